//! Generated programs as a tree: typed, C#-like, and the same for whoever draws, prints, emits or reduces it.
//! An expression is an operation with expressions below it, a statement an operation with expressions and blocks, so that a walk
//! needs to know neither. Must not know IL.

use std::fmt;

/// A type. Equal types are equal values.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Type {
    Void,
    Bool,
    I1,
    U1,
    I2,
    U2,
    Char,
    I4,
    U4,
    I8,
    U8,
    R4,
    R8,
    Str,
    Obj,
    /// A struct or class of the program, with its type argument if it is generic.
    User(usize, Option<Box<Type>>),
    Array(Box<Type>),
    /// The type parameter of the type around, or of the method.
    TypeVar,
    MethodVar,
    /// With a result, or `Void`.
    Task(Box<Type>),
    ValueTask(Box<Type>),
    /// A managed pointer: parameters and arguments only.
    Ref(Box<Type>),
    /// `Func` or `Action`: parameters, then the result.
    Func(Vec<Type>),
    /// The support library's awaitables.
    Step(Box<Type>),
    Turn,
    Yield,
    Exception,
    Broken,
    Lost,
    Cancelled,
    Invalid,
    Value,
}

use Type::*;

impl Type {
    /// Of the result of `await`.
    pub fn awaited(&self) -> Type {
        match self {
            Task(result) | ValueTask(result) | Step(result) => (**result).clone(),
            Turn => I4,
            _ => Void,
        }
    }

    /// The types that `add` and its kind work on.
    pub fn is_arithmetic(&self) -> bool {
        matches!(self, I4 | U4 | I8 | U8 | R4 | R8)
    }

    pub fn is_integer(&self) -> bool {
        matches!(self, I1 | U1 | I2 | U2 | Char | I4 | U4 | I8 | U8)
    }

    pub fn is_float(&self) -> bool {
        matches!(self, R4 | R8)
    }

    pub fn is_number(&self) -> bool {
        self.is_integer() || self.is_float()
    }

    pub fn is_unsigned(&self) -> bool {
        matches!(self, U1 | U2 | Char | U4 | U8)
    }

    /// Without its variables.
    pub fn with(&self, type_argument: Option<&Type>, method_argument: Option<&Type>) -> Type {
        let sub = |t: &Type| Box::new(t.with(type_argument, method_argument));
        match self {
            TypeVar => type_argument.cloned().unwrap_or(TypeVar),
            MethodVar => method_argument.cloned().unwrap_or(MethodVar),
            User(index, argument) => User(*index, argument.as_ref().map(|a| sub(a))),
            Array(t) => Array(sub(t)),
            Task(t) => Task(sub(t)),
            ValueTask(t) => ValueTask(sub(t)),
            Step(t) => Step(sub(t)),
            Ref(t) => Ref(sub(t)),
            Func(all) => Func(all.iter().map(|t| *sub(t)).collect()),
            other => other.clone(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binary {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    And,
    Or,
    Xor,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shift {
    Left,
    Right,
    RightUnsigned,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relation {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// How a task is awaited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    Plain,
    Configured(bool),
    /// `GetAwaiter`, `IsCompleted`, `AwaitAwaiter`, `GetResult`: what the compiler writes for all but tasks.
    Awaiter,
}

/// What an expression does with those below it.
#[derive(Clone, PartialEq, Debug)]
pub enum Op {
    /// A number of the expression's type, as bits.
    Const(u64),
    Text(String),
    /// `default(T)` of any type.
    Default,
    Local(usize),
    Argument(usize),
    This,
    Static(usize),
    /// Of the object or struct below.
    Field(usize),
    Element,
    Length,
    Negate,
    Complement,
    Not,
    Binary(Binary, bool),
    Shift(Shift),
    Compare(Relation),
    /// To the expression's type; with an overflow check.
    Convert(bool),
    Conditional,
    AndAlso,
    OrElse,
    /// A method of the program; the instance first, where it has one. With the method's type argument.
    Call(usize, Option<Box<Type>>),
    /// A function of the support library, with its type argument.
    Lib(usize, Option<Box<Type>>),
    Await(Form),
    /// An object with its fields set, or a struct by its constructor: one expression a field.
    New,
    NewArray,
    NewStep,
    NewTurn,
    NewYield,
    Box,
    Unbox,
    IsInstance(Type),
    As,
    /// To a base, an interface or `object`: the reference as it is.
    Upcast,
    /// The address of the place below.
    Address,
    /// What a `Ref` argument points at.
    Pointee,
    /// A delegate of a method; below the instance, where it has one.
    Delegate(usize),
    Invoke,
    /// The place, then the value, which is the result.
    Assign,
    StringLength,
    /// The code of a `Broken`.
    Code,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Expr {
    pub ty: Type,
    pub op: Op,
    pub below: Vec<Expr>,
}

impl Expr {
    pub fn new(ty: Type, op: Op, below: Vec<Expr>) -> Expr {
        Expr { ty, op, below }
    }

    pub fn leaf(ty: Type, op: Op) -> Expr {
        Expr { ty, op, below: Vec::new() }
    }

    pub fn i4(value: i32) -> Expr {
        Expr::leaf(I4, Op::Const(value as u32 as u64))
    }

    pub fn any(&self, test: &dyn Fn(&Expr) -> bool) -> bool {
        test(self) || self.below.iter().any(|e| e.any(test))
    }

    pub fn awaits(&self) -> bool {
        self.any(&|e| matches!(e.op, Op::Await(_)))
    }
}

pub type Block = Vec<Stmt>;

/// What limits a `for` loop, whose variable starts at 0.
#[derive(Clone, PartialEq, Debug)]
pub enum Limit {
    Count(u32),
    /// Counts down from here to 0.
    Down(u32),
    /// The length of the array in a local.
    ArrayLength(usize),
}

#[derive(Clone, PartialEq, Debug)]
pub struct Catch {
    pub class: Type,
    /// A local of that class.
    pub variable: usize,
    /// A filter is the expression of the same rank.
    pub filter: bool,
}

#[derive(Clone, PartialEq, Debug)]
pub enum StmtOp {
    /// Place and value.
    Set,
    /// Place and value: `place op= value`, with or without overflow check.
    Update(Binary, bool),
    Evaluate,
    Check,
    Mark,
    /// Blocks: then, else.
    If,
    /// The loop variable is a local of type `I4`.
    For(usize, Limit),
    /// Blocks: the cases from 0, and the default.
    Switch,
    /// Blocks: the body, the handlers, and the finally block when there is one. Expressions: filters.
    Try {
        catches: Vec<Catch>,
        finally: bool,
    },
    /// The object below is locked.
    Lock,
    Return,
    /// Of an exception.
    Throw,
    Rethrow,
    Break,
    Continue,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Stmt {
    pub op: StmtOp,
    pub exprs: Vec<Expr>,
    pub blocks: Vec<Block>,
}

impl Stmt {
    pub fn new(op: StmtOp, exprs: Vec<Expr>) -> Stmt {
        Stmt { op, exprs, blocks: Vec::new() }
    }

    pub fn awaits(&self) -> bool {
        self.exprs.iter().any(Expr::awaits) || self.blocks.iter().any(awaits)
    }
}

pub fn awaits(block: &Block) -> bool {
    block.iter().any(Stmt::awaits)
}

#[derive(Clone, PartialEq, Debug)]
pub struct UserType {
    pub name: String,
    pub is_struct: bool,
    pub is_generic: bool,
    pub base: Option<usize>,
    /// Its own fields; those of the base come before, in numbers.
    pub fields: Vec<Type>,
    /// Packing and size, of a struct.
    pub layout: Option<(u16, u32)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dispatch {
    Static,
    Instance,
    /// A slot of its own.
    Virtual,
    Override,
    /// Implements the member of `IValue` with its name.
    Interface,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Method {
    pub name: String,
    /// The type it belongs to; `None`: the program's static class.
    pub owner: Option<usize>,
    pub dispatch: Dispatch,
    pub is_generic: bool,
    /// Its type parameter implements `IValue`.
    pub is_constrained: bool,
    pub is_async: bool,
    pub parameters: Vec<Type>,
    /// As declared: a task for async methods.
    pub result: Type,
    pub locals: Vec<Type>,
    pub body: Block,
}

impl Method {
    /// What `return` takes.
    pub fn returned(&self) -> Type {
        if self.is_async { self.result.awaited() } else { self.result.clone() }
    }
}

/// One program: what `Main` of a module runs with others.
#[derive(Clone, PartialEq, Debug)]
pub struct Program {
    pub seed: u64,
    /// Its number in the run.
    pub number: u32,
    /// What names its types and its line of output: the number in a module.
    pub line: u32,
    pub types: Vec<UserType>,
    pub statics: Vec<Type>,
    /// The first is where it starts: no parameters, `void` or an async `Task`.
    pub methods: Vec<Method>,
    /// Runs under a synchronization context.
    pub in_context: bool,
}

impl Program {
    /// Types of all fields, the base's first.
    pub fn fields(&self, index: usize) -> Vec<Type> {
        let own = &self.types[index];
        let mut all = own.base.map_or(Vec::new(), |base| self.fields(base));
        all.extend(own.fields.iter().cloned());
        all
    }

    /// The type that declares a field, and the field's number there.
    pub fn declarer(&self, index: usize, field: usize) -> (usize, usize) {
        match self.types[index].base {
            Some(base) if field < self.fields(base).len() => self.declarer(base, field),
            Some(base) => (index, field - self.fields(base).len()),
            None => (index, field),
        }
    }

    /// Statements of all methods.
    pub fn size(&self) -> usize {
        fn count(block: &Block) -> usize {
            block.iter().map(|s| 1 + s.blocks.iter().map(count).sum::<usize>()).sum()
        }
        self.methods.iter().map(|m| count(&m.body)).sum()
    }

    pub fn is_value_type(&self, ty: &Type) -> bool {
        match ty {
            User(index, _) => self.types[*index].is_struct,
            Bool | I1 | U1 | I2 | U2 | Char | I4 | U4 | I8 | U8 | R4 | R8 => true,
            ValueTask(_) | Step(_) | Yield => true,
            _ => false,
        }
    }
}

/// A function of the support library, or of the core library behind a class of it.
pub struct LibFunction {
    pub name: &'static str,
    pub parameters: &'static [LibType],
    pub result: LibType,
}

/// Types of library signatures; `T` is the function's type parameter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LibType {
    Void,
    Bool,
    I4,
    Char,
    Str,
    T,
    TaskT,
    Task,
    ValueTaskT,
    ValueTask,
    TaskArrayT,
    Exception,
}

impl LibType {
    pub fn of(self, argument: &Type) -> Type {
        let boxed = || Box::new(argument.clone());
        match self {
            LibType::Void => Void,
            LibType::Bool => Bool,
            LibType::I4 => I4,
            LibType::Char => Char,
            LibType::Str => Str,
            LibType::T => argument.clone(),
            LibType::TaskT => Task(boxed()),
            LibType::Task => Task(Box::new(Void)),
            LibType::ValueTaskT => ValueTask(boxed()),
            LibType::ValueTask => ValueTask(Box::new(Void)),
            LibType::TaskArrayT => Task(Box::new(Array(boxed()))),
            LibType::Exception => Exception,
        }
    }
}

macro_rules! lib_functions {
    ($($id:ident $name:literal ($($parameter:ident),*) -> $result:ident;)*) => {
        /// The functions of `Lab` by name.
        #[allow(non_camel_case_types, reason = "the enum only counts")]
        #[derive(Clone, Copy)]
        #[repr(usize)]
        pub enum LibId { $($id,)* }

        pub const LIB: &[LibFunction] = &[$(LibFunction {
            name: $name,
            parameters: &[$(LibType::$parameter),*],
            result: LibType::$result,
        },)*];
    };
}

lib_functions! {
    CheckAny "CheckAny" (T) -> Void;
    Hash "Hash" (T) -> I4;
    Mixed "Mixed" (I4, I4) -> I4;
    Join "Join" (Str, Str) -> Str;
    Text "Text" (I4) -> Str;
    CharAt "CharAt" (Str, I4) -> Char;
    GetLocal "GetLocal" (I4) -> I4;
    SetLocal "SetLocal" (I4, I4) -> Void;
    HasContext "HasContext" () -> Bool;
    Later "Later" (T) -> TaskT;
    LaterVoid "Later" () -> Task;
    LaterValue "LaterValue" (T) -> ValueTaskT;
    LaterValueVoid "LaterValue" () -> ValueTask;
    FailLater "FailLater" (T, I4) -> TaskT;
    FailLaterValue "FailLaterValue" (T, I4) -> ValueTaskT;
    LaterOrCancelled "LaterOrCancelled" (T) -> TaskT;
    Done "Done" (T) -> TaskT;
    DoneValue "DoneValue" (T) -> ValueTaskT;
    Cancel "Cancel" () -> Void;
    IsCancelled "IsCancelled" () -> Bool;
    ThrowIfCancelled "ThrowIfCancelled" () -> Void;
    Both "Both" (TaskT, TaskT) -> TaskArrayT;
    Break "Break" (I4) -> Exception;
}

impl LibFunction {
    pub fn is_generic(&self) -> bool {
        use LibType::{T, TaskArrayT, TaskT, ValueTaskT};
        let generic = |t: &LibType| matches!(t, T | TaskT | ValueTaskT | TaskArrayT);
        self.parameters.iter().any(generic) || generic(&self.result)
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Relation::Equal => "==",
            Relation::NotEqual => "!=",
            Relation::Less => "<",
            Relation::LessOrEqual => "<=",
            Relation::Greater => ">",
            Relation::GreaterOrEqual => ">=",
        })
    }
}

impl fmt::Display for Binary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Binary::Add => "+",
            Binary::Sub => "-",
            Binary::Mul => "*",
            Binary::Div => "/",
            Binary::Rem => "%",
            Binary::And => "&",
            Binary::Or => "|",
            Binary::Xor => "^",
        })
    }
}

//! Tokens of what bodies name: types and members of other assemblies and of the program itself, and how types are written in
//! signatures (ECMA-335 II.23.2).

use metadata::{
    AssemblyFlags, AssemblyRefId, AssemblyRefRow, BlobIndex, FieldId, MemberRefId, MemberRefParent,
    MemberRefRow, MethodDefId, MethodDefOrRef, MethodSpecId, MethodSpecRow, ResolutionScope, Token,
    TypeDefId, TypeDefOrRef, TypeRefId, TypeRefRow, TypeSpecId, TypeSpecRow,
};

use super::super::image::{Image, compressed};
use super::super::tree::{LIB, Type};
use super::Module;

macro_rules! known_types {
    ($($id:ident $assembly:ident $namespace:literal $name:literal $kind:ident;)*) => {
        /// A type of another assembly.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Known { $($id,)* }

        impl Known {
            fn row(self) -> (From, &'static str, &'static str, bool) {
                match self { $(Known::$id => (From::$assembly, $namespace, $name, stringify!($kind) == "value"),)* }
            }
        }
    };
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    Runtime,
    Threading,
    Lab,
    /// Nested in the type with this name.
    Yield,
}

known_types! {
    Object Runtime "System" "Object" class;
    ValueType Runtime "System" "ValueType" class;
    String Runtime "System" "String" class;
    Boolean Runtime "System" "Boolean" value;
    SByte Runtime "System" "SByte" value;
    Byte Runtime "System" "Byte" value;
    Int16 Runtime "System" "Int16" value;
    UInt16 Runtime "System" "UInt16" value;
    Char Runtime "System" "Char" value;
    Int32 Runtime "System" "Int32" value;
    UInt32 Runtime "System" "UInt32" value;
    Int64 Runtime "System" "Int64" value;
    UInt64 Runtime "System" "UInt64" value;
    Single Runtime "System" "Single" value;
    Double Runtime "System" "Double" value;
    Exception Runtime "System" "Exception" class;
    Cancelled Runtime "System" "OperationCanceledException" class;
    Invalid Runtime "System" "InvalidOperationException" class;
    Task Runtime "System.Threading.Tasks" "Task" class;
    TaskOf Runtime "System.Threading.Tasks" "Task`1" class;
    ValueTask Runtime "System.Threading.Tasks" "ValueTask" value;
    ValueTaskOf Runtime "System.Threading.Tasks" "ValueTask`1" value;
    Action Runtime "System" "Action" class;
    Action1 Runtime "System" "Action`1" class;
    Action2 Runtime "System" "Action`2" class;
    Func1 Runtime "System" "Func`1" class;
    Func2 Runtime "System" "Func`2" class;
    Func3 Runtime "System" "Func`3" class;
    AsyncHelpers Runtime "System.Runtime.CompilerServices" "AsyncHelpers" class;
    ConfiguredTask Runtime "System.Runtime.CompilerServices" "ConfiguredTaskAwaitable" value;
    ConfiguredTaskOf Runtime "System.Runtime.CompilerServices" "ConfiguredTaskAwaitable`1" value;
    ConfiguredValueTask Runtime "System.Runtime.CompilerServices" "ConfiguredValueTaskAwaitable" value;
    ConfiguredValueTaskOf Runtime "System.Runtime.CompilerServices" "ConfiguredValueTaskAwaitable`1" value;
    TaskAwaiter Runtime "System.Runtime.CompilerServices" "TaskAwaiter" value;
    TaskAwaiterOf Runtime "System.Runtime.CompilerServices" "TaskAwaiter`1" value;
    ValueTaskAwaiter Runtime "System.Runtime.CompilerServices" "ValueTaskAwaiter" value;
    ValueTaskAwaiterOf Runtime "System.Runtime.CompilerServices" "ValueTaskAwaiter`1" value;
    YieldAwaitable Runtime "System.Runtime.CompilerServices" "YieldAwaitable" value;
    YieldAwaiter Yield "" "YieldAwaiter" value;
    DispatchInfo Runtime "System.Runtime.ExceptionServices" "ExceptionDispatchInfo" class;
    Monitor Threading "System.Threading" "Monitor" class;
    Lab Lab "" "Lab" class;
    Step Lab "" "Step`1" value;
    StepAwaiter Lab "" "StepAwaiter`1" value;
    Turn Lab "" "Turn" class;
    Broken Lab "" "Broken" class;
    Lost Lab "" "Lost" class;
    IValue Lab "" "IValue" class;
}

/// The assemblies.
pub struct Refs {
    runtime: AssemblyRefId,
    threading: AssemblyRefId,
    lab: AssemblyRefId,
    object: TypeDefOrRef,
}

/// A type in a signature: one of the tree's, or one of another assembly with type arguments.
#[derive(Clone)]
pub enum SigType {
    Tree(Type),
    Known(Known, Vec<Type>),
    NativeInt,
}

impl std::convert::From<Type> for SigType {
    fn from(ty: Type) -> SigType {
        SigType::Tree(ty)
    }
}

impl Refs {
    pub fn new(image: &mut Image) -> Refs {
        let mut assembly = |name: &str, version: u16, key: &[u8]| {
            let (name, culture) = (image.string(name), image.string(""));
            let public_key_or_token = if key.is_empty() { BlobIndex(0) } else { image.blob(key) };
            let row = image.add(AssemblyRefRow {
                major_version: version,
                minor_version: 0,
                build_number: 0,
                revision_number: 0,
                flags: AssemblyFlags(0),
                public_key_or_token,
                name,
                culture,
                hash_value: BlobIndex(0),
            });
            AssemblyRefId::from_row(row).expect("rows count from 1")
        };
        const KEY: &[u8] = &[0xB0, 0x3F, 0x5F, 0x7F, 0x11, 0xD5, 0x0A, 0x3A];
        let runtime = assembly("System.Runtime", 10, KEY);
        let threading = assembly("System.Threading", 10, KEY);
        let lab = assembly("Lab", 0, &[]);
        // Until the next statement, which needs the rest.
        let object = TypeDefOrRef::TypeRef(TypeRefId::from_row(1).expect("not 0"));
        let refs = Refs { runtime, threading, lab, object };
        let made = refs.type_ref(image, Known::Object);
        debug_assert_eq!(made, object);
        refs
    }

    pub fn object(&self) -> TypeDefOrRef {
        self.object
    }

    pub fn type_ref(&self, image: &mut Image, known: Known) -> TypeDefOrRef {
        let (from, namespace, name, _) = known.row();
        let scope = match from {
            From::Runtime => ResolutionScope::AssemblyRef(self.runtime),
            From::Threading => ResolutionScope::AssemblyRef(self.threading),
            From::Lab => ResolutionScope::AssemblyRef(self.lab),
            From::Yield => match self.type_ref(image, Known::YieldAwaitable) {
                TypeDefOrRef::TypeRef(outer) => ResolutionScope::TypeRef(outer),
                _ => unreachable!("type_ref gives a TypeRef"),
            },
        };
        let (name, namespace) = (image.string(name), image.string(namespace));
        let row = TypeRefRow { resolution_scope: Some(scope), name, namespace };
        let row = image.find_or_add(row);
        TypeDefOrRef::TypeRef(TypeRefId::from_row(row).expect("rows count from 1"))
    }

    pub fn object_constructor(&self, image: &mut Image) -> Token {
        member(image, parent(self.object), ".ctor", &[0x20, 0, 1])
    }

    /// A `void` function of `Lab` that is not generic.
    pub fn lab(&self, image: &mut Image, name: &str, parameters: &[Type]) -> Token {
        let mut signature = vec![0, parameters.len() as u8, 1];
        for ty in parameters {
            write_type(self, image, &mut signature, ty, &[]);
        }
        let lab = self.type_ref(image, Known::Lab);
        member(image, parent(lab), name, &signature)
    }
}

fn parent(ty: TypeDefOrRef) -> MemberRefParent {
    match ty {
        TypeDefOrRef::TypeDef(id) => MemberRefParent::TypeDef(id),
        TypeDefOrRef::TypeRef(id) => MemberRefParent::TypeRef(id),
        TypeDefOrRef::TypeSpec(id) => MemberRefParent::TypeSpec(id),
    }
}

fn member(image: &mut Image, class: MemberRefParent, name: &str, signature: &[u8]) -> Token {
    let (name, signature) = (image.string(name), image.blob(signature));
    let row = image.find_or_add(MemberRefRow { class, name, signature });
    MemberRefId::from_row(row).expect("rows count from 1").token()
}

fn write_ref(image: &mut Image, refs: &Refs, out: &mut Vec<u8>, known: Known) {
    let (_, _, _, is_value) = known.row();
    let raw = refs.type_ref(image, known).to_raw();
    out.push(if is_value { 0x11 } else { 0x12 });
    compressed(out, raw);
}

fn write_known(
    refs: &Refs,
    image: &mut Image,
    out: &mut Vec<u8>,
    known: Known,
    arguments: &[Type],
    users: &[(u32, bool)],
) {
    if arguments.is_empty() {
        return write_ref(image, refs, out, known);
    }
    out.push(0x15);
    write_ref(image, refs, out, known);
    out.push(arguments.len() as u8);
    for argument in arguments {
        write_type(refs, image, out, argument, users);
    }
}

/// `users`: rows of the program's types, and which are structs.
fn write_type(refs: &Refs, image: &mut Image, out: &mut Vec<u8>, ty: &Type, users: &[(u32, bool)]) {
    let one = |t: &Type| vec![t.clone()];
    let simple = match ty {
        Type::Void => 0x01,
        Type::Bool => 0x02,
        Type::Char => 0x03,
        Type::I1 => 0x04,
        Type::U1 => 0x05,
        Type::I2 => 0x06,
        Type::U2 => 0x07,
        Type::I4 => 0x08,
        Type::U4 => 0x09,
        Type::I8 => 0x0A,
        Type::U8 => 0x0B,
        Type::R4 => 0x0C,
        Type::R8 => 0x0D,
        Type::Str => 0x0E,
        Type::Obj => 0x1C,
        Type::Array(element) => {
            out.push(0x1D);
            return write_type(refs, image, out, element, users);
        }
        Type::Ref(target) => {
            out.push(0x10);
            return write_type(refs, image, out, target, users);
        }
        Type::TypeVar => return out.extend_from_slice(&[0x13, 0]),
        Type::MethodVar => return out.extend_from_slice(&[0x1E, 0]),
        Type::User(index, argument) => {
            let (row, is_struct) = users[*index];
            if argument.is_some() {
                out.push(0x15);
            }
            out.push(if is_struct { 0x11 } else { 0x12 });
            // A TypeDefOrRef with tag 0.
            compressed(out, row << 2);
            if let Some(argument) = argument {
                out.push(1);
                write_type(refs, image, out, argument, users);
            }
            return;
        }
        other => {
            let (known, arguments) = match other {
                Type::Task(t) if **t == Type::Void => (Known::Task, Vec::new()),
                Type::Task(t) => (Known::TaskOf, one(t)),
                Type::ValueTask(t) if **t == Type::Void => (Known::ValueTask, Vec::new()),
                Type::ValueTask(t) => (Known::ValueTaskOf, one(t)),
                Type::Func(all) => function(all),
                Type::Step(t) => (Known::Step, one(t)),
                Type::Turn => (Known::Turn, Vec::new()),
                Type::Yield => (Known::YieldAwaitable, Vec::new()),
                Type::Exception => (Known::Exception, Vec::new()),
                Type::Broken => (Known::Broken, Vec::new()),
                Type::Lost => (Known::Lost, Vec::new()),
                Type::Cancelled => (Known::Cancelled, Vec::new()),
                Type::Invalid => (Known::Invalid, Vec::new()),
                Type::Value => (Known::IValue, Vec::new()),
                simple => unreachable!("{simple:?} is written above"),
            };
            return write_known(refs, image, out, known, &arguments, users);
        }
    };
    out.push(simple);
}

/// The delegate type for parameters and result.
pub fn function(all: &[Type]) -> (Known, Vec<Type>) {
    let (result, parameters) = all.split_last().expect("a function has a result");
    match (result, parameters.len()) {
        (Type::Void, 0) => (Known::Action, Vec::new()),
        (Type::Void, 1) => (Known::Action1, parameters.to_vec()),
        (Type::Void, _) => (Known::Action2, parameters.to_vec()),
        (_, 0) => (Known::Func1, all.to_vec()),
        (_, 1) => (Known::Func2, all.to_vec()),
        _ => (Known::Func3, all.to_vec()),
    }
}

impl Module<'_> {
    fn users(&self) -> Vec<(u32, bool)> {
        let types = self.program.types.iter();
        self.rows.types.iter().copied().zip(types.map(|t| t.is_struct)).collect()
    }

    pub fn type_bytes(&mut self, out: &mut Vec<u8>, ty: &Type) {
        let users = self.users();
        write_type(&self.refs, &mut self.image, out, ty, &users);
    }

    pub fn sig_bytes(&mut self, out: &mut Vec<u8>, ty: &SigType) {
        match ty {
            SigType::Tree(ty) => self.type_bytes(out, ty),
            SigType::Known(known, arguments) => {
                let users = self.users();
                write_known(&self.refs, &mut self.image, out, *known, arguments, &users);
            }
            SigType::NativeInt => out.push(0x18),
        }
    }

    pub fn type_def(&self, index: usize) -> TypeDefId {
        TypeDefId::from_row(self.rows.types[index]).expect("rows count from 1")
    }

    /// What instructions take a type by.
    pub fn type_token(&mut self, ty: &Type) -> TypeDefOrRef {
        let known = match ty {
            Type::Bool => Known::Boolean,
            Type::I1 => Known::SByte,
            Type::U1 => Known::Byte,
            Type::I2 => Known::Int16,
            Type::U2 => Known::UInt16,
            Type::Char => Known::Char,
            Type::I4 => Known::Int32,
            Type::U4 => Known::UInt32,
            Type::I8 => Known::Int64,
            Type::U8 => Known::UInt64,
            Type::R4 => Known::Single,
            Type::R8 => Known::Double,
            Type::Str => Known::String,
            Type::Obj => Known::Object,
            Type::Exception => Known::Exception,
            Type::Broken => Known::Broken,
            Type::Lost => Known::Lost,
            Type::Cancelled => Known::Cancelled,
            Type::Invalid => Known::Invalid,
            Type::Value => Known::IValue,
            Type::Turn => Known::Turn,
            Type::User(index, None) => return self.type_def(*index).into(),
            other => return self.type_spec(&SigType::Tree(other.clone())),
        };
        self.refs.type_ref(&mut self.image, known)
    }

    fn type_spec(&mut self, ty: &SigType) -> TypeDefOrRef {
        let mut signature = Vec::new();
        self.sig_bytes(&mut signature, ty);
        let signature = self.image.blob(&signature);
        let row = self.image.find_or_add(TypeSpecRow { signature });
        TypeDefOrRef::TypeSpec(TypeSpecId::from_row(row).expect("rows count from 1"))
    }

    fn owner(&mut self, known: Known, arguments: &[Type]) -> MemberRefParent {
        parent(if arguments.is_empty() {
            self.refs.type_ref(&mut self.image, known)
        } else {
            self.type_spec(&SigType::Known(known, arguments.to_vec()))
        })
    }

    /// A method of another assembly. In its signature `TypeVar` and `MethodVar` are the owner's and its own parameters.
    pub fn known_method(
        &mut self,
        (owner, arguments): (Known, &[Type]),
        name: &str,
        is_static: bool,
        parameters: &[SigType],
        result: &SigType,
        instantiation: Option<&SigType>,
    ) -> Token {
        let mut signature = vec![if is_static { 0 } else { 0x20 }];
        if instantiation.is_some() {
            signature[0] |= 0x10;
            signature.push(1);
        }
        signature.push(parameters.len() as u8);
        for ty in [result].into_iter().chain(parameters) {
            self.sig_bytes(&mut signature, ty);
        }
        let class = self.owner(owner, arguments);
        let method = member(&mut self.image, class, name, &signature);
        match instantiation {
            Some(argument) => self.method_spec(method, argument),
            None => method,
        }
    }

    fn method_spec(&mut self, method: Token, argument: &SigType) -> Token {
        let mut signature = vec![0x0A, 1];
        self.sig_bytes(&mut signature, argument);
        let instantiation = self.image.blob(&signature);
        let method = MethodDefOrRef::try_from(method).expect("a method's token");
        let row = self.image.find_or_add(MethodSpecRow { method, instantiation });
        MethodSpecId::from_row(row).expect("rows count from 1").token()
    }

    pub fn delegate_constructor(&mut self, delegate: &Type) -> Token {
        let Type::Func(all) = delegate else { unreachable!("a delegate type") };
        let (known, arguments) = function(all);
        let parameters = [Type::Obj.into(), SigType::NativeInt];
        self.known_method(
            (known, &arguments),
            ".ctor",
            false,
            &parameters,
            &Type::Void.into(),
            None,
        )
    }

    /// A function of `Lab`.
    pub fn lib_token(&mut self, function: usize, argument: Option<&Type>) -> Token {
        let function = &LIB[function];
        let open = |t: super::super::tree::LibType| SigType::Tree(t.of(&Type::MethodVar));
        let parameters: Vec<SigType> = function.parameters.iter().map(|t| open(*t)).collect();
        let argument = argument.map(|t| SigType::Tree(t.clone()));
        let result = open(function.result);
        self.known_method(
            (Known::Lab, &[]),
            function.name,
            true,
            &parameters,
            &result,
            argument.as_ref(),
        )
    }

    pub fn constructor_def(&self, index: usize) -> Token {
        MethodDefId::from_row(self.rows.constructors[index]).expect("rows count from 1").token()
    }

    /// The constructor that `newobj` takes for a type of the program.
    pub fn constructor_token(&mut self, ty: &Type) -> Token {
        let Type::User(index, argument) = ty else { unreachable!("a type of the program") };
        if argument.is_none() {
            return self.constructor_def(*index);
        }
        let user = &self.program.types[*index];
        let parameters: &[Type] = if user.is_struct { &user.fields } else { &[] };
        let mut signature = vec![0x20, parameters.len() as u8, 1];
        for parameter in parameters {
            self.type_bytes(&mut signature, parameter);
        }
        let class = parent(self.type_token(ty));
        member(&mut self.image, class, ".ctor", &signature)
    }

    /// A field of an object or struct of type `ty`.
    pub fn field_token(&mut self, ty: &Type, field: usize) -> Token {
        let Type::User(index, argument) = ty else { unreachable!("a type of the program") };
        let (declarer, own) = self.program.declarer(*index, field);
        if argument.is_none() {
            return FieldId::from_row(self.rows.fields[declarer] + own as u32)
                .expect("not 0")
                .token();
        }
        let mut signature = vec![0x06];
        self.type_bytes(&mut signature, &self.program.types[declarer].fields[own].clone());
        let class = parent(self.type_token(ty));
        let name = self.program.field_name(declarer, own);
        member(&mut self.image, class, &name, &signature)
    }

    pub fn static_token(&self, index: usize) -> Token {
        FieldId::from_row(self.rows.statics + index as u32).expect("rows count from 1").token()
    }

    /// A method of the program, on a receiver of type `receiver` when it has one.
    pub fn method_token(
        &mut self,
        method: usize,
        receiver: Option<&Type>,
        argument: Option<&Type>,
    ) -> Token {
        let declared = &self.program.methods[method];
        let mut token: Token =
            MethodDefId::from_row(self.rows.methods[method]).expect("not 0").token();
        if let Some(ty @ Type::User(_, Some(_))) = receiver {
            let signature = self.method_signature(declared);
            let class = parent(self.type_token(ty));
            token = member(&mut self.image, class, &declared.name, &signature);
        }
        match argument {
            Some(argument) => self.method_spec(token, &SigType::Tree(argument.clone())),
            None => token,
        }
    }

    pub fn broken_code(&mut self) -> Token {
        let class = self.owner(Known::Broken, &[]);
        member(&mut self.image, class, "Code", &[0x06, 0x08])
    }
}

impl Module<'_> {
    /// `Invoke` of a delegate type, whose parameters are the type's own.
    pub fn invoke_token(&mut self, known: Known, arguments: &[Type], all: &[Type]) -> Token {
        let is_action = all.last() == Some(&Type::Void);
        let count = all.len() - 1;
        let mut signature = vec![0x20, count as u8];
        match is_action {
            true => signature.push(1),
            false => signature.extend_from_slice(&[0x13, count as u8]),
        }
        for number in 0..count {
            signature.extend_from_slice(&[0x13, number as u8]);
        }
        let class = self.owner(known, arguments);
        member(&mut self.image, class, "Invoke", &signature)
    }
}

//! Draws programs from seeds. What is drawn is well typed, ends by itself (loops and recursion are bounded, the call graph has
//! no other cycles, costs are added up) and does the same in every run: see `Rules`. Entry: `program`.

mod expr;
mod faults;
mod places;
mod stmt;

use super::rng::Rng;
use super::tree::{
    Block, Dispatch, Expr, LIB, LibId, Method, Op, Program, Stmt, StmtOp, Type, UserType,
};

/// Where two programs may differ in what they use, so that each is deterministic.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// `Task.Yield` goes to the thread pool unless there is a context: then nothing may resume outside it.
    yields: bool,
    /// `ConfigureAwait(false)` goes to the pool where a context is current.
    ignores_context: bool,
    /// Awaiters that resume wherever they are completed.
    steps: bool,
    asyncs: bool,
    /// Full of what may fail (`faults`): apart from the others, whose ends they would bring about.
    fails: bool,
}

pub(super) struct Draw {
    rng: Rng,
    program: Program,
    rules: Rules,
    /// Estimated steps of each method that is drawn already.
    costs: Vec<u64>,
    body: Body,
    scale: Scale,
}

/// How large a program is: most are small, because many small ones find more than a few large ones.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    methods: usize,
    statements: usize,
    depth: u32,
    nesting: u32,
}

const TINY: Scale = Scale { methods: 1, statements: 2, depth: 2, nesting: 1 };
const SMALL: Scale = Scale { methods: 1, statements: 3, depth: 2, nesting: 2 };
const MEDIUM: Scale = Scale { methods: 3, statements: 4, depth: 3, nesting: 2 };
const LARGE: Scale = Scale { methods: 5, statements: 8, depth: 3, nesting: 3 };

/// The method whose body is being drawn.
#[derive(Default)]
pub(super) struct Body {
    method: usize,
    locals: Vec<Type>,
    /// Locals that only what declared them may set.
    frozen: Vec<usize>,
    /// Task locals that were started and not awaited.
    started: Vec<usize>,
    /// Exception variables in reach.
    caught: Vec<usize>,
    /// Loop variables in reach that count to an array's length: (variable, array).
    counted: Vec<(usize, usize)>,
    /// No await here: a filter, arguments beside an address, a lock.
    still: u32,
    /// A finally block, which nothing may leave.
    sealed: u32,
    loops: u32,
    /// How often this is run in one call, and what that costs.
    factor: u64,
    cost: u64,
    /// The parameter that bounds recursion.
    depth_parameter: bool,
}

/// Steps that one run of a program may take, about.
const COST_MAX: u64 = 2500;
pub(super) const RECURSION_MAX: u64 = 5;

/// The program with this number of a run with this seed.
pub fn program(seed: u64, number: u32) -> Program {
    let mut rng = Rng::of(seed, u64::from(number));
    let in_context = rng.percent(50);
    let yields = in_context && rng.percent(50);
    let asyncs = rng.percent(80);
    let fails = rng.percent(12);
    let rules = Rules { yields, ignores_context: !in_context, steps: !yields, asyncs, fails };
    let (types, statics, methods) = (Vec::new(), Vec::new(), Vec::new());
    let program = Program { seed, number, line: number, types, statics, methods, in_context };
    let scale = [TINY, SMALL, MEDIUM, LARGE][rng.weighted(&[75, 22, 2, 1])];
    let (costs, body) = (Vec::new(), Body::default());
    let mut draw = Draw { rng, program, rules, costs, body, scale };
    draw.types();
    draw.signatures();
    draw.bodies();
    draw.program
}

const NARROW: &[Type] = &[Type::Bool, Type::I1, Type::U1, Type::I2, Type::U2, Type::Char];
const WIDE: &[Type] = &[Type::I4, Type::I4, Type::U4, Type::I8, Type::U8, Type::R4, Type::R8];

impl Draw {
    fn types(&mut self) {
        let structs = if self.scale.methods > 1 { self.rng.between(1, 2) } else { 1 };
        for _ in 0..structs {
            let name = format!("S{}", self.program.types.len());
            let is_generic = self.rng.percent(25);
            let count = self.rng.between(1, 4);
            let mut fields: Vec<Type> = (0..count).map(|_| self.field_type(is_generic)).collect();
            let mut layout = None;
            if is_generic {
                let at = self.rng.below(fields.len() + 1);
                fields.insert(at, Type::TypeVar);
            } else if self.rng.percent(20) {
                fields.retain(|t| t.is_number() || *t == Type::Bool);
                fields.push(Type::U1);
                // Sizes that no field explains.
                layout = Some((*self.rng.pick(&[1, 1, 2, 0]), self.rng.below(2) as u32 * 43));
            }
            self.program.types.push(UserType {
                name,
                is_struct: true,
                is_generic,
                base: None,
                fields,
                layout,
            });
        }
        let class_count = if self.scale.methods > 1 {
            *self.rng.pick(&[0, 1, 2, 2])
        } else {
            *self.rng.pick(&[0, 0, 0, 1, 2])
        };
        let mut base = None;
        for _ in 0..class_count {
            let is_generic = base.is_none() && self.rng.percent(20);
            let count = self.rng.between(1, 3);
            let mut fields: Vec<Type> = (0..count).map(|_| self.field_type(false)).collect();
            if is_generic {
                fields.push(Type::TypeVar);
            }
            let name = format!("C{}", self.program.types.len());
            self.program.types.push(UserType {
                name,
                is_struct: false,
                is_generic,
                base,
                fields,
                layout: None,
            });
            base = (!is_generic).then_some(self.program.types.len() - 1);
        }
        for _ in 0..self.rng.between(1, 3) {
            let ty = self.plain_type();
            self.program.statics.push(ty);
        }
    }

    fn field_type(&mut self, in_generic: bool) -> Type {
        match self.rng.below(100) {
            0..35 => self.rng.pick(NARROW).clone(),
            35..70 => self.rng.pick(WIDE).clone(),
            70..80 => Type::Str,
            80..86 => Type::Obj,
            86..92 => Type::Array(Box::new(self.rng.pick(WIDE).clone())),
            _ if in_generic => Type::I2,
            _ => match self.user_type(true) {
                Some(ty) => ty,
                None => Type::U2,
            },
        }
    }

    /// A type of the program that exists so far; an argument is never one of its own classes, so that no object holds itself.
    fn user_type(&mut self, structs_only: bool) -> Option<Type> {
        let types = &self.program.types;
        let able: Vec<usize> =
            (0..types.len()).filter(|i| types[*i].is_struct || !structs_only).collect();
        if able.is_empty() {
            return None;
        }
        let index = *self.rng.pick(&able);
        let argument = self.program.types[index].is_generic.then(|| Box::new(self.argument_type()));
        Some(Type::User(index, argument))
    }

    fn argument_type(&mut self) -> Type {
        match self.rng.below(10) {
            0..3 => self.rng.pick(NARROW).clone(),
            3..7 => self.rng.pick(WIDE).clone(),
            _ => Type::Str,
        }
    }

    /// A type of locals, parameters and results.
    pub(super) fn plain_type(&mut self) -> Type {
        match self.rng.below(100) {
            0..15 => self.rng.pick(NARROW).clone(),
            15..60 => self.rng.pick(WIDE).clone(),
            60..68 => Type::Str,
            68..73 => Type::Obj,
            73..80 => {
                let element = match self.rng.below(10) {
                    0..4 => self.rng.pick(NARROW).clone(),
                    4..8 => self.rng.pick(WIDE).clone(),
                    _ => self.user_type(true).unwrap_or(Type::I4),
                };
                Type::Array(Box::new(element))
            }
            80..83 => Type::Value,
            _ => self.user_type(false).unwrap_or(Type::I4),
        }
    }

    fn method(&mut self, owner: Option<usize>, dispatch: Dispatch, name: String) -> Method {
        let is_generic = owner.is_none() && self.rng.percent(25);
        let is_constrained = is_generic && self.rng.percent(50);
        let is_async = self.rules.asyncs && self.rng.percent(65);
        let mut parameters = Vec::new();
        for _ in 0..self.rng.below(4) {
            let ty = match self.rng.below(100) {
                0..12 if !is_async => Type::Ref(Box::new(self.rng.pick(WIDE).clone())),
                0..40 if is_generic => Type::MethodVar,
                _ => self.plain_type(),
            };
            parameters.push(ty);
        }
        if is_generic && !parameters.contains(&Type::MethodVar) {
            parameters.push(Type::MethodVar);
        }
        let returned = match self.rng.below(100) {
            0..15 => Type::Void,
            15..60 if is_generic => Type::MethodVar,
            _ => match self.plain_type() {
                Type::User(..) | Type::Array(_) if is_async && self.rng.percent(70) => Type::I8,
                other => other,
            },
        };
        let result = match (is_async, self.rng.percent(65)) {
            (false, _) => returned,
            (true, true) => Type::Task(Box::new(returned)),
            (true, false) => Type::ValueTask(Box::new(returned)),
        };
        let (locals, body) = (Vec::new(), Vec::new());
        Method {
            name,
            owner,
            dispatch,
            is_generic,
            is_constrained,
            is_async,
            parameters,
            result,
            locals,
            body,
        }
    }

    fn signatures(&mut self) {
        let start = if self.rules.asyncs { Type::Task(Box::new(Type::Void)) } else { Type::Void };
        self.program.methods.push(Method {
            name: "Start".to_owned(),
            owner: None,
            dispatch: Dispatch::Static,
            is_generic: false,
            is_constrained: false,
            is_async: self.rules.asyncs,
            parameters: Vec::new(),
            result: start,
            locals: Vec::new(),
            body: Vec::new(),
        });
        let count = self.rng.between(1, self.scale.methods);
        for number in 0..count {
            self.signature(number);
        }
        // The members of the interface come last: everything may call them.
        for owner in 0..self.program.types.len() {
            for (name, is_async) in [("Get", false), ("GetSoon", true)] {
                let result = if is_async { Type::Task(Box::new(Type::I4)) } else { Type::I4 };
                let is_async = is_async && self.rng.percent(if self.rules.asyncs { 35 } else { 5 });
                self.program.methods.push(Method {
                    name: name.to_owned(),
                    owner: Some(owner),
                    dispatch: Dispatch::Interface,
                    is_generic: false,
                    is_constrained: false,
                    is_async,
                    parameters: vec![Type::I4],
                    result,
                    locals: Vec::new(),
                    body: Vec::new(),
                });
            }
        }
    }

    fn signature(&mut self, number: usize) {
        let name = format!("M{number}");
        let family = self.program.types.iter().position(|t| t.base.is_some());
        match self.rng.below(100) {
            0..25 => {
                if let Some(derived) = family {
                    let base = self.program.types[derived].base;
                    let method = self.method(base, Dispatch::Virtual, name);
                    let other = Method {
                        owner: Some(derived),
                        dispatch: Dispatch::Override,
                        // A plain override of an async method, or the other way round.
                        is_async: is_task(&method.result)
                            && self.rules.asyncs
                            && self.rng.percent(80),
                        ..method.clone()
                    };
                    self.program.methods.extend([method, other]);
                    return;
                }
                let method = self.method(None, Dispatch::Static, name);
                self.program.methods.push(method);
            }
            25..50 => {
                let owner = self.rng.below(self.program.types.len());
                let method = self.method(Some(owner), Dispatch::Instance, name);
                self.program.methods.push(method);
            }
            _ => {
                let mut method = self.method(None, Dispatch::Static, name);
                if self.rng.percent(20) {
                    method.parameters.insert(0, Type::I4);
                    method.name.insert(0, 'R');
                }
                self.program.methods.push(method);
            }
        }
    }

    /// Does a method's first parameter bound its recursion?
    pub(super) fn is_recursive(&self, method: usize) -> bool {
        self.program.methods[method].name.starts_with('R')
    }

    fn bodies(&mut self) {
        self.costs = vec![0; self.program.methods.len()];
        for index in (0..self.program.methods.len()).rev() {
            let method = &self.program.methods[index];
            self.body = Body { method: index, factor: 1, cost: 1, ..Body::default() };
            self.body.depth_parameter = self.is_recursive(index);
            let block = match (method.dispatch, method.name.as_str()) {
                (Dispatch::Interface, "Get") => self.hash_of_fields(),
                (Dispatch::Interface, _) if !method.is_async => self.hash_as_task(),
                _ => self.method_body(),
            };
            let body = std::mem::take(&mut self.body);
            let recursion = if body.depth_parameter { RECURSION_MAX + 1 } else { 1 };
            self.costs[index] = body.cost * recursion;
            self.program.methods[index].locals = body.locals;
            self.program.methods[index].body = block;
        }
        // A call of a virtual method may be one of its override.
        for index in 1..self.costs.len() {
            if self.program.methods[index].dispatch == Dispatch::Override {
                self.costs[index - 1] += self.costs[index];
            }
        }
    }

    /// `Get`: what the fields hold, without following references that could come back.
    fn hash_of_fields(&mut self) -> Block {
        let owner = self.program.methods[self.body.method].owner.expect("a member has an owner");
        let own = self.program.own_type(owner);
        let mut value = Expr::leaf(Type::I4, Op::Argument(0));
        for (number, ty) in self.program.fields(owner).into_iter().enumerate() {
            let this = Expr::leaf(own.clone(), Op::This);
            let field = Expr::new(ty.clone(), Op::Field(number), vec![this]);
            let is_reference = matches!(ty, Type::Obj | Type::Value)
                || matches!(ty, Type::User(..)) && !self.program.is_value_type(&ty);
            let hash = if is_reference {
                let null = Expr::leaf(ty, Op::Default);
                let op = Op::Compare(super::tree::Relation::Equal);
                lib(LibId::Hash, Type::Bool, vec![Expr::new(Type::Bool, op, vec![field, null])])
            } else {
                lib(LibId::Hash, ty, vec![field])
            };
            value = lib(LibId::Mixed, Type::Void, vec![value, hash]);
        }
        vec![Stmt::new(StmtOp::Return, vec![value])]
    }

    /// `GetSoon` that is not async: a completed task.
    fn hash_as_task(&mut self) -> Block {
        let argument = Expr::leaf(Type::I4, Op::Argument(0));
        vec![Stmt::new(StmtOp::Return, vec![lib(LibId::Done, Type::I4, vec![argument])])]
    }
}

fn is_task(ty: &Type) -> bool {
    matches!(ty, Type::Task(_) | Type::ValueTask(_))
}

/// A call of the support library; `argument` counts where the function is generic.
pub(super) fn lib(id: LibId, argument: Type, below: Vec<Expr>) -> Expr {
    let function = &LIB[id as usize];
    let result = function.result.of(&argument);
    let argument = function.is_generic().then(|| Box::new(argument));
    Expr::new(result, Op::Lib(id as usize, argument), below)
}

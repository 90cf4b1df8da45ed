//! Generated programs as C#-like text, for people: what a finding shows. It reads like C#, and need not compile.

use std::fmt::Write;

use super::tree::{
    Block, Dispatch, Expr, Form, LIB, Limit, Method, Op, Program, Shift, Stmt, StmtOp, Type,
};

/// The whole program.
pub fn print(program: &Program) -> String {
    let mut printer = Printer { program, text: String::new(), depth: 0 };
    printer.program();
    printer.text
}

struct Printer<'p> {
    program: &'p Program,
    text: String,
    depth: usize,
}

impl Printer<'_> {
    fn line(&mut self, text: &str) {
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn open(&mut self, head: &str) {
        self.line(&format!("{head} {{"));
        self.depth += 1;
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.line("}");
    }

    fn program(&mut self) {
        let program = self.program;
        let context = if program.in_context { "in a context" } else { "without a context" };
        self.line(&format!("// seed {} program {}, {context}", program.seed, program.number));
        for (index, user) in program.types.iter().enumerate() {
            let kind = if user.is_struct { "struct" } else { "class" };
            let own = self.ty(&program.own_type(index));
            let base = user.base.map(|b| format!("{}, ", program.types[b].name));
            if let Some((packing, size)) = user.layout {
                self.line(&format!("[StructLayout(Sequential, Pack = {packing}, Size = {size})]"));
            }
            self.open(&format!("{kind} {own} : {}IValue", base.unwrap_or_default()));
            for (own, ty) in user.fields.iter().enumerate() {
                let field = format!("public {} {};", self.ty(ty), program.field_name(index, own));
                self.line(&field);
            }
            self.methods(Some(index));
            self.close();
        }
        self.open("static class P");
        for (index, ty) in program.statics.iter().enumerate() {
            let text = format!("static {} s{index};", self.ty(ty));
            self.line(&text);
        }
        self.methods(None);
        self.close();
    }

    fn methods(&mut self, owner: Option<usize>) {
        let program = self.program;
        for method in program.methods.iter().filter(|m| m.owner == owner) {
            let kind = match method.dispatch {
                Dispatch::Static => "static ",
                Dispatch::Virtual => "virtual ",
                Dispatch::Override => "override ",
                Dispatch::Instance | Dispatch::Interface => "",
            };
            let is_async = if method.is_async { "async " } else { "" };
            let parameters = method.parameters.iter().enumerate();
            let parameters: Vec<String> =
                parameters.map(|(n, ty)| format!("{} a{n}", self.ty(ty))).collect();
            let generic = if method.is_generic { "<U>" } else { "" };
            let result = self.ty(&method.result);
            let (name, parameters) = (&method.name, parameters.join(", "));
            let constraint = if method.is_constrained { " where U : IValue" } else { "" };
            let head = format!("public {kind}{is_async}{result} {name}{generic}({parameters})");
            self.open(&format!("{head}{constraint}"));
            self.body(method);
            self.close();
        }
    }

    fn body(&mut self, method: &Method) {
        for (number, ty) in method.locals.iter().enumerate() {
            let text = format!("{} v{number};", self.ty(ty));
            self.line(&text);
        }
        self.block(&method.body);
    }

    fn block(&mut self, block: &Block) {
        for stmt in block {
            self.stmt(stmt);
        }
    }

    fn nested(&mut self, head: &str, block: &Block) {
        self.open(head);
        self.block(block);
        self.close();
    }

    fn stmt(&mut self, stmt: &Stmt) {
        let e = |n: usize| self.expr(&stmt.exprs[n]);
        let text = match &stmt.op {
            StmtOp::Set => format!("{} = {};", e(0), e(1)),
            StmtOp::Update(op, false) => format!("{} {op}= {};", e(0), e(1)),
            StmtOp::Update(op, true) => format!("checked {{ {} {op}= {}; }}", e(0), e(1)),
            StmtOp::Evaluate => format!("{};", e(0)),
            StmtOp::Check => format!("Check({});", e(0)),
            StmtOp::Mark => "Mark();".to_owned(),
            StmtOp::Return if stmt.exprs.is_empty() => "return;".to_owned(),
            StmtOp::Return => format!("return {};", e(0)),
            StmtOp::Throw => format!("throw {};", e(0)),
            StmtOp::Rethrow => "throw;".to_owned(),
            StmtOp::Break => "break;".to_owned(),
            StmtOp::Continue => "continue;".to_owned(),
            StmtOp::If => {
                let head = format!("if ({})", e(0));
                self.nested(&head, &stmt.blocks[0]);
                if !stmt.blocks[1].is_empty() {
                    self.nested("else", &stmt.blocks[1]);
                }
                return;
            }
            StmtOp::For(v, limit) => {
                let head = match limit {
                    Limit::Count(count) => format!("for (v{v} = 0; v{v} < {count}; v{v}++)"),
                    Limit::Down(count) => format!("for (v{v} = {count} - 1; v{v} >= 0; v{v}--)"),
                    Limit::ArrayLength(array) => {
                        format!("for (v{v} = 0; v{v} < v{array}.Length; v{v}++)")
                    }
                };
                return self.nested(&head, &stmt.blocks[0]);
            }
            StmtOp::Switch => {
                let head = format!("switch ({})", e(0));
                self.open(&head);
                for (case, block) in stmt.blocks.iter().enumerate() {
                    let is_default = case + 1 == stmt.blocks.len();
                    let head = if is_default { "default:".into() } else { format!("case {case}:") };
                    self.nested(&head, block);
                }
                return self.close();
            }
            StmtOp::Lock => {
                let head = format!("lock ({})", e(0));
                return self.nested(&head, &stmt.blocks[0]);
            }
            StmtOp::Try { catches, finally } => {
                self.nested("try", &stmt.blocks[0]);
                let mut filters = stmt.exprs.iter();
                for (catch, block) in catches.iter().zip(&stmt.blocks[1..]) {
                    let mut head = format!("catch ({} v{})", self.ty(&catch.class), catch.variable);
                    if catch.filter
                        && let Some(filter) = filters.next()
                    {
                        let _ = write!(head, " when ({})", self.expr(filter));
                    }
                    self.nested(&head, block);
                }
                if *finally && let Some(block) = stmt.blocks.last() {
                    self.nested("finally", block);
                }
                return;
            }
        };
        self.line(&text);
    }

    fn ty(&self, ty: &Type) -> String {
        let one = |name: &str, t: &Type| match t {
            Type::Void => name.to_owned(),
            _ => format!("{name}<{}>", self.ty(t)),
        };
        let simple = match ty {
            Type::Void => "void",
            Type::Bool => "bool",
            Type::I1 => "sbyte",
            Type::U1 => "byte",
            Type::I2 => "short",
            Type::U2 => "ushort",
            Type::Char => "char",
            Type::I4 => "int",
            Type::U4 => "uint",
            Type::I8 => "long",
            Type::U8 => "ulong",
            Type::R4 => "float",
            Type::R8 => "double",
            Type::Str => "string",
            Type::Obj => "object",
            Type::TypeVar => "T",
            Type::MethodVar => "U",
            Type::Turn => "Turn",
            Type::Yield => "YieldAwaitable",
            Type::Exception => "Exception",
            Type::Broken => "Broken",
            Type::Lost => "Lost",
            Type::Cancelled => "OperationCanceledException",
            Type::Invalid => "InvalidOperationException",
            Type::Value => "IValue",
            Type::User(index, argument) => {
                let name = &self.program.types[*index].name;
                return argument.as_ref().map_or(name.clone(), |a| one(name, a));
            }
            Type::Array(t) => return format!("{}[]", self.ty(t)),
            Type::Ref(t) => return format!("ref {}", self.ty(t)),
            Type::Task(t) => return one("Task", t),
            Type::ValueTask(t) => return one("ValueTask", t),
            Type::Step(t) => return one("Step", t),
            Type::Func(all) => {
                let all: Vec<String> = all.iter().map(|t| self.ty(t)).collect();
                return format!("Func<{}>", all.join(", "));
            }
        };
        simple.to_owned()
    }

    fn list(&self, below: &[Expr]) -> String {
        below.iter().map(|e| self.expr(e)).collect::<Vec<_>>().join(", ")
    }

    fn expr(&self, e: &Expr) -> String {
        let at = |n: usize| self.expr(&e.below[n]);
        let argument = |t: &Option<Box<Type>>| {
            t.as_ref().map_or(String::new(), |t| format!("<{}>", self.ty(t)))
        };
        match &e.op {
            Op::Const(bits) => constant(&e.ty, *bits),
            Op::Text(text) => format!("{text:?}"),
            Op::Default => format!("default({})", self.ty(&e.ty)),
            Op::Local(local) => format!("v{local}"),
            Op::Argument(parameter) => format!("a{parameter}"),
            Op::This => "this".to_owned(),
            Op::Static(index) => format!("s{index}"),
            Op::Field(field) => format!("{}.f{field}", at(0)),
            Op::Element => format!("{}[{}]", at(0), at(1)),
            Op::Length | Op::StringLength => format!("{}.Length", at(0)),
            Op::Negate => format!("-{}", at(0)),
            Op::Complement => format!("~{}", at(0)),
            Op::Not => format!("!{}", at(0)),
            Op::Binary(op, false) => format!("({} {op} {})", at(0), at(1)),
            Op::Binary(op, true) => format!("checked({} {op} {})", at(0), at(1)),
            Op::Shift(shift) => {
                let op = match shift {
                    Shift::Left => "<<",
                    Shift::Right => ">>",
                    Shift::RightUnsigned => ">>>",
                };
                format!("({} {op} {})", at(0), at(1))
            }
            Op::Compare(relation) => format!("({} {relation} {})", at(0), at(1)),
            Op::Convert(false) => format!("({}){}", self.ty(&e.ty), at(0)),
            Op::Convert(true) => format!("checked(({}){})", self.ty(&e.ty), at(0)),
            Op::Conditional => format!("({} ? {} : {})", at(0), at(1), at(2)),
            Op::AndAlso => format!("({} && {})", at(0), at(1)),
            Op::OrElse => format!("({} || {})", at(0), at(1)),
            Op::Call(method, of) => {
                let method = &self.program.methods[*method];
                let name = format!("{}{}", method.name, argument(of));
                match method.dispatch {
                    Dispatch::Static => format!("{name}({})", self.list(&e.below)),
                    _ => format!("{}.{name}({})", at(0), self.list(&e.below[1..])),
                }
            }
            Op::Lib(function, of) => {
                format!("Lab.{}{}({})", LIB[*function].name, argument(of), self.list(&e.below))
            }
            Op::Await(Form::Plain) => format!("await {}", at(0)),
            Op::Await(Form::Configured(c)) => format!("await {}.ConfigureAwait({c})", at(0)),
            Op::Await(Form::Awaiter) => format!("await /* awaiter */ {}", at(0)),
            Op::New | Op::NewStep | Op::NewTurn => {
                format!("new {}({})", self.ty(&e.ty), self.list(&e.below))
            }
            Op::NewArray => match &e.ty {
                Type::Array(element) => format!("new {}[{}]", self.ty(element), at(0)),
                _ => "new[]".to_owned(),
            },
            Op::NewYield => "Task.Yield()".to_owned(),
            Op::Box => format!("({})({})", self.ty(&e.ty), at(0)),
            Op::Upcast | Op::Unbox => format!("({})({})", self.ty(&e.ty), at(0)),
            Op::IsInstance(class) => format!("({} is {})", at(0), self.ty(class)),
            Op::As => format!("({} as {})", at(0), self.ty(&e.ty)),
            Op::Address => format!("ref {}", at(0)),
            Op::Pointee => at(0),
            Op::Delegate(method) => {
                let name = &self.program.methods[*method].name;
                match e.below.first() {
                    Some(instance) => format!("{}.{name}", self.expr(instance)),
                    None => name.clone(),
                }
            }
            Op::Invoke => format!("({})({})", at(0), self.list(&e.below[1..])),
            Op::Assign => format!("({} = {})", at(0), at(1)),
            Op::Code => format!("{}.Code", at(0)),
        }
    }
}

fn constant(ty: &Type, bits: u64) -> String {
    match ty {
        Type::Bool => (bits & 1 != 0).to_string(),
        Type::I1 => (bits as i8).to_string(),
        Type::U1 => (bits as u8).to_string(),
        Type::I2 => (bits as i16).to_string(),
        Type::U2 => (bits as u16).to_string(),
        Type::Char => format!("'\\u{:04x}'", bits as u16),
        Type::I4 => (bits as i32).to_string(),
        Type::U4 => format!("{}u", bits as u32),
        Type::I8 => format!("{}L", bits as i64),
        Type::U8 => format!("{bits}UL"),
        Type::R4 => format!("{:?}f", f32::from_bits(bits as u32)),
        Type::R8 => format!("{:?}", f64::from_bits(bits)),
        _ => bits.to_string(),
    }
}

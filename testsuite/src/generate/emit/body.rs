//! One method's body in the making: its code, its locals, and the constructs around the current statement that an exit (return,
//! break, continue) has to pass.

use metadata::{Opcode, StandAloneSigId, StandAloneSigRow, Token};

use super::super::image::{Code, Label, compressed};
use super::super::tree::{Dispatch, Method, StmtOp, Type};
use super::Module;
use super::refs::SigType;

pub struct Body<'b, 'p> {
    pub module: &'b mut Module<'p>,
    pub method: &'b Method,
    pub code: Code,
    locals: Vec<SigType>,
    pub scopes: Vec<Scope>,
    /// Where `return` in a protected region stores its value, and where it goes.
    result: Option<(u16, Label)>,
    /// The copy of `this` that async methods of structs use (runtime-async 1.1).
    pub own_copy: Option<u16>,
}

/// A construct around the current statement.
pub enum Scope {
    Loop {
        end: Label,
        next: Label,
    },
    /// A protected region or a handler: left by `leave`.
    Region,
    /// A region whose finally block awaits: it is left through that block, with the number of the exit in `pending`.
    AwaitingFinally {
        finally: Label,
        pending: u16,
        exits: Vec<Exit>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    Return,
    Break,
    Continue,
}

/// Deep enough for what generators nest.
const MAX_STACK: u16 = 96;

impl<'b, 'p> Body<'b, 'p> {
    /// Emits the body of a method; its RVA.
    pub fn emit(module: &'b mut Module<'p>, method: &'b Method) -> u32 {
        let locals = method.locals.iter().cloned().map(SigType::Tree).collect();
        let code = Code::default();
        let mut body =
            Body { module, method, code, locals, scopes: Vec::new(), result: None, own_copy: None };
        body.prologue();
        body.block(&method.body);
        if !method.body.last().is_some_and(|s| matches!(s.op, StmtOp::Return | StmtOp::Throw)) {
            body.default_result();
            body.code.op(Opcode::Ret);
        }
        if let Some((local, label)) = body.result {
            body.code.place(label);
            if method.returned() != Type::Void {
                body.load(local);
            }
            body.code.op(Opcode::Ret);
        }
        body.finish()
    }

    fn prologue(&mut self) {
        let Some(owner) = self.method.owner else { return };
        if self.method.is_async && self.module.program.types[owner].is_struct {
            let own = self.module.program.own_type(owner);
            let token = self.module.type_token(&own);
            let copy = self.temporary(own);
            self.code.op(Opcode::Ldarg0);
            self.code.op_token(Opcode::Ldobj, token);
            self.store(copy);
            self.own_copy = Some(copy);
        }
    }

    fn default_result(&mut self) {
        let result = self.method.returned();
        if result != Type::Void {
            self.default(&result);
        }
    }

    fn finish(self) -> u32 {
        let (bytes, clauses) = self.code.finish();
        let mut token = Token(0);
        if !self.locals.is_empty() {
            let mut signature = vec![0x07];
            compressed(&mut signature, self.locals.len() as u32);
            for local in &self.locals {
                self.module.sig_bytes(&mut signature, local);
            }
            let signature = self.module.image.blob(&signature);
            let row = self.module.image.find_or_add(StandAloneSigRow { signature });
            token = StandAloneSigId::from_row(row).expect("rows count from 1").token();
        }
        self.module.image.body(&bytes, MAX_STACK, token.0, &clauses)
    }

    pub fn temporary(&mut self, ty: impl Into<SigType>) -> u16 {
        self.locals.push(ty.into());
        self.locals.len() as u16 - 1
    }

    pub fn load(&mut self, local: u16) {
        self.variable([Opcode::Ldloc0, Opcode::LdlocS, Opcode::Ldloc], local);
    }

    pub fn store(&mut self, local: u16) {
        self.variable([Opcode::Stloc0, Opcode::StlocS, Opcode::Stloc], local);
    }

    pub fn load_address(&mut self, local: u16) {
        self.long_or_short(Opcode::LdlocaS, Opcode::Ldloca, local);
    }

    pub fn load_argument(&mut self, argument: u16) {
        self.variable([Opcode::Ldarg0, Opcode::LdargS, Opcode::Ldarg], argument);
    }

    /// In the shortest form, as compilers do: the first four have opcodes of their own.
    fn variable(&mut self, [zero, short, long]: [Opcode; 3], number: u16) {
        if number < 4 {
            let op = Opcode::from_value(zero.value() + number).expect("four in a row");
            self.code.op(op);
        } else {
            self.long_or_short(short, long, number);
        }
    }

    pub fn long_or_short(&mut self, short: Opcode, long: Opcode, number: u16) {
        match u8::try_from(number) {
            Ok(small) => {
                self.code.op(short);
                self.code.bytes.push(small);
            }
            Err(_) => self.code.op_variable(long, number),
        }
    }

    /// The number of a declared parameter among the arguments.
    pub fn argument_number(&self, parameter: usize) -> u16 {
        parameter as u16 + (self.method.dispatch != Dispatch::Static) as u16
    }

    /// Leaves constructs until the exit is made. A result is on the stack.
    pub fn return_value(&mut self) {
        let has_value = self.method.returned() != Type::Void;
        if !self.scopes.iter().any(|s| !matches!(s, Scope::Loop { .. })) {
            self.code.op(Opcode::Ret);
            return;
        }
        let (local, _) = self.result();
        if has_value {
            self.store(local);
        }
        self.exit(Exit::Return);
    }

    fn result(&mut self) -> (u16, Label) {
        if let Some(result) = self.result {
            return result;
        }
        let ty = match self.method.returned() {
            Type::Void => Type::I4,
            other => other,
        };
        let result = (self.temporary(ty), self.code.label());
        self.result = Some(result);
        result
    }

    /// Goes where `exit` goes from here; a value to return is stored already. Outside all loops, break and continue do nothing.
    pub fn exit(&mut self, exit: Exit) {
        let mut leaves = false;
        let mut target = None;
        for scope in self.scopes.iter_mut().rev() {
            match scope {
                Scope::Region => leaves = true,
                Scope::AwaitingFinally { finally, pending, exits } => {
                    let number = match exits.iter().position(|e| *e == exit) {
                        Some(known) => known,
                        None => {
                            exits.push(exit);
                            exits.len() - 1
                        }
                    };
                    target = Some((*finally, Some((*pending, number as i32 + 1))));
                    leaves = true;
                    break;
                }
                Scope::Loop { end, next } => match exit {
                    Exit::Return => {}
                    Exit::Break => {
                        target = Some((*end, None));
                        break;
                    }
                    Exit::Continue => {
                        target = Some((*next, None));
                        break;
                    }
                },
            }
        }
        if target.is_none() && exit == Exit::Return {
            target = Some((self.result().1, None));
        }
        let Some((label, pending)) = target else { return };
        if let Some((local, number)) = pending {
            self.code.ldc_i4(number);
            self.store(local);
        }
        self.code.branch(if leaves { Opcode::Leave } else { Opcode::Br }, label);
    }
}

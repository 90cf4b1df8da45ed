//! Statements → IL. A handler or a finally block that awaits runs after its region, as compilers write it: the region's own
//! handler only notes that it was reached (runtime-async 1.2).

use metadata::Opcode;

use super::super::image::Label;
use super::super::tree::{
    Binary, Block, Catch, Expr, LIB, LibId, Limit, Op, Stmt, StmtOp, Type, awaits,
};
use super::body::{Body, Exit, Scope};
use super::refs::{Known, SigType};

impl Body<'_, '_> {
    pub fn block(&mut self, block: &Block) {
        for stmt in block {
            self.stmt(stmt);
            if is_end(stmt) {
                break;
            }
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.op {
            StmtOp::Set => self.set(&stmt.exprs[0], &stmt.exprs[1]),
            StmtOp::Update(op, checked) => {
                self.update(&stmt.exprs[0], *op, *checked, &stmt.exprs[1])
            }
            StmtOp::Evaluate => {
                self.expr(&stmt.exprs[0]);
                if stmt.exprs[0].ty != Type::Void {
                    self.code.op(Opcode::Pop);
                }
            }
            StmtOp::Check => self.check(&stmt.exprs[0]),
            StmtOp::Mark => {
                let mark = self.module.refs.lab(&mut self.module.image, "Mark", &[]);
                self.code.op_token(Opcode::Call, mark);
            }
            StmtOp::If => self.if_(&stmt.exprs[0], &stmt.blocks),
            StmtOp::For(local, limit) => self.for_(*local as u16, limit, &stmt.blocks[0]),
            StmtOp::Switch => self.switch(&stmt.exprs[0], &stmt.blocks),
            StmtOp::Try { catches, finally } => self.try_(stmt, catches, *finally),
            StmtOp::Lock => self.lock(&stmt.exprs[0], &stmt.blocks[0]),
            StmtOp::Return => {
                if let Some(value) = stmt.exprs.first() {
                    self.expr(value);
                }
                self.return_value();
            }
            StmtOp::Throw => {
                self.expr(&stmt.exprs[0]);
                self.code.op(Opcode::Throw);
            }
            StmtOp::Rethrow => self.code.op(Opcode::Rethrow),
            StmtOp::Break => self.exit(Exit::Break),
            StmtOp::Continue => self.exit(Exit::Continue),
        }
    }

    fn check(&mut self, value: &Expr) {
        self.expr(value);
        let simple = value.ty.is_number() || matches!(value.ty, Type::Bool | Type::Str);
        let token = if simple {
            let ty = std::slice::from_ref(&value.ty);
            self.module.refs.lab(&mut self.module.image, "Check", ty)
        } else {
            debug_assert_eq!(LIB[LibId::CheckAny as usize].name, "CheckAny");
            self.module.lib_token(LibId::CheckAny as usize, Some(&value.ty))
        };
        self.code.op_token(Opcode::Call, token);
    }

    fn set(&mut self, place: &Expr, value: &Expr) {
        // An address does not live across an await: the value comes first where one is needed.
        if value.awaits() && self.needs_address(place) {
            self.expr(value);
            let kept = self.temporary(value.ty.clone());
            self.store(kept);
            self.set_with(place, |body| body.load(kept));
        } else {
            self.set_with(place, |body| body.expr(value));
        }
    }

    fn if_(&mut self, condition: &Expr, blocks: &[Block]) {
        let (otherwise, end) = (self.code.label(), self.code.label());
        self.branch_unless(condition, otherwise);
        self.block(&blocks[0]);
        if blocks[1].is_empty() {
            self.code.place(otherwise);
        } else {
            if !ends(&blocks[0]) {
                self.code.branch(Opcode::Br, end);
            }
            self.code.place(otherwise);
            self.block(&blocks[1]);
        }
        self.code.place(end);
    }

    fn for_(&mut self, local: u16, limit: &Limit, body: &Block) {
        let (start, test) = (self.code.label(), self.code.label());
        let (end, next) = (self.code.label(), self.code.label());
        let first = if let Limit::Down(count) = limit { *count as i32 - 1 } else { 0 };
        self.code.ldc_i4(first);
        self.store(local);
        self.code.branch(Opcode::Br, test);
        self.code.place(start);
        self.scopes.push(Scope::Loop { end, next });
        self.block(body);
        self.scopes.pop();
        self.code.place(next);
        self.load(local);
        self.code.ldc_i4(1);
        self.code.op(if matches!(limit, Limit::Down(_)) { Opcode::Sub } else { Opcode::Add });
        self.store(local);
        self.code.place(test);
        self.load(local);
        match limit {
            Limit::Count(count) => {
                self.code.ldc_i4(*count as i32);
                self.code.branch(Opcode::Blt, start);
            }
            Limit::Down(_) => {
                self.code.ldc_i4(0);
                self.code.branch(Opcode::Bge, start);
            }
            Limit::ArrayLength(array) => {
                self.load(*array as u16);
                self.code.op(Opcode::Ldlen);
                self.code.op(Opcode::ConvI4);
                self.code.branch(Opcode::Blt, start);
            }
        }
        self.code.place(end);
    }

    fn switch(&mut self, value: &Expr, blocks: &[Block]) {
        let (default, cases) = blocks.split_last().expect("a switch has a default");
        let targets: Vec<Label> = cases.iter().map(|_| self.code.label()).collect();
        let end = self.code.label();
        self.expr(value);
        self.code.switch(&targets);
        self.block(default);
        self.code.branch(Opcode::Br, end);
        for (target, case) in targets.iter().zip(cases) {
            self.code.place(*target);
            self.block(case);
            if !ends(case) {
                self.code.branch(Opcode::Br, end);
            }
        }
        self.code.place(end);
    }

    fn try_(&mut self, stmt: &Stmt, catches: &[Catch], finally: bool) {
        let handlers = &stmt.blocks[1..1 + catches.len()];
        let body = |this: &mut Self| match catches.is_empty() {
            true => this.block(&stmt.blocks[0]),
            false => this.try_catch(&stmt.blocks[0], catches, &stmt.exprs, handlers),
        };
        if !finally {
            return body(self);
        }
        let block = stmt.blocks.last().expect("the finally block");
        if awaits(block) {
            return self.awaiting_finally(body, block);
        }
        let end = self.code.label();
        let start = self.code.here();
        self.scopes.push(Scope::Region);
        body(self);
        self.code.branch(Opcode::Leave, end);
        let handler = self.code.here();
        self.block(block);
        self.code.op(Opcode::Endfinally);
        self.scopes.pop();
        let after = self.code.here();
        self.code.finally((start, handler), (handler, after));
        self.code.place(end);
    }

    fn try_catch(&mut self, body: &Block, catches: &[Catch], filters: &[Expr], handlers: &[Block]) {
        let (dispatch, end) = (self.code.label(), self.code.label());
        let pending = handlers.iter().any(awaits).then(|| self.temporary(Type::I4));
        if let Some(pending) = pending {
            self.code.ldc_i4(0);
            self.store(pending);
        }
        let start = self.code.here();
        self.scopes.push(Scope::Region);
        self.block(body);
        self.code.branch(Opcode::Leave, dispatch);
        let protected = (start, self.code.here());
        let mut filter = 0;
        for (number, (catch, handler)) in catches.iter().zip(handlers).enumerate() {
            let class = self.module.type_token(&catch.class).token();
            let filter_start = catch.filter.then(|| {
                filter += 1;
                self.filter(catch, &filters[filter - 1])
            });
            let handler_start = self.code.here();
            match catch.filter {
                true => self.code.op(Opcode::Pop),
                false => self.store(catch.variable as u16),
            }
            if awaits(handler) {
                self.code.ldc_i4(number as i32 + 1);
                self.store(pending.expect("a handler that awaits has its number"));
            } else {
                self.block(handler);
            }
            self.code.branch(Opcode::Leave, dispatch);
            let range = (handler_start, self.code.here());
            match filter_start {
                Some(start) => self.code.filter(protected, start, range),
                None => self.code.catch(protected, range, class),
            }
        }
        self.scopes.pop();
        self.code.place(dispatch);
        if let Some(pending) = pending {
            for (number, (catch, handler)) in catches.iter().zip(handlers).enumerate() {
                if awaits(handler) {
                    let next = self.code.label();
                    self.load(pending);
                    self.code.ldc_i4(number as i32 + 1);
                    self.code.branch(Opcode::BneUn, next);
                    self.late_handler(catch, handler);
                    self.code.branch(Opcode::Br, end);
                    self.code.place(next);
                }
            }
        }
        self.code.place(end);
    }

    /// The block of a filter: the exception is tested for its class, stored, and the condition asked.
    fn filter(&mut self, catch: &Catch, condition: &Expr) -> Label {
        let (is_class, end) = (self.code.label(), self.code.label());
        let start = self.code.here();
        let class = self.module.type_token(&catch.class);
        self.code.op_token(Opcode::Isinst, class);
        self.code.op(Opcode::Dup);
        self.code.branch(Opcode::Brtrue, is_class);
        self.code.op(Opcode::Pop);
        self.code.ldc_i4(0);
        self.code.branch(Opcode::Br, end);
        self.code.place(is_class);
        self.store(catch.variable as u16);
        self.expr(condition);
        self.code.ldc_i4(0);
        self.code.op(Opcode::CgtUn);
        self.code.place(end);
        self.code.op(Opcode::Endfilter);
        start
    }

    /// A handler after its region; `throw;` there throws what was caught again.
    fn late_handler(&mut self, catch: &Catch, handler: &Block) {
        for stmt in handler {
            if stmt.op == StmtOp::Rethrow {
                self.load(catch.variable as u16);
                self.throw_again();
                self.code.op(Opcode::Ldnull);
                self.code.op(Opcode::Throw);
                return;
            }
            self.stmt(stmt);
            if is_end(stmt) {
                return;
            }
        }
    }

    /// `ExceptionDispatchInfo.Capture(e).Throw()`, with `e` on the stack.
    fn throw_again(&mut self) {
        let info = SigType::Known(Known::DispatchInfo, Vec::new());
        let owner = (Known::DispatchInfo, &[][..]);
        let parameters = [Type::Exception.into()];
        let capture = self.module.known_method(owner, "Capture", true, &parameters, &info, None);
        self.code.op_token(Opcode::Call, capture);
        let throw = self.module.known_method(owner, "Throw", false, &[], &Type::Void.into(), None);
        self.code.op_token(Opcode::Callvirt, throw);
    }

    fn awaiting_finally(&mut self, body: impl FnOnce(&mut Self), block: &Block) {
        let caught = self.temporary(Type::Obj);
        let pending = self.temporary(Type::I4);
        let finally = self.code.label();
        self.code.op(Opcode::Ldnull);
        self.store(caught);
        self.code.ldc_i4(0);
        self.store(pending);
        let start = self.code.here();
        self.scopes.push(Scope::AwaitingFinally { finally, pending, exits: Vec::new() });
        body(self);
        self.code.branch(Opcode::Leave, finally);
        let handler = self.code.here();
        self.store(caught);
        self.code.branch(Opcode::Leave, finally);
        let after = self.code.here();
        let object = self.module.refs.object().token();
        self.code.catch((start, handler), (handler, after), object);
        let Some(Scope::AwaitingFinally { exits, .. }) = self.scopes.pop() else {
            unreachable!("the scope that was pushed")
        };
        self.code.place(finally);
        self.block(block);
        let (fine, is_exception) = (self.code.label(), self.code.label());
        self.load(caught);
        self.code.branch(Opcode::Brfalse, fine);
        self.load(caught);
        let class = self.module.type_token(&Type::Exception);
        self.code.op_token(Opcode::Isinst, class);
        self.code.op(Opcode::Dup);
        self.code.branch(Opcode::Brtrue, is_exception);
        self.load(caught);
        self.code.op(Opcode::Throw);
        self.code.place(is_exception);
        self.throw_again();
        self.code.place(fine);
        for (number, exit) in exits.into_iter().enumerate() {
            let next = self.code.label();
            self.load(pending);
            self.code.ldc_i4(number as i32 + 1);
            self.code.branch(Opcode::BneUn, next);
            self.exit(exit);
            self.code.place(next);
        }
    }

    fn lock(&mut self, object: &Expr, block: &Block) {
        let (kept, taken) = (self.temporary(Type::Obj), self.temporary(Type::Bool));
        let end = self.code.label();
        self.expr(object);
        self.store(kept);
        self.code.ldc_i4(0);
        self.store(taken);
        let start = self.code.here();
        self.scopes.push(Scope::Region);
        self.load(kept);
        self.load_address(taken);
        let owner = (Known::Monitor, &[][..]);
        let nothing = Type::Void.into();
        let parameters = [Type::Obj.into(), Type::Ref(Box::new(Type::Bool)).into()];
        let enter = self.module.known_method(owner, "Enter", true, &parameters, &nothing, None);
        self.code.op_token(Opcode::Call, enter);
        self.block(block);
        self.code.branch(Opcode::Leave, end);
        let handler = self.code.here();
        let skip = self.code.label();
        self.load(taken);
        self.code.branch(Opcode::Brfalse, skip);
        self.load(kept);
        let exit =
            self.module.known_method(owner, "Exit", true, &[Type::Obj.into()], &nothing, None);
        self.code.op_token(Opcode::Call, exit);
        self.code.place(skip);
        self.code.op(Opcode::Endfinally);
        self.scopes.pop();
        let after = self.code.here();
        self.code.finally((start, handler), (handler, after));
        self.code.place(end);
    }

    /// `place op= value`: the place is found once.
    fn update(&mut self, place: &Expr, op: Binary, checked: bool, value: &Expr) {
        let ty = place.ty.clone();
        let apply = |body: &mut Self| {
            body.expr(value);
            body.binary(op, checked, &value.ty);
            if ty != value.ty {
                body.convert(&value.ty, &ty, checked);
            }
        };
        match &place.op {
            Op::Local(_) | Op::Static(_) | Op::Argument(_) => {
                self.set_with(place, |body| {
                    body.expr(place);
                    apply(body);
                });
            }
            Op::Field(field) if !self.module.program.is_value_type(&place.below[0].ty) => {
                let token = self.module.field_token(&place.below[0].ty, *field);
                self.expr(&place.below[0]);
                self.code.op(Opcode::Dup);
                self.code.op_token(Opcode::Ldfld, token);
                apply(self);
                self.code.op_token(Opcode::Stfld, token);
            }
            _ if value.awaits() => {
                self.expr(value);
                let kept = self.temporary(value.ty.clone());
                self.store(kept);
                self.set_with(place, |body| {
                    body.expr(place);
                    body.load(kept);
                    body.binary(op, checked, &value.ty);
                    if ty != value.ty {
                        body.convert(&value.ty, &ty, checked);
                    }
                });
            }
            _ => {
                let token = self.module.type_token(&ty);
                self.address(place);
                self.code.op(Opcode::Dup);
                self.code.op_token(Opcode::Ldobj, token);
                apply(self);
                self.code.op_token(Opcode::Stobj, token);
            }
        }
    }
}

/// Does nothing come after this statement?
fn is_end(stmt: &Stmt) -> bool {
    use StmtOp::{Break, Continue, Rethrow, Return, Throw};
    matches!(stmt.op, Return | Throw | Rethrow | Break | Continue)
}

fn ends(block: &Block) -> bool {
    block.iter().any(is_end)
}

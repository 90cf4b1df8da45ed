//! Draws statements and whole bodies.

use super::super::tree::{
    Binary, Block, Catch, Expr, LibId, Limit, Op, Relation, Stmt, StmtOp, Type,
};
use super::{COST_MAX, Draw, lib};

impl Draw {
    pub(super) fn method_body(&mut self) -> Block {
        let mut block = Vec::new();
        let method = self.program.methods[self.body.method].clone();
        let returned = method.returned();
        if self.body.depth_parameter {
            let depth = Expr::leaf(Type::I4, Op::Argument(0));
            let op = Op::Compare(Relation::LessOrEqual);
            let done = Expr::new(Type::Bool, op, vec![depth, Expr::i4(0)]);
            let value = (returned != Type::Void).then(|| Expr::leaf(returned.clone(), Op::Default));
            let leave = Stmt::new(StmtOp::Return, value.into_iter().collect());
            block.push(Stmt {
                op: StmtOp::If,
                exprs: vec![done],
                blocks: vec![vec![leave], vec![]],
            });
        }
        for _ in 0..self.rng.between(1, self.scale.statements.min(4)) {
            let ty = match self.variable_type() {
                Some(variable) if self.rng.percent(35) => variable,
                _ => self.plain_type(),
            };
            self.body.locals.push(ty.clone());
            let place = Expr::leaf(ty.clone(), Op::Local(self.body.locals.len() - 1));
            let value = if self.rng.percent(70) { self.constant(&ty) } else { self.expr(&ty, 2) };
            block.push(Stmt::new(StmtOp::Set, vec![place, value]));
        }
        let is_start = self.body.method == 0;
        let most = self.scale.statements;
        let count =
            if is_start { self.rng.between(2, most) } else { self.rng.between(1, most - 1) };
        self.statements(&mut block, count, self.scale.nesting);
        // What the checks below read has to survive it.
        if self.can_await() && self.rng.percent(60) {
            let stmt = self.await_statement();
            block.push(stmt);
        }
        let checked = self.body.locals.len().min(6);
        for number in 0..checked {
            if self.rng.percent(if is_start { 90 } else { 40 }) {
                self.check_local(number, &mut block);
            }
        }
        if is_start {
            for (number, ty) in self.program.statics.clone().into_iter().enumerate() {
                let value = Expr::leaf(ty, Op::Static(number));
                block.push(Stmt::new(StmtOp::Check, vec![value]));
            }
        }
        self.finish_tasks(&mut block);
        let value = (returned != Type::Void).then(|| self.result(&returned));
        block.push(Stmt::new(StmtOp::Return, value.into_iter().collect()));
        block
    }

    /// A plain method that gives a task has to find one.
    fn result(&mut self, ty: &Type) -> Expr {
        let (Type::Task(t) | Type::ValueTask(t)) = ty else { return self.expr(ty, 2) };
        if let Some(call) = self.call(ty, 2) {
            return call;
        }
        let value = |draw: &mut Self| draw.expr(t, 1);
        match (ty, **t == Type::Void) {
            (Type::Task(_), true) => lib(LibId::LaterVoid, Type::Void, vec![]),
            (_, true) => lib(LibId::LaterValueVoid, Type::Void, vec![]),
            (Type::Task(_), false) => {
                let id = if self.rng.percent(50) { LibId::Done } else { LibId::Later };
                lib(id, (**t).clone(), vec![value(self)])
            }
            (_, false) => {
                let id = if self.rng.percent(50) { LibId::DoneValue } else { LibId::LaterValue };
                lib(id, (**t).clone(), vec![value(self)])
            }
        }
    }

    fn check_local(&mut self, number: usize, block: &mut Block) {
        let ty = self.body.locals[number].clone();
        let is_task = matches!(ty, Type::Task(_) | Type::ValueTask(_) | Type::Func(_));
        if !is_task {
            block.push(Stmt::new(StmtOp::Check, vec![Expr::leaf(ty, Op::Local(number))]));
        }
    }

    /// Awaits most of what was started.
    fn finish_tasks(&mut self, block: &mut Block) {
        for local in std::mem::take(&mut self.body.started) {
            if self.can_await() && self.rng.percent(85) {
                self.body.started.push(local);
                let ty = self.body.locals[local].awaited();
                if let Some(value) = self.await_of(&ty, 0) {
                    let op = if ty == Type::Void { StmtOp::Evaluate } else { StmtOp::Check };
                    block.push(Stmt::new(op, vec![value]));
                }
                self.body.started.clear();
            }
        }
    }

    fn block(&mut self, count: usize, depth: u32) -> Block {
        let mut block = Vec::new();
        self.statements(&mut block, count, depth);
        block
    }

    fn statements(&mut self, block: &mut Block, count: usize, depth: u32) {
        // What a block starts, it awaits itself.
        let outer = std::mem::take(&mut self.body.started);
        for _ in 0..count {
            self.body.cost += self.body.factor;
            if self.body.cost > COST_MAX {
                break;
            }
            let stmt = self.statement(depth);
            block.push(stmt);
        }
        if self.program.methods[self.body.method].is_async {
            self.finish_tasks(block);
        }
        self.body.started = outer;
    }

    fn statement(&mut self, depth: u32) -> Stmt {
        let in_async = self.can_await();
        if self.rules.fails && depth > 0 && self.rng.percent(60) {
            return self.faults();
        }
        match self.rng.below(100) {
            0..18 => self.set(),
            18..32 => self.update(),
            32..40 => self.check(),
            40..50 if in_async => self.await_statement(),
            50..57 if in_async => self.start_task(),
            57..66 if depth > 0 => self.if_(depth - 1),
            66..76 if depth > 0 => self.for_(depth - 1),
            76..80 if depth > 0 => self.switch(depth - 1),
            80..90 if depth > 0 => self.try_(depth - 1),
            90..92 => self.leave_or_throw(),
            92..94 => {
                let value = self.expr(&Type::I4, 1);
                let which = Expr::i4(self.rng.below(2) as i32);
                let set = lib(LibId::SetLocal, Type::Void, vec![which, value]);
                Stmt::new(StmtOp::Evaluate, vec![set])
            }
            94 => {
                let id = if self.rng.percent(30) { LibId::Cancel } else { LibId::ThrowIfCancelled };
                Stmt::new(StmtOp::Evaluate, vec![lib(id, Type::Void, vec![])])
            }
            95 => Stmt::new(StmtOp::Mark, vec![]),
            96 if depth > 0 => self.lock(depth - 1),
            97..99 => match self.call(&Type::Void, 2) {
                Some(call) => Stmt::new(StmtOp::Evaluate, vec![call]),
                None => self.set(),
            },
            _ => self.set(),
        }
    }

    fn set(&mut self) -> Stmt {
        match self.any_place(true, |t| !matches!(t, Type::Ref(_))) {
            Some(place) => {
                let value = self.expr(&place.ty.clone(), self.scale.depth);
                Stmt::new(StmtOp::Set, vec![place, value])
            }
            None => self.check(),
        }
    }

    pub(super) fn update(&mut self) -> Stmt {
        use Binary::{Add, And, Div, Mul, Or, Rem, Sub, Xor};
        let Some(place) = self.any_place(true, Type::is_number) else { return self.check() };
        let promoted = if place.ty.is_arithmetic() { place.ty.clone() } else { Type::I4 };
        let op = match promoted.is_float() {
            true => *self.rng.pick(&[Add, Sub, Mul, Div]),
            false => *self.rng.pick(&[Add, Add, Sub, Mul, And, Or, Xor, Div, Rem]),
        };
        let mut value = self.expr(&promoted, 2);
        if matches!(op, Div | Rem) && !promoted.is_float() {
            let one = Expr::leaf(promoted.clone(), Op::Const(1));
            value = Expr::new(promoted, Op::Binary(Or, false), vec![value, one]);
        }
        let checked = self.rng.percent(8);
        Stmt::new(StmtOp::Update(op, checked), vec![place, value])
    }

    pub(super) fn check(&mut self) -> Stmt {
        let ty = match self.variable_type() {
            Some(variable) if self.rng.percent(30) => variable,
            _ => self.plain_type(),
        };
        Stmt::new(StmtOp::Check, vec![self.expr(&ty, self.scale.depth)])
    }

    pub(super) fn await_statement(&mut self) -> Stmt {
        let ty = if self.rng.percent(50) { Type::Void } else { self.plain_type() };
        match self.await_of(&ty, 2) {
            Some(value) if ty == Type::Void => Stmt::new(StmtOp::Evaluate, vec![value]),
            Some(value) => Stmt::new(StmtOp::Check, vec![value]),
            None => self.check(),
        }
    }

    /// `var t = M(…);`, to be awaited later in the block.
    fn start_task(&mut self) -> Stmt {
        let mut results: Vec<Type> = Vec::new();
        for method in &self.program.methods[self.body.method + 1..] {
            let is_task = matches!(method.result, Type::Task(_) | Type::ValueTask(_));
            if is_task && !method.is_generic && !results.contains(&method.result) {
                results.push(method.result.clone());
            }
        }
        if results.is_empty() {
            return self.await_statement();
        }
        let ty = self.rng.pick(&results).clone();
        let generic_owner = |t: &Type| *t == Type::TypeVar;
        if generic_owner(&ty.awaited()) {
            return self.await_statement();
        }
        match self.call(&ty, 2) {
            Some(call) => {
                self.body.locals.push(ty.clone());
                let local = self.body.locals.len() - 1;
                self.body.started.push(local);
                let place = Expr::leaf(ty, Op::Local(local));
                Stmt::new(StmtOp::Set, vec![place, call])
            }
            None => self.await_statement(),
        }
    }

    fn if_(&mut self, depth: u32) -> Stmt {
        let condition = self.expr(&Type::Bool, 2);
        let count = self.rng.between(1, 2);
        let yes = self.block(count, depth);
        let no = if self.rng.percent(40) { self.block(1, depth) } else { Vec::new() };
        Stmt { op: StmtOp::If, exprs: vec![condition], blocks: vec![yes, no] }
    }

    fn for_(&mut self, depth: u32) -> Stmt {
        let arrays: Vec<usize> = (0..self.body.locals.len())
            .filter(|l| matches!(self.body.locals[*l], Type::Array(_)))
            .collect();
        self.body.locals.push(Type::I4);
        let variable = self.body.locals.len() - 1;
        self.body.frozen.push(variable);
        let mut count = match self.rng.below(20) {
            0..15 => self.rng.between(2, 6),
            15..19 => self.rng.between(10, 50),
            _ => self.rng.between(100, 300),
        } as u64;
        while count > 2 && self.body.factor * count > 500 {
            count /= 2;
        }
        let mut limit = Limit::Count(count as u32);
        if !arrays.is_empty() && self.rng.percent(45) {
            let array = *self.rng.pick(&arrays);
            limit = Limit::ArrayLength(array);
            count = 8;
            self.body.counted.push((variable, array));
        } else if self.rng.percent(20) {
            limit = Limit::Down(count as u32);
        }
        let counted = matches!(limit, Limit::ArrayLength(_));
        let outer = self.body.factor;
        self.body.factor *= count;
        self.body.loops += 1;
        let statements = self.rng.between(1, self.scale.statements.min(3));
        let body = self.block(statements, depth);
        self.body.loops -= 1;
        self.body.factor = outer;
        if counted {
            self.body.counted.pop();
        }
        Stmt { op: StmtOp::For(variable, limit), exprs: vec![], blocks: vec![body] }
    }

    fn switch(&mut self, depth: u32) -> Stmt {
        let cases = self.rng.between(2, 4);
        let value = self.expr(&Type::I4, 2);
        let mask = Expr::i4(if cases == 2 { 1 } else { 3 });
        let value = match self.rng.percent(80) {
            true => Expr::new(Type::I4, Op::Binary(Binary::And, false), vec![value, mask]),
            false => value,
        };
        let blocks = (0..=cases).map(|_| self.block(1, depth)).collect();
        Stmt { op: StmtOp::Switch, exprs: vec![value], blocks }
    }

    fn try_(&mut self, depth: u32) -> Stmt {
        let with_catch = self.rng.percent(75);
        let finally = !with_catch || self.rng.percent(35);
        let count = self.rng.between(1, 2);
        let mut body = self.block(count, depth);
        if self.rng.percent(40) {
            let thrown = self.throw();
            let condition = self.expr(&Type::Bool, 1);
            let op = StmtOp::If;
            body.push(Stmt { op, exprs: vec![condition], blocks: vec![vec![thrown], vec![]] });
        }
        let mut blocks = vec![body];
        let (mut catches, mut filters) = (Vec::new(), Vec::new());
        if with_catch {
            let classes: &[&[Type]] = &[
                &[Type::Exception],
                &[Type::Broken],
                &[Type::Lost, Type::Broken],
                &[Type::Broken, Type::Exception],
                &[Type::Cancelled, Type::Exception],
                &[Type::Invalid, Type::Lost, Type::Exception],
            ];
            for class in *self.rng.pick(classes) {
                let (catch, filter, handler) = self.handler(class, depth);
                catches.push(catch);
                filters.extend(filter);
                blocks.push(handler);
            }
        }
        if finally {
            self.body.sealed += 1;
            blocks.push(self.block(1, depth));
            self.body.sealed -= 1;
        }
        Stmt { op: StmtOp::Try { catches, finally }, exprs: filters, blocks }
    }

    fn handler(&mut self, class: &Type, depth: u32) -> (Catch, Option<Expr>, Block) {
        self.body.locals.push(class.clone());
        let variable = self.body.locals.len() - 1;
        self.body.caught.push(variable);
        let filter = self.rng.percent(30).then(|| {
            self.body.still += 1;
            let filter = self.expr(&Type::Bool, 2);
            self.body.still -= 1;
            filter
        });
        let caught = Expr::leaf(class.clone(), Op::Local(variable));
        let mut handler = vec![Stmt::new(StmtOp::Check, vec![caught])];
        self.statements(&mut handler, 1, depth);
        if self.rng.percent(12) {
            handler.push(Stmt::new(StmtOp::Rethrow, vec![]));
        }
        self.body.caught.pop();
        (Catch { class: class.clone(), variable, filter: filter.is_some() }, filter, handler)
    }

    fn throw(&mut self) -> Stmt {
        let code = self.expr(&Type::I4, 1);
        Stmt::new(StmtOp::Throw, vec![lib(LibId::Break, Type::Void, vec![code])])
    }

    /// `if (…) return`, `break`, `continue` or `throw`.
    fn leave_or_throw(&mut self) -> Stmt {
        let condition = self.expr(&Type::Bool, 2);
        let sealed = self.body.sealed > 0;
        let leave = match self.rng.below(4) {
            0 if !sealed => {
                let returned = self.program.methods[self.body.method].returned();
                let value = (returned != Type::Void).then(|| self.result(&returned));
                Stmt::new(StmtOp::Return, value.into_iter().collect())
            }
            1 if !sealed && self.body.loops > 0 => Stmt::new(StmtOp::Break, vec![]),
            2 if !sealed && self.body.loops > 0 => Stmt::new(StmtOp::Continue, vec![]),
            _ => self.throw(),
        };
        Stmt { op: StmtOp::If, exprs: vec![condition], blocks: vec![vec![leave], vec![]] }
    }

    fn lock(&mut self, depth: u32) -> Stmt {
        let value = self.expr(&Type::I4, 1);
        let object = Expr::new(Type::Obj, Op::Box, vec![value]);
        self.body.still += 1;
        let block = self.block(2, depth);
        self.body.still -= 1;
        Stmt { op: StmtOp::Lock, exprs: vec![object], blocks: vec![block] }
    }
}

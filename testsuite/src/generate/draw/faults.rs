//! Draws loops and straight code in which several things of one turn may fail at once: references that are null, indices out of
//! range, zero divisors, casts, checked arithmetic. Some rest on the turn and some do not, and what is done between them stays done.
//! Which one failed, and what came before it, is what the handler and the statements behind it check. Entry: `faults`.

use super::super::tree::{
    Binary, Block, Catch, Expr, LibId, Limit, Op, Relation, Shift, Stmt, StmtOp, Type,
};
use super::{Draw, WIDE, lib};

/// What accesses of a turn have in common.
struct Scene {
    /// Arrays, objects, texts, divisors and so on, any of which may be bad.
    subjects: Vec<Expr>,
    /// Variables of the loops around: of all turns, and of this one.
    counters: Vec<Expr>,
    /// What side effects and results go into.
    state: Vec<Expr>,
}

impl Draw {
    /// Some rounds; in each, what may be bad is set anew, then the accesses run under a handler.
    pub(super) fn faults(&mut self) -> Stmt {
        let round = self.counter();
        let rounds = self.rng.between(1, 4);
        let outer = self.body.factor;
        self.body.factor *= rounds as u64;
        let mut block = Vec::new();
        let mut scene = Scene {
            subjects: Vec::new(),
            counters: vec![Expr::leaf(Type::I4, Op::Local(round))],
            state: Vec::new(),
        };
        for _ in 0..self.rng.between(1, 2) {
            let ty = if self.rng.percent(70) { Type::I4 } else { Type::I8 };
            let place = self.new_place(&ty, 20);
            scene.state.push(place);
        }
        for _ in 0..self.rng.between(2, 4) {
            let set = self.subject(&scene);
            scene.subjects.push(set.exprs[0].clone());
            block.push(set);
        }
        let guarded = self.guarded(&mut scene);
        block.extend(guarded);
        for place in &scene.state {
            block.push(Stmt::new(StmtOp::Check, vec![place.clone()]));
        }
        self.body.factor = outer;
        let limit = Limit::Count(rounds as u32);
        Stmt { op: StmtOp::For(round, limit), exprs: vec![], blocks: vec![block] }
    }

    /// The turns with a handler around all, around each, or around nothing here.
    fn guarded(&mut self, scene: &mut Scene) -> Block {
        match self.rng.below(20) {
            0..11 => {
                let body = self.turns(scene, false);
                vec![self.handled(scene, body)]
            }
            11..15 => self.turns(scene, true),
            15..18 => {
                let body = self.turn(scene);
                vec![self.handled(scene, body)]
            }
            _ => self.turns(scene, false),
        }
    }

    /// A loop, with a handler in it or not.
    fn turns(&mut self, scene: &mut Scene, handled: bool) -> Block {
        let counter = self.counter();
        let count = self.rng.between(2, 5) as u32;
        let limit = match self.rng.percent(75) {
            true => Limit::Count(count),
            false => Limit::Down(count),
        };
        let outer = self.body.factor;
        self.body.factor *= u64::from(count);
        scene.counters.push(Expr::leaf(Type::I4, Op::Local(counter)));
        let mut block = Vec::new();
        // What no handler sees is kept in registers, and no write stands between two accesses.
        let mut seen = None;
        if !handled && self.rng.percent(60) {
            let ty = if self.rng.percent(70) { Type::I4 } else { Type::I8 };
            self.body.locals.push(ty.clone());
            let sum = Expr::leaf(ty.clone(), Op::Local(self.body.locals.len() - 1));
            let start = Expr::leaf(ty, Op::Const(1));
            block.push(Stmt::new(StmtOp::Set, vec![sum.clone(), start]));
            seen = Some(std::mem::replace(&mut scene.state, vec![sum]));
        }
        let mut body = self.turn(scene);
        if handled {
            body = vec![self.handled(scene, body)];
        }
        scene.counters.pop();
        self.body.factor = outer;
        let turns = Stmt { op: StmtOp::For(counter, limit), exprs: vec![], blocks: vec![body] };
        if self.can_await() && self.rng.percent(25) {
            block.push(self.await_statement());
        }
        block.push(turns);
        if self.can_await() && self.rng.percent(25) {
            block.push(self.await_statement());
        }
        if let Some(seen) = seen {
            for sum in std::mem::replace(&mut scene.state, seen) {
                block.push(Stmt::new(StmtOp::Check, vec![sum]));
            }
        }
        block
    }

    /// What one turn does.
    fn turn(&mut self, scene: &Scene) -> Block {
        let mut block = Vec::new();
        if self.rng.percent(40) {
            block.push(self.first_failure(scene));
        }
        for _ in 0..self.rng.between(2, 4) {
            self.body.cost += self.body.factor;
            if self.can_await() && self.rng.percent(4) {
                block.push(self.await_statement());
            }
            if self.rng.percent(20) {
                block.push(self.side_effect(scene));
            }
            let mut access = self.access(scene);
            if self.rng.percent(10) {
                let condition = self.condition(scene);
                let op = StmtOp::If;
                access = Stmt { op, exprs: vec![condition], blocks: vec![vec![access], vec![]] };
            }
            block.push(access);
        }
        if self.rng.percent(40) {
            block.push(self.side_effect(scene));
        }
        block
    }

    /// What rests on the turn and often fails in the first one, where what comes behind it may fail in all.
    fn first_failure(&mut self, scene: &Scene) -> Stmt {
        let counter = scene.counters.last().expect("the round at least").clone();
        let arrays: Vec<&Expr> = scene
            .subjects
            .iter()
            .filter(|s| matches!(&s.ty, Type::Array(element) if element.is_number()))
            .collect();
        let sum = |op, value| {
            let below = vec![counter.clone(), Expr::i4(value)];
            Expr::new(Type::I4, Op::Binary(op, false), below)
        };
        if !arrays.is_empty() && self.rng.percent(50) {
            let array = (*self.rng.pick(&arrays)).clone();
            let index = match self.rng.below(3) {
                0 => counter,
                1 => sum(Binary::Add, 4),
                _ => sum(Binary::Sub, 1),
            };
            let Type::Array(element) = array.ty.clone() else { unreachable!("chosen as one") };
            let place = Expr::new(*element, Op::Element, vec![array, index]);
            return self.use_place(scene, place);
        }
        let place = self.rng.pick(&scene.state).clone();
        let divisor = if self.rng.percent(60) { counter } else { sum(Binary::Sub, 1) };
        let op = *self.rng.pick(&[Binary::Div, Binary::Rem]);
        let divisor = converted(divisor, &place.ty);
        let below = vec![Expr::leaf(place.ty.clone(), Op::Const(60)), divisor];
        let value = Expr::new(place.ty.clone(), Op::Binary(op, false), below);
        Stmt::new(StmtOp::Update(Binary::Add, false), vec![place, value])
    }

    fn handled(&mut self, scene: &Scene, body: Block) -> Stmt {
        let class = Type::Exception;
        self.body.locals.push(class.clone());
        let variable = self.body.locals.len() - 1;
        let caught = Expr::leaf(class.clone(), Op::Local(variable));
        let filter = self.rng.percent(12).then(|| self.condition(scene));
        let mut handler = vec![Stmt::new(StmtOp::Check, vec![caught])];
        for place in &scene.state {
            handler.push(Stmt::new(StmtOp::Check, vec![place.clone()]));
        }
        if self.rng.percent(25) {
            handler.push(self.side_effect(scene));
        }
        let mut blocks = vec![body, handler];
        let finally = self.rng.percent(15);
        if finally {
            blocks.push(vec![self.side_effect(scene)]);
        }
        let catches = vec![Catch { class, variable, filter: filter.is_some() }];
        let exprs = filter.into_iter().collect();
        Stmt { op: StmtOp::Try { catches, finally }, exprs, blocks }
    }

    /// `place = bad`, `place = good`, or one of them by the round.
    fn subject(&mut self, scene: &Scene) -> Stmt {
        let ty = match self.rng.below(20) {
            0..7 => Type::Array(Box::new(self.rng.pick(WIDE).clone())),
            7..9 => Type::Array(Box::new(self.user_type(true).unwrap_or(Type::I4))),
            9..12 => match self.user_type(false) {
                Some(ty) if !self.program.is_value_type(&ty) => ty,
                _ => Type::Array(Box::new(Type::I4)),
            },
            12..14 => Type::Obj,
            14 => Type::Str,
            15 => Type::I8,
            _ => Type::I4,
        };
        let place = self.new_place(&ty, 50);
        let value = match self.rng.below(4) {
            0 => self.bad(&ty),
            1 => self.good(&ty),
            _ => {
                let (bad, good) = (self.bad(&ty), self.good(&ty));
                let condition = self.condition(scene);
                Expr::new(ty, Op::Conditional, vec![condition, bad, good])
            }
        };
        Stmt::new(StmtOp::Set, vec![place, value])
    }

    fn bad(&mut self, ty: &Type) -> Expr {
        match ty {
            Type::Array(_) if self.rng.percent(30) => {
                let length = Expr::i4(self.rng.below(3) as i32);
                Expr::new(ty.clone(), Op::NewArray, vec![length])
            }
            Type::Obj if self.rng.percent(50) => {
                let value = Expr::leaf(Type::I2, Op::Const(5));
                Expr::new(Type::Obj, Op::Box, vec![value])
            }
            // As a divisor, and as an index.
            Type::I4 if self.rng.percent(40) => {
                Expr::i4(*self.rng.pick(&[-1, 7, i32::MAX, i32::MIN]))
            }
            ty if ty.is_integer() => Expr::leaf(ty.clone(), Op::Const(0)),
            _ => Expr::leaf(ty.clone(), Op::Default),
        }
    }

    fn good(&mut self, ty: &Type) -> Expr {
        match ty {
            Type::Array(_) => {
                let length = Expr::i4(self.rng.between(3, 6) as i32);
                Expr::new(ty.clone(), Op::NewArray, vec![length])
            }
            Type::Obj => {
                let value = Expr::i4(self.rng.between(1, 9) as i32);
                Expr::new(Type::Obj, Op::Box, vec![value])
            }
            ty if ty.is_integer() => {
                Expr::leaf(ty.clone(), Op::Const(self.rng.between(1, 3) as u64))
            }
            ty => self.constant(ty),
        }
    }

    /// Reads or writes through one of the subjects.
    fn access(&mut self, scene: &Scene) -> Stmt {
        let subject = self.rng.pick(&scene.subjects).clone();
        let number = match subject.ty.clone() {
            Type::Array(element) => {
                if self.rng.percent(15) {
                    Expr::new(Type::I4, Op::Length, vec![subject])
                } else {
                    let below = vec![subject, self.index(scene)];
                    let place = Expr::new((*element).clone(), Op::Element, below);
                    match self.number_in(place) {
                        Some(place) => return self.use_place(scene, place),
                        None => return self.side_effect(scene),
                    }
                }
            }
            Type::User(..) => match self.number_in(subject) {
                Some(place) => return self.use_place(scene, place),
                None => return self.side_effect(scene),
            },
            Type::Obj => Expr::new(Type::I4, Op::Unbox, vec![subject]),
            Type::Str if self.rng.percent(50) => {
                let at = self.index(scene);
                let at = lib(LibId::CharAt, Type::Void, vec![subject, at]);
                Expr::new(Type::I4, Op::Convert(false), vec![at])
            }
            Type::Str => Expr::new(Type::I4, Op::StringLength, vec![subject]),
            ty => self.failing_arithmetic(scene, ty, subject),
        };
        self.add_to_state(scene, number)
    }

    /// A place of a number: this one, or a field of it.
    fn number_in(&mut self, place: Expr) -> Option<Expr> {
        if place.ty.is_number() {
            return Some(place);
        }
        let Type::User(index, argument) = &place.ty else { return None };
        let fields = self.program.fields(*index);
        let fields: Vec<(usize, Type)> = fields
            .iter()
            .map(|field| field.with(argument.as_deref(), None))
            .enumerate()
            .filter(|(_, field)| field.is_number())
            .collect();
        if fields.is_empty() {
            return None;
        }
        let (number, field) = self.rng.pick(&fields).clone();
        Some(Expr::new(field, Op::Field(number), vec![place]))
    }

    fn use_place(&mut self, scene: &Scene, place: Expr) -> Stmt {
        let ty = place.ty.clone();
        match self.rng.below(10) {
            0..5 => self.add_to_state(scene, place),
            5..8 => {
                let state = self.rng.pick(&scene.state).clone();
                let value = match self.rng.percent(50) {
                    true => converted(state, &ty),
                    false => Expr::leaf(ty, Op::Const(0)),
                };
                Stmt::new(StmtOp::Set, vec![place, value])
            }
            _ => {
                let promoted = if ty.is_arithmetic() { ty } else { Type::I4 };
                let one = converted(Expr::i4(1), &promoted);
                Stmt::new(StmtOp::Update(Binary::Add, self.rng.percent(20)), vec![place, one])
            }
        }
    }

    /// Division by the subject or by what rests on the turn, or arithmetic that overflows.
    fn failing_arithmetic(&mut self, scene: &Scene, ty: Type, subject: Expr) -> Expr {
        let counter = self.rng.pick(&scene.counters).clone();
        let state = self.rng.pick(&scene.state).clone();
        let constant = Expr::leaf(ty.clone(), Op::Const(self.rng.below(100) as u64));
        let dividend = if self.rng.percent(50) { converted(state, &ty) } else { constant };
        let binary = |op, checked, a, b| Expr::new(ty.clone(), Op::Binary(op, checked), vec![a, b]);
        match self.rng.below(10) {
            0..4 => {
                let op = *self.rng.pick(&[Binary::Div, Binary::Div, Binary::Rem]);
                binary(op, false, dividend, subject)
            }
            4..6 => {
                // Zero in one of the turns.
                let turn = Expr::leaf(ty.clone(), Op::Const(self.rng.below(3) as u64));
                let divisor = binary(Binary::Sub, false, converted(counter, &ty), turn);
                binary(Binary::Div, false, dividend, divisor)
            }
            6 => {
                let quotient = binary(Binary::Div, false, dividend, subject);
                let op = Op::Shift(Shift::Right);
                Expr::new(ty.clone(), op, vec![quotient, counter])
            }
            7 => binary(
                Binary::Mul,
                true,
                subject,
                binary(Binary::Add, false, dividend, Expr::leaf(ty.clone(), Op::Const(3))),
            ),
            8 => binary(Binary::Sub, true, subject, converted(counter, &ty)),
            _ => {
                let narrow = Expr::new(Type::U1, Op::Convert(true), vec![subject]);
                converted(narrow, &ty)
            }
        }
    }

    /// Of an array: the turn, a constant, what a subject holds, sums.
    fn index(&mut self, scene: &Scene) -> Expr {
        let counter = self.rng.pick(&scene.counters).clone();
        let numbers: Vec<Expr> =
            scene.subjects.iter().filter(|s| s.ty == Type::I4).cloned().collect();
        match self.rng.below(10) {
            0..4 => counter,
            4 if !numbers.is_empty() => self.rng.pick(&numbers).clone(),
            5 => {
                let constant = Expr::i4(self.rng.between(1, 3) as i32);
                let op = *self.rng.pick(&[Binary::Add, Binary::Sub]);
                Expr::new(Type::I4, Op::Binary(op, false), vec![counter, constant])
            }
            _ => Expr::i4(self.rng.below(5) as i32),
        }
    }

    fn condition(&mut self, scene: &Scene) -> Expr {
        let counter = self.rng.pick(&scene.counters).clone();
        let relation = *self.rng.pick(&[
            Relation::Equal,
            Relation::NotEqual,
            Relation::Less,
            Relation::GreaterOrEqual,
        ]);
        let constant = Expr::i4(self.rng.below(3) as i32);
        Expr::new(Type::Bool, Op::Compare(relation), vec![counter, constant])
    }

    fn side_effect(&mut self, scene: &Scene) -> Stmt {
        let place = self.rng.pick(&scene.state).clone();
        match self.rng.below(10) {
            0..6 => {
                let constant = Expr::leaf(place.ty.clone(), Op::Const(self.rng.below(1000) as u64));
                let op = *self.rng.pick(&[Binary::Add, Binary::Mul, Binary::Xor]);
                Stmt::new(StmtOp::Update(op, false), vec![place, constant])
            }
            6 => Stmt::new(StmtOp::Check, vec![place]),
            7 => self.check(),
            _ => self.update(),
        }
    }

    /// `state += number`, or another operation.
    fn add_to_state(&mut self, scene: &Scene, number: Expr) -> Stmt {
        let place = self.rng.pick(&scene.state).clone();
        let op = *self.rng.pick(&[Binary::Add, Binary::Sub, Binary::Xor]);
        let value = converted(number, &place.ty);
        if self.rng.percent(20) {
            return Stmt::new(StmtOp::Set, vec![place, value]);
        }
        let checked = op != Binary::Xor && self.rng.percent(8);
        Stmt::new(StmtOp::Update(op, checked), vec![place, value])
    }

    /// A local or a static of its own; no method knows what a static holds.
    fn new_place(&mut self, ty: &Type, statics: usize) -> Expr {
        if self.rng.percent(statics) {
            self.program.statics.push(ty.clone());
            return Expr::leaf(ty.clone(), Op::Static(self.program.statics.len() - 1));
        }
        self.body.locals.push(ty.clone());
        Expr::leaf(ty.clone(), Op::Local(self.body.locals.len() - 1))
    }

    /// A local that a loop counts with.
    fn counter(&mut self) -> usize {
        self.body.locals.push(Type::I4);
        let variable = self.body.locals.len() - 1;
        self.body.frozen.push(variable);
        variable
    }
}

/// As this type of number.
fn converted(number: Expr, ty: &Type) -> Expr {
    match number.ty == *ty {
        true => number,
        false => Expr::new(ty.clone(), Op::Convert(false), vec![number]),
    }
}

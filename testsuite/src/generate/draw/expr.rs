//! Draws expressions of a wanted type.

use super::super::tree::{Binary, Dispatch, Expr, Form, LibId, Method, Op, Relation, Shift, Type};
use super::{COST_MAX, Draw, NARROW, RECURSION_MAX, WIDE, lib};

impl Draw {
    pub(super) fn expr(&mut self, ty: &Type, depth: u32) -> Expr {
        if depth == 0 || self.rng.percent(22) {
            return self.leaf(ty);
        }
        match self.rng.below(100) {
            0..16 => {
                if let Some(call) = self.call(ty, depth) {
                    return call;
                }
            }
            16..38 if self.can_await() => {
                if let Some(awaited) = self.await_of(ty, depth) {
                    return awaited;
                }
            }
            38..42 => {
                let condition = self.expr(&Type::Bool, depth - 1);
                let (a, b) = (self.expr(ty, depth - 1), self.expr(ty, depth - 1));
                return Expr::new(ty.clone(), Op::Conditional, vec![condition, a, b]);
            }
            42..45 => {
                if let Some(place) = self.place(ty, true)
                    && !place.any(&|e| e.op == Op::Element)
                {
                    let value = self.expr(ty, depth - 1);
                    return Expr::new(ty.clone(), Op::Assign, vec![place, value]);
                }
            }
            45..60 => {
                if let Some(place) = self.place(ty, false) {
                    return place;
                }
            }
            _ => {}
        }
        self.operation(ty, depth)
    }

    pub(super) fn can_await(&self) -> bool {
        self.program.methods[self.body.method].is_async && self.body.still == 0
    }

    fn leaf(&mut self, ty: &Type) -> Expr {
        if self.rng.percent(65)
            && let Some(place) = self.place(ty, false)
        {
            return place;
        }
        self.constant(ty)
    }

    /// A value from nothing.
    pub(super) fn constant(&mut self, ty: &Type) -> Expr {
        let bits = match ty {
            Type::Bool => self.rng.below(2) as u64,
            Type::R4 => u64::from((self.float() as f32).to_bits()),
            Type::R8 => self.float().to_bits(),
            ty if ty.is_integer() => self.integer(),
            Type::Str => {
                let text = *self.rng.pick(&["", "a", "xyz", "0123456789", "ä–€", "stop"]);
                return Expr::leaf(Type::Str, Op::Text(text.to_owned()));
            }
            Type::Array(_) => {
                let length = Expr::i4(self.rng.between(4, 8) as i32);
                return Expr::new(ty.clone(), Op::NewArray, vec![length]);
            }
            Type::User(index, argument) if self.rng.percent(92) => {
                let fields = self.program.fields(*index);
                let fields = fields.iter().map(|f| f.with(argument.as_deref(), None));
                let below =
                    fields.collect::<Vec<_>>().iter().map(|f| self.leaf_or_null(f)).collect();
                return Expr::new(ty.clone(), Op::New, below);
            }
            Type::Value => return self.value_object(0),
            Type::Func(_) => {
                return self.delegate(ty).unwrap_or(Expr::leaf(ty.clone(), Op::Default));
            }
            _ => return Expr::leaf(ty.clone(), Op::Default),
        };
        Expr::leaf(ty.clone(), Op::Const(bits))
    }

    fn leaf_or_null(&mut self, ty: &Type) -> Expr {
        match ty {
            Type::User(..) | Type::Obj if self.rng.percent(60) => {
                Expr::leaf(ty.clone(), Op::Default)
            }
            _ => self.leaf(ty),
        }
    }

    fn integer(&mut self) -> u64 {
        match self.rng.below(10) {
            0..5 => self.rng.below(12) as u64,
            5 => (self.rng.below(300) as i64 - 150) as u64,
            6 => *self.rng.pick(&[
                0x7F,
                0x80,
                0xFF,
                0x7FFF,
                0x8000,
                0xFFFF,
                0x7FFF_FFFF,
                0x8000_0000,
            ]),
            7 => {
                *self.rng.pick(&[u64::MAX, i64::MAX as u64, i64::MIN as u64, 0xFFFF_FFFF, 1 << 32])
            }
            8 => 1 << self.rng.below(64),
            _ => self.rng.draw(),
        }
    }

    fn float(&mut self) -> f64 {
        match self.rng.below(10) {
            0..5 => self.rng.below(40) as f64 / 4.0 - 3.0,
            5 => *self.rng.pick(&[0.0, -0.0, 1e-310, f64::NAN, f64::INFINITY, f64::NEG_INFINITY]),
            6 => *self.rng.pick(&[2147483647.0, -2147483649.0, 4294967296.0, 9.3e18, 1.9e19, 1e30]),
            _ => (self.rng.draw() as i64) as f64 / 65536.0,
        }
    }

    fn operation(&mut self, ty: &Type, depth: u32) -> Expr {
        match ty {
            Type::Bool => self.boolean(depth - 1),
            Type::R4 | Type::R8 => self.arithmetic(ty, depth - 1),
            Type::I4 if self.rng.percent(25) => self.small_integer(depth - 1),
            ty if ty.is_arithmetic() => self.arithmetic(ty, depth - 1),
            ty if ty.is_integer() => {
                let from = match self.rng.below(4) {
                    0 => Type::I8,
                    1 => Type::U4,
                    _ => Type::I4,
                };
                let below = vec![self.expr(&from, depth - 1)];
                Expr::new(ty.clone(), Op::Convert(self.rng.percent(5)), below)
            }
            Type::Str => self.text(depth - 1),
            Type::Obj => self.object(depth - 1),
            Type::Value => self.value_object(depth - 1),
            Type::User(index, _)
                if !self.program.types[*index].is_struct && self.rng.percent(15) =>
            {
                let object = self.object(depth - 1);
                Expr::new(ty.clone(), Op::As, vec![object])
            }
            Type::User(index, argument) => {
                let fields = self.program.fields(*index);
                let fields: Vec<Type> =
                    fields.iter().map(|f| f.with(argument.as_deref(), None)).collect();
                let below = fields.iter().map(|f| self.expr(f, depth - 1)).collect();
                Expr::new(ty.clone(), Op::New, below)
            }
            Type::TypeVar | Type::MethodVar if self.rng.percent(40) => {
                let value = self.leaf(ty);
                let object = Expr::new(Type::Obj, Op::Box, vec![value]);
                Expr::new(ty.clone(), Op::Unbox, vec![object])
            }
            _ => self.leaf(ty),
        }
    }

    fn boolean(&mut self, depth: u32) -> Expr {
        let (op, below) = match self.rng.below(20) {
            0..12 => {
                let ty = if self.rng.percent(10) {
                    self.rng.pick(NARROW).clone()
                } else {
                    self.rng.pick(WIDE).clone()
                };
                let relations: &[Relation] = match ty {
                    Type::Bool => &[Relation::Equal, Relation::NotEqual],
                    _ => &[
                        Relation::Equal,
                        Relation::NotEqual,
                        Relation::Less,
                        Relation::LessOrEqual,
                        Relation::Greater,
                        Relation::GreaterOrEqual,
                    ],
                };
                let relation = *self.rng.pick(relations);
                (Op::Compare(relation), vec![self.expr(&ty, depth), self.expr(&ty, depth)])
            }
            12 => (Op::Not, vec![self.expr(&Type::Bool, depth)]),
            13..15 => {
                (Op::AndAlso, vec![self.expr(&Type::Bool, depth), self.expr(&Type::Bool, depth)])
            }
            15..17 => {
                (Op::OrElse, vec![self.expr(&Type::Bool, depth), self.expr(&Type::Bool, depth)])
            }
            17 => {
                let class = self.user_type(false).unwrap_or(Type::Str);
                (Op::IsInstance(class), vec![self.object(depth)])
            }
            18 => {
                let object = self.expr(&Type::Obj, depth);
                let null = Expr::leaf(Type::Obj, Op::Default);
                (Op::Compare(Relation::Equal), vec![object, null])
            }
            _ => return lib(LibId::IsCancelled, Type::Void, vec![]),
        };
        Expr::new(Type::Bool, op, below)
    }

    fn arithmetic(&mut self, ty: &Type, depth: u32) -> Expr {
        let float = ty.is_float();
        let roll = self.rng.below(100);
        if roll < 20 {
            let from = match self.rng.below(3) {
                0 => self.rng.pick(NARROW).clone(),
                _ => self.rng.pick(WIDE).clone(),
            };
            if from == Type::Bool || from == *ty {
                return self.expr(ty, depth);
            }
            // A float beyond an integer's range has no exact answer, but the same one everywhere.
            let checked = self.rng.percent(8);
            let below = vec![self.expr(&from, depth)];
            return Expr::new(ty.clone(), Op::Convert(checked), below);
        }
        if roll < 28 {
            let below = vec![self.expr(ty, depth)];
            let op = if float || self.rng.percent(50) { Op::Negate } else { Op::Complement };
            // C# makes a long of a negated uint; negation itself does not ask.
            return Expr::new(ty.clone(), op, below);
        }
        if roll < 42 && !float {
            let shift = *self.rng.pick(&[Shift::Left, Shift::Right, Shift::RightUnsigned]);
            let below = vec![self.expr(ty, depth), self.expr(&Type::I4, depth)];
            return Expr::new(ty.clone(), Op::Shift(shift), below);
        }
        use Binary::{Add, And, Div, Mul, Or, Rem, Sub, Xor};
        let op = match float {
            true => *self.rng.pick(&[Add, Sub, Mul, Add, Sub, Mul, Div, Rem]),
            false => *self.rng.pick(&[Add, Sub, Mul, Add, Sub, Mul, And, Or, Xor, Div, Rem]),
        };
        let left = self.expr(ty, depth);
        let mut right = self.expr(ty, depth);
        if matches!(op, Div | Rem) && !float && self.rng.percent(92) {
            let one = Expr::leaf(ty.clone(), Op::Const(1));
            right = match self.rng.percent(50) {
                true => Expr::new(ty.clone(), Op::Binary(Or, false), vec![right, one]),
                false => Expr::leaf(ty.clone(), Op::Const(self.rng.between(1, 20) as u64)),
            };
        }
        let checked = !float && self.rng.percent(10);
        Expr::new(ty.clone(), Op::Binary(op, checked), vec![left, right])
    }

    /// Sources of `int` that other types do not have.
    fn small_integer(&mut self, depth: u32) -> Expr {
        match self.rng.below(7) {
            0 => lib(
                LibId::Mixed,
                Type::Void,
                vec![self.expr(&Type::I4, depth), self.expr(&Type::I4, depth)],
            ),
            1 => {
                let ty = self.plain_type();
                let ty = if self.rng.percent(30) { self.variable_type().unwrap_or(ty) } else { ty };
                lib(LibId::Hash, ty.clone(), vec![self.expr(&ty, depth)])
            }
            2 => lib(LibId::GetLocal, Type::Void, vec![self.expr(&Type::I4, 0)]),
            3 => {
                let text = self.text(depth);
                Expr::new(Type::I4, Op::StringLength, vec![text])
            }
            4 => match self.any_place(false, |t| matches!(t, Type::Array(_))) {
                Some(array) => Expr::new(Type::I4, Op::Length, vec![array]),
                None => self.leaf(&Type::I4),
            },
            5 => {
                let Some(index) = self.program.methods.iter().position(|m| m.name == "Get") else {
                    return self.leaf(&Type::I4);
                };
                let value = self.implementation(depth);
                Expr::new(Type::I4, Op::Call(index, None), vec![value, self.expr(&Type::I4, depth)])
            }
            _ => {
                let caught: Vec<usize> = self.body.caught.clone();
                let broken =
                    |l: &&usize| matches!(self.body.locals[**l], Type::Broken | Type::Lost);
                match caught.iter().find(broken) {
                    Some(local) => {
                        let variable = Expr::leaf(Type::Broken, Op::Local(*local));
                        Expr::new(Type::I4, Op::Code, vec![variable])
                    }
                    None => self.leaf(&Type::I4),
                }
            }
        }
    }

    /// The type parameter in reach.
    pub(super) fn variable_type(&self) -> Option<Type> {
        let method = &self.program.methods[self.body.method];
        let generic_owner = method.owner.is_some_and(|o| self.program.types[o].is_generic);
        match (method.is_generic, generic_owner) {
            (true, _) => Some(Type::MethodVar),
            (false, true) => Some(Type::TypeVar),
            _ => None,
        }
    }

    fn text(&mut self, depth: u32) -> Expr {
        match self.rng.below(3) {
            0 => lib(LibId::Text, Type::Void, vec![self.expr(&Type::I4, depth)]),
            1 => lib(
                LibId::Join,
                Type::Void,
                vec![self.expr(&Type::Str, depth), self.expr(&Type::Str, depth)],
            ),
            _ => self.constant(&Type::Str),
        }
    }

    fn object(&mut self, depth: u32) -> Expr {
        let ty = match self.rng.below(10) {
            0..4 => self.rng.pick(WIDE).clone(),
            4 => self.rng.pick(NARROW).clone(),
            5 => Type::Str,
            6 => self.variable_type().unwrap_or(Type::I2),
            _ => self.user_type(false).unwrap_or(Type::I4),
        };
        let value = self.expr(&ty, depth);
        let is_variable = matches!(ty, Type::TypeVar | Type::MethodVar);
        match self.program.is_value_type(&ty) || is_variable {
            true => Expr::new(Type::Obj, Op::Box, vec![value]),
            false => Expr::new(Type::Obj, Op::Upcast, vec![value]),
        }
    }

    /// Something that the members of `IValue` can be called on: a value of a constrained type parameter, an object known by the
    /// interface, one that has just been made.
    fn implementation(&mut self, depth: u32) -> Expr {
        match self.variable_type() {
            Some(ty) if self.implements(&ty) && self.rng.percent(70) => self.expr(&ty, depth),
            _ if self.rng.percent(50) => self.expr(&Type::Value, depth),
            _ => self.value_object(depth),
        }
    }

    /// Is it known here that the type has the members of `IValue`?
    fn implements(&self, ty: &Type) -> bool {
        match ty {
            Type::User(..) | Type::Value => true,
            Type::MethodVar => self.program.methods[self.body.method].is_constrained,
            _ => false,
        }
    }

    /// `GetSoon` of whatever implements it. The members themselves do not call each other in this way, for that might not end.
    fn call_of_interface(&mut self, depth: u32) -> Option<Expr> {
        let is_member = |m: &Method| m.dispatch == Dispatch::Interface && m.name == "GetSoon";
        let methods = self.program.methods.iter();
        let index = methods.clone().position(is_member)?;
        let costs = methods.zip(&self.costs).filter(|(m, _)| is_member(m)).map(|(_, cost)| *cost);
        let cost = self.body.factor * (costs.max().unwrap_or(0) + 1);
        if self.body.method >= index || self.body.cost + cost > COST_MAX {
            return None;
        }
        self.body.cost += cost;
        let below = vec![self.implementation(depth), self.expr(&Type::I4, depth)];
        Some(Expr::new(Type::Task(Box::new(Type::I4)), Op::Call(index, None), below))
    }

    /// An implementation of `IValue`.
    fn value_object(&mut self, depth: u32) -> Expr {
        let ty = self.user_type(false).expect("every program has types");
        let value = if depth == 0 { self.constant(&ty) } else { self.expr(&ty, depth) };
        match self.program.is_value_type(&ty) {
            true => Expr::new(Type::Value, Op::Box, vec![value]),
            false => Expr::new(Type::Value, Op::Upcast, vec![value]),
        }
    }

    /// A call with this result, of a method that is drawn already and cheap enough here; now and then the method itself.
    pub(super) fn call(&mut self, result: &Type, depth: u32) -> Option<Expr> {
        let current = self.body.method;
        let mut able = Vec::new();
        for (index, method) in self.program.methods.iter().enumerate() {
            let affordable =
                self.body.factor * self.costs[index].max(1) + self.body.cost < COST_MAX;
            let later = index > current && affordable;
            let itself = index == current
                && self.body.depth_parameter
                && self.body.factor == 1
                && self.body.cost < 60;
            let is_override_of_current =
                method.dispatch == Dispatch::Override && index == current + 1;
            if !(later || itself) || method.dispatch == Dispatch::Override || is_override_of_current
            {
                continue;
            }
            let argument = unify(&method.result, result).filter(|_| method.is_generic);
            if argument.is_some_and(|ty| !method.is_constrained || self.implements(&ty))
                || method.result == *result && !mentions_variable(result)
            {
                able.push(index);
            }
        }
        if able.is_empty() {
            return None;
        }
        let index = *self.rng.pick(&able);
        Some(self.call_of(index, result, depth))
    }

    fn call_of(&mut self, index: usize, result: &Type, depth: u32) -> Expr {
        let method = self.program.methods[index].clone();
        let itself = index == self.body.method;
        self.body.cost += self.body.factor * if itself { 4 } else { self.costs[index] + 1 };
        let argument = method.is_generic.then(|| {
            if let Some(argument) = unify(&method.result, result) {
                argument
            } else if method.is_constrained && self.rng.percent(20) {
                Type::Value
            } else if !method.is_constrained && self.rng.percent(50) {
                self.argument_type()
            } else {
                self.user_type(false).unwrap_or(Type::U8)
            }
        });
        let has_address = method.parameters.iter().any(|p| matches!(p, Type::Ref(_)));
        let mut below = Vec::new();
        let mut owner_argument = None;
        // An address is not kept across an await.
        self.body.still += has_address as u32;
        if method.dispatch != Dispatch::Static {
            let owner = method.owner.expect("an instance method has an owner");
            owner_argument = self.program.types[owner].is_generic.then(|| self.argument_type());
            let ty = Type::User(owner, owner_argument.clone().map(Box::new));
            let receiver = match method.dispatch {
                Dispatch::Virtual | Dispatch::Interface if self.rng.percent(60) => {
                    self.receiver(owner, &ty)
                }
                _ => self.expr(&ty, depth.saturating_sub(1)),
            };
            below.push(receiver);
        }
        for (number, parameter) in method.parameters.iter().enumerate() {
            let ty = parameter.with(owner_argument.as_ref(), argument.as_ref());
            let value = match &ty {
                Type::Ref(target) => self.address(target),
                _ if number == 0 && self.is_recursive(index) => self.recursion(itself),
                _ => self.expr(&ty, depth.saturating_sub(1)),
            };
            below.push(value);
        }
        self.body.still -= has_address as u32;
        let ty = method.result.with(owner_argument.as_ref(), argument.as_ref());
        Expr::new(ty, Op::Call(index, argument.map(Box::new)), below)
    }

    /// An object of the class or of one that derives from it, typed as the class.
    fn receiver(&mut self, owner: usize, ty: &Type) -> Expr {
        let derived = self.program.types.iter().position(|t| t.base == Some(owner));
        match derived {
            Some(derived) => {
                let object = self.constant(&Type::User(derived, None));
                Expr::new(ty.clone(), Op::Upcast, vec![object])
            }
            None => self.constant(ty),
        }
    }

    fn recursion(&mut self, itself: bool) -> Expr {
        if !itself {
            return Expr::i4(self.rng.below(RECURSION_MAX as usize + 1) as i32);
        }
        let depth = Expr::leaf(Type::I4, Op::Argument(0));
        Expr::new(Type::I4, Op::Binary(Binary::Sub, false), vec![depth, Expr::i4(1)])
    }

    fn address(&mut self, target: &Type) -> Expr {
        let place = self.place(target, true).unwrap_or_else(|| {
            self.body.locals.push(target.clone());
            Expr::leaf(target.clone(), Op::Local(self.body.locals.len() - 1))
        });
        Expr::new(Type::Ref(Box::new(target.clone())), Op::Address, vec![place])
    }

    /// A delegate of this type, of a static method or of one on an object.
    pub(super) fn delegate(&mut self, ty: &Type) -> Option<Expr> {
        let Type::Func(all) = ty else { return None };
        let (result, parameters) = all.split_last()?;
        let able: Vec<usize> = (self.body.method + 1..self.program.methods.len())
            .filter(|index| {
                let method = &self.program.methods[*index];
                let generic_owner = method.owner.is_some_and(|o| self.program.types[o].is_generic);
                method.parameters == parameters
                    && method.result == *result
                    && !method.is_generic
                    && !generic_owner
                    && !self.is_recursive(*index)
                    && method.owner.is_none_or(|o| !self.program.types[o].is_struct)
                    && method.dispatch != Dispatch::Override
                    && self.body.factor * self.costs[*index].max(1) + self.body.cost < COST_MAX
            })
            .collect();
        if able.is_empty() {
            return None;
        }
        let index = *self.rng.pick(&able);
        self.body.cost += self.body.factor * self.costs[index];
        let owner = self.program.methods[index].owner;
        let below = owner.map(|owner| self.receiver(owner, &Type::User(owner, None)));
        Some(Expr::new(ty.clone(), Op::Delegate(index), below.into_iter().collect()))
    }

    /// `await` of something with this result.
    pub(super) fn await_of(&mut self, ty: &Type, depth: u32) -> Option<Expr> {
        // Each struct has instances of its own of all that tasks are made of, which cost more than the rest of a program.
        if matches!(ty, Type::User(..) | Type::Array(_)) && self.rng.percent(70) {
            return None;
        }
        self.body.cost += self.body.factor * 3;
        let boxed = || Box::new(ty.clone());
        let depth = depth.saturating_sub(1);
        if *ty == Type::I4
            && self.rng.percent(20)
            && let Some(call) = self.call_of_interface(depth)
        {
            return Some(self.awaited(call));
        }
        if self.rng.percent(45) {
            for wrapped in [Type::Task(boxed()), Type::ValueTask(boxed())] {
                if let Some(call) = self.call(&wrapped, depth + 1) {
                    let call = self.through_delegate(call);
                    return Some(self.awaited(call));
                }
            }
        }
        let started = |l: &&usize| {
            let local = &self.body.locals[**l];
            matches!(local, Type::Task(t) | Type::ValueTask(t) if **t == *ty)
        };
        if let Some(local) = self.body.started.iter().find(started).copied() {
            self.body.started.retain(|l| *l != local);
            let task = Expr::leaf(self.body.locals[local].clone(), Op::Local(local));
            return Some(self.awaited(task));
        }
        if *ty == Type::Void {
            let task = match self.rng.below(4) {
                0 => lib(LibId::LaterVoid, Type::Void, vec![]),
                1 => lib(LibId::LaterValueVoid, Type::Void, vec![]),
                _ if self.rules.yields => Expr::leaf(Type::Yield, Op::NewYield),
                _ => lib(LibId::LaterVoid, Type::Void, vec![]),
            };
            return Some(self.awaited(task));
        }
        if *ty == Type::I4 && self.rules.steps && self.rng.percent(15) {
            let turn = Expr::new(Type::Turn, Op::NewTurn, vec![self.expr(&Type::I4, depth)]);
            return Some(self.awaited(turn));
        }
        if let Type::Array(element) = ty
            && self.rng.percent(50)
        {
            let mut one =
                || lib(LibId::Later, (**element).clone(), vec![self.expr(element, depth)]);
            let (a, b) = (one(), one());
            let both = lib(LibId::Both, (**element).clone(), vec![a, b]);
            return Some(self.awaited(both));
        }
        let value = self.expr(ty, depth);
        let mode = self.rng.below(100);
        let task = match self.rng.below(12) {
            0..3 => lib(LibId::Later, ty.clone(), vec![value]),
            3..5 => lib(LibId::LaterValue, ty.clone(), vec![value]),
            5 => lib(LibId::Done, ty.clone(), vec![value]),
            6 => lib(LibId::DoneValue, ty.clone(), vec![value]),
            7 => lib(LibId::FailLater, ty.clone(), vec![value, self.failure()]),
            8 => lib(LibId::FailLaterValue, ty.clone(), vec![value, self.failure()]),
            9 => lib(LibId::LaterOrCancelled, ty.clone(), vec![value]),
            _ => {
                let mode = match mode {
                    0..30 => 0,
                    30..95 if !self.rules.steps => 0,
                    30..80 => 1,
                    80..95 => 2,
                    _ => {
                        if self.rules.steps {
                            3
                        } else {
                            0
                        }
                    }
                };
                let below = vec![value, Expr::i4(mode)];
                Expr::new(Type::Step(boxed()), Op::NewStep, below)
            }
        };
        Some(self.awaited(task))
    }

    /// Codes of failures: those that 4 divides are none.
    fn failure(&mut self) -> Expr {
        match self.rng.below(10) {
            0..6 => Expr::i4(self.rng.below(8) as i32 * 4),
            _ => Expr::i4(self.rng.below(16) as i32),
        }
    }

    fn awaited(&mut self, task: Expr) -> Expr {
        let form = match (&task.ty, self.rng.below(100)) {
            (Type::Task(_) | Type::ValueTask(_), 0..60) => Form::Plain,
            (Type::Task(_) | Type::ValueTask(_), 60..85) => {
                Form::Configured(!self.rules.ignores_context)
            }
            (Type::Task(_) | Type::ValueTask(_), 85..90) => Form::Configured(true),
            _ => Form::Awaiter,
        };
        let result = task.ty.awaited();
        Expr::new(result, Op::Await(form), vec![task])
    }

    /// A call of a static method now and then goes through a delegate.
    fn through_delegate(&mut self, call: Expr) -> Expr {
        let Op::Call(index, None) = call.op else { return call };
        let method = &self.program.methods[index];
        let plain = !method.parameters.iter().any(|p| matches!(p, Type::Ref(_)));
        if method.dispatch != Dispatch::Static
            || !plain
            || call.below.len() > 2
            || self.rng.percent(75)
        {
            return call;
        }
        let mut all = method.parameters.clone();
        all.push(method.result.clone());
        let delegate = Expr::leaf(Type::Func(all), Op::Delegate(index));
        let below = [delegate].into_iter().chain(call.below).collect();
        Expr::new(call.ty, Op::Invoke, below)
    }
}

/// The type argument with which a generic method's result is `wanted`.
fn unify(result: &Type, wanted: &Type) -> Option<Type> {
    match (result, wanted) {
        (_, Type::Void) => None,
        (Type::MethodVar, wanted) => Some(wanted.clone()),
        (Type::Task(result), Type::Task(wanted)) => unify(result, wanted),
        (Type::ValueTask(result), Type::ValueTask(wanted)) => unify(result, wanted),
        _ => None,
    }
}

/// Is it a type that means something else in the caller?
fn mentions_variable(ty: &Type) -> bool {
    *ty != ty.with(Some(&Type::Bool), Some(&Type::Bool))
}

//! Expressions → IL: values go on the stack in order, also across awaits; addresses never live across one.

use metadata::{Opcode, Token};

use super::super::image::Label;
use super::super::tree::{Binary, Dispatch, Expr, Form, Op, Relation, Shift, Type};
use super::body::Body;
use super::refs::{Known, SigType};

impl Body<'_, '_> {
    pub fn expr(&mut self, e: &Expr) {
        match &e.op {
            Op::Const(bits) => self.constant(&e.ty, *bits),
            Op::Text(text) => {
                let token = self.module.image.user_string(text);
                self.code.op_token(Opcode::Ldstr, token);
            }
            Op::Default => self.default(&e.ty),
            Op::Local(local) => self.load(*local as u16),
            Op::Argument(parameter) => {
                let number = self.argument_number(*parameter);
                self.load_argument(number);
            }
            Op::This => self.this(&e.ty),
            Op::Static(index) => {
                let token = self.module.static_token(*index);
                self.code.op_token(Opcode::Ldsfld, token);
            }
            Op::Field(field) => {
                let object = &e.below[0];
                let is_value = self.module.program.is_value_type(&object.ty);
                if is_value && self.is_place(object) {
                    self.address(object)
                } else {
                    self.expr(object)
                }
                let token = self.module.field_token(&object.ty, *field);
                self.code.op_token(Opcode::Ldfld, token);
            }
            Op::Element => {
                self.all(&e.below);
                self.load_element(&e.ty);
            }
            Op::Length => {
                self.all(&e.below);
                self.code.op(Opcode::Ldlen);
                self.code.op(Opcode::ConvI4);
            }
            Op::Negate => self.unary(e, Opcode::Neg),
            Op::Complement => self.unary(e, Opcode::Not),
            Op::Not => {
                self.all(&e.below);
                self.code.ldc_i4(0);
                self.code.op(Opcode::Ceq);
            }
            Op::Binary(op, checked) => {
                self.all(&e.below);
                self.binary(*op, *checked, &e.ty);
            }
            Op::Shift(shift) => self.shift(*shift, e),
            Op::Compare(relation) => self.compare(*relation, e),
            Op::Convert(checked) => {
                self.all(&e.below);
                self.convert(&e.below[0].ty, &e.ty, *checked);
            }
            Op::Conditional => self.conditional(&e.below[0], &e.below[1], &e.below[2]),
            Op::AndAlso => self.short_circuit(e, 0),
            Op::OrElse => self.short_circuit(e, 1),
            Op::Call(method, argument) => self.call(*method, argument.as_deref(), &e.below),
            Op::Lib(function, argument) => {
                self.all(&e.below);
                let token = self.module.lib_token(*function, argument.as_deref());
                self.code.op_token(Opcode::Call, token);
            }
            Op::Await(form) => self.await_(*form, &e.below[0]),
            Op::New => self.new_object(e),
            Op::NewArray => {
                self.all(&e.below);
                let Type::Array(element) = &e.ty else { unreachable!("an array type") };
                let token = self.module.type_token(element);
                self.code.op_token(Opcode::Newarr, token);
            }
            Op::NewStep => {
                self.all(&e.below);
                let owner = (Known::Step, std::slice::from_ref(&e.below[0].ty));
                let parameters = [Type::TypeVar.into(), Type::I4.into()];
                self.construct(owner, &parameters);
            }
            Op::NewTurn => {
                self.all(&e.below);
                self.construct((Known::Turn, &[]), &[Type::I4.into()]);
            }
            Op::NewYield => {
                let result = SigType::Known(Known::YieldAwaitable, Vec::new());
                let owner = (Known::Task, &[][..]);
                let token = self.module.known_method(owner, "Yield", true, &[], &result, None);
                self.code.op_token(Opcode::Call, token);
            }
            Op::Box => self.with_type(e, Opcode::Box, &e.below[0].ty),
            Op::Unbox => self.with_type(e, Opcode::UnboxAny, &e.ty),
            Op::IsInstance(class) => {
                self.with_type(e, Opcode::Isinst, class);
                self.code.op(Opcode::Ldnull);
                self.code.op(Opcode::CgtUn);
            }
            Op::Upcast => self.all(&e.below),
            Op::As => self.with_type(e, Opcode::Isinst, &e.ty),
            Op::Address => self.address(&e.below[0]),
            Op::Pointee => {
                self.expr(&e.below[0]);
                let token = self.module.type_token(&e.ty);
                self.code.op_token(Opcode::Ldobj, token);
            }
            Op::Delegate(method) => self.delegate(*method, e),
            Op::Invoke => self.invoke(e),
            Op::Assign => {
                let (place, value) = (&e.below[0], &e.below[1]);
                self.expr(value);
                self.code.op(Opcode::Dup);
                let kept = self.temporary(value.ty.clone());
                self.store(kept);
                self.set_with(place, |body| body.load(kept));
            }
            Op::StringLength => {
                self.all(&e.below);
                let owner = (Known::String, &[][..]);
                let result = Type::I4.into();
                let token =
                    self.module.known_method(owner, "get_Length", false, &[], &result, None);
                self.code.op_token(Opcode::Callvirt, token);
            }
            Op::Code => {
                self.all(&e.below);
                let token = self.module.broken_code();
                self.code.op_token(Opcode::Ldfld, token);
            }
        }
    }

    fn all(&mut self, below: &[Expr]) {
        for e in below {
            self.expr(e);
        }
    }

    fn unary(&mut self, e: &Expr, op: Opcode) {
        self.all(&e.below);
        self.code.op(op);
    }

    fn with_type(&mut self, e: &Expr, op: Opcode, ty: &Type) {
        self.all(&e.below);
        let token = self.module.type_token(ty);
        self.code.op_token(op, token);
    }

    fn construct(&mut self, owner: (Known, &[Type]), parameters: &[SigType]) {
        let nothing = Type::Void.into();
        let token = self.module.known_method(owner, ".ctor", false, parameters, &nothing, None);
        self.code.op_token(Opcode::Newobj, token);
    }

    fn constant(&mut self, ty: &Type, bits: u64) {
        match ty {
            Type::I1 => self.code.ldc_i4(i32::from(bits as i8)),
            Type::U1 => self.code.ldc_i4(i32::from(bits as u8)),
            Type::I2 => self.code.ldc_i4(i32::from(bits as i16)),
            Type::U2 | Type::Char => self.code.ldc_i4(i32::from(bits as u16)),
            Type::I8 if i32::try_from(bits as i64).is_ok() => {
                self.code.ldc_i4(bits as i32);
                self.code.op(Opcode::ConvI8);
            }
            Type::I8 | Type::U8 => self.code.op_64(Opcode::LdcI8, bits),
            Type::R4 => self.code.op_32(Opcode::LdcR4, bits as u32),
            Type::R8 => self.code.op_64(Opcode::LdcR8, bits),
            _ => self.code.ldc_i4(bits as i32),
        }
    }

    /// `default(T)`.
    pub fn default(&mut self, ty: &Type) {
        use Type::{Bool, MethodVar, TypeVar};
        if ty.is_number() || *ty == Bool {
            self.constant(ty, 0);
        } else if self.module.program.is_value_type(ty) || matches!(ty, TypeVar | MethodVar) {
            let token = self.module.type_token(ty);
            let temporary = self.temporary(ty.clone());
            self.load_address(temporary);
            self.code.op_token(Opcode::Initobj, token);
            self.load(temporary);
        } else {
            self.code.op(Opcode::Ldnull);
        }
    }

    fn this(&mut self, ty: &Type) {
        match self.own_copy {
            Some(copy) => self.load(copy),
            None => {
                self.code.op(Opcode::Ldarg0);
                if self.module.program.is_value_type(ty) {
                    let token = self.module.type_token(ty);
                    self.code.op_token(Opcode::Ldobj, token);
                }
            }
        }
    }

    /// Can an address be taken without a copy?
    fn is_place(&self, e: &Expr) -> bool {
        match &e.op {
            Op::Local(_) | Op::Argument(_) | Op::This | Op::Static(_) | Op::Pointee => true,
            Op::Element => true,
            Op::Field(_) => {
                !self.module.program.is_value_type(&e.below[0].ty) || self.is_place(&e.below[0])
            }
            _ => false,
        }
    }

    /// Is `place = value` a store through an address?
    pub fn needs_address(&self, place: &Expr) -> bool {
        match &place.op {
            Op::Field(_) => self.module.program.is_value_type(&place.below[0].ty),
            Op::Pointee => true,
            _ => false,
        }
    }

    /// The address of a place, or of a copy of what is none.
    pub fn address(&mut self, e: &Expr) {
        match &e.op {
            Op::Local(local) => self.load_address(*local as u16),
            Op::Argument(parameter) => {
                let number = self.argument_number(*parameter);
                self.long_or_short(Opcode::LdargaS, Opcode::Ldarga, number);
            }
            Op::This => match self.own_copy {
                Some(copy) => self.load_address(copy),
                None => self.code.op(Opcode::Ldarg0),
            },
            Op::Static(index) => {
                let token = self.module.static_token(*index);
                self.code.op_token(Opcode::Ldsflda, token);
            }
            Op::Pointee => self.expr(&e.below[0]),
            Op::Element => {
                self.all(&e.below);
                let token = self.module.type_token(&e.ty);
                self.code.op_token(Opcode::Ldelema, token);
            }
            Op::Field(field) if self.is_place(e) => {
                let object = &e.below[0];
                if self.module.program.is_value_type(&object.ty) {
                    self.address(object);
                } else {
                    self.expr(object);
                }
                let token = self.module.field_token(&object.ty, *field);
                self.code.op_token(Opcode::Ldflda, token);
            }
            _ => {
                self.expr(e);
                let copy = self.temporary(e.ty.clone());
                self.store(copy);
                self.load_address(copy);
            }
        }
    }

    /// Stores what `value` leaves on the stack into a place.
    pub fn set_with(&mut self, place: &Expr, value: impl FnOnce(&mut Self)) {
        match &place.op {
            Op::Local(local) => {
                value(self);
                self.store(*local as u16);
            }
            Op::Argument(parameter) => {
                value(self);
                let number = self.argument_number(*parameter);
                self.long_or_short(Opcode::StargS, Opcode::Starg, number);
            }
            Op::Static(index) => {
                value(self);
                let token = self.module.static_token(*index);
                self.code.op_token(Opcode::Stsfld, token);
            }
            Op::Field(field) => {
                let object = &place.below[0];
                if self.module.program.is_value_type(&object.ty) {
                    self.address(object);
                } else {
                    self.expr(object);
                }
                value(self);
                let token = self.module.field_token(&object.ty, *field);
                self.code.op_token(Opcode::Stfld, token);
            }
            Op::Element => {
                self.all(&place.below);
                value(self);
                self.store_element(&place.ty);
            }
            Op::Pointee => {
                self.expr(&place.below[0]);
                value(self);
                let token = self.module.type_token(&place.ty);
                self.code.op_token(Opcode::Stobj, token);
            }
            // What a reduction made of a place: the value is only computed.
            _ => {
                value(self);
                self.code.op(Opcode::Pop);
            }
        }
    }

    fn load_element(&mut self, ty: &Type) {
        use Opcode::*;
        let op = match ty {
            Type::Bool | Type::U1 => LdelemU1,
            Type::I1 => LdelemI1,
            Type::I2 => LdelemI2,
            Type::U2 | Type::Char => LdelemU2,
            Type::I4 => LdelemI4,
            Type::U4 => LdelemU4,
            Type::I8 | Type::U8 => LdelemI8,
            Type::R4 => LdelemR4,
            Type::R8 => LdelemR8,
            Type::Str | Type::Obj => LdelemRef,
            other => {
                let token = self.module.type_token(other);
                return self.code.op_token(Ldelem, token);
            }
        };
        self.code.op(op);
    }

    fn store_element(&mut self, ty: &Type) {
        use Opcode::*;
        let op = match ty {
            Type::Bool | Type::U1 | Type::I1 => StelemI1,
            Type::I2 | Type::U2 | Type::Char => StelemI2,
            Type::I4 | Type::U4 => StelemI4,
            Type::I8 | Type::U8 => StelemI8,
            Type::R4 => StelemR4,
            Type::R8 => StelemR8,
            Type::Str | Type::Obj => StelemRef,
            other => {
                let token = self.module.type_token(other);
                return self.code.op_token(Stelem, token);
            }
        };
        self.code.op(op);
    }

    pub fn binary(&mut self, op: Binary, checked: bool, ty: &Type) {
        use Opcode::*;
        let (unsigned, checked) = (ty.is_unsigned(), checked && !ty.is_float());
        self.code.op(match (op, checked, unsigned) {
            (Binary::Add, false, _) => Add,
            (Binary::Add, true, false) => AddOvf,
            (Binary::Add, true, true) => AddOvfUn,
            (Binary::Sub, false, _) => Sub,
            (Binary::Sub, true, false) => SubOvf,
            (Binary::Sub, true, true) => SubOvfUn,
            (Binary::Mul, false, _) => Mul,
            (Binary::Mul, true, false) => MulOvf,
            (Binary::Mul, true, true) => MulOvfUn,
            (Binary::Div, _, false) => Div,
            (Binary::Div, _, true) => DivUn,
            (Binary::Rem, _, false) => Rem,
            (Binary::Rem, _, true) => RemUn,
            (Binary::And, ..) => And,
            (Binary::Or, ..) => Or,
            (Binary::Xor, ..) => Xor,
        });
    }

    fn shift(&mut self, shift: Shift, e: &Expr) {
        self.all(&e.below);
        self.code.ldc_i4(if matches!(e.ty, Type::I8 | Type::U8) { 63 } else { 31 });
        self.code.op(Opcode::And);
        self.code.op(match shift {
            Shift::Left => Opcode::Shl,
            Shift::Right if e.ty.is_unsigned() => Opcode::ShrUn,
            Shift::Right => Opcode::Shr,
            Shift::RightUnsigned => Opcode::ShrUn,
        });
    }

    fn compare(&mut self, relation: Relation, e: &Expr) {
        use Opcode::{Ceq, Cgt, CgtUn, Clt, CltUn};
        self.all(&e.below);
        let ty = &e.below[0].ty;
        let (unsigned, float) = (ty.is_unsigned(), ty.is_float());
        let (op, negated) = match relation {
            Relation::Equal => (Ceq, false),
            Relation::NotEqual => (Ceq, true),
            Relation::Less => (if unsigned { CltUn } else { Clt }, false),
            Relation::Greater => (if unsigned { CgtUn } else { Cgt }, false),
            // With a NaN the answer is false, so the opposite test says true.
            Relation::LessOrEqual => (if unsigned || float { CgtUn } else { Cgt }, true),
            Relation::GreaterOrEqual => (if unsigned || float { CltUn } else { Clt }, true),
        };
        self.code.op(op);
        if negated {
            self.code.ldc_i4(0);
            self.code.op(Ceq);
        }
    }

    /// Branches when the condition is false, in the fused forms where there are some.
    pub fn branch_unless(&mut self, e: &Expr, target: Label) {
        use Opcode::*;
        let Op::Compare(relation) = &e.op else {
            self.expr(e);
            return self.code.branch(Brfalse, target);
        };
        self.all(&e.below);
        let ty = &e.below[0].ty;
        let (un, float) = (ty.is_unsigned(), ty.is_float());
        let pick = |plain: Opcode, other: Opcode| if un != float { other } else { plain };
        let op = match relation {
            Relation::Equal => BneUn,
            Relation::NotEqual => Beq,
            Relation::Less => pick(Bge, BgeUn),
            Relation::LessOrEqual => pick(Bgt, BgtUn),
            Relation::Greater => pick(Ble, BleUn),
            Relation::GreaterOrEqual => pick(Blt, BltUn),
        };
        self.code.branch(op, target);
    }

    fn conditional(&mut self, condition: &Expr, yes: &Expr, no: &Expr) {
        let (otherwise, end) = (self.code.label(), self.code.label());
        self.branch_unless(condition, otherwise);
        self.expr(yes);
        self.code.branch(Opcode::Br, end);
        self.code.place(otherwise);
        self.expr(no);
        self.code.place(end);
    }

    /// `&&` and `||`: the left side decides, or the right side is the answer.
    fn short_circuit(&mut self, e: &Expr, decided: i32) {
        let (short, end) = (self.code.label(), self.code.label());
        self.expr(&e.below[0]);
        self.code.branch(if decided == 0 { Opcode::Brfalse } else { Opcode::Brtrue }, short);
        self.expr(&e.below[1]);
        self.code.branch(Opcode::Br, end);
        self.code.place(short);
        self.code.ldc_i4(decided);
        self.code.place(end);
    }

    pub fn convert(&mut self, from: &Type, to: &Type, checked: bool) {
        use Opcode::*;
        let unsigned = from.is_unsigned();
        let op = match (to, checked, unsigned) {
            (Type::R4 | Type::R8, ..) => {
                if unsigned && matches!(from, Type::U4 | Type::U8) {
                    self.code.op(ConvRUn);
                }
                if *to == Type::R4 { ConvR4 } else { ConvR8 }
            }
            (Type::I1, false, _) => ConvI1,
            (Type::U1, false, _) => ConvU1,
            (Type::I2, false, _) => ConvI2,
            (Type::U2 | Type::Char, false, _) => ConvU2,
            (Type::I4, false, _) => ConvI4,
            (Type::U4, false, _) => ConvU4,
            // A wider integer keeps the sign that the narrower one has; a float goes to the type itself.
            (Type::U8, false, _) if from.is_float() => ConvU8,
            (Type::I8 | Type::U8, false, true) => ConvU8,
            (Type::I8 | Type::U8, false, false) => ConvI8,
            (Type::I1, true, false) => ConvOvfI1,
            (Type::I1, true, true) => ConvOvfI1Un,
            (Type::U1, true, false) => ConvOvfU1,
            (Type::U1, true, true) => ConvOvfU1Un,
            (Type::I2, true, false) => ConvOvfI2,
            (Type::I2, true, true) => ConvOvfI2Un,
            (Type::U2 | Type::Char, true, false) => ConvOvfU2,
            (Type::U2 | Type::Char, true, true) => ConvOvfU2Un,
            (Type::I4, true, false) => ConvOvfI4,
            (Type::I4, true, true) => ConvOvfI4Un,
            (Type::U4, true, false) => ConvOvfU4,
            (Type::U4, true, true) => ConvOvfU4Un,
            (Type::I8, true, false) => ConvOvfI8,
            (Type::I8, true, true) => ConvOvfI8Un,
            (Type::U8, true, false) => ConvOvfU8,
            (Type::U8, true, true) => ConvOvfU8Un,
            _ => return,
        };
        self.code.op(op);
    }

    fn call(&mut self, method: usize, argument: Option<&Type>, below: &[Expr]) {
        let callee = &self.module.program.methods[method];
        if callee.dispatch == Dispatch::Static {
            self.all(below);
            let token = self.module.method_token(method, None, argument);
            return self.code.op_token(Opcode::Call, token);
        }
        let receiver = &below[0];
        if receiver.ty == Type::Value {
            return self.call_interface(method, below);
        }
        let is_variable = receiver.ty == Type::MethodVar;
        let is_struct = is_variable || self.module.program.is_value_type(&receiver.ty);
        // An address does not live across an await: a copy is made when the arguments are ready.
        if is_struct && below[1..].iter().any(Expr::awaits) {
            self.all(below);
            let kept: Vec<u16> = below.iter().map(|e| self.temporary(e.ty.clone())).collect();
            for local in kept.iter().rev() {
                self.store(*local);
            }
            self.load_address(kept[0]);
            for local in &kept[1..] {
                self.load(*local);
            }
        } else if is_struct {
            self.address(receiver);
            self.all(&below[1..]);
        } else {
            self.all(below);
        }
        if is_variable {
            let constraint = self.module.type_token(&receiver.ty);
            self.code.op_token(Opcode::Constrained, constraint);
            return self.call_member(method);
        }
        let token = self.module.method_token(method, Some(&receiver.ty), argument);
        self.code.op_token(if is_struct { Opcode::Call } else { Opcode::Callvirt }, token);
    }

    fn call_interface(&mut self, method: usize, below: &[Expr]) {
        self.all(below);
        self.call_member(method);
    }

    /// Calls the member of `IValue` that a method implements.
    fn call_member(&mut self, method: usize) {
        let callee = &self.module.program.methods[method];
        let parameters: Vec<SigType> = callee.parameters.iter().cloned().map(Into::into).collect();
        let (name, result) = (callee.name.clone(), callee.result.clone().into());
        let owner = (Known::IValue, &[][..]);
        let token = self.module.known_method(owner, &name, false, &parameters, &result, None);
        self.code.op_token(Opcode::Callvirt, token);
    }

    /// An object gets its fields one by one, a struct through its constructor.
    fn new_object(&mut self, e: &Expr) {
        let token = self.module.constructor_token(&e.ty);
        if self.module.program.is_value_type(&e.ty) {
            self.all(&e.below);
            return self.code.op_token(Opcode::Newobj, token);
        }
        self.code.op_token(Opcode::Newobj, token);
        for (field, value) in e.below.iter().enumerate() {
            self.code.op(Opcode::Dup);
            self.expr(value);
            let token = self.module.field_token(&e.ty, field);
            self.code.op_token(Opcode::Stfld, token);
        }
    }

    fn delegate(&mut self, method: usize, e: &Expr) {
        let callee = &self.module.program.methods[method];
        let constructor = self.module.delegate_constructor(&e.ty);
        let virtual_ = matches!(callee.dispatch, Dispatch::Virtual | Dispatch::Override);
        match e.below.first() {
            None => self.code.op(Opcode::Ldnull),
            Some(instance) => {
                self.expr(instance);
                if virtual_ {
                    self.code.op(Opcode::Dup);
                }
            }
        }
        let receiver = e.below.first().map(|r| r.ty.clone());
        let token = self.module.method_token(method, receiver.as_ref(), None);
        self.code.op_token(if virtual_ { Opcode::Ldvirtftn } else { Opcode::Ldftn }, token);
        self.code.op_token(Opcode::Newobj, constructor);
    }

    fn invoke(&mut self, e: &Expr) {
        self.all(&e.below);
        let Type::Func(all) = &e.below[0].ty else { unreachable!("a delegate type") };
        let (known, arguments) = super::refs::function(all);
        let token = self.module.invoke_token(known, &arguments, all);
        self.code.op_token(Opcode::Callvirt, token);
    }

    /// Awaits what `e` gives, in the form that the compiler chooses for it (runtime-async 1.2).
    fn await_(&mut self, form: Form, e: &Expr) {
        self.expr(e);
        let ty = e.ty.clone();
        let result = ty.awaited();
        let is_task = matches!(ty, Type::Task(_));
        match (&ty, form) {
            (Type::Task(_) | Type::ValueTask(_), Form::Plain) => {
                let open = if result == Type::Void { Type::Void } else { Type::MethodVar };
                let parameter = match is_task {
                    true => Type::Task(Box::new(open)),
                    false => Type::ValueTask(Box::new(open)),
                };
                self.call_await(parameter.into(), &result);
            }
            (Type::Task(_) | Type::ValueTask(_), Form::Configured(continues)) => {
                self.configure(&ty, continues);
                let known = match (is_task, &result) {
                    (true, Type::Void) => Known::ConfiguredTask,
                    (true, _) => Known::ConfiguredTaskOf,
                    (false, Type::Void) => Known::ConfiguredValueTask,
                    (false, _) => Known::ConfiguredValueTaskOf,
                };
                let open = if result == Type::Void { vec![] } else { vec![Type::MethodVar] };
                self.call_await(SigType::Known(known, open), &result);
            }
            _ => self.await_awaiter(&ty, &result),
        }
    }

    fn call_await(&mut self, parameter: SigType, result: &Type) {
        let owner = (Known::AsyncHelpers, &[][..]);
        let argument = SigType::Tree(result.clone());
        let (open, argument) = match result {
            Type::Void => (Type::Void, None),
            _ => (Type::MethodVar, Some(&argument)),
        };
        let token =
            self.module.known_method(owner, "Await", true, &[parameter], &open.into(), argument);
        self.code.op_token(Opcode::Call, token);
    }

    /// `ConfigureAwait` of the task on the stack.
    fn configure(&mut self, ty: &Type, continues: bool) {
        let result = ty.awaited();
        let is_task = matches!(ty, Type::Task(_));
        let arguments: Vec<Type> = if result == Type::Void { vec![] } else { vec![result] };
        let open: Vec<Type> = arguments.iter().map(|_| Type::TypeVar).collect();
        let (owner, configured) = match (is_task, arguments.is_empty()) {
            (true, true) => (Known::Task, Known::ConfiguredTask),
            (true, false) => (Known::TaskOf, Known::ConfiguredTaskOf),
            (false, true) => (Known::ValueTask, Known::ConfiguredValueTask),
            (false, false) => (Known::ValueTaskOf, Known::ConfiguredValueTaskOf),
        };
        if !is_task {
            let kept = self.temporary(ty.clone());
            self.store(kept);
            self.load_address(kept);
        }
        self.code.ldc_i4(continues as i32);
        let token = self.module.known_method(
            (owner, &arguments),
            "ConfigureAwait",
            false,
            &[Type::Bool.into()],
            &SigType::Known(configured, open),
            None,
        );
        self.code.op_token(if is_task { Opcode::Callvirt } else { Opcode::Call }, token);
    }

    /// `GetAwaiter`, `IsCompleted`, `AwaitAwaiter` or `UnsafeAwaitAwaiter`, `GetResult`.
    fn await_awaiter(&mut self, ty: &Type, result: &Type) {
        let one: Vec<Type> = if *result == Type::Void { vec![] } else { vec![result.clone()] };
        let (owner, awaiter, arguments) = match ty {
            Type::Task(_) if one.is_empty() => (Known::Task, Known::TaskAwaiter, one),
            Type::Task(_) => (Known::TaskOf, Known::TaskAwaiterOf, one),
            Type::ValueTask(_) if one.is_empty() => {
                (Known::ValueTask, Known::ValueTaskAwaiter, one)
            }
            Type::ValueTask(_) => (Known::ValueTaskOf, Known::ValueTaskAwaiterOf, one),
            Type::Step(_) => (Known::Step, Known::StepAwaiter, one),
            Type::Turn => (Known::Turn, Known::Turn, vec![]),
            _ => (Known::YieldAwaitable, Known::YieldAwaiter, vec![]),
        };
        let owner_is_value = self.module.program.is_value_type(ty);
        let awaiter_is_value = *ty != Type::Turn;
        let open: Vec<Type> = arguments.iter().map(|_| Type::TypeVar).collect();
        if owner_is_value {
            let kept = self.temporary(ty.clone());
            self.store(kept);
            self.load_address(kept);
        }
        let call = |is_value: bool| if is_value { Opcode::Call } else { Opcode::Callvirt };
        let get = self.module.known_method(
            (owner, &arguments),
            "GetAwaiter",
            false,
            &[],
            &SigType::Known(awaiter, open),
            None,
        );
        self.code.op_token(call(owner_is_value), get);
        let closed = SigType::Known(awaiter, arguments.clone());
        let kept = self.temporary(closed.clone());
        self.store(kept);
        let load = |body: &mut Self| match awaiter_is_value {
            true => body.load_address(kept),
            false => body.load(kept),
        };
        let member = |body: &mut Self, name: &str, result: Type| -> Token {
            body.module.known_method((awaiter, &arguments), name, false, &[], &result.into(), None)
        };
        let ready = self.code.label();
        load(self);
        let is_completed = member(self, "get_IsCompleted", Type::Bool);
        self.code.op_token(call(awaiter_is_value), is_completed);
        self.code.branch(Opcode::Brtrue, ready);
        self.load(kept);
        let name = if *ty == Type::Turn { "AwaitAwaiter" } else { "UnsafeAwaitAwaiter" };
        let helpers = (Known::AsyncHelpers, &[][..]);
        let parameter = [Type::MethodVar.into()];
        let suspend = self.module.known_method(
            helpers,
            name,
            true,
            &parameter,
            &Type::Void.into(),
            Some(&closed),
        );
        self.code.op_token(Opcode::Call, suspend);
        self.code.place(ready);
        load(self);
        let open_result = match (ty, result) {
            (Type::Turn, _) => Type::I4,
            (_, Type::Void) => Type::Void,
            _ => Type::TypeVar,
        };
        let get_result = member(self, "GetResult", open_result);
        self.code.op_token(call(awaiter_is_value), get_result);
    }
}

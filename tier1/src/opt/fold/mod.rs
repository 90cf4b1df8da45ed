//! Folding: constants, algebra, conversions of conversions, checks that cannot fail, accesses to the frame through its address.
//! Works on one instruction and its operands' definitions at a time, in reverse postorder, so operands are simple already.
//! The meaning of scalars is `ir::semantics`. Entry: `run`.

mod memory;

use crate::ssa::{
    BlockCall, F32Bits, F64Bits, Func, Inst, InstId, Source, Symbol, Type, Value, inst,
};
use ir::{Cond, MemType, MethodId, TypeId, semantics};

/// What became of an instruction.
enum Folded {
    Same,
    /// Its result is this value.
    Value(Value),
    /// Another instruction with the same result type.
    Inst(Inst),
    /// Nothing is left of it.
    Gone,
}

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let mut folder = Folder { func, before: Vec::new(), source: Source::default(), changed: false };
    for block in folder.func.layout.clone() {
        let insts = core::mem::take(&mut folder.func.blocks[block.index()].insts);
        let mut kept = Vec::with_capacity(insts.len());
        for id in insts {
            folder.func.map_operands(id, &mut |func, value| func.resolve(value));
            folder.source = folder.func.node(id).source;
            let folded = folder.fold(id);
            for new in folder.before.drain(..) {
                folder.func.insts[new.index()].block = block;
                kept.push(new);
            }
            match folded {
                Folded::Same => kept.push(id),
                Folded::Value(value) => {
                    let result = folder.func.node(id).first_result;
                    folder.func.replace(result, value);
                    folder.changed = true;
                }
                Folded::Inst(inst) => {
                    folder.func.insts[id.index()].inst = inst;
                    kept.push(id);
                    folder.changed = true;
                }
                Folded::Gone => folder.changed = true,
            }
        }
        folder.func.blocks[block.index()].insts = kept;
    }
    let changed = folder.changed;
    if changed {
        func.apply_aliases();
        super::blocks::order(func);
    }
    changed
}

struct Folder<'a> {
    func: &'a mut Func,
    /// Instructions to go in front of the current one.
    before: Vec<InstId>,
    source: Source,
    changed: bool,
}

/// An integer constant, sign-extended.
pub fn constant(func: &Func, value: Value) -> Option<i64> {
    match func.def_inst(value)? {
        Inst::Iconst(op) if op.ty == Type::I32 => Some(op.value as i32 as i64),
        Inst::Iconst(op) => Some(op.value),
        _ => None,
    }
}

fn f64_of(func: &Func, value: Value) -> Option<f64> {
    match func.def_inst(value)? {
        Inst::F64const(op) => Some(f64::from_bits(op.bits.0)),
        _ => None,
    }
}

fn f32_of(func: &Func, value: Value) -> Option<f32> {
    match func.def_inst(value)? {
        Inst::F32const(op) => Some(f32::from_bits(op.bits.0)),
        _ => None,
    }
}

impl Folder<'_> {
    fn emit(&mut self, inst: impl Into<Inst>) -> Value {
        let inst = inst.into();
        let types = self.func.result_types(&inst);
        let id = self.func.new_inst(inst, &types, self.source);
        self.before.push(id);
        self.func.node(id).first_result
    }
    fn int(&self, value: Value) -> Option<i64> {
        constant(self.func, value)
    }
    fn iconst(&mut self, ty: Type, value: i64) -> Folded {
        let value = if ty == Type::I32 { value as i32 as i64 } else { value };
        Folded::Inst(inst::Iconst { ty, value }.into())
    }
    fn ty(&self, value: Value) -> Type {
        self.func.ty(value)
    }
    fn def(&self, value: Value) -> Option<Inst> {
        self.func.def_inst(value)
    }

    fn fold(&mut self, id: InstId) -> Folded {
        match self.func.inst(id) {
            Inst::Iadd(op) => self.iadd(op),
            Inst::Isub(op) => self.isub(op),
            Inst::Imul(op) => self.imul(op),
            Inst::Iand(op) => self.iand(op),
            Inst::Ior(op) => self.bitwise(op.a, op.b, |a, b| a | b, 0, true),
            Inst::Ixor(op) if op.a == op.b => self.iconst(self.ty(op.a), 0),
            Inst::Ixor(op) => self.bitwise(op.a, op.b, |a, b| a ^ b, 0, false),
            Inst::Ishl(op) => self.shift(op.a, op.count, |a, n| a << n, |a, n| a << n),
            Inst::Ishr(op) => self.shift(op.a, op.count, |a, n| a >> n, |a, n| a >> n),
            Inst::Ushr(op) => self.shift(
                op.a,
                op.count,
                |a, n| (a as u32 >> n) as i32,
                |a, n| (a as u64 >> n) as i64,
            ),
            Inst::Ineg(op) => self.unary(op.a, i64::wrapping_neg),
            Inst::Inot(op) => self.unary(op.a, |a| !a),
            Inst::Sdiv(op) => self.divide(op.a, op.b, true),
            Inst::Srem(op) => self.remainder(op.a, op.b, true),
            Inst::Udiv(op) => self.divide(op.a, op.b, false),
            Inst::Urem(op) => self.remainder(op.a, op.b, false),
            Inst::IaddOvf(op) => self.checked(op.a, op.b, i128::checked_add, true),
            Inst::IsubOvf(op) => self.checked(op.a, op.b, i128::checked_sub, true),
            Inst::ImulOvf(op) => self.checked(op.a, op.b, i128::checked_mul, true),
            Inst::UaddOvf(op) => self.checked(op.a, op.b, i128::checked_add, false),
            Inst::UsubOvf(op) => self.checked(op.a, op.b, i128::checked_sub, false),
            Inst::UmulOvf(op) => self.checked(op.a, op.b, i128::checked_mul, false),
            Inst::Fadd(op) => self.float(op.a, op.b, |a, b| a + b, |a, b| a + b),
            Inst::Fsub(op) => self.float(op.a, op.b, |a, b| a - b, |a, b| a - b),
            Inst::Fmul(op) => self.float(op.a, op.b, |a, b| a * b, |a, b| a * b),
            Inst::Fdiv(op) => self.float(op.a, op.b, |a, b| a / b, |a, b| a / b),
            Inst::Sext8(op) => self.extend(op.a, |a| a as i8 as i64, MemType::I1),
            Inst::Zext8(op) => self.extend(op.a, |a| a as u8 as i64, MemType::U1),
            Inst::Sext16(op) => self.extend(op.a, |a| a as i16 as i64, MemType::I2),
            Inst::Zext16(op) => self.extend(op.a, |a| a as u16 as i64, MemType::U2),
            Inst::Sext(op) => self.widen(op.a, |a| a as i32 as i64),
            Inst::Zext(op) => self.widen(op.a, |a| a as u32 as i64),
            Inst::Trunc(op) => self.trunc(op.a),
            Inst::IntToFloat(op) => self.int_to_float(op),
            Inst::Promote(op) => match f32_of(self.func, op.a) {
                Some(value) if !value.is_nan() => self.f64const(value as f64),
                _ => Folded::Same,
            },
            Inst::Bitcast(op) if self.ty(op.a) == op.ty => Folded::Value(op.a),
            Inst::Bitcast(op) => match self.def(op.a) {
                Some(Inst::Bitcast(inner)) if self.ty(inner.a) == op.ty => Folded::Value(inner.a),
                _ => Folded::Same,
            },
            Inst::Address(op) => match self.def(op.a) {
                Some(Inst::ToByref(inner)) if self.ty(inner.a) == Type::I64 => {
                    Folded::Value(inner.a)
                }
                Some(Inst::Null(_)) => self.iconst(Type::I64, 0),
                _ => Folded::Same,
            },
            Inst::ToByref(op) if self.ty(op.a) == Type::Byref => Folded::Value(op.a),
            Inst::ByrefAdd(op) => self.byref_add(op),
            Inst::Icmp(op) => self.icmp(op),
            Inst::Fcmp(op) => self.fcmp(op),
            Inst::Select(op) => match self.int(op.cond) {
                Some(0) => Folded::Value(op.b),
                Some(_) => Folded::Value(op.a),
                None if op.a == op.b => Folded::Value(op.a),
                None => Folded::Same,
            },
            Inst::CheckNull(op) if self.is_not_null(op.a) => Folded::Value(op.a),
            Inst::CheckBounds(op) => match (self.int(op.index), self.int(op.length)) {
                (Some(index), Some(length)) if (index as u32) < length as u32 => {
                    Folded::Value(op.index)
                }
                _ => Folded::Same,
            },
            Inst::CheckNonzero(op) if self.int(op.b).is_some_and(|b| b != 0) => Folded::Value(op.b),
            Inst::CheckQuotient(op) => self.check_quotient(op),
            Inst::Check(op) if self.int(op.cond).is_some_and(|cond| cond != 0) => Folded::Gone,
            Inst::Length(op) => self.length(op),
            Inst::TypeOf(op) => self.type_of(op),
            Inst::CallIndirect(op) => match self.method_symbol(op.target) {
                Some(method) => {
                    let (signature, args) = (op.signature, op.args);
                    Folded::Inst(inst::Call { signature, method, args }.into())
                }
                None => Folded::Same,
            },
            Inst::Branch(op) => self.branch(op),
            Inst::Switch(op) => self.switch(op),
            inst => self.memory(inst),
        }
    }

    // Integers.

    fn iadd(&mut self, op: inst::Iadd) -> Folded {
        let ty = self.ty(op.a);
        match (self.int(op.a), self.int(op.b)) {
            (Some(a), Some(b)) => self.iconst(ty, a.wrapping_add(b)),
            // Constants to the right.
            (Some(_), None) => Folded::Inst(inst::Iadd { a: op.b, b: op.a }.into()),
            (None, Some(0)) => Folded::Value(op.a),
            (None, Some(b)) => match self.def(op.a) {
                Some(Inst::Iadd(inner)) => match self.int(inner.b) {
                    Some(c) => {
                        let value = self.wrap(ty, c.wrapping_add(b));
                        let b = self.emit(inst::Iconst { ty, value });
                        Folded::Inst(inst::Iadd { a: inner.a, b }.into())
                    }
                    None => Folded::Same,
                },
                _ => Folded::Same,
            },
            _ => Folded::Same,
        }
    }

    fn wrap(&self, ty: Type, value: i64) -> i64 {
        if ty == Type::I32 { value as i32 as i64 } else { value }
    }

    fn isub(&mut self, op: inst::Isub) -> Folded {
        let ty = self.ty(op.a);
        match (self.int(op.a), self.int(op.b)) {
            (Some(a), Some(b)) if abi::is_planted(abi::Plant::FoldSubtract) => {
                self.iconst(ty, b.wrapping_sub(a))
            }
            (Some(a), Some(b)) => self.iconst(ty, a.wrapping_sub(b)),
            (_, Some(0)) => Folded::Value(op.a),
            (_, Some(b)) => {
                let value = self.wrap(ty, b.wrapping_neg());
                let b = self.emit(inst::Iconst { ty, value });
                Folded::Inst(inst::Iadd { a: op.a, b }.into())
            }
            (Some(0), None) => Folded::Inst(inst::Ineg { a: op.b }.into()),
            _ if op.a == op.b => self.iconst(ty, 0),
            _ => Folded::Same,
        }
    }

    fn imul(&mut self, op: inst::Imul) -> Folded {
        let ty = self.ty(op.a);
        match (self.int(op.a), self.int(op.b)) {
            (Some(a), Some(b)) => self.iconst(ty, a.wrapping_mul(b)),
            (Some(_), None) => Folded::Inst(inst::Imul { a: op.b, b: op.a }.into()),
            (None, Some(0)) => self.iconst(ty, 0),
            (None, Some(1)) => Folded::Value(op.a),
            (None, Some(-1)) => Folded::Inst(inst::Ineg { a: op.a }.into()),
            (None, Some(b)) if b > 0 && (b as u64).is_power_of_two() => {
                let value = b.trailing_zeros() as i64;
                let count = self.emit(inst::Iconst { ty: Type::I32, value });
                Folded::Inst(inst::Ishl { a: op.a, count }.into())
            }
            _ => Folded::Same,
        }
    }

    fn iand(&mut self, op: inst::Iand) -> Folded {
        let ty = self.ty(op.a);
        match (self.int(op.a), self.int(op.b)) {
            (None, Some(0)) => self.iconst(ty, 0),
            (None, Some(0xFF)) if ty == Type::I32 => Folded::Inst(inst::Zext8 { a: op.a }.into()),
            (None, Some(0xFFFF)) if ty == Type::I32 => {
                Folded::Inst(inst::Zext16 { a: op.a }.into())
            }
            _ => self.bitwise(op.a, op.b, |a, b| a & b, -1, true),
        }
    }

    /// `neutral` on the right gives the left; `same` says that `x op x` is `x`.
    fn bitwise(
        &mut self,
        a: Value,
        b: Value,
        op: fn(i64, i64) -> i64,
        neutral: i64,
        same: bool,
    ) -> Folded {
        match (self.int(a), self.int(b)) {
            (Some(a_bits), Some(b_bits)) => self.iconst(self.ty(a), op(a_bits, b_bits)),
            (None, Some(bits)) if bits == neutral => Folded::Value(a),
            (Some(bits), None) if bits == neutral => Folded::Value(b),
            _ if same && a == b => Folded::Value(a),
            _ => Folded::Same,
        }
    }

    fn shift(
        &mut self,
        a: Value,
        count: Value,
        narrow: fn(i32, u32) -> i32,
        wide: fn(i64, u32) -> i64,
    ) -> Folded {
        let ty = self.ty(a);
        let Some(count) = self.int(count) else { return Folded::Same };
        let count = count as u32 & (ty.size() * 8 - 1);
        match self.int(a) {
            Some(bits) if ty == Type::I32 => self.iconst(ty, narrow(bits as i32, count) as i64),
            Some(bits) => self.iconst(ty, wide(bits, count)),
            None if count == 0 => Folded::Value(a),
            None => Folded::Same,
        }
    }

    fn unary(&mut self, a: Value, op: fn(i64) -> i64) -> Folded {
        match self.int(a) {
            Some(bits) => self.iconst(self.ty(a), op(bits)),
            None => Folded::Same,
        }
    }

    fn divide(&mut self, a: Value, b: Value, is_signed: bool) -> Folded {
        let ty = self.ty(a);
        match (self.int(a), self.int(b)) {
            (Some(x), Some(y)) => self.quotient(ty, x, y, is_signed, true),
            (None, Some(1)) => Folded::Value(a),
            (None, Some(y)) if !is_signed && (y as u64).is_power_of_two() && y > 0 => {
                let value = y.trailing_zeros() as i64;
                let count = self.emit(inst::Iconst { ty: Type::I32, value });
                Folded::Inst(inst::Ushr { a, count }.into())
            }
            _ => Folded::Same,
        }
    }

    fn remainder(&mut self, a: Value, b: Value, is_signed: bool) -> Folded {
        let ty = self.ty(a);
        match (self.int(a), self.int(b)) {
            (Some(x), Some(y)) => self.quotient(ty, x, y, is_signed, false),
            (None, Some(y)) if !is_signed && (y as u64).is_power_of_two() && y > 0 => {
                let b = self.emit(inst::Iconst { ty, value: y - 1 });
                Folded::Inst(inst::Iand { a, b }.into())
            }
            _ => Folded::Same,
        }
    }

    fn quotient(
        &mut self,
        ty: Type,
        x: i64,
        y: i64,
        is_signed: bool,
        wants_quotient: bool,
    ) -> Folded {
        let result = match (ty, is_signed) {
            (Type::I32, true) => {
                let (x, y) = (x as i32, y as i32);
                let result =
                    if wants_quotient { semantics::div_i4(x, y) } else { semantics::rem_i4(x, y) };
                result.ok().map(|value| value as i64)
            }
            (_, true) => {
                let result =
                    if wants_quotient { semantics::div_i8(x, y) } else { semantics::rem_i8(x, y) };
                result.ok()
            }
            (Type::I32, false) => {
                let (x, y) = (x as u32, y as u32);
                let result = if wants_quotient { x.checked_div(y) } else { x.checked_rem(y) };
                result.map(|value| value as i32 as i64)
            }
            (_, false) => {
                let (x, y) = (x as u64, y as u64);
                let result = if wants_quotient { x.checked_div(y) } else { x.checked_rem(y) };
                result.map(|value| value as i64)
            }
        };
        match result {
            Some(value) => self.iconst(ty, value),
            None => Folded::Same,
        }
    }

    fn checked(
        &mut self,
        a: Value,
        b: Value,
        op: fn(i128, i128) -> Option<i128>,
        is_signed: bool,
    ) -> Folded {
        let ty = self.ty(a);
        let (Some(x), Some(y)) = (self.int(a), self.int(b)) else { return Folded::Same };
        let wide = |bits: i64| match (is_signed, ty) {
            (true, _) => bits as i128,
            (false, Type::I32) => bits as u32 as i128,
            (false, _) => bits as u64 as i128,
        };
        let (low, high) = match (is_signed, ty) {
            (true, Type::I32) => (i32::MIN as i128, i32::MAX as i128),
            (true, _) => (i64::MIN as i128, i64::MAX as i128),
            (false, Type::I32) => (0, u32::MAX as i128),
            (false, _) => (0, u64::MAX as i128),
        };
        match op(wide(x), wide(y)) {
            Some(value) if low <= value && value <= high => self.iconst(ty, value as i64),
            _ => Folded::Same,
        }
    }

    fn check_quotient(&mut self, op: inst::CheckQuotient) -> Folded {
        let least = if self.ty(op.a) == Type::I32 { i32::MIN as i64 } else { i64::MIN };
        let safe =
            self.int(op.b).is_some_and(|b| b != -1) || self.int(op.a).is_some_and(|a| a != least);
        if safe { Folded::Value(op.b) } else { Folded::Same }
    }

    // Floats and conversions.

    fn f64const(&mut self, value: f64) -> Folded {
        Folded::Inst(inst::F64const { bits: F64Bits(value.to_bits()) }.into())
    }

    /// A NaN that an operation makes has the machine's bits: not folded.
    fn float(
        &mut self,
        a: Value,
        b: Value,
        narrow: fn(f32, f32) -> f32,
        wide: fn(f64, f64) -> f64,
    ) -> Folded {
        if let (Some(a), Some(b)) = (f64_of(self.func, a), f64_of(self.func, b)) {
            let value = wide(a, b);
            return if value.is_nan() { Folded::Same } else { self.f64const(value) };
        }
        if let (Some(a), Some(b)) = (f32_of(self.func, a), f32_of(self.func, b)) {
            let value = narrow(a, b);
            if !value.is_nan() {
                return Folded::Inst(inst::F32const { bits: F32Bits(value.to_bits()) }.into());
            }
        }
        Folded::Same
    }

    fn int_to_float(&mut self, op: inst::IntToFloat) -> Folded {
        match (self.int(op.a), op.ty) {
            (Some(value), Type::F64) => self.f64const(value as f64),
            _ => Folded::Same,
        }
    }

    fn extend(&mut self, a: Value, op: fn(i64) -> i64, mem: MemType) -> Folded {
        if let Some(bits) = self.int(a) {
            return self.iconst(Type::I32, op(bits));
        }
        // Already as an access of this width leaves it.
        let is_extended = match self.def(a) {
            Some(Inst::Sext8(_)) => matches!(mem, MemType::I1 | MemType::I2),
            Some(Inst::Zext8(_)) => matches!(mem, MemType::U1 | MemType::I2 | MemType::U2),
            Some(Inst::Sext16(_)) => mem == MemType::I2,
            Some(Inst::Zext16(_)) => mem == MemType::U2,
            Some(Inst::Load(load)) => load.mem == mem,
            Some(Inst::LoadIndexed(load)) => load.mem == mem,
            Some(Inst::Icmp(_) | Inst::Fcmp(_)) => true,
            _ => false,
        };
        if is_extended { Folded::Value(a) } else { Folded::Same }
    }

    fn widen(&mut self, a: Value, op: fn(i64) -> i64) -> Folded {
        match self.int(a) {
            Some(bits) => self.iconst(Type::I64, op(bits)),
            None => Folded::Same,
        }
    }

    fn trunc(&mut self, a: Value) -> Folded {
        if let Some(bits) = self.int(a) {
            return self.iconst(Type::I32, bits);
        }
        match self.def(a) {
            Some(Inst::Sext(inner)) => Folded::Value(inner.a),
            Some(Inst::Zext(inner)) => Folded::Value(inner.a),
            _ => Folded::Same,
        }
    }

    // Comparisons.

    fn icmp(&mut self, op: inst::Icmp) -> Folded {
        let ty = self.ty(op.a);
        if ty.is_managed() {
            return self.compare_addresses(op);
        }
        match (self.int(op.a), self.int(op.b)) {
            (Some(a), Some(b)) => {
                let holds = match ty {
                    Type::I32 => semantics::compare_i4(op.cond, a as i32, b as i32),
                    _ => semantics::compare_i8(op.cond, a, b),
                };
                self.iconst(Type::I32, holds as i64)
            }
            (Some(_), None) => {
                Folded::Inst(inst::Icmp { cond: op.cond.swapped(), a: op.b, b: op.a }.into())
            }
            (None, Some(b)) => self.compare_constant(op, b),
            _ if op.a == op.b => {
                let holds = semantics::compare_i4(op.cond, 0, 0);
                self.iconst(Type::I32, holds as i64)
            }
            _ => match (self.type_symbol(op.a), self.type_symbol(op.b), op.cond) {
                (Some(a), Some(b), Cond::Eq | Cond::Ne) => {
                    self.iconst(Type::I32, ((a == b) == (op.cond == Cond::Eq)) as i64)
                }
                _ => Folded::Same,
            },
        }
    }

    fn symbol(&self, value: Value) -> Option<&Symbol> {
        match self.def(value)? {
            Inst::SymbolValue(op) => Some(&self.func.symbols[op.symbol.index()]),
            _ => None,
        }
    }
    fn type_symbol(&self, value: Value) -> Option<TypeId> {
        match self.symbol(value)? {
            Symbol::Type(ty) => Some(*ty),
            _ => None,
        }
    }
    fn method_symbol(&self, value: Value) -> Option<MethodId> {
        match self.symbol(value)? {
            Symbol::Method(method) => Some(*method),
            _ => None,
        }
    }

    /// A comparison of a comparison with zero, or of a widened value with a constant.
    fn compare_constant(&mut self, op: inst::Icmp, b: i64) -> Folded {
        match (self.def(op.a), op.cond, b) {
            (Some(Inst::Icmp(_) | Inst::Fcmp(_)), Cond::Ne | Cond::GtUn, 0) => Folded::Value(op.a),
            (Some(Inst::Icmp(inner)), Cond::Eq, 0) => {
                let cond = inner.cond.negated_integer();
                Folded::Inst(inst::Icmp { cond, ..inner }.into())
            }
            (Some(Inst::Fcmp(inner)), Cond::Eq, 0) => {
                let cond = inner.cond.negated_float();
                Folded::Inst(inst::Fcmp { cond, ..inner }.into())
            }
            // Symbols are addresses of something.
            (Some(Inst::SymbolValue(_)), Cond::Eq | Cond::Ne, 0) => {
                self.iconst(Type::I32, (op.cond == Cond::Ne) as i64)
            }
            (_, Cond::LtUn, 0) => self.iconst(Type::I32, 0),
            (_, Cond::GeUn, 0) => self.iconst(Type::I32, 1),
            // Unsigned greater than zero: not zero.
            (_, Cond::GtUn, 0) => Folded::Inst(inst::Icmp { cond: Cond::Ne, ..op }.into()),
            (_, Cond::LeUn, 0) => Folded::Inst(inst::Icmp { cond: Cond::Eq, ..op }.into()),
            _ => Folded::Same,
        }
    }

    fn compare_addresses(&mut self, op: inst::Icmp) -> Folded {
        let a_null = matches!(self.def(op.a), Some(Inst::Null(_)));
        let b_null = matches!(self.def(op.b), Some(Inst::Null(_)));
        let cond = match op.cond {
            Cond::GtUn if b_null => Cond::Ne,
            cond => cond,
        };
        if op.a == op.b || (a_null && b_null) {
            return self.iconst(Type::I32, semantics::compare_i4(cond, 0, 0) as i64);
        }
        let known = (b_null && self.is_not_null(op.a)) || (a_null && self.is_not_null(op.b));
        match cond {
            Cond::Eq if known => self.iconst(Type::I32, 0),
            Cond::Ne if known => self.iconst(Type::I32, 1),
            cond if cond != op.cond => Folded::Inst(inst::Icmp { cond, ..op }.into()),
            _ => Folded::Same,
        }
    }

    fn fcmp(&mut self, op: inst::Fcmp) -> Folded {
        match (f64_of(self.func, op.a), f64_of(self.func, op.b)) {
            (Some(a), Some(b)) => {
                self.iconst(Type::I32, semantics::compare_r8(op.cond, a, b) as i64)
            }
            _ => Folded::Same,
        }
    }

    // Objects.

    fn is_not_null(&self, value: Value) -> bool {
        match self.def(value) {
            Some(Inst::ToByref(inner)) => self.is_not_null(inner.a),
            // The first page counts as null.
            Some(Inst::Iconst(op)) => op.value as u64 >= inst::NULL_PAGE as u64,
            Some(
                Inst::CheckNull(_)
                | Inst::NewObject(_)
                | Inst::NewArray(_)
                | Inst::SymbolValue(_)
                | Inst::StackAddr(_)
                | Inst::StackPass(_)
                | Inst::StackAlloc(_)
                | Inst::ByrefAdd(_)
                | Inst::CatchObject(_)
                | Inst::TypeOf(_),
            ) => true,
            Some(Inst::CallHelper(op)) => {
                use abi::helpers::HelperId as H;
                matches!(
                    op.helper,
                    H::NewObject
                        | H::NewArray
                        | H::NewMultiArray
                        | H::NewDelegate
                        | H::TypeObjectOf
                        | H::StaticBase
                        | H::ThreadStaticBase
                        | H::ResolveInterface
                        | H::ResolveSlot
                        | H::VirtualFunction
                )
            }
            _ => false,
        }
    }

    fn length(&mut self, op: inst::Length) -> Folded {
        match self.def(op.object) {
            Some(Inst::NewArray(array)) => Folded::Value(array.length),
            Some(Inst::SymbolValue(symbol)) => match &self.func.symbols[symbol.symbol.index()] {
                Symbol::String(units) => {
                    let length = units.len() as i64;
                    self.iconst(Type::I32, length)
                }
                _ => Folded::Same,
            },
            _ => Folded::Same,
        }
    }

    fn type_of(&mut self, op: inst::TypeOf) -> Folded {
        let ty = match self.def(op.object) {
            Some(Inst::NewObject(object)) => object.ty,
            Some(Inst::NewArray(array)) => array.ty,
            _ => return Folded::Same,
        };
        let symbol = self.func.symbol(Symbol::Type(ty));
        Folded::Inst(inst::SymbolValue { ty: Type::I64, symbol }.into())
    }

    // Control.

    fn branch(&mut self, op: inst::Branch) -> Folded {
        match self.int(op.cond) {
            Some(0) => return Folded::Inst(inst::Jump { target: op.other }.into()),
            Some(_) => return Folded::Inst(inst::Jump { target: op.then }.into()),
            None => {}
        }
        if op.then.block == op.other.block
            && self.func.list(op.then.args) == self.func.list(op.other.args)
        {
            return Folded::Inst(inst::Jump { target: op.then }.into());
        }
        match self.def(op.cond) {
            Some(Inst::Icmp(compare))
                if self.ty(compare.a) == Type::I32 && self.int(compare.b) == Some(0) =>
            {
                match compare.cond {
                    Cond::Ne => Folded::Inst(inst::Branch { cond: compare.a, ..op }.into()),
                    Cond::Eq => {
                        let (then, other) = (op.other, op.then);
                        Folded::Inst(inst::Branch { cond: compare.a, then, other }.into())
                    }
                    _ => Folded::Same,
                }
            }
            _ => Folded::Same,
        }
    }

    fn switch(&mut self, op: inst::Switch) -> Folded {
        let Some(index) = self.int(op.index) else { return Folded::Same };
        let calls: Vec<BlockCall> = op.targets.in_pool(&self.func.block_calls).collect();
        let target = calls.get(index as u32 as usize).copied().unwrap_or(op.other);
        Folded::Inst(inst::Jump { target }.into())
    }
}

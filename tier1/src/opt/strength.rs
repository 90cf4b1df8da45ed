//! Multiplications and divisions by constants become shifts, sums and multiplications.
//! Owns the arithmetic: for d between 2^(l-1) and 2^l, with m = floor(2^(31+l) / d) + 1, the product of a 32-bit number and m fits in
//! 64 bits, and its upper part is the quotient, one less where the number is negative: m·d exceeds 2^(31+l) by at most d, so the
//! product is too large by at most n/2^(31+l) ≤ 1/d of a step. Unsigned: m = floor((2^64 - 1) / d) + 1 for 32 bits, and for 64 bits
//! floor(2^(64+l) / d) + 1, which has 65 of them; the upper half of a product of 64 bits is an instruction. Entry: `run`.

use super::fold::constant;
use crate::ssa::{Func, Inst, InstId, Source, Type, Value, inst};

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let mut changed = false;
    for block in func.layout.clone() {
        let insts = core::mem::take(&mut func.blocks[block.index()].insts);
        let mut kept = Vec::with_capacity(insts.len());
        for id in insts {
            let source = func.node(id).source;
            let mut maker = Maker { func, made: Vec::new(), source };
            if let Some(last) = maker.instruction(id) {
                for new in &maker.made {
                    maker.func.insts[new.index()].block = block;
                }
                kept.append(&mut maker.made);
                func.insts[id.index()].inst = last;
                changed = true;
            }
            kept.push(id);
        }
        func.blocks[block.index()].insts = kept;
    }
    changed
}

/// Makes what comes before an instruction.
struct Maker<'a> {
    func: &'a mut Func,
    made: Vec<InstId>,
    source: Source,
}

impl Maker<'_> {
    fn value(&mut self, inst: impl Into<Inst>) -> Value {
        let inst = inst.into();
        let types = self.func.result_types(&inst);
        let id = self.func.new_inst(inst, &types, self.source);
        self.made.push(id);
        self.func.node(id).first_result
    }
    fn iconst(&mut self, ty: Type, value: i64) -> Value {
        self.value(inst::Iconst { ty, value })
    }
    fn count(&mut self, count: u32) -> Value {
        self.iconst(Type::I32, count as i64)
    }

    /// What the instruction becomes.
    fn instruction(&mut self, id: InstId) -> Option<Inst> {
        match self.func.inst(id) {
            Inst::Imul(op) => {
                let by = u64::try_from(constant(self.func, op.b)?).ok()?;
                if !by.is_power_of_two() || by < 2 {
                    return None;
                }
                let count = self.count(by.trailing_zeros());
                Some(inst::Ishl { a: op.a, count }.into())
            }
            Inst::Udiv(op) => match self.unsigned_power(op.b) {
                Some(by) => {
                    let count = self.count(by.trailing_zeros());
                    Some(inst::Ushr { a: op.a, count }.into())
                }
                None => self.unsigned_quotient(op.a, op.b),
            },
            Inst::Urem(op) => match self.unsigned_power(op.b) {
                Some(by) => {
                    let b = self.iconst(self.func.ty(op.a), by as i64 - 1);
                    Some(inst::Iand { a: op.a, b }.into())
                }
                None => {
                    let last = self.unsigned_quotient(op.a, op.b)?;
                    let quotient = self.value(last);
                    let b = self.value(inst::Imul { a: quotient, b: op.b });
                    Some(inst::Isub { a: op.a, b }.into())
                }
            },
            Inst::Sdiv(op) => self.quotient(op.a, op.b),
            Inst::Srem(op) => {
                let ty = self.func.ty(op.a);
                let by = constant(self.func, op.b)?;
                let last = self.quotient(op.a, op.b)?;
                let quotient = self.value(last);
                let by = self.iconst(ty, by);
                let b = self.value(inst::Imul { a: quotient, b: by });
                Some(inst::Isub { a: op.a, b }.into())
            }
            _ => None,
        }
    }

    /// An unsigned divisor that is a power of two.
    fn unsigned_power(&self, value: Value) -> Option<u64> {
        let by = constant(self.func, value)?;
        let by = if self.func.ty(value) == Type::I32 { by as u32 as u64 } else { by as u64 };
        by.is_power_of_two().then_some(by)
    }

    /// The last step of an unsigned division; the divisor is no power of two.
    fn unsigned_quotient(&mut self, a: Value, b: Value) -> Option<Inst> {
        let by = constant(self.func, b).filter(|by| *by != 0)?;
        if self.func.ty(a) == Type::I32 {
            let by = by as u32 as u64;
            let multiplier = self.iconst(Type::I64, (u64::MAX / by + 1) as i64);
            let wide = self.value(inst::Zext { a });
            let upper = self.value(inst::UmulHigh { a: wide, b: multiplier });
            return Some(inst::Trunc { a: upper }.into());
        }
        let by = by as u64;
        let log = 64 - (by - 1).leading_zeros();
        // Less the 65th bit, which is the dividend itself: half of what it lacks is added, so that nothing wraps.
        let multiplier = ((1u128 << 64) * ((1u128 << log) - by as u128) / by as u128 + 1) as u64;
        let multiplier = self.iconst(Type::I64, multiplier as i64);
        let upper = self.value(inst::UmulHigh { a, b: multiplier });
        let lacks = self.value(inst::Isub { a, b: upper });
        let one = self.count(1);
        let half = self.value(inst::Ushr { a: lacks, count: one });
        let sum = self.value(inst::Iadd { a: half, b: upper });
        let count = self.count(log - 1);
        Some(inst::Ushr { a: sum, count }.into())
    }

    /// The last step of a signed division; the divisor is at least 2.
    fn quotient(&mut self, a: Value, b: Value) -> Option<Inst> {
        let ty = self.func.ty(a);
        let by = u64::try_from(constant(self.func, b)?).ok().filter(|by| *by >= 2)?;
        let bits = ty.size() * 8;
        if by.is_power_of_two() {
            let shift = by.trailing_zeros();
            // Towards zero: negative numbers are rounded up.
            let all = self.count(bits - 1);
            let sign = self.value(inst::Ishr { a, count: all });
            let rest = self.count(bits - shift);
            let less = self.value(inst::Ushr { a: sign, count: rest });
            let rounded = self.value(inst::Iadd { a, b: less });
            let count = self.count(shift);
            return Some(inst::Ishr { a: rounded, count }.into());
        }
        if ty != Type::I32 {
            return None;
        }
        let log = 64 - (by - 1).leading_zeros();
        let multiplier = (1u128 << (31 + log)) / by as u128 + 1;
        let wide = self.value(inst::Sext { a });
        let multiplier = self.iconst(Type::I64, multiplier as i64);
        let product = self.value(inst::Imul { a: wide, b: multiplier });
        let shift = self.count(31 + log);
        let upper = self.value(inst::Ishr { a: product, count: shift });
        let upper = self.value(inst::Trunc { a: upper });
        let all = self.count(31);
        let sign = self.value(inst::Ishr { a, count: all });
        Some(inst::Isub { a: upper, b: sign }.into())
    }
}

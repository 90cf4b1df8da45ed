//! Division, checked conversions, remainders of floats.
//! Owns the checks around them (ECMA-335 III.3); the meaning is `ir::semantics`.

use super::Builder;
use crate::ssa::{F64Bits, Inst, Type, Value, inst};
use abi::ExceptionKind;
use abi::helpers::HelperId;
use ir::{Cond, NumType, Slot};

/// Least and greatest value of an integer type, as bits of an i64.
fn range(ty: NumType) -> (i64, i64) {
    match ty {
        NumType::I1 => (i8::MIN as i64, i8::MAX as i64),
        NumType::U1 => (0, u8::MAX as i64),
        NumType::I2 => (i16::MIN as i64, i16::MAX as i64),
        NumType::U2 => (0, u16::MAX as i64),
        NumType::I4 => (i32::MIN as i64, i32::MAX as i64),
        NumType::U4 => (0, u32::MAX as i64),
        NumType::I8 => (i64::MIN, i64::MAX),
        NumType::U8 => (0, -1),
        NumType::R8 => (0, 0),
    }
}

impl Builder<'_> {
    pub(super) fn divide(
        &mut self,
        dst: Slot,
        a: Slot,
        b: Slot,
        is_signed: bool,
        op: fn(Value, Value) -> Inst,
    ) {
        let (a, b) = (self.read(a), self.read(b));
        let mut b = self.value(inst::CheckNonzero { b });
        if is_signed {
            b = self.value(inst::CheckQuotient { b, a });
        }
        let value = self.value(op(a, b));
        self.write(dst, value);
    }

    pub(super) fn float_remainder(&mut self, dst: Slot, a: Slot, b: Slot) {
        let (a, b) = (self.read(a), self.read(b));
        let is_single = self.func.ty(a) == Type::F32;
        let helper = if is_single { HelperId::RemR4 } else { HelperId::RemR8 };
        let value = self.helper_value(helper, &[a, b]);
        self.write(dst, value);
    }

    fn check(&mut self, cond: Value, exception: ExceptionKind) {
        self.emit(inst::Check { cond, exception });
    }

    pub(super) fn check_finite_value(&mut self, a: Value) {
        // NaN for infinities and NaN, zero otherwise.
        let difference = self.value(inst::Fsub { a, b: a });
        let cond = self.value(inst::Fcmp { cond: Cond::Eq, a: difference, b: difference });
        self.check(cond, ExceptionKind::Overflow);
    }

    pub(super) fn checked_conversion(&mut self, a: Value, from: NumType, to: NumType) -> Value {
        if to == NumType::R8 {
            return a;
        }
        let wide = match from {
            NumType::R8 => return self.checked_from_float(a, to),
            NumType::I8 | NumType::U8 => a,
            NumType::U1 | NumType::U2 | NumType::U4 => self.value(inst::Zext { a }),
            NumType::I1 | NumType::I2 | NumType::I4 => self.value(inst::Sext { a }),
        };
        let (low, high) = range(to);
        let cond = match (from, to) {
            (NumType::U8, NumType::U8) | (_, NumType::I8) if from != NumType::U8 => None,
            (NumType::U8, NumType::U8) => None,
            // Both ways between the widest: the sign bit.
            (_, NumType::U8) | (NumType::U8, NumType::I8) => {
                let zero = self.i64(0);
                Some(self.icmp(Cond::Ge, wide, zero))
            }
            (NumType::U8, _) => {
                let high = self.i64(high);
                Some(self.icmp(Cond::LeUn, wide, high))
            }
            _ => {
                let base = self.i64(low);
                let offset = self.value(inst::Isub { a: wide, b: base });
                let span = self.i64(high.wrapping_sub(low));
                Some(self.icmp(Cond::LeUn, offset, span))
            }
        };
        if let Some(cond) = cond {
            self.check(cond, ExceptionKind::Overflow);
        }
        match to {
            NumType::I8 | NumType::U8 => wide,
            _ => self.value(inst::Trunc { a: wide }),
        }
    }

    /// Truncation first, then the range (III.3.28): open bounds just outside it; NaN is in no range.
    fn checked_from_float(&mut self, a: Value, to: NumType) -> Value {
        let (low, high) = range(to);
        // (bound, the bound itself is inside)
        let (low, low_inside, high) = match to {
            NumType::I8 => (-9223372036854775808.0, true, 9223372036854775808.0),
            NumType::U8 => (-1.0, false, 18446744073709551616.0),
            _ => (low as f64 - 1.0, false, high as f64 + 1.0),
        };
        let low = self.value(inst::F64const { bits: F64Bits(f64::to_bits(low)) });
        let high = self.value(inst::F64const { bits: F64Bits(f64::to_bits(high)) });
        let above = if low_inside { Cond::Ge } else { Cond::Gt };
        let above = self.value(inst::Fcmp { cond: above, a, b: low });
        self.check(above, ExceptionKind::Overflow);
        let below = self.value(inst::Fcmp { cond: Cond::Lt, a, b: high });
        self.check(below, ExceptionKind::Overflow);
        match to {
            NumType::I8 => self.value(inst::FloatToInt { ty: Type::I64, a }),
            NumType::U8 => self.value(inst::FloatToUint { ty: Type::I64, a }),
            _ => {
                let wide = self.value(inst::FloatToInt { ty: Type::I64, a });
                self.value(inst::Trunc { a: wide })
            }
        }
    }

    /// An i8 index as i4, or IndexOutOfRangeException.
    pub(super) fn narrow_index(&mut self, index: Value) -> Value {
        let most = self.i64(i32::MAX as i64);
        let cond = self.icmp(Cond::LeUn, index, most);
        self.check(cond, ExceptionKind::IndexOutOfRange);
        self.value(inst::Trunc { a: index })
    }
}

//! Scalar meaning of HIR operations: what both tiers compute, once.
//! Owns arithmetic corner cases (ECMA-335 III.3). Must not know slots or memory. All functions are total; `None`/`Err` is the exception.

use crate::operand::{Cond, NumType};
use abi::ExceptionKind;

/// Integer division of signed values (III.3.31): zero divisor, and MinValue / -1.
macro_rules! signed_division {
    ($div:ident, $rem:ident, $ty:ty) => {
        #[inline(always)]
        pub fn $div(a: $ty, b: $ty) -> Result<$ty, ExceptionKind> {
            if b == 0 {
                return Err(ExceptionKind::DivideByZero);
            }
            a.checked_div(b).ok_or(ExceptionKind::Overflow)
        }
        #[inline(always)]
        pub fn $rem(a: $ty, b: $ty) -> Result<$ty, ExceptionKind> {
            if b == 0 {
                return Err(ExceptionKind::DivideByZero);
            }
            a.checked_rem(b).ok_or(ExceptionKind::Overflow)
        }
    };
}
signed_division!(div_i4, rem_i4, i32);
signed_division!(div_i8, rem_i8, i64);

macro_rules! compare {
    ($name:ident, $signed:ty, $unsigned:ty) => {
        #[inline(always)]
        pub fn $name(cond: Cond, a: $signed, b: $signed) -> bool {
            match cond {
                Cond::Eq => a == b,
                Cond::Ne => a != b,
                Cond::Lt => a < b,
                Cond::Le => a <= b,
                Cond::Gt => a > b,
                Cond::Ge => a >= b,
                Cond::LtUn => (a as $unsigned) < b as $unsigned,
                Cond::LeUn => a as $unsigned <= b as $unsigned,
                Cond::GtUn => a as $unsigned > b as $unsigned,
                Cond::GeUn => a as $unsigned >= b as $unsigned,
            }
        }
    };
}
compare!(compare_i4, i32, u32);
compare!(compare_i8, i64, u64);

macro_rules! compare_float {
    ($name:ident, $ty:ty) => {
        /// The `un` forms hold when unordered, and so does `ne` (III.1.5).
        #[inline(always)]
        #[allow(clippy::neg_cmp_op_on_partial_ord, reason = "unordered must give true")]
        pub fn $name(cond: Cond, a: $ty, b: $ty) -> bool {
            match cond {
                Cond::Eq => a == b,
                Cond::Ne => a != b,
                Cond::Lt => a < b,
                Cond::Le => a <= b,
                Cond::Gt => a > b,
                Cond::Ge => a >= b,
                Cond::LtUn => !(a >= b),
                Cond::LeUn => !(a > b),
                Cond::GtUn => !(a <= b),
                Cond::GeUn => !(a < b),
            }
        }
    };
}
compare_float!(compare_r4, f32);
compare_float!(compare_r8, f64);

/// The range of an integer type.
const fn range(ty: NumType) -> (i128, i128) {
    match ty {
        NumType::I1 => (i8::MIN as i128, i8::MAX as i128),
        NumType::U1 => (0, u8::MAX as i128),
        NumType::I2 => (i16::MIN as i128, i16::MAX as i128),
        NumType::U2 => (0, u16::MAX as i128),
        NumType::I4 => (i32::MIN as i128, i32::MAX as i128),
        NumType::U4 => (0, u32::MAX as i128),
        NumType::I8 => (i64::MIN as i128, i64::MAX as i128),
        NumType::U8 => (0, u64::MAX as i128),
        NumType::R8 => (0, 0),
    }
}

/// Checked conversion of a slot's 64 bits (i4 sources in the low half; r8 as bits). The result is in slot form:
/// small integers and i4 sign-extended to 64 bits, u4 as its i4 bit pattern, zero-extended.
pub fn conv_ovf(bits: u64, from: NumType, to: NumType) -> Result<u64, ExceptionKind> {
    let value: i128 = match from {
        NumType::I1 | NumType::I2 | NumType::I4 => bits as i32 as i128,
        NumType::U1 | NumType::U2 | NumType::U4 => bits as u32 as i128,
        NumType::I8 => bits as i64 as i128,
        NumType::U8 => bits as i128,
        NumType::R8 => {
            let float = f64::from_bits(bits);
            // Truncation first (III.3.28), then the range; 2^100 and NaN are out of every range.
            if float.is_nan() || float.abs() >= 1.0e30 {
                return Err(ExceptionKind::Overflow);
            }
            float.trunc() as i128
        }
    };
    let (low, high) = range(to);
    if value < low || value > high {
        return Err(ExceptionKind::Overflow);
    }
    Ok(match to {
        NumType::U4 => value as u32 as u64,
        NumType::I8 | NumType::U8 => value as u64,
        _ => value as i32 as u32 as u64,
    })
}

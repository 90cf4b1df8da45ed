//! Conversions (ECMA-335 III.3.27 ff.). Names: result type, then source type.
//! Owns the bodies. Float to integer saturates and turns NaN into 0 (.NET 9 and later): Rust's `as`.

use crate::bytecode::op::*;
use crate::state::{State, Step};
use ir::{NumType, semantics};

macro_rules! convert {
    ($($name:ident $op:ident $get:ident $set:ident $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            s.$set(op.dst, function(s.$get(op.a))).next(op)
        }
    )*};
}

convert! {
    conv_i1_i4 ConvI1I4 i4 set_i4 |v: i32| v as i8 as i32;
    conv_u1_i4 ConvU1I4 i4 set_i4 |v: i32| v as u8 as i32;
    conv_i2_i4 ConvI2I4 i4 set_i4 |v: i32| v as i16 as i32;
    conv_u2_i4 ConvU2I4 i4 set_i4 |v: i32| v as u16 as i32;
    conv_i8_i4 ConvI8I4 i4 set_i8 |v: i32| v as i64;
    conv_i8_u4 ConvI8U4 i4 set_i8 |v: i32| v as u32 as i64;
    conv_i4_r8 ConvI4R8 r8 set_i4 |v: f64| v as i32;
    conv_u4_r8 ConvU4R8 r8 set_i4 |v: f64| v as u32 as i32;
    conv_i8_r8 ConvI8R8 r8 set_i8 |v: f64| v as i64;
    conv_u8_r8 ConvU8R8 r8 set_i8 |v: f64| v as u64 as i64;
    conv_r4_i4 ConvR4I4 i4 set_r4 |v: i32| v as f32;
    conv_r4_i8 ConvR4I8 i8 set_r4 |v: i64| v as f32;
    conv_r8_i4 ConvR8I4 i4 set_r8 |v: i32| v as f64;
    conv_r8_i8 ConvR8I8 i8 set_r8 |v: i64| v as f64;
    conv_r8_u4 ConvR8U4 i4 set_r8 |v: i32| v as u32 as f64;
    conv_r8_u8 ConvR8U8 i8 set_r8 |v: i64| v as u64 as f64;
    conv_r4_r8 ConvR4R8 r8 set_r4 |v: f64| v as f32;
    conv_r8_r4 ConvR8R4 r4 set_r8 |v: f32| v as f64;
}

/// The two types of a `conv.ovf` in one operand.
pub fn pack_types(from: NumType, to: NumType) -> u16 {
    from as u16 | (to as u16) << 8
}

#[inline(always)]
pub fn conv_ovf(s: State, op: &ConvOvf) -> Step {
    let from = NumType::ALL[(op.types.0 & 0xFF) as usize];
    let to = NumType::ALL[(op.types.0 >> 8) as usize];
    match semantics::conv_ovf(s.word(op.a), from, to) {
        Ok(value) => s.set_word(op.dst, value).next(op),
        Err(kind) => s.throw(kind),
    }
}

/// Of the accumulator.
macro_rules! convert_acc {
    ($($name:ident $op:ident $acc:ident $set:ident $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            s.$set(op.dst, function(s.$acc())).next(op)
        }
    )*};
}

convert_acc! {
    conv_i1_i4_acc ConvI1I4Acc acc_i4 set_i4 |v: i32| v as i8 as i32;
    conv_u1_i4_acc ConvU1I4Acc acc_i4 set_i4 |v: i32| v as u8 as i32;
    conv_i2_i4_acc ConvI2I4Acc acc_i4 set_i4 |v: i32| v as i16 as i32;
    conv_u2_i4_acc ConvU2I4Acc acc_i4 set_i4 |v: i32| v as u16 as i32;
    conv_i8_i4_acc ConvI8I4Acc acc_i4 set_i8 |v: i32| v as i64;
    conv_i8_u4_acc ConvI8U4Acc acc_i4 set_i8 |v: i32| v as u32 as i64;
    conv_r8_i4_acc ConvR8I4Acc acc_i4 set_r8 |v: i32| v as f64;
    conv_i4_r8_acc ConvI4R8Acc acc_r8 set_i4 |v: f64| v as i32;
}

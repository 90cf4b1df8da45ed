//! Integer and float arithmetic (ECMA-335 III.3).
//! Owns the bodies; corner cases are `ir::semantics`'.

use crate::bytecode::op::*;
use crate::state::{State, Step};
use abi::ExceptionKind;
use ir::semantics;

/// `dst = f(a, b)` on slots.
macro_rules! binary {
    ($($name:ident $op:ident $get:ident $set:ident $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            s.$set(op.dst, function(s.$get(op.a), s.$get(op.b))).next(op)
        }
    )*};
}

/// `dst = f(a, value)` with a constant.
macro_rules! binary_imm {
    ($($name:ident $op:ident $get:ident $set:ident $ty:ty, $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            s.$set(op.dst, function(s.$get(op.a), op.value.0 as $ty)).next(op)
        }
    )*};
}

/// `dst = f(a, b)` that may throw.
macro_rules! checked {
    ($($name:ident $op:ident $get:ident $set:ident $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            match function(s.$get(op.a), s.$get(op.b)) {
                Some(value) => s.$set(op.dst, value).next(op),
                None => s.throw(ExceptionKind::Overflow),
            }
        }
    )*};
}

/// Division: two ways to throw.
macro_rules! division {
    ($($name:ident $op:ident $get:ident $set:ident $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            match function(s.$get(op.a), s.$get(op.b)) {
                Ok(value) => s.$set(op.dst, value).next(op),
                Err(kind) => s.throw(kind),
            }
        }
    )*};
}

macro_rules! unary {
    ($($name:ident $op:ident $get:ident $set:ident $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            s.$set(op.dst, function(s.$get(op.a))).next(op)
        }
    )*};
}

binary! {
    add_i4 AddI4 i4 set_i4 i32::wrapping_add;
    add_i8 AddI8 i8 set_i8 i64::wrapping_add;
    sub_i4 SubI4 i4 set_i4 i32::wrapping_sub;
    sub_i8 SubI8 i8 set_i8 i64::wrapping_sub;
    mul_i4 MulI4 i4 set_i4 i32::wrapping_mul;
    mul_i8 MulI8 i8 set_i8 i64::wrapping_mul;
    and_i4 AndI4 i4 set_i4 |a: i32, b: i32| a & b;
    and_i8 AndI8 i8 set_i8 |a: i64, b: i64| a & b;
    or_i4 OrI4 i4 set_i4 |a: i32, b: i32| a | b;
    or_i8 OrI8 i8 set_i8 |a: i64, b: i64| a | b;
    xor_i4 XorI4 i4 set_i4 |a: i32, b: i32| a ^ b;
    xor_i8 XorI8 i8 set_i8 |a: i64, b: i64| a ^ b;
    add_r4 AddR4 r4 set_r4 |a: f32, b: f32| a + b;
    add_r8 AddR8 r8 set_r8 |a: f64, b: f64| a + b;
    sub_r4 SubR4 r4 set_r4 |a: f32, b: f32| a - b;
    sub_r8 SubR8 r8 set_r8 |a: f64, b: f64| a - b;
    mul_r4 MulR4 r4 set_r4 |a: f32, b: f32| a * b;
    mul_r8 MulR8 r8 set_r8 |a: f64, b: f64| a * b;
    div_r4 DivR4 r4 set_r4 |a: f32, b: f32| a / b;
    div_r8 DivR8 r8 set_r8 |a: f64, b: f64| a / b;
    rem_r4 RemR4 r4 set_r4 |a: f32, b: f32| a % b;
    rem_r8 RemR8 r8 set_r8 |a: f64, b: f64| a % b;
}

/// Shift counts are i4, taken modulo the width.
macro_rules! shift {
    ($($name:ident $op:ident $get:ident $set:ident $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            s.$set(op.dst, function(s.$get(op.a), s.i4(op.b))).next(op)
        }
    )*};
}

shift! {
    shl_i4 ShlI4 i4 set_i4 |a: i32, count: i32| a.wrapping_shl(count as u32);
    shl_i8 ShlI8 i8 set_i8 |a: i64, count: i32| a.wrapping_shl(count as u32);
    shr_i4 ShrI4 i4 set_i4 |a: i32, count: i32| a.wrapping_shr(count as u32);
    shr_i8 ShrI8 i8 set_i8 |a: i64, count: i32| a.wrapping_shr(count as u32);
    shr_un_i4 ShrUnI4 i4 set_i4 |a: i32, count: i32| (a as u32).wrapping_shr(count as u32) as i32;
    shr_un_i8 ShrUnI8 i8 set_i8 |a: i64, count: i32| (a as u64).wrapping_shr(count as u32) as i64;
}

binary_imm! {
    add_i4_imm AddI4Imm i4 set_i4 i32, i32::wrapping_add;
    add_i8_imm AddI8Imm i8 set_i8 i64, i64::wrapping_add;
    mul_i4_imm MulI4Imm i4 set_i4 i32, i32::wrapping_mul;
    mul_i8_imm MulI8Imm i8 set_i8 i64, i64::wrapping_mul;
    and_i4_imm AndI4Imm i4 set_i4 i32, |a: i32, b: i32| a & b;
    and_i8_imm AndI8Imm i8 set_i8 i64, |a: i64, b: i64| a & b;
    or_i4_imm OrI4Imm i4 set_i4 i32, |a: i32, b: i32| a | b;
    or_i8_imm OrI8Imm i8 set_i8 i64, |a: i64, b: i64| a | b;
    xor_i4_imm XorI4Imm i4 set_i4 i32, |a: i32, b: i32| a ^ b;
    xor_i8_imm XorI8Imm i8 set_i8 i64, |a: i64, b: i64| a ^ b;
    shl_i4_imm ShlI4Imm i4 set_i4 i32, |a: i32, count: i32| a.wrapping_shl(count as u32);
    shl_i8_imm ShlI8Imm i8 set_i8 i64, |a: i64, count: i64| a.wrapping_shl(count as u32);
    shr_i4_imm ShrI4Imm i4 set_i4 i32, |a: i32, count: i32| a.wrapping_shr(count as u32);
    shr_i8_imm ShrI8Imm i8 set_i8 i64, |a: i64, count: i64| a.wrapping_shr(count as u32);
    shr_un_i4_imm ShrUnI4Imm i4 set_i4 i32, |a: i32, count: i32| (a as u32).wrapping_shr(count as u32) as i32;
    shr_un_i8_imm ShrUnI8Imm i8 set_i8 i64, |a: i64, count: i64| (a as u64).wrapping_shr(count as u32) as i64;
    div_i4_imm DivI4Imm i4 set_i4 i32, |a: i32, b: i32| a.checked_div(b).unwrap_or(0);
    div_i8_imm DivI8Imm i8 set_i8 i64, |a: i64, b: i64| a.checked_div(b).unwrap_or(0);
    rem_i4_imm RemI4Imm i4 set_i4 i32, |a: i32, b: i32| a.checked_rem(b).unwrap_or(0);
    rem_i8_imm RemI8Imm i8 set_i8 i64, |a: i64, b: i64| a.checked_rem(b).unwrap_or(0);
    div_un_i4_imm DivUnI4Imm i4 set_i4 i32, |a: i32, b: i32| (a as u32).checked_div(b as u32).unwrap_or(0) as i32;
    div_un_i8_imm DivUnI8Imm i8 set_i8 i64, |a: i64, b: i64| (a as u64).checked_div(b as u64).unwrap_or(0) as i64;
    rem_un_i4_imm RemUnI4Imm i4 set_i4 i32, |a: i32, b: i32| (a as u32).checked_rem(b as u32).unwrap_or(0) as i32;
    rem_un_i8_imm RemUnI8Imm i8 set_i8 i64, |a: i64, b: i64| (a as u64).checked_rem(b as u64).unwrap_or(0) as i64;
}

division! {
    div_i4 DivI4 i4 set_i4 semantics::div_i4;
    rem_i4 RemI4 i4 set_i4 semantics::rem_i4;
    div_un_i4 DivUnI4 i4 set_i4 |a: i32, b: i32| (a as u32).checked_div(b as u32).map(|v| v as i32).ok_or(ExceptionKind::DivideByZero);
    rem_un_i4 RemUnI4 i4 set_i4 |a: i32, b: i32| (a as u32).checked_rem(b as u32).map(|v| v as i32).ok_or(ExceptionKind::DivideByZero);
    div_i8 DivI8 i8 set_i8 semantics::div_i8;
    rem_i8 RemI8 i8 set_i8 semantics::rem_i8;
    div_un_i8 DivUnI8 i8 set_i8 |a: i64, b: i64| (a as u64).checked_div(b as u64).map(|v| v as i64).ok_or(ExceptionKind::DivideByZero);
    rem_un_i8 RemUnI8 i8 set_i8 |a: i64, b: i64| (a as u64).checked_rem(b as u64).map(|v| v as i64).ok_or(ExceptionKind::DivideByZero);
}

unary! {
    neg_i4 NegI4 i4 set_i4 i32::wrapping_neg;
    not_i4 NotI4 i4 set_i4 |a: i32| !a;
    neg_i8 NegI8 i8 set_i8 i64::wrapping_neg;
    not_i8 NotI8 i8 set_i8 |a: i64| !a;
    neg_r4 NegR4 r4 set_r4 |a: f32| -a;
    neg_r8 NegR8 r8 set_r8 |a: f64| -a;
}

checked! {
    add_ovf_i4 AddOvfI4 i4 set_i4 i32::checked_add;
    add_ovf_un_i4 AddOvfUnI4 i4 set_i4 |a: i32, b: i32| (a as u32).checked_add(b as u32).map(|v| v as i32);
    add_ovf_i8 AddOvfI8 i8 set_i8 i64::checked_add;
    add_ovf_un_i8 AddOvfUnI8 i8 set_i8 |a: i64, b: i64| (a as u64).checked_add(b as u64).map(|v| v as i64);
    sub_ovf_i4 SubOvfI4 i4 set_i4 i32::checked_sub;
    sub_ovf_un_i4 SubOvfUnI4 i4 set_i4 |a: i32, b: i32| (a as u32).checked_sub(b as u32).map(|v| v as i32);
    sub_ovf_i8 SubOvfI8 i8 set_i8 i64::checked_sub;
    sub_ovf_un_i8 SubOvfUnI8 i8 set_i8 |a: i64, b: i64| (a as u64).checked_sub(b as u64).map(|v| v as i64);
    mul_ovf_i4 MulOvfI4 i4 set_i4 i32::checked_mul;
    mul_ovf_un_i4 MulOvfUnI4 i4 set_i4 |a: i32, b: i32| (a as u32).checked_mul(b as u32).map(|v| v as i32);
    mul_ovf_i8 MulOvfI8 i8 set_i8 i64::checked_mul;
    mul_ovf_un_i8 MulOvfUnI8 i8 set_i8 |a: i64, b: i64| (a as u64).checked_mul(b as u64).map(|v| v as i64);
}

/// ckfinite throws what CoreCLR throws: OverflowException, an ArithmeticException (III.3.19).
#[inline(always)]
pub fn check_finite(s: State, op: &CheckFinite) -> Step {
    let value = s.r8(op.a);
    if value.is_finite() {
        return s.set_r8(op.dst, value).next(op);
    }
    s.throw(ExceptionKind::Overflow)
}

// Forms with an operand in the accumulator.

/// `dst = f(accumulator, b)`.
macro_rules! binary_acc {
    ($($name:ident $op:ident $get:ident $acc:ident $set:ident $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            s.$set(op.dst, function(s.$acc(), s.$get(op.b))).next(op)
        }
    )*};
}

/// `dst = f(a, accumulator)`.
macro_rules! binary_by_acc {
    ($($name:ident $op:ident $get:ident $acc:ident $set:ident $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            s.$set(op.dst, function(s.$get(op.a), s.$acc())).next(op)
        }
    )*};
}

/// `dst = f(accumulator, value)` with a constant.
macro_rules! imm_acc {
    ($($name:ident $op:ident $acc:ident $set:ident $ty:ty, $function:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let function = $function;
            s.$set(op.dst, function(s.$acc(), op.value.0 as $ty)).next(op)
        }
    )*};
}

binary_acc! {
    add_i4_acc AddI4Acc i4 acc_i4 set_i4 i32::wrapping_add;
    add_i8_acc AddI8Acc i8 acc_i8 set_i8 i64::wrapping_add;
    mul_i4_acc MulI4Acc i4 acc_i4 set_i4 i32::wrapping_mul;
    mul_i8_acc MulI8Acc i8 acc_i8 set_i8 i64::wrapping_mul;
    and_i4_acc AndI4Acc i4 acc_i4 set_i4 |a: i32, b: i32| a & b;
    and_i8_acc AndI8Acc i8 acc_i8 set_i8 |a: i64, b: i64| a & b;
    or_i4_acc OrI4Acc i4 acc_i4 set_i4 |a: i32, b: i32| a | b;
    or_i8_acc OrI8Acc i8 acc_i8 set_i8 |a: i64, b: i64| a | b;
    xor_i4_acc XorI4Acc i4 acc_i4 set_i4 |a: i32, b: i32| a ^ b;
    xor_i8_acc XorI8Acc i8 acc_i8 set_i8 |a: i64, b: i64| a ^ b;
    sub_i4_acc SubI4Acc i4 acc_i4 set_i4 i32::wrapping_sub;
    sub_i8_acc SubI8Acc i8 acc_i8 set_i8 i64::wrapping_sub;
    add_r4_acc AddR4Acc r4 acc_r4 set_r4 |a: f32, b: f32| a + b;
    add_r8_acc AddR8Acc r8 acc_r8 set_r8 |a: f64, b: f64| a + b;
    mul_r4_acc MulR4Acc r4 acc_r4 set_r4 |a: f32, b: f32| a * b;
    mul_r8_acc MulR8Acc r8 acc_r8 set_r8 |a: f64, b: f64| a * b;
    sub_r4_acc SubR4Acc r4 acc_r4 set_r4 |a: f32, b: f32| a - b;
    sub_r8_acc SubR8Acc r8 acc_r8 set_r8 |a: f64, b: f64| a - b;
    div_r4_acc DivR4Acc r4 acc_r4 set_r4 |a: f32, b: f32| a / b;
    div_r8_acc DivR8Acc r8 acc_r8 set_r8 |a: f64, b: f64| a / b;
}

binary_by_acc! {
    sub_i4_by_acc SubI4ByAcc i4 acc_i4 set_i4 i32::wrapping_sub;
    sub_i8_by_acc SubI8ByAcc i8 acc_i8 set_i8 i64::wrapping_sub;
    sub_r4_by_acc SubR4ByAcc r4 acc_r4 set_r4 |a: f32, b: f32| a - b;
    sub_r8_by_acc SubR8ByAcc r8 acc_r8 set_r8 |a: f64, b: f64| a - b;
    div_r4_by_acc DivR4ByAcc r4 acc_r4 set_r4 |a: f32, b: f32| a / b;
    div_r8_by_acc DivR8ByAcc r8 acc_r8 set_r8 |a: f64, b: f64| a / b;
}

imm_acc! {
    add_i4_imm_acc AddI4ImmAcc acc_i4 set_i4 i32, i32::wrapping_add;
    add_i8_imm_acc AddI8ImmAcc acc_i8 set_i8 i64, i64::wrapping_add;
    mul_i4_imm_acc MulI4ImmAcc acc_i4 set_i4 i32, i32::wrapping_mul;
    mul_i8_imm_acc MulI8ImmAcc acc_i8 set_i8 i64, i64::wrapping_mul;
    and_i4_imm_acc AndI4ImmAcc acc_i4 set_i4 i32, |a: i32, b: i32| a & b;
    and_i8_imm_acc AndI8ImmAcc acc_i8 set_i8 i64, |a: i64, b: i64| a & b;
    or_i4_imm_acc OrI4ImmAcc acc_i4 set_i4 i32, |a: i32, b: i32| a | b;
    or_i8_imm_acc OrI8ImmAcc acc_i8 set_i8 i64, |a: i64, b: i64| a | b;
    xor_i4_imm_acc XorI4ImmAcc acc_i4 set_i4 i32, |a: i32, b: i32| a ^ b;
    xor_i8_imm_acc XorI8ImmAcc acc_i8 set_i8 i64, |a: i64, b: i64| a ^ b;
    shl_i4_imm_acc ShlI4ImmAcc acc_i4 set_i4 i32, |a: i32, count: i32| a.wrapping_shl(count as u32);
    shl_i8_imm_acc ShlI8ImmAcc acc_i8 set_i8 i64, |a: i64, count: i64| a.wrapping_shl(count as u32);
    shr_i4_imm_acc ShrI4ImmAcc acc_i4 set_i4 i32, |a: i32, count: i32| a.wrapping_shr(count as u32);
    shr_i8_imm_acc ShrI8ImmAcc acc_i8 set_i8 i64, |a: i64, count: i64| a.wrapping_shr(count as u32);
    shr_un_i4_imm_acc ShrUnI4ImmAcc acc_i4 set_i4 i32, |a: i32, count: i32| (a as u32).wrapping_shr(count as u32) as i32;
    shr_un_i8_imm_acc ShrUnI8ImmAcc acc_i8 set_i8 i64, |a: i64, count: i64| (a as u64).wrapping_shr(count as u32) as i64;
}

//! Comparisons into a slot.
//! Owns the bodies; what a condition means is `ir::semantics`'.

use crate::bytecode::op::*;
use crate::state::{State, Step};
use ir::{Cond, semantics};

macro_rules! compare {
    ($($name:ident $op:ident $get:ident $compare:ident $cond:ident;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let holds = semantics::$compare(Cond::$cond, s.$get(op.a), s.$get(op.b));
            s.set_i4(op.dst, holds as i32).next(op)
        }
    )*};
}

macro_rules! compare_imm {
    ($($name:ident $op:ident $get:ident $compare:ident $cond:ident $ty:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let holds = semantics::$compare(Cond::$cond, s.$get(op.a), op.value.0 as $ty);
            s.set_i4(op.dst, holds as i32).next(op)
        }
    )*};
}

compare! {
    cmp_eq_i4 CmpEqI4 i4 compare_i4 Eq;
    cmp_ne_i4 CmpNeI4 i4 compare_i4 Ne;
    cmp_lt_i4 CmpLtI4 i4 compare_i4 Lt;
    cmp_le_i4 CmpLeI4 i4 compare_i4 Le;
    cmp_lt_un_i4 CmpLtUnI4 i4 compare_i4 LtUn;
    cmp_le_un_i4 CmpLeUnI4 i4 compare_i4 LeUn;
    cmp_eq_i8 CmpEqI8 i8 compare_i8 Eq;
    cmp_ne_i8 CmpNeI8 i8 compare_i8 Ne;
    cmp_lt_i8 CmpLtI8 i8 compare_i8 Lt;
    cmp_le_i8 CmpLeI8 i8 compare_i8 Le;
    cmp_lt_un_i8 CmpLtUnI8 i8 compare_i8 LtUn;
    cmp_le_un_i8 CmpLeUnI8 i8 compare_i8 LeUn;
    cmp_eq_r4 CmpEqR4 r4 compare_r4 Eq;
    cmp_ne_r4 CmpNeR4 r4 compare_r4 Ne;
    cmp_lt_r4 CmpLtR4 r4 compare_r4 Lt;
    cmp_le_r4 CmpLeR4 r4 compare_r4 Le;
    cmp_lt_un_r4 CmpLtUnR4 r4 compare_r4 LtUn;
    cmp_le_un_r4 CmpLeUnR4 r4 compare_r4 LeUn;
    cmp_eq_r8 CmpEqR8 r8 compare_r8 Eq;
    cmp_ne_r8 CmpNeR8 r8 compare_r8 Ne;
    cmp_lt_r8 CmpLtR8 r8 compare_r8 Lt;
    cmp_le_r8 CmpLeR8 r8 compare_r8 Le;
    cmp_lt_un_r8 CmpLtUnR8 r8 compare_r8 LtUn;
    cmp_le_un_r8 CmpLeUnR8 r8 compare_r8 LeUn;
}

compare_imm! {
    cmp_eq_i4_imm CmpEqI4Imm i4 compare_i4 Eq i32;
    cmp_ne_i4_imm CmpNeI4Imm i4 compare_i4 Ne i32;
    cmp_lt_i4_imm CmpLtI4Imm i4 compare_i4 Lt i32;
    cmp_le_i4_imm CmpLeI4Imm i4 compare_i4 Le i32;
    cmp_gt_i4_imm CmpGtI4Imm i4 compare_i4 Gt i32;
    cmp_ge_i4_imm CmpGeI4Imm i4 compare_i4 Ge i32;
    cmp_lt_un_i4_imm CmpLtUnI4Imm i4 compare_i4 LtUn i32;
    cmp_le_un_i4_imm CmpLeUnI4Imm i4 compare_i4 LeUn i32;
    cmp_gt_un_i4_imm CmpGtUnI4Imm i4 compare_i4 GtUn i32;
    cmp_ge_un_i4_imm CmpGeUnI4Imm i4 compare_i4 GeUn i32;
    cmp_eq_i8_imm CmpEqI8Imm i8 compare_i8 Eq i64;
    cmp_ne_i8_imm CmpNeI8Imm i8 compare_i8 Ne i64;
    cmp_lt_i8_imm CmpLtI8Imm i8 compare_i8 Lt i64;
    cmp_le_i8_imm CmpLeI8Imm i8 compare_i8 Le i64;
    cmp_gt_i8_imm CmpGtI8Imm i8 compare_i8 Gt i64;
    cmp_ge_i8_imm CmpGeI8Imm i8 compare_i8 Ge i64;
    cmp_lt_un_i8_imm CmpLtUnI8Imm i8 compare_i8 LtUn i64;
    cmp_le_un_i8_imm CmpLeUnI8Imm i8 compare_i8 LeUn i64;
    cmp_gt_un_i8_imm CmpGtUnI8Imm i8 compare_i8 GtUn i64;
    cmp_ge_un_i8_imm CmpGeUnI8Imm i8 compare_i8 GeUn i64;
}

//! Jumps, branches, switches.
//! Owns the bodies. `loop_` forms go back: they count, and poll for safepoints.

use crate::bytecode::op::*;
use crate::state::{State, Step};
use ir::{Cond, semantics};

macro_rules! branch {
    ($($name:ident $op:ident $get:ident $compare:ident $cond:ident $jump:ident;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            if semantics::$compare(Cond::$cond, s.$get(op.a), s.$get(op.b)) {
                return s.$jump(op.target.0 as i32);
            }
            s.next(op)
        }
    )*};
}

macro_rules! branch_imm {
    ($($name:ident $op:ident $get:ident $compare:ident $cond:ident $ty:ty, $jump:ident;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            if semantics::$compare(Cond::$cond, s.$get(op.a), op.value.0 as $ty) {
                return s.$jump(op.target.0 as i32);
            }
            s.next(op)
        }
    )*};
}

#[inline(always)]
pub fn jump(s: State, op: &Jump) -> Step {
    s.jump(op.target.0)
}

#[inline(always)]
pub fn loop_always(s: State, op: &LoopAlways) -> Step {
    s.jump_back(op.target.0)
}

#[inline(always)]
pub fn switch(s: State, op: &Switch) -> Step {
    let index = s.i4(op.index) as u32;
    let count = op.count.0 as u32;
    if index < count {
        let distance = s.table_entry(1, index);
        if distance < 0 {
            return s.jump_back(distance);
        }
        return s.jump(distance);
    }
    s.skip(1 + crate::bytecode::encode::table_words(op.count.0))
}

branch! {
    branch_eq_i4 BranchEqI4 i4 compare_i4 Eq jump;
    branch_ne_i4 BranchNeI4 i4 compare_i4 Ne jump;
    branch_lt_i4 BranchLtI4 i4 compare_i4 Lt jump;
    branch_le_i4 BranchLeI4 i4 compare_i4 Le jump;
    branch_lt_un_i4 BranchLtUnI4 i4 compare_i4 LtUn jump;
    branch_le_un_i4 BranchLeUnI4 i4 compare_i4 LeUn jump;
    branch_eq_i8 BranchEqI8 i8 compare_i8 Eq jump;
    branch_ne_i8 BranchNeI8 i8 compare_i8 Ne jump;
    branch_lt_i8 BranchLtI8 i8 compare_i8 Lt jump;
    branch_le_i8 BranchLeI8 i8 compare_i8 Le jump;
    branch_lt_un_i8 BranchLtUnI8 i8 compare_i8 LtUn jump;
    branch_le_un_i8 BranchLeUnI8 i8 compare_i8 LeUn jump;
    branch_eq_r4 BranchEqR4 r4 compare_r4 Eq jump;
    branch_ne_r4 BranchNeR4 r4 compare_r4 Ne jump;
    branch_lt_r4 BranchLtR4 r4 compare_r4 Lt jump;
    branch_le_r4 BranchLeR4 r4 compare_r4 Le jump;
    branch_lt_un_r4 BranchLtUnR4 r4 compare_r4 LtUn jump;
    branch_le_un_r4 BranchLeUnR4 r4 compare_r4 LeUn jump;
    branch_eq_r8 BranchEqR8 r8 compare_r8 Eq jump;
    branch_ne_r8 BranchNeR8 r8 compare_r8 Ne jump;
    branch_lt_r8 BranchLtR8 r8 compare_r8 Lt jump;
    branch_le_r8 BranchLeR8 r8 compare_r8 Le jump;
    branch_lt_un_r8 BranchLtUnR8 r8 compare_r8 LtUn jump;
    branch_le_un_r8 BranchLeUnR8 r8 compare_r8 LeUn jump;
    loop_eq_i4 LoopEqI4 i4 compare_i4 Eq jump_back;
    loop_ne_i4 LoopNeI4 i4 compare_i4 Ne jump_back;
    loop_lt_i4 LoopLtI4 i4 compare_i4 Lt jump_back;
    loop_le_i4 LoopLeI4 i4 compare_i4 Le jump_back;
    loop_lt_un_i4 LoopLtUnI4 i4 compare_i4 LtUn jump_back;
    loop_le_un_i4 LoopLeUnI4 i4 compare_i4 LeUn jump_back;
    loop_eq_i8 LoopEqI8 i8 compare_i8 Eq jump_back;
    loop_ne_i8 LoopNeI8 i8 compare_i8 Ne jump_back;
    loop_lt_i8 LoopLtI8 i8 compare_i8 Lt jump_back;
    loop_le_i8 LoopLeI8 i8 compare_i8 Le jump_back;
    loop_lt_un_i8 LoopLtUnI8 i8 compare_i8 LtUn jump_back;
    loop_le_un_i8 LoopLeUnI8 i8 compare_i8 LeUn jump_back;
    loop_eq_r4 LoopEqR4 r4 compare_r4 Eq jump_back;
    loop_ne_r4 LoopNeR4 r4 compare_r4 Ne jump_back;
    loop_lt_r4 LoopLtR4 r4 compare_r4 Lt jump_back;
    loop_le_r4 LoopLeR4 r4 compare_r4 Le jump_back;
    loop_lt_un_r4 LoopLtUnR4 r4 compare_r4 LtUn jump_back;
    loop_le_un_r4 LoopLeUnR4 r4 compare_r4 LeUn jump_back;
    loop_eq_r8 LoopEqR8 r8 compare_r8 Eq jump_back;
    loop_ne_r8 LoopNeR8 r8 compare_r8 Ne jump_back;
    loop_lt_r8 LoopLtR8 r8 compare_r8 Lt jump_back;
    loop_le_r8 LoopLeR8 r8 compare_r8 Le jump_back;
    loop_lt_un_r8 LoopLtUnR8 r8 compare_r8 LtUn jump_back;
    loop_le_un_r8 LoopLeUnR8 r8 compare_r8 LeUn jump_back;
}

branch_imm! {
    branch_eq_i4_imm BranchEqI4Imm i4 compare_i4 Eq i32, jump;
    branch_ne_i4_imm BranchNeI4Imm i4 compare_i4 Ne i32, jump;
    branch_lt_i4_imm BranchLtI4Imm i4 compare_i4 Lt i32, jump;
    branch_le_i4_imm BranchLeI4Imm i4 compare_i4 Le i32, jump;
    branch_gt_i4_imm BranchGtI4Imm i4 compare_i4 Gt i32, jump;
    branch_ge_i4_imm BranchGeI4Imm i4 compare_i4 Ge i32, jump;
    branch_lt_un_i4_imm BranchLtUnI4Imm i4 compare_i4 LtUn i32, jump;
    branch_le_un_i4_imm BranchLeUnI4Imm i4 compare_i4 LeUn i32, jump;
    branch_gt_un_i4_imm BranchGtUnI4Imm i4 compare_i4 GtUn i32, jump;
    branch_ge_un_i4_imm BranchGeUnI4Imm i4 compare_i4 GeUn i32, jump;
    branch_eq_i8_imm BranchEqI8Imm i8 compare_i8 Eq i64, jump;
    branch_ne_i8_imm BranchNeI8Imm i8 compare_i8 Ne i64, jump;
    branch_lt_i8_imm BranchLtI8Imm i8 compare_i8 Lt i64, jump;
    branch_le_i8_imm BranchLeI8Imm i8 compare_i8 Le i64, jump;
    branch_gt_i8_imm BranchGtI8Imm i8 compare_i8 Gt i64, jump;
    branch_ge_i8_imm BranchGeI8Imm i8 compare_i8 Ge i64, jump;
    branch_lt_un_i8_imm BranchLtUnI8Imm i8 compare_i8 LtUn i64, jump;
    branch_le_un_i8_imm BranchLeUnI8Imm i8 compare_i8 LeUn i64, jump;
    branch_gt_un_i8_imm BranchGtUnI8Imm i8 compare_i8 GtUn i64, jump;
    branch_ge_un_i8_imm BranchGeUnI8Imm i8 compare_i8 GeUn i64, jump;
    loop_eq_i4_imm LoopEqI4Imm i4 compare_i4 Eq i32, jump_back;
    loop_ne_i4_imm LoopNeI4Imm i4 compare_i4 Ne i32, jump_back;
    loop_lt_i4_imm LoopLtI4Imm i4 compare_i4 Lt i32, jump_back;
    loop_le_i4_imm LoopLeI4Imm i4 compare_i4 Le i32, jump_back;
    loop_gt_i4_imm LoopGtI4Imm i4 compare_i4 Gt i32, jump_back;
    loop_ge_i4_imm LoopGeI4Imm i4 compare_i4 Ge i32, jump_back;
    loop_lt_un_i4_imm LoopLtUnI4Imm i4 compare_i4 LtUn i32, jump_back;
    loop_le_un_i4_imm LoopLeUnI4Imm i4 compare_i4 LeUn i32, jump_back;
    loop_gt_un_i4_imm LoopGtUnI4Imm i4 compare_i4 GtUn i32, jump_back;
    loop_ge_un_i4_imm LoopGeUnI4Imm i4 compare_i4 GeUn i32, jump_back;
    loop_eq_i8_imm LoopEqI8Imm i8 compare_i8 Eq i64, jump_back;
    loop_ne_i8_imm LoopNeI8Imm i8 compare_i8 Ne i64, jump_back;
    loop_lt_i8_imm LoopLtI8Imm i8 compare_i8 Lt i64, jump_back;
    loop_le_i8_imm LoopLeI8Imm i8 compare_i8 Le i64, jump_back;
    loop_gt_i8_imm LoopGtI8Imm i8 compare_i8 Gt i64, jump_back;
    loop_ge_i8_imm LoopGeI8Imm i8 compare_i8 Ge i64, jump_back;
    loop_lt_un_i8_imm LoopLtUnI8Imm i8 compare_i8 LtUn i64, jump_back;
    loop_le_un_i8_imm LoopLeUnI8Imm i8 compare_i8 LeUn i64, jump_back;
    loop_gt_un_i8_imm LoopGtUnI8Imm i8 compare_i8 GtUn i64, jump_back;
    loop_ge_un_i8_imm LoopGeUnI8Imm i8 compare_i8 GeUn i64, jump_back;
}

/// The accumulator against a slot.
macro_rules! branch_acc {
    ($($name:ident $op:ident $get:ident $acc:ident $compare:ident $cond:ident $jump:ident;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            if semantics::$compare(Cond::$cond, s.$acc(), s.$get(op.b)) {
                return s.$jump(op.target.0 as i32);
            }
            s.next(op)
        }
    )*};
}

/// The accumulator against a constant.
macro_rules! branch_imm_acc {
    ($($name:ident $op:ident $acc:ident $compare:ident $cond:ident $ty:ty, $jump:ident;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            if semantics::$compare(Cond::$cond, s.$acc(), op.value.0 as $ty) {
                return s.$jump(op.target.0 as i32);
            }
            s.next(op)
        }
    )*};
}

branch_acc! {
    branch_eq_i4_acc BranchEqI4Acc i4 acc_i4 compare_i4 Eq jump;
    branch_ne_i4_acc BranchNeI4Acc i4 acc_i4 compare_i4 Ne jump;
    branch_lt_i4_acc BranchLtI4Acc i4 acc_i4 compare_i4 Lt jump;
    branch_le_i4_acc BranchLeI4Acc i4 acc_i4 compare_i4 Le jump;
    branch_gt_i4_acc BranchGtI4Acc i4 acc_i4 compare_i4 Gt jump;
    branch_ge_i4_acc BranchGeI4Acc i4 acc_i4 compare_i4 Ge jump;
    branch_lt_un_i4_acc BranchLtUnI4Acc i4 acc_i4 compare_i4 LtUn jump;
    branch_le_un_i4_acc BranchLeUnI4Acc i4 acc_i4 compare_i4 LeUn jump;
    branch_gt_un_i4_acc BranchGtUnI4Acc i4 acc_i4 compare_i4 GtUn jump;
    branch_ge_un_i4_acc BranchGeUnI4Acc i4 acc_i4 compare_i4 GeUn jump;
    branch_eq_i8_acc BranchEqI8Acc i8 acc_i8 compare_i8 Eq jump;
    branch_ne_i8_acc BranchNeI8Acc i8 acc_i8 compare_i8 Ne jump;
    branch_lt_i8_acc BranchLtI8Acc i8 acc_i8 compare_i8 Lt jump;
    branch_le_i8_acc BranchLeI8Acc i8 acc_i8 compare_i8 Le jump;
    branch_gt_i8_acc BranchGtI8Acc i8 acc_i8 compare_i8 Gt jump;
    branch_ge_i8_acc BranchGeI8Acc i8 acc_i8 compare_i8 Ge jump;
    branch_lt_un_i8_acc BranchLtUnI8Acc i8 acc_i8 compare_i8 LtUn jump;
    branch_le_un_i8_acc BranchLeUnI8Acc i8 acc_i8 compare_i8 LeUn jump;
    branch_gt_un_i8_acc BranchGtUnI8Acc i8 acc_i8 compare_i8 GtUn jump;
    branch_ge_un_i8_acc BranchGeUnI8Acc i8 acc_i8 compare_i8 GeUn jump;
    branch_eq_r8_acc BranchEqR8Acc r8 acc_r8 compare_r8 Eq jump;
    branch_ne_r8_acc BranchNeR8Acc r8 acc_r8 compare_r8 Ne jump;
    branch_lt_r8_acc BranchLtR8Acc r8 acc_r8 compare_r8 Lt jump;
    branch_le_r8_acc BranchLeR8Acc r8 acc_r8 compare_r8 Le jump;
    branch_gt_r8_acc BranchGtR8Acc r8 acc_r8 compare_r8 Gt jump;
    branch_ge_r8_acc BranchGeR8Acc r8 acc_r8 compare_r8 Ge jump;
    branch_lt_un_r8_acc BranchLtUnR8Acc r8 acc_r8 compare_r8 LtUn jump;
    branch_le_un_r8_acc BranchLeUnR8Acc r8 acc_r8 compare_r8 LeUn jump;
    branch_gt_un_r8_acc BranchGtUnR8Acc r8 acc_r8 compare_r8 GtUn jump;
    branch_ge_un_r8_acc BranchGeUnR8Acc r8 acc_r8 compare_r8 GeUn jump;
    loop_eq_i4_acc LoopEqI4Acc i4 acc_i4 compare_i4 Eq jump_back;
    loop_ne_i4_acc LoopNeI4Acc i4 acc_i4 compare_i4 Ne jump_back;
    loop_lt_i4_acc LoopLtI4Acc i4 acc_i4 compare_i4 Lt jump_back;
    loop_le_i4_acc LoopLeI4Acc i4 acc_i4 compare_i4 Le jump_back;
    loop_gt_i4_acc LoopGtI4Acc i4 acc_i4 compare_i4 Gt jump_back;
    loop_ge_i4_acc LoopGeI4Acc i4 acc_i4 compare_i4 Ge jump_back;
    loop_lt_un_i4_acc LoopLtUnI4Acc i4 acc_i4 compare_i4 LtUn jump_back;
    loop_le_un_i4_acc LoopLeUnI4Acc i4 acc_i4 compare_i4 LeUn jump_back;
    loop_gt_un_i4_acc LoopGtUnI4Acc i4 acc_i4 compare_i4 GtUn jump_back;
    loop_ge_un_i4_acc LoopGeUnI4Acc i4 acc_i4 compare_i4 GeUn jump_back;
    loop_eq_i8_acc LoopEqI8Acc i8 acc_i8 compare_i8 Eq jump_back;
    loop_ne_i8_acc LoopNeI8Acc i8 acc_i8 compare_i8 Ne jump_back;
    loop_lt_i8_acc LoopLtI8Acc i8 acc_i8 compare_i8 Lt jump_back;
    loop_le_i8_acc LoopLeI8Acc i8 acc_i8 compare_i8 Le jump_back;
    loop_gt_i8_acc LoopGtI8Acc i8 acc_i8 compare_i8 Gt jump_back;
    loop_ge_i8_acc LoopGeI8Acc i8 acc_i8 compare_i8 Ge jump_back;
    loop_lt_un_i8_acc LoopLtUnI8Acc i8 acc_i8 compare_i8 LtUn jump_back;
    loop_le_un_i8_acc LoopLeUnI8Acc i8 acc_i8 compare_i8 LeUn jump_back;
    loop_gt_un_i8_acc LoopGtUnI8Acc i8 acc_i8 compare_i8 GtUn jump_back;
    loop_ge_un_i8_acc LoopGeUnI8Acc i8 acc_i8 compare_i8 GeUn jump_back;
    loop_eq_r8_acc LoopEqR8Acc r8 acc_r8 compare_r8 Eq jump_back;
    loop_ne_r8_acc LoopNeR8Acc r8 acc_r8 compare_r8 Ne jump_back;
    loop_lt_r8_acc LoopLtR8Acc r8 acc_r8 compare_r8 Lt jump_back;
    loop_le_r8_acc LoopLeR8Acc r8 acc_r8 compare_r8 Le jump_back;
    loop_gt_r8_acc LoopGtR8Acc r8 acc_r8 compare_r8 Gt jump_back;
    loop_ge_r8_acc LoopGeR8Acc r8 acc_r8 compare_r8 Ge jump_back;
    loop_lt_un_r8_acc LoopLtUnR8Acc r8 acc_r8 compare_r8 LtUn jump_back;
    loop_le_un_r8_acc LoopLeUnR8Acc r8 acc_r8 compare_r8 LeUn jump_back;
    loop_gt_un_r8_acc LoopGtUnR8Acc r8 acc_r8 compare_r8 GtUn jump_back;
    loop_ge_un_r8_acc LoopGeUnR8Acc r8 acc_r8 compare_r8 GeUn jump_back;
}

branch_imm_acc! {
    branch_eq_i4_imm_acc BranchEqI4ImmAcc acc_i4 compare_i4 Eq i32, jump;
    branch_ne_i4_imm_acc BranchNeI4ImmAcc acc_i4 compare_i4 Ne i32, jump;
    branch_lt_i4_imm_acc BranchLtI4ImmAcc acc_i4 compare_i4 Lt i32, jump;
    branch_le_i4_imm_acc BranchLeI4ImmAcc acc_i4 compare_i4 Le i32, jump;
    branch_gt_i4_imm_acc BranchGtI4ImmAcc acc_i4 compare_i4 Gt i32, jump;
    branch_ge_i4_imm_acc BranchGeI4ImmAcc acc_i4 compare_i4 Ge i32, jump;
    branch_lt_un_i4_imm_acc BranchLtUnI4ImmAcc acc_i4 compare_i4 LtUn i32, jump;
    branch_le_un_i4_imm_acc BranchLeUnI4ImmAcc acc_i4 compare_i4 LeUn i32, jump;
    branch_gt_un_i4_imm_acc BranchGtUnI4ImmAcc acc_i4 compare_i4 GtUn i32, jump;
    branch_ge_un_i4_imm_acc BranchGeUnI4ImmAcc acc_i4 compare_i4 GeUn i32, jump;
    branch_eq_i8_imm_acc BranchEqI8ImmAcc acc_i8 compare_i8 Eq i64, jump;
    branch_ne_i8_imm_acc BranchNeI8ImmAcc acc_i8 compare_i8 Ne i64, jump;
    branch_lt_i8_imm_acc BranchLtI8ImmAcc acc_i8 compare_i8 Lt i64, jump;
    branch_le_i8_imm_acc BranchLeI8ImmAcc acc_i8 compare_i8 Le i64, jump;
    branch_gt_i8_imm_acc BranchGtI8ImmAcc acc_i8 compare_i8 Gt i64, jump;
    branch_ge_i8_imm_acc BranchGeI8ImmAcc acc_i8 compare_i8 Ge i64, jump;
    branch_lt_un_i8_imm_acc BranchLtUnI8ImmAcc acc_i8 compare_i8 LtUn i64, jump;
    branch_le_un_i8_imm_acc BranchLeUnI8ImmAcc acc_i8 compare_i8 LeUn i64, jump;
    branch_gt_un_i8_imm_acc BranchGtUnI8ImmAcc acc_i8 compare_i8 GtUn i64, jump;
    branch_ge_un_i8_imm_acc BranchGeUnI8ImmAcc acc_i8 compare_i8 GeUn i64, jump;
    loop_eq_i4_imm_acc LoopEqI4ImmAcc acc_i4 compare_i4 Eq i32, jump_back;
    loop_ne_i4_imm_acc LoopNeI4ImmAcc acc_i4 compare_i4 Ne i32, jump_back;
    loop_lt_i4_imm_acc LoopLtI4ImmAcc acc_i4 compare_i4 Lt i32, jump_back;
    loop_le_i4_imm_acc LoopLeI4ImmAcc acc_i4 compare_i4 Le i32, jump_back;
    loop_gt_i4_imm_acc LoopGtI4ImmAcc acc_i4 compare_i4 Gt i32, jump_back;
    loop_ge_i4_imm_acc LoopGeI4ImmAcc acc_i4 compare_i4 Ge i32, jump_back;
    loop_lt_un_i4_imm_acc LoopLtUnI4ImmAcc acc_i4 compare_i4 LtUn i32, jump_back;
    loop_le_un_i4_imm_acc LoopLeUnI4ImmAcc acc_i4 compare_i4 LeUn i32, jump_back;
    loop_gt_un_i4_imm_acc LoopGtUnI4ImmAcc acc_i4 compare_i4 GtUn i32, jump_back;
    loop_ge_un_i4_imm_acc LoopGeUnI4ImmAcc acc_i4 compare_i4 GeUn i32, jump_back;
    loop_eq_i8_imm_acc LoopEqI8ImmAcc acc_i8 compare_i8 Eq i64, jump_back;
    loop_ne_i8_imm_acc LoopNeI8ImmAcc acc_i8 compare_i8 Ne i64, jump_back;
    loop_lt_i8_imm_acc LoopLtI8ImmAcc acc_i8 compare_i8 Lt i64, jump_back;
    loop_le_i8_imm_acc LoopLeI8ImmAcc acc_i8 compare_i8 Le i64, jump_back;
    loop_gt_i8_imm_acc LoopGtI8ImmAcc acc_i8 compare_i8 Gt i64, jump_back;
    loop_ge_i8_imm_acc LoopGeI8ImmAcc acc_i8 compare_i8 Ge i64, jump_back;
    loop_lt_un_i8_imm_acc LoopLtUnI8ImmAcc acc_i8 compare_i8 LtUn i64, jump_back;
    loop_le_un_i8_imm_acc LoopLeUnI8ImmAcc acc_i8 compare_i8 LeUn i64, jump_back;
    loop_gt_un_i8_imm_acc LoopGtUnI8ImmAcc acc_i8 compare_i8 GtUn i64, jump_back;
    loop_ge_un_i8_imm_acc LoopGeUnI8ImmAcc acc_i8 compare_i8 GeUn i64, jump_back;
}

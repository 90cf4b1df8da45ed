//! Which operands of operations a constant can stand in for, without a slot.
//! Owns the rule; `visit` writes operations by the same functions. Entry: `takes_immediate`.

use super::facts::call_arguments;
use ir::op::*;
use ir::{Cond, Func, Slot, SlotKind};

/// A constant that fits the immediate field.
pub fn fits(value: i64) -> bool {
    i16::try_from(value).is_ok()
}

/// Whether `inst` can do without a slot for `slot`, a constant: every occurrence must allow it.
pub fn takes_immediate(func: &Func, inst: &Inst, slot: Slot, constants: &[Option<i64>]) -> bool {
    let value = constants[slot.index()].unwrap_or(i64::MAX);
    let constant = |other: Slot| constants[other.index()].is_some();
    // `a op constant`, with `a` in a slot.
    let right = |a: Slot, b: Slot| b == slot && a != slot && !constant(a) && fits(value);
    let either = |a: Slot, b: Slot| right(a, b) || right(b, a);
    match *inst {
        Inst::AddI4(AddI4 { a, b, .. })
        | Inst::MulI4(MulI4 { a, b, .. })
        | Inst::AndI4(AndI4 { a, b, .. })
        | Inst::OrI4(OrI4 { a, b, .. })
        | Inst::XorI4(XorI4 { a, b, .. })
        | Inst::AddI8(AddI8 { a, b, .. })
        | Inst::MulI8(MulI8 { a, b, .. })
        | Inst::AndI8(AndI8 { a, b, .. })
        | Inst::OrI8(OrI8 { a, b, .. })
        | Inst::XorI8(XorI8 { a, b, .. }) => either(a, b),
        Inst::SubI4(SubI4 { a, b, .. }) | Inst::SubI8(SubI8 { a, b, .. }) => {
            right(a, b) && fits(-value)
        }
        Inst::ShlI4(ShlI4 { a, count, .. })
        | Inst::ShrI4(ShrI4 { a, count, .. })
        | Inst::ShrUnI4(ShrUnI4 { a, count, .. })
        | Inst::ShlI8(ShlI8 { a, count, .. })
        | Inst::ShrI8(ShrI8 { a, count, .. })
        | Inst::ShrUnI8(ShrUnI8 { a, count, .. }) => right(a, count),
        Inst::DivI4(DivI4 { a, b, .. })
        | Inst::RemI4(RemI4 { a, b, .. })
        | Inst::DivI8(DivI8 { a, b, .. })
        | Inst::RemI8(RemI8 { a, b, .. }) => right(a, b) && value != 0 && value != -1,
        Inst::DivUnI4(DivUnI4 { a, b, .. })
        | Inst::RemUnI4(RemUnI4 { a, b, .. })
        | Inst::DivUnI8(DivUnI8 { a, b, .. })
        | Inst::RemUnI8(RemUnI8 { a, b, .. }) => right(a, b) && value > 0,
        Inst::CmpI4(CmpI4 { a, b, .. })
        | Inst::CmpI8(CmpI8 { a, b, .. })
        | Inst::CmpRef(CmpRef { a, b, .. })
        | Inst::BranchI4(BranchI4 { a, b, .. })
        | Inst::BranchI8(BranchI8 { a, b, .. })
        | Inst::BranchRef(BranchRef { a, b, .. }) => either(a, b),
        Inst::MoveSlot(_) => true,
        // Arguments are written into the outgoing area one by one.
        _ => {
            let is_argument = call_arguments(func, inst).is_some_and(|list| list.contains(&slot));
            is_argument
                && !is_other_operand(inst, slot)
                && !matches!(func.kind(slot), SlotKind::Struct(_))
        }
    }
}

/// A call's operand that is no argument.
fn is_other_operand(inst: &Inst, slot: Slot) -> bool {
    use ir::MethodArg::Dynamic;
    match *inst {
        Inst::Call(op) => op.method == Dynamic(slot),
        Inst::CallInterface(op) => op.method == Dynamic(slot),
        Inst::CallGenericVirtual(op) => op.method == Dynamic(slot),
        Inst::CallIndirect(op) => op.target == slot,
        Inst::CallNative(op) => op.target == slot,
        Inst::TailCall(op) => op.method == Dynamic(slot),
        Inst::TailCallIndirect(op) => op.target == slot,
        _ => false,
    }
}

/// Condition and operands with the constant, if there is one, on the right.
pub fn order(cond: Cond, a: Slot, b: Slot, constants: impl Fn(Slot) -> bool) -> (Cond, Slot, Slot) {
    if constants(a) && !constants(b) { (cond.swapped(), b, a) } else { (cond, a, b) }
}

//! Comparisons and branches: conditions, immediates, fusion of a comparison with its branch, near and far forms.
//! Owns the choice among the forms.

use super::emit::Emitter;
use super::immediates::order;
use crate::bytecode::encode::Label;
use crate::bytecode::op as bc;
use crate::bytecode::*;
use ir::{Block, Cond, Slot};

/// Kinds of comparisons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Width {
    I4,
    I8,
    R4,
    R8,
}

/// The second operand of a comparison.
#[derive(Clone, Copy)]
pub(super) enum Right {
    Slot(In),
    Immediate(Imm16),
}

/// A comparison that only its block's branch uses.
pub(super) struct Compare {
    pub width: Width,
    pub cond: Cond,
    pub a: Slot,
    pub b: Slot,
}

fn as_compare(inst: ir::Inst) -> Option<(Slot, Compare)> {
    use ir::Inst;
    let (dst, width, cond, a, b) = match inst {
        Inst::CmpI4(op) => (op.dst, Width::I4, op.cond, op.a, op.b),
        Inst::CmpI8(op) => (op.dst, Width::I8, op.cond, op.a, op.b),
        Inst::CmpRef(op) => (op.dst, Width::I8, op.cond, op.a, op.b),
        Inst::CmpR4(op) => (op.dst, Width::R4, op.cond, op.a, op.b),
        Inst::CmpR8(op) => (op.dst, Width::R8, op.cond, op.a, op.b),
        _ => return None,
    };
    Some((dst, Compare { width, cond, a, b }))
}

impl Emitter<'_> {
    /// The comparison just before this branch, when nothing else uses its result.
    pub fn fused_compare(&self, result: Slot) -> Option<Compare> {
        let (dst, compare) = as_compare(self.previous()?)?;
        let seen = &self.facts.occurrences[dst.index()];
        (dst == result && seen.uses == 1 && self.facts.is_temporary(self.func, dst))
            .then_some(compare)
    }

    pub fn compare(&mut self, width: Width, dst: Slot, cond: Cond, a: Slot, b: Slot) {
        if let Some(ir::Inst::BranchZero(branch)) = self.following()
            && branch.a == dst
            && self.facts.occurrences[dst.index()].uses == 1
            && self.facts.is_temporary(self.func, dst)
        {
            return;
        }
        let (cond, a, b) = order(cond, a, b, |slot| self.immediate(slot).is_some());
        let dst = self.write(dst);
        match self.immediate(b) {
            Some(value) => self.compare_immediate(width, dst, cond, a, value),
            None => self.compare_slots(width, dst, cond, a, b),
        }
    }

    fn compare_slots(&mut self, width: Width, dst: Out, cond: Cond, a: Slot, b: Slot) {
        let (cond, a, b) = canonical(cond, self.read(a), self.read(b));
        match (width, cond) {
            (Width::I4, Cond::Eq) => self.emit(bc::CmpEqI4::new(dst, a, b)),
            (Width::I4, Cond::Ne) => self.emit(bc::CmpNeI4::new(dst, a, b)),
            (Width::I4, Cond::Lt) => self.emit(bc::CmpLtI4::new(dst, a, b)),
            (Width::I4, Cond::Le) => self.emit(bc::CmpLeI4::new(dst, a, b)),
            (Width::I4, Cond::LtUn) => self.emit(bc::CmpLtUnI4::new(dst, a, b)),
            (Width::I4, Cond::LeUn) => self.emit(bc::CmpLeUnI4::new(dst, a, b)),
            (Width::I8, Cond::Eq) => self.emit(bc::CmpEqI8::new(dst, a, b)),
            (Width::I8, Cond::Ne) => self.emit(bc::CmpNeI8::new(dst, a, b)),
            (Width::I8, Cond::Lt) => self.emit(bc::CmpLtI8::new(dst, a, b)),
            (Width::I8, Cond::Le) => self.emit(bc::CmpLeI8::new(dst, a, b)),
            (Width::I8, Cond::LtUn) => self.emit(bc::CmpLtUnI8::new(dst, a, b)),
            (Width::I8, Cond::LeUn) => self.emit(bc::CmpLeUnI8::new(dst, a, b)),
            (Width::R4, Cond::Eq) => self.emit(bc::CmpEqR4::new(dst, a, b)),
            (Width::R4, Cond::Ne) => self.emit(bc::CmpNeR4::new(dst, a, b)),
            (Width::R4, Cond::Lt) => self.emit(bc::CmpLtR4::new(dst, a, b)),
            (Width::R4, Cond::Le) => self.emit(bc::CmpLeR4::new(dst, a, b)),
            (Width::R4, Cond::LtUn) => self.emit(bc::CmpLtUnR4::new(dst, a, b)),
            (Width::R4, Cond::LeUn) => self.emit(bc::CmpLeUnR4::new(dst, a, b)),
            (Width::R8, Cond::Eq) => self.emit(bc::CmpEqR8::new(dst, a, b)),
            (Width::R8, Cond::Ne) => self.emit(bc::CmpNeR8::new(dst, a, b)),
            (Width::R8, Cond::Lt) => self.emit(bc::CmpLtR8::new(dst, a, b)),
            (Width::R8, Cond::Le) => self.emit(bc::CmpLeR8::new(dst, a, b)),
            (Width::R8, Cond::LtUn) => self.emit(bc::CmpLtUnR8::new(dst, a, b)),
            (Width::R8, Cond::LeUn) => self.emit(bc::CmpLeUnR8::new(dst, a, b)),
            (_, Cond::Gt | Cond::Ge | Cond::GtUn | Cond::GeUn) => {
                unreachable!("made canonical above")
            }
        }
    }

    fn compare_immediate(&mut self, width: Width, dst: Out, cond: Cond, a: Slot, value: Imm16) {
        let a = self.read(a);
        match (width, cond) {
            (Width::I4, Cond::Eq) => self.emit(bc::CmpEqI4Imm::new(dst, a, value)),
            (Width::I4, Cond::Ne) => self.emit(bc::CmpNeI4Imm::new(dst, a, value)),
            (Width::I4, Cond::Lt) => self.emit(bc::CmpLtI4Imm::new(dst, a, value)),
            (Width::I4, Cond::Le) => self.emit(bc::CmpLeI4Imm::new(dst, a, value)),
            (Width::I4, Cond::Gt) => self.emit(bc::CmpGtI4Imm::new(dst, a, value)),
            (Width::I4, Cond::Ge) => self.emit(bc::CmpGeI4Imm::new(dst, a, value)),
            (Width::I4, Cond::LtUn) => self.emit(bc::CmpLtUnI4Imm::new(dst, a, value)),
            (Width::I4, Cond::LeUn) => self.emit(bc::CmpLeUnI4Imm::new(dst, a, value)),
            (Width::I4, Cond::GtUn) => self.emit(bc::CmpGtUnI4Imm::new(dst, a, value)),
            (Width::I4, Cond::GeUn) => self.emit(bc::CmpGeUnI4Imm::new(dst, a, value)),
            (Width::I8, Cond::Eq) => self.emit(bc::CmpEqI8Imm::new(dst, a, value)),
            (Width::I8, Cond::Ne) => self.emit(bc::CmpNeI8Imm::new(dst, a, value)),
            (Width::I8, Cond::Lt) => self.emit(bc::CmpLtI8Imm::new(dst, a, value)),
            (Width::I8, Cond::Le) => self.emit(bc::CmpLeI8Imm::new(dst, a, value)),
            (Width::I8, Cond::Gt) => self.emit(bc::CmpGtI8Imm::new(dst, a, value)),
            (Width::I8, Cond::Ge) => self.emit(bc::CmpGeI8Imm::new(dst, a, value)),
            (Width::I8, Cond::LtUn) => self.emit(bc::CmpLtUnI8Imm::new(dst, a, value)),
            (Width::I8, Cond::LeUn) => self.emit(bc::CmpLeUnI8Imm::new(dst, a, value)),
            (Width::I8, Cond::GtUn) => self.emit(bc::CmpGtUnI8Imm::new(dst, a, value)),
            (Width::I8, Cond::GeUn) => self.emit(bc::CmpGeUnI8Imm::new(dst, a, value)),
            (Width::R4 | Width::R8, _) => unreachable!("floats have no immediates"),
        }
    }

    pub fn branch(
        &mut self,
        width: Width,
        cond: Cond,
        a: Slot,
        b: Slot,
        then: Block,
        other: Block,
    ) {
        let (cond, a, b) = order(cond, a, b, |slot| self.immediate(slot).is_some());
        let right = match self.immediate(b) {
            Some(value) => Right::Immediate(value),
            None => Right::Slot(self.read(b)),
        };
        self.branch_to(width, cond, a, right, then, other);
    }

    /// Falls through to whichever block is next.
    pub fn branch_to(
        &mut self,
        width: Width,
        cond: Cond,
        a: Slot,
        right: Right,
        then: Block,
        other: Block,
    ) {
        let a = self.read(a);
        let negated = match width {
            Width::I4 | Width::I8 => cond.negated_integer(),
            Width::R4 | Width::R8 => cond.negated_float(),
        };
        let (cond, negated, then, other) = if self.is_next(then) {
            (negated, cond, other, then)
        } else {
            (cond, negated, then, other)
        };
        let is_back = self.is_back_edge(then);
        if self.far {
            let skip = self.code.new_label();
            self.branch_label(width, negated, a, right, skip, false);
            let label = self.label(then);
            if is_back {
                self.note_loop();
                self.emit_far(bc::LoopAlways::new(Jump32(0)), label);
            } else {
                self.emit_far(bc::Jump::new(Jump32(0)), label);
            }
            self.bind(skip);
        } else {
            let label = self.label(then);
            if is_back {
                self.note_loop();
            }
            self.branch_label(width, cond, a, right, label, is_back);
        }
        self.emit_jump(other);
    }

    fn branch_label(
        &mut self,
        width: Width,
        cond: Cond,
        a: In,
        right: Right,
        label: Label,
        is_back: bool,
    ) {
        match right {
            Right::Slot(b) => self.branch_slots(width, cond, a, b, label, is_back),
            Right::Immediate(value) => self.branch_immediate(width, cond, a, value, label, is_back),
        }
    }

    fn branch_slots(
        &mut self,
        width: Width,
        cond: Cond,
        a: In,
        b: In,
        label: Label,
        is_back: bool,
    ) {
        let (cond, a, b) = canonical(cond, a, b);
        let target = Jump16(0);
        match (width, cond, is_back) {
            (Width::I4, Cond::Eq, false) => {
                self.emit_near(bc::BranchEqI4::new(a, b, target), label)
            }
            (Width::I4, Cond::Eq, true) => self.emit_near(bc::LoopEqI4::new(a, b, target), label),
            (Width::I4, Cond::Ne, false) => {
                self.emit_near(bc::BranchNeI4::new(a, b, target), label)
            }
            (Width::I4, Cond::Ne, true) => self.emit_near(bc::LoopNeI4::new(a, b, target), label),
            (Width::I4, Cond::Lt, false) => {
                self.emit_near(bc::BranchLtI4::new(a, b, target), label)
            }
            (Width::I4, Cond::Lt, true) => self.emit_near(bc::LoopLtI4::new(a, b, target), label),
            (Width::I4, Cond::Le, false) => {
                self.emit_near(bc::BranchLeI4::new(a, b, target), label)
            }
            (Width::I4, Cond::Le, true) => self.emit_near(bc::LoopLeI4::new(a, b, target), label),
            (Width::I4, Cond::LtUn, false) => {
                self.emit_near(bc::BranchLtUnI4::new(a, b, target), label)
            }
            (Width::I4, Cond::LtUn, true) => {
                self.emit_near(bc::LoopLtUnI4::new(a, b, target), label)
            }
            (Width::I4, Cond::LeUn, false) => {
                self.emit_near(bc::BranchLeUnI4::new(a, b, target), label)
            }
            (Width::I4, Cond::LeUn, true) => {
                self.emit_near(bc::LoopLeUnI4::new(a, b, target), label)
            }
            (Width::I8, Cond::Eq, false) => {
                self.emit_near(bc::BranchEqI8::new(a, b, target), label)
            }
            (Width::I8, Cond::Eq, true) => self.emit_near(bc::LoopEqI8::new(a, b, target), label),
            (Width::I8, Cond::Ne, false) => {
                self.emit_near(bc::BranchNeI8::new(a, b, target), label)
            }
            (Width::I8, Cond::Ne, true) => self.emit_near(bc::LoopNeI8::new(a, b, target), label),
            (Width::I8, Cond::Lt, false) => {
                self.emit_near(bc::BranchLtI8::new(a, b, target), label)
            }
            (Width::I8, Cond::Lt, true) => self.emit_near(bc::LoopLtI8::new(a, b, target), label),
            (Width::I8, Cond::Le, false) => {
                self.emit_near(bc::BranchLeI8::new(a, b, target), label)
            }
            (Width::I8, Cond::Le, true) => self.emit_near(bc::LoopLeI8::new(a, b, target), label),
            (Width::I8, Cond::LtUn, false) => {
                self.emit_near(bc::BranchLtUnI8::new(a, b, target), label)
            }
            (Width::I8, Cond::LtUn, true) => {
                self.emit_near(bc::LoopLtUnI8::new(a, b, target), label)
            }
            (Width::I8, Cond::LeUn, false) => {
                self.emit_near(bc::BranchLeUnI8::new(a, b, target), label)
            }
            (Width::I8, Cond::LeUn, true) => {
                self.emit_near(bc::LoopLeUnI8::new(a, b, target), label)
            }
            (Width::R4, Cond::Eq, false) => {
                self.emit_near(bc::BranchEqR4::new(a, b, target), label)
            }
            (Width::R4, Cond::Eq, true) => self.emit_near(bc::LoopEqR4::new(a, b, target), label),
            (Width::R4, Cond::Ne, false) => {
                self.emit_near(bc::BranchNeR4::new(a, b, target), label)
            }
            (Width::R4, Cond::Ne, true) => self.emit_near(bc::LoopNeR4::new(a, b, target), label),
            (Width::R4, Cond::Lt, false) => {
                self.emit_near(bc::BranchLtR4::new(a, b, target), label)
            }
            (Width::R4, Cond::Lt, true) => self.emit_near(bc::LoopLtR4::new(a, b, target), label),
            (Width::R4, Cond::Le, false) => {
                self.emit_near(bc::BranchLeR4::new(a, b, target), label)
            }
            (Width::R4, Cond::Le, true) => self.emit_near(bc::LoopLeR4::new(a, b, target), label),
            (Width::R4, Cond::LtUn, false) => {
                self.emit_near(bc::BranchLtUnR4::new(a, b, target), label)
            }
            (Width::R4, Cond::LtUn, true) => {
                self.emit_near(bc::LoopLtUnR4::new(a, b, target), label)
            }
            (Width::R4, Cond::LeUn, false) => {
                self.emit_near(bc::BranchLeUnR4::new(a, b, target), label)
            }
            (Width::R4, Cond::LeUn, true) => {
                self.emit_near(bc::LoopLeUnR4::new(a, b, target), label)
            }
            (Width::R8, Cond::Eq, false) => {
                self.emit_near(bc::BranchEqR8::new(a, b, target), label)
            }
            (Width::R8, Cond::Eq, true) => self.emit_near(bc::LoopEqR8::new(a, b, target), label),
            (Width::R8, Cond::Ne, false) => {
                self.emit_near(bc::BranchNeR8::new(a, b, target), label)
            }
            (Width::R8, Cond::Ne, true) => self.emit_near(bc::LoopNeR8::new(a, b, target), label),
            (Width::R8, Cond::Lt, false) => {
                self.emit_near(bc::BranchLtR8::new(a, b, target), label)
            }
            (Width::R8, Cond::Lt, true) => self.emit_near(bc::LoopLtR8::new(a, b, target), label),
            (Width::R8, Cond::Le, false) => {
                self.emit_near(bc::BranchLeR8::new(a, b, target), label)
            }
            (Width::R8, Cond::Le, true) => self.emit_near(bc::LoopLeR8::new(a, b, target), label),
            (Width::R8, Cond::LtUn, false) => {
                self.emit_near(bc::BranchLtUnR8::new(a, b, target), label)
            }
            (Width::R8, Cond::LtUn, true) => {
                self.emit_near(bc::LoopLtUnR8::new(a, b, target), label)
            }
            (Width::R8, Cond::LeUn, false) => {
                self.emit_near(bc::BranchLeUnR8::new(a, b, target), label)
            }
            (Width::R8, Cond::LeUn, true) => {
                self.emit_near(bc::LoopLeUnR8::new(a, b, target), label)
            }
            (_, Cond::Gt | Cond::Ge | Cond::GtUn | Cond::GeUn, _) => {
                unreachable!("made canonical above")
            }
        }
    }

    fn branch_immediate(
        &mut self,
        width: Width,
        cond: Cond,
        a: In,
        value: Imm16,
        label: Label,
        is_back: bool,
    ) {
        let target = Jump16(0);
        match (width, cond, is_back) {
            (Width::I4, Cond::Eq, false) => {
                self.emit_near(bc::BranchEqI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Eq, true) => {
                self.emit_near(bc::LoopEqI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Ne, false) => {
                self.emit_near(bc::BranchNeI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Ne, true) => {
                self.emit_near(bc::LoopNeI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Lt, false) => {
                self.emit_near(bc::BranchLtI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Lt, true) => {
                self.emit_near(bc::LoopLtI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Le, false) => {
                self.emit_near(bc::BranchLeI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Le, true) => {
                self.emit_near(bc::LoopLeI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Gt, false) => {
                self.emit_near(bc::BranchGtI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Gt, true) => {
                self.emit_near(bc::LoopGtI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Ge, false) => {
                self.emit_near(bc::BranchGeI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::Ge, true) => {
                self.emit_near(bc::LoopGeI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::LtUn, false) => {
                self.emit_near(bc::BranchLtUnI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::LtUn, true) => {
                self.emit_near(bc::LoopLtUnI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::LeUn, false) => {
                self.emit_near(bc::BranchLeUnI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::LeUn, true) => {
                self.emit_near(bc::LoopLeUnI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::GtUn, false) => {
                self.emit_near(bc::BranchGtUnI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::GtUn, true) => {
                self.emit_near(bc::LoopGtUnI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::GeUn, false) => {
                self.emit_near(bc::BranchGeUnI4Imm::new(a, value, target), label)
            }
            (Width::I4, Cond::GeUn, true) => {
                self.emit_near(bc::LoopGeUnI4Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Eq, false) => {
                self.emit_near(bc::BranchEqI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Eq, true) => {
                self.emit_near(bc::LoopEqI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Ne, false) => {
                self.emit_near(bc::BranchNeI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Ne, true) => {
                self.emit_near(bc::LoopNeI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Lt, false) => {
                self.emit_near(bc::BranchLtI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Lt, true) => {
                self.emit_near(bc::LoopLtI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Le, false) => {
                self.emit_near(bc::BranchLeI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Le, true) => {
                self.emit_near(bc::LoopLeI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Gt, false) => {
                self.emit_near(bc::BranchGtI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Gt, true) => {
                self.emit_near(bc::LoopGtI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Ge, false) => {
                self.emit_near(bc::BranchGeI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::Ge, true) => {
                self.emit_near(bc::LoopGeI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::LtUn, false) => {
                self.emit_near(bc::BranchLtUnI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::LtUn, true) => {
                self.emit_near(bc::LoopLtUnI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::LeUn, false) => {
                self.emit_near(bc::BranchLeUnI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::LeUn, true) => {
                self.emit_near(bc::LoopLeUnI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::GtUn, false) => {
                self.emit_near(bc::BranchGtUnI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::GtUn, true) => {
                self.emit_near(bc::LoopGtUnI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::GeUn, false) => {
                self.emit_near(bc::BranchGeUnI8Imm::new(a, value, target), label)
            }
            (Width::I8, Cond::GeUn, true) => {
                self.emit_near(bc::LoopGeUnI8Imm::new(a, value, target), label)
            }
            (Width::R4 | Width::R8, _, _) => unreachable!("floats have no immediates"),
        }
    }
}

/// Conditions that have an operation of their own; the others with exchanged operands.
fn canonical(cond: Cond, a: In, b: In) -> (Cond, In, In) {
    match cond {
        Cond::Gt | Cond::Ge | Cond::GtUn | Cond::GeUn => (cond.swapped(), b, a),
        _ => (cond, a, b),
    }
}

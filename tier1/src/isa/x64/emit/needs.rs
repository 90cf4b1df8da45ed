//! What a function's code needs: a frame or none, which registers saved, which stack slots, which blocks.
//! Owns these questions; `emit` writes the code.

use super::super::inst::{Address, Arg, Base, Inst};
use super::super::lower::Lowered;
use super::super::regs::CALLEE_SAVED;
use crate::ssa::Func;
use regalloc2::{Allocation, Edit, InstOrEdit, Output};

/// Whether anything but a throw needs a frame.
pub(super) fn uses_frame(lowered: &Lowered) -> bool {
    let is_incoming = |arg: &Arg| matches!(arg, Arg::Mem(Address { base: Base::Incoming, .. }));
    lowered.insts.iter().any(|inst| match inst {
        Inst::Op { args, .. } | Inst::Overflow { args, .. } => args.iter().any(is_incoming),
        Inst::Registers | Inst::Jump | Inst::Return | Inst::External { .. } | Inst::Trap => false,
        Inst::Set { compare, .. }
        | Inst::Select { compare, .. }
        | Inst::Branch { compare, .. }
        | Inst::Check { compare, .. } => compare.args.iter().any(is_incoming),
        Inst::Divide { .. } => false,
        // Barriers, conversions and the rest: a frame does no harm.
        _ => true,
    })
}

/// For each block the one that it only jumps to, and so on; itself where it has something to do.
pub(super) fn onward(lowered: &Lowered, output: &Output) -> Vec<usize> {
    let program = &lowered.program;
    let mut onward: Vec<usize> = (0..program.blocks.len()).collect();
    // The root has no code of its own, and the unwinder enters the blocks that it leads to.
    let mut is_fixed = vec![false; program.blocks.len()];
    is_fixed[0] = true;
    program.blocks[0].successors.iter().for_each(|to| is_fixed[to.index()] = true);
    for (block, data) in program.blocks.iter().enumerate() {
        let number = regalloc2::Block::new(block);
        let does_nothing = output.block_insts_and_edits(program, number).all(|item| match item {
            InstOrEdit::Inst(inst) => matches!(lowered.insts[inst.index()], Inst::Jump),
            InstOrEdit::Edit(Edit::Move { from, to }) => from == to,
        });
        if does_nothing && !is_fixed[block] {
            onward[block] = data.successors[0].index();
        }
    }
    for block in 0..onward.len() {
        // A loop of nothing but jumps stays where the steps end: its blocks lead to each other.
        let mut to = block;
        for _ in 0..onward.len() {
            match onward[to] {
                next if next == to => break,
                next => to = next,
            }
        }
        if onward[to] != to {
            onward[to] = to;
        }
        onward[block] = to;
    }
    onward
}

/// Registers of the caller that the code writes, by their number among `CALLEE_SAVED`. All of them where an exception may be caught: what
/// it has left on its way has not restored them.
pub(super) fn saved_registers(func: &Func, output: &Output) -> Vec<usize> {
    let all = 0..CALLEE_SAVED.len();
    if !func.regions.is_empty() {
        return all.collect();
    }
    let moved = output.edits.iter().map(|(_, Edit::Move { to, .. })| *to);
    let mut is_used = [false; CALLEE_SAVED.len()];
    for register in output.allocs.iter().copied().chain(moved).filter_map(Allocation::as_reg) {
        if let Some(number) = CALLEE_SAVED.iter().position(|saved| *saved == register) {
            is_used[number] = true;
        }
    }
    all.filter(|number| is_used[*number]).collect()
}

/// Which stack slots are there at all.
pub(super) fn used_slots(func: &Func, lowered: &Lowered) -> Vec<bool> {
    let mut is_used = vec![false; func.stack_slots.len()];
    for inst in &lowered.insts {
        inst.each_address(&mut |address| {
            if let Base::Slot(slot) = address.base {
                is_used[slot.index()] = true;
            }
        });
    }
    // Walks of the stack read it.
    if let Some(slot) = func.continuation {
        is_used[slot.index()] = true;
    }
    is_used
}

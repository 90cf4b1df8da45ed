//! Dead code: what has no effect and whose results nobody needs; stores to stack slots that nothing reads.
//! Marks from instructions with effects backwards, through block arguments. Entry: `run`.

use crate::ssa::{Effects, Func, Inst, InstId, StackSlot, Value, ValueDef};

/// Effects that keep an instruction.
const KEPT: Effects =
    Effects::THROWS.union(Effects::WRITES).union(Effects::CALLS).union(Effects::ENDS);

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let changed = drop_dead_stores(func);
    let before: usize = func.layout.iter().map(|block| func.block(*block).insts.len()).sum();
    super::params::run(func);
    let mut is_needed = vec![false; func.insts.len()];
    let mut work: Vec<InstId> = Vec::new();
    for block in &func.layout {
        for id in &func.block(*block).insts {
            if is_kept(func, *id) {
                work.push(*id);
            }
        }
    }
    let mut operands: Vec<Value> = Vec::new();
    while let Some(id) = work.pop() {
        if core::mem::replace(&mut is_needed[id.index()], true) {
            continue;
        }
        operands.clear();
        func.each_operand(&func.inst(id), &mut |value| operands.push(value));
        for value in &operands {
            if let ValueDef::Result(def, _) = func.values[value.index()].def {
                work.push(def);
            }
        }
    }
    for block in func.layout.clone() {
        func.blocks[block.index()].insts.retain(|id| is_needed[id.index()]);
    }
    let after: usize = func.layout.iter().map(|block| func.block(*block).insts.len()).sum();
    changed || before != after
}

fn is_kept(func: &Func, id: InstId) -> bool {
    let inst = func.inst(id);
    let effects = func.effects(&inst);
    if matches!(inst, Inst::CatchObject(_) | Inst::Fence(_)) {
        return true;
    }
    if effects.intersects(KEPT) {
        return true;
    }
    // A safepoint that is nothing else is there for its own sake.
    effects.contains(Effects::GC) && !effects.contains(Effects::MERGE)
}

/// Slots that nothing reads need not be written.
fn drop_dead_stores(func: &mut Func) -> bool {
    let mut is_read = vec![false; func.stack_slots.len()];
    for (index, slot) in func.stack_slots.iter().enumerate() {
        is_read[index] = slot.pinned;
    }
    for block in &func.layout {
        for id in &func.block(*block).insts {
            let mut read = |slot: StackSlot| is_read[slot.index()] = true;
            match func.inst(*id) {
                Inst::StackLoad(op) => read(op.slot),
                Inst::StackAddr(op) => read(op.slot),
                Inst::StackPass(op) => read(op.slot),
                Inst::StackCopy(op) if op.from != op.to => read(op.from),
                Inst::StoreStruct(op) => read(op.from),
                _ => {}
            }
        }
    }
    let mut changed = false;
    for block in func.layout.clone() {
        let insts = core::mem::take(&mut func.blocks[block.index()].insts);
        let count = insts.len();
        let kept: Vec<InstId> = insts
            .into_iter()
            .filter(|id| {
                let target = match func.inst(*id) {
                    Inst::StackStore(op) => op.slot,
                    Inst::StackZero(op) => op.slot,
                    Inst::StackCopy(op) => op.to,
                    Inst::LoadStruct(op) => op.to,
                    _ => return true,
                };
                is_read[target.index()]
            })
            .collect();
        changed |= kept.len() != count;
        func.blocks[block.index()].insts = kept;
    }
    changed
}

//! Blocks: which exist, in what order, and straight lines made one.
//! Owns the layout: reverse postorder, seldom reached blocks last. Entries: `order` (after control has changed), `run` (the pass).

use crate::ssa::flow::Flow;
use crate::ssa::{Block, Frequency, Func, Inst, RegionKind, inst};

/// Lays out what can be reached, and forgets the rest.
pub fn order(func: &mut Func) {
    remove_unreachable(func);
    let flow = Flow::of(func);
    let entry = func.entry();
    find_frequencies(func, &flow);
    let mut layout = flow.order.clone();
    // A stable sort: reverse postorder among equals.
    layout.sort_by_key(|block| (*block != entry).then(|| func.block(*block).frequency));
    func.layout = layout;
}

/// A block that throws is rare, and so is a handler. A block runs no oftener than what leads to it, nor than where it leads.
fn find_frequencies(func: &mut Func, flow: &Flow) {
    let entry = func.entry();
    let is_entry = |func: &Func, block: Block| {
        block == entry || func.resume_entries.iter().any(|entry| entry.block == block)
    };
    for block in &flow.order {
        if is_entry(func, *block) {
            continue;
        }
        // Handlers have no predecessors; a loop runs as often as it is entered, for this.
        let from = flow.predecessors[block.index()].iter();
        let forward = from.filter(|from| flow.position(**from) < flow.position(*block));
        let most = forward.map(|from| func.block(*from).frequency).min();
        let frequency = &mut func.blocks[block.index()].frequency;
        *frequency = (*frequency).max(most.unwrap_or(Frequency::Rare));
    }
    for block in flow.order.iter().rev() {
        let throws = matches!(
            func.terminator(*block),
            Some(Inst::Throw(_) | Inst::Rethrow(_) | Inst::ThrowKind(_) | Inst::ThrowError(_))
        );
        let mut least = None;
        func.each_successor(*block, &mut |call| {
            let frequency = func.block(call.block).frequency;
            least = Some(least.map_or(frequency, |least: Frequency| least.min(frequency)));
        });
        let least = if throws { Frequency::Rare } else { least.unwrap_or_default() };
        let frequency = &mut func.blocks[block.index()].frequency;
        *frequency = (*frequency).max(least);
    }
}

/// Keeps the blocks that control can come to, handlers of what they throw included.
pub fn remove_unreachable(func: &mut Func) {
    let mut reached = vec![false; func.blocks.len()];
    let mut work = vec![func.entry()];
    work.extend(func.resume_entries.iter().map(|entry| entry.block));
    while let Some(block) = work.pop() {
        if core::mem::replace(&mut reached[block.index()], true) {
            continue;
        }
        func.each_successor(block, &mut |call| work.push(call.block));
        let mut at = func.block(block).region;
        while let Some(region) = at {
            let data = func.regions[region.index()];
            if let RegionKind::Filter(filter) = data.kind {
                work.push(filter);
            }
            work.push(data.handler);
            at = data.parent;
        }
    }
    func.layout.retain(|block| reached[block.index()]);
}

/// Joins a block with the only block that jumps to it. True when something changed.
pub fn run(func: &mut Func) -> bool {
    order(func);
    let mut predecessors = vec![0u32; func.blocks.len()];
    for root in func.roots() {
        predecessors[root.index()] += 2;
    }
    for block in &func.layout {
        func.each_successor(*block, &mut |call| predecessors[call.block.index()] += 1);
    }
    let mut changed = false;
    for block in func.layout.clone() {
        // What was joined to another is empty.
        while let Some(Inst::Jump(inst::Jump { target: to })) = func.terminator(block) {
            let (from, next) = (func.block(block), func.block(to.block));
            let joins = to.block != block
                && predecessors[to.block.index()] == 1
                && from.region == next.region
                && (from.is_cold() || !next.is_cold());
            if !joins {
                break;
            }
            let args = func.list(to.args).to_vec();
            let params = core::mem::take(&mut func.blocks[to.block.index()].params);
            for (param, arg) in params.into_iter().zip(args) {
                func.replace(param, arg);
            }
            func.blocks[block.index()].insts.pop();
            let moved = core::mem::take(&mut func.blocks[to.block.index()].insts);
            for id in &moved {
                func.insts[id.index()].block = block;
            }
            func.blocks[block.index()].insts.extend(moved);
            changed = true;
        }
    }
    if changed {
        func.apply_aliases();
        order(func);
    }
    changed
}

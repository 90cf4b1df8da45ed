//! Which slots are live where: backward dataflow over blocks, from the roles of operands.
//! Owns the edges that exceptions add: whatever a handler or filter reads is live all through the blocks it protects, since
//! control may go there from any of their operations; a finally handler that a `leave` runs is one with that of the exception, so
//! what follows the `leave` counts too. Slots whose address is taken are live everywhere.
//! Entry: `Liveness::of`; then `live_in`, or `walk` for single operations.

use crate::func::*;
use crate::op::*;
use crate::operand::*;

/// A set of slots.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SlotSet {
    words: Vec<u64>,
}

impl SlotSet {
    pub fn new(count: usize) -> SlotSet {
        SlotSet { words: vec![0; count.div_ceil(64)] }
    }
    pub fn contains(&self, slot: Slot) -> bool {
        self.words.get(slot.index() / 64).is_some_and(|word| word >> (slot.index() % 64) & 1 != 0)
    }
    pub fn insert(&mut self, slot: Slot) {
        self.words[slot.index() / 64] |= 1 << (slot.index() % 64);
    }
    pub fn remove(&mut self, slot: Slot) {
        self.words[slot.index() / 64] &= !(1 << (slot.index() % 64));
    }
    /// Adds all of `other`; says whether that changed anything.
    pub fn union(&mut self, other: &SlotSet) -> bool {
        let mut changed = false;
        for (word, add) in self.words.iter_mut().zip(&other.words) {
            let all = *word | add;
            changed |= all != *word;
            *word = all;
        }
        changed
    }
    pub fn iter(&self) -> impl Iterator<Item = Slot> {
        self.words.iter().enumerate().flat_map(|(i, &word)| {
            let bits = (0..64).filter(move |bit| word >> bit & 1 != 0);
            bits.map(move |bit| Slot((i * 64 + bit) as u32))
        })
    }
}

pub struct Liveness {
    live_in: Vec<SlotSet>,
    live_out: Vec<SlotSet>,
    /// Live at every point of the block: what handlers need, and slots whose address is taken.
    throughout: Vec<SlotSet>,
}

impl Liveness {
    /// Liveness of a verified function.
    pub fn of(func: &Func) -> Liveness {
        let mut always = SlotSet::new(func.slots.len());
        for (i, info) in func.slots.iter().enumerate() {
            if info.address_taken {
                always.insert(Slot(i as u32));
            }
        }
        Liveness::with(func, always)
    }

    /// Liveness as it counts where the frame sleeps: no address of a slot survives that (runtime async 1.3), so a slot whose
    /// address is taken lives as others do.
    pub fn across_suspensions(func: &Func) -> Liveness {
        Liveness::with(func, SlotSet::new(func.slots.len()))
    }

    fn with(func: &Func, always: SlotSet) -> Liveness {
        let edges = Edges::of(func);
        let count = func.slots.len();
        let mut liveness = Liveness {
            live_in: vec![SlotSet::new(count); func.blocks.len()],
            live_out: vec![SlotSet::new(count); func.blocks.len()],
            throughout: vec![always; func.blocks.len()],
        };
        let mut changed = true;
        while changed {
            changed = false;
            for index in (0..func.blocks.len()).rev() {
                changed |= liveness.update(func, &edges, index);
            }
        }
        liveness
    }

    fn update(&mut self, func: &Func, edges: &Edges, index: usize) -> bool {
        let mut out = core::mem::take(&mut self.live_out[index]);
        for target in &edges.normal[index] {
            out.union(&self.live_in[target.index()]);
        }
        let mut throughout = core::mem::take(&mut self.throughout[index]);
        for target in &edges.exceptional[index] {
            throughout.union(&self.live_in[target.index()]);
        }
        out.union(&throughout);
        let mut live = out.clone();
        for inst in func.blocks[index].insts.iter().rev() {
            step(func, *inst, &throughout, &mut live);
        }
        self.live_out[index] = out;
        self.throughout[index] = throughout;
        self.live_in[index].union(&live)
    }

    /// Live before the block's first operation.
    pub fn live_in(&self, block: Block) -> &SlotSet {
        &self.live_in[block.index()]
    }
    /// Live after the block's last operation, on some way on.
    pub fn live_out(&self, block: Block) -> &SlotSet {
        &self.live_out[block.index()]
    }
    /// Visits a block's operations from the last to the first: index, operation, what is live after it.
    /// (A slot that the operation defines is in the set when anything reads it.)
    pub fn walk(&self, func: &Func, block: Block, visit: &mut dyn FnMut(usize, Inst, &SlotSet)) {
        let mut live = self.live_out[block.index()].clone();
        for (index, inst) in func.blocks[block.index()].insts.iter().enumerate().rev() {
            visit(index, *inst, &live);
            step(func, *inst, &self.throughout[block.index()], &mut live);
        }
    }
}

/// From live after an operation to live before it.
fn step(func: &Func, inst: Inst, throughout: &SlotSet, live: &mut SlotSet) {
    inst.each_slot(&func.slot_lists, &mut |slot, role| {
        if role == Role::Def {
            live.remove(slot);
        }
    });
    live.union(throughout);
    inst.each_slot(&func.slot_lists, &mut |slot, role| {
        if role != Role::Def {
            live.insert(slot);
        }
    });
}

/// Where control may go from each block.
pub struct Edges {
    /// At its end.
    pub normal: Vec<Vec<Block>>,
    /// From any of its operations: entries of the filters and handlers that protect it.
    pub exceptional: Vec<Vec<Block>>,
}

impl Edges {
    pub fn of(func: &Func) -> Edges {
        let count = func.blocks.len();
        let mut edges =
            Edges { normal: vec![Vec::new(); count], exceptional: vec![Vec::new(); count] };
        for index in 0..count {
            let block = Block(index as u32);
            for clause in func.protecting(block) {
                edges.exceptional[index].extend(entries(clause));
            }
            let Some(last) = func.blocks[index].insts.last() else { continue };
            match last {
                Inst::Leave(op) => {
                    // From each finally handler to the next one outwards, from the last to the target.
                    let mut finallies = crossed(func, block, op.target).peekable();
                    let first = finallies.peek().map_or(op.target, |c| c.handler_start);
                    edges.normal[index].push(first);
                    while let Some(finally) = finallies.next() {
                        let next = finallies.peek().map_or(op.target, |c| c.handler_start);
                        for end in finally_ends(func, finally) {
                            edges.normal[end.index()].push(next);
                        }
                    }
                }
                Inst::EndFilter(_) => {
                    let handler = func
                        .clauses
                        .iter()
                        .filter(|c| matches!(c.kind, EhKind::Filter(f) if f <= block && block < c.handler_start));
                    let handlers: Vec<_> = handler.map(|c| c.handler_start).collect();
                    edges.normal[index].extend(handlers);
                }
                inst => inst.each_target(&func.block_lists, &mut |target| {
                    edges.normal[index].push(target);
                }),
            }
        }
        edges
    }
}

/// Where the search and the unwinding enter a clause.
fn entries(clause: &EhClause) -> impl Iterator<Item = Block> {
    let filter = match clause.kind {
        EhKind::Filter(block) => Some(block),
        _ => None,
    };
    filter.into_iter().chain([clause.handler_start])
}

/// The finally clauses that a `leave` runs, innermost first.
pub fn crossed(func: &Func, from: Block, target: Block) -> impl Iterator<Item = &EhClause> {
    func.protecting(from).filter(move |clause| {
        clause.kind == EhKind::Finally && !(clause.try_start <= target && target < clause.try_end)
    })
}

fn finally_ends(func: &Func, clause: &EhClause) -> Vec<Block> {
    (clause.handler_start.0..clause.handler_end.0)
        .map(Block)
        .filter(|b| matches!(func.blocks[b.index()].insts.last(), Some(Inst::EndFinally(_))))
        .collect()
}

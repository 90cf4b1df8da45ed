//! Equal computations are done once: a value replaces an equal instruction that it dominates.
//! Walks the dominator tree with a scoped table. Instructions that are `pure`, `fixed` or `merge` are keyed by their operands; loads
//! live in a list of what memory is known to hold, which a block takes over from its only predecessor and any write, call or
//! acquire cuts down (a store also tells what is there now). Heap loads are merged only so, never repeated (design B7).
//! Entry: `run`.

use super::places::{Place, load_of, may_overlap, store_of};
use crate::ssa::flow::Flow;
use crate::ssa::{Block, Effects, Func, Inst, InstId, StackSlot, Type, Value};
use hashbrown::HashMap;
use ir::{MemOrder, MemType};

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let flow = Flow::of(func);
    let mut numbering = Numbering {
        func,
        table: HashMap::new(),
        undo: Vec::new(),
        known: HashMap::new(),
        changed: false,
    };
    // (block, size of the undo list to go back to when it is left)
    let mut stack: Vec<(Block, Option<usize>)> =
        flow.tree_roots().iter().rev().map(|root| (*root, None)).collect();
    while let Some((block, leaving)) = stack.pop() {
        if let Some(mark) = leaving {
            numbering.leave(mark);
            continue;
        }
        stack.push((block, Some(numbering.undo.len())));
        numbering.block(block, &flow);
        stack.extend(flow.children(block).iter().rev().map(|child| (*child, None)));
    }
    let changed = numbering.changed;
    if changed {
        func.apply_aliases();
    }
    changed
}

/// What makes two instructions equal: the row with its operands, lists by content.
#[derive(PartialEq, Eq, Hash, Clone)]
struct Key {
    inst: Inst,
    list: Vec<Value>,
    /// `mem` and the like are in `inst`; the result's type decides for rows that do not say it.
    ty: Option<Type>,
}

/// A place in memory and the value that an access of this width would find.
#[derive(Clone, Copy)]
struct Known {
    place: Place,
    mem: MemType,
    value: Value,
}

/// Longer lists cost more than they find.
const MOST_KNOWN: usize = 64;

struct Numbering<'a> {
    func: &'a mut Func,
    table: HashMap<Key, Value>,
    undo: Vec<Key>,
    /// What is known of memory at the end of each block done.
    known: HashMap<Block, Vec<Known>>,
    changed: bool,
}

impl Numbering<'_> {
    fn leave(&mut self, mark: usize) {
        for key in self.undo.drain(mark..) {
            self.table.remove(&key);
        }
    }

    fn block(&mut self, block: Block, flow: &Flow) {
        let mut known = match flow.predecessors[block.index()].as_slice() {
            [only] if flow.dominator[block.index()] == Some(*only) => {
                self.known.get(only).cloned().unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let insts = core::mem::take(&mut self.func.blocks[block.index()].insts);
        let mut kept = Vec::with_capacity(insts.len());
        for id in insts {
            self.func.map_operands(id, &mut |func, value| func.resolve(value));
            if !self.instruction(id, &mut known) {
                kept.push(id);
            }
        }
        self.func.blocks[block.index()].insts = kept;
        self.known.insert(block, known);
    }

    /// True when the instruction is not needed any more.
    fn instruction(&mut self, id: InstId, known: &mut Vec<Known>) -> bool {
        let inst = self.func.inst(id);
        let effects = self.func.effects(&inst);
        if let Some((place, mem)) = load_of(&inst) {
            let found = known.iter().rev().find(|entry| entry.place == place && entry.mem == mem);
            let result = self.func.node(id).first_result;
            if let Some(found) = found {
                let value = found.value;
                self.func.replace(result, value);
                self.changed = true;
                return true;
            }
            remember(known, Known { place, mem, value: result });
            return false;
        }
        if let Some((place, mem, value)) = store_of(&inst) {
            self.forget_overlapping(known, place, mem);
            // A narrow store cuts the value: what a load would give is not the value.
            if mem.size() >= 4 {
                remember(known, Known { place, mem, value });
            }
            return false;
        }
        if effects.intersects(Effects::WRITES.union(Effects::CALLS)) {
            self.forget_after(&inst, effects, known);
        }
        if is_numbered(&inst, effects) {
            return self.number(id, inst);
        }
        false
    }

    fn number(&mut self, id: InstId, inst: Inst) -> bool {
        let node = *self.func.node(id);
        let key = self.key(inst, node.result_count);
        if let Some(value) = self.table.get(&key) {
            if node.result_count == 1 {
                let value = *value;
                self.func.replace(node.first_result, value);
            }
            self.changed = true;
            return true;
        }
        self.table.insert(key.clone(), node.first_result);
        self.undo.push(key);
        false
    }

    fn key(&self, mut inst: Inst, result_count: u32) -> Key {
        order_operands(&mut inst);
        let mut list = Vec::new();
        inst.each_list_mut(&mut |values| {
            list.extend_from_slice(self.func.list(*values));
            *values = Default::default();
        });
        let mut ty = None;
        if result_count == 1 {
            inst.each_use(&mut |value, _| {
                ty.get_or_insert(self.func.ty(value));
            });
        }
        Key { inst, list, ty }
    }

    /// A store: what may lie in the same bytes is no longer known.
    fn forget_overlapping(&mut self, known: &mut Vec<Known>, place: Place, mem: MemType) {
        let func = &*self.func;
        known.retain(|entry| !may_overlap(func, (entry.place, entry.mem), (place, mem)));
    }

    fn forget_after(&mut self, inst: &Inst, effects: Effects, known: &mut Vec<Known>) {
        let func = &*self.func;
        let is_open = |entry: &Known| match entry.place {
            Place::Slot { slot, .. } => func.stack_slots[slot.index()].address_taken,
            _ => true,
        };
        match *inst {
            Inst::StackZero(op) => forget_slot(known, op.slot),
            Inst::StackCopy(op) => forget_slot(known, op.to),
            Inst::LoadStruct(op) => forget_slot(known, op.to),
            // What comes later may not be taken from what came before an acquire.
            Inst::Fence(op) if op.order == MemOrder::Release => {}
            _ if effects.contains(Effects::CALLS) => {
                // A callee fills the struct that it is passed the address of.
                known.retain(|entry| {
                    !is_open(entry)
                        && !matches!(entry.place, Place::Slot { slot, .. }
                            if func.stack_slots[slot.index()].passed)
                });
            }
            Inst::CallHelper(_) => known.retain(|entry| {
                !is_open(entry)
                    && !matches!(entry.place, Place::Slot { slot, .. }
                        if func.stack_slots[slot.index()].passed)
            }),
            _ => known.retain(|entry| !is_open(entry)),
        }
    }
}

fn forget_slot(known: &mut Vec<Known>, slot: StackSlot) {
    known.retain(|entry| !matches!(entry.place, Place::Slot { slot: other, .. } if other == slot));
}

fn remember(known: &mut Vec<Known>, entry: Known) {
    if known.len() >= MOST_KNOWN {
        known.remove(0);
    }
    known.push(entry);
}

/// May an equal instruction stand for it?
fn is_numbered(inst: &Inst, effects: Effects) -> bool {
    match inst {
        // A collection between two of them may move the object.
        Inst::Address(_) | Inst::CatchObject(_) | Inst::StackAlloc(_) => false,
        _ if effects.contains(Effects::ENDS) => false,
        _ if effects.contains(Effects::MERGE) => true,
        _ => !effects.intersects(Effects::ORDERED),
    }
}

/// `a op b` and `b op a` look alike.
fn order_operands(inst: &mut Inst) {
    let swap = |a: &mut Value, b: &mut Value| {
        if a > b {
            core::mem::swap(a, b);
        }
    };
    match inst {
        Inst::Iadd(op) => swap(&mut op.a, &mut op.b),
        Inst::Imul(op) => swap(&mut op.a, &mut op.b),
        Inst::Iand(op) => swap(&mut op.a, &mut op.b),
        Inst::Ior(op) => swap(&mut op.a, &mut op.b),
        Inst::Ixor(op) => swap(&mut op.a, &mut op.b),
        Inst::Fadd(op) => swap(&mut op.a, &mut op.b),
        Inst::Fmul(op) => swap(&mut op.a, &mut op.b),
        Inst::IaddOvf(op) => swap(&mut op.a, &mut op.b),
        Inst::ImulOvf(op) => swap(&mut op.a, &mut op.b),
        Inst::Icmp(op) if op.a > op.b => {
            core::mem::swap(&mut op.a, &mut op.b);
            op.cond = op.cond.swapped();
        }
        _ => {}
    }
}

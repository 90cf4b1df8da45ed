//! Which stack slots with references are live where: the collector looks at no others, and the prologue zeroes only those that may be
//! looked at before they are written.
//! Owns a backward liveness of whole slots. A slot is read by whatever has an address into it as an operand: nobody keeps one longer
//! than a call lasts, but as a number, or as a byref in a slot or a result; where there are such, slots whose address is taken are always
//! live. What a handler reads is live wherever its region protects: an exception may go there from anywhere in it. A filter runs while the
//! frames that it may end are still there, and before their finally handlers: where there is one, what handlers read is always live.

use super::inst::{self, Effects, Inst};
use super::{
    Block, Func, InstId, LayoutId, RegionData, RegionKind, StackSlot, StackSlotData, Type, Value,
};
use abi::WordKind;

#[derive(Clone, Debug, Default)]
pub struct SlotLives {
    /// By number of the slot: the collector looks at it wherever the frame is.
    pub is_always_live: Vec<bool>,
    /// It must be zero when the code begins.
    pub is_zeroed: Vec<bool>,
    followed: Vec<StackSlot>,
    /// By instruction: which of `followed` are live before it, and so while it runs.
    before: Vec<u64>,
}

impl SlotLives {
    /// Slots that are live while an instruction runs, those left out that always are.
    pub fn at(&self, id: InstId) -> impl Iterator<Item = StackSlot> + use<'_> {
        let live = self.before.get(id.index()).copied().unwrap_or(0);
        let is_live = move |(index, _): &(usize, &StackSlot)| live >> index & 1 == 1;
        self.followed.iter().enumerate().filter(is_live).map(|(_, slot)| *slot)
    }
}

pub fn has_roots(slot: &StackSlotData) -> bool {
    slot.words.iter().any(|word| *word != WordKind::Raw)
}

/// Bits of the slots that are followed.
type Set = u64;

struct Lives<'a> {
    func: &'a Func,
    /// By slot: its bit, or none.
    bits: Vec<Set>,
    /// By value: slots that it may be an address of.
    addresses: Vec<Set>,
}

pub fn lives(func: &Func) -> SlotLives {
    let count = func.stack_slots.len();
    let mut found = SlotLives {
        is_always_live: vec![false; count],
        is_zeroed: vec![false; count],
        ..SlotLives::default()
    };
    let keeps_byrefs = func.stack_slots.iter().any(|slot| slot.words.contains(&WordKind::ByRef));
    let is_filter = |region: &RegionData| matches!(region.kind, RegionKind::Filter(_));
    let has_filters = func.regions.iter().any(is_filter);
    let mut bits = vec![0; count];
    for (index, slot) in func.stack_slots.iter().enumerate().filter(|(_, slot)| has_roots(slot)) {
        // A walk of the stack looks at the continuation from anywhere.
        let is_known = func.continuation == Some(StackSlot(index as u32))
            || (slot.in_handlers && has_filters)
            || slot.pinned
            || (slot.address_taken && keeps_byrefs);
        let is_followed = !is_known && found.followed.len() < Set::BITS as usize;
        if is_followed {
            bits[index] = 1 << found.followed.len();
            found.followed.push(StackSlot(index as u32));
        } else {
            (found.is_always_live[index], found.is_zeroed[index]) = (true, true);
        }
    }
    if found.followed.is_empty() {
        return found;
    }
    let mut lives = Lives { func, bits, addresses: vec![0; func.values.len()] };
    let escaped = lives.find_addresses();
    let before = lives.solve();
    let is_entry = |root: &Block| {
        *root == func.entry() || func.resume_entries.iter().any(|entry| entry.block == *root)
    };
    let (entries, handlers): (Vec<Block>, Vec<Block>) =
        func.roots().into_iter().partition(is_entry);
    let at_start = |set: Set, root: &Block| set | before.1[root.index()];
    let always = match has_filters {
        true => handlers.iter().fold(escaped, at_start),
        false => escaped,
    };
    let zeroed = entries.iter().fold(always, at_start);
    for (index, slot) in found.followed.iter().enumerate() {
        found.is_always_live[slot.index()] |= always >> index & 1 == 1;
        found.is_zeroed[slot.index()] |= zeroed >> index & 1 == 1;
    }
    found.before = before.0;
    found.before.iter_mut().for_each(|live| *live &= !always);
    found
}

impl Lives<'_> {
    /// Values that are addresses of slots; gives those of which somebody may keep one.
    fn find_addresses(&mut self) -> Set {
        let func = self.func;
        let mut escaped = 0;
        loop {
            let mut changed = false;
            for block in &func.layout {
                for id in &func.block(*block).insts {
                    let inst = func.inst(*id);
                    let (made, kept) = self.step(&inst);
                    escaped |= kept;
                    for value in func.results(*id) {
                        let is_address =
                            matches!(func.ty(value), Type::I64 | Type::Byref | Type::Ref);
                        if is_address {
                            changed |= add(&mut self.addresses[value.index()], made);
                        }
                    }
                    inst.each_target(&func.block_calls, &mut |call| {
                        let params = &func.block(call.block).params;
                        for (param, arg) in params.iter().zip(func.list(call.args)) {
                            let set = self.addresses[func.resolve(*arg).index()];
                            changed |= add(&mut self.addresses[param.index()], set);
                        }
                    });
                }
            }
            if !changed {
                return escaped;
            }
        }
    }

    fn address(&self, value: Value) -> Set {
        self.addresses[self.func.resolve(value).index()]
    }
    fn operands(&self, inst: &Inst) -> Set {
        let mut set = 0;
        self.func.each_operand(inst, &mut |value| set |= self.address(value));
        set
    }

    /// Slots that the instruction's results may be addresses of, and those that it gives an address of to somebody who keeps it.
    fn step(&self, inst: &Inst) -> (Set, Set) {
        match inst {
            Inst::StackAddr(op) => (self.bits[op.slot.index()], 0),
            Inst::StackPass(op) => (self.bits[op.slot.index()], 0),
            Inst::Load(_)
            | Inst::LoadIndexed(_)
            | Inst::LoadFinal(_)
            | Inst::StackLoad(_)
            | Inst::ThreadLoad(_)
            | Inst::NewObject(_)
            | Inst::NewArray(_)
            | Inst::Length(_)
            | Inst::TypeOf(_)
            | Inst::CatchObject(_) => (0, 0),
            Inst::Store(op) => (0, self.address(op.value)),
            Inst::StoreIndexed(op) => (0, self.address(op.value)),
            Inst::StoreRef(op) => (0, self.address(op.value)),
            Inst::StoreRefIndexed(op) => (0, self.address(op.value)),
            Inst::StackStore(op) => (0, self.address(op.value)),
            Inst::ThreadStore(op) => (0, self.address(op.value)),
            Inst::AtomicExchange(op) => (0, self.address(op.value)),
            Inst::AtomicCompareExchange(op) => {
                (0, self.address(op.value) | self.address(op.comparand))
            }
            Inst::AtomicAdd(op) => (0, self.address(op.value)),
            Inst::AtomicAnd(op) => (0, self.address(op.value)),
            Inst::AtomicOr(op) => (0, self.address(op.value)),
            Inst::Call(_) | Inst::CallIndirect(_) | Inst::CallHelper(_) => {
                let is_kept = self.results(inst).contains(&Type::Byref);
                (0, if is_kept { self.operands(inst) } else { 0 })
            }
            // A number may be anywhere.
            Inst::Address(op) => (self.address(op.a), self.address(op.a)),
            inst => (self.operands(inst), 0),
        }
    }
    fn results(&self, inst: &Inst) -> &[Type] {
        match inst {
            Inst::Call(op) => &self.func.signatures[op.signature.index()].results,
            Inst::CallIndirect(op) => &self.func.signatures[op.signature.index()].results,
            _ => &[],
        }
    }

    /// (live before each instruction, live at the beginning of each block).
    fn solve(&self) -> (Vec<Set>, Vec<Set>) {
        let func = self.func;
        let mut before = vec![0; func.insts.len()];
        let mut at_start = vec![0; func.blocks.len()];
        loop {
            let mut changed = false;
            for block in func.layout.iter().rev() {
                let thrown = self.live_in_handlers(*block, &at_start);
                let mut live = 0;
                func.each_successor(*block, &mut |call| live |= at_start[call.block.index()]);
                for id in func.block(*block).insts.iter().rev() {
                    let inst = func.inst(*id);
                    live = live & !self.written(&inst) | self.read(&inst);
                    // An exception goes on behind a finally handler.
                    let leaves = func.effects(&inst).intersects(Effects::LEAVES)
                        || matches!(inst, Inst::EndHandler(_));
                    if leaves {
                        live |= thrown;
                    }
                    before[id.index()] = live;
                }
                changed |= add(&mut at_start[block.index()], live);
            }
            if !changed {
                return (before, at_start);
            }
        }
    }

    /// What the handlers read that an exception in the block may go to.
    fn live_in_handlers(&self, block: Block, at_start: &[Set]) -> Set {
        let mut live = 0;
        let mut region = self.func.block(block).region;
        while let Some(index) = region {
            let data = self.func.regions[index.index()];
            live |= at_start[data.handler.index()];
            region = data.parent;
        }
        live
    }

    fn read(&self, inst: &Inst) -> Set {
        let named = match inst {
            Inst::StackLoad(op) => self.bits[op.slot.index()],
            Inst::StackCopy(op) => self.bits[op.from.index()],
            Inst::StoreStruct(op) => self.bits[op.from.index()],
            _ => 0,
        };
        named | self.operands(inst)
    }
    /// Slots that are written as a whole.
    fn written(&self, inst: &Inst) -> Set {
        let size_of = |layout: LayoutId| self.func.layouts[layout.index()].size;
        let (slot, offset, size) = match inst {
            Inst::StackZero(inst::StackZero { slot, offset, size }) => (*slot, *offset, *size),
            Inst::StackCopy(op) => (op.to, op.to_offset, size_of(op.layout)),
            Inst::LoadStruct(op) => (op.to, op.to_offset, size_of(op.layout)),
            Inst::StackStore(op) => (op.slot, op.offset, op.mem.size()),
            _ => return 0,
        };
        // What a struct leaves of its last word is not a reference.
        let is_whole = offset == 0
            && size.next_multiple_of(8) as usize
                >= self.func.stack_slots[slot.index()].words.len() * 8;
        if is_whole { self.bits[slot.index()] } else { 0 }
    }
}

/// Whether that adds anything.
fn add(set: &mut Set, more: Set) -> bool {
    let before = *set;
    *set |= more;
    *set != before
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ssa::parse::parse;
    use ir::symbols::Numbered;

    /// For each call of a helper, in the order of the text: the slots that are live there.
    fn at_calls(text: &str) -> (SlotLives, Vec<Vec<u32>>) {
        let mut funcs = parse(text, &Numbered).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let func = funcs.remove(0);
        let lives = lives(&func);
        let mut calls = Vec::new();
        for block in &func.layout {
            for id in &func.block(*block).insts {
                if matches!(func.inst(*id), Inst::CallHelper(_)) {
                    calls.push(lives.at(*id).map(|slot| slot.0).collect());
                }
            }
        }
        (lives, calls)
    }

    #[test]
    fn live_from_the_write_of_the_whole_to_the_last_read() {
        let (lives, calls) = at_calls(
            "function 'f'(ref) -> ref {\n  stack ss0 [ref]\n  stack ss1 [ref raw]\nblock0(v0: ref):\n  \
             v1: i64 = iconst i64, 1\n  v2: ref = call.helper new_object, [v1]\n  stack.store ref, ss0, 0, v0\n  \
             stack.store ref, ss1, 0, v0\n  v3: ref = call.helper new_object, [v1]\n  \
             v4: ref = stack.load ref, ss0, 0\n  v5: ref = call.helper new_object, [v1]\n  \
             v6: ref = stack.load ref, ss1, 0\n  v7: ref = call.helper new_object, [v1]\n  return [v6]\n}\n",
        );
        // A word of two does not begin the second: it is zeroed, and live from the beginning.
        assert_eq!(calls, [vec![1], vec![0, 1], vec![1], vec![]]);
        assert_eq!(lives.is_zeroed, [false, true]);
        assert_eq!(lives.is_always_live, [false, false]);
    }

    #[test]
    fn an_address_reads_where_it_is_used() {
        let (lives, calls) = at_calls(
            "function 'f'(ref) -> ref {\n  stack ss0 [ref] address_taken\n  stack ss1 [ref] in_handlers\nblock0(v0: ref):\n  \
             v1: i64 = iconst i64, 1\n  stack.store ref, ss0, 0, v0\n  stack.store ref, ss1, 0, v0\n  \
             v2: byref = stack.addr ss0, 0\n  v3: ref = call.helper new_object, [v1]\n  \
             v4: ref = call.helper box_from, [v1, v2]\n  v5: ref = call.helper new_object, [v1]\n  return [v4]\n}\n",
        );
        assert_eq!(calls, [vec![0], vec![0], vec![]]);
        assert_eq!(lives.is_always_live, [false, false]);
        assert_eq!(lives.is_zeroed, [false, false]);
    }

    /// A function with a region, whose handler of that kind reads ss0 and ss1; only ss0 is written before.
    fn with_handler(kind: &str) -> (SlotLives, Vec<Vec<u32>>) {
        at_calls(&format!(
            "function 'f'(ref) -> ref {{\n  stack ss0 [ref] in_handlers\n  stack ss1 [ref] in_handlers\n  \
             region region0 {kind} handler block2\nblock0(v0: ref):\n  v1: i64 = iconst i64, 1\n  \
             v2: ref = call.helper new_object, [v1]\n  stack.store ref, ss0, 0, v0\n  jump block1\n\
             block1 in region0:\n  v3: ref = call.helper new_object, [v1]\n  stack.store ref, ss1, 0, v0\n  jump block3\n\
             block2:\n  v4: ref = stack.load ref, ss0, 0\n  v5: ref = stack.load ref, ss1, 0\n  return [v4]\n\
             block3:\n  v6: ref = call.helper new_object, [v1]\n  return [v6]\n}}\n",
        ))
    }

    #[test]
    fn what_a_handler_reads_is_live_in_what_it_protects() {
        let (lives, calls) = with_handler("catch 't5'");
        // The throw may come before ss1 is written.
        assert_eq!(calls, [vec![1], vec![0, 1], vec![]]);
        assert_eq!(lives.is_zeroed, [false, true]);
        assert_eq!(lives.is_always_live, [false, false]);
    }

    #[test]
    fn what_a_filter_may_have_behind_it_is_always_live() {
        let (lives, calls) = with_handler("filter block2");
        assert!(calls.iter().all(Vec::is_empty));
        assert_eq!(lives.is_zeroed, [true, true]);
        assert_eq!(lives.is_always_live, [true, true]);
    }
}

//! What is known about the slots of a function before any code is written.
//! Owns: where a slot is defined and used, which slots can share a place, which are only constants, which arguments can be computed
//! where the call wants them. Entry: `Facts::of`.
//!
//! All sharing is decided on *temporaries*: slots of one block with one definition, before all uses, whose address is not taken.
//! 1. A temporary that copies a slot which does not change until the last use *is* that slot. So is a part of a struct, by words.
//! 2. A temporary whose value is only moved into a slot right after it is computed is computed there.
//!    So is one that becomes a word of a struct, when nothing between touches that word; and a struct whose words are all written
//!    need not be zero before.
//! 3. A temporary that is only an argument is computed in the outgoing area, when nothing between uses that area
//!    or, for references, may collect: the area is not mapped (F4).
//! 4. A temporary with a constant has no place until an operation wants it in a slot. In a loop, it is then made once, at the entry.

use super::immediates::takes_immediate;
use super::shape::Shape;
use ir::op::*;
use ir::{Block, Func, Slot, SlotKind};

/// Where the occurrences of a slot are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Occurrences {
    pub definitions: u32,
    pub uses: u32,
    /// Also written in part or by address.
    pub is_modified: bool,
    /// The block of all occurrences; `None` when there are several.
    pub block: Option<Block>,
    pub is_seen: bool,
    /// Indices in the block: the first definition, and the last occurrence.
    pub first: u32,
    pub last: u32,
    first_is_definition: bool,
}

/// What a slot's place is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Place {
    /// Words of its own.
    #[default]
    Own,
    /// Another slot's words, from `word` on.
    Within { slot: Slot, word: u32 },
    /// Word of the outgoing arguments.
    Outgoing(u32),
    /// None: a constant that every use takes as an immediate.
    Constant,
    /// A hidden word that is set at the entry: one of `Facts::entry_constants`.
    EntryConstant(u32),
}

pub struct Facts {
    pub occurrences: Vec<Occurrences>,
    pub places: Vec<Place>,
    /// Bits of slots that hold one constant.
    pub constants: Vec<Option<i64>>,
    /// Operations that need no code: [block][index].
    pub dropped: Vec<Vec<bool>>,
    /// Words that the outgoing area needs.
    pub outgoing_words: u32,
    /// Bits of the constants that loops find in hidden words.
    pub entry_constants: Vec<i64>,
}

/// More constants than this are not worth their writing at every entry.
const MOST_ENTRY_CONSTANTS: usize = 12;

impl Facts {
    /// `kept`: slots that continuations keep, which therefore need words of their own.
    pub fn of(func: &Func, shape: &Shape, kept: impl Iterator<Item = Slot>) -> Facts {
        let mut facts = Facts {
            occurrences: occurrences(func),
            places: vec![Place::Own; func.slots.len()],
            constants: vec![None; func.slots.len()],
            dropped: func.blocks.iter().map(|block| vec![false; block.insts.len()]).collect(),
            outgoing_words: 0,
            entry_constants: Vec::new(),
        };
        for slot in kept {
            facts.occurrences[slot.index()].is_modified = true;
        }
        facts.find_constants(func);
        facts.find_entry_constants(func);
        facts.find_copies(func, shape);
        facts.find_moves(func);
        facts.find_zeroes(func, shape);
        facts.find_parts(func, shape);
        facts.find_arguments(func, shape);
        facts
    }

    /// One definition, before all uses, in one block, nothing else.
    pub fn is_temporary(&self, func: &Func, slot: Slot) -> bool {
        let info = &func.slots[slot.index()];
        let seen = &self.occurrences[slot.index()];
        slot.0 >= func.argument_count
            && !info.address_taken
            && !info.pinned
            && !seen.is_modified
            && seen.definitions == 1
            && seen.block.is_some()
            && seen.first_is_definition
    }

    fn find_constants(&mut self, func: &Func) {
        for (block, data) in func.blocks.iter().enumerate() {
            for (index, inst) in data.insts.iter().enumerate() {
                let (dst, value) = match *inst {
                    Inst::ConstI4(op) => (op.dst, op.value as i64),
                    Inst::ConstI8(op) => (op.dst, op.value),
                    Inst::ConstR4(op) => (op.dst, op.value.0 as i64),
                    Inst::ConstR8(op) => (op.dst, op.value.0 as i64),
                    Inst::ConstNull(op) => (op.dst, 0),
                    _ => continue,
                };
                if self.is_temporary(func, dst) {
                    self.constants[dst.index()] = Some(value);
                    self.places[dst.index()] = Place::Constant;
                    self.dropped[block][index] = true;
                }
            }
        }
        // A use that cannot take the constant brings the slot back.
        for (block, data) in func.blocks.iter().enumerate() {
            for inst in &data.insts {
                inst.each_slot(&func.slot_lists, &mut |slot, role| {
                    if role != Role::Def
                        && self.places[slot.index()] == Place::Constant
                        && !takes_immediate(func, inst, slot, &self.constants)
                    {
                        self.places[slot.index()] = Place::Own;
                        let at = self.occurrences[slot.index()].first as usize;
                        self.dropped[block][at] = false;
                    }
                });
            }
        }
    }

    /// Constants that a loop would make again and again.
    fn find_entry_constants(&mut self, func: &Func) {
        let in_loop = blocks_in_loops(func);
        for index in 0..func.slots.len() {
            let (Some(bits), Some(block)) = (self.constants[index], self.occurrences[index].block)
            else {
                continue;
            };
            let is_raw = !matches!(func.slots[index].kind, SlotKind::Ref | SlotKind::ByRef);
            if self.places[index] != Place::Own || !in_loop[block.index()] || !is_raw {
                continue;
            }
            let known = self.entry_constants.iter().position(|other| *other == bits);
            let number = match known {
                Some(number) => number,
                None if self.entry_constants.len() < MOST_ENTRY_CONSTANTS => {
                    self.entry_constants.push(bits);
                    self.entry_constants.len() - 1
                }
                None => continue,
            };
            self.places[index] = Place::EntryConstant(number as u32);
            self.dropped[block.index()][self.occurrences[index].first as usize] = true;
        }
    }

    /// Rule 1.
    fn find_copies(&mut self, func: &Func, shape: &Shape) {
        for (block, data) in func.blocks.iter().enumerate() {
            for (index, inst) in data.insts.iter().enumerate() {
                let (dst, source, word) = match *inst {
                    Inst::MoveSlot(op) => (op.dst, op.src, 0),
                    Inst::SlotLoad(op) if op.offset % 8 == 0 && matches!(op.mem.size(), 4 | 8) => {
                        (op.dst, op.slot, op.offset / 8)
                    }
                    Inst::SlotLoadStruct(op) if op.offset % 8 == 0 => {
                        (op.dst, op.slot, op.offset / 8)
                    }
                    _ => continue,
                };
                if !self.is_temporary(func, dst)
                    || func.slots[source.index()].address_taken
                    || self.places[source.index()] == Place::Constant
                    || word + shape.words(dst) > shape.words(source)
                {
                    continue;
                }
                let last = self.occurrences[dst.index()].last as usize;
                // The last user may itself change the source: operations read before they write.
                // A call does not: its result is written while the arguments are the callee's.
                let unchanged =
                    data.insts[index + 1..=last.max(index)].iter().enumerate().all(|(at, inst)| {
                        let is_last = index + 1 + at == last;
                        !changes(func, inst, source, is_last)
                    });
                if !unchanged {
                    continue;
                }
                let (root, first) = self.root(source);
                if !matches!(self.places[root.index()], Place::Own) {
                    continue;
                }
                self.places[dst.index()] = Place::Within { slot: root, word: first + word };
                self.dropped[block][index] = true;
                self.extend(root, Block(block as u32), last as u32);
            }
        }
    }

    /// The slot whose words a slot uses, and the first of them.
    pub fn root(&self, slot: Slot) -> (Slot, u32) {
        match self.places[slot.index()] {
            Place::Within { slot: root, word } => {
                let (root, first) = self.root(root);
                (root, first + word)
            }
            _ => (slot, 0),
        }
    }

    /// A root lives as long as what shares it.
    fn extend(&mut self, root: Slot, block: Block, last: u32) {
        let seen = &mut self.occurrences[root.index()];
        if seen.block == Some(block) {
            seen.last = seen.last.max(last);
        }
    }

    /// Rule 2.
    fn find_moves(&mut self, func: &Func) {
        for (block, data) in func.blocks.iter().enumerate() {
            let is_protected = func.protecting(Block(block as u32)).next().is_some();
            for (index, inst) in data.insts.iter().enumerate() {
                let Inst::MoveSlot(op) = *inst else { continue };
                if self.dropped[block][index] || index == 0 {
                    continue;
                }
                let seen = self.occurrences[op.src.index()];
                let info = &func.slots[op.dst.index()];
                let wanted = self.is_temporary(func, op.src)
                    && seen.uses == 1
                    && seen.first as usize == index - 1
                    && !self.dropped[block][index - 1]
                    && self.places[op.src.index()] == Place::Own
                    && self.root(op.dst).0 == op.dst
                    && !info.address_taken
                    && !info.pinned
                    && !(is_protected && writes_early(&data.insts[index - 1]));
                if wanted {
                    self.places[op.src.index()] = Place::Within { slot: op.dst, word: 0 };
                    self.dropped[block][index] = true;
                    let target = &mut self.occurrences[op.dst.index()];
                    if target.block == Some(Block(block as u32)) {
                        target.first = target.first.min(index as u32 - 1);
                    }
                }
            }
        }
    }

    /// Whether a struct can be written in part earlier or later than the function says: nobody else sees it meanwhile.
    fn is_private(&self, func: &Func, slot: Slot, block: usize) -> bool {
        let info = &func.slots[slot.index()];
        let is_protected = func.protecting(Block(block as u32)).next().is_some();
        !info.address_taken
            && !info.pinned
            && self.places[slot.index()] == Place::Own
            && (!is_protected || self.occurrences[slot.index()].block.is_some())
    }

    /// Rule 2, the zeroes.
    fn find_zeroes(&mut self, func: &Func, shape: &Shape) {
        for (block, data) in func.blocks.iter().enumerate() {
            for (index, inst) in data.insts.iter().enumerate() {
                let Inst::SlotZero(zero) = *inst else { continue };
                // References that are not written yet must not be what was there before: the collector looks.
                let count = shape.words(zero.dst);
                if count > 64
                    || shape.has_references(zero.dst)
                    || !self.is_private(func, zero.dst, block)
                {
                    continue;
                }
                let mut missing = u64::MAX >> (64 - count.max(1));
                for inst in &data.insts[index + 1..] {
                    match whole_word(inst) {
                        Some((slot, word, value)) if slot == zero.dst && value != slot => {
                            missing &= !(1 << word);
                        }
                        _ if self.touches(func, shape, inst, zero.dst, None) => break,
                        _ => {}
                    }
                    if missing == 0 {
                        self.dropped[block][index] = true;
                        break;
                    }
                }
            }
        }
    }

    /// Rule 2, for words of structs.
    fn find_parts(&mut self, func: &Func, shape: &Shape) {
        for (block, data) in func.blocks.iter().enumerate() {
            for (index, inst) in data.insts.iter().enumerate() {
                let Some((slot, word, value)) = whole_word(inst) else { continue };
                let seen = self.occurrences[value.index()];
                let first = seen.first as usize;
                let is_raw = !matches!(func.kind(value), SlotKind::Ref | SlotKind::ByRef);
                if !self.is_temporary(func, value)
                    || seen.uses != 1
                    || !is_raw
                    || self.dropped[block][first]
                    || self.places[value.index()] != Place::Own
                    || !self.is_private(func, slot, block)
                    || is_interruption(&data.insts[first])
                {
                    continue;
                }
                let is_free = (first + 1..index).all(|at| {
                    let between = &data.insts[at];
                    let is_other_word =
                        whole_word(between).is_some_and(|(s, w, _)| s == slot && w != word);
                    let is_dropped_zero =
                        self.dropped[block][at] && matches!(between, Inst::SlotZero(_));
                    !is_interruption(between)
                        && (is_other_word
                            || is_dropped_zero
                            || !self.touches(func, shape, between, slot, Some(word)))
                });
                if is_free {
                    self.places[value.index()] = Place::Within { slot, word };
                    self.dropped[block][index] = true;
                    let target = &mut self.occurrences[slot.index()];
                    if target.block == Some(Block(block as u32)) {
                        target.first = target.first.min(first as u32);
                    }
                }
            }
        }
    }

    /// Whether an operation names a slot, one of its words, or what lies in them.
    fn touches(
        &self,
        func: &Func,
        shape: &Shape,
        inst: &Inst,
        slot: Slot,
        word: Option<u32>,
    ) -> bool {
        let mut found = false;
        inst.each_slot(&func.slot_lists, &mut |operand, _| {
            let (root, start) = self.root(operand);
            let end = start + shape.words(operand);
            found |= root == slot && word.is_none_or(|word| (start..end).contains(&word));
        });
        found
    }

    /// Rule 3, and the size of the area.
    fn find_arguments(&mut self, func: &Func, shape: &Shape) {
        for data in &func.blocks {
            // Since when nothing has used the area, and nothing may have collected.
            let (mut area_free, mut no_collection) = (0, 0);
            for (index, inst) in data.insts.iter().enumerate() {
                if let Some(arguments) = call_arguments(func, inst) {
                    let mut word = 0;
                    for slot in arguments {
                        let count = shape.words(*slot);
                        let since = if shape.has_references(*slot) {
                            no_collection.max(area_free)
                        } else {
                            area_free
                        };
                        let seen = self.occurrences[slot.index()];
                        if self.places[slot.index()] == Place::Own
                            && self.is_temporary(func, *slot)
                            && seen.uses == 1
                            && seen.first as usize >= since
                            && !self.is_shared(*slot)
                        {
                            self.places[slot.index()] = Place::Outgoing(word);
                        }
                        word += count;
                    }
                    self.outgoing_words = self.outgoing_words.max(word);
                }
                if let Some(scratch) = scratch_words(inst) {
                    self.outgoing_words = self.outgoing_words.max(scratch);
                }
                let effects = inst.effects();
                if uses_area(inst) {
                    area_free = index;
                }
                if effects.contains(Effects::GC_POINT) || effects.contains(Effects::CALLS) {
                    no_collection = index;
                }
            }
        }
    }

    /// Whether another slot lives in this one's words.
    fn is_shared(&self, slot: Slot) -> bool {
        self.places
            .iter()
            .any(|place| matches!(place, Place::Within { slot: root, .. } if *root == slot))
    }
}

fn occurrences(func: &Func) -> Vec<Occurrences> {
    let mut all = vec![Occurrences::default(); func.slots.len()];
    for (block, data) in func.blocks.iter().enumerate() {
        let block = Block(block as u32);
        for (index, inst) in data.insts.iter().enumerate() {
            // Uses come before the definition, whatever the operands' order.
            for definitions in [false, true] {
                inst.each_slot(&func.slot_lists, &mut |slot, role| {
                    if (role == Role::Def) != definitions {
                        return;
                    }
                    let seen = &mut all[slot.index()];
                    match role {
                        Role::Def => seen.definitions += 1,
                        Role::Use => seen.uses += 1,
                        Role::Modify | Role::Address => seen.is_modified = true,
                    }
                    if !seen.is_seen {
                        seen.is_seen = true;
                        seen.block = Some(block);
                        seen.first = index as u32;
                        seen.first_is_definition = role == Role::Def;
                    } else if seen.block != Some(block) {
                        seen.block = None;
                    }
                    seen.last = index as u32;
                });
            }
        }
    }
    all
}

/// Blocks between the ends of a back-edge.
fn blocks_in_loops(func: &Func) -> Vec<bool> {
    let mut in_loop = vec![false; func.blocks.len()];
    for (index, data) in func.blocks.iter().enumerate() {
        let Some(last) = data.insts.last() else { continue };
        last.each_target(&func.block_lists, &mut |target| {
            for inside in &mut in_loop[target.index().min(index + 1)..=index] {
                *inside = true;
            }
        });
    }
    in_loop
}

/// Whether an operation changes a slot. The last user of a copy may define it: operations read first. But the arguments of a call
/// with a struct result, say, are not read when the result is written.
fn changes(func: &Func, inst: &Inst, slot: Slot, is_last_use: bool) -> bool {
    let mut changed = false;
    inst.each_slot(&func.slot_lists, &mut |operand, role| {
        if operand == slot {
            changed |= match role {
                Role::Def => !is_last_use || matches!(func.kind(slot), SlotKind::Struct(_)),
                Role::Modify => true,
                Role::Use | Role::Address => false,
            };
        }
    });
    changed
}

/// A store of one whole word of a struct: the struct, the word, the value.
fn whole_word(inst: &Inst) -> Option<(Slot, u32, Slot)> {
    match *inst {
        Inst::SlotStore(op) if op.offset % 8 == 0 && op.mem.size() == 8 => {
            Some((op.slot, op.offset / 8, op.value))
        }
        _ => None,
    }
}

/// Operations at which others may look at the frame.
fn is_interruption(inst: &Inst) -> bool {
    let effects = inst.effects();
    [Effects::CALLS, Effects::SUSPENDS, Effects::GC_POINT].iter().any(|e| effects.contains(*e))
}

/// Operations that may throw after they have written part of their result.
fn writes_early(inst: &Inst) -> bool {
    matches!(inst, Inst::UnboxNullable(_) | Inst::AwaitCall(_))
}

/// The argument list of a call.
pub fn call_arguments<'f>(func: &'f Func, inst: &Inst) -> Option<&'f [Slot]> {
    let list = match inst {
        Inst::Call(op) => op.args,
        Inst::CallVirtual(op) => op.args,
        Inst::CallInterface(op) => op.args,
        Inst::CallGenericVirtual(op) => op.args,
        Inst::CallIndirect(op) => op.args,
        Inst::CallNative(op) => op.args,
        Inst::CallDelegate(op) => op.args,
        Inst::TailCall(op) => op.args,
        Inst::TailCallIndirect(op) => op.args,
        _ => return None,
    };
    Some(func.arguments(list))
}

/// Words of the area that an operation other than a call uses for lists of i4.
fn scratch_words(inst: &Inst) -> Option<u32> {
    match inst {
        Inst::MultiElemAddr(op) => Some(op.indices.count),
        Inst::MultiElemAddrChecked(op) => Some(op.indices.count),
        Inst::NewMultiArray(op) => Some(op.dims.count),
        // The frame that is resumed lies there.
        Inst::Resume(_) => Some(1),
        _ => None,
    }
}

fn uses_area(inst: &Inst) -> bool {
    scratch_words(inst).is_some()
        || matches!(
            inst,
            Inst::Call(_)
                | Inst::CallVirtual(_)
                | Inst::CallInterface(_)
                | Inst::CallGenericVirtual(_)
                | Inst::CallIndirect(_)
                | Inst::CallNative(_)
                | Inst::CallDelegate(_)
                | Inst::TailCall(_)
                | Inst::TailCallIndirect(_)
        )
}

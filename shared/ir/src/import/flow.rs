//! Blocks: where they begin, which have been reached, and the stack where they meet.
//! Owns the scan for leaders, the worklist, merging of stack states, and the final order of blocks.
//!
//! A leader is an IL offset where a block begins: branch targets, what follows a branch, borders of protected regions. Each
//! reached leader becomes a block; an instruction may add blocks of its own behind it. Values on the stack where blocks meet
//! lie in slots of origin `Stack(depth)`, one for each kind. When a state turns out wider than what a block was imported
//! with, the fact is noted and the whole import starts again (`Facts`).

use super::Importer;
use super::eh::Regions;
use super::error::{Result, Stop};
use super::invalid::InvalidIl;
use super::stack::{Entry, Value};
use crate::op::*;
use crate::operand::*;
use crate::{SlotKind, SlotOrigin};
use hashbrown::HashMap;
use metadata::{Flow as OpcodeFlow, Instructions, Operand};
use smallvec::SmallVec;
use std::collections::BTreeSet;

/// More leaders than this and the method is refused: it is not a program.
const MAX_LEADERS: usize = 1 << 20;

/// A value's place in a stack state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Merged {
    pub kind: SlotKind,
    pub small: Option<MemType>,
}

impl Merged {
    /// What holds both (III.1.8.1.3, and what CoreCLR accepts beyond it).
    fn join(self, other: Merged) -> Option<Merged> {
        use SlotKind::*;
        let kind = match (self.kind, other.kind) {
            (a, b) if a == b => a,
            (I4, I8) | (I8, I4) => I8,
            (R4, R8) | (R8, R4) => R8,
            (Ref | I8, ByRef) | (ByRef, Ref | I8) => ByRef,
            _ => return None,
        };
        let small = if self.small == other.small { self.small } else { None };
        Some(Merged { kind, small })
    }
}

#[derive(Default)]
pub(super) struct Leader {
    pub offset: u32,
    /// The block, once reached.
    pub block: Option<Block>,
    pub entry: Option<Vec<Merged>>,
    pub imported: bool,
}

pub(super) struct Flow {
    pub leaders: Vec<Leader>,
    pub queue: BTreeSet<usize>,
    /// Something jumps to the very first instruction, or a region begins there.
    pub zero_is_target: bool,
}

/// A block's place in the order, compared from the left: its leader (from 1; 0 is the prologue) and its place there. The
/// blocks of an inlined body continue the key of the block that it stands in.
pub(super) type Key = SmallVec<[u32; 6]>;

/// What one import pass learns for the next.
#[derive(Default)]
pub(super) struct Facts {
    pub address_taken: hashbrown::HashSet<Slot>,
    /// Stack states by (leader's offset, depth).
    pub merges: HashMap<(u32, u32), Merged>,
    /// Callees that turned out not to be trivial.
    pub not_inlined: hashbrown::HashSet<MethodId>,
    pub changed: bool,
}

/// Where instructions begin.
struct Starts(Vec<u64>);

impl Starts {
    fn insert(&mut self, offset: u32) {
        self.0[offset as usize / 64] |= 1 << (offset % 64);
    }
    fn contains(&self, offset: u32) -> bool {
        self.0.get(offset as usize / 64).is_some_and(|word| word >> (offset % 64) & 1 != 0)
    }
}

impl Flow {
    /// Finds the leaders of a body. The error has the offset where the code is wrong.
    pub fn scan(code: &[u8], regions: &Regions) -> core::result::Result<Flow, (u32, InvalidIl)> {
        if code.is_empty() {
            return Err((0, InvalidIl::Empty));
        }
        let size = code.len() as u32;
        let mut starts = Starts(vec![0; code.len() / 64 + 1]);
        let mut offsets = vec![0];
        let mut end = 0;
        for instruction in Instructions::new(code) {
            let instruction = instruction.map_err(|_| (end, InvalidIl::Undecodable))?;
            starts.insert(instruction.offset);
            end = instruction.end;
            match instruction.operand {
                Operand::Branch(target) => offsets.push(target),
                Operand::Switch(targets) => offsets.extend(targets.iter()),
                _ => {}
            }
            let splits = match instruction.opcode.flow() {
                OpcodeFlow::Branch
                | OpcodeFlow::ConditionalBranch
                | OpcodeFlow::Return
                | OpcodeFlow::Throw => true,
                _ => instruction.opcode == metadata::Opcode::Jmp,
            };
            if splits && end < size {
                offsets.push(end);
            }
        }
        for border in regions.borders() {
            if border < size {
                offsets.push(border);
            }
        }
        let zero_is_target = offsets[1..].contains(&0);
        offsets.sort_unstable();
        offsets.dedup();
        if let Some(&bad) = offsets.iter().find(|&&offset| !starts.contains(offset)) {
            return Err((bad, InvalidIl::BadTarget));
        }
        if offsets.len() > MAX_LEADERS {
            return Err((0, InvalidIl::TooComplex));
        }
        let leaders = offsets.into_iter().map(|offset| Leader { offset, ..Leader::default() });
        let (leaders, queue) = (leaders.collect(), BTreeSet::new());
        Ok(Flow { leaders, queue, zero_is_target })
    }

    /// Of a body that is no IL.
    pub fn empty() -> Flow {
        Flow { leaders: Vec::new(), queue: BTreeSet::new(), zero_is_target: false }
    }

    /// Targets are leaders, by the scan.
    pub fn leader_at(&self, offset: u32) -> usize {
        self.leaders.partition_point(|leader| leader.offset < offset)
    }

    /// Where the block of a leader ends in the IL.
    pub fn end_of(&self, leader: usize, code_size: u32) -> u32 {
        self.leaders.get(leader + 1).map_or(code_size, |next| next.offset)
    }
}

impl Importer<'_, '_> {
    pub fn new_block(&mut self, key: Key) -> Block {
        self.keys.push(key);
        self.func.new_block()
    }

    /// The block of a leader; made when it is first reached.
    pub fn block_at(&mut self, leader: usize) -> Block {
        if let Some(block) = self.flow.leaders[leader].block {
            return block;
        }
        let mut key = self.inlined.as_ref().map_or_else(Key::new, |inlined| inlined.key.clone());
        key.push(leader as u32 + 1);
        if self.inlined.is_none() {
            // Behind what handlers put before themselves (`eh`).
            key.push(FIRST_SEQUENCE);
        }
        let block = self.new_block(key);
        self.flow.leaders[leader].block = Some(block);
        block
    }

    /// Goes on in another block: what holds only within a block is forgotten.
    pub fn switch_to(&mut self, block: Block) {
        self.block = block;
        self.ended = false;
        self.caches.clear();
    }

    /// Notes that control goes from here to an offset with the present stack, and answers with the block there.
    /// The values are moved by `leave_stack`, before the branch.
    pub fn reach(&mut self, offset: u32) -> Result<Block> {
        let leader = self.flow.leader_at(offset);
        if self.regions.is_try_start(offset) && !self.stack.is_empty() {
            return Err(InvalidIl::StackNotEmpty.into());
        }
        if self.inlined.is_some() && !self.stack.is_empty() {
            // Not trivial: the stack of an inlined body is not merged.
            return Err(InvalidIl::TooComplex.into());
        }
        self.merge_into(leader)?;
        self.enqueue(leader);
        Ok(self.block_at(leader))
    }

    pub fn enqueue(&mut self, leader: usize) {
        if !self.flow.leaders[leader].imported {
            self.flow.queue.insert(leader);
        }
    }

    fn merge_into(&mut self, leader: usize) -> Result<()> {
        let offset = self.flow.leaders[leader].offset;
        let present: Vec<Merged> =
            self.stack.iter().map(|e| Merged { kind: e.kind, small: e.small }).collect();
        let mut joined = Vec::with_capacity(present.len());
        let earlier = self.flow.leaders[leader].entry.as_ref();
        if earlier.is_some_and(|earlier| earlier.len() != present.len()) {
            return Err(InvalidIl::StackMismatch.into());
        }
        for (depth, mut merged) in present.into_iter().enumerate() {
            let known = self.facts.merges.get(&(offset, depth as u32));
            for other in [known, earlier.map(|earlier| &earlier[depth])].into_iter().flatten() {
                merged = merged.join(*other).ok_or(Stop::Invalid(InvalidIl::StackMismatch))?;
            }
            joined.push(merged);
        }
        if earlier.is_some_and(|earlier| *earlier == joined) {
            return Ok(());
        }
        // Jumps went to narrower slots, or the block relied on more: once more, knowing better.
        let is_stale = earlier.is_some_and(|earlier| {
            self.flow.leaders[leader].imported
                || earlier.iter().zip(&joined).any(|(a, b)| a.kind != b.kind)
        });
        for (depth, merged) in joined.iter().enumerate() {
            self.facts.merges.insert((offset, depth as u32), *merged);
        }
        self.facts.changed |= is_stale;
        self.flow.leaders[leader].entry = Some(joined);
        Ok(())
    }

    /// The slot of a stack position where blocks meet.
    pub fn stack_slot(&mut self, depth: usize, kind: SlotKind) -> Slot {
        if let Some(&slot) = self.stack_slots.get(&(depth as u32, kind)) {
            return slot;
        }
        let slot = self.func.new_slot(kind, SlotOrigin::Stack(depth as u32));
        self.stack_slots.insert((depth as u32, kind), slot);
        slot
    }

    /// Moves what is on the stack to where the blocks at these offsets expect it; `kept` are operands of the branch that
    /// must survive the moves.
    pub fn leave_stack(&mut self, targets: &[u32], kept: &mut [Slot]) -> Result<()> {
        let mut moves: Vec<(Slot, usize, SlotKind)> = Vec::new();
        for &target in targets {
            let leader = self.flow.leader_at(target);
            let entry = self.flow.leaders[leader].entry.clone().unwrap_or_default();
            for (depth, merged) in entry.into_iter().enumerate() {
                let dst = self.stack_slot(depth, merged.kind);
                if !moves.iter().any(|(other, ..)| *other == dst) {
                    moves.push((dst, depth, merged.kind));
                }
            }
        }
        moves.retain(|&(dst, depth, _)| self.stack[depth].value != Value::Slot(dst));
        // A parallel move: what is overwritten and still needed is saved first.
        for &(dst, ..) in &moves {
            for other in 0..self.stack.len() {
                self.save_reader_at(other, dst);
            }
            for slot in kept.iter_mut() {
                if *slot == dst {
                    let kind = self.func.kind(dst);
                    *slot = self.own_copy(dst, kind);
                }
            }
        }
        for (dst, depth, kind) in moves {
            let entry = self.stack[depth];
            let src = self.as_kind(entry, kind)?;
            self.emit(MoveSlot { dst, src });
        }
        Ok(())
    }

    fn save_reader_at(&mut self, index: usize, slot: Slot) {
        let entry = self.stack[index];
        if entry.reads(slot) {
            let src = self.slot_of(entry);
            let saved = if src == slot { self.own_copy(src, entry.kind) } else { src };
            self.stack[index].value = Value::Slot(saved);
        }
    }

    /// A value in the wider kind of a merge.
    fn as_kind(&mut self, entry: Entry, kind: SlotKind) -> Result<Slot> {
        use super::form::Form;
        match kind {
            SlotKind::I8 => self.coerce(entry, Form::I8),
            SlotKind::R8 => self.coerce(entry, Form::Scalar(MemType::R8)),
            SlotKind::ByRef => self.coerce(entry, Form::BYREF),
            _ => Ok(self.slot_of(entry)),
        }
    }

    /// Ends the block with a jump to an offset.
    pub fn jump_to(&mut self, offset: u32) -> Result<()> {
        let target = self.reach(offset)?;
        self.leave_stack(&[offset], &mut [])?;
        self.emit(Jump { target });
        self.ended = true;
        Ok(())
    }

    /// The stack at the beginning of a leader's block.
    pub fn entry_stack(&mut self, leader: usize) -> Vec<Entry> {
        let merged = self.flow.leaders[leader].entry.clone().unwrap_or_default();
        let mut stack = Vec::with_capacity(merged.len());
        for (depth, merged) in merged.into_iter().enumerate() {
            let slot = self.stack_slot(depth, merged.kind);
            stack.push(Entry { small: merged.small, ..Entry::slot(slot, merged.kind) });
        }
        stack
    }

    /// Puts the blocks in IL order, drops those never filled, and renames them everywhere. Answers with the new name of
    /// the first block at or behind a key.
    pub fn order_blocks(&mut self) -> impl Fn((u32, u32)) -> Block + use<> {
        let mut order: Vec<usize> = (0..self.func.blocks.len())
            .filter(|&i| !self.func.blocks[i].insts.is_empty())
            .collect();
        order.sort_by(|&a, &b| self.keys[a].cmp(&self.keys[b]));
        let mut names = vec![Block(u32::MAX); self.func.blocks.len()];
        for (new, &old) in order.iter().enumerate() {
            names[old] = Block(new as u32);
        }
        let mut blocks: Vec<_> = self.func.blocks.drain(..).map(Some).collect();
        self.func.blocks = order.iter().filter_map(|&i| blocks[i].take()).collect();
        let rename = |block: Block| names[block.index()];
        for data in &mut self.func.blocks {
            for inst in &mut data.insts {
                inst.map_targets(&rename);
            }
        }
        for block in &mut self.func.block_lists {
            *block = rename(*block);
        }
        let keys: Vec<Key> = order.iter().map(|&i| self.keys[i].clone()).collect();
        move |key: (u32, u32)| {
            Block(keys.partition_point(|other| other.as_slice() < [key.0, key.1].as_slice()) as u32)
        }
    }
}

/// Sequence numbers of a leader's own block; smaller ones lie before it.
pub(super) const FIRST_SEQUENCE: u32 = 16;

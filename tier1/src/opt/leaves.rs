//! Into which scalars a stack slot falls apart.
//! Owns the choice of slots for `sroa` and their parts: from the layouts of structs that are copied and from the accesses themselves.
//! A slot qualifies when nobody has its address, no handler reads it, and its accesses agree on the parts. Entry: `find_parts`.

use crate::ssa::{Func, Inst, LayoutId, StackSlot, Type};
use ir::MemType;

/// A scalar of a slot.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub offset: u32,
    pub mem: MemType,
}

impl Part {
    pub fn ty(&self) -> Type {
        Type::of_memory(self.mem)
    }
    fn end(&self) -> u32 {
        self.offset + self.mem.size()
    }
}

#[derive(Default)]
pub struct Parts {
    /// By slot, then by offset.
    pub all: Vec<Part>,
    /// Range of `all` by slot; empty when the slot stays in memory.
    ranges: Vec<(u32, u32)>,
    is_promoted: Vec<bool>,
}

impl Parts {
    pub fn has(&self, slot: StackSlot) -> bool {
        self.is_promoted[slot.index()]
    }
    /// Numbers of the parts that lie in a range of bytes of a slot.
    pub fn inside(&self, slot: StackSlot, offset: u32, size: u32) -> Vec<usize> {
        let (from, to) = self.ranges[slot.index()];
        (from as usize..to as usize)
            .filter(|part| {
                let part = &self.all[*part];
                offset <= part.offset && part.end() <= offset + size
            })
            .collect()
    }
}

/// Words of the largest slot that is taken apart.
const MOST_WORDS: usize = 8;

/// What is known of one slot.
#[derive(Clone, Default)]
struct Candidate {
    is_out: bool,
    parts: Vec<(u32, MemType)>,
    /// Raw words: one part, or a cover of smaller ones.
    words: Vec<u32>,
    zeroed: Vec<(u32, u32)>,
    /// Ranges that are copied as structs: what no leaf covers there is padding.
    structs: Vec<(u32, u32)>,
}

pub fn find_parts(func: &Func) -> Parts {
    let mut candidates: Vec<Candidate> = func
        .stack_slots
        .iter()
        .map(|slot| Candidate {
            is_out: slot.address_taken
                || slot.passed
                || slot.in_handlers
                || slot.pinned
                || slot.words.len() > MOST_WORDS,
            ..Candidate::default()
        })
        .collect();
    let mut is_used = vec![false; candidates.len()];
    for block in &func.layout {
        for id in &func.block(*block).insts {
            let inst = func.inst(*id);
            inst.each_stack_slot(&mut |slot| is_used[slot.index()] = true);
            visit(func, &inst, &mut candidates);
        }
    }
    let mut parts = Parts::default();
    for (index, candidate) in candidates.iter_mut().enumerate() {
        let from = parts.all.len() as u32;
        let is_promoted = is_used[index] && !candidate.is_out && candidate.settle();
        if is_promoted {
            let all = candidate.parts.iter();
            parts.all.extend(all.map(|(offset, mem)| Part { offset: *offset, mem: *mem }));
        }
        parts.is_promoted.push(is_promoted);
        parts.ranges.push((from, parts.all.len() as u32));
    }
    parts
}

fn visit(func: &Func, inst: &Inst, candidates: &mut [Candidate]) {
    let mut copied = |slot: StackSlot, offset: u32, layout: LayoutId| {
        candidates[slot.index()].add_struct(func, offset, layout);
    };
    match *inst {
        Inst::StackCopy(op) => {
            copied(op.to, op.to_offset, op.layout);
            copied(op.from, op.from_offset, op.layout);
        }
        Inst::LoadStruct(op) => copied(op.to, op.to_offset, op.layout),
        Inst::StoreStruct(op) => copied(op.from, op.from_offset, op.layout),
        Inst::StackLoad(op) => candidates[op.slot.index()].add(op.offset, op.mem),
        Inst::StackStore(op) => candidates[op.slot.index()].add(op.offset, op.mem),
        Inst::StackZero(op) => {
            candidates[op.slot.index()].zeroed.push((op.offset, op.offset + op.size));
        }
        _ => {}
    }
}

impl Candidate {
    fn add_struct(&mut self, func: &Func, offset: u32, layout: LayoutId) {
        let layout = &func.layouts[layout.index()];
        if layout.leaves.is_empty() {
            self.is_out = true;
        }
        self.structs.push((offset, offset + layout.size));
        for leaf in &layout.leaves {
            self.add_part(offset + leaf.offset, leaf.mem);
        }
    }

    fn add(&mut self, offset: u32, mem: MemType) {
        match mem {
            MemType::I8 => {
                if !self.words.contains(&offset) {
                    self.words.push(offset);
                }
            }
            mem => self.add_part(offset, mem),
        }
    }

    fn add_part(&mut self, offset: u32, mem: MemType) {
        if self.is_out {
            return;
        }
        for (at, other) in &self.parts {
            let (end, other_end) = (offset + mem.size(), at + other.size());
            if *at == offset && other.size() == mem.size() {
                // One kind of reference is not another, nor a number.
                let is_managed = |mem: MemType| matches!(mem, MemType::Ref | MemType::Byref);
                if (is_managed(mem) || is_managed(*other)) && mem != *other {
                    self.is_out = true;
                }
                return;
            }
            if *at < end && offset < other_end {
                self.is_out = true;
                return;
            }
        }
        self.parts.push((offset, mem));
    }

    /// Makes parts of the bytes of a word that no part covers: fields that only accesses of the whole word touch.
    fn fill(&mut self, word: u32) {
        let mut at = word;
        while at < word + 8 {
            let is_free = |byte: u32| {
                let in_part =
                    |(start, mem): &(u32, MemType)| (*start..*start + mem.size()).contains(&byte);
                !self.parts.iter().any(in_part)
            };
            if !is_free(at) || self.structs.iter().any(|(from, to)| (*from..*to).contains(&at)) {
                at += 1;
                continue;
            }
            let fits = |size: u32| at.is_multiple_of(size) && (at..at + size).all(is_free);
            let mem = match at {
                _ if fits(4) => MemType::I4,
                _ if fits(2) => MemType::U2,
                _ => MemType::U1,
            };
            self.parts.push((at, mem));
            at += mem.size();
        }
    }

    /// Raw words become parts, or are covered by smaller ones. False when the accesses do not agree.
    fn settle(&mut self) -> bool {
        for word in self.words.clone() {
            let end = word + 8;
            let overlapping: Vec<(u32, MemType)> = self
                .parts
                .iter()
                .copied()
                .filter(|(at, mem)| *at < end && word < at + mem.size())
                .collect();
            match overlapping[..] {
                [] => self.parts.push((word, MemType::I8)),
                [(at, MemType::I8 | MemType::R8)] if at == word => {}
                _ => {
                    let covered = overlapping
                        .iter()
                        .all(|(at, mem)| *at >= word && at + mem.size() <= end && mem.size() <= 4);
                    if !covered {
                        return false;
                    }
                    self.fill(word);
                }
            }
        }
        let cut = |(from, to): &(u32, u32)| {
            self.parts.iter().any(|(at, mem)| {
                let (start, end) = (*at, at + mem.size());
                start < *to && *from < end && !(from <= &start && end <= *to)
            })
        };
        if self.zeroed.iter().any(cut) {
            return false;
        }
        self.parts.sort_unstable_by_key(|(offset, _)| *offset);
        true
    }
}

//! The nursery: a fixed range of blocks where objects are born and, having survived once, age.
//! Owns block states and the bump cursors; `collect.rs` moves the objects. Relies on H4 (blocks are parseable).
//!
//! A block is handed out from its start (`top` rises) as allocation buffers. What lies below `top` can be walked
//! object by object: a zero word is skipped, a filler says its size. A block that keeps pinned objects after a
//! collection has its gaps turned into fillers; gaps of a useful size are handed out again as buffers, so a
//! long-lived pin costs its own bytes and not a block.

use crate::space::{BLOCK_SHIFT, BLOCK_SIZE, Region, Space, load_word, store_word};
use crate::trace::object_size_at;
use std::collections::BTreeSet;

/// What a block of the nursery is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum BlockUse {
    Free,
    /// New objects.
    Eden,
    /// Objects that survived one collection.
    Aged,
    /// Being filled with survivors by the collection that runs.
    To,
    /// Freed by the last collection and made inaccessible until the next one.
    Quarantined,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct NurseryBlock {
    pub usage: BlockUse,
    /// Start bits are valid for this block (during a collection or a verification).
    pub parsed: bool,
    /// Bytes handed out from the start.
    pub top: u32,
}

/// A filler's header: bit 1 set (no method table is that low), its size in bytes in the upper half.
const FILLER_TAG: usize = 2;
/// Smaller gaps between pinned objects are not worth a buffer.
const SMALLEST_GAP: usize = 1 << 10;

pub(crate) fn write_filler(at: usize, size: usize) {
    debug_assert!(size >= 8 && size & 7 == 0);
    store_word(at, FILLER_TAG | size << 32);
}
#[inline(always)]
pub(crate) fn is_filler(header: usize) -> bool {
    header & 7 == FILLER_TAG
}

#[derive(Debug)]
pub(crate) struct Nursery {
    pub region: Region,
    pub blocks: Vec<NurseryBlock>,
    /// Bytes that may be handed out between collections, and that were.
    pub budget: usize,
    pub used: usize,
    /// Block that buffers are cut from.
    current: Option<usize>,
    /// (start, size) of fillers that may be handed out.
    gaps: Vec<(usize, usize)>,
    /// Pinned objects in ascending order, with the collections they survived (at most 2): their block tells nothing.
    pinned_ages: Vec<(usize, u8)>,
    /// Objects that were pinned when something old referred to them. Until the next full collection they stay where they are and are
    /// roots: else the cards of all that refer to them would be scanned by each minor one.
    pub held: BTreeSet<usize>,
    /// Where survivors go during a collection: next free byte and end of the block.
    to_cursor: usize,
    to_limit: usize,
}

/// A piece of the nursery for a thread; its memory is not zeroed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Buffer {
    pub start: usize,
    pub size: usize,
}

impl Nursery {
    pub fn new(region: Region, budget: usize) -> Nursery {
        let block = NurseryBlock { usage: BlockUse::Free, parsed: false, top: 0 };
        Nursery {
            region,
            blocks: vec![block; region.size / BLOCK_SIZE],
            budget,
            used: 0,
            current: None,
            gaps: Vec::new(),
            pinned_ages: Vec::new(),
            held: BTreeSet::new(),
            to_cursor: 0,
            to_limit: 0,
        }
    }

    #[inline(always)]
    pub fn block_of(&self, at: usize) -> usize {
        (at - self.region.base) >> BLOCK_SHIFT
    }
    pub fn block_base(&self, block: usize) -> usize {
        self.region.base + (block << BLOCK_SHIFT)
    }
    /// Bytes of blocks that are not free.
    pub fn bytes_in_use(&self) -> usize {
        let used =
            |block: &&NurseryBlock| !matches!(block.usage, BlockUse::Free | BlockUse::Quarantined);
        self.blocks.iter().filter(used).count() * BLOCK_SIZE
    }

    /// Bytes handed out of blocks that are not free.
    pub fn bytes_filled(&self) -> usize {
        self.blocks.iter().map(|block| block.top as usize).sum()
    }

    fn take_free(&mut self, usage: BlockUse) -> Option<usize> {
        let free = |block: &NurseryBlock| block.usage == BlockUse::Free;
        // The lowest free block: the same few blocks stay in the processor's cache.
        let index = self.blocks.iter().position(free)?;
        self.blocks[index] = NurseryBlock { usage, parsed: false, top: 0 };
        Some(index)
    }

    /// Between `least` and `wanted` bytes; none when no block is left. The caller has looked at the budget.
    pub fn take_buffer(&mut self, least: usize, wanted: usize) -> Option<Buffer> {
        debug_assert!(least <= wanted && wanted <= BLOCK_SIZE);
        if let Some(index) = self.gaps.iter().rposition(|gap| gap.1 >= least) {
            let (start, gap) = self.gaps[index];
            let size = gap.min(wanted);
            if gap - size >= SMALLEST_GAP {
                write_filler(start + size, gap - size);
                self.gaps[index] = (start + size, gap - size);
                return Some(self.hand_out(start, size));
            }
            self.gaps.swap_remove(index);
            return Some(self.hand_out(start, gap));
        }
        let fits = |block: &usize| BLOCK_SIZE - self.blocks[*block].top as usize >= least;
        let block = match self.current.filter(fits) {
            Some(block) => block,
            None => self.take_free(BlockUse::Eden)?,
        };
        self.current = Some(block);
        if block == 0 && self.blocks[0].top == 0 {
            self.keep_start_empty();
            self.blocks[0].top = 8;
        }
        let top = self.blocks[block].top as usize;
        let size = wanted.min(BLOCK_SIZE - top);
        self.blocks[block].top = (top + size) as u32;
        Some(self.hand_out(self.block_base(block) + top, size))
    }

    /// Where the nursery begins is a constant of compiled code and lies about on native stacks: no object is there, or
    /// conservative scans would keep it alive.
    fn keep_start_empty(&self) {
        write_filler(self.region.base, 8);
    }

    fn hand_out(&mut self, start: usize, size: usize) -> Buffer {
        self.used += size;
        Buffer { start, size }
    }

    /// Room for a survivor; none when the nursery has no free block left.
    #[inline(always)]
    pub fn allocate_survivor(&mut self, size: usize) -> Option<usize> {
        if self.to_limit - self.to_cursor < size {
            self.next_to_block()?;
        }
        let at = self.to_cursor;
        self.to_cursor += size;
        Some(at)
    }
    #[cold]
    fn next_to_block(&mut self) -> Option<()> {
        self.close_to_block();
        let block = self.take_free(BlockUse::To)?;
        self.to_cursor = self.block_base(block);
        self.to_limit = self.to_cursor + BLOCK_SIZE;
        if block == 0 {
            self.keep_start_empty();
            self.to_cursor += 8;
        }
        Some(())
    }
    fn close_to_block(&mut self) {
        if self.to_limit != 0 {
            let block = self.block_of(self.to_limit - 1);
            self.blocks[block].top = (self.to_cursor - self.block_base(block)) as u32;
        }
        self.to_cursor = 0;
        self.to_limit = 0;
    }

    /// Sets the start bits of a block's objects, forwarded ones included.
    pub fn parse(&mut self, space: &Space, block: usize) {
        if core::mem::replace(&mut self.blocks[block].parsed, true) {
            return;
        }
        let base = self.block_base(block);
        space.clear_starts(base, BLOCK_SIZE);
        self.walk(block, |at| space.set_start(at));
    }

    /// Calls `visit` with each object of a block.
    pub fn walk(&self, block: usize, mut visit: impl FnMut(usize)) {
        let mut at = self.block_base(block);
        let end = at + self.blocks[block].top as usize;
        while at < end {
            let header = load_word(at);
            if header == 0 {
                at += 8;
            } else if is_filler(header) {
                at += header >> 32;
            } else {
                visit(at);
                at += object_size_at(at);
            }
        }
        debug_assert_eq!(at, end, "the last object of a nursery block ends at its top");
    }

    /// How many collections an object has survived, at most 2.
    pub fn age_of(&self, at: usize) -> u8 {
        match self.pinned_ages.binary_search_by_key(&at, |entry| entry.0) {
            Ok(index) => self.pinned_ages[index].1,
            Err(_) => (self.blocks[self.block_of(at)].usage == BlockUse::Aged) as u8,
        }
    }

    /// Forgets the gaps and the current block: a collection starts.
    pub fn begin_collection(&mut self, space: &Space) {
        self.gaps.clear();
        self.current = None;
        for index in 0..self.blocks.len() {
            self.blocks[index].parsed = false;
            if self.blocks[index].usage == BlockUse::Quarantined {
                let base = self.block_base(index);
                space.commit(base, base + BLOCK_SIZE);
                self.blocks[index].usage = BlockUse::Free;
            }
        }
    }

    /// Frees what was evacuated; blocks with pinned objects (addresses in ascending order) stay as eden.
    /// `release` is called with each freed range.
    pub fn finish_collection(
        &mut self,
        pinned: &[usize],
        freed_usage: BlockUse,
        mut release: impl FnMut(usize, usize),
    ) {
        self.close_to_block();
        self.used = 0;
        self.pinned_ages = pinned.iter().map(|at| (*at, (self.age_of(*at) + 1).min(2))).collect();
        let mut pins = pinned;
        for index in 0..self.blocks.len() {
            let base = self.block_base(index);
            let here = pins.partition_point(|at| *at < base + BLOCK_SIZE);
            let (in_block, rest) = pins.split_at(here);
            pins = rest;
            match self.blocks[index].usage {
                BlockUse::Free | BlockUse::Quarantined => {}
                BlockUse::To => self.blocks[index].usage = BlockUse::Aged,
                BlockUse::Eden | BlockUse::Aged if in_block.is_empty() => {
                    let block = NurseryBlock { usage: freed_usage, parsed: false, top: 0 };
                    self.blocks[index] = block;
                    release(base, BLOCK_SIZE);
                }
                BlockUse::Eden | BlockUse::Aged => {
                    self.blocks[index] = NurseryBlock {
                        usage: BlockUse::Eden,
                        parsed: false,
                        top: BLOCK_SIZE as u32,
                    };
                    let mut from = base;
                    for at in in_block {
                        self.leave_gap(from, *at, &mut release);
                        from = at + object_size_at(*at);
                    }
                    self.leave_gap(from, base + BLOCK_SIZE, &mut release);
                }
            }
        }
    }

    fn leave_gap(&mut self, from: usize, to: usize, release: &mut impl FnMut(usize, usize)) {
        if from == to {
            return;
        }
        write_filler(from, to - from);
        if to - from > 8 {
            release(from + 8, to - from - 8);
        }
        if to - from >= SMALLEST_GAP {
            self.gaps.push((from, to - from));
        }
    }
}

//! The mature space: blocks of lines, allocated by bumping through free lines, reclaimed by line (Immix).
//! Owns block states, holes and the sweep. Which blocks are evacuated is chosen here, objects are moved by `collect.rs`.
//!
//! Between full collections a line byte says "taken": a hole's lines are marked when the hole is taken, so promotion
//! marks nothing. A full collection clears all lines, takes only free blocks for what it moves, and marks the lines of
//! each live object; the sweep then counts them and finds the holes again. Start bits become the mark bits.

use crate::space::{
    BLOCK_SHIFT, BLOCK_SIZE, LINE_SIZE, LINES_PER_BLOCK, Region, Space, load_byte, load_word,
};

/// What a full collection moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Evacuation {
    /// Blocks of which less than this part (in percent) lives.
    SparserThan(usize),
    /// Everything.
    All,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockState {
    Free,
    InUse,
    /// Freed and inaccessible until the next full collection.
    Quarantined,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct MatureBlock {
    pub state: BlockState,
    /// The collection that runs moves the objects of this block.
    pub evacuate: bool,
    /// Holds pinned-heap objects: they never move.
    pub fixed: bool,
    /// Its memory was given back to the system.
    discarded: bool,
    /// Lines that lived after the last full collection, or all when it was filled since.
    pub live_lines: u8,
}

/// A bump allocator through the holes of a list of blocks.
#[derive(Debug, Default)]
struct Holes {
    cursor: usize,
    limit: usize,
    /// Block whose lines are searched next, and from which line on.
    block: Option<usize>,
    next_line: usize,
    /// Blocks with free lines, the lowest last.
    recyclable: Vec<u32>,
}

impl Holes {
    #[inline(always)]
    fn bump(&mut self, size: usize) -> Option<usize> {
        if self.limit - self.cursor < size {
            return None;
        }
        let at = self.cursor;
        self.cursor += size;
        Some(at)
    }
    fn reset(&mut self) {
        *self = Holes::default();
    }
}

/// Blocks are committed in steps of this many.
const COMMIT_STEP: usize = 32;

#[derive(Debug)]
pub(crate) struct MatureSpace {
    pub region: Region,
    /// All blocks that were ever used.
    pub blocks: Vec<MatureBlock>,
    committed: usize,
    /// Free blocks, the lowest last.
    free: Vec<u32>,
    small: Holes,
    /// For objects larger than a line that do not fit the current hole.
    overflow: Holes,
    /// For the pinned-object heap.
    fixed: Holes,
    pub blocks_in_use: usize,
    /// A full collection runs: what is allocated is live, and only free blocks are taken.
    marking: bool,
}

impl MatureSpace {
    pub fn new(region: Region) -> Self {
        MatureSpace {
            region,
            blocks: Vec::new(),
            committed: region.base,
            free: Vec::new(),
            small: Holes::default(),
            overflow: Holes::default(),
            fixed: Holes::default(),
            blocks_in_use: 0,
            marking: false,
        }
    }

    #[inline(always)]
    pub fn block_of(&self, at: usize) -> usize {
        (at - self.region.base) >> BLOCK_SHIFT
    }
    pub fn block_base(&self, block: usize) -> usize {
        self.region.base + (block << BLOCK_SHIFT)
    }
    /// End of the blocks that were ever used.
    pub fn top(&self) -> usize {
        self.block_base(self.blocks.len())
    }
    pub fn bytes_in_use(&self) -> usize {
        self.blocks_in_use * BLOCK_SIZE
    }

    pub fn committed_bytes(&self) -> usize {
        self.committed - self.region.base
    }

    /// Memory for an object that may move later; not zeroed. Sets its start bit, and its marks in a full collection.
    #[inline]
    pub fn allocate(&mut self, space: &Space, size: usize) -> Option<usize> {
        let at = match self.small.bump(size) {
            Some(at) => at,
            None => self.allocate_slow(space, size)?,
        };
        self.publish(space, at, size);
        Some(at)
    }
    /// Memory for an object that never moves; not zeroed.
    pub fn allocate_fixed(&mut self, space: &Space, size: usize) -> Option<usize> {
        let mut holes = core::mem::take(&mut self.fixed);
        let at = self.bump_through(space, &mut holes, size, true);
        self.fixed = holes;
        self.publish(space, at?, size);
        at
    }
    #[inline(always)]
    fn publish(&mut self, space: &Space, at: usize, size: usize) {
        space.set_start(at);
        if self.marking {
            space.mark(at);
            space.mark_lines(at, size);
        }
    }
    #[cold]
    fn allocate_slow(&mut self, space: &Space, size: usize) -> Option<usize> {
        let in_overflow = size > LINE_SIZE && self.small.limit != self.small.cursor;
        let mut holes =
            core::mem::take(if in_overflow { &mut self.overflow } else { &mut self.small });
        let at = if in_overflow {
            // Medium objects go to blocks of their own rather than searching for a hole.
            holes.bump(size).or_else(|| {
                self.take_free(space, &mut holes, false)?;
                holes.bump(size)
            })
        } else {
            self.bump_through(space, &mut holes, size, false)
        };
        *(if in_overflow { &mut self.overflow } else { &mut self.small }) = holes;
        at
    }
    fn bump_through(
        &mut self,
        space: &Space,
        holes: &mut Holes,
        size: usize,
        fixed: bool,
    ) -> Option<usize> {
        loop {
            if let Some(at) = holes.bump(size) {
                return Some(at);
            }
            if !self.next_hole(space, holes) {
                self.take_free(space, holes, fixed)?;
            }
        }
    }

    /// Moves on to the next run of free lines; false when no block has one.
    fn next_hole(&mut self, space: &Space, holes: &mut Holes) -> bool {
        loop {
            let Some(block) = holes.block else {
                let Some(block) = holes.recyclable.pop() else { return false };
                holes.block = Some(block as usize);
                holes.next_line = 0;
                self.blocks[block as usize].live_lines = LINES_PER_BLOCK as u8;
                continue;
            };
            let base = self.block_base(block);
            let lines = space.line_of(base);
            let taken = |line: &usize| load_byte(lines + line) != 0;
            let Some(first) = (holes.next_line..LINES_PER_BLOCK).find(|line| !taken(line)) else {
                holes.block = None;
                continue;
            };
            let end = (first..LINES_PER_BLOCK).find(taken).unwrap_or(LINES_PER_BLOCK);
            holes.next_line = end;
            holes.cursor = base + first * LINE_SIZE;
            holes.limit = base + end * LINE_SIZE;
            space.mark_lines(holes.cursor, holes.limit - holes.cursor);
            return true;
        }
    }

    fn take_free(&mut self, space: &Space, holes: &mut Holes, fixed: bool) -> Option<()> {
        let block = match self.free.pop() {
            Some(block) => block as usize,
            None => self.extend(space)?,
        };
        let base = self.block_base(block);
        self.blocks[block] = MatureBlock {
            state: BlockState::InUse,
            evacuate: false,
            fixed,
            discarded: false,
            live_lines: LINES_PER_BLOCK as u8,
        };
        self.blocks_in_use += 1;
        if self.marking {
            space.clear_lines(base, BLOCK_SIZE);
        } else {
            space.mark_lines(base, BLOCK_SIZE);
        }
        holes.block = None;
        holes.cursor = base;
        holes.limit = base + BLOCK_SIZE;
        Some(())
    }
    fn extend(&mut self, space: &Space) -> Option<usize> {
        let block = self.blocks.len();
        let end = self.block_base(block) + BLOCK_SIZE;
        if end > self.region.end() {
            return None;
        }
        if end > self.committed {
            let goal = (self.committed + COMMIT_STEP * BLOCK_SIZE).min(self.region.end());
            if !space.commit(self.committed, goal) {
                return None;
            }
            self.committed = goal;
        }
        self.blocks.push(MatureBlock {
            state: BlockState::Free,
            evacuate: false,
            fixed: false,
            discarded: false,
            live_lines: 0,
        });
        Some(block)
    }

    /// The object that an address lies in or, when the last object before it ends earlier, the nearest one.
    pub fn start_before(&self, space: &Space, at: usize) -> Option<usize> {
        let block = self.block_of(at);
        let state = self.blocks.get(block)?.state;
        if state != BlockState::InUse {
            return None;
        }
        space.start_at_or_before(at, self.block_base(block))
    }

    /// A full collection starts: chooses what it moves, forgets marks, lines and holes.
    pub fn begin_full(&mut self, space: &Space, evacuation: Evacuation) {
        for index in 0..self.blocks.len() {
            let base = self.block_base(index);
            let block = &mut self.blocks[index];
            if block.state == BlockState::Quarantined {
                space.commit(base, base + BLOCK_SIZE);
                block.state = BlockState::Free;
                self.free.push(index as u32);
            }
            let block = &mut self.blocks[index];
            block.evacuate = block.state == BlockState::InUse
                && !block.fixed
                && match evacuation {
                    Evacuation::All => true,
                    Evacuation::SparserThan(percent) => {
                        (block.live_lines as usize) * 100 < percent * LINES_PER_BLOCK
                    }
                };
        }
        self.free.sort_unstable_by(|a, b| b.cmp(a));
        for holes in [&mut self.small, &mut self.overflow, &mut self.fixed] {
            holes.reset();
        }
        let size = self.blocks.len() * BLOCK_SIZE;
        space.clear_marks(self.region.base, size);
        space.clear_lines(self.region.base, size);
        self.marking = true;
    }

    /// Marking is over: frees blocks, finds holes. `release` is called with each freed range (`true`: a whole block) and
    /// says whether the block is to be quarantined.
    pub fn sweep(&mut self, space: &Space, mut release: impl FnMut(usize, usize, bool) -> bool) {
        self.marking = false;
        for holes in [&mut self.small, &mut self.overflow, &mut self.fixed] {
            holes.reset();
        }
        self.free.clear();
        for index in (0..self.blocks.len()).rev() {
            let base = self.block_base(index);
            let block = &mut self.blocks[index];
            match block.state {
                BlockState::Quarantined => continue,
                BlockState::Free => {
                    self.free.push(index as u32);
                    continue;
                }
                BlockState::InUse => {}
            }
            space.starts_become_marks(base, BLOCK_SIZE);
            let live = count_lines(space, base);
            block.evacuate = false;
            block.live_lines = live as u8;
            if live == 0 {
                self.blocks_in_use -= 1;
                block.state = BlockState::Free;
                if release(base, BLOCK_SIZE, true) {
                    block.state = BlockState::Quarantined;
                } else {
                    self.free.push(index as u32);
                }
            } else if live < LINES_PER_BLOCK {
                let holes = if block.fixed { &mut self.fixed } else { &mut self.small };
                holes.recyclable.push(index as u32);
                release_holes(space, base, &mut release);
            }
        }
        self.trim(space);
    }

    /// Gives the memory of free blocks back but for a quarter of what is in use.
    fn trim(&mut self, space: &Space) {
        let keep = COMMIT_STEP + self.blocks_in_use / 4;
        let surplus = self.free.len().saturating_sub(keep);
        // The highest blocks come first in the list.
        for index in 0..surplus {
            let block = self.free[index] as usize;
            if !self.blocks[block].discarded {
                self.blocks[block].discarded = true;
                let base = self.block_base(block);
                space.discard(base, base + BLOCK_SIZE);
            }
        }
    }

    /// Bytes of lines that lived after the last full collection are `live_lines`; this is their complement.
    pub fn fragmented_bytes(&self) -> usize {
        let holes = |block: &MatureBlock| match block.state {
            BlockState::InUse => (LINES_PER_BLOCK - block.live_lines as usize) * LINE_SIZE,
            _ => 0,
        };
        self.blocks.iter().map(holes).sum()
    }
}

/// Calls `release` with each run of free lines of a block.
fn release_holes(space: &Space, base: usize, release: &mut impl FnMut(usize, usize, bool) -> bool) {
    let lines = space.line_of(base);
    let mut line = 0;
    while line < LINES_PER_BLOCK {
        let first = line;
        while line < LINES_PER_BLOCK && load_byte(lines + line) == 0 {
            line += 1;
        }
        if line > first {
            release(base + first * LINE_SIZE, (line - first) * LINE_SIZE, false);
        }
        line += 1;
    }
}

/// Number of marked lines of a block; a line byte is 0 or 1.
fn count_lines(space: &Space, base: usize) -> usize {
    let lines = space.line_of(base);
    let ones = |group: usize| load_word(lines + group * 8).count_ones() as usize;
    (0..LINES_PER_BLOCK / 8).map(ones).sum()
}

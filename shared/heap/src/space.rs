//! The reservation, how it is divided, and the side tables that speak of every address in it.
//! Owns the geometry, the mappings, and the words that the rest of the crate reads and writes heap memory with.
//! Must not know objects.
//!
//! ```text
//! reservation: | mature blocks ...          | large spans ...       | frozen | nursery |
//! side tables: start bits (1 bit / 8 B)  mark bits (1 bit / 8 B)  cards (1 byte / 512 B)  lines (1 byte / 256 B)
//! ```
//! Tables are indexed by distance from the reservation's base and are committed by touch.
#![allow(unsafe_code, reason = "maps memory and is the crate's primitive for reaching it")]

use crate::config::HeapError;
use abi::Addr;

pub const BLOCK_SHIFT: usize = 15;
pub const BLOCK_SIZE: usize = 1 << BLOCK_SHIFT;
pub const LINE_SHIFT: usize = 8;
pub const LINE_SIZE: usize = 1 << LINE_SHIFT;
pub const LINES_PER_BLOCK: usize = BLOCK_SIZE / LINE_SIZE;
pub const CARD_SHIFT: usize = 9;
pub const CARD_SIZE: usize = 1 << CARD_SHIFT;
pub const CARD_CLEAN: u8 = 0;
pub const CARD_DIRTY: u8 = 1;
/// Objects of at least this size live in the large-object space.
pub const LARGE_OBJECT_SIZE: usize = 16 << 10;
/// `GC.GetGeneration` of a new object of at least this size is 2, as in .NET.
pub const LARGE_OBJECT_REPORTED_SIZE: usize = 85_000;

const SMALLEST_RESERVE: usize = 256 << 20;

#[inline(always)]
pub(crate) fn load_word(at: usize) -> usize {
    // SAFETY: H1 (addresses that reach the accessors of space.rs lie in committed memory of the heap or in a reported root).
    unsafe { Addr(at).load() }
}
#[inline(always)]
pub(crate) fn store_word(at: usize, value: usize) {
    // SAFETY: H1.
    unsafe { Addr(at).store(value) }
}
#[inline(always)]
pub(crate) fn load_byte(at: usize) -> u8 {
    // SAFETY: H1.
    unsafe { Addr(at).load() }
}
#[inline(always)]
pub(crate) fn store_byte(at: usize, value: u8) {
    // SAFETY: H1.
    unsafe { Addr(at).store(value) }
}
#[inline(always)]
pub(crate) fn fill(at: usize, byte: u8, size: usize) {
    // SAFETY: H1.
    unsafe { Addr(at).fill(byte, size) }
}
/// Copies words between ranges that do not overlap. Most objects are a few words: calling out would cost more than the copy.
#[inline(always)]
pub(crate) fn copy_words(to: usize, from: usize, size: usize) {
    if size > 128 {
        // SAFETY: H1; source and target are an object and its new place, which are disjoint.
        unsafe { core::ptr::copy_nonoverlapping(from as *const u64, to as *mut u64, size / 8) }
        return;
    }
    let mut offset = 0;
    while offset < size {
        store_word(to + offset, load_word(from + offset));
        offset += 8;
    }
}

/// A range of addresses.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Region {
    pub base: usize,
    pub size: usize,
}

impl Region {
    #[inline(always)]
    pub fn contains(self, at: usize) -> bool {
        at.wrapping_sub(self.base) < self.size
    }
    pub fn end(self) -> usize {
        self.base + self.size
    }
}

/// Address space of our own.
#[derive(Debug)]
pub(crate) struct Mapping {
    region: Region,
}

fn page_size() -> usize {
    // SAFETY: H2 (sysconf has no preconditions).
    unsafe { libc::sysconf(libc::_SC_PAGESIZE) as usize }
}

impl Mapping {
    /// Reserves without access (`PROT_NONE`), or zeroed with access and committed by touch.
    fn reserve(size: usize, access: bool) -> Result<Mapping, i32> {
        let protection = if access { libc::PROT_READ | libc::PROT_WRITE } else { libc::PROT_NONE };
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        // One block more, so that the base can be aligned to a block.
        let whole = size + BLOCK_SIZE;
        // SAFETY: H2 (a fresh private mapping at an address of the system's choice).
        let at = unsafe { libc::mmap(core::ptr::null_mut(), whole, protection, flags, -1, 0) };
        if at == libc::MAP_FAILED {
            return Err(std::io::Error::last_os_error().raw_os_error().unwrap_or(0));
        }
        let base = (at as usize).next_multiple_of(BLOCK_SIZE);
        let mapping = Mapping { region: Region { base, size } };
        mapping.unmap(at as usize, base);
        mapping.unmap(base + size, at as usize + whole);
        Ok(mapping)
    }
    fn unmap(&self, start: usize, end: usize) {
        if start < end {
            // SAFETY: H2 (inside a mapping of ours that nobody uses any more).
            unsafe { libc::munmap(start as *mut libc::c_void, end - start) };
        }
    }
    fn set_protection(&self, start: usize, end: usize, protection: i32) -> bool {
        debug_assert!(start >= self.region.base && end <= self.region.end());
        // SAFETY: H2 (inside our mapping).
        unsafe { libc::mprotect(start as *mut libc::c_void, end - start, protection) == 0 }
    }
    fn advise(&self, start: usize, end: usize, advice: i32) {
        // SAFETY: H2 (inside our mapping; discarded ranges hold no live objects).
        unsafe { libc::madvise(start as *mut libc::c_void, end - start, advice) };
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        self.unmap(self.region.base, self.region.end());
    }
}

/// The reservation and its side tables.
#[derive(Debug)]
pub(crate) struct Space {
    heap: Mapping,
    /// Holds the tables; released with the space.
    _side: Mapping,
    pub all: Region,
    pub nursery: Region,
    pub mature: Region,
    pub large: Region,
    pub frozen: Region,
    page: usize,
    start_bits: usize,
    mark_bits: usize,
    cards: usize,
    lines: usize,
}

impl Space {
    pub fn reserve(wanted: usize, nursery_size: usize) -> Result<Space, HeapError> {
        let smallest = SMALLEST_RESERVE.max((nursery_size * 4).next_power_of_two());
        let mut size = wanted.max(smallest).next_multiple_of(BLOCK_SIZE);
        loop {
            match Self::reserve_exactly(size, nursery_size) {
                Ok(space) => return Ok(space),
                Err(errno) if size <= smallest => {
                    return Err(HeapError::ReserveRefused { smallest, errno });
                }
                Err(_) => size = (size / 2).max(smallest).next_multiple_of(BLOCK_SIZE),
            }
        }
    }

    fn reserve_exactly(size: usize, nursery_size: usize) -> Result<Space, i32> {
        let heap = Mapping::reserve(size, false)?;
        let bits = size / 64;
        let card_bytes = size / CARD_SIZE;
        let line_bytes = size / LINE_SIZE;
        let side = Mapping::reserve(2 * bits + card_bytes + line_bytes, true)?;
        // Sparse tables: a huge page for each touched corner would cost more than all the rest.
        side.advise(side.region.base, side.region.end(), libc::MADV_NOHUGEPAGE);

        let all = heap.region;
        let rest = (size - nursery_size) / BLOCK_SIZE;
        let frozen_size = (rest / 16 * BLOCK_SIZE).min(1 << 30);
        let mature_size = rest / 2 * BLOCK_SIZE;
        let mature = Region { base: all.base, size: mature_size };
        let large =
            Region { base: mature.end(), size: size - nursery_size - mature_size - frozen_size };
        let frozen = Region { base: large.end(), size: frozen_size };
        // The last: one comparison says whether a reference is to a young object.
        let nursery = Region { base: frozen.end(), size: nursery_size };
        debug_assert_eq!(nursery.end(), all.end());
        let tables = side.region.base;
        Ok(Space {
            all,
            nursery,
            mature,
            large,
            frozen,
            page: page_size(),
            start_bits: tables,
            mark_bits: tables + bits,
            cards: tables + 2 * bits,
            lines: tables + 2 * bits + card_bytes,
            heap,
            _side: side,
        })
    }

    // Memory.

    /// Makes a range usable. False when the system refuses.
    pub fn commit(&self, start: usize, end: usize) -> bool {
        let start = start & !(self.page - 1);
        let end = end.next_multiple_of(self.page).min(self.all.end());
        self.heap.set_protection(start, end, libc::PROT_READ | libc::PROT_WRITE)
    }
    /// Gives the memory of the whole pages inside the range back; they read as zero afterwards.
    pub fn discard(&self, start: usize, end: usize) {
        let (start, end) = (start.next_multiple_of(self.page), end & !(self.page - 1));
        if start < end {
            self.heap.advise(start, end, libc::MADV_DONTNEED);
        }
    }
    /// Whether a range consists of whole pages.
    pub fn pages_divide(&self, start: usize, size: usize) -> bool {
        (start | size) & (self.page - 1) == 0
    }
    /// Takes away access to the whole pages inside the range.
    pub fn protect(&self, start: usize, end: usize) {
        let (start, end) = (start.next_multiple_of(self.page), end & !(self.page - 1));
        if start < end {
            self.heap.set_protection(start, end, libc::PROT_NONE);
        }
    }

    // Start bits: one for the first byte of each object outside the nursery (and, while a collection runs, of each
    // object in the nursery blocks that were parsed).

    #[inline(always)]
    fn bit(&self, table: usize, at: usize) -> (usize, usize) {
        let granule = (at - self.all.base) >> 3;
        (table + (granule >> 6) * 8, 1 << (granule & 63))
    }
    #[inline(always)]
    pub fn set_start(&self, at: usize) {
        let (word, bit) = self.bit(self.start_bits, at);
        store_word(word, load_word(word) | bit);
    }
    #[inline(always)]
    pub fn clear_start(&self, at: usize) {
        let (word, bit) = self.bit(self.start_bits, at);
        store_word(word, load_word(word) & !bit);
    }
    #[inline(always)]
    pub fn is_start(&self, at: usize) -> bool {
        let (word, bit) = self.bit(self.start_bits, at);
        at & 7 == 0 && load_word(word) & bit != 0
    }
    /// The last object start at or before `at`, not below `floor` (a multiple of 512 bytes).
    pub fn start_at_or_before(&self, at: usize, floor: usize) -> Option<usize> {
        let (mut word, bit) = self.bit(self.start_bits, at);
        let (lowest, _) = self.bit(self.start_bits, floor);
        let mut bits = load_word(word) & (bit | (bit - 1));
        while bits == 0 {
            if word <= lowest {
                return None;
            }
            word -= 8;
            bits = load_word(word);
        }
        let granule = ((word - self.start_bits) / 8) * 64 + (63 - bits.leading_zeros() as usize);
        Some(self.all.base + granule * 8)
    }
    /// Calls `visit` with each object start in `[from, to)`; both are multiples of 8.
    #[inline]
    pub fn for_each_start(&self, from: usize, to: usize, mut visit: impl FnMut(usize)) {
        let first = (from - self.all.base) >> 3;
        let last = (to - self.all.base) >> 3;
        let mut group = first >> 6;
        while group << 6 < last {
            let mut bits = load_word(self.start_bits + group * 8);
            if group == first >> 6 {
                bits &= usize::MAX << (first & 63);
            }
            if (group + 1) << 6 > last {
                bits &= (1 << (last & 63)) - 1;
            }
            while bits != 0 {
                let granule = (group << 6) + bits.trailing_zeros() as usize;
                visit(self.all.base + granule * 8);
                bits &= bits - 1;
            }
            group += 1;
        }
    }
    /// Forgets all starts in a range of whole 512-byte units.
    pub fn clear_starts(&self, start: usize, size: usize) {
        let (word, _) = self.bit(self.start_bits, start);
        fill(word, 0, size / 64);
    }
    /// After marking: only marked objects are objects. The range is a block.
    pub fn starts_become_marks(&self, start: usize, size: usize) {
        let (starts, _) = self.bit(self.start_bits, start);
        let (marks, _) = self.bit(self.mark_bits, start);
        copy_words(starts, marks, size / 64);
    }

    // Mark bits.

    /// Sets the mark; true when it was not set before.
    #[inline(always)]
    pub fn mark(&self, at: usize) -> bool {
        let (word, bit) = self.bit(self.mark_bits, at);
        let bits = load_word(word);
        if bits & bit != 0 {
            return false;
        }
        store_word(word, bits | bit);
        true
    }
    #[inline(always)]
    pub fn is_marked(&self, at: usize) -> bool {
        let (word, bit) = self.bit(self.mark_bits, at);
        load_word(word) & bit != 0
    }
    pub fn clear_mark(&self, at: usize) {
        let (word, bit) = self.bit(self.mark_bits, at);
        store_word(word, load_word(word) & !bit);
    }
    pub fn clear_marks(&self, start: usize, size: usize) {
        let (word, _) = self.bit(self.mark_bits, start);
        fill(word, 0, size / 64);
    }

    // Lines of mature blocks: non-zero when something lives or was allocated there.

    #[inline(always)]
    pub fn line_of(&self, at: usize) -> usize {
        self.lines + ((at - self.all.base) >> LINE_SHIFT)
    }
    /// Marks the lines that `[at, at + size)` touches.
    #[inline(always)]
    pub fn mark_lines(&self, at: usize, size: usize) {
        let first = self.line_of(at);
        let last = self.line_of(at + size - 1);
        store_byte(first, 1);
        if last != first {
            fill(first + 1, 1, last - first);
        }
    }
    pub fn clear_lines(&self, start: usize, size: usize) {
        fill(self.line_of(start), 0, size >> LINE_SHIFT);
    }

    // Cards.

    #[inline(always)]
    pub fn card_of(&self, at: usize) -> usize {
        self.cards + ((at - self.all.base) >> CARD_SHIFT)
    }
    /// First address that a card speaks of.
    pub fn card_address(&self, card: usize) -> usize {
        self.all.base + ((card - self.cards) << CARD_SHIFT)
    }
    /// What to add to `address >> CARD_SHIFT` to get the address of its card.
    pub fn card_bias(&self) -> usize {
        self.cards.wrapping_sub(self.all.base >> CARD_SHIFT)
    }
    #[inline(always)]
    pub fn dirty_card(&self, at: usize) {
        store_byte(self.card_of(at), CARD_DIRTY);
    }
    #[inline(always)]
    pub fn is_dirty(&self, at: usize) -> bool {
        load_byte(self.card_of(at)) != CARD_CLEAN
    }
    /// Sets all cards that `[start, start + size)` touches.
    pub fn set_cards(&self, start: usize, size: usize, value: u8) {
        if size != 0 {
            let first = self.card_of(start);
            fill(first, value, self.card_of(start + size - 1) - first + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn space() -> Space {
        let space = Space::reserve(1 << 30, 16 << 20).expect("a reservation");
        assert!(space.commit(space.mature.base, space.mature.base + 4 * BLOCK_SIZE));
        space
    }

    #[test]
    fn regions_cover_the_reservation_in_blocks() {
        let space = space();
        let regions = [space.mature, space.large, space.frozen, space.nursery];
        let mut at = space.all.base;
        for region in regions {
            assert_eq!(region.base, at);
            assert_eq!(region.base % BLOCK_SIZE, 0);
            at = region.end();
        }
        assert_eq!(at, space.all.end());
    }

    #[test]
    fn starts_are_found_backwards_and_forwards() {
        let space = space();
        let base = space.mature.base;
        for offset in [0, 16, 512, 520, 4096, BLOCK_SIZE - 16, BLOCK_SIZE] {
            space.set_start(base + offset);
        }
        let find = |offset, floor| {
            space.start_at_or_before(base + offset, base + floor).map(|at| at - base)
        };
        assert_eq!(find(15, 0), Some(0));
        assert_eq!(find(16, 0), Some(16));
        assert_eq!(find(511, 0), Some(16));
        assert_eq!(find(4095, 0), Some(520));
        assert_eq!(find(BLOCK_SIZE - 17, 0), Some(4096));
        assert_eq!(find(BLOCK_SIZE + 300, BLOCK_SIZE), Some(BLOCK_SIZE));
        assert_eq!(find(2 * BLOCK_SIZE + 8, 2 * BLOCK_SIZE), None);
        let mut seen = vec![];
        space.for_each_start(base + 8, base + 4104, |at| seen.push(at - base));
        assert_eq!(seen, [16, 512, 520, 4096]);
        seen.clear();
        space.for_each_start(base + 512, base + 1024, |at| seen.push(at - base));
        assert_eq!(seen, [512, 520]);
    }

    #[test]
    fn cards_and_lines_cover_ranges() {
        let space = space();
        let base = space.mature.base;
        space.set_cards(base + 500, 13, CARD_DIRTY);
        assert!(space.is_dirty(base) && space.is_dirty(base + 512));
        assert!(!space.is_dirty(base + 1024));
        let card = space.card_bias().wrapping_add((base + 512) >> CARD_SHIFT);
        assert_eq!(card, space.card_of(base + 512));
        assert_eq!(space.card_address(card), base + 512);
        space.mark_lines(base + 248, 16);
        assert_eq!(load_byte(space.line_of(base)), 1);
        assert_eq!(load_byte(space.line_of(base + 256)), 1);
        assert_eq!(load_byte(space.line_of(base + 512)), 0);
    }
}

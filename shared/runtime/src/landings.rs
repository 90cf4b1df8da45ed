//! Null checks that are accesses: for each instruction of compiled code that may touch null, where the code goes on then.
//! Owns the tables of all engines and the search in them, which the fault handler does in the middle of anything: it takes no lock and
//! no memory. Entry: `Landings`, which the owner of code memory keeps, and `of`.
//!
//! Code is published piece by piece in any order, and never changes: so a table is a list for each page of code, to whose front
//! pieces are added.
#![allow(unsafe_code, reason = "finds the tables of an engine by an address in its code")]

use core::sync::atomic::{AtomicBool, AtomicPtr, AtomicU32, AtomicUsize, Ordering};
use parking_lot::Mutex;
use std::sync::{Arc, OnceLock};

/// Of the tables; the system's pages have nothing to do with it.
const PAGE: u32 = 16 << 10;

/// Those of one engine. Its code must not run any more when this is dropped.
pub struct Landings {
    table: Arc<Table>,
    number: usize,
    /// One thread adds at a time.
    adding: Mutex<()>,
}

struct Table {
    start: usize,
    /// By page of the code: the number of the newest piece there, from 1 up.
    pages: Vec<AtomicU32>,
    pieces: boxcar::Vec<Piece>,
}

struct Piece {
    /// Of the same page; 0: none.
    older: u32,
    /// Where a fault may be, and its landing; from the start of the code memory, ascending.
    entries: Box<[(u32, u32)]>,
}

/// Where a handler finds a table. `start` is 0 while nobody has the place.
#[derive(Default)]
struct Place {
    is_taken: AtomicBool,
    start: AtomicUsize,
    size: AtomicUsize,
    table: AtomicPtr<Table>,
}

/// Never shrinks; places are taken again.
static PLACES: OnceLock<boxcar::Vec<Place>> = OnceLock::new();

impl Landings {
    /// For code that will lie in `size` bytes from `start` on.
    pub fn new(start: usize, size: usize) -> Landings {
        let count = size.div_ceil(PAGE as usize);
        let pages = core::iter::repeat_with(AtomicU32::default).take(count).collect();
        let table = Arc::new(Table { start, pages, pieces: boxcar::Vec::new() });
        let places = PLACES.get_or_init(boxcar::Vec::new);
        let is_free = |place: &Place| !place.is_taken.swap(true, Ordering::AcqRel);
        let number = match places.iter().find(|(_, place)| is_free(place)) {
            Some((number, _)) => number,
            None => places.push(Place { is_taken: AtomicBool::new(true), ..Place::default() }),
        };
        let place = &places[number];
        place.size.store(size, Ordering::Relaxed);
        place.table.store(Arc::as_ptr(&table).cast_mut(), Ordering::Relaxed);
        place.start.store(start, Ordering::Release);
        Landings { table, number, adding: Mutex::new(()) }
    }

    /// Of code at `code` that nobody has called yet: offsets in it of what may fault, ascending, and of the landings.
    pub fn add(&self, code: usize, faults: &[(u32, u32)]) {
        let _one = self.adding.lock();
        let base = (code - self.table.start) as u32;
        let entries: Vec<(u32, u32)> =
            faults.iter().map(|(fault, landing)| (base + fault, base + landing)).collect();
        for entries in entries.chunk_by(|a, b| a.0 / PAGE == b.0 / PAGE) {
            let newest = &self.table.pages[(entries[0].0 / PAGE) as usize];
            let older = newest.load(Ordering::Relaxed);
            let number = self.table.pieces.push(Piece { older, entries: entries.into() });
            newest.store(number as u32 + 1, Ordering::Release);
        }
    }
}

impl Drop for Landings {
    fn drop(&mut self) {
        if let Some(place) = PLACES.get().and_then(|places| places.get(self.number)) {
            place.start.store(0, Ordering::Release);
            place.is_taken.store(false, Ordering::Release);
        }
    }
}

impl Table {
    fn find(&self, pc: usize) -> Option<usize> {
        let offset = (pc - self.start) as u32;
        let mut number = self.pages.get((offset / PAGE) as usize)?.load(Ordering::Acquire);
        while number != 0 {
            let piece = self.pieces.get(number as usize - 1)?;
            if let Ok(at) = piece.entries.binary_search_by_key(&offset, |(fault, _)| *fault) {
                return Some(self.start + piece.entries[at].1 as usize);
            }
            number = piece.older;
        }
        None
    }
}

/// Where code goes on that has touched null at `pc`; `None` when it is not code of an engine, or may not do so there.
/// `pc` is where this thread has been stopped.
pub fn of(pc: usize) -> Option<usize> {
    for (_, place) in PLACES.get()?.iter() {
        let start = place.start.load(Ordering::Acquire);
        let size = place.size.load(Ordering::Relaxed);
        if start == 0 || pc.wrapping_sub(start) >= size {
            continue;
        }
        let table = place.table.load(Ordering::Relaxed);
        // SAFETY: X3 (this thread runs code of the engine, which so far lives).
        return unsafe { &*table }.find(pc);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found_by_address() {
        let start = 0x7000_0000_0000;
        let end = start + PAGE as usize;
        let one = Landings::new(start, 64 << 10);
        one.add(end - 96, &[(10, 500), (96, 600), (97, 700)]);
        one.add(start + 100, &[(4, 40)]);
        assert_eq!(of(end - 86), Some(end + 404));
        assert_eq!(of(end), Some(end + 504));
        assert_eq!(of(end + 1), Some(end + 604));
        assert_eq!(of(start + 104), Some(start + 140));
        assert_eq!(of(start + 105), None);
        assert_eq!(of(start + (64 << 10)), None);
        let other = Landings::new(start + (64 << 10), 64 << 10);
        other.add(start + (64 << 10), &[(0, 8)]);
        assert_eq!(of(start + (64 << 10)), Some(start + (64 << 10) + 8));
        drop(one);
        assert_eq!(of(start + 104), None);
        assert_eq!(of(start + (64 << 10)), Some(start + (64 << 10) + 8));
    }
}

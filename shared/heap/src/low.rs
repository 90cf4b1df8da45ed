//! Memory below 4 GB, for method tables: their addresses fit the 32-bit header word of objects.
//! Owns the chunks. Bump allocation only; everything is released when the arena is dropped.
//! Entry: `LowArena::allocate`. Two arenas in one process take different chunks.
#![allow(unsafe_code, reason = "maps memory at fixed low addresses")]

use crate::config::HeapError;
use abi::{Addr, MtPtr};
use parking_lot::Mutex;

/// Chunks are at least this large; an engine with few types needs one.
const CHUNK_SIZE: usize = 1 << 20;
/// Below this live the null guard and non-relocatable executables.
const LOWEST: usize = 0x1000_0000;
const LIMIT: usize = 1 << 32;
/// Distance between attempts when an address is taken.
const PROBE_STEP: usize = 4 << 20;

#[derive(Debug, Clone, Copy)]
struct Chunk {
    base: usize,
    size: usize,
}

#[derive(Debug, Default)]
struct Chunks {
    all: Vec<Chunk>,
    cursor: usize,
    end: usize,
    next_probe: usize,
}

/// A bump arena below 4 GB.
#[derive(Debug, Default)]
pub struct LowArena {
    chunks: Mutex<Chunks>,
}

impl LowArena {
    pub fn new() -> Self {
        LowArena::default()
    }

    /// Zeroed memory of `size` bytes below 4 GB, aligned to `alignment` (a power of two of at most 4096). Lives as long as the arena.
    pub fn allocate(&self, size: usize, alignment: usize) -> Result<Addr, HeapError> {
        debug_assert!(alignment.is_power_of_two() && alignment <= 4096);
        let mut chunks = self.chunks.lock();
        let start = chunks.cursor.next_multiple_of(alignment);
        let end = start.checked_add(size).ok_or(HeapError::LowMemoryExhausted { size })?;
        if end <= chunks.end {
            chunks.cursor = end;
            return Ok(Addr(start));
        }
        let chunk = chunks.map(size)?;
        chunks.cursor = chunk.base + size;
        chunks.end = chunk.base + chunk.size;
        Ok(Addr(chunk.base))
    }

    /// Whether the address lies in this arena.
    pub fn contains(&self, table: MtPtr) -> bool {
        let at = table.0 as usize;
        self.chunks.lock().all.iter().any(|chunk| at.wrapping_sub(chunk.base) < chunk.size)
    }

    /// (base, size) of what is mapped.
    pub(crate) fn ranges(&self) -> Vec<(usize, usize)> {
        self.chunks.lock().all.iter().map(|chunk| (chunk.base, chunk.size)).collect()
    }

    /// Bytes of address space taken.
    pub fn reserved(&self) -> usize {
        self.chunks.lock().all.iter().map(|chunk| chunk.size).sum()
    }
}

impl Chunks {
    /// Maps a new chunk of at least `size` bytes at the first free low address from where the last search ended.
    fn map(&mut self, size: usize) -> Result<Chunk, HeapError> {
        let exhausted = HeapError::LowMemoryExhausted { size };
        if size >= LIMIT {
            return Err(exhausted);
        }
        let size = size.next_multiple_of(CHUNK_SIZE);
        let first = self.next_probe.max(LOWEST);
        let upper = (first..LIMIT - size + 1).step_by(PROBE_STEP);
        let lower = (LOWEST..first).step_by(PROBE_STEP);
        for base in upper.chain(lower) {
            if map_at(base, size) {
                let chunk = Chunk { base, size };
                self.all.push(chunk);
                self.next_probe = base + size.next_multiple_of(PROBE_STEP);
                return Ok(chunk);
            }
        }
        Err(exhausted)
    }
}

impl Drop for Chunks {
    fn drop(&mut self) {
        for chunk in &self.all {
            // SAFETY: H2 (a mapping is unmapped once, by its owner; nothing of the engine outlives its heap).
            unsafe { libc::munmap(chunk.base as *mut libc::c_void, chunk.size) };
        }
    }
}

/// Maps zeroed memory exactly at `base`; false when something is there.
fn map_at(base: usize, size: usize) -> bool {
    let protection = libc::PROT_READ | libc::PROT_WRITE;
    let flags =
        libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | libc::MAP_FIXED_NOREPLACE;
    // SAFETY: H2 (MAP_FIXED_NOREPLACE never replaces an existing mapping).
    let at = unsafe { libc::mmap(base as *mut libc::c_void, size, protection, flags, -1, 0) };
    if at == libc::MAP_FAILED {
        return false;
    }
    if at as usize != base {
        // An old kernel took the address as a hint.
        // SAFETY: H2 (this mapping was just made and nobody knows it).
        unsafe { libc::munmap(at, size) };
        return false;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allocations_are_low_aligned_zeroed_and_apart() {
        let first = LowArena::new();
        let second = LowArena::new();
        let mut last = 0;
        for size in [8, 24, 4096, 100_000, 3 << 20, 16] {
            for arena in [&first, &second] {
                let at = arena.allocate(size, 64).expect("low memory");
                assert!(at.0 % 64 == 0 && at.0 + size <= LIMIT && at.0 != last);
                // SAFETY: H1 (inside the allocation).
                let word = unsafe { at.load::<u64>() };
                assert_eq!(word, 0);
                // SAFETY: H1 (inside the allocation).
                unsafe { at.store(u64::MAX) };
                assert!(arena.contains(MtPtr(at.0 as u32)));
                last = at.0;
            }
        }
        let at = first.allocate(8, 8).expect("low memory");
        assert!(!second.contains(MtPtr(at.0 as u32)));
        assert_eq!(
            first.allocate(5 << 30, 8),
            Err(HeapError::LowMemoryExhausted { size: 5 << 30 })
        );
    }
}

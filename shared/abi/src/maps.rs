//! Maps of references: in objects, statics and frames.
//! Owns their form. A map speaks of 8-byte words from some base.
#![allow(unsafe_code, reason = "a map's words trail it in memory")]

/// What an 8-byte word of a frame or value holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WordKind {
    Raw,
    /// A reference to an object, or null.
    Ref,
    /// A managed pointer: into an object, into a frame, or outside the heap.
    ByRef,
}

/// A bitmap of reference words: bit `i` of the bitmap speaks of byte `8 * i` from the base
/// (instances: from the object's address, so bit 0, the header, is never set; elements and statics: from their first byte).
#[repr(C)]
pub struct RefMap {
    /// Number of 64-bit groups that trail this header.
    pub group_count: u32,
    /// Number of words described.
    pub word_count: u32,
    groups: [u64; 0],
}

impl RefMap {
    #[inline(always)]
    pub fn groups(&self) -> &[u64] {
        // SAFETY: M4 (a RefMap is allocated with group_count groups behind it).
        unsafe { core::slice::from_raw_parts(self.groups.as_ptr(), self.group_count as usize) }
    }
    /// Calls `visit` with the byte offset of each reference word.
    #[inline(always)]
    pub fn for_each(&self, mut visit: impl FnMut(usize)) {
        for (group, bits) in self.groups().iter().enumerate() {
            let mut bits = *bits;
            while bits != 0 {
                visit((group * 64 + bits.trailing_zeros() as usize) * 8);
                bits &= bits - 1;
            }
        }
    }
    /// The words of a map for these reference words: header (counts packed little-endian) then groups; to be placed in 8-aligned memory.
    pub fn encode(word_count: usize, refs: impl Iterator<Item = usize>) -> Vec<u64> {
        let groups = word_count.div_ceil(64);
        let mut words = vec![0u64; 1 + groups];
        words[0] = groups as u64 | (word_count as u64) << 32;
        for index in refs {
            words[1 + index / 64] |= 1 << (index % 64);
        }
        words
    }
}

//! Objects as they lie in the heap: header, strings, arrays.
//! Owns the header word's encoding. Must not know how objects are allocated.
//!
//! ```text
//! +0 mt: u32   method table, below 4 GB: the low word is the pointer, a type guard is one 32-bit compare
//! +4 aux: u32  lock and hash word (`Aux`)
//! +8 fields | array length (u32) | string length (u32)
//! +12 string chars            +16 elements of a one-dimensional array
//! ```
//! While the collector runs, a moved object's whole header word is its new address with the low bit set.
#![allow(unsafe_code, reason = "named accessors of the object layout")]

use crate::addr::{Addr, Scalar};
use crate::mtable::MtPtr;
use core::sync::atomic::AtomicU32;

pub const HEADER_SIZE: usize = 8;
pub const MT_OFFSET: usize = 0;
pub const AUX_OFFSET: usize = 4;
pub const FIELDS_OFFSET: usize = 8;
pub const ARRAY_LENGTH_OFFSET: usize = 8;
pub const ARRAY_DATA_OFFSET: usize = 16;
/// Multi-dimensional arrays: lengths (i32 x rank), then lower bounds (i32 x rank).
pub const ARRAY_BOUNDS_OFFSET: usize = 16;
pub const STRING_LENGTH_OFFSET: usize = 8;
pub const STRING_CHARS_OFFSET: usize = 12;
pub const OBJECT_ALIGNMENT: usize = 8;
/// The smallest object: a header and one word, so that a forwarded or free object can always be described.
pub const MIN_OBJECT_SIZE: usize = 16;

/// Byte offset of the first element of a multi-dimensional array.
pub const fn array_data_offset(rank: u32) -> usize {
    ARRAY_BOUNDS_OFFSET + 8 * rank as usize
}

crate::vm_flags! {
    /// The header's second word. `tag`: 0 nothing, 1 thin lock, 2 identity hash, 3 index of a sync block (fat lock and full hash).
    struct Aux {
        tag / with_tag / TAG: 0, 2;
        /// Set by the collector on an object that must stay where it is for this collection.
        pinned / with_pinned / PINNED: 2, 1;
        /// The object's finalizer is suppressed or has run.
        finalized / with_finalized / FINALIZED: 3, 1;
        /// Thin lock: owner's thread number (1-based) and extra entries; or the hash; or the sync block index.
        payload / with_payload / PAYLOAD: 4, 28;
    }
}

impl Aux {
    pub const NONE: u32 = 0;
    pub const THIN_LOCK: u32 = 1;
    pub const HASH: u32 = 2;
    pub const SYNC_BLOCK: u32 = 3;
    /// Bits of `payload` that hold the recursion count of a thin lock; the thread number is above them.
    pub const THIN_RECURSION_BITS: u32 = 8;
}

/// A reference to a managed object, or null. Raw: Rust frames are scanned conservatively and what they hold is pinned
/// (design A6), so holding one across an allocation is sound as long as it lives on the stack.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(transparent)]
pub struct ObjRef(pub usize);

impl core::fmt::Debug for ObjRef {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "obj:{:#x}", self.0)
    }
}

impl ObjRef {
    pub const NULL: ObjRef = ObjRef(0);

    #[inline(always)]
    pub const fn is_null(self) -> bool {
        self.0 == 0
    }
    #[inline(always)]
    pub const fn addr(self) -> Addr {
        Addr(self.0)
    }
    /// The method table. The reference must not be null.
    #[inline(always)]
    pub fn mt(self) -> MtPtr {
        // SAFETY: O1 (a non-null reference points at an object header).
        MtPtr(unsafe { self.addr().load::<u32>() })
    }
    #[inline(always)]
    pub fn aux(&self) -> &AtomicU32 {
        // SAFETY: O1; the word is only accessed atomically.
        unsafe { &*self.addr().offset(AUX_OFFSET).as_ptr::<AtomicU32>() }
    }
    /// Number of elements of an array.
    #[inline(always)]
    pub fn array_length(self) -> u32 {
        // SAFETY: O2 (an array has its length at +8).
        unsafe { self.addr().offset(ARRAY_LENGTH_OFFSET).load() }
    }
    /// Number of UTF-16 units of a string.
    #[inline(always)]
    pub fn string_length(self) -> u32 {
        // SAFETY: O3 (a string has its length at +8).
        unsafe { self.addr().offset(STRING_LENGTH_OFFSET).load() }
    }
    /// The UTF-16 units of a string. They must not be used across anything that may collect.
    pub fn string_chars<'a>(self) -> &'a [u16] {
        let chars = self.addr().offset(STRING_CHARS_OFFSET).as_ptr::<u16>();
        // SAFETY: O3 (length units follow at +12; strings are immutable once published).
        unsafe { core::slice::from_raw_parts(chars, self.string_length() as usize) }
    }
    /// # Safety
    /// `offset` is that of a field of type `T` of this object.
    #[inline(always)]
    pub unsafe fn field<T: Scalar>(self, offset: usize) -> T {
        // SAFETY: the caller's promise.
        unsafe { self.addr().offset(offset).load() }
    }
    /// Stores a field that is not a reference.
    /// # Safety
    /// `offset` is that of a field of type `T` of this object.
    #[inline(always)]
    pub unsafe fn set_field<T: Scalar>(self, offset: usize, value: T) {
        // SAFETY: the caller's promise.
        unsafe { self.addr().offset(offset).store(value) }
    }
    /// Sets the length of a new array.
    pub fn set_array_length(self, length: u32) {
        // SAFETY: O2.
        unsafe { self.set_field(ARRAY_LENGTH_OFFSET, length) }
    }
    /// Fills a new string or char array, from a byte offset.
    pub fn write_units(self, offset: usize, units: &[u16]) {
        let target = self.addr().offset(offset).as_ptr::<u16>();
        // SAFETY: O2, O3 (the caller made the object this long).
        unsafe { core::ptr::copy_nonoverlapping(units.as_ptr(), target, units.len()) }
    }
}

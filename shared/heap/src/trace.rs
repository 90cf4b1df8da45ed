//! What an object is made of: its size, and where its references are.
//! Owns the reading of method tables for the collector. Must not follow a reference. Relies on M1, M4, O2, O3.

use crate::space::load_word;
use abi::continuation::{ResumeRecord, continuation_offset};
use abi::mtable::MtFlags;
use abi::object::{ARRAY_LENGTH_OFFSET, MIN_OBJECT_SIZE, OBJECT_ALIGNMENT};
use abi::{MtPtr, ObjRef, RefMap};

/// A moved object's header: its new address with this bit set.
pub(crate) const FORWARDED: usize = 1;

/// Bytes of an instance of a type of fixed size.
#[inline(always)]
pub fn instance_size(mt: MtPtr) -> usize {
    (mt.get().base_size as usize).next_multiple_of(OBJECT_ALIGNMENT).max(MIN_OBJECT_SIZE)
}

/// Bytes of an array with this many elements (in all dimensions) or of a string with this many chars.
#[inline(always)]
pub fn variable_size(mt: MtPtr, length: u32) -> usize {
    let table = mt.get();
    // A string's last char is followed by a zero char.
    let units = length as usize + MtFlags(table.flags).is_string() as usize;
    let size = table.base_size as usize + table.component_size as usize * units;
    size.next_multiple_of(OBJECT_ALIGNMENT).max(MIN_OBJECT_SIZE)
}

/// Bytes of an object.
#[inline(always)]
pub fn object_size(object: ObjRef) -> usize {
    size_with_table(object.mt(), object.0)
}

#[inline(always)]
pub(crate) fn size_with_table(mt: MtPtr, at: usize) -> usize {
    if mt.get().component_size == 0 {
        return instance_size(mt);
    }
    variable_size(mt, ObjRef(at).array_length())
}

/// Bytes of an object that may have been moved by the collection that runs.
pub(crate) fn object_size_at(at: usize) -> usize {
    let header = load_word(at);
    let mt = if header & FORWARDED != 0 {
        ObjRef(header & !FORWARDED).mt()
    } else {
        MtPtr(header as u32)
    };
    size_with_table(mt, at)
}

const HAS_REFS: u32 = MtFlags(0)
    .with_contains_refs(1)
    .with_elements_are_refs(1)
    .with_elements_contain_refs(1)
    .with_is_continuation(1)
    .0;

/// Whether instances of the type can hold references.
#[inline(always)]
pub fn has_references(mt: MtPtr) -> bool {
    mt.get().flags & HAS_REFS != 0
}

#[allow(unsafe_code, reason = "reads maps and resume records that the runtime made")]
fn ref_map<'a>(map: *const RefMap) -> Option<&'a RefMap> {
    // SAFETY: M4 (a non-null map pointer in a method table or resume record is valid as long as the engine).
    unsafe { map.as_ref() }
}

#[allow(unsafe_code, reason = "reads maps and resume records that the runtime made")]
fn resume_record<'a>(at: usize) -> Option<&'a ResumeRecord> {
    let record = load_word(at + continuation_offset::resume) as *const ResumeRecord;
    // SAFETY: H5 (a continuation's resume word is null or the address of an immortal resume record).
    unsafe { record.as_ref() }
}

/// Calls `visit` with the address of each word of the object that holds a reference.
#[inline(always)]
pub(crate) fn for_each_slot(mt: MtPtr, at: usize, visit: impl FnMut(usize)) {
    for_each_slot_between(mt, at, 0, usize::MAX, visit)
}

/// As `for_each_slot`, for the slots in `[low, high)` only.
#[inline(always)]
pub(crate) fn for_each_slot_between(
    mt: MtPtr,
    at: usize,
    low: usize,
    high: usize,
    mut visit: impl FnMut(usize),
) {
    let table = mt.get();
    let flags = MtFlags(table.flags);
    if flags.contains_refs() != 0 && flags.is_array() == 0 {
        if let Some(map) = ref_map(table.ref_map) {
            visit_map(map, at, low, high, &mut visit);
        }
    } else if flags.elements_are_refs() != 0 {
        let first = at + table.base_size as usize;
        let end = (first + ObjRef(at).array_length() as usize * 8).min(high);
        let mut slot = if low > first { low.next_multiple_of(8) } else { first };
        while slot < end {
            visit(slot);
            slot += 8;
        }
    } else if flags.elements_contain_refs() != 0
        && let Some(map) = ref_map(table.ref_map)
    {
        let step = table.component_size as usize;
        let first = at + table.base_size as usize;
        let end = (first + ObjRef(at).array_length() as usize * step).min(high);
        let mut element = if low > first { first + (low - first) / step * step } else { first };
        while element < end {
            visit_map(map, element, low, high, &mut visit);
            element += step;
        }
    }
    if flags.is_continuation() != 0 {
        visit_continuation(at, low, high, &mut visit);
    }
}

#[inline(always)]
fn visit_map(map: &RefMap, base: usize, low: usize, high: usize, visit: &mut impl FnMut(usize)) {
    map.for_each(|offset| {
        let slot = base + offset;
        if slot >= low && slot < high {
            visit(slot);
        }
    });
}

/// A continuation holds `next` and what its suspension point says is live (design A3).
fn visit_continuation(at: usize, low: usize, high: usize, visit: &mut impl FnMut(usize)) {
    let next = at + continuation_offset::next;
    if next >= low && next < high {
        visit(next);
    }
    let Some(record) = resume_record(at) else { return };
    if let Some(map) = ref_map(record.live_refs) {
        visit_map(map, at, low, high, visit);
    }
}

const _: () = assert!(ARRAY_LENGTH_OFFSET == abi::object::STRING_LENGTH_OFFSET);

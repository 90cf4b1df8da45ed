//! Handles: numbered slots outside the heap that refer to objects. What managed code holds is the slot's address.
//! Owns the segmented tables. How a collection treats each kind is in `collect.rs`.
//!
//! ```text
//! segment (4 KB, aligned): | kind: u32 | slots ... (8 bytes; dependent: primary, secondary = 16 bytes) |
//! ```
//! A segment holds one kind, so a slot's kind is found from its address. A free slot is null.
#![allow(unsafe_code, reason = "slots are raw words with stable addresses")]

use crate::barrier::BarrierInfo;
use crate::heap::Heap;
use crate::space::{load_word, store_word};
use abi::{Addr, ObjRef};
use std::alloc::Layout;

/// What a handle does to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum HandleKind {
    /// Cleared when the target is unreachable, before its finalizer runs.
    WeakShort = 0,
    /// Cleared when the target's memory goes; tracks resurrection.
    WeakLong = 1,
    Strong = 2,
    /// Strong, and the target stays where it is.
    Pinned = 3,
    /// Two slots: the secondary lives as long as the primary does (ephemeron).
    Dependent = 4,
}

impl HandleKind {
    pub const ALL: [HandleKind; 5] = [
        HandleKind::WeakShort,
        HandleKind::WeakLong,
        HandleKind::Strong,
        HandleKind::Pinned,
        HandleKind::Dependent,
    ];
    const fn slot_size(self) -> usize {
        if matches!(self, HandleKind::Dependent) { 16 } else { 8 }
    }
}

/// A handle: the address of its slot, which holds the target's address. Never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(transparent)]
pub struct HandleId(pub usize);

const SEGMENT_SIZE: usize = 4096;
/// Slots begin here; 16, so that pairs are aligned.
const FIRST_SLOT: usize = 16;

fn layout() -> Layout {
    const { assert!(SEGMENT_SIZE.is_power_of_two()) };
    match Layout::from_size_align(SEGMENT_SIZE, SEGMENT_SIZE) {
        Ok(layout) => layout,
        Err(_) => unreachable!("a power of two is a valid alignment"),
    }
}

/// Handles of one kind.
#[derive(Debug)]
struct Table {
    kind: HandleKind,
    segments: Vec<usize>,
    free: Vec<usize>,
    in_use: usize,
}

impl Table {
    fn grow(&mut self) {
        let layout = layout();
        // SAFETY: H2 (the layout's size is not zero).
        let at = unsafe { std::alloc::alloc_zeroed(layout) } as usize;
        if at == 0 {
            std::alloc::handle_alloc_error(layout);
        }
        store_word(at, self.kind as usize);
        self.segments.push(at);
        let step = self.kind.slot_size();
        // The lowest slots are handed out first.
        let slots = (FIRST_SLOT..SEGMENT_SIZE).step_by(step).map(|offset| at + offset);
        self.free.extend(slots.rev());
    }
    fn create(&mut self) -> usize {
        if self.free.is_empty() {
            self.grow();
        }
        self.in_use += 1;
        self.free.pop().unwrap_or_else(|| unreachable!("a grown table has free slots"))
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        for segment in &self.segments {
            // SAFETY: H2 (allocated by `grow` with this layout, freed once).
            unsafe { std::alloc::dealloc(*segment as *mut u8, layout()) };
        }
    }
}

#[derive(Debug)]
pub(crate) struct HandleTables {
    tables: [Table; 5],
}

impl HandleTables {
    pub fn new() -> Self {
        let table = |kind| Table { kind, segments: Vec::new(), free: Vec::new(), in_use: 0 };
        HandleTables { tables: HandleKind::ALL.map(table) }
    }
    /// Calls `visit` with the slot of each handle of a kind whose (primary) target is not null.
    pub fn for_each(&self, kind: HandleKind, mut visit: impl FnMut(usize)) {
        for segment in &self.tables[kind as usize].segments {
            for offset in (FIRST_SLOT..SEGMENT_SIZE).step_by(kind.slot_size()) {
                if load_word(segment + offset) != 0 {
                    visit(segment + offset);
                }
            }
        }
    }
    pub fn count(&self, kind: HandleKind) -> usize {
        self.tables[kind as usize].in_use
    }
}

impl HandleId {
    pub fn kind(self) -> HandleKind {
        HandleKind::ALL[load_word(self.0 & !(SEGMENT_SIZE - 1))]
    }
    /// The target: null when it was collected, or the primary of a dependent handle.
    #[inline]
    pub fn target(self) -> ObjRef {
        ObjRef(load_word(self.0))
    }
    pub fn set_target(self, target: ObjRef) {
        store_word(self.0, target.0);
    }
    /// `Interlocked.CompareExchange` of the target: what was there before.
    pub fn compare_exchange_target(self, target: ObjRef, comparand: ObjRef) -> ObjRef {
        BarrierInfo::NONE.compare_exchange_ref(Addr(self.0), target, comparand)
    }
    /// The second object of a dependent handle.
    pub fn secondary(self) -> ObjRef {
        debug_assert_eq!(self.kind(), HandleKind::Dependent);
        ObjRef(load_word(self.0 + 8))
    }
    pub fn set_secondary(self, secondary: ObjRef) {
        debug_assert_eq!(self.kind(), HandleKind::Dependent);
        store_word(self.0 + 8, secondary.0);
    }
}

impl Heap {
    /// A new handle; `secondary` is null unless the kind is dependent. The handle stays until it is freed.
    pub fn create_handle(&self, kind: HandleKind, target: ObjRef, secondary: ObjRef) -> HandleId {
        let slot = self.handles.lock().tables[kind as usize].create();
        if kind == HandleKind::Dependent {
            store_word(slot + 8, secondary.0);
        }
        store_word(slot, target.0);
        HandleId(slot)
    }
    /// Frees a handle; it must not be used again.
    pub fn free_handle(&self, handle: HandleId) {
        let kind = handle.kind();
        let mut handles = self.handles.lock();
        let table = &mut handles.tables[kind as usize];
        store_word(handle.0, 0);
        if kind == HandleKind::Dependent {
            store_word(handle.0 + 8, 0);
        }
        table.in_use -= 1;
        table.free.push(handle.0);
    }
    /// Handles of a kind that are in use.
    pub fn handle_count(&self, kind: HandleKind) -> usize {
        self.handles.lock().count(kind)
    }
}

//! Numbers about the heap: what `System.GC` reports.
//! Owns the counters. Must not decide anything.

use crate::collect::CollectStats;
use crate::handles::HandleKind;
use crate::heap::Heap;
use crate::space::LARGE_OBJECT_REPORTED_SIZE;
use abi::{ObjRef, ThreadContext};
use core::time::Duration;

#[derive(Debug, Default)]
pub(crate) struct Counters {
    /// Collections of generation `g` or above.
    pub by_generation: [u64; 3],
    /// Collections that marked the whole heap.
    pub full_collections: u64,
    /// Bytes handed to threads ever, rests of current buffers included.
    pub allocated: u64,
    pub allocated_since_full: u64,
    pub pause_total: Duration,
    pub last: CollectStats,
}

impl Counters {
    pub fn collections(&self) -> u64 {
        self.by_generation[0]
    }
}

/// What `GC.GetGCMemoryInfo` reports.
#[derive(Debug, Clone, Default)]
pub struct MemoryInfo {
    /// Number of the last collection, and its generation.
    pub index: u64,
    pub generation: u8,
    pub compacted: bool,
    /// Bytes of blocks and spans in use, and the part of it that is free inside blocks.
    pub heap_size: usize,
    pub fragmented: usize,
    /// Bytes of address space that were made usable.
    pub committed: usize,
    /// The hard limit, or the size of the reservation.
    pub total_available: usize,
    pub promoted: usize,
    pub pinned_objects: usize,
    pub finalization_pending: usize,
    pub last_pause: Duration,
    pub pause_total: Duration,
    pub handles: [usize; 5],
}

impl Heap {
    /// `GC.CollectionCount`.
    pub fn collection_count(&self, generation: u8) -> u64 {
        let index = generation as usize;
        self.state.lock().counters.by_generation.get(index).copied().unwrap_or(0)
    }
    /// `GC.GetTotalMemory(false)`: bytes of objects in use, dead ones that no collection has found included.
    pub fn total_memory(&self) -> usize {
        let state = self.state.lock();
        let nursery = state.nursery.bytes_filled();
        nursery + state.old_bytes() + state.frozen.bytes() - state.mature.fragmented_bytes()
    }
    /// `GC.GetTotalAllocatedBytes(false)`: counts buffers as used up when they are handed out.
    pub fn total_allocated_bytes(&self) -> u64 {
        self.state.lock().counters.allocated
    }
    /// `GC.GetTotalAllocatedBytes(true)`: exact, given the contexts of all threads (stopped, or the caller's own).
    pub fn total_allocated_bytes_exact<'a>(
        &self,
        contexts: impl Iterator<Item = &'a ThreadContext>,
    ) -> u64 {
        let rests: usize = contexts.map(|context| context.alloc_end - context.alloc_ptr).sum();
        self.total_allocated_bytes() - rests as u64
    }
    /// `GC.GetAllocatedBytesForCurrentThread`: exact.
    pub fn thread_allocated_bytes(context: &ThreadContext) -> u64 {
        context.allocated_bytes - (context.alloc_end - context.alloc_ptr) as u64
    }
    /// `GC.GetGeneration`.
    pub fn generation_of(&self, object: ObjRef) -> i32 {
        let state = self.state.lock();
        if state.nursery.region.contains(object.0) {
            return state.nursery.age_of(object.0) as i32;
        }
        if state.frozen.region.contains(object.0) {
            return i32::MAX;
        }
        match state.large.objects.get(&object.0) {
            Some(large) if large.span < LARGE_OBJECT_REPORTED_SIZE => {
                (state.counters.collections() - large.born).min(2) as i32
            }
            _ => 2,
        }
    }
    /// `GC.AddMemoryPressure`, `GC.RemoveMemoryPressure`: no effect; collections follow managed bytes alone.
    pub fn add_memory_pressure(&self, _bytes: i64) {}

    /// `GC.GetGCMemoryInfo` of the last collection, with sizes as they are now.
    pub fn memory_info(&self) -> MemoryInfo {
        let state = self.state.lock();
        let last = &state.counters.last;
        let mut info = MemoryInfo {
            index: state.counters.collections(),
            generation: last.generation,
            compacted: last.compacted,
            heap_size: state.used_bytes(),
            fragmented: state.mature.fragmented_bytes(),
            committed: state.nursery.region.size
                + state.mature.committed_bytes()
                + state.large.committed_bytes()
                + state.frozen.committed_bytes(),
            total_available: self.config.hard_limit.unwrap_or(self.space.all.size),
            promoted: last.promoted_bytes,
            pinned_objects: last.pinned_objects,
            last_pause: last.pause,
            pause_total: state.counters.pause_total,
            ..MemoryInfo::default()
        };
        drop(state);
        info.handles = HandleKind::ALL.map(|kind| self.handle_count(kind));
        info.finalization_pending = self.finalizable_count();
        info
    }
}

//! Allocation: the fast path on the thread's buffer, and the slow path that refills it or decides that a collection is due.
//! Owns the policy of when to collect. Must not collect: the runtime stops the world, calls `Heap::collect`, tries again.

use crate::collect::CollectKind;
use crate::config::AllocFailure;
use crate::heap::{Heap, State};
use crate::space::{BLOCK_SIZE, CARD_DIRTY, LARGE_OBJECT_SIZE, fill, store_word};
use crate::trace::{has_references, variable_size};
use abi::object::{ARRAY_LENGTH_OFFSET, MIN_OBJECT_SIZE, OBJECT_ALIGNMENT};
use abi::{MtPtr, ObjRef, ThreadContext};

const FULL: CollectKind = CollectKind::Full { compacting: false, generation: 2 };

/// Where new bytes are to come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Nursery,
    Old,
}

/// Objects from this size on do not displace a buffer that has room left.
const OWN_BUFFER_SIZE: usize = 2 << 10;

/// A new object from the thread's buffer, zeroed but for its header; none when the slow path must be taken: the buffer is
/// used up, or the type has a finalizer. `size` is that of the object, from `instance_size` or `variable_size`.
#[inline(always)]
pub fn allocate(context: &mut ThreadContext, mt: MtPtr, size: usize) -> Option<ObjRef> {
    debug_assert!(size.is_multiple_of(OBJECT_ALIGNMENT));
    let size = size.max(MIN_OBJECT_SIZE);
    let at = context.alloc_ptr;
    if context.alloc_end - at < size || mt.flags().has_finalizer() != 0 {
        return None;
    }
    context.alloc_ptr = at + size;
    store_word(at, mt.0 as usize);
    Some(ObjRef(at))
}

/// As `allocate`, where the caller has looked before: the type has no finalizer, `size` is at least that of the smallest object.
#[inline(always)]
pub fn allocate_plain(context: &mut ThreadContext, mt: MtPtr, size: usize) -> Option<ObjRef> {
    debug_assert!(size >= MIN_OBJECT_SIZE && size.is_multiple_of(OBJECT_ALIGNMENT));
    debug_assert!(mt.flags().has_finalizer() == 0);
    let at = context.alloc_ptr;
    if context.alloc_end - at < size {
        return None;
    }
    context.alloc_ptr = at + size;
    store_word(at, mt.0 as usize);
    Some(ObjRef(at))
}

/// A new array or string with its length set; as `allocate`.
#[inline(always)]
pub fn allocate_variable(context: &mut ThreadContext, mt: MtPtr, length: u32) -> Option<ObjRef> {
    let object = allocate(context, mt, variable_size(mt, length))?;
    set_length(object, length);
    Some(object)
}

#[inline(always)]
fn set_length(object: ObjRef, length: u32) {
    // SAFETY: O2, O3 (a new array or string has its length at +8).
    unsafe { object.set_field(ARRAY_LENGTH_OFFSET, length) };
}

impl Heap {
    /// A new object when the fast path has none. The memory is zeroed but for the header.
    ///
    /// With `NeedsCollection` the caller collects and calls again; this ends, because a collection leaves room or the
    /// second failure is final. While `no_gc_depth` is not 0 a collection is never asked for.
    pub fn allocate_slow(
        &self,
        context: &mut ThreadContext,
        mt: MtPtr,
        size: usize,
    ) -> Result<ObjRef, AllocFailure> {
        let size = size.max(MIN_OBJECT_SIZE).next_multiple_of(OBJECT_ALIGNMENT);
        let at = if size >= LARGE_OBJECT_SIZE {
            self.allocate_large(context, size)?
        } else {
            self.allocate_small(context, size)?
        };
        Ok(self.finish_allocation(mt, at, size))
    }

    /// As `allocate_slow` for an array or string; sets the length.
    pub fn allocate_variable_slow(
        &self,
        context: &mut ThreadContext,
        mt: MtPtr,
        length: u32,
    ) -> Result<ObjRef, AllocFailure> {
        let object = self.allocate_slow(context, mt, variable_size(mt, length))?;
        set_length(object, length);
        Ok(object)
    }

    /// A new object that never moves (`GC.AllocateArray(pinned: true)`), zeroed but for the header.
    pub fn allocate_pinned(
        &self,
        context: &mut ThreadContext,
        mt: MtPtr,
        size: usize,
    ) -> Result<ObjRef, AllocFailure> {
        let size = size.max(MIN_OBJECT_SIZE).next_multiple_of(OBJECT_ALIGNMENT);
        if size >= LARGE_OBJECT_SIZE {
            let at = self.allocate_large(context, size)?;
            return Ok(self.finish_allocation(mt, at, size));
        }
        let mut state = self.state.lock();
        self.check_due(&mut state, context, size, Target::Old)?;
        let Some(at) = state.mature.allocate_fixed(&self.space, size) else {
            return Err(self.exhausted(&mut state, context, AllocFailure::OutOfMemory));
        };
        state.account(context, size);
        drop(state);
        fill(at, 0, size);
        Ok(self.finish_allocation(mt, at, size))
    }

    /// A new object that is never moved nor freed. It may be filled without barriers until the next safepoint.
    pub fn allocate_frozen(&self, mt: MtPtr, size: usize) -> Result<ObjRef, AllocFailure> {
        let size = size.max(MIN_OBJECT_SIZE).next_multiple_of(OBJECT_ALIGNMENT);
        let mut state = self.state.lock();
        let at = state.frozen.allocate(&self.space, mt, size).ok_or(AllocFailure::OutOfMemory)?;
        store_word(at, mt.0 as usize);
        Ok(ObjRef(at))
    }

    /// As `allocate_frozen` for an array or string; sets the length.
    pub fn allocate_frozen_variable(&self, mt: MtPtr, length: u32) -> Result<ObjRef, AllocFailure> {
        let object = self.allocate_frozen(mt, variable_size(mt, length))?;
        set_length(object, length);
        Ok(object)
    }

    /// Takes the rest of a thread's buffer back: the thread ends, or its exact count of allocated bytes is asked for.
    pub fn retire_buffer(&self, context: &mut ThreadContext) {
        self.state.lock().retire(context);
    }

    fn finish_allocation(&self, mt: MtPtr, at: usize, size: usize) -> ObjRef {
        store_word(at, mt.0 as usize);
        if !self.space.nursery.contains(at) && has_references(mt) {
            // Whoever fills a fresh object may leave the barrier out.
            self.space.set_cards(at, size, CARD_DIRTY);
        }
        let object = ObjRef(at);
        if mt.flags().has_finalizer() != 0 {
            self.register_for_finalization(object);
        }
        object
    }

    fn allocate_small(
        &self,
        context: &mut ThreadContext,
        size: usize,
    ) -> Result<usize, AllocFailure> {
        let room = context.alloc_end - context.alloc_ptr;
        if room >= size {
            // The type has a finalizer: the buffer is in order.
            return Ok(bump(context, size));
        }
        let stress = self.config.stress_every != 0;
        let own = stress || (size >= OWN_BUFFER_SIZE && room != 0);
        let mut state = self.state.lock();
        let wanted = if own { size } else { size.max(state.buffer_size) };
        self.check_due(&mut state, context, wanted, Target::Nursery)?;
        let Some(buffer) = state.nursery.take_buffer(size, wanted) else {
            return self.allocate_beside_nursery(&mut state, context, size);
        };
        if own {
            state.account(context, size);
            drop(state);
            fill(buffer.start, 0, buffer.size);
            return Ok(buffer.start);
        }
        state.retire(context);
        state.account(context, buffer.size);
        drop(state);
        fill(buffer.start, 0, buffer.size);
        context.alloc_ptr = buffer.start;
        context.alloc_end = buffer.start + buffer.size;
        Ok(bump(context, size))
    }

    /// Pins fill the nursery, or a thread must not collect: the object is born in the mature space.
    fn allocate_beside_nursery(
        &self,
        state: &mut State,
        context: &mut ThreadContext,
        size: usize,
    ) -> Result<usize, AllocFailure> {
        if may_collect(context) && state.nursery.used * 4 > state.nursery.budget {
            return Err(AllocFailure::NeedsCollection(CollectKind::Minor));
        }
        if may_collect(context) && state.full_is_due(size) {
            return Err(AllocFailure::NeedsCollection(FULL));
        }
        let Some(at) = state.mature.allocate(&self.space, size) else {
            return Err(self.exhausted(state, context, AllocFailure::OutOfMemory));
        };
        state.account(context, size);
        fill(at, 0, size);
        Ok(at)
    }

    fn allocate_large(
        &self,
        context: &mut ThreadContext,
        size: usize,
    ) -> Result<usize, AllocFailure> {
        let mut state = self.state.lock();
        self.check_due(&mut state, context, size, Target::Old)?;
        let born = state.counters.collections();
        let Some(at) = state.large.allocate(&self.space, size, born) else {
            return Err(self.exhausted(&mut state, context, AllocFailure::OutOfMemory));
        };
        state.account(context, size);
        Ok(at)
    }

    /// Whether `size` more bytes may be handed out now.
    fn check_due(
        &self,
        state: &mut State,
        context: &ThreadContext,
        size: usize,
        target: Target,
    ) -> Result<(), AllocFailure> {
        if let Some(limit) = self.config.hard_limit
            && state.used_bytes().saturating_add(size.next_multiple_of(BLOCK_SIZE)) > limit
        {
            return Err(self.exhausted(state, context, AllocFailure::LimitExceeded));
        }
        if !may_collect(context) {
            return Ok(());
        }
        if self.config.stress_every != 0 {
            if state.stress_count >= self.config.stress_every {
                return Err(AllocFailure::NeedsCollection(self.stress_kind(state)));
            }
            state.stress_count += 1;
        }
        if target == Target::Old {
            let due = state.full_is_due(size);
            return if due { Err(AllocFailure::NeedsCollection(FULL)) } else { Ok(()) };
        }
        if state.nursery.used != 0 && state.nursery.used + size > state.nursery.budget {
            let due = state.old_bytes() > state.full_threshold;
            let kind = if due { FULL } else { CollectKind::Minor };
            return Err(AllocFailure::NeedsCollection(kind));
        }
        Ok(())
    }

    /// Under stress most collections are minor; one in eight is full, so that both are met.
    fn stress_kind(&self, state: &State) -> CollectKind {
        if state.counters.collections() % 8 == 7 {
            CollectKind::Full { compacting: true, generation: 2 }
        } else {
            CollectKind::Minor
        }
    }

    /// Memory is short: a full collection first, then the failure itself.
    fn exhausted(
        &self,
        state: &mut State,
        context: &ThreadContext,
        failure: AllocFailure,
    ) -> AllocFailure {
        if !may_collect(context) {
            return failure;
        }
        let done = state.counters.full_collections;
        match state.waiting_for_full.insert(key(context), done) {
            Some(before) if before < done => {
                state.waiting_for_full.remove(&key(context));
                failure
            }
            _ => {
                AllocFailure::NeedsCollection(CollectKind::Full { compacting: true, generation: 2 })
            }
        }
    }
}

fn may_collect(context: &ThreadContext) -> bool {
    context.no_gc_depth == 0
}

fn key(context: &ThreadContext) -> usize {
    context as *const ThreadContext as usize
}

fn bump(context: &mut ThreadContext, size: usize) -> usize {
    let at = context.alloc_ptr;
    context.alloc_ptr = at + size;
    at
}

impl State {
    /// Whether `size` more bytes in the old spaces are to be preceded by a full collection. The second condition ends
    /// the matter when one object alone exceeds the threshold.
    fn full_is_due(&self, size: usize) -> bool {
        self.old_bytes().saturating_add(size) > self.full_threshold
            && self.counters.allocated_since_full >= self.full_threshold as u64 / 8
    }
    fn account(&mut self, context: &mut ThreadContext, size: usize) {
        if !self.waiting_for_full.is_empty() {
            self.waiting_for_full.remove(&key(context));
        }
        context.allocated_bytes += size as u64;
        self.counters.allocated += size as u64;
        self.counters.allocated_since_full += size as u64;
    }
    /// Takes the rest of a buffer back. Its bytes are zero, so the block stays parseable.
    pub fn retire(&mut self, context: &mut ThreadContext) {
        let rest = (context.alloc_end - context.alloc_ptr) as u64;
        context.allocated_bytes -= rest;
        self.counters.allocated -= rest;
        context.alloc_ptr = 0;
        context.alloc_end = 0;
    }
}

//! The write barrier: which cards of the old spaces may hold references to young objects.
//! Owns `BarrierInfo`, the constants that interpreter and generated code inline. Relies on G3, H3.
//!
//! Full form, for a slot of unknown kind:
//! ```text
//! *slot = value (release);  if value >= nursery_base  &&  slot < nursery_base  &&  slot >= heap_base {
//!     *(card_bias + (slot >> CARD_SHIFT)) = CARD_DIRTY }
//! ```
//! The last part is known of a slot that is given as an object and an offset. The nursery ends the reservation: what lies behind its
//! beginning is a young object, which needs no card, or no object. Frozen objects are never young.
//! Slots of fresh objects (no safepoint since the allocation) need no barrier: the allocator dirties what it
//! hands out outside the nursery.
#![allow(unsafe_code, reason = "atomic access to slots and cards")]

use crate::space::{CARD_DIRTY, CARD_SHIFT, CARD_SIZE};
use abi::{Addr, ObjRef};
use core::sync::atomic::{AtomicUsize, Ordering};

/// Constants of the barrier for one heap; they do not change while it lives.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub struct BarrierInfo {
    /// Young objects live from here on; nothing else that a reference may name does.
    pub nursery_base: usize,
    /// The card of address `a` is at `card_bias + (a >> CARD_SHIFT)`, wrapping.
    pub card_bias: usize,
    /// Old objects, frozen ones too, live in `[heap_base, nursery_base)`.
    pub heap_base: usize,
}

#[inline(always)]
fn cell<'a>(slot: Addr) -> &'a AtomicUsize {
    // SAFETY: H1 (a slot that holds a reference is aligned, committed and only accessed atomically).
    unsafe { &*slot.as_ptr::<AtomicUsize>() }
}

impl BarrierInfo {
    /// A barrier that records nothing: for slots that every collection visits.
    pub(crate) const NONE: BarrierInfo =
        BarrierInfo { nursery_base: usize::MAX, card_bias: 0, heap_base: usize::MAX };

    #[inline(always)]
    pub fn is_young(&self, value: ObjRef) -> bool {
        value.0 >= self.nursery_base
    }
    /// Whether the address lies in an old object: no young one, no frame, no native memory.
    #[inline(always)]
    pub fn is_old(&self, at: Addr) -> bool {
        self.heap_base <= at.0 && at.0 < self.nursery_base
    }
    #[inline(always)]
    fn dirty(&self, at: Addr) {
        let card = Addr(self.card_bias.wrapping_add(at.0 >> CARD_SHIFT));
        // SAFETY: H3 (every address of the reservation has a card).
        unsafe { card.store(CARD_DIRTY) }
    }
    /// Marks the card of a slot that was given `value`.
    #[inline(always)]
    pub fn record(&self, slot: Addr, value: ObjRef) {
        if self.is_young(value) && self.is_old(slot) {
            self.dirty(slot);
        }
    }
    /// Stores a reference with release semantics. `slot` may lie in the heap, in a frame or elsewhere.
    #[inline(always)]
    pub fn write_ref(&self, slot: Addr, value: ObjRef) {
        cell(slot).store(value.0, Ordering::Release);
        self.record(slot, value);
    }
    /// `Interlocked.Exchange` of a reference.
    #[inline]
    pub fn exchange_ref(&self, slot: Addr, value: ObjRef) -> ObjRef {
        let old = ObjRef(cell(slot).swap(value.0, Ordering::SeqCst));
        self.record(slot, value);
        old
    }
    /// `Interlocked.CompareExchange` of a reference: what was there before.
    #[inline]
    pub fn compare_exchange_ref(&self, slot: Addr, value: ObjRef, comparand: ObjRef) -> ObjRef {
        let order = (Ordering::SeqCst, Ordering::SeqCst);
        match cell(slot).compare_exchange(comparand.0, value.0, order.0, order.1) {
            Ok(old) => {
                self.record(slot, value);
                ObjRef(old)
            }
            Err(old) => ObjRef(old),
        }
    }
    /// Copies `size` bytes that may hold references and may overlap.
    #[inline]
    pub fn copy_with_barrier(&self, to: Addr, from: Addr, size: usize) {
        core::sync::atomic::fence(Ordering::Release);
        // SAFETY: H1 (both ranges are parts of live objects or frames).
        unsafe { to.copy_from(from, size) };
        self.record_range(to, size);
    }
    /// Marks the cards of a range that was just written with data that may hold references.
    pub fn record_range(&self, start: Addr, size: usize) {
        if !self.is_old(start) || size < 8 {
            return;
        }
        if size > CARD_SIZE {
            let last = start.offset(size - 1);
            let mut at = start;
            while at.0 >> CARD_SHIFT <= last.0 >> CARD_SHIFT {
                self.dirty(at);
                at = at.offset(CARD_SIZE);
            }
            return;
        }
        for offset in (0..size & !7).step_by(8) {
            let slot = start.offset(offset);
            // SAFETY: H1 (inside the written range).
            let value = ObjRef(unsafe { slot.load() });
            self.record(slot, value);
        }
    }
}

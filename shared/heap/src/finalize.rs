//! Finalization: which objects have a finalizer to run, and which are waiting for it.
//! Owns the two lists and the queue. `collect.rs` finds the dead among the registered (finalization order: weak-short
//! handles are cleared, then the dead are kept alive once more and queued, then weak-long handles are cleared).
//!
//! A registered object whose `Aux::finalized` bit is set (SuppressFinalize) leaves the list unrun when it dies.

use crate::heap::Heap;
use abi::ObjRef;
use abi::object::Aux;
use core::sync::atomic::Ordering;
use std::collections::VecDeque;

#[derive(Debug, Default)]
pub(crate) struct FinalizerQueues {
    /// Registered objects in the nursery: a minor collection looks at these alone.
    pub young: Vec<ObjRef>,
    pub old: Vec<ObjRef>,
    /// The f-reachable queue: dead, kept alive for their finalizer.
    pub ready: VecDeque<ObjRef>,
}

/// Takes the suppressed mark off; true when it was set.
pub(crate) fn take_suppressed(object: ObjRef) -> bool {
    let bit = Aux(0).with_finalized(1).0;
    object.aux().fetch_and(!bit, Ordering::Relaxed) & bit != 0
}

impl Heap {
    /// Registers a finalizer run for an object; allocation does it for types that have a finalizer.
    pub(crate) fn register_for_finalization(&self, object: ObjRef) {
        let mut queues = self.finalizers.lock();
        if self.barrier.is_young(object) {
            queues.young.push(object);
        } else {
            queues.old.push(object);
        }
    }
    /// `GC.SuppressFinalize`.
    pub fn suppress_finalize(&self, object: ObjRef) {
        if object.mt().flags().has_finalizer() != 0 {
            object.aux().fetch_or(Aux(0).with_finalized(1).0, Ordering::Relaxed);
        }
    }
    /// `GC.ReRegisterForFinalize`: undoes a suppression, or registers one more run.
    pub fn reregister_for_finalize(&self, object: ObjRef) {
        if object.mt().flags().has_finalizer() != 0 && !take_suppressed(object) {
            self.register_for_finalization(object);
        }
    }
    /// The next object whose finalizer is to be run. The caller keeps it alive while it runs.
    pub fn take_finalizable(&self) -> Option<ObjRef> {
        let mut queues = self.finalizers.lock();
        loop {
            let object = queues.ready.pop_front()?;
            if !take_suppressed(object) {
                return Some(object);
            }
        }
    }
    /// Objects that wait for their finalizer.
    pub fn finalizable_count(&self) -> usize {
        self.finalizers.lock().ready.len()
    }
    /// All objects still registered become ready, as if they had died: for a shutdown that runs finalizers.
    pub fn queue_all_for_finalization(&self) {
        let queues = &mut *self.finalizers.lock();
        for object in queues.young.drain(..).chain(queues.old.drain(..)) {
            if !take_suppressed(object) {
                queues.ready.push_back(object);
            }
        }
    }
}

//! Where references outside the heap are: what the runtime tells the collector.
//! Owns the traits. The runtime implements `RootSet` over its stopped threads; the collector implements the visitors.

use abi::{Addr, ObjRef, RefMap, ThreadContext};

/// Everything that may refer to heap objects from outside the heap. Handles, the finalization queues and
/// frozen objects are the heap's own business and are not reported.
///
/// The collector calls `threads` first, then `ambiguous` (what these words hit stays in place), then `precise`.
/// In debug modes it may call `ambiguous` and `precise` more than once.
pub trait RootSet {
    /// Each thread that may own an allocation buffer.
    fn threads(&mut self, visit: &mut dyn FnMut(&mut ThreadContext));
    /// Native stacks and saved registers of Rust code, pinned locals: words that may be references or interior pointers.
    fn ambiguous(&mut self, visitor: &mut dyn AmbiguousVisitor);
    /// Slots of known kind. The collector writes the new address of a moved object into them.
    fn precise(&mut self, visitor: &mut dyn RootVisitor);
}

/// Receives words of unknown meaning.
pub trait AmbiguousVisitor {
    /// One word; pins what it points into, if anything.
    fn word(&mut self, word: usize);
    /// Every 8-aligned word of `[start, end)`. The range must be readable.
    fn range(&mut self, start: Addr, end: Addr);
}

/// Receives the addresses of slots of known kind. The same slot may be reported twice.
pub trait RootVisitor {
    /// A slot that holds a reference to an object, or null.
    fn reference(&mut self, slot: Addr);
    /// A slot that holds a managed pointer: into an object (or one past its end), into a frame, or outside the heap.
    fn by_ref(&mut self, slot: Addr);

    /// A block of statics: the words that `map` names hold references.
    fn statics(&mut self, base: Addr, map: &RefMap) {
        map.for_each(|offset| self.reference(base.offset(offset)));
    }
    /// The references of a thread context.
    fn thread_context(&mut self, context: &mut ThreadContext) {
        let slots: [*mut ObjRef; 10] = [
            &mut context.exception,
            &mut context.thread_object,
            &mut context.execution_context,
            &mut context.synchronization_context,
            &mut context.continuation,
            &mut context.current_task,
            &mut context.awaited,
            &mut context.leaf_execution_context,
            &mut context.leaf_synchronization_context,
            &mut context.suspended_head,
        ];
        for slot in slots {
            self.reference(Addr::from_ptr(slot));
        }
    }
}

/// No roots at all: for heaps without threads.
pub struct NoRoots;

impl RootSet for NoRoots {
    fn threads(&mut self, _visit: &mut dyn FnMut(&mut ThreadContext)) {}
    fn ambiguous(&mut self, _visitor: &mut dyn AmbiguousVisitor) {}
    fn precise(&mut self, _visitor: &mut dyn RootVisitor) {}
}

//! The thread as generated code sees it. Its address is in a register while managed code runs.
//! Owns the layout; `runtime/thread.rs` owns the thread itself.

use crate::frame::Transition;
use crate::object::ObjRef;
use core::sync::atomic::AtomicU32;

crate::vm_struct! {
    struct ThreadContext, offsets thread_offset {
        /// Next free byte of the thread's allocation buffer, and its end.
        alloc_ptr: usize,
        alloc_end: usize,
        /// Non-zero when the thread must stop at its next safepoint (collection, interruption, fuel).
        poll: AtomicU32,
        /// `ThreadState`: running managed code, or in Rust/blocked and not touching the heap.
        state: AtomicU32,
        /// Lowest address the interpreter stack may reach; a call beyond it is a stack overflow.
        stack_limit: usize,
        /// First free byte of the interpreter stack for a call out of Rust.
        stack_top: usize,
        /// `fp` of the innermost managed frame; valid whenever the thread is in Rust code.
        top_frame: usize,
        transition: *const Transition,
        /// The managed exception in flight (`Thrown`), or null.
        exception: ObjRef,
        /// The managed `Thread` object.
        thread_object: ObjRef,
        /// Base of the table of thread-static blocks, indexed by `MethodTable::thread_statics_index - 1`.
        thread_statics: *mut *mut u8,
        thread_statics_count: usize,
        /// 1-based number used by thin locks.
        thread_number: u32,
        /// Nonzero while a collection must not start on this thread's account.
        no_gc_depth: u32,
        /// Current ExecutionContext and SynchronizationContext objects (runtime-async 4.1).
        execution_context: ObjRef,
        synchronization_context: ObjRef,
        /// The continuation returned by the callee that just returned (tier 0's form of the return register). Null at all other times:
        /// whoever looks takes it away, so an ordinary return need not clear it.
        continuation: ObjRef,
        /// The task that this thread runs.
        current_task: ObjRef,
        /// What the innermost frame of a suspending chain waits for, and which kind of thing that is (`AsyncThread` in the core library).
        awaited: ObjRef,
        awaited_kind: u64,
        /// The contexts when that frame suspended.
        leaf_execution_context: ObjRef,
        leaf_synchronization_context: ObjRef,
        /// The first continuation of the chain.
        suspended_head: ObjRef,
        /// What stands in `continuation` while nothing but the leaf has suspended. Frozen.
        sentinel: ObjRef,
        /// `runtime::Vm` and `runtime::Thread` of this thread.
        vm: *const (),
        thread: *const (),
        /// Bytes handed to this thread by the heap, the rest of its allocation buffer included.
        allocated_bytes: u64,
        /// What only compiled code reads.
        machine: MachineContext,
    }
}

/// Registers that callees keep, frame pointer and thread excluded; which they are is the machine's to say (`tier1/src/isa/x64/regs.rs`).
pub const KEPT_REGISTERS: usize = 4;

crate::vm_struct! {
    /// The part of a thread that belongs to compiled code.
    #[derive(Debug, Default)]
    struct MachineContext, offsets machine_offset {
        /// Return address in the frame `top_frame` when that is one of compiled code; interpreter frames hold their own.
        top_pc: usize,
        /// Lowest address the machine stack may reach in compiled code.
        machine_limit: usize,
        /// Stack pointer of the innermost entry from Rust into compiled code: what leaves there goes back to Rust.
        machine_exit: usize,
        /// Stack pointer of compiled code where it went over to Rust: from there to `machine_exit` the stack is frames with maps. Registers
        /// that an entry stub keeps for such a frame lie from here on, those first that callees keep.
        machine_sp: usize,
        /// Where compiled code goes on after an exception; `resume_pc` is 0 when there was none.
        resume_pc: usize,
        resume_fp: usize,
        resume_sp: usize,
        resume_value: usize,
        /// The write barrier's constants (`heap::BarrierInfo`).
        nursery_base: usize,
        card_bias: usize,
        heap_base: usize,
    }
}

impl MachineContext {
    const NONE: MachineContext = MachineContext {
        top_pc: 0,
        machine_limit: 0,
        machine_exit: 0,
        machine_sp: 0,
        resume_pc: 0,
        resume_fp: 0,
        resume_sp: 0,
        resume_value: 0,
        nursery_base: 0,
        card_bias: 0,
        heap_base: 0,
    };
}

impl ThreadContext {
    /// A thread that owns nothing yet and does not touch the heap.
    pub const fn new(thread_number: u32) -> ThreadContext {
        ThreadContext {
            alloc_ptr: 0,
            alloc_end: 0,
            poll: AtomicU32::new(0),
            state: AtomicU32::new(thread_state::PREEMPTIVE),
            stack_limit: 0,
            stack_top: 0,
            top_frame: 0,
            transition: core::ptr::null(),
            exception: ObjRef::NULL,
            thread_object: ObjRef::NULL,
            thread_statics: core::ptr::null_mut(),
            thread_statics_count: 0,
            thread_number,
            no_gc_depth: 0,
            execution_context: ObjRef::NULL,
            synchronization_context: ObjRef::NULL,
            continuation: ObjRef::NULL,
            current_task: ObjRef::NULL,
            awaited: ObjRef::NULL,
            awaited_kind: 0,
            leaf_execution_context: ObjRef::NULL,
            leaf_synchronization_context: ObjRef::NULL,
            suspended_head: ObjRef::NULL,
            sentinel: ObjRef::NULL,
            vm: core::ptr::null(),
            thread: core::ptr::null(),
            allocated_bytes: 0,
            machine: MachineContext::NONE,
        }
    }
}

/// Values of `ThreadContext::state`.
pub mod thread_state {
    /// May touch the heap: a collection waits for it.
    pub const MANAGED: u32 = 0;
    /// Does not touch the heap: a collection goes on without it; leaving this state waits for the collection.
    pub const PREEMPTIVE: u32 = 1;
}

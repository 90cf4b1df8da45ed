//! The continuation: a suspended frame on the heap (runtime-async 3; design A3, A5).
//! Owns header and flag word. The layout of the data is `ir::contlayout`'s.

use crate::object::ObjRef;
use core::sync::atomic::AtomicPtr;

crate::vm_struct! {
    struct Continuation, offsets continuation_offset {
        /// Object header (method table, aux).
        header: u64,
        /// Towards the caller.
        next: ObjRef,
        /// The suspension point.
        resume: *const ResumeRecord,
        flags: ContinuationFlags,
        /// Number of the suspension point within its method; `SUSPENDED_COMPILED` beside it.
        state: u32,
    }
}

/// Bit of `state`, kept only while somebody asks in which tier frames went to sleep: it was in tier 1.
pub const SUSPENDED_COMPILED: u32 = 1 << 31;

/// Data begins here; index `i` of a flag field means `DATA_OFFSET + (i - 1) * 8`.
pub const DATA_OFFSET: usize = 32;
const _: () = assert!(core::mem::size_of::<Continuation>() == DATA_OFFSET);

crate::vm_flags! {
    /// CoreCLR's newest encoding (runtime-async 3.2, G3).
    struct ContinuationFlags {
        continue_on_thread_pool / with_continue_on_thread_pool / CONTINUE_ON_THREAD_POOL: 0, 1;
        continue_on_captured_synchronization_context / with_continue_on_captured_synchronization_context / CONTINUE_ON_SYNCHRONIZATION_CONTEXT: 1, 1;
        continue_on_captured_task_scheduler / with_continue_on_captured_task_scheduler / CONTINUE_ON_TASK_SCHEDULER: 2, 1;
        value_task_adapted_to_task / with_value_task_adapted_to_task / VALUE_TASK_ADAPTED: 3, 1;
        execution_context_index / with_execution_context_index / EXECUTION_CONTEXT: 4, 2;
        continuation_context_index / with_continuation_context_index / CONTINUATION_CONTEXT: 6, 2;
        exception_index / with_exception_index / EXCEPTION: 8, 3;
        result_index / with_result_index / RESULT: 11, 21;
    }
}

/// One per suspension point, shared by the tiers, outside the heap, immortal. Publishing code stores `entry`.
#[derive(Debug)]
#[repr(C)]
pub struct ResumeRecord {
    /// Where to resume: a label of tier-1 code; null: tier 0.
    pub entry: AtomicPtr<()>,
    /// References that are live in the continuation while suspended here: words from the object's start.
    pub live_refs: *const crate::maps::RefMap,
    pub method: *const crate::method::Method,
    /// What the flags word begins as when the frame suspends here.
    pub flags: ContinuationFlags,
    /// Number of the suspension point within its method.
    pub state: u32,
    pub il_offset: u32,
    /// What the method gives to its awaiter: number of an `ir::AwaitResult`, 0 for nothing.
    pub result: u16,
    /// `result_way`: where compiled code has it.
    pub result_way: u16,
}

/// How the result of a frame that wakes in compiled code comes back.
pub mod result_way {
    pub const NONE: u16 = 0;
    /// In the first integer register.
    pub const WORD: u16 = 1;
    /// In a float register, two registers, or memory: the runtime wakes such frames.
    pub const OTHER: u16 = 2;
}

/// Where a continuation has the execution context, when its flags have an index for it at all.
pub const EXECUTION_CONTEXT_OFFSET: usize = DATA_OFFSET;

impl ContinuationFlags {
    /// Offset of an indexed field; `None` for index 0.
    #[inline(always)]
    pub const fn field_offset(index: u32) -> Option<usize> {
        match index {
            0 => None,
            index => Some(DATA_OFFSET + (index as usize - 1) * 8),
        }
    }
}

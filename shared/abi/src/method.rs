//! The method record: what a call, a virtual slot, a delegate and a function pointer point at.
//! Owns its layout. One per callable entity: a method body (shared or exact), a stub (instantiating, unboxing, thunk), an internal call.
//! `entry` and `code` are cells: tiers publish into them, nobody patches instructions.

use crate::mtable::{Dictionary, MtPtr};
use core::sync::atomic::{AtomicPtr, AtomicU32};

crate::vm_struct! {
    struct Method, offsets method_offset {
        /// Tier-1 code in the machine's convention, or an adapter into the interpreter. Null while there is none.
        entry: AtomicPtr<()>,
        /// Tier-0 code. Never null: at first a stub that prepares the method.
        code: AtomicPtr<()>,
        /// The exact instantiation's answers to generic lookups (methods with type arguments); null otherwise.
        dictionary: *const Dictionary,
        /// The engine's MethodId.
        method_id: u32,
        /// `MethodFlags` bits.
        flags: u32,
        /// The declaring type (exact); none for dynamic stubs.
        owner: MtPtr,
        /// Slots (8 bytes) that the arguments take, with `this` and the hidden generic context.
        argument_slots: u16,
        /// Slots of the result.
        result_slots: u16,
        /// Virtual slot index; `NO_SLOT` when it has none.
        slot: u32,
        /// Weighted count of calls and back-edges.
        hotness: AtomicU32,
        /// Frames of it that woke, wakes that it made, calls that led to them.
        wakes: AtomicU32,
        /// Kinds of the argument words: who reports arguments of a call that has no frame yet.
        argument_map: *const ArgumentMap,
        /// Tier's side table of profiles; null until made.
        profile: AtomicPtr<()>,
    }
}

pub const NO_SLOT: u32 = u32::MAX;

/// Kinds of the argument words of a method: bit `i` of `refs`/`by_refs` for word `i`. More than 64 words: `overflow` lists (word, is_by_ref).
#[derive(Debug, Default, Clone)]
pub struct ArgumentMap {
    pub refs: u64,
    pub by_refs: u64,
    pub overflow: Vec<(u32, bool)>,
}

crate::vm_flags! {
    struct MethodFlags {
        is_static / with_is_static / IS_STATIC: 0, 1;
        is_virtual / with_is_virtual / IS_VIRTUAL: 1, 1;
        is_internal_call / with_is_internal_call / IS_INTERNAL_CALL: 2, 1;
        /// A body that the engine makes (stub or thunk); hidden from stack traces.
        is_stub / with_is_stub / IS_STUB: 3, 1;
        /// The last argument is a hidden generic context.
        takes_context / with_takes_context / TAKES_CONTEXT: 4, 1;
        is_async / with_is_async / IS_ASYNC: 5, 1;
        is_synchronized / with_is_synchronized / IS_SYNCHRONIZED: 6, 1;
        no_inlining / with_no_inlining / NO_INLINING: 7, 1;
        aggressive_inlining / with_aggressive_inlining / AGGRESSIVE_INLINING: 8, 1;
        is_final / with_is_final / IS_FINAL: 9, 1;
        is_pinvoke / with_is_pinvoke / IS_PINVOKE: 10, 1;
        is_hidden / with_is_hidden / IS_HIDDEN: 11, 1;
    }
}

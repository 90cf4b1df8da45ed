//! Interpreter frames as everybody sees them: the tier that runs them, the stack walker, the collector, the OSR door.
//! Owns the header's layout. `fp` points at slot 0; the header lies below it.
//!
//! ```text
//! fp - 40 pc       where execution is, stored before anything that may call out
//! fp - 32 return pc   caller's pc to continue at
//! fp - 24 caller fp   0 in an entry frame
//! fp - 16 method   `*const Method` that the frame runs; null in an entry frame
//! fp -  8 code     the tier's code record for the method
//! fp +  8 * i      slot i: arguments first, then locals, then temporaries
//! ```

crate::vm_struct! {
    /// The words below `fp`.
    struct FrameHeader, offsets header_offset {
        pc: usize,
        return_pc: usize,
        caller_fp: usize,
        method: *const crate::method::Method,
        code: *const (),
    }
}

/// Bytes of the header: slot 0 of a frame is this far above the header's start.
pub const FRAME_HEADER_SIZE: usize = core::mem::size_of::<FrameHeader>();
pub const SLOT_SIZE: usize = 8;
const _: () = assert!(FRAME_HEADER_SIZE == 40);

/// A change between managed and Rust frames: pushed when Rust enters managed code, so that a walk can go on below it.
#[repr(C)]
pub struct Transition {
    pub previous: *const Transition,
    /// The innermost managed frame when Rust entered; 0 when there was none.
    pub top_frame: usize,
    /// Native stack pointer at the entry: conservative scanning covers from the current sp to the thread's base.
    pub native_sp: usize,
}

//! The likely way of operations that are too long for a handler's hot path but need nobody's help: they call nothing, allocate
//! nothing, throw nothing. What a warm part declines is its cold part's, as if it had never run.
//! Owns the trait, and what such parts use: the accessors of the thread's context, frames made and zeroed. Relies on F1, F2, F3, F7.
#![allow(unsafe_code, reason = "the thread's context, and the operation at the pc")]

use crate::bytecode::{Offset, Op};
use crate::code::Code;
use crate::dispatch::warm_entry;
use crate::state::{ColdPart, State, Step, frame_header};
use abi::{Addr, Method};

/// See above. `None`: the cold part does the operation.
pub trait WarmPart {
    type Cold: ColdPart;
    fn run(state: State) -> Option<State>;
}

impl State {
    /// The integer accumulator is given up.
    #[inline(always)]
    pub fn warm<W: WarmPart>(mut self) -> Step {
        self.int = 0;
        Step::Cold(self, warm_entry::<W>())
    }
    /// The operation that is executing.
    #[inline(always)]
    pub fn op<O: Op>(&self) -> O {
        // SAFETY: F7 (the pc is at an operation of this form: its body asked for this warm part).
        unsafe { self.pc.cast::<O>().read() }
    }
    #[inline(always)]
    pub fn after<O: Op>(mut self) -> State {
        // SAFETY: F7 (an operation that goes on has another after it).
        self.pc = unsafe { self.pc.add(O::WORDS) };
        self
    }
    /// Into a new frame at slot `base` that goes on at `pc`; `None` when the stack has no room.
    #[inline(always)]
    pub fn into_frame(
        mut self,
        method: *const Method,
        record: &Code,
        base: u16,
        pc: usize,
    ) -> Option<State> {
        let frame = self.slot_address(base);
        // SAFETY: F3.
        let limit = unsafe { (*self.context).stack_limit };
        if frame.0 + record.frame_size as usize > limit {
            return None;
        }
        let header = frame_header(frame.as_ptr());
        header.return_pc = self.pc as usize + 8;
        header.caller_fp = self.fp as usize;
        header.method = method;
        header.code = core::ptr::from_ref(record).cast();
        self.fp = frame.as_ptr();
        self.pc = pc as *const u64;
        Some(self)
    }
    /// Back to the caller without a result.
    #[inline(always)]
    pub fn left(self) -> State {
        self.leave().0
    }
}

/// The thread's context.
impl State {
    /// The call before suspended.
    #[inline(always)]
    pub fn has_continuation(&self) -> bool {
        // SAFETY: F3.
        !unsafe { (*self.context).continuation }.is_null()
    }
    #[inline(always)]
    pub fn take_continuation(&self) -> u64 {
        // SAFETY: F3; this thread alone uses its context's references.
        let context = unsafe { &mut *self.context };
        core::mem::take(&mut context.continuation).0 as u64
    }
    #[inline(always)]
    pub fn thread_word(&self, offset: Offset) -> u64 {
        // SAFETY: F3; the lowering names fields of the context.
        unsafe { Addr(self.context as usize + offset.0 as usize).load() }
    }
    #[inline(always)]
    pub fn set_thread_word(&self, offset: Offset, value: u64) {
        // SAFETY: as above. The context's references are roots: no barrier.
        unsafe { Addr(self.context as usize + offset.0 as usize).store(value) }
    }
}

/// Zeroes words of a frame, two at a time.
#[inline(always)]
pub fn zero_slots(first: Addr, count: usize) {
    let end = first.0 + count * 8;
    let mut at = first;
    while at.0 + 16 <= end {
        // SAFETY: F2 (the range lies in the frame).
        unsafe { store_two_zeroes(at) };
        at = at.offset(16);
    }
    if at.0 < end {
        // SAFETY: as above.
        unsafe { at.store::<u64>(0) };
    }
}

/// In assembly, or LLVM makes the loop a call of memset, and a handler needs a stack frame.
/// # Safety
/// Both words lie in a frame.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
unsafe fn store_two_zeroes(at: Addr) {
    // SAFETY: the caller's promise.
    unsafe {
        core::arch::asm!("pxor {zero}, {zero}", "movups [{at}], {zero}",
            at = in(reg) at.0, zero = out(xmm_reg) _, options(nostack, preserves_flags));
    }
}
/// # Safety
/// Both words lie in a frame.
#[cfg(not(target_arch = "x86_64"))]
#[inline(always)]
unsafe fn store_two_zeroes(at: Addr) {
    // SAFETY: the caller's promise.
    unsafe { at.as_ptr::<u64>().write_volatile(0) };
    // SAFETY: as above.
    unsafe { at.offset(8).as_ptr::<u64>().write_volatile(0) };
}

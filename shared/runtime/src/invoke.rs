//! Calling managed methods from Rust.
//! Owns the entry: arguments on the interpreter stack, a run pushed, the result read back. Relies on F1, F3.
#![allow(unsafe_code, reason = "writes arguments onto the interpreter stack")]

use crate::exceptions::Thrown;
use crate::heat;
use crate::thread::{RunKind, Thread};
use abi::{Addr, Method, ObjRef};

impl Thread {
    /// Runs a method. `words` holds the argument words, and the result's words afterwards (from 0).
    /// An exception travels on through the caller: it may already be past its first pass.
    pub fn call(&mut self, method: *const Method, words: &mut [u64]) -> Result<(), Thrown> {
        self.call_in_run::<false>(method, words, false)
    }
    /// As `call`; the arguments in `words` are zeroed as soon as the callee has them. For methods that run in tier 0: nothing collects before
    /// their frame is there.
    pub fn call_taking(&mut self, method: *const Method, words: &mut [u64]) -> Result<(), Thrown> {
        self.call_in_run::<true>(method, words, false)
    }
    /// As `call`, but an exception stops here: the caller wants it as a value (`Thread::take_exception`).
    pub fn call_catching(
        &mut self,
        method: *const Method,
        words: &mut [u64],
    ) -> Result<(), Thrown> {
        self.call_in_run::<false>(method, words, true)
    }
    /// A call with reference arguments and a reference result.
    pub fn call_for_object(
        &mut self,
        method: *const Method,
        arguments: &[ObjRef],
    ) -> Result<ObjRef, Thrown> {
        let mut words: Vec<u64> = arguments.iter().map(|a| a.0 as u64).collect();
        words.resize(words.len().max(1), 0);
        self.call(method, &mut words)?;
        Ok(ObjRef(words[0] as usize))
    }

    /// Calls the first managed method of a thread: what lies further out on the native stack are remains of what led here, and keeps nothing
    /// alive. The word of its argument, if it has one; that of its result comes back.
    #[inline(never)]
    pub(crate) fn call_outermost(
        &mut self,
        method: *const Method,
        argument: u64,
    ) -> Result<u64, Thrown> {
        let mut words = [argument];
        let end = words.as_ptr_range().end as usize;
        let outer = core::mem::replace(&mut self.native_base, end);
        let result = self.call(method, &mut words);
        self.native_base = outer;
        result.map(|()| words[0])
    }

    fn call_in_run<const TAKES: bool>(
        &mut self,
        method: *const Method,
        words: &mut [u64],
        catches: bool,
    ) -> Result<(), Thrown> {
        if !self.has_native_stack() {
            self.vm.clone().stack_overflow(self);
        }
        let vm = self.vm.clone();
        // SAFETY: callers pass method records of this engine.
        let record = unsafe { &*method };
        let count = (record.argument_slots as usize).max(record.result_slots as usize);
        assert!(words.len() >= count, "room for the arguments and the result");
        let saved_top = self.context.stack_top;
        let base = saved_top + abi::frame::FRAME_HEADER_SIZE;
        if base + count * 8 + 64 > self.context.stack_limit {
            vm.stack_overflow(self);
        }
        for (index, word) in words[..record.argument_slots as usize].iter_mut().enumerate() {
            // SAFETY: F1 (below the stack limit, checked).
            unsafe { Addr(base + index * 8).store::<u64>(*word) };
            if TAKES {
                *word = 0;
            }
        }
        let top_frame = self.context.top_frame;
        let top_pc = self.top_pc();
        self.push_run(RunKind::Call, top_frame, catches);
        let depth = self.runs.len();
        // SAFETY: the arguments are filled and the run is pushed.
        let result = unsafe { vm.tier().run(self, method, base as *mut u64) };
        debug_assert_eq!(depth, self.runs.len());
        self.runs.pop();
        self.set_top(top_frame, top_pc);
        self.context.stack_top = saved_top;
        if result.is_ok() {
            for (index, word) in words[..record.result_slots as usize].iter_mut().enumerate() {
                // SAFETY: F1.
                *word = unsafe { Addr(base + index * 8).load::<u64>() };
            }
        } else {
            self.handling.retain(|h| h.run < depth - 1);
            if catches {
                self.unwind = None;
            }
        }
        result
    }
}

#[allow(
    clippy::not_unsafe_ptr_arg_deref,
    reason = "an internal call: tier 0 passes the words of the adapter's frame"
)]
/// The body of tier 0's adapters: runs the method of the adapter's frame in the tier that has code for it.
pub fn run_compiled(thread: &mut Thread, words: *mut u64) -> Result<(), Thrown> {
    let header = crate::thread::frame_header(words as usize);
    let method = header.method;
    if header.caller_fp != 0 {
        let caller = crate::thread::frame_header(header.caller_fp).method;
        // SAFETY: F1, F8.
        heat::count_crossing(unsafe { &*caller }, unsafe { &*method });
    }
    let vm = thread.vm.clone();
    // SAFETY: tier 0 has put the arguments at the frame's first word, and the run is pushed.
    in_run_of_its_own(thread, |thread| unsafe { vm.tier().run(thread, method, words) })
}

/// Tier 0 goes over to another tier: a run has frames of one tier only.
pub fn in_run_of_its_own(
    thread: &mut Thread,
    run: impl FnOnce(&mut Thread) -> Result<(), Thrown>,
) -> Result<(), Thrown> {
    if !thread.has_native_stack() {
        thread.vm.clone().stack_overflow(thread);
    }
    let (top_frame, top_pc) = (thread.context.top_frame, thread.top_pc());
    thread.push_run(RunKind::Call, top_frame, false);
    let result = run(thread);
    thread.runs.pop();
    thread.set_top(top_frame, top_pc);
    result
}

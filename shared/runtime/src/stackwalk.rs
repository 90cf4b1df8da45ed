//! The logical stack of a thread: managed frames of all tiers, across the Rust frames between.
//! Owns the walk. Relies on F1, F3.

#![allow(unsafe_code, reason = "reads frames of compiled code")]

use crate::thread::{RunKind, Thread, frame_header};
use crate::tier::{FrameCode, Tier};
use abi::{Addr, Method};

/// A managed frame during a walk.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub fp: usize,
    /// A return address: the operation that is executing ends here.
    pub pc: usize,
    /// Index of the run that owns the frame.
    pub run: usize,
    /// A frame of compiled code, on the native stack: the caller's base pointer at `fp`, the return address above it.
    pub is_compiled: bool,
}

impl Frame {
    pub fn code<'t>(&self, tier: &'t dyn Tier) -> &'t dyn FrameCode {
        if self.is_compiled {
            tier.compiled_code(self.pc - 1)
        } else {
            tier.frame_code(frame_header(self.fp).code)
        }
    }
    pub fn method(&self, tier: &dyn Tier) -> *const Method {
        if self.is_compiled { self.code(tier).method() } else { frame_header(self.fp).method }
    }
    /// Frame and return address of the caller in the same run.
    pub fn caller(&self) -> Option<(usize, usize)> {
        let (fp, pc) = if self.is_compiled {
            // SAFETY: F9 (a compiled frame begins with its caller's base pointer and its return address).
            let fp: usize = unsafe { Addr(self.fp).load() };
            // SAFETY: F9.
            (fp, unsafe { Addr(self.fp + 8).load() })
        } else {
            let header = frame_header(self.fp);
            (header.caller_fp, header.return_pc)
        };
        (fp != 0).then_some((fp, pc))
    }
}

/// Walks from the innermost frame outwards.
pub struct StackWalk<'t> {
    thread: &'t Thread,
    next: Option<Frame>,
    /// Whether frames that run a funclet of a deeper frame are reported in both places.
    report_funclet_frames: bool,
    /// Whether frames of tier 0's adapters are reported, which are no frames of the program.
    report_adapters: bool,
}

impl<'t> StackWalk<'t> {
    /// From the thread's innermost managed frame (valid while the thread is in Rust code).
    pub fn new(thread: &'t Thread) -> StackWalk<'t> {
        let run = thread.runs.len();
        StackWalk {
            thread,
            next: frame_below(thread, run, thread.context.top_frame, thread.top_pc()),
            report_funclet_frames: false,
            report_adapters: false,
        }
    }
    /// As `new`, for the collector: an adapter that has just been entered has its arguments still, and a compiled frame whose funclet runs
    /// is where the funclet is.
    pub fn for_collector(thread: &'t Thread) -> StackWalk<'t> {
        StackWalk { report_adapters: true, report_funclet_frames: true, ..StackWalk::new(thread) }
    }
    /// From a frame of the current run, also showing a frame at the pc of its running finally handler.
    pub fn from_frame(thread: &'t Thread, fp: usize, pc: usize) -> StackWalk<'t> {
        let run = thread.runs.len().wrapping_sub(1);
        let next = Some(frame_at(thread, fp, pc, run));
        StackWalk { thread, next, report_funclet_frames: true, report_adapters: false }
    }
    /// The frame whose funclet a run runs.
    pub fn funclet_of(&self, run: usize) -> Option<usize> {
        match self.thread.runs.get(run)?.kind {
            RunKind::Call => None,
            RunKind::Filter { fp } | RunKind::Finally { fp, .. } => Some(fp),
        }
    }
    pub fn runs_filter(&self, run: usize) -> bool {
        self.thread.runs.get(run).is_some_and(|run| matches!(run.kind, RunKind::Filter { .. }))
    }
    fn after(&self, frame: Frame) -> Option<Frame> {
        if self.funclet_of(frame.run) != Some(frame.fp)
            && let Some((fp, pc)) = frame.caller()
        {
            return Some(Frame { fp, pc, ..frame });
        }
        let run = self.thread.runs.get(frame.run)?;
        frame_below(self.thread, frame.run, run.top_frame, run.top_pc)
    }
}

/// The frame of a run at a return address; 0: its header says.
pub(crate) fn frame_at(thread: &Thread, fp: usize, pc: usize, run: usize) -> Frame {
    let is_compiled = !thread.owns_frame_address(fp);
    let pc = if pc == 0 && !is_compiled { frame_header(fp).pc } else { pc };
    Frame { fp, pc, run, is_compiled }
}

/// The innermost frame below run `run`, whose frames are all gone over.
fn frame_below(thread: &Thread, mut run: usize, mut fp: usize, mut pc: usize) -> Option<Frame> {
    loop {
        run = run.checked_sub(1)?;
        if fp != 0 {
            return Some(frame_at(thread, fp, pc, run));
        }
        (fp, pc) = (thread.runs[run].top_frame, thread.runs[run].top_pc);
    }
}

impl Iterator for StackWalk<'_> {
    type Item = Frame;
    fn next(&mut self) -> Option<Frame> {
        loop {
            let frame = self.next?;
            self.next = self.after(frame);
            // A frame whose funclet runs is met again below the funclet's run.
            if !self.report_funclet_frames && self.funclet_of(frame.run) == Some(frame.fp) {
                continue;
            }
            let tier = self.thread.vm.tier();
            if !self.report_adapters && !frame.is_compiled && frame.code(tier).is_adapter() {
                continue;
            }
            return Some(frame);
        }
    }
}

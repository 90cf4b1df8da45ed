//! The logical stack of a thread: managed frames of all tiers, across the Rust frames between.
//! Owns the walk. Relies on F1, F3.

use crate::thread::{RunKind, Thread, frame_header};
use abi::Method;

/// A managed frame during a walk.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub fp: usize,
    /// A return address: the operation that is executing ends here.
    pub pc: usize,
    /// Index of the run that owns the frame.
    pub run: usize,
}

impl Frame {
    pub fn method(&self) -> *const Method {
        frame_header(self.fp).method
    }
    pub fn code(&self) -> *const () {
        frame_header(self.fp).code
    }
}

/// Walks from the innermost frame outwards.
pub struct StackWalk<'t> {
    thread: &'t Thread,
    next: Option<Frame>,
    /// Whether frames that run a funclet of a deeper frame are reported in both places.
    report_funclet_frames: bool,
}

impl<'t> StackWalk<'t> {
    /// From the thread's innermost managed frame (valid while the thread is in Rust code).
    pub fn new(thread: &'t Thread) -> StackWalk<'t> {
        let run = thread.runs.len();
        StackWalk {
            thread,
            next: frame_below(thread, run, thread.context.top_frame),
            report_funclet_frames: false,
        }
    }
    /// From a frame of the current run, also showing a frame at the pc of its running finally handler.
    pub fn from_frame(thread: &'t Thread, fp: usize, pc: usize) -> StackWalk<'t> {
        let run = thread.runs.len().wrapping_sub(1);
        StackWalk { thread, next: Some(Frame { fp, pc, run }), report_funclet_frames: true }
    }
    fn funclet_of(&self, run: usize) -> Option<usize> {
        match self.thread.runs.get(run)?.kind {
            RunKind::Call => None,
            RunKind::Filter { fp } | RunKind::Finally { fp, .. } => Some(fp),
        }
    }
    fn after(&self, frame: Frame) -> Option<Frame> {
        if self.funclet_of(frame.run) != Some(frame.fp) {
            let header = frame_header(frame.fp);
            if header.caller_fp != 0 {
                return Some(Frame { fp: header.caller_fp, pc: header.return_pc, run: frame.run });
            }
        }
        frame_below(self.thread, frame.run, self.thread.runs.get(frame.run)?.top_frame)
    }
}

/// The innermost frame below run `run`, whose frames are all gone over.
fn frame_below(thread: &Thread, mut run: usize, mut top_frame: usize) -> Option<Frame> {
    loop {
        run = run.checked_sub(1)?;
        if top_frame != 0 {
            return Some(Frame { fp: top_frame, pc: frame_header(top_frame).pc, run });
        }
        top_frame = thread.runs[run].top_frame;
    }
}

impl Iterator for StackWalk<'_> {
    type Item = Frame;
    fn next(&mut self) -> Option<Frame> {
        loop {
            let frame = self.next?;
            self.next = self.after(frame);
            // A frame whose funclet runs is met again below the funclet's run: once is enough for the collector.
            if !self.report_funclet_frames && self.funclet_of(frame.run) == Some(frame.fp) {
                continue;
            }
            return Some(frame);
        }
    }
}

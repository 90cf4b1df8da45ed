//! The one door between the runtime and the tiers. Owns the traits; knows no tier.

#![allow(unsafe_code, reason = "entering generated code is unsafe")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::{Method, MtPtr, ObjRef, WordKind};

/// Facts about one piece of tier code.
pub trait FrameCode {
    fn method(&self) -> *const Method;
    /// For reports.
    fn name(&self) -> &str;
    /// IL offset of the operation that was executing when `pc` was stored (`pc` is a return address: lookups use `pc - 1`).
    fn il_offset(&self, pc: usize) -> u32;
    /// Inner clauses before outer ones.
    fn clauses(&self) -> &[CodeClause];
    /// Words of the frame, outgoing arguments excluded.
    fn slot_count(&self) -> u32;
    /// Visits the words of a live frame that hold references or byrefs: (slot, kind, pinned).
    fn frame_refs(&self, pc: usize, fp: usize, visit: &mut dyn FnMut(u32, WordKind, bool));
}

/// An exception clause over code addresses (half open).
#[derive(Clone, Copy, Debug)]
pub struct CodeClause {
    pub kind: CodeClauseKind,
    pub try_start: usize,
    pub try_end: usize,
    pub handler_start: usize,
    pub handler_end: usize,
}

#[derive(Clone, Copy, Debug)]
pub enum CodeClauseKind {
    Catch(MtPtr),
    /// Where the filter begins; it lies before the handler.
    Filter(usize),
    Finally,
    Fault,
}

/// A way to execute methods. Frames of all tiers interleave on one logical stack.
pub trait Tier: Send + Sync {
    fn name(&self) -> &'static str;
    /// What `Method::code` holds before the method is prepared.
    fn initial_code(&self) -> *const ();
    /// Runs a method to its end. The arguments lie in 8-byte words from `args`; the result replaces them from word 0.
    /// A struct takes `ceil(size / 8)` words.
    /// # Safety
    /// `args` points into the thread's interpreter stack with the method's argument words filled; a run is pushed.
    unsafe fn run(
        &self,
        thread: &mut Thread,
        method: *const Method,
        args: *mut u64,
    ) -> Result<(), Thrown>;
    /// The record behind a frame header's `code` word.
    fn frame_code(&self, code: *const ()) -> &dyn FrameCode;
    /// Runs the filter at `pc` of a live frame; true means handle.
    /// # Safety
    /// `fp` is a live frame whose code holds `pc`.
    unsafe fn run_filter(
        &self,
        thread: &mut Thread,
        fp: usize,
        pc: usize,
        exception: ObjRef,
    ) -> Result<bool, Thrown>;
    /// Runs the finally or fault handler at `pc` of a live frame to its end.
    /// # Safety
    /// `fp` is a live frame whose code holds `pc`.
    unsafe fn run_finally(&self, thread: &mut Thread, fp: usize, pc: usize) -> Result<(), Thrown>;
    /// Visits the interface calls of a method that have run in this tier: IL offset, and up to two classes of objects (or null).
    fn seen_types(&self, _method: &Method, _visit: &mut dyn FnMut(u32, [MtPtr; 2])) {}
}

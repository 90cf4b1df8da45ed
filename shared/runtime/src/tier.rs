//! The one door between the runtime and the tiers. Owns the traits; knows no tier.

#![allow(unsafe_code, reason = "entering generated code is unsafe")]

use crate::exceptions::Thrown;
use crate::icalls::InternalCall;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::context::KEPT_REGISTERS;
use abi::continuation::ResumeRecord;
use abi::{Addr, ExceptionKind, Method, MtPtr, ObjRef, WordKind};

/// Facts about one piece of tier code.
pub trait FrameCode {
    fn method(&self) -> *const Method;
    /// For reports.
    fn name(&self) -> &str;
    /// IL offset of the operation that was executing when `pc` was stored (`pc` is a return address: lookups use `pc - 1`).
    fn il_offset(&self, pc: usize) -> u32;
    /// Inner clauses before outer ones.
    fn clauses(&self) -> &[CodeClause];
    /// The clauses that protect the operation before `pc`, inner ones first.
    fn clauses_at(&self, pc: usize) -> Vec<CodeClause> {
        let covers = |clause: &&CodeClause| (clause.try_start..clause.try_end).contains(&(pc - 1));
        self.clauses().iter().filter(covers).copied().collect()
    }
    /// The methods whose code is executing at `pc`, inner ones first, with IL offsets: more than one where calls were inlined.
    fn each_source(&self, pc: usize, visit: &mut dyn FnMut(*const Method, u32)) {
        visit(self.method(), self.il_offset(pc));
    }
    /// The continuation that a frame of an async method was resumed from; null when it was not.
    fn resumed_from(&self, _pc: usize, _fp: usize) -> ObjRef {
        ObjRef::NULL
    }
    /// The frame is only the way into code of another tier.
    fn is_adapter(&self) -> bool {
        false
    }
    /// Error number `index` of the method, for `throw.error`.
    fn error(&self, _index: u32) -> Option<(ExceptionKind, String)> {
        None
    }
    /// Bytes of a compiled frame below its base; interpreter frames grow the other way.
    fn frame_size(&self) -> usize {
        0
    }
    /// Where the stack of a live compiled frame ends.
    fn stack_end(&self, fp: usize) -> usize {
        fp - self.frame_size()
    }
    /// Words of the frame, outgoing arguments excluded.
    fn slot_count(&self) -> u32;
    /// Visits the words of a live frame that hold references or byrefs: (slot, kind, pinned).
    fn frame_refs(&self, pc: usize, fp: usize, visit: &mut dyn FnMut(u32, WordKind, bool));
    /// The same of a compiled frame: (address, kind, pinned); a raw word that is pinned may be a reference.
    fn compiled_refs(
        &self,
        _fp: usize,
        _place: CompiledPlace,
        _visit: &mut dyn FnMut(Addr, WordKind, bool),
    ) {
        unreachable!("no compiled frames");
    }
    /// For the frames around a compiled frame: where it has saved their registers.
    fn saved_registers(&self, _fp: usize, _kept: &mut KeptRegisters) {}
}

/// Where the registers lie that callees keep, as a frame of compiled code had them at its call.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct KeptRegisters(pub [usize; KEPT_REGISTERS]);

impl KeptRegisters {
    /// Where the entry stub has saved them that compiled code went over to Rust by.
    pub fn of_stub(machine_sp: usize) -> KeptRegisters {
        KeptRegisters(core::array::from_fn(|number| machine_sp + number * 8))
    }
}

/// Where a compiled frame is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CompiledPlace {
    /// At a return address. `sp` is `machine_sp` when the frame is the innermost of its run.
    At { pc: usize, sp: Option<usize>, kept: KeptRegisters },
    /// It goes on nowhere but in handlers.
    Handlers,
}

/// An exception clause over code addresses (half open).
#[derive(Clone, Copy, Debug)]
pub struct CodeClause {
    pub kind: CodeClauseKind,
    pub try_start: usize,
    pub try_end: usize,
    /// Where the handler begins.
    pub entry: usize,
    /// What lies inside what, among handlers of one method; tier 0's are addresses.
    pub handler_start: usize,
    pub handler_end: usize,
    /// How many of the frame's methods (`FrameCode::each_source`) are around the one that the clause belongs to.
    pub callers: u32,
}

#[derive(Clone, Copy, Debug)]
pub enum CodeClauseKind {
    Catch(MtPtr),
    /// Where the filter begins; it lies before the handler.
    Filter(usize),
    Finally,
    Fault,
}

/// A loop of a method that is running in tier 0.
pub struct LoopImage {
    pub hir: Box<ir::Func>,
    /// Where to go on: just before the branch back, or before the comparison that it takes in.
    pub block: ir::Block,
    pub index: usize,
    /// By slot: where its value is. None for what has none at this place.
    pub places: Vec<Option<SlotPlace>>,
}

/// Where tier 0 keeps a slot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SlotPlace {
    /// From a word of the frame on.
    Words(u32),
    /// Bits of a value that is nowhere.
    Constant(i64),
}

/// A way to execute methods. Frames of all tiers interleave on one logical stack.
pub trait Tier: Send + Sync {
    fn name(&self) -> &'static str;
    /// What `Method::code` holds before the method is prepared.
    fn initial_code(&self) -> *const ();
    /// Tier 0 has counted a method's calls and back-edges: `heat` so far.
    fn hot(&self, _thread: &mut Thread, _method: &Method, _heat: u32) {}
    /// A back-edge at `pc` of tier 0's frame at `fp` has counted. `Some`: another tier has run the rest of the frame. Its result lies
    /// from the frame's word 0 on, and the frame's code is what `give_up_frame` made it: it only returns.
    fn hot_loop(
        &self,
        _thread: &mut Thread,
        _method: &Method,
        _heat: u32,
        _pc: usize,
        _fp: usize,
    ) -> Option<Result<(), Thrown>> {
        None
    }
    /// What another tier needs to go on in a loop of tier 0's code of a method, whose back-edge is at `pc` in the frame at `fp`.
    fn loop_image(&self, _vm: &Vm, _method: &Method, _pc: usize, _fp: usize) -> Option<LoopImage> {
        None
    }
    /// The frame at `fp` has nothing left to do but return: it catches nothing, and its words are no roots.
    fn give_up_frame(&self, _method: &Method, _fp: usize) {
        unreachable!("a tier without loops");
    }
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
    /// What `Method::entry` holds before there is compiled code: something that compiled code can call.
    fn initial_entry(&self) -> *const () {
        core::ptr::null()
    }
    /// The record behind a frame header's `code` word.
    fn frame_code(&self, code: *const ()) -> &dyn FrameCode;
    /// Wakes a frame at `entry`, an address of compiled code, or in tier 0 when that is 0; runs it until it ends, with its result in
    /// the words from `words`, or sleeps again.
    /// # Safety
    /// As for `run`; the continuation sleeps at `record`.
    unsafe fn resume(
        &self,
        thread: &mut Thread,
        entry: usize,
        continuation: ObjRef,
        record: &ResumeRecord,
        words: *mut u64,
    ) -> Result<(), Thrown>;
    /// A frame of the method is to wake in tier 1: compiles it if it can be.
    fn compile(&self, _thread: &mut Thread, _method: *const Method) -> Result<(), Thrown> {
        Ok(())
    }
    /// The record of the compiled code that holds an address. Only asked about frames outside the interpreter stack.
    fn compiled_code(&self, pc: usize) -> &dyn FrameCode {
        unreachable!("no compiled code at {pc:#x}")
    }
    /// For a tier whose own code must find it again.
    fn as_any(&self) -> Option<&dyn core::any::Any> {
        None
    }
    /// Tier 0's code that runs a Rust body in place of the method's own, and has no frame of its own in stack walks.
    fn adapter_code(&self, _method: &Method, _body: InternalCall) -> *const () {
        unreachable!("a tier without adapters")
    }
    /// Asked when tier 0 is about to prepare a method: code for it that is there already, or made now.
    fn first_code(
        &self,
        _thread: &mut Thread,
        _method: &Method,
    ) -> Result<Option<*const ()>, Thrown> {
        Ok(None)
    }
    /// Where compiled code goes to leave for Rust with an exception in flight.
    fn leave_compiled(&self) -> usize {
        unreachable!("no compiled code")
    }
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
    /// Visits the virtual and interface calls of a method that have run in this tier: IL offset, and up to two classes of objects (or null).
    fn seen_types(&self, _method: &Method, _visit: &mut dyn FnMut(u32, [MtPtr; 2])) {}
}

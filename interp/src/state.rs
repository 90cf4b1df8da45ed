//! What a handler works on: the machine registers of the interpreter, frame slots, pool cells, memory.
//! Owns every access that operation bodies make, so that `ops/` is safe code. Must not know the dispatch technique.
//! Entry: `State` (hot bodies), `Cold` (the out-of-line part). Relies on F1, F2, F5, O1, O2, G3.
#![allow(unsafe_code, reason = "the named accessors of frames, pools and managed memory")]

use crate::bytecode::*;
use crate::code::{Code, Import, UNRESOLVED};
use crate::dispatch::{ColdEntry, Entry, Outcome, cold_entry};
use crate::ops::shared::{Poll, StackOverflow, ThrowKind};
use abi::frame::FRAME_HEADER_SIZE;
use abi::{Addr, ExceptionKind, FrameHeader, Method, MtPtr, ObjRef, Scalar, ThreadContext};
use core::sync::atomic::Ordering;
use runtime::heat;
use runtime::icalls::InternalCall;
use runtime::{Action, Thread, Thrown};

/// The interpreter's registers. A handler gets them as arguments and passes them on.
///
/// `int`, `r8`, `r4` are the accumulators: the last result of that kind, which is in its slot too (`Accumulator`).
/// `budget` runs down with back-edges and calls; at zero the thread polls and the method's hotness grows.
#[derive(Clone, Copy)]
pub struct State {
    pub(crate) pc: *const u64,
    pub(crate) fp: *mut u64,
    pub(crate) context: *mut ThreadContext,
    #[cfg_attr(not(tail_dispatch), allow(dead_code, reason = "the loop has no table"))]
    pub(crate) table: *const Entry,
    pub(crate) int: u64,
    pub(crate) budget: i64,
    pub(crate) r8: f64,
    pub(crate) r4: f32,
}

/// What a body decided.
pub enum Step {
    /// Dispatch at the state's pc.
    Continue(State),
    /// Leave the hot path.
    Cold(State, ColdEntry),
    /// The run ends.
    Exit(Outcome),
}

/// Where to go after a cold part. A null pc ends the run; `fp` then says how (`Outcome`).
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Target {
    pub(crate) pc: *const u64,
    pub(crate) fp: *mut u64,
}

/// What a slot can be read as.
impl State {
    #[inline(always)]
    fn slot(&self, index: u16) -> *mut u64 {
        // SAFETY: F2.
        unsafe { self.fp.add(index as usize) }
    }
    #[inline(always)]
    pub fn word(&self, slot: In) -> u64 {
        // SAFETY: F2.
        unsafe { *self.slot(slot.0) }
    }
    #[inline(always)]
    pub fn i4(&self, slot: In) -> i32 {
        // SAFETY: F2; an i4 is the low half.
        unsafe { *self.slot(slot.0).cast::<i32>() }
    }
    #[inline(always)]
    pub fn i8(&self, slot: In) -> i64 {
        self.word(slot) as i64
    }
    #[inline(always)]
    pub fn r4(&self, slot: In) -> f32 {
        // SAFETY: F2; an r4 is the low half.
        unsafe { *self.slot(slot.0).cast::<f32>() }
    }
    #[inline(always)]
    pub fn r8(&self, slot: In) -> f64 {
        // SAFETY: F2.
        unsafe { *self.slot(slot.0).cast::<f64>() }
    }
    #[inline(always)]
    pub fn object(&self, slot: In) -> ObjRef {
        ObjRef(self.word(slot) as usize)
    }
    #[inline(always)]
    pub fn address(&self, slot: In) -> Addr {
        Addr(self.word(slot) as usize)
    }
    #[inline(always)]
    pub fn acc_i4(&self) -> i32 {
        self.int as i32
    }
    #[inline(always)]
    pub fn acc_i8(&self) -> i64 {
        self.int as i64
    }
    #[inline(always)]
    pub fn acc_r8(&self) -> f64 {
        self.r8
    }
    #[inline(always)]
    pub fn acc_r4(&self) -> f32 {
        self.r4
    }
    /// A whole slot is always written: a later whole read then forwards from the store.
    #[inline(always)]
    pub fn set_word(mut self, slot: Out, value: u64) -> State {
        // SAFETY: F2.
        unsafe { *self.slot(slot.0) = value };
        self.int = value;
        self
    }
    #[inline(always)]
    pub fn set_i4(self, slot: Out, value: i32) -> State {
        self.set_word(slot, value as u32 as u64)
    }
    #[inline(always)]
    pub fn set_i8(self, slot: Out, value: i64) -> State {
        self.set_word(slot, value as u64)
    }
    #[inline(always)]
    pub fn set_r8(mut self, slot: Out, value: f64) -> State {
        // SAFETY: F2.
        unsafe { *self.slot(slot.0).cast::<f64>() = value };
        self.r8 = value;
        self
    }
    #[inline(always)]
    pub fn set_r4(mut self, slot: Out, value: f32) -> State {
        // SAFETY: F2.
        unsafe { *self.slot(slot.0) = value.to_bits() as u64 };
        self.r4 = value;
        self
    }
    /// A slot written without touching the accumulators.
    #[inline(always)]
    pub fn put_word(&self, slot: u16, value: u64) {
        // SAFETY: F2.
        unsafe { *self.slot(slot) = value };
    }
    #[inline(always)]
    pub fn slot_address(&self, slot: u16) -> Addr {
        Addr(self.slot(slot) as usize)
    }
    #[inline(always)]
    pub fn frame_address(&self, offset: FrameOffset) -> Addr {
        Addr(self.fp as usize + offset.0 as usize)
    }
    #[inline(always)]
    pub fn move_words(&self, to: u16, from: u16, count: u16) {
        // SAFETY: F2 (both ranges are checked by the verifier).
        unsafe { move_slots(self.slot(to), self.slot(from), count as usize) }
    }
    /// The integer accumulator holds nothing from here on: a body with many values says so and has a register more.
    #[inline(always)]
    pub fn without_accumulator(mut self, value: u64) -> State {
        self.int = value;
        self
    }
    #[inline(always)]
    pub fn zero_words(&self, to: u16, count: u16) {
        crate::warm::zero_slots(Addr(self.slot(to) as usize), count as usize);
    }
}

/// Copies words that may overlap; a loop of its own, as in `zero_words`.
/// # Safety
/// Both ranges lie in the frame.
#[inline(always)]
unsafe fn move_slots(to: *mut u64, from: *const u64, count: usize) {
    let forward = to.cast_const() <= from;
    for index in 0..count {
        let index = if forward { index } else { count - 1 - index };
        // SAFETY: the caller's promise.
        let source = unsafe { from.add(index) };
        // SAFETY: the caller's promise.
        let target = unsafe { to.add(index) };
        // SAFETY: as above.
        let word = unsafe { source.read_volatile() };
        // SAFETY: as above.
        unsafe { target.write_volatile(word) };
    }
}

/// Memory outside the slots. Addresses come from verified HIR; unverifiable IL is trusted, as the standard allows.
impl State {
    #[inline(always)]
    pub fn load<T: Scalar>(&self, at: Addr) -> T {
        // SAFETY: F6 (an address that verified code computed, or unverifiable code vouches for).
        unsafe { at.load() }
    }
    #[inline(always)]
    pub fn store<T: Scalar>(&self, at: Addr, value: T) {
        // SAFETY: F6.
        unsafe { at.store(value) }
    }
    /// Copies a value from its first byte on: whole words, then what is left. No call: handlers keep no frame.
    #[inline(always)]
    pub fn copy(&self, to: Addr, from: Addr, size: usize) {
        let mut offset = 0;
        while offset + 8 <= size {
            self.store(to.offset(offset), self.load::<u64>(from.offset(offset)));
            offset += 8;
        }
        if size & 4 != 0 {
            self.store(to.offset(offset), self.load::<u32>(from.offset(offset)));
            offset += 4;
        }
        if size & 2 != 0 {
            self.store(to.offset(offset), self.load::<u16>(from.offset(offset)));
            offset += 2;
        }
        if size & 1 != 0 {
            self.store(to.offset(offset), self.load::<u8>(from.offset(offset)));
        }
    }
    /// Whether references stored at `at` need no card: a frame, or an object that is young itself.
    #[inline(always)]
    pub fn is_outside_old_heap(&self, at: Addr) -> bool {
        !self.barrier().is_old(at)
    }
    /// A reference store with the write barrier (G3).
    #[inline(always)]
    pub fn store_ref(&self, at: Addr, value: ObjRef) {
        self.thread().vm.heap.barrier().write_ref(at, value);
    }
    #[inline(always)]
    pub fn thread(&self) -> &Thread {
        // SAFETY: F3 (the context is the first field of the thread this code runs on).
        unsafe { &*self.context.cast::<Thread>() }
    }
    #[inline(always)]
    pub fn barrier(&self) -> &heap::BarrierInfo {
        self.thread().vm.heap.barrier()
    }
    /// The cell of an atomic operation; none when it is misaligned.
    #[inline(always)]
    pub fn atomic_cell<T>(&self, at: Addr) -> Option<&T> {
        if !at.0.is_multiple_of(align_of::<T>()) {
            return None;
        }
        // SAFETY: F6; aligned; `T` is an atomic integer.
        Some(unsafe { &*at.as_ptr::<T>() })
    }
    #[inline(always)]
    fn stack_limit(&self) -> usize {
        // SAFETY: F3.
        unsafe { (*self.context).stack_limit }
    }
    #[inline(always)]
    pub fn set_stack_limit(&self, limit: usize) {
        // SAFETY: F3; this thread alone uses its limit.
        unsafe { (*self.context).stack_limit = limit };
    }
    /// A zeroed object of `size` bytes, of a type without finalizer, from the thread's buffer; none when that is used up or `size`
    /// is 0.
    #[inline(always)]
    pub fn allocate(&self, mt: MtPtr, size: usize) -> Option<ObjRef> {
        if size == 0 {
            return None;
        }
        // SAFETY: F3; nothing else refers to the context now.
        heap::allocate_plain(unsafe { &mut *self.context }, mt, size)
    }
    /// `copy` of words that others may read at once: what they refer to is complete before (G3).
    #[inline(always)]
    pub fn copy_references(&self, to: Addr, from: Addr, size: usize) {
        core::sync::atomic::fence(Ordering::Release);
        self.copy(to, from, size);
    }
    #[inline(always)]
    pub fn allocate_array(&self, mt: MtPtr, length: i32) -> Option<ObjRef> {
        if length as u32 > LARGEST_QUICK_ARRAY {
            return None;
        }
        // SAFETY: F3; nothing else refers to the context now.
        heap::allocate_variable(unsafe { &mut *self.context }, mt, length as u32)
    }
}

/// Elements of an array that the allocation's hot path may make: 8-byte elements then stay below the size of large objects.
const LARGEST_QUICK_ARRAY: u32 = 1024;

/// See `State::copy`.
#[inline(always)]
pub fn copy_bytes(to: Addr, from: Addr, size: usize) {
    // SAFETY: F6.
    unsafe { to.copy_from(from, size) }
}

/// The method's code and pool.
impl State {
    #[inline(always)]
    pub fn header(&self) -> &FrameHeader {
        frame_header(self.fp)
    }
    #[inline(always)]
    pub fn code(&self) -> &Code {
        // SAFETY: F1 (a frame's code word is a live code record).
        unsafe { &*self.header().code.cast::<Code>() }
    }
    /// The value of a pool cell; `is_unresolved` tells whether it has one.
    #[inline(always)]
    pub fn cell(&self, index: CellIndex) -> u64 {
        self.code().cell(index.0 as usize).load(Ordering::Acquire)
    }
    /// A handle operand's value, or the cell that must be resolved first.
    #[inline(always)]
    pub fn handle(&self, handle: Handle) -> Result<u64, u16> {
        match handle.source() {
            HandleSource::Slot(slot) => Ok(self.word(slot)),
            HandleSource::Cell(cell) => {
                let value = self.cell(cell);
                if is_unresolved(value) { Err(cell.0) } else { Ok(value) }
            }
        }
    }
}

/// The code record that a frame's `code` word names.
pub fn code_at<'c>(code: *const ()) -> &'c Code {
    // SAFETY: F1, F8.
    unsafe { &*code.cast::<Code>() }
}

/// A word of a live frame.
pub fn word_at(at: usize) -> u64 {
    // SAFETY: F1 (inside a live frame).
    unsafe { Addr(at).load() }
}

/// The header below a frame's slot 0.
#[inline(always)]
pub fn frame_header<'a>(fp: *mut u64) -> &'a mut FrameHeader {
    let at = Addr(fp as usize - FRAME_HEADER_SIZE);
    // SAFETY: F1.
    unsafe { &mut *at.as_ptr::<FrameHeader>() }
}

#[inline(always)]
pub fn is_unresolved(cell: u64) -> bool {
    cell & UNRESOLVED != 0
}

/// Control.
impl State {
    /// To the operation after this one.
    #[inline(always)]
    pub fn next<O: Op>(mut self, _op: &O) -> Step {
        // SAFETY: F7 (an operation that goes on has another after it, checked by the verifier).
        self.pc = unsafe { self.pc.add(O::WORDS) };
        Step::Continue(self)
    }
    /// To an operation of the same code, by its distance in words.
    ///
    /// The empty `asm` keeps LLVM from merging this arm with the other into a conditional move of the pc: then every later
    /// operand load would wait for the comparison, which doubles the time of tight loops (design B1, trap 1).
    #[inline(always)]
    pub fn jump(mut self, distance: i32) -> Step {
        // SAFETY: no instructions.
        unsafe { core::arch::asm!("", options(nomem, nostack, preserves_flags)) };
        // SAFETY: F7 (jumps are checked by the verifier).
        self.pc = unsafe { self.pc.offset(distance as isize) };
        Step::Continue(self)
    }
    /// As `jump` for a back-edge: counts it, polls when the budget is used up.
    #[inline(always)]
    pub fn jump_back(mut self, distance: i32) -> Step {
        self.budget -= 1;
        if self.budget < 0 {
            return self.poll();
        }
        self.jump(distance)
    }
    /// A distance further than the next operation, by words.
    #[inline(always)]
    pub fn skip(mut self, words: usize) -> Step {
        // SAFETY: F7.
        self.pc = unsafe { self.pc.add(words) };
        Step::Continue(self)
    }
    /// 32 bits of the words after an operation.
    #[inline(always)]
    pub fn table_entry(&self, words: usize, index: u32) -> i32 {
        // SAFETY: F7 (a switch's table follows it, and the index is below its count).
        let table = unsafe { self.pc.add(words) }.cast::<i32>();
        // SAFETY: as above.
        let entry = unsafe { table.add(index as usize) };
        // SAFETY: as above.
        unsafe { entry.read() }
    }
    /// The integer accumulator is given up: the hot path then need not keep it.
    #[inline(always)]
    pub fn cold<C: ColdPart>(self) -> Step {
        self.cold_with::<C>(0)
    }
    /// A poll leaves everything as it was, accumulators too: the operation is done again.
    #[inline(always)]
    fn poll(self) -> Step {
        Step::Cold(self, cold_entry::<Poll>())
    }
    /// A cold part with a datum.
    #[inline(always)]
    pub fn cold_with<C: ColdPart>(mut self, datum: u64) -> Step {
        self.int = datum;
        Step::Cold(self, cold_entry::<C>())
    }
    #[inline(always)]
    pub fn throw(self, kind: ExceptionKind) -> Step {
        self.cold_with::<ThrowKind>(kind as u64)
    }
    #[inline(always)]
    pub fn throw_null(self) -> Step {
        self.throw(ExceptionKind::NullReference)
    }
    /// To an address that a finally handler was given.
    #[inline(always)]
    pub fn go_to(mut self, address: u64) -> Step {
        self.pc = address as *const u64;
        Step::Continue(self)
    }
    /// The address of the operation after this one.
    #[inline(always)]
    pub fn address_after<O: Op>(&self, _op: &O) -> u64 {
        self.pc as u64 + O::WORDS as u64 * 8
    }
    /// Enters a method whose argument words lie at `base`. `self.pc` is at the one-word call.
    ///
    /// The poll comes when the frame is made: until then nobody reports the arguments (F4).
    #[inline(always)]
    pub fn enter(mut self, method: *const Method, base: Base) -> Step {
        // SAFETY: F8 (a method handle is the address of an immortal record).
        let code = unsafe { &*method }.code.load(Ordering::Acquire).cast_const();
        // SAFETY: F8 (a record's code cell is never null and holds immortal code).
        let record = unsafe { &*code.cast::<Code>() };
        let callee = self.slot(base.0);
        if callee as usize + record.frame_size as usize > self.stack_limit() {
            return self.cold::<StackOverflow>();
        }
        let header = frame_header(callee);
        // SAFETY: F7 (a call has an operation after it).
        header.return_pc = unsafe { self.pc.add(1) } as usize;
        header.caller_fp = self.fp as usize;
        header.method = method;
        header.code = code;
        self.pc = record.entry;
        self.fp = callee;
        // The callee expects nothing in the accumulator: one register less to keep.
        self.int = code as u64;
        self.count_call()
    }
    #[inline(always)]
    fn count_call(mut self) -> Step {
        self.budget -= heat::CALL as i64;
        if self.budget < 0 {
            return self.poll();
        }
        Step::Continue(self)
    }
    /// Gives the frame up for a call of `method` with the words from `arguments`.
    #[inline(always)]
    pub fn replace(mut self, method: *const Method, arguments: In, count: Count) -> Step {
        let code = method_record(method).code.load(Ordering::Acquire).cast_const();
        let record = code_at(code.cast());
        if self.fp as usize + record.frame_size as usize > self.stack_limit() {
            return self.cold::<StackOverflow>();
        }
        self.move_words(0, arguments.0, count.0);
        let header = frame_header(self.fp);
        header.method = method;
        header.code = code;
        self.pc = record.entry;
        self.int = code as u64;
        self.count_call()
    }
    /// Back to the caller: where the call says that the result goes, and the caller's state.
    #[inline(always)]
    pub fn leave(mut self) -> (State, *mut u64) {
        let header = frame_header(self.fp);
        let call = Addr(header.return_pc - 8);
        // SAFETY: F7 (the word before a return address is a call, its result delta at +2).
        let delta: i16 = unsafe { call.offset(2).as_ptr::<i16>().read() };
        // SAFETY: F2 (the caller's slot, checked by the verifier).
        let result = unsafe { self.fp.offset(-(delta as isize)) };
        self.pc = header.return_pc as *const u64;
        self.fp = header.caller_fp as *mut u64;
        (self, result)
    }
    /// `leave` with a word.
    #[inline(always)]
    pub fn return_word(self, value: u64) -> Step {
        let (mut state, result) = self.leave();
        // SAFETY: F2.
        unsafe { *result = value };
        state.int = value;
        Step::Continue(state)
    }
    #[inline(always)]
    pub fn return_void(self) -> Step {
        Step::Continue(self.leave().0)
    }
    /// `leave` with `count` words from a slot.
    #[inline(always)]
    pub fn return_words(self, from: In, count: Count) -> Step {
        let source = self.slot(from.0);
        let (state, result) = self.leave();
        // SAFETY: F2; the ranges may overlap.
        unsafe { move_slots(result, source, count.0 as usize) };
        Step::Continue(state)
    }
}

/// The out-of-line part of an operation: all that allocates, throws, loads types or calls Rust.
pub trait ColdPart {
    fn run(cold: &mut Cold<'_>) -> Target;
}

/// What a cold part works on. The frame is announced to the runtime before it runs (F3).
pub struct Cold<'t> {
    pub thread: &'t mut Thread,
    pc: *const u64,
    fp: *mut u64,
    pub datum: u64,
    pub(crate) budget: i64,
}

impl<'t> Cold<'t> {
    #[inline(always)]
    pub(crate) fn new(state: State) -> Cold<'t> {
        // SAFETY: F3 (the context is the first field of the thread that runs this).
        let thread = unsafe { Thread::of_context(state.context) };
        let header = frame_header(state.fp);
        // A return address: look-ups use the byte before it, which is in this operation.
        header.pc = state.pc as usize + 8;
        thread.context.top_frame = state.fp as usize;
        // SAFETY: F1.
        let code = unsafe { &*header.code.cast::<Code>() };
        thread.context.stack_top = state.fp as usize + code.frame_size as usize;
        Cold { thread, pc: state.pc, fp: state.fp, datum: state.int, budget: state.budget }
    }
    /// The operation that is executing.
    #[inline(always)]
    pub fn op<O: Op>(&self) -> O {
        // SAFETY: F7 (the pc is at an operation of this form: its body asked for this cold part).
        unsafe { self.pc.cast::<O>().read() }
    }
    /// The operation after it is done with it.
    pub fn advance<O: Op>(&mut self) {
        // SAFETY: F7 (the lowering emits the two together).
        self.pc = unsafe { self.pc.add(O::WORDS) };
    }
    fn slot(&self, index: u16) -> *mut u64 {
        // SAFETY: F2.
        unsafe { self.fp.add(index as usize) }
    }
    pub fn word(&self, slot: In) -> u64 {
        // SAFETY: F2.
        unsafe { *self.slot(slot.0) }
    }
    pub fn i4(&self, slot: In) -> i32 {
        self.word(slot) as u32 as i32
    }
    pub fn object(&self, slot: In) -> ObjRef {
        ObjRef(self.word(slot) as usize)
    }
    pub fn address(&self, slot: In) -> Addr {
        Addr(self.word(slot) as usize)
    }
    pub fn set_word(&mut self, slot: Out, value: u64) {
        // SAFETY: F2.
        unsafe { *self.slot(slot.0) = value };
    }
    pub fn slot_address(&self, slot: u16) -> Addr {
        Addr(self.slot(slot) as usize)
    }
    pub fn frame_address(&self, offset: FrameOffset) -> Addr {
        Addr(self.fp as usize + offset.0 as usize)
    }
    /// The first `count` words from a slot.
    pub fn words(&self, from: In, count: Count) -> &[u64] {
        // SAFETY: F2 (the range is checked by the verifier).
        unsafe { core::slice::from_raw_parts(self.slot(from.0), count.0 as usize) }
    }
    pub fn fp(&self) -> *mut u64 {
        self.fp
    }
    pub fn cell(&self, index: CellIndex) -> u64 {
        self.code().cell(index.0 as usize).load(Ordering::Acquire)
    }
    /// The value of a handle operand that is resolved.
    pub fn handle(&self, handle: Handle) -> u64 {
        match handle.source() {
            HandleSource::Slot(slot) => self.word(slot),
            HandleSource::Cell(cell) => self.cell(cell),
        }
    }
    /// The type that a cell is about, whatever the cell holds.
    pub fn import_type(&mut self, cell: CellIndex) -> Result<MtPtr, Target> {
        let ty = match self.code().info.imports[cell.0 as usize] {
            Import::StaticBase(ty) | Import::Type(ty) | Import::Instance(ty) => ty,
            ref other => unreachable!("{other:?} where a type is expected"),
        };
        let vm = self.thread.vm.clone();
        match vm.mt(ty) {
            Ok(mt) => Ok(mt),
            Err(error) => {
                let thrown = self.thread.throw_type_error(&error);
                Err(self.thrown(thrown))
            }
        }
    }
    pub fn store<T: Scalar>(&self, at: Addr, value: T) {
        // SAFETY: F6.
        unsafe { at.store(value) }
    }
    pub fn fill(&self, at: Addr, byte: u8, size: usize) {
        // SAFETY: F6.
        unsafe { at.fill(byte, size) }
    }
    /// `State::enter` from a cold part.
    pub fn enter(&mut self, method: *const Method, base: Base) -> Target {
        let code = method_record(method).code.load(Ordering::Acquire).cast_const();
        self.push_frame(method, code_at(code), base)
    }
    /// A frame of this code above the present one, at its entry.
    pub fn push_frame(&mut self, method: *const Method, record: &Code, base: Base) -> Target {
        let callee = self.slot(base.0);
        if callee as usize + record.frame_size as usize > self.thread.context.stack_limit {
            let vm = self.thread.vm.clone();
            vm.stack_overflow(self.thread);
        }
        let header = frame_header(callee);
        header.return_pc = self.return_pc();
        header.caller_fp = self.fp as usize;
        header.method = method;
        header.code = core::ptr::from_ref(record).cast();
        Target { pc: record.entry, fp: callee }
    }
    /// Back to the caller without a result.
    pub fn leave_frame(&self) -> Target {
        let header = self.header();
        Target { pc: header.return_pc as *const u64, fp: header.caller_fp as *mut u64 }
    }
    /// `thrown` at `pc` in a frame that was just pushed.
    #[cold]
    pub fn thrown_in(&mut self, fp: usize, pc: usize, thrown: Thrown) -> Target {
        let header = frame_header(fp as *mut u64);
        header.pc = pc;
        self.thread.context.top_frame = fp;
        self.thread.context.stack_top = fp + code_at(header.code).frame_size as usize;
        self.fp = fp as *mut u64;
        self.thrown(thrown)
    }
    /// Runs the body of an internal call on the frame's own slots.
    #[inline(always)]
    pub fn run_internal(&mut self, body: CellIndex) -> Result<(), Thrown> {
        let address = self.cell(body) as usize as *const ();
        // SAFETY: F8 (the cell of an internal call was filled from this function type).
        let body: InternalCall = unsafe { core::mem::transmute(address) };
        body(self.thread, self.fp)
    }
    pub fn header(&self) -> &mut FrameHeader {
        frame_header(self.fp)
    }
    pub fn code<'c>(&self) -> &'c Code {
        // SAFETY: F1, F8.
        unsafe { &*self.header().code.cast::<Code>() }
    }
    pub fn method<'m>(&self) -> &'m Method {
        // SAFETY: F1, F8.
        unsafe { &*self.header().method }
    }
    pub fn copy(&self, to: Addr, from: Addr, size: usize) {
        copy_bytes(to, from, size);
    }
    pub fn load<T: Scalar>(&self, at: Addr) -> T {
        // SAFETY: F6.
        unsafe { at.load() }
    }
    /// To the operation after this one.
    #[inline(always)]
    pub fn next<O: Op>(&self) -> Target {
        // SAFETY: F7.
        Target { pc: unsafe { self.pc.add(O::WORDS) }, fp: self.fp }
    }
    /// The same operation again, now that what it needed is there.
    pub fn again(&self) -> Target {
        Target { pc: self.pc, fp: self.fp }
    }
    pub fn go(&self, pc: usize, fp: usize) -> Target {
        Target { pc: pc as *const u64, fp: fp as *mut u64 }
    }
    /// The address of the word after this one-word operation.
    pub fn return_pc(&self) -> usize {
        self.pc as usize + 8
    }
    /// Ends the run.
    pub fn exit(&self, outcome: Outcome) -> Target {
        Target { pc: core::ptr::null(), fp: outcome as usize as *mut u64 }
    }
    #[cold]
    pub fn throw(&mut self, kind: ExceptionKind) -> Target {
        let thrown = self.thread.throw(kind, None);
        self.thrown(thrown)
    }
    /// An exception is in flight: finds where it goes.
    #[cold]
    pub fn thrown(&mut self, thrown: Thrown) -> Target {
        let from = self.fp as usize;
        let pc = self.header().pc;
        let marks = crate::ops::memory::stack_allocations(from);
        match runtime::exceptions::dispatch(self.thread, from, pc, thrown) {
            Action::Resume { fp, pc } => {
                crate::ops::memory::release_stack_allocations(self.thread, &marks, fp);
                self.go(pc, fp)
            }
            Action::Leave(_) => self.exit(Outcome::Thrown),
        }
    }
    /// `result` into a slot and on, or the exception.
    #[inline(always)]
    pub fn finish<O: Op>(&mut self, dst: Out, result: Result<u64, Thrown>) -> Target {
        match result {
            Ok(value) => {
                self.set_word(dst, value);
                self.next::<O>()
            }
            Err(thrown) => self.thrown(thrown),
        }
    }
    #[inline(always)]
    pub fn finish_unit<O: Op>(&mut self, result: Result<(), Thrown>) -> Target {
        match result {
            Ok(()) => self.next::<O>(),
            Err(thrown) => self.thrown(thrown),
        }
    }
}

/// A method record by its handle.
#[inline(always)]
pub fn method_record<'m>(method: *const Method) -> &'m Method {
    // SAFETY: F8.
    unsafe { &*method }
}

/// A dictionary's answer, or 0.
#[inline(always)]
pub fn dictionary_answer(dictionary: *const abi::mtable::Dictionary, slot: u32) -> usize {
    // SAFETY: F8 (dictionaries of method tables and records are immortal).
    unsafe { runtime::lookups::dictionary_cell(dictionary, slot) }
}

/// The dictionary of the base class at `depth`.
#[inline(always)]
pub fn type_dictionary(mt: MtPtr, depth: usize) -> *const abi::mtable::Dictionary {
    // SAFETY: M3 (`dictionaries` has an entry for each depth of a type that shared code asks about).
    let entry = unsafe { mt.get().dictionaries.add(depth) };
    // SAFETY: as above.
    unsafe { *entry }
}

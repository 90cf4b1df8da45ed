//! The doors between Rust and compiled code: a method run from Rust or tier 0, a method that compiled code calls and that has none,
//! the handlers of a compiled frame.
//! Owns the moves between words and registers (`shape` is the plan). Relies on F1, F3, F9, X1.
#![allow(unsafe_code, reason = "enters compiled code")]

use super::shape::{CallShape, Crossing, Part, ResultShape};
use crate::isa::Registers;
use crate::ssa::Type;
use abi::{Addr, Method, ObjRef, ThreadContext};
use runtime::helpers::resume_after_throw;
use runtime::{Thread, Thrown};

/// Words on the native stack, where the collector sees them (G2): zeros, because remains of earlier calls would keep things alive. Longer
/// lists are copied before anything can collect.
#[derive(Default)]
struct Words {
    few: [u64; 16],
    many: Vec<u64>,
}

impl Words {
    fn zeros(&mut self, count: usize) -> &mut [u64] {
        if count <= self.few.len() {
            return &mut self.few[..count];
        }
        self.many = vec![0; count];
        &mut self.many
    }
}

type Enter = unsafe extern "sysv64" fn(
    *mut ThreadContext,
    usize,
    *const Method,
    *mut Registers,
    *mut u64,
    usize,
) -> u64;
type RunHandler =
    unsafe extern "sysv64" fn(*mut ThreadContext, usize, usize, usize, usize) -> HandlerEnd;

#[repr(C)]
struct HandlerEnd {
    thrown: u64,
    value: u64,
}

/// Addresses of the doors' stubs.
#[derive(Clone, Copy, Debug, Default)]
pub struct DoorAddresses {
    pub enter: usize,
    pub run_handler: usize,
    pub bridge: usize,
    pub leave: usize,
}

/// A word of a live frame.
pub fn load(at: usize) -> u64 {
    // SAFETY: F1, F9 (words of live frames, by the plan of the method's signature).
    unsafe { Addr(at).load() }
}
pub fn store(at: usize, word: u64) {
    // SAFETY: as in `load`.
    unsafe { Addr(at).store::<u64>(word) }
}

impl DoorAddresses {
    /// Runs compiled code. Arguments and result as in `Tier::run`.
    pub fn enter(
        &self,
        thread: &mut Thread,
        method: &Method,
        entry: usize,
        shape: &CallShape,
        words: usize,
    ) -> Result<(), Thrown> {
        let mut registers = Registers::default();
        let mut words_of_stack = Words::default();
        let stack = words_of_stack.zeros(shape.stack_words);
        let mut put = |at: Crossing, value: u64| match at {
            Crossing::Int(index) => registers.ints[index] = value,
            Crossing::Float(index) => registers.floats[index] = value,
            Crossing::Stack(index) => stack[index] = value,
        };
        if let ResultShape::Memory { at, .. } = shape.result {
            // The callee has copied what lies there before it writes the result.
            put(at, words as u64);
        }
        for part in &shape.parts {
            match *part {
                Part::Word { word, at } => put(at, load(words + word * 8)),
                Part::Memory { word, at, .. } => put(at, (words + word * 8) as u64),
            }
        }
        self.cross(thread, method, entry, shape, (&mut registers, stack), words)
    }

    /// Wakes a frame in compiled code. The result is left as by `enter`.
    pub fn resume(
        &self,
        thread: &mut Thread,
        method: &Method,
        entry: usize,
        shape: &CallShape,
        continuation: ObjRef,
        words: usize,
    ) -> Result<(), Thrown> {
        let mut registers = Registers::default();
        match shape.result {
            ResultShape::Memory { .. } => {
                registers.ints[0] = words as u64;
                registers.ints[1] = continuation.0 as u64;
            }
            _ => registers.ints[0] = continuation.0 as u64,
        }
        self.cross(thread, method, entry, shape, (&mut registers, &mut []), words)
    }

    /// The stub takes the arguments out of `registers` and `stack`: what is left there would keep them alive.
    fn cross(
        &self,
        thread: &mut Thread,
        method: &Method,
        entry: usize,
        shape: &CallShape,
        (registers, stack): (&mut Registers, &mut [u64]),
        words: usize,
    ) -> Result<(), Thrown> {
        let saved_top = thread.context.stack_top;
        let count = shape.argument_words.max(match shape.result {
            ResultShape::Memory { count, .. } => count,
            _ => 0,
        });
        thread.context.stack_top = saved_top.max(words + count * 8);
        // No frame of this run is there yet.
        thread.set_top(0, 0);
        // SAFETY: X1 (the stub of this engine has this signature).
        let enter: Enter = unsafe { core::mem::transmute(self.enter) };
        let context = &raw mut thread.context;
        let (stack, stack_count) = (stack.as_mut_ptr(), stack.len());
        // SAFETY: X2 (the entry of the method's code; registers by its own signature).
        let thrown = unsafe { enter(context, entry, method, registers, stack, stack_count) };
        thread.context.stack_top = saved_top;
        if thrown != 0 {
            return Err(thread.in_flight());
        }
        match shape.result {
            ResultShape::None | ResultShape::Memory { .. } => {}
            ResultShape::Scalar(Type::I32) => store(words, registers.ints[0] as u32 as u64),
            ResultShape::Scalar(Type::F32) => store(words, registers.floats[0] as u32 as u64),
            ResultShape::Scalar(Type::F64) => store(words, registers.floats[0]),
            ResultShape::Scalar(_) => store(words, registers.ints[0]),
            ResultShape::Words(count) => {
                for index in 0..count {
                    store(words + index * 8, registers.ints[index]);
                }
            }
        }
        Ok(())
    }

    /// Runs a handler of a compiled frame; the value is a filter's answer.
    pub fn run_handler(
        &self,
        thread: &mut Thread,
        pc: usize,
        fp: usize,
        frame_size: usize,
        exception: ObjRef,
    ) -> Result<u64, Thrown> {
        // SAFETY: X1.
        let run: RunHandler = unsafe { core::mem::transmute(self.run_handler) };
        let context = &raw mut thread.context;
        // SAFETY: X2 (a handler of the live frame's code).
        let end = unsafe { run(context, pc, fp, exception.0, frame_size) };
        if end.thrown != 0 { Err(thread.in_flight()) } else { Ok(end.value) }
    }
}

/// Runs a method in tier 0 for compiled code.
pub fn call_tier0(
    thread: &mut Thread,
    method: *const Method,
    result_slots: usize,
    shape: &CallShape,
    registers: &mut Registers,
    stack: *mut u64,
) -> Result<(), Thrown> {
    let get = |registers: &Registers, at: Crossing| match at {
        Crossing::Int(index) => registers.ints[index],
        Crossing::Float(index) => registers.floats[index],
        Crossing::Stack(index) => load(stack as usize + index * 8),
    };
    let mut all = Words::default();
    let words = all.zeros(shape.argument_words.max(result_slots));
    for part in &shape.parts {
        match *part {
            Part::Word { word, at } => words[word] = get(registers, at),
            Part::Memory { word, count, at } => {
                let from = get(registers, at) as usize;
                for index in 0..count {
                    words[word + index] = load(from + index * 8);
                }
            }
        }
    }
    let buffer = match shape.result {
        ResultShape::Memory { at, .. } => get(registers, at) as usize,
        _ => 0,
    };
    // The callee's frame has the arguments; what is left elsewhere would keep them alive.
    registers.ints = [0; 6];
    for index in 0..shape.stack_words {
        store(stack as usize + index * 8, 0);
    }
    thread.call_taking(method, words)?;
    match shape.result {
        ResultShape::None => {}
        ResultShape::Scalar(ty) if ty.is_float() => registers.floats[0] = words[0],
        ResultShape::Scalar(_) => registers.ints[0] = words[0],
        ResultShape::Words(count) => registers.ints[..count].copy_from_slice(&words[..count]),
        ResultShape::Memory { count, .. } => {
            for (index, word) in words[..count].iter().enumerate() {
                store(buffer + index * 8, *word);
            }
        }
    }
    Ok(())
}

/// Compiled code calls a method whose entry cell names the bridge. The answer: where the method's code is now; 0: it has run.
pub extern "C" fn bridge(
    context: *mut ThreadContext,
    method: *const Method,
    registers: *mut Registers,
    stack: *mut u64,
) -> usize {
    // SAFETY: compiled code passes the context of the thread that it runs on.
    let thread = unsafe { Thread::of_context(context) };
    // SAFETY: the stub's own memory.
    let registers = unsafe { &mut *registers };
    // SAFETY: F8.
    let method = unsafe { &*method };
    match super::call_from_compiled(thread, method, registers, stack) {
        Ok(entry) => entry,
        Err(thrown) => {
            resume_after_throw(thread, thrown);
            0
        }
    }
}

/// A prologue found no room for its frame.
pub extern "C" fn stack_overflow(context: *mut ThreadContext) {
    // SAFETY: as in `bridge`.
    let thread = unsafe { Thread::of_context(context) };
    let vm = thread.vm.clone();
    vm.stack_overflow(thread)
}

/// A method record by its handle.
pub fn record<'m>(method: *const Method) -> &'m Method {
    // SAFETY: F8.
    unsafe { &*method }
}

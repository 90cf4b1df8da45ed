//! Native code calls managed code: function pointers for delegates and for `UnmanagedCallersOnly` methods.
//! Owns a fixed number of entry points, each a few instructions that say its number and go on to one common routine, and the table of
//! what they call. An entry point is never given back: native code may keep it for ever.

use super::plan::{Convert, ConvertResult, Plan, TextEncoding};
use super::registers::{Class, Passing};
use super::{decode, method_plan, small};
use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::{Addr, ExceptionKind, Method, ObjRef};
use hashbrown::HashMap;
use heap::{HandleId, HandleKind};
use parking_lot::{Mutex, RwLock};
use std::cell::Cell;
use types::{ElementType, MethodId};

/// Entry points of the process.
const ENTRIES: usize = 1024;
const ENTRY_SIZE: usize = 16;
/// Words of arguments and result that a callback may have.
const WORDS: usize = 32;

/// Function pointers that were made, by what they call.
#[derive(Default)]
pub struct Callbacks {
    methods: Mutex<HashMap<MethodId, usize>>,
}

#[derive(Clone, Copy)]
struct Entry {
    vm: *const Vm,
    /// What is called; a delegate's Invoke.
    method: *const Method,
    /// A handle of the delegate, for Invoke.
    delegate: Option<HandleId>,
    plan: &'static Plan,
    parameter_types: &'static [ElementType],
}
// SAFETY: records are immortal while their machine runs.
unsafe impl Send for Entry {}
// SAFETY: as above.
unsafe impl Sync for Entry {}

static TABLE: RwLock<Vec<Entry>> = RwLock::new(Vec::new());

thread_local! {
    static CURRENT: Cell<*mut Thread> = const { Cell::new(core::ptr::null_mut()) };
}

/// Called before each native call: a callback on this OS thread belongs to this thread.
pub(super) fn remember_thread(thread: &mut Thread) {
    CURRENT.set(thread);
}

/// The function pointer of an `UnmanagedCallersOnly` method.
pub fn of_method(thread: &mut Thread, id: MethodId) -> Result<usize, Thrown> {
    let vm = thread.vm.clone();
    if let Some(found) = vm.native.callbacks.methods.lock().get(&id) {
        return Ok(*found);
    }
    let record = vm.method(id);
    let record = record.map_err(|error| thread.throw_type_error(&error))?;
    let pointer = new_entry(thread, id, record, None)?;
    Ok(*vm.native.callbacks.methods.lock().entry(id).or_insert(pointer))
}

/// A function pointer that calls a delegate, through a weak handle: the program keeps the delegate alive.
pub fn of_delegate(thread: &mut Thread, delegate: ObjRef) -> Result<usize, Thrown> {
    let vm = thread.vm.clone();
    let ty = vm.type_id(delegate.mt());
    let invoke = vm.only_method(ty, "Invoke");
    let invoke = invoke.map_err(|error| thread.throw_type_error(&error))?;
    let record = vm.method(invoke);
    let record = record.map_err(|error| thread.throw_type_error(&error))?;
    let handle = vm.heap.create_handle(HandleKind::WeakShort, delegate, ObjRef::NULL);
    new_entry(thread, invoke, record, Some(handle))
}

fn new_entry(
    thread: &mut Thread,
    id: MethodId,
    method: *const Method,
    delegate: Option<HandleId>,
) -> Result<usize, Thrown> {
    let vm = thread.vm.clone();
    let plan = vm.keep_forever(method_plan(thread, id)?);
    let signature = vm.universe.signature(id);
    let signature = signature.map_err(|error| thread.throw_type_error(&error))?;
    let mut types = Vec::new();
    for param in signature.params.iter() {
        let element = vm.universe.underlying_element_type(*param);
        types.push(element.map_err(|error| thread.throw_type_error(&error))?);
    }
    let entry = Entry {
        vm: std::sync::Arc::as_ptr(&vm),
        method,
        delegate,
        plan,
        parameter_types: vm.keep_forever(types).as_slice(),
    };
    let mut table = TABLE.write();
    if table.len() == ENTRIES {
        drop(table);
        let message = "No function pointer is left for managed code: 1024 are in use.";
        return Err(thread.throw(ExceptionKind::OutOfMemory, Some(message)));
    }
    table.push(entry);
    Ok(entry_points() + (table.len() - 1) * ENTRY_SIZE)
}

fn entry_points() -> usize {
    unsafe extern "C" {
        static entracte_callback_entries: u8;
    }
    &raw const entracte_callback_entries as usize
}

/// What the common routine saves: arguments as they arrived, results as they are to leave.
#[repr(C)]
struct Arrived {
    integers: [u64; 8],
    floats: [u64; 8],
    large_result: u64,
    stack: *const u64,
    integer_results: [u64; 2],
    float_results: [u64; 4],
}

#[cfg(target_arch = "x86_64")]
const INTEGERS: usize = 6;
#[cfg(not(target_arch = "x86_64"))]
const INTEGERS: usize = 8;

#[cfg(target_arch = "x86_64")]
core::arch::global_asm!(
    ".text",
    ".p2align 4",
    "entracte_callback_common:",
    // [rbp + 8] the entry's number, [rbp + 16] the return address, [rbp + 24] arguments on the stack.
    "push rbp",
    "mov rbp, rsp",
    "sub rsp, 192",
    "and rsp, -16",
    "mov [rsp], rdi",
    "mov [rsp + 8], rsi",
    "mov [rsp + 16], rdx",
    "mov [rsp + 24], rcx",
    "mov [rsp + 32], r8",
    "mov [rsp + 40], r9",
    "movsd [rsp + 64], xmm0",
    "movsd [rsp + 72], xmm1",
    "movsd [rsp + 80], xmm2",
    "movsd [rsp + 88], xmm3",
    "movsd [rsp + 96], xmm4",
    "movsd [rsp + 104], xmm5",
    "movsd [rsp + 112], xmm6",
    "movsd [rsp + 120], xmm7",
    "lea rax, [rbp + 24]",
    "mov [rsp + 136], rax",
    "mov rdi, [rbp + 8]",
    "mov rsi, rsp",
    "call {arrive}",
    "mov rax, [rsp + 144]",
    "mov rdx, [rsp + 152]",
    "movsd xmm0, [rsp + 160]",
    "movsd xmm1, [rsp + 168]",
    "mov rsp, rbp",
    "pop rbp",
    "add rsp, 8",
    "ret",
    ".p2align 4",
    ".globl entracte_callback_entries",
    "entracte_callback_entries:",
    ".set entracte_callback_number, 0",
    ".rept 1024",
    ".p2align 4",
    "push entracte_callback_number",
    "jmp entracte_callback_common",
    ".set entracte_callback_number, entracte_callback_number + 1",
    ".endr",
    arrive = sym arrive,
);

#[cfg(target_arch = "aarch64")]
core::arch::global_asm!(
    ".text",
    ".p2align 4",
    "entracte_callback_common:",
    "stp x29, x30, [sp, #-16]!",
    "mov x29, sp",
    "sub sp, sp, #192",
    "stp x0, x1, [sp]",
    "stp x2, x3, [sp, #16]",
    "stp x4, x5, [sp, #32]",
    "stp x6, x7, [sp, #48]",
    "stp d0, d1, [sp, #64]",
    "stp d2, d3, [sp, #80]",
    "stp d4, d5, [sp, #96]",
    "stp d6, d7, [sp, #112]",
    "str x8, [sp, #128]",
    "add x9, x29, #16",
    "str x9, [sp, #136]",
    "mov w0, w16",
    "mov x1, sp",
    "bl {arrive}",
    "ldp x0, x1, [sp, #144]",
    "ldp d0, d1, [sp, #160]",
    "ldp d2, d3, [sp, #176]",
    "mov sp, x29",
    "ldp x29, x30, [sp], #16",
    "ret",
    ".p2align 4",
    ".globl entracte_callback_entries",
    "entracte_callback_entries:",
    ".set entracte_callback_number, 0",
    ".rept 1024",
    ".p2align 4",
    "movz w16, #entracte_callback_number",
    "b entracte_callback_common",
    ".set entracte_callback_number, entracte_callback_number + 1",
    ".endr",
    arrive = sym arrive,
);

/// A call has arrived at entry `number`.
unsafe extern "C" fn arrive(number: u64, arrived: *mut Arrived) {
    let current = CURRENT.get();
    if current.is_null() {
        crate::vm::fatal(
            "native code called managed code on a thread that the engine does not know",
        );
    }
    let entry = TABLE.read()[number as usize];
    // SAFETY: this OS thread is inside a native call of that thread, which waits for us.
    let thread = unsafe { &mut *current };
    debug_assert!(core::ptr::eq(entry.vm, std::sync::Arc::as_ptr(&thread.vm)));
    // SAFETY: the common routine's own frame.
    let arrived = unsafe { &mut *arrived };
    thread.leave_preemptive();
    run(thread, &entry, arrived);
    remember_thread(thread);
    thread.enter_preemptive();
}

fn run(thread: &mut Thread, entry: &Entry, arrived: &mut Arrived) {
    let vm = thread.vm.clone();
    // On the native stack, where the collector sees what they refer to (G2).
    let mut words = [0u64; WORDS];
    let mut count = 0;
    if let Some(handle) = entry.delegate {
        let delegate = handle.target();
        if delegate.is_null() {
            crate::vm::fatal("native code called a delegate that was collected");
        }
        words[0] = delegate.0 as u64;
        count = 1;
    }
    let mut reader = Reader { arrived, integers: 0, floats: 0, stack: 0 };
    if let Some((_, Passing::Memory(_))) = entry.plan.result
        && cfg!(target_arch = "x86_64")
    {
        reader.integers = 1;
    }
    for (parameter, element) in entry.plan.parameters.iter().zip(entry.parameter_types) {
        if count + parameter.words > WORDS {
            crate::vm::fatal(
                "native code called managed code with more arguments than it can take",
            );
        }
        reader.read(&parameter.passing, &mut words[count..count + parameter.words]);
        let word = words[count];
        match parameter.convert {
            Convert::Bool => words[count] = (word as u32 != 0) as u64,
            Convert::AnsiChar => words[count] = word & 0xFF,
            Convert::Text(encoding) => words[count] = new_text(thread, word, encoding),
            Convert::Nothing if parameter.words == 1 && is_small(*element) => {
                words[count] = small(*element, word);
            }
            Convert::Nothing => {}
            _ => crate::vm::fatal("native code passed what managed code cannot take"),
        }
        count += parameter.words;
    }
    if let Err(thrown) = thread.call_catching(entry.method, &mut words) {
        let exception = thread.take_exception(thrown);
        vm.unhandled_exception(thread, exception);
    }
    give_result(entry.plan, arrived, &words);
}

fn is_small(element: ElementType) -> bool {
    matches!(
        element,
        ElementType::I1
            | ElementType::U1
            | ElementType::I2
            | ElementType::U2
            | ElementType::Char
            | ElementType::I4
            | ElementType::U4
    )
}

fn new_text(thread: &mut Thread, address: u64, encoding: TextEncoding) -> u64 {
    if address == 0 {
        return 0;
    }
    // SAFETY: the delegate's declaration says that a text is there.
    let units = unsafe { decode(Addr(address as usize), encoding) };
    match thread.new_string(&units) {
        Ok(text) => text.0 as u64,
        Err(thrown) => {
            let exception = thread.take_exception(thrown);
            let vm = thread.vm.clone();
            vm.unhandled_exception(thread, exception)
        }
    }
}

/// Takes arguments out of the registers in which they came.
struct Reader<'a> {
    arrived: &'a Arrived,
    integers: usize,
    floats: usize,
    stack: usize,
}

impl Reader<'_> {
    fn next_on_stack(&mut self) -> u64 {
        let at = Addr::from_ptr(self.arrived.stack).offset(self.stack * 8);
        self.stack += 1;
        // SAFETY: the caller put the arguments there that the declaration names.
        unsafe { at.load() }
    }
    fn read(&mut self, passing: &Passing, words: &mut [u64]) {
        match passing {
            Passing::Words(classes) => {
                let floats = classes.iter().filter(|class| **class == Class::Float).count();
                let integers = classes.len() - floats;
                let fits = self.integers + integers <= INTEGERS && self.floats + floats <= 8;
                for (class, word) in classes.iter().zip(words) {
                    *word = match class {
                        _ if !fits => self.next_on_stack(),
                        Class::Integer => {
                            self.integers += 1;
                            self.arrived.integers[self.integers - 1]
                        }
                        Class::Float => {
                            self.floats += 1;
                            self.arrived.floats[self.floats - 1]
                        }
                    };
                }
            }
            Passing::Members { count, size } => {
                for member in 0..*count {
                    let value = self.arrived.floats[(self.floats + member).min(7)];
                    let at = member * size;
                    let value = if *size == 4 { value & 0xFFFF_FFFF } else { value };
                    words[at / 8] |= value << (at % 8 * 8);
                }
                self.floats += count;
            }
            Passing::Memory(_) if cfg!(target_arch = "x86_64") => {
                for word in words {
                    *word = self.next_on_stack();
                }
            }
            Passing::Memory(_) => {
                let mut address = [0u64];
                self.read(&Passing::Words(vec![Class::Integer]), &mut address);
                for (index, word) in words.iter_mut().enumerate() {
                    // SAFETY: the caller's copy of the structure.
                    *word = unsafe { Addr(address[0] as usize).offset(index * 8).load() };
                }
            }
        }
    }
}

fn give_result(plan: &Plan, arrived: &mut Arrived, words: &[u64; WORDS]) {
    let Some((convert, passing)) = &plan.result else { return };
    let words = &words[..plan.result_words];
    match passing {
        Passing::Memory(size) => {
            let buffer = if cfg!(target_arch = "x86_64") {
                arrived.integers[0]
            } else {
                arrived.large_result
            };
            for (index, byte) in words.iter().flat_map(|w| w.to_le_bytes()).take(*size).enumerate()
            {
                // SAFETY: the caller's buffer is that large.
                unsafe { Addr(buffer as usize).offset(index).store::<u8>(byte) };
            }
            arrived.integer_results[0] = buffer;
        }
        Passing::Words(classes) => {
            let (mut integers, mut floats) = (0, 0);
            for (class, word) in classes.iter().zip(words) {
                let word = match convert {
                    ConvertResult::Bool(_) => (*word as u8 != 0) as u64,
                    _ => *word,
                };
                match class {
                    Class::Integer => {
                        arrived.integer_results[integers] = word;
                        integers += 1;
                    }
                    Class::Float => {
                        arrived.float_results[floats] = word;
                        floats += 1;
                    }
                }
            }
        }
        Passing::Members { count, size } => {
            for member in 0..*count {
                let at = member * size;
                arrived.float_results[member] = words[at / 8] >> (at % 8 * 8);
            }
        }
    }
}

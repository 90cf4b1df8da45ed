//! The code record of a method: what `Method::code` and a frame's `code` word point at.
//! Owns its layout and its pool. Must not know how operations are executed.
//!
//! ```text
//! … | cell 2 | cell 1 | cell 0 | Code { entry, frame_size, … }        bytecode words
//!                              ^ `*const Code`     └──────────────────^
//! ```
//! A pool cell is unresolved while its low bit is set; whoever needs it first resolves it. Values are addresses, ids shifted left,
//! or inline caches; all have the low bit clear. So bytecode itself holds no address and never changes.
#![allow(unsafe_code, reason = "the pool lies below the record in one block of memory")]

use crate::bytecode::{Op, op};
use abi::{ExceptionKind, Method, WordKind};
use core::sync::atomic::{AtomicU64, Ordering};
use runtime::continuations::MethodContinuations;
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use types::{FieldId, MethodId, TypeId};

/// What a pool cell stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Import {
    /// A method table.
    Type(TypeId),
    /// The `RuntimeType` object of a type that may be open.
    TypeObject(TypeId),
    /// A method table low, the size of an instance high (0: only the slow path allocates).
    Instance(TypeId),
    /// The statics' base address, once the static constructor has run.
    StaticBase(TypeId),
    Method(MethodId),
    /// What `ldftn` gives: a record, or a native entry point for a method that only native code may call.
    Function(MethodId),
    /// A call through an unmanaged function pointer: its type, and the slot that holds it. The cell is not used.
    NativeCall(TypeId, u16),
    /// A frozen string; the literal's number in `CodeInfo::strings`.
    String(u32),
    FieldData(FieldId),
    /// Number of the error in `CodeInfo::errors`.
    Error(u32),
    /// An address that is written when the code is made: the body of an internal call, the interpreter.
    Address,
    /// The slot of a virtual call's method, twice; a `Cache` of what the site has seen follows. Never resolved.
    VirtualSlot(u32),
    /// Two method tables (low, high half) seen at a call or cast site, and what follows from each; write-once. Starts at 0.
    Cache,
}

impl Import {
    /// What the cell holds before it is used.
    fn initial(&self) -> u64 {
        match self {
            Import::Cache | Import::Address | Import::NativeCall(..) => 0,
            Import::VirtualSlot(slot) => u64::from(*slot) * 2,
            _ => UNRESOLVED,
        }
    }
}

pub const UNRESOLVED: u64 = 1;

/// Words of a frame that hold references: known for the whole of the method.
#[derive(Debug, Default, Clone)]
pub struct FrameMap {
    /// (slot, kind, pinned) of every reference word.
    pub words: Vec<(u32, WordKind, bool)>,
}

/// Where a stretch of code came from.
#[derive(Debug, Clone, Copy)]
pub struct IlMark {
    /// Word index from which the offset holds.
    pub word: u32,
    pub il_offset: u32,
}

/// Words of a frame that a continuation keeps.
#[derive(Debug, Clone, Copy)]
pub struct KeptWords {
    /// First word of the frame.
    pub word: u32,
    /// Bytes from the continuation's start.
    pub offset: u32,
    pub size: u32,
    pub has_refs: bool,
}

/// An `await.call` of the code.
#[derive(Debug, Clone)]
pub struct SuspensionPointCode {
    /// Word index to go on at.
    pub resume: u32,
    /// Where the result goes.
    pub result: Option<u32>,
    pub result_has_refs: bool,
    pub live: Vec<KeptWords>,
    /// Those of them that a reused object may not have.
    pub changed: Vec<KeptWords>,
    /// `None` when a value has a size that is no number of half words.
    pub again: Option<SleepAgain>,
}

/// What a frame that was resumed does to sleep again, and how it wakes, without looking anything up.
#[derive(Debug, Clone)]
pub struct SleepAgain {
    pub record: &'static abi::continuation::ResumeRecord,
    /// The object's flags, when no context is to be kept.
    pub flags: u32,
    pub captures_context: bool,
    /// Offset in the object; 0: it keeps none.
    pub execution_context: u32,
    /// As `execution_context`.
    pub exception: u32,
    pub saved: KeptHere,
    pub live: KeptHere,
    /// Where the result goes and where it lies.
    pub result: Option<(u32, u32)>,
    pub result_form: ir::AwaitResult,
    /// Bytes from the first operation to where the frame goes on.
    pub resume: u32,
    pub constants: Box<[(u32, i64)]>,
}

/// Values that a continuation keeps, in words and halves of words: (word of the frame, offset in the object).
#[derive(Debug, Clone, Default)]
pub struct KeptHere {
    pub raw: Box<[(u32, u32)]>,
    pub halves: Box<[(u32, u32)]>,
    /// Stored with the write barrier.
    pub references: Box<[(u32, u32)]>,
}

impl KeptHere {
    pub fn new(values: &[KeptWords]) -> Option<KeptHere> {
        let (mut raw, mut halves, mut references) = (Vec::new(), Vec::new(), Vec::new());
        for value in values {
            if value.size % 4 != 0 {
                return None;
            }
            for index in 0..value.size / 8 {
                let place = (value.word + index, value.offset + index * 8);
                if value.has_refs { references.push(place) } else { raw.push(place) }
            }
            if value.size % 8 != 0 {
                let whole = value.size / 8;
                halves.push((value.word + whole, value.offset + whole * 8));
            }
        }
        Some(KeptHere { raw: raw.into(), halves: halves.into(), references: references.into() })
    }
}

/// How frames of a function sleep and wake.
#[derive(Debug, Clone)]
pub struct SuspensionCode {
    pub continuations: &'static MethodContinuations,
    /// The word with the frame's own continuation.
    pub continuation: u32,
    /// The contexts at entry.
    pub contexts: Option<(u32, u32)>,
    /// Words that are set at the entry and never change.
    pub constants: Vec<(u32, i64)>,
    pub points: Vec<SuspensionPointCode>,
}

/// What is asked of code beside running it.
#[derive(Debug, Clone)]
pub struct CodeInfo {
    pub name: String,
    pub imports: Vec<Import>,
    pub strings: Vec<Vec<u16>>,
    pub errors: Vec<(ExceptionKind, String)>,
    pub frame_map: FrameMap,
    pub clauses: Vec<runtime::CodeClause>,
    pub il_map: Vec<IlMark>,
    /// Words of the frame without the outgoing area.
    pub slot_count: u32,
    /// Hidden words that hold the marks of `stack.alloc` (F6).
    pub stack_mark: Option<u32>,
    /// (first word, hidden slot) of each finally handler.
    pub resume_slots: Vec<(u32, u32)>,
    /// How frames of the code sleep and wake.
    pub suspension: Option<SuspensionCode>,
    /// The code runs the method's filters: it looks like the method's own but protects nothing.
    pub is_filter_twin: bool,
    /// The code runs the method in another tier.
    pub is_adapter: bool,
}

/// The record. Immortal as its interpreter is; only the pool changes.
#[repr(C)]
pub struct Code {
    /// First operation.
    pub entry: *const u64,
    /// Bytes from `fp` that the method may use, outgoing arguments included.
    pub frame_size: u32,
    pub cell_count: u32,
    /// Null in the stub that prepares.
    pub method: *const Method,
    /// The same code without clauses, for running filters.
    pub filter_twin: *const Code,
    pub info: CodeInfo,
    words: Box<[u64]>,
}

impl Code {
    pub fn words(&self) -> &[u64] {
        &self.words
    }
    /// The cell of the pool. The index is checked by the verifier (F2).
    #[inline(always)]
    pub fn cell(&self, index: usize) -> &AtomicU64 {
        let base: *const AtomicU64 = core::ptr::from_ref(self).cast();
        // SAFETY: F5 (the pool of `cell_count` cells ends where the record begins).
        let cell = unsafe { base.sub(index + 1) };
        // SAFETY: F5; cells are only accessed atomically.
        unsafe { &*cell }
    }
}

/// Owns the memory of a record and its pool.
pub struct CodeBlock {
    block: *mut u8,
    layout: Layout,
    code: *mut Code,
}

// SAFETY: the record is immutable but for atomic cells; the block is freed once, by its owner.
unsafe impl Send for CodeBlock {}
// SAFETY: as above.
unsafe impl Sync for CodeBlock {}

/// The parts of a record that the lowering makes.
pub struct Parts {
    pub method: *const Method,
    pub words: Box<[u64]>,
    /// Words of the frame with the outgoing area.
    pub frame_slots: u32,
    pub info: CodeInfo,
}

impl CodeBlock {
    pub fn new(parts: Parts) -> CodeBlock {
        let cells = parts.info.imports.len();
        let layout = Layout::array::<u64>(cells)
            .and_then(|pool| pool.extend(Layout::new::<Code>()))
            .map(|(layout, _)| layout.pad_to_align())
            .expect("a pool of a few thousand cells has a size");
        // SAFETY: the layout is not empty.
        let block = unsafe { alloc(layout) };
        if block.is_null() {
            handle_alloc_error(layout);
        }
        for (index, import) in parts.info.imports.iter().enumerate() {
            // SAFETY: F5 (cell `index` counts from the pool's end).
            let cell = unsafe { block.cast::<u64>().add(cells - 1 - index) };
            // SAFETY: inside the block, not shared yet.
            unsafe { cell.write(import.initial()) };
        }
        // SAFETY: F5 (the record follows the pool; 8-aligned).
        let code = unsafe { block.cast::<u64>().add(cells) }.cast::<Code>();
        let record = Code {
            entry: parts.words.as_ptr(),
            frame_size: parts.frame_slots * 8,
            cell_count: cells as u32,
            method: parts.method,
            filter_twin: core::ptr::null(),
            info: parts.info,
            words: parts.words,
        };
        // SAFETY: inside the block, not shared yet.
        unsafe { code.write(record) };
        CodeBlock { block, layout, code }
    }
    pub fn code(&self) -> *const Code {
        self.code
    }
    pub fn get(&self) -> &Code {
        // SAFETY: written in `new`, freed with `self`.
        unsafe { &*self.code }
    }
    /// Before publication.
    pub fn get_mut(&mut self) -> &mut Code {
        // SAFETY: written in `new`; `&mut self` before anybody else has the address.
        unsafe { &mut *self.code }
    }
}

impl Drop for CodeBlock {
    fn drop(&mut self) {
        // SAFETY: written in `new`; its interpreter is gone, so nothing runs it.
        unsafe { core::ptr::drop_in_place(self.code) };
        // SAFETY: allocated with this layout.
        unsafe { dealloc(self.block, self.layout) };
    }
}

/// The one operation that a method runs before it has code, and the one behind every run's first frame.
pub struct Stubs {
    pub prepare: CodeBlock,
    /// The return address of a run's first frame. The word before it is read as the call that returns there: its delta is 0.
    exit: Box<[u64]>,
}

impl Stubs {
    pub fn new() -> Stubs {
        let mut prepare = vec![0; op::Prepare::WORDS];
        op::Prepare::new().encode(&mut prepare);
        let prepare = CodeBlock::new(Parts {
            method: core::ptr::null(),
            words: prepare.into_boxed_slice(),
            frame_slots: 0,
            // Cell 0: the interpreter.
            info: CodeInfo { imports: vec![Import::Address], ..CodeInfo::empty("prepare") },
        });
        let mut exit = vec![0; 1 + op::Exit::WORDS];
        op::Exit::new().encode(&mut exit[1..]);
        Stubs { prepare, exit: exit.into_boxed_slice() }
    }
    pub fn exit(&self) -> *const u64 {
        &raw const self.exit[1]
    }
}

impl Default for Stubs {
    fn default() -> Self {
        Stubs::new()
    }
}

impl CodeInfo {
    pub fn empty(name: &str) -> CodeInfo {
        CodeInfo {
            name: name.to_owned(),
            imports: Vec::new(),
            strings: Vec::new(),
            errors: Vec::new(),
            frame_map: FrameMap::default(),
            clauses: Vec::new(),
            il_map: Vec::new(),
            slot_count: 0,
            stack_mark: None,
            resume_slots: Vec::new(),
            suspension: None,
            is_filter_twin: false,
            is_adapter: false,
        }
    }
    /// IL offset of the operation that ends at or after `word`… the mark that covers the word before a return address.
    pub fn il_offset(&self, word: u32) -> u32 {
        let after = self.il_map.partition_point(|mark| mark.word <= word);
        after.checked_sub(1).map_or(0, |index| self.il_map[index].il_offset)
    }
}

/// Resolves a cell: a value with the low bit clear.
pub fn publish(cell: &AtomicU64, value: u64) {
    debug_assert!(value & UNRESOLVED == 0);
    cell.store(value, Ordering::Release);
}

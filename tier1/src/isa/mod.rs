//! Machines. Nothing outside knows one: `x64` (and its siblings to come) give the same names in the same order.
//! Owns what every machine's back end gives back: `Compiled`.

pub mod x64;

use crate::ssa::Symbol;
use crate::ssa::{Region, Source};
use abi::WordKind;
use abi::helpers::{HELPER_COUNT, HelperId};
use ir::{MethodId, TypeId};

/// Something outside the code, by name (design A13): the sink puts an address there.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum External {
    Symbol(Symbol),
    Method(MethodId),
    Type(TypeId),
    /// The entry stub of a helper.
    Helper(HelperId),
    /// The same, keeping every register but the result's: for calls that seldom happen.
    ColdHelper(HelperId),
    Stub(Stub),
}

/// Code that is made once for an engine.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stub {
    /// Ends a finally or fault handler that the unwinder runs.
    EndHandler,
    /// Ends a filter; the answer is in the first result register.
    EndFilter,
    /// The slow part of a poll: keeps every register.
    Poll,
    /// The machine stack has come to its end.
    StackOverflow,
}

impl Stub {
    pub const ALL: [Stub; 4] = [Stub::EndHandler, Stub::EndFilter, Stub::Poll, Stub::StackOverflow];
}

/// Where stubs call Rust: addresses of C functions.
#[derive(Clone, Debug)]
pub struct RustEntries {
    pub helpers: [usize; HELPER_COUNT],
    pub bridge: usize,
    pub stack_overflow: usize,
}

/// Registers that cross a door (`Doors`): arguments in the machine's order; afterwards the results, from the first on.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
pub struct Registers {
    pub ints: [u64; 6],
    pub floats: [u64; 8],
}

/// Ways between Rust and compiled code, as offsets in the stubs' code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Doors {
    pub enter: u32,
    pub run_handler: u32,
    pub bridge: u32,
    pub leave: u32,
}

/// Everything that is made once for an engine.
#[derive(Clone, Debug)]
pub struct StubCode {
    pub code: Vec<u8>,
    /// By `HelperId`.
    pub helpers: Vec<u32>,
    pub cold_helpers: Vec<u32>,
    /// By `Stub`.
    pub stubs: [u32; Stub::ALL.len()],
    pub doors: Doors,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RelocationKind {
    /// 8 bytes: the address.
    Absolute,
    /// 4 bytes: the distance from the end of the field.
    Relative,
}

#[derive(Clone, Debug)]
pub struct Relocation {
    pub offset: u32,
    pub kind: RelocationKind,
    pub target: External,
}

/// A place that the runtime may find itself returning to.
#[derive(Clone, Copy, Debug)]
pub struct CallSite {
    pub return_offset: u32,
    pub source: Source,
    /// The innermost region that protects it.
    pub region: Option<Region>,
    /// What is live here: part of `Compiled::roots`.
    pub roots: (u32, u32),
}

/// A word that holds a reference or a byref.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FrameRoot {
    pub place: RootPlace,
    pub kind: WordKind,
    /// What it refers to stays where it is.
    pub pinned: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RootPlace {
    /// Bytes from the frame's base pointer.
    Frame(i32),
    /// A register that callees keep, by its number among those.
    Register(usize),
    /// Bytes from `machine_sp`: another register that the entry stub keeps.
    Kept(i32),
    /// Bytes from `machine_sp`: an argument of a call that has not arrived. Rust reads it there; a callee that runs says itself what it has.
    Argument(i32),
}

/// Where the handler of a region is.
#[derive(Clone, Copy, Debug)]
pub struct HandlerCode {
    pub region: Region,
    pub offset: u32,
    pub filter: Option<u32>,
    /// What protects the handler itself.
    pub protected_by: Option<Region>,
}

/// Position-independent code of one function, and what is known about it.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    pub name: String,
    pub code: Vec<u8>,
    /// Bytes of instructions; constants follow.
    pub code_size: u32,
    pub relocations: Vec<Relocation>,
    /// By ascending offset.
    pub call_sites: Vec<CallSite>,
    /// Instructions that are null checks as well: their offsets, ascending, and where the code goes on when they touch null.
    pub null_faults: Vec<(u32, u32)>,
    pub handlers: Vec<HandlerCode>,
    /// Live at every call site, and whatever becomes of the frame: handlers read them.
    pub slot_roots: Vec<FrameRoot>,
    /// Where the frame has saved registers of its caller: their number among those that callees keep, and bytes from the base pointer.
    pub saved: Vec<(usize, i32)>,
    /// Of call sites.
    pub roots: Vec<FrameRoot>,
    /// Where sleeping frames wake: number of the suspension point, and offset.
    pub resume_entries: Vec<(u32, u32)>,
    /// Bytes of the frame below its base pointer.
    pub frame_size: u32,
    /// Where the frame keeps the stack pointer, from its base pointer: only where it grows and has handlers.
    pub stack_end: Option<i32>,
    /// Where it keeps the continuation that it was resumed from.
    pub continuation: Option<i32>,
}

/// Why a machine declines a function.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Unsupported {
    TailCall,
    StackAllocation,
    TooLarge,
    Registers,
    /// An entry or a handler is also jumped to.
    Shape,
}

impl Unsupported {
    pub const fn text(self) -> &'static str {
        match self {
            Unsupported::TailCall => "tail call",
            Unsupported::StackAllocation => "stack allocation",
            Unsupported::TooLarge => "frame too large",
            Unsupported::Registers => "register allocation",
            Unsupported::Shape => "entry or handler that is jumped to",
        }
    }
}

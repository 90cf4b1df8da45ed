//! Operands of bytecode operations: fields of the operation's words.
//! Owns their types and how each becomes bits. An operation is a `repr(C)` structure of these, read in place by its handler.

/// A field of an operation.
pub trait Field: Copy {
    fn to_bits(self) -> u64;
    fn from_bits(bits: u64) -> Self;
    /// What verifier and disassembler see.
    fn view(self) -> View;
}

/// An operand's role and value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    /// A frame slot that is read, or written.
    Read(u32),
    Write(u32),
    /// A distance in words from the operation's start.
    Jump(i32),
    /// A cell of the code's pool.
    Cell(u32),
    /// First slot of the outgoing arguments.
    Base(u32),
    /// A byte offset from `fp`.
    FrameBytes(u32),
    /// A plain number.
    Number(i64),
}

macro_rules! field {
    ($(#[$meta:meta])* $name:ident($ty:ty as $bits:ty), $value:ident => $view:expr) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        #[repr(transparent)]
        pub struct $name(pub $ty);
        impl Field for $name {
            fn to_bits(self) -> u64 {
                self.0 as $bits as u64
            }
            fn from_bits(bits: u64) -> Self {
                $name(bits as $ty)
            }
            fn view(self) -> View {
                let $value = self.0;
                $view
            }
        }
    };
}

field!(
    /// A slot that the operation writes.
    Out(u16 as u16), slot => View::Write(slot as u32));
field!(
    /// A slot that the operation reads.
    In(u16 as u16), slot => View::Read(slot as u32));
field!(Imm16(i16 as u16), value => View::Number(value as i64));
field!(Imm32(i32 as u32), value => View::Number(value as i64));
field!(Imm64(u64 as u64), value => View::Number(value as i64));
field!(
    /// A number of slots or elements.
    Count(u16 as u16), value => View::Number(value as i64));
field!(
    /// A size in bytes.
    Size(u32 as u32), value => View::Number(value as i64));
field!(
    /// A byte offset from an object or address.
    Offset(u16 as u16), value => View::Number(value as i64));
field!(FarOffset(u32 as u32), value => View::Number(value as i64));
field!(
    /// A byte offset from `fp`.
    FrameOffset(u32 as u32), value => View::FrameBytes(value));
field!(Jump16(i16 as u16), value => View::Jump(value as i32));
field!(Jump32(i32 as u32), value => View::Jump(value));
field!(CellIndex(u16 as u16), value => View::Cell(value as u32));
field!(
    /// Slot 0 of the callee's frame, counted from the caller's.
    Base(u16 as u16), value => View::Base(value as u32));
field!(
    /// How far the result's slot lies below the callee's slot 0; the return operation reads it from the call.
    Delta(i16 as u16), value => View::Number(value as i64));
field!(
    /// A number from one of the lists of `ir` or `abi` (a condition, a numeric type, an exception).
    Code(u16 as u16), value => View::Number(value as i64));

/// A type or method handle: a pool cell, or a slot that holds it (shared generic code).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Handle(pub u16);

/// A handle operand taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HandleSource {
    Cell(CellIndex),
    Slot(In),
}

impl Handle {
    const IN_SLOT: u16 = 1 << 15;
    pub fn cell(cell: CellIndex) -> Handle {
        Handle(cell.0)
    }
    pub fn slot(slot: In) -> Handle {
        Handle(slot.0 | Self::IN_SLOT)
    }
    #[inline(always)]
    pub fn source(self) -> HandleSource {
        if self.0 & Self::IN_SLOT != 0 {
            HandleSource::Slot(In(self.0 & !Self::IN_SLOT))
        } else {
            HandleSource::Cell(CellIndex(self.0))
        }
    }
}

impl Field for Handle {
    fn to_bits(self) -> u64 {
        self.0 as u64
    }
    fn from_bits(bits: u64) -> Self {
        Handle(bits as u16)
    }
    fn view(self) -> View {
        match self.source() {
            HandleSource::Cell(cell) => View::Cell(cell.0 as u32),
            HandleSource::Slot(slot) => View::Read(slot.0 as u32),
        }
    }
}

/// Slot and cell indices stay below this, so that a `Handle` and a `Delta` can hold them.
pub const INDEX_LIMIT: u32 = 1 << 15;

//! Types of SSA values: what a machine register can hold, and whether the collector follows it.
//! Owns `Type` and the forms of signatures. Structs are never values: they live in stack slots, and cross calls as words (`Signature`).

use abi::WordKind;
use ir::{MemType, SlotKind};

macro_rules! types {
    ($($(#[$meta:meta])* $name:ident = $text:literal;)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[repr(u8)]
        pub enum Type { $($(#[$meta])* $name),* }

        impl Type {
            pub const ALL: &'static [Type] = &[$(Type::$name),*];
            pub const fn text(self) -> &'static str {
                match self { $(Type::$name => $text),* }
            }
            pub fn from_text(text: &str) -> Option<Type> {
                match text { $($text => Some(Type::$name),)* _ => None }
            }
        }
    };
}

types! {
    /// 32 bits; the upper half of a register that holds one means nothing. Booleans and small integers too, always normalised.
    I32 = "i32";
    /// 64 bits: long, native integers, addresses of frames, method tables, method records.
    I64 = "i64";
    F32 = "f32";
    F64 = "f64";
    /// An object or null: a collection may move it, so the frame's map names its places at every safepoint it lives across.
    Ref = "ref";
    /// A managed pointer: into an object (moves with it), into a frame, outside the heap, or null.
    Byref = "byref";
}

impl Type {
    pub const fn is_int(self) -> bool {
        matches!(self, Type::I32 | Type::I64)
    }
    pub const fn is_float(self) -> bool {
        matches!(self, Type::F32 | Type::F64)
    }
    /// The collector follows values of the type.
    pub const fn is_managed(self) -> bool {
        matches!(self, Type::Ref | Type::Byref)
    }
    pub const fn word_kind(self) -> WordKind {
        match self {
            Type::Ref => WordKind::Ref,
            Type::Byref => WordKind::ByRef,
            Type::I32 | Type::I64 | Type::F32 | Type::F64 => WordKind::Raw,
        }
    }
    pub const fn size(self) -> u32 {
        match self {
            Type::I32 | Type::F32 => 4,
            Type::I64 | Type::F64 | Type::Ref | Type::Byref => 8,
        }
    }
    /// The type of what an access reads into or writes from.
    pub const fn of_memory(mem: MemType) -> Type {
        match mem {
            MemType::I1 | MemType::U1 | MemType::I2 | MemType::U2 | MemType::I4 => Type::I32,
            MemType::I8 => Type::I64,
            MemType::R4 => Type::F32,
            MemType::R8 => Type::F64,
            MemType::Ref => Type::Ref,
            MemType::Byref => Type::Byref,
        }
    }
    /// The access of the type's full width.
    pub const fn memory(self) -> MemType {
        match self {
            Type::I32 => MemType::I4,
            Type::I64 => MemType::I8,
            Type::F32 => MemType::R4,
            Type::F64 => MemType::R8,
            Type::Ref => MemType::Ref,
            Type::Byref => MemType::Byref,
        }
    }
    /// The type of a slot of HIR; none for structs.
    pub const fn of_kind(kind: SlotKind) -> Option<Type> {
        match kind {
            SlotKind::I4 => Some(Type::I32),
            SlotKind::I8 => Some(Type::I64),
            SlotKind::R4 => Some(Type::F32),
            SlotKind::R8 => Some(Type::F64),
            SlotKind::Ref => Some(Type::Ref),
            SlotKind::ByRef => Some(Type::Byref),
            SlotKind::Struct(_) => None,
        }
    }
    /// The type of a word of a struct that crosses a call in a register.
    pub const fn of_word(word: abi::WordKind) -> Type {
        match word {
            abi::WordKind::Raw => Type::I64,
            abi::WordKind::Ref => Type::Ref,
            abi::WordKind::ByRef => Type::Byref,
        }
    }
}

impl core::fmt::Display for Type {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.text())
    }
}

/// Structs of at most this many words cross calls in registers.
pub const MOST_REGISTER_WORDS: u32 = 2;

/// What crosses a call, as a list of register-sized values; every calling convention assigns places from the types alone, in order.
///
/// How a managed signature becomes this (`build` is the one place that does it):
/// - a scalar, reference or byref is one value;
/// - a struct of at most `MOST_REGISTER_WORDS` words is its words in order, raw words as `i64` whatever they hold (a `double` too);
/// - a larger struct argument is an `i64`, the address of memory in some frame that does not change until the callee's first
///   safepoint: the callee copies it in its entry block;
/// - a larger struct result is written to a buffer in the caller's frame: its address, an `i64`, is the *first* parameter, and there
///   are no results;
/// - the hidden generic context is the last parameter, an `i64`.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Signature {
    pub params: Vec<Type>,
    /// At most `MOST_REGISTER_WORDS`.
    pub results: Vec<Type>,
}

//! The operands of HIR operations: small, copyable, printable.
//! Owns their types. Lists (arguments, switch targets) live in the function; an operand names a range.

pub use types::{FieldId, MethodId, TypeId};

macro_rules! index_type {
    ($(#[$meta:meta])* $name:ident, $prefix:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);
        impl $name {
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
    };
}

index_type!(
    /// A value of a function: argument, local or temporary. The same in every tier.
    Slot, "s");
index_type!(
    /// A basic block, in IL order.
    Block, "b");
index_type!(
    /// A generic lookup of a shared function (`Func::lookups`).
    LookupId, "lookup");
index_type!(
    /// An error found at import (`Func::errors`).
    ErrorId, "error");
index_type!(
    /// A string literal (`Func::strings`).
    StringLiteral, "str");
index_type!(
    /// A native signature (`Func::signatures`).
    SignatureId, "sig");

/// A range of `Func::slot_lists`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Slots {
    pub start: u32,
    pub count: u32,
}

/// A range of `Func::block_lists`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Blocks {
    pub start: u32,
    pub count: u32,
}

pub type SlotOpt = Option<Slot>;
pub type I4 = i32;
pub type I8 = i64;
/// Bit patterns, so that NaN payloads survive and operands compare.
pub type R4 = Bits32;
pub type R8 = Bits64;
pub type Offset = u32;
pub type Flag = bool;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bits32(pub u32);
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bits64(pub u64);

/// A type known at import, or a method table computed at run time (shared generics).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypeArg {
    Exact(TypeId),
    Dynamic(Slot),
}

/// A method known at import, or a method handle computed at run time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MethodArg {
    Exact(MethodId),
    Dynamic(Slot),
}

macro_rules! text_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vm:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[repr(u8)]
        pub enum $name { $($(#[$vm])* $variant),* }
        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            pub const fn text(self) -> &'static str {
                match self { $($name::$variant => $text),* }
            }
            pub fn from_text(text: &str) -> Option<$name> {
                match text { $($text => Some($name::$variant),)* _ => None }
            }
        }
    };
}

text_enum!(
/// Width and extension of a memory access.
MemType {
    I1 = "i1", U1 = "u1", I2 = "i2", U2 = "u2", I4 = "i4", I8 = "i8", R4 = "r4", R8 = "r8",
    /// An object reference (stores have the write barrier).
    Ref = "ref",
    /// A managed pointer (a ref field of a ref struct: only ever in frames).
    Byref = "byref",
});

impl MemType {
    pub const fn size(self) -> u32 {
        match self {
            MemType::I1 | MemType::U1 => 1,
            MemType::I2 | MemType::U2 => 2,
            MemType::I4 | MemType::R4 => 4,
            MemType::I8 | MemType::R8 | MemType::Ref | MemType::Byref => 8,
        }
    }
}

text_enum!(
    /// Numeric types of checked conversions.
    NumType { I1 = "i1", U1 = "u1", I2 = "i2", U2 = "u2", I4 = "i4", U4 = "u4", I8 = "i8", U8 = "u8", R8 = "r8" });

text_enum!(
/// Conditions. Unsigned forms for integers; for floats the `un` forms are also true when unordered
/// (`ne` is true when unordered, `eq` false: III.1.5).
Cond {
    Eq = "eq", Ne = "ne", Lt = "lt", Le = "le", Gt = "gt", Ge = "ge",
    LtUn = "lt.un", LeUn = "le.un", GtUn = "gt.un", GeUn = "ge.un",
});

impl Cond {
    /// The condition with its operands exchanged.
    pub const fn swapped(self) -> Cond {
        match self {
            Cond::Eq => Cond::Eq,
            Cond::Ne => Cond::Ne,
            Cond::Lt => Cond::Gt,
            Cond::Le => Cond::Ge,
            Cond::Gt => Cond::Lt,
            Cond::Ge => Cond::Le,
            Cond::LtUn => Cond::GtUn,
            Cond::LeUn => Cond::GeUn,
            Cond::GtUn => Cond::LtUn,
            Cond::GeUn => Cond::LeUn,
        }
    }
    /// The opposite for integers and references (not for floats, where order matters too).
    pub const fn negated_integer(self) -> Cond {
        match self {
            Cond::Eq => Cond::Ne,
            Cond::Ne => Cond::Eq,
            Cond::Lt => Cond::Ge,
            Cond::Le => Cond::Gt,
            Cond::Gt => Cond::Le,
            Cond::Ge => Cond::Lt,
            Cond::LtUn => Cond::GeUn,
            Cond::LeUn => Cond::GtUn,
            Cond::GtUn => Cond::LeUn,
            Cond::GeUn => Cond::LtUn,
        }
    }
    /// The opposite for floats: false becomes true also when unordered.
    pub const fn negated_float(self) -> Cond {
        match self {
            Cond::Eq => Cond::Ne,
            Cond::Ne => Cond::Eq,
            Cond::Lt => Cond::GeUn,
            Cond::Le => Cond::GtUn,
            Cond::Gt => Cond::LeUn,
            Cond::Ge => Cond::LtUn,
            Cond::LtUn => Cond::Ge,
            Cond::LeUn => Cond::Gt,
            Cond::GtUn => Cond::Le,
            Cond::GeUn => Cond::Lt,
        }
    }
}

text_enum!(
    /// Orders of a `barrier`.
    MemOrder { Acquire = "acquire", Release = "release", Full = "full" });

text_enum!(
/// Where a suspended frame goes on once what it awaits is done (runtime async 1.5).
AwaitMode {
    /// Wherever the callee goes on: helpers that have looked at the contexts themselves.
    Inherit = "inherit",
    /// The captured synchronization context or task scheduler.
    Captured = "captured",
    /// `ConfigureAwait(false)`.
    ThreadPool = "thread.pool",
    /// As `Inherit`, of a value task that the method returns as a task: a source goes on wherever it calls back.
    Adapted = "adapted",
});

text_enum!(
/// How the awaited result lies in the continuation.
AwaitResult {
    Void = "void", I1 = "i1", U1 = "u1", I2 = "i2", U2 = "u2", I4 = "i4", I8 = "i8", R4 = "r4", R8 = "r8", Ref = "ref",
    /// As the slot that receives it.
    Struct = "struct",
});

impl AwaitResult {
    pub const fn of_memory(mem: MemType) -> AwaitResult {
        match mem {
            MemType::I1 => AwaitResult::I1,
            MemType::U1 => AwaitResult::U1,
            MemType::I2 => AwaitResult::I2,
            MemType::U2 => AwaitResult::U2,
            MemType::I4 => AwaitResult::I4,
            MemType::I8 | MemType::Byref => AwaitResult::I8,
            MemType::R4 => AwaitResult::R4,
            MemType::R8 => AwaitResult::R8,
            MemType::Ref => AwaitResult::Ref,
        }
    }
    /// None for nothing and for structs.
    pub const fn memory(self) -> Option<MemType> {
        Some(match self {
            AwaitResult::Void | AwaitResult::Struct => return None,
            AwaitResult::I1 => MemType::I1,
            AwaitResult::U1 => MemType::U1,
            AwaitResult::I2 => MemType::I2,
            AwaitResult::U2 => MemType::U2,
            AwaitResult::I4 => MemType::I4,
            AwaitResult::I8 => MemType::I8,
            AwaitResult::R4 => MemType::R4,
            AwaitResult::R8 => MemType::R8,
            AwaitResult::Ref => MemType::Ref,
        })
    }
}

text_enum!(
/// What a leaf waits for: `AwaitedKinds` of the core library, which counts from 1. The engine compares them when it starts.
AwaitedKind {
    /// An `ICriticalNotifyCompletion`.
    CriticalNotifier = "critical.notifier",
    /// An `INotifyCompletion`.
    Notifier = "notifier",
    Task = "task",
    /// A `SourceAwait`.
    Source = "source",
    /// Nothing: the frame only suspends because `await.force` wants it so.
    Ready = "ready",
});

impl AwaitedKind {
    pub const fn number(self) -> u64 {
        self as u64 + 1
    }
}

text_enum!(
/// What of the thread managed code reads and writes directly (`abi::ThreadContext`). All are roots, so stores need no barrier.
ThreadField {
    ExecutionContext = "execution.context",
    SynchronizationContext = "synchronization.context",
    CurrentTask = "current.task",
    /// What the innermost suspended frame waits for: an awaiter, a task, a value task source.
    Awaited = "awaited",
    /// Which of these, and what else is to be known: an i8.
    AwaitedKind = "awaited.kind",
    /// The contexts when the innermost frame suspended.
    LeafExecutionContext = "leaf.execution.context",
    LeafSynchronizationContext = "leaf.synchronization.context",
    /// The innermost continuation of the chain that is suspending.
    SuspendedHead = "suspended.head",
});

impl ThreadField {
    /// Where it lies in the thread's context.
    pub const fn offset(self) -> usize {
        use abi::context::thread_offset;
        match self {
            ThreadField::ExecutionContext => thread_offset::execution_context,
            ThreadField::SynchronizationContext => thread_offset::synchronization_context,
            ThreadField::CurrentTask => thread_offset::current_task,
            ThreadField::Awaited => thread_offset::awaited,
            ThreadField::AwaitedKind => thread_offset::awaited_kind,
            ThreadField::LeafExecutionContext => thread_offset::leaf_execution_context,
            ThreadField::LeafSynchronizationContext => thread_offset::leaf_synchronization_context,
            ThreadField::SuspendedHead => thread_offset::suspended_head,
        }
    }
}

//! THE list of SSA instructions, and what it makes: a struct an instruction, the enum of all, roles, effects.
//! A row: doc; snake name = Camel name "text" { operand: role class, … } -> result [effects];
//!
//! Roles: `use` one value of a class; `list` values; `to` a block with arguments; `tos` several; `slot` a stack slot; `imm` an
//! immediate of the named type. Classes of values: `I32 I64 F32 F64 Ref Byref`, `Int` (i32 i64), `Float`, `Pointer` (ref byref),
//! `Address` (ref byref i64), `Any`; `Same`: the type of the first operand whose class leaves a choice.
//! Results: `none`; a type; `same`; `mem` (what the `mem` immediate reads); `ty` (the `ty` immediate); `many` (by signature).
//!
//! **What a pass or backend may do with an instruction** follows from its effects alone:
//! - `pure`: value of its operands. May be merged, moved, duplicated, recomputed, removed.
//! - `fixed`: valid only where the checks before it have passed, and wherever its operands dominate: may be merged with an equal
//!   instruction that dominates it, and removed; never duplicated or recomputed (rematerialised): a heap load happens at most once
//!   for each time the program asks (design B7). Moved up only by `licm`, whose header says when.
//! - `reads` / `writes` memory (heap, statics, frames by address). Stack slots that are not `address_taken` are written by
//!   `stack.*` instructions alone. An instruction with `writes`, `calls` or an acquire (`fence`) ends what is known of memory;
//!   a load may be merged with an earlier one only when none of those is between.
//! - `throws`: may leave to the handlers of its block (`Func::regions`) or out of the function. Order among `throws`, `writes`
//!   and `calls` is the program's and is kept.
//! - `gc`: a safepoint: a collection may move every object. A ref or byref that is live after it
//!   is in the frame's map there, wherever the allocator keeps it (`regalloc::maps`). An instruction whose *only* effect of note is `gc` besides `throws` may still be removed when it
//!   says `merge`.
//! - `merge`: gives the same result each time it is run with the same operands, and running it again does nothing new: may be
//!   merged with an equal one that dominates it (checks, lookups, class initialisation), and removed when its result is not
//!   used and it does not `throws`.
//! - `ends`: last in its block, and nothing else is.
//!
//! **Checks** (`check.*`) give their operand back as a new value. What rests on a check uses that value, so a check cannot be
//! separated from its dependants while passes run. The last pass, `settle`, puts the operands back: **backends never see the
//! result of a check used**.
//!
//! **Safepoints**: exactly the instructions with `gc` (`Inst::effects`; for `call.helper` see `Func::effects`, which asks the
//! helper's row). Frame map at a safepoint: places of live refs and byrefs, and the reference words of live stack slots (`ssa::slots`). Raw `i64` copies of references are nobody's business.
//!
//! **Calls** are neutral: a target, a `Signature`, a flat list of values (`ty.rs` says how structs cross). The x64 convention is
//! `isa`'s. After a call that returns, an exception is not pending: exceptions leave through the unwinder (design B4), never by
//! a returned flag. No register survives a call, nor the way into a handler.
//!
//! **Conditions** (`branch`, `select`, `check`) are `i32` values; backends fold the compare when it is the only user or cheap.
//! `load`/`store` take base + offset; `.indexed` forms base + index * scale + offset, scale any of 1, 2, 4, 8.
//! Null checks are explicit (`check.null`) until a backend makes them implicit: x64 leaves most to accesses below `NULL_PAGE`
//! (`isa::x64::lower`, its `nulls`). So a pass that drops a check rests on another check, or on a branch, of the same value: never
//! on one of a value that only happens to be equal.
//!
//! Add a row and follow the compiler: print, parse and verify read the list; an ISA's `lower.rs` and the evaluator match all rows.

use super::func::*;
use super::ty::Type;
use abi::ExceptionKind;
pub use abi::helpers::HelperId;
use ir::{Cond, MemOrder, MemType, MethodId, TypeId};

#[macro_export]
macro_rules! for_each_inst {
    ($macro:ident) => {
        $macro! {
            // Constants and symbols.
            /// Of type i32 (sign-extended here) or i64.
            iconst = Iconst "iconst" { ty: imm Type, value: imm I64 } -> ty [pure];
            f32const = F32const "f32const" { bits: imm F32Bits } -> f32 [pure];
            f64const = F64const "f64const" { bits: imm F64Bits } -> f64 [pure];
            /// The null reference or byref.
            null = Null "null" { ty: imm Type } -> ty [pure];
            /// Something outside the method, by name: the sink makes it an immediate, or a load from a data cell (design A13).
            symbol = SymbolValue "symbol" { ty: imm Type, symbol: imm SymbolId } -> ty [pure];

            // Integers.
            iadd = Iadd "iadd" { a: use Int, b: use Same } -> same [pure];
            isub = Isub "isub" { a: use Int, b: use Same } -> same [pure];
            imul = Imul "imul" { a: use Int, b: use Same } -> same [pure];
            iand = Iand "iand" { a: use Int, b: use Same } -> same [pure];
            ior = Ior "ior" { a: use Int, b: use Same } -> same [pure];
            ixor = Ixor "ixor" { a: use Int, b: use Same } -> same [pure];
            /// The upper half of the unsigned product.
            umul_high = UmulHigh "umul.high" { a: use I64, b: use I64 } -> i64 [pure];
            /// Counts are i32, taken modulo the width.
            ishl = Ishl "ishl" { a: use Int, count: use I32 } -> same [pure];
            ishr = Ishr "ishr" { a: use Int, count: use I32 } -> same [pure];
            ushr = Ushr "ushr" { a: use Int, count: use I32 } -> same [pure];
            ineg = Ineg "ineg" { a: use Int } -> same [pure];
            inot = Inot "inot" { a: use Int } -> same [pure];
            /// The divisor is not zero, and the quotient fits: checked before (`check.nonzero`, `check.quotient`).
            sdiv = Sdiv "sdiv" { a: use Int, b: use Same } -> same [fixed];
            srem = Srem "srem" { a: use Int, b: use Same } -> same [fixed];
            udiv = Udiv "udiv" { a: use Int, b: use Same } -> same [fixed];
            urem = Urem "urem" { a: use Int, b: use Same } -> same [fixed];
            /// OverflowException when the result does not fit.
            iadd_ovf = IaddOvf "iadd.ovf" { a: use Int, b: use Same } -> same [throws merge];
            uadd_ovf = UaddOvf "uadd.ovf" { a: use Int, b: use Same } -> same [throws merge];
            isub_ovf = IsubOvf "isub.ovf" { a: use Int, b: use Same } -> same [throws merge];
            usub_ovf = UsubOvf "usub.ovf" { a: use Int, b: use Same } -> same [throws merge];
            imul_ovf = ImulOvf "imul.ovf" { a: use Int, b: use Same } -> same [throws merge];
            umul_ovf = UmulOvf "umul.ovf" { a: use Int, b: use Same } -> same [throws merge];

            // Floats.
            fadd = Fadd "fadd" { a: use Float, b: use Same } -> same [pure];
            fsub = Fsub "fsub" { a: use Float, b: use Same } -> same [pure];
            fmul = Fmul "fmul" { a: use Float, b: use Same } -> same [pure];
            fdiv = Fdiv "fdiv" { a: use Float, b: use Same } -> same [pure];
            fneg = Fneg "fneg" { a: use Float } -> same [pure];
            fabs = Fabs "fabs" { a: use Float } -> same [pure];
            fsqrt = Fsqrt "fsqrt" { a: use Float } -> same [pure];

            // Conversions.
            /// The low 8 or 16 bits of an i32, extended.
            sext8 = Sext8 "sext8" { a: use I32 } -> i32 [pure];
            zext8 = Zext8 "zext8" { a: use I32 } -> i32 [pure];
            sext16 = Sext16 "sext16" { a: use I32 } -> i32 [pure];
            zext16 = Zext16 "zext16" { a: use I32 } -> i32 [pure];
            sext = Sext "sext" { a: use I32 } -> i64 [pure];
            zext = Zext "zext" { a: use I32 } -> i64 [pure];
            trunc = Trunc "trunc" { a: use I64 } -> i32 [pure];
            /// Integer to float; `ty` is f32 or f64.
            int_to_float = IntToFloat "int.to.float" { ty: imm Type, a: use Int } -> ty [pure];
            uint_to_float = UintToFloat "uint.to.float" { ty: imm Type, a: use Int } -> ty [pure];
            /// Float to integer: saturates, NaN is 0; `ty` is i32 or i64.
            float_to_int = FloatToInt "float.to.int" { ty: imm Type, a: use Float } -> ty [pure];
            float_to_uint = FloatToUint "float.to.uint" { ty: imm Type, a: use Float } -> ty [pure];
            promote = Promote "promote" { a: use F32 } -> f64 [pure];
            demote = Demote "demote" { a: use F64 } -> f32 [pure];
            /// The same bits: i32 and f32, i64 and f64.
            bitcast = Bitcast "bitcast" { ty: imm Type, a: use Any } -> ty [pure];
            /// The address as a number: the collector no longer follows it.
            address = Address "address" { a: use Pointer } -> i64 [fixed];
            /// An address or object as a managed pointer.
            to_byref = ToByref "to.byref" { a: use Address } -> byref [fixed];
            /// base + offset in bytes.
            byref_add = ByrefAdd "byref.add" { base: use Address, offset: use I64 } -> byref [fixed];
            byref_sub = ByrefSub "byref.sub" { a: use Byref, b: use Byref } -> i64 [fixed];

            // Comparisons give 0 or 1.
            /// Integers of one type, references, byrefs (by address: eq, ne and the unsigned conditions).
            icmp = Icmp "icmp" { cond: imm Cond, a: use Any, b: use Same } -> i32 [pure];
            /// The `un` conditions and `ne` hold when unordered.
            fcmp = Fcmp "fcmp" { cond: imm Cond, a: use Float, b: use Same } -> i32 [pure];
            /// `a` when `cond` is not zero.
            select = Select "select" { cond: use I32, a: use Any, b: use Same } -> same [pure];

            // Checks. Results: see the header.
            /// NullReferenceException.
            check_null = CheckNull "check.null" { a: use Address } -> same [throws merge];
            /// IndexOutOfRangeException unless index < length, both unsigned. The index.
            check_bounds = CheckBounds "check.bounds" { index: use I32, length: use I32 } -> i32 [throws merge];
            /// DivideByZeroException. The divisor.
            check_nonzero = CheckNonzero "check.nonzero" { b: use Int } -> same [throws merge];
            /// OverflowException when a is the least integer and b is -1. The divisor.
            check_quotient = CheckQuotient "check.quotient" { b: use Int, a: use Same } -> same [throws merge];
            /// Throws an exception of the engine when `cond` is zero.
            check = Check "check" { cond: use I32, exception: imm ExceptionKind } -> none [throws merge];

            // Objects. Operands named `object` and `array` are not null.
            /// Elements of an array, or UTF-16 units of a string.
            length = Length "length" { object: use Ref } -> i32 [fixed];
            /// Method table of an object.
            type_of = TypeOf "type.of" { object: use Ref } -> i64 [fixed];
            /// A zeroed instance of an exactly known class: inline allocation or helper.
            new_object = NewObject "new.object" { ty: imm TypeId } -> ref [throws gc];
            /// `ty` is the exactly known array type (rank 1); throws for a negative length (OverflowException).
            new_array = NewArray "new.array" { ty: imm TypeId, length: use I32 } -> ref [throws gc];

            // Memory. Bases are not null. `mem` says width and extension.
            load = Load "load" { mem: imm MemType, base: use Address, offset: imm U32 } -> mem [fixed reads];
            load_indexed = LoadIndexed "load.indexed" { mem: imm MemType, base: use Address, index: use I64, scale: imm U32, offset: imm U32 } -> mem [fixed reads];
            /// Of a word that never changes once it is not zero: parts of method tables, virtual slots, bounds of arrays, fields of delegates.
            load_final = LoadFinal "load.final" { mem: imm MemType, base: use Address, offset: imm U32 } -> mem [fixed];
            /// `mem` is not `ref`.
            store = Store "store" { mem: imm MemType, base: use Address, offset: imm U32, value: use Any } -> none [writes];
            store_indexed = StoreIndexed "store.indexed" { mem: imm MemType, base: use Address, index: use I64, scale: imm U32, offset: imm U32, value: use Any } -> none [writes];
            /// A reference, with the write barrier; the slot may be in the heap or not.
            store_ref = StoreRef "store.ref" { base: use Address, offset: imm U32, value: use Ref } -> none [writes];
            store_ref_indexed = StoreRefIndexed "store.ref.indexed" { base: use Address, index: use I64, scale: imm U32, offset: imm U32, value: use Ref } -> none [writes];
            /// A struct from memory into a stack slot.
            load_struct = LoadStruct "load.struct" { layout: imm LayoutId, to: slot Slot, to_offset: imm U32, base: use Address, offset: imm U32 } -> none [reads writes];
            /// A struct from a stack slot into memory, with barriers for its references.
            store_struct = StoreStruct "store.struct" { layout: imm LayoutId, base: use Address, offset: imm U32, from: slot Slot, from_offset: imm U32 } -> none [writes];
            /// A struct from memory to memory, with barriers.
            copy_struct = CopyStruct "copy.struct" { layout: imm LayoutId, target: use Address, source: use Address } -> none [reads writes];
            /// Null references and zero bytes need no barrier.
            zero_struct = ZeroStruct "zero.struct" { layout: imm LayoutId, target: use Address } -> none [writes];
            fence = Fence "fence" { order: imm MemOrder } -> none [reads writes];
            /// Full fences; the old value. `mem` of i1 to i8 or ref (with the write barrier).
            atomic_exchange = AtomicExchange "atomic.exchange" { mem: imm MemType, base: use Address, value: use Any } -> mem [reads writes];
            atomic_compare_exchange = AtomicCompareExchange "atomic.compare.exchange" { mem: imm MemType, base: use Address, value: use Any, comparand: use Any } -> mem [reads writes];
            atomic_add = AtomicAdd "atomic.add" { mem: imm MemType, base: use Address, value: use Any } -> mem [reads writes];
            atomic_and = AtomicAnd "atomic.and" { mem: imm MemType, base: use Address, value: use Any } -> mem [reads writes];
            atomic_or = AtomicOr "atomic.or" { mem: imm MemType, base: use Address, value: use Any } -> mem [reads writes];

            // Stack slots. Whole words of a slot may be read even where a struct's last word is only partly used.
            stack_load = StackLoad "stack.load" { mem: imm MemType, slot: slot Slot, offset: imm U32 } -> mem [reads fixed];
            stack_store = StackStore "stack.store" { mem: imm MemType, slot: slot Slot, offset: imm U32, value: use Any } -> none [writes];
            stack_copy = StackCopy "stack.copy" { layout: imm LayoutId, to: slot Slot, to_offset: imm U32, from: slot Slot, from_offset: imm U32 } -> none [reads writes];
            stack_zero = StackZero "stack.zero" { slot: slot Slot, offset: imm U32, size: imm U32 } -> none [writes];
            /// As a byref into the frame; the slot is `address_taken`.
            stack_addr = StackAddr "stack.addr" { slot: slot Slot, offset: imm U32 } -> byref [pure];
            /// As a number, for callees that read or fill a struct (`Signature`); the slot is `passed`.
            stack_pass = StackPass "stack.pass" { slot: slot Slot } -> i64 [pure];
            /// localloc: bytes below the frame, 16-aligned, freed on return; StackOverflow ends the process.
            stack_alloc = StackAlloc "stack.alloc" { size: use I64, zeroed: imm Flag } -> i64 [throws];

            // Calls.
            /// Direct, through the method's entry cell.
            call = Call "call" { signature: imm SignatureId, method: imm MethodId, args: list Any } -> many [throws gc calls reads writes];
            /// Through the entry of a method record (a method handle; not null).
            call_indirect = CallIndirect "call.indirect" { signature: imm SignatureId, target: use I64, args: list Any } -> many [throws gc calls reads writes];
            /// A row of `abi::helpers`, which gives its signature and effects.
            call_helper = CallHelper "call.helper" { helper: imm HelperId, args: list Any } -> many [helper];
            /// Makes sure that the static constructor of an exactly known type has run.
            init_class = InitClass "init.class" { ty: imm TypeId } -> none [throws gc calls reads writes merge];
            /// Safepoint poll: a load and a branch to a cold call.
            poll = Poll "poll" {} -> none [gc];

            // Runtime async (`Func::resume_entries` says more).
            /// A word of the thread's context (`abi::context`). Calls write it.
            thread_load = ThreadLoad "thread.load" { mem: imm MemType, offset: imm U32 } -> mem [fixed reads];
            /// References too: the thread is a root, there is no barrier.
            thread_store = ThreadStore "thread.store" { mem: imm MemType, offset: imm U32, value: use Any } -> none [writes];
            /// Calls the place where a frame wakes in compiled code (`ResumeRecord::entry`). Gives what is then in the first integer
            /// register.
            wake = Wake "wake" { continuation: use Ref, entry: use I64 } -> i64 [throws gc calls reads writes];
            /// HIR's: goes on in the frame that sleeps in a continuation (not null), in its tier.
            resume = Resume "resume" { continuation: use Ref, awaiting: use Ref, result: use Address } -> ref [throws gc calls reads writes];

            // Exceptions.
            /// First instruction of a catch handler or filter: the exception object.
            catch_object = CatchObject "catch.object" {} -> ref [fixed];

            // Ends of blocks.
            jump = Jump "jump" { target: to Block } -> none [ends];
            /// To `then` when `cond` is not zero.
            branch = Branch "branch" { cond: use I32, then: to Block, other: to Block } -> none [ends];
            /// `index` unsigned; beyond the end: `other`.
            switch = Switch "switch" { index: use I32, targets: tos Blocks, other: to Block } -> none [ends];
            /// The words of the result, by the function's signature.
            return_values = Return "return" { values: list Any } -> none [ends];
            /// The frame is given up before the callee runs; result types are this function's.
            tail_call = TailCall "tail.call" { signature: imm SignatureId, method: imm MethodId, args: list Any } -> none [throws gc calls reads writes ends];
            tail_call_indirect = TailCallIndirect "tail.call.indirect" { signature: imm SignatureId, target: use I64, args: list Any } -> none [throws gc calls reads writes ends];
            /// The object is not null.
            throw = Throw "throw" { object: use Ref } -> none [throws gc calls ends];
            rethrow = Rethrow "rethrow" {} -> none [throws gc calls ends];
            /// An exception of the engine without a message of its own.
            throw_kind = ThrowKind "throw.kind" { exception: imm ExceptionKind } -> none [throws gc calls ends];
            /// What the importer found (`Func::errors`).
            throw_error = ThrowError "throw.error" { error: imm ErrorId } -> none [throws gc calls ends];
            /// End of a finally or fault handler: back to the unwinder, which alone enters such handlers.
            /// (Where `leave` runs a finally handler, the builder has written a copy of it into the normal path.)
            end_handler = EndHandler "end.handler" {} -> none [ends];
            /// End of a filter, back to the unwinder: nonzero means handle.
            end_filter = EndFilter "end.filter" { value: use I32 } -> none [ends];
            /// Never reached: after a helper that does not return.
            unreachable = Unreachable "unreachable" {} -> none [ends];
        }
    };
}

/// Accesses at a lower offset from null fault in the guard pages.
pub const NULL_PAGE: u32 = 4096;

pub type I64 = i64;
pub type U32 = u32;
pub type Flag = bool;

/// What an instruction may do besides computing its results.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Effects(pub u16);

impl Effects {
    pub const PURE: Effects = Effects(0);
    pub const FIXED: Effects = Effects(1);
    pub const THROWS: Effects = Effects(2);
    pub const GC: Effects = Effects(4);
    pub const CALLS: Effects = Effects(8);
    pub const READS: Effects = Effects(16);
    pub const WRITES: Effects = Effects(32);
    pub const MERGE: Effects = Effects(64);
    pub const ENDS: Effects = Effects(128);
    /// The helper's row says (`Func::effects`).
    pub const HELPER: Effects = Effects(256);

    /// Of what may go to a handler.
    pub const LEAVES: Effects = Effects::THROWS.union(Effects::CALLS);
    /// Of what has its place among other instructions. What has none of these may be done elsewhere, once more, or not at all.
    pub const ORDERED: Effects =
        Effects::LEAVES.union(Effects::GC).union(Effects::READS).union(Effects::WRITES);

    pub const fn union(self, other: Effects) -> Effects {
        Effects(self.0 | other.0)
    }
    pub const fn contains(self, other: Effects) -> bool {
        self.0 & other.0 == other.0
    }
    pub const fn intersects(self, other: Effects) -> bool {
        self.0 & other.0 != 0
    }
}

macro_rules! effect {
    (pure) => {
        Effects::PURE
    };
    (fixed) => {
        Effects::FIXED
    };
    (throws) => {
        Effects::THROWS
    };
    (gc) => {
        Effects::GC
    };
    (calls) => {
        Effects::CALLS
    };
    (reads) => {
        Effects::READS
    };
    (writes) => {
        Effects::WRITES
    };
    (merge) => {
        Effects::MERGE
    };
    (ends) => {
        Effects::ENDS
    };
    (helper) => {
        Effects::HELPER
    };
}

/// Types that a `use` operand may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    I32,
    I64,
    F32,
    F64,
    Ref,
    Byref,
    Int,
    Float,
    Pointer,
    Address,
    Any,
    Same,
}

impl Class {
    /// `same` is the type of the first operand whose class leaves a choice.
    pub fn accepts(self, ty: Type, same: Option<Type>) -> bool {
        match self {
            Class::I32 => ty == Type::I32,
            Class::I64 => ty == Type::I64,
            Class::F32 => ty == Type::F32,
            Class::F64 => ty == Type::F64,
            Class::Ref => ty == Type::Ref,
            Class::Byref => ty == Type::Byref,
            Class::Int => ty.is_int(),
            Class::Float => ty.is_float(),
            Class::Pointer => ty.is_managed(),
            Class::Address => ty.is_managed() || ty == Type::I64,
            Class::Any => true,
            Class::Same => same == Some(ty),
        }
    }
    pub const fn leaves_choice(self) -> bool {
        matches!(self, Class::Int | Class::Float | Class::Pointer | Class::Address | Class::Any)
    }
}

/// How the results of an instruction follow from its row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ResultRule {
    None,
    Is(Type),
    Same,
    Memory(MemType),
    Many,
}

#[rustfmt::skip]
macro_rules! result_rule {
    (none, $op:expr) => { ResultRule::None };
    (i32, $op:expr) => { ResultRule::Is(Type::I32) };
    (i64, $op:expr) => { ResultRule::Is(Type::I64) };
    (f32, $op:expr) => { ResultRule::Is(Type::F32) };
    (f64, $op:expr) => { ResultRule::Is(Type::F64) };
    (ref, $op:expr) => { ResultRule::Is(Type::Ref) };
    (byref, $op:expr) => { ResultRule::Is(Type::Byref) };
    (same, $op:expr) => { ResultRule::Same };
    (ty, $op:expr) => { ResultRule::Is($op.ty) };
    (mem, $op:expr) => { ResultRule::Memory($op.mem) };
    (many, $op:expr) => { ResultRule::Many };
}

#[rustfmt::skip]
macro_rules! field_type {
    (use $class:ident) => { Value };
    (list $class:ident) => { ValueList };
    (to $class:ident) => { BlockCall };
    (tos $class:ident) => { BlockCalls };
    (slot $class:ident) => { StackSlot };
    (imm $class:ident) => { $class };
}

#[rustfmt::skip]
macro_rules! visit_use {
    (use $class:ident, $field:expr, $visit:expr) => { $visit($field, Class::$class) };
    ($role:tt $class:ident, $field:expr, $visit:expr) => {};
}

#[rustfmt::skip]
macro_rules! visit_use_mut {
    (use, $field:expr, $visit:expr) => { $visit($field) };
    ($role:tt, $field:expr, $visit:expr) => {};
}

#[rustfmt::skip]
macro_rules! visit_list {
    (list, $field:expr, $visit:expr) => { $visit($field) };
    ($role:tt, $field:expr, $visit:expr) => {};
}

#[rustfmt::skip]
macro_rules! visit_target {
    (to, $field:expr, $calls:expr, $visit:expr) => { $visit($field) };
    (tos, $field:expr, $calls:expr, $visit:expr) => {
        for call in $field.in_pool($calls) { $visit(call); }
    };
    ($role:tt, $field:expr, $calls:expr, $visit:expr) => {};
}

#[rustfmt::skip]
macro_rules! visit_target_mut {
    (to, $field:expr, $calls:expr, $visit:expr) => { $visit($field) };
    (tos, $field:expr, $calls:expr, $visit:expr) => {
        for call in $field.in_pool_mut($calls) { $visit(call); }
    };
    ($role:tt, $field:expr, $calls:expr, $visit:expr) => {};
}

#[rustfmt::skip]
macro_rules! visit_slot {
    (slot, $field:expr, $visit:expr) => { $visit($field) };
    ($role:tt, $field:expr, $visit:expr) => {};
}

macro_rules! declare {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
        { $($field:ident : $role:tt $class:ident),* } -> $result:tt [$($effect:ident)*];)*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
            pub struct $camel { $(pub $field: field_type!($role $class)),* }

            impl From<$camel> for Inst {
                fn from(op: $camel) -> Inst {
                    Inst::$camel(op)
                }
            }
        )*

        /// One instruction.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Inst { $($camel($camel)),* }

        /// The texts of all instructions, in list order.
        pub const INST_TEXTS: &[&str] = &[$($text),*];

        #[allow(unused_variables, reason = "instructions without such operands")]
        #[allow(clippy::redundant_closure_call, reason = "the list calls closures by name")]
        impl Inst {
            pub const fn text(&self) -> &'static str {
                match self { $(Inst::$camel(_) => $text),* }
            }
            /// Effects of the row; `Func::effects` completes those of helper calls.
            pub const fn row_effects(&self) -> Effects {
                match self {
                    $(Inst::$camel(_) => {
                        const EFFECTS: Effects = Effects::PURE$(.union(effect!($effect)))*;
                        EFFECTS
                    })*
                }
            }
            pub const fn result_rule(&self) -> ResultRule {
                match self { $(Inst::$camel(op) => result_rule!($result, op)),* }
            }
            /// The single values, in order, with their classes.
            pub fn each_use(&self, visit: &mut dyn FnMut(Value, Class)) {
                match self {
                    $(Inst::$camel(op) => { $(visit_use!($role $class, op.$field, visit);)* })*
                }
            }
            pub fn each_use_mut(&mut self, visit: &mut dyn FnMut(&mut Value)) {
                match self {
                    $(Inst::$camel(op) => { $(visit_use_mut!($role, &mut op.$field, visit);)* })*
                }
            }
            /// Lists of values (not those of block calls).
            pub fn each_list(&self, visit: &mut dyn FnMut(ValueList)) {
                match self {
                    $(Inst::$camel(op) => { $(visit_list!($role, op.$field, visit);)* })*
                }
            }
            pub fn each_list_mut(&mut self, visit: &mut dyn FnMut(&mut ValueList)) {
                match self {
                    $(Inst::$camel(op) => { $(visit_list!($role, &mut op.$field, visit);)* })*
                }
            }
            /// Where control may go. `calls` is `Func::block_calls`.
            pub fn each_target(&self, calls: &[BlockCall], visit: &mut dyn FnMut(BlockCall)) {
                match self {
                    $(Inst::$camel(op) => { $(visit_target!($role, op.$field, calls, visit);)* })*
                }
            }
            pub fn each_target_mut(
                &mut self,
                calls: &mut [BlockCall],
                visit: &mut dyn FnMut(&mut BlockCall),
            ) {
                match self {
                    $(Inst::$camel(op) => {
                        $(visit_target_mut!($role, &mut op.$field, calls, visit);)*
                    })*
                }
            }
            pub fn each_stack_slot(&self, visit: &mut dyn FnMut(StackSlot)) {
                match self {
                    $(Inst::$camel(op) => { $(visit_slot!($role, op.$field, visit);)* })*
                }
            }
            pub fn each_stack_slot_mut(&mut self, visit: &mut dyn FnMut(&mut StackSlot)) {
                match self {
                    $(Inst::$camel(op) => { $(visit_slot!($role, &mut op.$field, visit);)* })*
                }
            }
        }
    };
}
for_each_inst!(declare);

impl Inst {
    pub const fn is_terminator(&self) -> bool {
        self.row_effects().contains(Effects::ENDS)
    }
}

/// A function holds many of these; a row that grows it must be worth it.
const _: () = assert!(core::mem::size_of::<Inst>() <= 32);

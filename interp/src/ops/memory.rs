//! Constants, moves, the frame as memory, loads and stores, blocks, atomics, stack allocation.
//! Owns the bodies. A null base throws NullReferenceException; what lies behind other addresses is the program's business.

use crate::bytecode::op::*;
use crate::bytecode::*;
use crate::state::{Cold, ColdPart, State, Step, Target, frame_header};
use abi::{Addr, ExceptionKind};
use core::sync::atomic::{AtomicU8, AtomicU16, AtomicU32, AtomicU64, Ordering, fence};
use runtime::Thread;

#[inline(always)]
pub fn const_word(s: State, op: &ConstWord) -> Step {
    s.set_word(op.dst, op.value.0 as i64 as u64).next(op)
}

#[inline(always)]
pub fn const_wide(s: State, op: &ConstWide) -> Step {
    s.set_word(op.dst, op.value.0).next(op)
}

#[inline(always)]
pub fn move_word(s: State, op: &MoveWord) -> Step {
    s.set_word(op.dst, s.word(op.src)).next(op)
}

#[inline(always)]
pub fn move_two(s: State, op: &MoveTwo) -> Step {
    let (a, b) = (s.word(op.a), s.word(op.b));
    s.put_word(op.dst.0, a);
    s.put_word(op.dst.0 + 1, b);
    s.next(op)
}

#[inline(always)]
pub fn move_three(s: State, op: &MoveThree) -> Step {
    s.put_word(op.dst.0, s.word(op.a));
    s.put_word(op.dst.0 + 1, s.word(op.b));
    s.put_word(op.dst.0 + 2, s.word(op.c));
    s.next(op)
}

#[inline(always)]
pub fn move_four(s: State, op: &MoveFour) -> Step {
    s.put_word(op.dst.0, s.word(op.a));
    s.put_word(op.dst.0 + 1, s.word(op.b));
    s.put_word(op.dst.0 + 2, s.word(op.c));
    s.put_word(op.dst.0 + 3, s.word(op.d));
    s.next(op)
}

#[inline(always)]
pub fn move_words(s: State, op: &MoveWords) -> Step {
    s.move_words(op.dst.0, op.src.0, op.count.0);
    s.without_accumulator(0).next(op)
}

#[inline(always)]
pub fn zero_words(s: State, op: &ZeroWords) -> Step {
    s.zero_words(op.dst.0, op.count.0);
    s.without_accumulator(0).next(op)
}

#[inline(always)]
pub fn slot_addr(s: State, op: &SlotAddr) -> Step {
    s.set_word(op.dst, s.frame_address(op.offset).0 as u64).next(op)
}

macro_rules! frame_load {
    ($($name:ident $op:ident $ty:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let value: $ty = s.load(s.frame_address(op.offset));
            s.set_i4(op.dst, value as i32).next(op)
        }
    )*};
}

frame_load! {
    frame_load_i1 FrameLoadI1 i8;
    frame_load_u1 FrameLoadU1 u8;
    frame_load_i2 FrameLoadI2 i16;
    frame_load_u2 FrameLoadU2 u16;
    frame_load_i4 FrameLoadI4 i32;
}

macro_rules! frame_store {
    ($($name:ident $op:ident $ty:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            s.store(s.frame_address(op.offset), s.word(op.value) as $ty);
            s.next(op)
        }
    )*};
}

frame_store! {
    frame_store_1 FrameStore1 u8;
    frame_store_2 FrameStore2 u16;
    frame_store_4 FrameStore4 u32;
}

/// The parts may overlap.
#[inline(always)]
pub fn frame_copy(s: State, _op: &FrameCopy) -> Step {
    s.cold::<CopyInFrame>()
}

struct CopyInFrame;
impl ColdPart for CopyInFrame {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: FrameCopy = cold.op();
        let (to, from) = (cold.frame_address(op.target), cold.frame_address(op.source));
        cold.copy(to, from, op.size.0 as usize);
        cold.next::<FrameCopy>()
    }
}

macro_rules! load {
    ($($name:ident $op:ident $ty:ty, $set:ident as $slot:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let base = s.address(op.base);
            if base.is_near_null() {
                return s.throw_null();
            }
            let value: $ty = s.load(base.offset(op.offset.0 as usize));
            s.$set(op.dst, value as $slot).next(op)
        }
    )*};
}

load! {
    load_i1 LoadI1 i8, set_i4 as i32;
    load_u1 LoadU1 u8, set_i4 as i32;
    load_i2 LoadI2 i16, set_i4 as i32;
    load_u2 LoadU2 u16, set_i4 as i32;
    load_i4 LoadI4 i32, set_i4 as i32;
    load_word LoadWord u64, set_word as u64;
    load_r4 LoadR4 f32, set_r4 as f32;
    load_r8 LoadR8 f64, set_r8 as f64;
}

macro_rules! store {
    ($($name:ident $op:ident $ty:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let base = s.address(op.base);
            if base.is_near_null() {
                return s.throw_null();
            }
            s.store(base.offset(op.offset.0 as usize), s.word(op.value) as $ty);
            s.next(op)
        }
    )*};
}

store! {
    store_1 Store1 u8;
    store_2 Store2 u16;
    store_4 Store4 u32;
    store_word StoreWord u64;
}

#[inline(always)]
pub fn store_ref(s: State, op: &StoreRef) -> Step {
    let base = s.address(op.base);
    if base.is_near_null() {
        return s.throw_null();
    }
    let value = s.object(op.value);
    s.store_ref(base.offset(op.offset.0 as usize), value);
    s.without_accumulator(value.0 as u64).next(op)
}

#[inline(always)]
pub fn load_struct(s: State, op: &LoadStruct) -> Step {
    let base = s.address(op.base);
    if base.is_near_null() {
        return s.throw_null();
    }
    let from = base.offset(op.offset.0 as usize);
    s.copy(s.slot_address(op.dst.0), from, op.size.0 as usize);
    s.without_accumulator(0).next(op)
}

#[inline(always)]
pub fn store_struct(s: State, op: &StoreStruct) -> Step {
    let base = s.address(op.base);
    if base.is_near_null() {
        return s.throw_null();
    }
    let to = base.offset(op.offset.0 as usize);
    s.copy(to, s.slot_address(op.value.0), op.size.0 as usize);
    s.without_accumulator(0).next(op)
}

#[inline(always)]
pub fn store_struct_refs(s: State, op: &StoreStructRefs) -> Step {
    let base = s.address(op.base);
    if base.is_near_null() {
        return s.throw_null();
    }
    let to = base.offset(op.offset.0 as usize);
    if !s.is_outside_old_heap(to) {
        return s.cold::<StoreStructWithBarrier>();
    }
    s.copy_references(to, s.slot_address(op.value.0), op.size.0 as usize);
    s.without_accumulator(0).next(op)
}

struct StoreStructWithBarrier;
impl ColdPart for StoreStructWithBarrier {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: StoreStructRefs = cold.op();
        let to = cold.address(op.base).offset(op.offset.0 as usize);
        let from = cold.slot_address(op.value.0);
        cold.thread.vm.heap.copy_with_barrier(to, from, op.size.0 as usize);
        cold.next::<StoreStructRefs>()
    }
}

#[inline(always)]
pub fn field_addr(s: State, op: &FieldAddr) -> Step {
    let base = s.address(op.base);
    if base.is_near_null() {
        return s.throw_null();
    }
    s.set_word(op.dst, base.offset(op.offset.0 as usize).0 as u64).next(op)
}

#[inline(always)]
pub fn field_addr_far(s: State, op: &FieldAddrFar) -> Step {
    let base = s.address(op.base);
    if base.is_near_null() {
        return s.throw_null();
    }
    s.set_word(op.dst, base.offset(op.offset.0 as usize).0 as u64).next(op)
}

#[inline(always)]
pub fn copy_value(s: State, op: &CopyValue) -> Step {
    let (to, from) = (s.address(op.target), s.address(op.source));
    if to.is_near_null() || from.is_near_null() {
        return s.throw_null();
    }
    s.copy(to, from, op.size.0 as usize);
    s.without_accumulator(0).next(op)
}

#[inline(always)]
pub fn copy_value_refs(s: State, op: &CopyValueRefs) -> Step {
    let (to, from) = (s.address(op.target), s.address(op.source));
    if to.is_near_null() || from.is_near_null() {
        return s.throw_null();
    }
    if !s.is_outside_old_heap(to) {
        return s.cold::<CopyValueWithBarrier>();
    }
    s.copy_references(to, from, op.size.0 as usize);
    s.without_accumulator(0).next(op)
}

struct CopyValueWithBarrier;
impl ColdPart for CopyValueWithBarrier {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CopyValueRefs = cold.op();
        let (to, from) = (cold.address(op.target), cold.address(op.source));
        cold.thread.vm.heap.copy_with_barrier(to, from, op.size.0 as usize);
        cold.next::<CopyValueRefs>()
    }
}

#[inline(always)]
pub fn zero_value(s: State, op: &ZeroValue) -> Step {
    let at = s.address(op.target);
    if at.is_near_null() {
        return s.throw_null();
    }
    let size = op.size.0 as usize;
    let mut offset = 0;
    while offset + 8 <= size {
        s.store(at.offset(offset), 0u64);
        offset += 8;
    }
    while offset < size {
        s.store(at.offset(offset), 0u8);
        offset += 1;
    }
    s.without_accumulator(0).next(op)
}

// cpblk and initblk: sizes are unsigned 32-bit in IL, i8 here; nothing is touched for 0.

#[inline(always)]
pub fn copy_block(s: State, _op: &CopyBlock) -> Step {
    s.cold::<CopyBytes>()
}

struct CopyBytes;
impl ColdPart for CopyBytes {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CopyBlock = cold.op();
        let (to, from, size) =
            (cold.address(op.target), cold.address(op.source), cold.word(op.size));
        if size != 0 {
            if to.is_near_null() || from.is_near_null() {
                return cold.throw(ExceptionKind::NullReference);
            }
            cold.copy(to, from, size as usize);
        }
        cold.next::<CopyBlock>()
    }
}

#[inline(always)]
pub fn fill_block(s: State, _op: &FillBlock) -> Step {
    s.cold::<FillBytes>()
}

struct FillBytes;
impl ColdPart for FillBytes {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: FillBlock = cold.op();
        let (at, size) = (cold.address(op.target), cold.word(op.size));
        if size != 0 {
            if at.is_near_null() {
                return cold.throw(ExceptionKind::NullReference);
            }
            cold.fill(at, cold.i4(op.value) as u8, size as usize);
        }
        cold.next::<FillBlock>()
    }
}

#[inline(always)]
pub fn barrier_acquire(s: State, op: &BarrierAcquire) -> Step {
    fence(Ordering::Acquire);
    s.next(op)
}

#[inline(always)]
pub fn barrier_release(s: State, op: &BarrierRelease) -> Step {
    fence(Ordering::Release);
    s.next(op)
}

#[inline(always)]
pub fn barrier_full(s: State, op: &BarrierFull) -> Step {
    fence(Ordering::SeqCst);
    s.next(op)
}

#[inline(always)]
pub fn check_null(s: State, op: &CheckNull) -> Step {
    if s.word(op.a) == 0 {
        return s.throw_null();
    }
    s.next(op)
}

/// An atomic operation on a cell of managed memory; the old value is the result.
macro_rules! atomic {
    ($($name:ident $op:ident $cell:ident $ty:ty, $set:ident as $slot:ty,
        |$memory:ident, $value:ident $(, $comparand:ident)?| $body:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let base = s.address(op.base);
            if base.is_near_null() {
                return s.throw_null();
            }
            let Some($memory) = s.atomic_cell::<$cell>(base) else {
                return s.cold::<Misaligned>();
            };
            let $value = s.word(op.value) as _;
            $(let $comparand = s.word(op.$comparand) as _;)?
            let old = $body;
            s.$set(op.dst, old as $ty as $slot).next(op)
        }
    )*};
}

const ORDER: Ordering = Ordering::SeqCst;

atomic! {
    atomic_exchange_i1 AtomicExchangeI1 AtomicU8 i8, set_i4 as i32, |m, v| m.swap(v, ORDER);
    atomic_exchange_u1 AtomicExchangeU1 AtomicU8 u8, set_i4 as i32, |m, v| m.swap(v, ORDER);
    atomic_exchange_i2 AtomicExchangeI2 AtomicU16 i16, set_i4 as i32, |m, v| m.swap(v, ORDER);
    atomic_exchange_u2 AtomicExchangeU2 AtomicU16 u16, set_i4 as i32, |m, v| m.swap(v, ORDER);
    atomic_exchange_i4 AtomicExchangeI4 AtomicU32 i32, set_i4 as i32, |m, v| m.swap(v, ORDER);
    atomic_exchange_i8 AtomicExchangeI8 AtomicU64 i64, set_i8 as i64, |m, v| m.swap(v, ORDER);
    atomic_compare_exchange_i1 AtomicCompareExchangeI1 AtomicU8 i8, set_i4 as i32,
        |m, v, comparand| either(m.compare_exchange(comparand, v, ORDER, ORDER));
    atomic_compare_exchange_u1 AtomicCompareExchangeU1 AtomicU8 u8, set_i4 as i32,
        |m, v, comparand| either(m.compare_exchange(comparand, v, ORDER, ORDER));
    atomic_compare_exchange_i2 AtomicCompareExchangeI2 AtomicU16 i16, set_i4 as i32,
        |m, v, comparand| either(m.compare_exchange(comparand, v, ORDER, ORDER));
    atomic_compare_exchange_u2 AtomicCompareExchangeU2 AtomicU16 u16, set_i4 as i32,
        |m, v, comparand| either(m.compare_exchange(comparand, v, ORDER, ORDER));
    atomic_compare_exchange_i4 AtomicCompareExchangeI4 AtomicU32 i32, set_i4 as i32,
        |m, v, comparand| either(m.compare_exchange(comparand, v, ORDER, ORDER));
    atomic_compare_exchange_i8 AtomicCompareExchangeI8 AtomicU64 i64, set_i8 as i64,
        |m, v, comparand| either(m.compare_exchange(comparand, v, ORDER, ORDER));
    atomic_add_i4 AtomicAddI4 AtomicU32 i32, set_i4 as i32, |m, v| m.fetch_add(v, ORDER);
    atomic_add_i8 AtomicAddI8 AtomicU64 i64, set_i8 as i64, |m, v| m.fetch_add(v, ORDER);
    atomic_and_i4 AtomicAndI4 AtomicU32 i32, set_i4 as i32, |m, v| m.fetch_and(v, ORDER);
    atomic_and_i8 AtomicAndI8 AtomicU64 i64, set_i8 as i64, |m, v| m.fetch_and(v, ORDER);
    atomic_or_i4 AtomicOrI4 AtomicU32 i32, set_i4 as i32, |m, v| m.fetch_or(v, ORDER);
    atomic_or_i8 AtomicOrI8 AtomicU64 i64, set_i8 as i64, |m, v| m.fetch_or(v, ORDER);
}

fn either<T>(result: Result<T, T>) -> T {
    match result {
        Ok(old) | Err(old) => old,
    }
}

#[inline(always)]
pub fn atomic_exchange_ref(s: State, op: &AtomicExchangeRef) -> Step {
    let base = s.address(op.base);
    if base.is_near_null() {
        return s.throw_null();
    }
    let old = s.barrier().exchange_ref(base, s.object(op.value));
    s.set_word(op.dst, old.0 as u64).next(op)
}

#[inline(always)]
pub fn atomic_compare_exchange_ref(s: State, op: &AtomicCompareExchangeRef) -> Step {
    let base = s.address(op.base);
    if base.is_near_null() {
        return s.throw_null();
    }
    let old = s.barrier().compare_exchange_ref(base, s.object(op.value), s.object(op.comparand));
    s.set_word(op.dst, old.0 as u64).next(op)
}

/// Interlocked on an address that is not aligned (.NET: DataMisalignedException at best; here it is refused by name).
struct Misaligned;
impl ColdPart for Misaligned {
    fn run(cold: &mut Cold<'_>) -> Target {
        let message = "Interlocked operation on a misaligned address.";
        let thrown = cold.thread.throw(ExceptionKind::NotSupported, Some(message));
        cold.thrown(thrown)
    }
}

// Forms with an operand in the accumulator.

/// The base is in the accumulator.
macro_rules! load_acc {
    ($($name:ident $op:ident $ty:ty, $set:ident as $slot:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let base = Addr(s.acc_i8() as usize);
            if base.is_near_null() {
                return s.throw_null();
            }
            let value: $ty = s.load(base.offset(op.offset.0 as usize));
            s.$set(op.dst, value as $slot).next(op)
        }
    )*};
}

load_acc! {
    load_u1_acc LoadU1Acc u8, set_i4 as i32;
    load_u2_acc LoadU2Acc u16, set_i4 as i32;
    load_i4_acc LoadI4Acc i32, set_i4 as i32;
    load_word_acc LoadWordAcc u64, set_word as u64;
    load_r8_acc LoadR8Acc f64, set_r8 as f64;
}

/// The value is in an accumulator.
macro_rules! store_acc {
    ($($name:ident $op:ident $acc:ident $ty:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let base = s.address(op.base);
            if base.is_near_null() {
                return s.throw_null();
            }
            s.store(base.offset(op.offset.0 as usize), s.$acc() as $ty);
            s.next(op)
        }
    )*};
}

store_acc! {
    store_1_acc Store1Acc acc_i8 u8;
    store_2_acc Store2Acc acc_i8 u16;
    store_4_acc Store4Acc acc_i8 u32;
    store_word_acc StoreWordAcc acc_i8 u64;
    store_r8_acc StoreR8Acc acc_r8 f64;
}

#[inline(always)]
pub fn move_word_acc(s: State, op: &MoveWordAcc) -> Step {
    s.set_i8(op.dst, s.acc_i8()).next(op)
}

#[inline(always)]
pub fn move_r8_acc(s: State, op: &MoveR8Acc) -> Step {
    s.set_r8(op.dst, s.acc_r8()).next(op)
}

#[inline(always)]
pub fn check_null_acc(s: State, op: &CheckNullAcc) -> Step {
    if s.acc_i8() == 0 {
        return s.throw_null();
    }
    s.next(op)
}

// localloc. Blocks come from the far end of the interpreter stack: the limit moves down. A method remembers the limit it found in a
// hidden slot and puts it back when it returns or is unwound.

#[inline(always)]
pub fn stack_alloc(s: State, _op: &StackAlloc) -> Step {
    s.cold::<AllocateOnStack>()
}

struct AllocateOnStack;
impl ColdPart for AllocateOnStack {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: StackAlloc = cold.op();
        // A negative or huge size overflows the stack, as on CoreCLR.
        let size = cold.word(op.size);
        if size == 0 {
            cold.set_word(op.dst, 0);
            return cold.next::<StackAlloc>();
        }
        let top = cold.thread.context.stack_top as u64;
        let limit = cold.thread.context.stack_limit as u64;
        let room = limit.saturating_sub(top);
        if size > room || (size + 15) & !15 > room {
            let vm = cold.thread.vm.clone();
            vm.stack_overflow(cold.thread);
        }
        if cold.word(In(op.mark.0)) == 0 {
            cold.set_word(op.mark, limit);
        }
        let at = limit - ((size + 15) & !15);
        cold.thread.context.stack_limit = at as usize;
        if op.zeroed.0 != 0 {
            cold.fill(Addr(at as usize), 0, size as usize);
        }
        cold.set_word(op.dst, at);
        cold.next::<StackAlloc>()
    }
}

#[inline(always)]
pub fn stack_free(s: State, op: &StackFree) -> Step {
    let mark = s.word(op.mark);
    if mark != 0 {
        s.set_stack_limit(mark as usize);
    }
    s.next(op)
}

/// The frames of this run that allocated on the stack, innermost first: (frame, limit before it did). To be taken before an
/// exception is dispatched, because finally handlers run over frames that are already unwound.
pub fn stack_allocations(from: usize) -> Vec<(usize, usize)> {
    let mut marks = Vec::new();
    let mut fp = from;
    while fp != 0 {
        let header = frame_header(fp as *mut u64);
        if let Some(slot) = crate::frame::code_of(header).info.stack_mark {
            let mark = crate::frame::slot_value(fp, slot);
            if mark != 0 {
                marks.push((fp, mark as usize));
            }
        }
        fp = header.caller_fp;
    }
    marks
}

/// Frames above `to` are unwound: what they allocated on the stack is free again.
pub fn release_stack_allocations(thread: &mut Thread, marks: &[(usize, usize)], to: usize) {
    for (_, mark) in marks.iter().take_while(|(fp, _)| *fp > to) {
        thread.context.stack_limit = *mark;
    }
}

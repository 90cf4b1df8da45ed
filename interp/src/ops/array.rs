//! Arrays and strings: lengths, elements, their addresses.
//! Owns the bodies. Relies on O2, O3. A null array throws before a bad index does (III.4.7).

use crate::bytecode::op::*;
use crate::bytecode::*;
use crate::state::{Cold, ColdPart, State, Step, Target, is_unresolved};
use abi::object::{ARRAY_BOUNDS_OFFSET, ARRAY_DATA_OFFSET, STRING_CHARS_OFFSET, array_data_offset};
use abi::{ExceptionKind, MtPtr, ObjRef};

#[inline(always)]
pub fn array_length(s: State, op: &ArrayLength) -> Step {
    let array = s.object(op.array);
    if array.is_null() {
        return s.throw_null();
    }
    s.set_i4(op.dst, array.array_length() as i32).next(op)
}

/// The address of an element, or the exception. `size` is the stride.
macro_rules! element {
    ($s:ident, $op:ident, $size:expr) => {{
        let array = $s.object($op.array);
        if array.addr().is_near_null() {
            return $s.throw_null();
        }
        let index = $s.i4($op.index) as u32;
        if index >= array.array_length() {
            return $s.throw(ExceptionKind::IndexOutOfRange);
        }
        array.addr().offset(ARRAY_DATA_OFFSET + index as usize * $size)
    }};
}

macro_rules! elem_load {
    ($($name:ident $op:ident $ty:ty, $set:ident as $slot:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let at = element!(s, op, size_of::<$ty>());
            let value: $ty = s.load(at);
            s.$set(op.dst, value as $slot).next(op)
        }
    )*};
}

elem_load! {
    elem_load_i1 ElemLoadI1 i8, set_i4 as i32;
    elem_load_u1 ElemLoadU1 u8, set_i4 as i32;
    elem_load_i2 ElemLoadI2 i16, set_i4 as i32;
    elem_load_u2 ElemLoadU2 u16, set_i4 as i32;
    elem_load_i4 ElemLoadI4 i32, set_i4 as i32;
    elem_load_word ElemLoadWord u64, set_word as u64;
    elem_load_r4 ElemLoadR4 f32, set_r4 as f32;
    elem_load_r8 ElemLoadR8 f64, set_r8 as f64;
}

macro_rules! elem_store {
    ($($name:ident $op:ident $ty:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let at = element!(s, op, size_of::<$ty>());
            s.store(at, s.word(op.value) as $ty);
            s.next(op)
        }
    )*};
}

elem_store! {
    elem_store_1 ElemStore1 u8;
    elem_store_2 ElemStore2 u16;
    elem_store_4 ElemStore4 u32;
    elem_store_word ElemStoreWord u64;
}

/// The address of an element from an array and an index wherever they are.
macro_rules! element_of {
    ($s:ident, $array:expr, $index:expr, $size:expr) => {{
        let array: ObjRef = $array;
        if array.addr().is_near_null() {
            return $s.throw_null();
        }
        let index = $index as u32;
        if index >= array.array_length() {
            return $s.throw(ExceptionKind::IndexOutOfRange);
        }
        array.addr().offset(ARRAY_DATA_OFFSET + index as usize * $size)
    }};
}

/// The array is in the accumulator.
macro_rules! elem_load_acc {
    ($($name:ident $op:ident $ty:ty, $set:ident as $slot:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let at = element_of!(s, ObjRef(s.acc_i8() as usize), s.i4(op.index), size_of::<$ty>());
            let value: $ty = s.load(at);
            s.$set(op.dst, value as $slot).next(op)
        }
    )*};
}

elem_load_acc! {
    elem_load_u1_acc ElemLoadU1Acc u8, set_i4 as i32;
    elem_load_u2_acc ElemLoadU2Acc u16, set_i4 as i32;
    elem_load_i4_acc ElemLoadI4Acc i32, set_i4 as i32;
    elem_load_word_acc ElemLoadWordAcc u64, set_word as u64;
    elem_load_r8_acc ElemLoadR8Acc f64, set_r8 as f64;
}

/// The index is in the accumulator.
macro_rules! elem_load_at_acc {
    ($($name:ident $op:ident $ty:ty, $set:ident as $slot:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let at = element_of!(s, s.object(op.array), s.acc_i4(), size_of::<$ty>());
            let value: $ty = s.load(at);
            s.$set(op.dst, value as $slot).next(op)
        }
    )*};
}

elem_load_at_acc! {
    elem_load_u1_at_acc ElemLoadU1AtAcc u8, set_i4 as i32;
    elem_load_u2_at_acc ElemLoadU2AtAcc u16, set_i4 as i32;
    elem_load_i4_at_acc ElemLoadI4AtAcc i32, set_i4 as i32;
    elem_load_word_at_acc ElemLoadWordAtAcc u64, set_word as u64;
    elem_load_r8_at_acc ElemLoadR8AtAcc f64, set_r8 as f64;
}

/// The value is in an accumulator.
macro_rules! elem_store_acc {
    ($($name:ident $op:ident $acc:ident $ty:ty;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let at = element!(s, op, size_of::<$ty>());
            s.store(at, s.$acc() as $ty);
            s.next(op)
        }
    )*};
}

elem_store_acc! {
    elem_store_1_acc ElemStore1Acc acc_i8 u8;
    elem_store_2_acc ElemStore2Acc acc_i8 u16;
    elem_store_4_acc ElemStore4Acc acc_i8 u32;
    elem_store_word_acc ElemStoreWordAcc acc_i8 u64;
    elem_store_r8_acc ElemStoreR8Acc acc_r8 f64;
}

#[inline(always)]
pub fn array_length_acc(s: State, op: &ArrayLengthAcc) -> Step {
    let array = ObjRef(s.acc_i8() as usize);
    if array.is_null() {
        return s.throw_null();
    }
    s.set_i4(op.dst, array.array_length() as i32).next(op)
}

#[inline(always)]
pub fn string_char_at_acc(s: State, op: &StringCharAtAcc) -> Step {
    let string = s.object(op.string);
    if string.is_null() {
        return s.throw_null();
    }
    let index = s.acc_i4() as u32;
    if index >= string.string_length() {
        return s.throw(ExceptionKind::IndexOutOfRange);
    }
    let unit: u16 = s.load(string.addr().offset(STRING_CHARS_OFFSET + index as usize * 2));
    s.set_i4(op.dst, unit as i32).next(op)
}

/// The covariance check passes at once for null, and when the element type is the value's own (III.4.27).
#[inline(always)]
pub fn elem_store_ref(s: State, op: &ElemStoreRef) -> Step {
    let at = element!(s, op, 8);
    let value = s.object(op.value);
    if !value.is_null() && value.mt() != s.object(op.array).mt().get().element {
        return s.cold::<StoreRefChecked>();
    }
    s.store_ref(at, value);
    s.without_accumulator(value.0 as u64).next(op)
}

/// Without the covariance check: the importer knows the element type.
#[inline(always)]
pub fn elem_store_ref_exact(s: State, op: &ElemStoreRefExact) -> Step {
    let at = element!(s, op, 8);
    let value = s.object(op.value);
    s.store_ref(at, value);
    s.without_accumulator(value.0 as u64).next(op)
}

struct StoreRefChecked;
impl ColdPart for StoreRefChecked {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: ElemStoreRef = cold.op();
        let (array, value) = (cold.object(op.array), cold.object(op.value));
        if let Err(thrown) = cold.thread.check_array_store(array, value) {
            return cold.thrown(thrown);
        }
        // Null and bounds were checked by the hot part.
        let index = cold.i4(op.index) as u32 as usize;
        let at = array.addr().offset(ARRAY_DATA_OFFSET + index * 8);
        cold.thread.vm.heap.write_ref(at, value);
        cold.next::<ElemStoreRef>()
    }
}

#[inline(always)]
pub fn check_store(s: State, op: &CheckStore) -> Step {
    let (array, value) = (s.object(op.array), s.object(op.value));
    if array.is_null() {
        return s.throw_null();
    }
    if value.is_null() || value.mt() == array.mt().get().element {
        return s.next(op);
    }
    s.cold::<CheckStoreSlow>()
}

struct CheckStoreSlow;
impl ColdPart for CheckStoreSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CheckStore = cold.op();
        let result = cold.thread.check_array_store(cold.object(op.array), cold.object(op.value));
        cold.finish_unit::<CheckStore>(result)
    }
}

#[inline(always)]
pub fn elem_load_struct(s: State, op: &ElemLoadStruct) -> Step {
    let size = op.size.0 as usize;
    let from = element!(s, op, size);
    s.copy(s.slot_address(op.dst.0), from, size);
    s.without_accumulator(0).next(op)
}

#[inline(always)]
pub fn elem_store_struct(s: State, op: &ElemStoreStruct) -> Step {
    let size = op.size.0 as usize;
    let to = element!(s, op, size);
    s.copy(to, s.slot_address(op.value.0), size);
    s.without_accumulator(0).next(op)
}

#[inline(always)]
pub fn elem_store_struct_refs(s: State, op: &ElemStoreStructRefs) -> Step {
    let size = op.size.0 as usize;
    let to = element!(s, op, size);
    if !s.is_outside_old_heap(to) {
        return s.cold::<StoreElementWithBarrier>();
    }
    s.copy_references(to, s.slot_address(op.value.0), size);
    s.without_accumulator(0).next(op)
}

/// Null and bounds were checked by the hot part.
struct StoreElementWithBarrier;
impl ColdPart for StoreElementWithBarrier {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: ElemStoreStructRefs = cold.op();
        let size = op.size.0 as usize;
        let index = cold.i4(op.index) as u32 as usize;
        let to = cold.object(op.array).addr().offset(ARRAY_DATA_OFFSET + index * size);
        let from = cold.slot_address(op.value.0);
        cold.thread.vm.heap.copy_with_barrier(to, from, size);
        cold.next::<ElemStoreStructRefs>()
    }
}

#[inline(always)]
pub fn elem_addr(s: State, op: &ElemAddr) -> Step {
    let at = element!(s, op, op.size.0 as usize);
    s.set_word(op.dst, at.0 as u64).next(op)
}

#[inline(always)]
pub fn elem_addr_checked(s: State, op: &ElemAddrChecked) -> Step {
    let at = element!(s, op, 8);
    match s.handle(op.ty) {
        Ok(ty) if MtPtr(ty as u32) == s.object(op.array).mt().get().element => {
            s.set_word(op.dst, at.0 as u64).next(op)
        }
        Ok(_) => s.throw(ExceptionKind::ArrayTypeMismatch),
        Err(cell) => s.cold_with::<super::resolve::Resolve>(cell as u64),
    }
}

/// The indices of a multi-dimensional access, as numbers.
fn indices(cold: &Cold<'_>, from: In, rank: Count) -> Vec<i32> {
    cold.words(from, rank).iter().map(|word| *word as u32 as i32).collect()
}

#[inline(always)]
pub fn multi_elem_addr(s: State, _op: &MultiElemAddr) -> Step {
    s.cold::<MultiAddress>()
}

struct MultiAddress;
impl ColdPart for MultiAddress {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: MultiElemAddr = cold.op();
        let indices = indices(cold, op.indices, op.rank);
        let array = cold.object(op.array);
        let result = cold.thread.multi_element(array, &indices).map(|at| at.0 as u64);
        cold.finish::<MultiElemAddr>(op.dst, result)
    }
}

/// Lengths of both dimensions, then lower bounds, then the elements (O2).
#[inline(always)]
pub fn multi_elem_addr_two(s: State, op: &MultiElemAddrTwo) -> Step {
    let array = s.address(op.array);
    if array.is_near_null() {
        return s.throw_null();
    }
    let bounds = array.offset(ARRAY_BOUNDS_OFFSET);
    let first = (s.i4(op.first) as u32).wrapping_sub(s.load::<u32>(bounds.offset(8)));
    let second = (s.i4(op.second) as u32).wrapping_sub(s.load::<u32>(bounds.offset(12)));
    let row: u32 = s.load(bounds.offset(4));
    if first >= s.load::<u32>(bounds) || second >= row {
        return s.throw(ExceptionKind::IndexOutOfRange);
    }
    let flat = first as usize * row as usize + second as usize;
    let at = array.offset(array_data_offset(2) + flat * op.size.0 as usize);
    s.set_word(op.dst, at.0 as u64).next(op)
}

#[inline(always)]
pub fn multi_elem_addr_checked(s: State, op: &MultiElemAddrChecked) -> Step {
    match s.handle(op.ty) {
        Ok(_) => s.cold::<MultiAddressChecked>(),
        Err(cell) => s.cold_with::<super::resolve::Resolve>(cell as u64),
    }
}

struct MultiAddressChecked;
impl ColdPart for MultiAddressChecked {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: MultiElemAddrChecked = cold.op();
        let indices = indices(cold, op.indices, op.rank);
        let array = cold.object(op.array);
        let result = match cold.thread.multi_element(array, &indices) {
            Ok(at) => at.0 as u64,
            Err(thrown) => return cold.thrown(thrown),
        };
        if array.mt().get().element != MtPtr(cold.handle(op.ty) as u32) {
            return cold.throw(ExceptionKind::ArrayTypeMismatch);
        }
        cold.finish::<MultiElemAddrChecked>(op.dst, Ok(result))
    }
}

/// A native-width index: beyond 32 bits it is out of every range.
#[inline(always)]
pub fn check_index(s: State, op: &CheckIndex) -> Step {
    let index = s.i8(op.index);
    if index as u64 > i32::MAX as u64 {
        return s.throw(ExceptionKind::IndexOutOfRange);
    }
    s.set_i4(op.dst, index as i32).next(op)
}

#[inline(always)]
pub fn string_length(s: State, op: &StringLength) -> Step {
    let string = s.object(op.string);
    if string.is_null() {
        return s.throw_null();
    }
    s.set_i4(op.dst, string.string_length() as i32).next(op)
}

#[inline(always)]
pub fn string_char(s: State, op: &StringChar) -> Step {
    let string = s.object(op.string);
    if string.is_null() {
        return s.throw_null();
    }
    let index = s.i4(op.index) as u32;
    if index >= string.string_length() {
        return s.throw(ExceptionKind::IndexOutOfRange);
    }
    let unit: u16 = s.load(string.addr().offset(STRING_CHARS_OFFSET + index as usize * 2));
    s.set_i4(op.dst, unit as i32).next(op)
}

// New arrays.

#[inline(always)]
pub fn new_array(s: State, op: &NewArray) -> Step {
    let mt = s.cell(op.ty);
    if is_unresolved(mt) {
        return s.cold_with::<super::resolve::Resolve>(op.ty.0 as u64);
    }
    match s.allocate_array(MtPtr(mt as u32), s.i4(op.length)) {
        Some(array) => s.set_word(op.dst, array.0 as u64).next(op),
        None => s.cold::<NewArraySlow>(),
    }
}

struct NewArraySlow;
impl ColdPart for NewArraySlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: NewArray = cold.op();
        let mt = MtPtr(cold.cell(op.ty) as u32);
        let result = new_array_slow(cold, mt, cold.i4(op.length) as i64);
        cold.finish::<NewArray>(op.dst, result)
    }
}

fn new_array_slow(cold: &mut Cold<'_>, mt: MtPtr, length: i64) -> Result<u64, runtime::Thrown> {
    if length < 0 {
        return Err(cold.thread.throw(ExceptionKind::Overflow, None));
    }
    cold.thread.allocate_array(mt, length).map(|array: ObjRef| array.0 as u64)
}

#[inline(always)]
pub fn new_array_dynamic(s: State, op: &NewArrayDynamic) -> Step {
    match s.allocate_array(MtPtr(s.word(op.ty) as u32), s.i4(op.length)) {
        Some(array) => s.set_word(op.dst, array.0 as u64).next(op),
        None => s.cold::<NewArrayDynamicSlow>(),
    }
}

struct NewArrayDynamicSlow;
impl ColdPart for NewArrayDynamicSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: NewArrayDynamic = cold.op();
        let mt = MtPtr(cold.word(op.ty) as u32);
        let result = new_array_slow(cold, mt, cold.i4(op.length) as i64);
        cold.finish::<NewArrayDynamic>(op.dst, result)
    }
}

#[inline(always)]
pub fn new_array_wide(s: State, op: &NewArrayWide) -> Step {
    match s.handle(op.ty) {
        Ok(_) => s.cold::<NewArrayWideSlow>(),
        Err(cell) => s.cold_with::<super::resolve::Resolve>(cell as u64),
    }
}

struct NewArrayWideSlow;
impl ColdPart for NewArrayWideSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: NewArrayWide = cold.op();
        let mt = MtPtr(cold.handle(op.ty) as u32);
        let result = new_array_slow(cold, mt, cold.word(op.length) as i64);
        cold.finish::<NewArrayWide>(op.dst, result)
    }
}

#[inline(always)]
pub fn new_multi_array(s: State, op: &NewMultiArray) -> Step {
    match s.handle(op.ty) {
        Ok(_) => s.cold::<NewMultiArraySlow>(),
        Err(cell) => s.cold_with::<super::resolve::Resolve>(cell as u64),
    }
}

struct NewMultiArraySlow;
impl ColdPart for NewMultiArraySlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: NewMultiArray = cold.op();
        let mt = MtPtr(cold.handle(op.ty) as u32);
        let dims = indices(cold, op.dims, op.count);
        let result = cold.thread.new_multi_array(mt, &dims, op.with_bounds.0 != 0);
        cold.finish::<NewMultiArray>(op.dst, result.map(|array| array.0 as u64))
    }
}

//! Internal calls of Array, Buffer, SpanHelpers and String: moving and comparing runs of memory.
#![allow(unsafe_code, reason = "reads and writes runs of memory that managed code checked")]

use super::objects::or_throw;
use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::{Addr, ExceptionKind, ObjRef};

crate::internal_calls! {
    "System.Array::GetElementType" => element_type, (ObjRef);
    "System.Array::GetDimensions" => dimensions, (ObjRef);
    "System.Array::Create" => create, (ObjRef, i32, Addr, Addr);
    "System.Array::TryCopySameVector" => try_copy_same_vector, (ObjRef, i32, ObjRef, i32, i32);
    "System.Buffer::MoveBytes" => move_bytes, (Addr, Addr, usize);
    "System.Buffer::MoveReferences" => move_references, (Addr, Addr, usize);
    "System.SpanHelpers::SequenceEqual" => sequence_equal, (Addr, Addr, usize);
    "System.SpanHelpers::ClearBytes" => clear_bytes, (Addr, usize);
    "System.SpanHelpers::IndexOfByte" => index_of_byte, (Addr, u8, i32);
    "System.SpanHelpers::IndexOfChar" => index_of_char, (Addr, u16, i32);
    "System.SpanHelpers::CommonCharLength" => common_char_length, (Addr, Addr, i32);
    "System.SpanHelpers::HashChars" => hash_chars, (Addr, i32);
    "System.String::FastAllocateString" => allocate_string, (i32);
    "System.String::InternTable" => intern, (ObjRef, bool);
}

fn element_type(thread: &mut Thread, array: ObjRef) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let ty = vm.type_id(array.mt());
    // The method table names a native integer for elements that are pointers.
    let element = vm.universe.element(ty).unwrap_or(ty);
    Ok(vm.type_object(element))
}

fn dimensions(_thread: &mut Thread, array: ObjRef) -> Result<i32, Thrown> {
    let mt = array.mt();
    Ok(if mt.flags().is_sz_array() == 1 { 0 } else { mt.get().rank as i32 })
}

fn create(
    thread: &mut Thread,
    element: ObjRef,
    rank: i32,
    lengths: Addr,
    bounds: Addr,
) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let element = vm.type_of_object(element);
    // SAFETY: the caller passes `rank` (at least one) integers.
    let read = |at: Addr, index: i32| unsafe { at.offset(index as usize * 4).load::<i32>() };
    let array_type = if rank == 0 {
        vm.universe.sz_array(element)
    } else {
        vm.universe.array(element, rank as u32)
    };
    let mt = array_type.and_then(|ty| vm.mt(ty));
    let mt = or_throw(thread, mt)?;
    if rank == 0 {
        return thread.allocate_array(mt, read(lengths, 0) as i64);
    }
    let mut dims = Vec::with_capacity(rank as usize * 2);
    for index in 0..rank {
        dims.push(if bounds.is_null() { 0 } else { read(bounds, index) });
        dims.push(read(lengths, index));
    }
    thread.new_multi_array(mt, &dims, true)
}

fn try_copy_same_vector(
    thread: &mut Thread,
    source: ObjRef,
    source_index: i32,
    target: ObjRef,
    target_index: i32,
    length: i32,
) -> Result<bool, Thrown> {
    if source.is_null() || target.is_null() || source.mt() != target.mt() {
        return Ok(false);
    }
    let mt = source.mt();
    let fits = |index: i32, array: ObjRef| {
        index >= 0 && length >= 0 && index as u64 + length as u64 <= array.array_length() as u64
    };
    if mt.flags().is_sz_array() == 0 || !fits(source_index, source) || !fits(target_index, target) {
        return Ok(false);
    }
    let stride = mt.get().component_size as usize;
    let base = mt.get().base_size as usize;
    let from = source.addr().offset(base + source_index as usize * stride);
    let to = target.addr().offset(base + target_index as usize * stride);
    if mt.flags().contains_refs() == 1 {
        thread.vm.heap.copy_with_barrier(to, from, length as usize * stride);
    } else {
        // SAFETY: O2 and the checks above.
        unsafe { to.copy_from(from, length as usize * stride) };
    }
    Ok(true)
}

fn move_bytes(_thread: &mut Thread, target: Addr, source: Addr, size: usize) -> Result<(), Thrown> {
    // SAFETY: managed code vouches for both ranges; no references, so bytes may move in any width.
    unsafe { core::ptr::copy(source.as_ptr::<u8>(), target.as_ptr::<u8>(), size) };
    Ok(())
}

fn move_references(
    thread: &mut Thread,
    target: Addr,
    source: Addr,
    size: usize,
) -> Result<(), Thrown> {
    thread.vm.heap.copy_with_barrier(target, source, size);
    Ok(())
}

/// The bytes of a run that managed code vouches for.
fn run<'a, T>(at: Addr, length: usize) -> &'a [T] {
    if length == 0 {
        return &[];
    }
    // SAFETY: managed code vouches for the range; it does not change it during the call.
    unsafe { core::slice::from_raw_parts(at.as_ptr::<T>(), length) }
}

fn sequence_equal(
    _thread: &mut Thread,
    first: Addr,
    second: Addr,
    size: usize,
) -> Result<bool, Thrown> {
    Ok(first == second || run::<u8>(first, size) == run::<u8>(second, size))
}

fn clear_bytes(_thread: &mut Thread, at: Addr, size: usize) -> Result<(), Thrown> {
    // SAFETY: managed code vouches for the range.
    unsafe { at.fill(0, size) };
    Ok(())
}

fn position(found: Option<usize>) -> i32 {
    found.map_or(-1, |index| index as i32)
}

fn index_of_byte(_thread: &mut Thread, at: Addr, value: u8, length: i32) -> Result<i32, Thrown> {
    Ok(position(run::<u8>(at, length.max(0) as usize).iter().position(|byte| *byte == value)))
}

fn index_of_char(_thread: &mut Thread, at: Addr, value: u16, length: i32) -> Result<i32, Thrown> {
    Ok(position(run::<u16>(at, length.max(0) as usize).iter().position(|unit| *unit == value)))
}

fn common_char_length(
    _thread: &mut Thread,
    first: Addr,
    second: Addr,
    length: i32,
) -> Result<i32, Thrown> {
    let length = length.max(0) as usize;
    let pairs = run::<u16>(first, length).iter().zip(run::<u16>(second, length));
    Ok(pairs.take_while(|(a, b)| a == b).count() as i32)
}

fn hash_chars(_thread: &mut Thread, at: Addr, length: i32) -> Result<i32, Thrown> {
    let mut hash = 0x1505_1505u64;
    for unit in run::<u16>(at, length.max(0) as usize) {
        hash = (hash.rotate_left(5) ^ *unit as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    Ok((hash >> 32) as i32)
}

fn allocate_string(thread: &mut Thread, length: i32) -> Result<ObjRef, Thrown> {
    if length == 0 {
        return Ok(thread.vm.clone().empty_string());
    }
    if !(0..=0x3FFF_FFDF).contains(&length) {
        return Err(thread.throw(ExceptionKind::OutOfMemory, None));
    }
    let mt = thread.vm.string_mt();
    thread.allocate_array(mt, length as i64)
}

fn intern(thread: &mut Thread, text: ObjRef, add: bool) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    if !add {
        return Ok(vm.find_interned(text.string_chars()).unwrap_or(ObjRef::NULL));
    }
    match vm.intern(text.string_chars()) {
        Some(string) => Ok(string),
        None => Err(thread.throw_object(vm.out_of_memory_exception())),
    }
}

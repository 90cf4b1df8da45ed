//! Internal calls that reach into objects for reflection: calling a method, reading and writing a field, making delegates.
//! The core library has checked and converted the values: a value is boxed as exactly the type that is wanted (a `T` or null for a
//! `T?`, an IntPtr for a pointer).
#![allow(unsafe_code, reason = "reads and writes values by address")]

use super::objects::{load_boxed, mt_of, or_throw};
use super::reflection::{field_of, method_of};
use super::{array_element, runtime_type::of};
use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::object::{ARRAY_DATA_OFFSET, HEADER_SIZE};
use abi::{Addr, ExceptionKind, ObjRef};
use ir::SlotKind;
use types::{ElementType, FieldId, FieldLocation, MethodId, TypeId, TypeKind};

crate::internal_calls! {
    "System.Reflection.MemberAccess::Invoke" => invoke, (usize, ObjRef, ObjRef);
    "System.Reflection.MemberAccess::GetField" => get_field, (usize, ObjRef);
    "System.Reflection.MemberAccess::SetField" => set_field, (usize, ObjRef, ObjRef);
    "System.Reflection.MemberAccess::BindDelegate" => bind_delegate, (ObjRef, ObjRef, usize);
    "System.Reflection.MemberAccess::VirtualTarget" => virtual_target, (usize, ObjRef);
    "System.Reflection.MemberAccess::MethodOfDelegate" => method_of_delegate, (usize);
}

/// The method that a call on an object reaches.
fn target_of(thread: &mut Thread, method: MethodId, this: ObjRef) -> Result<MethodId, Thrown> {
    let vm = thread.vm.clone();
    let universe = &vm.universe;
    let is_virtual = universe.is_virtual(method);
    if !or_throw(thread, is_virtual)? || this.is_null() {
        return Ok(method);
    }
    let ty = vm.type_id(this.mt());
    let is_interface = universe.is_interface(universe.method_owner(method));
    let found = if or_throw(thread, is_interface)? {
        universe.resolve_interface(method, ty)
    } else {
        universe.resolve_virtual(method, ty)
    };
    or_throw(thread, found)
}

fn virtual_target(thread: &mut Thread, method: usize, this: ObjRef) -> Result<isize, Thrown> {
    Ok(target_of(thread, method_of(method), this)?.index() as isize)
}

/// An object with room for a value of a type, `Nullable` too: as a box, but never null.
fn new_storage(thread: &mut Thread, ty: TypeId) -> Result<ObjRef, Thrown> {
    let mt = thread.vm.clone().mt(ty);
    let mt = or_throw(thread, mt)?;
    thread.allocate(mt)
}

/// Writes a boxed value (null: all zeros) where a value of type `ty` belongs.
fn store_value(thread: &mut Thread, ty: TypeId, target: Addr, value: ObjRef) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    let mt = vm.mt(ty);
    let mt = or_throw(thread, mt)?;
    let size = mt.get().value_size as usize;
    if value.is_null() {
        // SAFETY: the target holds a value of the type.
        unsafe { target.fill(0, size) };
        return Ok(());
    }
    let source = value.addr().offset(HEADER_SIZE);
    if mt.flags().is_nullable() == 1 {
        let table = mt.get();
        let element = table.element.get();
        // SAFETY: as above; a Nullable begins with its flag.
        unsafe { target.store::<u8>(1) };
        let place = target.offset(table.nullable_value_offset as usize);
        vm.heap.copy_with_barrier(place, source, element.value_size as usize);
        return Ok(());
    }
    vm.heap.copy_with_barrier(target, source, size);
    Ok(())
}

/// Replaces the arguments of byref parameters of value types by storages that hold their values.
fn make_storages(thread: &mut Thread, params: &[TypeId], arguments: ObjRef) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    for (index, param) in params.iter().enumerate() {
        let TypeKind::ByRef(element) = *vm.universe.kind(*param) else { continue };
        let is_value = vm.universe.is_value_type(element);
        if !or_throw(thread, is_value)? {
            continue;
        }
        let storage = new_storage(thread, element)?;
        let value = array_element(arguments, index);
        store_value(thread, element, storage.addr().offset(HEADER_SIZE), value)?;
        let slot = arguments.addr().offset(ARRAY_DATA_OFFSET + index * 8);
        vm.heap.write_ref(slot, storage);
    }
    Ok(())
}

/// A small integer as an i4 slot holds it (ECMA-335 III.1.1.1).
fn widened(element: ElementType, word: u64) -> u64 {
    match element {
        ElementType::I1 => word as i8 as i32 as u32 as u64,
        ElementType::I2 => word as i16 as i32 as u32 as u64,
        ElementType::U1 | ElementType::Boolean => word as u8 as u64,
        ElementType::U2 | ElementType::Char => word as u16 as u64,
        _ => word as u32 as u64,
    }
}

/// The argument words of one value. No allocation happens here: the words are not seen by the collector.
fn push_argument(
    thread: &mut Thread,
    param: TypeId,
    arguments: ObjRef,
    index: usize,
    words: &mut Vec<u64>,
) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    let value = array_element(arguments, index);
    let kind = vm.slot_kind(param);
    match or_throw(thread, kind)? {
        SlotKind::Ref => words.push(value.0 as u64),
        SlotKind::ByRef => {
            let is_value = vm
                .universe
                .element(param)
                .is_some_and(|e| vm.universe.is_value_type(e).unwrap_or(false));
            let address = if is_value {
                value.addr().offset(HEADER_SIZE)
            } else {
                arguments.addr().offset(ARRAY_DATA_OFFSET + index * 8)
            };
            words.push(address.0 as u64);
        }
        SlotKind::Struct(_) => {
            let mt = vm.mt(param);
            let mt = or_throw(thread, mt)?;
            let at = words.len();
            words.resize(at + (mt.get().value_size as usize).div_ceil(8), 0);
            store_value(thread, param, Addr::from_ptr(&raw const words[at]), value)?;
        }
        SlotKind::I4 => {
            let element = vm.universe.underlying_element_type(param);
            let element = or_throw(thread, element)?;
            words.push(widened(element, word_of(value, 4)));
        }
        SlotKind::R4 => words.push(word_of(value, 4)),
        SlotKind::I8 | SlotKind::R8 => words.push(word_of(value, 8)),
    }
    Ok(())
}

/// Up to `size` bytes of a boxed value; 0 for null.
fn word_of(value: ObjRef, size: usize) -> u64 {
    if value.is_null() {
        return 0;
    }
    let place = value.addr().offset(HEADER_SIZE);
    // SAFETY: O1 (a box has at least 8 bytes after its header).
    let word: u64 = unsafe { place.load() };
    if size == 4 { word as u32 as u64 } else { word }
}

/// Calls a method, virtually. A struct's method is called on the value inside the box. The result is boxed.
/// `arguments` is an object[] of its own: what byref parameters are set to is found there.
fn invoke(
    thread: &mut Thread,
    method: usize,
    this: ObjRef,
    arguments: ObjRef,
) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let universe = &vm.universe;
    let method = target_of(thread, method_of(method), this)?;
    let signature = universe.signature(method);
    let signature = or_throw(thread, signature)?;
    let record = vm.method(method);
    let record = or_throw(thread, record)?;
    make_storages(thread, &signature.params, arguments)?;
    let result_type = signature.result;
    let result_kind = if result_type == universe.core_types().void {
        None
    } else {
        let kind = vm.slot_kind(result_type);
        Some(or_throw(thread, kind)?)
    };
    let is_pointer =
        matches!(universe.kind(result_type), TypeKind::Pointer(_) | TypeKind::FnPtr(_));
    let boxed_type = if is_pointer { universe.core_types().intptr } else { result_type };
    // The room for the result is made first: its words must not wait for an allocation.
    let storage = match result_kind {
        None | Some(SlotKind::Ref | SlotKind::ByRef) => ObjRef::NULL,
        Some(_) => new_storage(thread, boxed_type)?,
    };
    let mut words = Vec::with_capacity(8);
    if signature.has_this {
        let is_value = universe.is_value_type(universe.method_owner(method));
        let is_value = or_throw(thread, is_value)?;
        words.push(this.0 as u64 + if is_value { HEADER_SIZE as u64 } else { 0 });
    }
    for (index, param) in signature.params.iter().enumerate() {
        push_argument(thread, *param, arguments, index, &mut words)?;
    }
    let argument_count = words.len();
    // SAFETY: records are immortal.
    let slots = unsafe { &*record };
    debug_assert_eq!(argument_count, slots.argument_slots as usize);
    words.resize(argument_count.max(slots.result_slots as usize).max(1), 0);
    thread.call(record, &mut words)?;
    let result = match result_kind {
        None => ObjRef::NULL,
        Some(SlotKind::Ref) => ObjRef(words[0] as usize),
        Some(SlotKind::ByRef) => {
            if words[0] == 0 {
                return Err(thread.throw_null_reference());
            }
            let element = universe.element(result_type).expect("a byref has an element");
            load_boxed(thread, Addr(words[0] as usize), element)?
        }
        Some(_) => {
            let mt = storage.mt();
            let value = storage.addr().offset(HEADER_SIZE);
            let source = Addr::from_ptr(words.as_ptr());
            vm.heap.copy_with_barrier(value, source, mt.get().value_size as usize);
            if mt.flags().is_nullable() == 1 { thread.box_value(mt, value)? } else { storage }
        }
    };
    unwrap_storages(thread, &signature.params, arguments)?;
    Ok(result)
}

/// Storages of `T?` become what a boxed `T?` is.
fn unwrap_storages(
    thread: &mut Thread,
    params: &[TypeId],
    arguments: ObjRef,
) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    for (index, param) in params.iter().enumerate() {
        if !vm.universe.is_byref(*param) {
            continue;
        }
        let storage = array_element(arguments, index);
        if !storage.is_null() && storage.mt().flags().is_nullable() == 1 {
            let boxed = thread.box_value(storage.mt(), storage.addr().offset(HEADER_SIZE))?;
            vm.heap.write_ref(arguments.addr().offset(ARRAY_DATA_OFFSET + index * 8), boxed);
        }
    }
    Ok(())
}

/// Where a field's value lies; the static constructor of its owner has run.
fn field_address(thread: &mut Thread, field: FieldId, this: ObjRef) -> Result<Addr, Thrown> {
    let vm = thread.vm.clone();
    let owner = vm.universe.field_owner(field);
    let location = vm.universe.field_location(field);
    let location = or_throw(thread, location)?;
    if let FieldLocation::Instance { .. } = location {
        let place = super::objects::field_place(&vm, this, field);
        return Ok(or_throw(thread, place)?.0);
    }
    let mt = vm.mt(owner);
    let mt = or_throw(thread, mt)?;
    Ok(match location {
        FieldLocation::Static { offset } => Addr(thread.static_base(mt)?).offset(offset as usize),
        FieldLocation::ThreadStatic { offset } => {
            Addr(thread.thread_static_base(mt)?).offset(offset as usize)
        }
        FieldLocation::Rva { .. } => {
            let address = vm.field_data_address(field);
            Addr(or_throw(thread, address)?)
        }
        FieldLocation::Literal | FieldLocation::Instance { .. } => {
            return Err(thread.throw(ExceptionKind::InvalidOperation, None));
        }
    })
}

fn get_field(thread: &mut Thread, field: usize, this: ObjRef) -> Result<ObjRef, Thrown> {
    let field = field_of(field);
    let at = field_address(thread, field, this)?;
    let ty = thread.vm.clone().universe.field_type(field);
    let ty = or_throw(thread, ty)?;
    load_boxed(thread, at, ty)
}

fn set_field(thread: &mut Thread, field: usize, this: ObjRef, value: ObjRef) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    let field = field_of(field);
    let at = field_address(thread, field, this)?;
    let ty = vm.universe.field_type(field);
    let ty = or_throw(thread, ty)?;
    let kind = vm.slot_kind(ty);
    if let SlotKind::Ref = or_throw(thread, kind)? {
        vm.heap.write_ref(at, value);
        return Ok(());
    }
    if matches!(vm.universe.kind(ty), TypeKind::Pointer(_) | TypeKind::FnPtr(_)) {
        // SAFETY: a field of pointer type.
        unsafe { at.store::<u64>(word_of(value, 8)) };
        return Ok(());
    }
    store_value(thread, ty, at, value)
}

/// A delegate over a method; an instance method of the target is the one that a virtual call reaches.
fn bind_delegate(
    thread: &mut Thread,
    delegate: ObjRef,
    target: ObjRef,
    method: usize,
) -> Result<ObjRef, Thrown> {
    let mt = mt_of(thread, delegate)?;
    let (vm, _) = of(thread, delegate)?;
    let method = target_of(thread, method_of(method), target)?;
    let record = vm.method(method);
    let record = or_throw(thread, record)?;
    thread.new_delegate(mt, target, record)
}

/// The method behind a delegate's method handle.
fn method_of_delegate(thread: &mut Thread, record: usize) -> Result<isize, Thrown> {
    let vm = thread.vm.clone();
    Ok(vm.universe.ordinary_variant(vm.method_id(record as *const abi::Method)).index() as isize)
}

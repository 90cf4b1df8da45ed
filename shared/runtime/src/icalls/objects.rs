//! Internal calls of Object, ValueType, RuntimeHelpers, GCHandle and GC.
#![allow(unsafe_code, reason = "copies object bytes, writes out parameters")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::object::{ARRAY_DATA_OFFSET, HEADER_SIZE};
use abi::{Addr, ExceptionKind, MtPtr, ObjRef};
use heap::{CollectKind, HandleId, HandleKind};
use types::{ElementType, FieldId, TypeError, TypeId};

crate::internal_calls! {
    "System.Object::GetType" => get_type, (ObjRef);
    "System.Object::MemberwiseClone" => memberwise_clone, (ObjRef);
    "System.ValueType::CompareFields" => compare_fields, (ObjRef, ObjRef, Addr);
    "System.ValueType::HashFields" => hash_fields, (ObjRef, Addr);
    "System.Runtime.CompilerServices.RuntimeHelpers::GetHashCode" => identity_hash, (ObjRef);
    "System.Runtime.CompilerServices.RuntimeHelpers::InitializeArrayFromField" => initialize_array, (ObjRef, usize);
    "System.Runtime.CompilerServices.RuntimeHelpers::GetFieldData" => field_data, (usize, Addr);
    "System.Runtime.CompilerServices.RuntimeHelpers::RunStaticConstructor" => run_static_constructor, (ObjRef);
    "System.Runtime.CompilerServices.RuntimeHelpers::RunModuleInitializer" => run_module_initializer, (usize);
    "System.Runtime.CompilerServices.RuntimeHelpers::TryEnsureSufficientExecutionStack" => try_ensure_stack, ();
    "System.Runtime.CompilerServices.RuntimeHelpers::AllocateObject" => allocate_object, (ObjRef);
    "System.Runtime.CompilerServices.RuntimeHelpers::BoxValue" => box_value, (Addr, ObjRef);
    "System.Runtime.InteropServices.GCHandle::Allocate" => handle_allocate, (ObjRef, i32);
    "System.Runtime.InteropServices.GCHandle::Read" => handle_read, (usize);
    "System.Runtime.InteropServices.GCHandle::Write" => handle_write, (usize, ObjRef);
    "System.Runtime.InteropServices.GCHandle::Release" => handle_release, (usize);
    "System.GC::CollectGenerations" => collect_generations, (i32);
    "System.GC::GetCollectionCount" => collection_count, (i32);
    "System.GC::GetGenerationOf" => generation_of, (ObjRef);
    "System.GC::WaitForFinalizers" => wait_for_finalizers, ();
    "System.GC::SuppressFinalizer" => suppress_finalizer, (ObjRef);
    "System.GC::RegisterFinalizer" => register_finalizer, (ObjRef);
    "System.GC::GetFigure" => figure, (i32);
    "System.GC::AllocateRaw" => allocate_raw, (ObjRef, i32, bool);
}

/// The method table of a `RuntimeType` object's type.
pub(crate) fn mt_of(thread: &mut Thread, ty: ObjRef) -> Result<MtPtr, Thrown> {
    if ty.is_null() {
        return Err(thread.throw_null_reference());
    }
    let vm = thread.vm.clone();
    let id = vm.type_of_object(ty);
    let open = vm.universe.is_open(id);
    if open {
        return Err(thread.throw(ExceptionKind::InvalidOperation, None));
    }
    or_throw(thread, vm.mt(id))
}

/// Turns a type error into the exception it names.
pub(crate) fn or_throw<T>(thread: &mut Thread, result: Result<T, TypeError>) -> Result<T, Thrown> {
    result.map_err(|error| thread.throw_type_error(&error))
}

fn get_type(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    if object.is_null() {
        return Err(thread.throw_null_reference());
    }
    Ok(thread.vm.clone().type_object_of(object.mt()))
}

fn memberwise_clone(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    if object.is_null() {
        return Err(thread.throw_null_reference());
    }
    let mt = object.mt();
    let size = heap::object_size(object);
    let copy = if mt.get().component_size > 0 {
        thread.allocate_array(mt, object.array_length() as i64)?
    } else {
        thread.allocate(mt)?
    };
    let (to, from) = (copy.addr().offset(HEADER_SIZE), object.addr().offset(HEADER_SIZE));
    thread.vm.heap.copy_with_barrier(to, from, size - HEADER_SIZE);
    Ok(copy)
}

fn identity_hash(thread: &mut Thread, object: ObjRef) -> Result<i32, Thrown> {
    Ok(if object.is_null() { 0 } else { thread.identity_hash(object) })
}

/// The fields of a value type whose bits do not decide equality, or `None` when they all do.
fn is_bitwise(vm: &Vm, ty: TypeId, depth: u32) -> Result<bool, TypeError> {
    if depth > 50 {
        return Ok(false);
    }
    let layout = vm.universe.instance_layout(ty)?;
    if layout.contains_references() {
        return Ok(false);
    }
    let mut covered = 0;
    for field in vm.universe.instance_fields(ty)? {
        let field_type = vm.universe.field_type(field)?;
        let element = vm.universe.underlying_element_type(field_type)?;
        covered += if element == ElementType::ValueType {
            if overrides_equals(vm, field_type)? || !is_bitwise(vm, field_type, depth + 1)? {
                return Ok(false);
            }
            vm.universe.instance_layout(field_type)?.size
        } else if element.is_float() {
            return Ok(false);
        } else {
            element.primitive_size().unwrap_or(8)
        };
    }
    Ok(covered == layout.size)
}

fn overrides_equals(vm: &Vm, ty: TypeId) -> Result<bool, TypeError> {
    let object = vm.universe.core_types().object;
    let value_type = vm.universe.core_types().value_type;
    for declaration in vm.universe.declared_methods(object)? {
        if vm.universe.method_name(declaration) == "Equals"
            && vm.universe.is_virtual(declaration)?
        {
            let owner = vm.universe.method_owner(vm.universe.resolve_virtual(declaration, ty)?);
            return Ok(owner != object && owner != value_type);
        }
    }
    Ok(false)
}

fn compare_fields(
    thread: &mut Thread,
    left: ObjRef,
    right: ObjRef,
    pairs: Addr,
) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let mt = left.mt();
    let ty = vm.type_id(mt);
    let bitwise = is_bitwise(&vm, ty, 0);
    if or_throw(thread, bitwise)? {
        vm.heap.write_ref(pairs, ObjRef::NULL);
        let size = mt.get().value_size as usize;
        return Ok(bytes(left.addr().offset(HEADER_SIZE), size)
            .eq(bytes(right.addr().offset(HEADER_SIZE), size)) as i32);
    }
    let fields = vm.universe.instance_fields(ty);
    let fields = or_throw(thread, fields)?;
    let array = thread.allocate_array(vm.well_known().object_array_mt, fields.len() as i64 * 2)?;
    for (index, field) in fields.iter().enumerate() {
        for (side, object) in [left, right].into_iter().enumerate() {
            let value = boxed_field(thread, object, *field)?;
            let at = array.addr().offset(ARRAY_DATA_OFFSET + (index * 2 + side) * 8);
            vm.heap.write_ref(at, value);
        }
    }
    vm.heap.write_ref(pairs, array);
    Ok(-1)
}

fn hash_fields(thread: &mut Thread, value: ObjRef, hash: Addr) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let mt = value.mt();
    let ty = vm.type_id(mt);
    let bitwise = is_bitwise(&vm, ty, 0);
    let seed = ty.index().wrapping_mul(0x9E37_79B1);
    if or_throw(thread, bitwise)? {
        let size = mt.get().value_size as usize;
        let mixed = bytes(value.addr().offset(HEADER_SIZE), size)
            .fold(seed, |hash, byte| (hash ^ byte as u32).wrapping_mul(0x0100_0193));
        // SAFETY: an out parameter of type int.
        unsafe { hash.store::<i32>(mixed as i32) };
        return Ok(ObjRef::NULL);
    }
    // SAFETY: as above.
    unsafe { hash.store::<i32>(seed as i32) };
    let fields = vm.universe.instance_fields(ty);
    let fields = or_throw(thread, fields)?;
    let array = thread.allocate_array(vm.well_known().object_array_mt, fields.len() as i64)?;
    for (index, field) in fields.iter().enumerate() {
        let boxed = boxed_field(thread, value, *field)?;
        vm.heap.write_ref(array.addr().offset(ARRAY_DATA_OFFSET + index * 8), boxed);
    }
    Ok(array)
}

fn bytes(at: Addr, size: usize) -> impl Iterator<Item = u8> {
    // SAFETY: O1 (inside a boxed value of that size).
    (0..size).map(move |index| unsafe { at.offset(index).load::<u8>() })
}

/// Where an instance field lies in an object (boxed values: behind the header), and its type.
pub(crate) fn field_place(
    vm: &Vm,
    object: ObjRef,
    field: FieldId,
) -> Result<(Addr, TypeId), TypeError> {
    let owner = vm.universe.field_owner(field);
    let (_, definition) = vm.universe.field_row(field)?;
    let offset = vm.universe.instance_layout(owner)?.offset_of(definition).unwrap_or(0) as usize;
    let base = if vm.universe.is_value_type(owner)? { HEADER_SIZE } else { 0 };
    Ok((object.addr().offset(base + offset), vm.universe.field_type(field)?))
}

fn boxed_field(thread: &mut Thread, object: ObjRef, field: FieldId) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let place = field_place(&vm, object, field);
    let (at, ty) = or_throw(thread, place)?;
    load_boxed(thread, at, ty)
}

/// The value of a type at an address, boxed; pointers as their integer.
pub(crate) fn load_boxed(thread: &mut Thread, at: Addr, ty: TypeId) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let is_value = vm.universe.is_value_type(ty);
    if or_throw(thread, is_value)? {
        let mt = vm.mt(ty);
        let mt = or_throw(thread, mt)?;
        return thread.box_value(mt, at);
    }
    if matches!(vm.universe.kind(ty), types::TypeKind::Pointer(_) | types::TypeKind::FnPtr(_)) {
        let mt = vm.mt(vm.universe.core_types().intptr);
        let mt = or_throw(thread, mt)?;
        return thread.box_value(mt, at);
    }
    // SAFETY: a field of reference type.
    Ok(ObjRef(unsafe { at.load::<usize>() }))
}

fn field_bytes(thread: &mut Thread, field: usize) -> Result<(usize, usize), Thrown> {
    let vm = thread.vm.clone();
    let id = FieldId::from_index(field as u32);
    let length = vm.universe.field_data(id).map(<[u8]>::len);
    match length.and_then(|length| Ok((vm.field_data_address(id)?, length))) {
        Ok(found) => Ok(found),
        Err(_) => Err(thread.throw(ExceptionKind::Argument, None)),
    }
}

fn initialize_array(thread: &mut Thread, array: ObjRef, field: usize) -> Result<(), Thrown> {
    if array.is_null() {
        return Err(thread.throw(ExceptionKind::ArgumentNull, Some("array")));
    }
    let (data, length) = field_bytes(thread, field)?;
    let table = array.mt().get();
    let wanted = array.array_length() as usize * table.component_size as usize;
    if wanted > length || array.mt().flags().contains_refs() == 1 {
        return Err(thread.throw(ExceptionKind::Argument, None));
    }
    let target = array.addr().offset(table.base_size as usize);
    // SAFETY: O2 and the check above.
    unsafe { target.copy_from(Addr(data), wanted) };
    Ok(())
}

fn field_data(thread: &mut Thread, field: usize, size: Addr) -> Result<usize, Thrown> {
    let (data, length) = field_bytes(thread, field)?;
    // SAFETY: an out parameter of type int.
    unsafe { size.store::<i32>(length as i32) };
    Ok(data)
}

fn run_static_constructor(thread: &mut Thread, ty: ObjRef) -> Result<(), Thrown> {
    let mt = mt_of(thread, ty)?;
    thread.ensure_class_init(mt)
}

fn run_module_initializer(thread: &mut Thread, module: usize) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    let initializer = vm.universe.module_initializer(types::AssemblyId::from_index(module as u32));
    let Some(method) = or_throw(thread, initializer)? else {
        return Ok(());
    };
    let mt = vm.mt(vm.universe.method_owner(method));
    let mt = or_throw(thread, mt)?;
    thread.ensure_class_init(mt)
}

fn try_ensure_stack(thread: &mut Thread) -> Result<bool, Thrown> {
    let room = thread.context.stack_limit.saturating_sub(thread.context.stack_top);
    Ok(room.min(thread.native_room()) > 128 << 10)
}

fn allocate_object(thread: &mut Thread, ty: ObjRef) -> Result<ObjRef, Thrown> {
    let mt = mt_of(thread, ty)?;
    thread.ensure_class_init(mt)?;
    thread.allocate(mt)
}

fn box_value(thread: &mut Thread, data: Addr, ty: ObjRef) -> Result<ObjRef, Thrown> {
    let mt = mt_of(thread, ty)?;
    thread.box_value(mt, data)
}

fn handle_allocate(thread: &mut Thread, target: ObjRef, kind: i32) -> Result<usize, Thrown> {
    // System.Runtime.InteropServices.GCHandleType.
    let kind = match kind {
        0 => HandleKind::WeakShort,
        1 => HandleKind::WeakLong,
        3 => HandleKind::Pinned,
        _ => HandleKind::Strong,
    };
    Ok(thread.vm.heap.create_handle(kind, target, ObjRef::NULL).0)
}

fn handle_read(_thread: &mut Thread, handle: usize) -> Result<ObjRef, Thrown> {
    Ok(HandleId(handle).target())
}

fn handle_write(_thread: &mut Thread, handle: usize, target: ObjRef) -> Result<(), Thrown> {
    HandleId(handle).set_target(target);
    Ok(())
}

fn handle_release(thread: &mut Thread, handle: usize) -> Result<(), Thrown> {
    thread.vm.heap.free_handle(HandleId(handle));
    Ok(())
}

fn collect_generations(thread: &mut Thread, generation: i32) -> Result<(), Thrown> {
    let generation = generation.clamp(0, 2) as u8;
    thread.collect_for_managed_code(CollectKind::Full { compacting: generation == 2, generation });
    Ok(())
}

fn collection_count(thread: &mut Thread, generation: i32) -> Result<i32, Thrown> {
    Ok(thread.vm.heap.collection_count(generation.clamp(0, 2) as u8) as i32)
}

fn generation_of(thread: &mut Thread, object: ObjRef) -> Result<i32, Thrown> {
    Ok(thread.vm.heap.generation_of(object))
}

fn wait_for_finalizers(thread: &mut Thread) -> Result<(), Thrown> {
    thread.wait_for_finalizers();
    Ok(())
}

fn suppress_finalizer(thread: &mut Thread, object: ObjRef) -> Result<(), Thrown> {
    if object.mt().flags().has_finalizer() == 1 {
        thread.vm.heap.suppress_finalize(object);
    }
    Ok(())
}

fn register_finalizer(thread: &mut Thread, object: ObjRef) -> Result<(), Thrown> {
    if object.mt().flags().has_finalizer() == 1 {
        thread.vm.heap.reregister_for_finalize(object);
    }
    Ok(())
}

fn figure(thread: &mut Thread, which: i32) -> Result<i64, Thrown> {
    let heap = &thread.vm.heap;
    Ok(match which {
        0 => heap.total_memory() as i64,
        1 => heap.total_allocated_bytes() as i64,
        2 => heap::Heap::thread_allocated_bytes(&thread.context) as i64,
        3 => heap.memory_info().committed as i64,
        7 => heap.memory_info().last_pause.as_nanos() as i64,
        8 => heap.memory_info().pause_total.as_nanos() as i64,
        4 => heap.config().hard_limit.map_or(heap.config().reserve_size, |limit| limit) as i64,
        6 => heap.finalizable_count() as i64,
        _ => 0,
    })
}

fn allocate_raw(
    thread: &mut Thread,
    element: ObjRef,
    length: i32,
    pinned: bool,
) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let element = vm.type_of_object(element);
    let mt = vm.universe.sz_array(element).and_then(|array| vm.mt(array));
    let mt = or_throw(thread, mt)?;
    if pinned && length >= 0 {
        return thread.allocate_pinned_array(mt, length as u32);
    }
    thread.allocate_array(mt, length as i64)
}

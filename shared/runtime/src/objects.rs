//! Boxing, multi-dimensional arrays, delegates, copies with barriers: what tiers ask of the runtime about objects.
#![allow(unsafe_code, reason = "writes fields of new objects")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::object::{ARRAY_BOUNDS_OFFSET, HEADER_SIZE, array_data_offset};
use abi::{Addr, ExceptionKind, Method, MtPtr, ObjRef};
use types::MethodId;

/// `Delegate._kind` (docs/corelib-contract.md).
pub mod delegate_kind {
    pub const CLOSED: u64 = 0;
    pub const OPEN_STATIC: u64 = 1;
    pub const CLOSED_STATIC: u64 = 2;
    pub const OPEN_INSTANCE: u64 = 3;
    pub const MULTICAST: u64 = 4;
    /// `_method` is the address of a native function.
    pub const NATIVE: u64 = 5;
}

/// Offsets of `Delegate` and `MulticastDelegate` fields (checked at boot).
pub mod delegate_offset {
    pub const TARGET: usize = 8;
    pub const METHOD: usize = 16;
    pub const KIND: usize = 24;
    pub const INVOCATION_LIST: usize = 32;
    pub const INVOCATION_COUNT: usize = 40;
}

impl Thread {
    /// Boxes the value at `source` (its memory form) as `mt`; Nullable boxes its value or gives null (III.4.1).
    /// `source` must not be inside a movable object unless it is also held by this thread's stack.
    pub fn box_value(&mut self, mt: MtPtr, source: Addr) -> Result<ObjRef, Thrown> {
        let table = mt.get();
        if mt.flags().is_nullable() == 1 {
            // SAFETY: a Nullable begins with its flag.
            if unsafe { source.load::<u8>() } == 0 {
                return Ok(ObjRef::NULL);
            }
            return self
                .box_value(table.element, source.offset(table.nullable_value_offset as usize));
        }
        let object = self.allocate(mt)?;
        let target = object.addr().offset(HEADER_SIZE);
        if table.ref_map.is_null() {
            // SAFETY: both ranges hold a value of the type.
            unsafe { target.copy_from(source, table.value_size as usize) };
        } else {
            self.vm.heap.copy_with_barrier(target, source, table.value_size as usize);
        }
        Ok(object)
    }

    /// The address of the value in a box of type `mt` (III.4.32): enums unbox as their underlying type and back.
    pub fn unbox(&mut self, object: ObjRef, mt: MtPtr) -> Result<Addr, Thrown> {
        if object.is_null() {
            return Err(self.throw_null_reference());
        }
        let actual = object.mt();
        if !unboxes_as(actual, mt) {
            return Err(self.throw_invalid_cast(actual, mt));
        }
        Ok(object.addr().offset(HEADER_SIZE))
    }

    /// unbox.any of `Nullable<T>`: writes its memory form to `target`, which is in a frame.
    pub fn unbox_nullable(
        &mut self,
        object: ObjRef,
        mt: MtPtr,
        target: Addr,
    ) -> Result<(), Thrown> {
        let table = mt.get();
        // SAFETY: the target has room for the type.
        unsafe { target.fill(0, table.value_size as usize) };
        if object.is_null() {
            return Ok(());
        }
        // No other type of the same bits will do here: an enum is no integer.
        let element = table.element;
        if object.mt() != element {
            return Err(self.throw_invalid_cast(object.mt(), mt));
        }
        let source = object.addr().offset(HEADER_SIZE);
        // SAFETY: as above.
        unsafe { target.store::<u8>(1) };
        let value = target.offset(table.nullable_value_offset as usize);
        // SAFETY: both ranges hold a T.
        unsafe { value.copy_from(source, element.get().value_size as usize) };
        Ok(())
    }

    /// A multi-dimensional array. `dims`: lengths, or (lower bound, length) pairs.
    pub fn new_multi_array(
        &mut self,
        mt: MtPtr,
        dims: &[i32],
        with_bounds: bool,
    ) -> Result<ObjRef, Thrown> {
        let rank = mt.get().rank.max(1) as usize;
        let pair = |index: usize| {
            if with_bounds { (dims[2 * index], dims[2 * index + 1]) } else { (0, dims[index]) }
        };
        let mut total = 1i64;
        for index in 0..rank {
            let (lower, length) = pair(index);
            if length < 0 {
                return Err(self.throw(ExceptionKind::Overflow, None));
            }
            if (lower as i64) + (length as i64) - 1 > i32::MAX as i64 {
                let message = "Higher indices will exceed Int32.MaxValue because of large lower bound and/or length.";
                return Err(self.throw(ExceptionKind::ArgumentOutOfRange, Some(message)));
            }
            total = total.saturating_mul(length as i64);
        }
        if mt.flags().is_sz_array() == 1 {
            return self.allocate_array(mt, total);
        }
        let array = self.allocate_array(mt, total)?;
        for index in 0..rank {
            let (lower, length) = pair(index);
            let at = array.addr().offset(ARRAY_BOUNDS_OFFSET + index * 4);
            // SAFETY: O2 (a multi-dimensional array has its bounds there).
            unsafe { at.store::<i32>(length) };
            // SAFETY: as above.
            unsafe { at.offset(rank * 4).store::<i32>(lower) };
        }
        Ok(array)
    }

    /// Address of an element of a multi-dimensional array.
    pub fn multi_element(&mut self, array: ObjRef, indices: &[i32]) -> Result<Addr, Thrown> {
        if array.is_null() {
            return Err(self.throw_null_reference());
        }
        let table = array.mt().get();
        let rank = indices.len();
        let mut flat = 0usize;
        for (dimension, index) in indices.iter().enumerate() {
            let at = array.addr().offset(ARRAY_BOUNDS_OFFSET + dimension * 4);
            // SAFETY: O2.
            let length: i32 = unsafe { at.load() };
            // SAFETY: O2.
            let lower: i32 = unsafe { at.offset(rank * 4).load() };
            let relative = index.wrapping_sub(lower);
            if relative as u32 >= length as u32 {
                return Err(self.throw(ExceptionKind::IndexOutOfRange, None));
            }
            flat = flat * length as usize + relative as usize;
        }
        let offset = array_data_offset(rank as u32) + flat * table.component_size as usize;
        Ok(array.addr().offset(offset))
    }

    /// A delegate of type `mt` over a method handle; open or closed follows from the signatures (III.4.21, II.14.6).
    pub fn new_delegate(
        &mut self,
        mt: MtPtr,
        target: ObjRef,
        function: *const Method,
    ) -> Result<ObjRef, Thrown> {
        let vm = self.vm.clone();
        // In IL that cannot be verified any number may stand here (II.14.6).
        if vm.method_id(function).index() as usize >= vm.universe.method_count() {
            crate::faults::wild_address(&vm);
        }
        let kind = match vm.delegate_kind(mt, target, function) {
            Ok(kind) => kind,
            Err(error) => return Err(self.throw_type_error(&error)),
        };
        let needs_target = kind == delegate_kind::CLOSED;
        if needs_target && target.is_null() {
            let message = "Delegate to an instance method cannot have null 'this'.";
            return Err(self.throw(ExceptionKind::Argument, Some(message)));
        }
        // A closed delegate holds a boxed value: the method wants its address.
        let function = match vm.unboxed_this(function) {
            Some(id) if kind == delegate_kind::CLOSED => {
                let stub = vm.unboxing_stub(id);
                match stub {
                    Ok(stub) => stub,
                    Err(error) => return Err(self.throw_type_error(&error)),
                }
            }
            _ => function,
        };
        let delegate = self.allocate(mt)?;
        vm.heap.write_ref(delegate.addr().offset(delegate_offset::TARGET), target);
        // SAFETY: Delegate's fields (checked at boot).
        unsafe { delegate.set_field(delegate_offset::METHOD, function as usize) };
        // SAFETY: as above.
        unsafe { delegate.set_field(delegate_offset::KIND, kind) };
        Ok(delegate)
    }
}

impl Thread {
    /// What calls a delegate's list; the delegate keeps it for the next call.
    pub fn multicast_stub(&mut self, delegate: ObjRef) -> Result<*const Method, Thrown> {
        let vm = self.vm.clone();
        match vm.multicast_stub(vm.type_id(delegate.mt())) {
            Ok(stub) => {
                // SAFETY: Delegate's fields (checked at boot). Every thread writes the same.
                unsafe { delegate.set_field(delegate_offset::METHOD, stub as usize) };
                Ok(stub)
            }
            Err(error) => Err(self.throw_type_error(&error)),
        }
    }
}

/// Does a box of one type unbox as another: the same, or a primitive or enum with the same bits (III.4.32)?
fn unboxes_as(actual: MtPtr, mt: MtPtr) -> bool {
    actual == mt
        || actual.flags().is_value_type() == 1
            && actual.get().element_type == mt.get().element_type
            && is_primitive_or_enum(actual)
            && is_primitive_or_enum(mt)
}

fn is_primitive_or_enum(mt: MtPtr) -> bool {
    // ECMA-335 II.23.1.16: 2..=13 are bool to double; 0x18 and 0x19 the native integers.
    matches!(mt.get().element_type, 2..=13 | 0x18 | 0x19)
}

impl crate::vm::Vm {
    fn delegate_kind(
        &self,
        mt: MtPtr,
        target: ObjRef,
        function: *const Method,
    ) -> Result<u64, types::TypeError> {
        let id: MethodId = self.method_id(function);
        let universe = &self.universe;
        let delegate = self.type_id(mt);
        let invoke = self.only_method(delegate, "Invoke")?;
        let wanted = universe.signature(invoke)?.params.len();
        let signature = universe.signature(id)?;
        let is_static = universe.is_static(id)?;
        Ok(match (is_static, signature.params.len()) {
            (true, count) if count == wanted && target.is_null() => delegate_kind::OPEN_STATIC,
            (true, count) if count == wanted + 1 => delegate_kind::CLOSED_STATIC,
            (true, _) => delegate_kind::OPEN_STATIC,
            (false, count) if count + 1 == wanted && target.is_null() => {
                delegate_kind::OPEN_INSTANCE
            }
            (false, _) => delegate_kind::CLOSED,
        })
    }
}

//! What the engine needs of the core library at run time: records, tables, offsets of what `types::wellknown` lists.

use crate::boot::BootError;
use crate::vm::Vm;
use abi::continuation::{Continuation, ContinuationFlags};
use abi::{Method, MtPtr};
use ir::AwaitedKind;
use metadata::{ConstantValue, PrimitiveValue};
use std::mem;
use types::{FieldId, FieldLocation, MethodId, TypeError, TypeErrorKind, TypeId};

pub struct WellKnown {
    pub object_mt: MtPtr,
    pub string_mt: MtPtr,
    pub exception_mt: MtPtr,
    pub wrapped_exception_mt: MtPtr,
    pub wrapped_object_offset: usize,
    pub runtime_type_mt: MtPtr,
    pub runtime_type_id_offset: usize,
    pub thread_mt: MtPtr,
    pub thread_handle_offset: usize,
    pub string_array_mt: MtPtr,
    pub object_array_mt: MtPtr,
    pub native_int_array_mt: MtPtr,
    pub exception: ExceptionOffsets,
    pub create_exception: *const Method,
    pub wrap_exception: *const Method,
    pub type_initialization: *const Method,
    pub unhandled_exception: *const Method,
    pub start_thread: *const Method,
    pub process_exit: *const Method,
    pub finalize_slot: u32,
    /// Strong handle of the OutOfMemoryException made at boot (0 until then).
    pub out_of_memory: usize,
}
// SAFETY: immortal records.
#[allow(unsafe_code, reason = "records are immortal")]
unsafe impl Send for WellKnown {}
// SAFETY: immortal records.
#[allow(unsafe_code, reason = "records are immortal")]
unsafe impl Sync for WellKnown {}

/// Offsets of fields of `System.Exception`.
pub struct ExceptionOffsets {
    pub stack_trace: usize,
    pub stack_trace_count: usize,
}

impl Vm {
    /// The core library's members that the engine knows: all found when it started.
    pub(crate) fn known(&self) -> &types::WellKnown {
        self.universe.well_known().unwrap_or_else(|missing| crate::vm::fatal(&missing.to_string()))
    }
    /// The only method of a core library type with this name.
    pub fn only_method(&self, ty: TypeId, name: &str) -> Result<MethodId, TypeError> {
        self.universe.find_method(ty, name)?.ok_or_else(|| {
            TypeError::new(TypeErrorKind::MethodNotFound {
                member: format!("{}.{name}", self.universe.full_name(ty)),
            })
        })
    }
    /// Offset of an instance field, from the object's start.
    pub(crate) fn offset_of(&self, field: FieldId) -> Result<usize, TypeError> {
        match self.universe.field_location(field)? {
            FieldLocation::Instance { offset } => Ok(offset as usize),
            _ => Err(TypeError::new(TypeErrorKind::FieldNotFound {
                member: self.universe.il_field_name(field),
            })),
        }
    }

    pub(crate) fn find_well_known(&self) -> Result<WellKnown, BootError> {
        let universe = &self.universe;
        let core = universe.core_types();
        let known =
            universe.well_known().map_err(|missing| BootError::CoreLibrary(missing.to_string()))?;
        self.check_continuation()?;
        self.check_async_numbers()?;
        Ok(WellKnown {
            object_mt: self.mt(core.object)?,
            string_mt: self.mt(core.string)?,
            exception_mt: self.mt(known.exception)?,
            wrapped_exception_mt: self.mt(known.wrapped_exception)?,
            wrapped_object_offset: self.offset_of(known.wrapped_exception_object)?,
            runtime_type_mt: self.mt(known.runtime_type)?,
            runtime_type_id_offset: self.offset_of(known.runtime_type_id)?,
            thread_mt: self.mt(known.thread)?,
            thread_handle_offset: self.offset_of(known.thread_handle)?,
            string_array_mt: self.mt(universe.sz_array(core.string)?)?,
            object_array_mt: self.mt(universe.sz_array(core.object)?)?,
            native_int_array_mt: self.mt(universe.sz_array(core.intptr)?)?,
            exception: ExceptionOffsets {
                stack_trace: self.offset_of(known.exception_stack_trace)?,
                stack_trace_count: self.offset_of(known.exception_stack_trace_count)?,
            },
            create_exception: self.method(known.create_exception)?,
            wrap_exception: self.method(known.wrap_exception)?,
            type_initialization: self.method(known.type_initialization)?,
            unhandled_exception: self.method(known.unhandled_exception)?,
            start_thread: self.method(known.start_thread)?,
            process_exit: self.method(known.process_exit)?,
            finalize_slot: universe.slot_of(known.object_finalize)?.ok_or_else(|| {
                BootError::CoreLibrary("System.Object::Finalize is not virtual".to_owned())
            })?,
            out_of_memory: 0,
        })
    }
    /// The library's view of a continuation is the engine's (docs/invariants.md, C1).
    fn check_continuation(&self) -> Result<(), BootError> {
        let known = self.known();
        let fields = [
            (known.continuation_next, mem::offset_of!(Continuation, next)),
            (known.continuation_resume_record, mem::offset_of!(Continuation, resume)),
            (known.continuation_flags, mem::offset_of!(Continuation, flags)),
            (known.continuation_state, mem::offset_of!(Continuation, state)),
        ];
        for (field, offset) in fields {
            let found = self.offset_of(field)?;
            if found != offset {
                let name = self.universe.il_field_name(field);
                let text = format!("{name} lies at {found}, not at {offset}");
                return Err(BootError::CoreLibrary(text));
            }
        }
        Ok(())
    }
    /// The library's names for flags of continuations and for what is awaited mean the engine's numbers.
    fn check_async_numbers(&self) -> Result<(), BootError> {
        let known = self.known();
        let none = ContinuationFlags::default();
        let numbers = [
            (known.awaited_critical_notifier, AwaitedKind::CriticalNotifier.number()),
            (known.awaited_notifier, AwaitedKind::Notifier.number()),
            (known.awaited_task, AwaitedKind::Task.number()),
            (known.awaited_source, AwaitedKind::Source.number()),
            (known.awaited_ready, AwaitedKind::Ready.number()),
            (known.continue_on_thread_pool, none.with_continue_on_thread_pool(1).0 as u64),
            (
                known.continue_on_synchronization_context,
                none.with_continue_on_captured_synchronization_context(1).0 as u64,
            ),
            (
                known.continue_on_task_scheduler,
                none.with_continue_on_captured_task_scheduler(1).0 as u64,
            ),
            (known.value_task_adapted_to_task, none.with_value_task_adapted_to_task(1).0 as u64),
        ];
        for (field, number) in numbers {
            let found = match self.universe.field_constant(field)? {
                Some(ConstantValue::Primitive(PrimitiveValue::I8(value))) => value as u64,
                Some(ConstantValue::Primitive(PrimitiveValue::I4(value))) => value as u64,
                _ => 0,
            };
            if found != number {
                let name = self.universe.il_field_name(field);
                let text = format!("{name} is {found}, not {number}");
                return Err(BootError::CoreLibrary(text));
            }
        }
        Ok(())
    }
}

//! What the engine needs of the core library at run time: records, tables, offsets.
//! Owns their finding; a missing one stops the boot with its name.

use crate::vm::Vm;
use abi::{Method, MtPtr};
use types::{MethodId, TypeError, TypeErrorKind, TypeId};

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
    /// A type of the core library.
    pub fn core_type(&self, namespace: &str, name: &str) -> Result<TypeId, TypeError> {
        let core = self.universe.core();
        match self.universe.find_definition(core, namespace, name)? {
            Some(definition) => self.universe.open_type(definition),
            None => Err(TypeError::new(TypeErrorKind::TypeNotFound {
                name: format!("{namespace}.{name}"),
                assembly: "System.Private.CoreLib".to_owned(),
            })),
        }
    }
    /// The only method of a core library type with this name.
    pub fn core_method(&self, ty: TypeId, name: &str) -> Result<MethodId, TypeError> {
        self.universe.find_method(ty, name)?.ok_or_else(|| {
            TypeError::new(TypeErrorKind::MethodNotFound {
                member: format!("{}.{name}", self.universe.full_name(ty)),
            })
        })
    }
    /// Offset of an instance field of a core library class, from the object's start.
    pub fn core_field_offset(&self, ty: TypeId, name: &str) -> Result<usize, TypeError> {
        let missing = || {
            TypeError::new(TypeErrorKind::FieldNotFound {
                member: format!("{}.{name}", self.universe.full_name(ty)),
            })
        };
        let field = self.universe.find_field(ty, name)?.ok_or_else(missing)?;
        let (_, definition) = self.universe.field_row(field)?;
        let layout = self.universe.instance_layout(ty)?;
        layout.offset_of(definition).map(|offset| offset as usize).ok_or_else(missing)
    }

    pub(crate) fn find_well_known(&self) -> Result<WellKnown, TypeError> {
        let universe = &self.universe;
        let core = universe.core_types();
        let exception = self.core_type("System", "Exception")?;
        let runtime_type = self.core_type("System", "RuntimeType")?;
        let wrapped =
            self.core_type("System.Runtime.CompilerServices", "RuntimeWrappedException")?;
        let thread = self.core_type("System.Threading", "Thread")?;
        let callbacks = self.core_type("System", "EngineCallbacks")?;
        let callback = |name: &str| self.method(self.core_method(callbacks, name)?);
        let finalize = self.core_method(core.object, "Finalize")?;
        Ok(WellKnown {
            object_mt: self.mt(core.object)?,
            string_mt: self.mt(core.string)?,
            exception_mt: self.mt(exception)?,
            wrapped_exception_mt: self.mt(wrapped)?,
            wrapped_object_offset: self.core_field_offset(wrapped, "_wrappedException")?,
            runtime_type_mt: self.mt(runtime_type)?,
            runtime_type_id_offset: self.core_field_offset(runtime_type, "_id")?,
            thread_mt: self.mt(thread)?,
            thread_handle_offset: self.core_field_offset(thread, "_handle")?,
            string_array_mt: self.mt(universe.sz_array(core.string)?)?,
            object_array_mt: self.mt(universe.sz_array(core.object)?)?,
            native_int_array_mt: self.mt(universe.sz_array(core.intptr)?)?,
            exception: ExceptionOffsets {
                stack_trace: self.core_field_offset(exception, "_stackTrace")?,
                stack_trace_count: self.core_field_offset(exception, "_stackTraceCount")?,
            },
            create_exception: callback("CreateException")?,
            wrap_exception: callback("WrapException")?,
            type_initialization: callback("TypeInitialization")?,
            unhandled_exception: callback("UnhandledException")?,
            start_thread: callback("StartThread")?,
            process_exit: callback("ProcessExit")?,
            finalize_slot: universe.slot_of(finalize)?.ok_or_else(|| {
                TypeError::new(TypeErrorKind::MethodNotFound {
                    member: "System.Object.Finalize".to_owned(),
                })
            })?,
            out_of_memory: 0,
        })
    }
}

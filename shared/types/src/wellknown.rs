//! The members of the core library that the engine calls or looks into, beyond what metadata rests on.
//! Owns `for_each_well_known!`, the one list. Resolved when the engine starts; what is missing or
//! ambiguous is reported by name, all of it at once.

use std::fmt;

use crate::error::Result;
use crate::universe::Universe;
use crate::{FieldId, MethodId, TypeId};

/// Rows: `types { name "Namespace" "Name"; }`, `methods { name type "Name" parameters; }`,
/// `fields { name type "Name"; }`. A nested type is `"Outer+Inner"`; generic types and methods come
/// over their own variables. `parameters` is their number, `this` not counted.
#[macro_export]
macro_rules! for_each_well_known {
    ($reader:ident) => {
        $reader! {
            types {
                object "System" "Object";
                string "System" "String";
                array "System" "Array";
                delegate "System" "Delegate";
                multicast_delegate "System" "MulticastDelegate";
                exception "System" "Exception";
                out_of_memory "System" "OutOfMemoryException";
                wrapped_exception "System.Runtime.CompilerServices" "RuntimeWrappedException";
                environment "System" "Environment";
                type_ "System" "Type";
                runtime_type "System" "RuntimeType";
                runtime_type_handle "System" "RuntimeTypeHandle";
                runtime_method_handle "System" "RuntimeMethodHandle";
                runtime_field_handle "System" "RuntimeFieldHandle";
                nullable "System" "Nullable`1";
                typed_reference "System" "TypedReference";
                span "System" "Span`1";
                read_only_span "System" "ReadOnlySpan`1";
                thread "System.Threading" "Thread";
                engine_callbacks "System" "EngineCallbacks";
                continuation "System.Runtime.CompilerServices" "Continuation";
                async_helpers "System.Runtime.CompilerServices" "AsyncHelpers";
                awaited_kinds "System.Runtime.CompilerServices" "AwaitedKinds";
                execution_context "System.Threading" "ExecutionContext";
                synchronization_context "System.Threading" "SynchronizationContext";
                safe_handle "System.Runtime.InteropServices" "SafeHandle";
                marshal_callbacks "System.Runtime.InteropServices" "MarshalCallbacks";
            }
            methods {
                object_finalize object "Finalize" 0;
                set_exit_code environment "set_ExitCode" 1;
                exit_code environment "GetExitCodeForEngine" 0;
                create_exception engine_callbacks "CreateException" 2;
                wrap_exception engine_callbacks "WrapException" 1;
                unhandled_exception engine_callbacks "UnhandledException" 1;
                start_thread engine_callbacks "StartThread" 1;
                process_exit engine_callbacks "ProcessExit" 0;
                type_initialization engine_callbacks "TypeInitialization" 2;
                capture_scheduler async_helpers "CaptureScheduler" 0;
                restore_execution_context async_helpers "RestoreExecutionContext" 1;
                enter_handle marshal_callbacks "EnterHandle" 1;
                leave_handle marshal_callbacks "LeaveHandle" 1;
                new_handle marshal_callbacks "NewHandle" 2;
                builder_text marshal_callbacks "BuilderText" 1;
                builder_capacity marshal_callbacks "BuilderCapacity" 1;
                set_builder marshal_callbacks "SetBuilder" 2;
                pointer_of_delegate marshal_callbacks "PointerOfDelegate" 1;
            }
            fields {
                string_length string "_length";
                string_first_char string "_firstChar";
                delegate_target delegate "_target";
                delegate_method delegate "_method";
                delegate_kind delegate "_kind";
                delegate_invocation_list multicast_delegate "_invocationList";
                delegate_invocation_count multicast_delegate "_invocationCount";
                exception_message exception "_message";
                exception_inner_exception exception "_innerException";
                exception_stack_trace_string exception "_stackTraceString";
                exception_data exception "_data";
                exception_help_link exception "_helpLink";
                exception_source exception "_source";
                exception_stack_trace exception "_stackTrace";
                exception_stack_trace_count exception "_stackTraceCount";
                exception_hresult exception "_hresult";
                wrapped_exception_object wrapped_exception "_wrappedException";
                runtime_type_id runtime_type "_id";
                runtime_type_cache runtime_type "_cache";
                runtime_type_handle_type runtime_type_handle "_type";
                runtime_method_handle_value runtime_method_handle "_value";
                runtime_field_handle_value runtime_field_handle "_value";
                nullable_has_value nullable "_hasValue";
                nullable_value nullable "_value";
                typed_reference_value typed_reference "_value";
                typed_reference_type typed_reference "_type";
                span_reference span "_reference";
                span_length span "_length";
                read_only_span_reference read_only_span "_reference";
                read_only_span_length read_only_span "_length";
                thread_handle thread "_handle";
                continuation_next continuation "Next";
                continuation_resume_record continuation "ResumeRecord";
                continuation_flags continuation "Flags";
                continuation_state continuation "State";
                continue_on_thread_pool continuation "ContinueOnThreadPool";
                continue_on_synchronization_context continuation "ContinueOnCapturedSynchronizationContext";
                continue_on_task_scheduler continuation "ContinueOnCapturedTaskScheduler";
                value_task_adapted_to_task continuation "ValueTaskAdaptedToTask";
                awaited_critical_notifier awaited_kinds "CriticalNotifier";
                awaited_notifier awaited_kinds "Notifier";
                awaited_task awaited_kinds "Task";
                awaited_source awaited_kinds "Source";
                awaited_ready awaited_kinds "Ready";
                is_flow_suppressed execution_context "_isFlowSuppressed";
            }
        }
    };
}

macro_rules! declare_well_known {
    (
        types { $($ty:ident $namespace:literal $name:literal;)* }
        methods { $($method:ident $method_owner:ident $method_name:literal $count:literal;)* }
        fields { $($field:ident $field_owner:ident $field_name:literal;)* }
    ) => {
        /// The core library's members that the engine knows by name.
        #[derive(Clone, Debug)]
        pub struct WellKnown {
            $(#[doc = concat!("`", $namespace, ".", $name, "`")] pub $ty: TypeId,)*
            $(#[doc = concat!("`", stringify!($method_owner), "::", $method_name, "`")] pub $method: MethodId,)*
            $(#[doc = concat!("`", stringify!($field_owner), "::", $field_name, "`")] pub $field: FieldId,)*
        }

        impl WellKnown {
            fn find(universe: &Universe) -> Result<WellKnown, MissingWellKnown> {
                let mut missing = Vec::new();
                $(let $ty = note(&mut missing, find_type(universe, $namespace, $name), || {
                    format!("{}.{}", $namespace, $name)
                });)*
                $(let $method = $method_owner.and_then(|owner| {
                    note(&mut missing, find_method(universe, owner, $method_name, $count), || {
                        format!("{}::{} with {} parameters", universe.full_name(owner), $method_name, $count)
                    })
                });)*
                $(let $field = $field_owner.and_then(|owner| {
                    note(&mut missing, universe.find_field(owner, $field_name), || {
                        format!("{}::{}", universe.full_name(owner), $field_name)
                    })
                });)*
                match ($($ty,)*) {
                    _ if !missing.is_empty() => Err(MissingWellKnown { names: missing }),
                    _ => Ok(WellKnown {
                        $($ty: found($ty)?,)*
                        $($method: found($method)?,)*
                        $($field: found($field)?,)*
                    }),
                }
            }
        }
    };
}

for_each_well_known!(declare_well_known);

/// What the core library lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingWellKnown {
    pub names: Vec<String>,
}

impl fmt::Display for MissingWellKnown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the core library lacks {}", self.names.join(", "))
    }
}

impl std::error::Error for MissingWellKnown {}

fn note<T>(
    missing: &mut Vec<String>,
    found: Result<Option<T>>,
    name: impl FnOnce() -> String,
) -> Option<T> {
    match found {
        Ok(Some(found)) => Some(found),
        Ok(None) => {
            missing.push(name());
            None
        }
        Err(error) => {
            missing.push(format!("{} ({error})", name()));
            None
        }
    }
}

fn found<T>(found: Option<T>) -> Result<T, MissingWellKnown> {
    found.ok_or(MissingWellKnown { names: Vec::new() })
}

fn find_type(universe: &Universe, namespace: &str, name: &str) -> Result<Option<TypeId>> {
    let mut parts = name.split('+');
    let outer = parts.next().unwrap_or_default();
    let mut found = universe.find_definition(universe.core(), namespace, outer)?;
    for inner in parts {
        let Some(enclosing) = found else { return Ok(None) };
        found = universe.find_nested(enclosing, inner)?;
    }
    found.map(|found| universe.open_type(found)).transpose()
}

/// The one method of that name with so many parameters.
fn find_method(
    universe: &Universe,
    owner: TypeId,
    name: &str,
    params: usize,
) -> Result<Option<MethodId>> {
    let Some(info) = universe.info(owner)? else { return Ok(None) };
    let mut only = None;
    for id in universe.methods_named(info, name) {
        let method = universe.open_method(owner, id)?;
        if universe.signature(method)?.params.len() == params && only.replace(method).is_some() {
            return Ok(None);
        }
    }
    Ok(only)
}

impl Universe {
    /// The core library's members that the engine knows by name, looked up at the first call.
    pub fn well_known(&self) -> Result<&WellKnown, MissingWellKnown> {
        if let Some(known) = self.well_known.get() {
            return Ok(known);
        }
        let found = WellKnown::find(self)?;
        Ok(self.well_known.get_or_init(|| found))
    }
}

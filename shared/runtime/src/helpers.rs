//! What compiled code calls: the bodies behind `for_each_helper!`, the way from compiled code into the interpreter, and the end of an
//! exception's way in compiled code.
//! Owns the shims: C functions of the thread and the helper's operands. The entry stubs (machine code, the tier's) have stored where the
//! caller is (`top_frame`, `machine.top_pc`); after a shim they look at `machine.resume_pc`: an exception goes on there. So no
//! Rust frame is ever jumped over (design B4). Relies on F3, F9.
#![allow(unsafe_code, reason = "called by generated code")]

use crate::continuations::MethodContinuations;
use crate::exceptions::{Action, Thrown, dispatch};
use crate::icalls::InternalCall;
use crate::lookups::dictionary_cell;
use crate::native;
use crate::stackwalk::frame_at;
use crate::suspend::FrameTier;
use crate::thread::{RunKind, Thread};
use abi::continuation::ResumeRecord;
use abi::helpers::{HELPER_COUNT, HelperId, RESTORES_CONTEXTS, call_site};
use abi::method::{MethodFlags, NO_SLOT};
use abi::mtable::Dictionary;
use abi::{Addr, ExceptionKind, Method, MtPtr, ObjRef, ThreadContext};
use core::sync::atomic::{AtomicUsize, Ordering};
use heap::CollectKind;
use types::TypeId;

/// The addresses of the shims, by `HelperId`.
pub fn helper_addresses() -> [usize; HELPER_COUNT] {
    let mut table = [0; HELPER_COUNT];
    for helper in HelperId::ALL {
        table[*helper as usize] = shim(*helper);
    }
    table
}

/// Says where compiled code goes on with the exception in flight.
#[cold]
pub fn resume_after_throw(thread: &mut Thread, thrown: Thrown) {
    let (fp, pc) = (thread.context.top_frame, thread.context.machine.top_pc);
    let action = dispatch(thread, fp, pc, thrown);
    let vm = thread.vm.clone();
    match action {
        Action::Resume { fp, pc } => {
            let run = thread.runs.len() - 1;
            let frame = frame_at(thread, fp, pc + 1, run);
            let code = frame.code(vm.tier());
            let exception = thread.handled_exception(fp);
            let seen = vm.exception_seen_by(exception, code.method());
            // A handler that the unwinder runs is above everything else; elsewhere the frame is where it always was.
            let is_funclet = match thread.runs[run].kind {
                RunKind::Finally { fp: owner, .. } | RunKind::Filter { fp: owner } => owner == fp,
                RunKind::Call => false,
            };
            let machine = &mut thread.context.machine;
            machine.resume_pc = pc;
            machine.resume_fp = fp;
            machine.resume_sp = match is_funclet {
                true => machine.machine_exit - code.frame_size(),
                false => code.stack_end(fp),
            };
            machine.resume_value = seen.0;
        }
        Action::Leave(_) => {
            let machine = &mut thread.context.machine;
            machine.resume_pc = vm.tier().leave_compiled();
            machine.resume_fp = 0;
            machine.resume_sp = machine.machine_exit;
            machine.resume_value = 0;
        }
    }
}

/// Ends a shim.
trait Answer {
    type Raw: Default;
    fn answer(self, thread: &mut Thread) -> Self::Raw;
}

macro_rules! plain_answer {
    ($($ty:ty as $raw:ty: $convert:expr;)*) => {$(
        impl Answer for Result<$ty, Thrown> {
            type Raw = $raw;
            #[inline]
            fn answer(self, thread: &mut Thread) -> $raw {
                match self {
                    Ok(value) => $convert(value),
                    Err(thrown) => {
                        resume_after_throw(thread, thrown);
                        <$raw>::default()
                    }
                }
            }
        }
    )*};
}
plain_answer! {
    () as u64: |()| 0;
    ObjRef as u64: |object: ObjRef| object.0 as u64;
    usize as u64: |value: usize| value as u64;
    *const Method as u64: |method: *const Method| method as u64;
    f32 as f32: |value| value;
    f64 as f64: |value| value;
}

macro_rules! shims {
    ($($camel:ident $name:ident($thread:ident $(, $arg:ident : $ty:ty)*) -> $result:ty $body:block)*) => {
        fn shim(helper: HelperId) -> usize {
            match helper { $(HelperId::$camel => $name as *const () as usize),* }
        }
        $(
            extern "C" fn $name(context: *mut ThreadContext $(, $arg: $ty)*) -> <Result<$result, Thrown> as Answer>::Raw {
                fn body($thread: &mut Thread $(, $arg: $ty)*) -> Result<$result, Thrown> $body
                // SAFETY: generated code passes the context of the thread that it runs on.
                let thread = unsafe { Thread::of_context(context) };
                body(thread $(, $arg)*).answer(thread)
            }
        )*
    };
}

fn mt(handle: u64) -> MtPtr {
    MtPtr(handle as u32)
}
fn record<'m>(method: u64) -> &'m Method {
    // SAFETY: F8 (method records are immortal).
    unsafe { &*(method as *const Method) }
}

fn tables<'m>(continuations: u64) -> &'m MethodContinuations {
    // SAFETY: compiled code names the immortal tables of its method.
    unsafe { &*(continuations as *const MethodContinuations) }
}

fn lookup(thread: &mut Thread, dictionary: *const Dictionary, slot: i32) -> Result<usize, Thrown> {
    // SAFETY: dictionaries of method tables and records are immortal.
    match unsafe { dictionary_cell(dictionary, slot as u32) } {
        0 => thread.resolve_lookup(dictionary, slot as u32),
        answer => Ok(answer),
    }
}
fn dictionary_of_type(mt: MtPtr, depth: usize) -> *const Dictionary {
    // SAFETY: M3 (`dictionaries` has an entry for each depth of a type that shared code asks about).
    let entry = unsafe { mt.get().dictionaries.add(depth) };
    // SAFETY: as above.
    unsafe { *entry }
}

/// The implementation of a virtual or interface method for an object.
fn virtual_function(
    thread: &mut Thread,
    object: ObjRef,
    method: u64,
) -> Result<*const Method, Thrown> {
    let declared = record(method);
    let is_interface = !declared.owner.is_null() && declared.owner.flags().is_interface() == 1;
    if MethodFlags(declared.flags).is_virtual() == 0 {
        return Ok(declared);
    }
    if declared.slot != NO_SLOT && !is_interface {
        return thread.virtual_target(object.mt(), declared.slot);
    }
    thread.resolve_target(object.mt(), declared)
}

shims! {
    NewObject new_object(thread, ty: u64) -> ObjRef { thread.allocate(mt(ty)) }
    NewArray new_array(thread, ty: u64, length: i64) -> ObjRef { thread.allocate_array(mt(ty), length) }
    NewMultiArray new_multi_array(thread, ty: u64, dims: *const i32, count: i32, with_bounds: i32) -> ObjRef {
        // SAFETY: the caller's frame holds this many.
        let dims = unsafe { core::slice::from_raw_parts(dims, count as usize) };
        thread.new_multi_array(mt(ty), dims, with_bounds != 0)
    }
    NewDelegate new_delegate(thread, ty: u64, target: u64, function: u64) -> ObjRef {
        if function == 0 {
            return Err(thread.throw(ExceptionKind::ArgumentNull, None));
        }
        thread.new_delegate(mt(ty), ObjRef(target as usize), function as *const Method)
    }
    BoxFrom box_from(thread, ty: u64, source: u64) -> ObjRef {
        thread.box_value(mt(ty), Addr(source as usize))
    }
    Cast cast(thread, object: u64, ty: u64) -> ObjRef {
        thread.cast(ObjRef(object as usize), mt(ty))
    }
    IsInstance is_instance(thread, object: u64, ty: u64) -> ObjRef {
        let object = ObjRef(object as usize);
        let is = object.is_null() || thread.vm.is_instance(object, mt(ty));
        Ok(if is { object } else { ObjRef::NULL })
    }
    CheckUnbox check_unbox(thread, object: u64, ty: u64) -> () {
        thread.unbox(ObjRef(object as usize), mt(ty)).map(|_| ())
    }
    UnboxNullable unbox_nullable(thread, target: u64, object: u64, ty: u64) -> () {
        thread.unbox_nullable(ObjRef(object as usize), mt(ty), Addr(target as usize))
    }
    CheckType check_type(thread, handle: u64, ty: u64) -> () {
        if handle as u32 != ty as u32 {
            return Err(thread.throw(ExceptionKind::InvalidCast, None));
        }
        Ok(())
    }
    CheckStore check_store(thread, array: u64, value: u64) -> () {
        thread.check_array_store(ObjRef(array as usize), ObjRef(value as usize))
    }
    CheckElementType check_element_type(thread, array: u64, element: u64) -> () {
        if ObjRef(array as usize).mt().get().element != mt(element) {
            return Err(thread.throw(ExceptionKind::ArrayTypeMismatch, None));
        }
        Ok(())
    }
    TypeObjectOf type_object_of(thread, ty: u64) -> ObjRef {
        Ok(if ty == 0 { ObjRef::NULL } else { thread.vm.type_object_of(mt(ty)) })
    }
    LookupType lookup_type(thread, ty: u64, depth: i32, slot: i32) -> usize {
        lookup(thread, dictionary_of_type(mt(ty), depth as usize), slot)
    }
    LookupOwn lookup_own(thread, ty: u64, slot: i32) -> usize {
        let depth = mt(ty).get().depth as usize;
        lookup(thread, dictionary_of_type(mt(ty), depth), slot)
    }
    LookupMethod lookup_method(thread, method: u64, slot: i32) -> usize {
        lookup(thread, record(method).dictionary, slot)
    }
    MethodToken method_token(_thread, method: u64) -> usize { Ok(record(method).method_id as usize) }
    StaticBase static_base(thread, ty: u64) -> usize { thread.static_base(mt(ty)) }
    ThreadStaticBase thread_static_base(thread, ty: u64) -> usize { thread.thread_static_base(mt(ty)) }
    InitClass init_class(thread, ty: u64) -> () { thread.ensure_class_init(mt(ty)) }
    ResolveSlot resolve_slot(thread, object: u64, slot: i32) -> *const Method {
        thread.virtual_target(ObjRef(object as usize).mt(), slot as u32)
    }
    ResolveInterface resolve_interface(thread, object: u64, method: u64, site: u64) -> *const Method {
        let mt = ObjRef(object as usize).mt();
        if MethodFlags(record(method).flags).is_virtual() == 0 {
            return Ok(method as *const Method);
        }
        let vm = thread.vm.clone();
        match vm.dispatch_pair(mt, method as *const Method) {
            Ok(pair) => {
                // SAFETY: a call site's cells (`Vm::new_call_site`).
                let cells = unsafe { &*(site as *const [AtomicUsize; call_site::ALL_CELLS]) };
                // Who was there moves on to the next.
                let cell = call_site::cell_of(mt);
                let before = cells[cell].swap(core::ptr::from_ref(pair) as usize, Ordering::AcqRel);
                cells[cell + 1].store(before, Ordering::Release);
                Ok(pair.target as *const Method)
            }
            Err(error) => Err(thread.throw_type_error(&error)),
        }
    }
    VirtualFunction find_virtual_function(thread, object: u64, method: u64) -> *const Method {
        virtual_function(thread, ObjRef(object as usize), method)
    }
    Throw throw(thread, object: u64) -> () { Err(thread.throw_object(ObjRef(object as usize))) }
    Rethrow rethrow(thread) -> () {
        let fp = thread.context.top_frame;
        Err(thread.rethrow(fp))
    }
    ThrowKind throw_kind(thread, kind: u32) -> () {
        let kind = ExceptionKind::ALL[kind as usize];
        Err(thread.throw(kind, None))
    }
    ThrowError throw_error(thread, error: u32) -> () {
        let vm = thread.vm.clone();
        let pc = thread.context.machine.top_pc;
        match vm.tier().compiled_code(pc - 1).error(error) {
            Some((kind, message)) => Err(thread.throw(kind, Some(&message))),
            None => Err(thread.throw(ExceptionKind::InvalidProgram, None)),
        }
    }
    EndCatch end_catch(thread) -> () {
        let fp = thread.context.top_frame;
        thread.end_catch(fp);
        Ok(())
    }
    BeginSuspension begin_suspension(thread, continuations: u64, point: u32, reused: u64) -> ObjRef {
        if thread.vm.suspension.collects {
            thread.collect(CollectKind::Full { compacting: true, generation: 2 });
        }
        let (tables, point, reused) = (tables(continuations), point as usize, ObjRef(reused as usize));
        let result = thread.begin_suspension(tables, point, reused, FrameTier::Compiled);
        if result.is_err() {
            thread.context.continuation = ObjRef::NULL;
        }
        result
    }
    FinishSuspension finish_suspension(
        thread, continuations: u64, point: u32, object: u64, execution: u64, synchronization: u64
    ) -> () {
        let contexts = (ObjRef(execution as usize), ObjRef(synchronization as usize));
        let contexts = (point & RESTORES_CONTEXTS != 0).then_some(contexts);
        let point = point & !RESTORES_CONTEXTS;
        let object = ObjRef(object as usize);
        thread.finish_suspension(tables(continuations), point as usize, object, contexts, false)
    }
    ResumeFrame resume_frame(thread, continuation: u64, awaiting: u64, result: u64) -> ObjRef {
        thread.resume(ObjRef(continuation as usize), ObjRef(awaiting as usize), Addr(result as usize))
    }
    DeliverWord deliver_word(thread, record: u64, awaiting: u64, result: u64, value: u64) -> () {
        // SAFETY: compiled code passes the immortal record of the frame that woke.
        let record = unsafe { &*(record as *const ResumeRecord) };
        thread.deliver_word(record, ObjRef(awaiting as usize), Addr(result as usize), value);
        Ok(())
    }
    ForceSuspension force_suspension(thread) -> () {
        thread.force_suspension();
        Ok(())
    }
    ThrowResumed throw_resumed(thread, object: u64) -> () { Err(thread.throw_on(ObjRef(object as usize))) }
    TraceResumption trace_resumption(thread, object: u64) -> () {
        let object = ObjRef(object as usize);
        if let Some(record) = crate::suspend::record_of(object) {
            thread.trace_resumption(object, record, FrameTier::Compiled);
        }
        Ok(())
    }
    CallInternal call_internal(thread, code: u64, words: u64) -> () {
        // SAFETY: compiled code names the body of an internal call.
        let call = unsafe { core::mem::transmute::<usize, InternalCall>(code as usize) };
        call(thread, words as *mut u64)
    }
    CallNative call_native(thread, signature: u32, function: u64, words: u64, result: u64) -> () {
        let (words, result) = (Addr(words as usize), Addr(result as usize));
        native::call_pointer(thread, TypeId::from_index(signature), function as usize, words, result)
    }
    CallNativeDelegate call_native_delegate(thread, delegate: u64, words: u64, result: u64) -> () {
        native::call_delegate(thread, ObjRef(delegate as usize), Addr(words as usize), Addr(result as usize))
    }
    MulticastTarget multicast_target(thread, delegate: u64) -> *const Method {
        thread.multicast_stub(ObjRef(delegate as usize))
    }
    OpenTarget open_target(thread, object: u64, method: u64) -> *const Method {
        if object == 0 && MethodFlags(record(method).flags).is_virtual() == 1 {
            return Err(thread.throw_null_reference());
        }
        virtual_function(thread, ObjRef(object as usize), method)
    }
    Poll poll(thread) -> () {
        thread.safepoint();
        Ok(())
    }
    RemR4 rem_r4(_thread, a: f32, b: f32) -> f32 { Ok(a % b) }
    RemR8 rem_r8(_thread, a: f64, b: f64) -> f64 { Ok(a % b) }
    CopyBlock copy_block(thread, target: u64, source: u64, size: u64) -> () {
        let (target, source) = (Addr(target as usize), Addr(source as usize));
        if size != 0 {
            if target.is_near_null() || source.is_near_null() {
                return Err(thread.throw_null_reference());
            }
            // SAFETY: F6 (the program's addresses).
            unsafe { target.copy_from(source, size as usize) };
        }
        Ok(())
    }
    FillBlock fill_block(thread, target: u64, value: u32, size: u64) -> () {
        let target = Addr(target as usize);
        if size != 0 {
            if target.is_near_null() {
                return Err(thread.throw_null_reference());
            }
            // SAFETY: F6 (the program's addresses).
            unsafe { core::ptr::write_bytes(target.as_ptr::<u8>(), value as u8, size as usize) };
        }
        Ok(())
    }
    CopyValue copy_value(thread, target: u64, source: u64, ty: u64) -> () {
        let size = mt(ty).get().value_size as usize;
        thread.vm.heap.copy_with_barrier(Addr(target as usize), Addr(source as usize), size);
        Ok(())
    }
}

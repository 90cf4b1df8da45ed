//! Calls of native functions: `DllImport` methods and unmanaged function pointers (ECMA-335 II.15.5).
//! Owns the libraries that are open, the plans that are made, and the call: conversions that may run managed code first,
//! then the registers, then the jump in preemptive state, then the way back. Must not know the interpreter.
//! Objects whose address native code gets stay in place: the address lies in `Registers` on the native stack (G2).
#![allow(unsafe_code, reason = "calls functions whose types only metadata knows")]

pub mod callback;
pub mod library;
mod plan;
mod registers;

use crate::exceptions::Thrown;
use crate::thread::{Thread, frame_header};
use crate::vm::Vm;
use abi::object::{ARRAY_DATA_OFFSET, FIELDS_OFFSET};
use abi::{Addr, ExceptionKind, Method, ObjRef};
use hashbrown::HashMap;
use metadata::PInvokeAttributes;
use parking_lot::{Mutex, RwLock};
pub(crate) use plan::{Convert, ConvertResult, Plan, PlanError, Site, TextEncoding, plan};
use registers::Passing;
use registers::{Registers, TooManyArguments};
use std::cell::Cell;
use std::ffi::{CStr, CString};
use std::sync::OnceLock;
use types::{ElementType, MethodId, TypeError, TypeId, TypeKind};

/// What the machine knows of native code.
#[derive(Default)]
pub struct Native {
    methods: RwLock<HashMap<usize, &'static NativeMethod>>,
    /// By type of function pointer or delegate.
    pointers: RwLock<HashMap<TypeId, &'static Plan>>,
    libraries: Mutex<HashMap<(types::AssemblyId, String), usize>>,
    helpers: OnceLock<Helpers>,
    pub(crate) callbacks: callback::Callbacks,
}

struct NativeMethod {
    function: usize,
    plan: Plan,
}

/// Methods of `System.Runtime.InteropServices.MarshalCallbacks`.
pub(crate) struct Helpers {
    enter_handle: *const Method,
    leave_handle: *const Method,
    new_handle: *const Method,
    builder_text: *const Method,
    builder_capacity: *const Method,
    set_builder: *const Method,
    pointer_of_delegate: *const Method,
}
// SAFETY: immortal records.
unsafe impl Send for Helpers {}
// SAFETY: immortal records.
unsafe impl Sync for Helpers {}

thread_local! {
    static LAST_ERROR: Cell<i32> = const { Cell::new(0) };
}

/// `Marshal.GetLastPInvokeError`: what the last call with `SetLastError` left.
pub fn last_error() -> i32 {
    LAST_ERROR.get()
}
pub fn set_last_error(number: i32) {
    LAST_ERROR.set(number);
}

/// The C library's `errno`.
pub fn system_error() -> i32 {
    std::io::Error::last_os_error().raw_os_error().unwrap_or(0)
}
pub fn set_system_error(number: i32) {
    // SAFETY: the calling thread's own variable.
    let place = unsafe { libc::__errno_location() };
    // SAFETY: as above.
    unsafe { *place = number };
}

impl Vm {
    pub(crate) fn interop_helpers(&self) -> Result<&Helpers, TypeError> {
        if let Some(helpers) = self.native.helpers.get() {
            return Ok(helpers);
        }
        let known = self.known();
        let helpers = Helpers {
            enter_handle: self.method(known.enter_handle)?,
            leave_handle: self.method(known.leave_handle)?,
            new_handle: self.method(known.new_handle)?,
            builder_text: self.method(known.builder_text)?,
            builder_capacity: self.method(known.builder_capacity)?,
            set_builder: self.method(known.set_builder)?,
            pointer_of_delegate: self.method(known.pointer_of_delegate)?,
        };
        Ok(self.native.helpers.get_or_init(|| helpers))
    }

    /// `[UnmanagedCallersOnly]`: its address is for native code.
    pub fn is_for_native_code(&self, id: MethodId) -> bool {
        let Some((assembly, row)) = self.universe.method_row(id) else { return false };
        let (namespace, name) = ("System.Runtime.InteropServices", "UnmanagedCallersOnlyAttribute");
        self.universe.has_attribute(assembly, row, namespace, name).unwrap_or(false)
    }

    fn keep_forever<T: 'static>(&self, value: T) -> &'static T {
        // SAFETY: kept until the machine is gone, and nothing runs after that.
        unsafe { &*self.keep.value(value) }
    }
}

fn refused(thread: &mut Thread, error: PlanError) -> Thrown {
    match error {
        PlanError::Type(error) => thread.throw_type_error(&error),
        PlanError::Refused(message) => {
            thread.throw(ExceptionKind::MarshalDirective, Some(&message))
        }
    }
}

/// The body of every `DllImport` method: the frame says which one it is.
pub fn call_method(thread: &mut Thread, words: *mut u64) -> Result<(), Thrown> {
    let record = frame_header(words as usize).method;
    let vm = thread.vm.clone();
    let known = vm.native.methods.read().get(&(record as usize)).copied();
    let method = match known {
        Some(method) => method,
        None => bind(thread, record)?,
    };
    let frame = Addr::from_ptr(words);
    invoke(thread, &method.plan, method.function, frame, frame)
}

/// A call through an unmanaged function pointer of type `signature`. The arguments lie at `frame`, the result goes to `target`.
pub fn call_pointer(
    thread: &mut Thread,
    signature: TypeId,
    function: usize,
    frame: Addr,
    target: Addr,
) -> Result<(), Thrown> {
    if function == 0 {
        return Err(thread.throw_null_reference());
    }
    let plan = pointer_plan(thread, signature)?;
    invoke(thread, plan, function, frame, target)
}

fn pointer_plan(thread: &mut Thread, signature: TypeId) -> Result<&'static Plan, Thrown> {
    let vm = thread.vm.clone();
    if let Some(plan) = vm.native.pointers.read().get(&signature) {
        return Ok(plan);
    }
    let TypeKind::FnPtr(types) = vm.universe.kind(signature) else {
        return Err(thread.throw(ExceptionKind::InvalidProgram, None));
    };
    let site = Site {
        text: TextEncoding::Utf8,
        sets_last_error: false,
        method: None,
        is_blittable_only: false,
    };
    let made = plan(&vm, &types.params, types.result, &site);
    let made = made.map_err(|error| refused(thread, error))?;
    let kept = vm.keep_forever(made);
    Ok(vm.native.pointers.write().entry(signature).or_insert(kept))
}

/// A call of a delegate that stands for a native function. The arguments after the delegate lie at `frame`.
pub fn call_delegate(
    thread: &mut Thread,
    delegate: ObjRef,
    frame: Addr,
    target: Addr,
) -> Result<(), Thrown> {
    let method = delegate.addr().offset(crate::objects::delegate_offset::METHOD);
    // SAFETY: O2 (a field of the delegate).
    let function: u64 = unsafe { method.load() };
    let plan = delegate_plan(thread, delegate)?;
    invoke(thread, plan, function as usize, frame, target)
}

/// Words of the result of such a delegate.
pub fn result_words(thread: &mut Thread, delegate: ObjRef) -> Result<usize, Thrown> {
    Ok(delegate_plan(thread, delegate)?.result_words)
}

fn delegate_plan(thread: &mut Thread, delegate: ObjRef) -> Result<&'static Plan, Thrown> {
    let vm = thread.vm.clone();
    let ty = vm.type_id(delegate.mt());
    if let Some(plan) = vm.native.pointers.read().get(&ty) {
        return Ok(plan);
    }
    let invoke = vm.only_method(ty, "Invoke");
    let invoke = invoke.map_err(|error| thread.throw_type_error(&error))?;
    let kept = vm.keep_forever(method_plan(thread, invoke)?);
    Ok(vm.native.pointers.write().entry(ty).or_insert(kept))
}

/// Finds the function of a method and makes its plan.
fn bind(thread: &mut Thread, record: *const Method) -> Result<&'static NativeMethod, Thrown> {
    let vm = thread.vm.clone();
    let id = vm.method_id(record);
    let universe = &vm.universe;
    let import = universe.pinvoke(id);
    let import = import.map_err(|error| thread.throw_type_error(&error))?;
    let (Some(import), Some(row)) = (import, universe.method_row(id)) else {
        return Err(thread.throw(ExceptionKind::EntryPointNotFound, None));
    };
    let attributes = import.attributes;
    let site = Site {
        text: if attributes.0 & PInvokeAttributes::CHAR_SET_MASK.0
            == PInvokeAttributes::CHAR_SET_UNICODE.0
        {
            TextEncoding::Utf16
        } else {
            TextEncoding::Utf8
        },
        sets_last_error: attributes.contains(PInvokeAttributes::SUPPORTS_LAST_ERROR),
        method: Some(row),
        is_blittable_only: vm.marshals_nothing(row.0),
    };
    let signature = universe.signature(id);
    let signature = signature.map_err(|error| thread.throw_type_error(&error))?;
    let made = plan(&vm, &signature.params, signature.result, &site);
    let made = made.map_err(|error| refused(thread, error))?;
    let library = open_library(thread, row.0, import.library)?;
    let Some(function) = library::symbol(library, import.entry_point) else {
        let message = format!(
            "Unable to find an entry point named '{}' in shared library '{}'.",
            import.entry_point, import.library
        );
        return Err(thread.throw(ExceptionKind::EntryPointNotFound, Some(&message)));
    };
    let kept = vm.keep_forever(NativeMethod { function, plan: made });
    Ok(vm.native.methods.write().entry(record as usize).or_insert(kept))
}

impl Vm {
    /// `[assembly: DisableRuntimeMarshalling]`.
    fn marshals_nothing(&self, assembly: types::AssemblyId) -> bool {
        let module = self.universe.module(assembly);
        let Some(row) = module.ids::<metadata::AssemblyId>().next() else { return false };
        let name = "DisableRuntimeMarshallingAttribute";
        self.universe
            .has_attribute(assembly, row, "System.Runtime.CompilerServices", name)
            .unwrap_or(false)
    }
}

/// The library that an assembly names, opened once.
fn open_library(
    thread: &mut Thread,
    assembly: types::AssemblyId,
    name: &str,
) -> Result<usize, Thrown> {
    let vm = thread.vm.clone();
    let key = (assembly, name.to_owned());
    let known = vm.native.libraries.lock().get(&key).copied();
    if let Some(handle) = known {
        return Ok(handle);
    }
    if name == "__Internal" {
        return Ok(library::main_program());
    }
    let path = vm.assembly_path(assembly);
    let folder = path.as_ref().and_then(|path| path.parent());
    let opened = thread.preemptive(|| library::open(name, folder));
    match opened {
        Ok(handle) => {
            vm.native.libraries.lock().insert(key, handle);
            Ok(handle)
        }
        Err(error) => Err(thread.throw(ExceptionKind::DllNotFound, Some(&error.message(name)))),
    }
}

/// What the conversion of an argument made before the call.
enum Prepared {
    Nothing,
    Word(u64),
    Buffer(Vec<u8>),
}

/// The bytes of a text with its terminator, and room for `capacity` characters.
fn encode(units: &[u16], encoding: TextEncoding, capacity: usize) -> Vec<u8> {
    let mut bytes = match encoding {
        TextEncoding::Utf8 => {
            let mut bytes = String::from_utf16_lossy(units).into_bytes();
            bytes.resize(bytes.len().max(capacity * 3) + 1, 0);
            bytes
        }
        TextEncoding::Utf16 => {
            let mut bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            bytes.resize(bytes.len().max(capacity * 2) + 2, 0);
            bytes
        }
    };
    bytes.shrink_to_fit();
    bytes
}

/// The text at an address, up to its terminator.
///
/// # Safety
/// Such a text is there.
pub unsafe fn decode(address: Addr, encoding: TextEncoding) -> Vec<u16> {
    match encoding {
        TextEncoding::Utf8 => {
            // SAFETY: the caller's promise.
            let text = unsafe { CStr::from_ptr(address.as_ptr()) };
            text.to_string_lossy().encode_utf16().collect()
        }
        TextEncoding::Utf16 => {
            let mut units = Vec::new();
            loop {
                // SAFETY: the caller's promise.
                let unit: u16 = unsafe { address.offset(units.len() * 2).load() };
                if unit == 0 {
                    return units;
                }
                units.push(unit);
            }
        }
    }
}

/// An argument word of the frame.
fn word(frame: Addr, index: usize) -> u64 {
    // SAFETY: F2 (an argument word of a live frame).
    unsafe { frame.offset(index * 8).load() }
}

fn object(frame: Addr, index: usize) -> ObjRef {
    ObjRef(word(frame, index) as usize)
}

fn invoke(
    thread: &mut Thread,
    plan: &Plan,
    function: usize,
    frame: Addr,
    target: Addr,
) -> Result<(), Thrown> {
    let mut prepared: Vec<Prepared> = Vec::with_capacity(plan.parameters.len());
    if let Err(exception) = prepare(thread, plan, frame, &mut prepared) {
        finish(thread, plan, frame, &prepared, false)?;
        return Err(thread.throw_object(exception));
    }
    let outcome = jump(thread, plan, function, frame, &prepared);
    finish(thread, plan, frame, &prepared, outcome.is_ok())?;
    let Ok(words) = outcome else {
        let message = "Too many arguments for a native call.";
        return Err(thread.throw(ExceptionKind::MarshalDirective, Some(message)));
    };
    take_result(thread, plan, &words, target)
}

/// A helper of the core library; an exception comes back as a value, because handles must still be given back.
fn call_helper(
    thread: &mut Thread,
    which: fn(&Helpers) -> *const Method,
    argument: ObjRef,
) -> Result<u64, ObjRef> {
    let vm = thread.vm.clone();
    let mut words = [argument.0 as u64];
    let outcome = match vm.interop_helpers() {
        Ok(helpers) => thread.call_catching(which(helpers), &mut words),
        Err(error) => Err(thread.throw_type_error(&error)),
    };
    outcome.map(|()| words[0]).map_err(|thrown| thread.take_exception(thrown))
}

/// Conversions that run managed code: afterwards nothing moves until the call.
fn prepare(
    thread: &mut Thread,
    plan: &Plan,
    frame: Addr,
    prepared: &mut Vec<Prepared>,
) -> Result<(), ObjRef> {
    let mut at = 0;
    for parameter in &plan.parameters {
        let here = object(frame, at);
        let made = match parameter.convert {
            Convert::SafeHandle => Prepared::Word(call_helper(thread, |h| h.enter_handle, here)?),
            Convert::Delegate if !here.is_null() => {
                Prepared::Word(call_helper(thread, |h| h.pointer_of_delegate, here)?)
            }
            Convert::Builder(encoding) if !here.is_null() => {
                let capacity = call_helper(thread, |h| h.builder_capacity, here)?;
                let text = call_helper(thread, |h| h.builder_text, object(frame, at))?;
                let text = ObjRef(text as usize);
                let capacity = capacity as u32 as usize;
                Prepared::Buffer(encode(text.string_chars(), encoding, capacity))
            }
            _ => Prepared::Nothing,
        };
        prepared.push(made);
        at += parameter.words;
    }
    // Texts are copied: they need no managed code.
    let mut at = 0;
    for (parameter, made) in plan.parameters.iter().zip(prepared.iter_mut()) {
        if let Convert::Text(encoding) = parameter.convert {
            let text = object(frame, at);
            if !text.is_null() {
                *made = Prepared::Buffer(encode(text.string_chars(), encoding, 0));
            }
        }
        at += parameter.words;
    }
    Ok(())
}

/// Fills the registers and calls. The words of the result.
fn jump(
    thread: &mut Thread,
    plan: &Plan,
    function: usize,
    frame: Addr,
    prepared: &[Prepared],
) -> Result<Vec<u64>, TooManyArguments> {
    let mut registers = Registers::new(function);
    let mut result = vec![0u64; plan.result_words];
    if let Some((_, Passing::Memory(_))) = plan.result {
        registers.set_large_result(Addr::from_ptr(result.as_ptr()));
    }
    let mut at = 0;
    for (parameter, made) in plan.parameters.iter().zip(prepared) {
        let single = match made {
            Prepared::Word(word) => Some(*word),
            Prepared::Buffer(bytes) => Some(bytes.as_ptr() as u64),
            Prepared::Nothing => converted(parameter.convert, frame, at),
        };
        match single {
            Some(word) => registers.push(&parameter.passing, &[word])?,
            None => {
                let address = frame.offset(at * 8);
                // SAFETY: F2 (the words of this argument).
                let words = unsafe {
                    core::slice::from_raw_parts(address.as_ptr::<u64>(), parameter.words)
                };
                registers.push(&parameter.passing, words)?;
            }
        }
        at += parameter.words;
    }
    let keeps_error = plan.sets_last_error;
    callback::remember_thread(thread);
    thread.preemptive(|| {
        if keeps_error {
            set_system_error(0);
        }
        // SAFETY: the program promises that its declaration fits the function (ECMA-335 II.15.5).
        unsafe { registers.call() };
        if keeps_error {
            set_last_error(system_error());
        }
    });
    if let Some((_, passing)) = &plan.result {
        registers.result(passing, &mut result);
    }
    Ok(result)
}

/// The single word of an argument that is not passed as it is; none when it is.
fn converted(convert: Convert, frame: Addr, at: usize) -> Option<u64> {
    let here = object(frame, at);
    match convert {
        Convert::Nothing => None,
        Convert::Bool => Some((word(frame, at) as u8 != 0) as u64),
        Convert::AnsiChar => Some(ansi(word(frame, at) as u16) as u64),
        Convert::HandleRef => Some(word(frame, at + 1)),
        Convert::Array if !here.is_null() => Some(here.addr().offset(ARRAY_DATA_OFFSET).0 as u64),
        Convert::Fields if !here.is_null() => Some(here.addr().offset(FIELDS_OFFSET).0 as u64),
        _ => Some(0),
    }
}

/// A character as one byte; others than ASCII have none in UTF-8.
fn ansi(unit: u16) -> u8 {
    u8::try_from(unit).ok().filter(u8::is_ascii).unwrap_or(b'?')
}

/// What is owed whether the call happened or not: handles are given back; buffers are read when it did.
fn finish(
    thread: &mut Thread,
    plan: &Plan,
    frame: Addr,
    prepared: &[Prepared],
    was_called: bool,
) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    let mut at = 0;
    for (parameter, made) in plan.parameters.iter().zip(prepared) {
        let here = object(frame, at);
        at += parameter.words;
        match (parameter.convert, made) {
            (Convert::SafeHandle, Prepared::Word(_)) => {
                let helpers = vm.interop_helpers();
                let helpers = helpers.map_err(|error| thread.throw_type_error(&error))?;
                thread.call(helpers.leave_handle, &mut [here.0 as u64])?;
            }
            (Convert::Builder(encoding), Prepared::Buffer(bytes)) if was_called => {
                let helpers = vm.interop_helpers();
                let helpers = helpers.map_err(|error| thread.throw_type_error(&error))?;
                // SAFETY: the buffer ends with a terminator that native code has no right to.
                let units = unsafe { decode(Addr::from_ptr(bytes.as_ptr()), encoding) };
                let text = thread.new_string(&units)?;
                let builder = object(frame, at - parameter.words);
                thread.call(helpers.set_builder, &mut [builder.0 as u64, text.0 as u64])?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn take_result(
    thread: &mut Thread,
    plan: &Plan,
    words: &[u64],
    target: Addr,
) -> Result<(), Thrown> {
    let Some((convert, _)) = &plan.result else { return Ok(()) };
    let first = words.first().copied().unwrap_or(0);
    let value = match *convert {
        ConvertResult::Nothing => {
            for (index, word) in words.iter().enumerate() {
                // SAFETY: F2 (the words of the result).
                unsafe { target.offset(index * 8).store::<u64>(*word) };
            }
            return Ok(());
        }
        ConvertResult::Small(element) => small(element, first),
        ConvertResult::Bool(size) => {
            let mask = u64::MAX >> (64 - 8 * u32::from(size));
            (first & mask != 0) as u64
        }
        ConvertResult::Text(_) if first == 0 => 0,
        ConvertResult::Text(encoding) => {
            let address = Addr(first as usize);
            // SAFETY: the function returns a text (the program's promise).
            let units = unsafe { decode(address, encoding) };
            let text = thread.new_string(&units)?;
            // SAFETY: .NET takes such a result over and frees it with the C library's `free`.
            unsafe { libc::free(address.as_ptr()) };
            text.0 as u64
        }
        ConvertResult::SafeHandle(ty) => {
            let vm = thread.vm.clone();
            let helpers = vm.interop_helpers();
            let helpers = helpers.map_err(|error| thread.throw_type_error(&error))?;
            let mut words = [vm.type_object(ty).0 as u64, first];
            thread.call(helpers.new_handle, &mut words)?;
            words[0]
        }
    };
    // SAFETY: F2.
    unsafe { target.store::<u64>(value) };
    Ok(())
}

/// An i4 slot's word of an integer whose upper bits native code leaves open.
pub(crate) fn small(element: ElementType, word: u64) -> u64 {
    match element {
        ElementType::I1 => word as i8 as i32 as u32 as u64,
        ElementType::U1 => word as u8 as u64,
        ElementType::I2 => word as i16 as i32 as u32 as u64,
        ElementType::U2 | ElementType::Char => word as u16 as u64,
        _ => word as u32 as u64,
    }
}

/// A terminated text for the system, when it holds no zero.
pub fn c_string(text: ObjRef) -> Option<CString> {
    CString::new(String::from_utf16_lossy(text.string_chars())).ok()
}

/// A method's signature as native code sees it.
pub(crate) fn method_plan(thread: &mut Thread, id: MethodId) -> Result<Plan, Thrown> {
    let vm = thread.vm.clone();
    let signature = vm.universe.signature(id);
    let signature = signature.map_err(|error| thread.throw_type_error(&error))?;
    let row = vm.universe.method_row(id);
    let site = Site {
        text: TextEncoding::Utf8,
        sets_last_error: false,
        method: row,
        is_blittable_only: row.is_some_and(|row| vm.marshals_nothing(row.0)),
    };
    let made = plan(&vm, &signature.params, signature.result, &site);
    made.map_err(|error| refused(thread, error))
}

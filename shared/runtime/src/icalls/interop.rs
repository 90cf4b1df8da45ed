//! Internal calls of interoperability: Marshal, NativeLibrary, sizes of types, function pointers of delegates.

use super::objects::or_throw;
use super::runtime_type::of;
use crate::exceptions::Thrown;
use crate::native::{self, callback, library};
use crate::thread::Thread;
use abi::{ExceptionKind, ObjRef};

crate::internal_calls! {
    "System.Runtime.InteropServices.Marshal::GetLastPInvokeError" => last_error, ();
    "System.Runtime.InteropServices.Marshal::SetLastPInvokeError" => set_last_error, (i32);
    "System.Runtime.InteropServices.Marshal::GetLastSystemError" => system_error, ();
    "System.Runtime.InteropServices.Marshal::SetLastSystemError" => set_system_error, (i32);
    "System.Runtime.InteropServices.Marshal::ErrorText" => error_text, (i32);
    "System.Runtime.InteropServices.Marshal::SizeOfValue" => size_of_value, (ObjRef);
    "System.Runtime.InteropServices.Marshal::FieldMarshaling" => field_marshaling, (usize);
    "System.Runtime.InteropServices.Marshal::LayoutOf" => layout_of, (ObjRef);
    "System.Runtime.InteropServices.Marshal::ManagedOffset" => managed_offset, (usize);
    "System.Runtime.InteropServices.MarshalCallbacks::NewPointer" => new_pointer, (ObjRef);
    "System.Runtime.InteropServices.NativeLibrary::Open" => open, (ObjRef, ObjRef, bool);
    "System.Runtime.InteropServices.NativeLibrary::Close" => close, (usize);
    "System.Runtime.InteropServices.NativeLibrary::Symbol" => symbol, (usize, ObjRef);
    "System.Runtime.InteropServices.NativeLibrary::GetMainProgramHandle" => main_program, ();
}

fn last_error(_thread: &mut Thread) -> Result<i32, Thrown> {
    Ok(native::last_error())
}

fn set_last_error(_thread: &mut Thread, number: i32) -> Result<(), Thrown> {
    native::set_last_error(number);
    Ok(())
}

fn system_error(_thread: &mut Thread) -> Result<i32, Thrown> {
    Ok(native::system_error())
}

fn set_system_error(_thread: &mut Thread, number: i32) -> Result<(), Thrown> {
    native::set_system_error(number);
    Ok(())
}

fn error_text(thread: &mut Thread, number: i32) -> Result<ObjRef, Thrown> {
    let text = std::io::Error::from_raw_os_error(number).to_string();
    let text = text.split(" (os error").next().unwrap_or_default().to_owned();
    thread.new_string_utf8(&text)
}

/// Bytes of an instance's fields, in memory: of a value, or of an object with a layout.
fn size_of_value(thread: &mut Thread, ty: ObjRef) -> Result<i32, Thrown> {
    let (vm, ty) = of(thread, ty)?;
    let layout = vm.universe.instance_layout(ty);
    let layout = or_throw(thread, layout)?;
    let is_value = vm.universe.is_value_type(ty);
    if or_throw(thread, is_value)? {
        return Ok(layout.size as i32);
    }
    let header = abi::object::HEADER_SIZE as u32;
    let bytes = layout.fields_end.saturating_sub(header);
    Ok(bytes.next_multiple_of(field_alignment(bytes)).max(1) as i32)
}

/// Classes do not keep the alignment of their fields: that of a field as large as the class, at most 8.
fn field_alignment(bytes: u32) -> u32 {
    if bytes >= 8 { 8 } else { bytes.next_power_of_two().max(1) }
}

fn new_pointer(thread: &mut Thread, delegate: ObjRef) -> Result<usize, Thrown> {
    callback::of_delegate(thread, delegate)
}

fn field_marshaling(thread: &mut Thread, field: usize) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let row = vm.universe.field_row(types::FieldId::from_index(field as u32));
    let (assembly, id) = or_throw(thread, row)?;
    let module = vm.universe.module(assembly);
    let marshal = module.field_marshal(id).and_then(|marshal| module.row(marshal).ok());
    let blob = marshal.and_then(|row| module.blob(row.native_type).ok()).unwrap_or_default();
    let Some((kind, rest)) = blob.split_first() else { return Ok(-1) };
    // A compressed number (ECMA-335 II.23.2).
    let count = match *rest {
        [byte, ..] if byte & 0x80 == 0 => i32::from(byte),
        [high, low, ..] if high & 0xC0 == 0x80 => i32::from(high & 0x3F) << 8 | i32::from(low),
        _ => 0,
    };
    Ok(i32::from(*kind) | count << 8)
}

fn layout_of(thread: &mut Thread, ty: ObjRef) -> Result<i64, Thrown> {
    let (vm, ty) = of(thread, ty)?;
    let Some(definition) = vm.universe.definition(ty) else { return Ok(0) };
    let module = vm.universe.module(definition.assembly);
    let row = module.class_layout(definition.id).and_then(|id| module.row(id).ok());
    Ok(row.map_or(0, |row| i64::from(row.packing_size) | i64::from(row.class_size) << 8))
}

fn managed_offset(thread: &mut Thread, field: usize) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let field = types::FieldId::from_index(field as u32);
    let owner = vm.universe.field_owner(field);
    let row = vm.universe.field_row(field);
    let (_, definition) = or_throw(thread, row)?;
    let layout = vm.universe.instance_layout(owner);
    let offset = or_throw(thread, layout)?.offset_of(definition).unwrap_or(0) as i32;
    let is_value = vm.universe.is_value_type(owner);
    let header = if or_throw(thread, is_value)? { 0 } else { abi::object::HEADER_SIZE as i32 };
    Ok(offset - header)
}

/// 0 and no exception when `throws` is false. `folder` is null or where the assembly lies.
fn open(thread: &mut Thread, name: ObjRef, folder: ObjRef, throws: bool) -> Result<usize, Thrown> {
    let name = String::from_utf16_lossy(name.string_chars());
    let folder = (!folder.is_null())
        .then(|| std::path::PathBuf::from(String::from_utf16_lossy(folder.string_chars())));
    match thread.preemptive(|| library::open(&name, folder.as_deref())) {
        Ok(handle) => Ok(handle),
        Err(_) if !throws => Ok(0),
        Err(error) => Err(thread.throw(ExceptionKind::DllNotFound, Some(&error.message(&name)))),
    }
}

fn close(thread: &mut Thread, handle: usize) -> Result<(), Thrown> {
    thread.preemptive(|| library::close(handle));
    Ok(())
}

fn symbol(_thread: &mut Thread, handle: usize, name: ObjRef) -> Result<usize, Thrown> {
    let name = String::from_utf16_lossy(name.string_chars());
    Ok(library::symbol(handle, &name).unwrap_or(0))
}

fn main_program(_thread: &mut Thread) -> Result<usize, Thrown> {
    Ok(library::main_program())
}

//! Internal calls about assemblies and custom attributes. Assemblies are AssemblyIds, -1 none.

use super::objects::or_throw;
use super::reflection::number_array;
use super::runtime_type::{of, type_array, type_object};
use super::write_bytes;
use crate::exceptions::Thrown;
use crate::load::{LoadError, load_module};
use crate::thread::Thread;
use crate::vm::Vm;
use abi::object::ARRAY_DATA_OFFSET;
use abi::{ExceptionKind, Method, ObjRef};
use metadata::{
    AssemblyRefId, Bytes, CustomAttributeId, HasCustomAttribute, ManifestResourceId, Module, Token,
    TypeDefId,
};
use std::path::{Path, PathBuf};
use types::{AssemblyId, Definition, Instantiation, TypeError, TypeId};

crate::internal_calls! {
    "System.Reflection.AssemblyTable::Count" => count, ();
    "System.Reflection.AssemblyTable::DisplayName" => display_name, (i32);
    "System.Reflection.AssemblyTable::Path" => path, (i32);
    "System.Reflection.AssemblyTable::Entry" => entry, ();
    "System.Reflection.AssemblyTable::EntryPoint" => entry_point, (i32);
    "System.Reflection.AssemblyTable::Types" => all_types, (i32);
    "System.Reflection.AssemblyTable::References" => references, (i32);
    "System.Reflection.AssemblyTable::Resources" => resources, (i32);
    "System.Reflection.AssemblyTable::Resource" => resource, (i32, ObjRef);
    "System.Reflection.AssemblyTable::ModuleName" => module_name, (i32);
    "System.Reflection.AssemblyTable::ModuleVersion" => module_version, (i32);
    "System.Reflection.AssemblyTable::Load" => load, (ObjRef);
    "System.Reflection.AssemblyTable::LoadFile" => load_file, (ObjRef);
    "System.Reflection.AssemblyTable::LoadBytes" => load_bytes, (ObjRef);
    "System.Reflection.AssemblyTable::NameOfFile" => name_of_file, (ObjRef);
    "System.Reflection.AssemblyTable::OfType" => of_type, (ObjRef);
    "System.Reflection.AssemblyTable::OfCaller" => of_caller, (i32);
    "System.Reflection.AssemblyTable::FindType" => find_type, (ObjRef, i32);
    "System.Reflection.AssemblyTable::ResolveMethod" => resolve_method, (i32, i32);
    "System.Reflection.AssemblyTable::ResolveType" => resolve_type, (i32, i32);
    "System.Reflection.AssemblyTable::ResolveField" => resolve_field, (i32, i32);
    "System.Reflection.AssemblyTable::Attributes" => attributes, (i32, i32);
    "System.Reflection.AssemblyTable::AttributeValue" => attribute_value, (i32, i32);
}

fn assembly_of(id: i32) -> AssemblyId {
    AssemblyId::from_index(id as u32)
}

fn byte_array(thread: &mut Thread, bytes: &[u8]) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let mt = vm.universe.sz_array(vm.universe.core_types().byte).and_then(|ty| vm.mt(ty));
    let mt = or_throw(thread, mt)?;
    let array = thread.allocate_array(mt, bytes.len() as i64)?;
    write_bytes(array.addr().offset(ARRAY_DATA_OFFSET), bytes);
    Ok(array)
}

fn string_array(thread: &mut Thread, texts: &[String]) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let array = thread.allocate_array(vm.well_known().string_array_mt, texts.len() as i64)?;
    for (index, text) in texts.iter().enumerate() {
        let string = thread.new_string_utf8(text)?;
        vm.heap.write_ref(array.addr().offset(ARRAY_DATA_OFFSET + index * 8), string);
    }
    Ok(array)
}

/// The text of a managed string.
fn text_of(string: ObjRef) -> String {
    if string.is_null() {
        return String::new();
    }
    let mut bytes = vec![0u8; string.array_length() as usize * 2];
    super::read_bytes(string.addr().offset(abi::object::STRING_CHARS_OFFSET), &mut bytes);
    let units: Vec<u16> =
        bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

fn count(thread: &mut Thread) -> Result<i32, Thrown> {
    Ok(thread.vm.universe.assemblies().count() as i32)
}

fn display_name(thread: &mut Thread, assembly: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    thread.new_string_utf8(vm.universe.assembly(assembly_of(assembly)).display_name())
}

/// The file, or null for what did not come from one.
fn path(thread: &mut Thread, assembly: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    match vm.assembly_path(assembly_of(assembly)) {
        Some(path) => {
            let absolute = std::path::absolute(&path).unwrap_or(path);
            thread.new_string_utf8(&absolute.display().to_string())
        }
        None => Ok(ObjRef::NULL),
    }
}

/// The application's assembly, or -1.
fn entry(thread: &mut Thread) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let application = vm.host.application.lock().clone();
    let is_entry = |id: &AssemblyId| {
        vm.assembly_path(*id).is_some_and(|path| path.display().to_string() == application)
    };
    let found = vm.universe.assemblies().map(types::Assembly::id).find(is_entry);
    Ok(found.map_or(-1, |id| id.index() as i32))
}

fn entry_point(thread: &mut Thread, assembly: i32) -> Result<isize, Thrown> {
    let method = thread.vm.entry_point(assembly_of(assembly));
    Ok(method.map_or(-1, |method| method.index() as isize))
}

/// All types but `<Module>`, in table order.
fn all_types(thread: &mut Thread, assembly: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let assembly = assembly_of(assembly);
    let open: Result<Vec<TypeId>, TypeError> = vm
        .universe
        .module(assembly)
        .ids::<TypeDefId>()
        .skip(1)
        .map(|id| vm.universe.open_type(Definition { assembly, id }))
        .collect();
    let open = or_throw(thread, open)?;
    type_array(thread, &open)
}

fn references(thread: &mut Thread, assembly: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let module = vm.universe.module(assembly_of(assembly));
    let mut names = Vec::new();
    for id in module.ids::<AssemblyRefId>() {
        let row = or_throw(thread, module.row(id).map_err(TypeError::from))?;
        let name = module.string(row.name).unwrap_or("");
        let key = module.blob(row.public_key_or_token).unwrap_or(&[]);
        let mut text = format!(
            "{name}, Version={}.{}.{}.{}, Culture=neutral, PublicKeyToken=",
            row.major_version, row.minor_version, row.build_number, row.revision_number
        );
        if key.is_empty() {
            text.push_str("null");
        }
        for byte in key {
            text.push_str(&format!("{byte:02x}"));
        }
        names.push(text);
    }
    string_array(thread, &names)
}

fn resource_rows(vm: &Vm, assembly: AssemblyId) -> Vec<(ManifestResourceId, String)> {
    let module = vm.universe.module(assembly);
    module
        .ids::<ManifestResourceId>()
        .filter_map(|id| Some((id, module.string(module.row(id).ok()?.name).ok()?.to_owned())))
        .collect()
}

fn resources(thread: &mut Thread, assembly: i32) -> Result<ObjRef, Thrown> {
    let rows = resource_rows(&thread.vm, assembly_of(assembly));
    let names: Vec<String> = rows.into_iter().map(|(_, name)| name).collect();
    string_array(thread, &names)
}

/// The bytes of a manifest resource of the file, or null.
fn resource(thread: &mut Thread, assembly: i32, name: ObjRef) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let assembly = assembly_of(assembly);
    let wanted = text_of(name);
    let found = resource_rows(&vm, assembly).into_iter().find(|(_, name)| *name == wanted);
    let Some((id, _)) = found else { return Ok(ObjRef::NULL) };
    let bytes = vm.universe.module(assembly).resource(id).map_err(TypeError::from);
    let bytes = or_throw(thread, bytes)?;
    byte_array(thread, bytes)
}

fn module_name(thread: &mut Thread, assembly: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let module = vm.universe.module(assembly_of(assembly));
    let name = module.module_row().and_then(|row| module.string(row.name)).unwrap_or("");
    thread.new_string_utf8(name)
}

/// The 16 bytes of the module's version id.
fn module_version(thread: &mut Thread, assembly: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let guid = vm.universe.module(assembly_of(assembly)).mvid().ok().flatten();
    byte_array(thread, &guid.map_or([0; 16], |guid| guid.0))
}

/// The assembly with a simple name, or -1 when there is none.
fn load(thread: &mut Thread, name: ObjRef) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    Ok(vm.universe.load_assembly(&text_of(name)).map_or(-1, |id| id.index() as i32))
}

fn bad_image(thread: &mut Thread) -> Thrown {
    thread.throw(ExceptionKind::BadImageFormat, Some("Bad IL format."))
}

/// A file's module; `None` when there is no such file.
fn module_of_file(thread: &mut Thread, path: &Path) -> Result<Option<Module>, Thrown> {
    match load_module(path) {
        Ok(module) => Ok(Some(module)),
        Err(LoadError::Io { .. }) => Ok(None),
        Err(LoadError::Metadata { .. }) => Err(bad_image(thread)),
    }
}

/// A new assembly from a file, or -1.
fn load_file(thread: &mut Thread, path: ObjRef) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let path = PathBuf::from(text_of(path));
    let Some(module) = module_of_file(thread, &path)? else { return Ok(-1) };
    let added = vm.universe.add_assembly(module);
    let assembly = or_throw(thread, added)?;
    if let Some(folder) = path.parent() {
        vm.folders.add(folder);
    }
    vm.set_assembly_path(assembly, path);
    Ok(assembly.index() as i32)
}

/// A new assembly from the bytes of a file.
fn load_bytes(thread: &mut Thread, image: ObjRef) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let mut bytes = vec![0u8; image.array_length() as usize];
    super::read_bytes(image.addr().offset(ARRAY_DATA_OFFSET), &mut bytes);
    let Ok(module) = Module::parse(Bytes::from(bytes)) else { return Err(bad_image(thread)) };
    let added = vm.universe.add_assembly(module);
    Ok(or_throw(thread, added)?.index() as i32)
}

/// The display name of the assembly in a file, or null.
fn name_of_file(thread: &mut Thread, path: ObjRef) -> Result<ObjRef, Thrown> {
    let path = PathBuf::from(text_of(path));
    let Some(module) = module_of_file(thread, &path)? else { return Ok(ObjRef::NULL) };
    match types::Assembly::names_of(&module) {
        Ok((_, name)) => thread.new_string_utf8(&name),
        Err(_) => Err(bad_image(thread)),
    }
}

fn of_type(thread: &mut Thread, ty: ObjRef) -> Result<i32, Thrown> {
    let (vm, ty) = of(thread, ty)?;
    Ok(vm.universe.assembly_of(ty).index() as i32)
}

/// The assembly of the method `depth` frames above the caller.
fn of_caller(thread: &mut Thread, depth: i32) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let frames = vm.caller_frames(thread);
    let frame = frames.get(depth as usize).or(frames.last());
    let owner = frame
        .map(|(method, _): &(*const Method, u32)| vm.universe.method_owner(vm.method_id(*method)));
    Ok(owner.map_or(0, |owner| vm.universe.assembly_of(owner).index() as i32))
}

/// The type with a reflection name, or null. Throws for a name that is none, and when an assembly that it names is not there.
fn find_type(thread: &mut Thread, name: ObjRef, context: i32) -> Result<ObjRef, Thrown> {
    let found = thread.vm.clone().universe.find_type(&text_of(name), assembly_of(context));
    match or_throw(thread, found)? {
        Some(ty) => type_object(thread, ty),
        None => Ok(ObjRef::NULL),
    }
}

fn token(value: i32) -> Token {
    Token(value as u32)
}

fn resolve_method(thread: &mut Thread, assembly: i32, value: i32) -> Result<isize, Thrown> {
    let vm = thread.vm.clone();
    let method =
        vm.universe.resolve_method(assembly_of(assembly), token(value), Instantiation::EMPTY);
    Ok(or_throw(thread, method)?.index() as isize)
}

fn resolve_type(thread: &mut Thread, assembly: i32, value: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let ty = vm.universe.resolve_type(assembly_of(assembly), token(value), Instantiation::EMPTY);
    let ty = or_throw(thread, ty)?;
    type_object(thread, ty)
}

fn resolve_field(thread: &mut Thread, assembly: i32, value: i32) -> Result<isize, Thrown> {
    let vm = thread.vm.clone();
    let field =
        vm.universe.resolve_field(assembly_of(assembly), token(value), Instantiation::EMPTY);
    Ok(or_throw(thread, field)?.index() as isize)
}

/// (constructor, row) pairs of the attributes on a row. Those whose types cannot be had are left out.
fn attributes(thread: &mut Thread, assembly: i32, parent: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let Ok(parent) = HasCustomAttribute::try_from(token(parent)) else {
        return number_array(thread, [].into_iter());
    };
    let pairs: Vec<isize> = vm
        .universe
        .custom_attributes(assembly_of(assembly), parent)
        .filter_map(Result::ok)
        .flat_map(|attribute| [attribute.constructor.index() as isize, attribute.id.row() as isize])
        .collect();
    number_array(thread, pairs.into_iter())
}

/// The encoded arguments of an attribute (ECMA-335 II.23.3).
fn attribute_value(thread: &mut Thread, assembly: i32, row: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let module = vm.universe.module(assembly_of(assembly));
    let Some(id) = CustomAttributeId::from_row(row as u32) else {
        return Err(thread.throw(ExceptionKind::BadImageFormat, None));
    };
    let blob = module.row(id).and_then(|row| module.blob(row.value)).map_err(TypeError::from);
    let blob = or_throw(thread, blob)?;
    byte_array(thread, blob)
}

//! Loads every type of CoreCLR's core library, where one is found: nothing may fail, and what is
//! known about its types must come out.
//! `ENTRACTE_FRAMEWORK` names a folder of framework assemblies; without it the test says so and passes.

use std::path::{Path, PathBuf};

use metadata::{Bytes, CustomAttributeId, Module, Operand, TypeDefId};
use types::{AssemblyId, AssemblySource, Definition, Instantiation, MethodId, TypeError, Universe};

struct Folder(PathBuf);

impl AssemblySource for Folder {
    fn load(&self, simple_name: &str) -> Option<metadata::Result<Module>> {
        let path = self.0.join(format!("{simple_name}.dll"));
        let bytes = std::fs::read(path).ok()?;
        Some(Module::parse(Bytes::from_owner(bytes)))
    }
}

fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("ENTRACTE_FRAMEWORK").map(PathBuf::from);
    named.or_else(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let shared =
            root.ancestors().map(|up| up.join("shared/dotnet/shared/Microsoft.NETCore.App"));
        let versions = shared.filter_map(|folder| std::fs::read_dir(folder).ok()).flatten();
        let mut found = versions.filter_map(|entry| entry.ok()).map(|entry| entry.path());
        found.find(|folder| folder.join("System.Private.CoreLib.dll").is_file())
    })
}

fn universe() -> Option<Universe> {
    let Some(folder) = folder() else {
        eprintln!("no framework assemblies: set ENTRACTE_FRAMEWORK");
        return None;
    };
    let core = std::fs::read(folder.join("System.Private.CoreLib.dll")).expect("core library");
    let core = Module::parse(Bytes::from_owner(core)).expect("core library parses");
    Some(Universe::new(core, Box::new(Folder(folder))).expect("core types are there"))
}

/// Everything about a definition that can be asked without arguments.
fn check(universe: &Universe, definition: Definition) -> Result<(), TypeError> {
    let ty = universe.open_type(definition)?;
    universe.check_type(ty)?;
    for method in universe.declared_methods(ty)? {
        universe.signature(method)?;
        universe.method_code(method)?;
        universe.async_variant(method)?;
        universe.slot_of(method)?;
        universe.trace_name(method);
    }
    let name = universe.assembly_qualified_name(ty);
    assert_eq!(universe.find_type(&name, definition.assembly)?, Some(ty), "{name}");
    if !universe.is_open(ty) {
        universe.static_layout(ty)?;
        universe.finalizer(ty)?;
        for field in universe.declared_fields(ty)? {
            universe.field_location(field)?;
        }
    }
    Ok(())
}

fn check_assembly(universe: &Universe, assembly: AssemblyId, failures: &mut Vec<String>) {
    for id in universe.module(assembly).ids::<TypeDefId>() {
        let definition = Definition { assembly, id };
        if let Err(error) = check(universe, definition) {
            failures.push(format!("{}: {error}", universe.definition_name(definition)));
        }
    }
}

#[test]
fn every_type_of_the_core_library_loads() {
    let Some(universe) = universe() else { return };
    let mut failures = Vec::new();
    check_assembly(&universe, universe.core(), &mut failures);
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_type_of_the_framework_loads() {
    let Some(universe) = universe() else { return };
    let mut failures = Vec::new();
    let files = std::fs::read_dir(folder().expect("a folder")).expect("a folder");
    for file in files.filter_map(|file| file.ok()) {
        let name = file.file_name().to_string_lossy().into_owned();
        let Some(name) = name.strip_suffix(".dll") else { continue };
        // Some files are not managed.
        if let Ok(assembly) = universe.load_assembly(name) {
            check_assembly(&universe, assembly, &mut failures);
        }
    }
    eprintln!("{universe:?}");
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

/// Every custom attribute of the core library decodes.
#[test]
fn every_attribute_of_the_core_library_decodes() {
    let Some(universe) = universe() else { return };
    let core = universe.core();
    let mut failures = Vec::new();
    for id in universe.module(core).ids::<CustomAttributeId>() {
        if let Err(error) = universe.attribute_value(core, id) {
            failures.push(format!("{id:?}: {error}"));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

/// Every token of every method body resolves, open and over canonical arguments.
#[test]
fn every_token_of_the_core_library_resolves() {
    let Some(universe) = universe() else { return };
    let core = universe.core();
    let mut failures = Vec::new();
    for id in universe.module(core).ids::<TypeDefId>() {
        let definition = Definition { assembly: core, id };
        let ty = universe.open_type(definition).expect("a type");
        for method in universe.declared_methods(ty).expect("methods") {
            if let Err(error) = check_tokens(&universe, method) {
                failures.push(format!("{}: {error}", universe.trace_name(method)));
            }
        }
    }
    eprintln!("{universe:?}");
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

fn check_tokens(universe: &Universe, method: MethodId) -> Result<(), TypeError> {
    let canon = universe.canon();
    let owner = universe.method_owner(method);
    let type_args = vec![canon; universe.type_args(owner).len()];
    let method_args = vec![canon; universe.method_args(method).len()];
    let canonical = Instantiation::new(&type_args, &method_args);
    let shared = universe.instantiate_method(method, canonical)?;
    universe.generic_context(shared)?;
    let Some((assembly, body)) = universe.method_body(method)? else { return Ok(()) };
    for over in [Instantiation::EMPTY, canonical] {
        if let Some(locals) = body.local_var_sig {
            universe.resolve_locals(assembly, locals, over)?;
        }
        for instruction in body.instructions() {
            match instruction?.operand {
                Operand::Method(token) => {
                    let method = universe.resolve_method(assembly, token, over)?;
                    universe.signature(method)?;
                }
                Operand::Field(token) => {
                    let field = universe.resolve_field(assembly, token, over)?;
                    universe.field_type(field)?;
                }
                Operand::Type(token) => {
                    universe.resolve_type(assembly, token, over)?;
                }
                Operand::Member(token) => {
                    universe.resolve_member(assembly, token, over)?;
                }
                Operand::Signature(token) => {
                    let token = token.try_into().expect("a signature");
                    universe.resolve_call_site(assembly, token, over)?;
                }
                _ => {}
            }
        }
    }
    Ok(())
}

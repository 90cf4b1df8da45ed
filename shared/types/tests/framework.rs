//! Loads every type of CoreCLR's core library, where one is found: nothing may fail, and what is
//! known about its types must come out.
//! `ENTRACTE_FRAMEWORK` names a folder of framework assemblies; without it the test says so and passes.

use std::path::{Path, PathBuf};

use metadata::{Bytes, Module, TypeDefId};
use types::{AssemblySource, Definition, TypeError, Universe};

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

#[test]
fn every_type_of_the_core_library_loads() {
    let Some(universe) = universe() else { return };
    let core = universe.core();
    let mut failures = Vec::new();
    for id in universe.module(core).ids::<TypeDefId>() {
        let definition = Definition { assembly: core, id };
        let check = || -> Result<(), TypeError> {
            let ty = universe.open_type(definition)?;
            universe.check_type(ty)?;
            universe.interfaces(ty)?;
            universe.vtable(ty)?;
            for method in universe.declared_methods(ty)? {
                universe.signature(method)?;
                universe.method_code(method)?;
                universe.trace_name(method);
            }
            if !universe.is_open(ty) {
                universe.instance_layout(ty)?;
                universe.static_layout(ty)?;
                for field in universe.declared_fields(ty)? {
                    universe.field_location(field)?;
                }
            }
            Ok(())
        };
        if let Err(error) = check() {
            failures.push(format!("{}: {error}", universe.definition_name(definition)));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

//! Imports every method of a core library and of the compiled programs: none may panic, be called invalid, or break a rule of
//! the verifier.
//! `ENTRACTE_FRAMEWORK` names a folder of framework assemblies; without one the tests say so and pass.
#![forbid(unsafe_code)]

use ir::import::{ImportError, ImportOptions, import_method};
use ir::symbols::Named;
use metadata::{Bytes, Module, TypeDefId};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use types::{AssemblyId, AssemblySource, Definition, MethodId, TypeId, Universe};

struct Folder(PathBuf);

impl AssemblySource for Folder {
    fn load(&self, simple_name: &str) -> Option<metadata::Result<Module>> {
        let path = self.0.join(format!("{simple_name}.dll"));
        Some(Module::parse(Bytes::from_owner(std::fs::read(path).ok()?)))
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
    let core = std::fs::read(folder.join("System.Private.CoreLib.dll")).unwrap();
    let core = Module::parse(Bytes::from_owner(core)).unwrap();
    Some(Universe::new(core, Box::new(Folder(folder))).unwrap())
}

/// What came of importing many methods.
#[derive(Default)]
struct Tally {
    imported: usize,
    operations: usize,
    refused: BTreeMap<String, usize>,
    faults: Vec<String>,
    /// Operations that throw what was missing, by message.
    errors: BTreeMap<String, usize>,
}

impl Tally {
    fn import(&mut self, universe: &Universe, method: MethodId) {
        match import_method(universe, method, &ImportOptions::default()) {
            Ok(func) => {
                self.imported += 1;
                self.operations += func.blocks.iter().map(|b| b.insts.len()).sum::<usize>();
                for error in &func.errors {
                    *self.errors.entry(error.message.clone()).or_default() += 1;
                }
                if let Err(fault) = ir::verify::verify(&func, universe) {
                    let name = universe.il_method_name(method);
                    self.faults.push(format!("{name}: {fault}"));
                    if self.faults.len() < 4 {
                        eprintln!("{name}: {fault}\n{}", ir::print::print(&func, &Named(universe)));
                    }
                }
                // Whatever the importer makes has a text.
                let text = ir::print::print(&func, &ir::symbols::Numbered);
                let parsed = ir::parse::parse(&text, &ir::symbols::Numbered);
                let again = parsed.map(|funcs| ir::print::print(&funcs[0], &ir::symbols::Numbered));
                assert_eq!(again.as_ref(), Ok(&text));
            }
            Err(error @ ImportError::InvalidProgram { .. }) => {
                self.faults.push(format!("{}: {error}", universe.il_method_name(method)));
            }
            Err(ImportError::NoBody(code)) => {
                *self.refused.entry(format!("{code:?}")).or_default() += 1;
            }
            Err(error) => {
                *self.refused.entry(error.to_string()).or_default() += 1;
            }
        }
    }

    /// Every method of a type's definition, over `argument` for each of its variables.
    fn import_type(&mut self, universe: &Universe, definition: Definition, argument: TypeId) {
        let Ok(open) = universe.open_type(definition) else { return };
        let args = vec![argument; universe.type_args(open).len()];
        let Ok(ty) = universe.generic_type(definition, &args) else { return };
        let Ok(methods) = universe.declared_methods(ty) else { return };
        for method in methods {
            let args = vec![argument; universe.method_args(method).len()];
            // Without variables there is nothing to vary.
            let is_generic = !args.is_empty() || !universe.type_args(ty).is_empty();
            if !is_generic && argument != universe.core_types().object {
                continue;
            }
            self.import(universe, universe.with_method_args(method, &args));
        }
    }

    fn import_assembly(&mut self, universe: &Universe, assembly: AssemblyId) {
        let core = universe.core_types();
        for id in universe.module(assembly).ids::<TypeDefId>() {
            let definition = Definition { assembly, id };
            for argument in [core.object, core.int32, core.string] {
                self.import_type(universe, definition, argument);
            }
        }
    }

    fn report(self, what: &str) {
        eprintln!("{what}: {} methods, {} operations", self.imported, self.operations);
        for (refusal, count) in &self.refused {
            eprintln!("  {count:6} {refusal}");
        }
        let mut errors: Vec<_> = self.errors.into_iter().collect();
        errors.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for (error, count) in errors.iter().take(25) {
            eprintln!("  {count:6} throw.error {error}");
        }
        let shown = self.faults.iter().take(40).cloned().collect::<Vec<_>>().join("\n");
        assert!(self.faults.is_empty(), "{} faults:\n{shown}", self.faults.len());
    }
}

#[test]
fn every_method_of_the_core_library() {
    let Some(universe) = universe() else { return };
    let mut tally = Tally::default();
    tally.import_assembly(&universe, universe.core());
    tally.report("core library");
}

/// The core library of the engine itself: all that its intrinsics ask for must be known.
#[test]
fn every_method_of_our_core_library() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corelib");
    let Ok(bytes) = std::fs::read(folder.join("System.Private.CoreLib.dll")) else {
        eprintln!("the core library is not built");
        return;
    };
    let core = Module::parse(Bytes::from_owner(bytes)).unwrap();
    let universe = Universe::new(core, Box::new(types::NoAssemblies)).unwrap();
    let mut tally = Tally::default();
    tally.import_assembly(&universe, universe.core());
    let missing: Vec<&String> =
        tally.errors.keys().filter(|error| error.starts_with("Method not found")).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    tally.report("our core library");
}

fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| entry.ok()).map(|entry| entry.path()) {
        if path.is_dir() {
            programs(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "dll") {
            found.push(path);
        }
    }
}

#[test]
fn every_method_of_the_programs() {
    let mut paths = Vec::new();
    programs(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testsuite/programs"), &mut paths);
    // What is invalid on purpose is looked at elsewhere.
    let invalid = [
        "invalid_programs.dll",
        "invalid_program_messages.dll",
        "async_flag_on_code_that_is_no_il.dll",
    ];
    paths.retain(|path| !invalid.iter().any(|name| path.ends_with(name)));
    paths.sort();
    let mut tally = Tally::default();
    let Some(universe) = universe() else { return };
    for path in paths {
        let module = Module::parse(Bytes::from_owner(std::fs::read(&path).unwrap())).unwrap();
        let Ok(assembly) = universe.add_assembly(module) else { continue };
        tally.import_assembly(&universe, assembly);
    }
    tally.report("programs");
}

//! The fixture programs hold every instruction there is: each has been run here and on CoreCLR.
#![forbid(unsafe_code)]

use metadata::{Bytes, Instructions, MethodDefId, Module, Opcode};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// `no.` (III.2.2) asks for checks to be left out: no compiler writes it, no assembler knows it, and it may be ignored.
const WRITTEN_BY_NOBODY: &[Opcode] = &[Opcode::No];

fn dlls(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            dlls(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "dll") {
            found.push(path);
        }
    }
}

#[test]
fn fixtures_hold_every_instruction() {
    let mut paths = Vec::new();
    dlls(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testsuite/programs"), &mut paths);
    let mut seen = HashSet::new();
    for path in &paths {
        let Ok(module) = Module::parse(Bytes::from_owner(std::fs::read(path).unwrap())) else {
            continue;
        };
        for id in module.ids::<MethodDefId>() {
            let Ok(Some(body)) = module.method_body(id) else { continue };
            seen.extend(Instructions::new(body.code).map_while(Result::ok).map(|i| i.opcode));
        }
    }
    let missing: Vec<_> = Opcode::ALL
        .iter()
        .filter(|opcode| !seen.contains(*opcode) && !WRITTEN_BY_NOBODY.contains(opcode))
        .collect();
    assert!(missing.is_empty(), "no fixture has {missing:?}");
}

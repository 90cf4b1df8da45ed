//! Any bytes as a module: every row, heap, signature, attribute and body is read, and printed. Errors are right, panics are not.
#![no_main]
#![forbid(unsafe_code)]

#[path = "../../../shared/metadata/tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;
use metadata::{Module, Pdb, PrimitiveType, dump};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(pdb) = Pdb::parse(bytes.to_vec()) {
        support::read_pdb(&pdb);
    }
    let Ok(module) = Module::parse(bytes.to_vec()) else { return };
    support::read_everything(&module, &mut |_| Some(PrimitiveType::I4));
    let mut text = String::new();
    let pdb = module.embedded_pdb().ok().flatten();
    let _ = dump::dump_module(&module, pdb.as_ref(), &mut text);
    let _ = dump::dump_tables(&module, &mut text);
});

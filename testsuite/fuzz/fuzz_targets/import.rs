//! Any bytes as a program: types are loaded, every method is imported, verified as HIR, and built, optimised and compiled by tier 1.
//! Nothing of it runs.
#![no_main]
#![forbid(unsafe_code)]

use entracte::{Config, Engine};
use libfuzzer_sys::fuzz_target;
use std::path::PathBuf;
use std::sync::OnceLock;

/// One file a process: the engine loads assemblies by their path.
fn file() -> &'static PathBuf {
    static FILE: OnceLock<PathBuf> = OnceLock::new();
    FILE.get_or_init(|| {
        std::env::temp_dir().join(format!("entracte-fuzz-{}.dll", std::process::id()))
    })
}

fuzz_target!(|bytes: &[u8]| {
    if !bytes.starts_with(b"MZ") || std::fs::write(file(), bytes).is_err() {
        return;
    }
    let Ok(engine) = Engine::new(Config::default()) else { return };
    let _ = engine.survey(file());
});

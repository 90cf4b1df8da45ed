//! The program under test: the command line `entracte`, built by cargo in the profile of the running test.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds it and finds it beside the test's own directory. The error is a sentence for people.
pub fn build() -> Result<PathBuf, String> {
    let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    build.args(["build", "--quiet", "-p", "entracte-tools", "--bin", "entracte"]);
    if !cfg!(debug_assertions) {
        build.arg("--release");
    }
    let built = build.status().map_err(|e| format!("cargo build: {e}"))?;
    let here = std::env::current_exe().map_err(|e| e.to_string())?;
    let profile = here.parent().and_then(Path::parent);
    match profile {
        Some(profile) if built.success() => Ok(profile.join("entracte")),
        _ => Err("the engine does not build: cargo build -p entracte-tools".to_owned()),
    }
}

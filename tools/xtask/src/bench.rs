//! `cargo xtask bench [--against REVISION] [ARGUMENTS…]`: the kernels with this tree's engine, and with that of another
//! revision, in one interleaved run (`entracte bench`). The other engine is built in `target/bench`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{XtaskError, at};
use crate::fixtures::target_directory;

pub fn run(root: &Path, arguments: &[String]) -> Result<(), XtaskError> {
    let mut rest: Vec<String> = Vec::new();
    let mut revision = None;
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        if argument == "--against" {
            revision = Some(arguments.next().ok_or(XtaskError::Usage)?);
        } else {
            rest.push(argument.clone());
        }
    }
    if let Some(revision) = revision {
        // Names of engines go through; anything else is a revision.
        let known = ["coreclr", "mono", "none", "self"];
        let engine = match known.iter().any(|name| revision.starts_with(name)) {
            true => revision.clone(),
            false => build(root, revision)?.to_string_lossy().into_owned(),
        };
        rest.extend(["--against".to_owned(), engine]);
    }
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["run", "--quiet", "--release", "-p", "entracte-tools", "--"]);
    finish("entracte bench", command.arg("bench").args(rest), root)
}

/// The engine of a revision, in a checkout of its own.
fn build(root: &Path, revision: &str) -> Result<PathBuf, XtaskError> {
    let folder = target_directory(root).join("bench");
    let checkout = folder.join("checkout");
    let mut git = Command::new("git");
    git.current_dir(root);
    if checkout.join(".git").exists() {
        git.arg("-C").arg(&checkout).args(["checkout", "--quiet", "--detach", revision]);
    } else {
        git.args(["worktree", "add", "--force", "--detach"]).arg(&checkout).arg(revision);
    }
    finish("git", &mut git, root)?;
    let target = folder.join("target");
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&checkout).env("CARGO_TARGET_DIR", &target);
    cargo.args(["build", "--quiet", "--release", "-p", "entracte-tools"]);
    finish("cargo build", &mut cargo, root)?;
    Ok(target.join("release/entracte"))
}

fn finish(name: &str, command: &mut Command, root: &Path) -> Result<(), XtaskError> {
    let status = command.status().map_err(at(root))?;
    match status.success() {
        true => Ok(()),
        false => Err(XtaskError::Command { name: name.to_owned(), status }),
    }
}

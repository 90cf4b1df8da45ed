//! The checks that cargo itself runs, in the groups people and CI ask for.

use std::path::Path;
use std::process::Command;

use crate::error::{XtaskError, at};
use crate::tidy;

/// Under a minute on a warm tree.
pub fn quick(root: &Path) -> Result<(), XtaskError> {
    formatting(root)?;
    clippy(root)?;
    tidy::run(root)?;
    cargo(root, &["test", "--workspace", "--lib"])
}

pub fn programs(root: &Path, arguments: &[String]) -> Result<(), XtaskError> {
    let (profile, rest): (Vec<&str>, Vec<&str>) =
        arguments.iter().map(String::as_str).partition(|a| *a == "--release");
    let mut command = vec!["test", "-p", "entracte-testsuite", "--test", "programs"];
    command.extend(profile);
    command.push("--");
    command.extend(rest);
    cargo(root, &command)
}

/// One variable for filetests and snapshots alike; the diff is read in review.
pub fn bless(root: &Path, filter: &[String]) -> Result<(), XtaskError> {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["test", "--workspace"]).args(filter);
    // `expect-test` has its own name for the same wish.
    command.env("ENTRACTE_BLESS", "1").env("UPDATE_EXPECT", "1");
    finish(root, "cargo test", &mut command)
}

/// The compiler's own tests with its verifier after each pass and the allocator's checker.
pub fn tier1_asserting(root: &Path) -> Result<(), XtaskError> {
    cargo(root, &["test", "--quiet", "-p", "entracte-tier1"])
}

pub fn formatting(root: &Path) -> Result<(), XtaskError> {
    cargo(root, &["fmt", "--all", "--check"])
}

pub fn clippy(root: &Path) -> Result<(), XtaskError> {
    cargo(root, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<(), XtaskError> {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(arguments);
    finish(root, &format!("cargo {}", arguments.join(" ")), &mut command)
}

pub fn finish(root: &Path, name: &str, command: &mut Command) -> Result<(), XtaskError> {
    let status = command.status().map_err(at(root))?;
    match status.success() {
        true => Ok(()),
        false => Err(XtaskError::Command { name: name.to_owned(), status }),
    }
}

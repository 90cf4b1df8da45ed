//! The checks that cargo itself runs, in the groups people and CI ask for.

use std::path::Path;
use std::process::Command;

use crate::error::{XtaskError, at};
use crate::{fixtures, oracle, tidy};

/// Under a minute on a warm tree.
pub fn quick(root: &Path) -> Result<(), XtaskError> {
    format_and_lint(root)?;
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

pub fn ci(root: &Path) -> Result<(), XtaskError> {
    format_and_lint(root)?;
    tidy::run(root)?;
    if oracle::Dotnet::find(root).is_some() {
        fixtures::run(root, &["--check".to_owned()])?;
    } else {
        println!("fixtures: not compared with CoreCLR, which is not here");
    }
    cargo(root, &["test", "--workspace", "--release"])
}

fn format_and_lint(root: &Path) -> Result<(), XtaskError> {
    cargo(root, &["fmt", "--all", "--check"])?;
    cargo(root, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<(), XtaskError> {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(arguments);
    finish(root, &format!("cargo {}", arguments.join(" ")), &mut command)
}

fn finish(root: &Path, name: &str, command: &mut Command) -> Result<(), XtaskError> {
    let status = command.status().map_err(at(root))?;
    match status.success() {
        true => Ok(()),
        false => Err(XtaskError::Command { name: name.to_owned(), status }),
    }
}

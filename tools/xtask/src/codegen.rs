//! `cargo xtask codegen`: writes the reference pages of `docs/gen`. The texts come from the program itself
//! (`entracte info --document PAGE`), so that this builds when the engine does not. With `--check` it compares only.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::{XtaskError, at};

const PAGES: &[&str] = &["hir", "bytecode", "abi", "options", "internal-calls"];

pub fn run(root: &Path, arguments: &[String]) -> Result<(), XtaskError> {
    let check = match arguments {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => return Err(XtaskError::Usage),
    };
    let folder = root.join("docs/gen");
    let mut stale = 0;
    for page in PAGES {
        let text = page_text(root, page)?;
        let path = folder.join(format!("{page}.md"));
        if fs::read(&path).is_ok_and(|now| now == text) {
            continue;
        }
        stale += 1;
        if check {
            println!("docs/gen/{page}.md: not what the engine says: cargo xtask codegen");
        } else {
            fs::create_dir_all(&folder).map_err(at(&folder))?;
            fs::write(&path, text).map_err(at(&path))?;
            println!("docs/gen/{page}.md: written");
        }
    }
    println!("codegen: {} pages, {stale} stale", PAGES.len());
    if check && stale > 0 {
        return Err(XtaskError::Findings { what: "codegen", count: stale });
    }
    Ok(())
}

/// Release, as in the commands that people and CI use: the program is built once.
fn page_text(root: &Path, page: &str) -> Result<Vec<u8>, XtaskError> {
    let mut command = Command::new("cargo");
    command.current_dir(root).stderr(Stdio::inherit());
    command.args(["run", "--quiet", "--release", "-p", "entracte-tools", "--"]);
    command.args(["info", "--document", page]);
    let output = command.output().map_err(at(root))?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(XtaskError::Command {
            name: format!("entracte info --document {page}"),
            status: output.status,
        }),
    }
}

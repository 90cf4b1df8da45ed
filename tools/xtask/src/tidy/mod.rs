//! `cargo xtask tidy`: what the compiler does not check about the tree. One rule a file; a finding is a line
//! `path:line: what is wrong`.

mod file_sizes;
mod layers;
mod links;
mod unsafe_code;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{XtaskError, at};

/// A file of the repository that people write.
pub struct SourceFile {
    /// Relative to the root, with `/`.
    pub path: String,
    pub text: String,
}

impl SourceFile {
    pub fn has_extension(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|e| e == extension)
    }

    /// Lines with their numbers, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

pub struct Tree {
    pub root: PathBuf,
    pub files: Vec<SourceFile>,
}

pub fn run(root: &Path) -> Result<(), XtaskError> {
    let tree = load(root)?;
    let mut findings = Vec::new();
    words::check(&tree, &mut findings);
    links::check(&tree, &mut findings);
    unsafe_code::check(&tree, &mut findings);
    file_sizes::check(&tree, &mut findings);
    layers::check(&tree, &mut findings);
    for finding in &findings {
        println!("{finding}");
    }
    println!("tidy: {} files, {} finding(s)", tree.files.len(), findings.len());
    match findings.len() {
        0 => Ok(()),
        count => Err(XtaskError::Findings { what: "tidy", count }),
    }
}

/// What git tracks or would add, but not fixture programs (which may do strange things on purpose) or generated files.
fn load(root: &Path) -> Result<Tree, XtaskError> {
    let mut git = Command::new("git");
    git.current_dir(root).args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let listing = git.output().map_err(at(root))?;
    let mut files = Vec::new();
    for path in String::from_utf8_lossy(&listing.stdout).lines() {
        let ours = ["rs", "md", "toml", "cs"].iter().any(|e| path.ends_with(&format!(".{e}")));
        let generated = path.contains("/Generated/") || path.starts_with("docs/gen/");
        let program =
            path.starts_with("testsuite/programs/") || path.starts_with("testsuite/corpus/");
        if !ours || generated || program {
            continue;
        }
        let absolute = root.join(path);
        // Deleted, and not yet committed.
        if absolute.is_file() {
            let text = fs::read_to_string(&absolute).map_err(at(&absolute))?;
            files.push(SourceFile { path: path.to_owned(), text });
        }
    }
    Ok(Tree { root: root.to_owned(), files })
}

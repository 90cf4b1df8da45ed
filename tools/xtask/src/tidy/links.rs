//! Paths that documents and comments name exist: Markdown links, and paths between backticks.

use std::path::Path;

use super::{SourceFile, Tree};

pub fn check(tree: &Tree, findings: &mut Vec<String>) {
    for file in &tree.files {
        let markdown = file.has_extension("md");
        let rust = file.has_extension("rs");
        if !markdown && !rust {
            continue;
        }
        let mut fenced = false;
        for (number, line) in file.lines() {
            if markdown && line.trim_start().starts_with("```") {
                fenced = !fenced;
            }
            let Some(prose) = prose(line, rust) else { continue };
            let mut named: Vec<&str> = quoted(prose).filter(|w| is_path(w)).collect();
            if markdown && !fenced {
                named.extend(link_targets(prose));
            }
            for path in named {
                if !exists(tree, file, path) {
                    findings.push(format!("{}:{number}: there is no {path}", file.path));
                }
            }
        }
    }
}

/// In Rust only comments are prose.
fn prose(line: &str, rust: bool) -> Option<&str> {
    if rust { line.split_once("//").map(|(_, comment)| comment) } else { Some(line) }
}

/// What stands between backticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// A repository path: at least one folder, an extension of ours, no pattern characters and no placeholder in capitals.
fn is_path(word: &str) -> bool {
    let plain =
        word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-./".contains(c));
    let extension = word.rsplit_once('.').map(|(_, e)| e);
    plain
        && word.contains('/')
        && matches!(extension, Some("rs" | "md" | "toml" | "cs" | "lock"))
        && !word.starts_with("..")
}

/// `](target)` with a relative target.
fn link_targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| {
        let target = rest.split(')').next()?;
        let target = target.split('#').next()?;
        (!target.is_empty() && !target.contains("://") && !target.starts_with("mailto:"))
            .then_some(target)
    })
}

/// From the root, from the file's own folder, or from its crate's folder and sources.
fn exists(tree: &Tree, file: &SourceFile, path: &str) -> bool {
    let own = tree.root.join(&file.path);
    let folders = own.ancestors().skip(1).take_while(|a| a.starts_with(&tree.root));
    let from = |folder: &Path| folder.join(path).exists() || folder.join("src").join(path).exists();
    folders.into_iter().any(from)
        || tree.root.join("shared").join(path).exists()
        || crate_source(tree, path)
}

/// `ir/ops.rs` for `shared/ir/src/ops.rs`: the way prose names a crate's file.
fn crate_source(tree: &Tree, path: &str) -> bool {
    let Some((name, rest)) = path.split_once('/') else { return false };
    ["shared", "."]
        .iter()
        .any(|base| tree.root.join(base).join(name).join("src").join(rest).exists())
}

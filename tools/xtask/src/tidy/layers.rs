//! The dependencies between members are those of the table under "Layers" in ARCHITECTURE.md.

use std::collections::BTreeMap;

use super::{SourceFile, Tree};

struct Layer {
    folder: String,
    may_use: Vec<String>,
}

pub fn check(tree: &Tree, findings: &mut Vec<String>) {
    let Some(architecture) = tree.files.iter().find(|f| f.path == "ARCHITECTURE.md") else {
        return;
    };
    let layers = table(architecture);
    if layers.is_empty() {
        findings.push("ARCHITECTURE.md:1: no table under \"## Layers\"".to_owned());
    }
    for (name, layer) in &layers {
        let path = format!("{}/Cargo.toml", layer.folder);
        let Some(manifest) = tree.files.iter().find(|f| f.path == path) else {
            findings.push(format!("ARCHITECTURE.md:1: layer {name} has no {path}"));
            continue;
        };
        for (number, used) in dependencies(manifest) {
            if layers.contains_key(used) && !layer.may_use.iter().any(|m| m == used) {
                findings.push(format!(
                    "{path}:{number}: {name} may not use {used} (Layers in ARCHITECTURE.md)"
                ));
            }
        }
    }
}

/// Rows `| crate | folder | may use | … |`. "-" means nothing, "all" is not checked; rows with several crates or no
/// single folder are not checked either.
fn table(architecture: &SourceFile) -> BTreeMap<String, Layer> {
    let mut layers = BTreeMap::new();
    let section = architecture.text.split("\n## Layers").nth(1).unwrap_or_default();
    let section = section.split("\n## ").next().unwrap_or_default();
    for row in section.lines().filter(|l| l.starts_with('|')).skip(2) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, name, folder, may_use, ..] = cells[..] else { continue };
        if name.contains(',') || may_use == "all" {
            continue;
        }
        let may_use = may_use.split_whitespace().filter(|w| *w != "-").map(str::to_owned).collect();
        layers.insert(name.to_owned(), Layer { folder: folder.to_owned(), may_use });
    }
    layers
}

/// Names under `[dependencies]`, with their lines. Tests may use more: `[dev-dependencies]` is not looked at.
fn dependencies(manifest: &SourceFile) -> Vec<(usize, &str)> {
    let mut inside = false;
    let mut names = Vec::new();
    for (number, line) in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim() == "[dependencies]";
        } else if inside
            && let Some((name, _)) = line.split_once(['.', '=', ' '])
            && !name.is_empty()
        {
            names.push((number, name.trim()));
        }
    }
    names
}

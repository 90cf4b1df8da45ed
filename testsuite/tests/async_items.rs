//! Every corner case of runtime async and every scenario has a fixture program: `// covers: 8.12 shared-generic` at a program's head
//! names the items of `docs/async-tests.md` that it shows.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The rows of the table in the document: the item, what it is about, why no program shows it (often empty).
fn items() -> Vec<(String, bool)> {
    let text = fs::read_to_string(root().join("docs/async-tests.md")).expect("docs/async-tests.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let cells = rows.map(|row| row.split(" | ").map(str::trim).collect::<Vec<_>>());
    cells
        .filter(|cells| cells.len() == 3 && cells[0] != "item")
        .map(|cells| (cells[0].to_owned(), cells[2] != "-"))
        .collect()
}

/// What the programs say that they cover, with the program.
fn covered() -> BTreeSet<(String, String)> {
    let programs = testsuite::program::find(&root(), &[]).expect("fixture programs");
    let pairs = programs.iter().flat_map(|program| {
        let items = program.directives.covers.iter();
        items.map(|item| (item.clone(), program.id()))
    });
    pairs.collect()
}

#[test]
fn each_item_has_a_program() {
    let covered = covered();
    let items = items();
    assert!(items.len() > 100, "the table has {} rows", items.len());
    for (item, is_excused) in &items {
        let has_program = covered.iter().any(|(covers, _)| covers == item);
        assert!(has_program || *is_excused, "no program says `// covers: {item}`");
        assert!(!(has_program && *is_excused), "{item} has a program and a reason to have none");
    }
}

#[test]
fn each_claim_is_an_item() {
    let items = items();
    for (item, program) in covered() {
        assert!(items.iter().any(|(known, _)| *known == item), "{program} covers {item}?");
    }
}

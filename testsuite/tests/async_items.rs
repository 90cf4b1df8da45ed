//! Every corner case of runtime async and every scenario has a fixture program: `// covers: 8.12 shared-generic` at a program's head
//! names the items of `docs/async-tests.md` that it shows.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A row of the table in the document.
struct Item {
    name: String,
    /// Programs that show it, as the document says.
    programs: BTreeSet<String>,
    /// There is a reason why no program does.
    is_excused: bool,
}

fn items() -> Vec<Item> {
    let text = fs::read_to_string(root().join("docs/async-tests.md")).expect("docs/async-tests.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let cells = rows.map(|row| row.split(" | ").map(str::trim).collect::<Vec<_>>());
    cells
        .filter(|cells| cells.len() == 5 && cells[0] != "item" && cells[0] != "---")
        .map(|cells| Item {
            name: cells[0].to_owned(),
            programs: cells[2].split('`').skip(1).step_by(2).map(str::to_owned).collect(),
            is_excused: cells[4] != "-",
        })
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
    for Item { name, programs, is_excused } in &items {
        let covers = covered.iter().filter(|(item, _)| item == name);
        let found: BTreeSet<String> =
            covers.filter_map(|(_, id)| Some(id.split_once('/')?.1.to_owned())).collect();
        assert!(!found.is_empty() || *is_excused, "no program says `// covers: {name}`");
        assert!(found.is_empty() || !*is_excused, "{name} has programs and a reason to have none");
        assert_eq!(&found, programs, "programs of {name}, in their heads and in the document");
    }
}

#[test]
fn each_claim_is_an_item() {
    let items = items();
    for (item, program) in covered() {
        assert!(items.iter().any(|known| known.name == item), "{program} covers {item}?");
    }
}

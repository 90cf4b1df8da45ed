//! Programs that the engine does not pass yet, in any mode: `testsuite/pending.txt`, a line each, `AREA/NAME  why`.
//! `AREA/NAME.async` is pending only in the modes that run `NAME.async.dll`. They count as excluded. `cargo test -p entracte-testsuite --test programs -- --pending` runs only these and names those that pass.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::modes::{Build, Mode};

/// Programs by id, with the reason.
#[derive(Debug, Default)]
pub struct Pending {
    reasons: BTreeMap<String, String>,
}

impl Pending {
    /// No file means that nothing is pending.
    pub fn load(root: &Path) -> io::Result<Pending> {
        let text = match std::fs::read_to_string(root.join("testsuite/pending.txt")) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            other => other?,
        };
        let lines =
            text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let reasons = lines
            .map(|line| line.split_once(char::is_whitespace).unwrap_or((line, "")))
            .map(|(id, why)| (id.to_owned(), why.trim().to_owned()))
            .collect();
        Ok(Pending { reasons })
    }

    pub fn contains(&self, id: &str, mode: &Mode) -> bool {
        self.reasons.contains_key(id)
            || mode.build == Build::Async && self.reasons.contains_key(&format!("{id}.async"))
    }
}

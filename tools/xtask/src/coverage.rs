//! `cargo xtask coverage`: runs the fixture programs with `ENTRACTE_COVERAGE`, and writes `docs/coverage.md`: how much of each list of
//! the engine they use, and what they do not. Why a row cannot be used, or is not, is said in that table by hand, and stays there.
//! - `--log FILE`: looks at the log of earlier runs instead of running anything;
//! - other words go to the programs test: modes and filters.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::checks::finish;
use crate::error::{XtaskError, at};
use crate::fixtures::target_directory;

const TABLE: &str = "docs/coverage.md";
const GAPS: &str = "| not used | name | why |";
const NO_REASON: &str = "-";

pub fn run(root: &Path, arguments: &[String]) -> Result<(), XtaskError> {
    let mut log = None;
    let mut passed = Vec::new();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--log" => log = Some(PathBuf::from(words.next().ok_or(XtaskError::Usage)?)),
            _ => passed.push(word.clone()),
        }
    }
    let mut build = Command::new("cargo");
    build.current_dir(root).args(["build", "--quiet", "--release", "-p", "entracte-tools"]);
    finish(root, "cargo build", &mut build)?;
    let log = match log {
        Some(log) => log,
        None => gather(root, &passed)?,
    };
    let used: BTreeSet<String> =
        fs::read_to_string(&log).map_err(at(&log))?.lines().map(str::to_owned).collect();
    let engine = target_directory(root).join("release/entracte");
    let listed = Command::new(&engine).args(["info", "--coverage-rows"]).output();
    let listed = listed.map_err(at(&engine))?;
    let rows = String::from_utf8_lossy(&listed.stdout).into_owned();
    let path = root.join(TABLE);
    let old = fs::read_to_string(&path).unwrap_or_default();
    let (text, open) = table(&old, &rows, &used);
    fs::write(&path, text).map_err(at(&path))?;
    println!("{TABLE}: {open} row(s) neither used nor explained");
    Ok(())
}

/// Runs the programs; the log that they leave.
fn gather(root: &Path, passed: &[String]) -> Result<PathBuf, XtaskError> {
    let log = target_directory(root).join("coverage.log");
    let _ = fs::remove_file(&log);
    let mut test = Command::new("cargo");
    test.current_dir(root).env("ENTRACTE_COVERAGE", &log);
    test.args(["test", "--release", "-p", "entracte-testsuite", "--test", "programs", "--"]);
    test.args(passed);
    finish(root, "cargo test", &mut test)?;
    Ok(log)
}

/// Reasons of the old table, by row.
fn reasons(old: &str) -> BTreeMap<(String, String), String> {
    let rows = old.lines().skip_while(|line| *line != GAPS).skip(2);
    let cells = rows.map(|line| line.trim_matches('|').split(" | ").collect::<Vec<_>>());
    cells
        .filter(|cells| cells.len() == 3)
        .map(|cells| {
            let name = cells[1].trim().trim_matches('`').to_owned();
            ((cells[0].trim().to_owned(), name), cells[2].trim().to_owned())
        })
        .collect()
}

fn table(old: &str, rows: &str, used: &BTreeSet<String>) -> (String, usize) {
    let reasons = reasons(old);
    let mut counts: Vec<(&str, usize, usize)> = Vec::new();
    let mut gaps = String::new();
    let mut open = 0;
    for row in rows.lines() {
        let Some((kind, name)) = row.split_once('\t') else { continue };
        if counts.last().is_none_or(|(last, ..)| *last != kind) {
            counts.push((kind, 0, 0));
        }
        let is_used = used.contains(row);
        if let Some((_, all, hit)) = counts.last_mut() {
            *all += 1;
            *hit += is_used as usize;
        }
        if !is_used {
            let key = (kind.to_owned(), name.to_owned());
            let reason = reasons.get(&key).map_or(NO_REASON, String::as_str);
            open += (reason == NO_REASON) as usize;
            let _ = writeln!(gaps, "| {kind} | `{name}` | {reason} |");
        }
    }
    let head = old.split("| list |").next().unwrap_or_default();
    let mut text = format!("{head}| list | rows | used |\n| --- | ---: | ---: |\n");
    for (kind, all, hit) in counts {
        let _ = writeln!(text, "| {kind} | {all} | {hit} |");
    }
    let _ = write!(text, "\n{GAPS}\n| --- | --- | --- |\n{gaps}");
    (text, open)
}

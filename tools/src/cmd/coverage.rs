//! `entracte check --coverage`: how many members of a ranking the core library has, level by level.
//! A ranking is a table with tabs and a line of headings, of which `member` is one, and `level` may be one.

use clap::Args;
use entracte::{Engine, Error};
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

#[derive(Args)]
pub struct CoverageArgs {
    /// A ranking of members: compare the core library with it.
    #[arg(long, value_name = "FILE.tsv")]
    coverage: Option<std::path::PathBuf>,
    /// Only members of types whose full name starts so.
    #[arg(long, requires = "coverage", value_name = "NAMESPACE")]
    only: Vec<String>,
    /// The table alone, in Markdown.
    #[arg(long, requires = "coverage")]
    table: bool,
}

impl CoverageArgs {
    pub fn file(&self) -> Option<&Path> {
        self.coverage.as_deref()
    }
}

#[derive(Serialize)]
struct Level {
    level: String,
    ranked: usize,
    present: usize,
    /// How many programs or libraries use the members that are present, of all uses.
    uses_present: u64,
    uses: u64,
    missing: Vec<Missing>,
}

#[derive(Serialize)]
struct Missing {
    member: String,
    uses: u64,
}

struct Row {
    level: String,
    member: String,
    uses: u64,
}

pub fn coverage(args: &CoverageArgs, file: &Path, json: bool) -> Result<i32, Error> {
    let text = std::fs::read_to_string(file).map_err(|error| Error::File(error, file.into()))?;
    let rows = rows(&text)
        .ok_or_else(|| Error::Setting(format!("{} has no column named member", file.display())))?;
    let present = Engine::new(crate::environment())?.core_library_members();
    let levels = levels(rows, &present, &args.only);
    if json {
        let text = serde_json::to_string_pretty(&levels)
            .map_err(|error| Error::Setting(error.to_string()))?;
        println!("{text}");
    } else {
        if !args.table {
            for level in &levels {
                for item in &level.missing {
                    println!("{:4} {:6}  {}", level.level, item.uses, item.member);
                }
            }
        }
        print!("{}", table(&levels));
    }
    let is_complete = levels.iter().all(|level| level.missing.is_empty());
    Ok(if is_complete { 0 } else { 122 })
}

/// The rows of a ranking; a ranking without levels is one level, named "all".
fn rows(text: &str) -> Option<Vec<Row>> {
    let mut lines = text.lines();
    let headings: Vec<&str> = lines.next()?.split('\t').collect();
    let column = |name: &str| headings.iter().position(|heading| *heading == name);
    let member = column("member")?;
    let level = column("level");
    let uses = headings.len() - 1;
    let rows = lines.filter_map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        Some(Row {
            level: level.and_then(|at| cells.get(at)).map_or("all", |text| *text).to_owned(),
            member: (*cells.get(member)?).to_owned(),
            uses: cells.get(uses).and_then(|text| text.parse().ok()).unwrap_or_default(),
        })
    });
    Some(rows.collect())
}

fn levels(rows: Vec<Row>, present: &HashSet<String>, only: &[String]) -> Vec<Level> {
    let mut levels: BTreeMap<String, Level> = BTreeMap::new();
    for row in rows {
        if !only.is_empty() && !only.iter().any(|prefix| row.member.starts_with(prefix)) {
            continue;
        }
        let level = levels.entry(row.level.clone()).or_insert_with(|| Level {
            level: row.level,
            ranked: 0,
            present: 0,
            uses_present: 0,
            uses: 0,
            missing: Vec::new(),
        });
        level.ranked += 1;
        level.uses += row.uses;
        if is_provided(&row.member, present) {
            level.present += 1;
            level.uses_present += row.uses;
        } else {
            level.missing.push(Missing { member: row.member, uses: row.uses });
        }
    }
    levels.into_values().collect()
}

/// Rankings differ in whether constructors have a result.
fn is_provided(member: &str, present: &HashSet<String>) -> bool {
    present.contains(member)
        || member.strip_suffix(":void").is_some_and(|member| present.contains(member))
}

fn table(levels: &[Level]) -> String {
    let mut text = String::from("| level | members present | of ranked | share | of uses |\n");
    text.push_str("|---|---:|---:|---:|---:|\n");
    for level in levels {
        text.push_str(&format!(
            "| {} | {} | {} | {:.1} % | {:.1} % |\n",
            level.level,
            level.present,
            level.ranked,
            share(level.present as u64, level.ranked as u64),
            share(level.uses_present, level.uses),
        ));
    }
    text
}

/// In percent, and 100 only when nothing is missing.
fn share(part: u64, whole: u64) -> f64 {
    let percent = if whole == 0 { 100.0 } else { part as f64 * 100.0 / whole as f64 };
    if part < whole { percent.min(99.9) } else { percent }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_counted_and_what_is_missing_is_listed() {
        let text = "level\tmember\tprograms\nL1\tA::B():void\t3\nL1\tA::.ctor():void\t1\nL2\tA::C : int\t2\n";
        let present = HashSet::from(["A::B():void".to_owned(), "A::.ctor()".to_owned()]);
        let levels = levels(rows(text).unwrap_or_default(), &present, &[]);
        let counts: Vec<_> =
            levels.iter().map(|l| (l.present, l.ranked, l.missing.len())).collect();
        assert_eq!(counts, [(2, 2, 0), (0, 1, 1)]);
    }

    #[test]
    fn a_table_without_members_is_refused() {
        assert!(rows("level\tname\n").is_none());
    }

    #[test]
    fn a_hundred_percent_means_all() {
        assert_eq!(share(1999, 2000), 99.9);
        assert_eq!(share(0, 0), 100.0);
    }
}

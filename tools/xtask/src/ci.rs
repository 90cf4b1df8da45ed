//! `cargo xtask ci`: every check, one after the other. A check that fails does not hide the next; the last line is the
//! test runners' totals.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::error::{XtaskError, at};
use crate::{checks, codegen, corelib, fixtures, instructions, oracle, tidy};

pub fn run(root: &Path) -> Result<(), XtaskError> {
    let mut failed: Vec<String> = Vec::new();
    let mut step = |name: &str, work: &mut dyn FnMut() -> Result<(), XtaskError>| {
        println!("ci: {name}");
        let start = Instant::now();
        let result = work();
        let seconds = start.elapsed().as_secs();
        if let Err(error) = result {
            println!("ci: {name} FAILED after {seconds} s: {error}");
            failed.push(name.to_owned());
        } else {
            println!("ci: {name} passed after {seconds} s");
        }
    };
    let check = ["--check".to_owned()];
    step("formatting", &mut || checks::formatting(root));
    step("tidy", &mut || tidy::run(root));
    step("core library", &mut || corelib::run(root, &check));
    step("clippy", &mut || checks::clippy(root));
    let mut totals = Totals::default();
    step("tests", &mut || tests(root, &mut totals));
    step("tier 1 with debug assertions", &mut || checks::tier1_asserting(root));
    step("generated pages", &mut || codegen::run(root, &check));
    if oracle::Dotnet::find(root).is_some() {
        step("fixtures against CoreCLR", &mut || fixtures::run(root, &check));
    } else {
        println!("ci: fixtures are not compared with CoreCLR, which is not here");
    }
    if instructions::valgrind_is_here() {
        step("instruction counts", &mut || instructions::run(root, &[]));
    } else {
        println!("ci: instructions are not counted: no valgrind here");
    }
    println!("ci: {}", if failed.is_empty() { "passed".to_owned() } else { failed.join(", ") });
    println!(
        "total: {} passed, {} failed, {} ignored or excluded",
        totals.passed, totals.failed, totals.ignored
    );
    match failed.len() {
        0 => Ok(()),
        count => Err(XtaskError::Findings { what: "ci", count }),
    }
}

#[derive(Default, Debug, PartialEq, Eq)]
struct Totals {
    passed: u64,
    failed: u64,
    ignored: u64,
}

/// The command that README.md names, with every runner run to its end.
fn tests(root: &Path, totals: &mut Totals) -> Result<(), XtaskError> {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["test", "--release", "--no-fail-fast"]);
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(at(root))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = String::from_utf8_lossy(&line.map_err(at(root))?).into_owned();
            println!("{line}");
            totals.add(&line);
        }
    }
    let status = child.wait().map_err(at(root))?;
    match status.success() {
        true => Ok(()),
        false => Err(XtaskError::Command { name: "cargo test --release".to_owned(), status }),
    }
}

impl Totals {
    /// Cargo's harness ends with `test result: ok. 3 passed; 0 failed; 1 ignored; …`, the fixture runner with
    /// `programs: 3 passed, 0 failed, 1 excluded`.
    fn add(&mut self, line: &str) {
        if !line.starts_with("test result: ") && !line.starts_with("programs: ") {
            return;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        for pair in words.windows(2) {
            let Ok(count) = pair[0].parse::<u64>() else { continue };
            match pair[1].trim_end_matches([';', ',']) {
                "passed" => self.passed += count,
                "failed" => self.failed += count,
                "ignored" | "excluded" => self.ignored += count,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Totals;

    #[test]
    fn totals_of_both_runners() {
        let mut totals = Totals::default();
        totals
            .add("test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 9 filtered out");
        totals.add("programs: 40 passed, 5 failed, 6 excluded");
        totals.add("anything else with 7 passed");
        assert_eq!(totals, Totals { passed: 43, failed: 7, ignored: 7 });
    }
}

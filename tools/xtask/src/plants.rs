//! `cargo xtask plants`: builds the engine with planted faults (`shared/abi/src/plants.rs`) and sees that each is found within a minute:
//! by `entracte diff`, mode against mode, or by what CoreCLR did with the program (`expected`). Renews the table of docs/plants.md
//! with `--bless`. The program that the table names is tried first, then all of `AREAS`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::checks::finish;
use crate::error::{XtaskError, at};
use crate::program::{self, Program};
use crate::run;

/// One program of each in turn, async ones first.
const AREAS: [&str; 4] = ["async/", "eh/", "il/", "lang/"];
const NO_PLANT: &str = "none";
const LIMIT: Duration = Duration::from_secs(60);
/// What a program may take by itself; with less than this left, one that does not end says nothing.
const PROGRAM_LIMIT: Duration = Duration::from_secs(15);
const LIST: &str = "shared/abi/src/plants.rs";
const TABLE: &str = "docs/plants.md";
const HEADING: &str = "| plant | what is wrong | found by | seconds | as |";

struct Plant {
    name: String,
    what: String,
}

struct Finding {
    program: String,
    seconds: f64,
    text: String,
}

pub fn run(root: &Path, arguments: &[String]) -> Result<(), XtaskError> {
    let blesses = arguments.iter().any(|argument| argument == "--bless");
    let wanted: Vec<&String> = arguments.iter().filter(|a| !a.starts_with("--")).collect();
    let engine = match std::env::var_os("ENTRACTE_SUBJECT") {
        Some(engine) => PathBuf::from(engine),
        None => build(root)?,
    };
    let programs = program::find(root, &AREAS.map(str::to_owned))?;
    let list = read(&root.join(LIST))?;
    let table = std::fs::read_to_string(root.join(TABLE)).unwrap_or_default();
    let mut rows = String::new();
    let mut missed = 0;
    for plant in plants(&list) {
        if !wanted.is_empty() && !wanted.contains(&&plant.name) {
            continue;
        }
        let hint = hint(&table, &plant.name);
        let found = find(&engine, &programs, &plant.name, hint.as_deref())?;
        let Plant { name, what } = plant;
        match found {
            Some(Finding { program, seconds, text }) => {
                println!("{name:20} {seconds:6.1} s  {program}: {text}");
                let text = text.replace('|', "/");
                let _ =
                    writeln!(rows, "| `{name}` | {what} | `{program}` | {seconds:.1} | {text} |");
            }
            None => {
                missed += 1;
                println!("{name:20} NOT FOUND");
                let _ = writeln!(rows, "| `{name}` | {what} | not found | | |");
            }
        }
    }
    if blesses {
        let head = table.split(HEADING).next().unwrap_or_default();
        let text = format!("{head}{HEADING}\n| --- | --- | --- | ---: | --- |\n{rows}");
        let path = root.join(TABLE);
        std::fs::write(&path, text).map_err(at(&path))?;
    }
    match missed {
        0 => Ok(()),
        count => Err(XtaskError::Findings { what: "planted faults that nothing finds", count }),
    }
}

fn read(path: &Path) -> Result<String, XtaskError> {
    std::fs::read_to_string(path).map_err(at(path))
}

/// The engine with faults, in a target folder of its own.
fn build(root: &Path) -> Result<PathBuf, XtaskError> {
    let target = root.join("target/plants");
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root).env("CARGO_TARGET_DIR", &target);
    cargo.args(["build", "--release", "-p", "entracte-tools", "--features", "plants"]);
    finish(root, "cargo build --features plants", &mut cargo)?;
    Ok(target.join("release/entracte"))
}

/// Rows `"name" = Variant, "what is wrong";` of the list.
fn plants(list: &str) -> Vec<Plant> {
    let row = |line: &str| {
        let mut texts = line.trim().strip_suffix("\";")?.strip_prefix('"')?.split('"');
        let (name, what) = (texts.next()?, texts.nth(1)?);
        Some(Plant { name: name.to_owned(), what: what.to_owned() })
    };
    list.lines().filter_map(row).collect()
}

/// The program that found it the last time.
fn hint(table: &str, name: &str) -> Option<String> {
    let start = format!("| `{name}` |");
    let row = table.lines().find(|line| line.starts_with(&start))?;
    row.split('`').nth(3).map(str::to_owned)
}

fn find(
    engine: &Path,
    programs: &[Program],
    plant: &str,
    hint: Option<&str>,
) -> Result<Option<Finding>, XtaskError> {
    let started = Instant::now();
    let is_hinted = |program: &&Program| Some(program.id().as_str()) == hint;
    let first = programs.iter().filter(is_hinted);
    // One with a million frames would take the whole minute.
    let rest = programs.iter().filter(|p| !is_hinted(p) && !p.id().contains("million"));
    for program in first.chain(in_turn(rest)) {
        let left = LIMIT.saturating_sub(started.elapsed());
        if left.is_zero() {
            break;
        }
        let dll = program.async_dll.as_ref().unwrap_or(&program.main.dll);
        let look = |plant: &str| match diff(engine, program, dll, plant)? {
            Some(text) => Ok(Some(text)),
            None => output(engine, program, dll, plant, left),
        };
        let Some(text) = look(plant)? else { continue };
        let seconds = started.elapsed().as_secs_f64();
        // What the engine does without the fault too is no sign of it.
        if look(NO_PLANT)?.is_none() {
            return Ok(Some(Finding { program: program.id(), seconds, text }));
        }
    }
    Ok(None)
}

/// One of each area after the other: a fault that has nothing to do with an area does not wait for all of its programs.
fn in_turn<'p>(programs: impl Iterator<Item = &'p Program>) -> impl Iterator<Item = &'p Program> {
    let mut ranked: Vec<(usize, &Program)> = Vec::new();
    let mut counts = [0; AREAS.len()];
    for program in programs {
        let id = program.id();
        let area = AREAS.iter().position(|area| id.starts_with(area)).unwrap_or_default();
        ranked.push((counts[area], program));
        counts[area] += 1;
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, program)| program)
}

/// What `entracte diff` says, mode against mode; `None`: no difference.
fn diff(
    engine: &Path,
    program: &Program,
    dll: &Path,
    plant: &str,
) -> Result<Option<String>, XtaskError> {
    let mut command = Command::new(engine);
    command.env("ENTRACTE_PLANT", plant).args(["diff", "--limit", "5", "--dotnet", "none"]);
    command.args(["--mode", "async", "--mode", "async-no-reuse", "--mode", "async-gc-stress"]);
    command.args(["--mode", "--nursery 4096 --gc-verify 1", "--mode", "jit"]);
    command.arg(dll).args(&program.directives.args);
    let output = command.output().map_err(at(engine))?;
    if output.status.success() {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut lines = text.lines().skip_while(|line| !line.starts_with("DIFFERENCE: "));
    let first = lines.next().unwrap_or_default().trim_start_matches("DIFFERENCE: ");
    // How to run it again names paths of this machine.
    let second = lines.next().map(str::trim).filter(|line| !line.starts_with("again:"));
    let second = second.unwrap_or_default();
    Ok(Some(short(format!("{first} {second}").trim_end())))
}

/// What the program did otherwise than on CoreCLR.
fn output(
    engine: &Path,
    program: &Program,
    dll: &Path,
    plant: &str,
    left: Duration,
) -> Result<Option<String>, XtaskError> {
    let mut command = Command::new(engine);
    command.env("ENTRACTE_PLANT", plant).arg("run").arg(dll).args(&program.directives.args);
    let outcome = run::run(command, left.min(PROGRAM_LIMIT)).map_err(at(engine))?;
    if outcome.exit.is_none() && left < PROGRAM_LIMIT {
        return Ok(None);
    }
    let expected = program.expected()?;
    let actual = outcome.render(&program.area);
    if actual == expected {
        return Ok(None);
    }
    let (expected, actual) = (String::from_utf8_lossy(&expected), String::from_utf8_lossy(&actual));
    let pair = expected.lines().zip(actual.lines()).find(|(expected, actual)| expected != actual);
    let (expected, actual) = pair.unwrap_or(("", "the output ends early or late"));
    Ok(Some(short(&format!("output {actual:?}, CoreCLR's is {expected:?}"))))
}

fn short(text: &str) -> String {
    text.chars().take(160).collect()
}

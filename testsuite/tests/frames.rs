//! Every async fixture, in each mode, suspension by suspension: what frames keep is the same whatever runs them (design B9).
//!
//! `cargo test -p entracte-testsuite --test frames -- [--modes M,N] [--seed N] [FILTER…]`; `ENTRACTE_SUBJECT`, `ENTRACTE_TIMEOUT` as in
//! `programs.rs`.
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use testsuite::frames::{Comparison, Difference, Subject, compare};
use testsuite::modes::Mode;
use testsuite::program::{self, Program};
use testsuite::progress::Progress;
use testsuite::{engine, modes};

/// The first is what the others are held against.
const MODES: &[&str] = &[
    "async",
    "async-loop",
    "async-no-reuse",
    "async-poison",
    "async-gc-stress",
    "async-jit",
    "async-mixed",
    "async-flip",
    "async-flip-drawn",
];

/// What a mode does otherwise for a good reason: (mode, program, why); `*` is every mode.
const EXCEPTIONS: &[(&str, &str, &str)] =
    &[("*", "async/a_million_parked_tasks", "millions of events take minutes")];

struct Options {
    modes: Vec<&'static Mode>,
    seed: u64,
    filter: Vec<String>,
}

fn parse(arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let find = |name: &str| modes::find(name).ok_or_else(|| format!("no mode {name}"));
    let mut options = Options {
        modes: MODES.iter().map(|name| find(name)).collect::<Result<_, _>>()?,
        seed: 1,
        filter: vec!["async/".to_owned()],
    };
    let mut filter = Vec::new();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--modes" => {
                let names = arguments.next().unwrap_or_default();
                options.modes = names.split(',').map(find).collect::<Result<_, _>>()?;
            }
            "--seed" => {
                options.seed = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(1);
            }
            flag if flag.starts_with("--") => {}
            word => filter.push(word.to_owned()),
        }
    }
    if !filter.is_empty() {
        options.filter = filter;
    }
    Ok(options)
}

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let root = root.canonicalize().unwrap_or(root);
    match test(&root) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("frames: {message}");
            ExitCode::FAILURE
        }
    }
}

fn test(root: &Path) -> Result<usize, String> {
    let options = parse(std::env::args().skip(1))?;
    let engine = match std::env::var("ENTRACTE_SUBJECT") {
        Ok(path) => PathBuf::from(path),
        Err(_) => engine::build()?,
    };
    let programs = program::find(root, &options.filter).map_err(|error| error.to_string())?;
    let programs: Vec<Program> = programs.into_iter().filter(|p| p.async_dll.is_some()).collect();
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Vec::new());
    let events = Mutex::new(0);
    let progress = Progress::new(programs.len(), "frames");
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    progress.show(program.id());
                    let (difference, count) = run(&engine, program, &options);
                    *events.lock().expect("a worker panicked") += count;
                    let mut found = found.lock().expect("a worker panicked");
                    found.extend(difference.map(|text| (program.id(), text)));
                    progress.advance();
                }
            });
        }
    });
    drop(progress);
    let mut found = found.into_inner().expect("a worker panicked");
    found.sort();
    for (program, difference) in &found {
        println!("DIFFERS {program}: {difference}");
    }
    let events = events.into_inner().expect("a worker panicked");
    let names: Vec<&str> = options.modes.iter().map(|mode| mode.name).collect();
    println!(
        "frames: {} programs, {events} events in each of {}: {} differ",
        programs.len(),
        names.join(", "),
        found.len()
    );
    Ok(found.len())
}

/// The first difference as text, and how many events were compared.
fn run(engine: &Path, program: &Program, options: &Options) -> (Option<String>, u64) {
    let id = program.id();
    let Some(dll) = &program.async_dll else { return (None, 0) };
    let is_exception =
        |mode: &str| EXCEPTIONS.iter().any(|(m, p, _)| (*m == mode || *m == "*") && *p == id);
    let runs = |mode: &&&Mode| {
        let general = modes::exception(mode.name, &id);
        program.excluded(mode.name).or(general).is_none() && !is_exception(mode.name)
    };
    let seconds = std::env::var("ENTRACTE_TIMEOUT").ok().and_then(|s| s.parse().ok()).unwrap_or(60);
    let comparison = Comparison {
        engine: engine.to_owned(),
        dll: dll.clone(),
        arguments: program.directives.args.clone(),
        subjects: options.modes.iter().filter(runs).map(|mode| Subject::of_mode(mode)).collect(),
        schedule: Some(options.seed),
        frames: true,
        limit: Duration::from_secs(seconds),
    };
    match compare(&comparison) {
        Ok(report) => {
            let events = report.runs.first().map_or(0, |run| run.events);
            (report.difference.map(|d: Difference| d.to_string()), events)
        }
        Err(error) => (Some(error.to_string()), 0),
    }
}

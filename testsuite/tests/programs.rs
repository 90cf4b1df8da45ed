//! Runs every fixture program in its modes and compares with `expected`.
//!
//! `cargo test -p entracte-testsuite --test programs -- [--modes M,N|all] [--slowest N] [--list FILE] [FILTER…]`
//! FILTER is a part of `AREA/NAME`. `--list FILE` writes one line a result (`ok|fail MODE AREA/NAME`).
//! `ENTRACTE_SUBJECT` names another subject: `coreclr`, or the path of an `entracte` binary (default: the one cargo builds).
//! `ENTRACTE_TIMEOUT` is the limit of one run in seconds (default 20).
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use testsuite::lock::Lock;
use testsuite::modes::{Build, MODES, Mode};
use testsuite::oracle::Dotnet;
use testsuite::pending::Pending;
use testsuite::program::{self, Program};
use testsuite::progress::Progress;
use testsuite::run::{self, Outcome};
use testsuite::{diff, engine, modes};

enum Subject {
    /// The binary, and the folder of framework assemblies where there is one.
    Engine(PathBuf, Option<PathBuf>),
    CoreClr(Dotnet),
}

impl Subject {
    fn find(root: &Path) -> Result<Subject, String> {
        let framework = Dotnet::find(root).and_then(|dotnet| dotnet.framework());
        match std::env::var("ENTRACTE_SUBJECT") {
            Ok(name) if name == "coreclr" => {
                Dotnet::find(root).map(Subject::CoreClr).ok_or_else(|| {
                    "no CoreCLR: set ENTRACTE_DOTNET to the tools' directory".to_owned()
                })
            }
            Ok(path) => Ok(Subject::Engine(PathBuf::from(path), framework)),
            Err(_) => engine::build().map(|binary| Subject::Engine(binary, framework)),
        }
    }

    fn command(&self, mode: &Mode, program: &Program) -> Command {
        let mut command = match self {
            Subject::Engine(binary, framework) => {
                let mut command = Command::new(binary);
                command.arg("run").args(mode.arguments);
                if let Some(folder) = framework.as_ref().filter(|_| mode.needs_framework) {
                    command.arg("--framework").arg(folder);
                }
                command.arg(dll(program, mode));
                command.envs(mode.environment.iter().copied());
                command
            }
            Subject::CoreClr(dotnet) => dotnet.coreclr(dll(program, mode)),
        };
        command.args(&program.directives.args);
        command
    }

    /// CoreCLR has no modes of ours: it is asked once.
    fn modes(&self, wanted: Vec<&'static Mode>) -> Vec<&'static Mode> {
        match self {
            Subject::Engine(..) => wanted,
            Subject::CoreClr(_) => wanted.into_iter().take(1).collect(),
        }
    }
}

/// The DLL that `mode` runs. The list of jobs has no async mode of a program without async methods.
fn dll<'a>(program: &'a Program, mode: &Mode) -> &'a Path {
    match mode.build {
        Build::Classic => &program.main.dll,
        Build::Async => program.async_dll.as_ref().unwrap_or(&program.main.dll),
    }
}

struct Options {
    modes: Vec<&'static Mode>,
    filter: Vec<String>,
    slowest: usize,
    list: Option<PathBuf>,
    /// Only the programs of `testsuite/pending.txt`.
    pending: bool,
}

fn parse(arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        modes: MODES.iter().collect(),
        filter: Vec::new(),
        slowest: 0,
        list: None,
        pending: false,
    };
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--modes" => {
                let names = arguments.next().unwrap_or_default();
                if names != "all" {
                    let one = |n: &str| modes::find(n).ok_or_else(|| format!("no mode {n}"));
                    options.modes = names.split(',').map(one).collect::<Result<_, _>>()?;
                }
            }
            "--slowest" => {
                options.slowest = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(10);
            }
            "--pending" => options.pending = true,
            "--list" => options.list = arguments.next().map(PathBuf::from),
            // Flags of the standard harness, which `cargo test` may pass to every test.
            flag if flag.starts_with("--") => {}
            word => options.filter.push(word.to_owned()),
        }
    }
    Ok(options)
}

struct Report {
    program: usize,
    mode: &'static Mode,
    elapsed: Duration,
    failure: Option<String>,
}

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let root = root.canonicalize().unwrap_or(root);
    match test(&root) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("programs: {message}");
            ExitCode::FAILURE
        }
    }
}

fn test(root: &Path) -> Result<bool, String> {
    let options = parse(std::env::args().skip(1))?;
    let everything = program::find(root, &[]).map_err(|e| e.to_string())?;
    let drift = Lock::load(root).map_err(|e| e.to_string())?.check(&everything);
    for finding in &drift {
        println!("programs.lock: {finding}");
    }
    if !drift.is_empty() {
        println!("to renew what is meant to change: cargo xtask fixtures");
    }
    for program in &everything {
        let named = program.directives.exclude.iter().map(|(mode, _)| mode);
        for mode in named.chain(program.directives.modes.iter().flatten()) {
            if modes::find(mode).is_none() {
                return Err(format!("{}: no mode {mode}", program.id()));
            }
        }
    }
    let subject = Subject::find(root)?;
    let programs = program::find(root, &options.filter).map_err(|e| e.to_string())?;
    let modes = subject.modes(options.modes.clone());
    if let Subject::Engine(binary, _) = &subject
        && !engine_answers(binary)
    {
        println!("programs: the engine has no `run` yet; {} programs not run", programs.len());
        return Ok(drift.is_empty());
    }
    let pending = match &subject {
        Subject::Engine(..) => Pending::load(root).map_err(|e| e.to_string())?,
        Subject::CoreClr(_) => Pending::default(),
    };
    let mut jobs = Vec::new();
    let mut excluded = 0;
    let has_framework = matches!(&subject, Subject::Engine(_, Some(_)));
    let mut without_framework = 0;
    for (index, program) in programs.iter().enumerate() {
        for &mode in &modes {
            if mode.build == Build::Async && program.async_dll.is_none() {
                continue;
            }
            if mode.needs_framework {
                if !program.names_mode(mode.name) {
                    continue;
                }
                if !has_framework {
                    without_framework += 1;
                    excluded += 1;
                    continue;
                }
            }
            if pending.contains(&program.id(), mode) != options.pending {
                excluded += 1;
                continue;
            }
            let exception = modes::exception(mode.name, &program.id());
            let interpreted = modes::interpreted(mode).and_then(|m| program.excluded(m.name));
            match program.excluded(mode.name).or(interpreted).or(exception) {
                Some(_) => excluded += 1,
                None => jobs.push((index, mode)),
            }
        }
    }
    if without_framework != 0 {
        println!(
            "programs: NOT RUN: {without_framework} programs over CoreCLR's framework assemblies: there are none \
             (ENTRACTE_DOTNET, or ../shared/dotnet)"
        );
    }
    let reports = run_all(&subject, &programs, &jobs);
    let failed = print(&programs, &reports, &options, excluded);
    Ok(failed == 0 && drift.is_empty())
}

/// An engine under construction has no `run`: there is nothing to test then. `--help` lists the verbs.
fn engine_answers(binary: &Path) -> bool {
    Command::new(binary)
        .arg("--help")
        .output()
        .is_ok_and(|o| String::from_utf8_lossy(&o.stdout).contains("run"))
}

fn run_all(
    subject: &Subject,
    programs: &[Program],
    jobs: &[(usize, &'static Mode)],
) -> Vec<Report> {
    let next = AtomicUsize::new(0);
    let reports = Mutex::new(Vec::with_capacity(jobs.len()));
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let progress = Progress::new(jobs.len(), "programs");
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(&(index, mode)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    progress.show(programs[index].id());
                    let (elapsed, failure) = run_one(subject, &programs[index], mode);
                    let report = Report { program: index, mode, elapsed, failure };
                    reports.lock().expect("a worker panicked").push(report);
                    progress.advance();
                }
            });
        }
    });
    let mut reports = reports.into_inner().expect("a worker panicked");
    reports.sort_by_key(|r| (r.program, r.mode.name));
    reports
}

fn run_one(subject: &Subject, program: &Program, mode: &Mode) -> (Duration, Option<String>) {
    let seconds = std::env::var("ENTRACTE_TIMEOUT").ok().and_then(|s| s.parse().ok()).unwrap_or(20);
    let expected = match program.expected() {
        Ok(expected) => expected,
        Err(error) => return (Duration::ZERO, Some(format!("    {error}\n"))),
    };
    match run::run(subject.command(mode, program), Duration::from_secs(seconds)) {
        Err(error) => (Duration::ZERO, Some(format!("    cannot start: {error}\n"))),
        Ok(outcome) => (outcome.elapsed, compare(program, &expected, &outcome)),
    }
}

fn compare(program: &Program, expected: &[u8], outcome: &Outcome) -> Option<String> {
    let actual = outcome.render(&program.area);
    (actual != expected).then(|| diff::unified(expected, &actual))
}

fn print(programs: &[Program], reports: &[Report], options: &Options, excluded: usize) -> usize {
    let subject = std::env::var("ENTRACTE_SUBJECT").unwrap_or_else(|_| "entracte".to_owned());
    let mut list = String::new();
    for report in reports {
        let program = &programs[report.program];
        let (id, mode) = (program.id(), report.mode.name);
        let Some(failure) = &report.failure else {
            list.push_str(&format!("ok {mode} {id}\n"));
            continue;
        };
        list.push_str(&format!("fail {mode} {id}\n"));
        println!("FAIL {id} [{mode}]");
        print!("{failure}");
        let arguments = report.mode.arguments.join(" ");
        let args = program.directives.args.join(" ");
        let environment = report.mode.environment.iter().map(|(k, v)| format!("{k}={v} "));
        let environment: String = environment.collect();
        let dll = dll(program, report.mode).display();
        println!("    {environment}{subject} run {arguments} {dll} {args}\n");
    }
    if let Some(path) = &options.list
        && let Err(error) = std::fs::write(path, list)
    {
        eprintln!("programs: {}: {error}", path.display());
    }
    let mut by_time: Vec<&Report> = reports.iter().collect();
    by_time.sort_by_key(|r| std::cmp::Reverse(r.elapsed));
    for report in by_time.iter().take(options.slowest) {
        let ms = report.elapsed.as_millis();
        println!("{ms:>7} ms {} [{}]", programs[report.program].id(), report.mode.name);
    }
    let failed = reports.iter().filter(|r| r.failure.is_some()).count();
    let passed = reports.len() - failed;
    for mode in MODES.iter().filter(|m| reports.iter().any(|r| r.mode.name == m.name)) {
        let of_mode = || reports.iter().filter(|r| r.mode.name == mode.name);
        let passed = of_mode().filter(|r| r.failure.is_none()).count();
        println!("{:<20} {passed} of {} pass ({})", mode.name, of_mode().count(), mode.about);
    }
    println!("programs: {passed} passed, {failed} failed, {excluded} excluded");
    failed
}

//! `cargo xtask fixtures`: compiles fixture programs, takes `expected` from CoreCLR, renews `programs.lock`.
//! Compiles into `target/fixtures` and copies what changed. With `--check` it copies nothing and reports instead.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::error::{XtaskError, at};
use crate::lock::{self, Lock};
use crate::oracle::Dotnet;
use crate::program::{self, Language, Program, Unit};
use crate::run;

const TIME_LIMIT: Duration = Duration::from_secs(30);

struct Options {
    check: bool,
    all: bool,
    filter: Vec<String>,
}

pub fn run(root: &Path, arguments: &[String]) -> Result<(), XtaskError> {
    let mut options = Options { check: false, all: false, filter: Vec::new() };
    for argument in arguments {
        match argument.as_str() {
            "--check" => options.check = true,
            "--all" => options.all = true,
            flag if flag.starts_with('-') => return Err(XtaskError::Usage),
            word => options.filter.push(word.to_owned()),
        }
    }
    let dotnet = Dotnet::find(root).ok_or(XtaskError::NoDotnet)?;
    let everything = program::find(root, &[])?;
    let mut lock = Lock::load(root)?;
    let mut programs = program::find(root, &options.filter)?;
    if !options.all && !options.check {
        programs.retain(|p| is_stale(p, &lock));
    }
    let scratch = target_directory(root).join("fixtures");
    let broken = compile(&dotnet, &programs, &scratch)?;
    programs.retain(|p| !broken.contains(&p.id()));
    let findings = behaviour(&dotnet, &programs, &scratch, options.check)?;
    let mut count = broken.len() + findings.len();
    for finding in &findings {
        println!("{finding}");
    }
    if options.check {
        for finding in lock.check(&everything) {
            println!("{finding}");
            count += 1;
        }
    } else {
        for program in &programs {
            lock.set(program.id(), lock::hashes(program)?);
        }
        lock.retain(&everything);
        let path = lock::path(root);
        fs::write(&path, lock.text()).map_err(at(&path))?;
    }
    println!("fixtures: {} of {} programs, {count} finding(s)", programs.len(), everything.len());
    if count > 0 { Err(XtaskError::Findings { what: "fixtures", count }) } else { Ok(()) }
}

fn is_stale(program: &Program, lock: &Lock) -> bool {
    let same = lock::hashes(program).is_ok_and(|now| lock.get(&program.id()) == Some(&now));
    !same || !program.expected_path().exists()
}

pub fn target_directory(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// Where a DLL of a program is built.
fn built(program: &Program, dll: &Path, scratch: &Path) -> PathBuf {
    scratch.join(program.id()).join(dll.file_name().unwrap_or_default())
}

/// Compiles everything; the ids of programs that do not compile. Their errors are on standard error already.
fn compile(
    dotnet: &Dotnet,
    programs: &[Program],
    scratch: &Path,
) -> Result<Vec<String>, XtaskError> {
    for program in programs {
        let directory = scratch.join(program.id());
        let _ = fs::remove_dir_all(&directory);
        fs::create_dir_all(&directory).map_err(at(&directory))?;
        for library in &program.libraries {
            compile_unit(dotnet, program, library, &library.dll, scratch)?;
        }
    }
    // C# programs with the same flags and no libraries go through one process: it starts slowly and compiles quickly.
    let mut batches: BTreeMap<Settings, Vec<Job>> = BTreeMap::new();
    for program in programs {
        for dll in std::iter::once(program.main.dll.as_path()).chain(program.twin()) {
            if program.main.language == Language::CSharp && program.libraries.is_empty() {
                let flags = (program.directives.flags.as_slice(), dll != program.main.dll);
                batches.entry(flags).or_default().push((program, dll));
            } else {
                compile_unit(dotnet, program, &program.main, dll, scratch)?;
            }
        }
    }
    for ((flags, twin), batch) in batches {
        let mut command = dotnet.csc_many();
        command.args(twin.then_some("--async")).args(flags);
        for (program, dll) in batch {
            command.arg(job(&program.main, &built(program, dll, scratch)));
        }
        command.status().map_err(at(scratch))?;
    }
    let missing = |p: &&Program| p.dlls().any(|dll| !built(p, dll, scratch).is_file());
    Ok(programs.iter().filter(missing).map(Program::id).collect())
}

/// What a run of the compiler has for all its programs: flags, and whether async methods become runtime-async.
type Settings<'a> = (&'a [String], bool);
/// A program and which of its DLLs is made.
type Job<'a> = (&'a Program, &'a Path);

fn job(unit: &Unit, output: &Path) -> String {
    format!("{}={}", unit.source.display(), output.display())
}

fn compile_unit(
    dotnet: &Dotnet,
    program: &Program,
    unit: &Unit,
    dll: &Path,
    scratch: &Path,
) -> Result<(), XtaskError> {
    let output = built(program, dll, scratch);
    let library = unit.source != program.main.source;
    let mut command: Command;
    match unit.language {
        Language::CSharp => {
            command = dotnet.csc_many();
            if library {
                command.arg("--lib");
            } else {
                command.args((dll != unit.dll).then_some("--async"));
                command.args(&program.directives.flags);
            }
            // A library may use those that come before it.
            let before = program.libraries.iter().take_while(|l| l.source != unit.source);
            for other in before {
                command.arg("-r").arg(built(program, &other.dll, scratch));
            }
            command.arg(job(unit, &output));
        }
        Language::Il => {
            command = dotnet.ilasm();
            command.args(["-quiet", "-nologo", "-det"]);
            command.arg(if library { "-dll" } else { "-exe" });
            command.arg(format!("-output={}", output.display())).arg(&unit.source);
        }
    }
    let report = command.output().map_err(at(&unit.source))?;
    if !report.status.success() {
        eprintln!("{}", String::from_utf8_lossy(&report.stdout));
        eprintln!("{}", String::from_utf8_lossy(&report.stderr));
    }
    Ok(())
}

/// Runs the compiled programs on CoreCLR and stores, or with `check` compares, DLLs and `expected`.
fn behaviour(
    dotnet: &Dotnet,
    programs: &[Program],
    scratch: &Path,
    check: bool,
) -> Result<Vec<String>, XtaskError> {
    let next = AtomicUsize::new(0);
    let findings = Mutex::new(Vec::new());
    let failure = Mutex::new(None);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    match one(dotnet, program, scratch, check) {
                        Ok(found) => findings.lock().expect("a worker panicked").extend(found),
                        Err(error) => *failure.lock().expect("a worker panicked") = Some(error),
                    }
                }
            });
        }
    });
    if let Some(error) = failure.into_inner().expect("a worker panicked") {
        return Err(error);
    }
    let mut findings = findings.into_inner().expect("a worker panicked");
    findings.sort();
    Ok(findings)
}

fn one(
    dotnet: &Dotnet,
    program: &Program,
    scratch: &Path,
    check: bool,
) -> Result<Vec<String>, XtaskError> {
    let id = program.id();
    let mut findings = Vec::new();
    for dll in program.dlls() {
        let output = built(program, dll, scratch);
        if check {
            if program::read(&output)? != program::read(dll)? {
                findings.push(format!("{id}: {} comes out with other bytes", dll.display()));
            }
        } else {
            fs::copy(&output, dll).map_err(at(&output))?;
        }
    }
    if program.directives.by_hand.is_some() {
        if !program.expected_path().exists() {
            findings.push(format!("{id}: `expected` has to be written by hand"));
        }
        return Ok(findings);
    }
    // A program that does not behave the same three times has no business here.
    let main = built(program, &program.main.dll, scratch);
    let first = on_coreclr(dotnet, program, &main)?;
    for _ in 0..if check { 0 } else { 2 } {
        if on_coreclr(dotnet, program, &main)? != first {
            findings.push(format!("{id}: two runs on CoreCLR differ"));
        }
    }
    let path = program.expected_path();
    if !check {
        fs::write(&path, first).map_err(at(&path))?;
    } else if program::read(&path)? != first {
        findings.push(format!("{id}: CoreCLR does something else than `expected`"));
    }
    Ok(findings)
}

fn on_coreclr(dotnet: &Dotnet, program: &Program, dll: &Path) -> Result<Vec<u8>, XtaskError> {
    let mut command = dotnet.coreclr(dll);
    command.args(&program.directives.args);
    let outcome = run::run(command, TIME_LIMIT).map_err(at(dll))?;
    Ok(outcome.render(&program.area))
}

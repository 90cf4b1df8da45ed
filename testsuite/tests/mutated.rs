//! Damaged modules: whatever the bytes are, the engine ends by itself, with an exit code that its documentation names,
//! and never by a signal or a panic of its own.
//!
//! Fixture DLLs are damaged (`testsuite::mutate`) and run as child processes with limits of time and memory.
//! A damaged program may loop forever, by right. So a run that does is followed by `entracte dis`, which imports every method and
//! runs none: that must end. Such runs must stay rare. IL that cannot be verified may touch memory that is not there (ECMA-335 II.3
//! leaves its behaviour open): the engine says so and exits with 134, as CoreCLR does.
//! The long form: `ENTRACTE_MUTATIONS=100000 cargo test --release -p entracte-testsuite --test mutated -- --nocapture`.
//! - `ENTRACTE_MUTATIONS=N`: how many (default 200); `ENTRACTE_MUTATION_SEED=S`: the first seed (default 0).
//! - `ENTRACTE_SUBJECT=PATH`: another build of `entracte`.
//!
//! A file that breaks a rule or loops is kept in the folder that the message names.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use testsuite::mutate::{Parts, mutate};
use testsuite::program::{self, Program};
use testsuite::progress::Progress;

/// Small files are quick to run and leave little unexercised.
const SIZE_MAX: usize = 16 << 10;
const RUN_LIMIT: Duration = Duration::from_secs(4);
const IMPORT_LIMIT: Duration = Duration::from_secs(20);
/// Kilobytes of private writable memory of a child: a damaged count must not take the machine down.
const DATA_LIMIT: u64 = 2 << 20;
/// The managed heap's own limit, in hexadecimal.
const HEAP_LIMIT: &str = "10000000";

struct Victim {
    id: String,
    bytes: Vec<u8>,
    parts: Parts,
    arguments: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum End {
    Exit(i32),
    Signal(i32),
    TimeUp,
}

impl End {
    /// A damaged program may do this without a fault of the engine's.
    fn may_be_the_programs(self) -> bool {
        matches!(self, End::TimeUp)
    }
}

#[test]
fn damaged_modules_never_break_the_engine() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let engine = match std::env::var("ENTRACTE_SUBJECT") {
        Ok(path) => PathBuf::from(path),
        Err(_) => testsuite::engine::build().expect("the engine builds"),
    };
    let number = |name: &str, default: u64| {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    };
    let count = number("ENTRACTE_MUTATIONS", 200);
    let first = number("ENTRACTE_MUTATION_SEED", 0);
    let victims = victims(&root);
    assert!(victims.len() > 50, "only {} fixtures can be damaged", victims.len());
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutated");
    std::fs::create_dir_all(&scratch).expect("the target folder is writable");

    let next = AtomicU64::new(first);
    let found = Mutex::new((BTreeMap::<End, u64>::new(), Vec::<String>::new()));
    let progress = Progress::new(count as usize, "mutated");
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + count {
                        return;
                    }
                    let (end, finding) = one(&engine, &victims, seed, &scratch);
                    let mut found = found.lock().expect("a worker panicked");
                    *found.0.entry(end).or_default() += 1;
                    if end.may_be_the_programs() && finding.is_none() {
                        println!("mutated: {}/{seed}.dll: {end:?}", scratch.display());
                    }
                    found.1.extend(finding);
                    progress.advance();
                }
            });
        }
    });
    drop(progress);
    let (ends, findings) = found.into_inner().expect("a worker panicked");
    println!("mutated: {count} modules from seed {first}: {ends:?}");
    let odd: u64 = ends.iter().filter(|end| end.0.may_be_the_programs()).map(|end| end.1).sum();
    assert!(odd <= 3 + count / 100, "{odd} of {count} modules loop");
    assert!(findings.is_empty(), "{} finding(s):\n{}", findings.len(), findings.join("\n"));
}

/// Programs that end soon: those that wait, or fill the heap, or time something, are for other tests.
fn victims(root: &Path) -> Vec<Victim> {
    let programs = program::find(root, &[]).expect("fixtures are readable");
    let wanted = |p: &&Program| !["gc", "threads", "examples"].contains(&p.area.as_str());
    programs
        .iter()
        .filter(wanted)
        .filter_map(|program| {
            let bytes = std::fs::read(&program.main.dll).ok()?;
            let parts = Parts::find(&bytes)?;
            (bytes.len() <= SIZE_MAX && program.libraries.is_empty()).then(|| Victim {
                id: program.id(),
                bytes,
                parts,
                arguments: program.directives.args.clone(),
            })
        })
        .collect()
}

/// How the run ended, and what is wrong with that.
fn one(engine: &Path, victims: &[Victim], seed: u64, scratch: &Path) -> (End, Option<String>) {
    let victim = &victims[(seed % victims.len() as u64) as usize];
    let path = scratch.join(format!("{seed}.dll"));
    let bytes = mutate(&victim.bytes, &victim.parts, seed);
    std::fs::write(&path, bytes).expect("the target folder is writable");
    let mut arguments = vec!["run", "--heap-limit", HEAP_LIMIT];
    let text = path.to_string_lossy().into_owned();
    arguments.push(&text);
    arguments.extend(victim.arguments.iter().map(String::as_str));
    let (end, mut said) = run(engine, &arguments, RUN_LIMIT, scratch, seed);
    let mut wrong = complaint(end, &said);
    if end.may_be_the_programs() {
        let (import, import_said) = run(engine, &["dis", &text], IMPORT_LIMIT, scratch, seed);
        wrong = complaint(import, &import_said).map(|what| format!("`entracte dis`: {what}"));
        said = import_said;
    }
    let finding = wrong.map(|what| {
        let line = said.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        format!("{} of {}: {what}: {line}", path.display(), victim.id)
    });
    if finding.is_none() && !end.may_be_the_programs() {
        let _ = std::fs::remove_file(&path);
    }
    (end, finding)
}

/// What is wrong with an end, if anything. Any exit code may be the program's own, but for those that say that the engine failed.
fn complaint(end: End, said: &str) -> Option<String> {
    match end {
        End::TimeUp => Some("it does not end".to_owned()),
        End::Signal(signal) => Some(format!("signal {signal}")),
        End::Exit(code @ (101 | 121)) => Some(format!("exit code {code}")),
        _ if said.contains("panicked at") => Some("a panic".to_owned()),
        _ => None,
    }
}

/// Runs the engine under limits. Standard error goes to a file: a child that outlives its parent's patience cannot block a reader.
fn run(
    engine: &Path,
    arguments: &[&str],
    limit: Duration,
    scratch: &Path,
    seed: u64,
) -> (End, String) {
    let errors = scratch.join(format!("{seed}.errors"));
    let file = std::fs::File::create(&errors).expect("the target folder is writable");
    // The shell sets the limits and becomes the engine.
    let script = format!("ulimit -c 0; ulimit -d {DATA_LIMIT}; exec \"$0\" \"$@\"");
    let mut child = Command::new("sh")
        .args(["-c", &script])
        .arg(engine)
        .args(arguments)
        .current_dir(scratch)
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(file)
        .spawn()
        .expect("a shell starts");
    let end = wait(&mut child, limit);
    let said = std::fs::read(&errors).unwrap_or_default();
    let _ = std::fs::remove_file(&errors);
    (end, String::from_utf8_lossy(&said[..said.len().min(4096)]).into_owned())
}

fn wait(child: &mut std::process::Child, limit: Duration) -> End {
    let deadline = Instant::now() + limit;
    let mut pause = Duration::from_micros(500);
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return end_of(status),
            Ok(None) if Instant::now() < deadline => {
                std::thread::sleep(pause);
                pause = (pause * 3 / 2).min(Duration::from_millis(20));
            }
            _ => {
                // It may have ended by itself just now; either way it is gone after this.
                let _ = child.kill();
                let _ = child.wait();
                return End::TimeUp;
            }
        }
    }
}

fn end_of(status: ExitStatus) -> End {
    match status.code() {
        Some(code) => End::Exit(code),
        None => End::Signal(status.signal().unwrap_or(0)),
    }
}

//! `cargo xtask instructions`: how many instructions the bench kernels take in each tier, counted by valgrind's cachegrind,
//! against `testsuite/bench/instructions.tsv`. A count hardly knows how busy a machine is: it is the gate that a time cannot be.
//! - no flag: prints counts beside the stored ones and fails where one has grown by more than `TOLERANCE`;
//! - `--bless`: stores what was counted, for the kernels that the file lists;
//! - words: only kernels whose name contains one of them.
//!
//! Counts belong to a compiler: with another one than the file names they are printed and nothing fails.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::checks::finish;
use crate::error::{XtaskError, at};
use crate::fixtures::target_directory;
use crate::run;

/// What may vary: seeds of hash tables, threads that meet or do not.
const TOLERANCE: f64 = 0.03;
const LIMIT: Duration = Duration::from_secs(300);

/// A line of the file: `kernel`, `operations`, `settings`, `instructions`.
struct Row {
    kernel: String,
    operations: u64,
    settings: String,
    stored: Option<u64>,
    counted: Option<u64>,
}

pub fn valgrind_is_here() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok_and(|output| output.status.success())
}

pub fn run(root: &Path, arguments: &[String]) -> Result<(), XtaskError> {
    let is_blessing = arguments.iter().any(|word| word == "--bless");
    let filter: Vec<&String> = arguments.iter().filter(|word| *word != "--bless").collect();
    if filter.iter().any(|word| word.starts_with('-')) {
        return Err(XtaskError::Usage);
    }
    let path = root.join("testsuite/bench/instructions.tsv");
    let text = fs::read_to_string(&path).map_err(at(&path))?;
    let (stored_compiler, mut rows) = parse(&text);
    let mut build = Command::new("cargo");
    build.current_dir(root).args(["build", "--quiet", "--release", "-p", "entracte-tools"]);
    finish(root, "cargo build", &mut build)?;
    let compiler = compiler()?;
    count(root, &mut rows, &filter)?;

    let is_same_compiler = stored_compiler == compiler;
    let mut findings = 0;
    for row in rows.iter().filter(|row| row.is_wanted(&filter)) {
        let Some(counted) = row.counted else {
            println!("{} {}: failed", row.kernel, row.settings);
            findings += 1;
            continue;
        };
        let growth = row.stored.map_or(0.0, |stored| counted as f64 / stored as f64 - 1.0);
        let is_worse = growth > TOLERANCE && is_same_compiler && !is_blessing;
        findings += usize::from(is_worse);
        let verdict = if is_worse { "  MORE" } else { "" };
        println!(
            "{:18} {:14} {counted:>14} {:+.1} %{verdict}",
            row.kernel,
            row.settings,
            growth * 100.0
        );
    }
    if is_blessing {
        fs::write(&path, print(&compiler, &rows)).map_err(at(&path))?;
    } else if !is_same_compiler {
        println!("counted with {compiler}, stored with {stored_compiler}: not compared");
    }
    match findings {
        0 => Ok(()),
        count => Err(XtaskError::Findings { what: "instructions", count }),
    }
}

impl Row {
    fn is_wanted(&self, filter: &[&String]) -> bool {
        filter.is_empty() || filter.iter().any(|word| self.kernel.contains(word.as_str()))
    }
}

/// The compiler's version and the rows. What cannot be read is left out.
fn parse(text: &str) -> (String, Vec<Row>) {
    let mut compiler = String::new();
    let mut rows = Vec::new();
    for line in text.lines() {
        if let Some(version) = line.strip_prefix("# compiler: ") {
            compiler = version.to_owned();
            continue;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        if let [kernel, operations, settings, rest @ ..] = &fields[..]
            && let Ok(operations) = operations.parse()
        {
            rows.push(Row {
                kernel: (*kernel).to_owned(),
                operations,
                settings: (*settings).to_owned(),
                stored: rest.first().and_then(|count| count.parse().ok()),
                counted: None,
            });
        }
    }
    (compiler, rows)
}

fn print(compiler: &str, rows: &[Row]) -> String {
    let mut text =
        format!("# compiler: {compiler}\n# kernel\toperations\tsettings\tinstructions\n");
    for row in rows {
        let count = row.counted.or(row.stored).map_or(String::new(), |count| count.to_string());
        let Row { kernel, operations, settings, .. } = row;
        text.push_str(&format!("{kernel}\t{operations}\t{settings}\t{count}\n"));
    }
    text
}

fn compiler() -> Result<String, XtaskError> {
    let output = Command::new("rustc").arg("--version").output().map_err(at(Path::new("rustc")))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Counts the wanted rows, as many at a time as there are processors.
fn count(root: &Path, rows: &mut [Row], filter: &[&String]) -> Result<(), XtaskError> {
    let engine = target_directory(root).join("release/entracte");
    let wanted: Vec<&mut Row> = rows.iter_mut().filter(|row| row.is_wanted(filter)).collect();
    let wanted: Vec<Mutex<&mut Row>> = wanted.into_iter().map(Mutex::new).collect();
    let (next, failure) = (AtomicUsize::new(0), Mutex::new(None));
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(row) = wanted.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut row = row.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                    match count_one(root, &engine, &row) {
                        Ok(counted) => row.counted = counted,
                        Err(error) => {
                            *failure.lock().unwrap_or_else(|p| p.into_inner()) = Some(error);
                        }
                    }
                }
            });
        }
    });
    failure.into_inner().unwrap_or_else(|p| p.into_inner()).map_or(Ok(()), Err)
}

/// `None`: the kernel or valgrind failed.
fn count_one(root: &Path, engine: &Path, row: &Row) -> Result<Option<u64>, XtaskError> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
    command.arg(engine).arg("run").args(row.settings.split_whitespace());
    command.arg(dll(root, &row.kernel)).arg(row.operations.to_string());
    let outcome = run::run(command, LIMIT).map_err(at(engine))?;
    let text = String::from_utf8_lossy(&outcome.stderr);
    // `==123== I refs:        1,234,567`
    let line = text.lines().find(|line| line.contains("refs:"));
    let digits = line.and_then(|line| line.rsplit_once(':')).map(|(_, count)| count);
    let count = digits.and_then(|count| count.trim().replace(',', "").parse().ok());
    Ok(count.filter(|_| outcome.exit == Some(0)))
}

/// A kernel of the bench; `hello` is the smallest program.
fn dll(root: &Path, kernel: &str) -> PathBuf {
    match kernel {
        "hello" => root.join("testsuite/programs/lang/hello/hello.dll"),
        _ => root.join("testsuite/bench").join(kernel).join(kernel).with_extension("dll"),
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, print};

    #[test]
    fn the_file_reads_as_it_is_written() {
        let text = "# compiler: rustc 1\n# kernel\toperations\tsettings\tinstructions\nhello\t1\t--tier jit\t5\n";
        let (compiler, rows) = parse(text);
        assert_eq!(print(&compiler, &rows), text);
    }
}

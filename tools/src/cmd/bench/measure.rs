//! Runs kernels: once as they are for the result, then in interleaved rounds for the time.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::super::engine::Engine;
use super::error::BenchError;
use testsuite::progress::Progress;
use testsuite::run;

/// How much is measured.
pub struct Plan {
    pub runs: usize,
    pub milliseconds: u64,
    pub limit_seconds: u64,
}

/// A program that prints lines `bench NAME ns_per_op X check Y`; its argument is the number of operations.
pub struct Kernel {
    pub name: String,
    pub dll: PathBuf,
    /// Its methods are marked runtime async; otherwise they are state machines.
    pub is_runtime_async: bool,
}

impl Kernel {
    /// `FOLDER/NAME/NAME.dll`, sorted; `NAME.async.dll` beside it is a kernel of its own.
    pub fn find(folder: &Path, filter: &[String]) -> Result<Vec<Kernel>, BenchError> {
        let fail = |error| BenchError::Io(folder.to_owned(), error);
        let mut kernels = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            for (extension, is_runtime_async) in [("dll", false), ("async.dll", true)] {
                let dll = entry.path().join(&name).with_extension(extension);
                let name = name.clone() + if is_runtime_async { ".async" } else { "" };
                let wanted = filter.is_empty() || filter.iter().any(|f| name.contains(f.as_str()));
                if wanted && dll.is_file() {
                    kernels.push(Kernel { name, dll, is_runtime_async });
                }
            }
        }
        kernels.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(kernels)
    }
}

/// What an engine did with a kernel.
#[derive(Default)]
pub struct Series {
    /// Operations of a measured run.
    pub operations: u64,
    /// Nanoseconds an operation, in the order of the runs.
    pub nanoseconds: Vec<f64>,
}

impl Series {
    pub fn median(&self) -> Option<f64> {
        median(&self.nanoseconds)
    }

    /// Half the distance from the fastest run to the slowest, as a share of the median.
    pub fn spread(&self) -> Option<f64> {
        let low = self.nanoseconds.iter().copied().min_by(f64::total_cmp)?;
        let high = self.nanoseconds.iter().copied().max_by(f64::total_cmp)?;
        Some((high - low) / 2.0 / self.median()?)
    }
}

pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(sorted[middle]),
        _ => Some((sorted[middle - 1] + sorted[middle]) / 2.0),
    }
}

pub struct KernelResult {
    pub name: String,
    /// What every engine must compute.
    pub check: Option<String>,
    /// One for each engine, in their order; empty where the engine failed.
    pub series: Vec<Series>,
    /// What went wrong, a line each.
    pub failures: Vec<String>,
}

pub fn measure(
    kernels: &[Kernel],
    engines: &[Engine],
    plan: &Plan,
) -> Result<Vec<KernelResult>, BenchError> {
    let progress = Progress::new(kernels.len() * engines.len() * (plan.runs + 1), "bench");
    kernels.iter().map(|kernel| one_kernel(kernel, engines, plan, &progress)).collect()
}

fn one_kernel(
    kernel: &Kernel,
    engines: &[Engine],
    plan: &Plan,
    progress: &Progress,
) -> Result<KernelResult, BenchError> {
    let mut result = KernelResult {
        name: kernel.name.clone(),
        check: None,
        series: engines.iter().map(|_| Series::default()).collect(),
        failures: Vec::new(),
    };
    // Which engines are fit to be measured: those that give the result of the first that gives one.
    let mut sound = vec![false; engines.len()];
    for (index, engine) in engines.iter().enumerate() {
        progress.show(format!("{} {}", kernel.name, engine.name));
        if kernel.is_runtime_async && !engine.has_runtime_async() {
            progress.advance();
            continue;
        }
        match run_once(kernel, engine, None, plan)? {
            Err(failure) => result.failures.push(format!("{}: {failure}", engine.name)),
            Ok(line) => {
                let expected = result.check.get_or_insert_with(|| line.check.clone());
                sound[index] = *expected == line.check;
                if !sound[index] {
                    result.failures.push(format!(
                        "{}: computes {} and not {expected}",
                        engine.name, line.check
                    ));
                }
                result.series[index].operations = operations(line.nanoseconds, plan);
            }
        }
        progress.advance();
    }
    for _ in 0..plan.runs {
        for (index, engine) in engines.iter().enumerate() {
            progress.show(format!("{} {}", kernel.name, engine.name));
            progress.advance();
            if !sound[index] {
                continue;
            }
            let series = &mut result.series[index];
            match run_once(kernel, engine, Some(series.operations), plan)? {
                Ok(line) => series.nanoseconds.push(line.nanoseconds),
                Err(failure) => {
                    result.failures.push(format!("{}: {failure}", engine.name));
                    sound[index] = false;
                }
            }
        }
    }
    Ok(result)
}

/// As many operations as the plan's time takes, going by one run; two digits of it.
fn operations(nanoseconds: f64, plan: &Plan) -> u64 {
    let count = plan.milliseconds as f64 * 1e6 / nanoseconds.max(0.01);
    let unit = 10f64.powf(count.max(1.0).log10().floor() - 1.0).max(1.0);
    // Kernels take an Int32.
    ((count / unit).round() * unit).clamp(1.0, 2e9) as u64
}

struct Line {
    nanoseconds: f64,
    check: String,
}

/// The outer error is ours; the inner one is the engine's.
fn run_once(
    kernel: &Kernel,
    engine: &Engine,
    operations: Option<u64>,
    plan: &Plan,
) -> Result<Result<Line, String>, BenchError> {
    let arguments: Vec<String> = operations.iter().map(u64::to_string).collect();
    let command = engine.command(&kernel.dll, &arguments);
    let outcome = run::run(command, Duration::from_secs(plan.limit_seconds))
        .map_err(|error| BenchError::Io(kernel.dll.clone(), error))?;
    let stdout = String::from_utf8_lossy(&outcome.stdout);
    if outcome.exit == Some(0) {
        let line = stdout.lines().find_map(parse);
        return Ok(line.ok_or_else(|| "prints no line `bench …`".to_owned()));
    }
    let stderr = String::from_utf8_lossy(&outcome.stderr);
    let said = stderr.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    Ok(Err(match outcome.exit {
        Some(code) => format!("exit code {code} {said}"),
        None => format!("not done after {} s", plan.limit_seconds),
    }))
}

/// `bench NAME ns_per_op X check Y`.
fn parse(line: &str) -> Option<Line> {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["bench", _, "ns_per_op", nanoseconds, "check", check] => {
            Some(Line { nanoseconds: nanoseconds.parse().ok()?, check: check.to_owned() })
        }
        _ => None,
    }
}

//! How long the smallest program takes from the start of the process to its end, and how much memory it has at most.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::super::engine::{Engine, EngineError};
use super::error::BenchError;
use super::measure::median;
use testsuite::progress::Progress;
use testsuite::run;

/// What an engine took; empty where it failed.
#[derive(Default)]
pub struct Start {
    pub milliseconds: Vec<f64>,
    pub megabytes: Vec<f64>,
}

impl Start {
    pub fn median(&self) -> Option<(f64, f64)> {
        Some((median(&self.milliseconds)?, median(&self.megabytes)?))
    }
}

/// Interleaved runs of `dll`, one `Start` an engine. The first run of each is not counted: it reads files for the others.
pub fn measure(dll: &Path, engines: &[Engine], runs: usize) -> Result<Vec<Start>, BenchError> {
    let progress = Progress::new(engines.len() * (runs + 1), "start");
    let mut starts: Vec<Start> = engines.iter().map(|_| Start::default()).collect();
    for round in 0..=runs {
        for (engine, start) in engines.iter().zip(&mut starts) {
            progress.show(engine.name.clone());
            progress.advance();
            if let Some((milliseconds, megabytes)) = one(dll, engine)?
                && round > 0
            {
                start.milliseconds.push(milliseconds);
                start.megabytes.push(megabytes);
            }
        }
    }
    Ok(starts)
}

/// `None`: the program did not end with 0.
fn one(dll: &Path, engine: &Engine) -> Result<Option<(f64, f64)>, BenchError> {
    let measured = engine.command(dll, &[]);
    let mut command = Command::new(std::env::current_exe().map_err(EngineError::Own)?);
    command.arg("peak").arg(measured.get_program()).args(measured.get_args());
    for (name, value) in measured.get_envs() {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
    let outcome = run::run(command, Duration::from_secs(60))
        .map_err(|error| BenchError::Io(dll.to_owned(), error))?;
    let text = String::from_utf8_lossy(&outcome.stdout);
    let words: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    Ok(match words[..] {
        [0.0, nanoseconds, kilobytes] => Some((nanoseconds / 1e6, kilobytes / 1024.0)),
        _ => None,
    })
}

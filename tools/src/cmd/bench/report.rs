//! What was measured, as a table for people and as JSON.

use std::fmt::Write as _;

use super::super::engine::Engine;
use super::measure::{KernelResult, Plan};
use super::start::Start;

/// Time of the first engine as a multiple of another's; below 1: the first is faster.
fn ratio(result: &KernelResult, other: usize) -> Option<f64> {
    Some(result.series[0].median()? / result.series[other].median()?)
}

/// Geometric mean of the ratios, and of how many kernels.
fn mean_ratio(results: &[KernelResult], other: usize) -> Option<(f64, usize)> {
    let logarithms: Vec<f64> =
        results.iter().filter_map(|r| ratio(r, other)).map(f64::ln).collect();
    let count = logarithms.len();
    (count > 0).then(|| ((logarithms.iter().sum::<f64>() / count as f64).exp(), count))
}

pub fn text(engines: &[Engine], plan: &Plan, starts: &[Start], results: &[KernelResult]) -> String {
    let mut text = String::new();
    for (engine, start) in engines.iter().zip(starts) {
        let _ = match start.median() {
            Some((milliseconds, megabytes)) => {
                let fastest = start.milliseconds.iter().copied().fold(f64::INFINITY, f64::min);
                writeln!(
                    text,
                    "hello world, start to end: {:18} {milliseconds:6.1} ms (fastest {fastest:.1}), \
                     {megabytes:.1} MB at most",
                    engine.name
                )
            }
            None => writeln!(text, "hello world, start to end: {:18} failed", engine.name),
        };
    }
    if results.is_empty() {
        return text;
    }
    let name_width = results.iter().map(|r| r.name.len()).max().unwrap_or(0).max(14);
    let _ = write!(text, "{:name_width$}", "ns an operation");
    for (index, engine) in engines.iter().enumerate() {
        let _ = write!(text, "  {:>18}", engine.name);
        if index > 0 {
            let _ = write!(text, "  {:>7}", "ratio");
        }
    }
    text.push('\n');
    for result in results {
        let _ = write!(text, "{:name_width$}", result.name);
        for (index, series) in result.series.iter().enumerate() {
            match (series.median(), series.spread()) {
                (Some(median), Some(spread)) => {
                    let _ = write!(text, "  {median:>11.1} ±{:>3.0} %", spread * 100.0);
                }
                _ => {
                    let _ = write!(text, "  {:>18}", "failed");
                }
            }
            if index > 0 {
                let shown = ratio(result, index).map_or("-".to_owned(), |r| format!("{r:.2}"));
                let _ = write!(text, "  {shown:>7}");
            }
        }
        text.push('\n');
    }
    for (index, engine) in engines.iter().enumerate().skip(1) {
        if let Some((mean, count)) = mean_ratio(results, index) {
            let _ = writeln!(
                text,
                "time as a multiple of {}'s, geometric mean of {count} kernels: {mean:.2}",
                engine.name
            );
        }
    }
    let _ = writeln!(
        text,
        "medians of {} interleaved runs of about {} ms; results equal on all engines unless said",
        plan.runs, plan.milliseconds
    );
    for result in results {
        for failure in &result.failures {
            let _ = writeln!(text, "FAIL {}: {failure}", result.name);
        }
    }
    text
}

pub fn json(
    engines: &[Engine],
    plan: &Plan,
    starts: &[Start],
    results: &[KernelResult],
) -> serde_json::Value {
    let starts: Vec<_> = engines
        .iter()
        .zip(starts)
        .map(|(engine, start)| {
            serde_json::json!({
                "engine": engine.name,
                "milliseconds": start.milliseconds,
                "megabytes": start.megabytes,
                "medianMilliseconds": start.median().map(|m| m.0),
                "medianMegabytes": start.median().map(|m| m.1),
            })
        })
        .collect();
    let kernels: Vec<_> = results
        .iter()
        .map(|result| {
            let series: Vec<_> = engines
                .iter()
                .enumerate()
                .map(|(index, engine)| {
                    let series = &result.series[index];
                    serde_json::json!({
                        "engine": engine.name,
                        "operations": series.operations,
                        "nanosecondsPerOperation": series.nanoseconds,
                        "median": series.median(),
                        "spread": series.spread(),
                        "ratio": (index > 0).then(|| ratio(result, index)).flatten(),
                    })
                })
                .collect();
            serde_json::json!({
                "name": result.name,
                "check": result.check,
                "engines": series,
                "failures": result.failures,
            })
        })
        .collect();
    let means: Vec<_> = (1..engines.len())
        .map(|index| {
            let mean = mean_ratio(results, index);
            serde_json::json!({
                "against": engines[index].name,
                "geometricMean": mean.map(|m| m.0),
                "kernels": mean.map(|m| m.1),
            })
        })
        .collect();
    serde_json::json!({
        "version": env!("CARGO_PKG_VERSION"),
        "architecture": std::env::consts::ARCH,
        "processors": std::thread::available_parallelism().map_or(0, usize::from),
        "runs": plan.runs,
        "milliseconds": plan.milliseconds,
        "start": starts,
        "kernels": kernels,
        "ratios": means,
    })
}

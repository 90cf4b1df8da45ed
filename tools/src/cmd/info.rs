//! `entracte info`: what this build is.

use clap::Args;
use entracte::{Engine, Error, KNOBS};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct InfoArgs {
    /// List the settings.
    #[arg(long)]
    knobs: bool,
    /// List the internal calls that have bodies.
    #[arg(long)]
    internal_calls: bool,
    /// What tier 1 declines of an assembly's methods, by reason.
    #[arg(long, value_name = "ASSEMBLY")]
    refusals: Option<PathBuf>,
    /// How long tier 1 takes to compile all of an assembly, by step, and the memory that takes.
    #[arg(long, value_name = "ASSEMBLY")]
    compile: Option<PathBuf>,
    /// List what a coverage log may name: kind, tab, name.
    #[arg(long)]
    coverage_rows: bool,
    /// Print a reference page in Markdown: hir, abi, options or internal-calls.
    #[arg(long, value_name = "PAGE")]
    document: Option<String>,
    /// Machine-readable output.
    #[arg(long)]
    json: bool,
}

pub fn info(args: InfoArgs) -> Result<i32, Error> {
    if let Some(name) = args.document {
        let page = entracte::reference::PAGES.iter().find(|page| page.name == name);
        let Some(page) = page else {
            return Err(Error::Setting(format!("there is no page {name}")));
        };
        print!("{}", (page.text)());
        return Ok(0);
    }
    if args.coverage_rows {
        for (kind, name) in entracte::coverage::rows() {
            println!("{kind}\t{name}");
        }
        return Ok(0);
    }
    if let Some(path) = args.refusals.as_ref().or(args.compile.as_ref()) {
        survey(path, args.compile.is_some(), args.json)?;
        return Ok(0);
    }
    let version = env!("CARGO_PKG_VERSION");
    let architecture = std::env::consts::ARCH;
    if args.json {
        let knobs: Vec<_> = KNOBS
            .iter()
            .map(|k| serde_json::json!({ "variable": k.variable, "flag": k.flag, "help": k.help }))
            .collect();
        let value = serde_json::json!({
            "version": version,
            "architecture": architecture,
            "knobs": knobs,
            "internalCalls": entracte::internal_call_names(),
        });
        println!("{value:#}");
        return Ok(0);
    }
    println!("entracte {version} ({architecture}), tiers: interp, jit");
    if args.knobs {
        for knob in KNOBS {
            println!("  {:18} {:34} {}", knob.flag, knob.variable, knob.help);
        }
    }
    if args.internal_calls {
        for name in entracte::internal_call_names() {
            println!("  {name}");
        }
    }
    Ok(0)
}

/// What tier 1 makes of an assembly.
fn survey(path: &Path, with_times: bool, json: bool) -> Result<(), Error> {
    let survey = Engine::new(crate::environment())?.survey(path)?;
    let declined: u32 = survey.refusals.values().sum();
    let peak = peak_kilobytes();
    let per_byte = survey.total.as_secs_f64() * 1e6 / survey.il_bytes.max(1) as f64;
    if json {
        let times: serde_json::Map<_, _> = survey
            .times
            .iter()
            .map(|(step, time)| ((*step).to_owned(), (time.as_secs_f64() * 1e3).into()))
            .collect();
        let value = serde_json::json!({
            "methods": survey.methods,
            "compiled": survey.compiled,
            "refusals": survey.refusals,
            "ilBytes": survey.il_bytes,
            "codeBytes": survey.code_bytes,
            "milliseconds": survey.total.as_secs_f64() * 1e3,
            "microsecondsPerIlByte": per_byte,
            "steps": times,
            "peakKilobytes": peak,
        });
        println!("{value:#}");
        return Ok(());
    }
    let share = declined as f64 * 100.0 / survey.methods.max(1) as f64;
    println!("{} of {} methods declined ({share:.2} %)", declined, survey.methods);
    for (reason, count) in &survey.refusals {
        println!("  {count:6}  {reason}");
    }
    if with_times {
        println!(
            "{} bytes of IL, {} of machine code, {:.0} ms, {per_byte:.2} us a byte of IL",
            survey.il_bytes,
            survey.code_bytes,
            survey.total.as_secs_f64() * 1e3
        );
        for (step, time) in &survey.times {
            println!("  {:9.1} ms  {step}", time.as_secs_f64() * 1e3);
        }
        if let Some(peak) = peak {
            println!("{:.1} MB at most", peak as f64 / 1024.0);
        }
    }
    Ok(())
}

/// Most memory of this process so far.
fn peak_kilobytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

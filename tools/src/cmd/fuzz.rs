//! `entracte fuzz`: programs that nobody wrote, drawn from a seed, run in each mode of this engine and on CoreCLR where that is
//! asked for; what differs is reduced and kept. Owns options, counting and reports; the work is `testsuite::fuzz`'s.

use clap::Args;
use entracte::Error;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use testsuite::fuzz::{self, Bench, Outcome, Subject};
use testsuite::generate::print;

use super::engine::Engine;

/// The modes that a run compares: a name, settings, environment. The first is what the others are held against.
/// `SEED` is the number of `--tier-seed`.
const MODES: &[(&str, &str, &str)] = &[
    ("interp", "--tier interp --backend tail", ""),
    ("interp-loop", "--tier interp --backend loop", ""),
    ("jit", "--tier jit", ""),
    ("mixed", "--tier mixed --hot 3", ""),
    ("loops", "--tier mixed --hot 1 --background 0", ""),
    ("flip", "--tier flip", ""),
    ("drawn", "--tier flip --tier-seed SEED", ""),
    ("no-reuse", "--tier interp", "DOTNET_JitAsyncReuseContinuations=0"),
    ("no-recognition", "--tier interp", "DOTNET_JitOptimizeAwait=0"),
    ("poison", "--tier interp", "ENTRACTE_ASYNC_STRESS=poison,gc"),
    ("gc-stress", "--tier interp --gc-stress 1", ""),
    ("jit-gc-stress", "--tier jit --gc-stress 3", ""),
    ("drawn-poison", "--tier flip --tier-seed SEED", "ENTRACTE_ASYNC_STRESS=poison,gc"),
    ("drawn-no-reuse", "--tier flip --tier-seed SEED", "DOTNET_JitAsyncReuseContinuations=0"),
];

#[derive(Args)]
pub struct FuzzArgs {
    /// The run's seed; the programs of a seed are the same everywhere. Default: from the clock.
    #[arg(long)]
    seed: Option<u64>,
    /// The first program's number.
    #[arg(long, default_value_t = 0)]
    first: u32,
    /// What the modes `drawn…` draw tiers from. Default: the run's seed.
    #[arg(long)]
    tier_seed: Option<u64>,
    /// How many programs.
    #[arg(long)]
    num_programs: Option<u32>,
    /// How long to run; without this and without --num-programs, 1000 programs.
    #[arg(long)]
    seconds_to_run: Option<u64>,
    /// Make what is found small, and write it to the folder of findings.
    #[arg(long)]
    reduce: bool,
    /// A mode to compare (see --list-modes); may be repeated. Default: interp, interp-loop and jit.
    #[arg(long)]
    mode: Vec<String>,
    /// Compare what frames hold at each suspension and resumption too (`--frames-log`).
    #[arg(long)]
    frames: bool,
    /// Another engine to compare, as `entracte diff --against` takes it (`coreclr`, the path of a build); may be repeated.
    #[arg(long, allow_hyphen_values = true)]
    against: Vec<String>,
    /// Folder with the `coreclr` command.
    #[arg(long)]
    dotnet: Option<PathBuf>,
    /// Programs in one module.
    #[arg(long, default_value_t = 200)]
    batch: u32,
    /// Seconds after which a run of a module is given up.
    #[arg(long, default_value_t = 300)]
    limit: u64,
    /// Where findings go.
    #[arg(long, default_value = "fuzz-findings")]
    findings: PathBuf,
    /// Print the programs as text instead of running them.
    #[arg(long)]
    print: bool,
    /// Write the first module to this file (with `Lab.dll` beside it) instead of running it.
    #[arg(long)]
    emit: Option<PathBuf>,
    /// List the modes.
    #[arg(long)]
    list_modes: bool,
    /// Machine-readable output.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize, Default)]
struct Report {
    seed: u64,
    first: u32,
    programs: u32,
    statements: usize,
    /// Suspensions and resumptions of the reference, compared with each of the others.
    events: u64,
    seconds: f64,
    subjects: Vec<String>,
    findings: Vec<Finding>,
}

#[derive(Serialize)]
struct Finding {
    program: u32,
    reference: String,
    subject: String,
    expected: String,
    actual: String,
    /// Where it was written, and how many statements are left.
    file: Option<PathBuf>,
    statements: usize,
}

pub fn fuzz(args: FuzzArgs) -> Result<i32, Error> {
    if args.list_modes {
        for (name, settings, environment) in MODES {
            println!("{name:16} {settings} {environment}");
        }
        return Ok(0);
    }
    let clock = || std::time::UNIX_EPOCH.elapsed().map_or(1, |time| time.as_nanos() as u64);
    let seed = args.seed.unwrap_or_else(clock);
    let batch = args.batch.clamp(1, 2000);
    let wanted = args.num_programs.or(args.seconds_to_run.is_none().then_some(1000));
    if args.print {
        let mut out = std::io::stdout().lock();
        for program in fuzz::draw(seed, args.first, wanted.unwrap_or(1)) {
            // Whoever reads may have seen enough.
            if writeln!(out, "{}", print::print(&program)).is_err() {
                break;
            }
        }
        return Ok(0);
    }
    let subjects = subjects(&args, args.tier_seed.unwrap_or(seed))?;
    let folder = std::env::temp_dir().join(format!("entracte-fuzz-{}", std::process::id()));
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| Error::File(error, path)
    };
    let bench = Bench::new(folder.clone(), Duration::from_secs(args.limit)).map_err(at(&folder))?;
    if let Some(path) = &args.emit {
        let programs = fuzz::draw(seed, args.first, wanted.unwrap_or(batch));
        let made = bench.write(&programs, 0).map_err(at(&folder))?;
        let library = path.with_file_name("Lab.dll");
        std::fs::copy(made, path).map_err(at(path))?;
        std::fs::copy(folder.join("Lab.dll"), &library).map_err(at(&library))?;
        return Ok(0);
    }
    let mut run =
        Run { args: &args, bench: &bench, subjects: &subjects, report: Report::default() };
    run.report.seed = seed;
    run.report.first = args.first;
    run.report.subjects = subjects.iter().map(|s| s.name.clone()).collect();
    let result = run.batches(wanted, batch);
    let report = run.report;
    // What is left there is only of use while it runs.
    let _ = std::fs::remove_dir_all(&folder);
    result.map_err(at(&folder))?;
    if args.json {
        let text = serde_json::to_string_pretty(&report)
            .map_err(|error| Error::Setting(error.to_string()))?;
        println!("{text}");
    } else {
        println!(
            "seed {}: {} programs ({} statements, {} events of frames) on {} in {:.1} s: {} differ",
            report.seed,
            report.programs,
            report.statements,
            report.events,
            report.subjects.join(", "),
            report.seconds,
            report.findings.len()
        );
    }
    Ok(!report.findings.is_empty() as i32)
}

struct Run<'r> {
    args: &'r FuzzArgs,
    bench: &'r Bench,
    subjects: &'r [Subject],
    report: Report,
}

impl Run<'_> {
    fn batches(&mut self, wanted: Option<u32>, batch: u32) -> std::io::Result<()> {
        let start = Instant::now();
        let end = self.args.seconds_to_run.map(Duration::from_secs);
        let bar = match (self.args.json, wanted) {
            (true, _) => ProgressBar::hidden(),
            (_, Some(count)) => ProgressBar::new(u64::from(count)),
            (_, None) => ProgressBar::new_spinner(),
        };
        let style = "{spinner} {pos} programs {wide_bar} {per_sec} {msg}";
        bar.set_style(ProgressStyle::with_template(style).unwrap_or(ProgressStyle::default_bar()));
        loop {
            let done = self.report.programs;
            let left = wanted.map_or(batch, |wanted| (wanted - done).min(batch));
            if left == 0 || end.is_some_and(|end| start.elapsed() >= end) {
                break;
            }
            let programs = fuzz::draw(self.report.seed, self.args.first + done, left);
            self.report.statements += programs.iter().map(|p| p.size()).sum::<usize>();
            let batch = self.bench.differences(self.subjects, &programs)?;
            self.report.events += batch.events;
            for difference in batch.found {
                let finding = self.finding(difference)?;
                if !self.args.json {
                    bar.println(describe(&finding));
                }
                self.report.findings.push(finding);
            }
            self.report.programs += left;
            self.report.seconds = start.elapsed().as_secs_f64();
            bar.inc(u64::from(left));
            bar.set_message(format!("{} differ", self.report.findings.len()));
        }
        bar.finish_and_clear();
        Ok(())
    }

    fn finding(&self, difference: fuzz::Difference) -> std::io::Result<Finding> {
        let original = difference.program.clone();
        let mut shown = difference;
        let mut file = None;
        if self.args.reduce {
            shown = self.bench.reduce(self.subjects, &shown)?;
            let findings = &self.args.findings;
            file = Some(self.bench.save(findings, self.subjects, &original, &shown)?);
        }
        let text = |outcome: &Outcome| match outcome {
            Outcome::Printed(text) | Outcome::Ended(text) | Outcome::Frames(text) => {
                text.trim_end().to_owned()
            }
        };
        Ok(Finding {
            program: original.number,
            reference: self.subjects[shown.subjects.0].name.clone(),
            subject: self.subjects[shown.subjects.1].name.clone(),
            expected: text(&shown.outcomes.0),
            actual: text(&shown.outcomes.1),
            file,
            statements: shown.program.size(),
        })
    }
}

fn describe(finding: &Finding) -> String {
    let file = finding.file.as_ref().map_or(String::new(), |f| format!("\n  {}", f.display()));
    format!(
        "program {}: {} statements\n  {}: {}\n  {}: {}{file}",
        finding.program,
        finding.statements,
        finding.reference,
        finding.expected,
        finding.subject,
        finding.actual
    )
}

fn subjects(args: &FuzzArgs, tier_seed: u64) -> Result<Vec<Subject>, Error> {
    let setting = |error: super::engine::EngineError| Error::Setting(error.to_string());
    let own =
        std::env::current_exe().map_err(|error| setting(super::engine::EngineError::Own(error)))?;
    let names: Vec<&str> = match args.mode.is_empty() {
        true => vec!["interp", "interp-loop", "jit"],
        false => args.mode.iter().map(String::as_str).collect(),
    };
    let mut subjects = Vec::new();
    for name in names {
        let Some((name, settings, environment)) = MODES.iter().find(|(n, ..)| *n == name) else {
            return Err(Error::Setting(format!("{name} is no mode; --list-modes lists them")));
        };
        let own = own.clone();
        let settings = settings.replace("SEED", &tier_seed.to_string());
        let launch = move |dll: &Path| {
            let mut command = Command::new(&own);
            command.arg("run").args(settings.split_whitespace());
            // As flags, because the variables of this process are taken from its children.
            for (knob, value) in environment.split_whitespace().filter_map(|w| w.split_once('=')) {
                let flag = entracte::KNOBS.iter().find(|row| row.variable == knob);
                command.args(flag.map(|row| row.flag)).args(flag.map(|_| value));
            }
            command.arg(dll);
            command
        };
        let name = (*name).to_owned();
        // A new object at each suspension holds other words.
        let has_frames = args.frames && !name.ends_with("no-reuse") && name != "no-recognition";
        subjects.push(Subject { name, launch: Box::new(launch), has_our_traces: true, has_frames });
    }
    let root = std::env::current_dir().unwrap_or_default();
    for name in &args.against {
        let engine = Engine::named(name, &root, &root.join("testsuite"), args.dotnet.as_deref())
            .map_err(setting)?;
        let has_our_traces = engine.name.contains("entracte");
        let name = engine.name.clone();
        let launch = Box::new(move |dll: &Path| engine.command(dll, &[]));
        subjects.push(Subject { name, launch, has_our_traces, has_frames: false });
    }
    Ok(subjects)
}

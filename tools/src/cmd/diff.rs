//! `entracte diff`: runs an application in several modes of this engine and compares them frame by frame, at each suspension and
//! resumption; then with CoreCLR, where that is here, by what is printed and how it ends.
//! With `--against` other engines are compared, by output alone; the last of the list is what the others are held against.

use clap::Args;
use entracte::Error;
use serde::Serialize;
use std::path::PathBuf;
use std::time::Duration;
use testsuite::frames::{self, Comparison, Subject as Mode};
use testsuite::modes;
use testsuite::progress::Progress;
use testsuite::run::{self, Outcome};

use super::engine::{Engine, core_clr};

/// The modes that are compared when none are named: what they print and what their frames keep must not differ. The first is what
/// the others are held against.
const MODES: &[&str] = &["async", "async-loop", "jit", "async-no-reuse", "async-poison"];

#[derive(Args)]
pub struct DiffArgs {
    /// An engine to compare: `coreclr`, `mono` (its interpreter), `self --FLAG VALUE` (this program with settings), or the
    /// path of a command that takes the application, such as another build. May be repeated; the last one is taken to be right.
    /// Default: this program with each backend, and CoreCLR where it is.
    #[arg(long, allow_hyphen_values = true)]
    against: Vec<String>,
    /// Modes of this engine to compare frame by frame, the first being what the others are held against: names of the test suite's
    /// modes, or settings such as `"--tier jit --inline 0"`. May be repeated.
    #[arg(long, allow_hyphen_values = true, conflicts_with = "against")]
    mode: Vec<String>,
    /// Compare a run, too, in which the tier of each part of an async frame, from one suspension to the next, is drawn from this number.
    /// May be repeated.
    #[arg(long, conflicts_with = "against")]
    tier_seed: Vec<u64>,
    /// The order in which threads and work items run: `seed:N`, or `none` for threads as they come (programs with one thread alone
    /// have the same frames each time then).
    #[arg(long, default_value = "seed:1")]
    schedule: String,
    /// Folder with the `coreclr` command. Default: ENTRACTE_DOTNET, else `../shared/dotnet` beside the working directory.
    #[arg(long)]
    dotnet: Option<PathBuf>,
    /// Seconds after which a run is given up.
    #[arg(long, default_value_t = 120)]
    limit: u64,
    /// Machine-readable output.
    #[arg(long)]
    json: bool,
    application: PathBuf,
    /// Arguments of the application.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

#[derive(Serialize)]
struct Report {
    /// The modes of this engine, compared frame by frame.
    modes: Option<frames::Report>,
    application: PathBuf,
    arguments: Vec<String>,
    /// The engine that the others are compared with.
    reference: String,
    equal: bool,
    engines: Vec<Subject>,
}

#[derive(Serialize)]
struct Subject {
    engine: String,
    /// `None`: its time was up.
    exit: Option<i32>,
    milliseconds: u128,
    differences: Vec<Difference>,
}

/// The first place where something differs from the reference.
#[derive(Serialize)]
struct Difference {
    what: &'static str,
    /// Line, from 1; 0 for the exit code.
    line: usize,
    here: String,
    reference: String,
}

pub fn diff(args: DiffArgs) -> Result<i32, Error> {
    if let Err(error) = std::fs::metadata(&args.application) {
        return Err(Error::File(error, args.application));
    }
    let modes = match args.against.is_empty() {
        true => Some(compare_modes(&args)?),
        false => None,
    };
    let engines = engines(&args)?;
    let progress = Progress::new(engines.len(), "diff");
    let mut outcomes = Vec::new();
    for engine in &engines {
        progress.show(engine.name.clone());
        let command = engine.command(&args.application, &args.arguments);
        let outcome = run::run(command, Duration::from_secs(args.limit));
        outcomes.push(outcome.map_err(|error| Error::File(error, PathBuf::from(&engine.name)))?);
        progress.advance();
    }
    drop(progress);
    let mut report = report(args.application, args.arguments, &engines, &outcomes);
    report.equal &= modes.as_ref().is_none_or(|modes| modes.difference.is_none());
    report.modes = modes;
    if args.json {
        let text = serde_json::to_string_pretty(&report)
            .map_err(|error| Error::Setting(error.to_string()))?;
        println!("{text}");
    } else {
        print(&report);
    }
    Ok(!report.equal as i32)
}

fn engines(args: &DiffArgs) -> Result<Vec<Engine>, Error> {
    let root = std::env::current_dir().unwrap_or_default();
    let suite = root.join("testsuite");
    let dotnet = args.dotnet.as_deref();
    let setting = |error: super::engine::EngineError| Error::Setting(error.to_string());
    if args.against.is_empty() {
        return match core_clr(&root, dotnet, "coreclr") {
            Some(other) => Ok(vec![Engine::own("").map_err(setting)?, other]),
            None => Ok(Vec::new()),
        };
    }
    let mut engines = Vec::new();
    // One other engine is compared with this one as it is.
    if args.against.len() == 1 {
        engines.push(Engine::own("").map_err(setting)?);
    }
    for name in &args.against {
        engines.push(Engine::named(name, &root, &suite, dotnet).map_err(setting)?);
    }
    Ok(engines)
}

fn compare_modes(args: &DiffArgs) -> Result<frames::Report, Error> {
    let names: Vec<&str> = match args.mode.is_empty() {
        true => MODES.to_vec(),
        false => args.mode.iter().map(String::as_str).collect(),
    };
    let schedule = match args.schedule.strip_prefix("seed:").map(str::parse) {
        Some(Ok(seed)) => Some(seed),
        None if args.schedule == "none" => None,
        _ => return Err(Error::Setting(format!("{} is no schedule: seed:N", args.schedule))),
    };
    let engine = std::env::current_exe().map_err(|error| Error::File(error, PathBuf::new()))?;
    let mut subjects: Vec<Mode> = names.into_iter().map(mode).collect::<Result<_, _>>()?;
    for seed in args.tier_seed.iter().map(u64::to_string) {
        let name = format!("tier seed {seed}");
        subjects.push(Mode::new(&name, &["--tier", "flip", "--tier-seed", &seed]));
    }
    let comparison = Comparison {
        engine,
        dll: args.application.clone(),
        arguments: args.arguments.clone(),
        subjects,
        schedule,
        frames: true,
        limit: Duration::from_secs(args.limit),
    };
    frames::compare(&comparison).map_err(|error| Error::File(error, comparison.dll))
}

/// A mode by its name, or by settings.
fn mode(name: &str) -> Result<Mode, Error> {
    if name.starts_with("--") || name.is_empty() {
        let settings: Vec<&str> = name.split_whitespace().collect();
        return Ok(Mode::new(name, &settings));
    }
    let found = modes::find(name).filter(|mode| !mode.needs_framework);
    found.map(Mode::of_mode).ok_or_else(|| Error::Setting(format!("{name} is no mode")))
}

fn report(
    application: PathBuf,
    arguments: Vec<String>,
    engines: &[Engine],
    outcomes: &[Outcome],
) -> Report {
    let last = outcomes.len().saturating_sub(1);
    let subjects: Vec<Subject> = engines
        .iter()
        .zip(outcomes)
        .map(|(engine, outcome)| Subject {
            engine: engine.name.clone(),
            exit: outcome.exit,
            milliseconds: outcome.elapsed.as_millis(),
            differences: differences(outcome, &outcomes[last]),
        })
        .collect();
    Report {
        application,
        arguments,
        modes: None,
        reference: engines.last().map(|engine| engine.name.clone()).unwrap_or_default(),
        equal: subjects.iter().all(|subject| subject.differences.is_empty()),
        engines: subjects,
    }
}

fn differences(here: &Outcome, reference: &Outcome) -> Vec<Difference> {
    let mut found = Vec::new();
    if here.exit != reference.exit {
        let (what, line) = ("exit code", 0);
        let (here, reference) = (exit_text(here.exit), exit_text(reference.exit));
        found.push(Difference { what, line, here, reference });
    }
    let texts = [
        ("output", here.stdout.clone(), reference.stdout.clone()),
        ("errors", here.errors(), reference.errors()),
    ];
    for (what, ours, theirs) in texts {
        let (ours, theirs) = (String::from_utf8_lossy(&ours), String::from_utf8_lossy(&theirs));
        if let Some((line, here, reference)) = first_difference(&ours, &theirs) {
            let (here, reference) = (here.to_owned(), reference.to_owned());
            found.push(Difference { what, line, here, reference });
        }
    }
    found
}

fn exit_text(code: Option<i32>) -> String {
    code.map_or("none, its time was up".to_owned(), |code| code.to_string())
}

fn print(report: &Report) {
    for run in report.modes.iter().flat_map(|modes| &modes.runs) {
        let (name, exit, time) = (&run.subject, exit_text(run.exit), run.milliseconds);
        println!("{name:24} exit {exit:4} {time:6} ms {:9} events", run.events);
    }
    if let Some(difference) = report.modes.as_ref().and_then(|modes| modes.difference.as_ref()) {
        print!("DIFFERENCE: {difference}");
    }
    for subject in &report.engines {
        let same = if subject.differences.is_empty() { "same" } else { "DIFFERS" };
        let exit = exit_text(subject.exit);
        println!("{:24} {same:8} exit {exit:4} {:6} ms", subject.engine, subject.milliseconds);
        for difference in &subject.differences {
            match difference.line {
                0 => println!("  {}:", difference.what),
                line => println!("  {}, line {line}:", difference.what),
            }
            println!("    here: {}", difference.here);
            println!("    {}: {}", report.reference, difference.reference);
        }
    }
    if report.equal {
        println!("no difference");
    }
}

/// Line number (from 1) and texts of the first lines that differ.
fn first_difference<'t>(a: &'t str, b: &'t str) -> Option<(usize, &'t str, &'t str)> {
    let mut ours = a.lines();
    let mut theirs = b.lines();
    for line in 1.. {
        match (ours.next(), theirs.next()) {
            (None, None) => return None,
            (x, y) if x == y => {}
            (x, y) => return Some((line, x.unwrap_or("(end)"), y.unwrap_or("(end)"))),
        }
    }
    None
}

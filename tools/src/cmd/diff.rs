//! `entracte diff`: runs an application with several settings of this engine, and on CoreCLR where that is here, and
//! compares what each prints and how it ends.
//! The last engine of the list is what the others are held against.

use clap::Args;
use entracte::Error;
use serde::Serialize;
use std::path::PathBuf;
use std::time::Duration;
use testsuite::progress::Progress;
use testsuite::run::{self, Outcome};

use super::engine::{Engine, core_clr};

/// The ways in which this engine runs code: what they print must not differ.
const SETTINGS: &[&str] = &["--backend tail", "--backend loop"];

#[derive(Args)]
pub struct DiffArgs {
    /// An engine to compare: `coreclr`, `mono` (its interpreter), `self --FLAG VALUE` (this program with settings), or the
    /// path of a command that takes the application, such as another build. May be repeated; the last one is taken to be right.
    /// Default: this program with each backend, and CoreCLR where it is.
    #[arg(long, allow_hyphen_values = true)]
    against: Vec<String>,
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
    let report = report(args.application, args.arguments, &engines, &outcomes);
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
        let own = SETTINGS.iter().map(|settings| Engine::own(settings).map_err(setting));
        let mut engines: Vec<Engine> = own.collect::<Result<_, _>>()?;
        engines.extend(core_clr(&root, dotnet, "coreclr"));
        return Ok(engines);
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

fn report(
    application: PathBuf,
    arguments: Vec<String>,
    engines: &[Engine],
    outcomes: &[Outcome],
) -> Report {
    let last = outcomes.len() - 1;
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
        reference: engines[last].name.clone(),
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

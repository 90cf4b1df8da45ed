//! The command line `entracte` (design A10). Owns arguments and exit codes; each verb is a file of `cmd`.
//! Exit codes: Main's; 134 for what CoreCLR aborts on; 1 when the file is missing; 2 usage; 121 internal error; 122 unsupported.
#![forbid(unsafe_code)]

mod cmd;

use clap::{Args, Parser, Subcommand};
use entracte::{Config, Error, KNOBS, KnobError};
use std::process::ExitCode;

/// Runs .NET assemblies.
#[derive(Parser)]
#[command(name = "entracte", version, about, long_about = None)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Run an application (the default verb: `entracte app.dll` does the same).
    Run(RunArgs),
    /// List every type and member that an application needs and the core library lacks.
    Check(cmd::check::CheckArgs),
    /// Print metadata, HIR or bytecode.
    Dis(cmd::dis::DisArgs),
    /// Say what this build is: version, knobs, internal calls.
    Info(cmd::info::InfoArgs),
    /// Compare an application's output with another engine's.
    Diff(cmd::diff::DiffArgs),
    /// Run programs drawn from a seed in each mode, and compare what they do.
    Fuzz(cmd::fuzz::FuzzArgs),
    /// Time the bench kernels here and on other engines.
    Bench(cmd::bench::BenchArgs),
    /// Run a command and say what it took (used by `bench`).
    #[command(hide = true)]
    Peak(cmd::peak::PeakArgs),
}

#[derive(Args)]
struct RunArgs {
    /// Settings before the path (see `entracte info --knobs`), then the application and its arguments. `--svg FILE` among the
    /// settings draws which frames slept when, and in which tier they went on.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    rest: Vec<String>,
}

const INTERNAL_ERROR: i32 = 121;

const VERBS: &[&str] = &["run", "check", "dis", "info", "diff", "fuzz", "bench", "peak", "help"];

/// Variables of our name that the test suite and the verbs around the engine read: no settings of an engine.
const TOOL_VARIABLES: &[&str] = &[
    "ENTRACTE_BLESS",
    "ENTRACTE_DOTNET",
    "ENTRACTE_MUTATIONS",
    "ENTRACTE_ORACLE",
    "ENTRACTE_PLANT",
    "ENTRACTE_SUBJECT",
    "ENTRACTE_TIMEOUT",
];

/// A panic is a fault of the engine, on whichever thread it is: it ends the process with a code of its own, and not by
/// a signal that could be taken for the program's.
fn report_panics() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        report(panic);
        eprintln!("entracte: internal error: a fault of the engine, not of the program it runs");
        std::process::exit(INTERNAL_ERROR)
    }));
}

fn main() -> ExitCode {
    report_panics();
    let mut arguments: Vec<String> = std::env::args().collect();
    // `entracte app.dll` and `entracte --knob app.dll` mean `run`.
    let is_verb = |a: &String| {
        VERBS.contains(&a.as_str()) || matches!(a.as_str(), "-h" | "--help" | "-V" | "--version")
    };
    if arguments.get(1).is_some_and(|a| !is_verb(a)) {
        arguments.insert(1, "run".to_owned());
    }
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    // What only prints ends quietly when nobody reads on (`| head`). A program that runs sees the error, as on CoreCLR.
    if matches!(cli.verb, Verb::Check(_) | Verb::Dis(_) | Verb::Info(_)) {
        sigpipe::reset();
    }
    let result = match cli.verb {
        Verb::Run(args) => cmd::run::run(args.rest),
        Verb::Check(args) => cmd::check::check(args),
        Verb::Dis(args) => cmd::dis::dis(args),
        Verb::Info(args) => cmd::info::info(args),
        Verb::Diff(args) => cmd::diff::diff(args),
        Verb::Fuzz(args) => cmd::fuzz::fuzz(args),
        Verb::Bench(args) => Ok(cmd::bench::bench(args)),
        Verb::Peak(args) => cmd::peak::peak(args),
    };
    match result {
        Ok(code) => ExitCode::from(code as u8),
        Err(error) => {
            eprintln!("entracte: {error}");
            ExitCode::from(exit_code(&error))
        }
    }
}

fn exit_code(error: &Error) -> u8 {
    match error {
        Error::File(..) => 1,
        Error::Boot(_) => 134,
        Error::Setting(_) => 2,
    }
}

/// Takes the settings (`--flag VALUE` or `--flag=VALUE`) off the front of the arguments.
fn take_knobs(config: &mut Config, arguments: Vec<String>) -> Result<Vec<String>, Error> {
    let mut rest = arguments.into_iter().peekable();
    while let Some(flag) = rest.next_if(|a| a.starts_with("--")) {
        if flag == "--" {
            break;
        }
        let (name, value) = match flag.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
            None => (flag, None),
        };
        if !KNOBS.iter().any(|knob| knob.flag == name) {
            return Err(Error::Setting(format!(
                "{name} is not an option; `entracte info --knobs` lists them"
            )));
        }
        let Some(value) = value.or_else(|| rest.next()) else {
            return Err(Error::Setting(format!("{name} needs a value")));
        };
        config.knobs.set(&name, &value).map_err(|error| Error::Setting(error.to_string()))?;
    }
    Ok(rest.collect())
}

/// The configuration of the environment; warnings go to standard error.
fn environment() -> Config {
    let (config, warnings) = Config::from_environment();
    for warning in warnings {
        if let KnobError::Unknown { name, .. } = &warning
            && TOOL_VARIABLES.contains(&name.as_str())
        {
            continue;
        }
        eprintln!("entracte: warning: {warning}");
    }
    config
}

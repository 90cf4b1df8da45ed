//! `entracte bench`: the kernels of `testsuite/bench` here and on other engines, in one interleaved run.
//!
//! First every engine runs every kernel as it is, and the results must be equal: a fast wrong answer is no answer.
//! Then each engine repeats each kernel for about `--time` milliseconds a run, with as many operations as fit, so that
//! an engine that compiles is past its warm-up and one that interprets still ends. Runs alternate between the engines:
//! a machine that others use too slows all of them alike. Compared are medians; a ratio below 1 means faster here.

mod error;
mod measure;
mod plot;
mod report;
mod start;

use clap::Args;
use std::path::{Path, PathBuf};

use super::engine::Engine;
use error::BenchError;
use measure::{Kernel, Plan};

#[derive(Args)]
pub struct BenchArgs {
    /// Only kernels whose name contains one of these; `start` is the smallest program from its start to its end.
    filter: Vec<String>,
    /// What to compare with: `coreclr`, `coreclr-optimised` (without tiers), `mono` (its interpreter), `self --FLAG VALUE` (this program with other settings), or the path
    /// of another build of it, with settings. Default: those of the first two that are here; `none`: nothing.
    #[arg(long, value_delimiter = ',', allow_hyphen_values = true)]
    against: Vec<String>,
    /// Settings for this engine, as `entracte run` takes them.
    #[arg(long, default_value = "", allow_hyphen_values = true)]
    settings: String,
    /// Folder with the `coreclr` command. Default: ENTRACTE_DOTNET, else `../shared/dotnet` beside the checkout.
    #[arg(long)]
    dotnet: Option<PathBuf>,
    /// Folder of kernels. Default: `testsuite/bench` of the checkout around the working directory.
    #[arg(long)]
    kernels: Option<PathBuf>,
    /// Measured runs of each kernel on each engine.
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Milliseconds that a measured run should take.
    #[arg(long, default_value_t = 500)]
    time: u64,
    /// Seconds after which a run is given up.
    #[arg(long, default_value_t = 120)]
    limit: u64,
    /// Three runs of 100 milliseconds: for a first impression.
    #[arg(long)]
    quick: bool,
    /// Machine-readable output.
    #[arg(long)]
    json: bool,
    /// Draws the ratios into this file as well.
    #[arg(long)]
    svg: Option<PathBuf>,
}

/// Exit code: 0, or 1 when an engine failed or its result differs, or 2 when there was nothing to measure.
pub fn bench(args: BenchArgs) -> i32 {
    match run(args) {
        Ok(true) => 0,
        Ok(false) => 1,
        Err(error) => {
            eprintln!("entracte: {error}");
            2
        }
    }
}

fn run(args: BenchArgs) -> Result<bool, BenchError> {
    let folder = match args.kernels {
        Some(folder) => folder,
        None => checkout()?.join("testsuite/bench"),
    };
    let kernels = Kernel::find(&folder, &args.filter)?;
    let start_wanted =
        args.filter.is_empty() || args.filter.iter().any(|f| "start".contains(f.as_str()));
    if kernels.is_empty() && !start_wanted {
        return Err(BenchError::NoKernels { folder });
    }
    let mut engines = vec![Engine::own(&args.settings)?];
    let suite = folder.parent().unwrap_or(&folder);
    let root = suite.parent().unwrap_or(suite);
    let dotnet = args.dotnet.as_deref();
    match &args.against[..] {
        [] => engines.extend(Engine::present(root, suite, dotnet)),
        [nothing] if nothing == "none" => {}
        names => {
            for name in names {
                engines.push(Engine::named(name, root, suite, dotnet)?);
            }
        }
    }
    let plan = if args.quick {
        Plan { runs: 3, milliseconds: 100, limit_seconds: args.limit }
    } else {
        Plan { runs: args.runs.max(1), milliseconds: args.time, limit_seconds: args.limit }
    };
    let smallest = suite.join("programs/lang/hello/hello.dll");
    let starts = match start_wanted && smallest.is_file() {
        true => start::measure(&smallest, &engines, plan.runs * 4)?,
        false => Vec::new(),
    };
    let results = measure::measure(&kernels, &engines, &plan)?;
    if args.json {
        println!("{:#}", report::json(&engines, &plan, &starts, &results));
    } else {
        print!("{}", report::text(&engines, &plan, &starts, &results));
    }
    if let Some(path) = args.svg {
        let picture = plot::svg(&engines, &plan, &results);
        svg::save(&path, &picture).map_err(|error| BenchError::Io(path, error))?;
    }
    Ok(results.iter().all(|kernel| kernel.failures.is_empty()))
}

/// The nearest folder upwards that has kernels.
fn checkout() -> Result<PathBuf, BenchError> {
    let here =
        std::env::current_dir().map_err(|error| BenchError::Io(PathBuf::from("."), error))?;
    let found = here.ancestors().find(|folder| folder.join("testsuite/bench").is_dir());
    found.map(Path::to_owned).ok_or(BenchError::NoCheckout)
}

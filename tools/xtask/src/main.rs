//! Chores of the repository, as `cargo xtask COMMAND`. Depends on no other member, so that it builds when they do not;
//! the modules that describe fixtures are the test suite's own files.
#![forbid(unsafe_code)]

mod bench;
mod checks;
mod ci;
mod codegen;
mod corelib;
mod coverage;
mod error;
mod fixtures;
mod fuzz;
mod instructions;
mod plants;
mod tidy;

#[path = "../../../testsuite/src/lock.rs"]
mod lock;
#[path = "../../../testsuite/src/oracle.rs"]
mod oracle;
#[allow(dead_code, reason = "the test suite uses the rest")]
#[path = "../../../testsuite/src/program.rs"]
mod program;
#[allow(dead_code, reason = "the test suite uses the rest")]
#[path = "../../../testsuite/src/run.rs"]
mod run;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use error::XtaskError;

const USAGE: &str = "\
cargo xtask COMMAND
  quick                        formatting, clippy, tidy, unit tests
  test [--release] [--modes M,N|all] [FILTER…]
                               the fixture programs
  bless [FILTER]               accept what goldens and snapshots have become
  codegen [--check]            renew generated files
  fixtures [--check] [--all] [FILTER…]
                               recompile stale fixture programs, take `expected` from CoreCLR, renew programs.lock
  corelib [--check|--output FILE]
                               compile the core library, renew corelib.lock
  fuzz [--programs N] [--functions N] [--mutated N] [--metadata N] [--seed S]
                               damaged programs on the engine, damaged files in the metadata reader
  bench [--against REVISION] [ARGUMENTS…]
                               the bench kernels, here and with another revision's engine
  instructions [--bless] [KERNEL…]
                               instruction counts of the kernels against the stored ones (needs valgrind)
  plants [--bless] [NAME…]     faults planted on purpose are found (docs/plants.md)
  coverage [--log FILE] [ARGUMENTS…]
                               what of the engine the fixture programs use (docs/coverage.md); the log of earlier runs,
                               arguments as of `test`
  tidy                         words, links, unsafe code, file sizes, layers
  ci                           all of it
";

fn main() -> ExitCode {
    let root = root();
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let result = match command.as_str() {
        "quick" => checks::quick(&root),
        "test" => checks::programs(&root, &rest),
        "bench" => bench::run(&root, &rest),
        "fuzz" => fuzz::run(&root, &rest),
        "bless" => checks::bless(&root, &rest),
        "fixtures" => fixtures::run(&root, &rest),
        "instructions" => instructions::run(&root, &rest),
        "plants" => plants::run(&root, &rest),
        "tidy" => tidy::run(&root),
        "ci" => ci::run(&root),
        "codegen" => codegen::run(&root, &rest),
        "corelib" => corelib::run(&root, &rest),
        "coverage" => coverage::run(&root, &rest),
        _ => Err(XtaskError::Usage),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(XtaskError::Usage) => {
            eprint!("{USAGE}");
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The checkout's root: this package lies in `tools/xtask`.
fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().unwrap_or(root)
}

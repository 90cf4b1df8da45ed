//! `cargo xtask fuzz`: the long forms of tests that draw their cases. `cargo test` runs short ones.
//! - `--programs N`: N generated programs in each tier (`entracte fuzz`, `docs/fuzzing.md`).
//! - `--functions N`: N functions of HIR in tier 0 and as SSA, and the core library as machine code with the allocator's checker
//!   (`tier1/tests/generated.rs`, `tier1/tests/machine_code.rs`).
//! - `--mutated N`: N damaged fixture programs, each run by the engine as a child process (`testsuite/tests/mutated.rs`).
//! - `--metadata N`: N damaged files read by the metadata reader alone (`shared/metadata/tests/mutated.rs`).
//! - `--seed S`: where the seeds of the first begin; a finding names its own.

use std::path::Path;
use std::process::Command;

use crate::checks::finish;
use crate::error::XtaskError;

/// What a plain `cargo xtask fuzz` does: some minutes.
const MUTATED_DEFAULT: u64 = 5_000;
const FUNCTIONS_DEFAULT: u64 = 5_000;
const PROGRAMS_DEFAULT: u64 = 50_000;

pub fn run(root: &Path, arguments: &[String]) -> Result<(), XtaskError> {
    let (mut programs, mut functions, mut mutated, mut metadata, mut seed) =
        (None, None, None, None, 0);
    let mut rest = arguments.iter();
    while let Some(flag) = rest.next() {
        let number = rest.next().and_then(|text| text.parse::<u64>().ok());
        let number = number.ok_or(XtaskError::Usage)?;
        match flag.as_str() {
            "--programs" => programs = Some(number),
            "--functions" => functions = Some(number),
            "--mutated" => mutated = Some(number),
            "--metadata" => metadata = Some(number),
            "--seed" => seed = number,
            _ => return Err(XtaskError::Usage),
        }
    }
    if [programs, functions, mutated, metadata].iter().all(Option::is_none) {
        programs = Some(PROGRAMS_DEFAULT);
        functions = Some(FUNCTIONS_DEFAULT);
        mutated = Some(MUTATED_DEFAULT);
    }
    if let Some(count) = programs {
        let mut command = Command::new("cargo");
        command.current_dir(root);
        command.args(["run", "--release", "-p", "entracte-tools", "--", "fuzz", "--reduce"]);
        command.args(["--num-programs", &count.to_string(), "--seed", &seed.to_string()]);
        finish(root, "generated programs", &mut command)?;
    }
    if let Some(count) = functions {
        let mut command = Command::new("cargo");
        command.current_dir(root);
        command.args(["test", "--release", "-p", "entracte-tier1", "--test", "generated"]);
        command.args(["--test", "machine_code", "--", "--nocapture"]);
        command.env("ENTRACTE_SEEDS", format!("{}..{}", seed + 1, seed + 1 + count));
        finish(root, "generated functions", &mut command)?;
    }
    if let Some(count) = metadata {
        let mut command = test(root, "entracte-metadata");
        command.arg("--ignored").env("ENTRACTE_FUZZ_CASES", count.to_string());
        finish(root, "damaged metadata", &mut command)?;
    }
    if let Some(count) = mutated {
        let mut command = test(root, "entracte-testsuite");
        command.env("ENTRACTE_MUTATIONS", count.to_string());
        command.env("ENTRACTE_MUTATION_SEED", seed.to_string());
        finish(root, "damaged programs", &mut command)?;
    }
    Ok(())
}

fn test(root: &Path, package: &str) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root);
    command.args(["test", "--release", "-p", package, "--test", "mutated", "--", "--nocapture"]);
    command
}

//! `entracte peak COMMAND`: runs a command with its output thrown away, and prints its exit code, the nanoseconds it took
//! and the kilobytes it had in memory at most. `bench` starts it: the system tells of children only what all of a process's
//! together needed, so that each run has a parent of its own.

use clap::Args;
use entracte::Error;
use nix::sys::resource::{UsageWho, getrusage};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

#[derive(Args)]
pub struct PeakArgs {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    command: Vec<String>,
}

pub fn peak(args: PeakArgs) -> Result<i32, Error> {
    let (program, arguments) =
        args.command.split_first().unwrap_or((const { &String::new() }, &[]));
    let failed = |error| Error::File(error, PathBuf::from(program));
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().map_err(failed)?;
    let nanoseconds = start.elapsed().as_nanos();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| failed(error.into()))?;
    let code = status.code().unwrap_or(-1);
    println!("{code} {nanoseconds} {}", usage.max_rss());
    Ok(0)
}

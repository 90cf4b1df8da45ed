//! `entracte diff`: runs an application here and on another engine, and compares what they print and how they end.

use clap::Args;
use entracte::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

#[derive(Args)]
pub struct DiffArgs {
    /// The other engine: a command that takes the application's path (for CoreCLR: `dotnet`).
    #[arg(long, env = "ENTRACTE_ORACLE")]
    against: PathBuf,
    application: PathBuf,
    /// Arguments of the application.
    #[arg(trailing_var_arg = true)]
    arguments: Vec<String>,
}

pub fn diff(args: DiffArgs) -> Result<i32, Error> {
    let own =
        std::env::current_exe().map_err(|error| Error::File(error, PathBuf::from("entracte")))?;
    let ours = capture(&own, &args)?;
    let theirs = capture(&args.against, &args)?;
    let mut differs = false;
    if ours.status.code() != theirs.status.code() {
        println!("exit code: {:?} here, {:?} there", ours.status.code(), theirs.status.code());
        differs = true;
    }
    for (name, a, b) in
        [("output", &ours.stdout, &theirs.stdout), ("errors", &ours.stderr, &theirs.stderr)]
    {
        let (a, b) = (String::from_utf8_lossy(a), String::from_utf8_lossy(b));
        if let Some((line, (here, there))) = first_difference(&a, &b) {
            println!("{name}, line {line}:\n  here:  {here}\n  there: {there}");
            differs = true;
        }
    }
    if !differs {
        println!("no difference");
    }
    Ok(differs as i32)
}

fn capture(engine: &Path, args: &DiffArgs) -> Result<Output, Error> {
    Command::new(engine)
        .arg(&args.application)
        .args(&args.arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Error::File(error, engine.to_owned()))
}

/// Line number (from 1) and texts of the first lines that differ.
fn first_difference<'t>(a: &'t str, b: &'t str) -> Option<(usize, (&'t str, &'t str))> {
    let mut ours = a.lines();
    let mut theirs = b.lines();
    for line in 1.. {
        match (ours.next(), theirs.next()) {
            (None, None) => return None,
            (x, y) if x == y => {}
            (x, y) => return Some((line, (x.unwrap_or("(end)"), y.unwrap_or("(end)")))),
        }
    }
    None
}

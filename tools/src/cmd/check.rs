//! `entracte check`: what an application references that nobody provides.
//! With `--coverage` (`cmd::coverage`), what a ranking of members names and the core library lacks.
//! Every TypeRef, MemberRef and MethodSpec of the application and of the assemblies beside it is resolved.

use super::coverage::{self, CoverageArgs};
use clap::Args;
use entracte::{Engine, Error};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Args)]
pub struct CheckArgs {
    /// The application.
    #[arg(required_unless_present = "coverage")]
    application: Option<PathBuf>,
    #[command(flatten)]
    coverage: CoverageArgs,
    /// Folder of framework assemblies to load above the core library.
    #[arg(long)]
    framework: Option<String>,
    /// Machine-readable output.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    references: usize,
    missing: Vec<Missing>,
}

#[derive(Serialize)]
struct Missing {
    exception: String,
    message: String,
    count: usize,
}

pub fn check(args: CheckArgs) -> Result<i32, Error> {
    if let Some(file) = args.coverage.file() {
        return coverage::coverage(&args.coverage, file, args.json);
    }
    let application = args.application.unwrap_or_default();
    let mut config = crate::environment();
    if args.framework.is_some() {
        config.knobs.framework = args.framework;
    }
    let engine = Engine::new(config)?;
    let found = engine.unresolved(&application)?;
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for error in found.errors {
        *counts.entry((error.exception().type_name().to_owned(), error.message())).or_default() +=
            1;
    }
    let missing: Vec<Missing> = counts
        .into_iter()
        .map(|((exception, message), count)| Missing { exception, message, count })
        .collect();
    let report = Report { references: found.references, missing };
    if args.json {
        let text = serde_json::to_string_pretty(&report)
            .map_err(|error| Error::Setting(error.to_string()))?;
        println!("{text}");
    } else {
        for item in &report.missing {
            println!("{:6}  {}", item.count, item.message.trim_end());
        }
        println!("{} references, {} not provided", report.references, report.missing.len());
    }
    Ok(if report.missing.is_empty() { 0 } else { 122 })
}

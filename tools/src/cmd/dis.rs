//! `entracte dis`: text forms of a method or a file.

use clap::Args;
use entracte::{Engine, Error};
use std::path::PathBuf;

#[derive(Args)]
pub struct DisArgs {
    assembly: PathBuf,
    /// Metadata tables, signatures and IL instead of HIR.
    #[arg(long)]
    metadata: bool,
    /// Tier 0's bytecode instead of HIR.
    #[arg(long)]
    bytecode: bool,
    /// Only methods whose name matches (`*` stands for anything).
    #[arg(long, default_value = "*")]
    methods: String,
}

pub fn dis(args: DisArgs) -> Result<i32, Error> {
    let engine = Engine::new(crate::environment())?;
    let text = if args.metadata {
        engine.metadata_text(&args.assembly)?
    } else {
        engine.method_texts(&args.assembly, &args.methods, args.bytecode)?
    };
    print!("{text}");
    Ok(0)
}

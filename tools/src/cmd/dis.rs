//! `entracte dis`: text forms of a method or a file.

use clap::Args;
use entracte::{Engine, Error, MethodForm};
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
    /// Tier 1's machine code instead of HIR.
    #[arg(long, conflicts_with_all = ["bytecode", "continuations"])]
    asm: bool,
    /// Layout of continuations instead of HIR, and what each suspension point saves, skips and why.
    #[arg(long, conflicts_with = "bytecode")]
    continuations: bool,
    /// Only methods whose name matches (`*` stands for anything).
    #[arg(long, default_value = "*")]
    methods: String,
    /// Machine-readable output: the form, and each method with its name and text.
    #[arg(long)]
    json: bool,
}

pub fn dis(args: DisArgs) -> Result<i32, Error> {
    let engine = Engine::new(crate::environment())?;
    if args.metadata {
        let text = engine.metadata_text(&args.assembly)?;
        match args.json {
            true => println!("{:#}", serde_json::json!({ "form": "metadata", "text": text })),
            false => print!("{text}"),
        }
        return Ok(0);
    }
    let (form, name) = match (args.bytecode, args.continuations) {
        _ if args.asm => (MethodForm::Machine, "asm"),
        (true, _) => (MethodForm::Bytecode, "bytecode"),
        (_, true) => (MethodForm::Continuations, "continuations"),
        _ => (MethodForm::Hir, "hir"),
    };
    let methods = engine.method_texts(&args.assembly, &args.methods, form)?;
    if args.json {
        let methods: Vec<_> = methods
            .map(|method| serde_json::json!({ "name": method.name, "text": method.text }))
            .collect();
        println!("{:#}", serde_json::json!({ "form": name, "methods": methods }));
        return Ok(0);
    }
    for method in methods {
        print!("{}", method.text);
    }
    Ok(0)
}

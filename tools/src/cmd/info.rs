//! `entracte info`: what this build is.

use clap::Args;
use entracte::{Error, KNOBS};

#[derive(Args)]
pub struct InfoArgs {
    /// List the settings.
    #[arg(long)]
    knobs: bool,
    /// List the internal calls that have bodies.
    #[arg(long)]
    internal_calls: bool,
    /// Print a reference page in Markdown: hir, abi, options or internal-calls.
    #[arg(long, value_name = "PAGE")]
    document: Option<String>,
    /// Machine-readable output.
    #[arg(long)]
    json: bool,
}

pub fn info(args: InfoArgs) -> Result<i32, Error> {
    if let Some(name) = args.document {
        let page = entracte::reference::PAGES.iter().find(|page| page.name == name);
        let Some(page) = page else {
            return Err(Error::Setting(format!("there is no page {name}")));
        };
        print!("{}", (page.text)());
        return Ok(0);
    }
    let version = env!("CARGO_PKG_VERSION");
    let architecture = std::env::consts::ARCH;
    if args.json {
        let knobs: Vec<_> = KNOBS
            .iter()
            .map(|k| serde_json::json!({ "variable": k.variable, "flag": k.flag, "help": k.help }))
            .collect();
        let value = serde_json::json!({
            "version": version,
            "architecture": architecture,
            "knobs": knobs,
            "internalCalls": entracte::internal_call_names(),
        });
        println!("{value:#}");
        return Ok(0);
    }
    println!("entracte {version} ({architecture}), tiers: interp, jit");
    if args.knobs {
        for knob in KNOBS {
            println!("  {:18} {:34} {}", knob.flag, knob.variable, knob.help);
        }
    }
    if args.internal_calls {
        for name in entracte::internal_call_names() {
            println!("  {name}");
        }
    }
    Ok(0)
}

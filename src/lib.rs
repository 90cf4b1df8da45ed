//! The embedding API: an engine that loads .NET assemblies and runs them.
//! The only code that names both tiers. Entry: `Engine::new`.
//!
//! ```no_run
//! let engine = entracte::Engine::new(entracte::Config::default())?;
//! let code = engine.run("app.dll".as_ref(), &[])?;
//! # Ok::<(), entracte::Error>(())
//! ```
#![forbid(unsafe_code)]

mod config;
pub mod coverage;
mod engine;
mod error;
pub mod reference;

pub use config::Config;
pub use engine::{Engine, MethodForm, MethodText};
pub use error::Error;
pub use runtime::dump::Unresolved;
pub use runtime::knobs::{KNOBS, KnobError, KnobRow, Knobs};
pub use tier1::install::Survey;

/// Full names of the internal calls that have bodies, sorted.
pub fn internal_call_names() -> Vec<&'static str> {
    let calls = runtime::icalls::InternalCalls::new();
    let mut names: Vec<_> = calls.names().collect();
    names.sort_unstable();
    names
}

//! What an engine may be told at its making.

use runtime::knobs::{KnobError, Knobs};

/// Settings of an engine; `Default` is what a program gets without any.
#[derive(Debug, Clone, Default)]
pub struct Config {
    pub knobs: Knobs,
}

impl Config {
    /// Reads `ENTRACTE_*` and `DOTNET_*` variables; what cannot be understood comes back as warnings.
    pub fn from_environment() -> (Config, Vec<KnobError>) {
        let (knobs, warnings) = Knobs::from_environment();
        (Config { knobs }, warnings)
    }
}

//! The one list of modes: a name, and what the command line says to get it. `expected` is the same for all.

/// A way to run a program.
pub struct Mode {
    pub name: &'static str,
    /// Arguments of `entracte run`, before the program.
    pub arguments: &'static [&'static str],
    pub about: &'static str,
}

pub const MODES: &[Mode] = &[
    Mode { name: "interp", arguments: &[], about: "the interpreter, tail-call dispatch" },
    Mode {
        name: "interp-loop",
        arguments: &["--backend", "loop"],
        about: "the interpreter, loop dispatch",
    },
    Mode {
        name: "gc-stress",
        arguments: &["--gc-stress", "1"],
        about: "the interpreter, a collection that moves everything at each allocation",
    },
];

pub fn find(name: &str) -> Option<&'static Mode> {
    MODES.iter().find(|m| m.name == name)
}

//! Why nothing could be measured. What goes wrong inside one kernel is part of its result instead.

use std::fmt;
use std::io;
use std::path::PathBuf;

pub enum BenchError {
    Io(PathBuf, io::Error),
    /// No folder upwards of the working directory has `testsuite/bench`.
    NoCheckout,
    NoKernels {
        folder: PathBuf,
    },
    /// An engine that was asked for is not here.
    NoEngine {
        name: String,
        hint: &'static str,
    },
}

impl fmt::Display for BenchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BenchError::Io(path, error) => write!(f, "{}: {error}", path.display()),
            BenchError::NoCheckout => {
                write!(
                    f,
                    "no testsuite/bench here or above: name the kernels' folder with --kernels"
                )
            }
            BenchError::NoKernels { folder } => write!(f, "{}: no such kernel", folder.display()),
            BenchError::NoEngine { name, hint } => write!(f, "no {name} here: {hint}"),
        }
    }
}

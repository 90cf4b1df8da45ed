//! Why nothing could be measured. What goes wrong inside one kernel is part of its result instead.

use std::fmt;
use std::io;
use std::path::PathBuf;

use super::super::engine::EngineError;

pub enum BenchError {
    Io(PathBuf, io::Error),
    /// No folder upwards of the working directory has `testsuite/bench`.
    NoCheckout,
    NoKernels {
        folder: PathBuf,
    },
    Engine(EngineError),
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
            BenchError::Engine(error) => error.fmt(f),
        }
    }
}

impl From<EngineError> for BenchError {
    fn from(error: EngineError) -> Self {
        BenchError::Engine(error)
    }
}

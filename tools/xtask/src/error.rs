//! What ends a chore.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

use crate::program::FixtureError;

pub enum XtaskError {
    Usage,
    Io {
        path: PathBuf,
        error: io::Error,
    },
    Fixture(FixtureError),
    /// A program that the chore runs failed.
    Command {
        name: String,
        status: ExitStatus,
    },
    /// The compilers and CoreCLR are not on this machine.
    NoDotnet,
    /// A check has found something, which it has printed.
    Findings {
        what: &'static str,
        count: usize,
    },
}

impl fmt::Display for XtaskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            XtaskError::Usage => write!(f, "usage"),
            XtaskError::Io { path, error } => write!(f, "{}: {error}", path.display()),
            XtaskError::Fixture(error) => error.fmt(f),
            XtaskError::Command { name, status } => write!(f, "{name}: {status}"),
            XtaskError::NoDotnet => {
                write!(
                    f,
                    "no compiler here: set ENTRACTE_DOTNET to a directory with csc-many, ilasm and coreclr"
                )
            }
            XtaskError::Findings { what, count } => write!(f, "{what}: {count} finding(s)"),
        }
    }
}

impl From<FixtureError> for XtaskError {
    fn from(error: FixtureError) -> Self {
        XtaskError::Fixture(error)
    }
}

/// Attaches a path to an IO error.
pub fn at(path: &Path) -> impl FnOnce(io::Error) -> XtaskError + '_ {
    move |error| XtaskError::Io { path: path.to_owned(), error }
}

//! Why an engine cannot be made or an assembly cannot be run.

use runtime::boot::BootError;

/// An error outside managed code. Managed exceptions that nobody handles end the process as on CoreCLR.
#[derive(Debug)]
pub enum Error {
    /// The file is missing or cannot be read.
    File(std::io::Error, std::path::PathBuf),
    Boot(BootError),
    /// A setting has a value it cannot have.
    Setting(String),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::File(error, path) => write!(f, "{}: {error}", path.display()),
            Error::Boot(error) => write!(f, "{error}"),
            Error::Setting(what) => write!(f, "{what}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<BootError> for Error {
    fn from(error: BootError) -> Error {
        match error {
            BootError::Load(runtime::load::LoadError::Io { path, error }) => {
                Error::File(error, path)
            }
            BootError::FramesLog(path, error) => Error::File(error, path),
            error @ BootError::Schedule(_) => Error::Setting(error.to_string()),
            other => Error::Boot(other),
        }
    }
}

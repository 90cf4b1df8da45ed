//! Why a method cannot be imported, and what stops one instruction.
//! Owns `ImportError` and the reasons that IL is invalid.

use super::InvalidIl;
use abi::ExceptionKind;
use types::{MethodCode, MethodId, TypeError, Universe};

/// Why a method has no function in HIR.
#[derive(Clone, Debug)]
pub enum ImportError {
    /// InvalidProgramException at the call: .NET's message, then the method, the place in it and the reason.
    InvalidProgram { method: MethodId, il_offset: u32, why: InvalidIl },
    /// Its signature, locals or layout cannot be had: the exception that the error names, at the call.
    Type(TypeError),
    /// Something that the method as a whole needs is not supported or missing: this exception, at the call.
    Link { kind: ExceptionKind, message: String },
    /// Somebody else provides the code: internal calls, native methods, delegates, arrays; or nobody (abstract).
    NoBody(MethodCode),
}

impl From<TypeError> for ImportError {
    fn from(error: TypeError) -> Self {
        ImportError::Type(error)
    }
}

/// .NET's message for invalid IL.
pub const INVALID_PROGRAM: &str = "Common Language Runtime detected an invalid program.";

impl ImportError {
    /// The exception to throw when the method is called, and its message; `None` for methods without a body here.
    pub fn exception(&self, universe: &Universe) -> Option<(ExceptionKind, String)> {
        match self {
            ImportError::InvalidProgram { method, il_offset, why } => {
                let name = universe.il_method_name(*method);
                let message = format!("{INVALID_PROGRAM} {name}, IL_{il_offset:04x}: {why}.");
                Some((ExceptionKind::InvalidProgram, message))
            }
            ImportError::Type(error) => Some((error.exception(), error.message())),
            ImportError::Link { kind, message } => Some((*kind, message.clone())),
            ImportError::NoBody(_) => None,
        }
    }
}

impl core::fmt::Display for ImportError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            ImportError::InvalidProgram { method, il_offset, why } => {
                write!(f, "invalid IL in {method:?} at IL_{il_offset:04x}: {why}")
            }
            ImportError::Type(error) => error.fmt(f),
            ImportError::Link { kind, message } => write!(f, "{}: {message}", kind.type_name()),
            ImportError::NoBody(code) => write!(f, "no IL body ({code:?})"),
        }
    }
}
impl std::error::Error for ImportError {}

/// What ends the import of an instruction before its end.
#[derive(Debug)]
pub(super) enum Stop {
    /// The whole method is invalid.
    Invalid(InvalidIl),
    /// Something is missing: an exception, when this place is reached.
    Link(ExceptionKind, String),
}

pub(super) type Result<T> = core::result::Result<T, Stop>;

impl From<TypeError> for Stop {
    fn from(error: TypeError) -> Self {
        Stop::Link(error.exception(), error.message())
    }
}
impl From<InvalidIl> for Stop {
    fn from(why: InvalidIl) -> Self {
        Stop::Invalid(why)
    }
}

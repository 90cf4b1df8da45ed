//! What goes wrong when metadata is given meaning, and which managed exception says so.
//! Owns `TypeError` and .NET's texts. Names are spelled when the error is made, so that it can be
//! kept (a failed fact is cached and fails the same way again) and thrown without a universe.

use std::fmt;
use std::sync::Arc;

use abi::ExceptionKind;
use metadata::{MetadataError, Token};

use crate::AssemblyId;

pub type Result<T, E = TypeError> = std::result::Result<T, E>;

/// A type, method, field or assembly that cannot be had, and why. Cheap to clone.
#[derive(Clone, Debug)]
pub struct TypeError(Arc<Details>);

#[derive(Clone, Debug)]
struct Details {
    kind: TypeErrorKind,
    assembly: Option<AssemblyId>,
    token: Option<Token>,
}

/// Why a type is refused although its metadata can be read: the end of .NET's sentence
/// "Could not load type 'T' from assembly 'A' because …".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeLoadReason {
    FormatInvalid,
    ParentSealed,
    ParentIsInterface,
    ParentMissing,
    InterfaceInvalid,
    /// A class is its own base class, or contains itself.
    Recursive,
    /// An expansion that does not end, or a type beyond the limits of `limits`.
    TooComplex,
    TooLarge,
    ObjectFieldOverlap {
        offset: u32,
    },
    ExplicitOffsetMissing,
    InlineArrayInvalid,
    ByRefField,
    OverrideFinal,
    OverrideNotVirtual,
    OverrideMissing,
    ReturnTypeIncompatible,
    GenericVariance,
    AsyncReturnType,
}

impl fmt::Display for TypeLoadReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::FormatInvalid => "the format is invalid.",
            Self::ParentSealed => "the parent type is sealed.",
            Self::ParentIsInterface => "the parent type is an interface.",
            Self::ParentMissing => "the parent does not exist.",
            Self::InterfaceInvalid => "it attempts to implement a class as an interface.",
            Self::Recursive => "it is recursive.",
            Self::TooComplex => "it expands without end or is too deeply nested.",
            Self::TooLarge => "it is too large.",
            Self::ObjectFieldOverlap { offset } => {
                return write!(
                    f,
                    "it contains an object field at offset {offset} that is incorrectly aligned \
                     or overlapped by a non-object field."
                );
            }
            Self::ExplicitOffsetMissing => "a field has no explicit offset.",
            Self::InlineArrayInvalid => "its inline array attribute is invalid.",
            Self::ByRefField => "it has a by-ref instance field without being a by-ref-like type.",
            Self::OverrideFinal => "a method overrides a final method.",
            Self::OverrideNotVirtual => "a method override names a method that is not virtual.",
            Self::OverrideMissing => "a method override names a method that does not exist.",
            Self::ReturnTypeIncompatible => {
                "the return type of an override is incompatible with the method it overrides."
            }
            Self::GenericVariance => "its variance annotations are invalid.",
            Self::AsyncReturnType => "the format is invalid.",
        };
        f.write_str(text)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum TypeErrorKind {
    /// `name` is a full name, `assembly` a display name.
    TypeNotFound {
        name: String,
        assembly: String,
    },
    AssemblyNotFound {
        name: String,
    },
    /// `member` is a signature as `Void Ns.Type.Method(Int32)`.
    MethodNotFound {
        member: String,
    },
    /// `member` is `Ns.Type.Field`.
    FieldNotFound {
        member: String,
    },
    TypeLoad {
        name: String,
        assembly: String,
        reason: TypeLoadReason,
    },
    NoImplementation {
        method: String,
        name: String,
        assembly: String,
    },
    /// A type argument of a type.
    TypeConstraint {
        index: usize,
        argument: String,
        definition: String,
        parameter: String,
    },
    /// A type argument of a method.
    MethodConstraint {
        method: String,
        argument: String,
        parameter: String,
    },
    /// The file itself cannot be read.
    Metadata(MetadataError),
    /// Readable, but no sense can be made of it.
    BadFormat(&'static str),
    /// No implementation of an interface method on a type that says it has the interface, or on one
    /// that does not.
    NoInterfaceImplementation {
        method: String,
        interface: String,
        name: String,
    },
    /// Two default implementations, neither more specific than the other.
    AmbiguousImplementation {
        method: String,
        interface: String,
        name: String,
        assembly: String,
    },
    /// An argument list of the wrong length, or with an argument that cannot be one.
    BadInstantiation {
        name: String,
    },
    /// A type name that does not follow the grammar of reflection's type names.
    BadTypeName {
        name: String,
    },
}

impl TypeError {
    pub fn new(kind: TypeErrorKind) -> Self {
        Self(Arc::new(Details { kind, assembly: None, token: None }))
    }

    pub(crate) fn format(why: &'static str) -> Self {
        Self::new(TypeErrorKind::BadFormat(why))
    }

    /// The same error, knowing the place that asked; the innermost place stays.
    #[must_use]
    pub fn at(self, assembly: AssemblyId, token: Token) -> Self {
        if self.0.token.is_some() {
            return self;
        }
        let kind = self.0.kind.clone();
        Self(Arc::new(Details { kind, assembly: Some(assembly), token: Some(token) }))
    }

    pub fn kind(&self) -> &TypeErrorKind {
        &self.0.kind
    }

    pub fn assembly(&self) -> Option<AssemblyId> {
        self.0.assembly
    }

    pub fn token(&self) -> Option<Token> {
        self.0.token
    }

    /// The managed exception to throw; its message is `message`.
    pub fn exception(&self) -> ExceptionKind {
        use TypeErrorKind as K;
        match self.kind() {
            K::TypeNotFound { .. }
            | K::TypeLoad { .. }
            | K::NoImplementation { .. }
            | K::TypeConstraint { .. }
            | K::BadInstantiation { .. } => ExceptionKind::TypeLoad,
            K::AssemblyNotFound { .. } => ExceptionKind::FileNotFound,
            K::MethodNotFound { .. } => ExceptionKind::MissingMethod,
            K::FieldNotFound { .. } => ExceptionKind::MissingField,
            K::MethodConstraint { .. } => ExceptionKind::Verification,
            K::Metadata(_) | K::BadFormat(_) => ExceptionKind::BadImageFormat,
            K::NoInterfaceImplementation { .. } => ExceptionKind::EntryPointNotFound,
            K::AmbiguousImplementation { .. } => ExceptionKind::AmbiguousImplementation,
            K::BadTypeName { .. } => ExceptionKind::Argument,
        }
    }

    /// The exception's message, as .NET words it.
    pub fn message(&self) -> String {
        self.kind().to_string()
    }
}

impl fmt::Display for TypeErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TypeNotFound { name, assembly } => {
                write!(f, "Could not load type '{name}' from assembly '{assembly}'.")
            }
            Self::AssemblyNotFound { name } => writeln!(
                f,
                "Could not load file or assembly '{name}'. The system cannot find the file \
                 specified."
            ),
            Self::MethodNotFound { member } => write!(f, "Method not found: '{member}'."),
            Self::FieldNotFound { member } => write!(f, "Field not found: '{member}'."),
            Self::TypeLoad { name, assembly, reason } => {
                write!(
                    f,
                    "Could not load type '{name}' from assembly '{assembly}' because {reason}"
                )
            }
            Self::NoImplementation { method, name, assembly } => write!(
                f,
                "Method '{method}' in type '{name}' from assembly '{assembly}' does not have an \
                 implementation."
            ),
            Self::TypeConstraint { index, argument, definition, parameter } => write!(
                f,
                "GenericArguments[{index}], '{argument}', on '{definition}' violates the \
                 constraint of type parameter '{parameter}'."
            ),
            Self::MethodConstraint { method, argument, parameter } => write!(
                f,
                "Method {method}: type argument '{argument}' violates the constraint of type \
                 parameter '{parameter}'."
            ),
            Self::Metadata(error) => write!(f, "Bad IL format. ({error})"),
            Self::BadFormat(why) => write!(f, "Bad IL format. ({why})"),
            Self::NoInterfaceImplementation { method, interface, name } => write!(
                f,
                "Entry point was not found. (method '{method}' of '{interface}' on '{name}')"
            ),
            Self::AmbiguousImplementation { method, interface, name, assembly } => write!(
                f,
                "Could not call method '{method}' on interface '{interface}' with type '{name}' \
                 from assembly '{assembly}' because there are multiple incompatible interface \
                 methods overriding this method."
            ),
            Self::BadInstantiation { name } => {
                write!(f, "Could not load type '{name}': wrong type arguments.")
            }
            Self::BadTypeName { name } => {
                write!(f, "The name '{name}' is not a type name.")
            }
        }
    }
}

impl fmt::Display for TypeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.exception().type_name(), self.kind())?;
        match (self.assembly(), self.token()) {
            (Some(assembly), Some(token)) => write!(f, " [{assembly:?}, {token}]"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for TypeError {}

impl From<MetadataError> for TypeError {
    fn from(error: MetadataError) -> Self {
        Self::new(TypeErrorKind::Metadata(error))
    }
}

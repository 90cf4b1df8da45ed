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

/// Why a type is refused although its metadata can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeLoadReason {
    FormatInvalid,
    ParentSealed,
    ParentIsInterface,
    InterfaceInvalid,
    /// A class is its own base class, or a value type contains itself.
    Recursive,
    /// Its base or interfaces apply it to ever larger arguments (ECMA-335 II.9.2).
    RecursiveGeneric,
    /// Beyond the limits of `kind` and `layout`: an expansion that does not end.
    TooComplex,
    TooLarge,
    ObjectFieldOverlap {
        offset: u32,
    },
    ExplicitOffsetMissing {
        field: String,
    },
    InlineArrayInvalid,
    /// A byref or `ref struct` in something that is no `ref struct`.
    ByRefField,
    EnumWithoutField,
    EnumFieldInvalid,
    OverrideFinal,
    /// `method` is the body that was named.
    OverrideNotVirtual {
        method: String,
    },
    OverrideMissing,
    ReturnTypeIncompatible,
    AsyncReturnType,
}

impl TypeLoadReason {
    /// .NET's sentence. Most begin alike.
    fn write(&self, f: &mut fmt::Formatter<'_>, name: &str, assembly: &str) -> fmt::Result {
        let because = match self {
            Self::FormatInvalid | Self::AsyncReturnType => "the format is invalid.",
            Self::ParentSealed => "the parent type is sealed.",
            Self::ParentIsInterface => "the parent type is an interface.",
            Self::InterfaceInvalid => "it attempts to implement a class as an interface.",
            Self::RecursiveGeneric => "it has recursive generic definition.",
            Self::TooLarge => "it is too large.",
            Self::InlineArrayInvalid => "its inline array attribute is invalid.",
            Self::OverrideMissing => "a method override names a method that does not exist.",
            Self::Recursive | Self::TooComplex => {
                return write!(f, "Could not load type '{name}' from assembly '{assembly}'.");
            }
            Self::ByRefField => {
                return f.write_str(
                    "A ByRef or ByRef-like type cannot be used as the type for an instance field \
                     in a non-ByRef-like type.",
                );
            }
            Self::EnumWithoutField => return f.write_str("No Instance Field in an Enum."),
            Self::EnumFieldInvalid => {
                return write!(
                    f,
                    "Type '{name}' from assembly '{assembly}' has a field of an illegal type."
                );
            }
            Self::OverrideFinal => {
                return write!(
                    f,
                    "Declaration referenced in a method implementation cannot be a final method.  \
                     Type: '{name}'.  Assembly: '{assembly}'."
                );
            }
            Self::OverrideNotVirtual { method } => {
                return write!(
                    f,
                    "Method '{method}' on type '{name}' from assembly '{assembly}' must be \
                     virtual to implement a method on an interface or super type."
                );
            }
            Self::ReturnTypeIncompatible => {
                return write!(
                    f,
                    "Return type in method implementation is not compatible with the method it \
                     overrides.  Type: '{name}'.  Assembly: '{assembly}'."
                );
            }
            Self::ExplicitOffsetMissing { field } => {
                return write!(
                    f,
                    "Could not load type '{name}' from assembly '{assembly}' because field \
                     '{field}' was not given an explicit offset."
                );
            }
            Self::ObjectFieldOverlap { offset } => {
                return write!(
                    f,
                    "Could not load type '{name}' from assembly '{assembly}' because it contains \
                     an object field at offset {offset} that is incorrectly aligned or overlapped \
                     by a non-object field."
                );
            }
        };
        write!(f, "Could not load type '{name}' from assembly '{assembly}' because {because}")
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

    pub(crate) fn is_recursion(&self) -> bool {
        matches!(
            self.kind(),
            TypeErrorKind::TypeLoad {
                reason: TypeLoadReason::Recursive | TypeLoadReason::TooComplex,
                ..
            }
        )
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
            Self::TypeLoad { name, assembly, reason } => reason.write(f, name, assembly),
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

//! Reader of .NET modules: portable executables with ECMA-335 metadata and IL, and portable PDBs.
//! Any bytes may be given: what is wrong with them comes back as a `MetadataError`, never as a
//! panic, and the work done is bounded by the size of the file. Start at [`Module::parse`]. Must
//! not know how types are laid out or run.
#![forbid(unsafe_code)]

pub mod attribute;
pub mod body;
pub mod constant;
pub mod dump;
pub mod error;
pub mod flags;
pub mod heaps;
pub mod il;
pub mod lookup;
pub mod module;
pub mod pdb;
pub mod pe;
mod reader;
pub mod schema;
pub mod sig;
mod tables;
#[cfg(test)]
mod test_root;
pub mod text;
pub mod token;

pub use attribute::{
    AttributeType, AttributeValue, CustomAttributeValue, EnumRef, EnumResolver, NamedArgument,
    NamedArgumentKind, SerString,
};
pub use body::{ExceptionClause, ExceptionClauseKind, MethodBody};
pub use constant::{ConstantValue, PrimitiveValue};
pub use error::{ErrorKind, Heap, Location, MetadataError, Result};
pub use flags::*;
pub use heaps::{Guid, UserString};
pub use il::{Flow, Instruction, Instructions, Opcode, Operand, OperandKind, StackKind};
pub use lookup::RowList;
pub use module::{Metadata, Module};
pub use pdb::{CodeView, LocalName, Pdb, PdbId, SequencePoint, SourceSpan};
pub use pe::{Bytes, CliFlags, CliHeader, DebugEntry, Extent, PeImage};
pub use schema::*;
pub use sig::{
    ArraySig, CallingConvention, FieldSig, GenericInstSig, LocalVarSig, MemberRefSig, MethodSig,
    ModifiedSig, PrimitiveType, PropertySig, StandAloneSig, TypeSig,
};
pub use tables::{RowCounts, column_width};
pub use text::{GenericContext, Printer, Sink};
pub use token::{FieldToken, MemberToken, MethodToken, Token, UserStringIndex};

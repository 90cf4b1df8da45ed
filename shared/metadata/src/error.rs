//! Why a file could not be read, and where. Owns `MetadataError`: a small `Copy` value with a kind
//! and a place, never text that somebody has to take apart.

use std::fmt;

use crate::schema::Table;

pub type Result<T, E = MetadataError> = std::result::Result<T, E>;

/// One fault in a file: what is wrong and where it was noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MetadataError {
    pub kind: ErrorKind,
    pub location: Location,
}

impl MetadataError {
    pub fn new(kind: ErrorKind, location: Location) -> Self {
        Self { kind, location }
    }
}

impl fmt::Display for MetadataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.kind, self.location)
    }
}

impl std::error::Error for MetadataError {}

macro_rules! error_kinds {
    ($($(#[$doc:meta])* $name:ident $text:literal;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ErrorKind { $($(#[$doc])* $name,)* }

        impl fmt::Display for ErrorKind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self { $(Self::$name => $text,)* })
            }
        }
    };
}

error_kinds! {
    /// No `MZ` or `PE` signature: some other kind of file.
    NotPe "not a portable executable";
    /// A portable executable without a CLI header.
    NotManaged "no CLI header: not a managed assembly";
    TooLarge "file is larger than 4 GiB";
    Truncated "data ends too early";
    BadOptionalHeader "unknown optional header magic";
    TooManySections "more than 96 sections";
    UnmappedRva "address lies in no section's file data";
    BadCliHeader "bad CLI header";
    BadMetadataSignature "bad metadata signature";
    BadStreamHeader "bad stream header";
    DuplicateStream "stream occurs twice";
    MissingTableStream "no table stream";
    UnknownTable "unknown metadata table";
    TooManyRows "more than 2^24 - 1 rows";
    TableStreamTooSmall "tables do not fit their stream";
    RowOutOfRange "row does not exist";
    NullIndex "null index in a column that must not be null";
    BadCodedIndex "bad tag in a coded index";
    BadList "row list is not in ascending order or leaves its table";
    HeapIndexOutOfRange "index lies outside its heap";
    UnterminatedString "string has no end";
    InvalidUtf8 "string is not UTF-8";
    BadCompressedInteger "bad compressed integer";
    BadSignature "bad signature";
    BadElementType "unknown element type";
    SignatureTooDeep "signature is nested too deeply";
    BadCallingConvention "unknown calling convention";
    BadMethodHeader "bad method header";
    BadMethodSection "bad method data section";
    BadExceptionClause "bad exception clause";
    UnknownOpcode "unknown opcode";
    BadBranchTarget "branch leaves the method";
    BadToken "token of the wrong kind";
    NoBody "method has no IL body";
    BadConstant "bad constant";
    BadCustomAttribute "bad custom attribute";
    UnresolvedEnum "enum of a custom attribute could not be resolved";
    BadResource "bad embedded resource";
    BadDebugDirectory "bad debug directory";
    BadPdb "bad portable PDB";
    BadSequencePoints "bad sequence points";
    BadDocumentName "bad document name";
    BadDeflate "embedded PDB does not decompress";
}

/// The heaps of a metadata root, ECMA-335 II.24.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heap {
    Strings,
    UserStrings,
    Guid,
    Blob,
}

impl Heap {
    /// The name of the stream that holds the heap.
    pub fn stream_name(self) -> &'static str {
        match self {
            Self::Strings => "#Strings",
            Self::UserStrings => "#US",
            Self::Guid => "#GUID",
            Self::Blob => "#Blob",
        }
    }
}

/// Where in a file; offsets are bytes, in hexadecimal when printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    /// From the start of the file.
    File {
        offset: u32,
    },
    /// A relative virtual address.
    Rva {
        rva: u32,
    },
    /// From the start of the metadata root.
    Root {
        offset: u32,
    },
    Heap {
        heap: Heap,
        offset: u32,
    },
    Row {
        table: Table,
        row: u32,
    },
    /// `offset` bytes into the blob at `index` of the blob heap.
    Blob {
        index: u32,
        offset: u32,
    },
    /// `offset` bytes into the method body at `rva`.
    Body {
        rva: u32,
        offset: u32,
    },
    /// An IL offset.
    Code {
        offset: u32,
    },
}

impl Location {
    /// The place `by` bytes further on. Rows have no inside.
    pub(crate) fn advance(self, by: usize) -> Self {
        let by = u32::try_from(by).unwrap_or(u32::MAX);
        match self {
            Self::File { offset } => Self::File { offset: offset.saturating_add(by) },
            Self::Rva { rva } => Self::Rva { rva: rva.saturating_add(by) },
            Self::Root { offset } => Self::Root { offset: offset.saturating_add(by) },
            Self::Heap { heap, offset } => Self::Heap { heap, offset: offset.saturating_add(by) },
            Self::Row { .. } => self,
            Self::Blob { index, offset } => Self::Blob { index, offset: offset.saturating_add(by) },
            Self::Body { rva, offset } => Self::Body { rva, offset: offset.saturating_add(by) },
            Self::Code { offset } => Self::Code { offset: offset.saturating_add(by) },
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::File { offset } => write!(f, "file offset {offset:#x}"),
            Self::Rva { rva } => write!(f, "RVA {rva:#x}"),
            Self::Root { offset } => write!(f, "metadata offset {offset:#x}"),
            Self::Heap { heap, offset } => write!(f, "{}[{offset:#x}]", heap.stream_name()),
            Self::Row { table, row } => write!(f, "{}[{row}]", table.name()),
            Self::Blob { index, offset } => write!(f, "#Blob[{index:#x}]+{offset:#x}"),
            Self::Body { rva, offset } => write!(f, "method body at RVA {rva:#x}+{offset:#x}"),
            Self::Code { offset } => write!(f, "IL_{offset:04x}"),
        }
    }
}

//! Portable PDBs: which source line an IL offset came from, and what locals are called.

use std::ops::Deref;

use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::module::Metadata;
use crate::pe::{Bytes, Extent};
use crate::token::Token;

/// A portable PDB. Its rows are read like a module's; tokens in it name rows of the module.
#[derive(Debug)]
pub struct Pdb {
    metadata: Metadata,
    id: [u8; 20],
    entry_point: Option<Token>,
}

impl Deref for Pdb {
    type Target = Metadata;

    fn deref(&self) -> &Metadata {
        &self.metadata
    }
}

impl Pdb {
    /// Reads a PDB file.
    pub fn parse(bytes: impl Into<Bytes>) -> Result<Self> {
        let bytes = bytes.into();
        let start = Location::File { offset: 0 };
        let length = u32::try_from(bytes.as_slice().len())
            .map_err(|_| MetadataError::new(ErrorKind::TooLarge, start))?;
        let metadata = Metadata::parse(bytes, Extent { start: 0, length })?;
        let header = metadata.pdb_header().ok_or(MetadataError::new(ErrorKind::BadPdb, start))?;
        let (id, entry_point) = (header.id, Token(header.entry_point));
        Ok(Self { metadata, id, entry_point: (!entry_point.is_nil()).then_some(entry_point) })
    }

    /// A GUID and a time stamp, which the module's debug directory repeats.
    pub fn id(&self) -> [u8; 20] {
        self.id
    }

    pub fn entry_point(&self) -> Option<Token> {
        self.entry_point
    }
}

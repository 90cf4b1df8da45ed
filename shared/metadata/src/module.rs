//! One loaded file. `Metadata` is a metadata root: tables and heaps, of a module or of a portable
//! PDB. `Module` is a metadata root inside a portable executable. Both borrow nothing: they share
//! the bytes, and what they hand out is borrowed from them.

use std::ops::Deref;
use std::sync::Arc;

use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::for_each_table;
use crate::heaps::{self, Guid, Streams, UserString};
use crate::lookup::Indexes;
use crate::pe::{Bytes, CliHeader, DebugEntry, Extent, PeImage};
use crate::schema::*;
use crate::tables::{PdbHeader, Tables};
use crate::token::{Token, UserStringIndex};

/// The tables and heaps of one metadata root.
pub struct Metadata {
    bytes: Bytes,
    streams: Streams,
    tables: Tables,
    pdb: Option<PdbHeader>,
    indexes: Indexes,
}

impl Metadata {
    /// `root` is where the metadata root lies in the file.
    pub(crate) fn parse(bytes: Bytes, root: Extent) -> Result<Self> {
        let file = bytes.as_slice();
        let root_bytes = root.slice(file).ok_or(MetadataError::new(
            ErrorKind::Truncated,
            Location::File { offset: root.start },
        ))?;
        let streams = Streams::parse(root_bytes, root.start)?;
        let pdb = match streams.pdb {
            Some(stream) => {
                let location = Location::Root { offset: stream.start - root.start };
                let header = stream.slice(file).unwrap_or_default();
                Some(PdbHeader::parse(header, location)?)
            }
            None => None,
        };
        let external = pdb.as_ref().map(|pdb| &pdb.row_counts);
        let tables = Tables::parse(file, streams.tables, root.start, external)?;
        Ok(Self { bytes, streams, tables, pdb, indexes: Indexes::default() })
    }

    /// The whole file.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.as_slice()
    }

    /// The runtime version string of the metadata root, such as `v4.0.30319`.
    pub fn version(&self) -> &str {
        &self.streams.version
    }

    /// Is the table stream `#~`, not `#-`?
    pub fn is_optimized(&self) -> bool {
        self.streams.is_optimized
    }

    pub fn row_count(&self, table: Table) -> u32 {
        self.tables.row_count(table)
    }

    /// Does the file claim that the table is sorted? Look-ups do not depend on it.
    pub fn is_sorted(&self, table: Table) -> bool {
        self.tables.is_sorted(table)
    }

    /// All row ids of a table.
    pub fn ids<Id: RowId>(&self) -> impl ExactSizeIterator<Item = Id> + Clone + use<Id> {
        RowIds { next: 1, end: self.row_count(Id::TABLE) + 1, id: std::marker::PhantomData }
    }

    /// Is there such a row?
    pub fn contains<Id: RowId>(&self, id: Id) -> bool {
        id.row() <= self.row_count(Id::TABLE)
    }

    /// A row, decoded. What it points at is not checked.
    pub fn row<Id: RowId>(&self, id: Id) -> Result<Id::Row> {
        self.tables.read(self.bytes(), id.row())
    }

    /// A row without its type, for dumps.
    pub fn row_values(&self, table: Table, row: u32) -> Result<Vec<ColumnValue>> {
        macro_rules! by_table {
            ($($(#[$doc:meta])* $number:literal $table:ident $id:ident $row:ident
                { $($column:ident: $type:ty),* $(,)? })*) => {
                match table {
                    $(Table::$table => Ok(self.tables.read::<$row>(self.bytes(), row)?.values()),)*
                }
            };
        }
        for_each_table!(by_table)
    }

    pub(crate) fn read_column(&self, table: Table, row: u32, column: usize) -> u32 {
        self.tables.read_column(self.bytes(), table, row, column)
    }

    pub(crate) fn indexes(&self) -> &Indexes {
        &self.indexes
    }

    pub(crate) fn pdb_header(&self) -> Option<&PdbHeader> {
        self.pdb.as_ref()
    }

    fn stream(&self, extent: Extent) -> &[u8] {
        extent.slice(self.bytes()).unwrap_or_default()
    }

    /// A name. ECMA-335 II.24.2.3.
    pub fn string(&self, index: StringIndex) -> Result<&str> {
        heaps::string(self.stream(self.streams.strings), index)
    }

    /// ECMA-335 II.24.2.4.
    pub fn blob(&self, index: BlobIndex) -> Result<&[u8]> {
        heaps::blob(self.stream(self.streams.blobs), index)
    }

    /// What `ldstr` loads. ECMA-335 II.24.2.4.
    pub fn user_string(&self, index: UserStringIndex) -> Result<UserString<'_>> {
        heaps::user_string(self.stream(self.streams.user_strings), index)
    }

    /// `None` for index 0. ECMA-335 II.24.2.5.
    pub fn guid(&self, index: GuidIndex) -> Result<Option<Guid>> {
        heaps::guid(self.stream(self.streams.guids), index)
    }
}

impl std::fmt::Debug for Metadata {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Metadata").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

#[derive(Clone)]
struct RowIds<Id> {
    next: u32,
    end: u32,
    id: std::marker::PhantomData<Id>,
}

impl<Id: RowId> Iterator for RowIds<Id> {
    type Item = Id;

    fn next(&mut self) -> Option<Id> {
        if self.next >= self.end {
            return None;
        }
        let id = Id::from_row(self.next);
        self.next += 1;
        id
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = (self.end - self.next) as usize;
        (left, Some(left))
    }
}

impl<Id: RowId> ExactSizeIterator for RowIds<Id> {}

/// One module of an assembly: nearly always the only one. Cheap to clone, shared between threads.
#[derive(Clone, Debug)]
pub struct Module {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    metadata: Metadata,
    pe: PeImage,
}

const _: () = {
    const fn is_shareable<T: Send + Sync + Clone>() {}
    is_shareable::<Module>();
};

impl Deref for Module {
    type Target = Metadata;

    fn deref(&self) -> &Metadata {
        &self.inner.metadata
    }
}

impl Module {
    /// Reads the headers and the shape of the tables; rows and signatures are read when asked for.
    pub fn parse(bytes: impl Into<Bytes>) -> Result<Self> {
        let bytes = bytes.into();
        let file = bytes.as_slice();
        let pe = PeImage::parse(file)?;
        let found = pe.file_extent(file.len(), pe.cli.metadata.start)?;
        if pe.cli.metadata.length > found.length {
            return Err(MetadataError::new(
                ErrorKind::Truncated,
                Location::Rva { rva: pe.cli.metadata.start },
            ));
        }
        let root = Extent { start: found.start, length: pe.cli.metadata.length };
        let metadata = Metadata::parse(bytes, root)?;
        if metadata.row_count(Table::Module) == 0 {
            return Err(MetadataError::new(
                ErrorKind::RowOutOfRange,
                Location::Row { table: Table::Module, row: 1 },
            ));
        }
        Ok(Self { inner: Arc::new(Inner { metadata, pe }) })
    }

    pub fn metadata(&self) -> &Metadata {
        &self.inner.metadata
    }

    pub fn pe(&self) -> &PeImage {
        &self.inner.pe
    }

    pub fn cli_header(&self) -> &CliHeader {
        &self.inner.pe.cli
    }

    /// `Main`, or the file whose module has it.
    pub fn entry_point(&self) -> Option<Token> {
        self.inner.pe.cli.entry_point
    }

    /// The row of the Module table.
    pub fn module_row(&self) -> Result<ModuleRow> {
        self.row(const { ModuleId::from_row(1).unwrap() })
    }

    /// Changes with each compilation that changes anything.
    pub fn mvid(&self) -> Result<Option<Guid>> {
        self.guid(self.module_row()?.mvid)
    }

    /// The manifest, when this is an assembly and not a netmodule.
    pub fn assembly(&self) -> Result<Option<AssemblyRow>> {
        if self.row_count(Table::Assembly) == 0 {
            return Ok(None);
        }
        self.row(const { AssemblyId::from_row(1).unwrap() }).map(Some)
    }

    /// The simple name of the assembly.
    pub fn assembly_name(&self) -> Result<Option<&str>> {
        self.assembly()?.map(|row| self.string(row.name)).transpose()
    }

    /// From `rva` to the end of its section.
    pub fn rva_bytes(&self, rva: u32) -> Result<&[u8]> {
        self.inner.pe.rva_bytes(self.bytes(), rva)
    }

    /// The initial value of a field that has one in the file: `size` bytes. ECMA-335 II.22.18.
    pub fn field_data(&self, field_rva: FieldRvaId, size: u32) -> Result<&[u8]> {
        let start = self.row(field_rva)?.rva;
        self.inner.pe.extent_bytes(self.bytes(), Extent { start, length: size })
    }

    /// What the file holds from an address to the end of its section.
    pub fn section_rest(&self, rva: u32) -> Result<&[u8]> {
        self.inner.pe.rva_bytes(self.bytes(), rva)
    }

    /// The content of a resource that lies in this file. ECMA-335 II.22.24.
    pub fn resource(&self, resource: ManifestResourceId) -> Result<&[u8]> {
        let row = self.row(resource)?;
        let bad = MetadataError::new(
            ErrorKind::BadResource,
            Location::Row { table: Table::ManifestResource, row: resource.row() },
        );
        if row.implementation.is_some() {
            return Err(bad);
        }
        let pe = &self.inner.pe;
        let all = pe.extent_bytes(self.bytes(), pe.cli.resources)?;
        let (length, rest) = all
            .get(row.offset as usize..)
            .and_then(|rest| rest.split_first_chunk::<4>())
            .ok_or(bad)?;
        rest.get(..u32::from_le_bytes(*length) as usize).ok_or(bad)
    }

    pub fn debug_directory(&self) -> Result<Vec<DebugEntry>> {
        self.inner.pe.debug_directory(self.bytes())
    }
}

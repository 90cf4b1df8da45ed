//! Portable PDBs: which source line an IL offset came from, and what locals are called.
//! Owns the debug blobs (document names, sequence points) and finding the PDB that belongs to a
//! module. The debug tables themselves are `schema`'s. Portable PDB v1.0, an addition to ECMA-335.

use std::ops::Deref;

use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::flags::LocalVariableAttributes;
use crate::heaps::Guid;
use crate::module::{Metadata, Module};
use crate::pe::{Bytes, DebugEntry, Extent};
use crate::reader::Reader;
use crate::schema::{
    BlobIndex, DocumentId, MethodDebugInformationId, MethodDefId, StandAloneSigId,
};
use crate::token::Token;

/// No name of a file is longer; a bad blob can name its parts over and over.
const MAX_DOCUMENT_NAME: usize = 0x1_0000;

/// The largest PDB that is unpacked: ten times what the largest assemblies have.
const MAX_EMBEDDED_PDB: usize = 0x1000_0000;

/// A portable PDB. Its rows are read like a module's; method tokens in it are the module's.
#[derive(Debug)]
pub struct Pdb {
    metadata: Metadata,
    id: PdbId,
    entry_point: Option<Token>,
}

/// What a module and its PDB have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PdbId {
    pub guid: Guid,
    pub stamp: u32,
}

/// What a module says about its PDB: a name, and an id that it must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeView {
    pub id: PdbId,
    /// As the compiler was told to write it; often a full path of another machine.
    pub path: String,
}

/// From `il_offset` on, code comes from these lines; columns count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SequencePoint {
    pub il_offset: u32,
    /// `None` is code that the compiler made up.
    pub span: Option<SourceSpan>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceSpan {
    pub document: DocumentId,
    pub start_line: u32,
    pub start_column: u32,
    pub end_line: u32,
    /// Of the character after the last.
    pub end_column: u32,
}

/// A local variable and the IL range in which it has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalName<'p> {
    /// In the local variable signature.
    pub index: u16,
    pub name: &'p str,
    pub attributes: LocalVariableAttributes,
    pub start_offset: u32,
    pub length: u32,
}

impl Deref for Pdb {
    type Target = Metadata;

    fn deref(&self) -> &Metadata {
        &self.metadata
    }
}

impl Module {
    /// Where the compiler put the PDB.
    pub fn code_view(&self) -> Result<Option<CodeView>> {
        let entries = self.debug_directory()?;
        let Some(entry) = entries.iter().find(|entry| entry.kind == DebugEntry::CODE_VIEW) else {
            return Ok(None);
        };
        let mut reader = self.debug_data(entry)?;
        if reader.take(4)? != b"RSDS" {
            return Err(reader.error_before(ErrorKind::BadDebugDirectory, 4));
        }
        let guid = read_guid(&mut reader)?;
        reader.skip(4)?;
        let path = reader.take(reader.remaining())?;
        let path = path.split(|byte| *byte == 0).next().unwrap_or_default();
        let path = String::from_utf8_lossy(path).into_owned();
        Ok(Some(CodeView { id: PdbId { guid, stamp: entry.stamp }, path }))
    }

    /// Unpacks the PDB inside the module, if there is one.
    pub fn embedded_pdb(&self) -> Result<Option<Pdb>> {
        let entries = self.debug_directory()?;
        let is_pdb = |entry: &&DebugEntry| entry.kind == DebugEntry::EMBEDDED_PORTABLE_PDB;
        let Some(entry) = entries.iter().find(is_pdb) else { return Ok(None) };
        let mut reader = self.debug_data(entry)?;
        if reader.take(4)? != b"MPDB" {
            return Err(reader.error_before(ErrorKind::BadDebugDirectory, 4));
        }
        let size = reader.u32()? as usize;
        if size > MAX_EMBEDDED_PDB {
            return Err(reader.error_before(ErrorKind::TooLarge, 4));
        }
        let error = reader.error(ErrorKind::BadDeflate);
        let packed = reader.take(reader.remaining())?;
        match miniz_oxide::inflate::decompress_to_vec_with_limit(packed, size) {
            Ok(unpacked) => Pdb::parse(unpacked).map(Some),
            Err(_) => Err(error),
        }
    }

    fn debug_data(&self, entry: &DebugEntry) -> Result<Reader<'_>> {
        let location = Location::File { offset: entry.data.start };
        let bytes = entry.data.slice(self.bytes());
        let bytes = bytes.ok_or(MetadataError::new(ErrorKind::BadDebugDirectory, location))?;
        Ok(Reader::new(bytes, location))
    }
}

fn read_guid(reader: &mut Reader<'_>) -> Result<Guid> {
    let mut guid = [0; 16];
    guid.copy_from_slice(reader.take(16)?);
    Ok(Guid(guid))
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
        let mut id = Reader::new(&header.id, start);
        let id = PdbId { guid: read_guid(&mut id)?, stamp: id.u32()? };
        let entry_point = Token(header.entry_point);
        Ok(Self { id, entry_point: (!entry_point.is_nil()).then_some(entry_point), metadata })
    }

    pub fn id(&self) -> PdbId {
        self.id
    }

    pub fn entry_point(&self) -> Option<Token> {
        self.entry_point
    }

    /// Was this PDB made with that module?
    pub fn belongs_to(&self, module: &Module) -> bool {
        module.code_view().is_ok_and(|view| view.is_some_and(|view| view.id == self.id))
    }

    /// The path of a source file, as the compiler was told to write it.
    pub fn document_name(&self, document: DocumentId) -> Result<String> {
        let blob = self.row(document)?.name;
        let mut reader = Reader::new(self.blob(blob)?, blob_location(blob));
        let separator = read_separator(&mut reader)?;
        let mut name = String::new();
        let mut is_first = true;
        while !reader.is_empty() {
            if let (false, Some(separator)) = (is_first, separator) {
                name.push(separator);
            }
            is_first = false;
            let part = self.blob(BlobIndex(reader.compressed_u32()?))?;
            let part = std::str::from_utf8(part);
            name.push_str(part.map_err(|_| reader.error(ErrorKind::BadDocumentName))?);
            if name.len() > MAX_DOCUMENT_NAME {
                return Err(reader.error(ErrorKind::BadDocumentName));
            }
        }
        Ok(name)
    }

    /// The sequence points of a method, by ascending IL offset; none for a method without code.
    pub fn sequence_points(&self, method: MethodDefId) -> Result<Vec<SequencePoint>> {
        Ok(match self.sequence_point_reader(method)? {
            Some(reader) => reader.collect::<Result<_>>()?,
            None => Vec::new(),
        })
    }

    /// The source of the code at an IL offset: as stack traces have it, the last sequence point
    /// at or before the offset that is not hidden.
    pub fn source_span(&self, method: MethodDefId, il_offset: u32) -> Result<Option<SourceSpan>> {
        let mut found = None;
        for point in self.sequence_point_reader(method)?.into_iter().flatten() {
            let point = point?;
            if point.il_offset > il_offset {
                break;
            }
            found = point.span.or(found);
        }
        Ok(found)
    }

    /// The signature of the locals, as the PDB repeats it.
    pub fn local_signature(&self, method: MethodDefId) -> Result<Option<StandAloneSigId>> {
        Ok(self.sequence_point_reader(method)?.and_then(|reader| reader.local_signature))
    }

    fn sequence_point_reader(&self, method: MethodDefId) -> Result<Option<SequencePoints<'_>>> {
        // The rows of the two tables are those of the same methods.
        let row = method.row();
        let Some(id) = MethodDebugInformationId::from_row(row).filter(|id| self.contains(*id))
        else {
            return Ok(None);
        };
        let row = self.row(id)?;
        if row.sequence_points.is_nil() {
            return Ok(None);
        }
        let blob = row.sequence_points;
        let reader = Reader::new(self.blob(blob)?, blob_location(blob));
        SequencePoints::new(reader, row.document).map(Some)
    }

    /// The names of a method's locals, outer scopes first.
    pub fn local_names(&self, method: MethodDefId) -> Result<Vec<LocalName<'_>>> {
        let mut names = Vec::new();
        for scope_id in self.local_scopes(method) {
            let scope = self.row(scope_id)?;
            for variable in self.local_variables(scope_id)? {
                let row = self.row(variable)?;
                names.push(LocalName {
                    index: row.index,
                    name: self.string(row.name)?,
                    attributes: row.attributes,
                    start_offset: scope.start_offset,
                    length: scope.length,
                });
            }
        }
        Ok(names)
    }

    /// The method that a programmer wrote, given the `MoveNext` of the state machine that the
    /// compiler made of it.
    pub fn kickoff_method(&self, move_next: MethodDefId) -> Result<Option<MethodDefId>> {
        let row = self.state_machine_of_move_next(move_next);
        row.map(|row| Ok(self.row(row)?.kickoff_method)).transpose()
    }
}

fn blob_location(blob: BlobIndex) -> Location {
    Location::Blob { index: blob.0, offset: 0 }
}

/// A UTF-8 character between the parts of a document name, or a zero byte for none.
fn read_separator(reader: &mut Reader<'_>) -> Result<Option<char>> {
    let first = reader.u8()?;
    if first.is_ascii() {
        return Ok((first != 0).then_some(first as char));
    }
    let mut bytes = vec![first];
    while bytes.len() < 4 && reader.peek_u8().is_some_and(|byte| byte & 0xC0 == 0x80) {
        bytes.push(reader.u8()?);
    }
    let text = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
    text.map(Some).ok_or_else(|| reader.error(ErrorKind::BadDocumentName))
}

/// Decodes a sequence point blob, in which nearly everything is a difference to what came before.
struct SequencePoints<'p> {
    reader: Reader<'p>,
    document: DocumentId,
    local_signature: Option<StandAloneSigId>,
    il_offset: Option<u32>,
    /// Line and column of the last point that was not hidden.
    start: Option<(u32, u32)>,
    failed: bool,
}

impl<'p> SequencePoints<'p> {
    fn new(mut reader: Reader<'p>, document: Option<DocumentId>) -> Result<Self> {
        let local_signature = StandAloneSigId::from_row(reader.compressed_u32()?);
        let document = match document {
            Some(document) => document,
            None => read_document(&mut reader)?,
        };
        let failed = false;
        Ok(Self { reader, document, local_signature, il_offset: None, start: None, failed })
    }

    fn read(&mut self) -> Result<Option<SequencePoint>> {
        let bad = |reader: &Reader<'_>| reader.error(ErrorKind::BadSequencePoints);
        let il_offset = match self.il_offset {
            None => self.reader.compressed_u32()?,
            Some(last) => {
                // A difference of zero is a change of document.
                let mut difference = self.reader.compressed_u32()?;
                while difference == 0 {
                    self.document = read_document(&mut self.reader)?;
                    if self.reader.is_empty() {
                        return Ok(None);
                    }
                    difference = self.reader.compressed_u32()?;
                }
                last.checked_add(difference).ok_or_else(|| bad(&self.reader))?
            }
        };
        self.il_offset = Some(il_offset);
        let lines = self.reader.compressed_u32()?;
        let columns = match lines {
            0 => self.reader.compressed_u32()? as i32,
            _ => self.reader.compressed_i32()?,
        };
        if lines == 0 && columns == 0 {
            return Ok(Some(SequencePoint { il_offset, span: None }));
        }
        let (start_line, start_column) = match self.start {
            None => (self.reader.compressed_u32()?, self.reader.compressed_u32()?),
            Some((line, column)) => {
                let line = line.checked_add_signed(self.reader.compressed_i32()?);
                let column = column.checked_add_signed(self.reader.compressed_i32()?);
                line.zip(column).ok_or_else(|| bad(&self.reader))?
            }
        };
        self.start = Some((start_line, start_column));
        let end_line = start_line.checked_add(lines);
        let end_column = start_column.checked_add_signed(columns);
        let (end_line, end_column) = end_line.zip(end_column).ok_or_else(|| bad(&self.reader))?;
        let document = self.document;
        let span = SourceSpan { document, start_line, start_column, end_line, end_column };
        Ok(Some(SequencePoint { il_offset, span: Some(span) }))
    }
}

impl Iterator for SequencePoints<'_> {
    type Item = Result<SequencePoint>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed || self.reader.is_empty() {
            return None;
        }
        let point = self.read();
        self.failed = !matches!(point, Ok(Some(_)));
        point.transpose()
    }
}

fn read_document(reader: &mut Reader<'_>) -> Result<DocumentId> {
    let row = reader.compressed_u32()?;
    DocumentId::from_row(row).ok_or_else(|| reader.error(ErrorKind::BadSequencePoints))
}

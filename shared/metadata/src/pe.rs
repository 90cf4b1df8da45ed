//! The portable executable around the metadata: headers, sections, CLI header and debug directory.
//! ECMA-335 II.25. Owns the mapping from relative virtual addresses to file offsets (a flat file,
//! not one laid out in memory). Must not know what the metadata says.

use std::sync::Arc;

use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::reader::Reader;
use crate::token::Token;

/// The bytes of one file, shared: static, owned, or a mapping that the caller keeps (anything
/// `AsRef<[u8]>`).
#[derive(Clone)]
pub struct Bytes(Source);

#[derive(Clone)]
enum Source {
    Static(&'static [u8]),
    Shared(Arc<dyn AsRef<[u8]> + Send + Sync>),
}

impl Bytes {
    pub const fn from_static(bytes: &'static [u8]) -> Self {
        Self(Source::Static(bytes))
    }

    /// The owner must answer with the same bytes each time; if it does not, readers see errors,
    /// nothing worse.
    pub fn from_owner(owner: impl AsRef<[u8]> + Send + Sync + 'static) -> Self {
        Self(Source::Shared(Arc::new(owner)))
    }

    pub fn as_slice(&self) -> &[u8] {
        match &self.0 {
            Source::Static(bytes) => bytes,
            Source::Shared(owner) => (**owner).as_ref(),
        }
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self::from_owner(bytes)
    }
}

impl From<&'static [u8]> for Bytes {
    fn from(bytes: &'static [u8]) -> Self {
        Self::from_static(bytes)
    }
}

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bytes({})", self.as_slice().len())
    }
}

/// `start` and `length` in bytes; an RVA or a file offset, as the owner says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    pub start: u32,
    pub length: u32,
}

impl Extent {
    pub(crate) fn slice(self, bytes: &[u8]) -> Option<&[u8]> {
        let start = self.start as usize;
        bytes.get(start..start.checked_add(self.length as usize)?)
    }
}

/// Flags of the CLI header, ECMA-335 II.25.3.3.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CliFlags(pub u32);

impl CliFlags {
    pub const IL_ONLY: u32 = 0x1;
    pub const REQUIRES_32_BIT: u32 = 0x2;
    pub const STRONG_NAME_SIGNED: u32 = 0x8;
    pub const NATIVE_ENTRY_POINT: u32 = 0x10;

    pub fn contains(self, bits: u32) -> bool {
        self.0 & bits == bits
    }
}

/// ECMA-335 II.25.3.3.
#[derive(Clone, Copy, Debug)]
pub struct CliHeader {
    pub flags: CliFlags,
    /// `None` for a library, and for a native entry point.
    pub entry_point: Option<Token>,
    /// RVAs.
    pub metadata: Extent,
    pub resources: Extent,
    pub strong_name_signature: Extent,
    /// Ahead-of-time code (ReadyToRun), which is not read.
    pub managed_native_header: Extent,
}

#[derive(Clone, Copy, Debug)]
struct Section {
    rva: u32,
    virtual_size: u32,
    file_offset: u32,
    file_size: u32,
}

/// The Windows loader's limit; it also bounds the cost of one look-up.
const MAX_SECTIONS: u16 = 96;

/// Indices in the data directory, ECMA-335 II.25.2.3.3.
const DEBUG_DIRECTORY: usize = 6;
const CLI_DIRECTORY: usize = 14;

/// One directory entry of kind `kind`; the data is at a file offset.
#[derive(Clone, Copy, Debug)]
pub struct DebugEntry {
    pub stamp: u32,
    pub major_version: u16,
    pub minor_version: u16,
    pub kind: u32,
    pub data: Extent,
}

impl DebugEntry {
    pub const CODE_VIEW: u32 = 2;
    pub const REPRODUCIBLE: u32 = 16;
    pub const EMBEDDED_PORTABLE_PDB: u32 = 17;
    pub const PDB_CHECKSUM: u32 = 19;
}

/// The headers of one file.
#[derive(Debug)]
pub struct PeImage {
    pub machine: u16,
    pub characteristics: u16,
    /// 64-bit optional header.
    pub is_pe32_plus: bool,
    pub subsystem: u16,
    pub cli: CliHeader,
    sections: Box<[Section]>,
    debug: Extent,
}

impl PeImage {
    pub fn parse(file: &[u8]) -> Result<Self> {
        let at =
            |offset: usize| Location::File { offset: u32::try_from(offset).unwrap_or(u32::MAX) };
        if u32::try_from(file.len()).is_err() {
            return Err(MetadataError::new(ErrorKind::TooLarge, at(0)));
        }
        let not_pe = MetadataError::new(ErrorKind::NotPe, at(0));
        if file.get(..2) != Some(b"MZ") {
            return Err(not_pe);
        }
        let mut dos = Reader::new(file, at(0));
        dos.skip(0x3C)?;
        let pe_offset = dos.u32()? as usize;
        let mut reader = Reader::new(file.get(pe_offset..).ok_or(not_pe)?, at(pe_offset));
        if reader.take(4).ok() != Some(b"PE\0\0") {
            return Err(not_pe);
        }

        // COFF header, II.25.2.2.
        let machine = reader.u16()?;
        let section_count = reader.u16()?;
        reader.skip(12)?;
        let optional_size = usize::from(reader.u16()?);
        let characteristics = reader.u16()?;
        if section_count > MAX_SECTIONS {
            return Err(reader.error(ErrorKind::TooManySections));
        }

        // Optional header, II.25.2.3. The two sizes differ in five fields of 4 or 8 bytes.
        let optional_start = pe_offset + reader.position();
        let mut optional = Reader::new(reader.take(optional_size)?, at(optional_start));
        let is_pe32_plus = match optional.u16()? {
            0x10B => false,
            0x20B => true,
            _ => return Err(optional.error_before(ErrorKind::BadOptionalHeader, 2)),
        };
        optional.skip(66)?;
        let subsystem = optional.u16()?;
        optional.skip(if is_pe32_plus { 38 } else { 22 })?;
        let directory_count = optional.u32()?;
        let mut directory = [Extent::default(); 16];
        for entry in directory.iter_mut().take(directory_count as usize) {
            *entry = read_extent(&mut optional)?;
        }
        let (debug, cli) = (directory[DEBUG_DIRECTORY], directory[CLI_DIRECTORY]);
        if cli.length == 0 {
            return Err(MetadataError::new(ErrorKind::NotManaged, at(optional_start)));
        }

        let sections =
            (0..section_count).map(|_| read_section(&mut reader)).collect::<Result<_>>()?;
        let mut image = Self {
            machine,
            characteristics,
            is_pe32_plus,
            subsystem,
            cli: CliHeader {
                flags: CliFlags(0),
                entry_point: None,
                metadata: Extent::default(),
                resources: Extent::default(),
                strong_name_signature: Extent::default(),
                managed_native_header: Extent::default(),
            },
            sections,
            debug,
        };
        image.cli = read_cli_header(image.rva_bytes(file, cli.start)?, cli.start)?;
        Ok(image)
    }

    /// Where in the file lies what is from `rva` to the end of its section; never empty, inside the
    /// file.
    pub(crate) fn file_extent(&self, file_size: usize, rva: u32) -> Result<Extent> {
        let unmapped = MetadataError::new(ErrorKind::UnmappedRva, Location::Rva { rva });
        let section = self
            .sections
            .iter()
            .find(|section| {
                let size = section.virtual_size.max(section.file_size);
                rva.checked_sub(section.rva).is_some_and(|inside| inside < size)
            })
            .ok_or(unmapped)?;
        let start = section.file_offset.checked_add(rva - section.rva).ok_or(unmapped)?;
        let end = section.file_offset.saturating_add(section.file_size);
        let end = end.min(u32::try_from(file_size).unwrap_or(u32::MAX));
        match end.checked_sub(start) {
            None | Some(0) => Err(unmapped),
            Some(length) => Ok(Extent { start, length }),
        }
    }

    /// What the file holds from `rva` to the end of its section.
    pub fn rva_bytes<'f>(&self, file: &'f [u8], rva: u32) -> Result<&'f [u8]> {
        let extent = self.file_extent(file.len(), rva)?;
        extent.slice(file).ok_or(MetadataError::new(ErrorKind::UnmappedRva, Location::Rva { rva }))
    }

    /// The bytes of an RVA range.
    pub fn extent_bytes<'f>(&self, file: &'f [u8], extent: Extent) -> Result<&'f [u8]> {
        self.rva_bytes(file, extent.start)?
            .get(..extent.length as usize)
            .ok_or(MetadataError::new(ErrorKind::Truncated, Location::Rva { rva: extent.start }))
    }

    /// The debug directory, PE format "Debug Directory (Image Only)".
    pub fn debug_directory(&self, file: &[u8]) -> Result<Vec<DebugEntry>> {
        if self.debug.length == 0 {
            return Ok(Vec::new());
        }
        let rva = self.debug.start;
        let bytes = self.extent_bytes(file, self.debug)?;
        let mut reader = Reader::new(bytes, Location::Rva { rva });
        let mut entries = Vec::new();
        while reader.remaining() >= 28 {
            reader.skip(4)?;
            let stamp = reader.u32()?;
            let major_version = reader.u16()?;
            let minor_version = reader.u16()?;
            let kind = reader.u32()?;
            let length = reader.u32()?;
            reader.skip(4)?;
            let start = reader.u32()?;
            let data = Extent { start, length };
            entries.push(DebugEntry { stamp, major_version, minor_version, kind, data });
        }
        Ok(entries)
    }
}

fn read_extent(reader: &mut Reader<'_>) -> Result<Extent> {
    Ok(Extent { start: reader.u32()?, length: reader.u32()? })
}

/// A section header, ECMA-335 II.25.3.
fn read_section(reader: &mut Reader<'_>) -> Result<Section> {
    reader.skip(8)?;
    let virtual_size = reader.u32()?;
    let rva = reader.u32()?;
    let file_size = reader.u32()?;
    let file_offset = reader.u32()?;
    reader.skip(16)?;
    Ok(Section { rva, virtual_size, file_offset, file_size })
}

fn read_cli_header(bytes: &[u8], rva: u32) -> Result<CliHeader> {
    let mut reader = Reader::new(bytes, Location::Rva { rva });
    if reader.u32()? < 72 {
        return Err(reader.error_before(ErrorKind::BadCliHeader, 4));
    }
    reader.skip(4)?;
    let metadata = read_extent(&mut reader)?;
    let flags = CliFlags(reader.u32()?);
    let entry_point = Token(reader.u32()?);
    let resources = read_extent(&mut reader)?;
    let strong_name_signature = read_extent(&mut reader)?;
    // Code manager table, vtable fix-ups, export address table jumps: nothing that IL-only files
    // use.
    reader.skip(24)?;
    let managed_native_header = read_extent(&mut reader)?;
    let has_entry_point = entry_point.0 != 0 && !flags.contains(CliFlags::NATIVE_ENTRY_POINT);
    Ok(CliHeader {
        flags,
        entry_point: has_entry_point.then_some(entry_point),
        metadata,
        resources,
        strong_name_signature,
        managed_native_header,
    })
}

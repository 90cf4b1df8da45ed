//! The metadata root and its streams, and the four heaps. ECMA-335 II.24.2.1 to II.24.2.5. Owns
//! where each stream lies and how strings, blobs, GUIDs and user strings are cut out of their
//! heaps.

use std::fmt;

use crate::error::{ErrorKind, Heap, Location, MetadataError, Result};
use crate::pe::Extent;
use crate::reader::Reader;
use crate::schema::{BlobIndex, GuidIndex, StringIndex};
use crate::token::UserStringIndex;

/// Longest name that is looked for: compilers stop at a few KiB, and it bounds the work that a heap
/// without terminators can cause.
const MAX_STRING_LENGTH: usize = 0x2000;

/// Where the streams of one metadata root lie, from the start of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Streams {
    pub(crate) version: String,
    /// `#~` or `#-`.
    pub(crate) tables: Extent,
    pub(crate) is_optimized: bool,
    pub(crate) strings: Extent,
    pub(crate) user_strings: Extent,
    pub(crate) guids: Extent,
    pub(crate) blobs: Extent,
    pub(crate) pdb: Option<Extent>,
}

impl Streams {
    /// `root` is the metadata root, which begins at `root_offset` of the file.
    pub(crate) fn parse(root: &[u8], root_offset: u32) -> Result<Self> {
        let mut reader = Reader::new(root, Location::Root { offset: 0 });
        if reader.u32().ok() != Some(0x424A_5342) {
            return Err(MetadataError::new(
                ErrorKind::BadMetadataSignature,
                Location::Root { offset: 0 },
            ));
        }
        reader.skip(8)?;
        let version_length = reader.u32()?;
        if version_length > 255 {
            return Err(reader.error_before(ErrorKind::BadStreamHeader, 4));
        }
        let version = reader.take(version_length as usize)?;
        let version = version.split(|byte| *byte == 0).next().unwrap_or_default();
        reader.align(4)?;
        reader.skip(2)?;
        let stream_count = reader.u16()?;

        let mut streams =
            Self { version: String::from_utf8_lossy(version).into_owned(), ..Self::default() };
        let mut seen = 0u8;
        for _ in 0..stream_count {
            let (offset, length) = (reader.u32()?, reader.u32()?);
            let name = stream_name(&mut reader)?;
            let inside = Extent { start: offset, length };
            if inside.slice(root).is_none() {
                return Err(reader.error(ErrorKind::BadStreamHeader));
            }
            let extent = Extent { start: root_offset + offset, length };
            let (slot, bit) = match name {
                b"#~" | b"#-" => {
                    streams.is_optimized = name == b"#~";
                    (&mut streams.tables, 1)
                }
                b"#Strings" => (&mut streams.strings, 2),
                b"#US" => (&mut streams.user_strings, 4),
                b"#GUID" => (&mut streams.guids, 8),
                b"#Blob" => (&mut streams.blobs, 16),
                b"#Pdb" => (streams.pdb.insert(Extent::default()), 32),
                // Hot streams and what obfuscators add are nobody's business.
                _ => continue,
            };
            if seen & bit != 0 {
                return Err(reader.error(ErrorKind::DuplicateStream));
            }
            seen |= bit;
            *slot = extent;
        }
        if seen & 1 == 0 {
            return Err(reader.error(ErrorKind::MissingTableStream));
        }
        Ok(streams)
    }
}

/// NUL-terminated, at most 32 bytes, padded to four. ECMA-335 II.24.2.2.
fn stream_name<'a>(reader: &mut Reader<'a>) -> Result<&'a [u8]> {
    let mut peek = reader.clone();
    let mut length = 0;
    while peek.u8()? != 0 {
        length += 1;
        if length > 32 {
            return Err(reader.error(ErrorKind::BadStreamHeader));
        }
    }
    let name = reader.take(length)?;
    let padding = 4 - length % 4;
    reader.skip(padding)?;
    Ok(name)
}

fn heap_error(kind: ErrorKind, heap: Heap, offset: u32) -> MetadataError {
    MetadataError::new(kind, Location::Heap { heap, offset })
}

pub(crate) fn string(heap: &[u8], index: StringIndex) -> Result<&str> {
    if index.is_nil() {
        return Ok("");
    }
    let error = |kind| heap_error(kind, Heap::Strings, index.0);
    let rest = heap.get(index.0 as usize..).ok_or(error(ErrorKind::HeapIndexOutOfRange))?;
    let window = &rest[..rest.len().min(MAX_STRING_LENGTH)];
    let length =
        window.iter().position(|byte| *byte == 0).ok_or(error(ErrorKind::UnterminatedString))?;
    std::str::from_utf8(&window[..length]).map_err(|_| error(ErrorKind::InvalidUtf8))
}

pub(crate) fn blob(heap: &[u8], index: BlobIndex) -> Result<&[u8]> {
    if index.is_nil() {
        return Ok(&[]);
    }
    counted(heap, Heap::Blob, index.0)
}

pub(crate) fn user_string(heap: &[u8], index: UserStringIndex) -> Result<UserString<'_>> {
    if index.0 == 0 {
        return Ok(UserString { bytes: &[] });
    }
    let bytes = counted(heap, Heap::UserStrings, index.0)?;
    // The odd last byte says whether any character needs more than plain handling; nobody needs it
    // today.
    Ok(UserString { bytes: &bytes[..bytes.len() & !1] })
}

pub(crate) fn guid(heap: &[u8], index: GuidIndex) -> Result<Option<Guid>> {
    let Some(number) = index.0.checked_sub(1) else { return Ok(None) };
    let start = number as usize * 16;
    let bytes = heap.get(start..start + 16);
    match bytes.and_then(|bytes| <[u8; 16]>::try_from(bytes).ok()) {
        Some(bytes) => Ok(Some(Guid(bytes))),
        None => Err(heap_error(ErrorKind::HeapIndexOutOfRange, Heap::Guid, index.0)),
    }
}

/// A length as a compressed integer, then as many bytes.
fn counted(bytes: &[u8], heap: Heap, offset: u32) -> Result<&[u8]> {
    let rest = bytes
        .get(offset as usize..)
        .ok_or_else(|| heap_error(ErrorKind::HeapIndexOutOfRange, heap, offset))?;
    let mut reader = Reader::new(rest, Location::Heap { heap, offset });
    let length = reader.compressed_u32()?;
    reader.take(length as usize)
}

/// A string in UTF-16, as `ldstr` and string constants store it; need not be valid UTF-16 nor
/// aligned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct UserString<'m> {
    bytes: &'m [u8],
}

impl<'m> UserString<'m> {
    pub(crate) fn from_utf16_bytes(bytes: &'m [u8]) -> Self {
        Self { bytes: &bytes[..bytes.len() & !1] }
    }

    /// UTF-16 code units.
    pub fn len(self) -> usize {
        self.bytes.len() / 2
    }

    pub fn is_empty(self) -> bool {
        self.bytes.is_empty()
    }

    pub fn units(self) -> impl ExactSizeIterator<Item = u16> + Clone + use<'m> {
        self.bytes.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
    }

    /// Unpaired surrogates become U+FFFD.
    pub fn to_string_lossy(self) -> String {
        char::decode_utf16(self.units()).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }
}

impl fmt::Debug for UserString<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_string_lossy(), f)
    }
}

/// Sixteen bytes in file order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid(pub [u8; 16]);

impl fmt::Display for Guid {
    /// As .NET prints it: the first three groups are little-endian.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g, h, i, rest @ ..] = self.0;
        write!(f, "{d:02x}{c:02x}{b:02x}{a:02x}-{g:02x}{e:02x}-{i:02x}{h:02x}-")?;
        for (number, byte) in rest.iter().enumerate() {
            if number == 2 {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

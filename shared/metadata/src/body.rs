//! Method bodies: header, code and exception clauses. ECMA-335 II.25.4.

use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::il::Instructions;
use crate::module::Module;
use crate::reader::Reader;
use crate::schema::{MethodDefId, StandAloneSigId, Table, TypeDefOrRef};
use crate::token::Token;

/// A method body; the code is borrowed from the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodBody<'m> {
    pub max_stack: u16,
    pub init_locals: bool,
    pub local_var_sig: Option<StandAloneSigId>,
    pub code: &'m [u8],
    /// In file order: inner before outer.
    pub exceptions: Vec<ExceptionClause>,
}

impl<'m> MethodBody<'m> {
    pub fn instructions(&self) -> Instructions<'m> {
        Instructions::new(self.code)
    }
}

/// A protected block and its handler, in IL offsets; both lie inside the code. ECMA-335 II.25.4.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ExceptionClause {
    pub kind: ExceptionClauseKind,
    pub try_offset: u32,
    pub try_length: u32,
    pub handler_offset: u32,
    pub handler_length: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExceptionClauseKind {
    Catch(TypeDefOrRef),
    /// The filter block lies from here to the handler.
    Filter {
        filter_offset: u32,
    },
    Finally,
    Fault,
}

impl ExceptionClause {
    pub fn try_end(&self) -> u32 {
        self.try_offset + self.try_length
    }

    pub fn handler_end(&self) -> u32 {
        self.handler_offset + self.handler_length
    }
}

const TINY: u8 = 0x2;
const FAT: u8 = 0x3;
const MORE_SECTIONS: u16 = 0x8;
const INIT_LOCALS: u16 = 0x10;

const SECTION_KIND_MASK: u8 = 0x3F;
const SECTION_EXCEPTIONS: u8 = 0x01;
const SECTION_FAT: u8 = 0x40;
const SECTION_MORE: u8 = 0x80;

impl Module {
    /// The body of a method; `None` when it has no RVA (abstract, extern, provided by the runtime).
    pub fn method_body(&self, method: MethodDefId) -> Result<Option<MethodBody<'_>>> {
        let rva = self.row(method)?.rva;
        if rva == 0 { Ok(None) } else { self.method_body_at(rva).map(Some) }
    }

    pub fn method_body_at(&self, rva: u32) -> Result<MethodBody<'_>> {
        let location = Location::Body { rva, offset: 0 };
        let bytes =
            self.rva_bytes(rva).map_err(|error| MetadataError::new(error.kind, location))?;
        read_body(Reader::new(bytes, location), rva)
    }
}

fn read_body(mut reader: Reader<'_>, rva: u32) -> Result<MethodBody<'_>> {
    let first = reader.u8()?;
    match first & 0x3 {
        // Tiny: the upper six bits are the size. II.25.4.2.
        TINY => Ok(MethodBody {
            max_stack: 8,
            init_locals: false,
            local_var_sig: None,
            code: reader.take(usize::from(first >> 2))?,
            exceptions: Vec::new(),
        }),
        FAT => read_fat_body(reader, rva, first),
        _ => Err(reader.error_before(ErrorKind::BadMethodHeader, 1)),
    }
}

/// II.25.4.3.
fn read_fat_body(mut reader: Reader<'_>, rva: u32, first: u8) -> Result<MethodBody<'_>> {
    let flags = u16::from(first) | u16::from(reader.u8()?) << 8;
    let header_words = usize::from(flags >> 12);
    if header_words < 3 {
        return Err(reader.error_before(ErrorKind::BadMethodHeader, 2));
    }
    let max_stack = reader.u16()?;
    let code_size = reader.u32()?;
    let local_token = Token(reader.u32()?);
    let local_var_sig = if local_token.is_nil() {
        None
    } else if local_token.table() == Some(Table::StandAloneSig) {
        StandAloneSigId::from_row(local_token.row())
    } else {
        return Err(reader.error_before(ErrorKind::BadToken, 4));
    };
    reader.skip(header_words * 4 - 12)?;
    let code = reader.take(code_size as usize)?;
    let mut exceptions = Vec::new();
    let mut more = flags & MORE_SECTIONS != 0;
    while more {
        // Sections are aligned by address, which counts when the header, against the rules, is not.
        let misalignment = (rva as usize).wrapping_add(reader.position()) % 4;
        reader.skip((4 - misalignment) % 4)?;
        more = read_section(&mut reader, code_size, &mut exceptions)?;
    }
    Ok(MethodBody {
        max_stack,
        init_locals: flags & INIT_LOCALS != 0,
        local_var_sig,
        code,
        exceptions,
    })
}

/// One data section, II.25.4.5; answers whether another follows.
fn read_section(
    reader: &mut Reader<'_>,
    code_size: u32,
    exceptions: &mut Vec<ExceptionClause>,
) -> Result<bool> {
    let kind = reader.u8()?;
    let is_fat = kind & SECTION_FAT != 0;
    let (low, middle, high) = (reader.u8()?, reader.u8()?, reader.u8()?);
    let size =
        if is_fat { u32::from_le_bytes([low, middle, high, 0]) as usize } else { usize::from(low) };
    if size < 4 {
        return Err(reader.error_before(ErrorKind::BadMethodSection, 4));
    }
    if kind & SECTION_KIND_MASK != SECTION_EXCEPTIONS {
        reader.skip(size - 4)?;
        return Ok(kind & SECTION_MORE != 0);
    }
    // Some compilers forget the header in the size; rounding down gives the same count for both.
    let clause_size = if is_fat { 24 } else { 12 };
    for _ in 0..size / clause_size {
        exceptions.push(read_clause(reader, is_fat, code_size)?);
    }
    Ok(kind & SECTION_MORE != 0)
}

/// II.25.4.6.
fn read_clause(reader: &mut Reader<'_>, is_fat: bool, code_size: u32) -> Result<ExceptionClause> {
    let start = reader.clone();
    let (flags, try_offset, try_length, handler_offset, handler_length);
    if is_fat {
        flags = reader.u32()?;
        (try_offset, try_length) = (reader.u32()?, reader.u32()?);
        (handler_offset, handler_length) = (reader.u32()?, reader.u32()?);
    } else {
        flags = u32::from(reader.u16()?);
        (try_offset, try_length) = (u32::from(reader.u16()?), u32::from(reader.u8()?));
        (handler_offset, handler_length) = (u32::from(reader.u16()?), u32::from(reader.u8()?));
    }
    let extra = reader.u32()?;
    let bad = start.error(ErrorKind::BadExceptionClause);
    // Bit 3 says "duplicated"; only code that was inlined by a tool has it, and it changes nothing.
    let kind = match flags & 0x7 {
        0 => match TypeDefOrRef::try_from(Token(extra)) {
            Ok(class) => ExceptionClauseKind::Catch(class),
            Err(kind) => return Err(start.error(kind)),
        },
        1 if extra < handler_offset => ExceptionClauseKind::Filter { filter_offset: extra },
        2 => ExceptionClauseKind::Finally,
        4 => ExceptionClauseKind::Fault,
        _ => return Err(bad),
    };
    let ends_inside =
        |offset: u32, length: u32| offset.checked_add(length).is_some_and(|end| end <= code_size);
    if !ends_inside(try_offset, try_length) || !ends_inside(handler_offset, handler_length) {
        return Err(bad);
    }
    Ok(ExceptionClause { kind, try_offset, try_length, handler_offset, handler_length })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<MethodBody<'_>> {
        read_body(Reader::new(bytes, Location::Body { rva: 0x2000, offset: 0 }), 0x2000)
    }

    /// A fat header for one byte of code, the code, padding, then `sections`.
    fn fat(flags: u8, sections: &[u8]) -> Vec<u8> {
        let mut bytes = vec![flags, 0x30, 5, 0, 1, 0, 0, 0, 2, 0, 0, 0x11, 0x2A, 0, 0, 0];
        bytes.extend(sections);
        bytes
    }

    #[test]
    fn tiny() {
        let body = read(&[0x06, 0x2A, 0xFF]).unwrap();
        assert_eq!((body.max_stack, body.code, body.init_locals), (8, &[0x2A][..], false));
        assert_eq!(read(&[0x06]).unwrap_err().kind, ErrorKind::Truncated);
        assert_eq!(read(&[0x04]).unwrap_err().kind, ErrorKind::BadMethodHeader);
    }

    #[test]
    fn fat_with_small_and_fat_sections() {
        let finally = [0x81, 16, 0, 0, 2, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0];
        let mut sections = finally.to_vec();
        sections.extend([0x41, 28, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
        sections.extend([0, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 1]);
        let bytes = fat(0x1B, &sections);
        let body = read(&bytes).unwrap();
        assert_eq!((body.max_stack, body.init_locals), (5, true));
        assert_eq!(body.local_var_sig, StandAloneSigId::from_row(2));
        let kinds: Vec<_> = body.exceptions.iter().map(|clause| clause.kind).collect();
        let class = TypeDefOrRef::try_from(Token(0x0100_0003)).unwrap();
        assert_eq!(kinds, [ExceptionClauseKind::Finally, ExceptionClauseKind::Catch(class)]);
    }

    #[test]
    fn bad_clauses() {
        let clause = |flags, handler, extra: [u8; 4]| {
            let [a, b, c, d] = extra;
            let section = [1, 16, 0, 0, flags, 0, 0, 0, 1, handler, 0, 0, a, b, c, d];
            read(&fat(0x0B, &section)).map(|body| body.exceptions[0].kind).map_err(|e| e.kind)
        };
        assert_eq!(clause(4, 1, [0; 4]), Ok(ExceptionClauseKind::Fault));
        assert_eq!(clause(2, 2, [0; 4]), Err(ErrorKind::BadExceptionClause));
        assert_eq!(clause(3, 1, [0; 4]), Err(ErrorKind::BadExceptionClause));
        assert_eq!(clause(1, 1, [1, 0, 0, 0]), Err(ErrorKind::BadExceptionClause));
        assert_eq!(clause(0, 1, [1, 0, 0, 6]), Err(ErrorKind::BadToken));
        assert_eq!(read(&fat(0x0B, &[1, 3, 0, 0])).unwrap_err().kind, ErrorKind::BadMethodSection);
        assert_eq!(read(&fat(0x0B, &[])).unwrap_err().kind, ErrorKind::Truncated);
    }
}

//! A bounds-checked cursor over little-endian bytes that knows where it is, for error messages.

use crate::error::{ErrorKind, Location, MetadataError, Result};

#[derive(Clone)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    position: usize,
    start: Location,
}

impl<'a> Reader<'a> {
    /// `start` is the place of the first byte.
    pub(crate) fn new(bytes: &'a [u8], start: Location) -> Self {
        Self { bytes, position: 0, start }
    }

    pub(crate) fn position(&self) -> usize {
        self.position
    }

    pub(crate) fn remaining(&self) -> usize {
        self.bytes.len() - self.position
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.remaining() == 0
    }

    /// An error at the current position.
    pub(crate) fn error(&self, kind: ErrorKind) -> MetadataError {
        MetadataError::new(kind, self.start.advance(self.position))
    }

    /// An error `back` bytes before the current position.
    pub(crate) fn error_before(&self, kind: ErrorKind, back: usize) -> MetadataError {
        MetadataError::new(kind, self.start.advance(self.position.saturating_sub(back)))
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let end = self.position.checked_add(count);
        match end.and_then(|end| self.bytes.get(self.position..end)) {
            Some(taken) => {
                self.position += count;
                Ok(taken)
            }
            None => Err(self.error(ErrorKind::Truncated)),
        }
    }

    pub(crate) fn skip(&mut self, count: usize) -> Result<()> {
        self.take(count).map(|_| ())
    }

    /// Moves on to the next multiple of `alignment` from the first byte.
    pub(crate) fn align(&mut self, alignment: usize) -> Result<()> {
        let over = self.position % alignment;
        if over == 0 { Ok(()) } else { self.skip(alignment - over) }
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    pub(crate) fn peek_u8(&self) -> Option<u8> {
        self.bytes.get(self.position).copied()
    }

    pub(crate) fn u8(&mut self) -> Result<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(crate) fn i8(&mut self) -> Result<i8> {
        self.array().map(i8::from_le_bytes)
    }

    pub(crate) fn u16(&mut self) -> Result<u16> {
        self.array().map(u16::from_le_bytes)
    }

    pub(crate) fn i16(&mut self) -> Result<i16> {
        self.array().map(i16::from_le_bytes)
    }

    pub(crate) fn u32(&mut self) -> Result<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(crate) fn i32(&mut self) -> Result<i32> {
        self.array().map(i32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64> {
        self.array().map(u64::from_le_bytes)
    }

    pub(crate) fn i64(&mut self) -> Result<i64> {
        self.array().map(i64::from_le_bytes)
    }

    pub(crate) fn f32(&mut self) -> Result<f32> {
        self.array().map(f32::from_le_bytes)
    }

    pub(crate) fn f64(&mut self) -> Result<f64> {
        self.array().map(f64::from_le_bytes)
    }

    /// An unsigned compressed integer, ECMA-335 II.23.2: 1, 2 or 4 bytes, at most 29 bits.
    pub(crate) fn compressed_u32(&mut self) -> Result<u32> {
        self.compressed().map(|(value, _)| value)
    }

    /// A signed compressed integer, ECMA-335 II.23.2: rotated left by one, so the sign is bit 0.
    pub(crate) fn compressed_i32(&mut self) -> Result<i32> {
        let (raw, bits) = self.compressed()?;
        let magnitude = (raw >> 1) as i32;
        Ok(if raw & 1 == 0 { magnitude } else { magnitude - (1 << (bits - 1)) })
    }

    /// The value and how many bits its encoding has room for.
    fn compressed(&mut self) -> Result<(u32, u32)> {
        let first = self.u8()?;
        if first & 0x80 == 0 {
            return Ok((u32::from(first), 7));
        }
        if first & 0xC0 == 0x80 {
            return Ok((u32::from(first & 0x3F) << 8 | u32::from(self.u8()?), 14));
        }
        if first & 0xE0 == 0xC0 {
            let [b, c, d] = self.array()?;
            return Ok((u32::from_be_bytes([first & 0x1F, b, c, d]), 29));
        }
        Err(self.error_before(ErrorKind::BadCompressedInteger, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unsigned(bytes: &[u8]) -> Result<u32> {
        Reader::new(bytes, Location::File { offset: 0 }).compressed_u32()
    }

    fn signed(bytes: &[u8]) -> Result<i32> {
        Reader::new(bytes, Location::File { offset: 0 }).compressed_i32()
    }

    /// The examples of ECMA-335 II.23.2.
    #[test]
    fn compressed_integers() {
        assert_eq!(unsigned(&[0x03]), Ok(0x03));
        assert_eq!(unsigned(&[0x7F]), Ok(0x7F));
        assert_eq!(unsigned(&[0x80, 0x80]), Ok(0x80));
        assert_eq!(unsigned(&[0xAE, 0x57]), Ok(0x2E57));
        assert_eq!(unsigned(&[0xBF, 0xFF]), Ok(0x3FFF));
        assert_eq!(unsigned(&[0xC0, 0x00, 0x40, 0x00]), Ok(0x4000));
        assert_eq!(unsigned(&[0xDF, 0xFF, 0xFF, 0xFF]), Ok(0x1FFF_FFFF));
        assert_eq!(unsigned(&[0xE0]).unwrap_err().kind, ErrorKind::BadCompressedInteger);
        assert_eq!(unsigned(&[0x80]).unwrap_err().kind, ErrorKind::Truncated);
        assert_eq!(signed(&[0x06]), Ok(3));
        assert_eq!(signed(&[0x7B]), Ok(-3));
        assert_eq!(signed(&[0x80, 0x80]), Ok(64));
        assert_eq!(signed(&[0x01]), Ok(-64));
        assert_eq!(signed(&[0xC0, 0x00, 0x40, 0x00]), Ok(8192));
        assert_eq!(signed(&[0x80, 0x01]), Ok(-8192));
        assert_eq!(signed(&[0xDF, 0xFF, 0xFF, 0xFE]), Ok(268_435_455));
        assert_eq!(signed(&[0xC0, 0x00, 0x00, 0x01]), Ok(-268_435_456));
    }
}

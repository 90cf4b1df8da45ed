//! Compile-time constants: literal fields, default arguments. ECMA-335 II.22.9.

use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::flags::ConstantType;
use crate::heaps::UserString;
use crate::module::Metadata;
use crate::reader::Reader;
use crate::schema::{ConstantId, Table};
use crate::sig::PrimitiveType;

/// A value of a primitive type, as constants and custom attributes store it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PrimitiveValue {
    Boolean(bool),
    /// A UTF-16 code unit.
    Char(u16),
    I1(i8),
    U1(u8),
    I2(i16),
    U2(u16),
    I4(i32),
    U4(u32),
    I8(i64),
    U8(u64),
    R4(f32),
    R8(f64),
}

impl PrimitiveValue {
    pub(crate) fn read(reader: &mut Reader<'_>, primitive: PrimitiveType) -> Result<Self> {
        Ok(match primitive {
            PrimitiveType::Boolean => Self::Boolean(reader.u8()? != 0),
            PrimitiveType::Char => Self::Char(reader.u16()?),
            PrimitiveType::I1 => Self::I1(reader.i8()?),
            PrimitiveType::U1 => Self::U1(reader.u8()?),
            PrimitiveType::I2 => Self::I2(reader.i16()?),
            PrimitiveType::U2 => Self::U2(reader.u16()?),
            PrimitiveType::I4 => Self::I4(reader.i32()?),
            PrimitiveType::U4 => Self::U4(reader.u32()?),
            PrimitiveType::I8 => Self::I8(reader.i64()?),
            PrimitiveType::U8 => Self::U8(reader.u64()?),
            PrimitiveType::R4 => Self::R4(reader.f32()?),
            PrimitiveType::R8 => Self::R8(reader.f64()?),
        })
    }

    pub fn primitive_type(self) -> PrimitiveType {
        match self {
            Self::Boolean(_) => PrimitiveType::Boolean,
            Self::Char(_) => PrimitiveType::Char,
            Self::I1(_) => PrimitiveType::I1,
            Self::U1(_) => PrimitiveType::U1,
            Self::I2(_) => PrimitiveType::I2,
            Self::U2(_) => PrimitiveType::U2,
            Self::I4(_) => PrimitiveType::I4,
            Self::U4(_) => PrimitiveType::U4,
            Self::I8(_) => PrimitiveType::I8,
            Self::U8(_) => PrimitiveType::U8,
            Self::R4(_) => PrimitiveType::R4,
            Self::R8(_) => PrimitiveType::R8,
        }
    }

    /// The bits, sign-extended if the type is signed.
    pub fn to_bits(self) -> u64 {
        match self {
            Self::Boolean(value) => u64::from(value),
            Self::Char(value) | Self::U2(value) => u64::from(value),
            Self::I1(value) => value as u64,
            Self::U1(value) => u64::from(value),
            Self::I2(value) => value as u64,
            Self::I4(value) => value as u64,
            Self::U4(value) => u64::from(value),
            Self::I8(value) => value as u64,
            Self::U8(value) => value,
            Self::R4(value) => u64::from(value.to_bits()),
            Self::R8(value) => value.to_bits(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ConstantValue<'m> {
    Primitive(PrimitiveValue),
    String(UserString<'m>),
    /// Of any reference type.
    Null,
}

impl Metadata {
    pub fn constant_value(&self, constant: ConstantId) -> Result<ConstantValue<'_>> {
        let row = self.row(constant)?;
        let bytes = self.blob(row.value)?;
        let type_code = row.type_code.masked(ConstantType(0xFF));
        if let Some(primitive) = PrimitiveType::from_element_type(type_code.0 as u8) {
            let location = Location::Blob { index: row.value.0, offset: 0 };
            let value = PrimitiveValue::read(&mut Reader::new(bytes, location), primitive)?;
            return Ok(ConstantValue::Primitive(value));
        }
        match type_code {
            ConstantType::STRING => Ok(ConstantValue::String(UserString::from_utf16_bytes(bytes))),
            // The value is four zero bytes.
            ConstantType::CLASS => Ok(ConstantValue::Null),
            _ => Err(MetadataError::new(
                ErrorKind::BadConstant,
                Location::Row { table: Table::Constant, row: constant.row() },
            )),
        }
    }
}

//! Compile-time constants: literal fields, default arguments. ECMA-335 II.22.9.

use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::flags::ConstantType;
use crate::heaps::UserString;
use crate::module::Metadata;
use crate::reader::Reader;
use crate::schema::{ConstantId, Table};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ConstantValue<'m> {
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
    String(UserString<'m>),
    /// Of any reference type.
    Null,
}

impl Metadata {
    pub fn constant_value(&self, constant: ConstantId) -> Result<ConstantValue<'_>> {
        let row = self.row(constant)?;
        let bytes = self.blob(row.value)?;
        let mut reader = Reader::new(bytes, Location::Blob { index: row.value.0, offset: 0 });
        Ok(match row.type_code.masked(ConstantType(0xFF)) {
            ConstantType::BOOLEAN => ConstantValue::Boolean(reader.u8()? != 0),
            ConstantType::CHAR => ConstantValue::Char(reader.u16()?),
            ConstantType::I1 => ConstantValue::I1(reader.i8()?),
            ConstantType::U1 => ConstantValue::U1(reader.u8()?),
            ConstantType::I2 => ConstantValue::I2(reader.i16()?),
            ConstantType::U2 => ConstantValue::U2(reader.u16()?),
            ConstantType::I4 => ConstantValue::I4(reader.i32()?),
            ConstantType::U4 => ConstantValue::U4(reader.u32()?),
            ConstantType::I8 => ConstantValue::I8(reader.i64()?),
            ConstantType::U8 => ConstantValue::U8(reader.u64()?),
            ConstantType::R4 => ConstantValue::R4(reader.f32()?),
            ConstantType::R8 => ConstantValue::R8(reader.f64()?),
            ConstantType::STRING => ConstantValue::String(UserString::from_utf16_bytes(bytes)),
            // The value is four zero bytes.
            ConstantType::CLASS => ConstantValue::Null,
            _ => {
                return Err(MetadataError::new(
                    ErrorKind::BadConstant,
                    Location::Row { table: Table::Constant, row: constant.row() },
                ));
            }
        })
    }
}

//! Element types: the kind of value that a type's instances are, ECMA-335 II.23.1.16.

/// The numbers are ECMA-335's. Classes other than `object` and `string`, interfaces and delegates are
/// `Class`; value types that are not primitive are `ValueType`, enums included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum ElementType {
    Void = 0x01,
    Boolean = 0x02,
    Char = 0x03,
    I1 = 0x04,
    U1 = 0x05,
    I2 = 0x06,
    U2 = 0x07,
    I4 = 0x08,
    U4 = 0x09,
    I8 = 0x0A,
    U8 = 0x0B,
    R4 = 0x0C,
    R8 = 0x0D,
    String = 0x0E,
    Pointer = 0x0F,
    ByRef = 0x10,
    ValueType = 0x11,
    Class = 0x12,
    Var = 0x13,
    Array = 0x14,
    TypedByRef = 0x16,
    I = 0x18,
    U = 0x19,
    FnPtr = 0x1B,
    Object = 0x1C,
    SzArray = 0x1D,
    MVar = 0x1E,
}

impl ElementType {
    /// Bytes of a value, for the types whose size is their own: primitives and native integers.
    pub const fn primitive_size(self) -> Option<u32> {
        Some(match self {
            Self::Boolean | Self::I1 | Self::U1 => 1,
            Self::Char | Self::I2 | Self::U2 => 2,
            Self::I4 | Self::U4 | Self::R4 => 4,
            Self::I8 | Self::U8 | Self::R8 | Self::I | Self::U => 8,
            _ => return None,
        })
    }

    pub const fn is_primitive(self) -> bool {
        self.primitive_size().is_some()
    }

    /// A primitive that an enum may be made of, or that integer operations work on.
    pub const fn is_integral(self) -> bool {
        self.is_primitive() && !matches!(self, Self::R4 | Self::R8)
    }

    pub const fn is_float(self) -> bool {
        matches!(self, Self::R4 | Self::R8)
    }

    pub const fn is_signed(self) -> bool {
        matches!(self, Self::I1 | Self::I2 | Self::I4 | Self::I8 | Self::I)
    }

    /// Values are object references.
    pub const fn is_reference(self) -> bool {
        matches!(self, Self::String | Self::Class | Self::Array | Self::Object | Self::SzArray)
    }

    /// ECMA-335 I.8.7.1: the unsigned integers become the signed ones of their width. What array
    /// elements are compared by.
    pub const fn reduced(self) -> Self {
        match self {
            Self::U1 => Self::I1,
            Self::U2 => Self::I2,
            Self::U4 => Self::I4,
            Self::U8 => Self::I8,
            Self::U => Self::I,
            other => other,
        }
    }
}

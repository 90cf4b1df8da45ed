//! The values in custom attribute blobs. ECMA-335 II.23.3.
//! A blob can only be read with the constructor's signature at hand, and an enum only if its
//! underlying type is known: that needs other assemblies, so the caller resolves it.

use std::borrow::Cow;

use crate::constant::PrimitiveValue;
use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::flags::FieldAttributes;
use crate::module::Metadata;
use crate::reader::Reader;
use crate::schema::{
    CustomAttributeId, CustomAttributeType, FieldRow, MemberRefParent, Table, TypeDefId,
    TypeDefOrRef,
};
use crate::sig::{MemberRefSig, MethodSig, PrimitiveType, TypeSig};

/// The deepest nesting of boxed values and arrays. Compilers need two or three.
const MAX_DEPTH: u32 = 16;

/// A string of a custom attribute: UTF-8 in which surrogates may stand alone.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SerString<'m>(pub &'m [u8]);

impl<'m> SerString<'m> {
    /// `None` when a surrogate stands alone.
    pub fn as_str(self) -> Option<&'m str> {
        std::str::from_utf8(self.0).ok()
    }

    pub fn to_string_lossy(self) -> Cow<'m, str> {
        String::from_utf8_lossy(self.0)
    }

    /// What the program sees.
    pub fn to_utf16(self) -> Vec<u16> {
        let mut units = Vec::new();
        let mut rest = self.0;
        loop {
            let error = match std::str::from_utf8(rest) {
                Ok(text) => {
                    units.extend(text.encode_utf16());
                    return units;
                }
                Err(error) => error,
            };
            let (valid, bad) = rest.split_at(error.valid_up_to());
            units.extend(std::str::from_utf8(valid).unwrap_or_default().encode_utf16());
            rest = match *bad {
                [0xED, second @ 0xA0..=0xBF, third @ 0x80..=0xBF, ref after @ ..] => {
                    let low = u16::from(second & 0x3F) << 6 | u16::from(third & 0x3F);
                    units.push(0xD000 | low);
                    after
                }
                _ => {
                    units.push(char::REPLACEMENT_CHARACTER as u16);
                    &bad[error.error_len().unwrap_or(bad.len())..]
                }
            };
        }
    }
}

impl std::fmt::Debug for SerString<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(&self.to_string_lossy(), f)
    }
}

/// An enum type: by token in the constructor's signature, by name elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumRef<'m> {
    Token(TypeDefOrRef),
    /// A serialized type name; without an assembly it is of this one or of the core library.
    Name(SerString<'m>),
}

/// The static type of an argument. ECMA-335 II.23.3, FieldOrPropType.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttributeType<'m> {
    Primitive(PrimitiveType),
    String,
    /// `System.Type`.
    Type,
    Object,
    Enum(EnumRef<'m>),
    SzArray(Box<AttributeType<'m>>),
}

/// An argument. One whose static type is Object holds what was boxed; a null Object is a null
/// string.
#[derive(Clone, Debug, PartialEq)]
pub enum AttributeValue<'m> {
    Primitive(PrimitiveValue),
    String(Option<SerString<'m>>),
    /// A serialized type name.
    Type(Option<SerString<'m>>),
    Enum(EnumRef<'m>, PrimitiveValue),
    Array(AttributeType<'m>, Option<Vec<AttributeValue<'m>>>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedArgumentKind {
    Field,
    Property,
}

#[derive(Clone, Debug, PartialEq)]
pub struct NamedArgument<'m> {
    pub kind: NamedArgumentKind,
    pub name: SerString<'m>,
    pub argument_type: AttributeType<'m>,
    pub value: AttributeValue<'m>,
}

/// All arguments of one custom attribute.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomAttributeValue<'m> {
    pub fixed: Vec<AttributeValue<'m>>,
    pub named: Vec<NamedArgument<'m>>,
}

/// Finds the underlying type of an enum; `None` ends the decoding with `UnresolvedEnum`.
pub type EnumResolver<'r> = dyn FnMut(EnumRef<'_>) -> Option<PrimitiveType> + 'r;

impl Metadata {
    /// The signature of an attribute's constructor, and the arguments for its type parameters
    /// when the attribute is generic.
    pub fn custom_attribute_constructor(
        &self,
        attribute: CustomAttributeId,
    ) -> Result<(MethodSig, Box<[TypeSig]>)> {
        let member = match self.row(attribute)?.constructor {
            CustomAttributeType::MethodDef(method) => {
                return Ok((self.method_def_sig(method)?, Box::default()));
            }
            CustomAttributeType::MemberRef(member) => member,
        };
        let row = self.row(member)?;
        let MemberRefSig::Method(sig) = self.member_ref_sig(row.signature)? else {
            return Err(bad_attribute(attribute));
        };
        let arguments = match row.class {
            MemberRefParent::TypeSpec(spec) => match self.sig_of_type_spec(spec)? {
                TypeSig::GenericInst(inst) => inst.arguments,
                _ => Box::default(),
            },
            _ => Box::default(),
        };
        Ok((sig, arguments))
    }

    /// Decodes the arguments of an attribute.
    pub fn custom_attribute_value(
        &self,
        attribute: CustomAttributeId,
        resolver: &mut EnumResolver<'_>,
    ) -> Result<CustomAttributeValue<'_>> {
        let (sig, type_arguments) = self.custom_attribute_constructor(attribute)?;
        let blob = self.row(attribute)?.value;
        let location = Location::Blob { index: blob.0, offset: 0 };
        let reader = Reader::new(self.blob(blob)?, location);
        let types = sig
            .params
            .iter()
            .map(|param| self.attribute_type(param, &type_arguments))
            .collect::<Option<Vec<_>>>()
            .ok_or_else(|| bad_attribute(attribute))?;
        ValueReader { reader, resolver, depth: 0 }.value(&types)
    }

    /// The type of an enum's values: that of its one field that is not static. ECMA-335 II.14.3.
    pub fn enum_underlying_type(&self, enum_type: TypeDefId) -> Option<PrimitiveType> {
        let fields = self.fields(enum_type).ok()?;
        let is_static = |row: &FieldRow| row.flags.contains(FieldAttributes::STATIC);
        let rows = fields.iter().filter_map(|field| self.row(field).ok());
        let field = rows.into_iter().find(|row| !is_static(row))?;
        match self.field_sig(field.signature).ok()?.field_type {
            TypeSig::Primitive(primitive) => Some(primitive),
            _ => None,
        }
    }

    /// The underlying type of an enum of this module; enough to read the attributes of a module
    /// that uses no other module's enums.
    pub fn local_enum_type(&self, enum_type: EnumRef<'_>) -> Option<PrimitiveType> {
        let type_def = match enum_type {
            EnumRef::Token(TypeDefOrRef::TypeDef(id)) => id,
            EnumRef::Token(_) => return None,
            EnumRef::Name(name) => {
                let mut path = name.as_str()?.split('+');
                let outer = path.next()?;
                let (namespace, outer) = outer.rsplit_once('.').unwrap_or(("", outer));
                let outer = self.find_type_def(namespace, outer)?;
                path.try_fold(outer, |outer, name| {
                    self.nested_types(outer)
                        .find(|id| self.type_def_name(*id).is_ok_and(|(_, inner)| inner == name))
                })?
            }
        };
        self.enum_underlying_type(type_def)
    }

    /// `None` for what no attribute can have.
    fn attribute_type(
        &self,
        param: &TypeSig,
        type_arguments: &[TypeSig],
    ) -> Option<AttributeType<'static>> {
        Some(match param.unmodified() {
            TypeSig::Primitive(primitive) => AttributeType::Primitive(*primitive),
            TypeSig::String => AttributeType::String,
            TypeSig::Object => AttributeType::Object,
            TypeSig::Class(class) if self.is_system_type(*class) => AttributeType::Type,
            TypeSig::ValueType(value_type) => AttributeType::Enum(EnumRef::Token(*value_type)),
            TypeSig::GenericInst(inst) if inst.is_value_type => {
                AttributeType::Enum(EnumRef::Token(inst.definition))
            }
            TypeSig::SzArray(element) => {
                AttributeType::SzArray(Box::new(self.attribute_type(element, type_arguments)?))
            }
            // A type argument never mentions the attribute's own parameters.
            TypeSig::Var(number) => {
                return self.attribute_type(type_arguments.get(*number as usize)?, &[]);
            }
            _ => return None,
        })
    }

    fn is_system_type(&self, class: TypeDefOrRef) -> bool {
        let names = match class {
            TypeDefOrRef::TypeDef(id) => self.row(id).map(|row| (row.namespace, row.name)),
            TypeDefOrRef::TypeRef(id) => self.row(id).map(|row| (row.namespace, row.name)),
            TypeDefOrRef::TypeSpec(_) => return false,
        };
        names.is_ok_and(|(namespace, name)| {
            self.string(namespace) == Ok("System") && self.string(name) == Ok("Type")
        })
    }
}

fn bad_attribute(attribute: CustomAttributeId) -> MetadataError {
    MetadataError::new(
        ErrorKind::BadCustomAttribute,
        Location::Row { table: Table::CustomAttribute, row: attribute.row() },
    )
}

struct ValueReader<'m, 'a, 'r> {
    reader: Reader<'m>,
    resolver: &'a mut EnumResolver<'r>,
    depth: u32,
}

impl<'m> ValueReader<'m, '_, '_> {
    fn value(mut self, types: &[AttributeType<'m>]) -> Result<CustomAttributeValue<'m>> {
        // Some compilers write nothing at all when there is nothing to write.
        if self.reader.is_empty() && types.is_empty() {
            return Ok(CustomAttributeValue::default());
        }
        if self.reader.u16()? != 0x0001 {
            return Err(self.reader.error_before(ErrorKind::BadCustomAttribute, 2));
        }
        let mut fixed = Vec::with_capacity(types.len());
        for argument_type in types {
            fixed.push(self.argument(argument_type)?);
        }
        let count = self.reader.u16()?;
        let mut named = Vec::new();
        for _ in 0..count {
            named.push(self.named_argument()?);
        }
        Ok(CustomAttributeValue { fixed, named })
    }

    fn named_argument(&mut self) -> Result<NamedArgument<'m>> {
        let kind = match self.reader.u8()? {
            0x53 => NamedArgumentKind::Field,
            0x54 => NamedArgumentKind::Property,
            _ => return Err(self.reader.error_before(ErrorKind::BadCustomAttribute, 1)),
        };
        let argument_type = self.field_or_property_type()?;
        let name = self.string()?;
        let name = name.ok_or_else(|| self.reader.error(ErrorKind::BadCustomAttribute))?;
        let value = self.argument(&argument_type)?;
        Ok(NamedArgument { kind, name, argument_type, value })
    }

    /// Runs `read` one level deeper.
    fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if self.depth == MAX_DEPTH {
            return Err(self.reader.error(ErrorKind::SignatureTooDeep));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn field_or_property_type(&mut self) -> Result<AttributeType<'m>> {
        let code = self.reader.u8()?;
        if let Some(primitive) = PrimitiveType::from_element_type(code) {
            return Ok(AttributeType::Primitive(primitive));
        }
        Ok(match code {
            0x0E => AttributeType::String,
            0x50 => AttributeType::Type,
            0x51 => AttributeType::Object,
            0x55 => {
                let name = self.string()?;
                let name = name.ok_or_else(|| self.reader.error(ErrorKind::BadCustomAttribute))?;
                AttributeType::Enum(EnumRef::Name(name))
            }
            0x1D => {
                let element = self.nested(Self::field_or_property_type)?;
                AttributeType::SzArray(Box::new(element))
            }
            _ => return Err(self.reader.error_before(ErrorKind::BadElementType, 1)),
        })
    }

    fn argument(&mut self, argument_type: &AttributeType<'m>) -> Result<AttributeValue<'m>> {
        Ok(match argument_type {
            AttributeType::Primitive(primitive) => {
                AttributeValue::Primitive(PrimitiveValue::read(&mut self.reader, *primitive)?)
            }
            AttributeType::String => AttributeValue::String(self.string()?),
            AttributeType::Type => AttributeValue::Type(self.string()?),
            AttributeType::Object => self.nested(|reader| {
                let boxed = reader.field_or_property_type()?;
                reader.argument(&boxed)
            })?,
            AttributeType::Enum(enum_type) => {
                let underlying = (self.resolver)(*enum_type)
                    .ok_or_else(|| self.reader.error(ErrorKind::UnresolvedEnum))?;
                let value = PrimitiveValue::read(&mut self.reader, underlying)?;
                AttributeValue::Enum(*enum_type, value)
            }
            AttributeType::SzArray(element) => {
                let elements = self.nested(|reader| reader.array(element))?;
                AttributeValue::Array((**element).clone(), elements)
            }
        })
    }

    fn array(&mut self, element: &AttributeType<'m>) -> Result<Option<Vec<AttributeValue<'m>>>> {
        let count = self.reader.u32()?;
        if count == u32::MAX {
            return Ok(None);
        }
        // Each element takes at least a byte.
        if count as usize > self.reader.remaining() {
            return Err(self.reader.error_before(ErrorKind::BadCustomAttribute, 4));
        }
        let mut elements = Vec::new();
        for _ in 0..count {
            elements.push(self.argument(element)?);
        }
        Ok(Some(elements))
    }

    /// `None` is a null string.
    fn string(&mut self) -> Result<Option<SerString<'m>>> {
        if self.reader.peek_u8() == Some(0xFF) {
            self.reader.skip(1)?;
            return Ok(None);
        }
        let length = self.reader.compressed_u32()?;
        Ok(Some(SerString(self.reader.take(length as usize)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::SerString;

    #[test]
    fn lone_surrogates_survive() {
        assert_eq!(SerString(b"a\xED\xA0\x80b").to_utf16(), [0x61, 0xD800, 0x62]);
        assert_eq!(SerString(b"\xED\xBF\xBF").to_utf16(), [0xDFFF]);
        assert_eq!(SerString("\u{1F600}".as_bytes()).to_utf16(), [0xD83D, 0xDE00]);
        assert_eq!(SerString(b"x\xFFy\xC3").to_utf16(), [0x78, 0xFFFD, 0x79, 0xFFFD]);
        assert_eq!(SerString(b"a\xED\xA0\x80b").as_str(), None);
    }
}

//! Signature blobs as owned trees. ECMA-335 II.23.2. Owns every form: fields, methods, properties,
//! locals, type and method specifications. Reading is linear in the blob, nests at most `MAX_DEPTH`
//! deep, and allocates in proportion to bytes that are there. Nothing here follows a token, so a
//! TypeSpec that names itself through its blob is the caller's danger.

use crate::error::{ErrorKind, Location, Result};
use crate::module::Metadata;
use crate::reader::Reader;
use crate::schema::{
    BlobIndex, FieldId, MemberRefId, MethodDefId, MethodSpecId, StandAloneSigId, TypeDefOrRef,
    TypeSpecId,
};

/// Real signatures nest a few levels; generated tests a few dozen.
pub const MAX_DEPTH: u32 = 256;

/// A primitive type with a width of its own; the discriminant is its element type, ECMA-335
/// II.23.1.16.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum PrimitiveType {
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
}

impl PrimitiveType {
    pub const fn from_element_type(element_type: u8) -> Option<Self> {
        Some(match element_type {
            0x02 => Self::Boolean,
            0x03 => Self::Char,
            0x04 => Self::I1,
            0x05 => Self::U1,
            0x06 => Self::I2,
            0x07 => Self::U2,
            0x08 => Self::I4,
            0x09 => Self::U4,
            0x0A => Self::I8,
            0x0B => Self::U8,
            0x0C => Self::R4,
            0x0D => Self::R8,
            _ => return None,
        })
    }
}

/// A type as a signature writes it. ECMA-335 II.23.2.12.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeSig {
    /// Only as a result or below a pointer.
    Void,
    Primitive(PrimitiveType),
    /// `native int`.
    I,
    /// `native unsigned int`.
    U,
    String,
    Object,
    TypedByRef,
    Class(TypeDefOrRef),
    ValueType(TypeDefOrRef),
    /// A generic parameter of the enclosing type.
    Var(u32),
    /// A generic parameter of the method.
    MVar(u32),
    /// A one-dimensional array with lower bound 0.
    SzArray(Box<TypeSig>),
    Array(Box<ArraySig>),
    Ptr(Box<TypeSig>),
    ByRef(Box<TypeSig>),
    FnPtr(Box<MethodSig>),
    GenericInst(Box<GenericInstSig>),
    /// A custom modifier, and what it modifies.
    Modified(Box<ModifiedSig>),
    /// Only of a local.
    Pinned(Box<TypeSig>),
}

impl TypeSig {
    /// Without custom modifiers on the outside.
    pub fn unmodified(&self) -> &TypeSig {
        let mut sig = self;
        while let TypeSig::Modified(modified) = sig {
            sig = &modified.inner;
        }
        sig
    }

    /// The custom modifiers on the outside, outermost first.
    pub fn modifiers(&self) -> impl Iterator<Item = &ModifiedSig> {
        let mut sig = self;
        std::iter::from_fn(move || match sig {
            TypeSig::Modified(modified) => {
                sig = &modified.inner;
                Some(&**modified)
            }
            _ => None,
        })
    }
}

/// An array with a shape. ECMA-335 II.23.2.13. Sizes and lower bounds may be fewer than `rank`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArraySig {
    pub element: TypeSig,
    pub rank: u32,
    pub sizes: Box<[u32]>,
    pub lower_bounds: Box<[i32]>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GenericInstSig {
    pub is_value_type: bool,
    pub definition: TypeDefOrRef,
    pub arguments: Box<[TypeSig]>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ModifiedSig {
    /// `modreq`, not `modopt`.
    pub is_required: bool,
    pub modifier: TypeDefOrRef,
    pub inner: TypeSig,
}

/// ECMA-335 II.23.2.1 to 3, II.15.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum CallingConvention {
    Default = 0x0,
    Cdecl = 0x1,
    Stdcall = 0x2,
    Thiscall = 0x3,
    Fastcall = 0x4,
    VarArg = 0x5,
    /// The result's custom modifiers say which.
    Unmanaged = 0x9,
}

/// A method's own signature, a call site's, or a function pointer's.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MethodSig {
    pub has_this: bool,
    pub explicit_this: bool,
    pub calling_convention: CallingConvention,
    pub generic_param_count: u32,
    pub result: TypeSig,
    pub params: Box<[TypeSig]>,
    /// How many of `params` come before the sentinel, in a call site of a vararg method.
    pub sentinel: Option<u32>,
}

/// ECMA-335 II.23.2.4.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FieldSig {
    pub field_type: TypeSig,
}

/// ECMA-335 II.23.2.5.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PropertySig {
    pub has_this: bool,
    pub property_type: TypeSig,
    pub params: Box<[TypeSig]>,
}

/// ECMA-335 II.23.2.6. `Pinned`, `ByRef` and `TypedByRef` occur here.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LocalVarSig {
    pub locals: Box<[TypeSig]>,
}

/// What a MemberRef refers to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum MemberRefSig {
    Field(FieldSig),
    Method(MethodSig),
}

/// ECMA-335 II.22.36: locals, `calli` call sites, and fields for debuggers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum StandAloneSig {
    Locals(LocalVarSig),
    Method(MethodSig),
    Field(FieldSig),
}

const FIELD: u8 = 0x06;
const LOCALS: u8 = 0x07;
const PROPERTY: u8 = 0x08;
const GENERIC_INST: u8 = 0x0A;
const KIND_MASK: u8 = 0x0F;
const GENERIC: u8 = 0x10;
const HAS_THIS: u8 = 0x20;
const EXPLICIT_THIS: u8 = 0x40;

const SENTINEL: u8 = 0x41;

impl Metadata {
    fn sig_reader(&self, blob: BlobIndex) -> Result<SigReader<'_>> {
        let location = Location::Blob { index: blob.0, offset: 0 };
        Ok(SigReader { reader: Reader::new(self.blob(blob)?, location), depth: 0 })
    }

    pub fn method_sig(&self, blob: BlobIndex) -> Result<MethodSig> {
        self.sig_reader(blob)?.method()
    }

    pub fn field_sig(&self, blob: BlobIndex) -> Result<FieldSig> {
        self.sig_reader(blob)?.field()
    }

    pub fn property_sig(&self, blob: BlobIndex) -> Result<PropertySig> {
        self.sig_reader(blob)?.property()
    }

    pub fn local_var_sig(&self, blob: BlobIndex) -> Result<LocalVarSig> {
        self.sig_reader(blob)?.locals()
    }

    /// ECMA-335 II.23.2.14, and any other type: compilers write what they need.
    pub fn type_spec_sig(&self, blob: BlobIndex) -> Result<TypeSig> {
        self.sig_reader(blob)?.type_sig()
    }

    /// The generic arguments. ECMA-335 II.23.2.15.
    pub fn method_spec_sig(&self, blob: BlobIndex) -> Result<Box<[TypeSig]>> {
        self.sig_reader(blob)?.method_spec()
    }

    pub fn member_ref_sig(&self, blob: BlobIndex) -> Result<MemberRefSig> {
        let mut reader = self.sig_reader(blob)?;
        match reader.kind() {
            Some(FIELD) => reader.field().map(MemberRefSig::Field),
            _ => reader.method().map(MemberRefSig::Method),
        }
    }

    pub fn stand_alone_sig(&self, blob: BlobIndex) -> Result<StandAloneSig> {
        let mut reader = self.sig_reader(blob)?;
        match reader.kind() {
            Some(FIELD) => reader.field().map(StandAloneSig::Field),
            Some(LOCALS) => reader.locals().map(StandAloneSig::Locals),
            _ => reader.method().map(StandAloneSig::Method),
        }
    }

    pub fn method_def_sig(&self, method: MethodDefId) -> Result<MethodSig> {
        self.method_sig(self.row(method)?.signature)
    }

    pub fn field_def_sig(&self, field: FieldId) -> Result<FieldSig> {
        self.field_sig(self.row(field)?.signature)
    }

    pub fn sig_of_member_ref(&self, member: MemberRefId) -> Result<MemberRefSig> {
        self.member_ref_sig(self.row(member)?.signature)
    }

    pub fn sig_of_type_spec(&self, spec: TypeSpecId) -> Result<TypeSig> {
        self.type_spec_sig(self.row(spec)?.signature)
    }

    pub fn sig_of_method_spec(&self, spec: MethodSpecId) -> Result<Box<[TypeSig]>> {
        self.method_spec_sig(self.row(spec)?.instantiation)
    }

    pub fn sig_of_stand_alone(&self, sig: StandAloneSigId) -> Result<StandAloneSig> {
        self.stand_alone_sig(self.row(sig)?.signature)
    }
}

struct SigReader<'m> {
    reader: Reader<'m>,
    depth: u32,
}

impl SigReader<'_> {
    /// What the first byte says, not consumed.
    fn kind(&self) -> Option<u8> {
        self.reader.peek_u8().map(|first| first & KIND_MASK)
    }

    fn expect_kind(&mut self, kind: u8) -> Result<u8> {
        let first = self.reader.u8()?;
        if first & KIND_MASK == kind {
            return Ok(first);
        }
        Err(self.reader.error_before(ErrorKind::BadCallingConvention, 1))
    }

    fn field(&mut self) -> Result<FieldSig> {
        self.expect_kind(FIELD)?;
        Ok(FieldSig { field_type: self.type_sig()? })
    }

    fn property(&mut self) -> Result<PropertySig> {
        let first = self.expect_kind(PROPERTY)?;
        let count = self.reader.compressed_u32()?;
        let property_type = self.type_sig()?;
        let params = self.types(count)?;
        Ok(PropertySig { has_this: first & HAS_THIS != 0, property_type, params })
    }

    fn locals(&mut self) -> Result<LocalVarSig> {
        self.expect_kind(LOCALS)?;
        let count = self.reader.compressed_u32()?;
        Ok(LocalVarSig { locals: self.types(count)? })
    }

    fn method_spec(&mut self) -> Result<Box<[TypeSig]>> {
        self.expect_kind(GENERIC_INST)?;
        let count = self.reader.compressed_u32()?;
        self.types(count)
    }

    fn method(&mut self) -> Result<MethodSig> {
        let first = self.reader.u8()?;
        let calling_convention = match first & KIND_MASK {
            0x0 => CallingConvention::Default,
            0x1 => CallingConvention::Cdecl,
            0x2 => CallingConvention::Stdcall,
            0x3 => CallingConvention::Thiscall,
            0x4 => CallingConvention::Fastcall,
            0x5 => CallingConvention::VarArg,
            0x9 => CallingConvention::Unmanaged,
            _ => return Err(self.reader.error_before(ErrorKind::BadCallingConvention, 1)),
        };
        let generic_param_count =
            if first & GENERIC != 0 { self.reader.compressed_u32()? } else { 0 };
        let count = self.reader.compressed_u32()?;
        let result = self.type_sig()?;
        let mut params = Vec::new();
        let mut sentinel = None;
        for index in 0..count {
            if self.reader.peek_u8() == Some(SENTINEL) {
                self.reader.skip(1)?;
                if sentinel.replace(index).is_some() {
                    return Err(self.reader.error_before(ErrorKind::BadSignature, 1));
                }
            }
            params.push(self.type_sig()?);
        }
        Ok(MethodSig {
            has_this: first & HAS_THIS != 0,
            explicit_this: first & EXPLICIT_THIS != 0,
            calling_convention,
            generic_param_count,
            result,
            params: params.into(),
            sentinel,
        })
    }

    /// `count` is not trusted: each type takes at least a byte, so the data ends first.
    fn types(&mut self, count: u32) -> Result<Box<[TypeSig]>> {
        let mut types = Vec::with_capacity((count as usize).min(self.reader.remaining()).min(64));
        for _ in 0..count {
            types.push(self.type_sig()?);
        }
        Ok(types.into())
    }

    fn type_sig(&mut self) -> Result<TypeSig> {
        if self.depth == MAX_DEPTH {
            return Err(self.reader.error(ErrorKind::SignatureTooDeep));
        }
        self.depth += 1;
        let sig = self.type_sig_inside();
        self.depth -= 1;
        sig
    }

    fn boxed_type(&mut self) -> Result<Box<TypeSig>> {
        self.type_sig().map(Box::new)
    }

    fn type_sig_inside(&mut self) -> Result<TypeSig> {
        let element_type = self.reader.u8()?;
        if let Some(primitive) = PrimitiveType::from_element_type(element_type) {
            return Ok(TypeSig::Primitive(primitive));
        }
        // The element types of ECMA-335 II.23.1.16.
        Ok(match element_type {
            0x01 => TypeSig::Void,
            0x0E => TypeSig::String,
            0x0F => TypeSig::Ptr(self.boxed_type()?),
            0x10 => TypeSig::ByRef(self.boxed_type()?),
            0x11 => TypeSig::ValueType(self.type_def_or_ref()?),
            0x12 => TypeSig::Class(self.type_def_or_ref()?),
            0x13 => TypeSig::Var(self.reader.compressed_u32()?),
            0x14 => self.array()?,
            0x15 => self.generic_inst()?,
            0x16 => TypeSig::TypedByRef,
            0x18 => TypeSig::I,
            0x19 => TypeSig::U,
            0x1B => TypeSig::FnPtr(Box::new(self.method()?)),
            0x1C => TypeSig::Object,
            0x1D => TypeSig::SzArray(self.boxed_type()?),
            0x1E => TypeSig::MVar(self.reader.compressed_u32()?),
            0x1F | 0x20 => {
                let modifier = self.type_def_or_ref()?;
                let inner = self.type_sig()?;
                let is_required = element_type == 0x1F;
                TypeSig::Modified(Box::new(ModifiedSig { is_required, modifier, inner }))
            }
            0x45 => TypeSig::Pinned(self.boxed_type()?),
            _ => return Err(self.reader.error_before(ErrorKind::BadElementType, 1)),
        })
    }

    fn array(&mut self) -> Result<TypeSig> {
        let element = self.type_sig()?;
        let rank = self.reader.compressed_u32()?;
        let size_count = self.reader.compressed_u32()?;
        if rank == 0 || size_count > rank {
            return Err(self.reader.error(ErrorKind::BadSignature));
        }
        let mut sizes = Vec::new();
        for _ in 0..size_count {
            sizes.push(self.reader.compressed_u32()?);
        }
        let bound_count = self.reader.compressed_u32()?;
        if bound_count > rank {
            return Err(self.reader.error(ErrorKind::BadSignature));
        }
        let mut lower_bounds = Vec::new();
        for _ in 0..bound_count {
            lower_bounds.push(self.reader.compressed_i32()?);
        }
        let (sizes, lower_bounds) = (sizes.into(), lower_bounds.into());
        Ok(TypeSig::Array(Box::new(ArraySig { element, rank, sizes, lower_bounds })))
    }

    fn generic_inst(&mut self) -> Result<TypeSig> {
        let is_value_type = match self.reader.u8()? {
            0x11 => true,
            0x12 => false,
            _ => return Err(self.reader.error_before(ErrorKind::BadElementType, 1)),
        };
        let definition = self.type_def_or_ref()?;
        let count = self.reader.compressed_u32()?;
        if count == 0 {
            return Err(self.reader.error(ErrorKind::BadSignature));
        }
        let arguments = self.types(count)?;
        Ok(TypeSig::GenericInst(Box::new(GenericInstSig { is_value_type, definition, arguments })))
    }

    /// TypeDefOrRefOrSpecEncoded, ECMA-335 II.23.2.8: a coded index as a compressed integer.
    fn type_def_or_ref(&mut self) -> Result<TypeDefOrRef> {
        let place = self.reader.clone();
        let raw = self.reader.compressed_u32()?;
        match TypeDefOrRef::from_raw_nullable(raw) {
            Ok(Some(index)) => Ok(index),
            Ok(None) => Err(place.error(ErrorKind::NullIndex)),
            Err(kind) => Err(place.error(kind)),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::schema::Table;
    use crate::test_root::Root;

    /// The blob as a type and, when it can be both, as a member.
    fn check(blob: &[u8], expected: Expect) {
        let mut root = Root::new();
        let name = root.string("Type");
        root.row(Table::TypeRef, &[0, name, 0]);
        let index = BlobIndex(root.blob(blob));
        let metadata = root.metadata();
        let text = match metadata.type_spec_sig(index) {
            Ok(sig) => metadata.type_sig_text(&sig),
            Err(error) => error.to_string(),
        };
        expected.assert_eq(&text);
    }

    #[test]
    fn types() {
        check(&[0x08], expect!["int32"]);
        check(&[0x1D, 0x0F, 0x01], expect!["void*[]"]);
        check(&[0x12, 0x05], expect!["class Type"]);
        check(&[0x15, 0x12, 0x05, 2, 0x13, 0, 0x1E, 1], expect!["class Type<!0,!!1>"]);
        check(
            &[0x10, 0x1F, 0x05, 0x20, 0x05, 0x18],
            expect!["native int modopt(Type) modreq(Type)&"],
        );
        check(&[0x14, 0x0E, 3, 1, 4, 2, 0, 0x7D], expect!["string[4,-2...,]"]);
        check(
            &[0x1B, 0x25, 2, 0x16, 0x1C, 0x41, 0x02],
            expect!["method instance vararg typedref *(object,...,bool)"],
        );
        check(&[0x45, 0x10, 0x19], expect!["native uint& pinned"]);
    }

    #[test]
    fn bad_types() {
        check(&[], expect!["data ends too early at #Blob[0x1]+0x0"]);
        check(&[0x1D], expect!["data ends too early at #Blob[0x1]+0x1"]);
        check(&[0x17], expect!["unknown element type at #Blob[0x1]+0x0"]);
        check(
            &[0x12, 0x01],
            expect!["null index in a column that must not be null at #Blob[0x1]+0x1"],
        );
        check(&[0x12, 0x07], expect!["bad tag in a coded index at #Blob[0x1]+0x1"]);
        check(&[0x15, 0x08], expect!["unknown element type at #Blob[0x1]+0x1"]);
        check(&[0x15, 0x12, 0x05, 0], expect!["bad signature at #Blob[0x1]+0x4"]);
        check(&[0x14, 0x08, 0, 0, 0], expect!["bad signature at #Blob[0x1]+0x4"]);
        check(
            &[0x15, 0x12, 0x05, 0xDF, 0xFF, 0xFF, 0xFF, 0x08],
            expect!["data ends too early at #Blob[0x1]+0x8"],
        );
        check(&[0x0F; 300], expect!["signature is nested too deeply at #Blob[0x1]+0x100"]);
    }

    #[test]
    fn members() {
        let mut root = Root::new();
        let method = root.blob(&[0x30, 1, 2, 0x01, 0x1E, 0, 0x10, 0x08]);
        let field = root.blob(&[0x06, 0x0E]);
        let locals = root.blob(&[0x07, 2, 0x08, 0x45, 0x1C]);
        let property = root.blob(&[0x28, 1, 0x08, 0x0E]);
        let two_sentinels = root.blob(&[0x05, 2, 0x01, 0x41, 0x08, 0x41, 0x08]);
        let metadata = root.metadata();
        let sig = metadata.method_sig(BlobIndex(method)).unwrap();
        assert!(sig.has_this && !sig.explicit_this && sig.generic_param_count == 1);
        assert_eq!(*sig.params, [TypeSig::MVar(0), TypeSig::ByRef(Box::new(I4))]);
        assert_eq!(metadata.member_ref_sig(BlobIndex(method)), Ok(MemberRefSig::Method(sig)));
        let string = FieldSig { field_type: TypeSig::String };
        assert_eq!(metadata.field_sig(BlobIndex(field)), Ok(string.clone()));
        assert_eq!(metadata.member_ref_sig(BlobIndex(field)), Ok(MemberRefSig::Field(string)));
        let pinned = TypeSig::Pinned(Box::new(TypeSig::Object));
        let expected = LocalVarSig { locals: Box::new([I4, pinned]) };
        assert_eq!(
            metadata.stand_alone_sig(BlobIndex(locals)),
            Ok(StandAloneSig::Locals(expected))
        );
        let sig = metadata.property_sig(BlobIndex(property)).unwrap();
        assert!(sig.has_this && sig.property_type == I4 && *sig.params == [TypeSig::String]);
        let error = metadata.method_sig(BlobIndex(two_sentinels)).unwrap_err();
        assert_eq!(error.kind, ErrorKind::BadSignature);
        let error = metadata.method_sig(BlobIndex(locals)).unwrap_err();
        assert_eq!(error.kind, ErrorKind::BadCallingConvention);
    }

    const I4: TypeSig = TypeSig::Primitive(PrimitiveType::I4);
}

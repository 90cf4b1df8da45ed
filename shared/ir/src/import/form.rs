//! How values of a type are held: slot kind and memory access.
//! Owns `Form`. Everything the importer knows of layouts goes through here.

use crate::SlotKind;
use crate::operand::*;
use crate::verify::kind_of_memory;
use types::{ElementType, Result, TypeError, TypeErrorKind, Universe};

/// How a value is held: as a scalar that a memory access reads whole, or as a struct by its canonical layout.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Scalar(MemType),
    Struct(TypeId),
}

impl Form {
    pub const I4: Form = Form::Scalar(MemType::I4);
    pub const I8: Form = Form::Scalar(MemType::I8);
    pub const REF: Form = Form::Scalar(MemType::Ref);
    pub const BYREF: Form = Form::Scalar(MemType::Byref);

    pub fn kind(self) -> SlotKind {
        match self {
            Form::Scalar(mem) => kind_of_memory(mem),
            Form::Struct(ty) => SlotKind::Struct(ty),
        }
    }

    /// The small integer type that values are normalised to, if it is one.
    pub fn small(self) -> Option<MemType> {
        match self {
            Form::Scalar(mem) if mem.size() < 4 => Some(mem),
            _ => None,
        }
    }
}

/// How values of a (canonical or exact) type are held. `void` has no form: callers ask `is_void` first.
pub(super) fn form_of(universe: &Universe, ty: TypeId) -> Result<Form> {
    Ok(match universe.underlying_element_type(ty)? {
        ElementType::Boolean | ElementType::U1 => Form::Scalar(MemType::U1),
        ElementType::I1 => Form::Scalar(MemType::I1),
        ElementType::Char | ElementType::U2 => Form::Scalar(MemType::U2),
        ElementType::I2 => Form::Scalar(MemType::I2),
        ElementType::I4 | ElementType::U4 => Form::I4,
        ElementType::I8
        | ElementType::U8
        | ElementType::I
        | ElementType::U
        | ElementType::Pointer
        | ElementType::FnPtr => Form::I8,
        ElementType::R4 => Form::Scalar(MemType::R4),
        ElementType::R8 => Form::Scalar(MemType::R8),
        ElementType::ByRef => Form::BYREF,
        ElementType::String
        | ElementType::Class
        | ElementType::Object
        | ElementType::Array
        | ElementType::SzArray => Form::REF,
        ElementType::ValueType | ElementType::TypedByRef => {
            let canonical = universe.canonical_type(ty)?;
            // The layout must exist: whoever holds a value relies on its size.
            universe.instance_layout(canonical)?;
            Form::Struct(canonical)
        }
        _ => return Err(TypeError::new(TypeErrorKind::BadFormat("no value has this type"))),
    })
}

/// The kind of slot that holds a value of a type.
pub fn slot_kind(universe: &Universe, ty: TypeId) -> Result<SlotKind> {
    form_of(universe, ty).map(Form::kind)
}

/// The memory form of values of a type; none for structs and for `void`.
pub fn memory_form(universe: &Universe, ty: TypeId) -> Result<Option<MemType>> {
    Ok(match result_form(universe, ty)? {
        Some(Form::Scalar(mem)) => Some(mem),
        _ => None,
    })
}

pub(super) fn is_void(universe: &Universe, ty: TypeId) -> bool {
    ty == universe.core_types().void
}

/// The form of a result, `None` for void.
pub(super) fn result_form(universe: &Universe, ty: TypeId) -> Result<Option<Form>> {
    if is_void(universe, ty) { Ok(None) } else { form_of(universe, ty).map(Some) }
}

/// Sizes for the verifier.
impl crate::verify::Layouts for Universe {
    fn size(&self, ty: TypeId) -> Option<u32> {
        self.value_size(ty).ok().map(|(size, _)| size)
    }
}

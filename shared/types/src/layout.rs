//! Where the fields of an instance lie.
//! Owns `InstanceLayout`, per exact type. ECMA-335 II.10.1.2, II.10.7, II.22.8, II.22.16.
//!
//! - Classes start after the 8-byte header, base class fields first; a derived class continues at the
//!   very end of its base's fields. `LayoutKind.Sequential` on a class means declaration order here,
//!   also with references among the fields (in .NET it would not): the core library marks the types
//!   whose layout is a contract.
//! - Value types are laid out in declaration order when they are sequential and hold no reference at
//!   any depth; otherwise references come first, then primitives from large to small, then value
//!   types. Packing and size count only in declaration order.
//! - Explicit layouts may overlap, but never a reference with anything else.

use abi::WordKind;
use metadata::{FieldId as FieldDefId, TypeAttributes, TypeSig};
use smallvec::SmallVec;

use crate::definition::{DefinitionInfo, TypeCategory};
use crate::element_type::ElementType;
use crate::error::Result;
use crate::kind::{Definition, TypeKind};
use crate::place::{self, Piece, Placed};
use crate::universe::Universe;
use crate::{FieldId, TypeError, TypeId, TypeLoadReason};

/// The fields of a type and what the collector must know of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstanceLayout {
    /// Value types: bytes of the unboxed value, at least 1. Classes: bytes of the object with its
    /// header, a multiple of 8 (8 for `object`). Arrays: bytes before the first element.
    pub size: u32,
    /// Of the unboxed value; 8 for everything that is a reference.
    pub alignment: u32,
    /// Words that are not raw, by ascending offset: from the start of the object (so never the
    /// header), or of the unboxed value.
    pub references: Box<[ReferenceWord]>,
    /// The instance fields that the type itself declares, in table order, with their offsets from
    /// where `references` counts.
    pub fields: Box<[(FieldDefId, u32)]>,
    /// Where the fields end, before rounding: where a derived class goes on.
    pub fields_end: u32,
}

/// An 8-byte word that holds a reference or byref.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ReferenceWord {
    pub offset: u32,
    pub kind: WordKind,
}

impl InstanceLayout {
    pub fn contains_references(&self) -> bool {
        !self.references.is_empty()
    }

    /// 8-byte words that an instance or value touches.
    pub fn word_count(&self) -> u32 {
        self.size.div_ceil(8)
    }

    /// The kind of each 8-byte word in turn.
    pub fn words(&self) -> impl Iterator<Item = WordKind> + '_ {
        let mut references = self.references.iter().peekable();
        (0..self.word_count()).map(move |word| {
            let found = references.next_if(|reference| reference.offset == word * 8);
            found.map_or(WordKind::Raw, |reference| reference.kind)
        })
    }

    pub fn offset_of(&self, field: FieldDefId) -> Option<u32> {
        self.fields.iter().find(|(id, _)| *id == field).map(|(_, offset)| *offset)
    }
}

/// Nothing may be larger.
pub(crate) const MAX_SIZE: u32 = 0x7FFF_FFF8;
/// No field may begin further on, as in .NET.
pub(crate) const MAX_OFFSET: u32 = 0x07FF_FFFF;
const MAX_INLINE_ARRAY: u64 = 1024 * 1024;
/// Value types inside value types: real programs nest a few levels.
const MAX_NESTING: usize = 200;

const HEADER_SIZE: u32 = abi::object::HEADER_SIZE as u32;

type Stack = SmallVec<[TypeId; 8]>;

impl Universe {
    /// The layout of a type's instances: the object of a class or array, the unboxed value of a
    /// value type.
    pub fn instance_layout(&self, ty: TypeId) -> Result<&InstanceLayout> {
        self.layout_within(ty, &mut Stack::new())
    }

    fn layout_within(&self, ty: TypeId, stack: &mut Stack) -> Result<&InstanceLayout> {
        let cell = &self.type_entry(ty).facts.layout;
        if let Some(known) = cell.get() {
            return known.as_ref().map(|layout| &**layout).map_err(TypeError::clone);
        }
        if stack.contains(&ty) || stack.len() >= MAX_NESTING {
            // Not cached: an answer for the type that was asked for, not for this one.
            let reason = if stack.contains(&ty) {
                TypeLoadReason::Recursive
            } else {
                TypeLoadReason::TooComplex
            };
            return Err(match self.definition(ty) {
                Some(definition) => self.type_load_error(definition, reason),
                None => TypeError::format("type contains itself"),
            });
        }
        stack.push(ty);
        let layout = self.compute_layout(ty, stack).map(Box::new);
        stack.pop();
        // That two types contain each other is said of the one that was asked for: not kept.
        if let Err(error) = layout.as_ref()
            && error.is_recursion()
        {
            return Err(error.clone());
        }
        let layout = cell.get_or_init(|| layout);
        layout.as_ref().map(|layout| &**layout).map_err(TypeError::clone)
    }

    fn compute_layout(&self, ty: TypeId, stack: &mut Stack) -> Result<InstanceLayout> {
        match self.kind(ty) {
            TypeKind::Def { definition, .. } => {
                let info = self.definition_info(*definition)?;
                match info.element_type.primitive_size() {
                    Some(size) => self.primitive_layout(ty, size),
                    None => self.layout_of_definition(ty, info, stack),
                }
            }
            TypeKind::SzArray(_) => Ok(opaque(abi::object::ARRAY_DATA_OFFSET as u32)),
            TypeKind::Array { rank, .. } => {
                Ok(opaque(abi::object::array_data_offset(*rank) as u32))
            }
            TypeKind::Canon => Ok(opaque(HEADER_SIZE)),
            TypeKind::Pointer(_) | TypeKind::ByRef(_) | TypeKind::FnPtr(_) => {
                Err(TypeError::format("a pointer type has no instances"))
            }
            TypeKind::Var(_) | TypeKind::MVar(_) | TypeKind::Parameter { .. } => {
                Err(TypeError::format("layout of an open type"))
            }
        }
    }

    /// `int` and its kin hold themselves: their one field is of their own type.
    fn primitive_layout(&self, ty: TypeId, size: u32) -> Result<InstanceLayout> {
        let fields = self.instance_fields(ty)?;
        let fields = fields.iter().map(|field| (self.field_entry(*field).definition, 0)).collect();
        Ok(InstanceLayout {
            size,
            alignment: size,
            references: Box::default(),
            fields,
            fields_end: size,
        })
    }

    fn layout_of_definition(
        &self,
        ty: TypeId,
        info: &DefinitionInfo,
        stack: &mut Stack,
    ) -> Result<InstanceLayout> {
        let is_value_type = info.is_value_type();
        let (start, mut references) =
            if is_value_type { (0, Vec::new()) } else { self.base_part(ty)? };
        let mut pieces = Vec::new();
        for field in self.instance_fields(ty)? {
            pieces.push(self.piece_of_field(field, stack)?);
        }
        if pieces.iter().any(|piece| piece.is_byref_like) && !self.is_byref_like(ty)? {
            return Err(self.type_load_error(info.definition, TypeLoadReason::ByRefField));
        }
        if let Some(length) = self.inline_array_length(ty)? {
            return self.inline_array_layout(info, &pieces, length);
        }
        let placed = self.place(info, start, &mut pieces)?;
        let refuse = |reason| self.type_load_error(info.definition, reason);
        let special = self.special_alignment(info.definition)?;
        let alignment = special.unwrap_or(placed.alignment).max(1);
        for piece in &pieces {
            references.extend(
                piece.references.iter().map(|word| ReferenceWord {
                    offset: word.offset + piece.offset,
                    kind: word.kind,
                }),
            );
        }
        references.sort_unstable_by_key(|word| word.offset);
        references.dedup();
        let unit = match (is_value_type, placed.declared_size) {
            (true, Some(_)) if references.is_empty() => 1,
            (true, None) => alignment,
            _ => 8,
        };
        let size = placed.end.next_multiple_of(unit).max(1);
        if size > MAX_SIZE {
            return Err(refuse(TypeLoadReason::TooLarge));
        }
        Ok(InstanceLayout {
            size,
            alignment: if is_value_type { alignment } else { 8 },
            references: references.into(),
            fields: pieces.iter().map(|piece| (piece.field, piece.offset)).collect(),
            fields_end: placed.end,
        })
    }

    /// Where a class goes on after its base, and the references it inherits.
    fn base_part(&self, ty: TypeId) -> Result<(u32, Vec<ReferenceWord>)> {
        let Some(base) = self.base_type(ty)? else { return Ok((HEADER_SIZE, Vec::new())) };
        // From the root down, so that a deep hierarchy is not a deep recursion.
        for ancestor in self.ancestors(base)?.into_iter().rev() {
            self.instance_layout(ancestor)?;
        }
        let base = self.instance_layout(base)?;
        Ok((base.fields_end, base.references.to_vec()))
    }

    fn place(&self, info: &DefinitionInfo, start: u32, pieces: &mut [Piece]) -> Result<Placed> {
        let row = self.class_layout_row(info.definition)?;
        let packing = row.map_or(0, |row| u32::from(row.packing_size));
        let declared_size = row.map(|row| row.class_size).filter(|size| *size != 0);
        let declared_size = match declared_size {
            Some(size) if size > MAX_SIZE => {
                return Err(self.type_load_error(info.definition, TypeLoadReason::TooLarge));
            }
            size => size,
        };
        let is_value_type = info.is_value_type();
        let fail = |reason| self.type_load_error(info.definition, reason);
        let layout = info.attributes.masked(TypeAttributes::LAYOUT_MASK);
        if layout == TypeAttributes::EXPLICIT_LAYOUT {
            self.read_offsets(info.definition, start, pieces)?;
            return place::explicit(start, pieces, packing, declared_size).map_err(fail);
        }
        let has_references = pieces.iter().any(|piece| !piece.references.is_empty());
        if info.category == TypeCategory::Enum
            || layout == TypeAttributes::SEQUENTIAL_LAYOUT && (!has_references || !is_value_type)
        {
            let placed = place::sequential(start, pieces, packing, declared_size);
            return placed.ok_or_else(|| fail(TypeLoadReason::TooLarge));
        }
        place::automatic(start, pieces, is_value_type).ok_or_else(|| fail(TypeLoadReason::TooLarge))
    }

    /// The FieldLayout rows of a type with explicit layout.
    fn read_offsets(&self, definition: Definition, start: u32, pieces: &mut [Piece]) -> Result<()> {
        let module = self.module(definition.assembly);
        for piece in pieces {
            let Some(row) = module.field_layout(piece.field) else {
                let field = module.string(module.row(piece.field)?.name)?.to_owned();
                let reason = TypeLoadReason::ExplicitOffsetMissing { field };
                return Err(self.type_load_error(definition, reason));
            };
            let offset = module.row(row)?.offset;
            if offset > MAX_OFFSET {
                return Err(self.type_load_error(definition, TypeLoadReason::TooLarge));
            }
            piece.offset = start + offset;
        }
        Ok(())
    }

    fn inline_array_layout(
        &self,
        info: &DefinitionInfo,
        pieces: &[Piece],
        length: i32,
    ) -> Result<InstanceLayout> {
        let refuse = |reason| Err(self.type_load_error(info.definition, reason));
        let [element] = pieces else { return refuse(TypeLoadReason::InlineArrayInvalid) };
        let is_explicit = info.attributes.contains(TypeAttributes::EXPLICIT_LAYOUT);
        if length <= 0 || is_explicit {
            return refuse(TypeLoadReason::InlineArrayInvalid);
        }
        let size = u64::from(element.size) * u64::from(length.unsigned_abs());
        if size > MAX_INLINE_ARRAY {
            return refuse(TypeLoadReason::TooLarge);
        }
        let repeat = |index: u32| {
            let at = index * element.size;
            element
                .references
                .iter()
                .map(move |word| ReferenceWord { offset: word.offset + at, ..*word })
        };
        Ok(InstanceLayout {
            size: size as u32,
            alignment: element.alignment,
            references: (0..length.unsigned_abs()).flat_map(repeat).collect(),
            fields: [(element.field, 0)].into(),
            fields_end: size as u32,
        })
    }

    /// .NET aligns these as machine types, on 64-bit Unix.
    fn special_alignment(&self, definition: Definition) -> Result<Option<u32>> {
        if definition.assembly != self.core() {
            return Ok(None);
        }
        Ok(match self.definition_names(definition)? {
            ("System", "Int128" | "UInt128") => Some(16),
            ("System.Runtime.Intrinsics", "Vector128`1") => Some(16),
            ("System.Runtime.Intrinsics", "Vector256`1") => Some(32),
            ("System.Runtime.Intrinsics", "Vector512`1") => Some(64),
            _ => None,
        })
    }

    pub(crate) fn piece_of_field(&self, field: FieldId, stack: &mut Stack) -> Result<Piece> {
        let (assembly, id) = self.field_row(field)?;
        let sig = self.module(assembly).field_def_sig(id)?;
        let mut piece = match sig.field_type.unmodified() {
            // A reference is a reference: its class may be missing until somebody uses it.
            TypeSig::Class(_) | TypeSig::SzArray(_) | TypeSig::Array(_) => {
                Piece::word(WordKind::Ref)
            }
            TypeSig::GenericInst(instance) if !instance.is_value_type => Piece::word(WordKind::Ref),
            TypeSig::Ptr(_) | TypeSig::FnPtr(_) => Piece::word(WordKind::Raw),
            _ => self.piece_of_type(self.field_type(field)?, stack)?,
        };
        piece.field = id;
        Ok(piece)
    }

    /// The value of a type as part of something else.
    fn piece_of_type(&self, ty: TypeId, stack: &mut Stack) -> Result<Piece> {
        let word = |kind| Ok(Piece::word(kind));
        match self.element_type(ty)? {
            ElementType::ByRef => word(WordKind::ByRef),
            ElementType::Pointer | ElementType::FnPtr => word(WordKind::Raw),
            ElementType::ValueType | ElementType::TypedByRef => {
                let layout = self.layout_within(ty, stack)?;
                Ok(Piece {
                    size: layout.size,
                    alignment: layout.alignment,
                    references: layout.references.iter().copied().collect(),
                    is_value_type: !self.is_enum(ty)?,
                    is_byref_like: self.is_byref_like(ty)?,
                    ..Piece::word(WordKind::Raw)
                })
            }
            ElementType::Var | ElementType::MVar => {
                Err(TypeError::format("layout of an open type"))
            }
            ElementType::Void => Err(TypeError::format("a field of type void")),
            other => match other.primitive_size() {
                Some(size) => Ok(Piece { size, alignment: size, ..Piece::word(WordKind::Raw) }),
                None => word(WordKind::Ref),
            },
        }
    }

    /// Size and alignment of a value of a type where it is held: 8 and 8 for references, byrefs and
    /// pointers; the unboxed layout for value types.
    pub fn value_size(&self, ty: TypeId) -> Result<(u32, u32)> {
        let piece = self.piece_of_type(ty, &mut Stack::new())?;
        Ok((piece.size, piece.alignment))
    }

    /// The 8-byte words of a value of a type where it is held, in a frame or a continuation.
    pub fn value_words(&self, ty: TypeId) -> Result<Vec<WordKind>> {
        let piece = self.piece_of_type(ty, &mut Stack::new())?;
        let mut words = vec![WordKind::Raw; piece.size.div_ceil(8) as usize];
        for reference in &piece.references {
            if let Some(word) = words.get_mut(reference.offset as usize / 8) {
                *word = reference.kind;
            }
        }
        Ok(words)
    }

    /// Does a value of the type hold a reference or byref, or is one?
    pub fn contains_references(&self, ty: TypeId) -> Result<bool> {
        Ok(!self.piece_of_type(ty, &mut Stack::new())?.references.is_empty())
    }
}

/// An object about whose inside nothing is said here.
fn opaque(size: u32) -> InstanceLayout {
    InstanceLayout {
        size,
        alignment: 8,
        references: Box::default(),
        fields: Box::default(),
        fields_end: size,
    }
}

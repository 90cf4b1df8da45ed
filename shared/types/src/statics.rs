//! Where the static fields of a type lie.
//! Owns `StaticLayout`, per exact type: one block for ordinary statics, one for thread statics; and
//! the answer to where any field is.

use abi::WordKind;
use metadata::{FieldAttributes, FieldId as FieldDefId};
use smallvec::SmallVec;

use crate::error::Result;
use crate::layout::ReferenceWord;
use crate::place::{self, Piece};
use crate::rows::cached_result;
use crate::universe::Universe;
use crate::{FieldId, TypeError, TypeId};

/// The static fields that a type itself declares.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct StaticLayout {
    pub ordinary: StaticBlock,
    /// `[ThreadStatic]`: one block a thread.
    pub thread: StaticBlock,
}

/// A block of statics; it must be aligned to 16 bytes.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct StaticBlock {
    /// Bytes, a multiple of 8; 0 when there are no such fields.
    pub size: u32,
    pub references: Box<[ReferenceWord]>,
    pub fields: Box<[(FieldDefId, u32)]>,
}

/// Where the value of a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldLocation {
    /// From the start of the object, header included; for value types from the start of the value.
    Instance { offset: u32 },
    /// In the owner's block of ordinary statics.
    Static { offset: u32 },
    /// In the owner's block of thread statics.
    ThreadStatic { offset: u32 },
    /// In the file's data: `size` initial bytes. The field may be written.
    Rva { rva: u32, size: u32 },
    /// A compile-time constant: nothing is stored (ECMA-335 II.16.1.2).
    Literal,
}

enum Store {
    Ordinary,
    Thread,
}

impl Universe {
    /// The blocks of static fields of an exact type.
    pub fn static_layout(&self, ty: TypeId) -> Result<&StaticLayout> {
        cached_result(&self.type_entry(ty).facts.statics, || {
            let mut ordinary = Vec::new();
            let mut thread = Vec::new();
            for field in self.declared_fields(ty)? {
                match self.static_store(field)? {
                    Some(Store::Ordinary) => ordinary.push(field),
                    Some(Store::Thread) => thread.push(field),
                    None => {}
                }
            }
            Ok(Box::new(StaticLayout {
                ordinary: self.static_block(&ordinary)?,
                thread: self.static_block(&thread)?,
            }))
        })
        .map(|layout| &**layout)
    }

    /// Which block a field is in; `None` for instance fields, literals and data of the file.
    fn static_store(&self, field: FieldId) -> Result<Option<Store>> {
        let flags = self.field_attributes(field)?;
        if !flags.contains(FieldAttributes::STATIC)
            || flags.contains(FieldAttributes::LITERAL)
            || flags.contains(FieldAttributes::HAS_FIELD_RVA)
        {
            return Ok(None);
        }
        let (assembly, id) = self.field_row(field)?;
        let is_thread = self.has_attribute(assembly, id, "System", "ThreadStaticAttribute")?;
        Ok(Some(if is_thread { Store::Thread } else { Store::Ordinary }))
    }

    fn static_block(&self, fields: &[FieldId]) -> Result<StaticBlock> {
        let mut pieces = Vec::with_capacity(fields.len());
        for field in fields {
            let piece = self.piece_of_field(*field, &mut SmallVec::new())?;
            if piece.is_byref_like {
                return Err(TypeError::format("static field of a by-ref type"));
            }
            pieces.push(Piece { is_value_type: piece.size > 8, ..piece });
        }
        let placed = place::automatic(0, &mut pieces, true)
            .ok_or_else(|| TypeError::format("too many static fields"))?;
        let mut references: Vec<ReferenceWord> = Vec::new();
        for piece in &pieces {
            references.extend(piece.references.iter().map(|word| ReferenceWord {
                offset: word.offset + piece.offset,
                kind: WordKind::Ref,
            }));
        }
        references.sort_unstable_by_key(|word| word.offset);
        Ok(StaticBlock {
            size: placed.end.next_multiple_of(8),
            references: references.into(),
            fields: pieces.iter().map(|piece| (piece.field, piece.offset)).collect(),
        })
    }

    /// Where a field's value is. The owner must be exact.
    pub fn field_location(&self, field: FieldId) -> Result<FieldLocation> {
        let entry = self.field_entry(field);
        let (owner, id) = (entry.owner, entry.definition);
        let flags = self.field_attributes(field)?;
        let missing = || TypeError::format("field is not in its owner's layout");
        if !flags.contains(FieldAttributes::STATIC) {
            let offset = self.instance_layout(owner)?.offset_of(id);
            return Ok(FieldLocation::Instance { offset: offset.ok_or_else(missing)? });
        }
        if flags.contains(FieldAttributes::LITERAL) {
            return Ok(FieldLocation::Literal);
        }
        if flags.contains(FieldAttributes::HAS_FIELD_RVA) {
            let (assembly, id) = self.field_row(field)?;
            let module = self.module(assembly);
            let row = module.field_rva(id).ok_or_else(missing)?;
            let (size, _) = self.value_size(self.field_type(field)?)?;
            return Ok(FieldLocation::Rva { rva: module.row(row)?.rva, size });
        }
        let layout = self.static_layout(owner)?;
        let find = |block: &StaticBlock| {
            block.fields.iter().find(|(other, _)| *other == id).map(|(_, offset)| *offset)
        };
        if let Some(offset) = find(&layout.ordinary) {
            return Ok(FieldLocation::Static { offset });
        }
        let offset = find(&layout.thread).ok_or_else(missing)?;
        Ok(FieldLocation::ThreadStatic { offset })
    }

    /// The initial bytes of a field that has them in its file (`FieldLocation::Rva`).
    pub fn field_data(&self, field: FieldId) -> Result<&[u8]> {
        let (assembly, id) = self.field_row(field)?;
        let module = self.module(assembly);
        let row = module
            .field_rva(id)
            .ok_or_else(|| TypeError::format("field has no data in its file"))?;
        let (size, _) = self.value_size(self.field_type(field)?)?;
        Ok(module.field_data(row, size)?)
    }
}

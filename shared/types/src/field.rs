//! Fields of exact owners.
//! Owns `FieldEntry`: a field's type and flags. Where its value lies is `layout`'s and `statics`'.

use std::sync::OnceLock;

use metadata::{ConstantValue, FieldAttributes, FieldId as FieldDefId};

use crate::error::Result;
use crate::kind::Instantiation;
use crate::rows::cached_result;
use crate::universe::Universe;
use crate::{AssemblyId, FieldId, TypeError, TypeId};

pub(crate) struct FieldEntry {
    pub owner: TypeId,
    pub definition: FieldDefId,
    ty: OnceLock<Result<TypeId>>,
}

impl FieldEntry {
    pub fn new(owner: TypeId, definition: FieldDefId) -> Self {
        Self { owner, definition, ty: OnceLock::new() }
    }
}

impl Universe {
    pub fn field_owner(&self, field: FieldId) -> TypeId {
        self.field_entry(field).owner
    }

    /// The row a field comes from, and its assembly.
    pub fn field_row(&self, field: FieldId) -> Result<(AssemblyId, FieldDefId)> {
        let entry = self.field_entry(field);
        let definition = self
            .definition(entry.owner)
            .ok_or_else(|| TypeError::format("field of something that is not a definition"))?;
        Ok((definition.assembly, entry.definition))
    }

    pub fn field_name(&self, field: FieldId) -> &str {
        let name = || {
            let (assembly, id) = self.field_row(field).ok()?;
            let module = self.module(assembly);
            module.string(module.row(id).ok()?.name).ok()
        };
        name().unwrap_or("?")
    }

    pub fn field_attributes(&self, field: FieldId) -> Result<FieldAttributes> {
        let (assembly, id) = self.field_row(field)?;
        Ok(self.module(assembly).row(id)?.flags)
    }

    pub fn is_static_field(&self, field: FieldId) -> Result<bool> {
        Ok(self.field_attributes(field)?.contains(FieldAttributes::STATIC))
    }

    /// The type of the field's value over the exact arguments of its owner.
    pub fn field_type(&self, field: FieldId) -> Result<TypeId> {
        let entry = self.field_entry(field);
        cached_result(&entry.ty, || {
            let (assembly, id) = self.field_row(field)?;
            let open = self.open_field_type(assembly, id)?;
            self.instantiate(open, Instantiation::of_type(self.type_args(entry.owner)))
        })
        .copied()
    }

    fn open_field_type(&self, assembly: AssemblyId, id: FieldDefId) -> Result<TypeId> {
        let Some(cell) = self.assembly(assembly).field_types.cell(id.index()) else {
            return Err(self.bad_token(id.token()));
        };
        cached_result(cell, || {
            let sig = self.module(assembly).field_def_sig(id)?;
            self.type_from_sig(assembly, &sig.field_type, Instantiation::EMPTY)
                .map_err(|error| error.at(assembly, id.token()))
        })
        .copied()
    }

    /// The field's signature says `modreq(IsVolatile)`, ECMA-335 II.7.1.1.
    pub fn is_volatile(&self, field: FieldId) -> Result<bool> {
        let (assembly, id) = self.field_row(field)?;
        let module = self.module(assembly);
        let sig = module.field_def_sig(id)?;
        let is_volatile = |modified: &metadata::ModifiedSig| {
            let name = match modified.modifier {
                metadata::TypeDefOrRef::TypeRef(id) => module.row(id).ok()?.name,
                metadata::TypeDefOrRef::TypeDef(id) => module.row(id).ok()?.name,
                metadata::TypeDefOrRef::TypeSpec(_) => return None,
            };
            Some(module.string(name).ok()? == "IsVolatile")
        };
        Ok(sig.field_type.modifiers().any(|modified| is_volatile(modified) == Some(true)))
    }

    /// The value of a literal field (`const`), or the default that metadata records for any other.
    pub fn field_constant(&self, field: FieldId) -> Result<Option<ConstantValue<'_>>> {
        let (assembly, id) = self.field_row(field)?;
        let module = self.module(assembly);
        let constant = module.constant(id);
        Ok(constant.map(|constant| module.constant_value(constant)).transpose()?)
    }

    /// The fields that a type declares, in table order.
    pub fn declared_fields(&self, ty: TypeId) -> Result<Vec<FieldId>> {
        let Some(info) = self.info(ty)? else { return Ok(Vec::new()) };
        Ok(info.fields.iter().map(|field| self.field(ty, *field)).collect())
    }

    /// The instance fields that a type declares, in table order.
    pub fn instance_fields(&self, ty: TypeId) -> Result<Vec<FieldId>> {
        self.declared_where(ty, |flags| !flags.contains(FieldAttributes::STATIC))
    }

    pub(crate) fn declared_where(
        &self,
        ty: TypeId,
        accept: impl Fn(FieldAttributes) -> bool,
    ) -> Result<Vec<FieldId>> {
        let mut accepted = Vec::new();
        for field in self.declared_fields(ty)? {
            if accept(self.field_attributes(field)?) {
                accepted.push(field);
            }
        }
        Ok(accepted)
    }

    /// The field that a type itself declares under a name.
    pub fn find_field(&self, ty: TypeId, name: &str) -> Result<Option<FieldId>> {
        let Some(info) = self.info(ty)? else { return Ok(None) };
        Ok(self.field_named(info, name).map(|field| self.field(ty, field)))
    }
}

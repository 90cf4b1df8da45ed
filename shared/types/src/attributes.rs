//! Custom attributes: finding them by name, and their constructors and blobs.
//! Owns the look-up that loads nothing: an attribute is asked for by its type's name, and the type
//! itself need not be resolvable.

use metadata::{
    CustomAttributeId, CustomAttributeType, CustomAttributeValue, EnumRef, HasCustomAttribute,
    MemberRefParent, PrimitiveType, TypeDefOrRef,
};

use crate::error::Result;
use crate::kind::Instantiation;
use crate::universe::Universe;
use crate::{AssemblyId, MethodId};

/// One custom attribute: who makes it, and the encoded arguments (ECMA-335 II.23.3).
#[derive(Clone, Copy, Debug)]
pub struct CustomAttribute<'u> {
    pub id: CustomAttributeId,
    pub constructor: MethodId,
    pub blob: &'u [u8],
}

impl Universe {
    /// Namespace and name of the type of an attribute, read without resolving it.
    fn attribute_type_name(
        &self,
        assembly: AssemblyId,
        constructor: CustomAttributeType,
    ) -> Option<(&str, &str)> {
        let module = self.module(assembly);
        let class = match constructor {
            CustomAttributeType::MethodDef(method) => {
                TypeDefOrRef::TypeDef(module.method_owner(method).ok()?)
            }
            CustomAttributeType::MemberRef(member) => match module.row(member).ok()?.class {
                MemberRefParent::TypeDef(id) => TypeDefOrRef::TypeDef(id),
                MemberRefParent::TypeRef(id) => TypeDefOrRef::TypeRef(id),
                // A generic attribute: none that the engine knows is.
                _ => return None,
            },
        };
        let (namespace, name) = match class {
            TypeDefOrRef::TypeDef(id) => return module.type_def_name(id).ok(),
            TypeDefOrRef::TypeRef(id) => {
                let row = module.row(id).ok()?;
                (row.namespace, row.name)
            }
            TypeDefOrRef::TypeSpec(_) => return None,
        };
        Some((module.string(namespace).ok()?, module.string(name).ok()?))
    }

    /// The first attribute of this type on a row.
    pub fn attribute_id(
        &self,
        assembly: AssemblyId,
        parent: impl Into<HasCustomAttribute>,
        namespace: &str,
        name: &str,
    ) -> Result<Option<CustomAttributeId>> {
        let module = self.module(assembly);
        for id in module.custom_attributes(parent) {
            let constructor = module.row(id)?.constructor;
            if self.attribute_type_name(assembly, constructor) == Some((namespace, name)) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// The encoded arguments of the first attribute of this type on a row.
    pub fn attribute_blob(
        &self,
        assembly: AssemblyId,
        parent: impl Into<HasCustomAttribute>,
        namespace: &str,
        name: &str,
    ) -> Result<Option<&[u8]>> {
        let Some(id) = self.attribute_id(assembly, parent, namespace, name)? else {
            return Ok(None);
        };
        let module = self.module(assembly);
        Ok(Some(module.blob(module.row(id)?.value)?))
    }

    /// Is there an attribute of this type on a row?
    pub fn has_attribute(
        &self,
        assembly: AssemblyId,
        parent: impl Into<HasCustomAttribute>,
        namespace: &str,
        name: &str,
    ) -> Result<bool> {
        Ok(self.attribute_blob(assembly, parent, namespace, name)?.is_some())
    }

    /// The decoded arguments of an attribute; enums are found wherever they are.
    pub fn attribute_value(
        &self,
        assembly: AssemblyId,
        attribute: CustomAttributeId,
    ) -> Result<CustomAttributeValue<'_>> {
        let mut underlying = |reference: EnumRef<'_>| {
            let ty = match reference {
                EnumRef::Token(token) => self.resolve_type_def_or_ref(assembly, token).ok()?,
                EnumRef::Name(name) => self.find_type(name.as_str()?, assembly).ok()??,
            };
            let underlying = self.enum_underlying(ty).ok()??;
            PrimitiveType::from_element_type(self.element_type(underlying).ok()? as u8)
        };
        Ok(self.module(assembly).custom_attribute_value(attribute, &mut underlying)?)
    }

    /// The attributes on a row, for reflection. One whose constructor cannot be resolved is an
    /// error of its own, so that the others can still be had.
    pub fn custom_attributes(
        &self,
        assembly: AssemblyId,
        parent: impl Into<HasCustomAttribute>,
    ) -> impl Iterator<Item = Result<CustomAttribute<'_>>> {
        let module = self.module(assembly);
        module.custom_attributes(parent).into_iter().map(move |id| {
            let row = module.row(id)?;
            let token = match row.constructor {
                CustomAttributeType::MethodDef(id) => id.token(),
                CustomAttributeType::MemberRef(id) => id.token(),
            };
            let constructor = self.resolve_method(assembly, token, Instantiation::EMPTY)?;
            Ok(CustomAttribute { id, constructor, blob: module.blob(row.value)? })
        })
    }
}

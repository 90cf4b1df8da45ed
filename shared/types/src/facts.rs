//! Facts about exact types that are one step from their definition.
//! Owns `TypeFacts`, the cache of everything that is computed about a type.

use std::sync::OnceLock;

use metadata::{ClassLayoutRow, MethodAttributes, MethodDefId, TypeAttributes, TypeOrMethodDef};

use crate::definition::TypeCategory;
use crate::element_type::ElementType;
use crate::error::Result;
use crate::kind::{Definition, Instantiation, TypeKind};
use crate::layout::InstanceLayout;
use crate::rows::cached_result;
use crate::statics::StaticLayout;
use crate::universe::Universe;
use crate::vtable::VTable;
use crate::{AssemblyId, TypeError, TypeId, TypeLoadReason};

#[derive(Default)]
pub(crate) struct TypeFacts {
    pub base: OnceLock<Result<Option<TypeId>>>,
    pub interfaces: OnceLock<Result<Box<[TypeId]>>>,
    pub layout: OnceLock<Result<Box<InstanceLayout>>>,
    pub statics: OnceLock<Result<Box<StaticLayout>>>,
    pub vtable: OnceLock<Result<Box<VTable>>>,
    pub checked: OnceLock<Result<()>>,
}

impl Universe {
    /// Namespace and name of a definition; a nested type has no namespace of its own.
    pub fn definition_names(&self, definition: Definition) -> Result<(&str, &str)> {
        Ok(self.module(definition.assembly).type_def_name(definition.id)?)
    }

    /// The assembly that a type's definition is in; a constructed type is in its element's.
    pub fn assembly_of(&self, ty: TypeId) -> AssemblyId {
        let mut ty = ty;
        loop {
            ty = match self.kind(ty) {
                TypeKind::Def { definition, .. } => return definition.assembly,
                TypeKind::SzArray(element)
                | TypeKind::Array { element, .. }
                | TypeKind::Pointer(element)
                | TypeKind::ByRef(element) => *element,
                TypeKind::Parameter { assembly, .. } => return *assembly,
                _ => return self.core(),
            };
        }
    }

    /// The flags of a type's definition; arrays are public, sealed and serializable, as in .NET.
    pub fn type_attributes(&self, ty: TypeId) -> Result<TypeAttributes> {
        Ok(match self.info(ty)? {
            Some(info) => info.attributes,
            None => TypeAttributes(
                TypeAttributes::PUBLIC.0
                    | TypeAttributes::SEALED.0
                    | TypeAttributes::SERIALIZABLE.0,
            ),
        })
    }

    /// What kind of definition a type is; arrays and `__Canon` are classes. `None` for pointers,
    /// byrefs and variables.
    pub fn category(&self, ty: TypeId) -> Result<Option<TypeCategory>> {
        Ok(match self.kind(ty) {
            TypeKind::Def { definition, .. } => Some(self.definition_info(*definition)?.category),
            TypeKind::SzArray(_) | TypeKind::Array { .. } | TypeKind::Canon => {
                Some(TypeCategory::Class)
            }
            _ => None,
        })
    }

    /// The element type of a type; an enum is a `ValueType` (see `reduced_element_type`).
    pub fn element_type(&self, ty: TypeId) -> Result<ElementType> {
        Ok(match self.kind(ty) {
            TypeKind::Def { definition, .. } => self.definition_info(*definition)?.element_type,
            TypeKind::SzArray(_) => ElementType::SzArray,
            TypeKind::Array { .. } => ElementType::Array,
            TypeKind::Pointer(_) => ElementType::Pointer,
            TypeKind::ByRef(_) => ElementType::ByRef,
            TypeKind::FnPtr(_) => ElementType::FnPtr,
            TypeKind::Var(_) => ElementType::Var,
            TypeKind::MVar(_) => ElementType::MVar,
            TypeKind::Parameter { assembly, id } => match self.module(*assembly).row(*id)?.owner {
                TypeOrMethodDef::TypeDef(_) => ElementType::Var,
                TypeOrMethodDef::MethodDef(_) => ElementType::MVar,
            },
            TypeKind::Canon => ElementType::Class,
        })
    }

    /// The element type with enums replaced by what they are made of: how a value is held.
    pub fn underlying_element_type(&self, ty: TypeId) -> Result<ElementType> {
        match self.enum_underlying(ty)? {
            Some(underlying) => self.element_type(underlying),
            None => self.element_type(ty),
        }
    }

    /// Instances are values: primitives, enums and structs. Variables are not (ask `is_open` first).
    pub fn is_value_type(&self, ty: TypeId) -> Result<bool> {
        Ok(matches!(self.category(ty)?, Some(TypeCategory::ValueType | TypeCategory::Enum)))
    }

    /// Values of the type are object references: classes, interfaces, arrays and `__Canon`.
    pub fn is_reference(&self, ty: TypeId) -> Result<bool> {
        Ok(matches!(
            self.category(ty)?,
            Some(TypeCategory::Class | TypeCategory::Interface | TypeCategory::Delegate)
        ))
    }

    pub fn is_enum(&self, ty: TypeId) -> Result<bool> {
        Ok(self.category(ty)? == Some(TypeCategory::Enum))
    }

    pub fn is_delegate(&self, ty: TypeId) -> Result<bool> {
        Ok(self.category(ty)? == Some(TypeCategory::Delegate))
    }

    pub fn is_interface(&self, ty: TypeId) -> Result<bool> {
        Ok(self.category(ty)? == Some(TypeCategory::Interface))
    }

    pub fn is_abstract(&self, ty: TypeId) -> Result<bool> {
        Ok(self.info(ty)?.is_some_and(|info| info.attributes.contains(TypeAttributes::ABSTRACT)))
    }

    /// Nothing derives from it: sealed classes, value types, and arrays of such elements.
    pub fn is_sealed(&self, ty: TypeId) -> Result<bool> {
        let mut ty = ty;
        loop {
            match self.kind(ty) {
                TypeKind::SzArray(element) | TypeKind::Array { element, .. } => ty = *element,
                TypeKind::Canon => return Ok(false),
                _ => return Ok(self.type_attributes(ty)?.contains(TypeAttributes::SEALED)),
            }
        }
    }

    pub fn is_array(&self, ty: TypeId) -> bool {
        matches!(self.kind(ty), TypeKind::SzArray(_) | TypeKind::Array { .. })
    }

    /// The element of an array, pointer or byref.
    pub fn element(&self, ty: TypeId) -> Option<TypeId> {
        match self.kind(ty) {
            TypeKind::SzArray(element)
            | TypeKind::Array { element, .. }
            | TypeKind::Pointer(element)
            | TypeKind::ByRef(element) => Some(*element),
            _ => None,
        }
    }

    /// 1 for vectors; `None` when the type is no array.
    pub fn array_rank(&self, ty: TypeId) -> Option<u32> {
        match self.kind(ty) {
            TypeKind::SzArray(_) => Some(1),
            TypeKind::Array { rank, .. } => Some(*rank),
            _ => None,
        }
    }

    pub fn is_byref(&self, ty: TypeId) -> bool {
        matches!(self.kind(ty), TypeKind::ByRef(_))
    }

    /// The definition of the type over its own parameters.
    pub fn is_generic_definition(&self, ty: TypeId) -> Result<bool> {
        Ok(match self.kind(ty) {
            TypeKind::Def { definition, args } => {
                !args.is_empty() && self.open_type(*definition)? == ty
            }
            _ => false,
        })
    }

    /// What an enum is made of: the type of its one instance field (ECMA-335 II.14.3).
    pub fn enum_underlying(&self, ty: TypeId) -> Result<Option<TypeId>> {
        let Some(info) = self.info(ty)? else { return Ok(None) };
        if info.category != TypeCategory::Enum {
            return Ok(None);
        }
        let refuse = |reason| Err(self.type_load_error(info.definition, reason));
        match self.instance_fields(ty)?.as_slice() {
            [] => refuse(TypeLoadReason::EnumWithoutField),
            [field] => {
                let underlying = self.field_type(*field)?;
                if self.element_type(underlying)?.is_integral() {
                    Ok(Some(underlying))
                } else {
                    refuse(TypeLoadReason::EnumFieldInvalid)
                }
            }
            _ => refuse(TypeLoadReason::EnumFieldInvalid),
        }
    }

    /// `T` of `Nullable<T>`.
    pub fn nullable_argument(&self, ty: TypeId) -> Option<TypeId> {
        let nullable = self.definition(self.core_types().nullable);
        match self.kind(ty) {
            TypeKind::Def { definition, args } if Some(*definition) == nullable => {
                args.first().copied()
            }
            _ => None,
        }
    }

    /// The base class. `None` for `object`, interfaces, pointers, byrefs and variables.
    pub fn base_type(&self, ty: TypeId) -> Result<Option<TypeId>> {
        cached_result(&self.type_entry(ty).facts.base, || match self.kind(ty) {
            TypeKind::Def { definition, args } => self.base_of_definition(*definition, args),
            TypeKind::SzArray(_) | TypeKind::Array { .. } => Ok(Some(self.core_types().array)),
            TypeKind::Canon => Ok(Some(self.core_types().object)),
            _ => Ok(None),
        })
        .copied()
    }

    fn base_of_definition(
        &self,
        definition: Definition,
        args: &[TypeId],
    ) -> Result<Option<TypeId>> {
        let info = self.definition_info(definition)?;
        let Some(extends) = info.extends else { return Ok(None) };
        self.check_ancestors(definition)?;
        let open = self.resolve_type_def_or_ref(definition.assembly, extends)?;
        let refuse = |reason| Err(self.type_load_error(definition, reason));
        let Some(base) = self.info(open)? else { return refuse(TypeLoadReason::FormatInvalid) };
        if info.is_interface() {
            return refuse(TypeLoadReason::FormatInvalid);
        }
        if base.is_interface() {
            return refuse(TypeLoadReason::ParentIsInterface);
        }
        if base.attributes.contains(TypeAttributes::SEALED) {
            return refuse(TypeLoadReason::ParentSealed);
        }
        self.instantiate(open, Instantiation::of_type(args)).map(Some)
    }

    /// The type and its base classes, nearest first.
    pub fn ancestors(&self, ty: TypeId) -> Result<Vec<TypeId>> {
        let mut all = vec![ty];
        let mut current = ty;
        while let Some(base) = self.base_type(current)? {
            all.push(base);
            current = base;
        }
        Ok(all)
    }

    /// Is `ancestor` the type itself or one of its base classes?
    pub fn is_subclass_of(&self, ty: TypeId, ancestor: TypeId) -> Result<bool> {
        let mut current = Some(ty);
        while let Some(ty) = current {
            if ty == ancestor {
                return Ok(true);
            }
            current = self.base_type(ty)?;
        }
        Ok(false)
    }

    /// The packing and size that a definition asks for (II.22.8).
    pub fn class_layout_row(&self, definition: Definition) -> Result<Option<ClassLayoutRow>> {
        let module = self.module(definition.assembly);
        Ok(module.class_layout(definition.id).map(|id| module.row(id)).transpose()?)
    }

    /// A `ref struct`: lives on the stack only, may hold byrefs.
    pub fn is_byref_like(&self, ty: TypeId) -> Result<bool> {
        let Some(info) = self.info(ty)? else { return Ok(false) };
        if !info.is_value_type() {
            return Ok(false);
        }
        if info.element_type == ElementType::TypedByRef {
            return Ok(true);
        }
        let (namespace, name) = ("System.Runtime.CompilerServices", "IsByRefLikeAttribute");
        self.has_attribute(info.definition.assembly, info.definition.id, namespace, name)
    }

    /// The length of an `[InlineArray]` struct, as the attribute says it.
    pub fn inline_array_length(&self, ty: TypeId) -> Result<Option<i32>> {
        let Some(info) = self.info(ty)? else { return Ok(None) };
        if !info.is_value_type() {
            return Ok(None);
        }
        let (namespace, name) = ("System.Runtime.CompilerServices", "InlineArrayAttribute");
        let Definition { assembly, id } = info.definition;
        let Some(blob) = self.attribute_blob(assembly, id, namespace, name)? else {
            return Ok(None);
        };
        // Prolog, then the one int32 (ECMA-335 II.23.3).
        let length = blob.get(2..6).and_then(|bytes| bytes.try_into().ok());
        length
            .map(i32::from_le_bytes)
            .map(Some)
            .ok_or_else(|| TypeError::format("bad inline array attribute"))
    }

    /// The static constructor (`.cctor`), ECMA-335 II.10.5.3.
    pub fn static_constructor(&self, ty: TypeId) -> Result<Option<MethodDefId>> {
        let Some(info) = self.info(ty)? else { return Ok(None) };
        let module = self.module(info.definition.assembly);
        for method in self.methods_named(info, ".cctor") {
            let flags = module.row(method)?.flags;
            if flags.contains(MethodAttributes::STATIC)
                && flags.contains(MethodAttributes::RT_SPECIAL_NAME)
            {
                return Ok(Some(method));
            }
        }
        Ok(None)
    }

    /// The static constructor runs only before a static field is accessed, ECMA-335 II.10.5.3.1.
    pub fn is_before_field_init(&self, ty: TypeId) -> Result<bool> {
        Ok(self.type_attributes(ty)?.contains(TypeAttributes::BEFORE_FIELD_INIT))
    }

    /// The module's initialiser: `.cctor` of `<Module>`, the first row of TypeDef.
    pub fn module_initializer(&self, assembly: AssemblyId) -> Result<Option<crate::MethodId>> {
        let Some(id) = metadata::TypeDefId::from_row(1) else { return Ok(None) };
        let module_type = self.open_type(Definition { assembly, id })?;
        let found = self.static_constructor(module_type)?;
        Ok(found.map(|method| self.method(module_type, method, &[])))
    }
}

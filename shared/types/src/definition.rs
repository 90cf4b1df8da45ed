//! Facts about a type definition that no instantiation changes.
//! Owns `DefinitionInfo`: category, generic parameters, members, and the check that a definition is
//! not its own ancestor, on which every walk up a hierarchy relies.

use std::sync::OnceLock;

use metadata::{
    FieldId as FieldDefId, GenericParamAttributes, GenericParamId, MethodDefId, TypeAttributes,
    TypeDefId, TypeDefOrRef, TypeOrMethodDef,
};

use crate::element_type::ElementType;
use crate::error::Result;
use crate::kind::{Definition, TypeKind};
use crate::rows::cached_result;
use crate::universe::Universe;
use crate::vtable::VirtualPlan;
use crate::{AssemblyId, TypeError, TypeErrorKind, TypeId, TypeLoadReason};

/// What a definition is, by its flags and by what it extends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeCategory {
    Class,
    Interface,
    ValueType,
    Enum,
    Delegate,
}

/// A definition's facts.
#[derive(Debug)]
pub struct DefinitionInfo {
    pub definition: Definition,
    pub attributes: TypeAttributes,
    pub category: TypeCategory,
    /// `Class` or `ValueType` unless the core library gives it a type of its own.
    pub element_type: ElementType,
    /// What the type extends, as written; `None` for interfaces, `object` and `<Module>`.
    pub extends: Option<TypeDefOrRef>,
    pub enclosing: Option<TypeDefId>,
    /// The type over its own parameters.
    pub open: TypeId,
    pub generic_arity: u32,
    pub fields: Box<[FieldDefId]>,
    pub methods: Box<[MethodDefId]>,
    /// Positions in `methods` by the hash of the method's name.
    method_names: Box<[(u32, u32)]>,
}

/// What is found out about a definition at different times, each without the others.
#[derive(Default)]
pub(crate) struct DefinitionCells {
    pub open: OnceLock<Result<TypeId>>,
    pub info: OnceLock<Result<Box<DefinitionInfo>>>,
    pub acyclic: OnceLock<Result<()>>,
    pub finite: OnceLock<Result<()>>,
    pub interfaces: OnceLock<Result<Box<[crate::interfaces::OpenInterface]>>>,
    pub plan: OnceLock<Result<Box<VirtualPlan>>>,
    pub overrides: OnceLock<Result<Box<[crate::overrides::Override]>>>,
}

/// A generic parameter of a type or method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GenericParameter<'u> {
    pub id: GenericParamId,
    pub name: &'u str,
    pub attributes: GenericParamAttributes,
}

/// Variance of a generic parameter of an interface or delegate, ECMA-335 II.9.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variance {
    Invariant,
    Covariant,
    Contravariant,
}

impl GenericParameter<'_> {
    pub fn variance(&self) -> Variance {
        match self.attributes.masked(GenericParamAttributes::VARIANCE_MASK) {
            GenericParamAttributes::COVARIANT => Variance::Covariant,
            GenericParamAttributes::CONTRAVARIANT => Variance::Contravariant,
            _ => Variance::Invariant,
        }
    }
}

/// A definition may have this many ancestors; .NET's own limit is its stack.
pub(crate) const MAX_ANCESTORS: usize = 2000;

impl DefinitionInfo {
    pub fn is_value_type(&self) -> bool {
        matches!(self.category, TypeCategory::ValueType | TypeCategory::Enum)
    }

    pub fn is_interface(&self) -> bool {
        self.category == TypeCategory::Interface
    }

    /// Where a method stands among the type's methods.
    pub(crate) fn method_position(&self, method: MethodDefId) -> Option<usize> {
        // Nearly always ascending and without gaps.
        let first = self.methods.first()?;
        let guess = method.index().wrapping_sub(first.index());
        if self.methods.get(guess) == Some(&method) {
            return Some(guess);
        }
        self.methods.iter().position(|other| *other == method)
    }

    /// The methods whose name has this hash, in order; the caller compares the names.
    fn methods_hashed(&self, hash: u32) -> impl Iterator<Item = MethodDefId> {
        let start = self.method_names.partition_point(|(other, _)| *other < hash);
        self.method_names[start..]
            .iter()
            .take_while(move |(other, _)| *other == hash)
            .filter_map(|(_, position)| self.methods.get(*position as usize).copied())
    }
}

/// FNV-1a.
fn name_hash(name: &str) -> u32 {
    name.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

impl Universe {
    pub(crate) fn definition_cells(&self, definition: Definition) -> Result<&DefinitionCells> {
        if !self.has_type_def(definition.assembly, definition.id) {
            return Err(self.bad_token(definition.id.token()));
        }
        let cells = &self.assembly(definition.assembly).definitions;
        let cell = cells.cell(definition.id.index());
        cell.map(|cell| cell.get_or_init(DefinitionCells::default))
            .ok_or_else(|| self.bad_token(definition.id.token()))
    }

    /// A definition over its own parameters: itself when it is not generic.
    pub fn open_type(&self, definition: Definition) -> Result<TypeId> {
        cached_result(&self.definition_cells(definition)?.open, || {
            let module = self.module(definition.assembly);
            let count = module.generic_params(TypeOrMethodDef::TypeDef(definition.id)).len();
            let args: Box<[TypeId]> = (0..count as u32).map(|number| self.var(number)).collect();
            self.definition_type(definition, args)
        })
        .copied()
    }

    /// A definition's facts.
    pub fn definition_info(&self, definition: Definition) -> Result<&DefinitionInfo> {
        cached_result(&self.definition_cells(definition)?.info, || {
            self.read_definition(definition).map(Box::new)
        })
        .map(|info| &**info)
    }

    fn read_definition(&self, definition: Definition) -> Result<DefinitionInfo> {
        let module = self.module(definition.assembly);
        let row = module.row(definition.id)?;
        module.type_def_name(definition.id)?;
        let open = self.open_type(definition)?;
        let methods: Box<[MethodDefId]> = module.methods(definition.id)?.iter().collect();
        let mut method_names = Vec::with_capacity(methods.len());
        for (position, method) in methods.iter().enumerate() {
            let name = module.string(module.row(*method)?.name)?;
            method_names.push((name_hash(name), position as u32));
        }
        method_names.sort_unstable();
        let category = self.categorize(definition, row.flags, row.extends)?;
        let element_type = self.core_types().element_type_of(definition);
        let element_type = element_type.unwrap_or(match category {
            TypeCategory::ValueType | TypeCategory::Enum => ElementType::ValueType,
            _ => ElementType::Class,
        });
        Ok(DefinitionInfo {
            definition,
            attributes: row.flags,
            category,
            element_type,
            extends: row.extends,
            enclosing: module.enclosing_type(definition.id),
            open,
            generic_arity: self.type_args(open).len() as u32,
            fields: module.fields(definition.id)?.iter().collect(),
            methods,
            method_names: method_names.into(),
        })
    }

    /// ECMA-335 II.22.37: value types extend `ValueType` or `Enum` directly, delegates
    /// `MulticastDelegate`; `Enum` itself is a class.
    fn categorize(
        &self,
        definition: Definition,
        attributes: TypeAttributes,
        extends: Option<TypeDefOrRef>,
    ) -> Result<TypeCategory> {
        if attributes.contains(TypeAttributes::INTERFACE) {
            return Ok(TypeCategory::Interface);
        }
        let base = match extends {
            None | Some(TypeDefOrRef::TypeSpec(_)) => return Ok(TypeCategory::Class),
            Some(TypeDefOrRef::TypeDef(id)) => Definition { assembly: definition.assembly, id },
            Some(TypeDefOrRef::TypeRef(reference)) => {
                self.resolve_type_ref(definition.assembly, reference)?
            }
        };
        let core = self.core_types();
        let is = |ty: TypeId| self.definition(ty) == Some(base);
        Ok(if is(core.enum_) {
            TypeCategory::Enum
        } else if is(core.value_type) && self.definition(core.enum_) != Some(definition) {
            TypeCategory::ValueType
        } else if is(core.multicast_delegate) {
            TypeCategory::Delegate
        } else {
            TypeCategory::Class
        })
    }

    /// The definition that a type extends, whatever its arguments.
    fn base_definition(&self, definition: Definition) -> Result<Option<Definition>> {
        let Some(extends) = self.module(definition.assembly).row(definition.id)?.extends else {
            return Ok(None);
        };
        let base = self.resolve_type_def_or_ref(definition.assembly, extends)?;
        match self.definition(base) {
            Some(base) => Ok(Some(base)),
            None => Err(self.type_load_error(definition, TypeLoadReason::FormatInvalid)),
        }
    }

    /// Fails when a definition is its own ancestor. It makes every walk from a type to its base, by
    /// whatever arguments, end: each step moves along these definitions.
    pub(crate) fn check_ancestors(&self, definition: Definition) -> Result<()> {
        cached_result(&self.definition_cells(definition)?.acyclic, || {
            let mut seen = vec![definition];
            let mut current = definition;
            while let Some(base) = self.base_definition(current)? {
                if let Some(Ok(())) = self.definition_cells(base)?.acyclic.get() {
                    break;
                }
                if seen.contains(&base) || seen.len() >= MAX_ANCESTORS {
                    return Err(self.type_load_error(base, TypeLoadReason::Recursive));
                }
                seen.push(base);
                current = base;
            }
            Ok(())
        })
        .copied()
    }

    /// Methods that a definition declares under a name, in order.
    pub fn methods_named<'u>(
        &'u self,
        info: &'u DefinitionInfo,
        name: &'u str,
    ) -> impl Iterator<Item = MethodDefId> + 'u {
        let module = self.module(info.definition.assembly);
        info.methods_hashed(name_hash(name)).filter(move |method| {
            module.row(*method).and_then(|row| module.string(row.name)) == Ok(name)
        })
    }

    /// The field that a definition declares under a name.
    pub fn field_named(&self, info: &DefinitionInfo, name: &str) -> Option<FieldDefId> {
        let module = self.module(info.definition.assembly);
        info.fields
            .iter()
            .copied()
            .find(|field| module.row(*field).and_then(|row| module.string(row.name)) == Ok(name))
    }

    /// The generic parameters of a type or method, in order of their numbers.
    pub fn generic_parameters(
        &self,
        assembly: AssemblyId,
        owner: impl Into<TypeOrMethodDef>,
    ) -> Result<Vec<GenericParameter<'_>>> {
        let module = self.module(assembly);
        let mut parameters = Vec::new();
        for id in module.generic_params(owner) {
            let row = module.row(id)?;
            let name = module.string(row.name)?;
            parameters.push((row.number, GenericParameter { id, name, attributes: row.flags }));
        }
        parameters.sort_by_key(|(number, _)| *number);
        Ok(parameters.into_iter().map(|(_, parameter)| parameter).collect())
    }

    /// Has one of a definition's parameters variance? Only those of interfaces and delegates may.
    pub fn has_variance(&self, definition: Definition) -> Result<bool> {
        let parameters = self.generic_parameters(definition.assembly, definition.id)?;
        Ok(parameters.iter().any(|parameter| parameter.variance() != Variance::Invariant))
    }

    /// The definition that a type is made of, if it is.
    pub fn definition(&self, ty: TypeId) -> Option<Definition> {
        match self.kind(ty) {
            TypeKind::Def { definition, .. } => Some(*definition),
            _ => None,
        }
    }

    /// The arguments of a type's definition; empty for any other kind of type.
    pub fn type_args(&self, ty: TypeId) -> &[TypeId] {
        match self.kind(ty) {
            TypeKind::Def { args, .. } => args,
            _ => &[],
        }
    }

    /// The facts of the definition that a type is made of, if it is.
    pub fn info(&self, ty: TypeId) -> Result<Option<&DefinitionInfo>> {
        self.definition(ty).map(|definition| self.definition_info(definition)).transpose()
    }

    pub(crate) fn type_load_error(
        &self,
        definition: Definition,
        reason: TypeLoadReason,
    ) -> TypeError {
        TypeError::new(TypeErrorKind::TypeLoad {
            name: self.definition_name(definition),
            assembly: self.assembly(definition.assembly).display_name().to_owned(),
            reason,
        })
        .at(definition.assembly, definition.id.token())
    }
}

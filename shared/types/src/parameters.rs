//! Generic parameters as types of their own, as reflection shows them.
//! Owns the two ways between `Var`/`MVar`, which belong to whatever surrounds them, and
//! `TypeKind::Parameter`, which says whose it is. A generic definition over its own parameters *is*
//! the definition: reflection shows only one of the two forms (`without_own_parameters`).

use metadata::{TypeDefOrRef, TypeOrMethodDef};

use crate::error::Result;
use crate::kind::{Definition, Instantiation, TypeKind};
use crate::universe::Universe;
use crate::{AssemblyId, MethodId, TypeId};

impl Universe {
    /// The generic parameters of a type or method definition, in order of their numbers.
    pub fn parameter_types(
        &self,
        assembly: AssemblyId,
        owner: impl Into<TypeOrMethodDef>,
    ) -> Result<Vec<TypeId>> {
        let parameters = self.generic_parameters(assembly, owner)?;
        Ok(parameters.into_iter().map(|parameter| self.parameter(assembly, parameter.id)).collect())
    }

    /// A generic definition over its own parameters; any other type is itself.
    pub fn with_own_parameters(&self, ty: TypeId) -> Result<TypeId> {
        let TypeKind::Def { definition, .. } = self.kind(ty) else { return Ok(ty) };
        if !self.is_generic_definition(ty)? {
            return Ok(ty);
        }
        let parameters = self.parameter_types(definition.assembly, definition.id)?;
        self.definition_type(*definition, parameters)
    }

    /// The definition, when a type is a definition over exactly its own parameters.
    pub fn without_own_parameters(&self, ty: TypeId) -> Result<TypeId> {
        let TypeKind::Def { definition, args } = self.kind(ty) else { return Ok(ty) };
        let is_own = |(index, argument): (usize, &TypeId)| match self.kind(*argument) {
            TypeKind::Parameter { assembly, id } => {
                *assembly == definition.assembly
                    && self.module(*assembly).row(*id).is_ok_and(|row| {
                        row.owner == TypeOrMethodDef::TypeDef(definition.id)
                            && usize::from(row.number) == index
                    })
            }
            _ => false,
        };
        if args.is_empty() || !args.iter().enumerate().all(is_own) {
            return Ok(ty);
        }
        self.open_type(*definition)
    }

    /// A type that is written in terms of `owner`'s variables, over what they stand for there: of a
    /// definition its own parameters.
    pub fn seen_from(&self, ty: TypeId, owner: TypeId) -> Result<TypeId> {
        let owner = self.with_own_parameters(owner)?;
        let seen = self.instantiate(ty, Instantiation::of_type(self.type_args(owner)))?;
        self.without_own_parameters(seen)
    }

    /// A type of a method's signature, over what variables stand for there.
    pub fn seen_from_method(&self, ty: TypeId, method: MethodId) -> Result<TypeId> {
        let owner = self.with_own_parameters(self.method_owner(method))?;
        let args = self.method_arguments_seen(method)?;
        let seen = self.instantiate(ty, Instantiation::new(self.type_args(owner), &args))?;
        self.without_own_parameters(seen)
    }

    /// A method's own arguments, or its parameters when it is a definition.
    pub fn method_arguments_seen(&self, method: MethodId) -> Result<Vec<TypeId>> {
        let args = self.method_args(method);
        match self.method_row(method) {
            Some((assembly, row)) if self.is_method_definition(method) => {
                self.parameter_types(assembly, row)
            }
            _ => Ok(args.to_vec()),
        }
    }

    /// A generic method over its own variables.
    pub fn is_method_definition(&self, method: MethodId) -> bool {
        let args = self.method_args(method);
        !args.is_empty()
            && args.iter().enumerate().all(|(index, argument)| {
                matches!(self.kind(*argument), TypeKind::MVar(number) if *number as usize == index)
            })
    }

    /// What a parameter is constrained to be or derive from, over the other parameters of its owner.
    pub fn parameter_constraints(&self, ty: TypeId) -> Result<Vec<TypeId>> {
        let TypeKind::Parameter { assembly, id } = self.kind(ty) else { return Ok(Vec::new()) };
        let module = self.module(*assembly);
        let (type_args, method_args) = match module.row(*id)?.owner {
            TypeOrMethodDef::TypeDef(owner) => {
                (self.parameter_types(*assembly, owner)?, Vec::new())
            }
            TypeOrMethodDef::MethodDef(method) => {
                let owner = module.method_owner(method)?;
                (self.parameter_types(*assembly, owner)?, self.parameter_types(*assembly, method)?)
            }
        };
        let instantiation = Instantiation::new(&type_args, &method_args);
        let mut constraints = Vec::new();
        for constraint in module.generic_param_constraints(*id) {
            let constraint: TypeDefOrRef = module.row(constraint)?.constraint;
            let open = self.resolve_type_def_or_ref(*assembly, constraint)?;
            let seen = self.instantiate(open, instantiation)?;
            constraints.push(self.without_own_parameters(seen)?);
        }
        Ok(constraints)
    }

    /// The type definition that declares a parameter, itself or by one of its methods.
    pub fn parameter_owner(&self, ty: TypeId) -> Result<Option<(Definition, TypeOrMethodDef)>> {
        let TypeKind::Parameter { assembly, id } = self.kind(ty) else { return Ok(None) };
        let module = self.module(*assembly);
        let owner = module.row(*id)?.owner;
        let definition = match owner {
            TypeOrMethodDef::TypeDef(id) => id,
            TypeOrMethodDef::MethodDef(method) => module.method_owner(method)?,
        };
        Ok(Some((Definition { assembly: *assembly, id: definition }, owner)))
    }
}

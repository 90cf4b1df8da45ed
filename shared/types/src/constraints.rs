//! Constraints on generic arguments, and the check of a whole type before its first use.
//! Owns `check_type`: what .NET refuses when it loads a type. ECMA-335 II.9.11, II.10.1.7.

use metadata::{GenericParamAttributes, MethodAttributes, TypeAttributes, TypeOrMethodDef};

use crate::definition::GenericParameter;
use crate::error::Result;
use crate::kind::{Instantiation, TypeKind};
use crate::rows::cached_result;
use crate::universe::Universe;
use crate::{AssemblyId, MethodId, TypeError, TypeErrorKind, TypeId};

impl Universe {
    /// Refuses a type that .NET would not load: bad arguments, bad layout, bad overrides, methods
    /// without implementation. For exact types; the runtime asks before it makes a method table.
    pub fn check_type(&self, ty: TypeId) -> Result<()> {
        // From the root down, so that a deep hierarchy is not a deep recursion.
        for ancestor in self.ancestors(ty)?.into_iter().rev() {
            cached_result(&self.type_entry(ancestor).facts.checked, || self.check_one(ancestor))?;
        }
        Ok(())
    }

    fn check_one(&self, ty: TypeId) -> Result<()> {
        self.check_type_arguments(ty)?;
        for interface in self.interfaces(ty)? {
            self.check_type_arguments(*interface)?;
        }
        if let Some(definition) = self.definition(ty) {
            self.check_expansion(definition)?;
        }
        self.enum_underlying(ty)?;
        if !self.is_open(ty) && matches!(self.kind(ty), TypeKind::Def { .. }) {
            self.instance_layout(ty)?;
        }
        self.check_implementations(ty)
    }

    /// Do the arguments of an exact type satisfy its parameters' constraints?
    pub fn check_type_arguments(&self, ty: TypeId) -> Result<()> {
        let Some(index) = self.violating_type_argument(ty)? else { return Ok(()) };
        let TypeKind::Def { definition, args } = self.kind(ty) else { return Ok(()) };
        let parameters = self.generic_parameters(definition.assembly, definition.id)?;
        let open = self.open_type(*definition)?;
        Err(TypeError::new(TypeErrorKind::TypeConstraint {
            index,
            argument: self.display_name(args[index]),
            definition: self.display_name(open),
            parameter: parameters[index].name.to_owned(),
        })
        .at(definition.assembly, definition.id.token()))
    }

    /// The first argument of an exact type that violates its parameter's constraints.
    pub fn violating_type_argument(&self, ty: TypeId) -> Result<Option<usize>> {
        let TypeKind::Def { definition, args } = self.kind(ty) else { return Ok(None) };
        if args.is_empty() {
            return Ok(None);
        }
        let parameters = self.generic_parameters(definition.assembly, definition.id)?;
        self.violating(args, &parameters, definition.assembly, Instantiation::of_type(args))
    }

    fn violating(
        &self,
        args: &[TypeId],
        parameters: &[GenericParameter<'_>],
        assembly: AssemblyId,
        instantiation: Instantiation<'_>,
    ) -> Result<Option<usize>> {
        for (index, (argument, parameter)) in args.iter().zip(parameters).enumerate() {
            if !self.satisfies(*argument, parameter, assembly, instantiation)? {
                return Ok(Some(index));
            }
        }
        Ok(None)
    }

    /// Do the arguments of an exact generic method satisfy its parameters' constraints?
    pub fn check_method_arguments(&self, method: MethodId) -> Result<()> {
        let Some(index) = self.violating_method_argument(method)? else { return Ok(()) };
        let Some((assembly, id)) = self.method_row(method) else { return Ok(()) };
        let parameters = self.generic_parameters(assembly, TypeOrMethodDef::MethodDef(id))?;
        let owner = self.display_name(self.method_owner(method));
        Err(TypeError::new(TypeErrorKind::MethodConstraint {
            method: format!("{owner}.{}", self.method_name(method)),
            argument: self.display_name(self.method_args(method)[index]),
            parameter: parameters[index].name.to_owned(),
        })
        .at(assembly, id.token()))
    }

    /// The first argument of an exact generic method that violates its parameter's constraints.
    pub fn violating_method_argument(&self, method: MethodId) -> Result<Option<usize>> {
        let args = self.method_args(method);
        let Some((assembly, id)) = self.method_row(method) else { return Ok(None) };
        if args.is_empty() {
            return Ok(None);
        }
        let parameters = self.generic_parameters(assembly, TypeOrMethodDef::MethodDef(id))?;
        self.violating(args, &parameters, assembly, self.method_instantiation(method))
    }

    /// One argument against one parameter. Open arguments and `__Canon` pass: their exact forms are
    /// checked.
    fn satisfies(
        &self,
        argument: TypeId,
        parameter: &GenericParameter<'_>,
        assembly: AssemblyId,
        instantiation: Instantiation<'_>,
    ) -> Result<bool> {
        if self.is_open(argument) || matches!(self.kind(argument), TypeKind::Canon) {
            return Ok(true);
        }
        if matches!(self.kind(argument), TypeKind::ByRef(_)) || argument == self.core_types().void {
            return Ok(false);
        }
        let has = |bits| parameter.attributes.contains(bits);
        let is_value_type = self.is_value_type(argument)?;
        if has(GenericParamAttributes::REFERENCE_TYPE_CONSTRAINT) && !self.is_reference(argument)? {
            return Ok(false);
        }
        if has(GenericParamAttributes::NOT_NULLABLE_VALUE_TYPE_CONSTRAINT)
            && (!is_value_type || self.nullable_argument(argument).is_some())
        {
            return Ok(false);
        }
        if has(GenericParamAttributes::DEFAULT_CONSTRUCTOR_CONSTRAINT)
            && !is_value_type
            && !self.has_default_constructor(argument)?
        {
            return Ok(false);
        }
        if self.is_byref_like(argument)? && !has(GenericParamAttributes::ALLOW_BY_REF_LIKE) {
            return Ok(false);
        }
        let module = self.module(assembly);
        for id in module.generic_param_constraints(parameter.id) {
            let token = module.row(id)?.constraint;
            let constraint = self.resolve_type_def_or_ref(assembly, token)?;
            let constraint = self.instantiate(constraint, instantiation)?;
            // Constraints over shared code's arguments are checked where those are exact.
            if self.is_open(constraint) || self.contains_canon(constraint) {
                continue;
            }
            // `ValueType` is how `struct` is also written; `unmanaged` is its modreq.
            if !self.is_assignable(argument, constraint)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A public constructor without parameters, on a class that is not abstract.
    fn has_default_constructor(&self, ty: TypeId) -> Result<bool> {
        let Some(info) = self.info(ty)? else { return Ok(false) };
        if info.attributes.contains(TypeAttributes::ABSTRACT) {
            return Ok(false);
        }
        Ok(self.default_constructor(ty)?.is_some_and(|(_, is_public)| is_public))
    }

    /// The instance constructor without parameters, and whether it is public.
    pub fn default_constructor(&self, ty: TypeId) -> Result<Option<(MethodId, bool)>> {
        let Some(info) = self.info(ty)? else { return Ok(None) };
        let module = self.module(info.definition.assembly);
        for id in self.methods_named(info, ".ctor") {
            let row = module.row(id)?;
            if row.flags.contains(MethodAttributes::STATIC)
                || !module.method_sig(row.signature)?.params.is_empty()
            {
                continue;
            }
            let access = row.flags.masked(MethodAttributes::ACCESS_MASK);
            return Ok(Some((self.method(ty, id, &[]), access == MethodAttributes::PUBLIC)));
        }
        Ok(None)
    }

    /// The finalizer that an object of this exact type runs: whatever overrides `Object.Finalize`,
    /// unless that is `Object`'s own, which does nothing.
    pub fn finalizer(&self, ty: TypeId) -> Result<Option<MethodId>> {
        let object = self.core_types().object;
        let Some(declaration) = self.find_method(object, "Finalize")? else { return Ok(None) };
        // `<Module>` is no class of objects either.
        if self.is_value_type(ty)? || !self.is_subclass_of(ty, object)? {
            return Ok(None);
        }
        let found = self.resolve_virtual(declaration, ty)?;
        Ok((self.method_owner(found) != object).then_some(found))
    }
}

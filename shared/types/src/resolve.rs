//! From the tokens in IL to types, methods and fields.
//! Owns the search for members by name and signature (ECMA-335 II.22.25) and the caches of its
//! results, open; making a result exact is a substitution.

use metadata::{
    FieldToken, MemberRefId, MemberRefParent, MemberRefSig, MemberToken, MethodDefId,
    MethodDefOrRef, MethodSpecId, MethodToken, Token, TypeDefOrRef, TypeSig,
};

use crate::error::Result;
use crate::kind::{Definition, Instantiation, TypeKind};
use crate::method::{ArrayMethod, MethodMember, MethodVariant};
use crate::rows::cached_result;
use crate::signature::OpenSignature;
use crate::universe::Universe;
use crate::{AssemblyId, FieldId, MethodId, TypeError, TypeErrorKind, TypeId};

/// What a MemberRef leads to, over the variables of where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum MemberTarget {
    Method(MethodId),
    Field(FieldId),
}

/// What `ldtoken` loads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Member {
    Type(TypeId),
    Method(MethodId),
    Field(FieldId),
}

impl Universe {
    /// The type that a token names. A TypeDef or TypeRef token of a generic definition is the
    /// definition itself (`typeof(List<>)`): nothing is substituted in it.
    pub fn resolve_type(
        &self,
        assembly: AssemblyId,
        token: Token,
        instantiation: Instantiation<'_>,
    ) -> Result<TypeId> {
        let at = |error: TypeError| error.at(assembly, token);
        let token =
            TypeDefOrRef::try_from(token).map_err(|_| at(TypeError::format("not a type token")))?;
        let open = self.resolve_type_def_or_ref(assembly, token).map_err(at)?;
        match token {
            TypeDefOrRef::TypeSpec(_) => self.instantiate(open, instantiation).map_err(at),
            _ => Ok(open),
        }
    }

    /// The method that a token names, in its ordinary variant. A generic method named without
    /// arguments comes over its own variables.
    pub fn resolve_method(
        &self,
        assembly: AssemblyId,
        token: Token,
        instantiation: Instantiation<'_>,
    ) -> Result<MethodId> {
        let at = |error: TypeError| error.at(assembly, token);
        let method = MethodToken::try_from(token)
            .map_err(|_| at(TypeError::format("not a method token")))?;
        let open = self.open_method_token(assembly, method).map_err(at)?;
        match method {
            MethodToken::MethodSpec(_) => self.instantiate_method(open, instantiation),
            _ => self.instantiate_method_owner(open, instantiation),
        }
        .map_err(at)
    }

    fn open_method_token(&self, assembly: AssemblyId, token: MethodToken) -> Result<MethodId> {
        match token {
            MethodToken::MethodDef(id) => self.method_of_row(assembly, id),
            MethodToken::MemberRef(id) => match self.member_ref(assembly, id)? {
                MemberTarget::Method(method) => Ok(method),
                MemberTarget::Field(_) => Err(TypeError::format("field where a method belongs")),
            },
            MethodToken::MethodSpec(id) => self.method_spec(assembly, id),
        }
    }

    /// A method by its row alone, of its open owner.
    pub fn method_of_row(&self, assembly: AssemblyId, id: MethodDefId) -> Result<MethodId> {
        let owner = self.open_type(self.method_def(assembly, id)?.owner)?;
        self.open_method(owner, id)
    }

    fn method_spec(&self, assembly: AssemblyId, spec: MethodSpecId) -> Result<MethodId> {
        let Some(cell) = self.assembly(assembly).method_specs.cell(spec.index()) else {
            return Err(self.bad_token(spec.token()));
        };
        cached_result(cell, || {
            let module = self.module(assembly);
            let row = module.row(spec)?;
            let generic = match row.method {
                MethodDefOrRef::MethodDef(id) => MethodToken::MethodDef(id),
                MethodDefOrRef::MemberRef(id) => MethodToken::MemberRef(id),
            };
            let generic = self.open_method_token(assembly, generic)?;
            let mut args = Vec::new();
            for sig in &module.sig_of_method_spec(spec)? {
                args.push(self.type_from_sig(assembly, sig, Instantiation::EMPTY)?);
            }
            if args.len() != self.method_args(generic).len() {
                return Err(TypeError::format("wrong number of method arguments"));
            }
            Ok(self.with_method_args(generic, &args))
        })
        .copied()
    }

    /// The field that a token names.
    pub fn resolve_field(
        &self,
        assembly: AssemblyId,
        token: Token,
        instantiation: Instantiation<'_>,
    ) -> Result<FieldId> {
        let at = |error: TypeError| error.at(assembly, token);
        let field =
            FieldToken::try_from(token).map_err(|_| at(TypeError::format("not a field token")))?;
        let open = match field {
            FieldToken::Field(id) => {
                let owner = self.module(assembly).field_owner(id);
                let owner = owner.map_err(|error| at(error.into()))?;
                let owner = self.open_type(Definition { assembly, id: owner }).map_err(at)?;
                self.field(owner, id)
            }
            FieldToken::MemberRef(id) => match self.member_ref(assembly, id).map_err(at)? {
                MemberTarget::Field(field) => field,
                MemberTarget::Method(_) => {
                    return Err(at(TypeError::format("method where a field belongs")));
                }
            },
        };
        self.instantiate_field(open, instantiation).map_err(at)
    }

    /// What `ldtoken` loads.
    pub fn resolve_member(
        &self,
        assembly: AssemblyId,
        token: Token,
        instantiation: Instantiation<'_>,
    ) -> Result<Member> {
        let member = MemberToken::try_from(token)
            .map_err(|_| TypeError::format("not a member token").at(assembly, token))?;
        match member {
            MemberToken::TypeDef(_) | MemberToken::TypeRef(_) | MemberToken::TypeSpec(_) => {
                self.resolve_type(assembly, token, instantiation).map(Member::Type)
            }
            MemberToken::MethodDef(_) | MemberToken::MethodSpec(_) => {
                self.resolve_method(assembly, token, instantiation).map(Member::Method)
            }
            MemberToken::Field(_) => {
                self.resolve_field(assembly, token, instantiation).map(Member::Field)
            }
            MemberToken::MemberRef(id) => match self.member_ref(assembly, id)? {
                MemberTarget::Method(_) => {
                    self.resolve_method(assembly, token, instantiation).map(Member::Method)
                }
                MemberTarget::Field(_) => {
                    self.resolve_field(assembly, token, instantiation).map(Member::Field)
                }
            },
        }
    }

    /// The signature that a call site is written with: the method's own but for vararg methods,
    /// whose MemberRef adds the types of the variable arguments.
    pub fn resolve_call_signature(
        &self,
        assembly: AssemblyId,
        token: Token,
        instantiation: Instantiation<'_>,
    ) -> Result<crate::MethodSignature> {
        let method = self.resolve_method(assembly, token, instantiation)?;
        let own = self.signature(method)?;
        if let Ok(MethodToken::MemberRef(id)) = MethodToken::try_from(token)
            && own.calling_convention == metadata::CallingConvention::VarArg
            && let MemberRefSig::Method(sig) = self.module(assembly).sig_of_member_ref(id)?
        {
            let arguments = self.method_instantiation(method);
            let mut signature = own.clone();
            let mut params = own.params.to_vec();
            for extra in sig.params.iter().skip(own.params.len()) {
                params.push(self.type_from_sig(assembly, extra, arguments)?);
            }
            signature.sentinel = Some(own.params.len() as u32);
            signature.params = params.into();
            return Ok(signature);
        }
        Ok(own.clone())
    }

    pub(crate) fn member_ref(&self, assembly: AssemblyId, id: MemberRefId) -> Result<MemberTarget> {
        let Some(cell) = self.assembly(assembly).member_refs.cell(id.index()) else {
            return Err(self.bad_token(id.token()));
        };
        cached_result(cell, || {
            self.find_member(assembly, id).map_err(|error| error.at(assembly, id.token()))
        })
        .copied()
    }

    fn find_member(&self, assembly: AssemblyId, id: MemberRefId) -> Result<MemberTarget> {
        let module = self.module(assembly);
        let row = module.row(id)?;
        let name = module.string(row.name)?;
        let parent = match row.class {
            MemberRefParent::TypeDef(id) => self.open_type(Definition { assembly, id })?,
            MemberRefParent::TypeRef(id) => self.open_type(self.resolve_type_ref(assembly, id)?)?,
            MemberRefParent::TypeSpec(id) => self.type_spec(assembly, id, 0)?,
            // The call site of a vararg method of this module.
            MemberRefParent::MethodDef(id) => {
                return self.method_of_row(assembly, id).map(MemberTarget::Method);
            }
            MemberRefParent::ModuleRef(_) => {
                return Err(TypeError::format("member of another module of the assembly"));
            }
        };
        match module.member_ref_sig(row.signature)? {
            MemberRefSig::Field(sig) => {
                let wanted = self.type_from_sig(assembly, &sig.field_type, Instantiation::EMPTY)?;
                self.find_field_in(parent, name, wanted)?.map(MemberTarget::Field).ok_or_else(
                    || {
                        let member = self.missing_field_name(parent, name);
                        TypeError::new(TypeErrorKind::FieldNotFound { member })
                    },
                )
            }
            MemberRefSig::Method(sig) => {
                if let Some(array) = self.array_method(parent, name, sig.params.len()) {
                    return Ok(MemberTarget::Method(array));
                }
                let fixed = sig.sentinel.map_or(sig.params.len(), |sentinel| sentinel as usize);
                let wanted = self.open_signature(assembly, &sig)?;
                match self.find_method_in(parent, name, &wanted, fixed)? {
                    Some(method) => Ok(MemberTarget::Method(method)),
                    None => Err(self.method_not_found(parent, name, &wanted)),
                }
            }
        }
    }

    fn method_not_found(&self, parent: TypeId, name: &str, wanted: &OpenSignature) -> TypeError {
        let member = self.missing_method_name(parent, name, &wanted.signature);
        TypeError::new(TypeErrorKind::MethodNotFound { member })
    }

    /// A method that the engine provides for an array type.
    pub fn array_method(&self, array: TypeId, name: &str, params: usize) -> Option<MethodId> {
        let rank = self.array_rank(array)? as usize;
        let method = match name {
            ".ctor" => ArrayMethod::Constructor { arguments: u32::try_from(params).ok()? },
            "Get" if params == rank => ArrayMethod::Get,
            "Set" if params == rank + 1 => ArrayMethod::Set,
            "Address" if params == rank => ArrayMethod::Address,
            _ => return None,
        };
        let member = MethodMember::Array(method);
        Some(self.intern_method(array, member, &[], MethodVariant::Ordinary))
    }

    /// The definition whose members a type has, with the arguments that its signatures are over.
    fn members_of(&self, ty: TypeId) -> Result<TypeId> {
        match self.kind(ty) {
            TypeKind::Def { .. } => Ok(ty),
            TypeKind::SzArray(_) | TypeKind::Array { .. } => Ok(self.core_types().array),
            TypeKind::Canon => Ok(self.core_types().object),
            _ => Err(TypeError::format("member of a type that has none")),
        }
    }

    /// A method by name and signature, in a type or its base classes. A reference's signature is
    /// over the *definition's* variables (ECMA-335 II.22.25), so no argument is substituted in the
    /// type itself; further up, the base class's arguments are.
    fn find_method_in(
        &self,
        parent: TypeId,
        name: &str,
        wanted: &OpenSignature,
        fixed: usize,
    ) -> Result<Option<MethodId>> {
        let parent = self.members_of(parent)?;
        let mut exact = parent;
        let mut open = match self.definition(parent) {
            Some(definition) => self.open_type(definition)?,
            None => parent,
        };
        loop {
            let Some(info) = self.info(exact)? else { return Ok(None) };
            let instantiation = Instantiation::of_type(self.type_args(open));
            for id in self.methods_named(info, name) {
                let method = self.method_def(info.definition.assembly, id)?;
                // A candidate whose own types are missing is not the one that was asked for.
                let Ok(candidate) = self.method_def_signature(method) else { continue };
                if self.signatures_match(candidate, instantiation, wanted, fixed)? {
                    return self.open_method(exact, id).map(Some);
                }
            }
            match (self.base_type(exact)?, self.base_type(open)?) {
                (Some(next), Some(next_open)) => (exact, open) = (next, next_open),
                _ => return Ok(None),
            }
        }
    }

    fn signatures_match(
        &self,
        candidate: &OpenSignature,
        instantiation: Instantiation<'_>,
        wanted: &OpenSignature,
        fixed: usize,
    ) -> Result<bool> {
        let (have, want) = (&candidate.signature, &wanted.signature);
        if have.has_this != want.has_this
            || have.generic_arity != want.generic_arity
            || have.params.len() != fixed
            || candidate.modifiers != wanted.modifiers
        {
            return Ok(false);
        }
        let have_types = have.params.iter().chain([&have.result]);
        let want_types = want.params.iter().take(fixed).chain([&want.result]);
        for (have, want) in have_types.zip(want_types) {
            if have != want && self.instantiate(*have, instantiation)? != *want {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A field by name and type, in a type or its base classes.
    fn find_field_in(&self, parent: TypeId, name: &str, wanted: TypeId) -> Result<Option<FieldId>> {
        let mut exact = self.members_of(parent)?;
        let mut open = match self.definition(exact) {
            Some(definition) => self.open_type(definition)?,
            None => exact,
        };
        loop {
            let Some(info) = self.info(exact)? else { return Ok(None) };
            if let Some(field) = self.field_named(info, name) {
                let over_own = self.field_type(self.field(open, field))?;
                if over_own == wanted {
                    return Ok(Some(self.field(exact, field)));
                }
            }
            match (self.base_type(exact)?, self.base_type(open)?) {
                (Some(next), Some(next_open)) => (exact, open) = (next, next_open),
                _ => return Ok(None),
            }
        }
    }

    /// The type that a catch clause names.
    pub fn resolve_catch(
        &self,
        assembly: AssemblyId,
        class: TypeDefOrRef,
        instantiation: Instantiation<'_>,
    ) -> Result<TypeId> {
        self.resolve_type(assembly, class.token(), instantiation)
    }

    /// Any type signature over the arguments of where it stands.
    pub fn resolve_sig(
        &self,
        assembly: AssemblyId,
        sig: &TypeSig,
        instantiation: Instantiation<'_>,
    ) -> Result<TypeId> {
        self.type_from_sig(assembly, sig, instantiation)
    }
}

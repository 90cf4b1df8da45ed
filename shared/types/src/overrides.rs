//! Explicit overrides: the MethodImpl table (ECMA-335 II.22.27), and matching by name and signature.
//! Owns what "overrides" means for two signatures. What a class does with it is `vtable`'s.

use metadata::{MethodAttributes, MethodDefId, MethodDefOrRef, Token};

use crate::definition::DefinitionInfo;
use crate::error::Result;
use crate::kind::{Definition, Instantiation};
use crate::method_def::MethodDefInfo;
use crate::rows::cached_result;
use crate::universe::Universe;
use crate::{MethodId, TypeError, TypeErrorKind, TypeId};

/// A row of MethodImpl, over the variables of the class it belongs to; generic methods are over
/// their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Override {
    pub declaration: MethodId,
    pub body: MethodId,
}

/// What a method must be called and look like to override or implement another.
pub(crate) struct Wanted<'u> {
    pub name: &'u str,
    pub method: &'u MethodDefInfo,
    pub instantiation: Instantiation<'u>,
}

impl Universe {
    /// The explicit overrides of a definition.
    pub(crate) fn overrides(&self, definition: Definition) -> Result<&[Override]> {
        cached_result(&self.definition_cells(definition)?.overrides, || {
            let module = self.module(definition.assembly);
            let mut list = Vec::new();
            for id in module.method_impls(definition.id) {
                let row = module.row(id)?;
                let declaration = match self.override_part(definition, row.declaration) {
                    Ok(declaration) => declaration,
                    // A member that the core library lacks: nobody can call it either.
                    Err(error) if self.is_missing_in_core(definition, row.declaration, &error) => {
                        continue;
                    }
                    Err(error) => return Err(error),
                };
                let body = self.override_part(definition, row.body)?;
                list.push(Override { declaration, body });
            }
            Ok(list.into())
        })
        .map(|list| &**list)
    }

    fn override_part(&self, definition: Definition, part: MethodDefOrRef) -> Result<MethodId> {
        let token = match part {
            MethodDefOrRef::MethodDef(id) => id.token(),
            MethodDefOrRef::MemberRef(id) => id.token(),
        };
        self.resolve_method(definition.assembly, token, Instantiation::EMPTY)
    }

    fn is_missing_in_core(
        &self,
        definition: Definition,
        declaration: MethodDefOrRef,
        error: &TypeError,
    ) -> bool {
        let MethodDefOrRef::MemberRef(id) = declaration else { return false };
        let parent = || {
            let class = self.module(definition.assembly).row(id).ok()?.class;
            let token: Token = match class {
                metadata::MemberRefParent::TypeRef(id) => id.token(),
                metadata::MemberRefParent::TypeSpec(id) => id.token(),
                _ => return None,
            };
            self.resolve_type(definition.assembly, token, Instantiation::EMPTY).ok()
        };
        matches!(error.kind(), TypeErrorKind::MethodNotFound { .. })
            && parent().is_some_and(|parent| self.assembly_of(parent) == self.core())
    }

    /// A method, as something that others may match.
    pub(crate) fn wanted(&self, owner: TypeId, method: MethodDefId) -> Result<Wanted<'_>> {
        let definition = self
            .definition(owner)
            .ok_or_else(|| TypeError::format("method of something that is not a definition"))?;
        let info = self.method_def(definition.assembly, method)?;
        Ok(Wanted {
            name: self.module(definition.assembly).string(info.row.name)?,
            method: info,
            instantiation: Instantiation::of_type(self.type_args(owner)),
        })
    }

    /// A virtual instance method of `owner` itself with this name and signature, which `accept`s
    /// may narrow by its flags.
    pub(crate) fn matching_virtual(
        &self,
        owner: TypeId,
        info: &DefinitionInfo,
        wanted: &Wanted<'_>,
        accept: impl Fn(MethodAttributes) -> bool,
    ) -> Result<Option<MethodDefId>> {
        let instantiation = Instantiation::of_type(self.type_args(owner));
        for id in self.methods_named(info, wanted.name) {
            let candidate = self.method_def(info.definition.assembly, id)?;
            let flags = candidate.row.flags;
            if flags.contains(MethodAttributes::VIRTUAL)
                && !flags.contains(MethodAttributes::STATIC)
                && accept(flags)
                && self.same_signature(candidate, instantiation, wanted)?
            {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Same parameters, result and custom modifiers (ECMA-335 II.10.3.2). A signature that cannot be
    /// resolved matches nothing: nobody can call the method either.
    fn same_signature(
        &self,
        candidate: &MethodDefInfo,
        instantiation: Instantiation<'_>,
        wanted: &Wanted<'_>,
    ) -> Result<bool> {
        if std::ptr::eq(candidate, wanted.method) && instantiation == wanted.instantiation {
            return Ok(true);
        }
        let (Ok(have), Ok(want)) =
            (self.method_def_signature(candidate), self.method_def_signature(wanted.method))
        else {
            return Ok(false);
        };
        if have.modifiers != want.modifiers {
            return Ok(false);
        }
        let (have, want) = (&have.signature, &want.signature);
        if have.has_this != want.has_this
            || have.generic_arity != want.generic_arity
            || have.params.len() != want.params.len()
        {
            return Ok(false);
        }
        let have_types = have.params.iter().chain([&have.result]);
        let want_types = want.params.iter().chain([&want.result]);
        for (have, want) in have_types.zip(want_types) {
            let have = self.instantiate(*have, instantiation)?;
            if have != self.instantiate(*want, wanted.instantiation)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

//! Which method a call reaches, once the exact type is known.
//! Owns virtual, interface, static-virtual and constrained resolution (ECMA-335 II.12.2, III.2.1) and
//! the choice among default interface methods. Answers are exact methods; whoever calls often caches.
//! Generic virtual methods need nothing of their own: the slot is the generic definition's, and the
//! declaration's method arguments go to the implementation.

use metadata::MethodAttributes;

use crate::error::Result;
use crate::kind::Instantiation;
use crate::method::{MethodMember, MethodVariant};
use crate::universe::Universe;
use crate::vtable::InterfaceTarget;
use crate::{MethodId, TypeError, TypeErrorKind, TypeId};

/// What `constrained.` does for an exact type (ECMA-335 III.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConstrainedCall {
    /// Call this method; the `this` argument stays the managed pointer it is (none for statics).
    Direct(MethodId),
    /// The type is a reference type: load the reference, then `callvirt` this declaration.
    Dereference(MethodId),
    /// The value type does not have the method itself: box, then call this one.
    Box(MethodId),
}

/// A default method: the interface that provides it, and the method.
#[derive(Clone, Copy)]
struct Candidate {
    interface: TypeId,
    method: MethodId,
}

impl Universe {
    /// The method that a `callvirt` of `declaration` reaches on an object of exact type `ty`.
    /// A declaration that is not virtual is its own answer.
    pub fn resolve_virtual(&self, declaration: MethodId, ty: TypeId) -> Result<MethodId> {
        if self.is_interface(self.method_owner(declaration))? {
            return self.resolve_interface(declaration, ty);
        }
        let Some(slot) = self.slot_of(declaration)? else { return Ok(declaration) };
        match self.vtable(ty)?.slots.get(slot as usize) {
            Some(slot) => Ok(self.over_args_of(slot.implementation, declaration)),
            None => Err(self.no_implementation(declaration, ty)),
        }
    }

    /// The same method over the method arguments of another, if that has any.
    fn over_args_of(&self, method: MethodId, other: MethodId) -> MethodId {
        match self.method_args(other) {
            [] => method,
            args => self.with_method_args(method, args),
        }
    }

    /// A generic method over its own variables, as slots hold it; any other is itself.
    fn without_args(&self, method: MethodId) -> MethodId {
        let count = self.method_args(method).len() as u32;
        if count == 0 {
            return method;
        }
        let args: Vec<TypeId> = (0..count).map(|number| self.mvar(number)).collect();
        self.with_method_args(method, &args)
    }

    /// The method that a call of an interface's method reaches on an object (or boxed value) of
    /// exact type `ty`.
    pub fn resolve_interface(&self, declaration: MethodId, ty: TypeId) -> Result<MethodId> {
        let interface = self.method_owner(declaration);
        let Some(slot) = self.slot_of(declaration)? else {
            // Not virtual: a private or sealed method of the interface.
            return Ok(declaration);
        };
        let mut default_of = None;
        for implemented in [interface].into_iter().chain(self.variants_of(interface, ty)?) {
            match self.interface_target(ty, implemented, slot)? {
                Some(InterfaceTarget::Method(found)) => {
                    return Ok(self.over_args_of(found, declaration));
                }
                Some(InterfaceTarget::Slot(class_slot)) => {
                    if let Some(found) = self.vtable(ty)?.slots.get(class_slot as usize) {
                        return Ok(self.over_args_of(found.implementation, declaration));
                    }
                }
                Some(InterfaceTarget::Default) => {
                    default_of.get_or_insert(implemented);
                }
                None => {}
            }
        }
        // `int[]` as `IList<uint>`, `string[]` as `IEnumerable<object>`.
        if self.is_array(ty)
            && self.is_vector_interface(interface)
            && self.is_assignable(ty, interface)?
            && let Some(helper) = self.vector_method(declaration)?
        {
            return Ok(helper);
        }
        let interface = default_of.ok_or_else(|| self.no_implementation(declaration, ty))?;
        let declaration = self.on_owner(declaration, interface);
        self.default_implementation(declaration, ty)
    }

    /// Is `have` another instantiation of the same interface that variance makes into `want`?
    fn is_variant_of(&self, have: TypeId, want: TypeId) -> bool {
        self.definition(have) == self.definition(want)
            && self.is_assignable(have, want).unwrap_or(false)
    }

    fn interface_target(
        &self,
        ty: TypeId,
        interface: TypeId,
        slot: u32,
    ) -> Result<Option<InterfaceTarget>> {
        let entries = &self.vtable(ty)?.interfaces;
        let entry = entries.iter().find(|entry| entry.interface == interface);
        Ok(entry.and_then(|entry| entry.targets.get(slot as usize)).copied())
    }

    /// The other instantiations of an interface that a type has and that variance makes into it: what
    /// the most derived class declares comes first.
    fn variants_of(&self, interface: TypeId, ty: TypeId) -> Result<Vec<TypeId>> {
        let mut variants = Vec::new();
        let Some(definition) = self.definition(interface) else { return Ok(variants) };
        if !self.has_variance(definition)? {
            return Ok(variants);
        }
        for class in self.ancestors(ty)? {
            let Some(declaring) = self.definition(class) else { continue };
            let args = Instantiation::of_type(self.type_args(class));
            for open in self.open_interfaces(declaring)? {
                if !open.is_declared || self.definition(open.interface) != Some(definition) {
                    continue;
                }
                let declared = self.instantiate(open.interface, args)?;
                if declared != interface
                    && !variants.contains(&declared)
                    && self.is_assignable(declared, interface)?
                {
                    variants.push(declared);
                }
            }
        }
        Ok(variants)
    }

    fn on_owner(&self, method: MethodId, owner: TypeId) -> MethodId {
        let entry = self.method_entry(method);
        self.intern_method(owner, entry.member, &entry.args, entry.variant)
    }

    /// The most specific default method for an interface's method (C# 8; II.12.2 as amended).
    fn default_implementation(&self, declaration: MethodId, ty: TypeId) -> Result<MethodId> {
        let ordinary = self.without_args(self.ordinary_variant(declaration));
        let best = self.most_specific(self.default_candidates(ordinary, ty)?)?;
        let found = match best.as_slice() {
            [] => return Err(self.no_implementation(declaration, ty)),
            [one] => one.method,
            [first, rest @ ..] if rest.iter().all(|other| other.method == first.method) => {
                first.method
            }
            _ => return Err(self.ambiguous(declaration, ty)),
        };
        if self.method_attributes(found)?.contains(MethodAttributes::ABSTRACT) {
            return Err(self.no_implementation(declaration, ty));
        }
        let found = match self.method_variant(declaration) {
            MethodVariant::Ordinary => found,
            _ => self.async_implementation(declaration, found)?,
        };
        Ok(self.over_args_of(found, declaration))
    }

    /// Every interface of the type that has a body for the declaration, its own included, and every
    /// one that makes it abstract again.
    fn default_candidates(&self, declaration: MethodId, ty: TypeId) -> Result<Vec<Candidate>> {
        let mut candidates = Vec::new();
        for interface in self.interfaces(ty)? {
            let interface = *interface;
            if interface == self.method_owner(declaration)
                && !self.method_attributes(declaration)?.contains(MethodAttributes::ABSTRACT)
            {
                candidates.push(Candidate { interface, method: declaration });
            }
            let Some(definition) = self.definition(interface) else { continue };
            let args = Instantiation::of_type(self.type_args(interface));
            for entry in self.overrides(definition)? {
                if self.instantiate_method_owner(entry.declaration, args)? == declaration {
                    let method = self.instantiate_method_owner(entry.body, args)?;
                    candidates.push(Candidate { interface, method });
                }
            }
        }
        Ok(candidates)
    }

    /// The candidates that no other candidate's interface extends.
    fn most_specific(&self, candidates: Vec<Candidate>) -> Result<Vec<Candidate>> {
        let mut best = Vec::new();
        for candidate in &candidates {
            let mut is_hidden = false;
            for other in &candidates {
                if other.interface != candidate.interface
                    && self.interfaces(other.interface)?.contains(&candidate.interface)
                {
                    is_hidden = true;
                }
            }
            if !is_hidden {
                best.push(*candidate);
            }
        }
        Ok(best)
    }

    /// Does a type lack even a default method? Two that contradict each other, or one that is abstract
    /// again, are an error of the call and not of the type, as in .NET.
    pub(crate) fn has_no_default(&self, declaration: MethodId, ty: TypeId) -> Result<bool> {
        let ordinary = self.without_args(self.ordinary_variant(declaration));
        Ok(self.default_candidates(ordinary, ty)?.is_empty())
    }

    /// The method that implements a static abstract or virtual method of an interface for an exact
    /// type. Only explicit overrides count, as in .NET: compilers write one for each.
    pub fn resolve_static_virtual(&self, declaration: MethodId, ty: TypeId) -> Result<MethodId> {
        let ordinary = self.without_args(self.ordinary_variant(declaration));
        let interface = self.method_owner(declaration);
        for by_variance in [false, true] {
            for class in self.ancestors(ty)? {
                let Some(definition) = self.definition(class) else { continue };
                let args = Instantiation::of_type(self.type_args(class));
                for entry in self.overrides(definition)? {
                    if self.method_member(entry.declaration) != self.method_member(ordinary) {
                        continue;
                    }
                    let declared = self.instantiate_method_owner(entry.declaration, args)?;
                    let owner = self.method_owner(declared);
                    let is_match = declared == ordinary
                        || by_variance
                            && owner != interface
                            && self.is_variant_of(owner, interface);
                    if is_match {
                        let body = self.instantiate_method_owner(entry.body, args)?;
                        let body = match self.method_variant(declaration) {
                            MethodVariant::Ordinary => body,
                            _ => self.async_implementation(declaration, body)?,
                        };
                        return Ok(self.over_args_of(body, declaration));
                    }
                }
            }
        }
        self.default_implementation(declaration, ty)
    }

    /// What a constrained call does for an exact type.
    pub fn resolve_constrained(
        &self,
        declaration: MethodId,
        ty: TypeId,
    ) -> Result<ConstrainedCall> {
        if self.is_static(declaration)? {
            let is_virtual = self.is_virtual(declaration)?;
            return Ok(ConstrainedCall::Direct(if is_virtual {
                self.resolve_static_virtual(declaration, ty)?
            } else {
                declaration
            }));
        }
        if !self.is_value_type(ty)? {
            return Ok(ConstrainedCall::Dereference(declaration));
        }
        let found = self.resolve_virtual(declaration, ty)?;
        Ok(if self.method_owner(found) == ty {
            ConstrainedCall::Direct(found)
        } else {
            ConstrainedCall::Box(found)
        })
    }

    /// As `resolve_constrained`, for code that is shared over references: the declaration's interface may be over `__Canon` where
    /// the value type implements it over one reference type. `None`: it implements it over several, and only the exact code
    /// can tell which is meant.
    pub fn resolve_constrained_shared(
        &self,
        declaration: MethodId,
        ty: TypeId,
    ) -> Result<Option<ConstrainedCall>> {
        let owner = self.method_owner(declaration);
        let is_exact = !self.contains_canon(owner)
            || !self.is_interface(owner)?
            || !self.is_value_type(ty)?
            || self.interfaces(ty)?.contains(&owner);
        if is_exact {
            return self.resolve_constrained(declaration, ty).map(Some);
        }
        let mut found = None;
        for interface in self.interfaces(ty)? {
            if self.canonical_type(*interface)? == owner && found.replace(*interface).is_some() {
                return Ok(None);
            }
        }
        let (Some(interface), MethodMember::Def(row)) = (found, self.method_member(declaration))
        else {
            return self.resolve_constrained(declaration, ty).map(Some);
        };
        let declaration = self.method(interface, row, self.method_args(declaration));
        self.resolve_constrained(declaration, ty).map(Some)
    }

    /// A generic virtual method over its arguments: `resolve_virtual` by its other name.
    pub fn resolve_gvm(&self, declaration: MethodId, ty: TypeId) -> Result<MethodId> {
        self.resolve_virtual(declaration, ty)
    }

    /// Does a virtual method have generic arguments of its own, so that its slot alone does not say
    /// what to call?
    pub fn is_generic_virtual(&self, method: MethodId) -> Result<bool> {
        Ok(!self.method_args(method).is_empty() && self.is_virtual(method)?)
    }

    /// The error of a declaration that a type has no method for.
    pub fn no_implementation(&self, declaration: MethodId, ty: TypeId) -> TypeError {
        TypeError::new(TypeErrorKind::NoInterfaceImplementation {
            method: self.method_name(declaration).to_owned(),
            interface: self.display_name(self.method_owner(declaration)),
            name: self.display_name(ty),
        })
    }

    fn ambiguous(&self, declaration: MethodId, ty: TypeId) -> TypeError {
        TypeError::new(TypeErrorKind::AmbiguousImplementation {
            method: self.method_name(declaration).to_owned(),
            interface: self.display_name(self.method_owner(declaration)),
            name: self.display_name(ty),
            assembly: self.assembly(self.assembly_of(ty)).display_name().to_owned(),
        })
    }

    /// Is the method a row (and not one that the engine provides for arrays)?
    pub fn is_row(&self, method: MethodId) -> bool {
        matches!(self.method_member(method), MethodMember::Def(_))
    }
}

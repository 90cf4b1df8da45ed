//! Signatures as types: from the trees that `metadata` reads to `TypeId`s.
//! Owns `MethodSignature`, and what of a signature matters for overriding beyond its types: the
//! custom modifiers, which are no part of a type's identity here but are of a signature's
//! (ECMA-335 II.23.2.8).

use metadata::{
    CallingConvention, MethodSig, StandAloneSig, StandAloneSigId, TypeDefOrRef, TypeSig, TypeSpecId,
};
use smallvec::SmallVec;

use crate::assembly::join_name;
use crate::error::Result;
use crate::kind::{Definition, FnPtrSignature, Instantiation};
use crate::rows::cached_result;
use crate::universe::Universe;
use crate::{AssemblyId, TypeError, TypeErrorKind, TypeId};

/// A TypeSpec's signature may go through other TypeSpecs this often.
const MAX_HOPS: u32 = 32;

/// A method's signature over the arguments it was asked for with.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MethodSignature {
    /// There is a `this`, which `params` does not list (unless `explicit_this`).
    pub has_this: bool,
    pub explicit_this: bool,
    pub calling_convention: CallingConvention,
    pub generic_arity: u32,
    /// `void` is the core library's `System.Void`.
    pub result: TypeId,
    pub params: Box<[TypeId]>,
    /// At a call site of a vararg method: how many of `params` are the method's own.
    pub sentinel: Option<u32>,
}

/// A local variable of a method body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LocalVariable {
    pub ty: TypeId,
    pub is_pinned: bool,
}

/// A signature over its definition's own parameters, with what overriding compares.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct OpenSignature {
    pub signature: MethodSignature,
    pub modifiers: Box<[Modifier]>,
}

/// A custom modifier and where it stands: the children to follow from the signature's root, which
/// stay the same when a type variable elsewhere is replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Modifier {
    path: SmallVec<[u16; 6]>,
    is_required: bool,
    /// By name: modifiers are often types that the core library does not have.
    name: String,
}

/// One conversion: the modifiers met so far and the way to where we are.
struct Reader<'u> {
    universe: &'u Universe,
    assembly: AssemblyId,
    hops: u32,
    path: SmallVec<[u16; 6]>,
    modifiers: Vec<Modifier>,
}

impl Reader<'_> {
    fn child(&mut self, number: usize, sig: &TypeSig) -> Result<TypeId> {
        self.path.push(u16::try_from(number).unwrap_or(u16::MAX));
        let ty = self.read(sig);
        self.path.pop();
        ty
    }

    fn read(&mut self, sig: &TypeSig) -> Result<TypeId> {
        let universe = self.universe;
        let core = universe.core_types();
        Ok(match sig {
            TypeSig::Void => core.void,
            TypeSig::Primitive(primitive) => core.primitive(*primitive),
            TypeSig::I => core.intptr,
            TypeSig::U => core.uintptr,
            TypeSig::String => core.string,
            TypeSig::Object => core.object,
            TypeSig::TypedByRef => core.typed_reference,
            TypeSig::Class(token) | TypeSig::ValueType(token) => self.named(*token)?,
            TypeSig::Var(number) => universe.var(*number),
            TypeSig::MVar(number) => universe.mvar(*number),
            TypeSig::SzArray(element) => {
                let element = self.child(0, element)?;
                universe.sz_array(element)?
            }
            TypeSig::Array(array) => {
                let element = self.child(0, &array.element)?;
                universe.array(element, array.rank)?
            }
            TypeSig::Ptr(element) => {
                let element = self.child(0, element)?;
                universe.pointer(element)?
            }
            TypeSig::ByRef(element) => {
                let element = self.child(0, element)?;
                universe.by_ref(element)?
            }
            TypeSig::FnPtr(method) => {
                let result = self.child(0, &method.result)?;
                let mut params = Vec::with_capacity(method.params.len());
                for (number, param) in method.params.iter().enumerate() {
                    params.push(self.child(number + 1, param)?);
                }
                universe.function_pointer(FnPtrSignature {
                    convention: convention_byte(method),
                    result,
                    params: params.into(),
                })?
            }
            TypeSig::GenericInst(instance) => {
                let open = self.named(instance.definition)?;
                let mut args: SmallVec<[TypeId; 4]> = SmallVec::new();
                for (number, argument) in instance.arguments.iter().enumerate() {
                    args.push(self.child(number, argument)?);
                }
                let definition = universe.definition(open).ok_or_else(bad_definition)?;
                universe.generic_type(definition, &args)?
            }
            TypeSig::Modified(modified) => {
                let name = self.modifier_name(modified.modifier)?;
                let path = self.path.clone();
                let is_required = modified.is_required;
                self.modifiers.push(Modifier { path, is_required, name });
                return self.read(&modified.inner);
            }
            TypeSig::Pinned(inner) => return self.read(inner),
        })
    }

    fn named(&self, token: TypeDefOrRef) -> Result<TypeId> {
        match token {
            TypeDefOrRef::TypeSpec(spec) if self.hops < MAX_HOPS => {
                self.universe.type_spec(self.assembly, spec, self.hops + 1)
            }
            TypeDefOrRef::TypeSpec(_) => Err(TypeError::format("type specification names itself")),
            other => self.universe.resolve_type_def_or_ref(self.assembly, other),
        }
    }

    fn modifier_name(&self, token: TypeDefOrRef) -> Result<String> {
        let module = self.universe.module(self.assembly);
        let (namespace, name) = match token {
            TypeDefOrRef::TypeDef(id) => (module.row(id)?.namespace, module.row(id)?.name),
            TypeDefOrRef::TypeRef(id) => (module.row(id)?.namespace, module.row(id)?.name),
            TypeDefOrRef::TypeSpec(spec) => {
                return Ok(format!("{:?}", module.sig_of_type_spec(spec)?));
            }
        };
        Ok(join_name(module.string(namespace)?, module.string(name)?))
    }

    fn method(mut self, sig: &MethodSig) -> Result<OpenSignature> {
        let result = self.child(0, &sig.result)?;
        let mut params = Vec::with_capacity(sig.params.len());
        for (number, param) in sig.params.iter().enumerate() {
            params.push(self.child(number + 1, param)?);
        }
        Ok(OpenSignature {
            signature: MethodSignature {
                has_this: sig.has_this,
                explicit_this: sig.explicit_this,
                calling_convention: sig.calling_convention,
                generic_arity: sig.generic_param_count,
                result,
                params: params.into(),
                sentinel: sig.sentinel,
            },
            modifiers: self.modifiers.into(),
        })
    }
}

fn bad_definition() -> TypeError {
    TypeError::format("generic instance of something that is not a definition")
}

/// The first byte of a method signature, ECMA-335 II.23.2.3.
fn convention_byte(method: &MethodSig) -> u8 {
    let this = if method.has_this { 0x20 } else { 0 };
    let explicit = if method.explicit_this { 0x40 } else { 0 };
    method.calling_convention as u8 | this | explicit
}

impl Universe {
    fn reader(&self, assembly: AssemblyId, hops: u32) -> Reader<'_> {
        Reader { universe: self, assembly, hops, path: SmallVec::new(), modifiers: Vec::new() }
    }

    /// A signature's type over the arguments of where it stands.
    pub fn type_from_sig(
        &self,
        assembly: AssemblyId,
        sig: &TypeSig,
        instantiation: Instantiation<'_>,
    ) -> Result<TypeId> {
        let open = self.reader(assembly, 0).read(sig)?;
        self.instantiate(open, instantiation)
    }

    /// A method signature with its modifiers, open.
    pub(crate) fn open_signature(
        &self,
        assembly: AssemblyId,
        sig: &MethodSig,
    ) -> Result<OpenSignature> {
        self.reader(assembly, 0).method(sig)
    }

    /// A method signature over the arguments of where it stands.
    pub fn signature_from_sig(
        &self,
        assembly: AssemblyId,
        sig: &MethodSig,
        instantiation: Instantiation<'_>,
    ) -> Result<MethodSignature> {
        let open = self.open_signature(assembly, sig)?;
        self.instantiate_signature(&open.signature, instantiation)
    }

    pub(crate) fn instantiate_signature(
        &self,
        open: &MethodSignature,
        instantiation: Instantiation<'_>,
    ) -> Result<MethodSignature> {
        let params: Result<Box<[TypeId]>> =
            open.params.iter().map(|param| self.instantiate(*param, instantiation)).collect();
        Ok(MethodSignature {
            result: self.instantiate(open.result, instantiation)?,
            params: params?,
            ..*open
        })
    }

    /// A TypeSpec's type, open. `hops` counts the TypeSpecs on the way here.
    pub(crate) fn type_spec(
        &self,
        assembly: AssemblyId,
        spec: TypeSpecId,
        hops: u32,
    ) -> Result<TypeId> {
        let Some(cell) = self.assembly(assembly).type_specs.cell(spec.index()) else {
            return Err(self.bad_token(spec.token()));
        };
        cached_result(cell, || {
            let sig = self.module(assembly).sig_of_type_spec(spec)?;
            self.reader(assembly, hops).read(&sig).map_err(|error| error.at(assembly, spec.token()))
        })
        .copied()
    }

    /// The type that a TypeDef, TypeRef or TypeSpec names; definitions and specifications come open.
    pub fn resolve_type_def_or_ref(
        &self,
        assembly: AssemblyId,
        token: TypeDefOrRef,
    ) -> Result<TypeId> {
        match token {
            TypeDefOrRef::TypeDef(id) => self.open_type(Definition { assembly, id }),
            TypeDefOrRef::TypeRef(reference) => {
                self.open_type(self.resolve_type_ref(assembly, reference)?)
            }
            TypeDefOrRef::TypeSpec(spec) => self.type_spec(assembly, spec, 0),
        }
    }

    /// A definition over arguments; their number must be right.
    pub fn generic_type(&self, definition: Definition, args: &[TypeId]) -> Result<TypeId> {
        let open = self.open_type(definition)?;
        if self.type_args(open).len() != args.len() {
            let name = self.definition_name(definition);
            return Err(TypeError::new(TypeErrorKind::BadInstantiation { name }));
        }
        self.definition_type(definition, args)
    }

    /// The call site of a `calli`.
    pub fn resolve_call_site(
        &self,
        assembly: AssemblyId,
        token: StandAloneSigId,
        instantiation: Instantiation<'_>,
    ) -> Result<MethodSignature> {
        match self.module(assembly).sig_of_stand_alone(token)? {
            StandAloneSig::Method(sig) => self
                .signature_from_sig(assembly, &sig, instantiation)
                .map_err(|error| error.at(assembly, token.token())),
            _ => Err(TypeError::format("not a method signature").at(assembly, token.token())),
        }
    }

    /// The local variables of a method body.
    pub fn resolve_locals(
        &self,
        assembly: AssemblyId,
        token: StandAloneSigId,
        instantiation: Instantiation<'_>,
    ) -> Result<Vec<LocalVariable>> {
        let at = |error: TypeError| error.at(assembly, token.token());
        let StandAloneSig::Locals(sig) = self.module(assembly).sig_of_stand_alone(token)? else {
            return Err(at(TypeError::format("not a signature of local variables")));
        };
        let mut locals = Vec::with_capacity(sig.locals.len());
        for local in &sig.locals {
            let is_pinned = local.modifiers_and_pins().any(|sig| matches!(sig, TypeSig::Pinned(_)));
            let ty = self.type_from_sig(assembly, local, instantiation).map_err(at)?;
            locals.push(LocalVariable { ty, is_pinned });
        }
        Ok(locals)
    }
}

/// The outermost layers of a local's type, which are no part of the type itself.
trait OuterLayers {
    fn modifiers_and_pins(&self) -> impl Iterator<Item = &TypeSig>;
}

impl OuterLayers for TypeSig {
    fn modifiers_and_pins(&self) -> impl Iterator<Item = &TypeSig> {
        let mut next = Some(self);
        std::iter::from_fn(move || {
            let current = next?;
            next = match current {
                TypeSig::Modified(modified) => Some(&modified.inner),
                TypeSig::Pinned(inner) => Some(inner),
                _ => None,
            };
            Some(current)
        })
    }
}

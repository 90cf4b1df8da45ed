//! Substitution, and the sharing of code between instantiations.
//! Owns `instantiate` and the canonical forms (design B6): code over reference arguments is shared
//! through `__Canon`, code over value types is exact.

use smallvec::SmallVec;

use crate::error::Result;
use crate::kind::{FnPtrSignature, Instantiation, TypeKind};
use crate::universe::Universe;
use crate::{FieldId, MethodId, TypeError, TypeId};

type Args = SmallVec<[TypeId; 4]>;

/// How the shared code of a method finds the exact instantiation it runs for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GenericContext {
    /// The code is not shared.
    None,
    /// From the method table of `this`: instance methods of classes.
    This,
    /// A hidden argument, the exact method table of the owner: static methods of shared types,
    /// instance methods of shared value types, default methods of shared interfaces.
    TypeArg,
    /// A hidden argument, the exact method: generic methods.
    MethodArg,
}

impl Universe {
    /// Replaces `Var`s and `MVar`s. An empty list of arguments leaves its variables alone, so a type
    /// may be made exact one half at a time.
    pub fn instantiate(&self, ty: TypeId, instantiation: Instantiation<'_>) -> Result<TypeId> {
        let shape = self.shape(ty);
        let touches_type = shape.contains_var && !instantiation.type_args.is_empty();
        let touches_method = shape.contains_mvar && !instantiation.method_args.is_empty();
        if !touches_type && !touches_method {
            return Ok(ty);
        }
        let argument = |args: &[TypeId], number: u32| match args.get(number as usize) {
            Some(argument) => Ok(*argument),
            None if args.is_empty() => Ok(ty),
            None => Err(TypeError::format("generic parameter out of range")),
        };
        match self.kind(ty) {
            TypeKind::Var(number) => argument(instantiation.type_args, *number),
            TypeKind::MVar(number) => argument(instantiation.method_args, *number),
            TypeKind::Def { definition, args } => {
                self.definition_type(*definition, &*self.instantiate_all(args, instantiation)?)
            }
            TypeKind::SzArray(element) => self.sz_array(self.instantiate(*element, instantiation)?),
            TypeKind::Array { element, rank } => {
                self.array(self.instantiate(*element, instantiation)?, *rank)
            }
            TypeKind::Pointer(element) => self.pointer(self.instantiate(*element, instantiation)?),
            TypeKind::ByRef(element) => self.by_ref(self.instantiate(*element, instantiation)?),
            TypeKind::FnPtr(signature) => self.function_pointer(FnPtrSignature {
                convention: signature.convention,
                result: self.instantiate(signature.result, instantiation)?,
                params: self.instantiate_all(&signature.params, instantiation)?.as_slice().into(),
            }),
            TypeKind::Parameter { .. } | TypeKind::Canon => Ok(ty),
        }
    }

    fn instantiate_all(&self, types: &[TypeId], instantiation: Instantiation<'_>) -> Result<Args> {
        types.iter().map(|ty| self.instantiate(*ty, instantiation)).collect()
    }

    /// A method whose owner and arguments are open, over what its variables stand for.
    pub fn instantiate_method(
        &self,
        method: MethodId,
        instantiation: Instantiation<'_>,
    ) -> Result<MethodId> {
        let entry = self.method_entry(method);
        let owner = self.instantiate(entry.owner, instantiation)?;
        let args = self.instantiate_all(&entry.args, instantiation)?;
        Ok(self.intern_method(owner, entry.member, &args, entry.variant))
    }

    /// The same, but only the owner: the method's own arguments stay.
    pub fn instantiate_method_owner(
        &self,
        method: MethodId,
        instantiation: Instantiation<'_>,
    ) -> Result<MethodId> {
        let entry = self.method_entry(method);
        let owner = self.instantiate(entry.owner, instantiation)?;
        Ok(self.intern_method(owner, entry.member, &entry.args, entry.variant))
    }

    pub fn instantiate_field(
        &self,
        field: FieldId,
        instantiation: Instantiation<'_>,
    ) -> Result<FieldId> {
        let entry = self.field_entry(field);
        let owner = self.instantiate(entry.owner, instantiation)?;
        Ok(self.intern_field(owner, entry.definition))
    }

    /// The same method over other arguments of its own.
    pub fn with_method_args(&self, method: MethodId, args: &[TypeId]) -> MethodId {
        let entry = self.method_entry(method);
        self.intern_method(entry.owner, entry.member, args, entry.variant)
    }

    /// Does a generic parameter occur in the type?
    pub fn is_open(&self, ty: TypeId) -> bool {
        let shape = self.shape(ty);
        shape.contains_var || shape.contains_mvar || shape.contains_parameter
    }

    /// Does `__Canon` occur in the type?
    pub fn contains_canon(&self, ty: TypeId) -> bool {
        self.shape(ty).contains_canon
    }

    /// Does a variable or `__Canon` occur in the method's owner or arguments?
    pub fn method_contains_canon(&self, method: MethodId) -> bool {
        let entry = self.method_entry(method);
        self.contains_canon(entry.owner) || entry.args.iter().any(|arg| self.contains_canon(*arg))
    }

    pub fn method_is_open(&self, method: MethodId) -> bool {
        let entry = self.method_entry(method);
        self.is_open(entry.owner) || entry.args.iter().any(|arg| self.is_open(*arg))
    }

    /// The type whose code a type's methods run: its reference arguments become `__Canon`.
    /// A type that is not generic, and has no element, is its own.
    pub fn canonical_type(&self, ty: TypeId) -> Result<TypeId> {
        match self.kind(ty) {
            TypeKind::Def { args, .. } if args.is_empty() => Ok(ty),
            TypeKind::Def { definition, args } => {
                self.definition_type(*definition, &*self.canonical_args(args)?)
            }
            TypeKind::SzArray(element) => self.sz_array(self.canonical_arg(*element)?),
            TypeKind::Array { element, rank } => self.array(self.canonical_arg(*element)?, *rank),
            _ => Ok(ty),
        }
    }

    /// What a type becomes as a generic argument of shared code.
    pub fn canonical_arg(&self, ty: TypeId) -> Result<TypeId> {
        match self.kind(ty) {
            TypeKind::SzArray(_) | TypeKind::Array { .. } | TypeKind::Canon => Ok(self.canon()),
            TypeKind::Def { .. } if self.is_value_type(ty)? => self.canonical_type(ty),
            TypeKind::Def { .. } => Ok(self.canon()),
            _ => Ok(ty),
        }
    }

    fn canonical_args(&self, args: &[TypeId]) -> Result<Args> {
        args.iter().map(|arg| self.canonical_arg(*arg)).collect()
    }

    /// The method whose code this method runs.
    pub fn canonical_method(&self, method: MethodId) -> Result<MethodId> {
        let entry = self.method_entry(method);
        let owner = self.canonical_type(entry.owner)?;
        let args = self.canonical_args(&entry.args)?;
        Ok(self.intern_method(owner, entry.member, &args, entry.variant))
    }

    /// The instantiation of an open method whose code is shared over all references.
    pub fn over_references(&self, method: MethodId) -> Result<MethodId> {
        let owner = self.method_entry(method).owner;
        let class_arguments = vec![self.canon(); self.type_args(owner).len()];
        let method_arguments = vec![self.canon(); self.method_args(method).len()];
        let instantiation =
            Instantiation { type_args: &class_arguments, method_args: &method_arguments };
        self.instantiate_method(method, instantiation)
    }

    /// Is the method's code shared with other instantiations?
    pub fn is_shared(&self, method: MethodId) -> Result<bool> {
        Ok(self.method_contains_canon(self.canonical_method(method)?))
    }

    /// How the method's code finds its exact instantiation. The same for a method and its canonical
    /// form.
    pub fn generic_context(&self, method: MethodId) -> Result<GenericContext> {
        if !self.is_shared(method)? {
            return Ok(GenericContext::None);
        }
        let entry = self.method_entry(method);
        if !entry.args.is_empty() {
            return Ok(GenericContext::MethodArg);
        }
        // What the engine provides for arrays reads the array's own method table.
        let is_class = match self.info(entry.owner)? {
            Some(info) => !info.is_value_type() && !info.is_interface(),
            None => true,
        };
        if is_class && !self.is_static(method)? {
            Ok(GenericContext::This)
        } else {
            Ok(GenericContext::TypeArg)
        }
    }
}

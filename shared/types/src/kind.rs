//! What a type is made of, and the structural facts that interning can tell without loading anything.
//! Owns `TypeKind`, `Instantiation` and the limits on the size of a type. Must not read metadata.

use metadata::{GenericParamId, TypeDefId};

use crate::{AssemblyId, TypeId};

/// A type definition: a row of an assembly's TypeDef table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Definition {
    pub assembly: AssemblyId,
    pub id: TypeDefId,
}

/// How a type is constructed. Types with equal kinds are the same type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeKind {
    /// A class, interface, value type, enum or delegate. `args` is empty for a definition without
    /// generic parameters; the open definition has its own `Var`s as arguments.
    Def {
        definition: Definition,
        args: Box<[TypeId]>,
    },
    /// A vector: one dimension, lower bound 0.
    SzArray(TypeId),
    /// Any other array. Rank 1 is possible and is not a vector (ECMA-335 I.8.9.1).
    Array {
        element: TypeId,
        rank: u32,
    },
    /// An unmanaged pointer.
    Pointer(TypeId),
    /// A managed pointer.
    ByRef(TypeId),
    FnPtr(FnPtrSignature),
    /// Generic parameter of the enclosing type definition, by number.
    Var(u32),
    /// Generic parameter of the enclosing method definition, by number.
    MVar(u32),
    /// A generic parameter together with whose it is, as reflection shows it. Code never mentions
    /// one; it is substituted for `Var` and `MVar` (`Universe::with_own_parameters`).
    Parameter {
        assembly: AssemblyId,
        id: GenericParamId,
    },
    /// Stands for any reference type in shared code: a class whose base is `object`.
    Canon,
}

/// The signature of a method pointer, without the custom modifiers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FnPtrSignature {
    /// The first byte of the signature: calling convention and `HASTHIS` (ECMA-335 II.23.2.3).
    pub convention: u8,
    pub result: TypeId,
    pub params: Box<[TypeId]>,
}

impl FnPtrSignature {
    pub fn has_this(&self) -> bool {
        self.convention & 0x20 != 0
    }

    /// Anything but the managed conventions: C, stdcall, thiscall, fastcall, `unmanaged`.
    pub fn is_unmanaged(&self) -> bool {
        !matches!(self.convention & 0x0F, 0 | 5)
    }
}

/// The generic arguments of the code that a token is read in: what `Var` and `MVar` mean there.
/// Copy it freely; it borrows the universe's own lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Instantiation<'a> {
    pub type_args: &'a [TypeId],
    pub method_args: &'a [TypeId],
}

impl<'a> Instantiation<'a> {
    /// Neither the type nor the method is generic, or the answer may be open.
    pub const EMPTY: Instantiation<'static> = Instantiation { type_args: &[], method_args: &[] };

    pub fn new(type_args: &'a [TypeId], method_args: &'a [TypeId]) -> Self {
        Self { type_args, method_args }
    }

    pub fn of_type(type_args: &'a [TypeId]) -> Self {
        Self { type_args, method_args: &[] }
    }

    pub fn is_empty(&self) -> bool {
        self.type_args.is_empty() && self.method_args.is_empty()
    }
}

/// A type that nests deeper is refused: every walk over a type may recurse.
pub(crate) const MAX_DEPTH: u16 = 200;
/// A type with more nodes is refused: every walk over a type may visit them all, and arguments that
/// double at each level grow without the depth showing it.
pub(crate) const MAX_NODES: u32 = 20_000;

/// Facts about a constructed type that follow from its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    pub contains_var: bool,
    pub contains_mvar: bool,
    pub contains_parameter: bool,
    pub contains_canon: bool,
    pub depth: u16,
    pub nodes: u32,
}

impl Shape {
    /// The shape of something made of `parts`.
    pub fn of_parts(parts: impl Iterator<Item = Shape>) -> Self {
        let mut shape = Self { nodes: 1, ..Self::default() };
        for part in parts {
            shape.contains_var |= part.contains_var;
            shape.contains_mvar |= part.contains_mvar;
            shape.contains_parameter |= part.contains_parameter;
            shape.contains_canon |= part.contains_canon;
            shape.depth = shape.depth.max(part.depth.saturating_add(1));
            shape.nodes = shape.nodes.saturating_add(part.nodes);
        }
        shape
    }

    pub fn is_within_limits(&self) -> bool {
        self.depth <= MAX_DEPTH && self.nodes <= MAX_NODES
    }
}

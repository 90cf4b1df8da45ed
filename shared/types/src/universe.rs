//! The universe: every assembly, type, method and field that one engine knows.
//! Owns the arenas and the interning of types, methods and fields. Must not know what any of them
//! means: that is the other modules, each an `impl Universe` over this one.
//!
//! Nothing is ever removed, so references borrow from the universe itself. A fact is computed at its
//! first use, outside of any lock, and published once (`rows::cached`).

use hashbrown::{DefaultHashBuilder, HashMap};
use metadata::{FieldId as FieldDefId, GenericParamId, MethodDefId, Module};
use parking_lot::RwLock;
use std::hash::BuildHasher;
use std::sync::OnceLock;

use crate::assembly::Assembly;
use crate::core_types::CoreTypes;
use crate::error::Result;
use crate::facts::TypeFacts;
use crate::field::FieldEntry;
use crate::intern::{Interned, Interner};
use crate::kind::{Definition, FnPtrSignature, Shape, TypeKind};
use crate::method::{MethodEntry, MethodMember, MethodVariant};
use crate::wellknown::WellKnown;
use crate::{AssemblyId, FieldId, MethodId, TypeError, TypeErrorKind, TypeId, TypeLoadReason};

/// Where assemblies come from. The runtime implements it: this crate does no IO.
pub trait AssemblySource: Send + Sync {
    /// The assembly with this simple name, or `None` when there is no such file. A file that is
    /// there and bad is an error.
    fn load(&self, simple_name: &str) -> Option<metadata::Result<Module>>;
}

/// A source that has nothing: whatever is referenced was added, or is the core library.
pub struct NoAssemblies;

impl AssemblySource for NoAssemblies {
    fn load(&self, _simple_name: &str) -> Option<metadata::Result<Module>> {
        None
    }
}

pub struct Universe {
    pub(crate) assemblies: boxcar::Vec<Assembly>,
    /// By simple name in lower case. Framework names without a file point to the core library.
    pub(crate) assembly_names: RwLock<HashMap<String, AssemblyId>>,
    pub(crate) source: Box<dyn AssemblySource>,
    types: Interner<TypeEntry>,
    methods: Interner<MethodEntry>,
    fields: Interner<FieldEntry>,
    core_types: OnceLock<CoreTypes>,
    pub(crate) well_known: OnceLock<WellKnown>,
}

/// A type: what it is, and what has been found out about it.
pub(crate) struct TypeEntry {
    pub kind: TypeKind,
    pub shape: Shape,
    pub facts: TypeFacts,
}

impl Interned for TypeEntry {
    fn hash_key(&self, hasher: &DefaultHashBuilder) -> u64 {
        hasher.hash_one(&self.kind)
    }
}

impl Interned for MethodEntry {
    fn hash_key(&self, hasher: &DefaultHashBuilder) -> u64 {
        hasher.hash_one((self.owner, self.member, &*self.args, self.variant))
    }
}

impl Interned for FieldEntry {
    fn hash_key(&self, hasher: &DefaultHashBuilder) -> u64 {
        hasher.hash_one((self.owner, self.definition))
    }
}

impl Universe {
    /// A universe with its core library: the assembly that defines `System.Object`.
    /// Fails by name when a type is missing that the meaning of metadata rests on.
    pub fn new(core_library: Module, source: Box<dyn AssemblySource>) -> Result<Self> {
        let universe = Self {
            assemblies: boxcar::Vec::new(),
            assembly_names: RwLock::new(HashMap::new()),
            source,
            types: Interner::new(),
            methods: Interner::new(),
            fields: Interner::new(),
            core_types: OnceLock::new(),
            well_known: OnceLock::new(),
        };
        let core = universe.add_assembly(core_library)?;
        let core_types = CoreTypes::find(&universe, core)?;
        universe.core_types.get_or_init(|| core_types);
        Ok(universe)
    }

    /// The types that everything rests on.
    pub fn core_types(&self) -> &CoreTypes {
        self.core_types.get().expect("Universe::new finds the core types before it returns")
    }

    pub(crate) fn type_entry(&self, ty: TypeId) -> &TypeEntry {
        self.types.get(ty.index())
    }

    /// How a type is constructed.
    pub fn kind(&self, ty: TypeId) -> &TypeKind {
        &self.type_entry(ty).kind
    }

    pub(crate) fn shape(&self, ty: TypeId) -> Shape {
        self.type_entry(ty).shape
    }

    /// How many types there are; they are numbered from 0.
    pub fn type_count(&self) -> usize {
        self.types.count()
    }

    pub fn method_count(&self) -> usize {
        self.methods.count()
    }

    fn intern_kind(&self, kind: TypeKind) -> Result<TypeId> {
        let shape = self.shape_of(&kind);
        if !shape.is_within_limits() {
            return Err(self.too_complex(&kind));
        }
        let facts = TypeFacts::default();
        let entry = TypeEntry { kind: kind.clone(), shape, facts };
        let index = self.types.intern(&kind, |entry| entry.kind == kind, || entry);
        Ok(TypeId::from_index(index))
    }

    fn shape_of(&self, kind: &TypeKind) -> Shape {
        let part = |ty: &TypeId| self.shape(*ty);
        match kind {
            TypeKind::Def { args, .. } => Shape::of_parts(args.iter().map(part)),
            TypeKind::SzArray(element)
            | TypeKind::Array { element, .. }
            | TypeKind::Pointer(element)
            | TypeKind::ByRef(element) => Shape::of_parts([*element].iter().map(part)),
            TypeKind::FnPtr(signature) => {
                let parts = signature.params.iter().chain([&signature.result]);
                Shape::of_parts(parts.map(part))
            }
            TypeKind::Var(_) => Shape { contains_var: true, nodes: 1, ..Shape::default() },
            TypeKind::MVar(_) => Shape { contains_mvar: true, nodes: 1, ..Shape::default() },
            TypeKind::Parameter { .. } => {
                Shape { contains_parameter: true, nodes: 1, ..Shape::default() }
            }
            TypeKind::Canon => Shape { contains_canon: true, nodes: 1, ..Shape::default() },
        }
    }

    fn too_complex(&self, kind: &TypeKind) -> TypeError {
        match kind {
            TypeKind::Def { definition, .. } => {
                self.type_load_error(*definition, TypeLoadReason::TooComplex)
            }
            _ => TypeError::new(TypeErrorKind::TypeLoad {
                name: "a constructed type".into(),
                assembly: self.assembly(self.core()).display_name().into(),
                reason: TypeLoadReason::TooComplex,
            }),
        }
    }

    /// A definition over arguments, whose number is not checked here (`generic_type` does).
    pub(crate) fn definition_type(
        &self,
        definition: Definition,
        args: impl Into<Box<[TypeId]>>,
    ) -> Result<TypeId> {
        self.intern_kind(TypeKind::Def { definition, args: args.into() })
    }

    /// `element[]`.
    pub fn sz_array(&self, element: TypeId) -> Result<TypeId> {
        self.intern_kind(TypeKind::SzArray(element))
    }

    /// `element[,…]`; rank 1 is the array with a lower bound, not a vector.
    pub fn array(&self, element: TypeId, rank: u32) -> Result<TypeId> {
        self.intern_kind(TypeKind::Array { element, rank })
    }

    /// `element*`.
    pub fn pointer(&self, element: TypeId) -> Result<TypeId> {
        self.intern_kind(TypeKind::Pointer(element))
    }

    /// `element&`.
    pub fn by_ref(&self, element: TypeId) -> Result<TypeId> {
        self.intern_kind(TypeKind::ByRef(element))
    }

    pub fn function_pointer(&self, signature: FnPtrSignature) -> Result<TypeId> {
        self.intern_kind(TypeKind::FnPtr(signature))
    }

    /// `!number`.
    pub fn var(&self, number: u32) -> TypeId {
        self.intern_leaf(TypeKind::Var(number))
    }

    /// `!!number`.
    pub fn mvar(&self, number: u32) -> TypeId {
        self.intern_leaf(TypeKind::MVar(number))
    }

    /// A generic parameter as reflection shows it.
    pub fn parameter(&self, assembly: AssemblyId, id: GenericParamId) -> TypeId {
        self.intern_leaf(TypeKind::Parameter { assembly, id })
    }

    /// `__Canon`.
    pub fn canon(&self) -> TypeId {
        self.intern_leaf(TypeKind::Canon)
    }

    fn intern_leaf(&self, kind: TypeKind) -> TypeId {
        let shape = self.shape_of(&kind);
        let make = || TypeEntry { kind: kind.clone(), shape, facts: TypeFacts::default() };
        let index = self.types.intern(&kind, |entry| entry.kind == kind, make);
        TypeId::from_index(index)
    }

    pub(crate) fn method_entry(&self, method: MethodId) -> &MethodEntry {
        self.methods.get(method.index())
    }

    pub(crate) fn intern_method(
        &self,
        owner: TypeId,
        member: MethodMember,
        args: &[TypeId],
        variant: MethodVariant,
    ) -> MethodId {
        let is_same = |entry: &MethodEntry| {
            entry.owner == owner
                && entry.member == member
                && *entry.args == *args
                && entry.variant == variant
        };
        let make = || MethodEntry::new(owner, member, args.into(), variant);
        let index = self.methods.intern(&(owner, member, args, variant), is_same, make);
        MethodId::from_index(index)
    }

    pub(crate) fn field_entry(&self, field: FieldId) -> &FieldEntry {
        self.fields.get(field.index())
    }

    pub(crate) fn intern_field(&self, owner: TypeId, definition: FieldDefId) -> FieldId {
        let is_same = |entry: &FieldEntry| entry.owner == owner && entry.definition == definition;
        let make = || FieldEntry::new(owner, definition);
        FieldId::from_index(self.fields.intern(&(owner, definition), is_same, make))
    }

    /// A method of an exact owner by its row, in its ordinary variant: `args` are its own.
    pub fn method(&self, owner: TypeId, definition: MethodDefId, args: &[TypeId]) -> MethodId {
        self.intern_method(owner, MethodMember::Def(definition), args, MethodVariant::Ordinary)
    }

    /// A field of an exact owner by its row.
    pub fn field(&self, owner: TypeId, definition: FieldDefId) -> FieldId {
        self.intern_field(owner, definition)
    }

    /// The core library.
    pub fn core(&self) -> AssemblyId {
        AssemblyId::from_index(0)
    }
}

impl std::fmt::Debug for Universe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Universe")
            .field("assemblies", &self.assemblies.count())
            .field("types", &self.type_count())
            .field("methods", &self.method_count())
            .finish()
    }
}

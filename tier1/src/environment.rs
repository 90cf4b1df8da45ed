//! What the compiler asks about types and methods.
//! Owns the trait and the answer that a running engine gives. Facts that change while a program runs (has a static constructor run?)
//! may only change from the answer given here to a more permissive one. Entry: `Environment`, `EngineFacts`.

use crate::opt::inline::Bodies;
use crate::ssa::{Layout, Leaf};
use abi::WordKind;
use hashbrown::HashMap;
use ir::func::ContextSource;
use ir::{ContLayout, Func, Lookup, MemType, MethodId, TypeId};
use metadata::{FieldAttributes, MethodAttributes, MethodImplAttributes};
use runtime::Vm;
use runtime::lookups::DictionaryOwner;
use runtime::methods::MethodBody;
use std::sync::{Arc, Mutex, PoisonError};
use types::{ElementType, TypeError, TypeErrorKind, Universe};

/// Facts about a type that decide how casts and boxes are compiled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct TypeFacts {
    /// Objects of the type have exactly this method table: a compare answers a cast.
    pub is_exact: bool,
    /// No object has this method table: interfaces, abstract classes.
    pub is_abstract: bool,
    /// `T` of `Nullable<T>`, and where its value lies.
    pub nullable: Option<(TypeId, u32)>,
}

pub trait Environment {
    /// Size, words and scalars of a value type, or of any type as a value.
    fn layout(&self, ty: TypeId) -> Result<Layout, TypeError>;
    fn facts(&self, ty: TypeId) -> Result<TypeFacts, TypeError>;
    /// The virtual slot of a method; none when it has none.
    fn virtual_slot(&self, method: MethodId) -> Result<Option<u32>, TypeError>;
    /// Virtual calls of the method always run the method itself.
    fn is_final(&self, method: MethodId) -> Result<bool, TypeError>;
    /// The slot that answers a lookup in the dictionaries of the function's owner.
    fn lookup_slot(&self, func: &Func, lookup: Lookup) -> Result<u32, TypeError>;
    /// The layout of a function's continuations; none when it has no suspension point.
    fn continuations(&self, func: &Func) -> Result<Option<ContLayout>, TypeError>;
    /// A frame that was resumed suspends into the same object again, and nobody wants to see it.
    fn reuses_continuations(&self) -> bool {
        true
    }
    /// Suspension and resumption that nothing but the program sees may be done in place: where an ExecutionContext says that its
    /// flow is suppressed, by offset.
    fn suspends_in_place(&self) -> Option<u32> {
        None
    }
    /// Each resumption is to be traced.
    fn traces_suspension(&self) -> bool {
        false
    }
    /// Nothing is left to do before the type's statics are accessed, now and for ever.
    fn is_initialized(&self, ty: TypeId) -> bool;
    /// The integer at an offset of a type's block of statics, where it does not change any more.
    fn final_static(&self, _ty: TypeId, _offset: u32, _mem: MemType) -> Option<i64> {
        None
    }
    /// What a call through a virtual slot reaches on objects of exactly this class; none where that is not a method of its own entry.
    fn method_in_slot(&self, _ty: TypeId, _slot: u32) -> Option<MethodId> {
        None
    }
    /// The same of an interface's method.
    fn interface_target(&self, _ty: TypeId, _method: MethodId) -> Option<MethodId> {
        None
    }
    /// The class of all objects that the method returns, where that is sealed. (It may return null.)
    fn exact_result(&self, _method: MethodId) -> Option<TypeId> {
        None
    }
    /// Whether a delegate over the method needs no target; none where its record is not what the delegate holds.
    fn is_static(&self, _method: MethodId) -> Option<bool> {
        None
    }
    /// Classes that objects of a virtual or interface call (of `declared`, at an IL offset of `caller`) are likely to be of, with the
    /// methods that the call then reaches; the likeliest first, a few.
    fn likely_targets(
        &self,
        _caller: Option<MethodId>,
        _il_offset: u32,
        _declared: MethodId,
    ) -> Targets {
        Vec::new()
    }
    /// The function makes objects of this class: they may be what its own virtual calls find.
    fn will_allocate(&self, _ty: TypeId) {}
    /// What the method does, where that is an instruction.
    fn operation(&self, _method: MethodId) -> Option<Operation> {
        None
    }
    /// A method whose body may be put in place of a call; none when it has no IL, is too large, or must not be.
    fn inline_candidate(&self, method: MethodId) -> Option<Candidate>;
    /// What inlining keeps from one compilation to the next.
    fn bodies(&self) -> &Bodies;
}

/// Classes, and the methods that a call reaches on their objects.
pub type Targets = Vec<(TypeId, MethodId)>;

/// Methods that are an instruction or two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operation {
    SquareRoot,
    /// The thread has its managed object at hand, once there is one: the method makes it.
    CurrentThread,
    /// Room for a string of a length: of a class.
    AllocateString(TypeId),
}

/// A body that may be inlined.
pub struct Candidate {
    pub hir: Box<Func>,
    /// The program asks for it (`AggressiveInlining`).
    pub is_wanted: bool,
}

/// IL bytes of the largest body that is looked at, and of one that the program wants inlined.
pub const MOST_INLINED_IL: usize = 100;
pub const MOST_WANTED_IL: usize = 400;
/// Classes that a virtual call looks for, and how little their methods do where these are more than two.
const MOST_TARGETS: usize = 3;
const MOST_OF_MANY_IL: usize = 24;

/// Knows no type and no method: for functions from text.
#[derive(Default)]
pub struct Nothing {
    bodies: Bodies,
}

impl Environment for Nothing {
    fn layout(&self, _ty: TypeId) -> Result<Layout, TypeError> {
        Err(TypeError::new(TypeErrorKind::BadFormat("no types here")))
    }
    fn facts(&self, _ty: TypeId) -> Result<TypeFacts, TypeError> {
        Ok(TypeFacts::default())
    }
    fn virtual_slot(&self, _method: MethodId) -> Result<Option<u32>, TypeError> {
        Ok(None)
    }
    fn is_final(&self, _method: MethodId) -> Result<bool, TypeError> {
        Ok(false)
    }
    fn lookup_slot(&self, _func: &Func, _lookup: Lookup) -> Result<u32, TypeError> {
        Err(TypeError::new(TypeErrorKind::BadFormat("no types here")))
    }
    fn continuations(&self, _func: &Func) -> Result<Option<ContLayout>, TypeError> {
        Ok(None)
    }
    fn is_initialized(&self, _ty: TypeId) -> bool {
        false
    }
    fn inline_candidate(&self, _method: MethodId) -> Option<Candidate> {
        None
    }
    fn bodies(&self) -> &Bodies {
        &self.bodies
    }
}

/// The engine's answers.
pub struct EngineFacts<'v> {
    pub vm: &'v Vm,
    known: Arc<Known>,
}

/// What one compilation leaves for the next.
#[derive(Default)]
pub struct Known {
    bodies: Bodies,
    /// By method and number of types that were loaded.
    overriders: Mutex<HashMap<(MethodId, usize), Targets>>,
}

impl<'v> EngineFacts<'v> {
    pub fn new(vm: &'v Vm) -> EngineFacts<'v> {
        EngineFacts::sharing(vm, Arc::default())
    }
    pub fn sharing(vm: &'v Vm, known: Arc<Known>) -> EngineFacts<'v> {
        EngineFacts { vm, known }
    }
    fn universe(&self) -> &Universe {
        &self.vm.universe
    }
}

impl EngineFacts<'_> {
    /// What tier 0 has seen there.
    fn seen_types(&self, caller: MethodId, il_offset: u32) -> Vec<TypeId> {
        let mut found = Vec::new();
        let Ok(record) = self.vm.method(caller) else { return found };
        self.vm.seen_types(record, &mut |at, types| {
            if at == il_offset {
                let types = types.into_iter().filter(|mt| !mt.is_null());
                found.extend(types.map(|mt| self.vm.type_id(mt)));
            }
        });
        found.truncate(2);
        found
    }

    /// The loaded classes that can be objects of a class, where those are few and what they do is little.
    fn overriders(&self, owner: TypeId, declared: MethodId) -> Targets {
        let universe = self.universe();
        let key = (declared, self.vm.loaded_type_count());
        let mut known = self.known.overriders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known.get(&key) {
            return found.clone();
        }
        let mut found = Vec::new();
        for ty in self.vm.loaded_types() {
            if !matches!(universe.is_assignable(ty, owner), Ok(true)) {
                continue;
            }
            let is_instantiated = matches!(universe.is_abstract(ty), Ok(false))
                && matches!(universe.is_interface(ty), Ok(false))
                && !universe.contains_canon(ty);
            if !is_instantiated {
                continue;
            }
            found.push(ty);
            if found.len() > MOST_TARGETS {
                break;
            }
        }
        let most = if found.len() <= 2 { MOST_INLINED_IL } else { MOST_OF_MANY_IL };
        let target = |ty: &TypeId| {
            let method = self.virtual_target(*ty, declared)?;
            let (_, body) = universe.method_body(method).ok()??;
            (body.code.len() <= most).then_some((*ty, method))
        };
        let targets: Option<Vec<_>> = found.iter().map(target).collect();
        let targets = targets.filter(|t| t.len() <= MOST_TARGETS).unwrap_or_default();
        known.insert(key, targets.clone());
        targets
    }

    /// A site of an inlined body has its caller's IL offset: what was seen there may be of another class.
    fn virtual_target(&self, ty: TypeId, declared: MethodId) -> Option<MethodId> {
        let universe = self.universe();
        let owner = universe.method_owner(declared);
        if !matches!(universe.is_assignable(ty, owner), Ok(true)) {
            return None;
        }
        let found = universe.resolve_virtual(declared, ty).ok()?;
        self.is_plain_target(ty, found).then_some(found)
    }

    /// A method that is called on objects of the class just as its own record says.
    fn is_plain_target(&self, ty: TypeId, method: MethodId) -> bool {
        let universe = self.universe();
        let owner = universe.method_owner(method);
        let is_class = |ty| {
            matches!(universe.is_value_type(ty), Ok(false))
                && matches!(universe.is_interface(ty), Ok(false))
        };
        is_class(ty)
            && is_class(owner)
            && universe.method_args(method).is_empty()
            && matches!(universe.method_attributes(method), Ok(flags) if !flags.contains(MethodAttributes::ABSTRACT))
    }
}

impl Environment for EngineFacts<'_> {
    fn layout(&self, ty: TypeId) -> Result<Layout, TypeError> {
        layout_of(self.universe(), ty)
    }
    fn facts(&self, ty: TypeId) -> Result<TypeFacts, TypeError> {
        facts_of(self.universe(), ty)
    }
    fn virtual_slot(&self, method: MethodId) -> Result<Option<u32>, TypeError> {
        self.universe().slot_of(method)
    }
    fn is_final(&self, method: MethodId) -> Result<bool, TypeError> {
        let universe = self.universe();
        Ok(universe.is_effectively_final(method)?
            && !universe.is_interface(universe.method_owner(method))?)
    }
    fn lookup_slot(&self, func: &Func, lookup: Lookup) -> Result<u32, TypeError> {
        let universe = self.universe();
        let Some(method) = func.method else {
            return Err(TypeError::new(TypeErrorKind::BadFormat("a lookup outside a method")));
        };
        let owner = match func.context {
            ContextSource::MethodArgument(_) => {
                DictionaryOwner::Method(universe.method_definition(method)?)
            }
            _ => match universe.definition(universe.method_owner(method)) {
                Some(definition) => DictionaryOwner::Type(definition),
                None => {
                    let error = TypeErrorKind::BadFormat("shared code without a definition");
                    return Err(TypeError::new(error));
                }
            },
        };
        Ok(self.vm.lookup_slot(owner, lookup))
    }
    fn continuations(&self, func: &Func) -> Result<Option<ContLayout>, TypeError> {
        ContLayout::of(self.universe(), func)
    }
    fn reuses_continuations(&self) -> bool {
        self.vm.suspension.reuses && !self.vm.suspension.is_watched
    }
    fn suspends_in_place(&self) -> Option<u32> {
        let offset = self.vm.async_parts().is_flow_suppressed as u32;
        self.vm.suspension.is_usual.then_some(offset)
    }
    fn traces_suspension(&self) -> bool {
        self.vm.suspension.traces_resumptions || self.vm.suspension.logs_frames
    }
    fn is_initialized(&self, ty: TypeId) -> bool {
        matches!(self.universe().static_constructor(ty), Ok(None)) || self.vm.has_run_class_init(ty)
    }
    fn final_static(&self, ty: TypeId, offset: u32, mem: MemType) -> Option<i64> {
        if !self.vm.has_run_class_init(ty) {
            return None;
        }
        // Whoever has run the constructor cannot write it any more (ECMA-335 II.16.1.2; reflection refuses).
        let universe = self.universe();
        let fields = &universe.static_layout(ty).ok()?.ordinary.fields;
        let (field, _) = fields.iter().find(|(_, at)| *at == offset)?;
        let flags = universe.field_attributes(universe.field(ty, *field)).ok()?;
        if !flags.contains(FieldAttributes::INIT_ONLY) {
            return None;
        }
        self.vm.integer_of_statics(ty, offset, mem)
    }
    fn method_in_slot(&self, ty: TypeId, slot: u32) -> Option<MethodId> {
        let universe = self.universe();
        let found = universe.vtable(ty).ok()?.slots.get(slot as usize)?.implementation;
        self.is_plain_target(ty, found).then_some(found)
    }
    fn interface_target(&self, ty: TypeId, method: MethodId) -> Option<MethodId> {
        let found = self.universe().resolve_interface(method, ty).ok()?;
        self.is_plain_target(ty, found).then_some(found)
    }
    fn exact_result(&self, method: MethodId) -> Option<TypeId> {
        let universe = self.universe();
        let result = universe.signature(method).ok()?.result;
        (facts_of(universe, result).ok()?.is_exact
            && !universe.is_value_type(result).ok()?
            && !universe.contains_canon(result))
        .then_some(result)
    }
    fn is_static(&self, method: MethodId) -> Option<bool> {
        let universe = self.universe();
        let owner = universe.method_owner(method);
        // Value types go through stubs, shared code through hidden arguments.
        if universe.is_value_type(owner).ok()?
            || universe.is_interface(owner).ok()?
            || universe.contains_canon(owner)
            || universe.canonical_type(owner).ok()? != owner
            || !universe.method_args(method).is_empty()
        {
            return None;
        }
        universe.is_static(method).ok()
    }
    fn likely_targets(
        &self,
        caller: Option<MethodId>,
        il_offset: u32,
        declared: MethodId,
    ) -> Targets {
        let universe = self.universe();
        let owner = universe.method_owner(declared);
        let is_interface = matches!(universe.is_interface(owner), Ok(true));
        let seen = caller.map(|caller| self.seen_types(caller, il_offset)).unwrap_or_default();
        if seen.is_empty() && !is_interface {
            return self.overriders(owner, declared);
        }
        let target = |ty| {
            let method = match is_interface {
                true => self.interface_target(ty, declared),
                false => self.virtual_target(ty, declared),
            };
            Some((ty, method?))
        };
        seen.into_iter().filter_map(target).collect()
    }
    fn will_allocate(&self, ty: TypeId) {
        // What cannot be loaded is found out where its address is asked for.
        let _ = self.vm.mt(ty);
    }
    fn operation(&self, method: MethodId) -> Option<Operation> {
        let universe = self.universe();
        let owner = || universe.full_name(universe.method_owner(method));
        match universe.method_name(method) {
            "Sqrt" => {
                matches!(&*owner(), "System.Math" | "System.MathF").then_some(Operation::SquareRoot)
            }
            "FastAllocateString" => {
                let string = universe.core_types().string;
                (universe.method_owner(method) == string)
                    .then_some(Operation::AllocateString(string))
            }
            "GetCurrent" => {
                (owner() == "System.Threading.Thread").then_some(Operation::CurrentThread)
            }
            _ => None,
        }
    }
    fn inline_candidate(&self, method: MethodId) -> Option<Candidate> {
        let universe = self.universe();
        let flags = universe.method_impl_attributes(method).ok()?;
        if flags.contains(MethodImplAttributes::NO_INLINING)
            || flags.contains(MethodImplAttributes::NO_OPTIMIZATION)
            || flags.contains(MethodImplAttributes::SYNCHRONIZED)
        {
            return None;
        }
        let is_wanted = flags.contains(MethodImplAttributes::AGGRESSIVE_INLINING);
        // Bodies that the engine writes have no IL: those are small.
        let (_, body) = universe.method_body(method).ok()??;
        if body.code.len() > if is_wanted { MOST_WANTED_IL } else { MOST_INLINED_IL } {
            return None;
        }
        let record = self.vm.method(method).ok()?;
        match self.vm.body_of(record).ok()? {
            MethodBody::Hir(hir) => Some(Candidate { hir, is_wanted }),
            MethodBody::Internal(_) => None,
        }
    }
    fn bodies(&self) -> &Bodies {
        &self.known.bodies
    }
}

/// Scalars that struct promotion will still take apart.
const MOST_LEAVES: usize = 16;

/// The layout of a type as a value.
pub fn layout_of(universe: &Universe, ty: TypeId) -> Result<Layout, TypeError> {
    let (size, _) = universe.value_size(ty)?;
    let words: Vec<WordKind> = universe.value_words(ty)?;
    let mut leaves = Vec::new();
    let complete = collect_leaves(universe, ty, 0, &mut leaves)?;
    leaves.sort_unstable_by_key(|leaf| leaf.offset);
    let overlap = leaves.windows(2).any(|two| two[0].offset + two[0].mem.size() > two[1].offset);
    if !complete || overlap {
        leaves.clear();
    }
    Ok(Layout { ty, size, words, leaves })
}

/// False when there are too many, or some that have no name.
fn collect_leaves(
    universe: &Universe,
    ty: TypeId,
    offset: u32,
    leaves: &mut Vec<Leaf>,
) -> Result<bool, TypeError> {
    let mem = match universe.underlying_element_type(ty)? {
        ElementType::Boolean | ElementType::U1 => MemType::U1,
        ElementType::I1 => MemType::I1,
        ElementType::Char | ElementType::U2 => MemType::U2,
        ElementType::I2 => MemType::I2,
        ElementType::I4 | ElementType::U4 => MemType::I4,
        ElementType::R4 => MemType::R4,
        ElementType::R8 => MemType::R8,
        ElementType::ByRef => MemType::Byref,
        ElementType::ValueType => return collect_fields(universe, ty, offset, leaves),
        ElementType::TypedByRef => return Ok(false),
        element if element.is_reference() => MemType::Ref,
        _ => MemType::I8,
    };
    leaves.push(Leaf { offset, mem });
    Ok(leaves.len() <= MOST_LEAVES)
}

fn collect_fields(
    universe: &Universe,
    ty: TypeId,
    offset: u32,
    leaves: &mut Vec<Leaf>,
) -> Result<bool, TypeError> {
    let layout = universe.instance_layout(ty)?;
    let fields = universe.instance_fields(ty)?;
    let mut end = 0;
    for (field, (_, at)) in fields.iter().zip(&layout.fields) {
        let field_ty = universe.canonical_type(universe.field_type(*field)?)?;
        if !collect_leaves(universe, field_ty, offset + at, leaves)? {
            return Ok(false);
        }
        end = end.max(at + universe.value_size(field_ty)?.0);
    }
    // An inline array is longer than its one field, a fixed buffer than its first element; a struct may say that it is larger than
    // its fields. What lies behind them is data then, not padding.
    let padded = end.next_multiple_of(layout.alignment.max(1)).max(1);
    Ok(layout.size == padded && fields.len() == layout.fields.len())
}

pub fn facts_of(universe: &Universe, ty: TypeId) -> Result<TypeFacts, TypeError> {
    let nullable = match universe.nullable_argument(ty) {
        Some(argument) => {
            let layout = universe.instance_layout(ty)?;
            let offset = layout.fields.get(1).map_or(0, |(_, offset)| *offset);
            Some((argument, offset))
        }
        None => None,
    };
    let is_array = matches!(
        universe.kind(ty),
        types::TypeKind::SzArray(_) | types::TypeKind::Array { .. } | types::TypeKind::Canon
    );
    let is_abstract = universe.is_interface(ty)? || universe.is_abstract(ty)?;
    // Value types are cast to by unboxing rules, arrays by those of their elements, delegates are variant.
    let is_exact = !is_array
        && !is_abstract
        && universe.is_sealed(ty)?
        && !universe.is_delegate(ty)?
        && nullable.is_none();
    Ok(TypeFacts { is_exact, is_abstract, nullable })
}

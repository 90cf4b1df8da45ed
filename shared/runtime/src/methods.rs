//! Method records: one for each callable entity.
//! Owns the map from methods to records and what a record runs (`MethodBody`).
#![allow(unsafe_code, reason = "method records are raw memory that generated code shares")]
#![allow(
    clippy::not_unsafe_ptr_arg_deref,
    reason = "records are immortal: every `*const Method` of an engine is valid"
)]

use crate::icalls::InternalCall;
use crate::vm::Vm;
use abi::method::{ArgumentMap, MethodFlags, NO_SLOT};
use abi::{ExceptionKind, Method, MtPtr, WordKind};
use hashbrown::HashMap;
use ir::{Func, SlotKind};
use metadata::MethodImplAttributes;
use parking_lot::RwLock;
use std::sync::atomic::{AtomicPtr, AtomicU32};
use types::{GenericContext, MethodCode, MethodId, MethodVariant, TypeError, TypeId, TypeKind};

#[derive(Default)]
pub struct Methods {
    records: RwLock<HashMap<(MethodId, Entity), RecordAddress>>,
}

impl Methods {
    /// How many records there are.
    pub(crate) fn count(&self) -> usize {
        self.records.read().len()
    }
    pub(crate) fn count_where(&self, wanted: impl Fn(&Method) -> bool) -> usize {
        let records = self.records.read();
        // SAFETY: records are immortal.
        records.values().filter(|record| wanted(unsafe { &*record.0 })).count()
    }
}

/// Records that one method may have.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Entity {
    /// The method itself. For an exact method whose code is shared and needs a hidden argument: the stub that supplies it.
    Method,
    /// `this` arrives boxed.
    Unboxing,
    /// Of a delegate type's `Invoke`: calls the delegates of a list.
    Multicast,
}

#[derive(Clone, Copy)]
struct RecordAddress(*const Method);
// SAFETY: records are immortal.
unsafe impl Send for RecordAddress {}
// SAFETY: records are immortal and their cells atomic.
unsafe impl Sync for RecordAddress {}

/// What a method record runs.
pub enum MethodBody {
    Hir(Box<Func>),
    Internal(InternalCall),
}

/// A record cannot run; the tier throws this when the method is called.
#[derive(Debug, Clone)]
pub struct BodyError {
    pub kind: ExceptionKind,
    pub message: String,
}

impl From<TypeError> for BodyError {
    fn from(error: TypeError) -> BodyError {
        BodyError { kind: error.exception(), message: error.message() }
    }
}

impl Vm {
    /// The record of a method: what calls, delegates and function pointers name. Shared code without a hidden argument has one record
    /// for all instantiations.
    pub fn method(&self, method: MethodId) -> Result<*const Method, TypeError> {
        self.record(method, Entity::Method)
    }
    pub fn unboxing_stub(&self, method: MethodId) -> Result<*const Method, TypeError> {
        self.record(method, Entity::Unboxing)
    }
    /// `Tier::seen_types` of a record.
    pub fn seen_types(&self, method: *const Method, visit: &mut dyn FnMut(u32, [MtPtr; 2])) {
        // SAFETY: records are immortal.
        self.tier().seen_types(unsafe { &*method }, visit);
    }
    /// What a delegate over several others runs, by its type.
    pub fn multicast_stub(&self, delegate: TypeId) -> Result<*const Method, TypeError> {
        let invoke = self.only_method(delegate, "Invoke")?;
        self.record(self.universe.canonical_method(invoke)?, Entity::Multicast)
    }
    /// The method behind a record.
    pub fn method_id(&self, method: *const Method) -> MethodId {
        // SAFETY: records are immortal.
        MethodId::from_index(unsafe { &*method }.method_id)
    }

    /// The method of a record whose `this` is the address of a value.
    pub(crate) fn unboxed_this(&self, method: *const Method) -> Option<MethodId> {
        // SAFETY: records are immortal.
        let record = unsafe { &*method };
        let takes_address = MethodFlags(record.flags).is_static() == 0
            && !record.owner.is_null()
            && record.owner.flags().is_value_type() == 1;
        let id = MethodId::from_index(record.method_id);
        (takes_address && !self.is_record(method, id, Entity::Unboxing)).then_some(id)
    }

    fn is_record(&self, method: *const Method, id: MethodId, entity: Entity) -> bool {
        let records = self.methods.records.read();
        records.get(&(id, entity)).is_some_and(|record| core::ptr::eq(record.0, method))
    }

    fn record(&self, method: MethodId, entity: Entity) -> Result<*const Method, TypeError> {
        if let Some(found) = self.methods.records.read().get(&(method, entity)) {
            return Ok(found.0);
        }
        let universe = &self.universe;
        let made = match (entity, universe.generic_context(method)?) {
            (Entity::Method, GenericContext::None | GenericContext::This) => {
                let canonical = universe.canonical_method(method)?;
                if canonical == method {
                    self.new_record(method, entity)?
                } else {
                    self.record(canonical, entity)?
                }
            }
            _ => self.new_record(method, entity)?,
        };
        // Two threads may have made one each: the first to publish wins, the other's is never seen.
        Ok(self.methods.records.write().entry((method, entity)).or_insert(RecordAddress(made)).0)
    }

    fn new_record(&self, id: MethodId, entity: Entity) -> Result<*const Method, TypeError> {
        let universe = &self.universe;
        let owner_type = universe.method_owner(id);
        let owner = match universe.kind(owner_type) {
            TypeKind::Def { .. } | TypeKind::SzArray(_) | TypeKind::Array { .. } => {
                self.mt(owner_type)?
            }
            _ => MtPtr::NULL,
        };
        let is_static = universe.is_static(id)?;
        let code = universe.method_code(id)?;
        let context = universe.generic_context(id)?;
        let takes_context = entity == Entity::Method
            && matches!(context, GenericContext::TypeArg | GenericContext::MethodArg)
            && universe.method_contains_canon(id);
        let mut words = ArgumentWords::default();
        if !is_static {
            let unboxed = entity == Entity::Method && universe.is_value_type(owner_type)?;
            words.push(if unboxed { WordKind::ByRef } else { WordKind::Ref });
        }
        let signature = universe.signature(id)?;
        for param in signature.params.iter() {
            self.push_words(*param, &mut words)?;
        }
        if takes_context {
            words.push(WordKind::Raw);
        }
        let mut result = ArgumentWords::default();
        if signature.result != universe.core_types().void {
            self.push_words(signature.result, &mut result)?;
        }
        let is_instantiated = !universe.method_args(id).is_empty();
        if is_instantiated && !universe.method_contains_canon(id) {
            universe.check_method_arguments(id)?;
        }
        let is_virtual = universe.is_virtual(id)?;
        let slot = if is_virtual && universe.method_args(id).is_empty() {
            universe.slot_of(id)?.unwrap_or(NO_SLOT)
        } else {
            NO_SLOT
        };
        let implementation = universe.method_impl_attributes(id)?;
        let has = |condition: bool| condition as u32;
        // Both forms of a method have its name: a trace shows the one that is the program's.
        let is_thunk = match universe.method_code(id)? {
            MethodCode::TaskThunk | MethodCode::ReturnDroppingThunk | MethodCode::AwaitingThunk => {
                true
            }
            MethodCode::AsyncVersion => {
                !ir::import::has_own_il(universe, id, &self.import_options())?
            }
            _ => false,
        };
        let is_stub = entity != Entity::Method
            || (!takes_context
                && matches!(context, GenericContext::TypeArg | GenericContext::MethodArg));
        let flags = MethodFlags::default()
            .with_is_static(has(is_static))
            .with_is_virtual(has(is_virtual))
            .with_is_internal_call(has(matches!(code, MethodCode::InternalCall)))
            .with_is_pinvoke(has(matches!(code, MethodCode::PInvoke)))
            .with_is_stub(has(is_stub))
            .with_takes_context(has(takes_context))
            .with_is_async(has(universe.method_variant(id) != MethodVariant::Ordinary))
            .with_is_synchronized(has(implementation.contains(MethodImplAttributes::SYNCHRONIZED)))
            .with_no_inlining(has(implementation.contains(MethodImplAttributes::NO_INLINING)))
            .with_aggressive_inlining(has(
                implementation.contains(MethodImplAttributes::AGGRESSIVE_INLINING)
            ))
            .with_is_hidden(has(is_stub || is_thunk || self.is_hidden_from_traces(id)));
        let argument_map = self.keep.value(ArgumentMap {
            refs: words.refs,
            by_refs: words.by_refs,
            overflow: words.overflow,
        });
        let record = self.keep.value(Method {
            entry: AtomicPtr::new(self.tier().initial_entry().cast_mut()),
            code: AtomicPtr::new(self.tier().initial_code().cast_mut()),
            dictionary: core::ptr::null(),
            method_id: id.index(),
            flags: flags.0,
            owner,
            argument_slots: words.count as u16,
            result_slots: result.count as u16,
            slot,
            hotness: AtomicU32::new(0),
            wakes: AtomicU32::new(0),
            argument_map,
            profile: AtomicPtr::new(core::ptr::null_mut()),
        });
        if is_instantiated {
            let dictionary =
                self.new_dictionary(crate::lookups::OF_METHOD, record.cast_const().cast());
            // SAFETY: the record is not published yet.
            unsafe { (*record).dictionary = dictionary };
        }
        Ok(record)
    }

    fn push_words(&self, ty: TypeId, words: &mut ArgumentWords) -> Result<(), TypeError> {
        match self.slot_kind(ty)? {
            SlotKind::Ref => words.push(WordKind::Ref),
            SlotKind::ByRef => words.push(WordKind::ByRef),
            SlotKind::Struct(ty) => {
                for word in self.universe.instance_layout(ty)?.words() {
                    words.push(word);
                }
            }
            SlotKind::I4 | SlotKind::I8 | SlotKind::R4 | SlotKind::R8 => words.push(WordKind::Raw),
        }
        Ok(())
    }

    /// The kind of slot that holds a value of a type.
    pub fn slot_kind(&self, ty: TypeId) -> Result<SlotKind, TypeError> {
        ir::import::slot_kind(&self.universe, ty)
    }

    /// As `body`, by address.
    pub fn body_of(&self, method: *const Method) -> Result<MethodBody, BodyError> {
        // SAFETY: records are immortal.
        self.body(unsafe { &*method })
    }

    /// What a record runs: imported HIR, a stub's HIR, or an internal call.
    pub fn body(&self, method: &Method) -> Result<MethodBody, BodyError> {
        let id = MethodId::from_index(method.method_id);
        let universe = &self.universe;
        let flags = MethodFlags(method.flags);
        if flags.is_stub() == 1 {
            let is = |entity| self.is_record(method, id, entity);
            let thunk = if is(Entity::Unboxing) {
                ir::import::Thunk::Unboxing(id)
            } else if is(Entity::Multicast) {
                ir::import::Thunk::Multicast(id)
            } else {
                ir::import::Thunk::Instantiating(id)
            };
            return Ok(MethodBody::Hir(Box::new(self.import_thunk(thunk)?)));
        }
        match universe.method_code(id)? {
            MethodCode::InternalCall => {
                let name = self.internal_call_name(id);
                match self.internal_calls.find(&name) {
                    Some(call) => Ok(MethodBody::Internal(call)),
                    None => Err(BodyError {
                        kind: ExceptionKind::MissingMethod,
                        message: format!(
                            "Method not found: '{name}' (internal call without a body)."
                        ),
                    }),
                }
            }
            MethodCode::PInvoke => Ok(MethodBody::Internal(crate::native::call_method)),
            _ => Ok(MethodBody::Hir(Box::new(self.import(id)?))),
        }
    }

    /// `Namespace.Type::Name`, as internal calls are bound.
    pub fn internal_call_name(&self, id: MethodId) -> String {
        let owner = self.universe.full_name(self.universe.method_owner(id));
        let owner = owner.split('[').next().unwrap_or(&owner);
        format!("{owner}::{}", self.universe.method_name(id))
    }
}

/// Kinds of argument words while a record is made.
#[derive(Default)]
struct ArgumentWords {
    count: usize,
    refs: u64,
    by_refs: u64,
    overflow: Vec<(u32, bool)>,
}

impl ArgumentWords {
    fn push(&mut self, kind: WordKind) {
        let at = self.count;
        self.count += 1;
        match kind {
            WordKind::Raw => {}
            WordKind::Ref if at < 64 => self.refs |= 1 << at,
            WordKind::ByRef if at < 64 => self.by_refs |= 1 << at,
            WordKind::Ref => self.overflow.push((at as u32, false)),
            WordKind::ByRef => self.overflow.push((at as u32, true)),
        }
    }
}

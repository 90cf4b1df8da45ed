//! Finding the target of interface, generic virtual and constrained calls, and of casts.
//! Owns the global caches; tiers keep smaller ones in front.
#![allow(unsafe_code, reason = "reads method records")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::{ExceptionKind, Method, MtPtr, ObjRef};
use hashbrown::HashMap;
use parking_lot::RwLock;
use types::{MethodId, TypeError, TypeId};

#[derive(Default)]
pub struct DispatchCaches {
    /// (exact type, declared method) → the address of a `DispatchPair`.
    targets: RwLock<HashMap<(MtPtr, usize), usize>>,
    casts: RwLock<HashMap<(MtPtr, MtPtr), bool>>,
}

/// What cells of call sites name (`abi::helpers::call_site`). Never changes.
#[repr(C)]
pub struct DispatchPair {
    pub mt: u64,
    pub target: u64,
    /// What was asked for.
    pub declared: u64,
}

/// What an empty cell names.
pub static NO_PAIR: DispatchPair = DispatchPair { mt: 0, target: 0, declared: 0 };

impl Thread {
    /// The record to call for an interface or generic virtual method on an object of exact type `mt`.
    pub fn resolve_target(
        &mut self,
        mt: MtPtr,
        declared: *const Method,
    ) -> Result<*const Method, Thrown> {
        let vm = self.vm.clone();
        match vm.resolve_target(mt, declared) {
            Ok(method) => Ok(method),
            Err(error) => Err(self.throw_type_error(&error)),
        }
    }

    /// castclass: the object, or InvalidCastException.
    #[inline]
    pub fn cast(&mut self, object: ObjRef, target: MtPtr) -> Result<ObjRef, Thrown> {
        if object.is_null() || object.mt() == target || self.vm.is_instance(object, target) {
            return Ok(object);
        }
        Err(self.throw_invalid_cast(object.mt(), target))
    }

    #[cold]
    pub fn throw_invalid_cast(&mut self, from: MtPtr, to: MtPtr) -> Thrown {
        let vm = self.vm.clone();
        let message = vm.invalid_cast_message(vm.type_id(from), vm.type_id(to));
        self.throw(ExceptionKind::InvalidCast, Some(&message))
    }

    /// May `value` be stored into `array`? ArrayTypeMismatchException if not (III.4.27).
    #[inline]
    pub fn check_array_store(&mut self, array: ObjRef, value: ObjRef) -> Result<(), Thrown> {
        if value.is_null() {
            return Ok(());
        }
        let element = array.mt().get().element;
        if value.mt() == element
            || element == self.vm.object_mt()
            || self.vm.is_instance(value, element)
        {
            return Ok(());
        }
        Err(self.throw(ExceptionKind::ArrayTypeMismatch, None))
    }
}

impl Vm {
    pub fn resolve_target(
        &self,
        mt: MtPtr,
        declared: *const Method,
    ) -> Result<*const Method, TypeError> {
        self.dispatch_pair(mt, declared).map(|pair| pair.target as *const Method)
    }

    /// The answer of `resolve_target` at an address of its own, for as long as the engine lives.
    pub fn dispatch_pair(
        &self,
        mt: MtPtr,
        declared: *const Method,
    ) -> Result<&DispatchPair, TypeError> {
        let key = (mt, declared as usize);
        let known = self.dispatch.targets.read().get(&key).copied();
        if let Some(found) = known {
            // SAFETY: pairs are kept as long as the engine.
            return Ok(unsafe { &*(found as *const DispatchPair) });
        }
        let universe = &self.universe;
        let declared_id = self.method_id(declared);
        let ty = self.type_id(mt);
        let owner = universe.method_owner(declared_id);
        let is_generic = !universe.method_args(declared_id).is_empty();
        let target: MethodId = if universe.is_interface(owner)? {
            universe.resolve_interface(declared_id, ty)?
        } else if is_generic {
            universe.resolve_gvm(declared_id, ty)?
        } else {
            universe.resolve_virtual(declared_id, ty)?
        };
        let method = self.virtual_method(mt, target)?;
        let mut targets = self.dispatch.targets.write();
        let pair = targets.entry(key).or_insert_with(|| {
            let (target, declared) = (method as u64, declared as u64);
            self.keep.value(DispatchPair { mt: mt.0 as u64, target, declared }) as usize
        });
        // SAFETY: as above.
        Ok(unsafe { &*(*pair as *const DispatchPair) })
    }

    /// ECMA-335 III.4.3 for a non-null object.
    #[inline]
    pub fn is_instance(&self, object: ObjRef, target: MtPtr) -> bool {
        let mt = object.mt();
        if mt == target {
            return true;
        }
        let target_flags = target.flags();
        let special = target_flags.is_interface()
            | target_flags.is_array()
            | target_flags.has_variance()
            | target_flags.is_nullable()
            | target_flags.is_value_type();
        if special == 0 {
            return mt.is_subclass_of(target);
        }
        self.is_instance_slow(mt, target)
    }

    #[inline(never)]
    pub fn is_instance_slow(&self, mt: MtPtr, target: MtPtr) -> bool {
        let key = (mt, target);
        if let Some(found) = self.dispatch.casts.read().get(&key) {
            return *found;
        }
        // A boxed T is an instance of Nullable<T> (III.4.3).
        let effective =
            if target.flags().is_nullable() == 1 { target.get().element } else { target };
        let answer = mt == effective
            || self
                .universe
                .is_assignable(self.type_id(mt), self.type_id(effective))
                .unwrap_or(false);
        self.dispatch.casts.write().insert(key, answer);
        answer
    }

    fn invalid_cast_message(&self, from: TypeId, to: TypeId) -> String {
        format!(
            "Unable to cast object of type '{}' to type '{}'.",
            self.universe.display_name(from),
            self.universe.display_name(to)
        )
    }
}

//! Generic lookups of shared code: dictionaries of exact instantiations, filled lazily (design B6).
//! Owns slot numbers: one list a generic definition, shared by all its instantiations; cells belong to an instantiation.
#![allow(unsafe_code, reason = "dictionary cells are read by generated code")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::mtable::Dictionary;
use abi::{Method, MethodTable};
use boxcar::Vec as AppendVec;
use hashbrown::HashMap;
use ir::Lookup;
use parking_lot::Mutex;
use std::sync::Arc;
use std::sync::atomic::{AtomicPtr, AtomicU32, AtomicUsize, Ordering};
use types::{ConstrainedCall, Definition, Instantiation, MethodId, TypeError};

/// What owns a list of slots: a generic type definition, or the open form of a generic method.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DictionaryOwner {
    Type(Definition),
    Method(MethodId),
}

#[derive(Default)]
pub struct Lookups {
    layouts: Mutex<HashMap<DictionaryOwner, Arc<DictionaryLayout>>>,
    growing: Mutex<()>,
}

/// The lookups of a definition, in slot order.
#[derive(Default)]
pub struct DictionaryLayout {
    entries: AppendVec<Lookup>,
    slots: Mutex<HashMap<Lookup, u32>>,
}

impl DictionaryLayout {
    fn slot(&self, lookup: Lookup) -> u32 {
        *self.slots.lock().entry(lookup).or_insert_with(|| self.entries.push(lookup) as u32)
    }
}

/// What a dictionary without answers has; never written, as its capacity is 0.
static NO_CELLS: [AtomicUsize; Dictionary::LEAST_CELLS as usize] =
    [const { AtomicUsize::new(0) }; Dictionary::LEAST_CELLS as usize];

/// Bits of `Dictionary::kind`.
pub const OF_TYPE: u32 = 0;
pub const OF_METHOD: u32 = 1;

impl Vm {
    /// Fresh cells of a call site (`abi::helpers::call_site`), which live as long as the engine.
    pub fn new_call_site(&self) -> usize {
        let empty = &raw const crate::dispatch::NO_PAIR as usize;
        self.keep.value([empty; abi::helpers::call_site::ALL_CELLS]) as usize
    }
    fn dictionary_layout(&self, owner: DictionaryOwner) -> Arc<DictionaryLayout> {
        self.lookups.layouts.lock().entry(owner).or_default().clone()
    }
    /// The slot that answers `lookup` in every dictionary of `owner`.
    pub fn lookup_slot(&self, owner: DictionaryOwner, lookup: Lookup) -> u32 {
        self.dictionary_layout(owner).slot(lookup)
    }
    /// A new, empty dictionary; it lives as long as the engine.
    pub(crate) fn new_dictionary(&self, kind: u32, owner: *const ()) -> *const Dictionary {
        self.keep.value(Dictionary {
            cells: AtomicPtr::new((&raw const NO_CELLS).cast_mut().cast()),
            capacity: AtomicU32::new(0),
            kind,
            owner,
        })
    }
}

/// The cell's value, or 0 when it is not resolved yet. What generated code does inline.
/// # Safety
/// The dictionary is one of this engine's.
#[inline(always)]
pub unsafe fn dictionary_cell(dictionary: *const Dictionary, slot: u32) -> usize {
    // SAFETY: the caller's promise; dictionaries live as long as the engine.
    let dictionary = unsafe { &*dictionary };
    if slot >= dictionary.capacity.load(Ordering::Acquire) {
        return 0;
    }
    let cells = dictionary.cells.load(Ordering::Acquire);
    // SAFETY: `cells` has at least `capacity` cells: it is replaced before the capacity grows.
    let cell = unsafe { cells.add(slot as usize) };
    // SAFETY: as above.
    unsafe { &*cell }.load(Ordering::Acquire)
}

impl Thread {
    /// Resolves a slot of a dictionary against its exact instantiation and remembers the answer.
    #[cold]
    #[inline(never)]
    pub fn resolve_lookup(
        &mut self,
        dictionary: *const Dictionary,
        slot: u32,
    ) -> Result<usize, Thrown> {
        let vm = self.vm.clone();
        match vm.resolve_lookup(dictionary, slot) {
            Ok(value) => Ok(value),
            Err(error) => Err(self.throw_type_error(&error)),
        }
    }
}

impl Vm {
    fn resolve_lookup(&self, dictionary: *const Dictionary, slot: u32) -> Result<usize, TypeError> {
        // SAFETY: dictionaries are never freed.
        let record = unsafe { &*dictionary };
        let universe = &self.universe;
        let (owner, type_args, method_args) = if record.kind == OF_TYPE {
            // SAFETY: a type's dictionary names its method table.
            let mt = unsafe { &*record.owner.cast::<MethodTable>() };
            let ty = types::TypeId::from_index(mt.type_id);
            let definition =
                universe.definition(ty).expect("only generic definitions have dictionaries");
            (DictionaryOwner::Type(definition), universe.type_args(ty).to_vec(), Vec::new())
        } else {
            // SAFETY: a method's dictionary names its record.
            let method = unsafe { &*record.owner.cast::<Method>() };
            let id = MethodId::from_index(method.method_id);
            let owner_args = universe.type_args(universe.method_owner(id)).to_vec();
            let open = universe.method_definition(id)?;
            (DictionaryOwner::Method(open), owner_args, universe.method_args(id).to_vec())
        };
        let layout = self.dictionary_layout(owner);
        let lookup = *layout.entries.get(slot as usize).expect("slots come from the layout");
        let instantiation = Instantiation::new(&type_args, &method_args);
        let value = match lookup {
            Lookup::Type(open) => {
                let exact = universe.instantiate(open, instantiation)?;
                self.mt(exact)?.0 as usize
            }
            Lookup::Method(open) | Lookup::Function(open) => {
                let exact = universe.instantiate_method(open, instantiation)?;
                self.method(exact)? as usize
            }
            Lookup::Constrained { constraint, method } => {
                let constraint = universe.instantiate(constraint, instantiation)?;
                let method = universe.instantiate_method(method, instantiation)?;
                let target = match universe.resolve_constrained(method, constraint)? {
                    // The caller passes the address of the value: it asked for the value type's own method.
                    ConstrainedCall::Box(_) => {
                        return Err(universe.no_implementation(method, constraint));
                    }
                    ConstrainedCall::Direct(target) | ConstrainedCall::Dereference(target) => {
                        target
                    }
                };
                self.method(target)? as usize
            }
            Lookup::Field(open) => {
                universe.instantiate_field(open, instantiation)?.index() as usize
            }
        };
        self.store_cell(record, slot, value);
        Ok(value)
    }

    fn store_cell(&self, dictionary: &Dictionary, slot: u32, value: usize) {
        let _guard = self.lookups.growing.lock();
        let capacity = dictionary.capacity.load(Ordering::Relaxed);
        if slot >= capacity {
            let wanted = (slot + 1).next_power_of_two().max(Dictionary::LEAST_CELLS);
            let fresh: Vec<AtomicUsize> = (0..wanted)
                .map(|index| {
                    // SAFETY: reads below the old capacity.
                    AtomicUsize::new(unsafe { dictionary_cell(dictionary, index) })
                })
                .collect();
            // Readers may still hold the old cells: they stay, a few words, for the engine's life.
            dictionary.cells.store(self.keep.slice(fresh), Ordering::Release);
            dictionary.capacity.store(wanted, Ordering::Release);
        }
        let cells = dictionary.cells.load(Ordering::Acquire);
        // SAFETY: slot < capacity, made sure above.
        let cell = unsafe { cells.add(slot as usize) };
        // SAFETY: as above.
        unsafe { &*cell }.store(value, Ordering::Release);
    }
}

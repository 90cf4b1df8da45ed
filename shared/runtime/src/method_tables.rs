//! Method tables, built from `types` at first use.
//! Owns the map from types to tables. A table is published when it and every table it names are complete.
//! Virtual slots are filled lazily (0 until a call needs them), so that a type loads without the types its methods mention.
#![allow(unsafe_code, reason = "writes method tables before they are published")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::mtable::{Dictionary, MtFlags, VTABLE_OFFSET, class_init};
use abi::object::{ARRAY_DATA_OFFSET, HEADER_SIZE, STRING_CHARS_OFFSET};
use abi::{Addr, Method, MethodTable, MtPtr, RefMap, WordKind};
use hashbrown::HashMap;
use parking_lot::{Mutex, ReentrantMutex, RwLock};
use std::cell::RefCell;
use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};
use types::{ReferenceWord, TypeError, TypeId, TypeKind, Universe, Variance};

#[derive(Default)]
pub struct MethodTables {
    published: RwLock<HashMap<TypeId, MtPtr>>,
    /// Tables that the thread which holds the lock is building.
    loading: ReentrantMutex<RefCell<Loading>>,
    /// Types with statics: their blocks, for the collector.
    pub(crate) statics: Mutex<Vec<StaticBlockRoot>>,
    /// Types with thread statics, by index.
    pub(crate) thread_statics: Mutex<Vec<ThreadStaticBlock>>,
}

#[derive(Default)]
struct Loading {
    tables: HashMap<TypeId, MtPtr>,
    depth: u32,
}

pub(crate) struct StaticBlockRoot {
    pub base: usize,
    pub map: *const RefMap,
}
// SAFETY: immortal memory.
unsafe impl Send for StaticBlockRoot {}

#[derive(Clone, Copy)]
pub(crate) struct ThreadStaticBlock {
    pub size: usize,
    pub map: *const RefMap,
}
// SAFETY: immortal memory.
unsafe impl Send for ThreadStaticBlock {}

impl Vm {
    /// The method table of an exact or canonical type.
    pub fn mt(&self, ty: TypeId) -> Result<MtPtr, TypeError> {
        if let Some(mt) = self.method_tables.published.read().get(&ty) {
            return Ok(*mt);
        }
        self.load_mt(ty)
    }

    /// Whether the static constructor of a type has run to its end.
    pub fn has_run_class_init(&self, ty: TypeId) -> bool {
        let known = self.method_tables.published.read().get(&ty).copied();
        known.is_some_and(|mt| mt.get().class_init.load(Ordering::Acquire) == class_init::DONE)
    }

    #[cold]
    fn load_mt(&self, ty: TypeId) -> Result<MtPtr, TypeError> {
        // `__Canon` stands for types that were checked where they are exact.
        if !self.universe.contains_canon(ty) {
            self.universe.check_type(ty)?;
        }
        let loading = self.method_tables.loading.lock();
        if let Some(mt) = self.method_tables.published.read().get(&ty) {
            return Ok(*mt);
        }
        if let Some(mt) = loading.borrow().tables.get(&ty) {
            return Ok(*mt);
        }
        loading.borrow_mut().depth += 1;
        let result = self.build_mt(ty, &loading);
        let mut state = loading.borrow_mut();
        state.depth -= 1;
        if state.depth == 0 {
            let tables = std::mem::take(&mut state.tables);
            // A failure leaves nothing half made behind: what was begun with it is built again when asked for.
            if result.is_ok() {
                self.method_tables.published.write().extend(tables);
            }
        }
        result
    }

    fn build_mt(&self, ty: TypeId, loading: &RefCell<Loading>) -> Result<MtPtr, TypeError> {
        let universe = &self.universe;
        if self.knobs.traces("load") {
            eprintln!("load: type {}", universe.full_name(ty));
        }
        let shape = TypeShape::of(universe, ty)?;
        let slot_count = universe.vtable(ty)?.slots.len();
        let size = VTABLE_OFFSET + slot_count * 8;
        let at = self
            .heap
            .low_arena()
            .allocate(size, 8)
            .unwrap_or_else(|error| crate::vm::fatal(&format!("method tables: {error}")));
        let mt = MtPtr(at.0 as u32);
        loading.borrow_mut().tables.insert(ty, mt);

        let parent = match universe.base_type(ty)? {
            Some(base) => self.mt(base)?,
            None => MtPtr::NULL,
        };
        let element = match shape.element {
            Some(element) => self.mt_of_element(element)?,
            None => MtPtr::NULL,
        };
        let depth = if parent.is_null() { 0 } else { parent.get().depth + 1 };
        let display = self.display(parent, mt, depth);
        let dictionaries = self.dictionaries(ty, parent, mt, depth)?;
        let statics = universe.static_layout(ty)?;
        let has_thread_statics = statics.thread.size > 0;
        let thread_statics_index = if has_thread_statics {
            let mut blocks = self.method_tables.thread_statics.lock();
            blocks.push(ThreadStaticBlock {
                size: statics.thread.size as usize,
                map: self.ref_map(&statics.thread.references, statics.thread.size),
            });
            blocks.len() as u32
        } else {
            0
        };
        let has_constructor = universe.static_constructor(ty)?.is_some();
        let mut flags = shape.flags(universe, ty, element)?;
        if !parent.is_null() {
            let inherited = parent.flags();
            flags = flags
                .with_has_finalizer(flags.has_finalizer() | inherited.has_finalizer())
                .with_is_exception(inherited.is_exception())
                .with_is_continuation(inherited.is_continuation());
        }
        let table = MethodTable {
            flags: flags.0,
            base_size: shape.base_size,
            component_size: shape.component_size,
            type_id: ty.index(),
            parent,
            element,
            element_type: universe.underlying_element_type(ty)? as u8,
            rank: universe.array_rank(ty).unwrap_or(0) as u8,
            depth,
            vtable_count: slot_count as u16,
            value_size: shape.value_size,
            nullable_value_offset: shape.nullable_value_offset,
            class_init: AtomicU32::new(if has_constructor {
                class_init::NOT_RUN
            } else {
                class_init::DONE
            }),
            thread_statics_index,
            ref_map: shape.ref_map(self),
            display,
            statics: AtomicPtr::new(core::ptr::null_mut()),
            dictionaries,
            type_object: AtomicPtr::new(core::ptr::null_mut()),
            owner: core::ptr::null(),
        };
        if statics.ordinary.size > 0 {
            let words = vec![0u64; (statics.ordinary.size as usize).div_ceil(8)];
            let base = self.keep.slice(words).cast::<u8>();
            table.statics.store(base, Ordering::Release);
            if !statics.ordinary.references.is_empty() {
                let map = self.ref_map(&statics.ordinary.references, statics.ordinary.size);
                self.method_tables
                    .statics
                    .lock()
                    .push(StaticBlockRoot { base: base as usize, map });
            }
        }
        // SAFETY: fresh memory of that size, not yet published.
        unsafe { at.as_ptr::<MethodTable>().write(table) };
        for slot in 0..slot_count {
            // SAFETY: as above.
            unsafe { at.offset(VTABLE_OFFSET + slot * 8).store::<u64>(0) };
        }
        Ok(mt)
    }

    /// Element types that have no instances (pointers) still stride: they stand as native integers.
    fn mt_of_element(&self, element: TypeId) -> Result<MtPtr, TypeError> {
        match self.universe.kind(element) {
            TypeKind::Pointer(_) | TypeKind::FnPtr(_) => {
                self.mt(self.universe.core_types().uintptr)
            }
            _ => self.mt(element),
        }
    }

    fn display(&self, parent: MtPtr, mt: MtPtr, depth: u16) -> *const MtPtr {
        let mut chain: Vec<MtPtr> = Vec::with_capacity(depth as usize + 1);
        if !parent.is_null() {
            // SAFETY: M3.
            chain.extend_from_slice(unsafe {
                core::slice::from_raw_parts(parent.get().display, parent.get().depth as usize + 1)
            });
        }
        chain.push(mt);
        self.keep.slice(chain)
    }

    fn dictionaries(
        &self,
        ty: TypeId,
        parent: MtPtr,
        mt: MtPtr,
        depth: u16,
    ) -> Result<*const *const Dictionary, TypeError> {
        let is_generic = !self.universe.type_args(ty).is_empty();
        let inherited =
            if parent.is_null() { core::ptr::null() } else { parent.get().dictionaries };
        if !is_generic && inherited.is_null() {
            return Ok(core::ptr::null());
        }
        let mut all: Vec<*const Dictionary> = Vec::with_capacity(depth as usize + 1);
        for level in 0..depth as usize {
            all.push(if inherited.is_null() {
                core::ptr::null()
            } else {
                // SAFETY: the parent's table has depth entries.
                let entry = unsafe { inherited.add(level) };
                // SAFETY: as above.
                unsafe { entry.read() }
            });
        }
        all.push(if is_generic {
            self.new_dictionary(crate::lookups::OF_TYPE, mt.0 as usize as *const ())
        } else {
            core::ptr::null()
        });
        Ok(self.keep.slice(all))
    }

    /// A map for these words (byrefs never lie in heap objects or statics), or null for none.
    fn ref_map(&self, references: &[ReferenceWord], size: u32) -> *const RefMap {
        let refs: Vec<usize> = references
            .iter()
            .filter(|word| word.kind == WordKind::Ref)
            .map(|word| word.offset as usize / 8)
            .collect();
        if refs.is_empty() {
            return core::ptr::null();
        }
        let words = RefMap::encode((size as usize).div_ceil(8), refs.into_iter());
        self.keep.slice(words).cast::<RefMap>()
    }

    /// Visits the blocks of ordinary statics that hold references.
    pub(crate) fn for_each_static(&self, visit: &mut dyn FnMut(Addr, &RefMap)) {
        for root in self.method_tables.statics.lock().iter() {
            // SAFETY: M4, immortal.
            visit(Addr(root.base), unsafe { &*root.map });
        }
    }

    /// Visits a thread's blocks of statics that hold references.
    pub(crate) fn for_each_thread_static(
        &self,
        thread: &Thread,
        visit: &mut dyn FnMut(Addr, &RefMap),
    ) {
        let blocks = self.method_tables.thread_statics.lock();
        for (base, block) in thread.thread_statics.iter().zip(blocks.iter()) {
            if !base.is_null() && !block.map.is_null() {
                // SAFETY: M4, immortal.
                visit(Addr::from_ptr(*base), unsafe { &*block.map });
            }
        }
    }
}

/// Sizes and flags of a type, gathered before its table is made.
struct TypeShape {
    base_size: u32,
    component_size: u32,
    value_size: u32,
    nullable_value_offset: u32,
    /// Element of an array, `T` of `Nullable<T>`, underlying type of an enum.
    element: Option<TypeId>,
    references: Vec<ReferenceWord>,
    map_size: u32,
}

impl TypeShape {
    fn of(universe: &Universe, ty: TypeId) -> Result<TypeShape, TypeError> {
        let mut shape = TypeShape {
            base_size: HEADER_SIZE as u32 + 8,
            component_size: 0,
            value_size: 0,
            nullable_value_offset: 0,
            element: None,
            references: Vec::new(),
            map_size: 0,
        };
        if universe.is_array(ty) {
            let element = universe.element(ty).expect("an array has an element");
            let layout = universe.instance_layout(ty)?;
            shape.base_size = layout.size.max(ARRAY_DATA_OFFSET as u32);
            shape.element = Some(element);
            shape.component_size = 8;
            if universe.is_value_type(element)? {
                let element = universe.instance_layout(element)?;
                shape.component_size = element.size;
                shape.references = element.references.to_vec();
                shape.map_size = element.size;
            }
            return Ok(shape);
        }
        if matches!(
            universe.kind(ty),
            TypeKind::Pointer(_) | TypeKind::FnPtr(_) | TypeKind::ByRef(_)
        ) {
            return Ok(shape);
        }
        if universe.is_interface(ty)? {
            return Ok(shape);
        }
        let layout = universe.instance_layout(ty)?;
        if universe.is_value_type(ty)? {
            shape.value_size = layout.size;
            shape.base_size = (HEADER_SIZE as u32 + layout.size).next_multiple_of(8).max(16);
            // Inside a box the value begins after the header.
            shape.references = layout
                .references
                .iter()
                .map(|word| ReferenceWord {
                    offset: word.offset + HEADER_SIZE as u32,
                    kind: word.kind,
                })
                .collect();
            shape.map_size = shape.base_size;
            if let Some(argument) = universe.nullable_argument(ty) {
                shape.element = Some(argument);
                shape.nullable_value_offset =
                    layout.fields.iter().map(|(_, offset)| *offset).max().unwrap_or(0);
            } else {
                shape.element = universe.enum_underlying(ty)?;
            }
            return Ok(shape);
        }
        shape.base_size = layout.size.max(16);
        shape.references = layout.references.to_vec();
        shape.map_size = layout.size;
        if ty == universe.core_types().string {
            shape.base_size = STRING_CHARS_OFFSET as u32;
            shape.component_size = 2;
            shape.references.clear();
        }
        Ok(shape)
    }

    fn ref_map(&self, vm: &Vm) -> *const RefMap {
        vm.ref_map(&self.references, self.map_size)
    }

    fn flags(&self, universe: &Universe, ty: TypeId, element: MtPtr) -> Result<MtFlags, TypeError> {
        let has = |condition: bool| condition as u32;
        let is_array = universe.is_array(ty);
        let mut flags = MtFlags::default()
            .with_is_array(has(is_array))
            .with_is_sz_array(has(matches!(universe.kind(ty), TypeKind::SzArray(_))));
        if is_array {
            let element_flags = element.flags();
            let is_reference = element_flags.is_value_type() == 0;
            let element_type = universe.element(ty).expect("an array has an element");
            let is_pointer =
                matches!(universe.kind(element_type), TypeKind::Pointer(_) | TypeKind::FnPtr(_));
            return Ok(flags
                .with_elements_are_refs(has(is_reference && !is_pointer))
                .with_contains_refs(has(is_reference && !is_pointer || !self.references.is_empty()))
                .with_elements_contain_refs(has(!self.references.is_empty()))
                .with_is_sealed(has(element_flags.is_sealed() == 1 && !is_reference))
                .with_needs_store_check(has(is_reference && element_flags.is_sealed() == 0)));
        }
        if let TypeKind::Def { .. } | TypeKind::Canon = universe.kind(ty) {
            let finalizer = universe.finalizer(ty)?.is_some();
            flags = flags
                .with_has_finalizer(has(finalizer))
                .with_contains_refs(has(!self.references.is_empty()))
                .with_is_string(has(ty == universe.core_types().string))
                .with_is_value_type(has(universe.is_value_type(ty)?))
                .with_is_interface(has(universe.is_interface(ty)?))
                .with_is_delegate(has(universe.is_delegate(ty)?))
                .with_is_nullable(has(universe.nullable_argument(ty).is_some()))
                .with_is_enum(has(universe.is_enum(ty)?))
                .with_is_abstract(has(universe.is_abstract(ty)?))
                .with_is_sealed(has(universe.is_sealed(ty)?))
                .with_is_by_ref_like(has(universe.is_byref_like(ty)?))
                .with_before_field_init(has(universe.is_before_field_init(ty)?))
                .with_has_variance(has(has_variance(universe, ty)?));
        } else {
            flags = flags.with_is_value_type(1);
        }
        Ok(flags)
    }
}

/// Whether a generic type has a variant parameter (II.9.5): casts to it need the general rule.
fn has_variance(universe: &Universe, ty: TypeId) -> Result<bool, TypeError> {
    let Some(definition) = universe.definition(ty) else {
        return Ok(false);
    };
    Ok(universe
        .generic_parameters(definition.assembly, metadata::TypeOrMethodDef::TypeDef(definition.id))?
        .iter()
        .any(|p| p.variance() != Variance::Invariant))
}

impl Thread {
    /// The method in a virtual slot of `mt`, made at its first use.
    #[inline]
    pub fn virtual_target(&mut self, mt: MtPtr, slot: u32) -> Result<*const Method, Thrown> {
        let method = mt.slot(slot as usize);
        if !method.is_null() {
            return Ok(method);
        }
        self.fill_slot(mt, slot)
    }

    #[cold]
    #[inline(never)]
    fn fill_slot(&mut self, mt: MtPtr, slot: u32) -> Result<*const Method, Thrown> {
        let vm = self.vm.clone();
        match vm.slot_method(mt, slot) {
            Ok(method) => {
                let at = Addr(mt.0 as usize + VTABLE_OFFSET + slot as usize * 8);
                // SAFETY: M2; a cell of the table, written once with the same value by everybody.
                unsafe { at.store::<usize>(method as usize) };
                Ok(method)
            }
            Err(error) => Err(self.throw_type_error(&error)),
        }
    }
}

impl Vm {
    fn slot_method(&self, mt: MtPtr, slot: u32) -> Result<*const Method, TypeError> {
        let ty = TypeId::from_index(mt.get().type_id);
        let vtable = self.universe.vtable(ty)?;
        let implementation = vtable.slots[slot as usize].implementation;
        self.virtual_method(mt, implementation)
    }
    /// The record to call for a virtual target found for an object of type `mt`: value types get the stub that unboxes `this`.
    pub(crate) fn virtual_method(
        &self,
        mt: MtPtr,
        method: types::MethodId,
    ) -> Result<*const Method, TypeError> {
        let owner = self.universe.method_owner(method);
        if mt.flags().is_value_type() == 1 && self.universe.is_value_type(owner)? {
            self.unboxing_stub(method)
        } else {
            self.method(method)
        }
    }
    /// The types that have method tables by now.
    pub fn loaded_types(&self) -> Vec<TypeId> {
        self.method_tables.published.read().keys().copied().collect()
    }
    pub fn loaded_type_count(&self) -> usize {
        self.method_tables.published.read().len()
    }
    pub fn type_id(&self, mt: MtPtr) -> TypeId {
        TypeId::from_index(mt.get().type_id)
    }
}

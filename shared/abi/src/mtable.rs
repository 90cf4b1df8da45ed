//! The method table: what generated code, the collector and casts read of a type at run time.
//! Owns its layout. The runtime builds it from `types`; nobody else writes it.
//! One per exact type with instances or statics, allocated below 4 GB, never moved, freed with its engine.
#![allow(unsafe_code, reason = "named accessors of the method table layout")]

use crate::maps::RefMap;
use crate::method::Method;
use core::sync::atomic::{AtomicPtr, AtomicU32, Ordering};

/// The 32-bit address of a `MethodTable`; 0 is none.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug, PartialOrd, Ord)]
#[repr(transparent)]
pub struct MtPtr(pub u32);

crate::vm_struct! {
    struct MethodTable, offsets mt_offset {
        /// `MtFlags` bits.
        flags: u32,
        /// Bytes of an instance with header, a multiple of 8; strings and arrays: bytes before the first element.
        base_size: u32,
        /// Bytes of an array element or string char; 0 for other types.
        component_size: u32,
        /// The engine's TypeId.
        type_id: u32,
        /// Base class, or none.
        parent: MtPtr,
        /// Element type of arrays, pointers and byrefs; `T` of `Nullable<T>`; underlying type of an enum.
        element: MtPtr,
        /// ECMA-335 II.23.1.16 element type (enums: of the underlying type).
        element_type: u8,
        /// Rank of an array; 0 otherwise.
        rank: u8,
        /// Number of base classes; `display[depth]` is the type itself.
        depth: u16,
        vtable_count: u16,
        /// Unboxed bytes of a value type, not rounded up; 0 for other types.
        value_size: u32,
        /// Offset of the value field of `Nullable<T>` in its unboxed form; 0 for other types.
        nullable_value_offset: u32,
        /// `ClassInit` state of the static constructor.
        class_init: AtomicU32,
        /// Index of this type's block of thread statics in every thread, plus 1; 0 when it has none.
        thread_statics_index: u32,
        /// References inside an instance (or inside one element, see `MtFlags`); null when there are none.
        ref_map: *const RefMap,
        /// Method tables of the base classes from `object` (index 0) to this type (index `depth`).
        display: *const MtPtr,
        /// The block of ordinary statics; null until first needed.
        statics: AtomicPtr<u8>,
        /// `dictionaries[d]` is the generic dictionary of the base class at depth `d` (null entries for non-generic classes).
        dictionaries: *const *const Dictionary,
        /// The `RuntimeType` object (frozen), or 0.
        type_object: AtomicPtr<u8>,
        /// The engine's own record of the type.
        owner: *const (),
    }
}

/// Lazily filled answers to the generic lookups of shared code for one exact instantiation.
/// `cells[i]` is 0 until resolved; slot numbers belong to the generic definition.
#[repr(C)]
pub struct Dictionary {
    /// `LEAST_CELLS` at least, whatever the capacity.
    pub cells: AtomicPtr<core::sync::atomic::AtomicUsize>,
    pub capacity: AtomicU32,
    /// What the dictionary instantiates: 0 a type (`owner` a MethodTable), 1 a method (`owner` a Method).
    pub kind: u32,
    pub owner: *const (),
}

impl Dictionary {
    /// Slots that generated code reads without a look at the capacity.
    pub const LEAST_CELLS: u32 = 8;
}

crate::vm_flags! {
    struct MtFlags {
        has_finalizer / with_has_finalizer / HAS_FINALIZER: 0, 1;
        /// Instances hold references (`ref_map` describes the fixed part).
        contains_refs / with_contains_refs / CONTAINS_REFS: 1, 1;
        is_array / with_is_array / IS_ARRAY: 2, 1;
        is_sz_array / with_is_sz_array / IS_SZ_ARRAY: 3, 1;
        is_string / with_is_string / IS_STRING: 4, 1;
        is_value_type / with_is_value_type / IS_VALUE_TYPE: 5, 1;
        is_interface / with_is_interface / IS_INTERFACE: 6, 1;
        is_delegate / with_is_delegate / IS_DELEGATE: 7, 1;
        is_nullable / with_is_nullable / IS_NULLABLE: 8, 1;
        is_enum / with_is_enum / IS_ENUM: 9, 1;
        is_abstract / with_is_abstract / IS_ABSTRACT: 10, 1;
        is_sealed / with_is_sealed / IS_SEALED: 11, 1;
        is_by_ref_like / with_is_by_ref_like / IS_BY_REF_LIKE: 12, 1;
        /// Array elements are references.
        elements_are_refs / with_elements_are_refs / ELEMENTS_ARE_REFS: 13, 1;
        /// Array elements are structs with references: `ref_map` describes one element.
        elements_contain_refs / with_elements_contain_refs / ELEMENTS_CONTAIN_REFS: 14, 1;
        /// The static constructor runs only before an access to a static field (ECMA-335 II.10.5.3.1).
        before_field_init / with_before_field_init / BEFORE_FIELD_INIT: 15, 1;
        has_variance / with_has_variance / HAS_VARIANCE: 16, 1;
        /// Continuations: references are traced by the resume record's live map (design A3).
        is_continuation / with_is_continuation / IS_CONTINUATION: 17, 1;
        is_exception / with_is_exception / IS_EXCEPTION: 18, 1;
        /// One of the array types whose casts need the general rule (element is a class that is not sealed, an interface or an array).
        needs_store_check / with_needs_store_check / NEEDS_STORE_CHECK: 19, 1;
    }
}

/// States of `MethodTable::class_init`.
pub mod class_init {
    /// There is nothing to run, or it has run.
    pub const DONE: u32 = 0;
    pub const NOT_RUN: u32 = 1;
    pub const RUNNING: u32 = 2;
    pub const FAILED: u32 = 3;
}

/// Bytes of the fixed part; the virtual slots (`*const Method` each) follow it, then the interface slots.
pub const VTABLE_OFFSET: usize = core::mem::size_of::<MethodTable>();
const _: () = assert!(VTABLE_OFFSET.is_multiple_of(8));

impl MtPtr {
    pub const NULL: MtPtr = MtPtr(0);

    #[inline(always)]
    pub const fn is_null(self) -> bool {
        self.0 == 0
    }
    /// The table. The pointer must not be null.
    #[inline(always)]
    pub fn get<'a>(self) -> &'a MethodTable {
        // SAFETY: M1 (a non-null MtPtr is the address of a live method table of the current engine).
        unsafe { &*(self.0 as usize as *const MethodTable) }
    }
    #[inline(always)]
    pub fn flags(self) -> MtFlags {
        MtFlags(self.get().flags)
    }
    /// The method in a virtual or interface slot.
    #[inline(always)]
    pub fn slot(self, index: usize) -> *const Method {
        let at = self.0 as usize + VTABLE_OFFSET + index * 8;
        // SAFETY: M2 (slot indices come from the type's own slot count; slots are written before publication or atomically).
        unsafe { &*(at as *const AtomicPtr<Method>) }.load(Ordering::Relaxed)
    }
    /// Whether `ancestor` is this class or one of its base classes.
    #[inline(always)]
    pub fn is_subclass_of(self, ancestor: MtPtr) -> bool {
        let depth = ancestor.get().depth;
        let table = self.get();
        if depth > table.depth {
            return false;
        }
        // SAFETY: M3 (display has depth + 1 entries).
        let entry = unsafe { table.display.add(depth as usize) };
        // SAFETY: M3.
        unsafe { entry.read() == ancestor }
    }
}

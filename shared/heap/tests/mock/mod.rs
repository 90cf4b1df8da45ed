//! A mutator without a runtime: method tables made by hand, one root set of plain vectors.
#![allow(unsafe_code, reason = "makes method tables and touches fields of test objects")]
#![allow(dead_code, reason = "each test uses its part")]

pub mod world;

use abi::context::ThreadContext;
use abi::continuation::ResumeRecord;
use abi::mtable::{MethodTable, MtFlags};
use abi::{Addr, MtPtr, ObjRef, RefMap};
use core::sync::atomic::{AtomicPtr, AtomicU32};
use heap::*;

pub fn context() -> ThreadContext {
    ThreadContext::new(1)
}

/// Description of a type for `make_type`.
#[derive(Default)]
pub struct TypeSpec<'a> {
    pub flags: MtFlags,
    pub base_size: u32,
    pub component_size: u32,
    /// Word indices of references; words described.
    pub refs: &'a [usize],
    pub words: usize,
}

/// A reference map that lives as long as the heap.
pub fn make_map(heap: &Heap, words: usize, refs: &[usize]) -> *const RefMap {
    let encoded = RefMap::encode(words, refs.iter().copied());
    let at = heap.low_arena().allocate(encoded.len() * 8, 8).expect("low memory");
    for (index, word) in encoded.iter().enumerate() {
        // SAFETY: H1 (inside the allocation).
        unsafe { at.offset(index * 8).store(*word) };
    }
    at.as_ptr()
}

pub fn make_type(heap: &Heap, spec: TypeSpec) -> MtPtr {
    let at = heap.low_arena().allocate(size_of::<MethodTable>(), 8).expect("low memory");
    let ref_map = if spec.refs.is_empty() {
        core::ptr::null()
    } else {
        make_map(heap, spec.words, spec.refs)
    };
    let table = MethodTable {
        flags: spec.flags.0,
        base_size: spec.base_size,
        component_size: spec.component_size,
        type_id: 0,
        parent: MtPtr::NULL,
        element: MtPtr::NULL,
        element_type: 0,
        rank: 0,
        depth: 0,
        vtable_count: 0,
        value_size: 0,
        nullable_value_offset: 0,
        class_init: AtomicU32::new(0),
        thread_statics_index: 0,
        ref_map,
        display: core::ptr::null(),
        statics: AtomicPtr::default(),
        dictionaries: core::ptr::null(),
        type_object: AtomicPtr::default(),
        owner: core::ptr::null(),
    };
    // SAFETY: H1 (a fresh allocation of this size).
    unsafe { at.as_ptr::<MethodTable>().write(table) };
    MtPtr(at.0 as u32)
}

/// The types that tests use. Every object has its test id in the word at +8 (arrays: in the first element's data or none).
#[derive(Clone, Copy)]
pub struct Types {
    /// {id}
    pub leaf: MtPtr,
    /// {id, ref, ref}
    pub node: MtPtr,
    /// {id, 70 refs}: a map of two groups
    pub wide: MtPtr,
    /// {id, ref}, with a finalizer
    pub finalizable: MtPtr,
    /// ref[]
    pub refs: MtPtr,
    /// {i64, ref, i64, ref}[]
    pub structs: MtPtr,
    pub bytes: MtPtr,
    pub string: MtPtr,
    /// {next, resume, flags, state, 4 words}
    pub continuation: MtPtr,
}

pub const WIDE_REFS: usize = 70;

pub fn types(heap: &Heap) -> Types {
    let refs = MtFlags::default().with_contains_refs(1);
    let array = MtFlags::default().with_is_array(1).with_is_sz_array(1);
    let wide: Vec<usize> = (2..2 + WIDE_REFS).collect();
    let make = |spec| make_type(heap, spec);
    Types {
        leaf: make(TypeSpec { base_size: 16, ..TypeSpec::default() }),
        node: make(TypeSpec {
            flags: refs,
            base_size: 32,
            refs: &[2, 3],
            words: 4,
            ..TypeSpec::default()
        }),
        wide: make(TypeSpec {
            flags: refs,
            base_size: 16 + 8 * WIDE_REFS as u32,
            refs: &wide,
            words: 2 + WIDE_REFS,
            ..TypeSpec::default()
        }),
        finalizable: make(TypeSpec {
            flags: refs.with_has_finalizer(1),
            base_size: 24,
            refs: &[2],
            words: 3,
            ..TypeSpec::default()
        }),
        refs: make(TypeSpec {
            flags: array.with_elements_are_refs(1).with_contains_refs(1),
            base_size: 16,
            component_size: 8,
            ..TypeSpec::default()
        }),
        structs: make(TypeSpec {
            flags: array.with_elements_contain_refs(1),
            base_size: 16,
            component_size: 32,
            refs: &[1, 3],
            words: 4,
        }),
        bytes: make(TypeSpec {
            flags: array,
            base_size: 16,
            component_size: 1,
            ..TypeSpec::default()
        }),
        string: make(TypeSpec {
            flags: MtFlags::default().with_is_string(1),
            base_size: 12,
            component_size: 2,
            ..TypeSpec::default()
        }),
        continuation: make(TypeSpec {
            flags: refs.with_is_continuation(1).with_contains_refs(0),
            base_size: 64,
            ..TypeSpec::default()
        }),
    }
}

pub fn resume_record(heap: &Heap, live: &[usize]) -> ResumeRecord {
    let live_refs = if live.is_empty() { core::ptr::null() } else { make_map(heap, 8, live) };
    ResumeRecord {
        entry: AtomicPtr::default(),
        live_refs,
        method: core::ptr::null(),
        flags: Default::default(),
        state: 0,
        il_offset: 0,
        result: 0,
        result_way: 0,
    }
}

/// The roots of the mock: vectors whose elements are slots.
#[derive(Default)]
pub struct Roots {
    pub contexts: Vec<*mut ThreadContext>,
    pub refs: Vec<usize>,
    pub by_refs: Vec<usize>,
    pub ambiguous: Vec<usize>,
    pub statics: Vec<usize>,
    pub statics_map: Option<*const RefMap>,
}

impl RootSet for Roots {
    fn threads(&mut self, visit: &mut dyn FnMut(&mut ThreadContext)) {
        for context in &self.contexts {
            // SAFETY: H1 (tests keep their contexts alive and stopped).
            visit(unsafe { &mut **context });
        }
    }
    fn ambiguous(&mut self, visitor: &mut dyn AmbiguousVisitor) {
        let range = self.ambiguous.as_ptr_range();
        visitor.range(Addr::from_ptr(range.start), Addr::from_ptr(range.end));
    }
    fn precise(&mut self, visitor: &mut dyn RootVisitor) {
        for slot in &mut self.refs {
            visitor.reference(Addr::from_ptr(slot));
        }
        for slot in &mut self.by_refs {
            visitor.by_ref(Addr::from_ptr(slot));
        }
        if let Some(map) = self.statics_map {
            // SAFETY: M4 (made by make_map).
            visitor.statics(Addr::from_ptr(self.statics.as_ptr()), unsafe { &*map });
        }
        for context in &self.contexts {
            // SAFETY: H1 (tests keep their contexts alive and stopped).
            visitor.thread_context(unsafe { &mut **context });
        }
    }
}

pub fn load(object: ObjRef, offset: usize) -> usize {
    // SAFETY: H1 (tests pass offsets inside the object).
    unsafe { object.field(offset) }
}
pub fn store(object: ObjRef, offset: usize, value: usize) {
    // SAFETY: H1 (tests pass offsets inside the object).
    unsafe { object.set_field(offset, value) }
}

/// A heap with one thread.
pub struct Mock {
    pub heap: Heap,
    pub types: Types,
    pub context: Box<ThreadContext>,
    pub roots: Roots,
    pub collections: Vec<CollectStats>,
}

impl Mock {
    pub fn new(config: HeapConfig) -> Mock {
        let heap = Heap::new(config).expect("a heap");
        let types = types(&heap);
        let mut context = Box::new(context());
        let roots = Roots { contexts: vec![&mut *context], ..Roots::default() };
        Mock { heap, types, context, roots, collections: Vec::new() }
    }
    pub fn collect(&mut self, kind: CollectKind) -> CollectStats {
        let stats = self.heap.collect(kind, &mut self.roots);
        self.collections.push(stats.clone());
        stats
    }
    pub fn minor(&mut self) -> CollectStats {
        self.collect(CollectKind::Minor)
    }
    pub fn full(&mut self) -> CollectStats {
        self.collect(CollectKind::Full { compacting: false, generation: 2 })
    }
    /// Allocates as the runtime would: fast path, slow path, collection, again.
    pub fn try_allocate(&mut self, mt: MtPtr, size: usize) -> Result<ObjRef, AllocFailure> {
        if let Some(object) = allocate(&mut self.context, mt, size) {
            return Ok(object);
        }
        for _ in 0..3 {
            match self.heap.allocate_slow(&mut self.context, mt, size) {
                Err(AllocFailure::NeedsCollection(kind)) => {
                    self.collect(kind);
                }
                other => return other,
            }
        }
        panic!("an allocation of {size} bytes asked for a third collection");
    }
    pub fn allocate(&mut self, mt: MtPtr) -> ObjRef {
        self.try_allocate(mt, instance_size(mt)).expect("memory")
    }
    pub fn allocate_array(&mut self, mt: MtPtr, length: u32) -> ObjRef {
        let object = self.try_allocate(mt, variable_size(mt, length)).expect("memory");
        // SAFETY: O2.
        unsafe { object.set_field(8, length) };
        object
    }
    pub fn verify(&mut self) {
        if let Err(error) = self.heap.verify(&mut self.roots) {
            panic!("{error}");
        }
    }
}

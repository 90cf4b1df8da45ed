//! Several threads allocate and link while any of them may stop the others and collect.
#![allow(unsafe_code, reason = "a mock of stopped threads")]

mod mock;
use abi::{Addr, ObjRef, ThreadContext};
use heap::*;
use mock::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, RwLock};

/// A thread's context and roots, reachable by the collecting thread while all are stopped.
struct Mutator {
    context: ThreadContext,
    roots: Vec<usize>,
}

struct World {
    heap: Heap,
    types: Types,
    /// Held shared while a thread may touch the heap; exclusively while one collects.
    stopped: RwLock<()>,
    mutators: Mutex<Vec<*mut Mutator>>,
    failed: AtomicBool,
}

// SAFETY: G1 (the pointers are followed by the collecting thread alone, while the others are stopped).
unsafe impl Sync for World {}
// SAFETY: G1.
unsafe impl Send for World {}

struct Stopped<'a>(&'a World);

impl RootSet for Stopped<'_> {
    fn threads(&mut self, visit: &mut dyn FnMut(&mut ThreadContext)) {
        for mutator in self.0.mutators.lock().expect("lock").iter() {
            // SAFETY: G1 (the mutator is stopped).
            let mutator = unsafe { &mut **mutator };
            visit(&mut mutator.context);
        }
    }
    fn ambiguous(&mut self, _visitor: &mut dyn AmbiguousVisitor) {}
    fn precise(&mut self, visitor: &mut dyn RootVisitor) {
        for mutator in self.0.mutators.lock().expect("lock").iter() {
            // SAFETY: G1 (the mutator is stopped).
            let mutator = unsafe { &mut **mutator };
            visitor.thread_context(&mut mutator.context);
            for slot in &mut mutator.roots {
                visitor.reference(Addr::from_ptr(slot));
            }
        }
    }
}

fn work(world: &World, seed: usize, steps: usize) {
    const LISTS: usize = 4;
    let mut mutator = Box::new(Mutator { context: context(), roots: vec![0; LISTS] });
    let pointer: *mut Mutator = &mut *mutator;
    // SAFETY: G1 (this thread and, when it is stopped, the collector).
    let me = unsafe { &mut *pointer };
    world.mutators.lock().expect("lock").push(pointer);
    let mut lengths = [0usize; LISTS];
    let mut random = seed;
    let mut running = world.stopped.read().expect("lock");
    for step in 0..steps {
        random = random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let list = (random >> 33) % LISTS;
        let mt = if random >> 60 == 0 { world.types.wide } else { world.types.node };
        let size = instance_size(mt);
        let node = loop {
            if let Some(object) = allocate(&mut me.context, mt, size) {
                break object;
            }
            match world.heap.allocate_slow(&mut me.context, mt, size) {
                Ok(object) => break object,
                Err(AllocFailure::NeedsCollection(kind)) => {
                    drop(running);
                    let all = world.stopped.write().expect("lock");
                    world.heap.collect(kind, &mut Stopped(world));
                    drop(all);
                    running = world.stopped.read().expect("lock");
                }
                Err(error) => panic!("{error:?}"),
            }
        };
        store(node, 8, lengths[list]);
        if (random >> 40).is_multiple_of(200) {
            lengths[list] = 0;
            me.roots[list] = 0;
            store(node, 8, 0);
        }
        world.heap.write_ref(node.addr().offset(16), ObjRef(me.roots[list]));
        me.roots[list] = node.0;
        lengths[list] += 1;
        if step.is_multiple_of(64) {
            // A safepoint: lets another thread collect.
            drop(running);
            running = world.stopped.read().expect("lock");
        }
    }
    for (list, length) in lengths.iter().enumerate() {
        let mut node = me.roots[list];
        for id in (0..*length).rev() {
            assert_eq!(load(ObjRef(node), 8), id);
            node = load(ObjRef(node), 16);
        }
        assert_eq!(node, 0);
    }
    world.heap.retire_buffer(&mut me.context);
    world.mutators.lock().expect("lock").retain(|other| *other != pointer);
    drop(running);
}

fn run(config: HeapConfig, threads: usize, steps: usize) {
    let heap = Heap::new(config).expect("a heap");
    let types = types(&heap);
    let world = World {
        heap,
        types,
        stopped: RwLock::new(()),
        mutators: Mutex::default(),
        failed: AtomicBool::new(false),
    };
    std::thread::scope(|scope| {
        for index in 0..threads {
            let world = &world;
            scope.spawn(move || {
                let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                    work(world, index * 977 + 1, steps)
                }));
                if result.is_err() {
                    world.failed.store(true, Ordering::Relaxed);
                }
            });
        }
    });
    assert!(!world.failed.load(Ordering::Relaxed));
    assert!(world.heap.collection_count(0) > 0);
    world.heap.verify(&mut Stopped(&world)).expect("a sound heap");
}

#[test]
fn four_threads() {
    run(HeapConfig { verify_collections: true, ..HeapConfig::default() }, 4, 100_000);
}

#[test]
fn four_threads_under_stress() {
    run(HeapConfig { verify_collections: true, ..HeapConfig::stress(50) }, 4, 3_000);
}

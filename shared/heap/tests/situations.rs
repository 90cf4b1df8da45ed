//! Single situations, one a test.

mod mock;
use abi::ObjRef;
use heap::*;
use mock::*;

fn config() -> HeapConfig {
    HeapConfig { verify_collections: true, poison: true, ..HeapConfig::default() }
}

/// A list of `count` nodes with ids from 0; the root slot 0 holds its head.
fn make_list(mock: &mut Mock, count: usize) {
    mock.roots.refs = vec![0];
    for id in 0..count {
        let node = mock.allocate(mock.types.node);
        store(node, 8, id);
        mock.heap.write_ref(node.addr().offset(16), ObjRef(mock.roots.refs[0]));
        mock.roots.refs[0] = node.0;
    }
}
fn check_list(mock: &Mock, count: usize) {
    let mut node = mock.roots.refs[0];
    for id in (0..count).rev() {
        assert_eq!(load(ObjRef(node), 8), id);
        node = load(ObjRef(node), 16);
    }
    assert_eq!(node, 0);
}

#[test]
fn a_list_survives_minor_and_full_collections() {
    let mut mock = Mock::new(config());
    make_list(&mut mock, 100_000);
    check_list(&mock, 100_000);
    assert!(!mock.collections.is_empty());
    mock.full();
    mock.minor();
    check_list(&mock, 100_000);
    mock.roots.refs[0] = 0;
    mock.full();
    mock.full();
    assert_eq!(mock.full().old_bytes_after, 0);
}

#[test]
fn an_object_ages_then_matures() {
    let mut mock = Mock::new(config());
    make_list(&mut mock, 1);
    let generation = |mock: &Mock| mock.heap.generation_of(ObjRef(mock.roots.refs[0]));
    assert_eq!(generation(&mock), 0);
    mock.minor();
    assert_eq!(generation(&mock), 1);
    mock.full();
    assert_eq!(generation(&mock), 2);
    check_list(&mock, 1);
}

#[test]
fn a_by_ref_moves_with_its_object() {
    let mut mock = Mock::new(config());
    let array = mock.allocate_array(mock.types.bytes, 100);
    let end = array.0 + object_size(array);
    // An inner byte, one past the end, a frame's slot, and null.
    let frame = 0usize;
    mock.roots.by_refs = vec![array.0 + 20, end, &raw const frame as usize, 0];
    for age in 1..=3 {
        mock.minor();
        let moved = mock.roots.by_refs[0] - 20;
        assert_eq!(ObjRef(moved).array_length(), 100);
        assert_eq!(mock.roots.by_refs[1], moved + object_size(ObjRef(moved)));
        assert_eq!(mock.roots.by_refs[2], &raw const frame as usize);
        assert_eq!(mock.heap.generation_of(ObjRef(moved)), age.min(2));
    }
}

#[test]
fn ambiguous_words_pin_and_their_gaps_are_used_again() {
    let mut mock = Mock::new(config());
    let bytes = mock.types.bytes;
    let mut pinned = Vec::new();
    for _ in 0..8 {
        let object = mock.allocate_array(bytes, 100);
        mock.allocate_array(bytes, 3000);
        pinned.push(object.0);
        mock.roots.ambiguous.push(object.0 + object_size(object) - 1);
    }
    let stats = mock.minor();
    assert_eq!((stats.pinned_objects, stats.survivor_bytes), (8, 0));
    // The gaps beside the pinned objects come first.
    let object = mock.allocate_array(bytes, 500);
    assert!(object.0.wrapping_sub(pinned[0]) < BLOCK_SIZE);
    for _ in 0..2000 {
        mock.allocate_array(bytes, 3000);
    }
    for at in pinned {
        assert_eq!(ObjRef(at).array_length(), 100);
    }
    mock.roots.ambiguous.clear();
    assert_eq!(mock.minor().pinned_objects, 0);
}

#[test]
fn pins_cannot_starve_the_nursery() {
    let mut mock = Mock::new(HeapConfig {
        nursery_size: 64 << 10,
        nursery_size_min: 64 << 10,
        nursery_size_max: 64 << 10,
        ..config()
    });
    // One pin in every kilobyte: more than four nurseries of pinned objects.
    for index in 0..2000 {
        let object = mock.allocate_array(mock.types.bytes, 900);
        store(object, 16, index);
        mock.roots.ambiguous.push(object.0);
    }
    mock.full();
    for (index, at) in mock.roots.ambiguous.iter().enumerate() {
        assert_eq!(load(ObjRef(*at), 16), index);
    }
}

#[test]
fn handles_and_finalizers_follow_the_order_of_death() {
    let mut mock = Mock::new(config());
    let object = mock.allocate(mock.types.finalizable);
    store(object, 8, 77);
    let short = mock.heap.create_handle(HandleKind::WeakShort, object, ObjRef::NULL);
    let long = mock.heap.create_handle(HandleKind::WeakLong, object, ObjRef::NULL);
    let strong = mock.heap.create_handle(HandleKind::Strong, object, ObjRef::NULL);
    mock.full();
    assert_eq!(short.target(), strong.target());
    mock.heap.free_handle(strong);
    assert_eq!(mock.full().finalizable, 1);
    assert!(short.target().is_null());
    assert_eq!(load(long.target(), 8), 77);
    // Waiting for its finalizer, it lives.
    mock.full();
    let ready = mock.heap.take_finalizable().expect("a finalizer to run");
    assert_eq!((ready, mock.heap.take_finalizable()), (long.target(), None));
    // Registered again while it runs, then dead again.
    mock.heap.reregister_for_finalize(ready);
    assert_eq!(mock.full().finalizable, 1);
    assert!(mock.heap.take_finalizable().is_some());
    mock.full();
    assert!(long.target().is_null());
}

#[test]
fn a_suppressed_finalizer_does_not_run() {
    let mut mock = Mock::new(config());
    for resumed in [false, true] {
        let object = mock.allocate(mock.types.finalizable);
        mock.heap.suppress_finalize(object);
        if resumed {
            mock.heap.reregister_for_finalize(object);
        }
        assert_eq!(mock.full().finalizable, resumed as usize);
        assert_eq!(mock.heap.take_finalizable().is_some(), resumed);
    }
    // At shutdown everything that is left becomes ready.
    let object = mock.allocate(mock.types.finalizable);
    mock.roots.refs = vec![object.0];
    mock.minor();
    mock.heap.queue_all_for_finalization();
    assert_eq!(mock.heap.take_finalizable(), Some(ObjRef(mock.roots.refs[0])));
}

#[test]
fn ephemerons_keep_chains_and_drop_cycles() {
    let mut mock = Mock::new(config());
    let objects: Vec<ObjRef> = (0..4).map(|_| mock.allocate(mock.types.leaf)).collect();
    // Created in the order that makes the fixpoint take several rounds.
    let chain: Vec<HandleId> = (0..3)
        .rev()
        .map(|i| mock.heap.create_handle(HandleKind::Dependent, objects[i], objects[i + 1]))
        .collect();
    // The secondary refers to its own primary: alive only from outside.
    let own = mock.allocate(mock.types.node);
    let cycle = mock.heap.create_handle(HandleKind::Dependent, own, own);
    mock.roots.refs = vec![objects[0].0];
    mock.full();
    assert!(cycle.target().is_null() && cycle.secondary().is_null());
    assert!(chain.iter().all(|handle| !handle.secondary().is_null()));
    assert_eq!(chain[0].target(), chain[1].secondary());
    mock.roots.refs[0] = 0;
    mock.full();
    mock.full();
    assert!(chain.iter().all(|handle| handle.target().is_null()));
    assert_eq!(mock.heap.handle_count(HandleKind::Dependent), 4);
}

#[test]
fn a_continuation_keeps_what_its_record_says() {
    let mut mock = Mock::new(config());
    let records = [resume_record(&mock.heap, &[4]), resume_record(&mock.heap, &[5])];
    let continuation = mock.allocate(mock.types.continuation);
    mock.roots.refs = vec![continuation.0];
    let mut weak = Vec::new();
    for offset in [8, 32, 40] {
        let leaf = mock.allocate(mock.types.leaf);
        mock.heap.write_ref(ObjRef(mock.roots.refs[0]).addr().offset(offset), leaf);
        weak.push(mock.heap.create_handle(HandleKind::WeakShort, leaf, ObjRef::NULL));
    }
    let alive = |mock: &mut Mock, record: usize| {
        store(ObjRef(mock.roots.refs[0]), 16, record);
        mock.full();
        let targets: Vec<bool> = weak.iter().map(|handle| !handle.target().is_null()).collect();
        targets
    };
    let record = |index: usize| &records[index] as *const _ as usize;
    assert_eq!(alive(&mut mock, record(0)), [true, true, false]);
    assert_eq!(alive(&mut mock, 0), [true, false, false]);
}

#[test]
fn large_objects_stay_and_are_remembered() {
    let mut mock = Mock::new(config());
    let array = mock.allocate_array(mock.types.refs, 20_000);
    mock.roots.refs = vec![array.0];
    for index in 0..20_000 {
        let leaf = mock.allocate(mock.types.leaf);
        store(leaf, 8, index);
        mock.heap.write_ref(array.addr().offset(16 + 8 * index), leaf);
    }
    mock.minor();
    mock.full();
    assert_eq!(mock.roots.refs[0], array.0);
    for index in 0..20_000 {
        assert_eq!(load(ObjRef(load(array, 16 + 8 * index)), 8), index);
    }
    assert_eq!(mock.heap.generation_of(array), 2);
    let before = mock.heap.memory_info().heap_size;
    mock.roots.refs.clear();
    mock.full();
    assert!(mock.heap.memory_info().heap_size + 160_000 < before);
    // The span is used again and is zero.
    let again = mock.allocate_array(mock.types.bytes, 100_000);
    assert_eq!(again.0, array.0);
    assert!((16..100_000).step_by(8).all(|offset| load(again, offset) == 0));
}

#[test]
fn bulk_copies_are_remembered() {
    let mut mock = Mock::new(config());
    let old = mock.allocate_array(mock.types.refs, 1000);
    mock.roots.refs = vec![old.0, 0];
    mock.minor();
    mock.full();
    let old = ObjRef(mock.roots.refs[0]);
    let slot = |array: ObjRef, index: usize| array.addr().offset(16 + 8 * index);
    // Less than a card, and several of them.
    for (count, target) in [(3, 700), (300, 9)] {
        let young = mock.allocate_array(mock.types.refs, count as u32);
        mock.roots.refs[1] = young.0;
        for index in 0..count {
            let leaf = mock.allocate(mock.types.leaf);
            store(leaf, 8, index);
            mock.heap.write_ref(slot(ObjRef(mock.roots.refs[1]), index), leaf);
        }
        let young = ObjRef(mock.roots.refs[1]);
        mock.heap.copy_with_barrier(slot(old, target), slot(young, 0), count * 8);
        // Within the array, overlapping.
        mock.heap.copy_with_barrier(slot(old, target + 1), slot(old, target), count * 8);
        mock.roots.refs[1] = 0;
        mock.minor();
        for index in 0..count {
            assert_eq!(load(ObjRef(load(old, 16 + 8 * (target + 1 + index))), 8), index);
        }
    }
}

#[test]
fn a_pinned_object_ages_too() {
    let mut mock = Mock::new(config());
    let object = mock.allocate(mock.types.leaf);
    mock.roots.ambiguous = vec![object.0];
    for age in [1, 2, 2] {
        mock.minor();
        assert_eq!(mock.heap.generation_of(object), age);
        let fresh = mock.allocate(mock.types.leaf);
        assert_eq!(mock.heap.generation_of(fresh), 0);
    }
}

#[test]
fn a_pinned_object_that_old_ones_refer_to_is_held_until_a_full_collection() {
    let mut mock = Mock::new(HeapConfig { verify_collections: true, ..config() });
    let old = mock.allocate_array(mock.types.refs, 1000);
    mock.roots.refs = vec![old.0];
    mock.minor();
    mock.minor();
    let old = ObjRef(mock.roots.refs[0]);
    let node = mock.allocate(mock.types.node);
    mock.heap.write_ref(old.addr().offset(16), node);
    mock.roots.ambiguous = vec![node.0];
    assert_eq!(mock.minor().pinned_objects, 1);
    mock.roots.ambiguous.clear();
    // It stays, and what it alone refers to lives.
    for id in 0..3 {
        let leaf = mock.allocate(mock.types.leaf);
        store(leaf, 8, id);
        mock.heap.write_ref(node.addr().offset(16), leaf);
        assert_eq!(mock.minor().pinned_objects, 1);
        assert_eq!(load(old, 16), node.0);
        assert_eq!(load(ObjRef(load(node, 16)), 8), id);
    }
    assert_eq!(mock.full().pinned_objects, 0);
    let moved = ObjRef(load(old, 16));
    assert_ne!(moved, node);
    assert_eq!(load(ObjRef(load(moved, 16)), 8), 2);
}

#[test]
fn one_object_beyond_the_threshold_does_not_collect_for_ever() {
    let mut mock = Mock::new(HeapConfig { full_threshold_min: 1 << 20, ..config() });
    for _ in 0..20 {
        mock.allocate_array(mock.types.bytes, 8 << 20);
    }
    let full = mock.collections.iter().filter(|stats| stats.full).count();
    assert!((5..=20).contains(&full), "{full} full collections");
}

#[test]
fn frozen_objects_stay_and_may_refer_to_others() {
    let mut mock = Mock::new(config());
    let text = mock.heap.allocate_frozen_variable(mock.types.string, 5).expect("memory");
    let holder =
        mock.heap.allocate_frozen(mock.types.node, instance_size(mock.types.node)).expect("memory");
    assert!(mock.heap.is_frozen(text) && mock.heap.generation_of(text) == i32::MAX);
    let leaf = mock.allocate(mock.types.leaf);
    store(leaf, 8, 5);
    // Fresh: no barrier needed. Later: with it.
    store(holder, 16, leaf.0);
    store(holder, 24, text.0);
    for _ in 0..3 {
        mock.minor();
        mock.full();
        assert_eq!(load(ObjRef(load(holder, 16)), 8), 5);
        assert_eq!(load(holder, 24), text.0);
        let leaf = mock.allocate(mock.types.leaf);
        store(leaf, 8, 5);
        mock.heap.write_ref(holder.addr().offset(16), leaf);
    }
    assert_eq!(text.string_length(), 5);
}

#[test]
fn the_hard_limit_holds_and_lets_go() {
    let limit = 8 << 20;
    let mut mock = Mock::new(HeapConfig { hard_limit: Some(limit), ..config() });
    mock.roots.refs = vec![0];
    for _ in 0..3 {
        let failure = loop {
            let size = instance_size(mock.types.node);
            let node = match mock.try_allocate(mock.types.node, size) {
                Ok(node) => node,
                Err(failure) => break failure,
            };
            store(node, 16, mock.roots.refs[0]);
            mock.roots.refs[0] = node.0;
        };
        assert_eq!(failure, AllocFailure::LimitExceeded);
        assert!(mock.heap.memory_info().heap_size <= limit);
        assert!(mock.heap.total_memory() > limit / 2);
        mock.roots.refs[0] = 0;
        mock.allocate_array(mock.types.bytes, 1 << 20);
    }
    assert_eq!(mock.try_allocate(mock.types.bytes, 9 << 20), Err(AllocFailure::LimitExceeded));
}

#[test]
fn a_reservation_that_is_used_up_is_out_of_memory() {
    let config = HeapConfig {
        reserve_size: 256 << 20,
        full_threshold_min: 1 << 30,
        verify_collections: false,
        poison: false,
        ..config()
    };
    let mut mock = Mock::new(config);
    let size = variable_size(mock.types.bytes, 100 << 20);
    let array = mock.allocate_array(mock.types.bytes, 100 << 20);
    mock.roots.refs = vec![array.0];
    assert_eq!(mock.try_allocate(mock.types.bytes, size), Err(AllocFailure::OutOfMemory));
    mock.roots.refs[0] = 0;
    assert!(mock.try_allocate(mock.types.bytes, size).is_ok());
    assert_eq!(
        mock.try_allocate(mock.types.bytes, (usize::MAX / 2) & !7),
        Err(AllocFailure::OutOfMemory)
    );
}

#[test]
fn a_thread_that_must_not_collect_never_does() {
    let mut mock = Mock::new(config());
    mock.context.no_gc_depth = 1;
    for id in 0..100_000 {
        let array = mock.allocate_array(mock.types.bytes, 1000);
        if id == 99_000 {
            mock.roots.refs = vec![array.0];
        }
    }
    assert!(mock.collections.is_empty());
    mock.context.no_gc_depth = 0;
    mock.full();
    assert_eq!(ObjRef(mock.roots.refs[0]).array_length(), 1000);
}

#[test]
fn bytes_are_accounted_exactly() {
    let mut mock = Mock::new(config());
    let mut expected = 0;
    for length in [1, 100, 3000, 20_000, 5, 2048, 100_000] {
        let array = mock.allocate_array(mock.types.bytes, length);
        expected += object_size(array) as u64;
        let exact = mock.heap.total_allocated_bytes_exact([&*mock.context].into_iter());
        assert_eq!(exact, expected);
        assert_eq!(Heap::thread_allocated_bytes(&mock.context), expected);
    }
    let pinned = mock.heap.allocate_pinned(&mut mock.context, mock.types.leaf, 16);
    expected += object_size(pinned.expect("memory")) as u64;
    mock.minor();
    assert_eq!(mock.heap.total_allocated_bytes(), expected);
    assert_eq!(mock.context.allocated_bytes, expected);
    let counts = |mock: &Mock| [0, 1, 2].map(|g| mock.heap.collection_count(g));
    assert_eq!(counts(&mock), [1, 0, 0]);
    mock.collect(CollectKind::Full { compacting: false, generation: 1 });
    mock.full();
    assert_eq!(counts(&mock), [3, 2, 1]);
}

#[test]
fn sparse_blocks_are_evacuated() {
    let mut mock = Mock::new(config());
    const COUNT: usize = 100_000;
    const KEPT: usize = 128;
    let array = mock.allocate_array(mock.types.refs, COUNT as u32);
    mock.roots.refs = vec![array.0];
    let slot = |index: usize| array.addr().offset(16 + 8 * index);
    for index in 0..COUNT {
        let leaf = mock.allocate(mock.types.leaf);
        store(leaf, 8, index);
        mock.heap.write_ref(slot(index), leaf);
    }
    mock.minor();
    mock.minor();
    let full = mock.full();
    for index in (0..COUNT).filter(|index| !index.is_multiple_of(KEPT)) {
        mock.heap.write_ref(slot(index), ObjRef::NULL);
    }
    let thinned = mock.full();
    let moved = mock.full();
    assert_eq!(thinned.old_bytes_after, full.old_bytes_after);
    assert!(moved.moved_mature_bytes >= COUNT / KEPT * 16, "{moved:?}");
    assert!(moved.old_bytes_after < full.old_bytes_after * 2 / 3, "{full:?} {moved:?}");
    for index in (0..COUNT).step_by(KEPT) {
        assert_eq!(load(ObjRef(load(array, 16 + 8 * index)), 8), index);
    }
}

#[test]
fn verification_finds_what_is_wrong() {
    let plain = HeapConfig::default;
    let mut mock = Mock::new(plain());
    make_list(&mut mock, 1);
    mock.minor();
    mock.minor();
    let old = ObjRef(mock.roots.refs[0]);
    let leaf = mock.allocate(mock.types.leaf);
    mock.verify();
    // A store without its barrier.
    store(old, 16, leaf.0);
    let error = mock.heap.verify(&mut mock.roots).expect_err("a clean card");
    let (holder, slot) = (old.0, old.0 + 16);
    assert_eq!(error.findings, [Finding::CleanCard { holder, slot, value: leaf.0 }]);
    // A reference into the middle of an object.
    mock.heap.write_ref(old.addr().offset(16), ObjRef(leaf.0 + 8));
    let error = mock.heap.verify(&mut mock.roots).expect_err("an inner reference");
    let value = leaf.0 + 8;
    assert_eq!(error.findings, [Finding::DanglingReference { holder, slot, value }]);
    store(old, 16, 0);
    // A root that was not updated.
    mock.roots.refs.push(mock.heap.barrier().nursery_base + 4096);
    let error = mock.heap.verify(&mut mock.roots).expect_err("a stale root");
    assert!(matches!(error.findings[..], [Finding::DanglingRoot { .. }]));
    mock.roots.refs.pop();
    // A header that is none.
    store(leaf, 0, 0x1234_5678);
    let error = mock.heap.verify(&mut mock.roots).expect_err("a bad header");
    assert!(matches!(error.findings[..], [Finding::BadHeader { .. }]));
}

#[test]
fn the_audit_names_what_only_ambiguous_words_keep() {
    let mut mock = Mock::new(HeapConfig { audit: true, ..config() });
    let (held, rooted) = (mock.allocate(mock.types.leaf), mock.allocate(mock.types.node));
    mock.roots.refs = vec![rooted.0];
    mock.roots.ambiguous = vec![rooted.0 + 8, held.0, 12345];
    let stats = mock.full();
    assert_eq!(stats.audit, [AuditFinding { word: held.0, object: held }]);
}

#[test]
fn two_heaps_know_nothing_of_each_other() {
    let (mut first, mut second) = (Mock::new(config()), Mock::new(config()));
    make_list(&mut first, 1000);
    make_list(&mut second, 2000);
    // Another heap's reference is nothing to follow.
    second.roots.ambiguous.push(first.roots.refs[0]);
    first.full();
    let at = second.roots.ambiguous[0];
    second.full();
    assert!(!second.heap.contains(ObjRef(at).addr()));
    check_list(&first, 1000);
    drop(first);
    check_list(&second, 2000);
}

#[test]
fn dropped_heaps_give_their_address_space_back() {
    let size = || {
        let text = std::fs::read_to_string("/proc/self/statm").expect("procfs");
        text.split(' ').next().and_then(|pages| pages.parse::<usize>().ok()).expect("pages")
    };
    let before = size();
    for _ in 0..8 {
        let mut mock = Mock::new(HeapConfig::default());
        make_list(&mut mock, 10);
    }
    // Other tests run beside this one: allow for some of their heaps, not for eight of ours.
    assert!(size() < before + (8 << 30) / 4096 * 60);
}

#[test]
fn sizes_are_those_of_the_layouts() {
    let mock = Mock::new(config());
    let types = &mock.types;
    assert_eq!(instance_size(types.leaf), 16);
    let sizes = |mt, lengths: [u32; 4]| lengths.map(|length| variable_size(mt, length));
    assert_eq!(sizes(types.string, [0, 1, 2, 5]), [16, 16, 24, 24]);
    assert_eq!(sizes(types.bytes, [0, 1, 8, 9]), [16, 24, 24, 32]);
    assert_eq!(sizes(types.structs, [0, 1, 2, 3]), [16, 48, 80, 112]);
    assert!(has_references(types.refs) && !has_references(types.bytes));
}

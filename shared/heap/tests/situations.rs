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

//! Measures allocation and collection: `cargo run --release -p entracte-heap --example throughput`.
//! Prints nanoseconds, megabytes a second, and what the collections moved; minima of several rounds.

#[path = "../tests/mock/mod.rs"]
mod mock;

use abi::{MtPtr, ObjRef};
use heap::*;
use mock::*;
use std::time::{Duration, Instant};

/// A shadow stack in the precise roots: reserved once, so that its slots do not move.
struct Bench {
    mock: Mock,
    top: usize,
    node: MtPtr,
}

const STACK: usize = 64;

impl Bench {
    fn new(config: HeapConfig) -> Bench {
        let mut mock = Mock::new(config);
        mock.roots.refs = vec![0; STACK];
        let flags = abi::mtable::MtFlags::default().with_contains_refs(1);
        let spec = TypeSpec { flags, base_size: 24, refs: &[1, 2], words: 3, component_size: 0 };
        let node = make_type(&mock.heap, spec);
        Bench { mock, top: 0, node }
    }
    fn push(&mut self, object: ObjRef) -> usize {
        self.mock.roots.refs[self.top] = object.0;
        self.top += 1;
        self.top - 1
    }
    #[inline(always)]
    fn new_node(&mut self) -> ObjRef {
        match allocate(&mut self.mock.context, self.node, 24) {
            Some(object) => object,
            None => self.new_node_slow(),
        }
    }
    #[cold]
    #[inline(never)]
    fn new_node_slow(&mut self) -> ObjRef {
        self.mock.allocate(self.node)
    }

    /// A tree as C# would build it: children first, then the node and two stores with barriers.
    fn tree(&mut self, depth: usize) -> ObjRef {
        if depth == 0 {
            return self.new_node();
        }
        let left = self.tree(depth - 1);
        let slot = self.push(left);
        let right = self.tree(depth - 1);
        self.push(right);
        let node = self.new_node();
        let refs = &self.mock.roots.refs;
        self.mock.heap.write_ref(node.addr().offset(8), ObjRef(refs[slot]));
        self.mock.heap.write_ref(node.addr().offset(16), ObjRef(refs[slot + 1]));
        self.top = slot;
        node
    }
}

fn count(node: usize) -> usize {
    if node == 0 {
        return 0;
    }
    1 + count(load(ObjRef(node), 8)) + count(load(ObjRef(node), 16))
}

fn report(name: &str, bench: &Bench, time: Duration, bytes: u64) {
    let collections = &bench.mock.collections;
    let sum = |part: fn(&CollectStats) -> usize| collections.iter().map(part).sum::<usize>();
    let pause: Duration = collections.iter().map(|stats| stats.pause).sum();
    println!(
        "{name:28} {:8.2} ms  {:7.0} MB/s  {:4} collections ({} full)  pause {:7.2} ms  survivors {:6.1} MB  promoted {:6.1} MB  budget {} KB",
        time.as_secs_f64() * 1e3,
        bytes as f64 / 1e6 / time.as_secs_f64(),
        collections.len(),
        collections.iter().filter(|stats| stats.full).count(),
        pause.as_secs_f64() * 1e3,
        sum(|stats| stats.survivor_bytes) as f64 / 1e6,
        sum(|stats| stats.promoted_bytes) as f64 / 1e6,
        sum(|stats| stats.eden_bytes) / 1024 / collections.len().max(1),
    );
}

/// Runs a body a few times on fresh heaps and reports the quickest. An argument of the program selects by name.
fn measure(name: &str, config: HeapConfig, body: impl Fn(&mut Bench)) {
    if std::env::args().nth(1).is_some_and(|wanted| !name.contains(&wanted)) {
        return;
    }
    let mut best: Option<(Duration, Bench, u64)> = None;
    for _ in 0..5 {
        let mut bench = Bench::new(config.clone());
        let start = Instant::now();
        body(&mut bench);
        let time = start.elapsed();
        let bytes = Heap::thread_allocated_bytes(&bench.mock.context);
        if best.as_ref().is_none_or(|(least, ..)| time < *least) {
            best = Some((time, bench, bytes));
        }
    }
    if let Some((time, bench, bytes)) = best {
        report(name, &bench, time, bytes);
    }
}

fn binary_trees(bench: &mut Bench, most: usize) {
    let stretch = bench.tree(most + 1);
    assert_eq!(count(stretch.0), (1 << (most + 2)) - 1);
    let long_lived = bench.tree(most);
    let kept = bench.push(long_lived);
    for depth in (4..=most).step_by(2) {
        let rounds = 1 << (most - depth + 4);
        for _ in 0..rounds {
            let tree = bench.tree(depth);
            assert_eq!(count(tree.0), (1 << (depth + 1)) - 1);
        }
    }
    assert_eq!(count(bench.mock.roots.refs[kept]), (1 << (most + 1)) - 1);
    bench.top = kept;
}

fn main() {
    let fixed = |kilobytes: usize| HeapConfig {
        nursery_size: kilobytes << 10,
        nursery_size_min: kilobytes << 10,
        nursery_size_max: kilobytes << 10,
        ..HeapConfig::default()
    };
    measure("dead objects, 24 B", HeapConfig::default(), |bench| {
        for _ in 0..20_000_000 {
            bench.new_node();
        }
    });
    measure("binary trees 16", HeapConfig::default(), |bench| binary_trees(bench, 16));
    for kilobytes in [256, 512, 1024, 2048, 4096] {
        let name = format!("binary trees 16, {kilobytes} KB");
        measure(&name, fixed(kilobytes), |bench| binary_trees(bench, 16));
    }
    measure("large arrays, 40 KB", HeapConfig::default(), |bench| {
        for _ in 0..20_000 {
            bench.mock.allocate_array(bench.mock.types.bytes, 40_000);
        }
    });
    measure("old array of young objects", HeapConfig::default(), |bench| {
        let array = bench.mock.allocate_array(bench.mock.types.refs, 100_000);
        bench.push(array);
        for index in 0..5_000_000 {
            let node = bench.new_node();
            let slot = (index * 7919) % 100_000;
            bench.mock.heap.write_ref(array.addr().offset(16 + 8 * slot), node);
        }
    });
    measure("full collections of 24 MB", HeapConfig::default(), |bench| {
        let tree = bench.tree(19);
        bench.push(tree);
        bench.mock.minor();
        bench.mock.minor();
        bench.mock.collections.clear();
        for _ in 0..10 {
            bench.mock.full();
        }
    });
}

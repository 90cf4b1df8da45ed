//! `Heap`: one per engine; everything it holds is released when it is dropped.
//! Owns the parts and their locks. Lock order: state, handles, finalizers.

use crate::barrier::BarrierInfo;
use crate::config::{HeapConfig, HeapError};
use crate::finalize::FinalizerQueues;
use crate::frozen::FrozenSpace;
use crate::handles::HandleTables;
use crate::large::LargeSpace;
use crate::low::LowArena;
use crate::mature::MatureSpace;
use crate::nursery::Nursery;
use crate::space::{BLOCK_SIZE, Space};
use crate::stats::Counters;
use abi::{Addr, ObjRef};
use parking_lot::Mutex;
use std::collections::HashMap;

/// What allocation slow paths and collections change.
#[derive(Debug)]
pub(crate) struct State {
    pub nursery: Nursery,
    pub mature: MatureSpace,
    pub large: LargeSpace,
    pub frozen: FrozenSpace,
    pub counters: Counters,
    /// Bytes of a new allocation buffer.
    pub buffer_size: usize,
    /// Bytes in mature and large space at which the next full collection is due.
    pub full_threshold: usize,
    /// Allocations since the last collection (counted under `stress_every`).
    pub stress_count: u32,
    /// Threads (by address of their context) whose request was answered with a full collection, and how many there had been.
    pub waiting_for_full: HashMap<usize, u64>,
}

/// The managed heap of one engine. All methods may be called from any thread.
#[derive(Debug)]
pub struct Heap {
    pub(crate) state: Mutex<State>,
    pub(crate) handles: Mutex<HandleTables>,
    pub(crate) finalizers: Mutex<FinalizerQueues>,
    pub(crate) barrier: BarrierInfo,
    pub(crate) config: HeapConfig,
    low: LowArena,
    pub(crate) space: Space,
}

/// The nursery's address range is this many times its largest budget, so that pins cannot starve it.
const NURSERY_RESERVE_FACTOR: usize = 4;

impl Heap {
    pub fn new(config: HeapConfig) -> Result<Heap, HeapError> {
        let config = checked(config)?;
        let nursery_reserve =
            (config.nursery_size_max * NURSERY_RESERVE_FACTOR).next_multiple_of(BLOCK_SIZE);
        let space = Space::reserve(config.reserve_size, nursery_reserve)?;
        if !space.commit(space.nursery.base, space.nursery.end()) {
            let errno = std::io::Error::last_os_error().raw_os_error().unwrap_or(0);
            return Err(HeapError::ReserveRefused { smallest: nursery_reserve, errno });
        }
        let barrier = BarrierInfo {
            nursery_base: space.nursery.base,
            card_bias: space.card_bias(),
            heap_base: space.all.base,
        };
        let state = State {
            nursery: Nursery::new(space.nursery, config.nursery_size),
            mature: MatureSpace::new(space.mature),
            large: LargeSpace::new(space.large),
            frozen: FrozenSpace::new(space.frozen),
            counters: Counters::default(),
            buffer_size: BLOCK_SIZE,
            full_threshold: config.full_threshold_min,
            stress_count: 0,
            waiting_for_full: HashMap::new(),
        };
        Ok(Heap {
            state: Mutex::new(state),
            handles: Mutex::new(HandleTables::new()),
            finalizers: Mutex::new(FinalizerQueues::default()),
            barrier,
            config,
            low: LowArena::new(),
            space,
        })
    }

    pub fn config(&self) -> &HeapConfig {
        &self.config
    }
    /// Where the engine's method tables are allocated: `verify` accepts no others.
    pub fn low_arena(&self) -> &LowArena {
        &self.low
    }
    /// The constants of the write barrier.
    #[inline(always)]
    pub fn barrier(&self) -> &BarrierInfo {
        &self.barrier
    }
    /// Stores a reference into a slot that may lie in the heap or not, with the barrier.
    #[inline(always)]
    pub fn write_ref(&self, slot: Addr, value: ObjRef) {
        self.barrier.write_ref(slot, value);
    }
    /// Copies `size` bytes that may hold references and may overlap, with the barrier.
    #[inline]
    pub fn copy_with_barrier(&self, to: Addr, from: Addr, size: usize) {
        self.barrier.copy_with_barrier(to, from, size);
    }
    /// Whether the address lies in the heap's reservation.
    pub fn contains(&self, at: Addr) -> bool {
        self.space.all.contains(at.0)
    }
    /// Whether the object is frozen: never moved, never freed.
    pub fn is_frozen(&self, object: ObjRef) -> bool {
        self.space.frozen.contains(object.0)
    }
}

impl State {
    /// Bytes of mature blocks and large spans in use.
    pub fn old_bytes(&self) -> usize {
        self.mature.bytes_in_use() + self.large.bytes
    }
    /// What the hard limit is compared with.
    pub fn used_bytes(&self) -> usize {
        self.nursery.bytes_in_use() + self.old_bytes() + self.frozen.bytes()
    }
}

/// Brings nursery sizes in line with a hard limit and with each other.
fn checked(mut config: HeapConfig) -> Result<HeapConfig, HeapError> {
    let (min, max) = (config.nursery_size_min, config.nursery_size_max);
    let initial = config.nursery_size;
    if min == 0 || min > initial || initial > max || max > config.reserve_size {
        return Err(HeapError::BadNurserySize { min, initial, max });
    }
    if let Some(limit) = config.hard_limit {
        // Eden, survivors and their copies must leave room for the rest.
        let cap = (limit / 8).max(BLOCK_SIZE);
        config.nursery_size_max = max.min(cap);
        config.nursery_size = initial.min(cap);
        config.nursery_size_min = min.min(cap);
        config.full_threshold_min = config.full_threshold_min.min(limit / 2);
    }
    Ok(config)
}

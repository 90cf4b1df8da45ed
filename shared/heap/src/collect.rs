//! A collection from start to end, with the world stopped (G1).
//! Owns the order of phases and what a collection decides for the next ones. Reaching and moving are in `reach.rs`.
//!
//! 1. Retire all buffers, so that nursery blocks can be walked.
//! 2. Pin what ambiguous words point into, the targets of pinned handles, and (minor) what is held. Nothing has moved yet.
//! 3. Reach from precise slots, strong handles, the f-reachable queue, dirty cards (minor) or frozen objects (full).
//! 4. Ephemerons to a fixpoint; clear weak-short handles.
//! 5. Registered objects that were not reached become f-reachable; reach from them; ephemerons again.
//! 6. Clear weak-long and dependent handles.
//! 7. Free evacuated nursery blocks; after a full collection sweep mature blocks and large spans.
//!
//! `Full { generation: 0 | 1 }` is a minor collection that is counted for that generation: both young ages are
//! always collected together.

use crate::config::{HeapConfig, POISON_BYTE};
use crate::finalize::{FinalizerQueues, take_suppressed};
use crate::handles::{HandleKind, HandleTables};
use crate::heap::{Heap, State};
use crate::mature::Evacuation;
use crate::nursery::BlockUse;
use crate::reach::Reacher;
use crate::roots::{AmbiguousVisitor, RootSet, RootVisitor};
use crate::space::{BLOCK_SIZE, CARD_CLEAN, Space, fill, load_word, store_word};
use abi::{Addr, ObjRef};
use core::time::Duration;
use std::time::Instant;

/// What to collect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CollectKind {
    /// The nursery.
    Minor,
    /// Everything, for `generation` 2; `compacting` evacuates all blocks that are not nearly full.
    Full { compacting: bool, generation: u8 },
}

/// What a collection did.
#[derive(Debug, Clone, Default)]
pub struct CollectStats {
    /// Generation it is counted for, and whether the whole heap was marked.
    pub generation: u8,
    pub full: bool,
    pub compacted: bool,
    /// Bytes handed out young since the last collection.
    pub eden_bytes: usize,
    /// Bytes copied within the nursery, out of it, and within the mature space.
    pub survivor_bytes: usize,
    pub promoted_bytes: usize,
    pub moved_mature_bytes: usize,
    pub pinned_objects: usize,
    /// Objects that wait for their finalizer afterwards: wake the finalizer thread when not 0.
    pub finalizable: usize,
    /// Bytes of mature blocks and large spans in use.
    pub old_bytes_before: usize,
    pub old_bytes_after: usize,
    pub pause: Duration,
    /// Under `HeapConfig::audit`: what only ambiguous words keep alive.
    pub audit: Vec<AuditFinding>,
}

/// An object that an ambiguous word points into and that no precise root reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditFinding {
    pub word: usize,
    pub object: ObjRef,
}

/// Parts of a block that must live for an ordinary, and for a compacting, full collection to leave it where it is.
const SPARSE_PERCENT: usize = 25;
const COMPACT_PERCENT: usize = 90;
/// Above this part of survivors (1/n) the nursery grows; below it shrinks towards its initial size.
const GROW_ABOVE: usize = 10;
const SHRINK_BELOW: usize = 100;
const SMALLEST_BUFFER: usize = 8 << 10;

impl Heap {
    /// Collects. Every thread that may touch the heap is stopped, and `roots` reports all of them (G1).
    pub fn collect(&self, kind: CollectKind, roots: &mut dyn RootSet) -> CollectStats {
        let start = Instant::now();
        let state = &mut *self.state.lock();
        let handles = &*self.handles.lock();
        let finalizers = &mut *self.finalizers.lock();
        if self.config.verify_collections {
            self.verify_or_panic(state, handles, finalizers, roots, "before");
        }
        let plan = Plan::new(kind, &self.config);
        let mut stats = CollectStats {
            generation: plan.generation,
            full: plan.full,
            compacted: plan.full && plan.evacuation != Evacuation::SparserThan(SPARSE_PERCENT),
            old_bytes_before: state.old_bytes(),
            ..CollectStats::default()
        };

        let threads = retire_buffers(state, roots);
        stats.eden_bytes = state.nursery.used;
        state.nursery.begin_collection(&self.space);
        if plan.full {
            begin_full(&self.space, state, plan.evacuation);
        }
        let reacher = Reacher::new(&self.space, state, plan.full);
        let mut collection = Collection { reacher, handles, finalizers };
        if self.config.audit && plan.full {
            stats.audit = collection.audit(roots);
        }
        if plan.full {
            collection.run::<true>(roots);
        } else {
            collection.run::<false>(roots);
        }
        collection.finish(&self.config, &mut stats);

        self.prepare_next(state, &stats, threads);
        if self.config.verify_collections {
            self.verify_or_panic(state, handles, finalizers, roots, "after");
        }
        stats.finalizable = finalizers.ready.len();
        stats.pause = start.elapsed();
        let counters = &mut state.counters;
        for count in &mut counters.by_generation[..=plan.generation as usize] {
            *count += 1;
        }
        counters.pause_total += stats.pause;
        counters.last = CollectStats { audit: Vec::new(), ..stats.clone() };
        stats
    }

    /// Sizes for the time until the next collection.
    fn prepare_next(&self, state: &mut State, stats: &CollectStats, threads: usize) {
        let config = &self.config;
        if stats.full {
            state.counters.full_collections += 1;
            state.counters.allocated_since_full = 0;
            state.full_threshold = (stats.old_bytes_after * 2).max(config.full_threshold_min);
        }
        state.stress_count = 0;
        let survived = stats.survivor_bytes + stats.promoted_bytes;
        let budget = state.nursery.budget;
        if stats.eden_bytes * 2 > budget {
            if survived * GROW_ABOVE > stats.eden_bytes {
                state.nursery.budget = (budget * 2).min(config.nursery_size_max);
            } else if survived * SHRINK_BELOW < stats.eden_bytes && budget > config.nursery_size {
                state.nursery.budget = (budget / 2).max(config.nursery_size_min);
            }
        }
        let share = state.nursery.budget / (8 * threads.max(1));
        let share = share / SMALLEST_BUFFER * SMALLEST_BUFFER;
        state.buffer_size = share.clamp(SMALLEST_BUFFER, BLOCK_SIZE);
    }
}

/// What one collection does, from what was asked and how the heap is set.
struct Plan {
    full: bool,
    generation: u8,
    evacuation: Evacuation,
}

impl Plan {
    fn new(kind: CollectKind, config: &HeapConfig) -> Plan {
        let (generation, compacting) = match kind {
            CollectKind::Minor => (0, false),
            CollectKind::Full { compacting, generation } => (generation.min(2), compacting),
        };
        let evacuation = if config.move_always {
            Evacuation::All
        } else {
            Evacuation::SparserThan(if compacting { COMPACT_PERCENT } else { SPARSE_PERCENT })
        };
        Plan { full: generation == 2 || config.move_always, generation, evacuation }
    }
}

fn retire_buffers(state: &mut State, roots: &mut dyn RootSet) -> usize {
    let mut threads = 0;
    roots.threads(&mut |context| {
        state.retire(context);
        threads += 1;
    });
    threads
}

/// Forgets marks and cards; tracing sets them again.
fn begin_full(space: &Space, state: &mut State, evacuation: Evacuation) {
    state.mature.begin_full(space, evacuation);
    state.large.begin_full(space);
    let ranges = [
        (state.mature.region.base, state.mature.top()),
        (state.large.region.base, state.large.top),
        (state.frozen.region.base, state.frozen.cursor),
    ];
    for (base, top) in ranges {
        space.set_cards(base, top - base, CARD_CLEAN);
    }
}

/// A collection that runs.
pub(crate) struct Collection<'a> {
    pub reacher: Reacher<'a>,
    pub handles: &'a HandleTables,
    pub finalizers: &'a mut FinalizerQueues,
}

impl Collection<'_> {
    fn run<const FULL: bool>(&mut self, roots: &mut dyn RootSet) {
        let reacher = &mut self.reacher;
        let held = core::mem::take(&mut reacher.state.nursery.held);
        if !FULL {
            for at in &held {
                reacher.pin(*at);
            }
            reacher.state.nursery.held = held;
        }
        roots.ambiguous(&mut Pinner { reacher });
        self.handles.for_each(HandleKind::Pinned, |slot| reacher.pin(load_word(slot)));

        roots.precise(&mut Precise::<FULL> { reacher });
        for kind in [HandleKind::Strong, HandleKind::Pinned] {
            self.handles.for_each(kind, |slot| {
                reacher.visit_slot::<FULL>(slot);
            });
        }
        for object in &mut self.finalizers.ready {
            *object = ObjRef(reacher.reach::<FULL>(object.0));
        }
        if FULL {
            for index in 0..reacher.state.frozen.roots.len() {
                reacher.scan_root::<FULL>(reacher.state.frozen.roots[index]);
            }
        } else {
            reacher.scan_dirty_cards();
        }
        reacher.drain::<FULL>();

        self.reach_ephemerons::<FULL>();
        self.clear_unreached(HandleKind::WeakShort);
        self.queue_finalizers::<FULL>();
        self.reacher.drain::<FULL>();
        self.reach_ephemerons::<FULL>();
        self.clear_unreached(HandleKind::WeakLong);
        self.clear_unreached(HandleKind::Dependent);
    }

    /// The secondary of each dependent handle whose primary was reached is reached, until that reaches no more primaries.
    fn reach_ephemerons<const FULL: bool>(&mut self) {
        let mut pending = Vec::new();
        let space = self.reacher.space;
        let young = |slot| space.nursery.contains(load_word(slot));
        self.handles.for_each(HandleKind::Dependent, |slot| {
            // A minor collection has nothing to do for two old objects.
            if FULL || young(slot) || young(slot + 8) {
                pending.push(slot);
            }
        });
        loop {
            let before = pending.len();
            let reacher = &mut self.reacher;
            pending.retain(|slot| match reacher.reached(load_word(*slot)) {
                Some(primary) => {
                    store_word(*slot, primary);
                    reacher.visit_slot::<FULL>(slot + 8);
                    false
                }
                None => true,
            });
            reacher.drain::<FULL>();
            if pending.len() == before {
                return;
            }
        }
    }

    /// Updates the handles of a kind, and clears those whose target was not reached.
    fn clear_unreached(&mut self, kind: HandleKind) {
        let reacher = &self.reacher;
        self.handles.for_each(kind, |slot| {
            let now = reacher.reached(load_word(slot));
            store_word(slot, now.unwrap_or(0));
            if now.is_none() && kind == HandleKind::Dependent {
                store_word(slot + 8, 0);
            }
        });
    }

    /// Registered objects that were not reached go to the f-reachable queue and are reached from there.
    fn queue_finalizers<const FULL: bool>(&mut self) {
        let queues = &mut *self.finalizers;
        let mut registered = core::mem::take(&mut queues.young);
        if FULL {
            registered.append(&mut queues.old);
        }
        let mut dead = Vec::new();
        for object in registered {
            match self.reacher.reached(object.0) {
                Some(now) if self.reacher.space.nursery.contains(now) => {
                    queues.young.push(ObjRef(now));
                }
                Some(now) => queues.old.push(ObjRef(now)),
                None => dead.push(object),
            }
        }
        // Only now: what one of the dead refers to may be another of them.
        for object in dead {
            // One that is registered twice has already moved.
            let now = self.reacher.reached(object.0).unwrap_or(object.0);
            if !take_suppressed(ObjRef(now)) {
                queues.ready.push_back(ObjRef(self.reacher.reach::<FULL>(object.0)));
            }
        }
    }

    /// Frees what was not reached.
    fn finish(mut self, config: &HeapConfig, stats: &mut CollectStats) {
        let reacher = &mut self.reacher;
        reacher.unpin();
        stats.survivor_bytes = reacher.survivor_bytes;
        stats.promoted_bytes = reacher.promoted_bytes;
        stats.moved_mature_bytes = reacher.moved_mature_bytes;
        stats.pinned_objects = reacher.pinned_young.len() + reacher.pinned_old;
        let (space, full) = (reacher.space, reacher.full);
        let pinned = core::mem::take(&mut reacher.pinned_young);
        let state = &mut *reacher.state;
        let release = |start, size, whole: bool| release(space, config, start, size, whole);
        let freed = if config.protect_freed { BlockUse::Quarantined } else { BlockUse::Free };
        state.nursery.finish_collection(&pinned, freed, |start, size| {
            release(start, size, size == BLOCK_SIZE);
        });
        if full {
            state.mature.sweep(space, release);
            state.large.sweep(space, |start, size| release(start, size, true));
        }
        stats.old_bytes_after = state.old_bytes();
    }
}

/// Treats freed memory as the debug settings say; true when a whole block or span was made inaccessible.
fn release(space: &Space, config: &HeapConfig, start: usize, size: usize, whole: bool) -> bool {
    if config.poison {
        fill(start, POISON_BYTE, size);
    }
    if whole && config.protect_freed {
        space.protect(start, start + size);
    }
    whole && config.protect_freed
}

struct Pinner<'r, 'a> {
    reacher: &'r mut Reacher<'a>,
}

impl AmbiguousVisitor for Pinner<'_, '_> {
    fn word(&mut self, word: usize) {
        if self.reacher.space.all.contains(word)
            && let Some(object) = self.reacher.resolve(word)
        {
            self.reacher.pin(object);
        }
    }
    fn range(&mut self, start: Addr, end: Addr) {
        let mut at = start.0.next_multiple_of(8);
        while at + 8 <= end.0 {
            self.word(load_word(at));
            at += 8;
        }
    }
}

struct Precise<'r, 'a, const FULL: bool> {
    reacher: &'r mut Reacher<'a>,
}

impl<const FULL: bool> RootVisitor for Precise<'_, '_, FULL> {
    fn reference(&mut self, slot: Addr) {
        self.reacher.visit_slot::<FULL>(slot.0);
    }
    fn by_ref(&mut self, slot: Addr) {
        if self.reacher.space.all.contains(load_word(slot.0)) {
            self.reacher.visit_by_ref::<FULL>(slot.0);
        }
    }
}

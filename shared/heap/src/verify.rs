//! The heap's checker: walks every space and every reference.
//! Owns what a sound heap is. Must not change anything but the start bits of the nursery, which it rebuilds.
//! Entry: `Heap::verify`, with the world stopped; `HeapConfig::verify_collections` runs it around each collection.

use crate::finalize::FinalizerQueues;
use crate::handles::{HandleKind, HandleTables};
use crate::heap::{Heap, State};
use crate::mature::BlockState;
use crate::nursery::{BlockUse, is_filler};
use crate::reach::Reacher;
use crate::roots::{RootSet, RootVisitor};
use crate::space::{BLOCK_SIZE, LINE_SIZE, Space, load_byte, load_word};
use crate::trace::{for_each_slot, size_with_table};
use abi::{Addr, MtPtr, ObjRef};

/// Something that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// A header that is neither a method table of the engine's low arena nor a filler.
    BadHeader {
        object: usize,
        header: usize,
    },
    /// An object that reaches beyond its block or span, or into the next object.
    BadExtent {
        object: usize,
        size: usize,
    },
    /// A mature object on a line that counts as free.
    FreeLine {
        object: usize,
    },
    /// A large object without its start bit.
    NoStartBit {
        object: usize,
    },
    /// A reference in a heap object that points at no object.
    DanglingReference {
        holder: usize,
        slot: usize,
        value: usize,
    },
    /// A reference from an old object into the nursery on a clean card.
    CleanCard {
        holder: usize,
        slot: usize,
        value: usize,
    },
    DanglingHandle {
        slot: usize,
        value: usize,
    },
    DanglingFinalizable {
        value: usize,
    },
    DanglingRoot {
        slot: usize,
        value: usize,
    },
    DanglingByRef {
        slot: usize,
        value: usize,
    },
}

/// The heap is not sound: this much was found (at most `MOST_FINDINGS`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyError {
    pub findings: Vec<Finding>,
}

const MOST_FINDINGS: usize = 20;

impl core::fmt::Display for VerifyError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "the heap is not sound: {:x?}", self.findings)
    }
}

impl std::error::Error for VerifyError {}

impl Heap {
    /// Checks the whole heap and the precise roots. The world is stopped.
    pub fn verify(&self, roots: &mut dyn RootSet) -> Result<(), VerifyError> {
        let state = &mut *self.state.lock();
        let handles = &*self.handles.lock();
        let finalizers = &*self.finalizers.lock();
        self.verify_parts(state, handles, finalizers, roots)
    }

    pub(crate) fn verify_or_panic(
        &self,
        state: &mut State,
        handles: &HandleTables,
        finalizers: &FinalizerQueues,
        roots: &mut dyn RootSet,
        when: &str,
    ) {
        if let Err(error) = self.verify_parts(state, handles, finalizers, roots) {
            panic!("{when} a collection: {error}");
        }
    }

    fn verify_parts(
        &self,
        state: &mut State,
        handles: &HandleTables,
        finalizers: &FinalizerQueues,
        roots: &mut dyn RootSet,
    ) -> Result<(), VerifyError> {
        let mut verifier = Verifier {
            space: &self.space,
            state,
            tables: self.low_arena().ranges(),
            objects: Vec::new(),
            findings: Vec::new(),
        };
        verifier.walk_nursery();
        verifier.walk_mature();
        verifier.walk_large();
        verifier.walk_frozen();
        if verifier.findings.is_empty() {
            verifier.check_references();
            verifier.check_handles(handles);
            verifier.check_finalizers(finalizers);
            roots.precise(&mut verifier);
        }
        let mut findings = verifier.findings;
        findings.truncate(MOST_FINDINGS);
        if findings.is_empty() { Ok(()) } else { Err(VerifyError { findings }) }
    }
}

struct Verifier<'a> {
    space: &'a Space,
    state: &'a mut State,
    /// Where method tables may be.
    tables: Vec<(usize, usize)>,
    /// All objects found.
    objects: Vec<usize>,
    findings: Vec<Finding>,
}

impl Verifier<'_> {
    /// The object's size, when its header is good and it ends by `limit`.
    fn size_of(&mut self, object: usize, limit: usize) -> Option<usize> {
        let header = load_word(object);
        let mt = header & 0xFFFF_FFFF;
        let known = self.tables.iter().any(|(base, size)| mt.wrapping_sub(*base) < *size);
        if !known || !mt.is_multiple_of(8) {
            self.findings.push(Finding::BadHeader { object, header });
            return None;
        }
        let size = size_with_table(MtPtr(mt as u32), object);
        if size > limit - object {
            self.findings.push(Finding::BadExtent { object, size });
            return None;
        }
        self.objects.push(object);
        Some(size)
    }

    fn walk_nursery(&mut self) {
        for index in 0..self.state.nursery.blocks.len() {
            let block = self.state.nursery.blocks[index];
            self.state.nursery.blocks[index].parsed = false;
            if !matches!(block.usage, BlockUse::Eden | BlockUse::Aged) {
                continue;
            }
            let mut at = self.state.nursery.block_base(index);
            self.space.clear_starts(at, BLOCK_SIZE);
            let end = at + block.top as usize;
            while at < end {
                let header = load_word(at);
                if header == 0 {
                    at += 8;
                } else if is_filler(header) {
                    at += header >> 32;
                } else {
                    let Some(size) = self.size_of(at, end) else { break };
                    self.space.set_start(at);
                    at += size;
                }
            }
        }
    }

    fn walk_mature(&mut self) {
        for index in 0..self.state.mature.blocks.len() {
            if self.state.mature.blocks[index].state != BlockState::InUse {
                continue;
            }
            let base = self.state.mature.block_base(index);
            let mut starts = Vec::new();
            self.space.for_each_start(base, base + BLOCK_SIZE, |at| starts.push(at));
            for (position, at) in starts.iter().enumerate() {
                let limit = starts.get(position + 1).copied().unwrap_or(base + BLOCK_SIZE);
                let Some(size) = self.size_of(*at, limit) else { continue };
                let lines = *at & !(LINE_SIZE - 1)..at + size;
                let free = |at| load_byte(self.space.line_of(at)) == 0;
                if lines.step_by(LINE_SIZE).any(free) {
                    self.findings.push(Finding::FreeLine { object: *at });
                }
            }
        }
    }

    fn walk_large(&mut self) {
        let spans: Vec<(usize, usize)> =
            self.state.large.objects.iter().map(|(at, object)| (*at, object.span)).collect();
        for (at, span) in spans {
            if !self.space.is_start(at) {
                self.findings.push(Finding::NoStartBit { object: at });
            }
            self.size_of(at, at + span);
        }
    }

    fn walk_frozen(&mut self) {
        let mut starts = Vec::new();
        let (base, top) = (self.state.frozen.region.base, self.state.frozen.cursor);
        self.space.for_each_start(base, top, |at| starts.push(at));
        for (position, at) in starts.iter().enumerate() {
            let limit = starts.get(position + 1).copied().unwrap_or(top);
            self.size_of(*at, limit);
        }
    }

    /// Whether a value is null or the address of an object.
    fn is_object(&self, value: usize) -> bool {
        if value == 0 {
            return true;
        }
        if !value.is_multiple_of(8) || !self.space.all.contains(value) {
            return false;
        }
        if self.space.nursery.contains(value) {
            let nursery = &self.state.nursery;
            let usage = nursery.blocks[nursery.block_of(value)].usage;
            return matches!(usage, BlockUse::Eden | BlockUse::Aged) && self.space.is_start(value);
        }
        if self.space.mature.contains(value) {
            let mature = &self.state.mature;
            let block = mature.blocks.get(mature.block_of(value));
            return block.is_some_and(|block| block.state == BlockState::InUse)
                && self.space.is_start(value);
        }
        self.space.is_start(value)
    }

    fn check_references(&mut self) {
        let objects = core::mem::take(&mut self.objects);
        for holder in objects {
            let old = !self.space.nursery.contains(holder);
            for_each_slot(ObjRef(holder).mt(), holder, |slot| {
                let value = load_word(slot);
                if !self.is_object(value) {
                    self.findings.push(Finding::DanglingReference { holder, slot, value });
                } else if old
                    && self.space.nursery.contains(value)
                    && !self.space.is_dirty(slot)
                    && !self.state.nursery.held.contains(&value)
                {
                    self.findings.push(Finding::CleanCard { holder, slot, value });
                }
            });
        }
    }

    fn check_handles(&mut self, handles: &HandleTables) {
        for kind in HandleKind::ALL {
            handles.for_each(kind, |slot| {
                let mut slots = vec![slot];
                if kind == HandleKind::Dependent {
                    slots.push(slot + 8);
                }
                for slot in slots {
                    let value = load_word(slot);
                    if !self.is_object(value) {
                        self.findings.push(Finding::DanglingHandle { slot, value });
                    }
                }
            });
        }
    }

    fn check_finalizers(&mut self, queues: &FinalizerQueues) {
        for object in queues.young.iter().chain(&queues.old).chain(&queues.ready) {
            if !self.is_object(object.0) {
                self.findings.push(Finding::DanglingFinalizable { value: object.0 });
            }
        }
    }
}

impl RootVisitor for Verifier<'_> {
    fn reference(&mut self, slot: Addr) {
        let value = load_word(slot.0);
        if !self.is_object(value) {
            self.findings.push(Finding::DanglingRoot { slot: slot.0, value });
        }
    }
    fn by_ref(&mut self, slot: Addr) {
        let value = load_word(slot.0);
        let frozen = self.space.frozen.contains(value);
        if !self.space.all.contains(value) || frozen {
            return;
        }
        if Reacher::new(self.space, self.state, true).resolve(value - 1).is_none() {
            self.findings.push(Finding::DanglingByRef { slot: slot.0, value });
        }
    }
}

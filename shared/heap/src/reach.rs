//! Reaching objects: the work that every kind of root shares. An object is reached once; it is then moved or marked, and
//! put on the work list; scanning it reaches what it refers to.
//! Owns forwarding and pinning. The order of phases is in `collect.rs`. Relies on H4, H6.
//!
//! | where | not reached yet | reached |
//! |---|---|---|
//! | nursery, eden or aged block | plain header | forwarded, or pinned |
//! | nursery, `To` block | - | is a survivor's copy |
//! | mature, block to evacuate (full) | plain header | forwarded, or marked in place |
//! | mature, large (full) | not marked | marked |
//!
//! A minor collection takes everything outside the nursery as reached.

use crate::heap::State;
use crate::nursery::BlockUse;
use crate::space::{Space, copy_words, load_word, store_word};
use crate::trace::{FORWARDED, for_each_slot, has_references, object_size_at, size_with_table};
use abi::object::Aux;
use abi::{MtPtr, ObjRef};

/// The pinned bit of `Aux` in the whole header word.
const PINNED: usize = 1 << (32 + Aux::PINNED.0);

pub(crate) struct Reacher<'a> {
    pub space: &'a Space,
    pub state: &'a mut State,
    /// Whether old objects are traced too.
    pub full: bool,
    /// Reached objects whose references are still to be followed.
    work: Vec<usize>,
    /// Nursery objects that stay where they are.
    pub pinned_young: Vec<usize>,
    /// Number of pinned objects elsewhere.
    pub pinned_old: usize,
    pub survivor_bytes: usize,
    pub promoted_bytes: usize,
    pub moved_mature_bytes: usize,
}

impl<'a> Reacher<'a> {
    pub fn new(space: &'a Space, state: &'a mut State, full: bool) -> Self {
        Reacher {
            space,
            state,
            full,
            work: Vec::new(),
            pinned_young: Vec::new(),
            pinned_old: 0,
            survivor_bytes: 0,
            promoted_bytes: 0,
            moved_mature_bytes: 0,
        }
    }

    /// Reaches the object at `at` (not null) and returns where it is now.
    #[inline(always)]
    pub fn reach<const FULL: bool>(&mut self, at: usize) -> usize {
        if self.space.nursery.contains(at) {
            return self.reach_young(at);
        }
        if FULL {
            return self.reach_old(at);
        }
        at
    }

    #[inline(always)]
    fn reach_young(&mut self, at: usize) -> usize {
        let header = load_word(at);
        if header & FORWARDED != 0 {
            return header & !FORWARDED;
        }
        if header & PINNED != 0 {
            return at;
        }
        let block = self.state.nursery.block_of(at);
        match self.state.nursery.blocks[block].usage {
            BlockUse::To => at,
            usage => self.move_young(at, header, usage == BlockUse::Aged),
        }
    }

    #[inline]
    fn move_young(&mut self, at: usize, header: usize, aged: bool) -> usize {
        let mt = MtPtr(header as u32);
        let size = size_with_table(mt, at);
        if !aged && let Some(to) = self.state.nursery.allocate_survivor(size) {
            self.survivor_bytes += size;
            return self.move_to(at, to, size, mt);
        }
        if let Some(to) = self.state.mature.allocate(self.space, size) {
            self.promoted_bytes += size;
            return self.move_to(at, to, size, mt);
        }
        match self.state.nursery.allocate_survivor(size) {
            Some(to) => self.move_to(at, to, size, mt),
            None => {
                // No memory anywhere: the object stays.
                self.pin_young(at);
                at
            }
        }
    }

    #[inline(always)]
    fn move_to(&mut self, from: usize, to: usize, size: usize, mt: MtPtr) -> usize {
        copy_words(to, from, size);
        store_word(from, to | FORWARDED);
        if has_references(mt) {
            self.work.push(to);
        }
        to
    }

    fn reach_old(&mut self, at: usize) -> usize {
        if self.space.mature.contains(at) {
            let block = self.state.mature.block_of(at);
            if self.state.mature.blocks[block].evacuate && !self.space.is_marked(at) {
                return self.move_mature(at);
            }
        } else if !self.space.large.contains(at) {
            return at;
        }
        if self.space.mark(at) {
            self.work.push(at);
        }
        at
    }

    fn move_mature(&mut self, at: usize) -> usize {
        let header = load_word(at);
        if header & FORWARDED != 0 {
            return header & !FORWARDED;
        }
        let mt = MtPtr(header as u32);
        let size = size_with_table(mt, at);
        match self.state.mature.allocate(self.space, size) {
            Some(to) => {
                self.moved_mature_bytes += size;
                self.move_to(at, to, size, mt)
            }
            None => {
                self.space.mark(at);
                self.work.push(at);
                at
            }
        }
    }

    /// Reaches the object and keeps it where it is. Only before anything was moved.
    pub fn pin(&mut self, at: usize) {
        if self.space.nursery.contains(at) {
            if load_word(at) & PINNED == 0 {
                self.pin_young(at);
            }
        } else if self.full {
            let old = self.space.mature.contains(at) || self.space.large.contains(at);
            // A marked object of a block to evacuate stays there.
            if old && self.space.mark(at) {
                self.pinned_old += 1;
                self.work.push(at);
            }
        }
    }
    fn pin_young(&mut self, at: usize) {
        store_word(at, load_word(at) | PINNED);
        self.pinned_young.push(at);
        self.work.push(at);
    }
    /// Takes the pinned bits off again, and leaves the pinned young objects in ascending order.
    pub fn unpin(&mut self) {
        for at in &self.pinned_young {
            store_word(*at, load_word(*at) & !PINNED);
        }
        self.pinned_young.sort_unstable();
    }

    /// Where a reached object is now; none when it was not reached. The reference is not null.
    pub fn reached(&self, at: usize) -> Option<usize> {
        if self.space.nursery.contains(at) {
            let header = load_word(at);
            if header & FORWARDED != 0 {
                return Some(header & !FORWARDED);
            }
            let block = self.state.nursery.block_of(at);
            let here =
                header & PINNED != 0 || self.state.nursery.blocks[block].usage == BlockUse::To;
            return here.then_some(at);
        }
        if !self.full {
            return Some(at);
        }
        if self.space.mature.contains(at) {
            let header = load_word(at);
            if header & FORWARDED != 0 {
                return Some(header & !FORWARDED);
            }
        } else if !self.space.large.contains(at) {
            return Some(at);
        }
        self.space.is_marked(at).then_some(at)
    }

    /// The object that a word points into: its first byte, an inner one, but not one past its end.
    pub fn resolve(&mut self, word: usize) -> Option<usize> {
        let start = if self.space.nursery.contains(word) {
            let nursery = &mut self.state.nursery;
            let block = nursery.block_of(word);
            let entry = nursery.blocks[block];
            let base = nursery.block_base(block);
            let old = matches!(entry.usage, BlockUse::Eden | BlockUse::Aged);
            if !old || word - base >= entry.top as usize {
                return None;
            }
            nursery.parse(self.space, block);
            self.space.start_at_or_before(word, base)?
        } else if !self.full {
            return None;
        } else if self.space.mature.contains(word) {
            self.state.mature.start_before(self.space, word)?
        } else if self.space.large.contains(word) {
            return self.state.large.resolve(word);
        } else {
            return None;
        };
        (word < start + object_size_at(start)).then_some(start)
    }

    /// Reaches what a slot refers to and updates the slot.
    #[inline(always)]
    pub fn visit_slot<const FULL: bool>(&mut self, slot: usize) -> usize {
        let value = load_word(slot);
        if value == 0 {
            return 0;
        }
        let now = self.reach::<FULL>(value);
        if now != value {
            store_word(slot, now);
        }
        now
    }

    /// Reaches the object that a managed pointer points into, or just past, and moves the pointer with it.
    pub fn visit_by_ref<const FULL: bool>(&mut self, slot: usize) {
        let value = load_word(slot);
        // One past the end of an object is inside it less one byte; nothing points at a header.
        let Some(object) = value.checked_sub(1).and_then(|inner| self.resolve(inner)) else {
            return;
        };
        let now = self.reach::<FULL>(object);
        if now != object {
            store_word(slot, value - object + now);
        }
    }

    /// Follows references until nothing new is reached.
    pub fn drain<const FULL: bool>(&mut self) {
        while let Some(at) = self.work.pop() {
            self.scan::<FULL>(at);
        }
    }

    #[inline(always)]
    fn scan<const FULL: bool>(&mut self, at: usize) {
        let mt = ObjRef(at).mt();
        if self.space.nursery.contains(at) {
            for_each_slot(mt, at, |slot| {
                self.visit_slot::<FULL>(slot);
            });
            return;
        }
        if FULL && self.space.mature.contains(at) {
            self.space.mark_lines(at, size_with_table(mt, at));
        }
        for_each_slot(mt, at, |slot| {
            self.visit_old_slot::<FULL>(slot);
        });
    }

    /// As `visit_slot` for a slot in an old object: what stays young is remembered, by its card or because it is held.
    #[inline(always)]
    pub fn visit_old_slot<const FULL: bool>(&mut self, slot: usize) {
        let now = self.visit_slot::<FULL>(slot);
        if !self.space.nursery.contains(now) {
            return;
        }
        if load_word(now) & PINNED != 0 {
            self.state.nursery.held.insert(now);
        } else {
            self.space.dirty_card(slot);
        }
    }

    /// Follows the references of an object that is a root itself (frozen).
    pub fn scan_root<const FULL: bool>(&mut self, at: usize) {
        for_each_slot(ObjRef(at).mt(), at, |slot| self.visit_old_slot::<FULL>(slot));
    }
}

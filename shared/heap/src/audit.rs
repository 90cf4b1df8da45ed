//! The audit: what is alive only because an ambiguous word points into it.
//! Owns a plain reachability walk that moves and marks nothing. Runs before a full collection reaches anything.
//! A finding is not an error: Rust frames may hold references. It shows what precise maps would have missed.

use crate::collect::{AuditFinding, Collection};
use crate::handles::HandleKind;
use crate::reach::Reacher;
use crate::roots::{AmbiguousVisitor, RootSet, RootVisitor};
use crate::space::load_word;
use crate::trace::for_each_slot;
use abi::{Addr, ObjRef};
use std::collections::HashSet;

struct Walk<'r, 'a> {
    reacher: &'r mut Reacher<'a>,
    seen: HashSet<usize>,
    work: Vec<usize>,
    ambiguous: Vec<AuditFinding>,
}

impl Walk<'_, '_> {
    fn see(&mut self, object: usize) {
        if object != 0 && self.reacher.space.all.contains(object) && self.seen.insert(object) {
            self.work.push(object);
        }
    }
    fn drain(&mut self) {
        while let Some(object) = self.work.pop() {
            for_each_slot(ObjRef(object).mt(), object, |slot| self.see(load_word(slot)));
        }
    }
}

impl RootVisitor for Walk<'_, '_> {
    fn reference(&mut self, slot: Addr) {
        self.see(load_word(slot.0));
    }
    fn by_ref(&mut self, slot: Addr) {
        let inner = load_word(slot.0).wrapping_sub(1);
        if let Some(object) = self.reacher.resolve(inner) {
            self.see(object);
        }
    }
}

impl AmbiguousVisitor for Walk<'_, '_> {
    fn word(&mut self, word: usize) {
        if let Some(object) = self.reacher.resolve(word) {
            self.ambiguous.push(AuditFinding { word, object: ObjRef(object) });
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

impl Collection<'_> {
    /// Objects that ambiguous words hit and nothing precise reaches.
    pub fn audit(&mut self, roots: &mut dyn RootSet) -> Vec<AuditFinding> {
        let mut walk = Walk {
            reacher: &mut self.reacher,
            seen: HashSet::new(),
            work: Vec::new(),
            ambiguous: Vec::new(),
        };
        roots.precise(&mut walk);
        for kind in [HandleKind::Strong, HandleKind::Pinned] {
            self.handles.for_each(kind, |slot| walk.see(load_word(slot)));
        }
        for object in &self.finalizers.ready {
            walk.see(object.0);
        }
        for index in 0..walk.reacher.state.frozen.roots.len() {
            walk.see(walk.reacher.state.frozen.roots[index]);
        }
        loop {
            walk.drain();
            let before = walk.seen.len();
            self.handles.for_each(HandleKind::Dependent, |slot| {
                if walk.seen.contains(&load_word(slot)) {
                    walk.see(load_word(slot + 8));
                }
            });
            if walk.seen.len() == before {
                break;
            }
        }
        roots.ambiguous(&mut walk);
        let Walk { seen, ambiguous, .. } = walk;
        ambiguous.into_iter().filter(|found| !seen.contains(&found.object.0)).collect()
    }
}

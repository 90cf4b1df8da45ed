//! The frozen space: objects that are never moved nor freed (string literals, `RuntimeType` objects).
//! Owns the bump cursor and the list of frozen objects that can hold references. These are roots of every full
//! collection and their cards are looked at by minor ones, so a frozen object may refer to ordinary ones.

use crate::space::{Region, Space};
use crate::trace::has_references;
use abi::MtPtr;

const COMMIT_STEP: usize = 256 << 10;

#[derive(Debug)]
pub(crate) struct FrozenSpace {
    pub region: Region,
    /// Next free byte.
    pub cursor: usize,
    committed: usize,
    /// Objects whose type has references.
    pub roots: Vec<usize>,
}

impl FrozenSpace {
    pub fn new(region: Region) -> Self {
        FrozenSpace { region, cursor: region.base, committed: region.base, roots: Vec::new() }
    }
    /// Zeroed memory; none when the space or the system's memory is exhausted.
    pub fn allocate(&mut self, space: &Space, mt: MtPtr, size: usize) -> Option<usize> {
        let at = self.cursor;
        let end = at.checked_add(size).filter(|end| *end <= self.region.end())?;
        if end > self.committed {
            let goal = end.next_multiple_of(COMMIT_STEP).min(self.region.end());
            if !space.commit(self.committed, goal) {
                return None;
            }
            self.committed = goal;
        }
        self.cursor = end;
        space.set_start(at);
        if has_references(mt) {
            self.roots.push(at);
            // The creator fills the object without barriers.
            space.set_cards(at, size, crate::space::CARD_DIRTY);
        }
        Some(at)
    }
    pub fn committed_bytes(&self) -> usize {
        self.committed - self.region.base
    }
    pub fn bytes(&self) -> usize {
        self.cursor - self.region.base
    }
}

//! Append-only arenas whose entries are found again by what they are.
//! Entries never move and are never removed, so a shared reference to one lives as long as the arena.
//! Readers of an entry take no lock; only interning does.

use std::hash::{BuildHasher, Hash};

use hashbrown::{DefaultHashBuilder, HashTable};
use parking_lot::RwLock;

/// An entry that knows its own key. `hash_key` must feed the hasher exactly what the query that is
/// passed to `Interner::intern` feeds it.
pub(crate) trait Interned {
    fn hash_key(&self, hasher: &DefaultHashBuilder) -> u64;
}

pub(crate) struct Interner<E> {
    entries: boxcar::Vec<E>,
    table: RwLock<HashTable<u32>>,
    hasher: DefaultHashBuilder,
}

impl<E: Interned> Interner<E> {
    pub fn new() -> Self {
        Self {
            entries: boxcar::Vec::new(),
            table: RwLock::new(HashTable::new()),
            hasher: DefaultHashBuilder::default(),
        }
    }

    /// The entry numbered `index`, which must be one that `intern` gave out.
    pub fn get(&self, index: u32) -> &E {
        &self.entries[index as usize]
    }

    pub fn count(&self) -> usize {
        self.entries.count()
    }

    /// The number of the entry that `is_same` accepts, made by `make` when there is none.
    pub fn intern<Q: Hash>(
        &self,
        query: &Q,
        is_same: impl Fn(&E) -> bool,
        make: impl FnOnce() -> E,
    ) -> u32 {
        let hash = self.hasher.hash_one(query);
        let same = |index: &u32| is_same(self.get(*index));
        if let Some(found) = self.table.read().find(hash, same) {
            return *found;
        }
        let entry = make();
        let mut table = self.table.write();
        // Another thread may have been quicker.
        if let Some(found) = table.find(hash, same) {
            return *found;
        }
        let index = u32::try_from(self.entries.push(entry)).unwrap_or(u32::MAX);
        table.insert_unique(hash, index, |index| self.get(*index).hash_key(&self.hasher));
        index
    }
}

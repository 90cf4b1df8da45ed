//! The large-object space: each object has page spans of its own, is marked, and never moves.
//! Owns the spans. A freed span may hold old bytes ("dirty") until it is handed out or trimmed.

use crate::space::{Region, Space, fill};
use std::collections::{BTreeMap, BTreeSet};

const PAGE: usize = 4096;
/// The committed end of the space grows by this much.
const COMMIT_STEP: usize = 1 << 20;
/// From here on, giving pages back is cheaper than clearing them.
const DISCARD_SIZE: usize = 256 << 10;
/// Free spans of at least this size are given back after a full collection.
const TRIM_SIZE: usize = 1 << 20;

#[derive(Debug, Clone, Copy)]
pub(crate) struct LargeObject {
    /// Bytes of the span.
    pub span: usize,
    /// Number of the collection after which it was allocated.
    pub born: u64,
}

#[derive(Debug, Clone, Copy)]
struct FreeSpan {
    size: usize,
    dirty: bool,
}

#[derive(Debug)]
pub(crate) struct LargeSpace {
    pub region: Region,
    pub objects: BTreeMap<usize, LargeObject>,
    free: BTreeMap<usize, FreeSpan>,
    /// (size, start) of the free spans.
    by_size: BTreeSet<(usize, usize)>,
    /// Spans made inaccessible until the next full collection.
    quarantine: Vec<(usize, usize)>,
    /// Addresses from here on were never used.
    pub top: usize,
    committed: usize,
    /// Bytes of spans in use.
    pub bytes: usize,
}

impl LargeSpace {
    pub fn new(region: Region) -> Self {
        LargeSpace {
            region,
            objects: BTreeMap::new(),
            free: BTreeMap::new(),
            by_size: BTreeSet::new(),
            quarantine: Vec::new(),
            top: region.base,
            committed: region.base,
            bytes: 0,
        }
    }

    /// Zeroed memory for an object of `size` bytes; none when address space or memory is exhausted.
    pub fn allocate(&mut self, space: &Space, size: usize, born: u64) -> Option<usize> {
        let span = size.checked_next_multiple_of(PAGE)?;
        let at = match self.by_size.range((span, 0)..).next().copied() {
            Some((_, start)) => self.take_from(space, start, span),
            None => self.extend(space, span)?,
        };
        self.objects.insert(at, LargeObject { span, born });
        self.bytes += span;
        space.set_start(at);
        Some(at)
    }

    fn take_from(&mut self, space: &Space, start: usize, span: usize) -> usize {
        let found = self.remove_free(start);
        if found.size > span {
            let rest = FreeSpan { size: found.size - span, dirty: found.dirty };
            self.insert_free(start + span, rest);
        }
        if found.dirty {
            clear(space, start, span);
        }
        start
    }
    fn extend(&mut self, space: &Space, span: usize) -> Option<usize> {
        let end = self.top.checked_add(span).filter(|end| *end <= self.region.end())?;
        if end > self.committed {
            let goal = end.next_multiple_of(COMMIT_STEP).min(self.region.end());
            if !space.commit(self.committed, goal) {
                return None;
            }
            self.committed = goal;
        }
        Some(core::mem::replace(&mut self.top, end))
    }

    fn remove_free(&mut self, start: usize) -> FreeSpan {
        let span = self.free.remove(&start).unwrap_or(FreeSpan { size: 0, dirty: false });
        self.by_size.remove(&(span.size, start));
        span
    }
    fn insert_free(&mut self, mut start: usize, mut span: FreeSpan) {
        if let Some((before, left)) = self.free.range(..start).next_back().map(|(a, s)| (*a, *s))
            && before + left.size == start
        {
            self.remove_free(before);
            start = before;
            span = FreeSpan { size: left.size + span.size, dirty: left.dirty | span.dirty };
        }
        if let Some(right) = self.free.get(&(start + span.size)).copied() {
            self.remove_free(start + span.size);
            span = FreeSpan { size: right.size + span.size, dirty: right.dirty | span.dirty };
        }
        self.free.insert(start, span);
        self.by_size.insert((span.size, start));
    }

    pub fn committed_bytes(&self) -> usize {
        self.committed - self.region.base
    }

    /// The object that an address lies in.
    pub fn resolve(&self, at: usize) -> Option<usize> {
        let (start, object) = self.objects.range(..=at).next_back()?;
        (at < start + object.span).then_some(*start)
    }

    /// Forgets all marks: a full collection starts.
    pub fn begin_full(&mut self, space: &Space) {
        for (start, size) in core::mem::take(&mut self.quarantine) {
            space.commit(start, start + size);
            self.insert_free(start, FreeSpan { size, dirty: true });
        }
        for at in self.objects.keys() {
            space.clear_mark(*at);
        }
    }

    /// Frees what is not marked. `release` is called with each freed span and says whether it is to be quarantined.
    pub fn sweep(&mut self, space: &Space, mut release: impl FnMut(usize, usize) -> bool) {
        let dead: Vec<(usize, usize)> = self
            .objects
            .iter()
            .filter(|(at, _)| !space.is_marked(**at))
            .map(|(at, object)| (*at, object.span))
            .collect();
        for (at, span) in dead {
            self.objects.remove(&at);
            self.bytes -= span;
            space.clear_start(at);
            if release(at, span) {
                self.quarantine.push((at, span));
            } else {
                self.insert_free(at, FreeSpan { size: span, dirty: true });
            }
        }
        for (start, span) in self.free.iter_mut() {
            if span.dirty && span.size >= TRIM_SIZE {
                space.discard(*start, start + span.size);
                span.dirty = false;
            }
        }
    }
}

/// Makes a reused span read as zero.
fn clear(space: &Space, start: usize, size: usize) {
    if size < DISCARD_SIZE || !space.pages_divide(start, size) {
        fill(start, 0, size);
    } else {
        space.discard(start, start + size);
    }
}

//! A heap beside a model of it: the same graph twice, compared after every collection.
//!
//! The model knows which objects are reachable, so it knows what a full collection must keep, clear and queue, exactly.

use super::*;
use abi::continuation::{ResumeRecord, continuation_offset};
use arbtest::arbitrary::{Result, Unstructured};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

pub type Id = usize;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Leaf,
    Node,
    Wide,
    Finalizable,
    Refs(u32),
    Structs(u32),
    Bytes(u32),
    Text(u32),
    /// With the index of the resume record, if any.
    Continuation(Option<usize>),
}

const LIVE_MAPS: [&[usize]; 4] = [&[], &[4, 6], &[5, 6, 7], &[4, 5, 6, 7]];

impl Shape {
    fn table(self, types: &Types) -> MtPtr {
        match self {
            Shape::Leaf => types.leaf,
            Shape::Node => types.node,
            Shape::Wide => types.wide,
            Shape::Finalizable => types.finalizable,
            Shape::Refs(_) => types.refs,
            Shape::Structs(_) => types.structs,
            Shape::Bytes(_) => types.bytes,
            Shape::Text(_) => types.string,
            Shape::Continuation(_) => types.continuation,
        }
    }
    fn length(self) -> Option<u32> {
        match self {
            Shape::Refs(n) | Shape::Structs(n) | Shape::Bytes(n) | Shape::Text(n) => Some(n),
            _ => None,
        }
    }
    fn size(self, mt: MtPtr) -> usize {
        self.length().map_or_else(|| instance_size(mt), |length| variable_size(mt, length))
    }
    /// Offset of the word that holds the object's id.
    fn id_offset(self) -> Option<usize> {
        match self {
            Shape::Leaf | Shape::Node | Shape::Wide | Shape::Finalizable => Some(8),
            Shape::Structs(n) if n > 0 => Some(16),
            Shape::Bytes(n) | Shape::Text(n) if n >= 8 => Some(16),
            Shape::Continuation(_) => Some(24),
            _ => None,
        }
    }
    fn slots(self) -> Vec<usize> {
        match self {
            Shape::Leaf | Shape::Bytes(_) | Shape::Text(_) => vec![],
            Shape::Node => vec![16, 24],
            Shape::Finalizable => vec![16],
            Shape::Wide => (0..WIDE_REFS).map(|i| 16 + 8 * i).collect(),
            Shape::Refs(n) => (0..n as usize).map(|i| 16 + 8 * i).collect(),
            Shape::Structs(n) => {
                (0..n as usize).flat_map(|i| [16 + 32 * i + 8, 16 + 32 * i + 24]).collect()
            }
            Shape::Continuation(record) => {
                let live = record.map_or(&[][..], |index| LIVE_MAPS[index]);
                let slots = live.iter().map(|word| word * 8);
                std::iter::once(continuation_offset::next).chain(slots).collect()
            }
        }
    }
}

#[derive(Debug)]
struct Object {
    shape: Shape,
    /// Model ids by slot offset; absent or 0 is null.
    refs: BTreeMap<usize, Id>,
}

#[derive(Debug, Clone, Copy)]
struct Handle {
    handle: HandleId,
    kind: HandleKind,
    target: Id,
    secondary: Id,
    /// Where the target was when it was pinned.
    at: usize,
}

pub struct World {
    pub mock: Mock,
    objects: BTreeMap<Id, Object>,
    next_id: Id,
    /// Model ids of the mock's root slots; for by-refs with the distance, for ambiguous words with the address.
    refs: Vec<Id>,
    by_refs: Vec<(Id, usize)>,
    ambiguous: Vec<(Id, usize)>,
    handles: Vec<Handle>,
    /// Objects with a finalizer run to come, and those among them whose run is suppressed.
    registered: BTreeSet<Id>,
    suppressed: BTreeSet<Id>,
    records: Vec<ResumeRecord>,
    /// Real addresses of what the last check reached.
    real: BTreeMap<Id, usize>,
}

const REFS: usize = 8;
const STATICS: usize = 4;
const BY_REFS: usize = 4;
const AMBIGUOUS: usize = 4;

impl World {
    pub fn new(config: HeapConfig) -> World {
        let mut mock = Mock::new(config);
        mock.roots.refs = vec![0; REFS];
        mock.roots.by_refs = vec![0; BY_REFS];
        mock.roots.ambiguous = vec![0; AMBIGUOUS];
        mock.roots.statics = vec![0; 2 * STATICS];
        // Every second word of the statics is a reference.
        let static_refs: Vec<usize> = (0..STATICS).map(|i| 2 * i + 1).collect();
        mock.roots.statics_map = Some(make_map(&mock.heap, 2 * STATICS, &static_refs));
        let records = LIVE_MAPS.iter().map(|live| resume_record(&mock.heap, live)).collect();
        World {
            mock,
            objects: BTreeMap::new(),
            next_id: 1,
            refs: vec![0; REFS + STATICS],
            by_refs: vec![(0, 0); BY_REFS],
            ambiguous: vec![(0, 0); AMBIGUOUS],
            handles: Vec::new(),
            registered: BTreeSet::new(),
            suppressed: BTreeSet::new(),
            records,
            real: BTreeMap::new(),
        }
    }

    // Roots.

    fn root(&self, index: usize) -> usize {
        if index < REFS {
            self.mock.roots.refs[index]
        } else {
            self.mock.roots.statics[2 * (index - REFS) + 1]
        }
    }
    fn set_root(&mut self, index: usize, object: ObjRef, id: Id) {
        self.trace(format_args!("root {index} = {id} {object:?}"));
        self.refs[index] = id;
        if index < REFS {
            self.mock.roots.refs[index] = object.0;
        } else {
            self.mock.roots.statics[2 * (index - REFS) + 1] = object.0;
        }
    }

    // Operations.

    fn shape(u: &mut Unstructured) -> Result<Shape> {
        Ok(match u.int_in_range(0..=15)? {
            0 | 1 => Shape::Leaf,
            2..=5 => Shape::Node,
            6 => Shape::Wide,
            7 => Shape::Finalizable,
            8 | 9 => Shape::Refs(u.int_in_range(0..=40)?),
            10 => Shape::Structs(u.int_in_range(0..=20)?),
            11 => Shape::Bytes(u.int_in_range(0..=600)?),
            12 => Shape::Text(u.int_in_range(0..=300)?),
            13 => Shape::Continuation(None),
            14 => match u.int_in_range(0..=3)? {
                0 => Shape::Refs(u.int_in_range(1500..=3500)?),
                1 => Shape::Structs(u.int_in_range(300..=1000)?),
                2 => Shape::Bytes(u.int_in_range(3000..=20_000)?),
                _ => Shape::Bytes(u.int_in_range(20_000..=200_000)?),
            },
            _ => Shape::Wide,
        })
    }

    /// A random reachable object.
    fn pick(&self, u: &mut Unstructured) -> Result<Option<(Id, ObjRef)>> {
        let root = u.int_in_range(0..=self.refs.len() - 1)?;
        let (mut id, mut at) = (self.refs[root], self.root(root));
        if id == 0 {
            return Ok(None);
        }
        for _ in 0..u.int_in_range(0..=6)? {
            let object = &self.objects[&id];
            let targets: Vec<(usize, Id)> =
                object.refs.iter().filter(|(_, id)| **id != 0).map(|(a, b)| (*a, *b)).collect();
            if targets.is_empty() {
                break;
            }
            let (offset, next) = *u.choose(&targets)?;
            at = load(ObjRef(at), offset);
            id = next;
        }
        Ok(Some((id, ObjRef(at))))
    }

    fn allocate(&mut self, shape: Shape, pinned: bool) -> (Id, ObjRef) {
        let mt = shape.table(&self.mock.types);
        let size = shape.size(mt);
        let mut attempts = 0;
        let object = loop {
            let context = &mut self.mock.context;
            if !pinned && let Some(object) = allocate(context, mt, size) {
                break object;
            }
            let result = if pinned {
                self.mock.heap.allocate_pinned(context, mt, size)
            } else {
                self.mock.heap.allocate_slow(context, mt, size)
            };
            match result {
                Ok(object) => break object,
                Err(AllocFailure::NeedsCollection(kind)) => self.collect(kind),
                Err(error) => panic!("{error:?}"),
            }
            attempts += 1;
            assert!(attempts < 4, "an allocation asks for collections without end");
        };
        self.trace(format_args!("new {} {shape:?} pinned {pinned} {object:?}", self.next_id));
        for offset in (8..size).step_by(8) {
            assert_eq!(load(object, offset), 0, "fresh memory is zeroed");
        }
        let id = self.next_id;
        self.next_id += 1;
        if let Some(length) = shape.length() {
            // SAFETY: O2, O3.
            unsafe { object.set_field(8, length) };
        }
        if let Some(offset) = shape.id_offset() {
            store(object, offset, id);
        }
        self.objects.insert(id, Object { shape, refs: BTreeMap::new() });
        if shape == Shape::Finalizable {
            self.registered.insert(id);
        }
        (id, object)
    }

    fn trace(&self, text: std::fmt::Arguments) {
        if std::env::var_os("ENTRACTE_TRACE_MODEL").is_some() {
            eprintln!("{text}");
        }
    }

    fn link(&mut self, holder: (Id, ObjRef), offset: usize, target: (Id, ObjRef)) {
        self.trace(format_args!("link {holder:?}+{offset} = {target:?}"));
        self.mock.heap.write_ref(holder.1.addr().offset(offset), target.1);
        if let Some(object) = self.objects.get_mut(&holder.0) {
            object.refs.insert(offset, target.0);
        }
    }

    /// Stores an object into a random root or a random slot of a random object.
    fn place(&mut self, u: &mut Unstructured, target: (Id, ObjRef)) -> Result<()> {
        if u.ratio(2, 3)?
            && let Some(holder) = self.pick(u)?
        {
            let slots = self.objects[&holder.0].shape.slots();
            if !slots.is_empty() {
                let offset = *u.choose(&slots)?;
                self.link(holder, offset, target);
                return Ok(());
            }
        }
        let root = u.int_in_range(0..=self.refs.len() - 1)?;
        self.set_root(root, target.1, target.0);
        Ok(())
    }

    /// One random operation.
    pub fn step(&mut self, u: &mut Unstructured) -> Result<()> {
        match u.int_in_range(0..=31)? {
            0..=12 => {
                let shape = Self::shape(u)?;
                let pinned = u.ratio(1, 16)?;
                let target = self.allocate(shape, pinned);
                // Filling a fresh object needs no barrier.
                if let Some(offset) = shape.slots().first()
                    && let Some(value) = self.pick(u)?
                {
                    store(target.1, *offset, value.1.0);
                    self.objects.get_mut(&target.0).expect("new").refs.insert(*offset, value.0);
                }
                self.place(u, target)?;
            }
            13..=15 => {
                if let Some(target) = self.pick(u)? {
                    self.place(u, target)?;
                }
            }
            16 => {
                let root = u.int_in_range(0..=self.refs.len() - 1)?;
                self.set_root(root, ObjRef::NULL, 0);
            }
            17 => {
                if let Some(holder) = self.pick(u)? {
                    let slots = self.objects[&holder.0].shape.slots();
                    if !slots.is_empty() {
                        let offset = *u.choose(&slots)?;
                        self.link(holder, offset, (0, ObjRef::NULL));
                    }
                }
            }
            18 => self.set_by_ref(u)?,
            19 | 20 => self.set_ambiguous(u)?,
            21 | 22 => self.make_handle(u)?,
            23 => self.free_handle(u)?,
            24 => self.suspend(u)?,
            25 => self.copy(u)?,
            26 => self.finalization(u)?,
            27 | 28 => self.collect(CollectKind::Minor),
            29 => self.collect(CollectKind::Full { compacting: u.arbitrary()?, generation: 2 }),
            30 => self.collect(CollectKind::Full { compacting: false, generation: 1 }),
            _ => {
                let root = u.int_in_range(0..=self.refs.len() - 1)?;
                if let Some((id, object)) = self.pick(u)? {
                    self.set_root(root, object, id);
                }
            }
        }
        Ok(())
    }

    fn set_by_ref(&mut self, u: &mut Unstructured) -> Result<()> {
        let index = u.int_in_range(0..=BY_REFS - 1)?;
        self.by_refs[index] = (0, 0);
        self.mock.roots.by_refs[index] = 0;
        if let Some((id, object)) = self.pick(u)? {
            // From the first field to one past the end.
            let distance = u.int_in_range(8..=object_size(object))?;
            self.by_refs[index] = (id, distance);
            self.mock.roots.by_refs[index] = object.0 + distance;
        }
        Ok(())
    }

    fn set_ambiguous(&mut self, u: &mut Unstructured) -> Result<()> {
        let index = u.int_in_range(0..=AMBIGUOUS - 1)?;
        self.ambiguous[index] = (0, 0);
        // A word that means nothing.
        self.mock.roots.ambiguous[index] = u.arbitrary::<u16>()? as usize;
        if let Some((id, object)) = self.pick(u)? {
            let distance = u.int_in_range(0..=object_size(object) - 1)?;
            self.ambiguous[index] = (id, object.0);
            self.mock.roots.ambiguous[index] = object.0 + distance;
        }
        Ok(())
    }

    fn make_handle(&mut self, u: &mut Unstructured) -> Result<()> {
        let kind = *u.choose(&HandleKind::ALL)?;
        let Some((target, object)) = self.pick(u)? else { return Ok(()) };
        let second = match self.pick(u)? {
            Some(second) if kind == HandleKind::Dependent => second,
            _ => (0, ObjRef::NULL),
        };
        let handle = self.mock.heap.create_handle(kind, object, second.1);
        assert_eq!(handle.kind(), kind);
        self.trace(format_args!("handle {kind:?} {target} {object:?} {second:?}"));
        self.handles.push(Handle { handle, kind, target, secondary: second.0, at: object.0 });
        Ok(())
    }
    fn free_handle(&mut self, u: &mut Unstructured) -> Result<()> {
        if !self.handles.is_empty() {
            let index = u.int_in_range(0..=self.handles.len() - 1)?;
            let handle = self.handles.swap_remove(index);
            self.mock.heap.free_handle(handle.handle);
        }
        Ok(())
    }

    /// A continuation gets another resume record: slots that become live are written, dead ones keep what they held.
    fn suspend(&mut self, u: &mut Unstructured) -> Result<()> {
        let Some((id, object)) = self.pick(u)? else { return Ok(()) };
        let Shape::Continuation(_) = self.objects[&id].shape else { return Ok(()) };
        self.trace(format_args!("suspend {id} {object:?}"));
        let record = match u.int_in_range(0..=4)? {
            4 => None,
            index => Some(index),
        };
        let shape = Shape::Continuation(record);
        let mut targets = Vec::new();
        for offset in shape.slots() {
            targets.push((offset, self.pick(u)?.unwrap_or((0, ObjRef::NULL))));
        }
        let mut filled = BTreeMap::new();
        for (offset, target) in targets {
            self.mock.heap.write_ref(object.addr().offset(offset), target.1);
            filled.insert(offset, target.0);
        }
        let at = record.map_or(0, |index| &self.records[index] as *const ResumeRecord as usize);
        store(object, continuation_offset::resume, at);
        self.objects.insert(id, Object { shape, refs: filled });
        Ok(())
    }

    /// Copies elements between arrays of references, or within one.
    fn copy(&mut self, u: &mut Unstructured) -> Result<()> {
        let mut arrays = Vec::new();
        for _ in 0..8 {
            if let Some(picked) = self.pick(u)?
                && let Shape::Refs(length) = self.objects[&picked.0].shape
            {
                arrays.push((picked, length));
            }
        }
        let (Some((from, have)), Some((to, room))) = (arrays.first(), arrays.last()) else {
            return Ok(());
        };
        let (from, have, to, room) = (*from, *have, *to, *room);
        let count = u.int_in_range(0..=have.min(room))? as usize;
        let first = u.int_in_range(0..=have as usize - count)?;
        let target = u.int_in_range(0..=room as usize - count)?;
        let place = |object: ObjRef, index: usize| object.addr().offset(16 + 8 * index);
        self.trace(format_args!("copy {from:?} {first} {to:?} {target} {count}"));
        self.mock.heap.copy_with_barrier(place(to.1, target), place(from.1, first), count * 8);
        let source = &self.objects[&from.0].refs;
        let moved: Vec<Id> = (first..first + count)
            .map(|index| source.get(&(16 + 8 * index)).copied().unwrap_or(0))
            .collect();
        let refs = &mut self.objects.get_mut(&to.0).expect("picked").refs;
        for (index, id) in moved.into_iter().enumerate() {
            refs.insert(16 + 8 * (target + index), id);
        }
        Ok(())
    }

    fn finalization(&mut self, u: &mut Unstructured) -> Result<()> {
        let Some((id, object)) = self.pick(u)? else { return Ok(()) };
        if self.objects[&id].shape != Shape::Finalizable {
            return Ok(());
        }
        if u.arbitrary()? {
            self.mock.heap.suppress_finalize(object);
            self.suppressed.insert(id);
        } else if !self.suppressed.contains(&id) && self.registered.contains(&id) {
            // A second registration would be a second run: the model counts one.
        } else {
            self.mock.heap.reregister_for_finalize(object);
            // A suppressed object that is no longer registered loses its suppression only.
            if !self.suppressed.remove(&id) {
                self.registered.insert(id);
            }
        }
        Ok(())
    }

    // The model's collection.

    /// What is reachable from these ids, with what ephemerons add.
    fn closure(&self, roots: impl Iterator<Item = Id>) -> BTreeSet<Id> {
        let mut seen = BTreeSet::new();
        let mut work: VecDeque<Id> = roots.collect();
        loop {
            while let Some(id) = work.pop_front() {
                if id != 0 && seen.insert(id) {
                    work.extend(self.objects[&id].refs.values());
                }
            }
            for handle in &self.handles {
                if handle.kind == HandleKind::Dependent
                    && seen.contains(&handle.target)
                    && handle.secondary != 0
                    && !seen.contains(&handle.secondary)
                {
                    work.push_back(handle.secondary);
                }
            }
            if work.is_empty() {
                return seen;
            }
        }
    }
    fn strong_roots(&self) -> Vec<Id> {
        let strong =
            |handle: &&Handle| matches!(handle.kind, HandleKind::Strong | HandleKind::Pinned);
        let mut roots = self.refs.clone();
        roots.extend(self.by_refs.iter().map(|entry| entry.0));
        roots.extend(self.ambiguous.iter().map(|entry| entry.0));
        roots.extend(self.handles.iter().filter(strong).map(|handle| handle.target));
        roots
    }

    pub fn collect(&mut self, kind: CollectKind) {
        self.trace(format_args!("collect {kind:?} refs {:x?}", self.mock.roots.refs));
        let stats = self.mock.collect(kind);
        self.trace(format_args!("{stats:?}"));
        self.mock.verify();
        let strong = self.closure(self.strong_roots().into_iter());
        let registered = self.registered.clone();
        let dead: BTreeSet<Id> = registered.difference(&strong).copied().collect();
        let due: BTreeSet<Id> = dead.difference(&self.suppressed).copied().collect();

        let mut ready: BTreeSet<Id> = BTreeSet::new();
        let mut queue = Vec::new();
        while let Some(object) = self.mock.heap.take_finalizable() {
            assert_eq!(object.mt(), self.mock.types.finalizable);
            let id = load(object, 8);
            assert!(ready.insert(id), "a finalizer is due once");
            queue.push((id, object));
        }
        if stats.full {
            assert_eq!(ready, due, "what a full collection queues for finalization");
        } else {
            assert!(ready.is_subset(&due), "what a minor collection queues for finalization");
        }
        // What the collection kept for finalizers was alive when it looked at weak-long handles.
        let late = self.closure(self.strong_roots().into_iter().chain(ready.iter().copied()));
        self.check_handles(stats.full, &strong, &late);
        self.check_graph(&strong);
        for id in &ready {
            self.registered.remove(id);
        }
        if stats.full {
            for id in dead.difference(&due) {
                self.registered.remove(id);
                self.suppressed.remove(id);
            }
        }
        // Every third one is resurrected.
        if let Some((id, object)) = queue.first()
            && id % 3 == 0
        {
            self.set_root(id % REFS, *object, *id);
        }
        let keep = self.closure(self.strong_roots().into_iter().chain(self.registered.clone()));
        let weak: BTreeSet<Id> =
            self.handles.iter().flat_map(|handle| [handle.target, handle.secondary]).collect();
        let weak = self.closure(weak.into_iter());
        self.objects.retain(|id, _| keep.contains(id) || weak.contains(id));
    }

    fn check_handles(&mut self, full: bool, strong: &BTreeSet<Id>, late: &BTreeSet<Id>) {
        for handle in &mut self.handles {
            let value = handle.handle.target();
            let alive = match handle.kind {
                HandleKind::WeakShort => strong.contains(&handle.target),
                _ => late.contains(&handle.target),
            };
            if handle.target == 0 {
                assert!(value.is_null(), "a cleared handle stays cleared");
                continue;
            }
            if alive {
                assert!(!value.is_null(), "a live target was cleared: {handle:?}");
            } else if full {
                assert!(value.is_null(), "a dead target was kept: {handle:?}");
            }
            if value.is_null() {
                if handle.kind == HandleKind::Dependent {
                    assert!(handle.handle.secondary().is_null());
                }
                handle.target = 0;
                handle.secondary = 0;
            }
        }
    }

    /// Walks heap and model side by side.
    fn check_graph(&mut self, strong: &BTreeSet<Id>) {
        self.real.clear();
        let mut work: Vec<(Id, usize)> = Vec::new();
        for index in 0..self.refs.len() {
            work.push((self.refs[index], self.root(index)));
        }
        for (index, (id, distance)) in self.by_refs.iter().enumerate() {
            work.push((*id, self.mock.roots.by_refs[index] - distance));
        }
        work.extend(self.ambiguous.iter());
        for handle in &self.handles {
            let target = handle.handle.target().0;
            match handle.kind {
                HandleKind::Strong => work.push((handle.target, target)),
                HandleKind::Pinned => {
                    assert_eq!(target, handle.at, "a pinned object stays");
                    work.push((handle.target, target));
                }
                HandleKind::Dependent if strong.contains(&handle.target) => {
                    work.push((handle.target, target));
                    work.push((handle.secondary, handle.handle.secondary().0));
                }
                _ if strong.contains(&handle.target) => work.push((handle.target, target)),
                _ => {}
            }
        }
        let mut places = BTreeMap::new();
        while let Some((id, at)) = work.pop() {
            if id == 0 {
                assert_eq!(at, 0, "null stays null");
                continue;
            }
            if let Some(known) = self.real.insert(id, at) {
                assert_eq!(known, at, "one object, one place");
                continue;
            }
            assert_eq!(places.insert(at, id), None, "two objects in one place");
            let (model, object) = (&self.objects[&id], ObjRef(at));
            assert_eq!(
                object.mt(),
                model.shape.table(&self.mock.types),
                "object {id} at {at:#x}: {model:?}"
            );
            if let Some(length) = model.shape.length() {
                assert_eq!(object.array_length(), length);
            }
            if let Some(offset) = model.shape.id_offset() {
                assert_eq!(load(object, offset), id);
            }
            for offset in model.shape.slots() {
                let target = model.refs.get(&offset).copied().unwrap_or(0);
                work.push((target, load(object, offset)));
            }
        }
    }
}

//! Suspension points of a function, and where each slot is kept while its frame sleeps (design A3, A14; runtime async 3).
//! Owns the layout of continuations: from HIR alone, so that the tiers agree. Must not know a tier or an address.
//! Entry: `ContLayout::of`. A function without `await.call` has none.
//!
//! ```text
//! +0  header, next, record, flags, state                                    abi::continuation
//! +32 [execution context] [continuation context] [exception] [result]       where any point has one; named by index in the flags
//!     references · structs with references · 8-byte words · structs · 4-byte words
//! ```
//! Liveness says what a point keeps. A frame that suspends into a new object writes all of that; one that suspends again into the
//! object it was resumed from writes what may have changed since any resumption (`must_save`): the rest is there already.
//! What changes: a definition, a part of it, and its address taken, after which anything may write it.

use crate::func::*;
use crate::live::{Edges, Liveness, SlotSet};
use crate::op::*;
use crate::operand::*;
use abi::WordKind;
use abi::continuation::{ContinuationFlags, DATA_OFFSET};
use types::{TypeError, Universe};

/// A slot's place in the continuation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Field {
    pub slot: Slot,
    pub kind: SlotKind,
    /// Its identity (design A14): what tools call it by.
    pub origin: SlotOrigin,
    /// Bytes from the object's start.
    pub offset: u32,
    pub size: u32,
}

/// An `await.call`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SuspensionPoint {
    pub block: Block,
    /// Position in the block.
    pub index: u32,
    pub il_offset: u32,
    /// What the flags word begins as: the indices, and the way on as far as the point itself says.
    pub flags: ContinuationFlags,
    pub mode: AwaitMode,
    pub result: AwaitResult,
    /// Bytes of the result.
    pub result_size: u32,
    /// The result slot, written on resume.
    pub dst: Option<Slot>,
    /// What that slot holds.
    pub dst_kind: Option<SlotKind>,
    /// Numbers of the fields that are live here.
    pub live: Vec<u32>,
    /// Those of them that a reused object may not have.
    pub must_save: Vec<u32>,
    /// Words of the object that hold references here, counted from its start; without `next`.
    pub live_refs: Vec<u32>,
}

/// The layout of a function's continuations.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ContLayout {
    /// Bytes of the object, with its header.
    pub size: u32,
    pub fields: Vec<Field>,
    pub points: Vec<SuspensionPoint>,
    /// Bytes of the result area and its place, where there is one.
    pub result_area: Option<(u32, u32)>,
    /// The slot with the frame's own continuation.
    pub continuation: Slot,
    /// Contexts at entry, where the function restores them.
    pub contexts: Option<(Slot, Slot)>,
}

/// What a slot is, as the layout needs to know.
struct Shape {
    size: u32,
    words: Vec<WordKind>,
}

fn shape(universe: &Universe, kind: SlotKind) -> Result<Shape, TypeError> {
    let word = |size, kind| Shape { size, words: vec![kind] };
    Ok(match kind {
        SlotKind::I4 | SlotKind::R4 => word(4, WordKind::Raw),
        SlotKind::I8 | SlotKind::R8 => word(8, WordKind::Raw),
        SlotKind::Ref => word(8, WordKind::Ref),
        SlotKind::ByRef => word(8, WordKind::ByRef),
        SlotKind::Struct(ty) => {
            let words = universe.value_words(ty)?;
            Shape { size: words.len() as u32 * 8, words }
        }
    })
}

impl Shape {
    fn has(&self, kind: WordKind) -> bool {
        self.words.contains(&kind)
    }
    /// References first: what lies together is marked and cleared together.
    fn rank(&self) -> u32 {
        match (self.has(WordKind::Ref), self.words.len(), self.size) {
            (true, 1, _) => 0,
            (true, ..) => 1,
            (false, 1, 8) => 2,
            (false, _, 4) => 4,
            (false, ..) => 3,
        }
    }
}

/// Slots that no continuation keeps: the frame's own bookkeeping.
fn is_bookkeeping(origin: SlotOrigin) -> bool {
    matches!(origin, SlotOrigin::Continuation | SlotOrigin::SavedContext)
}

/// Slots that hold nothing after an await: byrefs, what contains byrefs, pinned locals (runtime async 1.3).
pub fn dies_at_awaits(universe: &Universe, info: &SlotInfo) -> Result<bool, TypeError> {
    Ok(info.pinned || shape(universe, info.kind)?.has(WordKind::ByRef))
}

/// The number of the clause that restores contexts around the whole body: it is no try block of the program's.
pub fn context_guard(func: &Func) -> Option<usize> {
    let has_guard = func.slots.iter().any(|info| info.origin == SlotOrigin::SavedContext);
    has_guard.then(|| func.clauses.len().wrapping_sub(1))
}

/// Where an `await.call` stands, and what is live behind it but for its result.
struct Found {
    block: Block,
    index: u32,
    op: AwaitCall,
    live: Vec<Slot>,
}

fn find_points(func: &Func) -> Vec<Found> {
    let has_awaits = |data: &BlockData| data.insts.iter().any(|i| matches!(i, Inst::AwaitCall(_)));
    if !func.blocks.iter().any(has_awaits) {
        return Vec::new();
    }
    let liveness = Liveness::across_suspensions(func);
    let mut found = Vec::new();
    for (index, data) in func.blocks.iter().enumerate() {
        if !has_awaits(data) {
            continue;
        }
        let block = Block(index as u32);
        let first = found.len();
        liveness.walk(func, block, &mut |at, inst, live| {
            let Inst::AwaitCall(op) = inst else { return };
            let kept = |slot: &Slot| {
                Some(*slot) != op.dst && !is_bookkeeping(func.slots[slot.index()].origin)
            };
            let live = live.iter().filter(kept).collect();
            found.push(Found { block, index: at as u32, op, live });
        });
        found[first..].reverse();
    }
    found
}

/// The slots that are live across each `await.call` but may not keep their value there: (block, index, slots).
pub fn lost_at_awaits(
    universe: &Universe,
    func: &Func,
) -> Result<Vec<(Block, u32, Vec<Slot>)>, TypeError> {
    let mut lost = Vec::new();
    for point in find_points(func) {
        let mut slots = Vec::new();
        for slot in point.live {
            if dies_at_awaits(universe, &func.slots[slot.index()])? {
                slots.push(slot);
            }
        }
        if !slots.is_empty() {
            lost.push((point.block, point.index, slots));
        }
    }
    Ok(lost)
}

impl ContLayout {
    /// The layout of a verified function; `None` when it never suspends with state of its own.
    pub fn of(universe: &Universe, func: &Func) -> Result<Option<ContLayout>, TypeError> {
        let found = find_points(func);
        let Some(first) = found.first() else { return Ok(None) };
        let continuation = first.op.continuation;
        let contexts = match *func.arguments(first.op.contexts) {
            [execution, synchronization] => Some((execution, synchronization)),
            _ => None,
        };
        let guard = context_guard(func);
        let in_try = |block: Block| {
            let clauses = func.clauses.iter().enumerate();
            clauses
                .filter(|(index, _)| Some(*index) != guard)
                .any(|(_, clause)| clause.try_start <= block && block < clause.try_end)
        };
        let mut results = Vec::with_capacity(found.len());
        for point in &found {
            results.push(match (point.op.dst, point.op.result.memory()) {
                (_, Some(mem)) => (mem.size(), vec![kind_of_word(mem)]),
                (Some(dst), None) => {
                    let shape = shape(universe, func.kind(dst))?;
                    (shape.size, shape.words)
                }
                (None, None) => (0, Vec::new()),
            });
        }
        let mut end = DATA_OFFSET as u32;
        let mut take = |size: u32| {
            let at = end;
            end += size.next_multiple_of(8);
            at
        };
        let execution = contexts.map(|_| take(8));
        let has_captured = found.iter().any(|point| point.op.mode == AwaitMode::Captured);
        let captured = has_captured.then(|| take(8));
        let exception = found.iter().any(|point| in_try(point.block)).then(|| take(8));
        let result_size = results.iter().map(|(size, _)| *size).max().unwrap_or(0);
        let result_area = (result_size > 0).then(|| (take(result_size), result_size));

        // Fields, in the order of their rank.
        let mut kept = SlotSet::new(func.slots.len());
        for point in &found {
            for &slot in &point.live {
                kept.insert(slot);
            }
        }
        let mut shapes = Vec::new();
        for slot in kept.iter() {
            let info = &func.slots[slot.index()];
            if !dies_at_awaits(universe, info)? {
                shapes.push((slot, shape(universe, info.kind)?));
            }
        }
        shapes.sort_by_key(|(slot, shape)| (shape.rank(), *slot));
        let mut fields = Vec::with_capacity(shapes.len());
        let mut place = vec![u32::MAX; func.slots.len()];
        for (number, (slot, shape)) in shapes.iter().enumerate() {
            place[slot.index()] = number as u32;
            let info = &func.slots[slot.index()];
            let (kind, origin) = (info.kind, info.origin);
            fields.push(Field { slot: *slot, kind, origin, offset: end, size: shape.size });
            end += shape.size;
        }
        let size = end.next_multiple_of(8);

        let index_of =
            |offset: Option<u32>| offset.map_or(0, |offset| (offset - DATA_OFFSET as u32) / 8 + 1);
        let changed = changed_since_resumption(func);
        let mut points = Vec::with_capacity(found.len());
        for (number, (point, (result_size, result_words))) in
            found.into_iter().zip(results).enumerate()
        {
            let is_captured = point.op.mode == AwaitMode::Captured;
            let has_exception = exception.is_some() && in_try(point.block);
            let result = result_area.filter(|_| result_size > 0).map(|(offset, _)| offset);
            let flags = ContinuationFlags::default()
                .with_continue_on_thread_pool((point.op.mode == AwaitMode::ThreadPool) as u32)
                .with_value_task_adapted_to_task((point.op.mode == AwaitMode::Adapted) as u32)
                .with_execution_context_index(index_of(execution))
                .with_continuation_context_index(index_of(captured.filter(|_| is_captured)))
                .with_exception_index(index_of(exception.filter(|_| has_exception)))
                .with_result_index(index_of(result));
            let mut live: Vec<u32> = point
                .live
                .iter()
                .map(|slot| place[slot.index()])
                .filter(|number| *number != u32::MAX)
                .collect();
            if abi::is_planted(abi::Plant::Live) {
                live.pop();
            }
            let mut must_save: Vec<u32> = live
                .iter()
                .copied()
                .filter(|field| changed[number].contains(fields[*field as usize].slot))
                .collect();
            if abi::is_planted(abi::Plant::MustSave) && !must_save.is_empty() {
                must_save.remove(0);
            }
            // The captured context stays traced where it means nothing: a point that captures none does not write it, and the
            // question for a scheduler may collect.
            let mut live_refs: Vec<u32> =
                [execution, captured, exception.filter(|_| has_exception)]
                    .into_iter()
                    .flatten()
                    .map(|offset| offset / 8)
                    .collect();
            let mut add = |offset: u32, words: &[WordKind]| {
                for (word, kind) in words.iter().enumerate() {
                    if *kind == WordKind::Ref {
                        live_refs.push(offset / 8 + word as u32);
                    }
                }
            };
            if let Some(offset) = result {
                add(offset, &result_words);
            }
            for &field in &live {
                add(fields[field as usize].offset, &shapes[field as usize].1.words);
            }
            live_refs.sort_unstable();
            points.push(SuspensionPoint {
                block: point.block,
                index: point.index,
                il_offset: func.blocks[point.block.index()].il_offsets[point.index as usize],
                flags,
                mode: point.op.mode,
                result: point.op.result,
                result_size,
                dst: point.op.dst,
                dst_kind: point.op.dst.map(|dst| func.kind(dst)),
                live,
                must_save,
                live_refs,
            });
        }
        Ok(Some(ContLayout { size, fields, points, result_area, continuation, contexts }))
    }

    /// The number of the point that stands there.
    pub fn point_at(&self, block: Block, index: u32) -> Option<usize> {
        self.points.iter().position(|point| point.block == block && point.index == index)
    }
}

const fn kind_of_word(mem: MemType) -> WordKind {
    match mem {
        MemType::Ref => WordKind::Ref,
        _ => WordKind::Raw,
    }
}

/// Before each point, in order: what may have been written since some earlier resumption of the activation. Empty where no
/// resumption comes before.
fn changed_since_resumption(func: &Func) -> Vec<SlotSet> {
    let count = func.slots.len();
    let edges = Edges::of(func);
    // None: no resumption leads here.
    let mut before: Vec<Option<SlotSet>> = vec![None; func.blocks.len()];
    let mut is_pending = vec![true; func.blocks.len()];
    while let Some(index) = is_pending.iter().position(|pending| *pending) {
        is_pending[index] = false;
        let mut state = before[index].clone();
        for inst in &func.blocks[index].insts {
            pass(func, inst, &mut state);
        }
        // It only grows inside a block, so its end stands for every operation that may throw.
        let Some(state) = state else { continue };
        for target in edges.normal[index].iter().chain(&edges.exceptional[index]) {
            let entry = &mut before[target.index()];
            let changed = match entry {
                Some(entry) => entry.union(&state),
                None => {
                    *entry = Some(state.clone());
                    true
                }
            };
            is_pending[target.index()] |= changed;
        }
    }
    // A filter runs whenever something is thrown below, whether or not its clause then takes the exception.
    let mut by_filters = SlotSet::new(count);
    for clause in &func.clauses {
        let EhKind::Filter(start) = clause.kind else { continue };
        for block in start.index()..clause.handler_start.index() {
            for inst in &func.blocks[block].insts {
                note_changes(func, inst, &mut by_filters);
            }
        }
    }
    let mut found = Vec::new();
    for (index, data) in func.blocks.iter().enumerate() {
        let mut state = before[index].clone();
        for inst in &data.insts {
            if matches!(inst, Inst::AwaitCall(_)) {
                let mut changed = state.clone().unwrap_or_else(|| SlotSet::new(count));
                changed.union(&by_filters);
                found.push(changed);
            }
            pass(func, inst, &mut state);
        }
    }
    found
}

fn pass(func: &Func, inst: &Inst, state: &mut Option<SlotSet>) {
    if matches!(inst, Inst::AwaitCall(_)) && state.is_none() {
        *state = Some(SlotSet::new(func.slots.len()));
    }
    if let Some(changed) = state {
        note_changes(func, inst, changed);
    }
}

fn note_changes(func: &Func, inst: &Inst, changed: &mut SlotSet) {
    inst.each_slot(&func.slot_lists, &mut |slot, role| {
        if role != Role::Use {
            changed.insert(slot);
        }
    });
}

/// The layout and, for each point, what it saves anew, what it skips and why.
pub fn text(layout: &ContLayout, func: &Func) -> String {
    use core::fmt::Write;
    let mut out = String::new();
    let name = |slot: Slot| {
        let info = &func.slots[slot.index()];
        match info.origin {
            SlotOrigin::Argument(n) => format!("{slot} argument {n}"),
            SlotOrigin::Context => format!("{slot} context"),
            SlotOrigin::Local(n) => format!("{slot} local {n}"),
            SlotOrigin::Stack(n) => format!("{slot} stack {n}"),
            SlotOrigin::Temporary => format!("{slot} temporary"),
            SlotOrigin::Continuation => format!("{slot} continuation"),
            SlotOrigin::SavedContext => format!("{slot} saved context"),
        }
    };
    let _ = writeln!(out, "continuation of {}: {} bytes", func.name, layout.size);
    type Index = fn(ContinuationFlags) -> u32;
    let indexed: [(&str, Index); 3] = [
        ("execution context", |flags| flags.execution_context_index()),
        ("continuation context", |flags| flags.continuation_context_index()),
        ("exception", |flags| flags.exception_index()),
    ];
    for (what, index) in indexed {
        let offset =
            layout.points.iter().find_map(|p| ContinuationFlags::field_offset(index(p.flags)));
        if let Some(offset) = offset {
            let _ = writeln!(out, "  +{offset:<4} {what}");
        }
    }
    if let Some((offset, size)) = layout.result_area {
        let _ = writeln!(out, "  +{offset:<4} result, {size} bytes");
    }
    for field in &layout.fields {
        let kind = func.kind(field.slot);
        let (offset, size) = (field.offset, field.size);
        let _ = writeln!(out, "  +{offset:<4} {}: {kind:?}, {size} bytes", name(field.slot));
    }
    for (state, point) in layout.points.iter().enumerate() {
        let list = |numbers: &mut dyn Iterator<Item = u32>| {
            let names: Vec<String> =
                numbers.map(|number| name(layout.fields[number as usize].slot)).collect();
            if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
        };
        let _ = writeln!(
            out,
            "  state {state}: IL_{:04x}, {}, result {}",
            point.il_offset,
            point.mode.text(),
            point.result.text()
        );
        let _ =
            writeln!(out, "    saves into a new object: {}", list(&mut point.live.iter().copied()));
        let _ = writeln!(
            out,
            "    saves into a reused one: {}",
            list(&mut point.must_save.iter().copied())
        );
        let mut skipped = point.live.iter().copied().filter(|n| !point.must_save.contains(n));
        let _ = writeln!(
            out,
            "    there already, unchanged since any resumption: {}",
            list(&mut skipped)
        );
        let mut dead = (0..layout.fields.len() as u32).filter(|n| !point.live.contains(n));
        let _ = writeln!(out, "    dead here, not traced: {}", list(&mut dead));
    }
    out
}

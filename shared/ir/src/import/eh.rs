//! Protected regions: checks on IL clauses, entry of handlers, `leave` and its kin, clauses of the function.
//! Owns `Regions`, the IL's clauses in order. ECMA-335 II.19, III.1.7.5.
//! A catch clause whose type depends on the exact instantiation, or cannot be loaded, becomes a filter: a block made here
//! that lies directly before its handler.

use super::Importer;
use super::error::{Result, Stop};
use super::flow::FIRST_SEQUENCE;
use super::invalid::InvalidIl;
use super::stack::{Entry, Value};
use crate::op::*;
use crate::operand::*;
use crate::{EhClause, EhKind, SlotKind};
use metadata::{ExceptionClause, ExceptionClauseKind};
use smallvec::smallvec;

/// Checking is quadratic; real methods have a few dozen.
const MAX_CLAUSES: usize = 2000;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    Try,
    Filter,
    Handler,
}

/// A region of a clause, in IL offsets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    pub clause: usize,
    pub part: Part,
    pub start: u32,
    pub end: u32,
}

impl Region {
    pub fn is_try(self) -> bool {
        self.part == Part::Try
    }
    pub fn contains(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }
    fn is_inside(self, other: Region) -> bool {
        other.start <= self.start && self.end <= other.end
    }
    fn overlaps(self, other: Region) -> bool {
        self.start < other.end && other.start < self.end
    }
    fn same_range(self, other: Region) -> bool {
        self.start == other.start && self.end == other.end
    }
}

/// The clauses of a body, inner before outer.
#[derive(Default)]
pub(super) struct Regions {
    pub clauses: Vec<ExceptionClause>,
}

fn regions_of(index: usize, clause: &ExceptionClause) -> impl Iterator<Item = Region> + use<> {
    let region = move |part, start, end| Region { clause: index, part, start, end };
    let filter = match clause.kind {
        ExceptionClauseKind::Filter { filter_offset } => {
            Some(region(Part::Filter, filter_offset, clause.handler_offset))
        }
        _ => None,
    };
    let try_region = region(Part::Try, clause.try_offset, clause.try_end());
    let handler = region(Part::Handler, clause.handler_offset, clause.handler_end());
    [Some(try_region), Some(handler), filter].into_iter().flatten()
}

/// `inner` lies in a region of `outer` and must come before it. Clauses of one try block stay as they are.
fn belongs_before(inner: &ExceptionClause, outer: &ExceptionClause) -> bool {
    regions_of(0, outer).any(|around| {
        let shares_try = around.part == Part::Try
            && around.start == inner.try_offset
            && around.end == inner.try_end();
        !shares_try && regions_of(0, inner).all(|region| region.is_inside(around))
    })
}

impl Regions {
    pub fn new(clauses: &[ExceptionClause]) -> core::result::Result<Regions, (u32, InvalidIl)> {
        if clauses.len() > MAX_CLAUSES {
            return Err((0, InvalidIl::TooComplex));
        }
        let mut regions = Regions { clauses: clauses.to_vec() };
        regions.check_ranges()?;
        regions.sort();
        Ok(regions)
    }

    /// No region is empty; two regions are disjoint or nested, those of one clause disjoint.
    fn check_ranges(&self) -> core::result::Result<(), (u32, InvalidIl)> {
        for (i, clause) in self.clauses.iter().enumerate() {
            let bad = Err((clause.try_offset, InvalidIl::BadClause));
            for a in regions_of(i, clause) {
                if a.start >= a.end {
                    return bad;
                }
                for (j, other) in self.clauses[..=i].iter().enumerate() {
                    for b in regions_of(j, other) {
                        let same_clause = i == j && a.part != b.part;
                        let nested = a.is_inside(b) || b.is_inside(a);
                        // Two clauses may share a try block or a handler.
                        let shared = a.same_range(b)
                            && a.part != b.part
                            && !(a.part == Part::Try || b.part == Part::Try);
                        if a.overlaps(b) && (same_clause || !nested || shared) {
                            return bad;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Inner clauses first, otherwise as they are in the file (which nearly always is sorted).
    fn sort(&mut self) {
        for i in 1..self.clauses.len() {
            // The first clause already placed that is around this one.
            let around = (0..i).find(|&j| belongs_before(&self.clauses[i], &self.clauses[j]));
            if let Some(j) = around {
                self.clauses[j..=i].rotate_right(1);
            }
        }
    }

    /// Where regions begin and end.
    pub fn borders(&self) -> impl Iterator<Item = u32> {
        self.all().flat_map(|region| [region.start, region.end])
    }

    pub fn all(&self) -> impl Iterator<Item = Region> {
        self.clauses.iter().enumerate().flat_map(|(i, clause)| regions_of(i, clause))
    }

    pub fn around(&self, offset: u32) -> impl Iterator<Item = Region> {
        self.all().filter(move |region| region.contains(offset))
    }

    pub fn is_try_start(&self, offset: u32) -> bool {
        self.clauses.iter().any(|clause| clause.try_offset == offset)
    }

    /// The innermost filter or handler around an offset, if no try block lies between.
    fn directly_in(&self, offset: u32) -> Option<Region> {
        // Sorted: the first region found is the innermost; a clause lists its own disjointly.
        let first = self.around(offset).next()?;
        (first.part != Part::Try).then_some(first)
    }

    /// May control go from one offset to the other by a branch, by falling through, or by `leave`?
    pub fn may_go(&self, from: u32, to: u32, is_leave: bool) -> bool {
        let enters = self
            .around(to)
            .all(|region| region.contains(from) || region.part == Part::Try && region.start == to);
        let exits = self.around(from).all(|region| {
            region.contains(to)
                || is_leave
                    && match (region.part, self.clauses[region.clause].kind) {
                        (Part::Try, _) => true,
                        (Part::Filter, _) => false,
                        (Part::Handler, ExceptionClauseKind::Finally) => false,
                        (Part::Handler, ExceptionClauseKind::Fault) => false,
                        (Part::Handler, _) => true,
                    }
        });
        // Handlers and filters are entered by exceptions only, even from inside.
        let is_entry = self.all().any(|region| region.part != Part::Try && region.start == to);
        enters && exits && !is_entry
    }
}

/// A catch clause that had to become a filter, by its index.
pub(super) struct MadeFilter(usize);

impl Importer<'_, '_> {
    pub fn check_transfer(&self, from: u32, to: u32) -> Result<()> {
        if self.regions.may_go(from, to, false) { Ok(()) } else { Err(InvalidIl::Crossing.into()) }
    }

    /// A block inside try blocks has been reached: so may be their handlers.
    pub fn reach_handlers(&mut self, offset: u32) {
        let entries: Vec<u32> = self
            .regions
            .clauses
            .iter()
            .filter(|clause| clause.try_offset <= offset && offset < clause.try_end())
            .flat_map(|clause| {
                let filter = match clause.kind {
                    ExceptionClauseKind::Filter { filter_offset } => Some(filter_offset),
                    _ => None,
                };
                [Some(clause.handler_offset), filter].into_iter().flatten()
            })
            .collect();
        for entry in entries {
            let leader = self.flow.leader_at(entry);
            self.block_at(leader);
            self.enqueue(leader);
        }
    }

    /// The stack at the entry of a handler or filter; `None` when the block is no such entry.
    pub fn handler_stack(&mut self, offset: u32) -> Result<Option<Vec<Entry>>> {
        let found = self
            .regions
            .all()
            .find(|region| region.part != Part::Try && region.start == offset)
            .map(|region| (region.part, self.regions.clauses[region.clause].kind));
        let class = match found {
            None => return Ok(None),
            Some((Part::Handler, ExceptionClauseKind::Finally | ExceptionClauseKind::Fault)) => {
                return Ok(Some(Vec::new()));
            }
            Some((_, ExceptionClauseKind::Catch(class))) => Some(class),
            Some(_) => None,
        };
        let dst = self.temp(SlotKind::Ref);
        self.emit(CatchObject { dst });
        let mut entry = Entry::slot(dst, SlotKind::Ref);
        entry.ty =
            class.and_then(|class| self.type_token(class.token()).ok()).map(|found| found.ty);
        Ok(Some(vec![entry]))
    }

    pub fn leave_to(&mut self, target: u32, from: u32) -> Result<()> {
        if !self.regions.may_go(from, target, true) {
            return Err(InvalidIl::Crossing.into());
        }
        self.stack.clear();
        let exits = self.regions.around(from).any(|region| !region.contains(target));
        let block = self.reach(target)?;
        if exits {
            self.emit(Leave { target: block });
        } else {
            self.emit(Jump { target: block });
        }
        self.ended = true;
        Ok(())
    }

    pub fn endfinally(&mut self, at: u32) -> Result<()> {
        let kind = self.regions.directly_in(at).filter(|region| region.part == Part::Handler);
        let kind = kind.map(|region| self.regions.clauses[region.clause].kind);
        if !matches!(kind, Some(ExceptionClauseKind::Finally | ExceptionClauseKind::Fault)) {
            return Err(InvalidIl::Region.into());
        }
        self.stack.clear();
        self.emit(EndFinally {});
        self.ended = true;
        Ok(())
    }

    pub fn endfilter(&mut self, at: u32) -> Result<()> {
        let region = self.regions.directly_in(at);
        if region.is_none_or(|region| region.part != Part::Filter) {
            return Err(InvalidIl::Region.into());
        }
        let value = self.pop_i4()?;
        self.emit(EndFilter { value });
        self.ended = true;
        Ok(())
    }

    pub fn rethrow(&mut self, at: u32) -> Result<()> {
        let handler = self.regions.around(at).find(|region| region.part != Part::Try);
        let is_catch = handler.is_some_and(|region| {
            region.part == Part::Handler
                && matches!(
                    self.regions.clauses[region.clause].kind,
                    ExceptionClauseKind::Catch(_) | ExceptionClauseKind::Filter { .. }
                )
        });
        if !is_catch {
            return Err(InvalidIl::Region.into());
        }
        self.emit(Rethrow {});
        self.ended = true;
        Ok(())
    }

    /// Blocks before the handlers of catch clauses that cannot name their type.
    pub fn make_filters(&mut self) -> Vec<MadeFilter> {
        let mut made = Vec::new();
        for clause in 0..self.regions.clauses.len() {
            let ExceptionClause { kind, handler_offset, .. } = self.regions.clauses[clause];
            let ExceptionClauseKind::Catch(class) = kind else { continue };
            let leader = self.flow.leader_at(handler_offset);
            if !self.flow.leaders[leader].imported {
                continue;
            }
            let resolved = self.type_token(class.token());
            if matches!(&resolved, Ok(found) if found.open.is_none()) {
                continue;
            }
            let block = self.new_block(smallvec![leader as u32 + 1, 0]);
            self.switch_to(block);
            self.il = handler_offset;
            let object = self.temp(SlotKind::Ref);
            self.emit(CatchObject { dst: object });
            match resolved {
                Ok(found) => {
                    let ty = self.type_arg(found);
                    let dst = self.temp(SlotKind::Ref);
                    self.emit(IsInstance { dst, object, ty });
                    let null = self.slot_of(Entry::new(Value::Null, SlotKind::Ref));
                    let value = self.temp(SlotKind::I4);
                    self.emit(CmpRef { dst: value, cond: Cond::Ne, a: dst, b: null });
                    self.emit(EndFilter { value });
                }
                Err(stop) => self.throw_stop(stop),
            }
            made.push(MadeFilter(clause));
        }
        made
    }

    /// The function's clauses, once its blocks are in order. `at` names the first block at or behind a key.
    pub fn make_clauses(
        &mut self,
        made: &[MadeFilter],
        at: &dyn Fn((u32, u32)) -> Block,
    ) -> Result<()> {
        for (index, clause) in self.regions.clauses.clone().into_iter().enumerate() {
            let key = |offset: u32| self.flow.leader_at(offset) as u32 + 1;
            // A region that begins with another clause's handler, and lies in it, begins behind the filter made for that.
            let start = |offset: u32| {
                let inside = made.iter().any(|filter| {
                    let around = &self.regions.clauses[filter.0];
                    filter.0 != index
                        && around.handler_offset == offset
                        && around.handler_offset <= clause.try_offset
                        && clause.try_end() <= around.handler_end()
                });
                at((key(offset), if inside { FIRST_SEQUENCE } else { 0 }))
            };
            let try_start = start(clause.try_offset);
            let try_end = at((key(clause.try_end()), 0));
            if try_start == try_end {
                continue;
            }
            let handler_start = at((key(clause.handler_offset), FIRST_SEQUENCE));
            let handler_end = at((key(clause.handler_end()), 0));
            let is_made = made.iter().any(|filter| filter.0 == index);
            let kind = match clause.kind {
                _ if is_made => EhKind::Filter(at((key(clause.handler_offset), 0))),
                ExceptionClauseKind::Catch(class) => {
                    EhKind::Catch(self.type_token(class.token())?.ty)
                }
                ExceptionClauseKind::Filter { filter_offset } => {
                    EhKind::Filter(start(filter_offset))
                }
                ExceptionClauseKind::Finally => EhKind::Finally,
                ExceptionClauseKind::Fault => EhKind::Fault,
            };
            self.func.clauses.push(EhClause {
                kind,
                try_start,
                try_end,
                handler_start,
                handler_end,
            });
        }
        Ok(())
    }

    /// Ends the block with the exception that stops an instruction.
    pub fn throw_stop(&mut self, stop: Stop) {
        let (kind, message) = match stop {
            Stop::Link(kind, message) => (kind, message),
            Stop::Invalid(_) => {
                (abi::ExceptionKind::InvalidProgram, super::error::INVALID_PROGRAM.to_string())
            }
        };
        let error = self.error_entry(kind, message);
        self.emit(ThrowError { error });
        self.ended = true;
    }
}

//! HIR to bytecode: places for slots, fused operations, labels, tables.
//! Owns the translation. Steps: `shape` (words of slots), `facts` (what can share, be an immediate, lie in the outgoing area),
//! `layout` (the frame), `emit` and `visit` (operations), here the tables around them. Must not run anything.
//! Entry: `lower`.

mod branches;
mod calls;
mod emit;
mod environment;
mod exceptions;
mod facts;
mod immediates;
mod layout;
mod shape;
mod suspend;
#[cfg(test)]
mod tests;
mod visit;

pub use environment::Environment;

use crate::bytecode::INDEX_LIMIT;
use crate::code::{CodeInfo, FrameMap, IlMark, Import, SuspensionCode};
use abi::ExceptionKind;
use emit::Emitter;
use facts::Facts;
use ir::Func;
use layout::{HEADER_WORDS, Hidden, Layout};
use runtime::SlotPlace;
use runtime::continuations::MethodContinuations;
use shape::Shape;
use types::{TypeError, TypeId};

/// Why a function has no bytecode.
#[derive(Debug)]
pub enum LowerError {
    Type(TypeError),
    /// More slots, constants or code than operands can name.
    TooLarge,
}

impl From<TypeError> for LowerError {
    fn from(error: TypeError) -> LowerError {
        LowerError::Type(error)
    }
}

/// A clause in word indices.
#[derive(Clone, Copy, Debug)]
pub struct LoweredClause {
    pub kind: LoweredClauseKind,
    pub try_start: u32,
    pub try_end: u32,
    pub handler_start: u32,
    pub handler_end: u32,
}

#[derive(Clone, Copy, Debug)]
pub enum LoweredClauseKind {
    Catch(TypeId),
    Filter(u32),
    /// The hidden slot with the way back.
    Finally(u32),
    Fault,
}

/// Bytecode with its tables.
#[derive(Debug)]
pub struct Lowered {
    pub words: Vec<u64>,
    /// Words of the frame with the outgoing area.
    pub frame_slots: u32,
    pub slot_count: u32,
    pub imports: Vec<Import>,
    pub clauses: Vec<LoweredClause>,
    pub il_map: Vec<IlMark>,
    pub frame_map: FrameMap,
    pub stack_mark: Option<u32>,
    pub strings: Vec<Vec<u16>>,
    pub errors: Vec<(ExceptionKind, String)>,
    pub suspension: Option<SuspensionCode>,
    /// Back-edges in jumps and branches.
    pub loops: Vec<LoopPoint>,
}

/// A branch back.
#[derive(Clone, Copy, Debug)]
pub struct LoopPoint {
    /// Where the operation is.
    pub word: u32,
    /// The first HIR operation that it does.
    pub block: ir::Block,
    pub index: usize,
}

pub fn lower(func: &Func, environment: &dyn Environment) -> Result<Lowered, LowerError> {
    lower_with_places(func, environment).map(|(lowered, _)| lowered)
}

/// The same, and where each slot is.
pub fn lower_with_places(
    func: &Func,
    environment: &dyn Environment,
) -> Result<(Lowered, Vec<Option<SlotPlace>>), LowerError> {
    let shape = Shape::of(func, environment)?;
    let continuations = environment.continuations(func)?;
    let kept = continuations.iter().flat_map(|found| &found.layout.fields).map(|field| field.slot);
    let facts = Facts::of(func, &shape, kept);
    let needs = Needs::of(func, continuations);
    let hidden = needs.hidden(func, &facts);
    let layout = Layout::of(func, &shape, &facts, &hidden);
    let frame_slots = layout.slot_count + HEADER_WORDS + facts.outgoing_words.max(1);
    if frame_slots >= INDEX_LIMIT {
        return Err(LowerError::TooLarge);
    }
    // Near jumps first; a function that is too long for them is written again with far ones.
    for far in [false, true] {
        let emitter = Emitter::new(func, environment, &shape, &facts, &layout, &needs, far);
        let places = (0..func.slots.len()).map(|index| emitter.place(ir::Slot(index as u32)));
        let places = places.collect();
        if let Some(lowered) = emitter.run(frame_slots)? {
            return Ok((lowered, places));
        }
    }
    Err(LowerError::TooLarge)
}

/// Hidden words: which of them a function needs, in the order of `Layout::hidden`.
pub(crate) struct Needs {
    pub stack_mark: bool,
    pub address: bool,
    /// The function's suspension points, whose frames need their tables.
    pub continuations: Option<&'static MethodContinuations>,
}

impl Needs {
    fn of(func: &Func, continuations: Option<&'static MethodContinuations>) -> Needs {
        let mut needs = Needs { stack_mark: false, address: false, continuations };
        for inst in func.blocks.iter().flat_map(|block| &block.insts) {
            match inst {
                ir::Inst::StackAlloc(_) => needs.stack_mark = true,
                ir::Inst::Load(op) => needs.address |= op.offset > u16::MAX as u32,
                ir::Inst::Store(op) => needs.address |= op.offset > u16::MAX as u32,
                ir::Inst::LoadStruct(op) => needs.address |= op.offset > u16::MAX as u32,
                ir::Inst::StoreStruct(op) => needs.address |= op.offset > u16::MAX as u32,
                _ => {}
            }
        }
        needs
    }
    fn hidden(&self, func: &Func, facts: &Facts) -> Vec<Hidden> {
        let mut hidden = vec![Hidden::Raw; func.clauses.len()];
        if self.stack_mark {
            hidden.push(Hidden::Zeroed);
        }
        if self.address {
            hidden.push(Hidden::ByRef);
        }
        hidden.resize(hidden.len() + facts.entry_constants.len(), Hidden::Raw);
        hidden
    }
    /// The word of a constant that is set at the entry.
    pub fn entry_constant_word(&self, func: &Func, layout: &Layout, number: u32) -> u32 {
        let first = func.clauses.len() + self.stack_mark as usize + self.address as usize;
        layout.hidden[first + number as usize]
    }
}

impl CodeInfo {
    /// What a code record keeps of a lowering, apart from what needs addresses.
    pub fn from_lowered(name: &str, lowered: &mut Lowered) -> CodeInfo {
        CodeInfo {
            imports: core::mem::take(&mut lowered.imports),
            strings: core::mem::take(&mut lowered.strings),
            errors: core::mem::take(&mut lowered.errors),
            frame_map: core::mem::take(&mut lowered.frame_map),
            il_map: core::mem::take(&mut lowered.il_map),
            slot_count: lowered.slot_count,
            stack_mark: lowered.stack_mark,
            suspension: lowered.suspension.take(),
            ..CodeInfo::empty(name)
        }
    }
}

//! Writing the bytecode of one function.
//! Owns the emitter: places of operands, constants, imports, labels, marks. Which operation becomes what is `visit.rs`'s.

use super::environment::Environment;
use super::facts::{Facts, Place};
use super::layout::Layout;
use super::shape::Shape;
use super::{LoopPoint, LowerError, Lowered, LoweredClause, LoweredClauseKind, Needs};
use crate::bytecode::encode::{Encoder, Label};
use crate::bytecode::forms;
use crate::bytecode::op::*;
use crate::bytecode::*;
use crate::code::{IlMark, Import};
use hashbrown::HashMap;
use ir::{Block, EhKind, Func, Inst, Slot, Visitor};
use runtime::SlotPlace;
use smallvec::SmallVec;

/// Words of the longest operation.
const MOST_WORDS: usize = 4;

pub(super) struct Emitter<'f> {
    pub func: &'f Func,
    pub environment: &'f dyn Environment,
    pub shape: &'f Shape,
    pub facts: &'f Facts,
    pub layout: &'f Layout,
    pub needs: &'f Needs,
    /// Word index behind each suspension point, in order.
    pub resumes: Vec<u32>,
    pub code: Encoder,
    labels: Vec<Label>,
    imports: Vec<Import>,
    import_numbers: HashMap<Import, u16>,
    il_map: Vec<IlMark>,
    /// Jumps are written in their far form.
    pub far: bool,
    /// The slot whose value is also in an accumulator: what the operation before, in this block, computed.
    mirror: Option<(Accumulator, u16)>,
    /// Where the emitter is.
    pub block: Block,
    pub index: usize,
    loops: Vec<LoopPoint>,
    /// The operation before this one is part of it.
    pub is_fused: bool,
}

impl<'f> Emitter<'f> {
    pub fn new(
        func: &'f Func,
        environment: &'f dyn Environment,
        shape: &'f Shape,
        facts: &'f Facts,
        layout: &'f Layout,
        needs: &'f Needs,
        far: bool,
    ) -> Emitter<'f> {
        let mut code = Encoder::default();
        let labels = func.blocks.iter().map(|_| code.new_label()).collect();
        Emitter {
            func,
            environment,
            shape,
            facts,
            layout,
            needs,
            resumes: Vec::new(),
            code,
            labels,
            imports: Vec::new(),
            import_numbers: HashMap::new(),
            il_map: Vec::new(),
            far,
            mirror: None,
            block: Block(0),
            index: 0,
            loops: Vec::new(),
            is_fused: false,
        }
    }

    /// None when near jumps do not reach.
    pub fn run(mut self, frame_slots: u32) -> Result<Option<Lowered>, LowerError> {
        self.zero_at_entry();
        for (word, bits) in self.entry_constants() {
            self.emit_constant(Out(word as u16), bits);
        }
        for (block, data) in self.func.blocks.iter().enumerate() {
            self.block = Block(block as u32);
            self.bind(self.labels[block]);
            for (index, inst) in data.insts.iter().enumerate() {
                self.index = index;
                self.is_fused = false;
                if self.facts.dropped[block][index] {
                    continue;
                }
                self.mark(data.il_offsets[index]);
                self.visit(*inst)?;
            }
        }
        if self.imports.len() >= INDEX_LIMIT as usize {
            return Err(LowerError::TooLarge);
        }
        let clauses = self.clauses();
        let stack_mark = self.stack_mark();
        let suspension = self.suspension();
        let Ok(words) = self.code.finish() else { return Ok(None) };
        let lowered = Lowered {
            words,
            frame_slots,
            slot_count: self.layout.slot_count,
            imports: self.imports,
            clauses,
            il_map: self.il_map,
            frame_map: self.layout.frame_map.clone(),
            stack_mark,
            suspension,
            loops: self.loops,
            strings: self.func.strings.clone(),
            errors: self.func.errors.iter().map(|e| (e.kind, e.message.clone())).collect(),
        };
        Ok(Some(lowered))
    }

    fn zero_at_entry(&mut self) {
        match self.layout.zeroed {
            (_, 0) => {}
            (first, 1) => self.emit(ConstWord::new(Out(first as u16), Imm32(0))),
            // Two at a time; behind them are words that nobody has written yet.
            (first, count) => {
                let count = count.next_multiple_of(2) as u16;
                self.emit(ZeroWords::new(Out(first as u16), Count(count)));
            }
        }
    }

    fn mark(&mut self, il_offset: u32) {
        let word = self.code.position();
        match self.il_map.last_mut() {
            Some(last) if last.il_offset == il_offset => {}
            Some(last) if last.word == word => last.il_offset = il_offset,
            _ => self.il_map.push(IlMark { word, il_offset }),
        }
    }

    // Operations.

    /// Writes an operation, in the form that takes from the accumulator what the operation before left there.
    pub fn emit<O: Op>(&mut self, op: O) {
        self.emit_form(op, None);
    }
    /// As `emit`, for a 16-bit jump to a label.
    pub fn emit_near<O: Op>(&mut self, op: O, label: Label) {
        self.emit_form(op, Some(label));
    }
    /// As `emit`, for a 32-bit jump.
    pub fn emit_far<O: Op>(&mut self, op: O, label: Label) {
        self.code.emit_far(op, label);
        self.mirror = None;
    }
    pub fn bind(&mut self, label: Label) {
        self.code.bind(label);
        self.mirror = None;
    }

    fn emit_form<O: Op>(&mut self, op: O, label: Option<Label>) {
        let mut words = [0; MOST_WORDS];
        op.encode(&mut words);
        let mut opcode = O::OPCODE;
        let mut operands: SmallVec<[OperandView; 6]> = SmallVec::new();
        opcode.visit(&words, &mut |operand| operands.push(operand));
        if let Some((register, slot)) = self.mirror {
            let taken = operands.iter().enumerate().find_map(|(index, operand)| {
                if operand.view != View::Read(slot as u32) {
                    return None;
                }
                Some((index, forms::with_accumulator(opcode, operand.name, register)?))
            });
            if let Some((index, form)) = taken {
                operands.remove(index);
                opcode = form;
                words = [0; MOST_WORDS];
                let bits: SmallVec<[u64; 6]> =
                    operands.iter().map(|operand| operand.bits).collect();
                opcode.assemble(&bits, &mut words);
            }
        }
        let jump = label.map(|label| {
            let index = operands.iter().position(|operand| matches!(operand.view, View::Jump(_)));
            // All operands of a near jump are of 16 bits.
            (2 + 2 * index.expect("a near jump has a target") as u32, label)
        });
        self.code.emit_words(&words[..opcode.words()], jump);
        let written = operands.iter().find_map(|operand| match operand.view {
            View::Write(slot) => Some(slot as u16),
            _ => None,
        });
        self.mirror = match (opcode.accumulator(), written) {
            (register @ (Accumulator::Int | Accumulator::R4 | Accumulator::R8), Some(slot)) => {
                Some((register, slot))
            }
            _ => None,
        };
    }

    // Operands.

    /// First word of a slot.
    pub fn word(&self, slot: Slot) -> u32 {
        let (root, first) = self.facts.root(slot);
        match self.facts.places[root.index()] {
            Place::Outgoing(word) => self.layout.outgoing + word + first,
            Place::EntryConstant(number) => {
                self.needs.entry_constant_word(self.func, self.layout, number)
            }
            _ => {
                self.layout.own_word(root).expect("a slot that is read or written has a place")
                    + first
            }
        }
    }
    /// Where other tiers find a slot, when nothing has been sent to a callee.
    pub fn place(&self, slot: Slot) -> Option<SlotPlace> {
        let (root, first) = self.facts.root(slot);
        match self.facts.places[root.index()] {
            Place::Constant | Place::EntryConstant(_) => {
                self.facts.constants[root.index()].map(SlotPlace::Constant)
            }
            Place::Outgoing(_) => None,
            _ => self.layout.own_word(root).map(|word| SlotPlace::Words(word + first)),
        }
    }
    /// The next operation branches back.
    pub fn note_loop(&mut self) {
        let index = self.index - self.is_fused as usize;
        let word = self.code.position();
        self.loops.push(LoopPoint { word, block: self.block, index });
    }
    pub fn read(&self, slot: Slot) -> In {
        In(self.word(slot) as u16)
    }
    pub fn write(&self, slot: Slot) -> Out {
        Out(self.word(slot) as u16)
    }
    /// The constant that stands for a slot without a place.
    pub fn constant(&self, slot: Slot) -> Option<i64> {
        match self.facts.places[slot.index()] {
            Place::Constant => self.facts.constants[slot.index()],
            _ => None,
        }
    }
    /// The constant as an immediate operand.
    pub fn immediate(&self, slot: Slot) -> Option<Imm16> {
        self.constant(slot).and_then(|value| i16::try_from(value).ok()).map(Imm16)
    }
    pub fn frame_offset(&self, slot: Slot, bytes: u32) -> FrameOffset {
        FrameOffset(self.word(slot) * 8 + bytes)
    }
    /// Writes a constant into a word.
    pub fn emit_constant(&mut self, dst: Out, bits: i64) {
        match i32::try_from(bits) {
            Ok(value) => self.emit(ConstWord::new(dst, Imm32(value))),
            Err(_) => self.emit(ConstWide::new(dst, Imm64(bits as u64))),
        }
    }
    /// Copies words.
    pub fn emit_move(&mut self, to: u32, from: u32, count: u32) {
        let (dst, src) = (Out(to as u16), In(from as u16));
        let nth = |n: u32| In((from + n) as u16);
        match count {
            _ if to == from => {}
            0 => {}
            1 => self.emit(MoveWord::new(dst, src)),
            2 => self.emit(MoveTwo::new(dst, src, nth(1))),
            _ if to.abs_diff(from) < count => {
                self.emit(MoveWords::new(dst, src, Count(count as u16)))
            }
            3 => self.emit(MoveThree::new(dst, src, nth(1), nth(2))),
            4 => self.emit(MoveFour::new(dst, src, nth(1), nth(2), nth(3))),
            _ => self.emit(MoveWords::new(dst, src, Count(count as u16))),
        }
    }
    pub fn words(&self, slot: Slot) -> u32 {
        self.shape.words(slot)
    }
    /// First word of the outgoing arguments.
    pub fn base(&self) -> Base {
        Base(self.layout.outgoing as u16)
    }

    // Imports.

    /// The cell of an import; the same import has one cell.
    pub fn import(&mut self, import: Import) -> CellIndex {
        if let Some(number) = self.import_numbers.get(&import) {
            return CellIndex(*number);
        }
        let cell = self.new_cell(import);
        self.import_numbers.insert(import, cell.0);
        cell
    }
    pub fn new_cell(&mut self, import: Import) -> CellIndex {
        self.imports.push(import);
        // Too many are refused at the end.
        CellIndex((self.imports.len() - 1).min(INDEX_LIMIT as usize - 1) as u16)
    }
    pub fn type_operand(&mut self, ty: ir::TypeArg) -> Handle {
        match ty {
            ir::TypeArg::Exact(ty) => Handle::cell(self.import(Import::Type(ty))),
            ir::TypeArg::Dynamic(slot) => Handle::slot(self.read(slot)),
        }
    }
    pub fn method_operand(&mut self, method: ir::MethodArg) -> Handle {
        match method {
            ir::MethodArg::Exact(method) => Handle::cell(self.import(Import::Method(method))),
            ir::MethodArg::Dynamic(slot) => Handle::slot(self.read(slot)),
        }
    }

    /// As `method_operand`, for `ldftn`.
    pub fn function_operand(&mut self, method: ir::MethodArg) -> Handle {
        match method {
            ir::MethodArg::Exact(method) => Handle::cell(self.import(Import::Function(method))),
            ir::MethodArg::Dynamic(slot) => Handle::slot(self.read(slot)),
        }
    }

    // Labels.

    pub fn label(&self, block: Block) -> Label {
        self.labels[block.index()]
    }
    /// A jump to a block at or before this one.
    pub fn is_back_edge(&self, target: Block) -> bool {
        target <= self.block
    }
    pub fn is_next(&self, target: Block) -> bool {
        target.0 == self.block.0 + 1
    }
    pub fn emit_jump(&mut self, target: Block) {
        let label = self.label(target);
        if self.is_back_edge(target) {
            self.note_loop();
            self.emit_far(LoopAlways::new(Jump32(0)), label);
        } else if !self.is_next(target) {
            self.emit_far(Jump::new(Jump32(0)), label);
        }
    }
    /// The operation before this one in the block.
    pub fn previous(&self) -> Option<Inst> {
        let index = self.index.checked_sub(1)?;
        Some(self.func.blocks[self.block.index()].insts[index])
    }
    pub fn following(&self) -> Option<Inst> {
        self.func.blocks[self.block.index()].insts.get(self.index + 1).copied()
    }

    // Hidden words.

    /// The words of constants that are set at the entry.
    pub fn entry_constants(&self) -> Vec<(u32, i64)> {
        let word = |number| self.needs.entry_constant_word(self.func, self.layout, number);
        let constants = self.facts.entry_constants.iter().enumerate();
        constants.map(|(number, bits)| (word(number as u32), *bits)).collect()
    }
    pub fn resume_word(&self, clause: usize) -> u32 {
        self.layout.hidden[clause]
    }
    pub fn stack_mark(&self) -> Option<u32> {
        self.needs.stack_mark.then(|| self.layout.hidden[self.func.clauses.len()])
    }
    pub fn address_word(&self) -> u16 {
        debug_assert!(self.needs.address);
        self.layout.hidden[self.func.clauses.len() + self.needs.stack_mark as usize] as u16
    }

    fn position(&self, block: Block) -> u32 {
        match self.labels.get(block.index()) {
            Some(label) => self.code.position_of(*label).expect("all blocks are written"),
            None => self.code.position(),
        }
    }

    fn clauses(&self) -> Vec<LoweredClause> {
        let clause = |(index, clause): (usize, &ir::EhClause)| LoweredClause {
            kind: match clause.kind {
                EhKind::Catch(ty) => LoweredClauseKind::Catch(ty),
                EhKind::Filter(start) => LoweredClauseKind::Filter(self.position(start)),
                EhKind::Finally => LoweredClauseKind::Finally(self.resume_word(index)),
                EhKind::Fault => LoweredClauseKind::Fault,
            },
            try_start: self.position(clause.try_start),
            try_end: self.position(clause.try_end),
            handler_start: self.position(clause.handler_start),
            handler_end: self.position(clause.handler_end),
        };
        self.func.clauses.iter().enumerate().map(clause).collect()
    }
}

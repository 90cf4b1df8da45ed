//! SSA → machine instructions: greedy tree matching, from the end of each block to its start, so that a value which all its users
//! have folded (constants, addresses, loads, compares) makes no instruction of its own.
//! Owns blocks, edges, operands and what may be folded; `visit` says how each instruction looks, `addresses` what is folded
//! into operands, `arithmetic` how numbers are made, `conditions` how flags are, `memory` how structs move.
//!
//! - A load is folded into its only user when both are in one block and nothing between may write memory: it happens once.
//! - Edges from a block with several successors to one with several predecessors get a block of their own.
//! - A null check may be left to the access behind it: `nulls` says which.
//! - Block 0 is a virtual root with edges to the entry, to where the frame wakes, and to the handlers.

mod addresses;
mod arithmetic;
mod conditions;
mod memory;
mod nulls;
mod order;
mod visit;

use super::Machine;
use super::inst::{Address, Arg, Base, Cc, Compare, Flags, Inst, Site};
use super::regs::{self, Size};
use crate::isa::{External, Unsupported};
use crate::regalloc::{BlockRegisters, Flow, InstRegisters, Program};
use crate::ssa::{
    Block, BlockCall, Effects, Frequency, Func, InstId, Region, Source, Type, Value, inst as ssa,
};
use iced_x86::Code;
use ir::{Cond, MemType};
use order::{postorder, reverse_postorder};
use regalloc2::{
    Operand, OperandConstraint, OperandKind, OperandPos, PReg, PRegSet, RegClass, VReg,
};

/// What the emission needs.
#[derive(Debug)]
pub struct Lowered {
    pub insts: Vec<Inst>,
    /// Blocks in reverse postorder: the allocator wants each before what it alone leads to.
    pub program: Program,
    /// The order of their code.
    pub code_order: Vec<usize>,
    /// By number of `Program::blocks`: the SSA block that begins there.
    pub sources: Vec<Option<Block>>,
    pub sites: Vec<SiteData>,
    /// Instructions whose access to memory is a null check as well, by ascending number.
    pub null_checks: Vec<(u32, Site)>,
    /// 16-aligned constants.
    pub constants: Vec<[u8; 16]>,
    pub outgoing_words: u32,
}

impl Lowered {
    /// The check that an instruction does by the way.
    pub fn null_check(&self, inst: usize) -> Option<Site> {
        let at = self.null_checks.binary_search_by_key(&(inst as u32), |(inst, _)| *inst);
        at.ok().map(|at| self.null_checks[at].1)
    }
}

#[derive(Clone, Copy, Debug)]
pub struct SiteData {
    pub inst: InstId,
    pub source: Source,
    pub region: Option<Region>,
    /// Words of the outgoing arguments.
    pub stack_words: u32,
}

/// An instruction with its operands.
struct Pending {
    inst: Inst,
    operands: Operands,
    clobbers: PRegSet,
    flow: Flow,
}

#[derive(Default)]
pub(super) struct Operands {
    list: Vec<Operand>,
    /// The instruction's access to memory is this null check as well.
    null_check: Option<Site>,
}

impl Operands {
    fn push(
        &mut self,
        vreg: VReg,
        constraint: OperandConstraint,
        kind: OperandKind,
        pos: OperandPos,
    ) -> u8 {
        self.list.push(Operand::new(vreg, constraint, kind, pos));
        self.list.len() as u8 - 1
    }
    fn reg(&mut self, vreg: VReg) -> u8 {
        self.push(vreg, OperandConstraint::Reg, OperandKind::Use, OperandPos::Early)
    }
    /// Read after the results are written.
    fn late(&mut self, vreg: VReg) -> u8 {
        self.push(vreg, OperandConstraint::Reg, OperandKind::Use, OperandPos::Late)
    }
    fn fixed(&mut self, vreg: VReg, register: PReg) -> u8 {
        let constraint = OperandConstraint::FixedReg(register);
        self.push(vreg, constraint, OperandKind::Use, OperandPos::Early)
    }
    fn def(&mut self, vreg: VReg) -> u8 {
        self.push(vreg, OperandConstraint::Reg, OperandKind::Def, OperandPos::Late)
    }
    /// Written while operands are still needed.
    fn early_def(&mut self, vreg: VReg) -> u8 {
        self.push(vreg, OperandConstraint::Reg, OperandKind::Def, OperandPos::Early)
    }
    fn def_fixed(&mut self, vreg: VReg, register: PReg) -> u8 {
        let constraint = OperandConstraint::FixedReg(register);
        self.push(vreg, constraint, OperandKind::Def, OperandPos::Late)
    }
    fn def_reuse(&mut self, vreg: VReg, operand: u8) -> u8 {
        let constraint = OperandConstraint::Reuse(operand as usize);
        self.push(vreg, constraint, OperandKind::Def, OperandPos::Late)
    }
}

/// A block while it is made.
struct Draft {
    source: Option<Block>,
    insts: Vec<Pending>,
    params: Vec<VReg>,
    successors: Vec<(usize, Vec<VReg>)>,
    frequency: Frequency,
}

pub(super) struct Lower<'a> {
    func: &'a Func,
    machine: &'a dyn Machine,
    vreg_count: usize,
    /// Uses of each value in the function.
    uses: Vec<u32>,
    /// Somebody wants the value in a register.
    demanded: Vec<bool>,
    /// i32 values in whose registers the upper half is zero.
    is_extended: Vec<bool>,
    /// Writes, calls and safepoints before the instruction in its block.
    epochs: Vec<u32>,
    /// Null checks that are left to accesses.
    nulls: nulls::ImplicitChecks,
    /// Loads must not be folded: what is being matched is matched again elsewhere.
    is_repeated: bool,
    out: Vec<Pending>,
    sites: Vec<SiteData>,
    constants: Vec<[u8; 16]>,
    outgoing_words: u32,
    // Where we are.
    block: Block,
    inst: InstId,
}

pub fn lower(
    func: &Func,
    machine: &dyn Machine,
    implicit_null_checks: bool,
) -> Result<Lowered, Unsupported> {
    let mut lower = Lower {
        func,
        machine,
        vreg_count: func.values.len(),
        uses: vec![0; func.values.len()],
        demanded: vec![false; func.values.len()],
        is_extended: extended(func),
        epochs: vec![0; func.insts.len()],
        nulls: nulls::ImplicitChecks::default(),
        is_repeated: false,
        out: Vec::new(),
        sites: Vec::new(),
        constants: Vec::new(),
        outgoing_words: 0,
        block: func.entry(),
        inst: InstId(0),
    };
    lower.count();
    if implicit_null_checks {
        lower.nulls = nulls::ImplicitChecks::of(func);
    }
    let drafts = lower.blocks()?;
    Ok(lower.finish(drafts))
}

impl<'a> Lower<'a> {
    fn count(&mut self) {
        for block in &self.func.layout {
            let mut epoch = 0;
            for id in &self.func.block(*block).insts {
                let inst = self.func.inst(*id);
                self.epochs[id.index()] = epoch;
                let effects = self.func.effects(&inst);
                let ends = Effects::WRITES.union(Effects::CALLS).union(Effects::GC);
                epoch += effects.intersects(ends) as u32;
                let (func, uses) = (self.func, &mut self.uses);
                func.each_operand(&inst, &mut |value| uses[func.resolve(value).index()] += 1);
            }
        }
    }

    fn blocks(&mut self) -> Result<Vec<Draft>, Unsupported> {
        let func = self.func;
        let roots = func.roots();
        let mut predecessors = vec![0u32; func.blocks.len()];
        for root in &roots {
            predecessors[root.index()] += 1;
        }
        for block in &func.layout {
            func.each_successor(*block, &mut |call| predecessors[call.block.index()] += 1);
        }
        let is_jumped_to = |block: &Block| predecessors[block.index()] != 1;
        if self.entries().any(|(block, _)| is_jumped_to(&block)) {
            return Err(Unsupported::Shape);
        }
        // Numbers of drafts: 0 the root, then the blocks in order, then edges as they come.
        let mut number = vec![usize::MAX; func.blocks.len()];
        for (index, block) in func.layout.iter().enumerate() {
            number[block.index()] = index + 1;
        }
        let mut drafts: Vec<Draft> = Vec::with_capacity(func.layout.len() + 1);
        drafts.push(Draft {
            source: None,
            insts: Vec::new(),
            params: Vec::new(),
            successors: roots.iter().map(|root| (number[root.index()], Vec::new())).collect(),
            frequency: Frequency::Usual,
        });
        for block in &func.layout {
            let is_entry = self.entries().any(|(entry, _)| entry == *block);
            let data = func.block(*block);
            drafts.push(Draft {
                source: Some(*block),
                insts: Vec::new(),
                params: if is_entry {
                    Vec::new()
                } else {
                    data.params.iter().map(|value| self.vreg(*value)).collect()
                },
                successors: Vec::new(),
                frequency: data.frequency,
            });
        }
        // Users before definitions: what nobody has asked for by then is not made.
        for block in postorder(func, &roots) {
            let index = number[block.index()];
            let successors = self.block_insts(block, &mut drafts[index].insts)?;
            drafts[index].successors = successors
                .into_iter()
                .map(|(to, arguments)| (number[to.index()], arguments))
                .collect();
        }
        // The root.
        let mut root = Pending::of(Inst::Jump, Operands::default());
        root.flow = Flow::Branch;
        drafts[0].insts.push(root);
        self.split_edges(&mut drafts, &predecessors);
        Ok(drafts)
    }

    /// The instructions of a block, and where it goes.
    fn block_insts(
        &mut self,
        block: Block,
        insts: &mut Vec<Pending>,
    ) -> Result<Vec<(Block, Vec<VReg>)>, Unsupported> {
        let func = self.func;
        self.block = block;
        let mut reversed: Vec<Pending> = Vec::new();
        let mut successors = Vec::new();
        for id in func.block(block).insts.iter().rev() {
            let inst = func.inst(*id);
            let effects = func.effects(&inst);
            let must = Effects::THROWS
                .union(Effects::GC)
                .union(Effects::CALLS)
                .union(Effects::WRITES)
                .union(Effects::ENDS);
            let is_wanted = func.results(*id).any(|value| self.demanded[value.index()]);
            let is_check = self.nulls.must_be_made(*id);
            if !effects.intersects(must)
                && !is_wanted
                && !is_check
                && !matches!(inst, ssa::Inst::CatchObject(_))
            {
                continue;
            }
            self.inst = *id;
            if effects.contains(Effects::ENDS) {
                inst.each_target(&func.block_calls, &mut |call| {
                    successors.push((call.block, self.arguments(call)));
                });
            }
            self.visit(*id, &inst)?;
            reversed.extend(self.out.drain(..).rev());
        }
        if let Some((_, types)) = self.entries().find(|(entry, _)| *entry == block) {
            self.entry(block, &types);
            reversed.extend(self.out.drain(..).rev());
        }
        reversed.reverse();
        *insts = reversed;
        Ok(successors)
    }

    fn arguments(&mut self, call: BlockCall) -> Vec<VReg> {
        let values = self.func.list(call.args).to_vec();
        values.into_iter().map(|value| self.use_value(value)).collect()
    }

    /// The blocks that are called from outside, and what with: the entry, and where the frame wakes.
    fn entries(&self) -> impl Iterator<Item = (Block, Vec<Type>)> + use<'a> {
        let func = self.func;
        let resumed = func.resume_signature().unwrap_or_default();
        let resumed = func.resume_entries.iter().map(move |e| (e.block, resumed.params.clone()));
        core::iter::once((func.entry(), func.signature.params.clone())).chain(resumed)
    }

    /// The arguments of an entry, where the caller put them.
    fn entry(&mut self, block: Block, types: &[Type]) {
        let func = self.func;
        let params = func.block(block).params.clone();
        let (places, _) = super::abi::argument_places(types, 0);
        let mut operands = Operands::default();
        let mut loads = Vec::new();
        for (value, place) in params.iter().zip(places) {
            let vreg = self.vreg(*value);
            match place {
                super::abi::Place::Register(register) => {
                    operands.def_fixed(vreg, register);
                }
                super::abi::Place::Stack(word) => loads.push((*value, vreg, word)),
            }
        }
        self.push(Inst::Registers, operands);
        for (value, vreg, word) in loads {
            if !self.demanded[value.index()] {
                continue;
            }
            let mut operands = Operands::default();
            let address = Address::of(Base::Incoming, word as i32 * 8);
            self.load(func.ty(value).memory(), vreg, address, &mut operands);
        }
    }

    fn split_edges(&mut self, drafts: &mut Vec<Draft>, predecessors: &[u32]) {
        for index in 0..drafts.len() {
            if drafts[index].successors.len() < 2 {
                continue;
            }
            for at in 0..drafts[index].successors.len() {
                let to = drafts[index].successors[at].0;
                let target = drafts[to].source.map_or(0, |block| predecessors[block.index()]);
                if target < 2 {
                    continue;
                }
                let arguments = core::mem::take(&mut drafts[index].successors[at].1);
                let mut jump = Pending::of(Inst::Jump, Operands::default());
                jump.flow = Flow::Branch;
                // An entry's way into the code is behind the rest.
                let least = if index == 0 { Frequency::Cold } else { Frequency::Usual };
                let frequency = drafts[to].frequency.max(drafts[index].frequency).max(least);
                drafts.push(Draft {
                    source: None,
                    insts: vec![jump],
                    params: Vec::new(),
                    successors: vec![(to, arguments)],
                    frequency,
                });
                drafts[index].successors[at].0 = drafts.len() - 1;
            }
        }
    }

    /// Lays the blocks out and numbers everything.
    fn finish(mut self, drafts: Vec<Draft>) -> Lowered {
        let block_count = self.func.layout.len() + 1;
        let mut edges: Vec<Vec<usize>> = vec![Vec::new(); drafts.len()];
        for (index, draft) in drafts.iter().enumerate().take(block_count) {
            for (to, _) in &draft.successors {
                if *to >= block_count {
                    edges[index].push(*to);
                }
            }
        }
        let mut order = Vec::new();
        for (index, edges) in edges.iter().enumerate().take(block_count) {
            order.push(index);
            order.extend(edges);
        }
        // A stable sort: the function's layout among equals.
        order.sort_by_key(|at| (*at != 0).then_some(drafts[*at].frequency));
        let allocation_order = reverse_postorder(&drafts, &order);
        let mut number = vec![0; drafts.len()];
        for (index, draft) in allocation_order.iter().enumerate() {
            number[*draft] = index;
        }
        let code_order = order.iter().map(|draft| number[*draft]).collect();
        let mut drafts: Vec<Option<Draft>> = drafts.into_iter().map(Some).collect();
        let kinds = self.func.values.iter().map(|value| value.ty.word_kind()).collect();
        let mut program = Program { vreg_count: self.vreg_count, kinds, ..Program::default() };
        let (mut insts, mut sources, mut null_checks) = (Vec::new(), Vec::new(), Vec::new());
        for index in allocation_order {
            let Some(draft) = drafts[index].take() else { continue };
            let start = insts.len() as u32;
            for pending in draft.insts {
                let first = program.operands.len() as u32;
                program.operands.extend(pending.operands.list);
                program.insts.push(InstRegisters {
                    operands: (first, program.operands.len() as u32),
                    clobbers: pending.clobbers,
                    flow: pending.flow,
                });
                if let Some(site) = pending.operands.null_check {
                    null_checks.push((insts.len() as u32, site));
                }
                insts.push(pending.inst);
            }
            let (successors, arguments) = draft
                .successors
                .into_iter()
                .map(|(to, arguments)| (regalloc2::Block::new(number[to]), arguments))
                .unzip();
            program.blocks.push(BlockRegisters {
                insts: (start, insts.len() as u32),
                params: draft.params,
                successors,
                arguments,
                predecessors: Vec::new(),
            });
            sources.push(draft.source);
        }
        program.link_predecessors();
        Lowered {
            insts,
            program,
            code_order,
            sources,
            sites: core::mem::take(&mut self.sites),
            null_checks,
            constants: core::mem::take(&mut self.constants),
            outgoing_words: self.outgoing_words,
        }
    }

    // Values.

    fn class(ty: Type) -> RegClass {
        if ty.is_float() { RegClass::Float } else { RegClass::Int }
    }
    fn vreg(&self, value: Value) -> VReg {
        VReg::new(value.index(), Self::class(self.func.ty(value)))
    }
    fn temporary(&mut self, class: RegClass) -> VReg {
        self.vreg_count += 1;
        VReg::new(self.vreg_count - 1, class)
    }
    fn int_temporary(&mut self) -> VReg {
        self.temporary(RegClass::Int)
    }
    fn def(&self, value: Value) -> Option<ssa::Inst> {
        self.func.def_inst(value)
    }
    /// The value of an integer constant; null is 0.
    fn constant(&self, value: Value) -> Option<i64> {
        match self.def(value)? {
            ssa::Inst::Iconst(op) => Some(match op.ty {
                Type::I32 => op.value as i32 as i64,
                _ => op.value,
            }),
            ssa::Inst::Null(_) => Some(0),
            _ => None,
        }
    }
    fn constant32(&self, value: Value) -> Option<i64> {
        self.constant(value).filter(|value| i32::try_from(*value).is_ok())
    }
    fn is_only_use(&self, value: Value) -> bool {
        self.uses[value.index()] == 1 && !self.is_repeated
    }
    fn is_here(&self, value: Value) -> bool {
        self.func.def(value).is_some_and(|id| self.func.node(id).block == self.block)
    }
    /// The value in a register. Constants are made again for each user; what costs no instruction is looked through.
    fn use_value(&mut self, value: Value) -> VReg {
        let value = self.func.resolve(value);
        match self.def(value) {
            Some(ssa::Inst::Trunc(op)) => self.use_value(op.a),
            Some(ssa::Inst::Zext(op)) if self.is_extended[self.func.resolve(op.a).index()] => {
                self.use_value(op.a)
            }
            Some(ssa::Inst::Address(op)) => self.use_value(op.a),
            Some(ssa::Inst::ToByref(op)) => self.use_value(op.a),
            Some(
                inst @ (ssa::Inst::Iconst(_)
                | ssa::Inst::Null(_)
                | ssa::Inst::F32const(_)
                | ssa::Inst::F64const(_)
                | ssa::Inst::StackAddr(_)
                | ssa::Inst::StackPass(_)
                | ssa::Inst::SymbolValue(_)),
            ) => {
                let vreg = self.temporary(Self::class(self.func.ty(value)));
                self.constant_into(&inst, vreg);
                vreg
            }
            _ => {
                self.demanded[value.index()] = true;
                self.vreg(value)
            }
        }
    }
    fn constant_into(&mut self, inst: &ssa::Inst, vreg: VReg) {
        let mut operands = Operands::default();
        match inst {
            ssa::Inst::Iconst(op) => self.integer_into(op.ty, op.value, vreg),
            ssa::Inst::Null(_) => self.integer_into(Type::I64, 0, vreg),
            ssa::Inst::F32const(op) if op.bits.0 != 0 => {
                let number = self.constant_bytes(&op.bits.0.to_le_bytes());
                let address = Address::of(Base::Constant(number), 0);
                self.load(MemType::R4, vreg, address, &mut operands);
            }
            ssa::Inst::F64const(op) if op.bits.0 != 0 => {
                let number = self.constant_bytes(&op.bits.0.to_le_bytes());
                let address = Address::of(Base::Constant(number), 0);
                self.load(MemType::R8, vreg, address, &mut operands);
            }
            ssa::Inst::F32const(_) | ssa::Inst::F64const(_) => {
                let reg = Arg::Reg(operands.def(vreg), Size::X);
                let code = Code::VEX_Vxorps_xmm_xmm_xmmm128;
                self.push(Inst::Op { code, args: [reg, reg, reg] }, operands);
            }
            ssa::Inst::StackAddr(op) => {
                let address = Address::of(Base::Slot(op.slot), op.offset as i32);
                self.lea(vreg, address, operands);
            }
            ssa::Inst::StackPass(op) => {
                self.lea(vreg, Address::of(Base::Slot(op.slot), 0), operands);
            }
            ssa::Inst::SymbolValue(op) => {
                operands.def(vreg);
                let symbol = self.func.symbols[op.symbol.index()].clone();
                self.push(Inst::External { target: External::Symbol(symbol) }, operands);
            }
            _ => {}
        }
    }
    fn integer_into(&mut self, ty: Type, value: i64, vreg: VReg) {
        let mut operands = Operands::default();
        let def = operands.def(vreg);
        let (code, args) = if value == 0 {
            let reg = Arg::Reg(def, Size::B4);
            (Code::Xor_r32_rm32, [reg, reg, Arg::None])
        } else if ty == Type::I32 {
            let value = value as i32 as i64;
            (Code::Mov_r32_imm32, [Arg::Reg(def, Size::B4), Arg::Imm(value), Arg::None])
        } else if u32::try_from(value).is_ok() {
            let value = value as u32 as i32 as i64;
            (Code::Mov_r32_imm32, [Arg::Reg(def, Size::B4), Arg::Imm(value), Arg::None])
        } else if i32::try_from(value).is_ok() {
            (Code::Mov_rm64_imm32, [Arg::Reg(def, Size::B8), Arg::Imm(value), Arg::None])
        } else {
            (Code::Mov_r64_imm64, [Arg::Reg(def, Size::B8), Arg::Imm(value), Arg::None])
        };
        self.push(Inst::Op { code, args }, operands);
    }
    fn constant_bytes(&mut self, bytes: &[u8]) -> u32 {
        let mut constant = [0; 16];
        constant[..bytes.len()].copy_from_slice(bytes);
        let known = self.constants.iter().position(|other| *other == constant);
        known.unwrap_or_else(|| {
            self.constants.push(constant);
            self.constants.len() - 1
        }) as u32
    }
    fn external(&mut self, target: External) -> VReg {
        let vreg = self.int_temporary();
        let mut operands = Operands::default();
        operands.def(vreg);
        self.push(Inst::External { target }, operands);
        vreg
    }

    // Instructions.

    fn push(&mut self, inst: Inst, operands: Operands) {
        self.out.push(Pending::of(inst, operands));
    }
    fn push_call(&mut self, inst: Inst, operands: Operands) {
        let mut clobbers = regs::clobbered_by_calls();
        for operand in &operands.list {
            if operand.kind() == OperandKind::Def
                && let OperandConstraint::FixedReg(register) = operand.constraint()
            {
                clobbers.remove(register);
            }
        }
        self.out.push(Pending { inst, operands, clobbers, flow: Flow::Next });
    }
    fn push_clobbering(&mut self, inst: Inst, operands: Operands, clobbers: &[PReg]) {
        let mut pending = Pending::of(inst, operands);
        clobbers.iter().for_each(|register| pending.clobbers.add(*register));
        self.out.push(pending);
    }
    fn push_flow(&mut self, inst: Inst, operands: Operands, flow: Flow) {
        self.out.push(Pending { inst, operands, clobbers: PRegSet::empty(), flow });
    }
    fn site(&mut self) -> Site {
        self.site_of(self.inst)
    }
    /// Marks the instruction that these operands are for, when the access to memory that it is made of does a null check.
    fn carry_check(&mut self, access: InstId, operands: &mut Operands) {
        if let Some(check) = self.nulls.take(access) {
            operands.null_check = Some(self.site_of(check));
        }
    }
    /// Of an instruction of this block.
    fn site_of(&mut self, inst: InstId) -> Site {
        let source = self.func.node(inst).source;
        let region = self.func.block(self.block).region;
        self.sites.push(SiteData { inst, source, region, stack_words: 0 });
        self.sites.len() as u32 - 1
    }
    fn lea(&mut self, vreg: VReg, address: Address, mut operands: Operands) {
        let def = Arg::Reg(operands.def(vreg), Size::B8);
        let args = [def, Arg::Mem(address), Arg::None];
        self.push(Inst::Op { code: Code::Lea_r64_m, args }, operands);
    }
    /// A load; `operands` holds what the address names.
    fn load(&mut self, mem: MemType, vreg: VReg, address: Address, operands: &mut Operands) {
        let (code, size) = load_code(mem);
        let def = Arg::Reg(operands.def(vreg), size);
        let args = [def, Arg::Mem(address), Arg::None];
        self.push(Inst::Op { code, args }, core::mem::take(operands));
    }
    fn store(&mut self, mem: MemType, vreg: VReg, address: Address, operands: &mut Operands) {
        let (code, size) = store_code(mem);
        let value = Arg::Reg(operands.reg(vreg), size);
        let args = [Arg::Mem(address), value, Arg::None];
        self.push(Inst::Op { code, args }, core::mem::take(operands));
    }
}

impl Pending {
    fn of(inst: Inst, operands: Operands) -> Pending {
        Pending { inst, operands, clobbers: PRegSet::empty(), flow: Flow::Next }
    }
}

/// Instructions of 32 bits clear the upper half of a register; nothing is known of arguments, results of calls, and lower halves of
/// what is wider. A parameter of a block is as its arguments are.
fn extended(func: &Func) -> Vec<bool> {
    use ssa::Inst;
    let mut is_extended = vec![false; func.values.len()];
    for block in &func.layout {
        for id in &func.block(*block).insts {
            let is = matches!(
                func.inst(*id),
                Inst::Iconst(_)
                    | Inst::Iadd(_)
                    | Inst::Isub(_)
                    | Inst::Imul(_)
                    | Inst::Iand(_)
                    | Inst::Ior(_)
                    | Inst::Ixor(_)
                    | Inst::Ishl(_)
                    | Inst::Ishr(_)
                    | Inst::Ushr(_)
                    | Inst::Ineg(_)
                    | Inst::Inot(_)
                    | Inst::Sext8(_)
                    | Inst::Zext8(_)
                    | Inst::Sext16(_)
                    | Inst::Zext16(_)
                    | Inst::Icmp(_)
                    | Inst::Length(_)
                    | Inst::Load(_)
                    | Inst::LoadIndexed(_)
                    | Inst::LoadFinal(_)
                    | Inst::StackLoad(_)
            );
            for value in func.results(*id) {
                is_extended[value.index()] = is && func.ty(value) == Type::I32;
            }
        }
    }
    let roots = func.roots();
    for block in func.layout.iter().filter(|block| !roots.contains(block)) {
        for param in &func.block(*block).params {
            is_extended[param.index()] = func.ty(*param) == Type::I32;
        }
    }
    loop {
        let mut changed = false;
        for block in &func.layout {
            func.each_successor(*block, &mut |call| {
                let params = &func.block(call.block).params;
                for (param, arg) in params.iter().zip(func.list(call.args)) {
                    let known = is_extended[func.resolve(*arg).index()];
                    if is_extended[param.index()] && !known {
                        is_extended[param.index()] = false;
                        changed = true;
                    }
                }
            });
        }
        if !changed {
            return is_extended;
        }
    }
}

/// Bytes of an access that fills a register of its type; 0 for those that extend.
fn full_size(mem: MemType) -> u32 {
    match mem {
        MemType::I1 | MemType::U1 | MemType::I2 | MemType::U2 => 0,
        mem => mem.size(),
    }
}

fn size_of(ty: Type) -> Size {
    match ty {
        Type::I32 => Size::B4,
        Type::I64 | Type::Ref | Type::Byref => Size::B8,
        Type::F32 | Type::F64 => Size::X,
    }
}

fn integer_cc(cond: Cond) -> Cc {
    match cond {
        Cond::Eq => Cc::E,
        Cond::Ne => Cc::Ne,
        Cond::Lt => Cc::L,
        Cond::Le => Cc::Le,
        Cond::Gt => Cc::G,
        Cond::Ge => Cc::Ge,
        Cond::LtUn => Cc::B,
        Cond::LeUn => Cc::Be,
        Cond::GtUn => Cc::A,
        Cond::GeUn => Cc::Ae,
    }
}

fn load_code(mem: MemType) -> (Code, Size) {
    match mem {
        MemType::I1 => (Code::Movsx_r32_rm8, Size::B4),
        MemType::U1 => (Code::Movzx_r32_rm8, Size::B4),
        MemType::I2 => (Code::Movsx_r32_rm16, Size::B4),
        MemType::U2 => (Code::Movzx_r32_rm16, Size::B4),
        MemType::I4 => (Code::Mov_r32_rm32, Size::B4),
        MemType::I8 | MemType::Ref | MemType::Byref => (Code::Mov_r64_rm64, Size::B8),
        MemType::R4 => (Code::VEX_Vmovss_xmm_m32, Size::X),
        MemType::R8 => (Code::VEX_Vmovsd_xmm_m64, Size::X),
    }
}

fn store_code(mem: MemType) -> (Code, Size) {
    match mem {
        MemType::I1 | MemType::U1 => (Code::Mov_rm8_r8, Size::B1),
        MemType::I2 | MemType::U2 => (Code::Mov_rm16_r16, Size::B2),
        MemType::I4 => (Code::Mov_rm32_r32, Size::B4),
        MemType::I8 | MemType::Ref | MemType::Byref => (Code::Mov_rm64_r64, Size::B8),
        MemType::R4 => (Code::VEX_Vmovss_m32_xmm, Size::X),
        MemType::R8 => (Code::VEX_Vmovsd_m64_xmm, Size::X),
    }
}

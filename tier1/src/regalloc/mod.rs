//! The adapter to regalloc2: a function as registers see it, and the checker; `maps` says what the collector finds where.
//! Owns `Program`, which an ISA's lowering fills, and `allocate`. Must not know a machine.

pub mod maps;

use abi::WordKind;
use regalloc2::{
    Algorithm, Block, Function, Inst, InstRange, MachineEnv, Operand, Output, PRegSet, RegClass,
    RegallocOptions, VReg,
};

/// What an instruction does to registers.
#[derive(Clone, Copy, Debug)]
pub struct InstRegisters {
    pub operands: (u32, u32),
    pub clobbers: PRegSet,
    pub flow: Flow,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flow {
    Next,
    Branch,
    Return,
}

#[derive(Clone, Debug)]
pub struct BlockRegisters {
    /// Instruction numbers, half open.
    pub insts: (u32, u32),
    pub params: Vec<VReg>,
    pub successors: Vec<Block>,
    /// Arguments for each successor.
    pub arguments: Vec<Vec<VReg>>,
    pub predecessors: Vec<Block>,
}

/// Block 0 is the virtual root: it branches to the entry and to every handler.
#[derive(Clone, Debug, Default)]
pub struct Program {
    pub insts: Vec<InstRegisters>,
    pub operands: Vec<Operand>,
    pub blocks: Vec<BlockRegisters>,
    pub vreg_count: usize,
    /// By number of the virtual register: what the collector sees in it. Those beyond are raw.
    pub kinds: Vec<WordKind>,
}

impl Program {
    pub fn kind(&self, vreg: VReg) -> WordKind {
        self.kinds.get(vreg.vreg()).copied().unwrap_or(WordKind::Raw)
    }
    pub fn link_predecessors(&mut self) {
        for index in 0..self.blocks.len() {
            for at in 0..self.blocks[index].successors.len() {
                let to = self.blocks[index].successors[at];
                self.blocks[to.index()].predecessors.push(Block::new(index));
            }
        }
    }
}

impl Function for Program {
    fn num_insts(&self) -> usize {
        self.insts.len()
    }
    fn num_blocks(&self) -> usize {
        self.blocks.len()
    }
    fn entry_block(&self) -> Block {
        Block::new(0)
    }
    fn block_insns(&self, block: Block) -> InstRange {
        let (start, end) = self.blocks[block.index()].insts;
        InstRange::new(Inst::new(start as usize), Inst::new(end as usize))
    }
    fn block_succs(&self, block: Block) -> &[Block] {
        &self.blocks[block.index()].successors
    }
    fn block_preds(&self, block: Block) -> &[Block] {
        &self.blocks[block.index()].predecessors
    }
    fn block_params(&self, block: Block) -> &[VReg] {
        &self.blocks[block.index()].params
    }
    fn is_ret(&self, inst: Inst) -> bool {
        self.insts[inst.index()].flow == Flow::Return
    }
    fn is_branch(&self, inst: Inst) -> bool {
        self.insts[inst.index()].flow == Flow::Branch
    }
    fn branch_blockparams(&self, block: Block, _inst: Inst, successor: usize) -> &[VReg] {
        &self.blocks[block.index()].arguments[successor]
    }
    fn inst_operands(&self, inst: Inst) -> &[Operand] {
        let (start, end) = self.insts[inst.index()].operands;
        &self.operands[start as usize..end as usize]
    }
    fn inst_clobbers(&self, inst: Inst) -> PRegSet {
        self.insts[inst.index()].clobbers
    }
    fn num_vregs(&self) -> usize {
        self.vreg_count
    }
    fn spillslot_size(&self, _class: RegClass) -> usize {
        1
    }
}

/// How hard the allocator tries.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Effort {
    #[default]
    Full,
    /// Quick: for huge methods, and as a knob.
    Fast,
}

/// Instructions beyond which the full allocator takes too long (design risk 7).
const MOST_FULL: usize = 20_000;

/// Registers for every operand. A finding of the checker is a bug of ours or of the allocator: it stops the engine.
pub fn allocate(
    program: &Program,
    machine: &MachineEnv,
    effort: Effort,
    check: bool,
) -> Option<Output> {
    let quick = effort == Effort::Fast || program.insts.len() > MOST_FULL;
    let options = RegallocOptions {
        verbose_log: false,
        validate_ssa: check,
        algorithm: if quick { Algorithm::Fastalloc } else { Algorithm::Ion },
    };
    let output = match regalloc2::run(program, machine, &options) {
        Ok(output) => output,
        Err(error) => {
            debug_assert!(false, "register allocation: {error:?}");
            return None;
        }
    };
    if check {
        let mut checker = regalloc2::checker::Checker::new(program, machine);
        checker.prepare(&output);
        if let Err(errors) = checker.run() {
            panic!("register allocation is wrong: {errors:?}\n{}", text(program));
        }
    }
    Some(output)
}

/// The program as the allocator sees it.
fn text(program: &Program) -> String {
    use core::fmt::Write;
    let mut text = String::new();
    for (number, block) in program.blocks.iter().enumerate() {
        let _ = writeln!(text, "block {number} {:?} from {:?}", block.params, block.predecessors);
        for inst in block.insts.0..block.insts.1 {
            let data = &program.insts[inst as usize];
            let operands = &program.operands[data.operands.0 as usize..data.operands.1 as usize];
            let _ = writeln!(text, "  {inst} {:?} {operands:?}", data.flow);
        }
        let _ = writeln!(text, "  to {:?} {:?}", block.successors, block.arguments);
    }
    text
}

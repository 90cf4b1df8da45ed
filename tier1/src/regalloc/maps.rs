//! Where references lie at each safepoint of an allocated program: what the collector must know of a frame.
//! Owns a liveness of places (registers, spill slots), backward over the program that the allocator gave back: its allocations and its
//! moves. So nothing is asked of the allocator but that its program is right, and whatever it keeps in two places, because it is read
//! from both, is reported in both. Must not know a machine.

use super::Program;
use abi::WordKind;
use core::ops::Range;
use regalloc2::{
    Allocation, AllocationKind, Block, Edit, Inst, InstOrEdit, Operand, OperandKind, OperandPos,
    Output, RegClass,
};
use smallvec::SmallVec;

/// Where the allocator has put a value that may be a reference.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Place {
    /// An integer register, by its number.
    Register(u8),
    Spill(u32),
}

/// A place and what lies there: a reference or a byref.
pub type Root = (Place, WordKind);

/// The roots at each safepoint.
#[derive(Clone, Debug, Default)]
pub struct Maps {
    roots: Vec<Root>,
    /// By ascending number of the instruction.
    safepoints: Vec<(u32, Range<u32>)>,
}

impl Maps {
    /// What is live across an instruction.
    pub fn at(&self, inst: usize) -> &[Root] {
        let found = self.safepoints.binary_search_by_key(&(inst as u32), |(inst, _)| *inst);
        match found {
            Ok(at) => {
                let range = &self.safepoints[at].1;
                &self.roots[range.start as usize..range.end as usize]
            }
            Err(_) => &[],
        }
    }
}

/// Integer registers that a machine may have.
const REGISTERS: usize = 64;

fn index_of(allocation: Allocation) -> Option<usize> {
    match allocation.kind() {
        AllocationKind::None => None,
        AllocationKind::Reg => {
            let register = allocation.as_reg()?;
            (register.class() == RegClass::Int).then(|| register.hw_enc())
        }
        AllocationKind::Stack => Some(REGISTERS + allocation.as_stack()?.index()),
    }
}

fn place_of(index: usize) -> Place {
    match index.checked_sub(REGISTERS) {
        None => Place::Register(index as u8),
        Some(slot) => Place::Spill(slot as u32),
    }
}

/// Places that will be read as a reference, and as a byref. What is read as both is a reference: only null and addresses of objects are
/// both.
#[derive(Clone, PartialEq, Eq, Default)]
struct Live {
    refs: SmallVec<[u64; 3]>,
    byrefs: SmallVec<[u64; 3]>,
}

impl Live {
    fn none(places: usize) -> Live {
        let words = places.div_ceil(64);
        Live { refs: SmallVec::from_elem(0, words), byrefs: SmallVec::from_elem(0, words) }
    }
    fn read(&mut self, index: usize, kind: WordKind) {
        let (word, bit) = (index / 64, 1 << (index % 64));
        match kind {
            WordKind::Raw => {}
            WordKind::Ref => self.refs[word] |= bit,
            WordKind::ByRef => self.byrefs[word] |= bit,
        }
    }
    fn write(&mut self, index: usize) {
        let (word, bit) = (index / 64, 1u64 << (index % 64));
        self.refs[word] &= !bit;
        self.byrefs[word] &= !bit;
    }
    fn moved(&mut self, from: usize, to: usize) {
        let (word, bit) = (to / 64, 1u64 << (to % 64));
        let (is_ref, is_byref) = (self.refs[word] & bit != 0, self.byrefs[word] & bit != 0);
        self.write(to);
        if is_ref {
            self.read(from, WordKind::Ref);
        }
        if is_byref {
            self.read(from, WordKind::ByRef);
        }
    }
    /// Whether that adds anything.
    fn join(&mut self, other: &Live) -> bool {
        let mut changed = false;
        let pairs = self.refs.iter_mut().chain(&mut self.byrefs);
        for (word, more) in pairs.zip(other.refs.iter().chain(&other.byrefs)) {
            changed |= *more & !*word != 0;
            *word |= *more;
        }
        changed
    }
    fn each(&self, visit: &mut dyn FnMut(usize, WordKind)) {
        for (number, (refs, byrefs)) in self.refs.iter().zip(&self.byrefs).enumerate() {
            let mut left = refs | byrefs;
            while left != 0 {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                let is_ref = refs >> bit & 1 == 1;
                visit(number * 64 + bit, if is_ref { WordKind::Ref } else { WordKind::ByRef });
            }
        }
    }
}

struct Walk<'a> {
    program: &'a Program,
    output: &'a Output,
    items: Vec<InstOrEdit<'a>>,
}

impl Walk<'_> {
    /// From the end of a block to its beginning; `visit` sees what is live across each instruction.
    fn block(&mut self, block: usize, live: &mut Live, visit: &mut dyn FnMut(usize, &Live)) {
        let mut items = core::mem::take(&mut self.items);
        items.clear();
        items.extend(self.output.block_insts_and_edits(self.program, Block::new(block)));
        for item in items.iter().rev() {
            match item {
                InstOrEdit::Edit(Edit::Move { from, to }) => {
                    match (index_of(*from), index_of(*to)) {
                        (Some(from), Some(to)) if from != to => live.moved(from, to),
                        (None, Some(to)) => live.write(to),
                        _ => {}
                    }
                }
                InstOrEdit::Inst(inst) => self.inst(*inst, live, visit),
            }
        }
        self.items = items;
    }

    fn inst(&self, inst: Inst, live: &mut Live, visit: &mut dyn FnMut(usize, &Live)) {
        let data = &self.program.insts[inst.index()];
        let operands = &self.program.operands[data.operands.0 as usize..data.operands.1 as usize];
        let allocations = self.output.inst_allocs(inst);
        let pairs = || operands.iter().zip(allocations);
        for (operand, allocation) in pairs() {
            if operand.kind() == OperandKind::Def
                && let Some(index) = index_of(*allocation)
            {
                live.write(index);
            }
        }
        for register in data.clobbers {
            if let Some(index) = index_of(Allocation::reg(register)) {
                live.write(index);
            }
        }
        let read = |live: &mut Live, pos: OperandPos| {
            let is_read =
                |operand: &Operand| operand.kind() == OperandKind::Use && operand.pos() == pos;
            for (operand, allocation) in pairs().filter(|(operand, _)| is_read(operand)) {
                if let Some(index) = index_of(*allocation) {
                    live.read(index, self.program.kind(operand.vreg()));
                }
            }
        };
        // What is read late is still needed behind the safepoint.
        read(live, OperandPos::Late);
        visit(inst.index(), live);
        read(live, OperandPos::Early);
    }
}

/// The roots at the instructions that `is_safepoint` names.
pub fn maps(program: &Program, output: &Output, is_safepoint: &dyn Fn(usize) -> bool) -> Maps {
    let mut maps = Maps::default();
    let has_roots = program.kinds.iter().any(|kind| *kind != WordKind::Raw);
    if !has_roots || !(0..program.insts.len()).any(is_safepoint) {
        return maps;
    }
    let places = REGISTERS + output.num_spillslots;
    let mut walk = Walk { program, output, items: Vec::new() };
    let mut live_in = vec![Live::none(places); program.blocks.len()];
    let live_out = |live_in: &[Live], block: usize| {
        let mut live = Live::none(places);
        for successor in &program.blocks[block].successors {
            live.join(&live_in[successor.index()]);
        }
        live
    };
    // Blocks are in reverse postorder: backwards nearly all is known at the first time.
    loop {
        let mut changed = false;
        for block in (0..program.blocks.len()).rev() {
            let mut live = live_out(&live_in, block);
            walk.block(block, &mut live, &mut |_, _| {});
            changed |= live_in[block].join(&live);
        }
        if !changed {
            break;
        }
    }
    for block in 0..program.blocks.len() {
        let mut live = live_out(&live_in, block);
        walk.block(block, &mut live, &mut |inst, live| {
            if is_safepoint(inst) {
                let start = maps.roots.len() as u32;
                live.each(&mut |index, kind| maps.roots.push((place_of(index), kind)));
                maps.safepoints.push((inst as u32, start..maps.roots.len() as u32));
            }
        });
    }
    maps.safepoints.sort_unstable_by_key(|(inst, _)| *inst);
    maps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regalloc::{BlockRegisters, Effort, Flow, InstRegisters, allocate};
    use regalloc2::{MachineEnv, OperandConstraint, PReg, PRegSet, VReg};

    const REF: VReg = VReg::new(0, RegClass::Int);
    const BYREF: VReg = VReg::new(1, RegClass::Int);
    const RAW: VReg = VReg::new(2, RegClass::Int);
    const OTHER: VReg = VReg::new(3, RegClass::Int);

    fn registers() -> PRegSet {
        (0..3).fold(PRegSet::empty(), |set, n| set.with(PReg::new(n, RegClass::Int)))
    }
    fn machine() -> MachineEnv {
        MachineEnv {
            preferred_regs_by_class: [registers(), PRegSet::empty(), PRegSet::empty()],
            non_preferred_regs_by_class: [PRegSet::empty(); 3],
            scratch_by_class: [None; 3],
            fixed_stack_slots: Vec::new(),
        }
    }

    /// Makes programs by hand.
    #[derive(Default)]
    struct Maker {
        program: Program,
        start: u32,
    }

    impl Maker {
        fn new() -> Maker {
            let kinds = vec![WordKind::Ref, WordKind::ByRef, WordKind::Raw, WordKind::Ref];
            let program = Program { vreg_count: kinds.len(), kinds, ..Program::default() };
            Maker { program, start: 0 }
        }
        fn inst(&mut self, operands: &[Operand], clobbers: PRegSet, flow: Flow) -> usize {
            let first = self.program.operands.len() as u32;
            self.program.operands.extend_from_slice(operands);
            let operands = (first, self.program.operands.len() as u32);
            self.program.insts.push(InstRegisters { operands, clobbers, flow });
            self.program.insts.len() - 1
        }
        fn def(&mut self, vreg: VReg) -> usize {
            self.inst(&[Operand::reg_def(vreg)], PRegSet::empty(), Flow::Next)
        }
        fn used(&mut self, vregs: &[VReg]) -> usize {
            let operands: Vec<Operand> = vregs.iter().map(|v| Operand::reg_use(*v)).collect();
            self.inst(&operands, PRegSet::empty(), Flow::Next)
        }
        fn call(&mut self) -> usize {
            self.inst(&[], registers(), Flow::Next)
        }
        /// Of a helper that keeps every register.
        fn quiet_call(&mut self) -> usize {
            self.inst(&[], PRegSet::empty(), Flow::Next)
        }
        fn ends(&mut self, flow: Flow, params: &[VReg], to: &[(usize, &[VReg])]) {
            self.inst(&[], PRegSet::empty(), flow);
            let end = self.program.insts.len() as u32;
            self.program.blocks.push(BlockRegisters {
                insts: (self.start, end),
                params: params.to_vec(),
                successors: to.iter().map(|(block, _)| Block::new(*block)).collect(),
                arguments: to.iter().map(|(_, list)| list.to_vec()).collect(),
                predecessors: Vec::new(),
            });
            self.start = end;
        }
        /// Both algorithms agree on what is live, wherever they put it.
        fn maps(mut self, safepoints: &[usize]) -> Vec<Vec<Root>> {
            self.program.link_predecessors();
            let found = self.maps_with(Effort::Full, safepoints);
            let other = self.maps_with(Effort::Fast, safepoints);
            for (a, b) in found.iter().zip(&other) {
                assert_eq!(kinds(a), kinds(b));
            }
            found
        }
        fn maps_with(&self, effort: Effort, safepoints: &[usize]) -> Vec<Vec<Root>> {
            let output = allocate(&self.program, &machine(), effort, true).expect("it has room");
            let maps = maps(&self.program, &output, &|inst| safepoints.contains(&inst));
            safepoints.iter().map(|inst| maps.at(*inst).to_vec()).collect()
        }
    }

    fn kinds(roots: &[Root]) -> Vec<WordKind> {
        let mut kinds: Vec<WordKind> = roots.iter().map(|(_, kind)| *kind).collect();
        kinds.sort_unstable();
        kinds
    }

    #[test]
    fn what_is_read_behind_a_call_is_spilled_and_reported() {
        let mut maker = Maker::new();
        for vreg in [REF, BYREF, RAW] {
            maker.def(vreg);
        }
        let first = maker.call();
        maker.used(&[REF, BYREF, RAW]);
        let second = maker.call();
        maker.used(&[BYREF]);
        let third = maker.call();
        maker.ends(Flow::Return, &[], &[]);
        let found = maker.maps(&[first, second, third]);
        assert_eq!(kinds(&found[0]), [WordKind::Ref, WordKind::ByRef]);
        assert_eq!(kinds(&found[1]), [WordKind::ByRef]);
        assert!(found[2].is_empty());
        assert!(found.iter().flatten().all(|(place, _)| matches!(place, Place::Spill(_))));
    }

    #[test]
    fn a_call_that_keeps_registers_finds_them_there() {
        let mut maker = Maker::new();
        maker.def(REF);
        let call = maker.quiet_call();
        maker.used(&[REF]);
        maker.ends(Flow::Return, &[], &[]);
        maker.program.link_predecessors();
        let found = maker.maps_with(Effort::Full, &[call]);
        assert!(matches!(found[0][..], [(Place::Register(_), WordKind::Ref)]));
    }

    #[test]
    fn a_result_is_not_live_across_its_own_call() {
        let mut maker = Maker::new();
        maker.def(OTHER);
        let register = PReg::new(0, RegClass::Int);
        let mut clobbers = registers();
        clobbers.remove(register);
        let operands = [
            Operand::reg_use(OTHER),
            Operand::new(
                REF,
                OperandConstraint::FixedReg(register),
                OperandKind::Def,
                OperandPos::Late,
            ),
        ];
        let call = maker.inst(&operands, clobbers, Flow::Next);
        maker.used(&[REF]);
        maker.ends(Flow::Return, &[], &[]);
        assert!(maker.maps(&[call])[0].is_empty());
    }

    #[test]
    fn around_a_loop() {
        let mut maker = Maker::new();
        maker.def(REF);
        maker.def(RAW);
        maker.ends(Flow::Branch, &[], &[(1, &[REF])]);
        // The parameter becomes what the loop brings: another reference, read only in the next round.
        maker.used(&[OTHER]);
        let call = maker.call();
        maker.def(BYREF);
        maker.ends(Flow::Branch, &[OTHER], &[(2, &[]), (3, &[])]);
        maker.ends(Flow::Branch, &[], &[(1, &[REF])]);
        let after = maker.call();
        maker.used(&[BYREF]);
        maker.ends(Flow::Return, &[], &[]);
        let found = maker.maps(&[call, after]);
        assert_eq!(kinds(&found[0]), [WordKind::Ref]);
        assert_eq!(kinds(&found[1]), [WordKind::ByRef]);
    }
}

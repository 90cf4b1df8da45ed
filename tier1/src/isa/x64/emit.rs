//! Machine instructions with registers → bytes.
//! Owns the frame's layout, branches, constants, relocations, the cold ends of checks and polls.
//!
//! ```text
//! rbp + 16 + 8 * i   incoming stack arguments
//! rbp + 8            return address
//! rbp                caller's rbp
//! rbp - 8 * i        stack slots, those first that are zeroed; saved registers, spill slots
//! rsp + 8 * i        outgoing stack arguments
//! ```
//! Everything but outgoing arguments is addressed from rbp: handlers run by the unwinder have an rsp of their own.

mod conditions;
mod frame;
mod needs;
mod roots;
mod sequences;

use super::inst::{Address, Arg, Base, Cc, Compare, Flags, Inst, Site};
use super::lower::Lowered;
use super::regs::{self, FRAME, STACK, Size, THREAD, machine_register};
use crate::isa::{
    CallSite, Compiled, External, HandlerCode, Relocation, RelocationKind, Stub, Unsupported,
};
use crate::ssa::{Func, RegionKind, slots};
use abi::ExceptionKind;
use abi::context::{machine_offset, thread_offset};
use abi::helpers::HelperId;
use conditions::{cmov, jcc, setcc};
use iced_x86::{Code, Encoder, Instruction, MemoryOperand, Register};
use needs::{onward, saved_registers, used_slots, uses_frame};
use regalloc2::{Allocation, Edit, InstOrEdit, Output, RegClass};
use roots::{Frame, SiteRoots};

type Label = usize;

struct Emitter<'a> {
    func: &'a Func,
    lowered: &'a Lowered,
    encoder: Encoder,
    position: u32,
    last_size: u32,
    labels: Vec<Option<u32>>,
    /// (offset of a 4-byte distance, its label).
    fixups: Vec<(u32, Label)>,
    /// (offset of a 4-byte distance, end of the instruction, constant).
    constants: Vec<(u32, u32, u32)>,
    relocations: Vec<Relocation>,
    sites: Vec<(u32, Site)>,
    checks: Vec<(Label, ExceptionKind, Site)>,
    /// The access that the instruction's null check is left to, until it has been written.
    checked: Option<(Site, MemoryOperand)>,
    /// (offset of such an access, where the code goes on when it touches null).
    null_faults: Vec<(u32, Label)>,
    polls: Vec<(Label, Label, Site)>,
    cold_calls: Vec<ColdCall>,
    cards: Vec<Card>,
    tables: Vec<(Label, Vec<Label>)>,
    slots: Vec<i32>,
    /// Registers of the caller: their number among `CALLEE_SAVED`, and where they lie.
    saved: Vec<(usize, i32)>,
    spills: i32,
    /// Bytes of the stack slots that are zero when the code begins, from the frame's base down.
    zeroed: i32,
    roots: SiteRoots,
    frame_size: u32,
    /// There is no frame before something is thrown: nothing is in it, and nobody else can ask for it.
    is_bare: bool,
    /// A word of the frame that holds the stack pointer, where the frame grows and has handlers.
    stack_end: Option<i32>,
    /// The block whose code follows.
    next: Option<usize>,
    /// Where a branch to a block really leads: blocks that only jump on have no code.
    onward: Vec<usize>,
}

/// A helper that a sequence seldom needs; its code is behind the function's.
struct ColdCall {
    label: Label,
    back: Label,
    site: Site,
    helper: HelperId,
    /// Operands that are constants.
    constants: Vec<(Register, u32)>,
}

/// The rest of a write barrier, behind the function's code: most stores are into young objects.
struct Card {
    label: Label,
    back: Label,
    value: Allocation,
    /// What was stored to, and a register to compute in.
    at: Operand,
    slot: Register,
    in_object: bool,
}

pub fn emit(func: &Func, lowered: &Lowered, output: &Output) -> Result<Compiled, Unsupported> {
    let is_used = used_slots(func, lowered);
    let mut slot_offsets = vec![0; func.stack_slots.len()];
    let mut below = 0;
    let mut zeroed = 0;
    let lives = slots::lives(func);
    for is_zeroed in [true, false] {
        for (index, slot) in func.stack_slots.iter().enumerate() {
            if is_used[index] && lives.is_zeroed[index] == is_zeroed {
                below += slot.words.len() as i32 * 8;
                slot_offsets[index] = -below;
            }
        }
        if is_zeroed {
            zeroed = below;
        }
    }
    // Where the stack ends, for handlers.
    let allocates = lowered.insts.iter().any(|inst| matches!(inst, Inst::StackAlloc { .. }));
    let stack_end = (allocates && !func.regions.is_empty()).then(|| {
        below += 8;
        -below
    });
    let mut saved = Vec::new();
    for number in saved_registers(func, output) {
        below += 8;
        saved.push((number, -below));
    }
    let spills = below;
    below += output.num_spillslots as i32 * 8;
    // What is allocated lies above them, aligned.
    below += (lowered.outgoing_words * 8).next_multiple_of(16) as i32;
    let frame_size = (below as u32).next_multiple_of(16);
    if frame_size > MOST_FRAME {
        return Err(Unsupported::TooLarge);
    }
    let frame = Frame { lives: &lives, is_used: &is_used, slots: &slot_offsets, spills };
    let roots = SiteRoots::of(func, lowered, output, &frame);
    let mut emitter = Emitter {
        func,
        lowered,
        encoder: Encoder::new(64),
        position: 0,
        last_size: 0,
        labels: vec![None; lowered.program.blocks.len()],
        fixups: Vec::new(),
        constants: Vec::new(),
        relocations: Vec::new(),
        sites: Vec::new(),
        checks: Vec::new(),
        checked: None,
        null_faults: Vec::new(),
        polls: Vec::new(),
        cold_calls: Vec::new(),
        cards: Vec::new(),
        tables: Vec::new(),
        slots: slot_offsets,
        saved,
        spills,
        zeroed,
        roots,
        frame_size,
        stack_end,
        is_bare: frame_size == 0 && func.regions.is_empty() && !uses_frame(lowered),
        next: None,
        onward: onward(lowered, output),
    };
    emitter.prologue();
    let onward = emitter.onward.clone();
    let has_code = |block: &usize| onward[*block] == *block;
    let order: Vec<usize> = lowered.code_order.iter().copied().filter(has_code).collect();
    for (index, block) in order.iter().copied().enumerate() {
        emitter.next = order.get(index + 1).copied();
        emitter.labels[block] = Some(emitter.position);
        let number = regalloc2::Block::new(block);
        for item in output.block_insts_and_edits(&lowered.program, number) {
            match item {
                InstOrEdit::Inst(inst) => {
                    let number = inst.index();
                    let (inst, registers) = (&lowered.insts[number], output.inst_allocs(inst));
                    if let Some(site) = lowered.null_check(number) {
                        emitter.expect_access(inst, registers, site);
                    }
                    emitter.inst(block, inst, registers);
                    assert!(emitter.checked.is_none(), "{}: a null check is lost", func.name);
                }
                InstOrEdit::Edit(Edit::Move { from, to }) => emitter.move_value(*from, *to),
            }
        }
    }
    let resume_entries = emitter.resume_entries();
    emitter.cold_ends();
    Ok(Compiled { resume_entries, ..emitter.finish() })
}

/// A frame is touched only after the check of the stack's limit, which leaves this much.
const MOST_FRAME: u32 = 64 << 10;

/// An operand with its register known.
#[derive(Clone, Copy)]
enum Operand {
    None,
    Reg(Register),
    Mem(MemoryOperand, Option<u32>),
    Imm(i64),
}

fn frame_memory(offset: i32) -> Operand {
    Operand::Mem(MemoryOperand::with_base_displ(FRAME, offset as i64), None)
}
fn thread_memory(offset: usize) -> Operand {
    Operand::Mem(MemoryOperand::with_base_displ(THREAD, offset as i64), None)
}
fn machine_memory(offset: usize) -> Operand {
    thread_memory(thread_offset::machine + offset)
}
fn memory(base: Register, offset: i64) -> Operand {
    Operand::Mem(MemoryOperand::with_base_displ(base, offset), None)
}

impl Emitter<'_> {
    // Bytes.

    fn encode(&mut self, instruction: &Instruction) {
        match self.encoder.encode(instruction, self.position as u64) {
            Ok(size) => {
                self.position += size as u32;
                self.last_size = size as u32;
            }
            Err(error) => panic!("{}: {error} in {:?}", self.func.name, instruction.code()),
        }
    }
    fn op(&mut self, code: Code, operands: [Operand; 3]) {
        use Operand::{Imm, Mem, None as No, Reg};
        let mut constant = None;
        let mut mem = |operand: MemoryOperand, number: Option<u32>| {
            constant = number;
            operand
        };
        let instruction = match operands {
            [No, No, No] => Ok(Instruction::with(code)),
            [Reg(a), No, No] => Instruction::with1(code, a),
            [Mem(a, n), No, No] => Instruction::with1(code, mem(a, n)),
            [Reg(a), Reg(b), No] => Instruction::with2(code, a, b),
            [Reg(a), Mem(b, n), No] => Instruction::with2(code, a, mem(b, n)),
            [Mem(a, n), Reg(b), No] => Instruction::with2(code, mem(a, n), b),
            [Reg(a), Imm(b), No] if code == Code::Mov_r64_imm64 => Instruction::with2(code, a, b),
            [Reg(a), Imm(b), No] => Instruction::with2(code, a, b as i32),
            [Mem(a, n), Imm(b), No] => Instruction::with2(code, mem(a, n), immediate(code, b)),
            [Reg(a), Reg(b), Reg(c)] => Instruction::with3(code, a, b, c),
            [Reg(a), Reg(b), Mem(c, n)] => Instruction::with3(code, a, b, mem(c, n)),
            [Reg(a), Mem(b, n), Reg(c)] => Instruction::with3(code, a, mem(b, n), c),
            [Reg(a), Reg(b), Imm(c)] => Instruction::with3(code, a, b, c as i32),
            [Reg(a), Mem(b, n), Imm(c)] => Instruction::with3(code, a, mem(b, n), c as i32),
            _ => panic!("{}: no such form of {code:?}", self.func.name),
        };
        let instruction = match instruction {
            Ok(instruction) => instruction,
            Err(error) => panic!("{}: {error} in {code:?}", self.func.name),
        };
        let start = self.position;
        self.encode(&instruction);
        if let Some((site, checked)) = self.checked
            && code != Code::Lea_r64_m
            && operands.iter().any(|operand| matches!(operand, Mem(at, _) if *at == checked))
        {
            self.checked = None;
            let label = self.new_label();
            self.checks.push((label, ExceptionKind::NullReference, site));
            self.null_faults.push((start, label));
        }
        if let Some(constant) = constant {
            let offset = start + self.encoder.get_constant_offsets().displacement_offset() as u32;
            self.constants.push((offset, self.position, constant));
        }
    }
    fn op1(&mut self, code: Code, a: Operand) {
        self.op(code, [a, Operand::None, Operand::None]);
    }
    fn op2(&mut self, code: Code, a: Operand, b: Operand) {
        self.op(code, [a, b, Operand::None]);
    }
    fn new_label(&mut self) -> Label {
        self.labels.push(None);
        self.labels.len() - 1
    }
    fn bind(&mut self, label: Label) {
        self.labels[label] = Some(self.position);
    }
    fn branch(&mut self, code: Code, label: Label) {
        let target = self.position as u64;
        match Instruction::with_branch(code, target) {
            Ok(instruction) => self.encode(&instruction),
            Err(error) => panic!("{error} in {code:?}"),
        }
        self.fixups.push((self.position - 4, label));
    }
    fn jump(&mut self, label: Label) {
        self.branch(Code::Jmp_rel32_64, label);
    }
    fn relative(&mut self, code: Code, target: External) {
        let at = self.position as u64;
        match Instruction::with_branch(code, at) {
            Ok(instruction) => self.encode(&instruction),
            Err(error) => panic!("{error} in {code:?}"),
        }
        let offset = self.position - 4;
        self.relocations.push(Relocation { offset, kind: RelocationKind::Relative, target });
    }
    fn call(&mut self, target: External) {
        self.relative(Code::Call_rel32_64, target);
    }
    fn record(&mut self, site: Site) {
        self.sites.push((self.position, site));
    }

    // Operands.

    fn register(&self, allocation: Allocation, size: Size) -> Register {
        match allocation.as_reg() {
            Some(register) => machine_register(register, size),
            None => panic!("{}: an operand without a register", self.func.name),
        }
    }
    fn memory(&self, address: Address, allocations: &[Allocation]) -> Operand {
        let (base, offset) = match address.base {
            Base::Reg(operand) => {
                (self.register(allocations[operand as usize], Size::B8), address.offset)
            }
            Base::Slot(slot) => (FRAME, self.slots[slot.index()] + address.offset),
            Base::Incoming => (FRAME, 16 + address.offset),
            Base::Stack => (STACK, address.offset),
            Base::Thread => (THREAD, address.offset),
            Base::Constant(number) => {
                let operand = MemoryOperand::with_base_displ(Register::RIP, self.position as i64);
                return Operand::Mem(operand, Some(number));
            }
        };
        let operand = match address.index {
            Some((index, scale)) => {
                let index = self.register(allocations[index as usize], Size::B8);
                MemoryOperand::with_base_index_scale_displ_size(
                    base,
                    index,
                    scale as u32,
                    offset as i64,
                    0,
                )
            }
            None => return memory(base, offset as i64),
        };
        let operand = MemoryOperand { displ_size: if offset == 0 { 0 } else { 1 }, ..operand };
        Operand::Mem(operand, None)
    }
    fn arg(&self, arg: Arg, allocations: &[Allocation]) -> Operand {
        match arg {
            Arg::None => Operand::None,
            Arg::Imm(value) => Operand::Imm(value),
            Arg::Reg(operand, size) => {
                Operand::Reg(self.register(allocations[operand as usize], size))
            }
            Arg::Mem(address) => self.memory(address, allocations),
        }
    }
    fn args(&self, args: [Arg; 3], allocations: &[Allocation]) -> [Operand; 3] {
        args.map(|arg| self.arg(arg, allocations))
    }
    fn spill(&self, allocation: Allocation) -> Option<Operand> {
        let slot = allocation.as_stack()?;
        Some(frame_memory(-(self.spills + 8 * (slot.index() as i32 + 1))))
    }
    fn move_value(&mut self, from: Allocation, to: Allocation) {
        if from == to {
            return;
        }
        match (from.as_reg(), to.as_reg()) {
            (Some(a), Some(b)) if a.class() == RegClass::Float => {
                let (a, b) = (machine_register(a, Size::X), machine_register(b, Size::X));
                self.op2(Code::VEX_Vmovaps_xmm_xmmm128, Operand::Reg(b), Operand::Reg(a));
            }
            (Some(a), Some(b)) => {
                let (a, b) = (machine_register(a, Size::B8), machine_register(b, Size::B8));
                self.op2(Code::Mov_r64_rm64, Operand::Reg(b), Operand::Reg(a));
            }
            (Some(register), None) => {
                let Some(slot) = self.spill(to) else { return };
                if register.class() == RegClass::Float {
                    let register = Operand::Reg(machine_register(register, Size::X));
                    self.op2(Code::VEX_Vmovsd_m64_xmm, slot, register);
                } else {
                    let register = Operand::Reg(machine_register(register, Size::B8));
                    self.op2(Code::Mov_rm64_r64, slot, register);
                }
            }
            (None, Some(register)) => {
                let Some(slot) = self.spill(from) else { return };
                if register.class() == RegClass::Float {
                    let register = Operand::Reg(machine_register(register, Size::X));
                    self.op2(Code::VEX_Vmovsd_xmm_m64, register, slot);
                } else {
                    let register = Operand::Reg(machine_register(register, Size::B8));
                    self.op2(Code::Mov_r64_rm64, register, slot);
                }
            }
            (None, None) => panic!("{}: a move from stack to stack", self.func.name),
        }
    }

    // Instructions.

    /// The instruction's access to memory will be a null check as well.
    fn expect_access(&mut self, inst: &Inst, allocations: &[Allocation], site: Site) {
        inst.each_address(&mut |address| {
            if let Operand::Mem(at, _) = self.memory(*address, allocations) {
                self.checked = Some((site, at));
            }
        });
    }
    fn compare(&mut self, compare: Compare, allocations: &[Allocation]) {
        let [a, b] = compare.args.map(|arg| self.arg(arg, allocations));
        self.op2(compare.code, a, b);
    }
    /// To `then` when the flags hold; else on.
    fn branch_if(&mut self, flags: Flags, then: Label) {
        match flags {
            Flags::One(cc) => self.branch(jcc(cc), then),
            Flags::Unequal => {
                self.branch(jcc(Cc::P), then);
                self.branch(jcc(Cc::Ne), then);
            }
            Flags::Equal => {
                let skip = self.new_label();
                self.branch(jcc(Cc::P), skip);
                self.branch(jcc(Cc::E), then);
                self.bind(skip);
            }
        }
    }
    fn successor(&self, block: usize, index: usize) -> Label {
        self.onward[self.lowered.program.blocks[block].successors[index].index()]
    }

    fn inst(&mut self, block: usize, inst: &Inst, allocations: &[Allocation]) {
        use Operand::{Imm, Reg};
        match inst {
            Inst::Registers => {}
            Inst::Op { code, args } => {
                let args = self.args(*args, allocations);
                if let (Code::Mov_r64_rm64, [Reg(a), Reg(b), _]) = (*code, args)
                    && a == b
                {
                    return;
                }
                self.op(*code, args);
            }
            Inst::External { target } => {
                let register = self.register(allocations[0], Size::B8);
                self.op2(Code::Mov_r64_imm64, Reg(register), Imm(i64::MAX));
                let (offset, target) = (self.position - 8, target.clone());
                let kind = RelocationKind::Absolute;
                self.relocations.push(Relocation { offset, kind, target });
            }
            Inst::Set { compare, flags } => {
                self.compare(*compare, allocations);
                let wide = self.register(allocations[0], Size::B4);
                match flags {
                    Flags::One(cc) => {
                        let byte = self.register(allocations[0], Size::B1);
                        self.op1(setcc(*cc), Reg(byte));
                        self.op2(Code::Movzx_r32_rm8, Reg(wide), Reg(byte));
                    }
                    flags => {
                        let done = self.new_label();
                        let yes = (*flags == Flags::Unequal) as i64;
                        self.op2(Code::Mov_r32_imm32, Reg(wide), Imm(yes));
                        self.branch(jcc(Cc::P), done);
                        self.branch(jcc(Cc::Ne), done);
                        self.op2(Code::Mov_r32_imm32, Reg(wide), Imm(1 - yes));
                        self.bind(done);
                    }
                }
            }
            Inst::Select { compare, flags, size, when } => {
                self.compare(*compare, allocations);
                let size = if *size == Size::X { Size::X } else { Size::B8 };
                // Operand 1 is the result.
                let result = Reg(self.register(allocations[1], size));
                let when = Reg(self.register(allocations[*when as usize], size));
                if let (Flags::One(cc), Size::B8) = (flags, size) {
                    self.op2(cmov(*cc), result, when);
                    return;
                }
                let done = self.new_label();
                self.branch_if(flags.negated(), done);
                let code = if size == Size::X {
                    Code::VEX_Vmovaps_xmm_xmmm128
                } else {
                    Code::Mov_r64_rm64
                };
                self.op2(code, result, when);
                self.bind(done);
            }
            Inst::Branch { compare, flags } => {
                self.compare(*compare, allocations);
                let (then, other) = (self.successor(block, 0), self.successor(block, 1));
                if Some(then) == self.next {
                    self.branch_if(flags.negated(), other);
                    return;
                }
                self.branch_if(*flags, then);
                if Some(other) != self.next {
                    self.jump(other);
                }
            }
            Inst::Jump => {
                let target = self.successor(block, 0);
                if Some(target) != self.next {
                    self.jump(target);
                }
            }
            Inst::Switch { count } => self.switch(block, *count, allocations),
            Inst::Return => self.epilogue(),
            Inst::Check { compare, flags, exception, site } => {
                self.compare(*compare, allocations);
                let label = self.new_label();
                self.branch_if(*flags, label);
                self.checks.push((label, *exception, *site));
            }
            Inst::Overflow { code, args, cc, site } => {
                let args = self.args(*args, allocations);
                self.op(*code, args);
                let label = self.new_label();
                self.branch(jcc(*cc), label);
                self.checks.push((label, ExceptionKind::Overflow, *site));
            }
            Inst::Divide { wide, signed } => {
                let size = if *wide { Size::B8 } else { Size::B4 };
                let divisor = Reg(self.register(allocations[1], size));
                if *signed {
                    let extend = if *wide { Code::Cqo } else { Code::Cdq };
                    self.op(extend, [Operand::None; 3]);
                    self.op1(if *wide { Code::Idiv_rm64 } else { Code::Idiv_rm32 }, divisor);
                } else {
                    let high = Reg(Register::EDX);
                    self.op2(Code::Xor_r32_rm32, high, high);
                    self.op1(if *wide { Code::Div_rm64 } else { Code::Div_rm32 }, divisor);
                }
            }
            Inst::CallMethod { site } => {
                let entry = memory(Register::RAX, abi::method::method_offset::entry as i64);
                self.op1(Code::Call_rm64, entry);
                self.record(*site);
            }
            Inst::CallAddress { site } => {
                self.op1(Code::Call_rm64, Reg(Register::RAX));
                self.record(*site);
            }
            Inst::CallExternal { target, site } => {
                self.call(target.clone());
                if let Some(site) = site {
                    self.record(*site);
                }
            }
            Inst::ColdCall { helper, compare, site } => {
                self.compare(*compare, allocations);
                let cold = self.cold_call(*helper, *site, Vec::new());
                self.branch(jcc(Cc::Ne), cold);
                self.bind(cold + 1);
            }
            Inst::TailCall => {
                self.restore();
                let entry = memory(Register::RAX, abi::method::method_offset::entry as i64);
                self.op1(Code::Jmp_rm64, entry);
            }
            Inst::StackAlloc { zeroed } => self.stack_alloc(*zeroed),
            Inst::JumpExternal { target } => self.relative(Code::Jmp_rel32_64, target.clone()),
            Inst::Trap => self.op(Code::Ud2, [Operand::None; 3]),
            Inst::Poll { site } => {
                let (cold, back) = (self.new_label(), self.new_label());
                self.op2(Code::Cmp_rm32_imm8, thread_memory(thread_offset::poll), Imm(0));
                self.branch(jcc(Cc::Ne), cold);
                self.bind(back);
                self.polls.push((cold, back, *site));
            }
            Inst::Barrier { address, stores, in_object } => {
                self.barrier(*address, *stores, *in_object, allocations);
            }
            Inst::Allocate { size, site } => self.allocate(*size, *site),
            Inst::AllocateArray { base, element, site } => {
                self.allocate_array(*base, *element, *site);
            }
            Inst::ResolveInterface { is_shared, site } => {
                self.resolve_interface(*is_shared, *site);
            }
            Inst::Lookup { helper, depth, slot, site } => {
                self.lookup(*helper, *depth, *slot, *site);
            }
            Inst::FloatToInt { wide, double, signed } => {
                self.float_to_int(*wide, *double, *signed, allocations);
            }
            Inst::UnsignedToFloat { double } => self.unsigned_to_float(*double, allocations),
            Inst::Locked { code, args } => {
                let [Operand::Mem(at, _), Reg(value)] = args.map(|arg| self.arg(arg, allocations))
                else {
                    panic!("{}: a locked operation without memory", self.func.name)
                };
                self.locked(*code, at, value);
            }
            Inst::AtomicUpdate { code, exchange, load, size, address } => {
                let wide = *size == Size::B8;
                let full = if wide { Size::B8 } else { Size::B4 };
                let Operand::Mem(at, _) = self.memory(*address, allocations) else {
                    panic!("{}: an atomic operation without memory", self.func.name)
                };
                let again = self.new_label();
                let old = machine_register(regs::RAX, full);
                self.op2(*load, Reg(old), Operand::Mem(at, None));
                self.bind(again);
                let next = self.register(allocations[2], full);
                let mov = if wide { Code::Mov_r64_rm64 } else { Code::Mov_r32_rm32 };
                self.op2(mov, Reg(next), Reg(old));
                self.op2(*code, Reg(next), Reg(self.register(allocations[1], full)));
                self.locked(*exchange, at, self.register(allocations[2], *size));
                self.branch(jcc(Cc::Ne), again);
            }
        }
    }

    // Ends.

    fn cold_ends(&mut self) {
        use Operand::{Imm, Reg};
        for (label, exception, site) in core::mem::take(&mut self.checks) {
            self.bind(label);
            if self.is_bare {
                self.op1(Code::Push_r64, Reg(FRAME));
                self.op2(Code::Mov_r64_rm64, Reg(FRAME), Reg(STACK));
            }
            self.op2(Code::Mov_r32_imm32, Reg(Register::ESI), Imm(exception as i64));
            self.call(External::Helper(HelperId::ThrowKind));
            self.record(site);
            self.op(Code::Ud2, [Operand::None; 3]);
        }
        for (label, back, site) in core::mem::take(&mut self.polls) {
            self.bind(label);
            self.call(External::Stub(Stub::Poll));
            self.record(site);
            self.jump(back);
        }
        for card in core::mem::take(&mut self.cards) {
            self.mark_card(&card);
        }
        for call in core::mem::take(&mut self.cold_calls) {
            self.bind(call.label);
            for (register, value) in call.constants {
                self.op2(Code::Mov_r32_imm32, Reg(register), Imm(value as i64));
            }
            self.call(External::ColdHelper(call.helper));
            self.record(call.site);
            self.jump(call.back);
        }
    }

    /// The label of a cold call; the next label is where it comes back.
    fn cold_call(
        &mut self,
        helper: HelperId,
        site: Site,
        constants: Vec<(Register, u32)>,
    ) -> Label {
        let (label, back) = (self.new_label(), self.new_label());
        self.cold_calls.push(ColdCall { label, back, site, helper, constants });
        label
    }

    fn finish(mut self) -> Compiled {
        let mut code = self.encoder.take_buffer();
        let code_size = code.len() as u32;
        while !code.len().is_multiple_of(16) {
            code.push(0xCC);
        }
        let constants_at = code.len() as u32;
        for constant in &self.lowered.constants {
            code.extend_from_slice(constant);
        }
        for (table, targets) in core::mem::take(&mut self.tables) {
            let start = code.len() as u32;
            self.labels[table] = Some(start);
            for target in targets {
                let distance = self.position_of(target) as i32 - start as i32;
                code.extend_from_slice(&distance.to_le_bytes());
            }
        }
        let mut patch = |offset: u32, value: i32| {
            code[offset as usize..][..4].copy_from_slice(&value.to_le_bytes());
        };
        for (offset, end, constant) in &self.constants {
            patch(*offset, (constants_at + constant * 16) as i32 - *end as i32);
        }
        for (offset, label) in &self.fixups {
            patch(*offset, self.position_of(*label) as i32 - (*offset as i32 + 4));
        }
        let mut call_sites: Vec<CallSite> = self
            .sites
            .iter()
            .map(|(return_offset, site)| {
                let data = self.lowered.sites[*site as usize];
                CallSite {
                    return_offset: *return_offset,
                    source: data.source,
                    region: data.region,
                    roots: self.roots.by_site[*site as usize],
                }
            })
            .collect();
        call_sites.sort_unstable_by_key(|site| site.return_offset);
        let block_at = |block: crate::ssa::Block| {
            let number = self.lowered.sources.iter().position(|s| *s == Some(block));
            number.map(|number| self.position_of(number))
        };
        let fault = |(fault, label): &(u32, Label)| (*fault, self.position_of(*label));
        let null_faults = self.null_faults.iter().map(fault).collect();
        let mut handlers = Vec::new();
        for region in self.func.regions_in_use() {
            let data = self.func.regions[region.index()];
            let filter = match data.kind {
                RegionKind::Filter(block) => block_at(block),
                _ => None,
            };
            if let Some(offset) = block_at(data.handler) {
                let protected_by = self.func.block(data.handler).region;
                handlers.push(HandlerCode { region, offset, filter, protected_by });
            }
        }
        Compiled {
            name: self.func.name.clone(),
            code,
            code_size,
            relocations: self.relocations,
            call_sites,
            null_faults,
            handlers,
            slot_roots: self.roots.slots,
            saved: self.saved,
            roots: self.roots.pool,
            resume_entries: Vec::new(),
            frame_size: self.frame_size,
            stack_end: self.stack_end,
            continuation: self.func.continuation.map(|slot| self.slots[slot.index()]),
        }
    }
    fn position_of(&self, label: Label) -> u32 {
        match self.labels[label] {
            Some(position) => position,
            None => panic!("{}: a branch to nowhere", self.func.name),
        }
    }
}

/// Byte and word immediates are given sign-extended to what the encoder takes.
fn immediate(code: Code, value: i64) -> i32 {
    match code {
        Code::Mov_rm8_imm8 => value as u8 as i32,
        Code::Mov_rm16_imm16 => value as u16 as i32,
        _ => value as i32,
    }
}

//! Code that is made once for an engine: the doors between Rust and compiled code, the entries of helpers, the ends of handlers.
//! Owns its machine code. What the doors are for is said in `install/enter.rs`.
//!
//! While compiled code runs, `machine_exit` of the thread is the stack pointer of the innermost door, where this lies:
//! ```text
//! machine_exit + 24   saved r15 r14 r13 r12 rbx rbp, return address into Rust
//! machine_exit + 16   address of the registers (`isa::Registers`)
//! machine_exit + 8    machine_exit of the door around this one
//! machine_exit        machine_sp when this one was opened
//! ```
//! Rust saves registers that it keeps wherever it likes, and what lies on its stack keeps objects alive and in their place. So where a
//! collection may happen a stub saves them itself, from `machine_sp` up in the order of `CALLEE_SAVED`, where the collector looks for what
//! frames have in them (`runtime::KeptRegisters`), and calls Rust with zeros in them. A door leaves no arguments behind.

use super::abi::INT_ARGUMENTS;
use super::regs::*;
use crate::isa::{Doors, RustEntries, Stub, StubCode};
use abi::context::{machine_offset, thread_offset};
use abi::helpers::HelperId;
use iced_x86::{Code, Encoder, Instruction, MemoryOperand, Register as R};
use regalloc2::PReg;

const SAVED: [R; 6] = [R::RBP, R::RBX, R::R12, R::R13, R::R14, R::R15];
/// Bytes of `isa::Registers`, and where its floats begin.
const REGISTERS: i64 = 14 * 8;
const FLOATS: i64 = 6 * 8;

/// What a poll keeps above those that every stub keeps, in the order in which it is pushed.
const KEPT_BY_POLL: [PReg; 9] = [RAX, RCX, RDX, RSI, RDI, R8, R9, R10, R11];
/// The same of the cold entries of helpers.
const KEPT_BY_COLD: [PReg; 8] = [RCX, RDX, RSI, RDI, R8, R9, R10, R11];
/// Bytes of xmm0-15 above them, and of padding.
const KEPT_FLOATS: i32 = 256;
const COLD_PADDING: i32 = 8;
/// Bytes of the registers that every stub keeps where a collection may happen.
const KEPT_BYTES: i32 = CALLEE_SAVED.len() as i32 * 8;

/// Where the slow part of a poll keeps another register, from `machine_sp`.
pub fn kept_by_poll(register: usize) -> Option<i32> {
    kept_at(&KEPT_BY_POLL, register)
}
/// Where the cold entry of a helper does.
pub fn kept_by_cold(register: usize) -> Option<i32> {
    kept_at(&KEPT_BY_COLD, register)
}
/// Where a word of arguments on the stack is for a stub that was called with it: behind the return address.
pub fn argument_at(word: u32) -> i32 {
    KEPT_BYTES + 8 + word as i32 * 8
}
fn kept_at(list: &[PReg], register: usize) -> Option<i32> {
    let above = list.iter().rev().position(|kept| kept.hw_enc() == register)?;
    Some(KEPT_BYTES + above as i32 * 8)
}

struct Assembler {
    encoder: Encoder,
    position: u64,
}

type Label = u64;

impl Assembler {
    fn put(&mut self, instruction: Result<Instruction, iced_x86::IcedError>) {
        let size = instruction.and_then(|i| self.encoder.encode(&i, self.position));
        match size {
            Ok(size) => self.position += size as u64,
            Err(error) => panic!("a stub: {error}"),
        }
    }
    fn none(&mut self, code: Code) {
        self.put(Ok(Instruction::with(code)));
    }
    fn reg(&mut self, code: Code, a: R) {
        self.put(Instruction::with1(code, a));
    }
    fn regs(&mut self, code: Code, a: R, b: R) {
        self.put(Instruction::with2(code, a, b));
    }
    fn imm(&mut self, code: Code, a: R, value: i32) {
        self.put(Instruction::with2(code, a, value));
    }
    fn mov(&mut self, to: R, from: R) {
        self.regs(Code::Mov_r64_rm64, to, from);
    }
    fn load(&mut self, to: R, base: R, offset: i64) {
        let at = MemoryOperand::with_base_displ(base, offset);
        let code = if to.is_xmm() { Code::VEX_Vmovsd_xmm_m64 } else { Code::Mov_r64_rm64 };
        self.put(Instruction::with2(code, to, at));
    }
    fn store(&mut self, base: R, offset: i64, from: R) {
        let at = MemoryOperand::with_base_displ(base, offset);
        let code = if from.is_xmm() { Code::VEX_Vmovsd_m64_xmm } else { Code::Mov_rm64_r64 };
        self.put(Instruction::with2(code, at, from));
    }
    fn memory(&mut self, code: Code, base: R, offset: i64) {
        self.put(Instruction::with1(code, MemoryOperand::with_base_displ(base, offset)));
    }
    fn load_thread(&mut self, to: R, offset: usize) {
        self.load(to, THREAD, offset as i64);
    }
    fn store_thread(&mut self, offset: usize, from: R) {
        self.store(THREAD, offset as i64, from);
    }
    fn lower_stack(&mut self, bytes: i32) {
        self.imm(Code::Sub_rm64_imm32, STACK, bytes);
    }
    fn raise_stack(&mut self, bytes: i32) {
        self.imm(Code::Add_rm64_imm32, STACK, bytes);
    }
    fn call_rust(&mut self, address: usize) {
        self.put(Instruction::with2(Code::Mov_r64_imm64, R::RAX, address as u64));
        self.reg(Code::Call_rm64, R::RAX);
    }
    /// Backward.
    fn branch(&mut self, code: Code, label: Label) {
        self.put(Instruction::with_branch(code, label));
    }
    /// Forward, by patching: the branch's position.
    fn branch_ahead(&mut self, code: Code) -> u64 {
        self.put(Instruction::with_branch(code, self.position));
        self.position
    }
    fn align(&mut self) -> u32 {
        while !self.position.is_multiple_of(16) {
            self.none(Code::Int3);
        }
        self.position as u32
    }
    /// Says where the innermost frame of compiled code is: its base pointer, the return address at `[rsp + offset]`, the stack pointer.
    fn announce(&mut self, return_address: i32) {
        self.store_thread(thread_offset::top_frame, FRAME);
        self.load(R::R11, STACK, return_address as i64);
        self.store_thread(machine(machine_offset::top_pc), R::R11);
        self.store_thread(machine(machine_offset::machine_sp), STACK);
    }
    /// Before a call of Rust that may collect: saves the registers that callees keep where the collector finds them, and clears them.
    /// The frame's return address is at `[rsp + offset]`.
    fn stop(&mut self, return_address: i32) {
        for register in CALLEE_SAVED.iter().rev() {
            self.reg(Code::Push_r64, machine_register(*register, Size::B8));
        }
        self.announce(KEPT_BYTES + return_address);
        for register in CALLEE_SAVED {
            let register = machine_register(register, Size::B4);
            self.regs(Code::Xor_r32_rm32, register, register);
        }
    }
    fn go_on(&mut self) {
        for register in CALLEE_SAVED {
            self.reg(Code::Pop_r64, machine_register(register, Size::B8));
        }
    }
    /// All that a function of Rust may change, but rax.
    fn keep(&mut self, registers: &[PReg], padding: i32) {
        self.lower_stack(KEPT_FLOATS + padding);
        for index in 0..16 {
            let at = MemoryOperand::with_base_displ(STACK, index as i64 * 16);
            let register = machine_register(float(index), Size::X);
            self.put(Instruction::with2(Code::VEX_Vmovups_xmmm128_xmm, at, register));
        }
        for register in registers {
            self.reg(Code::Push_r64, machine_register(*register, Size::B8));
        }
        self.stop(registers.len() as i32 * 8 + KEPT_FLOATS + padding);
    }
    fn restore(&mut self, registers: &[PReg], padding: i32) {
        self.go_on();
        for register in registers.iter().rev() {
            self.reg(Code::Pop_r64, machine_register(*register, Size::B8));
        }
        for index in 0..16 {
            let at = MemoryOperand::with_base_displ(STACK, index as i64 * 16);
            let register = machine_register(float(index), Size::X);
            self.put(Instruction::with2(Code::VEX_Vmovups_xmm_xmmm128, register, at));
        }
        self.raise_stack(KEPT_FLOATS + padding);
    }
    fn unwind_if_thrown(&mut self, unwind: Label) {
        let at = MemoryOperand::with_base_displ(THREAD, machine(machine_offset::resume_pc) as i64);
        self.put(Instruction::with2(Code::Cmp_rm64_imm8, at, 0));
        self.branch(Code::Jne_rel32_64, unwind);
    }
    /// The common beginning of doors: rdi is the thread, rcx goes where the registers' address is kept.
    fn open_door(&mut self) {
        for register in SAVED {
            self.reg(Code::Push_r64, register);
        }
        self.reg(Code::Push_r64, R::RCX);
        self.memory(Code::Push_rm64, R::RDI, machine(machine_offset::machine_exit) as i64);
        self.memory(Code::Push_rm64, R::RDI, machine(machine_offset::machine_sp) as i64);
        self.store(R::RDI, machine(machine_offset::machine_exit) as i64, STACK);
        self.mov(THREAD, R::RDI);
    }
}

fn machine(offset: usize) -> usize {
    thread_offset::machine + offset
}
fn int_argument(index: usize) -> R {
    machine_register(INT_ARGUMENTS[index], Size::B8)
}
fn float_argument(index: usize) -> R {
    machine_register(float(index), Size::X)
}

/// The stubs of an engine; offsets are from the start of the code.
pub fn stubs(rust: &RustEntries) -> StubCode {
    let mut asm = Assembler { encoder: Encoder::new(64), position: 0 };
    let a = &mut asm;
    let mut patches: Vec<(u64, u64)> = Vec::new();

    // Rust's way back: rsp = machine_exit, rax = the answer.
    let exit = a.position;
    a.memory(Code::Pop_rm64, THREAD, machine(machine_offset::machine_sp) as i64);
    a.memory(Code::Pop_rm64, THREAD, machine(machine_offset::machine_exit) as i64);
    a.raise_stack(8);
    for register in SAVED.iter().rev() {
        a.reg(Code::Pop_r64, *register);
    }
    a.none(Code::Retnq);

    let leave = a.align();
    a.imm(Code::Mov_r32_imm32, R::EAX, 1);
    a.branch(Code::Jmp_rel32_64, exit);

    // An exception goes on where the runtime has said.
    let unwind = a.align() as u64;
    a.load_thread(R::RCX, machine(machine_offset::resume_pc));
    a.load_thread(R::RBP, machine(machine_offset::resume_fp));
    a.load_thread(R::RSP, machine(machine_offset::resume_sp));
    a.load_thread(R::RAX, machine(machine_offset::resume_value));
    a.regs(Code::Xor_r32_rm32, R::EDX, R::EDX);
    a.store_thread(machine(machine_offset::resume_pc), R::RDX);
    a.reg(Code::Jmp_rm64, R::RCX);

    // enter(thread, entry, record, registers, stack words, their count)
    let enter = a.align();
    a.open_door();
    a.mov(R::R14, R::RSI);
    a.mov(R::RBX, R::RDX);
    a.mov(R::R12, R::RCX);
    a.mov(R::RAX, R::R9);
    a.imm(Code::Add_rm64_imm8, R::RAX, 1);
    a.imm(Code::And_rm64_imm8, R::RAX, -2);
    a.imm(Code::Shl_rm64_imm8, R::RAX, 3);
    a.regs(Code::Sub_r64_rm64, STACK, R::RAX);
    let again = a.position;
    a.regs(Code::Test_rm64_r64, R::R9, R::R9);
    let copied = a.branch_ahead(Code::Je_rel32_64);
    a.reg(Code::Dec_rm64, R::R9);
    let from = MemoryOperand::with_base_index_scale(R::R8, R::R9, 8);
    a.put(Instruction::with2(Code::Mov_r64_rm64, R::RAX, from));
    a.put(Instruction::with2(Code::Mov_rm64_imm32, from, 0));
    let to = MemoryOperand::with_base_index_scale(STACK, R::R9, 8);
    a.put(Instruction::with2(Code::Mov_rm64_r64, to, R::RAX));
    a.branch(Code::Jmp_rel32_64, again);
    patches.push((copied, a.position));
    for index in 0..8 {
        a.load(float_argument(index), R::R12, FLOATS + index as i64 * 8);
    }
    for index in 0..6 {
        a.load(int_argument(index), R::R12, index as i64 * 8);
    }
    a.regs(Code::Xor_r32_rm32, R::EAX, R::EAX);
    for index in 0..6 {
        a.store(R::R12, index as i64 * 8, R::RAX);
    }
    a.mov(R::RAX, R::RBX);
    // No frame of compiled code lies below.
    a.regs(Code::Xor_r32_rm32, R::EBP, R::EBP);
    a.reg(Code::Call_rm64, R::R14);
    a.load_thread(R::RSP, machine(machine_offset::machine_exit));
    a.load(R::RCX, STACK, 16);
    a.store(R::RCX, 0, R::RAX);
    a.store(R::RCX, 8, R::RDX);
    a.store(R::RCX, FLOATS, R::XMM0);
    a.store(R::RCX, FLOATS + 8, R::XMM1);
    a.regs(Code::Xor_r32_rm32, R::EAX, R::EAX);
    a.branch(Code::Jmp_rel32_64, exit);

    // run_handler(thread, pc, frame, exception, bytes of the frame): the answer in rax, a filter's in rdx.
    let run_handler = a.align();
    a.open_door();
    a.regs(Code::Sub_r64_rm64, STACK, R::R8);
    a.mov(R::RBP, R::RDX);
    a.mov(R::RAX, R::RCX);
    a.reg(Code::Jmp_rm64, R::RSI);

    let end_handler = a.align();
    a.load_thread(R::RSP, machine(machine_offset::machine_exit));
    a.mov(R::RDX, R::RAX);
    a.regs(Code::Xor_r32_rm32, R::EAX, R::EAX);
    a.branch(Code::Jmp_rel32_64, exit);

    // Compiled code calls a method that has none: rax is its record.
    let bridge = a.align();
    a.stop(0);
    a.lower_stack(REGISTERS as i32 + 8);
    for index in 0..6 {
        a.store(STACK, index as i64 * 8, int_argument(index));
    }
    for index in 0..8 {
        a.store(STACK, FLOATS + index as i64 * 8, float_argument(index));
    }
    a.store(STACK, REGISTERS, R::RAX);
    a.mov(R::RDI, THREAD);
    a.mov(R::RSI, R::RAX);
    a.mov(R::RDX, STACK);
    let incoming = MemoryOperand::with_base_displ(STACK, REGISTERS + 16 + KEPT_BYTES as i64);
    a.put(Instruction::with2(Code::Lea_r64_m, R::RCX, incoming));
    a.call_rust(rust.bridge);
    a.unwind_if_thrown(unwind);
    a.regs(Code::Test_rm64_r64, R::RAX, R::RAX);
    let compiled = a.branch_ahead(Code::Jne_rel32_64);
    a.load(R::RAX, STACK, 0);
    a.load(R::RDX, STACK, 8);
    a.load(R::XMM0, STACK, FLOATS);
    a.load(R::XMM1, STACK, FLOATS + 8);
    a.raise_stack(REGISTERS as i32 + 8);
    a.go_on();
    a.none(Code::Retnq);
    patches.push((compiled, a.position));
    a.mov(R::R11, R::RAX);
    for index in 0..8 {
        a.load(float_argument(index), STACK, FLOATS + index as i64 * 8);
    }
    for index in 0..6 {
        a.load(int_argument(index), STACK, index as i64 * 8);
    }
    a.load(R::RAX, STACK, REGISTERS);
    a.raise_stack(REGISTERS as i32 + 8);
    a.go_on();
    a.reg(Code::Jmp_rm64, R::R11);

    // The slow part of a poll: nothing but flags changes.
    let poll = a.align();
    a.keep(&KEPT_BY_POLL, 0);
    a.mov(R::RDI, THREAD);
    a.call_rust(rust.helpers[HelperId::Poll as usize]);
    a.unwind_if_thrown(unwind);
    a.restore(&KEPT_BY_POLL, 0);
    a.none(Code::Retnq);

    // From a prologue: the frame that does not fit is not there yet.
    let stack_overflow = a.align();
    a.imm(Code::And_rm64_imm8, STACK, -16);
    a.stop(0);
    a.load(R::RAX, FRAME, 0);
    a.store_thread(thread_offset::top_frame, R::RAX);
    a.load(R::RAX, FRAME, 8);
    a.store_thread(machine(machine_offset::top_pc), R::RAX);
    a.mov(R::RDI, THREAD);
    a.call_rust(rust.stack_overflow);
    a.none(Code::Ud2);

    let mut helpers = Vec::new();
    for helper in HelperId::ALL {
        helpers.push(a.align());
        let effects = helper.effects();
        // Who throws makes an exception.
        let collects = effects.gc || effects.throws;
        match collects {
            true => a.stop(0),
            false => a.announce(0),
        }
        a.mov(R::RDI, THREAD);
        // Aligns the stack.
        a.reg(Code::Push_r64, THREAD);
        a.call_rust(rust.helpers[*helper as usize]);
        a.raise_stack(8);
        if effects.throws {
            a.unwind_if_thrown(unwind);
        }
        if collects {
            a.go_on();
        }
        a.none(Code::Retnq);
    }
    // rax is the helper's address; all registers but rax are as they were.
    let keep = a.align() as u64;
    a.keep(&KEPT_BY_COLD, COLD_PADDING);
    a.mov(R::RDI, THREAD);
    a.reg(Code::Call_rm64, R::RAX);
    a.unwind_if_thrown(unwind);
    a.restore(&KEPT_BY_COLD, COLD_PADDING);
    a.none(Code::Retnq);
    let mut cold_helpers = Vec::new();
    for helper in HelperId::ALL {
        cold_helpers.push(a.position as u32);
        let address = rust.helpers[*helper as usize] as u64;
        a.put(Instruction::with2(Code::Mov_r64_imm64, R::RAX, address));
        a.branch(Code::Jmp_rel32_64, keep);
    }
    a.align();

    let mut code = asm.encoder.take_buffer();
    for (end, target) in patches {
        let distance = target as i32 - end as i32;
        code[end as usize - 4..end as usize].copy_from_slice(&distance.to_le_bytes());
    }
    let stub = |stub: Stub| match stub {
        Stub::EndHandler | Stub::EndFilter => end_handler,
        Stub::Poll => poll,
        Stub::StackOverflow => stack_overflow,
    };
    StubCode {
        code,
        helpers,
        cold_helpers,
        stubs: Stub::ALL.map(stub),
        doors: Doors { enter, run_handler, bridge, leave },
    }
}

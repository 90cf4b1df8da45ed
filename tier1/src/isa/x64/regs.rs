//! Registers of x64, as the allocator and the encoder name them.
//! rsp and rbp hold the frame, r15 the thread: none of them is allocated.

use abi::context::KEPT_REGISTERS;
use iced_x86::Register;
use regalloc2::{MachineEnv, PReg, PRegSet, RegClass};

const fn int(number: usize) -> PReg {
    PReg::new(number, RegClass::Int)
}
pub const fn float(number: usize) -> PReg {
    PReg::new(number, RegClass::Float)
}

pub const RAX: PReg = int(0);
pub const RCX: PReg = int(1);
pub const RDX: PReg = int(2);
pub const RBX: PReg = int(3);
pub const RSI: PReg = int(6);
pub const RDI: PReg = int(7);
pub const R8: PReg = int(8);
pub const R9: PReg = int(9);
pub const R10: PReg = int(10);
pub const R11: PReg = int(11);
pub const R12: PReg = int(12);
pub const R13: PReg = int(13);
pub const R14: PReg = int(14);

/// The frame and the thread.
pub const FRAME: Register = Register::RBP;
pub const STACK: Register = Register::RSP;
pub const THREAD: Register = Register::R15;

/// What a callee keeps, besides rbp and r15, in Rust too. The collector follows where each frame has saved those of its caller
/// (`runtime::KeptRegisters`), so references may live there across calls.
pub const CALLEE_SAVED: [PReg; KEPT_REGISTERS] = [RBX, R12, R13, R14];
const CALLER_SAVED: [PReg; 9] = [RAX, RCX, RDX, RSI, RDI, R8, R9, R10, R11];

/// What any call may change.
pub fn clobbered_by_calls() -> PRegSet {
    let mut set = PRegSet::empty();
    for register in CALLER_SAVED {
        set.add(register);
    }
    for number in 0..16 {
        set.add(float(number));
    }
    set
}

pub fn environment() -> MachineEnv {
    let mut usual = PRegSet::empty();
    for register in CALLER_SAVED {
        usual.add(register);
    }
    // Who uses one saves it first.
    let mut others = PRegSet::empty();
    for register in CALLEE_SAVED {
        others.add(register);
    }
    let mut floats = PRegSet::empty();
    for number in 0..16 {
        floats.add(float(number));
    }
    MachineEnv {
        preferred_regs_by_class: [usual, floats, PRegSet::empty()],
        non_preferred_regs_by_class: [others, PRegSet::empty(), PRegSet::empty()],
        scratch_by_class: [None; 3],
        fixed_stack_slots: Vec::new(),
    }
}

/// Bits of a register that an instruction names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    B1,
    B2,
    B4,
    B8,
    /// xmm.
    X,
}

/// The encoder's name of a register.
pub fn machine_register(register: PReg, size: Size) -> Register {
    use Register as R;
    let number = register.hw_enc();
    const B1: [Register; 16] = [
        R::AL,
        R::CL,
        R::DL,
        R::BL,
        R::SPL,
        R::BPL,
        R::SIL,
        R::DIL,
        R::R8L,
        R::R9L,
        R::R10L,
        R::R11L,
        R::R12L,
        R::R13L,
        R::R14L,
        R::R15L,
    ];
    const B2: [Register; 16] = [
        R::AX,
        R::CX,
        R::DX,
        R::BX,
        R::SP,
        R::BP,
        R::SI,
        R::DI,
        R::R8W,
        R::R9W,
        R::R10W,
        R::R11W,
        R::R12W,
        R::R13W,
        R::R14W,
        R::R15W,
    ];
    const B4: [Register; 16] = [
        R::EAX,
        R::ECX,
        R::EDX,
        R::EBX,
        R::ESP,
        R::EBP,
        R::ESI,
        R::EDI,
        R::R8D,
        R::R9D,
        R::R10D,
        R::R11D,
        R::R12D,
        R::R13D,
        R::R14D,
        R::R15D,
    ];
    const B8: [Register; 16] = [
        R::RAX,
        R::RCX,
        R::RDX,
        R::RBX,
        R::RSP,
        R::RBP,
        R::RSI,
        R::RDI,
        R::R8,
        R::R9,
        R::R10,
        R::R11,
        R::R12,
        R::R13,
        R::R14,
        R::R15,
    ];
    const X: [Register; 16] = [
        R::XMM0,
        R::XMM1,
        R::XMM2,
        R::XMM3,
        R::XMM4,
        R::XMM5,
        R::XMM6,
        R::XMM7,
        R::XMM8,
        R::XMM9,
        R::XMM10,
        R::XMM11,
        R::XMM12,
        R::XMM13,
        R::XMM14,
        R::XMM15,
    ];
    match size {
        Size::B1 => B1[number],
        Size::B2 => B2[number],
        Size::B4 => B4[number],
        Size::B8 => B8[number],
        Size::X => X[number],
    }
}

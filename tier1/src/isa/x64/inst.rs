//! Machine instructions before registers are known: an encoder's code with operands that the allocator fills in, and the few
//! sequences that must stay together (compare and branch, checks, barriers, calls).
//! An operand of the allocator is named by its number within the instruction.

use super::regs::Size;
use crate::isa::External;
use crate::ssa::StackSlot;
use abi::ExceptionKind;
use abi::helpers::HelperId;
use iced_x86::Code;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arg {
    None,
    Reg(u8, Size),
    Mem(Address),
    Imm(i64),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Address {
    pub base: Base,
    pub index: Option<(u8, u8)>,
    pub offset: i32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Base {
    /// An operand.
    Reg(u8),
    Slot(StackSlot),
    /// Word of the incoming stack arguments.
    Incoming,
    /// Outgoing stack arguments.
    Stack,
    Thread,
    /// A constant of the function.
    Constant(u32),
}

impl Address {
    pub const fn of(base: Base, offset: i32) -> Address {
        Address { base, index: None, offset }
    }
}

/// Conditions by their number in encodings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Cc {
    O,
    No,
    B,
    Ae,
    E,
    Ne,
    Be,
    A,
    S,
    Ns,
    P,
    Np,
    L,
    Ge,
    Le,
    G,
}

impl Cc {
    pub const fn negated(self) -> Cc {
        const ALL: [Cc; 16] = [
            Cc::O,
            Cc::No,
            Cc::B,
            Cc::Ae,
            Cc::E,
            Cc::Ne,
            Cc::Be,
            Cc::A,
            Cc::S,
            Cc::Ns,
            Cc::P,
            Cc::Np,
            Cc::L,
            Cc::Ge,
            Cc::Le,
            Cc::G,
        ];
        ALL[self as usize ^ 1]
    }
}

/// What the flags say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flags {
    One(Cc),
    /// Floats: equal, and not unordered.
    Equal,
    /// Floats: unequal or unordered.
    Unequal,
}

impl Flags {
    pub const fn negated(self) -> Flags {
        match self {
            Flags::One(cc) => Flags::One(cc.negated()),
            Flags::Equal => Flags::Unequal,
            Flags::Unequal => Flags::Equal,
        }
    }
}

/// An instruction that sets flags.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Compare {
    pub code: Code,
    pub args: [Arg; 2],
}

/// Number of a call site in `Lowered::sites`.
pub type Site = u32;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Inst {
    /// Registers hold values here; no code.
    Registers,
    Op {
        code: Code,
        args: [Arg; 3],
    },
    /// Operand 0 gets something outside.
    External {
        target: External,
    },
    /// Operand 0 gets 0 or 1.
    Set {
        compare: Compare,
        flags: Flags,
    },
    /// Operand 0 is the last operand's register, and gets operand 1 when the flags hold.
    Select {
        compare: Compare,
        flags: Flags,
        size: Size,
        when: u8,
    },
    Branch {
        compare: Compare,
        flags: Flags,
    },
    Jump,
    /// Operand 0: the index; 1, 2: temporaries.
    Switch {
        count: u32,
    },
    Return,
    /// Throws when the flags hold.
    Check {
        compare: Compare,
        flags: Flags,
        exception: ExceptionKind,
        site: Site,
    },
    /// Arithmetic that throws OverflowException when the condition holds afterwards.
    Overflow {
        code: Code,
        args: [Arg; 3],
        cc: Cc,
        site: Site,
    },
    /// Operands: dividend and quotient (rax), divisor, remainder (rdx).
    Divide {
        wide: bool,
        signed: bool,
    },
    /// Of the method whose record is in rax.
    CallMethod {
        site: Site,
    },
    /// Of the address in rax.
    CallAddress {
        site: Site,
    },
    CallExternal {
        target: External,
        site: Option<Site>,
    },
    /// A helper that is seldom needed: when the compared differ. Its entry keeps all registers but rax.
    ColdCall {
        helper: HelperId,
        compare: Compare,
        site: Site,
    },
    /// Of the method whose record is in rax; it returns to this one's caller.
    TailCall,
    /// Bytes below the frame: their number is in rcx, their address goes to rax; rcx, rdx, rdi are used.
    StackAlloc {
        zeroed: bool,
    },
    /// Leaves for good: the end of a handler or filter.
    JumpExternal {
        target: External,
    },
    Trap,
    Poll {
        site: Site,
    },
    /// Records that a reference is (or, with `stores`, is being) stored. Operands: the value, a temporary; then the address's.
    Barrier {
        address: Address,
        stores: bool,
        /// The address is one in an object.
        in_object: bool,
    },
    /// With the lock prefix.
    Locked {
        code: Code,
        args: [Arg; 2],
    },
    /// From the thread's buffer, or by the helper. The method table is in rsi, the object goes to rax; rcx is used.
    Allocate {
        size: u32,
        site: Site,
    },
    /// The same; the length, as 64 bits, is in rdx.
    AllocateArray {
        base: u32,
        element: u32,
        site: Site,
    },
    /// The record that a call reaches: rsi the object, rdx the declared method, rcx the site's cells; to rax. r8 and r9 are used.
    ResolveInterface {
        /// The declared method is not always the same.
        is_shared: bool,
        site: Site,
    },
    /// An entry of a dictionary, to rax; rdx and rcx are used. rsi: what the helper of that name has first.
    Lookup {
        helper: HelperId,
        depth: u32,
        slot: u32,
        site: Site,
    },
    /// Float to integer, saturating. Operands: result, source, integer temporary, float temporary.
    FloatToInt {
        wide: bool,
        double: bool,
        signed: bool,
    },
    /// Unsigned 64-bit integer to float. Operands: result, source, two integer temporaries.
    UnsignedToFloat {
        double: bool,
    },
    /// Read, change, compare and exchange until done. Operands: old value (rax), operand, temporary; then the address.
    AtomicUpdate {
        code: Code,
        exchange: Code,
        load: Code,
        size: Size,
        address: Address,
    },
}

/// Who keeps registers while the thread is stopped at a safepoint.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Keeper {
    /// Those of `regs::CALLEE_SAVED`; nothing lives in another one.
    Callee,
    Poll,
    ColdHelper,
}

impl Inst {
    /// The site where a collection may find the frame and let it go on afterwards. What only throws is none: nothing but stack slots
    /// matters to handlers.
    pub fn safepoint(&self) -> Option<(Site, Keeper)> {
        match self {
            Inst::CallMethod { site } | Inst::CallAddress { site } => Some((*site, Keeper::Callee)),
            Inst::CallExternal { target, site } => match target {
                External::Helper(helper) if helper.effects().gc => Some(((*site)?, Keeper::Callee)),
                External::ColdHelper(_) => Some(((*site)?, Keeper::ColdHelper)),
                _ => None,
            },
            Inst::ColdCall { site, .. }
            | Inst::Allocate { site, .. }
            | Inst::AllocateArray { site, .. }
            | Inst::ResolveInterface { site, .. }
            | Inst::Lookup { site, .. } => Some((*site, Keeper::ColdHelper)),
            Inst::Poll { site } => Some((*site, Keeper::Poll)),
            _ => None,
        }
    }

    /// Visits the addresses that it names.
    pub fn each_address(&self, visit: &mut dyn FnMut(&Address)) {
        let args: &[Arg] = match self {
            Inst::Op { args, .. } | Inst::Overflow { args, .. } => args,
            Inst::Set { compare, .. }
            | Inst::Select { compare, .. }
            | Inst::Branch { compare, .. }
            | Inst::Check { compare, .. }
            | Inst::ColdCall { compare, .. } => &compare.args,
            Inst::Locked { args, .. } => args,
            Inst::Barrier { address, .. } | Inst::AtomicUpdate { address, .. } => {
                return visit(address);
            }
            _ => &[],
        };
        for arg in args {
            if let Arg::Mem(address) = arg {
                visit(address);
            }
        }
    }
}

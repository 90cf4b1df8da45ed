//! How a frame begins and ends: base pointer, stack limit, saved registers, zeroed slots.
//! Owns prologues and epilogues; the layout is said in `emit`.

use super::*;

const SMALL_FRAME: u32 = 512;
/// Bytes of stack slots that are zeroed word by word: a vector store close behind a locked operation waits some 15 cycles on Zen.
const MOST_BY_WORD: i32 = 64;
/// Bytes of stack slots that are zeroed without a loop.
const MOST_UNROLLED: i32 = 256;

impl Emitter<'_> {
    pub(super) fn prologue(&mut self) {
        use Operand::{Imm, Reg};
        if self.is_bare {
            return;
        }
        self.op1(Code::Push_r64, Reg(FRAME));
        self.op2(Code::Mov_r64_rm64, Reg(FRAME), Reg(STACK));
        if self.frame_size != 0 {
            let size = Imm(self.frame_size as i64);
            self.op2(Code::Sub_rm64_imm32, Reg(STACK), size);
        }
        // Who calls nothing is the last one; the limit leaves room for so little.
        let calls = |inst: &Inst| {
            matches!(inst, Inst::CallMethod { .. } | Inst::CallAddress { .. } | Inst::TailCall)
        };
        if self.frame_size > SMALL_FRAME || self.lowered.insts.iter().any(calls) {
            let limit = machine_memory(machine_offset::machine_limit);
            self.op2(Code::Cmp_r64_rm64, Reg(STACK), limit);
            self.relative(Code::Jb_rel32_64, External::Stub(Stub::StackOverflow));
        }
        for index in 0..self.saved.len() {
            let (register, at) = self.saved_register(index);
            self.op2(Code::Mov_rm64_r64, at, register);
        }
        self.zero_slots();
        self.note_stack_end();
    }
    fn saved_register(&self, index: usize) -> (Operand, Operand) {
        let (number, offset) = self.saved[index];
        let register = machine_register(regs::CALLEE_SAVED[number], Size::B8);
        (Operand::Reg(register), frame_memory(offset))
    }
    /// Handlers and the collector may look at these before anything has been stored there. rax, r10, r11 and xmm15 hold no arguments.
    pub(super) fn zero_slots(&mut self) {
        use Operand::{Imm, Reg};
        let mut left = self.zeroed;
        while left % 16 != 0 || (left != 0 && self.zeroed <= MOST_BY_WORD) {
            self.op2(Code::Mov_rm64_imm32, frame_memory(-left), Imm(0));
            left -= 8;
        }
        if left == 0 {
            return;
        }
        let zero = Reg(Register::XMM15);
        self.op(Code::VEX_Vxorps_xmm_xmm_xmmm128, [zero, zero, zero]);
        if left <= MOST_UNROLLED {
            while left != 0 {
                self.op2(Code::VEX_Vmovups_xmmm128_xmm, frame_memory(-left), zero);
                left -= 16;
            }
            return;
        }
        let (at, count) = (Reg(Register::R11), Reg(Register::R10));
        self.op2(Code::Lea_r64_m, at, frame_memory(-left));
        self.op2(Code::Mov_r32_imm32, Reg(Register::R10D), Imm(left as i64 / 16));
        let again = self.new_label();
        self.bind(again);
        self.op2(Code::VEX_Vmovups_xmmm128_xmm, memory(Register::R11, 0), zero);
        self.op2(Code::Add_rm64_imm8, at, Imm(16));
        self.op1(Code::Dec_rm64, count);
        self.branch(jcc(Cc::Ne), again);
    }
    pub(super) fn note_stack_end(&mut self) {
        if let Some(offset) = self.stack_end {
            self.op2(Code::Mov_rm64_r64, frame_memory(offset), Operand::Reg(STACK));
        }
    }
    pub(super) fn epilogue(&mut self) {
        self.restore();
        self.op(Code::Retnq, [Operand::None; 3]);
    }
    /// The caller's registers and frame.
    pub(super) fn restore(&mut self) {
        if self.is_bare {
            return;
        }
        for index in 0..self.saved.len() {
            let (register, at) = self.saved_register(index);
            self.op2(Code::Mov_r64_rm64, register, at);
        }
        self.op(Code::Leaveq, [Operand::None; 3]);
    }
}

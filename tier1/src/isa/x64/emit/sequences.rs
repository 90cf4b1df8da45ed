//! Machine instructions that are sequences of several: barriers, switches, conversions between numbers, locked operations.
//! Owns their bytes. Registers within a sequence are those that the lowering asked for.

use super::*;
use abi::helpers::call_site;
use abi::method::method_offset;
use abi::mtable::{Dictionary, mt_offset};
use abi::object;

/// Bytes of elements that are allocated inline.
const MOST_INLINE_ARRAY: u32 = 4 << 10;
/// Of objects.
const ALIGNMENT: u32 = 8;

impl Emitter<'_> {
    pub(super) fn locked(&mut self, code: Code, at: MemoryOperand, value: Register) {
        match Instruction::with2(code, at, value) {
            Ok(mut instruction) => {
                instruction.set_has_lock_prefix(true);
                self.encode(&instruction);
            }
            Err(error) => panic!("{error} in {code:?}"),
        }
    }

    pub(super) fn barrier(
        &mut self,
        address: Address,
        stores: bool,
        in_object: bool,
        allocations: &[Allocation],
    ) {
        use Operand::Reg;
        let at = self.memory(address, allocations);
        let value = Reg(self.register(allocations[0], Size::B8));
        let slot = self.register(allocations[1], Size::B8);
        if stores {
            self.op2(Code::Mov_rm64_r64, at, value);
        }
        let place = match address.base {
            // As young as its object.
            Base::Reg(base) if in_object => self.register(allocations[base as usize], Size::B8),
            _ => {
                self.op2(Code::Lea_r64_m, Reg(slot), at);
                slot
            }
        };
        let young = machine_memory(machine_offset::nursery_base);
        self.op2(Code::Cmp_r64_rm64, Reg(place), young);
        let (label, back) = (self.new_label(), self.new_label());
        self.branch(jcc(Cc::B), label);
        self.bind(back);
        let value = allocations[0];
        self.cards.push(Card { label, back, value, at, slot, in_object });
    }

    /// What a store into an old object, or below the heap, needs.
    pub(super) fn mark_card(&mut self, card: &Card) {
        use Operand::{Imm, Reg};
        let Card { label, back, value, at, slot, in_object } = *card;
        let value = Reg(self.register(value, Size::B8));
        self.bind(label);
        self.op2(Code::Cmp_r64_rm64, value, machine_memory(machine_offset::nursery_base));
        self.branch(jcc(Cc::B), back);
        self.op2(Code::Lea_r64_m, Reg(slot), at);
        if !in_object {
            self.op2(Code::Cmp_r64_rm64, Reg(slot), machine_memory(machine_offset::heap_base));
            self.branch(jcc(Cc::B), back);
        }
        self.op2(Code::Shr_rm64_imm8, Reg(slot), Imm(heap::CARD_SHIFT as i64));
        self.op2(Code::Add_r64_rm64, Reg(slot), machine_memory(machine_offset::card_bias));
        self.op2(Code::Mov_rm8_imm8, memory(slot, 0), Imm(heap::CARD_DIRTY as i64));
        self.jump(back);
    }

    pub(super) fn allocate(&mut self, size: u32, site: Site) {
        use Operand::Reg;
        let (object, end) = (Reg(Register::RAX), Reg(Register::RCX));
        let cold = self.cold_call(HelperId::NewObject, site, Vec::new());
        self.op2(Code::Mov_r64_rm64, object, thread_memory(thread_offset::alloc_ptr));
        self.op2(Code::Lea_r64_m, end, memory(Register::RAX, size as i64));
        self.op2(Code::Cmp_r64_rm64, end, thread_memory(thread_offset::alloc_end));
        self.branch(jcc(Cc::A), cold);
        self.op2(Code::Mov_rm64_r64, thread_memory(thread_offset::alloc_ptr), end);
        self.op2(Code::Mov_rm64_r64, memory(Register::RAX, 0), Reg(Register::RSI));
        self.bind(cold + 1);
    }

    /// Negative lengths are large ones.
    pub(super) fn allocate_array(&mut self, base: u32, element: u32, site: Site) {
        use Operand::{Imm, Mem, Reg};
        let (array, end, length) = (Reg(Register::RAX), Reg(Register::RCX), Reg(Register::RDX));
        let cold = self.cold_call(HelperId::NewArray, site, Vec::new());
        let most = MOST_INLINE_ARRAY / element;
        self.op2(Code::Cmp_rm64_imm32, length, Imm(most as i64));
        self.branch(jcc(Cc::A), cold);
        let padded = (base + ALIGNMENT - 1) as i64;
        if matches!(element, 1 | 2 | 4 | 8) {
            let at = MemoryOperand::with_index_scale_displ_size(Register::RDX, element, padded, 1);
            self.op2(Code::Lea_r64_m, end, Mem(at, None));
        } else {
            self.op(Code::Imul_r64_rm64_imm32, [end, length, Imm(element as i64)]);
            self.op2(Code::Add_rm64_imm32, end, Imm(padded));
        }
        self.op2(Code::And_rm64_imm8, end, Imm(-(ALIGNMENT as i64)));
        self.op2(Code::Mov_r64_rm64, array, thread_memory(thread_offset::alloc_ptr));
        self.op2(Code::Add_r64_rm64, end, array);
        self.op2(Code::Cmp_r64_rm64, end, thread_memory(thread_offset::alloc_end));
        self.branch(jcc(Cc::A), cold);
        self.op2(Code::Mov_rm64_r64, thread_memory(thread_offset::alloc_ptr), end);
        self.op2(Code::Mov_rm64_r64, memory(Register::RAX, 0), Reg(Register::RSI));
        let at = memory(Register::RAX, object::ARRAY_LENGTH_OFFSET as i64);
        self.op2(Code::Mov_rm32_r32, at, Reg(Register::EDX));
        self.bind(cold + 1);
    }

    /// Outgoing arguments stay at the stack's end: the new bytes are above them. Too many end the process as any overflow does.
    pub(super) fn stack_alloc(&mut self, zeroed: bool) {
        use Operand::{Imm, Mem, Reg};
        let (size, end) = (Reg(Register::RCX), Reg(Register::RDX));
        let overflow = External::Stub(Stub::StackOverflow);
        self.op2(Code::Add_rm64_imm8, size, Imm(15));
        self.relative(Code::Jb_rel32_64, overflow.clone());
        self.op2(Code::And_rm64_imm8, size, Imm(-16));
        self.op2(Code::Mov_r64_rm64, end, Reg(STACK));
        self.op2(Code::Sub_r64_rm64, end, size);
        self.relative(Code::Jb_rel32_64, overflow.clone());
        self.op2(Code::Cmp_r64_rm64, end, machine_memory(machine_offset::machine_limit));
        self.relative(Code::Jb_rel32_64, overflow);
        self.op2(Code::Mov_r64_rm64, Reg(STACK), end);
        self.note_stack_end();
        let outgoing = (self.lowered.outgoing_words * 8).next_multiple_of(16);
        let at = MemoryOperand::with_base_displ(STACK, outgoing as i64);
        let address = Reg(Register::RDI);
        self.op2(Code::Lea_r64_m, address, Mem(at, None));
        if zeroed {
            self.op2(Code::Mov_r64_rm64, end, address);
            self.op2(Code::Shr_rm64_imm8, size, Imm(3));
            self.op2(Code::Xor_r32_rm32, Reg(Register::EAX), Reg(Register::EAX));
            match Instruction::with_rep_stosq(64) {
                Ok(instruction) => self.encode(&instruction),
                Err(error) => panic!("{error} in a stack allocation"),
            }
            self.op2(Code::Mov_r64_rm64, Reg(Register::RAX), end);
        } else {
            self.op2(Code::Mov_r64_rm64, Reg(Register::RAX), address);
        }
    }

    pub(super) fn resolve_interface(&mut self, is_shared: bool, site: Site) {
        use Operand::{Imm, Mem, Reg};
        let (table, cell) = (Reg(Register::RAX), Reg(Register::R8));
        let cold = self.cold_call(HelperId::ResolveInterface, site, Vec::new());
        self.op2(Code::Mov_r32_rm32, Reg(Register::EAX), memory(Register::RSI, 0));
        let factor = Imm(call_site::FACTOR as i32 as i64);
        let product = Reg(Register::R9D);
        self.op(Code::Imul_r32_rm32_imm32, [product, Reg(Register::EAX), factor]);
        self.op2(Code::Shr_rm32_imm8, product, Imm(call_site::SHIFT as i64));
        let at = MemoryOperand::with_base_index_scale(Register::RCX, Register::R9, 8);
        self.op2(Code::Mov_r64_rm64, cell, Mem(at, None));
        let found = self.new_label();
        self.op2(Code::Cmp_r64_rm64, table, memory(Register::R8, 0));
        self.branch(jcc(Cc::E), found);
        let at =
            MemoryOperand::with_base_index_scale_displ_size(Register::RCX, Register::R9, 8, 8, 1);
        self.op2(Code::Mov_r64_rm64, cell, Mem(at, None));
        self.op2(Code::Cmp_r64_rm64, table, memory(Register::R8, 0));
        self.branch(jcc(Cc::Ne), cold);
        self.bind(found);
        if is_shared {
            self.op2(Code::Cmp_r64_rm64, Reg(Register::RDX), memory(Register::R8, 16));
            self.branch(jcc(Cc::Ne), cold);
        }
        self.op2(Code::Mov_r64_rm64, table, memory(Register::R8, 8));
        self.bind(cold + 1);
    }

    /// `runtime::lookups::dictionary_cell`: an entry that is 0 has not been found yet.
    pub(super) fn lookup(&mut self, helper: HelperId, depth: u32, slot: u32, site: Site) {
        use Operand::{Imm, Mem, Reg};
        let answer = Reg(Register::RAX);
        let constants = match helper {
            HelperId::LookupType => {
                vec![(Register::EDX, depth), (Register::ECX, slot)]
            }
            _ => vec![(Register::EDX, slot)],
        };
        let cold = self.cold_call(helper, site, constants);
        let dictionaries = mt_offset::dictionaries as i64;
        let entry = memory(Register::RAX, depth as i64 * 8);
        match helper {
            HelperId::LookupType => {
                self.op2(Code::Mov_r64_rm64, answer, memory(Register::RSI, dictionaries));
                self.op2(Code::Mov_r64_rm64, answer, entry);
            }
            HelperId::LookupOwn => {
                let depth = memory(Register::RSI, mt_offset::depth as i64);
                self.op2(Code::Movzx_r32_rm16, Reg(Register::EAX), depth);
                let list = Reg(Register::RCX);
                self.op2(Code::Mov_r64_rm64, list, memory(Register::RSI, dictionaries));
                let at = MemoryOperand::with_base_index_scale(Register::RCX, Register::RAX, 8);
                self.op2(Code::Mov_r64_rm64, answer, Mem(at, None));
            }
            _ => {
                let dictionary = method_offset::dictionary as i64;
                self.op2(Code::Mov_r64_rm64, answer, memory(Register::RSI, dictionary));
            }
        }
        if slot >= Dictionary::LEAST_CELLS {
            let capacity = core::mem::offset_of!(Dictionary, capacity) as i64;
            let slot = Imm(slot as i64);
            self.op2(Code::Cmp_rm32_imm32, memory(Register::RAX, capacity), slot);
            self.branch(jcc(Cc::Be), cold);
        }
        let cells = core::mem::offset_of!(Dictionary, cells) as i64;
        self.op2(Code::Mov_r64_rm64, answer, memory(Register::RAX, cells));
        self.op2(Code::Mov_r64_rm64, answer, memory(Register::RAX, slot as i64 * 8));
        self.op2(Code::Test_rm64_r64, answer, answer);
        self.branch(jcc(Cc::E), cold);
        self.bind(cold + 1);
    }

    pub(super) fn switch(&mut self, block: usize, count: u32, allocations: &[Allocation]) {
        use Operand::{Imm, Reg};
        let index = self.register(allocations[0], Size::B4);
        let (base, entry) =
            (self.register(allocations[1], Size::B8), self.register(allocations[2], Size::B8));
        let entry32 = self.register(allocations[2], Size::B4);
        let other = self.successor(block, count as usize);
        self.op2(Code::Cmp_rm32_imm32, Reg(index), Imm(count as i64));
        self.branch(jcc(Cc::Ae), other);
        self.op2(Code::Mov_r32_rm32, Reg(entry32), Reg(index));
        let table = self.new_label();
        let here = MemoryOperand::with_base_displ(Register::RIP, self.position as i64);
        self.op2(Code::Lea_r64_m, Reg(base), Operand::Mem(here, None));
        self.fixups.push((self.position - 4, table));
        let at = MemoryOperand::with_base_index_scale(base, entry, 4);
        self.op2(Code::Movsxd_r64_rm32, Reg(entry), Operand::Mem(at, None));
        self.op2(Code::Add_r64_rm64, Reg(entry), Reg(base));
        self.op1(Code::Jmp_rm64, Reg(entry));
        let targets = (0..count as usize).map(|index| self.successor(block, index)).collect();
        self.tables.push((table, targets));
    }

    /// Saturates; NaN is 0.
    pub(super) fn float_to_int(
        &mut self,
        wide: bool,
        double: bool,
        signed: bool,
        allocations: &[Allocation],
    ) {
        use Operand::{Imm, Reg};
        let full = Reg(self.register(allocations[0], Size::B8));
        let half = Reg(self.register(allocations[0], Size::B4));
        let source = Reg(self.register(allocations[1], Size::X));
        let int = Reg(self.register(allocations[2], Size::B8));
        let float = Reg(self.register(allocations[3], Size::X));
        let convert =
            if double { Code::VEX_Vcvttsd2si_r64_xmmm64 } else { Code::VEX_Vcvttss2si_r64_xmmm32 };
        let compare =
            if double { Code::VEX_Vucomisd_xmm_xmmm64 } else { Code::VEX_Vucomiss_xmm_xmmm32 };
        let (done, nan, high) = (self.new_label(), self.new_label(), self.new_label());
        self.op2(convert, full, source);
        match (wide, signed) {
            (true, true) => {
                // Only the answer for what does not fit overflows here.
                self.op2(Code::Cmp_rm64_imm8, full, Imm(1));
                self.branch(jcc(Cc::No), done);
                self.clamp(source, float, compare, nan, high, done);
                self.bind(high);
                self.op2(Code::Mov_r64_imm64, full, Imm(i64::MAX));
            }
            (false, true) => {
                self.op2(Code::Movsxd_r64_rm32, int, half);
                self.op2(Code::Cmp_r64_rm64, int, full);
                self.branch(jcc(Cc::E), done);
                self.op2(Code::Mov_r32_imm32, half, Imm(i32::MIN as i64));
                self.clamp(source, float, compare, nan, high, done);
                self.bind(high);
                self.op2(Code::Mov_r32_imm32, half, Imm(i32::MAX as i64));
            }
            (false, false) => {
                let int32 = Reg(self.register(allocations[2], Size::B4));
                self.op2(Code::Mov_r32_rm32, int32, half);
                self.op2(Code::Cmp_r64_rm64, int, full);
                self.branch(jcc(Cc::E), done);
                // Below zero is 0; beyond, and what a signed conversion cannot hold, is the most.
                self.op2(Code::Mov_r32_imm32, half, Imm(0));
                self.clamp(source, float, compare, nan, high, done);
                self.bind(high);
                self.op2(Code::Mov_r32_imm32, half, Imm(-1));
            }
            (true, false) => {
                // Not negative: it fits as it is.
                self.op2(Code::Test_rm64_r64, full, full);
                self.branch(jcc(Cc::Ns), done);
                // 2^63 as a float, less which the rest is converted.
                let bits = if double { 0x43E0_0000_0000_0000 } else { 0x5F00_0000 };
                self.op2(Code::Mov_r64_imm64, int, Imm(bits));
                self.op2(Code::VEX_Vmovq_xmm_rm64, float, int);
                self.op2(compare, source, float);
                let (low, most) = (self.new_label(), self.new_label());
                self.branch(jcc(Cc::B), low);
                let sub = if double {
                    Code::VEX_Vsubsd_xmm_xmm_xmmm64
                } else {
                    Code::VEX_Vsubss_xmm_xmm_xmmm32
                };
                self.op(sub, [float, source, float]);
                self.op2(convert, full, float);
                self.op2(Code::Test_rm64_r64, full, full);
                self.branch(jcc(Cc::S), most);
                self.op2(Code::Mov_r64_imm64, int, Imm(i64::MIN));
                self.op2(Code::Xor_r64_rm64, full, int);
                self.jump(done);
                self.bind(most);
                self.op2(Code::Mov_rm64_imm32, full, Imm(-1));
                self.jump(done);
                // Negative or NaN.
                self.bind(low);
                self.op2(Code::Xor_r32_rm32, half, half);
                self.bind(done);
                return;
            }
        }
        self.jump(done);
        self.bind(nan);
        self.op2(Code::Xor_r32_rm32, half, half);
        self.bind(done);
    }
    /// By comparing with zero: to `nan`, to `high`, or to `done` with what is there.
    pub(super) fn clamp(
        &mut self,
        source: Operand,
        float: Operand,
        compare: Code,
        nan: Label,
        high: Label,
        done: Label,
    ) {
        self.op(Code::VEX_Vxorps_xmm_xmm_xmmm128, [float, float, float]);
        self.op2(compare, source, float);
        self.branch(jcc(Cc::P), nan);
        self.branch(jcc(Cc::A), high);
        self.jump(done);
    }

    /// Large values lose their lowest bit (kept in the next, for rounding), are converted and doubled.
    pub(super) fn unsigned_to_float(&mut self, double: bool, allocations: &[Allocation]) {
        use Operand::{Imm, Reg};
        let result = Reg(self.register(allocations[0], Size::X));
        let source = Reg(self.register(allocations[1], Size::B8));
        let first = Reg(self.register(allocations[2], Size::B8));
        let first32 = Reg(self.register(allocations[2], Size::B4));
        let second = Reg(self.register(allocations[3], Size::B8));
        let (convert, add) = if double {
            (Code::VEX_Vcvtsi2sd_xmm_xmm_rm64, Code::VEX_Vaddsd_xmm_xmm_xmmm64)
        } else {
            (Code::VEX_Vcvtsi2ss_xmm_xmm_rm64, Code::VEX_Vaddss_xmm_xmm_xmmm32)
        };
        let (large, done) = (self.new_label(), self.new_label());
        self.op(Code::VEX_Vxorps_xmm_xmm_xmmm128, [result, result, result]);
        self.op2(Code::Test_rm64_r64, source, source);
        self.branch(jcc(Cc::S), large);
        self.op(convert, [result, result, source]);
        self.jump(done);
        self.bind(large);
        self.op2(Code::Mov_r64_rm64, second, source);
        self.op2(Code::Shr_rm64_imm8, second, Imm(1));
        self.op2(Code::Mov_r64_rm64, first, source);
        self.op2(Code::And_rm32_imm8, first32, Imm(1));
        self.op2(Code::Or_r64_rm64, second, first);
        self.op(convert, [result, result, second]);
        self.op(add, [result, result, result]);
        self.bind(done);
    }
}

impl Emitter<'_> {
    /// Frames that wake begin as those that are called do, and go on at the block.
    pub(super) fn resume_entries(&mut self) -> Vec<(u32, u32)> {
        let mut made = Vec::new();
        for entry in &self.func.resume_entries {
            let block = Some(entry.block);
            let Some(label) = self.lowered.sources.iter().position(|source| *source == block)
            else {
                continue;
            };
            made.push((entry.state, self.position));
            self.prologue();
            self.jump(self.onward[label]);
        }
        made
    }
}

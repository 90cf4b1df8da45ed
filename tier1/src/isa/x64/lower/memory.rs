//! Stores, structs, atomic operations.

use super::{Lower, Operands, load_code, store_code};
use crate::isa::External;
use crate::isa::x64::inst::{Address, Arg, Base, Inst as Lir};
use crate::isa::x64::regs::{RAX, Size};
use crate::ssa::{Inst, LayoutId, StackSlot, Type, Value};
use abi::WordKind;
use abi::helpers::HelperId;
use iced_x86::Code;
use ir::MemType;
use regalloc2::VReg;

/// Structs up to this many bytes are copied by loads and stores.
const MOST_INLINE: u32 = 128;

impl Lower<'_> {
    /// A store without a barrier.
    pub(super) fn store_value(
        &mut self,
        mem: MemType,
        value: Value,
        address: Address,
        mut operands: Operands,
    ) {
        if let Some(constant) = self.constant32(value) {
            let code = match mem {
                MemType::I1 | MemType::U1 => Code::Mov_rm8_imm8,
                MemType::I2 | MemType::U2 => Code::Mov_rm16_imm16,
                MemType::I4 => Code::Mov_rm32_imm32,
                _ => Code::Mov_rm64_imm32,
            };
            let args = [Arg::Mem(address), Arg::Imm(constant), Arg::None];
            self.push(Lir::Op { code, args }, operands);
            return;
        }
        let vreg = self.use_value(value);
        self.store(mem, vreg, address, &mut operands);
    }

    pub(super) fn store_ref(
        &mut self,
        base: Value,
        index: Option<(Value, u32)>,
        offset: u32,
        value: Value,
    ) {
        let mut operands = Operands::default();
        self.carry_check(self.inst, &mut operands);
        // Null, and what a symbol names, which is frozen.
        let is_frozen = matches!(self.func.def_inst(value), Some(Inst::SymbolValue(_)));
        if is_frozen || self.constant(value) == Some(0) {
            let address = self.address(base, index, offset, &mut operands);
            return self.store_value(MemType::Ref, value, address, operands);
        }
        let in_object = self.func.ty(base) == Type::Ref;
        let vreg = self.use_value(value);
        let value = operands.late(vreg);
        let temporary = self.int_temporary();
        operands.early_def(temporary);
        let start = operands.list.len();
        let address = self.address(base, index, offset, &mut operands);
        // The address is needed until the end.
        for operand in &mut operands.list[start..] {
            *operand = regalloc2::Operand::reg_use_at_end(operand.vreg());
        }
        let _ = value;
        self.push(Lir::Barrier { address, stores: true, in_object }, operands);
    }

    fn layout_has_refs(&self, layout: LayoutId) -> bool {
        self.func.layouts[layout.index()].words.iter().any(|word| *word != WordKind::Raw)
    }

    /// The address of memory, with its operands apart so that it can be named several times.
    fn pointer(&mut self, base: Value, offset: u32) -> (VReg, i32) {
        let vreg = self.use_value(base);
        if i32::try_from(offset as i64 + MOST_INLINE as i64).is_ok() {
            return (vreg, offset as i32);
        }
        let sum = self.int_temporary();
        let far = self.int_temporary();
        self.integer_into(Type::I64, offset as i64, far);
        let mut operands = Operands::default();
        let (a, b) = (operands.reg(vreg), operands.reg(far));
        let address = Address { base: Base::Reg(a), index: Some((b, 1)), offset: 0 };
        self.lea(sum, address, operands);
        (sum, 0)
    }

    pub(super) fn copy_from_memory(
        &mut self,
        layout: LayoutId,
        to: Address,
        base: Value,
        offset: u32,
    ) {
        let size = self.func.layouts[layout.index()].size;
        let (pointer, offset) = self.pointer(base, offset);
        if size > MOST_INLINE {
            let target = self.int_temporary();
            self.lea(target, to, Operands::default());
            let source = self.moved(pointer, offset);
            return self.copy_block(layout, target, source, false);
        }
        self.copy_pieces(size, Piece::Frame(to), Piece::Memory(pointer, offset));
    }

    pub(super) fn copy_to_memory(
        &mut self,
        layout: LayoutId,
        base: Value,
        offset: u32,
        from: StackSlot,
        from_offset: u32,
    ) {
        let size = self.func.layouts[layout.index()].size;
        let (pointer, offset) = self.pointer(base, offset);
        let from = Address::of(Base::Slot(from), from_offset as i32);
        let has_refs = self.layout_has_refs(layout);
        if has_refs || size > MOST_INLINE {
            let source = self.int_temporary();
            self.lea(source, from, Operands::default());
            let target = self.moved(pointer, offset);
            return self.copy_block(layout, target, source, has_refs);
        }
        self.copy_pieces(size, Piece::Memory(pointer, offset), Piece::Frame(from));
    }

    pub(super) fn copy_struct(&mut self, layout: LayoutId, target: Value, source: Value) {
        let size = self.func.layouts[layout.index()].size;
        let (target, source) = (self.use_value(target), self.use_value(source));
        let has_refs = self.layout_has_refs(layout);
        if has_refs || size > MOST_INLINE {
            return self.copy_block(layout, target, source, has_refs);
        }
        // Everything is read before anything is written: the two may overlap.
        self.copy_pieces(size, Piece::Memory(target, 0), Piece::Memory(source, 0));
    }

    fn moved(&mut self, pointer: VReg, offset: i32) -> VReg {
        if offset == 0 {
            return pointer;
        }
        let sum = self.int_temporary();
        let mut operands = Operands::default();
        let address = Address::of(Base::Reg(operands.reg(pointer)), offset);
        self.lea(sum, address, operands);
        sum
    }

    fn copy_block(&mut self, layout: LayoutId, target: VReg, source: VReg, has_refs: bool) {
        let data = &self.func.layouts[layout.index()];
        if has_refs {
            let mt = self.external(External::Type(data.ty));
            return self.helper(HelperId::CopyValue, &[target, source, mt], &[]);
        }
        let size = self.int_temporary();
        self.integer_into(Type::I64, data.size as i64, size);
        self.helper(HelperId::CopyBlock, &[target, source, size], &[]);
    }

    pub(super) fn copy_bytes(&mut self, size: u32, to: Address, from: Address) {
        if size > MOST_INLINE {
            let (target, source, length) =
                (self.int_temporary(), self.int_temporary(), self.int_temporary());
            self.lea(target, to, Operands::default());
            self.lea(source, from, Operands::default());
            self.integer_into(Type::I64, size as i64, length);
            return self.helper(HelperId::CopyBlock, &[target, source, length], &[]);
        }
        self.copy_pieces(size, Piece::Frame(to), Piece::Frame(from));
    }

    fn copy_pieces(&mut self, size: u32, to: Piece, from: Piece) {
        let is_short = size <= 64;
        let mut loaded = Vec::new();
        for (offset, mem) in pieces(size) {
            let word = self.int_temporary();
            let mut operands = Operands::default();
            let address = from.at(offset, &mut operands);
            self.load(mem, word, address, &mut operands);
            if is_short {
                loaded.push((offset, mem, word));
                continue;
            }
            let mut operands = Operands::default();
            let address = to.at(offset, &mut operands);
            self.store(mem, word, address, &mut operands);
        }
        for (offset, mem, word) in loaded {
            let mut operands = Operands::default();
            let address = to.at(offset, &mut operands);
            self.store(mem, word, address, &mut operands);
        }
    }

    pub(super) fn zero_struct(&mut self, layout: LayoutId, target: Value) {
        let size = self.func.layouts[layout.index()].size;
        let pointer = self.use_value(target);
        self.zero_pieces(size, Piece::Memory(pointer, 0));
    }
    pub(super) fn zero_bytes(&mut self, size: u32, at: Address) {
        self.zero_pieces(size, Piece::Frame(at));
    }
    fn zero_pieces(&mut self, size: u32, at: Piece) {
        if size > MOST_INLINE {
            let target = match at {
                Piece::Frame(address) => {
                    let target = self.int_temporary();
                    self.lea(target, address, Operands::default());
                    target
                }
                Piece::Memory(pointer, offset) => self.moved(pointer, offset),
            };
            let (zero, length) = (self.int_temporary(), self.int_temporary());
            self.integer_into(Type::I32, 0, zero);
            self.integer_into(Type::I64, size as i64, length);
            return self.helper(HelperId::FillBlock, &[target, zero, length], &[]);
        }
        for (offset, mem) in pieces(size) {
            let mut operands = Operands::default();
            let address = at.at(offset, &mut operands);
            let code = match mem {
                MemType::U1 => Code::Mov_rm8_imm8,
                MemType::U2 => Code::Mov_rm16_imm16,
                MemType::I4 => Code::Mov_rm32_imm32,
                _ => Code::Mov_rm64_imm32,
            };
            let args = [Arg::Mem(address), Arg::Imm(0), Arg::None];
            self.push(Lir::Op { code, args }, operands);
        }
    }

    // Atomic operations. Results of narrow ones are extended afterwards.

    fn extended(&mut self, mem: MemType, raw: VReg, result: VReg) {
        let (code, from) = match mem {
            MemType::I1 => (Code::Movsx_r32_rm8, Size::B1),
            MemType::U1 => (Code::Movzx_r32_rm8, Size::B1),
            MemType::I2 => (Code::Movsx_r32_rm16, Size::B2),
            MemType::U2 => (Code::Movzx_r32_rm16, Size::B2),
            _ => (Code::Mov_r64_rm64, Size::B8),
        };
        let to = if matches!(mem.size(), 1 | 2) { Size::B4 } else { Size::B8 };
        let mut operands = Operands::default();
        let source = Arg::Reg(operands.reg(raw), from);
        let def = Arg::Reg(operands.def(result), to);
        self.push(Lir::Op { code, args: [def, source, Arg::None] }, operands);
    }
    fn record_ref(&mut self, base: Value, vreg: VReg) {
        let mut operands = Operands::default();
        operands.late(vreg);
        let temporary = self.int_temporary();
        operands.early_def(temporary);
        let pointer = self.use_value(base);
        let reg = operands.late(pointer);
        let address = Address::of(Base::Reg(reg), 0);
        self.push(Lir::Barrier { address, stores: false, in_object: false }, operands);
    }

    pub(super) fn atomic_exchange(
        &mut self,
        result: VReg,
        mem: MemType,
        base: Value,
        value: Value,
    ) {
        let code = match mem.size() {
            1 => Code::Xchg_rm8_r8,
            2 => Code::Xchg_rm16_r16,
            4 => Code::Xchg_rm32_r32,
            _ => Code::Xchg_rm64_r64,
        };
        let (pointer, vreg) = (self.use_value(base), self.use_value(value));
        let raw = self.int_temporary();
        let mut operands = Operands::default();
        let address = Address::of(Base::Reg(operands.late(pointer)), 0);
        let value_operand = operands.reg(vreg);
        let def = operands.def_reuse(raw, value_operand);
        let args = [Arg::Mem(address), Arg::Reg(def, store_code(mem).1), Arg::None];
        self.push(Lir::Op { code, args }, operands);
        if mem == MemType::Ref && self.constant(value) != Some(0) {
            self.record_ref(base, vreg);
        }
        self.extended(mem, raw, result);
    }

    pub(super) fn atomic_compare_exchange(
        &mut self,
        result: VReg,
        mem: MemType,
        base: Value,
        value: Value,
        comparand: Value,
    ) {
        let code = match mem.size() {
            1 => Code::Cmpxchg_rm8_r8,
            2 => Code::Cmpxchg_rm16_r16,
            4 => Code::Cmpxchg_rm32_r32,
            _ => Code::Cmpxchg_rm64_r64,
        };
        let (pointer, vreg) = (self.use_value(base), self.use_value(value));
        let expected = self.use_value(comparand);
        let raw = self.int_temporary();
        let mut operands = Operands::default();
        let address = Address::of(Base::Reg(operands.late(pointer)), 0);
        let value = Arg::Reg(operands.late(vreg), store_code(mem).1);
        operands.fixed(expected, RAX);
        operands.def_fixed(raw, RAX);
        self.push(Lir::Locked { code, args: [Arg::Mem(address), value] }, operands);
        if mem == MemType::Ref {
            self.record_ref(base, vreg);
        }
        self.extended(mem, raw, result);
    }

    pub(super) fn atomic_add(&mut self, result: VReg, mem: MemType, base: Value, value: Value) {
        let code = match mem.size() {
            1 => Code::Xadd_rm8_r8,
            2 => Code::Xadd_rm16_r16,
            4 => Code::Xadd_rm32_r32,
            _ => Code::Xadd_rm64_r64,
        };
        let (pointer, vreg) = (self.use_value(base), self.use_value(value));
        let raw = self.int_temporary();
        let mut operands = Operands::default();
        let address = Address::of(Base::Reg(operands.late(pointer)), 0);
        let value = operands.reg(vreg);
        let def = Arg::Reg(operands.def_reuse(raw, value), store_code(mem).1);
        self.push(Lir::Locked { code, args: [Arg::Mem(address), def] }, operands);
        self.extended(mem, raw, result);
    }

    pub(super) fn atomic_update(
        &mut self,
        result: VReg,
        mem: MemType,
        base: Value,
        value: Value,
        codes: [Code; 2],
    ) {
        let exchange = match mem.size() {
            1 => Code::Cmpxchg_rm8_r8,
            2 => Code::Cmpxchg_rm16_r16,
            4 => Code::Cmpxchg_rm32_r32,
            _ => Code::Cmpxchg_rm64_r64,
        };
        let (pointer, vreg) = (self.use_value(base), self.use_value(value));
        let (raw, next) = (self.int_temporary(), self.int_temporary());
        let mut operands = Operands::default();
        // Operands of the sequence: the old value, the other operand, the new value, the address.
        operands.def_fixed(raw, RAX);
        operands.late(vreg);
        operands.early_def(next);
        let address = Address::of(Base::Reg(operands.late(pointer)), 0);
        let (load, _) = load_code(mem);
        let wide = mem.size() == 8;
        let size = store_code(mem).1;
        let code = codes[wide as usize];
        self.push(Lir::AtomicUpdate { code, exchange, load, size, address }, operands);
        self.extended(mem, raw, result);
    }
}

/// Memory that is named several times.
#[derive(Clone, Copy)]
enum Piece {
    Frame(Address),
    Memory(VReg, i32),
}

impl Piece {
    fn at(self, offset: u32, operands: &mut Operands) -> Address {
        match self {
            Piece::Frame(address) => Address { offset: address.offset + offset as i32, ..address },
            Piece::Memory(pointer, start) => {
                Address::of(Base::Reg(operands.reg(pointer)), start + offset as i32)
            }
        }
    }
}

/// (offset, access) of the words of a struct, the rest in smaller pieces.
fn pieces(size: u32) -> Vec<(u32, MemType)> {
    let mut list = Vec::new();
    let mut at = 0;
    for (width, mem) in [(8, MemType::I8), (4, MemType::I4), (2, MemType::U2), (1, MemType::U1)] {
        while size - at >= width {
            list.push((at, mem));
            at += width;
        }
    }
    list
}

//! Numbers: integer and float operations, conversions.
//! Owns the tables of their encodings and the forms with immediates and memory operands.

use super::*;
use crate::isa::x64::inst::Inst as Lir;
use crate::isa::x64::regs::{RAX, RDX};

/// Forms of a two-operand integer operation.
pub(super) struct Alu {
    pub(super) r32: Code,
    pub(super) r64: Code,
    pub(super) i8_32: Code,
    pub(super) i8_64: Code,
    pub(super) i32_32: Code,
    pub(super) i32_64: Code,
}

macro_rules! alu {
    ($r32:ident $r64:ident $i8_32:ident $i8_64:ident $i32_32:ident $i32_64:ident) => {
        Alu {
            r32: Code::$r32,
            r64: Code::$r64,
            i8_32: Code::$i8_32,
            i8_64: Code::$i8_64,
            i32_32: Code::$i32_32,
            i32_64: Code::$i32_64,
        }
    };
}

pub(super) const ADD: Alu =
    alu!(Add_r32_rm32 Add_r64_rm64 Add_rm32_imm8 Add_rm64_imm8 Add_rm32_imm32 Add_rm64_imm32);
pub(super) const SUB: Alu =
    alu!(Sub_r32_rm32 Sub_r64_rm64 Sub_rm32_imm8 Sub_rm64_imm8 Sub_rm32_imm32 Sub_rm64_imm32);
pub(super) const AND: Alu =
    alu!(And_r32_rm32 And_r64_rm64 And_rm32_imm8 And_rm64_imm8 And_rm32_imm32 And_rm64_imm32);
pub(super) const OR: Alu =
    alu!(Or_r32_rm32 Or_r64_rm64 Or_rm32_imm8 Or_rm64_imm8 Or_rm32_imm32 Or_rm64_imm32);
pub(super) const XOR: Alu =
    alu!(Xor_r32_rm32 Xor_r64_rm64 Xor_rm32_imm8 Xor_rm64_imm8 Xor_rm32_imm32 Xor_rm64_imm32);

/// Shifts: by an immediate, and by a register without touching flags.
pub(super) struct Shift {
    pub(super) imm32: Code,
    pub(super) imm64: Code,
    pub(super) reg32: Code,
    pub(super) reg64: Code,
}
pub(super) const SHL: Shift = Shift {
    imm32: Code::Shl_rm32_imm8,
    imm64: Code::Shl_rm64_imm8,
    reg32: Code::VEX_Shlx_r32_rm32_r32,
    reg64: Code::VEX_Shlx_r64_rm64_r64,
};
pub(super) const SAR: Shift = Shift {
    imm32: Code::Sar_rm32_imm8,
    imm64: Code::Sar_rm64_imm8,
    reg32: Code::VEX_Sarx_r32_rm32_r32,
    reg64: Code::VEX_Sarx_r64_rm64_r64,
};
pub(super) const SHR: Shift = Shift {
    imm32: Code::Shr_rm32_imm8,
    imm64: Code::Shr_rm64_imm8,
    reg32: Code::VEX_Shrx_r32_rm32_r32,
    reg64: Code::VEX_Shrx_r64_rm64_r64,
};

/// Scalar float operations by width.
pub(super) type FloatCodes = [Code; 2];
pub(super) const FADD: FloatCodes =
    [Code::VEX_Vaddss_xmm_xmm_xmmm32, Code::VEX_Vaddsd_xmm_xmm_xmmm64];
pub(super) const FSUB: FloatCodes =
    [Code::VEX_Vsubss_xmm_xmm_xmmm32, Code::VEX_Vsubsd_xmm_xmm_xmmm64];
pub(super) const FMUL: FloatCodes =
    [Code::VEX_Vmulss_xmm_xmm_xmmm32, Code::VEX_Vmulsd_xmm_xmm_xmmm64];
pub(super) const FDIV: FloatCodes =
    [Code::VEX_Vdivss_xmm_xmm_xmmm32, Code::VEX_Vdivsd_xmm_xmm_xmmm64];

impl Lower<'_> {
    pub(super) fn alu(&mut self, id: InstId, alu: &Alu, a: Value, b: Value, commutes: bool) {
        let (mut a, mut b) = (a, b);
        if commutes && self.constant32(a).is_some() {
            (a, b) = (b, a);
        }
        let (code, args, operands) = self.alu_form(self.result(id), alu, a, b);
        self.push(Lir::Op { code, args }, operands);
    }
    /// result = a op b, in the register of a.
    pub(super) fn alu_form(
        &mut self,
        result: VReg,
        alu: &Alu,
        a: Value,
        b: Value,
    ) -> (Code, [Arg; 3], Operands) {
        let wide = self.is_wide(a);
        let size = if wide { Size::B8 } else { Size::B4 };
        let left = self.use_value(a);
        let mut operands = Operands::default();
        let left = operands.reg(left);
        if let Some(constant) = self.constant32(b) {
            let code = match (wide, i8::try_from(constant).is_ok()) {
                (false, true) => alu.i8_32,
                (true, true) => alu.i8_64,
                (false, false) => alu.i32_32,
                (true, false) => alu.i32_64,
            };
            let def = operands.def_reuse(result, left);
            return (code, [Arg::Reg(def, size), Arg::Imm(constant), Arg::None], operands);
        }
        let right = self.source(b, &mut operands);
        let def = operands.def_reuse(result, left);
        let code = if wide { alu.r64 } else { alu.r32 };
        (code, [Arg::Reg(def, size), right, Arg::None], operands)
    }
    pub(super) fn checked(&mut self, id: InstId, alu: &Alu, a: Value, b: Value, cc: Cc) {
        let (code, args, operands) = self.alu_form(self.result(id), alu, a, b);
        let site = self.site();
        self.push(Lir::Overflow { code, args, cc, site }, operands);
    }
    pub(super) fn multiply(&mut self, id: InstId, a: Value, b: Value) {
        let (code, args, operands) = self.multiply_form(self.result(id), a, b);
        self.push(Lir::Op { code, args }, operands);
    }
    pub(super) fn multiply_form(
        &mut self,
        result: VReg,
        a: Value,
        b: Value,
    ) -> (Code, [Arg; 3], Operands) {
        let (a, b) = if self.constant32(a).is_some() { (b, a) } else { (a, b) };
        let wide = self.is_wide(a);
        let size = if wide { Size::B8 } else { Size::B4 };
        let mut operands = Operands::default();
        if let Some(constant) = self.constant32(b) {
            let source = self.source(a, &mut operands);
            let def = operands.def(result);
            let code = match (wide, i8::try_from(constant).is_ok()) {
                (false, true) => Code::Imul_r32_rm32_imm8,
                (true, true) => Code::Imul_r64_rm64_imm8,
                (false, false) => Code::Imul_r32_rm32_imm32,
                (true, false) => Code::Imul_r64_rm64_imm32,
            };
            return (code, [Arg::Reg(def, size), source, Arg::Imm(constant)], operands);
        }
        let left = self.use_value(a);
        let left = operands.reg(left);
        let right = self.source(b, &mut operands);
        let def = operands.def_reuse(result, left);
        let code = if wide { Code::Imul_r64_rm64 } else { Code::Imul_r32_rm32 };
        (code, [Arg::Reg(def, size), right, Arg::None], operands)
    }
    pub(super) fn checked_multiply(&mut self, id: InstId, a: Value, b: Value) {
        let (code, args, operands) = self.multiply_form(self.result(id), a, b);
        let site = self.site();
        self.push(Lir::Overflow { code, args, cc: Cc::O, site }, operands);
    }
    pub(super) fn checked_unsigned_multiply(&mut self, id: InstId, a: Value, b: Value) {
        let wide = self.is_wide(a);
        let (left, right) = (self.use_value(a), self.use_value(b));
        let high = self.int_temporary();
        let mut operands = Operands::default();
        operands.fixed(left, RAX);
        let right = operands.late(right);
        operands.def_fixed(self.result(id), RAX);
        operands.def_fixed(high, RDX);
        let size = if wide { Size::B8 } else { Size::B4 };
        let code = if wide { Code::Mul_rm64 } else { Code::Mul_rm32 };
        let site = self.site();
        let args = [Arg::Reg(right, size), Arg::None, Arg::None];
        self.push(Lir::Overflow { code, args, cc: Cc::O, site }, operands);
    }
    pub(super) fn shift(&mut self, id: InstId, shift: &Shift, a: Value, count: Value) {
        let wide = self.is_wide(a);
        let size = if wide { Size::B8 } else { Size::B4 };
        let mut operands = Operands::default();
        if let Some(count) = self.constant(count) {
            let left = self.use_value(a);
            let left = operands.reg(left);
            let def = operands.def_reuse(self.result(id), left);
            let count = count & if wide { 63 } else { 31 };
            let code = if wide { shift.imm64 } else { shift.imm32 };
            let args = [Arg::Reg(def, size), Arg::Imm(count), Arg::None];
            self.push(Lir::Op { code, args }, operands);
            return;
        }
        let count = self.use_value(count);
        let source = self.source(a, &mut operands);
        let count = Arg::Reg(operands.reg(count), size);
        let def = Arg::Reg(operands.def(self.result(id)), size);
        let code = if wide { shift.reg64 } else { shift.reg32 };
        self.push(Lir::Op { code, args: [def, source, count] }, operands);
    }
    pub(super) fn unary(&mut self, id: InstId, codes: [Code; 2], a: Value) {
        let wide = self.is_wide(a);
        let size = if wide { Size::B8 } else { Size::B4 };
        let a = self.use_value(a);
        let mut operands = Operands::default();
        let a = operands.reg(a);
        let def = operands.def_reuse(self.result(id), a);
        let args = [Arg::Reg(def, size), Arg::None, Arg::None];
        self.push(Lir::Op { code: codes[wide as usize], args }, operands);
    }
    pub(super) fn divide(&mut self, id: InstId, a: Value, b: Value, signed: bool, quotient: bool) {
        let wide = self.is_wide(a);
        let (left, right) = (self.use_value(a), self.use_value(b));
        let other = self.int_temporary();
        let mut operands = Operands::default();
        operands.fixed(left, RAX);
        operands.late(right);
        let result = self.result(id);
        let (first, second) = if quotient { (result, other) } else { (other, result) };
        operands.def_fixed(first, RAX);
        operands.def_fixed(second, RDX);
        self.push(Lir::Divide { wide, signed }, operands);
    }
    pub(super) fn extend(&mut self, id: InstId, code: Code, a: Value, from: Size, to: Size) {
        let a = self.use_value(a);
        let mut operands = Operands::default();
        let source = Arg::Reg(operands.reg(a), from);
        let def = Arg::Reg(operands.def(self.result(id)), to);
        self.push(Lir::Op { code, args: [def, source, Arg::None] }, operands);
    }
    pub(super) fn extend_long(&mut self, id: InstId, code: Code, a: Value, to: Size) {
        let mut operands = Operands::default();
        let source = self.source(a, &mut operands);
        let def = Arg::Reg(operands.def(self.result(id)), to);
        self.push(Lir::Op { code, args: [def, source, Arg::None] }, operands);
    }
    /// For what is no operation but whose value somebody asked for by name.
    pub(super) fn copy(&mut self, id: InstId, a: Value) {
        let a = self.use_value(a);
        let mut operands = Operands::default();
        let source = Arg::Reg(operands.reg(a), Size::B8);
        let def = Arg::Reg(operands.def(self.result(id)), Size::B8);
        let args = [def, source, Arg::None];
        self.push(Lir::Op { code: Code::Mov_r64_rm64, args }, operands);
    }

    // Floats.

    pub(super) fn is_double(&self, value: Value) -> bool {
        self.func.ty(self.func.resolve(value)) == Type::F64
    }
    pub(super) fn float(&mut self, id: InstId, codes: FloatCodes, a: Value, b: Value) {
        let code = codes[self.is_double(a) as usize];
        let left = self.use_value(a);
        let mut operands = Operands::default();
        let left = Arg::Reg(operands.reg(left), Size::X);
        let right = if a == b { left } else { self.source(b, &mut operands) };
        let def = Arg::Reg(operands.def(self.result(id)), Size::X);
        self.push(Lir::Op { code, args: [def, left, right] }, operands);
    }
    /// Changes the sign, or takes it away.
    pub(super) fn float_bits(&mut self, id: InstId, a: Value, negate: bool) {
        let double = self.is_double(a);
        let mut bytes = [0u8; 16];
        let sign: u64 = if double { 1 << 63 } else { 1 << 31 };
        let mask = if negate { sign } else { sign - 1 };
        bytes[..8].copy_from_slice(&mask.to_le_bytes());
        let number = self.constant_bytes(&bytes);
        let a = self.use_value(a);
        let mut operands = Operands::default();
        let a = Arg::Reg(operands.reg(a), Size::X);
        let mask = Arg::Mem(Address::of(Base::Constant(number), 0));
        let def = Arg::Reg(operands.def(self.result(id)), Size::X);
        let code = if negate {
            Code::VEX_Vxorps_xmm_xmm_xmmm128
        } else {
            Code::VEX_Vandps_xmm_xmm_xmmm128
        };
        self.push(Lir::Op { code, args: [def, a, mask] }, operands);
    }
    /// A register of zeros: conversions merge into it, so that they wait for nothing.
    pub(super) fn zero_float(&mut self) -> VReg {
        let zero = self.temporary(RegClass::Float);
        let mut operands = Operands::default();
        let reg = Arg::Reg(operands.def(zero), Size::X);
        let code = Code::VEX_Vxorps_xmm_xmm_xmmm128;
        self.push(Lir::Op { code, args: [reg, reg, reg] }, operands);
        zero
    }
    pub(super) fn int_to_float(&mut self, id: InstId, ty: Type, a: Value) {
        let wide = self.is_wide(a);
        let zero = self.zero_float();
        let mut operands = Operands::default();
        let zero = Arg::Reg(operands.reg(zero), Size::X);
        let source = self.source(a, &mut operands);
        let def = Arg::Reg(operands.def(self.result(id)), Size::X);
        let code = match (ty == Type::F64, wide) {
            (true, true) => Code::VEX_Vcvtsi2sd_xmm_xmm_rm64,
            (true, false) => Code::VEX_Vcvtsi2sd_xmm_xmm_rm32,
            (false, true) => Code::VEX_Vcvtsi2ss_xmm_xmm_rm64,
            (false, false) => Code::VEX_Vcvtsi2ss_xmm_xmm_rm32,
        };
        self.push(Lir::Op { code, args: [def, zero, source] }, operands);
    }
    pub(super) fn uint_to_float(&mut self, id: InstId, ty: Type, a: Value) {
        let double = ty == Type::F64;
        if !self.is_wide(a) {
            // 32 bits fit into a signed conversion of 64.
            let long = self.int_temporary();
            let source = self.use_value(a);
            let mut operands = Operands::default();
            let source = Arg::Reg(operands.reg(source), Size::B4);
            let def = Arg::Reg(operands.def(long), Size::B4);
            let args = [def, source, Arg::None];
            self.push(Lir::Op { code: Code::Mov_r32_rm32, args }, operands);
            let zero = self.zero_float();
            let mut operands = Operands::default();
            let zero = Arg::Reg(operands.reg(zero), Size::X);
            let source = Arg::Reg(operands.reg(long), Size::B8);
            let def = Arg::Reg(operands.def(self.result(id)), Size::X);
            let code = if double {
                Code::VEX_Vcvtsi2sd_xmm_xmm_rm64
            } else {
                Code::VEX_Vcvtsi2ss_xmm_xmm_rm64
            };
            self.push(Lir::Op { code, args: [def, zero, source] }, operands);
            return;
        }
        let source = self.use_value(a);
        let (first, second) = (self.int_temporary(), self.int_temporary());
        let mut operands = Operands::default();
        operands.early_def(self.result(id));
        operands.late(source);
        operands.early_def(first);
        operands.early_def(second);
        self.push(Lir::UnsignedToFloat { double }, operands);
    }
    pub(super) fn float_to_int(&mut self, id: InstId, ty: Type, a: Value, signed: bool) {
        let (wide, double) = (ty == Type::I64, self.is_double(a));
        let source = self.use_value(a);
        let (int, float) = (self.int_temporary(), self.temporary(RegClass::Float));
        let mut operands = Operands::default();
        operands.early_def(self.result(id));
        operands.late(source);
        operands.early_def(int);
        operands.early_def(float);
        self.push(Lir::FloatToInt { wide, double, signed }, operands);
    }
    pub(super) fn change_width(&mut self, id: InstId, code: Code, a: Value) {
        let zero = self.zero_float();
        let mut operands = Operands::default();
        let zero = Arg::Reg(operands.reg(zero), Size::X);
        let source = self.source(a, &mut operands);
        let def = Arg::Reg(operands.def(self.result(id)), Size::X);
        self.push(Lir::Op { code, args: [def, zero, source] }, operands);
    }
    pub(super) fn bitcast(&mut self, id: InstId, ty: Type, a: Value) {
        let from = self.func.ty(self.func.resolve(a));
        if from.is_float() == ty.is_float() {
            return self.copy(id, a);
        }
        let wide = ty.size() == 8;
        let a = self.use_value(a);
        let mut operands = Operands::default();
        let int = if wide { Size::B8 } else { Size::B4 };
        let (code, from_size, to_size) = match (ty.is_float(), wide) {
            (true, true) => (Code::VEX_Vmovq_xmm_rm64, int, Size::X),
            (true, false) => (Code::VEX_Vmovd_xmm_rm32, int, Size::X),
            (false, true) => (Code::VEX_Vmovq_rm64_xmm, Size::X, int),
            (false, false) => (Code::VEX_Vmovd_rm32_xmm, Size::X, int),
        };
        let source = Arg::Reg(operands.reg(a), from_size);
        let def = Arg::Reg(operands.def(self.result(id)), to_size);
        self.push(Lir::Op { code, args: [def, source, Arg::None] }, operands);
    }
}

//! Conditions: compares that set flags for branches, checks and selections.
//! Owns which compares are folded into their users.

use super::*;

impl Lower<'_> {
    /// Flags for an i32 condition.
    pub(super) fn condition(&mut self, value: Value, operands: &mut Operands) -> (Compare, Flags) {
        let mut value = self.func.resolve(value);
        let mut is_negated = false;
        let was_repeated = self.is_repeated;
        let result = loop {
            match self.def(value) {
                Some(ssa::Inst::Icmp(op)) => {
                    self.is_repeated |= self.uses[value.index()] > 1;
                    let inner = self.func.resolve(op.a);
                    if matches!(op.cond, Cond::Eq | Cond::Ne)
                        && self.func.ty(inner) == Type::I32
                        && self.constant(op.b) == Some(0)
                        && matches!(self.def(inner), Some(ssa::Inst::Icmp(_) | ssa::Inst::Fcmp(_)))
                    {
                        is_negated ^= op.cond == Cond::Eq;
                        value = inner;
                        continue;
                    }
                    break self.compare_integers(op.cond, op.a, op.b, operands);
                }
                Some(ssa::Inst::Fcmp(op)) => {
                    self.is_repeated |= self.uses[value.index()] > 1;
                    break self.compare_floats(op.cond, op.a, op.b, operands);
                }
                _ => {
                    let vreg = self.use_value(value);
                    let reg = Arg::Reg(operands.reg(vreg), Size::B4);
                    let compare = Compare { code: Code::Test_rm32_r32, args: [reg, reg] };
                    break (compare, Flags::One(Cc::Ne));
                }
            }
        };
        self.is_repeated = was_repeated;
        let (compare, flags) = result;
        (compare, if is_negated { flags.negated() } else { flags })
    }

    pub(super) fn compare_integers(
        &mut self,
        cond: Cond,
        a: Value,
        b: Value,
        operands: &mut Operands,
    ) -> (Compare, Flags) {
        let (mut a, mut b, mut cond) = (self.func.resolve(a), self.func.resolve(b), cond);
        if self.constant32(a).is_some() && self.constant32(b).is_none() {
            (a, b, cond) = (b, a, cond.swapped());
        }
        let ty = self.func.ty(a);
        let wide = ty.size() == 8;
        let size = size_of(ty);
        let flags = Flags::One(integer_cc(cond));
        if let Some(constant) = self.constant32(b) {
            if let Some(address) = self.folded_load(a, ty.size(), operands) {
                let code = match (wide, i8::try_from(constant).is_ok()) {
                    (false, true) => Code::Cmp_rm32_imm8,
                    (false, false) => Code::Cmp_rm32_imm32,
                    (true, true) => Code::Cmp_rm64_imm8,
                    (true, false) => Code::Cmp_rm64_imm32,
                };
                let args = [Arg::Mem(address), Arg::Imm(constant)];
                return (Compare { code, args }, flags);
            }
            if constant == 0
                && matches!(cond, Cond::Eq | Cond::Ne)
                && let Some(ssa::Inst::Iand(op)) = self.def(a)
                && self.is_only_use(a)
                && self.is_here(a)
                && !self.demanded[a.index()]
            {
                return (self.test_bits(op.a, op.b, wide, operands), flags);
            }
            let vreg = self.use_value(a);
            let reg = Arg::Reg(operands.reg(vreg), size);
            if constant == 0 {
                let code = if wide { Code::Test_rm64_r64 } else { Code::Test_rm32_r32 };
                return (Compare { code, args: [reg, reg] }, flags);
            }
            let code = match (wide, i8::try_from(constant).is_ok()) {
                (false, true) => Code::Cmp_rm32_imm8,
                (false, false) => Code::Cmp_rm32_imm32,
                (true, true) => Code::Cmp_rm64_imm8,
                (true, false) => Code::Cmp_rm64_imm32,
            };
            return (Compare { code, args: [reg, Arg::Imm(constant)] }, flags);
        }
        let vreg = self.use_value(a);
        let reg = Arg::Reg(operands.reg(vreg), size);
        let other = self.source(b, operands);
        let code = if wide { Code::Cmp_r64_rm64 } else { Code::Cmp_r32_rm32 };
        (Compare { code, args: [reg, other] }, flags)
    }

    pub(super) fn test_bits(
        &mut self,
        a: Value,
        b: Value,
        wide: bool,
        operands: &mut Operands,
    ) -> Compare {
        let vreg = self.use_value(a);
        let size = if wide { Size::B8 } else { Size::B4 };
        let reg = Arg::Reg(operands.reg(vreg), size);
        if let Some(constant) = self.constant32(b) {
            let code = if wide { Code::Test_rm64_imm32 } else { Code::Test_rm32_imm32 };
            return Compare { code, args: [reg, Arg::Imm(constant)] };
        }
        let vreg = self.use_value(b);
        let other = Arg::Reg(operands.reg(vreg), size);
        let code = if wide { Code::Test_rm64_r64 } else { Code::Test_rm32_r32 };
        Compare { code, args: [reg, other] }
    }

    pub(super) fn compare_floats(
        &mut self,
        cond: Cond,
        a: Value,
        b: Value,
        operands: &mut Operands,
    ) -> (Compare, Flags) {
        // After ucomis x, y: below when x < y or unordered, equal when x == y or unordered.
        let (swap, flags) = match cond {
            Cond::Eq => (false, Flags::Equal),
            Cond::Ne => (false, Flags::Unequal),
            Cond::Gt => (false, Flags::One(Cc::A)),
            Cond::Ge => (false, Flags::One(Cc::Ae)),
            Cond::Lt => (true, Flags::One(Cc::A)),
            Cond::Le => (true, Flags::One(Cc::Ae)),
            Cond::GtUn => (true, Flags::One(Cc::B)),
            Cond::GeUn => (true, Flags::One(Cc::Be)),
            Cond::LtUn => (false, Flags::One(Cc::B)),
            Cond::LeUn => (false, Flags::One(Cc::Be)),
        };
        let (x, y) = if swap { (b, a) } else { (a, b) };
        let double = self.func.ty(self.func.resolve(x)) == Type::F64;
        let vreg = self.use_value(x);
        let reg = Arg::Reg(operands.reg(vreg), Size::X);
        let other = self.source(y, operands);
        let code =
            if double { Code::VEX_Vucomisd_xmm_xmmm64 } else { Code::VEX_Vucomiss_xmm_xmmm32 };
        (Compare { code, args: [reg, other] }, flags)
    }
}

//! Addresses and source operands: bases, scaled indices, loads that their only user does.
//! Owns what is folded into an operand.

use super::*;

impl Lower<'_> {
    /// base + index * scale + offset, with as much as possible taken into the address.
    pub(super) fn address(
        &mut self,
        base: Value,
        index: Option<(Value, u32)>,
        offset: u32,
        operands: &mut Operands,
    ) -> Address {
        let mut base = self.func.resolve(base);
        let mut offset = offset as i64;
        let mut index = index;
        loop {
            if let Some((at, scale)) = index
                && let Some(constant) = self.constant(at)
                && let Some(distance) = constant.checked_mul(scale as i64)
                && i32::try_from(offset + distance).is_ok()
            {
                offset += distance;
                index = None;
                continue;
            }
            match self.def(base) {
                Some(ssa::Inst::StackAddr(op))
                    if i32::try_from(offset + op.offset as i64).is_ok() =>
                {
                    let address =
                        Address::of(Base::Slot(op.slot), (offset + op.offset as i64) as i32);
                    return self.with_index(address, index, operands);
                }
                Some(ssa::Inst::StackPass(op)) if i32::try_from(offset).is_ok() => {
                    let address = Address::of(Base::Slot(op.slot), offset as i32);
                    return self.with_index(address, index, operands);
                }
                Some(ssa::Inst::ToByref(op)) => base = self.func.resolve(op.a),
                Some(ssa::Inst::ByrefAdd(op)) if self.is_only_use(base) && self.is_here(base) => {
                    if let Some(constant) = self.constant(op.offset)
                        && i32::try_from(offset + constant).is_ok()
                    {
                        offset += constant;
                        base = self.func.resolve(op.base);
                    } else if index.is_none() {
                        index = Some(self.scaled(op.offset));
                        base = self.func.resolve(op.base);
                    } else {
                        break;
                    }
                }
                _ => break,
            }
        }
        let mut vreg = self.use_value(base);
        if i32::try_from(offset).is_err() {
            let far = self.int_temporary();
            self.integer_into(Type::I64, offset, far);
            let sum = self.int_temporary();
            let mut add = Operands::default();
            let (a, b) = (add.reg(vreg), add.reg(far));
            let address = Address { base: Base::Reg(a), index: Some((b, 1)), offset: 0 };
            self.lea(sum, address, add);
            (vreg, offset) = (sum, 0);
        }
        let address = Address::of(Base::Reg(operands.reg(vreg)), offset as i32);
        self.with_index(address, index, operands)
    }
    /// An offset as index and scale.
    pub(super) fn scaled(&self, offset: Value) -> (Value, u32) {
        let offset = self.func.resolve(offset);
        if let Some(ssa::Inst::Ishl(op)) = self.def(offset)
            && let Some(count @ 0..=3) = self.constant(op.count)
        {
            return (self.func.resolve(op.a), 1 << count);
        }
        if let Some(ssa::Inst::Imul(op)) = self.def(offset)
            && let Some(scale @ (2 | 4 | 8)) = self.constant(op.b)
        {
            return (self.func.resolve(op.a), scale as u32);
        }
        (offset, 1)
    }
    pub(super) fn with_index(
        &mut self,
        address: Address,
        index: Option<(Value, u32)>,
        operands: &mut Operands,
    ) -> Address {
        let Some((index, scale)) = index else { return address };
        let vreg = self.use_value(index);
        Address { index: Some((operands.reg(vreg), scale as u8)), ..address }
    }

    /// The address behind a load that may be done by its user.
    pub(super) fn folded_load(
        &mut self,
        value: Value,
        size: u32,
        operands: &mut Operands,
    ) -> Option<Address> {
        let value = self.func.resolve(value);
        if !self.is_only_use(value) || !self.is_here(value) || self.demanded[value.index()] {
            return None;
        }
        let id = self.func.def(value)?;
        let inst = self.func.inst(id);
        if !self.nulls.may_be_folded(id, self.inst) {
            return None;
        }
        let is_current = self.epochs[id.index()] == self.epochs[self.inst.index()];
        let address = match inst {
            ssa::Inst::Load(op) if is_current && full_size(op.mem) == size => {
                self.address(op.base, None, op.offset, operands)
            }
            ssa::Inst::LoadIndexed(op) if is_current && full_size(op.mem) == size => {
                let index = Some((self.func.resolve(op.index), op.scale));
                self.address(op.base, index, op.offset, operands)
            }
            ssa::Inst::ThreadLoad(op) if is_current && full_size(op.mem) == size => {
                Address::of(Base::Thread, op.offset as i32)
            }
            ssa::Inst::StackLoad(op) if is_current && full_size(op.mem) == size => {
                Address::of(Base::Slot(op.slot), op.offset as i32)
            }
            ssa::Inst::LoadFinal(op) if full_size(op.mem) == size => {
                self.address(op.base, None, op.offset, operands)
            }
            ssa::Inst::Length(op) if size == 4 => {
                let offset = abi::object::ARRAY_LENGTH_OFFSET as u32;
                self.address(op.object, None, offset, operands)
            }
            _ => return None,
        };
        self.carry_check(id, operands);
        Some(address)
    }
    /// A source operand: a constant of the function, a load, or a register.
    pub(super) fn source(&mut self, value: Value, operands: &mut Operands) -> Arg {
        let ty = self.func.ty(self.func.resolve(value));
        if let Some(address) = self.folded_load(value, ty.size(), operands) {
            return Arg::Mem(address);
        }
        let bits = match self.def(value) {
            Some(ssa::Inst::F64const(op)) if op.bits.0 != 0 => Some(op.bits.0),
            Some(ssa::Inst::F32const(op)) if op.bits.0 != 0 => Some(op.bits.0 as u64),
            _ => None,
        };
        if let Some(bits) = bits {
            let number = self.constant_bytes(&bits.to_le_bytes());
            return Arg::Mem(Address::of(Base::Constant(number), 0));
        }
        let vreg = self.use_value(value);
        Arg::Reg(operands.reg(vreg), size_of(ty))
    }
}

//! How each instruction of SSA looks on x64. One arm a row of `for_each_inst!`, no wildcard.

use super::arithmetic::*;
use super::{Lower, Operands, size_of};
use crate::isa::x64::abi::{Place, argument_places, result_places};
use crate::isa::x64::inst::{Address, Arg, Base, Cc, Compare, Flags, Inst as Lir};
use crate::isa::x64::regs::{R8, R9, RAX, RCX, RDI, RDX, RSI, Size};
use crate::isa::{External, Stub, Unsupported};
use crate::regalloc::Flow;
use crate::ssa::inst as ssa;
use crate::ssa::{Inst, InstId, Signature, Type, Value, ValueList};
use abi::ExceptionKind;
use abi::helpers::HelperId;
use abi::mtable::mt_offset;
use abi::object;
use iced_x86::Code;
use ir::MemType;
use regalloc2::{PReg, RegClass, VReg};

impl Lower<'_> {
    pub(super) fn result(&self, id: InstId) -> VReg {
        self.vreg(self.func.node(id).first_result)
    }
    pub(super) fn is_wide(&self, value: Value) -> bool {
        self.func.ty(self.func.resolve(value)).size() == 8
    }

    pub(super) fn visit(&mut self, id: InstId, inst: &Inst) -> Result<(), Unsupported> {
        match inst {
            Inst::Iconst(_)
            | Inst::F32const(_)
            | Inst::F64const(_)
            | Inst::Null(_)
            | Inst::SymbolValue(_)
            | Inst::StackAddr(_)
            | Inst::StackPass(_) => self.constant_into(inst, self.result(id)),

            Inst::Iadd(op) => self.alu(id, &ADD, op.a, op.b, true),
            Inst::Isub(op) => self.alu(id, &SUB, op.a, op.b, false),
            Inst::Iand(op) => self.alu(id, &AND, op.a, op.b, true),
            Inst::Ior(op) => self.alu(id, &OR, op.a, op.b, true),
            Inst::Ixor(op) => self.alu(id, &XOR, op.a, op.b, true),
            Inst::Imul(op) => self.multiply(id, op.a, op.b),
            Inst::UmulHigh(op) => {
                let (a, b) = (self.use_value(op.a), self.use_value(op.b));
                let mut operands = Operands::default();
                operands.fixed(a, RDX);
                let source = Arg::Reg(operands.reg(b), Size::B8);
                // With both halves in one register the upper one stays.
                let def = Arg::Reg(operands.def(self.result(id)), Size::B8);
                let code = Code::VEX_Mulx_r64_r64_rm64;
                self.push(Lir::Op { code, args: [def, def, source] }, operands);
            }
            Inst::Ishl(op) => self.shift(id, &SHL, op.a, op.count),
            Inst::Ishr(op) => self.shift(id, &SAR, op.a, op.count),
            Inst::Ushr(op) => self.shift(id, &SHR, op.a, op.count),
            Inst::Ineg(op) => self.unary(id, [Code::Neg_rm32, Code::Neg_rm64], op.a),
            Inst::Inot(op) => self.unary(id, [Code::Not_rm32, Code::Not_rm64], op.a),
            Inst::Sdiv(op) => self.divide(id, op.a, op.b, true, true),
            Inst::Srem(op) => self.divide(id, op.a, op.b, true, false),
            Inst::Udiv(op) => self.divide(id, op.a, op.b, false, true),
            Inst::Urem(op) => self.divide(id, op.a, op.b, false, false),
            Inst::IaddOvf(op) => self.checked(id, &ADD, op.a, op.b, Cc::O),
            Inst::UaddOvf(op) => self.checked(id, &ADD, op.a, op.b, Cc::B),
            Inst::IsubOvf(op) => self.checked(id, &SUB, op.a, op.b, Cc::O),
            Inst::UsubOvf(op) => self.checked(id, &SUB, op.a, op.b, Cc::B),
            Inst::ImulOvf(op) => self.checked_multiply(id, op.a, op.b),
            Inst::UmulOvf(op) => self.checked_unsigned_multiply(id, op.a, op.b),

            Inst::Fadd(op) => self.float(id, FADD, op.a, op.b),
            Inst::Fsub(op) => self.float(id, FSUB, op.a, op.b),
            Inst::Fmul(op) => self.float(id, FMUL, op.a, op.b),
            Inst::Fdiv(op) => self.float(id, FDIV, op.a, op.b),
            Inst::Fneg(op) => self.float_bits(id, op.a, true),
            Inst::Fabs(op) => self.float_bits(id, op.a, false),
            Inst::Fsqrt(op) => {
                let codes = [Code::VEX_Vsqrtss_xmm_xmm_xmmm32, Code::VEX_Vsqrtsd_xmm_xmm_xmmm64];
                self.float(id, codes, op.a, op.a);
            }

            Inst::Sext8(op) => self.extend(id, Code::Movsx_r32_rm8, op.a, Size::B1, Size::B4),
            Inst::Zext8(op) => self.extend(id, Code::Movzx_r32_rm8, op.a, Size::B1, Size::B4),
            Inst::Sext16(op) => self.extend(id, Code::Movsx_r32_rm16, op.a, Size::B2, Size::B4),
            Inst::Zext16(op) => self.extend(id, Code::Movzx_r32_rm16, op.a, Size::B2, Size::B4),
            Inst::Sext(op) => self.extend_long(id, Code::Movsxd_r64_rm32, op.a, Size::B8),
            Inst::Zext(op) => self.extend_long(id, Code::Mov_r32_rm32, op.a, Size::B4),
            Inst::Trunc(op) => self.copy(id, op.a),
            Inst::IntToFloat(op) => self.int_to_float(id, op.ty, op.a),
            Inst::UintToFloat(op) => self.uint_to_float(id, op.ty, op.a),
            Inst::FloatToInt(op) => self.float_to_int(id, op.ty, op.a, true),
            Inst::FloatToUint(op) => self.float_to_int(id, op.ty, op.a, false),
            Inst::Promote(op) => self.change_width(id, Code::VEX_Vcvtss2sd_xmm_xmm_xmmm32, op.a),
            Inst::Demote(op) => self.change_width(id, Code::VEX_Vcvtsd2ss_xmm_xmm_xmmm64, op.a),
            Inst::Bitcast(op) => self.bitcast(id, op.ty, op.a),
            Inst::Address(op) => self.copy(id, op.a),
            Inst::ToByref(op) => self.copy(id, op.a),
            Inst::ByrefAdd(op) => {
                let mut operands = Operands::default();
                let address = match self.constant32(op.offset) {
                    Some(offset) => {
                        let base = self.use_value(op.base);
                        Address::of(Base::Reg(operands.reg(base)), offset as i32)
                    }
                    None => {
                        let index = self.scaled(op.offset);
                        self.address(op.base, Some(index), 0, &mut operands)
                    }
                };
                self.lea(self.result(id), address, operands);
            }
            Inst::ByrefSub(op) => self.alu(id, &SUB, op.a, op.b, false),

            Inst::Icmp(op) => {
                let mut operands = Operands::default();
                let def = self.result(id);
                operands.def(def);
                let (compare, flags) = self.compare_integers(op.cond, op.a, op.b, &mut operands);
                self.push(Lir::Set { compare, flags }, operands);
            }
            Inst::Fcmp(op) => {
                let mut operands = Operands::default();
                let def = self.result(id);
                operands.def(def);
                let (compare, flags) = self.compare_floats(op.cond, op.a, op.b, &mut operands);
                self.push(Lir::Set { compare, flags }, operands);
            }
            Inst::Select(op) => {
                let size = size_of(self.func.ty(self.func.resolve(op.a)));
                let (when, otherwise) = (self.use_value(op.a), self.use_value(op.b));
                let mut operands = Operands::default();
                let other = operands.reg(otherwise);
                operands.def_reuse(self.result(id), other);
                // The result's register is written after the compare, before this is read.
                let when = operands.reg(when);
                let (compare, flags) = self.condition(op.cond, &mut operands);
                self.push(Lir::Select { compare, flags, size, when }, operands);
            }

            Inst::CheckNull(_) if self.nulls.is_left(id) => {}
            Inst::CheckNull(op) => {
                let vreg = self.use_value(op.a);
                let mut operands = Operands::default();
                let reg = Arg::Reg(operands.reg(vreg), Size::B8);
                if self.func.ty(self.func.resolve(op.a)) == Type::I64 {
                    // A number may be any address of the first page.
                    let args = [reg, Arg::Imm(ssa::NULL_PAGE as i64)];
                    let compare = Compare { code: Code::Cmp_rm64_imm32, args };
                    self.check(compare, Cc::B, ExceptionKind::NullReference, operands);
                    return Ok(());
                }
                let compare = Compare { code: Code::Test_rm64_r64, args: [reg, reg] };
                self.check(compare, Cc::E, ExceptionKind::NullReference, operands);
            }
            Inst::CheckBounds(op) => {
                let mut operands = Operands::default();
                let (compare, _) =
                    self.compare_integers(ir::Cond::LtUn, op.index, op.length, &mut operands);
                // A constant index may have been exchanged with the length.
                let is_swapped =
                    self.constant32(op.index).is_some() && self.constant32(op.length).is_none();
                let cc = if is_swapped { Cc::Be } else { Cc::Ae };
                self.check(compare, cc, ExceptionKind::IndexOutOfRange, operands);
            }
            Inst::CheckNonzero(op) => {
                let wide = self.is_wide(op.b);
                let vreg = self.use_value(op.b);
                let mut operands = Operands::default();
                let size = if wide { Size::B8 } else { Size::B4 };
                let reg = Arg::Reg(operands.reg(vreg), size);
                let code = if wide { Code::Test_rm64_r64 } else { Code::Test_rm32_r32 };
                let compare = Compare { code, args: [reg, reg] };
                self.check(compare, Cc::E, ExceptionKind::DivideByZero, operands);
            }
            Inst::CheckQuotient(op) => self.check_quotient(op.a, op.b),
            Inst::Check(op) => {
                let mut operands = Operands::default();
                let (compare, flags) = self.condition(op.cond, &mut operands);
                let site = self.site();
                let (flags, exception) = (flags.negated(), op.exception);
                self.push(Lir::Check { compare, flags, exception, site }, operands);
            }

            Inst::Length(op) => {
                let mut operands = Operands::default();
                let offset = object::ARRAY_LENGTH_OFFSET as u32;
                let address = self.address(op.object, None, offset, &mut operands);
                self.carry_check(id, &mut operands);
                self.load(MemType::I4, self.result(id), address, &mut operands);
            }
            Inst::TypeOf(op) => {
                let mut operands = Operands::default();
                let address = self.address(op.object, None, 0, &mut operands);
                self.carry_check(id, &mut operands);
                self.load(MemType::I4, self.result(id), address, &mut operands);
            }
            Inst::NewObject(op) => {
                let mt = self.external(External::Type(op.ty));
                match self.machine.inline_size(op.ty) {
                    Some(size) => {
                        let mut operands = Operands::default();
                        operands.fixed(mt, RSI);
                        operands.def_fixed(self.result(id), RAX);
                        let site = self.site();
                        self.push_clobbering(Lir::Allocate { size, site }, operands, &[RCX]);
                    }
                    None => self.helper(HelperId::NewObject, &[mt], &[self.result(id)]),
                }
            }
            Inst::NewArray(op) => {
                let length = self.use_value(op.length);
                let long = self.int_temporary();
                let mut operands = Operands::default();
                let source = Arg::Reg(operands.reg(length), Size::B4);
                let def = Arg::Reg(operands.def(long), Size::B8);
                let args = [def, source, Arg::None];
                self.push(Lir::Op { code: Code::Movsxd_r64_rm32, args }, operands);
                let mt = self.external(External::Type(op.ty));
                let Some((base, element)) = self.machine.array_sizes(op.ty) else {
                    self.helper(HelperId::NewArray, &[mt, long], &[self.result(id)]);
                    return Ok(());
                };
                let mut operands = Operands::default();
                operands.fixed(mt, RSI);
                operands.fixed(long, RDX);
                operands.def_fixed(self.result(id), RAX);
                let site = self.site();
                let inst = Lir::AllocateArray { base, element, site };
                self.push_clobbering(inst, operands, &[RCX]);
            }

            Inst::Load(op) => {
                let mut operands = Operands::default();
                let address = self.address(op.base, None, op.offset, &mut operands);
                self.carry_check(id, &mut operands);
                self.load(op.mem, self.result(id), address, &mut operands);
            }
            Inst::LoadIndexed(op) => {
                let mut operands = Operands::default();
                let index = Some((self.func.resolve(op.index), op.scale));
                let address = self.address(op.base, index, op.offset, &mut operands);
                self.load(op.mem, self.result(id), address, &mut operands);
            }
            Inst::LoadFinal(op) => {
                let mut operands = Operands::default();
                let address = self.address(op.base, None, op.offset, &mut operands);
                self.carry_check(id, &mut operands);
                self.load(op.mem, self.result(id), address, &mut operands);
            }
            Inst::Store(op) => {
                let mut operands = Operands::default();
                let address = self.address(op.base, None, op.offset, &mut operands);
                self.carry_check(id, &mut operands);
                self.store_value(op.mem, op.value, address, operands);
            }
            Inst::StoreIndexed(op) => {
                let mut operands = Operands::default();
                let index = Some((self.func.resolve(op.index), op.scale));
                let address = self.address(op.base, index, op.offset, &mut operands);
                self.store_value(op.mem, op.value, address, operands);
            }
            Inst::StoreRef(op) => self.store_ref(op.base, None, op.offset, op.value),
            Inst::StoreRefIndexed(op) => {
                let index = Some((self.func.resolve(op.index), op.scale));
                self.store_ref(op.base, index, op.offset, op.value);
            }
            Inst::LoadStruct(op) => {
                let to = Address::of(Base::Slot(op.to), op.to_offset as i32);
                self.copy_from_memory(op.layout, to, op.base, op.offset);
            }
            Inst::StoreStruct(op) => {
                self.copy_to_memory(op.layout, op.base, op.offset, op.from, op.from_offset);
            }
            Inst::CopyStruct(op) => self.copy_struct(op.layout, op.target, op.source),
            Inst::ZeroStruct(op) => self.zero_struct(op.layout, op.target),
            Inst::Fence(op) => {
                // Loads and stores are ordered; only store → load is not.
                if op.order == ir::MemOrder::Full {
                    let args = [Arg::None; 3];
                    self.push(Lir::Op { code: Code::Mfence, args }, Operands::default());
                }
            }
            Inst::AtomicExchange(op) => {
                self.atomic_exchange(self.result(id), op.mem, op.base, op.value);
            }
            Inst::AtomicCompareExchange(op) => {
                let result = self.result(id);
                self.atomic_compare_exchange(result, op.mem, op.base, op.value, op.comparand);
            }
            Inst::AtomicAdd(op) => self.atomic_add(self.result(id), op.mem, op.base, op.value),
            Inst::AtomicAnd(op) => {
                let codes = [Code::And_r32_rm32, Code::And_r64_rm64];
                self.atomic_update(self.result(id), op.mem, op.base, op.value, codes);
            }
            Inst::AtomicOr(op) => {
                let codes = [Code::Or_r32_rm32, Code::Or_r64_rm64];
                self.atomic_update(self.result(id), op.mem, op.base, op.value, codes);
            }

            Inst::StackLoad(op) => {
                let address = Address::of(Base::Slot(op.slot), op.offset as i32);
                self.load(op.mem, self.result(id), address, &mut Operands::default());
            }
            Inst::StackStore(op) => {
                let address = Address::of(Base::Slot(op.slot), op.offset as i32);
                self.store_value(op.mem, op.value, address, Operands::default());
            }
            Inst::StackCopy(op) => {
                let size = self.func.layouts[op.layout.index()].size;
                let to = Address::of(Base::Slot(op.to), op.to_offset as i32);
                let from = Address::of(Base::Slot(op.from), op.from_offset as i32);
                self.copy_bytes(size, to, from);
            }
            Inst::StackZero(op) => {
                let at = Address::of(Base::Slot(op.slot), op.offset as i32);
                self.zero_bytes(op.size, at);
            }
            Inst::StackAlloc(op) => {
                let size = self.use_value(op.size);
                let mut operands = Operands::default();
                operands.fixed(size, RCX);
                operands.def_fixed(self.result(id), RAX);
                let inst = Lir::StackAlloc { zeroed: op.zeroed };
                self.push_clobbering(inst, operands, &[RCX, RDX, RDI]);
            }

            Inst::Call(op) => {
                let target = self.external(External::Method(op.method));
                self.call(id, op.signature.index(), target, op.args);
            }
            Inst::CallIndirect(op) => {
                let target = self.use_value(op.target);
                self.call(id, op.signature.index(), target, op.args);
            }
            Inst::CallHelper(op) => {
                let values = self.func.list(op.args).to_vec();
                let args: Vec<VReg> = values.iter().map(|value| self.use_value(*value)).collect();
                let results: Vec<VReg> = self.func.results(id).map(|v| self.vreg(v)).collect();
                if !self.helper_with_fast_path(op.helper, &values, &args, &results) {
                    self.helper(op.helper, &args, &results);
                }
            }
            Inst::InitClass(op) => {
                let mt = self.external(External::Type(op.ty));
                let mut operands = Operands::default();
                let reg = operands.fixed(mt, RSI);
                let state = Address::of(Base::Reg(reg), mt_offset::class_init as i32);
                let args = [Arg::Mem(state), Arg::Imm(abi::mtable::class_init::DONE as i64)];
                let compare = Compare { code: Code::Cmp_rm32_imm8, args };
                let site = self.site();
                let inst = Lir::ColdCall { helper: HelperId::InitClass, compare, site };
                self.push_clobbering(inst, operands, &[RAX]);
            }
            Inst::Poll(_) => {
                let site = self.site();
                self.push(Lir::Poll { site }, Operands::default());
            }

            Inst::ThreadLoad(op) => {
                let address = Address::of(Base::Thread, op.offset as i32);
                self.load(op.mem, self.result(id), address, &mut Operands::default());
            }
            Inst::ThreadStore(op) => {
                let address = Address::of(Base::Thread, op.offset as i32);
                self.store_value(op.mem, op.value, address, Operands::default());
            }
            Inst::Wake(op) => {
                let mut operands = Operands::default();
                let entry = self.use_value(op.entry);
                operands.fixed(entry, RAX);
                let continuation = self.use_value(op.continuation);
                operands.fixed(continuation, RDI);
                operands.def_fixed(self.result(id), RAX);
                let site = self.site();
                self.push_call(Lir::CallAddress { site }, operands);
            }
            Inst::Resume(op) => {
                let values = [op.continuation, op.awaiting, op.result];
                let args = values.map(|value| self.use_value(value));
                self.helper(HelperId::ResumeFrame, &args, &[self.result(id)]);
            }

            Inst::CatchObject(_) => {
                let mut operands = Operands::default();
                operands.def_fixed(self.result(id), RAX);
                self.push(Lir::Registers, operands);
            }

            Inst::Jump(_) => self.push_flow(Lir::Jump, Operands::default(), Flow::Branch),
            Inst::Branch(op) => {
                let mut operands = Operands::default();
                let (compare, flags) = self.condition(op.cond, &mut operands);
                self.push_flow(Lir::Branch { compare, flags }, operands, Flow::Branch);
            }
            Inst::Switch(op) => {
                let index = self.use_value(op.index);
                let mut operands = Operands::default();
                operands.late(index);
                let (a, b) = (self.int_temporary(), self.int_temporary());
                operands.early_def(a);
                operands.early_def(b);
                self.push_flow(Lir::Switch { count: op.targets.count }, operands, Flow::Branch);
            }
            Inst::Return(op) => {
                let values = self.func.list(op.values).to_vec();
                let places = result_places(&self.func.signature);
                let vregs: Vec<VReg> =
                    values.iter().map(|value| self.result_copy(*value)).collect();
                let mut operands = Operands::default();
                for (vreg, place) in vregs.into_iter().zip(places) {
                    operands.fixed(vreg, place);
                }
                self.push_flow(Lir::Return, operands, Flow::Return);
            }
            Inst::TailCall(op) => {
                let target = self.external(External::Method(op.method));
                self.tail_call(op.signature.index(), target, op.args)?;
            }
            Inst::TailCallIndirect(op) => {
                let target = self.use_value(op.target);
                self.tail_call(op.signature.index(), target, op.args)?;
            }
            Inst::Throw(op) => {
                let object = self.use_value(op.object);
                self.helper(HelperId::Throw, &[object], &[]);
                self.never();
            }
            Inst::Rethrow(_) => {
                self.helper(HelperId::Rethrow, &[], &[]);
                self.never();
            }
            Inst::ThrowKind(op) => {
                let kind = self.int_temporary();
                self.integer_into(Type::I32, op.exception as i64, kind);
                self.helper(HelperId::ThrowKind, &[kind], &[]);
                self.never();
            }
            Inst::ThrowError(op) => {
                let error = self.int_temporary();
                self.integer_into(Type::I32, op.error.0 as i64, error);
                self.helper(HelperId::ThrowError, &[error], &[]);
                self.never();
            }
            Inst::EndHandler(_) => {
                let target = External::Stub(Stub::EndHandler);
                self.push_flow(Lir::JumpExternal { target }, Operands::default(), Flow::Return);
            }
            Inst::EndFilter(op) => {
                let value = self.use_value(op.value);
                let mut operands = Operands::default();
                operands.fixed(value, RAX);
                let target = External::Stub(Stub::EndFilter);
                self.push_flow(Lir::JumpExternal { target }, operands, Flow::Return);
            }
            Inst::Unreachable(_) => self.never(),
        }
        Ok(())
    }

    /// A value that is only here in a result's register: one that lives elsewhere too would be torn between that and what it has there.
    fn result_copy(&mut self, value: Value) -> VReg {
        let vreg = self.use_value(value);
        let value = self.func.resolve(value);
        if self.is_here(value) || !self.demanded[value.index()] {
            return vreg;
        }
        let copy = self.temporary(vreg.class());
        let mut operands = Operands::default();
        let (size, code) = match vreg.class() {
            RegClass::Float => (Size::X, Code::VEX_Vmovaps_xmm_xmmm128),
            _ => (Size::B8, Code::Mov_r64_rm64),
        };
        let source = Arg::Reg(operands.reg(vreg), size);
        let def = Arg::Reg(operands.def(copy), size);
        self.push(Lir::Op { code, args: [def, source, Arg::None] }, operands);
        copy
    }

    fn never(&mut self) {
        self.push_flow(Lir::Trap, Operands::default(), Flow::Return);
    }

    // Checks.

    fn check(&mut self, compare: Compare, cc: Cc, exception: ExceptionKind, operands: Operands) {
        let (site, flags) = (self.site(), Flags::One(cc));
        self.push(Lir::Check { compare, flags, exception, site }, operands);
    }
    /// a == least and b == -1, without a branch: (a ^ least) | (b + 1) is zero.
    fn check_quotient(&mut self, a: Value, b: Value) {
        if self.constant(b).is_some_and(|b| b != -1) {
            return;
        }
        let wide = self.is_wide(a);
        let size = if wide { Size::B8 } else { Size::B4 };
        let (left, right) = (self.use_value(a), self.use_value(b));
        let (least, mixed, next, both) = (
            self.int_temporary(),
            self.int_temporary(),
            self.int_temporary(),
            self.int_temporary(),
        );
        let (ty, value) = if wide { (Type::I64, i64::MIN) } else { (Type::I32, i32::MIN as i64) };
        self.integer_into(ty, value, least);
        let mut operands = Operands::default();
        let x = operands.reg(least);
        let y = Arg::Reg(operands.reg(left), size);
        let def = Arg::Reg(operands.def_reuse(mixed, x), size);
        let code = if wide { Code::Xor_r64_rm64 } else { Code::Xor_r32_rm32 };
        self.push(Lir::Op { code, args: [def, y, Arg::None] }, operands);
        let mut operands = Operands::default();
        let address = Address::of(Base::Reg(operands.reg(right)), 1);
        let def = Arg::Reg(operands.def(next), size);
        let code = if wide { Code::Lea_r64_m } else { Code::Lea_r32_m };
        self.push(Lir::Op { code, args: [def, Arg::Mem(address), Arg::None] }, operands);
        let mut operands = Operands::default();
        let x = operands.reg(mixed);
        let y = Arg::Reg(operands.reg(next), size);
        let def = Arg::Reg(operands.def_reuse(both, x), size);
        let code = if wide { Code::Or_r64_rm64 } else { Code::Or_r32_rm32 };
        let site = self.site();
        // The check reads the sum's flags by comparing it with itself.
        self.push(Lir::Op { code, args: [def, y, Arg::None] }, operands);
        let mut operands = Operands::default();
        let reg = Arg::Reg(operands.reg(both), size);
        let code = if wide { Code::Test_rm64_r64 } else { Code::Test_rm32_r32 };
        let compare = Compare { code, args: [reg, reg] };
        let (flags, exception) = (Flags::One(Cc::E), ExceptionKind::Overflow);
        self.push(Lir::Check { compare, flags, exception, site }, operands);
    }

    // Calls.

    fn call(&mut self, id: InstId, signature: usize, target: VReg, args: ValueList) {
        let func = self.func;
        let signature: &Signature = &func.signatures[signature];
        let values = func.list(args).to_vec();
        let (places, words) = argument_places(&signature.params, 0);
        self.outgoing_words = self.outgoing_words.max(words);
        let mut operands = Operands::default();
        operands.fixed(target, RAX);
        for (value, place) in values.iter().zip(places) {
            match place {
                Place::Register(register) => {
                    let vreg = self.use_value(*value);
                    operands.fixed(vreg, register);
                }
                Place::Stack(word) => {
                    let address = Address::of(Base::Stack, word as i32 * 8);
                    let mem = func.ty(func.resolve(*value)).memory();
                    self.store_value(mem, *value, address, Operands::default());
                }
            }
        }
        for (value, place) in func.results(id).zip(result_places(signature)) {
            operands.def_fixed(self.vreg(value), place);
        }
        let site = self.site();
        self.sites[site as usize].stack_words = words;
        self.push_call(Lir::CallMethod { site }, operands);
    }

    /// The callee's stack arguments take the place of this function's own, whose values are in registers by now.
    fn tail_call(
        &mut self,
        signature: usize,
        target: VReg,
        args: ValueList,
    ) -> Result<(), Unsupported> {
        let func = self.func;
        let signature: &Signature = &func.signatures[signature];
        let values = func.list(args).to_vec();
        let (places, words) = argument_places(&signature.params, 0);
        let (_, own_words) = argument_places(&func.signature.params, 0);
        if words > own_words {
            return Err(Unsupported::TailCall);
        }
        // Methods that call each other for ever do so without a loop.
        let site = self.site();
        self.push(Lir::Poll { site }, Operands::default());
        let mut operands = Operands::default();
        operands.fixed(target, RAX);
        let mut vregs = Vec::with_capacity(values.len());
        for value in &values {
            vregs.push(self.use_value(*value));
        }
        for ((value, vreg), place) in values.iter().zip(vregs).zip(places) {
            match place {
                Place::Register(register) => {
                    operands.fixed(vreg, register);
                }
                Place::Stack(word) => {
                    let address = Address::of(Base::Incoming, word as i32 * 8);
                    let mem = func.ty(func.resolve(*value)).memory();
                    self.store(mem, vreg, address, &mut Operands::default());
                }
            }
        }
        self.push_flow(Lir::TailCall, operands, Flow::Return);
        Ok(())
    }

    pub(super) fn helper(&mut self, helper: HelperId, args: &[VReg], results: &[VReg]) {
        let signature = crate::ssa::func::helper_signature(helper);
        let (places, _) = argument_places(&signature.params, 1);
        let mut operands = Operands::default();
        for (vreg, place) in args.iter().zip(places) {
            if let Place::Register(register) = place {
                operands.fixed(*vreg, register);
            }
        }
        for (vreg, place) in results.iter().zip(result_places(&signature)) {
            operands.def_fixed(*vreg, place);
        }
        let site = Some(self.site());
        if self.func.block(self.block).is_cold() && keeps_registers(helper) {
            let inst = Lir::CallExternal { target: External::ColdHelper(helper), site };
            let clobbers: &[PReg] = if results.is_empty() { &[RAX] } else { &[] };
            self.push_clobbering(inst, operands, clobbers);
            return;
        }
        let target = External::Helper(helper);
        self.push_call(Lir::CallExternal { target, site }, operands);
    }

    /// Helpers whose common case is a few instructions here; `values` are the operands, `args` where they are.
    fn helper_with_fast_path(
        &mut self,
        helper: HelperId,
        values: &[Value],
        args: &[VReg],
        results: &[VReg],
    ) -> bool {
        let [result] = *results else { return false };
        let first = || {
            let mut operands = Operands::default();
            operands.fixed(args[0], RSI);
            operands.def_fixed(result, RAX);
            operands
        };
        if helper == HelperId::ResolveInterface {
            let mut operands = first();
            operands.fixed(args[1], RDX);
            operands.fixed(args[2], RCX);
            let site = self.site();
            let is_shared = !matches!(self.def(values[1]), Some(Inst::SymbolValue(_)));
            let inst = Lir::ResolveInterface { is_shared, site };
            self.push_clobbering(inst, operands, &[R8, R9]);
            return true;
        }
        let number = |value: Option<&Value>| {
            value.and_then(|value| self.constant(*value)).and_then(|n| u32::try_from(n).ok())
        };
        let (depth, slot) = match helper {
            HelperId::LookupType => (number(values.get(1)), number(values.get(2))),
            HelperId::LookupOwn | HelperId::LookupMethod => (Some(0), number(values.get(1))),
            _ => return false,
        };
        let (Some(depth), Some(slot)) = (depth, slot) else { return false };
        let site = self.site();
        let inst = Lir::Lookup { helper, depth, slot, site };
        self.push_clobbering(inst, first(), &[RCX, RDX]);
        true
    }
}

/// Helpers that are called from cold code beside a fast path.
fn keeps_registers(helper: HelperId) -> bool {
    use HelperId::*;
    matches!(
        helper,
        NewObject
            | NewArray
            | Cast
            | IsInstance
            | CheckUnbox
            | CheckStore
            | CheckElementType
            | TypeObjectOf
            | StaticBase
            | ThreadStaticBase
            | InitClass
            | ResolveSlot
            | MulticastTarget
    )
}

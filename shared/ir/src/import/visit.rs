//! One instruction: the table of opcodes, prefixes, variables, constants, branches.
//! Owns what needs no group of its own; arithmetic, memory, objects and calls are their modules'. ECMA-335 III.

use super::error::{Result, Stop};
use super::form::Form;
use super::invalid::InvalidIl;
use super::stack::{Entry, Value};
use super::{Argument, Importer, Variable};
use crate::SlotKind;
use crate::op::*;
use crate::operand::*;
use metadata::{Instruction, Opcode as O, Operand as IlOperand, Token};

/// Prefixes in force for the next instruction (III.2).
#[derive(Clone, Copy, Default)]
pub(super) struct Prefixes {
    pub constrained: Option<Token>,
    pub is_volatile: bool,
    pub is_unaligned: bool,
    pub is_readonly: bool,
    pub is_tail: bool,
}

impl Prefixes {
    fn any(self) -> bool {
        self.constrained.is_some()
            || self.is_volatile
            || self.is_unaligned
            || self.is_readonly
            || self.is_tail
    }

    /// Does each prefix fit the instruction?
    fn fit(self, opcode: O) -> bool {
        let is_call = matches!(opcode, O::Call | O::Callvirt | O::Calli);
        let is_indirect = matches!(
            opcode,
            O::LdindI1
                | O::LdindU1
                | O::LdindI2
                | O::LdindU2
                | O::LdindI4
                | O::LdindU4
                | O::LdindI8
                | O::LdindI
                | O::LdindR4
                | O::LdindR8
                | O::LdindRef
                | O::StindRef
                | O::StindI1
                | O::StindI2
                | O::StindI4
                | O::StindI8
                | O::StindI
                | O::StindR4
                | O::StindR8
                | O::Ldfld
                | O::Stfld
                | O::Ldobj
                | O::Stobj
                | O::Initblk
                | O::Cpblk
                | O::Cpobj
        );
        let is_static = matches!(opcode, O::Ldsfld | O::Stsfld);
        (self.constrained.is_none() || matches!(opcode, O::Call | O::Callvirt | O::Ldftn))
            && (!self.is_tail || is_call)
            && (!self.is_readonly || matches!(opcode, O::Ldelema | O::Call | O::Callvirt))
            && (!self.is_volatile || is_indirect || is_static)
            && (!self.is_unaligned || is_indirect)
    }
}

impl<'u> Importer<'u, '_> {
    pub fn instruction(&mut self, instruction: Instruction<'u>) -> Result<()> {
        if self.prefix(instruction)? {
            return Ok(());
        }
        if self.prefixes.any() && !self.prefixes.fit(instruction.opcode) {
            return Err(InvalidIl::BadPrefix.into());
        }
        let done = self.dispatch(instruction);
        self.prefixes = Prefixes::default();
        done
    }

    fn prefix(&mut self, instruction: Instruction<'u>) -> Result<bool> {
        match (instruction.opcode, instruction.operand) {
            (O::Constrained, IlOperand::Type(token)) => self.prefixes.constrained = Some(token),
            (O::Volatile, _) => self.prefixes.is_volatile = true,
            (O::Unaligned, _) => self.prefixes.is_unaligned = true,
            (O::Readonly, _) => self.prefixes.is_readonly = true,
            (O::Tail, _) => self.prefixes.is_tail = true,
            // `no.` allows checks to be left out; none are (III.2.2).
            (O::No, _) => {}
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn dispatch(&mut self, instruction: Instruction<'u>) -> Result<()> {
        let Instruction { opcode, operand, end, offset } = instruction;
        match operand {
            IlOperand::None => self.plain(opcode, end),
            IlOperand::Variable(number) => self.variable(opcode, number as usize),
            IlOperand::I4(value) => {
                self.push(Entry::i4(value));
                Ok(())
            }
            IlOperand::I8(value) => {
                self.push(Entry::new(Value::I8(value), SlotKind::I8));
                Ok(())
            }
            IlOperand::R4(value) => {
                let value = Bits32(value.to_bits());
                let slot = self.unary(SlotKind::R4, |dst| ConstR4 { dst, value });
                self.push(Entry::slot(slot, SlotKind::R4));
                Ok(())
            }
            IlOperand::R8(value) => {
                let value = Bits64(value.to_bits());
                let slot = self.unary(SlotKind::R8, |dst| ConstR8 { dst, value });
                self.push(Entry::slot(slot, SlotKind::R8));
                Ok(())
            }
            IlOperand::Branch(target) => self.branching(opcode, target, end),
            IlOperand::Switch(targets) => {
                let targets: Vec<u32> = targets.iter().collect();
                self.switch(&targets, end)
            }
            IlOperand::Method(token) => match opcode {
                O::Call => self.call(token, false, end),
                O::Callvirt => self.call(token, true, end),
                O::Newobj => self.newobj(token, end),
                O::Ldftn => self.ldftn(token),
                O::Ldvirtftn => self.ldvirtftn(token),
                _ => self.jmp(token, offset),
            },
            IlOperand::Field(token) => self.field(opcode, token),
            IlOperand::Type(token) => self.typed(opcode, token, end),
            IlOperand::Member(token) => self.ldtoken(token, end),
            IlOperand::Signature(token) => self.calli(token, end),
            IlOperand::String(token) => self.ldstr(token),
        }
    }

    /// Instructions with a type for an operand.
    fn typed(&mut self, opcode: O, token: Token, end: u32) -> Result<()> {
        let found = self.type_token(token)?;
        match opcode {
            O::Cpobj => self.cpobj(found),
            O::Ldobj => self.ldobj(found),
            O::Stobj => self.stobj(found),
            O::Initobj => self.initobj(found),
            O::Castclass => self.castclass(found),
            O::Isinst => self.isinst(found),
            O::Unbox => self.unbox(found),
            O::UnboxAny => self.unbox_any(found),
            O::Box => self.box_value(found, end),
            O::Newarr => self.newarr(found),
            O::Ldelema => self.ldelema(found),
            O::Ldelem => self.ldelem_of(found),
            O::Stelem => self.stelem_of(found),
            O::Refanyval => self.refanyval(found),
            O::Mkrefany => self.mkrefany(found),
            _ => self.sizeof(found),
        }
    }

    /// Instructions without an operand.
    fn plain(&mut self, opcode: O, end: u32) -> Result<()> {
        use MemType as M;
        match opcode {
            O::Nop | O::Break => Ok(()),
            O::Ldarg0 => self.ldarg(0),
            O::Ldarg1 => self.ldarg(1),
            O::Ldarg2 => self.ldarg(2),
            O::Ldarg3 => self.ldarg(3),
            O::Ldloc0 => self.ldloc(0),
            O::Ldloc1 => self.ldloc(1),
            O::Ldloc2 => self.ldloc(2),
            O::Ldloc3 => self.ldloc(3),
            O::Stloc0 => self.stloc(0),
            O::Stloc1 => self.stloc(1),
            O::Stloc2 => self.stloc(2),
            O::Stloc3 => self.stloc(3),
            O::Ldnull => {
                self.push(Entry::null());
                Ok(())
            }
            O::LdcI4M1 => self.ldc(-1),
            O::LdcI4_0 => self.ldc(0),
            O::LdcI4_1 => self.ldc(1),
            O::LdcI4_2 => self.ldc(2),
            O::LdcI4_3 => self.ldc(3),
            O::LdcI4_4 => self.ldc(4),
            O::LdcI4_5 => self.ldc(5),
            O::LdcI4_6 => self.ldc(6),
            O::LdcI4_7 => self.ldc(7),
            O::LdcI4_8 => self.ldc(8),
            O::Dup => self.dup(),
            O::Pop => self.pop().map(|_| ()),
            O::Ret => self.ret(),
            O::Throw => {
                let object = self.pop_ref()?;
                self.emit(Throw { object });
                self.ended = true;
                Ok(())
            }
            O::Rethrow => self.rethrow(self.il),
            O::Endfinally => self.endfinally(self.il),
            O::Endfilter => self.endfilter(self.il),
            O::LdindI1 => self.ldind(Form::Scalar(M::I1)),
            O::LdindU1 => self.ldind(Form::Scalar(M::U1)),
            O::LdindI2 => self.ldind(Form::Scalar(M::I2)),
            O::LdindU2 => self.ldind(Form::Scalar(M::U2)),
            O::LdindI4 | O::LdindU4 => self.ldind(Form::I4),
            O::LdindI8 | O::LdindI => self.ldind(Form::I8),
            O::LdindR4 => self.ldind(Form::Scalar(M::R4)),
            O::LdindR8 => self.ldind(Form::Scalar(M::R8)),
            O::LdindRef => self.ldind(Form::REF),
            O::StindRef => self.stind(Form::REF),
            O::StindI1 => self.stind(Form::Scalar(M::I1)),
            O::StindI2 => self.stind(Form::Scalar(M::I2)),
            O::StindI4 => self.stind(Form::I4),
            O::StindI8 | O::StindI => self.stind(Form::I8),
            O::StindR4 => self.stind(Form::Scalar(M::R4)),
            O::StindR8 => self.stind(Form::Scalar(M::R8)),
            O::Ldlen => self.ldlen(),
            O::LdelemI1 => self.ldelem(Form::Scalar(M::I1)),
            O::LdelemU1 => self.ldelem(Form::Scalar(M::U1)),
            O::LdelemI2 => self.ldelem(Form::Scalar(M::I2)),
            O::LdelemU2 => self.ldelem(Form::Scalar(M::U2)),
            O::LdelemI4 | O::LdelemU4 => self.ldelem(Form::I4),
            O::LdelemI8 | O::LdelemI => self.ldelem(Form::I8),
            O::LdelemR4 => self.ldelem(Form::Scalar(M::R4)),
            O::LdelemR8 => self.ldelem(Form::Scalar(M::R8)),
            O::LdelemRef => self.ldelem(Form::REF),
            O::StelemI1 => self.stelem(Form::Scalar(M::I1)),
            O::StelemI2 => self.stelem(Form::Scalar(M::I2)),
            O::StelemI4 => self.stelem(Form::I4),
            O::StelemI8 | O::StelemI => self.stelem(Form::I8),
            O::StelemR4 => self.stelem(Form::Scalar(M::R4)),
            O::StelemR8 => self.stelem(Form::Scalar(M::R8)),
            O::StelemRef => self.stelem(Form::REF),
            O::Cpblk => self.cpblk(),
            O::Initblk => self.initblk(),
            O::Localloc => self.localloc(),
            O::Refanytype => self.refanytype(),
            O::Arglist => Err(self.vararg()),
            _ => self.arithmetic(opcode, end),
        }
    }

    fn ldc(&mut self, value: i32) -> Result<()> {
        self.push(Entry::i4(value));
        Ok(())
    }

    fn variable(&mut self, opcode: O, number: usize) -> Result<()> {
        match opcode {
            O::LdargS | O::Ldarg => self.ldarg(number),
            O::LdargaS | O::Ldarga => self.ldarga(number),
            O::StargS | O::Starg => self.starg(number),
            O::LdlocS | O::Ldloc => self.ldloc(number),
            O::LdlocaS | O::Ldloca => {
                let Variable { slot, .. } = self.local(number)?;
                self.push_place(slot);
                Ok(())
            }
            _ => self.stloc(number),
        }
    }

    fn local(&self, number: usize) -> Result<Variable> {
        self.scope.locals.get(number).copied().ok_or(Stop::Invalid(InvalidIl::BadVariable))
    }

    fn argument(&self, number: usize) -> Result<Argument> {
        self.scope.arguments.get(number).copied().ok_or(Stop::Invalid(InvalidIl::BadVariable))
    }

    fn push_place(&mut self, slot: Slot) {
        self.push(Entry::new(Value::Place { slot, offset: 0 }, SlotKind::ByRef));
    }

    /// A variable's value. One whose address is taken may change behind our back, so it is copied now; small integers there
    /// may have been written at their own width, so they are normalised again.
    pub fn read_variable(&mut self, variable: Variable) {
        let Variable { slot, form, ty } = variable;
        let mut value = slot;
        if self.func.slots[slot.index()].address_taken {
            value = match form.small() {
                Some(small) => self.conv_small(slot, small),
                None => self.own_copy(slot, form.kind()),
            };
        }
        self.push(Entry::form(value, form).typed(ty));
    }

    fn ldloc(&mut self, number: usize) -> Result<()> {
        let variable = self.local(number)?;
        self.read_variable(variable);
        Ok(())
    }

    fn stloc(&mut self, number: usize) -> Result<()> {
        let Variable { slot, form, .. } = self.local(number)?;
        let entry = self.pop()?;
        self.assign(slot, form, entry)
    }

    fn ldarg(&mut self, number: usize) -> Result<()> {
        match self.argument(number)? {
            Argument::Variable(variable) => self.read_variable(variable),
            Argument::Value(entry) => self.push(entry),
        }
        Ok(())
    }

    fn ldarga(&mut self, number: usize) -> Result<()> {
        match self.argument(number)? {
            Argument::Variable(Variable { slot, .. }) => self.push_place(slot),
            // The inliner takes no body that does this.
            Argument::Value(_) => return Err(InvalidIl::BadVariable.into()),
        }
        Ok(())
    }

    fn starg(&mut self, number: usize) -> Result<()> {
        let Argument::Variable(Variable { slot, form, .. }) = self.argument(number)? else {
            return Err(InvalidIl::BadVariable.into());
        };
        let entry = self.pop()?;
        self.assign(slot, form, entry)
    }

    fn dup(&mut self) -> Result<()> {
        let mut entry = self.pop()?;
        // A computation is done once; constants and addresses may be made twice.
        if matches!(entry.value, Value::Extended { .. } | Value::TypeObject(_) | Value::Part { .. })
        {
            entry.value = Value::Slot(self.slot_of(entry));
        }
        self.push(entry);
        self.push(entry);
        Ok(())
    }

    fn branching(&mut self, opcode: O, target: u32, next: u32) -> Result<()> {
        match opcode {
            O::BrS | O::Br => {
                self.check_transfer(self.il, target)?;
                self.jump_to(target)
            }
            O::LeaveS | O::Leave => self.leave_to(target, self.il),
            O::BrtrueS | O::Brtrue => self.branch_test(Cond::Ne, target, next),
            O::BrfalseS | O::Brfalse => self.branch_test(Cond::Eq, target, next),
            O::BeqS | O::Beq => self.branch_compare(Cond::Eq, target, next),
            O::BgeS | O::Bge => self.branch_compare(Cond::Ge, target, next),
            O::BgtS | O::Bgt => self.branch_compare(Cond::Gt, target, next),
            O::BleS | O::Ble => self.branch_compare(Cond::Le, target, next),
            O::BltS | O::Blt => self.branch_compare(Cond::Lt, target, next),
            O::BneUnS | O::BneUn => self.branch_compare(Cond::Ne, target, next),
            O::BgeUnS | O::BgeUn => self.branch_compare(Cond::GeUn, target, next),
            O::BgtUnS | O::BgtUn => self.branch_compare(Cond::GtUn, target, next),
            O::BleUnS | O::BleUn => self.branch_compare(Cond::LeUn, target, next),
            _ => self.branch_compare(Cond::LtUn, target, next),
        }
    }

    fn falls_to(&self, next: u32) -> Result<()> {
        if (next as usize) < self.code.len() {
            self.check_transfer(self.il, next)
        } else {
            Err(InvalidIl::FallsOff.into())
        }
    }

    /// The blocks of a two-way branch, with the stack moved to where both expect it.
    fn two_ways(&mut self, target: u32, next: u32, kept: &mut [Slot]) -> Result<(Block, Block)> {
        self.check_transfer(self.il, target)?;
        self.falls_to(next)?;
        let then = self.reach(target)?;
        let other = self.reach(next)?;
        self.leave_stack(&[target, next], kept)?;
        self.ended = true;
        Ok((then, other))
    }

    fn branch_test(&mut self, cond: Cond, target: u32, next: u32) -> Result<()> {
        let entry = self.pop()?;
        let known = match entry.value {
            Value::I4(value) => Some(value != 0),
            Value::I8(value) => Some(value != 0),
            Value::Null => Some(false),
            Value::Place { .. } | Value::TypeObject(_) => Some(true),
            _ => None,
        };
        if let Some(is_true) = known {
            self.falls_to(next)?;
            self.check_transfer(self.il, target)?;
            return self.jump_to(if is_true == (cond == Cond::Ne) { target } else { next });
        }
        match entry.kind {
            SlotKind::Struct(_) => return Err(InvalidIl::StackKind.into()),
            SlotKind::R4 | SlotKind::R8 => {
                self.push(entry);
                self.push_zero(entry.kind);
                return self.branch_compare(cond, target, next);
            }
            _ => {}
        }
        // An extended integer is zero when what it extends is.
        let a = match entry.value {
            Value::Extended { slot, .. } => slot,
            _ => self.slot_of(entry),
        };
        let mut kept = [a];
        let (then, other) = self.two_ways(target, next, &mut kept)?;
        self.emit(BranchZero { cond, a: kept[0], then, other });
        Ok(())
    }

    fn push_zero(&mut self, kind: SlotKind) {
        let slot = if kind == SlotKind::R4 {
            self.unary(kind, |dst| ConstR4 { dst, value: Bits32(0) })
        } else {
            self.unary(kind, |dst| ConstR8 { dst, value: Bits64(0) })
        };
        self.push(Entry::slot(slot, kind));
    }

    fn branch_compare(&mut self, cond: Cond, target: u32, next: u32) -> Result<()> {
        if let Some(holds) = self.known_comparison(cond) {
            self.stack.truncate(self.stack.len() - 2);
            self.falls_to(next)?;
            self.check_transfer(self.il, target)?;
            return self.jump_to(if holds { target } else { next });
        }
        // `bne.un` among them.
        let is_unsigned = !matches!(cond, Cond::Eq | Cond::Lt | Cond::Le | Cond::Gt | Cond::Ge);
        let compare = self.comparison(cond, is_unsigned)?;
        let mut kept = [compare.a, compare.b];
        let (then, other) = self.two_ways(target, next, &mut kept)?;
        let (cond, [a, b]) = (compare.cond, kept);
        match compare.kind {
            SlotKind::I4 => self.emit(BranchI4 { cond, a, b, then, other }),
            SlotKind::I8 => self.emit(BranchI8 { cond, a, b, then, other }),
            SlotKind::R4 => self.emit(BranchR4 { cond, a, b, then, other }),
            SlotKind::R8 => self.emit(BranchR8 { cond, a, b, then, other }),
            _ => self.emit(BranchRef { cond, a, b, then, other }),
        }
        Ok(())
    }

    fn switch(&mut self, targets: &[u32], next: u32) -> Result<()> {
        let index = self.pop_i4()?;
        self.falls_to(next)?;
        let mut offsets = vec![next];
        let other = self.reach(next)?;
        let mut blocks = Vec::with_capacity(targets.len());
        for &target in targets {
            self.check_transfer(self.il, target)?;
            blocks.push(self.reach(target)?);
            offsets.push(target);
        }
        offsets.sort_unstable();
        offsets.dedup();
        let mut kept = [index];
        self.leave_stack(&offsets, &mut kept)?;
        let targets = self.func.new_blocks(&blocks);
        self.emit(Switch { index: kept[0], targets, other });
        self.ended = true;
        Ok(())
    }

    fn ret(&mut self) -> Result<()> {
        if self.inlined.is_some() {
            return self.inlined_return();
        }
        if self.regions.around(self.il).next().is_some() {
            return Err(InvalidIl::Crossing.into());
        }
        if self.is_version() {
            return self.return_task();
        }
        self.return_value()
    }

    /// What the stack holds is the result.
    pub fn return_value(&mut self) -> Result<()> {
        let value = match self.scope.result {
            None => None,
            Some((_, form)) => {
                let entry = self.pop()?;
                Some(self.coerce(entry, form)?)
            }
        };
        if !self.stack.is_empty() {
            return Err(InvalidIl::StackNotEmpty.into());
        }
        self.return_from(value);
        Ok(())
    }

    /// The next instruction, whatever else leads to it.
    pub fn next(&self, end: u32) -> Option<Instruction<'u>> {
        metadata::Instructions::from_offset(self.code, end).next()?.ok()
    }

    /// The next instruction, when it is sure to follow this one.
    pub fn following(&self, end: u32) -> Option<Instruction<'u>> {
        let leader = self.flow.leaders.partition_point(|leader| leader.offset < end);
        if self.flow.leaders.get(leader).is_some_and(|leader| leader.offset == end) {
            return None;
        }
        self.next(end)
    }
}

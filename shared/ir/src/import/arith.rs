//! Arithmetic, conversions and comparisons (ECMA-335 III.1.5, III.3).
//! Owns the choice of operation by the kinds of the operands. Where CoreCLR takes more than the tables of III.1.5 (mixed
//! int32 and native int, mixed floats, byrefs with integers) so does this.

use super::Importer;
use super::error::Result;
use super::form::Form;
use super::invalid::InvalidIl;
use super::stack::{Entry, Value};
use crate::SlotKind;
use crate::op::*;
use crate::operand::*;
use metadata::Opcode as O;

/// A comparison ready to be made: operands of one kind (`Ref` for references and byrefs).
pub(super) struct Comparison {
    pub kind: SlotKind,
    pub cond: Cond,
    pub a: Slot,
    pub b: Slot,
}

macro_rules! by_kind {
    ($self:ident, $kind:expr, $a:expr, $b:expr; $($variant:ident $op:ident),*) => {{
        let (a, b) = ($a, $b);
        match $kind {
            $(SlotKind::$variant => Ok($self.unary(SlotKind::$variant, |dst| $op { dst, a, b })),)*
            _ => Err(InvalidIl::StackKind.into()),
        }
    }};
}

macro_rules! shift_by_kind {
    ($self:ident, $kind:expr, $a:expr, $count:expr; $($variant:ident $op:ident),*) => {{
        let (a, count) = ($a, $count);
        match $kind {
            $(SlotKind::$variant => $self.unary(SlotKind::$variant, |dst| $op { dst, a, count }),)*
            _ => return Err(InvalidIl::StackKind.into()),
        }
    }};
}

macro_rules! one_by_kind {
    ($self:ident, $kind:expr, $a:expr; $($variant:ident $op:ident),*) => {{
        let a = $a;
        match $kind {
            $(SlotKind::$variant => $self.unary(SlotKind::$variant, |dst| $op { dst, a }),)*
            _ => return Err(InvalidIl::StackKind.into()),
        }
    }};
}

impl Importer<'_, '_> {
    pub fn arithmetic(&mut self, opcode: O, end: u32) -> Result<()> {
        match opcode {
            O::Add | O::AddOvf | O::AddOvfUn => self.add(opcode),
            O::Sub | O::SubOvf | O::SubOvfUn => self.sub(opcode),
            O::Mul
            | O::MulOvf
            | O::MulOvfUn
            | O::Div
            | O::DivUn
            | O::Rem
            | O::RemUn
            | O::And
            | O::Or
            | O::Xor => {
                let (b, a) = (self.pop()?, self.pop()?);
                let (kind, a, b) = self.numeric_operands(a, b, opcode == O::MulOvfUn)?;
                let dst = self.binary(opcode, kind, a, b)?;
                self.push(Entry::slot(dst, kind));
                Ok(())
            }
            O::Shl | O::Shr | O::ShrUn => self.shift(opcode),
            O::Neg | O::Not => self.negate(opcode),
            O::Ceq => self.compare(Cond::Eq),
            O::Cgt => self.compare(Cond::Gt),
            O::CgtUn => self.compare(Cond::GtUn),
            O::Clt => self.compare(Cond::Lt),
            O::CltUn => self.compare(Cond::LtUn),
            O::Ckfinite => {
                let entry = self.pop()?;
                if !entry.is_float() {
                    return Err(InvalidIl::StackKind.into());
                }
                let a = self.coerce(entry, Form::Scalar(MemType::R8))?;
                let dst = self.unary(SlotKind::R8, |dst| CheckFinite { dst, a });
                // A float32 is as finite as the float64 it becomes, and stays what it is.
                let is_r4 = entry.kind == SlotKind::R4;
                self.push(if is_r4 { entry } else { Entry::slot(dst, SlotKind::R8) });
                Ok(())
            }
            _ => self.convert(opcode, end),
        }
    }

    /// Two numbers in slots of one kind. An int32 beside a native int is extended with its sign; without it (as CoreCLR does,
    /// III.1.5 says nothing) by unsigned checked arithmetic and the unsigned branches.
    fn numeric_operands(
        &mut self,
        a: Entry,
        b: Entry,
        is_unsigned: bool,
    ) -> Result<(SlotKind, Slot, Slot)> {
        use SlotKind::*;
        let kind = match (a.kind, b.kind) {
            (I4, I4) => I4,
            (I4 | I8, I4 | I8) => I8,
            (R4, R4) => R4,
            (R4 | R8, R4 | R8) => R8,
            _ => return Err(InvalidIl::StackKind.into()),
        };
        // The deeper operand first: constants appear in the order they were written.
        let a = self.in_kind(a, kind, is_unsigned)?;
        let b = self.in_kind(b, kind, is_unsigned)?;
        Ok((kind, a, b))
    }

    fn in_kind(&mut self, entry: Entry, kind: SlotKind, is_unsigned: bool) -> Result<Slot> {
        match kind {
            SlotKind::I8 if entry.kind == SlotKind::I4 => Ok(self.widen(entry, !is_unsigned)),
            SlotKind::R8 => self.coerce(entry, Form::Scalar(MemType::R8)),
            _ => Ok(self.slot_of(entry)),
        }
    }

    fn binary(&mut self, opcode: O, kind: SlotKind, a: Slot, b: Slot) -> Result<Slot> {
        match opcode {
            O::Add => by_kind!(self, kind, a, b; I4 AddI4, I8 AddI8, R4 AddR4, R8 AddR8),
            O::Sub => by_kind!(self, kind, a, b; I4 SubI4, I8 SubI8, R4 SubR4, R8 SubR8),
            O::Mul => by_kind!(self, kind, a, b; I4 MulI4, I8 MulI8, R4 MulR4, R8 MulR8),
            O::Div => by_kind!(self, kind, a, b; I4 DivI4, I8 DivI8, R4 DivR4, R8 DivR8),
            O::Rem => by_kind!(self, kind, a, b; I4 RemI4, I8 RemI8, R4 RemR4, R8 RemR8),
            O::DivUn => by_kind!(self, kind, a, b; I4 DivUnI4, I8 DivUnI8),
            O::RemUn => by_kind!(self, kind, a, b; I4 RemUnI4, I8 RemUnI8),
            O::And => by_kind!(self, kind, a, b; I4 AndI4, I8 AndI8),
            O::Or => by_kind!(self, kind, a, b; I4 OrI4, I8 OrI8),
            O::Xor => by_kind!(self, kind, a, b; I4 XorI4, I8 XorI8),
            O::AddOvf => by_kind!(self, kind, a, b; I4 AddOvfI4, I8 AddOvfI8),
            O::AddOvfUn => by_kind!(self, kind, a, b; I4 AddOvfUnI4, I8 AddOvfUnI8),
            O::SubOvf => by_kind!(self, kind, a, b; I4 SubOvfI4, I8 SubOvfI8),
            O::SubOvfUn => by_kind!(self, kind, a, b; I4 SubOvfUnI4, I8 SubOvfUnI8),
            O::MulOvf => by_kind!(self, kind, a, b; I4 MulOvfI4, I8 MulOvfI8),
            _ => by_kind!(self, kind, a, b; I4 MulOvfUnI4, I8 MulOvfUnI8),
        }
    }

    /// A reference or byref as a byref, for arithmetic on it.
    fn as_byref(&mut self, entry: Entry) -> Slot {
        let a = self.slot_of(entry);
        match entry.kind {
            SlotKind::ByRef => a,
            _ => self.unary(SlotKind::ByRef, |dst| ToByref { dst, a }),
        }
    }

    fn as_integer(&mut self, entry: Entry) -> Slot {
        let a = self.slot_of(entry);
        self.unary(SlotKind::I8, |dst| ByrefToI8 { dst, a })
    }

    fn is_pointer(entry: Entry) -> bool {
        matches!(entry.kind, SlotKind::Ref | SlotKind::ByRef)
    }

    fn add(&mut self, opcode: O) -> Result<()> {
        let (b, a) = (self.pop()?, self.pop()?);
        let (pointer, integer) = match (Self::is_pointer(a), Self::is_pointer(b)) {
            (false, false) => {
                let (kind, a, b) = self.numeric_operands(a, b, opcode == O::AddOvfUn)?;
                let dst = self.binary(opcode, kind, a, b)?;
                self.push(Entry::slot(dst, kind));
                return Ok(());
            }
            (true, false) if b.is_integer() => (a, b),
            (false, true) if a.is_integer() => (b, a),
            _ => return Err(InvalidIl::StackKind.into()),
        };
        if let (Value::Place { slot, offset }, Value::I4(by)) = (pointer.value, integer.value)
            && let Ok(by) = u32::try_from(by)
            && let Some(offset) = offset.checked_add(by)
        {
            self.push(Entry::new(Value::Place { slot, offset }, SlotKind::ByRef));
            return Ok(());
        }
        let base = self.as_byref(pointer);
        let offset = self.widen(integer, opcode != O::AddOvfUn);
        let dst = self.unary(SlotKind::ByRef, |dst| AddByref { dst, base, offset });
        self.push(Entry::slot(dst, SlotKind::ByRef));
        Ok(())
    }

    fn sub(&mut self, opcode: O) -> Result<()> {
        let (b, a) = (self.pop()?, self.pop()?);
        let is_unsigned = opcode == O::SubOvfUn;
        match (Self::is_pointer(a), Self::is_pointer(b)) {
            (false, false) => {
                let (kind, a, b) = self.numeric_operands(a, b, is_unsigned)?;
                let dst = self.binary(opcode, kind, a, b)?;
                self.push(Entry::slot(dst, kind));
            }
            (true, true) => {
                let (a, b) = (self.as_byref(a), self.as_byref(b));
                let dst = self.unary(SlotKind::I8, |dst| SubByref { dst, a, b });
                self.push(Entry::slot(dst, SlotKind::I8));
            }
            (true, false) if b.is_integer() => {
                let base = self.as_byref(a);
                let by = self.widen(b, !is_unsigned);
                let offset = self.unary(SlotKind::I8, |dst| NegI8 { dst, a: by });
                let dst = self.unary(SlotKind::ByRef, |dst| AddByref { dst, base, offset });
                self.push(Entry::slot(dst, SlotKind::ByRef));
            }
            (false, true) if a.is_integer() => {
                let a = self.widen(a, !is_unsigned);
                let b = self.as_integer(b);
                let dst = self.unary(SlotKind::I8, |dst| SubI8 { dst, a, b });
                self.push(Entry::slot(dst, SlotKind::I8));
            }
            _ => return Err(InvalidIl::StackKind.into()),
        }
        Ok(())
    }

    fn shift(&mut self, opcode: O) -> Result<()> {
        let (count, value) = (self.pop()?, self.pop()?);
        if !count.is_integer() {
            return Err(InvalidIl::StackKind.into());
        }
        let kind = value.kind;
        let a = self.slot_of(value);
        let count = self.narrow(count);
        let dst = match opcode {
            O::Shl => shift_by_kind!(self, kind, a, count; I4 ShlI4, I8 ShlI8),
            O::Shr => shift_by_kind!(self, kind, a, count; I4 ShrI4, I8 ShrI8),
            _ => shift_by_kind!(self, kind, a, count; I4 ShrUnI4, I8 ShrUnI8),
        };
        self.push(Entry::slot(dst, kind));
        Ok(())
    }

    fn negate(&mut self, opcode: O) -> Result<()> {
        let entry = self.pop()?;
        let kind = entry.kind;
        let a = self.slot_of(entry);
        let dst = match opcode {
            O::Neg => one_by_kind!(self, kind, a; I4 NegI4, I8 NegI8, R4 NegR4, R8 NegR8),
            _ => one_by_kind!(self, kind, a; I4 NotI4, I8 NotI8),
        };
        self.push(Entry::slot(dst, kind));
        Ok(())
    }

    /// Pops the operands of a comparison.
    pub fn comparison(&mut self, cond: Cond, is_unsigned: bool) -> Result<Comparison> {
        let (b, a) = (self.pop()?, self.pop()?);
        match (Self::is_pointer(a), Self::is_pointer(b)) {
            (false, false) => {
                let (kind, a, b) = self.numeric_operands(a, b, is_unsigned)?;
                Ok(Comparison { kind, cond, a, b })
            }
            (true, true) => {
                // `x > null` is how compilers say `x != null` (III.1.5).
                let cond = match cond {
                    Cond::GtUn if b.value == Value::Null => Cond::Ne,
                    Cond::LeUn if b.value == Value::Null => Cond::Eq,
                    Cond::LtUn if a.value == Value::Null => Cond::Ne,
                    Cond::GeUn if a.value == Value::Null => Cond::Eq,
                    other => other,
                };
                let (a, b) = (self.slot_of(a), self.slot_of(b));
                Ok(Comparison { kind: SlotKind::Ref, cond, a, b })
            }
            (a_is_pointer, _) => {
                let other = if a_is_pointer { b } else { a };
                if !other.is_integer() {
                    return Err(InvalidIl::StackKind.into());
                }
                let mut integer = |entry| match Self::is_pointer(entry) {
                    true => self.as_integer(entry),
                    false => self.widen(entry, !is_unsigned),
                };
                Ok(Comparison { kind: SlotKind::I8, cond, a: integer(a), b: integer(b) })
            }
        }
    }

    /// The answer of a comparison of the two topmost entries, when both are constants: `sizeof` and type tests in generic
    /// code decide much of it here.
    pub fn known_comparison(&self, cond: Cond) -> Option<bool> {
        match self.stack.as_slice() {
            [.., Entry { value: Value::I4(a), .. }, Entry { value: Value::I4(b), .. }] => {
                Some(crate::semantics::compare_i4(cond, *a, *b))
            }
            _ => None,
        }
    }

    fn compare(&mut self, cond: Cond) -> Result<()> {
        if let Some(holds) = self.known_comparison(cond) {
            self.stack.truncate(self.stack.len() - 2);
            self.push(Entry::i4(holds.into()));
            return Ok(());
        }
        let Comparison { kind, cond, a, b } = self.comparison(cond, false)?;
        let dst = self.temp(SlotKind::I4);
        match kind {
            SlotKind::I4 => self.emit(CmpI4 { dst, cond, a, b }),
            SlotKind::I8 => self.emit(CmpI8 { dst, cond, a, b }),
            SlotKind::R4 => self.emit(CmpR4 { dst, cond, a, b }),
            SlotKind::R8 => self.emit(CmpR8 { dst, cond, a, b }),
            _ => self.emit(CmpRef { dst, cond, a, b }),
        }
        let small = Some(MemType::U1);
        self.push(Entry { small, ..Entry::slot(dst, SlotKind::I4) });
        Ok(())
    }

    fn convert(&mut self, opcode: O, _end: u32) -> Result<()> {
        match opcode {
            O::ConvI1 => self.conv_to_small(MemType::I1),
            O::ConvU1 => self.conv_to_small(MemType::U1),
            O::ConvI2 => self.conv_to_small(MemType::I2),
            O::ConvU2 => self.conv_to_small(MemType::U2),
            O::ConvI4 | O::ConvU4 => {
                let entry = self.conv_operand()?;
                let dst = match entry.kind {
                    SlotKind::R8 => {
                        let a = self.slot_of(entry);
                        match opcode {
                            O::ConvI4 => self.unary(SlotKind::I4, |dst| ConvI4R8 { dst, a }),
                            _ => self.unary(SlotKind::I4, |dst| ConvU4R8 { dst, a }),
                        }
                    }
                    SlotKind::I4 => {
                        self.push(entry);
                        return Ok(());
                    }
                    _ => self.narrow(entry),
                };
                self.push(Entry::slot(dst, SlotKind::I4));
                Ok(())
            }
            O::ConvI8 | O::ConvI | O::ConvU8 | O::ConvU => {
                let is_signed = matches!(opcode, O::ConvI8 | O::ConvI);
                let entry = self.conv_operand()?;
                if entry.kind == SlotKind::R8 {
                    let a = self.slot_of(entry);
                    let dst = match is_signed {
                        true => self.unary(SlotKind::I8, |dst| ConvI8R8 { dst, a }),
                        false => self.unary(SlotKind::I8, |dst| ConvU8R8 { dst, a }),
                    };
                    self.push(Entry::slot(dst, SlotKind::I8));
                } else {
                    let entry = self.widened(entry, is_signed);
                    self.push(entry);
                }
                Ok(())
            }
            O::ConvR4 | O::ConvR8 | O::ConvRUn => self.conv_to_float(opcode),
            _ => self.conv_checked(opcode),
        }
    }

    /// A number: references and byrefs as integers, float32 as float64.
    fn conv_operand(&mut self) -> Result<Entry> {
        let entry = self.pop()?;
        Ok(match entry.kind {
            SlotKind::Ref | SlotKind::ByRef => {
                let slot = self.as_integer(entry);
                Entry::slot(slot, SlotKind::I8)
            }
            SlotKind::R4 => {
                let slot = self.coerce(entry, Form::Scalar(MemType::R8))?;
                Entry::slot(slot, SlotKind::R8)
            }
            SlotKind::Struct(_) => return Err(InvalidIl::StackKind.into()),
            _ => entry,
        })
    }

    fn conv_to_small(&mut self, small: MemType) -> Result<()> {
        let entry = self.conv_operand()?;
        let entry = if entry.kind == SlotKind::R8 {
            let a = self.slot_of(entry);
            let dst = self.unary(SlotKind::I4, |dst| ConvI4R8 { dst, a });
            Entry::slot(dst, SlotKind::I4)
        } else {
            entry
        };
        let slot = self.coerce(entry, Form::Scalar(small))?;
        self.push(Entry { small: Some(small), ..Entry::slot(slot, SlotKind::I4) });
        Ok(())
    }

    fn conv_to_float(&mut self, opcode: O) -> Result<()> {
        let entry = self.pop()?;
        let a = match entry.kind {
            SlotKind::Ref | SlotKind::ByRef => self.as_integer(entry),
            SlotKind::Struct(_) => return Err(InvalidIl::StackKind.into()),
            _ => self.slot_of(entry),
        };
        let kind = if opcode == O::ConvR4 { SlotKind::R4 } else { SlotKind::R8 };
        if entry.kind == kind {
            self.push(entry);
            return Ok(());
        }
        let dst = self.temp(kind);
        match (opcode, entry.kind) {
            (O::ConvR4, SlotKind::I4) => self.emit(ConvR4I4 { dst, a }),
            (O::ConvR4, SlotKind::R8) => self.emit(ConvR4R8 { dst, a }),
            (O::ConvR4, _) => self.emit(ConvR4I8 { dst, a }),
            (_, SlotKind::R4) => self.emit(ConvR8R4 { dst, a }),
            (O::ConvR8, SlotKind::I4) => self.emit(ConvR8I4 { dst, a }),
            (O::ConvR8, _) => self.emit(ConvR8I8 { dst, a }),
            (_, SlotKind::I4) => self.emit(ConvR8U4 { dst, a }),
            (_, _) => self.emit(ConvR8U8 { dst, a }),
        }
        self.push(Entry::slot(dst, kind));
        Ok(())
    }

    /// conv.ovf.* (III.3.28, III.3.29).
    fn conv_checked(&mut self, opcode: O) -> Result<()> {
        use NumType as N;
        let (to, is_unsigned) = match opcode {
            O::ConvOvfI1 => (N::I1, false),
            O::ConvOvfU1 => (N::U1, false),
            O::ConvOvfI2 => (N::I2, false),
            O::ConvOvfU2 => (N::U2, false),
            O::ConvOvfI4 => (N::I4, false),
            O::ConvOvfU4 => (N::U4, false),
            O::ConvOvfI8 | O::ConvOvfI => (N::I8, false),
            O::ConvOvfU8 | O::ConvOvfU => (N::U8, false),
            O::ConvOvfI1Un => (N::I1, true),
            O::ConvOvfU1Un => (N::U1, true),
            O::ConvOvfI2Un => (N::I2, true),
            O::ConvOvfU2Un => (N::U2, true),
            O::ConvOvfI4Un => (N::I4, true),
            O::ConvOvfU4Un => (N::U4, true),
            O::ConvOvfI8Un | O::ConvOvfIUn => (N::I8, true),
            O::ConvOvfU8Un | O::ConvOvfUUn => (N::U8, true),
            _ => return Err(InvalidIl::Undecodable.into()),
        };
        let entry = self.conv_operand()?;
        let from = match (entry.kind, is_unsigned) {
            (SlotKind::I4, false) => N::I4,
            (SlotKind::I4, true) => N::U4,
            (SlotKind::R8, _) => N::R8,
            (_, false) => N::I8,
            (_, true) => N::U8,
        };
        // Widening that cannot fail, and no change at all.
        let is_free = matches!(
            (from, to),
            (N::I4, N::I4 | N::I8)
                | (N::U4, N::U4 | N::I8 | N::U8)
                | (N::I8, N::I8)
                | (N::U8, N::U8)
        );
        if is_free {
            let entry = match to {
                N::I8 | N::U8 => self.widened(entry, from == N::I4),
                _ => entry,
            };
            self.push(entry);
            return Ok(());
        }
        let a = self.slot_of(entry);
        let (kind, small) = match to {
            N::I1 => (SlotKind::I4, Some(MemType::I1)),
            N::U1 => (SlotKind::I4, Some(MemType::U1)),
            N::I2 => (SlotKind::I4, Some(MemType::I2)),
            N::U2 => (SlotKind::I4, Some(MemType::U2)),
            N::I4 | N::U4 => (SlotKind::I4, None),
            _ => (SlotKind::I8, None),
        };
        let dst = self.unary(kind, |dst| ConvOvf { dst, a, from, to });
        self.push(Entry { small, ..Entry::slot(dst, kind) });
        Ok(())
    }
}

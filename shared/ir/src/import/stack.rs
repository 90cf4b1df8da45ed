//! The evaluation stack while importing: entries, their slots, conversions on assignment.
//! Owns laziness: constants, widened integers and addresses of locals become operations only where they are needed, and a
//! read of a local costs nothing until the local changes. An entry's slot does not change while the entry is on the stack:
//! whoever writes a variable first saves the entries that still mean its old value (`save_readers`).

use super::Importer;
use super::context::TypeRef;
use super::error::{Result, Stop};
use super::form::Form;
use super::invalid::InvalidIl;
use crate::op::*;
use crate::operand::*;
use crate::{SlotKind, SlotOrigin};

/// Where a value is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Value {
    Slot(Slot),
    I4(i32),
    I8(i64),
    Null,
    /// The RuntimeType of a type.
    TypeObject(TypeRef),
    /// An i4 made i8.
    Extended {
        slot: Slot,
        signed: bool,
    },
    /// A value type inside another that a slot holds.
    Part {
        slot: Slot,
        offset: u32,
    },
    /// The address of (a part of) a local, as a byref.
    Place {
        slot: Slot,
        offset: u32,
    },
}

/// A value on the evaluation stack.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Entry {
    pub value: Value,
    pub kind: SlotKind,
    /// The static type, where it is known: canonical or exact.
    pub ty: Option<TypeId>,
    /// The i4 is already normalised to this small type.
    pub small: Option<MemType>,
    /// The object is exactly of type `ty`.
    pub is_exact: bool,
}

impl Entry {
    pub fn new(value: Value, kind: SlotKind) -> Entry {
        Entry { value, kind, ty: None, small: None, is_exact: false }
    }
    pub fn slot(slot: Slot, kind: SlotKind) -> Entry {
        Entry::new(Value::Slot(slot), kind)
    }
    pub fn typed(self, ty: TypeId) -> Entry {
        Entry { ty: Some(ty), ..self }
    }
    pub fn form(slot: Slot, form: Form) -> Entry {
        Entry { small: form.small(), ..Entry::slot(slot, form.kind()) }
    }
    pub fn i4(value: i32) -> Entry {
        Entry::new(Value::I4(value), SlotKind::I4)
    }
    pub fn null() -> Entry {
        Entry::new(Value::Null, SlotKind::Ref)
    }
    pub fn is_integer(self) -> bool {
        matches!(self.kind, SlotKind::I4 | SlotKind::I8)
    }
    pub fn is_float(self) -> bool {
        matches!(self.kind, SlotKind::R4 | SlotKind::R8)
    }
    /// The value reads the slot.
    pub fn reads(self, slot: Slot) -> bool {
        match self.value {
            Value::Slot(s) | Value::Extended { slot: s, .. } | Value::Part { slot: s, .. } => {
                s == slot
            }
            _ => false,
        }
    }
    pub fn is_place_of(self, slot: Slot) -> bool {
        matches!(self.value, Value::Place { slot: s, .. } if s == slot)
    }
    fn rename(&mut self, from: Slot, to: Slot) {
        match &mut self.value {
            Value::Slot(slot) | Value::Extended { slot, .. } | Value::Part { slot, .. }
                if *slot == from =>
            {
                *slot = to;
            }
            _ => {}
        }
    }
}

/// An i4 cut to a small type.
pub(super) fn normalize(value: i32, small: MemType) -> i32 {
    match small {
        MemType::I1 => value as i8 as i32,
        MemType::U1 => value as u8 as i32,
        MemType::I2 => value as i16 as i32,
        MemType::U2 => value as u16 as i32,
        _ => value,
    }
}

/// Values of `from` need no normalisation to be values of `to`.
fn fits(from: MemType, to: MemType) -> bool {
    use MemType::*;
    from == to || matches!((from, to), (U1, I2 | U2) | (I1, I2))
}

impl Importer<'_, '_> {
    pub fn push(&mut self, entry: Entry) {
        self.stack.push(entry);
    }

    pub fn push_slot(&mut self, slot: Slot, form: Form) {
        self.push(Entry::form(slot, form));
    }

    pub fn pop(&mut self) -> Result<Entry> {
        self.stack.pop().ok_or(Stop::Invalid(InvalidIl::StackUnderflow))
    }

    pub fn temp(&mut self, kind: SlotKind) -> Slot {
        self.func.new_slot(kind, SlotOrigin::Temporary)
    }

    pub fn emit(&mut self, inst: impl Into<Inst>) {
        self.func.push(self.block, self.il, inst);
    }

    /// A constant i8 in a slot.
    pub fn i8_slot(&mut self, value: i64) -> Slot {
        let dst = self.temp(SlotKind::I8);
        self.emit(ConstI8 { dst, value });
        dst
    }

    pub fn i4_slot(&mut self, value: i32) -> Slot {
        let dst = self.temp(SlotKind::I4);
        self.emit(ConstI4 { dst, value });
        dst
    }

    /// The value in a slot of its own kind.
    pub fn slot_of(&mut self, entry: Entry) -> Slot {
        match entry.value {
            Value::Slot(slot) => slot,
            Value::I4(value) => self.i4_slot(value),
            Value::I8(value) => self.i8_slot(value),
            Value::Null => {
                let dst = self.temp(entry.kind);
                self.emit(ConstNull { dst });
                dst
            }
            Value::TypeObject(found) => {
                let ty = self.type_arg(found);
                self.unary(SlotKind::Ref, |dst| TypeObject { dst, ty })
            }
            Value::Extended { slot: a, signed } => {
                let dst = self.temp(SlotKind::I8);
                if signed {
                    self.emit(ConvI8I4 { dst, a });
                } else {
                    self.emit(ConvI8U4 { dst, a });
                }
                dst
            }
            Value::Part { slot, offset } => {
                let dst = self.temp(entry.kind);
                if let SlotKind::Struct(ty) = entry.kind {
                    self.emit(SlotLoadStruct { dst, slot, offset, ty });
                }
                dst
            }
            Value::Place { slot, offset } => {
                self.take_address(slot);
                let base = self.temp(SlotKind::ByRef);
                self.emit(SlotAddr { dst: base, slot });
                if offset == 0 {
                    return base;
                }
                let dst = self.temp(SlotKind::ByRef);
                self.emit(FieldAddr { dst, base, offset });
                dst
            }
        }
    }

    /// The address of the slot escapes. What was imported before this was known is imported again.
    pub fn take_address(&mut self, slot: Slot) {
        let info = &mut self.func.slots[slot.index()];
        info.address_taken = true;
        if info.origin != SlotOrigin::Temporary {
            self.facts.changed |= self.facts.address_taken.insert(slot);
        }
    }

    fn wrong<T>(&self) -> Result<T> {
        Err(Stop::Invalid(InvalidIl::StackKind))
    }

    pub fn pop_kind(&mut self, kind: SlotKind) -> Result<Slot> {
        let entry = self.pop()?;
        if entry.kind == kind { Ok(self.slot_of(entry)) } else { self.wrong() }
    }

    /// An object reference.
    pub fn pop_ref(&mut self) -> Result<Slot> {
        self.pop_kind(SlotKind::Ref)
    }

    /// An i4; a native integer is cut.
    pub fn pop_i4(&mut self) -> Result<Slot> {
        let entry = self.pop()?;
        self.coerce(entry, Form::I4)
    }

    /// Something that memory can be reached through.
    pub fn base_of(&mut self, entry: Entry) -> Result<Slot> {
        match entry.kind {
            SlotKind::Ref | SlotKind::ByRef | SlotKind::I8 => Ok(self.slot_of(entry)),
            SlotKind::I4 => self.coerce(entry, Form::I8),
            _ => self.wrong(),
        }
    }

    /// The value as an assignment to something of this form makes it (III.1.6): in a slot of the form's kind, small
    /// integers normalised.
    pub fn coerce(&mut self, entry: Entry, form: Form) -> Result<Slot> {
        let Form::Scalar(mem) = form else {
            return if entry.kind == form.kind() { Ok(self.slot_of(entry)) } else { self.wrong() };
        };
        let want = form.kind();
        if entry.kind == want && mem.size() >= 4 {
            return Ok(self.slot_of(entry));
        }
        match (entry.kind, want) {
            (SlotKind::I4, SlotKind::I4) => Ok(self.normalized(entry, mem)),
            (SlotKind::I8, SlotKind::I4) => {
                let a = self.narrow(entry);
                Ok(self.normalized(Entry::slot(a, SlotKind::I4), mem))
            }
            (SlotKind::I4, SlotKind::I8) => Ok(self.widen(entry, true)),
            (SlotKind::Ref | SlotKind::ByRef, SlotKind::I8) => {
                let a = self.slot_of(entry);
                Ok(self.unary(SlotKind::I8, |dst| ByrefToI8 { dst, a }))
            }
            (SlotKind::R4, SlotKind::R8) => {
                let a = self.slot_of(entry);
                Ok(self.unary(SlotKind::R8, |dst| ConvR8R4 { dst, a }))
            }
            (SlotKind::R8, SlotKind::R4) => {
                let a = self.slot_of(entry);
                Ok(self.unary(SlotKind::R4, |dst| ConvR4R8 { dst, a }))
            }
            (_, SlotKind::Ref) if matches!(entry.value, Value::I4(0) | Value::I8(0)) => {
                Ok(self.slot_of(Entry::null()))
            }
            (SlotKind::Ref, SlotKind::ByRef) if entry.value == Value::Null => {
                Ok(self.slot_of(Entry { kind: SlotKind::ByRef, ..entry }))
            }
            (SlotKind::I4, SlotKind::ByRef) => {
                let a = self.widen(entry, true);
                Ok(self.unary(SlotKind::ByRef, |dst| ToByref { dst, a }))
            }
            (SlotKind::I8 | SlotKind::Ref, SlotKind::ByRef) => {
                let a = self.slot_of(entry);
                Ok(self.unary(SlotKind::ByRef, |dst| ToByref { dst, a }))
            }
            _ => self.wrong(),
        }
    }

    /// Emits an operation into a new slot.
    pub fn unary<I: Into<Inst>>(&mut self, kind: SlotKind, make: impl FnOnce(Slot) -> I) -> Slot {
        let dst = self.temp(kind);
        self.emit(make(dst));
        dst
    }

    fn normalized(&mut self, entry: Entry, mem: MemType) -> Slot {
        if let Value::I4(value) = entry.value {
            return self.i4_slot(normalize(value, mem));
        }
        let a = self.slot_of(entry);
        if mem.size() >= 4 || entry.small.is_some_and(|small| fits(small, mem)) {
            return a;
        }
        self.conv_small(a, mem)
    }

    pub fn conv_small(&mut self, a: Slot, mem: MemType) -> Slot {
        let dst = self.temp(SlotKind::I4);
        match mem {
            MemType::I1 => self.emit(ConvI1 { dst, a }),
            MemType::U1 => self.emit(ConvU1 { dst, a }),
            MemType::I2 => self.emit(ConvI2 { dst, a }),
            _ => self.emit(ConvU2 { dst, a }),
        }
        dst
    }

    /// An integer as i4: its low half.
    pub fn narrow(&mut self, entry: Entry) -> Slot {
        match entry.value {
            Value::I8(value) => self.i4_slot(value as i32),
            Value::Extended { slot, .. } => slot,
            _ if entry.kind == SlotKind::I4 => self.slot_of(entry),
            _ => {
                let a = self.slot_of(entry);
                self.unary(SlotKind::I4, |dst| ConvI4I8 { dst, a })
            }
        }
    }

    /// An integer as i8.
    pub fn widen(&mut self, entry: Entry, signed: bool) -> Slot {
        let widened = self.widened(entry, signed);
        self.slot_of(widened)
    }

    /// An i4 made i8, without an operation yet.
    pub fn widened(&mut self, entry: Entry, signed: bool) -> Entry {
        let value = match entry.value {
            _ if entry.kind != SlotKind::I4 => return entry,
            Value::I4(value) if signed => Value::I8(value as i64),
            Value::I4(value) => Value::I8(value as u32 as i64),
            _ => Value::Extended { slot: self.slot_of(entry), signed },
        };
        Entry::new(value, SlotKind::I8)
    }

    /// Entries that mean the present value of a variable get it in slots of their own.
    pub fn save_readers(&mut self, slot: Slot) {
        for index in 0..self.stack.len() {
            let entry = self.stack[index];
            if entry.reads(slot) {
                let src = self.slot_of(entry);
                let saved = if src == slot {
                    self.unary(entry.kind, |dst| MoveSlot { dst, src })
                } else {
                    src
                };
                self.stack[index].value = Value::Slot(saved);
            }
        }
    }

    /// Assigns to a variable.
    pub fn assign(&mut self, slot: Slot, form: Form, entry: Entry) -> Result<()> {
        self.save_readers(slot);
        match entry.value {
            Value::I4(value) if form.kind() == SlotKind::I4 => {
                let value = form.small().map_or(value, |small| normalize(value, small));
                self.emit(ConstI4 { dst: slot, value });
                return Ok(());
            }
            Value::I8(value) if form == Form::I8 => {
                self.emit(ConstI8 { dst: slot, value });
                return Ok(());
            }
            Value::Null if matches!(form.kind(), SlotKind::Ref | SlotKind::ByRef) => {
                self.emit(ConstNull { dst: slot });
                return Ok(());
            }
            _ => {}
        }
        let src = self.coerce(entry, form)?;
        if src != slot {
            self.move_or_retarget(slot, src);
        }
        Ok(())
    }

    /// `dst = src`; when the last operation made `src` for nobody else, it makes `dst` instead.
    fn move_or_retarget(&mut self, dst: Slot, src: Slot) {
        let is_temporary = self.func.slots[src.index()].origin == SlotOrigin::Temporary;
        // After `dup` and the like others read it too: they may read the variable instead, if nothing else writes that.
        let is_read = self.stack.iter().any(|entry| entry.reads(src));
        let is_kept = self.caches.holds(src)
            || self.scope.keeps(src)
            || is_read && self.func.slots[dst.index()].address_taken
            || self.stack.iter().any(|entry| entry.is_place_of(src));
        if is_temporary && !is_kept {
            let lists = &self.func.slot_lists;
            let insts = &mut self.func.blocks[self.block.index()].insts;
            // An await is over, and may throw, only after the frame has slept: until then a handler finds what the variable was.
            let is_early = |last: &Inst| {
                matches!(last, Inst::AwaitCall(_)) && !self.regions.clauses.is_empty()
            };
            if let Some(last) = insts.last_mut()
                && last.def(lists) == Some(src)
                && !is_early(last)
            {
                last.set_def(dst);
                for entry in &mut self.stack {
                    entry.rename(src, dst);
                }
                return;
            }
        }
        self.emit(MoveSlot { dst, src });
    }

    /// A copy of a value type in a slot of its own, which the caller may change.
    pub fn own_copy(&mut self, src: Slot, kind: SlotKind) -> Slot {
        self.unary(kind, |dst| MoveSlot { dst, src })
    }
}

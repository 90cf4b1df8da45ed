//! Memory: indirect access, fields, statics, blocks of bytes (ECMA-335 III.3.42 ff., III.4.10 ff.).
//! Owns the choice between parts of slots (locals whose address does not escape) and addresses.

use super::Importer;
use super::context::{FieldRef, TypeRef};
use super::error::{Result, Stop};
use super::form::{Form, form_of};
use super::invalid::InvalidIl;
use super::stack::{Entry, Value};
use crate::SlotKind;
use crate::op::*;
use crate::operand::*;
use abi::ExceptionKind;
use metadata::{Opcode as O, Token};
use types::FieldLocation;

impl Importer<'_, '_> {
    /// Bytes that a slot holds for certain.
    fn slot_size(&self, slot: Slot) -> u32 {
        match self.func.kind(slot) {
            SlotKind::I4 | SlotKind::R4 => 4,
            SlotKind::Struct(ty) => self.universe.value_size(ty).map_or(0, |(size, _)| size),
            _ => 8,
        }
    }

    fn form_size(&self, form: Form) -> u32 {
        match form {
            Form::Scalar(mem) => mem.size(),
            Form::Struct(ty) => self.universe.value_size(ty).map_or(u32::MAX, |(size, _)| size),
        }
    }

    /// The part of a slot that an address stands for, when the access stays inside the slot.
    fn part(&self, address: Entry, offset: u32, form: Form) -> Option<(Slot, u32)> {
        let Value::Place { slot, offset: start } = address.value else { return None };
        let offset = start.checked_add(offset)?;
        let end = offset.checked_add(self.form_size(form))?;
        (end <= self.slot_size(slot)).then_some((slot, offset))
    }

    /// Is the part the whole slot, held as such?
    fn is_whole(&self, slot: Slot, offset: u32, form: Form) -> bool {
        let kind = self.func.kind(slot);
        offset == 0 && kind == form.kind() && form.small().is_none()
    }

    /// Pushes what lies at an address.
    pub fn load_from(&mut self, address: Entry, offset: u32, form: Form) -> Result<()> {
        if let Some((slot, offset)) = self.part(address, offset, form) {
            self.load_part(slot, offset, form);
        } else {
            let base = self.base_of(address)?;
            let dst = self.temp(form.kind());
            match form {
                Form::Scalar(mem) => self.emit(Load { dst, base, offset, mem }),
                Form::Struct(ty) => self.emit(LoadStruct { dst, base, offset, ty }),
            }
            self.push_slot(dst, form);
        }
        if self.prefixes.is_volatile {
            self.emit(Barrier { order: MemOrder::Acquire });
        }
        Ok(())
    }

    /// Pushes a part of a slot.
    fn load_part(&mut self, slot: Slot, offset: u32, form: Form) {
        if self.is_whole(slot, offset, form) {
            if self.func.slots[slot.index()].address_taken {
                let copy = self.own_copy(slot, form.kind());
                return self.push_slot(copy, form);
            }
            return self.push_slot(slot, form);
        }
        match form {
            Form::Struct(_) if !self.func.slots[slot.index()].address_taken => {
                self.push(Entry::new(Value::Part { slot, offset }, form.kind()));
            }
            Form::Struct(ty) => {
                let kind = form.kind();
                let dst = self.unary(kind, |dst| SlotLoadStruct { dst, slot, offset, ty });
                self.push_slot(dst, form);
            }
            Form::Scalar(mem) => {
                let dst = self.unary(form.kind(), |dst| SlotLoad { dst, slot, offset, mem });
                self.push_slot(dst, form);
            }
        }
    }

    pub fn store_to(
        &mut self,
        address: Entry,
        offset: u32,
        form: Form,
        value: Entry,
    ) -> Result<()> {
        if self.prefixes.is_volatile {
            self.emit(Barrier { order: MemOrder::Release });
        }
        if let Some((slot, offset)) = self.part(address, offset, form) {
            if self.is_whole(slot, offset, form) {
                return self.assign(slot, form, value);
            }
            let value = self.coerce(value, form)?;
            self.save_readers(slot);
            match form {
                Form::Scalar(mem) => self.emit(SlotStore { slot, offset, value, mem }),
                Form::Struct(ty) => self.emit(SlotStoreStruct { slot, offset, value, ty }),
            }
            return Ok(());
        }
        let base = self.base_of(address)?;
        let value = self.coerce(value, form)?;
        match form {
            Form::Scalar(mem) => self.emit(Store { base, offset, value, mem }),
            Form::Struct(ty) => self.emit(StoreStruct { base, offset, value, ty }),
        }
        Ok(())
    }

    pub fn ldind(&mut self, form: Form) -> Result<()> {
        let address = self.pop()?;
        self.load_from(address, 0, form)
    }

    pub fn stind(&mut self, form: Form) -> Result<()> {
        let (value, address) = (self.pop()?, self.pop()?);
        // `stind.ref` of a pointer, `stind.i` of a byref: the value decides as little as in CoreCLR.
        self.store_to(address, 0, form, value)
    }

    pub fn ldobj(&mut self, found: TypeRef) -> Result<()> {
        let form = form_of(self.universe, found.ty)?;
        let address = self.pop()?;
        self.load_from(address, 0, form)?;
        self.type_top(found.ty);
        Ok(())
    }

    /// Says what the topmost entry's type is.
    pub fn type_top(&mut self, ty: TypeId) {
        if let Some(top) = self.stack.last_mut() {
            top.ty = Some(ty);
        }
    }

    pub fn stobj(&mut self, found: TypeRef) -> Result<()> {
        let form = form_of(self.universe, found.ty)?;
        let (value, address) = (self.pop()?, self.pop()?);
        self.store_to(address, 0, form, value)
    }

    pub fn cpobj(&mut self, found: TypeRef) -> Result<()> {
        let form = form_of(self.universe, found.ty)?;
        let (source, target) = (self.pop()?, self.pop()?);
        if let (Form::Struct(ty), None, None) =
            (form, self.part(source, 0, form), self.part(target, 0, form))
        {
            let target = self.base_of(target)?;
            let source = self.base_of(source)?;
            self.emit(CopyValue { target, source, ty });
            return Ok(());
        }
        self.load_from(source, 0, form)?;
        let value = self.pop()?;
        self.store_to(target, 0, form, value)
    }

    pub fn initobj(&mut self, found: TypeRef) -> Result<()> {
        let form = form_of(self.universe, found.ty)?;
        let address = self.pop()?;
        self.zero_at(address, form)
    }

    pub fn zero_at(&mut self, address: Entry, form: Form) -> Result<()> {
        match form {
            Form::Struct(ty) => {
                if let Some((slot, 0)) = self.part(address, 0, form)
                    && self.func.kind(slot) == form.kind()
                {
                    self.save_readers(slot);
                    self.emit(SlotZero { dst: slot });
                    return Ok(());
                }
                if let Some((slot, offset)) = self.part(address, 0, form) {
                    let value = self.unary(form.kind(), |dst| SlotZero { dst });
                    self.save_readers(slot);
                    self.emit(SlotStoreStruct { slot, offset, value, ty });
                    return Ok(());
                }
                let target = self.base_of(address)?;
                self.emit(ZeroValue { target, ty });
                Ok(())
            }
            Form::Scalar(_) => {
                let zero = self.zero_entry(form.kind());
                self.store_to(address, 0, form, zero)
            }
        }
    }

    /// Zero of a scalar kind.
    pub fn zero_entry(&mut self, kind: SlotKind) -> Entry {
        match kind {
            SlotKind::I4 => Entry::i4(0),
            SlotKind::I8 => Entry::new(Value::I8(0), kind),
            SlotKind::R4 => {
                let slot = self.unary(kind, |dst| ConstR4 { dst, value: Bits32(0) });
                Entry::slot(slot, kind)
            }
            SlotKind::R8 => {
                let slot = self.unary(kind, |dst| ConstR8 { dst, value: Bits64(0) });
                Entry::slot(slot, kind)
            }
            _ => Entry::new(Value::Null, kind),
        }
    }

    pub fn cpblk(&mut self) -> Result<()> {
        let (size, source, target) = (self.pop()?, self.pop()?, self.pop()?);
        let (target, source) = (self.base_of(target)?, self.base_of(source)?);
        let size = self.block_size(size)?;
        self.emit(CopyBlock { target, source, size });
        Ok(())
    }

    pub fn initblk(&mut self) -> Result<()> {
        let (size, value, target) = (self.pop()?, self.pop()?, self.pop()?);
        let target = self.base_of(target)?;
        let value = self.coerce(value, Form::I4)?;
        let size = self.block_size(size)?;
        self.emit(FillBlock { target, value, size });
        Ok(())
    }

    /// Sizes are unsigned.
    fn block_size(&mut self, size: Entry) -> Result<Slot> {
        if !size.is_integer() {
            return Err(InvalidIl::StackKind.into());
        }
        Ok(self.widen(size, false))
    }

    pub fn localloc(&mut self) -> Result<()> {
        let size = self.pop()?;
        // III.3.47.
        if !self.stack.is_empty() {
            return Err(InvalidIl::StackNotEmpty.into());
        }
        let size = self.block_size(size)?;
        let dst = self.unary(SlotKind::I8, |dst| StackAlloc { dst, size });
        self.push(Entry::slot(dst, SlotKind::I8));
        Ok(())
    }

    pub fn field(&mut self, opcode: O, token: Token) -> Result<()> {
        let found = self.field_token(token)?;
        self.access(opcode, found)
    }

    /// A field instruction on a field that is known.
    pub fn access(&mut self, opcode: O, found: FieldRef) -> Result<()> {
        let ty = self.universe.field_type(found.field)?;
        let form = form_of(self.universe, ty)?;
        let location = self.universe.field_location(found.field)?;
        if let FieldLocation::Instance { offset } = location {
            return match opcode {
                O::Ldfld => self.ldfld(found, offset, form, ty),
                O::Ldflda => self.ldflda(offset),
                O::Stfld => {
                    let (value, object) = (self.pop()?, self.pop()?);
                    if matches!(object.kind, SlotKind::Struct(_)) {
                        return Err(InvalidIl::StackKind.into());
                    }
                    self.store_to(object, offset, form, value)
                }
                // A static access to an instance field.
                _ => Err(InvalidIl::BadToken.into()),
            };
        }
        // An object given for a static field is dropped (III.4.10).
        let value = match opcode {
            O::Ldfld | O::Ldflda => {
                self.pop()?;
                None
            }
            O::Stfld => {
                let value = self.pop()?;
                self.pop()?;
                Some(value)
            }
            O::Stsfld => Some(self.pop()?),
            _ => None,
        };
        let (address, offset) = self.static_address(found, location)?;
        match (opcode, value) {
            (_, Some(value)) => self.store_to(address, offset, form, value),
            // The file's data is unmanaged memory, statics are not (III.4.15).
            (O::Ldflda | O::Ldsflda, None) if matches!(location, FieldLocation::Rva { .. }) => {
                self.push(address);
                Ok(())
            }
            (O::Ldflda | O::Ldsflda, None) => {
                let base = self.slot_of(address);
                let dst = self.unary(SlotKind::ByRef, |dst| FieldAddr { dst, base, offset });
                self.push(Entry::slot(dst, SlotKind::ByRef));
                Ok(())
            }
            _ => {
                self.load_from(address, offset, form)?;
                self.type_top(ty);
                Ok(())
            }
        }
    }

    fn ldfld(&mut self, found: FieldRef, offset: u32, form: Form, ty: TypeId) -> Result<()> {
        let object = self.pop()?;
        match object.kind {
            SlotKind::Struct(_) => {
                let place = match object.value {
                    Value::Part { slot, offset } => Value::Place { slot, offset },
                    _ => Value::Place { slot: self.slot_of(object), offset: 0 },
                };
                let place = Entry::new(place, SlotKind::ByRef);
                if self.part(place, offset, form).is_none() {
                    return Err(InvalidIl::StackKind.into());
                }
                self.load_from(place, offset, form)?;
            }
            SlotKind::I4 | SlotKind::R4 | SlotKind::R8 if offset == 0 => {
                // The value of a primitive, out of the primitive (`Int32.m_value`).
                self.push(object);
                let value = self.pop()?;
                let slot = self.coerce(value, form)?;
                self.push_slot(slot, form);
            }
            SlotKind::I8
                if offset == 0 && object.ty == Some(self.universe.field_owner(found.field)) =>
            {
                self.push(object);
            }
            _ => self.load_from(object, offset, form)?,
        }
        self.type_top(ty);
        Ok(())
    }

    fn ldflda(&mut self, offset: u32) -> Result<()> {
        let object = self.pop()?;
        self.push_address(object, offset)
    }

    /// Pushes the address `offset` bytes into what an entry points at.
    pub fn push_address(&mut self, object: Entry, offset: u32) -> Result<()> {
        match (object.kind, object.value) {
            (_, Value::Place { slot, offset: start }) => {
                let offset = start.checked_add(offset).ok_or(InvalidIl::StackKind)?;
                self.push(Entry::new(Value::Place { slot, offset }, SlotKind::ByRef));
            }
            (SlotKind::Ref | SlotKind::ByRef, _) => {
                let base = self.slot_of(object);
                let dst = self.unary(SlotKind::ByRef, |dst| FieldAddr { dst, base, offset });
                self.push(Entry::slot(dst, SlotKind::ByRef));
            }
            (SlotKind::I8, _) if offset == 0 => self.push(object),
            (SlotKind::I8, _) => {
                // An unmanaged pointer stays one (III.4.11).
                let a = self.slot_of(object);
                let b = self.i8_slot(offset.into());
                let dst = self.unary(SlotKind::I8, |dst| AddI8 { dst, a, b });
                self.push(Entry::slot(dst, SlotKind::I8));
            }
            _ => return Err(InvalidIl::StackKind.into()),
        }
        Ok(())
    }

    /// Where a static field lies: a base and an offset from it.
    fn static_address(&mut self, found: FieldRef, location: FieldLocation) -> Result<(Entry, u32)> {
        let owner = self.owner_of_field(found);
        match location {
            FieldLocation::Static { offset } => Ok((self.static_base(owner), offset)),
            FieldLocation::ThreadStatic { offset } => {
                let ty = self.type_arg(owner);
                let base = self.unary(SlotKind::I8, |dst| ThreadStaticBase { dst, ty });
                Ok((Entry::slot(base, SlotKind::I8), offset))
            }
            FieldLocation::Rva { .. } => {
                if self.universe.static_constructor(owner.ty)?.is_some() {
                    self.static_base(owner);
                }
                let field = found.field;
                let dst = self.unary(SlotKind::I8, |dst| FieldData { dst, field });
                Ok((Entry::slot(dst, SlotKind::I8), 0))
            }
            FieldLocation::Literal => {
                // Nothing is stored for it, so for .NET there is no such field.
                let name = self.universe.full_name(owner.ty);
                let message =
                    format!("Field not found: '{name}.{}'.", self.universe.field_name(found.field));
                Err(Stop::Link(ExceptionKind::MissingField, message))
            }
            FieldLocation::Instance { .. } => Err(InvalidIl::BadToken.into()),
        }
    }

    /// The block of statics of a type; found once in a block of code.
    fn static_base(&mut self, owner: TypeRef) -> Entry {
        // Open types and exact types are never the same.
        let key = owner.open.unwrap_or(owner.ty);
        let known = self.caches.static_bases.iter().find(|(ty, _)| *ty == key);
        let slot = match known {
            Some((_, slot)) => *slot,
            None => {
                let ty = self.type_arg(owner);
                let slot = self.unary(SlotKind::I8, |dst| StaticBase { dst, ty });
                self.caches.static_bases.push((key, slot));
                slot
            }
        };
        Entry::slot(slot, SlotKind::I8)
    }
}

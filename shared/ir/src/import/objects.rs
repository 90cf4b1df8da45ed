//! Objects, types at run time, arrays, typed references (ECMA-335 III.4).

use super::Importer;
use super::context::TypeRef;
use super::error::{Result, Stop};
use super::form::{Form, form_of};
use super::invalid::InvalidIl;
use super::stack::{Entry, Value};
use crate::SlotKind;
use crate::func::Lookup;
use crate::op::*;
use crate::operand::*;
use abi::ExceptionKind;
use metadata::{Opcode as O, Operand as IlOperand, Token};
use types::Member;

impl Importer<'_, '_> {
    pub fn ldstr(&mut self, token: Token) -> Result<()> {
        let index = token.user_string().ok_or(InvalidIl::BadToken)?;
        let text = self.universe.module(self.scope.assembly).user_string(index);
        let units: Vec<u16> = text.map_err(|_| InvalidIl::BadToken)?.units().collect();
        let literal = self.string_literal(units);
        let dst = self.unary(SlotKind::Ref, |dst| ConstString { dst, literal });
        let ty = self.universe.core_types().string;
        self.push(Entry { is_exact: true, ..Entry::slot(dst, SlotKind::Ref).typed(ty) });
        Ok(())
    }

    /// A value type; anything else is an error of the instruction.
    fn is_value_type(&self, ty: TypeId) -> Result<bool> {
        Ok(self.universe.is_value_type(ty)?)
    }

    /// What casts and boxes really ask for: `Nullable<T>` is `T` there (III.4.1, III.4.6).
    fn without_nullable(&self, found: TypeRef) -> TypeRef {
        match self.universe.nullable_argument(found.ty) {
            Some(ty) => TypeRef {
                ty,
                open: found.open.and_then(|open| self.universe.nullable_argument(open)),
            },
            None => found,
        }
    }

    pub fn castclass(&mut self, found: TypeRef) -> Result<()> {
        let object = self.pop_ref()?;
        let found = self.without_nullable(found);
        let ty = self.type_arg(found);
        let dst = self.unary(SlotKind::Ref, |dst| Cast { dst, object, ty });
        self.push_object(dst, found.ty);
        Ok(())
    }

    /// Pushes a reference of a static type; to a boxed value when the type is one.
    pub fn push_object(&mut self, slot: Slot, ty: TypeId) {
        let entry = Entry::slot(slot, SlotKind::Ref);
        let is_value = self.universe.is_value_type(ty).unwrap_or(true);
        self.push(if is_value { entry } else { entry.typed(ty) });
    }

    pub fn isinst(&mut self, found: TypeRef) -> Result<()> {
        let object = self.pop_ref()?;
        let found = self.without_nullable(found);
        let ty = self.type_arg(found);
        let dst = self.unary(SlotKind::Ref, |dst| IsInstance { dst, object, ty });
        self.push_object(dst, found.ty);
        Ok(())
    }

    pub fn box_value(&mut self, found: TypeRef, end: u32) -> Result<()> {
        if !self.is_value_type(found.ty)? {
            // Boxing a reference changes nothing (III.4.1).
            let entry = self.pop()?;
            if entry.kind != SlotKind::Ref {
                return Err(InvalidIl::StackKind.into());
            }
            self.push(entry);
            return Ok(());
        }
        let form = form_of(self.universe, found.ty)?;
        let entry = self.pop()?;
        if self.box_is_tested(found, end) {
            self.coerce(entry, form)?;
            self.push(Entry::i4(1));
            return Ok(());
        }
        let value = self.coerce(entry, form)?;
        let dst = self.emit_box(value, found)?;
        self.push(Entry::slot(dst, SlotKind::Ref));
        Ok(())
    }

    /// `box` and `brtrue`: how generic code asks whether a value is null. A value that is not nullable never is.
    fn box_is_tested(&self, found: TypeRef, end: u32) -> bool {
        let next = self.following(end).map(|instruction| instruction.opcode);
        matches!(next, Some(O::Brtrue | O::BrtrueS | O::Brfalse | O::BrfalseS))
            && self.universe.nullable_argument(found.ty).is_none()
    }

    /// Boxes a value in a slot of the type's kind.
    pub fn emit_box(&mut self, value: Slot, found: TypeRef) -> Result<Slot> {
        if self.universe.is_byref_like(found.ty)? {
            let message = super::error::INVALID_PROGRAM.to_string();
            return Err(Stop::Link(ExceptionKind::InvalidProgram, message));
        }
        let layout = self.universe.canonical_type(found.ty)?;
        let ty = self.type_arg(found);
        Ok(self.unary(SlotKind::Ref, |dst| BoxValue { dst, value, layout, ty }))
    }

    pub fn unbox(&mut self, found: TypeRef) -> Result<()> {
        if !self.is_value_type(found.ty)? {
            return Err(InvalidIl::StackKind.into());
        }
        let object = self.pop_ref()?;
        if self.universe.nullable_argument(found.ty).is_some() {
            let value = self.unbox_nullable(object, found)?;
            // A Nullable has no place in the box: the address is that of a copy.
            self.push(Entry::new(Value::Place { slot: value, offset: 0 }, SlotKind::ByRef));
            return Ok(());
        }
        let ty = self.type_arg(found);
        let dst = self.unary(SlotKind::ByRef, |dst| UnboxAddr { dst, object, ty });
        self.push(Entry::slot(dst, SlotKind::ByRef));
        Ok(())
    }

    fn unbox_nullable(&mut self, object: Slot, found: TypeRef) -> Result<Slot> {
        let form = form_of(self.universe, found.ty)?;
        let Form::Struct(layout) = form else { return Err(InvalidIl::StackKind.into()) };
        let ty = self.type_arg(found);
        Ok(self.unary(form.kind(), |dst| UnboxNullable { dst, object, layout, ty }))
    }

    pub fn unbox_any(&mut self, found: TypeRef) -> Result<()> {
        if !self.is_value_type(found.ty)? {
            return self.castclass(found);
        }
        let object = self.pop_ref()?;
        let form = form_of(self.universe, found.ty)?;
        if self.universe.nullable_argument(found.ty).is_some() {
            let value = self.unbox_nullable(object, found)?;
            self.push_slot(value, form);
        } else {
            let ty = self.type_arg(found);
            let address = self.unary(SlotKind::ByRef, |dst| UnboxAddr { dst, object, ty });
            self.load_from(Entry::slot(address, SlotKind::ByRef), 0, form)?;
        }
        self.type_top(found.ty);
        Ok(())
    }

    pub fn sizeof(&mut self, found: TypeRef) -> Result<()> {
        let (size, _) = self.universe.value_size(found.ty)?;
        self.push(Entry::i4(size as i32));
        Ok(())
    }

    /// A struct of the core library with one field, made of a value.
    fn handle(&mut self, class: &str, value: Slot, mem: MemType) -> Result<()> {
        let universe = self.universe;
        let definition = universe.find_definition(universe.core(), "System", class)?;
        let Some(definition) = definition else {
            let message = format!("Could not load type 'System.{class}'.");
            return Err(Stop::Link(ExceptionKind::TypeLoad, message));
        };
        let ty = universe.open_type(definition)?;
        let form = form_of(universe, ty)?;
        let slot = self.temp(form.kind());
        self.emit(SlotZero { dst: slot });
        self.emit(SlotStore { slot, offset: 0, value, mem });
        self.push(Entry::form(slot, form).typed(ty));
        Ok(())
    }

    pub fn ldtoken(&mut self, token: Token, end: u32) -> Result<()> {
        match self.member_token(token)? {
            Member::Type(_) => {
                let found = self.type_token(token)?;
                let entry = Entry::new(Value::TypeObject(found), SlotKind::Ref);
                if self.skip_type_from_handle(end) {
                    let class = self.universe.core_types().type_;
                    self.push(Entry { ty: class, ..entry });
                    return Ok(());
                }
                let object = self.slot_of(entry);
                self.handle("RuntimeTypeHandle", object, MemType::Ref)
            }
            Member::Method(_) => {
                let found = self.method_token(token)?;
                let method = self.method_arg(found, Lookup::Method);
                let value = self.unary(SlotKind::I8, |dst| MethodToken { dst, method });
                self.handle("RuntimeMethodHandle", value, MemType::I8)
            }
            Member::Field(_) => {
                let found = self.field_token(token)?;
                let value = match found.open {
                    Some(open) => self.lookup(Lookup::Field(open)),
                    None => {
                        let field = found.field;
                        self.unary(SlotKind::I8, |dst| FieldToken { dst, field })
                    }
                };
                self.handle("RuntimeFieldHandle", value, MemType::I8)
            }
        }
    }

    /// `typeof(T)` is `ldtoken` and a call of `Type.GetTypeFromHandle`: both at once.
    fn skip_type_from_handle(&mut self, end: u32) -> bool {
        let Some(next) = self.following(end) else { return false };
        let IlOperand::Method(token) = next.operand else { return false };
        if next.opcode != O::Call {
            return false;
        }
        let Ok(callee) = self.method_token(token) else { return false };
        let universe = self.universe;
        let is_it = Some(universe.method_owner(callee.method)) == universe.core_types().type_
            && universe.method_name(callee.method) == "GetTypeFromHandle";
        if is_it {
            self.skip_to = next.end;
        }
        is_it
    }

    pub fn mkrefany(&mut self, found: TypeRef) -> Result<()> {
        let address = self.pop()?;
        let address = self.coerce(address, Form::BYREF)?;
        let handle = self.type_handle(found);
        let form = form_of(self.universe, self.universe.core_types().typed_reference)?;
        let slot = self.temp(form.kind());
        self.emit(SlotZero { dst: slot });
        self.emit(SlotStore { slot, offset: 0, value: address, mem: MemType::Byref });
        self.emit(SlotStore { slot, offset: 8, value: handle, mem: MemType::I8 });
        self.push_slot(slot, form);
        Ok(())
    }

    fn pop_typed_reference(&mut self) -> Result<Slot> {
        let form = form_of(self.universe, self.universe.core_types().typed_reference)?;
        self.pop_kind(form.kind())
    }

    pub fn refanyval(&mut self, found: TypeRef) -> Result<()> {
        let slot = self.pop_typed_reference()?;
        let handle =
            self.unary(SlotKind::I8, |dst| SlotLoad { dst, slot, offset: 8, mem: MemType::I8 });
        let ty = self.type_arg(found);
        self.emit(CheckType { handle, ty });
        let mem = MemType::Byref;
        let dst = self.unary(SlotKind::ByRef, |dst| SlotLoad { dst, slot, offset: 0, mem });
        self.push(Entry::slot(dst, SlotKind::ByRef));
        Ok(())
    }

    pub fn refanytype(&mut self) -> Result<()> {
        let slot = self.pop_typed_reference()?;
        let mem = MemType::I8;
        let handle = self.unary(SlotKind::I8, |dst| SlotLoad { dst, slot, offset: 8, mem });
        let object = self.unary(SlotKind::Ref, |dst| TypeObjectOf { dst, handle });
        self.handle("RuntimeTypeHandle", object, MemType::Ref)
    }

    pub fn newarr(&mut self, element: TypeRef) -> Result<()> {
        let length = self.pop()?;
        if !length.is_integer() {
            return Err(InvalidIl::StackKind.into());
        }
        if self.universe.is_byref_like(element.ty)? {
            let universe = self.universe;
            let array = universe.display_name(universe.sz_array(element.ty)?);
            let assembly = universe.assembly(universe.assembly_of(element.ty)).display_name();
            let message = format!(
                "Could not create array type '{array}' from assembly '{assembly}' because the element type is ByRef-like."
            );
            return Err(Stop::Link(ExceptionKind::TypeLoad, message));
        }
        let length = self.slot_of(length);
        let array = self.array_of(element)?;
        let ty = self.type_arg(array);
        let dst = self.unary(SlotKind::Ref, |dst| NewArray { dst, length, ty });
        self.push(Entry { is_exact: true, ..Entry::slot(dst, SlotKind::Ref).typed(array.ty) });
        Ok(())
    }

    pub fn ldlen(&mut self) -> Result<()> {
        let array = self.pop_ref()?;
        let slot = self.unary(SlotKind::I4, |dst| ArrayLength { dst, array });
        // A native unsigned integer (III.4.12), which nearly everybody makes an int32 of next.
        self.push(Entry::new(Value::Extended { slot, signed: false }, SlotKind::I8));
        Ok(())
    }

    /// An array index as i4. What does not fit is out of range of any array.
    fn pop_index(&mut self) -> Result<Slot> {
        let index = self.pop()?;
        match (index.kind, index.value) {
            (SlotKind::I4, _) => Ok(self.slot_of(index)),
            (SlotKind::I8, Value::Extended { slot, .. }) => Ok(slot),
            (SlotKind::I8, _) => {
                let index = self.slot_of(index);
                Ok(self.unary(SlotKind::I4, |dst| CheckIndex { dst, index }))
            }
            _ => Err(InvalidIl::StackKind.into()),
        }
    }

    pub fn ldelem(&mut self, form: Form) -> Result<()> {
        let index = self.pop_index()?;
        let entry = self.pop()?;
        self.check_array(entry)?;
        let array = self.slot_of(entry);
        let dst = self.temp(form.kind());
        match form {
            Form::Scalar(mem) => self.emit(ElemLoad { dst, array, index, mem }),
            Form::Struct(ty) => self.emit(ElemLoadStruct { dst, array, index, ty }),
        }
        self.push_slot(dst, form);
        if form == Form::REF
            && let Some(element) = entry.ty.and_then(|ty| self.universe.element(ty))
        {
            self.type_top(element);
        }
        Ok(())
    }

    fn check_array(&self, entry: Entry) -> Result<()> {
        if entry.kind == SlotKind::Ref { Ok(()) } else { Err(InvalidIl::StackKind.into()) }
    }

    pub fn ldelem_of(&mut self, element: TypeRef) -> Result<()> {
        let form = form_of(self.universe, element.ty)?;
        self.ldelem(form)?;
        self.type_top(element.ty);
        Ok(())
    }

    pub fn stelem(&mut self, form: Form) -> Result<()> {
        let value = self.pop()?;
        let index = self.pop_index()?;
        let entry = self.pop()?;
        self.check_array(entry)?;
        let array = self.slot_of(entry);
        let is_safe = value.value == Value::Null || self.fits_exactly(entry, value)?;
        let value = self.coerce(value, form)?;
        match form {
            Form::REF if is_safe => {
                self.emit(ElemStore { array, index, value, mem: MemType::Ref });
            }
            Form::REF => self.emit(ElemStoreRef { array, index, value }),
            Form::Scalar(mem) => self.emit(ElemStore { array, index, value, mem }),
            Form::Struct(ty) => self.emit(ElemStoreStruct { array, index, value, ty }),
        }
        Ok(())
    }

    /// An array of a sealed class holds that class only, and the value is one: no check is needed.
    fn fits_exactly(&self, array: Entry, value: Entry) -> Result<bool> {
        let universe = self.universe;
        match array.ty.and_then(|ty| universe.element(ty)) {
            Some(element)
                if value.ty == Some(element) && universe.definition(element).is_some() =>
            {
                Ok(!universe.contains_canon(element)
                    && universe.is_reference(element)?
                    && universe.is_sealed(element)?)
            }
            _ => Ok(false),
        }
    }

    pub fn stelem_of(&mut self, element: TypeRef) -> Result<()> {
        let form = form_of(self.universe, element.ty)?;
        self.stelem(form)
    }

    pub fn ldelema(&mut self, element: TypeRef) -> Result<()> {
        let index = self.pop_index()?;
        let array = self.pop_ref()?;
        let dst = self.temp(SlotKind::ByRef);
        if self.needs_exact_element(element)? {
            let ty = self.type_arg(element);
            self.emit(ElemAddrChecked { dst, array, index, ty });
        } else {
            let ty = self.universe.canonical_arg(element.ty)?;
            self.emit(ElemAddr { dst, array, index, ty });
        }
        self.push(Entry::slot(dst, SlotKind::ByRef));
        Ok(())
    }

    /// An address of a reference element must be of exactly that type, unless it is only read (III.4.9).
    pub fn needs_exact_element(&self, element: TypeRef) -> Result<bool> {
        Ok(self.universe.is_reference(element.ty)? && !self.prefixes.is_readonly)
    }
}

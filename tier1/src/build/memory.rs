//! Loads and stores, parts of slots, arrays and strings.
//! Owns the checks before accesses and the arithmetic of elements.

use super::{Builder, Result};
use crate::ssa::{Frequency, Inst, LayoutId, Type, Value, inst};
use abi::helpers::HelperId;
use abi::mtable::mt_offset;
use abi::object::{ARRAY_BOUNDS_OFFSET, ARRAY_DATA_OFFSET, STRING_CHARS_OFFSET, array_data_offset};
use ir::{Cond, MemType, Slot, Slots, TypeId};

/// Where an element is.
#[derive(Clone, Copy)]
pub(super) struct Element {
    base: Value,
    index: Value,
    scale: u32,
    offset: u32,
}

impl Builder<'_> {
    /// A base that has been checked.
    pub(super) fn base(&mut self, slot: Slot) -> Value {
        let a = self.read(slot);
        self.not_null(a)
    }
    pub(super) fn not_null(&mut self, a: Value) -> Value {
        // Addresses in the frame need no check.
        if let Some(Inst::StackAddr(_) | Inst::ByrefAdd(_)) = self.func.def_inst(a) {
            return a;
        }
        self.value(inst::CheckNull { a })
    }

    /// A value for a store: `mem` decides how much of it.
    pub(super) fn store_value(&mut self, slot: Slot, mem: MemType) -> Value {
        let value = self.read(slot);
        self.coerce(value, Type::of_memory(mem))
    }

    pub(super) fn store_to(&mut self, base: Value, offset: u32, value: Value, mem: MemType) {
        if mem == MemType::Ref {
            self.emit(inst::StoreRef { base, offset, value });
        } else {
            self.emit(inst::Store { mem, base, offset, value });
        }
    }

    /// Null and bounds checks of an element, and its address in parts. `data` is the offset of element 0.
    fn element(&mut self, array: Slot, index: Slot, stride: u32, data: u32) -> Element {
        let object = self.base(array);
        self.element_of(object, index, stride, data)
    }
    fn element_of(&mut self, object: Value, index: Slot, stride: u32, data: u32) -> Element {
        let length = self.value(inst::Length { object });
        let index = self.read(index);
        let index = self.value(inst::CheckBounds { index, length });
        let index = self.value(inst::Zext { a: index });
        if matches!(stride, 1 | 2 | 4 | 8) {
            return Element { base: object, index, scale: stride, offset: data };
        }
        let stride = self.i64(stride as i64);
        let index = self.value(inst::Imul { a: index, b: stride });
        Element { base: object, index, scale: 1, offset: data }
    }

    fn element_address(&mut self, at: Element) -> Value {
        let scaled = match at.scale {
            1 => at.index,
            scale => {
                let count = self.i32(scale.trailing_zeros() as i32);
                self.value(inst::Ishl { a: at.index, count })
            }
        };
        let offset = self.i64(at.offset as i64);
        let offset = self.value(inst::Iadd { a: scaled, b: offset });
        self.value(inst::ByrefAdd { base: at.base, offset })
    }

    pub(super) fn load_element(&mut self, dst: Slot, array: Slot, index: Slot, mem: MemType) {
        let at = self.element(array, index, mem.size(), ARRAY_DATA_OFFSET as u32);
        self.load_at(dst, at, mem);
    }
    fn load_at(&mut self, dst: Slot, at: Element, mem: MemType) {
        let Element { base, index, scale, offset } = at;
        let value = self.value(inst::LoadIndexed { mem, base, index, scale, offset });
        self.write(dst, value);
    }
    pub(super) fn load_char(&mut self, dst: Slot, string: Slot, index: Slot) {
        let at = self.element(string, index, 2, STRING_CHARS_OFFSET as u32);
        self.load_at(dst, at, MemType::U2);
    }

    pub(super) fn store_element(&mut self, array: Slot, index: Slot, value: Slot, mem: MemType) {
        let at = self.element(array, index, mem.size(), ARRAY_DATA_OFFSET as u32);
        let value = self.store_value(value, mem);
        self.store_at(at, value, mem);
    }
    fn store_at(&mut self, at: Element, value: Value, mem: MemType) {
        let Element { base, index, scale, offset } = at;
        if mem == MemType::Ref {
            self.emit(inst::StoreRefIndexed { base, index, scale, offset, value });
        } else {
            self.emit(inst::StoreIndexed { mem, base, index, scale, offset, value });
        }
    }

    /// With the covariance check, after those of null and bounds.
    pub(super) fn store_reference(&mut self, array: Slot, index: Slot, value: Slot) {
        let at = self.element(array, index, 8, ARRAY_DATA_OFFSET as u32);
        let value = self.store_value(value, MemType::Ref);
        self.covariance(at.base, value);
        self.store_at(at, value, MemType::Ref);
    }

    /// Throws unless `value` may be stored into the array. An object of exactly the element type always may.
    pub(super) fn covariance(&mut self, array: Value, value: Value) {
        if let Some(Inst::Null(_)) = self.func.def_inst(value) {
            return;
        }
        let (given, slow, done) = (
            self.inner_block(Frequency::Usual),
            self.inner_block(Frequency::Cold),
            self.inner_block(Frequency::Usual),
        );
        let null = self.zero(Type::Ref);
        let is_null = self.icmp(Cond::Eq, value, null);
        self.inner_branch(is_null, done, given);
        self.switch_to(given);
        let table = self.value(inst::TypeOf { object: array });
        let element = self.element_type(table);
        let actual = self.value(inst::TypeOf { object: value });
        let same = self.icmp(Cond::Eq, actual, element);
        self.inner_branch(same, done, slow);
        self.switch_to(slow);
        self.helper(HelperId::CheckStore, &[array, value]);
        self.inner_jump(done, &[]);
        self.switch_to(done);
    }

    /// The element's method table, from an array's.
    pub(super) fn element_type(&mut self, table: Value) -> Value {
        let offset = mt_offset::element as u32;
        let element = self.value(inst::LoadFinal { mem: MemType::I4, base: table, offset });
        self.value(inst::Zext { a: element })
    }

    fn stride_of(&mut self, ty: TypeId) -> Result<u32> {
        Ok(self.layout(ty)?.size)
    }

    /// The address of an element of a struct type, less the offset.
    fn struct_element(
        &mut self,
        array: Slot,
        index: Slot,
        ty: TypeId,
    ) -> Result<(Value, LayoutId)> {
        let stride = self.stride_of(ty)?;
        let at = self.element(array, index, stride, ARRAY_DATA_OFFSET as u32);
        Ok((self.element_address(at), self.layout_id(ty)?))
    }

    pub(super) fn load_struct_element(
        &mut self,
        dst: Slot,
        array: Slot,
        index: Slot,
        ty: TypeId,
    ) -> Result<()> {
        let (base, layout) = self.struct_element(array, index, ty)?;
        let to = self.memory(dst);
        self.emit(inst::LoadStruct { layout, to, to_offset: 0, base, offset: 0 });
        Ok(())
    }

    pub(super) fn store_struct_element(
        &mut self,
        array: Slot,
        index: Slot,
        value: Slot,
        ty: TypeId,
    ) -> Result<()> {
        let (base, layout) = self.struct_element(array, index, ty)?;
        let from = self.memory(value);
        self.emit(inst::StoreStruct { layout, base, offset: 0, from, from_offset: 0 });
        Ok(())
    }

    pub(super) fn address_of_element(
        &mut self,
        dst: Slot,
        array: Slot,
        index: Slot,
        ty: TypeId,
    ) -> Result<()> {
        let stride = self.stride_of(ty)?;
        let at = self.element(array, index, stride, ARRAY_DATA_OFFSET as u32);
        let address = self.element_address(at);
        self.write(dst, address);
        Ok(())
    }

    /// ldelema of references: the element type must be exactly this one.
    pub(super) fn checked_address_of_element(
        &mut self,
        dst: Slot,
        array: Slot,
        index: Slot,
        table: Value,
    ) {
        let object = self.base(array);
        self.exact_element(object, table);
        let at = self.element_of(object, index, 8, ARRAY_DATA_OFFSET as u32);
        let address = self.element_address(at);
        self.write(dst, address);
    }

    fn exact_element(&mut self, array: Value, table: Value) {
        let (slow, done) = (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Usual));
        let own = self.value(inst::TypeOf { object: array });
        let element = self.element_type(own);
        let same = self.icmp(Cond::Eq, element, table);
        self.inner_branch(same, done, slow);
        self.switch_to(slow);
        self.helper(HelperId::CheckElementType, &[array, table]);
        self.inner_jump(done, &[]);
        self.switch_to(done);
    }

    /// Lengths and lower bounds are i4s behind the header (`abi::object`).
    pub(super) fn multi_element(
        &mut self,
        dst: Slot,
        array: Slot,
        indices: Slots,
        stride: u32,
        exact: Option<Value>,
    ) {
        let object = self.base(array);
        if let Some(table) = exact {
            self.exact_element(object, table);
        }
        let hir = self.hir;
        let rank = indices.count;
        let mut at: Option<Value> = None;
        for (dimension, slot) in hir.arguments(indices).iter().enumerate() {
            let place =
                |row: u32| (ARRAY_BOUNDS_OFFSET as u32) + 4 * (row * rank + dimension as u32);
            let (mem, base) = (MemType::I4, object);
            let length = self.value(inst::LoadFinal { mem, base, offset: place(0) });
            let lower = self.value(inst::LoadFinal { mem, base, offset: place(1) });
            let index = self.read(*slot);
            let index = self.value(inst::Isub { a: index, b: lower });
            let index = self.value(inst::CheckBounds { index, length });
            let index = self.value(inst::Zext { a: index });
            at = Some(match at {
                None => index,
                Some(outer) => {
                    let length = self.value(inst::Zext { a: length });
                    let rows = self.value(inst::Imul { a: outer, b: length });
                    self.value(inst::Iadd { a: rows, b: index })
                }
            });
        }
        let index = at.unwrap_or_else(|| self.i64(0));
        let stride = self.i64(stride as i64);
        let bytes = self.value(inst::Imul { a: index, b: stride });
        let data = self.i64(array_data_offset(rank) as i64);
        let offset = self.value(inst::Iadd { a: bytes, b: data });
        let address = self.value(inst::ByrefAdd { base: object, offset });
        self.write(dst, address);
    }

    pub(super) fn multi_stride(&mut self, ty: TypeId) -> Result<u32> {
        self.stride_of(ty)
    }

    pub(super) fn atomic(
        &mut self,
        dst: Slot,
        base: Slot,
        value: Slot,
        mem: MemType,
        op: fn(MemType, Value, Value) -> Inst,
    ) {
        let base = self.base(base);
        let value = self.store_value(value, mem);
        let old = self.value(op(mem, base, value));
        self.write(dst, old);
    }
}

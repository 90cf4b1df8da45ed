//! Allocation, casts, boxes, types at run time, statics, generic lookups.
//! Owns the inline fast paths; the rest is a helper's.

use super::{Builder, Result};
use crate::ssa::{Frequency, Inst, StackSlot, Symbol, Type, Value, inst};
use abi::WordKind;
use abi::helpers::HelperId;
use abi::object::HEADER_SIZE;
use ir::func::ContextSource;
use ir::{Cond, LookupId, MemType, MethodArg, Slot, SlotKind, TypeArg, TypeId};

const BOX_OFFSET: u32 = HEADER_SIZE as u32;

impl Builder<'_> {
    /// A method table.
    pub(super) fn table(&mut self, ty: TypeArg) -> Value {
        match ty {
            TypeArg::Exact(ty) => self.symbol(Type::I64, Symbol::Type(ty)),
            TypeArg::Dynamic(slot) => self.read(slot),
        }
    }

    /// A method record.
    pub(super) fn record(&mut self, method: MethodArg) -> Value {
        match method {
            MethodArg::Exact(method) => self.symbol(Type::I64, Symbol::Method(method)),
            MethodArg::Dynamic(slot) => self.read(slot),
        }
    }

    pub(super) fn allocate(&mut self, dst: Slot, ty: TypeArg) {
        let object = match ty {
            TypeArg::Exact(ty) => {
                self.environment.will_allocate(ty);
                self.value(inst::NewObject { ty })
            }
            TypeArg::Dynamic(slot) => {
                let table = self.read(slot);
                self.helper_value(HelperId::NewObject, &[table])
            }
        };
        self.write(dst, object);
    }

    pub(super) fn allocate_array(&mut self, dst: Slot, length: Slot, ty: TypeArg) {
        let length = self.read(length);
        let array = match (ty, self.func.ty(length)) {
            (TypeArg::Exact(ty), Type::I32) => self.value(inst::NewArray { ty, length }),
            _ => {
                let table = self.table(ty);
                let length = self.coerce(length, Type::I64);
                self.helper_value(HelperId::NewArray, &[table, length])
            }
        };
        self.write(dst, array);
    }

    /// A list of i4s in the frame.
    pub(super) fn list_in_frame(&mut self, slots: &[Slot]) -> Value {
        let list = self.temporary(vec![WordKind::Raw; slots.len().div_ceil(2).max(1)]);
        for (index, slot) in slots.iter().enumerate() {
            let value = self.read(*slot);
            let offset = index as u32 * 4;
            self.emit(inst::StackStore { mem: MemType::I4, slot: list, offset, value });
        }
        self.value(inst::StackPass { slot: list })
    }

    /// A stack slot whose address a callee is given.
    fn temporary(&mut self, words: Vec<WordKind>) -> StackSlot {
        let slot = self.func.new_stack_slot(words);
        self.func.stack_slots[slot.index()].passed = true;
        slot
    }

    /// castclass and isinst (III.4.3, III.4.6). Null, and an object of exactly the type, need no helper.
    pub(super) fn cast_to(
        &mut self,
        dst: Slot,
        object: Slot,
        ty: TypeArg,
        is_test: bool,
    ) -> Result<()> {
        let object = self.read(object);
        let facts = match ty {
            TypeArg::Exact(ty) => self.environment.facts(ty)?,
            TypeArg::Dynamic(_) => Default::default(),
        };
        let table = self.table(ty);
        let helper = if is_test { HelperId::IsInstance } else { HelperId::Cast };
        if facts.is_abstract || facts.nullable.is_some() {
            let value = self.helper_value(helper, &[object, table]);
            self.write(dst, value);
            return Ok(());
        }
        let is_decided = facts.is_exact && is_test;
        let given = self.inner_block(Frequency::Usual);
        let other = self.inner_block(Frequency::cold_if(!is_decided));
        let done = self.inner_block(Frequency::Usual);
        let result = self.func.new_param(done, Type::Ref);
        let null = self.zero(Type::Ref);
        let is_null = self.icmp(Cond::Eq, object, null);
        let to_done = self.func.new_call(done, &[object]);
        let to_given = self.func.new_call(given, &[]);
        self.emit(inst::Branch { cond: is_null, then: to_done, other: to_given });
        self.switch_to(given);
        let actual = self.value(inst::TypeOf { object });
        let same = self.icmp(Cond::Eq, actual, table);
        let to_done = self.func.new_call(done, &[object]);
        let to_other = self.func.new_call(other, &[]);
        self.emit(inst::Branch { cond: same, then: to_done, other: to_other });
        self.switch_to(other);
        let value = match is_decided {
            true => self.zero(Type::Ref),
            false => self.helper_value(helper, &[object, table]),
        };
        self.inner_jump(done, &[value]);
        self.switch_to(done);
        self.write(dst, result);
        Ok(())
    }

    /// Boxes a slot's value (III.4.1).
    pub(super) fn box_slot(
        &mut self,
        dst: Slot,
        value: Slot,
        layout: TypeId,
        ty: TypeArg,
    ) -> Result<()> {
        let TypeArg::Exact(exact) = ty else {
            let source = self.value_in_frame(value, layout)?;
            let table = self.table(ty);
            return self.box_at(dst, source, table);
        };
        match self.environment.facts(exact)?.nullable {
            Some((argument, offset)) => self.box_nullable(dst, value, argument, offset),
            None => {
                let object = self.value(inst::NewObject { ty: exact });
                self.fill_box(object, value, layout)?;
                self.write(dst, object);
                Ok(())
            }
        }
    }

    fn fill_box(&mut self, base: Value, value: Slot, layout: TypeId) -> Result<()> {
        if let SlotKind::Struct(_) = self.hir.kind(value) {
            let (layout, from) = (self.layout_id(layout)?, self.memory(value));
            self.emit(inst::StoreStruct { layout, base, offset: BOX_OFFSET, from, from_offset: 0 });
            return Ok(());
        }
        let mem = self.scalar_access(value, layout)?;
        let value = self.read(value);
        self.store_to(base, BOX_OFFSET, value, mem);
        Ok(())
    }

    /// How a scalar of a type lies in memory.
    fn scalar_access(&mut self, value: Slot, layout: TypeId) -> Result<MemType> {
        let size = self.layout(layout)?.size;
        let full = self.type_of(value).memory();
        Ok(match size {
            1 => MemType::I1,
            2 => MemType::I2,
            _ => full,
        })
    }

    /// Null, or a box of the value.
    fn box_nullable(
        &mut self,
        dst: Slot,
        value: Slot,
        argument: TypeId,
        offset: u32,
    ) -> Result<()> {
        let slot = self.memory(value);
        let (given, done) =
            (self.inner_block(Frequency::Usual), self.inner_block(Frequency::Usual));
        let result = self.func.new_param(done, Type::Ref);
        let flag = self.value(inst::StackLoad { mem: MemType::U1, slot, offset: 0 });
        let null = self.zero(Type::Ref);
        let to_given = self.func.new_call(given, &[]);
        let to_done = self.func.new_call(done, &[null]);
        self.emit(inst::Branch { cond: flag, then: to_given, other: to_done });
        self.switch_to(given);
        let object = self.value(inst::NewObject { ty: argument });
        let layout = self.layout_id(argument)?;
        self.emit(inst::StoreStruct {
            layout,
            base: object,
            offset: BOX_OFFSET,
            from: slot,
            from_offset: offset,
        });
        self.inner_jump(done, &[object]);
        self.switch_to(done);
        self.write(dst, result);
        Ok(())
    }

    /// The address of a copy of a slot's value in its memory form.
    fn value_in_frame(&mut self, value: Slot, layout: TypeId) -> Result<Value> {
        let words = self.layout(layout)?.words;
        let copy = self.func.new_stack_slot(words);
        self.func.stack_slots[copy.index()].address_taken = true;
        if let SlotKind::Struct(_) = self.hir.kind(value) {
            let (layout, from) = (self.layout_id(layout)?, self.memory(value));
            self.emit(inst::StackCopy { layout, to: copy, to_offset: 0, from, from_offset: 0 });
        } else {
            let mem = self.scalar_access(value, layout)?;
            let value = self.read(value);
            self.emit(inst::StackStore { mem, slot: copy, offset: 0, value });
        }
        Ok(self.value(inst::StackAddr { slot: copy, offset: 0 }))
    }

    pub(super) fn box_at(&mut self, dst: Slot, source: Value, table: Value) -> Result<()> {
        let object = self.helper_value(HelperId::BoxFrom, &[table, source]);
        self.write(dst, object);
        Ok(())
    }

    pub(super) fn box_address(&mut self, dst: Slot, source: Slot, ty: TypeArg) -> Result<()> {
        let source = self.base(source);
        let source = self.coerce(source, Type::Byref);
        let table = self.table(ty);
        self.box_at(dst, source, table)
    }

    pub(super) fn unbox(&mut self, dst: Slot, object: Slot, ty: TypeArg) {
        let object = self.base(object);
        let table = self.table(ty);
        let (slow, done) = (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Usual));
        let actual = self.value(inst::TypeOf { object });
        let same = self.icmp(Cond::Eq, actual, table);
        self.inner_branch(same, done, slow);
        self.switch_to(slow);
        self.helper(HelperId::CheckUnbox, &[object, table]);
        self.inner_jump(done, &[]);
        self.switch_to(done);
        let offset = self.i64(BOX_OFFSET as i64);
        let address = self.value(inst::ByrefAdd { base: object, offset });
        self.write(dst, address);
    }

    pub(super) fn unbox_to_nullable(&mut self, dst: Slot, object: Slot, ty: TypeArg) {
        let object = self.read(object);
        let table = self.table(ty);
        // Through a copy: when it throws, the result is not written.
        let words = self.func.stack_slots[self.memory(dst).index()].words.clone();
        let copy = self.temporary(words);
        let target = self.value(inst::StackPass { slot: copy });
        self.helper(HelperId::UnboxNullable, &[target, object, table]);
        if let SlotKind::Struct(ty) = self.hir.kind(dst)
            && let Ok(layout) = self.layout_id(ty)
        {
            let to = self.memory(dst);
            self.emit(inst::StackCopy { layout, to, to_offset: 0, from: copy, from_offset: 0 });
        }
    }

    pub(super) fn type_object_for(&mut self, dst: Slot, ty: TypeArg) {
        let object = match ty {
            TypeArg::Exact(ty) => self.symbol(Type::Ref, Symbol::TypeObject(ty)),
            TypeArg::Dynamic(slot) => {
                let table = self.read(slot);
                self.helper_value(HelperId::TypeObjectOf, &[table])
            }
        };
        self.write(dst, object);
    }

    pub(super) fn initialize_class(&mut self, ty: TypeArg) {
        match ty {
            TypeArg::Exact(ty) if self.environment.is_initialized(ty) => {}
            TypeArg::Exact(ty) => {
                self.emit(inst::InitClass { ty });
            }
            TypeArg::Dynamic(slot) => {
                let table = self.read(slot);
                self.helper(HelperId::InitClass, &[table]);
            }
        }
    }

    pub(super) fn statics(&mut self, dst: Slot, ty: TypeArg) {
        let base = match ty {
            TypeArg::Exact(exact) => {
                self.initialize_class(ty);
                self.symbol(Type::I64, Symbol::StaticBase(exact))
            }
            TypeArg::Dynamic(slot) => {
                let table = self.read(slot);
                self.helper_value(HelperId::StaticBase, &[table])
            }
        };
        self.write(dst, base);
    }

    /// What a load from a block of statics gives, where that is known for ever.
    pub(super) fn final_static(&mut self, base: Slot, offset: u32, mem: MemType) -> Option<Value> {
        if self.hir.kind(base) != SlotKind::I8 {
            return None;
        }
        let base = self.read(base);
        let Some(Inst::SymbolValue(op)) = self.func.def_inst(base) else { return None };
        let Symbol::StaticBase(ty) = self.func.symbols[op.symbol.index()] else { return None };
        let bits = self.environment.final_static(ty, offset, mem)?;
        Some(self.iconst(Type::of_memory(mem), bits))
    }

    pub(super) fn thread_statics(&mut self, dst: Slot, ty: TypeArg) {
        let table = self.table(ty);
        let base = self.helper_value(HelperId::ThreadStaticBase, &[table]);
        self.write(dst, base);
    }

    /// An entry of a generic dictionary (`Func::context` says whose).
    pub(super) fn dictionary(&mut self, dst: Slot, context: Slot, lookup: LookupId) -> Result<()> {
        let hir = self.hir;
        let slot = self.environment.lookup_slot(hir, hir.lookups[lookup.index()])?;
        let context = self.read(context);
        let slot = self.i32(slot as i32);
        let value = match hir.context {
            ContextSource::This { depth } => {
                let depth = self.i32(depth as i32);
                self.helper_value(HelperId::LookupType, &[context, depth, slot])
            }
            ContextSource::MethodArgument(_) => {
                self.helper_value(HelperId::LookupMethod, &[context, slot])
            }
            ContextSource::TypeArgument(_) | ContextSource::None => {
                self.helper_value(HelperId::LookupOwn, &[context, slot])
            }
        };
        self.write(dst, value);
        Ok(())
    }

    /// The method in a virtual slot of an object's type; slots are filled when first needed.
    pub(super) fn virtual_target(&mut self, object: Value, slot: u32) -> Value {
        let base = self.value(inst::TypeOf { object });
        let offset = abi::mtable::VTABLE_OFFSET as u32 + slot * 8;
        let (slow, done) = (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Usual));
        let target = self.func.new_param(done, Type::I64);
        let found = self.value(inst::LoadFinal { mem: MemType::I8, base, offset });
        let to_done = self.func.new_call(done, &[found]);
        let to_slow = self.func.new_call(slow, &[]);
        let none = self.i64(0);
        let is_empty = self.icmp(Cond::Eq, found, none);
        self.emit(inst::Branch { cond: is_empty, then: to_slow, other: to_done });
        self.switch_to(slow);
        let slot = self.i32(slot as i32);
        let resolved = self.helper_value(HelperId::ResolveSlot, &[object, slot]);
        self.inner_jump(done, &[resolved]);
        self.switch_to(done);
        target
    }
}

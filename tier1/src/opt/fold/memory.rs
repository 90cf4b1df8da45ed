//! Folding of addresses: what goes through the address of a stack slot is an access of the slot; constant distances go into offsets.
//! Owns the rows of memory; `mod` walks.

use super::{Folded, Folder};
use crate::ssa::{Func, Inst, StackSlot, Type, Value, inst};
use ir::MemType;

impl Folder<'_> {
    pub(super) fn byref_add(&mut self, op: inst::ByrefAdd) -> Folded {
        let Some(offset) = self.int(op.offset) else { return Folded::Same };
        if offset == 0 && self.ty(op.base) == Type::Byref {
            return Folded::Value(op.base);
        }
        match self.def(op.base) {
            Some(Inst::ByrefAdd(inner)) => match self.int(inner.offset) {
                Some(first) => {
                    let value = first.wrapping_add(offset);
                    let offset = self.emit(inst::Iconst { ty: Type::I64, value });
                    Folded::Inst(inst::ByrefAdd { base: inner.base, offset }.into())
                }
                None => Folded::Same,
            },
            Some(Inst::StackAddr(inner)) => {
                let at = inner.offset as i64 + offset;
                match u32::try_from(at) {
                    Ok(at) if at < self.slot_size(inner.slot) => {
                        Folded::Inst(inst::StackAddr { slot: inner.slot, offset: at }.into())
                    }
                    _ => Folded::Same,
                }
            }
            _ => Folded::Same,
        }
    }

    fn slot_size(&self, slot: StackSlot) -> u32 {
        self.func.stack_slots[slot.index()].words.len() as u32 * 8
    }

    /// A base and offset as part of a stack slot.
    fn in_frame(&self, base: Value, offset: u32, size: u32) -> Option<(StackSlot, u32)> {
        let (slot, at) = match self.def(base)? {
            Inst::StackAddr(op) => (op.slot, op.offset.checked_add(offset)?),
            Inst::StackPass(op) => (op.slot, offset),
            _ => return None,
        };
        (at.checked_add(size)? <= self.slot_size(slot)).then_some((slot, at))
    }

    /// A base that is a constant distance from another.
    fn shorter(&self, base: Value, offset: u32) -> Option<(Value, u32)> {
        let (inner, distance) = match self.def(base)? {
            Inst::ByrefAdd(op) => (op.base, self.int(op.offset)?),
            Inst::ToByref(op) if self.ty(op.a) != Type::I64 => (op.a, 0),
            _ => return None,
        };
        let offset = u32::try_from(distance.checked_add(offset as i64)?).ok()?;
        (offset < 1 << 28).then_some((inner, offset))
    }

    pub(super) fn memory(&mut self, inst: Inst) -> Folded {
        let size = |func: &Func, layout: crate::ssa::LayoutId| func.layouts[layout.index()].size;
        match inst {
            Inst::Load(op) => {
                if let Some((slot, offset)) = self.in_frame(op.base, op.offset, op.mem.size()) {
                    return Folded::Inst(inst::StackLoad { mem: op.mem, slot, offset }.into());
                }
                match self.shorter(op.base, op.offset) {
                    Some((base, offset)) => Folded::Inst(inst::Load { base, offset, ..op }.into()),
                    None => Folded::Same,
                }
            }
            Inst::Store(op) => {
                if let Some((slot, offset)) = self.in_frame(op.base, op.offset, op.mem.size()) {
                    let (mem, value) = (op.mem, op.value);
                    return Folded::Inst(inst::StackStore { mem, slot, offset, value }.into());
                }
                match self.shorter(op.base, op.offset) {
                    Some((base, offset)) => Folded::Inst(inst::Store { base, offset, ..op }.into()),
                    None => Folded::Same,
                }
            }
            Inst::StoreRef(op) => {
                if let Some((slot, offset)) = self.in_frame(op.base, op.offset, 8) {
                    let (mem, value) = (MemType::Ref, op.value);
                    return Folded::Inst(inst::StackStore { mem, slot, offset, value }.into());
                }
                match self.shorter(op.base, op.offset) {
                    Some((base, offset)) => {
                        Folded::Inst(inst::StoreRef { base, offset, ..op }.into())
                    }
                    None => Folded::Same,
                }
            }
            Inst::LoadStruct(op) => {
                let bytes = size(self.func, op.layout);
                if let Some((from, from_offset)) = self.in_frame(op.base, op.offset, bytes) {
                    let (layout, to, to_offset) = (op.layout, op.to, op.to_offset);
                    let copy = inst::StackCopy { layout, to, to_offset, from, from_offset };
                    return Folded::Inst(copy.into());
                }
                match self.shorter(op.base, op.offset) {
                    Some((base, offset)) => {
                        Folded::Inst(inst::LoadStruct { base, offset, ..op }.into())
                    }
                    None => Folded::Same,
                }
            }
            Inst::StoreStruct(op) => {
                let bytes = size(self.func, op.layout);
                if let Some((to, to_offset)) = self.in_frame(op.base, op.offset, bytes) {
                    let (layout, from, from_offset) = (op.layout, op.from, op.from_offset);
                    let copy = inst::StackCopy { layout, to, to_offset, from, from_offset };
                    return Folded::Inst(copy.into());
                }
                match self.shorter(op.base, op.offset) {
                    Some((base, offset)) => {
                        Folded::Inst(inst::StoreStruct { base, offset, ..op }.into())
                    }
                    None => Folded::Same,
                }
            }
            Inst::ZeroStruct(op) => {
                let size = size(self.func, op.layout);
                match self.in_frame(op.target, 0, size) {
                    Some((slot, offset)) => {
                        Folded::Inst(inst::StackZero { slot, offset, size }.into())
                    }
                    None => Folded::Same,
                }
            }
            Inst::CopyStruct(op) => {
                let bytes = size(self.func, op.layout);
                let layout = op.layout;
                if let Some((to, to_offset)) = self.in_frame(op.target, 0, bytes) {
                    let (base, offset) = (op.source, 0);
                    return Folded::Inst(
                        inst::LoadStruct { layout, to, to_offset, base, offset }.into(),
                    );
                }
                match self.in_frame(op.source, 0, bytes) {
                    Some((from, from_offset)) => {
                        let (base, offset) = (op.target, 0);
                        Folded::Inst(
                            inst::StoreStruct { layout, base, offset, from, from_offset }.into(),
                        )
                    }
                    None => Folded::Same,
                }
            }
            _ => Folded::Same,
        }
    }
}

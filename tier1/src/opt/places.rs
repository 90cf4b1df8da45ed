//! Places in memory as instructions name them, and which of them may be the same bytes.
//! Owns what passes know of aliasing: `gvn` merges loads by it, `licm` moves them.

use crate::ssa::{Func, Inst, StackSlot, Type, Value};
use ir::MemType;

/// Bytes that an access reads or writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Field {
        base: Value,
        offset: u32,
    },
    Element {
        base: Value,
        index: Value,
        scale: u32,
        offset: u32,
    },
    Slot {
        slot: StackSlot,
        offset: u32,
    },
    /// A word of the thread's context.
    Thread {
        offset: u32,
    },
}

pub(super) fn load_of(inst: &Inst) -> Option<(Place, MemType)> {
    match *inst {
        Inst::Load(op) => Some((Place::Field { base: op.base, offset: op.offset }, op.mem)),
        Inst::LoadIndexed(op) => {
            let (base, index, scale, offset) = (op.base, op.index, op.scale, op.offset);
            Some((Place::Element { base, index, scale, offset }, op.mem))
        }
        Inst::StackLoad(op) => Some((Place::Slot { slot: op.slot, offset: op.offset }, op.mem)),
        Inst::ThreadLoad(op) => Some((Place::Thread { offset: op.offset }, op.mem)),
        _ => None,
    }
}

pub(super) fn store_of(inst: &Inst) -> Option<(Place, MemType, Value)> {
    match *inst {
        Inst::Store(op) => {
            Some((Place::Field { base: op.base, offset: op.offset }, op.mem, op.value))
        }
        Inst::StoreRef(op) => {
            Some((Place::Field { base: op.base, offset: op.offset }, MemType::Ref, op.value))
        }
        Inst::StoreIndexed(op) => {
            let (base, index, scale, offset) = (op.base, op.index, op.scale, op.offset);
            Some((Place::Element { base, index, scale, offset }, op.mem, op.value))
        }
        Inst::StoreRefIndexed(op) => {
            let (base, index, scale, offset) = (op.base, op.index, op.scale, op.offset);
            Some((Place::Element { base, index, scale, offset }, MemType::Ref, op.value))
        }
        Inst::StackStore(op) => {
            Some((Place::Slot { slot: op.slot, offset: op.offset }, op.mem, op.value))
        }
        Inst::ThreadStore(op) => Some((Place::Thread { offset: op.offset }, op.mem, op.value)),
        _ => None,
    }
}

/// Whether a store of `b` may change what a load of `a` finds.
pub(super) fn may_overlap(func: &Func, a: (Place, MemType), b: (Place, MemType)) -> bool {
    let is_ref = |mem: MemType| mem == MemType::Ref;
    if is_ref(a.1) != is_ref(b.1) {
        let number = if is_ref(a.1) { b } else { a };
        // A word of a stack slot may be read under any name.
        let one_slot = matches!((a.0, b.0), (Place::Slot { slot: x, .. }, Place::Slot { slot: y, .. }) if x == y);
        // References lie where nothing else does, unless a program takes one for a number of its size (Unsafe.As). The elements of
        // an array of numbers are none.
        let is_element =
            matches!(number.0, Place::Element { base, .. } if func.ty(base) == Type::Ref);
        if !one_slot && (number.1 != MemType::I8 || is_element) {
            return false;
        }
    }
    let apart = |x: u32, y: u32| x + a.1.size() <= y || y + b.1.size() <= x;
    match (a.0, b.0) {
        (Place::Slot { slot: a, offset: x }, Place::Slot { slot: b, offset: y }) => {
            a == b && !apart(x, y)
        }
        (Place::Thread { offset: x }, Place::Thread { offset: y }) => x == y,
        (Place::Thread { .. }, _) | (_, Place::Thread { .. }) => false,
        (Place::Slot { slot, .. }, _) | (_, Place::Slot { slot, .. }) => {
            func.stack_slots[slot.index()].address_taken
        }
        (Place::Field { base: a, offset: x }, Place::Field { base: b, offset: y }) => {
            if a != b && abi::is_planted(abi::Plant::StaleLoad) {
                return false;
            }
            // Two objects, or one: either way other offsets are other bytes.
            let objects = func.ty(a) == Type::Ref && func.ty(b) == Type::Ref;
            !((objects || a == b) && apart(x, y))
        }
        (
            Place::Element { base: a, index: i, scale: s, offset: x },
            Place::Element { base: b, index: j, scale: t, offset: y },
        ) => !(a == b && i == j && s == t && apart(x, y)),
        _ => true,
    }
}

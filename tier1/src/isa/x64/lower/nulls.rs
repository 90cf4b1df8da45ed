//! Null checks without an instruction of their own: the access behind one, to the same object in its first page, faults where the
//! compare would have found null, and the code goes on where the compare would have led (`Compiled::null_faults`).
//! Owns which checks these are, and which accesses do them; the accesses are marked where they are made (`Lower::carry_check`).
//!
//! A check is left to the first access that rests on it, in its block, when nothing between it and that access throws, writes, calls or is
//! a safepoint: whatever the program can see has happened, or not, as it had with the compare. Loads between do no harm, unless they
//! rest on the check themselves. An access that does a check is made whether or not somebody wants its result, and is folded into its
//! user only past pure instructions.

use crate::ssa::inst::NULL_PAGE;
use crate::ssa::{Effects, Func, Inst, InstId, Type, Value};
use ir::MemType;

#[derive(Default)]
pub(super) struct ImplicitChecks {
    /// By instruction; empty when there are none.
    roles: Vec<Role>,
    /// By instruction: how many of those before it in its block are not pure.
    epochs: Vec<u32>,
}

#[derive(Clone, Copy)]
enum Role {
    None,
    /// A check that an access does.
    Left,
    /// The access that does this check.
    Does(InstId),
}

impl ImplicitChecks {
    pub(super) fn of(func: &Func) -> ImplicitChecks {
        let mut checks = ImplicitChecks {
            roles: vec![Role::None; func.insts.len()],
            epochs: vec![0; func.insts.len()],
        };
        for block in &func.layout {
            let mut epoch = 0;
            let insts = &func.block(*block).insts;
            for (at, id) in insts.iter().enumerate() {
                let inst = func.inst(*id);
                checks.epochs[id.index()] = epoch;
                epoch += (func.effects(&inst) != Effects::PURE) as u32;
                if let Inst::CheckNull(op) = inst
                    && let Some(access) = access_behind(func, op.a, &insts[at + 1..])
                {
                    checks.roles[id.index()] = Role::Left;
                    checks.roles[access.index()] = Role::Does(*id);
                }
            }
        }
        checks
    }

    fn role(&self, inst: InstId) -> Role {
        self.roles.get(inst.index()).copied().unwrap_or(Role::None)
    }
    /// A check that makes no instruction.
    pub(super) fn is_left(&self, check: InstId) -> bool {
        matches!(self.role(check), Role::Left)
    }
    /// Nothing does the check yet that this access is to do.
    pub(super) fn must_be_made(&self, access: InstId) -> bool {
        matches!(self.role(access), Role::Does(_))
    }
    /// Whether a load may be done by an instruction behind it.
    pub(super) fn may_be_folded(&self, load: InstId, user: InstId) -> bool {
        !self.must_be_made(load) || self.epochs[user.index()] == self.epochs[load.index()] + 1
    }
    /// The check that an access does, which is now made.
    pub(super) fn take(&mut self, access: InstId) -> Option<InstId> {
        let Role::Does(check) = self.role(access) else { return None };
        self.roles[access.index()] = Role::None;
        Some(check)
    }
}

/// The one of these instructions that can do the check of `checked`.
fn access_behind(func: &Func, checked: Value, insts: &[InstId]) -> Option<InstId> {
    let (object, distance) = root(func, checked);
    if distance != 0 {
        return None;
    }
    // A number fails the check in all of the first page, and so must the address: it is the same.
    let is_number = func.ty(func.resolve(checked)) == Type::I64;
    let end = if is_number { 1 } else { NULL_PAGE as i64 };
    let stops = Effects::THROWS
        .union(Effects::CALLS)
        .union(Effects::GC)
        .union(Effects::WRITES)
        .union(Effects::ENDS);
    // What is computed from the object.
    let mut derived = vec![object];
    for id in insts {
        let inst = func.inst(*id);
        let access = access(&inst);
        if let Some((base, offset, size)) = access {
            let (base, distance) = root(func, base);
            let offset = distance.checked_add(offset as i64)?;
            let last = if is_number { offset } else { offset.checked_add(size as i64 - 1)? };
            if base == object && offset >= 0 && last < end {
                return Some(*id);
            }
        }
        let effects = func.effects(&inst);
        if effects.intersects(stops) {
            return None;
        }
        let mut is_derived = false;
        func.each_operand(&inst, &mut |value| {
            is_derived |= derived.contains(&root(func, value).0);
        });
        if !is_derived {
            continue;
        }
        if access.is_some() || effects.intersects(Effects::READS) {
            return None;
        }
        derived.extend(func.results(*id));
    }
    None
}

/// What an address is made of: an object or another address, and bytes from there.
fn root(func: &Func, address: Value) -> (Value, i64) {
    let (mut at, mut distance) = (func.resolve(address), 0i64);
    loop {
        let base = match func.def_inst(at) {
            Some(Inst::ToByref(op)) => op.a,
            Some(Inst::Address(op)) => op.a,
            Some(Inst::ByrefAdd(op)) => match func.def_inst(op.offset) {
                Some(Inst::Iconst(offset)) if distance.checked_add(offset.value).is_some() => {
                    distance += offset.value;
                    op.base
                }
                _ => return (at, distance),
            },
            _ => return (at, distance),
        };
        at = func.resolve(base);
    }
}

/// Base, offset and bytes of an access that is one instruction of the machine.
fn access(inst: &Inst) -> Option<(Value, u32, u32)> {
    match inst {
        Inst::Load(op) => Some((op.base, op.offset, op.mem.size())),
        Inst::LoadFinal(op) => Some((op.base, op.offset, op.mem.size())),
        Inst::Store(op) => Some((op.base, op.offset, op.mem.size())),
        Inst::StoreRef(op) => Some((op.base, op.offset, MemType::Ref.size())),
        Inst::Length(op) => {
            Some((op.object, abi::object::ARRAY_LENGTH_OFFSET as u32, MemType::I4.size()))
        }
        Inst::TypeOf(op) => Some((op.object, 0, MemType::I4.size())),
        _ => None,
    }
}

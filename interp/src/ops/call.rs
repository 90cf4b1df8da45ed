//! Calls and returns.
//! Owns the bodies. A call's arguments lie at `base`, which is slot 0 of the callee's frame; the result goes where the call's delta
//! says. Inline caches are pool cells, written once. Relies on F1, F2, F8.

use super::resolve::Resolve;
use crate::bytecode::op::*;
use crate::bytecode::*;
use crate::code::Import;
use crate::state::{Cold, ColdPart, State, Step, Target, is_unresolved, method_record};
use abi::method::{MethodFlags, NO_SLOT};
use abi::object::FIELDS_OFFSET;
use abi::{Addr, Method, MtPtr, ObjRef};
use core::sync::atomic::Ordering;
use runtime::Thrown;
use runtime::native;
use runtime::objects::{delegate_kind, delegate_offset};

#[inline(always)]
pub fn call(s: State, op: &Call) -> Step {
    let method = s.cell(op.method);
    if is_unresolved(method) {
        return s.cold_with::<Resolve>(op.method.0 as u64);
    }
    s.enter(method as *const Method, op.base)
}

#[inline(always)]
pub fn call_dynamic(s: State, op: &CallDynamic) -> Step {
    s.enter(s.word(op.method) as *const Method, op.base)
}

#[inline(always)]
pub fn call_indirect(s: State, op: &CallIndirect) -> Step {
    let target = s.word(op.target);
    if target == 0 {
        return s.throw_null();
    }
    s.enter(target as *const Method, op.base)
}

/// `this` of a call.
#[inline(always)]
fn this(s: &State, base: Base) -> ObjRef {
    s.object(In(base.0))
}

#[inline(always)]
pub fn call_virtual(s: State, op: &CallVirtual) -> Step {
    let object = this(&s, op.base);
    if object.is_null() {
        return s.throw_null();
    }
    let mt = object.mt();
    let seen = s.cell(CellIndex(op.slot.0 + 1));
    let is_known = seen as u32 == mt.0 || seen >> 32 != 0;
    let method = mt.slot(virtual_slot(s.cell(op.slot)));
    if !is_known || method.is_null() {
        return s.cold::<VirtualSlow>();
    }
    s.enter(method, op.base)
}

/// What an `Import::VirtualSlot` says.
#[inline(always)]
fn virtual_slot(cell: u64) -> usize {
    (cell >> 1) as usize
}

/// The first two classes of a site are its profile; a slot may wait to be filled.
struct VirtualSlow;
impl ColdPart for VirtualSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CallVirtual = cold.op();
        let mt = cold.object(In(op.base.0)).mt();
        let profile = cold.code().cell(op.slot.0 as usize + 1);
        let old = profile.load(Ordering::Relaxed);
        let is_new = old as u32 != mt.0 && old >> 32 == 0;
        if is_new {
            let new = if old == 0 { mt.0 as u64 } else { old | (mt.0 as u64) << 32 };
            // Whoever loses comes by again.
            let _ = profile.compare_exchange(old, new, Ordering::AcqRel, Ordering::Relaxed);
        }
        let slot = virtual_slot(cold.cell(op.slot)) as u32;
        match cold.thread.virtual_target(mt, slot) {
            Ok(target) => cold.enter(target, op.base),
            Err(thrown) => cold.thrown(thrown),
        }
    }
}

/// Cells of an inline cache, counted from the method's: two method tables packed, then the target of each.
pub const CACHE_CELLS: u16 = 3;

#[inline(always)]
pub fn call_interface(s: State, op: &CallInterface) -> Step {
    let object = this(&s, op.base);
    if object.is_null() {
        return s.throw_null();
    }
    let mt = object.mt().0;
    let seen = s.cell(CellIndex(op.method.0 + 1));
    if seen as u32 == mt {
        let target = s.cell(CellIndex(op.method.0 + 2));
        return s.enter(target as *const Method, op.base);
    }
    if (seen >> 32) as u32 == mt {
        let target = s.cell(CellIndex(op.method.0 + 3));
        return s.enter(target as *const Method, op.base);
    }
    s.cold::<InterfaceSlow>()
}

struct InterfaceSlow;
impl ColdPart for InterfaceSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CallInterface = cold.op();
        let code = cold.code();
        if is_unresolved(cold.cell(op.method)) {
            cold.datum = op.method.0 as u64;
            return Resolve::run(cold);
        }
        let declared = cold.cell(op.method) as *const Method;
        let mt = cold.object(In(op.base.0)).mt();
        let target = match cold.thread.resolve_target(mt, declared) {
            Ok(target) => target,
            Err(thrown) => return cold.thrown(thrown),
        };
        let first = op.method.0 as usize;
        remember(code, first + 1, mt, target as u64);
        cold.enter(target, op.base)
    }
}

/// Writes an entry of an inline cache: the answer first, then the method table that makes it valid. Entries are never replaced.
fn remember(code: &crate::code::Code, first: usize, mt: MtPtr, answer: u64) {
    let seen = code.cell(first);
    // One writer at a time is enough: whoever loses has its answer from the runtime.
    let old = seen.load(Ordering::Acquire);
    let (answer_cell, new) = if old as u32 == 0 {
        (first + 1, mt.0 as u64)
    } else if old >> 32 == 0 && old as u32 != mt.0 {
        (first + 2, old | (mt.0 as u64) << 32)
    } else {
        return;
    };
    let claim = code.cell(answer_cell);
    if claim.compare_exchange(0, answer, Ordering::AcqRel, Ordering::Relaxed).is_ok() {
        let _ = seen.compare_exchange(old, new, Ordering::AcqRel, Ordering::Relaxed);
    }
}

#[inline(always)]
pub fn call_interface_dynamic(s: State, op: &CallInterfaceDynamic) -> Step {
    if this(&s, op.base).is_null() {
        return s.throw_null();
    }
    s.cold::<InterfaceDynamic>()
}

struct InterfaceDynamic;
impl ColdPart for InterfaceDynamic {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CallInterfaceDynamic = cold.op();
        let declared = cold.word(op.method) as *const Method;
        let mt = cold.object(In(op.base.0)).mt();
        match cold.thread.resolve_target(mt, declared) {
            Ok(target) => cold.enter(target, op.base),
            Err(thrown) => cold.thrown(thrown),
        }
    }
}

#[inline(always)]
pub fn call_native(s: State, _op: &CallNative) -> Step {
    s.cold::<NativeCall>()
}

struct NativeCall;
impl ColdPart for NativeCall {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CallNative = cold.op();
        let code = cold.code();
        let Import::NativeCall(signature, pointer) = code.info.imports[op.site.0 as usize] else {
            unreachable!("the cell of a native call is its site");
        };
        let function = cold.word(In(pointer)) as usize;
        let frame = cold.slot_address(op.base.0);
        let target = cold.result_address(op.base, op.result, 0);
        let result = native::call_pointer(cold.thread, signature, function, frame, target);
        cold.finish_unit::<CallNative>(result)
    }
}

// Delegates (docs/corelib-contract.md: `_kind`).

#[inline(always)]
pub fn call_delegate(s: State, op: &CallDelegate) -> Step {
    let delegate = this(&s, op.base);
    if delegate.is_null() {
        return s.throw_null();
    }
    let kind: u64 = s.load(delegate.addr().offset(delegate_offset::KIND));
    let method: u64 = s.load(delegate.addr().offset(delegate_offset::METHOD));
    if kind == delegate_kind::CLOSED || kind == delegate_kind::CLOSED_STATIC {
        let target: u64 = s.load(delegate.addr().offset(delegate_offset::TARGET));
        s.put_word(op.base.0, target);
        return s.enter(method as *const Method, op.base);
    }
    if kind == delegate_kind::OPEN_STATIC {
        s.move_words(op.base.0, op.base.0 + 1, op.words.0 - 1);
        return s.enter(method as *const Method, op.base);
    }
    // The stub, after the first call; it wants the delegate itself.
    if kind == delegate_kind::MULTICAST && method != 0 {
        return s.enter(method as *const Method, op.base);
    }
    s.cold::<DelegateSlow>()
}

struct DelegateSlow;
impl ColdPart for DelegateSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CallDelegate = cold.op();
        let delegate = cold.object(In(op.base.0));
        let words = cold.words(In(op.base.0), Count(op.words.0));
        let kind: u64 = cold.load(delegate.addr().offset(delegate_offset::KIND));
        if kind == delegate_kind::MULTICAST {
            let stub = match cold.thread.multicast_stub(delegate) {
                Ok(stub) => stub,
                Err(thrown) => return cold.thrown(thrown),
            };
            return cold.enter(stub, op.base);
        }
        if kind == delegate_kind::NATIVE {
            let frame = cold.slot_address(op.base.0 + 1);
            let target = cold.result_address(op.base, op.result, 0);
            let result = native::call_delegate(cold.thread, delegate, frame, target);
            return cold.finish_unit::<CallDelegate>(result);
        }
        let method: u64 = cold.load(delegate.addr().offset(delegate_offset::METHOD));
        let object = ObjRef(words.get(1).map_or(0, |word| *word as usize));
        match open_instance_target(cold, method as *const Method, object) {
            Ok(target) => {
                let count = op.words.0 - 1;
                let from = cold.slot_address(op.base.0 + 1);
                cold.copy(cold.slot_address(op.base.0), from, count as usize * 8);
                cold.enter(target, op.base)
            }
            Err(thrown) => cold.thrown(thrown),
        }
    }
}

/// The method that an open instance delegate runs on `object`.
fn open_instance_target(
    cold: &mut Cold<'_>,
    method: *const Method,
    object: ObjRef,
) -> Result<*const Method, Thrown> {
    let record = method_record(method);
    if MethodFlags(record.flags).is_virtual() == 0 {
        return Ok(method);
    }
    if object.is_null() {
        return Err(cold.thread.throw_null_reference());
    }
    virtual_function(cold, method, object.mt())
}

/// The implementation of a virtual or interface method for objects of type `mt`.
fn virtual_function(
    cold: &mut Cold<'_>,
    method: *const Method,
    mt: MtPtr,
) -> Result<*const Method, Thrown> {
    let record = method_record(method);
    let is_interface = !record.owner.is_null() && record.owner.flags().is_interface() == 1;
    if MethodFlags(record.flags).is_virtual() == 0 {
        return Ok(method);
    }
    if record.slot != NO_SLOT && !is_interface {
        return cold.thread.virtual_target(mt, record.slot);
    }
    cold.thread.resolve_target(mt, method)
}

// Bodies in Rust.

#[inline(always)]
pub fn call_internal(s: State, _op: &CallInternal) -> Step {
    s.cold::<InternalBody>()
}

struct InternalBody;
impl ColdPart for InternalBody {
    #[inline]
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CallInternal = cold.op();
        let result = cold.run_internal(op.body);
        cold.finish_unit::<CallInternal>(result)
    }
}

// Tail calls: the frame is given up, its header stays.

#[inline(always)]
pub fn tail_call(s: State, op: &TailCall) -> Step {
    match s.handle(op.method) {
        Ok(method) => s.replace(method as *const Method, op.arguments, op.count),
        Err(cell) => s.cold_with::<Resolve>(cell as u64),
    }
}

#[inline(always)]
pub fn tail_call_indirect(s: State, op: &TailCallIndirect) -> Step {
    let target = s.word(op.target);
    if target == 0 {
        return s.throw_null();
    }
    s.replace(target as *const Method, op.arguments, op.count)
}

#[inline(always)]
pub fn return_void(s: State, _op: &ReturnVoid) -> Step {
    s.return_void()
}

#[inline(always)]
pub fn return_word(s: State, op: &ReturnWord) -> Step {
    let value = s.word(op.value);
    s.return_word(value)
}

#[inline(always)]
pub fn return_word_acc(s: State, _op: &ReturnWordAcc) -> Step {
    let value = s.acc_i8() as u64;
    s.return_word(value)
}

#[inline(always)]
pub fn return_r8_acc(s: State, _op: &ReturnR8Acc) -> Step {
    let value = s.acc_r8().to_bits();
    s.return_word(value)
}

#[inline(always)]
pub fn return_words(s: State, op: &ReturnWords) -> Step {
    s.return_words(op.value, op.count)
}

// Function pointers.

#[inline(always)]
pub fn load_function(s: State, op: &LoadFunction) -> Step {
    match s.handle(op.method) {
        Ok(method) => s.set_word(op.dst, method).next(op),
        Err(cell) => s.cold_with::<Resolve>(cell as u64),
    }
}

#[inline(always)]
pub fn load_virtual_function(s: State, op: &LoadVirtualFunction) -> Step {
    if s.word(op.object) == 0 {
        return s.throw_null();
    }
    match s.handle(op.method) {
        Ok(_) => s.cold::<VirtualFunction>(),
        Err(cell) => s.cold_with::<Resolve>(cell as u64),
    }
}

struct VirtualFunction;
impl ColdPart for VirtualFunction {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: LoadVirtualFunction = cold.op();
        let method = cold.handle(op.method) as *const Method;
        let mt = cold.object(op.object).mt();
        let result = virtual_function(cold, method, mt).map(|target| target as u64);
        cold.finish::<LoadVirtualFunction>(op.dst, result)
    }
}

const _: () = assert!(delegate_offset::TARGET == FIELDS_OFFSET);

/// The address of a result word that a cold part writes.
impl Cold<'_> {
    fn result_address(&self, base: Base, result: Delta, index: usize) -> Addr {
        let slot = base.0 as i32 - result.0 as i32 + index as i32;
        self.slot_address(slot as u16)
    }
}

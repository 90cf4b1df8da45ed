//! Objects and types at run time: allocation, casts, boxes, handles, generic lookups, statics.
//! Owns the bodies. The runtime decides what is not answered at once.

use super::resolve::Resolve;
use crate::bytecode::op::*;
use crate::code::publish;
use crate::state::{
    Cold, ColdPart, State, Step, Target, dictionary_answer, is_unresolved, method_record,
    type_dictionary,
};
use abi::mtable::class_init;
use abi::object::HEADER_SIZE;
use abi::{Addr, ExceptionKind, Method, MtPtr, ObjRef};
use core::sync::atomic::Ordering;

/// A cell that says both the method table and the size: `Import::Instance`.
#[inline(always)]
pub fn new_object(s: State, op: &NewObject) -> Step {
    let cell = s.cell(op.ty);
    if is_unresolved(cell) {
        return s.cold_with::<Resolve>(op.ty.0 as u64);
    }
    match s.allocate(MtPtr(cell as u32), (cell >> 32) as usize) {
        Some(object) => s.set_word(op.dst, object.0 as u64).next(op),
        None => s.cold::<NewObjectSlow>(),
    }
}

struct NewObjectSlow;
impl ColdPart for NewObjectSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: NewObject = cold.op();
        let mt = MtPtr(cold.cell(op.ty) as u32);
        let result = cold.thread.allocate(mt).map(|object| object.0 as u64);
        cold.finish::<NewObject>(op.dst, result)
    }
}

#[inline(always)]
pub fn new_object_dynamic(s: State, _op: &NewObjectDynamic) -> Step {
    s.cold::<NewObjectDynamicSlow>()
}

struct NewObjectDynamicSlow;
impl ColdPart for NewObjectDynamicSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: NewObjectDynamic = cold.op();
        let mt = MtPtr(cold.word(op.ty) as u32);
        let result = cold.thread.allocate(mt).map(|object| object.0 as u64);
        cold.finish::<NewObjectDynamic>(op.dst, result)
    }
}

/// Answers a cast at once where that is possible: exact type, or a class among the base classes. `None`: ask the runtime.
#[inline(always)]
fn quick_cast(object: ObjRef, target: MtPtr) -> Option<bool> {
    let mt = object.mt();
    if mt == target {
        return Some(true);
    }
    let flags = target.flags();
    let special = flags.is_interface()
        | flags.is_array()
        | flags.has_variance()
        | flags.is_nullable()
        | flags.is_value_type();
    if special == 0 { Some(mt.is_subclass_of(target)) } else { None }
}

macro_rules! cast {
    ($name:ident $op:ident $cold:ident) => {
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let object = s.object(op.object);
            if object.is_null() {
                return s.set_word(op.dst, 0).next(op);
            }
            let target = target_type!($name s op);
            if quick_cast(object, target) == Some(true) {
                return s.set_word(op.dst, object.0 as u64).next(op);
            }
            s.cold::<$cold>()
        }

        struct $cold;
        impl ColdPart for $cold {
            fn run(cold: &mut Cold<'_>) -> Target {
                let op: $op = cold.op();
                let target = cold_target!($name cold op);
                let result = cold.thread.cast(cold.object(op.object), target);
                cold.finish::<$op>(op.dst, result.map(|object| object.0 as u64))
            }
        }
    };
}

/// The type operand of a cast: a cell or a slot.
macro_rules! target_type {
    (cast $s:ident $op:ident) => {{
        let cell = $s.cell($op.ty);
        if is_unresolved(cell) {
            return $s.cold_with::<Resolve>($op.ty.0 as u64);
        }
        MtPtr(cell as u32)
    }};
    (is_instance $s:ident $op:ident) => {
        target_type!(cast $s $op)
    };
    ($dynamic:ident $s:ident $op:ident) => {
        MtPtr($s.word($op.ty) as u32)
    };
}
macro_rules! cold_target {
    (cast $cold:ident $op:ident) => {
        MtPtr($cold.cell($op.ty) as u32)
    };
    (is_instance $cold:ident $op:ident) => {
        MtPtr($cold.cell($op.ty) as u32)
    };
    ($dynamic:ident $cold:ident $op:ident) => {
        MtPtr($cold.word($op.ty) as u32)
    };
}

macro_rules! is_instance {
    ($name:ident $op:ident $cold:ident) => {
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let object = s.object(op.object);
            if object.is_null() {
                return s.set_word(op.dst, 0).next(op);
            }
            let target = target_type!($name s op);
            match quick_cast(object, target) {
                Some(answer) => s.set_word(op.dst, if answer { object.0 as u64 } else { 0 }).next(op),
                None => s.cold::<$cold>(),
            }
        }

        struct $cold;
        impl ColdPart for $cold {
            fn run(cold: &mut Cold<'_>) -> Target {
                let op: $op = cold.op();
                let target = cold_target!($name cold op);
                let object = cold.object(op.object);
                let answer = cold.thread.vm.is_instance(object, target);
                cold.finish::<$op>(op.dst, Ok(if answer { object.0 as u64 } else { 0 }))
            }
        }
    };
}

cast!(cast Cast CastSlow);
cast!(cast_dynamic CastDynamic CastDynamicSlow);
is_instance!(is_instance IsInstance IsInstanceSlow);
is_instance!(is_instance_dynamic IsInstanceDynamic IsInstanceDynamicSlow);

/// Bodies that ask for a type and leave the rest to a cold part.
macro_rules! with_type {
    ($($name:ident $op:ident $cold:ident |$state:ident, $operands:ident, $mt:ident| $body:expr;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            match s.handle(op.ty) {
                Ok(_) => s.cold::<$cold>(),
                Err(cell) => s.cold_with::<Resolve>(cell as u64),
            }
        }

        struct $cold;
        impl ColdPart for $cold {
            fn run($state: &mut Cold<'_>) -> Target {
                let $operands: $op = $state.op();
                let $mt = MtPtr($state.handle($operands.ty) as u32);
                $body
            }
        }
    )*};
}

with_type! {
    box_words BoxWords BoxWordsSlow |cold, op, mt| {
        let source = cold.slot_address(op.value.0);
        let result = cold.thread.box_value(mt, source).map(|object| object.0 as u64);
        cold.finish::<BoxWords>(op.dst, result)
    };
    box_from BoxFrom BoxFromSlow |cold, op, mt| {
        let source = cold.address(op.source);
        if source.is_null() {
            return cold.throw(ExceptionKind::NullReference);
        }
        let result = cold.thread.box_value(mt, source).map(|object| object.0 as u64);
        cold.finish::<BoxFrom>(op.dst, result)
    };
    unbox_nullable UnboxNullable UnboxNullableSlow |cold, op, mt| {
        let target = cold.slot_address(op.dst.0);
        let object = cold.object(op.object);
        let result = cold.thread.unbox_nullable(object, mt, target);
        cold.finish_unit::<UnboxNullable>(result)
    };
    check_type CheckType CheckTypeSlow |cold, op, mt| {
        if cold.word(op.handle) as u32 != mt.0 {
            return cold.throw(ExceptionKind::InvalidCast);
        }
        cold.next::<CheckType>()
    };
    thread_static_base ThreadStaticBase ThreadStaticBaseSlow |cold, op, mt| {
        let result = cold.thread.thread_static_base(mt).map(|base| base as u64);
        cold.finish::<ThreadStaticBase>(op.dst, result)
    };
    new_delegate NewDelegate NewDelegateSlow |cold, op, mt| {
        let function = cold.word(op.function) as *const Method;
        let target = cold.object(op.target);
        if function.is_null() {
            return cold.throw(ExceptionKind::ArgumentNull);
        }
        let result = cold.thread.new_delegate(mt, target, function);
        cold.finish::<NewDelegate>(op.dst, result.map(|object| object.0 as u64))
    };
}

/// The value is a slot: narrower values are its low bytes, as they lie in memory.
#[inline(always)]
pub fn box_word(s: State, op: &BoxWord) -> Step {
    let mt = match s.handle(op.ty) {
        Ok(mt) => MtPtr(mt as u32),
        Err(cell) => return s.cold_with::<Resolve>(cell as u64),
    };
    let value = s.word(op.value);
    match s.allocate(mt, HEADER_SIZE + 8) {
        Some(object) => {
            let at = object.addr().offset(HEADER_SIZE);
            match op.size.0 {
                1 => s.store(at, value as u8),
                2 => s.store(at, value as u16),
                4 => s.store(at, value as u32),
                _ => s.store(at, value),
            }
            s.set_word(op.dst, object.0 as u64).next(op)
        }
        None => s.cold::<BoxWordSlow>(),
    }
}

struct BoxWordSlow;
impl ColdPart for BoxWordSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: BoxWord = cold.op();
        let mt = MtPtr(cold.handle(op.ty) as u32);
        let source = cold.slot_address(op.value.0);
        let result = cold.thread.box_value(mt, source).map(|object| object.0 as u64);
        cold.finish::<BoxWord>(op.dst, result)
    }
}

#[inline(always)]
pub fn unbox_addr(s: State, op: &UnboxAddr) -> Step {
    let mt = match s.handle(op.ty) {
        Ok(mt) => MtPtr(mt as u32),
        Err(cell) => return s.cold_with::<Resolve>(cell as u64),
    };
    let object = s.object(op.object);
    if !object.is_null() && object.mt() == mt {
        return s.set_word(op.dst, object.addr().offset(HEADER_SIZE).0 as u64).next(op);
    }
    s.cold::<UnboxSlow>()
}

struct UnboxSlow;
impl ColdPart for UnboxSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: UnboxAddr = cold.op();
        let mt = MtPtr(cold.handle(op.ty) as u32);
        let result = cold.thread.unbox(cold.object(op.object), mt).map(|at: Addr| at.0 as u64);
        cold.finish::<UnboxAddr>(op.dst, result)
    }
}

/// Bodies whose answer is the cell.
macro_rules! from_cell {
    ($($name:ident $op:ident $cell:ident;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let value = s.cell(op.$cell);
            if is_unresolved(value) {
                return s.cold_with::<Resolve>(op.$cell.0 as u64);
            }
            s.set_word(op.dst, value).next(op)
        }
    )*};
}

from_cell! {
    const_string ConstString literal;
    type_handle TypeHandle ty;
    method_handle MethodHandle method;
    field_data FieldData field;
    type_object TypeObject ty;
}

#[inline(always)]
pub fn type_object_of(s: State, _op: &TypeObjectOf) -> Step {
    s.cold::<TypeObjectOfSlow>()
}

struct TypeObjectOfSlow;
impl ColdPart for TypeObjectOfSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: TypeObjectOf = cold.op();
        let mt = MtPtr(cold.word(op.handle) as u32);
        let object = if mt.is_null() { ObjRef::NULL } else { cold.thread.vm.type_object_of(mt) };
        cold.finish::<TypeObjectOf>(op.dst, Ok(object.0 as u64))
    }
}

#[inline(always)]
pub fn object_type(s: State, op: &ObjectType) -> Step {
    let object = s.object(op.object);
    if object.is_null() {
        return s.throw_null();
    }
    s.set_word(op.dst, object.mt().0 as u64).next(op)
}

#[inline(always)]
pub fn method_token(s: State, op: &MethodToken) -> Step {
    let method = s.word(op.method) as *const Method;
    s.set_word(op.dst, method_record(method).method_id as u64).next(op)
}

// Generic lookups: the dictionary's cell, or the runtime's answer, which fills it.

macro_rules! lookup {
    ($($name:ident $op:ident $cold:ident $dictionary:ident;)*) => {$(
        #[inline(always)]
        pub fn $name(s: State, op: &$op) -> Step {
            let answer = dictionary_answer($dictionary(s.word(op.context), op), op.slot.0 as u32);
            if answer == 0 {
                return s.cold::<$cold>();
            }
            s.set_word(op.dst, answer as u64).next(op)
        }

        struct $cold;
        impl ColdPart for $cold {
            fn run(cold: &mut Cold<'_>) -> Target {
                let op: $op = cold.op();
                let dictionary = $dictionary(cold.word(op.context), &op);
                let result = cold.thread.resolve_lookup(dictionary, op.slot.0 as u32);
                cold.finish::<$op>(op.dst, result.map(|value| value as u64))
            }
        }
    )*};
}

/// `depth` of a lookup whose context is a method table of just the type that owns the dictionary.
pub const OWN_DEPTH: u16 = u16::MAX;

#[inline(always)]
fn dictionary_of_type(context: u64, op: &LookupType) -> *const abi::mtable::Dictionary {
    let mt = MtPtr(context as u32);
    let depth = if op.depth.0 == OWN_DEPTH { mt.get().depth } else { op.depth.0 };
    type_dictionary(mt, depth as usize)
}
#[inline(always)]
fn dictionary_of_method(context: u64, _op: &LookupMethod) -> *const abi::mtable::Dictionary {
    method_record(context as *const Method).dictionary
}

lookup! {
    lookup_type LookupType LookupTypeSlow dictionary_of_type;
    lookup_method LookupMethod LookupMethodSlow dictionary_of_method;
}

// Statics.

#[inline(always)]
pub fn static_base(s: State, op: &StaticBase) -> Step {
    let base = s.cell(op.ty);
    if is_unresolved(base) {
        return s.cold::<StaticBaseSlow>();
    }
    s.set_word(op.dst, base).next(op)
}

/// The static constructor may be running on this thread: then there is a base, but the next access asks again.
struct StaticBaseSlow;
impl ColdPart for StaticBaseSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: StaticBase = cold.op();
        let mt = match cold.import_type(op.ty) {
            Ok(mt) => mt,
            Err(target) => return target,
        };
        if let Err(thrown) = cold.thread.activate_assembly_of_type(mt) {
            return cold.thrown(thrown);
        }
        let result = cold.thread.static_base(mt).map(|base| base as u64);
        if let Ok(base) = result
            && mt.get().class_init.load(Ordering::Acquire) == class_init::DONE
        {
            publish(cold.code().cell(op.ty.0 as usize), base);
        }
        cold.finish::<StaticBase>(op.dst, result)
    }
}

#[inline(always)]
pub fn static_base_dynamic(s: State, op: &StaticBaseDynamic) -> Step {
    let mt = MtPtr(s.word(op.ty) as u32);
    if mt.get().class_init.load(Ordering::Acquire) == class_init::DONE {
        let base = mt.get().statics.load(Ordering::Acquire) as u64;
        return s.set_word(op.dst, base).next(op);
    }
    s.cold::<StaticBaseDynamicSlow>()
}

struct StaticBaseDynamicSlow;
impl ColdPart for StaticBaseDynamicSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: StaticBaseDynamic = cold.op();
        let mt = MtPtr(cold.word(op.ty) as u32);
        let result = cold.thread.static_base(mt).map(|base| base as u64);
        cold.finish::<StaticBaseDynamic>(op.dst, result)
    }
}

#[inline(always)]
pub fn init_class(s: State, op: &InitClass) -> Step {
    let mt = match s.handle(op.ty) {
        Ok(mt) => MtPtr(mt as u32),
        Err(cell) => return s.cold_with::<Resolve>(cell as u64),
    };
    if mt.get().class_init.load(Ordering::Acquire) == class_init::DONE {
        return s.next(op);
    }
    s.cold::<InitClassSlow>()
}

struct InitClassSlow;
impl ColdPart for InitClassSlow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: InitClass = cold.op();
        let mt = MtPtr(cold.handle(op.ty) as u32);
        let result = cold.thread.ensure_class_init(mt);
        cold.finish_unit::<InitClass>(result)
    }
}

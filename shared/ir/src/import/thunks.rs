//! Bodies that the engine writes: stubs around shared and boxed methods, methods of delegates and arrays.
//! Owns `Thunk`. As HIR, every tier gets them for free.

use super::error::ImportError;
use super::form::{Form, form_of, result_form};
use crate::op::*;
use crate::operand::*;
use crate::{Func, SlotKind, SlotOrigin};
use abi::ExceptionKind;
use types::{
    ArrayMethod, FieldLocation, GenericContext, MethodSignature, MethodVariant, TypeKind, Universe,
};

/// A method record whose body is no method's IL.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Thunk {
    /// An exact method whose shared code wants a hidden argument: supplies it.
    Instantiating(MethodId),
    /// An instance method of a value type, called with `this` boxed: what virtual slots hold.
    Unboxing(MethodId),
    /// `Invoke` of a delegate over several others, by the delegate type's `Invoke`: calls each; the last result counts (II.14.6.1).
    Multicast(MethodId),
}

/// The function of a stub.
pub fn import_thunk(universe: &Universe, thunk: Thunk) -> Result<Func, ImportError> {
    let (method, is_unboxing, name) = match thunk {
        Thunk::Instantiating(method) => (method, false, "instantiating stub of"),
        Thunk::Unboxing(method) => (method, true, "unboxing stub of"),
        Thunk::Multicast(invoke) => return multicast_invoke(universe, invoke),
    };
    let signature = universe.signature(method)?;
    let name = format!("{name} {}", universe.il_method_name(method));
    let mut body = Body::new(universe, method, signature, name, is_unboxing)?;
    let mut args: Vec<Slot> = (0..body.func.argument_count).map(Slot).collect();
    if is_unboxing && let Some(this) = args.first_mut() {
        let (base, offset) = (*this, abi::object::HEADER_SIZE as u32);
        *this = body.unary(SlotKind::ByRef, |dst| FieldAddr { dst, base, offset });
    }
    let is_canonical = universe.method_contains_canon(method);
    match universe.generic_context(method)? {
        GenericContext::None | GenericContext::This => {}
        // The stub is shared itself: the box knows the exact type.
        GenericContext::TypeArg if is_canonical => {
            args.push(body.unary(SlotKind::I8, |dst| ObjectType { dst, object: Slot(0) }));
        }
        GenericContext::TypeArg => {
            let ty = TypeArg::Exact(universe.method_owner(method));
            args.push(body.unary(SlotKind::I8, |dst| TypeHandle { dst, ty }));
        }
        GenericContext::MethodArg => {
            args.push(body.unary(SlotKind::I8, |dst| MethodHandle { dst, method }));
        }
    }
    let target = MethodArg::Exact(universe.canonical_method(method)?);
    let args = body.func.new_slots(&args);
    let dst = body.result();
    body.emit(Call { dst, method: target, args });
    if universe.method_variant(method) != MethodVariant::Ordinary {
        // A stub passes its callee's continuation on (runtime async 1.4).
        body.emit(AwaitTail {});
    }
    body.emit(ReturnValue { value: dst });
    Ok(body.func)
}

/// `Invoke` of a delegate type as a method of its own: what a delegate over a delegate's `Invoke` calls.
pub(super) fn delegate_invoke(universe: &Universe, method: MethodId) -> Result<Func, ImportError> {
    let signature = universe.signature(method)?;
    let name = universe.il_method_name(method);
    let mut body = Body::new(universe, method, signature, name, false)?;
    let args: Vec<Slot> = (0..body.func.argument_count).map(Slot).collect();
    let args = body.func.new_slots(&args);
    let dst = body.result();
    let method = universe.canonical_method(method)?;
    body.emit(CallDelegate { dst, method, args });
    body.emit(ReturnValue { value: dst });
    Ok(body.func)
}

/// Where a delegate has its list and the list's length.
fn multicast_fields(universe: &Universe) -> Result<[u32; 2], ImportError> {
    let missing = |error: types::MissingWellKnown| ImportError::Link {
        kind: ExceptionKind::MissingField,
        message: error.to_string(),
    };
    let known = universe.well_known().map_err(missing)?;
    let mut offsets = [0; 2];
    let fields = [known.delegate_invocation_list, known.delegate_invocation_count];
    for (offset, field) in offsets.iter_mut().zip(fields) {
        if let FieldLocation::Instance { offset: at } = universe.field_location(field)? {
            *offset = at;
        }
    }
    Ok(offsets)
}

fn multicast_invoke(universe: &Universe, invoke: MethodId) -> Result<Func, ImportError> {
    let signature = universe.signature(invoke)?;
    let name = format!("multicast stub of {}", universe.il_method_name(invoke));
    let mut body = Body::new(universe, invoke, signature, name, false)?;
    let [list, count] = multicast_fields(universe)?;
    let (this, next, end) = (Slot(0), body.func.new_block(), body.func.new_block());
    let again = body.func.new_block();
    let list =
        body.unary(SlotKind::Ref, |dst| Load { dst, base: this, offset: list, mem: MemType::Ref });
    let count =
        body.unary(SlotKind::I8, |dst| Load { dst, base: this, offset: count, mem: MemType::I8 });
    let count = body.unary(SlotKind::I4, |dst| ConvI4I8 { dst, a: count });
    let one = body.unary(SlotKind::I4, |dst| ConstI4 { dst, value: 1 });
    let index = body.unary(SlotKind::I4, |dst| ConstI4 { dst, value: 0 });
    let dst = body.result();
    // A list has two delegates at least.
    body.emit(Jump { target: next });

    let delegate = body.func.new_slot(SlotKind::Ref, SlotOrigin::Temporary);
    let mut args: Vec<Slot> = (0..body.func.argument_count).map(Slot).collect();
    args[0] = delegate;
    let args = body.func.new_slots(&args);
    let method = universe.canonical_method(invoke)?;
    let func = &mut body.func;
    func.push(next, 0, ElemLoad { dst: delegate, array: list, index, mem: MemType::Ref });
    func.push(next, 0, CallDelegate { dst, method, args });
    func.push(next, 0, AddI4 { dst: index, a: index, b: one });
    func.push(next, 0, BranchI4 { cond: Cond::Lt, a: index, b: count, then: again, other: end });
    func.push(again, 0, Jump { target: next });
    func.push(end, 0, ReturnValue { value: dst });
    Ok(body.func)
}

/// Get, Set and Address of an array type as methods: for function pointers and reflection.
pub(super) fn array_method(
    universe: &Universe,
    method: MethodId,
    which: ArrayMethod,
) -> Result<Option<Func>, ImportError> {
    let owner = universe.method_owner(method);
    let (Some(element), Some(rank)) = (universe.element(owner), universe.array_rank(owner)) else {
        return Ok(None);
    };
    let signature = universe.signature(method)?;
    let name = universe.il_method_name(method);
    let mut body = Body::new(universe, method, signature, name, false)?;
    let (array, form) = (Slot(0), form_of(universe, element)?);
    let ty = universe.canonical_arg(element)?;
    let indices: Vec<Slot> = (1..=rank).map(Slot).collect();
    let base = body.func.new_slot(SlotKind::ByRef, SlotOrigin::Temporary);
    match (universe.kind(owner), indices.as_slice()) {
        (TypeKind::SzArray(_), &[index]) => body.emit(ElemAddr { dst: base, array, index, ty }),
        _ => {
            let indices = body.func.new_slots(&indices);
            body.emit(MultiElemAddr { dst: base, array, indices, ty });
        }
    }
    let (value, offset) = (Slot(rank + 1), 0);
    match (which, form) {
        (ArrayMethod::Constructor { .. }, _) => return Ok(None),
        (ArrayMethod::Address, _) => body.emit(ReturnValue { value: Some(base) }),
        (ArrayMethod::Get, form) => {
            let dst = body.func.new_slot(form.kind(), SlotOrigin::Temporary);
            match form {
                Form::Scalar(mem) => body.emit(Load { dst, base, offset, mem }),
                Form::Struct(ty) => body.emit(LoadStruct { dst, base, offset, ty }),
            }
            body.emit(ReturnValue { value: Some(dst) });
        }
        (ArrayMethod::Set, form) => {
            if form == Form::REF {
                body.emit(CheckStore { array, value });
            }
            match form {
                Form::Scalar(mem) => body.emit(Store { base, offset, value, mem }),
                Form::Struct(ty) => body.emit(StoreStruct { base, offset, value, ty }),
            }
            body.emit(ReturnValue { value: None });
        }
    }
    Ok(Some(body.func))
}

/// A function of one block under construction.
struct Body {
    func: Func,
}

impl Body {
    /// The function with its arguments; `this` is a reference when it arrives boxed.
    fn new(
        universe: &Universe,
        method: MethodId,
        signature: &MethodSignature,
        name: String,
        is_boxed: bool,
    ) -> Result<Body, ImportError> {
        let mut func = Func::new(name);
        func.method = Some(method);
        func.assembly = universe.assembly_of(universe.method_owner(method));
        if signature.has_this {
            let is_value = universe.is_value_type(universe.method_owner(method))?;
            let kind = if is_value && !is_boxed { SlotKind::ByRef } else { SlotKind::Ref };
            func.new_slot(kind, SlotOrigin::Argument(0));
        }
        for param in &signature.params {
            let form = form_of(universe, *param)?;
            let number = func.slots.len() as u32;
            func.new_slot(form.kind(), SlotOrigin::Argument(number));
        }
        func.argument_count = func.slots.len() as u32;
        let result = result_form(universe, signature.result)?;
        func.result = result.map(Form::kind);
        func.new_block();
        Ok(Body { func })
    }

    fn emit(&mut self, inst: impl Into<Inst>) {
        self.func.push(Block(0), 0, inst);
    }

    fn unary<I: Into<Inst>>(&mut self, kind: SlotKind, make: impl FnOnce(Slot) -> I) -> Slot {
        let dst = self.func.new_slot(kind, SlotOrigin::Temporary);
        self.emit(make(dst));
        dst
    }

    fn result(&mut self) -> Option<Slot> {
        let kind = self.func.result?;
        Some(self.func.new_slot(kind, SlotOrigin::Temporary))
    }
}

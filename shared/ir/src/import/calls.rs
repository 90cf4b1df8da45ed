//! Calls (ECMA-335 III.3.19 ff., III.4.2, III.4.18, III.4.21).
//! Owns the choice of dispatch: direct with a hidden context, virtual, interface, generic virtual, indirect, delegate; the
//! meaning of `constrained.`; methods of arrays; tail calls.

use super::Importer;
use super::context::{MethodRef, TypeRef};
use super::error::{Result, Stop};
use super::form::{Form, form_of, result_form};
use super::invalid::InvalidIl;
use super::stack::{Entry, Value};
use crate::SlotKind;
use crate::func::Lookup;
use crate::op::*;
use crate::operand::*;
use abi::ExceptionKind;
use metadata::{CallingConvention, MethodAttributes, Opcode as O, Token};
use types::{ArrayMethod, ConstrainedCall, FnPtrSignature, MethodMember, MethodSignature};

/// How a call finds its code.
#[derive(Clone, Copy)]
pub(super) enum Dispatch {
    Direct(MethodArg),
    Virtual(MethodId),
    Interface(MethodArg),
    GenericVirtual(MethodArg),
    Delegate(MethodId),
    Indirect(Slot),
}

/// Arguments with `this`.
fn argument_count(signature: &MethodSignature) -> usize {
    signature.params.len() + usize::from(signature.has_this && !signature.explicit_this)
}

impl<'u> Importer<'u, '_> {
    /// A method that a call may name, and its signature.
    pub fn callee(&mut self, token: Token) -> Result<(MethodRef, &'u MethodSignature)> {
        let target = self.method_token(token)?;
        let universe = self.universe;
        if universe.method_is_open(target.method) {
            return Err(InvalidIl::BadToken.into());
        }
        let signature = universe.signature(target.method)?;
        if signature.calling_convention == CallingConvention::VarArg {
            return Err(self.vararg());
        }
        Ok((target, signature))
    }

    /// The entries of a call's arguments, `this` first.
    fn pop_entries(&mut self, count: usize) -> Result<Vec<Entry>> {
        let start = self.stack.len().checked_sub(count);
        let start = start.ok_or(Stop::Invalid(InvalidIl::StackUnderflow))?;
        Ok(self.stack.split_off(start))
    }

    pub fn call(&mut self, token: Token, is_virtual: bool, end: u32) -> Result<()> {
        self.check_tail_prefix(end)?;
        let (mut target, mut signature) = self.callee(token)?;
        if let Some(awaited) = self.awaited_callee(target, end)? {
            (target, signature) = (awaited, self.universe.signature(awaited.method)?);
        } else if self.completed_handed_on(target, signature, end)? {
            return Ok(());
        }
        if self.universe.is_static(target.method)? == signature.has_this {
            return Err(InvalidIl::BadCall.into());
        }
        if let Some(constraint) = self.prefixes.constrained {
            let constraint = self.type_token(constraint)?;
            return self.constrained_call(target, constraint, signature);
        }
        if is_virtual && !signature.has_this {
            return Err(InvalidIl::BadCall.into());
        }
        let attributes = self.universe.method_attributes(target.method)?;
        if !is_virtual && attributes.contains(MethodAttributes::ABSTRACT) {
            let message = "Bad IL format.".to_string();
            return Err(Stop::Link(ExceptionKind::BadImageFormat, message));
        }
        if let MethodMember::Array(method) = self.universe.method_member(target.method) {
            return self.array_call(target, method);
        }
        let entries = self.pop_entries(argument_count(signature))?;
        self.call_entries(target, signature, entries, is_virtual)
    }

    /// A call with its arguments taken off the stack.
    pub fn call_entries(
        &mut self,
        target: MethodRef,
        signature: &'u MethodSignature,
        entries: Vec<Entry>,
        is_virtual: bool,
    ) -> Result<()> {
        if self.intrinsic(target, signature, &entries)? {
            return Ok(());
        }
        let universe = self.universe;
        let owner = universe.method_owner(target.method);
        if universe.is_delegate(owner)? {
            match universe.method_name(target.method) {
                "Invoke" => {
                    let args = self.arguments(target, signature, &entries)?;
                    let method = universe.canonical_method(target.method)?;
                    return self.finish_call(Dispatch::Delegate(method), args, signature);
                }
                "BeginInvoke" | "EndInvoke" => {
                    let message = "Operation is not supported on this platform.".to_string();
                    return Err(Stop::Link(ExceptionKind::PlatformNotSupported, message));
                }
                _ => {}
            }
        }
        if !is_virtual {
            return self.direct_call(target, signature, entries);
        }
        let is_value = universe.is_value_type(owner)?;
        let is_final = if universe.is_interface(owner)? {
            !universe.is_virtual(target.method)?
        } else {
            universe.is_effectively_final(target.method)?
        };
        if is_value || is_final {
            if !is_value && !entries[0].is_exact && !self.checks_this(target.method) {
                self.check_not_null(entries[0])?;
            }
            return self.direct_call(target, signature, entries);
        }
        if let Some(exact) = self.exact_target(target, entries[0])? {
            if !entries[0].is_exact && !self.checks_this(exact.method) {
                self.check_not_null(entries[0])?;
            }
            return self.direct_call(exact, signature, entries);
        }
        let args = self.arguments(target, signature, &entries)?;
        let dispatch = self.virtual_dispatch(target)?;
        self.finish_call(dispatch, args, signature)
    }

    fn check_not_null(&mut self, this: Entry) -> Result<()> {
        if let Value::Place { .. } = this.value {
            return Ok(());
        }
        let a = self.base_of(this)?;
        self.emit(CheckNull { a });
        Ok(())
    }

    /// What a virtual call on an object of a known sealed type reaches.
    fn exact_target(&mut self, target: MethodRef, this: Entry) -> Result<Option<MethodRef>> {
        let universe = self.universe;
        let Some(ty) = this.ty else { return Ok(None) };
        if target.open.is_some()
            || universe.contains_canon(ty)
            || universe.is_open(ty)
            || universe.definition(ty).is_none()
            || !universe.is_reference(ty)?
            || universe.is_interface(ty)?
            || !(this.is_exact || universe.is_sealed(ty)?)
        {
            return Ok(None);
        }
        // What cannot be resolved fails when the call is made.
        let Ok(method) = universe.resolve_virtual(target.method, ty) else { return Ok(None) };
        let is_class_method = !universe.is_interface(universe.method_owner(method))?
            && universe.is_row(method)
            && universe.signature(method)?.params.len()
                == universe.signature(target.method)?.params.len();
        Ok(is_class_method.then_some(MethodRef { method, open: None }))
    }

    fn virtual_dispatch(&mut self, target: MethodRef) -> Result<Dispatch> {
        let universe = self.universe;
        Ok(if universe.is_generic_virtual(target.method)? {
            Dispatch::GenericVirtual(self.method_arg(target, Lookup::Method))
        } else if universe.is_interface(universe.method_owner(target.method))? {
            Dispatch::Interface(self.method_arg(target, Lookup::Method))
        } else {
            Dispatch::Virtual(universe.canonical_method(target.method)?)
        })
    }

    /// A call of this very method: intrinsic, inlined, or with the hidden context behind its arguments.
    pub fn direct_call(
        &mut self,
        target: MethodRef,
        signature: &'u MethodSignature,
        entries: Vec<Entry>,
    ) -> Result<()> {
        if self.inline(target, &entries)? {
            return Ok(());
        }
        let mut args = self.arguments(target, signature, &entries)?;
        args.extend(self.hidden_argument(target)?);
        let method = self.universe.canonical_method(target.method)?;
        self.finish_call(Dispatch::Direct(MethodArg::Exact(method)), args, signature)
    }

    /// The form of `this`.
    fn this_form(&self, target: MethodRef) -> Result<Form> {
        let owner = self.universe.method_owner(target.method);
        Ok(if self.universe.is_value_type(owner)? { Form::BYREF } else { Form::REF })
    }

    /// The arguments as the signature asks for them.
    pub fn arguments(
        &mut self,
        target: MethodRef,
        signature: &MethodSignature,
        entries: &[Entry],
    ) -> Result<Vec<Slot>> {
        let this = match signature.has_this && !signature.explicit_this {
            true => Some(self.this_form(target)?),
            false => None,
        };
        self.coerce_arguments(this, signature, entries)
    }

    fn coerce_arguments(
        &mut self,
        this: Option<Form>,
        signature: &MethodSignature,
        entries: &[Entry],
    ) -> Result<Vec<Slot>> {
        let mut forms = Vec::with_capacity(entries.len());
        forms.extend(this);
        for param in &signature.params {
            forms.push(form_of(self.universe, *param)?);
        }
        if forms.len() != entries.len() {
            return Err(InvalidIl::BadCall.into());
        }
        entries.iter().zip(forms).map(|(entry, form)| self.coerce(*entry, form)).collect()
    }

    /// Emits the call and pushes its result; as a tail call where the prefix asks for it and nothing stands against it.
    pub fn finish_call(
        &mut self,
        dispatch: Dispatch,
        args: Vec<Slot>,
        signature: &MethodSignature,
    ) -> Result<()> {
        let result = result_form(self.universe, signature.result)?;
        if self.is_tail_call(dispatch, &args, result)? {
            return self.tail_call(dispatch, &args);
        }
        let dst = result.map(|form| self.temp(form.kind()));
        let args = self.func.new_slots(&args);
        match dispatch {
            Dispatch::Direct(method) => self.emit(Call { dst, method, args }),
            Dispatch::Virtual(method) => self.emit(CallVirtual { dst, method, args }),
            Dispatch::Interface(method) => self.emit(CallInterface { dst, method, args }),
            Dispatch::GenericVirtual(method) => self.emit(CallGenericVirtual { dst, method, args }),
            Dispatch::Delegate(method) => self.emit(CallDelegate { dst, method, args }),
            Dispatch::Indirect(target) => self.emit(CallIndirect { dst, target, args }),
        }
        if let Some(awaiting) = self.take_pending_await() {
            return self.finish_await(awaiting, dst, result, signature.result);
        }
        if let (Some(dst), Some(form)) = (dst, result) {
            self.push(Entry::form(dst, form).typed(signature.result));
        }
        Ok(())
    }

    /// `tail.` is for calls that `ret` follows, outside of protected regions (III.2.4).
    fn check_tail_prefix(&self, end: u32) -> Result<()> {
        let is_good = || {
            self.next(end).is_some_and(|next| next.opcode == O::Ret)
                && self.regions.around(self.il).next().is_none()
        };
        // An async body cannot give its frame up: the caller's contexts are to be restored (runtime async 1.3).
        if self.prefixes.is_tail && (!is_good() || self.is_async_body()) {
            return Err(InvalidIl::BadPrefix.into());
        }
        Ok(())
    }

    /// Whether a call with `tail.` can be one: nothing may point into the frame that is given up.
    fn is_tail_call(
        &self,
        dispatch: Dispatch,
        args: &[Slot],
        result: Option<Form>,
    ) -> Result<bool> {
        if !self.prefixes.is_tail
            || self.guard.is_some()
            || self.asynchronous.is_some()
            || !self.stack.is_empty()
            || matches!(dispatch, Dispatch::Delegate(_))
            || result != self.scope.result.map(|(_, form)| form)
        {
            return Ok(false);
        }
        for &slot in args {
            match self.func.kind(slot) {
                SlotKind::ByRef => return Ok(false),
                SlotKind::Struct(ty) if self.universe.is_byref_like(ty)? => return Ok(false),
                _ => {}
            }
        }
        Ok(true)
    }

    fn tail_call(&mut self, dispatch: Dispatch, args: &[Slot]) -> Result<()> {
        let list = self.func.new_slots(args);
        let through = |importer: &mut Self, method: MethodArg| {
            let object = args[0];
            importer.unary(SlotKind::I8, |dst| LoadVirtualFunction { dst, object, method })
        };
        let target = match dispatch {
            Dispatch::Direct(method) => {
                self.emit(TailCall { method, args: list });
                self.ended = true;
                return Ok(());
            }
            Dispatch::Indirect(target) => target,
            Dispatch::Virtual(method) => through(self, MethodArg::Exact(method)),
            Dispatch::Interface(method) | Dispatch::GenericVirtual(method) => through(self, method),
            Dispatch::Delegate(_) => return Err(InvalidIl::BadCall.into()),
        };
        self.emit(TailCallIndirect { target, args: list });
        self.ended = true;
        Ok(())
    }

    /// `constrained.` (III.2.1).
    fn constrained_call(
        &mut self,
        target: MethodRef,
        constraint: TypeRef,
        signature: &'u MethodSignature,
    ) -> Result<()> {
        let universe = self.universe;
        let mut entries = self.pop_entries(argument_count(signature))?;
        if !signature.has_this {
            return self.constrained_static(target, constraint, signature, entries);
        }
        let this = entries[0];
        if !universe.is_value_type(constraint.ty)? {
            self.load_from(this, 0, Form::REF)?;
            entries[0] = self.pop()?.typed(constraint.ty);
            return self.call_entries(target, signature, entries, true);
        }
        let Some(call) = universe.resolve_constrained_shared(target.method, constraint.ty)? else {
            let owner = constraint.open.unwrap_or(constraint.ty);
            let method = target.open.unwrap_or(target.method);
            let slot = self.lookup(Lookup::Constrained { constraint: owner, method });
            let args = self.coerce_arguments(Some(Form::BYREF), signature, &entries)?;
            let dispatch = Dispatch::Direct(MethodArg::Dynamic(slot));
            return self.finish_call(dispatch, args, signature);
        };
        match call {
            ConstrainedCall::Direct(method) => {
                let found = self.on_constraint(target, constraint, method);
                self.direct_call(found, signature, entries)
            }
            ConstrainedCall::Box(_) | ConstrainedCall::Dereference(_) => {
                let layout = universe.canonical_type(constraint.ty)?;
                let form = form_of(universe, constraint.ty)?;
                self.load_from(this, 0, form)?;
                let value = self.pop_kind(form.kind())?;
                let ty = self.type_arg(constraint);
                let boxed = self.unary(SlotKind::Ref, |dst| BoxValue { dst, value, layout, ty });
                entries[0] = Entry::slot(boxed, SlotKind::Ref);
                self.call_entries(target, signature, entries, true)
            }
        }
    }

    /// The method of the constraint that implements a declaration, also over the definition's variables.
    fn on_constraint(&self, target: MethodRef, constraint: TypeRef, method: MethodId) -> MethodRef {
        let universe = self.universe;
        if !universe.method_contains_canon(method) {
            return MethodRef { method, open: None };
        }
        let owner = constraint.open.unwrap_or(constraint.ty);
        let args = universe.method_args(target.open.unwrap_or(target.method));
        let variant = universe.method_variant(method);
        let open = universe.method_row(method).map(|(_, row)| {
            let ordinary = universe.method(owner, row, args);
            universe.with_variant(ordinary, variant)
        });
        MethodRef { method, open }
    }

    /// A static virtual method of a type argument.
    fn constrained_static(
        &mut self,
        target: MethodRef,
        constraint: TypeRef,
        signature: &'u MethodSignature,
        entries: Vec<Entry>,
    ) -> Result<()> {
        if let Some(slot) = self.constrained_lookup(target, constraint) {
            let args = self.arguments(target, signature, &entries)?;
            let dispatch = Dispatch::Direct(MethodArg::Dynamic(slot));
            return self.finish_call(dispatch, args, signature);
        }
        let method = self.universe.resolve_static_virtual(target.method, constraint.ty)?;
        self.direct_call(MethodRef { method, open: None }, signature, entries)
    }

    /// A handle of the constrained method, when only the exact instantiation tells which it is.
    fn constrained_lookup(&mut self, target: MethodRef, constraint: TypeRef) -> Option<Slot> {
        if constraint.open.is_none() && target.open.is_none() {
            return None;
        }
        let constraint = constraint.open.unwrap_or(constraint.ty);
        let method = target.open.unwrap_or(target.method);
        Some(self.lookup(Lookup::Constrained { constraint, method }))
    }

    pub fn newobj(&mut self, token: Token, end: u32) -> Result<()> {
        let (target, signature) = self.callee(token)?;
        if !signature.has_this {
            return Err(InvalidIl::BadCall.into());
        }
        if self.completed_handed_on(target, signature, end)? {
            return Ok(());
        }
        self.construct(target, signature)
    }

    /// `newobj` of a constructor that is known.
    pub fn construct(&mut self, target: MethodRef, signature: &'u MethodSignature) -> Result<()> {
        let universe = self.universe;
        if let MethodMember::Array(method) = universe.method_member(target.method) {
            return self.new_array_of(target, method);
        }
        if universe.method_name(target.method) != ".ctor" {
            return Err(InvalidIl::BadCall.into());
        }
        let owner = self.owner_of(target);
        let entries = self.pop_entries(signature.params.len())?;
        if owner.ty == universe.core_types().string {
            return self.new_string(target, signature, &entries);
        }
        if universe.is_delegate(owner.ty)? && entries.len() == 2 {
            let object = self.coerce(entries[0], Form::REF)?;
            let function = self.coerce(entries[1], Form::I8)?;
            let ty = self.type_arg(owner);
            let dst =
                self.unary(SlotKind::Ref, |dst| NewDelegate { dst, ty, target: object, function });
            self.push(Entry { is_exact: true, ..Entry::slot(dst, SlotKind::Ref).typed(owner.ty) });
            return Ok(());
        }
        if universe.is_abstract(owner.ty)? {
            let message = "Instances of abstract classes cannot be created.".to_string();
            return Err(Stop::Link(ExceptionKind::InvalidOperation, message));
        }
        let is_value = universe.is_value_type(owner.ty)?;
        let mut with_this = Vec::with_capacity(entries.len() + 1);
        if is_value {
            let form = form_of(universe, owner.ty)?;
            let slot = self.temp(form.kind());
            match form {
                Form::Struct(_) => self.emit(SlotZero { dst: slot }),
                Form::Scalar(_) => {
                    let zero = self.zero_entry(form.kind());
                    self.assign(slot, form, zero)?;
                }
            }
            with_this.push(Entry::new(Value::Place { slot, offset: 0 }, SlotKind::ByRef));
            with_this.extend(entries);
            self.direct_call(target, signature, with_this)?;
            if self.ended {
                return Ok(());
            }
            // The constructor has changed it through its address.
            let dst = if self.func.slots[slot.index()].address_taken {
                match form.small() {
                    Some(small) => self.conv_small(slot, small),
                    None => slot,
                }
            } else {
                slot
            };
            self.push(Entry::form(dst, form).typed(owner.ty));
            return Ok(());
        }
        let ty = self.type_arg(owner);
        let object = self.unary(SlotKind::Ref, |dst| NewObject { dst, ty });
        let this = Entry { is_exact: true, ..Entry::slot(object, SlotKind::Ref).typed(owner.ty) };
        with_this.push(this);
        with_this.extend(entries);
        self.direct_call(target, signature, with_this)?;
        self.push(this);
        Ok(())
    }

    /// `newobj String::.ctor(…)` calls `String.Ctor(…)`, which makes the string (docs/corelib-contract.md).
    fn new_string(
        &mut self,
        target: MethodRef,
        signature: &'u MethodSignature,
        entries: &[Entry],
    ) -> Result<()> {
        let universe = self.universe;
        let string = universe.core_types().string;
        for method in universe.declared_methods(string)? {
            if universe.method_name(method) == "Ctor" {
                let found = universe.signature(method)?;
                if !found.has_this && found.params == signature.params && found.result == string {
                    let found_ref = MethodRef { method, open: None };
                    return self.direct_call(found_ref, found, entries.to_vec());
                }
            }
        }
        let message = format!("Method not found: '{}'.", universe.il_method_name(target.method));
        Err(Stop::Link(ExceptionKind::MissingMethod, message))
    }

    pub fn ldftn(&mut self, token: Token) -> Result<()> {
        let (mut target, _) = self.callee(token)?;
        if let Some(constraint) = self.prefixes.constrained {
            let constraint = self.type_token(constraint)?;
            if let Some(slot) = self.constrained_lookup(target, constraint) {
                self.push(Entry::slot(slot, SlotKind::I8));
                return Ok(());
            }
            let method = self.universe.resolve_static_virtual(target.method, constraint.ty)?;
            target = MethodRef { method, open: None };
        }
        self.push_function(target);
        Ok(())
    }

    fn push_function(&mut self, target: MethodRef) {
        let slot = match self.method_arg(target, Lookup::Function) {
            // The lookup's answer is the handle already.
            MethodArg::Dynamic(slot) => slot,
            method => self.unary(SlotKind::I8, |dst| LoadFunction { dst, method }),
        };
        self.push(Entry::slot(slot, SlotKind::I8));
    }

    pub fn ldvirtftn(&mut self, token: Token) -> Result<()> {
        let (target, signature) = self.callee(token)?;
        if !signature.has_this {
            return Err(InvalidIl::BadCall.into());
        }
        let object = self.pop_ref()?;
        let universe = self.universe;
        if !universe.is_virtual(target.method)? {
            self.emit(CheckNull { a: object });
            self.push_function(target);
            return Ok(());
        }
        let method = self.method_arg(target, Lookup::Method);
        let dst = self.unary(SlotKind::I8, |dst| LoadVirtualFunction { dst, object, method });
        self.push(Entry::slot(dst, SlotKind::I8));
        Ok(())
    }

    pub fn calli(&mut self, token: Token, end: u32) -> Result<()> {
        self.check_tail_prefix(end)?;
        let signature = self.call_site(token)?;
        let function = self.pop()?;
        let target = self.coerce(function, Form::I8)?;
        let has_this = signature.has_this && !signature.explicit_this;
        let entries = self.pop_entries(argument_count(&signature))?;
        // `this` of an unknown type: what is there says how it is passed.
        let this = match entries.first() {
            Some(entry) if has_this && entry.kind == SlotKind::Ref => Some(Form::REF),
            Some(_) if has_this => Some(Form::BYREF),
            _ => None,
        };
        let args = self.coerce_arguments(this, &signature, &entries)?;
        match signature.calling_convention {
            CallingConvention::Default => {
                self.finish_call(Dispatch::Indirect(target), args, &signature)
            }
            CallingConvention::VarArg => Err(self.vararg()),
            _ => {
                let pointer = self.universe.function_pointer(FnPtrSignature {
                    convention: signature.calling_convention as u8,
                    result: signature.result,
                    params: signature.params.clone(),
                })?;
                let known = self.func.signatures.iter().position(|other| *other == pointer);
                let signature_id = SignatureId(known.unwrap_or_else(|| {
                    self.func.signatures.push(pointer);
                    self.func.signatures.len() - 1
                }) as u32);
                let result = result_form(self.universe, signature.result)?;
                let dst = result.map(|form| self.temp(form.kind()));
                let args = self.func.new_slots(&args);
                self.emit(CallNative { dst, target, args, signature: signature_id });
                if let (Some(dst), Some(form)) = (dst, result) {
                    // Native code promises nothing about the upper bits of a small integer.
                    let dst = match form.small() {
                        Some(small) => self.conv_small(dst, small),
                        None => dst,
                    };
                    self.push(Entry::form(dst, form).typed(signature.result));
                }
                Ok(())
            }
        }
    }

    /// `jmp` (III.3.37): the arguments as they are now, to a method with the same signature.
    pub fn jmp(&mut self, token: Token, at: u32) -> Result<()> {
        let (target, signature) = self.callee(token)?;
        if !self.stack.is_empty() || self.regions.around(at).next().is_some() {
            return Err(InvalidIl::StackNotEmpty.into());
        }
        if self.is_async_body() {
            return Err(InvalidIl::BadCall.into());
        }
        let count = argument_count(signature);
        if count != self.scope.arguments.len() {
            return Err(InvalidIl::BadCall.into());
        }
        for argument in self.scope.arguments.clone() {
            if let super::Argument::Variable(variable) = argument {
                self.read_variable(variable);
            }
        }
        let entries = self.pop_entries(count)?;
        let mut args = self.arguments(target, signature, &entries)?;
        args.extend(self.hidden_argument(target)?);
        let result = result_form(self.universe, signature.result)?;
        if result.map(Form::kind) != self.func.result {
            return Err(InvalidIl::BadCall.into());
        }
        let method = MethodArg::Exact(self.universe.canonical_method(target.method)?);
        let args = self.func.new_slots(&args);
        if self.guard.is_none() {
            self.emit(TailCall { method, args });
            self.ended = true;
            return Ok(());
        }
        let dst = result.map(|form| self.temp(form.kind()));
        self.emit(Call { dst, method, args });
        self.return_from(dst);
        Ok(())
    }

    /// The element type of the array that owns a method.
    fn element_of_owner(&self, target: MethodRef) -> Result<(TypeRef, TypeRef)> {
        let array = self.owner_of(target);
        let ty = self.universe.element(array.ty).ok_or(InvalidIl::BadToken)?;
        let open = array.open.and_then(|open| self.universe.element(open));
        let open = open.filter(|_| self.universe.contains_canon(ty));
        Ok((array, TypeRef { ty, open }))
    }

    /// Get, Set and Address of an array type (II.14.2).
    fn array_call(&mut self, target: MethodRef, method: ArrayMethod) -> Result<()> {
        let (array_type, element) = self.element_of_owner(target)?;
        let form = form_of(self.universe, element.ty)?;
        let rank = self.universe.array_rank(array_type.ty).unwrap_or(1) as usize;
        let value = match method {
            ArrayMethod::Set => Some(self.pop()?),
            ArrayMethod::Constructor { .. } => return Err(InvalidIl::BadCall.into()),
            _ => None,
        };
        let entries = self.pop_entries(rank)?;
        let mut indices = Vec::with_capacity(rank);
        for entry in entries {
            indices.push(self.coerce(entry, Form::I4)?);
        }
        let array = self.pop_ref()?;
        let is_checked = method == ArrayMethod::Address && self.needs_exact_element(element)?;
        let address = self.element_address(array_type, element, array, &indices, is_checked)?;
        let address = Entry::slot(address, SlotKind::ByRef);
        match value {
            None if method == ArrayMethod::Address => self.push(address),
            None => {
                self.load_from(address, 0, form)?;
                self.type_top(element.ty);
            }
            Some(entry) => {
                let value = self.coerce(entry, form)?;
                if form == Form::REF && entry.value != Value::Null {
                    self.emit(CheckStore { array, value });
                }
                self.store_to(address, 0, form, Entry::form(value, form))?;
            }
        }
        Ok(())
    }

    fn element_address(
        &mut self,
        array_type: TypeRef,
        element: TypeRef,
        array: Slot,
        indices: &[Slot],
        is_checked: bool,
    ) -> Result<Slot> {
        let is_vector = matches!(self.universe.kind(array_type.ty), types::TypeKind::SzArray(_));
        let ty = self.universe.canonical_arg(element.ty)?;
        let exact = if is_checked { Some(self.type_arg(element)) } else { None };
        let dst = self.temp(SlotKind::ByRef);
        match (is_vector, exact, indices) {
            (true, Some(ty), &[index]) => self.emit(ElemAddrChecked { dst, array, index, ty }),
            (true, None, &[index]) => self.emit(ElemAddr { dst, array, index, ty }),
            (_, exact, _) => {
                let indices = self.func.new_slots(indices);
                match exact {
                    Some(ty) => self.emit(MultiElemAddrChecked { dst, array, indices, ty }),
                    None => self.emit(MultiElemAddr { dst, array, indices, ty }),
                }
            }
        }
        Ok(dst)
    }

    /// `newobj` of an array type: lengths, or pairs of lower bound and length.
    fn new_array_of(&mut self, target: MethodRef, method: ArrayMethod) -> Result<()> {
        let ArrayMethod::Constructor { arguments } = method else {
            return Err(InvalidIl::BadCall.into());
        };
        let array = self.owner_of(target);
        let is_vector = matches!(self.universe.kind(array.ty), types::TypeKind::SzArray(_));
        let rank = self.universe.array_rank(array.ty).unwrap_or(1);
        if arguments == 0 || !is_vector && arguments != rank && arguments != 2 * rank {
            return Err(InvalidIl::BadCall.into());
        }
        let entries = self.pop_entries(arguments as usize)?;
        let mut dims = Vec::with_capacity(entries.len());
        for entry in entries {
            dims.push(self.coerce(entry, Form::I4)?);
        }
        let ty = self.type_arg(array);
        let dst = self.temp(SlotKind::Ref);
        if let (true, &[length]) = (is_vector, dims.as_slice()) {
            self.emit(NewArray { dst, length, ty });
        } else {
            let with_bounds = !is_vector && arguments == 2 * rank;
            let dims = self.func.new_slots(&dims);
            self.emit(NewMultiArray { dst, dims, ty, with_bounds });
        }
        self.push(Entry { is_exact: true, ..Entry::slot(dst, SlotKind::Ref).typed(array.ty) });
        Ok(())
    }
}

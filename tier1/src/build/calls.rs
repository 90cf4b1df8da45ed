//! Calls: arguments as words, results into slots, how targets are found.
//! Owns the expansion of virtual, interface and delegate calls.

use super::entry::Passing;
use super::{Builder, Result};
use crate::environment::Operation;
use crate::ssa::{Frequency, InstId, SignatureId, Symbol, Type, Value, inst};
use abi::helpers::HelperId;
use ir::{Cond, MemType, MethodArg, MethodId, Slot, SlotKind, Slots};
use runtime::objects::{delegate_kind, delegate_offset};

/// Longer strings are made by the method itself.
const MOST_SHORT_STRING: i32 = 1024;

/// A call's parts, ready to be emitted.
pub(super) struct Prepared {
    pub signature: SignatureId,
    pub args: Vec<Value>,
}

/// What `invoke` has at hand.
#[derive(Clone, Copy)]
struct InvokeParts<'p> {
    delegate: Value,
    kind: Value,
    record: Value,
    /// The call with the delegate, and the one without.
    whole: &'p Prepared,
    rest: &'p Prepared,
    done: crate::ssa::Block,
}

/// What is called.
#[derive(Clone, Copy)]
pub(super) enum Target {
    Method(MethodId),
    Record(Value),
}

impl Builder<'_> {
    /// Arguments and signature; `this` replaces the first argument (it has been checked).
    pub(super) fn prepare(
        &mut self,
        dst: Option<Slot>,
        args: &[Slot],
        this: Option<Value>,
    ) -> Result<Prepared> {
        let result = dst.map(|slot| self.hir.kind(slot));
        let signature = self.call_signature(args, result)?;
        let mut values = Vec::with_capacity(signature.params.len());
        if let Some(slot) = dst
            && let Some(kind) = result
            && matches!(self.passing(kind)?, Passing::Memory)
        {
            let buffer = self.memory(slot);
            self.func.stack_slots[buffer.index()].passed = true;
            values.push(self.value(inst::StackPass { slot: buffer }));
        }
        for (index, slot) in args.iter().enumerate() {
            match self.passing(self.hir.kind(*slot))? {
                Passing::One(_) => {
                    let value = match this {
                        Some(this) if index == 0 => this,
                        _ => self.read(*slot),
                    };
                    values.push(value);
                }
                Passing::Words(types) => {
                    let words = self.words_of(self.memory(*slot), &types);
                    values.extend(words);
                }
                Passing::Memory => {
                    let memory = self.memory(*slot);
                    self.func.stack_slots[memory.index()].passed = true;
                    values.push(self.value(inst::StackPass { slot: memory }));
                }
            }
        }
        let signature = self.func.signature_id(signature);
        Ok(Prepared { signature, args: values })
    }

    fn emit_target(&mut self, target: Target, call: &Prepared) -> InstId {
        let args = self.func.new_list(&call.args);
        let signature = call.signature;
        match target {
            Target::Method(method) => self.emit(inst::Call { signature, method, args }),
            Target::Record(target) => self.emit(inst::CallIndirect { signature, target, args }),
        }
    }

    /// Results of a call into a slot.
    pub(super) fn take_results(&mut self, dst: Option<Slot>, results: &[Value]) {
        let Some(dst) = dst else { return };
        if let SlotKind::Struct(_) = self.hir.kind(dst) {
            let slot = self.memory(dst);
            self.store_words(slot, results);
        } else if let Some(value) = results.first() {
            self.write(dst, *value);
        }
    }

    pub(super) fn call_target(
        &mut self,
        dst: Option<Slot>,
        target: Target,
        args: Slots,
        this: Option<Value>,
    ) -> Result<()> {
        let hir = self.hir;
        let call = self.prepare(dst, hir.arguments(args), this)?;
        let id = self.emit_target(target, &call);
        let results: Vec<Value> = self.func.results(id).collect();
        self.take_results(dst, &results);
        Ok(())
    }

    /// `this` of a call that must not be null.
    pub(super) fn checked_this(&mut self, args: Slots) -> Value {
        let this = self.hir.arguments(args)[0];
        self.base(this)
    }

    pub(super) fn call_exact(
        &mut self,
        dst: Option<Slot>,
        method: MethodArg,
        args: Slots,
    ) -> Result<()> {
        let target = match method {
            MethodArg::Exact(method) => Target::Method(method),
            MethodArg::Dynamic(slot) => Target::Record(self.read(slot)),
        };
        if let (Target::Method(method), Some(dst)) = (target, dst) {
            match (self.environment.operation(method), self.hir.arguments(args)) {
                (Some(Operation::SquareRoot), [argument]) => {
                    let a = self.read(*argument);
                    let value = self.value(inst::Fsqrt { a });
                    self.write(dst, value);
                    return Ok(());
                }
                (Some(Operation::AllocateString(ty)), [length]) => {
                    return self.allocate_string(dst, method, *length, ty);
                }
                (Some(Operation::CurrentThread), []) => return self.current_thread(dst, method),
                _ => {}
            }
        }
        self.call_target(dst, target, args, None)
    }

    /// Short ones; the empty string is there already.
    fn allocate_string(
        &mut self,
        dst: Slot,
        method: MethodId,
        length: Slot,
        ty: ir::TypeId,
    ) -> Result<()> {
        let chars = self.read(length);
        let (short, other) =
            (self.inner_block(Frequency::Usual), self.inner_block(Frequency::Cold));
        let done = self.inner_block(Frequency::Usual);
        let object = self.func.new_param(done, Type::Ref);
        let one = self.i32(1);
        let less = self.value(inst::Isub { a: chars, b: one });
        let most = self.i32(MOST_SHORT_STRING);
        let is_short = self.icmp(Cond::LtUn, less, most);
        self.inner_branch(is_short, short, other);
        self.switch_to(short);
        let made = self.value(inst::NewArray { ty, length: chars });
        self.inner_jump(done, &[made]);
        self.switch_to(other);
        let call = self.prepare(Some(dst), &[length], None)?;
        self.call_and_join(Target::Method(method), &call, done);
        self.switch_to(done);
        self.write(dst, object);
        Ok(())
    }

    fn current_thread(&mut self, dst: Slot, method: MethodId) -> Result<()> {
        let offset = abi::context::thread_offset::thread_object as u32;
        let known = self.value(inst::ThreadLoad { mem: MemType::Ref, offset });
        let (slow, done) = (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Usual));
        let object = self.func.new_param(done, Type::Ref);
        let null = self.zero(Type::Ref);
        let cond = self.icmp(Cond::Ne, known, null);
        let then = self.func.new_call(done, &[known]);
        let other = self.func.new_call(slow, &[]);
        self.emit(inst::Branch { cond, then, other });
        self.switch_to(slow);
        let call = self.prepare(Some(dst), &[], None)?;
        self.call_and_join(Target::Method(method), &call, done);
        self.switch_to(done);
        self.write(dst, object);
        Ok(())
    }

    pub(super) fn call_in_slot(
        &mut self,
        dst: Option<Slot>,
        method: MethodId,
        args: Slots,
    ) -> Result<()> {
        let this = self.checked_this(args);
        let target = match self.environment.virtual_slot(method)? {
            Some(slot) if !self.environment.is_final(method)? => {
                return self.guarded_call(dst, method, args, this, &mut |builder| {
                    builder.virtual_target(this, slot)
                });
            }
            // Not virtual after all: the null check is what is left of it.
            _ => Target::Method(method),
        };
        self.call_target(dst, target, args, Some(this))
    }

    /// Interface calls, and generic virtual ones where `is_generic`.
    pub(super) fn call_resolved(
        &mut self,
        dst: Option<Slot>,
        method: MethodArg,
        args: Slots,
        is_generic: bool,
    ) -> Result<()> {
        let this = self.checked_this(args);
        if let MethodArg::Exact(declared) = method
            && !is_generic
        {
            return self.guarded_call(dst, declared, args, this, &mut |builder| {
                builder.resolved_target(this, method)
            });
        }
        let target = self.resolved_target(this, method);
        self.call_target(dst, Target::Record(target), args, Some(this))
    }

    /// By the cells of a call site.
    fn resolved_target(&mut self, this: Value, method: MethodArg) -> Value {
        let record = self.record(method);
        let site = self.func.new_call_site();
        let site = self.symbol_id(Type::I64, site);
        self.helper_value(HelperId::ResolveInterface, &[this, record, site])
    }

    /// A call of an object's method: directly for the classes that are likely, through `resolve` for all others.
    /// ```text
    /// class is A? ── yes: call A's ──┐
    ///   └ no: class is B? … ─────────┼─ results
    ///           └ no: call what `resolve` finds
    /// ```
    fn guarded_call(
        &mut self,
        dst: Option<Slot>,
        declared: MethodId,
        args: Slots,
        this: Value,
        resolve: &mut dyn FnMut(&mut Self) -> Value,
    ) -> Result<()> {
        let hir = self.hir;
        let likely = self.environment.likely_targets(hir.method, self.source.il_offset, declared);
        if likely.is_empty() {
            let target = resolve(self);
            return self.call_target(dst, Target::Record(target), args, Some(this));
        }
        let call = self.prepare(dst, hir.arguments(args), Some(this))?;
        let results = self.func.signatures[call.signature.index()].results.clone();
        let done = self.inner_block(Frequency::Usual);
        let params: Vec<Value> = results.iter().map(|ty| self.func.new_param(done, *ty)).collect();
        let actual = self.value(inst::TypeOf { object: this });
        for (index, (ty, method)) in likely.iter().enumerate() {
            let is_last = index + 1 == likely.len();
            let (hit, miss) =
                (self.inner_block(Frequency::Usual), self.inner_block(Frequency::cold_if(is_last)));
            let table = self.symbol(Type::I64, Symbol::Type(*ty));
            let is_hit = self.icmp(Cond::Eq, actual, table);
            self.inner_branch(is_hit, hit, miss);
            self.switch_to(hit);
            self.call_and_join(Target::Method(*method), &call, done);
            self.switch_to(miss);
        }
        let target = resolve(self);
        self.call_and_join(Target::Record(target), &call, done);
        self.switch_to(done);
        self.take_results(dst, &params);
        Ok(())
    }

    pub(super) fn call_handle(
        &mut self,
        dst: Option<Slot>,
        target: Slot,
        args: Slots,
    ) -> Result<()> {
        let target = self.base(target);
        self.call_target(dst, Target::Record(target), args, None)
    }

    /// Closed and open static delegates inline; the delegate type's own `Invoke` does the rest, which is this again (`rest_of_invoke`).
    /// ```text
    /// kind ≤ closed static?  ── yes: call method(target, …) ──┐
    ///   └ no: open static?   ── yes: call method(…) ──────────┼─ results
    ///           └ no: call Invoke(delegate, …) ───────────────┘
    /// ```
    pub(super) fn invoke(
        &mut self,
        dst: Option<Slot>,
        method: MethodId,
        args: Slots,
    ) -> Result<()> {
        let hir = self.hir;
        let list = hir.arguments(args);
        let delegate = self.checked_this(args);
        let field =
            |mem, offset: usize| inst::LoadFinal { mem, base: delegate, offset: offset as u32 };
        let kind = self.value(field(MemType::I8, delegate_offset::KIND));
        let record = self.value(field(MemType::I8, delegate_offset::METHOD));
        let whole = self.prepare(dst, list, Some(delegate))?;
        let rest = self.prepare(dst, &list[1..], None)?;
        let buffer = whole.args.first() != Some(&delegate);
        let results = self.func.signatures[whole.signature.index()].results.clone();
        let (closed, other) =
            (self.inner_block(Frequency::Usual), self.inner_block(Frequency::Usual));
        // In `Invoke` itself the rest is what it is there for.
        let is_own = hir.method == Some(method);
        let (open, slow) =
            (self.inner_block(Frequency::Usual), self.inner_block(Frequency::cold_if(!is_own)));
        let done = self.inner_block(Frequency::Usual);
        let params: Vec<Value> = results.iter().map(|ty| self.func.new_param(done, *ty)).collect();

        // Closed over a target, of an instance or a static method: 0 and 2.
        const { assert!(delegate_kind::CLOSED == 0 && delegate_kind::CLOSED_STATIC == 2) };
        let mask = self.i64(!(delegate_kind::CLOSED_STATIC as i64));
        let masked = self.value(inst::Iand { a: kind, b: mask });
        let is_closed = self.kind_is(masked, delegate_kind::CLOSED);
        self.inner_branch(is_closed, closed, other);
        self.switch_to(closed);
        let target = self.value(field(MemType::Ref, delegate_offset::TARGET));
        let mut with_target = Prepared { signature: whole.signature, args: whole.args.clone() };
        with_target.args[buffer as usize] = target;
        self.call_and_join(Target::Record(record), &with_target, done);

        self.switch_to(other);
        let is_open = self.kind_is(kind, delegate_kind::OPEN_STATIC);
        self.inner_branch(is_open, open, slow);
        self.switch_to(open);
        self.call_and_join(Target::Record(record), &rest, done);

        self.switch_to(slow);
        if is_own {
            let parts = InvokeParts { delegate, kind, record, whole: &whole, rest: &rest, done };
            self.rest_of_invoke(dst, list, &parts)?;
        } else {
            self.call_and_join(Target::Method(method), &whole, done);
        }
        self.switch_to(done);
        self.take_results(dst, &params);
        Ok(())
    }

    /// Delegates with a list, over a method of their first argument, over native functions.
    fn rest_of_invoke(
        &mut self,
        dst: Option<Slot>,
        list: &[Slot],
        parts: &InvokeParts<'_>,
    ) -> Result<()> {
        let InvokeParts { delegate, kind, record, whole, rest, done } = *parts;
        let (several, other) =
            (self.inner_block(Frequency::Usual), self.inner_block(Frequency::Usual));
        let is_multicast = self.kind_is(kind, delegate_kind::MULTICAST);
        self.inner_branch(is_multicast, several, other);
        // What calls the list is made at the first call.
        self.switch_to(several);
        let (made, first) = (self.inner_block(Frequency::Usual), self.inner_block(Frequency::Cold));
        let target = self.func.new_param(made, Type::I64);
        let none = self.i64(0);
        let is_first = self.icmp(Cond::Eq, record, none);
        let to_first = self.func.new_call(first, &[]);
        let to_made = self.func.new_call(made, &[record]);
        self.emit(inst::Branch { cond: is_first, then: to_first, other: to_made });
        self.switch_to(first);
        let found = self.helper_value(HelperId::MulticastTarget, &[delegate]);
        self.inner_jump(made, &[found]);
        self.switch_to(made);
        self.call_and_join(Target::Record(target), whole, done);

        self.switch_to(other);
        let (native, open) =
            (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Usual));
        let is_native = self.kind_is(kind, delegate_kind::NATIVE);
        self.inner_branch(is_native, native, open);
        self.switch_to(native);
        let results = self.native_delegate(dst, delegate, &list[1..], whole)?;
        self.inner_jump(done, &results);

        self.switch_to(open);
        let object = list.get(1).filter(|slot| self.hir.kind(**slot) == SlotKind::Ref);
        let target = match object.copied() {
            Some(object) => {
                let object = self.read(object);
                self.helper_value(HelperId::OpenTarget, &[object, record])
            }
            // A value's address: its methods are not virtual.
            None => record,
        };
        self.call_and_join(Target::Record(target), rest, done);
        Ok(())
    }

    fn kind_is(&mut self, kind: Value, wanted: u64) -> Value {
        let wanted = self.i64(wanted as i64);
        self.icmp(Cond::Eq, kind, wanted)
    }

    fn call_and_join(&mut self, target: Target, call: &Prepared, done: crate::ssa::Block) {
        let id = self.emit_target(target, call);
        let results: Vec<Value> = self.func.results(id).collect();
        self.inner_jump(done, &results);
    }

    /// `tail.`: the frame is given up, unless the callee needs memory of it.
    pub(super) fn tail_call_target(&mut self, target: Target, args: Slots) -> Result<()> {
        let hir = self.hir;
        let call = self.prepare(None, hir.arguments(args), None)?;
        let params = self.func.signatures[call.signature.index()].params.clone();
        let passes_memory = call.args.iter().any(|value| {
            matches!(self.func.def_inst(*value), Some(crate::ssa::Inst::StackPass(_)))
        });
        let results = self.func.signature.results.clone();
        let mut args = call.args.clone();
        let mut params = params;
        if let Some(buffer) = self.result_buffer() {
            args.insert(0, buffer);
            params.insert(0, Type::I64);
        }
        let signature =
            self.func.signature_id(crate::ssa::Signature { params, results: results.clone() });
        let frame_is_needed = passes_memory;
        let list = self.func.new_list(&args);
        if frame_is_needed {
            let prepared = Prepared { signature, args };
            let id = self.emit_target(target, &prepared);
            let values: Vec<Value> = self.func.results(id).collect();
            let values = self.func.new_list(&values);
            self.emit(inst::Return { values });
            return Ok(());
        }
        match target {
            Target::Method(method) => {
                self.emit(inst::TailCall { signature, method, args: list });
            }
            Target::Record(target) => {
                self.emit(inst::TailCallIndirect { signature, target, args: list });
            }
        }
        Ok(())
    }

    pub(super) fn load_function_handle(&mut self, dst: Slot, method: MethodArg) {
        let value = match method {
            MethodArg::Exact(method) => self.symbol(Type::I64, Symbol::Function(method)),
            MethodArg::Dynamic(slot) => self.read(slot),
        };
        self.write(dst, value);
    }
}

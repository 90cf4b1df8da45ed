//! Awaits in the bodies of async methods (runtime async 1.2, 1.5, 4.1).
//! Owns the recognition of `call; [ConfigureAwait;] Await`, the operations behind a call of an async method, and what surrounds
//! the body: the contexts at entry, which are the caller's again when the body ends.
//!
//! ```text
//! b0:      continuation = null; e, s = contexts of the thread; jump body
//! body…    every `ret` is: result = value; leave exit
//! handler: (catches everything) unless resumed: contexts of the thread = e, s; rethrow
//! exit:    unless resumed: contexts of the thread = e, s; return result
//! ```
//! The handler catches instead of running as a fault handler: filters of callers must see their own contexts, and inner finally
//! handlers run before outer filters, as in a state machine (runtime async 4.1).

use super::context::MethodRef;
use super::error::{Result, Stop};
use super::flow::FIRST_SEQUENCE;
use super::form::Form;
use super::invalid::InvalidIl;
use super::prologue::{Guard, GuardKind};
use super::stack::Entry;
use super::{ImportError, Importer};
use crate::contlayout;
use crate::op::*;
use crate::operand::*;
use crate::{Func, SlotKind, SlotOrigin};
use abi::ExceptionKind;
use metadata::{Instruction, Opcode as O, Operand as IlOperand, Token};
use smallvec::smallvec;
use types::{MethodVariant, TypeId, Universe};

/// What the import of an async body knows.
pub(super) struct AsyncFrame {
    pub continuation: Slot,
    /// Execution and synchronization context at entry; none in helpers, which restore nothing.
    pub contexts: Slots,
    /// What the call that is being imported is awaited as.
    pub pending: Option<Awaiting>,
    /// What an intrinsic said about the next call.
    pub announced: Option<Awaiting>,
    /// The body is that of a plain method, which awaits what it returns and nothing else (`async_versions`).
    pub is_version: bool,
    /// Locals that are only ever read right behind the store: what `ConfigureAwait` on a value task goes through.
    passing_locals: Option<Vec<bool>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Awaiting {
    Call(AwaitMode),
    Tail,
}

/// A recognised await: how, and where the IL goes on.
#[derive(Clone, Copy)]
pub(super) struct Recognised {
    pub mode: AwaitMode,
    pub end: u32,
}

impl<'u> Importer<'u, '_> {
    /// The slots of an async body's own state; first of all, because they are the same in every pass.
    pub fn declare_async(&mut self, restores_contexts: bool) {
        let continuation = self.func.new_slot(SlotKind::Ref, SlotOrigin::Continuation);
        let contexts = if restores_contexts {
            let execution = self.func.new_slot(SlotKind::Ref, SlotOrigin::SavedContext);
            let synchronization = self.func.new_slot(SlotKind::Ref, SlotOrigin::SavedContext);
            self.func.new_slots(&[execution, synchronization])
        } else {
            Slots::default()
        };
        self.asynchronous = Some(AsyncFrame {
            continuation,
            contexts,
            pending: None,
            announced: None,
            is_version: false,
            passing_locals: None,
        });
    }

    pub fn declare_version(&mut self) {
        self.declare_async(false);
        if let Some(frame) = &mut self.asynchronous {
            frame.is_version = true;
        }
    }

    /// Is the instruction at hand part of an async body itself, not of something inlined into it?
    fn is_awaiting(&self) -> bool {
        self.is_async_body() && self.inlined.is_none()
    }

    pub fn is_async_body(&self) -> bool {
        self.asynchronous.as_ref().is_some_and(|frame| !frame.is_version)
    }

    pub fn enter_async(&mut self) {
        let Some(frame) = &self.asynchronous else { return };
        let (continuation, contexts) = (frame.continuation, frame.contexts);
        self.emit(ConstNull { dst: continuation });
        let [execution, synchronization] = *self.func.arguments(contexts) else { return };
        self.emit(ThreadLoad { dst: execution, field: ThreadField::ExecutionContext });
        self.emit(ThreadLoad { dst: synchronization, field: ThreadField::SynchronizationContext });
        let leaders = self.flow.leaders.len() as u32;
        let handler = self.new_block(smallvec![leaders + 1, FIRST_SEQUENCE]);
        let result = self.func.result.map(|kind| self.temp(kind));
        let kind = GuardKind::Contexts { continuation, execution, synchronization };
        self.guard = Some(Guard { kind, handler, exit: None, result, leaders });
    }

    /// The handler around the body.
    pub fn restore_and_rethrow(&mut self, guard: &Guard) -> Result<()> {
        let GuardKind::Contexts { continuation, execution, synchronization } = guard.kind else {
            return Ok(());
        };
        let key = guard.leaders + 1;
        let restore = self.new_block(smallvec![key, FIRST_SEQUENCE + 1]);
        let rethrow = self.new_block(smallvec![key, FIRST_SEQUENCE + 2]);
        let dst = self.temp(SlotKind::Ref);
        self.emit(CatchObject { dst });
        self.emit(BranchZero { cond: Cond::Ne, a: continuation, then: rethrow, other: restore });
        self.switch_to(restore);
        self.restore_contexts(execution, synchronization)?;
        self.emit(Jump { target: rethrow });
        self.switch_to(rethrow);
        self.emit(Rethrow {});
        Ok(())
    }

    /// The way out of the body.
    pub fn restore_and_return(&mut self, guard: &Guard) -> Result<()> {
        let GuardKind::Contexts { continuation, execution, synchronization } = guard.kind else {
            return Ok(());
        };
        let key = guard.leaders + 2;
        let mut block = |sequence| self.new_block(smallvec![key, FIRST_SEQUENCE + sequence]);
        let (first, second, restore, done) = (block(1), block(2), block(3), block(4));
        self.emit(BranchZero { cond: Cond::Ne, a: continuation, then: done, other: first });
        for (block, field, saved, other) in [
            (first, ThreadField::ExecutionContext, execution, second),
            (second, ThreadField::SynchronizationContext, synchronization, done),
        ] {
            self.switch_to(block);
            let a = self.unary(SlotKind::Ref, |dst| ThreadLoad { dst, field });
            self.emit(BranchRef { cond: Cond::Ne, a, b: saved, then: restore, other });
        }
        self.switch_to(restore);
        self.restore_contexts(execution, synchronization)?;
        self.emit(Jump { target: done });
        self.switch_to(done);
        self.emit(ReturnValue { value: guard.result });
        Ok(())
    }

    fn restore_contexts(&mut self, execution: Slot, synchronization: Slot) -> Result<()> {
        let method = self.async_helper("RestoreContexts", 2)?;
        let args = self.func.new_slots(&[execution, synchronization]);
        self.emit(Call { dst: None, method: MethodArg::Exact(method), args });
        Ok(())
    }

    /// A method of the core library's `AsyncHelpers`.
    pub fn async_helper(&self, name: &str, parameters: usize) -> Result<MethodId> {
        self.core_method("System.Runtime.CompilerServices", "AsyncHelpers", name, parameters)
    }

    /// Before a call: is it one that the body awaits? The callee is then its async variant.
    pub fn awaited_callee(&mut self, target: MethodRef, end: u32) -> Result<Option<MethodRef>> {
        if let Some(frame) = &mut self.asynchronous {
            frame.pending = None;
        }
        let universe = self.universe;
        let is_helper = universe.is_async_only(target.method)?;
        if !is_helper && let Some(found) = self.handed_on(target, end)? {
            return Ok(Some(found));
        }
        if !is_helper && !self.is_awaiting() {
            return Ok(None);
        }
        let awaiting = if is_helper {
            if !self.is_awaiting() {
                let name = universe.il_method_name(target.method);
                let message = format!("'{name}' may be called by runtime-async methods only.");
                return Err(Stop::Link(ExceptionKind::InvalidOperation, message));
            }
            let announced = self.asynchronous.as_mut().and_then(|frame| frame.announced.take());
            announced.unwrap_or(Awaiting::Call(AwaitMode::Inherit))
        } else {
            let is_candidate = self.options.recognize_awaits
                && universe.method_task_return(target.method)?.is_some()
                && universe.has_async_variant(target.method)?;
            let found = if is_candidate { self.recognise(target.method, end)? } else { None };
            let Some(found) = found else { return Ok(None) };
            self.skip_to = found.end;
            Awaiting::Call(found.mode)
        };
        self.check_await_place()?;
        let frame = self.asynchronous.as_mut().expect("checked above");
        frame.pending = Some(awaiting);
        let in_variant = |method| universe.with_variant(method, MethodVariant::Async);
        Ok(Some(MethodRef { method: in_variant(target.method), open: target.open.map(in_variant) }))
    }

    /// No await in handlers and filters (runtime async 1.3).
    fn check_await_place(&self) -> Result<()> {
        let is_bad = self.regions.around(self.il).any(|region| !region.is_try());
        if is_bad { Err(InvalidIl::Region.into()) } else { Ok(()) }
    }

    /// The pattern behind a call of a method that returns a task (runtime async 1.5).
    fn recognise(&mut self, callee: MethodId, end: u32) -> Result<Option<Recognised>> {
        let result = self.universe.signature(callee)?.result;
        let mut reader = PatternReader { importer: self, at: end };
        let Some(first) = reader.take() else { return Ok(None) };
        if let Some(token) = called(first) {
            return Ok(reader
                .is_await(token, result)?
                .then_some(Recognised { mode: AwaitMode::Captured, end: reader.at }));
        }
        // Value tasks are configured by address: stloc X; ldloca X.
        let mut flag = first;
        if matches!(first.opcode.text(), text if text.starts_with("stloc")) {
            let Some(stored) = local_number(first) else { return Ok(None) };
            let Some(second) = reader.take() else { return Ok(None) };
            let is_address = matches!(second.opcode, O::Ldloca | O::LdlocaS)
                && second.operand == IlOperand::Variable(stored);
            if !is_address || !reader.importer.is_passing_local(stored) {
                return Ok(None);
            }
            let Some(third) = reader.take() else { return Ok(None) };
            flag = third;
        }
        let mode = match (flag.opcode, flag.operand) {
            (O::LdcI4_0, _) | (_, IlOperand::I4(0)) => AwaitMode::ThreadPool,
            (O::LdcI4_1, _) | (_, IlOperand::I4(1)) => AwaitMode::Captured,
            _ => return Ok(None),
        };
        let Some(configure) = reader.take().and_then(called) else { return Ok(None) };
        let Some(configured) = reader.configured_type(configure, result)? else { return Ok(None) };
        let Some(wait) = reader.take().and_then(called) else { return Ok(None) };
        let found = reader.is_await(wait, configured)?;
        Ok(found.then_some(Recognised { mode, end: reader.at }))
    }

    /// Every read of the local stands right behind a store to it, so that it is dead after the pattern.
    pub fn is_passing_local(&mut self, local: u16) -> bool {
        let code = self.code;
        let count = self.scope.locals.len();
        let Some(frame) = &mut self.asynchronous else { return false };
        let passing = frame.passing_locals.get_or_insert_with(|| {
            let mut passing = vec![true; count];
            let mut stored = None;
            for instruction in metadata::Instructions::new(code).flatten() {
                let number = local_number(instruction);
                let is_store = instruction.opcode.text().starts_with("stloc");
                if let Some(number) = number
                    && !is_store
                    && stored != Some(number)
                    && let Some(entry) = passing.get_mut(number as usize)
                {
                    *entry = false;
                }
                stored = number.filter(|_| is_store);
            }
            passing
        });
        passing.get(local as usize).copied().unwrap_or(false)
    }

    /// What follows the call of an async method: the result is on the stack afterwards.
    pub fn finish_await(
        &mut self,
        awaiting: Awaiting,
        value: Option<Slot>,
        result: Option<Form>,
        result_type: TypeId,
    ) -> Result<()> {
        match awaiting {
            Awaiting::Tail => self.emit(AwaitTail {}),
            Awaiting::Call(mode) => {
                let frame = self.asynchronous.as_ref().expect("only async bodies await");
                let (continuation, contexts) = (frame.continuation, frame.contexts);
                let result = match result {
                    None => AwaitResult::Void,
                    Some(Form::Struct(_)) => AwaitResult::Struct,
                    Some(Form::Scalar(mem)) => AwaitResult::of_memory(mem),
                };
                if self.options.forces_suspension {
                    self.emit(AwaitForce {});
                }
                self.emit(AwaitCall { dst: value, value, continuation, contexts, mode, result });
            }
        }
        // Addresses and handles are looked up again: a frame that wakes may do so elsewhere (design A14).
        self.caches.clear();
        if let (Some(value), Some(form)) = (value, result) {
            self.push(Entry::form(value, form).typed(result_type));
        }
        if self.is_version() { self.return_awaited() } else { Ok(()) }
    }

    /// The call at hand is awaited.
    pub fn take_pending_await(&mut self) -> Option<Awaiting> {
        self.asynchronous.as_mut()?.pending.take()
    }

    pub fn announce(&mut self, awaiting: Awaiting) -> Result<()> {
        match &mut self.asynchronous {
            Some(frame) if self.inlined.is_none() => {
                frame.announced = Some(awaiting);
                Ok(())
            }
            _ => Err(InvalidIl::BadCall.into()),
        }
    }
}

/// Reads the instructions of a pattern: nothing may jump into it.
struct PatternReader<'i, 'u, 'f> {
    importer: &'i mut Importer<'u, 'f>,
    at: u32,
}

impl<'u> PatternReader<'_, 'u, '_> {
    fn take(&mut self) -> Option<Instruction<'u>> {
        let instruction = self.importer.following(self.at)?;
        self.at = instruction.end;
        Some(instruction)
    }

    fn method(&mut self, token: Token) -> Option<MethodId> {
        self.importer.method_token(token).ok().map(|found| found.method)
    }

    /// `AsyncHelpers.Await` of this type.
    fn is_await(&mut self, token: Token, awaited: TypeId) -> Result<bool> {
        let universe = self.importer.universe;
        let Some(method) = self.method(token) else { return Ok(false) };
        let owner = Some(universe.method_owner(method));
        Ok(owner == universe.core_types().async_helpers
            && universe.method_name(method) == "Await"
            && *universe.signature(method)?.params == [awaited])
    }

    /// What `ConfigureAwait(bool)` of this task type makes.
    fn configured_type(&mut self, token: Token, task: TypeId) -> Result<Option<TypeId>> {
        let universe = self.importer.universe;
        let Some(method) = self.method(token) else { return Ok(None) };
        let signature = universe.signature(method)?;
        let is_configure = universe.method_owner(method) == task
            && universe.method_name(method) == "ConfigureAwait"
            && *signature.params == [universe.core_types().boolean];
        Ok(is_configure.then_some(signature.result))
    }
}

fn called(instruction: Instruction<'_>) -> Option<Token> {
    match (instruction.opcode, instruction.operand) {
        (O::Call | O::Callvirt, IlOperand::Method(token)) => Some(token),
        _ => None,
    }
}

/// The local that an instruction is about.
pub(super) fn local_number(instruction: Instruction<'_>) -> Option<u16> {
    let text = instruction.opcode.text();
    if !["ldloc", "stloc"].iter().any(|name| text.starts_with(name)) {
        return None;
    }
    match instruction.operand {
        IlOperand::Variable(number) => Some(number),
        // The short forms: `ldloc.2`.
        _ => text.rsplit('.').next()?.parse().ok(),
    }
}
/// Empties what may not keep its value behind each await, whether or not the frame slept (runtime async 1.3).
pub(super) fn clear_lost_slots(
    universe: &Universe,
    func: &mut Func,
) -> core::result::Result<(), ImportError> {
    for (block, index, slots) in contlayout::lost_at_awaits(universe, func)?.into_iter().rev() {
        for slot in slots {
            let inst: Inst = match func.kind(slot) {
                SlotKind::Struct(_) => SlotZero { dst: slot }.into(),
                _ => ConstNull { dst: slot }.into(),
            };
            let data = &mut func.blocks[block.index()];
            let at = index as usize + 1;
            data.insts.insert(at, inst);
            data.il_offsets.insert(at, data.il_offsets[index as usize]);
        }
    }
    Ok(())
}

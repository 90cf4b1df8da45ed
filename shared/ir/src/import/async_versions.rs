//! Plain methods that return tasks, under the async convention (runtime async 1.7): the method's own IL, which makes no task of its own
//! where it only hands on another method's. Owns what differs from the ordinary form:
//!
//! ```text
//! call X; ret                              X's async form is awaited in tail position: its continuation is passed on
//! call X; newobj ValueTask(Task); ret      the same
//! call X; (stloc, ldloca) call AsTask; ret  X's async form is awaited by a frame that adapts it
//! call Task.FromResult / get_CompletedTask, newobj ValueTask<T>(T); ret      the value
//! ret, with any other task                 the task is awaited in tail position
//! ```
//! The frame is gone before anything sleeps, so there is nothing to save, and contexts are the caller's affair. Calls in protected
//! regions are no such calls, because `ret` is not behind them. Methods that hold a lock, and those without IL, keep the form that
//! makes the task and awaits it (`async_thunks`), and so do those in which nothing would be gained.

use super::awaits::{Awaiting, local_number};
use super::context::MethodRef;
use super::error::Result;
use super::invalid::InvalidIl;
use super::{ImportOptions, Importer};
use crate::op::*;
use crate::operand::*;
use metadata::{
    Instruction, Instructions, MethodImplAttributes, Opcode as O, Operand as IlOperand,
};
use types::{MethodCode, MethodSignature, MethodVariant, TypeId, Universe};

/// Set in the IL offset of a call that is awaited in tail position: the method's ordinary form has returned when what it called
/// fails, so traces of exceptions do not show it there.
pub const TAIL_AWAIT: u32 = 1 << 31;

/// Whether the async form of a plain method is its own IL.
pub fn has_own_il(
    universe: &Universe,
    method: MethodId,
    options: &ImportOptions,
) -> core::result::Result<bool, types::TypeError> {
    if !options.recognize_awaits || universe.method_code(method)? != MethodCode::AsyncVersion {
        return Ok(false);
    }
    let ordinary = universe.with_variant(method, MethodVariant::Ordinary);
    if universe.method_code(ordinary)? != MethodCode::Il
        || universe.method_impl_attributes(method)?.contains(MethodImplAttributes::SYNCHRONIZED)
    {
        return Ok(false);
    }
    let Some((_, body)) = universe.method_body(method)? else { return Ok(false) };
    let mut hands_on = false;
    for instruction in Instructions::new(body.code) {
        // What cannot be read is refused with the words of the ordinary form.
        let Ok(instruction) = instruction else { return Ok(false) };
        if matches!(instruction.opcode, O::Jmp | O::Localloc) {
            return Ok(false);
        }
        hands_on |= matches!(instruction.opcode, O::Call | O::Callvirt | O::Newobj)
            && returns_at(body.code, instruction.end);
    }
    Ok(hands_on)
}

/// Is `ret` next, or a jump to it?
fn returns_at(code: &[u8], at: u32) -> bool {
    let mut at = at;
    // More jumps than that are no return.
    for _ in 0..4 {
        let Some(Ok(next)) = Instructions::from_offset(code, at).next() else { return false };
        match (next.opcode, next.operand) {
            (O::Ret, _) => return true,
            (O::Br | O::BrS, IlOperand::Branch(target)) => at = target,
            _ => return false,
        }
    }
    false
}

/// The local that an instruction stores to.
fn stored_local(instruction: Instruction<'_>) -> Option<u16> {
    instruction.opcode.text().starts_with("stloc").then(|| local_number(instruction)).flatten()
}

impl<'u> Importer<'u, '_> {
    /// The instruction at hand is of a plain method's own IL under the async convention.
    pub fn is_version(&self) -> bool {
        self.inlined.is_none() && self.asynchronous.as_ref().is_some_and(|frame| frame.is_version)
    }

    /// What the method returns in its ordinary form.
    fn returned_task(&self) -> Result<TypeId> {
        let universe = self.universe;
        let ordinary = universe.with_variant(self.scope.method, MethodVariant::Ordinary);
        Ok(universe.signature(ordinary)?.result)
    }

    /// The call at hand is what the method returns: the callee's async form.
    pub fn handed_on(&mut self, target: MethodRef, end: u32) -> Result<Option<MethodRef>> {
        let universe = self.universe;
        if !self.is_version()
            || self.regions.around(self.il).next().is_some()
            || universe.method_task_return(target.method)?.is_none()
            || !universe.has_async_variant(target.method)?
        {
            return Ok(None);
        }
        let task = self.returned_task()?;
        let made = universe.signature(target.method)?.result;
        let awaiting = if made == task {
            returns_at(self.code, end).then_some(Awaiting::Tail)
        } else if self.wraps_task(made, task, end)? {
            Some(Awaiting::Tail)
        } else if self.unwraps_task(made, task, end)? {
            Some(Awaiting::Call(AwaitMode::Adapted))
        } else {
            None
        };
        let Some(awaiting) = awaiting else { return Ok(None) };
        let in_variant = |method| universe.with_variant(method, MethodVariant::Async);
        let awaited = in_variant(target.method);
        // The value must lie as the awaiting frame expects it.
        let own = universe.signature(self.scope.method)?.result;
        if universe.signature(awaited)?.result != own {
            return Ok(None);
        }
        let frame = self.asynchronous.as_mut().expect("a version has one");
        frame.pending = Some(awaiting);
        Ok(Some(MethodRef { method: awaited, open: target.open.map(in_variant) }))
    }

    /// `newobj ValueTask(Task)` behind the call, then the return.
    fn wraps_task(&mut self, made: TypeId, task: TypeId, end: u32) -> Result<bool> {
        let universe = self.universe;
        let Some(next) = self.following(end) else { return Ok(false) };
        let (O::Newobj, IlOperand::Method(token)) = (next.opcode, next.operand) else {
            return Ok(false);
        };
        let Ok(constructor) = self.method_token(token) else { return Ok(false) };
        Ok(universe.method_owner(constructor.method) == task
            && *universe.signature(constructor.method)?.params == [made]
            && returns_at(self.code, next.end))
    }

    /// `AsTask` behind the call, then the return.
    fn unwraps_task(&mut self, made: TypeId, task: TypeId, end: u32) -> Result<bool> {
        let universe = self.universe;
        let Some(store) = self.following(end) else { return Ok(false) };
        let Some(local) = stored_local(store) else { return Ok(false) };
        let Some(load) = self.following(store.end) else { return Ok(false) };
        let is_address = matches!(load.opcode, O::Ldloca | O::LdlocaS)
            && load.operand == IlOperand::Variable(local);
        if !is_address || !self.is_passing_local(local) {
            return Ok(false);
        }
        let Some(next) = self.following(load.end) else { return Ok(false) };
        let (O::Call, IlOperand::Method(token)) = (next.opcode, next.operand) else {
            return Ok(false);
        };
        let Ok(target) = self.method_token(token) else { return Ok(false) };
        Ok(universe.method_owner(target.method) == made
            && universe.method_name(target.method) == "AsTask"
            && universe.signature(target.method)?.result == task
            && returns_at(self.code, next.end))
    }

    /// A completed task that the method returns is its value: true when the call needs no more.
    pub fn completed_handed_on(
        &mut self,
        target: MethodRef,
        signature: &MethodSignature,
        end: u32,
    ) -> Result<bool> {
        if !self.is_version()
            || self.regions.around(self.il).next().is_some()
            || !returns_at(self.code, end)
        {
            return Ok(false);
        }
        let universe = self.universe;
        let task = self.returned_task()?;
        let owner = universe.method_owner(target.method);
        let is_own = owner == task;
        let core = universe.assembly_of(owner) == universe.core();
        let value = universe.signature(self.scope.method)?.result;
        let is_completed = match (universe.method_name(target.method), &*signature.params) {
            // Of ValueTask<T>; the other constructors take a task or a source.
            (".ctor", &[param]) => is_own && param == value,
            ("FromResult", &[param]) => core && signature.result == task && param == value,
            ("get_CompletedTask", []) => core && signature.result == task,
            _ => false,
        };
        if is_completed && core {
            self.return_value()?;
        }
        Ok(is_completed && core)
    }

    /// `ret` of a task.
    pub fn return_task(&mut self) -> Result<()> {
        let form = super::form::form_of(self.universe, self.returned_task()?)?;
        let task = self.pop()?;
        let task = self.coerce(task, form)?;
        if !self.stack.is_empty() {
            return Err(InvalidIl::StackNotEmpty.into());
        }
        self.await_task(super::stack::Entry::form(task, form))
    }

    /// Behind an await in tail position: what it left on the stack is the result.
    pub fn return_awaited(&mut self) -> Result<()> {
        let block = &mut self.func.blocks[self.block.index()];
        let call = block.insts.iter().rposition(|inst| {
            !matches!(inst, Inst::AwaitTail(_) | Inst::AwaitCall(_) | Inst::AwaitForce(_))
        });
        if let Some(call) = call {
            block.il_offsets[call..].iter_mut().for_each(|offset| *offset |= TAIL_AWAIT);
        }
        self.return_value()
    }
}

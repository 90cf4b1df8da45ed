//! Bodies that the engine writes between the two calling forms of a method (runtime async 1.4, 1.6, 1.7).
//! Owns the thunks; what they call of the core library is `AsyncHelpers`. As HIR, every tier gets them for free.
//!
//! ```text
//! task thunk (ordinary form of an async method):
//! b0:      try { r = async form(arguments); c = take.continuation }
//! catch:   return the task of the exception
//! behind:  c == null: the completed task of r; else the task that goes on with c
//! ```
//! The other thunks await in tail position, so they never have a continuation of their own.

use super::awaits::Awaiting;
use super::context::{MethodRef, TypeRef};
use super::eh::Regions;
use super::error::Result;
use super::flow::{FIRST_SEQUENCE, Flow};
use super::stack::Entry;
use super::{Argument, Facts, ImportError, ImportOptions, Importer, Source};
use crate::func::{EhClause, EhKind};
use crate::op::*;
use crate::operand::*;
use crate::{Func, SlotKind};
use metadata::MethodBody;
use smallvec::smallvec;
use types::{Instantiation, MethodCode, MethodVariant, TaskKind, Universe};

/// The function of a thunk between the forms of a canonical method.
pub(super) fn async_thunk(
    universe: &Universe,
    method: MethodId,
    code: MethodCode,
    options: &ImportOptions,
) -> core::result::Result<Func, ImportError> {
    engine_body(universe, method, options, |importer| match code {
        MethodCode::TaskThunk => importer.task_thunk(),
        MethodCode::ReturnDroppingThunk => importer.return_dropping_thunk(),
        _ => importer.awaiting_thunk(code),
    })
}

/// A function of a canonical method that is written here, not imported: `write` starts in the entry block.
pub(super) fn engine_body(
    universe: &Universe,
    method: MethodId,
    options: &ImportOptions,
    write: impl FnOnce(&mut Importer<'_, '_>) -> Result<()>,
) -> core::result::Result<Func, ImportError> {
    let body = MethodBody {
        max_stack: 8,
        init_locals: true,
        local_var_sig: None,
        code: &[],
        exceptions: Vec::new(),
    };
    let owner = universe.method_owner(method);
    let signature = universe.signature(method)?;
    let source = Source { method, assembly: universe.assembly_of(owner), body: &body, signature };
    let mut facts = Facts::default();
    let regions = Regions::new(&[]).map_err(|(il_offset, why)| ImportError::InvalidProgram {
        method,
        il_offset,
        why,
    })?;
    let mut importer =
        Importer::new(universe, options, &mut facts, source, regions, Flow::empty())?;
    let block = importer.new_block(smallvec![1, FIRST_SEQUENCE]);
    importer.switch_to(block);
    write(&mut importer).map_err(|stop| importer.refuse(stop))?;
    Ok(importer.func)
}

impl<'u> Importer<'u, '_> {
    /// The method of another form with the same exact instantiation.
    fn in_variant(&self, variant: MethodVariant) -> Result<MethodRef> {
        let universe = self.universe;
        let method = universe.with_variant(self.scope.method, variant);
        let open = if self.scope.is_shared {
            let definition = universe.method_definition(self.scope.method)?;
            Some(universe.with_variant(definition, variant))
        } else {
            None
        };
        Ok(MethodRef { method, open })
    }

    /// The thunk's own arguments.
    pub(super) fn forwarded(&mut self) -> Result<Vec<Entry>> {
        for argument in self.scope.arguments.clone() {
            if let Argument::Variable(variable) = argument {
                self.read_variable(variable);
            }
        }
        Ok(core::mem::take(&mut self.stack))
    }

    /// What the task of this method holds.
    fn awaited_value(&self) -> Result<(TaskKind, Option<TypeRef>)> {
        let universe = self.universe;
        let variant = universe.with_variant(self.scope.method, MethodVariant::Async);
        let returned = universe.method_task_return(self.scope.method)?;
        let Some(returned) = returned else { return Err(super::InvalidIl::BadSignature.into()) };
        let value = match returned.value {
            None => None,
            Some(open) => {
                let ty = universe.signature(variant)?.result;
                let open = Some(open).filter(|_| universe.contains_canon(ty));
                Some(TypeRef { ty, open })
            }
        };
        Ok((returned.kind, value))
    }

    /// A helper of the core library over one type argument, or over none.
    pub(super) fn helper(
        &self,
        name: &str,
        parameters: usize,
        argument: Option<TypeRef>,
    ) -> Result<MethodRef> {
        let universe = self.universe;
        let helper = self.async_helper(name, parameters)?;
        let Some(argument) = argument else { return Ok(MethodRef { method: helper, open: None }) };
        let over = |ty: TypeId| {
            universe
                .instantiate_method(helper, Instantiation { type_args: &[], method_args: &[ty] })
        };
        Ok(MethodRef { method: over(argument.ty)?, open: argument.open.map(over).transpose()? })
    }

    pub(super) fn call_helper(&mut self, helper: MethodRef, entries: Vec<Entry>) -> Result<()> {
        let signature = self.universe.signature(helper.method)?;
        self.direct_call(helper, signature, entries)
    }

    /// Returns what is on the stack, if anything.
    pub(super) fn return_top(&mut self) -> Result<()> {
        let value = match self.scope.result {
            None => None,
            Some((_, form)) => {
                let entry = self.pop()?;
                Some(self.coerce(entry, form)?)
            }
        };
        self.emit(ReturnValue { value });
        Ok(())
    }

    fn task_thunk(&mut self) -> Result<()> {
        let universe = self.universe;
        let (kind, value) = self.awaited_value()?;
        let family = match kind {
            TaskKind::Task => "Task",
            TaskKind::TaskOf => "TaskOf",
            TaskKind::ValueTask => "ValueTask",
            TaskKind::ValueTaskOf => "ValueTaskOf",
        };
        // A static constructor that fails does so in the caller, not in the task.
        if let Some(class) = self.class_of(self.scope.method)? {
            let ty = self.type_arg(class);
            self.emit(InitClass { ty });
        }
        // Blocks in the order of their keys: entry, try, handler, completed, failed, suspended, done.
        let mut block = |leader| self.new_block(smallvec![leader, FIRST_SEQUENCE]);
        let (body, handler, behind, failed) = (block(2), block(3), block(4), block(5));
        let (suspended, completed) = (block(6), block(7));
        self.emit(Jump { target: body });

        self.switch_to(body);
        let target = self.in_variant(MethodVariant::Async)?;
        let entries = self.forwarded()?;
        let signature = universe.signature(target.method)?;
        self.direct_call(target, signature, entries)?;
        let result = match value {
            Some(_) => Some(self.pop()?),
            None => None,
        };
        let continuation = self.unary(SlotKind::Ref, |dst| TakeContinuation { dst });
        self.emit(Leave { target: behind });

        self.switch_to(handler);
        let exception = self.unary(SlotKind::Ref, |dst| CatchObject { dst });
        self.emit(Leave { target: failed });

        self.switch_to(behind);
        self.emit(BranchZero {
            cond: Cond::Ne,
            a: continuation,
            then: suspended,
            other: completed,
        });
        for (block, name, argument) in [
            (failed, "FromException", Some(Entry::slot(exception, SlotKind::Ref))),
            (suspended, "Suspended", Some(Entry::slot(continuation, SlotKind::Ref))),
            (completed, "Completed", result),
        ] {
            self.switch_to(block);
            let entries: Vec<Entry> = argument.into_iter().collect();
            let helper = self.helper(&format!("{family}{name}"), entries.len(), value)?;
            self.call_helper(helper, entries)?;
            self.return_top()?;
        }
        let at = self.order_blocks();
        let exception_type = self.core_class("System", "Exception")?;
        self.func.clauses.push(EhClause {
            kind: EhKind::Catch(exception_type),
            try_start: at((2, 0)),
            try_end: at((3, 0)),
            handler_start: at((3, 0)),
            handler_end: at((4, 0)),
        });
        Ok(())
    }

    /// `callvirt` of the form that returns a value, which is dropped.
    fn return_dropping_thunk(&mut self) -> Result<()> {
        let target = self.in_variant(MethodVariant::Async)?;
        if !self.universe.has_async_variant(target.method)? {
            return self.awaiting_thunk(MethodCode::AwaitingThunk);
        }
        let signature = self.universe.signature(target.method)?;
        let entries = self.forwarded()?;
        self.tail_awaited(target, signature, entries, true)?;
        self.stack.clear();
        self.return_top()
    }

    /// Calls the ordinary form and awaits its task.
    fn awaiting_thunk(&mut self, code: MethodCode) -> Result<()> {
        let universe = self.universe;
        let target = self.in_variant(MethodVariant::Ordinary)?;
        let signature = universe.signature(target.method)?;
        let entries = self.forwarded()?;
        let is_virtual = code != MethodCode::AsyncVersion;
        if is_virtual {
            self.call_entries(target, signature, entries, true)?;
        } else {
            self.direct_call(target, signature, entries)?;
        }
        let task = self.pop()?;
        self.await_task(task)?;
        self.return_top()
    }

    /// Awaits, in tail position, a task of the kind that the method returns in its ordinary form.
    pub(super) fn await_task(&mut self, task: Entry) -> Result<()> {
        let universe = self.universe;
        let value = match self.scope.result {
            None => None,
            // The task's own type argument: that of the signature, where the method is shared.
            Some((ty, _)) => {
                let open = match universe.method_task_return(self.scope.method)? {
                    Some(returned) => returned.value,
                    None => None,
                };
                Some(TypeRef { ty, open: open.filter(|_| universe.contains_canon(ty)) })
            }
        };
        let family = match universe.method_task_return(self.scope.method)? {
            Some(returned) => returned.kind,
            None if value.is_some() => TaskKind::TaskOf,
            None => TaskKind::Task,
        };
        let name = match family {
            TaskKind::Task => "TransparentAwaitTask",
            TaskKind::TaskOf => "TransparentAwaitTaskOf",
            TaskKind::ValueTask => "TransparentAwaitValueTask",
            TaskKind::ValueTaskOf => "TransparentAwaitValueTaskOf",
        };
        let helper = self.helper(name, 1, value)?;
        let variant = |method| universe.with_variant(method, MethodVariant::Async);
        let helper = MethodRef { method: variant(helper.method), open: helper.open.map(variant) };
        let signature = universe.signature(helper.method)?;
        self.tail_awaited(helper, signature, vec![task], false)
    }

    /// An async call whose continuation is passed on.
    fn tail_awaited(
        &mut self,
        target: MethodRef,
        signature: &'u types::MethodSignature,
        entries: Vec<Entry>,
        is_virtual: bool,
    ) -> Result<()> {
        if self.asynchronous.is_none() {
            self.declare_async(false);
        }
        if let Some(frame) = &mut self.asynchronous {
            frame.pending = Some(Awaiting::Tail);
        }
        if is_virtual {
            self.call_entries(target, signature, entries, true)
        } else {
            self.direct_call(target, signature, entries)
        }
    }

    fn core_class(&self, namespace: &str, name: &str) -> Result<TypeId> {
        let universe = self.universe;
        match universe.find_definition(universe.core(), namespace, name)? {
            Some(definition) => Ok(universe.open_type(definition)?),
            None => Err(super::InvalidIl::BadToken.into()),
        }
    }
}

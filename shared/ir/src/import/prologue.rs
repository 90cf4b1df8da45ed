//! What surrounds the IL: static constructors at entry, the lock of synchronized methods, returns.
//! Owns the blocks before and behind those of the IL.
//!
//! A synchronized method (II.15.4.3.3) is its body in a try block whose finally handler leaves the monitor:
//! ```text
//! b0:      o = this | type object; call Monitor.Enter(o); jump body
//! body…    every `ret` is: result = value; leave exit
//! handler: call Monitor.Exit(o); end.finally
//! exit:    return result
//! ```

use super::context::TypeRef;
use super::error::{Result, Stop};
use super::flow::FIRST_SEQUENCE;
use super::invalid::InvalidIl;
use super::{Argument, Importer, Variable};
use crate::func::ContextSource;
use crate::op::*;
use crate::operand::*;
use crate::{EhClause, EhKind, SlotKind, SlotOrigin};
use abi::ExceptionKind;
use metadata::{MethodImplAttributes, Opcode as O, Operand as IlOperand};
use smallvec::smallvec;

/// What surrounds a whole body.
pub(super) struct Guard {
    pub kind: GuardKind,
    pub handler: Block,
    pub exit: Option<Block>,
    pub result: Option<Slot>,
    pub leaders: u32,
}

pub(super) enum GuardKind {
    /// A synchronized method: the object whose monitor is left.
    Monitor(Slot),
    /// An async method: the contexts that are restored unless it was resumed (`awaits`).
    Contexts { continuation: Slot, execution: Slot, synchronization: Slot },
}

impl Importer<'_, '_> {
    /// The blocks before the IL's first; queues that.
    pub fn prologue(&mut self) -> Result<()> {
        let class = self.class_of(self.scope.method)?;
        let is_synchronized = self
            .universe
            .method_impl_attributes(self.scope.method)?
            .contains(MethodImplAttributes::SYNCHRONIZED);
        let copies_this = self.changes_this();
        let is_async = self.is_async_body() || self.is_version();
        if is_async && is_synchronized {
            // The lock would be left on another thread (runtime async 1.3).
            return Err(InvalidIl::BadSignature.into());
        }
        if class.is_some() || is_synchronized || copies_this || is_async {
            self.open_entry(is_synchronized || is_async);
            let has_own_block = self.flow.leaders[0].block != Some(self.block);
            if let Some(class) = class {
                let ty = self.type_arg(class);
                self.emit(InitClass { ty });
            }
            if copies_this {
                self.copy_this();
            }
            if is_synchronized {
                self.enter_monitor()?;
            }
            self.enter_async();
            if has_own_block {
                return self.jump_to(0);
            }
        }
        self.flow.leaders[0].entry = Some(Vec::new());
        self.block_at(0);
        self.enqueue(0);
        Ok(())
    }

    /// A block in front, unless the IL's first block can take more operations at its beginning.
    fn open_entry(&mut self, is_synchronized: bool) {
        if is_synchronized || self.flow.zero_is_target {
            let block = self.new_block(smallvec![0, FIRST_SEQUENCE]);
            self.switch_to(block);
        } else {
            let block = self.block_at(0);
            self.switch_to(block);
        }
    }

    /// The type whose static constructor a method must trigger (II.10.5.3.1): precise types, in static methods,
    /// constructors, and all methods of value types and interfaces, where no constructor need have run.
    pub fn class_of(&self, method: MethodId) -> Result<Option<TypeRef>> {
        let universe = self.universe;
        let owner = universe.method_owner(method);
        if universe.is_before_field_init(owner)? || universe.static_constructor(owner)?.is_none() {
            return Ok(None);
        }
        let is_static = universe.is_static(method)?;
        let triggers = if is_static {
            universe.method_name(method) != ".cctor"
        } else {
            universe.is_instance_constructor(method)?
                || universe.is_value_type(owner)?
                || universe.is_interface(owner)?
        };
        if !triggers {
            return Ok(None);
        }
        let open = if universe.contains_canon(owner) {
            Some(universe.method_owner(universe.method_definition(method)?))
        } else {
            None
        };
        Ok(Some(TypeRef { ty: owner, open }))
    }

    /// `this` is where shared code finds its context: a method that changes it works on a copy.
    fn changes_this(&self) -> bool {
        matches!(self.func.context, ContextSource::This { .. })
            && metadata::Instructions::new(self.code).any(|instruction| {
                instruction.is_ok_and(|instruction| {
                    let opcode = instruction.opcode;
                    matches!(opcode, O::Starg | O::StargS | O::Ldarga | O::LdargaS)
                        && instruction.operand == IlOperand::Variable(0)
                })
            })
    }

    fn copy_this(&mut self) {
        if let Some(&Argument::Variable(this)) = self.scope.arguments.first() {
            let slot = self.func.new_slot(this.form.kind(), SlotOrigin::Argument(0));
            self.func.slots[slot.index()].address_taken = self.facts.address_taken.contains(&slot);
            self.emit(MoveSlot { dst: slot, src: this.slot });
            self.scope.arguments[0] = Argument::Variable(Variable { slot, ..this });
        }
    }

    fn enter_monitor(&mut self) -> Result<()> {
        let (universe, method) = (self.universe, self.scope.method);
        let object = self.temp(SlotKind::Ref);
        if universe.is_static(method)? {
            let owner = universe.method_owner(method);
            let open = if universe.contains_canon(owner) {
                Some(universe.method_owner(universe.method_definition(method)?))
            } else {
                None
            };
            let ty = self.type_arg(TypeRef { ty: owner, open });
            self.emit(TypeObject { dst: object, ty });
        } else {
            self.emit(MoveSlot { dst: object, src: Slot(0) });
        }
        self.monitor_call("Enter", object)?;
        let leaders = self.flow.leaders.len() as u32;
        let handler = self.new_block(smallvec![leaders + 1, FIRST_SEQUENCE]);
        let result = self.func.result.map(|kind| self.temp(kind));
        let kind = GuardKind::Monitor(object);
        self.guard = Some(Guard { kind, handler, exit: None, result, leaders });
        Ok(())
    }

    fn monitor_call(&mut self, name: &'static str, object: Slot) -> Result<()> {
        let method = self.core_method("System.Threading", "Monitor", name, 1)?;
        let args = self.func.new_slots(&[object]);
        self.emit(Call { dst: None, method: MethodArg::Exact(method), args });
        Ok(())
    }

    /// A method of the core library by name and number of parameters.
    pub fn core_method(
        &self,
        namespace: &str,
        class: &str,
        name: &str,
        parameters: usize,
    ) -> Result<MethodId> {
        let universe = self.universe;
        if let Some(definition) = universe.find_definition(universe.core(), namespace, class)? {
            let owner = universe.open_type(definition)?;
            for method in universe.declared_methods(owner)? {
                if universe.method_name(method) == name
                    && universe.signature(method)?.params.len() == parameters
                {
                    return Ok(method);
                }
            }
        }
        let message = format!("Method not found: '{namespace}.{class}.{name}'.");
        Err(Stop::Link(ExceptionKind::MissingMethod, message))
    }

    /// `ret`, with the value in a slot of the result's kind.
    pub fn return_from(&mut self, value: Option<Slot>) {
        self.ended = true;
        let Some(guard) = &mut self.guard else {
            return self.emit(ReturnValue { value });
        };
        let (result, leaders) = (guard.result, guard.leaders);
        let exit = *guard.exit.get_or_insert_with(|| {
            self.keys.push(smallvec![leaders + 2, FIRST_SEQUENCE]);
            self.func.new_block()
        });
        if let (Some(dst), Some(src)) = (result, value) {
            self.emit(MoveSlot { dst, src });
        }
        self.emit(Leave { target: exit });
    }

    /// The blocks behind the IL's last.
    pub fn epilogue(&mut self) -> Result<()> {
        let Some(guard) = self.guard.take() else { return Ok(()) };
        self.switch_to(guard.handler);
        match guard.kind {
            GuardKind::Monitor(object) => {
                self.monitor_call("Exit", object)?;
                self.emit(EndFinally {});
            }
            GuardKind::Contexts { .. } => self.restore_and_rethrow(&guard)?,
        }
        if let Some(exit) = guard.exit {
            self.switch_to(exit);
            match guard.kind {
                GuardKind::Monitor(_) => self.emit(ReturnValue { value: guard.result }),
                GuardKind::Contexts { .. } => self.restore_and_return(&guard)?,
            }
        }
        self.guard = Some(guard);
        Ok(())
    }

    /// The clause around the whole body, outside all others.
    pub fn guard_clause(&mut self, at: &dyn Fn((u32, u32)) -> Block) {
        let Some(guard) = &self.guard else { return };
        let handler_start = at((guard.leaders + 1, 0));
        let kind = match guard.kind {
            GuardKind::Monitor(_) => EhKind::Finally,
            GuardKind::Contexts { .. } => EhKind::Catch(self.universe.core_types().object),
        };
        self.func.clauses.push(EhClause {
            kind,
            try_start: at((1, 0)),
            try_end: handler_start,
            handler_start,
            handler_end: at((guard.leaders + 2, 0)),
        });
    }
}

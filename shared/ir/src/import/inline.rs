//! Bodies of trivial callees in the place of their calls: accessors, small constructors, indexers.
//! Owns the choice (`is_trivial`) and the change of scope. The instructions of the callee are imported like the method's own,
//! with its arguments standing for what the caller passes; blocks that it needs lie where the call stands, and keep its IL
//! offset. What shows only on the way that a callee is not trivial after all is noted, and the import starts again without
//! it (`Facts::not_inlined`).

use super::context::MethodRef;
use super::eh::Regions;
use super::error::{Result, Stop};
use super::flow::{Flow, Key};
use super::form::{Form, form_of, is_void, result_form};
use super::stack::{Entry, Value};
use super::visit::Prefixes;
use super::{Argument, Importer, Scope, Variable};
use crate::SlotOrigin;
use crate::op::*;
use crate::operand::*;
use abi::ExceptionKind;
use metadata::{
    Instruction, MethodAttributes, MethodBody, MethodImplAttributes, Opcode as O, Operand,
};
use types::{AssemblyId, Instantiation, MethodCode, MethodVariant};

/// IL bytes of a body worth looking at.
const MAX_IL_SIZE: usize = 48;
const MAX_LOCALS: usize = 3;
/// Bodies within bodies.
const MAX_DEPTH: usize = 4;
/// Bodies in one method: enough for any hot path, little enough for generated giants.
const MAX_COUNT: u32 = 400;

/// An inlined body in the making.
pub(super) struct Inlined {
    /// What its blocks' keys begin with.
    pub key: Key,
    /// A lookup, or something else that the caller cannot do for it.
    pub has_failed: bool,
    depth: usize,
    result: Option<(TypeId, Form)>,
    /// Where its returns meet, when there are several, and the result there.
    exit: Option<Block>,
    exit_result: Option<Slot>,
    /// The only return is at the end: the caller goes on in the same block with this.
    falls_out: Option<Option<Entry>>,
}

/// Is it an instruction that a trivial body may have? Its token is looked at later.
fn is_plain(instruction: Instruction<'_>) -> bool {
    let is_strange = matches!(
        instruction.opcode,
        O::Ldarga
            | O::LdargaS
            | O::Starg
            | O::StargS
            | O::Ldloca
            | O::LdlocaS
            | O::Localloc
            | O::Arglist
            | O::Endfilter
            | O::Endfinally
            | O::Rethrow
            | O::Throw
            | O::Leave
            | O::LeaveS
            | O::Tail
            | O::Constrained
            | O::No
            | O::Jmp
            | O::Calli
            | O::Ldftn
            | O::Ldvirtftn
            | O::Mkrefany
            | O::Refanyval
            | O::Refanytype
    );
    !is_strange
        && match instruction.operand {
            // Forward only: a loop is no trivial body.
            Operand::Branch(target) => target > instruction.offset,
            Operand::Switch(_) | Operand::Member(_) | Operand::Signature(_) => false,
            _ => true,
        }
}

/// What stands still while an inlined body is imported.
struct Suspended<'u> {
    scope: Scope<'u>,
    code: &'u [u8],
    regions: Regions,
    flow: Flow,
    stack: Vec<Entry>,
    skip_to: u32,
    prefixes: Prefixes,
    inlined: Option<Inlined>,
}

impl<'u> Importer<'u, '_> {
    /// Imports the callee's body here; false when it is to be called.
    pub fn inline(&mut self, target: MethodRef, entries: &[Entry]) -> Result<bool> {
        let depth = self.inline_depth();
        let Some((assembly, body)) = self.candidate(target.method) else { return Ok(false) };
        self.inline_count += 1;
        let method = self.universe.canonical_method(target.method)?;
        match self.import_inlined(method, assembly, &body, entries, depth) {
            Ok(()) => Ok(true),
            Err(_) => {
                self.facts.not_inlined.insert(method);
                self.facts.changed = true;
                // The block ends here in this pass, which is thrown away.
                let message = "not inlined".to_string();
                Err(Stop::Link(ExceptionKind::NotImplemented, message))
            }
        }
    }

    fn inline_depth(&self) -> usize {
        self.inlined.as_ref().map_or(0, |inlined| inlined.depth)
    }

    /// The body to put in the place of a call, if it is to be.
    fn candidate(&self, method: MethodId) -> Option<(AssemblyId, MethodBody<'u>)> {
        if !self.options.inline || self.inline_count >= MAX_COUNT {
            return None;
        }
        self.is_trivial(method, MAX_DEPTH - self.inline_depth())
    }

    /// The body of a method that is small, straightforward and free of what depends on being called.
    fn is_trivial(&self, method: MethodId, depth: usize) -> Option<(AssemblyId, MethodBody<'u>)> {
        let universe = self.universe;
        let method = universe.canonical_method(method).ok()?;
        if depth == 0 || self.facts.not_inlined.contains(&method) {
            return None;
        }
        // What says no soonest comes first: most callees are not trivial.
        let (assembly, body) = universe.method_body(method).ok()??;
        if body.code.len() > MAX_IL_SIZE
            || !body.exceptions.is_empty()
            || !body.instructions().all(|instruction| instruction.is_ok_and(is_plain))
        {
            return None;
        }
        let implementation = universe.method_impl_attributes(method).ok()?;
        let forbidden = MethodImplAttributes::NO_INLINING.0
            | MethodImplAttributes::SYNCHRONIZED.0
            | MethodImplAttributes::ASYNC.0
            | MethodImplAttributes::NO_OPTIMIZATION.0;
        let attributes = universe.method_attributes(method).ok()?;
        if implementation.0 & forbidden != 0
            || attributes.contains(MethodAttributes::REQUIRE_SEC_OBJECT)
            || universe.method_variant(method) != MethodVariant::Ordinary
            || universe.method_code(method).ok()? != MethodCode::Il
            || self.class_of(method).ok()?.is_some()
        {
            return None;
        }
        let instantiation = universe.method_instantiation(method);
        if let Some(locals) = body.local_var_sig {
            let locals = universe.resolve_locals(assembly, locals, instantiation).ok()?;
            if locals.len() > MAX_LOCALS || locals.iter().any(|local| local.is_pinned) {
                return None;
            }
        }
        // A frame that an exception passes through is seen in its stack trace. For what lies inside the core library that
        // hardly matters; a program's own methods keep theirs.
        let is_core = assembly == universe.core();
        // The first call into an assembly runs its module initialiser.
        if !is_core && universe.module_initializer(assembly).ok()?.is_some() {
            return None;
        }
        let mut before = O::Nop;
        for instruction in body.instructions() {
            let instruction = instruction.ok()?;
            if !self.is_simple(instruction, assembly, instantiation, depth)
                || !is_core && self.may_throw(method, instruction, before)
            {
                return None;
            }
            before = instruction.opcode;
        }
        Some((assembly, body))
    }

    /// Could the instruction throw, other than because `this` is null, which the caller finds out?
    fn may_throw(&self, method: MethodId, instruction: Instruction<'_>, before: O) -> bool {
        let universe = self.universe;
        let opcode = instruction.opcode;
        if let Operand::Field(token) = instruction.operand {
            let instantiation = universe.method_instantiation(method);
            let owner = universe.method_owner(method);
            let is_own = || -> types::Result<bool> {
                let assembly = universe.assembly_of(owner);
                let field = universe.resolve_field(assembly, token, instantiation)?;
                let on_this =
                    universe.field_owner(field) == owner && !universe.is_static(method)?;
                Ok(universe.is_static_field(field)?
                    || universe.is_value_type(universe.field_owner(field))?
                    || on_this && (opcode == O::Stfld || before == O::Ldarg0))
            };
            return !is_own().unwrap_or(false);
        }
        let pops_reference =
            opcode.pops().contains(&metadata::StackKind::Object) && opcode != O::Isinst;
        let is_indirect = opcode.text().starts_with("ldind") || opcode.text().starts_with("stind");
        pops_reference
            || is_indirect
            || opcode.text().contains(".ovf")
            || matches!(
                opcode,
                O::Div
                    | O::DivUn
                    | O::Rem
                    | O::RemUn
                    | O::Ckfinite
                    | O::Newarr
                    | O::Ldobj
                    | O::Stobj
                    | O::Cpobj
                    | O::Cpblk
                    | O::Initblk
            )
    }

    fn is_simple(
        &self,
        instruction: Instruction<'_>,
        assembly: AssemblyId,
        instantiation: Instantiation<'u>,
        depth: usize,
    ) -> bool {
        let universe = self.universe;
        match (instruction.opcode, instruction.operand) {
            (_, Operand::Field(token)) => {
                let Ok(field) = universe.resolve_field(assembly, token, instantiation) else {
                    return false;
                };
                // The statics of a shared type need its context.
                let is_shared = universe.contains_canon(universe.field_owner(field));
                !is_shared || universe.is_static_field(field).is_ok_and(|is_static| !is_static)
            }
            (opcode, Operand::Type(token)) => {
                let Ok(ty) = universe.resolve_type(assembly, token, instantiation) else {
                    return false;
                };
                // These ask for the layout only, which sharing does not change.
                let is_layout = matches!(
                    opcode,
                    O::Ldelem | O::Stelem | O::Ldobj | O::Stobj | O::Initobj | O::Cpobj | O::Sizeof
                );
                is_layout || !universe.contains_canon(ty)
            }
            (O::Call | O::Callvirt | O::Newobj, Operand::Method(token)) => {
                let Ok(callee) = universe.resolve_method(assembly, token, instantiation) else {
                    return false;
                };
                // A program's own method stays in the traces of what it calls.
                let may_call_cold = assembly == universe.core();
                self.is_known(callee)
                    || may_call_cold
                        && instruction.opcode != O::Callvirt
                        && self.is_cold_call(callee)
                    || self.calls_directly(callee, instruction.opcode)
                        && self.is_trivial(callee, depth - 1).is_some()
            }
            _ => true,
        }
    }

    /// Would the call reach this very method?
    fn calls_directly(&self, callee: MethodId, opcode: O) -> bool {
        opcode != O::Callvirt || self.universe.is_effectively_final(callee).unwrap_or(false)
    }

    /// A static method without arguments or result and without generic context: how accessors throw.
    fn is_cold_call(&self, callee: MethodId) -> bool {
        let universe = self.universe;
        let is_plain = || -> types::Result<bool> {
            let signature = universe.signature(callee)?;
            Ok(universe.is_static(callee)?
                && signature.params.is_empty()
                && is_void(universe, signature.result)
                && universe.method_args(callee).is_empty()
                && universe.type_args(universe.method_owner(callee)).is_empty())
        };
        is_plain().unwrap_or(false)
    }

    fn import_inlined(
        &mut self,
        method: MethodId,
        assembly: AssemblyId,
        body: &MethodBody<'u>,
        entries: &[Entry],
        depth: usize,
    ) -> Result<()> {
        let universe = self.universe;
        let signature = universe.signature(method)?;
        let arguments = self.bind(method, signature, entries)?;
        let flow = Flow::scan(body.code, &Regions::default()).map_err(|(_, why)| why)?;
        let mut key = self.keys[self.block.index()].clone();
        key.push(self.inline_count);
        let result = result_form(universe, signature.result)?.map(|form| (signature.result, form));
        let instantiation = universe.method_instantiation(method);
        let scope = Scope {
            method,
            assembly,
            instantiation,
            is_shared: universe.method_contains_canon(method),
            arguments,
            locals: self.inlined_locals(assembly, body, instantiation)?,
            result,
        };
        let inlined = Inlined {
            key,
            has_failed: false,
            depth: depth + 1,
            result,
            exit: None,
            exit_result: None,
            falls_out: None,
        };
        let suspended = Suspended {
            scope: std::mem::replace(&mut self.scope, scope),
            code: std::mem::replace(&mut self.code, body.code),
            regions: std::mem::take(&mut self.regions),
            flow: std::mem::replace(&mut self.flow, flow),
            stack: std::mem::take(&mut self.stack),
            skip_to: std::mem::replace(&mut self.skip_to, 0),
            prefixes: std::mem::take(&mut self.prefixes),
            inlined: self.inlined.replace(inlined),
        };
        let done = self.inlined_leaders();
        let inlined = std::mem::replace(&mut self.inlined, suspended.inlined);
        self.scope = suspended.scope;
        self.code = suspended.code;
        self.regions = suspended.regions;
        self.flow = suspended.flow;
        self.stack = suspended.stack;
        self.skip_to = suspended.skip_to;
        self.prefixes = suspended.prefixes;
        done?;
        match inlined {
            Some(inlined) if !inlined.has_failed => self.leave_inlined(inlined),
            _ => Err(super::InvalidIl::TooComplex.into()),
        }
    }

    /// The arguments as the callee sees them: addresses of locals stay that, everything else is a value of its form.
    fn bind(
        &mut self,
        method: MethodId,
        signature: &types::MethodSignature,
        entries: &[Entry],
    ) -> Result<Vec<Argument>> {
        let universe = self.universe;
        let mut types = Vec::with_capacity(entries.len());
        if signature.has_this {
            let owner = universe.method_owner(method);
            let is_value = universe.is_value_type(owner)?;
            types.push(if is_value { universe.by_ref(owner)? } else { owner });
        }
        types.extend_from_slice(&signature.params);
        if types.len() != entries.len() {
            return Err(super::InvalidIl::BadCall.into());
        }
        // The callee may change what it gets the address of: whoever still means the old value gets a copy.
        let places: Vec<Slot> = entries
            .iter()
            .filter_map(|entry| match entry.value {
                Value::Place { slot, .. } => Some(slot),
                _ => None,
            })
            .collect();
        for &slot in &places {
            self.save_readers(slot);
        }
        let mut arguments = Vec::with_capacity(entries.len());
        for (entry, ty) in entries.iter().zip(types) {
            let form = form_of(universe, ty)?;
            let bound = match entry.value {
                Value::Place { .. } if form == Form::BYREF => *entry,
                Value::I4(_) if form == Form::I4 => *entry,
                Value::I8(_) if form == Form::I8 => *entry,
                Value::Null if form == Form::REF => *entry,
                _ => {
                    let mut slot = self.coerce(*entry, form)?;
                    if places.contains(&slot) {
                        slot = self.own_copy(slot, form.kind());
                    }
                    let known = Entry::form(slot, form);
                    Entry { ty: entry.ty.or(Some(ty)), is_exact: entry.is_exact, ..known }
                }
            };
            arguments.push(Argument::Value(bound));
        }
        Ok(arguments)
    }

    /// The callee's locals: zero at each call.
    fn inlined_locals(
        &mut self,
        assembly: AssemblyId,
        body: &MethodBody<'u>,
        instantiation: Instantiation<'u>,
    ) -> Result<Vec<Variable>> {
        let Some(signature) = body.local_var_sig else { return Ok(Vec::new()) };
        let universe = self.universe;
        let mut locals = Vec::new();
        for local in universe.resolve_locals(assembly, signature, instantiation)? {
            let form = form_of(universe, local.ty)?;
            let number = self.local_count;
            self.local_count += 1;
            let slot = self.func.new_slot(form.kind(), SlotOrigin::Local(number));
            if body.init_locals {
                match form {
                    Form::Struct(_) => self.emit(SlotZero { dst: slot }),
                    Form::Scalar(_) => {
                        let zero = self.zero_entry(form.kind());
                        self.assign(slot, form, zero)?;
                    }
                }
            }
            locals.push(Variable { slot, form, ty: local.ty });
        }
        Ok(locals)
    }

    fn inlined_leaders(&mut self) -> Result<()> {
        self.flow.leaders[0].block = Some(self.block);
        self.flow.leaders[0].entry = Some(Vec::new());
        self.flow.queue.insert(0);
        while let Some(leader) = self.flow.queue.pop_first() {
            self.flow.leaders[leader].imported = true;
            if leader != 0 {
                let block = self.block_at(leader);
                self.switch_to(block);
                self.stack = Vec::new();
            }
            self.inlined_instructions(leader)?;
        }
        Ok(())
    }

    fn inlined_instructions(&mut self, leader: usize) -> Result<()> {
        let end = self.flow.end_of(leader, self.code.len() as u32);
        let start = self.flow.leaders[leader].offset;
        self.prefixes = Prefixes::default();
        for instruction in metadata::Instructions::from_offset(self.code, start) {
            let instruction = instruction.map_err(|_| super::InvalidIl::Undecodable)?;
            if instruction.offset >= end {
                break;
            }
            if instruction.offset < self.skip_to {
                continue;
            }
            self.instruction(instruction)?;
            if self.ended {
                return Ok(());
            }
        }
        if end as usize >= self.code.len() {
            return Err(super::InvalidIl::FallsOff.into());
        }
        self.jump_to(end)
    }

    /// `ret` of an inlined body.
    pub fn inlined_return(&mut self) -> Result<()> {
        let result = self.inlined.as_ref().and_then(|inlined| inlined.result);
        let value = match result {
            None => None,
            Some((ty, form)) => {
                let entry = self.pop()?;
                let entry = match entry.value {
                    _ if entry.kind == form.kind() && form.small().is_none() => entry,
                    _ => {
                        let slot = self.coerce(entry, form)?;
                        Entry::form(slot, form)
                    }
                };
                Some(Entry { ty: entry.ty.or(Some(ty)), ..entry })
            }
        };
        if !self.stack.is_empty() {
            return Err(super::InvalidIl::StackNotEmpty.into());
        }
        self.ended = true;
        let is_last = self.flow.queue.is_empty();
        let Some(inlined) = &mut self.inlined else { return Ok(()) };
        if is_last && inlined.exit.is_none() {
            inlined.falls_out = Some(value);
            return Ok(());
        }
        let exit = match inlined.exit {
            Some(exit) => exit,
            None => {
                let mut key = inlined.key.clone();
                key.push(u32::MAX);
                let exit = self.func.new_block();
                self.keys.push(key);
                inlined.exit = Some(exit);
                exit
            }
        };
        if let (Some(entry), Some((_, form))) = (value, result) {
            let dst = match inlined.exit_result {
                Some(dst) => dst,
                None => {
                    let dst = self.func.new_slot(form.kind(), SlotOrigin::Temporary);
                    inlined.exit_result = Some(dst);
                    dst
                }
            };
            let src = self.slot_of(entry);
            self.emit(MoveSlot { dst, src });
        }
        self.emit(Jump { target: exit });
        Ok(())
    }

    /// Goes on behind an inlined body, with its result on the stack.
    fn leave_inlined(&mut self, inlined: Inlined) -> Result<()> {
        match (inlined.falls_out, inlined.exit) {
            (Some(value), _) => {
                self.ended = false;
                self.stack.extend(value);
            }
            (None, Some(exit)) => {
                self.switch_to(exit);
                if let (Some(slot), Some((ty, form))) = (inlined.exit_result, inlined.result) {
                    self.push(Entry::form(slot, form).typed(ty));
                }
            }
            // It always throws.
            (None, None) => self.ended = true,
        }
        Ok(())
    }

    /// Does the callee's first access find out whether `this` is null? Then nobody need ask before.
    pub fn checks_this(&self, method: MethodId) -> bool {
        let Some((_, body)) = self.candidate(method) else { return false };
        let mut loads: Vec<O> = Vec::new();
        for instruction in body.instructions().map_while(|instruction| instruction.ok()) {
            match instruction.opcode {
                O::Ldfld => return loads.last() == Some(&O::Ldarg0),
                O::Stfld => return loads.iter().nth_back(1) == Some(&O::Ldarg0),
                // Neither of these can throw or be noticed.
                opcode
                    if opcode.text().starts_with("ldarg") || opcode.text().starts_with("ldc") =>
                {
                    loads.push(opcode);
                }
                _ => return false,
            }
        }
        false
    }
}

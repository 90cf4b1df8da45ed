//! CIL → HIR. Entry: `import_method`.
//! Owns the driver: one pass over the reachable IL of a method, repeated while the pass learns facts that it should have
//! known from the start (whose address is taken, how wide a stack position is where blocks meet).
//!
//! ```text
//! context   tokens → types, methods, fields; lookups of shared code          flow   leaders, worklist, merging, order of blocks
//! stack     evaluation stack, conversions on assignment                      eh     regions, handlers, leave
//! visit     one instruction: the table of opcodes                            arith memory objects arrays calls   its groups
//! awaits    async bodies                                                     async_thunks, async_versions  between the forms of a method
//! ```
//! Every token is resolved over the canonical arguments of the method; where the answer contains `__Canon`, the code is shared
//! and the exact thing is looked up at run time by the same token over the *definition's* variables (`context`).

mod accessors;
mod arith;
mod async_thunks;
mod async_versions;
mod awaits;
mod calls;
mod context;
mod eh;
pub mod error;
mod flow;
mod form;
mod inline;
mod intrinsics;
mod invalid;
mod memory;
mod objects;
mod prologue;
mod stack;
mod thunks;
mod visit;

pub use async_versions::{TAIL_AWAIT, has_own_il};
pub use error::{INVALID_PROGRAM, ImportError};
pub use form::{memory_form, slot_kind};
pub use invalid::InvalidIl;
pub use thunks::{Thunk, import_thunk};

use crate::func::ContextSource;
use crate::operand::*;
use crate::{Func, SlotKind, SlotOrigin};
use context::Caches;
use eh::Regions;
use error::Stop;
use flow::{Facts, Flow};
use form::Form;
use hashbrown::HashMap;
use metadata::MethodBody;
use stack::Entry;
use types::{
    AssemblyId, DelegateMethod, GenericContext, Instantiation, MethodCode, MethodSignature,
    MethodVariant, Universe,
};
use visit::Prefixes;

/// How to import.
#[derive(Clone, Copy, Debug)]
pub struct ImportOptions {
    /// Put the bodies of trivial callees in the place of their calls.
    pub inline: bool,
    /// See `call; [ConfigureAwait;] Await` as one await of the callee's async variant (runtime async 1.5). Without, the task is made
    /// and awaited: the results are the same.
    pub recognize_awaits: bool,
    /// Every await suspends, for nothing when its callee has not (a stress mode).
    pub forces_suspension: bool,
}

impl Default for ImportOptions {
    fn default() -> Self {
        ImportOptions { inline: true, recognize_awaits: true, forces_suspension: false }
    }
}

/// The passes a method may need before the facts are stable; each adds at least one.
const MAX_PASSES: u32 = 200;

/// `[UnmanagedCallersOnly]`: no managed code calls it.
fn is_called_natively(universe: &Universe, method: MethodId) -> Result<bool, types::TypeError> {
    let Some((assembly, row)) = universe.method_row(method) else { return Ok(false) };
    let (namespace, name) = ("System.Runtime.InteropServices", "UnmanagedCallersOnlyAttribute");
    universe.has_attribute(assembly, row, namespace, name)
}

/// Imports a method's IL. `method` is exact or canonical; the function is that of its canonical form.
pub fn import_method(
    universe: &Universe,
    method: MethodId,
    options: &ImportOptions,
) -> Result<Func, ImportError> {
    let method = universe.canonical_method(method)?;
    let code = universe.method_code(method)?;
    let is_async = universe.is_marked_async(method)?;
    if is_async
        && universe.method_variant(method) == MethodVariant::Ordinary
        && matches!(code, MethodCode::Il | MethodCode::Extern)
    {
        let message = format!(
            "'{}' may be called by runtime-async methods only.",
            universe.il_method_name(method)
        );
        return Err(ImportError::Link { kind: abi::ExceptionKind::NotSupported, message });
    }
    // Async is what IL of the program's is, which nobody calls from outside (runtime async 1.3).
    if code == MethodCode::TaskThunk
        && (universe.method_body(method)?.is_none() || is_called_natively(universe, method)?)
    {
        let why = InvalidIl::BadSignature;
        return Err(ImportError::InvalidProgram { method, il_offset: 0, why });
    }
    match code {
        MethodCode::Il => {}
        MethodCode::AsyncVersion if has_own_il(universe, method, options)? => {}
        code @ (MethodCode::AsyncVersion
        | MethodCode::TaskThunk
        | MethodCode::ReturnDroppingThunk
        | MethodCode::AwaitingThunk) => {
            return async_thunks::async_thunk(universe, method, code, options);
        }
        MethodCode::Delegate(DelegateMethod::Invoke) => {
            return thunks::delegate_invoke(universe, method);
        }
        MethodCode::Array(which) => {
            let func = thunks::array_method(universe, method, which)?;
            return func.ok_or(ImportError::NoBody(MethodCode::Array(which)));
        }
        MethodCode::Extern => {
            let func = accessors::accessor(universe, method, options)?;
            return func.ok_or(ImportError::NoBody(MethodCode::Extern));
        }
        code => return Err(ImportError::NoBody(code)),
    }
    let Some((assembly, body)) = universe.method_body(method)? else {
        return Err(ImportError::NoBody(MethodCode::Extern));
    };
    let invalid = |(il_offset, why)| ImportError::InvalidProgram { method, il_offset, why };
    let signature = universe.signature(method)?;
    let mut facts = Facts::default();
    for _ in 0..MAX_PASSES {
        facts.changed = false;
        let regions = Regions::new(&body.exceptions).map_err(invalid)?;
        let flow = Flow::scan(body.code, &regions).map_err(invalid)?;
        let source = Source { method, assembly, body: &body, signature };
        let mut importer = Importer::new(universe, options, &mut facts, source, regions, flow)?;
        importer.run()?;
        let mut func = importer.func;
        if !facts.changed {
            if is_async {
                awaits::clear_lost_slots(universe, &mut func)?;
            }
            return Ok(func);
        }
    }
    Err(invalid((0, InvalidIl::TooComplex)))
}

/// The method being imported.
#[derive(Clone, Copy)]
struct Source<'u, 'f> {
    method: MethodId,
    assembly: AssemblyId,
    body: &'f MethodBody<'u>,
    signature: &'u MethodSignature,
}

/// An argument or local.
#[derive(Clone, Copy, Debug)]
struct Variable {
    slot: Slot,
    form: Form,
    /// Declared, over the canonical arguments.
    ty: TypeId,
}

/// What `ldarg` reads: a slot of the frame, or, in an inlined body, whatever the caller passes.
#[derive(Clone, Copy, Debug)]
enum Argument {
    Variable(Variable),
    Value(Entry),
}

/// The body whose instructions are being read: the method's own, or that of an inlined callee.
struct Scope<'u> {
    method: MethodId,
    assembly: AssemblyId,
    /// Over canonical arguments.
    instantiation: Instantiation<'u>,
    /// The arguments contain `__Canon`.
    is_shared: bool,
    arguments: Vec<Argument>,
    locals: Vec<Variable>,
    /// Result type and form.
    result: Option<(TypeId, Form)>,
}

impl Scope<'_> {
    /// An argument of an inlined body stands for the slot.
    fn keeps(&self, slot: Slot) -> bool {
        self.arguments.iter().any(|argument| match argument {
            Argument::Value(entry) => entry.reads(slot) || entry.is_place_of(slot),
            Argument::Variable(_) => false,
        })
    }
}

/// One pass over a method.
struct Importer<'u, 'f> {
    universe: &'u Universe,
    options: &'f ImportOptions,
    facts: &'f mut Facts,
    code: &'u [u8],
    /// CoreCLR takes deeper stacks than the header says up to this depth.
    max_stack: usize,
    regions: Regions,
    flow: Flow,
    func: Func,
    scope: Scope<'u>,
    stack: Vec<Entry>,
    stack_slots: HashMap<(u32, SlotKind), Slot>,
    /// The place of each block in the order.
    keys: Vec<flow::Key>,
    /// The block being filled; `ended` once it has its terminator.
    block: Block,
    ended: bool,
    /// Offset of the instruction being imported.
    il: u32,
    /// Instructions before this offset were imported with an earlier one.
    skip_to: u32,
    prefixes: Prefixes,
    caches: Caches,
    /// What surrounds the whole body.
    guard: Option<prologue::Guard>,
    /// The body is an async one.
    asynchronous: Option<awaits::AsyncFrame>,
    /// The inlined body that is being imported, and how many have been.
    inlined: Option<inline::Inlined>,
    inline_count: u32,
    /// Locals so far, those of inlined bodies included.
    local_count: u32,
}

impl<'u, 'f> Importer<'u, 'f> {
    fn new(
        universe: &'u Universe,
        options: &'f ImportOptions,
        facts: &'f mut Facts,
        source: Source<'u, 'f>,
        regions: Regions,
        flow: Flow,
    ) -> Result<Self, ImportError> {
        let Source { method, assembly, body, .. } = source;
        let instantiation = universe.method_instantiation(method);
        let mut func = Func::new(universe.il_method_name(method));
        func.method = Some(method);
        func.assembly = assembly;
        func.init_locals = body.init_locals;
        func.il_size = body.code.len() as u32;
        let scope = Scope {
            method,
            assembly,
            instantiation,
            is_shared: universe.method_contains_canon(method),
            arguments: Vec::new(),
            locals: Vec::new(),
            result: None,
        };
        let mut importer = Importer {
            universe,
            options,
            facts,
            code: body.code,
            max_stack: usize::from(body.max_stack),
            regions,
            flow,
            func,
            scope,
            stack: Vec::new(),
            stack_slots: HashMap::new(),
            keys: Vec::new(),
            block: Block(0),
            ended: false,
            il: 0,
            skip_to: 0,
            prefixes: Prefixes::default(),
            caches: Caches::default(),
            guard: None,
            asynchronous: None,
            inlined: None,
            inline_count: 0,
            local_count: 0,
        };
        importer.declare(source).map_err(|stop| importer.refuse(stop))?;
        Ok(importer)
    }

    /// An error outside of any instruction: the method has no function.
    fn refuse(&self, stop: Stop) -> ImportError {
        match stop {
            Stop::Invalid(why) => {
                ImportError::InvalidProgram { method: self.scope.method, il_offset: self.il, why }
            }
            Stop::Link(kind, message) => ImportError::Link { kind, message },
        }
    }

    /// Arguments, hidden context, locals: in the order of `Func::slots`.
    fn declare(&mut self, source: Source<'u, '_>) -> error::Result<()> {
        let Source { method, assembly, body, signature } = source;
        let universe = self.universe;
        if signature.calling_convention == metadata::CallingConvention::VarArg {
            return Err(self.vararg());
        }
        let owner = universe.method_owner(method);
        let mut types = Vec::new();
        if signature.has_this && !signature.explicit_this {
            let is_value = universe.is_value_type(owner)?;
            types.push(if is_value { universe.by_ref(owner)? } else { owner });
        }
        types.extend_from_slice(&signature.params);
        for (number, ty) in types.into_iter().enumerate() {
            let form = form::form_of(universe, ty)?;
            let slot = self.func.new_slot(form.kind(), SlotOrigin::Argument(number as u32));
            self.scope.arguments.push(Argument::Variable(Variable { slot, form, ty }));
        }
        self.func.context = match universe.generic_context(method)? {
            GenericContext::None => ContextSource::None,
            GenericContext::This => {
                let depth = universe.ancestors(owner)?.len() as u32 - 1;
                ContextSource::This { depth }
            }
            GenericContext::TypeArg => ContextSource::TypeArgument(self.context_argument()),
            GenericContext::MethodArg => ContextSource::MethodArgument(self.context_argument()),
        };
        self.func.argument_count = self.func.slots.len() as u32;
        if let Some(form) = form::result_form(universe, signature.result)? {
            self.scope.result = Some((signature.result, form));
            self.func.result = Some(form.kind());
        }
        if let Some(locals) = body.local_var_sig {
            let locals = universe.resolve_locals(assembly, locals, self.scope.instantiation)?;
            for (number, local) in locals.into_iter().enumerate() {
                let form = form::form_of(universe, local.ty)?;
                let slot = self.func.new_slot(form.kind(), SlotOrigin::Local(number as u32));
                self.func.slots[slot.index()].pinned = local.is_pinned;
                self.scope.locals.push(Variable { slot, form, ty: local.ty });
            }
            self.local_count = self.scope.locals.len() as u32;
        }
        if universe.is_marked_async(method)?
            && universe.method_variant(method) == MethodVariant::Async
        {
            self.declare_async(universe.method_task_return(method)?.is_some());
        } else if !body.code.is_empty() && universe.method_code(method)? == MethodCode::AsyncVersion
        {
            self.declare_version();
        }
        for &slot in &self.facts.address_taken {
            if let Some(info) = self.func.slots.get_mut(slot.index()) {
                info.address_taken = true;
            }
        }
        Ok(())
    }

    fn context_argument(&mut self) -> Slot {
        self.func.new_slot(SlotKind::I8, SlotOrigin::Context)
    }

    fn run(&mut self) -> Result<(), ImportError> {
        self.prologue().map_err(|stop| self.refuse(stop))?;
        while let Some(leader) = self.flow.queue.pop_first() {
            self.import_leader(leader)?;
        }
        self.epilogue().map_err(|stop| self.refuse(stop))?;
        let made = self.make_filters();
        let at = self.order_blocks();
        self.make_clauses(&made, &at).map_err(|stop| self.refuse(stop))?;
        self.guard_clause(&at);
        Ok(())
    }

    fn import_leader(&mut self, leader: usize) -> Result<(), ImportError> {
        self.flow.leaders[leader].imported = true;
        let offset = self.flow.leaders[leader].offset;
        let block = self.block_at(leader);
        self.switch_to(block);
        self.prefixes = Prefixes::default();
        self.skip_to = 0;
        self.il = offset;
        self.reach_handlers(offset);
        self.stack = match self.handler_stack(offset).map_err(|stop| self.refuse(stop))? {
            Some(stack) => stack,
            None => self.entry_stack(leader),
        };
        let end = self.flow.end_of(leader, self.code.len() as u32);
        let mut last = offset;
        for instruction in metadata::Instructions::from_offset(self.code, offset) {
            let Ok(instruction) = instruction else {
                return Err(self.refuse(InvalidIl::Undecodable.into()));
            };
            if instruction.offset >= end {
                break;
            }
            last = instruction.offset;
            if last < self.skip_to {
                continue;
            }
            self.il = last;
            match self.instruction(instruction) {
                Ok(()) if self.stack.len() > self.max_stack => {
                    return Err(self.refuse(InvalidIl::StackOverflow.into()));
                }
                Ok(()) => {}
                Err(stop @ Stop::Invalid(_)) => return Err(self.refuse(stop)),
                Err(stop) => self.throw_stop(stop),
            }
            if self.ended {
                return Ok(());
            }
        }
        if end as usize >= self.code.len() {
            return Err(self.refuse(InvalidIl::FallsOff.into()));
        }
        let fall = self.check_transfer(last, end).and_then(|()| self.jump_to(end));
        fall.map_err(|stop| self.refuse(stop))
    }
}

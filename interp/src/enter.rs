//! The tier: how the runtime enters the interpreter, and how methods get their bytecode.
//! Owns `Interpreter`, the code records of an engine, preparation and publication. Relies on F1, F3, F8.
#![allow(unsafe_code, reason = "enters and leaves the interpreter's frames")]

use crate::code::{Code, CodeBlock, CodeInfo, Import, Parts, Stubs};
use crate::dispatch::{self, Backend, Outcome};
use crate::lower::{Environment, LowerError, LoweredClause, LoweredClauseKind, lower};
use crate::ops::shared::next_budget;
use crate::state::{Cold, ColdPart, Target, frame_header};
use abi::continuation::ResumeRecord;
use abi::frame::{FRAME_HEADER_SIZE, SLOT_SIZE};
use abi::{Addr, ExceptionKind, Method, MtPtr, ObjRef, WordKind};
use core::sync::atomic::Ordering;
use hashbrown::HashMap;
use ir::func::ContextSource;
use ir::{Func, Lookup};
use parking_lot::Mutex;
use runtime::continuations::MethodContinuations;
use runtime::coverage::Kind;
use runtime::exceptions::Action;
use runtime::icalls::InternalCall;
use runtime::lookups::DictionaryOwner;
use runtime::methods::{BodyError, MethodBody};
use runtime::thread::Handling;
use runtime::{CodeClause, CodeClauseKind, FrameCode, LoopImage, Thread, Thrown, Tier, Vm};
use types::{MethodId, TypeError, TypeId};

/// Tier 0 of one engine.
pub struct Interpreter {
    shared: Box<Shared>,
}

/// At a fixed address: the stub that prepares methods names it.
struct Shared {
    backend: Backend,
    stubs: Stubs,
    /// Every code record that was published, for as long as the engine lives.
    codes: Mutex<Vec<CodeBlock>>,
    /// By method record: the code of its frames that were given up.
    exits: Mutex<HashMap<usize, CodeBlock>>,
}

impl Interpreter {
    pub fn new(backend: Backend) -> Interpreter {
        let backend = if backend.is_available() { backend } else { Backend::Loop };
        let shared = Box::new(Shared {
            backend,
            stubs: Stubs::new(),
            codes: Mutex::default(),
            exits: Mutex::default(),
        });
        let address = &raw const *shared;
        shared.stubs.prepare.get().cell(0).store(address as u64, Ordering::Release);
        Interpreter { shared }
    }
}

impl Shared {
    /// Runs from `pc` in a frame whose header is complete, until it returns to the exit stub or an exception leaves it.
    fn run(&self, thread: &mut Thread, pc: *const u64, fp: *mut u64) -> Outcome {
        let method = frame_header(fp).method;
        // SAFETY: F8.
        let seed = unsafe { &*method }.hotness.load(Ordering::Relaxed);
        let context = &raw mut thread.context;
        // SAFETY: F7 (callers pass an operation of the frame's code); the context is this thread's.
        unsafe { dispatch::run(self.backend, context, pc, fp, next_budget(seed)) }
    }
}

/// The result of a run that is no filter.
fn finished(thread: &mut Thread, outcome: Outcome) -> Result<(), Thrown> {
    match outcome {
        Outcome::Completed => Ok(()),
        Outcome::Thrown => Err(thread.in_flight()),
        other => unreachable!("a run ended as {other:?}"),
    }
}

impl Tier for Interpreter {
    fn name(&self) -> &'static str {
        match self.shared.backend {
            Backend::Loop => "interpreter (loop)",
            Backend::Tail => "interpreter (tail calls)",
        }
    }

    fn seen_types(&self, method: &Method, visit: &mut dyn FnMut(u32, [MtPtr; 2])) {
        let code = crate::state::code_at(method.code.load(Ordering::Acquire).cast_const());
        if !code.info.is_adapter {
            return crate::profile::seen_types(code, visit);
        }
        // It runs in another tier now; what it saw in this one stays.
        let own = code.cell(ADAPTER_OWN_CODE).load(Ordering::Acquire);
        if own != 0 {
            crate::profile::seen_types(crate::state::code_at(own as usize as *const ()), visit);
        }
    }

    fn initial_code(&self) -> *const () {
        self.shared.stubs.prepare.code().cast()
    }

    unsafe fn run(
        &self,
        thread: &mut Thread,
        method: *const Method,
        args: *mut u64,
    ) -> Result<(), Thrown> {
        // SAFETY: F8.
        let code = unsafe { &*method }.code.load(Ordering::Acquire).cast_const();
        // SAFETY: F8.
        let record = unsafe { &*code.cast::<Code>() };
        if args as usize + record.frame_size as usize > thread.context.stack_limit {
            let vm = thread.vm.clone();
            vm.stack_overflow(thread);
        }
        let header = frame_header(args);
        header.pc = record.entry as usize;
        header.return_pc = self.shared.stubs.exit() as usize;
        header.caller_fp = 0;
        header.method = method;
        header.code = code;
        let limit = thread.context.stack_limit;
        let outcome = self.shared.run(thread, record.entry, args);
        // What the run's frames allocated on the stack is gone with them.
        thread.context.stack_limit = thread.context.stack_limit.max(limit);
        finished(thread, outcome)
    }

    unsafe fn resume(
        &self,
        thread: &mut Thread,
        entry: usize,
        continuation: ObjRef,
        record: &ResumeRecord,
        words: *mut u64,
    ) -> Result<(), Thrown> {
        assert_eq!(entry, 0, "tier 0 has no other code");
        let method = crate::state::method_record(record.method);
        let code = prepared_code(thread, method)?;
        let fp = words as usize;
        if fp + code.frame_size as usize > thread.context.stack_limit {
            let vm = thread.vm.clone();
            vm.stack_overflow(thread);
        }
        let (mut pc, exception) =
            crate::ops::suspend::wake(thread, code, record, continuation, Addr(fp));
        let header = frame_header(words);
        header.pc = pc;
        header.return_pc = self.shared.stubs.exit() as usize;
        header.caller_fp = 0;
        header.method = record.method;
        header.code = core::ptr::from_ref(code).cast();
        let limit = thread.context.stack_limit;
        if !exception.is_null() {
            thread.context.stack_top = fp + code.frame_size as usize;
            let thrown = thread.throw_on(exception);
            match runtime::exceptions::dispatch(thread, fp, pc, thrown) {
                Action::Resume { pc: handler, .. } => pc = handler,
                Action::Leave(thrown) => return Err(thrown),
            }
        }
        let outcome = self.shared.run(thread, pc as *const u64, words);
        thread.context.stack_limit = thread.context.stack_limit.max(limit);
        finished(thread, outcome)
    }

    fn frame_code(&self, code: *const ()) -> &dyn FrameCode {
        crate::state::code_at(code)
    }

    fn loop_image(&self, vm: &Vm, method: &Method, pc: usize, fp: usize) -> Option<LoopImage> {
        // The method's calls may have other code already.
        let code = crate::frame::code_of(frame_header(fp as *mut u64));
        crate::loops::image(vm, method, code, pc)
    }

    fn give_up_frame(&self, method: &Method, fp: usize) {
        let key = core::ptr::from_ref(method) as usize;
        let mut exits = self.shared.exits.lock();
        let left = crate::frame::code_of(frame_header(fp as *mut u64));
        let made = || crate::loops::exit_code(method, left);
        let code = exits.entry(key).or_insert_with(made).code();
        crate::loops::replace_code(fp, code);
    }

    fn adapter_code(&self, method: &Method, body: InternalCall) -> *const () {
        let mut prepared = prepare_internal(method, body as usize);
        let code = prepared.code.get_mut();
        // Arguments are the callee's from its first operation on.
        code.info.frame_map.words.clear();
        code.info.is_adapter = true;
        code.method = method;
        let own = crate::state::code_at(method.code.load(Ordering::Acquire).cast_const());
        let own = if own.method.is_null() { core::ptr::null() } else { core::ptr::from_ref(own) };
        code.cell(ADAPTER_OWN_CODE).store(own as u64, Ordering::Release);
        code.cell(ADAPTER_INTERPRETER).store(&raw const *self.shared as u64, Ordering::Release);
        let address = prepared.code.code().cast::<()>();
        self.shared.codes.lock().push(prepared.code);
        address
    }

    /// A filter runs on a copy of its frame above all live frames, because calls that it makes would overwrite the frames between.
    /// Afterwards the copy's words are the frame's again; addresses into the copy become addresses into the frame.
    unsafe fn run_filter(
        &self,
        thread: &mut Thread,
        fp: usize,
        pc: usize,
        exception: ObjRef,
    ) -> Result<bool, Thrown> {
        let original = frame_header(fp as *mut u64);
        let code = crate::frame::code_of(original);
        let twin = crate::state::code_at(code.filter_twin.cast());
        let saved_top = thread.context.stack_top;
        let copy = saved_top + FRAME_HEADER_SIZE;
        if copy + twin.frame_size as usize > thread.context.stack_limit {
            let vm = thread.vm.clone();
            vm.stack_overflow(thread);
        }
        let bytes = code.info.slot_count as usize * SLOT_SIZE;
        crate::state::copy_bytes(Addr(copy), Addr(fp), bytes);
        let header = frame_header(copy as *mut u64);
        header.pc = pc;
        header.return_pc = self.shared.stubs.exit() as usize;
        header.caller_fp = 0;
        header.method = original.method;
        header.code = core::ptr::from_ref(twin).cast();
        let depth = thread.handling.len();
        thread.handling.push(Handling {
            fp: copy,
            run: thread.runs.len() - 1,
            exception,
            handler_start: 0,
            handler_end: usize::MAX,
        });
        let outcome = self.shared.run(thread, pc as *const u64, copy as *mut u64);
        thread.handling.truncate(depth);
        thread.context.stack_top = saved_top;
        let result = match outcome {
            Outcome::FilterAccepted => Ok(true),
            Outcome::FilterRejected => Ok(false),
            other => finished(thread, other).map(|()| false),
        };
        crate::state::copy_bytes(Addr(fp), Addr(copy), bytes);
        code.frame_refs(pc, fp, &mut |slot, kind, _| {
            let at = Addr(fp + slot as usize * SLOT_SIZE);
            let value = crate::state::word_at(at.0) as usize;
            if kind == WordKind::ByRef && (copy..copy + bytes).contains(&value) {
                // SAFETY: F1 (a slot of the live frame).
                unsafe { at.store::<usize>(value - copy + fp) };
            }
        });
        result
    }

    unsafe fn run_finally(&self, thread: &mut Thread, fp: usize, pc: usize) -> Result<(), Thrown> {
        let code = crate::frame::code_of(frame_header(fp as *mut u64));
        if let Some(slot) = code.resume_slot(pc) {
            // SAFETY: F1 (a hidden slot of the live frame).
            unsafe { Addr(fp + slot as usize * SLOT_SIZE).store::<u64>(0) };
        }
        let outcome = self.shared.run(thread, pc as *const u64, fp as *mut u64);
        finished(thread, outcome)
    }
}

/// The body of the stub: gives the frame's method its bytecode and enters it.
pub struct PrepareMethod;

/// Cells of an adapter's pool behind the body: the method's own bytecode (0: none yet), and who makes it.
const ADAPTER_OWN_CODE: usize = 1;
const ADAPTER_INTERPRETER: usize = 2;

/// The bytecode of a method, made if it has none.
pub fn prepared_code<'c>(thread: &mut Thread, method: &Method) -> Result<&'c Code, Thrown> {
    let code = crate::state::code_at(method.code.load(Ordering::Acquire).cast_const());
    if code.info.is_adapter {
        return own_code(thread, method, code);
    }
    if !code.method.is_null() {
        return Ok(code);
    }
    // SAFETY: the stub's cell was written by `Interpreter::new`, which outlives every thread of its engine.
    let shared = unsafe { &*(code.cell(0).load(Ordering::Acquire) as *const Shared) };
    let initial = shared.stubs.prepare.code().cast_mut().cast::<()>();
    match shared.prepare(&thread.vm.clone(), method) {
        Ok(block) => {
            shared.publish(method, initial, block);
            // Its own, another thread's, or by now an adapter to another tier.
            prepared_code(thread, method)
        }
        Err(error) => Err(thread.throw(error.kind, Some(&error.message))),
    }
}

/// The bytecode of a method that runs in another tier.
#[cold]
fn own_code<'c>(thread: &mut Thread, method: &Method, adapter: &Code) -> Result<&'c Code, Thrown> {
    let cell = adapter.cell(ADAPTER_OWN_CODE);
    let known = cell.load(Ordering::Acquire);
    if known != 0 {
        return Ok(crate::state::code_at(known as usize as *const ()));
    }
    // SAFETY: written by `adapter_code` of the interpreter, which outlives every thread of its engine.
    let shared =
        unsafe { &*(adapter.cell(ADAPTER_INTERPRETER).load(Ordering::Acquire) as *const Shared) };
    let Prepared { code, twin } = match shared.prepare(&thread.vm.clone(), method) {
        Ok(prepared) => prepared,
        Err(error) => return Err(thread.throw(error.kind, Some(&error.message))),
    };
    let mut codes = shared.codes.lock();
    let made = code.code() as u64;
    codes.push(code);
    codes.extend(twin);
    let winner = cell.compare_exchange(0, made, Ordering::AcqRel, Ordering::Acquire);
    let winner = winner.map_or_else(|other| other, |_| made);
    Ok(crate::state::code_at(winner as usize as *const ()))
}

impl ColdPart for PrepareMethod {
    fn run(cold: &mut Cold<'_>) -> Target {
        let method = cold.method();
        let vm = cold.thread.vm.clone();
        match vm.tier().first_code(cold.thread, method) {
            Ok(None) => {}
            Ok(Some(code)) => {
                cold.header().code = code;
                let (entry, fp) = (crate::state::code_at(code).entry as usize, cold.fp() as usize);
                return cold.go(entry, fp);
            }
            Err(thrown) => return cold.thrown(thrown),
        }
        if let Err(thrown) = cold.thread.activate_assembly_of(method) {
            return cold.thrown(thrown);
        }
        let record = match prepared_code(cold.thread, method) {
            Ok(record) => record,
            Err(thrown) => return cold.thrown(thrown),
        };
        let code = core::ptr::from_ref(record).cast::<()>();
        if let Err(thrown) = activate_callees(cold.thread, &record.info.imports) {
            return cold.thrown(thrown);
        }
        cold.header().code = code;
        let fp = cold.fp() as usize;
        if fp + record.frame_size as usize > cold.thread.context.stack_limit {
            let vm = cold.thread.vm.clone();
            vm.stack_overflow(cold.thread);
        }
        cold.go(record.entry as usize, fp)
    }
}

/// A module's initialiser runs before a method runs that calls into it or touches its static fields: when CoreCLR compiles the caller.
fn activate_callees(thread: &mut Thread, imports: &[Import]) -> Result<(), Thrown> {
    for import in imports {
        let owner = match import {
            Import::Method(method) => thread.vm.universe.method_owner(*method),
            Import::StaticBase(ty) => *ty,
            _ => continue,
        };
        let assembly = thread.vm.universe.assembly_of(owner);
        thread.activate_assembly(assembly)?;
    }
    Ok(())
}

/// The code of a method, and of its filters when it has some.
pub struct Prepared {
    pub code: CodeBlock,
    pub twin: Option<CodeBlock>,
}

impl Shared {
    fn prepare(&self, vm: &Vm, method: &Method) -> Result<Prepared, BodyError> {
        match vm.body(method)? {
            MethodBody::Hir(func) => {
                prepare_hir(vm, method, &func, &RuntimeEnvironment { vm, method })
            }
            MethodBody::Internal(body) => Ok(prepare_internal(method, body as usize)),
        }
    }

    /// The first to publish wins, another tier too; the code of the others is never run.
    fn publish(&self, method: &Method, initial: *mut (), prepared: Prepared) {
        let address = prepared.code.code().cast_mut().cast::<()>();
        let mut codes = self.codes.lock();
        let published =
            method.code.compare_exchange(initial, address, Ordering::AcqRel, Ordering::Acquire);
        if published.is_ok() {
            codes.push(prepared.code);
            codes.extend(prepared.twin);
        }
    }
}

/// Lowers a function and makes its code record.
pub fn prepare_hir(
    vm: &Vm,
    method: *const Method,
    func: &Func,
    environment: &dyn Environment,
) -> Result<Prepared, BodyError> {
    let mut lowered = lower(func, environment).map_err(|error| match error {
        LowerError::Type(error) => BodyError::from(error),
        LowerError::TooLarge => BodyError {
            kind: ExceptionKind::InvalidProgram,
            message: format!("The method '{}' is too large for the interpreter.", func.name),
        },
    })?;
    if vm.knobs.dumps("bytecode") && vm.dumps_method(&func.name) {
        eprintln!("{}", listing(func, &lowered));
    }
    if cfg!(debug_assertions) {
        let cells = lowered.imports.len() as u32;
        if let Err(finding) =
            crate::bytecode::verify::verify(&lowered.words, lowered.frame_slots, cells)
        {
            panic!("bytecode of {}: {finding:?}\n{}", func.name, listing(func, &lowered));
        }
    }
    if let Some(coverage) = &vm.coverage {
        for text in crate::bytecode::disasm::texts(&lowered.words) {
            coverage.hit(Kind::Bytecode, text);
        }
    }
    let words = core::mem::take(&mut lowered.words).into_boxed_slice();
    let clauses = core::mem::take(&mut lowered.clauses);
    let has_filter =
        clauses.iter().any(|clause| matches!(clause.kind, LoweredClauseKind::Filter(_)));
    let frame_slots = lowered.frame_slots;
    let info = CodeInfo::from_lowered(&func.name, &mut lowered);
    let twin = has_filter.then(|| {
        let mut info = info.clone();
        info.is_filter_twin = true;
        CodeBlock::new(Parts { method, words: words.clone(), frame_slots, info })
    });
    let mut code = CodeBlock::new(Parts { method, words, frame_slots, info });
    let entry = code.get().entry as usize;
    let mut runtime_clauses = Vec::new();
    for clause in &clauses {
        runtime_clauses.push(runtime_clause(vm, entry, clause)?);
    }
    let record = code.get_mut();
    record.info.resume_slots = clauses
        .iter()
        .filter_map(|clause| match clause.kind {
            LoweredClauseKind::Finally(slot) => Some((clause.handler_start, slot)),
            _ => None,
        })
        .collect();
    record.info.clauses = runtime_clauses;
    if let Some(twin) = &twin {
        record.filter_twin = twin.code();
    }
    Ok(Prepared { code, twin })
}

fn runtime_clause(vm: &Vm, entry: usize, clause: &LoweredClause) -> Result<CodeClause, TypeError> {
    let at = |word: u32| entry + word as usize * 8;
    Ok(CodeClause {
        kind: match clause.kind {
            LoweredClauseKind::Catch(ty) => CodeClauseKind::Catch(vm.mt(ty)?),
            LoweredClauseKind::Filter(start) => CodeClauseKind::Filter(at(start)),
            LoweredClauseKind::Finally(_) => CodeClauseKind::Finally,
            LoweredClauseKind::Fault => CodeClauseKind::Fault,
        },
        try_start: at(clause.try_start),
        try_end: at(clause.try_end),
        entry: at(clause.handler_start),
        handler_start: at(clause.handler_start),
        handler_end: at(clause.handler_end),
        callers: 0,
    })
}

/// An internal call's frame is its arguments; the result replaces them.
fn prepare_internal(method: &Method, body: usize) -> Prepared {
    use crate::bytecode::encode::Encoder;
    use crate::bytecode::op::{CallInternal, ReturnVoid, ReturnWord, ReturnWords};
    use crate::bytecode::{CellIndex, Count, In};
    let mut encoder = Encoder::default();
    encoder.emit(CallInternal::new(CellIndex(0)));
    match method.result_slots {
        0 => encoder.emit(ReturnVoid::new()),
        1 => encoder.emit(ReturnWord::new(In(0))),
        count => encoder.emit(ReturnWords::new(In(0), Count(count))),
    }
    let words = encoder.finish().unwrap_or_default().into_boxed_slice();
    let slots = (method.argument_slots.max(method.result_slots) as u32).max(1);
    let mut info = CodeInfo::empty("internal call");
    // The body; adapters need two more.
    info.imports.extend([const { Import::Address }; 3]);
    info.slot_count = slots;
    crate::frame::argument_refs(method, &mut |slot, kind, pinned| {
        info.frame_map.words.push((slot, kind, pinned));
    });
    let code = CodeBlock::new(Parts { method, words, frame_slots: slots, info });
    code.get().cell(0).store(body as u64, Ordering::Release);
    Prepared { code, twin: None }
}

/// What the lowering asks, answered by the running machine.
pub struct RuntimeEnvironment<'v> {
    pub vm: &'v Vm,
    pub method: *const Method,
}

impl Environment for RuntimeEnvironment<'_> {
    fn value_size(&self, ty: TypeId) -> Result<u32, TypeError> {
        Ok(self.vm.universe.value_size(ty)?.0)
    }
    fn value_words(&self, ty: TypeId) -> Result<Vec<WordKind>, TypeError> {
        self.vm.universe.value_words(ty)
    }
    fn virtual_slot(&self, method: MethodId) -> Result<Option<u32>, TypeError> {
        self.vm.universe.slot_of(method)
    }
    fn continuations(
        &self,
        func: &Func,
    ) -> Result<Option<&'static MethodContinuations>, TypeError> {
        self.vm.continuations_of(self.method, func)
    }
    fn lookup_slot(&self, func: &Func, lookup: Lookup) -> Result<u32, TypeError> {
        let universe = &self.vm.universe;
        let method = func.method.unwrap_or_else(|| self.vm.method_id(self.method));
        let owner = match func.context {
            ContextSource::MethodArgument(_) => {
                DictionaryOwner::Method(universe.method_definition(method)?)
            }
            _ => {
                let ty = universe.method_owner(method);
                let definition = universe.definition(ty);
                DictionaryOwner::Type(
                    definition.expect("shared code belongs to a generic definition"),
                )
            }
        };
        Ok(self.vm.lookup_slot(owner, lookup))
    }
}

/// Bytecode of a function as text, with what its cells stand for.
fn listing(func: &Func, lowered: &crate::lower::Lowered) -> String {
    let cell_name = |cell: u32| match lowered.imports.get(cell as usize) {
        Some(import) => format!("[{cell}: {import:?}]"),
        None => format!("[{cell}]"),
    };
    let body = crate::bytecode::disasm::disassemble(&lowered.words, &cell_name);
    format!(
        "bytecode {} ({} slots, {} in all)\n{body}",
        func.name, lowered.slot_count, lowered.frame_slots
    )
}

/// Lowers a function and checks the bytecode; the texts of the operations that it uses.
pub fn check_function(vm: &Vm, func: &Func) -> Result<Vec<&'static str>, String> {
    // What the runtime keeps of a method's suspension points is found by its record.
    let record = func.method.and_then(|id| vm.method(id).ok());
    let method = record.unwrap_or(core::ptr::null());
    let environment = RuntimeEnvironment { vm, method };
    let lowered = match lower(func, &environment) {
        Ok(lowered) => lowered,
        Err(LowerError::Type(_)) => return Ok(Vec::new()),
        Err(error @ LowerError::TooLarge) => return Err(format!("{error:?}")),
    };
    let cells = lowered.imports.len() as u32;
    match crate::bytecode::verify::verify(&lowered.words, lowered.frame_slots, cells) {
        Ok(()) => Ok(crate::bytecode::disasm::texts(&lowered.words)),
        Err(finding) => Err(format!("{finding:?}\n{}", listing(func, &lowered))),
    }
}

/// The texts of all operations of bytecode.
pub fn operation_texts() -> Vec<&'static str> {
    crate::bytecode::Opcode::ALL.iter().map(|opcode| opcode.text()).collect()
}

/// The bytecode of a function as text.
pub fn function_text(vm: &Vm, func: &Func) -> String {
    let environment = RuntimeEnvironment { vm, method: core::ptr::null() };
    match lower(func, &environment) {
        Ok(lowered) => listing(func, &lowered),
        Err(error) => format!("{}: {error:?}\n", func.name),
    }
}

/// The bytecode of a method as text.
pub fn bytecode_text(vm: &Vm, method: MethodId) -> String {
    let record = match vm.method(method) {
        Ok(record) => record,
        Err(error) => return format!("{}: {}\n", vm.universe.method_name(method), error.message()),
    };
    // SAFETY: F8.
    let record = unsafe { &*record };
    match vm.body(record) {
        Ok(MethodBody::Hir(func)) => {
            let environment = RuntimeEnvironment { vm, method: record };
            match lower(&func, &environment) {
                Ok(lowered) => listing(&func, &lowered),
                Err(error) => format!("{}: {error:?}\n", func.name),
            }
        }
        Ok(MethodBody::Internal(_)) => {
            format!("{}: internal call\n", vm.internal_call_name(method))
        }
        Err(error) => format!("{}: {}\n", vm.universe.method_name(method), error.message),
    }
}

impl Code {
    /// The hidden slot of the finally handler that begins at `pc`.
    fn resume_slot(&self, pc: usize) -> Option<u32> {
        let word = ((pc - self.entry as usize) / 8) as u32;
        self.info.resume_slots.iter().find(|(start, _)| *start == word).map(|(_, slot)| *slot)
    }
}

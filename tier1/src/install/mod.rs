//! The tier as the runtime sees it: compiles methods, publishes their code, and runs what it declines in tier 0.
//! Owns `Compiler`: code, stubs, call shapes, what has been declined. Must not know tier 0 but by `runtime::Tier`.
//!
//! ```text
//! Rust ── Tier::run ──► enter stub ──► code          code ── entry cell ──► code
//! tier 0 ── code cell: adapter ──► Tier::run          code ── entry cell: bridge ──► tier 0 (or compiles, then goes there)
//! ```
//! Every way between tiers pushes a run, so a run has frames of one tier only.

mod background;
mod enter;
mod frames;
mod link;
mod loops;
mod reports;
mod shape;
mod survey;

pub use frames::CompiledCode;
pub use survey::{Survey, survey};

use crate::build::InternalMethod;
use crate::codemem::{CodeMemory, OutOfCodeMemory};
use crate::environment::{EngineFacts, Known};
use crate::isa::x64::{self, Machine, Options};
use crate::isa::{Compiled, External, Registers, RustEntries, StubCode, Unsupported};
use crate::pipeline::{NoObserver, optimize};
use crate::refuse::Refusal;
use crate::ssa::{Func, Symbol};
use abi::continuation::ResumeRecord;
use abi::method::MethodFlags;
use abi::object::MIN_OBJECT_SIZE;
use abi::{Method, ObjRef};
use background::{Background, Outcome, Wanted};
use core::sync::atomic::Ordering;
use enter::DoorAddresses;
use hashbrown::{HashMap, HashSet};
use link::StubAddresses;
use loops::Loops;
use parking_lot::{Mutex, RwLock};
use reports::Reports;
use runtime::continuations::MethodContinuations;
use runtime::coverage::Kind;
use runtime::knobs::Knobs;
use runtime::landings::Landings;
use runtime::methods::MethodBody;
use runtime::{FrameCode, Thread, Thrown, Tier, Vm, heat};
use shape::CallShape;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use types::{AssemblyId, TypeId};

/// When methods are compiled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// Before they run for the first time.
    FirstCall,
    /// When tier 0 has counted this much: a back-edge is 1, a call 8. On the thread that has counted.
    Hot(u32),
    /// As `FirstCall`, but methods whose frames sleep begin in tier 0: who wakes a frame decides where it goes on.
    Wakes,
}

/// Tier 1 of one engine, above its tier 0.
pub struct Compiler {
    tier0: Box<dyn Tier>,
    when: When,
    /// Where null checks that are accesses lead; without it they are compares. Given up before the memory is.
    landings: Option<Landings>,
    memory: CodeMemory,
    doors: DoorAddresses,
    stubs: StubAddresses,
    codes: boxcar::Vec<CompiledCode>,
    /// Start of code → its number.
    by_address: RwLock<BTreeMap<usize, usize>>,
    shapes: RwLock<HashMap<usize, usize>>,
    shape_list: boxcar::Vec<CallShape>,
    /// Records that were compiled or declined.
    attempted: RwLock<HashSet<usize>>,
    declined: Mutex<BTreeMap<&'static str, u32>>,
    loops: Loops,
    background: Background,
    /// What one compilation leaves for the next.
    known: Arc<Known>,
    /// Where the stubs are, and their bytes.
    stubs_code: (usize, usize),
    reports: OnceLock<Reports>,
}

/// Why a method stays in tier 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Declined {
    Refused(Refusal),
    Machine(Unsupported),
    /// Tier 0 throws when it is called.
    NoBody,
    Memory(OutOfCodeMemory),
    /// `--compile-limit`.
    Limit,
    /// Tier 0 does not say what its frame is like.
    Loop,
}

impl Declined {
    fn text(self) -> &'static str {
        match self {
            Declined::Refused(refusal) => refusal.text(),
            Declined::Machine(reason) => reason.text(),
            Declined::NoBody => "no body",
            Declined::Loop => Refusal::Loop.text(),
            Declined::Limit => "beyond the limit",
            Declined::Memory(_) => "no more memory for code",
        }
    }
}

impl From<Refusal> for Declined {
    fn from(refusal: Refusal) -> Declined {
        Declined::Refused(refusal)
    }
}
impl From<types::TypeError> for Declined {
    fn from(error: types::TypeError) -> Declined {
        Declined::Refused(error.into())
    }
}

impl Compiler {
    pub fn new(
        tier0: Box<dyn Tier>,
        when: When,
        knobs: &Knobs,
    ) -> Result<Compiler, OutOfCodeMemory> {
        let memory = CodeMemory::new(knobs.write_xor_execute == Some(0))?;
        let rust = RustEntries {
            helpers: runtime::helpers::helper_addresses(),
            bridge: enter::bridge as *const () as usize,
            stack_overflow: enter::stack_overflow as *const () as usize,
        };
        let StubCode { code, helpers, cold_helpers, stubs, doors } = x64::stubs::stubs(&rust);
        let stubs_size = code.len();
        let start = memory.publish(stubs_size, |_| code)?;
        let at = |offset: u32| start + offset as usize;
        let is_implicit = knobs.implicit_null_checks != Some(0) && runtime::faults::handle_nulls();
        let (code_start, code_size) = memory.range();
        Ok(Compiler {
            tier0,
            when,
            landings: is_implicit.then(|| Landings::new(code_start, code_size)),
            memory,
            doors: DoorAddresses {
                enter: at(doors.enter),
                run_handler: at(doors.run_handler),
                bridge: at(doors.bridge),
                leave: at(doors.leave),
            },
            stubs: StubAddresses {
                helpers: helpers.into_iter().map(at).collect(),
                cold_helpers: cold_helpers.into_iter().map(at).collect(),
                stubs: stubs.map(at),
            },
            codes: boxcar::Vec::new(),
            by_address: RwLock::default(),
            shapes: RwLock::default(),
            shape_list: boxcar::Vec::new(),
            attempted: RwLock::default(),
            declined: Mutex::default(),
            loops: Loops::default(),
            background: Background::default(),
            known: Arc::default(),
            stubs_code: (start, stubs_size),
            reports: OnceLock::new(),
        })
    }

    /// The compiler that is a thread's tier.
    fn of(vm: &Vm) -> &Compiler {
        let found = vm.tier().as_any().and_then(|any| any.downcast_ref::<Compiler>());
        found.expect("compiled code runs under its compiler")
    }

    fn compiled_entry(&self, method: &Method) -> Option<usize> {
        let entry = method.entry.load(Ordering::Acquire) as usize;
        (entry != self.doors.bridge && entry != 0).then_some(entry)
    }

    /// The method's code, compiled now if that is wanted and has not been tried.
    fn entry_or_compile(
        &self,
        thread: &mut Thread,
        method: &Method,
    ) -> Result<Option<usize>, Thrown> {
        if let Some(entry) = self.compiled_entry(method) {
            return Ok(Some(entry));
        }
        let key = core::ptr::from_ref(method) as usize;
        if let When::Hot(limit) = self.when {
            heat::count(method, heat::CROSSING);
            if heat::of(method) < limit {
                return Ok(None);
            }
        }
        if self.attempted.read().contains(&key) {
            return Ok(None);
        }
        self.compile_first(thread, method)
    }

    #[cold]
    fn compile_first(&self, thread: &mut Thread, method: &Method) -> Result<Option<usize>, Thrown> {
        thread.activate_assembly_of(method)?;
        let outcome = match self.works_in_background(&thread.vm) {
            false => self.make_now(thread, method, Wanted::Method),
            true => {
                let key = core::ptr::from_ref(method) as usize;
                self.fetch(thread, method, key, || Some(Wanted::Method))
            }
        };
        match outcome {
            Some(Outcome::Method(made)) => self.finish(thread, method, made),
            _ => Ok(None),
        }
    }

    /// What is compiled before it runs is waited for.
    fn works_in_background(&self, vm: &Vm) -> bool {
        matches!(self.when, When::Hot(_))
            && vm.knobs.background != Some(0)
            && vm.knobs.compile_limit.is_none()
    }

    fn make_method(&self, vm: &Vm, method: &Method) -> Result<Made, Declined> {
        let is_late =
            vm.knobs.compile_limit.is_some_and(|limit| self.codes.count() as u64 >= limit);
        if is_late { Err(Declined::Limit) } else { self.make_whole(vm, method) }
    }

    /// Publishes what was made of a method, or notes why nothing was.
    fn finish(
        &self,
        thread: &mut Thread,
        method: &Method,
        made: Result<Made, Declined>,
    ) -> Result<Option<usize>, Thrown> {
        let key = core::ptr::from_ref(method) as usize;
        let vm = thread.vm.clone();
        let code = match made {
            Ok(code) => code,
            Err(reason) => {
                self.attempted.write().insert(key);
                *self.declined.lock().entry(reason.text()).or_default() += 1;
                if let Some(coverage) = &vm.coverage {
                    coverage.hit(Kind::Refusal, reason.text());
                }
                if vm.knobs.traces("tier") {
                    let name = vm.universe.il_method_name(vm.method_id(method));
                    eprintln!("tier: {name} stays in tier 0: {}", reason.text());
                }
                return Ok(None);
            }
        };
        // Initialisers of the modules that it calls into, before it runs (as tier 0 has them).
        for assembly in &code.assemblies {
            thread.activate_assembly(*assembly)?;
        }
        let entry = self.publish(&vm, method, code);
        self.attempted.write().insert(key);
        match entry {
            Ok(entry) => Ok(entry),
            Err(reason) => {
                *self.declined.lock().entry(reason.text()).or_default() += 1;
                Ok(None)
            }
        }
    }

    /// Machine code of a method; nothing of the engine changes but that types are loaded.
    fn make_whole(&self, vm: &Vm, method: &Method) -> Result<Made, Declined> {
        let facts = EngineFacts::sharing(vm, self.known.clone());
        let func = function_of(vm, method, &facts)?;
        // What tier 0 needs to call it, and what calls tier 0 would need: the same plan.
        self.shape(vm, method)?;
        self.make(vm, method, func, &facts)
    }

    /// Machine code of a function that has been built from a method.
    fn make(
        &self,
        vm: &Vm,
        method: &Method,
        mut func: Func,
        facts: &EngineFacts,
    ) -> Result<Made, Declined> {
        note_coverage(vm, &func);
        optimize(&mut func, facts, &mut NoObserver);
        note_coverage(vm, &func);
        let implicit_null_checks = self.landings.is_some();
        let options =
            Options { check: cfg!(debug_assertions), implicit_null_checks, ..Options::default() };
        if vm.knobs.dumps("ssa") && vm.dumps_method(&func.name) {
            eprintln!("{}", crate::ssa::print::print(&func, &ir::symbols::Numbered));
        }
        let compiled =
            x64::compile(&func, &EngineMachine { vm }, options).map_err(Declined::Machine)?;
        if let Some(coverage) = &vm.coverage {
            for relocation in &compiled.relocations {
                if let External::Helper(helper) | External::ColdHelper(helper) = relocation.target {
                    coverage.hit(Kind::Helper, helper.name());
                }
            }
        }
        let continuations = vm.known_continuations(method);
        let own = link::Own { method: func.method, continuations };
        let addresses = link::resolve(vm, &compiled, &own, &self.stubs)?;
        let code = CompiledCode::new(vm, method, &func, &compiled)?;
        if vm.knobs.dumps("asm") && vm.dumps_method(&func.name) {
            eprintln!("{}", listing(vm, &compiled));
        }
        if reports::is_listed(vm, vm.method_id(method)) {
            self.reports(vm).listing(&listing(vm, &compiled));
        }
        let assemblies = assemblies_of(vm, &compiled);
        Ok(Made { compiled, addresses, code, assemblies, continuations })
    }

    /// Gives code an address; nobody calls it yet.
    fn place(&self, vm: &Vm, made: Made) -> Result<usize, OutOfCodeMemory> {
        let Made { compiled, addresses, mut code, .. } = made;
        let start = self
            .memory
            .publish(compiled.code.len(), |start| link::relocate(&compiled, &addresses, start))?;
        code.place(start);
        if let Some(landings) = &self.landings {
            landings.add(start, &compiled.null_faults);
        }
        self.reports(vm).code(start, code.size, &code.name);
        if vm.knobs.traces("tier") {
            eprintln!("tier: {} in tier 1: {} bytes at {start:#x}", code.name, code.size);
        }
        let number = self.codes.push(code);
        self.by_address.write().insert(start, number);
        Ok(start)
    }

    /// Where calls enter the method; `None` when they stay in tier 0.
    fn publish(&self, vm: &Vm, method: &Method, mut made: Made) -> Result<Option<usize>, Declined> {
        let (continuations, labels) =
            (made.continuations, core::mem::take(&mut made.compiled.resume_entries));
        let start = self.place(vm, made).map_err(Declined::Memory)?;
        // Every frame that is asleep wakes in the new code.
        let wake = || {
            for (state, offset) in &labels {
                if let Some(continuations) = continuations {
                    let label = (start + *offset as usize) as *mut ();
                    let record = &continuations.records[*state as usize];
                    record.entry.store(label, Ordering::Release);
                }
            }
        };
        let begins_interpreted = |of| self.when == When::Wakes && vm.begins_interpreted(of);
        if !labels.is_empty() && continuations.is_some_and(begins_interpreted) {
            wake();
            return Ok(None);
        }
        let adapter = self.tier0.adapter_code(method, runtime::run_compiled);
        let bridge = self.doors.bridge as *mut ();
        let entry = start as *mut ();
        // The first to publish wins; the code of others is never run.
        let published =
            method.entry.compare_exchange(bridge, entry, Ordering::AcqRel, Ordering::Acquire);
        match published {
            Ok(_) => {
                wake();
                method.code.store(adapter.cast_mut(), Ordering::Release);
                Ok(Some(start))
            }
            Err(other) => Ok(Some(other as usize)),
        }
    }

    /// The plan of a method's calls.
    fn shape(&self, vm: &Vm, method: &Method) -> Result<&CallShape, types::TypeError> {
        let key = core::ptr::from_ref(method) as usize;
        if let Some(number) = self.shapes.read().get(&key) {
            return Ok(&self.shape_list[*number]);
        }
        let number = self.shape_list.push(CallShape::of(vm, method)?);
        self.shapes.write().insert(key, number);
        Ok(&self.shape_list[number])
    }

    fn reports(&self, vm: &Vm) -> &Reports {
        self.reports.get_or_init(|| Reports::new(vm, self.stubs_code))
    }

    fn code_at(&self, pc: usize) -> &CompiledCode {
        let found = self.by_address.read().range(..=pc).next_back().map(|(_, number)| *number);
        match found.map(|number| &self.codes[number]) {
            Some(code) if pc < code.start + code.size => code,
            _ => unreachable!("no compiled code at {pc:#x}"),
        }
    }
}

/// Code that has no address yet.
struct Made {
    compiled: Compiled,
    addresses: Vec<u64>,
    code: CompiledCode,
    assemblies: Vec<AssemblyId>,
    continuations: Option<&'static MethodContinuations>,
}

/// Whose initialisers run before the code does: owners of what it calls and of statics that it reads.
fn assemblies_of(vm: &Vm, compiled: &Compiled) -> Vec<AssemblyId> {
    let mut list: Vec<AssemblyId> = Vec::new();
    for relocation in &compiled.relocations {
        let owner = match &relocation.target {
            External::Method(method) => vm.universe.method_owner(*method),
            External::Symbol(Symbol::StaticBase(ty)) => *ty,
            _ => continue,
        };
        let assembly = vm.universe.assembly_of(owner);
        if !list.contains(&assembly) {
            list.push(assembly);
        }
    }
    list
}

fn listing(vm: &Vm, compiled: &Compiled) -> String {
    let universe = &vm.universe;
    let name = |external: &External| match external {
        External::Method(method) => universe.il_method_name(*method),
        External::Type(ty) => universe.display_name(*ty),
        External::Helper(helper) | External::ColdHelper(helper) => helper.name().to_owned(),
        External::Stub(stub) => format!("{stub:?}"),
        External::Symbol(symbol) => format!("{symbol:?}"),
    };
    let text = x64::disasm::disassemble(compiled, &name);
    format!(
        "{} ({} bytes, frame {})\n{text}",
        compiled.name, compiled.code_size, compiled.frame_size
    )
}

/// What the machine asks about types.
struct EngineMachine<'v> {
    vm: &'v Vm,
}

impl Machine for EngineMachine<'_> {
    fn inline_size(&self, ty: TypeId) -> Option<u32> {
        let mt = self.vm.mt(ty).ok()?;
        let size = mt.get().base_size.max(MIN_OBJECT_SIZE as u32);
        (mt.flags().has_finalizer() == 0 && size < MOST_INLINE_OBJECT).then_some(size)
    }
    fn array_sizes(&self, ty: TypeId) -> Option<(u32, u32)> {
        let mt = self.vm.mt(ty).ok()?;
        let (base, element) = (mt.get().base_size, mt.get().component_size);
        if mt.flags().is_string() == 1 {
            // A zero follows the chars.
            return Some((base + element, element));
        }
        (mt.flags().is_sz_array() == 1 && (1..=MOST_INLINE_ELEMENT).contains(&element))
            .then_some((base, element))
    }
}

/// Larger objects are allocated by the helper.
const MOST_INLINE_OBJECT: u32 = 1 << 10;
const MOST_INLINE_ELEMENT: u32 = 64;

/// Compiled code calls `method`, which had no code when the entry cell was read.
fn call_from_compiled(
    thread: &mut Thread,
    method: &Method,
    registers: &mut Registers,
    stack: *mut u64,
) -> Result<usize, Thrown> {
    let vm = thread.vm.clone();
    let compiler = Compiler::of(&vm);
    if let Some(entry) = compiler.entry_or_compile(thread, method)? {
        return Ok(entry);
    }
    let shape = match compiler.shape(&vm, method) {
        Ok(shape) => shape,
        Err(error) => return Err(thread.throw_type_error(&error)),
    };
    let slots = method.result_slots as usize;
    enter::call_tier0(thread, method, slots, shape, registers, stack)?;
    Ok(0)
}

impl Tier for Compiler {
    fn name(&self) -> &'static str {
        "tier 1"
    }
    fn initial_code(&self) -> *const () {
        self.tier0.initial_code()
    }
    fn initial_entry(&self) -> *const () {
        self.doors.bridge as *const ()
    }
    fn as_any(&self) -> Option<&dyn core::any::Any> {
        Some(self)
    }
    fn leave_compiled(&self) -> usize {
        self.doors.leave
    }
    fn adapter_code(&self, method: &Method, body: runtime::icalls::InternalCall) -> *const () {
        self.tier0.adapter_code(method, body)
    }
    fn seen_types(&self, method: &Method, visit: &mut dyn FnMut(u32, [abi::MtPtr; 2])) {
        self.tier0.seen_types(method, visit);
    }
    fn first_code(
        &self,
        thread: &mut Thread,
        method: &Method,
    ) -> Result<Option<*const ()>, Thrown> {
        if matches!(self.when, When::Hot(_)) {
            return Ok(None);
        }
        let entry = self.entry_or_compile(thread, method)?;
        Ok(entry.map(|_| method.code.load(Ordering::Acquire).cast_const()))
    }

    /// Frames of the method that are running stay in tier 0; its next calls do not.
    fn hot(&self, thread: &mut Thread, method: &Method, heat: u32) {
        let When::Hot(limit) = self.when else { return };
        let key = core::ptr::from_ref(method) as usize;
        if heat < limit
            || self.compiled_entry(method).is_some()
            || self.attempted.read().contains(&key)
        {
            return;
        }
        if let Err(thrown) = self.compile_first(thread, method) {
            // An initialiser failed; whoever gets there in tier 0 sees it.
            thread.take_exception(thrown);
        }
    }

    fn hot_loop(
        &self,
        thread: &mut Thread,
        method: &Method,
        heat: u32,
        pc: usize,
        fp: usize,
    ) -> Option<Result<(), Thrown>> {
        match self.when {
            When::Hot(limit) if heat >= limit => self.take_over_loop(thread, method, pc, fp),
            _ => None,
        }
    }

    #[allow(unsafe_code, reason = "an unsafe method of the trait")]
    unsafe fn run(
        &self,
        thread: &mut Thread,
        method: *const Method,
        args: *mut u64,
    ) -> Result<(), Thrown> {
        let record = enter::record(method);
        let entry = match self.when {
            When::FirstCall | When::Wakes => self.entry_or_compile(thread, record)?,
            When::Hot(_) => self.compiled_entry(record),
        };
        if let Some(entry) = entry {
            let vm = thread.vm.clone();
            // Made before the code was published.
            if let Ok(shape) = self.shape(&vm, record) {
                return self.doors.enter(thread, record, entry, shape, args as usize);
            }
        }
        // SAFETY: the caller's promise.
        unsafe { self.tier0.run(thread, method, args) }
    }

    #[allow(unsafe_code, reason = "an unsafe method of the trait")]
    unsafe fn resume(
        &self,
        thread: &mut Thread,
        entry: usize,
        continuation: ObjRef,
        record: &ResumeRecord,
        words: *mut u64,
    ) -> Result<(), Thrown> {
        let entry = match (entry, self.when) {
            (0, When::FirstCall) => {
                // Who called it had its code inlined.
                self.compile(thread, record.method)?;
                record.entry.load(Ordering::Acquire) as usize
            }
            (0, When::Hot(_)) => {
                let method = enter::record(record.method);
                heat::count_wake(method);
                self.hot(thread, method, heat::of(method));
                record.entry.load(Ordering::Acquire) as usize
            }
            (entry, _) => entry,
        };
        if entry == 0 {
            // SAFETY: the caller's promise.
            return unsafe { self.tier0.resume(thread, entry, continuation, record, words) };
        }
        let vm = thread.vm.clone();
        let method = enter::record(record.method);
        match self.shape(&vm, method) {
            Ok(shape) => {
                let words = words as usize;
                self.doors.resume(thread, method, entry, shape, continuation, words)
            }
            Err(error) => Err(thread.throw_type_error(&error)),
        }
    }

    fn compile(&self, thread: &mut Thread, method: *const Method) -> Result<(), Thrown> {
        let record = enter::record(method);
        let key = method as usize;
        if !self.attempted.read().contains(&key) {
            self.compile_first(thread, record)?;
        }
        Ok(())
    }

    fn frame_code(&self, code: *const ()) -> &dyn FrameCode {
        self.tier0.frame_code(code)
    }
    fn compiled_code(&self, pc: usize) -> &dyn FrameCode {
        self.code_at(pc)
    }

    #[allow(unsafe_code, reason = "an unsafe method of the trait")]
    unsafe fn run_filter(
        &self,
        thread: &mut Thread,
        fp: usize,
        pc: usize,
        exception: ObjRef,
    ) -> Result<bool, Thrown> {
        if self.memory.contains(pc) {
            let vm = thread.vm.clone();
            let seen = vm.exception_seen_by(exception, self.code_at(pc).method());
            let size = self.code_at(pc).frame_size;
            let answer = self.doors.run_handler(thread, pc, fp, size, seen)?;
            return Ok(answer as u32 != 0);
        }
        // SAFETY: the caller's promise.
        unsafe { self.tier0.run_filter(thread, fp, pc, exception) }
    }

    #[allow(unsafe_code, reason = "an unsafe method of the trait")]
    unsafe fn run_finally(&self, thread: &mut Thread, fp: usize, pc: usize) -> Result<(), Thrown> {
        if self.memory.contains(pc) {
            let size = self.code_at(pc).frame_size;
            return self.doors.run_handler(thread, pc, fp, size, ObjRef::NULL).map(|_| ());
        }
        // SAFETY: the caller's promise.
        unsafe { self.tier0.run_finally(thread, fp, pc) }
    }
}

/// The instructions that there are, for a report of what is tested.
fn note_coverage(vm: &Vm, func: &Func) {
    let Some(coverage) = &vm.coverage else { return };
    for block in &func.layout {
        for inst in &func.block(*block).insts {
            coverage.hit(Kind::Ssa, func.inst(*inst).text());
        }
    }
}

/// A record's function before any pass.
fn function_of(vm: &Vm, method: &Method, facts: &EngineFacts<'_>) -> Result<Func, Declined> {
    match vm.body(method) {
        Ok(MethodBody::Hir(hir)) => {
            vm.continuations_of(method, &hir)?;
            Ok(crate::build::build(&hir, facts)?)
        }
        Ok(MethodBody::Internal(_)) => {
            let (kinds, result) = shape::kinds_of(vm, method)?;
            let id = vm.method_id(method);
            let name = vm.universe.il_method_name(id);
            let has_header = MethodFlags(method.flags).is_pinvoke() == 1;
            let (kinds, name) = (&kinds[..], &name[..]);
            let internal = InternalMethod { name, method: id, kinds, result, has_header };
            Ok(crate::build::internal_call(&internal, facts)?)
        }
        Err(_) => Err(Declined::NoBody),
    }
}

/// For code that is only looked at.
fn text_options(vm: &Vm) -> Options {
    let implicit_null_checks = vm.knobs.implicit_null_checks != Some(0);
    Options { implicit_null_checks, ..Options::default() }
}

/// SSA of a method after all passes, and its machine code, as text.
pub fn method_text(vm: &Vm, method: types::MethodId) -> String {
    let made = || -> Result<String, Declined> {
        let facts = EngineFacts::new(vm);
        let mut func = function_of(vm, enter::record(vm.method(method)?), &facts)?;
        optimize(&mut func, &facts, &mut NoObserver);
        let compiled = x64::compile(&func, &EngineMachine { vm }, text_options(vm))
            .map_err(Declined::Machine)?;
        Ok(listing(vm, &compiled))
    };
    match made() {
        Ok(text) => text + "\n",
        Err(reason) => format!("{}: {}\n", vm.universe.il_method_name(method), reason.text()),
    }
}

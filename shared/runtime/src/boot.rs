//! From nothing to a running Main.
//! Owns the order: heap, core library, tier, what the engine needs of the core library, then the application.

use crate::exceptions::Thrown;
use crate::finalizer::Finalizer;
use crate::host::Host;
use crate::icalls::InternalCalls;
use crate::knobs::Knobs;
use crate::load::{Folders, LoadError, SharedFolders, load_module};
use crate::managed_thread::{Lifecycle, ManagedThread};
use crate::thread::{MAIN_STACK_SIZE, Thread};
use crate::tier::Tier;
use crate::vm::Vm;
use abi::ExceptionKind;
use heap::{Heap, HeapError};
use metadata::{CallingConvention, Module, Token};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};
use types::{AssemblyId, Instantiation, MethodId, TypeError, Universe};

/// Why there is no engine, or no application in it.
#[derive(Debug)]
pub enum BootError {
    Heap(HeapError),
    Type(TypeError),
    Load(LoadError),
    /// The assembly has no entry point.
    NoEntryPoint,
    /// The core library cannot make its first objects.
    CoreLibrary(String),
    /// The file of `--frames-log` cannot be written.
    FramesLog(PathBuf, std::io::Error),
    /// The value of `--schedule` is none.
    Schedule(String),
}

impl std::fmt::Display for BootError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            BootError::Heap(error) => write!(f, "{error}"),
            BootError::Type(error) => write!(f, "{error}"),
            BootError::Load(error) => write!(f, "{error}"),
            BootError::NoEntryPoint => write!(f, "the assembly has no entry point"),
            BootError::CoreLibrary(what) => write!(f, "the core library does not start: {what}"),
            BootError::FramesLog(file, error) => write!(f, "{}: {error}", file.display()),
            BootError::Schedule(value) => write!(f, "{value} is no schedule: seed:N[,preempt:K]"),
        }
    }
}

impl std::error::Error for BootError {}

impl From<TypeError> for BootError {
    fn from(error: TypeError) -> BootError {
        BootError::Type(error)
    }
}

/// Makes a machine with the embedded core library and one tier. The calling thread is not attached yet.
pub fn boot(
    knobs: Knobs,
    make_tier: impl FnOnce(&Knobs) -> Box<dyn Tier>,
) -> Result<Arc<Vm>, BootError> {
    let started = std::time::Instant::now();
    let heap = Heap::new(knobs.heap_config()).map_err(BootError::Heap)?;
    let framework = knobs.framework.as_ref().map(PathBuf::from);
    let folders = Arc::new(Folders::new(framework, knobs.traces("load")));
    let core = match &knobs.corelib {
        Some(file) => load_module(Path::new(file)).map_err(BootError::Load)?,
        None => Module::parse(corelib::BYTES).map_err(TypeError::from)?,
    };
    let universe = Universe::new(core, Box::new(SharedFolders(folders.clone())))?;
    let tier = make_tier(&knobs);
    let suspension = crate::continuations::SuspensionSettings::new(&knobs);
    let frames = match &knobs.frames_log {
        Some(file) => {
            let log = crate::frames::Frames::new(Path::new(file), knobs.frames_describe);
            Some(log.map_err(|error| BootError::FramesLog(file.into(), error))?)
        }
        None => None,
    };
    let coverage = match &knobs.coverage {
        Some(file) => {
            let log = crate::coverage::Coverage::new(Path::new(file));
            Some(log.map_err(|error| BootError::FramesLog(file.into(), error))?)
        }
        None => None,
    };
    let schedule = knobs.schedule.as_deref().map(crate::schedule::Schedule::parse).transpose()?;
    let vm = Arc::new(Vm {
        knobs,
        universe,
        heap,
        threads: Default::default(),
        folders,
        sync_blocks: Default::default(),
        class_inits: Default::default(),
        method_tables: Default::default(),
        methods: Default::default(),
        lookups: Default::default(),
        continuations: Default::default(),
        suspension,
        dispatch: Default::default(),
        strings: Default::default(),
        type_objects: Default::default(),
        internal_calls: InternalCalls::new(),
        keep: Default::default(),
        assemblies: Default::default(),
        tier: OnceLock::new(),
        well_known: OnceLock::new(),
        finalizer: Finalizer::default(),
        host: Host::default(),
        debug_info: Default::default(),
        managed_threads: Default::default(),
        native: Default::default(),
        output: Default::default(),
        stats: crate::stats::Stats::new(started),
        frames,
        shapes: Default::default(),
        schedule,
        coverage,
    });
    let _ = vm.tier.set(tier);
    let mut well_known = vm.find_well_known()?;
    let out_of_memory = vm.universe.well_known().map(|known| known.out_of_memory);
    let out_of_memory =
        out_of_memory.map_err(|missing| BootError::CoreLibrary(missing.to_string()))?;
    // Allocated without its constructor: the message is the class's own default.
    let mt = vm.mt(out_of_memory)?;
    let object = vm
        .heap
        .allocate_frozen(mt, mt.get().base_size as usize)
        .map_err(|_| BootError::CoreLibrary("no memory for the first objects".to_owned()))?;
    well_known.out_of_memory = vm.strong_handle(object);
    let _ = vm.well_known.set(well_known);
    vm.make_async_parts()?;
    if vm.intern(&[]).is_none() {
        return Err(BootError::CoreLibrary("no memory for the empty string".to_owned()));
    }
    Ok(vm)
}

/// Attaches the calling OS thread for the time of `body`.
pub fn with_thread<R>(
    vm: &Arc<Vm>,
    stack_size: usize,
    is_background: bool,
    body: impl FnOnce(&mut Thread) -> R,
) -> R {
    let handle = vm.managed_threads.create(Lifecycle::Running, 0);
    let managed = vm.managed_threads.get(handle).expect("just made");
    managed.is_background.store(is_background as u32, Ordering::Relaxed);
    let result = with_managed_thread(vm, stack_size, managed.clone(), body);
    managed.set(Lifecycle::Stopped);
    result
}

/// As `with_thread`, for a thread that has its record already.
pub(crate) fn with_managed_thread<R>(
    vm: &Arc<Vm>,
    stack_size: usize,
    managed: Arc<ManagedThread>,
    body: impl FnOnce(&mut Thread) -> R,
) -> R {
    let is_scheduled = vm.schedule.as_ref().is_some_and(|schedule| schedule.enter(managed.id));
    let number = vm.threads.allocate_number();
    let stack_size = vm.knobs.stack_size.map_or(stack_size, |bytes| (bytes as usize).max(1 << 20));
    let mut thread = Thread::new(vm.clone(), number, stack_size, managed);
    thread.is_scheduled = is_scheduled;
    let address: *mut Thread = &raw mut *thread;
    vm.threads.add(address);
    thread.leave_preemptive();
    let result = body(&mut thread);
    vm.heap.retire_buffer(&mut thread.context);
    thread.free_thread_statics();
    thread.enter_preemptive();
    vm.threads.remove(address);
    result
}

impl Vm {
    /// Loads the application's assembly; its folder is searched for what it references.
    pub fn load_application(&self, path: &Path) -> Result<AssemblyId, BootError> {
        let module = load_module(path).map_err(BootError::Load)?;
        if let Some(folder) = path.parent() {
            self.folders.add(folder);
        }
        let assembly = self.universe.add_assembly(module)?;
        self.set_assembly_path(assembly, path.to_owned());
        *self.host.application.lock() = path.display().to_string();
        Ok(assembly)
    }

    pub fn entry_point(&self, assembly: AssemblyId) -> Result<MethodId, BootError> {
        let token: Token =
            self.universe.module(assembly).entry_point().ok_or(BootError::NoEntryPoint)?;
        Ok(self.universe.resolve_method(assembly, token, Instantiation::EMPTY)?)
    }

    /// Runs Main on the calling thread, then waits for the foreground threads and runs the exit callbacks. The exit code.
    pub fn run_main(
        self: &Arc<Vm>,
        assembly: AssemblyId,
        arguments: &[String],
    ) -> Result<i32, BootError> {
        *self.host.arguments.lock() = arguments.to_vec();
        let entry = match self.universe.module(assembly).entry_point() {
            Some(_) => Ok(self.entry_point(assembly)?),
            None => Err((ExceptionKind::MissingMethod, self.no_entry_point(assembly))),
        };
        let main = match entry {
            Ok(entry) => self.check_entry_point(entry)?,
            Err(error) => Err(error),
        };
        let code = with_thread(self, MAIN_STACK_SIZE, false, |thread| {
            self.stats.begin_main();
            let result = match main {
                Ok(main) => thread.run_entry(assembly, main, arguments),
                Err((kind, message)) => Err(thread.throw(kind, Some(&message))),
            };
            let code = match result {
                Ok(code) => code,
                // What was thrown in Main has ended the process in its first pass: this is from before Main.
                Err(thrown) => {
                    let exception = thread.take_exception(thrown);
                    self.unhandled_exception(thread, exception)
                }
            };
            let own: *mut Thread = thread;
            thread.wait_for_foreground(own);
            let code = self.run_exit_callbacks(thread, code);
            self.output.flush();
            self.report_stats();
            code
        });
        Ok(code)
    }

    fn no_entry_point(&self, assembly: AssemblyId) -> String {
        let name = self.universe.assembly(assembly).display_name();
        format!("Entry point not found in assembly '{name}'.")
    }

    /// Main is static, not generic, takes nothing or a `string[]`, and gives nothing or a 32-bit integer (II.15.4.1.2, with
    /// .NET's messages).
    fn check_entry_point(
        &self,
        entry: MethodId,
    ) -> Result<Result<EntryPoint, (ExceptionKind, String)>, BootError> {
        let universe = &self.universe;
        let owner = universe.method_owner(entry);
        let is_generic = universe.info(owner)?.is_some_and(|info| info.generic_arity != 0);
        let refuse = |message: String| Ok(Err((ExceptionKind::MethodAccess, message)));
        if !universe.is_static(entry)? {
            return refuse("Main method must be static.".to_owned());
        }
        let signature = universe.signature(entry)?;
        let core = universe.core_types();
        let is_plain = !signature.has_this
            && signature.calling_convention == CallingConvention::Default
            && signature.generic_arity == 0
            && !is_generic;
        let wrong = || {
            format!("Main method for type '{}' has invalid signature.", universe.full_name(owner))
        };
        if !is_plain {
            return refuse(wrong());
        }
        if ![core.void, core.int32, core.uint32].contains(&signature.result) {
            return refuse(
                "Entry point must have a return type of void, integer, or unsigned integer."
                    .to_owned(),
            );
        }
        let takes_arguments = match *signature.params {
            [] => false,
            [only] if only == universe.sz_array(core.string)? => true,
            [_] => return refuse(wrong()),
            _ => return refuse("Signature for the entry point has too many arguments.".to_owned()),
        };
        let method = self.method(entry)?;
        Ok(Ok(EntryPoint { method, takes_arguments, returns_code: signature.result != core.void }))
    }
}

/// A Main that can be called.
struct EntryPoint {
    method: *const abi::Method,
    takes_arguments: bool,
    returns_code: bool,
}

impl Thread {
    /// Main's result, if it has one.
    fn run_entry(
        &mut self,
        assembly: AssemblyId,
        main: EntryPoint,
        arguments: &[String],
    ) -> Result<Option<i32>, Thrown> {
        let vm = self.vm.clone();
        self.activate_assembly(assembly)?;
        let mut argument = 0;
        if main.takes_arguments {
            let mt = vm.well_known().string_array_mt;
            let array = self.allocate_array(mt, arguments.len() as i64)?;
            for (index, text) in arguments.iter().enumerate() {
                let string = self.new_string_utf8(text)?;
                let slot = array.addr().offset(abi::object::ARRAY_DATA_OFFSET + index * 8);
                vm.heap.write_ref(slot, string);
            }
            argument = array.0 as u64;
        }
        let result = self.call_outermost(main.method, argument)?;
        Ok(main.returns_code.then_some(result as i32))
    }
}

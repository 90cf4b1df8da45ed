//! The running machine: everything one engine owns.
//! Owns the parts and their making; each part has its own file. Dropping it frees all (design A7).

use crate::class_init::ClassInits;
use crate::dispatch::DispatchCaches;
use crate::exceptions::Thrown;
use crate::icalls::InternalCalls;
use crate::icalls::console::Output;
use crate::keep::Keep;
use crate::knobs::Knobs;
use crate::load::Folders;
use crate::lookups::Lookups;
use crate::managed_thread::ManagedThreads;
use crate::method_tables::MethodTables;
use crate::methods::{BodyError, Methods};
use crate::monitor::SyncBlocks;
use crate::strings::Strings;
use crate::thread::Thread;
use crate::threads::Threads;
use crate::tier::Tier;
use crate::wellknown::WellKnown;
use abi::{ExceptionKind, MtPtr, ObjRef};
use hashbrown::HashMap;
use heap::{CollectStats, HandleId, HandleKind, Heap};
use ir::Func;
use ir::import::{ImportError, ImportOptions, Thunk};
use parking_lot::Mutex;
use std::sync::{Arc, OnceLock};
use types::{MethodId, TypeError, TypeId, Universe};

pub struct Vm {
    pub knobs: Knobs,
    pub universe: Universe,
    pub heap: Heap,
    pub threads: Threads,
    pub folders: Arc<Folders>,
    pub(crate) sync_blocks: SyncBlocks,
    pub(crate) class_inits: ClassInits,
    pub(crate) method_tables: MethodTables,
    pub(crate) methods: Methods,
    pub(crate) lookups: Lookups,
    pub(crate) continuations: crate::continuations::Continuations,
    pub suspension: crate::continuations::SuspensionSettings,
    pub(crate) dispatch: DispatchCaches,
    pub(crate) strings: Strings,
    pub(crate) type_objects: Mutex<HashMap<TypeId, ObjRef>>,
    pub internal_calls: InternalCalls,
    pub(crate) keep: Keep,
    pub(crate) assemblies: crate::assemblies::Assemblies,
    pub(crate) tier: OnceLock<Box<dyn Tier>>,
    pub(crate) well_known: OnceLock<WellKnown>,
    pub(crate) finalizer: crate::finalizer::Finalizer,
    pub(crate) host: crate::host::Host,
    pub(crate) debug_info: crate::trace::DebugInfo,
    pub(crate) managed_threads: ManagedThreads,
    pub native: crate::native::Native,
    pub output: Output,
    pub(crate) stats: crate::stats::Stats,
    /// The log of suspensions, where it is wanted, and what it knows of types.
    pub(crate) frames: Option<crate::frames::Frames>,
    pub(crate) shapes: crate::content::Shapes,
    /// One thread at a time, where it is wanted.
    pub(crate) schedule: Option<crate::schedule::Schedule>,
    /// What the run has used, where it is wanted.
    pub coverage: Option<crate::coverage::Coverage>,
}

/// The engine cannot go on, and no managed code can say so.
pub fn fatal(message: &str) -> ! {
    eprintln!("entracte: {message}");
    std::process::exit(121)
}

impl Vm {
    #[inline(always)]
    pub fn tier(&self) -> &dyn Tier {
        &**self.tier.get().expect("boot sets the tier before anything runs")
    }
    pub(crate) fn well_known(&self) -> &WellKnown {
        self.well_known.get().expect("boot finds what the engine needs of the core library")
    }
    #[inline]
    pub fn string_mt(&self) -> MtPtr {
        self.well_known().string_mt
    }
    #[inline]
    pub fn object_mt(&self) -> MtPtr {
        self.well_known().object_mt
    }

    pub(crate) fn import_options(&self) -> ImportOptions {
        ImportOptions {
            inline: self.knobs.inline != Some(0),
            recognize_awaits: self.knobs.recognize_awaits != Some(0),
            forces_suspension: self.suspension.is_forced,
        }
    }
    /// HIR of a method's IL.
    pub fn import(&self, method: MethodId) -> Result<Func, BodyError> {
        let func = ir::import::import_method(&self.universe, method, &self.import_options());
        self.finish_import(func)
    }
    /// HIR of a stub.
    pub fn import_thunk(&self, thunk: Thunk) -> Result<Func, BodyError> {
        let func = ir::import::import_thunk(&self.universe, thunk);
        self.finish_import(func)
    }
    fn finish_import(&self, func: Result<Func, ImportError>) -> Result<Func, BodyError> {
        let func = func.map_err(|error| match error.exception(&self.universe) {
            Some((kind, message)) => BodyError { kind, message },
            None => {
                BodyError { kind: ExceptionKind::EntryPointNotFound, message: error.to_string() }
            }
        })?;
        if let Some(coverage) = &self.coverage {
            coverage.function(&func);
        }
        if self.knobs.dumps("hir") && self.dumps_method(&func.name) {
            eprintln!("{}", ir::print::print(&func, &crate::names::Names(&self.universe)));
        }
        Ok(func)
    }
    /// Whether `ENTRACTE_METHODS` names a method; no pattern names all.
    pub fn dumps_method(&self, name: &str) -> bool {
        self.knobs.methods.as_deref().is_none_or(|pattern| matches_pattern(pattern, name))
    }

    /// Lets the engine's own threads end; without this they keep the machine alive.
    pub fn shut_down(&self) {
        self.finalizer.stop();
    }

    pub(crate) fn weak_handle(&self, object: ObjRef) -> usize {
        self.heap.create_handle(HandleKind::WeakLong, object, ObjRef::NULL).0
    }
    pub(crate) fn strong_handle(&self, object: ObjRef) -> usize {
        self.heap.create_handle(HandleKind::Strong, object, ObjRef::NULL).0
    }
    pub(crate) fn handle_target(&self, handle: usize) -> ObjRef {
        HandleId(handle).target()
    }

    /// An engine exception, made by the core library.
    pub(crate) fn create_exception(
        &self,
        thread: &mut Thread,
        kind: ExceptionKind,
        detail: Option<&str>,
    ) -> Result<ObjRef, Thrown> {
        let detail = match detail {
            Some(text) => thread.new_string_utf8(text)?,
            None => ObjRef::NULL,
        };
        let mut words = [kind as u32 as u64, detail.0 as u64];
        thread.call(self.well_known().create_exception, &mut words)?;
        Ok(ObjRef(words[0] as usize))
    }
    pub(crate) fn type_initialization_exception(
        &self,
        thread: &mut Thread,
        mt: MtPtr,
        inner: ObjRef,
    ) -> Result<ObjRef, Thrown> {
        // .NET names the definition, without arguments.
        let name = self.universe.full_name(self.type_id(mt));
        let name = thread.new_string_utf8(name.split('[').next().unwrap_or(&name))?;
        thread.call_for_object(self.well_known().type_initialization, &[name, inner])
    }
    /// What is thrown when memory runs out: made at boot, because then it is too late.
    pub(crate) fn out_of_memory_exception(&self) -> ObjRef {
        self.handle_target(self.well_known().out_of_memory)
    }
    /// A thrown object that is no Exception travels wrapped (I.12.4.2.5; RuntimeWrappedException).
    pub(crate) fn as_exception(&self, thread: &mut Thread, object: ObjRef) -> ObjRef {
        if object.mt().flags().is_exception() == 1
            || object.mt().is_subclass_of(self.well_known().exception_mt)
        {
            return object;
        }
        match thread.call_for_object(self.well_known().wrap_exception, &[object]) {
            Ok(wrapped) => wrapped,
            Err(thrown) => thread.take_exception(thrown),
        }
    }
    /// The static constructor of a type, ready to call.
    pub(crate) fn class_constructor(
        &self,
        mt: MtPtr,
    ) -> Result<Option<*const abi::Method>, TypeError> {
        let ty = self.type_id(mt);
        let Some(definition) = self.universe.static_constructor(ty)? else {
            return Ok(None);
        };
        let method = self.universe.method(ty, definition, &[]);
        self.method(method).map(Some)
    }

    pub(crate) fn after_collection(&self, stats: &CollectStats) {
        if self.knobs.traces("gc") {
            eprintln!(
                "gc: generation {} {}: {} B survived, {} B promoted, {} pinned, pause {:?}",
                stats.generation,
                if stats.full { "full" } else { "minor" },
                stats.survivor_bytes,
                stats.promoted_bytes,
                stats.pinned_objects,
                stats.pause
            );
        }
        self.sync_blocks.sweep(|handle| {
            let dead = self.handle_target(handle).is_null();
            if dead {
                self.heap.free_handle(HandleId(handle));
            }
            dead
        });
    }
}

/// `*` stands for anything; a pattern without `*` matches the end of a name.
pub fn matches_pattern(pattern: &str, name: &str) -> bool {
    let mut rest = name;
    let mut parts = pattern.split('*').peekable();
    if !pattern.contains('*') {
        return name.ends_with(pattern);
    }
    let first = parts.next().unwrap_or_default();
    if !rest.starts_with(first) {
        return false;
    }
    rest = &rest[first.len()..];
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    true
}

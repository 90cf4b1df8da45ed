//! What the engine keeps for methods that suspend: layouts, resume records, tables of continuation objects.
//! Owns their making, once for a method, the same for every tier. What happens at a suspension is `suspend`'s.
#![allow(unsafe_code, reason = "records and tables are raw memory that generated code shares")]

use crate::boot::BootError;
use crate::content::mix;
use crate::knobs::Knobs;
use crate::vm::Vm;
use abi::continuation::{DATA_OFFSET, ResumeRecord, result_way};
use abi::mtable::{MtFlags, VTABLE_OFFSET};
use abi::{Addr, Method, MethodTable, MtPtr, ObjRef, RefMap};
use core::sync::atomic::{AtomicPtr, AtomicU64, Ordering};
use hashbrown::HashMap;
use ir::{AwaitResult, ContLayout, Func, SlotKind};
use parking_lot::Mutex;
use std::sync::OnceLock;
use types::{MethodId, TypeError};

/// The suspension points of one method record. Immortal.
#[derive(Debug)]
pub struct MethodContinuations {
    pub layout: ContLayout,
    /// One for each point of the layout.
    pub records: Box<[ResumeRecord]>,
    /// The table of the method's continuations.
    pub table: MtPtr,
    /// What the method gives to whoever awaits it.
    pub result: ResultForm,
    /// Kept while `--stats` asks for them.
    pub counts: SuspensionCounts,
    /// What the tiers of its frames are drawn from: seed and method. 0 when they are not drawn.
    pub(crate) tier_seed: u64,
}

/// A method's result as it is written for its awaiter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ResultForm {
    pub form: AwaitResult,
    /// Bytes.
    pub size: u32,
    pub has_refs: bool,
}

/// What knobs say about suspension.
#[derive(Clone, Copy, Debug, Default)]
pub struct SuspensionSettings {
    /// A resumed frame suspends into the object it was resumed from.
    pub reuses: bool,
    /// Suspensions; resumptions are asked for by a word of their own.
    pub traces: bool,
    pub traces_resumptions: bool,
    counts: bool,
    /// At every await, whether or not the callee suspends.
    pub(crate) is_forced: bool,
    /// Frames wake on a thread of their own.
    pub(crate) changes_threads: bool,
    /// What a continuation need not keep is overwritten; what a frame need not save anew is compared.
    pub poisons: bool,
    pub collects: bool,
    /// Suspensions and resumptions are logged (`frames`).
    pub logs_frames: bool,
    /// Any that `begin_suspension` has to look after.
    pub is_watched: bool,
    /// Objects are reused, and nobody wants to see or disturb it: a tier may do the usual thing by itself.
    pub is_usual: bool,
    pub schedule: TierSchedule,
}

/// In which tier frames wake (`Thread::resume_entry`).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum TierSchedule {
    /// In tier 1 where there is code.
    #[default]
    Published,
    /// In the other one than that in which they went to sleep.
    Flip,
    /// As drawn from this number, the method, the suspension point and how often the method has waked, so that a program does the same
    /// again, and in whichever place of a module it stands.
    Drawn(u64),
}

impl SuspensionSettings {
    pub(crate) fn new(knobs: &Knobs) -> SuspensionSettings {
        let settings = SuspensionSettings {
            reuses: knobs.reuse_continuations != Some(0),
            traces: knobs.traces("suspend"),
            traces_resumptions: knobs.traces("resume"),
            counts: knobs.stats.is_some(),
            is_forced: knobs.stresses("suspend"),
            changes_threads: knobs.stresses("thread"),
            poisons: knobs.stresses("poison"),
            collects: knobs.stresses("gc"),
            logs_frames: knobs.frames_log.is_some(),
            is_watched: false,
            is_usual: false,
            schedule: match (knobs.tier_seed, knobs.tier.as_deref()) {
                (_, Some("interp")) => TierSchedule::Published,
                (Some(seed), _) => TierSchedule::Drawn(seed),
                (None, Some("flip")) => TierSchedule::Flip,
                (None, _) => TierSchedule::Published,
            },
        };
        let is_traced = settings.traces || settings.traces_resumptions;
        let is_scheduled = settings.schedule != TierSchedule::Published;
        let is_looked_at =
            is_traced || settings.counts || settings.logs_frames || knobs.coverage.is_some();
        let is_watched = is_looked_at || settings.collects || is_scheduled;
        let is_stressed = settings.is_forced || settings.poisons;
        let is_usual = settings.reuses && !is_watched && !is_stressed;
        SuspensionSettings { is_watched, is_usual, ..settings }
    }
}

impl Continuations {
    /// What was made for a method record.
    pub(crate) fn known(&self, method: *const Method) -> Option<&'static MethodContinuations> {
        self.methods.lock().get(&(method as usize)).copied()
    }
}

/// How often frames of a method suspended.
#[derive(Debug, Default)]
pub struct SuspensionCounts {
    pub suspensions: AtomicU64,
    /// Of them, into a new object.
    pub allocations: AtomicU64,
    /// While tiers are drawn.
    pub(crate) resumptions: AtomicU64,
}

/// Continuations of one engine.
#[derive(Default)]
pub struct Continuations {
    methods: Mutex<HashMap<usize, &'static MethodContinuations>>,
    tables: Mutex<HashMap<u32, MtPtr>>,
    parts: OnceLock<AsyncParts>,
}

/// What suspension needs of the core library.
#[derive(Clone, Copy)]
pub struct AsyncParts {
    /// What a leaf returns instead of a continuation. Frozen.
    pub sentinel: ObjRef,
    pub synchronization_context: MtPtr,
    /// Offset of `ExecutionContext._isFlowSuppressed`.
    pub is_flow_suppressed: usize,
    pub capture_scheduler: *const Method,
    pub restore_execution_context: *const Method,
}
// SAFETY: the sentinel is frozen, records are immortal.
unsafe impl Send for AsyncParts {}
// SAFETY: as above.
unsafe impl Sync for AsyncParts {}

// SAFETY: immutable but for atomic cells.
unsafe impl Send for MethodContinuations {}
// SAFETY: as above.
unsafe impl Sync for MethodContinuations {}

impl Vm {
    /// The suspension points of a record's function; `None` when it has none of its own.
    pub fn continuations_of(
        &self,
        method: *const Method,
        func: &Func,
    ) -> Result<Option<&'static MethodContinuations>, TypeError> {
        if let Some(found) = self.continuations.methods.lock().get(&(method as usize)) {
            return Ok(Some(found));
        }
        let Some(layout) = ContLayout::of(&self.universe, func)? else { return Ok(None) };
        let table = self.continuation_table(layout.size)?;
        let words = layout.size.div_ceil(8) as usize;
        let result = self.result_form(func)?;
        let result_way = match result.form {
            AwaitResult::Void => result_way::NONE,
            AwaitResult::R4 | AwaitResult::R8 | AwaitResult::Struct => result_way::OTHER,
            _ => result_way::WORD,
        };
        let records = layout.points.iter().enumerate().map(|(state, point)| {
            let refs = point.live_refs.iter().map(|word| *word as usize);
            ResumeRecord {
                entry: AtomicPtr::new(core::ptr::null_mut()),
                live_refs: self.keep.slice(RefMap::encode(words, refs)).cast::<RefMap>(),
                method,
                flags: point.flags,
                state: state as u32,
                il_offset: point.il_offset,
                result: result.form as u16,
                result_way,
            }
        });
        let made = MethodContinuations {
            records: records.collect(),
            table,
            result,
            counts: SuspensionCounts::default(),
            tier_seed: self.tier_seed_of(method),
            layout,
        };
        let mut methods = self.continuations.methods.lock();
        let made = methods.entry(method as usize).or_insert_with(|| {
            // SAFETY: `keep` frees it with the engine, after every thread of it.
            unsafe { &*self.keep.value(made) }
        });
        Ok(Some(made))
    }

    /// Numbers in names do not count: generated programs are told apart by them.
    fn tier_seed_of(&self, method: *const Method) -> u64 {
        let TierSchedule::Drawn(seed) = self.suspension.schedule else { return 0 };
        let name = self.universe.il_method_name(self.method_id(method));
        let letters = name.bytes().filter(|byte| !byte.is_ascii_digit());
        letters.fold(mix(seed, 1), |hash, byte| mix(hash, byte as u64))
    }

    /// Whether new frames of a method that suspends begin in tier 0 although there is compiled code for them.
    pub fn begins_interpreted(&self, continuations: &MethodContinuations) -> bool {
        match self.suspension.schedule {
            TierSchedule::Published => false,
            TierSchedule::Flip => true,
            TierSchedule::Drawn(_) => {
                let size = continuations.layout.size as u64;
                mix(continuations.tier_seed, size) & 1 == 0
            }
        }
    }

    /// Those that were made already.
    pub fn known_continuations(
        &self,
        method: *const Method,
    ) -> Option<&'static MethodContinuations> {
        self.continuations.methods.lock().get(&(method as usize)).copied()
    }

    /// What a method whose frames sleep gives to whoever awaits it.
    pub(crate) fn result_form_of(&self, method: *const Method) -> ResultForm {
        let methods = self.continuations.methods.lock();
        let found = methods.get(&(method as usize));
        found.expect("the method of a sleeping frame has suspension points").result
    }

    fn result_form(&self, func: &Func) -> Result<ResultForm, TypeError> {
        let void = ResultForm { form: AwaitResult::Void, size: 0, has_refs: false };
        let Some(kind) = func.result else { return Ok(void) };
        if let SlotKind::Struct(ty) = kind {
            let size = self.universe.value_size(ty)?.0;
            let has_refs = self.universe.contains_references(ty)?;
            return Ok(ResultForm { form: AwaitResult::Struct, size, has_refs });
        }
        let method = func.method.map(|method| self.universe.signature(method)).transpose()?;
        let mem = match method {
            Some(signature) => ir::import::memory_form(&self.universe, signature.result)?,
            None => None,
        };
        let form = mem.map_or(AwaitResult::I8, AwaitResult::of_memory);
        let size = form.memory().map_or(0, |mem| mem.size());
        Ok(ResultForm { form, size, has_refs: form == AwaitResult::Ref })
    }

    /// The table of continuations with this size: `Continuation`'s own, traced by the resume record.
    fn continuation_table(&self, size: u32) -> Result<MtPtr, TypeError> {
        let base = self.mt(self.known().continuation)?;
        let mut tables = self.continuations.tables.lock();
        if let Some(table) = tables.get(&size) {
            return Ok(*table);
        }
        let bytes = VTABLE_OFFSET + base.get().vtable_count as usize * 8;
        let at = self
            .heap
            .low_arena()
            .allocate(bytes, 8)
            .unwrap_or_else(|error| crate::vm::fatal(&format!("method tables: {error}")));
        let source = Addr(base.0 as usize);
        // SAFETY: M3 (a published table of that many slots), and fresh memory of the same size.
        unsafe { at.copy_from(source, VTABLE_OFFSET) };
        for offset in (VTABLE_OFFSET..bytes).step_by(8) {
            // SAFETY: fresh memory; slots are filled when they are first called.
            unsafe { at.offset(offset).store::<u64>(0) };
        }
        // SAFETY: fresh memory, not published yet.
        let table = unsafe { &mut *at.as_ptr::<MethodTable>() };
        table.flags = MtFlags(table.flags).with_is_continuation(1).with_contains_refs(0).0;
        table.base_size = size.max(DATA_OFFSET as u32);
        let table = MtPtr(at.0 as u32);
        tables.insert(size, table);
        Ok(table)
    }

    /// What methods did that suspended, the most frequent first: name, suspensions, new objects, bytes of one.
    pub(crate) fn suspension_counts(&self) -> Vec<(String, u64, u64, u64)> {
        let methods = self.continuations.methods.lock();
        let mut rows: Vec<_> = methods
            .iter()
            .map(|(method, found)| {
                let name = self.universe.il_method_name(self.method_id(*method as *const Method));
                let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
                let counts = &found.counts;
                let size = found.layout.size as u64;
                (name, count(&counts.suspensions), count(&counts.allocations), size)
            })
            .filter(|row| row.1 != 0)
            .collect();
        rows.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
        rows
    }

    pub fn async_parts(&self) -> AsyncParts {
        self.continuations.parts.get().copied().expect("made when the engine started")
    }

    pub(crate) fn make_async_parts(&self) -> Result<(), BootError> {
        let known = self.known();
        let table = self.continuation_table(DATA_OFFSET as u32)?;
        let sentinel = self.heap.allocate_frozen(table, DATA_OFFSET);
        let parts = AsyncParts {
            sentinel: sentinel.map_err(|_| {
                BootError::CoreLibrary("no memory for the engine's own objects".to_owned())
            })?,
            synchronization_context: self.mt(known.synchronization_context)?,
            is_flow_suppressed: self.offset_of(known.is_flow_suppressed)?,
            capture_scheduler: self.method(known.capture_scheduler)?,
            restore_execution_context: self.method(known.restore_execution_context)?,
        };
        let _ = self.continuations.parts.set(parts);
        Ok(())
    }

    /// Layout and points of a method as text (`entracte dis --continuations`), or why there is none.
    pub fn continuations_text(&self, method: MethodId) -> String {
        let found = || -> Result<Option<String>, crate::methods::BodyError> {
            let record = self.method(method)?;
            let crate::methods::MethodBody::Hir(func) = self.body_of(record)? else {
                return Ok(None);
            };
            let found = self.continuations_of(record, &func)?;
            Ok(found.map(|found| ir::contlayout::text(&found.layout, &func)))
        };
        match found() {
            Ok(text) => text.unwrap_or_default(),
            Err(error) => {
                let name = self.universe.il_method_name(method);
                format!("; {name}: {}: {}\n", error.kind.type_name(), error.message)
            }
        }
    }
}

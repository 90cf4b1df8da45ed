//! Frames going to sleep and waking (runtime async 3.7, 4.2): what is the same in every tier.
//! Owns the object's header, links, flags, contexts. What a tier keeps of its frame it copies itself, between `begin` and `finish`.
//! Relies on C1 (one continuation an activation), C2 (the record is stored before a collection can see the object's data).
#![allow(unsafe_code, reason = "fields of continuation objects")]

use crate::content::mix;
use crate::continuations::{AsyncParts, MethodContinuations, ResultForm, TierSchedule};
use crate::exceptions::Thrown;
use crate::thread::{RunKind, Thread};
use abi::continuation::{ContinuationFlags, ResumeRecord, SUSPENDED_COMPILED, continuation_offset};
use abi::frame::FRAME_HEADER_SIZE;
use abi::{Addr, ExceptionKind, ObjRef, Plant, is_planted};
use core::sync::atomic::Ordering;
use heap::CollectKind;
use ir::{AwaitMode, AwaitResult, AwaitedKind};

/// What a frame runs in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameTier {
    Interpreted,
    Compiled,
}

/// A field of a continuation.
fn word(object: ObjRef, offset: usize) -> Addr {
    object.addr().offset(offset)
}

fn load(object: ObjRef, offset: usize) -> ObjRef {
    // SAFETY: C3 (an offset of the object's own layout).
    ObjRef(unsafe { word(object, offset).load::<u64>() } as usize)
}

/// The record that a continuation sleeps at; `None` for what never slept.
#[inline]
pub fn record_of(continuation: ObjRef) -> Option<&'static ResumeRecord> {
    // SAFETY: C3 (header fields).
    let record = unsafe { continuation.field::<usize>(continuation_offset::resume) };
    // SAFETY: H5 (null, or an immortal record).
    unsafe { (record as *const ResumeRecord).as_ref() }
}

/// Where a frame that awaits expects the result; `None` when it expects none.
pub fn result_address(awaiting: ObjRef) -> Option<Addr> {
    if awaiting.is_null() {
        return None;
    }
    // SAFETY: C3 (a header field).
    let flags = ContinuationFlags(unsafe { awaiting.field(continuation_offset::flags) });
    ContinuationFlags::field_offset(flags.result_index()).map(|offset| word(awaiting, offset))
}

/// Overwrites what no frame may read (a stress mode).
fn poison(continuations: &MethodContinuations, point: usize, object: ObjRef) {
    let layout = &continuations.layout;
    let is_dead = |number: &usize| !layout.points[point].live.contains(&(*number as u32));
    for number in (0..layout.fields.len()).filter(is_dead) {
        let field = &layout.fields[number];
        for byte in 0..field.size as usize {
            // SAFETY: C3. Not among the record's live references.
            unsafe { word(object, field.offset as usize + byte).store::<u8>(0xDB) };
        }
    }
}

impl Thread {
    /// The object that a frame suspends into: the one it was resumed from, or a new one.
    pub fn begin_suspension(
        &mut self,
        continuations: &MethodContinuations,
        point: usize,
        resumed_from: ObjRef,
        tier: FrameTier,
    ) -> Result<ObjRef, Thrown> {
        let resumed_from = self.planted_reuse(continuations, resumed_from);
        let is_reused = !resumed_from.is_null() && self.vm.suspension.reuses;
        let object = if is_reused { resumed_from } else { self.allocate(continuations.table)? };
        let point = if is_planted(Plant::Record) { point.saturating_sub(1) } else { point };
        let record = &continuations.records[point];
        // SAFETY: C3.
        unsafe { object.set_field(continuation_offset::resume, (&raw const *record) as usize) };
        // SAFETY: C3.
        unsafe { object.set_field(continuation_offset::state, record.state) };
        if self.vm.suspension.is_watched {
            continuations.counts.suspensions.fetch_add(1, Ordering::Relaxed);
            continuations.counts.allocations.fetch_add(!is_reused as u64, Ordering::Relaxed);
            if let Some(frames) = self.vm.frames.as_ref().filter(|_| !is_reused) {
                frames.begin(object, resumed_from);
            }
            if self.vm.suspension.traces {
                self.trace_suspension("suspend", object, record, tier, is_reused);
            }
            if tier == FrameTier::Compiled {
                let state = record.state | SUSPENDED_COMPILED;
                // SAFETY: C3.
                unsafe { object.set_field(continuation_offset::state, state) };
            }
        }
        Ok(object)
    }

    /// The object that a frame was resumed from; with a planted fault, one of another activation.
    #[inline(always)]
    fn planted_reuse(&self, continuations: &MethodContinuations, resumed_from: ObjRef) -> ObjRef {
        let head = self.context.suspended_head;
        let is_of_method =
            |record: &ResumeRecord| core::ptr::eq(record.method, continuations.records[0].method);
        match is_planted(Plant::LinkedReuse) && resumed_from.is_null() && !head.is_null() {
            true if record_of(head).is_some_and(is_of_method) => head,
            _ => resumed_from,
        }
    }

    /// Links the object behind the callee's continuation, notes contexts and where to go on, gives the caller its contexts back.
    /// Afterwards the object is what the frame returns.
    pub fn finish_suspension(
        &mut self,
        continuations: &MethodContinuations,
        point: usize,
        object: ObjRef,
        contexts: Option<(ObjRef, ObjRef)>,
        was_resumed: bool,
    ) -> Result<(), Thrown> {
        let parts = self.vm.async_parts();
        let callee = core::mem::take(&mut self.context.continuation);
        let is_innermost = callee == self.context.sentinel;
        // It goes on where it is.
        let is_forced = is_innermost && self.is_suspension_forced();
        if is_innermost {
            self.context.suspended_head = object;
            self.context.leaf_execution_context = self.context.execution_context;
            self.context.leaf_synchronization_context = self.context.synchronization_context;
        } else {
            self.set(callee, continuation_offset::next, object);
        }
        let record = &continuations.records[point];
        let mut flags = record.flags;
        if is_forced {
            flags = flags.with_continue_on_thread_pool(0);
        }
        if is_planted(Plant::FlagWidth) {
            flags = flags.with_continuation_context_index(flags.continuation_context_index() & 1);
        }
        if is_planted(Plant::ResultIndex) && flags.result_index() != 0 {
            flags = flags.with_result_index(flags.result_index() + 1);
        }
        let mode = continuations.layout.points[point].mode;
        if mode == AwaitMode::Captured && !is_forced {
            let field = ContinuationFlags::field_offset(flags.continuation_context_index());
            if let Some(offset) = field {
                // What lies there is dead at other points, and managed code may run before there is something else (C2).
                // SAFETY: C3.
                unsafe { object.set_field(offset, 0usize) };
            }
            let (way, context) = self.captured_context(parts)?;
            flags = ContinuationFlags(flags.0 | way.0);
            if let Some(offset) = field {
                self.vm.heap.write_ref(word(object, offset), context);
            }
        }
        if let Some(coverage) = &self.vm.coverage {
            coverage.suspension(&continuations.layout.points[point], flags);
        }
        // SAFETY: C3. Assigned whole: the dispatcher changes it in place.
        unsafe { object.set_field(continuation_offset::flags, flags.0) };
        if let Some(offset) = ContinuationFlags::field_offset(flags.execution_context_index()) {
            let mut context = self.context.execution_context;
            // SAFETY: the field of ExecutionContext (found by name).
            if !context.is_null() && unsafe { context.field::<u8>(parts.is_flow_suppressed) } != 0 {
                context = self.context.sentinel;
            }
            self.set(object, offset, context);
        }
        if let Some((execution, synchronization)) = contexts
            && !was_resumed
            && !is_planted(Plant::Contexts)
        {
            self.context.execution_context = execution;
            self.context.synchronization_context = synchronization;
        }
        if self.vm.suspension.poisons {
            poison(continuations, point, object);
        }
        if self.vm.suspension.logs_frames
            && let Some(frames) = &self.vm.clone().frames
        {
            self.log_suspension(frames, continuations, point, object, callee);
        }
        self.context.continuation = object;
        Ok(())
    }

    /// `await.force`: the callee has not suspended, but is taken for one that has.
    pub fn force_suspension(&mut self) {
        if self.context.continuation.is_null() {
            self.context.awaited = self.context.sentinel;
            self.context.awaited_kind = AwaitedKind::Ready.number();
            self.context.continuation = self.context.sentinel;
        }
    }

    /// Nothing is awaited: the frame wakes at once, where it is.
    pub fn is_suspension_forced(&self) -> bool {
        self.context.awaited_kind == AwaitedKind::Ready.number()
    }

    /// Stores a reference into a continuation, which mostly has it already.
    fn set(&self, object: ObjRef, offset: usize, value: ObjRef) {
        if load(object, offset) != value {
            self.vm.heap.write_ref(word(object, offset), value);
        }
    }

    /// The frame that wakes gets the execution context that it had, with change notifications (runtime async 4.2).
    pub fn restore_execution_context(&mut self, object: ObjRef) -> Result<(), Thrown> {
        // SAFETY: C3 (a header field).
        let flags = ContinuationFlags(unsafe { object.field(continuation_offset::flags) });
        let Some(offset) = ContinuationFlags::field_offset(flags.execution_context_index()) else {
            return Ok(());
        };
        if is_planted(Plant::ExecutionContext) {
            return Ok(());
        }
        let noted = load(object, offset);
        // The sentinel stands for a flow that was suppressed.
        if noted == self.context.execution_context || noted == self.context.sentinel {
            return Ok(());
        }
        let restore = self.vm.async_parts().restore_execution_context;
        self.call(restore, &mut [noted.0 as u64])
    }

    /// A frame that was resumed sleeps again: what it awaits for itself is as before, the thread has the innermost frame's contexts.
    /// The innermost frame's continuation.
    pub fn suspended_again(&mut self, awaiting: ObjRef) -> ObjRef {
        let context = &mut self.context;
        let continuation = core::mem::take(&mut context.continuation);
        context.execution_context = core::mem::take(&mut context.leaf_execution_context);
        context.synchronization_context =
            core::mem::take(&mut context.leaf_synchronization_context);
        let innermost = core::mem::take(&mut context.suspended_head);
        self.set(continuation, continuation_offset::next, awaiting);
        innermost
    }

    /// Where a sleeping frame wakes: an address of compiled code, or 0 for tier 0. The one place that decides it.
    pub fn resume_entry(&mut self, object: ObjRef, record: &ResumeRecord) -> Result<usize, Thrown> {
        let published = || record.entry.load(Ordering::Acquire) as usize;
        // SAFETY: C3 (a header field).
        let state: u32 = unsafe { object.field(continuation_offset::state) };
        let slept = match state & SUSPENDED_COMPILED {
            0 => FrameTier::Interpreted,
            _ => FrameTier::Compiled,
        };
        let entry = match self.vm.suspension.schedule {
            TierSchedule::Published => published(),
            TierSchedule::Flip if slept == FrameTier::Compiled => 0,
            TierSchedule::Flip => self.entry_of(record)?,
            TierSchedule::Drawn(_) => match self.draws_tier_1(record) {
                true => self.entry_of(record)?,
                false => 0,
            },
        };
        if let Some(coverage) = &self.vm.coverage {
            let wakes = if entry == 0 { FrameTier::Interpreted } else { FrameTier::Compiled };
            coverage.door(slept, wakes);
        }
        Ok(entry)
    }

    /// The entry of compiled code, which is made when there is none.
    fn entry_of(&mut self, record: &ResumeRecord) -> Result<usize, Thrown> {
        let published = || record.entry.load(Ordering::Acquire) as usize;
        if published() == 0 {
            let vm = self.vm.clone();
            vm.tier().compile(self, record.method)?;
        }
        Ok(published())
    }

    /// Draws the tier in which a frame goes on.
    fn draws_tier_1(&self, record: &ResumeRecord) -> bool {
        let Some(continuations) = self.vm.continuations.known(record.method) else { return true };
        let number = continuations.counts.resumptions.fetch_add(1, Ordering::Relaxed);
        let place = (record.il_offset as u64) << 32 | record.state as u64;
        mix(mix(continuations.tier_seed, place), number) & 1 != 0
    }

    /// Wakes a frame from Rust or compiled code, in whichever tier (`resume` of HIR).
    pub fn resume(
        &mut self,
        continuation: ObjRef,
        awaiting: ObjRef,
        result: Addr,
    ) -> Result<ObjRef, Thrown> {
        if self.vm.suspension.collects {
            self.collect(CollectKind::Full { compacting: true, generation: 2 });
        }
        let Some(record) = record_of(continuation) else {
            return Err(self.throw(ExceptionKind::NullReference, None));
        };
        self.restore_execution_context(continuation)?;
        let entry = self.resume_entry(continuation, record)?;
        self.resume_in(entry, continuation, record, awaiting, result)
    }

    /// As `resume`, when the execution context is the frame's and it is decided where it wakes.
    pub fn resume_in(
        &mut self,
        entry: usize,
        continuation: ObjRef,
        record: &ResumeRecord,
        awaiting: ObjRef,
        result: Addr,
    ) -> Result<ObjRef, Thrown> {
        let vm = self.vm.clone();
        if !self.has_native_stack() {
            vm.stack_overflow(self);
        }
        let saved_top = self.context.stack_top;
        let words = saved_top + FRAME_HEADER_SIZE;
        // SAFETY: F8 (method records are immortal).
        let result_slots = unsafe { &*record.method }.result_slots as usize;
        if words + result_slots * 8 + 64 > self.context.stack_limit {
            vm.stack_overflow(self);
        }
        let (top_frame, top_pc) = (self.context.top_frame, self.top_pc());
        self.push_run(RunKind::Call, top_frame, false);
        let depth = self.runs.len();
        // SAFETY: room for the result, a sleeping frame, its own record, and a run that is pushed.
        let ended =
            unsafe { vm.tier().resume(self, entry, continuation, record, words as *mut u64) };
        self.runs.pop();
        self.set_top(top_frame, top_pc);
        self.context.stack_top = saved_top;
        if let Err(thrown) = ended {
            self.handling.retain(|h| h.run < depth - 1);
            return Err(thrown);
        }
        if !self.context.continuation.is_null() {
            return Ok(self.suspended_again(awaiting));
        }
        let to = if awaiting.is_null() { Some(result) } else { result_address(awaiting) };
        if let Some(to) = to.filter(|to| to.0 != 0) {
            let form = vm.result_form_of(record.method);
            self.give_result(form, to, Addr(words));
        }
        Ok(ObjRef::NULL)
    }

    /// The result of a frame that woke and has ended, when it is a word.
    pub(crate) fn deliver_word(
        &mut self,
        record: &ResumeRecord,
        awaiting: ObjRef,
        result: Addr,
        value: u64,
    ) {
        let to = if awaiting.is_null() { Some(result) } else { result_address(awaiting) };
        let Some(to) = to.filter(|to| to.0 != 0) else { return };
        if record.result == AwaitResult::Ref as u16 {
            self.vm.heap.barrier().write_ref(to, ObjRef(value as usize));
            return;
        }
        let is = |form: AwaitResult| record.result == form as u16;
        let size = if is(AwaitResult::I1) || is(AwaitResult::U1) {
            1
        } else if is(AwaitResult::I2) || is(AwaitResult::U2) {
            2
        } else if is(AwaitResult::I4) {
            4
        } else {
            8
        };
        // SAFETY: a place for a result of this size.
        unsafe { to.copy_from(Addr(&raw const value as usize), size) };
    }

    /// A result for whoever awaits it; where it lies it has its full width.
    pub fn give_result(&self, result: ResultForm, to: Addr, from: Addr) {
        match result.form {
            AwaitResult::Void => {}
            AwaitResult::Struct if result.has_refs => {
                self.vm.heap.copy_with_barrier(to, from, result.size as usize);
            }
            AwaitResult::Ref => {
                // SAFETY: a word that holds a reference.
                let value = ObjRef(unsafe { from.load::<u64>() } as usize);
                self.vm.heap.barrier().write_ref(to, value);
            }
            // SAFETY: the result, and room for it.
            _ => unsafe { to.copy_from(from, result.size as usize) },
        }
    }

    /// Where a frame that captures goes on (runtime async 4.2).
    fn captured_context(
        &mut self,
        parts: AsyncParts,
    ) -> Result<(ContinuationFlags, ObjRef), Thrown> {
        let none = ContinuationFlags::default();
        let synchronization = self.context.synchronization_context;
        if !synchronization.is_null() && synchronization.mt() != parts.synchronization_context {
            return Ok((
                none.with_continue_on_captured_synchronization_context(1),
                synchronization,
            ));
        }
        if !self.context.current_task.is_null() {
            let scheduler = self.call_for_object(parts.capture_scheduler, &[])?;
            if !scheduler.is_null() {
                return Ok((none.with_continue_on_captured_task_scheduler(1), scheduler));
            }
        }
        Ok((none.with_continue_on_thread_pool(1), ObjRef::NULL))
    }

    /// The exception that a waking frame is to throw, taken out of its continuation.
    pub fn take_resume_exception(&mut self, object: ObjRef, record: &ResumeRecord) -> ObjRef {
        let Some(offset) = ContinuationFlags::field_offset(record.flags.exception_index()) else {
            return ObjRef::NULL;
        };
        let exception = load(object, offset);
        if !exception.is_null() && !is_planted(Plant::ExceptionSlot) {
            // SAFETY: C3; null needs no barrier. A later resumption must not throw it again.
            unsafe { word(object, offset).store::<u64>(0) };
        }
        exception
    }

    #[cold]
    fn trace_suspension(
        &mut self,
        what: &str,
        object: ObjRef,
        record: &ResumeRecord,
        tier: FrameTier,
        is_reused: bool,
    ) {
        let vm = self.vm.clone();
        let method = vm.universe.il_method_name(vm.method_id(record.method));
        let hash = self.identity_hash(object);
        let how = match (what, is_reused) {
            ("suspend", true) => ", reused",
            ("suspend", false) => ", new",
            _ => "",
        };
        let tier = match tier {
            FrameTier::Interpreted => "tier 0",
            FrameTier::Compiled => "tier 1",
        };
        let (state, offset) = (record.state, record.il_offset);
        eprintln!("{what}: #{hash} {method} state {state} IL_{offset:04x} ({tier}{how})");
    }

    /// A frame wakes; its result is still in the continuation.
    pub fn trace_resumption(&mut self, object: ObjRef, record: &ResumeRecord, tier: FrameTier) {
        if let Some(frames) = &self.vm.clone().frames {
            self.log_resumption(frames, object, record);
        }
        if self.vm.suspension.traces_resumptions {
            self.trace_suspension("resume", object, record, tier, false);
        }
    }
}

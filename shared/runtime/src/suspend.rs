//! Frames going to sleep and waking (runtime async 3.7, 4.2): what is the same in every tier.
//! Owns the object's header, links, flags, contexts. What a tier keeps of its frame it copies itself, between `begin` and `finish`.
//! Relies on C1 (one continuation an activation), C2 (the record is stored before a collection can see the object's data).
#![allow(unsafe_code, reason = "fields of continuation objects")]

use crate::continuations::{AsyncParts, MethodContinuations};
use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::continuation::{ContinuationFlags, ResumeRecord, continuation_offset};
use abi::{Addr, ObjRef, Plant, is_planted};
use core::sync::atomic::Ordering;
use ir::{AwaitMode, AwaitedKind};

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
                self.trace_suspension("suspend", object, record, is_reused);
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
            let (way, context) = self.captured_context(parts)?;
            flags = ContinuationFlags(flags.0 | way.0);
            let index = flags.continuation_context_index();
            if let Some(offset) = ContinuationFlags::field_offset(index) {
                self.set(object, offset, context);
            }
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
        let tier = if record.entry.load(Ordering::Relaxed).is_null() { "tier 0" } else { "tier 1" };
        let (state, offset) = (record.state, record.il_offset);
        eprintln!("{what}: #{hash} {method} state {state} IL_{offset:04x} ({tier}{how})");
    }

    /// A frame wakes; its result is still in the continuation.
    pub fn trace_resumption(&mut self, object: ObjRef, record: &ResumeRecord) {
        if let Some(frames) = &self.vm.clone().frames {
            self.log_resumption(frames, object, record);
        }
        if self.vm.suspension.traces_resumptions {
            self.trace_suspension("resume", object, record, false);
        }
    }
}

//! Suspension points (runtime async 3.7; design A3): what a frame keeps, where it wakes.
//! Owns the shape below; offsets, and which slots a point keeps, are `ir::contlayout`'s. Relies on C1, C2.
//! ```text
//!           c = thread's continuation; c ≠ null ── suspend (cold): object = begin(the one resumed from, or null)
//!             │ null                                  object is new: store what is live and not must-save
//!             │                                       store must-save; finish; return zeros
//!           done(live variables…)  ◄── resume entry(continuation): load what is live; throw its exception; take the result
//! ```
//! No value of the frame that went to sleep reaches the code behind the point but through the continuation, so every variable that
//! is live there is a parameter of `done`.

use super::{Builder, Current, Home, Result};
use crate::refuse::Refusal;
use crate::ssa::{Block, Frequency, ResumeEntry, Symbol, Type, Value, inst};
use abi::context::thread_offset;
use abi::continuation::{
    ContinuationFlags, EXECUTION_CONTEXT_OFFSET, ResumeRecord, continuation_offset, result_way,
};
use abi::helpers::{HelperId, RESTORES_CONTEXTS};
use ir::contlayout::{Field, SuspensionPoint};
use ir::op::{AwaitCall, AwaitLeaf};
use ir::{
    AwaitMode, AwaitResult, AwaitedKind, Cond, MemType, Slot, SlotKind, ThreadField, Visitor,
};

/// Result areas up to this many words are cleared word by word.
const MOST_CLEARED_WORDS: u32 = 8;

const CONTINUATION: u32 = thread_offset::continuation as u32;

impl Builder<'_> {
    pub(super) fn thread_continuation(&mut self) -> Value {
        self.value(inst::ThreadLoad { mem: MemType::Ref, offset: CONTINUATION })
    }

    /// None: no continuation.
    pub(super) fn set_thread_continuation(&mut self, value: Option<Value>) {
        let value = match value {
            Some(value) => value,
            None => self.zero(Type::Ref),
        };
        self.emit(inst::ThreadStore { mem: MemType::Ref, offset: CONTINUATION, value });
    }

    /// Whoever looks at the continuation first does not look at the result.
    fn return_suspended(&mut self) {
        let types = self.func.signature.results.clone();
        let zeros: Vec<Value> = types.into_iter().map(|ty| self.zero(ty)).collect();
        let values = self.func.new_list(&zeros);
        self.emit(inst::Return { values });
    }

    fn callee_has_suspended(&mut self) -> Value {
        let continuation = self.thread_continuation();
        let null = self.zero(Type::Ref);
        self.icmp(Cond::Ne, continuation, null)
    }

    /// `await.tail`.
    pub(super) fn leave_when_suspended(&mut self) {
        let (suspended, next) =
            (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Usual));
        let has_suspended = self.callee_has_suspended();
        self.inner_branch(has_suspended, suspended, next);
        self.switch_to(suspended);
        self.return_suspended();
        self.switch_to(next);
    }

    /// `await.leaf`: as if a callee had suspended.
    pub(super) fn suspend_leaf(&mut self, op: AwaitLeaf) {
        let awaited = self.read(op.awaited);
        let kind = self.i64(op.kind.number() as i64);
        let sentinel = self.symbol(Type::Ref, Symbol::Sentinel);
        let mut store = |field: ThreadField, mem, value| {
            self.emit(inst::ThreadStore { mem, offset: field.offset() as u32, value });
        };
        store(ThreadField::Awaited, MemType::Ref, awaited);
        store(ThreadField::AwaitedKind, MemType::I8, kind);
        self.set_thread_continuation(Some(sentinel));
    }

    /// `await.call`.
    pub(super) fn suspension_point(&mut self, op: AwaitCall) -> Result<()> {
        if self.context != 0 {
            return Err(Refusal::AwaitInHandler);
        }
        let Some(state) = self
            .suspension
            .as_ref()
            .and_then(|layout| layout.point_at(self.hir_block, self.hir_index))
        else {
            unreachable!("{} has no layout for its awaits", self.hir.name);
        };
        if let (Some(dst), Some(src)) = (op.dst, op.value)
            && dst != src
        {
            self.move_slot(ir::op::MoveSlot { dst, src })?;
        }
        let (in_memory, variables): (Vec<Slot>, Vec<Slot>) =
            self.live_after_point().into_iter().partition(|slot| self.is_in_memory(*slot));
        let mut current = Vec::with_capacity(variables.len());
        for slot in &variables {
            current.push(self.read(*slot));
        }
        let reused = self.read(op.continuation);
        let has_suspended = self.callee_has_suspended();
        let (suspend, done) =
            (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Usual));
        for value in &current {
            let ty = self.func.ty(*value);
            self.func.new_param(done, ty);
        }
        let then = self.func.new_call(suspend, &[]);
        let other = self.func.new_call(done, &current);
        self.emit(inst::Branch { cond: has_suspended, then, other });
        let awake = self.state.clone();
        self.switch_to(suspend);
        self.suspend_frame(&op, state, reused)?;
        if !self.is_loop {
            self.resume_entry(&op, state, &variables, &in_memory, done)?;
        }
        self.state = awake;
        self.state.fill(None);
        let params = self.func.block(done).params.clone();
        for (slot, param) in variables.iter().zip(params) {
            self.state[slot.index()] = Some(Current::of(param));
        }
        self.switch_to(done);
        Ok(())
    }

    /// Slots that are live behind the operation at hand.
    fn live_after_point(&self) -> Vec<Slot> {
        let mut found = Vec::new();
        self.liveness.walk(self.hir, self.hir_block, &mut |index, _, live| {
            if index == self.hir_index as usize {
                found = live.iter().collect();
            }
        });
        found
    }

    fn point(&self, state: usize) -> (SuspensionPoint, Vec<Field>) {
        match &self.suspension {
            Some(layout) => {
                let point = layout.points[state].clone();
                let field = |number: &u32| layout.fields[*number as usize];
                let fields = point.live.iter().map(field).collect();
                (point, fields)
            }
            None => unreachable!("{} has no layout for its awaits", self.hir.name),
        }
    }

    /// The way to sleep.
    fn suspend_frame(&mut self, op: &AwaitCall, state: usize, reused: Value) -> Result<()> {
        let (point, fields) = self.point(state);
        let Some(method) = self.hir.method else { return Err(Refusal::AwaitInHandler) };
        let continuations = self.symbol(Type::I64, Symbol::Continuations(method));
        let number = self.i32(state as i32);
        let common = self.inner_block(Frequency::Cold);
        let object = self.func.new_param(common, Type::Ref);
        let (new, known) = (self.inner_block(Frequency::Rare), self.inner_block(Frequency::Cold));
        if self.environment.reuses_continuations() {
            // What `begin_suspension` does with the object that the frame was resumed from.
            let null = self.zero(Type::Ref);
            let is_first = self.icmp(Cond::Eq, reused, null);
            self.inner_branch(is_first, new, known);
            self.switch_to(known);
            let record = self.symbol(Type::I64, Symbol::ResumeRecord(method, state as u32));
            let field = |offset: usize| offset as u32;
            self.store_to(reused, field(continuation_offset::resume), record, MemType::I8);
            self.store_to(reused, field(continuation_offset::state), number, MemType::I4);
            self.inner_jump(common, &[reused]);
            self.switch_to(new);
            let null = self.zero(Type::Ref);
            let made = self.helper_value(HelperId::BeginSuspension, &[continuations, number, null]);
            self.save_fields(made, &point, &fields, false)?;
            self.inner_jump(common, &[made]);
        } else {
            let found =
                self.helper_value(HelperId::BeginSuspension, &[continuations, number, reused]);
            let is_new = self.icmp(Cond::Ne, found, reused);
            self.inner_branch(is_new, new, known);
            self.switch_to(new);
            self.save_fields(found, &point, &fields, false)?;
            self.inner_jump(common, &[found]);
            self.switch_to(known);
            self.inner_jump(common, &[found]);
        }
        self.switch_to(common);
        self.save_fields(object, &point, &fields, true)?;
        let hir = self.hir;
        if let Some(is_suppressed) = self.environment.suspends_in_place() {
            let contexts = match *hir.arguments(op.contexts) {
                [execution, synchronization] => Some((execution, synchronization)),
                _ => None,
            };
            self.finish_in_place(&point, object, reused, contexts, is_suppressed);
        }
        let (execution, synchronization, number) = match *hir.arguments(op.contexts) {
            [execution, synchronization] => {
                let null = self.zero(Type::Ref);
                let is_first = self.icmp(Cond::Eq, reused, null);
                let restoring = self.i32(RESTORES_CONTEXTS as i32 | state as i32);
                let point = self.value(inst::Select { cond: is_first, a: restoring, b: number });
                (self.read(execution), self.read(synchronization), point)
            }
            _ => {
                let null = self.zero(Type::Ref);
                (null, null, number)
            }
        };
        let forced = core::mem::take(&mut self.is_forced).then(|| self.callee_has_not_suspended());
        let args = [continuations, number, object, execution, synchronization];
        self.helper(HelperId::FinishSuspension, &args);
        if let (Some(is_ready), Some(dst)) = (forced, op.dst) {
            let (ready, end) =
                (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Cold));
            self.inner_branch(is_ready, ready, end);
            self.switch_to(ready);
            self.give_result(object, dst, &point)?;
            self.inner_jump(end, &[]);
            self.switch_to(end);
        }
        self.return_suspended();
        Ok(())
    }

    fn thread_ref(&mut self, field: ThreadField) -> Value {
        self.value(inst::ThreadLoad { mem: MemType::Ref, offset: field.offset() as u32 })
    }
    fn set_thread_ref(&mut self, field: ThreadField, value: Value) {
        let offset = field.offset() as u32;
        self.emit(inst::ThreadStore { mem: MemType::Ref, offset, value });
    }
    /// On in a new block when the value is null, else to `other`.
    fn go_on_if_null(&mut self, value: Value, other: Block) {
        let null = self.zero(Type::Ref);
        let is_null = self.icmp(Cond::Eq, value, null);
        let next = self.inner_block(Frequency::Cold);
        self.inner_branch(is_null, next, other);
        self.switch_to(next);
    }
    /// A reference into a continuation, which mostly has it already.
    fn set_in_continuation(&mut self, object: Value, offset: usize, value: Value) {
        let offset = offset as u32;
        let known = self.value(inst::Load { mem: MemType::Ref, base: object, offset });
        let is_new = self.icmp(Cond::Ne, known, value);
        let here = self.func.block(self.block).frequency;
        let (store, next) = (self.inner_block(Frequency::Rare), self.inner_block(here));
        self.inner_branch(is_new, store, next);
        self.switch_to(store);
        self.emit(inst::StoreRef { base: object, offset, value });
        self.inner_jump(next, &[]);
        self.switch_to(next);
    }

    /// What `finish_suspension` does where no context has to be captured but the flow of values, and returns. Goes on where that
    /// helper has to do it.
    fn finish_in_place(
        &mut self,
        point: &SuspensionPoint,
        object: Value,
        reused: Value,
        contexts: Option<(Slot, Slot)>,
        is_suppressed: u32,
    ) {
        let slow = self.inner_block(Frequency::Rare);
        let mut flags = point.flags;
        if point.mode == AwaitMode::Captured {
            for field in [ThreadField::SynchronizationContext, ThreadField::CurrentTask] {
                let value = self.thread_ref(field);
                self.go_on_if_null(value, slow);
            }
            flags = flags.with_continue_on_thread_pool(1);
        }
        let keeps_flow = flags.execution_context_index() != 0;
        let flow = self.thread_ref(ThreadField::ExecutionContext);
        if keeps_flow {
            let (look, flows) =
                (self.inner_block(Frequency::Rare), self.inner_block(Frequency::Cold));
            let null = self.zero(Type::Ref);
            let is_null = self.icmp(Cond::Eq, flow, null);
            self.inner_branch(is_null, flows, look);
            self.switch_to(look);
            let (mem, base, offset) = (MemType::U1, flow, is_suppressed);
            let flag = self.value(inst::Load { mem, base, offset });
            self.inner_branch(flag, slow, flows);
            self.switch_to(flows);
        }
        let callee = self.thread_continuation();
        let sentinel = self.symbol(Type::Ref, Symbol::Sentinel);
        let is_innermost = self.icmp(Cond::Eq, callee, sentinel);
        let (innermost, behind, linked) = (
            self.inner_block(Frequency::Cold),
            self.inner_block(Frequency::Cold),
            self.inner_block(Frequency::Cold),
        );
        self.inner_branch(is_innermost, innermost, behind);
        self.switch_to(innermost);
        self.set_thread_ref(ThreadField::SuspendedHead, object);
        self.set_thread_ref(ThreadField::LeafExecutionContext, flow);
        let synchronization = self.thread_ref(ThreadField::SynchronizationContext);
        self.set_thread_ref(ThreadField::LeafSynchronizationContext, synchronization);
        self.inner_jump(linked, &[]);
        self.switch_to(behind);
        self.set_in_continuation(callee, continuation_offset::next, object);
        self.inner_jump(linked, &[]);
        self.switch_to(linked);
        let word = self.i32(flags.0 as i32);
        self.store_to(object, continuation_offset::flags as u32, word, MemType::I4);
        if keeps_flow {
            self.set_in_continuation(object, EXECUTION_CONTEXT_OFFSET, flow);
        }
        let captured = ContinuationFlags::field_offset(flags.continuation_context_index());
        if let Some(offset) = captured {
            // What lies there was dead at other points.
            let null = self.zero(Type::Ref);
            self.store_to(object, offset as u32, null, MemType::Ref);
        }
        if let Some((execution, synchronization)) = contexts {
            let null = self.zero(Type::Ref);
            let is_first = self.icmp(Cond::Eq, reused, null);
            let (restore, next) =
                (self.inner_block(Frequency::Rare), self.inner_block(Frequency::Cold));
            self.inner_branch(is_first, restore, next);
            self.switch_to(restore);
            let (execution, synchronization) = (self.read(execution), self.read(synchronization));
            self.set_thread_ref(ThreadField::ExecutionContext, execution);
            self.set_thread_ref(ThreadField::SynchronizationContext, synchronization);
            self.inner_jump(next, &[]);
            self.switch_to(next);
        }
        self.set_thread_continuation(Some(object));
        self.return_suspended();
        self.switch_to(slow);
    }

    /// `resume`, without the runtime where the frame wakes in compiled code and the thread has its execution context.
    pub(super) fn wake_in_place(
        &mut self,
        continuation: Value,
        awaiting: Value,
        result: Value,
    ) -> Value {
        let (slow, done) = (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Usual));
        let value = self.func.new_param(done, Type::Ref);
        let mut load =
            |mem, base, offset: usize| self.value(inst::Load { mem, base, offset: offset as u32 });
        let way_offset = core::mem::offset_of!(ResumeRecord, result_way);
        let record = load(MemType::I8, continuation, continuation_offset::resume);
        let entry = load(MemType::I8, record, core::mem::offset_of!(ResumeRecord, entry));
        let way = load(MemType::U2, record, way_offset);
        let flags = load(MemType::I4, continuation, continuation_offset::flags);
        let zero = self.i64(0);
        let has_code = self.icmp(Cond::Ne, entry, zero);
        self.go_on_if(has_code, slow);
        let other = self.i32(result_way::OTHER as i32);
        let is_register = self.icmp(Cond::Ne, way, other);
        self.go_on_if(is_register, slow);
        let index = ContinuationFlags::default().with_execution_context_index(3);
        let mask = self.i32(index.0 as i32);
        let has_flow = self.value(inst::Iand { a: flags, b: mask });
        let (compare, wake) =
            (self.inner_block(Frequency::Usual), self.inner_block(Frequency::Usual));
        self.inner_branch(has_flow, compare, wake);
        self.switch_to(compare);
        let (mem, base, offset) = (MemType::Ref, continuation, EXECUTION_CONTEXT_OFFSET as u32);
        let noted = self.value(inst::Load { mem, base, offset });
        let flow = self.thread_ref(ThreadField::ExecutionContext);
        let is_same = self.icmp(Cond::Eq, noted, flow);
        self.inner_branch(is_same, wake, slow);

        self.switch_to(wake);
        let word = self.value(inst::Wake { continuation, entry });
        let left = self.thread_continuation();
        let null = self.zero(Type::Ref);
        let has_suspended = self.icmp(Cond::Ne, left, null);
        let (again, ended) =
            (self.inner_block(Frequency::Usual), self.inner_block(Frequency::Usual));
        self.inner_branch(has_suspended, again, ended);

        self.switch_to(again);
        self.set_thread_continuation(None);
        let take = [
            (ThreadField::LeafExecutionContext, ThreadField::ExecutionContext),
            (ThreadField::LeafSynchronizationContext, ThreadField::SynchronizationContext),
        ];
        for (from, to) in take {
            let context = self.thread_ref(from);
            self.set_thread_ref(to, context);
            self.set_thread_ref(from, null);
        }
        let innermost = self.thread_ref(ThreadField::SuspendedHead);
        self.set_thread_ref(ThreadField::SuspendedHead, null);
        self.set_in_continuation(left, continuation_offset::next, awaiting);
        self.inner_jump(done, &[innermost]);

        self.switch_to(ended);
        // Once more: one value less that is kept while the frame runs.
        let (mem, offset) = (MemType::U2, way_offset as u32);
        let way = self.value(inst::Load { mem, base: record, offset });
        let none = self.i32(result_way::NONE as i32);
        let has_result = self.icmp(Cond::Ne, way, none);
        let (deliver, delivered) =
            (self.inner_block(Frequency::Usual), self.inner_block(Frequency::Usual));
        self.inner_branch(has_result, deliver, delivered);
        self.switch_to(deliver);
        let to = self.coerce(result, Type::I64);
        self.helper(HelperId::DeliverWord, &[record, awaiting, to, word]);
        self.inner_jump(delivered, &[]);
        self.switch_to(delivered);
        self.inner_jump(done, &[null]);

        self.switch_to(slow);
        let found = self.value(inst::Resume { continuation, awaiting, result });
        self.inner_jump(done, &[found]);
        self.switch_to(done);
        value
    }

    /// On in a new block when the condition holds, else to `other`.
    fn go_on_if(&mut self, cond: Value, other: Block) {
        let next = self.inner_block(Frequency::Usual);
        self.inner_branch(cond, next, other);
        self.switch_to(next);
    }

    /// Whether the frame was only made to suspend: the result is there.
    fn callee_has_not_suspended(&mut self) -> Value {
        let continuation = self.thread_continuation();
        let sentinel = self.symbol(Type::Ref, Symbol::Sentinel);
        let is_innermost = self.icmp(Cond::Eq, continuation, sentinel);
        let offset = ThreadField::AwaitedKind.offset() as u32;
        let kind = self.value(inst::ThreadLoad { mem: MemType::I8, offset });
        let ready = self.i64(AwaitedKind::Ready.number() as i64);
        let is_ready = self.icmp(Cond::Eq, kind, ready);
        self.value(inst::Iand { a: is_innermost, b: is_ready })
    }

    /// The callee's result, for the frame itself when it wakes.
    fn give_result(&mut self, object: Value, dst: Slot, point: &SuspensionPoint) -> Result<()> {
        let area = self.suspension.as_ref().and_then(|layout| layout.result_area);
        let Some((offset, _)) = area.filter(|_| point.result != AwaitResult::Void) else {
            return Ok(());
        };
        match point.result.memory() {
            Some(mem) => {
                let value = self.read(dst);
                self.store_to(object, offset, value, mem);
                Ok(())
            }
            None => self.save(object, dst, offset),
        }
    }

    /// What is saved whatever the object holds already, or the rest of what is live.
    fn save_fields(
        &mut self,
        object: Value,
        point: &SuspensionPoint,
        fields: &[Field],
        always: bool,
    ) -> Result<()> {
        for (number, field) in point.live.iter().zip(fields) {
            if abi::is_planted(abi::Plant::CompiledSave) && point.must_save.first() == Some(number)
            {
                continue;
            }
            if point.must_save.contains(number) == always {
                self.save(object, field.slot, field.offset)?;
            }
        }
        Ok(())
    }

    /// A slot into the continuation.
    fn save(&mut self, object: Value, slot: Slot, offset: u32) -> Result<()> {
        if let SlotKind::Struct(ty) = self.hir.kind(slot) {
            let (layout, from) = (self.layout_id(ty)?, self.memory(slot));
            self.emit(inst::StoreStruct { layout, base: object, offset, from, from_offset: 0 });
            return Ok(());
        }
        let value = self.read(slot);
        let mem = self.func.ty(value).memory();
        self.store_to(object, offset, value, mem);
        Ok(())
    }

    /// A slot out of the continuation.
    fn restore(&mut self, object: Value, slot: Slot, offset: u32, mem: MemType) -> Result<()> {
        if let SlotKind::Struct(ty) = self.hir.kind(slot) {
            let (layout, to) = (self.layout_id(ty)?, self.memory(slot));
            self.emit(inst::LoadStruct { layout, to, to_offset: 0, base: object, offset });
            return Ok(());
        }
        let value = self.value(inst::Load { mem, base: object, offset });
        self.write(slot, value);
        Ok(())
    }

    /// Where the frame wakes.
    fn resume_entry(
        &mut self,
        op: &AwaitCall,
        state: usize,
        variables: &[Slot],
        in_memory: &[Slot],
        done: Block,
    ) -> Result<()> {
        let (point, fields) = self.point(state);
        let entry = self.inner_block(Frequency::Usual);
        self.func.resume_entries.push(ResumeEntry { state: state as u32, block: entry });
        self.switch_to(entry);
        self.state.fill(None);
        if self.result_buffer.is_some() {
            let param = self.func.new_param(entry, Type::I64);
            self.take_result_buffer(Some(param));
        }
        let object = self.func.new_param(entry, Type::Ref);
        for field in &fields {
            let mem = match self.hir.kind(field.slot) {
                SlotKind::Struct(_) => MemType::I8,
                _ => self.type_of(field.slot).memory(),
            };
            self.restore(object, field.slot, field.offset, mem)?;
        }
        self.write(op.continuation, object);
        // What no continuation keeps: the contexts at entry, what dies at awaits.
        let is_kept = |slot: Slot| fields.iter().any(|field| field.slot == slot);
        for slot in variables {
            if !is_kept(*slot) && *slot != op.continuation && Some(*slot) != op.dst {
                let zero = self.zero(self.type_of(*slot));
                self.write(*slot, zero);
            }
        }
        for slot in in_memory {
            if !is_kept(*slot) && Some(*slot) != op.dst {
                self.clear(*slot);
            }
        }
        if self.environment.traces_suspension() {
            self.helper(HelperId::TraceResumption, &[object]);
        }
        self.throw_exception_of(object, &point);
        if let Some(dst) = op.dst {
            self.take_result(object, dst, &point)?;
        }
        let mut args = Vec::with_capacity(variables.len());
        for slot in variables {
            args.push(self.read(*slot));
        }
        self.inner_jump(done, &args);
        Ok(())
    }

    /// A slot in memory, to zeros.
    fn clear(&mut self, slot: Slot) {
        if let Home::Memory(slot) = self.homes[slot.index()] {
            let size = self.func.stack_slots[slot.index()].words.len() as u32 * 8;
            self.emit(inst::StackZero { slot, offset: 0, size });
        }
    }

    /// What the frame waited for has failed: it throws here.
    fn throw_exception_of(&mut self, object: Value, point: &SuspensionPoint) {
        let Some(offset) = ContinuationFlags::field_offset(point.flags.exception_index()) else {
            return;
        };
        let offset = offset as u32;
        let exception = self.value(inst::Load { mem: MemType::Ref, base: object, offset });
        let null = self.zero(Type::Ref);
        let has_failed = self.icmp(Cond::Ne, exception, null);
        let (throw, next) = (self.inner_block(Frequency::Cold), self.inner_block(Frequency::Usual));
        self.inner_branch(has_failed, throw, next);
        self.switch_to(throw);
        // A later resumption must not throw it again.
        self.emit(inst::StoreRef { base: object, offset, value: null });
        self.helper(HelperId::ThrowResumed, &[exception]);
        self.emit(inst::Unreachable {});
        self.switch_to(next);
    }

    /// The awaited result; nothing of it stays in the continuation.
    fn take_result(&mut self, object: Value, dst: Slot, point: &SuspensionPoint) -> Result<()> {
        let area = self.suspension.as_ref().and_then(|layout| layout.result_area);
        let Some((offset, size)) = area.filter(|_| point.result != AwaitResult::Void) else {
            return Ok(());
        };
        self.restore(object, dst, offset, point.result.memory().unwrap_or(MemType::I8))?;
        if point.result == AwaitResult::Ref {
            let value = self.zero(Type::Ref);
            self.emit(inst::StoreRef { base: object, offset, value });
            self.clear_words(object, offset + 8, size.div_ceil(8) - 1);
            return Ok(());
        }
        let words = size.div_ceil(8);
        if words <= MOST_CLEARED_WORDS {
            self.clear_words(object, offset, words);
            return Ok(());
        }
        let distance = self.i64(offset as i64);
        let target = self.value(inst::ByrefAdd { base: object, offset: distance });
        let (zero, size) = (self.i32(0), self.i64(words as i64 * 8));
        self.helper(HelperId::FillBlock, &[target, zero, size]);
        Ok(())
    }

    /// Zeros need no barrier, whatever was there.
    fn clear_words(&mut self, object: Value, offset: u32, words: u32) {
        let value = self.i64(0);
        for word in 0..words {
            let offset = offset + word * 8;
            self.emit(inst::Store { mem: MemType::I8, base: object, offset, value });
        }
    }
}

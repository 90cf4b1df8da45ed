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

use super::{Builder, Current, Result};
use crate::refuse::Refusal;
use crate::ssa::{Block, ResumeEntry, Symbol, Type, Value, inst};
use abi::context::thread_offset;
use abi::continuation::{ContinuationFlags, continuation_offset};
use abi::helpers::HelperId;
use ir::contlayout::{Field, SuspensionPoint};
use ir::op::{AwaitCall, AwaitLeaf};
use ir::{AwaitResult, Cond, MemType, Slot, SlotKind, ThreadField, Visitor};

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
        let (suspended, next) = (self.inner_block(true), self.inner_block(false));
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
        let variables = self.variables_after_point();
        let mut current = Vec::with_capacity(variables.len());
        for slot in &variables {
            current.push(self.read(*slot));
        }
        let reused = self.read(op.continuation);
        let has_suspended = self.callee_has_suspended();
        let (suspend, done) = (self.inner_block(true), self.inner_block(false));
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
            self.resume_entry(&op, state, &variables, done)?;
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

    /// Variables that are live behind the operation at hand.
    fn variables_after_point(&self) -> Vec<Slot> {
        let mut found = Vec::new();
        self.liveness.walk(self.hir, self.hir_block, &mut |index, _, live| {
            if index == self.hir_index as usize {
                found = live.iter().collect();
            }
        });
        found.retain(|slot| !self.is_in_memory(*slot));
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
        let common = self.inner_block(true);
        let object = self.func.new_param(common, Type::Ref);
        let (new, known) = (self.inner_block(true), self.inner_block(true));
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
        let (execution, synchronization, restores) = match *hir.arguments(op.contexts) {
            [execution, synchronization] => {
                let null = self.zero(Type::Ref);
                let restores = self.icmp(Cond::Eq, reused, null);
                (self.read(execution), self.read(synchronization), restores)
            }
            _ => {
                let null = self.zero(Type::Ref);
                (null, null, self.i32(0))
            }
        };
        let args = [continuations, number, object, execution, synchronization, restores];
        self.helper(HelperId::FinishSuspension, &args);
        self.return_suspended();
        Ok(())
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
                self.save(object, field)?;
            }
        }
        Ok(())
    }

    /// A slot into the continuation.
    fn save(&mut self, object: Value, field: &Field) -> Result<()> {
        if let SlotKind::Struct(ty) = self.hir.kind(field.slot) {
            let (layout, from) = (self.layout_id(ty)?, self.memory(field.slot));
            let (base, offset) = (object, field.offset);
            self.emit(inst::StoreStruct { layout, base, offset, from, from_offset: 0 });
            return Ok(());
        }
        let value = self.read(field.slot);
        let mem = self.func.ty(value).memory();
        self.store_to(object, field.offset, value, mem);
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
        done: Block,
    ) -> Result<()> {
        let (point, fields) = self.point(state);
        let entry = self.inner_block(false);
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

    /// What the frame waited for has failed: it throws here.
    fn throw_exception_of(&mut self, object: Value, point: &SuspensionPoint) {
        let Some(offset) = ContinuationFlags::field_offset(point.flags.exception_index()) else {
            return;
        };
        let offset = offset as u32;
        let exception = self.value(inst::Load { mem: MemType::Ref, base: object, offset });
        let null = self.zero(Type::Ref);
        let has_failed = self.icmp(Cond::Ne, exception, null);
        let (throw, next) = (self.inner_block(true), self.inner_block(false));
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

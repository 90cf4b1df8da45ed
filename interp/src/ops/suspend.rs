//! Runtime async: frames that sleep and wake (runtime async 3.7; design A3).
//! Owns what this tier copies between frame and continuation. What is the same in every tier is `runtime::suspend`.
//! Relies on C1, C2, F1.

use super::sleep_again::{SleepAgain, SleptAgain, WakeAgain};
use crate::bytecode::op::*;
use crate::bytecode::*;
use crate::code::{Code, KeptWords, SuspensionCode, SuspensionPointCode};
use crate::state::{
    Cold, ColdPart, State, Step, Target, code_at, copy_bytes, frame_header, method_record,
};
use crate::words::{fill_bytes, load, store};
use abi::context::thread_offset;
use abi::continuation::ResumeRecord;
use abi::frame::SLOT_SIZE;
use abi::{Addr, ExceptionKind, ObjRef, Plant, is_planted};
use heap::CollectKind;
use ir::AwaitResult;
use runtime::Thread;
use runtime::continuations::ResultForm;
use runtime::heat;
use runtime::suspend::{FrameTier, record_of, result_address};

#[inline(always)]
pub fn await_call(s: State, op: &AwaitCall) -> Step {
    if s.has_continuation() { s.warm::<SleepAgain>() } else { s.next(op) }
}

#[inline(always)]
pub fn await_tail(s: State, op: &AwaitTail) -> Step {
    if s.has_continuation() { s.return_void() } else { s.next(op) }
}

#[inline(always)]
pub fn take_continuation(s: State, op: &TakeContinuation) -> Step {
    let continuation = s.take_continuation();
    s.set_word(op.dst, continuation).next(op)
}

#[inline(always)]
pub fn thread_load(s: State, op: &ThreadLoad) -> Step {
    let value = s.thread_word(op.offset);
    s.set_word(op.dst, value).next(op)
}

#[inline(always)]
pub fn thread_store(s: State, op: &ThreadStore) -> Step {
    s.set_thread_word(op.offset, s.word(op.value));
    s.next(op)
}

#[inline(always)]
pub fn thread_take(s: State, op: &ThreadTake) -> Step {
    let value = s.thread_word(op.offset);
    s.set_thread_word(op.offset, 0);
    s.set_word(op.dst, value).next(op)
}

#[inline(always)]
pub fn await_leaf(s: State, op: &AwaitLeaf) -> Step {
    s.set_thread_word(Offset(thread_offset::awaited as u16), s.word(op.awaited));
    s.set_thread_word(Offset(thread_offset::awaited_kind as u16), op.kind.0 as u64);
    let sentinel = s.thread_word(Offset(thread_offset::sentinel as u16));
    s.set_thread_word(Offset(thread_offset::continuation as u16), sentinel);
    s.next(op)
}

#[inline(always)]
pub fn await_force(s: State, _op: &AwaitForce) -> Step {
    s.cold::<ForceSuspension>()
}

struct ForceSuspension;
impl ColdPart for ForceSuspension {
    fn run(cold: &mut Cold<'_>) -> Target {
        cold.thread.force_suspension();
        cold.next::<AwaitForce>()
    }
}

fn suspension(code: &crate::code::Code) -> &SuspensionCode {
    code.info.suspension.as_ref().expect("code with suspension points has their tables")
}

pub struct SuspendFrame;
impl ColdPart for SuspendFrame {
    fn run(cold: &mut Cold<'_>) -> Target {
        if cold.thread.vm.suspension.collects {
            cold.thread.collect(CollectKind::Full { compacting: true, generation: 2 });
        }
        let op: AwaitCall = cold.op();
        let state = op.point.0 as usize;
        let code = suspension(cold.code());
        let point = &code.points[state];
        let reused = cold.object(In(code.continuation as u16));
        let begun =
            cold.thread.begin_suspension(code.continuations, state, reused, FrameTier::Interpreted);
        let object = match begun {
            Ok(object) => object,
            Err(thrown) => {
                cold.thread.context.continuation = ObjRef::NULL;
                return cold.thrown(thrown);
            }
        };
        let is_reused = object == reused;
        let kept = if is_reused { &point.changed } else { &point.live };
        if is_reused && cold.thread.vm.suspension.poisons {
            compare_unsaved(cold, point, object);
        }
        for words in kept {
            save(cold, object, words);
        }
        let contexts = code.contexts.map(|(execution, synchronization)| {
            (cold.object(In(execution as u16)), cold.object(In(synchronization as u16)))
        });
        let was_resumed = !reused.is_null();
        let is_ready = cold.thread.context.continuation == cold.thread.context.sentinel
            && cold.thread.is_suspension_forced();
        let finished =
            cold.thread.finish_suspension(code.continuations, state, object, contexts, was_resumed);
        match finished {
            Ok(()) => {
                if is_ready && let Some(result) = point.result {
                    let layout = &code.continuations.layout;
                    let form = ResultForm {
                        form: layout.points[state].result,
                        size: layout.points[state].result_size,
                        has_refs: point.result_has_refs,
                    };
                    let (offset, _) = layout.result_area.unwrap_or_default();
                    let to = object.addr().offset(offset as usize);
                    cold.thread.give_result(form, to, cold.slot_address(result as u16));
                }
                cold.leave_frame()
            }
            Err(thrown) => cold.thrown(thrown),
        }
    }
}

#[inline(always)]
fn save(cold: &Cold<'_>, object: ObjRef, words: &KeptWords) {
    let to = object.addr().offset(words.offset as usize);
    let from = cold.slot_address(words.word as u16);
    match (words.has_refs, words.size) {
        (false, 4) => cold.store(to, cold.load::<u32>(from)),
        (false, 8) => cold.store::<u64>(to, cold.load::<u64>(from)),
        (true, 8) => {
            let value = ObjRef(cold.load::<u64>(from) as usize);
            match is_planted(Plant::Barrier) {
                true => cold.store::<u64>(to, value.0 as u64),
                false => cold.thread.vm.heap.write_ref(to, value),
            }
        }
        (_, size) if is_planted(Plant::StructWords) => cold.copy(to, from, size as usize - 8),
        (true, size) => cold.thread.vm.heap.copy_with_barrier(to, from, size as usize),
        (false, size) => cold.copy(to, from, size as usize),
    }
}

/// What the object of an earlier suspension is relied on to have (the stress mode `poison`).
fn compare_unsaved(cold: &Cold<'_>, point: &SuspensionPointCode, object: ObjRef) {
    let is_changed = |words: &KeptWords| point.changed.iter().any(|c| c.offset == words.offset);
    for words in point.live.iter().filter(|words| !is_changed(words)) {
        let from = cold.slot_address(words.word as u16);
        let to = object.addr().offset(words.offset as usize);
        for byte in 0..words.size as usize {
            if cold.load::<u8>(from.offset(byte)) != cold.load::<u8>(to.offset(byte)) {
                let name = &cold.code().info.name;
                let offset = words.offset;
                runtime::vm::fatal(&format!(
                    "{name}: the continuation's word at {offset} is not the frame's, and was not saved"
                ));
            }
        }
    }
}

#[inline(always)]
pub fn resume_frame(s: State, _op: &ResumeFrame) -> Step {
    heat::count_wake(method_record(s.header().method));
    s.warm::<WakeAgain>()
}

pub struct WakeFrame;
impl ColdPart for WakeFrame {
    fn run(cold: &mut Cold<'_>) -> Target {
        if cold.thread.vm.suspension.collects {
            cold.thread.collect(CollectKind::Full { compacting: true, generation: 2 });
        }
        let op: ResumeFrame = cold.op();
        let object = cold.object(op.continuation);
        let Some(record) = record_of(object) else {
            return cold.throw(ExceptionKind::NullReference);
        };
        if let Err(thrown) = cold.thread.restore_execution_context(object) {
            return cold.thrown(thrown);
        }
        match cold.thread.resume_entry(cold.object(op.continuation), record) {
            Ok(0) => {}
            Ok(entry) => return wake_compiled(cold, entry, record),
            Err(thrown) => return cold.thrown(thrown),
        }
        let method = crate::state::method_record(record.method);
        let code = match crate::enter::prepared_code(cold.thread, method) {
            Ok(code) => code,
            Err(thrown) => return cold.thrown(thrown),
        };
        // Preparing and restoring may have moved it.
        let object = cold.object(op.continuation);
        let target = cold.push_frame(record.method, code, op.base);
        let frame = Addr(target.fp as usize);
        let (pc, exception) = wake(cold.thread, code, record, object, frame);
        if exception.is_null() {
            return cold.go(pc, frame.0);
        }
        let thrown = cold.thread.throw_on(exception);
        cold.thrown_in(frame.0, pc, thrown)
    }
}

/// The frame goes on in compiled code, until it ends or sleeps again. `resume_done`, which follows, has nothing left to do.
fn wake_compiled(cold: &mut Cold<'_>, entry: usize, record: &ResumeRecord) -> Target {
    let op: ResumeFrame = cold.op();
    cold.advance::<ResumeFrame>();
    let done: ResumeDone = cold.op();
    let (object, awaiting) = (cold.object(op.continuation), cold.object(done.awaiting));
    let result = cold.address(done.result);
    match cold.thread.resume_in(entry, object, record, awaiting, result) {
        Ok(continuation) => {
            cold.set_word(done.dst, continuation.0 as u64);
            cold.next::<ResumeDone>()
        }
        Err(thrown) => cold.thrown(thrown),
    }
}

/// Fills a frame whose header is complete: where it goes on, and the exception that it throws there, or null.
pub(crate) fn wake(
    thread: &mut Thread,
    code: &Code,
    record: &ResumeRecord,
    object: ObjRef,
    frame: Addr,
) -> (usize, ObjRef) {
    let tables = suspension(code);
    let point = &tables.points[record.state as usize];
    let frame_word = |word: u32| frame.offset(word as usize * SLOT_SIZE);
    for word in 0..code.info.slot_count {
        store(frame_word(word), 0);
    }
    for (word, bits) in &tables.constants {
        store(frame_word(*word), *bits as u64);
    }
    for words in &point.live {
        let from = object.addr().offset(words.offset as usize);
        match words.size {
            4 => store(frame_word(words.word), load::<u32>(from) as u64),
            8 => store(frame_word(words.word), load::<u64>(from)),
            size => copy_bytes(frame_word(words.word), from, size as usize),
        }
    }
    store(frame_word(tables.continuation), object.0 as u64);
    if thread.vm.suspension.is_watched {
        thread.trace_resumption(object, record, FrameTier::Interpreted);
    }
    if let Some(result) = point.result {
        take_result(tables, record.state as usize, object, frame_word(result));
    }
    let exception = thread.take_resume_exception(object, record);
    (code.entry as usize + point.resume as usize * 8, exception)
}

/// The awaited result out of the continuation; nothing of it stays there (runtime async 3.7).
fn take_result(tables: &SuspensionCode, state: usize, object: ObjRef, to: Addr) {
    let layout = &tables.continuations.layout;
    let (Some((offset, area)), point) = (layout.result_area, &layout.points[state]) else { return };
    let from = object.addr().offset(offset as usize);
    let value = match point.result {
        AwaitResult::Void => return,
        AwaitResult::Struct => {
            copy_bytes(to, from, point.result_size as usize);
            fill_bytes(from, 0, area as usize);
            return;
        }
        AwaitResult::I1 | AwaitResult::I2 if is_planted(Plant::NarrowResult) => {
            load::<u16>(from) as u64
        }
        AwaitResult::I1 => load::<i8>(from) as i32 as u32 as u64,
        AwaitResult::U1 => load::<u8>(from) as u64,
        AwaitResult::I2 => load::<i16>(from) as i32 as u32 as u64,
        AwaitResult::U2 => load::<u16>(from) as u64,
        AwaitResult::I4 | AwaitResult::R4 => load::<u32>(from) as u64,
        AwaitResult::I8 | AwaitResult::R8 | AwaitResult::Ref => load::<u64>(from),
    };
    store(to, value);
    fill_bytes(from, 0, area as usize);
}

#[inline(always)]
pub fn resume_done(s: State, op: &ResumeDone) -> Step {
    if s.has_continuation() {
        return s.warm::<SleptAgain>();
    }
    if s.word(op.result) | s.word(op.awaiting) != 0 {
        return s.cold::<DeliverResult>();
    }
    s.set_word(op.dst, 0).next(op)
}

pub struct SuspendAgain;
impl ColdPart for SuspendAgain {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: ResumeDone = cold.op();
        let continuation = cold.thread.suspended_again(cold.object(op.awaiting));
        cold.set_word(op.dst, continuation.0 as u64);
        cold.next::<ResumeDone>()
    }
}

struct DeliverResult;
impl ColdPart for DeliverResult {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: ResumeDone = cold.op();
        let awaiting = cold.object(op.awaiting);
        let to = match result_address(awaiting) {
            _ if awaiting.is_null() => cold.address(op.result),
            Some(address) => address,
            None => Addr(0),
        };
        cold.set_word(op.dst, 0);
        if to.0 == 0 {
            return cold.next::<ResumeDone>();
        }
        let from = cold.slot_address(op.base.0);
        // The header of the frame that has just returned is still there: nothing has run since.
        let header = frame_header(from.as_ptr());
        let result = suspension(code_at(header.code)).continuations.result;
        cold.thread.give_result(result, to, from);
        cold.next::<ResumeDone>()
    }
}

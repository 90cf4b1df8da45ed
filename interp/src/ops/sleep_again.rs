//! Frames that were resumed, sleep again in their object, and wake: nearly every suspension of a loop (runtime async 3.7).
//! Owns that case only: whatever needs a new object, a context to keep or to change, an exception, a barrier that is not inlined, or
//! a setting that watches is declined, and is `suspend`'s. Relies on C1, C2, C3, F1.

use super::suspend::{SuspendAgain, SuspendFrame, WakeFrame};
use crate::bytecode::op::*;
use crate::bytecode::*;
use crate::code::KeptHere;
use crate::state::{State, code_at, method_record};
use crate::warm::{WarmPart, zero_slots};
use abi::context::thread_offset;
use abi::continuation::{ContinuationFlags, continuation_offset};
use abi::{Addr, ObjRef};
use core::sync::atomic::Ordering;
use ir::AwaitResult;
use runtime::heat;
use runtime::suspend::record_of;

#[inline(always)]
fn thread_object(s: &State, offset: usize) -> ObjRef {
    ObjRef(s.thread_word(Offset(offset as u16)) as usize)
}

#[inline(always)]
fn set_thread_object(s: &State, offset: usize, object: ObjRef) {
    s.set_thread_word(Offset(offset as u16), object.0 as u64);
}

#[inline(always)]
fn field(s: &State, object: ObjRef, offset: usize) -> ObjRef {
    ObjRef(s.load::<u64>(object.addr().offset(offset)) as usize)
}

/// `await.call` of a frame whose callee sleeps.
pub struct SleepAgain;
impl WarmPart for SleepAgain {
    type Cold = SuspendFrame;

    #[inline(always)]
    fn run(s: State) -> Option<State> {
        let op: AwaitCall = s.op();
        let tables = s.code().info.suspension.as_ref()?;
        let object = s.object(In(tables.continuation as u16));
        if object.is_null() || !s.thread().vm.suspension.is_usual {
            return None;
        }
        let again = tables.points.get(op.point.0 as usize)?.again.as_ref()?;
        let execution = thread_object(&s, thread_offset::execution_context);
        let synchronization = thread_object(&s, thread_offset::synchronization_context);
        if again.execution_context != 0
            && field(&s, object, again.execution_context as usize) != execution
        {
            return None;
        }
        if again.captures_context
            && (!synchronization.is_null()
                || !thread_object(&s, thread_offset::current_task).is_null())
        {
            return None;
        }
        let callee = thread_object(&s, thread_offset::continuation);
        if callee == thread_object(&s, thread_offset::sentinel) {
            set_thread_object(&s, thread_offset::suspended_head, object);
            set_thread_object(&s, thread_offset::leaf_execution_context, execution);
            set_thread_object(&s, thread_offset::leaf_synchronization_context, synchronization);
        } else if field(&s, callee, continuation_offset::next) != object {
            s.store_ref(callee.addr().offset(continuation_offset::next), object);
        }
        let at = object.addr();
        s.store(at.offset(continuation_offset::resume), &raw const *again.record as u64);
        s.store(at.offset(continuation_offset::state), again.record.state);
        s.store(at.offset(continuation_offset::flags), again.flags);
        if again.captures_context
            && let Some(offset) = ContinuationFlags::field_offset(
                ContinuationFlags(again.flags).continuation_context_index(),
            )
        {
            // What lies there was dead at other points.
            s.store::<u64>(at.offset(offset), 0);
        }
        for (word, offset) in &again.saved.raw {
            s.store::<u64>(at.offset(*offset as usize), s.word(In(*word as u16)));
        }
        for (word, offset) in &again.saved.halves {
            s.store::<u32>(at.offset(*offset as usize), s.word(In(*word as u16)) as u32);
        }
        for (word, offset) in &again.saved.references {
            // What lies there may have been dead: that it looks the same says nothing.
            s.store_ref(at.offset(*offset as usize), s.object(In(*word as u16)));
        }
        set_thread_object(&s, thread_offset::continuation, object);
        Some(s.left())
    }
}

/// `resume.frame`.
pub struct WakeAgain;
impl WarmPart for WakeAgain {
    type Cold = WakeFrame;

    #[inline(always)]
    fn run(s: State) -> Option<State> {
        let op: ResumeFrame = s.op();
        let object = s.object(op.continuation);
        if !s.thread().vm.suspension.is_usual {
            return None;
        }
        let record = record_of(object)?;
        if !record.entry.load(Ordering::Relaxed).is_null() {
            return None;
        }
        let method = method_record(record.method);
        let code = code_at(method.code.load(Ordering::Acquire).cast_const());
        let tables = code.info.suspension.as_ref()?;
        let again = tables.points.get(record.state as usize)?.again.as_ref()?;
        if again.execution_context != 0 {
            let noted = field(&s, object, again.execution_context as usize);
            // The sentinel stands for a flow that was suppressed.
            if noted != thread_object(&s, thread_offset::execution_context)
                && noted != thread_object(&s, thread_offset::sentinel)
            {
                return None;
            }
        }
        if again.exception != 0 && !field(&s, object, again.exception as usize).is_null() {
            return None;
        }
        // A loop that awaits is hot long before its branches are: they are noticed at the next poll.
        heat::count_wake(method);
        let pc = code.entry as usize + again.resume as usize;
        let woken = s.into_frame(record.method, code, op.base.0, pc)?;
        zero_slots(woken.slot_address(0), code.info.slot_count as usize);
        for (word, bits) in &again.constants {
            woken.put_word(*word as u16, *bits as u64);
        }
        load_kept(&woken, object, &again.live);
        woken.put_word(tables.continuation as u16, object.0 as u64);
        if let Some((word, offset)) = again.result {
            let from = object.addr().offset(offset as usize);
            woken.put_word(word as u16, load_result(&woken, again.result_form, from));
            // Nothing of it stays there.
            woken.store::<u64>(from, 0);
        }
        Some(woken)
    }
}

#[inline(always)]
fn load_kept(s: &State, object: ObjRef, kept: &KeptHere) {
    let at = |offset: u32| object.addr().offset(offset as usize);
    for (word, offset) in &kept.raw {
        s.put_word(*word as u16, s.load::<u64>(at(*offset)));
    }
    for (word, offset) in &kept.references {
        s.put_word(*word as u16, s.load::<u64>(at(*offset)));
    }
    for (word, offset) in &kept.halves {
        s.put_word(*word as u16, s.load::<u32>(at(*offset)) as u64);
    }
}

/// A result in its full width.
#[inline(always)]
fn load_result(s: &State, form: AwaitResult, from: Addr) -> u64 {
    match form {
        AwaitResult::I1 => s.load::<i8>(from) as i32 as u32 as u64,
        AwaitResult::U1 => s.load::<u8>(from) as u64,
        AwaitResult::I2 => s.load::<i16>(from) as i32 as u32 as u64,
        AwaitResult::U2 => s.load::<u16>(from) as u64,
        AwaitResult::I4 | AwaitResult::R4 => s.load::<u32>(from) as u64,
        _ => s.load::<u64>(from),
    }
}

/// `resume.done` of a frame that sleeps again, before those that were awaiting it before.
pub struct SleptAgain;
impl WarmPart for SleptAgain {
    type Cold = SuspendAgain;

    #[inline(always)]
    fn run(s: State) -> Option<State> {
        let op: ResumeDone = s.op();
        let continuation = thread_object(&s, thread_offset::continuation);
        if field(&s, continuation, continuation_offset::next) != s.object(op.awaiting) {
            return None;
        }
        for (to, from) in [
            (thread_offset::execution_context, thread_offset::leaf_execution_context),
            (thread_offset::synchronization_context, thread_offset::leaf_synchronization_context),
        ] {
            set_thread_object(&s, to, thread_object(&s, from));
            set_thread_object(&s, from, ObjRef::NULL);
        }
        let innermost = thread_object(&s, thread_offset::suspended_head);
        set_thread_object(&s, thread_offset::suspended_head, ObjRef::NULL);
        set_thread_object(&s, thread_offset::continuation, ObjRef::NULL);
        s.put_word(op.dst.0, innermost.0 as u64);
        Some(s.after::<ResumeDone>())
    }
}

//! Exceptions: throwing, finally handlers, the ends of handlers and filters (ECMA-335 I.12.4.2, III.3.46).
//! Owns the bodies. Who catches is the runtime's decision (`runtime::exceptions::dispatch`).
//!
//! A `leave` that passes a finally clause calls its handler like a routine: the clause's hidden slot holds the address to go on at.
//! When an exception runs the handler (`enter::run_finally`) the slot is 0, and the handler's end ends that run.

use crate::bytecode::op::*;
use crate::code::Import;
use crate::dispatch::Outcome;
use crate::state::{Cold, ColdPart, State, Step, Target};

#[inline(always)]
pub fn throw(s: State, _op: &Throw) -> Step {
    s.cold::<ThrowObject>()
}

struct ThrowObject;
impl ColdPart for ThrowObject {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: Throw = cold.op();
        let thrown = cold.thread.throw_object(cold.object(op.object));
        cold.thrown(thrown)
    }
}

#[inline(always)]
pub fn rethrow(s: State, _op: &Rethrow) -> Step {
    s.cold::<RethrowHandled>()
}

struct RethrowHandled;
impl ColdPart for RethrowHandled {
    fn run(cold: &mut Cold<'_>) -> Target {
        let thrown = cold.thread.rethrow(cold.fp() as usize);
        cold.thrown(thrown)
    }
}

#[inline(always)]
pub fn throw_error(s: State, _op: &ThrowError) -> Step {
    s.cold::<ThrowLinkError>()
}

struct ThrowLinkError;
impl ColdPart for ThrowLinkError {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: ThrowError = cold.op();
        let info = &cold.code().info;
        let Import::Error(number) = info.imports[op.error.0 as usize] else {
            unreachable!("the cell of a throw.error names an error")
        };
        let (kind, message) = &info.errors[number as usize];
        let thrown = cold.thread.throw(*kind, Some(message));
        cold.thrown(thrown)
    }
}

#[inline(always)]
pub fn call_finally(s: State, op: &CallFinally) -> Step {
    s.put_word(op.resume.0, s.address_after(op));
    s.jump(op.target.0)
}

#[inline(always)]
pub fn end_finally(s: State, op: &EndFinally) -> Step {
    let resume = s.word(op.resume);
    if resume == 0 {
        return Step::Exit(Outcome::Completed);
    }
    s.go_to(resume)
}

#[inline(always)]
pub fn end_fault(_s: State, _op: &EndFault) -> Step {
    Step::Exit(Outcome::Completed)
}

#[inline(always)]
pub fn end_filter(s: State, op: &EndFilter) -> Step {
    let accepted = s.i4(op.accept) != 0;
    Step::Exit(if accepted { Outcome::FilterAccepted } else { Outcome::FilterRejected })
}

#[inline(always)]
pub fn end_catch(s: State, _op: &EndCatch) -> Step {
    s.cold::<CatchLeft>()
}

struct CatchLeft;
impl ColdPart for CatchLeft {
    fn run(cold: &mut Cold<'_>) -> Target {
        let fp = cold.fp() as usize;
        cold.thread.end_catch(fp);
        cold.next::<EndCatch>()
    }
}

#[inline(always)]
pub fn catch_object(s: State, _op: &CatchObject) -> Step {
    s.cold::<Handled>()
}

struct Handled;
impl ColdPart for Handled {
    fn run(cold: &mut Cold<'_>) -> Target {
        let op: CatchObject = cold.op();
        let exception = cold.thread.handled_exception(cold.fp() as usize);
        let vm = cold.thread.vm.clone();
        let seen = vm.exception_seen_by(exception, cold.method());
        cold.finish::<CatchObject>(op.dst, Ok(seen.0 as u64))
    }
}

/// The end of a run: the frame is gone already.
#[inline(always)]
pub fn exit(_s: State, _op: &Exit) -> Step {
    Step::Exit(Outcome::Completed)
}

#[inline(always)]
pub fn prepare(s: State, _op: &Prepare) -> Step {
    s.cold::<crate::enter::PrepareMethod>()
}

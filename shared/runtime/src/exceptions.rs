//! Managed exceptions: throwing from Rust, and the two passes over the frames (ECMA-335 I.12.4.2.5).
//! Owns `Thrown` and `dispatch`. The first pass looks for a handler, past Rust frames that do not catch; the second runs finally and
//! fault handlers and pops frames. A tier calls `dispatch` where an operation threw and does what it says.
#![allow(unsafe_code, reason = "runs handlers of live frames")]

use crate::stackwalk::frame_at;
use crate::stackwalk::{Frame, StackWalk};
use crate::thread::{Handling, RunKind, Thread, UnwindTarget, frame_header};
use crate::tier::{CodeClause, CodeClauseKind};
use abi::{ExceptionKind, ObjRef};
use types::TypeError;

/// A managed exception is in flight; the object is in the thread's context. Only the thread's throw functions make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "an exception in flight must be passed on or caught"]
pub struct Thrown(());

/// What the tier does after a throw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Go on at the handler, in this run: `fp` is one of its frames.
    Resume { fp: usize, pc: usize },
    /// Leave the run with `Err(Thrown)`.
    Leave(Thrown),
}

impl Thread {
    /// An engine exception, made by the core library. `detail` replaces or completes the message, as the kind asks.
    #[cold]
    pub fn throw(&mut self, kind: ExceptionKind, detail: Option<&str>) -> Thrown {
        let vm = self.vm.clone();
        match vm.create_exception(self, kind, detail) {
            Ok(object) => self.throw_object(object),
            Err(thrown) => thrown,
        }
    }
    #[cold]
    pub fn throw_null_reference(&mut self) -> Thrown {
        self.throw(ExceptionKind::NullReference, None)
    }
    #[cold]
    pub fn throw_type_error(&mut self, error: &TypeError) -> Thrown {
        self.throw(error.exception(), Some(&error.message()))
    }
    /// Throws this object; null throws NullReferenceException (III.4.31).
    pub fn throw_object(&mut self, object: ObjRef) -> Thrown {
        if object.is_null() {
            return self.throw_null_reference();
        }
        self.unwind = None;
        let vm = self.vm.clone();
        vm.stats.exceptions.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let object = vm.as_exception(self, object);
        vm.forget_trace(object);
        self.context.exception = object;
        Thrown(())
    }
    /// Throws again the exception that the frame's innermost handler is handling (III.4.24).
    pub fn rethrow(&mut self, fp: usize) -> Thrown {
        let exception = self.handled_exception(fp);
        self.unwind = None;
        self.context.exception = exception;
        Thrown(())
    }
    /// An exception that travels on from where it stopped, with its trace: out of a task, into a frame that wakes.
    pub fn throw_on(&mut self, object: ObjRef) -> Thrown {
        self.unwind = None;
        self.context.exception = object;
        Thrown(())
    }
    /// The exception being handled in a frame.
    pub fn handled_exception(&self, fp: usize) -> ObjRef {
        self.handling.iter().rev().find(|h| h.fp == fp).map_or(ObjRef::NULL, |h| h.exception)
    }
    /// The innermost catch handler of the frame was left: its exception is handled. A `leave` says this once for each handler it leaves.
    pub fn end_catch(&mut self, fp: usize) {
        if let Some(at) = self.handling.iter().rposition(|h| h.fp == fp) {
            self.handling.truncate(at);
        }
    }
    /// Frames above `fp` are gone, and with them what they were handling.
    fn forget_handlers_above(&mut self, fp: usize) {
        let run = self.runs.len() - 1;
        // The interpreter stack grows upwards, the machine's downwards; one run has frames of one of them.
        let upwards = self.owns_frame_address(fp);
        let is_above = |h: &Handling| {
            h.run > run || (h.run == run && if upwards { h.fp > fp } else { h.fp < fp })
        };
        while self.handling.last().is_some_and(is_above) {
            self.handling.pop();
        }
    }
    fn begin_catch(&mut self, fp: usize, clause: &CodeClause) {
        self.forget_handlers_above(fp);
        // A handler of this frame that does not enclose the new one was left by the exception.
        while self.handling.last().is_some_and(|h| {
            h.fp == fp && !(h.handler_start..h.handler_end).contains(&clause.handler_start)
        }) {
            self.handling.pop();
        }
        let exception = core::mem::take(&mut self.context.exception);
        self.handling.push(Handling {
            fp,
            run: self.runs.len() - 1,
            exception,
            handler_start: clause.handler_start,
            handler_end: clause.handler_end,
        });
        self.unwind = None;
    }
    /// For a tier that kept no value of it: the exception that it left a run with.
    pub fn in_flight(&self) -> Thrown {
        debug_assert!(!self.context.exception.is_null(), "an exception is in flight");
        Thrown(())
    }
    /// The exception of a `Thrown` that Rust code catches.
    pub fn take_exception(&mut self, _thrown: Thrown) -> ObjRef {
        self.unwind = None;
        core::mem::take(&mut self.context.exception)
    }
}

/// What the first pass found.
enum Found {
    Handler {
        frame: Frame,
        clause: CodeClause,
    },
    /// The Rust caller of this run catches.
    Caller {
        run: usize,
    },
    Nothing,
}

/// Decides where an exception in flight goes. `fp`, `pc`: the frame of the current run whose operation threw.
#[cold]
pub fn dispatch(thread: &mut Thread, fp: usize, pc: usize, _thrown: Thrown) -> Action {
    thread.set_top(fp, pc);
    let target = match thread.unwind {
        Some(target) => target,
        None => {
            let target = first_pass(thread, fp, pc);
            thread.unwind = Some(target);
            target
        }
    };
    let action = second_pass(thread, fp, pc, target);
    // The machine's stack grows downwards: frames below are gone, and the one that goes on is in a handler.
    let limit = match action {
        Action::Resume { fp, .. } if thread.owns_frame_address(fp) => 0,
        Action::Resume { fp, .. } => fp,
        Action::Leave(_) => thread.context.machine.machine_exit,
    };
    thread.behind_filters.retain(|frame| *frame > limit);
    action
}

fn first_pass(thread: &mut Thread, fp: usize, pc: usize) -> UnwindTarget {
    let exception = thread.context.exception;
    if thread.vm.knobs.traces("throw") {
        let vm = thread.vm.clone();
        let name = vm.universe.display_name(vm.type_id(exception.mt()));
        eprint!("throw: {name}\n{}", vm.stack_text(thread, 16));
    }
    match find_handler(thread, fp, pc, exception) {
        Found::Handler { frame, clause } => UnwindTarget {
            run: owner_run(thread, &frame, &clause),
            handler: Some((frame.fp, clause.handler_start)),
        },
        Found::Caller { run } => UnwindTarget { run, handler: None },
        Found::Nothing => {
            let vm = thread.vm.clone();
            vm.unhandled_exception(thread, exception)
        }
    }
}

/// A clause of a frame whose finally handler is running belongs to the handler's run when it lies inside the handler, else to the run below.
fn owner_run(thread: &Thread, frame: &Frame, clause: &CodeClause) -> usize {
    match thread.runs[frame.run].kind {
        RunKind::Finally { fp, start, end } if fp == frame.fp => {
            if (start..end).contains(&clause.handler_start) {
                frame.run
            } else {
                // The run below may itself be a funclet of the same frame.
                let below = Frame { run: frame.run - 1, ..*frame };
                owner_run(thread, &below, clause)
            }
        }
        RunKind::Filter { .. } | RunKind::Finally { .. } | RunKind::Call => frame.run,
    }
}

fn find_handler(thread: &mut Thread, fp: usize, pc: usize, exception: ObjRef) -> Found {
    let vm = thread.vm.clone();
    // Frames are collected first: filters run managed code, which pushes runs of its own.
    let frames: Vec<Frame> = StackWalk::from_frame(thread, fp, pc).collect();
    let mut trace = Vec::new();
    // Thrown again where it was caught: the trace goes on below that frame, which it has.
    let mut is_traced = frames.first().is_some_and(|frame| {
        let mut innermost = None;
        frame.code(vm.tier()).each_source(frame.pc, &mut |method, _| {
            innermost.get_or_insert(method);
        });
        innermost.is_some_and(|method| vm.ends_trace(exception, method))
    });
    let mut last_run = frames.first().map_or(0, |f| f.run);
    let mut previous_fp = 0;
    for frame in frames {
        // Leaving runs: does a Rust caller on the way catch?
        while last_run > frame.run {
            if thread.runs[last_run].catches {
                vm.append_trace(thread, exception, &trace);
                return Found::Caller { run: last_run };
            }
            last_run -= 1;
        }
        // A frame whose finally handler runs is met again in the run below, at a pc that the exception already left.
        if frame.fp == previous_fp {
            continue;
        }
        previous_fp = frame.fp;
        let tier = vm.tier();
        let code = frame.code(tier);
        let method = frame.method(tier);
        code.each_source(frame.pc, &mut |method, offset| {
            if !core::mem::take(&mut is_traced) {
                trace.push((method, offset));
            }
        });
        // Nothing protects a filter but its caller, the first pass.
        if thread.runs[frame.run].kind == (RunKind::Filter { fp: frame.fp }) {
            continue;
        }
        for clause in code.clauses_at(frame.pc) {
            let accepts = match clause.kind {
                CodeClauseKind::Catch(mt) => {
                    vm.is_instance(vm.exception_seen_by(exception, method), mt)
                }
                CodeClauseKind::Filter(filter) => {
                    vm.append_trace(thread, exception, &trace);
                    trace.clear();
                    run_filter(thread, &frame, filter, exception)
                }
                CodeClauseKind::Finally | CodeClauseKind::Fault => false,
            };
            if accepts {
                // The trace ends with the method that catches, not with those that it was inlined into.
                trace.truncate(trace.len().saturating_sub(clause.callers as usize));
                vm.append_trace(thread, exception, &trace);
                return Found::Handler { frame, clause };
            }
        }
    }
    vm.append_trace(thread, exception, &trace);
    loop {
        if thread.runs.get(last_run).is_some_and(|run| run.catches) {
            return Found::Caller { run: last_run };
        }
        match last_run.checked_sub(1) {
            Some(run) => last_run = run,
            None => return Found::Nothing,
        }
    }
}

/// An exception inside a filter means "no" (I.12.4.2.5).
fn run_filter(thread: &mut Thread, frame: &Frame, filter: usize, exception: ObjRef) -> bool {
    let vm = thread.vm.clone();
    let (top_frame, top_pc) = (thread.context.top_frame, thread.top_pc());
    let kind = RunKind::Filter { fp: frame.fp };
    thread.push_run(kind, top_frame, true);
    thread.handling.push(Handling {
        fp: frame.fp,
        run: thread.runs.len() - 1,
        exception,
        handler_start: 0,
        handler_end: usize::MAX,
    });
    let saved_pc = if frame.is_compiled { 0 } else { frame_header(frame.fp).pc };
    if frame.is_compiled && !thread.behind_filters.contains(&frame.fp) {
        thread.behind_filters.push(frame.fp);
    }
    let depth = thread.handling.len();
    // SAFETY: F3 (the walk found the frame live, the clause is its code's).
    let answer = unsafe { vm.tier().run_filter(thread, frame.fp, filter, exception) };
    if !frame.is_compiled {
        set_frame_pc(frame.fp, saved_pc);
    }
    thread.handling.truncate(depth - 1);
    thread.runs.pop();
    thread.set_top(top_frame, top_pc);
    let accepts = match answer {
        Ok(accepts) => accepts,
        Err(thrown) => {
            thread.take_exception(thrown);
            false
        }
    };
    thread.context.exception = exception;
    accepts
}

/// Pops frames of the current run down to the target, running their finally and fault handlers.
fn second_pass(thread: &mut Thread, fp: usize, pc: usize, target: UnwindTarget) -> Action {
    let vm = thread.vm.clone();
    let current = thread.runs.len() - 1;
    let (mut fp, mut pc) = (fp, pc);
    loop {
        let here =
            target.handler.filter(|_| target.run == current).filter(|(frame, _)| *frame == fp);
        let limits = match thread.runs[current].kind {
            RunKind::Finally { fp: owner, start, end } if owner == fp => Some((start, end)),
            RunKind::Filter { fp: owner } if owner == fp => Some((0, 0)),
            _ => None,
        };
        let frame = frame_at(thread, fp, pc, current);
        let code = frame.code(vm.tier());
        let clauses = code.clauses_at(pc);
        for clause in &clauses {
            if let Some((_, handler)) = here
                && clause.handler_start == handler
            {
                break;
            }
            if !matches!(clause.kind, CodeClauseKind::Finally | CodeClauseKind::Fault) {
                continue;
            }
            // What encloses a running handler is run by the run below.
            if limits.is_some_and(|(start, end)| !(start..end).contains(&clause.handler_start)) {
                continue;
            }
            match run_finally(thread, fp, pc, clause) {
                Ok(()) => thread.unwind = Some(target),
                // Another exception took over; it has its own target.
                Err(thrown) => return redirect(thread, fp, clause, thrown),
            }
        }
        if let Some((_, handler)) = here {
            let clause = code_clause(&clauses, handler);
            thread.begin_catch(fp, &clause);
            return Action::Resume { fp, pc: clause.entry };
        }
        let Some(caller) = frame.caller().filter(|_| limits.is_none()) else {
            return Action::Leave(Thrown(()));
        };
        (fp, pc) = caller;
        thread.set_top(fp, pc);
    }
}

/// An exception left a finally handler that the second pass ran: go where its own first pass said.
fn redirect(thread: &mut Thread, fp: usize, clause: &CodeClause, thrown: Thrown) -> Action {
    match thread.unwind {
        // The walk goes on from inside the handler: only what encloses it counts.
        Some(target) => second_pass(thread, fp, clause.entry + 1, target),
        None => Action::Leave(thrown),
    }
}

fn run_finally(
    thread: &mut Thread,
    fp: usize,
    pc: usize,
    clause: &CodeClause,
) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    let exception = thread.context.exception;
    thread.unwind = None;
    thread.forget_handlers_above(fp);
    thread.set_top(fp, pc);
    let top_pc = thread.top_pc();
    if top_pc == 0 {
        // A frame that only made calls has never said where it is; walks and the collector ask the one on top.
        set_frame_pc(fp, pc);
    }
    // It goes on, in the handler.
    thread.behind_filters.retain(|frame| *frame != fp);
    let kind = RunKind::Finally { fp, start: clause.handler_start, end: clause.handler_end };
    thread.push_run(kind, fp, false);
    thread.context.exception = ObjRef::NULL;
    // SAFETY: F3 (the frame is live, the clause is its code's).
    let result = unsafe { vm.tier().run_finally(thread, fp, clause.entry) };
    thread.runs.pop();
    thread.set_top(fp, pc);
    if result.is_ok() {
        thread.context.exception = exception;
    }
    result
}

/// The clause with this handler.
fn code_clause(clauses: &[CodeClause], handler: usize) -> CodeClause {
    *clauses
        .iter()
        .find(|c| c.handler_start == handler)
        .expect("the first pass chose a clause of this frame")
}

fn set_frame_pc(fp: usize, pc: usize) {
    let at = fp - abi::frame::FRAME_HEADER_SIZE + abi::frame::header_offset::pc;
    // SAFETY: F1 (the header of a live frame).
    unsafe { abi::Addr(at).store::<usize>(pc) };
}

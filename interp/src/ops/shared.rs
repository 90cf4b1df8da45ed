//! Cold parts that many operations share: throwing, polling, the end of the stack.

use crate::state::{Cold, ColdPart, Target};
use abi::ExceptionKind;
use core::sync::atomic::Ordering;
use runtime::heat;

/// The engine throws; the kind is in the datum.
pub struct ThrowKind;
impl ColdPart for ThrowKind {
    fn run(cold: &mut Cold<'_>) -> Target {
        let kind = ExceptionKind::ALL[cold.datum as usize];
        cold.throw(kind)
    }
}

/// The budget is used up: counts what was used, lets a collection happen, then does the operation again.
pub struct Poll;

/// Units between polls. It varies, so that no method of a regular loop is always the one that is charged.
const BUDGET: u32 = 192;

impl ColdPart for Poll {
    fn run(cold: &mut Cold<'_>) -> Target {
        let method = cold.method();
        heat::count(method, BUDGET + 64);
        let heat = heat::of(method);
        if cold.thread.context.poll.load(Ordering::Relaxed) != 0 {
            cold.thread.safepoint();
        }
        let vm = cold.thread.vm.clone();
        cold.budget = match cold.thread.preempt() {
            Some(drawn) => drawn,
            // A stress of what hot loops do: every back-edge asks.
            None if vm.knobs.hot == Some(1) => 1,
            None => next_budget(heat),
        };
        let (pc, fp) = (cold.again().pc as usize, cold.fp() as usize);
        // At a call's entry the frame is not made yet.
        let rest = match pc == cold.code().entry as usize {
            true => None,
            false => vm.tier().hot_loop(cold.thread, method, heat, pc, fp),
        };
        match rest {
            None => {
                vm.tier().hot(cold.thread, method, heat);
                cold.again()
            }
            Some(Ok(())) => cold.go(cold.code().entry as usize, fp),
            Some(Err(thrown)) => cold.thrown(thrown),
        }
    }
}

/// The budget until the next poll.
pub fn next_budget(seed: u32) -> i64 {
    (BUDGET + (seed.wrapping_mul(0x9E37_79B1) >> 25)) as i64
}

pub struct StackOverflow;
impl ColdPart for StackOverflow {
    fn run(cold: &mut Cold<'_>) -> Target {
        let vm = cold.thread.vm.clone();
        vm.stack_overflow(cold.thread)
    }
}

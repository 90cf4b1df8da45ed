//! The only file that knows the dispatch technique: handlers that tail-call each other, or a loop over a `match`. Both run the
//! bodies of `ops/`.
//!
//! Tail calls: every handler has one signature whose arguments are registers, and ends by calling the next one with the same
//! arguments. With optimisation LLVM makes these calls jumps (sibling-call optimisation: no stack arguments, no live stack slots,
//! same convention); `build.rs` compiles this form only then. `xtask handlers` reads the machine code back: no handler may keep a
//! frame on its hot path, call, or select the pc with a conditional move.
#![allow(unsafe_code, reason = "the dispatch of operations")]

use crate::bytecode::pairs::{FIRST_PAIR, PAIRS};
use crate::bytecode::*;
use crate::state::{Cold, ColdPart, State, Step, Target};
use crate::warm::WarmPart;
use abi::ThreadContext;

/// How a run ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub enum Outcome {
    Completed = 1,
    Thrown = 2,
    FilterAccepted = 3,
    FilterRejected = 4,
}

impl Outcome {
    fn from_number(number: u64) -> Outcome {
        match number {
            1 => Outcome::Completed,
            2 => Outcome::Thrown,
            3 => Outcome::FilterAccepted,
            _ => Outcome::FilterRejected,
        }
    }
}

/// Which technique runs the bytecode.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Backend {
    Loop,
    Tail,
}

impl Backend {
    pub const fn is_available(self) -> bool {
        match self {
            Backend::Loop => true,
            Backend::Tail => cfg!(tail_dispatch),
        }
    }
}

impl Default for Backend {
    /// The fastest that this build has.
    fn default() -> Backend {
        if cfg!(tail_dispatch) { Backend::Tail } else { Backend::Loop }
    }
}

/// A handler: pc, fp, thread, table, integer accumulator, budget, float accumulators. The answer is an `Outcome`.
#[cfg(target_arch = "x86_64")]
pub type Handler = unsafe extern "sysv64" fn(
    *const u64,
    *mut u64,
    *mut ThreadContext,
    *const Entry,
    u64,
    i64,
    f64,
    f32,
) -> u64;
#[cfg(not(target_arch = "x86_64"))]
pub type Handler = unsafe extern "C" fn(
    *const u64,
    *mut u64,
    *mut ThreadContext,
    *const Entry,
    u64,
    i64,
    f64,
    f32,
) -> u64;

/// An element of the table of handlers.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Entry(#[allow(dead_code, reason = "the loop needs no table")] Handler);

/// A cold part in the form that each technique wants.
#[derive(Clone, Copy)]
pub struct ColdEntry {
    #[cfg(tail_dispatch)]
    handler: Handler,
    plain: fn(State) -> Resumed,
}

/// What the loop needs after a cold part.
#[derive(Clone, Copy)]
struct Resumed {
    target: Target,
    budget: i64,
}

#[inline(always)]
pub fn cold_entry<C: ColdPart>() -> ColdEntry {
    ColdEntry {
        #[cfg(tail_dispatch)]
        handler: tail::cold_handler::<C>,
        plain: run_cold::<C>,
    }
}

/// As `cold_entry`, for a part that declines what its cold part is for.
#[inline(always)]
pub fn warm_entry<W: WarmPart>() -> ColdEntry {
    ColdEntry {
        #[cfg(tail_dispatch)]
        handler: tail::warm_handler::<W>,
        plain: run_warm::<W>,
    }
}

#[inline(never)]
fn run_warm<W: WarmPart>(state: State) -> Resumed {
    match W::run(state) {
        Some(State { pc, fp, budget, .. }) => Resumed { target: Target { pc, fp }, budget },
        None => run_cold::<W::Cold>(state),
    }
}

#[inline(never)]
fn run_cold<C: ColdPart>(state: State) -> Resumed {
    let mut cold = Cold::new(state);
    let target = C::run(&mut cold);
    Resumed { target, budget: cold.budget }
}

/// Runs from `pc` in the frame `fp` until the run ends.
/// # Safety
/// `pc` is an operation of the code of the live frame `fp`; `context` is that of the calling thread.
pub unsafe fn run(
    backend: Backend,
    context: *mut ThreadContext,
    pc: *const u64,
    fp: *mut u64,
    budget: i64,
) -> Outcome {
    let state =
        State { pc, fp, context, table: core::ptr::null(), int: 0, budget, r8: 0.0, r4: 0.0 };
    #[cfg(tail_dispatch)]
    if backend == Backend::Tail {
        return Outcome::from_number(tail::run(state));
    }
    let _ = backend;
    Outcome::from_number(looping::run(state))
}

mod looping {
    use super::*;

    macro_rules! dispatch {
        ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
            { $($field:ident : $ty:ident),* } [$($accumulator:ident)?];)*) => {
            #[allow(non_upper_case_globals, reason = "named as the operations")]
            mod numbers {
                use super::Opcode;
                $(pub const $snake: u16 = Opcode::$camel as u16;)*
            }

            /// One operation.
            #[inline(always)]
            fn step(state: State) -> Step {
                // SAFETY: F7 (the pc is at an operation).
                let number = unsafe { state.pc.cast::<u16>().read() };
                // Of a pair, the first alone.
                let opcode = match number.checked_sub(FIRST_PAIR) {
                    None => number,
                    Some(pair) => PAIRS[pair as usize].0 as u16,
                };
                match opcode {
                    $(
                        numbers::$snake => {
                            // SAFETY: F7; the number says which form it has.
                            let op = unsafe { &*state.pc.cast::<op::$camel>() };
                            crate::ops::$snake(state, op)
                        }
                    )*
                    other => unreachable!("operation {other} in verified bytecode"),
                }
            }
        };
    }
    crate::for_each_bytecode!(dispatch);

    pub fn run(mut state: State) -> u64 {
        loop {
            match step(state) {
                Step::Continue(next) => state = next,
                Step::Exit(outcome) => return outcome as u64,
                Step::Cold(at, entry) => {
                    let resumed = (entry.plain)(at);
                    if resumed.target.pc.is_null() {
                        return resumed.target.fp as u64;
                    }
                    state = at;
                    state.pc = resumed.target.pc;
                    state.fp = resumed.target.fp;
                    state.budget = resumed.budget;
                }
            }
        }
    }
}

#[cfg(tail_dispatch)]
mod tail {
    use super::*;

    macro_rules! handler_function {
        ($(#[$meta:meta])* fn $name:ident $(<$generic:ident : $bound:path>)? ($state:ident) $body:block) => {
            $(#[$meta])*
            #[cfg(target_arch = "x86_64")]
            #[allow(clippy::too_many_arguments, reason = "the registers")]
            pub unsafe extern "sysv64" fn $name $(<$generic: $bound>)? (
                pc: *const u64, fp: *mut u64, context: *mut ThreadContext, table: *const Entry,
                int: u64, budget: i64, r8: f64, r4: f32,
            ) -> u64 {
                let $state = State { pc, fp, context, table, int, budget, r8, r4 };
                $body
            }
            $(#[$meta])*
            #[cfg(not(target_arch = "x86_64"))]
            #[allow(clippy::too_many_arguments, reason = "the registers")]
            pub unsafe extern "C" fn $name $(<$generic: $bound>)? (
                pc: *const u64, fp: *mut u64, context: *mut ThreadContext, table: *const Entry,
                int: u64, budget: i64, r8: f64, r4: f32,
            ) -> u64 {
                let $state = State { pc, fp, context, table, int, budget, r8, r4 };
                $body
            }
        };
    }

    /// The next operation's handler, called in tail position.
    macro_rules! go {
        ($state:expr) => {{
            let state: State = $state;
            // SAFETY: F7 (the pc is at an operation).
            let number = unsafe { state.pc.cast::<u16>().read() };
            // SAFETY: F7 (a verified operation's number is below the table's length).
            let entry = unsafe { state.table.add(number as usize) };
            // SAFETY: as above.
            let handler = unsafe { entry.read() }.0;
            call!(handler, state)
        }};
    }
    macro_rules! call {
        ($handler:expr, $state:ident) => {
            // SAFETY: a handler asks for a state whose pc is at its operation.
            unsafe {
                $handler(
                    $state.pc,
                    $state.fp,
                    $state.context,
                    $state.table,
                    $state.int,
                    $state.budget,
                    $state.r8,
                    $state.r4,
                )
            }
        };
    }

    handler_function! {
        /// Runs a cold part, then goes on where it says.
        #[cold]
        #[inline(never)]
        fn cold_handler<C: ColdPart>(state) {
            let resumed = run_cold::<C>(state);
            if resumed.target.pc.is_null() {
                return resumed.target.fp as u64;
            }
            let mut state = state;
            state.pc = resumed.target.pc;
            state.fp = resumed.target.fp;
            state.budget = resumed.budget;
            go!(state)
        }
    }

    handler_function! {
        #[inline(never)]
        fn warm_handler<W: WarmPart>(state) {
            match W::run(state) {
                Some(state) => go!(state),
                None => {
                    let handler = cold_handler::<W::Cold>;
                    call!(handler, state)
                }
            }
        }
    }

    macro_rules! declare {
        ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
            { $($field:ident : $ty:ident),* } [$($accumulator:ident)?];)*) => {
            /// The handlers, under the operations' names: what the machine-code check reads.
            mod handlers {
                use super::*;
                $(handler_function! {
                    fn $snake(state) {
                        // SAFETY: F7; this handler is at this operation's place in the table.
                        let op = unsafe { &*state.pc.cast::<op::$camel>() };
                        match crate::ops::$snake(state, op) {
                            Step::Continue(state) => go!(state),
                            Step::Exit(outcome) => outcome as u64,
                            Step::Cold(state, entry) => call!((entry.handler), state),
                        }
                    }
                })*
            }
            const OPERATIONS: &[Entry] = &[$(Entry(handlers::$snake)),*];
        };
    }
    crate::for_each_bytecode!(declare);

    macro_rules! declare_pairs {
        ($($name:ident = ($first:ident $first_camel:ident, $second:ident $second_camel:ident);)*) => {
            mod pair_handlers {
                use super::*;
                $(handler_function! {
                    fn $name(state) {
                        // SAFETY: F7; a pair's word has the form of its first operation.
                        let op = unsafe { &*state.pc.cast::<op::$first_camel>() };
                        match crate::ops::$first(state, op) {
                            Step::Continue(state) => {
                                // SAFETY: F7; `pairs::fuse` saw the second operation there.
                                let op = unsafe { &*state.pc.cast::<op::$second_camel>() };
                                match crate::ops::$second(state, op) {
                                    Step::Continue(state) => go!(state),
                                    Step::Exit(outcome) => outcome as u64,
                                    Step::Cold(state, entry) => call!((entry.handler), state),
                                }
                            }
                            Step::Exit(outcome) => outcome as u64,
                            Step::Cold(state, entry) => call!((entry.handler), state),
                        }
                    }
                })*
            }
            const PAIR_HANDLERS: &[Entry] = &[$(Entry(pair_handlers::$name)),*];
        };
    }
    crate::for_each_pair!(declare_pairs);

    /// Operations, then pairs.
    static TABLE: [Entry; OPERATIONS.len() + PAIR_HANDLERS.len()] = {
        let mut table = [OPERATIONS[0]; OPERATIONS.len() + PAIR_HANDLERS.len()];
        let mut index = 0;
        while index < table.len() {
            table[index] = match index.checked_sub(OPERATIONS.len()) {
                None => OPERATIONS[index],
                Some(pair) => PAIR_HANDLERS[pair],
            };
            index += 1;
        }
        table
    };

    pub fn run(mut state: State) -> u64 {
        state.table = TABLE.as_ptr();
        go!(state)
    }
}

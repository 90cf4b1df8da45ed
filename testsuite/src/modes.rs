//! The one list of modes: a name, what the command line and the environment say to get it, which DLL it runs.
//! `expected` is the same for all.

/// Which of a program's DLLs a mode runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Build {
    /// `NAME.dll`: async methods are state machines (in an `.il` program, whatever it says).
    Classic,
    /// `NAME.async.dll`: async methods are runtime-async. Only programs that have async methods have one.
    Async,
}

/// A way to run a program.
pub struct Mode {
    pub name: &'static str,
    pub build: Build,
    /// Arguments of `entracte run`, before the program.
    pub arguments: &'static [&'static str],
    pub environment: &'static [(&'static str, &'static str)],
    pub about: &'static str,
    /// Runs with CoreCLR's own framework assemblies above the core library: only programs whose `modes` name it, only where the
    /// assemblies are.
    pub needs_framework: bool,
}

const fn classic(
    name: &'static str,
    arguments: &'static [&'static str],
    about: &'static str,
) -> Mode {
    Mode { name, build: Build::Classic, arguments, environment: &[], about, needs_framework: false }
}

const fn with_async(
    name: &'static str,
    arguments: &'static [&'static str],
    environment: &'static [(&'static str, &'static str)],
    about: &'static str,
) -> Mode {
    Mode { name, build: Build::Async, arguments, environment, about, needs_framework: false }
}

const fn with_framework(mode: Mode) -> Mode {
    Mode { needs_framework: true, ..mode }
}

const NO_RECOGNITION: &[(&str, &str)] = &[("DOTNET_JitOptimizeAwait", "0")];
const NO_REUSE: &[(&str, &str)] = &[("DOTNET_JitAsyncReuseContinuations", "0")];
const FORCED: &[(&str, &str)] = &[("ENTRACTE_ASYNC_STRESS", "suspend")];
const OTHER_THREADS: &[(&str, &str)] = &[("ENTRACTE_ASYNC_STRESS", "thread")];
const POISONED: &[(&str, &str)] = &[("ENTRACTE_ASYNC_STRESS", "poison,gc")];
const INTERP: &[&str] = &["--tier", "interp"];
const INTERP_LOOP: &[&str] = &["--tier", "interp", "--backend", "loop"];
const JIT: &[&str] = &["--tier", "jit"];
const FLIP: &[&str] = &["--tier", "flip"];
const STRESS: &[&str] = &["--tier", "interp", "--gc-stress", "1"];
const PREEMPTED: &[&str] = &["--tier", "interp", "--schedule", "seed:1,preempt:30"];
const MIXED: &[&str] = &["--tier", "mixed", "--hot", "500"];
const MIXED_STRESS: &[&str] = &["--tier", "mixed", "--hot", "500", "--gc-stress", "7"];
const JIT_STRESS: &[&str] = &["--tier", "jit", "--gc-stress", "7"];

#[rustfmt::skip]
pub const MODES: &[Mode] = &[
    classic("interp", INTERP, "the interpreter, tail-call dispatch"),
    classic("interp-loop", INTERP_LOOP, "the interpreter, loop dispatch"),
    classic("gc-stress", STRESS, "the interpreter, a collection that moves everything at each allocation"),
    with_async("async", INTERP, &[], "runtime async"),
    with_async("async-loop", INTERP_LOOP, &[], "runtime async, loop dispatch"),
    with_async("async-gc-stress", STRESS, &[], "runtime async, a collection at each allocation"),
    with_async("async-no-recognition", INTERP, NO_RECOGNITION, "runtime async, no await pattern recognised"),
    with_framework(classic("framework", INTERP, "the interpreter, CoreCLR's framework assemblies above our core library")),
    with_framework(with_async("async-framework", INTERP, &[], "runtime async, CoreCLR's framework assemblies above our core library")),
    with_async("async-no-reuse", INTERP, NO_REUSE, "runtime async, a continuation for each suspension"),
    with_async("async-forced", INTERP, FORCED, "runtime async, every await suspends"),
    with_async("async-threads", INTERP, OTHER_THREADS, "runtime async, frames wake on threads of their own"),
    with_async("async-poison", INTERP, POISONED, "runtime async, dead words overwritten, skipped saves compared, a collection at each suspension"),
    classic("jit", &["--tier", "jit"], "tier 1: every method is compiled before it runs"),
    classic("default", &[], "no settings: tier 0, and tier 1 for what is hot"),
    classic("jit-gc-stress", JIT_STRESS, "tier 1, a collection that moves everything at every seventh allocation"),
    classic("mixed", MIXED, "tier 0, and tier 1 for what is warm"),
    classic("mixed-gc-stress", MIXED_STRESS, "tier 0, tier 1 for what is warm, a collection at every seventh allocation"),
    classic(
        "loops",
        &["--tier", "mixed", "--hot", "1", "--background", "0"],
        "tier 1 takes every loop over at its first branch back",
    ),
    with_async("async-default", &[], &[], "runtime async, no settings"),
    with_async("async-jit", JIT, &[], "runtime async in tier 1"),
    with_async("async-mixed", MIXED, &[], "runtime async, tier 0 and tier 1: frames that sleep wake in new code"),
    with_async("async-flip", FLIP, &[], "runtime async, frames change tier whenever they wake"),
    with_async("async-jit-gc-stress", JIT_STRESS, &[], "runtime async in tier 1, a collection at every seventh allocation"),
    with_async("async-jit-no-recognition", JIT, NO_RECOGNITION, "runtime async in tier 1, no await pattern recognised"),
    with_async("async-jit-no-reuse", JIT, NO_REUSE, "runtime async in tier 1, a continuation for each suspension"),
    with_async("async-jit-forced", JIT, FORCED, "runtime async in tier 1, every await suspends"),
    with_async("async-jit-threads", JIT, OTHER_THREADS, "runtime async in tier 1, frames wake on threads of their own"),
    with_async("async-mixed-gc-stress", MIXED_STRESS, &[], "runtime async, tier 0 and tier 1, a collection at every seventh allocation"),
    with_async("async-mixed-forced", MIXED, FORCED, "runtime async, tier 0 and tier 1, every await suspends"),
    with_async("async-flip-gc-stress", &["--tier", "flip", "--gc-stress", "7"], &[], "runtime async, frames change tier, a collection at every seventh allocation"),
    with_async("async-flip-no-reuse", FLIP, NO_REUSE, "runtime async, frames change tier, a continuation for each suspension"),
    with_async("async-flip-forced", FLIP, FORCED, "runtime async, frames change tier, every await suspends"),
    with_async("async-flip-threads", FLIP, OTHER_THREADS, "runtime async, frames change tier, and thread"),
    classic("preempted", PREEMPTED, "the interpreter, one thread at a time, changed between any two operations"),
    with_async("async-preempted", PREEMPTED, &[], "runtime async, one thread at a time, changed between any two operations"),
    with_async("async-flip-drawn", &["--tier", "flip", "--tier-seed", "1"], &[], "runtime async, the tier of each part of a frame is drawn"),
    with_async("async-flip-poison", FLIP, POISONED, "runtime async, frames change tier, dead words overwritten, skipped saves compared, a collection at each suspension"),
];

/// What a mode cannot run: (mode or the beginning of several, program, why).
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("jit", "threads/timers", "its times are shorter than a debug build takes to compile"),
    ("jit-gc-stress", "corelib/weak_references", COLLECTED),
    ("mixed-gc-stress", "eh/finalizer_and_dispose", COLLECTED),
    ("preempted", "async/a_million_parked_tasks", MANY_CHANGES),
    ("preempted", "threads/soak", MANY_CHANGES),
    ("async-preempted", "async/a_million_parked_tasks", MANY_CHANGES),
    ("async-preempted", "threads/soak", MANY_CHANGES),
    ("jit", "async/completed_task_drops_its_frame", ADDRESS_TAKEN),
    ("async-flip-drawn", "async/running_frame_drops_its_past", RESUMED_FROM),
    ("async-forced", "async/allocations_of_forwarded_calls", FORCED_FRAMES),
    ("async-jit-forced", "async/allocations_of_forwarded_calls", FORCED_FRAMES),
    ("async-mixed-forced", "async/allocations_of_forwarded_calls", FORCED_FRAMES),
    ("async-flip-forced", "async/allocations_of_forwarded_calls", FORCED_FRAMES),
];
const COLLECTED: &str = "what it counts may have been collected";
const MANY_CHANGES: &str = "it takes minutes when threads change all the time";
const ADDRESS_TAKEN: &str = "a struct whose address is taken (the state machine) is alive as long as its compiled frame, as in CoreCLR";
const RESUMED_FROM: &str = "a compiled frame keeps what it was resumed from, for stack traces";
const FORCED_FRAMES: &str = "frames that are made to suspend allocate";

/// Why a mode does not run a program.
pub fn exception(mode: &str, program: &str) -> Option<&'static str> {
    let is_meant = |m: &str, p: &str| mode.starts_with(m) && p == program;
    EXCEPTIONS.iter().find(|(m, p, _)| is_meant(m, p)).map(|(_, _, why)| *why)
}

/// The same mode in the interpreter: what a program says of that holds for this one too.
pub fn interpreted(mode: &Mode) -> Option<&'static Mode> {
    let strip = |prefixes: &[&str]| prefixes.iter().find_map(|p| mode.name.strip_prefix(p));
    match strip(&["async-jit-", "async-mixed-", "async-flip-"]) {
        Some(rest) => MODES.iter().find(|m| m.name.strip_prefix("async-") == Some(rest)),
        None => MODES.iter().find(|m| Some(m.name) == strip(&["jit-", "mixed-"])),
    }
}

pub fn find(name: &str) -> Option<&'static Mode> {
    MODES.iter().find(|m| m.name == name)
}

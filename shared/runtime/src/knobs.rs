//! Every setting that the environment or a flag may give: one list.
//! Owns names, meanings and parsing (design A9). Microsoft's names have Microsoft's meaning, numbers in hexadecimal; ours are decimal.

use heap::HeapConfig;

/// Rows: field: type = default, "ENVIRONMENT NAME", "--flag", "what it does".
#[macro_export]
macro_rules! for_each_knob {
    ($macro:ident) => {
        $macro! {
            backend: text, "ENTRACTE_BACKEND", "--backend", "interpreter backend: tail (default in release builds) or loop";
            tier: text, "ENTRACTE_TIER", "--tier", "which tiers run code: mixed (default: hot methods are compiled), interp (none is), jit (every method is compiled before it runs), flip (compiled too, but frames of async methods begin in tier 0 and change tier whenever they wake)";
            tier_seed: number, "ENTRACTE_TIER_SEED", "--tier-seed", "as --tier flip (or with the tiers named there), but which tier runs each part of an async frame, from one suspension to the next, is drawn from this number";
            hot: number, "ENTRACTE_HOT", "--hot", "count of calls (8 each), wakes (32), calls between tiers (64) and back-edges from which a method is hot; 5000";
            tiered_compilation: hexadecimal, "DOTNET_TieredCompilation", "--tiered-compilation", "0: every method is compiled before it runs, as with --tier jit";
            call_count_threshold: hexadecimal, "DOTNET_TC_CallCountThreshold", "--call-count-threshold", "calls from which a method is hot, where --hot does not say";
            background: number, "ENTRACTE_BACKGROUND", "--background", "0: hot methods are compiled by the thread that finds them so, not by one of their own";
            compile_limit: number, "ENTRACTE_COMPILE_LIMIT", "--compile-limit", "tier 1 declines all methods after the first N: to find one that is compiled wrong";
            implicit_null_checks: number, "ENTRACTE_IMPLICIT_NULL_CHECKS", "--implicit-null-checks", "0: null checks of compiled code are compares, and no handler of SIGSEGV is installed for them (for valgrind, which does not say exactly where a fault was, or needs --vex-guest-chase=no)";
            gc_stress: number, "ENTRACTE_GC_STRESS", "--gc-stress", "collect at every N-th allocation, moving everything";
            gc_verify: number, "ENTRACTE_GC_VERIFY", "--gc-verify", "1: verify the heap around each collection";
            gc_heap_hard_limit: hexadecimal, "DOTNET_GCHeapHardLimit", "--heap-limit", "bytes the heap may use";
            gc_nursery: number, "ENTRACTE_NURSERY", "--nursery", "bytes of the nursery";
            corelib: text, "ENTRACTE_CORELIB", "--corelib", "core library to use instead of the embedded one";
            framework: text, "ENTRACTE_FRAMEWORK", "--framework", "folder of framework assemblies to load above the core library";
            trace: text, "ENTRACTE_TRACE", "--trace", "comma-separated: load, gc, throw, suspend, resume, tier";
            dump: text, "ENTRACTE_DUMP", "--dump", "comma-separated: hir, bytecode, ssa, asm (with --methods)";
            methods: text, "ENTRACTE_METHODS", "--methods", "pattern of method names for dumps";
            write_xor_execute: hexadecimal, "DOTNET_EnableWriteXorExecute", "--write-xor-execute", "0: compiled code lies in memory that can be written: perf finds names there only";
            perf_map: hexadecimal, "DOTNET_PerfMapEnabled", "--perf-map", "1: names of compiled code for perf, in /tmp/perf-PID.map";
            jit_disassembly: text, "DOTNET_JitDisasm", "--jit-disassembly", "machine code of methods as they are compiled: patterns of NAME or TYPE:NAME, between spaces";
            jit_output: text, "DOTNET_JitStdOutFile", "--jit-output", "file for that instead of standard output";
            stats: text, "ENTRACTE_STATS", "--stats", "1 or json: counters at the end, to standard error";
            inline: number, "ENTRACTE_INLINE", "--inline", "0: no inlining of trivial methods at import";
            reuse_continuations: hexadecimal, "DOTNET_JitAsyncReuseContinuations", "--reuse-continuations", "0: a new object at every suspension";
            recognize_awaits: hexadecimal, "DOTNET_JitOptimizeAwait", "--recognize-awaits", "0: every await goes through a task";
            async_stress: text, "ENTRACTE_ASYNC_STRESS", "--async-stress", "comma-separated: suspend (at every await), thread (resume on another one), poison (what a continuation need not keep), gc (at each suspension and resumption)";
            frames_log: text, "ENTRACTE_FRAMES_LOG", "--frames-log", "file that gets an event for each suspension and resumption, to compare two runs by (`entracte diff`)";
            frames_describe: number, "ENTRACTE_FRAMES_DESCRIBE", "--frames-describe", "number of an event of the frames log that is written out, to FILE.N";
            coverage: text, "ENTRACTE_COVERAGE", "--coverage-log", "file that gets the names of the operations, instructions, helpers and kinds of suspension that a run has used, behind those it has";
            schedule: text, "ENTRACTE_SCHEDULE", "--schedule", "seed:N[,preempt:K]: one thread at a time, time that only passes while all wait, the order of what is ready drawn from N; with K tier 0 also changes threads in between, after K back-edges (calls count 8) on average";
            stack_size: hexadecimal, "DOTNET_Thread_DefaultStackSize", "--stack-size", "bytes of a thread's interpreter stack";
        }
    };
}

macro_rules! declare {
    ($($field:ident: $kind:ident, $variable:literal, $flag:literal, $help:literal;)*) => {
        /// The settings of an engine.
        #[derive(Debug, Clone, Default)]
        pub struct Knobs {
            $(pub $field: declare!(@type $kind)),*
        }

        /// A knob as documents and the command line show it.
        #[derive(Debug, Clone, Copy)]
        pub struct KnobRow {
            pub variable: &'static str,
            pub flag: &'static str,
            pub help: &'static str,
        }

        pub const KNOBS: &[KnobRow] =
            &[$(KnobRow { variable: $variable, flag: $flag, help: $help }),*];

        impl Knobs {
            /// Sets a knob by its variable or flag. `Err` says what is wrong with the value; `Ok(false)`: no such knob.
            pub fn set(&mut self, name: &str, value: &str) -> Result<bool, KnobError> {
                $(if name == $variable || name == $flag {
                    self.$field = declare!(@parse $kind, name, value);
                    return Ok(true);
                })*
                Ok(false)
            }
        }
    };
    (@type text) => { Option<String> };
    (@type number) => { Option<u64> };
    (@type hexadecimal) => { Option<u64> };
    (@parse text, $name:expr, $value:expr) => { Some($value.to_owned()) };
    (@parse number, $name:expr, $value:expr) => { Some(parse_number($name, $value, 10)?) };
    (@parse hexadecimal, $name:expr, $value:expr) => { Some(parse_number($name, $value, 16)?) };
}
for_each_knob!(declare);

/// A value that a knob cannot take, or a name that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KnobError {
    NotANumber { name: String, value: String },
    Unknown { name: String, nearest: Option<&'static str> },
}

impl std::fmt::Display for KnobError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            KnobError::NotANumber { name, value } => write!(f, "{name}: {value} is not a number"),
            KnobError::Unknown { name, nearest: Some(nearest) } => {
                write!(f, "{name} is not a setting; {nearest} is")
            }
            KnobError::Unknown { name, nearest: None } => write!(f, "{name} is not a setting"),
        }
    }
}

impl std::error::Error for KnobError {}

fn parse_number(name: &str, value: &str, radix: u32) -> Result<u64, KnobError> {
    let digits = value.trim_start_matches("0x");
    let radix = if digits.len() != value.len() { 16 } else { radix };
    u64::from_str_radix(digits, radix)
        .map_err(|_| KnobError::NotANumber { name: name.to_owned(), value: value.to_owned() })
}

impl Knobs {
    /// Reads the environment. Unknown `ENTRACTE_*` names and bad values come back as warnings.
    pub fn from_environment() -> (Knobs, Vec<KnobError>) {
        let mut knobs = Knobs::default();
        let mut warnings = Vec::new();
        for (name, value) in std::env::vars() {
            match knobs.set(&name, &value) {
                Ok(true) => {}
                Ok(false) if name.starts_with("ENTRACTE_") => {
                    warnings.push(KnobError::Unknown { nearest: nearest(&name), name });
                }
                Ok(false) => {}
                Err(error) => warnings.push(error),
            }
        }
        (knobs, warnings)
    }
    pub fn heap_config(&self) -> HeapConfig {
        let mut config = match self.gc_stress {
            Some(every) if every > 0 => HeapConfig::stress(every as u32),
            _ if self.stresses("gc") => HeapConfig::stress(u32::MAX),
            _ => HeapConfig::default(),
        };
        config.verify_collections = self.gc_verify.is_some_and(|v| v != 0);
        config.hard_limit = self.gc_heap_hard_limit.map(|bytes| bytes as usize);
        if let Some(bytes) = self.gc_nursery {
            config.nursery_size = bytes as usize;
            config.nursery_size_min = config.nursery_size_min.min(bytes as usize);
            config.nursery_size_max = config.nursery_size_max.max(bytes as usize);
        }
        config
    }
    pub fn traces(&self, what: &str) -> bool {
        self.trace.as_deref().is_some_and(|list| list.split(',').any(|item| item == what))
    }
    pub fn stresses(&self, what: &str) -> bool {
        self.async_stress.as_deref().is_some_and(|list| list.split(',').any(|item| item == what))
    }
    pub fn dumps(&self, what: &str) -> bool {
        self.dump.as_deref().is_some_and(|list| list.split(',').any(|item| item == what))
    }
}

/// The known name with the longest common prefix, when that is more than the family's.
fn nearest(name: &str) -> Option<&'static str> {
    let common = |other: &str| name.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    KNOBS
        .iter()
        .map(|knob| knob.variable)
        .max_by_key(|variable| common(variable))
        .filter(|variable| common(variable) > "ENTRACTE_".len())
}

#[cfg(test)]
mod tests {
    use super::KNOBS;
    use crate::heat::{CALL, CROSSING, HOT, WAKE};

    #[test]
    fn the_help_of_hot_says_what_heat_is() {
        let knob = KNOBS.iter().find(|knob| knob.flag == "--hot").expect("a knob");
        for number in [CALL, WAKE, CROSSING, HOT] {
            assert!(knob.help.contains(&number.to_string()), "{number} is not in: {}", knob.help);
        }
    }
}

//! What of the engine a run has used (`ENTRACTE_COVERAGE`): names of operations, instructions, helpers and so on, one a line, each once.
//! Owns the names of the kinds and the file. `cargo xtask coverage` gathers the lines of many runs, and lists what none has used.
//! What is noted is noted when code is made, or a frame sleeps or wakes: nothing costs anything in a run that is not watched.

use crate::suspend::FrameTier;
use abi::continuation::ContinuationFlags;
use ir::contlayout::SuspensionPoint;
use ir::{AwaitMode, AwaitResult, Func};
use parking_lot::Mutex;
use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

macro_rules! kinds {
    ($($name:ident $text:literal;)*) => {
        /// What is counted.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Kind { $($name),* }

        impl Kind {
            pub const fn text(self) -> &'static str {
                match self { $(Kind::$name => $text),* }
            }
        }
    };
}
kinds! {
    Hir "HIR operation";
    Bytecode "bytecode operation";
    Ssa "SSA instruction";
    Helper "helper";
    Refusal "refusal";
    Suspension "suspension point";
    Flags "continuation flags";
    Door "tier of sleep and waking";
}

/// The lines that runs have written.
pub struct Coverage {
    seen: Mutex<HashSet<String>>,
    file: Mutex<File>,
}

impl Coverage {
    /// Lines go behind those of earlier runs, which are not written again.
    pub fn new(path: &Path) -> io::Result<Coverage> {
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        let known = std::fs::read_to_string(path)?;
        let seen = known.lines().map(str::to_owned).collect();
        Ok(Coverage { seen: Mutex::new(seen), file: Mutex::new(file) })
    }

    pub fn hit(&self, kind: Kind, name: &str) {
        let line = format!("{}\t{name}", kind.text());
        let mut seen = self.seen.lock();
        if !seen.contains(&line) {
            // A line is written at once: the process may end at any time. One that cannot be written is missing from a report.
            let _ = self.file.lock().write_all(format!("{line}\n").as_bytes());
            seen.insert(line);
        }
    }

    /// The operations of a function.
    pub fn function(&self, func: &Func) {
        for inst in func.blocks.iter().flat_map(|block| &block.insts) {
            self.hit(Kind::Hir, inst.text());
        }
    }

    /// A frame goes to sleep.
    pub fn suspension(&self, point: &SuspensionPoint, flags: ContinuationFlags) {
        self.hit(Kind::Suspension, &point_text(point.mode, point.result));
        self.hit(Kind::Flags, &flags_text(flags));
    }

    /// A frame wakes.
    pub fn door(&self, slept: FrameTier, wakes: FrameTier) {
        self.hit(Kind::Door, &door_text(slept, wakes));
    }
}

fn point_text(mode: AwaitMode, result: AwaitResult) -> String {
    format!("{}, result {}", mode.text(), result.text())
}

fn door_text(slept: FrameTier, wakes: FrameTier) -> String {
    let number = |tier| match tier {
        FrameTier::Interpreted => 0,
        FrameTier::Compiled => 1,
    };
    format!("slept in tier {}, wakes in tier {}", number(slept), number(wakes))
}

/// Where to go on, and which fields there are.
fn flags_text(flags: ContinuationFlags) -> String {
    let ways = [
        ("pool", flags.continue_on_thread_pool()),
        ("synchronization context", flags.continue_on_captured_synchronization_context()),
        ("task scheduler", flags.continue_on_captured_task_scheduler()),
        ("adapted", flags.value_task_adapted_to_task()),
    ];
    let way = ways.iter().filter(|(_, bit)| *bit != 0).map(|(name, _)| *name);
    let way = way.reduce(|_, _| "several ways at once").unwrap_or("anywhere");
    let fields = [
        ("execution context", flags.execution_context_index()),
        ("continuation context", flags.continuation_context_index()),
        ("exception", flags.exception_index()),
        ("result", flags.result_index()),
    ];
    let there = fields.iter().filter(|(_, index)| *index != 0);
    there.fold(way.to_owned(), |text, (name, _)| format!("{text}, {name}"))
}

/// All that may be noted of suspension.
pub fn suspension_rows() -> Vec<(Kind, String)> {
    let mut rows = Vec::new();
    for mode in AwaitMode::ALL {
        for result in AwaitResult::ALL {
            rows.push((Kind::Suspension, point_text(*mode, *result)));
        }
    }
    let none = ContinuationFlags::default();
    let ways = [
        none,
        none.with_continue_on_thread_pool(1),
        none.with_continue_on_thread_pool(1).with_continuation_context_index(1),
        none.with_continue_on_captured_synchronization_context(1)
            .with_continuation_context_index(1),
        none.with_continue_on_captured_task_scheduler(1).with_continuation_context_index(1),
        none.with_value_task_adapted_to_task(1),
    ];
    for way in ways {
        for fields in 0..8 {
            let flags = way
                .with_execution_context_index(fields & 1)
                .with_exception_index(fields >> 1 & 1)
                .with_result_index(fields >> 2);
            rows.push((Kind::Flags, flags_text(flags)));
        }
    }
    for slept in [FrameTier::Interpreted, FrameTier::Compiled] {
        for wakes in [FrameTier::Interpreted, FrameTier::Compiled] {
            rows.push((Kind::Door, door_text(slept, wakes)));
        }
    }
    rows
}

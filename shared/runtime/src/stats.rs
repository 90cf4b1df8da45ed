//! `--stats`: what a run took, printed when it ends.
//! Owns the counters that nobody else keeps. Must not decide anything. Entry: `Vm::report_stats`.

use crate::vm::Vm;
use parking_lot::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

pub struct Stats {
    started: Instant,
    main_began: Mutex<Option<Instant>>,
    pub(crate) exceptions: AtomicU64,
}

impl Stats {
    /// `started`: when the machine began to be made.
    pub(crate) fn new(started: Instant) -> Stats {
        Stats { started, main_began: Mutex::new(None), exceptions: AtomicU64::new(0) }
    }
    pub(crate) fn begin_main(&self) {
        *self.main_began.lock() = Some(Instant::now());
    }
}

/// One line of the report.
enum Value {
    Count(u64),
    Milliseconds(Duration),
}

impl Vm {
    /// Prints the counters to standard error when the settings ask for them, as lines or as one line of JSON.
    pub(crate) fn report_stats(&self) {
        let as_json = match self.knobs.stats.as_deref() {
            None | Some("0") => return,
            Some(form) => form == "json",
        };
        let rows = self.stats_rows();
        if as_json {
            let mut fields: Vec<String> = rows
                .iter()
                .map(|(name, value)| match value {
                    Value::Count(count) => format!("\"{name}\": {count}"),
                    Value::Milliseconds(time) => {
                        format!("\"{name}\": {:.3}", time.as_secs_f64() * 1e3)
                    }
                })
                .collect();
            fields.push(format!("\"suspensions\": {}", self.suspensions_json()));
            eprintln!("{{{}}}", fields.join(", "));
            return;
        }
        for (name, value) in rows {
            match value {
                Value::Count(count) => eprintln!("stats: {name:28} {count}"),
                Value::Milliseconds(time) => {
                    eprintln!("stats: {name:28} {:.3}", time.as_secs_f64() * 1e3);
                }
            }
        }
        for (method, suspensions, allocations, size) in self.suspension_counts() {
            let (reuses, bytes) = (suspensions - allocations.min(suspensions), allocations * size);
            eprintln!(
                "stats: suspensions {suspensions}, new objects {allocations}, reused {reuses}, bytes {bytes}: {method}"
            );
        }
    }

    fn suspensions_json(&self) -> serde_json::Value {
        let rows = self.suspension_counts().into_iter();
        rows.map(|(method, suspensions, allocations, size)| {
            serde_json::json!({
                "method": method,
                "suspensions": suspensions,
                "allocations": allocations,
                "reuses": suspensions - allocations.min(suspensions),
                "bytes": allocations * size,
            })
        })
        .collect()
    }

    fn stats_rows(&self) -> Vec<(&'static str, Value)> {
        let now = Instant::now();
        let main_began = self.stats.main_began.lock().unwrap_or(now);
        let memory = self.heap.memory_info();
        let collections = |generation| Value::Count(self.heap.collection_count(generation));
        vec![
            ("millisecondsBeforeMain", Value::Milliseconds(main_began - self.stats.started)),
            ("millisecondsFromMain", Value::Milliseconds(now - main_began)),
            ("millisecondsCollecting", Value::Milliseconds(memory.pause_total)),
            ("collections", collections(0)),
            ("collectionsOfGeneration1", collections(1)),
            ("collectionsOfGeneration2", collections(2)),
            ("bytesAllocated", Value::Count(self.heap.total_allocated_bytes())),
            ("bytesOfHeap", Value::Count(memory.heap_size as u64)),
            ("kilobytesOfMemoryAtMost", Value::Count(peak_kilobytes())),
            ("exceptionsThrown", Value::Count(self.stats.exceptions.load(Ordering::Relaxed))),
            ("typesKnown", Value::Count(self.universe.type_count() as u64)),
            ("methodsKnown", Value::Count(self.universe.method_count() as u64)),
            ("methodRecords", Value::Count(self.methods.count() as u64)),
            ("methodsPrepared", Value::Count(self.prepared_methods() as u64)),
        ]
    }

    fn prepared_methods(&self) -> usize {
        let initial = self.tier().initial_code();
        self.methods.count_where(|record| {
            !core::ptr::eq(record.code.load(Ordering::Relaxed).cast_const(), initial)
        })
    }
}

/// The kernel's own count; 0 where there is none.
fn peak_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

//! What others are told of compiled code: the map that `perf` reads, and listings as they are made.
//! Owns the files. Names and meanings of the settings are Microsoft's (design A9).

use parking_lot::Mutex;
use runtime::Vm;
use std::fs::File;
use std::io::Write;
use types::MethodId;

pub struct Reports {
    perf_map: Option<Mutex<File>>,
    listings: Option<Mutex<File>>,
}

impl Reports {
    /// Files that cannot be made are left out: a report is not worth the program.
    pub fn new(vm: &Vm, stubs: (usize, usize)) -> Reports {
        let wants_map = vm.knobs.perf_map.is_some_and(|value| value != 0);
        let create = |path: String| File::create(path).ok().map(Mutex::new);
        let perf_map =
            wants_map.then(|| create(format!("/tmp/perf-{}.map", std::process::id()))).flatten();
        let listings = vm.knobs.jit_output.clone().and_then(create);
        let reports = Reports { perf_map, listings };
        reports.code(stubs.0, stubs.1, "stubs");
        reports
    }

    pub fn code(&self, start: usize, size: usize, name: &str) {
        if let Some(file) = &self.perf_map {
            let _ = writeln!(file.lock(), "{start:x} {size:x} {name}");
        }
    }

    pub fn listing(&self, text: &str) {
        match &self.listings {
            Some(file) => {
                let _ = writeln!(file.lock(), "{text}");
            }
            None => println!("{text}"),
        }
    }
}

/// Whether `DOTNET_JitDisasm` names the method: patterns between spaces, each of a method's name or of `Type:Method`.
pub fn is_listed(vm: &Vm, method: MethodId) -> bool {
    let Some(patterns) = vm.knobs.jit_disassembly.as_deref() else { return false };
    let universe = &vm.universe;
    let name = universe.method_name(method);
    let owner = universe.full_name(universe.method_owner(method));
    let simple = owner.rsplit(['.', '+']).next().unwrap_or(&owner);
    let names = [name.to_owned(), format!("{owner}:{name}"), format!("{simple}:{name}")];
    patterns.split_whitespace().any(|pattern| {
        let pattern = pattern.split('(').next().unwrap_or(pattern);
        names.iter().any(|name| match pattern.contains('*') {
            true => runtime::vm::matches_pattern(pattern, name),
            false => pattern == name,
        })
    })
}

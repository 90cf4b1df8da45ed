//! Where unsafe code may stand. The compiler denies it everywhere; the modules that lift the ban are listed here, so
//! that a new one is a decision somebody reviews.

use super::{SourceFile, Tree};

/// A file, or with a `/` at the end a folder.
const ALLOWED: &[&str] = &[
    "shared/abi/src/addr.rs",
    "shared/abi/src/object.rs",
    "shared/abi/src/mtable.rs",
    "shared/abi/src/frame.rs",
    "shared/abi/src/maps.rs",
    "shared/abi/src/method.rs",
    "shared/abi/src/context.rs",
    "shared/abi/src/continuation.rs",
    "shared/heap/",
    "shared/runtime/src/assemblies.rs",
    "shared/runtime/src/content.rs",
    "shared/runtime/src/continuations.rs",
    "shared/runtime/src/dispatch.rs",
    "shared/runtime/src/exceptions.rs",
    "shared/runtime/src/faults.rs",
    "shared/runtime/src/frames.rs",
    "shared/runtime/src/helpers.rs",
    "shared/runtime/src/icalls/",
    "shared/runtime/src/native/",
    "shared/runtime/src/invoke.rs",
    "shared/runtime/src/keep.rs",
    "shared/runtime/src/landings.rs",
    "shared/runtime/src/load.rs",
    "shared/runtime/src/lookups.rs",
    "shared/runtime/src/method_tables.rs",
    "shared/runtime/src/methods.rs",
    "shared/runtime/src/objects.rs",
    "shared/runtime/src/stackwalk.rs",
    "shared/runtime/src/statics.rs",
    "shared/runtime/src/suspend.rs",
    "shared/runtime/src/thread.rs",
    "shared/runtime/src/threads.rs",
    "shared/runtime/src/tier.rs",
    "shared/runtime/src/trace.rs",
    "shared/runtime/src/wellknown.rs",
    "interp/src/code.rs",
    "interp/src/state.rs",
    "interp/src/warm.rs",
    "interp/src/words.rs",
    "interp/src/dispatch.rs",
    "interp/src/enter.rs",
    "tests/faults.rs",
    "tier1/src/codemem.rs",
    "tier1/src/install/enter.rs",
    "tier1/src/install/mod.rs",
];

/// Crates whose every file is safe, and whose roots say so.
const FORBIDDING: &[&str] =
    &["tools/src/main.rs", "tools/xtask/src/main.rs", "testsuite/src/lib.rs"];

pub fn check(tree: &Tree, findings: &mut Vec<String>) {
    for file in tree.files.iter().filter(|f| f.has_extension("rs")) {
        let listed =
            ALLOWED.iter().any(|a| file.path == *a || a.ends_with('/') && file.path.starts_with(a));
        for (number, line) in file.lines() {
            if lifts_ban(line) && !listed {
                findings.push(format!(
                    "{}:{number}: unsafe code outside the modules listed in tools/xtask/src/tidy/unsafe_code.rs",
                    file.path
                ));
            }
        }
        if FORBIDDING.contains(&file.path.as_str()) && !forbids(file) {
            findings.push(format!("{}:1: this root says #![forbid(unsafe_code)]", file.path));
        }
    }
}

fn lifts_ban(line: &str) -> bool {
    let line = line.trim_start();
    (line.starts_with("#![") || line.starts_with("#["))
        && line.contains("allow(")
        && line.contains("unsafe_code")
}

fn forbids(file: &SourceFile) -> bool {
    file.lines().any(|(_, line)| line.trim() == "#![forbid(unsafe_code)]")
}

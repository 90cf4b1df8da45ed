//! Files a reader can hold: 500 lines is the norm, beyond 800 a file has two jobs.

use super::Tree;

const LINES_MAX: usize = 800;

/// Longer files, each with its reason.
const LONGER: &[(&str, &str)] = &[(
    "interp/src/lower/visit.rs",
    "one method an operation: a trait's methods stand in one impl",
)];

pub fn check(tree: &Tree, findings: &mut Vec<String>) {
    for file in tree.files.iter().filter(|f| f.has_extension("rs") || f.has_extension("cs")) {
        let count = file.text.lines().count();
        let has_reason = LONGER.iter().any(|(path, _)| *path == file.path);
        if count > LINES_MAX && !has_reason {
            findings
                .push(format!("{}:1: {count} lines, more than {LINES_MAX}: divide it", file.path));
        }
    }
}

//! Files a reader can hold: 500 lines is the norm, beyond 800 a file has two jobs.

use super::Tree;

const LINES_MAX: usize = 800;

pub fn check(tree: &Tree, findings: &mut Vec<String>) {
    for file in tree.files.iter().filter(|f| f.has_extension("rs") || f.has_extension("cs")) {
        let count = file.text.lines().count();
        if count > LINES_MAX {
            findings
                .push(format!("{}:1: {count} lines, more than {LINES_MAX}: divide it", file.path));
        }
    }
}

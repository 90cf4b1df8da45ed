//! Phrases that promise what only a generator or an assertion can keep, work left for later without an issue,
//! code left in comments, and paths of somebody's machine.

use super::{SourceFile, Tree};

/// Each with what to do instead. Split, so that this file does not find itself.
const PHRASES: &[(&str, &str, &str)] = &[
    ("keep in", " sync", "generate it, or assert it"),
    ("kept in", " sync", "generate it, or assert it"),
    ("keep this", " in sync", "generate it, or assert it"),
    ("must be updated", " when", "generate it, or assert it"),
    ("FIX", "ME", "fix it, or name an issue: TODO(#12)"),
    ("XX", "X", "say what is meant"),
    ("/ho", "me/", "no machine's paths"),
    ("/ro", "ot/", "no machine's paths"),
    ("/wo", "rk/", "no machine's paths"),
];

pub fn check(tree: &Tree, findings: &mut Vec<String>) {
    for file in &tree.files {
        for (number, line) in file.lines() {
            let mut report = |what: &str| findings.push(format!("{}:{number}: {what}", file.path));
            for (start, end, instead) in PHRASES {
                if line.contains(&format!("{start}{end}")) {
                    report(&format!("\"{start}{end}\": {instead}"));
                }
            }
            if line.contains(concat!("TO", "DO")) && !has_issue(line) {
                report("work left for later names its issue: (#12)");
            }
            if is_commented_code(file, line) {
                report("code in a comment: remove it");
            }
        }
    }
}

/// `#` and a digit, after the word.
fn has_issue(line: &str) -> bool {
    line.split('#').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// A plain comment that ends like a statement and starts like one.
fn is_commented_code(file: &SourceFile, line: &str) -> bool {
    const STARTS: &[&str] =
        &["let ", "if ", "for ", "while ", "return ", "use ", "pub ", "fn ", "match ", "var ", "}"];
    if !(file.has_extension("rs") || file.has_extension("cs")) {
        return false;
    }
    let Some(comment) = line.trim_start().strip_prefix("//") else { return false };
    if comment.starts_with('/') || comment.starts_with('!') {
        return false;
    }
    let comment = comment.trim();
    let ends = comment.ends_with(';') || comment.ends_with('{') || comment == "}";
    ends && STARTS.iter().any(|s| comment.starts_with(s))
}

//! A difference between two texts, for people: unified, and not longer than a screen.

use similar::{ChangeTag, TextDiff};

const LINES_MAX: usize = 40;

/// Lines of context, `-` what was expected, `+` what came. Bytes that are no UTF-8 show as replacement characters.
pub fn unified(expected: &[u8], actual: &[u8]) -> String {
    let expected = String::from_utf8_lossy(expected);
    let actual = String::from_utf8_lossy(actual);
    let diff = TextDiff::from_lines(expected.as_ref(), actual.as_ref());
    let mut text = String::new();
    let mut lines = 0;
    for group in diff.grouped_ops(2) {
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            lines += 1;
            if lines > LINES_MAX {
                text.push_str("    … (more)\n");
                return text;
            }
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            let line = change.value().trim_end_matches('\n').escape_debug().to_string();
            let line = line.replace("\\\"", "\"").replace("\\'", "'").replace("\\\\", "\\");
            text.push_str(&format!("    {sign}{line}\n"));
        }
        text.push_str("    ~\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn shows_what_is_missing_and_what_came() {
        let text = unified(b"a\nb\nexit: 0\n", b"a\nc\0\nexit: 0\n");
        assert_eq!(text, "     a\n    -b\n    +c\\0\n     exit: 0\n    ~\n");
    }
}

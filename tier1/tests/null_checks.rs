//! Which null checks are left to the accesses behind them, and which stay compares.

use ir::symbols::Numbered;
use tier1::environment::Nothing;
use tier1::isa::x64::{Machine, Options, compile, disasm};
use tier1::ssa::parse;
use tier1::ssa::verify::verify;

struct NoMachine;

impl Machine for NoMachine {
    fn inline_size(&self, _: ir::TypeId) -> Option<u32> {
        None
    }
    fn array_sizes(&self, _: ir::TypeId) -> Option<(u32, u32)> {
        None
    }
}

/// Machine code of a function of these instructions; v0, v1: objects, v2: i32, v3: byref, v4: i64.
fn code(body: &str) -> String {
    let lines: Vec<&str> = body.split(';').map(str::trim).collect();
    let text = format!(
        "function 'f'(ref, ref, i32, byref, i64) -> i32 {{\n\
         block0(v0: ref, v1: ref, v2: i32, v3: byref, v4: i64):\n  {}\n}}\n",
        lines.join("\n  ")
    );
    let mut funcs = parse::parse(&text, &Numbered).unwrap_or_else(|e| panic!("{e}\n{text}"));
    let mut func = funcs.remove(0);
    assert_eq!(verify(&func), Ok(()), "{text}");
    let settle = tier1::pipeline::pass("settle").expect("a pass");
    (settle.run)(&mut func, &Nothing::default());
    let options = Options { check: true, implicit_null_checks: true, ..Options::default() };
    let compiled = compile(&func, &NoMachine, options).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
    disasm::disassemble(&compiled, &|external| format!("{external:?}"))
}

/// How many checks are accesses, and how many compares with null.
fn checks(body: &str) -> (usize, usize) {
    let text = code(body);
    (text.matches("; null:").count(), text.matches("test ").count())
}

#[test]
fn the_access_behind_a_check_does_it() {
    assert_eq!(checks("v5: ref = check.null v0; v6: i32 = load i4, v5, 8; return [v6]"), (1, 0));
    assert_eq!(checks("v5: ref = check.null v0; v6: i32 = load u1, v5, 8; return [v6]"), (1, 0));
    assert_eq!(checks("v5: ref = check.null v0; store i4, v5, 8, v2; return [v2]"), (1, 0));
    assert_eq!(checks("v5: ref = check.null v0; store.ref v5, 8, v1; return [v2]"), (1, 0));
    assert_eq!(checks("v5: ref = check.null v0; v6: i32 = length v5; return [v6]"), (1, 0));
    // Whether or not its result is wanted.
    assert_eq!(checks("v5: ref = check.null v0; v6: i32 = load i4, v5, 8; return [v2]"), (1, 0));
    // Into its user.
    let text = code(
        "v5: ref = check.null v0; v6: i32 = length v5; v7: i32 = check.bounds v2, v6; return [v7]",
    );
    assert!(text.lines().any(|line| line.contains("cmp") && line.contains("; null:")), "{text}");
    // A part of a struct, and a byref.
    let part = "v6: i64 = iconst i64, 16; v7: byref = byref.add v5, v6; v8: i32 = load i4, v7, 4";
    assert_eq!(checks(&format!("v5: ref = check.null v0; {part}; return [v8]")), (1, 0));
    assert_eq!(checks("v5: byref = check.null v3; v6: i32 = load i4, v5, 8; return [v6]"), (1, 0));
}

#[test]
fn only_in_the_first_page() {
    let load = |offset: u32| {
        checks(&format!("v5: ref = check.null v0; v6: i32 = load i4, v5, {offset}; return [v6]"))
    };
    assert_eq!(load(4092), (1, 0));
    assert_eq!(load(4093), (0, 1));
    let part = |offset: i32| {
        checks(&format!(
            "v5: ref = check.null v0; v6: i64 = iconst i64, {offset}; v7: byref = byref.add v5, v6; \
             v8: i32 = load i4, v7, 8; return [v8]"
        ))
    };
    assert_eq!(part(4000), (1, 0));
    assert_eq!(part(5000), (0, 1));
    assert_eq!(part(-16), (0, 1));
    // Of numbers the whole page is null.
    let number = |offset: u32| {
        let text =
            code(&format!("v5: i64 = check.null v4; v6: i32 = load i4, v5, {offset}; return [v6]"));
        text.contains("; null:")
    };
    assert!(number(0));
    assert!(!number(4));
}

#[test]
fn order_is_kept() {
    let behind = |between: &str| {
        checks(&format!(
            "v5: ref = check.null v0; {between}; v20: i32 = load i4, v5, 8; return [v20]"
        ))
    };
    // Loads and numbers.
    assert_eq!(behind("v6: i32 = load i4, v1, 8"), (1, 0));
    assert_eq!(behind("v6: i32 = iadd v2, v2"), (1, 0));
    // What the program can see, what throws, where it may be stopped.
    assert_eq!(behind("store i4, v1, 8, v2"), (0, 1));
    assert_eq!(behind("v6: i32 = check.nonzero v2"), (0, 2));
    assert_eq!(behind("poll"), (0, 1));
    // What rests on the check in a way that is none.
    assert_eq!(behind("v6: i32 = load.indexed i4, v5, v4, 4, 16"), (0, 1));
    assert_eq!(behind("v6: byref = byref.add v5, v4; v7: i32 = load i4, v6, 0"), (0, 1));
    // The nearer of two.
    assert_eq!(behind("v6: ref = check.null v1; v7: i32 = load i4, v6, 8"), (1, 1));
    // A load that does a check is not moved behind what throws: its user would have done it there.
    let text = code(
        "v5: ref = check.null v0; v6: i32 = load i4, v5, 8; v7: i32 = check.nonzero v2; \
         v8: i32 = iadd v7, v6; return [v8]",
    );
    let load = text.find("; null:").unwrap_or(usize::MAX);
    assert!(load < text.find("test").unwrap_or(0), "{text}");
    // Nor behind another load that rests on it.
    let text = code(
        "v5: ref = check.null v0; v6: i32 = load i4, v5, 8; v7: i32 = load i4, v5, 12; \
         v8: i32 = iadd v7, v6; return [v8]",
    );
    let first = text.lines().find(|line| line.contains('[')).unwrap_or_default();
    assert!(first.contains("; null:"), "{text}");
}

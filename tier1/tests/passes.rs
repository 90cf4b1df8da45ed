//! Single passes on functions from text: what must go, and what looks alike but must stay.

use ir::symbols::Numbered;
use tier1::environment::Nothing;
use tier1::ssa::verify::verify;
use tier1::ssa::{parse, print};

/// The function after passes by their names.
fn after(passes: &[&str], body: &str) -> String {
    let mut funcs = parse::parse(body, &Numbered).unwrap_or_else(|error| panic!("{error}\n{body}"));
    let mut func = funcs.remove(0);
    assert_eq!(verify(&func), Ok(()), "{body}");
    for name in passes {
        let pass = tier1::pipeline::pass(name).expect(name);
        (pass.run)(&mut func, &Nothing::default());
        if let Err(fault) = verify(&func) {
            panic!("after {name}: {fault}\n{}", print::print(&func, &Numbered));
        }
    }
    print::print(&func, &Numbered)
}

fn count(text: &str, what: &str) -> usize {
    text.lines().filter(|line| line.contains(what)).count()
}

/// for (i = 0; i < a.Length; i += step) sum += a[i]
fn sum_with_step(step: i32) -> String {
    format!(
        "function 'sum'(ref) -> i32 {{\n\
         block0(v0: ref):\n  v1: ref = check.null v0\n  v2: i32 = length v1\n  v3: i32 = iconst i32, 0\n  \
         v4: i32 = icmp lt, v3, v2\n  branch v4, block1(v3, v3), block2(v3)\n\
         block1(v5: i32, v6: i32):\n  v7: ref = check.null v0\n  v8: i32 = length v7\n  \
         v9: i32 = check.bounds v5, v8\n  v10: i64 = zext v9\n  v11: i32 = load.indexed i4, v7, v10, 4, 16\n  \
         v12: i32 = iadd v6, v11\n  v13: i32 = iconst i32, {step}\n  v14: i32 = iadd v5, v13\n  \
         v15: i32 = icmp lt, v14, v8\n  poll\n  branch v15, block1(v14, v12), block2(v12)\n\
         block2(v16: i32):\n  return [v16]\n}}\n"
    )
}

#[test]
fn bounds_of_counted_loops() {
    let text = after(&["gvn", "licm", "checks"], &sum_with_step(1));
    assert_eq!(count(&text, "check.bounds"), 0, "{text}");
    assert_eq!(count(&text, "check.null"), 1, "{text}");
    // A step of two may wrap when the length is the greatest number.
    let text = after(&["gvn", "licm", "checks"], &sum_with_step(2));
    assert_eq!(count(&text, "check.bounds"), 1, "{text}");
    // Downwards, below zero.
    let text = after(&["gvn", "licm", "checks"], &sum_with_step(-1));
    assert_eq!(count(&text, "check.bounds"), 1, "{text}");
}

#[test]
fn checks_show_what_comes_after_them() {
    let text = after(
        &["checks"],
        "function 'f'(ref, i32) -> i32 {\nblock0(v0: ref, v1: i32):\n  v2: ref = check.null v0\n  v3: i32 = length v2\n  \
         v4: i32 = iconst i32, 3\n  v5: i32 = check.bounds v4, v3\n  v6: i32 = iconst i32, 2\n  v7: i32 = check.bounds v6, v3\n  \
         v8: i32 = check.bounds v1, v3\n  v9: i32 = iconst i32, 1\n  v10: i32 = isub v1, v9\n  v11: i32 = check.bounds v10, v3\n  \
         v12: i32 = iadd v7, v11\n  return [v12]\n}\n",
    );
    // The one of 2 goes; i - 1 may be -1.
    assert_eq!(count(&text, "check.bounds"), 3, "{text}");
}

#[test]
fn branches_decide_later_branches() {
    let text = after(
        &["checks", "fold checked", "join checked"],
        "function 'f'(i32, i32) -> i32 {\nblock0(v0: i32, v1: i32):\n  v2: i32 = iconst i32, 0\n  v3: i32 = icmp ge, v0, v2\n  \
         branch v3, block1, block4\nblock1:\n  v4: i32 = icmp lt, v0, v1\n  branch v4, block2, block4\n\
         block2:\n  v5: i32 = icmp lt.un, v0, v1\n  branch v5, block3, block4\nblock3:\n  return [v1]\nblock4:\n  return [v0]\n}\n",
    );
    assert_eq!(count(&text, "lt.un"), 1, "{text}");
    assert_eq!(count(&text, "branch"), 2, "{text}");
}

#[test]
fn divisions_by_constants_are_gone() {
    for (op, ty, by) in [
        ("sdiv", "i32", 7),
        ("sdiv", "i32", 8),
        ("srem", "i32", 1_000_000_007),
        ("sdiv", "i64", 2),
        ("urem", "i64", 1024),
        ("udiv", "i32", -2_147_483_648),
    ] {
        let text = after(
            &["strength"],
            &format!(
                "function 'f'({ty}) -> {ty} {{\nblock0(v0: {ty}):\n  v1: {ty} = iconst {ty}, {by}\n  v2: {ty} = {op} v0, v1\n  return [v2]\n}}\n"
            ),
        );
        assert_eq!(count(&text, &format!(" {op} ")), 0, "{text}");
    }
}

#[test]
fn loads_leave_loops_that_do_not_write_them() {
    let text = |store: &str| {
        format!(
            "function 'f'(ref, ref, i32) -> i32 {{\nblock0(v0: ref, v1: ref, v2: i32):\n  jump block1(v2)\n\
             block1(v3: i32):\n  v4: ref = check.null v0\n  v5: i32 = load i4, v4, 8\n  v6: ref = check.null v1\n  \
             store {store}\n  v7: i32 = isub v3, v5\n  branch v7, block1(v7), block2\nblock2:\n  return [v7]\n}}\n"
        )
    };
    let line = |text: &str, what: &str| text.lines().position(|line| line.contains(what));
    let before_loop = |text: &str| line(text, "load i4") < line(text, "block1(");
    let apart = after(&["licm"], &text("i4, v6, 12, v3"));
    assert!(before_loop(&apart), "{apart}");
    let same = after(&["licm"], &text("i4, v6, 8, v3"));
    assert!(!before_loop(&same), "{same}");
}

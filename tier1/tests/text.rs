//! The text form of SSA: printing what was parsed gives the same text, and the verifier finds what is wrong.

use ir::symbols::Numbered;
use tier1::ssa::verify::{FaultKind, verify};
use tier1::ssa::{Func, parse, print};

fn parsed(text: &str) -> Func {
    let mut funcs = parse::parse(text, &Numbered).unwrap_or_else(|error| panic!("{error}\n{text}"));
    funcs.remove(0)
}

const SUM: &str = "\
function 'sum'(ref) -> i32 {
  method 'm7'
  layout layout0 't3' 16 [ref raw] {0 ref, 8 i4}
  stack ss0 [ref raw] address_taken in_handlers
  region region0 catch 't5' handler block4
  site 1 'm2' @0:9
block0(v0: ref):
  v1: ref = check.null v0 @1
  v2: i32 = length v1
  v3: i32 = iconst i32, 0 @3
  v10: i64, v11: ref = call () -> i64, ref, 'm3', [] @1:4
  v12: byref = stack.addr ss0, 8
  v13: i64 = symbol i64, type 't9' @0:6
  v14: ref = symbol ref, string \"a b\\u00e4\"
  v15: f64 = f64const -0.5
  v16: f32 = f32const 0x7fc00000
  stack.copy layout0, ss0, 0, ss0, 0
  jump block1(v3, v3)
block1(v4: i32, v5: i32) in region0:
  v6: i32 = icmp lt, v4, v2
  branch v6, block2, block3
block2 in region0:
  v20: i32 = check.bounds v4, v2
  v21: i64 = sext v20
  v7: i32 = load.indexed i4, v1, v21, 4, 16
  v8: i32 = iadd v5, v7
  v22: i32 = iconst i32, 1
  v9: i32 = iadd v4, v22
  poll
  switch v9, [block1(v9, v8), block3], block1(v9, v8)
block3:
  return [v5]
block4 cold:
  v30: ref = catch.object
  throw v30
}
";

#[test]
fn text_is_read_back() {
    let func = parsed(SUM);
    assert_eq!(verify(&func), Ok(()));
    let text = print::print(&func, &Numbered);
    let again = parsed(&text);
    assert_eq!(print::print(&again, &Numbered), text);
    for line in SUM.lines() {
        // Only sources are written differently: where they change.
        let line = line.split(" @").next().unwrap_or(line);
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
}

fn fault(body: &str) -> FaultKind {
    let func = parsed(&format!("function 'f'(i32, i64, ref) -> i32 {{\n{body}}}\n"));
    verify(&func).expect_err(body).kind
}

#[test]
fn verifier_finds_faults() {
    const HEAD: &str = "block0(v0: i32, v1: i64, v2: ref):\n";
    let body = |rest: &str| format!("{HEAD}{rest}");
    assert!(matches!(
        fault(&body("  v3: i64 = iadd v1, v0\n  return [v0]\n")),
        FaultKind::OperandType(..)
    ));
    assert!(matches!(fault(&body("  return [v1]\n")), FaultKind::Arguments));
    assert!(matches!(
        fault(&body("  v3: i64 = iadd v0, v0\n  return [v0]\n")),
        FaultKind::ResultTypes
    ));
    assert!(matches!(
        fault(&body("  v3: i32 = iadd v4, v0\n  v4: i32 = iadd v0, v0\n  return [v3]\n")),
        FaultKind::NotDominated(_)
    ));
    assert!(matches!(
        fault(&body(
            "  branch v0, block1, block2\nblock1:\n  v3: i32 = ineg v0\n  jump block2\nblock2:\n  return [v3]\n"
        )),
        FaultKind::NotDominated(_)
    ));
    assert!(matches!(
        fault(&body("  jump block1(v0)\nblock1:\n  return [v0]\n")),
        FaultKind::Arguments
    ));
    assert!(matches!(fault(&body("  jump block1\n")), FaultKind::Layout(_)));
    assert!(matches!(
        fault(&body("  return [v0]\nblock1:\n  return [v0]\n")),
        FaultKind::Unreachable(_)
    ));
    assert!(matches!(
        fault(&body("  store ref, v2, 8, v2\n  return [v0]\n")),
        FaultKind::Memory(_)
    ));
    assert!(matches!(fault("block0(v0: i32):\n  return [v0]\n"), FaultKind::EntryParams));
}

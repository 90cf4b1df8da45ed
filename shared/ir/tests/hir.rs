//! Text form, verifier and liveness of HIR, on functions written as text.
#![forbid(unsafe_code)]

use expect_test::{Expect, expect};
use ir::live::Liveness;
use ir::symbols::Numbered;
use ir::verify::{NoLayouts, verify};
use ir::{Block, Func};

fn parse(text: &str) -> Func {
    let mut functions = ir::parse::parse(text, &Numbered).unwrap();
    functions.pop().unwrap()
}

fn check_round_trip(text: &str) {
    let func = parse(text);
    let printed = ir::print::print(&func, &Numbered);
    assert_eq!(printed, text);
    verify(&func, &NoLayouts).unwrap();
}

fn check_fault(text: &str, expected: Expect) {
    let fault = verify(&parse(text), &NoLayouts).unwrap_err();
    expected.assert_eq(&fault.to_string());
}

#[test]
fn arithmetic_round_trip() {
    check_round_trip(
        "fn 'twice'(i4) -> i4 {
  slots s0: i4, s1: i4
b0:
  add.ovf.i4 s1, s0, s0 @2
  return s1
}
",
    );
}

#[test]
fn everything_round_trips() {
    check_round_trip(
        "fn 'a \\'b\\\\'(ref, struct 't3', i8) -> ref {
  method 'm7'
  assembly 2
  context type s2
  no_init_locals
  il_size 30
  slots s0: ref, s1: struct 't3', s2: i8 context, s3: i8, s4: ref, s5: r4 local 2 address_taken, s6: r8 stack 1, s7: i4,
    s8: ref local 3 pinned, s9: ref, s10: byref
  clause filter b2 try b0 to b2 handler b3 to b4
b0:
  lookup.type s3, s2, type 't9'
  lookup.method s3, s2, constrained 't9' 'm4' @3
  new.object s4, s3
  const.string s4, \"a\\n\\ud800\\\"\"
  const.r4 s5, 1.5
  const.r8 s6, 0x7ff8000000000001
  const.i4 s7, -3
  slot.load s7, s1, 4, u1
  call s4, 'm1', [s0, s1, s3]
  call _, s3, []
  call.native s4, s3, [s0], 't9'
  cmp.r4 s7, lt.un, s5, s5
  switch s7, [b1, b1, b0], b1
b1:
  leave b4
b2:
  catch.object s9
  const.i4 s7, 1
  end.filter s7
b3:
  catch.object s9
  throw.error MissingMethod \"Method not found: 'Void A.B()'.\"
b4:
  return s4
}
",
    );
}

#[test]
fn bad_text_is_refused() {
    let error = |text: &str| ir::parse::parse(text, &Numbered).unwrap_err().to_string();
    expect!["line 2: unknown operation `add`"].assert_eq(&error("fn f() { b0:\n add s1, s0 }"));
    expect!["line 1: expected a slot, found `b0`"]
        .assert_eq(&error("fn f() { b0: check.null b0 }"));
    expect!["line 1: quoted text has no end"].assert_eq(&error("fn 'f"));
    expect!["line 1: unknown symbol 'String'"]
        .assert_eq(&error("fn f(struct 'String') { b0: return _ }"));
    expect!["line 1: expected `:`, found ``"].assert_eq(&error("fn f() { b0"));
}

#[test]
fn faults() {
    check_fault("fn f() { b0: check.null s1 return _ }", expect!["b0[0]: SlotOutOfRange(s1)"]);
    check_fault("fn f() { b0: jump b1 }", expect!["b0[0]: BlockOutOfRange(b1)"]);
    check_fault("fn f(i4) { b0: check.null s0 return _ }", expect!["b0[0]: Kind(s0, I4)"]);
    check_fault("fn f(i4) -> i8 { b0: return s0 }", expect!["b0[0]: ResultKind"]);
    check_fault("fn f(i4) { b0: neg.i4 s0, s0 }", expect!["b0[0]: Terminator"]);
    check_fault("fn f() { b0: return _ return _ }", expect!["b0[0]: Terminator"]);
    check_fault("fn f() { b0: end.finally }", expect!["b0[0]: Region"]);
    check_fault(
        "fn f() { slots s0: ref b0: catch.object s0 return _ }",
        expect!["b0[0]: CatchObject"],
    );
    check_fault(
        "fn f() { clause finally try b0 to b1 handler b1 to b2
            b0: return _ b1: end.finally }",
        expect!["b0[0]: Region"],
    );
    check_fault(
        "fn f() { clause finally try b0 to b1 handler b1 to b2
            b0: jump b2 b1: end.finally b2: return _ }",
        expect!["b0[0]: Crossing(b2)"],
    );
    check_fault(
        "fn f() {
            clause finally try b0 to b3 handler b3 to b4
            clause finally try b0 to b1 handler b1 to b2
            b0: leave b2 b1: end.finally b2: leave b4 b3: end.finally b4: return _ }",
        expect!["b0[0]: ClauseNesting(0, 1)"],
    );
}

fn check_live(text: &str, expected: Expect) {
    let func = parse(text);
    verify(&func, &NoLayouts).unwrap();
    let live = Liveness::of(&func);
    let mut out = String::new();
    for i in 0..func.blocks.len() {
        let slots: Vec<String> =
            live.live_in(Block(i as u32)).iter().map(|s| s.to_string()).collect();
        out += &format!("b{i}: {}\n", slots.join(" "));
    }
    expected.assert_eq(&out);
}

#[test]
fn liveness_of_a_loop() {
    check_live(
        "fn f(i4) -> i4 { slots s0: i4, s1: i4, s2: i4
            b0: const.i4 s1, 0 jump b1
            b1: const.i4 s2, 1 add.i4 s1, s1, s0 sub.i4 s0, s0, s2 branch.zero ne, s0, b1, b2
            b2: return s1 }",
        expect![[r#"
            b0: s0
            b1: s0 s1
            b2: s1
        "#]],
    );
}

/// What the handler reads is live all through the try; what only follows the leave is not live in the handler.
#[test]
fn liveness_across_exceptions() {
    check_live(
        "fn f(i4, i4) -> i4 { slots s0: i4, s1: i4, s2: i4, s3: ref, s4: i4
            clause catch 't0' try b1 to b2 handler b2 to b3
            b0: const.i4 s2, 1 jump b1
            b1: add.i4 s2, s0, s0 const.i4 s4, 2 leave b3
            b2: catch.object s3 add.i4 s4, s2, s1 leave b3
            b3: return s4 }",
        expect![[r#"
            b0: s0 s1
            b1: s0 s1 s2
            b2: s1 s2
            b3: s4
        "#]],
    );
}

/// s2 is read after the `leave`, and the handler is entered from all of the try.
#[test]
fn liveness_through_finally() {
    check_live(
        "fn f(i4, i4) -> i4 { slots s0: i4, s1: i4, s2: i4
            clause finally try b0 to b1 handler b1 to b2
            b0: add.i4 s2, s0, s0 leave b2
            b1: neg.i4 s1, s1 end.finally
            b2: add.i4 s2, s2, s1 return s2 }",
        expect![[r#"
            b0: s0 s1 s2
            b1: s1 s2
            b2: s1 s2
        "#]],
    );
}

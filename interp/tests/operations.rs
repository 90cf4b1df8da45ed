//! Every scalar operation of HIR, in every form that the lowering has for it, in both backends, against a model in Rust.
//! A form: both operands in slots, one a constant, one just computed (so that it is in an accumulator), the result in an operand.

mod machine;

use machine::{DIVIDE_BY_ZERO, OVERFLOW, Outcome, backends, call, parse, with_methods};
use std::fmt::Write;

/// A kind of scalar, its interesting values, and how results compare.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    I4,
    I8,
    R4,
    R8,
}

impl Kind {
    fn text(self) -> &'static str {
        match self {
            Kind::I4 => "i4",
            Kind::I8 => "i8",
            Kind::R4 => "r4",
            Kind::R8 => "r8",
        }
    }
    /// Slot words.
    fn values(self) -> Vec<u64> {
        const SMALL: [i64; 18] =
            [0, 1, -1, 2, -2, 3, 7, 10, 31, 32, 33, 63, 64, 127, -128, 255, 32767, -32768];
        const WIDE: [i64; 10] = [
            32768,
            -32769,
            65535,
            65536,
            i32::MAX as i64,
            i32::MIN as i64,
            0x5555_5555,
            -0x1234_5678,
            i32::MAX as i64 - 1,
            i32::MIN as i64 + 1,
        ];
        const LONG: [i64; 8] = [
            i64::MAX,
            i64::MIN,
            i64::MIN + 1,
            u32::MAX as i64,
            1 << 32,
            -(1 << 32) - 5,
            0x0123_4567_89AB_CDEF,
            i32::MAX as i64 + 1,
        ];
        const FLOATS: [f64; 24] = [
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.5,
            -0.5,
            1.5,
            2.5,
            3.0,
            -7.25,
            0.1,
            1e10,
            -1e10,
            2147483647.0,
            2147483648.0,
            -2147483648.5,
            4294967295.0,
            4294967296.0,
            9.3e18,
            -9.3e18,
            1.9e19,
            1e38,
            f64::INFINITY,
            f64::NEG_INFINITY,
        ];
        match self {
            // The upper half of an i4 slot means nothing: fill it with something.
            Kind::I4 => SMALL
                .iter()
                .chain(&WIDE)
                .map(|v| *v as i32 as u32 as u64 | 0xDEAD_0000_0000_0000)
                .collect(),
            Kind::I8 => SMALL.iter().chain(&WIDE).chain(&LONG).map(|v| *v as u64).collect(),
            Kind::R4 => FLOATS
                .iter()
                .map(|v| *v as f32)
                .chain([f32::NAN, f32::MIN_POSITIVE, f32::MAX])
                .map(|v| v.to_bits() as u64 | 0xBAD0_0000_0000_0000)
                .collect(),
            Kind::R8 => FLOATS
                .iter()
                .copied()
                .chain([f64::NAN, f64::MIN_POSITIVE, f64::MAX, -1e300])
                .map(f64::to_bits)
                .collect(),
        }
    }
    /// What of a slot is the value.
    fn canonical(self, word: u64) -> u64 {
        match self {
            Kind::I4 => word as u32 as u64,
            Kind::I8 => word,
            Kind::R4 if f32::from_bits(word as u32).is_nan() => f32::NAN.to_bits() as u64,
            Kind::R4 => word as u32 as u64,
            Kind::R8 if f64::from_bits(word).is_nan() => f64::NAN.to_bits(),
            Kind::R8 => word,
        }
    }
    fn constant(self, word: u64) -> String {
        match self {
            Kind::I4 => format!("{}", word as i32),
            Kind::I8 => format!("{}", word as i64),
            Kind::R4 => format!("{:#x}", word as u32),
            Kind::R8 => format!("{word:#x}"),
        }
    }
    /// `x op neutral == x`, bit for bit: computes a copy of `x`.
    fn neutral(self) -> (&'static str, u64) {
        match self {
            Kind::I4 => ("xor.i4", 0),
            Kind::I8 => ("xor.i8", 0),
            Kind::R4 => ("mul.r4", 1f32.to_bits() as u64),
            Kind::R8 => ("mul.r8", 1f64.to_bits()),
        }
    }
}

type Model = fn(u64, u64) -> Outcome;

/// An operation of two operands.
struct Binary {
    text: &'static str,
    a: Kind,
    b: Kind,
    result: Kind,
    model: Model,
}

fn i4(word: u64) -> i32 {
    word as i32
}
fn i8(word: u64) -> i64 {
    word as i64
}
fn r4(word: u64) -> f32 {
    f32::from_bits(word as u32)
}
fn r8(word: u64) -> f64 {
    f64::from_bits(word)
}

trait IntoOutcome {
    fn outcome(self) -> Outcome;
}
impl IntoOutcome for i32 {
    fn outcome(self) -> Outcome {
        Outcome::Returns(self as u32 as u64)
    }
}
impl IntoOutcome for i64 {
    fn outcome(self) -> Outcome {
        Outcome::Returns(self as u64)
    }
}
impl IntoOutcome for f32 {
    fn outcome(self) -> Outcome {
        Outcome::Returns(self.to_bits() as u64)
    }
}
impl IntoOutcome for f64 {
    fn outcome(self) -> Outcome {
        Outcome::Returns(self.to_bits())
    }
}
/// Arithmetic in 128 bits, for checked operations: the value, if it fits.
fn fits_i4(value: i128) -> Outcome {
    i32::try_from(value).map_or(OVERFLOW, IntoOutcome::outcome)
}
fn fits_u4(value: i128) -> Outcome {
    u32::try_from(value).map_or(OVERFLOW, |v| (v as i32).outcome())
}
fn fits_i8(value: i128) -> Outcome {
    i64::try_from(value).map_or(OVERFLOW, IntoOutcome::outcome)
}
fn fits_u8(value: Option<u128>) -> Outcome {
    value.and_then(|v| u64::try_from(v).ok()).map_or(OVERFLOW, |v| (v as i64).outcome())
}

/// Signed and unsigned division in 128 bits; `unsigned` operands come widened without sign.
fn divide(a: i128, b: i128, fits: fn(i128) -> Outcome) -> Outcome {
    if b == 0 { DIVIDE_BY_ZERO } else { fits(a / b) }
}
fn remainder(a: i128, b: i128, smallest: i128, fits: fn(i128) -> Outcome) -> Outcome {
    match b {
        0 => DIVIDE_BY_ZERO,
        -1 if a == smallest => OVERFLOW,
        _ => fits(a % b),
    }
}

macro_rules! binaries {
    ($($text:literal $a:ident $b:ident $result:ident $model:expr;)*) => {
        &[$(Binary { text: $text, a: Kind::$a, b: Kind::$b, result: Kind::$result, model: $model }),*]
    };
}

const BINARIES: &[Binary] = binaries! {
    "add.i4" I4 I4 I4 |a, b| (i4(a) as i64 + i4(b) as i64).outcome_low();
    "sub.i4" I4 I4 I4 |a, b| (i4(a) as i64 - i4(b) as i64).outcome_low();
    "mul.i4" I4 I4 I4 |a, b| (i4(a) as i64 * i4(b) as i64).outcome_low();
    "and.i4" I4 I4 I4 |a, b| (i4(a) & i4(b)).outcome();
    "or.i4" I4 I4 I4 |a, b| (i4(a) | i4(b)).outcome();
    "xor.i4" I4 I4 I4 |a, b| (i4(a) ^ i4(b)).outcome();
    "add.i8" I8 I8 I8 |a, b| ((a as i128 + b as i128) as i64).outcome();
    "sub.i8" I8 I8 I8 |a, b| ((a as i128 - b as i128) as i64).outcome();
    "mul.i8" I8 I8 I8 |a, b| ((i8(a) as i128 * i8(b) as i128) as i64).outcome();
    "and.i8" I8 I8 I8 |a, b| i8(a & b).outcome();
    "or.i8" I8 I8 I8 |a, b| i8(a | b).outcome();
    "xor.i8" I8 I8 I8 |a, b| i8(a ^ b).outcome();
    "shl.i4" I4 I4 I4 |a, b| ((a as u32) << (b as u32 & 31)).outcome_u4();
    "shr.i4" I4 I4 I4 |a, b| (i4(a) >> (b as u32 & 31)).outcome();
    "shr.un.i4" I4 I4 I4 |a, b| ((a as u32) >> (b as u32 & 31)).outcome_u4();
    "shl.i8" I8 I4 I8 |a, b| i8(a << (b as u32 & 63)).outcome();
    "shr.i8" I8 I4 I8 |a, b| (i8(a) >> (b as u32 & 63)).outcome();
    "shr.un.i8" I8 I4 I8 |a, b| i8(a >> (b as u32 & 63)).outcome();
    "div.i4" I4 I4 I4 |a, b| divide(i4(a) as i128, i4(b) as i128, fits_i4);
    "div.i8" I8 I8 I8 |a, b| divide(i8(a) as i128, i8(b) as i128, fits_i8);
    "rem.i4" I4 I4 I4 |a, b| remainder(i4(a) as i128, i4(b) as i128, i32::MIN as i128, fits_i4);
    "rem.i8" I8 I8 I8 |a, b| remainder(i8(a) as i128, i8(b) as i128, i64::MIN as i128, fits_i8);
    "div.un.i4" I4 I4 I4 |a, b| divide(a as u32 as i128, b as u32 as i128, fits_u4);
    "rem.un.i4" I4 I4 I4 |a, b| remainder(a as u32 as i128, b as u32 as i128, -1, fits_u4);
    "div.un.i8" I8 I8 I8 |a, b| divide(a as i128, b as i128, |v| fits_u8(Some(v as u128)));
    "rem.un.i8" I8 I8 I8 |a, b| remainder(a as i128, b as i128, -1, |v| fits_u8(Some(v as u128)));
    "add.ovf.i4" I4 I4 I4 |a, b| fits_i4(i4(a) as i128 + i4(b) as i128);
    "sub.ovf.i4" I4 I4 I4 |a, b| fits_i4(i4(a) as i128 - i4(b) as i128);
    "mul.ovf.i4" I4 I4 I4 |a, b| fits_i4(i4(a) as i128 * i4(b) as i128);
    "add.ovf.un.i4" I4 I4 I4 |a, b| fits_u4(a as u32 as i128 + b as u32 as i128);
    "sub.ovf.un.i4" I4 I4 I4 |a, b| fits_u4(a as u32 as i128 - b as u32 as i128);
    "mul.ovf.un.i4" I4 I4 I4 |a, b| fits_u4(a as u32 as i128 * b as u32 as i128);
    "add.ovf.i8" I8 I8 I8 |a, b| fits_i8(i8(a) as i128 + i8(b) as i128);
    "sub.ovf.i8" I8 I8 I8 |a, b| fits_i8(i8(a) as i128 - i8(b) as i128);
    "mul.ovf.i8" I8 I8 I8 |a, b| fits_i8(i8(a) as i128 * i8(b) as i128);
    "add.ovf.un.i8" I8 I8 I8 |a, b| fits_u8(Some(a as u128 + b as u128));
    "sub.ovf.un.i8" I8 I8 I8 |a, b| fits_u8((a as u128).checked_sub(b as u128));
    "mul.ovf.un.i8" I8 I8 I8 |a, b| fits_u8(Some(a as u128 * b as u128));
    "add.r4" R4 R4 R4 |a, b| (r4(a) + r4(b)).outcome();
    "sub.r4" R4 R4 R4 |a, b| (r4(a) - r4(b)).outcome();
    "mul.r4" R4 R4 R4 |a, b| (r4(a) * r4(b)).outcome();
    "div.r4" R4 R4 R4 |a, b| (r4(a) / r4(b)).outcome();
    "rem.r4" R4 R4 R4 |a, b| (r4(a) % r4(b)).outcome();
    "add.r8" R8 R8 R8 |a, b| (r8(a) + r8(b)).outcome();
    "sub.r8" R8 R8 R8 |a, b| (r8(a) - r8(b)).outcome();
    "mul.r8" R8 R8 R8 |a, b| (r8(a) * r8(b)).outcome();
    "div.r8" R8 R8 R8 |a, b| (r8(a) / r8(b)).outcome();
    "rem.r8" R8 R8 R8 |a, b| (r8(a) % r8(b)).outcome();
};

trait Low {
    fn outcome_low(self) -> Outcome;
}
impl Low for i64 {
    fn outcome_low(self) -> Outcome {
        (self as i32).outcome()
    }
}
trait Unsigned {
    fn outcome_u4(self) -> Outcome;
}
impl Unsigned for u32 {
    fn outcome_u4(self) -> Outcome {
        (self as i32).outcome()
    }
}

/// What an operation should do with its operands.
type CaseModel = Box<dyn Fn(&[u64]) -> Outcome>;

/// A function under test: which arguments it takes, what of them the model sees.
struct Case {
    name: String,
    text: String,
    /// Kinds of the arguments that are tried; the neutral element follows as the last.
    operands: Vec<Kind>,
    neutral: Option<u64>,
    result: Kind,
    model: CaseModel,
}

/// Runs the cases in both backends on all combinations of values.
fn check(cases: &[Case]) {
    let text: String = cases.iter().map(|case| case.text.as_str()).collect();
    let funcs = parse(&text);
    for backend in backends() {
        with_methods(backend, &funcs, |thread, methods| {
            for case in cases {
                for mut arguments in combinations(&case.operands) {
                    let expected = canonical(case.result, (case.model)(&arguments));
                    arguments.extend(case.neutral);
                    let got = canonical(case.result, call(thread, methods, &case.name, &arguments));
                    assert_eq!(
                        got, expected,
                        "{backend:?} {} {arguments:x?}\n{}",
                        case.name, case.text
                    );
                }
            }
        });
    }
}

fn canonical(kind: Kind, outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Returns(word) => Outcome::Returns(kind.canonical(word)),
        throws => throws,
    }
}

fn combinations(kinds: &[Kind]) -> Vec<Vec<u64>> {
    let mut all = vec![Vec::new()];
    for kind in kinds {
        let values = kind.values();
        all = all
            .iter()
            .flat_map(|prefix| {
                values.iter().map(move |value| [prefix.as_slice(), &[*value]].concat())
            })
            .collect();
    }
    all
}

/// A few values of a kind: for constants, where each one makes a function.
fn constants(kind: Kind) -> Vec<u64> {
    let keep = |value: &u64| match kind {
        Kind::I4 => [0, 1, -1, 7, 33, 32767, -32768, 32768, i32::MIN].contains(&(*value as i32)),
        Kind::I8 => {
            [0, 1, -1, 7, 33, 32767, -32768, 32768, i64::MIN, 1 << 32].contains(&(*value as i64))
        }
        Kind::R4 | Kind::R8 => false,
    };
    let mut chosen: Vec<u64> = kind.values().into_iter().filter(keep).collect();
    if kind == Kind::R4 || kind == Kind::R8 {
        chosen = kind.values().into_iter().take(4).collect();
    }
    chosen
}

#[test]
fn binary_operations() {
    let mut cases = Vec::new();
    for op in BINARIES {
        let (a, b, result, text, model) =
            (op.a.text(), op.b.text(), op.result.text(), op.text, op.model);
        let mut add = |form: &str,
                       operands: Vec<Kind>,
                       neutral: Option<Kind>,
                       body: String,
                       model: CaseModel| {
            let name = format!("{text} {form}");
            let extra = neutral.map_or(String::new(), |kind| format!(", {}", kind.text()));
            let list = operands.iter().map(|kind| kind.text()).collect::<Vec<_>>().join(", ");
            cases.push(Case {
                text: format!("fn '{name}'({list}{extra}) -> {result} {{\n{body}\n}}\n"),
                name,
                operands,
                neutral: neutral.map(|kind| kind.neutral().1),
                result: op.result,
                model,
            });
        };
        let both = move || -> CaseModel { Box::new(move |v| model(v[0], v[1])) };
        add(
            "slots",
            vec![op.a, op.b],
            None,
            format!(" slots s0: {a}, s1: {b}, s2: {result}\nb0: {text} s2, s0, s1 return s2"),
            both(),
        );
        add(
            "into a",
            vec![op.a, op.b],
            None,
            format!(" slots s0: {a}, s1: {b}\nb0: {text} s0, s0, s1 return s0"),
            both(),
        );
        let (copy, _) = op.a.neutral();
        add(
            "a computed",
            vec![op.a, op.b],
            Some(op.a),
            format!(
                " slots s0: {a}, s1: {b}, s2: {a}, s3: {a}, s4: {result}\nb0: {copy} s3, s0, s2 {text} s4, s3, s1 return s4"
            ),
            both(),
        );
        let (copy, _) = op.b.neutral();
        add(
            "b computed",
            vec![op.a, op.b],
            Some(op.b),
            format!(
                " slots s0: {a}, s1: {b}, s2: {b}, s3: {b}, s4: {result}\nb0: {copy} s3, s1, s2 {text} s4, s0, s3 return s4"
            ),
            both(),
        );
        for value in constants(op.b) {
            let constant = op.b.constant(value);
            add(
                &format!("b {constant}"),
                vec![op.a],
                None,
                format!(
                    " slots s0: {a}, s1: {b}, s2: {result}\nb0: const.{b} s1, {constant} {text} s2, s0, s1 return s2"
                ),
                Box::new(move |v| model(v[0], value)),
            );
            let (copy, _) = op.a.neutral();
            add(
                &format!("a computed, b {constant}"),
                vec![op.a],
                Some(op.a),
                format!(
                    " slots s0: {a}, s1: {a}, s2: {b}, s3: {a}, s4: {result}\nb0: const.{b} s2, {constant} {copy} s3, s0, s1 {text} s4, s3, s2 return s4"
                ),
                Box::new(move |v| model(v[0], value)),
            );
        }
        for value in constants(op.a) {
            let constant = op.a.constant(value);
            add(
                &format!("a {constant}"),
                vec![op.b],
                None,
                format!(
                    " slots s0: {b}, s1: {a}, s2: {result}\nb0: const.{a} s1, {constant} {text} s2, s1, s0 return s2"
                ),
                Box::new(move |v| model(value, v[0])),
            );
        }
    }
    check(&cases);
}

/// An operation of one operand.
struct Unary {
    text: &'static str,
    /// Immediates after the operand.
    extra: &'static str,
    a: Kind,
    result: Kind,
    model: fn(u64) -> Outcome,
}

macro_rules! unaries {
    ($($text:literal $extra:literal $a:ident $result:ident $model:expr;)*) => {
        &[$(Unary { text: $text, extra: $extra, a: Kind::$a, result: Kind::$result, model: $model }),*]
    };
}

fn ovf(value: Option<i128>, low: i128, high: i128) -> Outcome {
    match value {
        Some(value) if (low..=high).contains(&value) => Outcome::Returns(value as u64),
        _ => OVERFLOW,
    }
}
fn whole(value: f64) -> Option<i128> {
    (value.is_finite() && value.abs() < 1e30).then(|| value.trunc() as i128)
}

const UNARIES: &[Unary] = unaries! {
    "neg.i4" "" I4 I4 |a| i4(a).wrapping_neg().outcome();
    "neg.i8" "" I8 I8 |a| i8(a).wrapping_neg().outcome();
    "not.i4" "" I4 I4 |a| (-1 - i4(a) as i64).outcome_low();
    "not.i8" "" I8 I8 |a| i8(u64::MAX - a).outcome();
    "neg.r4" "" R4 R4 |a| (-r4(a)).outcome();
    "neg.r8" "" R8 R8 |a| (-r8(a)).outcome();
    "conv.i1" "" I4 I4 |a| (a as i8 as i32).outcome();
    "conv.u1" "" I4 I4 |a| (a as u8 as i32).outcome();
    "conv.i2" "" I4 I4 |a| (a as i16 as i32).outcome();
    "conv.u2" "" I4 I4 |a| (a as u16 as i32).outcome();
    "conv.i4.i8" "" I8 I4 |a| (a as i32).outcome();
    "conv.i8.i4" "" I4 I8 |a| (i4(a) as i64).outcome();
    "conv.i8.u4" "" I4 I8 |a| (a as u32 as i64).outcome();
    "conv.i4.r8" "" R8 I4 |a| (r8(a) as i32).outcome();
    "conv.u4.r8" "" R8 I4 |a| (r8(a) as u32 as i32).outcome();
    "conv.i8.r8" "" R8 I8 |a| (r8(a) as i64).outcome();
    "conv.u8.r8" "" R8 I8 |a| (r8(a) as u64 as i64).outcome();
    "conv.r4.i4" "" I4 R4 |a| (i4(a) as f32).outcome();
    "conv.r4.i8" "" I8 R4 |a| (i8(a) as f32).outcome();
    "conv.r8.i4" "" I4 R8 |a| (i4(a) as f64).outcome();
    "conv.r8.i8" "" I8 R8 |a| (i8(a) as f64).outcome();
    "conv.r8.u4" "" I4 R8 |a| (a as u32 as f64).outcome();
    "conv.r8.u8" "" I8 R8 |a| (a as f64).outcome();
    "conv.r4.r8" "" R8 R4 |a| (r8(a) as f32).outcome();
    "conv.r8.r4" "" R4 R8 |a| (r4(a) as f64).outcome();
    "conv.ovf" ", i4, i1" I4 I4 |a| ovf(Some(i4(a) as i128), -128, 127);
    "conv.ovf" ", u4, i2" I4 I4 |a| ovf(Some(a as u32 as i128), -32768, 32767);
    "conv.ovf" ", i8, u4" I8 I4 |a| ovf(Some(i8(a) as i128), 0, u32::MAX as i128);
    "conv.ovf" ", u8, i8" I8 I8 |a| ovf(Some(a as i128), i64::MIN as i128, i64::MAX as i128);
    "conv.ovf" ", i8, u8" I8 I8 |a| ovf(Some(i8(a) as i128), 0, u64::MAX as i128);
    "conv.ovf" ", r8, i4" R8 I4 |a| ovf(whole(r8(a)), i32::MIN as i128, i32::MAX as i128);
    "conv.ovf" ", r8, u8" R8 I8 |a| ovf(whole(r8(a)), 0, u64::MAX as i128);
    "check.finite" "" R8 R8 |a| if r8(a).is_finite() { r8(a).outcome() } else { OVERFLOW };
};

#[test]
fn unary_operations() {
    let mut cases = Vec::new();
    for op in UNARIES {
        let (a, result, text, extra, model) =
            (op.a.text(), op.result.text(), op.text, op.extra, op.model);
        let name = format!("{text}{extra} {a}");
        cases.push(Case {
            text: format!("fn '{name}'({a}) -> {result} {{\n slots s0: {a}, s1: {result}\nb0: {text} s1, s0{extra} return s1\n}}\n"),
            name,
            operands: vec![op.a],
            neutral: None,
            result: op.result,
            model: Box::new(move |v| model(v[0])),
        });
        let name = format!("{text}{extra} {a} computed");
        let (copy, neutral) = op.a.neutral();
        cases.push(Case {
            text: format!(
                "fn '{name}'({a}, {a}) -> {result} {{\n slots s0: {a}, s1: {a}, s2: {a}, s3: {result}\nb0: {copy} s2, s0, s1 {text} s3, s2{extra} return s3\n}}\n"
            ),
            name,
            operands: vec![op.a],
            neutral: Some(neutral),
            result: op.result,
            model: Box::new(move |v| model(v[0])),
        });
    }
    check(&cases);
}

const CONDITIONS: [&str; 10] =
    ["eq", "ne", "lt", "le", "gt", "ge", "lt.un", "le.un", "gt.un", "ge.un"];

/// What a condition means, in words of the standard (III.1.5, III.4).
fn holds(kind: Kind, condition: &str, a: u64, b: u64) -> bool {
    use std::cmp::Ordering;
    let unsigned = condition.ends_with(".un");
    let order = match kind {
        Kind::I4 if unsigned => Some((a as u32).cmp(&(b as u32))),
        Kind::I4 => Some(i4(a).cmp(&i4(b))),
        Kind::I8 if unsigned => Some(a.cmp(&b)),
        Kind::I8 => Some(i8(a).cmp(&i8(b))),
        Kind::R4 => r4(a).partial_cmp(&r4(b)),
        Kind::R8 => r8(a).partial_cmp(&r8(b)),
    };
    let Some(order) = order else { return unsigned || condition == "ne" };
    match condition.trim_end_matches(".un") {
        "eq" => order == Ordering::Equal,
        "ne" => order != Ordering::Equal,
        "lt" => order == Ordering::Less,
        "le" => order != Ordering::Greater,
        "gt" => order == Ordering::Greater,
        _ => order != Ordering::Less,
    }
}

/// Bodies that answer whether the condition holds: (name, text). `{op}` stands for `a, b`.
fn deciders(
    kind: Kind,
    condition: &str,
    operands: &str,
    setup: &str,
) -> Vec<(&'static str, String)> {
    let k = kind.text();
    vec![
        ("compare", format!("b0:{setup} cmp.{k} s9, {condition}, {operands} return s9")),
        (
            "compare and branch",
            format!(
                "b0:{setup} cmp.{k} s9, {condition}, {operands} branch.zero ne, s9, b1, b2\nb1: const.i4 s8, 1 return s8\nb2: const.i4 s8, 0 return s8"
            ),
        ),
        (
            "compare and branch on false",
            format!(
                "b0:{setup} cmp.{k} s9, {condition}, {operands} branch.zero eq, s9, b1, b2\nb1: const.i4 s8, 0 return s8\nb2: const.i4 s8, 1 return s8"
            ),
        ),
        (
            "branch",
            format!(
                "b0:{setup} branch.{k} {condition}, {operands}, b2, b1\nb1: const.i4 s8, 0 return s8\nb2: const.i4 s8, 1 return s8"
            ),
        ),
        (
            "branch to the next",
            format!(
                "b0:{setup} branch.{k} {condition}, {operands}, b1, b2\nb1: const.i4 s8, 1 return s8\nb2: const.i4 s8, 0 return s8"
            ),
        ),
        (
            "branch back",
            format!(
                "b0: jump b2\nb1: const.i4 s8, 1 return s8\nb2:{setup} branch.{k} {condition}, {operands}, b1, b3\nb3: const.i4 s8, 0 return s8"
            ),
        ),
    ]
}

#[test]
fn conditions() {
    let mut cases = Vec::new();
    for kind in [Kind::I4, Kind::I8, Kind::R4, Kind::R8] {
        let k = kind.text();
        let slots = format!(
            " slots s0: {k}, s1: {k}, s2: {k}, s3: {k}, s4: {k}, s5: {k}, s6: {k}, s7: {k}, s8: i4, s9: i4\n"
        );
        let (copy, neutral) = kind.neutral();
        for condition in CONDITIONS {
            let mut add = |form: String, operands: usize, body: &str, model: CaseModel| {
                let name = format!("{k} {condition} {form}");
                let list = vec![k; operands + 1].join(", ");
                cases.push(Case {
                    text: format!("fn '{name}'({list}) -> i4 {{\n{slots}{body}\n}}\n"),
                    name,
                    operands: vec![kind; operands],
                    neutral: Some(neutral),
                    result: Kind::I4,
                    model,
                });
            };
            let condition_text = condition.to_owned();
            let answer =
                move |a: u64, b: u64| (holds(kind, &condition_text, a, b) as i32).outcome();
            let forms = [
                ("slots", "s0, s1", String::new()),
                ("a computed", "s3, s1", format!(" {copy} s3, s0, s2")),
                ("b computed", "s0, s3", format!(" {copy} s3, s1, s2")),
            ];
            for (form, operands, setup) in &forms {
                for (decider, body) in deciders(kind, condition, operands, setup) {
                    let answer = answer.clone();
                    add(
                        format!("{form}, {decider}"),
                        2,
                        &body,
                        Box::new(move |v| answer(v[0], v[1])),
                    );
                }
            }
            if kind == Kind::R4 || kind == Kind::R8 {
                continue;
            }
            for value in constants(kind).into_iter().step_by(2) {
                let constant = kind.constant(value);
                let forms = [
                    ("a", "s0, s4", format!(" const.{k} s4, {constant}"), false),
                    ("constant first, a", "s4, s0", format!(" const.{k} s4, {constant}"), true),
                    (
                        "a computed",
                        "s3, s4",
                        format!(" const.{k} s4, {constant} {copy} s3, s0, s1"),
                        false,
                    ),
                ];
                for (form, operands, setup, swapped) in forms {
                    for (decider, body) in deciders(kind, condition, operands, &setup) {
                        let answer = answer.clone();
                        add(
                            format!("{form} and {constant}, {decider}"),
                            1,
                            &body,
                            Box::new(move |v| {
                                if swapped { answer(value, v[0]) } else { answer(v[0], value) }
                            }),
                        );
                    }
                }
            }
        }
    }
    check(&cases);
}

/// A function longer than near jumps reach: every branch in its far form.
#[test]
fn far_branches() {
    let mut text = String::new();
    for condition in CONDITIONS {
        let _ = write!(
            text,
            "fn 'far {condition}'(i4, i4) -> i4 {{\n slots s0: i4, s1: i4, s2: i4, s3: i4\nb0: jump b3\nb1: const.i4 s2, 1 jump b5\nb2: const.i4 s2, 0 jump b5\nb3: branch.i4 {condition}, s0, s1, b1, b4\nb4:"
        );
        for value in 0..20_000 {
            let _ = write!(text, " const.i4 s3, {}", 100_000 + value);
        }
        text.push_str(" jump b2\nb5: return s2\n}\n");
    }
    let funcs = parse(&text);
    for backend in backends() {
        with_methods(backend, &funcs, |thread, methods| {
            for condition in CONDITIONS {
                for arguments in combinations(&[Kind::I4, Kind::I4]).into_iter().step_by(7) {
                    let expected =
                        (holds(Kind::I4, condition, arguments[0], arguments[1]) as i32).outcome();
                    let got = call(thread, methods, &format!("far {condition}"), &arguments);
                    assert_eq!(
                        canonical(Kind::I4, got),
                        expected,
                        "{backend:?} {condition} {arguments:x?}"
                    );
                }
            }
        });
    }
}

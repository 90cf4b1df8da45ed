//! Functions of HIR made at random: tier 0, SSA as built, and SSA after all passes give the same results and exceptions. Some await
//! a method of their own at many places; whichever of those awaits suspend, nothing else may come of it.
//! `ENTRACTE_SEEDS=from..to` runs others than the usual.

mod evaluate;

use evaluate::{Awaits, Outcome};
use interp::{Backend, HirMethods, Interpreter};
use ir::symbols::Numbered;
use runtime::knobs::Knobs;
use runtime::{Thread, Vm};
use std::fmt::Write;
use tier1::environment::{Candidate, EngineFacts, Environment, TypeFacts};
use tier1::opt::inline::Bodies;
use tier1::pipeline::{NoObserver, optimize};
use tier1::ssa::Layout;
use tier1::ssa::print;
use types::{MethodId, TypeError, TypeId};

/// xorshift64*: the same functions everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }
    fn below(&mut self, count: u32) -> u32 {
        (self.next() % count as u64) as u32
    }
    fn one<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u32) as usize]
    }
}

/// Types of the core library that the functions use, as text.
struct Types {
    object: String,
    ints: String,
    range: String,
    guid: String,
}

impl Types {
    fn of(vm: &Vm) -> Types {
        let universe = &vm.universe;
        let text = |id: types::TypeId| format!("'t{}'", id.index());
        let named = |name: &str| {
            let definition = universe.find_definition(universe.core(), "System", name);
            let definition = definition.expect("core library").expect(name);
            universe.open_type(definition).expect(name)
        };
        Types {
            object: text(named("Object")),
            ints: text(universe.sz_array(named("Int32")).expect("int[]")),
            range: text(named("Range")),
            guid: text(named("Guid")),
        }
    }
}

// Slots: s0..s3 arguments, then variables by kind.
const I4: [&str; 5] = ["s0", "s1", "s4", "s5", "s6"];
const I8: [&str; 3] = ["s2", "s7", "s8"];
const R8: [&str; 2] = ["s3", "s9"];
const ARRAY: &str = "s10";
const STRUCTS: [&str; 2] = ["s11", "s12"];
const GUIDS: [&str; 2] = ["s13", "s14"];
/// The frame's continuation, in functions that await.
const CONTINUATION: &str = "s16";
/// From here on: counters and temporaries.
const FIRST_FREE: u32 = 17;

struct Generator<'a> {
    random: &'a mut Random,
    types: &'a Types,
    body: String,
    /// Labels stand as `#7#` until all blocks are known.
    labels: u32,
    slots: Vec<&'static str>,
    clauses: String,
    budget: u32,
    awaits: bool,
    /// Handlers around: no await there (runtime async 1.3).
    handlers: u32,
}

/// The engine's facts, but that methods have the bodies of the test.
struct Facts<'v>(EngineFacts<'v>);

impl Environment for Facts<'_> {
    fn layout(&self, ty: TypeId) -> Result<Layout, TypeError> {
        self.0.layout(ty)
    }
    fn facts(&self, ty: TypeId) -> Result<TypeFacts, TypeError> {
        self.0.facts(ty)
    }
    fn virtual_slot(&self, method: MethodId) -> Result<Option<u32>, TypeError> {
        self.0.virtual_slot(method)
    }
    fn is_final(&self, method: MethodId) -> Result<bool, TypeError> {
        self.0.is_final(method)
    }
    fn lookup_slot(&self, func: &ir::Func, lookup: ir::Lookup) -> Result<u32, TypeError> {
        self.0.lookup_slot(func, lookup)
    }
    fn continuations(&self, func: &ir::Func) -> Result<Option<ir::ContLayout>, TypeError> {
        self.0.continuations(func)
    }
    fn is_initialized(&self, ty: TypeId) -> bool {
        self.0.is_initialized(ty)
    }
    fn inline_candidate(&self, _method: MethodId) -> Option<Candidate> {
        None
    }
    fn bodies(&self) -> &Bodies {
        self.0.bodies()
    }
}

/// `evaluate::callee`.
const CALLEE: &str = "\
fn 'callee'(i4, i4) -> i4 {
  slots s0: i4, s1: i4, s2: i4, s3: i4, s4: i4
b0:
  const.i4 s2, 31
  mul.i4 s2, s0, s2
  xor.i4 s2, s2, s1
  const.i4 s3, 7
  and.i4 s3, s2, s3
  const.i4 s4, 5
  sub.i4 s3, s3, s4
  const.i4 s4, 9
  div.i4 s3, s4, s3
  return s2
}
";

impl Generator<'_> {
    fn line(&mut self, text: impl AsRef<str>) {
        let _ = writeln!(self.body, "  {}", text.as_ref());
    }
    fn label(&mut self) -> u32 {
        self.labels += 1;
        self.labels
    }
    fn place(&mut self, label: u32) {
        let _ = writeln!(self.body, "LABEL {label}");
    }
    fn slot(&mut self, kind: &'static str) -> String {
        self.slots.push(kind);
        format!("s{}", FIRST_FREE + self.slots.len() as u32 - 1)
    }
    fn i4(&mut self) -> &'static str {
        self.random.one(&I4)
    }
    fn i8(&mut self) -> &'static str {
        self.random.one(&I8)
    }
    fn r8(&mut self) -> &'static str {
        self.random.one(&R8)
    }

    fn statements(&mut self, depth: u32) {
        for _ in 0..1 + self.random.below(5) {
            if self.budget == 0 {
                return;
            }
            self.budget -= 1;
            if self.awaits && self.handlers == 0 && self.random.below(4) == 0 {
                self.await_callee();
                continue;
            }
            let choices = if depth < 4 { 22 } else { 14 };
            match self.random.below(choices) {
                0..=3 => self.int_operation(),
                4 => self.long_operation(),
                5 => self.float_operation(),
                6 => self.conversion(),
                7 => self.constant(),
                8 => self.compare(),
                9 => self.load_element(),
                10 => self.store_element(),
                11..=13 => self.structs(),
                14..=16 => self.if_else(depth),
                17 => self.while_loop(depth),
                18 => self.for_each(depth),
                19 => self.do_while(depth),
                20 => self.try_finally(depth),
                _ => self.try_catch(depth),
            }
        }
    }

    fn await_callee(&mut self) {
        let (dst, a, b) = (self.slot("i4"), self.i4(), self.i4());
        self.line(format!("call {dst}, 'm1', [{a}, {b}]"));
        self.line(format!("await.call {dst}, {dst}, {CONTINUATION}, [], inherit, i4"));
        let to = self.i4();
        self.line(format!("move {to}, {dst}"));
    }
    fn int_operation(&mut self) {
        let op = self.random.one(&[
            "add.i4",
            "add.i4",
            "sub.i4",
            "mul.i4",
            "and.i4",
            "or.i4",
            "xor.i4",
            "shl.i4",
            "shr.i4",
            "shr.un.i4",
            "div.i4",
            "rem.i4",
            "div.un.i4",
            "rem.un.i4",
            "add.ovf.i4",
            "sub.ovf.un.i4",
            "mul.ovf.i4",
            "neg.i4",
            "not.i4",
            "conv.i1",
            "conv.u1",
            "conv.i2",
            "conv.u2",
            "move",
        ]);
        let (dst, a, b) = (self.i4(), self.i4(), self.i4());
        if matches!(op, "div.i4" | "rem.i4" | "div.un.i4" | "rem.un.i4")
            && self.random.below(2) == 0
        {
            let by = self.slot("i4");
            let value = self.random.one(&[
                1,
                2,
                3,
                5,
                7,
                8,
                10,
                100,
                1024,
                65537,
                i32::MAX,
                i32::MIN,
                -1,
                -3,
            ]);
            self.line(format!("const.i4 {by}, {value}"));
            self.line(format!("{op} {dst}, {a}, {by}"));
            return;
        }
        match op {
            "neg.i4" | "not.i4" | "conv.i1" | "conv.u1" | "conv.i2" | "conv.u2" | "move" => {
                self.line(format!("{op} {dst}, {a}"));
            }
            _ => self.line(format!("{op} {dst}, {a}, {b}")),
        }
    }
    fn long_operation(&mut self) {
        let op = self.random.one(&[
            "add.i8",
            "sub.i8",
            "mul.i8",
            "and.i8",
            "or.i8",
            "xor.i8",
            "div.i8",
            "rem.un.i8",
            "add.ovf.i8",
            "mul.ovf.un.i8",
            "shl.i8",
            "shr.i8",
            "shr.un.i8",
        ]);
        let (dst, a) = (self.i8(), self.i8());
        let b = if op.starts_with("sh") { self.i4() } else { self.i8() };
        self.line(format!("{op} {dst}, {a}, {b}"));
    }
    fn float_operation(&mut self) {
        let op = self.random.one(&["add.r8", "sub.r8", "mul.r8", "div.r8", "rem.r8"]);
        let (dst, a, b) = (self.r8(), self.r8(), self.r8());
        self.line(format!("{op} {dst}, {a}, {b}"));
    }
    fn conversion(&mut self) {
        let (i4, i8, r8) = (self.i4(), self.i8(), self.r8());
        let number = |random: &mut Random, all: &[&'static str]| random.one(all);
        match self.random.below(7) {
            0 => self.line(format!("conv.i4.i8 {i4}, {i8}")),
            1 => self.line(format!("conv.i8.i4 {i8}, {i4}")),
            2 => self.line(format!("conv.i8.u4 {i8}, {i4}")),
            3 => self.line(format!("conv.i4.r8 {i4}, {r8}")),
            4 => self.line(format!("conv.r8.i8 {r8}, {i8}")),
            5 => {
                let from = number(self.random, &["i8", "u8"]);
                let to = number(self.random, &["i1", "u1", "i2", "u2", "i4", "u4"]);
                self.line(format!("conv.ovf {i4}, {i8}, {from}, {to}"));
            }
            _ => {
                let to = number(self.random, &["i8", "u8"]);
                let from = number(self.random, &["i4", "u4"]);
                self.line(format!("conv.ovf {i8}, {i4}, {from}, {to}"));
            }
        }
    }
    fn constant(&mut self) {
        let value = self.random.one(&[0i64, 1, 2, 3, -1, 5, 8, 255, -128, 65535, i32::MAX as i64]);
        match self.random.below(3) {
            0 => {
                let dst = self.i8();
                self.line(format!("const.i8 {dst}, {value}"));
            }
            _ => {
                let dst = self.i4();
                self.line(format!("const.i4 {dst}, {value}"));
            }
        }
    }
    fn cond(&mut self) -> &'static str {
        self.random.one(&["eq", "ne", "lt", "le", "gt", "ge", "lt.un", "le.un", "gt.un", "ge.un"])
    }
    fn compare(&mut self) {
        let (dst, cond) = (self.i4(), self.cond());
        let text = match self.random.below(3) {
            0 => format!("cmp.i8 {dst}, {cond}, {}, {}", self.i8(), self.i8()),
            1 => format!("cmp.r8 {dst}, {cond}, {}, {}", self.r8(), self.r8()),
            _ => format!("cmp.i4 {dst}, {cond}, {}, {}", self.i4(), self.i4()),
        };
        self.line(text);
    }
    /// An index that is mostly in range.
    fn index(&mut self) -> String {
        let a = self.i4();
        if self.random.below(4) == 0 {
            return a.to_string();
        }
        let (mask, index) = (self.slot("i4"), self.slot("i4"));
        self.line(format!("const.i4 {mask}, 3"));
        self.line(format!("and.i4 {index}, {a}, {mask}"));
        index
    }
    fn load_element(&mut self) {
        let index = self.index();
        let dst = self.i4();
        self.line(format!("elem.load {dst}, {ARRAY}, {index}, i4"));
    }
    fn store_element(&mut self) {
        let index = self.index();
        let value = self.i4();
        self.line(format!("elem.store {ARRAY}, {index}, {value}, i4"));
    }
    fn structs(&mut self) {
        let (s, t) = (self.random.one(&STRUCTS), self.random.one(&STRUCTS));
        let (g, h) = (self.random.one(&GUIDS), self.random.one(&GUIDS));
        let value = self.i4();
        let offset = self.random.one(&[0, 4]);
        let byte = self.random.one(&[8, 9, 15]);
        let short = self.random.one(&[4, 6]);
        match self.random.below(9) {
            0 => self.line(format!("slot.store {s}, {offset}, {value}, i4")),
            1 => self.line(format!("slot.load {value}, {s}, {offset}, i4")),
            2 => self.line(format!("move {s}, {t}")),
            3 => self.line(format!("slot.zero {s}")),
            4 => self.line(format!("slot.store {g}, {short}, {value}, i2")),
            5 => self.line(format!("slot.store {g}, {byte}, {value}, u1")),
            6 => self.line(format!("slot.load {value}, {g}, {byte}, u1")),
            7 => self.line(format!("slot.load {value}, {g}, {short}, i2")),
            _ => self.line(format!("move {g}, {h}")),
        }
    }

    fn branch(&mut self, then: u32, other: u32) {
        let (cond, kind) = (self.cond(), self.random.below(4));
        let text = match kind {
            0 => format!("branch.zero ne, {}, #{then}#, #{other}#", self.i4()),
            1 => format!("branch.i8 {cond}, {}, {}, #{then}#, #{other}#", self.i8(), self.i8()),
            _ => format!("branch.i4 {cond}, {}, {}, #{then}#, #{other}#", self.i4(), self.i4()),
        };
        self.line(text);
    }
    fn if_else(&mut self, depth: u32) {
        let (then, other, done) = (self.label(), self.label(), self.label());
        self.branch(then, other);
        self.place(then);
        self.statements(depth + 1);
        self.line(format!("jump #{done}#"));
        self.place(other);
        if self.random.below(2) == 0 {
            self.statements(depth + 1);
        }
        self.line(format!("jump #{done}#"));
        self.place(done);
    }
    /// As C# compilers write it: a jump to the test at the end.
    fn while_loop(&mut self, depth: u32) {
        let (body, test, done) = (self.label(), self.label(), self.label());
        let (i, limit, one) = (self.slot("i4"), self.slot("i4"), self.slot("i4"));
        let count = self.random.below(6);
        self.line(format!("const.i4 {i}, 0"));
        self.line(format!("jump #{test}#"));
        self.place(body);
        self.statements(depth + 1);
        if self.random.below(2) == 0 {
            let dst = self.i4();
            self.line(format!("elem.load {dst}, {ARRAY}, {i}, i4"));
        }
        self.line(format!("const.i4 {one}, 1"));
        self.line(format!("add.i4 {i}, {i}, {one}"));
        self.line(format!("jump #{test}#"));
        self.place(test);
        self.line(format!("const.i4 {limit}, {count}"));
        self.line(format!("branch.i4 lt, {i}, {limit}, #{body}#, #{done}#"));
        self.place(done);
    }
    fn for_each(&mut self, depth: u32) {
        let (body, test, done) = (self.label(), self.label(), self.label());
        let (i, length, one) = (self.slot("i4"), self.slot("i4"), self.slot("i4"));
        let value = self.i4();
        self.line(format!("const.i4 {i}, 0"));
        self.line(format!("jump #{test}#"));
        self.place(body);
        self.line(format!("elem.load {value}, {ARRAY}, {i}, i4"));
        if self.random.below(2) == 0 {
            self.statements(depth + 1);
        }
        self.line(format!("elem.store {ARRAY}, {i}, {value}, i4"));
        self.line(format!("const.i4 {one}, 1"));
        self.line(format!("add.i4 {i}, {i}, {one}"));
        self.line(format!("jump #{test}#"));
        self.place(test);
        self.line(format!("array.length {length}, {ARRAY}"));
        self.line(format!("branch.i4 lt, {i}, {length}, #{body}#, #{done}#"));
        self.place(done);
    }
    fn do_while(&mut self, depth: u32) {
        let (body, done) = (self.label(), self.label());
        let (i, limit) = (self.slot("i4"), self.slot("i4"));
        let count = self.random.below(5);
        self.line(format!("const.i4 {i}, {count}"));
        self.line(format!("jump #{body}#"));
        self.place(body);
        self.statements(depth + 1);
        self.line(format!("const.i4 {limit}, -1"));
        self.line(format!("add.i4 {i}, {i}, {limit}"));
        self.line(format!("branch.i4 gt, {i}, {limit}, #{body}#, #{done}#"));
        self.place(done);
    }
    fn try_finally(&mut self, depth: u32) {
        let (start, handler, done) = (self.label(), self.label(), self.label());
        self.line(format!("jump #{start}#"));
        self.place(start);
        self.statements(depth + 1);
        self.line(format!("leave #{done}#"));
        self.place(handler);
        self.handlers += 1;
        self.statements(depth + 2);
        self.handlers -= 1;
        self.line("end.finally");
        self.place(done);
        let _ = writeln!(
            self.clauses,
            "  clause finally try #{start}# to #{handler}# handler #{handler}# to #{done}#"
        );
    }
    fn try_catch(&mut self, depth: u32) {
        let (start, handler, done) = (self.label(), self.label(), self.label());
        let object = self.slot("ref");
        self.line(format!("jump #{start}#"));
        self.place(start);
        self.statements(depth + 1);
        self.line(format!("leave #{done}#"));
        self.place(handler);
        self.line(format!("catch.object {object}"));
        if self.random.below(8) == 0 {
            self.line("rethrow");
        } else {
            self.handlers += 1;
            self.statements(depth + 2);
            self.handlers -= 1;
            self.line(format!("leave #{done}#"));
        }
        self.place(done);
        let _ = writeln!(
            self.clauses,
            "  clause catch {} try #{start}# to #{handler}# handler #{handler}# to #{done}#",
            self.types.object
        );
    }
}

fn generate(random: &mut Random, types: &Types, name: &str, awaits: bool) -> String {
    let mut generator = Generator {
        random,
        types,
        body: String::new(),
        labels: 0,
        slots: Vec::new(),
        clauses: String::new(),
        budget: 40,
        awaits,
        handlers: 0,
    };
    let start = generator.label();
    generator.place(start);
    if awaits {
        generator.line(format!("const.null {CONTINUATION}"));
    }
    for (index, slot) in ["s4", "s5", "s6"].iter().enumerate() {
        generator.line(format!("const.i4 {slot}, {}", index * 3 + 1));
    }
    for slot in ["s7", "s8"] {
        generator.line(format!("conv.i8.i4 {slot}, s0"));
    }
    generator.line("move s9, s3");
    generator.line("const.i4 s15, 4");
    generator.line(format!("new.array {ARRAY}, s15, {}", types.ints));
    generator.statements(0);
    // Everything that was computed counts.
    for slot in &I4[1..] {
        generator.line(format!("add.i4 s0, s0, {slot}"));
    }
    for (slot, offset, mem) in
        [("s11", 0, "i4"), ("s12", 4, "i4"), ("s13", 8, "u1"), ("s14", 4, "i2"), ("s13", 6, "i2")]
    {
        generator.line(format!("slot.load s15, {slot}, {offset}, {mem}"));
        generator.line("add.i4 s0, s0, s15");
    }
    for index in 0..4 {
        generator.line(format!("const.i4 s15, {index}"));
        generator.line(format!("elem.load s15, {ARRAY}, s15, i4"));
        generator.line("xor.i4 s0, s0, s15");
    }
    generator.line("conv.i8.i4 s2, s0");
    for slot in &I8[1..] {
        generator.line(format!("xor.i8 s2, s2, {slot}"));
    }
    generator.line("conv.i8.r8 s7, s9");
    generator.line("xor.i8 s2, s2, s7");
    generator.line("return s2");
    let mut text = format!("fn '{name}'(i4, i4, i8, r8) -> i8 {{\n");
    let (range, guid) = (&types.range, &types.guid);
    let _ = write!(
        text,
        "  slots s0: i4, s1: i4, s2: i8, s3: r8, s4: i4, s5: i4, s6: i4, s7: i8, s8: i8, s9: r8, s10: ref,\n    \
         s11: struct {range}, s12: struct {range}, s13: struct {guid}, s14: struct {guid}, s15: i4, s16: ref continuation"
    );
    for (index, kind) in generator.slots.iter().enumerate() {
        let _ = write!(text, ", s{}: {kind}", FIRST_FREE + index as u32);
    }
    text.push('\n');
    text.push_str(&generator.clauses);
    let mut order = Vec::new();
    for line in generator.body.lines() {
        match line.strip_prefix("LABEL ") {
            Some(label) => {
                let _ = writeln!(text, "b{}:", order.len());
                order.push(label.to_string());
            }
            None => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    text.push_str("}\n");
    for (block, label) in order.iter().enumerate() {
        text = text.replace(&format!("#{label}#"), &format!("b{block}"));
    }
    text
}

fn tier0(thread: &mut Thread, methods: &HirMethods, name: &str, arguments: &[u64]) -> Outcome {
    let method = methods.method(name).expect(name);
    let mut words = arguments.to_vec();
    words.resize(8, 0);
    match thread.call_catching(method, &mut words) {
        Ok(()) => Outcome::Returns(vec![words[0]]),
        Err(thrown) => {
            let exception = thread.take_exception(thrown);
            let ty = thread.vm.type_id(exception.mt());
            let name = thread.vm.universe.full_name(ty);
            let kind = abi::ExceptionKind::ALL.iter().find(|kind| kind.type_name() == name);
            Outcome::Throws(*kind.expect("an exception of the engine"))
        }
    }
}

#[test]
fn tiers_agree() {
    let seeds = std::env::var("ENTRACTE_SEEDS").ok().and_then(|text| {
        let (from, to) = text.split_once("..")?;
        Some(from.parse().ok()?..to.parse().ok()?)
    });
    let seeds: std::ops::Range<u64> = seeds.unwrap_or(1..150);
    let vm = runtime::boot::boot(Knobs::default(), |_| Box::new(Interpreter::new(Backend::Loop)))
        .expect("the core library boots");
    let types = Types::of(&vm);
    let facts = Facts(EngineFacts::new(&vm));
    let arguments = [
        [0u64, 1, 2, 1.5f64.to_bits()],
        [5, 0xFFFF_FFFF, u64::MAX, (-3.25f64).to_bits()],
        [0x8000_0000, 3, 1 << 40, 1e20f64.to_bits()],
        [2, 2, 7, 0],
    ];
    let (mut runs, mut throws, mut points) = (0, 0, 0);
    for seed in seeds {
        let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let name = format!("seed {seed}");
        let text = generate(&mut random, &types, &name, seed % 2 == 0) + CALLEE;
        let mut funcs =
            ir::parse::parse(&text, &Numbered).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let findings = ir::verify::verify(&funcs[0], &vm.universe);
        assert!(findings.is_ok(), "{findings:?}\n{text}");
        let methods =
            HirMethods::new(&vm, &funcs).unwrap_or_else(|error| panic!("{}", error.message));
        // The engine knows continuations by the addresses of records: none may come back.
        let methods = Box::leak(Box::new(methods));
        let layout = facts.continuations(&funcs[0]).expect("a layout");
        points += layout.as_ref().map_or(0, |layout| layout.points.len());
        funcs[0].method = Some(MethodId::from_index(0));
        let built = tier1::build::build(&funcs[0], &facts).expect("built");
        let mut optimized = built.clone();
        optimize(&mut optimized, &facts, &mut NoObserver);
        runtime::boot::with_thread(&vm, 4 << 20, false, |thread| {
            for arguments in &arguments {
                let wanted = tier0(thread, methods, &name, arguments);
                throws += matches!(wanted, Outcome::Throws(_)) as u32;
                let patterns = [0, u32::MAX, 0x5555_5555, 0xB6DB_1234];
                let patterns = if layout.is_some() { &patterns[..] } else { &patterns[..1] };
                for pattern in patterns {
                    let awaits = layout.as_ref().map(|layout| Awaits { layout, pattern: *pattern });
                    runs += 1;
                    for (what, func) in [("built", &built), ("optimized", &optimized)] {
                        let found = evaluate::run(func, arguments, awaits);
                        assert_eq!(
                            found,
                            wanted,
                            "{name} {arguments:?} {pattern:#x}, {what}\n{text}\n{}\n{}",
                            print::print(&built, &Numbered),
                            print::print(func, &Numbered)
                        );
                    }
                }
            }
        });
    }
    assert!(points > 0 || runs < 100);
    println!("{runs} runs, {throws} of them throw, {points} suspension points");
}

//! Operations on memory, arrays, slots as memory, calls and jumps, in both backends, against a model in Rust.

mod machine;

use interp::HirMethods;
use machine::{INDEX_OUT_OF_RANGE, NULL_REFERENCE, Outcome, backends, call, parse, with_methods};
use runtime::Thread;
use std::fmt::Write;

/// Runs `body` in both backends with the functions of a text.
fn each_backend(text: &str, mut body: impl FnMut(&mut Thread, &HirMethods)) {
    let funcs = parse(text);
    for backend in backends() {
        with_methods(backend, &funcs, |thread, methods| body(thread, methods));
    }
}

fn returns(outcome: Outcome) -> u64 {
    match outcome {
        Outcome::Returns(word) => word,
        Outcome::Throws(name) => panic!("throws {name}"),
    }
}

/// Memory types, the kind of the slot that holds them, how many bytes, whether they extend with sign.
const MEMORY: [(&str, &str, usize, bool); 8] = [
    ("i1", "i4", 1, true),
    ("u1", "i4", 1, false),
    ("i2", "i4", 2, true),
    ("u2", "i4", 2, false),
    ("i4", "i4", 4, true),
    ("i8", "i8", 8, true),
    ("r4", "r4", 4, false),
    ("r8", "r8", 8, false),
];

/// The slot word of bytes in memory, as much of it as counts.
fn extended(bytes: &[u8], signed: bool, kind: &str) -> u64 {
    let mut wide = [0u8; 8];
    wide[..bytes.len()].copy_from_slice(bytes);
    let value = u64::from_le_bytes(wide);
    let shift = 64 - 8 * bytes.len() as u32;
    let value = if signed { ((value << shift) as i64 >> shift) as u64 } else { value };
    if kind == "i4" || kind == "r4" { value & 0xFFFF_FFFF } else { value }
}

fn counted(word: u64, kind: &str) -> u64 {
    if kind == "i4" || kind == "r4" { word & 0xFFFF_FFFF } else { word }
}

#[test]
fn loads_and_stores() {
    let mut text = String::new();
    for (mem, kind, _, _) in MEMORY {
        for offset in [0, 3, 8, 70_000] {
            let _ = write!(
                text,
                "fn 'load {mem} {offset}'(i8) -> {kind} {{\n slots s0: i8, s1: {kind}\nb0: load s1, s0, {offset}, {mem} return s1\n}}\n\
                 fn 'load computed {mem} {offset}'(i8, i8) -> {kind} {{\n slots s0: i8, s1: i8, s2: i8, s3: {kind}\nb0: xor.i8 s2, s0, s1 load s3, s2, {offset}, {mem} return s3\n}}\n\
                 fn 'store {mem} {offset}'(i8, {kind}) {{\n slots s0: i8, s1: {kind}\nb0: store s0, {offset}, s1, {mem} return _\n}}\n"
            );
            let computed = match kind {
                "r4" | "r8" => format!("mul.{kind} s3, s1, s2"),
                _ => format!("xor.{kind} s3, s1, s2"),
            };
            let _ = write!(
                text,
                "fn 'store computed {mem} {offset}'(i8, {kind}, {kind}) {{\n slots s0: i8, s1: {kind}, s2: {kind}, s3: {kind}\nb0: {computed} store s0, {offset}, s3, {mem} return _\n}}\n"
            );
        }
    }
    each_backend(&text, |thread, methods| {
        let mut memory: Vec<u8> =
            (0..70_064u32).map(|i| (i.wrapping_mul(0x9E37) >> 3) as u8).collect();
        let base = memory.as_mut_ptr() as u64;
        for (mem, kind, size, signed) in MEMORY {
            for offset in [0usize, 3, 8, 70_000] {
                let expected = extended(&memory[offset..offset + size], signed, kind);
                for (form, arguments) in [("load", vec![base]), ("load computed", vec![base, 0])] {
                    let got = returns(call(
                        thread,
                        methods,
                        &format!("{form} {mem} {offset}"),
                        &arguments,
                    ));
                    assert_eq!(counted(got, kind), expected, "{form} {mem} {offset}");
                }
                let neutral = match kind {
                    "r4" => 1f32.to_bits() as u64,
                    "r8" => 1f64.to_bits(),
                    _ => 0,
                };
                // Finite as a float of either width.
                let value = 0x4012_3456_4123_4567u64 + offset as u64;
                for (form, arguments) in
                    [("store", vec![base, value]), ("store computed", vec![base, value, neutral])]
                {
                    let before = memory.clone();
                    returns(call(thread, methods, &format!("{form} {mem} {offset}"), &arguments));
                    let after = &memory;
                    assert_eq!(
                        after[offset..offset + size],
                        value.to_le_bytes()[..size],
                        "{form} {mem} {offset}"
                    );
                    assert_eq!(
                        after[..offset],
                        before[..offset],
                        "{form} {mem} {offset}: bytes below"
                    );
                    assert_eq!(
                        after[offset + size..],
                        before[offset + size..],
                        "{form} {mem} {offset}: bytes above"
                    );
                    memory.copy_from_slice(&before);
                }
                let null = call(thread, methods, &format!("load {mem} {offset}"), &[0]);
                assert_eq!(null, NULL_REFERENCE);
                assert_eq!(
                    call(thread, methods, &format!("store {mem} {offset}"), &[0, 1]),
                    NULL_REFERENCE
                );
            }
        }
    });
}

#[test]
fn slots_as_memory() {
    let mut text = String::new();
    for (mem, kind, size, _) in MEMORY {
        for offset in 0..=8 - size {
            let _ = write!(
                text,
                "fn 'part {mem} {offset}'(i8) -> {kind} {{\n slots s0: i8, s1: {kind}\nb0: slot.load s1, s0, {offset}, {mem} return s1\n}}\n\
                 fn 'put {mem} {offset}'(i8, {kind}) -> i8 {{\n slots s0: i8, s1: {kind}\nb0: slot.store s0, {offset}, s1, {mem} return s0\n}}\n"
            );
        }
        let _ = write!(
            text,
            "fn 'through address {mem}'(i8) -> {kind} {{\n slots s0: i8 address_taken, s1: byref, s2: {kind}\nb0: slot.addr s1, s0 load s2, s1, 0, {mem} return s2\n}}\n"
        );
    }
    text.push_str("fn 'zero'(i8) -> i8 {\n slots s0: i8\nb0: slot.zero s0 return s0\n}\n");
    each_backend(&text, |thread, methods| {
        let word = 0x8182_8384_F5F6_F7F8u64;
        for (mem, kind, size, signed) in MEMORY {
            for offset in 0..=8 - size {
                let bytes = word.to_le_bytes();
                let expected = extended(&bytes[offset..offset + size], signed, kind);
                let got = returns(call(thread, methods, &format!("part {mem} {offset}"), &[word]));
                assert_eq!(counted(got, kind), expected, "part {mem} {offset}");
                let value = 0x0102_0304_0506_0708u64;
                let mut expected = bytes;
                expected[offset..offset + size].copy_from_slice(&value.to_le_bytes()[..size]);
                let got =
                    returns(call(thread, methods, &format!("put {mem} {offset}"), &[word, value]));
                assert_eq!(got, u64::from_le_bytes(expected), "put {mem} {offset}");
            }
            let expected = extended(&word.to_le_bytes()[..size], signed, kind);
            let got = returns(call(thread, methods, &format!("through address {mem}"), &[word]));
            assert_eq!(counted(got, kind), expected, "through address {mem}");
        }
        assert_eq!(returns(call(thread, methods, "zero", &[word])), 0);
    });
}

#[test]
fn blocks_of_bytes() {
    let text = "fn 'copy'(i8, i8, i8) {\n slots s0: i8, s1: i8, s2: i8\nb0: copy.block s0, s1, s2 return _\n}\n\
                fn 'fill'(i8, i4, i8) {\n slots s0: i8, s1: i4, s2: i8\nb0: fill.block s0, s1, s2 return _\n}\n\
                fn 'alloc'(i8) -> i8 {\n slots s0: i8, s1: i8, s2: i8, s3: i4\nb0: stack.alloc s1, s0 const.i4 s3, 7 const.i8 s2, 16 fill.block s1, s3, s2 load s2, s1, 8, i8 return s2\n}\n\
                fn 'alloc often'(i4) -> i4 {\n slots s0: i4, s1: i8, s2: i8, s3: i4\nb0: const.i8 s1, 1024 jump b2\nb1: call s2, 'm2', [s1] const.i4 s3, 1 sub.i4 s0, s0, s3 jump b2\nb2: branch.zero ne, s0, b1, b3\nb3: return s0\n}\n";
    each_backend(text, |thread, methods| {
        for size in [0usize, 1, 7, 8, 24, 100] {
            let source: Vec<u8> = (0..100).map(|i| i as u8 ^ 0x5A).collect();
            let mut target = vec![0u8; 100];
            let arguments = [target.as_mut_ptr() as u64, source.as_ptr() as u64, size as u64];
            returns(call(thread, methods, "copy", &arguments));
            assert_eq!(target[..size], source[..size]);
            assert!(target[size..].iter().all(|byte| *byte == 0));
            returns(call(
                thread,
                methods,
                "fill",
                &[target.as_mut_ptr() as u64, 0x1FF, size as u64],
            ));
            assert!(target[..size].iter().all(|byte| *byte == 0xFF));
        }
        // Overlapping, both ways.
        let mut bytes: Vec<u8> = (0..32).collect();
        let base = bytes.as_mut_ptr() as u64;
        returns(call(thread, methods, "copy", &[base + 8, base, 16]));
        assert_eq!(bytes[8..24], (0..16).collect::<Vec<u8>>());
        returns(call(thread, methods, "copy", &[base, base + 8, 16]));
        assert_eq!(bytes[..16], (0..16).collect::<Vec<u8>>());
        assert_eq!(call(thread, methods, "copy", &[0, base, 1]), NULL_REFERENCE);
        assert_eq!(call(thread, methods, "fill", &[0, 0, 1]), NULL_REFERENCE);
        assert_eq!(returns(call(thread, methods, "alloc", &[64])), 0x0707_0707_0707_0707);
        // Each call gives back what it took: 100 MB in all would not fit.
        returns(call(thread, methods, "alloc often", &[100_000]));
    });
}

#[test]
fn atomics() {
    let mut text = String::new();
    for (mem, kind, ..) in MEMORY.iter().filter(|m| !m.0.starts_with('r')) {
        let _ = write!(
            text,
            "fn 'exchange {mem}'(i8, {kind}) -> {kind} {{\n slots s0: i8, s1: {kind}, s2: {kind}\nb0: atomic.exchange s2, s0, s1, {mem} return s2\n}}\n\
             fn 'compare {mem}'(i8, {kind}, {kind}) -> {kind} {{\n slots s0: i8, s1: {kind}, s2: {kind}, s3: {kind}\nb0: atomic.compare.exchange s3, s0, s1, s2, {mem} return s3\n}}\n"
        );
    }
    for mem in ["i4", "i8"] {
        for op in ["add", "and", "or"] {
            let _ = write!(
                text,
                "fn '{op} {mem}'(i8, {mem}) -> {mem} {{\n slots s0: i8, s1: {mem}, s2: {mem}\nb0: atomic.{op} s2, s0, s1, {mem} return s2\n}}\n"
            );
        }
    }
    each_backend(&text, |thread, methods| {
        let start = 0x8182_8384_F5F6_F7F8u64;
        for (mem, kind, size, signed) in MEMORY.iter().filter(|m| !m.0.starts_with('r')) {
            let mut cell = start;
            let address = (&raw mut cell) as u64;
            let old = extended(&start.to_le_bytes()[..*size], *signed, kind);
            let got = returns(call(thread, methods, &format!("exchange {mem}"), &[address, 5]));
            assert_eq!(counted(got, kind), old, "exchange {mem}");
            let mut expected = start.to_le_bytes();
            expected[..*size].copy_from_slice(&5u64.to_le_bytes()[..*size]);
            assert_eq!(cell.to_le_bytes(), expected, "exchange {mem}");
            let got = returns(call(thread, methods, &format!("compare {mem}"), &[address, 9, 4]));
            assert_eq!(counted(got, kind), 5);
            assert_eq!(cell.to_le_bytes(), expected, "compare {mem}: not equal");
            returns(call(thread, methods, &format!("compare {mem}"), &[address, 9, 5]));
            assert_eq!(cell.to_le_bytes()[0], 9, "compare {mem}: equal");
            assert_eq!(call(thread, methods, &format!("exchange {mem}"), &[0, 5]), NULL_REFERENCE);
        }
        for mem in ["i4", "i8"] {
            type Update = fn(u64, u64) -> u64;
            let models: [(&str, Update); 3] =
                [("add", |a, b| a.wrapping_add(b)), ("and", |a, b| a & b), ("or", |a, b| a | b)];
            for (op, model) in models {
                let mut cell = start;
                let address = (&raw mut cell) as u64;
                let got =
                    returns(call(thread, methods, &format!("{op} {mem}"), &[address, 0x1234_5678]));
                assert_eq!(counted(got, mem), counted(start, mem));
                assert_eq!(
                    counted(cell, mem),
                    counted(model(start, 0x1234_5678), mem),
                    "{op} {mem}"
                );
            }
        }
    });
}

/// A one-dimensional array of a core type.
fn array(thread: &mut Thread, element: &str, length: i64) -> abi::ObjRef {
    let vm = thread.vm.clone();
    let universe = &vm.universe;
    let name = format!("System.{element}");
    let ty = universe.find_type(&name, universe.core()).expect("a core type");
    let array = universe.sz_array(ty.expect("a core type")).expect("an array type");
    let mt = vm.mt(array).expect("a method table");
    thread.allocate_array(mt, length).expect("room for an array")
}

#[test]
fn arrays() {
    let types = ["SByte", "Byte", "Int16", "UInt16", "Int32", "Int64", "Single", "Double"];
    let mut text = String::new();
    for (mem, kind, ..) in MEMORY {
        let computed = match kind {
            "r4" | "r8" => format!("mul.{kind} s4, s2, s3"),
            _ => format!("xor.{kind} s4, s2, s3"),
        };
        let _ = write!(
            text,
            "fn 'get {mem}'(ref, i4) -> {kind} {{\n slots s0: ref, s1: i4, s2: {kind}\nb0: elem.load s2, s0, s1, {mem} return s2\n}}\n\
             fn 'get at computed {mem}'(ref, i4, i4) -> {kind} {{\n slots s0: ref, s1: i4, s2: i4, s3: i4, s4: {kind}\nb0: xor.i4 s3, s1, s2 elem.load s4, s0, s3, {mem} return s4\n}}\n\
             fn 'get of loaded {mem}'(i8, i4) -> {kind} {{\n slots s0: i8, s1: i4, s2: ref, s3: {kind}\nb0: load s2, s0, 0, ref elem.load s3, s2, s1, {mem} return s3\n}}\n\
             fn 'set {mem}'(ref, i4, {kind}) {{\n slots s0: ref, s1: i4, s2: {kind}\nb0: elem.store s0, s1, s2, {mem} return _\n}}\n\
             fn 'set computed {mem}'(ref, i4, {kind}, {kind}) {{\n slots s0: ref, s1: i4, s2: {kind}, s3: {kind}, s4: {kind}\nb0: {computed} elem.store s0, s1, s4, {mem} return _\n}}\n"
        );
    }
    text.push_str(
        "fn 'length'(ref) -> i4 {\n slots s0: ref, s1: i4\nb0: array.length s1, s0 return s1\n}\n",
    );
    text.push_str("fn 'length of loaded'(i8) -> i4 {\n slots s0: i8, s1: ref, s2: i4\nb0: load s1, s0, 0, ref array.length s2, s1 return s2\n}\n");
    text.push_str(
        "fn 'index'(i8) -> i4 {\n slots s0: i8, s1: i4\nb0: check.index s1, s0 return s1\n}\n",
    );
    each_backend(&text, |thread, methods| {
        for ((mem, kind, size, signed), element) in MEMORY.into_iter().zip(types) {
            let object = array(thread, element, 5);
            let object_word = object.0 as u64;
            let holder = object_word;
            let holder_address = (&raw const holder) as u64;
            let neutral = match kind {
                "r4" => 1f32.to_bits() as u64,
                "r8" => 1f64.to_bits(),
                _ => 0,
            };
            for index in 0..5u64 {
                let value = 0x4012_3456_4123_45F7u64 + index;
                let (form, extra) =
                    if index % 2 == 0 { ("set", None) } else { ("set computed", Some(neutral)) };
                let mut arguments = vec![object_word, index | 0xABC0_0000_0000_0000, value];
                arguments.extend(extra);
                returns(call(thread, methods, &format!("{form} {mem}"), &arguments));
                let expected = extended(&value.to_le_bytes()[..size], signed, kind);
                for (form, arguments) in [
                    ("get", vec![object_word, index]),
                    ("get at computed", vec![object_word, index, 0]),
                    ("get of loaded", vec![holder_address, index]),
                ] {
                    let got = returns(call(thread, methods, &format!("{form} {mem}"), &arguments));
                    assert_eq!(counted(got, kind), expected, "{form} {mem} {index}");
                }
            }
            for index in [5u64, 6, u32::MAX as u64, i32::MIN as u32 as u64] {
                for (form, arguments) in [
                    ("get", vec![object_word, index]),
                    ("get at computed", vec![object_word, index, 0]),
                    ("get of loaded", vec![holder_address, index]),
                    ("set", vec![object_word, index, 1]),
                    ("set computed", vec![object_word, index, 1, neutral]),
                ] {
                    let got = call(thread, methods, &format!("{form} {mem}"), &arguments);
                    assert_eq!(got, INDEX_OUT_OF_RANGE, "{form} {mem} {index}");
                }
            }
            for (form, arguments) in
                [("get", vec![0, 9]), ("get at computed", vec![0, 9, 0]), ("set", vec![0, 9, 1])]
            {
                assert_eq!(
                    call(thread, methods, &format!("{form} {mem}"), &arguments),
                    NULL_REFERENCE
                );
            }
            assert_eq!(returns(call(thread, methods, "length", &[object_word])), 5);
            assert_eq!(returns(call(thread, methods, "length of loaded", &[holder_address])), 5);
        }
        assert_eq!(call(thread, methods, "length", &[0]), NULL_REFERENCE);
        assert_eq!(returns(call(thread, methods, "index", &[i32::MAX as u64])), i32::MAX as u64);
        assert_eq!(call(thread, methods, "index", &[1 << 31]), INDEX_OUT_OF_RANGE);
        assert_eq!(call(thread, methods, "index", &[u64::MAX]), INDEX_OUT_OF_RANGE);
    });
}

#[test]
fn calls_and_jumps() {
    let text = "fn 'fib'(i4) -> i4 {\n slots s0: i4, s1: i4, s2: i4, s3: i4, s4: i4, s5: i4\n\
        b0: const.i4 s1, 2 branch.i4 lt, s0, s1, b2, b1\n\
        b1: const.i4 s2, 1 sub.i4 s2, s0, s2 call s3, 'm0', [s2] const.i4 s4, 2 sub.i4 s4, s0, s4 call s5, 'm0', [s4] add.i4 s5, s3, s5 return s5\n\
        b2: return s0\n}\n\
        fn 'mix'(i4, i8, r4, r8, i4, i8, i4) -> i8 {\n slots s0: i4, s1: i8, s2: r4, s3: r8, s4: i4, s5: i8, s6: i4, s7: r8, s8: i8, s9: i8, s10: i8, s11: i8\n\
        b0: conv.r8.r4 s7, s2 add.r8 s7, s7, s3 conv.i8.r8 s8, s7 conv.i8.i4 s9, s0 add.i8 s8, s8, s9 add.i8 s8, s8, s1 conv.i8.i4 s10, s4 add.i8 s8, s8, s10 add.i8 s8, s8, s5 conv.i8.i4 s11, s6 add.i8 s8, s8, s11 return s8\n}\n\
        fn 'call mix'(i4) -> i8 {\n slots s0: i4, s1: i8, s2: r4, s3: r8, s4: i8, s5: i8, s6: i4\n\
        b0: conv.i8.i4 s1, s0 conv.r4.i4 s2, s0 conv.r8.i4 s3, s0 const.i4 s6, 1000 call s4, 'm1', [s0, s1, s2, s3, s0, s1, s6] call s5, 'm1', [s0, s4, s2, s3, s6, s4, s0] return s5\n}\n\
        fn 'count'(i4, i4) -> i4 {\n slots s0: i4, s1: i4, s2: i4\n\
        b0: branch.zero eq, s0, b2, b1\nb1: const.i4 s2, 1 sub.i4 s0, s0, s2 add.i4 s1, s1, s2 tail.call 'm3', [s0, s1]\nb2: return s1\n}\n\
        fn 'nothing'() {\nb0: return _\n}\n\
        fn 'switch'(i4) -> i4 {\n slots s0: i4, s1: i4\n\
        b0: jump b2\nb1: const.i4 s1, 99 return s1\nb2: switch s0, [b3, b4, b1, b5, b3], b6\nb3: const.i4 s1, 10 return s1\nb4: const.i4 s1, 11 return s1\nb5: const.i4 s1, 13 return s1\nb6: const.i4 s1, -1 return s1\n}\n\
        fn 'discard'(i4) -> i4 {\n slots s0: i4\nb0: call _, 'm0', [s0] call _, 'm4', [] return s0\n}\n\
        fn 'depth'(i4) -> i4 {\n slots s0: i4, s1: i4, s2: i4\nb0: branch.zero eq, s0, b2, b1\nb1: const.i4 s1, 1 sub.i4 s1, s0, s1 call s2, 'm7', [s1] const.i4 s1, 1 add.i4 s2, s2, s1 return s2\nb2: return s0\n}\n";
    each_backend(text, |thread, methods| {
        assert_eq!(returns(call(thread, methods, "fib", &[20])) as i32, 6765);
        for x in [0i64, 1, -5, 1000] {
            let mix = |a: i64, b: i64, c: f32, d: f64, e: i64, f: i64, g: i64| {
                (c as f64 + d) as i64 + a + b + e + f + g
            };
            let first = mix(x, x, x as f32, x as f64, x, x, 1000);
            let second = mix(x, first, x as f32, x as f64, 1000, first, x);
            assert_eq!(
                returns(call(thread, methods, "call mix", &[x as u64])) as i64,
                second,
                "{x}"
            );
        }
        // A tail call gives its frame up: without that the 4 MB stack would overflow.
        assert_eq!(returns(call(thread, methods, "count", &[2_000_000, 5])) as i32, 2_000_005);
        for (index, expected) in
            [(0, 10), (1, 11), (2, 99), (3, 13), (4, 10), (5, -1), (-1, -1), (i32::MIN, -1)]
        {
            let got = returns(call(thread, methods, "switch", &[index as u32 as u64])) as i32;
            assert_eq!(got, expected, "switch {index}");
        }
        assert_eq!(returns(call(thread, methods, "discard", &[7])), 7);
        assert_eq!(returns(call(thread, methods, "depth", &[10_000])) as i32, 10_000);
    });
}

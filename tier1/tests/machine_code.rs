//! Every method of the core library becomes machine code, with the register allocator's checker on for some. The code reads back as
//! instructions, which another encoder and the decoder again give the same.

use iced_x86::{Decoder, DecoderOptions, Encoder};
use interp::{Backend, Interpreter};
use runtime::knobs::Knobs;
use runtime::methods::MethodBody;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use tier1::environment::EngineFacts;
use tier1::isa::Compiled;
use tier1::isa::x64::{Machine, Options, compile};
use tier1::pipeline::{NoObserver, optimize};

struct AlwaysInline;

impl Machine for AlwaysInline {
    fn inline_size(&self, _: ir::TypeId) -> Option<u32> {
        Some(24)
    }
    fn array_sizes(&self, _: ir::TypeId) -> Option<(u32, u32)> {
        None
    }
}

#[test]
fn core_library_becomes_machine_code() {
    let vm = runtime::boot::boot(Knobs::default(), |_| Box::new(Interpreter::new(Backend::Loop)))
        .expect("the core library boots");
    let facts = EngineFacts::new(&vm);
    let mut refusals: BTreeMap<String, u32> = BTreeMap::new();
    let (mut methods, mut bytes, mut il_bytes) = (0u32, 0usize, 0u64);
    let mut compiling = Duration::ZERO;
    for method in vm.methods_matching(vm.universe.core(), "*") {
        let Ok(record) = vm.method(method) else { continue };
        let Ok(MethodBody::Hir(hir)) = vm.body_of(record) else { continue };
        let Ok(mut func) = tier1::build::build(&hir, &facts) else { continue };
        optimize(&mut func, &facts, &mut NoObserver);
        methods += 1;
        let start = Instant::now();
        let options = Options {
            check: methods % 8 == 0,
            implicit_null_checks: methods % 4 != 1,
            ..Options::default()
        };
        match compile(&func, &AlwaysInline, options) {
            Ok(code) => {
                check_round_trip(&code, &hir.name);
                bytes += code.code.len();
                il_bytes += hir.il_size as u64;
            }
            Err(reason) => *refusals.entry(format!("{reason:?}")).or_default() += 1,
        }
        compiling += start.elapsed();
    }
    println!(
        "{methods} methods, {il_bytes} bytes of IL, {bytes} of code, compiled in {compiling:?}"
    );
    println!("declined: {refusals:?}");
    let declined: u32 = refusals.values().sum();
    assert!(declined * 100 < methods, "{declined} of {methods} declined: {refusals:?}");
}

/// What was emitted is instructions, each of which, encoded again, decodes to itself.
fn check_round_trip(compiled: &Compiled, name: &str) {
    let code = &compiled.code[..compiled.code_size as usize];
    let mut encoder = Encoder::new(64);
    for instruction in &mut Decoder::with_ip(64, code, 0x10_0000, DecoderOptions::NONE) {
        let at = instruction.ip();
        assert!(!instruction.is_invalid(), "{name} at {at:#x}: no instruction");
        let encoded = encoder.encode(&instruction, at);
        assert!(encoded.is_ok(), "{name} at {at:#x}: {instruction} cannot be encoded: {encoded:?}");
        let bytes = encoder.take_buffer();
        let again = Decoder::with_ip(64, &bytes, at, DecoderOptions::NONE).decode();
        assert_eq!(again, instruction, "{name} at {at:#x}");
    }
}

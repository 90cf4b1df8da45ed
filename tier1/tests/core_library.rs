//! Every method of the core library becomes SSA that the verifier accepts; what is declined is counted by reason.

use interp::{Backend, Interpreter};
use ir::symbols::Named;
use runtime::knobs::Knobs;
use runtime::methods::MethodBody;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use tier1::environment::EngineFacts;
use tier1::pipeline::{Observer, Pass};
use tier1::refuse::Refusal;
use tier1::ssa::{Func, print, verify};

#[derive(Default)]
struct Times(BTreeMap<&'static str, Duration>);

impl Observer for Times {
    fn after(&mut self, pass: &Pass, _func: &Func, time: Duration) {
        *self.0.entry(pass.text).or_default() += time;
    }
}

fn count(func: &Func) -> usize {
    func.layout.iter().map(|block| func.block(*block).insts.len()).sum()
}

#[test]
fn core_library_becomes_ssa() {
    let vm = runtime::boot::boot(Knobs::default(), |_| Box::new(Interpreter::new(Backend::Loop)))
        .expect("the core library boots");
    let facts = EngineFacts::new(&vm);
    let mut refusals: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut methods, mut il_bytes) = (0u32, 0u64);
    let (mut built_instructions, mut instructions) = (0, 0);
    let mut times = Times::default();
    let mut building = Duration::ZERO;
    for method in vm.methods_matching(vm.universe.core(), "*") {
        let Ok(record) = vm.method(method) else { continue };
        let Ok(MethodBody::Hir(hir)) = vm.body_of(record) else { continue };
        methods += 1;
        let start = Instant::now();
        let built = tier1::build::build(&hir, &facts);
        building += start.elapsed();
        let mut func = match built {
            Ok(func) => func,
            Err(reason) => {
                *refusals.entry(Refusal::text(reason)).or_default() += 1;
                continue;
            }
        };
        if let Err(fault) = verify::verify(&func) {
            let names = Named(&vm.universe);
            let hir = ir::print::print(&hir, &names);
            panic!("{}: {fault}\n{hir}\n{}", func.name, print::print(&func, &names));
        }
        il_bytes += hir.il_size as u64;
        built_instructions += count(&func);
        tier1::pipeline::optimize(&mut func, &facts, &mut times);
        instructions += count(&func);
    }
    let declined: u32 = refusals.values().sum();
    let optimizing: Duration = times.0.values().sum();
    let per_byte = (building + optimizing).as_secs_f64() * 1e6 / il_bytes as f64;
    println!("{methods} methods, {il_bytes} bytes of IL, {per_byte:.2} us a byte");
    println!("built {built_instructions} instructions in {building:?}, left {instructions}");
    for (pass, time) in &times.0 {
        println!("{pass:10} {time:?}");
    }
    println!("declined: {declined} {refusals:?}");
    assert!(methods > 3000, "only {methods} methods were built");
    assert!(declined * 100 < methods, "{declined} of {methods} declined: {refusals:?}");
}

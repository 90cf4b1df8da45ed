//! Every method of the core library becomes SSA that the verifier accepts; what is declined is counted by reason.

use interp::{Backend, Interpreter};
use ir::symbols::Named;
use runtime::knobs::Knobs;
use runtime::methods::MethodBody;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use tier1::environment::EngineFacts;
use tier1::refuse::Refusal;
use tier1::ssa::{print, verify};

#[test]
fn core_library_becomes_ssa() {
    let vm = runtime::boot::boot(Knobs::default(), |_| Box::new(Interpreter::new(Backend::Loop)))
        .expect("the core library boots");
    let facts = EngineFacts { vm: &vm };
    let mut refusals: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut methods, mut instructions, mut il_bytes) = (0u32, 0usize, 0u64);
    let mut building = Duration::ZERO;
    for method in vm.methods_matching(vm.universe.core(), "*") {
        let Ok(record) = vm.method(method) else { continue };
        let Ok(MethodBody::Hir(hir)) = vm.body_of(record) else { continue };
        methods += 1;
        let start = Instant::now();
        let built = tier1::build::build(&hir, &facts);
        building += start.elapsed();
        let func = match built {
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
        instructions += func.layout.iter().map(|b| func.block(*b).insts.len()).sum::<usize>();
    }
    let declined: u32 = refusals.values().sum();
    println!(
        "{methods} methods, {il_bytes} bytes of IL, {instructions} instructions, built in {building:?}"
    );
    println!("declined: {declined} {refusals:?}");
    assert!(methods > 3000, "only {methods} methods were built");
    assert!(declined * 100 < methods, "{declined} of {methods} declined: {refusals:?}");
}

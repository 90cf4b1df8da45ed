//! Every method of the core library is lowered, and the bytecode checker finds nothing.

mod machine;

use interp::Backend;
use runtime::methods::MethodBody;
use std::collections::BTreeMap;

#[test]
fn core_library_is_lowered() {
    let vm = machine::vm(Backend::Loop);
    let mut uses: BTreeMap<&'static str, usize> = BTreeMap::new();
    let (mut methods, mut operations) = (0, 0);
    for method in vm.methods_matching(vm.universe.core(), "*") {
        let Ok(record) = vm.method(method) else { continue };
        let Ok(MethodBody::Hir(func)) = vm.body_of(record) else { continue };
        let texts = interp::check_function(&vm, &func)
            .unwrap_or_else(|what| panic!("{}: {what}", func.name));
        methods += 1;
        operations += texts.len();
        for text in texts {
            *uses.entry(text).or_default() += 1;
        }
    }
    assert!(methods > 3000, "only {methods} methods were lowered");
    let unused: Vec<&str> =
        interp::operation_texts().into_iter().filter(|text| !uses.contains_key(text)).collect();
    println!("{methods} methods, {operations} operations; not among them: {}", unused.join(" "));
}

//! What the passes leave of the bench programs: every method of them compiles; how many checks and calls stay in loops is printed.
//! `ENTRACTE_SSA=Type::Method*` prints the SSA of what matches; `ENTRACTE_PROGRAM=file.dll` looks at another program.
//! They run in tier 0 first.

use interp::{Backend, Interpreter};
use ir::symbols::Named;
use runtime::Vm;
use runtime::knobs::Knobs;
use runtime::methods::MethodBody;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tier1::environment::EngineFacts;
use tier1::pipeline::{NoObserver, optimize};
use tier1::ssa::flow::{Flow, Loops};
use tier1::ssa::{Func, Inst, print, verify};

/// What is left inside loops.
#[derive(Default, Debug, PartialEq, Eq)]
struct Left {
    bounds: u32,
    nulls: u32,
    calls: u32,
}

fn left_in_loops(func: &Func) -> Left {
    let flow = Flow::of(func);
    let loops = Loops::of(func, &flow);
    let mut left = Left::default();
    for block in &func.layout {
        if loops.depth(*block) == 0 || func.block(*block).is_cold() {
            continue;
        }
        for id in &func.block(*block).insts {
            match func.inst(*id) {
                Inst::CheckBounds(_) => left.bounds += 1,
                Inst::CheckNull(_) => left.nulls += 1,
                Inst::Call(_) | Inst::CallIndirect(_) | Inst::CallHelper(_) => left.calls += 1,
                _ => {}
            }
        }
    }
    left
}

fn boot() -> Arc<Vm> {
    runtime::boot::boot(Knobs::default(), |_| Box::new(Interpreter::new(Backend::Loop)))
        .expect("the core library boots")
}

fn programs() -> Vec<PathBuf> {
    if let Some(path) = std::env::var_os("ENTRACTE_PROGRAM") {
        return vec![path.into()];
    }
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testsuite/bench");
    let entries = directory.read_dir().expect("the bench programs");
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter_map(|path| Some(path.join(path.file_name()?).with_extension("dll")))
        .filter(|path| path.exists())
        .collect();
    found.sort();
    found
}

#[test]
fn bench_programs_compile() {
    let pattern = std::env::var("ENTRACTE_SSA").unwrap_or("nothing".into());
    for path in programs() {
        let vm = boot();
        let assembly = vm.load_application(&path).expect("a bench program");
        // Calls have a profile then.
        vm.run_main(assembly, &["3".to_owned()]).expect("it runs");
        let facts = EngineFacts::new(&vm);
        let names = Named(&vm.universe);
        let wanted = vm.methods_matching(assembly, &pattern);
        for method in vm.methods_matching(assembly, "*") {
            let Ok(record) = vm.method(method) else { continue };
            let Ok(MethodBody::Hir(hir)) = vm.body_of(record) else { continue };
            let Ok(mut func) = tier1::build::build(&hir, &facts) else { continue };
            optimize(&mut func, &facts, &mut NoObserver);
            let text = || print::print(&func, &names);
            if let Err(fault) = verify::verify(&func) {
                panic!("{}: {fault}\n{}", func.name, text());
            }
            let left = left_in_loops(&func);
            if left != Left::default() {
                let name = path.file_stem().unwrap_or_default().to_string_lossy();
                println!("{name:16} {:44} {left:?}", func.name);
            }
            if wanted.contains(&method) {
                println!("{}", ir::print::print(&hir, &names));
                println!("{}", text());
            }
        }
    }
}

//! Generated programs, for a second: what is emitted reads back, and does the same in two modes.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use metadata::{MethodDefId, Module, Table};
use testsuite::fuzz::{Bench, Subject, draw};
use testsuite::generate::emit::emit;
use testsuite::generate::print::print;
use testsuite::generate::tree::Program;

const SEED: u64 = 20_261_121;
const COUNT: u32 = 40;

#[test]
fn modules_read_back() {
    let programs = draw(SEED, 0, COUNT);
    let module = Module::parse(emit("generated", &programs)).expect("a module");
    let methods = module.row_count(Table::MethodDef) as usize;
    let declared: usize = programs.iter().map(|p| p.methods.len() + p.types.len()).sum();
    assert_eq!(methods, declared + 1, "methods, constructors, and Main");
    for row in 1..=methods as u32 {
        let id = MethodDefId::from_row(row).expect("not 0");
        let body = module.method_body(id).expect("a body").expect("all have one");
        for instruction in body.instructions() {
            instruction.expect("an instruction");
        }
        module.method_def_sig(id).expect("a signature");
    }
}

#[test]
fn a_seed_is_a_program() {
    for number in 0..COUNT {
        let one = draw(SEED, number, 1);
        assert_eq!(one, draw(SEED, number, 1));
        assert!(print(&one[0]).contains("Start"));
    }
}

fn subject(name: &str, program: &Path, settings: &'static [&'static str]) -> Subject {
    let program = program.to_owned();
    let launch = move |dll: &Path| {
        let mut command = Command::new(&program);
        command.arg("run").args(settings).arg(dll);
        command
    };
    Subject {
        name: name.to_owned(),
        launch: Box::new(launch),
        has_our_traces: true,
        has_frames: false,
    }
}

#[test]
fn modes_agree() {
    let program = testsuite::engine::build().expect("the engine");
    let subjects = [
        subject("loop", &program, &["--tier", "interp", "--backend", "loop"]),
        subject("jit", &program, &["--tier", "jit"]),
    ];
    let folder = std::env::temp_dir().join(format!("entracte-generated-{}", std::process::id()));
    let bench = Bench::new(folder.clone(), Duration::from_secs(60)).expect("a folder");
    let programs: Vec<Program> = draw(SEED, 0, COUNT);
    let found = bench.differences(&subjects, &programs).expect("two runs").found;
    let _ = std::fs::remove_dir_all(&folder);
    let shown: Vec<String> = found
        .iter()
        .map(|d| format!("program {}: {:?} {:?}", d.program.number, d.outcomes.0, d.outcomes.1))
        .collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

//! What tier 1 makes of every method of an assembly: how much it declines and why, how long each step takes, how much comes out.
//! Owns the counting; the steps are the compiler's own. Entry: `survey`.

use super::{Declined, EngineMachine, enter, function_of, text_options};
use crate::environment::EngineFacts;
use crate::isa::x64;
use crate::pipeline::{Observer, Pass, optimize};
use crate::ssa::Func;
use runtime::Vm;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use types::AssemblyId;

#[derive(Default)]
pub struct Survey {
    pub methods: u32,
    pub compiled: u32,
    /// Of the methods that were compiled, callees that were put into them excluded.
    pub il_bytes: u64,
    pub code_bytes: u64,
    /// By reason.
    pub refusals: BTreeMap<&'static str, u32>,
    /// In the order of the steps.
    pub times: Vec<(&'static str, Duration)>,
    pub total: Duration,
}

impl Survey {
    fn add(&mut self, step: &'static str, time: Duration) {
        match self.times.iter_mut().find(|(name, _)| *name == step) {
            Some((_, sum)) => *sum += time,
            None => self.times.push((step, time)),
        }
    }
}

impl Observer for Survey {
    fn after(&mut self, pass: &Pass, _func: &Func, time: Duration) {
        self.add(pass.text, time);
    }
}

/// Compiles all methods of an assembly, generic ones over references, and keeps none.
pub fn survey(vm: &Vm, assembly: AssemblyId) -> Survey {
    let facts = EngineFacts::new(vm);
    let mut survey = Survey::default();
    let start = Instant::now();
    for method in vm.methods_matching(assembly, "*") {
        let Ok(record) = vm.method(method) else { continue };
        let made = one(vm, enter::record(record), &facts, &mut survey);
        match made {
            // Abstract methods and the like: nobody can call them.
            Err(Declined::NoBody) => continue,
            Ok(size) => {
                survey.compiled += 1;
                survey.code_bytes += size as u64;
            }
            Err(reason) => *survey.refusals.entry(reason.text()).or_default() += 1,
        }
        survey.methods += 1;
    }
    survey.total = start.elapsed();
    survey
}

fn one(
    vm: &Vm,
    method: &abi::Method,
    facts: &EngineFacts<'_>,
    survey: &mut Survey,
) -> Result<usize, Declined> {
    let start = Instant::now();
    let func = function_of(vm, method, facts);
    survey.add("import and build", start.elapsed());
    let mut func = func?;
    let il_size = func.il_size;
    optimize(&mut func, facts, survey);
    let mut step = |name, time| survey.add(name, time);
    let compiled = x64::compile_observed(&func, &EngineMachine { vm }, text_options(vm), &mut step)
        .map_err(Declined::Machine)?;
    survey.il_bytes += il_size as u64;
    Ok(compiled.code.len())
}

//! x64: `regs` the registers, `abi` the convention, `inst` machine instructions before registers are known, `lower` SSA → these,
//! `emit` these → bytes, `stubs` what is made once, `disasm` bytes → text. Needs AVX.

pub mod abi;
pub mod disasm;
pub mod emit;
pub mod inst;
pub mod lower;
pub mod regs;
pub mod stubs;

use super::{Compiled, Unsupported};
use crate::regalloc::{Effort, allocate};
use crate::ssa::Func;
use std::time::{Duration, Instant};

/// What a compilation may ask of the engine beside what the function says.
pub trait Machine {
    /// Bytes of an instance when the inline path may allocate it: no finalizer, small.
    fn inline_size(&self, ty: ir::TypeId) -> Option<u32>;
    /// The same for an array type: bytes before the first element, and of each.
    fn array_sizes(&self, ty: ir::TypeId) -> Option<(u32, u32)>;
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    pub effort: Effort,
    /// Runs the allocator's checker.
    pub check: bool,
    /// Null checks may be left to the accesses behind them: somebody handles the faults (`Compiled::null_faults`).
    pub implicit_null_checks: bool,
}

/// Machine code of a function that has gone through all passes.
pub fn compile(
    func: &Func,
    machine: &dyn Machine,
    options: Options,
) -> Result<Compiled, Unsupported> {
    compile_observed(func, machine, options, &mut |_, _| {})
}

/// The same, saying how long each step took.
pub fn compile_observed(
    func: &Func,
    machine: &dyn Machine,
    options: Options,
    observe: &mut dyn FnMut(&'static str, Duration),
) -> Result<Compiled, Unsupported> {
    let start = Instant::now();
    let lowered = lower::lower(func, machine, options.implicit_null_checks);
    observe("lower", start.elapsed());
    let lowered = lowered?;
    let start = Instant::now();
    let environment = regs::environment();
    let output = allocate(&lowered.program, &environment, options.effort, options.check)
        .ok_or(Unsupported::Registers)?;
    observe("registers", start.elapsed());
    let start = Instant::now();
    let compiled = emit::emit(func, &lowered, &output);
    observe("emit", start.elapsed());
    compiled
}

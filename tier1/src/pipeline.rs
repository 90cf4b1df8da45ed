//! The order of passes, their names for dumps and timers: one list.
//! Rows: snake name "what reports say" how to run it. Entry: `optimize`.
//! In debug builds the verifier runs after each pass; a fault is our mistake and names the pass.

use crate::environment::Environment;
use crate::opt;
use crate::ssa::Func;
use std::time::Duration;

#[macro_export]
macro_rules! for_each_pass {
    ($macro:ident) => {
        $macro! {
            fold "fold" |func, _| opt::fold::run(func);
            blocks "blocks" |func, _| opt::blocks::run(func);
            inline "inline" |func, environment| opt::inline::rounds(func, environment);
            fold_inlined "fold inlined" |func, _| opt::fold::run(func);
            sroa "sroa" |func, _| opt::sroa::run(func);
            fold_values "fold values" |func, _| opt::fold::run(func);
            join "join" |func, _| opt::blocks::run(func);
            strength "strength" |func, _| opt::strength::run(func);
            gvn "gvn" |func, _| opt::gvn::run(func);
            licm "licm" |func, _| opt::licm::run(func);
            checks "checks" |func, _| opt::checks::run(func);
            fold_checked "fold checked" |func, _| opt::fold::run(func);
            join_checked "join checked" |func, _| opt::blocks::run(func);
            polls "polls" |func, _| opt::polls::run(func);
            dce "dce" |func, _| opt::dce::run(func);
            sink "sink" |func, _| opt::sink::run(func);
            settle "settle" |func, _| opt::settle::run(func);
            clean "clean" |func, _| opt::dce::run(func);
        }
    };
}

macro_rules! declare {
    ($($name:ident $text:literal $run:expr;)*) => {
        /// A pass: its name in `ENTRACTE_DUMP=ssa:after=NAME`, filetests and reports, and what it runs.
        #[derive(Clone, Copy)]
        pub struct Pass {
            pub text: &'static str,
            pub run: fn(&mut Func, &dyn Environment) -> bool,
        }

        /// All passes in order.
        pub const PASSES: &[Pass] = &[$(Pass { text: $text, run: $run }),*];
    };
}
for_each_pass!(declare);

/// A pass by its name.
pub fn pass(text: &str) -> Option<Pass> {
    PASSES.iter().copied().find(|pass| pass.text == text)
}

/// What happens around passes: dumps and timers.
pub trait Observer {
    fn after(&mut self, pass: &Pass, func: &Func, time: Duration);
}

/// Sees nothing.
pub struct NoObserver;

impl Observer for NoObserver {
    fn after(&mut self, _pass: &Pass, _func: &Func, _time: Duration) {}
}

/// Runs all passes.
pub fn optimize(func: &mut Func, environment: &dyn Environment, observer: &mut dyn Observer) {
    check(func, "build");
    for pass in PASSES {
        let start = std::time::Instant::now();
        (pass.run)(func, environment);
        let time = start.elapsed();
        check(func, pass.text);
        observer.after(pass, func, time);
    }
}

/// The verifier, in debug builds.
fn check(func: &Func, pass: &str) {
    if cfg!(debug_assertions)
        && let Err(fault) = crate::ssa::verify::verify(func)
    {
        let text = crate::ssa::print::print(func, &ir::symbols::Numbered);
        panic!("after {pass}, {}: {fault}\n{text}", func.name);
    }
}

//! The order of passes, their names for dumps and timers: one list.
//! Rows: snake name "what reports say" function; a row may stand several times. Entry: `optimize`.
//! In debug builds the verifier runs after each pass; a fault is our mistake and names the pass.

use crate::opt;
use crate::ssa::Func;
use std::time::Duration;

#[macro_export]
macro_rules! for_each_pass {
    ($macro:ident) => {
        $macro! {
            fold "fold" opt::fold::run;
            blocks "blocks" opt::blocks::run;
            gvn "gvn" opt::gvn::run;
            dce "dce" opt::dce::run;
            settle "settle" opt::settle::run;
            clean "clean" opt::dce::run;
        }
    };
}

macro_rules! declare {
    ($($name:ident $text:literal $function:path;)*) => {
        /// A pass: its name in `ENTRACTE_DUMP=ssa:after=NAME`, filetests and reports, and what it runs.
        #[derive(Clone, Copy)]
        pub struct Pass {
            pub text: &'static str,
            pub run: fn(&mut Func) -> bool,
        }

        /// All passes in order.
        pub const PASSES: &[Pass] = &[$(Pass { text: $text, run: $function }),*];
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
pub fn optimize(func: &mut Func, observer: &mut dyn Observer) {
    check(func, "build");
    for pass in PASSES {
        let start = std::time::Instant::now();
        (pass.run)(func);
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

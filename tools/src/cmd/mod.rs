//! The verbs of the command line.

pub mod bench;
pub mod check;
pub mod coverage;
pub mod diff;
pub mod dis;
pub mod engine;
pub mod fuzz;
pub mod info;
pub mod peak;
pub mod run;

//! Tier 1: the optimising compiler. HIR → SSA (`build`) → passes (`opt`, in the order of `pipeline`) → machine code (`isa`).
//! Owns everything between HIR and published code. Must not know tier 0, CIL or the layout of a continuation (`ir` owns that).
#![deny(unsafe_code)]

pub mod build;
mod codemem;
pub mod environment;
pub mod install;
pub mod isa;
pub mod opt;
pub mod pipeline;
pub mod refuse;
pub mod regalloc;
pub mod ssa;

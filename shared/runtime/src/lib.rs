//! The running machine: method tables, threads, exceptions, statics, internal calls, the door to the tiers.
//! Must not know the meaning of any HIR operation, nor which tier it talks to. Entry: `boot::boot`, `Vm::run_main`.

mod assemblies;
pub mod boot;
mod class_init;
mod collector;
mod content;
pub mod continuations;
pub mod coverage;
pub mod dispatch;
pub mod dump;
pub mod exceptions;
pub mod faults;
mod finalizer;
mod frames;
pub mod heat;
pub mod helpers;
pub mod host;
pub mod icalls;
mod invoke;
mod keep;
pub mod knobs;
pub mod landings;
pub mod load;
pub mod lookups;
pub mod managed_thread;
pub mod members;
mod method_tables;
pub mod methods;
mod monitor;
mod names;
pub mod native;
pub mod objects;
mod schedule;
pub mod stackwalk;
mod statics;
pub mod stats;
mod strings;
pub mod suspend;
pub mod thread;
mod threads;
mod tier;
mod trace;
pub mod vm;
mod wellknown;

pub use exceptions::{Action, Thrown, dispatch};
pub use invoke::{in_run_of_its_own, run_compiled};
pub use thread::Thread;
pub use tier::{
    CodeClause, CodeClauseKind, CompiledPlace, FrameCode, KeptRegisters, LoopImage, SlotPlace, Tier,
};
pub use vm::Vm;

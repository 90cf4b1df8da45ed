//! The heap of an engine: allocation and generational collection over the raw layouts of the `abi` crate.
//! Owns memory, moving, handles, finalization order. Must not know types, nor which tier made a frame.
//! Entry: `Heap::new`, `allocate` (fast path), `Heap::allocate_slow`, `Heap::collect`. Invariants: docs/invariants.md O, M, G, H.
//!
//! | space | objects | minor collection | full collection |
//! |---|---|---|---|
//! | nursery (`nursery.rs`) | new and aged | copied within, then promoted | the same |
//! | mature (`mature.rs`) | survived twice; pinned-heap objects | cards are roots | marked; sparse blocks evacuated |
//! | large (`large.rs`) | from 16 KB | cards are roots | marked, never moved |
//! | frozen (`frozen.rs`) | literals, type objects | cards are roots | all are roots |
//!
//! A collection (`collect.rs`): retire buffers, pin what ambiguous words hit, follow precise roots, handles and cards,
//! ephemerons, weak-short handles, finalizers, weak-long handles, then free.
#![allow(
    unsafe_code,
    reason = "every module of this crate is on the list of modules that may use unsafe"
)]

mod alloc;
mod audit;
mod barrier;
mod cards;
mod collect;
mod config;
mod finalize;
mod frozen;
mod handles;
mod heap;
mod large;
mod low;
mod mature;
mod nursery;
mod reach;
mod roots;
mod space;
mod stats;
mod trace;
mod verify;

pub use alloc::{allocate, allocate_plain, allocate_variable};
pub use barrier::BarrierInfo;
pub use collect::{AuditFinding, CollectKind, CollectStats};
pub use config::{AllocFailure, HeapConfig, HeapError, POISON_BYTE};
pub use handles::{HandleId, HandleKind};
pub use heap::Heap;
pub use low::LowArena;
pub use roots::{AmbiguousVisitor, NoRoots, RootSet, RootVisitor};
pub use space::{
    BLOCK_SIZE, CARD_CLEAN, CARD_DIRTY, CARD_SHIFT, CARD_SIZE, LARGE_OBJECT_REPORTED_SIZE,
    LARGE_OBJECT_SIZE, LINE_SIZE,
};
pub use stats::MemoryInfo;
pub use trace::{has_references, instance_size, object_size, variable_size};
pub use verify::{Finding, VerifyError};

//! Every layout, flag and convention that generated code knows: objects, method tables, frames, continuations, the thread.
//! Owns the book that is read first. Must not have behaviour, allocate or lock.
//! Entry: `layout` (the macros), then one module a structure. Invariants: docs/invariants.md.
//!
//! Memory is reached through `Addr::load`/`Addr::store` alone, so that callers need one unsafe operation an access.

pub mod addr;
pub mod context;
pub mod continuation;
pub mod exceptions;
pub mod frame;
pub mod helpers;
pub mod layout;
pub mod maps;
pub mod method;
pub mod mtable;
pub mod object;
pub mod plants;

pub use addr::{Addr, Scalar};
pub use context::ThreadContext;
pub use exceptions::ExceptionKind;
pub use frame::FrameHeader;
pub use maps::{RefMap, WordKind};
pub use method::Method;
pub use mtable::{MethodTable, MtPtr};
pub use object::ObjRef;
pub use plants::{Plant, is_planted};

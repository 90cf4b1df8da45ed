//! Tier 0: the interpreter. HIR becomes a compact register bytecode, run by handlers that tail-call each other.
//! Owns the bytecode, the lowering and the execution. Must not know tier 1 or CIL.
//! Entry: `Interpreter`, which implements `runtime::Tier`.

pub mod bytecode;
mod code;
mod dispatch;
mod enter;
mod frame;
mod hir_methods;
mod loops;
mod lower;
mod ops;
mod profile;
mod state;
mod warm;
mod words;

pub use dispatch::Backend;
pub use enter::{Interpreter, bytecode_text, check_function, function_text, operation_texts};
pub use hir_methods::HirMethods;

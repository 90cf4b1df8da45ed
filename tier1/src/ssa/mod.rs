//! SSA: the machine-independent form between HIR and machine code.
//! Owns instructions (`inst`: the book to read first), types and signatures (`ty`), the function (`func`), its text form, its verifier.
//! Must not know HIR's operations, CIL, a register or an address.

pub mod flow;
pub mod func;
pub mod inst;
pub mod parse;
pub mod print;
pub mod slots;
pub mod ty;
pub mod verify;

pub use func::*;
pub use inst::{Class, Effects, HelperId, Inst, ResultRule};
pub use ty::{Signature, Type};

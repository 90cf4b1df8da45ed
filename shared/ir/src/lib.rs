//! HIR: the typed three-address form that both tiers compile, and the way to it from CIL.
//! Owns the list of operations (`ops`), the function (`func`), its text form, verifier and liveness, scalar meaning
//! (`semantics`), the layout of continuations (`contlayout`), and the importer (`import`). Must not know a tier, an address or a register.
//! Entry: `import::import_method`; readers of a function start at `func::Func`.
#![forbid(unsafe_code)]

pub mod contlayout;
pub mod func;
pub mod import;
pub mod live;
pub mod op;
pub mod operand;
pub mod ops;
pub mod parse;
pub mod print;
pub mod semantics;
pub mod symbols;
pub mod verify;

pub use contlayout::ContLayout;
pub use func::{BlockData, EhClause, EhKind, Func, Lookup, SlotInfo, SlotKind, SlotOrigin};
pub use op::{Effects, Inst, Visitor};
pub use operand::*;

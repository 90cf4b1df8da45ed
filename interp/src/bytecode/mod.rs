//! Bytecode: tier 0's compact, fused form of HIR. Private to this crate.
//! Owns the list of operations (`ops`), their structures and numbers (`op`), forms with accumulators (`forms`), pairs (`pairs`), operands (`operand`), writing (`encode`), the checker
//! (`verify`) and the listing (`disasm`). Must not know how operations are executed.

pub mod disasm;
pub mod encode;
pub mod forms;
pub mod op;
pub mod operand;
pub mod ops;
pub mod pairs;
pub mod verify;

pub use op::{Accumulator, Op, Opcode, OperandView, Visit};
pub use operand::*;

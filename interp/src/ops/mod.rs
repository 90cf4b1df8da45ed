//! The bodies of bytecode operations, one function a row of `for_each_bytecode!`, under the row's name.
//! Safe code: every access goes through `state`. What leaves the hot path is a `ColdPart`.

pub mod arith;
pub mod array;
pub mod call;
pub mod compare;
pub mod control;
pub mod convert;
pub mod eh;
pub mod memory;
pub mod object;
pub mod resolve;
pub mod shared;
pub mod sleep_again;
pub mod suspend;

pub use arith::*;
pub use array::*;
pub use call::*;
pub use compare::*;
pub use control::*;
pub use convert::*;
pub use eh::*;
pub use memory::*;
pub use object::*;
pub use suspend::*;

//! What the lowering asks about types and methods.
//! Owns the trait; the runtime's answer is in `enter.rs`, tests have their own.

use abi::WordKind;
use ir::{Func, Lookup};
use runtime::continuations::MethodContinuations;
use types::{MethodId, TypeError, TypeId};

pub trait Environment {
    /// Bytes of a value of a type, where it lies in memory.
    fn value_size(&self, ty: TypeId) -> Result<u32, TypeError>;
    /// The 8-byte words of a value of a type in a frame.
    fn value_words(&self, ty: TypeId) -> Result<Vec<WordKind>, TypeError>;
    /// The virtual slot of a method; none when it has none.
    fn virtual_slot(&self, method: MethodId) -> Result<Option<u32>, TypeError>;
    /// The slot that answers a lookup in the dictionaries of the function's owner.
    fn lookup_slot(&self, func: &Func, lookup: Lookup) -> Result<u32, TypeError>;
    /// Where the function suspends; none when it has no continuation of its own.
    fn continuations(&self, func: &Func)
    -> Result<Option<&'static MethodContinuations>, TypeError>;
}

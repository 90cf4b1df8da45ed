//! What metadata means: types, layouts, slots, signatures. (So far: the ids; the rest is on its way.)
#![forbid(unsafe_code)]

mod ids;

pub use ids::{AssemblyId, FieldId, MethodId, TypeId};

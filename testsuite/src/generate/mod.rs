//! Generated programs: drawn from a seed, printed as C#-like text, emitted as a DLL without a compiler, reduced when they show
//! a difference. `tree` is what all of these share. `entracte fuzz` runs them (`crate::fuzz`).

pub mod draw;
pub mod emit;
pub mod image;
pub mod print;
pub mod reduce;
pub mod rng;
pub mod tree;

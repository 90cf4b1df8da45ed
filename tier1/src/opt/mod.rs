//! Passes over SSA, one a file; `pipeline` has their order.
//! Each takes a function that the verifier accepts and leaves one.

pub mod blocks;
pub mod params;

//! Passes over SSA, one a file; `pipeline` has their order.
//! Each takes a function that the verifier accepts and leaves one.

pub mod blocks;
pub mod checks;
pub mod dce;
pub mod devirtualize;
pub mod fold;
pub mod gvn;
pub mod inline;
mod leaves;
pub mod licm;
pub mod params;
mod places;
pub mod polls;
pub mod settle;
pub mod sink;
pub mod sroa;
pub mod strength;

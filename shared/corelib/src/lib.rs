//! The core library that every program runs on: C# compiled to one assembly, embedded in the binary.
//! Owns the sources (beside `src/`, by namespace) and the built assembly; `cargo xtask corelib` builds it.

/// The image of `System.Private.CoreLib`, to which all framework references resolve.
pub static BYTES: &[u8] = include_bytes!("../System.Private.CoreLib.dll");

//! The test suite's library: finding fixture programs, running them in a mode, comparing what they did.
//!
//! # Fixture programs
//! A program is a directory `programs/AREA/NAME/` (or `bench/NAME/`, or `examples/NAME/` at the root) with
//! - `NAME.cs` or `NAME.il`, the source, and any number of further sources, each a library that the program references;
//! - `NAME.dll` (and one DLL for each library), committed, so that no .NET is needed to run the suite;
//! - `NAME.async.dll` where a C# program has async methods: the same source compiled to runtime async (`csc --async`; libraries
//!   stay classic), which must do the same. An `.il` program that has async methods runs as it is in the modes that want this DLL;
//! - `expected`, what CoreCLR did with it, byte for byte:
//!   1. standard output, as it came; where its last line has no newline, a newline and a line `\ no newline at the end`;
//!   2. a line `exit: N`, the exit code (128 + the signal number after a signal);
//!   3. only when standard error was not empty: a line `stderr:`, then standard error as it came, without the stacks of
//!      a stack overflow and of `Environment.FailFast`.
//!
//! In `bench/` the time in a line `bench NAME ns_per_op X check Y` reads `*`.
//!
//! The source starts with a block of `//` lines, some of which may be directives:
//! - `// args: A B` arguments for `Main`;
//! - `// flags: --debug` how it is compiled (default: optimised);
//! - `// by hand: reason` CoreCLR gets this one wrong: `expected` is written by hand;
//! - `// covers: 8.12 NAME` items of `docs/async-tests.md` that it shows;
//! - `// classic only: reason` has no `NAME.async.dll`;
//! - `// modes: M N` only these modes run it; `// exclude: M reason` this mode does not, with an issue number.
//!
//! `programs.lock` holds hashes of sources and DLLs; `cargo xtask fixtures` renews DLLs, `expected` and the lock.
#![forbid(unsafe_code)]

pub mod diff;
pub mod engine;
pub mod frames;
pub mod fuzz;
pub mod generate;
pub mod lock;
pub mod modes;
pub mod mutate;
pub mod oracle;
pub mod pending;
pub mod program;
pub mod progress;
pub mod run;

//! Words of sleeping and waking frames, by address; kinds of argument words.
//! Relies on F6, F8.
#![allow(unsafe_code, reason = "reads and writes memory by address")]

use abi::method::ArgumentMap;
use abi::{Addr, Method, Scalar};

pub fn fill_bytes(at: Addr, byte: u8, size: usize) {
    // SAFETY: F6.
    unsafe { at.fill(byte, size) }
}
pub fn load<T: Scalar>(at: Addr) -> T {
    // SAFETY: F6.
    unsafe { at.load() }
}
pub fn store(at: Addr, word: u64) {
    // SAFETY: F6.
    unsafe { at.store(word) }
}

pub fn argument_map(method: &Method) -> &ArgumentMap {
    // SAFETY: F8 (records and their maps are immortal).
    unsafe { &*method.argument_map }
}

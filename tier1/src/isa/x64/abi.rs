//! The managed calling convention of x64, as data: where each value of a signature crosses a call.
//! Integers and references in rdi rsi rdx rcx r8 r9, floats in xmm0-7, the rest on the stack in 8-byte words from the call's rsp up.
//! Results: rax, rdx; xmm0, xmm1. rax holds the method record at a call. rcx is for the continuation of async methods.
//! Helpers: the same, but the thread goes first, in rdi.

use super::regs::*;
use crate::ssa::{Signature, Type};
use regalloc2::PReg;

pub const INT_ARGUMENTS: [PReg; 6] = [RDI, RSI, RDX, RCX, R8, R9];
pub const FLOAT_ARGUMENTS: usize = 8;

/// Where an argument is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    Register(PReg),
    /// Word of the outgoing area.
    Stack(u32),
}

/// Places of the arguments, and words of the outgoing area. `reserved`: integer registers that are taken already.
pub fn argument_places(types: &[Type], reserved: usize) -> (Vec<Place>, u32) {
    let (mut ints, mut floats, mut words) = (reserved, 0, 0);
    let places = types
        .iter()
        .map(|ty| {
            if ty.is_float() && floats < FLOAT_ARGUMENTS {
                floats += 1;
                return Place::Register(float(floats - 1));
            }
            if !ty.is_float() && ints < INT_ARGUMENTS.len() {
                ints += 1;
                return Place::Register(INT_ARGUMENTS[ints - 1]);
            }
            words += 1;
            Place::Stack(words - 1)
        })
        .collect();
    (places, words)
}

/// Registers of the results.
pub fn result_places(signature: &Signature) -> Vec<PReg> {
    let (mut ints, mut floats) = (0, 0);
    let place = |ty: &Type| {
        if ty.is_float() {
            floats += 1;
            float(floats - 1)
        } else {
            ints += 1;
            [RAX, RDX][ints - 1]
        }
    };
    signature.results.iter().map(place).collect()
}

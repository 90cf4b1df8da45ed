//! What makes a method hot (design B5.2): the one list of what events count, in back-edges. The knob `--hot` names these numbers.
//! Counts of two threads may get lost.

use abi::Method;
use core::sync::atomic::{AtomicU32, Ordering};

/// From which count a method is compiled, where no setting says otherwise.
pub const HOT: u32 = 5_000;
/// A call inside tier 0.
pub const CALL: u32 = 8;
/// A wake: of the frame's method, and of the one that wakes it.
pub const WAKE: u32 = 32;
/// A call from one tier into the other: it costs as much as many calls inside a tier.
pub const CROSSING: u32 = 64;

#[inline(always)]
fn add(count: &AtomicU32, more: u32) {
    count.store(count.load(Ordering::Relaxed).wrapping_add(more), Ordering::Relaxed);
}

/// Back-edges and calls.
pub fn count(method: &Method, units: u32) {
    add(&method.hotness, units);
}

#[inline(always)]
pub fn count_wake(method: &Method) {
    add(&method.wakes, 1);
}

/// `caller` has called `callee` in the other tier. What calls what wakes frames is part of the loop that they are.
pub fn count_crossing(caller: &Method, callee: &Method) {
    match is_from_wakes(callee) {
        true => count_wake(caller),
        false => count(caller, CROSSING),
    }
}

fn of_wakes(method: &Method) -> u32 {
    method.wakes.load(Ordering::Relaxed).saturating_mul(WAKE)
}

/// How hot a method is.
pub fn of(method: &Method) -> u32 {
    method.hotness.load(Ordering::Relaxed).saturating_add(of_wakes(method))
}

/// Whether most of a method's heat is wakes. A loop of awaits that takes long has little else to do than to wake: it gets further
/// when the thread that runs it waits for the compiler than beside it.
pub fn is_from_wakes(method: &Method) -> bool {
    of_wakes(method) > of(method) / 2
}

//! What makes a method hot (design B5.2): the one list of what events count, in back-edges. The knob `--hot` names these numbers.

/// From which count a method is compiled, where no setting says otherwise.
pub const HOT: u32 = 5_000;
/// A call inside tier 0.
pub const CALL: u32 = 8;
/// A wake: of the frame's method, and of the one that wakes it.
pub const WAKE: u32 = 32;
/// A call from one tier into the other: it costs as much as many calls inside a tier.
pub const CROSSING: u32 = 64;

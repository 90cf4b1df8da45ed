//! The core library's bytes.

/// The compiled core library; empty until its first build is checked in (then `ENTRACTE_CORELIB` names one).
pub static BYTES: &[u8] = &[];

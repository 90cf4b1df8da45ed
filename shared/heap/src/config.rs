//! What an engine may set of its heap, and what can go wrong when one is made.
//! Owns the defaults. Must not read the environment: the embedding API and the command line fill the structure.

/// Settings of a heap. `Default` is what an ordinary program gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeapConfig {
    /// Address space to reserve; smaller powers of two are tried when the system refuses.
    pub reserve_size: usize,
    /// Bytes that may be allocated young between two collections, at first and within which bounds it adapts.
    pub nursery_size: usize,
    pub nursery_size_min: usize,
    pub nursery_size_max: usize,
    /// Bytes of mature and large objects below which no full collection starts by itself.
    pub full_threshold_min: usize,
    /// `DOTNET_GCHeapHardLimit`: bytes of blocks and spans in use that must not be exceeded.
    pub hard_limit: Option<usize>,
    /// Collect at every n-th allocation (0: never). Makes each allocation take the slow path.
    pub stress_every: u32,
    /// Every collection is a full one and moves every object that is not pinned.
    pub move_always: bool,
    /// Fill freed memory with `POISON_BYTE`.
    pub poison: bool,
    /// Take away access to freed blocks until the next collection.
    pub protect_freed: bool,
    /// Each full collection reports objects that only ambiguous roots reach (`CollectStats::audit`).
    pub audit: bool,
    /// Run `Heap::verify` before and after each collection and panic with the findings.
    pub verify_collections: bool,
}

/// What freed memory is filled with when `HeapConfig::poison` is set.
pub const POISON_BYTE: u8 = 0xDE;

impl Default for HeapConfig {
    fn default() -> Self {
        HeapConfig {
            reserve_size: 64 << 30,
            nursery_size: 1 << 20,
            nursery_size_min: 256 << 10,
            nursery_size_max: 4 << 20,
            full_threshold_min: 32 << 20,
            hard_limit: None,
            stress_every: 0,
            move_always: false,
            poison: false,
            protect_freed: false,
            audit: false,
            verify_collections: false,
        }
    }
}

impl HeapConfig {
    /// Everything that makes a missing root show: each n-th allocation collects, all that may move does, freed memory is poisoned.
    pub fn stress(every: u32) -> Self {
        HeapConfig {
            stress_every: every,
            move_always: true,
            poison: true,
            protect_freed: true,
            ..HeapConfig::default()
        }
    }
}

/// A heap or an arena could not be made or could not grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeapError {
    /// No reservation of even the smallest useful size was granted.
    ReserveRefused { smallest: usize, errno: i32 },
    /// The configuration contradicts itself.
    BadNurserySize { min: usize, initial: usize, max: usize },
    /// No free address space of this size below 4 GB.
    LowMemoryExhausted { size: usize },
}

impl core::fmt::Display for HeapError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            HeapError::ReserveRefused { smallest, errno } => {
                write!(f, "the system refuses to reserve {smallest} bytes (errno {errno})")
            }
            HeapError::BadNurserySize { min, initial, max } => {
                write!(f, "nursery sizes are not in order: {min} <= {initial} <= {max}")
            }
            HeapError::LowMemoryExhausted { size } => {
                write!(f, "no {size} free bytes of address space below 4 GB")
            }
        }
    }
}

impl std::error::Error for HeapError {}

/// Why an allocation did not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AllocFailure {
    /// Stop the world, `Heap::collect` this kind, then allocate again.
    NeedsCollection(crate::collect::CollectKind),
    /// The hard limit stands even after a full collection (`HeapConfig::hard_limit`).
    LimitExceeded,
    /// The system or the reservation has no more memory, even after a full collection.
    OutOfMemory,
}

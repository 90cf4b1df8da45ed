//! `Addr`: an address in the engine's world, and the one primitive pair that reads and writes through it.
//! Owns raw memory access. Every other module of the engine that touches managed memory goes through here.
//!
//! Aligned words are accessed as relaxed atomics: managed threads race by design (ECMA-335 I.12.6), Rust data races must not.
#![allow(unsafe_code, reason = "the primitive pair of raw access")]

use core::sync::atomic::{AtomicU8, AtomicU16, AtomicU32, AtomicU64, Ordering};

/// An address. Not a promise that anything lives there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[repr(transparent)]
pub struct Addr(pub usize);

impl core::fmt::Debug for Addr {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:#x}", self.0)
    }
}

mod sealed {
    pub trait Sealed {}
}

/// What can be loaded and stored in one access.
pub trait Scalar: Copy + sealed::Sealed {
    /// # Safety
    /// `at` is valid for a read of this type (any alignment).
    unsafe fn read(at: usize) -> Self;
    /// # Safety
    /// `at` is valid for a write of this type (any alignment).
    unsafe fn write(at: usize, value: Self);
}

macro_rules! scalar {
    ($ty:ty, $atomic:ty, $bits:ty, $to:expr, $from:expr) => {
        impl sealed::Sealed for $ty {}
        impl Scalar for $ty {
            #[inline(always)]
            unsafe fn read(at: usize) -> Self {
                let bits: $bits = if at & (core::mem::size_of::<$bits>() - 1) == 0 {
                    // SAFETY: valid by the caller, aligned by the test.
                    unsafe { &*(at as *const $atomic) }.load(Ordering::Relaxed)
                } else {
                    // SAFETY: valid by the caller; unaligned by the test.
                    unsafe { (at as *const $bits).read_unaligned() }
                };
                $from(bits)
            }
            #[inline(always)]
            unsafe fn write(at: usize, value: Self) {
                let bits: $bits = $to(value);
                if at & (core::mem::size_of::<$bits>() - 1) == 0 {
                    // SAFETY: valid by the caller, aligned by the test.
                    unsafe { &*(at as *const $atomic) }.store(bits, Ordering::Relaxed)
                } else {
                    // SAFETY: valid by the caller; unaligned by the test.
                    unsafe { (at as *mut $bits).write_unaligned(bits) }
                }
            }
        }
    };
}
scalar!(u8, AtomicU8, u8, |v| v, |b| b);
scalar!(i8, AtomicU8, u8, |v: i8| v as u8, |b: u8| b as i8);
scalar!(u16, AtomicU16, u16, |v| v, |b| b);
scalar!(i16, AtomicU16, u16, |v: i16| v as u16, |b: u16| b as i16);
scalar!(u32, AtomicU32, u32, |v| v, |b| b);
scalar!(i32, AtomicU32, u32, |v: i32| v as u32, |b: u32| b as i32);
scalar!(u64, AtomicU64, u64, |v| v, |b| b);
scalar!(i64, AtomicU64, u64, |v: i64| v as u64, |b: u64| b as i64);
scalar!(usize, AtomicU64, u64, |v: usize| v as u64, |b: u64| b as usize);
scalar!(f32, AtomicU32, u32, |v: f32| v.to_bits(), f32::from_bits);
scalar!(f64, AtomicU64, u64, |v: f64| v.to_bits(), f64::from_bits);

impl Addr {
    pub const NULL: Addr = Addr(0);

    #[inline(always)]
    pub const fn is_null(self) -> bool {
        self.0 == 0
    }
    #[inline(always)]
    pub const fn offset(self, bytes: usize) -> Addr {
        Addr(self.0.wrapping_add(bytes))
    }
    #[inline(always)]
    pub fn from_ptr<T>(ptr: *const T) -> Addr {
        Addr(ptr as usize)
    }
    #[inline(always)]
    pub fn as_ptr<T>(self) -> *mut T {
        self.0 as *mut T
    }
    /// # Safety
    /// The address is valid for a read of `T`, aligned or not.
    #[inline(always)]
    pub unsafe fn load<T: Scalar>(self) -> T {
        // SAFETY: the caller's promise.
        unsafe { T::read(self.0) }
    }
    /// # Safety
    /// The address is valid for a write of `T`, aligned or not.
    #[inline(always)]
    pub unsafe fn store<T: Scalar>(self, value: T) {
        // SAFETY: the caller's promise.
        unsafe { T::write(self.0, value) }
    }
    /// Copies `size` bytes, which may overlap. Whole aligned words are copied as words, so a concurrent reader sees no torn reference.
    /// # Safety
    /// Both ranges are valid.
    pub unsafe fn copy_from(self, source: Addr, size: usize) {
        let aligned = (self.0 | source.0 | size) & 7 == 0;
        if !aligned {
            // SAFETY: the caller's promise; no references live in unaligned data.
            unsafe { core::ptr::copy(source.as_ptr::<u8>(), self.as_ptr::<u8>(), size) };
            return;
        }
        let words = size / 8;
        let forward = self.0 <= source.0;
        for index in 0..words {
            let at = if forward { index } else { words - 1 - index } * 8;
            // SAFETY: inside the range.
            let word: u64 = unsafe { source.offset(at).load() };
            // SAFETY: inside the range.
            unsafe { self.offset(at).store(word) };
        }
    }
    /// # Safety
    /// The range is valid for writes.
    pub unsafe fn fill(self, byte: u8, size: usize) {
        // SAFETY: the caller's promise.
        unsafe { core::ptr::write_bytes(self.as_ptr::<u8>(), byte, size) }
    }
}

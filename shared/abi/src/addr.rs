//! `Addr`: an address in the engine's world, and the one primitive pair that reads and writes through it.
//! Owns raw memory access. Every other module of the engine that touches managed memory goes through here.
//!
//! Aligned words are accessed as relaxed atomics: managed threads race by design (ECMA-335 I.12.6), Rust data races must not.
#![allow(unsafe_code, reason = "the primitive pair of raw access")]

#[cfg(not(target_arch = "x86_64"))]
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

/// x86-64: a plain `mov` is a relaxed atomic access when it is aligned, and is allowed when it is not. Rust has no operation that
/// says both, and a test of the alignment would cost as much as the access.
#[cfg(target_arch = "x86_64")]
macro_rules! access {
    ($bits:ty, $load:literal, $store:literal, $class:ident) => {
        impl Width for $bits {
            #[inline(always)]
            unsafe fn read(at: usize) -> $bits {
                let bits: $bits;
                // SAFETY: the caller's promise.
                unsafe {
                    core::arch::asm!($load, at = in(reg) at, v = lateout($class) bits,
                        options(nostack, preserves_flags, readonly));
                }
                bits
            }
            #[inline(always)]
            unsafe fn write(at: usize, bits: $bits) {
                // SAFETY: the caller's promise.
                unsafe {
                    core::arch::asm!($store, at = in(reg) at, v = in($class) bits,
                        options(nostack, preserves_flags));
                }
            }
        }
    };
}
#[cfg(target_arch = "x86_64")]
access!(u8, "mov {v}, byte ptr [{at}]", "mov byte ptr [{at}], {v}", reg_byte);
#[cfg(target_arch = "x86_64")]
access!(u16, "movzx {v:e}, word ptr [{at}]", "mov word ptr [{at}], {v:x}", reg);
#[cfg(target_arch = "x86_64")]
access!(u32, "mov {v:e}, dword ptr [{at}]", "mov dword ptr [{at}], {v:e}", reg);
#[cfg(target_arch = "x86_64")]
access!(u64, "mov {v}, qword ptr [{at}]", "mov qword ptr [{at}], {v}", reg);

#[cfg(target_arch = "x86_64")]
access!(f32, "movss {v}, dword ptr [{at}]", "movss dword ptr [{at}], {v}", xmm_reg);
#[cfg(target_arch = "x86_64")]
access!(f64, "movsd {v}, qword ptr [{at}]", "movsd qword ptr [{at}], {v}", xmm_reg);

#[cfg(not(target_arch = "x86_64"))]
macro_rules! float_access {
    ($ty:ty, $bits:ty) => {
        impl Width for $ty {
            #[inline(always)]
            unsafe fn read(at: usize) -> $ty {
                // SAFETY: the caller's promise.
                <$ty>::from_bits(unsafe { <$bits as Width>::read(at) })
            }
            #[inline(always)]
            unsafe fn write(at: usize, value: $ty) {
                // SAFETY: the caller's promise.
                unsafe { <$bits as Width>::write(at, value.to_bits()) }
            }
        }
    };
}
#[cfg(not(target_arch = "x86_64"))]
float_access!(f32, u32);
#[cfg(not(target_arch = "x86_64"))]
float_access!(f64, u64);

#[cfg(not(target_arch = "x86_64"))]
macro_rules! access {
    ($bits:ty, $atomic:ty) => {
        impl Width for $bits {
            #[inline(always)]
            unsafe fn read(at: usize) -> $bits {
                if at.is_multiple_of(core::mem::size_of::<$bits>()) {
                    // SAFETY: valid by the caller, aligned by the test.
                    unsafe { &*(at as *const $atomic) }.load(Ordering::Relaxed)
                } else {
                    // SAFETY: valid by the caller.
                    unsafe { (at as *const $bits).read_unaligned() }
                }
            }
            #[inline(always)]
            unsafe fn write(at: usize, bits: $bits) {
                if at.is_multiple_of(core::mem::size_of::<$bits>()) {
                    // SAFETY: valid by the caller, aligned by the test.
                    unsafe { &*(at as *const $atomic) }.store(bits, Ordering::Relaxed)
                } else {
                    // SAFETY: valid by the caller.
                    unsafe { (at as *mut $bits).write_unaligned(bits) }
                }
            }
        }
    };
}
#[cfg(not(target_arch = "x86_64"))]
access!(u8, AtomicU8);
#[cfg(not(target_arch = "x86_64"))]
access!(u16, AtomicU16);
#[cfg(not(target_arch = "x86_64"))]
access!(u32, AtomicU32);
#[cfg(not(target_arch = "x86_64"))]
access!(u64, AtomicU64);

/// One access of a width.
trait Width: Copy {
    /// # Safety
    /// `at` is valid for a read.
    unsafe fn read(at: usize) -> Self;
    /// # Safety
    /// `at` is valid for a write.
    unsafe fn write(at: usize, bits: Self);
}

macro_rules! scalar {
    ($ty:ty, $bits:ty, $to:expr, $from:expr) => {
        impl sealed::Sealed for $ty {}
        impl Scalar for $ty {
            #[inline(always)]
            unsafe fn read(at: usize) -> Self {
                // SAFETY: the caller's promise.
                $from(unsafe { <$bits as Width>::read(at) })
            }
            #[inline(always)]
            unsafe fn write(at: usize, value: Self) {
                // SAFETY: the caller's promise.
                unsafe { <$bits as Width>::write(at, $to(value)) }
            }
        }
    };
}
scalar!(u8, u8, |v| v, |b| b);
scalar!(i8, u8, |v: i8| v as u8, |b: u8| b as i8);
scalar!(u16, u16, |v| v, |b| b);
scalar!(i16, u16, |v: i16| v as u16, |b: u16| b as i16);
scalar!(u32, u32, |v| v, |b| b);
scalar!(i32, u32, |v: i32| v as u32, |b: u32| b as i32);
scalar!(u64, u64, |v| v, |b| b);
scalar!(i64, u64, |v: i64| v as u64, |b: u64| b as i64);
scalar!(usize, u64, |v: usize| v as u64, |b: u64| b as usize);
scalar!(f32, f32, |v| v, |b| b);
scalar!(f64, f64, |v| v, |b| b);

impl Addr {
    pub const NULL: Addr = Addr(0);

    /// In the first page, which is never mapped: an access through it is one through null (as CoreCLR has it on Linux).
    #[inline(always)]
    pub const fn is_near_null(self) -> bool {
        self.0 < 4096
    }
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

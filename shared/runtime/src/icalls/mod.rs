//! Internal calls: Rust bodies of `[MethodImpl(InternalCall)]` methods of the core library.
//! Owns the table from full names to bodies. A row: name in the core library, Rust function. Arguments arrive as words of the callee's
//! frame (`this` first); results go to word 0. Conversions are by type (`FromWord`, `IntoWord`), so a body is an ordinary function
//! `fn(&mut Thread, …) -> Result<T, Thrown>`.
#![allow(unsafe_code, reason = "reads argument words of the caller's frame")]

mod arrays;
mod assemblies;
mod big_integers;
pub mod console;
mod environment;
mod files;
mod interop;
mod invoke;
mod math;
mod monitor;
mod numbers;
mod objects;
mod reflection;
mod runtime_type;
mod stack_trace;
mod threads;

use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::{Addr, ObjRef};
use hashbrown::HashMap;

/// The body of an internal call: reads its argument words, writes its result to word 0.
pub type InternalCall = fn(&mut Thread, *mut u64) -> Result<(), Thrown>;

/// A value that arrives in an argument word.
pub trait FromWord {
    fn from_word(word: u64) -> Self;
}
/// A value that leaves in word 0.
pub trait IntoWord {
    fn into_word(self) -> u64;
}

macro_rules! integer_word {
    ($($ty:ty as $slot:ty),*) => {$(
        impl FromWord for $ty {
            #[inline(always)]
            fn from_word(word: u64) -> $ty { word as $ty }
        }
        impl IntoWord for $ty {
            /// Small integers are normalised i4 slots.
            #[inline(always)]
            fn into_word(self) -> u64 { self as $slot as u64 }
        }
    )*};
}
integer_word!(
    i8 as i32,
    u8 as i32,
    i16 as i32,
    u16 as i32,
    i32 as i32,
    u32 as u32,
    i64 as i64,
    u64 as u64,
    usize as usize,
    isize as isize
);

impl FromWord for bool {
    fn from_word(word: u64) -> bool {
        word as u8 != 0
    }
}
impl IntoWord for bool {
    fn into_word(self) -> u64 {
        self as u64
    }
}
impl FromWord for f32 {
    fn from_word(word: u64) -> f32 {
        f32::from_bits(word as u32)
    }
}
impl IntoWord for f32 {
    fn into_word(self) -> u64 {
        self.to_bits() as u64
    }
}
impl FromWord for f64 {
    fn from_word(word: u64) -> f64 {
        f64::from_bits(word)
    }
}
impl IntoWord for f64 {
    fn into_word(self) -> u64 {
        self.to_bits()
    }
}
impl FromWord for ObjRef {
    fn from_word(word: u64) -> ObjRef {
        ObjRef(word as usize)
    }
}
impl IntoWord for ObjRef {
    fn into_word(self) -> u64 {
        self.0 as u64
    }
}
impl FromWord for Addr {
    fn from_word(word: u64) -> Addr {
        Addr(word as usize)
    }
}
impl IntoWord for Addr {
    fn into_word(self) -> u64 {
        self.0 as u64
    }
}
impl IntoWord for () {
    fn into_word(self) -> u64 {
        0
    }
}

/// Reads argument word `index`.
#[inline(always)]
pub fn argument<T: FromWord>(words: *mut u64, index: usize) -> T {
    // SAFETY: F2 (the caller made a frame with this method's argument words).
    T::from_word(unsafe { Addr::from_ptr(words).offset(index * 8).load::<u64>() })
}

/// Writes the result.
#[inline(always)]
pub fn set_result<T: IntoWord>(words: *mut u64, value: T) {
    // SAFETY: F2 (a callee's frame has at least one word).
    unsafe { Addr::from_ptr(words).store::<u64>(value.into_word()) }
}

/// Copies bytes out of memory that managed code vouches for.
pub(crate) fn read_bytes(from: Addr, bytes: &mut [u8]) {
    // SAFETY: the caller's range is readable.
    unsafe { core::ptr::copy_nonoverlapping(from.as_ptr::<u8>(), bytes.as_mut_ptr(), bytes.len()) };
}

/// Copies bytes into memory that managed code vouches for.
pub(crate) fn write_bytes(to: Addr, bytes: &[u8]) {
    // SAFETY: the caller's range is writable.
    unsafe { core::ptr::copy_nonoverlapping(bytes.as_ptr(), to.as_ptr::<u8>(), bytes.len()) };
}

/// An element of an array of references.
pub(crate) fn array_element(array: ObjRef, index: usize) -> ObjRef {
    // SAFETY: O2 (the caller's index is below the length).
    ObjRef(unsafe { array.field::<usize>(abi::object::ARRAY_DATA_OFFSET + index * 8) })
}

/// Writes a word of a new object that holds no references.
pub(crate) fn set_word(object: ObjRef, offset: usize, value: u64) {
    // SAFETY: O2 (the caller made the object this large).
    unsafe { object.set_field(offset, value) };
}

/// One table of internal calls: `internal_calls! { "System.Type::Name" => function(argument types…), … }` makes `ROWS`.
/// The functions return `Result<T, Thrown>`.
#[macro_export]
macro_rules! internal_calls {
    ($($name:literal => $function:path, ($($ty:ty),*);)*) => {
        /// (full name, body) of each internal call of this module.
        pub const ROWS: &[(&str, $crate::icalls::InternalCall)] = &[
            $(($name, |_thread, _words| {
                let mut _index = 0usize;
                $crate::icalls::set_result(_words, $function(_thread, $({
                    let value: $ty = $crate::icalls::argument(_words, _index);
                    _index += 1;
                    value
                }),*)?);
                Ok(())
            })),*
        ];
    };
}

/// All rows, by name.
#[derive(Default)]
pub struct InternalCalls {
    by_name: HashMap<&'static str, InternalCall>,
}

/// The modules that provide rows.
const TABLES: &[&[(&str, InternalCall)]] = &[
    arrays::ROWS,
    big_integers::ROWS,
    assemblies::ROWS,
    console::ROWS,
    environment::ROWS,
    invoke::ROWS,
    files::ROWS,
    interop::ROWS,
    math::ROWS,
    monitor::ROWS,
    numbers::ROWS,
    objects::ROWS,
    reflection::ROWS,
    runtime_type::ROWS,
    stack_trace::ROWS,
    threads::ROWS,
];

impl InternalCalls {
    pub fn new() -> InternalCalls {
        let mut by_name = HashMap::new();
        for (name, call) in TABLES.iter().copied().flatten() {
            let previous = by_name.insert(*name, *call);
            assert!(previous.is_none(), "internal call {name} has two bodies");
        }
        InternalCalls { by_name }
    }
    pub fn find(&self, name: &str) -> Option<InternalCall> {
        self.by_name.get(name).copied()
    }
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.by_name.keys().copied()
    }
}

//! `vm_struct!` and `vm_flags!`: one declaration makes the Rust type, its offsets and its table of fields.
//! Owns nothing else. The tables feed `entracte dis --abi`, `Abi.g.cs` and the boot check.

/// A field of a `vm_struct!`: name, byte offset, byte size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldRow {
    pub name: &'static str,
    pub offset: usize,
    pub size: usize,
}

/// A field of a `vm_flags!` word: name, first bit, width in bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlagRow {
    pub name: &'static str,
    pub first_bit: u32,
    pub width: u32,
}

/// Declares a `repr(C)` structure that generated code reads, with `NAME_OFFSETS`-style constants in a module of offsets.
///
/// `vm_struct! { /// doc  struct Thing, offsets thing_offset { a: u32, b: u64 } }`
#[macro_export]
macro_rules! vm_struct {
    ($(#[$meta:meta])* struct $name:ident, offsets $module:ident {
        $($(#[$field_meta:meta])* $field:ident : $ty:ty),* $(,)?
    }) => {
        $(#[$meta])*
        #[repr(C)]
        pub struct $name { $($(#[$field_meta])* pub $field: $ty),* }

        /// Byte offsets of the fields, as generated code uses them.
        #[allow(non_upper_case_globals, reason = "an offset is named exactly as its field")]
        pub mod $module {
            #[allow(unused_imports, reason = "field types are those of the parent module")]
            use super::*;
            $(pub const $field: usize = core::mem::offset_of!($name, $field);)*
        }

        impl $name {
            /// The fields in order: what dumps and the boot check read.
            pub const FIELDS: &'static [$crate::layout::FieldRow] = &[
                $($crate::layout::FieldRow {
                    name: stringify!($field),
                    offset: core::mem::offset_of!($name, $field),
                    size: core::mem::size_of::<$ty>(),
                }),*
            ];
        }
    };
}

/// Declares a `u32` word of bit fields: `vm_flags! { struct F { a: 0, 3; b: 3, 1; } }` gives `a()`, `with_a(v)`, `A_SHIFT`, `A_MASK`.
/// Overlapping fields stop the build.
#[macro_export]
macro_rules! vm_flags {
    ($(#[$meta:meta])* struct $name:ident {
        $($(#[$field_meta:meta])* $field:ident / $with:ident / $konst:ident : $first:literal, $width:literal);* $(;)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        #[repr(transparent)]
        pub struct $name(pub u32);

        impl $name {
            $(
                /// (first bit, width) of the field.
                pub const $konst: (u32, u32) = ($first, $width);
                $(#[$field_meta])*
                #[inline(always)]
                pub const fn $field(self) -> u32 {
                    (self.0 >> $first) & (((1u64 << $width) - 1) as u32)
                }
                /// The word with this field replaced.
                #[inline(always)]
                pub const fn $with(self, value: u32) -> Self {
                    let mask = (((1u64 << $width) - 1) as u32) << $first;
                    Self((self.0 & !mask) | ((value << $first) & mask))
                }
            )*
            /// The fields in order.
            pub const FIELDS: &'static [$crate::layout::FlagRow] = &[
                $($crate::layout::FlagRow { name: stringify!($field), first_bit: $first, width: $width }),*
            ];
        }

        const _: () = {
            let mut seen = 0u64;
            $(
                let bits = ((1u64 << $width) - 1) << $first;
                assert!(seen & bits == 0, concat!("overlapping flag field ", stringify!($field)));
                seen |= bits;
            )*
            assert!(seen >> 32 == 0, "flag fields exceed 32 bits");
        };
    };
}

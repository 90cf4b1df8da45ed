//! The names of things in a `Universe`: small numbers, valid only in the universe that made them.
//! Equal numbers are the same thing, because types, methods and fields are interned.

use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $letter:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The number behind the name, for a word that managed code or generated code keeps.
            pub const fn index(self) -> u32 {
                self.0
            }

            /// The inverse of `index`. A number that no universe gave out makes lookups panic.
            pub const fn from_index(index: u32) -> Self {
                Self(index)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }
    )*};
}

ids! {
    /// A loaded assembly.
    AssemblyId "a";
    /// A constructed type: exact, open (over its own parameters) or canonical.
    TypeId "t";
    /// A method of an exact owner with its method arguments, in one of its variants.
    MethodId "m";
    /// A field of an exact owner.
    FieldId "f";
}

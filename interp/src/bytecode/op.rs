//! What the list of bytecode operations makes: a structure an operation, their numbers, encoding, a generic visit.
//! Owns the generated readers that need no execution. Entry: `Op`, `Opcode`.

use super::operand::*;

/// Words are read in place as structures of little-endian fields.
const _: () = assert!(cfg!(target_endian = "little"));

/// Which accumulator register holds the operation's result afterwards, besides its slot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Accumulator {
    /// All keep what they had.
    Unchanged,
    Int,
    R4,
    R8,
    /// All may hold anything.
    Lost,
}

/// One operation with its operands.
pub trait Op: Copy {
    const OPCODE: Opcode;
    /// Words of the operation, without a switch's table.
    const WORDS: usize;
    fn encode(self, words: &mut [u64]);
    fn decode(words: &[u64]) -> Self;
}

/// An operand of an operation, taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OperandView {
    pub name: &'static str,
    pub view: View,
    pub bits: u64,
}

/// Called with each operand of an operation.
pub type Visit<'v> = &'v mut dyn FnMut(OperandView);

fn put(words: &mut [u64], offset: usize, bits: u64) {
    words[offset / 8] |= bits << (offset % 8 * 8);
}

fn get<F: Field>(words: &[u64], offset: usize) -> F {
    let width = core::mem::size_of::<F>() * 8;
    let bits = words[offset / 8] >> (offset % 8 * 8);
    F::from_bits(if width == 64 { bits } else { bits & ((1 << width) - 1) })
}

macro_rules! accumulator {
    () => {
        Accumulator::Unchanged
    };
    (int) => {
        Accumulator::Int
    };
    (r4) => {
        Accumulator::R4
    };
    (r8) => {
        Accumulator::R8
    };
    (lost) => {
        Accumulator::Lost
    };
}

macro_rules! declare {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
        { $($field:ident : $ty:ident),* } [$($accumulator:ident)?];)*) => {
        /// The number of an operation, its first 16 bits.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u16)]
        pub enum Opcode { $($camel),* }

        $(
            $(#[$meta])*
            #[derive(Clone, Copy, PartialEq, Eq, Debug)]
            #[repr(C, align(8))]
            pub struct $camel { opcode: u16, $(pub $field: $ty),* }

            impl $camel {
                #[allow(clippy::too_many_arguments, clippy::new_without_default, reason = "one argument an operand")]
                pub const fn new($($field: $ty),*) -> $camel {
                    $camel { opcode: Opcode::$camel as u16, $($field),* }
                }
            }

            impl Op for $camel {
                const OPCODE: Opcode = Opcode::$camel;
                const WORDS: usize = core::mem::size_of::<$camel>() / 8;
                fn encode(self, words: &mut [u64]) {
                    put(words, 0, self.opcode as u64);
                    $(put(words, core::mem::offset_of!($camel, $field), self.$field.to_bits());)*
                }
                #[allow(unused_variables, reason = "operations without operands")]
                fn decode(words: &[u64]) -> Self {
                    $camel::new($(get(words, core::mem::offset_of!($camel, $field))),*)
                }
            }
        )*

        impl Opcode {
            pub const ALL: &'static [Opcode] = &[$(Opcode::$camel),*];

            pub fn from_number(number: u16) -> Option<Opcode> {
                Opcode::ALL.get(number as usize).copied()
            }
            pub fn text(self) -> &'static str {
                const TEXTS: &[&str] = &[$($text),*];
                TEXTS[self as usize]
            }
            /// Words of the operation, without a switch's table.
            pub fn words(self) -> usize {
                const WORDS: &[usize] = &[$($camel::WORDS),*];
                WORDS[self as usize]
            }
            pub fn accumulator(self) -> Accumulator {
                const ACCUMULATORS: &[Accumulator] = &[$(accumulator!($($accumulator)?)),*];
                ACCUMULATORS[self as usize]
            }
            /// Writes the operation from the bits of its operands, in order.
            #[allow(unused_variables, reason = "operations without operands")]
            pub fn assemble(self, operands: &[u64], words: &mut [u64]) {
                match self {
                    $(Opcode::$camel => {
                        let mut operands = operands.iter().copied();
                        #[allow(unused_mut, unused_variables, reason = "operations without operands")]
                        let mut next = || operands.next().expect("an operand for each field");
                        $camel::new($(<$ty as Field>::from_bits(next())),*).encode(words);
                    })*
                }
            }
            /// Calls `visit` with the operands at the beginning of `words`.
            #[allow(unused_variables, reason = "operations without operands")]
            pub fn visit(self, words: &[u64], visit: Visit<'_>) {
                match self {
                    $(Opcode::$camel => {
                        let op = $camel::decode(words);
                        $(visit(OperandView {
                            name: stringify!($field),
                            view: op.$field.view(),
                            bits: op.$field.to_bits(),
                        });)*
                    })*
                }
            }
        }
    };
}
crate::for_each_bytecode!(declare);

/// The handlers' addresses are looked up by number: a few hundred, not more (design B1).
const _: () = assert!(Opcode::ALL.len() <= 700);

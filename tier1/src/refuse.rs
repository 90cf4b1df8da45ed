//! Why tier 1 declines a method: one list; a reason is a counter. A method that is declined stays interpreted.
//! Rows: Camel name "what the reports say".

use types::TypeError;

#[macro_export]
macro_rules! for_each_refusal {
    ($macro:ident) => {
        $macro! {
            /// The IL has none there (runtime async 1.3).
            AwaitInHandler "await in a handler";
            /// Copies of finally handlers in the normal path grew beyond reason.
            FinallyTooLarge "too many copies of finally handlers";
            TooLarge "too many blocks or values";
            /// A type that the method needs cannot be loaded: the interpreter throws when it gets there.
            Type "type that cannot be loaded";
            /// Tier 0 keeps a slot where the compiled rest of the frame cannot find it.
            Loop "loop that stays in tier 0";
        }
    };
}

macro_rules! declare {
    ($($(#[$meta:meta])* $name:ident $text:literal;)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Refusal { $($(#[$meta])* $name),* }

        impl Refusal {
            pub const ALL: &'static [Refusal] = &[$(Refusal::$name),*];
            pub const fn text(self) -> &'static str {
                match self { $(Refusal::$name => $text),* }
            }
        }
    };
}
for_each_refusal!(declare);

impl core::fmt::Display for Refusal {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.text())
    }
}

impl From<TypeError> for Refusal {
    fn from(_: TypeError) -> Refusal {
        Refusal::Type
    }
}

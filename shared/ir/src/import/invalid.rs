//! The reasons that IL is invalid: one list.

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident $text:literal;)*) => {
        /// Why IL is invalid.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum InvalidIl { $($(#[$doc])* $name),* }

        impl core::fmt::Display for InvalidIl {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(match self { $(InvalidIl::$name => $text),* })
            }
        }
    };
}

reasons! {
    /// The decoder stopped: unknown opcode, truncated operand, branch out of the method.
    Undecodable "the code cannot be decoded";
    Empty "the method has no code";
    BadTarget "a branch or clause leads into the middle of an instruction";
    StackUnderflow "the stack is empty";
    StackOverflow "the stack is deeper than the header says";
    StackMismatch "stack states disagree where control flow meets";
    StackNotEmpty "the stack must be empty";
    StackKind "a value of the wrong kind";
    FallsOff "control falls off the end of the code";
    BadVariable "no such argument or local";
    BadToken "a token of the wrong kind or without a row";
    BadClause "exception clauses overlap or are empty";
    Crossing "control crosses the border of a protected region";
    Region "an instruction outside the region it belongs to";
    BadPrefix "a prefix before an instruction that it does not fit";
    BadCall "a call that does not fit its method";
    BadSignature "a signature that fits no instruction";
    ReturnKind "the value returned is not of the method's result type";
    TooComplex "the method is too large";
}

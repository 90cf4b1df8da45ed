//! The exceptions that the engine itself throws: one list.
//! Owns the numbering. Readers: `EngineCallbacks.CreateException` (through the generated C#), the tiers, the tests.

/// Rows: Camel name, full .NET type name.
#[macro_export]
macro_rules! for_each_exception {
    ($macro:ident) => {
        $macro! {
            NullReference "System.NullReferenceException",
            IndexOutOfRange "System.IndexOutOfRangeException",
            InvalidCast "System.InvalidCastException",
            ArrayTypeMismatch "System.ArrayTypeMismatchException",
            Overflow "System.OverflowException",
            DivideByZero "System.DivideByZeroException",
            Arithmetic "System.ArithmeticException",
            OutOfMemory "System.OutOfMemoryException",
            StackOverflow "System.StackOverflowException",
            InvalidProgram "System.InvalidProgramException",
            TypeLoad "System.TypeLoadException",
            MissingMethod "System.MissingMethodException",
            MissingField "System.MissingFieldException",
            FileNotFound "System.IO.FileNotFoundException",
            BadImageFormat "System.BadImageFormatException",
            EntryPointNotFound "System.EntryPointNotFoundException",
            DllNotFound "System.DllNotFoundException",
            AmbiguousImplementation "System.Runtime.AmbiguousImplementationException",
            SynchronizationLock "System.Threading.SynchronizationLockException",
            ThreadState "System.Threading.ThreadStateException",
            ThreadInterrupted "System.Threading.ThreadInterruptedException",
            Argument "System.ArgumentException",
            ArgumentNull "System.ArgumentNullException",
            ArgumentOutOfRange "System.ArgumentOutOfRangeException",
            InvalidOperation "System.InvalidOperationException",
            NotSupported "System.NotSupportedException",
            PlatformNotSupported "System.PlatformNotSupportedException",
            MissingMember "System.MissingMemberException",
            MemberAccess "System.MemberAccessException",
            Rank "System.RankException",
            IO "System.IO.IOException",
            NotImplemented "System.NotImplementedException",
            Verification "System.Security.VerificationException",
            MethodAccess "System.MethodAccessException",
            MarshalDirective "System.Runtime.InteropServices.MarshalDirectiveException",
        }
    };
}

macro_rules! declare {
    ($($name:ident $full:literal,)*) => {
        /// An exception that the engine throws.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u32)]
        pub enum ExceptionKind { $($name),* }

        impl ExceptionKind {
            pub const ALL: &'static [ExceptionKind] = &[$(ExceptionKind::$name),*];
            /// The .NET type's full name.
            pub const fn type_name(self) -> &'static str {
                match self { $(ExceptionKind::$name => $full),* }
            }
            /// The row's own name.
            pub const fn name(self) -> &'static str {
                match self { $(ExceptionKind::$name => stringify!($name)),* }
            }
        }
    };
}
for_each_exception!(declare);

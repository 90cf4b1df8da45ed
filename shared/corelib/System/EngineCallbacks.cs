using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security;
using System.Threading;

namespace System;

// What the engine calls by name (docs/corelib-contract.md, "What the engine calls").
internal static class EngineCallbacks
{
    // `kind` numbers the rows of the engine's list of exceptions (shared/abi/src/exceptions.rs).
    private static Exception CreateException(int kind, string? detail) => kind switch
    {
        0 => detail is null ? new NullReferenceException() : new NullReferenceException(detail),
        1 => detail is null ? new IndexOutOfRangeException() : new IndexOutOfRangeException(detail),
        2 => detail is null ? new InvalidCastException() : new InvalidCastException(detail),
        3 => detail is null ? new ArrayTypeMismatchException() : new ArrayTypeMismatchException(detail),
        4 => detail is null ? new OverflowException() : new OverflowException(detail),
        5 => detail is null ? new DivideByZeroException() : new DivideByZeroException(detail),
        6 => detail is null ? new ArithmeticException() : new ArithmeticException(detail),
        7 => detail is null ? new OutOfMemoryException() : new OutOfMemoryException(detail),
        8 => detail is null ? new StackOverflowException() : new StackOverflowException(detail),
        9 => detail is null ? new InvalidProgramException() : new InvalidProgramException(detail),
        10 => detail is null ? new TypeLoadException() : new TypeLoadException(detail),
        11 => detail is null ? new MissingMethodException() : new MissingMethodException(detail),
        12 => detail is null ? new MissingFieldException() : new MissingFieldException(detail),
        13 => detail is null ? new FileNotFoundException() : new FileNotFoundException(detail),
        14 => detail is null ? new BadImageFormatException() : new BadImageFormatException(detail),
        15 => detail is null ? new EntryPointNotFoundException() : new EntryPointNotFoundException(detail),
        16 => detail is null ? new DllNotFoundException() : new DllNotFoundException(detail),
        17 => detail is null ? new AmbiguousImplementationException() : new AmbiguousImplementationException(detail),
        18 => detail is null ? new SynchronizationLockException() : new SynchronizationLockException(detail),
        19 => detail is null ? new ThreadStateException() : new ThreadStateException(detail),
        20 => detail is null ? new ThreadInterruptedException() : new ThreadInterruptedException(detail),
        21 => detail is null ? new ArgumentException() : new ArgumentException(detail),
        22 => detail is null ? new ArgumentNullException() : new ArgumentNullException(detail),
        23 => detail is null ? new ArgumentOutOfRangeException() : new ArgumentOutOfRangeException(detail),
        24 => detail is null ? new InvalidOperationException() : new InvalidOperationException(detail),
        25 => detail is null ? new NotSupportedException() : new NotSupportedException(detail),
        26 => detail is null ? new PlatformNotSupportedException() : new PlatformNotSupportedException(detail),
        27 => detail is null ? new MissingMemberException() : new MissingMemberException(detail),
        28 => detail is null ? new MemberAccessException() : new MemberAccessException(detail),
        29 => detail is null ? new RankException() : new RankException(detail),
        30 => detail is null ? new IOException() : new IOException(detail),
        31 => detail is null ? new NotImplementedException() : new NotImplementedException(detail),
        32 => detail is null ? new VerificationException() : new VerificationException(detail),
        33 => detail is null ? new MethodAccessException() : new MethodAccessException(detail),
        34 => detail is null ? new MarshalDirectiveException() : new MarshalDirectiveException(detail),
        _ => new ExecutionEngineException(detail),
    };

    private static Exception WrapException(object thrown) => new RuntimeWrappedException(thrown);

    private static Exception TypeInitialization(string typeName, Exception inner) => new TypeInitializationException(typeName, inner);

    private static void UnhandledException(Exception e)
    {
        try
        {
            AppDomain.CurrentDomain.RaiseUnhandledException(e);
        }
        catch (Exception)
        {
            // The program's handler failed; the exception itself is still what is reported.
        }
        Console.FlushAll();
        ConsoleStream.WriteText(2, string.Concat("Unhandled exception. ", e.ToString(), "\n"));
    }

    [StackTraceHidden]
    private static void StartThread(Thread thread) => thread.StartCallback();

    private static void ProcessExit()
    {
        AppDomain.CurrentDomain.RaiseProcessExit();
        Console.FlushAll();
    }
}

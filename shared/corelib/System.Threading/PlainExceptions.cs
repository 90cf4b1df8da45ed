// Exceptions that add nothing to their base but a default message and an HRESULT.
namespace System.Threading;

public class SynchronizationLockException : SystemException
{
    private const int Result = unchecked((int)0x80131518);
    public SynchronizationLockException() : base("Object synchronization method was called from an unsynchronized block of code.") => HResult = Result;
    public SynchronizationLockException(string? message) : base(message) => HResult = Result;
    public SynchronizationLockException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class ThreadInterruptedException : SystemException
{
    private const int Result = unchecked((int)0x80131519);
    public ThreadInterruptedException() : base("Thread was interrupted from a waiting state.") => HResult = Result;
    public ThreadInterruptedException(string? message) : base(message) => HResult = Result;
    public ThreadInterruptedException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class ThreadStateException : SystemException
{
    private const int Result = unchecked((int)0x80131520);
    public ThreadStateException() : base("Thread was in an invalid state for the operation being executed.") => HResult = Result;
    public ThreadStateException(string? message) : base(message) => HResult = Result;
    public ThreadStateException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

// Exceptions of the synchronisation types.
namespace System.Threading;

public class AbandonedMutexException : SystemException
{
    private const string DefaultMessage = "The wait completed due to an abandoned mutex.";

    public AbandonedMutexException()
        : base(DefaultMessage)
    {
        HResult = unchecked((int)0x8013152D);
    }

    public AbandonedMutexException(string? message)
        : base(message)
    {
        HResult = unchecked((int)0x8013152D);
    }

    public AbandonedMutexException(string? message, Exception? inner)
        : base(message, inner)
    {
        HResult = unchecked((int)0x8013152D);
    }

    public AbandonedMutexException(int location, WaitHandle? handle)
        : base(DefaultMessage)
    {
        HResult = unchecked((int)0x8013152D);
        Set(location, handle);
    }

    public AbandonedMutexException(string? message, int location, WaitHandle? handle)
        : base(message)
    {
        HResult = unchecked((int)0x8013152D);
        Set(location, handle);
    }

    public AbandonedMutexException(string? message, Exception? inner, int location, WaitHandle? handle)
        : base(message, inner)
    {
        HResult = unchecked((int)0x8013152D);
        Set(location, handle);
    }

    private void Set(int location, WaitHandle? handle)
    {
        MutexIndex = location;
        Mutex = handle as Mutex;
    }

    public Mutex? Mutex { get; private set; }

    public int MutexIndex { get; private set; } = -1;
}

public class LockRecursionException : Exception
{
    public LockRecursionException()
    {
    }

    public LockRecursionException(string? message)
        : base(message)
    {
    }

    public LockRecursionException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

public class BarrierPostPhaseException : Exception
{
    private const string DefaultMessage = "The postPhaseAction failed with an exception.";

    public BarrierPostPhaseException()
        : this((string?)null)
    {
    }

    public BarrierPostPhaseException(Exception? innerException)
        : this(null, innerException)
    {
    }

    public BarrierPostPhaseException(string? message)
        : this(message, null)
    {
    }

    public BarrierPostPhaseException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}

public class SemaphoreFullException : SystemException
{
    private const string DefaultMessage = "Adding the specified count to the semaphore would cause it to exceed its maximum count.";

    public SemaphoreFullException()
        : base(DefaultMessage)
    {
    }

    public SemaphoreFullException(string? message)
        : base(message)
    {
    }

    public SemaphoreFullException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

public class WaitHandleCannotBeOpenedException : ApplicationException
{
    public WaitHandleCannotBeOpenedException()
        : base("No handle of the given name exists.")
    {
    }

    public WaitHandleCannotBeOpenedException(string? message)
        : base(message)
    {
    }

    public WaitHandleCannotBeOpenedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

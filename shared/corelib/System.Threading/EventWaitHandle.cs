// EventWaitHandle, ManualResetEvent, AutoResetEvent, Mutex, Semaphore. Names are not supported: there are no other processes to share
// them with on this platform, as on .NET for Unix.
namespace System.Threading;

using System.Diagnostics.CodeAnalysis;

public enum EventResetMode
{
    AutoReset = 0,
    ManualReset = 1,
}

public class EventWaitHandle : WaitHandle
{
    public EventWaitHandle(bool initialState, EventResetMode mode)
        : this(initialState, mode, null, out _)
    {
    }

    public EventWaitHandle(bool initialState, EventResetMode mode, string? name)
        : this(initialState, mode, name, out _)
    {
    }

    public EventWaitHandle(bool initialState, EventResetMode mode, string? name, out bool createdNew)
    {
        if (mode != EventResetMode.AutoReset && mode != EventResetMode.ManualReset)
        {
            throw new ArgumentException("Value of flags is invalid.", nameof(mode));
        }
        RejectName(name);
        createdNew = true;
        Initialize(new Waitable(
            mode == EventResetMode.ManualReset ? Waitable.WaitableKind.ManualReset : Waitable.WaitableKind.AutoReset,
            initialState ? 1 : 0));
    }

    internal static void RejectName(string? name)
    {
        if (!string.IsNullOrEmpty(name))
        {
            throw new PlatformNotSupportedException("The named version of this synchronization primitive is not supported on this platform.");
        }
    }

    public static EventWaitHandle OpenExisting(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        throw new PlatformNotSupportedException("The named version of this synchronization primitive is not supported on this platform.");
    }

    public static bool TryOpenExisting(string name, [NotNullWhen(true)] out EventWaitHandle? result)
    {
        result = OpenExisting(name);
        return true;
    }

    public bool Reset()
    {
        WaitSubsystem.ResetEvent(Live);
        return true;
    }

    public bool Set()
    {
        WaitSubsystem.SetEvent(Live);
        return true;
    }
}

public sealed class ManualResetEvent : EventWaitHandle
{
    public ManualResetEvent(bool initialState)
        : base(initialState, EventResetMode.ManualReset)
    {
    }
}

public sealed class AutoResetEvent : EventWaitHandle
{
    public AutoResetEvent(bool initialState)
        : base(initialState, EventResetMode.AutoReset)
    {
    }
}

public sealed class Semaphore : WaitHandle
{
    public Semaphore(int initialCount, int maximumCount)
        : this(initialCount, maximumCount, null, out _)
    {
    }

    public Semaphore(int initialCount, int maximumCount, string? name)
        : this(initialCount, maximumCount, name, out _)
    {
    }

    public Semaphore(int initialCount, int maximumCount, string? name, out bool createdNew)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumCount);
        if (initialCount > maximumCount)
        {
            throw new ArgumentException("The initial count for the semaphore must be greater than or equal to zero and less than the maximum count.");
        }
        EventWaitHandle.RejectName(name);
        createdNew = true;
        Initialize(new Waitable(Waitable.WaitableKind.Semaphore, initialCount, maximumCount));
    }

    public static Semaphore OpenExisting(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        throw new PlatformNotSupportedException("The named version of this synchronization primitive is not supported on this platform.");
    }

    public static bool TryOpenExisting(string name, [NotNullWhen(true)] out Semaphore? result)
    {
        result = OpenExisting(name);
        return true;
    }

    public int Release() => Release(1);

    public int Release(int releaseCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(releaseCount);
        return WaitSubsystem.ReleaseSemaphore(Live, releaseCount);
    }
}

/// A mutex may have a name; within the process every mutex of that name is the same one.
public sealed class Mutex : WaitHandle
{
    private static readonly Collections.Generic.Dictionary<string, WeakReference<Waitable>> s_named = new();

    public Mutex()
        : this(false, null, out _)
    {
    }

    public Mutex(bool initiallyOwned)
        : this(initiallyOwned, null, out _)
    {
    }

    public Mutex(bool initiallyOwned, string? name)
        : this(initiallyOwned, name, out _)
    {
    }

    public Mutex(bool initiallyOwned, string? name, out bool createdNew)
    {
        Waitable? waitable = null;
        createdNew = true;
        if (!string.IsNullOrEmpty(name))
        {
            lock (s_named)
            {
                if (s_named.TryGetValue(name, out WeakReference<Waitable>? reference) && reference.TryGetTarget(out waitable))
                {
                    createdNew = false;
                }
                else
                {
                    waitable = new Waitable(Waitable.WaitableKind.Mutex, 0);
                    s_named[name] = new WeakReference<Waitable>(waitable);
                }
            }
        }
        Initialize(waitable ?? new Waitable(Waitable.WaitableKind.Mutex, 0));
        if (initiallyOwned && createdNew)
        {
            WaitOne();
        }
    }

    private Mutex(Waitable waitable)
    {
        Initialize(waitable);
    }

    public static Mutex OpenExisting(string name)
    {
        if (!TryOpenExisting(name, out Mutex? result))
        {
            throw new WaitHandleCannotBeOpenedException();
        }
        return result;
    }

    public static bool TryOpenExisting(string name, [NotNullWhen(true)] out Mutex? result)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (s_named)
        {
            if (s_named.TryGetValue(name, out WeakReference<Waitable>? reference) && reference.TryGetTarget(out Waitable? waitable))
            {
                result = new Mutex(waitable);
                return true;
            }
        }
        result = null;
        return false;
    }

    public void ReleaseMutex() => WaitSubsystem.ReleaseMutex(Live);
}

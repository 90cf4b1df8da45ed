using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Threading;

public static class Monitor
{
    [Intrinsic]
    public static void Enter(object obj)
    {
        if (obj is null) ThrowNull();
        EnterObject(obj);
    }

    public static void Enter(object obj, ref bool lockTaken)
    {
        if (lockTaken) ThrowHelper.ThrowArgument("Argument must be initialized to false", nameof(lockTaken));
        if (obj is null) ThrowNull();
        EnterObject(obj);
        lockTaken = true;
    }

    public static void Exit(object obj)
    {
        if (obj is null) ThrowNull();
        ExitObject(obj);
    }

    public static bool TryEnter(object obj) => TryEnter(obj, 0);

    public static void TryEnter(object obj, ref bool lockTaken) => TryEnter(obj, 0, ref lockTaken);

    public static bool TryEnter(object obj, int millisecondsTimeout)
    {
        if (obj is null) ThrowNull();
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1, null);
        return TryEnterObject(obj, millisecondsTimeout);
    }

    public static bool TryEnter(object obj, TimeSpan timeout) => TryEnter(obj, Milliseconds(timeout));

    public static void TryEnter(object obj, int millisecondsTimeout, ref bool lockTaken)
    {
        if (lockTaken) ThrowHelper.ThrowArgument("Argument must be initialized to false", nameof(lockTaken));
        lockTaken = TryEnter(obj, millisecondsTimeout);
    }

    public static void TryEnter(object obj, TimeSpan timeout, ref bool lockTaken) => TryEnter(obj, Milliseconds(timeout), ref lockTaken);

    public static bool IsEntered(object obj)
    {
        if (obj is null) ThrowHelper.ThrowArgumentNull(nameof(obj));
        return IsEnteredObject(obj);
    }

    public static bool Wait(object obj) => Wait(obj, -1);

    public static bool Wait(object obj, int millisecondsTimeout)
    {
        if (obj is null) ThrowHelper.ThrowArgumentNull(nameof(obj));
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        return WaitObject(obj, millisecondsTimeout);
    }

    public static bool Wait(object obj, TimeSpan timeout) => Wait(obj, Milliseconds(timeout));
    public static bool Wait(object obj, int millisecondsTimeout, bool exitContext) => Wait(obj, millisecondsTimeout);
    public static bool Wait(object obj, TimeSpan timeout, bool exitContext) => Wait(obj, Milliseconds(timeout));

    public static void Pulse(object obj)
    {
        if (obj is null) ThrowHelper.ThrowArgumentNull(nameof(obj));
        PulseObject(obj);
    }

    public static void PulseAll(object obj)
    {
        if (obj is null) ThrowHelper.ThrowArgumentNull(nameof(obj));
        PulseAllObject(obj);
    }

    // How often a thread had to wait for a monitor, in the whole process.
    public static long LockContentionCount => ContentionCount();

    // .NET names no parameter for the object of a lock.
    [DoesNotReturn]
    private static void ThrowNull() => throw new ArgumentNullException();

    private static int Milliseconds(TimeSpan timeout)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, -1, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, int.MaxValue, nameof(timeout));
        return (int)milliseconds;
    }

    // Acquires the object's monitor; recursive. Throws ThreadInterruptedException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void EnterObject(object obj);

    // Releases it. Throws SynchronizationLockException when the caller does not own it.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ExitObject(object obj);

    // Acquires it within the time (-1: forever; 0: at once). Throws ThreadInterruptedException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool TryEnterObject(object obj, int millisecondsTimeout);

    // Whether the calling thread owns it. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool IsEnteredObject(object obj);

    // Releases it wholly, waits for a pulse within the time (-1: forever), acquires it again as often; false: no pulse in time.
    // Throws SynchronizationLockException when not owned, ThreadInterruptedException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool WaitObject(object obj, int millisecondsTimeout);

    // Wakes one waiter. Throws SynchronizationLockException when not owned.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void PulseObject(object obj);

    // Wakes all waiters. Throws SynchronizationLockException when not owned.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void PulseAllObject(object obj);

    // How often EnterObject or TryEnterObject found the monitor taken. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern long ContentionCount();
}

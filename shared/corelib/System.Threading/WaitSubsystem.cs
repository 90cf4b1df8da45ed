// Wait handles over Monitor. One lock guards the state of all of them, so that waiting for several at once is atomic; every waiting
// thread sleeps on an object of its own, so that a signal wakes only who it is for. A handle is signalled, a semaphore has a
// count, a mutex an owner; waiters are served in the order they came.
namespace System.Threading;

using System.Collections.Generic;

/// The state behind a WaitHandle.
internal sealed class Waitable
{
    internal enum WaitableKind
    {
        ManualReset,
        AutoReset,
        Semaphore,
        Mutex,
    }

    internal readonly WaitableKind Kind;
    internal int Count;
    internal readonly int MaximumCount;
    internal Thread? Owner;
    internal int Recursion;
    internal bool Abandoned;
    /// The object that users hold, to name it in an AbandonedMutexException.
    internal WaitHandle? Handle;
    internal Waiter.Registration? FirstWaiter;
    internal Waiter.Registration? LastWaiter;

    /// `count`: 1 when signalled, or a semaphore's count.
    internal Waitable(WaitableKind kind, int count, int maximumCount = 1)
    {
        Kind = kind;
        Count = count;
        MaximumCount = maximumCount;
    }

    internal bool CanAcquire(Thread thread) =>
        Kind == WaitableKind.Mutex ? Owner is null || Owner == thread : Count > 0;

    /// Takes the signal; true when a mutex was abandoned by its last owner.
    internal bool Acquire(Thread thread)
    {
        switch (Kind)
        {
            case WaitableKind.ManualReset:
                return false;
            case WaitableKind.Mutex:
                Owner = thread;
                Recursion++;
                if (Recursion == 1)
                {
                    Waiter.Of(thread).Owned.Add(this);
                }
                bool abandoned = Abandoned;
                Abandoned = false;
                return abandoned;
            default:
                Count--;
                return false;
        }
    }
}

/// A thread as a waiter.
internal sealed class Waiter(Thread thread)
{
    /// One handle this waiter waits for; a node of the handle's list.
    internal sealed class Registration(Waiter waiter, Waitable waitable, int index)
    {
        internal readonly Waiter Waiter = waiter;
        internal readonly Waitable Waitable = waitable;
        internal readonly int Index = index;
        internal Registration? Previous;
        internal Registration? Next;
    }

    internal const int NotSatisfied = -1;

    [ThreadStatic]
    private static Waiter? t_current;

    internal readonly Thread Thread = thread;
    internal readonly object Signal = new object();
    internal readonly List<Waitable> Owned = new List<Waitable>();
    internal Registration[]? Registrations;
    internal bool WaitsForAll;
    internal int SatisfiedIndex;
    internal Waitable? AbandonedMutex;
    internal int AbandonedIndex;

    internal static bool HasCurrent => t_current is not null;

    internal static Waiter Current => t_current ??= new Waiter(Thread.CurrentThread);

    /// Only ever asked for the current thread or one that waits, both of which are known.
    internal static Waiter Of(Thread thread)
    {
        Waiter current = Current;
        return current.Thread == thread ? current : WaitSubsystem.s_waiting[thread];
    }
}

internal static class WaitSubsystem
{
    internal static readonly object s_gate = new object();
    internal static readonly Dictionary<Thread, Waiter> s_waiting = new Dictionary<Thread, Waiter>(ReferenceEqualityComparer.Instance);

    internal static int Wait(Waitable waitable, int milliseconds) => Wait(new ReadOnlySpan<Waitable>(in waitable), waitForAll: false, milliseconds);

    /// The index of the handle that satisfied the wait (0 for all), or WaitHandle.WaitTimeout.
    internal static int Wait(ReadOnlySpan<Waitable> waitables, bool waitForAll, int milliseconds)
    {
        Waiter waiter = Waiter.Current;
        lock (s_gate)
        {
            if (TrySatisfyNow(waiter, waitables, waitForAll, out int index))
            {
                return Finish(waiter, index);
            }
            if (milliseconds == 0)
            {
                return WaitHandle.WaitTimeout;
            }
            Register(waiter, waitables, waitForAll);
        }
        bool notified = ThreadPoolWorkers.NotifyBlocked();
        try
        {
            Sleep(waiter, milliseconds);
        }
        finally
        {
            if (notified)
            {
                ThreadPoolWorkers.NotifyUnblocked();
            }
            lock (s_gate)
            {
                if (waiter.Registrations is not null)
                {
                    Unregister(waiter);
                }
            }
        }
        return waiter.SatisfiedIndex == Waiter.NotSatisfied ? WaitHandle.WaitTimeout : Finish(waiter, waiter.SatisfiedIndex);
    }

    private static void Sleep(Waiter waiter, int milliseconds)
    {
        long end = milliseconds == Timeout.Infinite ? 0 : Environment.TickCount64 + milliseconds;
        lock (waiter.Signal)
        {
            while (Volatile.Read(ref waiter.SatisfiedIndex) == Waiter.NotSatisfied)
            {
                if (milliseconds == Timeout.Infinite)
                {
                    Monitor.Wait(waiter.Signal);
                    continue;
                }
                long left = end - Environment.TickCount64;
                if (left <= 0)
                {
                    return;
                }
                Monitor.Wait(waiter.Signal, (int)left);
            }
        }
    }

    private static int Finish(Waiter waiter, int index)
    {
        if (waiter.AbandonedMutex is { } mutex)
        {
            waiter.AbandonedMutex = null;
            throw new AbandonedMutexException(waiter.AbandonedIndex, mutex.Handle);
        }
        return index;
    }

    private static bool TrySatisfyNow(Waiter waiter, ReadOnlySpan<Waitable> waitables, bool waitForAll, out int index)
    {
        index = 0;
        if (!waitForAll)
        {
            for (int i = 0; i < waitables.Length; i++)
            {
                if (waitables[i].CanAcquire(waiter.Thread))
                {
                    index = i;
                    Acquire(waiter, waitables[i], i);
                    return true;
                }
            }
            return false;
        }
        foreach (Waitable waitable in waitables)
        {
            if (!waitable.CanAcquire(waiter.Thread))
            {
                return false;
            }
        }
        for (int i = 0; i < waitables.Length; i++)
        {
            Acquire(waiter, waitables[i], i);
        }
        return true;
    }

    private static void Acquire(Waiter waiter, Waitable waitable, int index)
    {
        if (waitable.Acquire(waiter.Thread))
        {
            waiter.AbandonedMutex = waitable;
            waiter.AbandonedIndex = index;
        }
    }

    private static void Register(Waiter waiter, ReadOnlySpan<Waitable> waitables, bool waitForAll)
    {
        waiter.WaitsForAll = waitForAll;
        waiter.SatisfiedIndex = Waiter.NotSatisfied;
        Waiter.Registration[] registrations = new Waiter.Registration[waitables.Length];
        for (int i = 0; i < registrations.Length; i++)
        {
            Waitable waitable = waitables[i];
            Waiter.Registration registration = new Waiter.Registration(waiter, waitable, i);
            registrations[i] = registration;
            registration.Previous = waitable.LastWaiter;
            if (waitable.LastWaiter is null)
            {
                waitable.FirstWaiter = registration;
            }
            else
            {
                waitable.LastWaiter.Next = registration;
            }
            waitable.LastWaiter = registration;
        }
        waiter.Registrations = registrations;
        s_waiting[waiter.Thread] = waiter;
    }

    private static void Unregister(Waiter waiter)
    {
        foreach (Waiter.Registration registration in waiter.Registrations!)
        {
            Waitable waitable = registration.Waitable;
            if (registration.Previous is null)
            {
                waitable.FirstWaiter = registration.Next;
            }
            else
            {
                registration.Previous.Next = registration.Next;
            }
            if (registration.Next is null)
            {
                waitable.LastWaiter = registration.Previous;
            }
            else
            {
                registration.Next.Previous = registration.Previous;
            }
        }
        waiter.Registrations = null;
        s_waiting.Remove(waiter.Thread);
    }

    /// After a handle was signalled: serves its waiters in order while it lasts. The gate is held.
    private static void Serve(Waitable waitable)
    {
        Waiter.Registration? registration = waitable.FirstWaiter;
        while (registration is not null)
        {
            Waiter.Registration? next = registration.Next;
            Waiter waiter = registration.Waiter;
            if (!waitable.CanAcquire(waiter.Thread))
            {
                return;
            }
            if (TryServe(waiter, registration))
            {
                // Unregistering may have removed what `next` was, when one waiter waits for a handle twice.
                next = waitable.FirstWaiter;
            }
            registration = next;
        }
    }

    private static bool TryServe(Waiter waiter, Waiter.Registration registration)
    {
        if (waiter.WaitsForAll)
        {
            foreach (Waiter.Registration other in waiter.Registrations!)
            {
                if (!other.Waitable.CanAcquire(waiter.Thread))
                {
                    return false;
                }
            }
            foreach (Waiter.Registration other in waiter.Registrations)
            {
                Acquire(waiter, other.Waitable, other.Index);
            }
        }
        else
        {
            Acquire(waiter, registration.Waitable, registration.Index);
        }
        Unregister(waiter);
        lock (waiter.Signal)
        {
            Volatile.Write(ref waiter.SatisfiedIndex, waiter.WaitsForAll ? 0 : registration.Index);
            Monitor.Pulse(waiter.Signal);
        }
        return true;
    }

    internal static void SetEvent(Waitable waitable)
    {
        lock (s_gate)
        {
            waitable.Count = 1;
            Serve(waitable);
        }
    }

    internal static void ResetEvent(Waitable waitable)
    {
        lock (s_gate)
        {
            waitable.Count = 0;
        }
    }

    internal static int ReleaseSemaphore(Waitable waitable, int releaseCount)
    {
        lock (s_gate)
        {
            int previous = waitable.Count;
            if (releaseCount > waitable.MaximumCount - previous)
            {
                throw new SemaphoreFullException();
            }
            waitable.Count = previous + releaseCount;
            Serve(waitable);
            return previous;
        }
    }

    internal static void ReleaseMutex(Waitable waitable)
    {
        lock (s_gate)
        {
            Thread thread = Thread.CurrentThread;
            if (waitable.Owner != thread)
            {
                throw new ApplicationException("Object synchronization method was called from an unsynchronized block of code.");
            }
            if (--waitable.Recursion != 0)
            {
                return;
            }
            waitable.Owner = null;
            Waiter.Current.Owned.Remove(waitable);
            Serve(waitable);
        }
    }

    /// A thread ended: the mutexes it still owned are abandoned.
    internal static void OnThreadExit()
    {
        if (!Waiter.HasCurrent)
        {
            return;
        }
        lock (s_gate)
        {
            List<Waitable> owned = Waiter.Current.Owned;
            foreach (Waitable waitable in owned)
            {
                waitable.Owner = null;
                waitable.Recursion = 0;
                waitable.Abandoned = true;
                Serve(waitable);
            }
            owned.Clear();
        }
    }
}

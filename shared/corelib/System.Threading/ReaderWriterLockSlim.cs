namespace System.Threading;

using System.Collections.Generic;

public enum LockRecursionPolicy
{
    NoRecursion = 0,
    SupportsRecursion = 1,
}

/// Many readers, or one writer, or readers with one that may become the writer. All state is under one lock. Writers that wait hold
/// up new readers, so that they are not starved.
public class ReaderWriterLockSlim : IDisposable
{
    /// How often one thread holds each mode.
    private sealed class Holds
    {
        internal int Read;
        internal int Write;
        internal int Upgrade;

        internal bool None => (Read | Write | Upgrade) == 0;
    }

    private readonly object _gate = new object();
    private readonly bool _recursive;
    private readonly Dictionary<int, Holds> _holds = new Dictionary<int, Holds>();
    private int _readers;
    private Holds? _writer;
    private Holds? _upgrader;
    private int _waitingReaders;
    private int _waitingWriters;
    private int _waitingUpgraders;
    private bool _upgradeToWriteWaits;
    private bool _disposed;

    public ReaderWriterLockSlim()
        : this(LockRecursionPolicy.NoRecursion)
    {
    }

    public ReaderWriterLockSlim(LockRecursionPolicy recursionPolicy)
    {
        _recursive = recursionPolicy == LockRecursionPolicy.SupportsRecursion;
    }

    public LockRecursionPolicy RecursionPolicy => _recursive ? LockRecursionPolicy.SupportsRecursion : LockRecursionPolicy.NoRecursion;

    private static int ToTimeout(TimeSpan timeout)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, -1, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, int.MaxValue, nameof(timeout));
        return (int)milliseconds;
    }

    private Holds Mine(bool create)
    {
        int id = Environment.CurrentManagedThreadId;
        if (_holds.TryGetValue(id, out Holds? holds))
        {
            return holds;
        }
        holds = new Holds();
        if (create)
        {
            _holds.Add(id, holds);
        }
        return holds;
    }

    private void Forget(Holds holds)
    {
        if (holds.None)
        {
            _holds.Remove(Environment.CurrentManagedThreadId);
        }
    }

    /// Waits until `ready`; the gate is held. `waiting` counts the sleepers of this kind.
    private bool WaitFor(Func<bool> ready, ref int waiting, int millisecondsTimeout)
    {
        if (ready())
        {
            return true;
        }
        if (millisecondsTimeout == 0)
        {
            return false;
        }
        long start = millisecondsTimeout == Timeout.Infinite ? 0 : Environment.TickCount64;
        waiting++;
        try
        {
            while (!ready())
            {
                int left = Timeout.Infinite;
                if (millisecondsTimeout != Timeout.Infinite)
                {
                    left = (int)Math.Max(0, millisecondsTimeout - (Environment.TickCount64 - start));
                    if (left == 0)
                    {
                        return false;
                    }
                }
                Monitor.Wait(_gate, left);
            }
            return true;
        }
        finally
        {
            waiting--;
            // What this waiter held up may go on.
            Monitor.PulseAll(_gate);
        }
    }

    public void EnterReadLock() => TryEnterReadLock(Timeout.Infinite);

    public bool TryEnterReadLock(TimeSpan timeout) => TryEnterReadLock(ToTimeout(timeout));

    public bool TryEnterReadLock(int millisecondsTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Holds mine = Mine(create: true);
            if (!_recursive)
            {
                if (mine.Write > 0)
                {
                    throw new LockRecursionException("A read lock may not be acquired with the write lock held in this mode.");
                }
                if (mine.Read > 0)
                {
                    throw new LockRecursionException("Recursive read lock acquisitions not allowed in this mode.");
                }
            }
            if (!mine.None
                || WaitFor(() => _writer is null && _waitingWriters == 0 && !_upgradeToWriteWaits, ref _waitingReaders, millisecondsTimeout))
            {
                mine.Read++;
                _readers++;
                return true;
            }
            Forget(mine);
            return false;
        }
    }

    public void ExitReadLock()
    {
        lock (_gate)
        {
            Holds mine = Mine(create: false);
            if (mine.Read == 0)
            {
                throw new SynchronizationLockException("The read lock is being released without being held.");
            }
            mine.Read--;
            _readers--;
            Forget(mine);
            Monitor.PulseAll(_gate);
        }
    }

    public void EnterWriteLock() => TryEnterWriteLock(Timeout.Infinite);

    public bool TryEnterWriteLock(TimeSpan timeout) => TryEnterWriteLock(ToTimeout(timeout));

    public bool TryEnterWriteLock(int millisecondsTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Holds mine = Mine(create: true);
            if (!_recursive && mine.Write > 0)
            {
                throw new LockRecursionException("Recursive write lock acquisitions not allowed in this mode.");
            }
            if (mine.Write > 0)
            {
                mine.Write++;
                return true;
            }
            if (mine.Read > 0 && mine.Upgrade == 0)
            {
                throw new LockRecursionException("Write lock may not be acquired with read lock held. This pattern is prone to deadlocks. Please ensure that read locks are released before taking a write lock. If an upgrade is necessary, use an upgrade lock in place of the read lock.");
            }
            bool entered;
            if (mine.Upgrade > 0)
            {
                _upgradeToWriteWaits = true;
                entered = WaitFor(() => _writer is null && _readers == mine.Read, ref _waitingWriters, millisecondsTimeout);
                _upgradeToWriteWaits = false;
            }
            else
            {
                entered = WaitFor(() => _writer is null && _upgrader is null && _readers == 0, ref _waitingWriters, millisecondsTimeout);
            }
            if (entered)
            {
                mine.Write++;
                _writer = mine;
                return true;
            }
            Forget(mine);
            return false;
        }
    }

    public void ExitWriteLock()
    {
        lock (_gate)
        {
            Holds mine = Mine(create: false);
            if (mine.Write == 0)
            {
                throw new SynchronizationLockException("The write lock is being released without being held.");
            }
            if (--mine.Write == 0)
            {
                _writer = null;
                Forget(mine);
                Monitor.PulseAll(_gate);
            }
        }
    }

    public void EnterUpgradeableReadLock() => TryEnterUpgradeableReadLock(Timeout.Infinite);

    public bool TryEnterUpgradeableReadLock(TimeSpan timeout) => TryEnterUpgradeableReadLock(ToTimeout(timeout));

    public bool TryEnterUpgradeableReadLock(int millisecondsTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Holds mine = Mine(create: true);
            if (!_recursive)
            {
                if (mine.Upgrade > 0)
                {
                    throw new LockRecursionException("Recursive upgradeable lock acquisitions not allowed in this mode.");
                }
                if (mine.Write > 0)
                {
                    throw new LockRecursionException("Upgradeable lock may not be acquired with write lock held in this mode. Acquiring Upgradeable lock gives the ability to read along with an option to upgrade to a writer.");
                }
            }
            if (mine.Read > 0 && mine.Upgrade == 0 && mine.Write == 0)
            {
                throw new LockRecursionException("Upgradeable lock may not be acquired with read lock held.");
            }
            if (mine.Upgrade > 0 || mine.Write > 0
                || WaitFor(() => _writer is null && _upgrader is null && _waitingWriters == 0, ref _waitingUpgraders, millisecondsTimeout))
            {
                mine.Upgrade++;
                _upgrader = mine;
                return true;
            }
            Forget(mine);
            return false;
        }
    }

    public void ExitUpgradeableReadLock()
    {
        lock (_gate)
        {
            Holds mine = Mine(create: false);
            if (mine.Upgrade == 0)
            {
                throw new SynchronizationLockException("The upgradeable lock is being released without being held.");
            }
            if (--mine.Upgrade == 0)
            {
                _upgrader = null;
                Forget(mine);
                Monitor.PulseAll(_gate);
            }
        }
    }

    private int Count(Func<Holds, int> select)
    {
        lock (_gate)
        {
            return select(Mine(create: false));
        }
    }

    public bool IsReadLockHeld => RecursiveReadCount > 0;

    public bool IsUpgradeableReadLockHeld => RecursiveUpgradeCount > 0;

    public bool IsWriteLockHeld => RecursiveWriteCount > 0;

    public int RecursiveReadCount => Count(static holds => holds.Read);

    public int RecursiveUpgradeCount => Count(static holds => holds.Upgrade);

    public int RecursiveWriteCount => Count(static holds => holds.Write);

    public int CurrentReadCount
    {
        get
        {
            lock (_gate)
            {
                int count = 0;
                foreach (Holds holds in _holds.Values)
                {
                    if (holds.Read > 0)
                    {
                        count++;
                    }
                }
                return count;
            }
        }
    }

    public int WaitingReadCount => Volatile.Read(ref _waitingReaders);

    public int WaitingUpgradeCount => Volatile.Read(ref _waitingUpgraders);

    public int WaitingWriteCount => Volatile.Read(ref _waitingWriters);

    public void Dispose() => Dispose(true);

    private void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
        {
            return;
        }
        lock (_gate)
        {
            if (_waitingReaders > 0 || _waitingUpgraders > 0 || _waitingWriters > 0 || _holds.Count > 0)
            {
                throw new SynchronizationLockException("The lock is being disposed while still being used. It either is being held by a thread and/or has active waiters waiting to acquire the lock.");
            }
            _disposed = true;
        }
    }
}

namespace System.Threading;

/// A lock with an owner, over Monitor on an object of its own.
public sealed class Lock
{
    private readonly object _gate = new object();

    public Lock()
    {
    }

    public bool IsHeldByCurrentThread => Monitor.IsEntered(_gate);

    public void Enter() => Monitor.Enter(_gate);

    public Scope EnterScope()
    {
        Monitor.Enter(_gate);
        return new Scope(this);
    }

    public bool TryEnter() => Monitor.TryEnter(_gate);

    public bool TryEnter(int millisecondsTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        return Monitor.TryEnter(_gate, millisecondsTimeout);
    }

    public bool TryEnter(TimeSpan timeout) => TryEnter(WaitHandle.ToTimeout(timeout));

    public void Exit()
    {
        if (!Monitor.IsEntered(_gate))
        {
            throw new SynchronizationLockException("The calling thread does not hold the lock.");
        }
        Monitor.Exit(_gate);
    }

    public ref struct Scope
    {
        private Lock? _lock;

        internal Scope(Lock owner)
        {
            _lock = owner;
        }

        public void Dispose()
        {
            Lock? owner = _lock;
            if (owner is not null)
            {
                _lock = null;
                owner.Exit();
            }
        }
    }
}

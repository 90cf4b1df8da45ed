// The pool's queues: one global first-in-first-out queue and one deque for each worker, from which idle workers steal.
// Items are IThreadPoolWorkItem or Task objects.
namespace System.Threading;

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;

internal sealed class ThreadPoolWorkQueue
{
    private readonly ConcurrentQueue<object> _global = new ConcurrentQueue<object>();

    /// All items, when the engine runs one thread at a time and draws what comes next from a seed (`--schedule`).
    private readonly List<object>? _drawn = Environment.NextScheduled >= 0 ? new List<object>() : null;

    /// The deques of living workers; replaced, never changed in place.
    private WorkStealingDeque[] _deques = [];

    internal long Count
    {
        get
        {
            long count = _global.Count + (_drawn?.Count ?? 0);
            foreach (WorkStealingDeque deque in Volatile.Read(ref _deques))
            {
                count += deque.Count;
            }
            return count;
        }
    }

    internal void Enqueue(object item, bool preferLocal)
    {
        if (_drawn is not null)
        {
            _drawn.Add(item);
        }
        else if (preferLocal && Thread.CurrentThread._poolWorker is ThreadPoolWorker worker)
        {
            worker.Deque.Push(item);
            // The item must be visible before the request flag is read, or a worker going to sleep could miss it.
            Interlocked.MemoryBarrier();
        }
        else
        {
            _global.Enqueue(item);
        }
        ThreadPoolWorkers.Request();
    }

    internal bool TryRemoveLocal(object item) =>
        Thread.CurrentThread._poolWorker is ThreadPoolWorker worker && (_drawn?.Remove(item) ?? worker.Deque.TryRemove(item));

    /// Whether any queue seems to hold an item.
    internal bool HasWork
    {
        get
        {
            if (_drawn is { Count: > 0 } || !_global.IsEmpty)
            {
                return true;
            }
            foreach (WorkStealingDeque deque in Volatile.Read(ref _deques))
            {
                if (deque.Count > 0)
                {
                    return true;
                }
            }
            return false;
        }
    }

    /// The next item for a worker: its own newest, then the global oldest, then another worker's oldest.
    internal bool TryDequeue(ThreadPoolWorker worker, [NotNullWhen(true)] out object? item)
    {
        if (_drawn is not null)
        {
            return TryDraw(_drawn, out item);
        }
        if (worker.Deque.TryPop(out item) || _global.TryDequeue(out item))
        {
            return true;
        }
        WorkStealingDeque[] deques = Volatile.Read(ref _deques);
        int count = deques.Length;
        if (count > 1)
        {
            uint start = worker.NextRandom();
            for (int i = 0; i < count; i++)
            {
                WorkStealingDeque victim = deques[(int)((start + (uint)i) % (uint)count)];
                if (victim != worker.Deque && victim.TrySteal(out item))
                {
                    return true;
                }
            }
        }
        item = null;
        return false;
    }

    private static bool TryDraw(List<object> items, [NotNullWhen(true)] out object? item)
    {
        if (items.Count == 0)
        {
            item = null;
            return false;
        }
        int index = items.Count == 1 ? 0 : (int)(Environment.NextScheduled % items.Count);
        item = items[index];
        items.RemoveAt(index);
        return true;
    }

    internal void AddDeque(WorkStealingDeque deque)
    {
        while (true)
        {
            WorkStealingDeque[] old = Volatile.Read(ref _deques);
            WorkStealingDeque[] changed = new WorkStealingDeque[old.Length + 1];
            Array.Copy(old, changed, old.Length);
            changed[old.Length] = deque;
            if (Interlocked.CompareExchange(ref _deques, changed, old) == old)
            {
                return;
            }
        }
    }

    internal void RemoveDeque(WorkStealingDeque deque)
    {
        while (true)
        {
            WorkStealingDeque[] old = Volatile.Read(ref _deques);
            int index = Array.IndexOf(old, deque);
            if (index < 0)
            {
                return;
            }
            WorkStealingDeque[] changed = new WorkStealingDeque[old.Length - 1];
            Array.Copy(old, changed, index);
            Array.Copy(old, index + 1, changed, index, old.Length - index - 1);
            if (Interlocked.CompareExchange(ref _deques, changed, old) == old)
            {
                return;
            }
        }
    }
}

/// A worker's own queue: its owner pushes and pops at the tail, others steal at the head. The owner works without the lock
/// while more than one item separates the ends; the lock settles who gets the last one.
internal sealed class WorkStealingDeque
{
    private const int InitialSize = 32;

    private readonly object _gate = new object();
    private object?[] _items = new object?[InitialSize];
    private int _head;
    private int _tail;

    internal int Count
    {
        get
        {
            int count = Volatile.Read(ref _tail) - Volatile.Read(ref _head);
            return count > 0 ? count : 0;
        }
    }

    internal void Push(object item)
    {
        int tail = _tail;
        object?[] items = _items;
        // Thieves only ever read below the head they saw under the lock, so a free slot needs no lock.
        if (tail - Volatile.Read(ref _head) < items.Length - 1)
        {
            Volatile.Write(ref items[tail & (items.Length - 1)], item);
            Volatile.Write(ref _tail, tail + 1);
            return;
        }
        lock (_gate)
        {
            int head = _head;
            object?[] bigger = new object?[items.Length * 2];
            for (int i = head; i != tail; i++)
            {
                bigger[i & (bigger.Length - 1)] = items[i & (items.Length - 1)];
            }
            bigger[tail & (bigger.Length - 1)] = item;
            _items = bigger;
            _tail = tail + 1;
        }
    }

    internal bool TryPop([NotNullWhen(true)] out object? item)
    {
        int tail = _tail;
        if (tail - Volatile.Read(ref _head) <= 0)
        {
            item = null;
            return false;
        }
        tail--;
        // Announce the intent before looking at the head again; a thief does the same the other way round.
        Interlocked.Exchange(ref _tail, tail);
        if (Volatile.Read(ref _head) - tail < 0)
        {
            item = Take(_items, tail);
            return item is not null || TryPop(out item);
        }
        lock (_gate)
        {
            if (_head - tail <= 0)
            {
                item = Take(_items, tail);
                if (item is not null)
                {
                    return true;
                }
            }
            else
            {
                _tail = tail + 1;
            }
        }
        if (Count > 0)
        {
            return TryPop(out item);
        }
        item = null;
        return false;
    }

    internal bool TrySteal([NotNullWhen(true)] out object? item)
    {
        item = null;
        if (Count == 0)
        {
            return false;
        }
        lock (_gate)
        {
            while (true)
            {
                int head = _head;
                Interlocked.Exchange(ref _head, head + 1);
                if (head - Volatile.Read(ref _tail) >= 0)
                {
                    _head = head;
                    return false;
                }
                item = Take(_items, head);
                if (item is not null)
                {
                    return true;
                }
                // A hole that TryRemove left: look at the next one.
            }
        }
    }

    /// Removes an item wherever it is; only the owner calls this.
    internal bool TryRemove(object item)
    {
        int tail = _tail;
        int head = Volatile.Read(ref _head);
        object?[] items = _items;
        if (tail - head > 0 && items[(tail - 1) & (items.Length - 1)] == item)
        {
            return TryPop(out object? popped) && (popped == item || PutBack(popped));
        }
        for (int i = tail - 2; i - head >= 0; i--)
        {
            if (items[i & (items.Length - 1)] != item)
            {
                continue;
            }
            lock (_gate)
            {
                // Stolen meanwhile? Otherwise leave a hole for whoever gets there.
                ref object? slot = ref _items[i & (_items.Length - 1)];
                if (slot != item)
                {
                    return false;
                }
                slot = null;
                return true;
            }
        }
        return false;
    }

    private bool PutBack(object item)
    {
        Push(item);
        return false;
    }

    private static object? Take(object?[] items, int index)
    {
        ref object? slot = ref items[index & (items.Length - 1)];
        object? item = slot;
        slot = null;
        return item;
    }
}

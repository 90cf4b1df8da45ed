using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace System.Runtime.CompilerServices;

// Attaches values to objects without keeping these alive. An entry is a dependent handle: its value lives as long as its key does,
// unless something else holds it. Buckets hold chains of entries; entries of dead keys go when the table grows.
public sealed class ConditionalWeakTable<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : class
    where TValue : class?
{
    public delegate TValue CreateValueCallback(TKey key);

    private struct Entry
    {
        internal DependentHandle Handle;
        internal int Hash;
        internal int Next;
    }

    private readonly object _lock = new();
    private int[] _buckets = new int[8];
    private Entry[] _entries = new Entry[8];
    private int _count;
    private int _free = -1;

    public ConditionalWeakTable() { }

    ~ConditionalWeakTable()
    {
        if (_entries is null) return;
        foreach (ref Entry entry in _entries.AsSpan()) entry.Handle.Dispose();
    }

    // Buckets hold index + 1.
    private int Find(TKey key, out object? value)
    {
        int hash = RuntimeHelpers.GetHashCode(key);
        for (int i = _buckets[hash & (_buckets.Length - 1)] - 1; i >= 0; i = _entries[i].Next)
        {
            if (_entries[i].Hash != hash) continue;
            (object? target, object? dependent) = _entries[i].Handle.TargetAndDependent;
            if (!ReferenceEquals(target, key)) continue;
            value = dependent;
            return i;
        }
        value = null;
        return -1;
    }

    private void Insert(TKey key, TValue value)
    {
        int index = _free;
        if (index >= 0)
        {
            _free = _entries[index].Next;
        }
        else
        {
            if (_count == _entries.Length) Grow();
            index = _count++;
        }
        int hash = RuntimeHelpers.GetHashCode(key);
        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[index] = new Entry { Handle = new DependentHandle(key, value), Hash = hash, Next = bucket - 1 };
        bucket = index + 1;
    }

    // Drops the entries whose keys are gone, and doubles the table when few are.
    private void Grow()
    {
        Entry[] old = _entries;
        int alive = 0;
        for (int i = 0; i < _count; i++)
        {
            if (!old[i].Handle.IsAllocated) continue;
            if (old[i].Handle.Target is null) old[i].Handle.Dispose();
            else old[alive++] = old[i];
        }
        for (int i = alive; i < _count; i++) old[i] = default;
        int size = alive > old.Length / 2 ? old.Length * 2 : old.Length;
        _entries = new Entry[size];
        _buckets = new int[size];
        _count = alive;
        _free = -1;
        for (int i = 0; i < alive; i++)
        {
            ref int bucket = ref _buckets[old[i].Hash & (size - 1)];
            _entries[i] = old[i];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    private void RemoveAt(TKey key, int index)
    {
        int hash = _entries[index].Hash;
        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        if (bucket - 1 == index)
        {
            bucket = _entries[index].Next + 1;
        }
        else
        {
            int at = bucket - 1;
            while (_entries[at].Next != index) at = _entries[at].Next;
            _entries[at].Next = _entries[index].Next;
        }
        _entries[index].Handle.Dispose();
        _entries[index] = new Entry { Next = _free };
        _free = index;
    }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            int index = Find(key, out object? found);
            value = Unsafe.As<object?, TValue>(ref found);
            return index >= 0;
        }
    }

    public void Add(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (Find(key, out _) >= 0) throw new ArgumentException("An item with the same key has already been added.");
            Insert(key, value);
        }
    }

    public bool TryAdd(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (Find(key, out _) >= 0) return false;
            Insert(key, value);
            return true;
        }
    }

    public void AddOrUpdate(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            int index = Find(key, out _);
            if (index >= 0) _entries[index].Handle.Dependent = value;
            else Insert(key, value);
        }
    }

    public TValue GetOrAdd(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (Find(key, out object? found) >= 0) return Unsafe.As<object?, TValue>(ref found);
            Insert(key, value);
            return value;
        }
    }

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> valueFactory)
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return TryGetValue(key, out TValue? value) ? value : GetOrAdd(key, valueFactory(key));
    }

    public TValue GetOrAdd<TArg>(TKey key, Func<TKey, TArg, TValue> valueFactory, TArg factoryArgument) where TArg : allows ref struct
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return TryGetValue(key, out TValue? value) ? value : GetOrAdd(key, valueFactory(key, factoryArgument));
    }

    public bool Remove(TKey key) => Remove(key, out _);

    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            int index = Find(key, out object? found);
            value = Unsafe.As<object?, TValue>(ref found);
            if (index < 0) return false;
            RemoveAt(key, index);
            return true;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            for (int i = 0; i < _count; i++) _entries[i].Handle.Dispose();
            _entries = new Entry[8];
            _buckets = new int[8];
            _count = 0;
            _free = -1;
        }
    }

    // The callback runs outside the lock: it may use the table. The value added first wins.
    public TValue GetValue(TKey key, CreateValueCallback createValueCallback)
    {
        ArgumentNullException.ThrowIfNull(createValueCallback);
        return TryGetValue(key, out TValue? value) ? value : GetOrAdd(key, createValueCallback(key));
    }

    public TValue GetOrCreateValue(TKey key) => GetValue(key, static _ => Activator.CreateInstance<TValue>());

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator()
    {
        KeyValuePair<TKey, TValue>[] pairs;
        lock (_lock)
        {
            pairs = new KeyValuePair<TKey, TValue>[_count];
            int alive = 0;
            for (int i = 0; i < _count; i++)
            {
                if (!_entries[i].Handle.IsAllocated) continue;
                (object? target, object? dependent) = _entries[i].Handle.TargetAndDependent;
                if (target is not null) pairs[alive++] = new KeyValuePair<TKey, TValue>(Unsafe.As<TKey>(target), Unsafe.As<object?, TValue>(ref dependent));
            }
            Array.Resize(ref pairs, alive);
        }
        return ((IEnumerable<KeyValuePair<TKey, TValue>>)pairs).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<TKey, TValue>>)this).GetEnumerator();
}

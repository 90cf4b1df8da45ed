namespace System.Threading;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

/// Hands out the positions that ThreadLocal values have in every thread's table.
internal static class ThreadLocalSlots
{
    private static readonly object s_gate = new object();
    private static readonly Stack<int> s_free = new Stack<int>();
    private static int s_next;

    internal static int Take()
    {
        lock (s_gate)
        {
            return s_free.TryPop(out int slot) ? slot : s_next++;
        }
    }

    internal static void Return(int slot)
    {
        lock (s_gate)
        {
            s_free.Push(slot);
        }
    }
}

public class ThreadLocal<T> : IDisposable
{
    /// A value in a thread's table; `Owner` tells a reused position's old values from new ones.
    private sealed class Slot(Identity owner)
    {
        internal readonly Identity Owner = owner;
        internal T? Value;
    }

    /// Shared with the slots instead of the ThreadLocal itself, so that threads do not keep that alive.
    private sealed class Identity
    {
    }

    [ThreadStatic]
    private static Slot?[]? t_slots;

    private readonly Func<T>? _valueFactory;
    private readonly List<Slot>? _all;
    private readonly Identity _identity = new Identity();
    private int _index;
    private volatile bool _initialized;

    public ThreadLocal()
        : this(null, false, hasFactory: false)
    {
    }

    public ThreadLocal(bool trackAllValues)
        : this(null, trackAllValues, hasFactory: false)
    {
    }

    public ThreadLocal(Func<T> valueFactory)
        : this(valueFactory, false, hasFactory: true)
    {
    }

    public ThreadLocal(Func<T> valueFactory, bool trackAllValues)
        : this(valueFactory, trackAllValues, hasFactory: true)
    {
    }

    private ThreadLocal(Func<T>? valueFactory, bool trackAllValues, bool hasFactory)
    {
        if (hasFactory)
        {
            ArgumentNullException.ThrowIfNull(valueFactory);
        }
        _valueFactory = valueFactory;
        _all = trackAllValues ? new List<Slot>() : null;
        _index = ThreadLocalSlots.Take();
        _initialized = true;
    }

    ~ThreadLocal()
    {
        Dispose(false);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        lock (_identity)
        {
            if (!_initialized)
            {
                return;
            }
            _initialized = false;
        }
        ThreadLocalSlots.Return(_index);
        if (_all is not null)
        {
            lock (_all)
            {
                foreach (Slot slot in _all)
                {
                    slot.Value = default;
                }
                _all.Clear();
            }
        }
    }

    private void CheckDisposed()
    {
        ObjectDisposedException.ThrowIf(!_initialized, this);
    }

    private Slot? Find()
    {
        Slot?[]? slots = t_slots;
        if (slots is not null && (uint)_index < (uint)slots.Length)
        {
            Slot? slot = slots[_index];
            if (slot is not null && slot.Owner == _identity)
            {
                return slot;
            }
        }
        return null;
    }

    private void Store(T? value)
    {
        Slot? slot = Find();
        if (slot is null)
        {
            slot = new Slot(_identity);
            Slot?[]? slots = t_slots;
            if (slots is null || _index >= slots.Length)
            {
                Array.Resize(ref slots, Math.Max(_index + 1, slots is null ? 4 : slots.Length * 2));
                t_slots = slots;
            }
            slots[_index] = slot;
            if (_all is not null)
            {
                lock (_all)
                {
                    _all.Add(slot);
                }
            }
        }
        slot.Value = value;
    }

    [MaybeNull]
    public T Value
    {
        get
        {
            CheckDisposed();
            Slot? slot = Find();
            return slot is not null ? slot.Value! : CreateValue()!;
        }
        set
        {
            CheckDisposed();
            Store(value);
        }
    }

    private T? CreateValue()
    {
        T? value = default;
        if (_valueFactory is not null)
        {
            value = _valueFactory();
            if (Find() is not null)
            {
                throw new InvalidOperationException("ValueFactory attempted to access the Value property of this instance.");
            }
        }
        Store(value);
        return value;
    }

    public IList<T> Values
    {
        get
        {
            if (_all is null)
            {
                throw new InvalidOperationException("The ThreadLocal object is not tracking values. To use the Values property, use a ThreadLocal constructor that accepts the trackAllValues parameter and set the parameter to true.");
            }
            CheckDisposed();
            lock (_all)
            {
                List<T> values = new List<T>(_all.Count);
                // Newest first, as the linked slots of .NET come.
                for (int i = _all.Count - 1; i >= 0; i--)
                {
                    values.Add(_all[i].Value!);
                }
                return values;
            }
        }
    }

    public bool IsValueCreated
    {
        get
        {
            CheckDisposed();
            return Find() is not null;
        }
    }

    public override string? ToString() => Value!.ToString();
}

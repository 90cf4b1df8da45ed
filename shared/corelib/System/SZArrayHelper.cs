using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System;

// The generic interfaces of T[]: the engine calls these methods with the array as `this` (docs/corelib-contract.md, 5).
internal sealed class SZArrayHelper
{
    private SZArrayHelper() { }

    internal IEnumerator<T> GetEnumerator<T>()
    {
        T[] array = Unsafe.As<T[]>(this);
        return array.Length == 0 ? SZArrayEnumerator<T>.Empty : new SZArrayEnumerator<T>(array);
    }

    internal int get_Count<T>() => Unsafe.As<T[]>(this).Length;

    internal bool get_IsReadOnly<T>() => true;

    internal T get_Item<T>(int index)
    {
        T[] array = Unsafe.As<T[]>(this);
        if ((uint)index >= (uint)array.Length) ThrowIndex();
        return array[index];
    }

    internal void set_Item<T>(int index, T value)
    {
        T[] array = Unsafe.As<T[]>(this);
        if ((uint)index >= (uint)array.Length) ThrowIndex();
        array[index] = value;
    }

    internal bool Contains<T>(T value) => Array.IndexOf(Unsafe.As<T[]>(this), value) >= 0;

    internal int IndexOf<T>(T value) => Array.IndexOf(Unsafe.As<T[]>(this), value);

    internal void CopyTo<T>(T[] array, int index) => Array.Copy(Unsafe.As<T[]>(this), 0, array, index, Unsafe.As<T[]>(this).Length);

    internal void Add<T>(T value) => ThrowHelper.ThrowNotSupported("Collection was of a fixed size.");

    internal void Clear<T>() => ThrowHelper.ThrowNotSupported("Collection is read-only.");

    internal void Insert<T>(int index, T value) => ThrowHelper.ThrowNotSupported("Collection was of a fixed size.");

    internal bool Remove<T>(T value)
    {
        ThrowHelper.ThrowNotSupported("Collection was of a fixed size.");
        return false;
    }

    internal void RemoveAt<T>(int index) => ThrowHelper.ThrowNotSupported("Collection was of a fixed size.");

    private static void ThrowIndex() => throw new ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.");
}

internal sealed class SZArrayEnumerator<T> : IEnumerator<T>, ICloneable
{
    internal static readonly IEnumerator<T> Empty = new SZArrayEnumerator<T>(new T[0]);

    private readonly T[] _array;
    private int _index = -1;

    internal SZArrayEnumerator(T[] array) => _array = array;

    public object Clone() => MemberwiseClone();

    public bool MoveNext()
    {
        int next = _index + 1;
        if ((uint)next < (uint)_array.Length)
        {
            _index = next;
            return true;
        }
        _index = _array.Length;
        return false;
    }

    public T Current
    {
        get
        {
            if ((uint)_index >= (uint)_array.Length) ThrowState();
            return _array[_index];
        }
    }

    object? IEnumerator.Current => Current;

    public void Reset() => _index = -1;

    public void Dispose() { }

    private void ThrowState() => throw new InvalidOperationException(_index < 0
        ? "Enumeration has not started. Call MoveNext." : "Enumeration already finished.");
}

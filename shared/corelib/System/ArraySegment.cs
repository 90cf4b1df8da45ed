using System.Collections;
using System.Collections.Generic;

namespace System;

public readonly struct ArraySegment<T> : IList<T>, IReadOnlyList<T>
{
    private readonly T[]? _array;
    private readonly int _offset;
    private readonly int _count;

    public ArraySegment(T[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        _array = array;
        _offset = 0;
        _count = array.Length;
    }

    public ArraySegment(T[] array, int offset, int count)
    {
        if (array is null || (uint)offset > (uint)array.Length || (uint)count > (uint)(array.Length - offset))
        {
            ArgumentNullException.ThrowIfNull(array);
            if (offset < 0 || count < 0) throw new ArgumentOutOfRangeException(offset < 0 ? nameof(offset) : nameof(count), "Non-negative number required.");
            throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        }
        _array = array;
        _offset = offset;
        _count = count;
    }

    public static ArraySegment<T> Empty { get; } = new(new T[0]);

    public T[]? Array => _array;
    public int Offset => _offset;
    public int Count => _count;

    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count) ThrowIndex();
            return _array![_offset + index];
        }
        set
        {
            if ((uint)index >= (uint)_count) ThrowIndex();
            _array![_offset + index] = value;
        }
    }

    private static void ThrowIndex() => throw new ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.");

    private static void ThrowEnd() => throw new ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");

    private T[] Valid => _array ?? throw new InvalidOperationException("The underlying array is null.");

    public Enumerator GetEnumerator()
    {
        _ = Valid;
        return new Enumerator(this);
    }

    public override int GetHashCode() => _array is null ? 0 : HashCode.Combine(_offset, _count, _array.GetHashCode());
    public void CopyTo(T[] destination) => CopyTo(destination, 0);
    public void CopyTo(T[] destination, int destinationIndex) => System.Array.Copy(Valid, _offset, destination, destinationIndex, _count);

    public void CopyTo(ArraySegment<T> destination)
    {
        T[] from = Valid, to = destination.Valid;
        if (_count > destination._count) ThrowHelper.ThrowDestinationTooShort();
        System.Array.Copy(from, _offset, to, destination._offset, _count);
    }

    public override bool Equals(object? obj) => obj is ArraySegment<T> other && Equals(other);
    public bool Equals(ArraySegment<T> obj) => obj._array == _array && obj._offset == _offset && obj._count == _count;

    public ArraySegment<T> Slice(int index)
    {
        T[] array = Valid;
        if ((uint)index > (uint)_count) ThrowEnd();
        return new ArraySegment<T>(array, _offset + index, _count - index);
    }

    public ArraySegment<T> Slice(int index, int count)
    {
        T[] array = Valid;
        if ((uint)index > (uint)_count || (uint)count > (uint)(_count - index)) ThrowEnd();
        return new ArraySegment<T>(array, _offset + index, count);
    }

    public T[] ToArray()
    {
        T[] array = Valid;
        if (_count == 0) return System.Array.Empty<T>();
        T[] result = new T[_count];
        System.Array.Copy(array, _offset, result, 0, _count);
        return result;
    }

    public static bool operator ==(ArraySegment<T> a, ArraySegment<T> b) => a.Equals(b);
    public static bool operator !=(ArraySegment<T> a, ArraySegment<T> b) => !a.Equals(b);
    public static implicit operator ArraySegment<T>(T[] array) => array is not null ? new ArraySegment<T>(array) : default;

    T IReadOnlyList<T>.this[int index] => this[index];
    int IList<T>.IndexOf(T item)
    {
        int index = System.Array.IndexOf(Valid, item, _offset, _count);
        return index >= 0 ? index - _offset : -1;
    }
    void IList<T>.Insert(int index, T item) => throw new NotSupportedException();
    void IList<T>.RemoveAt(int index) => throw new NotSupportedException();
    bool ICollection<T>.IsReadOnly => true;
    void ICollection<T>.Add(T item) => throw new NotSupportedException();
    void ICollection<T>.Clear() => throw new NotSupportedException();
    bool ICollection<T>.Contains(T item) => System.Array.IndexOf(Valid, item, _offset, _count) >= 0;
    bool ICollection<T>.Remove(T item) => throw new NotSupportedException();
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator : IEnumerator<T>
    {
        private readonly T[]? _array;
        private readonly int _start;
        private readonly int _end;
        private int _current;

        internal Enumerator(ArraySegment<T> segment)
        {
            _array = segment._array;
            _start = segment._offset;
            _end = segment._offset + segment._count;
            _current = _start - 1;
        }

        public bool MoveNext()
        {
            if (_current >= _end) return false;
            return ++_current < _end;
        }

        public T Current
        {
            get
            {
                if (_current < _start) throw new InvalidOperationException("Enumeration has not started. Call MoveNext.");
                if (_current >= _end) throw new InvalidOperationException("Enumeration already finished.");
                return _array![_current];
            }
        }

        object? IEnumerator.Current => Current;
        void IEnumerator.Reset() => _current = _start - 1;
        public void Dispose() { }
    }
}

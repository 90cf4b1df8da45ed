// Queue<T>: a circular buffer.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public class Queue<T> : IEnumerable<T>, ICollection, IReadOnlyCollection<T>
{
    private T[] _array;
    private int _head;
    private int _tail;
    private int _size;
    private int _version;

    public Queue()
    {
        _array = Array.Empty<T>();
    }

    public Queue(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _array = new T[capacity];
    }

    public Queue(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        _array = SequenceBuffer.ToArray(collection, out _size);
        if (_size != _array.Length)
        {
            _tail = _size;
        }
    }

    public int Count => _size;

    public int Capacity => _array.Length;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    public void Clear()
    {
        if (_size != 0)
        {
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            {
                if (_head < _tail)
                {
                    Array.Clear(_array, _head, _size);
                }
                else
                {
                    Array.Clear(_array, _head, _array.Length - _head);
                    Array.Clear(_array, 0, _tail);
                }
            }
            _size = 0;
        }
        _head = 0;
        _tail = 0;
        _version++;
    }

    public void CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (arrayIndex < 0 || arrayIndex > array.Length)
        {
            CollectionErrors.IndexLessOrEqual(nameof(arrayIndex));
        }
        if (array.Length - arrayIndex < _size)
        {
            CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
        }
        CopyInto(array, arrayIndex);
    }

    private void CopyInto(Array array, int index)
    {
        int remaining = _size;
        if (remaining == 0)
        {
            return;
        }
        int first = Math.Min(_array.Length - _head, remaining);
        Array.Copy(_array, _head, array, index, first);
        remaining -= first;
        if (remaining > 0)
        {
            Array.Copy(_array, 0, array, index + first, remaining);
        }
    }

    void ICollection.CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
        }
        if (array.GetLowerBound(0) != 0)
        {
            CollectionErrors.Argument(CollectionErrors.NonZeroLowerBound, nameof(array));
        }
        if (index < 0 || index > array.Length)
        {
            CollectionErrors.IndexLessOrEqual();
        }
        if (array.Length - index < _size)
        {
            CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
        }
        try
        {
            CopyInto(array, index);
        }
        catch (ArrayTypeMismatchException)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
        }
    }

    public void Enqueue(T item)
    {
        if (_size == _array.Length)
        {
            Grow(_size + 1);
        }
        _array[_tail] = item;
        MoveNext(ref _tail);
        _size++;
        _version++;
    }

    public T Dequeue()
    {
        int head = _head;
        T[] array = _array;
        if (_size == 0)
        {
            ThrowEmpty();
        }
        T removed = array[head];
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            array[head] = default!;
        }
        MoveNext(ref _head);
        _size--;
        _version++;
        return removed;
    }

    public bool TryDequeue([MaybeNullWhen(false)] out T result)
    {
        if (_size == 0)
        {
            result = default;
            return false;
        }
        result = Dequeue();
        return true;
    }

    public T Peek()
    {
        if (_size == 0)
        {
            ThrowEmpty();
        }
        return _array[_head];
    }

    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        if (_size == 0)
        {
            result = default;
            return false;
        }
        result = _array[_head];
        return true;
    }

    public bool Contains(T item)
    {
        if (_size == 0)
        {
            return false;
        }
        if (_head < _tail)
        {
            return Array.IndexOf(_array, item, _head, _size) >= 0;
        }
        return Array.IndexOf(_array, item, _head, _array.Length - _head) >= 0 || Array.IndexOf(_array, item, 0, _tail) >= 0;
    }

    public T[] ToArray()
    {
        if (_size == 0)
        {
            return Array.Empty<T>();
        }
        T[] array = new T[_size];
        CopyInto(array, 0);
        return array;
    }

    private void SetCapacity(int capacity)
    {
        T[] array = new T[capacity];
        CopyInto(array, 0);
        _array = array;
        _head = 0;
        _tail = _size == capacity ? 0 : _size;
        _version++;
    }

    private void MoveNext(ref int index)
    {
        int next = index + 1;
        index = next == _array.Length ? 0 : next;
    }

    [DoesNotReturn]
    private static void ThrowEmpty() => throw new InvalidOperationException("Queue empty.");

    public void TrimExcess()
    {
        if (_size < (int)(_array.Length * 0.9))
        {
            SetCapacity(_size);
        }
    }

    public void TrimExcess(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, _size);
        if (capacity != _array.Length)
        {
            SetCapacity(capacity);
        }
    }

    public int EnsureCapacity(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        if (_array.Length < capacity)
        {
            Grow(capacity);
        }
        return _array.Length;
    }

    private void Grow(int capacity)
    {
        const int MinimumGrowth = 4;
        int doubled = 2 * _array.Length;
        if ((uint)doubled > (uint)Array.MaxLength)
        {
            doubled = Array.MaxLength;
        }
        doubled = Math.Max(doubled, _array.Length + MinimumGrowth);
        SetCapacity(Math.Max(doubled, capacity));
    }

    public Enumerator GetEnumerator() => new Enumerator(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Count == 0 ? EmptyEnumerator<T>.Instance : GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    public struct Enumerator : IEnumerator<T>, IEnumerator
    {
        private const int NotStarted = -1;
        private const int Ended = -2;

        private readonly Queue<T> _queue;
        private readonly int _version;
        private int _index;
        private T? _current;

        internal Enumerator(Queue<T> queue)
        {
            _queue = queue;
            _version = queue._version;
            _index = NotStarted;
        }

        public void Dispose()
        {
            _index = Ended;
            _current = default;
        }

        public bool MoveNext()
        {
            Queue<T> queue = _queue;
            if (_version != queue._version)
            {
                CollectionErrors.Modified();
            }
            if (_index == Ended)
            {
                return false;
            }
            int next = _index + 1;
            if (next >= queue._size)
            {
                _index = Ended;
                _current = default;
                return false;
            }
            _index = next;
            int slot = queue._head + next;
            if (slot >= queue._array.Length)
            {
                slot -= queue._array.Length;
            }
            _current = queue._array[slot];
            return true;
        }

        public readonly T Current => _current!;

        readonly object? IEnumerator.Current => _current;

        void IEnumerator.Reset()
        {
            if (_version != _queue._version)
            {
                CollectionErrors.Modified();
            }
            _index = NotStarted;
            _current = default;
        }
    }
}

// Stack<T>: an array that grows; enumerates from the top.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public class Stack<T> : IEnumerable<T>, ICollection, IReadOnlyCollection<T>
{
    private const int DefaultCapacity = 4;

    private T[] _array;
    private int _size;
    private int _version;

    public Stack()
    {
        _array = Array.Empty<T>();
    }

    public Stack(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _array = new T[capacity];
    }

    public Stack(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        _array = SequenceBuffer.ToArray(collection, out _size);
    }

    public int Count => _size;

    public int Capacity => _array.Length;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    public void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Array.Clear(_array, 0, _size);
        }
        _size = 0;
        _version++;
    }

    public bool Contains(T item) => _size != 0 && Array.LastIndexOf(_array, item, _size - 1) >= 0;

    public void CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        CheckRange(array.Length, arrayIndex);
        for (int i = _size - 1; i >= 0; i--)
        {
            array[arrayIndex++] = _array[i];
        }
    }

    void ICollection.CopyTo(Array array, int arrayIndex)
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
        CheckRange(array.Length, arrayIndex);
        try
        {
            Array.Copy(_array, 0, array, arrayIndex, _size);
            Array.Reverse(array, arrayIndex, _size);
        }
        catch (ArrayTypeMismatchException)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
        }
    }

    private void CheckRange(int length, int arrayIndex)
    {
        if (arrayIndex < 0 || arrayIndex > length)
        {
            throw new ArgumentOutOfRangeException(nameof(arrayIndex), arrayIndex, CollectionErrors.IndexMustBeLessOrEqual);
        }
        if (length - arrayIndex < _size)
        {
            CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
        }
    }

    public T Peek()
    {
        if (_size == 0)
        {
            ThrowEmpty();
        }
        return _array[_size - 1];
    }

    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        if (_size == 0)
        {
            result = default;
            return false;
        }
        result = _array[_size - 1];
        return true;
    }

    public T Pop()
    {
        int size = _size - 1;
        T[] array = _array;
        if ((uint)size >= (uint)array.Length)
        {
            ThrowEmpty();
        }
        _version++;
        _size = size;
        T item = array[size];
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            array[size] = default!;
        }
        return item;
    }

    public bool TryPop([MaybeNullWhen(false)] out T result)
    {
        if (_size == 0)
        {
            result = default;
            return false;
        }
        result = Pop();
        return true;
    }

    public void Push(T item)
    {
        int size = _size;
        T[] array = _array;
        if ((uint)size >= (uint)array.Length)
        {
            Grow(size + 1);
            array = _array;
        }
        array[size] = item;
        _version++;
        _size = size + 1;
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
        int doubled = _array.Length == 0 ? DefaultCapacity : 2 * _array.Length;
        if ((uint)doubled > (uint)Array.MaxLength)
        {
            doubled = Array.MaxLength;
        }
        Array.Resize(ref _array, Math.Max(doubled, capacity));
    }

    public void TrimExcess()
    {
        if (_size < (int)(_array.Length * 0.9))
        {
            Array.Resize(ref _array, _size);
        }
    }

    public void TrimExcess(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, _size);
        if (capacity != _array.Length)
        {
            Array.Resize(ref _array, capacity);
        }
    }

    public T[] ToArray()
    {
        if (_size == 0)
        {
            return Array.Empty<T>();
        }
        T[] array = new T[_size];
        for (int i = 0; i < array.Length; i++)
        {
            array[i] = _array[_size - i - 1];
        }
        return array;
    }

    [DoesNotReturn]
    private static void ThrowEmpty() => throw new InvalidOperationException("Stack empty.");

    public Enumerator GetEnumerator() => new Enumerator(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Count == 0 ? EmptyEnumerator<T>.Instance : GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    public struct Enumerator : IEnumerator<T>, IEnumerator
    {
        private readonly Stack<T> _stack;
        private readonly int _version;
        /// One above the next item to yield; -1 once ended.
        private int _index;
        private T? _current;

        internal Enumerator(Stack<T> stack)
        {
            _stack = stack;
            _version = stack._version;
            _index = stack._size;
        }

        public void Dispose() => _index = -1;

        public bool MoveNext()
        {
            if (_version != _stack._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            int next = _index - 1;
            if (next >= 0)
            {
                _current = _stack._array[next];
                _index = next;
                return true;
            }
            _current = default;
            _index = -1;
            return false;
        }

        public readonly T Current => _current!;

        readonly object? IEnumerator.Current => _current;

        void IEnumerator.Reset()
        {
            if (_version != _stack._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _index = _stack._size;
            _current = default;
        }
    }
}

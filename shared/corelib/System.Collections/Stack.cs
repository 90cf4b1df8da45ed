// The non-generic stack.
namespace System.Collections;

public class Stack : ICollection, ICloneable
{
    private const int DefaultCapacity = 10;

    private object?[] _array;
    private int _size;
    private int _version;

    public Stack()
    {
        _array = new object[DefaultCapacity];
    }

    public Stack(int initialCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCapacity);
        _array = new object[Math.Max(initialCapacity, DefaultCapacity)];
    }

    public Stack(ICollection col)
        : this(col is null ? 32 : col.Count)
    {
        ArgumentNullException.ThrowIfNull(col);
        foreach (object? item in col)
        {
            Push(item);
        }
    }

    public virtual int Count => _size;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    public virtual void Clear()
    {
        Array.Clear(_array, 0, _size);
        _size = 0;
        _version++;
    }

    public virtual object Clone()
    {
        Stack copy = new Stack(_size) { _size = _size, _version = _version };
        Array.Copy(_array, copy._array, _size);
        return copy;
    }

    public virtual bool Contains(object? obj)
    {
        for (int i = _size - 1; i >= 0; i--)
        {
            if (obj is null ? _array[i] is null : _array[i] is { } item && item.Equals(obj))
            {
                return true;
            }
        }
        return false;
    }

    public virtual void CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (array.Length - index < _size)
        {
            CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
        }
        for (int i = 0; i < _size; i++)
        {
            array.SetValue(_array[_size - i - 1], i + index);
        }
    }

    public virtual IEnumerator GetEnumerator() => new Enumerator(this);

    public virtual object? Peek()
    {
        if (_size == 0)
        {
            throw new InvalidOperationException("Stack empty.");
        }
        return _array[_size - 1];
    }

    public virtual object? Pop()
    {
        if (_size == 0)
        {
            throw new InvalidOperationException("Stack empty.");
        }
        _version++;
        object? item = _array[--_size];
        _array[_size] = null;
        return item;
    }

    public virtual void Push(object? obj)
    {
        if (_size == _array.Length)
        {
            Array.Resize(ref _array, 2 * _array.Length);
        }
        _array[_size++] = obj;
        _version++;
    }

    public static Stack Synchronized(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return new SynchronizedStack(stack);
    }

    public virtual object?[] ToArray()
    {
        if (_size == 0)
        {
            return Array.Empty<object>();
        }
        object?[] array = new object[_size];
        for (int i = 0; i < _size; i++)
        {
            array[i] = _array[_size - i - 1];
        }
        return array;
    }

    private sealed class SynchronizedStack(Stack stack) : Stack
    {
        private readonly object _gate = stack.SyncRoot;

        public override bool IsSynchronized => true;

        public override object SyncRoot => _gate;

        public override int Count
        {
            get
            {
                lock (_gate)
                {
                    return stack.Count;
                }
            }
        }

        public override void Clear()
        {
            lock (_gate)
            {
                stack.Clear();
            }
        }

        public override object Clone()
        {
            lock (_gate)
            {
                return new SynchronizedStack((Stack)stack.Clone());
            }
        }

        public override bool Contains(object? obj)
        {
            lock (_gate)
            {
                return stack.Contains(obj);
            }
        }

        public override void CopyTo(Array array, int index)
        {
            lock (_gate)
            {
                stack.CopyTo(array, index);
            }
        }

        public override IEnumerator GetEnumerator()
        {
            lock (_gate)
            {
                return stack.GetEnumerator();
            }
        }

        public override object? Peek()
        {
            lock (_gate)
            {
                return stack.Peek();
            }
        }

        public override object? Pop()
        {
            lock (_gate)
            {
                return stack.Pop();
            }
        }

        public override void Push(object? obj)
        {
            lock (_gate)
            {
                stack.Push(obj);
            }
        }

        public override object?[] ToArray()
        {
            lock (_gate)
            {
                return stack.ToArray();
            }
        }
    }

    private sealed class Enumerator(Stack stack) : IEnumerator, ICloneable
    {
        private const int NotStarted = -2;
        private const int Ended = -1;

        private readonly int _version = stack._version;
        private int _index = NotStarted;
        private object? _current;

        public object Clone() => MemberwiseClone();

        public bool MoveNext()
        {
            if (_version != stack._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            if (_index == Ended)
            {
                return false;
            }
            _index = _index == NotStarted ? stack._size - 1 : _index - 1;
            _current = _index >= 0 ? stack._array[_index] : null;
            return _index >= 0;
        }

        public object? Current
        {
            get
            {
                if (_index == NotStarted)
                {
                    CollectionErrors.EnumerationNotStarted();
                }
                if (_index == Ended)
                {
                    CollectionErrors.EnumerationEnded();
                }
                return _current;
            }
        }

        public void Reset()
        {
            if (_version != stack._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _index = NotStarted;
            _current = null;
        }
    }
}

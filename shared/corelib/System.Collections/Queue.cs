// The non-generic queue: a circular buffer that grows by a factor.
namespace System.Collections;

public class Queue : ICollection, ICloneable
{
    private const int MinimumGrow = 4;

    private object?[] _array;
    private int _head;
    private int _tail;
    private int _size;
    private readonly int _growFactor;
    private int _version;

    public Queue()
        : this(32, 2.0f)
    {
    }

    public Queue(int capacity)
        : this(capacity, 2.0f)
    {
    }

    public Queue(int capacity, float growFactor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        if (!(growFactor >= 1.0 && growFactor <= 10.0))
        {
            throw new ArgumentOutOfRangeException(nameof(growFactor), "Queue grow factor must be between 1 and 10.");
        }
        _array = new object[capacity];
        _growFactor = (int)(growFactor * 100);
    }

    public Queue(ICollection col)
        : this(col is null ? 32 : col.Count)
    {
        ArgumentNullException.ThrowIfNull(col);
        foreach (object? item in col)
        {
            Enqueue(item);
        }
    }

    public virtual int Count => _size;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    public virtual object Clone()
    {
        Queue copy = new Queue(_size);
        CopyTo(copy._array, 0);
        copy._size = _size;
        copy._version = _version;
        return copy;
    }

    public virtual void Clear()
    {
        if (_size != 0)
        {
            Array.Clear(_array, 0, _array.Length);
            _size = 0;
        }
        _head = 0;
        _tail = 0;
        _version++;
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
        int first = Math.Min(_array.Length - _head, _size);
        Array.Copy(_array, _head, array, index, first);
        if (_size > first)
        {
            Array.Copy(_array, 0, array, index + first, _size - first);
        }
    }

    public virtual void Enqueue(object? obj)
    {
        if (_size == _array.Length)
        {
            int capacity = (int)(_array.Length * (long)_growFactor / 100);
            SetCapacity(Math.Max(capacity, _array.Length + MinimumGrow));
        }
        _array[_tail] = obj;
        _tail = (_tail + 1) % _array.Length;
        _size++;
        _version++;
    }

    public virtual IEnumerator GetEnumerator() => new Enumerator(this);

    public virtual object? Dequeue()
    {
        CheckNotEmpty();
        object? removed = _array[_head];
        _array[_head] = null;
        _head = (_head + 1) % _array.Length;
        _size--;
        _version++;
        return removed;
    }

    public virtual object? Peek()
    {
        CheckNotEmpty();
        return _array[_head];
    }

    private void CheckNotEmpty()
    {
        if (Count == 0)
        {
            throw new InvalidOperationException("Queue empty.");
        }
    }

    public virtual bool Contains(object? obj)
    {
        for (int i = 0; i < _size; i++)
        {
            object? item = GetElement(i);
            if (obj is null ? item is null : item is not null && item.Equals(obj))
            {
                return true;
            }
        }
        return false;
    }

    private object? GetElement(int index) => _array[(_head + index) % _array.Length];

    public virtual object?[] ToArray()
    {
        if (_size == 0)
        {
            return Array.Empty<object>();
        }
        object[] array = new object[_size];
        CopyTo(array, 0);
        return array;
    }

    private void SetCapacity(int capacity)
    {
        object[] array = new object[capacity];
        CopyTo(array, 0);
        _array = array;
        _head = 0;
        _tail = _size == capacity ? 0 : _size;
        _version++;
    }

    public virtual void TrimToSize() => SetCapacity(_size);

    public static Queue Synchronized(Queue queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        return new SynchronizedQueue(queue);
    }

    private sealed class SynchronizedQueue(Queue queue) : Queue
    {
        private readonly object _gate = queue.SyncRoot;

        public override bool IsSynchronized => true;

        public override object SyncRoot => _gate;

        public override int Count
        {
            get
            {
                lock (_gate)
                {
                    return queue.Count;
                }
            }
        }

        public override void Clear()
        {
            lock (_gate)
            {
                queue.Clear();
            }
        }

        public override object Clone()
        {
            lock (_gate)
            {
                return new SynchronizedQueue((Queue)queue.Clone());
            }
        }

        public override bool Contains(object? obj)
        {
            lock (_gate)
            {
                return queue.Contains(obj);
            }
        }

        public override void CopyTo(Array array, int index)
        {
            lock (_gate)
            {
                queue.CopyTo(array, index);
            }
        }

        public override void Enqueue(object? obj)
        {
            lock (_gate)
            {
                queue.Enqueue(obj);
            }
        }

        public override object? Dequeue()
        {
            lock (_gate)
            {
                return queue.Dequeue();
            }
        }

        public override IEnumerator GetEnumerator()
        {
            lock (_gate)
            {
                return queue.GetEnumerator();
            }
        }

        public override object? Peek()
        {
            lock (_gate)
            {
                return queue.Peek();
            }
        }

        public override object?[] ToArray()
        {
            lock (_gate)
            {
                return queue.ToArray();
            }
        }

        public override void TrimToSize()
        {
            lock (_gate)
            {
                queue.TrimToSize();
            }
        }
    }

    private sealed class Enumerator(Queue queue) : IEnumerator, ICloneable
    {
        private readonly int _version = queue._version;
        private int _index = -1;
        private object? _current;

        public object Clone() => MemberwiseClone();

        public bool MoveNext()
        {
            if (_version != queue._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            if (_index + 1 < queue._size)
            {
                _current = queue.GetElement(++_index);
                return true;
            }
            _index = queue._size;
            _current = null;
            return false;
        }

        public object? Current
        {
            get
            {
                if (_index < 0)
                {
                    CollectionErrors.EnumerationNotStarted();
                }
                if (_index >= queue._size)
                {
                    CollectionErrors.EnumerationEnded();
                }
                return _current;
            }
        }

        public void Reset()
        {
            if (_version != queue._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _index = -1;
            _current = null;
        }
    }
}

// ArrayList: a list of objects. ArrayList.Wrappers.cs has its fixed-size, read-only and synchronized views and the adapter of an IList.
namespace System.Collections;

public partial class ArrayList : IList, ICloneable
{
    private const int DefaultCapacity = 4;

    private object?[] _items;
    private int _size;
    private int _version;

    public ArrayList()
    {
        _items = Array.Empty<object>();
    }

    public ArrayList(int capacity)
    {
        if (capacity < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), "'capacity' must be non-negative.");
        }
        _items = capacity == 0 ? Array.Empty<object>() : new object[capacity];
    }

    public ArrayList(ICollection c)
    {
        ArgumentNullException.ThrowIfNull(c, nameof(c));
        int count = c.Count;
        _items = count == 0 ? Array.Empty<object>() : new object[count];
        AddRange(c);
    }

    public virtual int Capacity
    {
        get => _items.Length;
        set
        {
            if (value < _size)
            {
                throw new ArgumentOutOfRangeException(nameof(value), CollectionErrors.SmallCapacity);
            }
            if (value != _items.Length)
            {
                object?[] items = new object?[value > 0 ? value : DefaultCapacity];
                Array.Copy(_items, items, _size);
                _items = items;
            }
        }
    }

    public virtual int Count => _size;

    public virtual bool IsFixedSize => false;

    public virtual bool IsReadOnly => false;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    public virtual object? this[int index]
    {
        get
        {
            CheckIndex(index);
            return _items[index];
        }
        set
        {
            CheckIndex(index);
            _items[index] = value;
            _version++;
        }
    }

    private void CheckIndex(int index)
    {
        if ((uint)index >= (uint)_size)
        {
            CollectionErrors.IndexLess();
        }
    }

    private void CheckRange(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (_size - index < count)
        {
            CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
        }
    }

    private void EnsureCapacity(int minimum)
    {
        if (_items.Length < minimum)
        {
            int capacity = _items.Length == 0 ? DefaultCapacity : _items.Length * 2;
            if ((uint)capacity > (uint)Array.MaxLength)
            {
                capacity = Array.MaxLength;
            }
            Capacity = Math.Max(capacity, minimum);
        }
    }

    public virtual int Add(object? value)
    {
        if (_size == _items.Length)
        {
            EnsureCapacity(_size + 1);
        }
        _items[_size] = value;
        _version++;
        return _size++;
    }

    public virtual void AddRange(ICollection c) => InsertRange(_size, c);

    public virtual int BinarySearch(int index, int count, object? value, IComparer? comparer)
    {
        CheckRange(index, count);
        return Array.BinarySearch(_items, index, count, value, comparer);
    }

    public virtual int BinarySearch(object? value) => BinarySearch(0, Count, value, null);

    public virtual int BinarySearch(object? value, IComparer? comparer) => BinarySearch(0, Count, value, comparer);

    public virtual void Clear()
    {
        if (_size > 0)
        {
            Array.Clear(_items, 0, _size);
            _size = 0;
        }
        _version++;
    }

    public virtual object Clone()
    {
        ArrayList copy = new ArrayList(_size);
        copy._size = _size;
        copy._version = _version;
        if (_size > 0)
        {
            Array.Copy(_items, copy._items, _size);
        }
        return copy;
    }

    public virtual bool Contains(object? item) => IndexOf(item) >= 0;

    public virtual void CopyTo(Array array) => CopyTo(array, 0);

    public virtual void CopyTo(Array array, int arrayIndex)
    {
        if (array is not null && array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
        }
        Array.Copy(_items, 0, array!, arrayIndex, _size);
    }

    public virtual void CopyTo(int index, Array array, int arrayIndex, int count)
    {
        if (_size - index < count)
        {
            CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
        }
        if (array is not null && array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
        }
        Array.Copy(_items, index, array!, arrayIndex, count);
    }

    public virtual int IndexOf(object? value) => Array.IndexOf(_items, value, 0, _size);

    public virtual int IndexOf(object? value, int startIndex)
    {
        if (startIndex > _size)
        {
            CollectionErrors.IndexLessOrEqual(nameof(startIndex));
        }
        return Array.IndexOf(_items, value, startIndex, _size - startIndex);
    }

    public virtual int IndexOf(object? value, int startIndex, int count)
    {
        if (startIndex > _size)
        {
            CollectionErrors.IndexLessOrEqual(nameof(startIndex));
        }
        if (count < 0 || startIndex > _size - count)
        {
            CollectionErrors.OutOfRange(nameof(count), CollectionErrors.CountRange);
        }
        return Array.IndexOf(_items, value, startIndex, count);
    }

    public virtual int LastIndexOf(object? value) => LastIndexOf(value, Count - 1, Count);

    public virtual int LastIndexOf(object? value, int startIndex)
    {
        if (startIndex >= Count)
        {
            CollectionErrors.IndexLess(nameof(startIndex));
        }
        return LastIndexOf(value, startIndex, startIndex + 1);
    }

    public virtual int LastIndexOf(object? value, int startIndex, int count)
    {
        if (Count != 0 && (startIndex < 0 || count < 0))
        {
            CollectionErrors.NonNegative(startIndex < 0 ? nameof(startIndex) : nameof(count));
        }
        if (Count == 0)
        {
            return -1;
        }
        if (startIndex >= Count || count > startIndex + 1)
        {
            CollectionErrors.OutOfRange(startIndex >= Count ? nameof(startIndex) : nameof(count), CollectionErrors.LargerThanCollection);
        }
        return Array.LastIndexOf(_items, value, startIndex, count);
    }

    public virtual void Insert(int index, object? value)
    {
        if ((uint)index > (uint)_size)
        {
            CollectionErrors.OutOfRange(nameof(index), "Insertion index was out of range. Must be non-negative and less than or equal to size.");
        }
        if (_size == _items.Length)
        {
            EnsureCapacity(_size + 1);
        }
        if (index < _size)
        {
            Array.Copy(_items, index, _items, index + 1, _size - index);
        }
        _items[index] = value;
        _size++;
        _version++;
    }

    public virtual void InsertRange(int index, ICollection c)
    {
        ArgumentNullException.ThrowIfNull(c, nameof(c));
        if ((uint)index > (uint)_size)
        {
            CollectionErrors.IndexLessOrEqual();
        }
        int count = c.Count;
        if (count > 0)
        {
            // Copied first: the collection may be this list.
            object[] inserted = new object[count];
            c.CopyTo(inserted, 0);
            EnsureCapacity(_size + count);
            if (index < _size)
            {
                Array.Copy(_items, index, _items, index + count, _size - index);
            }
            inserted.CopyTo(_items, index);
            _size += count;
            _version++;
        }
    }

    public virtual void Remove(object? obj)
    {
        int index = IndexOf(obj);
        if (index >= 0)
        {
            RemoveAt(index);
        }
    }

    public virtual void RemoveAt(int index)
    {
        CheckIndex(index);
        _size--;
        if (index < _size)
        {
            Array.Copy(_items, index + 1, _items, index, _size - index);
        }
        _items[_size] = null;
        _version++;
    }

    public virtual void RemoveRange(int index, int count)
    {
        CheckRange(index, count);
        if (count > 0)
        {
            int oldSize = _size;
            _size -= count;
            if (index < _size)
            {
                Array.Copy(_items, index + count, _items, index, _size - index);
            }
            Array.Clear(_items, _size, oldSize - _size);
            _version++;
        }
    }

    public static ArrayList Repeat(object? value, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArrayList list = new ArrayList(count > DefaultCapacity ? count : DefaultCapacity);
        for (int i = 0; i < count; i++)
        {
            list.Add(value);
        }
        return list;
    }

    public virtual void Reverse() => Reverse(0, Count);

    public virtual void Reverse(int index, int count)
    {
        CheckRange(index, count);
        Array.Reverse(_items, index, count);
        _version++;
    }

    public virtual void SetRange(int index, ICollection c)
    {
        ArgumentNullException.ThrowIfNull(c, nameof(c));
        int count = c.Count;
        if (index < 0 || index > _size - count)
        {
            CollectionErrors.IndexLessOrEqual();
        }
        if (count > 0)
        {
            c.CopyTo(_items, index);
            _version++;
        }
    }

    public virtual ArrayList GetRange(int index, int count)
    {
        CheckRange(index, count);
        return new Range(this, index, count);
    }

    public virtual void Sort() => Sort(0, Count, Comparer.Default);

    public virtual void Sort(IComparer? comparer) => Sort(0, Count, comparer);

    public virtual void Sort(int index, int count, IComparer? comparer)
    {
        CheckRange(index, count);
        Array.Sort(_items, index, count, comparer);
        _version++;
    }

    public virtual object?[] ToArray()
    {
        if (_size == 0)
        {
            return Array.Empty<object>();
        }
        object?[] array = new object[_size];
        Array.Copy(_items, array, _size);
        return array;
    }

    public virtual Array ToArray(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Array array = Array.CreateInstance(type, _size);
        Array.Copy(_items, array, _size);
        return array;
    }

    public virtual void TrimToSize() => Capacity = _size;

    public virtual IEnumerator GetEnumerator() => new Enumerator(this, 0, Count);

    public virtual IEnumerator GetEnumerator(int index, int count)
    {
        CheckRange(index, count);
        return new Enumerator(this, index, count);
    }

    private sealed class Enumerator(ArrayList list, int start, int count) : IEnumerator, ICloneable
    {
        private readonly int _version = list._version;
        private int _index = start - 1;
        private object? _current;

        public object Clone() => MemberwiseClone();

        public bool MoveNext()
        {
            if (_version != list._version)
            {
                CollectionErrors.Modified();
            }
            int end = start + count;
            if (_index < end - 1)
            {
                _current = list[++_index];
                return true;
            }
            _current = null;
            _index = end;
            return false;
        }

        public object? Current
        {
            get
            {
                if (_index < start)
                {
                    CollectionErrors.EnumerationNotStarted();
                }
                if (_index >= start + count)
                {
                    CollectionErrors.EnumerationEnded();
                }
                return _current;
            }
        }

        public void Reset()
        {
            if (_version != list._version)
            {
                CollectionErrors.Modified();
            }
            _index = start - 1;
            _current = null;
        }
    }
}

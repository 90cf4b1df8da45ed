// The non-generic sorted list: parallel arrays of keys and values.
namespace System.Collections;

public class SortedList : IDictionary, ICloneable
{
    private const int DefaultCapacity = 16;

    private object[] _keys;
    private object?[] _values;
    private int _size;
    private int _version;
    private readonly IComparer _comparer;
    private View? _keyList;
    private View? _valueList;

    public SortedList()
        : this((IComparer?)null)
    {
    }

    public SortedList(int initialCapacity)
        : this(null, initialCapacity)
    {
    }

    public SortedList(IComparer? comparer)
    {
        _keys = Array.Empty<object>();
        _values = Array.Empty<object>();
        _comparer = comparer ?? Comparer.Default;
    }

    public SortedList(IComparer? comparer, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _keys = new object[capacity];
        _values = new object[capacity];
        _comparer = comparer ?? Comparer.Default;
    }

    public SortedList(IDictionary d)
        : this(d, null)
    {
    }

    public SortedList(IDictionary d, IComparer? comparer)
        : this(comparer, d is not null ? d.Count : 0)
    {
        ArgumentNullException.ThrowIfNull(d, nameof(d));
        d.Keys.CopyTo(_keys, 0);
        d.Values.CopyTo(_values, 0);
        Array.Sort(_keys, _values, _comparer);
        _size = d.Count;
    }

    public virtual int Capacity
    {
        get => _keys.Length;
        set
        {
            if (value < Count)
            {
                throw new ArgumentOutOfRangeException(nameof(value), CollectionErrors.SmallCapacity);
            }
            if (value != _keys.Length)
            {
                Array.Resize(ref _keys, value);
                Array.Resize(ref _values, value);
            }
        }
    }

    public virtual int Count => _size;

    public virtual ICollection Keys => (ICollection)GetKeyList();

    public virtual ICollection Values => (ICollection)GetValueList();

    public virtual bool IsReadOnly => false;

    public virtual bool IsFixedSize => false;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    public virtual object? this[object key]
    {
        get
        {
            int index = IndexOfKey(key);
            return index >= 0 ? _values[index] : null;
        }
        set
        {
            ArgumentNullException.ThrowIfNull(key);
            int index = Array.BinarySearch(_keys, 0, _size, key, _comparer);
            if (index >= 0)
            {
                _values[index] = value;
                _version++;
                return;
            }
            Insert(~index, key, value);
        }
    }

    public virtual void Add(object key, object? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = Array.BinarySearch(_keys, 0, _size, key, _comparer);
        if (index >= 0)
        {
            throw new ArgumentException("Item has already been added. Key in dictionary: '" + GetKey(index) + "'  Key being added: '" + key + "'");
        }
        Insert(~index, key, value);
    }

    private void Insert(int index, object key, object? value)
    {
        if (_size == _keys.Length)
        {
            int capacity = _keys.Length == 0 ? DefaultCapacity : _keys.Length * 2;
            Capacity = Math.Max((uint)capacity > (uint)Array.MaxLength ? Array.MaxLength : capacity, _size + 1);
        }
        if (index < _size)
        {
            Array.Copy(_keys, index, _keys, index + 1, _size - index);
            Array.Copy(_values, index, _values, index + 1, _size - index);
        }
        _keys[index] = key;
        _values[index] = value;
        _size++;
        _version++;
    }

    public virtual void Clear()
    {
        _version++;
        Array.Clear(_keys, 0, _size);
        Array.Clear(_values, 0, _size);
        _size = 0;
    }

    public virtual object Clone()
    {
        SortedList copy = new SortedList(_comparer, _size) { _size = _size, _version = _version };
        Array.Copy(_keys, copy._keys, _size);
        Array.Copy(_values, copy._values, _size);
        return copy;
    }

    public virtual bool Contains(object key) => IndexOfKey(key) >= 0;

    public virtual bool ContainsKey(object key) => IndexOfKey(key) >= 0;

    public virtual bool ContainsValue(object? value) => IndexOfValue(value) >= 0;

    public virtual void CopyTo(Array array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        if (array.Length - arrayIndex < Count)
        {
            CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
        }
        for (int i = 0; i < Count; i++)
        {
            array.SetValue(new DictionaryEntry(_keys[i], _values[i]), i + arrayIndex);
        }
    }

    private void CheckIndex(int index)
    {
        if ((uint)index >= (uint)Count)
        {
            CollectionErrors.IndexLess();
        }
    }

    public virtual object? GetByIndex(int index)
    {
        CheckIndex(index);
        return _values[index];
    }

    public virtual object GetKey(int index)
    {
        CheckIndex(index);
        return _keys[index];
    }

    public virtual IList GetKeyList() => _keyList ??= new View(this, keys: true);

    public virtual IList GetValueList() => _valueList ??= new View(this, keys: false);

    public virtual int IndexOfKey(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = Array.BinarySearch(_keys, 0, _size, key, _comparer);
        return index >= 0 ? index : -1;
    }

    public virtual int IndexOfValue(object? value) => Array.IndexOf(_values, value, 0, _size);

    public virtual void RemoveAt(int index)
    {
        CheckIndex(index);
        _size--;
        if (index < _size)
        {
            Array.Copy(_keys, index + 1, _keys, index, _size - index);
            Array.Copy(_values, index + 1, _values, index, _size - index);
        }
        _keys[_size] = null!;
        _values[_size] = null;
        _version++;
    }

    public virtual void Remove(object key)
    {
        int index = IndexOfKey(key);
        if (index >= 0)
        {
            RemoveAt(index);
        }
    }

    public virtual void SetByIndex(int index, object? value)
    {
        CheckIndex(index);
        _values[index] = value;
        _version++;
    }

    public virtual void TrimToSize() => Capacity = _size;

    public virtual IDictionaryEnumerator GetEnumerator() => new Enumerator(this, Enumerator.Entries);

    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this, Enumerator.Entries);

    public static SortedList Synchronized(SortedList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new SynchronizedSortedList(list);
    }

    private sealed class View(SortedList list, bool keys) : IList
    {
        private const string NestedWrite = "This operation is not supported on SortedList nested types because they require modifying the original SortedList.";

        public int Count => list._size;

        public bool IsReadOnly => true;

        public bool IsFixedSize => true;

        public bool IsSynchronized => list.IsSynchronized;

        public object SyncRoot => list.SyncRoot;

        public object? this[int index]
        {
            get => keys ? list.GetKey(index) : list.GetByIndex(index);
            set => CollectionErrors.NotSupported(keys ? CollectionErrors.KeyCollectionSet : NestedWrite);
        }

        public int Add(object? value) => throw new NotSupportedException(NestedWrite);

        public void Clear() => CollectionErrors.NotSupported(NestedWrite);

        public void Insert(int index, object? value) => CollectionErrors.NotSupported(NestedWrite);

        public void Remove(object? value) => CollectionErrors.NotSupported(NestedWrite);

        public void RemoveAt(int index) => CollectionErrors.NotSupported(NestedWrite);

        public bool Contains(object? value) => keys ? list.Contains(value!) : list.ContainsValue(value);

        public int IndexOf(object? value) => keys ? list.IndexOfKey(value!) : list.IndexOfValue(value);

        public void CopyTo(Array array, int arrayIndex)
        {
            if (array is not null && array.Rank != 1)
            {
                CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
            }
            Array.Copy(keys ? list._keys : list._values, 0, array!, arrayIndex, list.Count);
        }

        public IEnumerator GetEnumerator() => new Enumerator(list, keys ? Enumerator.Keys : Enumerator.Values);
    }

    private sealed class Enumerator(SortedList list, int yields) : IDictionaryEnumerator, ICloneable
    {
        internal const int Keys = 1;
        internal const int Values = 2;
        internal const int Entries = 3;

        private readonly int _version = list._version;
        private int _index = -1;
        private bool _valid;

        public object Clone() => MemberwiseClone();

        public bool MoveNext()
        {
            if (_version != list._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _valid = _index + 1 < list._size;
            if (_valid)
            {
                _index++;
            }
            return _valid;
        }

        private int Position
        {
            get
            {
                if (_version != list._version)
                {
                    CollectionErrors.ModifiedAfterInstantiation();
                }
                if (!_valid)
                {
                    CollectionErrors.EnumerationState();
                }
                return _index;
            }
        }

        public object Key => list._keys[Position];

        public object? Value => list._values[Position];

        public DictionaryEntry Entry => new DictionaryEntry(Key, Value);

        public object? Current => yields switch
        {
            Keys => Key,
            Values => Value,
            _ => Entry,
        };

        public void Reset()
        {
            if (_version != list._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _index = -1;
            _valid = false;
        }
    }

    private sealed class SynchronizedSortedList(SortedList list) : SortedList
    {
        private readonly object _gate = list.SyncRoot;

        private T Locked<T>(Func<T> action)
        {
            lock (_gate)
            {
                return action();
            }
        }

        private void Locked(Action action)
        {
            lock (_gate)
            {
                action();
            }
        }

        public override int Count => Locked(() => list.Count);

        public override object SyncRoot => _gate;

        public override bool IsSynchronized => true;

        public override int Capacity => Locked(() => list.Capacity);

        public override object? this[object key]
        {
            get => Locked(() => list[key]);
            set => Locked(() => list[key] = value);
        }

        public override void Add(object key, object? value) => Locked(() => list.Add(key, value));

        public override void Clear() => Locked(list.Clear);

        public override object Clone() => Locked(list.Clone);

        public override bool Contains(object key) => Locked(() => list.Contains(key));

        public override bool ContainsKey(object key) => Locked(() => list.ContainsKey(key));

        public override bool ContainsValue(object? value) => Locked(() => list.ContainsValue(value));

        public override void CopyTo(Array array, int arrayIndex) => Locked(() => list.CopyTo(array, arrayIndex));

        public override object? GetByIndex(int index) => Locked(() => list.GetByIndex(index));

        public override object GetKey(int index) => Locked(() => list.GetKey(index));

        public override IDictionaryEnumerator GetEnumerator() => Locked(list.GetEnumerator);

        public override IList GetKeyList() => Locked(list.GetKeyList);

        public override IList GetValueList() => Locked(list.GetValueList);

        public override int IndexOfKey(object key) => Locked(() => list.IndexOfKey(key));

        public override int IndexOfValue(object? value) => Locked(() => list.IndexOfValue(value));

        public override void RemoveAt(int index) => Locked(() => list.RemoveAt(index));

        public override void Remove(object key) => Locked(() => list.Remove(key));

        public override void SetByIndex(int index, object? value) => Locked(() => list.SetByIndex(index, value));

        public override void TrimToSize() => Locked(list.TrimToSize);
    }
}

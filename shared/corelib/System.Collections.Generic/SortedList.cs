// SortedList<TKey, TValue>: two parallel arrays in key order, searched by halving.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public partial class SortedList<TKey, TValue> : IDictionary<TKey, TValue>, IDictionary, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private const int DefaultCapacity = 4;

    private TKey[] _keys;
    private TValue[] _values;
    private int _size;
    private int _version;
    private readonly IComparer<TKey> _comparer;
    private KeyList? _keyList;
    private ValueList? _valueList;

    public SortedList()
        : this((IComparer<TKey>?)null)
    {
    }

    public SortedList(int capacity)
        : this(capacity, null)
    {
    }

    public SortedList(IComparer<TKey>? comparer)
    {
        _keys = Array.Empty<TKey>();
        _values = Array.Empty<TValue>();
        _comparer = comparer ?? Comparer<TKey>.Default;
    }

    public SortedList(int capacity, IComparer<TKey>? comparer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _keys = new TKey[capacity];
        _values = new TValue[capacity];
        _comparer = comparer ?? Comparer<TKey>.Default;
    }

    public SortedList(IDictionary<TKey, TValue> dictionary)
        : this(dictionary, null)
    {
    }

    public SortedList(IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer)
        : this(dictionary?.Count ?? throw new ArgumentNullException(nameof(dictionary)), comparer)
    {
        int count = dictionary.Count;
        if (count == 0)
        {
            return;
        }
        dictionary.Keys.CopyTo(_keys, 0);
        dictionary.Values.CopyTo(_values, 0);
        if (count > 1)
        {
            Array.Sort(_keys, _values, _comparer);
            for (int i = 1; i < count; i++)
            {
                if (_comparer.Compare(_keys[i - 1], _keys[i]) == 0)
                {
                    CollectionErrors.DuplicateKey(_keys[i]);
                }
            }
        }
        _size = count;
    }

    public int Count => _size;

    public IComparer<TKey> Comparer => _comparer;

    public IList<TKey> Keys => _keyList ??= new KeyList(this);

    public IList<TValue> Values => _valueList ??= new ValueList(this);

    public int Capacity
    {
        get => _keys.Length;
        set
        {
            if (value == _keys.Length)
            {
                return;
            }
            if (value < _size)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, CollectionErrors.SmallCapacity);
            }
            if (value == 0)
            {
                _keys = Array.Empty<TKey>();
                _values = Array.Empty<TValue>();
                return;
            }
            TKey[] keys = new TKey[value];
            TValue[] values = new TValue[value];
            Array.Copy(_keys, keys, _size);
            Array.Copy(_values, values, _size);
            _keys = keys;
            _values = values;
        }
    }

    public TValue this[TKey key]
    {
        get
        {
            int index = IndexOfKey(key);
            if (index < 0)
            {
                CollectionErrors.KeyNotFound(key);
            }
            return _values[index];
        }
        set
        {
            ArgumentNullException.ThrowIfNull(key);
            int index = Search(key);
            if (index >= 0)
            {
                _values[index] = value;
                _version++;
                return;
            }
            Insert(~index, key, value);
        }
    }

    private int Search(TKey key) => Array.BinarySearch(_keys, 0, _size, key, _comparer);

    public void Add(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = Search(key);
        if (index >= 0)
        {
            CollectionErrors.DuplicateKey(key, nameof(key));
        }
        Insert(~index, key, value);
    }

    private void Insert(int index, TKey key, TValue value)
    {
        if (_size == _keys.Length)
        {
            int doubled = _keys.Length == 0 ? DefaultCapacity : _keys.Length * 2;
            Capacity = Math.Max((uint)doubled > (uint)Array.MaxLength ? Array.MaxLength : doubled, _size + 1);
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

    public void Clear()
    {
        _version++;
        Array.Clear(_keys, 0, _size);
        Array.Clear(_values, 0, _size);
        _size = 0;
    }

    public bool ContainsKey(TKey key) => IndexOfKey(key) >= 0;

    public bool ContainsValue(TValue value) => IndexOfValue(value) >= 0;

    public int IndexOfKey(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = Search(key);
        return index >= 0 ? index : -1;
    }

    public int IndexOfValue(TValue value) => Array.IndexOf(_values, value, 0, _size);

    public TKey GetKeyAtIndex(int index)
    {
        CheckIndex(index);
        return _keys[index];
    }

    public TValue GetValueAtIndex(int index)
    {
        CheckIndex(index);
        return _values[index];
    }

    public void SetValueAtIndex(int index, TValue value)
    {
        CheckIndex(index);
        _values[index] = value;
        _version++;
    }

    private void CheckIndex(int index)
    {
        if ((uint)index >= (uint)_size)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, CollectionErrors.IndexMustBeLess);
        }
    }

    public bool Remove(TKey key)
    {
        int index = IndexOfKey(key);
        if (index < 0)
        {
            return false;
        }
        RemoveAt(index);
        return true;
    }

    public void RemoveAt(int index)
    {
        CheckIndex(index);
        _size--;
        if (index < _size)
        {
            Array.Copy(_keys, index + 1, _keys, index, _size - index);
            Array.Copy(_values, index + 1, _values, index, _size - index);
        }
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TKey>())
        {
            _keys[_size] = default!;
        }
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TValue>())
        {
            _values[_size] = default!;
        }
        _version++;
    }

    public void TrimExcess()
    {
        if (_size < (int)(_keys.Length * 0.9))
        {
            Capacity = _size;
        }
    }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = IndexOfKey(key);
        if (index >= 0)
        {
            value = _values[index];
            return true;
        }
        value = default;
        return false;
    }

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    ICollection IDictionary.Keys => (ICollection)Keys;

    ICollection IDictionary.Values => (ICollection)Values;

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    bool IDictionary.IsReadOnly => false;

    bool IDictionary.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    object? IDictionary.this[object key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return key is TKey typed && TryGetValue(typed, out TValue? value) ? value : null;
        }
        set => this[CastKey(key)] = CastValue(value);
    }

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> pair) => Add(pair.Key, pair.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> pair)
    {
        int index = IndexOfKey(pair.Key);
        return index >= 0 && EqualityComparer<TValue>.Default.Equals(_values[index], pair.Value);
    }

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> pair) =>
        ((ICollection<KeyValuePair<TKey, TValue>>)this).Contains(pair) && Remove(pair.Key);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        CheckCopy(array, arrayIndex, _size);
        for (int i = 0; i < _size; i++)
        {
            array[arrayIndex + i] = new KeyValuePair<TKey, TValue>(_keys[i], _values[i]);
        }
    }

    private static void CheckCopy(Array array, int index, int count)
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
            throw new ArgumentOutOfRangeException(nameof(index), index, CollectionErrors.IndexMustBeLessOrEqual);
        }
        if (array.Length - index < count)
        {
            CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
        }
    }

    void ICollection.CopyTo(Array array, int index)
    {
        CheckCopy(array, index, _size);
        if (array is KeyValuePair<TKey, TValue>[] pairs)
        {
            ((ICollection<KeyValuePair<TKey, TValue>>)this).CopyTo(pairs, index);
            return;
        }
        if (array is not object[] objects)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
            return;
        }
        try
        {
            for (int i = 0; i < _size; i++)
            {
                objects[index + i] = new KeyValuePair<TKey, TValue>(_keys[i], _values[i]);
            }
        }
        catch (ArrayTypeMismatchException)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
        }
    }

    void IDictionary.Add(object key, object? value) => Add(CastKey(key), CastValue(value));

    bool IDictionary.Contains(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key is TKey typed && ContainsKey(typed);
    }

    void IDictionary.Remove(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key is TKey typed)
        {
            Remove(typed);
        }
    }

    private static TKey CastKey(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key is not TKey)
        {
            CollectionErrors.WrongTypeQuoted(key, typeof(TKey), nameof(key));
        }
        return (TKey)key;
    }

    private static TValue CastValue(object? value)
    {
        CollectionErrors.RejectNull<TValue>(value, nameof(value));
        if (value is not null && value is not TValue)
        {
            CollectionErrors.WrongTypeQuoted(value, typeof(TValue), nameof(value));
        }
        return (TValue)value!;
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() =>
        _size == 0 ? EmptyEnumerator<KeyValuePair<TKey, TValue>>.Instance : new Enumerator(this, entries: false);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IDictionaryEnumerator IDictionary.GetEnumerator() => new Enumerator(this, entries: true);

    private struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>, IDictionaryEnumerator
    {
        private readonly SortedList<TKey, TValue> _list;
        private readonly int _version;
        private readonly bool _entries;
        private TKey? _key;
        private TValue? _value;
        private int _index;

        internal Enumerator(SortedList<TKey, TValue> list, bool entries)
        {
            _list = list;
            _version = list._version;
            _entries = entries;
        }

        public void Dispose()
        {
            _index = 0;
            _key = default;
            _value = default;
        }

        public bool MoveNext()
        {
            if (_version != _list._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            if ((uint)_index < (uint)_list._size)
            {
                _key = _list._keys[_index];
                _value = _list._values[_index];
                _index++;
                return true;
            }
            _index = _list._size + 1;
            _key = default;
            _value = default;
            return false;
        }

        public readonly KeyValuePair<TKey, TValue> Current => new KeyValuePair<TKey, TValue>(_key!, _value!);

        private readonly void CheckState()
        {
            if (_index == 0 || _index == _list._size + 1)
            {
                CollectionErrors.EnumerationState();
            }
        }

        readonly object? IEnumerator.Current
        {
            get
            {
                CheckState();
                return _entries ? new DictionaryEntry(_key!, _value) : (object)Current;
            }
        }

        readonly DictionaryEntry IDictionaryEnumerator.Entry
        {
            get
            {
                CheckState();
                return new DictionaryEntry(_key!, _value);
            }
        }

        readonly object IDictionaryEnumerator.Key
        {
            get
            {
                CheckState();
                return _key!;
            }
        }

        readonly object? IDictionaryEnumerator.Value
        {
            get
            {
                CheckState();
                return _value;
            }
        }

        void IEnumerator.Reset()
        {
            if (_version != _list._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _index = 0;
            _key = default;
            _value = default;
        }
    }
}

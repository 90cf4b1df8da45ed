// SortedDictionary<TKey, TValue>: key/value pairs in a search tree ordered by key.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;

public partial class SortedDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IDictionary, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly SortedTree<KeyValuePair<TKey, TValue>> _tree;
    private readonly IComparer<TKey> _comparer;
    private KeyCollection? _keys;
    private ValueCollection? _values;

    private sealed class PairComparer(IComparer<TKey> keys) : IComparer<KeyValuePair<TKey, TValue>>
    {
        public int Compare(KeyValuePair<TKey, TValue> x, KeyValuePair<TKey, TValue> y) => keys.Compare(x.Key, y.Key);
    }

    public SortedDictionary()
        : this((IComparer<TKey>?)null)
    {
    }

    public SortedDictionary(IComparer<TKey>? comparer)
    {
        _comparer = comparer ?? Comparer<TKey>.Default;
        _tree = new SortedTree<KeyValuePair<TKey, TValue>>(new PairComparer(_comparer));
    }

    public SortedDictionary(IDictionary<TKey, TValue> dictionary)
        : this(dictionary, null)
    {
    }

    public SortedDictionary(IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer)
        : this(comparer)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        foreach (KeyValuePair<TKey, TValue> pair in dictionary)
        {
            AddPair(pair);
        }
    }

    public IComparer<TKey> Comparer => _comparer;

    public int Count => _tree.Count;

    public KeyCollection Keys => _keys ??= new KeyCollection(this);

    public ValueCollection Values => _values ??= new ValueCollection(this);

    public TValue this[TKey key]
    {
        get
        {
            SortedTree<KeyValuePair<TKey, TValue>>.Node? node = Find(key);
            if (node is null)
            {
                CollectionErrors.KeyNotFound(key);
            }
            return node!.Item.Value;
        }
        set
        {
            ArgumentNullException.ThrowIfNull(key);
            if (!_tree.TryAdd(new KeyValuePair<TKey, TValue>(key, value), out SortedTree<KeyValuePair<TKey, TValue>>.Node node))
            {
                node.Item = new KeyValuePair<TKey, TValue>(node.Item.Key, value);
                _tree.Version++;
            }
        }
    }

    private SortedTree<KeyValuePair<TKey, TValue>>.Node? Find(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        SortedTree<KeyValuePair<TKey, TValue>>.Node? node = _tree.Root;
        while (node is not null)
        {
            int order = _comparer.Compare(key, node.Item.Key);
            if (order == 0)
            {
                return node;
            }
            node = order < 0 ? node.Left : node.Right;
        }
        return null;
    }

    private void AddPair(KeyValuePair<TKey, TValue> pair)
    {
        if (!_tree.TryAdd(pair, out _))
        {
            // .NET names the whole pair here.
            CollectionErrors.DuplicateKey(pair);
        }
    }

    public void Add(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        AddPair(new KeyValuePair<TKey, TValue>(key, value));
    }

    public void Clear() => _tree.Clear();

    public bool ContainsKey(TKey key) => Find(key) is not null;

    public bool ContainsValue(TValue value)
    {
        EqualityComparer<TValue> comparer = EqualityComparer<TValue>.Default;
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            if (comparer.Equals(pair.Value, value))
            {
                return true;
            }
        }
        return false;
    }

    public bool Remove(TKey key)
    {
        if (Find(key) is not { } node)
        {
            return false;
        }
        _tree.Remove(node);
        return true;
    }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (Find(key) is { } node)
        {
            value = node.Item.Value;
            return true;
        }
        value = default;
        return false;
    }

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int index)
    {
        CheckCopy(array, index);
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            array[index++] = pair;
        }
    }

    private void CheckCopy(Array array, int index)
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
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (array.Length - index < Count)
        {
            CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
        }
    }

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    ICollection IDictionary.Keys => Keys;

    ICollection IDictionary.Values => Values;

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

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> pair) => AddPair(pair);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> pair) =>
        Find(pair.Key) is { } node && EqualityComparer<TValue>.Default.Equals(node.Item.Value, pair.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> pair) =>
        ((ICollection<KeyValuePair<TKey, TValue>>)this).Contains(pair) && Remove(pair.Key);

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

    void ICollection.CopyTo(Array array, int index)
    {
        CheckCopy(array, index);
        if (array is KeyValuePair<TKey, TValue>[] pairs)
        {
            CopyTo(pairs, index);
            return;
        }
        if (array is DictionaryEntry[] entries)
        {
            foreach (KeyValuePair<TKey, TValue> pair in this)
            {
                entries[index++] = new DictionaryEntry(pair.Key, pair.Value);
            }
            return;
        }
        if (array is not object[] objects)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
            return;
        }
        try
        {
            foreach (KeyValuePair<TKey, TValue> pair in this)
            {
                objects[index++] = pair;
            }
        }
        catch (ArrayTypeMismatchException)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
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

    public Enumerator GetEnumerator() => new Enumerator(this, entries: false);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        Count == 0 ? EmptyEnumerator<KeyValuePair<TKey, TValue>>.Instance : GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IDictionaryEnumerator IDictionary.GetEnumerator() => new Enumerator(this, entries: true);

    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>, IDictionaryEnumerator
    {
        private readonly SortedTree<KeyValuePair<TKey, TValue>> _tree;
        private readonly int _version;
        private readonly bool _entries;
        private SortedTree<KeyValuePair<TKey, TValue>>.Node? _next;
        private SortedTree<KeyValuePair<TKey, TValue>>.Node? _current;

        internal Enumerator(SortedDictionary<TKey, TValue> dictionary, bool entries)
        {
            _tree = dictionary._tree;
            _version = _tree.Version;
            _entries = entries;
            _next = _tree.First();
        }

        public bool MoveNext()
        {
            if (_version != _tree.Version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _current = _next;
            if (_current is null)
            {
                return false;
            }
            _next = SortedTree<KeyValuePair<TKey, TValue>>.Next(_current);
            return true;
        }

        public readonly KeyValuePair<TKey, TValue> Current => _current is null ? default : _current.Item;

        public readonly void Dispose()
        {
        }

        private readonly KeyValuePair<TKey, TValue> Checked()
        {
            if (_current is null)
            {
                CollectionErrors.EnumerationState();
            }
            return _current!.Item;
        }

        readonly object? IEnumerator.Current
        {
            get
            {
                KeyValuePair<TKey, TValue> pair = Checked();
                return _entries ? new DictionaryEntry(pair.Key, pair.Value) : (object)pair;
            }
        }

        readonly object IDictionaryEnumerator.Key => Checked().Key;

        readonly object? IDictionaryEnumerator.Value => Checked().Value;

        readonly DictionaryEntry IDictionaryEnumerator.Entry
        {
            get
            {
                KeyValuePair<TKey, TValue> pair = Checked();
                return new DictionaryEntry(pair.Key, pair.Value);
            }
        }

        void IEnumerator.Reset() => Reset();

        internal void Reset()
        {
            if (_version != _tree.Version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _current = null;
            _next = _tree.First();
        }

        internal readonly bool HasCurrent => _current is not null;
    }
}

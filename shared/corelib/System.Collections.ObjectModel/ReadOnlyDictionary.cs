namespace System.Collections.ObjectModel;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

public class ReadOnlyDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IDictionary, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly IDictionary<TKey, TValue> m_dictionary;
    private KeyCollection? _keys;
    private ValueCollection? _values;

    public ReadOnlyDictionary(IDictionary<TKey, TValue> dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        m_dictionary = dictionary;
    }

    public static ReadOnlyDictionary<TKey, TValue> Empty { get; } = new ReadOnlyDictionary<TKey, TValue>(new Dictionary<TKey, TValue>());

    protected IDictionary<TKey, TValue> Dictionary => m_dictionary;

    public KeyCollection Keys => _keys ??= new KeyCollection(m_dictionary.Keys);

    public ValueCollection Values => _values ??= new ValueCollection(m_dictionary.Values);

    public int Count => m_dictionary.Count;

    public TValue this[TKey key] => m_dictionary[key];

    public bool ContainsKey(TKey key) => m_dictionary.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => m_dictionary.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => m_dictionary.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)m_dictionary).GetEnumerator();

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    TValue IDictionary<TKey, TValue>.this[TKey key]
    {
        get => m_dictionary[key];
        set => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);
    }

    void IDictionary<TKey, TValue>.Add(TKey key, TValue value) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    bool IDictionary<TKey, TValue>.Remove(TKey key) => throw new NotSupportedException(CollectionErrors.ReadOnly);

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => true;

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) => m_dictionary.Contains(item);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => m_dictionary.CopyTo(array, arrayIndex);

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    void ICollection<KeyValuePair<TKey, TValue>>.Clear() => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item) => throw new NotSupportedException(CollectionErrors.ReadOnly);

    void IDictionary.Add(object key, object? value) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    void IDictionary.Clear() => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    bool IDictionary.Contains(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key is TKey typed && ContainsKey(typed);
    }

    IDictionaryEnumerator IDictionary.GetEnumerator() =>
        m_dictionary is IDictionary untyped ? untyped.GetEnumerator() : new DictionaryEnumerator(m_dictionary);

    bool IDictionary.IsFixedSize => true;

    bool IDictionary.IsReadOnly => true;

    ICollection IDictionary.Keys => Keys;

    ICollection IDictionary.Values => Values;

    void IDictionary.Remove(object key) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    object? IDictionary.this[object key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return key is TKey typed && m_dictionary.TryGetValue(typed, out TValue? value) ? value : null;
        }
        set => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);
    }

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => m_dictionary is ICollection collection ? collection.SyncRoot : this;

    void ICollection.CopyTo(Array array, int index)
    {
        if (array is DictionaryEntry[] entries && index >= 0 && array.Length - index >= Count)
        {
            foreach (KeyValuePair<TKey, TValue> pair in m_dictionary)
            {
                entries[index++] = new DictionaryEntry(pair.Key, pair.Value);
            }
            return;
        }
        UntypedCopy.CopyTo(m_dictionary, array, index);
    }

    private sealed class DictionaryEnumerator(IDictionary<TKey, TValue> dictionary) : IDictionaryEnumerator
    {
        private readonly IEnumerator<KeyValuePair<TKey, TValue>> _enumerator = dictionary.GetEnumerator();

        public DictionaryEntry Entry => new DictionaryEntry(_enumerator.Current.Key, _enumerator.Current.Value);

        public object Key => _enumerator.Current.Key;

        public object? Value => _enumerator.Current.Value;

        public object Current => Entry;

        public bool MoveNext() => _enumerator.MoveNext();

        public void Reset() => _enumerator.Reset();
    }

    public sealed class KeyCollection : ICollection<TKey>, ICollection, IReadOnlyCollection<TKey>
    {
        private readonly ICollection<TKey> _collection;

        internal KeyCollection(ICollection<TKey> collection)
        {
            _collection = collection;
        }

        public int Count => _collection.Count;

        public bool Contains(TKey item) => _collection.Contains(item);

        public void CopyTo(TKey[] array, int arrayIndex) => _collection.CopyTo(array, arrayIndex);

        public IEnumerator<TKey> GetEnumerator() => _collection.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_collection).GetEnumerator();

        bool ICollection<TKey>.IsReadOnly => true;

        void ICollection<TKey>.Add(TKey item) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

        void ICollection<TKey>.Clear() => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

        bool ICollection<TKey>.Remove(TKey item) => throw new NotSupportedException(CollectionErrors.ReadOnly);

        void ICollection.CopyTo(Array array, int index) => UntypedCopy.CopyTo(_collection, array, index);

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => _collection is ICollection untyped ? untyped.SyncRoot : this;
    }

    public sealed class ValueCollection : ICollection<TValue>, ICollection, IReadOnlyCollection<TValue>
    {
        private readonly ICollection<TValue> _collection;

        internal ValueCollection(ICollection<TValue> collection)
        {
            _collection = collection;
        }

        public int Count => _collection.Count;

        bool ICollection<TValue>.Contains(TValue item) => _collection.Contains(item);

        public void CopyTo(TValue[] array, int arrayIndex) => _collection.CopyTo(array, arrayIndex);

        public IEnumerator<TValue> GetEnumerator() => _collection.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_collection).GetEnumerator();

        bool ICollection<TValue>.IsReadOnly => true;

        void ICollection<TValue>.Add(TValue item) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

        void ICollection<TValue>.Clear() => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

        bool ICollection<TValue>.Remove(TValue item) => throw new NotSupportedException(CollectionErrors.ReadOnly);

        void ICollection.CopyTo(Array array, int index) => UntypedCopy.CopyTo(_collection, array, index);

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => _collection is ICollection untyped ? untyped.SyncRoot : this;
    }
}

// Dictionary<TKey, TValue>: enumeration and the interfaces.
namespace System.Collections.Generic;

public partial class Dictionary<TKey, TValue> : IDictionary<TKey, TValue>, IDictionary, IReadOnlyDictionary<TKey, TValue>
{
    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    bool IDictionary.IsFixedSize => false;

    bool IDictionary.IsReadOnly => false;

    ICollection IDictionary.Keys => Keys;

    ICollection IDictionary.Values => Values;

    object? IDictionary.this[object key]
    {
        get
        {
            if (IsCompatibleKey(key))
            {
                int index = FindEntry((TKey)key);
                if (index >= 0)
                {
                    return _entries![index].Value;
                }
            }
            return null;
        }
        set => this[CastKey(key)] = CastValue(value);
    }

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> pair) => Add(pair.Key, pair.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> pair)
    {
        int index = FindEntry(pair.Key);
        return index >= 0 && EqualityComparer<TValue>.Default.Equals(_entries![index].Value, pair.Value);
    }

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> pair)
    {
        if (((ICollection<KeyValuePair<TKey, TValue>>)this).Contains(pair))
        {
            return Remove(pair.Key);
        }
        return false;
    }

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int index) => CopyPairs(array, index);

    void ICollection.CopyTo(Array array, int index)
    {
        CollectionErrors.CheckCopyTo(array, index, Count);
        switch (array)
        {
            case KeyValuePair<TKey, TValue>[] pairs:
                CopyPairs(pairs, index);
                break;
            case DictionaryEntry[] dictionaryEntries:
                foreach (KeyValuePair<TKey, TValue> pair in this)
                {
                    dictionaryEntries[index++] = new DictionaryEntry(pair.Key, pair.Value);
                }
                break;
            case object[] objects:
                try
                {
                    foreach (KeyValuePair<TKey, TValue> pair in this)
                    {
                        objects[index++] = pair;
                    }
                }
                catch (ArrayTypeMismatchException)
                {
                    CollectionErrors.Argument(CollectionErrors.IncompatibleArray);
                }
                break;
            default:
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray);
                break;
        }
    }

    private void CopyPairs(KeyValuePair<TKey, TValue>[] array, int index)
    {
        CheckDestination(array, index, Count);
        Entry[]? entries = _entries;
        for (int i = 0; i < _count; i++)
        {
            if (entries![i].Next >= -1)
            {
                array[index++] = new KeyValuePair<TKey, TValue>(entries[i].Key, entries[i].Value);
            }
        }
    }

    private static void CheckDestination<T>(T[] array, int index, int count)
    {
        if (array is null)
        {
            CollectionErrors.NullArgument(nameof(array));
        }
        if ((uint)index > (uint)array.Length)
        {
            CollectionErrors.NonNegative(nameof(index));
        }
        if (array.Length - index < count)
        {
            CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
        }
    }

    void IDictionary.Add(object key, object? value) => Add(CastKey(key), CastValue(value));

    bool IDictionary.Contains(object key) => IsCompatibleKey(key) && ContainsKey((TKey)key);

    void IDictionary.Remove(object key)
    {
        if (IsCompatibleKey(key))
        {
            Remove((TKey)key);
        }
    }

    private static bool IsCompatibleKey(object key)
    {
        if (key is null)
        {
            CollectionErrors.NullArgument(nameof(key));
        }
        return key is TKey;
    }

    private static TKey CastKey(object key)
    {
        if (key is null)
        {
            CollectionErrors.NullArgument(nameof(key));
        }
        if (key is not TKey)
        {
            CollectionErrors.WrongType(key, typeof(TKey), nameof(key));
        }
        return (TKey)key;
    }

    private static TValue CastValue(object? value)
    {
        CollectionErrors.RejectNull<TValue>(value, nameof(value));
        if (value is not null && value is not TValue)
        {
            CollectionErrors.WrongType(value, typeof(TValue), nameof(value));
        }
        return (TValue)value!;
    }

    public Enumerator GetEnumerator() => new Enumerator(this, Enumerator.Pairs);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        Count == 0 ? EmptyEnumerator<KeyValuePair<TKey, TValue>>.Instance : GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<TKey, TValue>>)this).GetEnumerator();

    IDictionaryEnumerator IDictionary.GetEnumerator() => new Enumerator(this, Enumerator.Entries);

    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>, IDictionaryEnumerator
    {
        /// What the non-generic Current yields.
        internal const int Pairs = 2;
        internal const int Entries = 1;

        private readonly Dictionary<TKey, TValue> _dictionary;
        private readonly int _version;
        private int _index;
        private KeyValuePair<TKey, TValue> _current;
        private readonly int _yields;

        internal Enumerator(Dictionary<TKey, TValue> dictionary, int yields)
        {
            _dictionary = dictionary;
            _version = dictionary._version;
            _yields = yields;
        }

        public bool MoveNext()
        {
            Dictionary<TKey, TValue> dictionary = _dictionary;
            if (_version != dictionary._version)
            {
                CollectionErrors.Modified();
            }
            while ((uint)_index < (uint)dictionary._count)
            {
                ref Entry entry = ref dictionary._entries![_index++];
                if (entry.Next >= -1)
                {
                    _current = new KeyValuePair<TKey, TValue>(entry.Key, entry.Value);
                    return true;
                }
            }
            _index = dictionary._count + 1;
            _current = default;
            return false;
        }

        public readonly KeyValuePair<TKey, TValue> Current => _current;

        public readonly void Dispose()
        {
        }

        private readonly void CheckState()
        {
            if (_index == 0 || _index == _dictionary._count + 1)
            {
                CollectionErrors.EnumerationState();
            }
        }

        readonly object? IEnumerator.Current
        {
            get
            {
                CheckState();
                return _yields == Entries ? new DictionaryEntry(_current.Key, _current.Value) : (object)_current;
            }
        }

        readonly DictionaryEntry IDictionaryEnumerator.Entry
        {
            get
            {
                CheckState();
                return new DictionaryEntry(_current.Key, _current.Value);
            }
        }

        readonly object IDictionaryEnumerator.Key
        {
            get
            {
                CheckState();
                return _current.Key;
            }
        }

        readonly object? IDictionaryEnumerator.Value
        {
            get
            {
                CheckState();
                return _current.Value;
            }
        }

        void IEnumerator.Reset()
        {
            if (_version != _dictionary._version)
            {
                CollectionErrors.Modified();
            }
            _index = 0;
            _current = default;
        }
    }
}

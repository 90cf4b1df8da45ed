// OrderedDictionary<TKey, TValue>: entries in the order of insertion, and where each key is.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Linq;

public class OrderedDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>, IDictionary, IList<KeyValuePair<TKey, TValue>>, IReadOnlyList<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly List<KeyValuePair<TKey, TValue>> _entries;
    private readonly Dictionary<TKey, int> _places;
    private KeyCollection? _keys;
    private ValueCollection? _values;

    public OrderedDictionary() : this(0, null) { }
    public OrderedDictionary(int capacity) : this(capacity, null) { }
    public OrderedDictionary(IEqualityComparer<TKey>? comparer) : this(0, comparer) { }

    public OrderedDictionary(int capacity, IEqualityComparer<TKey>? comparer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _entries = new List<KeyValuePair<TKey, TValue>>(capacity);
        _places = new Dictionary<TKey, int>(capacity, comparer);
    }

    public OrderedDictionary(IDictionary<TKey, TValue> dictionary) : this(dictionary, null) { }
    public OrderedDictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection) : this(collection, null) { }

    public OrderedDictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey>? comparer) : this(dictionary?.Count ?? 0, comparer)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        foreach (KeyValuePair<TKey, TValue> entry in dictionary) Add(entry.Key, entry.Value);
    }

    public OrderedDictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer) : this(0, comparer)
    {
        ArgumentNullException.ThrowIfNull(collection);
        foreach (KeyValuePair<TKey, TValue> entry in collection) Add(entry.Key, entry.Value);
    }

    public int Count => _entries.Count;
    public int Capacity => _entries.Capacity;
    public IEqualityComparer<TKey> Comparer => _places.Comparer;
    public KeyCollection Keys => _keys ??= new KeyCollection(this);
    public ValueCollection Values => _values ??= new ValueCollection(this);

    public TValue this[TKey key]
    {
        get => TryGetValue(key, out TValue? value) ? value : throw new KeyNotFoundException($"The given key '{key}' was not present in the dictionary.");
        set
        {
            ArgumentNullException.ThrowIfNull(key);
            if (_places.TryGetValue(key, out int place)) _entries[place] = new(_entries[place].Key, value);
            else Append(key, value);
        }
    }

    private void Append(TKey key, TValue value)
    {
        _places.Add(key, _entries.Count);
        _entries.Add(new(key, value));
    }

    public void Add(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!TryAdd(key, value)) throw Duplicate(key);
    }

    private static ArgumentException Duplicate(TKey key) => new($"An item with the same key has already been added. Key: {key}", nameof(key));

    public bool TryAdd(TKey key, TValue value) => TryAdd(key, value, out _);

    public bool TryAdd(TKey key, TValue value, out int index)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_places.TryGetValue(key, out index)) return false;
        index = _entries.Count;
        Append(key, value);
        return true;
    }

    public void Clear()
    {
        _entries.Clear();
        _places.Clear();
    }

    public bool ContainsKey(TKey key) => _places.ContainsKey(key);
    public bool ContainsValue(TValue value) => Values.Contains(value);
    public int EnsureCapacity(int capacity)
    {
        _places.EnsureCapacity(capacity);
        return _entries.EnsureCapacity(capacity);
    }

    private void CheckIndex(int index)
    {
        if ((uint)index >= (uint)_entries.Count) throw new ArgumentOutOfRangeException(nameof(index));
    }

    public KeyValuePair<TKey, TValue> GetAt(int index)
    {
        CheckIndex(index);
        return _entries[index];
    }

    public int IndexOf(TKey key) => _places.TryGetValue(key, out int place) ? place : -1;

    public void Insert(int index, TKey key, TValue value)
    {
        if ((uint)index > (uint)_entries.Count) throw new ArgumentOutOfRangeException(nameof(index));
        ArgumentNullException.ThrowIfNull(key);
        if (_places.ContainsKey(key)) throw Duplicate(key);
        _entries.Insert(index, new(key, value));
        Place(index);
    }

    // Entries from an index on have moved.
    private void Place(int from)
    {
        for (int i = from; i < _entries.Count; i++) _places[_entries[i].Key] = i;
    }

    public bool Remove(TKey key) => Remove(key, out _);

    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        value = default;
        if (!_places.TryGetValue(key, out int place)) return false;
        value = _entries[place].Value;
        RemoveAt(place);
        return true;
    }

    public void RemoveAt(int index)
    {
        CheckIndex(index);
        _places.Remove(_entries[index].Key);
        _entries.RemoveAt(index);
        Place(index);
    }

    public void SetAt(int index, TValue value)
    {
        CheckIndex(index);
        _entries[index] = new(_entries[index].Key, value);
    }

    public void SetAt(int index, TKey key, TValue value)
    {
        CheckIndex(index);
        ArgumentNullException.ThrowIfNull(key);
        if (_places.TryGetValue(key, out int place))
        {
            if (place != index) throw Duplicate(key);
        }
        else
        {
            _places.Remove(_entries[index].Key);
            _places.Add(key, index);
        }
        _entries[index] = new(key, value);
    }

    public void TrimExcess()
    {
        _entries.TrimExcess();
        _places.TrimExcess();
    }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => TryGetValue(key, out value, out _);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value, out int index)
    {
        bool found = _places.TryGetValue(key, out index);
        if (!found) index = -1;
        value = found ? _entries[index].Value : default;
        return found;
    }

    public Enumerator GetEnumerator() => new(_entries.GetEnumerator());
    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => _entries.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>, IDictionaryEnumerator
    {
        private List<KeyValuePair<TKey, TValue>>.Enumerator _entries;

        internal Enumerator(List<KeyValuePair<TKey, TValue>>.Enumerator entries) => _entries = entries;

        public KeyValuePair<TKey, TValue> Current => _entries.Current;
        object IEnumerator.Current => Entry;
        public DictionaryEntry Entry => new(Current.Key, Current.Value);
        object IDictionaryEnumerator.Key => Current.Key;
        object? IDictionaryEnumerator.Value => Current.Value;
        public bool MoveNext() => _entries.MoveNext();
        void IEnumerator.Reset() => throw new NotSupportedException();
        void IDisposable.Dispose() { }
    }

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;
    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;
    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;
    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;
    ICollection IDictionary.Keys => _entries.ConvertAll(entry => entry.Key);
    ICollection IDictionary.Values => _entries.ConvertAll(entry => entry.Value);
    bool IDictionary.IsFixedSize => false;
    bool IDictionary.IsReadOnly => false;
    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;
    bool ICollection.IsSynchronized => false;
    object ICollection.SyncRoot => this;
    object? IDictionary.this[object key] { get => key is TKey known && TryGetValue(known, out TValue? value) ? value : null; set => this[(TKey)key] = (TValue)value!; }
    void IDictionary.Add(object key, object? value) => Add((TKey)key, (TValue)value!);
    bool IDictionary.Contains(object key) => key is TKey known && ContainsKey(known);
    void IDictionary.Remove(object key)
    {
        if (key is TKey known) Remove(known);
    }
    IDictionaryEnumerator IDictionary.GetEnumerator() => GetEnumerator();
    void ICollection.CopyTo(Array array, int index) => ((ICollection)_entries).CopyTo(array, index);
    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);
    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) => TryGetValue(item.Key, out TValue? value) && EqualityComparer<TValue>.Default.Equals(value, item.Value);
    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);
    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item) => ((ICollection<KeyValuePair<TKey, TValue>>)this).Contains(item) && Remove(item.Key);
    KeyValuePair<TKey, TValue> IList<KeyValuePair<TKey, TValue>>.this[int index] { get => GetAt(index); set => SetAt(index, value.Key, value.Value); }
    KeyValuePair<TKey, TValue> IReadOnlyList<KeyValuePair<TKey, TValue>>.this[int index] => GetAt(index);
    int IList<KeyValuePair<TKey, TValue>>.IndexOf(KeyValuePair<TKey, TValue> item) => ((ICollection<KeyValuePair<TKey, TValue>>)this).Contains(item) ? IndexOf(item.Key) : -1;
    void IList<KeyValuePair<TKey, TValue>>.Insert(int index, KeyValuePair<TKey, TValue> item) => Insert(index, item.Key, item.Value);

    // A view of one half of the entries.
    public abstract class View<T> : IList<T>, IReadOnlyList<T>
    {
        private protected readonly OrderedDictionary<TKey, TValue> Owner;

        private protected View(OrderedDictionary<TKey, TValue> owner) => Owner = owner;

        private protected abstract T Part(KeyValuePair<TKey, TValue> entry);

        public int Count => Owner.Count;
        public bool IsReadOnly => true;
        public T this[int index] { get => Part(Owner.GetAt(index)); set => throw new NotSupportedException(); }
        public abstract int IndexOf(T item);
        public bool Contains(T item) => IndexOf(item) >= 0;

        public void CopyTo(T[] array, int arrayIndex)
        {
            ArgumentNullException.ThrowIfNull(array);
            ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
            if (array.Length - arrayIndex < Count) throw new ArgumentException("Destination array is not long enough to copy all the items in the collection. Check array index and length.");
            foreach (T item in this) array[arrayIndex++] = item;
        }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (KeyValuePair<TKey, TValue> entry in Owner._entries) yield return Part(entry);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        void ICollection<T>.Add(T item) => throw new NotSupportedException();
        void ICollection<T>.Clear() => throw new NotSupportedException();
        bool ICollection<T>.Remove(T item) => throw new NotSupportedException();
        void IList<T>.Insert(int index, T item) => throw new NotSupportedException();
        void IList<T>.RemoveAt(int index) => throw new NotSupportedException();
    }

    public sealed class KeyCollection : View<TKey>
    {
        internal KeyCollection(OrderedDictionary<TKey, TValue> owner) : base(owner) { }

        private protected override TKey Part(KeyValuePair<TKey, TValue> entry) => entry.Key;
        public override int IndexOf(TKey item) => Owner.IndexOf(item);
    }

    public sealed class ValueCollection : View<TValue>
    {
        internal ValueCollection(OrderedDictionary<TKey, TValue> owner) : base(owner) { }

        private protected override TValue Part(KeyValuePair<TKey, TValue> entry) => entry.Value;
        public override int IndexOf(TValue item) => Owner._entries.FindIndex(entry => EqualityComparer<TValue>.Default.Equals(entry.Value, item));
    }
}

// ImmutableSortedDictionary<TKey, TValue>: the collection interfaces; what would change it is not supported.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public sealed partial class ImmutableSortedDictionary<TKey, TValue>
{
    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.Clear() => Clear();

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.Add(TKey key, TValue value) => Add(key, value);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.SetItem(TKey key, TValue value) => SetItem(key, value);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.SetItems(IEnumerable<KeyValuePair<TKey, TValue>> items) => SetItems(items);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.AddRange(IEnumerable<KeyValuePair<TKey, TValue>> pairs) => AddRange(pairs);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.RemoveRange(IEnumerable<TKey> keys) => RemoveRange(keys);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.Remove(TKey key) => Remove(key);

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Array.AsReadOnly(System.Linq.Enumerable.ToArray(Keys));

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Array.AsReadOnly(System.Linq.Enumerable.ToArray(Values));

    TValue IDictionary<TKey, TValue>.this[TKey key]
    {
        get => this[key];
        set => throw new NotSupportedException();
    }

    void IDictionary<TKey, TValue>.Add(TKey key, TValue value) => throw new NotSupportedException();

    bool IDictionary<TKey, TValue>.Remove(TKey key) => throw new NotSupportedException();

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => true;

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => throw new NotSupportedException();

    void ICollection<KeyValuePair<TKey, TValue>>.Clear() => throw new NotSupportedException();

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item) => throw new NotSupportedException();

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ImmutableErrors.Range(arrayIndex >= 0, nameof(arrayIndex));
        ImmutableErrors.Range(array.Length >= arrayIndex + Count, nameof(arrayIndex));
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            array[arrayIndex++] = pair;
        }
    }

    bool IDictionary.IsFixedSize => true;

    bool IDictionary.IsReadOnly => true;

    ICollection IDictionary.Keys => System.Linq.Enumerable.ToArray(Keys);

    ICollection IDictionary.Values => System.Linq.Enumerable.ToArray(Values);

    object? IDictionary.this[object key]
    {
        get => this[(TKey)key];
        set => throw new NotSupportedException();
    }

    void IDictionary.Add(object key, object? value) => throw new NotSupportedException();

    bool IDictionary.Contains(object key) => ContainsKey((TKey)key);

    IDictionaryEnumerator IDictionary.GetEnumerator() => new PairEnumerator<TKey, TValue>(GetEnumerator());

    void IDictionary.Remove(object key) => throw new NotSupportedException();

    void IDictionary.Clear() => throw new NotSupportedException();

    void ICollection.CopyTo(Array array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ImmutableErrors.Range(arrayIndex >= 0, nameof(arrayIndex));
        ImmutableErrors.Range(array.Length >= arrayIndex + Count, nameof(arrayIndex));
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            array.SetValue(new DictionaryEntry(pair.Key, pair.Value), arrayIndex++);
        }
    }

    object ICollection.SyncRoot => this;

    bool ICollection.IsSynchronized => true;

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

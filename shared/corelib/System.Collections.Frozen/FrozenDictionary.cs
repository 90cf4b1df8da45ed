// FrozenDictionary<TKey, TValue>: a dictionary that is never changed again, in the order of what it was made of.
namespace System.Collections.Frozen;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

public sealed class FrozenDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>, IDictionary
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _map;
    private readonly TKey[] _keys;
    private readonly TValue[] _values;

    internal FrozenDictionary(Dictionary<TKey, TValue> map)
    {
        _keys = new TKey[map.Count];
        _values = new TValue[map.Count];
        map.Keys.CopyTo(_keys, 0);
        map.Values.CopyTo(_values, 0);
        if (FrozenOrder.AreKeysSorted(_keys, map.Comparer))
        {
            Array.Sort(_keys, _values);
        }
        _map = map;
    }

    public static FrozenDictionary<TKey, TValue> Empty { get; } = new FrozenDictionary<TKey, TValue>(new Dictionary<TKey, TValue>());

    public IEqualityComparer<TKey> Comparer => _map.Comparer;

    public int Count => _keys.Length;

    public ImmutableArray<TKey> Keys => ImmutableCollectionsMarshal.AsImmutableArray(_keys);

    public ImmutableArray<TValue> Values => ImmutableCollectionsMarshal.AsImmutableArray(_values);

    public ref readonly TValue this[TKey key]
    {
        get
        {
            ref readonly TValue value = ref GetValueRefOrNullRef(key);
            if (Unsafe.IsNullRef(in value))
            {
                throw new KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.");
            }
            return ref value;
        }
    }

    public ref readonly TValue GetValueRefOrNullRef(TKey key) => ref CollectionsMarshal.GetValueRefOrNullRef(_map, key);

    public bool ContainsKey(TKey key) => _map.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _map.TryGetValue(key, out value);

    public void CopyTo(KeyValuePair<TKey, TValue>[] destination, int destinationIndex)
    {
        ArgumentNullException.ThrowIfNull(destination);
        CopyTo(destination.AsSpan(destinationIndex));
    }

    public void CopyTo(Span<KeyValuePair<TKey, TValue>> destination)
    {
        if (destination.Length < Count)
        {
            ThrowHelper.ThrowDestinationTooShort();
        }
        for (int i = 0; i < _keys.Length; i++)
        {
            destination[i] = new KeyValuePair<TKey, TValue>(_keys[i], _values[i]);
        }
    }

    public AlternateLookup<TAlternateKey> GetAlternateLookup<TAlternateKey>()
        where TAlternateKey : notnull, allows ref struct => new AlternateLookup<TAlternateKey>(this, _map.GetAlternateLookup<TAlternateKey>());

    public bool TryGetAlternateLookup<TAlternateKey>(out AlternateLookup<TAlternateKey> lookup)
        where TAlternateKey : notnull, allows ref struct
    {
        bool found = _map.TryGetAlternateLookup(out Dictionary<TKey, TValue>.AlternateLookup<TAlternateKey> inner);
        lookup = found ? new AlternateLookup<TAlternateKey>(this, inner) : default;
        return found;
    }

    public Enumerator GetEnumerator() => new Enumerator(_keys, _values);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    ICollection IDictionary.Keys => Keys;

    ICollection IDictionary.Values => Values;

    TValue IDictionary<TKey, TValue>.this[TKey key]
    {
        get => this[key];
        set => throw new NotSupportedException();
    }

    TValue IReadOnlyDictionary<TKey, TValue>.this[TKey key] => this[key];

    object? IDictionary.this[object key]
    {
        get => key is TKey known && TryGetValue(known, out TValue? value) ? value : null;
        set => throw new NotSupportedException();
    }

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => true;

    bool IDictionary.IsReadOnly => true;

    bool IDictionary.IsFixedSize => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) =>
        TryGetValue(item.Key, out TValue? value) && EqualityComparer<TValue>.Default.Equals(value, item.Value);

    bool IDictionary.Contains(object key) => key is TKey known && ContainsKey(known);

    IDictionaryEnumerator IDictionary.GetEnumerator() => new PairEnumerator<TKey, TValue>(GetEnumerator());

    void ICollection.CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            array.SetValue(array is DictionaryEntry[] ? new DictionaryEntry(pair.Key, pair.Value) : pair, index++);
        }
    }

    void IDictionary<TKey, TValue>.Add(TKey key, TValue value) => throw new NotSupportedException();

    bool IDictionary<TKey, TValue>.Remove(TKey key) => throw new NotSupportedException();

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => throw new NotSupportedException();

    void ICollection<KeyValuePair<TKey, TValue>>.Clear() => throw new NotSupportedException();

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item) => throw new NotSupportedException();

    void IDictionary.Add(object key, object? value) => throw new NotSupportedException();

    void IDictionary.Remove(object key) => throw new NotSupportedException();

    void IDictionary.Clear() => throw new NotSupportedException();

    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly TKey[] _keys;
        private readonly TValue[] _values;
        private int _index;

        internal Enumerator(TKey[] keys, TValue[] values)
        {
            _keys = keys;
            _values = values;
            _index = -1;
        }

        public readonly KeyValuePair<TKey, TValue> Current => (uint)_index < (uint)_keys.Length
            ? new KeyValuePair<TKey, TValue>(_keys[_index], _values[_index])
            : throw new InvalidOperationException();

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_index + 1 < _keys.Length)
            {
                _index++;
                return true;
            }
            _index = _keys.Length;
            return false;
        }

        void IEnumerator.Reset() => _index = -1;

        void IDisposable.Dispose()
        {
        }
    }

    public readonly struct AlternateLookup<TAlternateKey>
        where TAlternateKey : notnull, allows ref struct
    {
        private readonly Dictionary<TKey, TValue>.AlternateLookup<TAlternateKey> _lookup;

        internal AlternateLookup(FrozenDictionary<TKey, TValue> dictionary, Dictionary<TKey, TValue>.AlternateLookup<TAlternateKey> lookup)
        {
            Dictionary = dictionary;
            _lookup = lookup;
        }

        public FrozenDictionary<TKey, TValue> Dictionary { get; }

        public TValue this[TAlternateKey key] => TryGetValue(key, out TValue? value) ? value : throw new KeyNotFoundException();

        public bool ContainsKey(TAlternateKey key) => _lookup.ContainsKey(key);

        public bool TryGetValue(TAlternateKey key, [MaybeNullWhen(false)] out TValue value) => _lookup.TryGetValue(key, out value);
    }
}

public static class FrozenDictionary
{
    public static FrozenDictionary<TKey, TValue> Create<TKey, TValue>(params ReadOnlySpan<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull => Create(null, source);

    public static FrozenDictionary<TKey, TValue> Create<TKey, TValue>(IEqualityComparer<TKey>? comparer, params ReadOnlySpan<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull
    {
        Dictionary<TKey, TValue> map = new Dictionary<TKey, TValue>(source.Length, comparer);
        foreach (KeyValuePair<TKey, TValue> pair in source)
        {
            map[pair.Key] = pair.Value;
        }
        return Freeze(map);
    }

    private static FrozenDictionary<TKey, TValue> Freeze<TKey, TValue>(Dictionary<TKey, TValue> map)
        where TKey : notnull =>
        map.Count == 0 && map.Comparer == FrozenDictionary<TKey, TValue>.Empty.Comparer ? FrozenDictionary<TKey, TValue>.Empty : new FrozenDictionary<TKey, TValue>(map);

    public static FrozenDictionary<TKey, TValue> ToFrozenDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source is FrozenDictionary<TKey, TValue> frozen && frozen.Comparer == (comparer ?? EqualityComparer<TKey>.Default))
        {
            return frozen;
        }
        Dictionary<TKey, TValue> map = new Dictionary<TKey, TValue>(comparer);
        foreach (KeyValuePair<TKey, TValue> pair in source)
        {
            map[pair.Key] = pair.Value;
        }
        return Freeze(map);
    }

    public static FrozenDictionary<TKey, TSource> ToFrozenDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull => Freeze(System.Linq.Enumerable.ToDictionary(source, keySelector, comparer));

    public static FrozenDictionary<TKey, TElement> ToFrozenDictionary<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull => Freeze(System.Linq.Enumerable.ToDictionary(source, keySelector, elementSelector, comparer));
}

/// The order of enumeration that .NET is seen to have for small collections.
internal static class FrozenOrder
{
    private const int MostSorted = 10;
    /// A dictionary of integers has an array for its values when at least one place in so many is taken.
    private const int DenseFactor = 10;

    /// Few items of a built-in value type are kept in their natural order.
    internal static bool IsSorted<T>(T[] items, IEqualityComparer<T> comparer) =>
        items.Length <= MostSorted && comparer == EqualityComparer<T>.Default && IsBuiltIn(typeof(T));

    /// The same for the keys of a dictionary, where dense integers keep their order unless there is no gap between them.
    internal static bool AreKeysSorted<T>(T[] keys, IEqualityComparer<T> comparer)
        where T : notnull
    {
        TypeCode code = Type.GetTypeCode(typeof(T));
        if (keys.Length > 0 && comparer == EqualityComparer<T>.Default && code >= TypeCode.Char && code <= TypeCode.UInt64)
        {
            decimal least = decimal.MaxValue;
            decimal greatest = decimal.MinValue;
            foreach (T key in keys)
            {
                decimal value = key is char character ? character : Convert.ToDecimal(key);
                least = Math.Min(least, value);
                greatest = Math.Max(greatest, value);
            }
            decimal places = greatest - least + 1;
            if (places <= (decimal)keys.Length * DenseFactor)
            {
                return places == keys.Length;
            }
        }
        return IsSorted(keys, comparer);
    }

    private static bool IsBuiltIn(Type type)
    {
        TypeCode code = Type.GetTypeCode(type);
        return (code >= TypeCode.Boolean && code <= TypeCode.DateTime)
            || type == typeof(TimeSpan) || type == typeof(DateTimeOffset) || type == typeof(Guid) || type == typeof(nint) || type == typeof(nuint);
    }
}

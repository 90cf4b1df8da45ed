// FrozenSet<T>: a set that is never changed again, in the order of what it was made of.
namespace System.Collections.Frozen;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[CollectionBuilder(typeof(FrozenSet), nameof(FrozenSet.Create))]
public sealed class FrozenSet<T> : ISet<T>, IReadOnlySet<T>, ICollection
{
    private readonly HashSet<T> _set;
    private readonly T[] _items;

    internal FrozenSet(HashSet<T> set)
    {
        _items = new T[set.Count];
        set.CopyTo(_items);
        if (FrozenOrder.IsSorted(_items, set.Comparer))
        {
            Array.Sort(_items);
        }
        _set = set;
    }

    public static FrozenSet<T> Empty { get; } = new FrozenSet<T>(new HashSet<T>());

    public IEqualityComparer<T> Comparer => _set.Comparer;

    public int Count => _items.Length;

    public ImmutableArray<T> Items => ImmutableCollectionsMarshal.AsImmutableArray(_items);

    public bool Contains(T item) => _set.Contains(item);

    public bool TryGetValue(T equalValue, [MaybeNullWhen(false)] out T actualValue) => _set.TryGetValue(equalValue, out actualValue);

    public void CopyTo(T[] destination, int destinationIndex)
    {
        ArgumentNullException.ThrowIfNull(destination);
        CopyTo(destination.AsSpan(destinationIndex));
    }

    public void CopyTo(Span<T> destination) => _items.CopyTo(destination);

    public bool IsProperSubsetOf(IEnumerable<T> other) => _set.IsProperSubsetOf(other);

    public bool IsProperSupersetOf(IEnumerable<T> other) => _set.IsProperSupersetOf(other);

    public bool IsSubsetOf(IEnumerable<T> other) => _set.IsSubsetOf(other);

    public bool IsSupersetOf(IEnumerable<T> other) => _set.IsSupersetOf(other);

    public bool Overlaps(IEnumerable<T> other) => _set.Overlaps(other);

    public bool SetEquals(IEnumerable<T> other) => _set.SetEquals(other);

    public AlternateLookup<TAlternate> GetAlternateLookup<TAlternate>()
        where TAlternate : allows ref struct => new AlternateLookup<TAlternate>(this, _set.GetAlternateLookup<TAlternate>());

    public bool TryGetAlternateLookup<TAlternate>(out AlternateLookup<TAlternate> lookup)
        where TAlternate : allows ref struct
    {
        bool found = _set.TryGetAlternateLookup(out HashSet<T>.AlternateLookup<TAlternate> inner);
        lookup = found ? new AlternateLookup<TAlternate>(this, inner) : default;
        return found;
    }

    public Enumerator GetEnumerator() => new Enumerator(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool ICollection<T>.IsReadOnly => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    void ICollection.CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        Array.Copy(_items, 0, array, index, _items.Length);
    }

    bool ISet<T>.Add(T item) => throw new NotSupportedException();

    void ISet<T>.ExceptWith(IEnumerable<T> other) => throw new NotSupportedException();

    void ISet<T>.IntersectWith(IEnumerable<T> other) => throw new NotSupportedException();

    void ISet<T>.SymmetricExceptWith(IEnumerable<T> other) => throw new NotSupportedException();

    void ISet<T>.UnionWith(IEnumerable<T> other) => throw new NotSupportedException();

    void ICollection<T>.Add(T item) => throw new NotSupportedException();

    void ICollection<T>.Clear() => throw new NotSupportedException();

    bool ICollection<T>.Remove(T item) => throw new NotSupportedException();

    public struct Enumerator : IEnumerator<T>
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        public readonly T Current => (uint)_index < (uint)_items.Length ? _items[_index] : throw new InvalidOperationException();

        object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_index + 1 < _items.Length)
            {
                _index++;
                return true;
            }
            _index = _items.Length;
            return false;
        }

        void IEnumerator.Reset() => _index = -1;

        void IDisposable.Dispose()
        {
        }
    }

    public readonly struct AlternateLookup<TAlternate>
        where TAlternate : allows ref struct
    {
        private readonly HashSet<T>.AlternateLookup<TAlternate> _lookup;

        internal AlternateLookup(FrozenSet<T> set, HashSet<T>.AlternateLookup<TAlternate> lookup)
        {
            Set = set;
            _lookup = lookup;
        }

        public FrozenSet<T> Set { get; }

        public bool Contains(TAlternate item) => _lookup.Contains(item);

        public bool TryGetValue(TAlternate equalValue, [MaybeNullWhen(false)] out T actualValue) => _lookup.TryGetValue(equalValue, out actualValue);
    }
}

public static class FrozenSet
{
    public static FrozenSet<T> Create<T>(params ReadOnlySpan<T> source) => Create(null, source);

    public static FrozenSet<T> Create<T>(IEqualityComparer<T>? equalityComparer, params ReadOnlySpan<T> source)
    {
        HashSet<T> set = new HashSet<T>(source.Length, equalityComparer);
        foreach (T item in source)
        {
            set.Add(item);
        }
        return Freeze(set);
    }

    private static FrozenSet<T> Freeze<T>(HashSet<T> set) =>
        set.Count == 0 && set.Comparer == FrozenSet<T>.Empty.Comparer ? FrozenSet<T>.Empty : new FrozenSet<T>(set);

    public static FrozenSet<T> ToFrozenSet<T>(this IEnumerable<T> source, IEqualityComparer<T>? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is FrozenSet<T> frozen && frozen.Comparer == (comparer ?? EqualityComparer<T>.Default)
            ? frozen
            : Freeze(new HashSet<T>(source, comparer));
    }
}

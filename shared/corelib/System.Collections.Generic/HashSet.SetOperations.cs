// HashSet<T>: union, intersection, comparison with other sequences, lookups by another key type.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public partial class HashSet<T>
{
    public void UnionWith(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        foreach (T item in other)
        {
            AddIfMissing(item, out _);
        }
    }

    public void IntersectWith(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        if (Count == 0 || ReferenceEquals(other, this))
        {
            return;
        }
        if (other is ICollection<T> { Count: 0 })
        {
            Clear();
            return;
        }
        if (SameComparerSet(other) is { } set)
        {
            Entry[] entries = _entries!;
            for (int i = 0; i < _count; i++)
            {
                if (entries[i].Next >= -1 && !set.Contains(entries[i].Value))
                {
                    Remove(entries[i].Value);
                }
            }
            return;
        }
        int originalCount = _count;
        bool[] keep = new bool[originalCount];
        foreach (T item in other)
        {
            int index = FindEntry(item);
            if (index >= 0)
            {
                keep[index] = true;
            }
        }
        for (int i = 0; i < originalCount; i++)
        {
            if (_entries![i].Next >= -1 && !keep[i])
            {
                Remove(_entries[i].Value);
            }
        }
    }

    public void ExceptWith(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        if (Count == 0)
        {
            return;
        }
        if (ReferenceEquals(other, this))
        {
            Clear();
            return;
        }
        foreach (T item in other)
        {
            Remove(item);
        }
    }

    public void SymmetricExceptWith(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        if (Count == 0)
        {
            UnionWith(other);
            return;
        }
        if (ReferenceEquals(other, this))
        {
            Clear();
            return;
        }
        if (SameComparerSet(other) is { } set)
        {
            foreach (T item in set)
            {
                if (!Remove(item))
                {
                    AddIfMissing(item, out _);
                }
            }
            return;
        }
        // `other` may repeat items: what it added itself stays, what was here at the start goes.
        int originalCount = _count;
        bool[] remove = new bool[originalCount];
        HashSet<int> added = new HashSet<int>();
        foreach (T item in other)
        {
            if (AddIfMissing(item, out int location))
            {
                added.Add(location);
            }
            else if (location < originalCount && !added.Contains(location))
            {
                remove[location] = true;
            }
        }
        for (int i = 0; i < originalCount; i++)
        {
            if (remove[i])
            {
                Remove(_entries![i].Value);
            }
        }
    }

    public bool IsSubsetOf(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        if (Count == 0 || ReferenceEquals(other, this))
        {
            return true;
        }
        if (other is ICollection<T> known && Count > known.Count && known is ISet<T>)
        {
            if (SameComparerSet(other) is not null)
            {
                return false;
            }
        }
        if (SameComparerSet(other) is { } set)
        {
            return Count <= set.Count && AllIn(set);
        }
        CountMatches(other, stopAtForeign: false, out int unique, out int foreign);
        return unique == Count && foreign >= 0;
    }

    public bool IsProperSubsetOf(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        if (ReferenceEquals(other, this))
        {
            return false;
        }
        if (other is ICollection<T> known)
        {
            if (known.Count == 0)
            {
                return false;
            }
            if (Count == 0)
            {
                return known.Count > 0;
            }
        }
        if (SameComparerSet(other) is { } set)
        {
            return Count < set.Count && AllIn(set);
        }
        CountMatches(other, stopAtForeign: false, out int unique, out int foreign);
        return unique == Count && foreign > 0;
    }

    public bool IsSupersetOf(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        if (ReferenceEquals(other, this))
        {
            return true;
        }
        if (other is ICollection<T> { Count: 0 })
        {
            return true;
        }
        if (SameComparerSet(other) is { } set && set.Count > Count)
        {
            return false;
        }
        foreach (T item in other)
        {
            if (!Contains(item))
            {
                return false;
            }
        }
        return true;
    }

    public bool IsProperSupersetOf(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        if (Count == 0 || ReferenceEquals(other, this))
        {
            return false;
        }
        if (other is ICollection<T> { Count: 0 })
        {
            return true;
        }
        if (SameComparerSet(other) is { } set)
        {
            return set.Count < Count && set.AllIn(this);
        }
        CountMatches(other, stopAtForeign: true, out int unique, out int foreign);
        return unique < Count && foreign == 0;
    }

    public bool Overlaps(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        if (Count == 0)
        {
            return false;
        }
        if (ReferenceEquals(other, this))
        {
            return true;
        }
        foreach (T item in other)
        {
            if (Contains(item))
            {
                return true;
            }
        }
        return false;
    }

    public bool SetEquals(IEnumerable<T> other)
    {
        if (other is null)
        {
            CollectionErrors.NullArgument(nameof(other));
        }
        if (ReferenceEquals(other, this))
        {
            return true;
        }
        if (SameComparerSet(other) is { } set)
        {
            return Count == set.Count && AllIn(set);
        }
        if (Count == 0 && other is ICollection<T> { Count: > 0 })
        {
            return false;
        }
        CountMatches(other, stopAtForeign: true, out int unique, out int foreign);
        return unique == Count && foreign == 0;
    }

    private HashSet<T>? SameComparerSet(IEnumerable<T> other) =>
        other is HashSet<T> set && Comparer.Equals(set.Comparer) ? set : null;

    private bool AllIn(HashSet<T> other)
    {
        foreach (T item in this)
        {
            if (!other.Contains(item))
            {
                return false;
            }
        }
        return true;
    }

    /// How many of our items occur in `other`, and how many items of `other` are not ours.
    private void CountMatches(IEnumerable<T> other, bool stopAtForeign, out int unique, out int foreign)
    {
        unique = 0;
        foreign = 0;
        bool[] seen = new bool[_count];
        foreach (T item in other)
        {
            int index = FindEntry(item);
            if (index >= 0)
            {
                if (!seen[index])
                {
                    seen[index] = true;
                    unique++;
                }
            }
            else
            {
                foreign++;
                if (stopAtForeign)
                {
                    return;
                }
            }
        }
    }

    public AlternateLookup<TAlternate> GetAlternateLookup<TAlternate>()
        where TAlternate : allows ref struct
    {
        if (!TryGetAlternateLookup(out AlternateLookup<TAlternate> lookup))
        {
            CollectionErrors.Invalid("The collection's comparer does not support the requested operation.");
        }
        return lookup;
    }

    public bool TryGetAlternateLookup<TAlternate>(out AlternateLookup<TAlternate> lookup)
        where TAlternate : allows ref struct
    {
        if (Comparer is IAlternateEqualityComparer<TAlternate, T>)
        {
            lookup = new AlternateLookup<TAlternate>(this);
            return true;
        }
        lookup = default;
        return false;
    }

    public readonly struct AlternateLookup<TAlternate>
        where TAlternate : allows ref struct
    {
        internal AlternateLookup(HashSet<T> set)
        {
            Set = set;
        }

        public HashSet<T> Set { get; }

        private IAlternateEqualityComparer<TAlternate, T> Comparer =>
            Unsafe.As<IAlternateEqualityComparer<TAlternate, T>>(Set.Comparer);

        public bool Add(TAlternate item) => Find(item) < 0 && Set.Add(Comparer.Create(item));

        public bool Contains(TAlternate item) => Find(item) >= 0;

        public bool Remove(TAlternate item)
        {
            int index = Find(item);
            return index >= 0 && Set.Remove(Set._entries![index].Value);
        }

        public bool TryGetValue(TAlternate equalValue, [MaybeNullWhen(false)] out T actualValue)
        {
            int index = Find(equalValue);
            if (index >= 0)
            {
                actualValue = Set._entries![index].Value;
                return true;
            }
            actualValue = default;
            return false;
        }

        private int Find(TAlternate item)
        {
            HashSet<T> set = Set;
            int[]? buckets = set._buckets;
            if (buckets is null)
            {
                return -1;
            }
            IAlternateEqualityComparer<TAlternate, T> comparer = Comparer;
            Entry[] entries = set._entries!;
            int hashCode = comparer.GetHashCode(item);
            int i = buckets[(uint)hashCode % (uint)buckets.Length] - 1;
            while (i >= 0)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && comparer.Equals(item, entry.Value))
                {
                    return i;
                }
                i = entry.Next;
            }
            return -1;
        }
    }
}

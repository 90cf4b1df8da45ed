// SortedSet<T>: the ISet<T> algebra.
namespace System.Collections.Generic;

public partial class SortedSet<T>
{
    public void UnionWith(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this))
        {
            return;
        }
        foreach (T item in other)
        {
            Add(item);
        }
    }

    public virtual void IntersectWith(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Count == 0 || ReferenceEquals(other, this))
        {
            return;
        }
        List<T> common = new List<T>(Count);
        foreach (T item in other)
        {
            if (FindNode(item) is { } node)
            {
                common.Add(node.Item);
                _tree.Remove(node);
            }
        }
        Clear();
        foreach (T item in common)
        {
            Add(item);
        }
    }

    public void ExceptWith(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
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
        ArgumentNullException.ThrowIfNull(other);
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
        SortedSet<T> distinct = AsSortedSet(other);
        foreach (T item in distinct)
        {
            if (!Remove(item))
            {
                Add(item);
            }
        }
    }

    public bool IsSubsetOf(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Count == 0)
        {
            return true;
        }
        SortedSet<T> set = AsSortedSet(other);
        return Count <= set.Count && AllIn(set);
    }

    public bool IsProperSubsetOf(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        SortedSet<T> set = AsSortedSet(other);
        return Count < set.Count && AllIn(set);
    }

    public bool IsSupersetOf(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
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
        ArgumentNullException.ThrowIfNull(other);
        if (Count == 0)
        {
            return false;
        }
        SortedSet<T> set = AsSortedSet(other);
        return set.Count < Count && set.AllIn(this);
    }

    public bool SetEquals(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        SortedSet<T> set = AsSortedSet(other);
        return Count == set.Count && AllIn(set);
    }

    public bool Overlaps(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Count == 0)
        {
            return false;
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

    /// `other` with our order and without repetitions.
    private SortedSet<T> AsSortedSet(IEnumerable<T> other) =>
        other is SortedSet<T> set && Comparer.Equals(set.Comparer) ? set : new SortedSet<T>(other, Comparer);

    private bool AllIn(SortedSet<T> other)
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

    public static IEqualityComparer<SortedSet<T>> CreateSetComparer() => CreateSetComparer(null);

    public static IEqualityComparer<SortedSet<T>> CreateSetComparer(IEqualityComparer<T>? memberEqualityComparer) =>
        new SortedSetEqualityComparer<T>(memberEqualityComparer);
}

/// Sets are equal when each holds the other's elements by the left one's order; hashed by the members' own comparer.
internal sealed class SortedSetEqualityComparer<T> : IEqualityComparer<SortedSet<T>>
{
    private readonly IEqualityComparer<T> _members;

    internal SortedSetEqualityComparer(IEqualityComparer<T>? members)
    {
        _members = members ?? EqualityComparer<T>.Default;
    }

    public bool Equals(SortedSet<T>? x, SortedSet<T>? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.SetEquals(y));

    public int GetHashCode(SortedSet<T> set)
    {
        int hashCode = 0;
        if (set is not null)
        {
            foreach (T item in set)
            {
                if (item is not null)
                {
                    hashCode ^= _members.GetHashCode(item) & 0x7FFFFFFF;
                }
            }
        }
        return hashCode;
    }

    public override bool Equals(object? obj) => obj is SortedSetEqualityComparer<T> other && _members.Equals(other._members);

    public override int GetHashCode() => _members.GetHashCode();
}

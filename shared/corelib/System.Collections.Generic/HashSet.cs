// HashSet<T>: chained hashing over one entry array, with Dictionary's reuse of removed entries (enumeration order is .NET's).
// `_comparer` is null only for value types with the default comparer. HashSet.SetOperations.cs has the ISet<T> algebra.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public partial class HashSet<T> : ISet<T>, IReadOnlySet<T>, ICollection<T>
{
    /// `Next` of a free entry is FreeListBase - (index of the next free entry); -1 there encodes the end.
    private const int FreeListBase = -3;

    /// TrimExcess keeps a table that is at most this factor too large (as construction from a set does).
    private const int ShrinkThreshold = 3;

    private int[]? _buckets;
    private Entry[]? _entries;
    private int _count;
    private int _freeList;
    private int _freeCount;
    private int _version;
    private IEqualityComparer<T>? _comparer;

    private struct Entry
    {
        public int HashCode;
        /// Index of the next entry of the chain, -1 at its end, below -1 when the entry is free.
        public int Next;
        public T Value;
    }

    public HashSet()
        : this((IEqualityComparer<T>?)null)
    {
    }

    public HashSet(IEqualityComparer<T>? comparer)
    {
        if (default(T) is null)
        {
            _comparer = comparer ?? EqualityComparer<T>.Default;
        }
        else if (comparer is not null && comparer != EqualityComparer<T>.Default)
        {
            _comparer = comparer;
        }
    }

    public HashSet(int capacity)
        : this(capacity, null)
    {
    }

    public HashSet(int capacity, IEqualityComparer<T>? comparer)
        : this(comparer)
    {
        if (capacity < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity));
        }
        if (capacity > 0)
        {
            Initialize(capacity);
        }
    }

    public HashSet(IEnumerable<T> collection)
        : this(collection, null)
    {
    }

    public HashSet(IEnumerable<T> collection, IEqualityComparer<T>? comparer)
        : this(comparer)
    {
        if (collection is null)
        {
            CollectionErrors.NullArgument(nameof(collection));
        }
        if (collection is HashSet<T> other && Comparer.Equals(other.Comparer))
        {
            CopyFrom(other);
            return;
        }
        if (collection is ICollection<T> known && known.Count > 0)
        {
            Initialize(known.Count);
        }
        UnionWith(collection);
        if (_count > 0 && _entries!.Length / _count > ShrinkThreshold)
        {
            TrimExcess();
        }
    }

    private void CopyFrom(HashSet<T> source)
    {
        if (source.Count == 0)
        {
            return;
        }
        int capacity = source._buckets!.Length;
        int threshold = HashSizes.Expand(source.Count + 1);
        if (threshold >= capacity)
        {
            _buckets = (int[])source._buckets.Clone();
            _entries = (Entry[])source._entries!.Clone();
            _freeList = source._freeList;
            _freeCount = source._freeCount;
            _count = source._count;
            return;
        }
        Initialize(source.Count);
        Entry[] entries = source._entries!;
        for (int i = 0; i < source._count; i++)
        {
            if (entries[i].Next >= -1)
            {
                Add(entries[i].Value);
            }
        }
    }

    public IEqualityComparer<T> Comparer => _comparer ?? EqualityComparer<T>.Default;

    public int Count => _count - _freeCount;

    public int Capacity => _entries?.Length ?? 0;

    bool ICollection<T>.IsReadOnly => false;

    public bool Add(T item) => AddIfMissing(item, out _);

    void ICollection<T>.Add(T item) => AddIfMissing(item, out _);

    public bool Contains(T item) => FindEntry(item) >= 0;

    public bool TryGetValue(T equalValue, [MaybeNullWhen(false)] out T actualValue)
    {
        int index = FindEntry(equalValue);
        if (index >= 0)
        {
            actualValue = _entries![index].Value;
            return true;
        }
        actualValue = default;
        return false;
    }

    private int FindEntry(T item)
    {
        int[]? buckets = _buckets;
        if (buckets is null)
        {
            return -1;
        }
        Entry[] entries = _entries!;
        IEqualityComparer<T>? comparer = _comparer;
        uint steps = 0;
        if (comparer is null)
        {
            EqualityComparer<T> defaultComparer = EqualityComparer<T>.Default;
            int hashCode = item!.GetHashCode();
            int i = buckets[(uint)hashCode % (uint)buckets.Length] - 1;
            while (i >= 0)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && defaultComparer.Equals(entry.Value, item))
                {
                    return i;
                }
                i = entry.Next;
                if (++steps > (uint)entries.Length)
                {
                    CollectionErrors.ConcurrentOperations();
                }
            }
        }
        else
        {
            int hashCode = item is null ? 0 : comparer.GetHashCode(item);
            int i = buckets[(uint)hashCode % (uint)buckets.Length] - 1;
            while (i >= 0)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && comparer.Equals(entry.Value, item))
                {
                    return i;
                }
                i = entry.Next;
                if (++steps > (uint)entries.Length)
                {
                    CollectionErrors.ConcurrentOperations();
                }
            }
        }
        return -1;
    }

    /// Adds the item unless an equal one is there; `location` is the entry in both cases.
    private bool AddIfMissing(T item, out int location)
    {
        if (_buckets is null)
        {
            Initialize(0);
        }
        Entry[] entries = _entries!;
        IEqualityComparer<T>? comparer = _comparer;
        int hashCode = comparer is null ? item!.GetHashCode() : item is null ? 0 : comparer.GetHashCode(item);
        uint bucket = (uint)hashCode % (uint)_buckets!.Length;
        int i = _buckets[bucket] - 1;
        uint steps = 0;
        if (comparer is null)
        {
            EqualityComparer<T> defaultComparer = EqualityComparer<T>.Default;
            while (i >= 0)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && defaultComparer.Equals(entry.Value, item))
                {
                    location = i;
                    return false;
                }
                i = entry.Next;
                if (++steps > (uint)entries.Length)
                {
                    CollectionErrors.ConcurrentOperations();
                }
            }
        }
        else
        {
            while (i >= 0)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && comparer.Equals(entry.Value, item))
                {
                    location = i;
                    return false;
                }
                i = entry.Next;
                if (++steps > (uint)entries.Length)
                {
                    CollectionErrors.ConcurrentOperations();
                }
            }
        }
        int index;
        if (_freeCount > 0)
        {
            index = _freeList;
            _freeCount--;
            _freeList = FreeListBase - entries[index].Next;
        }
        else
        {
            index = _count;
            if (index == entries.Length)
            {
                Resize(HashSizes.Expand(index));
                entries = _entries!;
                bucket = (uint)hashCode % (uint)_buckets.Length;
            }
            _count = index + 1;
        }
        ref int head = ref _buckets[bucket];
        ref Entry added = ref entries[index];
        added.HashCode = hashCode;
        added.Next = head - 1;
        added.Value = item;
        head = index + 1;
        _version++;
        location = index;
        return true;
    }

    public bool Remove(T item)
    {
        int[]? buckets = _buckets;
        if (buckets is null)
        {
            return false;
        }
        Entry[] entries = _entries!;
        IEqualityComparer<T>? comparer = _comparer;
        int hashCode = comparer is null ? item!.GetHashCode() : item is null ? 0 : comparer.GetHashCode(item);
        ref int head = ref buckets[(uint)hashCode % (uint)buckets.Length];
        int previous = -1;
        int i = head - 1;
        uint steps = 0;
        while (i >= 0)
        {
            ref Entry entry = ref entries[i];
            if (entry.HashCode == hashCode
                && (comparer is null ? EqualityComparer<T>.Default.Equals(entry.Value, item) : comparer.Equals(entry.Value, item)))
            {
                if (previous < 0)
                {
                    head = entry.Next + 1;
                }
                else
                {
                    entries[previous].Next = entry.Next;
                }
                entry.Next = FreeListBase - _freeList;
                if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
                {
                    entry.Value = default!;
                }
                _freeList = i;
                _freeCount++;
                return true;
            }
            previous = i;
            i = entry.Next;
            if (++steps > (uint)entries.Length)
            {
                CollectionErrors.ConcurrentOperations();
            }
        }
        return false;
    }

    public int RemoveWhere(Predicate<T> match)
    {
        if (match is null)
        {
            CollectionErrors.NullArgument(nameof(match));
        }
        Entry[]? entries = _entries;
        int removed = 0;
        for (int i = 0; i < _count; i++)
        {
            if (entries![i].Next >= -1)
            {
                T value = entries[i].Value;
                // The predicate may have removed it already.
                if (match(value) && Remove(value))
                {
                    removed++;
                }
            }
        }
        return removed;
    }

    public void Clear()
    {
        int count = _count;
        if (count > 0)
        {
            Array.Clear(_buckets!, 0, _buckets!.Length);
            _count = 0;
            _freeList = -1;
            _freeCount = 0;
            Array.Clear(_entries!, 0, count);
        }
    }

    private int Initialize(int capacity)
    {
        int size = HashSizes.AtLeast(capacity);
        int[] buckets = new int[size];
        Entry[] entries = new Entry[size];
        // Assigned after both allocations succeeded, so that a failed one leaves the set usable.
        _freeList = -1;
        _buckets = buckets;
        _entries = entries;
        return size;
    }

    private void Resize(int newSize)
    {
        Entry[] entries = new Entry[newSize];
        int count = _count;
        Array.Copy(_entries!, entries, count);
        int[] buckets = new int[newSize];
        for (int i = 0; i < count; i++)
        {
            if (entries[i].Next >= -1)
            {
                ref int head = ref buckets[(uint)entries[i].HashCode % (uint)newSize];
                entries[i].Next = head - 1;
                head = i + 1;
            }
        }
        _buckets = buckets;
        _entries = entries;
    }

    public int EnsureCapacity(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        int current = Capacity;
        if (current >= capacity)
        {
            return current;
        }
        if (_buckets is null)
        {
            return Initialize(capacity);
        }
        int size = HashSizes.AtLeast(capacity);
        Resize(size);
        return size;
    }

    public void TrimExcess() => TrimExcess(Count);

    public void TrimExcess(int capacity)
    {
        if (capacity < Count)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity));
        }
        int size = HashSizes.AtLeast(capacity);
        Entry[]? old = _entries;
        if (size >= (old?.Length ?? 0))
        {
            return;
        }
        int oldCount = _count;
        _version++;
        Initialize(size);
        Entry[] entries = _entries!;
        int[] buckets = _buckets!;
        int count = 0;
        for (int i = 0; i < oldCount; i++)
        {
            if (old![i].Next >= -1)
            {
                entries[count] = old[i];
                ref int head = ref buckets[(uint)old[i].HashCode % (uint)size];
                entries[count].Next = head - 1;
                head = ++count;
            }
        }
        _count = count;
        _freeCount = 0;
    }

    public void CopyTo(T[] array) => CopyTo(array, 0, Count);

    public void CopyTo(T[] array, int arrayIndex) => CopyTo(array, arrayIndex, Count);

    public void CopyTo(T[] array, int arrayIndex, int count)
    {
        if (array is null)
        {
            CollectionErrors.NullArgument(nameof(array));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (arrayIndex > array.Length || count > array.Length - arrayIndex)
        {
            CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
        }
        Entry[]? entries = _entries;
        for (int i = 0; i < _count && count != 0; i++)
        {
            if (entries![i].Next >= -1)
            {
                array[arrayIndex++] = entries[i].Value;
                count--;
            }
        }
    }

    public static IEqualityComparer<HashSet<T>> CreateSetComparer() => new HashSetEqualityComparer<T>();

    public Enumerator GetEnumerator() => new Enumerator(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Count == 0 ? EmptyEnumerator<T>.Instance : GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    public struct Enumerator : IEnumerator<T>
    {
        private readonly HashSet<T> _set;
        private readonly int _version;
        private int _index;
        private T _current;

        internal Enumerator(HashSet<T> set)
        {
            _set = set;
            _version = set._version;
            _current = default!;
        }

        public bool MoveNext()
        {
            HashSet<T> set = _set;
            if (_version != set._version)
            {
                CollectionErrors.Modified();
            }
            while ((uint)_index < (uint)set._count)
            {
                ref Entry entry = ref set._entries![_index++];
                if (entry.Next >= -1)
                {
                    _current = entry.Value;
                    return true;
                }
            }
            _index = set._count + 1;
            _current = default!;
            return false;
        }

        public readonly T Current => _current;

        public readonly void Dispose()
        {
        }

        readonly object? IEnumerator.Current
        {
            get
            {
                if (_index == 0 || _index == _set._count + 1)
                {
                    CollectionErrors.EnumerationState();
                }
                return _current;
            }
        }

        void IEnumerator.Reset()
        {
            if (_version != _set._version)
            {
                CollectionErrors.Modified();
            }
            _index = 0;
            _current = default!;
        }
    }
}

/// Sets are equal when they hold equal elements, whatever their order.
internal sealed class HashSetEqualityComparer<T> : IEqualityComparer<HashSet<T>?>
{
    public bool Equals(HashSet<T>? x, HashSet<T>? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }
        if (x is null || y is null)
        {
            return false;
        }
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        if (x.Comparer.Equals(y.Comparer))
        {
            return x.Count == y.Count && y.IsSubsetOf(x);
        }
        foreach (T left in y)
        {
            bool found = false;
            foreach (T right in x)
            {
                if (comparer.Equals(left, right))
                {
                    found = true;
                    break;
                }
            }
            if (!found)
            {
                return false;
            }
        }
        return true;
    }

    public int GetHashCode(HashSet<T>? set)
    {
        int hashCode = 0;
        if (set is not null)
        {
            foreach (T item in set)
            {
                if (item is not null)
                {
                    hashCode ^= item.GetHashCode();
                }
            }
        }
        return hashCode;
    }

    public override bool Equals(object? obj) => obj is HashSetEqualityComparer<T>;

    public override int GetHashCode() => EqualityComparer<T>.Default.GetHashCode();
}

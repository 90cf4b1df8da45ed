// ImmutableArray<T>: searches, and the operations that make another array.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public readonly partial struct ImmutableArray<T>
{
    public int IndexOf(T item)
    {
        T[] items = Initialized();
        return Array.IndexOf(items, item, 0, items.Length);
    }

    public int IndexOf(T item, int startIndex, IEqualityComparer<T>? equalityComparer)
    {
        T[] items = Initialized();
        return new ImmutableArray<T>(items).IndexOf(item, startIndex, items.Length - startIndex, equalityComparer);
    }

    public int IndexOf(T item, int startIndex)
    {
        T[] items = Initialized();
        return new ImmutableArray<T>(items).IndexOf(item, startIndex, items.Length - startIndex, EqualityComparer<T>.Default);
    }

    public int IndexOf(T item, int startIndex, int count) => IndexOf(item, startIndex, count, EqualityComparer<T>.Default);

    public int IndexOf(T item, int startIndex, int count, IEqualityComparer<T>? equalityComparer)
    {
        T[] items = Initialized();
        if (count == 0 && startIndex == 0)
        {
            return -1;
        }
        ImmutableErrors.Range(startIndex >= 0 && startIndex < items.Length, nameof(startIndex));
        ImmutableErrors.Range(count >= 0 && startIndex + count <= items.Length, nameof(count));
        if (equalityComparer is null || ReferenceEquals(equalityComparer, EqualityComparer<T>.Default))
        {
            return Array.IndexOf(items, item, startIndex, count);
        }
        for (int i = startIndex; i < startIndex + count; i++)
        {
            if (equalityComparer.Equals(items[i], item))
            {
                return i;
            }
        }
        return -1;
    }

    public int LastIndexOf(T item)
    {
        T[] items = Initialized();
        return items.Length == 0 ? -1 : LastIndexOf(item, items.Length - 1, items.Length, EqualityComparer<T>.Default);
    }

    public int LastIndexOf(T item, int startIndex)
    {
        T[] items = Initialized();
        return items.Length == 0 && startIndex == 0 ? -1 : LastIndexOf(item, startIndex, startIndex + 1, EqualityComparer<T>.Default);
    }

    public int LastIndexOf(T item, int startIndex, int count) => LastIndexOf(item, startIndex, count, EqualityComparer<T>.Default);

    public int LastIndexOf(T item, int startIndex, int count, IEqualityComparer<T>? equalityComparer)
    {
        T[] items = Initialized();
        if (startIndex == 0 && count == 0)
        {
            return -1;
        }
        ImmutableErrors.Range(startIndex >= 0 && startIndex < items.Length, nameof(startIndex));
        ImmutableErrors.Range(count >= 0 && startIndex - count + 1 >= 0, nameof(count));
        equalityComparer ??= EqualityComparer<T>.Default;
        for (int i = startIndex; i >= startIndex - count + 1; i--)
        {
            if (equalityComparer.Equals(item, items[i]))
            {
                return i;
            }
        }
        return -1;
    }

    public bool Contains(T item) => IndexOf(item) >= 0;

    public bool Contains(T item, IEqualityComparer<T>? equalityComparer)
    {
        T[] items = Initialized();
        return new ImmutableArray<T>(items).IndexOf(item, 0, items.Length, equalityComparer) >= 0;
    }

    public ImmutableArray<T> Insert(int index, T item)
    {
        T[] items = Initialized();
        ImmutableErrors.Range(index >= 0 && index <= items.Length, nameof(index));
        T[] result = new T[items.Length + 1];
        Array.Copy(items, 0, result, 0, index);
        result[index] = item;
        Array.Copy(items, index, result, index + 1, items.Length - index);
        return new ImmutableArray<T>(result);
    }

    public ImmutableArray<T> InsertRange(int index, IEnumerable<T> items)
    {
        T[] own = Initialized();
        ImmutableErrors.Range(index >= 0 && index <= own.Length, nameof(index));
        ArgumentNullException.ThrowIfNull(items);
        if (own.Length == 0)
        {
            return ImmutableArray.CreateRange(items);
        }
        if (items is ImmutableArray<T> immutable)
        {
            immutable.Initialized();
            return InsertCore(index, immutable.AsSpan());
        }
        T[] added = items as T[] ?? System.Linq.Enumerable.ToArray(items);
        return InsertCore(index, new ReadOnlySpan<T>(added));
    }

    public ImmutableArray<T> InsertRange(int index, ImmutableArray<T> items)
    {
        T[] own = Initialized();
        T[] added = items.Initialized();
        ImmutableErrors.Range(index >= 0 && index <= own.Length, nameof(index));
        return own.Length == 0 ? items : InsertCore(index, new ReadOnlySpan<T>(added));
    }

    public ImmutableArray<T> InsertRange(int index, T[] items)
    {
        T[] own = Initialized();
        ImmutableErrors.Range(index >= 0 && index <= own.Length, nameof(index));
        ArgumentNullException.ThrowIfNull(items);
        return InsertCore(index, new ReadOnlySpan<T>(items));
    }

    public ImmutableArray<T> InsertRange(int index, ReadOnlySpan<T> items)
    {
        T[] own = Initialized();
        ImmutableErrors.Range(index >= 0 && index <= own.Length, nameof(index));
        return InsertCore(index, items);
    }

    private ImmutableArray<T> InsertCore(int index, ReadOnlySpan<T> items)
    {
        T[] own = array!;
        if (items.Length == 0)
        {
            return this;
        }
        T[] result = new T[own.Length + items.Length];
        Array.Copy(own, 0, result, 0, index);
        items.CopyTo(new Span<T>(result, index, items.Length));
        Array.Copy(own, index, result, index + items.Length, own.Length - index);
        return new ImmutableArray<T>(result);
    }

    public ImmutableArray<T> Add(T item)
    {
        T[] items = Initialized();
        return Insert(items.Length, item);
    }

    public ImmutableArray<T> AddRange(IEnumerable<T> items) => InsertRange(Initialized().Length, items);

    public ImmutableArray<T> AddRange(T[] items, int length)
    {
        T[] own = Initialized();
        ArgumentNullException.ThrowIfNull(items);
        ImmutableErrors.Range(length >= 0 && length <= items.Length, nameof(length));
        return InsertCore(own.Length, new ReadOnlySpan<T>(items, 0, length));
    }

    public ImmutableArray<T> AddRange<TDerived>(TDerived[] items)
        where TDerived : T
    {
        T[] own = Initialized();
        ArgumentNullException.ThrowIfNull(items);
        return AddDerived(own, items);
    }

    private static ImmutableArray<T> AddDerived<TDerived>(T[] own, TDerived[] items)
        where TDerived : T
    {
        if (items.Length == 0)
        {
            return new ImmutableArray<T>(own);
        }
        T[] result = new T[own.Length + items.Length];
        Array.Copy(own, result, own.Length);
        Array.Copy(items, 0, result, own.Length, items.Length);
        return new ImmutableArray<T>(result);
    }

    public ImmutableArray<T> AddRange(ImmutableArray<T> items, int length)
    {
        T[] own = Initialized();
        ImmutableErrors.Range(length >= 0, nameof(length));
        return items.array is null ? new ImmutableArray<T>(own) : AddRange(items.array, length);
    }

    public ImmutableArray<T> AddRange<TDerived>(ImmutableArray<TDerived> items)
        where TDerived : T
    {
        T[] own = Initialized();
        return items.array is null ? new ImmutableArray<T>(own) : AddDerived(own, items.array);
    }

    public ImmutableArray<T> AddRange(ImmutableArray<T> items) => InsertRange(Initialized().Length, items);

    public ImmutableArray<T> AddRange(ReadOnlySpan<T> items) => InsertRange(Initialized().Length, items);

    public ImmutableArray<T> AddRange(params T[] items) => InsertRange(Initialized().Length, items);

    public ImmutableArray<T> SetItem(int index, T item)
    {
        T[] items = Initialized();
        ImmutableErrors.Range(index >= 0 && index < items.Length, nameof(index));
        T[] result = new T[items.Length];
        Array.Copy(items, result, items.Length);
        result[index] = item;
        return new ImmutableArray<T>(result);
    }

    public ImmutableArray<T> Replace(T oldValue, T newValue) => Replace(oldValue, newValue, EqualityComparer<T>.Default);

    public ImmutableArray<T> Replace(T oldValue, T newValue, IEqualityComparer<T>? equalityComparer)
    {
        T[] items = Initialized();
        int index = IndexOf(oldValue, 0, items.Length, equalityComparer);
        if (index < 0)
        {
            ImmutableErrors.CannotFindOldValue();
        }
        return SetItem(index, newValue);
    }

    public ImmutableArray<T> Remove(T item) => Remove(item, EqualityComparer<T>.Default);

    public ImmutableArray<T> Remove(T item, IEqualityComparer<T>? equalityComparer)
    {
        T[] items = Initialized();
        int index = IndexOf(item, 0, items.Length, equalityComparer);
        return index < 0 ? new ImmutableArray<T>(items) : RemoveAt(index);
    }

    public ImmutableArray<T> RemoveAt(int index) => RemoveRange(index, 1);

    public ImmutableArray<T> RemoveRange(int index, int length)
    {
        T[] items = Initialized();
        ImmutableErrors.Range(index >= 0 && index <= items.Length, nameof(index));
        ImmutableErrors.Range(length >= 0 && index + length <= items.Length, nameof(length));
        if (length == 0)
        {
            return new ImmutableArray<T>(items);
        }
        if (length == items.Length)
        {
            return Empty;
        }
        T[] result = new T[items.Length - length];
        Array.Copy(items, 0, result, 0, index);
        Array.Copy(items, index + length, result, index, items.Length - index - length);
        return new ImmutableArray<T>(result);
    }

    public ImmutableArray<T> RemoveRange(IEnumerable<T> items) => RemoveRange(items, EqualityComparer<T>.Default);

    public ImmutableArray<T> RemoveRange(IEnumerable<T> items, IEqualityComparer<T>? equalityComparer)
    {
        Initialized();
        ArgumentNullException.ThrowIfNull(items);
        SortedSet<int> removed = new SortedSet<int>();
        foreach (T item in items)
        {
            MarkFirst(item, equalityComparer, removed);
        }
        return RemoveAtRange(removed);
    }

    public ImmutableArray<T> RemoveRange(ImmutableArray<T> items) => RemoveRange(items, EqualityComparer<T>.Default);

    public ImmutableArray<T> RemoveRange(ImmutableArray<T> items, IEqualityComparer<T>? equalityComparer)
    {
        if (items.array is null)
        {
            throw new ArgumentNullException(nameof(items));
        }
        return RemoveRange(items.AsSpan(), equalityComparer);
    }

    public ImmutableArray<T> RemoveRange(ReadOnlySpan<T> items, IEqualityComparer<T>? equalityComparer = null)
    {
        Initialized();
        SortedSet<int> removed = new SortedSet<int>();
        foreach (T item in items)
        {
            MarkFirst(item, equalityComparer, removed);
        }
        return RemoveAtRange(removed);
    }

    public ImmutableArray<T> RemoveRange(T[] items, IEqualityComparer<T>? equalityComparer = null)
    {
        Initialized();
        ArgumentNullException.ThrowIfNull(items);
        return RemoveRange(new ReadOnlySpan<T>(items), equalityComparer);
    }

    /// Marks the first element equal to `item` that is not marked yet.
    private void MarkFirst(T item, IEqualityComparer<T>? comparer, SortedSet<int> removed)
    {
        int start = 0;
        while (start < Length)
        {
            int index = IndexOf(item, start, Length - start, comparer);
            if (index < 0 || removed.Add(index))
            {
                return;
            }
            start = index + 1;
        }
    }

    public ImmutableArray<T> RemoveAll(Predicate<T> match)
    {
        T[] items = Initialized();
        ArgumentNullException.ThrowIfNull(match);
        SortedSet<int> removed = new SortedSet<int>();
        for (int i = 0; i < items.Length; i++)
        {
            if (match(items[i]))
            {
                removed.Add(i);
            }
        }
        return RemoveAtRange(removed);
    }

    private ImmutableArray<T> RemoveAtRange(SortedSet<int> indices)
    {
        T[] items = array!;
        if (indices.Count == 0)
        {
            return this;
        }
        T[] result = new T[items.Length - indices.Count];
        int from = 0;
        int to = 0;
        foreach (int index in indices)
        {
            Array.Copy(items, from, result, to, index - from);
            to += index - from;
            from = index + 1;
        }
        Array.Copy(items, from, result, to, items.Length - from);
        return new ImmutableArray<T>(result);
    }

    public ImmutableArray<T> Clear() => Empty;

    public ImmutableArray<T> Sort() => Sort(0, Initialized().Length, Comparer<T>.Default);

    public ImmutableArray<T> Sort(Comparison<T> comparison)
    {
        Initialized();
        ArgumentNullException.ThrowIfNull(comparison);
        return Sort(Comparer<T>.Create(comparison));
    }

    public ImmutableArray<T> Sort(IComparer<T>? comparer) => Sort(0, Initialized().Length, comparer);

    public ImmutableArray<T> Sort(int index, int count, IComparer<T>? comparer)
    {
        T[] items = Initialized();
        ImmutableErrors.Range(index >= 0, nameof(index));
        ImmutableErrors.Range(count >= 0 && index + count <= items.Length, nameof(count));
        comparer ??= Comparer<T>.Default;
        for (int i = index + 1; i < index + count; i++)
        {
            if (comparer.Compare(items[i - 1], items[i]) > 0)
            {
                T[] result = new T[items.Length];
                Array.Copy(items, result, items.Length);
                Array.Sort(result, index, count, comparer);
                return new ImmutableArray<T>(result);
            }
        }
        return new ImmutableArray<T>(items);
    }
}

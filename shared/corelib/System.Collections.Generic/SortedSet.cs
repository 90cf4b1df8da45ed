// SortedSet<T>: a set in comparer order. A view (GetViewBetween) is a SortedSet over the same tree with bounds.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;

public partial class SortedSet<T> : ISet<T>, ICollection, IReadOnlySet<T>, ICollection<T>
{
    private readonly SortedTree<T> _tree;
    private readonly bool _isView;
    private readonly T _lower;
    private readonly T _upper;
    private int _viewCount;
    private int _viewVersion;

    public SortedSet()
        : this((IComparer<T>?)null)
    {
    }

    public SortedSet(IComparer<T>? comparer)
    {
        _tree = new SortedTree<T>(comparer ?? Comparer<T>.Default);
        _lower = default!;
        _upper = default!;
    }

    public SortedSet(IEnumerable<T> collection)
        : this(collection, null)
    {
    }

    public SortedSet(IEnumerable<T> collection, IComparer<T>? comparer)
        : this(comparer)
    {
        ArgumentNullException.ThrowIfNull(collection);
        foreach (T item in collection)
        {
            _tree.TryAdd(item, out _);
        }
    }

    private SortedSet(SortedTree<T> tree, T lower, T upper)
    {
        _tree = tree;
        _isView = true;
        _lower = lower;
        _upper = upper;
        _viewVersion = tree.Version - 1;
    }

    internal SortedTree<T> Tree => _tree;

    public IComparer<T> Comparer => _tree.Comparer;

    public int Count
    {
        get
        {
            if (!_isView)
            {
                return _tree.Count;
            }
            if (_viewVersion != _tree.Version)
            {
                int count = 0;
                for (SortedTree<T>.Node? node = FirstNode(); node is not null; node = NextNode(node))
                {
                    count++;
                }
                _viewCount = count;
                _viewVersion = _tree.Version;
            }
            return _viewCount;
        }
    }

    public T? Min => FirstNode() is { } node ? node.Item : default;

    public T? Max => LastNode() is { } node ? node.Item : default;

    bool ICollection<T>.IsReadOnly => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    private bool IsWithin(T item) =>
        !_isView || (_tree.Comparer.Compare(_lower, item) <= 0 && _tree.Comparer.Compare(_upper, item) >= 0);

    private SortedTree<T>.Node? FirstNode()
    {
        SortedTree<T>.Node? node = _isView ? _tree.AtLeast(_lower) : _tree.First();
        return node is null || IsWithin(node.Item) ? node : null;
    }

    private SortedTree<T>.Node? LastNode()
    {
        SortedTree<T>.Node? node = _isView ? _tree.AtMost(_upper) : _tree.Last();
        return node is null || IsWithin(node.Item) ? node : null;
    }

    private SortedTree<T>.Node? NextNode(SortedTree<T>.Node node)
    {
        SortedTree<T>.Node? next = SortedTree<T>.Next(node);
        return next is null || IsWithin(next.Item) ? next : null;
    }

    private SortedTree<T>.Node? PreviousNode(SortedTree<T>.Node node)
    {
        SortedTree<T>.Node? previous = SortedTree<T>.Previous(node);
        return previous is null || IsWithin(previous.Item) ? previous : null;
    }

    private SortedTree<T>.Node? FindNode(T item) => IsWithin(item) ? _tree.Find(item) : null;

    public bool Add(T item)
    {
        if (!IsWithin(item))
        {
            throw new ArgumentOutOfRangeException(nameof(item));
        }
        return _tree.TryAdd(item, out _);
    }

    void ICollection<T>.Add(T item) => Add(item);

    public bool Contains(T item) => FindNode(item) is not null;

    public bool TryGetValue(T equalValue, [MaybeNullWhen(false)] out T actualValue)
    {
        if (FindNode(equalValue) is { } node)
        {
            actualValue = node.Item;
            return true;
        }
        actualValue = default;
        return false;
    }

    public bool Remove(T item)
    {
        if (FindNode(item) is not { } node)
        {
            return false;
        }
        _tree.Remove(node);
        return true;
    }

    public int RemoveWhere(Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        List<T> matches = new List<T>(Count);
        foreach (T item in this)
        {
            if (match(item))
            {
                matches.Add(item);
            }
        }
        int removed = 0;
        for (int i = matches.Count - 1; i >= 0; i--)
        {
            if (Remove(matches[i]))
            {
                removed++;
            }
        }
        return removed;
    }

    public virtual void Clear()
    {
        if (!_isView)
        {
            _tree.Clear();
            return;
        }
        while (FirstNode() is { } node)
        {
            _tree.Remove(node);
        }
    }

    public void CopyTo(T[] array) => CopyTo(array, 0, Count);

    public void CopyTo(T[] array, int index) => CopyTo(array, index, Count);

    public void CopyTo(T[] array, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count > array.Length - index)
        {
            CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
        }
        for (SortedTree<T>.Node? node = FirstNode(); node is not null && count > 0; node = NextNode(node))
        {
            array[index++] = node.Item;
            count--;
        }
    }

    void ICollection.CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
        }
        if (array.GetLowerBound(0) != 0)
        {
            CollectionErrors.Argument(CollectionErrors.NonZeroLowerBound, nameof(array));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (array.Length - index < Count)
        {
            CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
        }
        if (array is T[] typed)
        {
            CopyTo(typed, index);
            return;
        }
        if (array is not object[] objects)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
            return;
        }
        try
        {
            foreach (T item in this)
            {
                objects[index++] = item!;
            }
        }
        catch (ArrayTypeMismatchException)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
        }
    }

    public virtual SortedSet<T> GetViewBetween(T? lowerValue, T? upperValue)
    {
        IComparer<T> comparer = _tree.Comparer;
        if (_isView)
        {
            if (comparer.Compare(_lower, lowerValue!) > 0)
            {
                throw new ArgumentOutOfRangeException(nameof(lowerValue));
            }
            if (comparer.Compare(_upper, upperValue!) < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(upperValue));
            }
        }
        if (comparer.Compare(lowerValue!, upperValue!) > 0)
        {
            throw new ArgumentException("Must be less than or equal to upperValue.", nameof(lowerValue));
        }
        return new SortedSet<T>(_tree, lowerValue!, upperValue!);
    }

    public IEnumerable<T> Reverse()
    {
        int version = _tree.Version;
        for (SortedTree<T>.Node? node = LastNode(); node is not null; node = PreviousNode(node))
        {
            yield return node.Item;
            if (version != _tree.Version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
        }
    }

    public Enumerator GetEnumerator() => new Enumerator(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator : IEnumerator<T>, IEnumerator
    {
        private readonly SortedSet<T> _set;
        private readonly int _version;
        private SortedTree<T>.Node? _next;
        private SortedTree<T>.Node? _current;

        internal Enumerator(SortedSet<T> set)
        {
            _set = set;
            _version = set._tree.Version;
            _next = set.FirstNode();
        }

        public bool MoveNext()
        {
            if (_version != _set._tree.Version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _current = _next;
            if (_current is null)
            {
                return false;
            }
            _next = _set.NextNode(_current);
            return true;
        }

        public readonly T Current => _current is not null ? _current.Item : default!;

        internal readonly bool IsStarted => _current is not null;

        readonly object? IEnumerator.Current
        {
            get
            {
                if (_current is null)
                {
                    CollectionErrors.EnumerationState();
                }
                return _current!.Item;
            }
        }

        internal void Reset()
        {
            if (_version != _set._tree.Version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _current = null;
            _next = _set.FirstNode();
        }

        void IEnumerator.Reset() => Reset();

        public readonly void Dispose()
        {
        }
    }
}

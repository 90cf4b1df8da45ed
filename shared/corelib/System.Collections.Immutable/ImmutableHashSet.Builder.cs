// ImmutableHashSet<T>.Builder, and ImmutableHashSet: makers of ImmutableHashSet<T>.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public sealed partial class ImmutableHashSet<T>
{
    public sealed class Builder : IReadOnlyCollection<T>, ISet<T>
    {
        private ImmutableHashSet<T>? _immutable;
        private TreeNode<HashEntry<T, byte>>? _root;
        private IEqualityComparer<T> _comparer;
        /// Nodes made since the last ToImmutable carry it.
        private object _owner = new object();

        internal Builder(ImmutableHashSet<T> set)
        {
            _immutable = set;
            _root = set._root;
            _comparer = set._comparer;
        }

        internal int Version { get; private set; }

        public int Count => TreeNode<HashEntry<T, byte>>.CountOf(_root);

        bool ICollection<T>.IsReadOnly => false;

        public IEqualityComparer<T> KeyComparer
        {
            get => _comparer;
            set
            {
                ArgumentNullException.ThrowIfNull(value);
                if (value != _comparer)
                {
                    TreeNode<HashEntry<T, byte>>? root = Gather(this, value);
                    _comparer = value;
                    SetRoot(root);
                }
            }
        }

        private void SetRoot(TreeNode<HashEntry<T, byte>>? root)
        {
            _root = root;
            _immutable = null;
            Version++;
        }

        public ImmutableHashSet<T> ToImmutable()
        {
            if (_immutable is null)
            {
                _immutable = _root is null ? EmptyWith(_comparer) : new ImmutableHashSet<T>(_root, _comparer);
                _owner = new object();
            }
            return _immutable;
        }

        public bool Contains(T item) => Find(_root, item, _comparer, out _, out _) >= 0;

        public bool TryGetValue(T equalValue, out T actualValue)
        {
            Find(_root, equalValue, _comparer, out _, out TreeNode<HashEntry<T, byte>>? found);
            actualValue = found is null ? equalValue : found.Value.Key;
            return found is not null;
        }

        public bool Add(T item)
        {
            int count = Count;
            TreeNode<HashEntry<T, byte>>? root = With(_root, item, _comparer, _owner);
            if (TreeNode<HashEntry<T, byte>>.CountOf(root) == count)
            {
                return false;
            }
            SetRoot(root);
            return true;
        }

        public bool Remove(T item)
        {
            int count = Count;
            TreeNode<HashEntry<T, byte>>? root = Without(_root, item, _comparer, _owner);
            if (TreeNode<HashEntry<T, byte>>.CountOf(root) == count)
            {
                return false;
            }
            SetRoot(root);
            return true;
        }

        public void Clear()
        {
            if (_root is not null)
            {
                SetRoot(null);
            }
        }

        public void ExceptWith(IEnumerable<T> other)
        {
            ArgumentNullException.ThrowIfNull(other);
            SetRoot(DifferenceOf(_root, other, _comparer));
        }

        public void IntersectWith(IEnumerable<T> other)
        {
            ArgumentNullException.ThrowIfNull(other);
            SetRoot(IntersectionOf(_root, other, _comparer));
        }

        public void SymmetricExceptWith(IEnumerable<T> other)
        {
            ArgumentNullException.ThrowIfNull(other);
            SetRoot(SymmetricDifferenceOf(_root, other, _comparer));
        }

        public void UnionWith(IEnumerable<T> other)
        {
            ArgumentNullException.ThrowIfNull(other);
            SetRoot(UnionOf(_root, other, _comparer));
        }

        public bool IsProperSubsetOf(IEnumerable<T> other) =>
            CountCommon(_root, other, _comparer, out int otherCount) == Count && otherCount > Count;

        public bool IsProperSupersetOf(IEnumerable<T> other) =>
            CountCommon(_root, other, _comparer, out int otherCount) == otherCount && otherCount < Count;

        public bool IsSubsetOf(IEnumerable<T> other) => CountCommon(_root, other, _comparer, out _) == Count;

        public bool IsSupersetOf(IEnumerable<T> other) => CountCommon(_root, other, _comparer, out int otherCount) == otherCount;

        public bool Overlaps(IEnumerable<T> other) => CountCommon(_root, other, _comparer, out _) > 0;

        public bool SetEquals(IEnumerable<T> other) =>
            CountCommon(_root, other, _comparer, out int otherCount) == Count && otherCount == Count;

        void ICollection<T>.Add(T item) => Add(item);

        void ICollection<T>.CopyTo(T[] array, int arrayIndex)
        {
            ArgumentNullException.ThrowIfNull(array);
            foreach (T item in this)
            {
                array[arrayIndex++] = item;
            }
        }

        public Enumerator GetEnumerator() => new Enumerator(_root, this);

        IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

public static class ImmutableHashSet
{
    public static ImmutableHashSet<T> Create<T>() => ImmutableHashSet<T>.Empty;

    public static ImmutableHashSet<T> Create<T>(IEqualityComparer<T>? equalityComparer) => ImmutableHashSet<T>.EmptyWith(equalityComparer);

    public static ImmutableHashSet<T> Create<T>(T item) => ImmutableHashSet<T>.Empty.Add(item);

    public static ImmutableHashSet<T> Create<T>(IEqualityComparer<T>? equalityComparer, T item) =>
        ImmutableHashSet<T>.EmptyWith(equalityComparer).Add(item);

    public static ImmutableHashSet<T> CreateRange<T>(IEnumerable<T> items) => ImmutableHashSet<T>.Empty.Union(items);

    public static ImmutableHashSet<T> CreateRange<T>(IEqualityComparer<T>? equalityComparer, IEnumerable<T> items) =>
        ImmutableHashSet<T>.EmptyWith(equalityComparer).Union(items);

    public static ImmutableHashSet<T> Create<T>(params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return ImmutableHashSet<T>.Empty.Union(items);
    }

    public static ImmutableHashSet<T> Create<T>(params ReadOnlySpan<T> items) => ImmutableHashSet<T>.Empty.Union(items.ToArray());

    public static ImmutableHashSet<T> Create<T>(IEqualityComparer<T>? equalityComparer, params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return ImmutableHashSet<T>.EmptyWith(equalityComparer).Union(items);
    }

    public static ImmutableHashSet<T> Create<T>(IEqualityComparer<T>? equalityComparer, params ReadOnlySpan<T> items) =>
        ImmutableHashSet<T>.EmptyWith(equalityComparer).Union(items.ToArray());

    public static ImmutableHashSet<T>.Builder CreateBuilder<T>() => Create<T>().ToBuilder();

    public static ImmutableHashSet<T>.Builder CreateBuilder<T>(IEqualityComparer<T>? equalityComparer) =>
        ImmutableHashSet<T>.EmptyWith(equalityComparer).ToBuilder();

    public static ImmutableHashSet<TSource> ToImmutableHashSet<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource>? equalityComparer) =>
        source is ImmutableHashSet<TSource> existing
            ? existing.WithComparer(equalityComparer)
            : ImmutableHashSet<TSource>.EmptyWith(equalityComparer).Union(source);

    public static ImmutableHashSet<TSource> ToImmutableHashSet<TSource>(this ImmutableHashSet<TSource>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ToImmutable();
    }

    public static ImmutableHashSet<TSource> ToImmutableHashSet<TSource>(this IEnumerable<TSource> source) => ToImmutableHashSet(source, null);
}

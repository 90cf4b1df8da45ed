// ImmutableSortedSet<T>.Builder, and ImmutableSortedSet: makers of ImmutableSortedSet<T>.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public sealed partial class ImmutableSortedSet<T>
{
    public sealed class Builder : IReadOnlyCollection<T>, ISet<T>, ICollection
    {
        private ImmutableSortedSet<T>? _immutable;
        private TreeNode<T>? _root;
        private IComparer<T> _comparer;
        /// Nodes made since the last ToImmutable carry it.
        private object _owner = new object();

        internal Builder(ImmutableSortedSet<T> set)
        {
            _immutable = set;
            _root = set._root;
            _comparer = set._comparer;
        }

        internal int Version { get; private set; }

        public int Count => TreeNode<T>.CountOf(_root);

        bool ICollection<T>.IsReadOnly => false;

        public IComparer<T> KeyComparer
        {
            get => _comparer;
            set
            {
                ArgumentNullException.ThrowIfNull(value);
                if (value != _comparer)
                {
                    TreeNode<T>? root = Gather(this, value);
                    _comparer = value;
                    SetRoot(root);
                }
            }
        }

        private void SetRoot(TreeNode<T>? root)
        {
            _root = root;
            _immutable = null;
            Version++;
        }

        public ImmutableSortedSet<T> ToImmutable()
        {
            if (_immutable is null)
            {
                _immutable = _root is null ? EmptyWith(_comparer) : new ImmutableSortedSet<T>(_root, _comparer);
                _owner = new object();
            }
            return _immutable;
        }

        public bool Contains(T item) => Find(_root, item, _comparer, out _) >= 0;

        public bool TryGetValue(T equalValue, out T actualValue)
        {
            Find(_root, equalValue, _comparer, out TreeNode<T>? found);
            actualValue = found is null ? equalValue : found.Value;
            return found is not null;
        }

        public bool Add(T item)
        {
            int count = Count;
            TreeNode<T>? root = With(_root, item, _comparer, _owner);
            if (TreeNode<T>.CountOf(root) == count)
            {
                return false;
            }
            SetRoot(root);
            return true;
        }

        public bool Remove(T item)
        {
            int count = Count;
            TreeNode<T>? root = Without(_root, item, _comparer, _owner);
            if (TreeNode<T>.CountOf(root) == count)
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

        public T this[int index] => ListTree<T>.NodeAt(_root, index).Value;

        public ref readonly T ItemRef(int index) => ref ListTree<T>.NodeAt(_root, index).Value;

        public T? Min => _root is null ? default : TreeNode<T>.NodeAt(_root, 0).Value;

        public T? Max => _root is null ? default : TreeNode<T>.NodeAt(_root, Count - 1).Value;

        public int IndexOf(T item) => Find(_root, item, _comparer, out _);

        public IEnumerable<T> Reverse() => Backwards(_root);

        object ICollection.SyncRoot => this;

        bool ICollection.IsSynchronized => false;

        void ICollection.CopyTo(Array array, int arrayIndex) => ListTree<T>.CopyTo(_root, array, arrayIndex);

        public Enumerator GetEnumerator() => new Enumerator(_root, this);

        IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

public static class ImmutableSortedSet
{
    public static ImmutableSortedSet<T> Create<T>() => ImmutableSortedSet<T>.Empty;

    public static ImmutableSortedSet<T> Create<T>(IComparer<T>? comparer) => ImmutableSortedSet<T>.EmptyWith(comparer);

    public static ImmutableSortedSet<T> Create<T>(T item) => ImmutableSortedSet<T>.Empty.Add(item);

    public static ImmutableSortedSet<T> Create<T>(IComparer<T>? comparer, T item) =>
        ImmutableSortedSet<T>.EmptyWith(comparer).Add(item);

    public static ImmutableSortedSet<T> CreateRange<T>(IEnumerable<T> items) => ImmutableSortedSet<T>.Empty.Union(items);

    public static ImmutableSortedSet<T> CreateRange<T>(IComparer<T>? comparer, IEnumerable<T> items) =>
        ImmutableSortedSet<T>.EmptyWith(comparer).Union(items);

    public static ImmutableSortedSet<T> Create<T>(params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return ImmutableSortedSet<T>.Empty.Union(items);
    }

    public static ImmutableSortedSet<T> Create<T>(params ReadOnlySpan<T> items) => ImmutableSortedSet<T>.Empty.Union(items.ToArray());

    public static ImmutableSortedSet<T> Create<T>(IComparer<T>? comparer, params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return ImmutableSortedSet<T>.EmptyWith(comparer).Union(items);
    }

    public static ImmutableSortedSet<T> Create<T>(IComparer<T>? comparer, params ReadOnlySpan<T> items) =>
        ImmutableSortedSet<T>.EmptyWith(comparer).Union(items.ToArray());

    public static ImmutableSortedSet<T>.Builder CreateBuilder<T>() => Create<T>().ToBuilder();

    public static ImmutableSortedSet<T>.Builder CreateBuilder<T>(IComparer<T>? comparer) =>
        ImmutableSortedSet<T>.EmptyWith(comparer).ToBuilder();

    public static ImmutableSortedSet<TSource> ToImmutableSortedSet<TSource>(this IEnumerable<TSource> source, IComparer<TSource>? comparer) =>
        source is ImmutableSortedSet<TSource> existing
            ? existing.WithComparer(comparer)
            : ImmutableSortedSet<TSource>.EmptyWith(comparer).Union(source);

    public static ImmutableSortedSet<TSource> ToImmutableSortedSet<TSource>(this ImmutableSortedSet<TSource>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ToImmutable();
    }

    public static ImmutableSortedSet<TSource> ToImmutableSortedSet<TSource>(this IEnumerable<TSource> source) => ToImmutableSortedSet(source, null);
}

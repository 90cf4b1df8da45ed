// ImmutableSortedSet<T>: a persistent tree in the order of the elements.
namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

[CollectionBuilder(typeof(ImmutableSortedSet), nameof(ImmutableSortedSet.Create))]
public sealed partial class ImmutableSortedSet<T> : IImmutableSet<T>, IReadOnlySet<T>, ISet<T>, IReadOnlyList<T>, IList<T>, IList
{
    public static readonly ImmutableSortedSet<T> Empty = new ImmutableSortedSet<T>(null, Comparer<T>.Default);

    private readonly TreeNode<T>? _root;
    private readonly IComparer<T> _comparer;

    private ImmutableSortedSet(TreeNode<T>? root, IComparer<T> comparer)
    {
        _root = root;
        _comparer = comparer;
    }

    internal static ImmutableSortedSet<T> EmptyWith(IComparer<T>? comparer) =>
        comparer is null || comparer == Empty._comparer ? Empty : new ImmutableSortedSet<T>(null, comparer);

    private ImmutableSortedSet<T> Wrap(TreeNode<T>? root)
    {
        if (root == _root)
        {
            return this;
        }
        return root is null ? EmptyWith(_comparer) : new ImmutableSortedSet<T>(root, _comparer);
    }

    public int Count => TreeNode<T>.CountOf(_root);

    public bool IsEmpty => _root is null;

    public IComparer<T> KeyComparer => _comparer;

    private static int Find(TreeNode<T>? root, T item, IComparer<T> comparer, out TreeNode<T>? found) =>
        SortedTreeSearch.Find(root, item, comparer, out found);

    private static TreeNode<T>? With(TreeNode<T>? root, T item, IComparer<T> comparer, object? owner)
    {
        int index = Find(root, item, comparer, out _);
        return index >= 0 ? root : TreeNode<T>.Insert(root, ~index, item, owner);
    }

    private static TreeNode<T>? Without(TreeNode<T>? root, T item, IComparer<T> comparer, object? owner)
    {
        int index = Find(root, item, comparer, out _);
        return index < 0 ? root : TreeNode<T>.RemoveAt(root!, index, owner);
    }

    private static TreeNode<T>? Gather(IEnumerable<T> items, IComparer<T> comparer)
    {
        object owner = new object();
        TreeNode<T>? root = null;
        foreach (T item in items)
        {
            root = With(root, item, comparer, owner);
        }
        return root;
    }

    public bool Contains(T item) => Find(_root, item, _comparer, out _) >= 0;

    public bool TryGetValue(T equalValue, out T actualValue)
    {
        Find(_root, equalValue, _comparer, out TreeNode<T>? found);
        actualValue = found is null ? equalValue : found.Value;
        return found is not null;
    }

    public ImmutableSortedSet<T> Clear() => IsEmpty ? this : EmptyWith(_comparer);

    public ImmutableSortedSet<T> Add(T item) => Wrap(With(_root, item, _comparer, null));

    public ImmutableSortedSet<T> Remove(T item) => Wrap(Without(_root, item, _comparer, null));

    public ImmutableSortedSet<T> Union(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty && other is ImmutableSortedSet<T> set && set._comparer == _comparer)
        {
            return set;
        }
        return Wrap(UnionOf(_root, other, _comparer));
    }

    private static TreeNode<T>? UnionOf(TreeNode<T>? root, IEnumerable<T> other, IComparer<T> comparer)
    {
        object owner = new object();
        foreach (T item in other)
        {
            root = With(root, item, comparer, owner);
        }
        return root;
    }

    public ImmutableSortedSet<T> Intersect(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Wrap(IntersectionOf(_root, other, _comparer));
    }

    private static TreeNode<T>? IntersectionOf(TreeNode<T>? root, IEnumerable<T> other, IComparer<T> comparer)
    {
        object owner = new object();
        TreeNode<T>? result = null;
        foreach (T item in other)
        {
            Find(root, item, comparer, out TreeNode<T>? found);
            if (found is not null)
            {
                result = With(result, item, comparer, owner);
            }
        }
        return TreeNode<T>.CountOf(result) == TreeNode<T>.CountOf(root) ? root : result;
    }

    public ImmutableSortedSet<T> Except(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Wrap(DifferenceOf(_root, other, _comparer));
    }

    private static TreeNode<T>? DifferenceOf(TreeNode<T>? root, IEnumerable<T> other, IComparer<T> comparer)
    {
        object owner = new object();
        foreach (T item in other)
        {
            root = Without(root, item, comparer, owner);
        }
        return root;
    }

    public ImmutableSortedSet<T> SymmetricExcept(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Wrap(SymmetricDifferenceOf(_root, other, _comparer));
    }

    private static TreeNode<T>? SymmetricDifferenceOf(TreeNode<T>? root, IEnumerable<T> other, IComparer<T> comparer)
    {
        object owner = new object();
        TreeNode<T>? result = root;
        TreeWalker<T> walker = new TreeWalker<T>(Gather(other, comparer));
        while (walker.MoveNext())
        {
            T item = walker.Current!.Value;
            result = Find(root, item, comparer, out _) >= 0 ? Without(result, item, comparer, owner) : With(result, item, comparer, owner);
        }
        return result;
    }

    /// Elements of `root` that are in `other`, and how many distinct elements `other` has.
    private static int CountCommon(TreeNode<T>? root, IEnumerable<T> other, IComparer<T> comparer, out int otherCount)
    {
        ArgumentNullException.ThrowIfNull(other);
        TreeNode<T>? gathered = Gather(other, comparer);
        otherCount = TreeNode<T>.CountOf(gathered);
        int common = 0;
        TreeWalker<T> walker = new TreeWalker<T>(gathered);
        while (walker.MoveNext())
        {
            if (Find(root, walker.Current!.Value, comparer, out _) >= 0)
            {
                common++;
            }
        }
        return common;
    }

    public bool SetEquals(IEnumerable<T> other) =>
        CountCommon(_root, other, _comparer, out int otherCount) == Count && otherCount == Count;

    public bool IsProperSubsetOf(IEnumerable<T> other) =>
        CountCommon(_root, other, _comparer, out int otherCount) == Count && otherCount > Count;

    public bool IsProperSupersetOf(IEnumerable<T> other) =>
        CountCommon(_root, other, _comparer, out int otherCount) == otherCount && otherCount < Count;

    public bool IsSubsetOf(IEnumerable<T> other) => CountCommon(_root, other, _comparer, out _) == Count;

    public bool IsSupersetOf(IEnumerable<T> other) => CountCommon(_root, other, _comparer, out int otherCount) == otherCount;

    public bool Overlaps(IEnumerable<T> other) => CountCommon(_root, other, _comparer, out _) > 0;

    public ImmutableSortedSet<T> WithComparer(IComparer<T>? comparer)
    {
        comparer ??= Comparer<T>.Default;
        return comparer == _comparer ? this : EmptyWith(comparer).Union(this);
    }

    public Builder ToBuilder() => new Builder(this);

    public Enumerator GetEnumerator() => new Enumerator(_root, null);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IImmutableSet<T> IImmutableSet<T>.Clear() => Clear();

    IImmutableSet<T> IImmutableSet<T>.Add(T item) => Add(item);

    IImmutableSet<T> IImmutableSet<T>.Remove(T item) => Remove(item);

    IImmutableSet<T> IImmutableSet<T>.Union(IEnumerable<T> other) => Union(other);

    IImmutableSet<T> IImmutableSet<T>.Intersect(IEnumerable<T> other) => Intersect(other);

    IImmutableSet<T> IImmutableSet<T>.Except(IEnumerable<T> other) => Except(other);

    IImmutableSet<T> IImmutableSet<T>.SymmetricExcept(IEnumerable<T> other) => SymmetricExcept(other);

    bool ICollection<T>.IsReadOnly => true;

    object ICollection.SyncRoot => this;

    bool ICollection.IsSynchronized => true;

    bool ISet<T>.Add(T item) => throw new NotSupportedException();

    void ISet<T>.UnionWith(IEnumerable<T> other) => throw new NotSupportedException();

    void ISet<T>.IntersectWith(IEnumerable<T> other) => throw new NotSupportedException();

    void ISet<T>.ExceptWith(IEnumerable<T> other) => throw new NotSupportedException();

    void ISet<T>.SymmetricExceptWith(IEnumerable<T> other) => throw new NotSupportedException();

    void ICollection<T>.Add(T item) => throw new NotSupportedException();

    void ICollection<T>.Clear() => throw new NotSupportedException();

    bool ICollection<T>.Remove(T item) => throw new NotSupportedException();

    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ImmutableErrors.Range(arrayIndex >= 0, nameof(arrayIndex));
        ImmutableErrors.Range(array.Length >= arrayIndex + Count, nameof(arrayIndex));
        foreach (T item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    void ICollection.CopyTo(Array array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ImmutableErrors.Range(arrayIndex >= 0, nameof(arrayIndex));
        ImmutableErrors.Range(array.Length >= arrayIndex + Count, nameof(arrayIndex));
        foreach (T item in this)
        {
            array.SetValue(item, arrayIndex++);
        }
    }

    public struct Enumerator : IEnumerator<T>
    {
        private readonly TreeNode<T>? _root;
        private readonly Builder? _builder;
        private readonly int _version;
        private TreeWalker<T> _walker;

        internal Enumerator(TreeNode<T>? root, Builder? builder)
        {
            _root = root;
            _builder = builder;
            _version = builder is null ? 0 : builder.Version;
            _walker = new TreeWalker<T>(root);
        }

        public T Current => (_walker.Current ?? throw new InvalidOperationException()).Value;

        object? IEnumerator.Current => Current;

        private void CheckVersion()
        {
            if (_builder is not null && _builder.Version != _version)
            {
                ImmutableErrors.Modified();
            }
        }

        public bool MoveNext()
        {
            CheckVersion();
            return _walker.MoveNext();
        }

        public void Reset()
        {
            CheckVersion();
            _walker = new TreeWalker<T>(_root);
        }

        public void Dispose()
        {
        }
    }
}

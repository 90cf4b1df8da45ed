// ImmutableHashSet<T>: a persistent tree in the order of the elements' hash codes.
namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

[CollectionBuilder(typeof(ImmutableHashSet), nameof(ImmutableHashSet.Create))]
public sealed partial class ImmutableHashSet<T> : IImmutableSet<T>, IReadOnlySet<T>, ISet<T>, ICollection
{
    public static readonly ImmutableHashSet<T> Empty = new ImmutableHashSet<T>(null, EqualityComparer<T>.Default);

    private readonly TreeNode<HashEntry<T, byte>>? _root;
    private readonly IEqualityComparer<T> _comparer;

    private ImmutableHashSet(TreeNode<HashEntry<T, byte>>? root, IEqualityComparer<T> comparer)
    {
        _root = root;
        _comparer = comparer;
    }

    internal static ImmutableHashSet<T> EmptyWith(IEqualityComparer<T>? comparer) =>
        comparer is null || comparer == Empty._comparer ? Empty : new ImmutableHashSet<T>(null, comparer);

    private ImmutableHashSet<T> Wrap(TreeNode<HashEntry<T, byte>>? root)
    {
        if (root == _root)
        {
            return this;
        }
        return root is null ? EmptyWith(_comparer) : new ImmutableHashSet<T>(root, _comparer);
    }

    public int Count => TreeNode<HashEntry<T, byte>>.CountOf(_root);

    public bool IsEmpty => _root is null;

    public IEqualityComparer<T> KeyComparer => _comparer;

    private static int Find(TreeNode<HashEntry<T, byte>>? root, T item, IEqualityComparer<T> comparer, out int hashCode, out TreeNode<HashEntry<T, byte>>? found)
    {
        hashCode = item is null ? 0 : comparer.GetHashCode(item);
        return HashTree.Find(root, item, hashCode, comparer, out found);
    }

    private static TreeNode<HashEntry<T, byte>>? With(TreeNode<HashEntry<T, byte>>? root, T item, IEqualityComparer<T> comparer, object? owner)
    {
        int index = Find(root, item, comparer, out int hashCode, out _);
        return index >= 0 ? root : TreeNode<HashEntry<T, byte>>.Insert(root, ~index, new HashEntry<T, byte>(hashCode, item, 0), owner);
    }

    private static TreeNode<HashEntry<T, byte>>? Without(TreeNode<HashEntry<T, byte>>? root, T item, IEqualityComparer<T> comparer, object? owner)
    {
        int index = Find(root, item, comparer, out _, out _);
        return index < 0 ? root : TreeNode<HashEntry<T, byte>>.RemoveAt(root!, index, owner);
    }

    private static TreeNode<HashEntry<T, byte>>? Gather(IEnumerable<T> items, IEqualityComparer<T> comparer)
    {
        object owner = new object();
        TreeNode<HashEntry<T, byte>>? root = null;
        foreach (T item in items)
        {
            root = With(root, item, comparer, owner);
        }
        return root;
    }

    public bool Contains(T item) => Find(_root, item, _comparer, out _, out _) >= 0;

    public bool TryGetValue(T equalValue, out T actualValue)
    {
        Find(_root, equalValue, _comparer, out _, out TreeNode<HashEntry<T, byte>>? found);
        actualValue = found is null ? equalValue : found.Value.Key;
        return found is not null;
    }

    public ImmutableHashSet<T> Clear() => IsEmpty ? this : EmptyWith(_comparer);

    public ImmutableHashSet<T> Add(T item) => Wrap(With(_root, item, _comparer, null));

    public ImmutableHashSet<T> Remove(T item) => Wrap(Without(_root, item, _comparer, null));

    public ImmutableHashSet<T> Union(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty && other is ImmutableHashSet<T> set && set._comparer == _comparer)
        {
            return set;
        }
        return Wrap(UnionOf(_root, other, _comparer));
    }

    private static TreeNode<HashEntry<T, byte>>? UnionOf(TreeNode<HashEntry<T, byte>>? root, IEnumerable<T> other, IEqualityComparer<T> comparer)
    {
        object owner = new object();
        foreach (T item in other)
        {
            root = With(root, item, comparer, owner);
        }
        return root;
    }

    public ImmutableHashSet<T> Intersect(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Wrap(IntersectionOf(_root, other, _comparer));
    }

    private static TreeNode<HashEntry<T, byte>>? IntersectionOf(TreeNode<HashEntry<T, byte>>? root, IEnumerable<T> other, IEqualityComparer<T> comparer)
    {
        object owner = new object();
        TreeNode<HashEntry<T, byte>>? result = null;
        foreach (T item in other)
        {
            Find(root, item, comparer, out _, out TreeNode<HashEntry<T, byte>>? found);
            if (found is not null)
            {
                result = With(result, item, comparer, owner);
            }
        }
        return TreeNode<HashEntry<T, byte>>.CountOf(result) == TreeNode<HashEntry<T, byte>>.CountOf(root) ? root : result;
    }

    public ImmutableHashSet<T> Except(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Wrap(DifferenceOf(_root, other, _comparer));
    }

    private static TreeNode<HashEntry<T, byte>>? DifferenceOf(TreeNode<HashEntry<T, byte>>? root, IEnumerable<T> other, IEqualityComparer<T> comparer)
    {
        object owner = new object();
        foreach (T item in other)
        {
            root = Without(root, item, comparer, owner);
        }
        return root;
    }

    public ImmutableHashSet<T> SymmetricExcept(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Wrap(SymmetricDifferenceOf(_root, other, _comparer));
    }

    private static TreeNode<HashEntry<T, byte>>? SymmetricDifferenceOf(TreeNode<HashEntry<T, byte>>? root, IEnumerable<T> other, IEqualityComparer<T> comparer)
    {
        object owner = new object();
        TreeNode<HashEntry<T, byte>>? result = root;
        TreeWalker<HashEntry<T, byte>> walker = new TreeWalker<HashEntry<T, byte>>(Gather(other, comparer));
        while (walker.MoveNext())
        {
            T item = walker.Current!.Value.Key;
            result = Find(root, item, comparer, out _, out _) >= 0 ? Without(result, item, comparer, owner) : With(result, item, comparer, owner);
        }
        return result;
    }

    /// Elements of `root` that are in `other`, and how many distinct elements `other` has.
    private static int CountCommon(TreeNode<HashEntry<T, byte>>? root, IEnumerable<T> other, IEqualityComparer<T> comparer, out int otherCount)
    {
        ArgumentNullException.ThrowIfNull(other);
        TreeNode<HashEntry<T, byte>>? gathered = Gather(other, comparer);
        otherCount = TreeNode<HashEntry<T, byte>>.CountOf(gathered);
        int common = 0;
        TreeWalker<HashEntry<T, byte>> walker = new TreeWalker<HashEntry<T, byte>>(gathered);
        while (walker.MoveNext())
        {
            if (Find(root, walker.Current!.Value.Key, comparer, out _, out _) >= 0)
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

    public ImmutableHashSet<T> WithComparer(IEqualityComparer<T>? equalityComparer)
    {
        equalityComparer ??= EqualityComparer<T>.Default;
        return equalityComparer == _comparer ? this : EmptyWith(equalityComparer).Union(this);
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
        private readonly TreeNode<HashEntry<T, byte>>? _root;
        private readonly Builder? _builder;
        private readonly int _version;
        private TreeWalker<HashEntry<T, byte>> _walker;

        internal Enumerator(TreeNode<HashEntry<T, byte>>? root, Builder? builder)
        {
            _root = root;
            _builder = builder;
            _version = builder is null ? 0 : builder.Version;
            _walker = new TreeWalker<HashEntry<T, byte>>(root);
        }

        public T Current => (_walker.Current ?? throw new InvalidOperationException()).Value.Key;

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
            _walker = new TreeWalker<HashEntry<T, byte>>(_root);
        }

        public void Dispose()
        {
        }
    }
}

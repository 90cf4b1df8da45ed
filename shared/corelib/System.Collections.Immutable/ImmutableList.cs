// ImmutableList<T>: a persistent balanced tree in the order of the list.
namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

[CollectionBuilder(typeof(ImmutableList), nameof(ImmutableList.Create))]
public sealed partial class ImmutableList<T> : IImmutableList<T>, IList<T>, IList
{
    public static readonly ImmutableList<T> Empty = new ImmutableList<T>(null);

    private readonly TreeNode<T>? _root;

    private ImmutableList(TreeNode<T>? root)
    {
        _root = root;
    }

    internal static ImmutableList<T> Wrap(TreeNode<T>? root) => root is null ? Empty : new ImmutableList<T>(root);

    private ImmutableList<T> With(TreeNode<T>? root) => root == _root ? this : Wrap(root);

    public int Count => TreeNode<T>.CountOf(_root);

    public bool IsEmpty => _root is null;

    public T this[int index] => ListTree<T>.NodeAt(_root, index).Value;

    public ref readonly T ItemRef(int index) => ref ListTree<T>.NodeAt(_root, index).Value;

    public ImmutableList<T> Clear() => Empty;

    public ImmutableList<T> Add(T value) => Wrap(TreeNode<T>.Insert(_root, Count, value, null));

    public ImmutableList<T> AddRange(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (IsEmpty && TryCast(items, out ImmutableList<T>? list))
        {
            return list;
        }
        return Wrap(ListTree<T>.InsertRange(_root, Count, items, null));
    }

    /// A list that stands for `items` already.
    internal static bool TryCast(IEnumerable<T> items, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ImmutableList<T>? list)
    {
        list = items as ImmutableList<T> ?? (items as Builder)?.ToImmutable();
        return list is not null;
    }

    public ImmutableList<T> Insert(int index, T item)
    {
        ImmutableErrors.Range(index >= 0 && index <= Count, nameof(index));
        return Wrap(TreeNode<T>.Insert(_root, index, item, null));
    }

    public ImmutableList<T> InsertRange(int index, IEnumerable<T> items) => Wrap(ListTree<T>.InsertRange(_root, index, items, null));

    public ImmutableList<T> Remove(T value) => Remove(value, EqualityComparer<T>.Default);

    public ImmutableList<T> Remove(T value, IEqualityComparer<T>? equalityComparer)
    {
        int index = ListTree<T>.IndexOf(_root, value, 0, Count, equalityComparer);
        return index < 0 ? this : RemoveAt(index);
    }

    public ImmutableList<T> RemoveAt(int index)
    {
        ImmutableErrors.Range((uint)index < (uint)Count, nameof(index));
        return Wrap(TreeNode<T>.RemoveAt(_root!, index, null));
    }

    public ImmutableList<T> RemoveRange(int index, int count) => With(ListTree<T>.RemoveRange(_root, index, count, null));

    public ImmutableList<T> RemoveRange(IEnumerable<T> items) => RemoveRange(items, EqualityComparer<T>.Default);

    public ImmutableList<T> RemoveRange(IEnumerable<T> items, IEqualityComparer<T>? equalityComparer) =>
        With(ListTree<T>.RemoveRange(_root, items, equalityComparer, null));

    public ImmutableList<T> RemoveAll(Predicate<T> match) => With(ListTree<T>.RemoveAll(_root, match));

    public ImmutableList<T> SetItem(int index, T value)
    {
        ImmutableErrors.Range((uint)index < (uint)Count, nameof(index));
        return Wrap(TreeNode<T>.SetAt(_root!, index, value, null));
    }

    public ImmutableList<T> Replace(T oldValue, T newValue) => Replace(oldValue, newValue, EqualityComparer<T>.Default);

    public ImmutableList<T> Replace(T oldValue, T newValue, IEqualityComparer<T>? equalityComparer)
    {
        int index = ListTree<T>.IndexOf(_root, oldValue, 0, Count, equalityComparer);
        if (index < 0)
        {
            ImmutableErrors.CannotFindOldValue();
        }
        return SetItem(index, newValue);
    }

    public ImmutableList<T> Reverse() => With(ListTree<T>.Reverse(_root, 0, Count));

    public ImmutableList<T> Reverse(int index, int count) => With(ListTree<T>.Reverse(_root, index, count));

    public ImmutableList<T> Sort() => With(ListTree<T>.Sort(_root, 0, Count, null));

    public ImmutableList<T> Sort(Comparison<T> comparison) => With(ListTree<T>.Sort(_root, comparison));

    public ImmutableList<T> Sort(IComparer<T>? comparer) => With(ListTree<T>.Sort(_root, 0, Count, comparer));

    public ImmutableList<T> Sort(int index, int count, IComparer<T>? comparer) => With(ListTree<T>.Sort(_root, index, count, comparer));

    public int BinarySearch(T item) => BinarySearch(item, null);

    public int BinarySearch(T item, IComparer<T>? comparer) => BinarySearch(0, Count, item, comparer);

    public int BinarySearch(int index, int count, T item, IComparer<T>? comparer) => ListTree<T>.BinarySearch(_root, index, count, item, comparer);

    public bool Contains(T value) => IndexOf(value) >= 0;

    public int IndexOf(T value) => ListTree<T>.IndexOf(_root, value, 0, Count, null);

    public int IndexOf(T item, int index, int count, IEqualityComparer<T>? equalityComparer) =>
        ListTree<T>.IndexOf(_root, item, index, count, equalityComparer);

    public int LastIndexOf(T item, int index, int count, IEqualityComparer<T>? equalityComparer) =>
        ListTree<T>.LastIndexOf(_root, item, index, count, equalityComparer);

    public bool Exists(Predicate<T> match) => FindIndex(match) >= 0;

    public T? Find(Predicate<T> match)
    {
        int index = FindIndex(match);
        return index < 0 ? default : this[index];
    }

    public T? FindLast(Predicate<T> match)
    {
        int index = FindLastIndex(match);
        return index < 0 ? default : this[index];
    }

    public ImmutableList<T> FindAll(Predicate<T> match) => ListTree<T>.FindAll(_root, match);

    public int FindIndex(Predicate<T> match) => ListTree<T>.FindIndex(_root, 0, Count, match);

    public int FindIndex(int startIndex, Predicate<T> match) => ListTree<T>.FindIndex(_root, startIndex, Count - startIndex, match);

    public int FindIndex(int startIndex, int count, Predicate<T> match) => ListTree<T>.FindIndex(_root, startIndex, count, match);

    public int FindLastIndex(Predicate<T> match) => ListTree<T>.FindLastIndex(_root, Math.Max(Count - 1, 0), Count, match);

    public int FindLastIndex(int startIndex, Predicate<T> match) =>
        ListTree<T>.FindLastIndex(_root, startIndex, IsEmpty ? 0 : startIndex + 1, match);

    public int FindLastIndex(int startIndex, int count, Predicate<T> match) => ListTree<T>.FindLastIndex(_root, startIndex, count, match);

    public bool TrueForAll(Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return FindIndex(item => !match(item)) < 0;
    }

    public ImmutableList<TOutput> ConvertAll<TOutput>(Func<T, TOutput> converter) => ListTree<T>.ConvertAll(_root, converter);

    public ImmutableList<T> GetRange(int index, int count) => ListTree<T>.GetRange(_root, index, count);

    public void ForEach(Action<T> action) => ListTree<T>.ForEach(_root, action);

    public void CopyTo(T[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        ImmutableErrors.Range(array.Length >= Count, nameof(array));
        CopyTo(0, array, 0, Count);
    }

    public void CopyTo(T[] array, int arrayIndex) => CopyTo(0, array, arrayIndex, Count);

    public void CopyTo(int index, T[] array, int arrayIndex, int count) => ListTree<T>.CopyTo(_root, index, array, arrayIndex, count);

    public Builder ToBuilder() => new Builder(this);

    public Enumerator GetEnumerator() => new Enumerator(_root, null);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => IsEmpty ? System.Linq.Enumerable.Empty<T>().GetEnumerator() : GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IImmutableList<T> IImmutableList<T>.Clear() => Clear();

    IImmutableList<T> IImmutableList<T>.Add(T value) => Add(value);

    IImmutableList<T> IImmutableList<T>.AddRange(IEnumerable<T> items) => AddRange(items);

    IImmutableList<T> IImmutableList<T>.Insert(int index, T item) => Insert(index, item);

    IImmutableList<T> IImmutableList<T>.InsertRange(int index, IEnumerable<T> items) => InsertRange(index, items);

    IImmutableList<T> IImmutableList<T>.Remove(T value, IEqualityComparer<T>? equalityComparer) => Remove(value, equalityComparer);

    IImmutableList<T> IImmutableList<T>.RemoveAll(Predicate<T> match) => RemoveAll(match);

    IImmutableList<T> IImmutableList<T>.RemoveRange(IEnumerable<T> items, IEqualityComparer<T>? equalityComparer) => RemoveRange(items, equalityComparer);

    IImmutableList<T> IImmutableList<T>.RemoveRange(int index, int count) => RemoveRange(index, count);

    IImmutableList<T> IImmutableList<T>.RemoveAt(int index) => RemoveAt(index);

    IImmutableList<T> IImmutableList<T>.SetItem(int index, T value) => SetItem(index, value);

    IImmutableList<T> IImmutableList<T>.Replace(T oldValue, T newValue, IEqualityComparer<T>? equalityComparer) => Replace(oldValue, newValue, equalityComparer);

    T IList<T>.this[int index]
    {
        get => this[index];
        set => throw new NotSupportedException();
    }

    object? IList.this[int index]
    {
        get => this[index];
        set => throw new NotSupportedException();
    }

    bool ICollection<T>.IsReadOnly => true;

    bool IList.IsReadOnly => true;

    bool IList.IsFixedSize => true;

    object ICollection.SyncRoot => this;

    bool ICollection.IsSynchronized => true;

    bool IList.Contains(object? value) => ListTree<T>.IsElement(value) && Contains((T)value!);

    int IList.IndexOf(object? value) => ListTree<T>.IsElement(value) ? IndexOf((T)value!) : -1;

    void ICollection.CopyTo(Array array, int arrayIndex) => ListTree<T>.CopyTo(_root, array, arrayIndex);

    void ICollection<T>.Add(T item) => throw new NotSupportedException();

    void ICollection<T>.Clear() => throw new NotSupportedException();

    bool ICollection<T>.Remove(T item) => throw new NotSupportedException();

    void IList<T>.Insert(int index, T item) => throw new NotSupportedException();

    void IList<T>.RemoveAt(int index) => throw new NotSupportedException();

    int IList.Add(object? value) => throw new NotSupportedException();

    void IList.Clear() => throw new NotSupportedException();

    void IList.Insert(int index, object? value) => throw new NotSupportedException();

    void IList.Remove(object? value) => throw new NotSupportedException();

    void IList.RemoveAt(int index) => throw new NotSupportedException();

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

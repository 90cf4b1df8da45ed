// ImmutableList<T>.Builder, and ImmutableList: makers of ImmutableList<T>.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public sealed partial class ImmutableList<T>
{
    public sealed class Builder : IList<T>, IList, IReadOnlyList<T>
    {
        private ImmutableList<T>? _immutable;
        private TreeNode<T>? _root;
        /// Nodes made since the last ToImmutable carry it.
        private object _owner = new object();
        private object? _syncRoot;

        internal Builder(ImmutableList<T> list)
        {
            _immutable = list;
            _root = list._root;
        }

        internal int Version { get; private set; }

        private void SetRoot(TreeNode<T>? root)
        {
            Version++;
            if (root != _root || root is not null)
            {
                _root = root;
                _immutable = null;
            }
        }

        public int Count => TreeNode<T>.CountOf(_root);

        public T this[int index]
        {
            get => ListTree<T>.NodeAt(_root, index).Value;
            set
            {
                ImmutableErrors.Range((uint)index < (uint)Count, nameof(index));
                SetRoot(TreeNode<T>.SetAt(_root!, index, value, _owner));
            }
        }

        public ref readonly T ItemRef(int index) => ref ListTree<T>.NodeAt(_root, index).Value;

        public ImmutableList<T> ToImmutable()
        {
            if (_immutable is null)
            {
                _immutable = Wrap(_root);
                _owner = new object();
            }
            return _immutable;
        }

        public void Add(T item) => SetRoot(TreeNode<T>.Insert(_root, Count, item, _owner));

        public void AddRange(IEnumerable<T> items) => SetRoot(ListTree<T>.InsertRange(_root, Count, items, _owner));

        public void Insert(int index, T item)
        {
            ImmutableErrors.Range(index >= 0 && index <= Count, nameof(index));
            SetRoot(TreeNode<T>.Insert(_root, index, item, _owner));
        }

        public void InsertRange(int index, IEnumerable<T> items) => SetRoot(ListTree<T>.InsertRange(_root, index, items, _owner));

        public void Clear() => SetRoot(null);

        public bool Remove(T item) => Remove(item, null);

        public bool Remove(T item, IEqualityComparer<T>? equalityComparer)
        {
            int index = ListTree<T>.IndexOf(_root, item, 0, Count, equalityComparer);
            if (index < 0)
            {
                return false;
            }
            RemoveAt(index);
            return true;
        }

        public void RemoveAt(int index)
        {
            ImmutableErrors.Range((uint)index < (uint)Count, nameof(index));
            SetRoot(TreeNode<T>.RemoveAt(_root!, index, _owner));
        }

        public void RemoveRange(int index, int count) => SetRoot(ListTree<T>.RemoveRange(_root, index, count, _owner));

        public void RemoveRange(IEnumerable<T> items) => RemoveRange(items, null);

        public void RemoveRange(IEnumerable<T> items, IEqualityComparer<T>? equalityComparer) =>
            SetRoot(ListTree<T>.RemoveRange(_root, items, equalityComparer, _owner));

        public int RemoveAll(Predicate<T> match)
        {
            int before = Count;
            SetRoot(ListTree<T>.RemoveAll(_root, match));
            return before - Count;
        }

        public void Replace(T oldValue, T newValue) => Replace(oldValue, newValue, null);

        public void Replace(T oldValue, T newValue, IEqualityComparer<T>? equalityComparer)
        {
            int index = ListTree<T>.IndexOf(_root, oldValue, 0, Count, equalityComparer);
            if (index < 0)
            {
                ImmutableErrors.CannotFindOldValue();
            }
            this[index] = newValue;
        }

        public void Reverse() => Reverse(0, Count);

        public void Reverse(int index, int count) => SetRoot(ListTree<T>.Reverse(_root, index, count));

        public void Sort() => Sort(0, Count, null);

        public void Sort(Comparison<T> comparison) => SetRoot(ListTree<T>.Sort(_root, comparison));

        public void Sort(IComparer<T>? comparer) => Sort(0, Count, comparer);

        public void Sort(int index, int count, IComparer<T>? comparer) => SetRoot(ListTree<T>.Sort(_root, index, count, comparer));

        public int BinarySearch(T item) => BinarySearch(item, null);

        public int BinarySearch(T item, IComparer<T>? comparer) => BinarySearch(0, Count, item, comparer);

        public int BinarySearch(int index, int count, T item, IComparer<T>? comparer) => ListTree<T>.BinarySearch(_root, index, count, item, comparer);

        public bool Contains(T item) => IndexOf(item) >= 0;

        public int IndexOf(T item) => IndexOf(item, 0, Count, null);

        public int IndexOf(T item, int index) => IndexOf(item, index, Count - index, null);

        public int IndexOf(T item, int index, int count) => IndexOf(item, index, count, null);

        public int IndexOf(T item, int index, int count, IEqualityComparer<T>? equalityComparer) =>
            ListTree<T>.IndexOf(_root, item, index, count, equalityComparer);

        public int LastIndexOf(T item) => Count == 0 ? -1 : LastIndexOf(item, Count - 1, Count, null);

        public int LastIndexOf(T item, int startIndex) =>
            Count == 0 && startIndex == 0 ? -1 : LastIndexOf(item, startIndex, startIndex + 1, null);

        public int LastIndexOf(T item, int startIndex, int count) => LastIndexOf(item, startIndex, count, null);

        public int LastIndexOf(T item, int startIndex, int count, IEqualityComparer<T>? equalityComparer) =>
            ListTree<T>.LastIndexOf(_root, item, startIndex, count, equalityComparer);

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

        public int FindIndex(Predicate<T> match) => FindIndex(0, Count, match);

        public int FindIndex(int startIndex, Predicate<T> match) => FindIndex(startIndex, Count - startIndex, match);

        public int FindIndex(int startIndex, int count, Predicate<T> match) => ListTree<T>.FindIndex(_root, startIndex, count, match);

        public int FindLastIndex(Predicate<T> match) => FindLastIndex(Math.Max(Count - 1, 0), Count, match);

        public int FindLastIndex(int startIndex, Predicate<T> match) => FindLastIndex(startIndex, Count == 0 ? 0 : startIndex + 1, match);

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

        public Enumerator GetEnumerator() => new Enumerator(_root, this);

        IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        object? IList.this[int index]
        {
            get => this[index];
            set => this[index] = (T)value!;
        }

        bool ICollection<T>.IsReadOnly => false;

        bool IList.IsReadOnly => false;

        bool IList.IsFixedSize => false;

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => _syncRoot ??= new object();

        int IList.Add(object? value)
        {
            Add((T)value!);
            return Count - 1;
        }

        bool IList.Contains(object? value) => ListTree<T>.IsElement(value) && Contains((T)value!);

        int IList.IndexOf(object? value) => ListTree<T>.IsElement(value) ? IndexOf((T)value!) : -1;

        void IList.Insert(int index, object? value) => Insert(index, (T)value!);

        void IList.Remove(object? value)
        {
            if (ListTree<T>.IsElement(value))
            {
                Remove((T)value!);
            }
        }

        void ICollection.CopyTo(Array array, int arrayIndex) => ListTree<T>.CopyTo(_root, array, arrayIndex);
    }
}

public static class ImmutableList
{
    public static ImmutableList<T> Create<T>() => ImmutableList<T>.Empty;

    public static ImmutableList<T> Create<T>(T item) => ImmutableList<T>.Empty.Add(item);

    public static ImmutableList<T> Create<T>(params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return ImmutableList<T>.Wrap(TreeNode<T>.Build(items));
    }

    public static ImmutableList<T> Create<T>(params ReadOnlySpan<T> items) => ImmutableList<T>.Wrap(TreeNode<T>.Build(items));

    public static ImmutableList<T> CreateRange<T>(IEnumerable<T> items) => ImmutableList<T>.Empty.AddRange(items);

    public static ImmutableList<T>.Builder CreateBuilder<T>() => ImmutableList<T>.Empty.ToBuilder();

    public static ImmutableList<TSource> ToImmutableList<TSource>(this IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source as ImmutableList<TSource> ?? ImmutableList<TSource>.Empty.AddRange(source);
    }

    public static ImmutableList<TSource> ToImmutableList<TSource>(this ImmutableList<TSource>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ToImmutable();
    }

    public static IImmutableList<T> Replace<T>(this IImmutableList<T> list, T oldValue, T newValue)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Replace(oldValue, newValue, EqualityComparer<T>.Default);
    }

    public static IImmutableList<T> Remove<T>(this IImmutableList<T> list, T value)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Remove(value, EqualityComparer<T>.Default);
    }

    public static IImmutableList<T> RemoveRange<T>(this IImmutableList<T> list, IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.RemoveRange(items, EqualityComparer<T>.Default);
    }

    public static int IndexOf<T>(this IImmutableList<T> list, T item)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.IndexOf(item, 0, list.Count, EqualityComparer<T>.Default);
    }

    public static int IndexOf<T>(this IImmutableList<T> list, T item, IEqualityComparer<T>? equalityComparer)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.IndexOf(item, 0, list.Count, equalityComparer);
    }

    public static int IndexOf<T>(this IImmutableList<T> list, T item, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.IndexOf(item, startIndex, list.Count - startIndex, EqualityComparer<T>.Default);
    }

    public static int IndexOf<T>(this IImmutableList<T> list, T item, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.IndexOf(item, startIndex, count, EqualityComparer<T>.Default);
    }

    public static int LastIndexOf<T>(this IImmutableList<T> list, T item) => LastIndexOf(list, item, EqualityComparer<T>.Default);

    public static int LastIndexOf<T>(this IImmutableList<T> list, T item, IEqualityComparer<T>? equalityComparer)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Count == 0 ? -1 : list.LastIndexOf(item, list.Count - 1, list.Count, equalityComparer);
    }

    public static int LastIndexOf<T>(this IImmutableList<T> list, T item, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Count == 0 && startIndex == 0 ? -1 : list.LastIndexOf(item, startIndex, startIndex + 1, EqualityComparer<T>.Default);
    }

    public static int LastIndexOf<T>(this IImmutableList<T> list, T item, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.LastIndexOf(item, startIndex, count, EqualityComparer<T>.Default);
    }
}

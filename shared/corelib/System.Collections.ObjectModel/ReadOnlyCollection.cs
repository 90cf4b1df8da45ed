namespace System.Collections.ObjectModel;

using System.Collections.Generic;

public class ReadOnlyCollection<T> : IList<T>, IList, IReadOnlyList<T>
{
    private readonly IList<T> list;

    public ReadOnlyCollection(IList<T> list)
    {
        if (list is null)
        {
            CollectionErrors.NullArgument(nameof(list));
        }
        this.list = list;
    }

    public static ReadOnlyCollection<T> Empty { get; } = new ReadOnlyCollection<T>(Array.Empty<T>());

    public int Count => list.Count;

    protected IList<T> Items => list;

    public T this[int index] => list[index];

    public bool Contains(T value) => list.Contains(value);

    public void CopyTo(T[] array, int index) => list.CopyTo(array, index);

    public IEnumerator<T> GetEnumerator() => Count == 0 ? EmptyEnumerator<T>.Instance : list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)list).GetEnumerator();

    public int IndexOf(T value) => list.IndexOf(value);

    bool ICollection<T>.IsReadOnly => true;

    T IList<T>.this[int index]
    {
        get => list[index];
        set => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);
    }

    void ICollection<T>.Add(T value) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    void ICollection<T>.Clear() => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    void IList<T>.Insert(int index, T value) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    bool ICollection<T>.Remove(T value)
    {
        CollectionErrors.NotSupported(CollectionErrors.ReadOnly);
        return false;
    }

    void IList<T>.RemoveAt(int index) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => list is ICollection collection ? collection.SyncRoot : this;

    void ICollection.CopyTo(Array array, int index) => UntypedCopy.CopyTo(list, array, index);

    bool IList.IsFixedSize => true;

    bool IList.IsReadOnly => true;

    object? IList.this[int index]
    {
        get => list[index];
        set => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);
    }

    int IList.Add(object? value)
    {
        CollectionErrors.NotSupported(CollectionErrors.ReadOnly);
        return -1;
    }

    void IList.Clear() => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    bool IList.Contains(object? value) => CollectionErrors.IsCompatible<T>(value) && Contains((T)value!);

    int IList.IndexOf(object? value) => CollectionErrors.IsCompatible<T>(value) ? IndexOf((T)value!) : -1;

    void IList.Insert(int index, object? value) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    void IList.Remove(object? value) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);

    void IList.RemoveAt(int index) => CollectionErrors.NotSupported(CollectionErrors.ReadOnly);
}

public static class ReadOnlyCollection
{
    public static ReadOnlyCollection<T> CreateCollection<T>(params ReadOnlySpan<T> values) =>
        values.IsEmpty ? ReadOnlyCollection<T>.Empty : new ReadOnlyCollection<T>(values.ToArray());

    public static ReadOnlySet<T> CreateSet<T>(params ReadOnlySpan<T> values)
    {
        if (values.IsEmpty)
        {
            return ReadOnlySet<T>.Empty;
        }
        HashSet<T> set = new HashSet<T>();
        foreach (T value in values)
        {
            set.Add(value);
        }
        return new ReadOnlySet<T>(set);
    }
}

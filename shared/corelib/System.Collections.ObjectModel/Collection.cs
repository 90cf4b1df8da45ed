namespace System.Collections.ObjectModel;

using System.Collections.Generic;

/// A list whose changes go through four overridable methods.
public class Collection<T> : IList<T>, IList, IReadOnlyList<T>
{
    private readonly IList<T> items;

    public Collection()
    {
        items = new List<T>();
    }

    public Collection(IList<T> list)
    {
        if (list is null)
        {
            CollectionErrors.NullArgument(nameof(list));
        }
        items = list;
    }

    public int Count => items.Count;

    protected IList<T> Items => items;

    public T this[int index]
    {
        get => items[index];
        set
        {
            CheckWritable();
            if ((uint)index >= (uint)items.Count)
            {
                CollectionErrors.IndexLess();
            }
            SetItem(index, value);
        }
    }

    private void CheckWritable()
    {
        if (items.IsReadOnly)
        {
            CollectionErrors.NotSupported(CollectionErrors.ReadOnly);
        }
    }

    public void Add(T item)
    {
        CheckWritable();
        InsertItem(items.Count, item);
    }

    public void Clear()
    {
        CheckWritable();
        ClearItems();
    }

    public void CopyTo(T[] array, int index) => items.CopyTo(array, index);

    public bool Contains(T item) => items.Contains(item);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    public int IndexOf(T item) => items.IndexOf(item);

    public void Insert(int index, T item)
    {
        CheckWritable();
        if ((uint)index > (uint)items.Count)
        {
            CollectionErrors.OutOfRange(nameof(index), CollectionErrors.ListInsert);
        }
        InsertItem(index, item);
    }

    public bool Remove(T item)
    {
        CheckWritable();
        int index = items.IndexOf(item);
        if (index < 0)
        {
            return false;
        }
        RemoveItem(index);
        return true;
    }

    public void RemoveAt(int index)
    {
        CheckWritable();
        if ((uint)index >= (uint)items.Count)
        {
            CollectionErrors.IndexLess();
        }
        RemoveItem(index);
    }

    protected virtual void ClearItems() => items.Clear();

    protected virtual void InsertItem(int index, T item) => items.Insert(index, item);

    protected virtual void RemoveItem(int index) => items.RemoveAt(index);

    protected virtual void SetItem(int index, T item) => items[index] = item;

    bool ICollection<T>.IsReadOnly => items.IsReadOnly;

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => items is ICollection collection ? collection.SyncRoot : this;

    void ICollection.CopyTo(Array array, int index) => UntypedCopy.CopyTo(items, array, index);

    object? IList.this[int index]
    {
        get => items[index];
        set
        {
            CollectionErrors.RejectNull<T>(value, nameof(value));
            if (!CollectionErrors.IsCompatible<T>(value))
            {
                CollectionErrors.WrongType(value, typeof(T), nameof(value));
            }
            this[index] = (T)value!;
        }
    }

    bool IList.IsReadOnly => items.IsReadOnly;

    bool IList.IsFixedSize => items is IList list ? list.IsFixedSize : items.IsReadOnly;

    int IList.Add(object? value)
    {
        CheckWritable();
        CollectionErrors.RejectNull<T>(value, nameof(value));
        if (!CollectionErrors.IsCompatible<T>(value))
        {
            CollectionErrors.WrongType(value, typeof(T), nameof(value));
        }
        Add((T)value!);
        return Count - 1;
    }

    bool IList.Contains(object? value) => CollectionErrors.IsCompatible<T>(value) && Contains((T)value!);

    int IList.IndexOf(object? value) => CollectionErrors.IsCompatible<T>(value) ? IndexOf((T)value!) : -1;

    void IList.Insert(int index, object? value)
    {
        CheckWritable();
        CollectionErrors.RejectNull<T>(value, nameof(value));
        if (!CollectionErrors.IsCompatible<T>(value))
        {
            CollectionErrors.WrongType(value, typeof(T), nameof(value));
        }
        Insert(index, (T)value!);
    }

    void IList.Remove(object? value)
    {
        CheckWritable();
        if (CollectionErrors.IsCompatible<T>(value))
        {
            Remove((T)value!);
        }
    }
}

/// `ICollection.CopyTo(Array, int)` for wrappers of a generic collection.
internal static class UntypedCopy
{
    internal static void CopyTo<T>(ICollection<T> items, Array array, int index)
    {
        if (array is null)
        {
            CollectionErrors.NullArgument(nameof(array));
        }
        if (array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional);
        }
        if (array.GetLowerBound(0) != 0)
        {
            CollectionErrors.Argument(CollectionErrors.NonZeroLowerBound);
        }
        if (index < 0)
        {
            CollectionErrors.NonNegative(nameof(index));
        }
        if (array.Length - index < items.Count)
        {
            CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
        }
        if (array is T[] typed)
        {
            items.CopyTo(typed, index);
            return;
        }
        if (array is not object?[] objects)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray);
            return;
        }
        try
        {
            foreach (T item in items)
            {
                objects[index++] = item;
            }
        }
        catch (ArrayTypeMismatchException)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray);
        }
    }
}

// List<T>: searching, sorting, reversing and the delegate-taking members.
namespace System.Collections.Generic;

public partial class List<T>
{
    public bool Contains(T item) => _size != 0 && IndexOf(item) >= 0;

    public int IndexOf(T item) => Array.IndexOf(_items, item, 0, _size);

    public int IndexOf(T item, int index)
    {
        if (index > _size)
        {
            CollectionErrors.IndexLessOrEqual();
        }
        return Array.IndexOf(_items, item, index, _size - index);
    }

    public int IndexOf(T item, int index, int count)
    {
        if (index > _size)
        {
            CollectionErrors.IndexLessOrEqual();
        }
        if (count < 0 || index > _size - count)
        {
            CollectionErrors.OutOfRange(nameof(count), CollectionErrors.CountRange);
        }
        return Array.IndexOf(_items, item, index, count);
    }

    public int LastIndexOf(T item) => _size == 0 ? -1 : LastIndexOf(item, _size - 1, _size);

    public int LastIndexOf(T item, int index)
    {
        if (index >= _size)
        {
            CollectionErrors.IndexLess();
        }
        return LastIndexOf(item, index, index + 1);
    }

    public int LastIndexOf(T item, int index, int count)
    {
        if (_size != 0 && index < 0)
        {
            CollectionErrors.NonNegative(nameof(index));
        }
        if (_size != 0 && count < 0)
        {
            CollectionErrors.NonNegative(nameof(count));
        }
        if (_size == 0)
        {
            return -1;
        }
        if (index >= _size)
        {
            CollectionErrors.OutOfRange(nameof(index), "Must be less than or equal to the size of the collection.");
        }
        if (count > index + 1)
        {
            CollectionErrors.OutOfRange(nameof(count), "Must be less than or equal to the size of the collection.");
        }
        return Array.LastIndexOf(_items, item, index, count);
    }

    public int BinarySearch(T item) => BinarySearch(0, _size, item, null);

    public int BinarySearch(T item, IComparer<T>? comparer) => BinarySearch(0, _size, item, comparer);

    public int BinarySearch(int index, int count, T item, IComparer<T>? comparer)
    {
        CheckRange(index, count);
        return Array.BinarySearch(_items, index, count, item, comparer);
    }

    public bool Exists(Predicate<T> match) => FindIndex(match) != -1;

    public T? Find(Predicate<T> match)
    {
        if (match is null)
        {
            CollectionErrors.NullArgument(nameof(match));
        }
        for (int i = 0; i < _size; i++)
        {
            if (match(_items[i]))
            {
                return _items[i];
            }
        }
        return default;
    }

    public List<T> FindAll(Predicate<T> match)
    {
        if (match is null)
        {
            CollectionErrors.NullArgument(nameof(match));
        }
        List<T> found = new List<T>();
        for (int i = 0; i < _size; i++)
        {
            if (match(_items[i]))
            {
                found.Add(_items[i]);
            }
        }
        return found;
    }

    public int FindIndex(Predicate<T> match) => FindIndex(0, _size, match);

    public int FindIndex(int startIndex, Predicate<T> match) => FindIndex(startIndex, _size - startIndex, match);

    public int FindIndex(int startIndex, int count, Predicate<T> match)
    {
        if ((uint)startIndex > (uint)_size)
        {
            CollectionErrors.IndexLessOrEqual(nameof(startIndex));
        }
        if (count < 0 || startIndex > _size - count)
        {
            CollectionErrors.OutOfRange(nameof(count), CollectionErrors.CountRange);
        }
        if (match is null)
        {
            CollectionErrors.NullArgument(nameof(match));
        }
        int end = startIndex + count;
        for (int i = startIndex; i < end; i++)
        {
            if (match(_items[i]))
            {
                return i;
            }
        }
        return -1;
    }

    public T? FindLast(Predicate<T> match)
    {
        if (match is null)
        {
            CollectionErrors.NullArgument(nameof(match));
        }
        for (int i = _size - 1; i >= 0; i--)
        {
            if (match(_items[i]))
            {
                return _items[i];
            }
        }
        return default;
    }

    public int FindLastIndex(Predicate<T> match) => FindLastIndex(_size - 1, _size, match);

    public int FindLastIndex(int startIndex, Predicate<T> match) => FindLastIndex(startIndex, startIndex + 1, match);

    public int FindLastIndex(int startIndex, int count, Predicate<T> match)
    {
        if (match is null)
        {
            CollectionErrors.NullArgument(nameof(match));
        }
        if (_size == 0)
        {
            // An empty list accepts the -1 that "the last index" comes to.
            if (startIndex != -1)
            {
                CollectionErrors.IndexLess(nameof(startIndex));
            }
        }
        else if ((uint)startIndex >= (uint)_size)
        {
            CollectionErrors.IndexLess(nameof(startIndex));
        }
        if (count < 0 || startIndex - count + 1 < 0)
        {
            CollectionErrors.OutOfRange(nameof(count), CollectionErrors.CountRange);
        }
        int end = startIndex - count;
        for (int i = startIndex; i > end; i--)
        {
            if (match(_items[i]))
            {
                return i;
            }
        }
        return -1;
    }

    public void ForEach(Action<T> action)
    {
        if (action is null)
        {
            CollectionErrors.NullArgument(nameof(action));
        }
        int version = _version;
        for (int i = 0; i < _size; i++)
        {
            if (version != _version)
            {
                break;
            }
            action(_items[i]);
        }
        if (version != _version)
        {
            CollectionErrors.Modified();
        }
    }

    public bool TrueForAll(Predicate<T> match)
    {
        if (match is null)
        {
            CollectionErrors.NullArgument(nameof(match));
        }
        for (int i = 0; i < _size; i++)
        {
            if (!match(_items[i]))
            {
                return false;
            }
        }
        return true;
    }

    public void Reverse() => Reverse(0, _size);

    public void Reverse(int index, int count)
    {
        CheckRange(index, count);
        if (count > 1)
        {
            Array.Reverse(_items, index, count);
        }
        _version++;
    }

    public void Sort() => Sort(0, _size, null);

    public void Sort(IComparer<T>? comparer) => Sort(0, _size, comparer);

    public void Sort(int index, int count, IComparer<T>? comparer)
    {
        CheckRange(index, count);
        if (count > 1)
        {
            Array.Sort(_items, index, count, comparer);
        }
        _version++;
    }

    public void Sort(Comparison<T> comparison)
    {
        if (comparison is null)
        {
            CollectionErrors.NullArgument(nameof(comparison));
        }
        if (_size > 1)
        {
            new Span<T>(_items, 0, _size).Sort(comparison);
        }
        _version++;
    }
}

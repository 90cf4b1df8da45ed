// List<T>: an array that grows. This part holds the state, the indexer, insertion and removal;
// List.Search.cs has searching and sorting, List.Enumerator.cs enumeration and the non-generic interface.
namespace System.Collections.Generic;

using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

public partial class List<T> : IList<T>, IList, IReadOnlyList<T>
{
    private const int DefaultCapacity = 4;

    internal T[] _items;
    internal int _size;
    internal int _version;

    public List()
    {
        _items = Array.Empty<T>();
    }

    public List(int capacity)
    {
        if (capacity < 0)
        {
            CollectionErrors.NonNegative(nameof(capacity));
        }
        _items = capacity == 0 ? Array.Empty<T>() : new T[capacity];
    }

    public List(IEnumerable<T> collection)
    {
        if (collection is null)
        {
            CollectionErrors.NullArgument(nameof(collection));
        }
        if (collection is ICollection<T> known)
        {
            int count = known.Count;
            if (count == 0)
            {
                _items = Array.Empty<T>();
            }
            else
            {
                _items = new T[count];
                known.CopyTo(_items, 0);
                _size = count;
            }
            return;
        }
        _items = Array.Empty<T>();
        foreach (T item in collection)
        {
            Add(item);
        }
    }

    public int Count => _size;

    public int Capacity
    {
        get => _items.Length;
        set
        {
            if (value < _size)
            {
                CollectionErrors.OutOfRange(nameof(value), CollectionErrors.SmallCapacity);
            }
            if (value == _items.Length)
            {
                return;
            }
            if (value == 0)
            {
                _items = Array.Empty<T>();
                return;
            }
            T[] bigger = new T[value];
            if (_size > 0)
            {
                Array.Copy(_items, bigger, _size);
            }
            _items = bigger;
        }
    }

    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_size)
            {
                CollectionErrors.IndexLess();
            }
            return _items[index];
        }
        set
        {
            if ((uint)index >= (uint)_size)
            {
                CollectionErrors.IndexLess();
            }
            _items[index] = value;
            _version++;
        }
    }

    public void Add(T item)
    {
        _version++;
        T[] items = _items;
        int size = _size;
        if ((uint)size < (uint)items.Length)
        {
            _size = size + 1;
            items[size] = item;
        }
        else
        {
            AddWithGrowth(item);
        }
    }

    private void AddWithGrowth(T item)
    {
        int size = _size;
        Grow(size + 1);
        _size = size + 1;
        _items[size] = item;
    }

    public void AddRange(IEnumerable<T> collection)
    {
        if (collection is null)
        {
            CollectionErrors.NullArgument(nameof(collection));
        }
        if (collection is ICollection<T> known)
        {
            int count = known.Count;
            if (count > 0)
            {
                if (_items.Length - _size < count)
                {
                    Grow(checked(_size + count));
                }
                known.CopyTo(_items, _size);
                _size += count;
                _version++;
            }
            return;
        }
        foreach (T item in collection)
        {
            Add(item);
        }
    }

    public void Insert(int index, T item)
    {
        if ((uint)index > (uint)_size)
        {
            CollectionErrors.OutOfRange(nameof(index), CollectionErrors.ListInsert);
        }
        OpenGap(index, 1);
        _items[index] = item;
    }

    public void InsertRange(int index, IEnumerable<T> collection)
    {
        if (collection is null)
        {
            CollectionErrors.NullArgument(nameof(collection));
        }
        if ((uint)index > (uint)_size)
        {
            CollectionErrors.IndexLessOrEqual();
        }
        if (collection is not ICollection<T> known)
        {
            foreach (T item in collection)
            {
                Insert(index++, item);
            }
            return;
        }
        int count = known.Count;
        if (count == 0)
        {
            return;
        }
        int oldSize = _size;
        OpenGap(index, count);
        if (ReferenceEquals(this, known))
        {
            // The gap split the source: its head still stands before the gap, its tail after it.
            Array.Copy(_items, 0, _items, index, index);
            Array.Copy(_items, index + count, _items, index * 2, oldSize - index);
        }
        else
        {
            known.CopyTo(_items, index);
        }
    }

    /// Makes room for `count` items at `index`; the gap's content is unspecified.
    private void OpenGap(int index, int count)
    {
        int size = _size;
        int needed = checked(size + count);
        T[] items = _items;
        if (needed <= items.Length)
        {
            if (index < size)
            {
                Array.Copy(items, index, items, index + count, size - index);
            }
        }
        else
        {
            T[] bigger = new T[NewCapacity(needed)];
            if (index != 0)
            {
                Array.Copy(items, bigger, index);
            }
            if (index != size)
            {
                Array.Copy(items, index, bigger, index + count, size - index);
            }
            _items = bigger;
        }
        _size = needed;
        _version++;
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity < 0)
        {
            CollectionErrors.NonNegative(nameof(capacity));
        }
        if (_items.Length < capacity)
        {
            Grow(capacity);
        }
        return _items.Length;
    }

    internal void Grow(int capacity) => Capacity = NewCapacity(capacity);

    private int NewCapacity(int capacity)
    {
        int doubled = _items.Length == 0 ? DefaultCapacity : 2 * _items.Length;
        if ((uint)doubled > (uint)Array.MaxLength)
        {
            doubled = Array.MaxLength;
        }
        return doubled < capacity ? capacity : doubled;
    }

    public void TrimExcess()
    {
        // Shrinking by less than a tenth is not worth a copy.
        int threshold = (int)(_items.Length * 0.9);
        if (_size < threshold)
        {
            Capacity = _size;
        }
    }

    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index < 0)
        {
            return false;
        }
        RemoveAt(index);
        return true;
    }

    public void RemoveAt(int index)
    {
        int size = _size;
        if ((uint)index >= (uint)size)
        {
            CollectionErrors.IndexLess();
        }
        size--;
        if (index < size)
        {
            Array.Copy(_items, index + 1, _items, index, size - index);
        }
        _size = size;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            _items[size] = default!;
        }
        _version++;
    }

    public void RemoveRange(int index, int count)
    {
        CheckRange(index, count);
        if (count == 0)
        {
            return;
        }
        int size = _size - count;
        if (index < size)
        {
            Array.Copy(_items, index + count, _items, index, size - index);
        }
        _size = size;
        _version++;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Array.Clear(_items, size, count);
        }
    }

    public int RemoveAll(Predicate<T> match)
    {
        if (match is null)
        {
            CollectionErrors.NullArgument(nameof(match));
        }
        int kept = 0;
        while (kept < _size && !match(_items[kept]))
        {
            kept++;
        }
        if (kept >= _size)
        {
            return 0;
        }
        for (int current = kept + 1; current < _size; current++)
        {
            T item = _items[current];
            if (!match(item))
            {
                _items[kept++] = item;
            }
        }
        int removed = _size - kept;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Array.Clear(_items, kept, removed);
        }
        _size = kept;
        _version++;
        return removed;
    }

    public void Clear()
    {
        _version++;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            int size = _size;
            _size = 0;
            if (size > 0)
            {
                Array.Clear(_items, 0, size);
            }
        }
        else
        {
            _size = 0;
        }
    }

    public ReadOnlyCollection<T> AsReadOnly() => new ReadOnlyCollection<T>(this);

    public List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)
    {
        if (converter is null)
        {
            CollectionErrors.NullArgument(nameof(converter));
        }
        List<TOutput> result = new List<TOutput>(_size);
        for (int i = 0; i < _size; i++)
        {
            result._items[i] = converter(_items[i]);
        }
        result._size = _size;
        return result;
    }

    public void CopyTo(T[] array) => CopyTo(array, 0);

    public void CopyTo(T[] array, int arrayIndex) => Array.Copy(_items, 0, array, arrayIndex, _size);

    public void CopyTo(int index, T[] array, int arrayIndex, int count)
    {
        if (_size - index < count)
        {
            CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
        }
        Array.Copy(_items, index, array, arrayIndex, count);
    }

    public List<T> GetRange(int index, int count)
    {
        CheckRange(index, count);
        List<T> range = new List<T>(count);
        Array.Copy(_items, index, range._items, 0, count);
        range._size = count;
        return range;
    }

    public List<T> Slice(int start, int length) => GetRange(start, length);

    public T[] ToArray()
    {
        if (_size == 0)
        {
            return Array.Empty<T>();
        }
        T[] array = new T[_size];
        Array.Copy(_items, array, _size);
        return array;
    }

    private void CheckRange(int index, int count)
    {
        if (index < 0)
        {
            CollectionErrors.NonNegative(nameof(index));
        }
        if (count < 0)
        {
            CollectionErrors.NonNegative(nameof(count));
        }
        if (_size - index < count)
        {
            CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
        }
    }
}

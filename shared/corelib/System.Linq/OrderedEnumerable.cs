// Ordering. Keys are computed once per element; a stable merge sort then orders positions. ThenBy makes a chain of keys in which the
// outermost call owns the elements.
namespace System.Linq;

using System.Collections.Generic;

public interface IOrderedEnumerable<out TElement> : IEnumerable<TElement>
{
    IOrderedEnumerable<TElement> CreateOrderedEnumerable<TKey>(Func<TElement, TKey> keySelector, IComparer<TKey>? comparer, bool descending);
}

/// One level of keys: knows how to compare the elements at two positions.
internal abstract class KeyLevel<TElement>
{
    internal abstract void ComputeKeys(TElement[] elements, int count);

    /// Negative or positive, or 0 when this level and all below find the elements equal.
    internal abstract int Compare(int left, int right);

    /// Makes `element` the best one so far, for finding an end of the order without sorting.
    internal abstract void Keep(TElement element);

    /// Compares `element` with the best one and keeps it when it comes before it (or not before it: `last`).
    internal abstract int Challenge(TElement element, bool last);

    /// The positions of `count` elements in order.
    internal int[] Sort(TElement[] elements, int count)
    {
        ComputeKeys(elements, count);
        int[] map = new int[count];
        for (int i = 0; i < count; i++)
        {
            map[i] = i;
        }
        if (count > 1)
        {
            try
            {
                MergeSort(map, new int[count], 0, count);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException("Failed to compare two elements in the array.", exception);
            }
        }
        return map;
    }

    private void MergeSort(int[] map, int[] scratch, int low, int high)
    {
        const int InsertionSortLimit = 12;
        if (high - low <= InsertionSortLimit)
        {
            for (int i = low + 1; i < high; i++)
            {
                int moved = map[i];
                int j = i - 1;
                while (j >= low && Compare(map[j], moved) > 0)
                {
                    map[j + 1] = map[j];
                    j--;
                }
                map[j + 1] = moved;
            }
            return;
        }
        int middle = low + (high - low) / 2;
        MergeSort(map, scratch, low, middle);
        MergeSort(map, scratch, middle, high);
        if (Compare(map[middle - 1], map[middle]) <= 0)
        {
            return;
        }
        Array.Copy(map, low, scratch, low, middle - low);
        int left = low;
        int right = middle;
        int target = low;
        while (left < middle)
        {
            // The left one goes first when equal: that is what makes the sort stable.
            if (right < high && Compare(scratch[left], map[right]) > 0)
            {
                map[target++] = map[right++];
            }
            else
            {
                map[target++] = scratch[left++];
            }
        }
    }
}

internal sealed class KeyLevel<TElement, TKey>(Func<TElement, TKey> keySelector, IComparer<TKey> comparer, bool descending, KeyLevel<TElement>? next)
    : KeyLevel<TElement>
{
    private TKey[]? _keys;
    private TKey? _best;

    internal override void Keep(TElement element)
    {
        _best = keySelector(element);
        next?.Keep(element);
    }

    internal override int Challenge(TElement element, bool last)
    {
        TKey key = keySelector(element);
        int order = descending ? comparer.Compare(_best, key) : comparer.Compare(key, _best);
        if (order == 0 && next is not null)
        {
            return next.Challenge(element, last);
        }
        if (order < 0 != last)
        {
            _best = key;
            next?.Keep(element);
        }
        return order;
    }

    internal override void ComputeKeys(TElement[] elements, int count)
    {
        TKey[] keys = new TKey[count];
        for (int i = 0; i < count; i++)
        {
            keys[i] = keySelector(elements[i]);
        }
        _keys = keys;
        next?.ComputeKeys(elements, count);
    }

    internal override int Compare(int left, int right)
    {
        TKey[] keys = _keys!;
        int order = comparer.Compare(keys[left], keys[right]);
        if (order == 0)
        {
            return next is null ? 0 : next.Compare(left, right);
        }
        return descending != order > 0 ? 1 : -1;
    }
}

internal abstract class OrderedIterator<TElement>(IEnumerable<TElement> source) : Iterator<TElement>, IOrderedEnumerable<TElement>, ISkipTake<TElement>
{
    protected readonly IEnumerable<TElement> _source = source;

    private TElement[]? _buffer;
    private int[]? _map;

    /// The keys of this level with those of the calls before it in front.
    internal abstract KeyLevel<TElement> GetKeys(KeyLevel<TElement>? next);

    public IOrderedEnumerable<TElement> CreateOrderedEnumerable<TKey>(Func<TElement, TKey> keySelector, IComparer<TKey>? comparer, bool descending) =>
        new OrderedIterator<TElement, TKey>(_source, keySelector, comparer, descending, this);

    private static TElement[] Buffer(IEnumerable<TElement> source, out int count) => SequenceBuffer.ToArray(source, out count);

    private int[] SortedMap(TElement[] elements, int count) => GetKeys(null).Sort(elements, count);

    public override bool MoveNext()
    {
        if (_state == 1)
        {
            TElement[] buffer = Buffer(_source, out int count);
            _map = count == 0 ? [] : SortedMap(buffer, count);
            _buffer = buffer;
            _state = 2;
        }
        if (_state > 1)
        {
            int index = _state - 2;
            if ((uint)index < (uint)_map!.Length)
            {
                _current = _buffer![_map[index]];
                _state++;
                return true;
            }
            Dispose();
        }
        return false;
    }

    public override void Dispose()
    {
        _buffer = null;
        _map = null;
        base.Dispose();
    }

    internal override int GetCount(bool onlyIfCheap)
    {
        if (_source.TryGetNonEnumeratedCount(out int count))
        {
            return count;
        }
        return onlyIfCheap ? -1 : _source.Count();
    }

    internal override TElement[] ToArray() => ToArray(0, int.MaxValue);

    internal override List<TElement> ToList() => new List<TElement>(ToArray());

    /// The elements at positions `minimum` to `maximum` of the order.
    internal TElement[] ToArray(int minimum, int maximum)
    {
        TElement[] elements = Buffer(_source, out int count);
        if (count <= minimum)
        {
            return Array.Empty<TElement>();
        }
        int[] map = SortedMap(elements, count);
        TElement[] result = new TElement[Math.Min(maximum, count - 1) - minimum + 1];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = elements[map[minimum + i]];
        }
        return result;
    }

    internal override TElement? TryGetElementAt(int index, out bool found)
    {
        if (index == 0)
        {
            return TryGetFirst(out found);
        }
        if (index > 0)
        {
            TElement[] elements = Buffer(_source, out int count);
            if (index < count)
            {
                found = true;
                return elements[SortedMap(elements, count)[index]];
            }
        }
        found = false;
        return default;
    }

    internal override TElement? TryGetFirst(out bool found) => FindEnd(false, out found);

    internal override TElement? TryGetLast(out bool found) => FindEnd(true, out found);

    /// The first or the last element of the order, in one pass without a buffer.
    private TElement? FindEnd(bool last, out bool found)
    {
        using IEnumerator<TElement> enumerator = _source.GetEnumerator();
        found = enumerator.MoveNext();
        if (!found)
        {
            return default;
        }
        TElement best = enumerator.Current;
        KeyLevel<TElement> keys = GetKeys(null);
        keys.Keep(best);
        while (enumerator.MoveNext())
        {
            TElement element = enumerator.Current;
            if (keys.Challenge(element, last) < 0 != last)
            {
                best = element;
            }
        }
        return best;
    }

    internal TElement? TryGetFirst(Func<TElement, bool> predicate, out bool found) => Matching(predicate).TryGetFirst(out found);

    internal TElement? TryGetLast(Func<TElement, bool> predicate, out bool found) => Matching(predicate).TryGetLast(out found);

    /// The same order over the elements that match: what does not match need not be ordered.
    private OrderedIterator<TElement> Matching(Func<TElement, bool> predicate) => WithSource(_source.Where(predicate));

    internal abstract OrderedIterator<TElement> WithSource(IEnumerable<TElement> source);

    public IEnumerable<TElement> Skip(int count) => new OrderedPartition<TElement>(this, count, int.MaxValue);

    public IEnumerable<TElement> Take(int count) => new OrderedPartition<TElement>(this, 0, count - 1);
}

internal sealed class OrderedIterator<TElement, TKey> : OrderedIterator<TElement>
{
    private readonly OrderedIterator<TElement>? _parent;
    private readonly Func<TElement, TKey> _keySelector;
    private readonly IComparer<TKey> _comparer;
    private readonly bool _descending;

    internal OrderedIterator(
        IEnumerable<TElement> source, Func<TElement, TKey> keySelector, IComparer<TKey>? comparer, bool descending, OrderedIterator<TElement>? parent)
        : base(source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (keySelector is null)
        {
            LinqErrors.Null(nameof(keySelector));
        }
        _parent = parent;
        _keySelector = keySelector;
        _comparer = comparer ?? Comparer<TKey>.Default;
        _descending = descending;
    }

    protected override Iterator<TElement> Clone() => WithSource(_source);

    internal override OrderedIterator<TElement> WithSource(IEnumerable<TElement> source) =>
        new OrderedIterator<TElement, TKey>(source, _keySelector, _comparer, _descending, _parent);

    internal override KeyLevel<TElement> GetKeys(KeyLevel<TElement>? next)
    {
        KeyLevel<TElement> keys = new KeyLevel<TElement, TKey>(_keySelector, _comparer, _descending, next);
        return _parent is null ? keys : _parent.GetKeys(keys);
    }
}

internal sealed class OrderedPartition<TElement>(OrderedIterator<TElement> source, int minimum, int maximum) : Iterator<TElement>, ISkipTake<TElement>
{
    private TElement[]? _elements;

    protected override Iterator<TElement> Clone() => new OrderedPartition<TElement>(source, minimum, maximum);

    public override bool MoveNext()
    {
        if (_state == 1)
        {
            _elements = source.ToArray(minimum, maximum);
            _state = 2;
        }
        int index = _state - 2;
        if (_state > 1 && (uint)index < (uint)_elements!.Length)
        {
            _current = _elements[index];
            _state++;
            return true;
        }
        Dispose();
        return false;
    }

    public override void Dispose()
    {
        _elements = null;
        base.Dispose();
    }

    internal override int GetCount(bool onlyIfCheap)
    {
        int count = source.GetCount(onlyIfCheap);
        if (count < 0)
        {
            return -1;
        }
        return count <= minimum ? 0 : Math.Min(count - 1, maximum) - minimum + 1;
    }

    internal override TElement[] ToArray() => source.ToArray(minimum, maximum);

    internal override List<TElement> ToList() => new List<TElement>(ToArray());

    internal override TElement? TryGetElementAt(int index, out bool found)
    {
        if (index >= 0 && index <= maximum - minimum)
        {
            return source.TryGetElementAt(minimum + index, out found);
        }
        found = false;
        return default;
    }

    internal override TElement? TryGetLast(out bool found)
    {
        TElement[] elements = ToArray();
        found = elements.Length > 0;
        return found ? elements[^1] : default;
    }

    public IEnumerable<TElement> Skip(int count)
    {
        int start = minimum + count;
        return (uint)start > (uint)maximum ? [] : new OrderedPartition<TElement>(source, start, maximum);
    }

    public IEnumerable<TElement> Take(int count)
    {
        int end = minimum + count - 1;
        return (uint)end >= (uint)maximum ? this : new OrderedPartition<TElement>(source, minimum, end);
    }
}

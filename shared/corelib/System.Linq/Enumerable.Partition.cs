// Enumerable: Skip, Take and their kin, Chunk.
namespace System.Linq;

using System.Collections.Generic;

/// An iterator that can leave out its beginning or end without running what it would do for it.
internal interface ISkipTake<TSource>
{
    IEnumerable<TSource> Skip(int count);

    IEnumerable<TSource> Take(int count);
}

public static partial class Enumerable
{
    public static IEnumerable<TSource> Skip<TSource>(this IEnumerable<TSource> source, int count)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (source is TSource[] { Length: 0 })
        {
            return [];
        }
        if (count <= 0)
        {
            if (source is Iterator<TSource>)
            {
                return source;
            }
            count = 0;
        }
        return source switch
        {
            ISkipTake<TSource> partition => partition.Skip(count),
            IList<TSource> list => new ListPartition<TSource>(list, count, int.MaxValue),
            _ => new EnumerablePartition<TSource>(source, count, -1),
        };
    }

    public static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, int count)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (count <= 0 || source is TSource[] { Length: 0 })
        {
            return [];
        }
        return source switch
        {
            ISkipTake<TSource> partition => partition.Take(count),
            IList<TSource> list => new ListPartition<TSource>(list, 0, count - 1),
            _ => new EnumerablePartition<TSource>(source, 0, count - 1),
        };
    }

    public static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, Range range)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (source is TSource[] { Length: 0 })
        {
            return [];
        }
        Index start = range.Start;
        Index end = range.End;
        int startValue = start.Value;
        int endValue = end.Value;
        if (start.IsFromEnd)
        {
            if (startValue == 0 || (end.IsFromEnd && endValue >= startValue))
            {
                return [];
            }
        }
        else if (!end.IsFromEnd)
        {
            return startValue >= endValue ? [] : source.Skip(startValue).Take(endValue - startValue);
        }
        return TakeRangeFromEnd(source, start.IsFromEnd, startValue, end.IsFromEnd, endValue);
    }

    private static IEnumerable<TSource> TakeRangeFromEnd<TSource>(
        IEnumerable<TSource> source, bool startFromEnd, int startValue, bool endFromEnd, int endValue)
    {
        if (source.TryGetNonEnumeratedCount(out int known))
        {
            int first = startFromEnd ? Math.Max(0, known - startValue) : startValue;
            int last = endFromEnd ? known - endValue : Math.Min(endValue, known);
            if (first < last)
            {
                foreach (TSource item in source.Skip(first).Take(last - first))
                {
                    yield return item;
                }
            }
            yield break;
        }
        if (startFromEnd)
        {
            // Only the last `startValue` elements can matter.
            Queue<TSource> tail = new Queue<TSource>();
            int count = 0;
            foreach (TSource item in source)
            {
                if (tail.Count == startValue)
                {
                    tail.Dequeue();
                }
                tail.Enqueue(item);
                checked
                {
                    count++;
                }
            }
            int first = Math.Max(0, count - startValue);
            int last = endFromEnd ? count - endValue : Math.Min(endValue, count);
            for (int i = first; i < last; i++)
            {
                yield return tail.Dequeue();
            }
            yield break;
        }
        // From a known start up to `endValue` from the end: delay by that many.
        Queue<TSource> delayed = new Queue<TSource>();
        foreach (TSource item in source.Skip(startValue))
        {
            if (delayed.Count == endValue)
            {
                if (endValue == 0)
                {
                    yield return item;
                    continue;
                }
                yield return delayed.Dequeue();
            }
            delayed.Enqueue(item);
        }
    }

    public static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        CheckPredicate(source, predicate);
        return source is TSource[] { Length: 0 } ? [] : SkipWhileIterator(source, predicate);
    }

    private static IEnumerable<TSource> SkipWhileIterator<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        while (enumerator.MoveNext())
        {
            TSource item = enumerator.Current;
            if (!predicate(item))
            {
                yield return item;
                while (enumerator.MoveNext())
                {
                    yield return enumerator.Current;
                }
                yield break;
            }
        }
    }

    public static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (predicate is null)
        {
            LinqErrors.Null(nameof(predicate));
        }
        return source is TSource[] { Length: 0 } ? [] : SkipWhileIndexed(source, predicate);
    }

    private static IEnumerable<TSource> SkipWhileIndexed<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        int index = -1;
        while (enumerator.MoveNext())
        {
            checked
            {
                index++;
            }
            TSource item = enumerator.Current;
            if (!predicate(item, index))
            {
                yield return item;
                while (enumerator.MoveNext())
                {
                    yield return enumerator.Current;
                }
                yield break;
            }
        }
    }

    public static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        CheckPredicate(source, predicate);
        return source is TSource[] { Length: 0 } ? [] : TakeWhileIterator(source, predicate);
    }

    private static IEnumerable<TSource> TakeWhileIterator<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        foreach (TSource item in source)
        {
            if (!predicate(item))
            {
                break;
            }
            yield return item;
        }
    }

    public static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (predicate is null)
        {
            LinqErrors.Null(nameof(predicate));
        }
        return source is TSource[] { Length: 0 } ? [] : TakeWhileIndexed(source, predicate);
    }

    private static IEnumerable<TSource> TakeWhileIndexed<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        int index = -1;
        foreach (TSource item in source)
        {
            checked
            {
                index++;
            }
            if (!predicate(item, index))
            {
                break;
            }
            yield return item;
        }
    }

    public static IEnumerable<TSource> SkipLast<TSource>(this IEnumerable<TSource> source, int count)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (source is TSource[] { Length: 0 })
        {
            return [];
        }
        return count <= 0 ? source.Skip(0) : TakeRangeFromEnd(source, startFromEnd: false, 0, endFromEnd: true, count);
    }

    public static IEnumerable<TSource> TakeLast<TSource>(this IEnumerable<TSource> source, int count)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return count <= 0 || source is TSource[] { Length: 0 }
            ? []
            : TakeRangeFromEnd(source, startFromEnd: true, count, endFromEnd: true, 0);
    }

    public static IEnumerable<TSource[]> Chunk<TSource>(this IEnumerable<TSource> source, int size)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (size < 1)
        {
            LinqErrors.OutOfRange(nameof(size));
        }
        return source is TSource[] array ? array.Length == 0 ? [] : ChunkArray(array, size) : ChunkIterator(source, size);
    }

    private static IEnumerable<TSource[]> ChunkArray<TSource>(TSource[] source, int size)
    {
        int index = 0;
        while (index < source.Length)
        {
            TSource[] chunk = new TSource[Math.Min(size, source.Length - index)];
            Array.Copy(source, index, chunk, 0, chunk.Length);
            index += chunk.Length;
            yield return chunk;
        }
    }

    private static IEnumerable<TSource[]> ChunkIterator<TSource>(IEnumerable<TSource> source, int size)
    {
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        // Grown as needed: the size may be far more than there is.
        while (enumerator.MoveNext())
        {
            TSource[] chunk = new TSource[Math.Min(size, 4)];
            chunk[0] = enumerator.Current;
            int filled = 1;
            while (filled < size && enumerator.MoveNext())
            {
                if (filled == chunk.Length)
                {
                    Array.Resize(ref chunk, (int)Math.Min((uint)size, 2 * (uint)chunk.Length));
                }
                chunk[filled++] = enumerator.Current;
            }
            if (filled != chunk.Length)
            {
                Array.Resize(ref chunk, filled);
            }
            yield return chunk;
        }
    }

    /// Positions `minimum` to `maximum` of a list.
    private sealed class ListPartition<TSource>(IList<TSource> source, int minimum, int maximum) : Iterator<TSource>, ISkipTake<TSource>
    {
        private int Length
        {
            get
            {
                int count = source.Count;
                return count <= minimum ? 0 : Math.Min(count - 1, maximum) - minimum + 1;
            }
        }

        protected override Iterator<TSource> Clone() => new ListPartition<TSource>(source, minimum, maximum);

        public override bool MoveNext()
        {
            int index = _state - 1;
            if (index >= 0 && index <= maximum - minimum && index < source.Count - minimum)
            {
                _current = source[minimum + index];
                _state++;
                return true;
            }
            Dispose();
            return false;
        }

        internal override int GetCount(bool onlyIfCheap) => Length;

        internal override TSource[] ToArray()
        {
            int length = Length;
            if (length == 0)
            {
                return Array.Empty<TSource>();
            }
            TSource[] array = new TSource[length];
            for (int i = 0; i < array.Length; i++)
            {
                array[i] = source[minimum + i];
            }
            return array;
        }

        internal override List<TSource> ToList()
        {
            int length = Length;
            List<TSource> list = new List<TSource>(length);
            for (int i = 0; i < length; i++)
            {
                list.Add(source[minimum + i]);
            }
            return list;
        }

        internal override TSource? TryGetElementAt(int index, out bool found)
        {
            found = (uint)index < (uint)Length;
            return found ? source[minimum + index] : default;
        }

        internal override TSource? TryGetLast(out bool found) => TryGetElementAt(Length - 1, out found);

        public IEnumerable<TSource> Skip(int count)
        {
            int start = minimum + count;
            return (uint)start > (uint)maximum ? [] : new ListPartition<TSource>(source, start, maximum);
        }

        public IEnumerable<TSource> Take(int count)
        {
            int end = minimum + count - 1;
            return (uint)end >= (uint)maximum ? this : new ListPartition<TSource>(source, minimum, end);
        }
    }

    /// Positions `minimum` to `maximum` (-1: to the end) of any sequence.
    private sealed class EnumerablePartition<TSource>(IEnumerable<TSource> source, int minimum, int maximum) : Iterator<TSource>, ISkipTake<TSource>
    {
        private IEnumerator<TSource>? _enumerator;
        private int _taken;

        protected override Iterator<TSource> Clone() => new EnumerablePartition<TSource>(source, minimum, maximum);

        public override void Dispose()
        {
            _enumerator?.Dispose();
            _enumerator = null;
            base.Dispose();
        }

        public override bool MoveNext()
        {
            if (_state == 1)
            {
                _enumerator = source.GetEnumerator();
                _state = 2;
                for (int i = 0; i < minimum; i++)
                {
                    if (!_enumerator.MoveNext())
                    {
                        Dispose();
                        return false;
                    }
                }
            }
            if (_state == 2)
            {
                if ((maximum < 0 || _taken <= maximum - minimum) && _enumerator!.MoveNext())
                {
                    _taken++;
                    _current = _enumerator.Current;
                    return true;
                }
                Dispose();
            }
            return false;
        }

        internal override int GetCount(bool onlyIfCheap)
        {
            if (onlyIfCheap || maximum >= 0)
            {
                return base.GetCount(onlyIfCheap);
            }
            return Math.Max(0, source.Count() - minimum);
        }

        public IEnumerable<TSource> Skip(int count)
        {
            int start = minimum + count;
            if (maximum < 0)
            {
                return start < 0 ? new EnumerablePartition<TSource>(this, count, -1) : new EnumerablePartition<TSource>(source, start, -1);
            }
            return (uint)start > (uint)maximum ? [] : new EnumerablePartition<TSource>(source, start, maximum);
        }

        public IEnumerable<TSource> Take(int count)
        {
            int end = minimum + count - 1;
            if (maximum < 0)
            {
                return end < 0 ? new EnumerablePartition<TSource>(this, 0, count - 1) : new EnumerablePartition<TSource>(source, minimum, end);
            }
            return (uint)end >= (uint)maximum ? this : new EnumerablePartition<TSource>(source, minimum, end);
        }
    }
}

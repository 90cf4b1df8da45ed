// Enumerable: sources, casts and counts. The operators are spread over the other parts by what they do.
namespace System.Linq;

using System.Collections;
using System.Collections.Generic;
using System.Numerics;

public static partial class Enumerable
{
    public static IEnumerable<TSource> AsEnumerable<TSource>(this IEnumerable<TSource> source) => source;

    public static IEnumerable<TResult> Empty<TResult>() => Array.Empty<TResult>();

    public static IEnumerable<int> Range(int start, int count)
    {
        if (count < 0 || (long)start + count - 1 > int.MaxValue)
        {
            LinqErrors.OutOfRange(nameof(count));
        }
        return count == 0 ? Array.Empty<int>() : new RangeIterator(start, count);
    }

    public static IEnumerable<TResult> Repeat<TResult>(TResult element, int count)
    {
        if (count < 0)
        {
            LinqErrors.OutOfRange(nameof(count));
        }
        return count == 0 ? Array.Empty<TResult>() : new RepeatIterator<TResult>(element, count);
    }

    public static IEnumerable<T> Sequence<T>(T start, T endInclusive, T step)
        where T : INumber<T>
    {
        if (start is null)
        {
            LinqErrors.Null(nameof(start));
        }
        if (T.IsNaN(start))
        {
            LinqErrors.OutOfRange(nameof(start));
        }
        if (T.IsNaN(endInclusive))
        {
            LinqErrors.OutOfRange(nameof(endInclusive));
        }
        if (T.IsNaN(step))
        {
            LinqErrors.OutOfRange(nameof(step));
        }
        if (T.IsZero(step))
        {
            if (start != endInclusive)
            {
                LinqErrors.OutOfRange(nameof(step));
            }
            return Repeat(start, 1);
        }
        if (step > T.Zero ? endInclusive < start : endInclusive > start)
        {
            LinqErrors.OutOfRange(nameof(endInclusive));
        }
        return SequenceIterator(start, endInclusive, step);
    }

    private static IEnumerable<T> SequenceIterator<T>(T start, T endInclusive, T step)
        where T : INumber<T>
    {
        bool up = step > T.Zero;
        T current = start;
        yield return current;
        while (true)
        {
            T next = current + step;
            // Past the end, or wrapped around, or too small a step to move.
            if (up ? next > endInclusive || next <= current : next < endInclusive || next >= current)
            {
                yield break;
            }
            current = next;
            yield return current;
        }
    }

    public static IEnumerable<T> InfiniteSequence<T>(T start, T step)
        where T : IAdditionOperators<T, T, T>
    {
        if (start is null)
        {
            LinqErrors.Null(nameof(start));
        }
        if (step is null)
        {
            LinqErrors.Null(nameof(step));
        }
        return InfiniteSequenceIterator(start, step);
    }

    private static IEnumerable<T> InfiniteSequenceIterator<T>(T start, T step)
        where T : IAdditionOperators<T, T, T>
    {
        while (true)
        {
            yield return start;
            start += step;
        }
    }

    public static IEnumerable<TResult> Cast<TResult>(this IEnumerable source)
    {
        if (source is IEnumerable<TResult> typed)
        {
            return typed;
        }
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return CastIterator<TResult>(source);
    }

    private static IEnumerable<TResult> CastIterator<TResult>(IEnumerable source)
    {
        foreach (object? item in source)
        {
            yield return (TResult)item!;
        }
    }

    public static IEnumerable<TResult> OfType<TResult>(this IEnumerable source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        // A sequence of non-null values of the type needs no filter.
        if (default(TResult) is not null && source is IEnumerable<TResult> typed)
        {
            return typed;
        }
        return OfTypeIterator<TResult>(source);
    }

    private static IEnumerable<TResult> OfTypeIterator<TResult>(IEnumerable source)
    {
        foreach (object? item in source)
        {
            if (item is TResult result)
            {
                yield return result;
            }
        }
    }

    public static int Count<TSource>(this IEnumerable<TSource> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        switch (source)
        {
            case ICollection<TSource> collection:
                return collection.Count;
            case Iterator<TSource> iterator:
                return iterator.GetCount(onlyIfCheap: false);
            case ICollection untyped:
                return untyped.Count;
        }
        int count = 0;
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        while (enumerator.MoveNext())
        {
            checked
            {
                count++;
            }
        }
        return count;
    }

    public static int Count<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        CheckPredicate(source, predicate);
        int count = 0;
        foreach (TSource item in source)
        {
            if (predicate(item))
            {
                checked
                {
                    count++;
                }
            }
        }
        return count;
    }

    public static long LongCount<TSource>(this IEnumerable<TSource> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        long count = 0;
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        while (enumerator.MoveNext())
        {
            count++;
        }
        return count;
    }

    public static long LongCount<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        CheckPredicate(source, predicate);
        long count = 0;
        foreach (TSource item in source)
        {
            if (predicate(item))
            {
                count++;
            }
        }
        return count;
    }

    public static bool TryGetNonEnumeratedCount<TSource>(this IEnumerable<TSource> source, out int count)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        switch (source)
        {
            case ICollection<TSource> collection:
                count = collection.Count;
                return true;
            case Iterator<TSource> iterator:
                int cheap = iterator.GetCount(onlyIfCheap: true);
                count = Math.Max(0, cheap);
                return cheap >= 0;
            case ICollection untyped:
                count = untyped.Count;
                return true;
        }
        count = 0;
        return false;
    }

    private static void CheckPredicate<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (predicate is null)
        {
            LinqErrors.Null(nameof(predicate));
        }
    }

    private sealed class RangeIterator(int start, int count) : Iterator<int>, IList<int>, IReadOnlyList<int>
    {
        protected override Iterator<int> Clone() => new RangeIterator(start, count);

        public override bool MoveNext()
        {
            int index = _state - 1;
            if ((uint)index >= (uint)count)
            {
                Dispose();
                return false;
            }
            _current = start + index;
            _state++;
            return true;
        }

        public override void Dispose() => _state = -1;

        internal override int GetCount(bool onlyIfCheap) => count;

        internal override int[] ToArray()
        {
            int[] array = new int[count];
            for (int i = 0; i < array.Length; i++)
            {
                array[i] = start + i;
            }
            return array;
        }

        internal override List<int> ToList()
        {
            List<int> list = new List<int>(count);
            for (int i = 0; i < count; i++)
            {
                list.Add(start + i);
            }
            return list;
        }

        internal override int TryGetElementAt(int index, out bool found)
        {
            found = (uint)index < (uint)count;
            return found ? start + index : 0;
        }

        internal override int TryGetLast(out bool found)
        {
            found = true;
            return start + count - 1;
        }

        public int Count => count;

        public bool IsReadOnly => true;

        public int this[int index]
        {
            get
            {
                if ((uint)index >= (uint)count)
                {
                    LinqErrors.OutOfRange(nameof(index));
                }
                return start + index;
            }
            set => LinqErrors.NotSupported();
        }

        public bool Contains(int item) => (uint)(item - start) < (uint)count;

        public int IndexOf(int item) => Contains(item) ? item - start : -1;

        public void CopyTo(int[] array, int arrayIndex)
        {
            for (int i = 0; i < count; i++)
            {
                array[arrayIndex + i] = start + i;
            }
        }

        void ICollection<int>.Add(int item) => LinqErrors.NotSupported();

        void ICollection<int>.Clear() => LinqErrors.NotSupported();

        bool ICollection<int>.Remove(int item) => throw new NotSupportedException();

        void IList<int>.Insert(int index, int item) => LinqErrors.NotSupported();

        void IList<int>.RemoveAt(int index) => LinqErrors.NotSupported();
    }

    private sealed class RepeatIterator<TResult>(TResult element, int count) : Iterator<TResult>, IList<TResult>, IReadOnlyList<TResult>
    {
        protected override Iterator<TResult> Clone() => new RepeatIterator<TResult>(element, count);

        public override bool MoveNext()
        {
            int given = _state - 1;
            if ((uint)given >= (uint)count)
            {
                Dispose();
                return false;
            }
            _current = element;
            _state++;
            return true;
        }

        internal override int GetCount(bool onlyIfCheap) => count;

        internal override TResult[] ToArray()
        {
            TResult[] array = new TResult[count];
            Array.Fill(array, element);
            return array;
        }

        internal override List<TResult> ToList()
        {
            List<TResult> list = new List<TResult>(count);
            for (int i = 0; i < count; i++)
            {
                list.Add(element);
            }
            return list;
        }

        internal override TResult? TryGetElementAt(int index, out bool found)
        {
            found = (uint)index < (uint)count;
            return found ? element : default;
        }

        internal override TResult? TryGetLast(out bool found)
        {
            found = true;
            return element;
        }

        public int Count => count;

        public bool IsReadOnly => true;

        public TResult this[int index]
        {
            get
            {
                if ((uint)index >= (uint)count)
                {
                    LinqErrors.OutOfRange(nameof(index));
                }
                return element;
            }
            set => LinqErrors.NotSupported();
        }

        public bool Contains(TResult item) => EqualityComparer<TResult>.Default.Equals(element, item);

        public int IndexOf(TResult item) => Contains(item) ? 0 : -1;

        public void CopyTo(TResult[] array, int arrayIndex) => Array.Fill(array, element, arrayIndex, count);

        void ICollection<TResult>.Add(TResult item) => LinqErrors.NotSupported();

        void ICollection<TResult>.Clear() => LinqErrors.NotSupported();

        bool ICollection<TResult>.Remove(TResult item) => throw new NotSupportedException();

        void IList<TResult>.Insert(int index, TResult item) => LinqErrors.NotSupported();

        void IList<TResult>.RemoveAt(int index) => LinqErrors.NotSupported();
    }
}

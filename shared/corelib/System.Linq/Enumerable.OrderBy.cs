// Enumerable: ordering, reversing, shuffling.
namespace System.Linq;

using System.Collections.Generic;

public static partial class Enumerable
{
    public static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> source) => Order(source, null);

    public static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> source, IComparer<T>? comparer) =>
        new OrderedIterator<T, T>(source, static item => item, comparer, false, null);

    public static IOrderedEnumerable<T> OrderDescending<T>(this IEnumerable<T> source) => OrderDescending(source, null);

    public static IOrderedEnumerable<T> OrderDescending<T>(this IEnumerable<T> source, IComparer<T>? comparer) =>
        new OrderedIterator<T, T>(source, static item => item, comparer, true, null);

    public static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        new OrderedIterator<TSource, TKey>(source, keySelector, null, false, null);

    public static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer) =>
        new OrderedIterator<TSource, TKey>(source, keySelector, comparer, false, null);

    public static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        new OrderedIterator<TSource, TKey>(source, keySelector, null, true, null);

    public static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer) =>
        new OrderedIterator<TSource, TKey>(source, keySelector, comparer, true, null);

    public static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        ThenBy(source, keySelector, null);

    public static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(
        this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return source.CreateOrderedEnumerable(keySelector, comparer, false);
    }

    public static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        ThenByDescending(source, keySelector, null);

    public static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(
        this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return source.CreateOrderedEnumerable(keySelector, comparer, true);
    }

    public static IEnumerable<TSource> Reverse<TSource>(this IEnumerable<TSource> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return source is TSource[] { Length: 0 } ? [] : new ReverseIterator<TSource>(source);
    }

    public static IEnumerable<TSource> Reverse<TSource>(this TSource[] source) => Reverse((IEnumerable<TSource>)source);

    private sealed class ReverseIterator<TSource>(IEnumerable<TSource> source) : Iterator<TSource>
    {
        private TSource[]? _buffer;

        protected override Iterator<TSource> Clone() => new ReverseIterator<TSource>(source);

        public override bool MoveNext()
        {
            if (_state == 1)
            {
                _buffer = SequenceBuffer.ToArray(source, out int count);
                _state = count + 2;
            }
            int index = _state - 3;
            if (index >= 0)
            {
                _current = _buffer![index];
                _state--;
                return true;
            }
            Dispose();
            return false;
        }

        public override void Dispose()
        {
            _buffer = null;
            base.Dispose();
        }

        internal override TSource[] ToArray()
        {
            TSource[] array = source.ToArray();
            Array.Reverse(array);
            return array;
        }

        internal override List<TSource> ToList()
        {
            List<TSource> list = source.ToList();
            list.Reverse();
            return list;
        }

        internal override int GetCount(bool onlyIfCheap)
        {
            if (source.TryGetNonEnumeratedCount(out int count))
            {
                return count;
            }
            return onlyIfCheap ? -1 : source.Count();
        }

        internal override TSource? TryGetFirst(out bool found) => source.TryGetLast(out found);

        internal override TSource? TryGetLast(out bool found) => source.TryGetFirst(out found);
    }

    public static IEnumerable<TSource> Shuffle<TSource>(this IEnumerable<TSource> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return ShuffleIterator(source);
    }

    private static IEnumerable<TSource> ShuffleIterator<TSource>(IEnumerable<TSource> source)
    {
        TSource[] array = source.ToArray();
        Random.Shared.Shuffle(array);
        for (int i = 0; i < array.Length; i++)
        {
            yield return array[i];
        }
    }
}

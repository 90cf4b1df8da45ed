// Enumerable: single elements, and questions about the whole sequence.
namespace System.Linq;

using System.Collections;
using System.Collections.Generic;

public static partial class Enumerable
{
    public static TSource First<TSource>(this IEnumerable<TSource> source)
    {
        TSource? first = source.TryGetFirst(out bool found);
        if (!found)
        {
            LinqErrors.NoElements();
        }
        return first!;
    }

    public static TSource First<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        TSource? first = source.TryGetFirst(predicate, out bool found);
        if (!found)
        {
            LinqErrors.NoMatch();
        }
        return first!;
    }

    public static TSource? FirstOrDefault<TSource>(this IEnumerable<TSource> source) => source.TryGetFirst(out _);

    public static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue)
    {
        TSource? first = source.TryGetFirst(out bool found);
        return found ? first! : defaultValue;
    }

    public static TSource? FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) =>
        source.TryGetFirst(predicate, out _);

    public static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        TSource? first = source.TryGetFirst(predicate, out bool found);
        return found ? first! : defaultValue;
    }

    private static TSource? TryGetFirst<TSource>(this IEnumerable<TSource> source, out bool found)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (source is Iterator<TSource> iterator)
        {
            return iterator.TryGetFirst(out found);
        }
        if (source is IList<TSource> list)
        {
            found = list.Count > 0;
            return found ? list[0] : default;
        }
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        found = enumerator.MoveNext();
        return found ? enumerator.Current : default;
    }

    private static TSource? TryGetFirst<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, out bool found)
    {
        CheckPredicate(source, predicate);
        if (source is OrderedIterator<TSource> ordered)
        {
            return ordered.TryGetFirst(predicate, out found);
        }
        foreach (TSource item in source)
        {
            if (predicate(item))
            {
                found = true;
                return item;
            }
        }
        found = false;
        return default;
    }

    public static TSource Last<TSource>(this IEnumerable<TSource> source)
    {
        TSource? last = source.TryGetLast(out bool found);
        if (!found)
        {
            LinqErrors.NoElements();
        }
        return last!;
    }

    public static TSource Last<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        TSource? last = source.TryGetLast(predicate, out bool found);
        if (!found)
        {
            LinqErrors.NoMatch();
        }
        return last!;
    }

    public static TSource? LastOrDefault<TSource>(this IEnumerable<TSource> source) => source.TryGetLast(out _);

    public static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue)
    {
        TSource? last = source.TryGetLast(out bool found);
        return found ? last! : defaultValue;
    }

    public static TSource? LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) =>
        source.TryGetLast(predicate, out _);

    public static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        TSource? last = source.TryGetLast(predicate, out bool found);
        return found ? last! : defaultValue;
    }

    private static TSource? TryGetLast<TSource>(this IEnumerable<TSource> source, out bool found)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (source is Iterator<TSource> iterator)
        {
            return iterator.TryGetLast(out found);
        }
        if (source is IList<TSource> list)
        {
            int count = list.Count;
            found = count > 0;
            return found ? list[count - 1] : default;
        }
        TSource? last = default;
        found = false;
        foreach (TSource item in source)
        {
            last = item;
            found = true;
        }
        return last;
    }

    private static TSource? TryGetLast<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, out bool found)
    {
        CheckPredicate(source, predicate);
        if (source is OrderedIterator<TSource> ordered)
        {
            return ordered.TryGetLast(predicate, out found);
        }
        if (source is IList<TSource> list)
        {
            for (int i = list.Count - 1; i >= 0; i--)
            {
                TSource item = list[i];
                if (predicate(item))
                {
                    found = true;
                    return item;
                }
            }
            found = false;
            return default;
        }
        TSource? last = default;
        found = false;
        foreach (TSource item in source)
        {
            if (predicate(item))
            {
                last = item;
                found = true;
            }
        }
        return last;
    }

    public static TSource Single<TSource>(this IEnumerable<TSource> source)
    {
        TSource? single = source.TryGetSingle(out bool found);
        if (!found)
        {
            LinqErrors.NoElements();
        }
        return single!;
    }

    public static TSource Single<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        TSource? single = source.TryGetSingle(predicate, out bool found);
        if (!found)
        {
            LinqErrors.NoMatch();
        }
        return single!;
    }

    public static TSource? SingleOrDefault<TSource>(this IEnumerable<TSource> source) => source.TryGetSingle(out _);

    public static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue)
    {
        TSource? single = source.TryGetSingle(out bool found);
        return found ? single! : defaultValue;
    }

    public static TSource? SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) =>
        source.TryGetSingle(predicate, out _);

    public static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        TSource? single = source.TryGetSingle(predicate, out bool found);
        return found ? single! : defaultValue;
    }

    private static TSource? TryGetSingle<TSource>(this IEnumerable<TSource> source, out bool found)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (source is IList<TSource> list)
        {
            int count = list.Count;
            if (count > 1)
            {
                LinqErrors.MoreThanOneElement();
            }
            found = count == 1;
            return found ? list[0] : default;
        }
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            found = false;
            return default;
        }
        TSource single = enumerator.Current;
        if (enumerator.MoveNext())
        {
            LinqErrors.MoreThanOneElement();
        }
        found = true;
        return single;
    }

    private static TSource? TryGetSingle<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, out bool found)
    {
        CheckPredicate(source, predicate);
        TSource? single = default;
        found = false;
        foreach (TSource item in source)
        {
            if (predicate(item))
            {
                if (found)
                {
                    LinqErrors.MoreThanOneMatch();
                }
                single = item;
                found = true;
            }
        }
        return single;
    }

    public static TSource ElementAt<TSource>(this IEnumerable<TSource> source, int index)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (source is IList<TSource> list)
        {
            return list[index];
        }
        TSource? element = TryGetElementAt(source, index, out bool found);
        if (!found)
        {
            LinqErrors.OutOfRange(nameof(index));
        }
        return element!;
    }

    public static TSource ElementAt<TSource>(this IEnumerable<TSource> source, Index index)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (!index.IsFromEnd)
        {
            return source.ElementAt(index.Value);
        }
        if (source.TryGetNonEnumeratedCount(out int count))
        {
            return source.ElementAt(count - index.Value);
        }
        if (!TryGetElementFromEnd(source, index.Value, out TSource? element))
        {
            LinqErrors.OutOfRange(nameof(index));
        }
        return element!;
    }

    public static TSource? ElementAtOrDefault<TSource>(this IEnumerable<TSource> source, int index)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return TryGetElementAt(source, index, out _);
    }

    public static TSource? ElementAtOrDefault<TSource>(this IEnumerable<TSource> source, Index index)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (!index.IsFromEnd)
        {
            return source.ElementAtOrDefault(index.Value);
        }
        if (source.TryGetNonEnumeratedCount(out int count))
        {
            return source.ElementAtOrDefault(count - index.Value);
        }
        TryGetElementFromEnd(source, index.Value, out TSource? element);
        return element;
    }

    private static TSource? TryGetElementAt<TSource>(IEnumerable<TSource> source, int index, out bool found)
    {
        if (source is Iterator<TSource> iterator)
        {
            return iterator.TryGetElementAt(index, out found);
        }
        if (source is IList<TSource> list)
        {
            found = (uint)index < (uint)list.Count;
            return found ? list[index] : default;
        }
        if (index >= 0)
        {
            foreach (TSource item in source)
            {
                if (index-- == 0)
                {
                    found = true;
                    return item;
                }
            }
        }
        found = false;
        return default;
    }

    private static bool TryGetElementFromEnd<TSource>(IEnumerable<TSource> source, int fromEnd, out TSource? element)
    {
        element = default;
        if (fromEnd <= 0)
        {
            return false;
        }
        Queue<TSource> tail = new Queue<TSource>();
        foreach (TSource item in source)
        {
            if (tail.Count == fromEnd)
            {
                tail.Dequeue();
            }
            tail.Enqueue(item);
        }
        if (tail.Count != fromEnd)
        {
            return false;
        }
        element = tail.Dequeue();
        return true;
    }

    public static bool Any<TSource>(this IEnumerable<TSource> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        switch (source)
        {
            case ICollection<TSource> collection:
                return collection.Count != 0;
            case Iterator<TSource> iterator:
                int count = iterator.GetCount(onlyIfCheap: true);
                if (count >= 0)
                {
                    return count != 0;
                }
                iterator.TryGetFirst(out bool found);
                return found;
            case ICollection untyped:
                return untyped.Count != 0;
        }
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        return enumerator.MoveNext();
    }

    public static bool Any<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        CheckPredicate(source, predicate);
        foreach (TSource item in source)
        {
            if (predicate(item))
            {
                return true;
            }
        }
        return false;
    }

    public static bool All<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        CheckPredicate(source, predicate);
        foreach (TSource item in source)
        {
            if (!predicate(item))
            {
                return false;
            }
        }
        return true;
    }

    public static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value) =>
        source is ICollection<TSource> collection ? collection.Contains(value) : source.Contains(value, null);

    public static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value, IEqualityComparer<TSource>? comparer)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        comparer ??= EqualityComparer<TSource>.Default;
        foreach (TSource item in source)
        {
            if (comparer.Equals(item, value))
            {
                return true;
            }
        }
        return false;
    }

    public static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second) => SequenceEqual(first, second, null);

    public static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        if (first is null)
        {
            LinqErrors.Null(nameof(first));
        }
        if (second is null)
        {
            LinqErrors.Null(nameof(second));
        }
        if (first is ICollection<TSource> left && second is ICollection<TSource> right && left.Count != right.Count)
        {
            return false;
        }
        comparer ??= EqualityComparer<TSource>.Default;
        using IEnumerator<TSource> one = first.GetEnumerator();
        using IEnumerator<TSource> other = second.GetEnumerator();
        while (one.MoveNext())
        {
            if (!other.MoveNext() || !comparer.Equals(one.Current, other.Current))
            {
                return false;
            }
        }
        return !other.MoveNext();
    }
}

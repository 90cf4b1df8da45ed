// Enumerable: set operations, and putting sequences together.
namespace System.Linq;

using System.Collections.Generic;

public static partial class Enumerable
{
    public static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source) => Distinct(source, null);

    public static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return source is TSource[] { Length: 0 } ? [] : DistinctIterator(source, comparer);
    }

    private static IEnumerable<TSource> DistinctIterator<TSource>(IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer)
    {
        HashSet<TSource> seen = new HashSet<TSource>(comparer);
        foreach (TSource item in source)
        {
            if (seen.Add(item))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> DistinctBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        DistinctBy(source, keySelector, null);

    public static IEnumerable<TSource> DistinctBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        CheckKeySelector(source, keySelector);
        return source is TSource[] { Length: 0 } ? [] : DistinctByIterator(source, keySelector, comparer);
    }

    private static IEnumerable<TSource> DistinctByIterator<TSource, TKey>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        HashSet<TKey> seen = new HashSet<TKey>(comparer);
        foreach (TSource item in source)
        {
            if (seen.Add(keySelector(item)))
            {
                yield return item;
            }
        }
    }

    private static void CheckTwo<TFirst, TSecond>(IEnumerable<TFirst> first, IEnumerable<TSecond> second)
    {
        if (first is null)
        {
            LinqErrors.Null(nameof(first));
        }
        if (second is null)
        {
            LinqErrors.Null(nameof(second));
        }
    }

    public static IEnumerable<TSource> Union<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second) => Union(first, second, null);

    public static IEnumerable<TSource> Union<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        CheckTwo(first, second);
        return UnionIterator(first, second, comparer);
    }

    private static IEnumerable<TSource> UnionIterator<TSource>(
        IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        HashSet<TSource> seen = new HashSet<TSource>(comparer);
        foreach (TSource item in first)
        {
            if (seen.Add(item))
            {
                yield return item;
            }
        }
        foreach (TSource item in second)
        {
            if (seen.Add(item))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> UnionBy<TSource, TKey>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, Func<TSource, TKey> keySelector) => UnionBy(first, second, keySelector, null);

    public static IEnumerable<TSource> UnionBy<TSource, TKey>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        CheckTwo(first, second);
        if (keySelector is null)
        {
            LinqErrors.Null(nameof(keySelector));
        }
        return UnionByIterator(first, second, keySelector, comparer);
    }

    private static IEnumerable<TSource> UnionByIterator<TSource, TKey>(
        IEnumerable<TSource> first, IEnumerable<TSource> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        HashSet<TKey> seen = new HashSet<TKey>(comparer);
        foreach (TSource item in first)
        {
            if (seen.Add(keySelector(item)))
            {
                yield return item;
            }
        }
        foreach (TSource item in second)
        {
            if (seen.Add(keySelector(item)))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> Intersect<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second) =>
        Intersect(first, second, null);

    public static IEnumerable<TSource> Intersect<TSource>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        CheckTwo(first, second);
        return first is TSource[] { Length: 0 } || second is TSource[] { Length: 0 } ? [] : IntersectIterator(first, second, comparer);
    }

    private static IEnumerable<TSource> IntersectIterator<TSource>(
        IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        HashSet<TSource> wanted = new HashSet<TSource>(second, comparer);
        foreach (TSource item in first)
        {
            if (wanted.Remove(item))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> IntersectBy<TSource, TKey>(
        this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector) => IntersectBy(first, second, keySelector, null);

    public static IEnumerable<TSource> IntersectBy<TSource, TKey>(
        this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        CheckTwo(first, second);
        if (keySelector is null)
        {
            LinqErrors.Null(nameof(keySelector));
        }
        return first is TSource[] { Length: 0 } || second is TKey[] { Length: 0 } ? [] : IntersectByIterator(first, second, keySelector, comparer);
    }

    private static IEnumerable<TSource> IntersectByIterator<TSource, TKey>(
        IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        HashSet<TKey> wanted = new HashSet<TKey>(second, comparer);
        foreach (TSource item in first)
        {
            if (wanted.Remove(keySelector(item)))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> Except<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second) => Except(first, second, null);

    public static IEnumerable<TSource> Except<TSource>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        CheckTwo(first, second);
        return first is TSource[] { Length: 0 } ? [] : ExceptIterator(first, second, comparer);
    }

    private static IEnumerable<TSource> ExceptIterator<TSource>(
        IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        HashSet<TSource> excluded = new HashSet<TSource>(second, comparer);
        foreach (TSource item in first)
        {
            if (excluded.Add(item))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> ExceptBy<TSource, TKey>(
        this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector) => ExceptBy(first, second, keySelector, null);

    public static IEnumerable<TSource> ExceptBy<TSource, TKey>(
        this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        CheckTwo(first, second);
        if (keySelector is null)
        {
            LinqErrors.Null(nameof(keySelector));
        }
        return first is TSource[] { Length: 0 } ? [] : ExceptByIterator(first, second, keySelector, comparer);
    }

    private static IEnumerable<TSource> ExceptByIterator<TSource, TKey>(
        IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        HashSet<TKey> excluded = new HashSet<TKey>(second, comparer);
        foreach (TSource item in first)
        {
            if (excluded.Add(keySelector(item)))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> Concat<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)
    {
        CheckTwo(first, second);
        return new ConcatIterator<TSource>(first is ConcatIterator<TSource> chain ? chain.Sources : [first], second);
    }

    /// Flattened, so that a long chain of Concats is not walked through at each element.
    private sealed class ConcatIterator<TSource> : Iterator<TSource>
    {
        internal readonly IEnumerable<TSource>[] Sources;
        private IEnumerator<TSource>? _enumerator;

        internal ConcatIterator(IEnumerable<TSource>[] sources, IEnumerable<TSource> last)
        {
            Sources = new IEnumerable<TSource>[sources.Length + 1];
            Array.Copy(sources, Sources, sources.Length);
            Sources[^1] = last;
        }

        private ConcatIterator(IEnumerable<TSource>[] sources)
        {
            Sources = sources;
        }

        protected override Iterator<TSource> Clone() => new ConcatIterator<TSource>(Sources);

        public override void Dispose()
        {
            _enumerator?.Dispose();
            _enumerator = null;
            base.Dispose();
        }

        public override bool MoveNext()
        {
            while (_state > 0)
            {
                if (_enumerator is null)
                {
                    if (_state > Sources.Length)
                    {
                        break;
                    }
                    _enumerator = Sources[_state - 1].GetEnumerator();
                    _state++;
                }
                if (_enumerator.MoveNext())
                {
                    _current = _enumerator.Current;
                    return true;
                }
                _enumerator.Dispose();
                _enumerator = null;
            }
            Dispose();
            return false;
        }

        internal override int GetCount(bool onlyIfCheap)
        {
            int total = 0;
            foreach (IEnumerable<TSource> source in Sources)
            {
                if (!source.TryGetNonEnumeratedCount(out int count))
                {
                    if (onlyIfCheap)
                    {
                        return -1;
                    }
                    count = source.Count();
                }
                total = checked(total + count);
            }
            return total;
        }
    }

    public static IEnumerable<TSource> Append<TSource>(this IEnumerable<TSource> source, TSource element)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return AppendIterator(source, element);
    }

    private static IEnumerable<TSource> AppendIterator<TSource>(IEnumerable<TSource> source, TSource element)
    {
        foreach (TSource item in source)
        {
            yield return item;
        }
        yield return element;
    }

    public static IEnumerable<TSource> Prepend<TSource>(this IEnumerable<TSource> source, TSource element)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return PrependIterator(source, element);
    }

    private static IEnumerable<TSource> PrependIterator<TSource>(IEnumerable<TSource> source, TSource element)
    {
        yield return element;
        foreach (TSource item in source)
        {
            yield return item;
        }
    }

    public static IEnumerable<TSource?> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source) => DefaultIfEmpty(source, default!);

    public static IEnumerable<TSource> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source, TSource defaultValue)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return source is TSource[] { Length: > 0 } ? source : DefaultIfEmptyIterator(source, defaultValue);
    }

    private static IEnumerable<TSource> DefaultIfEmptyIterator<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            yield return defaultValue;
            yield break;
        }
        do
        {
            yield return enumerator.Current;
        }
        while (enumerator.MoveNext());
    }

    public static IEnumerable<(int Index, TSource Item)> Index<TSource>(this IEnumerable<TSource> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return source is TSource[] { Length: 0 } ? [] : IndexIterator(source);
    }

    private static IEnumerable<(int Index, TSource Item)> IndexIterator<TSource>(IEnumerable<TSource> source)
    {
        int index = -1;
        foreach (TSource item in source)
        {
            checked
            {
                index++;
            }
            yield return (index, item);
        }
    }

    public static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(
        this IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        CheckTwo(first, second);
        if (resultSelector is null)
        {
            LinqErrors.Null(nameof(resultSelector));
        }
        return ZipIterator(first, second, resultSelector);
    }

    public static IEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second)
    {
        CheckTwo(first, second);
        return ZipIterator(first, second, static (one, two) => (one, two));
    }

    private static IEnumerable<TResult> ZipIterator<TFirst, TSecond, TResult>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        using IEnumerator<TFirst> one = first.GetEnumerator();
        using IEnumerator<TSecond> two = second.GetEnumerator();
        while (one.MoveNext() && two.MoveNext())
        {
            yield return resultSelector(one.Current, two.Current);
        }
    }

    public static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zip<TFirst, TSecond, TThird>(
        this IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
    {
        CheckTwo(first, second);
        if (third is null)
        {
            LinqErrors.Null(nameof(third));
        }
        return ZipThree(first, second, third);
    }

    private static IEnumerable<(TFirst First, TSecond Second, TThird Third)> ZipThree<TFirst, TSecond, TThird>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
    {
        using IEnumerator<TFirst> one = first.GetEnumerator();
        using IEnumerator<TSecond> two = second.GetEnumerator();
        using IEnumerator<TThird> three = third.GetEnumerator();
        while (one.MoveNext() && two.MoveNext() && three.MoveNext())
        {
            yield return (one.Current, two.Current, three.Current);
        }
    }
}

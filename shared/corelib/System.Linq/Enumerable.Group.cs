// Enumerable: GroupBy, ToLookup, CountBy, AggregateBy, and the joins.
namespace System.Linq;

using System.Collections.Generic;

public static partial class Enumerable
{
    public static ILookup<TKey, TSource> ToLookup<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        ToLookup(source, keySelector, comparer: null);

    public static ILookup<TKey, TSource> ToLookup<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        CheckKeySelector(source, keySelector);
        return Lookup<TKey, TSource>.Create(source, keySelector, comparer);
    }

    public static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector) =>
        ToLookup(source, keySelector, elementSelector, null);

    public static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        CheckKeySelector(source, keySelector);
        if (elementSelector is null)
        {
            LinqErrors.Null(nameof(elementSelector));
        }
        return Lookup<TKey, TElement>.Create(source, keySelector, elementSelector, comparer);
    }

    private static void CheckKeySelector<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (keySelector is null)
        {
            LinqErrors.Null(nameof(keySelector));
        }
    }

    public static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        GroupBy(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        CheckKeySelector(source, keySelector);
        return source is TSource[] { Length: 0 } ? [] : GroupByIterator(source, keySelector, comparer);
    }

    private static IEnumerable<IGrouping<TKey, TSource>> GroupByIterator<TSource, TKey>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        foreach (IGrouping<TKey, TSource> group in Lookup<TKey, TSource>.Create(source, keySelector, comparer))
        {
            yield return group;
        }
    }

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector) =>
        GroupBy(source, keySelector, elementSelector, (IEqualityComparer<TKey>?)null);

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        CheckKeySelector(source, keySelector);
        if (elementSelector is null)
        {
            LinqErrors.Null(nameof(elementSelector));
        }
        return source is TSource[] { Length: 0 } ? [] : GroupByIterator(source, keySelector, elementSelector, comparer);
    }

    private static IEnumerable<IGrouping<TKey, TElement>> GroupByIterator<TSource, TKey, TElement>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        foreach (IGrouping<TKey, TElement> group in Lookup<TKey, TElement>.Create(source, keySelector, elementSelector, comparer))
        {
            yield return group;
        }
    }

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector) =>
        GroupBy(source, keySelector, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TKey, IEnumerable<TSource>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        CheckKeySelector(source, keySelector);
        if (resultSelector is null)
        {
            LinqErrors.Null(nameof(resultSelector));
        }
        return source is TSource[] { Length: 0 } ? [] : GroupByResultIterator(source, keySelector, static item => item, resultSelector, comparer);
    }

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TSource, TElement> elementSelector,
        Func<TKey, IEnumerable<TElement>, TResult> resultSelector) =>
        GroupBy(source, keySelector, elementSelector, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TSource, TElement> elementSelector,
        Func<TKey, IEnumerable<TElement>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        CheckKeySelector(source, keySelector);
        if (elementSelector is null)
        {
            LinqErrors.Null(nameof(elementSelector));
        }
        if (resultSelector is null)
        {
            LinqErrors.Null(nameof(resultSelector));
        }
        return source is TSource[] { Length: 0 } ? [] : GroupByResultIterator(source, keySelector, elementSelector, resultSelector, comparer);
    }

    private static IEnumerable<TResult> GroupByResultIterator<TSource, TKey, TElement, TResult>(
        IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TSource, TElement> elementSelector,
        Func<TKey, IEnumerable<TElement>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        foreach (TResult result in Lookup<TKey, TElement>.Create(source, keySelector, elementSelector, comparer).ApplyResultSelector(resultSelector))
        {
            yield return result;
        }
    }

    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        CheckKeySelector(source, keySelector);
        return source is TSource[] { Length: 0 } ? [] : AggregateByIterator(source, keySelector, static _ => 0, static (count, _) => checked(count + 1), keyComparer);
    }

    public static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<TSource, TKey, TAccumulate>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        TAccumulate seed,
        Func<TAccumulate, TSource, TAccumulate> func,
        IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        CheckKeySelector(source, keySelector);
        if (func is null)
        {
            LinqErrors.Null(nameof(func));
        }
        return source is TSource[] { Length: 0 } ? [] : AggregateByIterator(source, keySelector, _ => seed, func, keyComparer);
    }

    public static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<TSource, TKey, TAccumulate>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TKey, TAccumulate> seedSelector,
        Func<TAccumulate, TSource, TAccumulate> func,
        IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        CheckKeySelector(source, keySelector);
        if (seedSelector is null)
        {
            LinqErrors.Null(nameof(seedSelector));
        }
        if (func is null)
        {
            LinqErrors.Null(nameof(func));
        }
        return source is TSource[] { Length: 0 } ? [] : AggregateByIterator(source, keySelector, seedSelector, func, keyComparer);
    }

    private static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateByIterator<TSource, TKey, TAccumulate>(
        IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TKey, TAccumulate> seedSelector,
        Func<TAccumulate, TSource, TAccumulate> func,
        IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull
    {
        Dictionary<TKey, TAccumulate> totals = new Dictionary<TKey, TAccumulate>(keyComparer);
        foreach (TSource item in source)
        {
            TKey key = keySelector(item);
            TAccumulate total = totals.TryGetValue(key, out TAccumulate? sofar) ? sofar : seedSelector(key);
            totals[key] = func(total, item);
        }
        foreach (KeyValuePair<TKey, TAccumulate> pair in totals)
        {
            yield return pair;
        }
    }

    private static void CheckJoin<TOuter, TInner, TKey>(
        IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Delegate resultSelector)
    {
        if (outer is null)
        {
            LinqErrors.Null(nameof(outer));
        }
        if (inner is null)
        {
            LinqErrors.Null(nameof(inner));
        }
        if (outerKeySelector is null)
        {
            LinqErrors.Null(nameof(outerKeySelector));
        }
        if (innerKeySelector is null)
        {
            LinqErrors.Null(nameof(innerKeySelector));
        }
        if (resultSelector is null)
        {
            LinqErrors.Null(nameof(resultSelector));
        }
    }

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(
        this IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector) =>
        Join(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(
        this IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        CheckJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector);
        return outer is TOuter[] { Length: 0 } ? [] : JoinIterator(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    private static IEnumerable<TResult> JoinIterator<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        using IEnumerator<TOuter> enumerator = outer.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            yield break;
        }
        Lookup<TKey, TInner> lookup = Lookup<TKey, TInner>.CreateForJoin(inner, innerKeySelector, comparer);
        if (lookup.Count == 0)
        {
            yield break;
        }
        do
        {
            TOuter item = enumerator.Current;
            Grouping<TKey, TInner>? group = lookup.GetGrouping(outerKeySelector(item), create: false);
            if (group is not null)
            {
                int count = group._count;
                TInner[] elements = group._elements;
                for (int i = 0; i != count; i++)
                {
                    yield return resultSelector(item, elements[i]);
                }
            }
        }
        while (enumerator.MoveNext());
    }

    public static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(
        this IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner?, TResult> resultSelector) =>
        LeftJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(
        this IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner?, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        CheckJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector);
        return outer is TOuter[] { Length: 0 } ? [] : LeftJoinIterator(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    private static IEnumerable<TResult> LeftJoinIterator<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner?, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        using IEnumerator<TOuter> enumerator = outer.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            yield break;
        }
        Lookup<TKey, TInner> lookup = Lookup<TKey, TInner>.CreateForJoin(inner, innerKeySelector, comparer);
        do
        {
            TOuter item = enumerator.Current;
            Grouping<TKey, TInner>? group = lookup.GetGrouping(outerKeySelector(item), create: false);
            if (group is null)
            {
                yield return resultSelector(item, default);
                continue;
            }
            int count = group._count;
            TInner[] elements = group._elements;
            for (int i = 0; i != count; i++)
            {
                yield return resultSelector(item, elements[i]);
            }
        }
        while (enumerator.MoveNext());
    }

    public static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(
        this IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter?, TInner, TResult> resultSelector) =>
        RightJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(
        this IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter?, TInner, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        CheckJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector);
        return inner is TInner[] { Length: 0 }
            ? []
            : LeftJoinIterator(inner, outer, innerKeySelector, outerKeySelector, (right, left) => resultSelector(left, right), comparer);
    }

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(
        this IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector) =>
        GroupJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(
        this IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        CheckJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector);
        return outer is TOuter[] { Length: 0 } ? [] : GroupJoinIterator(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    private static IEnumerable<TResult> GroupJoinIterator<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        using IEnumerator<TOuter> enumerator = outer.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            yield break;
        }
        Lookup<TKey, TInner> lookup = Lookup<TKey, TInner>.CreateForJoin(inner, innerKeySelector, comparer);
        do
        {
            TOuter item = enumerator.Current;
            yield return resultSelector(item, lookup[outerKeySelector(item)]);
        }
        while (enumerator.MoveNext());
    }
}

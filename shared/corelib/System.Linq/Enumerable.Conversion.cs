// Enumerable: arrays, lists, dictionaries and sets from sequences; Aggregate.
namespace System.Linq;

using System.Collections.Generic;

public static partial class Enumerable
{
    public static TSource[] ToArray<TSource>(this IEnumerable<TSource> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (source is Iterator<TSource> iterator)
        {
            return iterator.ToArray();
        }
        TSource[] items = SequenceBuffer.ToArray(source, out int count);
        if (count != items.Length)
        {
            Array.Resize(ref items, count);
        }
        return items;
    }

    public static List<TSource> ToList<TSource>(this IEnumerable<TSource> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return source is Iterator<TSource> iterator ? iterator.ToList() : new List<TSource>(source);
    }

    public static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source) => ToHashSet(source, null);

    public static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return new HashSet<TSource>(source, comparer);
    }

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull => new Dictionary<TKey, TValue>(Checked(source));

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => new Dictionary<TKey, TValue>(Checked(source), comparer);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<(TKey Key, TValue Value)> source)
        where TKey : notnull => source.ToDictionary(null);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        this IEnumerable<(TKey Key, TValue Value)> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => Checked(source).ToDictionary(static pair => pair.Key, static pair => pair.Value, comparer);

    private static IEnumerable<TSource> Checked<TSource>(IEnumerable<TSource> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        return source;
    }

    public static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)
        where TKey : notnull => ToDictionary(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        CheckKeySelector(source, keySelector);
        source.TryGetNonEnumeratedCount(out int capacity);
        Dictionary<TKey, TSource> dictionary = new Dictionary<TKey, TSource>(capacity, comparer);
        foreach (TSource item in source)
        {
            dictionary.Add(keySelector(item), item);
        }
        return dictionary;
    }

    public static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)
        where TKey : notnull => ToDictionary(source, keySelector, elementSelector, null);

    public static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        CheckKeySelector(source, keySelector);
        if (elementSelector is null)
        {
            LinqErrors.Null(nameof(elementSelector));
        }
        source.TryGetNonEnumeratedCount(out int capacity);
        Dictionary<TKey, TElement> dictionary = new Dictionary<TKey, TElement>(capacity, comparer);
        foreach (TSource item in source)
        {
            dictionary.Add(keySelector(item), elementSelector(item));
        }
        return dictionary;
    }

    public static TSource Aggregate<TSource>(this IEnumerable<TSource> source, Func<TSource, TSource, TSource> func)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (func is null)
        {
            LinqErrors.Null(nameof(func));
        }
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            LinqErrors.NoElements();
        }
        TSource result = enumerator.Current;
        while (enumerator.MoveNext())
        {
            result = func(result, enumerator.Current);
        }
        return result;
    }

    public static TAccumulate Aggregate<TSource, TAccumulate>(
        this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (func is null)
        {
            LinqErrors.Null(nameof(func));
        }
        TAccumulate result = seed;
        foreach (TSource item in source)
        {
            result = func(result, item);
        }
        return result;
    }

    public static TResult Aggregate<TSource, TAccumulate, TResult>(
        this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, Func<TAccumulate, TResult> resultSelector)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (func is null)
        {
            LinqErrors.Null(nameof(func));
        }
        if (resultSelector is null)
        {
            LinqErrors.Null(nameof(resultSelector));
        }
        return resultSelector(Aggregate(source, seed, func));
    }
}

// ImmutableSortedDictionary: makers of ImmutableSortedDictionary<TKey, TValue>.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public static class ImmutableSortedDictionary
{
    public static ImmutableSortedDictionary<TKey, TValue> Create<TKey, TValue>()
        where TKey : notnull => ImmutableSortedDictionary<TKey, TValue>.Empty;

    public static ImmutableSortedDictionary<TKey, TValue> Create<TKey, TValue>(IComparer<TKey>? keyComparer)
        where TKey : notnull => ImmutableSortedDictionary<TKey, TValue>.EmptyWith(keyComparer, null);

    public static ImmutableSortedDictionary<TKey, TValue> Create<TKey, TValue>(IComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
        where TKey : notnull => ImmutableSortedDictionary<TKey, TValue>.EmptyWith(keyComparer, valueComparer);

    public static ImmutableSortedDictionary<TKey, TValue> CreateRange<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull => ImmutableSortedDictionary<TKey, TValue>.Empty.AddRange(items);

    public static ImmutableSortedDictionary<TKey, TValue> CreateRange<TKey, TValue>(IComparer<TKey>? keyComparer, IEnumerable<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull => ImmutableSortedDictionary<TKey, TValue>.EmptyWith(keyComparer, null).AddRange(items);

    public static ImmutableSortedDictionary<TKey, TValue> CreateRange<TKey, TValue>(IComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer, IEnumerable<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull => ImmutableSortedDictionary<TKey, TValue>.EmptyWith(keyComparer, valueComparer).AddRange(items);

    public static ImmutableSortedDictionary<TKey, TValue>.Builder CreateBuilder<TKey, TValue>()
        where TKey : notnull => Create<TKey, TValue>().ToBuilder();

    public static ImmutableSortedDictionary<TKey, TValue>.Builder CreateBuilder<TKey, TValue>(IComparer<TKey>? keyComparer)
        where TKey : notnull => Create<TKey, TValue>(keyComparer).ToBuilder();

    public static ImmutableSortedDictionary<TKey, TValue>.Builder CreateBuilder<TKey, TValue>(IComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
        where TKey : notnull => Create(keyComparer, valueComparer).ToBuilder();

    public static ImmutableSortedDictionary<TKey, TValue> ToImmutableSortedDictionary<TSource, TKey, TValue>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TValue> elementSelector, IComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        ImmutableSortedDictionary<TKey, TValue>.Builder builder = CreateBuilder(keyComparer, valueComparer);
        foreach (TSource item in source)
        {
            builder.Add(keySelector(item), elementSelector(item));
        }
        return builder.ToImmutable();
    }

    public static ImmutableSortedDictionary<TKey, TValue> ToImmutableSortedDictionary<TKey, TValue>(this ImmutableSortedDictionary<TKey, TValue>.Builder builder)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ToImmutable();
    }

    public static ImmutableSortedDictionary<TKey, TValue> ToImmutableSortedDictionary<TSource, TKey, TValue>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TValue> elementSelector, IComparer<TKey>? keyComparer)
        where TKey : notnull => ToImmutableSortedDictionary(source, keySelector, elementSelector, keyComparer, null);

    public static ImmutableSortedDictionary<TKey, TValue> ToImmutableSortedDictionary<TSource, TKey, TValue>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TValue> elementSelector)
        where TKey : notnull => ToImmutableSortedDictionary(source, keySelector, elementSelector, null, null);

    public static ImmutableSortedDictionary<TKey, TValue> ToImmutableSortedDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source, IComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is ImmutableSortedDictionary<TKey, TValue> existing
            ? existing.WithComparers(keyComparer, valueComparer)
            : CreateRange(keyComparer, valueComparer, source);
    }

    public static ImmutableSortedDictionary<TKey, TValue> ToImmutableSortedDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source, IComparer<TKey>? keyComparer)
        where TKey : notnull => ToImmutableSortedDictionary(source, keyComparer, null);

    public static ImmutableSortedDictionary<TKey, TValue> ToImmutableSortedDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull => ToImmutableSortedDictionary(source, null, null);
}

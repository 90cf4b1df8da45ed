// ImmutableDictionary: makers of ImmutableDictionary<TKey, TValue> and lookups on IImmutableDictionary.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public static class ImmutableDictionary
{
    public static ImmutableDictionary<TKey, TValue> Create<TKey, TValue>()
        where TKey : notnull => ImmutableDictionary<TKey, TValue>.Empty;

    public static ImmutableDictionary<TKey, TValue> Create<TKey, TValue>(IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull => ImmutableDictionary<TKey, TValue>.EmptyWith(keyComparer, null);

    public static ImmutableDictionary<TKey, TValue> Create<TKey, TValue>(IEqualityComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
        where TKey : notnull => ImmutableDictionary<TKey, TValue>.EmptyWith(keyComparer, valueComparer);

    public static ImmutableDictionary<TKey, TValue> CreateRange<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull => ImmutableDictionary<TKey, TValue>.Empty.AddRange(items);

    public static ImmutableDictionary<TKey, TValue> CreateRange<TKey, TValue>(IEqualityComparer<TKey>? keyComparer, IEnumerable<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull => ImmutableDictionary<TKey, TValue>.EmptyWith(keyComparer, null).AddRange(items);

    public static ImmutableDictionary<TKey, TValue> CreateRange<TKey, TValue>(IEqualityComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer, IEnumerable<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull => ImmutableDictionary<TKey, TValue>.EmptyWith(keyComparer, valueComparer).AddRange(items);

    public static ImmutableDictionary<TKey, TValue> CreateRangeWithOverwrite<TKey, TValue>(params ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull => CreateRangeWithOverwrite(null, items);

    public static ImmutableDictionary<TKey, TValue> CreateRangeWithOverwrite<TKey, TValue>(IEqualityComparer<TKey>? keyComparer, params ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull
    {
        ImmutableDictionary<TKey, TValue>.Builder builder = CreateBuilder<TKey, TValue>(keyComparer);
        foreach (KeyValuePair<TKey, TValue> pair in items)
        {
            builder[pair.Key] = pair.Value;
        }
        return builder.ToImmutable();
    }

    public static ImmutableDictionary<TKey, TValue>.Builder CreateBuilder<TKey, TValue>()
        where TKey : notnull => Create<TKey, TValue>().ToBuilder();

    public static ImmutableDictionary<TKey, TValue>.Builder CreateBuilder<TKey, TValue>(IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull => Create<TKey, TValue>(keyComparer).ToBuilder();

    public static ImmutableDictionary<TKey, TValue>.Builder CreateBuilder<TKey, TValue>(IEqualityComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
        where TKey : notnull => Create(keyComparer, valueComparer).ToBuilder();

    public static ImmutableDictionary<TKey, TValue> ToImmutableDictionary<TSource, TKey, TValue>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TValue> elementSelector, IEqualityComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        ImmutableDictionary<TKey, TValue>.Builder builder = CreateBuilder(keyComparer, valueComparer);
        foreach (TSource item in source)
        {
            builder.Add(keySelector(item), elementSelector(item));
        }
        return builder.ToImmutable();
    }

    public static ImmutableDictionary<TKey, TValue> ToImmutableDictionary<TKey, TValue>(this ImmutableDictionary<TKey, TValue>.Builder builder)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ToImmutable();
    }

    public static ImmutableDictionary<TKey, TValue> ToImmutableDictionary<TSource, TKey, TValue>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TValue> elementSelector, IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull => ToImmutableDictionary(source, keySelector, elementSelector, keyComparer, null);

    public static ImmutableDictionary<TKey, TSource> ToImmutableDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)
        where TKey : notnull => ToImmutableDictionary(source, keySelector, static item => item, null, null);

    public static ImmutableDictionary<TKey, TSource> ToImmutableDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull => ToImmutableDictionary(source, keySelector, static item => item, keyComparer, null);

    public static ImmutableDictionary<TKey, TValue> ToImmutableDictionary<TSource, TKey, TValue>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TValue> elementSelector)
        where TKey : notnull => ToImmutableDictionary(source, keySelector, elementSelector, null, null);

    public static ImmutableDictionary<TKey, TValue> ToImmutableDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is ImmutableDictionary<TKey, TValue> existing
            ? existing.WithComparers(keyComparer, valueComparer)
            : CreateRange(keyComparer, valueComparer, source);
    }

    public static ImmutableDictionary<TKey, TValue> ToImmutableDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull => ToImmutableDictionary(source, keyComparer, null);

    public static ImmutableDictionary<TKey, TValue> ToImmutableDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull => ToImmutableDictionary(source, null, null);

    public static bool Contains<TKey, TValue>(this IImmutableDictionary<TKey, TValue> map, TKey key, TValue value)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        ImmutableErrors.NotNull(key, nameof(key));
        return map.Contains(new KeyValuePair<TKey, TValue>(key, value));
    }

    public static TValue? GetValueOrDefault<TKey, TValue>(this IImmutableDictionary<TKey, TValue> dictionary, TKey key)
        where TKey : notnull => GetValueOrDefault(dictionary, key, default!);

    public static TValue GetValueOrDefault<TKey, TValue>(this IImmutableDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        ImmutableErrors.NotNull(key, nameof(key));
        return dictionary.TryGetValue(key, out TValue? value) ? value : defaultValue;
    }
}

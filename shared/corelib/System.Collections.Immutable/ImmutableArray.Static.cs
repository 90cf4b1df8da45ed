// ImmutableArray: makers of ImmutableArray<T>, and binary search.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public static class ImmutableArray
{
    public static ImmutableArray<T> Create<T>() => ImmutableArray<T>.Empty;

    public static ImmutableArray<T> Create<T>(T item) => new ImmutableArray<T>(new T[] { item });

    public static ImmutableArray<T> Create<T>(T item1, T item2) => new ImmutableArray<T>(new T[] { item1, item2 });

    public static ImmutableArray<T> Create<T>(T item1, T item2, T item3) => new ImmutableArray<T>(new T[] { item1, item2, item3 });

    public static ImmutableArray<T> Create<T>(T item1, T item2, T item3, T item4) =>
        new ImmutableArray<T>(new T[] { item1, item2, item3, item4 });

    public static ImmutableArray<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? ImmutableArray<T>.Empty : new ImmutableArray<T>(items.ToArray());

    public static ImmutableArray<T> Create<T>(Span<T> items) => Create((ReadOnlySpan<T>)items);

    public static ImmutableArray<T> ToImmutableArray<T>(this ReadOnlySpan<T> items) => Create(items);

    public static ImmutableArray<T> ToImmutableArray<T>(this Span<T> items) => Create((ReadOnlySpan<T>)items);

    public static ImmutableArray<T> Create<T>(params T[]? items) =>
        items is null || items.Length == 0 ? ImmutableArray<T>.Empty : new ImmutableArray<T>(new ReadOnlySpan<T>(items).ToArray());

    public static ImmutableArray<T> Create<T>(T[] items, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(items);
        ImmutableErrors.Range(start >= 0 && start <= items.Length, nameof(start));
        ImmutableErrors.Range(length >= 0 && start + length <= items.Length, nameof(length));
        if (length == 0)
        {
            return ImmutableArray<T>.Empty;
        }
        T[] array = new T[length];
        for (int i = 0; i < length; i++)
        {
            array[i] = items[start + i];
        }
        return new ImmutableArray<T>(array);
    }

    public static ImmutableArray<T> Create<T>(ImmutableArray<T> items, int start, int length)
    {
        ImmutableErrors.Range(start >= 0 && start <= items.Length, nameof(start));
        ImmutableErrors.Range(length >= 0 && start + length <= items.Length, nameof(length));
        if (length == 0)
        {
            return ImmutableArray<T>.Empty;
        }
        if (start == 0 && length == items.Length)
        {
            return items;
        }
        T[] array = new T[length];
        Array.Copy(items.array!, start, array, 0, length);
        return new ImmutableArray<T>(array);
    }

    public static ImmutableArray<T> CreateRange<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items is IImmutableArray immutable)
        {
            if (immutable.Array is null)
            {
                throw new InvalidOperationException("This operation cannot be performed on a default instance of ImmutableArray<T>.  Consider initializing the array, or checking the ImmutableArray<T>.IsDefault property.");
            }
            if (immutable.Array is T[] same)
            {
                return new ImmutableArray<T>(same);
            }
        }
        if (ImmutableErrors.TryGetCount(items, out int count) && count == 0)
        {
            return ImmutableArray<T>.Empty;
        }
        T[] array = System.Linq.Enumerable.ToArray(items);
        return array.Length == 0 ? ImmutableArray<T>.Empty : new ImmutableArray<T>(array);
    }

    public static ImmutableArray<TResult> CreateRange<TSource, TResult>(ImmutableArray<TSource> items, Func<TSource, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Map(items, 0, items.Length, static (item, selector) => selector(item), selector);
    }

    public static ImmutableArray<TResult> CreateRange<TSource, TResult>(ImmutableArray<TSource> items, int start, int length, Func<TSource, TResult> selector)
    {
        int itemsLength = items.Length;
        ImmutableErrors.Range(start >= 0 && start <= itemsLength, nameof(start));
        ImmutableErrors.Range(length >= 0 && start + length <= itemsLength, nameof(length));
        ArgumentNullException.ThrowIfNull(selector);
        return Map(items, start, length, static (item, selector) => selector(item), selector);
    }

    public static ImmutableArray<TResult> CreateRange<TSource, TArg, TResult>(ImmutableArray<TSource> items, Func<TSource, TArg, TResult> selector, TArg arg)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Map(items, 0, items.Length, selector, arg);
    }

    public static ImmutableArray<TResult> CreateRange<TSource, TArg, TResult>(ImmutableArray<TSource> items, int start, int length, Func<TSource, TArg, TResult> selector, TArg arg)
    {
        int itemsLength = items.Length;
        ImmutableErrors.Range(start >= 0 && start <= itemsLength, nameof(start));
        ImmutableErrors.Range(length >= 0 && start + length <= itemsLength, nameof(length));
        ArgumentNullException.ThrowIfNull(selector);
        return Map(items, start, length, selector, arg);
    }

    private static ImmutableArray<TResult> Map<TSource, TArg, TResult>(ImmutableArray<TSource> items, int start, int length, Func<TSource, TArg, TResult> selector, TArg arg)
    {
        if (length == 0)
        {
            return ImmutableArray<TResult>.Empty;
        }
        TResult[] result = new TResult[length];
        for (int i = 0; i < length; i++)
        {
            result[i] = selector(items[start + i], arg);
        }
        return new ImmutableArray<TResult>(result);
    }

    public static ImmutableArray<T>.Builder CreateBuilder<T>() => new ImmutableArray<T>.Builder();

    public static ImmutableArray<T>.Builder CreateBuilder<T>(int initialCapacity) => new ImmutableArray<T>.Builder(initialCapacity);

    public static ImmutableArray<TSource> ToImmutableArray<TSource>(this IEnumerable<TSource> items) =>
        items is ImmutableArray<TSource> immutable ? immutable : CreateRange(items);

    public static ImmutableArray<TSource> ToImmutableArray<TSource>(this ImmutableArray<TSource>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ToImmutable();
    }

    public static int BinarySearch<T>(this ImmutableArray<T> array, T value) => Array.BinarySearch(array.array!, value);

    public static int BinarySearch<T>(this ImmutableArray<T> array, T value, IComparer<T>? comparer) =>
        Array.BinarySearch(array.array!, value, comparer);

    public static int BinarySearch<T>(this ImmutableArray<T> array, int index, int length, T value) =>
        Array.BinarySearch(array.array!, index, length, value);

    public static int BinarySearch<T>(this ImmutableArray<T> array, int index, int length, T value, IComparer<T>? comparer) =>
        Array.BinarySearch(array.array!, index, length, value, comparer);
}

// LINQ operators that need no enumerator on an ImmutableArray<T>.
namespace System.Linq;

using System.Collections.Generic;
using System.Collections.Immutable;

public static class ImmutableArrayExtensions
{
    /// The array itself; NullReferenceException on a default instance.
    private static T[] Items<T>(ImmutableArray<T> immutableArray)
    {
        T[] items = immutableArray.array!;
        _ = items.Length;
        return items;
    }

    public static IEnumerable<TResult> Select<T, TResult>(this ImmutableArray<T> immutableArray, Func<T, TResult> selector) =>
        Enumerable.Select(Items(immutableArray), selector);

    public static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(this ImmutableArray<TSource> immutableArray, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector) =>
        Enumerable.SelectMany(Items(immutableArray), collectionSelector, resultSelector);

    public static IEnumerable<T> Where<T>(this ImmutableArray<T> immutableArray, Func<T, bool> predicate) =>
        Enumerable.Where(Items(immutableArray), predicate);

    public static bool Any<T>(this ImmutableArray<T> immutableArray) => immutableArray.Length > 0;

    public static bool Any<T>(this ImmutableArray<T> immutableArray, Func<T, bool> predicate) =>
        Enumerable.Any(Items(immutableArray), predicate);

    public static bool Any<T>(this ImmutableArray<T>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Count > 0;
    }

    public static bool All<T>(this ImmutableArray<T> immutableArray, Func<T, bool> predicate) =>
        Enumerable.All(Items(immutableArray), predicate);

    public static bool SequenceEqual<TDerived, TBase>(this ImmutableArray<TBase> immutableArray, ImmutableArray<TDerived> items, IEqualityComparer<TBase>? comparer = null)
        where TDerived : TBase
    {
        TBase[] left = Items(immutableArray);
        TDerived[] right = Items(items);
        if (ReferenceEquals(left, right))
        {
            return true;
        }
        if (left.Length != right.Length)
        {
            return false;
        }
        comparer ??= EqualityComparer<TBase>.Default;
        for (int i = 0; i < left.Length; i++)
        {
            if (!comparer.Equals(left[i], right[i]))
            {
                return false;
            }
        }
        return true;
    }

    public static bool SequenceEqual<TDerived, TBase>(this ImmutableArray<TBase> immutableArray, IEnumerable<TDerived> items, IEqualityComparer<TBase>? comparer = null)
        where TDerived : TBase
    {
        TBase[] left = Items(immutableArray);
        ArgumentNullException.ThrowIfNull(items);
        comparer ??= EqualityComparer<TBase>.Default;
        int i = 0;
        foreach (TDerived item in items)
        {
            if (i == left.Length || !comparer.Equals(left[i], item))
            {
                return false;
            }
            i++;
        }
        return i == left.Length;
    }

    public static bool SequenceEqual<TDerived, TBase>(this ImmutableArray<TBase> immutableArray, ImmutableArray<TDerived> items, Func<TBase, TBase, bool> predicate)
        where TDerived : TBase
    {
        ArgumentNullException.ThrowIfNull(predicate);
        TBase[] left = Items(immutableArray);
        TDerived[] right = Items(items);
        if (ReferenceEquals(left, right))
        {
            return true;
        }
        if (left.Length != right.Length)
        {
            return false;
        }
        for (int i = 0; i < left.Length; i++)
        {
            if (!predicate(left[i], right[i]))
            {
                return false;
            }
        }
        return true;
    }

    public static T? Aggregate<T>(this ImmutableArray<T> immutableArray, Func<T, T, T> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return immutableArray.Length == 0 ? default : Enumerable.Aggregate(Items(immutableArray), func);
    }

    public static TAccumulate Aggregate<TAccumulate, T>(this ImmutableArray<T> immutableArray, TAccumulate seed, Func<TAccumulate, T, TAccumulate> func) =>
        Enumerable.Aggregate(Items(immutableArray), seed, func);

    public static TResult Aggregate<TAccumulate, TResult, T>(this ImmutableArray<T> immutableArray, TAccumulate seed, Func<TAccumulate, T, TAccumulate> func, Func<TAccumulate, TResult> resultSelector) =>
        Enumerable.Aggregate(Items(immutableArray), seed, func, resultSelector);

    public static T ElementAt<T>(this ImmutableArray<T> immutableArray, int index) => immutableArray[index];

    public static T? ElementAtOrDefault<T>(this ImmutableArray<T> immutableArray, int index) =>
        (uint)index < (uint)immutableArray.Length ? immutableArray[index] : default;

    public static T First<T>(this ImmutableArray<T> immutableArray, Func<T, bool> predicate) => Enumerable.First(Items(immutableArray), predicate);

    public static T First<T>(this ImmutableArray<T> immutableArray) => Enumerable.First(Items(immutableArray));

    public static T? FirstOrDefault<T>(this ImmutableArray<T> immutableArray) => immutableArray.Length > 0 ? immutableArray[0] : default;

    public static T? FirstOrDefault<T>(this ImmutableArray<T> immutableArray, Func<T, bool> predicate) =>
        Enumerable.FirstOrDefault(Items(immutableArray), predicate);

    public static T Last<T>(this ImmutableArray<T> immutableArray) => Enumerable.Last(Items(immutableArray));

    public static T Last<T>(this ImmutableArray<T> immutableArray, Func<T, bool> predicate) => Enumerable.Last(Items(immutableArray), predicate);

    public static T? LastOrDefault<T>(this ImmutableArray<T> immutableArray) => Enumerable.LastOrDefault(Items(immutableArray));

    public static T? LastOrDefault<T>(this ImmutableArray<T> immutableArray, Func<T, bool> predicate) =>
        Enumerable.LastOrDefault(Items(immutableArray), predicate);

    public static T Single<T>(this ImmutableArray<T> immutableArray) => Enumerable.Single(Items(immutableArray));

    public static T Single<T>(this ImmutableArray<T> immutableArray, Func<T, bool> predicate) => Enumerable.Single(Items(immutableArray), predicate);

    public static T? SingleOrDefault<T>(this ImmutableArray<T> immutableArray) => Enumerable.SingleOrDefault(Items(immutableArray));

    public static T? SingleOrDefault<T>(this ImmutableArray<T> immutableArray, Func<T, bool> predicate) =>
        Enumerable.SingleOrDefault(Items(immutableArray), predicate);

    public static Dictionary<TKey, T> ToDictionary<TKey, T>(this ImmutableArray<T> immutableArray, Func<T, TKey> keySelector)
        where TKey : notnull
    {
        return Enumerable.ToDictionary(Items(immutableArray), keySelector);
    }

    public static Dictionary<TKey, TElement> ToDictionary<TKey, TElement, T>(this ImmutableArray<T> immutableArray, Func<T, TKey> keySelector, Func<T, TElement> elementSelector)
        where TKey : notnull
    {
        return Enumerable.ToDictionary(Items(immutableArray), keySelector, elementSelector);
    }

    public static Dictionary<TKey, T> ToDictionary<TKey, T>(this ImmutableArray<T> immutableArray, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        return Enumerable.ToDictionary(Items(immutableArray), keySelector, comparer);
    }

    public static Dictionary<TKey, TElement> ToDictionary<TKey, TElement, T>(this ImmutableArray<T> immutableArray, Func<T, TKey> keySelector, Func<T, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        return Enumerable.ToDictionary(Items(immutableArray), keySelector, elementSelector, comparer);
    }

    public static T[] ToArray<T>(this ImmutableArray<T> immutableArray)
    {
        T[] items = Items(immutableArray);
        return items.Length == 0 ? ImmutableArray<T>.Empty.array! : (T[])items.Clone();
    }

    public static T First<T>(this ImmutableArray<T>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Count == 0)
        {
            throw new InvalidOperationException();
        }
        return builder[0];
    }

    public static T? FirstOrDefault<T>(this ImmutableArray<T>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Count > 0 ? builder[0] : default;
    }

    public static T Last<T>(this ImmutableArray<T>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Count == 0)
        {
            throw new InvalidOperationException();
        }
        return builder[builder.Count - 1];
    }

    public static T? LastOrDefault<T>(this ImmutableArray<T>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Count > 0 ? builder[builder.Count - 1] : default;
    }
}

// AsyncEnumerable: the operators that await the sequence.
namespace System.Linq;

using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;

public static partial class AsyncEnumerable
{
    public static async ValueTask<List<TSource>> ToListAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        List<TSource> list = new();
        await foreach (TSource item in source.WithCancellation(cancellationToken).ConfigureAwait(false)) list.Add(item);
        return list;
    }

    public static async ValueTask<TSource[]> ToArrayAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default) =>
        (await source.ToListAsync(cancellationToken).ConfigureAwait(false)).ToArray();

    public static async ValueTask<HashSet<TSource>> ToHashSetAsync<TSource>(this IAsyncEnumerable<TSource> source, IEqualityComparer<TSource>? comparer = null, CancellationToken cancellationToken = default) =>
        new(await source.ToListAsync(cancellationToken).ConfigureAwait(false), comparer);

    public static async ValueTask<Dictionary<TKey, TSource>> ToDictionaryAsync<TSource, TKey>(
        this IAsyncEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer = null, CancellationToken cancellationToken = default) where TKey : notnull =>
        (await source.ToListAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(keySelector, comparer);

    public static async ValueTask<Dictionary<TKey, TElement>> ToDictionaryAsync<TSource, TKey, TElement>(
        this IAsyncEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer = null,
        CancellationToken cancellationToken = default) where TKey : notnull =>
        (await source.ToListAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(keySelector, elementSelector, comparer);

    public static async ValueTask<int> CountAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        int count = 0;
        await foreach (TSource _ in source.WithCancellation(cancellationToken).ConfigureAwait(false)) checked { count++; }
        return count;
    }

    public static ValueTask<int> CountAsync<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate, CancellationToken cancellationToken = default) => source.Where(predicate).CountAsync(cancellationToken);

    public static async ValueTask<long> LongCountAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default) => await source.CountAsync(cancellationToken).ConfigureAwait(false);

    public static async ValueTask<bool> AnyAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        await foreach (TSource _ in source.WithCancellation(cancellationToken).ConfigureAwait(false)) return true;
        return false;
    }

    public static ValueTask<bool> AnyAsync<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate, CancellationToken cancellationToken = default) => source.Where(predicate).AnyAsync(cancellationToken);

    public static async ValueTask<bool> AllAsync<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate, CancellationToken cancellationToken = default)
    {
        Check(source, predicate, nameof(predicate));
        await foreach (TSource item in source.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!predicate(item)) return false;
        }
        return true;
    }

    public static async ValueTask<bool> ContainsAsync<TSource>(this IAsyncEnumerable<TSource> source, TSource value, IEqualityComparer<TSource>? comparer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        comparer ??= EqualityComparer<TSource>.Default;
        await foreach (TSource item in source.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (comparer.Equals(item, value)) return true;
        }
        return false;
    }

    private static async ValueTask<(bool Found, TSource? Value)> TryFirst<TSource>(IAsyncEnumerable<TSource> source, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(source);
        await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false)) return (true, item);
        return (false, default);
    }

    private static async ValueTask<(bool Found, TSource? Value)> TryLast<TSource>(IAsyncEnumerable<TSource> source, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(source);
        (bool, TSource?) last = default;
        await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false)) last = (true, item);
        return last;
    }

    private static async ValueTask<(bool Found, TSource? Value)> TrySingle<TSource>(IAsyncEnumerable<TSource> source, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(source);
        (bool Found, TSource?) single = default;
        await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false))
        {
            if (single.Found) throw new InvalidOperationException("Sequence contains more than one element");
            single = (true, item);
        }
        return single;
    }

    private static async ValueTask<TSource> Demand<TSource>(ValueTask<(bool Found, TSource? Value)> search)
    {
        (bool found, TSource? value) = await search.ConfigureAwait(false);
        return found ? value! : throw new InvalidOperationException("Sequence contains no elements");
    }

    private static async ValueTask<TSource?> Default<TSource>(ValueTask<(bool Found, TSource? Value)> search) => (await search.ConfigureAwait(false)).Value;

    public static ValueTask<TSource> FirstAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default) => Demand(TryFirst(source, cancellationToken));
    public static ValueTask<TSource> FirstAsync<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate, CancellationToken cancellationToken = default) => Demand(TryFirst(source.Where(predicate), cancellationToken));
    public static ValueTask<TSource?> FirstOrDefaultAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default) => Default(TryFirst(source, cancellationToken));
    public static ValueTask<TSource?> FirstOrDefaultAsync<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate, CancellationToken cancellationToken = default) => Default(TryFirst(source.Where(predicate), cancellationToken));
    public static ValueTask<TSource> LastAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default) => Demand(TryLast(source, cancellationToken));
    public static ValueTask<TSource?> LastOrDefaultAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default) => Default(TryLast(source, cancellationToken));
    public static ValueTask<TSource> SingleAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default) => Demand(TrySingle(source, cancellationToken));
    public static ValueTask<TSource?> SingleOrDefaultAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default) => Default(TrySingle(source, cancellationToken));

    public static async ValueTask<TSource> ElementAtAsync<TSource>(this IAsyncEnumerable<TSource> source, int index, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        (bool found, TSource? value) = index < 0 ? default : await TryFirst(source.Skip(index), cancellationToken).ConfigureAwait(false);
        return found ? value! : throw new ArgumentOutOfRangeException(nameof(index));
    }

    public static async ValueTask<TSource> AggregateAsync<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, TSource, TSource> func, CancellationToken cancellationToken = default)
    {
        Check(source, func, nameof(func));
        return (await source.ToListAsync(cancellationToken).ConfigureAwait(false)).Aggregate(func);
    }

    public static async ValueTask<TAccumulate> AggregateAsync<TSource, TAccumulate>(
        this IAsyncEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, CancellationToken cancellationToken = default)
    {
        Check(source, func, nameof(func));
        await foreach (TSource item in source.WithCancellation(cancellationToken).ConfigureAwait(false)) seed = func(seed, item);
        return seed;
    }

    public static async ValueTask<TSource?> MinAsync<TSource>(this IAsyncEnumerable<TSource> source, IComparer<TSource>? comparer = null, CancellationToken cancellationToken = default) =>
        (await source.ToListAsync(cancellationToken).ConfigureAwait(false)).Min(comparer);

    public static async ValueTask<TSource?> MaxAsync<TSource>(this IAsyncEnumerable<TSource> source, IComparer<TSource>? comparer = null, CancellationToken cancellationToken = default) =>
        (await source.ToListAsync(cancellationToken).ConfigureAwait(false)).Max(comparer);

    private static async ValueTask<T> Total<T>(IAsyncEnumerable<T> source, CancellationToken token) where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(source);
        T total = T.Zero;
        await foreach (T item in source.WithCancellation(token).ConfigureAwait(false)) total = checked(total + item);
        return total;
    }

    public static ValueTask<int> SumAsync(this IAsyncEnumerable<int> source, CancellationToken cancellationToken = default) => Total(source, cancellationToken);
    public static ValueTask<long> SumAsync(this IAsyncEnumerable<long> source, CancellationToken cancellationToken = default) => Total(source, cancellationToken);
    public static ValueTask<double> SumAsync(this IAsyncEnumerable<double> source, CancellationToken cancellationToken = default) => Total(source, cancellationToken);
    public static ValueTask<decimal> SumAsync(this IAsyncEnumerable<decimal> source, CancellationToken cancellationToken = default) => Total(source, cancellationToken);
    public static async ValueTask<double> AverageAsync(this IAsyncEnumerable<int> source, CancellationToken cancellationToken = default) => (await source.ToListAsync(cancellationToken).ConfigureAwait(false)).Average();
    public static async ValueTask<double> AverageAsync(this IAsyncEnumerable<double> source, CancellationToken cancellationToken = default) => (await source.ToListAsync(cancellationToken).ConfigureAwait(false)).Average();

    public static async ValueTask<bool> SequenceEqualAsync<TSource>(
        this IAsyncEnumerable<TSource> first, IAsyncEnumerable<TSource> second, IEqualityComparer<TSource>? comparer = null, CancellationToken cancellationToken = default) =>
        (await first.ToListAsync(cancellationToken).ConfigureAwait(false)).SequenceEqual(await second.ToListAsync(cancellationToken).ConfigureAwait(false), comparer);
}

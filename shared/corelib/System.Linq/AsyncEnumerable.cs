// AsyncEnumerable: LINQ over asynchronous sequences. The lazy operators; what awaits a result is in the other parts.
namespace System.Linq;

using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

public static partial class AsyncEnumerable
{
    public static IAsyncEnumerable<TResult> Empty<TResult>() => Array.Empty<TResult>().ToAsyncEnumerable();

    public static IAsyncEnumerable<int> Range(int start, int count) => Enumerable.Range(start, count).ToAsyncEnumerable();

    public static IAsyncEnumerable<TResult> Repeat<TResult>(TResult element, int count) => Enumerable.Repeat(element, count).ToAsyncEnumerable();

    public static IAsyncEnumerable<TSource> ToAsyncEnumerable<TSource>(this IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Walk(source);

        static async IAsyncEnumerable<TSource> Walk(IEnumerable<TSource> source)
        {
            foreach (TSource item in source) yield return item;
        }
    }

    public static IEnumerable<TSource> ToBlockingEnumerable<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default)
    {
        IAsyncEnumerator<TSource> items = source.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (items.MoveNextAsync().AsTask().GetAwaiter().GetResult()) yield return items.Current;
        }
        finally
        {
            items.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    public static IAsyncEnumerable<TResult> Select<TSource, TResult>(this IAsyncEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        Check(source, selector, nameof(selector));
        return SelectCore(source, (item, _, _) => new ValueTask<TResult>(selector(item)));
    }

    public static IAsyncEnumerable<TResult> Select<TSource, TResult>(this IAsyncEnumerable<TSource> source, Func<TSource, int, TResult> selector)
    {
        Check(source, selector, nameof(selector));
        return SelectCore(source, (item, index, _) => new ValueTask<TResult>(selector(item, index)));
    }

    public static IAsyncEnumerable<TResult> Select<TSource, TResult>(this IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<TResult>> selector)
    {
        Check(source, selector, nameof(selector));
        return SelectCore(source, (item, _, token) => selector(item, token));
    }

    public static IAsyncEnumerable<TResult> Select<TSource, TResult>(this IAsyncEnumerable<TSource> source, Func<TSource, int, CancellationToken, ValueTask<TResult>> selector)
    {
        Check(source, selector, nameof(selector));
        return SelectCore(source, selector);
    }

    private static async IAsyncEnumerable<TResult> SelectCore<TSource, TResult>(
        IAsyncEnumerable<TSource> source, Func<TSource, int, CancellationToken, ValueTask<TResult>> selector, [EnumeratorCancellation] CancellationToken token = default)
    {
        int index = 0;
        await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false)) yield return await selector(item, checked(index++), token).ConfigureAwait(false);
    }

    public static IAsyncEnumerable<TSource> Where<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate, nameof(predicate));
        return WhereCore(source, (item, _, _) => new ValueTask<bool>(predicate(item)));
    }

    public static IAsyncEnumerable<TSource> Where<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        Check(source, predicate, nameof(predicate));
        return WhereCore(source, (item, index, _) => new ValueTask<bool>(predicate(item, index)));
    }

    public static IAsyncEnumerable<TSource> Where<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<bool>> predicate)
    {
        Check(source, predicate, nameof(predicate));
        return WhereCore(source, (item, _, token) => predicate(item, token));
    }

    public static IAsyncEnumerable<TSource> Where<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, int, CancellationToken, ValueTask<bool>> predicate)
    {
        Check(source, predicate, nameof(predicate));
        return WhereCore(source, predicate);
    }

    private static async IAsyncEnumerable<TSource> WhereCore<TSource>(
        IAsyncEnumerable<TSource> source, Func<TSource, int, CancellationToken, ValueTask<bool>> predicate, [EnumeratorCancellation] CancellationToken token = default)
    {
        int index = 0;
        await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false))
        {
            if (await predicate(item, checked(index++), token).ConfigureAwait(false)) yield return item;
        }
    }

    public static IAsyncEnumerable<TResult> SelectMany<TSource, TResult>(this IAsyncEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        Check(source, selector, nameof(selector));
        return SelectManyCore(source, item => selector(item).ToAsyncEnumerable());
    }

    public static IAsyncEnumerable<TResult> SelectMany<TSource, TResult>(this IAsyncEnumerable<TSource> source, Func<TSource, IAsyncEnumerable<TResult>> selector)
    {
        Check(source, selector, nameof(selector));
        return SelectManyCore(source, selector);
    }

    private static async IAsyncEnumerable<TResult> SelectManyCore<TSource, TResult>(
        IAsyncEnumerable<TSource> source, Func<TSource, IAsyncEnumerable<TResult>> selector, [EnumeratorCancellation] CancellationToken token = default)
    {
        await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false))
        {
            await foreach (TResult inner in selector(item).WithCancellation(token).ConfigureAwait(false)) yield return inner;
        }
    }

    public static IAsyncEnumerable<TSource> Take<TSource>(this IAsyncEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        return count <= 0 ? Empty<TSource>() : Core(source, count);

        static async IAsyncEnumerable<TSource> Core(IAsyncEnumerable<TSource> source, int count, [EnumeratorCancellation] CancellationToken token = default)
        {
            await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false))
            {
                yield return item;
                if (--count == 0) break;
            }
        }
    }

    public static IAsyncEnumerable<TSource> Skip<TSource>(this IAsyncEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        return WhereCore(source, (_, index, _) => new ValueTask<bool>(index >= count));
    }

    public static IAsyncEnumerable<TSource> TakeWhile<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate, nameof(predicate));
        return Core(source, predicate);

        static async IAsyncEnumerable<TSource> Core(IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate, [EnumeratorCancellation] CancellationToken token = default)
        {
            await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false))
            {
                if (!predicate(item)) break;
                yield return item;
            }
        }
    }

    public static IAsyncEnumerable<TSource> SkipWhile<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate, nameof(predicate));
        return Core(source, predicate);

        static async IAsyncEnumerable<TSource> Core(IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate, [EnumeratorCancellation] CancellationToken token = default)
        {
            bool skips = true;
            await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false))
            {
                if (skips && predicate(item)) continue;
                skips = false;
                yield return item;
            }
        }
    }

    public static IAsyncEnumerable<TSource> Concat<TSource>(this IAsyncEnumerable<TSource> first, IAsyncEnumerable<TSource> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return SelectManyCore(new[] { first, second }.ToAsyncEnumerable(), part => part);
    }

    public static IAsyncEnumerable<TSource> Append<TSource>(this IAsyncEnumerable<TSource> source, TSource element)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Concat(new[] { element }.ToAsyncEnumerable());
    }

    public static IAsyncEnumerable<TSource> Prepend<TSource>(this IAsyncEnumerable<TSource> source, TSource element)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new[] { element }.ToAsyncEnumerable().Concat(source);
    }

    public static IAsyncEnumerable<TSource> Distinct<TSource>(this IAsyncEnumerable<TSource> source, IEqualityComparer<TSource>? comparer = null) => source.DistinctBy(item => item, comparer);

    public static IAsyncEnumerable<TSource> DistinctBy<TSource, TKey>(this IAsyncEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer = null)
    {
        Check(source, keySelector, nameof(keySelector));
        return Core(source, keySelector, comparer);

        static async IAsyncEnumerable<TSource> Core(
            IAsyncEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer, [EnumeratorCancellation] CancellationToken token = default)
        {
            HashSet<TKey> seen = new(comparer);
            await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false))
            {
                if (seen.Add(keySelector(item))) yield return item;
            }
        }
    }

    public static IAsyncEnumerable<TResult> Zip<TFirst, TSecond, TResult>(this IAsyncEnumerable<TFirst> first, IAsyncEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        Check(first, resultSelector, nameof(resultSelector));
        ArgumentNullException.ThrowIfNull(second);
        return Core(first, second, resultSelector);

        static async IAsyncEnumerable<TResult> Core(
            IAsyncEnumerable<TFirst> first, IAsyncEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector, [EnumeratorCancellation] CancellationToken token = default)
        {
            await using IAsyncEnumerator<TSecond> others = second.GetAsyncEnumerator(token);
            await foreach (TFirst item in first.WithCancellation(token).ConfigureAwait(false))
            {
                if (!await others.MoveNextAsync().ConfigureAwait(false)) break;
                yield return resultSelector(item, others.Current);
            }
        }
    }

    public static IAsyncEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(this IAsyncEnumerable<TFirst> first, IAsyncEnumerable<TSecond> second) =>
        first.Zip(second, (one, other) => (one, other));

    public static IAsyncEnumerable<TSource[]> Chunk<TSource>(this IAsyncEnumerable<TSource> source, int size)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        return Core(source, size);

        static async IAsyncEnumerable<TSource[]> Core(IAsyncEnumerable<TSource> source, int size, [EnumeratorCancellation] CancellationToken token = default)
        {
            List<TSource> chunk = new();
            await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false))
            {
                chunk.Add(item);
                if (chunk.Count < size) continue;
                yield return chunk.ToArray();
                chunk.Clear();
            }
            if (chunk.Count > 0) yield return chunk.ToArray();
        }
    }

    public static IAsyncEnumerable<TResult> Cast<TResult>(this IAsyncEnumerable<object?> source) => source.Select(item => (TResult)item!);

    public static IAsyncEnumerable<TResult> OfType<TResult>(this IAsyncEnumerable<object?> source) => source.Where(item => item is TResult).Select(item => (TResult)item!);

    public static IAsyncEnumerable<TSource?> DefaultIfEmpty<TSource>(this IAsyncEnumerable<TSource> source) => source.DefaultIfEmpty(default!)!;

    public static IAsyncEnumerable<TSource> DefaultIfEmpty<TSource>(this IAsyncEnumerable<TSource> source, TSource defaultValue)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Core(source, defaultValue);

        static async IAsyncEnumerable<TSource> Core(IAsyncEnumerable<TSource> source, TSource defaultValue, [EnumeratorCancellation] CancellationToken token = default)
        {
            bool isEmpty = true;
            await foreach (TSource item in source.WithCancellation(token).ConfigureAwait(false))
            {
                isEmpty = false;
                yield return item;
            }
            if (isEmpty) yield return defaultValue;
        }
    }

    // Operators that need all elements: the sequence of LINQ over the list that they make.
    private static async IAsyncEnumerable<TResult> All<TSource, TResult>(IAsyncEnumerable<TSource> source, Func<List<TSource>, IEnumerable<TResult>> operation, [EnumeratorCancellation] CancellationToken token = default)
    {
        foreach (TResult item in operation(await source.ToListAsync(token).ConfigureAwait(false))) yield return item;
    }

    public static IAsyncEnumerable<TSource> Reverse<TSource>(this IAsyncEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return All(source, list => list.AsEnumerable().Reverse());
    }

    public static IAsyncEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this IAsyncEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer = null)
    {
        Check(source, keySelector, nameof(keySelector));
        return All(source, list => list.GroupBy(keySelector, comparer));
    }

    public static IAsyncEnumerable<TSource> Union<TSource>(this IAsyncEnumerable<TSource> first, IAsyncEnumerable<TSource> second, IEqualityComparer<TSource>? comparer = null) => first.Concat(second).Distinct(comparer);

    public static IAsyncEnumerable<TSource> Except<TSource>(this IAsyncEnumerable<TSource> first, IAsyncEnumerable<TSource> second, IEqualityComparer<TSource>? comparer = null) => Both(first, second, (one, other) => one.Except(other, comparer));

    public static IAsyncEnumerable<TSource> Intersect<TSource>(this IAsyncEnumerable<TSource> first, IAsyncEnumerable<TSource> second, IEqualityComparer<TSource>? comparer = null) => Both(first, second, (one, other) => one.Intersect(other, comparer));

    private static IAsyncEnumerable<TSource> Both<TSource>(IAsyncEnumerable<TSource> first, IAsyncEnumerable<TSource> second, Func<List<TSource>, List<TSource>, IEnumerable<TSource>> operation)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Core(first, second, operation);

        static async IAsyncEnumerable<TSource> Core(
            IAsyncEnumerable<TSource> first, IAsyncEnumerable<TSource> second, Func<List<TSource>, List<TSource>, IEnumerable<TSource>> operation, [EnumeratorCancellation] CancellationToken token = default)
        {
            List<TSource> others = await second.ToListAsync(token).ConfigureAwait(false);
            foreach (TSource item in operation(await first.ToListAsync(token).ConfigureAwait(false), others)) yield return item;
        }
    }

    private static void Check(object source, object function, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(function, name);
    }
}

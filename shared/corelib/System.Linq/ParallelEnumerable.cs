// ParallelEnumerable: the operators, each that of Enumerable over the query's elements.
namespace System.Linq;

using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public static class ParallelEnumerable
{
    public static ParallelQuery<TSource> AsParallel<TSource>(this IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ParallelQuery<TSource>(source, default);
    }

    public static ParallelQuery AsParallel(this IEnumerable source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ParallelQuery<object>(source.Cast<object>(), default);
    }

    public static ParallelQuery<int> Range(int start, int count) => new(Enumerable.Range(start, count), default);
    public static ParallelQuery<TResult> Repeat<TResult>(TResult element, int count) => new(Enumerable.Repeat(element, count), default);
    public static ParallelQuery<TResult> Empty<TResult>() => new(Array.Empty<TResult>(), default);

    // The order is kept in any case; the other settings are hints.
    public static ParallelQuery<TSource> AsOrdered<TSource>(this ParallelQuery<TSource> source) => Checked(source);
    public static ParallelQuery<TSource> AsUnordered<TSource>(this ParallelQuery<TSource> source) => Checked(source);
    public static ParallelQuery<TSource> WithExecutionMode<TSource>(this ParallelQuery<TSource> source, ParallelExecutionMode executionMode) =>
        executionMode is ParallelExecutionMode.Default or ParallelExecutionMode.ForceParallelism ? Checked(source) : throw new ArgumentException("The executionMode argument contains an invalid value.");
    public static ParallelQuery<TSource> WithMergeOptions<TSource>(this ParallelQuery<TSource> source, ParallelMergeOptions mergeOptions) => Checked(source);

    public static ParallelQuery<TSource> WithDegreeOfParallelism<TSource>(this ParallelQuery<TSource> source, int degreeOfParallelism)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (degreeOfParallelism is < 1 or > 512) throw new ArgumentOutOfRangeException(nameof(degreeOfParallelism));
        return source;
    }

    public static ParallelQuery<TSource> WithCancellation<TSource>(this ParallelQuery<TSource> source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ParallelQuery<TSource>(source.Items, cancellationToken);
    }

    public static IEnumerable<TSource> AsEnumerable<TSource>(this ParallelQuery<TSource> source) => Checked(source);
    public static IEnumerable<TSource> AsSequential<TSource>(this ParallelQuery<TSource> source) => Checked(source).Items;

    public static void ForAll<TSource>(this ParallelQuery<TSource> source, Action<TSource> action)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(action);
        Parallel.ForEach(source.Items, new ParallelOptions { CancellationToken = source.Token }, action);
    }

    public static ParallelQuery<TResult> Cast<TResult>(this ParallelQuery source) => new(source.CastItems<TResult>(), source.Token);
    public static ParallelQuery<TResult> OfType<TResult>(this ParallelQuery source) => new(source.ItemsOfType<TResult>(), source.Token);

    private static ParallelQuery<TSource> Checked<TSource>(ParallelQuery<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source;
    }

    // A new query over the same source.
    private static ParallelQuery<TResult> Then<TSource, TResult>(ParallelQuery<TSource> source, IEnumerable<TResult> items) => new(items, source.Token);

    public static ParallelQuery<TResult> Select<TSource, TResult>(this ParallelQuery<TSource> source, Func<TSource, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        return Then(source, source.Items.Select(selector));
    }

    public static ParallelQuery<TResult> Select<TSource, TResult>(this ParallelQuery<TSource> source, Func<TSource, int, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        return Then(source, source.Items.Select(selector));
    }

    public static ParallelQuery<TSource> Where<TSource>(this ParallelQuery<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Then(source, source.Items.Where(predicate));
    }

    public static ParallelQuery<TSource> Where<TSource>(this ParallelQuery<TSource> source, Func<TSource, int, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Then(source, source.Items.Where(predicate));
    }

    public static ParallelQuery<TResult> SelectMany<TSource, TResult>(this ParallelQuery<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        return Then(source, source.Items.SelectMany(selector));
    }

    public static ParallelQuery<TSource> Take<TSource>(this ParallelQuery<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Then(source, source.Items.Take(count));
    }

    public static ParallelQuery<TSource> Skip<TSource>(this ParallelQuery<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Then(source, source.Items.Skip(count));
    }

    public static ParallelQuery<TSource> TakeWhile<TSource>(this ParallelQuery<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Then(source, source.Items.TakeWhile(predicate));
    }

    public static ParallelQuery<TSource> SkipWhile<TSource>(this ParallelQuery<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Then(source, source.Items.SkipWhile(predicate));
    }

    public static ParallelQuery<TSource> Distinct<TSource>(this ParallelQuery<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Then(source, source.Items.Distinct());
    }

    public static ParallelQuery<TSource> Distinct<TSource>(this ParallelQuery<TSource> source, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Then(source, source.Items.Distinct(comparer));
    }

    public static ParallelQuery<TSource> Reverse<TSource>(this ParallelQuery<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Then(source, source.Items.Reverse());
    }

    public static ParallelQuery<TSource?> DefaultIfEmpty<TSource>(this ParallelQuery<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Then(source, source.Items.DefaultIfEmpty());
    }

    public static ParallelQuery<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this ParallelQuery<TSource> source, Func<TSource, TKey> keySelector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return Then(source, source.Items.GroupBy(keySelector));
    }

    public static ParallelQuery<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(this ParallelQuery<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        return Then(source, source.Items.GroupBy(keySelector, elementSelector));
    }

    public static ParallelQuery<TSource> Union<TSource>(this ParallelQuery<TSource> first, ParallelQuery<TSource> second) => Then(Checked(first), first.Items.Union(Checked(second).Items));
    public static ParallelQuery<TSource> Concat<TSource>(this ParallelQuery<TSource> first, ParallelQuery<TSource> second) => Then(Checked(first), first.Items.Concat(Checked(second).Items));
    public static ParallelQuery<TSource> Except<TSource>(this ParallelQuery<TSource> first, ParallelQuery<TSource> second) => Then(Checked(first), first.Items.Except(Checked(second).Items));
    public static ParallelQuery<TSource> Intersect<TSource>(this ParallelQuery<TSource> first, ParallelQuery<TSource> second) => Then(Checked(first), first.Items.Intersect(Checked(second).Items));
    public static ParallelQuery<TResult> Zip<TFirst, TSecond, TResult>(this ParallelQuery<TFirst> first, ParallelQuery<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector) =>
        Then(Checked(first), first.Items.Zip(Checked(second).Items, resultSelector));

    public static ParallelQuery<TResult> Join<TOuter, TInner, TKey, TResult>(
        this ParallelQuery<TOuter> outer, ParallelQuery<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector) =>
        Then(Checked(outer), outer.Items.Join(Checked(inner).Items, outerKeySelector, innerKeySelector, resultSelector));

    public static OrderedParallelQuery<TSource> OrderBy<TSource, TKey>(this ParallelQuery<TSource> source, Func<TSource, TKey> keySelector) => new(Checked(source).Items.OrderBy(keySelector), source.Token);
    public static OrderedParallelQuery<TSource> OrderByDescending<TSource, TKey>(this ParallelQuery<TSource> source, Func<TSource, TKey> keySelector) => new(Checked(source).Items.OrderByDescending(keySelector), source.Token);
    public static OrderedParallelQuery<TSource> ThenBy<TSource, TKey>(this OrderedParallelQuery<TSource> source, Func<TSource, TKey> keySelector) => new(source.Ordered.ThenBy(keySelector), source.Token);
    public static OrderedParallelQuery<TSource> ThenByDescending<TSource, TKey>(this OrderedParallelQuery<TSource> source, Func<TSource, TKey> keySelector) => new(source.Ordered.ThenByDescending(keySelector), source.Token);

    // Results of the whole query run over its wrapped enumeration, so that what delegates throw is wrapped; their own delegates' exceptions too.
    private static TResult Run<TSource, TResult>(ParallelQuery<TSource> source, Func<IEnumerable<TSource>, TResult> operation)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Token.ThrowIfCancellationRequested();
        try
        {
            return operation(source);
        }
        catch (Exception e) when (e is not (AggregateException or OperationCanceledException) && !IsOwn(e))
        {
            throw new AggregateException(e);
        }
    }

    // What an operator itself reports is not wrapped: an empty sequence, a key that is there twice, an index.
    private static bool IsOwn(Exception e) =>
        e is InvalidOperationException { Message: "Sequence contains no elements" or "Sequence contains no matching element" or "Sequence contains more than one element" or "Sequence contains more than one matching element" }
        or ArgumentOutOfRangeException { ParamName: "index" };

    public static int Count<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.Count());

    public static int Count<TSource>(this ParallelQuery<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Run(source, items => items.Count(predicate));
    }

    public static long LongCount<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.LongCount());

    public static bool Any<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.Any());

    public static bool Any<TSource>(this ParallelQuery<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Run(source, items => items.Any(predicate));
    }

    public static bool All<TSource>(this ParallelQuery<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Run(source, items => items.All(predicate));
    }

    public static bool Contains<TSource>(this ParallelQuery<TSource> source, TSource value) => Run(source, items => items.Contains(value));

    public static TSource First<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.First());

    public static TSource First<TSource>(this ParallelQuery<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Run(source, items => items.First(predicate));
    }

    public static TSource? FirstOrDefault<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.FirstOrDefault());

    public static TSource? FirstOrDefault<TSource>(this ParallelQuery<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Run(source, items => items.FirstOrDefault(predicate));
    }

    public static TSource Last<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.Last());

    public static TSource? LastOrDefault<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.LastOrDefault());

    public static TSource Single<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.Single());

    public static TSource? SingleOrDefault<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.SingleOrDefault());

    public static TSource ElementAt<TSource>(this ParallelQuery<TSource> source, int index) => Run(source, items => items.ElementAt(index));

    public static TSource Aggregate<TSource>(this ParallelQuery<TSource> source, Func<TSource, TSource, TSource> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Run(source, items => items.Aggregate(func));
    }

    public static TAccumulate Aggregate<TSource, TAccumulate>(this ParallelQuery<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Run(source, items => items.Aggregate(seed, func));
    }

    public static TSource? Min<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.Min());

    public static TSource? Max<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.Max());

    public static TSource[] ToArray<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.ToArray());

    public static List<TSource> ToList<TSource>(this ParallelQuery<TSource> source) => Run(source, items => items.ToList());

    public static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(this ParallelQuery<TSource> source, Func<TSource, TKey> keySelector) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return Run(source, items => items.ToDictionary(keySelector));
    }

    public static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(this ParallelQuery<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        return Run(source, items => items.ToDictionary(keySelector, elementSelector));
    }

    public static ILookup<TKey, TSource> ToLookup<TSource, TKey>(this ParallelQuery<TSource> source, Func<TSource, TKey> keySelector)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return Run(source, items => items.ToLookup(keySelector));
    }

    public static int Sum(this ParallelQuery<int> source) => Run(source, items => items.Sum());
    public static double Average(this ParallelQuery<int> source) => Run(source, items => items.Average());
    public static int Sum<TSource>(this ParallelQuery<TSource> source, Func<TSource, int> selector) => Run(source, items => items.Sum(selector));
    public static long Sum(this ParallelQuery<long> source) => Run(source, items => items.Sum());
    public static double Average(this ParallelQuery<long> source) => Run(source, items => items.Average());
    public static long Sum<TSource>(this ParallelQuery<TSource> source, Func<TSource, long> selector) => Run(source, items => items.Sum(selector));
    public static double Sum(this ParallelQuery<double> source) => Run(source, items => items.Sum());
    public static double Average(this ParallelQuery<double> source) => Run(source, items => items.Average());
    public static double Sum<TSource>(this ParallelQuery<TSource> source, Func<TSource, double> selector) => Run(source, items => items.Sum(selector));
    public static decimal Sum(this ParallelQuery<decimal> source) => Run(source, items => items.Sum());
    public static decimal Average(this ParallelQuery<decimal> source) => Run(source, items => items.Average());
    public static decimal Sum<TSource>(this ParallelQuery<TSource> source, Func<TSource, decimal> selector) => Run(source, items => items.Sum(selector));
    public static float Sum(this ParallelQuery<float> source) => Run(source, items => items.Sum());
    public static float Average(this ParallelQuery<float> source) => Run(source, items => items.Average());
    public static float Sum<TSource>(this ParallelQuery<TSource> source, Func<TSource, float> selector) => Run(source, items => items.Sum(selector));

    public static bool SequenceEqual<TSource>(this ParallelQuery<TSource> first, ParallelQuery<TSource> second) => Run(first, items => items.SequenceEqual(Checked(second)));
}

// Parallel LINQ. Queries run in the order of their sources on the thread that asks for the results, which PLINQ allows; ForAll uses the pool.
// What a delegate throws arrives in an AggregateException, as it must.
namespace System.Linq;

using System.Collections;
using System.Collections.Generic;
using System.Threading;

public enum ParallelExecutionMode { Default = 0, ForceParallelism = 1 }

public enum ParallelMergeOptions { Default = 0, NotBuffered = 1, AutoBuffered = 2, FullyBuffered = 3 }

public abstract class ParallelQuery : IEnumerable
{
    internal CancellationToken Token;

    internal ParallelQuery() { }

    internal abstract IEnumerable<TResult> CastItems<TResult>();
    internal abstract IEnumerable<TResult> ItemsOfType<TResult>();
    internal abstract IEnumerator GetEnumeratorCore();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumeratorCore();
}

public class ParallelQuery<TSource> : ParallelQuery, IEnumerable<TSource>
{
    // The query's elements, with what delegates throw as it is.
    internal readonly IEnumerable<TSource> Items;

    internal ParallelQuery(IEnumerable<TSource> items, CancellationToken token)
    {
        Items = items;
        Token = token;
    }

    internal override IEnumerable<TResult> CastItems<TResult>() => Items.Cast<TResult>();
    internal override IEnumerable<TResult> ItemsOfType<TResult>() => Items.OfType<TResult>();
    internal override IEnumerator GetEnumeratorCore() => GetEnumerator();

    public virtual IEnumerator<TSource> GetEnumerator()
    {
        using IEnumerator<TSource> items = Items.GetEnumerator();
        while (Advance(items)) yield return items.Current;
    }

    private bool Advance(IEnumerator<TSource> items)
    {
        Token.ThrowIfCancellationRequested();
        try
        {
            return items.MoveNext();
        }
        catch (Exception e) when (e is not OperationCanceledException || !Token.IsCancellationRequested)
        {
            throw new AggregateException(e);
        }
    }
}

public class OrderedParallelQuery<TSource> : ParallelQuery<TSource>
{
    internal readonly IOrderedEnumerable<TSource> Ordered;

    internal OrderedParallelQuery(IOrderedEnumerable<TSource> items, CancellationToken token) : base(items, token) => Ordered = items;
}

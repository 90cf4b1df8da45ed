// Parallel: asynchronous loops.
namespace System.Threading.Tasks;

using System.Collections.Generic;

public static partial class Parallel
{
    public static Task ForEachAsync<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body) =>
        ForEachAsync(source, s_defaultOptions, body);

    public static Task ForEachAsync<TSource>(
        IEnumerable<TSource> source, CancellationToken cancellationToken, Func<TSource, CancellationToken, ValueTask> body) =>
        ForEachAsync(source, new ParallelOptions { CancellationToken = cancellationToken }, body);

    public static Task ForEachAsync<TSource>(
        IEnumerable<TSource> source, ParallelOptions parallelOptions, Func<TSource, CancellationToken, ValueTask> body)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(parallelOptions);
        ArgumentNullException.ThrowIfNull(body);
        IEnumerator<TSource> enumerator = source.GetEnumerator();
        return RunAsync(
            parallelOptions,
            async () =>
            {
                await Task.CompletedTask.ConfigureAwait(false);
                return enumerator.MoveNext() ? (true, enumerator.Current) : (false, default!);
            },
            () =>
            {
                enumerator.Dispose();
                return default;
            },
            body);
    }

    public static Task ForEachAsync<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body) =>
        ForEachAsync(source, s_defaultOptions, body);

    public static Task ForEachAsync<TSource>(
        IAsyncEnumerable<TSource> source, CancellationToken cancellationToken, Func<TSource, CancellationToken, ValueTask> body) =>
        ForEachAsync(source, new ParallelOptions { CancellationToken = cancellationToken }, body);

    public static Task ForEachAsync<TSource>(
        IAsyncEnumerable<TSource> source, ParallelOptions parallelOptions, Func<TSource, CancellationToken, ValueTask> body)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(parallelOptions);
        ArgumentNullException.ThrowIfNull(body);
        IAsyncEnumerator<TSource> enumerator = source.GetAsyncEnumerator(parallelOptions.CancellationToken);
        return RunAsync(
            parallelOptions,
            async () => await enumerator.MoveNextAsync().ConfigureAwait(false) ? (true, enumerator.Current) : (false, default!),
            enumerator.DisposeAsync,
            body);
    }

    private static async Task RunAsync<TSource>(
        ParallelOptions options,
        Func<ValueTask<(bool HasItem, TSource Item)>> next,
        Func<ValueTask> dispose,
        Func<TSource, CancellationToken, ValueTask> body)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken);
        using SemaphoreSlim gate = new SemaphoreSlim(1, 1);
        List<Exception> exceptions = new List<Exception>();
        async Task Worker()
        {
            try
            {
                while (true)
                {
                    stop.Token.ThrowIfCancellationRequested();
                    await gate.WaitAsync(stop.Token).ConfigureAwait(false);
                    (bool HasItem, TSource Item) found;
                    try
                    {
                        found = await next().ConfigureAwait(false);
                    }
                    finally
                    {
                        gate.Release();
                    }
                    if (!found.HasItem)
                    {
                        return;
                    }
                    await body(found.Item, stop.Token).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException canceled) when (canceled.CancellationToken == stop.Token && stop.IsCancellationRequested)
            {
                // Another worker failed, or the caller gave up.
            }
            catch (Exception exception)
            {
                lock (exceptions)
                {
                    exceptions.Add(exception);
                }
                stop.Cancel();
            }
        }

        Task[] workers = new Task[options.EffectiveDegree];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i] = Task.Run(Worker);
        }
        try
        {
            await Task.WhenAll(workers).ConfigureAwait(false);
        }
        finally
        {
            await dispose().ConfigureAwait(false);
        }
        if (exceptions.Count == 1)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exceptions[0]);
        }
        if (exceptions.Count > 1)
        {
            throw new AggregateException(exceptions);
        }
        options.CancellationToken.ThrowIfCancellationRequested();
    }
}

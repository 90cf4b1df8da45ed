// Parallel: asynchronous loops. Workers take one item at a time; the first one to get an item starts the next worker.
namespace System.Threading.Tasks;

using System.Collections.Generic;
using System.Numerics;

public static partial class Parallel
{
    public static Task ForAsync<T>(T fromInclusive, T toExclusive, Func<T, CancellationToken, ValueTask> body)
        where T : notnull, IBinaryInteger<T> =>
        ForAsync(fromInclusive, toExclusive, s_defaultOptions, body);

    public static Task ForAsync<T>(
        T fromInclusive, T toExclusive, CancellationToken cancellationToken, Func<T, CancellationToken, ValueTask> body)
        where T : notnull, IBinaryInteger<T> =>
        ForAsync(fromInclusive, toExclusive, new ParallelOptions { CancellationToken = cancellationToken }, body);

    public static Task ForAsync<T>(T fromInclusive, T toExclusive, ParallelOptions parallelOptions, Func<T, CancellationToken, ValueTask> body)
        where T : notnull, IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(fromInclusive);
        ArgumentNullException.ThrowIfNull(toExclusive);
        return ForEachAsync(Range(fromInclusive, toExclusive), parallelOptions, body);
    }

    private static IEnumerable<T> Range<T>(T fromInclusive, T toExclusive)
        where T : notnull, IBinaryInteger<T>
    {
        for (T i = fromInclusive; i < toExclusive; i++)
        {
            yield return i;
        }
    }

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
        return Run(
            parallelOptions,
            body,
            _ =>
            {
                IEnumerator<TSource> enumerator = source.GetEnumerator();
                return (
                    () => new ValueTask<bool>(enumerator.MoveNext()),
                    () => enumerator.Current,
                    () =>
                    {
                        enumerator.Dispose();
                        return default;
                    });
            });
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
        return Run(
            parallelOptions,
            body,
            token =>
            {
                IAsyncEnumerator<TSource> enumerator = source.GetAsyncEnumerator(token);
                return (enumerator.MoveNextAsync, () => enumerator.Current, enumerator.DisposeAsync);
            });
    }

    /// `open` gets the enumerator, and answers how to move it, read it and dispose it.
    private static Task Run<TSource>(
        ParallelOptions options,
        Func<TSource, CancellationToken, ValueTask> body,
        Func<CancellationToken, (Func<ValueTask<bool>>, Func<TSource>, Func<ValueTask>)> open)
    {
        if (options.CancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(options.CancellationToken);
        }
        AsyncLoop<TSource> loop = new AsyncLoop<TSource>(options, body);
        try
        {
            loop.Open(open);
        }
        catch (Exception exception)
        {
            return Task.FromException(exception);
        }
        loop.StartWorker();
        return loop.Task;
    }

    private sealed class AsyncLoop<TSource>
    {
        private readonly TaskCompletionSource _completion = new TaskCompletionSource();
        private readonly CancellationToken _external;
        private readonly CancellationTokenSource _stop = new CancellationTokenSource();
        private readonly CancellationTokenRegistration _registration;
        private readonly SemaphoreSlim _gate = new SemaphoreSlim(1, 1);
        private readonly TaskScheduler _scheduler;
        private readonly Func<TSource, CancellationToken, ValueTask> _body;
        private Func<ValueTask<bool>> _moveNext = null!;
        private Func<TSource> _current = null!;
        private Func<ValueTask> _dispose = null!;
        private List<Exception>? _exceptions;
        private int _workersToStart;
        private int _running;

        internal AsyncLoop(ParallelOptions options, Func<TSource, CancellationToken, ValueTask> body)
        {
            _external = options.CancellationToken;
            _scheduler = options.TaskScheduler ?? TaskScheduler.Current;
            _workersToStart = options.EffectiveDegree;
            _body = body;
            _registration = _external.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _stop);
        }

        internal Task Task => _completion.Task;

        internal void Open(Func<CancellationToken, (Func<ValueTask<bool>>, Func<TSource>, Func<ValueTask>)> open)
        {
            try
            {
                (_moveNext, _current, _dispose) = open(_stop.Token);
            }
            catch
            {
                _registration.Unregister();
                throw;
            }
        }

        /// One worker more, up to the degree.
        internal void StartWorker()
        {
            if (_workersToStart == 0)
            {
                return;
            }
            _workersToStart--;
            Interlocked.Increment(ref _running);
            Task.Factory.StartNew(
                static state => ((AsyncLoop<TSource>)state!).Work(), this, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _scheduler);
        }

        private async Task Work()
        {
            bool startedNext = false;
            try
            {
                while (!_stop.IsCancellationRequested)
                {
                    TSource item;
                    await _gate.WaitAsync();
                    try
                    {
                        if (_stop.IsCancellationRequested || !await _moveNext())
                        {
                            break;
                        }
                        item = _current();
                        if (!startedNext)
                        {
                            startedNext = true;
                            StartWorker();
                        }
                    }
                    finally
                    {
                        _gate.Release();
                    }
                    await _body(item, _stop.Token);
                }
            }
            catch (Exception exception)
            {
                Record(exception);
                _stop.Cancel();
            }
            if (Interlocked.Decrement(ref _running) == 0)
            {
                await Finish();
            }
        }

        private void Record(Exception exception)
        {
            lock (_gate)
            {
                (_exceptions ??= new List<Exception>()).Add(exception);
            }
        }

        /// The last worker does this. A caller who gave up is told so, whatever else went wrong.
        private async Task Finish()
        {
            try
            {
                await _dispose();
            }
            catch (Exception exception)
            {
                Record(exception);
            }
            _registration.Unregister();
            if (_external.IsCancellationRequested)
            {
                _completion.TrySetCanceled(_external);
            }
            else if (_exceptions is not null)
            {
                _completion.TrySetException(_exceptions);
            }
            else
            {
                _completion.TrySetResult();
            }
        }
    }
}

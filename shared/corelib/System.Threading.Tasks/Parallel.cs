// Parallel loops: the calling thread and up to MaxDegreeOfParallelism - 1 pool tasks take chunks of the range or of the sequence.
namespace System.Threading.Tasks;

using System.Collections.Generic;

public class ParallelOptions
{
    private int _maxDegreeOfParallelism = -1;

    public TaskScheduler? TaskScheduler { get; set; } = TaskScheduler.Default;

    public int MaxDegreeOfParallelism
    {
        get => _maxDegreeOfParallelism;
        set
        {
            if (value is 0 or < -1)
            {
                throw new ArgumentOutOfRangeException(nameof(MaxDegreeOfParallelism));
            }
            _maxDegreeOfParallelism = value;
        }
    }

    public CancellationToken CancellationToken { get; set; }

    internal int EffectiveDegree => _maxDegreeOfParallelism == -1 ? Environment.ProcessorCount : _maxDegreeOfParallelism;
}

public struct ParallelLoopResult
{
    internal bool _completed;
    internal long? _lowestBreakIteration;

    public readonly bool IsCompleted => _completed;

    public readonly long? LowestBreakIteration => _lowestBreakIteration;
}

public class ParallelLoopState
{
    /// Shared by the workers of one loop.
    internal sealed class Shared
    {
        internal volatile bool Stopped;
        internal volatile bool Faulted;
        internal long LowestBreak = long.MaxValue;

        internal bool MustEnd(long iteration) => Stopped || Faulted || iteration > Volatile.Read(ref LowestBreak);
    }

    internal readonly Shared Loop;
    internal long CurrentIteration;

    internal ParallelLoopState(Shared loop)
    {
        Loop = loop;
    }

    public bool ShouldExitCurrentIteration => Loop.MustEnd(CurrentIteration);

    public bool IsStopped => Loop.Stopped;

    public bool IsExceptional => Loop.Faulted;

    public long? LowestBreakIteration => Loop.LowestBreak == long.MaxValue ? null : Loop.LowestBreak;

    public void Stop()
    {
        if (Loop.LowestBreak != long.MaxValue)
        {
            throw new InvalidOperationException("Stop was called after Break was called.");
        }
        Loop.Stopped = true;
    }

    public void Break()
    {
        if (Loop.Stopped)
        {
            throw new InvalidOperationException("Break was called after Stop was called.");
        }
        long current = CurrentIteration;
        long lowest = Volatile.Read(ref Loop.LowestBreak);
        while (current < lowest)
        {
            long seen = Interlocked.CompareExchange(ref Loop.LowestBreak, current, lowest);
            if (seen == lowest)
            {
                break;
            }
            lowest = seen;
        }
    }
}

public static partial class Parallel
{
    private static readonly ParallelOptions s_defaultOptions = new ParallelOptions();

    public static void Invoke(params Action[] actions) => Invoke(s_defaultOptions, actions);

    public static void Invoke(ParallelOptions parallelOptions, params Action[] actions)
    {
        ArgumentNullException.ThrowIfNull(parallelOptions);
        ArgumentNullException.ThrowIfNull(actions);
        parallelOptions.CancellationToken.ThrowIfCancellationRequested();
        Action[] copy = (Action[])actions.Clone();
        foreach (Action? action in copy)
        {
            if (action is null)
            {
                throw new ArgumentException("One of the actions was null.");
            }
        }
        List<Exception> exceptions = new List<Exception>();
        int next = -1;
        Run(parallelOptions, copy.Length, () =>
        {
            int index;
            while ((index = Interlocked.Increment(ref next)) < copy.Length)
            {
                try
                {
                    copy[index]();
                }
                catch (Exception exception)
                {
                    lock (exceptions)
                    {
                        exceptions.Add(exception);
                    }
                }
            }
        });
        ThrowCollected(exceptions, parallelOptions.CancellationToken);
    }

    /// Runs `worker` here and on the pool, at most `wanted` times at once, and waits for all.
    private static void Run(ParallelOptions options, long wanted, Action worker)
    {
        int degree = (int)Math.Min(options.EffectiveDegree, wanted);
        Task[] tasks = new Task[Math.Max(0, degree - 1)];
        TaskScheduler scheduler = options.TaskScheduler ?? TaskScheduler.Current;
        for (int i = 0; i < tasks.Length; i++)
        {
            tasks[i] = Task.Factory.StartNew(worker, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler);
        }
        worker();
        Task.WaitAll(tasks);
    }

    private static void ThrowCollected(List<Exception> exceptions, CancellationToken token)
    {
        if (exceptions.Count == 0)
        {
            return;
        }
        // Cancelled everywhere by the loop's own token: that exception itself.
        if (token.IsCancellationRequested && exceptions.TrueForAll(exception => exception is OperationCanceledException canceled && canceled.CancellationToken == token))
        {
            throw new OperationCanceledException(token);
        }
        throw new AggregateException(exceptions);
    }

    private static ParallelLoopResult ForCore<TLocal>(
        long fromInclusive,
        long toExclusive,
        ParallelOptions options,
        Func<TLocal>? localInit,
        Func<long, ParallelLoopState, TLocal, TLocal> body,
        Action<TLocal>? localFinally)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        if (fromInclusive >= toExclusive)
        {
            return new ParallelLoopResult { _completed = true };
        }
        ParallelLoopState.Shared shared = new ParallelLoopState.Shared();
        List<Exception> exceptions = new List<Exception>();
        long count = toExclusive - fromInclusive;
        long chunk = Math.Max(1, Math.Min(1024, count / (options.EffectiveDegree * 8L)));
        long next = fromInclusive;
        Run(options, count, () =>
        {
            ParallelLoopState state = new ParallelLoopState(shared);
            TLocal local = default!;
            bool hasLocal = false;
            try
            {
                if (localInit is not null)
                {
                    local = localInit();
                }
                hasLocal = true;
                while (!shared.Stopped && !shared.Faulted)
                {
                    long start = Interlocked.Add(ref next, chunk) - chunk;
                    if (start >= toExclusive)
                    {
                        break;
                    }
                    long end = Math.Min(start + chunk, toExclusive);
                    for (long i = start; i < end && !shared.MustEnd(i); i++)
                    {
                        options.CancellationToken.ThrowIfCancellationRequested();
                        state.CurrentIteration = i;
                        local = body(i, state, local);
                    }
                }
            }
            catch (Exception exception)
            {
                shared.Faulted = true;
                lock (exceptions)
                {
                    exceptions.Add(exception);
                }
            }
            finally
            {
                if (hasLocal)
                {
                    localFinally?.Invoke(local);
                }
            }
        });
        ThrowCollected(exceptions, options.CancellationToken);
        return new ParallelLoopResult
        {
            _completed = !shared.Stopped && shared.LowestBreak == long.MaxValue,
            _lowestBreakIteration = shared.LowestBreak == long.MaxValue ? null : shared.LowestBreak,
        };
    }

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int> body) =>
        For(fromInclusive, toExclusive, s_defaultOptions, body);

    public static ParallelLoopResult For(long fromInclusive, long toExclusive, Action<long> body) =>
        For(fromInclusive, toExclusive, s_defaultOptions, body);

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Action<int> body)
    {
        ArgumentNullException.ThrowIfNull(parallelOptions);
        ArgumentNullException.ThrowIfNull(body);
        return ForCore<int>(fromInclusive, toExclusive, parallelOptions, null, (i, _, local) => { body((int)i); return local; }, null);
    }

    public static ParallelLoopResult For(long fromInclusive, long toExclusive, ParallelOptions parallelOptions, Action<long> body)
    {
        ArgumentNullException.ThrowIfNull(parallelOptions);
        ArgumentNullException.ThrowIfNull(body);
        return ForCore<int>(fromInclusive, toExclusive, parallelOptions, null, (i, _, local) => { body(i); return local; }, null);
    }

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int, ParallelLoopState> body) =>
        For(fromInclusive, toExclusive, s_defaultOptions, body);

    public static ParallelLoopResult For(long fromInclusive, long toExclusive, Action<long, ParallelLoopState> body) =>
        For(fromInclusive, toExclusive, s_defaultOptions, body);

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Action<int, ParallelLoopState> body)
    {
        ArgumentNullException.ThrowIfNull(parallelOptions);
        ArgumentNullException.ThrowIfNull(body);
        return ForCore<int>(fromInclusive, toExclusive, parallelOptions, null, (i, state, local) => { body((int)i, state); return local; }, null);
    }

    public static ParallelLoopResult For(long fromInclusive, long toExclusive, ParallelOptions parallelOptions, Action<long, ParallelLoopState> body)
    {
        ArgumentNullException.ThrowIfNull(parallelOptions);
        ArgumentNullException.ThrowIfNull(body);
        return ForCore<int>(fromInclusive, toExclusive, parallelOptions, null, (i, state, local) => { body(i, state); return local; }, null);
    }

    public static ParallelLoopResult For<TLocal>(
        int fromInclusive, int toExclusive, Func<TLocal> localInit, Func<int, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        For(fromInclusive, toExclusive, s_defaultOptions, localInit, body, localFinally);

    public static ParallelLoopResult For<TLocal>(
        long fromInclusive, long toExclusive, Func<TLocal> localInit, Func<long, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        For(fromInclusive, toExclusive, s_defaultOptions, localInit, body, localFinally);

    public static ParallelLoopResult For<TLocal>(
        int fromInclusive,
        int toExclusive,
        ParallelOptions parallelOptions,
        Func<TLocal> localInit,
        Func<int, ParallelLoopState, TLocal, TLocal> body,
        Action<TLocal> localFinally)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(localInit);
        ArgumentNullException.ThrowIfNull(localFinally);
        ArgumentNullException.ThrowIfNull(parallelOptions);
        return ForCore(fromInclusive, toExclusive, parallelOptions, localInit, (i, state, local) => body((int)i, state, local), localFinally);
    }

    public static ParallelLoopResult For<TLocal>(
        long fromInclusive,
        long toExclusive,
        ParallelOptions parallelOptions,
        Func<TLocal> localInit,
        Func<long, ParallelLoopState, TLocal, TLocal> body,
        Action<TLocal> localFinally)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(localInit);
        ArgumentNullException.ThrowIfNull(localFinally);
        ArgumentNullException.ThrowIfNull(parallelOptions);
        return ForCore(fromInclusive, toExclusive, parallelOptions, localInit, body, localFinally);
    }

    private static ParallelLoopResult ForEachCore<TSource, TLocal>(
        IEnumerable<TSource> source,
        ParallelOptions options,
        Func<TLocal>? localInit,
        Func<TSource, ParallelLoopState, long, TLocal, TLocal> body,
        Action<TLocal>? localFinally)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        if (source is IList<TSource> list)
        {
            return ForCore(0, list.Count, options, localInit, (i, state, local) => body(list[(int)i], state, i, local), localFinally);
        }
        // Other sequences are enumerated under a lock, an element at a time.
        options.CancellationToken.ThrowIfCancellationRequested();
        ParallelLoopState.Shared shared = new ParallelLoopState.Shared();
        List<Exception> exceptions = new List<Exception>();
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        long index = -1;
        Run(options, long.MaxValue, () =>
        {
            ParallelLoopState state = new ParallelLoopState(shared);
            TLocal local = default!;
            bool hasLocal = false;
            try
            {
                if (localInit is not null)
                {
                    local = localInit();
                }
                hasLocal = true;
                while (!shared.Stopped && !shared.Faulted)
                {
                    options.CancellationToken.ThrowIfCancellationRequested();
                    TSource item;
                    long position;
                    lock (enumerator)
                    {
                        if (!enumerator.MoveNext())
                        {
                            break;
                        }
                        item = enumerator.Current;
                        position = ++index;
                    }
                    if (shared.MustEnd(position))
                    {
                        break;
                    }
                    state.CurrentIteration = position;
                    local = body(item, state, position, local);
                }
            }
            catch (Exception exception)
            {
                shared.Faulted = true;
                lock (exceptions)
                {
                    exceptions.Add(exception);
                }
            }
            finally
            {
                if (hasLocal)
                {
                    localFinally?.Invoke(local);
                }
            }
        });
        ThrowCollected(exceptions, options.CancellationToken);
        return new ParallelLoopResult
        {
            _completed = !shared.Stopped && shared.LowestBreak == long.MaxValue,
            _lowestBreakIteration = shared.LowestBreak == long.MaxValue ? null : shared.LowestBreak,
        };
    }

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource> body) => ForEach(source, s_defaultOptions, body);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Action<TSource> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return ForEachCore<TSource, int>(source, parallelOptions, null, (item, _, _, local) => { body(item); return local; }, null);
    }

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource, ParallelLoopState> body) =>
        ForEach(source, s_defaultOptions, body);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Action<TSource, ParallelLoopState> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return ForEachCore<TSource, int>(source, parallelOptions, null, (item, state, _, local) => { body(item, state); return local; }, null);
    }

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource, ParallelLoopState, long> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return ForEachCore<TSource, int>(source, s_defaultOptions, null, (item, state, index, local) => { body(item, state, index); return local; }, null);
    }

    public static ParallelLoopResult ForEach<TSource, TLocal>(
        IEnumerable<TSource> source, Func<TLocal> localInit, Func<TSource, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        ForEach(source, s_defaultOptions, localInit, body, localFinally);

    public static ParallelLoopResult ForEach<TSource, TLocal>(
        IEnumerable<TSource> source,
        ParallelOptions parallelOptions,
        Func<TLocal> localInit,
        Func<TSource, ParallelLoopState, TLocal, TLocal> body,
        Action<TLocal> localFinally)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(localInit);
        ArgumentNullException.ThrowIfNull(localFinally);
        return ForEachCore(source, parallelOptions, localInit, (item, state, _, local) => body(item, state, local), localFinally);
    }
}

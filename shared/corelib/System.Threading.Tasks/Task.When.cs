// Task: WhenAll, WhenAny, WhenEach.
namespace System.Threading.Tasks;

using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks.Sources;

public partial class Task
{
    private const string NullTask = "The tasks argument included a null value.";
    private const string NoTasks = "The tasks argument contains no tasks.";

    public static Task WhenAll(IEnumerable<Task> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return tasks switch
        {
            Task[] array => WhenAll((ReadOnlySpan<Task>)array),
            List<Task> list => WhenAll(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list)),
            _ => WhenAll((ReadOnlySpan<Task>)new List<Task>(tasks).ToArray()),
        };
    }

    public static Task WhenAll(params Task[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenAll((ReadOnlySpan<Task>)tasks);
    }

    public static Task WhenAll(params ReadOnlySpan<Task> tasks)
    {
        if (tasks.IsEmpty)
        {
            return CompletedTask;
        }
        CheckNoNull(tasks);
        return new WhenAllPromise(tasks);
    }

    public static Task<TResult[]> WhenAll<TResult>(IEnumerable<Task<TResult>> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return tasks switch
        {
            Task<TResult>[] array => WhenAll((ReadOnlySpan<Task<TResult>>)array),
            List<Task<TResult>> list => WhenAll<TResult>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list)),
            _ => WhenAll((ReadOnlySpan<Task<TResult>>)new List<Task<TResult>>(tasks).ToArray()),
        };
    }

    public static Task<TResult[]> WhenAll<TResult>(params Task<TResult>[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenAll((ReadOnlySpan<Task<TResult>>)tasks);
    }

    public static Task<TResult[]> WhenAll<TResult>(params ReadOnlySpan<Task<TResult>> tasks)
    {
        if (tasks.IsEmpty)
        {
            return new Task<TResult[]>(false, Array.Empty<TResult>(), TaskCreationOptions.None, default);
        }
        foreach (Task<TResult>? task in tasks)
        {
            if (task is null)
            {
                throw new ArgumentException(NullTask, nameof(tasks));
            }
        }
        return new WhenAllPromise<TResult>(tasks.ToArray());
    }

    private static void CheckNoNull(ReadOnlySpan<Task> tasks)
    {
        foreach (Task? task in tasks)
        {
            if (task is null)
            {
                throw new ArgumentException(NullTask, nameof(tasks));
            }
        }
    }

    /// Collects what went wrong: any fault makes a fault with all exceptions in order, else a cancelled task cancels.
    private static bool TryCollectFailures(ReadOnlySpan<Task> tasks, out List<ExceptionDispatchInfo>? exceptions, out Task? canceled)
    {
        exceptions = null;
        canceled = null;
        foreach (Task task in tasks)
        {
            if (task.IsFaulted)
            {
                (exceptions ??= new List<ExceptionDispatchInfo>()).AddRange(task.GetExceptionDispatchInfos());
            }
            else if (task.IsCanceled)
            {
                canceled ??= task;
            }
        }
        return exceptions is not null || canceled is not null;
    }

    private sealed class WhenAllPromise : Task, ITaskCompletionAction
    {
        /// The tasks that failed or were cancelled, in the order they completed.
        private List<Task>? _unsuccessful;
        private int _remaining;

        internal WhenAllPromise(ReadOnlySpan<Task> tasks)
        {
            _remaining = tasks.Length;
            foreach (Task task in tasks)
            {
                if (task.IsCompleted)
                {
                    Invoke(task);
                }
                else
                {
                    task.AddCompletionAction(this);
                }
            }
        }

        public bool InvokeMayRunArbitraryCode => true;

        public void Invoke(Task completingTask)
        {
            if (!completingTask.IsCompletedSuccessfully)
            {
                lock (this)
                {
                    (_unsuccessful ??= new List<Task>()).Add(completingTask);
                }
            }
            if (Interlocked.Decrement(ref _remaining) != 0)
            {
                return;
            }
            List<Task>? unsuccessful = _unsuccessful;
            _unsuccessful = null;
            if (unsuccessful is null)
            {
                TrySetResult();
                return;
            }
            if (!TryCollectFailures(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(unsuccessful), out List<ExceptionDispatchInfo>? exceptions, out Task? canceled))
            {
                TrySetResult();
            }
            else if (exceptions is not null)
            {
                TrySetException(exceptions);
            }
            else
            {
                TrySetCanceled(canceled!.CancellationToken, canceled.GetCancellationExceptionDispatchInfo());
            }
        }
    }

    private sealed class WhenAllPromise<T> : Task<T[]>, ITaskCompletionAction
    {
        private Task<T>[]? _tasks;
        private int _remaining;

        internal WhenAllPromise(Task<T>[] tasks)
        {
            _tasks = tasks;
            _remaining = tasks.Length;
            foreach (Task<T> task in tasks)
            {
                if (task.IsCompleted)
                {
                    Invoke(task);
                }
                else
                {
                    task.AddCompletionAction(this);
                }
            }
        }

        public bool InvokeMayRunArbitraryCode => true;

        public void Invoke(Task completingTask)
        {
            if (Interlocked.Decrement(ref _remaining) != 0)
            {
                return;
            }
            Task<T>[] tasks = _tasks!;
            _tasks = null;
            if (TryCollectFailures(tasks, out List<ExceptionDispatchInfo>? exceptions, out Task? canceled))
            {
                if (exceptions is not null)
                {
                    TrySetException(exceptions);
                }
                else
                {
                    TrySetCanceled(canceled!.CancellationToken, canceled.GetCancellationExceptionDispatchInfo());
                }
                return;
            }
            T[] results = new T[tasks.Length];
            for (int i = 0; i < results.Length; i++)
            {
                results[i] = tasks[i].ResultOnSuccess;
            }
            TrySetResult(results);
        }
    }

    public static Task<Task> WhenAny(params Task[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenAny((ReadOnlySpan<Task>)tasks);
    }

    public static Task<Task> WhenAny(params ReadOnlySpan<Task> tasks)
    {
        if (tasks.IsEmpty)
        {
            throw new ArgumentException(NoTasks, nameof(tasks));
        }
        return WhenAnyCore<Task>(tasks);
    }

    public static Task<Task> WhenAny(Task task1, Task task2)
    {
        ArgumentNullException.ThrowIfNull(task1);
        ArgumentNullException.ThrowIfNull(task2);
        return WhenAnyCore<Task>(new Task[] { task1, task2 });
    }

    public static Task<Task> WhenAny(IEnumerable<Task> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenAny((ReadOnlySpan<Task>)new List<Task>(tasks).ToArray());
    }

    public static Task<Task<TResult>> WhenAny<TResult>(params Task<TResult>[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenAny((ReadOnlySpan<Task<TResult>>)tasks);
    }

    public static Task<Task<TResult>> WhenAny<TResult>(params ReadOnlySpan<Task<TResult>> tasks)
    {
        if (tasks.IsEmpty)
        {
            throw new ArgumentException(NoTasks, nameof(tasks));
        }
        return WhenAnyCore(tasks);
    }

    public static Task<Task<TResult>> WhenAny<TResult>(Task<TResult> task1, Task<TResult> task2)
    {
        ArgumentNullException.ThrowIfNull(task1);
        ArgumentNullException.ThrowIfNull(task2);
        return WhenAnyCore<Task<TResult>>(new Task<TResult>[] { task1, task2 });
    }

    public static Task<Task<TResult>> WhenAny<TResult>(IEnumerable<Task<TResult>> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenAny((ReadOnlySpan<Task<TResult>>)new List<Task<TResult>>(tasks).ToArray());
    }

    private static Task<TTask> WhenAnyCore<TTask>(ReadOnlySpan<TTask> tasks)
        where TTask : Task
    {
        TTask? completed = null;
        foreach (TTask? task in tasks)
        {
            if (task is null)
            {
                throw new ArgumentException(NullTask, nameof(tasks));
            }
            if (completed is null && task.IsCompleted)
            {
                completed = task;
            }
        }
        return completed is not null ? FromResult(completed) : new WhenAnyPromise<TTask>(tasks.ToArray());
    }

    private sealed class WhenAnyPromise<TTask> : Task<TTask>, ITaskCompletionAction
        where TTask : Task
    {
        private TTask[]? _tasks;

        internal WhenAnyPromise(TTask[] tasks)
        {
            _tasks = tasks;
            foreach (TTask task in tasks)
            {
                if (IsCompleted)
                {
                    break;
                }
                task.AddCompletionAction(this);
            }
        }

        public bool InvokeMayRunArbitraryCode => true;

        public void Invoke(Task completingTask)
        {
            TTask[]? tasks = Volatile.Read(ref _tasks);
            if (tasks is null || Interlocked.CompareExchange(ref _tasks, null, tasks) != tasks)
            {
                return;
            }
            // The others need not hold on to this promise.
            foreach (TTask task in tasks)
            {
                if (task != completingTask && !task.IsCompleted)
                {
                    task.RemoveContinuation(this);
                }
            }
            TrySetResult((TTask)completingTask);
        }
    }

    public static IAsyncEnumerable<Task> WhenEach(params Task[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenEach((ReadOnlySpan<Task>)tasks);
    }

    public static IAsyncEnumerable<Task> WhenEach(params ReadOnlySpan<Task> tasks) => WhenEachState<Task>.Iterate(WhenEachState<Task>.Create(tasks));

    public static IAsyncEnumerable<Task> WhenEach(IEnumerable<Task> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenEach((ReadOnlySpan<Task>)new List<Task>(tasks).ToArray());
    }

    public static IAsyncEnumerable<Task<TResult>> WhenEach<TResult>(params Task<TResult>[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenEach((ReadOnlySpan<Task<TResult>>)tasks);
    }

    public static IAsyncEnumerable<Task<TResult>> WhenEach<TResult>(params ReadOnlySpan<Task<TResult>> tasks) =>
        WhenEachState<Task<TResult>>.Iterate(WhenEachState<Task<TResult>>.Create(tasks));

    public static IAsyncEnumerable<Task<TResult>> WhenEach<TResult>(IEnumerable<Task<TResult>> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WhenEach((ReadOnlySpan<Task<TResult>>)new List<Task<TResult>>(tasks).ToArray());
    }

    /// Completed tasks in the order they completed; the one consumer waits on it as a value task source.
    private sealed class WhenEachState<TTask> : Queue<TTask>, IValueTaskSource, ITaskCompletionAction
        where TTask : Task
    {
        private ManualResetValueTaskSourceCore<bool> _waiting = new ManualResetValueTaskSourceCore<bool> { RunContinuationsAsynchronously = true };
        private bool _enumerated;

        internal int Remaining;

        internal static WhenEachState<TTask>? Create(ReadOnlySpan<TTask> tasks)
        {
            if (tasks.IsEmpty)
            {
                return null;
            }
            foreach (TTask? task in tasks)
            {
                if (task is null)
                {
                    throw new ArgumentException(NullTask, nameof(tasks));
                }
            }
            WhenEachState<TTask> state = new WhenEachState<TTask>();
            HashSet<TTask> distinct = new HashSet<TTask>(tasks.Length);
            foreach (TTask task in tasks)
            {
                if (distinct.Add(task))
                {
                    state.Remaining++;
                }
            }
            foreach (TTask task in distinct)
            {
                task.AddCompletionAction(state);
            }
            return state;
        }

        internal static async IAsyncEnumerable<TTask> Iterate(
            WhenEachState<TTask>? state, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            if (state is null || Interlocked.Exchange(ref state._enumerated, true))
            {
                // Nothing to wait for, or enumerated before.
                cancellationToken.ThrowIfCancellationRequested();
                yield break;
            }
            while (state.Remaining > 0)
            {
                if (!state.TryTake(out TTask? next))
                {
                    await new ValueTask(state, state._waiting.Version).ConfigureAwait(false);
                    state.Reset();
                    continue;
                }
                cancellationToken.ThrowIfCancellationRequested();
                state.Remaining--;
                yield return next!;
            }
        }

        // What completes at the same time looks at the version, and then at the status.
        private void Reset()
        {
            lock (this)
            {
                _waiting.Reset();
            }
        }

        private bool TryTake(out TTask? task)
        {
            lock (this)
            {
                return TryDequeue(out task);
            }
        }

        public bool InvokeMayRunArbitraryCode => false;

        public void Invoke(Task completingTask)
        {
            lock (this)
            {
                Enqueue((TTask)completingTask);
                if (Count == 1 && _waiting.GetStatus(_waiting.Version) == ValueTaskSourceStatus.Pending)
                {
                    _waiting.SetResult(true);
                }
            }
        }

        void IValueTaskSource.GetResult(short token) => _waiting.GetResult(token);

        ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _waiting.GetStatus(token);

        void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _waiting.OnCompleted(continuation, state, token, flags);
    }
}

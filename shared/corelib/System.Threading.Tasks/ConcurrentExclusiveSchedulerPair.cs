// Two schedulers over one: tasks of the exclusive one run alone, those of the other beside each other.
namespace System.Threading.Tasks;

using System.Collections.Generic;

public class ConcurrentExclusiveSchedulerPair
{
    private readonly TaskScheduler _underlying;
    private readonly int _maxItemsPerTask;
    private readonly PartScheduler _concurrent;
    private readonly PartScheduler _exclusive;
    private readonly TaskCompletionSource _completion = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _completionRequested;
    private bool _exclusiveRuns;
    private int _concurrentWorkers;
    private List<Exception>? _exceptions;

    public ConcurrentExclusiveSchedulerPair()
        : this(TaskScheduler.Default)
    {
    }

    public ConcurrentExclusiveSchedulerPair(TaskScheduler taskScheduler)
        : this(taskScheduler, Environment.ProcessorCount)
    {
    }

    public ConcurrentExclusiveSchedulerPair(TaskScheduler taskScheduler, int maxConcurrencyLevel)
        : this(taskScheduler, maxConcurrencyLevel, -1)
    {
    }

    public ConcurrentExclusiveSchedulerPair(TaskScheduler taskScheduler, int maxConcurrencyLevel, int maxItemsPerTask)
    {
        ArgumentNullException.ThrowIfNull(taskScheduler);
        if (maxConcurrencyLevel is 0 or < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(maxConcurrencyLevel));
        }
        if (maxItemsPerTask is 0 or < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(maxItemsPerTask));
        }
        _underlying = taskScheduler;
        _maxItemsPerTask = maxItemsPerTask == -1 ? int.MaxValue : maxItemsPerTask;
        int level = maxConcurrencyLevel == -1 ? int.MaxValue : maxConcurrencyLevel;
        if (taskScheduler.MaximumConcurrencyLevel > 0)
        {
            level = Math.Min(level, taskScheduler.MaximumConcurrencyLevel);
        }
        _concurrent = new PartScheduler(this, level);
        _exclusive = new PartScheduler(this, 1);
    }

    public Task Completion => _completion.Task;

    public TaskScheduler ConcurrentScheduler => _concurrent;

    public TaskScheduler ExclusiveScheduler => _exclusive;

    private object Gate => _completion;

    public void Complete()
    {
        lock (Gate)
        {
            _completionRequested = true;
            CompleteIfDone();
        }
    }

    /// Under the lock: what is over completes, once nothing is queued or runs.
    private void CompleteIfDone()
    {
        if (!_completionRequested || _exclusiveRuns || _concurrentWorkers > 0)
        {
            return;
        }
        if (_exceptions is not null)
        {
            _completion.TrySetException(_exceptions);
        }
        else if (_exclusive.Tasks.Count == 0 && _concurrent.Tasks.Count == 0)
        {
            _completion.TrySetResult();
        }
    }

    private void Enqueue(PartScheduler part, Task task)
    {
        lock (Gate)
        {
            if (_completionRequested)
            {
                throw new InvalidOperationException(GetType().ToString());
            }
            part.Tasks.Enqueue(task);
            StartWorkers();
        }
    }

    /// Under the lock: exclusive tasks come first, when the concurrent ones that run have ended.
    private void StartWorkers()
    {
        if (_exclusiveRuns || _exceptions is not null)
        {
            return;
        }
        if (_exclusive.Tasks.Count > 0)
        {
            if (_concurrentWorkers == 0)
            {
                _exclusiveRuns = true;
                StartWorker(_exclusive);
            }
            return;
        }
        while (_exceptions is null && _concurrentWorkers < _concurrent.MaximumConcurrencyLevel && _concurrentWorkers < _concurrent.Tasks.Count)
        {
            _concurrentWorkers++;
            StartWorker(_concurrent);
        }
    }

    private void StartWorker(PartScheduler part)
    {
        try
        {
            Task worker = new Task(
                static state => ((PartScheduler)state!).Work(),
                part,
                CancellationToken.None,
                TaskCreationOptions.DenyChildAttach | TaskCreationOptions.PreferFairness);
            worker.Start(_underlying);
        }
        catch (Exception exception)
        {
            // The scheduler below takes no work any more: what is queued never runs, and the pair is over.
            (_exceptions ??= new List<Exception>()).Add(exception);
            _completionRequested = true;
            End(part);
        }
    }

    /// Under the lock: a worker of this part ends.
    private void End(PartScheduler part)
    {
        if (part == _exclusive)
        {
            _exclusiveRuns = false;
        }
        else
        {
            _concurrentWorkers--;
        }
        CompleteIfDone();
    }

    private sealed class PartScheduler(ConcurrentExclusiveSchedulerPair pair, int level) : TaskScheduler
    {
        /// How deep this thread is in workers of this scheduler.
        private readonly ThreadLocal<int> _depth = new ThreadLocal<int>();

        internal readonly Queue<Task> Tasks = new Queue<Task>();

        public override int MaximumConcurrencyLevel => level;

        protected internal override void QueueTask(Task task) => pair.Enqueue(this, task);

        protected override IEnumerable<Task> GetScheduledTasks()
        {
            lock (pair.Gate)
            {
                return Tasks.ToArray();
            }
        }

        /// Only a thread that runs tasks of this scheduler already may run another of them at once.
        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued)
        {
            if ((!taskWasPreviouslyQueued && pair._completionRequested) || _depth.Value == 0)
            {
                return false;
            }
            return TryExecuteTask(task);
        }

        internal void Work()
        {
            _depth.Value++;
            try
            {
                for (int i = 0; i < pair._maxItemsPerTask; i++)
                {
                    Task? task;
                    lock (pair.Gate)
                    {
                        // Concurrent workers make room for an exclusive task, once each has done something.
                        if ((i > 0 && this == pair._concurrent && pair._exclusive.Tasks.Count > 0) || !Tasks.TryDequeue(out task))
                        {
                            break;
                        }
                    }
                    // A task that was inlined in the meantime does not run again.
                    TryExecuteTask(task);
                }
            }
            finally
            {
                _depth.Value--;
                lock (pair.Gate)
                {
                    pair.End(this);
                    pair.StartWorkers();
                }
            }
        }
    }
}

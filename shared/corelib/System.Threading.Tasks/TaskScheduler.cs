namespace System.Threading.Tasks;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

public abstract class TaskScheduler
{
    private static readonly TaskScheduler s_default = new ThreadPoolTaskScheduler();
    private static int s_nextId;

    private volatile int _id;

    protected TaskScheduler()
    {
    }

    public static event EventHandler<UnobservedTaskExceptionEventArgs>? UnobservedTaskException;

    public static TaskScheduler Default => s_default;

    public static TaskScheduler Current => InternalCurrent ?? Default;

    /// The scheduler of the task that runs here, unless there is none or it hides its scheduler.
    internal static TaskScheduler? InternalCurrent => InternalCurrentOf(Thread.CurrentThread);

    private static TaskScheduler? InternalCurrentOf(Thread thread)
    {
        Task? task = AsyncThread.CurrentTask;
        return task is not null && (task.CreationOptions & TaskCreationOptions.HideScheduler) == 0 ? task.ExecutingTaskScheduler : null;
    }

    /// The current scheduler if it is not the default one.
    internal static TaskScheduler? CurrentCustom(Thread thread)
    {
        TaskScheduler? scheduler = InternalCurrentOf(thread);
        return scheduler == s_default ? null : scheduler;
    }

    public virtual int MaximumConcurrencyLevel => int.MaxValue;

    public int Id
    {
        get
        {
            if (_id == 0)
            {
                int id;
                do
                {
                    id = Interlocked.Increment(ref s_nextId);
                }
                while (id == 0);
                Interlocked.CompareExchange(ref _id, id, 0);
            }
            return _id;
        }
    }

    public static TaskScheduler FromCurrentSynchronizationContext() => new SynchronizationContextTaskScheduler();

    protected internal abstract void QueueTask(Task task);

    protected abstract bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued);

    protected abstract IEnumerable<Task>? GetScheduledTasks();

    protected internal virtual bool TryDequeue(Task task) => false;

    protected bool TryExecuteTask(Task task)
    {
        if (task.ExecutingTaskScheduler != this)
        {
            throw new InvalidOperationException("ExecuteTask may not be called for a task which was previously queued to a different TaskScheduler.");
        }
        return task.ExecuteEntry();
    }

    internal void InternalQueueTask(Task task) => QueueTask(task);

    internal bool TryRunInline(Task task, bool taskWasPreviouslyQueued)
    {
        TaskScheduler? scheduler = task.ExecutingTaskScheduler;
        if (scheduler != this && scheduler is not null)
        {
            return scheduler.TryRunInline(task, taskWasPreviouslyQueued);
        }
        // On a stack that is nearly used up the task is queued instead.
        if (scheduler is null || task.m_action is null || task.IsDelegateInvoked || task.IsCanceled || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }
        bool inlined = TryExecuteTaskInline(task, taskWasPreviouslyQueued);
        if (inlined && !(task.IsDelegateInvoked || task.IsCanceled))
        {
            throw new InvalidOperationException("The TryExecuteTaskInline call to the underlying scheduler succeeded, but the task body was not invoked.");
        }
        return inlined;
    }

    internal static void PublishUnobservedTaskException(object sender, UnobservedTaskExceptionEventArgs arguments) =>
        UnobservedTaskException?.Invoke(sender, arguments);
}

/// The default scheduler: the thread pool, or a thread of its own for a long-running task.
internal sealed class ThreadPoolTaskScheduler : TaskScheduler
{
    protected internal override void QueueTask(Task task)
    {
        TaskCreationOptions options = task.Options;
        if ((options & TaskCreationOptions.LongRunning) != 0)
        {
            Thread thread = new Thread(static state => ((Task)state!).ExecuteEntryUnsafe())
            {
                IsBackground = true,
                Name = ".NET Long Running Task",
            };
            thread.UnsafeStart(task);
            return;
        }
        ThreadPool.UnsafeQueueUserWorkItemInternal(task, preferLocal: (options & TaskCreationOptions.PreferFairness) == 0);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued)
    {
        if (taskWasPreviouslyQueued && !ThreadPool.TryPopCustomWorkItem(task))
        {
            return false;
        }
        task.ExecuteEntryUnsafe();
        return true;
    }

    protected internal override bool TryDequeue(Task task) => ThreadPool.TryPopCustomWorkItem(task);

    protected override IEnumerable<Task>? GetScheduledTasks() => null;
}

internal sealed class SynchronizationContextTaskScheduler : TaskScheduler
{
    private static readonly SendOrPostCallback s_execute = static state => ((Task)state!).ExecuteEntry();

    private readonly SynchronizationContext _context;

    internal SynchronizationContextTaskScheduler()
    {
        _context = SynchronizationContext.Current
            ?? throw new InvalidOperationException("The current SynchronizationContext may not be used as a TaskScheduler.");
    }

    protected internal override void QueueTask(Task task) => _context.Post(s_execute, task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        SynchronizationContext.Current == _context && TryExecuteTask(task);

    protected override IEnumerable<Task>? GetScheduledTasks() => null;

    public override int MaximumConcurrencyLevel => 1;
}

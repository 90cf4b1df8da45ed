// TaskFactory: tasks with the same token, options and scheduler.
namespace System.Threading.Tasks;

public partial class TaskFactory
{
    private readonly CancellationToken _cancellationToken;
    private readonly TaskCreationOptions _creationOptions;
    private readonly TaskContinuationOptions _continuationOptions;
    private readonly TaskScheduler? _scheduler;

    public TaskFactory()
        : this(default, TaskCreationOptions.None, TaskContinuationOptions.None, null)
    {
    }

    public TaskFactory(CancellationToken cancellationToken)
        : this(cancellationToken, TaskCreationOptions.None, TaskContinuationOptions.None, null)
    {
    }

    public TaskFactory(TaskScheduler? scheduler)
        : this(default, TaskCreationOptions.None, TaskContinuationOptions.None, scheduler)
    {
    }

    public TaskFactory(TaskCreationOptions creationOptions, TaskContinuationOptions continuationOptions)
        : this(default, creationOptions, continuationOptions, null)
    {
    }

    public TaskFactory(
        CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskContinuationOptions continuationOptions, TaskScheduler? scheduler)
    {
        Task.CreationOptionsFromContinuationOptions(continuationOptions, out _, out _);
        CheckCreationOptions(creationOptions);
        _cancellationToken = cancellationToken;
        _creationOptions = creationOptions;
        _continuationOptions = continuationOptions;
        _scheduler = scheduler;
    }

    internal static void CheckCreationOptions(TaskCreationOptions creationOptions)
    {
        const TaskCreationOptions Known =
            TaskCreationOptions.AttachedToParent | TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach
            | TaskCreationOptions.HideScheduler | TaskCreationOptions.PreferFairness | TaskCreationOptions.RunContinuationsAsynchronously;
        if ((creationOptions & ~Known) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(creationOptions));
        }
    }

    public CancellationToken CancellationToken => _cancellationToken;

    public TaskScheduler? Scheduler => _scheduler;

    public TaskCreationOptions CreationOptions => _creationOptions;

    public TaskContinuationOptions ContinuationOptions => _continuationOptions;

    private TaskScheduler SchedulerToUse => _scheduler ?? TaskScheduler.Current;

    public Task StartNew(Action action) =>
        Task.InternalStartNew(Task.InternalCurrentIfAttached(_creationOptions), action, null, _cancellationToken, SchedulerToUse, _creationOptions);

    public Task StartNew(Action action, CancellationToken cancellationToken) =>
        Task.InternalStartNew(Task.InternalCurrentIfAttached(_creationOptions), action, null, cancellationToken, SchedulerToUse, _creationOptions);

    public Task StartNew(Action action, TaskCreationOptions creationOptions) =>
        Task.InternalStartNew(Task.InternalCurrentIfAttached(creationOptions), action, null, _cancellationToken, SchedulerToUse, creationOptions);

    public Task StartNew(Action action, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        Task.InternalStartNew(Task.InternalCurrentIfAttached(creationOptions), action, null, cancellationToken, scheduler, creationOptions);

    public Task StartNew(Action<object?> action, object? state) =>
        Task.InternalStartNew(Task.InternalCurrentIfAttached(_creationOptions), action, state, _cancellationToken, SchedulerToUse, _creationOptions);

    public Task StartNew(Action<object?> action, object? state, CancellationToken cancellationToken) =>
        Task.InternalStartNew(Task.InternalCurrentIfAttached(_creationOptions), action, state, cancellationToken, SchedulerToUse, _creationOptions);

    public Task StartNew(Action<object?> action, object? state, TaskCreationOptions creationOptions) =>
        Task.InternalStartNew(Task.InternalCurrentIfAttached(creationOptions), action, state, _cancellationToken, SchedulerToUse, creationOptions);

    public Task StartNew(
        Action<object?> action, object? state, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        Task.InternalStartNew(Task.InternalCurrentIfAttached(creationOptions), action, state, cancellationToken, scheduler, creationOptions);

    public Task<TResult> StartNew<TResult>(Func<TResult> function) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(_creationOptions), function, _cancellationToken, _creationOptions, SchedulerToUse);

    public Task<TResult> StartNew<TResult>(Func<TResult> function, CancellationToken cancellationToken) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(_creationOptions), function, cancellationToken, _creationOptions, SchedulerToUse);

    public Task<TResult> StartNew<TResult>(Func<TResult> function, TaskCreationOptions creationOptions) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(creationOptions), function, _cancellationToken, creationOptions, SchedulerToUse);

    public Task<TResult> StartNew<TResult>(
        Func<TResult> function, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(creationOptions), function, cancellationToken, creationOptions, scheduler);

    public Task<TResult> StartNew<TResult>(Func<object?, TResult> function, object? state) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(_creationOptions), function, state, _cancellationToken, _creationOptions, SchedulerToUse);

    public Task<TResult> StartNew<TResult>(Func<object?, TResult> function, object? state, CancellationToken cancellationToken) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(_creationOptions), function, state, cancellationToken, _creationOptions, SchedulerToUse);

    public Task<TResult> StartNew<TResult>(Func<object?, TResult> function, object? state, TaskCreationOptions creationOptions) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(creationOptions), function, state, _cancellationToken, creationOptions, SchedulerToUse);

    public Task<TResult> StartNew<TResult>(
        Func<object?, TResult> function, object? state, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(creationOptions), function, state, cancellationToken, creationOptions, scheduler);
}

// TaskCanceledException and TaskSchedulerException.
namespace System.Threading.Tasks;

using System.Runtime.Serialization;

public class TaskCanceledException : OperationCanceledException
{
    private const string DefaultMessage = "A task was canceled.";

    private readonly Task? _canceledTask;

    public TaskCanceledException()
        : base(DefaultMessage)
    {
    }

    public TaskCanceledException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    public TaskCanceledException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }

    public TaskCanceledException(string? message, Exception? innerException, CancellationToken token)
        : base(message ?? DefaultMessage, innerException, token)
    {
    }

    public TaskCanceledException(Task? task)
        : base(DefaultMessage, task is null ? CancellationToken.None : task.CancellationToken)
    {
        _canceledTask = task;
    }

    [Obsolete("This API supports obsolete formatter-based serialization. It should not be called or extended by application code.", DiagnosticId = "SYSLIB0051")]
    protected TaskCanceledException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }

    public Task? Task => _canceledTask;
}

public class TaskSchedulerException : Exception
{
    private const string DefaultMessage = "An exception was thrown by a TaskScheduler.";

    public TaskSchedulerException()
        : base(DefaultMessage)
    {
    }

    public TaskSchedulerException(string? message)
        : base(message)
    {
    }

    public TaskSchedulerException(Exception? innerException)
        : base(DefaultMessage, innerException)
    {
    }

    public TaskSchedulerException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    [Obsolete("This API supports obsolete formatter-based serialization. It should not be called or extended by application code.", DiagnosticId = "SYSLIB0051")]
    protected TaskSchedulerException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}

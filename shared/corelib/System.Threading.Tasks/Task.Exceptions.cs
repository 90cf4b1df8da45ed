// Task: its exceptions, and the holder that reports those nobody looked at.
namespace System.Threading.Tasks;

using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

public partial class Task
{
    internal void AddException(object exceptionObject) => AddException(exceptionObject, representsCancellation: false);

    internal void AddException(object exceptionObject, bool representsCancellation)
    {
        ContingentProperties properties = EnsureContingentProperties();
        if (properties._exceptions is null)
        {
            TaskExceptionHolder holder = new TaskExceptionHolder(this);
            if (Interlocked.CompareExchange(ref properties._exceptions, holder, null) is not null)
            {
                holder.MarkAsHandled(calledFromFinalizer: false);
            }
        }
        lock (properties)
        {
            properties._exceptions!.Add(exceptionObject, representsCancellation);
        }
    }

    /// Whether there are exceptions other than one that stands for cancellation.
    private bool HasRecordedException => Volatile.Read(ref m_contingentProperties)?._exceptions is { ContainsFaults: true };

    private AggregateException? GetExceptions(bool includeCancellation)
    {
        Exception? canceled = null;
        if (includeCancellation && IsCanceled)
        {
            canceled = new TaskCanceledException(this);
            ExceptionDispatchInfo.SetCurrentStackTrace(canceled);
        }
        if (HasRecordedException)
        {
            return m_contingentProperties!._exceptions!.CreateExceptionObject(calledFromFinalizer: false, canceled);
        }
        return canceled is null ? null : new AggregateException(canceled);
    }

    internal List<ExceptionDispatchInfo> GetExceptionDispatchInfos() => m_contingentProperties!._exceptions!.GetFaults();

    internal ExceptionDispatchInfo? GetCancellationExceptionDispatchInfo() =>
        Volatile.Read(ref m_contingentProperties)?._exceptions?.CancellationInfo;

    /// What a blocking wait throws when the task did not run to completion.
    internal void ThrowIfExceptional(bool includeCancellation)
    {
        AggregateException? exception = GetExceptions(includeCancellation);
        if (exception is not null)
        {
            UpdateExceptionObservedStatus();
            throw exception;
        }
    }

    /// A parent need not report what the code that runs under it has seen already.
    internal void UpdateExceptionObservedStatus()
    {
        if (m_contingentProperties?._parent is { } parent
            && (Options & TaskCreationOptions.AttachedToParent) != 0
            && (parent.CreationOptions & TaskCreationOptions.DenyChildAttach) == 0
            && InternalCurrent == parent)
        {
            NewBits(StateFlags.ExceptionObservedByParent);
        }
    }
}

/// The exceptions of one task. If it is collected before anybody looked at them, its finalizer raises UnobservedTaskException.
internal sealed class TaskExceptionHolder
{
    private readonly Task _task;
    private volatile List<ExceptionDispatchInfo>? _faults;
    private ExceptionDispatchInfo? _cancellation;
    private volatile bool _isHandled;

    internal TaskExceptionHolder(Task task)
    {
        _task = task;
    }

    ~TaskExceptionHolder()
    {
        if (_faults is null || _isHandled)
        {
            return;
        }
        AggregateException exception = new AggregateException(
            "A Task's exception(s) were not observed either by Waiting on the Task or accessing its Exception property. As a result, the unobserved exception was rethrown by the finalizer thread.",
            SourceExceptions());
        UnobservedTaskExceptionEventArgs arguments = new UnobservedTaskExceptionEventArgs(exception);
        TaskScheduler.PublishUnobservedTaskException(_task, arguments);
    }

    internal bool ContainsFaults => _faults is not null;

    internal ExceptionDispatchInfo? CancellationInfo => _cancellation;

    private Exception[] SourceExceptions()
    {
        List<ExceptionDispatchInfo> faults = _faults!;
        Exception[] exceptions = new Exception[faults.Count];
        for (int i = 0; i < exceptions.Length; i++)
        {
            exceptions[i] = faults[i].SourceException;
        }
        return exceptions;
    }

    /// Takes an exception, its dispatch info, or a collection of either.
    internal void Add(object exceptionObject, bool representsCancellation)
    {
        if (representsCancellation)
        {
            _cancellation = exceptionObject as ExceptionDispatchInfo ?? ExceptionDispatchInfo.Capture((Exception)exceptionObject);
            MarkAsHandled(calledFromFinalizer: false);
            return;
        }
        List<ExceptionDispatchInfo> faults = _faults ?? new List<ExceptionDispatchInfo>(1);
        switch (exceptionObject)
        {
            case Exception exception:
                faults.Add(ExceptionDispatchInfo.Capture(exception));
                break;
            case ExceptionDispatchInfo info:
                faults.Add(info);
                break;
            case IEnumerable<Exception> exceptions:
                foreach (Exception exception in exceptions)
                {
                    faults.Add(ExceptionDispatchInfo.Capture(exception));
                }
                break;
            case IEnumerable<ExceptionDispatchInfo> infos:
                faults.AddRange(infos);
                break;
            default:
                throw new ArgumentException("(Internal)Expected an Exception or an IEnumerable<Exception>", nameof(exceptionObject));
        }
        _faults = faults;
        if (faults.Count > 0)
        {
            MarkAsUnhandled();
        }
    }

    private void MarkAsUnhandled()
    {
        if (_isHandled)
        {
            GC.ReRegisterForFinalize(this);
            _isHandled = false;
        }
    }

    internal void MarkAsHandled(bool calledFromFinalizer)
    {
        if (!_isHandled)
        {
            if (!calledFromFinalizer)
            {
                GC.SuppressFinalize(this);
            }
            _isHandled = true;
        }
    }

    internal AggregateException CreateExceptionObject(bool calledFromFinalizer, Exception? includeThis)
    {
        MarkAsHandled(calledFromFinalizer);
        if (includeThis is null)
        {
            return new AggregateException(_faults!);
        }
        Exception[] exceptions = SourceExceptions();
        Array.Resize(ref exceptions, exceptions.Length + 1);
        exceptions[^1] = includeThis;
        return new AggregateException(exceptions);
    }

    internal List<ExceptionDispatchInfo> GetFaults()
    {
        MarkAsHandled(calledFromFinalizer: false);
        return _faults!;
    }
}

public class UnobservedTaskExceptionEventArgs : EventArgs
{
    private readonly AggregateException _exception;

    public UnobservedTaskExceptionEventArgs(AggregateException exception)
    {
        _exception = exception;
    }

    public void SetObserved() => Observed = true;

    public bool Observed { get; private set; }

    public AggregateException Exception => _exception;
}

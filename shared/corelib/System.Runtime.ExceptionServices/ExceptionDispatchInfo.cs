using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace System.Runtime.ExceptionServices;

// An exception with its stack trace so far, to be thrown on elsewhere.
public sealed class ExceptionDispatchInfo
{
    private readonly Exception _exception;
    private readonly nint[]? _trace;
    private readonly int _traceCount;
    private readonly string? _text;

    private ExceptionDispatchInfo(Exception exception)
    {
        _exception = exception;
        _trace = exception._stackTrace is null ? null : (nint[])exception._stackTrace.Clone();
        _traceCount = exception._stackTraceCount;
        _text = exception._stackTraceString;
    }

    public static ExceptionDispatchInfo Capture(Exception source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ExceptionDispatchInfo(source);
    }

    public Exception SourceException => _exception;

    [DoesNotReturn]
    [StackTraceHidden]
    public void Throw()
    {
        // The captured frames become the text before the rethrow boundary; the throw below starts a new list.
        string? before = _text;
        if (_traceCount > 0) before += StackTraceText.Format(_trace!, _traceCount) + StackTraceText.BoundaryAfter(_trace![_traceCount - 2]);
        _exception.RestoreDispatchState(null, 0, before);
        throw _exception;
    }

    [DoesNotReturn]
    [StackTraceHidden]
    public static void Throw(Exception source) => Capture(source).Throw();

    public static Exception SetCurrentStackTrace(Exception source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source._stackTraceString = new StackTrace(1, true).ToString() + "--- End of stack trace from previous location ---\n";
        return source;
    }

    public static Exception SetRemoteStackTrace(Exception source, string stackTrace)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(stackTrace);
        source._stackTraceString = stackTrace + "\n--- End of stack trace from previous location ---\n";
        return source;
    }
}

public class FirstChanceExceptionEventArgs : EventArgs
{
    public FirstChanceExceptionEventArgs(Exception exception) => Exception = exception;
    public Exception Exception { get; }
}

public sealed class HandleProcessCorruptedStateExceptionsAttribute : Attribute { }

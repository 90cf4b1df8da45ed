using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace System.Runtime.ExceptionServices;

// An exception with its stack trace so far, to be thrown on elsewhere.
public sealed class ExceptionDispatchInfo
{
    private readonly Exception _exception;
    private readonly nint[]? _trace;
    private readonly string? _text;

    private ExceptionDispatchInfo(Exception exception)
    {
        _exception = exception;
        if (exception._stackTrace is { } trace && exception._stackTraceCount > 0) _trace = StackTraceText.WithBoundary(trace, exception._stackTraceCount);
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
        // A trace that ends in the mark of a boundary goes on with the throw below; any other begins anew.
        _exception.RestoreDispatchState(_trace is null ? null : (nint[])_trace.Clone(), _text);
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

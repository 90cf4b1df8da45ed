#define TRACE
using System.Diagnostics.CodeAnalysis;

namespace System.Diagnostics;

public sealed class Trace
{
    private static int s_indentLevel, s_indentSize = 4;

    private Trace() { }

    public static TraceListenerCollection Listeners => field ??= new TraceListenerCollection();
    public static bool AutoFlush { get; set; } = true;
    public static bool UseGlobalLock { get; set; } = true;

    public static int IndentLevel
    {
        get => s_indentLevel;
        set
        {
            s_indentLevel = Math.Max(value, 0);
            foreach (TraceListener listener in Listeners) listener.IndentLevel = s_indentLevel;
        }
    }

    public static int IndentSize
    {
        get => s_indentSize;
        set
        {
            s_indentSize = Math.Max(value, 0);
            foreach (TraceListener listener in Listeners) listener.IndentSize = s_indentSize;
        }
    }

    // Every listener in turn, and a flush behind each where that is asked for.
    internal static void ForEach(Action<TraceListener> action)
    {
        lock (Listeners)
        {
            foreach (TraceListener listener in Listeners)
            {
                action(listener);
                if (AutoFlush) listener.Flush();
            }
        }
    }

    [Conditional("TRACE")]
    public static void Assert([DoesNotReturnIf(false)] bool condition) => Assert(condition, "", "");

    [Conditional("TRACE")]
    public static void Assert([DoesNotReturnIf(false)] bool condition, string? message) => Assert(condition, message, null);

    [Conditional("TRACE")]
    public static void Assert([DoesNotReturnIf(false)] bool condition, string? message, string? detailMessage)
    {
        if (!condition) Fail(message, detailMessage);
    }

    [Conditional("TRACE")]
    public static void Fail(string? message) => ForEach(listener => listener.Fail(message));

    [Conditional("TRACE")]
    public static void Fail(string? message, string? detailMessage) => ForEach(listener => listener.Fail(message, detailMessage));

    [Conditional("TRACE")]
    public static void Write(string? message) => ForEach(listener => listener.Write(message));

    [Conditional("TRACE")]
    public static void Write(object? value) => ForEach(listener => listener.Write(value));

    [Conditional("TRACE")]
    public static void Write(string? message, string? category) => ForEach(listener => listener.Write(message, category));

    [Conditional("TRACE")]
    public static void Write(object? value, string? category) => ForEach(listener => listener.Write(value, category));

    [Conditional("TRACE")]
    public static void WriteIf(bool condition, string? message)
    {
        if (condition) Write(message);
    }

    [Conditional("TRACE")]
    public static void WriteIf(bool condition, object? value)
    {
        if (condition) Write(value);
    }

    [Conditional("TRACE")]
    public static void WriteIf(bool condition, string? message, string? category)
    {
        if (condition) Write(message, category);
    }

    [Conditional("TRACE")]
    public static void WriteIf(bool condition, object? value, string? category)
    {
        if (condition) Write(value, category);
    }

    [Conditional("TRACE")]
    public static void WriteLine(string? message) => ForEach(listener => listener.WriteLine(message));

    [Conditional("TRACE")]
    public static void WriteLine(object? value) => ForEach(listener => listener.WriteLine(value));

    [Conditional("TRACE")]
    public static void WriteLine(string? message, string? category) => ForEach(listener => listener.WriteLine(message, category));

    [Conditional("TRACE")]
    public static void WriteLine(object? value, string? category) => ForEach(listener => listener.WriteLine(value, category));

    [Conditional("TRACE")]
    public static void WriteLineIf(bool condition, string? message)
    {
        if (condition) WriteLine(message);
    }

    [Conditional("TRACE")]
    public static void WriteLineIf(bool condition, object? value)
    {
        if (condition) WriteLine(value);
    }

    [Conditional("TRACE")]
    public static void WriteLineIf(bool condition, string? message, string? category)
    {
        if (condition) WriteLine(message, category);
    }

    [Conditional("TRACE")]
    public static void WriteLineIf(bool condition, object? value, string? category)
    {
        if (condition) WriteLine(value, category);
    }

    [Conditional("TRACE")]
    public static void TraceInformation(string? message) =>
        ForEach(listener => listener.TraceEvent(AppDomain.CurrentDomain.FriendlyName, TraceEventType.Information, 0, message));

    [Conditional("TRACE")]
    public static void TraceInformation(string format, params object?[]? args) => TraceInformation(args is null ? format : string.Format(format, args));

    [Conditional("TRACE")]
    public static void TraceWarning(string? message) =>
        ForEach(listener => listener.TraceEvent(AppDomain.CurrentDomain.FriendlyName, TraceEventType.Warning, 0, message));

    [Conditional("TRACE")]
    public static void TraceWarning(string format, params object?[]? args) => TraceWarning(args is null ? format : string.Format(format, args));

    [Conditional("TRACE")]
    public static void TraceError(string? message) =>
        ForEach(listener => listener.TraceEvent(AppDomain.CurrentDomain.FriendlyName, TraceEventType.Error, 0, message));

    [Conditional("TRACE")]
    public static void TraceError(string format, params object?[]? args) => TraceError(args is null ? format : string.Format(format, args));

    [Conditional("TRACE")]
    public static void Indent() => IndentLevel++;

    [Conditional("TRACE")]
    public static void Unindent() => IndentLevel--;

    [Conditional("TRACE")]
    public static void Flush()
    {
        foreach (TraceListener listener in Listeners) listener.Flush();
    }

    [Conditional("TRACE")]
    public static void Close()
    {
        foreach (TraceListener listener in Listeners) listener.Close();
    }
}

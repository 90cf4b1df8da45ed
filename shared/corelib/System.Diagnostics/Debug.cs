#define DEBUG
using System.Diagnostics.CodeAnalysis;

namespace System.Diagnostics;

public static class Debug
{
    public static bool AutoFlush { get => Trace.AutoFlush; set => Trace.AutoFlush = value; }
    public static int IndentLevel { get => Trace.IndentLevel; set => Trace.IndentLevel = value; }
    public static int IndentSize { get => Trace.IndentSize; set => Trace.IndentSize = value; }

    [Conditional("DEBUG")]
    public static void Assert([DoesNotReturnIf(false)] bool condition) => Assert(condition, "", "");

    [Conditional("DEBUG")]
    public static void Assert([DoesNotReturnIf(false)] bool condition, string? message) => Assert(condition, message, null);

    [Conditional("DEBUG")]
    public static void Assert([DoesNotReturnIf(false)] bool condition, string? message, string? detailMessage)
    {
        if (!condition) Fail(message, detailMessage);
    }

    [Conditional("DEBUG")]
    public static void Assert([DoesNotReturnIf(false)] bool condition, string? message, string detailMessageFormat, params object?[] args) =>
        Assert(condition, message, string.Format(detailMessageFormat, args));

    [Conditional("DEBUG")]
    public static void Fail(string? message) => Trace.ForEach(listener => listener.Fail(message));

    [Conditional("DEBUG")]
    public static void Fail(string? message, string? detailMessage) => Trace.ForEach(listener => listener.Fail(message, detailMessage));

    [Conditional("DEBUG")]
    public static void Write(string? message) => Trace.ForEach(listener => listener.Write(message));

    [Conditional("DEBUG")]
    public static void Write(object? value) => Trace.ForEach(listener => listener.Write(value));

    [Conditional("DEBUG")]
    public static void Write(string? message, string? category) => Trace.ForEach(listener => listener.Write(message, category));

    [Conditional("DEBUG")]
    public static void Write(object? value, string? category) => Trace.ForEach(listener => listener.Write(value, category));

    [Conditional("DEBUG")]
    public static void WriteIf(bool condition, string? message)
    {
        if (condition) Write(message);
    }

    [Conditional("DEBUG")]
    public static void WriteIf(bool condition, object? value)
    {
        if (condition) Write(value);
    }

    [Conditional("DEBUG")]
    public static void WriteIf(bool condition, string? message, string? category)
    {
        if (condition) Write(message, category);
    }

    [Conditional("DEBUG")]
    public static void WriteIf(bool condition, object? value, string? category)
    {
        if (condition) Write(value, category);
    }

    [Conditional("DEBUG")]
    public static void WriteLine(string? message) => Trace.ForEach(listener => listener.WriteLine(message));

    [Conditional("DEBUG")]
    public static void WriteLine(object? value) => Trace.ForEach(listener => listener.WriteLine(value));

    [Conditional("DEBUG")]
    public static void WriteLine(string? message, string? category) => Trace.ForEach(listener => listener.WriteLine(message, category));

    [Conditional("DEBUG")]
    public static void WriteLine(object? value, string? category) => Trace.ForEach(listener => listener.WriteLine(value, category));

    [Conditional("DEBUG")]
    public static void WriteLineIf(bool condition, string? message)
    {
        if (condition) WriteLine(message);
    }

    [Conditional("DEBUG")]
    public static void WriteLineIf(bool condition, object? value)
    {
        if (condition) WriteLine(value);
    }

    [Conditional("DEBUG")]
    public static void WriteLineIf(bool condition, string? message, string? category)
    {
        if (condition) WriteLine(message, category);
    }

    [Conditional("DEBUG")]
    public static void WriteLineIf(bool condition, object? value, string? category)
    {
        if (condition) WriteLine(value, category);
    }

    [Conditional("DEBUG")]
    public static void WriteLine(string format, params object?[] args) => WriteLine(string.Format(format, args));

    [Conditional("DEBUG")]
    public static void Print(string? message) => WriteLine(message);

    [Conditional("DEBUG")]
    public static void Print(string format, params object?[] args) => WriteLine(string.Format(format, args));

    [Conditional("DEBUG")]
    public static void Indent() => IndentLevel++;

    [Conditional("DEBUG")]
    public static void Unindent() => IndentLevel--;

    [Conditional("DEBUG")]
    public static void Flush()
    {
        foreach (TraceListener listener in Trace.Listeners) listener.Flush();
    }

    [Conditional("DEBUG")]
    public static void Close()
    {
        foreach (TraceListener listener in Trace.Listeners) listener.Close();
    }
}

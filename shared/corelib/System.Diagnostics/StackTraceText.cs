using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace System.Diagnostics;

// Frames as the engine has them, pairs of method handle and IL offset, and their texts.
internal static class StackTraceText
{
    // The running thread's frames, innermost first; the first is the caller. Stubs and methods that hide from traces are left out.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint[] CurrentFrames();

    // As CurrentFrames, but behind a frame that was resumed come those that await it, not those that woke it.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint[] LogicalFrames();

    // `Ns.Type.Method(String a)`, with ` in FILE:line N` where debug information tells. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string FrameText(nint method, nint offset);

    // The id of the method behind a handle. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint MethodId(nint method);

    // File and line of an IL offset; null when not known. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string? SourceLine(nint method, nint offset, out int line);

    // A pair without a method stands for where an exception was thrown again from elsewhere.
    internal const string Boundary = "--- End of stack trace from previous location ---";

    internal static string? Format(nint[] trace, int count) => Format(trace, 0, count);

    internal static string? Format(nint[] trace, int start, int count)
    {
        if (count <= start) return null;
        StringBuilder text = new();
        for (int i = start; i + 1 < count; i += 2)
        {
            if (trace[i] == 0 && (i == start || !ShowsBoundaryAfter(trace[i - 2]))) continue;
            if (text.Length > 0) text.Append('\n');
            if (trace[i] == 0) text.Append(Boundary);
            else text.Append("   at ").Append(FrameText(trace[i], trace[i + 1]));
        }
        return text.ToString();
    }

    // Nothing is said where an await threw again.
    internal static bool ShowsBoundaryAfter(nint handle) =>
        MethodOf(handle) is not { } method
        || (method.MethodImplementationFlags & MethodImplAttributes.Async) == 0
            && !(method.DeclaringType is { } type && type.IsDefined(typeof(CompilerGeneratedAttribute), false) && typeof(IAsyncStateMachine).IsAssignableFrom(type));

    // The frames of an exception that is to be thrown again from elsewhere: its own and the mark behind them.
    internal static nint[] WithBoundary(nint[] trace, int count)
    {
        if (trace[count - 2] == 0) count -= 2;
        nint[] result = new nint[count + 2];
        Array.Copy(trace, result, count);
        result[count + 1] = -1;
        return result;
    }

    // The caller's stack, with the frames that await it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string Current()
    {
        nint[] frames = LogicalFrames();
        return Format(frames, 2, frames.Length) ?? "";
    }

    internal static string Line(nint method, nint offset) => "   at " + FrameText(method, offset);

    // The method as reflection shows it: of generic ones the definition.
    internal static MethodBase? MethodOf(nint method) => method == 0 ? null : RuntimeMethodInfo.FromId(MemberTable.TypicalMethod(MethodId(method)));
}

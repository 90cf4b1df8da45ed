using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;

namespace System.Diagnostics;

public class StackTrace
{
    public const int METHODS_TO_SKIP = 0;

    private readonly StackFrame[] _frames;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public StackTrace() => _frames = Current(0, false);
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StackTrace(bool fNeedFileInfo) => _frames = Current(0, fNeedFileInfo);
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StackTrace(int skipFrames) => _frames = Current(CheckSkip(skipFrames), false);
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StackTrace(int skipFrames, bool fNeedFileInfo) => _frames = Current(CheckSkip(skipFrames), fNeedFileInfo);

    public StackTrace(Exception e) : this(e, 0, false) { }
    public StackTrace(Exception e, bool fNeedFileInfo) : this(e, 0, fNeedFileInfo) { }
    public StackTrace(Exception e, int skipFrames) : this(e, skipFrames, false) { }

    public StackTrace(Exception e, int skipFrames, bool fNeedFileInfo)
    {
        ArgumentNullException.ThrowIfNull(e);
        CheckSkip(skipFrames);
        _frames = e._stackTrace is null ? Array.Empty<StackFrame>() : Frames(e._stackTrace, 0, e._stackTraceCount, skipFrames, fNeedFileInfo);
    }

    public StackTrace(StackFrame frame) => _frames = [frame];
    public StackTrace(IEnumerable<StackFrame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        _frames = new List<StackFrame>(frames).ToArray();
    }

    private static int CheckSkip(int skipFrames)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skipFrames);
        return skipFrames;
    }

    // The frames below this method and the constructor that called it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StackFrame[] Current(int skip, bool needFileInfo)
    {
        nint[] pairs = StackTraceText.CurrentFrames();
        int start = 0;
        // Constructors of derived classes are part of making the trace, too.
        while (start < pairs.Length && IsTraceMaking(pairs[start])) start += 2;
        return Frames(pairs, start, pairs.Length, skip, needFileInfo);
    }

    internal static bool IsTraceMaking(nint method) =>
        StackTraceText.MethodOf(method) is { } found && (found.DeclaringType == typeof(StackTrace) || found.DeclaringType == typeof(StackFrame));

    private static StackFrame[] Frames(nint[] pairs, int start, int count, int skip, bool needFileInfo)
    {
        List<StackFrame> frames = new();
        for (int i = start; i + 1 < count; i += 2)
        {
            if (pairs[i] == 0)
            {
                if (frames.Count > 0) frames[frames.Count - 1].IsLastOfThrow = StackTraceText.ShowsBoundaryAfter(pairs[i - 2]);
            }
            else
            {
                frames.Add(new StackFrame(pairs[i], pairs[i + 1], needFileInfo));
            }
        }
        if (skip >= frames.Count) return Array.Empty<StackFrame>();
        frames.RemoveRange(0, skip);
        return frames.ToArray();
    }

    public virtual int FrameCount => _frames.Length;
    public virtual StackFrame? GetFrame(int index) => (uint)index < (uint)_frames.Length ? _frames[index] : null;
    public virtual StackFrame[] GetFrames() => (StackFrame[])_frames.Clone();

    public override string ToString()
    {
        StringBuilder text = new();
        foreach (StackFrame frame in _frames)
        {
            text.Append(frame.Line()).Append('\n');
            if (frame.IsLastOfThrow) text.Append(StackTraceText.Boundary).Append('\n');
        }
        return text.ToString();
    }
}

public class StackFrame
{
    public const int OFFSET_UNKNOWN = -1;

    private readonly nint _handle;
    private readonly nint _offset;
    private readonly bool _needFileInfo;
    private readonly string? _file;
    private readonly int _line;
    private readonly int _column;
    internal bool IsLastOfThrow;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public StackFrame() : this(0, false) { }
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StackFrame(bool needFileInfo) : this(0, needFileInfo) { }
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StackFrame(int skipFrames) : this(skipFrames, false) { }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public StackFrame(int skipFrames, bool needFileInfo)
    {
        nint[] pairs = StackTraceText.CurrentFrames();
        int at = 0;
        while (at < pairs.Length && StackTrace.IsTraceMaking(pairs[at])) at += 2;
        at += 2 * skipFrames;
        if (at >= pairs.Length) return;
        _handle = pairs[at];
        _offset = pairs[at + 1];
        _needFileInfo = needFileInfo;
        if (needFileInfo) _file = StackTraceText.SourceLine(_handle, _offset, out _line);
    }

    internal StackFrame(nint handle, nint offset, bool needFileInfo)
    {
        _handle = handle;
        _offset = offset;
        _needFileInfo = needFileInfo;
        if (needFileInfo) _file = StackTraceText.SourceLine(handle, offset, out _line);
    }

    public StackFrame(string? fileName, int lineNumber) : this(fileName, lineNumber, 0) { }

    public StackFrame(string? fileName, int lineNumber, int colNumber)
    {
        _file = fileName;
        _line = lineNumber;
        _column = colNumber;
        nint[] pairs = StackTraceText.CurrentFrames();
        int at = 0;
        while (at < pairs.Length && StackTrace.IsTraceMaking(pairs[at])) at += 2;
        if (at >= pairs.Length) return;
        _handle = pairs[at];
        _offset = pairs[at + 1];
    }

    public virtual MethodBase? GetMethod() => StackTraceText.MethodOf(_handle);
    public virtual int GetILOffset() => (int)_offset;
    public virtual int GetNativeOffset() => OFFSET_UNKNOWN;
    public virtual string? GetFileName() => _file;
    public virtual int GetFileLineNumber() => _line;
    public virtual int GetFileColumnNumber() => _column;

    // The line of a stack trace; file and line only when they were asked for.
    internal string Line()
    {
        if (_handle == 0) return "   at <unknown>";
        string line = StackTraceText.Line(_handle, _offset);
        int file = _needFileInfo ? -1 : line.IndexOf(" in ", StringComparison.Ordinal);
        return file < 0 ? line : line.Substring(0, file);
    }

    public override string ToString()
    {
        StringBuilder text = new();
        if (GetMethod() is { } method) text.Append(method.Name).Append(" at offset ").Append(_offset);
        else text.Append("<null>");
        text.Append(" in file:line:column ").Append(_file ?? "<filename unknown>").Append(':').Append(_line).Append(':').Append(_column).Append('\n');
        return text.ToString();
    }
}

public static class StackFrameExtensions
{
    public static bool HasNativeImage(this StackFrame stackFrame) => false;
    public static bool HasMethod(this StackFrame stackFrame) => stackFrame.GetMethod() is not null;
    public static bool HasILOffset(this StackFrame stackFrame) => stackFrame.GetILOffset() != StackFrame.OFFSET_UNKNOWN;
    public static bool HasSource(this StackFrame stackFrame) => stackFrame.GetFileName() is not null;
    public static nint GetNativeIP(this StackFrame stackFrame) => 0;
    public static nint GetNativeImageBase(this StackFrame stackFrame) => 0;
}

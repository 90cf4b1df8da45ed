using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization;

namespace System;

// The engine writes `_stackTrace` and `_stackTraceCount` and knows the order of the fields (docs/corelib-contract.md, "Layouts").
public class Exception : ISerializable
{
    internal string? _message;
    private readonly Exception? _innerException;
    internal string? _stackTraceString;
    private object? _data;
    private string? _helpLink;
    private string? _source;
    internal nint[]? _stackTrace;
    internal int _stackTraceCount;
    private int _hresult;

    private const int DefaultResult = unchecked((int)0x80131500);

    public Exception() => _hresult = DefaultResult;

    public Exception(string? message) : this() => _message = message;

    public Exception(string? message, Exception? innerException) : this(message) => _innerException = innerException;

    protected Exception(SerializationInfo info, StreamingContext context) : this() => ArgumentNullException.ThrowIfNull(info);

    public virtual string Message => _message ?? $"Exception of type '{GetType()}' was thrown.";

    public virtual IDictionary Data
    {
        get
        {
            if (_data is null) _data = new ListDictionaryInternal();
            return (IDictionary)_data;
        }
    }

    public Exception? InnerException => _innerException;

    public virtual string? HelpLink { get => _helpLink; set => _helpLink = value; }

    public virtual string? Source
    {
        get => _source ??= TargetSite?.Module.Assembly.GetName().Name;
        set => _source = value;
    }

    public int HResult { get => _hresult; set => _hresult = value; }

    public MethodBase? TargetSite => _stackTrace is null || _stackTraceCount == 0 ? null : StackTraceText.MethodOf(_stackTrace[0]);

    public virtual string? StackTrace
    {
        get
        {
            string? own = _stackTrace is null || _stackTraceCount == 0 ? null : StackTraceText.Format(_stackTrace, _stackTraceCount);
            if (_stackTraceString is null) return own;
            return own is null ? _stackTraceString : _stackTraceString + own;
        }
    }

    public virtual Exception GetBaseException()
    {
        Exception result = this;
        while (result.InnerException is { } inner) result = inner;
        return result;
    }

    public override string ToString()
    {
        string text = GetType().ToString();
        string? message = Message;
        if (!string.IsNullOrEmpty(message)) text = string.Concat(text, ": ", message);
        if (_innerException is not null)
        {
            text = string.Concat(text, "\n ---> ", _innerException.ToString(), "\n   --- End of inner exception stack trace ---");
        }
        string? stackTrace = StackTrace;
        return stackTrace is null ? text : string.Concat(text, "\n", stackTrace);
    }

    public virtual void GetObjectData(SerializationInfo info, StreamingContext context) => ArgumentNullException.ThrowIfNull(info);

    protected event EventHandler<SafeSerializationEventArgs>? SerializeObjectState
    {
        add => throw new PlatformNotSupportedException();
        remove => throw new PlatformNotSupportedException();
    }

    public new Type GetType() => base.GetType();

    // Frames and text so far, given back when the exception is thrown again from elsewhere (ExceptionDispatchInfo).
    internal void RestoreDispatchState(nint[]? trace, string? text)
    {
        _stackTrace = trace;
        _stackTraceCount = trace is null ? 0 : trace.Length;
        _stackTraceString = text;
    }
}

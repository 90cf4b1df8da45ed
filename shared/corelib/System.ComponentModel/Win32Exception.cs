using System.Runtime.InteropServices;
using System.Runtime.Serialization;

namespace System.ComponentModel;

/// <summary>An error number of the system, with its text.</summary>
public class Win32Exception : ExternalException
{
    private const int Failure = unchecked((int)0x80004005);

    public int NativeErrorCode { get; }

    public Win32Exception() : this(Marshal.GetLastPInvokeError())
    {
    }

    public Win32Exception(int error) : this(error, Marshal.GetPInvokeErrorMessage(error))
    {
    }

    public Win32Exception(int error, string? message) : base(message, Failure) => NativeErrorCode = error;

    public Win32Exception(string? message) : this(Marshal.GetLastPInvokeError(), message)
    {
    }

    public Win32Exception(string? message, Exception? innerException) : base(message, innerException)
    {
        HResult = Failure;
        NativeErrorCode = Marshal.GetLastPInvokeError();
    }

    protected Win32Exception(SerializationInfo info, StreamingContext context) : base(info, context) =>
        NativeErrorCode = info.GetInt32("NativeErrorCode");

    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue("NativeErrorCode", NativeErrorCode);
    }

    public override string ToString()
    {
        if (NativeErrorCode == 0 || NativeErrorCode == HResult)
            return base.ToString();
        string text = $"{GetType()} ({NativeErrorCode})";
        if (!string.IsNullOrEmpty(Message))
            text += ": " + Message;
        if (InnerException is not null)
            text += " ---> " + InnerException;
        return StackTrace is null ? text : text + Environment.NewLine + StackTrace;
    }
}

namespace System;

using System.Runtime.Serialization;
using System.Threading;

public class OperationCanceledException : SystemException
{
    private const string DefaultMessage = "The operation was canceled.";

    private readonly CancellationToken _cancellationToken;

    public OperationCanceledException()
        : base(DefaultMessage)
    {
        HResult = Canceled;
    }

    public OperationCanceledException(string? message)
        : base(message ?? DefaultMessage)
    {
        HResult = Canceled;
    }

    public OperationCanceledException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
        HResult = Canceled;
    }

    public OperationCanceledException(CancellationToken token)
        : this()
    {
        _cancellationToken = token;
    }

    public OperationCanceledException(string? message, CancellationToken token)
        : this(message)
    {
        _cancellationToken = token;
    }

    public OperationCanceledException(string? message, Exception? innerException, CancellationToken token)
        : this(message, innerException)
    {
        _cancellationToken = token;
    }

    [Obsolete("This API supports obsolete formatter-based serialization. It should not be called or extended by application code.", DiagnosticId = "SYSLIB0051")]
    protected OperationCanceledException(SerializationInfo info, StreamingContext context)
        : base(DefaultMessage)
    {
    }

    public CancellationToken CancellationToken => _cancellationToken;

    // COR_E_OPERATIONCANCELED
    private const int Canceled = unchecked((int)0x8013153B);
}

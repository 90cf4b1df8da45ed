namespace System;

using System.Threading;

public delegate void AsyncCallback(IAsyncResult ar);

public interface IAsyncResult
{
    bool IsCompleted { get; }

    WaitHandle AsyncWaitHandle { get; }

    object? AsyncState { get; }

    bool CompletedSynchronously { get; }
}

// Awaiters that are structs, where a reference is needed: from the suspension to the registration, which follows on the same thread.
// So each thread has one box of each type, and an await allocates none.
namespace System.Runtime.CompilerServices;

using System.Diagnostics;

public static partial class AsyncHelpers
{
    internal static object BoxedAwaiter<TAwaiter>(TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        AwaiterBox<TAwaiter> box = AwaiterBox<TAwaiter>.t_free ?? new AwaiterBox<TAwaiter>();
        AwaiterBox<TAwaiter>.t_free = null;
        box.Awaiter = awaiter;
        return box;
    }

    internal static object BoxedCriticalAwaiter<TAwaiter>(TAwaiter awaiter)
        where TAwaiter : ICriticalNotifyCompletion
    {
        CriticalAwaiterBox<TAwaiter> box = CriticalAwaiterBox<TAwaiter>.t_free ?? new CriticalAwaiterBox<TAwaiter>();
        CriticalAwaiterBox<TAwaiter>.t_free = null;
        box.Awaiter = awaiter;
        return box;
    }
}

[StackTraceHidden]
internal sealed class AwaiterBox<TAwaiter> : INotifyCompletion
    where TAwaiter : INotifyCompletion
{
    [ThreadStatic]
    internal static AwaiterBox<TAwaiter>? t_free;

    internal TAwaiter Awaiter = default!;

    /// The box is free before the awaiter sees the continuation, which may run at once and await here again.
    public void OnCompleted(Action continuation)
    {
        TAwaiter awaiter = Awaiter;
        Awaiter = default!;
        t_free = this;
        awaiter.OnCompleted(continuation);
    }
}

[StackTraceHidden]
internal sealed class CriticalAwaiterBox<TAwaiter> : ICriticalNotifyCompletion
    where TAwaiter : ICriticalNotifyCompletion
{
    [ThreadStatic]
    internal static CriticalAwaiterBox<TAwaiter>? t_free;

    internal TAwaiter Awaiter = default!;

    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    public void UnsafeOnCompleted(Action continuation)
    {
        TAwaiter awaiter = Awaiter;
        Awaiter = default!;
        t_free = this;
        awaiter.UnsafeOnCompleted(continuation);
    }
}

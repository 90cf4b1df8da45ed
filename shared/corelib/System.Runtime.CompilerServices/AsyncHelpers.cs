// What runtime-async methods call (runtime async 1.2, 4.4). A method marked [RuntimeAsync] has the async calling form only: when it
// cannot go on it leaves its continuation, or nothing of itself (TailAwait, AsyncSuspend), and its callers do the same.
namespace System.Runtime.CompilerServices;

using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

[StackTraceHidden]
public static partial class AsyncHelpers
{
    /// The next call of an async method passes its continuation on instead of leaving one for this frame.
    [Intrinsic]
    private static extern void TailAwait();

    /// The next call of an async method goes on where `await task` does.
    [Intrinsic]
    private static extern void ContinueOnCapturedContext();

    /// The next call of an async method goes on where `await task.ConfigureAwait(false)` does.
    [Intrinsic]
    private static extern void ContinueOnThreadPool();

    /// Wakes a sleeping frame in its execution context. When it has ended, null, its result is where `awaiting`, the frame behind it,
    /// expects it, or in `result` when there is none. When it sleeps again, with `awaiting` behind it, the thread has the contexts of
    /// the innermost frame of the chain, whose continuation comes back.
    [Intrinsic]
    internal static extern Continuation? Resume(Continuation continuation, Continuation? awaiting, ref byte result);

    /// The exception goes through the sleeping frame, which does not wake for it.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void AddToTrace(Exception exception, Continuation continuation);

    /// Whether frames are to wake on threads of their own (a stress mode).
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern bool ChangesThreads();

    /// Whether awaits of what is done suspend as well (a stress mode).
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern bool ForcesSuspension();

    // These suspend their caller for good or bad, as the innermost frame of the chain: the engine makes no call of them.

    [RuntimeAsync]
    [Intrinsic]
    public static extern void AwaitAwaiter<TAwaiter>(TAwaiter awaiter)
        where TAwaiter : INotifyCompletion;

    [RuntimeAsync]
    [Intrinsic]
    public static extern void UnsafeAwaitAwaiter<TAwaiter>(TAwaiter awaiter)
        where TAwaiter : ICriticalNotifyCompletion;

    [RuntimeAsync]
    [Intrinsic]
    private static extern void SuspendForTask(Task task);

    [RuntimeAsync]
    [Intrinsic]
    private static extern void SuspendForSource(SourceAwait source);

    [RuntimeAsync]
    public static void Await(Task task)
    {
        if (!task.IsCompleted)
        {
            ContinueOnCapturedContext();
            SuspendForTask(task);
        }
        TaskAwaiter.ValidateEnd(task);
    }

    [RuntimeAsync]
    public static T Await<T>(Task<T> task)
    {
        if (!task.IsCompleted)
        {
            ContinueOnCapturedContext();
            SuspendForTask(task);
        }
        TaskAwaiter.ValidateEnd(task);
        return task.ResultOnSuccess;
    }

    [RuntimeAsync]
    public static void Await(ValueTask task)
    {
        if (!task.IsCompleted)
        {
            if (task._obj is Task inner)
            {
                ContinueOnCapturedContext();
                SuspendForTask(inner);
            }
            else
            {
                ExecutionContext? execution = AsyncThread.ExecutionContext;
                ContinueOnCapturedContext();
                SuspendForSource(new ValueTaskSourceAwait(Unsafe.As<IValueTaskSource>(task._obj!), task._token));
                RestoreForSource(execution);
            }
        }
        task.ThrowIfCompletedUnsuccessfully();
    }

    [RuntimeAsync]
    public static T Await<T>(ValueTask<T> task)
    {
        if (!task.IsCompleted)
        {
            if (task._obj is Task<T> inner)
            {
                ContinueOnCapturedContext();
                SuspendForTask(inner);
            }
            else
            {
                ExecutionContext? execution = AsyncThread.ExecutionContext;
                ContinueOnCapturedContext();
                SuspendForSource(new ValueTaskSourceAwait<T>(Unsafe.As<IValueTaskSource<T>>(task._obj!), task._token));
                RestoreForSource(execution);
            }
        }
        return task.Result;
    }

    private const ConfigureAwaitOptions Plain = ConfigureAwaitOptions.ContinueOnCapturedContext;

    [RuntimeAsync]
    public static void Await(ConfiguredTaskAwaitable configuredAwaitable)
    {
        ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter = configuredAwaitable.GetAwaiter();
        if (!awaiter.IsCompleted)
        {
            if ((awaiter.m_options & ~Plain) != 0)
            {
                // Forced yields and suppressed exceptions are the awaiter's own affair.
                UnsafeAwaitAwaiter(awaiter);
            }
            else if (awaiter.m_options == Plain)
            {
                ContinueOnCapturedContext();
                SuspendForTask(awaiter.m_task);
            }
            else
            {
                ContinueOnThreadPool();
                SuspendForTask(awaiter.m_task);
            }
        }
        awaiter.GetResult();
    }

    [RuntimeAsync]
    public static T Await<T>(ConfiguredTaskAwaitable<T> configuredAwaitable)
    {
        ConfiguredTaskAwaitable<T>.ConfiguredTaskAwaiter awaiter = configuredAwaitable.GetAwaiter();
        if (!awaiter.IsCompleted)
        {
            if ((awaiter.m_options & ~Plain) != 0)
            {
                UnsafeAwaitAwaiter(awaiter);
            }
            else if (awaiter.m_options == Plain)
            {
                ContinueOnCapturedContext();
                SuspendForTask(awaiter.m_task);
            }
            else
            {
                ContinueOnThreadPool();
                SuspendForTask(awaiter.m_task);
            }
        }
        return awaiter.GetResult();
    }

    [RuntimeAsync]
    public static void Await(ConfiguredValueTaskAwaitable configuredAwaitable)
    {
        ValueTask task = configuredAwaitable.Value;
        if (!task.IsCompleted)
        {
            if (task._obj is Task inner)
            {
                if (task._continueOnCapturedContext)
                {
                    ContinueOnCapturedContext();
                    SuspendForTask(inner);
                }
                else
                {
                    ContinueOnThreadPool();
                    SuspendForTask(inner);
                }
            }
            else
            {
                SourceAwait source = new ValueTaskSourceAwait(Unsafe.As<IValueTaskSource>(task._obj!), task._token);
                if (task._continueOnCapturedContext)
                {
                    ExecutionContext? execution = AsyncThread.ExecutionContext;
                    ContinueOnCapturedContext();
                    SuspendForSource(source);
                    RestoreForSource(execution);
                }
                else
                {
                    ExecutionContext? execution = AsyncThread.ExecutionContext;
                    ContinueOnThreadPool();
                    SuspendForSource(source);
                    RestoreForSource(execution);
                }
            }
        }
        task.ThrowIfCompletedUnsuccessfully();
    }

    [RuntimeAsync]
    public static T Await<T>(ConfiguredValueTaskAwaitable<T> configuredAwaitable)
    {
        ValueTask<T> task = configuredAwaitable.Value;
        if (!task.IsCompleted)
        {
            if (task._obj is Task<T> inner)
            {
                if (task._continueOnCapturedContext)
                {
                    ContinueOnCapturedContext();
                    SuspendForTask(inner);
                }
                else
                {
                    ContinueOnThreadPool();
                    SuspendForTask(inner);
                }
            }
            else
            {
                SourceAwait source = new ValueTaskSourceAwait<T>(Unsafe.As<IValueTaskSource<T>>(task._obj!), task._token);
                if (task._continueOnCapturedContext)
                {
                    ExecutionContext? execution = AsyncThread.ExecutionContext;
                    ContinueOnCapturedContext();
                    SuspendForSource(source);
                    RestoreForSource(execution);
                }
                else
                {
                    ExecutionContext? execution = AsyncThread.ExecutionContext;
                    ContinueOnThreadPool();
                    SuspendForSource(source);
                    RestoreForSource(execution);
                }
            }
        }
        return task.Result;
    }

    // Awaits that look at no context: the frame that awaits the method decides where it goes on (runtime async 1.7).

    [RuntimeAsync]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TransparentAwaitTask(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }
        if (!task.IsCompleted)
        {
            SuspendForTask(task);
        }
        TaskAwaiter.ValidateEnd(task);
    }

    [RuntimeAsync]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T TransparentAwaitTaskOf<T>(Task<T> task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return task.ResultOnSuccess;
        }
        if (!task.IsCompleted)
        {
            SuspendForTask(task);
        }
        TaskAwaiter.ValidateEnd(task);
        return task.ResultOnSuccess;
    }

    [RuntimeAsync]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TransparentAwaitValueTask(ValueTask task)
    {
        if (task._obj is null)
        {
            return;
        }
        if (!task.IsCompleted)
        {
            if (task._obj is Task inner)
            {
                SuspendForTask(inner);
            }
            else
            {
                ExecutionContext? execution = AsyncThread.ExecutionContext;
                SuspendForSource(new ValueTaskSourceAwait(Unsafe.As<IValueTaskSource>(task._obj!), task._token));
                RestoreForSource(execution);
            }
        }
        task.ThrowIfCompletedUnsuccessfully();
    }

    [RuntimeAsync]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T TransparentAwaitValueTaskOf<T>(ValueTask<T> task)
    {
        if (task._obj is null)
        {
            return task._result!;
        }
        if (!task.IsCompleted)
        {
            if (task._obj is Task<T> inner)
            {
                SuspendForTask(inner);
            }
            else
            {
                ExecutionContext? execution = AsyncThread.ExecutionContext;
                SuspendForSource(new ValueTaskSourceAwait<T>(Unsafe.As<IValueTaskSource<T>>(task._obj!), task._token));
                RestoreForSource(execution);
            }
        }
        return task.Result;
    }

    public static void HandleAsyncEntryPoint(Task task) => task.GetAwaiter().GetResult();

    public static int HandleAsyncEntryPoint(Task<int> task) => task.GetAwaiter().GetResult();

    // What the engine calls around bodies and at suspensions.

    /// The contexts that the caller had, with change notifications. Seldom: in each body it is a call and no more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void RestoreContexts(ExecutionContext? execution, SynchronizationContext? synchronization) =>
        ExecutionContext.RestoreBoth(Thread.CurrentThread, execution, synchronization);

    /// What a frame that wakes had noted. A continuation stands for a flow that was suppressed: whatever is current stays.
    internal static void RestoreExecutionContext(object? noted)
    {
        if (noted is not Continuation)
        {
            ExecutionContext? current = AsyncThread.ExecutionContext;
            ExecutionContext.RestoreChangedToThread(Thread.CurrentThread, Unsafe.As<ExecutionContext?>(noted), current);
        }
    }

    /// A source gives its result in the execution context of who awaits it, as in a state machine.
    private static void RestoreForSource(ExecutionContext? noted)
    {
        ExecutionContext? current = AsyncThread.ExecutionContext;
        if (noted != current && noted is not { _isFlowSuppressed: true })
        {
            ExecutionContext.RestoreChangedToThread(Thread.CurrentThread, noted, current);
        }
    }

    /// The scheduler to go on in, unless it is the default one.
    internal static TaskScheduler? CaptureScheduler() => TaskScheduler.CurrentCustom(Thread.CurrentThread);
}

/// A value task source that is being awaited.
internal abstract class SourceAwait
{
    internal abstract void Register(Action<object?> continuation, object state, ValueTaskSourceOnCompletedFlags flags);
}

internal sealed class ValueTaskSourceAwait(IValueTaskSource source, short token) : SourceAwait
{
    internal override void Register(Action<object?> continuation, object state, ValueTaskSourceOnCompletedFlags flags) =>
        source.OnCompleted(continuation, state, token, flags);
}

internal sealed class ValueTaskSourceAwait<T>(IValueTaskSource<T> source, short token) : SourceAwait
{
    internal override void Register(Action<object?> continuation, object state, ValueTaskSourceOnCompletedFlags flags) =>
        source.OnCompleted(continuation, state, token, flags);
}

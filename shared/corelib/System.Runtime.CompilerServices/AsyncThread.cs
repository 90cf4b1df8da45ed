// What of the running thread the engine keeps where compiled code reaches it in one load (runtime async 4.3): the current contexts
// and task, and, while frames are going to sleep, what the innermost one waits for.
namespace System.Runtime.CompilerServices;

using System.Threading;
using System.Threading.Tasks;

internal static class AsyncThread
{
    internal static extern ExecutionContext? ExecutionContext { [Intrinsic] get; [Intrinsic] set; }

    internal static extern SynchronizationContext? SynchronizationContext { [Intrinsic] get; [Intrinsic] set; }

    internal static extern Task? CurrentTask { [Intrinsic] get; [Intrinsic] set; }

    /// One of AwaitedKinds.
    internal static extern long AwaitedKind { [Intrinsic] get; }

    // These leave null where they were.

    /// An awaiter, a task, or a SourceAwait.
    [Intrinsic]
    internal static extern object TakeAwaited();

    [Intrinsic]
    internal static extern ExecutionContext? TakeLeafExecutionContext();

    [Intrinsic]
    internal static extern SynchronizationContext? TakeLeafSynchronizationContext();

    /// The innermost continuation of the chain that is going to sleep.
    [Intrinsic]
    internal static extern Continuation TakeSuspendedHead();
}

/// ir::AwaitedKind; the engine compares the numbers when it starts.
internal static class AwaitedKinds
{
    internal const long CriticalNotifier = 1;
    internal const long Notifier = 2;
    internal const long Task = 3;
    internal const long Source = 4;

    /// Nothing: the chain wakes at once, where it is (a stress mode).
    internal const long Ready = 5;
}

/// Marks the methods of AsyncHelpers that exist in their async form only.
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuntimeAsyncAttribute : Attribute
{
}

// The members that programs see of tasks, awaiters, builders, contexts and cancellation (runtime async 10): of each type how many, and a
// checksum of their names and signatures.
// covers: 10
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using static System.Console;

class P
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    static readonly Type[] types =
    [
        typeof(Task), typeof(Task<>), typeof(TaskCompletionSource), typeof(TaskCompletionSource<>), typeof(TaskStatus),
        typeof(TaskCreationOptions), typeof(TaskContinuationOptions), typeof(TaskScheduler), typeof(TaskFactory), typeof(TaskFactory<>),
        typeof(AggregateException), typeof(UnobservedTaskExceptionEventArgs), typeof(ValueTask), typeof(ValueTask<>),
        typeof(IValueTaskSource), typeof(IValueTaskSource<>), typeof(ValueTaskSourceStatus), typeof(ValueTaskSourceOnCompletedFlags),
        typeof(ManualResetValueTaskSourceCore<>), typeof(PoolingAsyncValueTaskMethodBuilder), typeof(PoolingAsyncValueTaskMethodBuilder<>),
        typeof(TaskAwaiter), typeof(TaskAwaiter<>), typeof(ConfiguredTaskAwaitable), typeof(ConfiguredTaskAwaitable<>),
        typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter), typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter),
        typeof(ValueTaskAwaiter), typeof(ValueTaskAwaiter<>), typeof(ConfiguredValueTaskAwaitable), typeof(ConfiguredValueTaskAwaitable<>),
        typeof(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter), typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter),
        typeof(YieldAwaitable), typeof(YieldAwaitable.YieldAwaiter), typeof(ConfigureAwaitOptions), typeof(INotifyCompletion),
        typeof(ICriticalNotifyCompletion), typeof(IAsyncStateMachine), typeof(AsyncTaskMethodBuilder), typeof(AsyncTaskMethodBuilder<>),
        typeof(AsyncValueTaskMethodBuilder), typeof(AsyncValueTaskMethodBuilder<>), typeof(AsyncVoidMethodBuilder),
        typeof(AsyncIteratorMethodBuilder), typeof(AsyncStateMachineAttribute), typeof(AsyncIteratorStateMachineAttribute),
        typeof(AsyncMethodBuilderAttribute), typeof(ConfiguredCancelableAsyncEnumerable<>),
        typeof(ConfiguredCancelableAsyncEnumerable<>.Enumerator), typeof(ConfiguredAsyncDisposable),
        typeof(EnumeratorCancellationAttribute), typeof(TaskAsyncEnumerableExtensions), typeof(TaskExtensions), typeof(TaskToAsyncResult),
        typeof(ExecutionContext), typeof(AsyncFlowControl), typeof(AsyncLocal<>), typeof(AsyncLocalValueChangedArgs<>),
        typeof(SynchronizationContext), typeof(IThreadPoolWorkItem), typeof(Timer), typeof(CancellationToken),
        typeof(CancellationTokenSource), typeof(CancellationTokenRegistration), typeof(OperationCanceledException),
        typeof(TaskCanceledException), typeof(TaskSchedulerException), typeof(ExceptionDispatchInfo), typeof(IAsyncEnumerable<>),
        typeof(IAsyncEnumerator<>), typeof(IAsyncDisposable), typeof(StackTraceHiddenAttribute), typeof(MethodImplAttributes),
        typeof(MethodImplOptions), typeof(PeriodicTimer), typeof(SemaphoreSlim),
    ];
    static bool IsSeen(MemberInfo m) => m switch
    {
        MethodBase b => b.IsPublic || b.IsFamily || b.IsFamilyOrAssembly,
        FieldInfo f => f.IsPublic || f.IsFamily,
        Type n => n.IsNestedPublic,
        PropertyInfo p => p.GetAccessors().Length > 0,
        EventInfo e => e.AddMethod.IsPublic,
        _ => true,
    };
    static void Main()
    {
        foreach (var t in types)
        {
            var members = t.GetMembers(All).Where(IsSeen).Select(m => m.MemberType + " " + m).Order(StringComparer.Ordinal).ToArray();
            uint sum = 2166136261;
            foreach (char c in string.Join("\n", members)) sum = (sum ^ c) * 16777619;
            WriteLine($"{t}: {members.Length} {sum:x8}");
        }
    }
}

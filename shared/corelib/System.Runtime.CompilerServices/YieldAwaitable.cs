// await Task.Yield(): come back later, on the same context.
namespace System.Runtime.CompilerServices;

using System.Threading;
using System.Threading.Tasks;

public readonly struct YieldAwaitable
{
    public YieldAwaiter GetAwaiter() => default;

    public readonly struct YieldAwaiter : ICriticalNotifyCompletion, IStateMachineBoxAwareAwaiter
    {
        private static readonly WaitCallback s_waitCallback = static state => ((Action)state!)();
        private static readonly SendOrPostCallback s_postCallback = static state => ((Action)state!)();

        public bool IsCompleted => false;

        public void OnCompleted(Action continuation) => QueueContinuation(continuation, flowContext: true);

        public void UnsafeOnCompleted(Action continuation) => QueueContinuation(continuation, flowContext: false);

        void IStateMachineBoxAwareAwaiter.AwaitUnsafeOnCompleted(IAsyncStateMachineBox box) => AwaitUnsafeOnCompleted(box);

        internal static void AwaitUnsafeOnCompleted(IAsyncStateMachineBox box)
        {
            Thread thread = Thread.CurrentThread;
            if (SynchronizationContext.CurrentCustom(thread) is { } context)
            {
                context.Post(s_postCallback, box.MoveNextAction);
            }
            else if (TaskScheduler.CurrentCustom(thread) is { } scheduler)
            {
                Task.Factory.StartNew(box.MoveNextAction, default, TaskCreationOptions.PreferFairness, scheduler);
            }
            else
            {
                ThreadPool.UnsafeQueueUserWorkItemInternal(box, preferLocal: false);
            }
        }

        private static void QueueContinuation(Action continuation, bool flowContext)
        {
            ArgumentNullException.ThrowIfNull(continuation);
            Thread thread = Thread.CurrentThread;
            if (SynchronizationContext.CurrentCustom(thread) is { } context)
            {
                context.Post(s_postCallback, continuation);
            }
            else if (TaskScheduler.CurrentCustom(thread) is { } scheduler)
            {
                Task.Factory.StartNew(continuation, default, TaskCreationOptions.PreferFairness, scheduler);
            }
            else if (flowContext)
            {
                ThreadPool.QueueUserWorkItem(s_waitCallback, continuation);
            }
            else
            {
                ThreadPool.UnsafeQueueUserWorkItem(s_waitCallback, continuation);
            }
        }

        public void GetResult()
        {
        }
    }
}

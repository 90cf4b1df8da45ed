// The pool's threads. At most one request for a worker is outstanding: the worker that answers it looks for items, and asks for
// the next worker when it found one. An idle worker looks around for a short while before it sleeps, so that a stream of items
// does not wake a thread each. Blocking inside a task lets the pool start one more thread at once; a pool that makes no progress
// gets one more every half second.
namespace System.Threading;

using System.Runtime.CompilerServices;

using System.Threading.Tasks;

internal sealed class ThreadPoolWorker
{
    internal readonly WorkStealingDeque Deque = new WorkStealingDeque();
    private uint _random;

    internal ThreadPoolWorker(int seed)
    {
        _random = (uint)seed * 2654435769u + 1;
    }

    internal uint NextRandom()
    {
        uint x = _random;
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        return _random = x;
    }
}

internal static class ThreadPoolWorkers
{
    internal const int MaxCompletionThreads = 1000;
    internal const int MinCompletionThreads = 1;

    private const int IdleTimeoutMilliseconds = 20_000;
    private const int StarvationMilliseconds = 500;
    private const int IdleLooks = 30;
    private const int ItemsBetweenYields = 64;

    private static readonly object s_gate = new object();
    private static int s_minThreads = Environment.ProcessorCount;
    private static int s_maxThreads = 32767;

    // Guarded by s_gate.
    private static int s_count;
    private static int s_idle;
    private static int s_wakeUps;
    private static int s_blocked;
    private static int s_extra;

    private static int s_nextNumber;

    /// 1 while a worker has been asked for and has not begun to look for items.
    private static int s_requested;

    private static long s_completed;
    private static TimerQueueTimer? s_starvationTimer;
    private static long s_completedAtLastLook;

    internal static int Count => Volatile.Read(ref s_count);

    internal static int Busy => Math.Max(0, Volatile.Read(ref s_count) - Volatile.Read(ref s_idle));

    internal static int MinThreads => s_minThreads;

    internal static int MaxThreads => s_maxThreads;

    internal static long CompletedItems => Volatile.Read(ref s_completed);

    internal static bool SetMinThreads(int workers, int completion)
    {
        if (workers < 0 || completion < 0 || workers > s_maxThreads || completion > MaxCompletionThreads)
        {
            return false;
        }
        s_minThreads = Math.Max(1, workers);
        if (ThreadPool.s_workQueue.HasWork)
        {
            Request();
        }
        return true;
    }

    internal static bool SetMaxThreads(int workers, int completion)
    {
        if (workers <= 0 || completion <= 0 || workers < s_minThreads)
        {
            return false;
        }
        s_maxThreads = workers;
        return true;
    }

    /// An item was queued: see that some worker will look for it.
    internal static void Request()
    {
        if (Volatile.Read(ref s_requested) != 0 || Interlocked.Exchange(ref s_requested, 1) != 0)
        {
            return;
        }
        WakeOrStart();
    }

    private static void WakeOrStart()
    {
        lock (s_gate)
        {
            if (s_idle > s_wakeUps)
            {
                s_wakeUps++;
                Monitor.Pulse(s_gate);
                return;
            }
            if (s_count < Math.Min(s_maxThreads, s_minThreads + s_blocked + s_extra))
            {
                s_count++;
                Start();
                return;
            }
        }
        // Everybody is busy: a worker that finishes its item takes the request; the timer watches that one does.
        WatchForStarvation();
    }

    private static void Start()
    {
        int number = Interlocked.Increment(ref s_nextNumber);
        Thread thread = new Thread(static state => Run((ThreadPoolWorker)state!))
        {
            IsBackground = true,
            Name = ".NET TP Worker",
        };
        thread.UnsafeStart(new ThreadPoolWorker(number));
    }

    private static void WatchForStarvation()
    {
        if (s_starvationTimer is null)
        {
            TimerQueueTimer timer = new TimerQueueTimer(static _ => Look(), null, Timeout.UnsignedInfinite, Timeout.UnsignedInfinite, flowContext: false, onTimerThread: true);
            if (Interlocked.CompareExchange(ref s_starvationTimer, timer, null) is null)
            {
                timer.Change(StarvationMilliseconds, StarvationMilliseconds);
                return;
            }
        }
        s_starvationTimer.Change(StarvationMilliseconds, StarvationMilliseconds);
    }

    /// Runs on the timer thread while items wait and every worker is busy.
    private static void Look()
    {
        if (!ThreadPool.s_workQueue.HasWork)
        {
            s_starvationTimer!.Change(Timeout.UnsignedInfinite, Timeout.UnsignedInfinite);
            // The next item must make a request of its own, or nobody would watch over it.
            Interlocked.Exchange(ref s_requested, 0);
            if (ThreadPool.s_workQueue.HasWork)
            {
                Request();
            }
            return;
        }
        long completed = CompletedItems;
        if (completed == s_completedAtLastLook)
        {
            lock (s_gate)
            {
                if (s_count < s_maxThreads)
                {
                    s_extra++;
                    s_count++;
                    Start();
                }
            }
        }
        s_completedAtLastLook = completed;
    }

    /// A worker is about to block on other work; until NotifyUnblocked another thread may run in its place.
    internal static bool NotifyBlocked()
    {
        if (Thread.CurrentThread._poolWorker is null)
        {
            return false;
        }
        bool start = false;
        lock (s_gate)
        {
            s_blocked++;
            if (s_idle <= s_wakeUps && s_count < Math.Min(s_maxThreads, s_minThreads + s_blocked + s_extra) && ThreadPool.s_workQueue.HasWork)
            {
                start = true;
                s_count++;
            }
        }
        if (start)
        {
            Start();
        }
        return true;
    }

    internal static void NotifyUnblocked()
    {
        lock (s_gate)
        {
            s_blocked--;
        }
    }

    private static void Run(ThreadPoolWorker worker)
    {
        Thread thread = Thread.CurrentThread;
        thread._isThreadPoolThread = true;
        thread._poolWorker = worker;
        ThreadPool.s_workQueue.AddDeque(worker.Deque);
        do
        {
            RunItems(worker, thread);
        }
        while (Sleep());
        ThreadPool.s_workQueue.RemoveDeque(worker.Deque);
        thread._poolWorker = null;
    }

    private static void RunItems(ThreadPoolWorker worker, Thread thread)
    {
        ThreadPoolWorkQueue queue = ThreadPool.s_workQueue;
        int looks = 0;
        int completed = 0;
        bool searching = true;
        Volatile.Write(ref s_requested, 1);
        while (true)
        {
            if (queue.TryDequeue(worker, out object? item))
            {
                if (searching)
                {
                    // This worker answered the request; whoever queues next, or the items left, need another one.
                    searching = false;
                    looks = 0;
                    Interlocked.Exchange(ref s_requested, 0);
                    if (queue.HasWork)
                    {
                        Request();
                    }
                }
                Execute(item, thread);
                if (++completed == ItemsBetweenYields)
                {
                    Interlocked.Add(ref s_completed, completed);
                    completed = 0;
                }
                continue;
            }
            if (completed != 0)
            {
                Interlocked.Add(ref s_completed, completed);
                completed = 0;
            }
            if (!searching)
            {
                // Others need not be woken while this worker looks around.
                searching = true;
                Interlocked.Exchange(ref s_requested, 1);
                continue;
            }
            if (looks < IdleLooks)
            {
                Thread.SpinWait(20 + looks * 4);
                if (++looks % 10 == 0)
                {
                    Thread.Yield();
                }
                continue;
            }
            Interlocked.Exchange(ref s_requested, 0);
            // An item queued while the request was still ours would be missed: look once more.
            if (queue.HasWork && Interlocked.Exchange(ref s_requested, 1) == 0)
            {
                looks = 0;
                continue;
            }
            return;
        }
    }

    private static void Execute(object item, Thread thread)
    {
        if (item is Task task)
        {
            task.ExecuteFromThreadPool(thread);
        }
        else
        {
            ((IThreadPoolWorkItem)item).Execute();
        }
        if (AsyncThread.ExecutionContext is not null || AsyncThread.SynchronizationContext is not null)
        {
            ExecutionContext.ResetThreadPoolThread(thread);
        }
    }

    /// Waits to be woken; false when the worker should end.
    private static bool Sleep()
    {
        lock (s_gate)
        {
            s_idle++;
            long end = Environment.TickCount64 + IdleTimeoutMilliseconds;
            while (s_wakeUps == 0)
            {
                long left = end - Environment.TickCount64;
                if (left <= 0 || !WaitQuietly((int)left))
                {
                    if (s_wakeUps == 0)
                    {
                        s_idle--;
                        s_count--;
                        return false;
                    }
                    break;
                }
            }
            s_wakeUps--;
            s_idle--;
            return true;
        }
    }

    /// User code may have interrupted a pool thread; that must not end the worker.
    private static bool WaitQuietly(int milliseconds)
    {
        try
        {
            return Monitor.Wait(s_gate, milliseconds);
        }
        catch (ThreadInterruptedException)
        {
            return true;
        }
    }
}

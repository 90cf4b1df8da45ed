// What is awaited completes between the question and the registration: the frame wakes once, by another thread or by the pool.
// covers: 8.60 valuetask-source
using System;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using static System.Console;

/// Says "not complete", and is complete by the time somebody registers.
sealed class Late(bool inside) : IValueTaskSource<int>
{
    volatile bool done;
    public int Registrations;
    public int GetResult(short token) => done ? 42 : throw new InvalidOperationException("not done");
    public ValueTaskSourceStatus GetStatus(short token) => done ? ValueTaskSourceStatus.Succeeded : ValueTaskSourceStatus.Pending;
    public void OnCompleted(Action<object> continuation, object state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        Registrations++;
        done = true;
        if (inside) continuation(state);
        else ThreadPool.UnsafeQueueUserWorkItem(_ => continuation(state), null);
    }
}
class P
{
    static async Task<int> Await(Late late) { int before = 1; int r = await new ValueTask<int>(late, 0); return before + r; }
    static async Task<int> Twice(Late a, Late b) => await Await(a) + await Await(b);
    static async Task<int> Race(Task<int> t) => await t + 1;
    /// Says that it is about to fall asleep, below frames that take their time to do so.
    static volatile int about;
    static async Task<int> Deep(Task<int> t, int depth) { if (depth > 0) return await Deep(t, depth - 1) + 1; about++; return await t; }
    static void Main()
    {
        foreach (bool inside in new[] { true, false })
        {
            Late a = new(inside), b = new(inside), c = new(inside);
            WriteLine(Await(a).Result + " " + Twice(b, c).Result + $" {a.Registrations} {b.Registrations} {c.Registrations}");
        }
        // Tasks that complete on another thread at any moment: before, while and after somebody registers.
        int sum = 0;
        for (int i = 0; i < 300; i++)
        {
            var source = new TaskCompletionSource<int>();
            using var start = new ManualResetEventSlim();
            int spins = i % 30;
            ThreadPool.QueueUserWorkItem(_ => { start.Set(); Thread.SpinWait(spins); source.SetResult(i); });
            start.Wait();
            sum += Race(source.Task).Result;
        }
        WriteLine(sum);
        // The same below many frames: the task completes after it was asked, while the frames fall asleep, before anybody registers.
        sum = 0;
        for (int i = 0; i < 60; i++)
        {
            var source = new TaskCompletionSource<int>();
            int before = about, spins = i * 20;
            var completing = new Thread(() => { while (about == before) Thread.Yield(); Thread.SpinWait(spins); source.SetResult(i); });
            completing.Start();
            sum += Deep(source.Task, 400).Result;
            completing.Join();
        }
        WriteLine(sum);
    }
}

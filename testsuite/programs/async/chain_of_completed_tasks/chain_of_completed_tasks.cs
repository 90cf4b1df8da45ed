// 20,000 tasks each awaiting the one before complete one after the other when the first does, from a thread with a small stack.
// covers: 4.6
// exclude: gc-stress a collection at each allocation
// exclude: async-gc-stress a collection at each allocation
// exclude: async-poison a collection at each of so many suspensions
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<int> Next(Task<int> t) => await t + 1;
    static async Task<int> Deaf(Task<int> t) { try { return await t.ConfigureAwait(false); } finally { ran++; } }
    static int ran;
    static void Main()
    {
        const int Count = 20_000;
        var first = new TaskCompletionSource<int>();
        Task<int> last = first.Task;
        for (int i = 0; i < Count; i++) last = i % 2 == 0 ? Next(last) : Deaf(last);
        var t = new Thread(() => first.SetResult(0), 1 << 20); t.Start(); t.Join();
        WriteLine(last.Result + " " + ran);
        var failing = new TaskCompletionSource<int>();
        last = failing.Task; ran = 0;
        for (int i = 0; i < Count / 20; i++) last = Deaf(last);
        failing.SetException(new Exception("first"));
        try { last.Wait(); } catch (AggregateException e) { WriteLine(e.InnerException.Message + " " + ran); }
    }
}

// Thread-static values and the current thread are those of the thread that resumed.
// covers: 8.53 regression/managed-thread-id
// exclude: async-threads says on which thread it goes on
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    [ThreadStatic] static int slot;
    [ThreadStatic] static string text;
    sealed class Other : INotifyCompletion
    {
        public Other GetAwaiter() => this;
        public bool IsCompleted => false;
        public void GetResult() { }
        public void OnCompleted(Action k) { var t = new Thread(() => { slot = 100; text = "t" + Thread.CurrentThread.Name; k(); }) { Name = "N" + Interlocked.Increment(ref count) }; t.Start(); }
        static int count;
    }
    static async Task<string> Body()
    {
        slot = 1; text = "main";
        var first = Thread.CurrentThread; int id = Environment.CurrentManagedThreadId;
        string s = $"{slot}{text} {id == first.ManagedThreadId};";
        slot++;
        await new Other();
        s += $"{slot}{text} {Thread.CurrentThread.Name} {id == Environment.CurrentManagedThreadId} {first == Thread.CurrentThread};";
        slot += 5; text += "+";
        s += $"{slot}{text};";
        int second = Environment.CurrentManagedThreadId;
        await new Other();
        s += $"{slot}{text} {Thread.CurrentThread.Name} {second == Environment.CurrentManagedThreadId} {Thread.CurrentThread.ManagedThreadId == Environment.CurrentManagedThreadId}";
        return s;
    }
    /// On another thread, once this one has nothing more to do: whoever awaits it sleeps by then.
    sealed class Hopping : INotifyCompletion
    {
        public Hopping GetAwaiter() => this;
        public bool IsCompleted => false;
        public void GetResult() { }
        public void OnCompleted(Action k)
        {
            Thread asking = Thread.CurrentThread;
            new Thread(() =>
            {
                for (int i = 0; i < 200 && asking.IsAlive && (asking.ThreadState & ThreadState.WaitSleepJoin) == 0; i++) Thread.Sleep(1);
                slot = 100; text = "other"; k();
            }).Start();
        }
    }
    static async Task Hop() => await new Hopping();
    // Straight on: what was found for one thread is not used in the other.
    static async Task<string> Straight()
    {
        slot = 7; text = "first";
        await Hop();
        slot += 1; string s = slot + text + " "; slot = 20;
        await Hop();
        slot++; return s + slot + text;
    }
    static void Main()
    {
        WriteLine(Straight().Result + " " + slot + text);
        var t = Body();
        foreach (var s in t.Result.Split(';')) WriteLine(s);
        WriteLine(slot + text);
    }
}

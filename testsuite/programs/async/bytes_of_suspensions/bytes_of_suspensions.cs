// What suspensions allocate: nothing when an activation goes to sleep again, one object when it does the first time.
// covers: 3.7
// exclude: async-threads counts bytes of one thread
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate : ICriticalNotifyCompletion
{
    Action next;
    public Gate GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public void UnsafeOnCompleted(Action continuation) => next = continuation;
    public void GetResult() { }
    public void Open() { var run = next; next = null; run(); }
}
class P
{
    static readonly Gate gate = new();
    static async Task<long> Loop(int n) { long s = 0; for (int i = 0; i < n; i++) { await gate; s += i; } return s; }
    static async Task<long> Objects(int n) { object a = "a", b = "b"; long s = 0; for (int i = 0; i < n; i++) { await gate; (a, b) = (b, a); s += ((string)a).Length; await gate; } return s; }
    static async Task<long> Outer(int n) { long s = await Loop(n); s += await Objects(n); return s; }
    static async Task<long> Trying(int n) { long s = 0; for (int i = 0; i < n; i++) try { await gate; s++; } finally { s++; } return s; }
    static long Pump(Task<long> t)
    {
        for (int i = 0; i < 10; i++) gate.Open();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) gate.Open();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        while (!t.IsCompleted) gate.Open();
        WriteLine(t.Result);
        return bytes;
    }
    static void Show(string name, Task<long> t)
    {
        long bytes = Pump(t);
        bool reuses = Environment.GetEnvironmentVariable("DOTNET_JitAsyncReuseContinuations") != "0";
        WriteLine(name + (!reuses || bytes == 0 ? " as it should" : $" {bytes} bytes for 1000 suspensions"));
    }
    static void Main() { Show("loop", Loop(2000)); Show("objects", Objects(2000)); Show("outer", Outer(2000)); Show("trying", Trying(2000)); }
}

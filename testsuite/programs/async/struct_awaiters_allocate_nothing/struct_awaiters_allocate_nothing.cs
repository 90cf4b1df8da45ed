// Awaits of struct awaiters allocate nothing once a frame has slept: small and large ones, generic ones, with references, of both kinds,
// and one that calls back at once and awaits the same type again.
// covers: custom-struct-awaiters 3.7
// exclude: async-threads counts bytes of one thread
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

static class Gate { public static Action Next; public static void Open() { var next = Next; Next = null; next(); } }
struct Small : INotifyCompletion
{
    public Small GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action next) => Gate.Next = next;
    public void GetResult() { }
}
struct Critical(int n) : ICriticalNotifyCompletion
{
    public Critical GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action next) => throw new InvalidOperationException();
    public void UnsafeOnCompleted(Action next) { n = -1; Gate.Next = next; }
    public int GetResult() => n;
}
struct Large<T>(T a, object b, long c, T d) : ICriticalNotifyCompletion
{
    public Large<T> GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action next) => throw new InvalidOperationException();
    public void UnsafeOnCompleted(Action next) { if (!EqualityComparer<T>.Default.Equals(a, d)) throw new InvalidOperationException(); Gate.Next = next; }
    public long GetResult() => c + (b as string).Length;
}
struct Once(bool callsBack) : INotifyCompletion
{
    public Once GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action next) { if (callsBack) next(); else Gate.Next = next; }
    public void GetResult() { }
}
class P
{
    static readonly object text = "text";
    static async Task<long> OfSmall(int n) { long s = 0; for (int i = 0; i < n; i++) { await new Small(); s += i; } return s; }
    static async Task<long> OfCritical(int n) { long s = 0; for (int i = 0; i < n; i++) s += await new Critical(i); return s; }
    static async Task<long> OfLarge(int n) { long s = 0; for (int i = 0; i < n; i++) s += await new Large<int>(i, text, i, i); return s; }
    static async Task<long> OfShared<T>(T t, int n) { long s = 0; for (int i = 0; i < n; i++) s += await new Large<T>(t, text, i, t); return s; }
    static async Task<long> Mixed(int n) { long s = 0; for (int i = 0; i < n; i++) { await new Small(); s += await new Critical(i); s += await new Large<string>("a", text, i, "a"); } return s; }
    static async Task<long> CallingBack(int n) { long s = 0; for (int i = 0; i < n; i++) { await new Once(i % 2 == 0); s += i; } return s; }
    static async Task<long> Outer(int n) => await OfCritical(n) + await OfSmall(n);
    static void Show(string name, Task<long> t)
    {
        for (int i = 0; i < 20; i++) Gate.Open();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 400; i++) Gate.Open();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        while (!t.IsCompleted) Gate.Open();
        bool reuses = Environment.GetEnvironmentVariable("DOTNET_JitAsyncReuseContinuations") != "0";
        WriteLine(name + " " + t.Result + (!reuses || bytes == 0 ? " as it should" : $" {bytes} bytes for 400 suspensions"));
    }
    static void Main()
    {
        Show("small", OfSmall(1000)); Show("critical", OfCritical(1000)); Show("large", OfLarge(1000)); Show("shared", OfShared("s", 1000));
        Show("shared value", OfShared((1, "x"), 1000)); Show("mixed", Mixed(500)); Show("calling back", CallingBack(2000)); Show("outer", Outer(1000));
    }
}

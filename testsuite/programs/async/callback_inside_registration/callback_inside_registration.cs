// Awaiters that call back inside OnCompleted, again and again: the frames wake in the right order and with their state.
// covers: 8.61 custom-struct-awaiters
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

struct Immediate(int value) : ICriticalNotifyCompletion
{
    public Immediate GetAwaiter() => this;
    public bool IsCompleted => false;
    public int GetResult() => value;
    public void OnCompleted(Action continuation) => continuation();
    public void UnsafeOnCompleted(Action continuation) => continuation();
}
sealed class ImmediateClass(List<string> log) : INotifyCompletion
{
    public ImmediateClass GetAwaiter() => this;
    public bool IsCompleted => false;
    public void GetResult() => log.Add("result");
    public void OnCompleted(Action continuation) { log.Add("before"); continuation(); log.Add("after"); }
}
class P
{
    static async Task<int> Loop(int n) { int s = 0; for (int i = 0; i < n; i++) s += await new Immediate(i); return s; }
    static async Task<int> Nested(int depth) => depth == 0 ? await new Immediate(1) : await Nested(depth - 1) + await new Immediate(depth);
    static async Task Ordered(List<string> log)
    {
        log.Add("a"); await new ImmediateClass(log);
        log.Add("b"); await new ImmediateClass(log);
        log.Add("c");
    }
    static async Task<string> Caught()
    {
        for (int i = 0; ; i++)
            try { await new Immediate(i); throw new Exception("after " + i); }
            catch (Exception e) when (i == 3) { return e.Message; }
            catch (Exception) { await new Immediate(i); }
    }
    static async Task<string> Switching()
    {
        string s = "";
        foreach (char c in "abc") { s += c; await new Immediate(0); s += char.ToUpper(c); await Task.Yield(); }
        return s;
    }
    static void Main()
    {
        WriteLine(Loop(200).Result);
        WriteLine(Nested(20).Result);
        var log = new List<string>();
        var t = Ordered(log);
        WriteLine(string.Join(" ", log) + " " + t.IsCompleted);
        WriteLine(Caught().Result);
        WriteLine(Switching().Result);
    }
}

// An awaiter that calls back a second time, when the frame is long past that await or done: nothing happens to live frames.
// covers: 8.62
// by hand: a classic state machine runs from its start at a second call, which is no behaviour to have
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate : INotifyCompletion
{
    public Action Callback;
    public Gate GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => Callback = continuation;
    public void GetResult() { }
}
class P
{
    static Gate first = new(), second = new();
    static int entered;
    static async Task<int> Body() { entered++; await first; int a = 1; await new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromMilliseconds(20)).ContinueWith(_ => { }); return a + 1; }
    static void Main()
    {
        var t = Body();
        var call = first.Callback;
        call();
        // The frame now sleeps on a task. The stale call finds it asleep elsewhere at most.
        int r = t.Result;
        call();
        call();
        WriteLine($"{r} {t.Status} entered {entered}");
    }
}

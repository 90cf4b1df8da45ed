// An exception resumed into a try must not come back at a later await of the same activation.
// covers: 8.1
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate<T> : INotifyCompletion
{
    Action next;
    T value;
    Exception error;
    public Gate<T> GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public T GetResult()
    {
        var e = error;
        error = null;
        var v = value;
        value = default;
        return e == null ? v : throw e;
    }
    void Run() { var run = next; next = null; run(); }
    public void Open(T v) { value = v; Run(); }
    public void Fail(Exception e) { error = e; Run(); }
}
class P
{
    static Gate<int> gate = new();
    static async Task<string> Body()
    {
        string log = "";
        for (int i = 0; i < 4; i++)
        {
            try { log += await gate; }
            catch (InvalidOperationException e) { log += "[" + e.Message + "]"; }
            try { log += await Inner(); }
            catch (Exception e) { log += "(" + e.GetType().Name + ")"; }
        }
        return log;
    }
    static async Task<int> Inner() { int v = await gate; return v * 2; }
    static void Main()
    {
        var task = Body();
        gate.Fail(new InvalidOperationException("a"));
        gate.Open(1);
        gate.Open(2);
        gate.Fail(new FormatException());
        gate.Open(3);
        gate.Open(4);
        gate.Fail(new InvalidOperationException("b"));
        gate.Fail(new ArgumentException());
        WriteLine(task.Result);
    }
}

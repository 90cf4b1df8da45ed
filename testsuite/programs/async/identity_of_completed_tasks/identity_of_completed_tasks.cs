// Tasks of calls that end without a suspension: which are the cached ones, and what a task says of itself before and after.
// covers: 1.6
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<int> Int(int n) => n;
    static async Task<bool> Bool(bool b) => b;
    static async Task<string> Text(string s) => s;
    static async Task<object> Obj() => null;
    static async Task<T> Default<T>() => default;
    static async Task Void() { }
    static async Task<int> Throws() => throw new InvalidOperationException();
    static async Task<int> Sleeps() { await gate.Task; return 1; }
    static readonly TaskCompletionSource gate = new();
    static void Say(string s, Task a, Task b) => WriteLine($"{s}: {ReferenceEquals(a, b)}");
    static void Main()
    {
        Say("void", Void(), Void()); Say("completed", Void(), Task.CompletedTask);
        Say("true", Bool(true), Bool(true)); Say("false", Bool(false), Bool(false)); Say("true and false", Bool(true), Bool(false));
        for (int i = -2; i < 11; i++) Write(ReferenceEquals(Int(i), Int(i)) ? "1" : "0");
        WriteLine();
        Say("null", Text(null), Text(null)); Say("text", Text("a"), Text("a")); Say("object", Obj(), Obj());
        Say("default long", Default<long>(), Default<long>()); Say("default guid", Default<Guid>(), Default<Guid>()); Say("default char", Default<char>(), Default<char>()); Say("default int", Default<int>(), Int(0));
        var t = Sleeps();
        WriteLine($"{t.Status} {t.CreationOptions} {t.AsyncState == null} {t.IsCompleted} {t.Id > 0} {t.GetType().Name.StartsWith("Task") || t.GetType().IsSubclassOf(typeof(Task<int>))}");
        foreach (Action a in new Action[] { t.Start, () => t.RunSynchronously(), () => t.Dispose() }) try { a(); WriteLine("done"); } catch (InvalidOperationException e) { WriteLine(e.GetType().Name); }
        gate.SetResult();
        WriteLine($"{t.Status} {t.Result} {t.IsCompletedSuccessfully}");
        var f = Throws();
        WriteLine($"{f.Status} {f.Exception.InnerExceptions.Count} {ReferenceEquals(f.Exception.InnerException, f.Exception.InnerException)}");
        t.Dispose(); WriteLine(t.Result);
    }
}

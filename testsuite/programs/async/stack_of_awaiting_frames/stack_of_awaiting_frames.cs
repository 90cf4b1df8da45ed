// Environment.StackTrace in a runtime-async method that was resumed shows the methods that await it, in their order, and not who woke it;
// before the first suspension, and as state machines, the callers are simply on the stack. StackTrace shows who woke it.
// covers: env-stacktrace 8.57
// exclude: async-no-recognition every await is one of a task then: nobody awaits the frame itself
using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly string[] Names = { "Waker", "Inner", "Plain", "Middle", "Outer", "Other" };
    [MethodImpl(MethodImplOptions.NoInlining)]
    static string Seen(string trace)
    {
        string seen = "";
        foreach (string line in trace.Split('\n'))
            foreach (string name in Names)
                if (line.Contains("P." + name + "(") && !seen.EndsWith(name + " ")) seen += name + " ";
        return seen;
    }
    static void Check(string where, string asynchronous, string classic)
    {
        string seen = Seen(Environment.StackTrace);
#if RUNTIME_ASYNC
        string expected = asynchronous;
#else
        string expected = classic;
#endif
        WriteLine(seen == expected ? where + ": as it should" : $"{where}: '{seen}', not '{expected}'");
        WriteLine(Seen(new StackTrace().ToString()).Contains("Waker") == where.StartsWith("behind"));
    }

    static async Task<int> Inner(Task gate)
    {
        Check("before", "Inner Plain Middle Outer ", "Inner Plain Middle Outer ");
        await gate;
        Check("behind the first await", "Inner Middle Outer ", "Inner Waker ");
        return 1;
    }
    static Task<int> Plain(Task gate) => Inner(gate);
    static async Task<int> Middle(Task gate)
    {
        int n = await Plain(gate);
        Check("behind the second await", "Middle Outer ", "Middle Inner Waker ");
        return n;
    }
    static async Task<int> Outer(Task gate) => await Middle(gate);
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Waker(TaskCompletionSource gate) => gate.SetResult();
    static void Main()
    {
        var gate = new TaskCompletionSource();
        Task<int> task = Outer(gate.Task);
        Waker(gate);
        WriteLine(task.Result);
        Task.Run(async () => { await Task.Yield(); WriteLine(Seen(Environment.StackTrace) == "Other ".Substring(6)); }).Wait();
    }
}

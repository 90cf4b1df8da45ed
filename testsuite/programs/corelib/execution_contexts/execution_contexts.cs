// ExecutionContext, SynchronizationContext, AsyncLocal notifications.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        AsyncLocal<int> local = new(e => Console.WriteLine($"{e.PreviousValue}->{e.CurrentValue} {e.ThreadContextChanged}"));
        local.Value = 1;
        ExecutionContext captured = ExecutionContext.Capture();
        local.Value = 2;
        ExecutionContext.Run(captured, _ => Console.WriteLine("inside " + local.Value), null);
        Show(local.Value, ExecutionContext.IsFlowSuppressed());
        using (ExecutionContext.SuppressFlow()) Show(ExecutionContext.IsFlowSuppressed(), ExecutionContext.Capture());
        Recording context = new();
        SynchronizationContext.SetSynchronizationContext(context);
        Task t = Work();
        context.Drain();
        Show(t.IsCompleted, context.Posts, SynchronizationContext.Current == context);
        SynchronizationContext.SetSynchronizationContext(null);
        Try(() => { ExecutionContext.Run(null, _ => { }, null); return null; });
        new SynchronizationContext().Send(s => Console.WriteLine("sent " + s), 5);
    }

    static async Task Work()
    {
        await Task.Yield();
        Console.WriteLine("on the context " + (SynchronizationContext.Current is Recording));
        await Task.CompletedTask.ConfigureAwait(false);
        await Task.Yield();
    }
}

class Recording : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback, object)> _queue = new();
    public int Posts;
    public override void Post(SendOrPostCallback d, object state) { Posts++; _queue.Enqueue((d, state)); }
    public void Drain() { while (_queue.TryDequeue(out var item)) item.Item1(item.Item2); }
}

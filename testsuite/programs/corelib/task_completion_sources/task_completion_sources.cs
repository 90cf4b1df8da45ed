// TaskCompletionSource: setting once, exceptions, cancellation.
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
        TaskCompletionSource<int> s = new("state");
        Show(s.Task.AsyncState, s.Task.Status, s.TrySetResult(5), s.TrySetResult(6), s.Task.Result, s.TrySetException(new Exception()), s.TrySetCanceled());
        Try(() => { s.SetResult(7); return null; });
        TaskCompletionSource<int> f = new();
        f.SetException([new FormatException("a"), new TimeoutException("b")]);
        Show(f.Task.Exception.InnerExceptions.Select(e => e.Message), f.Task.Status);
        Try(() => f.Task.Result);
        TaskCompletionSource c = new();
        using CancellationTokenSource cts = new();
        cts.Cancel();
        c.SetCanceled(cts.Token);
        Try(() => { c.Task.GetAwaiter().GetResult(); return null; });
        Show(c.Task.Status, c.TrySetResult());
        Try(() => { new TaskCompletionSource().SetException((Exception)null); return null; });
        Try(() => { new TaskCompletionSource().SetException(Array.Empty<Exception>()); return null; });
        Try(() => new TaskCompletionSource<int>((TaskCreationOptions)1024));
        TaskCompletionSource<string> late = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> length = late.Task.ContinueWith(p => p.Result.Length);
        late.SetResult("four");
        Show(length.Result);
        TaskCompletionSource<int> from = new();
        from.SetFromTask(Task.FromResult(3));
        Show(from.Task.Result);
    }
}

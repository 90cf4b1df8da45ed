// Task: results, states, continuations, WhenAll, WhenAny.
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
        Task<int> t = Task.Run(() => 5);
        Show(t.Result, t.IsCompletedSuccessfully, t.Status, Task.FromResult("x").Result, Task.CompletedTask.IsCompleted, t.ContinueWith(p => p.Result * 2).Result, Task.WhenAll(t, Task.FromResult(6)).Result, Task.WhenAny(Task.FromResult(1), new TaskCompletionSource<int>().Task).Result.Result);
        Task failed = Task.FromException(new InvalidOperationException("bad")), canceled = Task.FromCanceled(new CancellationToken(true));
        Show(failed.IsFaulted, failed.Exception.InnerException.Message, failed.Status, canceled.IsCanceled, canceled.Status, canceled.Exception);
        Try(() => { failed.Wait(); return null; });
        Try(() => { failed.GetAwaiter().GetResult(); return null; });
        Try(() => { canceled.Wait(); return null; });
        Try(() => { canceled.GetAwaiter().GetResult(); return null; });
        Try(() => Task.FromException<int>(new FormatException("f")).Result);
        Try(() => { Task.WaitAll(failed, canceled, Task.CompletedTask); return null; });
        Show(failed.ContinueWith(p => p.Exception.InnerExceptions.Count).Result, canceled.ContinueWith(p => p.IsCanceled, TaskContinuationOptions.OnlyOnCanceled).Result, failed.ContinueWith(_ => 1, TaskContinuationOptions.NotOnFaulted).ContinueWith(p => p.Status).Result);
        Try(() => Task.Run((Action)null));
        Try(() => new Task(null));
        Try(() => { t.Start(); return null; });
        Try(() => { new Task(() => { }).RunSynchronously(); return "ran"; });
        Show(Task.WaitAll([t], 10), new TaskCompletionSource().Task.Wait(1), Task.WaitAny(new TaskCompletionSource().Task, t));
    }
}

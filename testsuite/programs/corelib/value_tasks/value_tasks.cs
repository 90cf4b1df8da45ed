// ValueTask: from results, tasks, sources; preserving; misuse.
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
        ValueTask<int> v = new(5), w = new(Task.FromResult(6));
        Show(v.IsCompleted, v.Result, w.Result, v.AsTask().Result, v.Preserve().Result, default(ValueTask).IsCompletedSuccessfully, ValueTask.FromResult(7).Result, ValueTask.FromException(new FormatException("x")).IsFaulted, ValueTask.FromCanceled<int>(new CancellationToken(true)).IsCanceled, v.Equals(new ValueTask<int>(5)), v == new ValueTask<int>(5), v.ToString());
        Try(() => ValueTask.FromException<int>(new TimeoutException("late")).Result);
        Try(() => { ValueTask.FromCanceled(new CancellationToken(true)).GetAwaiter().GetResult(); return null; });
        Try(() => new ValueTask<int>((Task<int>)null));
        Try(() => ValueTask.FromCanceled(CancellationToken.None));
        Show(Sum().Result);
    }

    static async Task<int> Sum()
    {
        int total = 0;
        for (int i = 0; i < 5; i++) total += await Get(i);
        return total;
    }
    static ValueTask<int> Get(int i) => i % 2 == 0 ? new(i) : new(Slow(i));
    static async Task<int> Slow(int i) { await Task.Delay(1); return i * 10; }
}

// Timer, PeriodicTimer, Task.Delay, Stopwatch, TimeProvider.
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
        int ticks = 0;
        using ManualResetEventSlim three = new();
        using (Timer timer = new(state => { if (Interlocked.Increment(ref ticks) == 3) three.Set(); }, "s", 1, 1)) Show(three.Wait(10000));
        Show(Periods().Result, ticks >= 3);
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        Task.Delay(20).Wait();
        watch.Stop();
        Show(watch.ElapsedMilliseconds >= 15, watch.IsRunning, watch.Elapsed > TimeSpan.Zero, System.Diagnostics.Stopwatch.GetElapsedTime(0, System.Diagnostics.Stopwatch.Frequency), System.Diagnostics.Stopwatch.IsHighResolution);
        watch.Reset();
        Show(watch.ElapsedTicks, TimeProvider.System.GetElapsedTime(0, TimeProvider.System.TimestampFrequency), Task.Delay(0).IsCompleted, Task.WhenAny(Task.Delay(1), Task.Delay(60000)).Result.IsCompleted);
        Try(() => new Timer(null));
        Try(() => new Timer(_ => { }, null, -5, 0));
        Try(() => new PeriodicTimer(TimeSpan.Zero));
        Try(() => Task.Delay(-2));
        Try(() => Task.Delay(TimeSpan.FromDays(100)));
        Try(() => new TaskCompletionSource<int>().Task.WaitAsync(TimeSpan.FromMilliseconds(2)).Result);
    }

    static async Task<int> Periods()
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(1));
        int n = 0;
        while (n < 3 && await timer.WaitForNextTickAsync()) n++;
        timer.Dispose();
        return n + (await timer.WaitForNextTickAsync() ? 100 : 0);
    }
}

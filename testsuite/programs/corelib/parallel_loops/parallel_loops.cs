// Parallel: For, ForEach, Invoke, breaking, exceptions, cancellation.
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
        int[] squares = new int[50];
        ParallelLoopResult r = Parallel.For(0, 50, i => squares[i] = i * i);
        Show(squares.Sum(), r.IsCompleted, r.LowestBreakIteration);
        long sum = 0;
        Parallel.ForEach(Enumerable.Range(1, 100), () => 0L, (x, state, local) => local + x, local => Interlocked.Add(ref sum, local));
        Show(sum, Parallel.For(0, 10, (i, s) => { if (i == 3) s.Stop(); }).IsCompleted, Parallel.For(0, 1, _ => { }).IsCompleted, Parallel.For(5, 2, _ => throw new Exception()).IsCompleted);
        int a = 0, b = 0;
        Parallel.Invoke(() => a = 1, () => b = 2);
        Show(a + b);
        try { Parallel.For(0, 5, i => throw new InvalidOperationException("same")); } catch (AggregateException e) { Show(e.InnerExceptions.All(x => x.Message == "same"), e.InnerExceptions.Count >= 1); }
        Try(() => Parallel.For(0, 5, new ParallelOptions { CancellationToken = new CancellationToken(true) }, _ => { }));
        Try(() => Parallel.For(0, 1, (Action<int>)null));
        Try(() => { Parallel.Invoke((Action)null); return null; });
        int seen = 0;
        Parallel.ForEachAsync(Enumerable.Range(0, 20), new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (x, t) => { await Task.Yield(); Interlocked.Add(ref seen, x); }).Wait();
        Show(seen, Enumerable.Range(0, 10).AsParallel().AsOrdered().Select(x => x * 2).Where(x => x > 5), Enumerable.Range(1, 100).AsParallel().Sum());
    }
}

// async methods: results, exceptions, finally, nested awaits.
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
        Show(Add(1, 2).Result, Nested(4).Result, WithFinally().Result, Loop(5).Result);
        Try(() => Throwing(0).Result);
        Try(() => Throwing(1).GetAwaiter().GetResult());
        Try(() => Caught().Result);
        Try(() => { Void().Wait(); return "done"; });
        Show(Local().Result, Value(3).Result, Value(30).AsTask().Result, Streams().Result);
    }

    static async Task<int> Add(int a, int b) { await Task.Yield(); return a + b; }
    static async Task<int> Nested(int n) => n == 0 ? 0 : n + await Nested(n - 1);
    static async Task<string> WithFinally()
    {
        string log = "";
        try { log += "a"; await Task.Delay(1); log += "b"; }
        finally { await Task.Yield(); log += "c"; }
        return log;
    }
    static async Task<int> Loop(int n) { int sum = 0; for (int i = 0; i < n; i++) { if (i % 2 == 0) await Task.Delay(0); else await Task.Yield(); sum += i; } return sum; }
    static async Task<int> Throwing(int kind) { if (kind == 1) await Task.Yield(); throw new InvalidOperationException("kind " + kind); }
    static async Task<string> Caught()
    {
        try { await Throwing(1); return "no"; }
        catch (InvalidOperationException e) when (e.Message.EndsWith('1')) { await Task.Yield(); return "caught " + e.Message; }
    }
    static async Task Void() => await Task.WhenAll(Task.Delay(1), Task.Run(() => { }));
    static async Task<string> Local()
    {
        async Task<string> Inner(string s) { await Task.Yield(); return s + s; }
        return await Inner(await Inner("x"));
    }
    static async ValueTask<int> Value(int x) { if (x > 10) await Task.Yield(); return x * 2; }
    static async Task<string> Streams()
    {
        string all = "";
        await foreach (int i in Numbers()) all += i;
        await using (new Closing()) all += "!";
        return all;
    }
    static async IAsyncEnumerable<int> Numbers() { for (int i = 0; i < 4; i++) { await Task.Yield(); yield return i; } }
}

class Closing : IAsyncDisposable
{
    public async ValueTask DisposeAsync() { await Task.Yield(); Console.WriteLine("closed"); }
}

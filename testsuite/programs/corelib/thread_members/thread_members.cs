// Thread: starting, joining, names, states, locals, exceptions.
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
        List<string> log = [];
        Thread t = new(() => { log.Add(Thread.CurrentThread.Name + Thread.CurrentThread.IsBackground); Thread.Sleep(1); }) { Name = "worker", IsBackground = true };
        Show(t.ThreadState, t.IsAlive);
        t.Start();
        t.Join();
        Show(log, t.IsAlive, t.ThreadState, t.Join(0));
        Thread p = new(state => log.Add("got " + state));
        p.Start(42);
        Show(p.Join(TimeSpan.FromSeconds(5)), log[^1], Thread.CurrentThread.ManagedThreadId > 0, Thread.CurrentThread.IsThreadPoolThread, Task.Run(() => Thread.CurrentThread.IsThreadPoolThread).Result);
        ThreadLocal<int> local = new(() => 7, true);
        local.Value++;
        Thread q = new(() => local.Value += 10);
        q.Start();
        q.Join();
        Show(local.Value, local.IsValueCreated, local.Values.Order());
        AsyncLocal<string> flowing = new() { Value = "outer" };
        Show(Task.Run(() => { string seen = flowing.Value; flowing.Value = "inner"; return seen; }).Result, flowing.Value);
        Try(() => { t.Start(); return null; });
        Try(() => { t.Name = "again"; return t.Name; });
        Try(() => new Thread((ThreadStart)null));
        Try(() => { new Thread(() => { }).Join(); return null; });
        Try(() => { Thread.Sleep(-5); return null; });
        Try(() => { new Thread(() => { }).Start(5); return null; });
        Try(() => new Thread(() => { }, -1));
        local.Dispose();
        Try(() => local.Value);
    }
}

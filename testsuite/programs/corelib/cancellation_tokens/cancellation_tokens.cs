// CancellationToken: registrations, linking, timeouts, exceptions.
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
        CancellationTokenSource c = new();
        CancellationToken t = c.Token;
        List<string> log = [];
        using CancellationTokenRegistration r1 = t.Register(() => log.Add("first"));
        CancellationTokenRegistration r2 = t.Register(s => log.Add("state " + s), 5);
        t.Register(() => log.Add("removed")).Dispose();
        Show(t.CanBeCanceled, t.IsCancellationRequested, CancellationToken.None.CanBeCanceled, t == c.Token, r1.Token == t);
        c.Cancel();
        Show(log, t.IsCancellationRequested, r2.Unregister(), new CancellationToken(true).IsCancellationRequested);
        t.Register(() => log.Add("late"));
        Show(log[^1]);
        Try(() => { t.ThrowIfCancellationRequested(); return null; });
        using CancellationTokenSource a = new(), linked = CancellationTokenSource.CreateLinkedTokenSource(a.Token, CancellationToken.None);
        a.Cancel();
        Show(linked.IsCancellationRequested, linked.Token.IsCancellationRequested);
        CancellationTokenSource bad = new();
        bad.Token.Register(() => throw new FormatException("one"));
        bad.Token.Register(() => throw new TimeoutException("two"));
        try { bad.Cancel(); } catch (AggregateException e) { Show(e.InnerExceptions.Select(x => x.Message)); }
        CancellationTokenSource timed = new(TimeSpan.FromMilliseconds(5));
        Show(timed.Token.WaitHandle.WaitOne(5000), timed.IsCancellationRequested, c.TryReset());
        c.Dispose();
        Try(() => { c.Cancel(); return null; });
        Try(() => c.Token);
        Try(() => new CancellationTokenSource(-5));
        Try(() => { Task.Delay(1000, new CancellationToken(true)).Wait(); return null; });
    }
}

// IObservable, IProgress, Progress, IAsyncEnumerable helpers.
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
        Ticker ticker = new();
        List<string> log = [];
        IDisposable one = ticker.Subscribe(new Sink("a", log));
        ticker.Subscribe(new Sink("b", log));
        ticker.Emit(1);
        one.Dispose();
        ticker.Emit(2);
        ticker.Fail(new FormatException("f"));
        ticker.Finish();
        Show(log);
        IProgress<int> progress = new Direct(x => log.Add("p" + x));
        progress.Report(5);
        Show(log[^1]);
        Progress<string> posted = new();
        using ManualResetEventSlim done = new();
        posted.ProgressChanged += (sender, s) => { log.Add(s); done.Set(); };
        ((IProgress<string>)posted).Report("posted");
        done.Wait();
        Show(log[^1], Async().Result);
        Try(() => new Progress<int>(null));
    }

    static async Task<string> Async()
    {
        IAsyncEnumerable<int> n = Numbers();
        string s = string.Join(",", await n.Where(x => x % 2 == 1).Select(x => x * 10).ToListAsync());
        return s + "|" + await n.CountAsync() + "|" + await n.FirstAsync(x => x > 2) + "|" + await n.SumAsync() + "|" + await n.AnyAsync(x => x > 9) + "|" + string.Join(",", await n.Skip(1).Take(2).ToArrayAsync()) + "|" + await n.Reverse().LastAsync() + "|" + await n.AggregateAsync(0, (a, x) => a * 10 + x);
    }
    static async IAsyncEnumerable<int> Numbers() { for (int i = 1; i <= 4; i++) { await Task.Yield(); yield return i; } }
}

class Ticker : IObservable<int>
{
    readonly List<IObserver<int>> _observers = [];
    public IDisposable Subscribe(IObserver<int> o) { _observers.Add(o); return new Undo(() => _observers.Remove(o)); }
    public void Emit(int x) => _observers.ForEach(o => o.OnNext(x));
    public void Fail(Exception e) => _observers.ForEach(o => o.OnError(e));
    public void Finish() => _observers.ForEach(o => o.OnCompleted());
    class Undo(Action undo) : IDisposable { public void Dispose() => undo(); }
}

class Sink(string name, List<string> log) : IObserver<int>
{
    public void OnNext(int x) => log.Add(name + x);
    public void OnError(Exception e) => log.Add(name + e.Message);
    public void OnCompleted() => log.Add(name + "!");
}

class Direct(Action<int> action) : IProgress<int> { public void Report(int x) => action(x); }

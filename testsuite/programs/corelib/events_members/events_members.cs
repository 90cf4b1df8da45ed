// Events: subscription, custom accessors, EventHandler, exceptions in handlers.
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
        Source s = new();
        List<string> log = [];
        EventHandler<int> first = (sender, e) => log.Add("1:" + e), second = (sender, e) => log.Add("2:" + e);
        s.Raised += first;
        s.Raised += second;
        s.Raised += first;
        s.Raise(1);
        s.Raised -= first;
        s.Raise(2);
        s.Raised -= (sender, e) => { };
        s.Raised -= first;
        s.Raised -= second;
        s.Raise(3);
        Show(log);
        s.Custom += () => log.Add("custom");
        s.Custom -= () => { };
        Show(s.Adds, s.Removes);
        s.Raised += (sender, e) => throw new InvalidOperationException("handler");
        s.Raised += second;
        Try(() => { s.Raise(4); return null; });
        Show(log.Count, EventArgs.Empty.ToString(), Source.Statics);
        Source.Static += Handler;
        Source.RaiseStatic();
        Source.Static -= Handler;
        Source.RaiseStatic();
        EventInfo info = typeof(Source).GetEvent("Raised");
        info.AddEventHandler(s, second);
        Show(info.Name, info.AddMethod.Name, info.EventHandlerType);
    }

    static void Handler(object sender, EventArgs e) => Console.WriteLine("static " + (sender ?? "null"));
}

class Source
{
    public event EventHandler<int> Raised;
    public static event EventHandler Static;
    public int Adds, Removes;
    public static int Statics => Static?.GetInvocationList().Length ?? 0;
    public event Action Custom { add => Adds++; remove => Removes++; }
    public void Raise(int x) => Raised?.Invoke(this, x);
    public static void RaiseStatic() => Static?.Invoke(null, EventArgs.Empty);
}

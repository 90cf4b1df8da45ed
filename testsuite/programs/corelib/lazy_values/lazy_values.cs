// Lazy: modes, factories, exceptions, text.
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
        int made = 0;
        Lazy<string> lazy = new(() => { made++; return "value" + made; });
        Show(lazy.IsValueCreated, lazy.ToString(), lazy.Value, lazy.Value, lazy.IsValueCreated, lazy, made, new Lazy<int>(5).Value, new Lazy<List<int>>().Value.Count, new Lazy<int>(() => 3, LazyThreadSafetyMode.None).Value, new Lazy<int>(() => 4, false).Value);
        Lazy<int> failing = new(() => { made++; throw new InvalidOperationException("try " + made); });
        Try(() => failing.Value);
        Try(() => failing.Value);
        Lazy<int> retrying = new(() => { made++; if (made < 6) throw new InvalidOperationException("again " + made); return made; }, LazyThreadSafetyMode.PublicationOnly);
        Try(() => retrying.Value);
        Try(() => retrying.Value);
        Try(() => retrying.Value);
        Lazy<int> self = null;
        self = new Lazy<int>(() => self.Value);
        Try(() => self.Value);
        Try(() => new Lazy<int>((Func<int>)null));
        Try(() => new Lazy<NoConstructor>().Value);
        Try(() => new Lazy<int>(() => 1, (LazyThreadSafetyMode)7));
        string target = null;
        Show(LazyInitializer.EnsureInitialized(ref target, () => "made"), target);
    }
}

class NoConstructor { public NoConstructor(int x) { } }

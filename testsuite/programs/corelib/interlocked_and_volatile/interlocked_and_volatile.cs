// Interlocked and Volatile: every operation.
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
        int i = 5;
        long l = 10;
        object o = "a";
        double d = 1.5;
        uint u = 7;
        Show(Interlocked.Increment(ref i), Interlocked.Decrement(ref l), Interlocked.Add(ref i, 10), Interlocked.Exchange(ref i, 3), i, Interlocked.CompareExchange(ref i, 9, 3), i, Interlocked.CompareExchange(ref i, 1, 100), Interlocked.And(ref i, 8), Interlocked.Or(ref i, 3), i, Interlocked.Read(ref l), Interlocked.Exchange(ref o, "b"), o, Interlocked.CompareExchange(ref o, "c", "zzz"), Interlocked.Exchange(ref d, 2.5), d, Interlocked.Increment(ref u), Interlocked.Add(ref l, -100));
        byte small = 200;
        Show(Interlocked.Exchange(ref small, 5), Interlocked.CompareExchange(ref small, 6, 5), small);
        Volatile.Write(ref i, 77);
        Show(Volatile.Read(ref i), Volatile.Read(ref d), Volatile.Read(ref o));
        Interlocked.MemoryBarrier();
        string s = null;
        Show(Interlocked.CompareExchange(ref s, "set", null), s, Interlocked.Exchange(ref s, null), s);
        int total = 0;
        Parallel.For(0, 1000, x => Interlocked.Add(ref total, x));
        Show(total);
        Colour colour = Colour.Red;
        Show(Interlocked.Exchange(ref colour, Colour.Blue), colour, Interlocked.CompareExchange(ref colour, Colour.Red, Colour.Blue), colour);
    }
}

enum Colour { Red, Blue }

// Activator: constructors by argument, generic creation, failures.
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
        Show(Activator.CreateInstance<List<int>>().Count, Activator.CreateInstance(typeof(Point)), Activator.CreateInstance(typeof(Point), 1, 2), Activator.CreateInstance(typeof(List<>).MakeGenericType(typeof(string))).GetType(), Activator.CreateInstance(typeof(int)), Activator.CreateInstance(typeof(Hidden), true), Activator.CreateInstance(typeof(Optional), BindingFlags.OptionalParamBinding | BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance, null, [Type.Missing], null), Activator.CreateInstance<DateTime>().Ticks, Activator.CreateInstance(typeof(Many), [new object[] { 1, 2, 3 }]));
        Try(() => Activator.CreateInstance(typeof(Hidden)));
        Try(() => Activator.CreateInstance(typeof(Point), "a", 2));
        Try(() => Activator.CreateInstance(typeof(Point), 1, 2, 3));
        Try(() => Activator.CreateInstance(typeof(IDisposable)));
        Try(() => Activator.CreateInstance(typeof(Stream)));
        Try(() => Activator.CreateInstance(typeof(List<>)));
        Try(() => Activator.CreateInstance(typeof(Throwing)));
        Try(() => Activator.CreateInstance<Throwing>());
        Try(() => Activator.CreateInstance((Type)null));
        Try(() => Activator.CreateInstance(typeof(string)));
        Try(() => RuntimeHelpers.GetUninitializedObject(typeof(Throwing)));
    }
}

record struct Point(int X, int Y);
class Hidden { private Hidden() { } public override string ToString() => "hidden"; }
class Optional(int x = 7) { public override string ToString() => "optional " + x; }
class Many(params object[] items) { public override string ToString() => "many " + items.Length; }
class Throwing { public Throwing() => throw new FormatException("in the constructor"); public override string ToString() => "uninitialized"; }

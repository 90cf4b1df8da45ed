// Delegates: combining, removing, invocation lists, equality, dynamic invocation.
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
        Action<string> a = s => log.Add("a" + s), b = s => log.Add("b" + s), both = a + b;
        both("1");
        (both - a)("2");
        both += a;
        both("3");
        Show(log, both.GetInvocationList().Length, (both - b).GetInvocationList().Length, (a - a) == null, (a + null) == a, a == b, (a + b).Equals(a + b), both.Method.Name != null, Delegate.Combine(a, b).GetInvocationList().Length, Delegate.Remove(both, a).GetInvocationList().Length, Delegate.RemoveAll(both, a).GetInvocationList().Length);
        Func<int, int, int> add = Add;
        Show(add(1, 2), add.DynamicInvoke(3, 4), add.Method.Name, add.Target, ((Func<int, int>)new Adder(10).Add).Target, Delegate.CreateDelegate(typeof(Func<int, int, int>), typeof(Program).GetMethod("Add", BindingFlags.NonPublic | BindingFlags.Static)).DynamicInvoke(5, 6), add.GetHashCode() == ((Func<int, int, int>)Add).GetHashCode(), add == Add);
        Func<object> covariant = () => "text";
        Action<string> contravariant = (Action<object>)(o => log.Add(o.ToString()));
        contravariant("z");
        Show(covariant(), log[^1], Chain().Invoke(5));
        foreach (Action<string> one in Delegate.EnumerateInvocationList(both)) one("e");
        Show(log.Count, both.HasSingleTarget);
        Try(() => add.DynamicInvoke(1));
        Try(() => add.DynamicInvoke("a", 2));
        Try(() => Delegate.Combine(a, add));
        Try(() => ((Func<int>)(() => throw new FormatException("f"))).DynamicInvoke());
        Try(() => Delegate.CreateDelegate(typeof(Action), typeof(Program).GetMethod("Add", BindingFlags.NonPublic | BindingFlags.Static)));
        Try(() => { ((Action)null)(); return null; });
    }

    static int Add(int x, int y) => x + y;
    static Func<int, int> Chain() { Func<int, int> f = x => x + 1; return x => f(f(x)); }
}

class Adder(int n) { public int Add(int x) => x + n; public override string ToString() => "Adder"; }

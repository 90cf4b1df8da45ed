// Boolean's texts, Object's members, boxing equality.
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
        Show(true.ToString(), bool.TrueString, bool.Parse(" tRuE "), bool.TryParse("yes", out bool parsed), parsed, true.CompareTo(false), false.CompareTo(null), true.GetHashCode(), true & false, true ^ true, !true);
        Try(() => bool.Parse("1"));
        Try(() => bool.Parse(null));
        Try(() => true.CompareTo(1));
        Try(() => Convert.ToBoolean("maybe"));
        object a = 5, b = 5, c = a;
        Show(a == b, a.Equals(b), ReferenceEquals(a, c), Equals(null, null), Equals(a, null), Equals(a, 5L), new object().ToString(), a.GetType(), new object().Equals(null), new Plain().ToString(), new Plain().GetHashCode() == new Plain().GetHashCode());
        Pair p = new() { X = 1, Y = "q" }, q = new() { X = 1, Y = "q" };
        Show(p.Equals(q), p.GetHashCode() == q.GetHashCode(), p.ToString(), new Record(1, "r"), new Record(1, "r") == new Record(1, "r"), new Record(1, "r") with { Name = null });
        Try(() => ((object)null).ToString());
        Try(() => (int)(object)5L);
        Try(() => (string)(object)5);
        Try(() => (int)(object)null);
    }

    class Plain { }
    struct Pair { public int X; public string Y; }
    record Record(int Id, string Name);
}

// HashCode and GetHashCode contracts.
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
        HashCode hash = new(), same = new();
        foreach (object o in new object[] { 1, "a", null, 2.5 }) { hash.Add(o); same.Add(o); }
        Show(hash.ToHashCode() == same.ToHashCode(), HashCode.Combine(1, 2) == HashCode.Combine(1, 2), HashCode.Combine(1, 2) == HashCode.Combine(2, 1), HashCode.Combine(1, 2, 3, 4, 5, 6, 7, 8) == HashCode.Combine(1, 2, 3, 4, 5, 6, 7, 8));
        Show(5.GetHashCode(), 5L.GetHashCode(), (-1L).GetHashCode(), 1.5.GetHashCode(), true.GetHashCode(), 'a'.GetHashCode(), ((byte)7).GetHashCode(), 3m.GetHashCode(), new DateTime(100).GetHashCode(), TimeSpan.FromTicks(5).GetHashCode(), new Version(1, 2).GetHashCode(), Guid.Empty.GetHashCode(), DayOfWeek.Friday.GetHashCode(), ((int?)9).GetHashCode(), default(DateOnly).GetHashCode(), new Index(3).GetHashCode(), (-0.0).GetHashCode() == 0.0.GetHashCode(), 2.50m.GetHashCode() == 2.5m.GetHashCode());
        Show("abc".GetHashCode() == "ab".Insert(2, "c").GetHashCode(), "abc".GetHashCode(StringComparison.OrdinalIgnoreCase) == "ABC".GetHashCode(StringComparison.OrdinalIgnoreCase), new { A = 1 }.GetHashCode() == new { A = 1 }.GetHashCode(), (1, "x").GetHashCode() == (1, "x").GetHashCode(), RuntimeHelpers.GetHashCode(null));
        Try(() => new HashCode().GetHashCode());
    }
}

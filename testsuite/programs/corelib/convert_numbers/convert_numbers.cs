// Convert between numbers: rounding, overflow, null, objects.
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
        object[] values = [0, 1, -1, 255, 256, 65.5, 66.5, -0.5, 'A', true, "42", 3000000000u, 5L, 2.5m, 7.9f, (byte)9, (sbyte)-9, null];
        foreach (object v in values)
        {
            Try(() => Convert.ToInt32(v));
            Try(() => Convert.ToByte(v));
            Try(() => Convert.ToChar(v));
            Try(() => Convert.ToBoolean(v));
            Try(() => Convert.ToDouble(v));
            Try(() => Convert.ToDecimal(v));
            Try(() => Convert.ToString(v, CultureInfo.InvariantCulture));
            Try(() => Convert.ToUInt64(v));
            Try(() => Convert.ToSingle(v));
        }
    }
}

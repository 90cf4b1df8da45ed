// int: standard and custom formats of its values, spans, exceptions.
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
        int[] values = [0, 1, 9, 42, 100, int.MaxValue, int.MinValue, int.MaxValue / 3, 127, -1, -42];
        foreach (int v in values)
        {
            Show(v, int.MaxValue - v);
            foreach (string f in new[] { "D", "D6", "X", "x4", "B", "N", "N0", "F2", "E3", "G", "G3", "C", "P1", "R", "000", "#,##0", "0.0;(0.0);zero", "0%", "#", "'q'0", "0e+0" }) Try(() => f + " " + v.ToString(f, CultureInfo.InvariantCulture));
        }
        Span<char> text = stackalloc char[12];
        Span<byte> utf8 = stackalloc byte[3];
        Show(values[3].TryFormat(text, out int written, "D5", CultureInfo.InvariantCulture), written, text[..written].ToString(), int.MaxValue.TryFormat(utf8, out written, "N0"), written);
        Try(() => values[3].ToString("Q"));
        Try(() => values[3].ToString("D99999999999"));
        Show($"{values[3],6}|{values[3],-6:X}|", string.Format(CultureInfo.InvariantCulture, "{0:N1}", values[3]));
    }
}

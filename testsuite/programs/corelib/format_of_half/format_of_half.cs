// Half: standard and custom formats of its values, spans, exceptions.
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
        Half[] values = [(Half)0, (Half)1, (Half)(-1.5), (Half)0.1, (Half)1234.5678, (Half)0.0001234, (Half)65000, Half.MaxValue, Half.MinValue, (Half)1 / (Half)3, Half.NaN, Half.PositiveInfinity, Half.Epsilon];
        foreach (Half v in values)
        {
            Show(v, -v);
            foreach (string f in new[] { "G", "G3", "G10", "R", "F0", "F3", "N2", "E2", "e10", "C", "P1", "000.00", "#,##0.##", "0.0;(0.0);zero", "0%", "0.##e+00", "#.#", "'q'0" }) Try(() => f + " " + v.ToString(f, CultureInfo.InvariantCulture));
        }
        Span<char> text = stackalloc char[6];
        Show(values[3].TryFormat(text, out int written, "F2", CultureInfo.InvariantCulture), written, text[..written].ToString(), values[4].TryFormat(text, out written, "F4", CultureInfo.InvariantCulture), written);
        Try(() => values[3].ToString("Q"));
        Try(() => values[3].ToString("D"));
        Try(() => values[3].ToString("X"));
    }
}

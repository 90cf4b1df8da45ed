// float: parsing texts of every style, limits, and the exceptions.
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
        string[] texts = ["0", "-0", "1", "-1.5", "+.5", "5.", " 12.25 ", "1e3", "1E-3", "1e400", "1e-400", "65504", "1,234.5", "(2.5)", "3-", "NaN", "Infinity", "-Infinity", "∞", "", "x", "1.2.3", "1e", "0x1", "$5", "0.1", "0.30000000000000004", "3.4028235e38", "123456789012345678901234567890", "2.2250738585072014e-308", "79228162514264337593543950335"];
        foreach (string s in texts)
        {
            Try(() => float.Parse(s, CultureInfo.InvariantCulture));
            Show(s, float.TryParse(s, CultureInfo.InvariantCulture, out float plain), plain, float.TryParse(s, NumberStyles.Any, CultureInfo.InvariantCulture, out float any), any, float.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out float none), none, float.TryParse(Encoding.UTF8.GetBytes(s), NumberStyles.Float, CultureInfo.InvariantCulture, out float utf8), utf8);
        }
        Try(() => float.Parse((string)null));
        Try(() => float.Parse("1", NumberStyles.HexNumber));
    }
}

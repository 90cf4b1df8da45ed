// UInt128: parsing texts of every style, limits, and the exceptions.
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
        string[] texts = ["0", "1", "-1", "+7", " 12 ", "007", "340282366920938463463374607431768211455", "340282366920938463463374607431768211456", "-340282366920938463463374607431768211456", "-340282366920938463463374607431768211457", "1,000", "1.0", "1.5", "1e2", "(5)", "5-", "", " ", "x", "0x10", "ff", "$3", "12a", "- 5", "--5", "1 2", "99999999999999999999999999999999999999999999"];
        foreach (string s in texts)
        {
            Try(() => UInt128.Parse(s, CultureInfo.InvariantCulture));
            Show(s, UInt128.TryParse(s, CultureInfo.InvariantCulture, out UInt128 plain), plain, UInt128.TryParse(s, NumberStyles.Any, CultureInfo.InvariantCulture, out UInt128 any), any, UInt128.TryParse(s, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out UInt128 hex), hex, UInt128.TryParse(s, NumberStyles.None, null, out UInt128 none), none, UInt128.TryParse(Encoding.UTF8.GetBytes(s), NumberStyles.Number, CultureInfo.InvariantCulture, out UInt128 utf8), utf8);
        }
        Try(() => UInt128.Parse((string)null));
        Try(() => UInt128.Parse("1", NumberStyles.HexNumber | NumberStyles.AllowExponent));
        Try(() => UInt128.Parse("300", NumberStyles.Integer) % 7);
        Show(UInt128.TryParse("101", NumberStyles.BinaryNumber, null, out UInt128 binary), binary, UInt128.Parse("1E1", NumberStyles.AllowExponent, CultureInfo.InvariantCulture), UInt128.Parse("2.00", NumberStyles.Number, CultureInfo.InvariantCulture));
    }
}

// nint: parsing texts of every style, limits, and the exceptions.
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
        string[] texts = ["0", "1", "-1", "+7", " 12 ", "007", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "1,000", "1.0", "1.5", "1e2", "(5)", "5-", "", " ", "x", "0x10", "ff", "$3", "12a", "- 5", "--5", "1 2", "99999999999999999999999999999999999999999999"];
        foreach (string s in texts)
        {
            Try(() => nint.Parse(s, CultureInfo.InvariantCulture));
            Show(s, nint.TryParse(s, CultureInfo.InvariantCulture, out nint plain), plain, nint.TryParse(s, NumberStyles.Any, CultureInfo.InvariantCulture, out nint any), any, nint.TryParse(s, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out nint hex), hex, nint.TryParse(s, NumberStyles.None, null, out nint none), none, nint.TryParse(Encoding.UTF8.GetBytes(s), NumberStyles.Number, CultureInfo.InvariantCulture, out nint utf8), utf8);
        }
        Try(() => nint.Parse((string)null));
        Try(() => nint.Parse("1", NumberStyles.HexNumber | NumberStyles.AllowExponent));
        Try(() => nint.Parse("300", NumberStyles.Integer) % 7);
        Show(nint.TryParse("101", NumberStyles.BinaryNumber, null, out nint binary), binary, nint.Parse("1E1", NumberStyles.AllowExponent, CultureInfo.InvariantCulture), nint.Parse("2.00", NumberStyles.Number, CultureInfo.InvariantCulture));
    }
}

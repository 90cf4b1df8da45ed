// ulong: parsing texts of every style, limits, and the exceptions.
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
        string[] texts = ["0", "1", "-1", "+7", " 12 ", "007", "18446744073709551615", "18446744073709551616", "-18446744073709551616", "-18446744073709551617", "1,000", "1.0", "1.5", "1e2", "(5)", "5-", "", " ", "x", "0x10", "ff", "$3", "12a", "- 5", "--5", "1 2", "99999999999999999999999999999999999999999999"];
        foreach (string s in texts)
        {
            Try(() => ulong.Parse(s, CultureInfo.InvariantCulture));
            Show(s, ulong.TryParse(s, CultureInfo.InvariantCulture, out ulong plain), plain, ulong.TryParse(s, NumberStyles.Any, CultureInfo.InvariantCulture, out ulong any), any, ulong.TryParse(s, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong hex), hex, ulong.TryParse(s, NumberStyles.None, null, out ulong none), none, ulong.TryParse(Encoding.UTF8.GetBytes(s), NumberStyles.Number, CultureInfo.InvariantCulture, out ulong utf8), utf8);
        }
        Try(() => ulong.Parse((string)null));
        Try(() => ulong.Parse("1", NumberStyles.HexNumber | NumberStyles.AllowExponent));
        Try(() => ulong.Parse("300", NumberStyles.Integer) % 7);
        Show(ulong.TryParse("101", NumberStyles.BinaryNumber, null, out ulong binary), binary, ulong.Parse("1E1", NumberStyles.AllowExponent, CultureInfo.InvariantCulture), ulong.Parse("2.00", NumberStyles.Number, CultureInfo.InvariantCulture));
    }
}

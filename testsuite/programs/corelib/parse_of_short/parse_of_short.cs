// short: parsing texts of every style, limits, and the exceptions.
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
        string[] texts = ["0", "1", "-1", "+7", " 12 ", "007", "32767", "32768", "-32768", "-32769", "1,000", "1.0", "1.5", "1e2", "(5)", "5-", "", " ", "x", "0x10", "ff", "$3", "12a", "- 5", "--5", "1 2", "99999999999999999999999999999999999999999999"];
        foreach (string s in texts)
        {
            Try(() => short.Parse(s, CultureInfo.InvariantCulture));
            Show(s, short.TryParse(s, CultureInfo.InvariantCulture, out short plain), plain, short.TryParse(s, NumberStyles.Any, CultureInfo.InvariantCulture, out short any), any, short.TryParse(s, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out short hex), hex, short.TryParse(s, NumberStyles.None, null, out short none), none, short.TryParse(Encoding.UTF8.GetBytes(s), NumberStyles.Number, CultureInfo.InvariantCulture, out short utf8), utf8);
        }
        Try(() => short.Parse((string)null));
        Try(() => short.Parse("1", NumberStyles.HexNumber | NumberStyles.AllowExponent));
        Try(() => short.Parse("300", NumberStyles.Integer) % 7);
        Show(short.TryParse("101", NumberStyles.BinaryNumber, null, out short binary), binary, short.Parse("1E1", NumberStyles.AllowExponent, CultureInfo.InvariantCulture), short.Parse("2.00", NumberStyles.Number, CultureInfo.InvariantCulture));
    }
}

// NumberStyles: what each flag lets through.
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
        string[] texts = ["12", " 12 ", "-12", "12-", "+12", "(12)", "1,234", "12.0", "1.5", "1e2", "0x1F", "1F", "¤5", "12 3", "", "1,,2", ".5", "5.", "1e", "1_000", "\u0661"];
        NumberStyles[] styles = [NumberStyles.None, NumberStyles.Integer, NumberStyles.Number, NumberStyles.Float, NumberStyles.Currency, NumberStyles.Any, NumberStyles.HexNumber, NumberStyles.AllowThousands, NumberStyles.AllowTrailingSign, NumberStyles.AllowParentheses];
        foreach (string t in texts) Show("<" + t + ">", styles.Select(s => int.TryParse(t, s, CultureInfo.InvariantCulture, out int v) ? v.ToString() : "-"), styles.Where(s => s != NumberStyles.HexNumber).Select(s => double.TryParse(t, s, CultureInfo.InvariantCulture, out double v) ? v.ToString(CultureInfo.InvariantCulture) : "-"));
        Show(int.Parse("1010", NumberStyles.BinaryNumber), byte.Parse("ff", NumberStyles.AllowHexSpecifier));
        Try(() => int.Parse("1", NumberStyles.HexNumber | NumberStyles.AllowDecimalPoint));
        Try(() => double.Parse("1", NumberStyles.HexNumber));
        Try(() => int.Parse("1", (NumberStyles)8192));
        Try(() => int.Parse("99999999999"));
        Try(() => int.Parse("x"));
        Try(() => byte.Parse("-1"));
        Try(() => uint.Parse("4294967296"));
        Try(() => decimal.Parse("1", NumberStyles.HexNumber));
    }
}

// Decimal: scale, rounding, conversions, bits, exceptions.
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
        decimal[] values = [0m, 1.0m, 1.00m, -1.5m, 2.5m, 3.5m, 123456789.987654321m, 0.0000000000000000000000000001m, decimal.MaxValue, decimal.MinValue, 1m / 3];
        foreach (decimal d in values) Show(d, decimal.Truncate(d), decimal.Floor(d), decimal.Ceiling(d), decimal.Round(d), decimal.Round(d, 2), decimal.Round(d, 0, MidpointRounding.AwayFromZero), string.Join(",", decimal.GetBits(d)), d.Scale, d.GetHashCode() == (d + 0).GetHashCode(), d.ToString("G4", CultureInfo.InvariantCulture));
        Show(1.10m == 1.1m, 1.10m.Equals(1.1m), 1.10m + 1.1m, 1.10m * 1.1m, 10m / 4, 10m % 4, -10m % 3, decimal.Compare(1, 2), decimal.Negate(5), decimal.Remainder(7, 3), decimal.Multiply(2, 3), decimal.Subtract(2, 3));
        Show((int)3.99m, (double)0.1m, (decimal)0.1, (decimal)1e-10, (decimal)123.456f, decimal.ToInt32(5.5m), decimal.ToOACurrency(1.5m), decimal.FromOACurrency(15000), new decimal(1, 2, 3, true, 5), new decimal([1, 0, 0, 131072]), decimal.Abs(-1.5m), decimal.Sign(-1.5m), decimal.Max(1, 2), decimal.IsInteger(2.0m), decimal.IsCanonical(2.0m));
        Try(() => decimal.Add(decimal.MaxValue, 1));
        Try(() => decimal.Multiply(decimal.MaxValue, 2));
        Try(() => 1m / decimal.Parse("0"));
        Try(() => decimal.ToInt32(decimal.MaxValue));
        Try(() => new decimal(double.NaN));
        Try(() => new decimal(1e30));
        Try(() => decimal.Round(1m, 29));
        Try(() => new decimal([1, 2, 3]));
        Try(() => new decimal([1, 0, 0, 1]));
        Try(() => decimal.Parse("79228162514264337593543950336"));
        Try(() => decimal.ToByte(256m));
    }
}

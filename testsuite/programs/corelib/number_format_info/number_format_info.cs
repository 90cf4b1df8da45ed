// NumberFormatInfo: custom separators, symbols, patterns.
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
        NumberFormatInfo f = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~", CurrencySymbol = "EUR", PercentSymbol = "pc", NumberGroupSizes = [2, 3], CurrencyPositivePattern = 3, CurrencyNegativePattern = 8, NumberNegativePattern = 0, PercentPositivePattern = 2, NaNSymbol = "nan", PositiveInfinitySymbol = "inf", CurrencyDecimalDigits = 1 };
        Show((-1234567.891).ToString("N2", f), 1234567.5.ToString("C", f), (-3.5).ToString("C", f), 0.256.ToString("P1", f), (-5).ToString(f), double.NaN.ToString(f), double.PositiveInfinity.ToString(f), (-1.5).ToString("F3", f), (1e20).ToString("E2", f), int.Parse("~7", f));
        Try(() => double.Parse("~12,5", NumberStyles.Float, f));
        Try(() => double.Parse("1.234,5", NumberStyles.Any, f));
        Show(NumberFormatInfo.InvariantInfo.NumberDecimalSeparator, NumberFormatInfo.CurrentInfo.IsReadOnly, NumberFormatInfo.GetInstance(CultureInfo.InvariantCulture).CurrencySymbol, ((NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone()).IsReadOnly, NumberFormatInfo.ReadOnly(f).IsReadOnly, f.DigitSubstitution, f.NativeDigits);
        Try(() => { NumberFormatInfo.InvariantInfo.NegativeSign = "x"; return null; });
        Try(() => { f.NumberDecimalSeparator = ""; return null; });
        Try(() => { f.NumberDecimalSeparator = null; return null; });
        Try(() => { f.NumberGroupSizes = [0, 1]; return null; });
        Try(() => { f.NumberDecimalDigits = 100; return null; });
        Try(() => { f.CurrencyNegativePattern = 99; return null; });
        Try(() => int.Parse("-7", f));
    }
}

// Convert.ToDateTime of every kind of value, with its exceptions.
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
        // A text without a year means this one.
        DateTime date when date.Year == DateTime.Now.Year => "this year " + date.ToString("MM/dd HH:mm:ss", CultureInfo.InvariantCulture),
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
        object[] values = [null, true, 'A', '7', (sbyte)-5, (byte)200, (short)-300, (ushort)60000, 70000, -1, 4000000000u, -5000000000L, 10000000000000000000ul, 1.5f, -2.5, 3.5, 1e30, double.NaN, 2.5m, 79228162514264337593543950335m, "12", "-7", "1.5", "true", "x", "", "2020-01-02", new DateTime(2020, 1, 2), DBNull.Value, new object(), DayOfWeek.Friday, Guid.Empty, (nint)5];
        foreach (object v in values) Try(() => Convert.ToDateTime(v, CultureInfo.InvariantCulture));
        foreach (object v in values) if (v is IConvertible c) Try(() => c.ToDateTime(CultureInfo.InvariantCulture));
        foreach (object v in values) Try(() => Convert.ChangeType(v, typeof(DateTime), CultureInfo.InvariantCulture));
        Try(() => Convert.ToDateTime((string)null));
        Try(() => Convert.ToDateTime((object)null));
    }
}

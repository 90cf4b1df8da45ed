// CompositeFormat and string.Format: indices, alignment, custom formatters.
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
        Show(string.Format("{0}|{1,5}|{1,-5}|{2:X2}", "a", 12, 255), string.Format("{0:yyyy}{{}}", new DateTime(2020, 1, 1)), string.Format(CultureInfo.InvariantCulture, "{0:N1} {1:P0}", 1234.56, 0.5), string.Format("{0}{0}{0}", 'x'), string.Format("{2}{1}{0}", 1, 2, 3), string.Format(new Shouting(), "{0} {1:loud} {1}", "a", "b"), string.Format("none", 1));
        CompositeFormat parsed = CompositeFormat.Parse("<{0,4:D2}> {1}");
        Show(string.Format(CultureInfo.InvariantCulture, parsed, 7, "z"), parsed.MinimumArgumentCount, parsed.Format);
        foreach (string bad in new[] { "{", "}", "{0", "{0:", "{a}", "{-1}", "{0,}", "{0,x}", "{1}", "{0}}", "{ 0}", "{0 }", "{0 ,5}", "{0, -5}x", "{99999999}", "{0:{}}" }) Try(() => string.Format(bad, 5));
        Try(() => string.Format("{0}", (object[])null));
        Try(() => CompositeFormat.Parse("{x}"));
    }
}

class Shouting : IFormatProvider, ICustomFormatter
{
    public object GetFormat(Type type) => type == typeof(ICustomFormatter) ? this : null;
    public string Format(string format, object arg, IFormatProvider provider) => format == "loud" ? arg.ToString().ToUpperInvariant() + "!" : $"[{arg}]";
}

// What patterns ask of the library: lists, ranges, properties, types.
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
        foreach (object o in new object[] { 5, -3, "text", "", null, new[] { 1, 2, 3 }, new List<int> { 7 }, 2.5, 'q', (1, "x"), DateTime.UnixEpoch, new[] { "a" }, DayOfWeek.Monday, new Dictionary<string, int> { ["k"] = 1 } })
            Show(o switch
            {
                null => "null",
                int and < 0 => "negative",
                int n when n % 5 == 0 => "five " + n,
                string { Length: 0 } => "empty",
                string { Length: > 2 and var length } s => s + length,
                int[] and [1, .., var last] => "array " + last,
                List<int> { Count: 1 } and [var only] => "list " + only,
                double.NaN or 2.5 => "double",
                char c and >= 'a' and <= 'z' => "letter " + c,
                (int a, string b) => a + b,
                DateTime { Year: 1970 } => "epoch",
                Enum e => "enum " + e,
                IDictionary { Count: var count } => "map " + count,
                _ => "other " + o.GetType().Name,
            });
        Show(new[] { 1, 2, 3, 4 } is [_, 2, .. var rest] ? rest : null, "abc" is ['a', .., 'c'], "x" is not null and not "y", 5 is > 3 and < 10);
        Try(() => ((object)5) switch { string s => s });
        Try(() => (-1) switch { > 0 => "p", 0 => "z" });
    }
}

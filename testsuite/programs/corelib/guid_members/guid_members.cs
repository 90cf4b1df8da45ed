// Guid: formats, bytes, comparison, parsing.
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
        Guid g = new("01234567-89ab-cdef-0123-456789abcdef");
        foreach (string f in new[] { "N", "D", "B", "P", "X", "" }) Show(g.ToString(f), Guid.Parse(g.ToString(f)) == g);
        Show(Convert.ToHexString(g.ToByteArray()), Convert.ToHexString(g.ToByteArray(true)), new Guid(g.ToByteArray()) == g, new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]), Guid.Empty, Guid.AllBitsSet, g.CompareTo(Guid.Empty), g.CompareTo(null), g.Equals(g), g.GetHashCode(), g > Guid.Empty, g.Variant, g.Version);
        Show(Guid.NewGuid() != Guid.NewGuid(), Guid.NewGuid().Version, Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString()[..15], Guid.TryParse("{01234567-89ab-cdef-0123-456789abcdef}", out Guid parsed), parsed, Guid.TryParseExact(g.ToString("N"), "D", out parsed), Guid.TryParse("nope", out _));
        Try(() => Guid.Parse("01234567-89ab-cdef-0123-456789abcde"));
        Try(() => Guid.Parse("g1234567-89ab-cdef-0123-456789abcdef"));
        Try(() => Guid.Parse(""));
        Try(() => Guid.Parse((string)null));
        Try(() => Guid.ParseExact(g.ToString(), "Q"));
        Try(() => g.ToString("Q"));
        Try(() => new Guid(new byte[3]));
        Try(() => g.CompareTo("x"));
    }
}

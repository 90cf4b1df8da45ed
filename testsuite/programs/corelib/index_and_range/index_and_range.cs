// Index and Range: creation, offsets, text, use on everything.
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
        Index a = 3, b = ^2;
        Range r = 1..^1, all = ..;
        Show(a, b, a.Value, b.IsFromEnd, a.GetOffset(10), b.GetOffset(10), r, all, r.Start, r.End, r.GetOffsetAndLength(10), Range.StartAt(2), Range.EndAt(^3), Index.FromStart(1), Index.FromEnd(1), a.Equals(new Index(3)), r.Equals(1..^1), r.GetHashCode() == (1..^1).GetHashCode(), Index.Start, Index.End);
        int[] n = [0, 1, 2, 3, 4, 5];
        List<int> list = [.. n];
        Show(n[1..3], n[^2..], n[..^4], n[^1], list[^2], "hello"[1..^1], n.AsSpan()[2..4].ToArray(), list[1..3]);
        Try(() => new Index(-1));
        Try(() => (5..3).GetOffsetAndLength(10));
        Try(() => (..20).GetOffsetAndLength(10));
        Try(() => n[4..9]);
        Try(() => n[^7]);
        Try(() => list[^9]);
    }
}

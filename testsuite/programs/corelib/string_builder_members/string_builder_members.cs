// StringBuilder: everything that appends and edits.
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
        StringBuilder b = new("start", 50);
        b.Append(1).Append('x').Append("yz").Append(2.5).Append(true).Append((object)null).Append('-', 3).Append(new[] { 'p', 'q' }).Append("hello", 1, 3).Append(7m).Append(new StringBuilder("sb")).AppendFormat(CultureInfo.InvariantCulture, "{0:F1}", 1.25).AppendJoin(",", 1, 2).AppendLine().AppendLine("end");
        Show(b.ToString().Replace(Environment.NewLine, "/"), b.Length, b.Capacity >= b.Length, b[3], b.ToString(2, 4), b.MaxCapacity == int.MaxValue);
        b.Insert(0, "ab").Insert(2, 42).Insert(0, "xy", 2).Remove(0, 3).Replace('s', 'S').Replace("hel", "HEL").Replace("a", "AA", 0, 5);
        Show(b.ToString().Replace(Environment.NewLine, "/"), b.Equals(new StringBuilder(b.ToString())));
        b.Length = 4;
        b[0] = '#';
        b.Length = 6;
        Show(b.ToString().Replace('\0', '0'), b.EnsureCapacity(100) >= 100);
        char[] target = new char[5];
        b.CopyTo(0, target, 1, 3);
        Show(new string(target).Replace('\0', '.'), b.Clear().Length, b.Append("abc").GetChunks().GetEnumerator().MoveNext());
        foreach (ReadOnlyMemory<char> chunk in b.GetChunks()) Show(chunk.ToString());
        Try(() => b.Insert(9, "x"));
        Try(() => b.Remove(1, 9));
        Try(() => b[5]);
        Try(() => { b.Length = -1; return null; });
        Try(() => new StringBuilder(-5));
        Try(() => new StringBuilder(1, 2).Append("abc"));
        Try(() => b.Append("abc", 2, 5));
        Try(() => b.ToString(2, 5));
    }
}

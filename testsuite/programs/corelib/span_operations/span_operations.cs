// Span: slices, searches, copies, sorting, equality.
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
        Span<int> span = [5, 3, 8, 3, 1];
        ReadOnlySpan<char> text = "hello, world";
        Show(span.IndexOf(3), span.LastIndexOf(3), span.Contains(8), span[1..3].ToArray(), span.Count(3), span.IndexOfAny(8, 1), span.IndexOfAnyExcept(5, 3), span.StartsWith([5, 3]), span.EndsWith([1]), span.SequenceEqual([5, 3, 8, 3, 1]), span.Slice(2).Length);
        Show(text.IndexOf("wor"), text.IndexOf('o'), text.Trim("hd").ToString(), text.ToString().Length, text.IndexOfAnyInRange('a', 'e'), text.Contains("LLO", StringComparison.OrdinalIgnoreCase), text.CompareTo("help", StringComparison.Ordinal) < 0, text[^5..].ToString(), text.LastIndexOf("l"), text.ContainsAny("xyz"));
        span.Sort();
        Show(span.ToArray(), span.BinarySearch(8), span.SequenceCompareTo([1, 3, 4]));
        span.Reverse();
        span[1..3].Fill(0);
        span.Replace(0, -1);
        Show(span.ToArray(), span.ToString());
        Span<int> target = new int[3];
        Show(span.TryCopyTo(target), span[..2].TryCopyTo(target), target.ToArray(), Span<int>.Empty.IsEmpty, span.Overlaps(span[1..]));
        target.Clear();
        Show(target.ToArray());
        foreach (Range r in "a,b,,c".AsSpan().Split(',')) Console.Write($"{r} ");
        Console.WriteLine();
        Span<Range> ranges = stackalloc Range[3];
        Show("x y z w".AsSpan().Split(ranges, ' '), ranges[2].ToString());
        try { _ = span[7]; } catch (IndexOutOfRangeException e) { Show(e.Message); }
        try { _ = span.Slice(3, 9); } catch (ArgumentOutOfRangeException e) { Show(e.Message); }
        try { span.CopyTo(target); } catch (ArgumentException e) { Show(e.Message); }
        try { _ = "abc".AsSpan(4); } catch (ArgumentOutOfRangeException e) { Show(e.Message); }
    }
}

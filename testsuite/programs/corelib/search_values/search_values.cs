// SearchValues and the vectorized searches over spans.
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
using System.Buffers;

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
        SearchValues<char> vowels = SearchValues.Create("aeiou");
        SearchValues<byte> bytes = SearchValues.Create([1, 5, 9]);
        SearchValues<string> words = SearchValues.Create(["cat", "dog"], StringComparison.OrdinalIgnoreCase);
        Show(vowels.Contains('e'), "rhythm and".AsSpan().IndexOfAny(vowels), "aab".AsSpan().IndexOfAnyExcept(vowels), "hello".AsSpan().LastIndexOfAny(vowels), "xyz".AsSpan().ContainsAny(vowels), new byte[] { 7, 9 }.AsSpan().IndexOfAny(bytes), "hot DOG".AsSpan().IndexOfAny(words), words.Contains("CAT"));
        string s = new string('-', 100) + "x" + new string('=', 50);
        Show(s.IndexOf('x'), s.LastIndexOf('x'), s.IndexOfAny(['x', '=']), s.AsSpan().Count('='), s.AsSpan().IndexOfAnyInRange('a', 'z'), s.AsSpan().IndexOfAnyExceptInRange('-', '='), s.AsSpan().IndexOf("x=="), s.AsSpan().LastIndexOf("-x"), s.Replace('-', '+').IndexOf('+'), s.AsSpan().CommonPrefixLength(s.AsSpan(0, 40)));
        int[] n = Enumerable.Range(0, 200).Select(i => i * 3 % 97).ToArray();
        Show(n.AsSpan().IndexOf(50), n.AsSpan().LastIndexOf(50), n.AsSpan().Contains(-1), n.AsSpan().IndexOfAny(3, 4, 5), n.Max(), n.Min(), n.AsSpan().Count(6), n.AsSpan(10).SequenceEqual(n.AsSpan(10, 190)));
    }
}

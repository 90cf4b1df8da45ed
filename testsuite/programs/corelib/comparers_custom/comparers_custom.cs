// Comparer, EqualityComparer, StringComparer: defaults, creation, structural comparison.
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
        Show(Comparer<int>.Default.Compare(1, 2), Comparer<string>.Default.Compare("b", "a"), Comparer<object>.Default.Compare(null, 1), Comparer<string>.Create((a, b) => a.Length - b.Length).Compare("aa", "b"), EqualityComparer<string>.Default.Equals("a", "a"), EqualityComparer<object>.Default.GetHashCode(null), EqualityComparer<int[]>.Default.Equals([1], [1]), EqualityComparer<double>.Default.Equals(double.NaN, double.NaN));
        Show(StringComparer.Ordinal.Compare("a", "B"), StringComparer.OrdinalIgnoreCase.Compare("a", "B"), StringComparer.OrdinalIgnoreCase.Equals("a", "A"), StringComparer.OrdinalIgnoreCase.GetHashCode("Ab") == StringComparer.OrdinalIgnoreCase.GetHashCode("aB"), StringComparer.Create(CultureInfo.InvariantCulture, true).Equals("x", "X"), StringComparer.FromComparison(StringComparison.Ordinal).Equals("x", "X"));
        Show(StructuralComparisons.StructuralEqualityComparer.Equals(new[] { 1, 2 }, new[] { 1, 2 }), StructuralComparisons.StructuralComparer.Compare(new[] { 1, 2 }, new[] { 1, 3 }), ReferenceEqualityComparer.Instance.Equals("a", new string(['a'])), EqualityComparer<string>.Create((a, b) => a?.Length == b?.Length).Equals("ab", "xy"), new CaseInsensitiveComparer().Compare("A", "b"));
        Try(() => Comparer<object>.Default.Compare(new object(), new object()));
        Try(() => Comparer<string>.Create(null));
        Try(() => StringComparer.Ordinal.GetHashCode((string)null));
        Try(() => StringComparer.Ordinal.Compare((object)1, 2));
        Try(() => Comparer.Default.Compare(1, "a"));
        Try(() => StructuralComparisons.StructuralComparer.Compare(new[] { 1 }, new[] { 1, 2 }));
        Try(() => EqualityComparer<string>.Create((a, b) => true).GetHashCode("x"));
    }
}

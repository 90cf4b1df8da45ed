// Tuple and ValueTuple: equality, comparison, text, long ones, deconstruction.
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
        (int, string) a = (1, "x"), b = (1, "x");
        Show(a == b, a.Equals(b), a.CompareTo((2, "a")), a.ToString(), a.GetHashCode() == b.GetHashCode(), (1, 2, 3, 4, 5, 6, 7, 8, 9).ToString(), (1, (2, (3, 4))).ToString(), ValueTuple.Create().ToString(), (1, (string)null).ToString());
        Tuple<int, string> c = Tuple.Create(1, "x"), d = new(1, "x");
        Show(c.Equals(d), c == d, c.ToString(), c.GetHashCode() == d.GetHashCode(), Tuple.Create(1, 2, 3, 4, 5, 6, 7, 8).ToString(), ((IComparable)c).CompareTo(Tuple.Create(0, "z")), c.Item1, c.ToValueTuple(), a.ToTuple());
        ITuple t = (1, "two", 3.0);
        Show(t.Length, t[1], t[2]);
        Try(() => t[3]);
        Try(() => ((IComparable)c).CompareTo(5));
        Try(() => ((IComparable)a).CompareTo(5));
        Try(() => (new object(), 1).CompareTo((new object(), 2)));
        (int first, string second) = a;
        (_, var rest) = (1, (2, 3));
        Show(first, second, rest, ((IStructuralEquatable)a).Equals(b, EqualityComparer<object>.Default), new[] { (2, 'a'), (1, 'b'), (1, 'a') }.Order(), new HashSet<(int, int)> { (1, 2), (1, 2), (2, 1) }.Count, (1, 2) is (1, var y) && y == 2);
    }
}

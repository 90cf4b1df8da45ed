// Random: the seeded sequence, ranges, items, shuffles, exceptions.
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
        Random r = new(42);
        Show(Enumerable.Range(0, 5).Select(_ => r.Next()), Enumerable.Range(0, 5).Select(_ => r.Next(10)), Enumerable.Range(0, 5).Select(_ => r.Next(-5, 5)), r.NextDouble(), r.NextInt64(), r.NextInt64(1000), r.NextInt64(-10, 10), r.NextSingle());
        byte[] bytes = new byte[6];
        r.NextBytes(bytes);
        int[] deck = [1, 2, 3, 4, 5];
        r.Shuffle(deck);
        Show(bytes, deck, r.GetItems(new[] { "a", "b" }, 4), new Random(0).Next(), new Random(-5).Next(), new Random(int.MinValue).Next(), new Derived(3).Next(100), new Derived(3).NextDouble(), r.GetString("ab", 5).Length, r.GetHexString(4).Length);
        Show(Random.Shared.Next(5) < 5, new Random().NextDouble() < 1);
        Try(() => r.Next(-1));
        Try(() => r.Next(5, 1));
        Try(() => r.NextInt64(0, -1));
        Try(() => { r.NextBytes((byte[])null); return null; });
        Try(() => r.GetItems(Array.Empty<int>(), 1));
        Try(() => r.GetItems(new[] { 1 }, -1));
    }
}

class Derived(int seed) : Random(seed)
{
    protected override double Sample() => 0.25;
}

// BitArray: bits, logic, shifts, copies.
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
        BitArray a = new([true, false, true, true]), b = new(4, true);
        Show(a, a.Count, a[1], a.Get(2), new BitArray(a).And(b), new BitArray(a).Or(b), new BitArray(a).Xor(b), new BitArray(a).Not(), new BitArray([0x0F, 1]), new BitArray(new[] { 5 }).Count, a.HasAllSet(), a.HasAnySet());
        a.Set(1, true);
        a.SetAll(false);
        a.Length = 6;
        a[5] = true;
        Show(a, new BitArray(a).LeftShift(1), new BitArray(a).RightShift(2), a.Clone(), a.IsReadOnly);
        byte[] bytes = new byte[2];
        new BitArray([true, true, false, false, false, false, false, false, true]).CopyTo(bytes, 0);
        int[] ints = new int[1];
        a.CopyTo(ints, 0);
        Show(bytes, ints);
        Try(() => a[6]);
        Try(() => a.Get(-1));
        Try(() => a.And(b));
        Try(() => new BitArray(-1));
        Try(() => new BitArray((bool[])null));
        Try(() => { a.CopyTo(new byte[0], 0); return null; });
        Try(() => { a.Length = -1; return null; });
    }
}

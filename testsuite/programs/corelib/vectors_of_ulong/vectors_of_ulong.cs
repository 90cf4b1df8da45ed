// Vector128, Vector256 and Vector<T> of ulong: creation, arithmetic, comparison, lanes.
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
using System.Runtime.Intrinsics;

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
        ulong[] data = Enumerable.Range(1, 64).Select(i => (ulong)(i * 3 % 41)).ToArray();
        Vector128<ulong> a = Vector128.Create(data, 0), b = Vector128.Create(data, 20), c = Vector128.Create((ulong)7);
        Show(a, b, c, a + b, a - b, b - a, a * c, a & b, a | b, a ^ b, ~a, -c, a == b, a == Vector128.Create(data, 0), a[1], a.GetElement(0), a.WithElement(1, (ulong)99), a.GetLower(), a.GetUpper(), Vector128<ulong>.Count, Vector128<ulong>.Zero, Vector128<ulong>.AllBitsSet.AsByte()[3]);
        Show(Vector128.Min(a, b), Vector128.Max(a, b), Vector128.Abs(a), Vector128.Equals(a, b), Vector128.GreaterThan(a, b).AsByte(), Vector128.LessThanOrEqualAll(a, a), Vector128.EqualsAny(a, c), Vector128.Dot(a, c), Vector128.Sum(a), Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b), Vector128.AndNot(a, b), a.AsByte().ToString().Length, Vector128.ExtractMostSignificantBits(a - b), Vector128.CreateScalar((ulong)5), a.ToVector256().GetLower() == a, Vector128.Create(a.GetLower(), b.GetUpper()), Vector128.Negate(c));
        Vector256<ulong> w = Vector256.Create(data, 5), v = Vector256.Create((ulong)3);
        Show(w + v, w * v, Vector256.Sum(w), w.GetLower(), w.GetUpper(), Vector256.LessThan(w, v) == Vector256<ulong>.Zero, Vector256<ulong>.Count, w == w, Vector256.Max(w, v));
        ulong[] into = new ulong[Vector128<ulong>.Count + 1];
        a.CopyTo(into, 1);
        Show(into, a.Equals((object)a), a.GetHashCode() == Vector128.Create(data, 0).GetHashCode());
        Vector<ulong> x = new(data), y = new((ulong)2);
        Show(Vector.Sum(x + y) == Vector.Sum(x) + Vector.Sum(y), Vector.Dot(y, Vector<ulong>.One), Vector.EqualsAll(x, x), Vector.GreaterThanAny(x, y), Vector.Max(x, y)[0], (x - x) == Vector<ulong>.Zero, Vector.Abs(y)[0], x[0]);
        Try(() => a[Vector128<ulong>.Count]);
        Try(() => a.WithElement(-1, (ulong)0));
        Try(() => { a.CopyTo(new ulong[1]); return null; });
        Try(() => { a.CopyTo(into, 99); return null; });
        Try(() => Vector128.Create(data, 63));
        Try(() => new Vector<ulong>(new ulong[1]));
    }
}

// Vector128, Vector256 and Vector<T> of sbyte: creation, arithmetic, comparison, lanes.
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
        sbyte[] data = Enumerable.Range(1, 64).Select(i => (sbyte)(i * 3 % 41)).ToArray();
        Vector128<sbyte> a = Vector128.Create(data, 0), b = Vector128.Create(data, 20), c = Vector128.Create((sbyte)7);
        Show(a, b, c, a + b, a - b, b - a, a * c, a & b, a | b, a ^ b, ~a, -c, a == b, a == Vector128.Create(data, 0), a[1], a.GetElement(0), a.WithElement(1, (sbyte)99), a.GetLower(), a.GetUpper(), Vector128<sbyte>.Count, Vector128<sbyte>.Zero, Vector128<sbyte>.AllBitsSet.AsByte()[3]);
        Show(Vector128.Min(a, b), Vector128.Max(a, b), Vector128.Abs(a), Vector128.Equals(a, b), Vector128.GreaterThan(a, b).AsByte(), Vector128.LessThanOrEqualAll(a, a), Vector128.EqualsAny(a, c), Vector128.Dot(a, c), Vector128.Sum(a), Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b), Vector128.AndNot(a, b), a.AsByte().ToString().Length, Vector128.ExtractMostSignificantBits(a - b), Vector128.CreateScalar((sbyte)5), a.ToVector256().GetLower() == a, Vector128.Create(a.GetLower(), b.GetUpper()), Vector128.Negate(c));
        Vector256<sbyte> w = Vector256.Create(data, 5), v = Vector256.Create((sbyte)3);
        Show(w + v, w * v, Vector256.Sum(w), w.GetLower(), w.GetUpper(), Vector256.LessThan(w, v) == Vector256<sbyte>.Zero, Vector256<sbyte>.Count, w == w, Vector256.Max(w, v));
        sbyte[] into = new sbyte[Vector128<sbyte>.Count + 1];
        a.CopyTo(into, 1);
        Show(into, a.Equals((object)a), a.GetHashCode() == Vector128.Create(data, 0).GetHashCode());
        Vector<sbyte> x = new(data), y = new((sbyte)2);
        Show(Vector.Sum(x + y) == Vector.Sum(x) + Vector.Sum(y), Vector.Dot(y, Vector<sbyte>.One), Vector.EqualsAll(x, x), Vector.GreaterThanAny(x, y), Vector.Max(x, y)[0], (x - x) == Vector<sbyte>.Zero, Vector.Abs(y)[0], x[0]);
        Try(() => a[Vector128<sbyte>.Count]);
        Try(() => a.WithElement(-1, (sbyte)0));
        Try(() => { a.CopyTo(new sbyte[1]); return null; });
        Try(() => { a.CopyTo(into, 99); return null; });
        Try(() => Vector128.Create(data, 63));
        Try(() => new Vector<sbyte>(new sbyte[1]));
    }
}

// Complex: arithmetic, functions, polar form, text, parsing.
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
        Complex a = new(3, 4), b = new(-1, 0.5);
        Show(a, a + b, a - b, a * b, a / b, -a, a.Magnitude, a.Phase, a.Real, a.Imaginary, Complex.Conjugate(a), Complex.Abs(b), Complex.FromPolarCoordinates(2, 1), Complex.Reciprocal(a), a == new Complex(3, 4), a.Equals(b), a.GetHashCode() == new Complex(3, 4).GetHashCode());
        Show(Complex.Sqrt(-1), Complex.Exp(b), Complex.Log(a), Complex.Log10(a), Complex.Pow(a, 2), Complex.Pow(a, b), Complex.Sin(b), Complex.Cos(b));
        Show(Complex.Zero, Complex.One, Complex.ImaginaryOne, Complex.NaN, Complex.Infinity, (Complex)5, (Complex)2.5m, (Complex)BigInteger.One, Complex.IsFinite(a), Complex.IsNaN(Complex.NaN), a.ToString("F1", CultureInfo.InvariantCulture), Complex.Parse("<1.5; -2>", CultureInfo.InvariantCulture), Complex.TryParse("x", null, out Complex none), none);
        Try(() => a / 0);
    }
}

// Records: generated equality, text, deconstruction, inheritance.
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
        Point p = new(1, 2), q = new(1, 2), r = p with { Y = 9 };
        Show(p == q, p.Equals(q), ReferenceEquals(p, q), p.GetHashCode() == q.GetHashCode(), r, p != r, p.ToString());
        (int x, int y) = r;
        Show(x, y, new Named(1, 2, "n"), new Named(1, 2, "n") == new Named(1, 2, "n"), (Point)new Named(1, 2, "n") == p, new Money(5m, "EUR"), new Money(5m, "EUR") == new Money(5.0m, "EUR"), default(Money), new Box<int>([1, 2]).ToString(), new Box<string>(["a"]) == new Box<string>(["a"]), new HashSet<Point> { p, q, r }.Count, new Dictionary<Money, int> { [new(1m, "A")] = 7 }[new(1m, "A")]);
        Node tree = new(1, new Node(2, null), null);
        Show(tree, tree == new Node(1, new Node(2, null), null), tree with { Right = tree.Left });
        Show(new { A = 1, B = "x" }, new { A = 1, B = "x" }.Equals(new { A = 1, B = "x" }), new { A = (string)null }.ToString());
    }
}

record Point(int X, int Y);
record Named(int X, int Y, string Name) : Point(X, Y);
readonly record struct Money(decimal Amount, string Currency);
record Box<T>(T[] Items);
record Node(int Value, Node Left, Node Right = null);

// Small algorithms over the collections: sieve, permutations, shortest paths, parsing.
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
        Show(Primes(60), Permute("abc").Order(), Shortest()["e"], Evaluate("2*(3+4)-10/5"), Collatz(27), RomanNumeral(1994), Reverse("a(bc)d"), Anagrams(["listen", "silent", "enlist", "google", "elgoog"]).Select(g => g.Length), Fibonacci().Take(12), Knapsack([(2, 3), (3, 4), (4, 5)], 5), Levenshtein("kitten", "sitting"));
        Try(() => Evaluate("2*(3"));
        Try(() => Evaluate("5/0"));
    }

    static List<int> Primes(int n) { BitArray composite = new(n + 1); List<int> p = []; for (int i = 2; i <= n; i++) { if (composite[i]) continue; p.Add(i); for (int j = i * i; j <= n; j += i) composite[j] = true; } return p; }
    static IEnumerable<string> Permute(string s) => s.Length <= 1 ? [s] : s.SelectMany((c, i) => Permute(s.Remove(i, 1)).Select(r => c + r));
    static Dictionary<string, int> Shortest()
    {
        Dictionary<string, (string, int)[]> g = new() { ["a"] = [("b", 7), ("c", 3)], ["b"] = [("d", 2)], ["c"] = [("b", 1), ("d", 8)], ["d"] = [("e", 2)], ["e"] = [] };
        Dictionary<string, int> best = [];
        PriorityQueue<string, int> queue = new([("a", 0)]);
        while (queue.TryDequeue(out string at, out int cost)) { if (!best.TryAdd(at, cost)) continue; foreach (var (to, step) in g[at]) queue.Enqueue(to, cost + step); }
        return best;
    }
    static int Evaluate(string s) { int at = 0; int Sum() { int v = Product(); while (at < s.Length && s[at] is '+' or '-') v = s[at++] == '+' ? v + Product() : v - Product(); return v; } int Product() { int v = Atom(); while (at < s.Length && s[at] is '*' or '/') v = s[at++] == '*' ? v * Atom() : v / Atom(); return v; } int Atom() { if (s[at] == '(') { at++; int v = Sum(); at++; if (at > s.Length) throw new FormatException("unclosed"); return v; } int start = at; while (at < s.Length && char.IsDigit(s[at])) at++; return int.Parse(s.AsSpan(start, at - start)); } return Sum(); }
    static int Collatz(long n) { int steps = 0; for (; n != 1; steps++) n = n % 2 == 0 ? n / 2 : 3 * n + 1; return steps; }
    static string RomanNumeral(int n) { StringBuilder b = new(); foreach (var (v, r) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") }) while (n >= v) { b.Append(r); n -= v; } return b.ToString(); }
    static string Reverse(string s) { Stack<char> stack = new(s); return string.Concat(stack); }
    static IEnumerable<string[]> Anagrams(string[] words) => words.GroupBy(w => string.Concat(w.Order())).Select(g => g.ToArray());
    static IEnumerable<BigInteger> Fibonacci() { BigInteger a = 0, b = 1; while (true) { yield return a; (a, b) = (b, a + b); } }
    static int Knapsack((int Weight, int Value)[] items, int capacity) { int[] best = new int[capacity + 1]; foreach (var (w, v) in items) for (int c = capacity; c >= w; c--) best[c] = Math.Max(best[c], best[c - w] + v); return best[capacity]; }
    static int Levenshtein(string a, string b) { int[,] d = new int[a.Length + 1, b.Length + 1]; for (int i = 0; i <= a.Length; i++) for (int j = 0; j <= b.Length; j++) d[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)); return d[a.Length, b.Length]; }
}

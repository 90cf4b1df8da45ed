using System;
using System.Collections.Generic;

class Retry : Exception { public int Left; public Retry(int n) { Left = n; } }
class Abort : Exception { }

class Program
{
    static int attempts;
    static readonly Dictionary<string, int> counts = new();
    static void Note(string s) => counts[s] = counts.GetValueOrDefault(s) + 1;
    static int Unstable(int n)
    {
        attempts++;
        if (attempts % 4 != 0) throw new Retry(n);
        if (n > 90) throw new Abort();
        return n * 2;
    }
    static int WithRetry(int n, int max)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                int r = Unstable(n);
                Note("ok");
                return r;
            }
            catch (Retry e) when (i < max && e.Left == n)
            {
                Note("retry");
            }
            catch (Retry) { Note("gave up"); return -1; } finally { Note("finally"); }
        }
    }
    static IEnumerable<int> Pump(int[] src)
    {
        int i = 0;
        while (i < src.Length)
        {
            int v;
            try { v = WithRetry(src[i], 5); } catch (Abort) { Note("abort"); yield break; } finally { i++; }
            yield return v;
        }
    }
    static string Parse(string s)
    {
        var o = new List<string>();
        int at = 0;
        while (at < s.Length)
        {
            try
            {
                if (char.IsDigit(s[at]))
                {
                    int st = at;
                    while (char.IsDigit(s[at])) at++;
                    o.Add("n" + s[st..at]);
                }
                else if (s[at] == ' ') at++; else throw new FormatException(s[at].ToString());
            }
            catch (FormatException e)
            {
                o.Add("?" + e.Message);
                at++;
                continue;
            }
            catch (IndexOutOfRangeException) { o.Add("eof"); break; }
        }
        return string.Join(",", o);
    }
    static int Nest(int d)
    {
        int r = 0;
        for (int i = 0; i < 3; i++)
        {
            try
            {
                if (d > 0) r += Nest(d - 1);
                if (i == 1) throw new InvalidOperationException();
                r++;
            }
            catch (InvalidOperationException) when (d % 2 == 0)
            {
                r += 10;
            }
            catch (InvalidOperationException) { r += 100; if (d == 1) break; } finally { r += i; }
        }
        return r;
    }
    static (int, int) Balance(string s)
    {
        var st = new Stack<char>();
        int errors = 0, i = 0;
        for (; i < s.Length; i++)
        {
            try
            {
                if ("([{".Contains(s[i])) st.Push(s[i]); else if (")]}".Contains(s[i]) && "([{".IndexOf(st.Pop()) != ")]}".IndexOf(s[i])) throw new ArgumentException();
            }
            catch (InvalidOperationException) { errors++; } catch (ArgumentException) { errors += 10; }
        }
        return (errors, st.Count);
    }

    static void Main()
    {
        Console.WriteLine(WithRetry(1, 5) + " " + WithRetry(2, 1) + " " + WithRetry(3, 9));
        foreach (int v in Pump(new[] { 5, 6, 99, 7 })) Console.Write(v + " ");
        Console.WriteLine();
        var keys = new List<string>(counts.Keys);
        keys.Sort(string.CompareOrdinal);
        foreach (string k in keys) Console.Write(k + counts[k] + " ");
        Console.WriteLine(attempts);
        Console.WriteLine(Parse("12 3x4 56") + " " + Parse("7 ") + " " + Parse(""));
        Console.WriteLine(Nest(0) + " " + Nest(1) + " " + Nest(2) + " " + Nest(3));
        Console.WriteLine(Balance("([{}])") + " " + Balance("(]})(") + " " + Balance("(("));
        int total = 0, x = 0;
        while (true)
        {
            try
            {
                try
                {
                    x++;
                    if (x % 2 == 0) throw new Retry(x);
                    if (x > 9) throw new Abort();
                    total += x;
                }
                finally { total += 1000; }
            }
            catch (Retry r) { total += r.Left; continue; } catch (Abort) { break; }
            total += 100000;
        }
        Console.WriteLine(x + " " + total);
        List<Exception> all = new();
        for (int i = 0; i < 5; i++) try
        {
            _ = i switch { 0 => throw new Retry(0), 1 => int.Parse("x"), 2 => (new int[1])[i], 3 => ((string)null).Length, _ => 10 / (i - 4) };
        }
        catch (Exception e) { all.Add(e); }
        Console.WriteLine(string.Join(",", all.ConvertAll(e => e.GetType().Name)));
    }
}

using System;
using System.Collections.Generic;

class Program
{
    static string log = "";

    static IEnumerable<int> Nested(int stop)
    {
        try
        {
            log += "(";
            yield return 1;
            try
            {
                log += "[";
                yield return 2;
                if (stop == 2) yield break;
                if (stop == 3) throw new InvalidOperationException("in iterator");
                yield return 3;
            }
            finally { log += "]"; }
            yield return 4;
        }
        finally { log += ")"; }
        yield return 5;
    }

    static IEnumerable<string> Using()
    {
        using (new Res("a"))
        using (var b = new Res("b"))
        {
            yield return b.Name;
            yield return "x";
        }
    }

    class Res : IDisposable
    {
        public string Name;
        public Res(string n) { Name = n; log += "+" + n; }
        public void Dispose() { log += "-" + Name; }
    }

    static void Drive(int take, int stop)
    {
        log = "";
        try
        {
            foreach (int i in Nested(stop)) { log += i; if (i == take) break; }
        }
        catch (InvalidOperationException e) { log += "!" + e.Message; }
        Console.WriteLine(take + "/" + stop + " " + log);
    }

    static IEnumerable<int> Lazy(int[] a)
    {
        log += "lazy";
        if (a == null) throw new ArgumentNullException("a");
        foreach (int x in a) yield return x;
    }

    static void Main()
    {
        for (int take = 1; take < 7; take++) for (int stop = 1; stop < 4; stop++) Drive(take, stop);
        log = "";
        foreach (string s in Using()) { log += s; }
        Console.WriteLine(log);
        log = "";
        foreach (string s in Using()) { log += s; break; }
        Console.WriteLine(log);
        log = "";
        IEnumerable<int> l = Lazy(null);
        log += "made;";
        try { foreach (int i in l) { } } catch (ArgumentNullException) { log += "!late"; }
        Console.WriteLine(log);
        log = "";
        IEnumerator<int> e = Nested(3).GetEnumerator();
        e.MoveNext(); e.MoveNext();
        try { e.MoveNext(); } catch (InvalidOperationException) { log += "caught"; }
        log += e.MoveNext();
        e.Dispose();
        Console.WriteLine(log);
        log = "";
        e = Nested(1).GetEnumerator();
        e.Dispose();
        Console.WriteLine("[" + log + "]");
    }
}

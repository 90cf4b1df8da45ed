using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static string log = "";
    static IEnumerable<int> Src(int n)
    {
        try { for (int i = 0; i < n; i++) { log += "y" + i; yield return i; } log += "E"; } finally { log += "D"; }
    }
    static void Done(string name) { Console.WriteLine(name + ": " + log); log = ""; }

    static void Main()
    {
        var q = Src(3).Where(x => { log += "w"; return x > 0; }).Select(x => { log += "s"; return x * 2; }); Done("built");
        foreach (int x in q) log += "<" + x + ">";
        Done("run");
        foreach (int x in q) { log += x; break; }
        Done("break");
        q.First();
        Done("first");
        q.Any();
        Done("any");
        q.Count();
        Done("count");
        q.ToList();
        Done("list");
        Src(5).Take(2).ToArray();
        Done("take");
        Src(5).Skip(1).First();
        Done("skip");
        Src(3).Concat(Src(2)).ElementAt(3);
        Done("concat");
        Src(3).OrderBy(x => { log += "k"; return -x; }).First();
        Done("order first");
        Src(4).Zip(Src(2)).Count();
        Done("zip");
        Src(3).Reverse().First();
        Done("reverse");
        Src(3).Contains(1);
        Done("contains");
        Src(2).SelectMany(x => Src(x)).ToArray();
        Done("many");
        Src(3).TakeWhile(x => x < 1).ToArray();
        Done("takewhile");
        Src(2).GroupBy(x => x).First();
        Done("group");
        Src(3).DefaultIfEmpty().First();
        Done("default");
        Src(2).Cast<int>().ToArray();
        Done("cast");
        Src(4).Chunk(2).First();
        Done("chunk");
        Src(3).Distinct().Take(1).ToArray();
        Done("distinct");
        Src(3).Append(9).Take(1).ToArray();
        Done("append");
        Src(3).TryGetNonEnumeratedCount(out int _);
        Done("count cheaply");
        var list = new List<int> { 1, 2, 3 };
        var lazy = list.Where(x => x > 1);
        list.Add(4);
        Console.WriteLine(lazy.Count());
        int threshold = 2;
        var closure = list.Where(x => x > threshold);
        threshold = 3;
        Console.WriteLine(closure.Single());
        try
        {
            foreach (int x in list.Select(v => v)) list.Add(x);
        }
        catch (InvalidOperationException) { Console.WriteLine("modified"); }
        try { Src(3).Select(x => 10 / x).ToArray(); } catch (DivideByZeroException) { Done("throws inside"); }
        using (var e = Src(2).GetEnumerator()) { e.MoveNext(); }
        Done("disposed early");
        var en = Enumerable.Range(0, 3).GetEnumerator();
        en.MoveNext();
        en.MoveNext();
        Console.WriteLine(en.Current);
        IEnumerable<object> cov = Src(1).Select(x => "s" + x);
        Console.WriteLine(cov.First());
        Console.WriteLine(string.Join(",", Enumerable.Range(0, 20).Where(x => x % 2 == 0).Select(x => x * x).Skip(2).Take(3).Reverse()));
        IEnumerable<int> Primes()
        {
            var found = new List<int>();
            for (int i = 2; ; i++) if (found.TakeWhile(p => p * p <= i).All(p => i % p != 0)) { found.Add(i); yield return i; }
        }
        Console.WriteLine(string.Join(" ", Primes().Skip(5).Take(8)));
        log = "";
    }
}

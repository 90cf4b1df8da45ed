using System;
using System.Collections.Generic;
using System.Threading;

class Holder<T> { public static T Value; public static List<T> All = new(); }

class Program
{
    [ThreadStatic] static object local; [ThreadStatic] static int count;
    static object[] results = new object[4];
    static object Make(int n) => new object[] { "m" + n, n, new List<int> { n, n + 1 } };
    static bool Check(object o, int n) => o is object[] a && (string)a[0] == "m" + n && (int)a[1] == n && ((List<int>)a[2])[1] == n + 1;

    static void Work(int id)
    {
        local = Make(id);
        for (int i = 0; i < 100; i++)
        {
            object mine = Make(id * 1000 + i);
            if (i % 25 == 0) GC.Collect(0);
            if (!Check(mine, id * 1000 + i) || !Check(local, id)) { results[id] = "broken at " + i; return; }
            count++;
        }
        results[id] = "fine " + count;
    }

    static void Main()
    {
        Holder<string>.Value = "hs" + 1;
        Holder<object>.Value = Make(7);
        Holder<int[]>.Value = new[] { 1, 2 };
        Holder<(string, int)>.Value = ("tuple" + 2, 3);
        for (int i = 0; i < 50; i++) { Holder<string>.All.Add("a" + i); Holder<int>.All.Add(i); }
        local = Make(99); GC.Collect(); GC.Collect();
        Console.WriteLine(Holder<string>.Value + Check(Holder<object>.Value, 7) + Holder<int[]>.Value[1] + Holder<(string, int)>.Value + Holder<string>.All[49] + Holder<int>.All.Count);
        var threads = new Thread[4];
        for (int i = 0; i < 4; i++) { int id = i; threads[i] = new Thread(() => Work(id)); threads[i].Start(); }
        for (int i = 0; i < 20; i++) { object o = Make(i); GC.Collect(0); if (!Check(o, i)) Console.WriteLine("main broken"); }
        foreach (var t in threads) t.Join();
        foreach (object r in results) Console.WriteLine(r);
        Console.WriteLine(Check(local, 99) + " " + count);
        var tl = new ThreadLocal<object>(() => Make(5));
        Console.WriteLine(Check(tl.Value, 5));
        var other = new Thread(() => { tl.Value = "changed"; GC.Collect(); });
        other.Start();
        other.Join();
        Console.WriteLine(Check(tl.Value, 5));
    }
}

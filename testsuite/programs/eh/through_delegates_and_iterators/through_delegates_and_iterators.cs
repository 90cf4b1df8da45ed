using System;
using System.Collections.Generic;
using System.Linq;

interface IWork { int Do(int n); }
class Work : IWork { public int Do(int n) => n > 2 ? throw new InvalidOperationException("do " + n) : n; }
struct SWork : IWork
{
    public int Calls;
    public int Do(int n) { Calls++; if (n == 1) throw new InvalidOperationException("struct"); return n; }
}

class Program
{
    static string log = "";
    static IEnumerable<int> Source(int bad)
    {
        try
        {
            for (int i = 0; i < 5; i++) { if (i == bad) throw new ArgumentException("source " + i); yield return i; }
        }
        finally { log += "[source closed]"; }
    }
    static IEnumerable<R> Map<T, R>(IEnumerable<T> s, Func<T, R> f)
    {
        try { foreach (T t in s) yield return f(t); } finally { log += "[map closed]"; }
    }
    static T Retry<T>(int times, Func<int, T> f)
    {
        for (int i = 0; ; i++) try { return f(i); } catch (Exception e) when (i < times) { log += "{" + e.Message + "}"; }
    }
    static void Protect(Action a)
    {
        try { a(); } catch (Exception e) { log += "<" + e.Message + ">"; } finally { Console.WriteLine(log); log = ""; }
    }
    static int Cmp(int a, int b) => a == 3 || b == 3 ? throw new InvalidOperationException("compare") : a - b;

    static void Main()
    {
        Protect(() => { foreach (int x in Map(Source(3), i => i * 2)) log += x; });
        Protect(() => { foreach (int x in Map(Source(9), i => 10 / (2 - i))) log += x; });
        Protect(() => log += Retry(3, i => i < 2 ? throw new Exception("try " + i) : "done " + i));
        Protect(() => log += Retry(1, i => i < 5 ? throw new Exception("try " + i) : 1));
        IWork w = new Work(); Func<int, int> f = w.Do;
        Protect(() => log += f(1) + f(3));
        IWork s = new SWork();
        try { s.Do(0); s.Do(1); } catch (InvalidOperationException e) { Console.WriteLine(e.Message + ((SWork)s).Calls); }
        Action multi = () => log += "a"; multi += () => throw new Exception("b"); multi += () => log += "c";
        Protect(multi);
        Protect(() => new List<int> { 1, 2 }.ForEach(x => { if (x == 2) throw new Exception("foreach"); log += x; }));
        Protect(() => {
            try
            {
                Array.Sort(new[] { 5, 3, 1 }, Cmp);
            }
            catch (InvalidOperationException e) { log += e.Message + "/" + e.InnerException?.Message; }
        });
        Protect(() => log += Source(2).Where(x => x >= 0).Select(x => x * x).Sum());
        Protect(() => { var d = new Dictionary<int, int>(); try { d[1] = f(7); } finally { log += d.Count; } });
        Protect(() => {
            using var e = Source(1).GetEnumerator();
            e.MoveNext();
            log += e.Current;
            try { e.MoveNext(); } catch (ArgumentException) { log += "caught"; }
            log += e.MoveNext();
        });
        Func<Func<int>> outer = () => { try { return () => throw new Exception("late"); } finally { log += "early"; } };
        Protect(() => outer()());
        Protect(() => { object o = Activator.CreateInstance(typeof(Bad)); });
        Protect(() => {
            try
            {
                typeof(Program).GetMethod("Invoked", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Invoke(null, null);
            }
            catch (System.Reflection.TargetInvocationException e) { log += "target " + e.InnerException.Message; }
        });
    }
    static void Invoked() => throw new Exception("invoked");
    class Bad { public Bad() => throw new Exception("bad ctor"); }
}

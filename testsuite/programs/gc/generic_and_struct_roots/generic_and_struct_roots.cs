using System;
using System.Collections.Generic;

struct A<T> { public T X; public int N; public T[] Arr; }
struct Holder
{
    public A<string> S;
    public A<int> I;
    public A<A<object>> Nested;
    public (string, object, (int, string)) Tup;
    public int? Maybe;
    public KeyValuePair<string, List<string>> Kv;
}
class Cell<T> { public T Value; public Cell<T> Next; public A<T> Emb; }

class Program
{
    static void Churn() { for (int i = 0; i < 20; i++) { object o = new string('y', i); } GC.Collect(0); }
    static A<T> Make<T>(T t) { var a = new A<T> { X = t, N = 1 }; Churn(); a.Arr = new[] { t, t }; Churn(); return a; }
    static Holder MakeHolder(int n)
    {
        var h = new Holder { S = Make("s" + n), I = Make(n) };
        h.Nested = Make(Make((object)("o" + n)));
        h.Tup = ("t" + n, (object)n, (n, "u" + n));
        h.Kv = new("k" + n, new List<string> { "l" + n });
        Churn();
        return h;
    }
    static string Show(Holder h) => $"{h.S.X}{h.S.Arr[1]}{h.I.X}{h.I.Arr[0]}{h.Nested.X.X}{h.Nested.Arr[1].Arr[0]}{h.Tup}{h.Kv.Key}{h.Kv.Value[0]}{h.Maybe}";
    static Holder Swap(ref Holder a, Holder b) { Holder t = a; Churn(); a = b; Churn(); return t; }
    static string Rec(int n, Holder h)
    {
        if (n == 0) { GC.Collect(); return Show(h); }
        Holder other = h;
        other.S.X += n;
        string r = Rec(n - 1, other);
        return r.Length > 1000 ? "" : r + h.S.X.Length;
    }

    static void Main()
    {
        Holder a = MakeHolder(1), b = MakeHolder(2);
        Console.WriteLine(Show(a));
        Console.WriteLine(Show(Swap(ref a, b)) + Show(a));
        Holder[] arr = new Holder[5];
        for (int i = 0; i < 5; i++) { arr[i] = MakeHolder(i); arr[i].Maybe = i % 2 == 0 ? i : null; }
        GC.Collect();
        foreach (Holder h in arr) Console.WriteLine(Show(h));
        object box = arr[3]; arr = null; GC.Collect(); Console.WriteLine(Show((Holder)box));
        Console.WriteLine(Rec(8, a));
        Cell<Holder> c = null;
        for (int i = 0; i < 5; i++) c = new Cell<Holder> { Value = MakeHolder(i), Next = c, Emb = Make(MakeHolder(i + 10)) };
        GC.Collect();
        for (var at = c; at != null; at = at.Next) Console.Write(at.Value.S.X + at.Emb.Arr[1].Tup.Item3.Item2 + " ");
        Console.WriteLine();
        var d = new Dictionary<(string, int), A<string>>();
        for (int i = 0; i < 40; i++) d[("k" + i, i)] = Make("v" + i);
        GC.Collect();
        int ok = 0;
        for (int i = 0; i < 40; i++) if (d[("k" + i, i)].Arr[1] == "v" + i) ok++;
        Console.WriteLine(ok);
        Func<Holder> f = () => a;
        Holder got = f();
        Churn();
        Console.WriteLine(Show(got) == Show(a));
        var tup = (MakeHolder(7), "x" + 7, Make((object)"q"));
        Churn();
        Console.WriteLine(Show(tup.Item1) + tup.Item2 + tup.Item3.X);
        A<string>? maybe = Make("maybe");
        Churn();
        Console.WriteLine(maybe.Value.Arr[0] + maybe?.X);
        Span<Holder> sp = new Holder[3];
        sp[1] = MakeHolder(8);
        Churn();
        Console.WriteLine(Show(sp[1]));
        Queue<Holder> q = new();
        for (int i = 0; i < 12; i++) { q.Enqueue(a); if (i > 3) q.Dequeue(); }
        Churn();
        Console.WriteLine(q.Count + Show(q.Peek()));
    }
}

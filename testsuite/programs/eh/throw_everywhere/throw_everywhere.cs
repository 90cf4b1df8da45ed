using System;
using System.Collections.Generic;

class Thrower
{
    public static bool Armed;
    public static T T<T>(T t, string s) => Armed ? throw new InvalidOperationException(s) : t;
    public int F = T(1, "field initialiser");
    public Thrower(int n) { N = T(n, "ctor"); }
    public int N { get => T(field, "getter"); set => field = T(value, "setter"); }
    public int this[int i] { get => T(i, "indexer"); }
    public static Thrower operator +(Thrower a, Thrower b) => T(a, "operator");
    public static implicit operator int(Thrower t) => T(7, "conversion");
    public event Action E { add => T(0, "add"); remove => T(0, "remove"); }
    public override string ToString() => T("thrower", "ToString");
    public override bool Equals(object o) => T(true, "Equals");
    public override int GetHashCode() => T(1, "GetHashCode");
    public void Deconstruct(out int a, out int b) { a = 1; b = T(2, "Deconstruct"); }
    public IEnumerator<int> GetEnumerator() { yield return T(1, "enumerator"); }
    public virtual void V() => T(0, "virtual");
    public static bool operator true(Thrower t) => T(true, "true");
    public static bool operator false(Thrower t) => T(false, "false");
}

class Program
{
    static Thrower t = new Thrower(5), u = new Thrower(6);
    static void Try(Action a)
    {
        Thrower.Armed = false; a(); Thrower.Armed = true;
        try { a(); Console.WriteLine("nothing thrown"); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Thrower.Armed = false;
    }

    static void Main()
    {
        Try(() => new Thrower(1));
        Try(() => t.N = 1);
        Try(() => _ = t.N);
        Try(() => _ = t[0]);
        Try(() => _ = t + u);
        Try(() => { int i = t; });
        Try(() => t.E += null);
        Try(() => t.E -= null);
        Try(() => _ = "s" + t);
        Try(() => _ = $"{t}");
        Try(() => t.Equals(u));
        Try(() => new HashSet<Thrower> { t });
        Try(() => { var (a, b) = t; });
        Try(() => { foreach (int i in t) { } });
        Try(t.V);
        Try(() => { if (t) { } });
        Try(() => _ = new Dictionary<Thrower, int> { [t] = 1 }[t]);
        Try(() => _ = new List<Thrower> { u }.Contains(t));
        Try(() => string.Join(",", new[] { t, u }));
        Try(() => string.Format("{0}", t));
        Try(() => _ = with1(u));
        int x = 1;
        try { Thrower.Armed = true; x = t.N; } catch (InvalidOperationException) { } finally { Thrower.Armed = false; }
        Console.WriteLine(x);
        Thrower[] arr = new Thrower[1];
        try
        {
            Thrower.Armed = true;
            arr[0] = new Thrower(1);
        }
        catch (InvalidOperationException) { } finally { Thrower.Armed = false; }
        Console.WriteLine(arr[0] == null);
    }
    static Thrower with1(Thrower a) => a + a;
}

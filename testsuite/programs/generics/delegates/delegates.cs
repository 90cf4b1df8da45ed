using System;
using System.Collections.Generic;

delegate T Binary<T>(T a, T b);
delegate R Conv<A, R>(A a) where A : notnull;

class Pipe<T>
{
    readonly List<Func<T, T>> steps = new();
    public event Action<T> Done;
    public Pipe<T> Then(Func<T, T> f) { steps.Add(f); return this; }
    public T Run(T t) { foreach (var f in steps) t = f(t); Done?.Invoke(t); return t; }
    public Func<U, T> From<U>(Func<U, T> start) => u => Run(start(u));
    public static Binary<T> First = (a, b) => a;
    T Inst(T t) => steps.Count == 0 ? default : t;
    public Func<T, T> InstDelegate() => Inst;
    static string Name<U>(U u) => typeof(T).Name + typeof(U).Name + u;
    public static Func<U, string> NameDelegate<U>() => Name<U>;
    public virtual V Virt<V>(V v) { Console.Write("base "); return v; }
    public Func<V, V> VirtDelegate<V>() => Virt<V>;
}
class Sub<T> : Pipe<T>
{
    public override W Virt<W>(W w) { Console.Write("sub" + typeof(T).Name + typeof(W).Name + " "); return w; }
}

class Program
{
    static T Apply<T>(Binary<T> f, T a, T b) => f(a, b);
    static Func<A, C> Compose<A, B, C>(Func<A, B> f, Func<B, C> g) => x => g(f(x));
    static Func<A, Func<B, C>> Curry<A, B, C>(Func<A, B, C> f) => a => b => f(a, b);
    static Func<T> Const<T>(T t) => () => t;
    static Func<T, R> Memo<T, R>(Func<T, R> f)
    {
        var d = new Dictionary<T, R>();
        return t => d.TryGetValue(t, out R r) ? r : d[t] = f(t);
    }
    static T Id<T>(T t) => t;
    static Func<Func<T, T>, Func<T, T>> Twice<T>() => f => x => f(f(x));

    static void Main()
    {
        Console.WriteLine(Apply((a, b) => a + b, 1, 2) + Apply((a, b) => a + b, "x", "y") + Apply(Math.Max, 2.5, 1.5));
        Console.WriteLine(Compose<int, string, int>(x => x.ToString(), s => s.Length)(12345) + Compose((string s) => s.Length, n => n > 2)("abc").ToString());
        Console.WriteLine(Curry<int, string, string>((a, b) => b + a)(5)("c") + Const("k")() + Const(1.5)());
        int calls = 0;
        var m = Memo<int, long>(n => { calls++; return n * (long)n; });
        m(5);
        m(5);
        m(6);
        Console.WriteLine(m(5) + " " + calls);
        var p = new Pipe<string>().Then(s => s + "!").Then(s => s.ToUpperInvariant());
        string seen = null;
        p.Done += s => seen = s;
        Console.WriteLine(p.Run("hey") + p.From<int>(n => "n" + n)(7) + seen);
        Console.WriteLine(Pipe<int>.First(1, 2) + Pipe<string>.First("a", "b") + new Pipe<int>().InstDelegate()(5) + p.InstDelegate()("i"));
        Console.WriteLine(Pipe<int>.NameDelegate<string>()("q") + Pipe<string>.NameDelegate<int>()(5) + Pipe<object>.NameDelegate<Program>()(null));
        Console.WriteLine(new Sub<string>().VirtDelegate<int>()(3) + new Pipe<int>().VirtDelegate<string>()("v") + ((Pipe<int>)new Sub<int>()).VirtDelegate<long>()(9));
        Func<int, int> id = Id; Func<string, string> ids = Id; Console.WriteLine(id(4) + ids("s"));
        Console.WriteLine(Twice<int>()(x => x * 3)(2) + Twice<string>()(s => s + s)("ab"));
        Conv<string, int> c = int.Parse; Console.WriteLine(c("77") + c.GetType().ToString());
        Action<object> ao = o => Console.Write(o + ";");
        Action<string> astr = ao;
        astr("variance");
        new List<string> { "l1", "l2" }.ForEach(ao);
        Console.WriteLine();
    }
}

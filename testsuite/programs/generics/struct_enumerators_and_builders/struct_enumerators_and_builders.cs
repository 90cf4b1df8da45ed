using System;
using System.Collections;
using System.Collections.Generic;

struct Ring<T> : IEnumerable<T>
{
    T[] a;
    int head, count;
    public Ring(int n) { a = new T[n]; head = count = 0; }
    public void Add(T t) { a[(head + count) % a.Length] = t; if (count < a.Length) count++; else head = (head + 1) % a.Length; }
    public readonly Enumerator GetEnumerator() => new(this);
    readonly IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();
    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    public struct Enumerator(Ring<T> r) : IEnumerator<T>
    {
        int i = -1;
        public bool MoveNext() => ++i < r.count;
        public readonly T Current => r.a[(r.head + i) % r.a.Length];
        readonly object IEnumerator.Current => Current;
        public void Reset() => i = -1;
        public readonly void Dispose() => Console.Write(typeof(T).Name[0]);
    }
    public ref T this[int i] => ref a[(head + i) % a.Length];
}
abstract class Builder<TSelf, T> where TSelf : Builder<TSelf, T> where T : new()
{
    protected T Item = new();
    protected readonly List<string> Log = new();
    protected abstract TSelf Me { get; }
    public TSelf With(Action<T> a) { a(Item); Log.Add("with"); return Me; }
    public virtual T Build() => Item;
}
class Car
{
    public int Wheels;
    public string Name;
    public List<string> Parts = new();
    public override string ToString() => Name + Wheels + string.Join("", Parts);
}
class CarBuilder : Builder<CarBuilder, Car>
{
    protected override CarBuilder Me => this;
    public CarBuilder Wheels(int n) { Item.Wheels = n; Log.Add("wheels"); return this; }
    public override Car Build() { Item.Parts.Add("/" + string.Join("+", Log)); return base.Build(); }
} class FastCar : CarBuilder { public override Car Build() { With(c => c.Name = "fast " + c.Name); return base.Build(); } }
readonly struct Opt<T>
{
    readonly T v;
    readonly bool has;
    Opt(T t) { v = t; has = true; }
    public static Opt<T> Some(T t) => new(t);
    public static readonly Opt<T> None = default;
    public Opt<R> Select<R>(Func<T, R> f) => has ? Opt<R>.Some(f(v)) : Opt<R>.None;
    public Opt<R> SelectMany<M, R>(Func<T, Opt<M>> f, Func<T, M, R> g)
    {
        if (!has) return default;
        T t = v;
        return f(v).Select(m => g(t, m));
    }
    public Opt<T> Where(Func<T, bool> p) => has && p(v) ? this : default;
    public T Or(T d) => has ? v : d;
    public override string ToString() => has ? "Some " + v : "None";
}
class Multi<K, V> : IEnumerable<KeyValuePair<K, IReadOnlyList<V>>> where K : notnull
{
    readonly Dictionary<K, List<V>> d = new();
    public void Add(K k, params V[] vs) { if (!d.TryGetValue(k, out var l)) d.Add(k, l = new()); l.AddRange(vs); }
    public IReadOnlyList<V> this[K k] => d.TryGetValue(k, out var l) ? l : Array.Empty<V>();
    public IEnumerator<KeyValuePair<K, IReadOnlyList<V>>> GetEnumerator() { foreach (var (k, v) in d) yield return new(k, v); }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

class Program
{
    static int Sum<E>(E e) where E : IEnumerator<int>
    {
        int s = 0;
        while (e.MoveNext()) s += e.Current;
        return s;
    }
    static int Count<C, T>(C c) where C : IEnumerable<T>
    {
        int n = 0;
        foreach (T t in c) n++;
        return n;
    } static Opt<int> Parse(string s) => int.TryParse(s, out int n) ? Opt<int>.Some(n) : Opt<int>.None;
    static void Main()
    {
        var r = new Ring<int>(3);
        for (int i = 1; i <= 5; i++) r.Add(i);
        foreach (int x in r) Console.Write(x);
        Console.WriteLine();
        r[1] = 40;
        Console.WriteLine(Sum(r.GetEnumerator()) + " " + Count<Ring<int>, int>(r) + " " + string.Join(",", r) + " " + Sum((IEnumerator<int>)r.GetEnumerator()));
        var rs = new Ring<string>(2) { "a", "b", "c" };
        foreach (object o in (IEnumerable)rs) Console.Write(o);
        Console.WriteLine();
        var e = r.GetEnumerator();
        e.MoveNext();
        var e2 = e;
        e2.MoveNext();
        Console.WriteLine(e.Current + " " + e2.Current);
        Console.WriteLine(new FastCar().With(c => c.Name = "vw").Wheels(4).With(c => c.Parts.Add("-door")).Build());
        Console.WriteLine(from a in Parse("5") from b in Parse("7") where a < b select a * b);
        Console.WriteLine(from a in Parse("5") from b in Parse("x") select a + b);
        Console.WriteLine(Parse("9").Select(n => "n" + n).Or("none") + Parse("q").Select(n => n * 2).Or(-1) + Opt<string>.None + Opt<Opt<int>>.Some(Parse("3")));
        var m = new Multi<string, int> { { "a", 1, 2 }, { "b" }, { "a", 3 } };
        foreach (var (k, v) in m) Console.Write(k + v.Count + " ");
        Console.WriteLine(m["a"][2] + m["zz"].Count);
        var nested = new Multi<(int, char), Multi<int, string>> { { (1, 'x'), new Multi<int, string> { { 5, "five" } } } };
        Console.WriteLine(nested[(1, 'x')][0][5][0]);
    }
}

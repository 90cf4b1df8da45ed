using System;
using System.Collections.Generic;

interface IRepo
{
    T Get<T>(string k);
    void Set<T>(string k, T v) => Store(k, v);
    void Store<T>(string k, T v);
    IEnumerable<T> All<T>() where T : class;
}
class Repo : IRepo
{
    readonly Dictionary<(Type, string), object> d = new();
    public T Get<T>(string k) => d.TryGetValue((typeof(T), k), out object o) ? (T)o : default;
    public void Store<T>(string k, T v) => d[(typeof(T), k)] = v;
    public IEnumerable<T> All<T>() where T : class { foreach (var v in d.Values) if (v is T t) yield return t; }
}
interface IAlg<R> { R Lit(int n); R Add(R a, R b); }
interface IExp { R Fold<R>(IAlg<R> a); }
class Lit(int n) : IExp { public R Fold<R>(IAlg<R> a) => a.Lit(n); }
class Add(IExp l, IExp r) : IExp { public R Fold<R>(IAlg<R> a) => a.Add(l.Fold(a), r.Fold(a)); }
class Eval : IAlg<int> { public int Lit(int n) => n; public int Add(int a, int b) => a + b; }
class Show : IAlg<string> { public string Lit(int n) => n.ToString(); public string Add(string a, string b) => $"({a}+{b})"; }
class Count : IAlg<(int lits, long depth)>
{
    public (int lits, long depth) Lit(int n) => (1, 1);
    public (int lits, long depth) Add((int lits, long depth) a, (int lits, long depth) b) => (a.lits + b.lits, 1 + Math.Max(a.depth, b.depth));
}
interface IDefault<T> { string Both<U>(T t, U u) => typeof(T).Name + t + typeof(U).Name + u; }
class DS : IDefault<string>, IDefault<int> { string IDefault<int>.Both<V>(int a, V b) => "own" + a + b; }
struct Str : IRepo
{
    public int N;
    public T Get<T>(string k) { N++; return default; }
    public void Store<T>(string k, T v) => N += 10;
    public IEnumerable<T> All<T>() where T : class => Array.Empty<T>();
}

class Program
{
    static string Via<T>(T repo) where T : IRepo
    {
        repo.Set("a", 1);
        repo.Set("a", "s");
        return repo.Get<int>("a") + repo.Get<string>("a") + repo.Get<double>("a") + (repo.Get<object>("a") == null);
    }

    static void Main()
    {
        IRepo r = new Repo();
        Console.WriteLine(Via(r) + " " + Via(new Repo()));
        foreach (string s in r.All<string>()) Console.WriteLine(s);
        IExp e = new Add(new Lit(1), new Add(new Lit(2), new Lit(3)));
        Console.WriteLine(e.Fold(new Eval()) + e.Fold(new Show()) + e.Fold(new Count()));
        var ds = new DS();
        Console.WriteLine(((IDefault<string>)ds).Both("x", 5) + ((IDefault<string>)ds).Both("y", "z") + ((IDefault<int>)ds).Both(3, 'c'));
        IRepo boxed = new Str();
        boxed.Get<int>(""); boxed.Get<string>(""); boxed.Set("", 1L);
        Console.WriteLine(((Str)boxed).N);
        Func<string, int> get = r.Get<int>; Func<string, string> gets = r.Get<string>;
        Console.WriteLine(get("a") + gets("a"));
    }
}

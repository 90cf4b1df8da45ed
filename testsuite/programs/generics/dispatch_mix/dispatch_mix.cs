using System;
using System.Collections.Generic;

abstract class Base<T>
{
    public abstract string M(T t);
    public virtual string M(int i) => "Base.int";
    public virtual string G<U>(T t, U u) => "Base.G<" + typeof(U).Name + ">";
    public string Call(T t) => M(t);
}
class Str : Base<string> { public override string M(string s) => "Str.string"; public override string M(int i) => "Str.int"; }
class Int : Base<long> { public override string M(long i) => "Int.long"; public string Both() => ((Base<long>)this).Call(1); }
class Mid<T> : Base<T[]>
{
    public override string M(T[] a) => "Mid " + a.Length;
    public override string G<U>(T[] t, U u) => "Mid.G " + typeof(T).Name + typeof(U).Name;
}
class Leaf : Mid<string> { public override string G<U>(string[] t, U u) => "Leaf>" + base.G(t, u); }
interface IM<T> { string M(T t); }
class Dual<A, B> : IM<int>, IM<List<B>>
{
    public string M(int a) => typeof(A).Name + a;
    public string M(List<B> b) => "L:" + b.Count;
}
class Unify<T> : IM<T[]>, IM<string> { string IM<T[]>.M(T[] t) => "T[]"; string IM<string>.M(string t) => "string"; }
struct Gs<T> : IM<T>, IEquatable<Gs<T>>
{
    public T V;
    public string M(T t) => V + "/" + t;
    public bool Equals(Gs<T> o) => EqualityComparer<T>.Default.Equals(V, o.V);
    public override bool Equals(object o) => o is Gs<T> g && Equals(g);
    public override int GetHashCode() => 1;
}

class Program
{
    static string Overload<T>(T t) => "T";
    static string Overload<T>(T[] t) => "T[]";
    static string Overload<T>(List<T> t) => "List<T>";
    static string Overload(object o) => "object";
    static string Overload(string s) => "string";
    static string Overload<T>(IEnumerable<T> e) => "IEnumerable<T>";
    static string Inner<T>(T t) => Overload(t);
    static string Call<T, U>(T t, U u) where T : IM<U> => t.M(u);

    static void Main()
    {
        Base<string> s = new Str(); Console.WriteLine(s.M("x") + s.M(1) + s.Call("y") + s.G("a", 1) + s.G("a", "b"));
        Int i = new Int(); Console.WriteLine(i.M(1) + " " + ((Base<long>)i).Call(2) + " " + i.Both());
        Base<string[]> l = new Leaf();
        Console.WriteLine(l.M(new[] { "a" }) + l.G(null, 1) + l.G<object>(null, 1) + l.Call(new string[2]));
        Base<int[]> m = new Mid<int>(); Console.WriteLine(m.G(null, 'c') + m.M(new int[4]));
        var d = new Dual<int, string>();
        Console.WriteLine(((IM<int>)d).M(1) + ((IM<List<string>>)d).M(new()) + Call<Dual<int, string>, int>(d, 5));
        Console.WriteLine(((IM<object[]>)new Unify<object>()).M(null) + ((IM<string>)new Unify<object>()).M(null) + (new Unify<string>() is IM<object[]>));
        var g = new Gs<string> { V = "v" };
        Console.WriteLine(g.M("w") + Call(g, "c") + ((IM<string>)g).M("b") + g.Equals(new Gs<string> { V = "v" }) + new List<Gs<string>> { g }.Contains(new Gs<string> { V = "v" }) + new HashSet<Gs<int>> { new() { V = 1 }, new() { V = 1 } }.Count);
        Console.WriteLine(Overload(1) + Overload(new int[0]) + Overload(new List<int>()) + Overload("s") + Overload((object)1) + Overload(new Stack<int>()) + Overload<string>("s") + Inner("s") + Inner(new int[0]));
    }
}

using System;

class Outer
{
    static int secret = 1;
    int inst = 2;
    public class Inner
    {
        public int Read(Outer o) => secret + o.inst;
        public class Deep { public static string Name = typeof(Deep).FullName; public int Read() => ++secret; }
        private protected class Hidden { }
    }
    public struct S { public int V; public enum E { A = secretConst } }
    const int secretConst = 77;
    public interface I { int Do(); }
    public delegate int D(int x);
    class Impl : I { public int Do() => secret * 100; }
    public static I Make() => new Impl();
    public static class Nested<T> { public static string Show<U>() => typeof(T).Name + typeof(U).Name + typeof(Nested<>).Name; }
}

class Derived : Outer
{
    public new class Inner : Outer.Inner { public string Who => "derived inner"; }
    public Outer.Inner Base() => new Inner();
}

class GenericOuter<T>
{
    public class Node { public T Value; public Node Next; public static int Made; public Node() { Made++; } }
    Node head;
    public void Add(T t) => head = new Node { Value = t, Next = head };
    public string All() { string s = ""; for (Node n = head; n != null; n = n.Next) s += n.Value; return s; }
    public struct Enumerator
    {
        Node at;
        public Enumerator(GenericOuter<T> o) { at = new Node { Next = o.head }; }
        public bool MoveNext() => (at = at.Next) != null;
        public T Current => at.Value;
    }
    public Enumerator GetEnumerator() => new Enumerator(this);
}

file class Local { public static string Name => nameof(Local); }

class Program
{
    static void Main()
    {
        Console.WriteLine(new Outer.Inner().Read(new Outer()) + " " + new Outer.Inner.Deep().Read() + " " + Outer.Inner.Deep.Name);
        Console.WriteLine((int)Outer.S.E.A + " " + Outer.Make().Do());
        Outer.D d = x => x + 1;
        Console.WriteLine(d(1) + " " + Outer.Nested<int>.Show<string>());
        Console.WriteLine(new Derived.Inner().Who + " " + (new Derived().Base() is Derived.Inner));
        var g = new GenericOuter<string>();
        g.Add("a"); g.Add("b");
        Console.WriteLine(g.All() + GenericOuter<string>.Node.Made + GenericOuter<int>.Node.Made);
        foreach (string s in g) Console.Write(s + ".");
        Console.WriteLine();
        Console.WriteLine(typeof(GenericOuter<int>.Node) + " " + typeof(GenericOuter<>.Node));
        Console.WriteLine(Local.Name);
    }
}

using System;
using System.Collections.Generic;

class Box<T> { public T Value; public Box(T v) { Value = v; } public override string ToString() => "[" + Value + "]"; }
class Nest<T> where T : notnull
{
    public static string Deep(int n, T t) => n == 0 ? t.ToString() : Nest<Box<T>>.Deep(n - 1, new Box<T>(t));
    public static int Count(int n) => n == 0 ? Kinds() : Nest<Nest<T>>.Count(n - 1);
    static int Kinds() => typeof(T).ToString().Split("Nest").Length - 1;
}
struct Pair<A, B> { public A First; public B Second; }
class Node<T> : IComparable<Node<T>> where T : IComparable<T> { public T V; public int CompareTo(Node<T> o) => V.CompareTo(o.V); }
class Curious<T> where T : Curious<T>, new()
{
    public static T Make() => new T();
    public T Self => (T)this;
    public virtual string Name => typeof(T).Name;
}
class Cat : Curious<Cat> { public override string Name => "cat " + base.Name; }
class Expand<T> { public Expand<Expand<T>> Next; public static string Show() => typeof(T).Name; }
// A perfect tree: the type of the elements doubles at each level.
abstract class Perfect<T> { public abstract int Size(); public abstract T Sum(Func<T, T, T> add); }
class Leaf<T>(T t) : Perfect<T> { public override int Size() => 1; public override T Sum(Func<T, T, T> add) => t; }
class Succ<T>(Perfect<(T, T)> inner) : Perfect<T>
{
    public override int Size() => 2 * inner.Size();
    public override T Sum(Func<T, T, T> add)
    {
        var (a, b) = inner.Sum((x, y) => (add(x.Item1, y.Item1), add(x.Item2, y.Item2)));
        return add(a, b);
    }
}

class Program
{
    static int Depth<T>(int n) => n == 0 ? Len(typeof(T)) : Depth<T[]>(n - 1);
    static int Len(Type t) { int n = 0; while (t.IsArray) { n++; t = t.GetElementType(); } return n; }
    static string Grow<T>(T t, int n) => n == 0 ? typeof(T).ToString() : Grow(new Pair<T, T> { First = t, Second = t }, n - 1);
    static int Structs<T>(T t, int n) => n == 0 ? System.Runtime.CompilerServices.Unsafe.SizeOf<T>() : Structs(new Pair<T, int> { First = t }, n - 1);

    static void Main()
    {
        Console.WriteLine(Nest<string>.Deep(6, "s"));
        Console.WriteLine(Nest<object>.Deep(3, 5));
        Console.WriteLine(Nest<string>.Count(5));
        Console.WriteLine(Depth<string>(8) + " " + Depth<int>(5));
        Console.WriteLine(Grow(1, 2));
        Console.WriteLine(Structs(1L, 6));
        Console.WriteLine(new Node<Node<int>> { V = new Node<int> { V = 3 } }.CompareTo(new Node<Node<int>> { V = new Node<int> { V = 5 } }));
        Console.WriteLine(Cat.Make().Self.Name);
        Console.WriteLine(Expand<Expand<int>>.Show() + (new Expand<string>().Next == null));
        Perfect<int> tree = new Succ<int>(new Succ<(int, int)>(new Leaf<((int, int), (int, int))>(((1, 2), (3, 4)))));
        Console.WriteLine(tree.Size() + " " + tree.Sum((a, b) => a + b));
        var deep = new Dictionary<string, List<Dictionary<int, KeyValuePair<string, int[]>>>> { ["k"] = new() { new() { [1] = new("x", new[] { 7 }) } } };
        Console.WriteLine(deep["k"][0][1].Value[0]);
    }
}

using System;
using System.Collections.Generic;

class Outer<T>
{
    public class Inner
    {
        public void Deep<U>(T t, U u, ref int r, out string s, params int[] rest)
        {
            s = null;
            throw new InvalidOperationException("deep");
        }
    }
    public static T operator +(Outer<T> a, Outer<T> b) => throw new NotSupportedException("plus");
    public int Prop { get => throw new NotSupportedException("prop"); }
    public int this[int i] => throw new NotSupportedException("index");
    ~Outer() { }
}
struct S
{
    public void Method(in S s, List<string> l, int[][] a, Dictionary<int, string[,]> d, string x = null) => throw new NotSupportedException("struct");
}
class Ctor { public Ctor(int x) => throw new NotSupportedException("ctor"); }
interface IDo { void Do() => throw new NotSupportedException("default method"); }
class Impl : IDo { }
class Expl : IDo { void IDo.Do() => throw new NotSupportedException("explicit"); }

class Program
{
    static void Show(Action a)
    {
        try { a(); }
        catch (Exception e)
        {
            Console.WriteLine(e.Message);
            foreach (string line in e.StackTrace.Split('\n')) if (!line.Contains("<Main>") && !line.Contains("Show")) Console.WriteLine(line);
        }
    }
    static void Rethrown() { try { Level2(); } catch (Exception) { throw; } }
    static void Level2() => Level3(5);
    static int Level3(int n) => n == 5 ? throw new NotSupportedException("level 3") : n;
    static unsafe void Pointers(int* p, void** q, nint n) => throw new NotSupportedException("pointers");
    static IEnumerable<int> Iter() { yield return 1; throw new NotSupportedException("iterator"); }
    static void Local() { Inside(3); void Inside(int n) => throw new NotSupportedException("local"); }

    static unsafe void Main()
    {
        Show(() => { int r = 0; new Outer<string>.Inner().Deep<int>("x", 1, ref r, out _); });
        Show(() => { int r = 0; new Outer<int>.Inner().Deep<object>(1, null, ref r, out _); });
        Show(() => _ = new Outer<int>() + new Outer<int>());
        Show(() => _ = new Outer<string>().Prop);
        Show(() => _ = new Outer<string>()[1]);
        Show(() => default(S).Method(default, null, null, null));
        Show(() => new Ctor(1));
        Show(() => ((IDo)new Impl()).Do());
        Show(() => ((IDo)new Expl()).Do());
        Show(Rethrown);
        Show(() => Pointers(null, null, 0));
        Show(() => { foreach (int i in Iter()) { } });
        Show(Local);
        Exception never = new Exception("never thrown");
        Console.WriteLine(never.StackTrace == null);
        Console.WriteLine(never);
        try { Level2(); } catch (Exception e) { Console.WriteLine(e); Console.WriteLine(e.TargetSite?.Name ?? "none"); }
        try
        {
            try { Level2(); } catch (Exception e) { throw new ArgumentException("outer", "param", e); }
        }
        catch (Exception e) { Console.WriteLine(e); }
    }
}

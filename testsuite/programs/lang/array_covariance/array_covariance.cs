using System;
using System.Collections.Generic;

class A { public virtual string N => "A"; }
class B : A { public override string N => "B"; }
interface I { }
class C : A, I { }
enum E : int { X = 1, Y = 2 }

class Program
{
    static string All(A[] a) { string s = ""; foreach (A x in a) s += x?.N ?? "-"; return s; }
    static void Put<T>(T[] a, T v)
    {
        try
        {
            a[0] = v;
            Console.WriteLine("put " + typeof(T).Name);
        }
        catch (ArrayTypeMismatchException) { Console.WriteLine("mismatch " + typeof(T).Name); }
    }

    static void Main()
    {
        A[] a = new B[] { new B(), null };
        Console.WriteLine(All(a));
        Put(a, new B()); Put(a, new A()); Put<A>(a, null);
        Put<object>(a, new B()); Put<object>(a, "s");
        Put((B[])a, new B());
        I[] ints = new C[1];
        Put(ints, new C());
        object o = new E[] { E.Y };
        Console.WriteLine(o is int[]);
        Console.WriteLine(((int[])o)[0]);
        ((int[])o)[0] = 1;
        Console.WriteLine(((E[])o)[0]);
        Console.WriteLine((o is uint[]) + " " + (o is long[]) + " " + (o is object[]));
        object sb = new sbyte[] { -1 };
        Console.WriteLine(((byte[])sb)[0] + " " + (sb is bool[]));
        object ch = new char[1];
        Console.WriteLine((ch is ushort[]) + " " + (ch is short[]));
        IList<A> list = new B[] { new B() };
        Console.WriteLine(list[0].N + list.Count + list.Contains(null));
        try { list[0] = new A(); } catch (ArrayTypeMismatchException) { Console.WriteLine("through IList"); }
        try { list.Add(null); } catch (NotSupportedException) { Console.WriteLine("fixed size"); }
        IEnumerable<object> objs = new string[] { "x", "y" };
        foreach (object x in objs) Console.Write(x);
        Console.WriteLine(objs is IEnumerable<string>);
        Console.WriteLine((new string[0] is IList<IComparable>) + " " + ((object)new int[0] is IList<object>) + " " + ((object)new int[0] is IList<uint>));
        Array.Copy(new B[] { new B() }, a, 1);
        object[] dst = new object[2];
        Array.Copy(a, dst, 2);
        Console.WriteLine(((A)dst[0]).N);
        try { Array.Copy(new object[] { "s" }, a, 1); } catch (InvalidCastException) { Console.WriteLine("copy cast"); }
        object[] boxes = new object[3];
        Array.Copy(new[] { 1, 2, 3 }, boxes, 3);
        int[] back = new int[3];
        Array.Copy(boxes, back, 3);
        Console.WriteLine(back[2] + (int)boxes[0]);
        long[] longs = new long[3];
        Array.Copy(new[] { 1, 2, 3 }, longs, 3);
        Console.WriteLine(longs[2]);
        Func<A, bool> test = x => x is B;
        Func<B, bool> contra = test;
        Console.WriteLine(contra(new B()));
    }
}

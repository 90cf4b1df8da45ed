using System;

enum Color : byte { Red, Green = 5 }
struct S { public int V; public override string ToString() { return "S" + V; } }

class Program
{
    static void Main()
    {
        object o = 42;
        Console.WriteLine(o.ToString());
        Console.WriteLine((int)o + 1);
        Console.WriteLine(o.Equals(42));
        Console.WriteLine(o.Equals(42L));
        Console.WriteLine(o.GetType() == typeof(int));
        o = 'c';
        Console.WriteLine((char)o);
        o = 1.25;
        Console.WriteLine((double)o);
        o = Color.Green;
        Console.WriteLine(o.ToString());
        Console.WriteLine((Color)o == Color.Green);
        // Unboxing sees enums and their underlying type as one (ECMA III.4.32).
        Console.WriteLine((byte)o);
        o = (byte)5;
        Console.WriteLine((Color)o);
        o = 3u;
        try { Console.WriteLine((int)o); } catch (InvalidCastException) { Console.WriteLine("uint is not int to unbox"); }
        o = null;
        try { Console.WriteLine((int)o); } catch (NullReferenceException) { Console.WriteLine("unbox null"); }
        S s = new S { V = 3 };
        o = s;
        s.V = 4;
        Console.WriteLine(o.ToString() + s);
        object p = o;
        Console.WriteLine(ReferenceEquals(o, p));
        Console.WriteLine(ReferenceEquals((object)1, (object)1));
        int? n = 5;
        o = n;
        Console.WriteLine(o.GetType() == typeof(int));
        n = null;
        o = n;
        Console.WriteLine(o == null);
        n = (int?)o;
        Console.WriteLine(n.HasValue);
        o = 9;
        n = (int?)o;
        Console.WriteLine(n.Value);
        object t = true;
        if (t is bool b && b) Console.WriteLine("pattern");
        if (o is int i) Console.WriteLine(i * 2);
        if (!(o is long)) Console.WriteLine("not long");
    }
}

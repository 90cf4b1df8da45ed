using System;

class Stack<T>
{
    T[] items = new T[2];
    int count;
    public void Push(T item)
    {
        if (count == items.Length)
        {
            T[] bigger = new T[count * 2];
            for (int i = 0; i < count; i++) bigger[i] = items[i];
            items = bigger;
        }
        items[count++] = item;
    }
    public T Pop() { T t = items[--count]; items[count] = default(T); return t; }
    public int Count { get { return count; } }
}

struct P { public byte A; public double B; }

class Program
{
    static T Identity<T>(T t) { return t; }
    static void Swap<T>(ref T a, ref T b) { T t = a; a = b; b = t; }
    static T[] Fill<T>(int n, T v) { T[] a = new T[n]; for (int i = 0; i < n; i++) a[i] = v; return a; }
    static bool IsDefault<T>(T t) { return t == null || t.Equals(default(T)); }

    static void Main()
    {
        var ints = new Stack<int>();
        for (int i = 0; i < 5; i++) ints.Push(i * i);
        Console.WriteLine(ints.Pop() + ints.Pop());
        var strs = new Stack<string>();
        for (int i = 0; i < 5; i++) strs.Push("s" + i);
        strs.Pop();
        Console.WriteLine(strs.Pop() + strs.Count);
        var objs = new Stack<object>();
        objs.Push(1); objs.Push("x"); objs.Push(null);
        Console.WriteLine(objs.Pop() == null);
        var ps = new Stack<P>();
        for (byte i = 0; i < 4; i++) ps.Push(new P { A = i, B = i / 2.0 });
        ps.Pop();
        P p = ps.Pop();
        Console.WriteLine(p.A + " " + p.B);
        var nested = new Stack<Stack<int>>();
        nested.Push(ints);
        Console.WriteLine(nested.Pop().Count);
        string a = "a", b = "b";
        Swap(ref a, ref b);
        Console.WriteLine(a + b);
        double x = 1.5, y = 2.5;
        Swap(ref x, ref y);
        Console.WriteLine(x - y);
        Console.WriteLine(Identity(5L) + Identity<short>(6));
        Console.WriteLine(Fill(3, 'z')[2] + Fill(2, "w")[1]);
        Console.WriteLine(IsDefault(0) + " " + IsDefault(1) + " " + IsDefault<string>(null) + " " + IsDefault("") + " " + IsDefault(new P()));
    }
}

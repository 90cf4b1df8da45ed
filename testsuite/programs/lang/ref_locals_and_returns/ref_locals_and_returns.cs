using System;

struct Node { public int V; public int Next; public int Prev; }
class Arena
{
    Node[] nodes = new Node[4];
    int count;
    public ref Node New(int v)
    {
        if (count == nodes.Length) Array.Resize(ref nodes, count * 2);
        ref Node n = ref nodes[count++];
        n.V = v;
        return ref n;
    }
    public ref Node this[int i] => ref nodes[i];
    public int Count => count;
    public ref Node Find(int v)
    {
        for (int i = 0; i < count; i++) if (nodes[i].V == v) return ref nodes[i];
        throw new InvalidOperationException("no " + v);
    }
    public ref readonly Node Peek(int i) => ref nodes[i];
}

class Program
{
    static int[] data = { 5, 2, 9, 1, 7 }; static int other = 100;
    static ref int Min(int[] a)
    {
        ref int m = ref a[0];
        for (int i = 1; i < a.Length; i++) if (a[i] < m) m = ref a[i];
        return ref m;
    }
    static ref int Choose(bool b) => ref b ? ref data[2] : ref other;
    static ref T Deeper<T>(ref T t, int n) { if (n == 0) return ref t; return ref Deeper(ref t, n - 1); }
    static ref int Field(Holder h) => ref h.S.Inner.X;
    static void Bubble(Span<int> s)
    {
        for (int i = 0; i < s.Length; i++) for (int j = 1; j < s.Length; j++)
        {
            ref int a = ref s[j - 1];
            ref int b = ref s[j];
            if (a > b) (a, b) = (b, a);
        }
    }
    class Holder { public Outer S; } struct Outer { public Inner Inner; public int Y; } struct Inner { public int X; }
    static ref readonly int RO(in int x) => ref x;
    static int Sum(ref int a, ref int b, ref int c) { a++; b += a; c += b; return a + b + c; }

    static void Main()
    {
        Min(data) = 50;
        Console.WriteLine(string.Join(",", data));
        Min(data) *= 10;
        Min(data)++;
        Console.WriteLine(string.Join(",", data));
        Choose(true) -= 9;
        Choose(false)++;
        Console.WriteLine(data[2] + " " + other);
        ref int r = ref Deeper(ref other, 10);
        r = 7;
        Console.WriteLine(other);
        string s = "s";
        Deeper(ref s, 3) += "!";
        Console.WriteLine(s);
        var h = new Holder();
        Field(h) = 3;
        Field(h) += Field(h);
        Console.WriteLine(h.S.Inner.X);
        Bubble(data);
        Console.WriteLine(string.Join(",", data));
        var arena = new Arena();
        for (int i = 0; i < 10; i++) { ref Node n = ref arena.New(i * i); n.Next = i + 1; n.Prev = i - 1; }
        arena[3].V = -1;
        arena.Find(49).V++;
        ref Node five = ref arena[5];
        five = new Node { V = 500, Next = 6 };
        Console.WriteLine(arena[3].V + " " + arena[7].V + " " + arena[5].V + " " + arena.Peek(5).Next + " " + arena.Count);
        try { arena.Find(12345).V = 1; } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { arena[99].V = 1; } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
        int sum = 0;
        for (int at = 0; at < 9;) { ref Node n = ref arena[at]; sum += n.V; at = n.Next; }
        Console.WriteLine(sum);
        int x = 1;
        Console.WriteLine(Sum(ref x, ref x, ref x) + " " + x);
        ref readonly int ro = ref RO(x);
        x = 42;
        Console.WriteLine(ro);
        ref int a = ref data[0];
        ref int b = ref a;
        a = ref data[4];
        b = -5;
        a = -6;
        Console.WriteLine(string.Join(",", data));
        int[] other2 = { 1, 2 };
        foreach (ref int e in other2.AsSpan()) e += 10;
        Console.WriteLine(other2[1]);
        for (ref int p = ref other2[0]; p < 15; p++) { }
        Console.WriteLine(other2[0]);
        (other2[0], other2[1]) = (other2[1], other2[0]);
        Console.WriteLine(other2[0] + "" + other2[1]);
    }
}

using System;
using System.Collections.Generic;

class Base : ICloneable
{
    public int A = 1;
    public string S = "s";
    public int[] Arr = { 1 };
    public object Clone() => MemberwiseClone();
}
class Derived : Base { public double D = 2.5; public Derived Self; public (string, int) T = ("t", 3); ~Derived() { } }

class Program
{
    struct St { public string S; public int N; public object O; }

    static void Main()
    {
        var d = new Derived { A = 9 }; d.Self = d;
        var c = (Derived)d.Clone(); c.A++; c.Arr[0] = 50; c.S += "x"; GC.Collect();
        Console.WriteLine(d.A + d.S + d.Arr[0] + " " + c.A + c.S + c.D + c.T + ReferenceEquals(c.Self, d) + (c.GetType() == typeof(Derived)));
        object[] o = { "a", 1, null, new int[] { 5 } };
        var oc = (object[])o.Clone();
        ((int[])oc[3])[0]++;
        oc[0] = "b";
        Console.WriteLine(o[0] + "" + ((int[])o[3])[0] + oc[0]);
        St[] ss = new St[20]; for (int i = 0; i < 20; i++) ss[i] = new St { S = "s" + i, N = i, O = i };
        Array.Copy(ss, 0, ss, 5, 15);
        GC.Collect();
        Console.WriteLine(ss[5].S + ss[19].S + ss[10].O);
        Array.Copy(ss, 5, ss, 0, 15);
        GC.Collect();
        Console.WriteLine(ss[0].S + ss[14].S + ss[19].S);
        Array.Resize(ref ss, 30);
        ss[29].S = "last";
        GC.Collect();
        Console.WriteLine(ss.Length + ss[19].S + ss[29].S + (ss[25].S == null));
        string[] strs = new string[10];
        Array.Fill(strs, "f" + 1);
        strs[3] = null;
        Array.Reverse(strs, 2, 5);
        Console.WriteLine(Array.IndexOf(strs, null) + " " + Array.LastIndexOf(strs, "f1"));
        int[] ints = { 1, 2, 3, 4, 5 };
        Buffer.BlockCopy(ints, 4, ints, 0, 12);
        Console.WriteLine(string.Join(",", ints));
        byte[] raw = new byte[8];
        Buffer.BlockCopy(ints, 0, raw, 1, 4);
        Console.WriteLine(string.Join(",", raw) + Buffer.ByteLength(ints));
        ints.AsSpan(0, 3).CopyTo(ints.AsSpan(1));
        Console.WriteLine(string.Join(",", ints));
        object[] dst = new object[5];
        Array.Copy(new[] { "x", "y" }, 0, dst, 3, 2);
        GC.Collect();
        Console.WriteLine(dst[3] + "" + dst[4]);
        var l = new List<St>(ss);
        l.RemoveRange(3, 10);
        l.InsertRange(2, ss[..4]);
        GC.Collect();
        Console.WriteLine(l.Count + l[2].S + l[6].S + l[^1].S);
        l.Capacity = 100;
        l.TrimExcess();
        Console.WriteLine(l[^1].S);
        int[,] g = { { 1, 2 }, { 3, 4 } };
        var gc2 = (int[,])g.Clone();
        gc2[1, 1] = 40;
        Console.WriteLine(g[1, 1] + gc2[1, 1]);
        Array.Clear(g);
        Console.WriteLine(g[0, 1]);
        string[,] sg = new string[2, 2];
        Array.Copy(new[,] { { "p", "q" }, { "r", "s" } }, sg, 4);
        Console.WriteLine(sg[1, 0]);
        ArraySegment<int> seg = new(ints, 1, 3);
        seg[0] = 77;
        Console.WriteLine(ints[1] + seg.Count + string.Join("", seg));
        Memory<string> mem = strs;
        mem.Span[0] = "mem";
        GC.Collect();
        Console.WriteLine(strs[0] + mem.Slice(1, 2).Length + mem.ToArray().Length);
        string s = "immutable";
        string copy = new string(s.AsSpan());
        Console.WriteLine(ReferenceEquals(s, copy) + " " + (s == copy) + " " + ReferenceEquals(s, s.Clone()) + ReferenceEquals(s, s.ToString()) + ReferenceEquals(s.Substring(0), s));
    }
}

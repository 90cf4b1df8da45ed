using System;
using System.Collections.Generic;

class N { public int Id; public N[] Out; public List<N> In = new(); public object Any; }

class Program
{
    static uint seed = 12345;
    static int Rnd(int n) { seed = seed * 1664525 + 1013904223; return (int)(seed >> 8) % n; }
    static long Hash(N root)
    {
        var seen = new HashSet<N>(); var todo = new Stack<N>(); todo.Push(root); long h = 0;
        while (todo.Count > 0)
        {
            N n = todo.Pop();
            if (!seen.Add(n)) continue;
            h = h * 31 + n.Id;
            h ^= n.In.Count;
            if (n.Any is string s) h += s.Length * 7;
            foreach (N o in n.Out) if (o != null) todo.Push(o);
        }
        return h + seen.Count * 1000003L;
    }

    static void Main()
    {
        var all = new N[200];
        for (int i = 0; i < all.Length; i++) all[i] = new N { Id = i, Out = new N[3], Any = i % 5 == 0 ? "any" + i : i % 7 == 0 ? i : null };
        foreach (N n in all) for (int k = 0; k < 3; k++) { N t = all[Rnd(all.Length)]; n.Out[k] = t; t.In.Add(n); }
        N root = all[0]; long before = Hash(root); GC.Collect(); Console.WriteLine(before == Hash(root));
        all = null;
        GC.Collect();
        GC.Collect(1);
        GC.Collect(0);
        Console.WriteLine(before == Hash(root));
        Console.WriteLine(before);
        // Rewire while collecting.
        for (int round = 0; round < 20; round++)
        {
            N at = root; for (int s = Rnd(20); s > 0; s--) at = at.Out[Rnd(3)] ?? root;
            at.Out[Rnd(3)] = new N { Id = 1000 + round, Out = new[] { root, at, null }, Any = "new" + round };
            if (round % 4 == 0) GC.Collect(0);
        }
        before = Hash(root); GC.Collect(); Console.WriteLine(before == Hash(root)); Console.WriteLine(before);
        // Wide: one object with very many children; an array of itself; a cycle through a delegate and a boxed struct.
        object[] wide = new object[400]; for (int i = 0; i < wide.Length; i++) wide[i] = i % 2 == 0 ? wide : new int[] { i };
        GC.Collect();
        long sum = 0;
        foreach (object o in wide) sum += o is int[] a ? a[0] : ReferenceEquals(o, wide) ? 1 : -1000000;
        Console.WriteLine(sum);
        Func<object> self = null;
        object[] box = new object[2];
        self = () => box[0];
        box[0] = self;
        box[1] = (self, box);
        self = null;
        GC.Collect();
        Console.WriteLine(ReferenceEquals(((Func<object>)box[0])(), box[0]) + " " + ReferenceEquals((((Func<object>, object[]))box[1]).Item2, box));
        // Deep to the left and to the right.
        N left = new N { Id = 0, Out = new N[1] };
        for (int i = 1; i < 500; i++) left = new N { Id = i, Out = new[] { left } };
        GC.Collect();
        int depth = 0;
        for (N n = left; n != null; n = n.Out[0]) depth += n.Id == 499 - depth ? 1 : -100000;
        Console.WriteLine(depth);
        object nest = "core";
        for (int i = 0; i < 400; i++) nest = i % 2 == 0 ? new object[] { i, nest } : (object)new KeyValuePair<object, int>(nest, i);
        GC.Collect();
        int d = 0;
        while (nest is not string) { nest = nest is object[] a ? a[1] : ((KeyValuePair<object, int>)nest).Key; d++; }
        Console.WriteLine(d + (string)nest);
    }
}

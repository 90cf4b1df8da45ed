using System;
using System.Runtime.CompilerServices;

class Key { public int N; public override bool Equals(object o) => true; public override int GetHashCode() => 1; }
class Value { public Key Back; public int N; public byte[] Pad = new byte[16]; }

class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Fill(ConditionalWeakTable<Key, Value> t, Key[] keep, WeakReference[] keys, WeakReference[] values)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            var k = new Key { N = i };
            // The value points back at its key: an ordinary table would keep both for ever.
            var v = new Value { Back = k, N = i * 10 };
            t.Add(k, v);
            if (i < keep.Length) keep[i] = k;
            keys[i] = new WeakReference(k); values[i] = new WeakReference(v);
        }
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Scrub(int n) => n == 0 ? 1 : Scrub(n - 1) + n;
    static int Alive(WeakReference[] w) { int n = 0; foreach (var r in w) if (r.IsAlive) n++; return n; }

    static void Main()
    {
        var t = new ConditionalWeakTable<Key, Value>();
        var keep = new Key[5]; var keys = new WeakReference[60]; var values = new WeakReference[60];
        Fill(t, keep, keys, values);
        Scrub(40); GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();
        int k = Alive(keys), v = Alive(values);
        Console.WriteLine(k >= 5 && k <= 8); Console.WriteLine(v >= 5 && v <= 8);
        for (int i = 0; i < 5; i++) Console.Write(t.TryGetValue(keep[i], out Value x) && x.N == i * 10 && x.Back == keep[i]);
        Console.WriteLine();
        Console.WriteLine(t.TryGetValue(new Key(), out _));
        try { t.Add(keep[0], new Value()); } catch (ArgumentException) { Console.WriteLine("duplicate"); }
        t.AddOrUpdate(keep[0], new Value { N = 77 });
        Console.WriteLine(t.GetValue(keep[0], _ => new Value { N = -1 }).N + " " + t.GetValue(new Key(), q => new Value { N = -1 }).N + " " + t.GetOrCreateValue(keep[1]).N);
        Console.WriteLine(t.Remove(keep[2]) + " " + t.Remove(keep[2]) + " " + t.TryGetValue(keep[2], out _));
        // A chain: the value of one key is the key of the next.
        var chain = new ConditionalWeakTable<object, object>(); object head = new object(), at = head;
        for (int i = 0; i < 50; i++) { object next = new object[] { i }; chain.Add(at, next); at = next; }
        at = null; GC.Collect(); GC.Collect();
        int len = 0; for (object o = head; chain.TryGetValue(o, out object next); o = next) len++;
        Console.WriteLine(len);
        GC.KeepAlive(keep);
        object e = new object(); var d = new System.Runtime.DependentHandle(e, "dependent" + k.ToString().Length); GC.Collect();
        Console.WriteLine(d.Dependent + " " + (d.Target == e) + d.IsAllocated); d.Dispose(); Console.WriteLine(d.IsAllocated);
    }
}

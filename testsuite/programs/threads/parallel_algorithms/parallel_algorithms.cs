using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

class Program
{
    static void Each(int n, Action<int> a)
    {
        var ts = new Thread[n];
        for (int i = 0; i < n; i++) { int k = i; ts[i] = new Thread(() => a(k)); ts[i].Start(); }
        foreach (var t in ts) t.Join();
    }
    static void MergeSort(int[] a, int[] tmp, int lo, int hi, int depth)
    {
        if (hi - lo < 2) return;
        int mid = (lo + hi) / 2;
        if (depth > 0)
        {
            var t = new Thread(() => MergeSort(a, tmp, lo, mid, depth - 1));
            t.Start();
            MergeSort(a, tmp, mid, hi, depth - 1);
            t.Join();
        }
        else { MergeSort(a, tmp, lo, mid, 0); MergeSort(a, tmp, mid, hi, 0); }
        for (int i = lo, l = lo, r = mid; i < hi; i++) tmp[i] = r >= hi || l < mid && a[l] <= a[r] ? a[l++] : a[r++];
        Array.Copy(tmp, lo, a, lo, hi - lo);
    }
    class Queue
    {
        readonly LinkedList<Func<int>> work = new();
        readonly object gate = new();
        int pending;
        public long Total;
        public void Add(Func<int> f) { lock (gate) { work.AddLast(f); pending++; Monitor.Pulse(gate); } }
        public void Drain()
        {
            while (true)
            {
                Func<int> f;
                lock (gate)
                {
                    while (work.Count == 0 && pending > 0) Monitor.Wait(gate);
                    if (pending == 0) return;
                    f = work.First.Value;
                    work.RemoveFirst();
                }
                int r = f();
                lock (gate) { Total += r; if (--pending == 0) Monitor.PulseAll(gate); }
            }
        }
    }

    static void Main()
    {
        int[] a = new int[200];
        uint s = 5;
        for (int i = 0; i < a.Length; i++) { s = s * 1664525 + 1013904223; a[i] = (int)(s >> 20); }
        int[] b = (int[])a.Clone();
        MergeSort(a, new int[a.Length], 0, a.Length, 2);
        Array.Sort(b);
        Console.WriteLine(a.SequenceEqual(b));
        long[] parts = new long[4];
        Each(4, k => { for (int i = k; i < 1000; i += 4) parts[k] += i * (long)i; });
        Console.WriteLine(parts.Sum());
        int[,] m = new int[8, 8], n = new int[8, 8], r = new int[8, 8];
        for (int i = 0; i < 64; i++) { m[i / 8, i % 8] = i; n[i % 8, i / 8] = i; }
        Each(4, k => {
            for (int i = k * 2; i < k * 2 + 2; i++) for (int j = 0; j < 8; j++) for (int x = 0; x < 8; x++) r[i, j] += m[i, x] * n[x, j];
        });
        int tr = 0;
        for (int i = 0; i < 8; i++) tr += r[i, i];
        Console.WriteLine(tr);
        bool[] sieve = new bool[500];
        Each(3, k => { for (int p = 2 + k; p * p < 500; p += 3) for (int q = p * p; q < 500; q += p) sieve[q] = true; });
        int primes = 0;
        for (int i = 2; i < 500; i++) if (!sieve[i]) primes++;
        Console.WriteLine(primes);
        var q2 = new Queue();
        int Fan(int d) { if (d > 0) for (int i = 0; i < 2; i++) q2.Add(() => Fan(d - 1)); return d; }
        q2.Add(() => Fan(5));
        Each(3, k => q2.Drain());
        Console.WriteLine(q2.Total);
        var words = "the cat the dog a cat the end".Split(' ');
        var maps = new Dictionary<string, int>[2];
        Each(2, k => {
            var d = maps[k] = new();
            for (int i = k; i < words.Length; i += 2) d[words[i]] = d.GetValueOrDefault(words[i]) + 1;
        });
        var total = new SortedDictionary<string, int>();
        foreach (var d in maps) foreach (var (w, c) in d) total[w] = total.GetValueOrDefault(w) + c;
        Console.WriteLine(string.Join(" ", total.Select(p => p.Key + p.Value)));
        int[] prefix = Enumerable.Range(1, 16).ToArray();
        using var bar = new Barrier(4);
        int[] next = new int[16];
        Each(4, k => {
            for (int step = 1; step < 16; step *= 2)
            {
                for (int i = k * 4; i < k * 4 + 4; i++) next[i] = prefix[i] + (i >= step ? prefix[i - step] : 0);
                bar.SignalAndWait();
                for (int i = k * 4; i < k * 4 + 4; i++) prefix[i] = next[i];
                bar.SignalAndWait();
            }
        });
        Console.WriteLine(string.Join(",", prefix));
        int winner = -1, done = 0;
        Each(5, k => { if (Interlocked.Increment(ref done) == 5) winner = 1; });
        Console.WriteLine(winner + " " + done);
        ThreadLocal<int> tl = new(() => 1, true);
        Each(4, k => { for (int i = 0; i < 10; i++) tl.Value += i; });
        Console.WriteLine(tl.Values.Sum());
    }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

class Bounded<T>(int size)
{
    readonly Queue<T> q = new(); readonly object gate = new(); bool done;
    public void Put(T t) { lock (gate) { while (q.Count == size) Monitor.Wait(gate); q.Enqueue(t); Monitor.PulseAll(gate); } }
    public bool Take(out T t)
    {
        lock (gate)
        {
            while (q.Count == 0 && !done) Monitor.Wait(gate);
            Monitor.PulseAll(gate);
            if (q.Count == 0) { t = default; return false; }
            t = q.Dequeue();
            return true;
        }
    }
    public void Close() { lock (gate) { done = true; Monitor.PulseAll(gate); } }
}

class Program
{
    static void Main()
    {
        var b = new Bounded<int>(3); long sum = 0; int count = 0;
        var consumers = new Thread[3];
        for (int i = 0; i < 3; i++)
        {
            consumers[i] = new Thread(() => {
                while (b.Take(out int v)) { Interlocked.Add(ref sum, v); Interlocked.Increment(ref count); }
            });
            consumers[i].Start();
        }
        var producers = new Thread[2];
        for (int i = 0; i < 2; i++)
        {
            int id = i;
            producers[i] = new Thread(() => { for (int k = 0; k < 150; k++) b.Put(id * 1000 + k); });
            producers[i].Start();
        }
        foreach (var t in producers) t.Join(); b.Close(); foreach (var t in consumers) t.Join();
        Console.WriteLine(count + " " + sum);
        // Three stages joined by queues keep the order.
        var a1 = new Bounded<int>(2); var a2 = new Bounded<string>(2); var outList = new List<string>();
        var s1 = new Thread(() => { for (int i = 0; i < 30; i++) a1.Put(i); a1.Close(); });
        var s2 = new Thread(() => { while (a1.Take(out int v)) if (v % 3 == 0) a2.Put("v" + v * v); a2.Close(); });
        var s3 = new Thread(() => { while (a2.Take(out string s)) outList.Add(s); });
        s1.Start(); s2.Start(); s3.Start(); s1.Join(); s2.Join(); s3.Join(); Console.WriteLine(string.Join(" ", outList));
        using var bc = new BlockingCollection<int>(4);
        var bp = new Thread(() => { for (int i = 1; i <= 20; i++) bc.Add(i); bc.CompleteAdding(); });
        bp.Start();
        int t2 = 0;
        foreach (int v in bc.GetConsumingEnumerable()) t2 = t2 * 3 % 10007 + v;
        bp.Join();
        Console.WriteLine(t2 + " " + bc.IsCompleted);
        var cq = new ConcurrentQueue<int>();
        var cd = new ConcurrentDictionary<int, int>();
        var bag = new ConcurrentBag<int>();
        var st = new ConcurrentStack<int>();
        var ts = new Thread[4];
        for (int i = 0; i < 4; i++)
        {
            int id = i;
            ts[i] = new Thread(() => {
                for (int k = 0; k < 50; k++)
                {
                    cq.Enqueue(k);
                    cd.AddOrUpdate(k % 10, 1, (_, v) => v + 1);
                    bag.Add(id);
                    st.Push(k);
                    cd.GetOrAdd(100 + id, id);
                }
            });
            ts[i].Start();
        }
        foreach (var t in ts) t.Join();
        int qsum = 0;
        while (cq.TryDequeue(out int v)) qsum += v;
        int dsum = 0;
        foreach (var p in cd) dsum += p.Value;
        int bsum = 0;
        while (bag.TryTake(out int v)) bsum += v;
        Console.WriteLine(qsum + " " + dsum + " " + cd.Count + " " + bsum + " " + st.Count + " " + cd[3]);
        Console.WriteLine(cd.TryRemove(3, out int rem) + " " + rem + " " + cd.TryUpdate(4, 7, 20) + cd[4] + " " + cd.TryAdd(4, 1));
    }
}

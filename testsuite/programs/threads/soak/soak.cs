// Eight threads allocate, lock, hand over, throw and catch for as many seconds as the argument says (0.3 without one), and every sum is
// checked. The long form under stress: entracte run --gc-stress 1 testsuite/programs/threads/soak/soak.dll 30
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

sealed class Node
{
    public Node? Left, Right;
    public int Value;
    public string Text = "";

    public static Node Grow(int depth, ref int next)
    {
        Node node = new Node { Value = next++ };
        node.Text = "n" + node.Value;
        if (depth > 0)
        {
            node.Left = Grow(depth - 1, ref next);
            node.Right = Grow(depth - 1, ref next);
        }
        return node;
    }

    public long Sum() => Value + Text.Length + (Left?.Sum() ?? 0) + (Right?.Sum() ?? 0);
}

sealed class Finalized
{
    public static int Made, Gone;
    public Finalized() => Interlocked.Increment(ref Made);
    ~Finalized() => Interlocked.Increment(ref Gone);
}

sealed class OddException : Exception
{
    public readonly int Code;
    public OddException(int code) : base("odd " + code) => Code = code;
}

/// A bounded queue: Monitor.Wait and Pulse both ways.
sealed class Channel
{
    readonly Queue<object> _items = new();
    public void Put(object item)
    {
        lock (_items)
        {
            while (_items.Count >= 4) Monitor.Wait(_items);
            _items.Enqueue(item);
            Monitor.PulseAll(_items);
        }
    }
    public object Take()
    {
        lock (_items)
        {
            while (_items.Count == 0) Monitor.Wait(_items);
            object item = _items.Dequeue();
            Monitor.PulseAll(_items);
            return item;
        }
    }
}

sealed class Worker
{
    public const int Count = 8;
    public static readonly Worker[] All = new Worker[Count];
    static readonly object s_gate = new();
    public static long UnderLock, Atomic;
    [ThreadStatic] static long t_mine;
    public static volatile bool Stop;
    public static readonly Channel[] Channels = new Channel[Count / 2];
    static readonly Dictionary<int, List<int>> s_shared = new();

    public readonly int Id;
    public long Locked, Added, Thrown, Caught, Finally, Sent, Received, Rounds, Wrong, Static;
    public Worker(int id) => Id = id;

    public void Run()
    {
        uint seed = (uint)(Id * 7919 + 1);
        while (!Stop)
        {
            seed = seed * 1664525 + 1013904223;
            Trees(seed);
            Locks(seed);
            Throws((int)(seed >> 20) % 7);
            Hand(seed);
            Texts((int)(seed >> 16) % 50);
            t_mine += seed & 0xFF;
            Static += seed & 0xFF;
            Rounds++;
        }
        if (t_mine != Static) Wrong++;
        if (Id % 2 == 0) Channels[Id / 2].Put("end");
        else Drain();
    }

    void Trees(uint seed)
    {
        int next = (int)(seed >> 24);
        int first = next;
        Node tree = Node.Grow(4, ref next);
        long expected = 0;
        for (int i = first; i < next; i++) expected += i + 1 + (i < 10 ? 1 : i < 100 ? 2 : 3);
        if (tree.Sum() != expected) Wrong++;
        if ((seed >> 8) % 16 == 0) _ = new Finalized();
    }

    void Locks(uint seed)
    {
        long amount = seed % 1000;
        lock (s_gate)
        {
            UnderLock += amount;
            if (!s_shared.TryGetValue(Id, out List<int>? mine)) s_shared[Id] = mine = new List<int>();
            mine.Add((int)amount);
            if (mine.Count > 40) mine.RemoveRange(0, 30);
            if (s_shared.Count > Count) Wrong++;
        }
        Locked += amount;
        Interlocked.Add(ref Atomic, amount);
        Added += amount;
    }

    void Throws(int depth)
    {
        try
        {
            Sink(depth);
        }
        catch (OddException e) when (e.Code == depth)
        {
            Caught++;
            if (e.Message != "odd " + depth) Wrong++;
        }
        catch (NullReferenceException) when (depth == 2)
        {
            Caught++;
        }
    }

    void Sink(int depth, int level = 0)
    {
        try
        {
            if (level < depth) { Sink(depth, level + 1); return; }
            Thrown++;
            if (depth == 2) { Node? none = Id < 0 ? new Node() : null; none!.Value = 1; }
            throw new OddException(depth);
        }
        finally
        {
            Finally += 1;
            _ = new byte[64];
            if (level == depth) Finally += 100 - level - 1;
        }
    }

    // Even workers send to the odd one after them.
    void Hand(uint seed)
    {
        Channel channel = Channels[Id / 2];
        int value = (int)(seed >> 12) & 0xFFFF;
        if (Id % 2 == 0)
        {
            channel.Put(value);
            Sent += value;
        }
        else if (channel.Take() is int received) Received += received;
        else _ended = true;
        if (_ended) while (!Stop) Thread.Yield();
    }

    bool _ended;

    void Drain()
    {
        while (!_ended)
        {
            if (Channels[Id / 2].Take() is int received) Received += received;
            else _ended = true;
        }
    }

    void Texts(int n)
    {
        string text = string.Join(",", Numbers(n));
        string[] parts = text.Split(',');
        int total = 0;
        foreach (string part in parts) if (part.Length > 0) total += int.Parse(part);
        if (total != n * (n - 1) / 2) Wrong++;
    }

    static IEnumerable<int> Numbers(int n)
    {
        for (int i = 0; i < n; i++) yield return i;
    }
}

class Program
{
    static async Task<long> Sum(int from, int to)
    {
        if (to - from < 4)
        {
            long sum = 0;
            for (int i = from; i < to; i++) { await Task.Yield(); sum += i; }
            return sum;
        }
        int middle = (from + to) / 2;
        Task<long> left = Task.Run(() => Sum(from, middle));
        Task<long> right = Sum(middle, to);
        return await left + await right;
    }

    static void Check(string what, bool right) => Console.WriteLine(what + (right ? " right" : " WRONG"));

    static void Main(string[] args)
    {
        double seconds = args.Length > 0 ? double.Parse(args[0]) : 0.3;
        for (int i = 0; i < Worker.Channels.Length; i++) Worker.Channels[i] = new Channel();
        Thread[] threads = new Thread[Worker.Count];
        for (int i = 0; i < threads.Length; i++)
        {
            Worker worker = Worker.All[i] = new Worker(i);
            threads[i] = new Thread(worker.Run);
        }
        foreach (Thread thread in threads) thread.Start();
        Stopwatch watch = Stopwatch.StartNew();
        bool pool = true;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            pool &= Sum(0, 40).Result == 40 * 39 / 2;
            Thread.Sleep(5);
        }
        Worker.Stop = true;
        foreach (Thread thread in threads) thread.Join();

        long locked = 0, added = 0, thrown = 0, caught = 0, unwound = 0, sent = 0, received = 0, rounds = 0, wrong = 0;
        foreach (Worker w in Worker.All)
        {
            locked += w.Locked; added += w.Added; thrown += w.Thrown; caught += w.Caught; unwound += w.Finally;
            sent += w.Sent; received += w.Received; rounds += w.Rounds; wrong += w.Wrong;
        }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Check("locked sum", locked == Worker.UnderLock);
        Check("atomic sum", added == Worker.Atomic);
        Check("thrown and caught", thrown == caught && thrown == rounds);
        Check("finally blocks", unwound == thrown * 100);
        Check("handed over", sent == received);
        Check("finalized", Finalized.Gone <= Finalized.Made && Finalized.Gone >= Finalized.Made - Worker.Count * 2);
        Check("pool", pool);
        Check("trees and texts", wrong == 0);
        Check("rounds", rounds >= Worker.Count);
        if (args.Length > 0) Console.Error.WriteLine(rounds + " rounds");
    }
}

// modes: framework
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

// System.Collections.Concurrent.dll of the framework, with System.Threading.dll and System.Threading.Tasks.Parallel.dll.
static class Program
{
    static void Main()
    {
        Console.WriteLine(typeof(ConcurrentBag<>).Assembly.GetName().Name + " " + typeof(Parallel).Assembly.GetName().Name + " " + typeof(Barrier).Assembly.GetName().Name);
        var bag = new ConcurrentBag<int>();
        Parallel.For(0, 1000, bag.Add);
        Console.WriteLine(bag.Count + " " + bag.Sum());
        var stack = new ConcurrentStack<int>();
        Parallel.ForEach(Partitioner.Create(0, 400), range => { for (int i = range.Item1; i < range.Item2; i++) stack.Push(i); });
        Console.WriteLine(stack.Count + " " + stack.OrderBy(i => i).Last());
        var blocking = new BlockingCollection<int>(8);
        var consumers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => blocking.GetConsumingEnumerable().Sum(i => (long)i))).ToArray();
        for (int i = 0; i < 500; i++) blocking.Add(i);
        blocking.CompleteAdding();
        Console.WriteLine(consumers.Sum(c => c.Result) + " " + blocking.IsCompleted);
        try { blocking.Add(1); }
        catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        var dictionary = new ConcurrentDictionary<string, int>();
        Parallel.For(0, 300, i => dictionary.AddOrUpdate("k" + i % 7, 1, (_, n) => n + 1));
        Console.WriteLine(string.Join(" ", dictionary.OrderBy(p => p.Key)));
        int phases = 0;
        using var barrier = new Barrier(3, _ => phases++);
        var threads = Enumerable.Range(0, 3).Select(_ => new Thread(() => { for (int i = 0; i < 4; i++) barrier.SignalAndWait(); })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Console.WriteLine(phases + " " + barrier.CurrentPhaseNumber);
        var slim = new ReaderWriterLock();
        slim.AcquireWriterLock(-1);
        Console.WriteLine(slim.IsWriterLockHeld);
        slim.ReleaseWriterLock();
        ParallelLoopResult result = Parallel.For(0, 100, (i, state) => { if (i == 10) state.Break(); });
        Console.WriteLine(result.IsCompleted + " " + (result.LowestBreakIteration <= 10));
        try { Parallel.Invoke(() => throw new FormatException("one"), () => { }); }
        catch (AggregateException e) { Console.WriteLine(e.InnerExceptions.Count + " " + e.InnerException!.Message); }
    }
}

using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static void Main()
    {
        long sum = 0; Parallel.For(0, 200, i => Interlocked.Add(ref sum, i)); Console.WriteLine(sum);
        int[] sq = new int[100]; Parallel.ForEach(Enumerable.Range(0, 100), i => sq[i] = i * i); Console.WriteLine(sq.Sum());
        long total = 0;
        Parallel.For(0, 100, () => 0L, (i, state, local) => local + i, local => Interlocked.Add(ref total, local));
        Console.WriteLine(total);
        int a = 0, b = 0; Parallel.Invoke(() => a = 1, () => b = 2); Console.WriteLine(a + b);
        try
        {
            Parallel.For(0, 10, i => { if (i == 5) throw new InvalidOperationException("five"); });
        }
        catch (AggregateException e) { Console.WriteLine(e.InnerExceptions[0].Message); }
        var t = Task.Run(() => 21);
        Console.WriteLine(t.Result * 2);
        var c = t.ContinueWith(x => x.Result + "c");
        Console.WriteLine(c.Result);
        var ts = Enumerable.Range(0, 10).Select(i => Task.Run(() => i * i)).ToArray();
        Task.WaitAll(ts);
        Console.WriteLine(ts.Sum(x => x.Result));
        int w = Task.WaitAny(Task.Run(() => Thread.Sleep(2000)), Task.CompletedTask); Console.WriteLine(w);
        var f = Task.Run(() => { throw new ArgumentException("task"); });
        try { f.Wait(); } catch (AggregateException e) { Console.WriteLine(e.InnerException.Message + f.IsFaulted + f.Status); }
        var n = Task.Factory.StartNew(() => Task.Factory.StartNew(() => 5, CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Default).Result + 1, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Console.WriteLine(n.Result);
        using var cts = new CancellationTokenSource();
        cts.Cancel();
        var k = Task.Run(() => 1, cts.Token);
        try { k.Wait(); } catch (AggregateException e) { Console.WriteLine(e.InnerException.GetType().Name + k.Status); }
        try
        {
            Parallel.For(0, 10, new ParallelOptions { CancellationToken = cts.Token }, i => { });
        }
        catch (OperationCanceledException) { Console.WriteLine("cancelled"); }
        var tcs = new TaskCompletionSource<string>();
        new Thread(() => tcs.SetResult("set")).Start();
        Console.WriteLine(tcs.Task.Result);
        var cold = new Task<int>(() => 8);
        Console.WriteLine(cold.Status);
        cold.RunSynchronously();
        Console.WriteLine(cold.Status + " " + cold.Result);
        var lz = new Task(() => a = 50);
        lz.Start();
        lz.Wait();
        Console.WriteLine(a);
        var parent = Task.Factory.StartNew(() => {
            Task.Factory.StartNew(() => { Thread.Sleep(3); b = 77; }, TaskCreationOptions.AttachedToParent);
        });
        parent.Wait();
        Console.WriteLine(b);
        var loop = Parallel.For(0, 1000, (i, s) => { if (i == 3) s.Break(); });
        Console.WriteLine(loop.IsCompleted + " " + loop.LowestBreakIteration);
        var q = Enumerable.Range(1, 50).AsParallel().AsOrdered().Where(x => x % 7 == 0).Select(x => x * 2).ToArray();
        Console.WriteLine(string.Join(",", q));
    }
}

// covers: 8.35 4.6
using System;
using System.Threading.Tasks;

class Program
{
    static async Task<int> Down(int n) { if (n == 0) { await Task.Yield(); return 0; } return await Down(n - 1) + 1; }
    static async Task<long> DownState(int n, long a, string s)
    {
        long local = a * 3 + n;
        if (n == 0) { await Task.Yield(); return local + s.Length; }
        long r = await DownState(n - 1, local % 1000, s + "x");
        return r + local + s.Length;
    }
    static async ValueTask<int> DownValue(int n)
    {
        if (n == 0) { await Task.Delay(1); return 0; }
        try { return await DownValue(n - 1) + 1; } finally { fin++; }
    }
    static int fin;
    static async Task<int> Fail(int n)
    {
        try
        {
            if (n == 0) { await Task.Yield(); throw new InvalidOperationException("bottom"); }
            return await Fail(n - 1);
        }
        finally { fin++; }
    }
    static async Task<int> CatchEach(int n)
    {
        try
        {
            if (n == 0) { await Task.Yield(); throw new Exception("0"); }
            return await CatchEach(n - 1);
        }
        catch (Exception e) when (n % 2 == 0) { throw new Exception(e.Message + n); }
    }
    static async Task<int> Sync(int n) => n == 0 ? 0 : await Sync(n - 1) + 1;
    static async Task Loop(int n) { for (int i = 0; i < n; i++) await Task.CompletedTask; }
    static async Task<int> Mutual1(int n) => n == 0 ? 1 : await Mutual2(n - 1);
    static async Task<int> Mutual2(int n)
    {
        await Task.Yield();
        return n == 0 ? 2 : await Mutual1(n - 1);
    }

    static async Task Main()
    {
        Console.WriteLine(await Down(150));
        Console.WriteLine(await DownState(100, 7, "s"));
        Console.WriteLine(await DownValue(100) + " " + fin);
        fin = 0;
        try { await Fail(100); } catch (InvalidOperationException e) { Console.WriteLine(e.Message + fin); }
        try { await CatchEach(9); } catch (Exception e) { Console.WriteLine(e.Message); }
        Console.WriteLine(await Sync(200));
        await Loop(2000);
        Console.WriteLine(await Mutual1(51) + await Mutual1(50));
        long t = 0;
        for (int i = 0; i < 100; i++) t += await Down(5);
        Console.WriteLine(t);
        // A long chain of continuations that complete synchronously must not need a deep stack.
        var tcs = new TaskCompletionSource<int>();
        Task<int> chain = tcs.Task;
        for (int i = 0; i < 150; i++) chain = Next(chain);
        tcs.SetResult(1);
        Console.WriteLine(await chain);
        Task last = Task.CompletedTask;
        for (int i = 0; i < 150; i++) { Task prev = last; last = Task.Run(async () => await prev); }
        await last;
        Console.WriteLine("chained");
    }
    static async Task<int> Next(Task<int> t) => await t + 1;
}

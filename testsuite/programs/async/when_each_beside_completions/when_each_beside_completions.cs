// Task.WhenEach: the next task completes just as its reader, having taken the last one, goes to sleep. Nothing is lost, nothing comes twice.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

class P
{
    static string Round()
    {
        var gates = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource<int>()).ToArray();
        var order = new List<int>();
        int count = 0;
        var reader = Task.Run(async () =>
        {
            await foreach (var task in Task.WhenEach(gates.Select(gate => gate.Task)))
            {
                order.Add(await task);
                Volatile.Write(ref count, order.Count);
            }
        });
        for (int i = 0; i < gates.Length; i++)
        {
            gates[i].SetResult(i);
            while (Volatile.Read(ref count) <= i && !reader.IsCompleted) Thread.Yield();
        }
        reader.Wait();
        return string.Join(",", order);
    }

    static void Main()
    {
        var results = new HashSet<string>();
        for (int i = 0; i < 40; i++) results.Add(Round());
        Console.WriteLine(string.Join(" ", results));
    }
}

// Task.WhenEach takes what is complete while other threads complete more: nothing is lost, nothing comes twice, nobody fails.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

class P
{
    const int Tasks = 6;

    static async Task<int> Round()
    {
        var gates = Enumerable.Range(0, Tasks).Select(_ => new TaskCompletionSource<int>()).ToArray();
        var threads = Enumerable.Range(0, 2).Select(part => new Thread(() =>
        {
            for (int i = part; i < Tasks; i += 2) gates[i].SetResult(1 << i);
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        int seen = 0, count = 0;
        await foreach (var task in Task.WhenEach(gates.Select(gate => gate.Task)))
        {
            seen |= await task;
            count++;
        }
        foreach (var thread in threads) thread.Join();
        return seen * 10 + count;
    }

    static async Task Main()
    {
        var results = new HashSet<int>();
        for (int i = 0; i < 60; i++) results.Add(await Round());
        Console.WriteLine(string.Join(" ", results));
    }
}

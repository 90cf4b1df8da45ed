// One activation sleeps four times: with `--tier flip` it changes tier whenever it wakes (docs/async.md shows the trace).
using System;
using System.Threading.Tasks;

class Program
{
    static async Task<int> Sum(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            sum += i;
        }
        return sum;
    }

    static async Task Main() => Console.WriteLine(await Sum(4));
}

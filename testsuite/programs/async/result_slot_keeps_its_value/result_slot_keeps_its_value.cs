// A local that an await would have assigned keeps its value when the await throws, before and after a suspension.
// covers: 8.7 simple-eh
using System;
using System.Threading.Tasks;

static class P
{
    static async Task<int> Throws(bool sleeps)
    {
        if (sleeps) await Task.Yield();
        throw new InvalidOperationException("x");
    }

    static async Task<int> Old(bool sleeps)
    {
        int x = 7;
        try { x = await Throws(sleeps); } catch (InvalidOperationException) { }
        return x;
    }

    static async Task<int> Loop()
    {
        int x = 1, sum = 0;
        for (int i = 0; i < 4; i++)
        {
            try { x = i % 2 == 0 ? await Throws(true) : await Task.FromResult(i * 10); } catch (InvalidOperationException) { }
            sum = sum * 100 + x;
        }
        return sum;
    }

    static async Task Main()
    {
        Console.WriteLine($"{await Old(false)} {await Old(true)} {await Loop()}");
    }
}

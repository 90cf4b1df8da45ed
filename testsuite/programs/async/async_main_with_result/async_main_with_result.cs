// args: one two
// Main returns a number after a suspension: the exit code.
using System;
using System.Threading.Tasks;

class P
{
    static async Task<int> Main(string[] args)
    {
        await Task.Yield();
        Console.WriteLine(string.Join(",", args));
        await Console.Out.WriteLineAsync("written");
        await using (new Closing()) await Task.Delay(1);
        return args.Length + 40;
    }
    sealed class Closing : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); Console.WriteLine("closed"); } }
}

// A tree of calls of which some suspend, at several depths: results of int, long, struct and tuple.
// covers: fibonacci-with-yields fibonacci-with-yields-struct-return fibonacci-with-yields-toplevel with-yields
using System;
using System.Threading.Tasks;

Console.WriteLine(await Fib(16));
Console.WriteLine((await FibStruct(14)).Value);
Console.WriteLine(await FibValue(14));
Console.WriteLine(await FibPair(60));
var (a, b) = await FibTuple(13);
Console.WriteLine($"{a} {b.Length}");
await Task.Yield();
return (int)(await Fib(9));

static async Task<int> Fib(int n)
{
    if (n <= 1) return n;
    if (n % 5 == 3) await Task.Yield();
    return await Fib(n - 1) + await Fib(n - 2);
}
static async ValueTask<long> FibValue(int n)
{
    if (n <= 1) { if (n == 1) await Task.Yield(); return n; }
    return await FibValue(n - 1) + await FibValue(n - 2);
}
static async Task<Number> FibStruct(int n)
{
    if (n <= 1) return new Number { Value = n, Depth = 1 };
    if (n % 4 == 0) await Task.Yield();
    var x = await FibStruct(n - 1);
    var y = await FibStruct(n - 2);
    return new Number { Value = x.Value + y.Value, Depth = Math.Max(x.Depth, y.Depth) + 1 };
}
static async Task<(long, long)> FibPair(int n)
{
    if (n == 0) { await Task.Yield(); return (0, 1); }
    var (x, y) = await FibPair(n - 1);
    return (y, x + y);
}
static async Task<(int, string)> FibTuple(int n)
{
    if (n <= 1) return (n, "x");
    var (x, s) = await FibTuple(n - 1);
    await Task.Yield();
    var (y, t) = await FibTuple(n - 2);
    return (x + y, s + t);
}
struct Number { public long Value; public int Depth; }

// Async methods of structs work on a copy of their struct after the first await; captured, boxed, in arrays, readonly, generic.
// covers: struct
using System;
using System.Threading.Tasks;
using static System.Console;

interface ICount { Task<int> Bump(); int Now { get; } }
struct Counter : ICount
{
    public int N; public string Log;
    public int Now => N;
    public async Task<int> Bump() { N++; Log += "a"; await Task.Yield(); N++; Log += "b"; await Task.Yield(); N++; return N; }
    public async Task<string> Trace() { Log += "x"; await Task.Yield(); Log += "y"; return Log; }
    public async ValueTask<Counter> Self() { N = 100; await Task.Yield(); N++; return this; }
    public async Task<int> NoAwait() { N += 5; await Task.CompletedTask; N += 5; return N; }
    public async Task Twice() { int a = await Bump(); int b = await Bump(); WriteLine($"{a} {b} {N}"); }
}
readonly struct Point(double x, double y) { public async Task<double> Length() { double d = x * x; await Task.Yield(); return Math.Sqrt(d + y * y); } public async Task<Point> Plus(Point o) { await Task.Yield(); return new(x + await o.X(), y + await o.Y()); } async Task<double> X() { await Task.Yield(); return x; } async ValueTask<double> Y() { await Task.Yield(); return y; } }
struct Pair<T> { public T A, B; public async Task<Pair<T>> Swap() { var a = A; A = B; await Task.Yield(); B = a; return this; } }
class P
{
    static Counter[] array = new Counter[2];
    static async Task Main()
    {
        var c = new Counter();
        WriteLine(await c.Bump() + " " + c.N + " " + c.Log);
        WriteLine(await c.Trace() + " " + c.Log);
        var self = await c.Self(); WriteLine(self.N + " " + c.N);
        WriteLine(await c.NoAwait() + " " + c.N);
        await c.Twice(); WriteLine(c.N);
        WriteLine(await array[1].Bump() + " " + array[1].N);
        ICount boxed = new Counter { N = 50 };
        WriteLine(await boxed.Bump() + " " + boxed.Now);
        Func<Task<int>> d = boxed.Bump; WriteLine(await d() + " " + boxed.Now);
        WriteLine(await new Point(3, 4).Length() + await (await new Point(1, 1).Plus(new Point(2, 3))).Length());
        var s = await new Pair<string> { A = "a", B = "b" }.Swap(); WriteLine(s.A + s.B);
        var i = await new Pair<int> { A = 1, B = 2 }.Swap(); WriteLine(i.A + " " + i.B);
    }
}

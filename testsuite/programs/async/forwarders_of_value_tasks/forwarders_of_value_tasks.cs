// Plain methods that only forward: new ValueTask(task), task of a value task, with struct and many arguments, over several levels.
// covers: 8.68 asyncversions asyncversion-inline
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

readonly record struct Big(long A, long B, string C, int D);
abstract class Reader
{
    public Task<int> ReadAsync(byte[] b, int at, int n, CancellationToken c) => Slow(b, at, n, c);
    public virtual ValueTask<int> ReadAsync(Memory<byte> m, CancellationToken c = default) =>
        new ValueTask<int>(ReadAsync(m.ToArray(), 0, m.Length, c));
    public abstract Task<int> Slow(byte[] b, int at, int n, CancellationToken c);
    public ValueTask<int> WithBig(Big big, in Big other, int last) => new(Sum(big, other, last));
    async Task<int> Sum(Big a, Big b, int last) { await Task.Yield(); return (int)(a.A + a.B + a.D + b.A + b.B + b.D + a.C.Length + b.C.Length) + last; }
}
sealed class File : Reader
{
    public override async Task<int> Slow(byte[] b, int at, int n, CancellationToken c) { await Task.Yield(); return b[at] + n; }
}
sealed class Memory2 : Reader
{
    public override Task<int> Slow(byte[] b, int at, int n, CancellationToken c) => Task.FromResult(b[at] * n);
}
class P
{
    static Task<int> One(Reader r, byte[] b) => Two(r, b);
    static Task<int> Two(Reader r, byte[] b) => r.ReadAsync(b.AsMemory()).AsTask();
    static ValueTask<int> Three(Reader r, byte[] b) => new(One(r, b));
    static ValueTask Four(Reader r, byte[] b) => new(Three(r, b).AsTask());
    static Task Five(Reader r, byte[] b) => Four(r, b).AsTask();
    static async Task<int> All(Reader r)
    {
        byte[] b = [7, 8, 9];
        int s = await r.ReadAsync(b.AsMemory(1)) + await One(r, b) + await Two(r, b).ConfigureAwait(false) + await Three(r, b);
        await Four(r, b);
        await Five(r, b);
        return s + await r.WithBig(new Big(1, 2, "three", 4), new Big(10, 20, "thirty", 40), 1000);
    }
    static async Task Main() { WriteLine(await All(new File())); WriteLine(await All(new Memory2())); }
}

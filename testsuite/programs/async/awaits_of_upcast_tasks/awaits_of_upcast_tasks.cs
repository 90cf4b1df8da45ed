// Tasks of values awaited as plain tasks: through locals, casts, fields, conditions, arguments; the value is dropped.
// covers: 1.5 void
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static Task kept;
    static async Task<int> Slow(int n) { await Task.Yield(); Write(n + " "); return n; }
    static async Task<string> Text() { await Task.Yield(); Write("text "); return "t"; }
    static Task<int> Plain(int n) => Slow(n);
    static Task Upcast(int n) => Slow(n);
    static ValueTask Wrapped(int n) => new(Slow(n));
    static async Task Await(Task t) => await t;
    static async Task All(bool b)
    {
        Task t = Slow(1); await t;
        await (Task)Slow(2);
        await (b ? Slow(3) : (Task)Text());
        await (b ? (Task)Text() : Slow(4));
        await Upcast(5); await Wrapped(6); await Await(Slow(7)); await Plain(8);
        kept = Text(); await kept; await kept.ConfigureAwait(false);
        Task u = Slow(9); await u.ConfigureAwait(false);
        await ((Task)Slow(10)).ConfigureAwait(true);
        object o = Slow(11); await (Task)o; await (Task<int>)o;
        _ = await Slow(12);
        Task first = Slow(13); await first; Task[] all = [first, Text()]; foreach (var x in all) await x;
        await Task.WhenAll(all);
        WriteLine();
    }
    static async Task Main() { await All(true); }
}

// AsyncLocal values: into callees, over suspensions, not back out, with each kind of result.
// covers: 8.40 execution-context
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static AsyncLocal<string> local = new();
    static async Task Set(string s, bool y) { local.Value = s; if (y) await Task.Yield(); local.Value += "!"; }
    static async ValueTask SetV(string s, bool y) { local.Value = s; if (y) await Task.Yield(); local.Value += "?"; }
    static async Task<string> Read(bool y) { string a = local.Value; if (y) await Task.Yield(); return a + "=" + local.Value; }
    static async ValueTask<string> ReadV(bool y) { local.Value += "v"; if (y) await Task.Yield(); return local.Value; }
    static async Task Main()
    {
        local.Value = "main";
        foreach (bool y in new[] { false, true })
        {
            await Set("callee", y); WriteLine(local.Value);
            await SetV("callee", y); WriteLine(local.Value);
            WriteLine(await Read(y)); WriteLine(await ReadV(y)); WriteLine(local.Value);
            var t = Set("started", y); WriteLine(local.Value); local.Value = "changed"; await t; WriteLine(local.Value);
            local.Value = "main";
        }
        local.Value = "a";
        await Task.Yield();
        WriteLine(local.Value);
        local.Value = "b";
        await Task.Delay(1);
        WriteLine(local.Value);
        await Task.Run(() => { WriteLine("pool " + local.Value); local.Value = "pool"; });
        WriteLine(local.Value);
        var tasks = Enumerable.Range(0, 4).Select(async i => { local.Value = "t" + i; await Task.Yield(); return local.Value; }).ToArray();
        WriteLine(string.Join(",", await Task.WhenAll(tasks)) + " " + local.Value);
    }
}

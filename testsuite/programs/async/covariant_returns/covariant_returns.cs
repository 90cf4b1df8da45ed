// Overrides that return Task<T> where the base returns Task: the base's callers drop the result, further overrides are honoured.
// by hand: CoreCLR 10 refuses these types when runtime async is on; without it, it does this
// covers: 8.65 covariant-return
using System;
using System.Threading.Tasks;
using static System.Console;

class Base
{
    public virtual async Task Run(string s) { await Task.Yield(); WriteLine("base " + s); }
    public virtual Task Plain() { Write("plain base "); return Task.CompletedTask; }
}
class Middle : Base
{
    public override async Task<int> Run(string s) { await Task.Yield(); WriteLine("middle " + s); return s.Length; }
    public override Task<string> Plain() { Write("plain middle "); return Task.FromResult("m"); }
}
class Leaf : Middle
{
    public override async Task<int> Run(string s) { int r = await base.Run(s + "!"); WriteLine("leaf " + s); return r * 10; }
    public override async Task<string> Plain() { await Task.Yield(); Write("plain leaf "); return await base.Plain() + "l"; }
}
sealed class Silent : Middle { }
class Faulty : Middle
{
    public override async Task<int> Run(string s) { await Task.Yield(); throw new Exception("faulty " + s); }
}
class P
{
    static async Task AsBase(Base b) { await b.Run("as base"); await b.Plain(); WriteLine(); await b.Run("configured").ConfigureAwait(false); }
    static async Task<int> AsMiddle(Middle m) { WriteLine(await m.Plain()); return await m.Run("as middle"); }
    static async Task<int> Sum(Middle m, int n) { int s = 0; for (int i = 0; i < n; i++) { await ((Base)m).Run("#"); s += await m.Run("##"); } return s; }
    static async Task Main()
    {
        foreach (Base b in new Base[] { new Base(), new Middle(), new Leaf(), new Silent() })
        {
            WriteLine(b.GetType().Name);
            await AsBase(b);
            if (b is Middle m) WriteLine(await AsMiddle(m));
        }
        WriteLine(await Sum(new Leaf(), 2));
        try { await AsBase(new Faulty()); } catch (Exception e) { WriteLine(e.Message); }
        try { await AsMiddle(new Faulty()); } catch (Exception e) { WriteLine(e.Message); }
        Task t = ((Base)new Leaf()).Run("task");
        WriteLine(t is Task<int> of ? await of : -1);
    }
}

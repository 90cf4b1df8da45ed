// An override returns a class derived from Task; the base's callers await it as a Task.
// covers: 8.66 custom-task-covariant-return
using System;
using System.Threading.Tasks;
using static System.Console;

class OwnTask : Task { public OwnTask(Action a) : base(a) { } public int Tag = 5; }
class OwnTask<T> : Task<T> { public OwnTask(Func<T> f) : base(f) { } }
class Base
{
    public virtual async Task Run() { await Task.Yield(); WriteLine("base"); }
    public virtual async Task<int> Of() { await Task.Yield(); return 1; }
}
class Own : Base
{
    public override OwnTask Run() { var t = new OwnTask(() => WriteLine("own")); t.Start(); return t; }
    public override OwnTask<int> Of() { var t = new OwnTask<int>(() => 2); t.Start(); return t; }
}
class More : Own
{
    public override OwnTask Run() { var t = base.Run(); t.Tag++; return t; }
    public override OwnTask<int> Of() { var t = new OwnTask<int>(() => throw new InvalidOperationException("more")); t.Start(); return t; }
}
class P
{
    static async Task<int> Await(Base b) { await b.Run(); await b.Run().ConfigureAwait(false); return await b.Of(); }
    static async Task<int> AwaitOwn(Own o) { var t = o.Run(); await t; await o.Run(); return t.Tag + await o.Of(); }
    static async Task Main()
    {
        WriteLine(await Await(new Base()));
        WriteLine(await Await(new Own()));
        WriteLine(await AwaitOwn(new Own()));
        try { await Await(new More()); } catch (InvalidOperationException e) { WriteLine(e.Message); }
        try { await AwaitOwn(new More()); } catch (InvalidOperationException e) { WriteLine(e.Message); }
    }
}

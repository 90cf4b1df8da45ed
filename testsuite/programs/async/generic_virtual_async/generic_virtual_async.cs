// Generic virtual methods in their async form: overrides, interfaces, abstract ones, several instantiations.
// covers: async-gvm
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

interface IVisit { Task<string> Visit<T>(T t); ValueTask Accept<T, U>(T t, U u) where U : class; }
abstract class Base : IVisit
{
    public virtual async Task<string> Visit<T>(T t) { await Task.Yield(); return "base " + typeof(T).Name + t; }
    public abstract ValueTask Accept<T, U>(T t, U u) where U : class;
    public virtual Task<List<T>> Plain<T>(T t) => Task.FromResult(new List<T> { t });
}
class First : Base
{
    public override async Task<string> Visit<T>(T t) { string s = await base.Visit(t); await Task.Yield(); return "first(" + s + ")"; }
    public override async ValueTask Accept<T, U>(T t, U u) { await Task.Yield(); WriteLine($"first accepts {typeof(T).Name} {typeof(U).Name} {t} {u}"); }
}
class Second<K> : First
{
    public sealed override async Task<string> Visit<T>(T t) => typeof(K).Name + await base.Visit((t, default(K)));
    public override async Task<List<T>> Plain<T>(T t) { await Task.Yield(); var l = await base.Plain(t); l.Add(t); return l; }
}
class Explicit : IVisit
{
    async Task<string> IVisit.Visit<T>(T t) { await Task.Yield(); return "explicit " + typeof(T).Name; }
    ValueTask IVisit.Accept<T, U>(T t, U u) { WriteLine("explicit accepts " + typeof(U).Name); return default; }
}
class P
{
    static async Task All(IVisit v)
    {
        WriteLine(await v.Visit(1) + "; " + await v.Visit("s") + "; " + await v.Visit<object>(null));
        await v.Accept(2L, "t");
        await v.Accept<string, object>("u", 'c').ConfigureAwait(false);
        if (v is Base b) WriteLine((await b.Plain('x')).Count + (await b.Plain("y"))[0] + await b.Visit(new[] { 1 }));
    }
    static async Task Generic<V, T>(V v, T t) where V : IVisit { WriteLine("constrained " + await v.Visit(t)); await v.Accept(t, "g"); }
    static async Task Main()
    {
        foreach (IVisit v in new IVisit[] { new First(), new Second<int>(), new Second<string>(), new Explicit() }) await All(v);
        await Generic(new Second<Version>(), 5);
        await Generic(new First(), "r");
        await Generic<IVisit, object>(new Explicit(), "r");
        Func<int, Task<string>> d = ((IVisit)new First()).Visit<int>;
        WriteLine(await d(3));
    }
}

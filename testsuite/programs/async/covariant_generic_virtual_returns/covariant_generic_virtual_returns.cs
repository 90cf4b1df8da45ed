// Covariant returns of generic methods and classes, of several levels, with references and values as arguments.
// by hand: CoreCLR 10 refuses these types when runtime async is on; without it, it does this
// covers: 8.65 covariant-return async-gvm
using System;
using System.Threading.Tasks;
using static System.Console;

class Base<K>
{
    public virtual async Task Run<T>(K key, T value) { await Task.Yield(); WriteLine($"base {typeof(K).Name} {typeof(T).Name} {key} {value}"); }
}
class Middle<K> : Base<K>
{
    public override async Task<(K, string)> Run<T>(K key, T value) { await Task.Yield(); WriteLine($"middle {typeof(T).Name} {value}"); return (key, value.ToString()); }
}
class Leaf : Middle<int>
{
    public override async Task<(int, string)> Run<T>(int key, T value) { var r = await base.Run(key + 1, value); await Task.Yield(); return (r.Item1 * 2, r.Item2 + typeof(T).Name); }
}
class Strings : Middle<string> { }
class P
{
    static async Task All<K>(Base<K> b, K key)
    {
        await b.Run(key, 1);
        await b.Run(key, "s");
        await b.Run(key, (1L, 'c'));
        if (b is Middle<K> m) { WriteLine(await m.Run(key, 2.5)); WriteLine(await m.Run<object>(key, "o")); }
    }
    static async Task Main()
    {
        await All(new Base<int>(), 1);
        await All(new Middle<long>(), 5L);
        await All(new Leaf(), 3);
        await All(new Strings(), "key");
        await All(new Middle<object>(), new object[0].Length);
    }
}

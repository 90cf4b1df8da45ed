// The same for methods of generic classes, with results of the class's and the method's own type arguments.
// covers: awaitingnoasyncgeneric
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

class Store<K, V>
{
    readonly Dictionary<K, Task<V>> tasks = new();
    public Task<V> Get(K k, Func<K, V> make) { if (tasks.TryGetValue(k, out var t)) return t; return tasks[k] = Make(k, make); }
    async Task<V> Make(K k, Func<K, V> make) { await Task.Yield(); return make(k); }
    public ValueTask<(K, V)> Pair(K k, Func<K, V> make) { var t = Get(k, make); return t.IsCompleted ? new((k, t.Result)) : new(Both(k, t)); }
    static async Task<(K, V)> Both(K k, Task<V> t) => (k, await t);
    public Task<U> Map<U>(K k, Func<K, V> make, Func<V, U> map) => Get(k, make).ContinueWith(t => map(t.Result));
    public static Task<List<V>> All(params Task<V>[] all) => Task.WhenAll(all).ContinueWith(t => new List<V>(t.Result));
    public Task<V> Default() => Task.FromResult(default(V));
}
class P
{
    static async Task Use<K, V>(K k, Func<K, V> make)
    {
        var s = new Store<K, V>();
        WriteLine($"{await s.Get(k, make)} {await s.Get(k, make)} {await s.Pair(k, make)} {await s.Map(k, make, v => v + "!")} {await s.Map(k, make, v => typeof(V).Name.Length)} {await s.Default() == null}");
        var all = await Store<K, V>.All(s.Get(k, make), s.Default());
        WriteLine(all.Count + " " + all[0]);
        WriteLine(await s.Pair(k, make).ConfigureAwait(false));
    }
    static async Task Main()
    {
        await Use(1, n => "one" + n);
        await Use("two", s => s.Length);
        await Use("three", s => s + s);
        await Use((1, "x"), t => new KeyValuePair<int, string>(t.Item1, t.Item2));
        await Use<object, Version>(new object(), o => new Version(1, 2));
    }
}

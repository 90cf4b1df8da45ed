// Generic async methods of structs through interfaces, constrained calls and delegates: boxed and not, over suspensions.
// covers: 8.74 inst-unbox-thunks struct
using System;
using System.Threading.Tasks;
using static System.Console;

interface IRun<K> { Task<string> Run<T>(T t); ValueTask<K> Key(); Task Bump(); int Count { get; } }
struct S<K>(K key) : IRun<K>
{
    int count;
    public int Count => count;
    public async Task<string> Run<T>(T t) { await Task.Yield(); return $"{typeof(K).Name} {typeof(T).Name} {key} {t} {count}"; }
    public async ValueTask<K> Key() { await Task.Yield(); return key; }
    public async Task Bump() { count++; await Task.Yield(); count++; WriteLine("bumped " + count); }
}
class P
{
    static async Task<string> Constrained<R, K, T>(R r, T t) where R : IRun<K> { await r.Bump(); return await r.Run(t) + " " + await r.Key() + " " + r.Count; }
    static async Task<string> Interface<K, T>(IRun<K> r, T t) { await r.Bump(); return await r.Run(t) + " " + await r.Key() + " " + r.Count; }
    static async Task Main()
    {
        WriteLine(await Constrained<S<int>, int, string>(new(1), "s"));
        WriteLine(await Constrained<S<string>, string, int>(new("k"), 5));
        WriteLine(await Constrained<S<string>, string, object>(new("k"), "o"));
        WriteLine(await Constrained<IRun<string>, string, object>(new S<string>("boxed"), "o"));
        WriteLine(await Interface(new S<int>(2), "s"));
        WriteLine(await Interface(new S<string>("k"), 5L));
        WriteLine(await Interface<object, Version>(new S<object>("k"), new(1, 2)));
        IRun<string> boxed = new S<string>("d");
        Func<Task> bump = boxed.Bump; Func<ValueTask<string>> key = boxed.Key; Func<int, Task<string>> run = boxed.Run<int>;
        await bump(); await bump();
        WriteLine(await key() + " " + await run(3) + " " + boxed.Count);
    }
}

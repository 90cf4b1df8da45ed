// Async instance methods of generic structs and classes, with constraints, static state, nested types and recursion over instantiations.
// covers: shared-generic
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

struct Opt<T> { public bool Has; public T Value; public async Task<Opt<U>> Map<U>(Func<T, Task<U>> f) { if (!Has) return default; var v = await f(Value); await Task.Yield(); return new Opt<U> { Has = true, Value = v }; } public async ValueTask<T> Or(Task<T> other) => Has ? Value : await other; }
class Tree<K, V> where K : IComparable<K>
{
    class Node { public K Key; public V Value; public Node Left, Right; }
    Node root; static int made;
    public async Task Add(K k, V v) => root = await Insert(root, k, v);
    async Task<Node> Insert(Node n, K k, V v) { if (n == null) { if (made++ % 2 == 0) await Task.Yield(); return new Node { Key = k, Value = v }; } int c = k.CompareTo(n.Key); if (c < 0) n.Left = await Insert(n.Left, k, v); else if (c > 0) n.Right = await Insert(n.Right, k, v); else n.Value = v; return n; }
    public async Task Walk(Func<K, V, ValueTask> f) { async Task Go(Node n) { if (n == null) return; await Go(n.Left); await f(n.Key, n.Value); await Go(n.Right); } await Go(root); }
    public async Task<R> Fold<R>(R r, Func<R, V, Task<R>> f) { await Walk(async (k, v) => r = await f(r, v)); return r; }
}
class P
{
    static async Task<int> Nest<T>(T t, int n) => n == 0 ? typeof(T).ToString().Length : await Nest(new Opt<T> { Has = true, Value = t }, n - 1) + 1;
    static async Task<string> NestRef<T>(T t, int n) { await Task.Yield(); return n == 0 ? typeof(T).GetGenericArguments()[0].Name : await NestRef(new List<T> { t }, n - 1); }
    static async Task<T> Max<T>(params Task<T>[] all) where T : IComparable<T> { T m = await all[0]; foreach (var t in all) { var v = await t; if (v.CompareTo(m) > 0) m = v; } return m; }
    static async Task<T> Slow<T>(T t) { await Task.Yield(); return t; }
    static async Task Main()
    {
        var o = new Opt<int> { Has = true, Value = 5 }; var s = await o.Map(n => Slow("n" + n)); var d = await s.Map(x => Slow((x.Length, x))); var none = await default(Opt<string>).Map(x => Slow(1));
        WriteLine($"{s.Value} {d.Value} {none.Has} {await none.Or(Slow(9))} {await s.Or(null)}");
        var t = new Tree<string, int>(); foreach (string w in "the quick brown fox jumps over the lazy dog".Split(' ')) await t.Add(w, w.Length);
        await t.Walk(async (k, v) => { if (v > 4) await Task.Yield(); Write(k + v + " "); }); WriteLine(await t.Fold("", (r, v) => Slow(r + v)));
        var u = new Tree<int, List<string>>(); for (int i = 0; i < 10; i++) await u.Add(i * 7 % 10, [i.ToString()]); WriteLine(await u.Fold(0L, async (r, l) => r * 3 + await Slow(l[0].Length + l.Count)));
        WriteLine(await Nest("x", 3) > 10); WriteLine(await NestRef("y", 4)); WriteLine(await Max(Slow(1), Slow(3), Slow(2)) + await Max(Slow("a"), Slow("c")));
    }
}

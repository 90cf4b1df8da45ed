// Awaits inside operators: short circuits, ?? and ??=, ?., conditional, compound assignment to properties, indexers and events, increments.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

struct Num(int v) { public int V = v; public static Num operator +(Num a, Num b) => new(a.V + b.V); public static Num operator -(Num a) => new(-a.V); public static implicit operator Num(int n) => new(n); public static bool operator true(Num n) => n.V != 0; public static bool operator false(Num n) => n.V == 0; public static Num operator &(Num a, Num b) => new(a.V & b.V); public static Num operator ++(Num n) => new(n.V + 1); public override string ToString() => "N" + V; }
class C
{
    public static string Log = "";
    int p; readonly int[] items = new int[4];
    public int Prop { get { Log += "g"; return p; } set { Log += "s"; p = value; } }
    public int this[int i] { get { Log += "G" + i; return items[i]; } set { Log += "S" + i; items[i] = value; } }
    public string Text; public Num N; public C Next; public event Action E; public void Raise() => E?.Invoke();
    public C Touch(string s) { Log += s; return this; }
}
class P
{
    static async Task<T> Slow<T>(T t) { await Task.Yield(); return t; }
    static async Task<bool> Bool(bool b, string s) { await Task.Yield(); C.Log += s; return b; }
    static async Task<Action> Handler(string s) { await Task.Yield(); return () => C.Log += s; }
    static async Task Main()
    {
        WriteLine((await Bool(true, "a") && await Bool(false, "b") || await Bool(true, "c")) + " " + (await Bool(false, "d") && await Bool(true, "e")) + " " + (await Bool(true, "f") ^ await Bool(true, "g") | await Bool(false, "h")) + C.Log); C.Log = "";
        string s = null; s ??= await Slow("coalesced"); s ??= await Slow("not"); WriteLine(s + (await Slow<string>(null) ?? await Slow("else")));
        var c = new C(); C none = null;
        c.Touch("1").Prop += await Slow(5); c.Touch("2")[await Slow(1)] += await Slow(7); c[await Slow(2)] = c[1] = await Slow(9); c.Prop++;
        WriteLine($"{c.Prop} {c[1]} {c[2]} {C.Log}"); C.Log = "";
        WriteLine((none?.Touch("x").Prop ?? await Slow(-1)) + " " + c?.Touch("y").Text?.Length + await Slow("z")); 
        c.E += await Handler("h1"); c.E += await Handler("h2"); c.Raise(); WriteLine(C.Log);
        Num n = await Slow(3); n += await Slow(4); n = -(n + await Slow(new Num(5))); c.N += await Slow((Num)10); c.N++; WriteLine(n + " " + c.N + " " + (await Slow(new Num(1)) && await Slow(new Num(3))));
        int? q = await Slow((int?)null); q ??= await Slow((int?)8); q += await Slow(1); WriteLine(q);
        int i = 1; i = i++ + await Slow(i) + ++i + await Slow(i++) * i; WriteLine(i);
        var list = new List<int> { await Slow(1), 2, await Slow(3) }; list[await Slow(0)] += list[1] * await Slow(10); WriteLine(string.Join(",", list));
        var d = new Dictionary<string, int> { [await Slow("k")] = await Slow(1), ["l"] = 2 }; d[await Slow("k")] <<= await Slow(4); WriteLine(d["k"] + d["l"]);
        object o = await Slow((object)"text"); WriteLine(o is string { Length: 4 } t && await Slow(t) == "text" ? await Slow("yes") : await Slow("no"));
        WriteLine(await Slow(5) switch { > 3 and < 10 when await Slow(true) => await Slow("middle"), _ => "other" });
        checked { try { int m = int.MaxValue; m += await Slow(1); } catch (OverflowException) { WriteLine("overflow"); } }
        WriteLine($"{await Slow(1.5):F2}|{await Slow("r"),4}|{await Slow("l"),-4}|{(await Slow(new[] { 1, 2 }))[1]}");
    }
}

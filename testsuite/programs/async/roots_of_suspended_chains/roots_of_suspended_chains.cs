// Many suspended chains hold objects, arrays, structs with references and each other, through collections that move everything.
// covers: gc-roots-scan objects-captured
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using static System.Console;

class Node { public Node Next; public int[] Data; public string Name; }
struct Refs { public string A; public Node B; public object C; public long D; }
class P
{
    static readonly List<TaskCompletionSource<int>> gates = new();
    static Task<int> Gate() { var g = new TaskCompletionSource<int>(); gates.Add(g); return g.Task; }
    static async Task<int> Chain(int depth, Node parent, string name)
    {
        var own = new Node { Next = parent, Data = Enumerable.Range(depth, 5).ToArray(), Name = name + depth };
        var refs = new Refs { A = own.Name + "!", B = own, C = depth, D = depth * 1000L };
        object boxed = refs;
        (string, Node, int) tuple = (name, own, depth);
        Span<int> unused = [1, 2];
        int below = unused.Length + (depth == 0 ? await Gate() : await Chain(depth - 1, own, name));
        int length = 0;
        for (var n = own; n != null; n = n.Next) length++;
        var again = (Refs)boxed;
        if (again.B != own || refs.A != own.Name + "!" || (int)refs.C != depth || refs.D != depth * 1000L || tuple.Item2 != own) throw new Exception("damaged");
        return below + own.Data.Sum() + length + tuple.Item3 + again.A.Length;
    }
    static async Task<string> Capturing(int n)
    {
        string s = "captured" + n; int[] a = [n, n + 1]; Func<string> f = () => s + a[1];
        await Gate();
        s += "+";
        await Gate();
        return f();
    }
    static void Collect() { GC.Collect(); for (int i = 0; i < 100; i++) _ = new byte[1000]; GC.Collect(); }
    static void Open(int round) { var now = gates.ToArray(); gates.Clear(); foreach (var g in now) g.SetResult(round); }
    static void Main()
    {
        var chains = Enumerable.Range(0, 20).Select(i => Chain(i, null, "chain" + i)).ToArray();
        var captures = Enumerable.Range(0, 10).Select(Capturing).ToArray();
        Collect();
        Open(1);
        Collect();
        Open(2);
        Collect();
        WriteLine(string.Join(" ", chains.Select(t => t.Result)));
        WriteLine(string.Join(" ", captures.Select(t => t.Result)));
    }
}

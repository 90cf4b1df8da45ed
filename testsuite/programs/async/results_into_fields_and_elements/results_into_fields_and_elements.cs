// Results that are stored to fields, elements, static fields and through refs: evaluation order and targets hold.
// covers: 8.15
using System;
using System.Linq;
using System.Threading.Tasks;
using static System.Console;

class P
{
    class Node { public int X; public string S; public (int, string) Pair; public Node Next; }
    static Node shared = new();
    static string log = "";
    static Node Get(string n) { log += n + " "; return shared; }
    static int Index(int i) { log += "i" + i + " "; return i; }
    static async Task<T> Later<T>(T v) { await Task.Yield(); log += v + " "; return v; }
    static async Task Main()
    {
        var array = new int[3];
        var texts = new string[2];
        Get("n").X = await Later(5);
        Get("m").S = await Later("text");
        array[Index(1)] = await Later(7);
        texts[Index(0)] = await Later("el");
        Get("p").Pair = await Later((4, "four"));
        Get("q").Pair.Item1 += await Later(6);
        Get("r").Next = new Node { X = await Later(8), S = await Later("nine") };
        array[Index(2)] += await Later(1) + await Later(2) * array[1];
        WriteLine(log);
        WriteLine($"{shared.X} {shared.S} {shared.Pair} {shared.Next.X} {shared.Next.S}");
        WriteLine(string.Join(",", array) + " " + string.Join(",", texts.Select(t => t ?? "null")));
        array = null;
        try { array[Index(0)] = await Later(3); } catch (NullReferenceException) { WriteLine("null array"); }
        shared = null;
        try { Get("z").X = await Later(3); } catch (NullReferenceException) { WriteLine("null node"); }
        WriteLine(log);
    }
}

// Compound assignments to array elements with awaits on the right: the element is the one chosen before.
// covers: 8.20 cse-array-index-byref
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

class P
{
    struct Cell { public int X; public string S; }
    static async Task<int> Later(int v) { await Task.Yield(); return v; }
    static int calls;
    static int Next() => calls++;
    static async Task Main()
    {
        var a = new int[4]; var c = new Cell[3]; var m = new int[2, 2]; var l = new List<int> { 1, 2, 3 };
        a[Next()] += await Later(3);
        a[Next()] -= await Later(4) - a[0];
        var keep = a;
        a[2] = await Replace(() => a = new int[4]);
        WriteLine(string.Join(",", a) + " " + string.Join(",", keep) + " " + calls);
        c[Next()].X += await Later(5);
        c[2].S += "x" + await Later(6);
        c[2].S += await Later(7);
        m[1, await Later(0)] += await Later(8);
        m[await Later(1), 1] = await Later(9) + m[1, 0];
        l[await Later(1)] += await Later(10);
        int i = 0;
        keep[i++] = i + await Later(i++) + i;
        WriteLine($"{c[2].X} {c[2].S} {m[1, 0]} {m[1, 1]} {string.Join(",", l)} {keep[0]} {i}");
        try { a[await Later(4)] = await Later(1); } catch (IndexOutOfRangeException) { WriteLine("range"); }
    }
    static async Task<int> Replace(Action f) { await Task.Yield(); f(); return 42; }
}

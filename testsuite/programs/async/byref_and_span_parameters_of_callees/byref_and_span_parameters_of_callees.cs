// Callees with by-reference and span parameters between awaits; async methods reached through thunks with many arguments.
// covers: 8.32 byref-param
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static void Inc(ref int a, in long b, out string c) { a += (int)b; c = "c" + a; }
    static int Sum(ReadOnlySpan<int> s) { int n = 0; foreach (int x in s) n += x; return n; }
    static Task<int> Start(ref int counter, in int by, Span<int> span) { counter += by; span[0] = counter; return Finish(counter, span.Length); }
    static async Task<int> Finish(int a, int b) { await Task.Yield(); return a * 100 + b; }
    static async Task<string> Body()
    {
        int a = 1; string s;
        Inc(ref a, 4, out s);
        string log = s;
        var array = new[] { 1, 2, 3 };
        log += " " + await Start(ref a, 10, array);
        log += " " + Sum(array);
        Inc(ref array[1], a, out s);
        log += " " + s + " " + await Start(ref array[2], in a, array.AsSpan(1, 2));
        return log + " " + string.Join(",", array) + " " + a;
    }
    static async Task<string> Many(byte a, long b, string c, double d, float e, object f, short g, (int, int) h, int i, char j)
    {
        string before = $"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}";
        await Task.Yield();
        return before + "/" + $"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}";
    }
    static void Main()
    {
        WriteLine(Body().Result);
        WriteLine(Many(1, 2, "three", 4.5, 5.5f, "six", -7, (8, 9), 10, 'k').Result);
    }
}

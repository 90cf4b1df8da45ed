// Results that are objects, strings, arrays, delegates, tasks, boxed values and null, through several frames.
// covers: object
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<T> Through<T>(T t, int depth) { await Task.Yield(); if (depth > 0) return await Through(t, depth - 1); GC.Collect(); return t; }
    static async Task<object> Boxed(int n) { await Task.Yield(); return n switch { 0 => 5, 1 => "s", 2 => null, 3 => (1, "t"), 4 => new int[3], _ => DayOfWeek.Friday }; }
    static async Task<dynamic> Dynamic(int n) => await Boxed(n);
    static async Task<IEnumerable<string>> Variance() { await Task.Yield(); return new List<string> { "v" }; }
    static async Task<Task<int>> OfTask() { await Task.Yield(); return Inner(); }
    static async Task<int> Inner() { await Task.Yield(); return 8; }
    static async Task<Func<Task<string>>> OfDelegate(string s) { await Task.Yield(); return async () => { await Task.Yield(); return s; }; }
    static async Task<int[,]> Matrix() { await Task.Yield(); return new[,] { { 1, 2 }, { 3, 4 } }; }
    static async Task<Exception> AsValue() { await Task.Yield(); return new InvalidOperationException("a value"); }
    static async Task Main()
    {
        for (int i = 0; i < 6; i++) Write((await Boxed(i))?.GetType().Name + " ");
        WriteLine();
        var o = new object();
        WriteLine(ReferenceEquals(await Through(o, 5), o));
        WriteLine(await Through("string", 3) + (await Through<string>(null, 2) == null) + (await Through(new[] { "a", "b" }, 2)).Length);
        object x = await Dynamic(1); WriteLine(x);
        foreach (var s in await Variance()) WriteLine(s);
        WriteLine(await await OfTask() + await (await OfDelegate("delegated"))());
        WriteLine((await Matrix())[1, 0] + (await AsValue()).Message);
        IReadOnlyList<object> covariant = await Through(new List<string> { "c" }, 1); WriteLine(covariant[0]);
    }
}

// Awaits in the middle of expressions, with operands already evaluated on both sides.
// covers: 8.36
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static string log = "";
    static int T(int v) { log += v + " "; return v; }
    static async Task<int> A(int v, bool y = true) { log += "(" + v; if (y) await Task.Yield(); log += ")"; return v; }
    static int F(int a, int b, int c, int d) => a * 1000 + b * 100 + c * 10 + d;
    static void Show(object o) { WriteLine(o + "   " + log); log = ""; }
    static async Task Main()
    {
        Show(F(T(1), await A(2), T(3), await A(4)));
        Show(F(await A(1, false), T(2), await A(3), T(4)));
        Show(T(1) + await A(2) * T(3) - await A(4) / T(2));
        Show(await A(await A(1) + await A(2)) + T(5));
        Show(T(1) > 0 && await A(0) > 0 || await A(3) == T(3));
        Show(await A(0) == 1 ? T(1) : await A(2) + T(3));
        Show($"{T(1)}-{await A(2)}-{T(3)}-{await A(4)}");
        Show(new[] { T(1), await A(2), T(3), await A(4) }.Sum());
        Show((T(1), await A(2), T(3)).ToString());
        Show(new List<int> { T(1), await A(2), T(3) }.Count);
        Show(await A(1) switch { 0 => T(0), 1 when await A(5) == 5 => await A(6) + T(7), _ => -1 });
        string s = null;
        Show((s ?? await Text()) + (s?.Length ?? await A(9)));
        Show(-await A(5) + ~await A(1) + (await A(2) << T(3)));
        int i = 1;
        i += await A(i += 2) + i;
        Show(i);
        i = 5;
        i = i++ + await A(i++) + i;
        Show(i);
        Show(checked((byte)(await A(200) + T(55))));
        Show((object)await A(1) is int k && k == T(1));
    }
    static async Task<string> Text() { await Task.Yield(); return "text"; }
}

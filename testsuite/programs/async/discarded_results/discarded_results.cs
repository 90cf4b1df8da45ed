// Results that nobody reads, of several types, around temporaries that stay live.
// covers: 8.26
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static int n;
    static async Task<long> L(bool y) { if (y) await Task.Yield(); n++; return long.MaxValue; }
    static async Task<(object, object)> T(bool y) { if (y) await Task.Yield(); n += 10; return (new object(), "t"); }
    static async ValueTask<string> S(bool y) { if (y) await Task.Yield(); n += 100; return "dropped" + n; }
    static int Add(int a, int b, int c) => a * 100 + b * 10 + c;
    static async Task<int> Body(bool y)
    {
        int one = 1;
        await L(y);
        int two = one + 1;
        _ = await T(y);
        await S(y);
        int three = Add(one, two, await Three(y));
        await L(!y); await T(!y);
        return three + (one + (await L(y) > 0 ? two : 0));
    }
    static async Task<int> Three(bool y) { await S(y); await T(y); return 3; }
    static void Main()
    {
        WriteLine(Body(false).Result + " " + n);
        WriteLine(Body(true).Result + " " + n);
    }
}

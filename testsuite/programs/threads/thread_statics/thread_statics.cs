using System;
using System.Threading;

class G<T> { [ThreadStatic] public static T Value; [ThreadStatic] public static int Count; }
class Init
{
    [ThreadStatic] public static int X = 5;
    [ThreadStatic] public static string S = "init";
    public static int Plain = 7;
    static Init() { Console.WriteLine("cctor on " + (Thread.CurrentThread.Name ?? "main")); }
}
struct Big { public long A, B; public string S; }

class Program
{
    [ThreadStatic] static int i;
    [ThreadStatic] static object o;
    [ThreadStatic] static Big big;
    [ThreadStatic] static double d;
    [ThreadStatic] static byte b;
    [ThreadStatic] static int[] arr;
    static string Show() => $"{i} {o ?? "null"} {big.A}{big.S ?? "-"} {d} {b} {arr?.Length ?? -1} {G<int>.Value} {G<string>.Value ?? "null"} {G<object>.Count}";

    static void Main()
    {
        i = 1;
        o = "main";
        big = new Big { A = 2, S = "m" };
        d = 1.5;
        b = 255;
        arr = new int[3];
        G<int>.Value = 4;
        G<string>.Value = "gs";
        G<object>.Count++;
        string[] seen = new string[4];
        for (int t = 0; t < 4; t++)
        {
            int id = t;
            var th = new Thread(() =>
            {
                string before = Show();
                i += id;
                o = "t" + id;
                big.A -= id;
                big.S += id;
                d /= 2;
                b--;
                arr = new int[id];
                G<int>.Value += id;
                G<string>.Value += "x";
                ref int r = ref i;
                r += 100;
                GC.Collect(0);
                seen[id] = before + " | " + Show();
            });
            th.Start(); th.Join();
        }
        foreach (string s in seen) Console.WriteLine(s);
        Console.WriteLine(Show());
        Console.WriteLine(Init.X + Init.S + Init.Plain);
        var other = new Thread(() => {
            Console.WriteLine(Init.X + (Init.S ?? "null") + Init.Plain);
            Init.X = 9;
        }) { Name = "other" };
        other.Start();
        other.Join();
        Console.WriteLine(Init.X);
        using var tl = new ThreadLocal<int>(() => 42, true);
        tl.Value++;
        var th2 = new Thread(() => { tl.Value += 100; });
        th2.Start();
        th2.Join();
        var vals = new System.Collections.Generic.List<int>(tl.Values);
        vals.Sort();
        Console.WriteLine(tl.Value + " " + string.Join(",", vals) + " " + tl.IsValueCreated);
        LocalDataStoreSlot slot = Thread.AllocateDataSlot();
        Thread.SetData(slot, "data");
        object inOther = "x";
        var th3 = new Thread(() => inOther = Thread.GetData(slot));
        th3.Start();
        th3.Join();
        Console.WriteLine(Thread.GetData(slot) + " " + (inOther == null));
    }
}

// What is evaluated before an await stays evaluated: receivers, arguments by value, by name, params, elements, fields, structs.
using System;
using System.Threading.Tasks;
using static System.Console;

struct S { public int A; public int Get(int x, int y) => A * 100 + x * 10 + y; public void Add(int n) => A += n; }
class P
{
    static int counter; static int Next() => ++counter;
    static async Task<int> Later(int n) { await Task.Yield(); counter += 10; return n; }
    static string Args(int a, int b = 50, int c = 60, params int[] rest) => $"{a} {b} {c} [{string.Join(",", rest)}]";
    int field = 1; P Self(int n) { field += n; return this; }
    int Sum(int a, int b) => field * 1000 + a * 100 + b;
    static int[] array = [1, 2, 3]; static int[] Other() { array = [10, 20, 30]; return array; }
    static S global; 
    static async Task<int> Change(int n) { await Task.Yield(); global.A = n; array[0] = n; return n; }
    static void Swap(ref int a, int b) { a += b; }
    static async Task Main()
    {
        WriteLine(Args(Next(), await Later(Next()), Next()));
        WriteLine(Args(c: Next(), a: await Later(Next()), b: Next()));
        WriteLine(Args(Next(), Next(), await Later(3), Next(), await Later(Next()), Next()));
        var p = new P(); WriteLine(p.Self(1).Sum(p.field, await Later(2)) + " " + p.Self(5).Sum(await Later(1), p.field));
        WriteLine(array[0] + await Change(7) + array[0]);
        WriteLine(Other()[1] + await Later(1) + array[1]);
        global.A = 4; WriteLine(global.Get(global.A, await Change(9)) + " " + global.A);
        var local = new S { A = 2 }; WriteLine(local.Get(local.A++, await Later(local.A))); local.Add(await Later(40)); WriteLine(local.A);
        int[] a = [5, 6]; int i = 0; a[i++] = await Later(i) + i++; a[i - 1] += i; WriteLine($"{a[0]} {a[1]} {i}");
        int[] none = null; try { none[Next()] = await Later(1); } catch (NullReferenceException) { WriteLine("null " + (counter % 10)); }
        try { a[9] = await Later(1); } catch (IndexOutOfRangeException) { WriteLine("range"); }
        int x = 1; Swap(ref x, await Later(5)); WriteLine(x);
        (int l, int r) = (Next(), await Later(Next())); (a[0], a[1]) = (a[1], await Later(a[0])); WriteLine($"{r - l} {a[0]} {a[1]}");
        var t = (A: await Later(1), B: Next(), C: await Later(2)); WriteLine(t.A + t.C);
        string s = "a" + Next() + await Later(1) + Next(); WriteLine(s.Length > 4);
        object[] boxed = [await Later(1), "two", await Later(3)]; WriteLine(boxed.Length + (string)boxed[1]);
    }
}

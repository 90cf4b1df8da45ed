// covers: with-yields
using System;
using System.Threading.Tasks;

class Program
{
    static async Task<int> Add(int a, int b) { await Task.Yield(); return a + b; }
    static async Task<string> Twice(string s) { string t = await Task.FromResult(s); await Task.Delay(1); return t + t; }
    static async Task Nothing() { }
    static async Task Log(string s) { Console.WriteLine("before " + s); await Task.Yield(); Console.WriteLine("after " + s); }
    static async void Fire(TaskCompletionSource done) { await Task.Yield(); Console.WriteLine("async void"); done.SetResult(); }
    static Task<int> NotAsync(int n) => Task.FromResult(n * 2);
    static async Task<int> Deep(int n) => n == 0 ? 0 : 1 + await Deep(n - 1);

    static async Task<int> Main(string[] args)
    {
        Console.WriteLine(await Add(1, 2));
        Console.WriteLine(await Twice("ab"));
        await Nothing();
        await Log("x");
        var done = new TaskCompletionSource(); Fire(done); await done.Task;
        Console.WriteLine(await NotAsync(5) + await NotAsync(await NotAsync(1)));
        Console.WriteLine(await Deep(50));
        Task<int> t = Add(10, 20); Console.WriteLine(await t + await t);
        int x = 1; x += await Add(x, x); Console.WriteLine(x);
        int[] arr = { 1, 2, 3 }; arr[await Add(0, 1)] = await Add(5, 5); Console.WriteLine(string.Join(",", arr));
        Console.WriteLine($"{await Add(1, 1)}{await Twice("q")}{await Add(2, 2)}");
        for (int i = 0; i < 3; i++) Console.Write(await Add(i, i) + " "); Console.WriteLine();
        if (await Add(1, 1) == 2 && await Add(0, 0) == 0 || await Add(9, 9) == 0) Console.WriteLine("conditions");
        Func<int, Task<int>> lambda = async n => { await Task.Yield(); return n + args.Length; };
        Console.WriteLine(await lambda(7));
        object o = await (Task<string>)Twice("o"); Console.WriteLine(o is string s ? s : "no");
        Console.WriteLine((await Task.WhenAll(Add(1, 0), Add(2, 0), Add(3, 0))).Length);
        return await Add(30, 3);
    }
}

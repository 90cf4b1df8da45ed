// Shared generic code knows its type arguments after suspensions and collections: methods, classes, lambdas, static methods of generic types.
// covers: 8.74 shared-generic
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

class Box<T>
{
    public static int Made;
    public T Value;
    public async Task<string> Describe(int n)
    {
        string s = typeof(T).Name;
        for (int i = 0; i < n; i++) { await Task.Yield(); GC.Collect(); s += "," + typeof(T).Name + new T[i].Length + (Value is T) + Made++; }
        return s;
    }
    public static async Task<List<T>> Repeat(T v, int n) { var l = new List<T>(); for (int i = 0; i < n; i++) { await Task.Yield(); l.Add(v); } return l; }
    public async Task<U> Convert<U>(Func<T, U> f) { await Task.Yield(); var d = new Dictionary<T, U>(); d[Value] = f(Value); await Task.Yield(); return d[Value]; }
}
static class M
{
    public static async Task<string> Name<T>() { await Task.Yield(); return typeof(T) + (await Inner<List<T>>()) + typeof(T[]).Name; }
    static async Task<string> Inner<T>() { await Task.Yield(); return "<" + typeof(T).GenericTypeArguments[0].Name + ">"; }
    public static async Task<T> Cast<T>(object o) where T : class { await Task.Yield(); var a = o as T; await Task.Yield(); return a ?? (T)o; }
    public static async Task<T> New<T>() where T : new() { await Task.Yield(); GC.Collect(); return new T(); }
}
class P
{
    static async Task Main()
    {
        WriteLine(await new Box<string> { Value = "s" }.Describe(3));
        WriteLine(await new Box<object> { Value = 1 }.Describe(2));
        WriteLine(await new Box<Version> { Value = new(1, 2) }.Describe(1));
        WriteLine(await new Box<int> { Value = 1 }.Describe(2));
        WriteLine((await Box<string>.Repeat("x", 3)).GetType());
        WriteLine(await new Box<string> { Value = "four" }.Convert(s => s.Length) + await new Box<string> { Value = "five" }.Convert(s => s + s));
        WriteLine(await M.Name<string>() + await M.Name<object>() + await M.Name<int>() + await M.Name<Box<string>>());
        WriteLine(await M.Cast<string>("cast"));
        try { await M.Cast<string>(new Version(1, 0)); } catch (InvalidCastException) { WriteLine("invalid cast"); }
        WriteLine((await M.New<object>()).GetType().Name + (await M.New<List<string>>()).GetType().Name + await M.New<int>());
        Func<Task<string>> lambda = Make<Uri>(); WriteLine(await lambda());
    }
    static Func<Task<string>> Make<T>() => async () => { await Task.Yield(); return typeof(T).Name; };
}

// Static virtual and abstract methods of interfaces that return tasks: async and plain implementations, defaults, generic ones.
// by hand: CoreCLR 10 overflows its stack when runtime async is on; without it, it does this
// covers: staticvirtual
using System;
using System.Threading.Tasks;
using static System.Console;

interface IMake<T> where T : IMake<T>
{
    static abstract Task<T> Make(int n);
    static virtual async ValueTask<string> Name() { await Task.Yield(); return "default " + typeof(T).Name; }
    static abstract Task<U> Convert<U>(T t, U u);
    static virtual Task<int> Count() => Task.FromResult(-1);
}
class A : IMake<A> { public int N; public static async Task<A> Make(int n) { await Task.Yield(); return new A { N = n }; } public static async Task<U> Convert<U>(A a, U u) { await Task.Yield(); return a.N > 0 ? u : default; } }
class B : IMake<B> { public static Task<B> Make(int n) => Task.FromResult(new B()); public static Task<U> Convert<U>(B b, U u) => Task.FromResult(u); public static async ValueTask<string> Name() { await Task.Yield(); return "B's own"; } static async Task<int> IMake<B>.Count() { await Task.Yield(); return 2; } }
struct S : IMake<S> { public long N; public static async Task<S> Make(int n) { await Task.Yield(); return new S { N = n }; } public static async Task<U> Convert<U>(S s, U u) { await Task.Yield(); return s.N == 0 ? default : u; } public static async Task<int> Count() { await Task.CompletedTask; return 3; } }
class G<K> : IMake<G<K>> { public static async Task<G<K>> Make(int n) { await Task.Yield(); return new(); } public static async Task<U> Convert<U>(G<K> g, U u) { await Task.Yield(); WriteLine(typeof(K).Name + typeof(U).Name); return u; } }
class P
{
    static async Task Use<T>(int n) where T : IMake<T>
    {
        var t = await T.Make(n);
        WriteLine($"{t.GetType().Name} {await T.Name()} {await T.Count()} {await T.Convert(t, "u")} {await T.Convert(t, 5)} {await T.Name().ConfigureAwait(false)}");
        Func<int, Task<T>> make = T.Make;
        WriteLine((await make(1)).GetType() == typeof(T));
    }
    static async Task Main() { await Use<A>(1); await Use<A>(-1); await Use<B>(2); await Use<S>(0); await Use<S>(3); await Use<G<string>>(4); await Use<G<int>>(5); }
}

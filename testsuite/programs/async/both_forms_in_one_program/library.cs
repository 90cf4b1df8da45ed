using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace System.Runtime.CompilerServices
{
    /// Which form the compiler gives a method, when it can give both.
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class RuntimeAsyncMethodGenerationAttribute(bool isRuntimeAsync) : Attribute { public bool IsRuntimeAsync => isRuntimeAsync; }
}
public class Library
{
    public virtual async Task<int> Run(int n) { await Task.Yield(); return n * 3; }
    public virtual async ValueTask<string> Name() { await Task.Yield(); return "library"; }
    public async Task<int> Through(Func<int, Task<int>> f) { int r = await f(5); await Task.Yield(); return r + await f(6).ConfigureAwait(false); }
    public async IAsyncEnumerable<int> Stream(int n) { for (int i = 0; i < n; i++) { await Task.Yield(); yield return await Run(i); } }
    public static Task<int> Forward(Func<int, Task<int>> f, int n) => f(n);
}

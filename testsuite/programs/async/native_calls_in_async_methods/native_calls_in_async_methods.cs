// Native calls in async bodies, between and beside awaits, directly and through function pointers in statics.
// covers: pinvoke 8.72
using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using static System.Console;

static class Native
{
    [DllImport("libc")] public static extern int abs(int n);
    [DllImport("libc")] public static extern nint strlen([MarshalAs(UnmanagedType.LPStr)] string s);
    [DllImport("no_such_library")] public static extern int missing(int n);
}
class P
{
    static async Task<int> Sum(int n) { int s = 0; for (int i = -n; i < n; i++) { s += Native.abs(i); if (i % 4 == 0) await Task.Yield(); } return s; }
    static async Task<long> Length(string s) { await Task.Yield(); long l = Native.strlen(s); await Task.Yield(); return l + Native.strlen(s + s); }
    static async Task<string> Missing() { await Task.Yield(); try { return Native.missing(1).ToString(); } catch (DllNotFoundException e) { await Task.Yield(); return e.GetType().Name; } }
    static Task<int> Forward(int n) => Task.FromResult(Native.abs(n));
    static async Task<int> Awaited() => await Forward(-3) + await Forward(-4).ConfigureAwait(false);
    static async Task Main() { WriteLine(await Sum(20)); WriteLine(await Length("seven")); WriteLine(await Missing()); WriteLine(await Awaited()); }
}

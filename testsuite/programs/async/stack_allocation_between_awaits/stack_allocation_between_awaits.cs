// stackalloc in async bodies, used up before the next await: constant and variable sizes, in loops, beside saved locals.
// covers: 1.3
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static int Sum(ReadOnlySpan<int> s) { int r = 0; foreach (int i in s) r += i; return r; }
    static async Task<int> Variable(int n) { int r; { Span<int> s = stackalloc int[n]; for (int i = 0; i < n; i++) s[i] = i; r = Sum(s); } await Task.Yield(); { Span<int> s = stackalloc int[n * 2]; r += Sum(s); s.Fill(1); r += Sum(s); } return r; }
    static async Task<int> Loop(int n) { int r = 0; for (int i = 1; i < n; i++) { r += Part(i); await Task.Yield(); { Span<byte> b = stackalloc byte[8]; b[7] = (byte)i; r += b[7]; } } return r; }
    static int Part(int n) { Span<int> s = stackalloc int[n]; s.Fill(n); return Sum(s); }
    static async Task<string> Text(int n) { string head = "head"; { Span<char> c = stackalloc char[n]; c.Fill('x'); head += c.ToString(); } await Task.Yield(); return head + Format(n); }
    static string Format(int n) { Span<char> c = stackalloc char[16]; n.TryFormat(c, out int w); return c[..w].ToString(); }
    static async Task Main() { WriteLine(await Variable(10)); WriteLine(await Loop(20)); WriteLine(await Text(5)); }
}

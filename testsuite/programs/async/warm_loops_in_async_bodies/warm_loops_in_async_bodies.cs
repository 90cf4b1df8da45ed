// Long loops in async bodies, with suspensions rarely, often, only at the end, after an exception, in nested loops.
// covers: pgo osr-inlined-contexts 8.37 8.38
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly AsyncLocal<int> local = new();
    static async Task<long> Rare(int n) { long s = 0; for (int i = 0; i < n; i++) { s += i ^ (s << 1); if (i % 5000 == 4999) await Task.Yield(); } return s; }
    static async Task<long> End(int n) { long s = 0; for (int i = 0; i < n; i++) s = s * 31 + i; await Task.Yield(); for (int i = 0; i < n; i++) s ^= i * s; return s; }
    static async Task<int> Often(int n) { int s = 0; for (int i = 0; i < n; i++) { s += await Small(i); } return s; }
    static async Task<int> Small(int i) { if (i % 10 == 0) await Task.Yield(); return i; }
    static async Task<int> Thrown(int n) { int s = 0; for (int i = 0; i < n; i++) try { s += i; if (i % 200 == 0) { await Task.Yield(); throw new Exception(); } } catch (Exception) { s--; } return s; }
    static async Task<int> Nested(int n) { int s = 0; for (int i = 0; i < n; i++) { for (int j = 0; j < n; j++) s += i * j; await Task.Yield(); for (int j = 0; j < n; j++) s -= j; } return s; }
    static async Task<string> Contexts(int n)
    {
        local.Value = 1; int wrong = 0;
        for (int i = 0; i < n; i++) { await Change(i); if (local.Value != 1) wrong++; if (i % 100 == 50) await Task.Yield(); if (local.Value != 1) wrong++; }
        return $"{wrong} {local.Value}";
    }
    static async Task Change(int i) { local.Value = i; if (i % 7 == 0) await Task.Yield(); if (local.Value != i) throw new Exception("lost"); }
    static Task<int> TailOnly(int i) => Small(i);
    static async Task<int> OfTails(int n) { int s = 0; for (int i = 0; i < n; i++) s += await TailOnly(i); return s; }
    static async Task Main()
    {
        WriteLine(await Rare(30000)); WriteLine(await End(20000)); WriteLine(await Often(2000)); WriteLine(await Thrown(2000)); WriteLine(await Nested(60)); WriteLine(await Contexts(1000)); WriteLine(await OfTails(1000));
    }
}

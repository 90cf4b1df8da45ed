using System;

// The first page is never mapped: what touches it through a pointer of unsafe code throws NullReferenceException.
unsafe class Program
{
    struct Pair { public long A, B; }

    static void Try(string what, Action action)
    {
        try { action(); Console.WriteLine(what + " done"); }
        catch (NullReferenceException e) { Console.WriteLine(what + ": " + e.Message); }
        finally { Console.WriteLine(what + " finally"); }
    }

    static long s_sink;
    static nint At(int address) => address;

    static void Main()
    {
        foreach (int address in new[] { 0, 1, 8, 2048, 4088 })
        {
            Try("read int at " + address, () => s_sink = *(int*)At(address));
            Try("read byte at " + address, () => s_sink = *(byte*)At(address));
            Try("write long at " + address, () => *(long*)At(address) = 5);
            Try("write float at " + address, () => *(float*)At(address) = 5);
        }
        Try("read struct", () => { Pair p = *(Pair*)At(16); s_sink = p.A + p.B; });
        Try("write struct", () => *(Pair*)At(16) = new Pair { A = 1, B = 2 });
        Try("field", () => s_sink = ((Pair*)At(16))->B);
        Try("indexed", () => s_sink = ((int*)At(0))[100]);
        long mine = 7;
        Try("mine", () => Console.WriteLine(mine));
    }
}

using System;
using System.Diagnostics.CodeAnalysis;

ref struct Slot
{
    public ref int Value;
    public ref readonly long Limit;
    public Slot(ref int v, in long l) { Value = ref v; Limit = ref l; }
    public bool Inc() { if (Value >= Limit) return false; Value++; return true; }
}

ref struct Swapper<T>
{
    ref T a, b;
    public Swapper(ref T x, ref T y) { a = ref x; b = ref y; }
    public void Swap() { T t = a; a = b; b = t; }
    public void Turn() { ref T t = ref a; a = ref b; b = ref t; }
    public T First => a;
}

class Holder { public int N = 5; public string S = "s"; }

class Program
{
    static void Main()
    {
        int x = 8; long limit = 10;
        var s = new Slot(ref x, in limit);
        while (s.Inc()) { }
        Console.WriteLine(x);
        limit = 12;
        while (s.Inc()) { }
        Console.WriteLine(x + " " + s.Value);
        var h = new Holder();
        s.Value = ref h.N;
        s.Inc();
        GC.Collect();
        s.Inc();
        Console.WriteLine(h.N + " " + x);
        string[] arr = { "a", "b" };
        var sw = new Swapper<string>(ref arr[0], ref h.S);
        sw.Swap();
        GC.Collect();
        Console.WriteLine(arr[0] + h.S + sw.First);
        sw.Turn();
        Console.WriteLine(sw.First);
        sw.Swap();
        Console.WriteLine(arr[0] + h.S);
        Slot none = default;
        Console.WriteLine(System.Runtime.CompilerServices.Unsafe.IsNullRef(ref none.Value));
        try { none.Value = 1; } catch (NullReferenceException) { Console.WriteLine("null ref field"); }
    }
}

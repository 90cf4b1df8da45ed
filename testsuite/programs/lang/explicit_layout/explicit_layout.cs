using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[StructLayout(LayoutKind.Explicit)]
struct Bits
{
    [FieldOffset(0)] public double D;
    [FieldOffset(0)] public ulong U;
    [FieldOffset(0)] public int Low;
    [FieldOffset(4)] public int High;
    [FieldOffset(7)] public byte Top;
}

[StructLayout(LayoutKind.Explicit, Size = 32)]
struct Wide { [FieldOffset(1)] public short Odd; [FieldOffset(16)] public long L; }

[StructLayout(LayoutKind.Explicit)]
struct RefUnion
{
    [FieldOffset(0)] public string S;
    [FieldOffset(0)] public object O;
    [FieldOffset(8)] public int N;
    [FieldOffset(8)] public float F;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct Packed { public byte A; public long B; public short C; }

[StructLayout(LayoutKind.Sequential)]
struct Natural { public byte A; public long B; public short C; }

[StructLayout(LayoutKind.Sequential, Size = 20)]
struct Sized { public int A; }

[StructLayout(LayoutKind.Auto)]
struct Auto { public byte A; public long B; public byte C; }

struct Empty { }
struct HasEmpty { public Empty E; public int N; }

[StructLayout(LayoutKind.Explicit)]
class ClassUnion { [FieldOffset(0)] public long L; [FieldOffset(2)] public ushort Mid; [FieldOffset(8)] public string S; }

class Program
{
    static void Main()
    {
        Bits b = new Bits { D = -2.5 };
        Console.WriteLine(b.U.ToString("X16") + " " + b.Low + " " + b.High.ToString("X") + " " + b.Top.ToString("X"));
        b.Top = 0x40;
        Console.WriteLine(b.D);
        b.Low = 1;
        Console.WriteLine(b.U.ToString("X"));
        Wide w = new Wide { Odd = -1, L = long.MaxValue };
        Console.WriteLine(w.Odd + " " + w.L);
        RefUnion r = new RefUnion { S = "shared" + w.Odd, N = 0x3F800000 };
        GC.Collect();
        Console.WriteLine(r.O + " " + r.F + " " + ReferenceEquals(r.S, r.O));
        RefUnion[] rs = { r, default };
        rs[1].O = "other" + w.Odd;
        GC.Collect();
        Console.WriteLine(rs[1].S + rs[0].S);
        Console.WriteLine(Unsafe.SizeOf<Bits>() + " " + Unsafe.SizeOf<Wide>() + " " + Unsafe.SizeOf<RefUnion>() + " " + Unsafe.SizeOf<Packed>() + " " + Unsafe.SizeOf<Natural>() + " " + Unsafe.SizeOf<Sized>() + " " + Unsafe.SizeOf<Empty>() + " " + Unsafe.SizeOf<HasEmpty>());
        Packed[] ps = new Packed[2];
        ps[1] = new Packed { A = 1, B = -1, C = 2 };
        Console.WriteLine(ps[1].A + ps[1].B + ps[1].C + ps[0].B);
        ClassUnion c = new ClassUnion { L = 0x1122334455667788, S = "c" + w.Odd };
        c.Mid = 0;
        GC.Collect();
        Console.WriteLine(c.L.ToString("X") + c.S);
        Auto a = new Auto { A = 1, B = 2, C = 3 };
        Console.WriteLine(a.A + a.B + a.C);
    }
}

using System;

class C
{
    public int F = 1;
    public static int S = 1;
    public int P { get; set; } = 1;
    public string Str = "s";
    public int? N = 1;
    public int[] A = { 1, 2 };
    public C Next;
    public long L = 1;
    public double D = 1;
    public bool B;
    public Action Act;
    public uint U = 1;
}
struct V { public int X; public int P { get; set; } }

class Program
{
    static C c = new C();
    static int calls;
    static C Get() { calls++; return c; }

    static void Main()
    {
        int i = 10;
        i += 5; i -= 3; i *= 4; i /= 5; i %= 7; i <<= 4; i >>= 1; i |= 3; i &= 29; i ^= 6;
        Console.WriteLine(i);
        Console.WriteLine(i++ + ++i + i-- + --i);
        Get().F += 2;
        Get().P *= 5;
        Get().A[1] <<= 3;
        Get().Str += 1;
        Get().N += 4;
        Get().L -= 5;
        Get().D /= 8;
        Get().B |= true;
        Get().U -= 2;
        Console.WriteLine($"{c.F} {c.P} {c.A[1]} {c.Str} {c.N} {c.L} {c.D} {c.B} {c.U} {calls}");
        Console.WriteLine(Get().F++ + " " + ++Get().P + " " + Get().A[0]-- + " " + c.A[0] + " " + Get().N++ + " " + c.N);
        C.S += C.S += C.S;
        Console.WriteLine(C.S);
        byte b = 250; b += 10; b *= 2; b >>= 1; b = (byte)-b;
        short s = 1; s <<= 15; s /= 3;
        char ch = 'a'; ch += 'b'; ch -= 'a';
        Console.WriteLine(b + " " + s + " " + ch);
        float f = 1; f += 0.1f; f -= 1; f *= 10;
        double d = 10; d %= 4; d += f; d -= 1L;
        Console.WriteLine(f + " " + d);
        i = 7; i += (int)2.9; i *= 2 + 1; i -= -1;
        int j = i = 5;
        Console.WriteLine(i + j);
        V[] vs = new V[2]; vs[1].X += 5; vs[1].P += 6; vs[0].X = vs[1].X++ + ++vs[1].P;
        Console.WriteLine(vs[0].X + " " + vs[1].X + " " + vs[1].P);
        string t = null; t += "x"; t += null; t ??= "never"; string u = null; u ??= t += "y";
        Console.WriteLine(t + u);
        c.Next ??= new C { F = 50 }; c.Next.Next ??= c; c.Next.Next.Next.F += 1;
        Console.WriteLine(c.Next.F);
        int? n = null; n ??= 5; n ??= 6; n += null; n |= 1;
        Console.WriteLine(n == null);
        c.Act += () => Console.Write("act "); c.Act += () => Console.WriteLine("twice"); c.Act();
        bool p = true, q = false; p &= q; q |= !p; p ^= true; p = q = !p;
        Console.WriteLine(p + " " + q);
        unchecked { int m = int.MaxValue; m += 1; Console.WriteLine(m); }
        try
        {
            checked { int m = int.MaxValue; m += 1; Console.WriteLine(m); }
        }
        catch (OverflowException) { Console.WriteLine("overflow"); }
        ref int r = ref c.F; r += r += 1;
        Console.WriteLine(c.F);
        (i, j) = (j + 1, i - 1); (i, j) = (j, i);
        Console.WriteLine(i + " " + j);
        decimal m1 = 1.5m; m1 *= 2; m1 += 1; m1++; nint ni = 5; ni *= 3; ni >>= 1; nuint nu = 1; nu <<= 40;
        Console.WriteLine(m1 + " " + ni + " " + nu);
    }
}

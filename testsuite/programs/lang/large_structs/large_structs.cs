using System;

struct V4
{
    public double X, Y, Z, W;
    public V4(double x, double y, double z, double w) { X = x; Y = y; Z = z; W = w; }
    public static V4 operator +(V4 a, V4 b) => new V4(a.X + b.X, a.Y + b.Y, a.Z + b.Z, a.W + b.W);
    public override string ToString() => $"({X},{Y},{Z},{W})";
}
struct M4
{
    public V4 A, B, C, D;
    public M4 T() => new M4 { A = new V4(A.X, B.X, C.X, D.X), B = new V4(A.Y, B.Y, C.Y, D.Y), C = new V4(A.Z, B.Z, C.Z, D.Z), D = new V4(A.W, B.W, C.W, D.W) };
}
struct Odd3 { public byte A, B, C; }
struct Odd12 { public int A, B, C; }
struct Mixed { public byte A; public string S; public short B; public object O; public float F; public V4 V; public Odd3 Q; }
struct One { public object O; }
struct Floats { public float A, B, C; }

class Program
{
    static M4 Identity() => new M4 { A = new V4(1, 0, 0, 0), B = new V4(0, 1, 0, 0), C = new V4(0, 0, 1, 0), D = new V4(0, 0, 0, 1) };
    static V4 Sum(M4 m) => m.A + m.B + m.C + m.D;
    static Odd3 Rot(Odd3 o) => new Odd3 { A = o.B, B = o.C, C = o.A };
    static Odd12 Rev(Odd12 o) { (o.A, o.C) = (o.C, o.A); return o; }
    static Mixed Make(int n) => new Mixed { A = (byte)n, S = "s" + n, B = (short)-n, O = n, F = n / 2f, V = new V4(n, n, n, n), Q = new Odd3 { C = (byte)n } };
    static string Show(Mixed m) => $"{m.A}{m.S}{m.B}{m.O}{m.F}{m.V}{m.Q.C}";
    static Mixed Pass(int a, Mixed m, int b, Mixed n, int c) { m.S += a + b + c; m.Q = n.Q; GC.Collect(); return m; }
    static One Wrap(object o) => new One { O = o };
    static Floats Scale(Floats f, float k) => new Floats { A = f.A * k, B = f.B * k, C = f.C * k };
    static Mixed Pick(bool b, in Mixed x, in Mixed y) => b ? x : y;

    static void Main()
    {
        M4 m = Identity();
        m.A.W = 5; m.D.Y = 7;
        M4 t = m.T();
        Console.WriteLine(t.D + " " + t.B + " " + Sum(m) + " " + Sum(t.T()));
        Odd3[] os = new Odd3[4];
        for (byte i = 0; i < 4; i++) os[i] = Rot(new Odd3 { A = i, B = (byte)(i + 10), C = (byte)(i + 20) });
        Console.WriteLine(os[1].A + " " + os[1].C + " " + os[3].B + " " + os[0].C);
        Odd12 o = Rev(Rev(Rev(new Odd12 { A = 1, B = 2, C = 3 })));
        Console.WriteLine(o.A + "" + o.B + o.C);
        Console.WriteLine(Show(Make(3)));
        Mixed r = Pass(1, Make(4), 2, Make(5), 3);
        Console.WriteLine(Show(r));
        Mixed[] arr = { r, Make(6) };
        arr[0] = arr[1];
        arr[1].V.Y = 99;
        Console.WriteLine(Show(arr[0]) + Show(arr[1]));
        Console.WriteLine(Show(Pick(true, arr[1], r)) + Pick(false, arr[1], r).S);
        object box = r;
        r.S = "gone";
        GC.Collect();
        Console.WriteLine(((Mixed)box).S + Wrap(Wrap("w" + o.A)).O);
        Floats f = Scale(Scale(new Floats { A = 1, B = 2, C = 3 }, 2), 0.25f);
        Console.WriteLine(f.A + f.B * 10 + f.C * 100);
        Func<Mixed, V4> fn = x => x.V + x.V;
        Console.WriteLine(fn(Make(2)));
        var (a, b) = (Make(1), Make(2));
        (a, b) = (b, a);
        Console.WriteLine(a.S + b.S);
    }
}

// Vector2, Vector3, Vector4, Plane, Quaternion, matrices, Complex.
using System;
using System.Numerics;

static class Program
{
    static uint s_seed = 12345;
    static float Next()
    {
        s_seed = s_seed * 1664525 + 1013904223;
        return (int)(s_seed >> 8) / 1048576f - 8f;
    }

    static void Try(Func<object> action)
    {
        try { Console.WriteLine(action()); }
        catch (Exception e) { Console.WriteLine($"{e.GetType().Name}: {e.Message}"); }
    }

    static void Main()
    {
        for (int i = 0; i < 12; i++)
        {
            Vector2 a2 = new(Next(), Next()), b2 = new(Next(), Next());
            Vector3 a3 = new(Next(), Next(), Next()), b3 = new(Next(), Next(), Next());
            Vector4 a4 = new(Next(), Next(), Next(), Next()), b4 = new(Next(), Next(), Next(), Next());
            Console.WriteLine($"{a2 + b2} {a2 - b2} {a2 * b2} {a2 / b2} {a2 * 2} {3 * a2} {a2 / 4} {-a2} {Vector2.Dot(a2, b2)} {a2.Length()} {a2.LengthSquared()}");
            Console.WriteLine($"{Vector2.Abs(a2)} {Vector2.Min(a2, b2)} {Vector2.Max(a2, b2)} {Vector2.Clamp(a2, -Vector2.One, Vector2.One)} {Vector2.Distance(a2, b2)} {Vector2.Normalize(a2)}");
            Console.WriteLine($"{a3 + b3} {a3 * b3} {a3 / b3} {Vector3.Dot(a3, b3)} {Vector3.Cross(a3, b3)} {a3.Length()} {Vector3.Normalize(b3)} {Vector3.Distance(a3, b3)}");
            Console.WriteLine($"{Vector3.Lerp(a3, b3, 0.25f)} {Vector3.SquareRoot(Vector3.Abs(a3))} {Vector3.Negate(a3)} {Vector3.Min(a3, b3)} {Vector3.Max(a3, b3)}");
            Console.WriteLine($"{a4 + b4} {a4 * b4} {a4 / b4} {Vector4.Dot(a4, b4)} {a4.Length()} {a4.LengthSquared()} {Vector4.Normalize(b4)} {Vector4.Lerp(a4, b4, 0.75f)}");
        }
        Console.WriteLine($"{Vector2.Zero} {Vector2.One} {Vector2.UnitX} {Vector3.UnitY} {Vector4.UnitW} {new Vector3(new Vector2(1, 2), 3)} {new Vector4(new Vector3(1, 2, 3), 4)} {new Vector4(new Vector2(5, 6), 7, 8)}");
        Console.WriteLine(new Vector3(1.5f, -2.25f, 1e10f).ToString("F1"));
        Console.WriteLine(new Vector2(float.NaN, float.PositiveInfinity).ToString());
        Console.WriteLine(new Vector2(1, 2) == new Vector2(1, 2));
        Console.WriteLine(new Vector2(float.NaN, 2) == new Vector2(float.NaN, 2));
        Console.WriteLine(new Vector2(float.NaN, 2).Equals(new Vector2(float.NaN, 2)));
        Console.WriteLine(new Vector3(0f, 1, 2).Equals((object)new Vector3(-0f, 1, 2)));
        float[] array = new float[6];
        new Vector3(1, 2, 3).CopyTo(array, 2);
        new Vector2(8, 9).CopyTo(array);
        Console.WriteLine(string.Join(",", array));
        Try(() => new Vector3(1, 2, 3)[3]);
        Try(() => new Vector3(1, 2, 3)[1]);
        Try(() => { new Vector2(1, 2).CopyTo(new float[1]); return 0; });
        Try(() => { new Vector4(1).CopyTo(new float[5], 9); return 0; });
        Vector4 indexed = default;
        indexed[2] = 5;
        indexed.W = -1;
        Console.WriteLine(indexed);

        Matrix4x4 m = Matrix4x4.CreateScale(2, 3, 4) * Matrix4x4.CreateTranslation(new Vector3(1, 2, 3));
        Console.WriteLine(m);
        Console.WriteLine(m.GetDeterminant());
        Console.WriteLine(Matrix4x4.Invert(m, out Matrix4x4 inverse));
        Console.WriteLine(inverse);
        Console.WriteLine(m * inverse == Matrix4x4.Identity);
        Console.WriteLine(Matrix4x4.Transpose(m));
        Console.WriteLine(m.Equals(m) + " " + (m != inverse) + " " + m.IsIdentity + " " + Matrix4x4.Identity.IsIdentity + " " + m.Translation);
        Console.WriteLine(Vector3.Transform(new Vector3(1, 1, 1), m) + " " + Vector4.Transform(new Vector4(1, 2, 3, 4), m) + " " + Vector3.TransformNormal(Vector3.One, m));
        Console.WriteLine(Matrix4x4.CreateScale(2, 2, 2, new Vector3(1, 1, 1)));
        Console.WriteLine(Matrix4x4.Invert(default, out Matrix4x4 none) + " " + none.M11);
        Matrix3x2 m32 = Matrix3x2.CreateRotation(MathF.PI / 2) * Matrix3x2.CreateTranslation(3, 4);
        Console.WriteLine(m32 + " " + Vector2.Transform(new Vector2(1, 0), m32) + " " + m32.GetDeterminant());
        Plane plane = Plane.CreateFromVertices(new Vector3(0, 0, 1), new Vector3(1, 0, 1), new Vector3(0, 1, 1));
        Console.WriteLine(plane + " " + Plane.DotCoordinate(plane, new Vector3(0, 0, 5)) + " " + plane.Equals(new Plane(0, 0, 1, -1)));
        Quaternion q = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, MathF.PI);
        Console.WriteLine(Quaternion.Identity + " " + new Quaternion(1, 2, 3, 4) * new Quaternion(5, 6, 7, 8) + " " + Quaternion.Conjugate(new Quaternion(1, 2, 3, 4)) + " " + q.Length() + " " + (q != Quaternion.Identity));

        Complex c = new(3, 4), d = new(-1, 2);
        Console.WriteLine($"{c} {c.Magnitude} {c.Phase} {c + d} {c - d} {c * d} {c / d} {-c} {Complex.Conjugate(c)} {c + 1} {2 * c} {1 / c} {c / 2}");
        Console.WriteLine($"{Complex.Sqrt(c)} {Complex.Sqrt(-4)} {Complex.Abs(d)} {Complex.Reciprocal(c)} {c == d} {c.Equals(new Complex(3, 4))} {Complex.Zero} {Complex.ImaginaryOne * Complex.ImaginaryOne}");
        Console.WriteLine(Complex.Exp(new Complex(0, Math.PI)).Real + " " + Complex.Log(c).Real.ToString("F12") + " " + Complex.Pow(c, 2).Real.ToString("F10") + " " + Complex.FromPolarCoordinates(2, 0));
        Console.WriteLine(new Complex(1.25, -3).ToString("F1") + " " + Complex.Parse("<1; 2>", null) + " " + Complex.TryParse("1+2i", null, out _) + " " + Complex.Infinity + " " + Complex.IsNaN(Complex.NaN));
        Complex implicitly = 7;
        Console.WriteLine(implicitly + " " + (Complex)2.5m);
    }
}

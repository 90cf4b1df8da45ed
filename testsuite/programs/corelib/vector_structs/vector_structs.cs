// Vector2, Vector3, Vector4, Quaternion, Matrix3x2, Plane.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        Vector2 v = new(3, 4), w = new(-1, 2);
        Vector3 p = new(1, 2, 3), q = new(4, -5, 6);
        Show(v + w, v * 2, v * w, -v, v.Length(), v.LengthSquared(), Vector2.Dot(v, w), Vector2.Normalize(v), Vector2.Distance(v, w), Vector2.Lerp(v, w, 0.5f), Vector2.Min(v, w), Vector2.Clamp(v, Vector2.Zero, Vector2.One), Vector2.Reflect(v, Vector2.UnitX), v == new Vector2(3, 4), v.ToString("F1", CultureInfo.InvariantCulture));
        Show(Vector3.Cross(p, q), Vector3.Dot(p, q), p / q, Vector3.Abs(q), Vector3.SquareRoot(p), p[1], Vector3.Transform(p, Matrix4x4.CreateTranslation(1, 1, 1)), new Vector4(p, 1), Vector4.Dot(Vector4.One, new Vector4(p, 2)), new Vector4(v, 1, 2).Length());
        Quaternion r = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, MathF.PI / 2);
        Show(Quaternion.Identity, Quaternion.Conjugate(new Quaternion(1, 2, 3, 4)), new Quaternion(1, 2, 3, 4).Length(), Quaternion.Identity.IsIdentity, MathF.Round(Vector3.Transform(Vector3.UnitX, r).Y, 5), new Quaternion(1, 2, 3, 4) * Quaternion.Identity);
        Show(Matrix3x2.CreateScale(2, 3), Matrix3x2.CreateTranslation(v).Translation, Matrix3x2.Identity.GetDeterminant(), Matrix4x4.Identity.IsIdentity, Matrix4x4.CreateScale(2).GetDeterminant(), Matrix4x4.Invert(Matrix4x4.CreateScale(2), out Matrix4x4 inverse), inverse.M11, new Plane(1, 2, 3, 4), Plane.DotCoordinate(new Plane(1, 2, 3, 4), p));
        float[] into = new float[3];
        p.CopyTo(into);
        Show(into);
        Try(() => { p.CopyTo(new float[2]); return null; });
        Try(() => { p.CopyTo(into, 5); return null; });
        Try(() => p[3]);
    }
}

using System.Diagnostics.CodeAnalysis;

namespace System.Numerics;

public struct Plane : IEquatable<Plane>
{
    public Vector3 Normal;
    public float D;

    public Plane(float x, float y, float z, float d) : this(new Vector3(x, y, z), d) { }

    public Plane(Vector3 normal, float d)
    {
        Normal = normal;
        D = d;
    }

    public Plane(Vector4 value) : this(value.X, value.Y, value.Z, value.W) { }

    private readonly Vector4 Vector => new(Normal, D);

    public static Plane CreateFromVertices(Vector3 point1, Vector3 point2, Vector3 point3)
    {
        Vector3 normal = Vector3.Normalize(Vector3.Cross(point2 - point1, point3 - point1));
        return new Plane(normal, -Vector3.Dot(normal, point1));
    }

    public static float Dot(Plane plane, Vector4 value) => Vector4.Dot(plane.Vector, value);
    public static float DotCoordinate(Plane plane, Vector3 value) => Vector4.Dot(plane.Vector, new Vector4(value, 1));
    public static float DotNormal(Plane plane, Vector3 value) => Vector3.Dot(plane.Normal, value);
    public static Plane Normalize(Plane value) => new(value.Vector / value.Normal.Length());

    public static Plane Transform(Plane plane, Matrix4x4 matrix)
    {
        Matrix4x4.Invert(matrix, out Matrix4x4 inverse);
        return new(Vector4.Transform(plane.Vector, Matrix4x4.Transpose(inverse)));
    }

    public static Plane Transform(Plane plane, Quaternion rotation) => new(Vector4.Transform(plane.Vector, rotation));

    public static bool operator ==(Plane value1, Plane value2) => value1.Normal == value2.Normal && value1.D == value2.D;
    public static bool operator !=(Plane value1, Plane value2) => !(value1 == value2);
    public readonly bool Equals(Plane other) => Vector.Equals(other.Vector);
    public override readonly bool Equals([NotNullWhen(true)] object? obj) => obj is Plane other && Equals(other);
    public override readonly int GetHashCode() => Vector.GetHashCode();
    public override readonly string ToString() => $"{{Normal:{Normal} D:{D}}}";
}

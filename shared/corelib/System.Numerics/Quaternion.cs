using System.Diagnostics.CodeAnalysis;

namespace System.Numerics;

public struct Quaternion : IEquatable<Quaternion>
{
    public float X;
    public float Y;
    public float Z;
    public float W;

    public Quaternion(float x, float y, float z, float w)
    {
        X = x;
        Y = y;
        Z = z;
        W = w;
    }

    public Quaternion(Vector3 vectorPart, float scalarPart) : this(vectorPart.X, vectorPart.Y, vectorPart.Z, scalarPart) { }

    private Quaternion(Vector4 value) : this(value.X, value.Y, value.Z, value.W) { }

    private readonly Vector4 Vector => new(X, Y, Z, W);

    public static Quaternion Zero => default;
    public static Quaternion Identity => new(0, 0, 0, 1);
    public readonly bool IsIdentity => this == Identity;

    public float this[int index]
    {
        readonly get => Vector[index];
        set
        {
            Vector4 vector = Vector;
            vector[index] = value;
            this = new Quaternion(vector);
        }
    }

    public static Quaternion operator +(Quaternion value1, Quaternion value2) => new(value1.Vector + value2.Vector);
    public static Quaternion operator -(Quaternion value1, Quaternion value2) => new(value1.Vector - value2.Vector);
    public static Quaternion operator -(Quaternion value) => new(-value.Vector);
    public static Quaternion operator *(Quaternion value1, float value2) => new(value1.Vector * value2);
    public static Quaternion operator /(Quaternion value1, Quaternion value2) => value1 * Inverse(value2);
    public static bool operator ==(Quaternion value1, Quaternion value2) => value1.Vector == value2.Vector;
    public static bool operator !=(Quaternion value1, Quaternion value2) => !(value1 == value2);

    public static Quaternion operator *(Quaternion value1, Quaternion value2)
    {
        Vector4 left = value1.Vector, right = value2.Vector;
        Vector4 result = right * left.W;
        result = Vector4.FusedMultiplyAdd(new Vector4(right.W, right.Z, right.Y, right.X) * left.X, new Vector4(1, -1, 1, -1), result);
        result = Vector4.FusedMultiplyAdd(new Vector4(right.Z, right.W, right.X, right.Y) * left.Y, new Vector4(1, 1, -1, -1), result);
        return new(Vector4.FusedMultiplyAdd(new Vector4(right.Y, right.X, right.W, right.Z) * left.Z, new Vector4(-1, 1, 1, -1), result));
    }

    public static Quaternion Add(Quaternion value1, Quaternion value2) => value1 + value2;
    public static Quaternion Subtract(Quaternion value1, Quaternion value2) => value1 - value2;
    public static Quaternion Multiply(Quaternion value1, Quaternion value2) => value1 * value2;
    public static Quaternion Multiply(Quaternion value1, float value2) => value1 * value2;
    public static Quaternion Divide(Quaternion value1, Quaternion value2) => value1 / value2;
    public static Quaternion Negate(Quaternion value) => -value;
    public static Quaternion Concatenate(Quaternion value1, Quaternion value2) => value2 * value1;
    public static Quaternion Conjugate(Quaternion value) => new(-value.X, -value.Y, -value.Z, value.W);
    public static float Dot(Quaternion quaternion1, Quaternion quaternion2) => Vector4.Dot(quaternion1.Vector, quaternion2.Vector);
    public static Quaternion Inverse(Quaternion value) => new(Conjugate(value).Vector / value.LengthSquared());
    public static Quaternion Normalize(Quaternion value) => new(value.Vector / value.Length());
    public readonly float Length() => Vector.Length();
    public readonly float LengthSquared() => Vector.LengthSquared();

    public static Quaternion CreateFromAxisAngle(Vector3 axis, float angle)
    {
        (float sine, float cosine) = MathF.SinCos(angle * 0.5f);
        return new(axis * sine, cosine);
    }

    public static Quaternion CreateFromYawPitchRoll(float yaw, float pitch, float roll)
    {
        (float sr, float cr) = MathF.SinCos(roll * 0.5f);
        (float sp, float cp) = MathF.SinCos(pitch * 0.5f);
        (float sy, float cy) = MathF.SinCos(yaw * 0.5f);
        return new(cy * sp * cr + sy * cp * sr, sy * cp * cr - cy * sp * sr, cy * cp * sr - sy * sp * cr, cy * cp * cr + sy * sp * sr);
    }

    public static Quaternion CreateFromRotationMatrix(Matrix4x4 matrix)
    {
        float trace = matrix.M11 + matrix.M22 + matrix.M33;
        float root, part;
        if (trace > 0)
        {
            root = MathF.Sqrt(trace + 1);
            part = 0.5f / root;
            return new((matrix.M23 - matrix.M32) * part, (matrix.M31 - matrix.M13) * part, (matrix.M12 - matrix.M21) * part, root * 0.5f);
        }
        if (matrix.M11 >= matrix.M22 && matrix.M11 >= matrix.M33)
        {
            root = MathF.Sqrt(1 + matrix.M11 - matrix.M22 - matrix.M33);
            part = 0.5f / root;
            return new(0.5f * root, (matrix.M12 + matrix.M21) * part, (matrix.M13 + matrix.M31) * part, (matrix.M23 - matrix.M32) * part);
        }
        if (matrix.M22 > matrix.M33)
        {
            root = MathF.Sqrt(1 + matrix.M22 - matrix.M11 - matrix.M33);
            part = 0.5f / root;
            return new((matrix.M21 + matrix.M12) * part, 0.5f * root, (matrix.M32 + matrix.M23) * part, (matrix.M31 - matrix.M13) * part);
        }
        root = MathF.Sqrt(1 + matrix.M33 - matrix.M11 - matrix.M22);
        part = 0.5f / root;
        return new((matrix.M31 + matrix.M13) * part, (matrix.M32 + matrix.M23) * part, 0.5f * root, (matrix.M12 - matrix.M21) * part);
    }

    public static Quaternion Lerp(Quaternion quaternion1, Quaternion quaternion2, float amount)
    {
        Vector4 end = quaternion2.Vector * amount;
        if (Dot(quaternion1, quaternion2) < 0) end = -end;
        return Normalize(new Quaternion(Vector4.FusedMultiplyAdd(quaternion1.Vector, new Vector4(1 - amount), end)));
    }

    public static Quaternion Slerp(Quaternion quaternion1, Quaternion quaternion2, float amount)
    {
        float cosine = Dot(quaternion1, quaternion2);
        float sign = 1;
        if (cosine < 0)
        {
            cosine = -cosine;
            sign = -1;
        }
        float s1, s2;
        if (cosine > 1 - 1e-6f)
        {
            s1 = 1 - amount;
            s2 = amount * sign;
        }
        else
        {
            float angle = MathF.Acos(cosine), inverse = 1 / MathF.Sin(angle);
            s1 = MathF.Sin((1 - amount) * angle) * inverse;
            s2 = MathF.Sin(amount * angle) * inverse * sign;
        }
        return quaternion1 * s1 + quaternion2 * s2;
    }

    public readonly bool Equals(Quaternion other) => Vector.Equals(other.Vector);
    public override readonly bool Equals([NotNullWhen(true)] object? obj) => obj is Quaternion other && Equals(other);
    public override readonly int GetHashCode() => Vector.GetHashCode();
    public override readonly string ToString() => $"{{X:{X} Y:{Y} Z:{Z} W:{W}}}";
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System.Numerics;

public struct Vector3 : IEquatable<Vector3>, IFormattable
{
    public float X;
    public float Y;
    public float Z;

    public Vector3(float value) : this(value, value, value) { }

    public Vector3(float x, float y, float z)
    {
        X = x;
        Y = y;
        Z = z;
    }

    public Vector3(Vector2 value, float z) : this(value.X, value.Y, z) { }

    public Vector3(ReadOnlySpan<float> values)
    {
        if (values.Length < 3) throw new ArgumentOutOfRangeException(nameof(values), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        X = values[0];
        Y = values[1];
        Z = values[2];
    }

    public static Vector3 Zero => default;
    public static Vector3 One => new(1);
    public static Vector3 E => new(MathF.E);
    public static Vector3 Pi => new(MathF.PI);
    public static Vector3 Tau => new(MathF.Tau);
    public static Vector3 Epsilon => new(float.Epsilon);
    public static Vector3 NaN => new(float.NaN);
    public static Vector3 NegativeInfinity => new(float.NegativeInfinity);
    public static Vector3 PositiveInfinity => new(float.PositiveInfinity);
    public static Vector3 NegativeZero => new(-0f);
    public static Vector3 AllBitsSet => new(BitConverter.Int32BitsToSingle(-1));
    public static Vector3 UnitX => new(1, 0, 0);
    public static Vector3 UnitY => new(0, 1, 0);
    public static Vector3 UnitZ => new(0, 0, 1);

    public float this[int index]
    {
        readonly get => index switch { 0 => X, 1 => Y, 2 => Z, _ => throw new ArgumentOutOfRangeException(nameof(index)) };
        set
        {
            switch (index)
            {
                case 0: X = value; break;
                case 1: Y = value; break;
                case 2: Z = value; break;
                default: throw new ArgumentOutOfRangeException(nameof(index));
            }
        }
    }

    public static Vector3 operator +(Vector3 left, Vector3 right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);
    public static Vector3 operator -(Vector3 left, Vector3 right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);
    public static Vector3 operator *(Vector3 left, Vector3 right) => new(left.X * right.X, left.Y * right.Y, left.Z * right.Z);
    public static Vector3 operator /(Vector3 left, Vector3 right) => new(left.X / right.X, left.Y / right.Y, left.Z / right.Z);
    public static Vector3 operator *(Vector3 left, float right) => new(left.X * right, left.Y * right, left.Z * right);
    public static Vector3 operator *(float left, Vector3 right) => right * left;
    public static Vector3 operator /(Vector3 value1, float value2) => new(value1.X / value2, value1.Y / value2, value1.Z / value2);
    public static Vector3 operator -(Vector3 value) => new(-value.X, -value.Y, -value.Z);
    public static Vector3 operator +(Vector3 value) => value;
    public static bool operator ==(Vector3 left, Vector3 right) => left.X == right.X && left.Y == right.Y && left.Z == right.Z;
    public static bool operator !=(Vector3 left, Vector3 right) => !(left == right);

    public static Vector3 Add(Vector3 left, Vector3 right) => left + right;
    public static Vector3 Subtract(Vector3 left, Vector3 right) => left - right;
    public static Vector3 Multiply(Vector3 left, Vector3 right) => left * right;
    public static Vector3 Multiply(Vector3 left, float right) => left * right;
    public static Vector3 Multiply(float left, Vector3 right) => left * right;
    public static Vector3 Divide(Vector3 left, Vector3 right) => left / right;
    public static Vector3 Divide(Vector3 left, float divisor) => left / divisor;
    public static Vector3 Negate(Vector3 value) => -value;

    public static Vector3 Abs(Vector3 value) => new(MathF.Abs(value.X), MathF.Abs(value.Y), MathF.Abs(value.Z));
    public static Vector3 SquareRoot(Vector3 value) => new(MathF.Sqrt(value.X), MathF.Sqrt(value.Y), MathF.Sqrt(value.Z));
    public static Vector3 Round(Vector3 vector) => new(MathF.Round(vector.X), MathF.Round(vector.Y), MathF.Round(vector.Z));
    public static Vector3 Truncate(Vector3 vector) => new(MathF.Truncate(vector.X), MathF.Truncate(vector.Y), MathF.Truncate(vector.Z));
    public static Vector3 Sin(Vector3 vector) => new(MathF.Sin(vector.X), MathF.Sin(vector.Y), MathF.Sin(vector.Z));
    public static Vector3 Cos(Vector3 vector) => new(MathF.Cos(vector.X), MathF.Cos(vector.Y), MathF.Cos(vector.Z));
    public static Vector3 Exp(Vector3 vector) => new(MathF.Exp(vector.X), MathF.Exp(vector.Y), MathF.Exp(vector.Z));
    public static Vector3 Log(Vector3 vector) => new(MathF.Log(vector.X), MathF.Log(vector.Y), MathF.Log(vector.Z));
    public static Vector3 Log2(Vector3 vector) => new(MathF.Log2(vector.X), MathF.Log2(vector.Y), MathF.Log2(vector.Z));
    public static Vector3 DegreesToRadians(Vector3 degrees) => new(float.DegreesToRadians(degrees.X), float.DegreesToRadians(degrees.Y), float.DegreesToRadians(degrees.Z));
    public static Vector3 RadiansToDegrees(Vector3 radians) => new(float.RadiansToDegrees(radians.X), float.RadiansToDegrees(radians.Y), float.RadiansToDegrees(radians.Z));
    public static Vector3 Max(Vector3 value1, Vector3 value2) => new(MathF.Max(value1.X, value2.X), MathF.Max(value1.Y, value2.Y), MathF.Max(value1.Z, value2.Z));
    public static Vector3 Min(Vector3 value1, Vector3 value2) => new(MathF.Min(value1.X, value2.X), MathF.Min(value1.Y, value2.Y), MathF.Min(value1.Z, value2.Z));
    public static Vector3 MaxNumber(Vector3 left, Vector3 right) => new(float.MaxNumber(left.X, right.X), float.MaxNumber(left.Y, right.Y), float.MaxNumber(left.Z, right.Z));
    public static Vector3 MinNumber(Vector3 left, Vector3 right) => new(float.MinNumber(left.X, right.X), float.MinNumber(left.Y, right.Y), float.MinNumber(left.Z, right.Z));
    public static Vector3 MaxMagnitude(Vector3 left, Vector3 right) => new(MathF.MaxMagnitude(left.X, right.X), MathF.MaxMagnitude(left.Y, right.Y), MathF.MaxMagnitude(left.Z, right.Z));
    public static Vector3 MinMagnitude(Vector3 left, Vector3 right) => new(MathF.MinMagnitude(left.X, right.X), MathF.MinMagnitude(left.Y, right.Y), MathF.MinMagnitude(left.Z, right.Z));
    public static Vector3 Hypot(Vector3 x, Vector3 y) => new(float.Hypot(x.X, y.X), float.Hypot(x.Y, y.Y), float.Hypot(x.Z, y.Z));
    public static Vector3 CopySign(Vector3 value, Vector3 sign) => new(MathF.CopySign(value.X, sign.X), MathF.CopySign(value.Y, sign.Y), MathF.CopySign(value.Z, sign.Z));
    public static Vector3 Clamp(Vector3 value1, Vector3 min, Vector3 max) => Min(Max(value1, min), max);
    public static Vector3 FusedMultiplyAdd(Vector3 left, Vector3 right, Vector3 addend) => new(MathF.FusedMultiplyAdd(left.X, right.X, addend.X), MathF.FusedMultiplyAdd(left.Y, right.Y, addend.Y), MathF.FusedMultiplyAdd(left.Z, right.Z, addend.Z));
    public static Vector3 MultiplyAddEstimate(Vector3 left, Vector3 right, Vector3 addend) => FusedMultiplyAdd(left, right, addend);
    public static Vector3 Lerp(Vector3 value1, Vector3 value2, float amount) => Lerp(value1, value2, new Vector3(amount));
    public static Vector3 Lerp(Vector3 value1, Vector3 value2, Vector3 amount) => FusedMultiplyAdd(value1, One - amount, value2 * amount);

    public static float Dot(Vector3 vector1, Vector3 vector2)
    {
        Vector3 left = vector1, right = vector2;
        return left.X * right.X + left.Y * right.Y + left.Z * right.Z;
    }

    public readonly float Length() => MathF.Sqrt(LengthSquared());
    public readonly float LengthSquared() => Dot(this, this);
    public static float Distance(Vector3 value1, Vector3 value2) => MathF.Sqrt(DistanceSquared(value1, value2));
    public static float DistanceSquared(Vector3 value1, Vector3 value2) => (value1 - value2).LengthSquared();
    public static Vector3 Normalize(Vector3 value) => value / value.Length();
    public static Vector3 Reflect(Vector3 vector, Vector3 normal) => FusedMultiplyAdd(new Vector3(-2 * Dot(vector, normal)), normal, vector);
    public static Vector3 Cross(Vector3 vector1, Vector3 vector2) => new(
        vector1.Y * vector2.Z - vector1.Z * vector2.Y,
        vector1.Z * vector2.X - vector1.X * vector2.Z,
        vector1.X * vector2.Y - vector1.Y * vector2.X);
    public static Vector3 Transform(Vector3 position, Matrix4x4 matrix)
    {
        Vector4 result = Vector4.Transform(position, matrix);
        return new(result.X, result.Y, result.Z);
    }
    public static Vector3 TransformNormal(Vector3 normal, Matrix4x4 matrix)
    {
        Vector4 result = matrix.X * normal.X;
        result = Vector4.FusedMultiplyAdd(matrix.Y, new Vector4(normal.Y), result);
        result = Vector4.FusedMultiplyAdd(matrix.Z, new Vector4(normal.Z), result);
        return new(result.X, result.Y, result.Z);
    }
    public static Vector3 Transform(Vector3 value, Quaternion rotation)
    {
        Vector4 result = Vector4.Transform(value, rotation);
        return new(result.X, result.Y, result.Z);
    }

    public readonly void CopyTo(float[] array) => CopyTo(array, 0);

    public readonly void CopyTo(float[] array, int index)
    {
        if ((uint)index >= (uint)array.Length) throw new ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (!TryCopyTo(array.AsSpan(index))) throw new ArgumentException("Destination is too short.", "destination");
    }

    public readonly void CopyTo(Span<float> destination)
    {
        if (!TryCopyTo(destination)) throw new ArgumentException("Destination is too short.", nameof(destination));
    }

    public readonly bool TryCopyTo(Span<float> destination)
    {
        if (destination.Length < 3) return false;
        destination[0] = X;
        destination[1] = Y;
        destination[2] = Z;
        return true;
    }

    public readonly bool Equals(Vector3 other) => X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z);
    public override readonly bool Equals([NotNullWhen(true)] object? obj) => obj is Vector3 other && Equals(other);
    public override readonly int GetHashCode() => HashCode.Combine(X, Y, Z);
    public override readonly string ToString() => ToString("G", CultureInfo.CurrentCulture);
    public readonly string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format) => ToString(format, CultureInfo.CurrentCulture);

    public readonly string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format, IFormatProvider? formatProvider)
    {
        string separator = NumberFormatInfo.GetInstance(formatProvider).NumberGroupSeparator;
        return $"<{X.ToString(format, formatProvider)}{separator} {Y.ToString(format, formatProvider)}{separator} {Z.ToString(format, formatProvider)}>";
    }
}

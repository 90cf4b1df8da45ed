using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System.Numerics;

public struct Vector4 : IEquatable<Vector4>, IFormattable
{
    public float X;
    public float Y;
    public float Z;
    public float W;

    public Vector4(float value) : this(value, value, value, value) { }

    public Vector4(float x, float y, float z, float w)
    {
        X = x;
        Y = y;
        Z = z;
        W = w;
    }

    public Vector4(Vector2 value, float z, float w) : this(value.X, value.Y, z, w) { }
    public Vector4(Vector3 value, float w) : this(value.X, value.Y, value.Z, w) { }

    public Vector4(ReadOnlySpan<float> values)
    {
        if (values.Length < 4) throw new ArgumentOutOfRangeException(nameof(values), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        X = values[0];
        Y = values[1];
        Z = values[2];
        W = values[3];
    }

    public static Vector4 Zero => default;
    public static Vector4 One => new(1);
    public static Vector4 E => new(MathF.E);
    public static Vector4 Pi => new(MathF.PI);
    public static Vector4 Tau => new(MathF.Tau);
    public static Vector4 Epsilon => new(float.Epsilon);
    public static Vector4 NaN => new(float.NaN);
    public static Vector4 NegativeInfinity => new(float.NegativeInfinity);
    public static Vector4 PositiveInfinity => new(float.PositiveInfinity);
    public static Vector4 NegativeZero => new(-0f);
    public static Vector4 AllBitsSet => new(BitConverter.Int32BitsToSingle(-1));
    public static Vector4 UnitX => new(1, 0, 0, 0);
    public static Vector4 UnitY => new(0, 1, 0, 0);
    public static Vector4 UnitZ => new(0, 0, 1, 0);
    public static Vector4 UnitW => new(0, 0, 0, 1);

    public float this[int index]
    {
        readonly get => index switch { 0 => X, 1 => Y, 2 => Z, 3 => W, _ => throw new ArgumentOutOfRangeException(nameof(index)) };
        set
        {
            switch (index)
            {
                case 0: X = value; break;
                case 1: Y = value; break;
                case 2: Z = value; break;
                case 3: W = value; break;
                default: throw new ArgumentOutOfRangeException(nameof(index));
            }
        }
    }

    public static Vector4 operator +(Vector4 left, Vector4 right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z, left.W + right.W);
    public static Vector4 operator -(Vector4 left, Vector4 right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z, left.W - right.W);
    public static Vector4 operator *(Vector4 left, Vector4 right) => new(left.X * right.X, left.Y * right.Y, left.Z * right.Z, left.W * right.W);
    public static Vector4 operator /(Vector4 left, Vector4 right) => new(left.X / right.X, left.Y / right.Y, left.Z / right.Z, left.W / right.W);
    public static Vector4 operator *(Vector4 left, float right) => new(left.X * right, left.Y * right, left.Z * right, left.W * right);
    public static Vector4 operator *(float left, Vector4 right) => right * left;
    public static Vector4 operator /(Vector4 value1, float value2) => new(value1.X / value2, value1.Y / value2, value1.Z / value2, value1.W / value2);
    public static Vector4 operator -(Vector4 value) => new(-value.X, -value.Y, -value.Z, -value.W);
    public static Vector4 operator +(Vector4 value) => value;
    public static bool operator ==(Vector4 left, Vector4 right) => left.X == right.X && left.Y == right.Y && left.Z == right.Z && left.W == right.W;
    public static bool operator !=(Vector4 left, Vector4 right) => !(left == right);

    public static Vector4 Add(Vector4 left, Vector4 right) => left + right;
    public static Vector4 Subtract(Vector4 left, Vector4 right) => left - right;
    public static Vector4 Multiply(Vector4 left, Vector4 right) => left * right;
    public static Vector4 Multiply(Vector4 left, float right) => left * right;
    public static Vector4 Multiply(float left, Vector4 right) => left * right;
    public static Vector4 Divide(Vector4 left, Vector4 right) => left / right;
    public static Vector4 Divide(Vector4 left, float divisor) => left / divisor;
    public static Vector4 Negate(Vector4 value) => -value;

    public static Vector4 Abs(Vector4 value) => new(MathF.Abs(value.X), MathF.Abs(value.Y), MathF.Abs(value.Z), MathF.Abs(value.W));
    public static Vector4 SquareRoot(Vector4 value) => new(MathF.Sqrt(value.X), MathF.Sqrt(value.Y), MathF.Sqrt(value.Z), MathF.Sqrt(value.W));
    public static Vector4 Round(Vector4 vector) => new(MathF.Round(vector.X), MathF.Round(vector.Y), MathF.Round(vector.Z), MathF.Round(vector.W));
    public static Vector4 Truncate(Vector4 vector) => new(MathF.Truncate(vector.X), MathF.Truncate(vector.Y), MathF.Truncate(vector.Z), MathF.Truncate(vector.W));
    public static Vector4 Sin(Vector4 vector) => new(MathF.Sin(vector.X), MathF.Sin(vector.Y), MathF.Sin(vector.Z), MathF.Sin(vector.W));
    public static Vector4 Cos(Vector4 vector) => new(MathF.Cos(vector.X), MathF.Cos(vector.Y), MathF.Cos(vector.Z), MathF.Cos(vector.W));
    public static Vector4 Exp(Vector4 vector) => new(MathF.Exp(vector.X), MathF.Exp(vector.Y), MathF.Exp(vector.Z), MathF.Exp(vector.W));
    public static Vector4 Log(Vector4 vector) => new(MathF.Log(vector.X), MathF.Log(vector.Y), MathF.Log(vector.Z), MathF.Log(vector.W));
    public static Vector4 Log2(Vector4 vector) => new(MathF.Log2(vector.X), MathF.Log2(vector.Y), MathF.Log2(vector.Z), MathF.Log2(vector.W));
    public static Vector4 DegreesToRadians(Vector4 degrees) => new(float.DegreesToRadians(degrees.X), float.DegreesToRadians(degrees.Y), float.DegreesToRadians(degrees.Z), float.DegreesToRadians(degrees.W));
    public static Vector4 RadiansToDegrees(Vector4 radians) => new(float.RadiansToDegrees(radians.X), float.RadiansToDegrees(radians.Y), float.RadiansToDegrees(radians.Z), float.RadiansToDegrees(radians.W));
    public static Vector4 Max(Vector4 value1, Vector4 value2) => new(MathF.Max(value1.X, value2.X), MathF.Max(value1.Y, value2.Y), MathF.Max(value1.Z, value2.Z), MathF.Max(value1.W, value2.W));
    public static Vector4 Min(Vector4 value1, Vector4 value2) => new(MathF.Min(value1.X, value2.X), MathF.Min(value1.Y, value2.Y), MathF.Min(value1.Z, value2.Z), MathF.Min(value1.W, value2.W));
    public static Vector4 MaxNumber(Vector4 left, Vector4 right) => new(float.MaxNumber(left.X, right.X), float.MaxNumber(left.Y, right.Y), float.MaxNumber(left.Z, right.Z), float.MaxNumber(left.W, right.W));
    public static Vector4 MinNumber(Vector4 left, Vector4 right) => new(float.MinNumber(left.X, right.X), float.MinNumber(left.Y, right.Y), float.MinNumber(left.Z, right.Z), float.MinNumber(left.W, right.W));
    public static Vector4 MaxMagnitude(Vector4 left, Vector4 right) => new(MathF.MaxMagnitude(left.X, right.X), MathF.MaxMagnitude(left.Y, right.Y), MathF.MaxMagnitude(left.Z, right.Z), MathF.MaxMagnitude(left.W, right.W));
    public static Vector4 MinMagnitude(Vector4 left, Vector4 right) => new(MathF.MinMagnitude(left.X, right.X), MathF.MinMagnitude(left.Y, right.Y), MathF.MinMagnitude(left.Z, right.Z), MathF.MinMagnitude(left.W, right.W));
    public static Vector4 Hypot(Vector4 x, Vector4 y) => new(float.Hypot(x.X, y.X), float.Hypot(x.Y, y.Y), float.Hypot(x.Z, y.Z), float.Hypot(x.W, y.W));
    public static Vector4 CopySign(Vector4 value, Vector4 sign) => new(MathF.CopySign(value.X, sign.X), MathF.CopySign(value.Y, sign.Y), MathF.CopySign(value.Z, sign.Z), MathF.CopySign(value.W, sign.W));
    public static Vector4 Clamp(Vector4 value1, Vector4 min, Vector4 max) => Min(Max(value1, min), max);
    public static Vector4 FusedMultiplyAdd(Vector4 left, Vector4 right, Vector4 addend) => new(MathF.FusedMultiplyAdd(left.X, right.X, addend.X), MathF.FusedMultiplyAdd(left.Y, right.Y, addend.Y), MathF.FusedMultiplyAdd(left.Z, right.Z, addend.Z), MathF.FusedMultiplyAdd(left.W, right.W, addend.W));
    public static Vector4 MultiplyAddEstimate(Vector4 left, Vector4 right, Vector4 addend) => FusedMultiplyAdd(left, right, addend);
    public static Vector4 Lerp(Vector4 value1, Vector4 value2, float amount) => Lerp(value1, value2, new Vector4(amount));
    public static Vector4 Lerp(Vector4 value1, Vector4 value2, Vector4 amount) => FusedMultiplyAdd(value1, One - amount, value2 * amount);

    public static float Dot(Vector4 vector1, Vector4 vector2)
    {
        Vector4 left = vector1, right = vector2;
        return (left.X * right.X + left.Y * right.Y) + (left.Z * right.Z + left.W * right.W);
    }

    public readonly float Length() => MathF.Sqrt(LengthSquared());
    public readonly float LengthSquared() => Dot(this, this);
    public static float Distance(Vector4 value1, Vector4 value2) => MathF.Sqrt(DistanceSquared(value1, value2));
    public static float DistanceSquared(Vector4 value1, Vector4 value2) => (value1 - value2).LengthSquared();
    public static Vector4 Normalize(Vector4 vector) => vector / vector.Length();
    public static Vector4 Transform(Vector2 position, Matrix4x4 matrix) => Transform(new Vector4(position, 0, 1), matrix);
    public static Vector4 Transform(Vector3 position, Matrix4x4 matrix) => Transform(new Vector4(position, 1), matrix);
    public static Vector4 Transform(Vector4 vector, Matrix4x4 matrix)
    {
        Vector4 result = matrix.X * vector.X;
        result = FusedMultiplyAdd(matrix.Y, new Vector4(vector.Y), result);
        result = FusedMultiplyAdd(matrix.Z, new Vector4(vector.Z), result);
        return FusedMultiplyAdd(matrix.W, new Vector4(vector.W), result);
    }
    public static Vector4 Transform(Vector2 value, Quaternion rotation) => Transform(new Vector4(value, 0, 1), rotation);
    public static Vector4 Transform(Vector3 value, Quaternion rotation) => Transform(new Vector4(value, 1), rotation);
    public static Vector4 Transform(Vector4 value, Quaternion rotation)
    {
        // rotation * value * rotation's conjugate, the fourth part of the value as it is.
        Quaternion turned = Quaternion.Concatenate(new Quaternion(value.X, value.Y, value.Z, 0), rotation);
        turned = Quaternion.Concatenate(Quaternion.Conjugate(rotation), turned);
        return new(turned.X, turned.Y, turned.Z, value.W);
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
        if (destination.Length < 4) return false;
        destination[0] = X;
        destination[1] = Y;
        destination[2] = Z;
        destination[3] = W;
        return true;
    }

    public readonly bool Equals(Vector4 other) => X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z) && W.Equals(other.W);
    public override readonly bool Equals([NotNullWhen(true)] object? obj) => obj is Vector4 other && Equals(other);
    public override readonly int GetHashCode() => HashCode.Combine(X, Y, Z, W);
    public override readonly string ToString() => ToString("G", CultureInfo.CurrentCulture);
    public readonly string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format) => ToString(format, CultureInfo.CurrentCulture);

    public readonly string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format, IFormatProvider? formatProvider)
    {
        string separator = NumberFormatInfo.GetInstance(formatProvider).NumberGroupSeparator;
        return $"<{X.ToString(format, formatProvider)}{separator} {Y.ToString(format, formatProvider)}{separator} {Z.ToString(format, formatProvider)}{separator} {W.ToString(format, formatProvider)}>";
    }
}

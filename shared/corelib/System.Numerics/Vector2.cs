using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System.Numerics;

public struct Vector2 : IEquatable<Vector2>, IFormattable
{
    public float X;
    public float Y;

    public Vector2(float value) : this(value, value) { }

    public Vector2(float x, float y)
    {
        X = x;
        Y = y;
    }


    public Vector2(ReadOnlySpan<float> values)
    {
        if (values.Length < 2) throw new ArgumentOutOfRangeException(nameof(values), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        X = values[0];
        Y = values[1];
    }

    public static Vector2 Zero => default;
    public static Vector2 One => new(1);
    public static Vector2 E => new(MathF.E);
    public static Vector2 Pi => new(MathF.PI);
    public static Vector2 Tau => new(MathF.Tau);
    public static Vector2 Epsilon => new(float.Epsilon);
    public static Vector2 NaN => new(float.NaN);
    public static Vector2 NegativeInfinity => new(float.NegativeInfinity);
    public static Vector2 PositiveInfinity => new(float.PositiveInfinity);
    public static Vector2 NegativeZero => new(-0f);
    public static Vector2 AllBitsSet => new(BitConverter.Int32BitsToSingle(-1));
    public static Vector2 UnitX => new(1, 0);
    public static Vector2 UnitY => new(0, 1);

    public float this[int index]
    {
        readonly get => index switch { 0 => X, 1 => Y, _ => throw new ArgumentOutOfRangeException(nameof(index)) };
        set
        {
            switch (index)
            {
                case 0: X = value; break;
                case 1: Y = value; break;
                default: throw new ArgumentOutOfRangeException(nameof(index));
            }
        }
    }

    public static Vector2 operator +(Vector2 left, Vector2 right) => new(left.X + right.X, left.Y + right.Y);
    public static Vector2 operator -(Vector2 left, Vector2 right) => new(left.X - right.X, left.Y - right.Y);
    public static Vector2 operator *(Vector2 left, Vector2 right) => new(left.X * right.X, left.Y * right.Y);
    public static Vector2 operator /(Vector2 left, Vector2 right) => new(left.X / right.X, left.Y / right.Y);
    public static Vector2 operator *(Vector2 left, float right) => new(left.X * right, left.Y * right);
    public static Vector2 operator *(float left, Vector2 right) => right * left;
    public static Vector2 operator /(Vector2 value1, float value2) => new(value1.X / value2, value1.Y / value2);
    public static Vector2 operator -(Vector2 value) => new(-value.X, -value.Y);
    public static Vector2 operator +(Vector2 value) => value;
    public static bool operator ==(Vector2 left, Vector2 right) => left.X == right.X && left.Y == right.Y;
    public static bool operator !=(Vector2 left, Vector2 right) => !(left == right);

    public static Vector2 Add(Vector2 left, Vector2 right) => left + right;
    public static Vector2 Subtract(Vector2 left, Vector2 right) => left - right;
    public static Vector2 Multiply(Vector2 left, Vector2 right) => left * right;
    public static Vector2 Multiply(Vector2 left, float right) => left * right;
    public static Vector2 Multiply(float left, Vector2 right) => left * right;
    public static Vector2 Divide(Vector2 left, Vector2 right) => left / right;
    public static Vector2 Divide(Vector2 left, float divisor) => left / divisor;
    public static Vector2 Negate(Vector2 value) => -value;

    public static Vector2 Abs(Vector2 value) => new(MathF.Abs(value.X), MathF.Abs(value.Y));
    public static Vector2 SquareRoot(Vector2 value) => new(MathF.Sqrt(value.X), MathF.Sqrt(value.Y));
    public static Vector2 Round(Vector2 vector) => new(MathF.Round(vector.X), MathF.Round(vector.Y));
    public static Vector2 Truncate(Vector2 vector) => new(MathF.Truncate(vector.X), MathF.Truncate(vector.Y));
    public static Vector2 Sin(Vector2 vector) => new(MathF.Sin(vector.X), MathF.Sin(vector.Y));
    public static Vector2 Cos(Vector2 vector) => new(MathF.Cos(vector.X), MathF.Cos(vector.Y));
    public static Vector2 Exp(Vector2 vector) => new(MathF.Exp(vector.X), MathF.Exp(vector.Y));
    public static Vector2 Log(Vector2 vector) => new(MathF.Log(vector.X), MathF.Log(vector.Y));
    public static Vector2 Log2(Vector2 vector) => new(MathF.Log2(vector.X), MathF.Log2(vector.Y));
    public static Vector2 DegreesToRadians(Vector2 degrees) => new(float.DegreesToRadians(degrees.X), float.DegreesToRadians(degrees.Y));
    public static Vector2 RadiansToDegrees(Vector2 radians) => new(float.RadiansToDegrees(radians.X), float.RadiansToDegrees(radians.Y));
    public static Vector2 Max(Vector2 value1, Vector2 value2) => new(MathF.Max(value1.X, value2.X), MathF.Max(value1.Y, value2.Y));
    public static Vector2 Min(Vector2 value1, Vector2 value2) => new(MathF.Min(value1.X, value2.X), MathF.Min(value1.Y, value2.Y));
    public static Vector2 MaxNumber(Vector2 left, Vector2 right) => new(float.MaxNumber(left.X, right.X), float.MaxNumber(left.Y, right.Y));
    public static Vector2 MinNumber(Vector2 left, Vector2 right) => new(float.MinNumber(left.X, right.X), float.MinNumber(left.Y, right.Y));
    public static Vector2 MaxMagnitude(Vector2 left, Vector2 right) => new(MathF.MaxMagnitude(left.X, right.X), MathF.MaxMagnitude(left.Y, right.Y));
    public static Vector2 MinMagnitude(Vector2 left, Vector2 right) => new(MathF.MinMagnitude(left.X, right.X), MathF.MinMagnitude(left.Y, right.Y));
    public static Vector2 Hypot(Vector2 x, Vector2 y) => new(float.Hypot(x.X, y.X), float.Hypot(x.Y, y.Y));
    public static Vector2 CopySign(Vector2 value, Vector2 sign) => new(MathF.CopySign(value.X, sign.X), MathF.CopySign(value.Y, sign.Y));
    public static Vector2 Clamp(Vector2 value1, Vector2 min, Vector2 max) => Min(Max(value1, min), max);
    public static Vector2 FusedMultiplyAdd(Vector2 left, Vector2 right, Vector2 addend) => new(MathF.FusedMultiplyAdd(left.X, right.X, addend.X), MathF.FusedMultiplyAdd(left.Y, right.Y, addend.Y));
    public static Vector2 MultiplyAddEstimate(Vector2 left, Vector2 right, Vector2 addend) => FusedMultiplyAdd(left, right, addend);
    public static Vector2 Lerp(Vector2 value1, Vector2 value2, float amount) => Lerp(value1, value2, new Vector2(amount));
    public static Vector2 Lerp(Vector2 value1, Vector2 value2, Vector2 amount) => FusedMultiplyAdd(value1, One - amount, value2 * amount);

    public static float Dot(Vector2 value1, Vector2 value2)
    {
        Vector2 left = value1, right = value2;
        return left.X * right.X + left.Y * right.Y;
    }

    public readonly float Length() => MathF.Sqrt(LengthSquared());
    public readonly float LengthSquared() => Dot(this, this);
    public static float Distance(Vector2 value1, Vector2 value2) => MathF.Sqrt(DistanceSquared(value1, value2));
    public static float DistanceSquared(Vector2 value1, Vector2 value2) => (value1 - value2).LengthSquared();
    public static Vector2 Normalize(Vector2 value) => value / value.Length();
    public static Vector2 Reflect(Vector2 vector, Vector2 normal) => FusedMultiplyAdd(new Vector2(-2 * Dot(vector, normal)), normal, vector);
    public static float Cross(Vector2 value1, Vector2 value2) => value1.X * value2.Y - value1.Y * value2.X;
    public static Vector2 Transform(Vector2 position, Matrix3x2 matrix) => matrix.X * position.X + matrix.Y * position.Y + matrix.Z;
    public static Vector2 TransformNormal(Vector2 normal, Matrix3x2 matrix) => matrix.X * normal.X + matrix.Y * normal.Y;
    public static Vector2 Transform(Vector2 position, Matrix4x4 matrix)
    {
        Vector4 result = Vector4.Transform(position, matrix);
        return new(result.X, result.Y);
    }
    public static Vector2 Transform(Vector2 value, Quaternion rotation)
    {
        Vector4 result = Vector4.Transform(value, rotation);
        return new(result.X, result.Y);
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
        if (destination.Length < 2) return false;
        destination[0] = X;
        destination[1] = Y;
        return true;
    }

    public readonly bool Equals(Vector2 other) => X.Equals(other.X) && Y.Equals(other.Y);
    public override readonly bool Equals([NotNullWhen(true)] object? obj) => obj is Vector2 other && Equals(other);
    public override readonly int GetHashCode() => HashCode.Combine(X, Y);
    public override readonly string ToString() => ToString("G", CultureInfo.CurrentCulture);
    public readonly string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format) => ToString(format, CultureInfo.CurrentCulture);

    public readonly string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format, IFormatProvider? formatProvider)
    {
        string separator = NumberFormatInfo.GetInstance(formatProvider).NumberGroupSeparator;
        return $"<{X.ToString(format, formatProvider)}{separator} {Y.ToString(format, formatProvider)}>";
    }
}

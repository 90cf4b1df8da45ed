using System.Diagnostics.CodeAnalysis;

namespace System.Numerics;

public struct Matrix3x2 : IEquatable<Matrix3x2>
{
    public float M11;
    public float M12;
    public float M21;
    public float M22;
    public float M31;
    public float M32;

    public Matrix3x2(float m11, float m12, float m21, float m22, float m31, float m32)
    {
        M11 = m11;
        M12 = m12;
        M21 = m21;
        M22 = m22;
        M31 = m31;
        M32 = m32;
    }

    private Matrix3x2(Vector2 x, Vector2 y, Vector2 z) : this(x.X, x.Y, y.X, y.Y, z.X, z.Y) { }

    public readonly Vector2 X => new(M11, M12);
    public readonly Vector2 Y => new(M21, M22);
    public readonly Vector2 Z => new(M31, M32);
    public static Matrix3x2 Identity => new(1, 0, 0, 1, 0, 0);
    public readonly bool IsIdentity => this == Identity;

    public Vector2 Translation
    {
        readonly get => Z;
        set => (M31, M32) = (value.X, value.Y);
    }

    public static Matrix3x2 CreateTranslation(Vector2 position) => new(1, 0, 0, 1, position.X, position.Y);
    public static Matrix3x2 CreateTranslation(float xPosition, float yPosition) => new(1, 0, 0, 1, xPosition, yPosition);
    public static Matrix3x2 CreateScale(float scale) => new(scale, 0, 0, scale, 0, 0);
    public static Matrix3x2 CreateScale(Vector2 scales) => new(scales.X, 0, 0, scales.Y, 0, 0);
    public static Matrix3x2 CreateScale(float xScale, float yScale) => new(xScale, 0, 0, yScale, 0, 0);
    public static Matrix3x2 CreateScale(Vector2 scales, Vector2 centerPoint) =>
        new(new Vector2(scales.X, 0), new Vector2(0, scales.Y), centerPoint * (Vector2.One - scales));
    public static Matrix3x2 CreateSkew(float radiansX, float radiansY) => new(1, MathF.Tan(radiansY), MathF.Tan(radiansX), 1, 0, 0);

    public static Matrix3x2 CreateRotation(float radians)
    {
        const float Epsilon = 0.001f * MathF.PI / 180f;
        radians = MathF.IEEERemainder(radians, MathF.Tau);
        float c, s;
        // Quarter turns are exact.
        if (radians > -Epsilon && radians < Epsilon) (c, s) = (1, 0);
        else if (radians > MathF.PI / 2 - Epsilon && radians < MathF.PI / 2 + Epsilon) (c, s) = (0, 1);
        else if (radians < -MathF.PI + Epsilon || radians > MathF.PI - Epsilon) (c, s) = (-1, 0);
        else if (radians > -MathF.PI / 2 - Epsilon && radians < -MathF.PI / 2 + Epsilon) (c, s) = (0, -1);
        else (s, c) = MathF.SinCos(radians);
        return new(c, s, -s, c, 0, 0);
    }

    public readonly float GetDeterminant() => M11 * M22 - M21 * M12;

    public static bool Invert(Matrix3x2 matrix, out Matrix3x2 result)
    {
        float determinant = matrix.GetDeterminant();
        if (MathF.Abs(determinant) < float.Epsilon)
        {
            result = new(float.NaN, float.NaN, float.NaN, float.NaN, float.NaN, float.NaN);
            return false;
        }
        float inverse = 1 / determinant;
        result = new(matrix.M22 * inverse, -matrix.M12 * inverse, -matrix.M21 * inverse, matrix.M11 * inverse,
            (matrix.M21 * matrix.M32 - matrix.M31 * matrix.M22) * inverse, (matrix.M31 * matrix.M12 - matrix.M11 * matrix.M32) * inverse);
        return true;
    }

    public static Matrix3x2 Lerp(Matrix3x2 matrix1, Matrix3x2 matrix2, float amount) =>
        new(Vector2.Lerp(matrix1.X, matrix2.X, amount), Vector2.Lerp(matrix1.Y, matrix2.Y, amount), Vector2.Lerp(matrix1.Z, matrix2.Z, amount));

    public static Matrix3x2 operator +(Matrix3x2 value1, Matrix3x2 value2) => new(value1.X + value2.X, value1.Y + value2.Y, value1.Z + value2.Z);
    public static Matrix3x2 operator -(Matrix3x2 value1, Matrix3x2 value2) => new(value1.X - value2.X, value1.Y - value2.Y, value1.Z - value2.Z);
    public static Matrix3x2 operator -(Matrix3x2 value) => new(-value.X, -value.Y, -value.Z);
    public static Matrix3x2 operator *(Matrix3x2 value1, float value2) => new(value1.X * value2, value1.Y * value2, value1.Z * value2);
    public static Matrix3x2 operator *(Matrix3x2 value1, Matrix3x2 value2) =>
        new(value2.X * value1.M11 + value2.Y * value1.M12, value2.X * value1.M21 + value2.Y * value1.M22,
            value2.X * value1.M31 + value2.Y * value1.M32 + value2.Z);
    public static bool operator ==(Matrix3x2 value1, Matrix3x2 value2) => value1.X == value2.X && value1.Y == value2.Y && value1.Z == value2.Z;
    public static bool operator !=(Matrix3x2 value1, Matrix3x2 value2) => !(value1 == value2);
    public static Matrix3x2 Add(Matrix3x2 value1, Matrix3x2 value2) => value1 + value2;
    public static Matrix3x2 Subtract(Matrix3x2 value1, Matrix3x2 value2) => value1 - value2;
    public static Matrix3x2 Multiply(Matrix3x2 value1, Matrix3x2 value2) => value1 * value2;
    public static Matrix3x2 Multiply(Matrix3x2 value1, float value2) => value1 * value2;
    public static Matrix3x2 Negate(Matrix3x2 value) => -value;

    public readonly bool Equals(Matrix3x2 other) => X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z);
    public override readonly bool Equals([NotNullWhen(true)] object? obj) => obj is Matrix3x2 other && Equals(other);
    public override readonly int GetHashCode() => HashCode.Combine(X, Y, Z);
    public override readonly string ToString() => $"{{ {{M11:{M11} M12:{M12}}} {{M21:{M21} M22:{M22}}} {{M31:{M31} M32:{M32}}} }}";
}

using System.Diagnostics.CodeAnalysis;

namespace System.Numerics;

// Rows are vectors; a vector is transformed from the left.
public struct Matrix4x4 : IEquatable<Matrix4x4>
{
    public float M11;
    public float M12;
    public float M13;
    public float M14;
    public float M21;
    public float M22;
    public float M23;
    public float M24;
    public float M31;
    public float M32;
    public float M33;
    public float M34;
    public float M41;
    public float M42;
    public float M43;
    public float M44;

    public Matrix4x4(float m11, float m12, float m13, float m14, float m21, float m22, float m23, float m24, float m31, float m32, float m33, float m34, float m41, float m42, float m43, float m44)
    {
        M11 = m11;
        M12 = m12;
        M13 = m13;
        M14 = m14;
        M21 = m21;
        M22 = m22;
        M23 = m23;
        M24 = m24;
        M31 = m31;
        M32 = m32;
        M33 = m33;
        M34 = m34;
        M41 = m41;
        M42 = m42;
        M43 = m43;
        M44 = m44;
    }

    public Matrix4x4(Matrix3x2 value) : this(value.M11, value.M12, 0, 0, value.M21, value.M22, 0, 0, 0, 0, 1, 0, value.M31, value.M32, 0, 1) { }

    private Matrix4x4(Vector4 x, Vector4 y, Vector4 z, Vector4 w)
        : this(x.X, x.Y, x.Z, x.W, y.X, y.Y, y.Z, y.W, z.X, z.Y, z.Z, z.W, w.X, w.Y, w.Z, w.W) { }

    public readonly Vector4 X => new(M11, M12, M13, M14);
    public readonly Vector4 Y => new(M21, M22, M23, M24);
    public readonly Vector4 Z => new(M31, M32, M33, M34);
    public readonly Vector4 W => new(M41, M42, M43, M44);
    public static Matrix4x4 Identity => new(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    public readonly bool IsIdentity => this == Identity;

    public Vector3 Translation
    {
        readonly get => new(M41, M42, M43);
        set => (M41, M42, M43) = (value.X, value.Y, value.Z);
    }

    public readonly Vector4 GetRow(int index) => index switch { 0 => X, 1 => Y, 2 => Z, 3 => W, _ => throw new ArgumentOutOfRangeException(nameof(index)) };
    public readonly float GetElement(int row, int column) => GetRow(row)[column];

    public float this[int row, int column]
    {
        readonly get => GetRow(row)[column];
        set
        {
            Vector4 line = GetRow(row);
            line[column] = value;
            this = new(row == 0 ? line : X, row == 1 ? line : Y, row == 2 ? line : Z, row == 3 ? line : W);
        }
    }

    public static Matrix4x4 CreateTranslation(Vector3 position) => CreateTranslation(position.X, position.Y, position.Z);
    public static Matrix4x4 CreateTranslation(float xPosition, float yPosition, float zPosition) =>
        new(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, xPosition, yPosition, zPosition, 1);
    public static Matrix4x4 CreateScale(float scale) => CreateScale(scale, scale, scale);
    public static Matrix4x4 CreateScale(Vector3 scales) => CreateScale(scales.X, scales.Y, scales.Z);
    public static Matrix4x4 CreateScale(float xScale, float yScale, float zScale) =>
        new(xScale, 0, 0, 0, 0, yScale, 0, 0, 0, 0, zScale, 0, 0, 0, 0, 1);
    public static Matrix4x4 CreateScale(float scale, Vector3 centerPoint) => CreateScale(new Vector3(scale), centerPoint);
    public static Matrix4x4 CreateScale(float xScale, float yScale, float zScale, Vector3 centerPoint) => CreateScale(new Vector3(xScale, yScale, zScale), centerPoint);

    public static Matrix4x4 CreateScale(Vector3 scales, Vector3 centerPoint)
    {
        Matrix4x4 result = CreateScale(scales);
        result.Translation = centerPoint * (Vector3.One - scales);
        return result;
    }

    public static Matrix4x4 CreateRotationX(float radians)
    {
        (float s, float c) = MathF.SinCos(radians);
        return new(1, 0, 0, 0, 0, c, s, 0, 0, -s, c, 0, 0, 0, 0, 1);
    }

    public static Matrix4x4 CreateRotationY(float radians)
    {
        (float s, float c) = MathF.SinCos(radians);
        return new(c, 0, -s, 0, 0, 1, 0, 0, s, 0, c, 0, 0, 0, 0, 1);
    }

    public static Matrix4x4 CreateRotationZ(float radians)
    {
        (float s, float c) = MathF.SinCos(radians);
        return new(c, s, 0, 0, -s, c, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    }

    public static Matrix4x4 CreateFromAxisAngle(Vector3 axis, float angle) => CreateFromQuaternion(Quaternion.CreateFromAxisAngle(axis, angle));

    public static Matrix4x4 CreateFromYawPitchRoll(float yaw, float pitch, float roll) =>
        CreateFromQuaternion(Quaternion.CreateFromYawPitchRoll(yaw, pitch, roll));

    public static Matrix4x4 CreateFromQuaternion(Quaternion quaternion)
    {
        float xx = quaternion.X * quaternion.X, yy = quaternion.Y * quaternion.Y, zz = quaternion.Z * quaternion.Z;
        float xy = quaternion.X * quaternion.Y, wz = quaternion.Z * quaternion.W, xz = quaternion.Z * quaternion.X;
        float wy = quaternion.Y * quaternion.W, yz = quaternion.Y * quaternion.Z, wx = quaternion.X * quaternion.W;
        return new(1 - 2 * (yy + zz), 2 * (xy + wz), 2 * (xz - wy), 0, 2 * (xy - wz), 1 - 2 * (zz + xx), 2 * (yz + wx), 0,
            2 * (xz + wy), 2 * (yz - wx), 1 - 2 * (yy + xx), 0, 0, 0, 0, 1);
    }

    public static Matrix4x4 CreateLookAt(Vector3 cameraPosition, Vector3 cameraTarget, Vector3 cameraUpVector)
    {
        Vector3 z = Vector3.Normalize(cameraPosition - cameraTarget);
        Vector3 x = Vector3.Normalize(Vector3.Cross(cameraUpVector, z));
        Vector3 y = Vector3.Cross(z, x);
        return new(x.X, y.X, z.X, 0, x.Y, y.Y, z.Y, 0, x.Z, y.Z, z.Z, 0,
            -Vector3.Dot(x, cameraPosition), -Vector3.Dot(y, cameraPosition), -Vector3.Dot(z, cameraPosition), 1);
    }

    public static Matrix4x4 CreatePerspectiveFieldOfView(float fieldOfView, float aspectRatio, float nearPlaneDistance, float farPlaneDistance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(fieldOfView, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(fieldOfView, MathF.PI);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(nearPlaneDistance, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(farPlaneDistance, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(nearPlaneDistance, farPlaneDistance);
        float height = 1 / MathF.Tan(fieldOfView * 0.5f);
        float range = float.IsPositiveInfinity(farPlaneDistance) ? -1 : farPlaneDistance / (nearPlaneDistance - farPlaneDistance);
        return new(height / aspectRatio, 0, 0, 0, 0, height, 0, 0, 0, 0, range, -1, 0, 0, range * nearPlaneDistance, 0);
    }

    public static Matrix4x4 CreateOrthographic(float width, float height, float zNearPlane, float zFarPlane)
    {
        float range = 1 / (zNearPlane - zFarPlane);
        return new(2 / width, 0, 0, 0, 0, 2 / height, 0, 0, 0, 0, range, 0, 0, 0, range * zNearPlane, 1);
    }

    public static Matrix4x4 Transpose(Matrix4x4 matrix) => new(matrix.M11, matrix.M21, matrix.M31, matrix.M41, matrix.M12, matrix.M22, matrix.M32, matrix.M42, matrix.M13, matrix.M23, matrix.M33, matrix.M43, matrix.M14, matrix.M24, matrix.M34, matrix.M44);

    public static Matrix4x4 Lerp(Matrix4x4 matrix1, Matrix4x4 matrix2, float amount) =>
        new(Vector4.Lerp(matrix1.X, matrix2.X, amount), Vector4.Lerp(matrix1.Y, matrix2.Y, amount),
            Vector4.Lerp(matrix1.Z, matrix2.Z, amount), Vector4.Lerp(matrix1.W, matrix2.W, amount));

    public static Matrix4x4 Transform(Matrix4x4 value, Quaternion rotation) => value * CreateFromQuaternion(rotation);

    public readonly float GetDeterminant()
    {
        float a = M11, b = M12, c = M13, d = M14, e = M21, f = M22, g = M23, h = M24;
        float kp_lo = M33 * M44 - M34 * M43, jp_ln = M32 * M44 - M34 * M42, jo_kn = M32 * M43 - M33 * M42;
        float ip_lm = M31 * M44 - M34 * M41, io_km = M31 * M43 - M33 * M41, in_jm = M31 * M42 - M32 * M41;
        return a * (f * kp_lo - g * jp_ln + h * jo_kn) - b * (e * kp_lo - g * ip_lm + h * io_km)
            + c * (e * jp_ln - f * ip_lm + h * in_jm) - d * (e * jo_kn - f * io_km + g * in_jm);
    }

    // By cofactors.
    public static bool Invert(Matrix4x4 matrix, out Matrix4x4 result)
    {
        float a = matrix.M11, b = matrix.M12, c = matrix.M13, d = matrix.M14, e = matrix.M21, f = matrix.M22, g = matrix.M23, h = matrix.M24;
        float i = matrix.M31, j = matrix.M32, k = matrix.M33, l = matrix.M34, m = matrix.M41, n = matrix.M42, o = matrix.M43, p = matrix.M44;
        float kp_lo = k * p - l * o, jp_ln = j * p - l * n, jo_kn = j * o - k * n, ip_lm = i * p - l * m, io_km = i * o - k * m, in_jm = i * n - j * m;
        float a11 = f * kp_lo - g * jp_ln + h * jo_kn, a12 = -(e * kp_lo - g * ip_lm + h * io_km);
        float a13 = e * jp_ln - f * ip_lm + h * in_jm, a14 = -(e * jo_kn - f * io_km + g * in_jm);
        float determinant = a * a11 + b * a12 + c * a13 + d * a14;
        if (MathF.Abs(determinant) < float.Epsilon)
        {
            Vector4 nan = new(float.NaN);
            result = new(nan, nan, nan, nan);
            return false;
        }
        float inverse = 1 / determinant;
        float gp_ho = g * p - h * o, fp_hn = f * p - h * n, fo_gn = f * o - g * n, ep_hm = e * p - h * m, eo_gm = e * o - g * m, en_fm = e * n - f * m;
        float gl_hk = g * l - h * k, fl_hj = f * l - h * j, fk_gj = f * k - g * j, el_hi = e * l - h * i, ek_gi = e * k - g * i, ej_fi = e * j - f * i;
        result = new(
            a11 * inverse, -(b * kp_lo - c * jp_ln + d * jo_kn) * inverse, (b * gp_ho - c * fp_hn + d * fo_gn) * inverse, -(b * gl_hk - c * fl_hj + d * fk_gj) * inverse,
            a12 * inverse, (a * kp_lo - c * ip_lm + d * io_km) * inverse, -(a * gp_ho - c * ep_hm + d * eo_gm) * inverse, (a * gl_hk - c * el_hi + d * ek_gi) * inverse,
            a13 * inverse, -(a * jp_ln - b * ip_lm + d * in_jm) * inverse, (a * fp_hn - b * ep_hm + d * en_fm) * inverse, -(a * fl_hj - b * el_hi + d * ej_fi) * inverse,
            a14 * inverse, (a * jo_kn - b * io_km + c * in_jm) * inverse, -(a * fo_gn - b * eo_gm + c * en_fm) * inverse, (a * fk_gj - b * ek_gi + c * ej_fi) * inverse);
        // A zero has no sign.
        result += default(Matrix4x4);
        return true;
    }

    public static Matrix4x4 operator +(Matrix4x4 value1, Matrix4x4 value2) => new(value1.X + value2.X, value1.Y + value2.Y, value1.Z + value2.Z, value1.W + value2.W);
    public static Matrix4x4 operator -(Matrix4x4 value1, Matrix4x4 value2) => new(value1.X - value2.X, value1.Y - value2.Y, value1.Z - value2.Z, value1.W - value2.W);
    public static Matrix4x4 operator -(Matrix4x4 value) => new(-value.X, -value.Y, -value.Z, -value.W);
    public static Matrix4x4 operator *(Matrix4x4 value1, float value2) => new(value1.X * value2, value1.Y * value2, value1.Z * value2, value1.W * value2);
    public static Matrix4x4 operator *(Matrix4x4 value1, Matrix4x4 value2) =>
        new(Vector4.Transform(value1.X, value2), Vector4.Transform(value1.Y, value2), Vector4.Transform(value1.Z, value2), Vector4.Transform(value1.W, value2));
    public static bool operator ==(Matrix4x4 value1, Matrix4x4 value2) =>
        value1.X == value2.X && value1.Y == value2.Y && value1.Z == value2.Z && value1.W == value2.W;
    public static bool operator !=(Matrix4x4 value1, Matrix4x4 value2) => !(value1 == value2);
    public static Matrix4x4 Add(Matrix4x4 value1, Matrix4x4 value2) => value1 + value2;
    public static Matrix4x4 Subtract(Matrix4x4 value1, Matrix4x4 value2) => value1 - value2;
    public static Matrix4x4 Multiply(Matrix4x4 value1, Matrix4x4 value2) => value1 * value2;
    public static Matrix4x4 Multiply(Matrix4x4 value1, float value2) => value1 * value2;
    public static Matrix4x4 Negate(Matrix4x4 value) => -value;

    public readonly bool Equals(Matrix4x4 other) => X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z) && W.Equals(other.W);
    public override readonly bool Equals([NotNullWhen(true)] object? obj) => obj is Matrix4x4 other && Equals(other);
    public override readonly int GetHashCode() => HashCode.Combine(X, Y, Z, W);

    public override readonly string ToString() =>
        $"{{ {{M11:{M11} M12:{M12} M13:{M13} M14:{M14}}} {{M21:{M21} M22:{M22} M23:{M23} M24:{M24}}} {{M31:{M31} M32:{M32} M33:{M33} M34:{M34}}} {{M41:{M41} M42:{M42} M43:{M43} M44:{M44}}} }}";
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace System.Numerics;

// 32 bytes as elements of one type. Software: the engine knows no vector instructions.
public readonly struct Vector<T> : IEquatable<Vector<T>>, IFormattable
{
    private readonly ulong _0;
    private readonly ulong _1;
    private readonly ulong _2;
    private readonly ulong _3;

    public static int Count => Scalar<T>.CountIn(32);
    public static bool IsSupported => Scalar<T>.IsSupported;
    public static Vector<T> Zero
    {
        get
        {
            if (!Scalar<T>.IsSupported) throw Scalar<T>.Unsupported();
            return default;
        }
    }
    public static Vector<T> One => Vector.Create(Scalar<T>.One);
    public static Vector<T> AllBitsSet => Vector.Create(Scalar<T>.AllBitsSet);
    public static Vector<T> Indices
    {
        get
        {
            Vector<T> result = Zero;
            for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.FromInt(i);
            return result;
        }
    }

    public Vector(T value)
    {
        this = default;
        for (int i = 0; i < Count; i++) At(i) = value;
    }

    public Vector(T[] values) : this(values, 0) { }

    public Vector(T[] values, int index)
    {
        if (index < 0 || values.Length - index < Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        this = default;
        for (int i = 0; i < Count; i++) At(i) = values[index + i];
    }

    public Vector(ReadOnlySpan<T> values)
    {
        if (values.Length < Count)
        {
            throw new ArgumentOutOfRangeException(nameof(values), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        this = default;
        for (int i = 0; i < Count; i++) At(i) = values[i];
    }

    public Vector(Span<T> values) : this((ReadOnlySpan<T>)values) { }

    public Vector(ReadOnlySpan<byte> values)
    {
        if (!Scalar<T>.IsSupported) throw Scalar<T>.Unsupported();
        if (values.Length < 32) throw new ArgumentOutOfRangeException(nameof(values), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        this = Unsafe.ReadUnaligned<Vector<T>>(in values[0]);
    }

    public void CopyTo(T[] destination) => CopyTo(destination, 0);

    public void CopyTo(T[] destination, int startIndex)
    {
        if ((uint)startIndex >= (uint)destination.Length) throw new ArgumentOutOfRangeException(nameof(startIndex), "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (destination.Length - startIndex < Count) throw new ArgumentException("Destination is too short.", nameof(destination));
        for (int i = 0; i < Count; i++) destination[startIndex + i] = At(i);
    }

    public void CopyTo(Span<T> destination)
    {
        if (!TryCopyTo(destination)) throw new ArgumentException("Destination is too short.", nameof(destination));
    }

    public bool TryCopyTo(Span<T> destination)
    {
        if (destination.Length < Count) return false;
        for (int i = 0; i < Count; i++) destination[i] = At(i);
        return true;
    }

    public void CopyTo(Span<byte> destination)
    {
        if (!TryCopyTo(destination)) throw new ArgumentException("Destination is too short.", nameof(destination));
    }

    public bool TryCopyTo(Span<byte> destination)
    {
        if (!Scalar<T>.IsSupported) throw Scalar<T>.Unsupported();
        if (destination.Length < 32) return false;
        Unsafe.WriteUnaligned(ref destination[0], this);
        return true;
    }

    // An element, without a check.
    internal ref T At(int index) => ref Unsafe.Add(ref Unsafe.As<Vector<T>, T>(ref Unsafe.AsRef(in this)), index);
    internal ref ulong Word(int index) => ref Unsafe.Add(ref Unsafe.As<Vector<T>, ulong>(ref Unsafe.AsRef(in this)), index);

    public T this[int index] => (uint)index < (uint)Count ? At(index) : throw new ArgumentOutOfRangeException();

    public static Vector<T> operator +(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Add(left.At(i), right.At(i));
        return result;
    }

    public static Vector<T> operator -(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Subtract(left.At(i), right.At(i));
        return result;
    }

    public static Vector<T> operator *(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Multiply(left.At(i), right.At(i));
        return result;
    }

    public static Vector<T> operator /(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Divide(left.At(i), right.At(i));
        return result;
    }

    public static Vector<T> operator *(Vector<T> left, T right) => left * Vector.Create(right);
    public static Vector<T> operator *(T left, Vector<T> right) => Vector.Create(left) * right;
    public static Vector<T> operator /(Vector<T> left, T right) => left / Vector.Create(right);

    public static Vector<T> operator -(Vector<T> value)
    {
        Vector<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Negate(value.At(i));
        return result;
    }

    public static Vector<T> operator +(Vector<T> value)
    {
        if (!Scalar<T>.IsSupported) throw Scalar<T>.Unsupported();
        return value;
    }

    public static Vector<T> operator &(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = Zero;
        for (int i = 0; i < 4; i++) result.Word(i) = left.Word(i) & right.Word(i);
        return result;
    }

    public static Vector<T> operator |(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = Zero;
        for (int i = 0; i < 4; i++) result.Word(i) = left.Word(i) | right.Word(i);
        return result;
    }

    public static Vector<T> operator ^(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = Zero;
        for (int i = 0; i < 4; i++) result.Word(i) = left.Word(i) ^ right.Word(i);
        return result;
    }

    public static Vector<T> operator ~(Vector<T> value)
    {
        Vector<T> result = Zero;
        for (int i = 0; i < 4; i++) result.Word(i) = ~value.Word(i);
        return result;
    }

    public static Vector<T> operator <<(Vector<T> value, int shiftCount)
    {
        Vector<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.ShiftLeft(value.At(i), shiftCount);
        return result;
    }

    public static Vector<T> operator >>(Vector<T> value, int shiftCount)
    {
        Vector<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.IsFloat || IsSigned ? Scalar<T>.ShiftRightArithmetic(value.At(i), shiftCount) : Scalar<T>.ShiftRightLogical(value.At(i), shiftCount);
        return result;
    }

    public static Vector<T> operator >>>(Vector<T> value, int shiftCount)
    {
        Vector<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.ShiftRightLogical(value.At(i), shiftCount);
        return result;
    }

    private static bool IsSigned => Scalar<T>.Less(Scalar<T>.FromInt(-1), default!);

    public static bool operator ==(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Count; i++)
        {
            if (!Scalar<T>.Equal(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool operator !=(Vector<T> left, Vector<T> right) => !(left == right);

    public bool Equals(Vector<T> other)
    {
        for (int i = 0; i < Count; i++)
        {
            if (!Scalar<T>.Same(At(i), other.At(i))) return false;
        }
        return true;
    }

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Vector<T> other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        for (int i = 0; i < Count; i++) hash.Add(At(i));
        return hash.ToHashCode();
    }

    public static explicit operator Vector<byte>(Vector<T> value) => Vector.As<T, byte>(value);
    [CLSCompliant(false)] public static explicit operator Vector<sbyte>(Vector<T> value) => Vector.As<T, sbyte>(value);
    public static explicit operator Vector<short>(Vector<T> value) => Vector.As<T, short>(value);
    [CLSCompliant(false)] public static explicit operator Vector<ushort>(Vector<T> value) => Vector.As<T, ushort>(value);
    public static explicit operator Vector<int>(Vector<T> value) => Vector.As<T, int>(value);
    [CLSCompliant(false)] public static explicit operator Vector<uint>(Vector<T> value) => Vector.As<T, uint>(value);
    public static explicit operator Vector<long>(Vector<T> value) => Vector.As<T, long>(value);
    [CLSCompliant(false)] public static explicit operator Vector<ulong>(Vector<T> value) => Vector.As<T, ulong>(value);
    public static explicit operator Vector<nint>(Vector<T> value) => Vector.As<T, nint>(value);
    [CLSCompliant(false)] public static explicit operator Vector<nuint>(Vector<T> value) => Vector.As<T, nuint>(value);
    public static explicit operator Vector<float>(Vector<T> value) => Vector.As<T, float>(value);
    public static explicit operator Vector<double>(Vector<T> value) => Vector.As<T, double>(value);

    public string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format) => ToString(format, null);

    public string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format, IFormatProvider? formatProvider)
    {
        StringBuilder text = new("<");
        string separator = NumberFormatInfo.GetInstance(formatProvider).NumberGroupSeparator;
        for (int i = 0; i < Count; i++)
        {
            if (i > 0) text.Append(separator).Append(' ');
            text.Append(((IFormattable)At(i)!).ToString(format, formatProvider));
        }
        return text.Append('>').ToString();
    }

    public override string ToString() => ToString("G", null);
}

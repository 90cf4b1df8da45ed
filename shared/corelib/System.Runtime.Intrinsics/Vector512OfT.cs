using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace System.Runtime.Intrinsics;

// 64 bytes as elements of one type. Software: the engine knows no vector instructions.
public readonly struct Vector512<T> : IEquatable<Vector512<T>>
{
    private readonly ulong _0;
    private readonly ulong _1;
    private readonly ulong _2;
    private readonly ulong _3;
    private readonly ulong _4;
    private readonly ulong _5;
    private readonly ulong _6;
    private readonly ulong _7;

    public static int Count => Scalar<T>.CountIn(64);
    public static bool IsSupported => Scalar<T>.IsSupported;
    public static Vector512<T> Zero
    {
        get
        {
            if (!Scalar<T>.IsSupported) throw Scalar<T>.Unsupported();
            return default;
        }
    }
    public static Vector512<T> One => Vector512.Create(Scalar<T>.One);
    public static Vector512<T> AllBitsSet => Vector512.Create(Scalar<T>.AllBitsSet);
    public static Vector512<T> Indices
    {
        get
        {
            Vector512<T> result = Zero;
            for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.FromInt(i);
            return result;
        }
    }

    // An element, without a check.
    internal ref T At(int index) => ref Unsafe.Add(ref Unsafe.As<Vector512<T>, T>(ref Unsafe.AsRef(in this)), index);
    internal ref ulong Word(int index) => ref Unsafe.Add(ref Unsafe.As<Vector512<T>, ulong>(ref Unsafe.AsRef(in this)), index);

    public T this[int index] => (uint)index < (uint)Count ? At(index) : throw new ArgumentOutOfRangeException();

    public static Vector512<T> operator +(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Add(left.At(i), right.At(i));
        return result;
    }

    public static Vector512<T> operator -(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Subtract(left.At(i), right.At(i));
        return result;
    }

    public static Vector512<T> operator *(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Multiply(left.At(i), right.At(i));
        return result;
    }

    public static Vector512<T> operator /(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Divide(left.At(i), right.At(i));
        return result;
    }

    public static Vector512<T> operator *(Vector512<T> left, T right) => left * Vector512.Create(right);
    public static Vector512<T> operator *(T left, Vector512<T> right) => Vector512.Create(left) * right;
    public static Vector512<T> operator /(Vector512<T> left, T right) => left / Vector512.Create(right);

    public static Vector512<T> operator -(Vector512<T> value)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.Negate(value.At(i));
        return result;
    }

    public static Vector512<T> operator +(Vector512<T> value)
    {
        if (!Scalar<T>.IsSupported) throw Scalar<T>.Unsupported();
        return value;
    }

    public static Vector512<T> operator &(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = Zero;
        for (int i = 0; i < 8; i++) result.Word(i) = left.Word(i) & right.Word(i);
        return result;
    }

    public static Vector512<T> operator |(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = Zero;
        for (int i = 0; i < 8; i++) result.Word(i) = left.Word(i) | right.Word(i);
        return result;
    }

    public static Vector512<T> operator ^(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = Zero;
        for (int i = 0; i < 8; i++) result.Word(i) = left.Word(i) ^ right.Word(i);
        return result;
    }

    public static Vector512<T> operator ~(Vector512<T> value)
    {
        Vector512<T> result = Zero;
        for (int i = 0; i < 8; i++) result.Word(i) = ~value.Word(i);
        return result;
    }

    public static Vector512<T> operator <<(Vector512<T> value, int shiftCount)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.ShiftLeft(value.At(i), shiftCount);
        return result;
    }

    public static Vector512<T> operator >>(Vector512<T> value, int shiftCount)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.IsFloat || IsSigned ? Scalar<T>.ShiftRightArithmetic(value.At(i), shiftCount) : Scalar<T>.ShiftRightLogical(value.At(i), shiftCount);
        return result;
    }

    public static Vector512<T> operator >>>(Vector512<T> value, int shiftCount)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Count; i++) result.At(i) = Scalar<T>.ShiftRightLogical(value.At(i), shiftCount);
        return result;
    }

    private static bool IsSigned => Scalar<T>.Less(Scalar<T>.FromInt(-1), default!);

    public static bool operator ==(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Count; i++)
        {
            if (!Scalar<T>.Equal(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool operator !=(Vector512<T> left, Vector512<T> right) => !(left == right);

    public bool Equals(Vector512<T> other)
    {
        for (int i = 0; i < Count; i++)
        {
            if (!Scalar<T>.Same(At(i), other.At(i))) return false;
        }
        return true;
    }

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Vector512<T> other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        for (int i = 0; i < Count; i++) hash.Add(At(i));
        return hash.ToHashCode();
    }

    private string ToString(string? format, IFormatProvider? formatProvider)
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

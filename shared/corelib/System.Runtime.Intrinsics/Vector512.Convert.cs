using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Shifts, shuffles and conversions.
public static unsafe partial class Vector512
{
    public static Vector512<byte> ShiftLeft(Vector512<byte> vector, int shiftCount) => vector << shiftCount;
    public static Vector512<byte> ShiftRightLogical(Vector512<byte> vector, int shiftCount) => vector >>> shiftCount;
    [CLSCompliant(false)] public static Vector512<sbyte> ShiftLeft(Vector512<sbyte> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector512<sbyte> ShiftRightLogical(Vector512<sbyte> vector, int shiftCount) => vector >>> shiftCount;
    [CLSCompliant(false)] public static Vector512<sbyte> ShiftRightArithmetic(Vector512<sbyte> vector, int shiftCount) => vector >> shiftCount;
    public static Vector512<short> ShiftLeft(Vector512<short> vector, int shiftCount) => vector << shiftCount;
    public static Vector512<short> ShiftRightLogical(Vector512<short> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector512<short> ShiftRightArithmetic(Vector512<short> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector512<ushort> ShiftLeft(Vector512<ushort> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector512<ushort> ShiftRightLogical(Vector512<ushort> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector512<int> ShiftLeft(Vector512<int> vector, int shiftCount) => vector << shiftCount;
    public static Vector512<int> ShiftRightLogical(Vector512<int> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector512<int> ShiftRightArithmetic(Vector512<int> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector512<uint> ShiftLeft(Vector512<uint> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector512<uint> ShiftRightLogical(Vector512<uint> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector512<long> ShiftLeft(Vector512<long> vector, int shiftCount) => vector << shiftCount;
    public static Vector512<long> ShiftRightLogical(Vector512<long> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector512<long> ShiftRightArithmetic(Vector512<long> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector512<ulong> ShiftLeft(Vector512<ulong> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector512<ulong> ShiftRightLogical(Vector512<ulong> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector512<nint> ShiftLeft(Vector512<nint> vector, int shiftCount) => vector << shiftCount;
    public static Vector512<nint> ShiftRightLogical(Vector512<nint> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector512<nint> ShiftRightArithmetic(Vector512<nint> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector512<nuint> ShiftLeft(Vector512<nuint> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector512<nuint> ShiftRightLogical(Vector512<nuint> vector, int shiftCount) => vector >>> shiftCount;

    [CLSCompliant(false)]
    public static ulong ExtractMostSignificantBits<T>(this Vector512<T> vector)
    {
        ulong bits = 0;
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.IsNegative(vector.At(i))) bits |= 1UL << i;
        }
        return bits;
    }

    public static Vector512<byte> Shuffle(Vector512<byte> vector, Vector512<byte> indices)
    {
        Vector512<byte> result = default;
        for (int i = 0; i < 64; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 64) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector512<sbyte> Shuffle(Vector512<sbyte> vector, Vector512<sbyte> indices)
    {
        Vector512<sbyte> result = default;
        for (int i = 0; i < 64; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 64) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector512<short> Shuffle(Vector512<short> vector, Vector512<short> indices)
    {
        Vector512<short> result = default;
        for (int i = 0; i < 32; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 32) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector512<ushort> Shuffle(Vector512<ushort> vector, Vector512<ushort> indices)
    {
        Vector512<ushort> result = default;
        for (int i = 0; i < 32; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 32) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector512<int> Shuffle(Vector512<int> vector, Vector512<int> indices)
    {
        Vector512<int> result = default;
        for (int i = 0; i < 16; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 16) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector512<uint> Shuffle(Vector512<uint> vector, Vector512<uint> indices)
    {
        Vector512<uint> result = default;
        for (int i = 0; i < 16; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 16) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector512<long> Shuffle(Vector512<long> vector, Vector512<long> indices)
    {
        Vector512<long> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector512<ulong> Shuffle(Vector512<ulong> vector, Vector512<ulong> indices)
    {
        Vector512<ulong> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector512<float> Shuffle(Vector512<float> vector, Vector512<int> indices)
    {
        Vector512<float> result = default;
        for (int i = 0; i < 16; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 16) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector512<double> Shuffle(Vector512<double> vector, Vector512<long> indices)
    {
        Vector512<double> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector512<ushort> WidenLower(Vector512<byte> source)
    {
        Vector512<ushort> result = default;
        for (int i = 0; i < 32; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<ushort> WidenUpper(Vector512<byte> source)
    {
        Vector512<ushort> result = default;
        for (int i = 0; i < 32; i++) result.At(i) = source.At(i + 32);
        return result;
    }

    [CLSCompliant(false)] public static (Vector512<ushort> Lower, Vector512<ushort> Upper) Widen(Vector512<byte> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector512<byte> Narrow(Vector512<ushort> lower, Vector512<ushort> upper)
    {
        Vector512<byte> result = default;
        for (int i = 0; i < 32; i++)
        {
            result.At(i) = unchecked((byte)lower.At(i));
            result.At(i + 32) = unchecked((byte)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector512<short> WidenLower(Vector512<sbyte> source)
    {
        Vector512<short> result = default;
        for (int i = 0; i < 32; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<short> WidenUpper(Vector512<sbyte> source)
    {
        Vector512<short> result = default;
        for (int i = 0; i < 32; i++) result.At(i) = source.At(i + 32);
        return result;
    }

    [CLSCompliant(false)] public static (Vector512<short> Lower, Vector512<short> Upper) Widen(Vector512<sbyte> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector512<sbyte> Narrow(Vector512<short> lower, Vector512<short> upper)
    {
        Vector512<sbyte> result = default;
        for (int i = 0; i < 32; i++)
        {
            result.At(i) = unchecked((sbyte)lower.At(i));
            result.At(i + 32) = unchecked((sbyte)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector512<uint> WidenLower(Vector512<ushort> source)
    {
        Vector512<uint> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<uint> WidenUpper(Vector512<ushort> source)
    {
        Vector512<uint> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i + 16);
        return result;
    }

    [CLSCompliant(false)] public static (Vector512<uint> Lower, Vector512<uint> Upper) Widen(Vector512<ushort> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector512<ushort> Narrow(Vector512<uint> lower, Vector512<uint> upper)
    {
        Vector512<ushort> result = default;
        for (int i = 0; i < 16; i++)
        {
            result.At(i) = unchecked((ushort)lower.At(i));
            result.At(i + 16) = unchecked((ushort)upper.At(i));
        }
        return result;
    }

    public static Vector512<int> WidenLower(Vector512<short> source)
    {
        Vector512<int> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector512<int> WidenUpper(Vector512<short> source)
    {
        Vector512<int> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i + 16);
        return result;
    }

    public static (Vector512<int> Lower, Vector512<int> Upper) Widen(Vector512<short> source) => (WidenLower(source), WidenUpper(source));

    public static Vector512<short> Narrow(Vector512<int> lower, Vector512<int> upper)
    {
        Vector512<short> result = default;
        for (int i = 0; i < 16; i++)
        {
            result.At(i) = unchecked((short)lower.At(i));
            result.At(i + 16) = unchecked((short)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector512<ulong> WidenLower(Vector512<uint> source)
    {
        Vector512<ulong> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<ulong> WidenUpper(Vector512<uint> source)
    {
        Vector512<ulong> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i + 8);
        return result;
    }

    [CLSCompliant(false)] public static (Vector512<ulong> Lower, Vector512<ulong> Upper) Widen(Vector512<uint> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector512<uint> Narrow(Vector512<ulong> lower, Vector512<ulong> upper)
    {
        Vector512<uint> result = default;
        for (int i = 0; i < 8; i++)
        {
            result.At(i) = unchecked((uint)lower.At(i));
            result.At(i + 8) = unchecked((uint)upper.At(i));
        }
        return result;
    }

    public static Vector512<long> WidenLower(Vector512<int> source)
    {
        Vector512<long> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector512<long> WidenUpper(Vector512<int> source)
    {
        Vector512<long> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i + 8);
        return result;
    }

    public static (Vector512<long> Lower, Vector512<long> Upper) Widen(Vector512<int> source) => (WidenLower(source), WidenUpper(source));

    public static Vector512<int> Narrow(Vector512<long> lower, Vector512<long> upper)
    {
        Vector512<int> result = default;
        for (int i = 0; i < 8; i++)
        {
            result.At(i) = unchecked((int)lower.At(i));
            result.At(i + 8) = unchecked((int)upper.At(i));
        }
        return result;
    }

    public static Vector512<double> WidenLower(Vector512<float> source)
    {
        Vector512<double> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector512<double> WidenUpper(Vector512<float> source)
    {
        Vector512<double> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i + 8);
        return result;
    }

    public static (Vector512<double> Lower, Vector512<double> Upper) Widen(Vector512<float> source) => (WidenLower(source), WidenUpper(source));

    public static Vector512<float> Narrow(Vector512<double> lower, Vector512<double> upper)
    {
        Vector512<float> result = default;
        for (int i = 0; i < 8; i++)
        {
            result.At(i) = unchecked((float)lower.At(i));
            result.At(i + 8) = unchecked((float)upper.At(i));
        }
        return result;
    }

    public static Vector512<float> ConvertToSingle(Vector512<int> vector)
    {
        Vector512<float> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = (float)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<float> ConvertToSingle(Vector512<uint> vector)
    {
        Vector512<float> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = (float)vector.At(i);
        return result;
    }

    public static Vector512<double> ConvertToDouble(Vector512<long> vector)
    {
        Vector512<double> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (double)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<double> ConvertToDouble(Vector512<ulong> vector)
    {
        Vector512<double> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (double)vector.At(i);
        return result;
    }

    public static Vector512<int> ConvertToInt32(Vector512<float> vector)
    {
        Vector512<int> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = (int)vector.At(i);
        return result;
    }

    public static Vector512<int> ConvertToInt32Native(Vector512<float> vector)
    {
        Vector512<int> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = (int)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<uint> ConvertToUInt32(Vector512<float> vector)
    {
        Vector512<uint> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = (uint)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<uint> ConvertToUInt32Native(Vector512<float> vector)
    {
        Vector512<uint> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = (uint)vector.At(i);
        return result;
    }

    public static Vector512<long> ConvertToInt64(Vector512<double> vector)
    {
        Vector512<long> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (long)vector.At(i);
        return result;
    }

    public static Vector512<long> ConvertToInt64Native(Vector512<double> vector)
    {
        Vector512<long> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (long)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<ulong> ConvertToUInt64(Vector512<double> vector)
    {
        Vector512<ulong> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (ulong)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector512<ulong> ConvertToUInt64Native(Vector512<double> vector)
    {
        Vector512<ulong> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (ulong)vector.At(i);
        return result;
    }
}

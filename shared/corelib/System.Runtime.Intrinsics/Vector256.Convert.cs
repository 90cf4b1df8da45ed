using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Shifts, shuffles and conversions.
public static unsafe partial class Vector256
{
    public static Vector256<byte> ShiftLeft(Vector256<byte> vector, int shiftCount) => vector << shiftCount;
    public static Vector256<byte> ShiftRightLogical(Vector256<byte> vector, int shiftCount) => vector >>> shiftCount;
    [CLSCompliant(false)] public static Vector256<sbyte> ShiftLeft(Vector256<sbyte> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector256<sbyte> ShiftRightLogical(Vector256<sbyte> vector, int shiftCount) => vector >>> shiftCount;
    [CLSCompliant(false)] public static Vector256<sbyte> ShiftRightArithmetic(Vector256<sbyte> vector, int shiftCount) => vector >> shiftCount;
    public static Vector256<short> ShiftLeft(Vector256<short> vector, int shiftCount) => vector << shiftCount;
    public static Vector256<short> ShiftRightLogical(Vector256<short> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector256<short> ShiftRightArithmetic(Vector256<short> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector256<ushort> ShiftLeft(Vector256<ushort> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector256<ushort> ShiftRightLogical(Vector256<ushort> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector256<int> ShiftLeft(Vector256<int> vector, int shiftCount) => vector << shiftCount;
    public static Vector256<int> ShiftRightLogical(Vector256<int> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector256<int> ShiftRightArithmetic(Vector256<int> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector256<uint> ShiftLeft(Vector256<uint> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector256<uint> ShiftRightLogical(Vector256<uint> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector256<long> ShiftLeft(Vector256<long> vector, int shiftCount) => vector << shiftCount;
    public static Vector256<long> ShiftRightLogical(Vector256<long> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector256<long> ShiftRightArithmetic(Vector256<long> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector256<ulong> ShiftLeft(Vector256<ulong> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector256<ulong> ShiftRightLogical(Vector256<ulong> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector256<nint> ShiftLeft(Vector256<nint> vector, int shiftCount) => vector << shiftCount;
    public static Vector256<nint> ShiftRightLogical(Vector256<nint> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector256<nint> ShiftRightArithmetic(Vector256<nint> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector256<nuint> ShiftLeft(Vector256<nuint> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector256<nuint> ShiftRightLogical(Vector256<nuint> vector, int shiftCount) => vector >>> shiftCount;

    [CLSCompliant(false)]
    public static uint ExtractMostSignificantBits<T>(this Vector256<T> vector)
    {
        uint bits = 0;
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.IsNegative(vector.At(i))) bits |= 1u << i;
        }
        return bits;
    }

    public static Vector256<byte> Shuffle(Vector256<byte> vector, Vector256<byte> indices)
    {
        Vector256<byte> result = default;
        for (int i = 0; i < 32; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 32) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector256<sbyte> Shuffle(Vector256<sbyte> vector, Vector256<sbyte> indices)
    {
        Vector256<sbyte> result = default;
        for (int i = 0; i < 32; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 32) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector256<short> Shuffle(Vector256<short> vector, Vector256<short> indices)
    {
        Vector256<short> result = default;
        for (int i = 0; i < 16; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 16) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector256<ushort> Shuffle(Vector256<ushort> vector, Vector256<ushort> indices)
    {
        Vector256<ushort> result = default;
        for (int i = 0; i < 16; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 16) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector256<int> Shuffle(Vector256<int> vector, Vector256<int> indices)
    {
        Vector256<int> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector256<uint> Shuffle(Vector256<uint> vector, Vector256<uint> indices)
    {
        Vector256<uint> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector256<long> Shuffle(Vector256<long> vector, Vector256<long> indices)
    {
        Vector256<long> result = default;
        for (int i = 0; i < 4; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 4) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector256<ulong> Shuffle(Vector256<ulong> vector, Vector256<ulong> indices)
    {
        Vector256<ulong> result = default;
        for (int i = 0; i < 4; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 4) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector256<float> Shuffle(Vector256<float> vector, Vector256<int> indices)
    {
        Vector256<float> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector256<double> Shuffle(Vector256<double> vector, Vector256<long> indices)
    {
        Vector256<double> result = default;
        for (int i = 0; i < 4; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 4) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector256<ushort> WidenLower(Vector256<byte> source)
    {
        Vector256<ushort> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<ushort> WidenUpper(Vector256<byte> source)
    {
        Vector256<ushort> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i + 16);
        return result;
    }

    [CLSCompliant(false)] public static (Vector256<ushort> Lower, Vector256<ushort> Upper) Widen(Vector256<byte> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector256<byte> Narrow(Vector256<ushort> lower, Vector256<ushort> upper)
    {
        Vector256<byte> result = default;
        for (int i = 0; i < 16; i++)
        {
            result.At(i) = unchecked((byte)lower.At(i));
            result.At(i + 16) = unchecked((byte)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector256<short> WidenLower(Vector256<sbyte> source)
    {
        Vector256<short> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<short> WidenUpper(Vector256<sbyte> source)
    {
        Vector256<short> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i + 16);
        return result;
    }

    [CLSCompliant(false)] public static (Vector256<short> Lower, Vector256<short> Upper) Widen(Vector256<sbyte> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector256<sbyte> Narrow(Vector256<short> lower, Vector256<short> upper)
    {
        Vector256<sbyte> result = default;
        for (int i = 0; i < 16; i++)
        {
            result.At(i) = unchecked((sbyte)lower.At(i));
            result.At(i + 16) = unchecked((sbyte)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector256<uint> WidenLower(Vector256<ushort> source)
    {
        Vector256<uint> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<uint> WidenUpper(Vector256<ushort> source)
    {
        Vector256<uint> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i + 8);
        return result;
    }

    [CLSCompliant(false)] public static (Vector256<uint> Lower, Vector256<uint> Upper) Widen(Vector256<ushort> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector256<ushort> Narrow(Vector256<uint> lower, Vector256<uint> upper)
    {
        Vector256<ushort> result = default;
        for (int i = 0; i < 8; i++)
        {
            result.At(i) = unchecked((ushort)lower.At(i));
            result.At(i + 8) = unchecked((ushort)upper.At(i));
        }
        return result;
    }

    public static Vector256<int> WidenLower(Vector256<short> source)
    {
        Vector256<int> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector256<int> WidenUpper(Vector256<short> source)
    {
        Vector256<int> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i + 8);
        return result;
    }

    public static (Vector256<int> Lower, Vector256<int> Upper) Widen(Vector256<short> source) => (WidenLower(source), WidenUpper(source));

    public static Vector256<short> Narrow(Vector256<int> lower, Vector256<int> upper)
    {
        Vector256<short> result = default;
        for (int i = 0; i < 8; i++)
        {
            result.At(i) = unchecked((short)lower.At(i));
            result.At(i + 8) = unchecked((short)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector256<ulong> WidenLower(Vector256<uint> source)
    {
        Vector256<ulong> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<ulong> WidenUpper(Vector256<uint> source)
    {
        Vector256<ulong> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    [CLSCompliant(false)] public static (Vector256<ulong> Lower, Vector256<ulong> Upper) Widen(Vector256<uint> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector256<uint> Narrow(Vector256<ulong> lower, Vector256<ulong> upper)
    {
        Vector256<uint> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((uint)lower.At(i));
            result.At(i + 4) = unchecked((uint)upper.At(i));
        }
        return result;
    }

    public static Vector256<long> WidenLower(Vector256<int> source)
    {
        Vector256<long> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector256<long> WidenUpper(Vector256<int> source)
    {
        Vector256<long> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    public static (Vector256<long> Lower, Vector256<long> Upper) Widen(Vector256<int> source) => (WidenLower(source), WidenUpper(source));

    public static Vector256<int> Narrow(Vector256<long> lower, Vector256<long> upper)
    {
        Vector256<int> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((int)lower.At(i));
            result.At(i + 4) = unchecked((int)upper.At(i));
        }
        return result;
    }

    public static Vector256<double> WidenLower(Vector256<float> source)
    {
        Vector256<double> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector256<double> WidenUpper(Vector256<float> source)
    {
        Vector256<double> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    public static (Vector256<double> Lower, Vector256<double> Upper) Widen(Vector256<float> source) => (WidenLower(source), WidenUpper(source));

    public static Vector256<float> Narrow(Vector256<double> lower, Vector256<double> upper)
    {
        Vector256<float> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((float)lower.At(i));
            result.At(i + 4) = unchecked((float)upper.At(i));
        }
        return result;
    }

    public static Vector256<float> ConvertToSingle(Vector256<int> vector)
    {
        Vector256<float> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (float)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<float> ConvertToSingle(Vector256<uint> vector)
    {
        Vector256<float> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (float)vector.At(i);
        return result;
    }

    public static Vector256<double> ConvertToDouble(Vector256<long> vector)
    {
        Vector256<double> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (double)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<double> ConvertToDouble(Vector256<ulong> vector)
    {
        Vector256<double> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (double)vector.At(i);
        return result;
    }

    public static Vector256<int> ConvertToInt32(Vector256<float> vector)
    {
        Vector256<int> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (int)vector.At(i);
        return result;
    }

    public static Vector256<int> ConvertToInt32Native(Vector256<float> vector)
    {
        Vector256<int> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (int)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<uint> ConvertToUInt32(Vector256<float> vector)
    {
        Vector256<uint> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (uint)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<uint> ConvertToUInt32Native(Vector256<float> vector)
    {
        Vector256<uint> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (uint)vector.At(i);
        return result;
    }

    public static Vector256<long> ConvertToInt64(Vector256<double> vector)
    {
        Vector256<long> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (long)vector.At(i);
        return result;
    }

    public static Vector256<long> ConvertToInt64Native(Vector256<double> vector)
    {
        Vector256<long> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (long)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<ulong> ConvertToUInt64(Vector256<double> vector)
    {
        Vector256<ulong> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (ulong)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector256<ulong> ConvertToUInt64Native(Vector256<double> vector)
    {
        Vector256<ulong> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (ulong)vector.At(i);
        return result;
    }
}

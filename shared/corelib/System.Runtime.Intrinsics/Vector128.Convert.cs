using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Shifts, shuffles and conversions.
public static unsafe partial class Vector128
{
    public static Vector128<byte> ShiftLeft(Vector128<byte> vector, int shiftCount) => vector << shiftCount;
    public static Vector128<byte> ShiftRightLogical(Vector128<byte> vector, int shiftCount) => vector >>> shiftCount;
    [CLSCompliant(false)] public static Vector128<sbyte> ShiftLeft(Vector128<sbyte> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector128<sbyte> ShiftRightLogical(Vector128<sbyte> vector, int shiftCount) => vector >>> shiftCount;
    [CLSCompliant(false)] public static Vector128<sbyte> ShiftRightArithmetic(Vector128<sbyte> vector, int shiftCount) => vector >> shiftCount;
    public static Vector128<short> ShiftLeft(Vector128<short> vector, int shiftCount) => vector << shiftCount;
    public static Vector128<short> ShiftRightLogical(Vector128<short> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector128<short> ShiftRightArithmetic(Vector128<short> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector128<ushort> ShiftLeft(Vector128<ushort> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector128<ushort> ShiftRightLogical(Vector128<ushort> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector128<int> ShiftLeft(Vector128<int> vector, int shiftCount) => vector << shiftCount;
    public static Vector128<int> ShiftRightLogical(Vector128<int> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector128<int> ShiftRightArithmetic(Vector128<int> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector128<uint> ShiftLeft(Vector128<uint> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector128<uint> ShiftRightLogical(Vector128<uint> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector128<long> ShiftLeft(Vector128<long> vector, int shiftCount) => vector << shiftCount;
    public static Vector128<long> ShiftRightLogical(Vector128<long> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector128<long> ShiftRightArithmetic(Vector128<long> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector128<ulong> ShiftLeft(Vector128<ulong> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector128<ulong> ShiftRightLogical(Vector128<ulong> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector128<nint> ShiftLeft(Vector128<nint> vector, int shiftCount) => vector << shiftCount;
    public static Vector128<nint> ShiftRightLogical(Vector128<nint> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector128<nint> ShiftRightArithmetic(Vector128<nint> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector128<nuint> ShiftLeft(Vector128<nuint> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector128<nuint> ShiftRightLogical(Vector128<nuint> vector, int shiftCount) => vector >>> shiftCount;

    [CLSCompliant(false)]
    public static uint ExtractMostSignificantBits<T>(this Vector128<T> vector)
    {
        uint bits = 0;
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.IsNegative(vector.At(i))) bits |= 1u << i;
        }
        return bits;
    }

    public static Vector128<byte> Shuffle(Vector128<byte> vector, Vector128<byte> indices)
    {
        Vector128<byte> result = default;
        for (int i = 0; i < 16; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 16) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector128<sbyte> Shuffle(Vector128<sbyte> vector, Vector128<sbyte> indices)
    {
        Vector128<sbyte> result = default;
        for (int i = 0; i < 16; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 16) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector128<short> Shuffle(Vector128<short> vector, Vector128<short> indices)
    {
        Vector128<short> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector128<ushort> Shuffle(Vector128<ushort> vector, Vector128<ushort> indices)
    {
        Vector128<ushort> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector128<int> Shuffle(Vector128<int> vector, Vector128<int> indices)
    {
        Vector128<int> result = default;
        for (int i = 0; i < 4; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 4) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector128<uint> Shuffle(Vector128<uint> vector, Vector128<uint> indices)
    {
        Vector128<uint> result = default;
        for (int i = 0; i < 4; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 4) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector128<long> Shuffle(Vector128<long> vector, Vector128<long> indices)
    {
        Vector128<long> result = default;
        for (int i = 0; i < 2; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 2) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector128<ulong> Shuffle(Vector128<ulong> vector, Vector128<ulong> indices)
    {
        Vector128<ulong> result = default;
        for (int i = 0; i < 2; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 2) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector128<float> Shuffle(Vector128<float> vector, Vector128<int> indices)
    {
        Vector128<float> result = default;
        for (int i = 0; i < 4; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 4) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector128<double> Shuffle(Vector128<double> vector, Vector128<long> indices)
    {
        Vector128<double> result = default;
        for (int i = 0; i < 2; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 2) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector128<ushort> WidenLower(Vector128<byte> source)
    {
        Vector128<ushort> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<ushort> WidenUpper(Vector128<byte> source)
    {
        Vector128<ushort> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i + 8);
        return result;
    }

    [CLSCompliant(false)] public static (Vector128<ushort> Lower, Vector128<ushort> Upper) Widen(Vector128<byte> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper)
    {
        Vector128<byte> result = default;
        for (int i = 0; i < 8; i++)
        {
            result.At(i) = unchecked((byte)lower.At(i));
            result.At(i + 8) = unchecked((byte)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector128<short> WidenLower(Vector128<sbyte> source)
    {
        Vector128<short> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<short> WidenUpper(Vector128<sbyte> source)
    {
        Vector128<short> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i + 8);
        return result;
    }

    [CLSCompliant(false)] public static (Vector128<short> Lower, Vector128<short> Upper) Widen(Vector128<sbyte> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector128<sbyte> Narrow(Vector128<short> lower, Vector128<short> upper)
    {
        Vector128<sbyte> result = default;
        for (int i = 0; i < 8; i++)
        {
            result.At(i) = unchecked((sbyte)lower.At(i));
            result.At(i + 8) = unchecked((sbyte)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector128<uint> WidenLower(Vector128<ushort> source)
    {
        Vector128<uint> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<uint> WidenUpper(Vector128<ushort> source)
    {
        Vector128<uint> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    [CLSCompliant(false)] public static (Vector128<uint> Lower, Vector128<uint> Upper) Widen(Vector128<ushort> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector128<ushort> Narrow(Vector128<uint> lower, Vector128<uint> upper)
    {
        Vector128<ushort> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((ushort)lower.At(i));
            result.At(i + 4) = unchecked((ushort)upper.At(i));
        }
        return result;
    }

    public static Vector128<int> WidenLower(Vector128<short> source)
    {
        Vector128<int> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector128<int> WidenUpper(Vector128<short> source)
    {
        Vector128<int> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    public static (Vector128<int> Lower, Vector128<int> Upper) Widen(Vector128<short> source) => (WidenLower(source), WidenUpper(source));

    public static Vector128<short> Narrow(Vector128<int> lower, Vector128<int> upper)
    {
        Vector128<short> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((short)lower.At(i));
            result.At(i + 4) = unchecked((short)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector128<ulong> WidenLower(Vector128<uint> source)
    {
        Vector128<ulong> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<ulong> WidenUpper(Vector128<uint> source)
    {
        Vector128<ulong> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i + 2);
        return result;
    }

    [CLSCompliant(false)] public static (Vector128<ulong> Lower, Vector128<ulong> Upper) Widen(Vector128<uint> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector128<uint> Narrow(Vector128<ulong> lower, Vector128<ulong> upper)
    {
        Vector128<uint> result = default;
        for (int i = 0; i < 2; i++)
        {
            result.At(i) = unchecked((uint)lower.At(i));
            result.At(i + 2) = unchecked((uint)upper.At(i));
        }
        return result;
    }

    public static Vector128<long> WidenLower(Vector128<int> source)
    {
        Vector128<long> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector128<long> WidenUpper(Vector128<int> source)
    {
        Vector128<long> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i + 2);
        return result;
    }

    public static (Vector128<long> Lower, Vector128<long> Upper) Widen(Vector128<int> source) => (WidenLower(source), WidenUpper(source));

    public static Vector128<int> Narrow(Vector128<long> lower, Vector128<long> upper)
    {
        Vector128<int> result = default;
        for (int i = 0; i < 2; i++)
        {
            result.At(i) = unchecked((int)lower.At(i));
            result.At(i + 2) = unchecked((int)upper.At(i));
        }
        return result;
    }

    public static Vector128<double> WidenLower(Vector128<float> source)
    {
        Vector128<double> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector128<double> WidenUpper(Vector128<float> source)
    {
        Vector128<double> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i + 2);
        return result;
    }

    public static (Vector128<double> Lower, Vector128<double> Upper) Widen(Vector128<float> source) => (WidenLower(source), WidenUpper(source));

    public static Vector128<float> Narrow(Vector128<double> lower, Vector128<double> upper)
    {
        Vector128<float> result = default;
        for (int i = 0; i < 2; i++)
        {
            result.At(i) = unchecked((float)lower.At(i));
            result.At(i + 2) = unchecked((float)upper.At(i));
        }
        return result;
    }

    public static Vector128<float> ConvertToSingle(Vector128<int> vector)
    {
        Vector128<float> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (float)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<float> ConvertToSingle(Vector128<uint> vector)
    {
        Vector128<float> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (float)vector.At(i);
        return result;
    }

    public static Vector128<double> ConvertToDouble(Vector128<long> vector)
    {
        Vector128<double> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (double)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<double> ConvertToDouble(Vector128<ulong> vector)
    {
        Vector128<double> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (double)vector.At(i);
        return result;
    }

    public static Vector128<int> ConvertToInt32(Vector128<float> vector)
    {
        Vector128<int> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (int)vector.At(i);
        return result;
    }

    public static Vector128<int> ConvertToInt32Native(Vector128<float> vector)
    {
        Vector128<int> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (int)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<uint> ConvertToUInt32(Vector128<float> vector)
    {
        Vector128<uint> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (uint)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<uint> ConvertToUInt32Native(Vector128<float> vector)
    {
        Vector128<uint> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (uint)vector.At(i);
        return result;
    }

    public static Vector128<long> ConvertToInt64(Vector128<double> vector)
    {
        Vector128<long> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (long)vector.At(i);
        return result;
    }

    public static Vector128<long> ConvertToInt64Native(Vector128<double> vector)
    {
        Vector128<long> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (long)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<ulong> ConvertToUInt64(Vector128<double> vector)
    {
        Vector128<ulong> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (ulong)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector128<ulong> ConvertToUInt64Native(Vector128<double> vector)
    {
        Vector128<ulong> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (ulong)vector.At(i);
        return result;
    }
}

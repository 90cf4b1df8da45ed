using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Shifts, shuffles and conversions.
public static unsafe partial class Vector64
{
    public static Vector64<byte> ShiftLeft(Vector64<byte> vector, int shiftCount) => vector << shiftCount;
    public static Vector64<byte> ShiftRightLogical(Vector64<byte> vector, int shiftCount) => vector >>> shiftCount;
    [CLSCompliant(false)] public static Vector64<sbyte> ShiftLeft(Vector64<sbyte> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector64<sbyte> ShiftRightLogical(Vector64<sbyte> vector, int shiftCount) => vector >>> shiftCount;
    [CLSCompliant(false)] public static Vector64<sbyte> ShiftRightArithmetic(Vector64<sbyte> vector, int shiftCount) => vector >> shiftCount;
    public static Vector64<short> ShiftLeft(Vector64<short> vector, int shiftCount) => vector << shiftCount;
    public static Vector64<short> ShiftRightLogical(Vector64<short> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector64<short> ShiftRightArithmetic(Vector64<short> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector64<ushort> ShiftLeft(Vector64<ushort> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector64<ushort> ShiftRightLogical(Vector64<ushort> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector64<int> ShiftLeft(Vector64<int> vector, int shiftCount) => vector << shiftCount;
    public static Vector64<int> ShiftRightLogical(Vector64<int> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector64<int> ShiftRightArithmetic(Vector64<int> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector64<uint> ShiftLeft(Vector64<uint> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector64<uint> ShiftRightLogical(Vector64<uint> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector64<long> ShiftLeft(Vector64<long> vector, int shiftCount) => vector << shiftCount;
    public static Vector64<long> ShiftRightLogical(Vector64<long> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector64<long> ShiftRightArithmetic(Vector64<long> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector64<ulong> ShiftLeft(Vector64<ulong> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector64<ulong> ShiftRightLogical(Vector64<ulong> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector64<nint> ShiftLeft(Vector64<nint> vector, int shiftCount) => vector << shiftCount;
    public static Vector64<nint> ShiftRightLogical(Vector64<nint> vector, int shiftCount) => vector >>> shiftCount;
    public static Vector64<nint> ShiftRightArithmetic(Vector64<nint> vector, int shiftCount) => vector >> shiftCount;
    [CLSCompliant(false)] public static Vector64<nuint> ShiftLeft(Vector64<nuint> vector, int shiftCount) => vector << shiftCount;
    [CLSCompliant(false)] public static Vector64<nuint> ShiftRightLogical(Vector64<nuint> vector, int shiftCount) => vector >>> shiftCount;

    [CLSCompliant(false)]
    public static uint ExtractMostSignificantBits<T>(this Vector64<T> vector)
    {
        uint bits = 0;
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.IsNegative(vector.At(i))) bits |= 1u << i;
        }
        return bits;
    }

    public static Vector64<byte> Shuffle(Vector64<byte> vector, Vector64<byte> indices)
    {
        Vector64<byte> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector64<sbyte> Shuffle(Vector64<sbyte> vector, Vector64<sbyte> indices)
    {
        Vector64<sbyte> result = default;
        for (int i = 0; i < 8; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 8) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector64<short> Shuffle(Vector64<short> vector, Vector64<short> indices)
    {
        Vector64<short> result = default;
        for (int i = 0; i < 4; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 4) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector64<ushort> Shuffle(Vector64<ushort> vector, Vector64<ushort> indices)
    {
        Vector64<ushort> result = default;
        for (int i = 0; i < 4; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 4) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector64<int> Shuffle(Vector64<int> vector, Vector64<int> indices)
    {
        Vector64<int> result = default;
        for (int i = 0; i < 2; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 2) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector64<uint> Shuffle(Vector64<uint> vector, Vector64<uint> indices)
    {
        Vector64<uint> result = default;
        for (int i = 0; i < 2; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 2) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    public static Vector64<float> Shuffle(Vector64<float> vector, Vector64<int> indices)
    {
        Vector64<float> result = default;
        for (int i = 0; i < 2; i++)
        {
            ulong index = (ulong)indices.At(i);
            if (index < 2) result.At(i) = vector.At((int)index);
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector64<ushort> WidenLower(Vector64<byte> source)
    {
        Vector64<ushort> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<ushort> WidenUpper(Vector64<byte> source)
    {
        Vector64<ushort> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    [CLSCompliant(false)] public static (Vector64<ushort> Lower, Vector64<ushort> Upper) Widen(Vector64<byte> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector64<byte> Narrow(Vector64<ushort> lower, Vector64<ushort> upper)
    {
        Vector64<byte> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((byte)lower.At(i));
            result.At(i + 4) = unchecked((byte)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector64<short> WidenLower(Vector64<sbyte> source)
    {
        Vector64<short> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<short> WidenUpper(Vector64<sbyte> source)
    {
        Vector64<short> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    [CLSCompliant(false)] public static (Vector64<short> Lower, Vector64<short> Upper) Widen(Vector64<sbyte> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector64<sbyte> Narrow(Vector64<short> lower, Vector64<short> upper)
    {
        Vector64<sbyte> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((sbyte)lower.At(i));
            result.At(i + 4) = unchecked((sbyte)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector64<uint> WidenLower(Vector64<ushort> source)
    {
        Vector64<uint> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<uint> WidenUpper(Vector64<ushort> source)
    {
        Vector64<uint> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i + 2);
        return result;
    }

    [CLSCompliant(false)] public static (Vector64<uint> Lower, Vector64<uint> Upper) Widen(Vector64<ushort> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector64<ushort> Narrow(Vector64<uint> lower, Vector64<uint> upper)
    {
        Vector64<ushort> result = default;
        for (int i = 0; i < 2; i++)
        {
            result.At(i) = unchecked((ushort)lower.At(i));
            result.At(i + 2) = unchecked((ushort)upper.At(i));
        }
        return result;
    }

    public static Vector64<int> WidenLower(Vector64<short> source)
    {
        Vector64<int> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector64<int> WidenUpper(Vector64<short> source)
    {
        Vector64<int> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = source.At(i + 2);
        return result;
    }

    public static (Vector64<int> Lower, Vector64<int> Upper) Widen(Vector64<short> source) => (WidenLower(source), WidenUpper(source));

    public static Vector64<short> Narrow(Vector64<int> lower, Vector64<int> upper)
    {
        Vector64<short> result = default;
        for (int i = 0; i < 2; i++)
        {
            result.At(i) = unchecked((short)lower.At(i));
            result.At(i + 2) = unchecked((short)upper.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector64<ulong> WidenLower(Vector64<uint> source)
    {
        Vector64<ulong> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<ulong> WidenUpper(Vector64<uint> source)
    {
        Vector64<ulong> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = source.At(i + 1);
        return result;
    }

    [CLSCompliant(false)] public static (Vector64<ulong> Lower, Vector64<ulong> Upper) Widen(Vector64<uint> source) => (WidenLower(source), WidenUpper(source));

    [CLSCompliant(false)] public static Vector64<uint> Narrow(Vector64<ulong> lower, Vector64<ulong> upper)
    {
        Vector64<uint> result = default;
        for (int i = 0; i < 1; i++)
        {
            result.At(i) = unchecked((uint)lower.At(i));
            result.At(i + 1) = unchecked((uint)upper.At(i));
        }
        return result;
    }

    public static Vector64<long> WidenLower(Vector64<int> source)
    {
        Vector64<long> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector64<long> WidenUpper(Vector64<int> source)
    {
        Vector64<long> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = source.At(i + 1);
        return result;
    }

    public static (Vector64<long> Lower, Vector64<long> Upper) Widen(Vector64<int> source) => (WidenLower(source), WidenUpper(source));

    public static Vector64<int> Narrow(Vector64<long> lower, Vector64<long> upper)
    {
        Vector64<int> result = default;
        for (int i = 0; i < 1; i++)
        {
            result.At(i) = unchecked((int)lower.At(i));
            result.At(i + 1) = unchecked((int)upper.At(i));
        }
        return result;
    }

    public static Vector64<double> WidenLower(Vector64<float> source)
    {
        Vector64<double> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector64<double> WidenUpper(Vector64<float> source)
    {
        Vector64<double> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = source.At(i + 1);
        return result;
    }

    public static (Vector64<double> Lower, Vector64<double> Upper) Widen(Vector64<float> source) => (WidenLower(source), WidenUpper(source));

    public static Vector64<float> Narrow(Vector64<double> lower, Vector64<double> upper)
    {
        Vector64<float> result = default;
        for (int i = 0; i < 1; i++)
        {
            result.At(i) = unchecked((float)lower.At(i));
            result.At(i + 1) = unchecked((float)upper.At(i));
        }
        return result;
    }

    public static Vector64<float> ConvertToSingle(Vector64<int> vector)
    {
        Vector64<float> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (float)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<float> ConvertToSingle(Vector64<uint> vector)
    {
        Vector64<float> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (float)vector.At(i);
        return result;
    }

    public static Vector64<double> ConvertToDouble(Vector64<long> vector)
    {
        Vector64<double> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = (double)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<double> ConvertToDouble(Vector64<ulong> vector)
    {
        Vector64<double> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = (double)vector.At(i);
        return result;
    }

    public static Vector64<int> ConvertToInt32(Vector64<float> vector)
    {
        Vector64<int> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (int)vector.At(i);
        return result;
    }

    public static Vector64<int> ConvertToInt32Native(Vector64<float> vector)
    {
        Vector64<int> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (int)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<uint> ConvertToUInt32(Vector64<float> vector)
    {
        Vector64<uint> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (uint)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<uint> ConvertToUInt32Native(Vector64<float> vector)
    {
        Vector64<uint> result = default;
        for (int i = 0; i < 2; i++) result.At(i) = (uint)vector.At(i);
        return result;
    }

    public static Vector64<long> ConvertToInt64(Vector64<double> vector)
    {
        Vector64<long> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = (long)vector.At(i);
        return result;
    }

    public static Vector64<long> ConvertToInt64Native(Vector64<double> vector)
    {
        Vector64<long> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = (long)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<ulong> ConvertToUInt64(Vector64<double> vector)
    {
        Vector64<ulong> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = (ulong)vector.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector64<ulong> ConvertToUInt64Native(Vector64<double> vector)
    {
        Vector64<ulong> result = default;
        for (int i = 0; i < 1; i++) result.At(i) = (ulong)vector.At(i);
        return result;
    }
}

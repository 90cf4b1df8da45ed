using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
namespace System.Numerics;

// Shifts, shuffles and conversions.
public static unsafe partial class Vector
{
    public static Vector<byte> ShiftLeft(Vector<byte> value, int shiftCount) => value << shiftCount;
    public static Vector<byte> ShiftRightLogical(Vector<byte> value, int shiftCount) => value >>> shiftCount;
    [CLSCompliant(false)] public static Vector<sbyte> ShiftLeft(Vector<sbyte> value, int shiftCount) => value << shiftCount;
    [CLSCompliant(false)] public static Vector<sbyte> ShiftRightLogical(Vector<sbyte> value, int shiftCount) => value >>> shiftCount;
    [CLSCompliant(false)] public static Vector<sbyte> ShiftRightArithmetic(Vector<sbyte> value, int shiftCount) => value >> shiftCount;
    public static Vector<short> ShiftLeft(Vector<short> value, int shiftCount) => value << shiftCount;
    public static Vector<short> ShiftRightLogical(Vector<short> value, int shiftCount) => value >>> shiftCount;
    public static Vector<short> ShiftRightArithmetic(Vector<short> value, int shiftCount) => value >> shiftCount;
    [CLSCompliant(false)] public static Vector<ushort> ShiftLeft(Vector<ushort> value, int shiftCount) => value << shiftCount;
    [CLSCompliant(false)] public static Vector<ushort> ShiftRightLogical(Vector<ushort> value, int shiftCount) => value >>> shiftCount;
    public static Vector<int> ShiftLeft(Vector<int> value, int shiftCount) => value << shiftCount;
    public static Vector<int> ShiftRightLogical(Vector<int> value, int shiftCount) => value >>> shiftCount;
    public static Vector<int> ShiftRightArithmetic(Vector<int> value, int shiftCount) => value >> shiftCount;
    [CLSCompliant(false)] public static Vector<uint> ShiftLeft(Vector<uint> value, int shiftCount) => value << shiftCount;
    [CLSCompliant(false)] public static Vector<uint> ShiftRightLogical(Vector<uint> value, int shiftCount) => value >>> shiftCount;
    public static Vector<long> ShiftLeft(Vector<long> value, int shiftCount) => value << shiftCount;
    public static Vector<long> ShiftRightLogical(Vector<long> value, int shiftCount) => value >>> shiftCount;
    public static Vector<long> ShiftRightArithmetic(Vector<long> value, int shiftCount) => value >> shiftCount;
    [CLSCompliant(false)] public static Vector<ulong> ShiftLeft(Vector<ulong> value, int shiftCount) => value << shiftCount;
    [CLSCompliant(false)] public static Vector<ulong> ShiftRightLogical(Vector<ulong> value, int shiftCount) => value >>> shiftCount;
    public static Vector<nint> ShiftLeft(Vector<nint> value, int shiftCount) => value << shiftCount;
    public static Vector<nint> ShiftRightLogical(Vector<nint> value, int shiftCount) => value >>> shiftCount;
    public static Vector<nint> ShiftRightArithmetic(Vector<nint> value, int shiftCount) => value >> shiftCount;
    [CLSCompliant(false)] public static Vector<nuint> ShiftLeft(Vector<nuint> value, int shiftCount) => value << shiftCount;
    [CLSCompliant(false)] public static Vector<nuint> ShiftRightLogical(Vector<nuint> value, int shiftCount) => value >>> shiftCount;

    [CLSCompliant(false)] public static Vector<ushort> WidenLower(Vector<byte> source)
    {
        Vector<ushort> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<ushort> WidenUpper(Vector<byte> source)
    {
        Vector<ushort> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i + 16);
        return result;
    }

    [CLSCompliant(false)] public static void Widen(Vector<byte> source, out Vector<ushort> low, out Vector<ushort> high)
    {
        low = WidenLower(source);
        high = WidenUpper(source);
    }

    [CLSCompliant(false)] public static Vector<byte> Narrow(Vector<ushort> low, Vector<ushort> high)
    {
        Vector<byte> result = default;
        for (int i = 0; i < 16; i++)
        {
            result.At(i) = unchecked((byte)low.At(i));
            result.At(i + 16) = unchecked((byte)high.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector<short> WidenLower(Vector<sbyte> source)
    {
        Vector<short> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<short> WidenUpper(Vector<sbyte> source)
    {
        Vector<short> result = default;
        for (int i = 0; i < 16; i++) result.At(i) = source.At(i + 16);
        return result;
    }

    [CLSCompliant(false)] public static void Widen(Vector<sbyte> source, out Vector<short> low, out Vector<short> high)
    {
        low = WidenLower(source);
        high = WidenUpper(source);
    }

    [CLSCompliant(false)] public static Vector<sbyte> Narrow(Vector<short> low, Vector<short> high)
    {
        Vector<sbyte> result = default;
        for (int i = 0; i < 16; i++)
        {
            result.At(i) = unchecked((sbyte)low.At(i));
            result.At(i + 16) = unchecked((sbyte)high.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector<uint> WidenLower(Vector<ushort> source)
    {
        Vector<uint> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<uint> WidenUpper(Vector<ushort> source)
    {
        Vector<uint> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i + 8);
        return result;
    }

    [CLSCompliant(false)] public static void Widen(Vector<ushort> source, out Vector<uint> low, out Vector<uint> high)
    {
        low = WidenLower(source);
        high = WidenUpper(source);
    }

    [CLSCompliant(false)] public static Vector<ushort> Narrow(Vector<uint> low, Vector<uint> high)
    {
        Vector<ushort> result = default;
        for (int i = 0; i < 8; i++)
        {
            result.At(i) = unchecked((ushort)low.At(i));
            result.At(i + 8) = unchecked((ushort)high.At(i));
        }
        return result;
    }

    public static Vector<int> WidenLower(Vector<short> source)
    {
        Vector<int> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector<int> WidenUpper(Vector<short> source)
    {
        Vector<int> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = source.At(i + 8);
        return result;
    }

    public static void Widen(Vector<short> source, out Vector<int> low, out Vector<int> high)
    {
        low = WidenLower(source);
        high = WidenUpper(source);
    }

    public static Vector<short> Narrow(Vector<int> low, Vector<int> high)
    {
        Vector<short> result = default;
        for (int i = 0; i < 8; i++)
        {
            result.At(i) = unchecked((short)low.At(i));
            result.At(i + 8) = unchecked((short)high.At(i));
        }
        return result;
    }

    [CLSCompliant(false)] public static Vector<ulong> WidenLower(Vector<uint> source)
    {
        Vector<ulong> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<ulong> WidenUpper(Vector<uint> source)
    {
        Vector<ulong> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    [CLSCompliant(false)] public static void Widen(Vector<uint> source, out Vector<ulong> low, out Vector<ulong> high)
    {
        low = WidenLower(source);
        high = WidenUpper(source);
    }

    [CLSCompliant(false)] public static Vector<uint> Narrow(Vector<ulong> low, Vector<ulong> high)
    {
        Vector<uint> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((uint)low.At(i));
            result.At(i + 4) = unchecked((uint)high.At(i));
        }
        return result;
    }

    public static Vector<long> WidenLower(Vector<int> source)
    {
        Vector<long> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector<long> WidenUpper(Vector<int> source)
    {
        Vector<long> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    public static void Widen(Vector<int> source, out Vector<long> low, out Vector<long> high)
    {
        low = WidenLower(source);
        high = WidenUpper(source);
    }

    public static Vector<int> Narrow(Vector<long> low, Vector<long> high)
    {
        Vector<int> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((int)low.At(i));
            result.At(i + 4) = unchecked((int)high.At(i));
        }
        return result;
    }

    public static Vector<double> WidenLower(Vector<float> source)
    {
        Vector<double> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i);
        return result;
    }

    public static Vector<double> WidenUpper(Vector<float> source)
    {
        Vector<double> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = source.At(i + 4);
        return result;
    }

    public static void Widen(Vector<float> source, out Vector<double> low, out Vector<double> high)
    {
        low = WidenLower(source);
        high = WidenUpper(source);
    }

    public static Vector<float> Narrow(Vector<double> low, Vector<double> high)
    {
        Vector<float> result = default;
        for (int i = 0; i < 4; i++)
        {
            result.At(i) = unchecked((float)low.At(i));
            result.At(i + 4) = unchecked((float)high.At(i));
        }
        return result;
    }

    public static Vector<float> ConvertToSingle(Vector<int> value)
    {
        Vector<float> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (float)value.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<float> ConvertToSingle(Vector<uint> value)
    {
        Vector<float> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (float)value.At(i);
        return result;
    }

    public static Vector<double> ConvertToDouble(Vector<long> value)
    {
        Vector<double> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (double)value.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<double> ConvertToDouble(Vector<ulong> value)
    {
        Vector<double> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (double)value.At(i);
        return result;
    }

    public static Vector<int> ConvertToInt32(Vector<float> value)
    {
        Vector<int> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (int)value.At(i);
        return result;
    }

    public static Vector<int> ConvertToInt32Native(Vector<float> value)
    {
        Vector<int> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (int)value.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<uint> ConvertToUInt32(Vector<float> value)
    {
        Vector<uint> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (uint)value.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<uint> ConvertToUInt32Native(Vector<float> value)
    {
        Vector<uint> result = default;
        for (int i = 0; i < 8; i++) result.At(i) = (uint)value.At(i);
        return result;
    }

    public static Vector<long> ConvertToInt64(Vector<double> value)
    {
        Vector<long> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (long)value.At(i);
        return result;
    }

    public static Vector<long> ConvertToInt64Native(Vector<double> value)
    {
        Vector<long> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (long)value.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<ulong> ConvertToUInt64(Vector<double> value)
    {
        Vector<ulong> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (ulong)value.At(i);
        return result;
    }

    [CLSCompliant(false)] public static Vector<ulong> ConvertToUInt64Native(Vector<double> value)
    {
        Vector<ulong> result = default;
        for (int i = 0; i < 4; i++) result.At(i) = (ulong)value.At(i);
        return result;
    }
}

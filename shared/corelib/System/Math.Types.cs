using System.Runtime.CompilerServices;

namespace System;

// The functions that exist for every type of number.
public static partial class Math
{
    [CLSCompliant(false)] public static sbyte Abs(sbyte value)
    {
        if (value >= 0) return value;
        value = (sbyte)-value;
        if (value < 0) ThrowNegate();
        return value;
    }

    public static short Abs(short value)
    {
        if (value >= 0) return value;
        value = (short)-value;
        if (value < 0) ThrowNegate();
        return value;
    }

    public static int Abs(int value)
    {
        if (value >= 0) return value;
        value = -value;
        if (value < 0) ThrowNegate();
        return value;
    }

    public static long Abs(long value)
    {
        if (value >= 0) return value;
        value = -value;
        if (value < 0) ThrowNegate();
        return value;
    }

    public static nint Abs(nint value)
    {
        if (value >= 0) return value;
        value = -value;
        if (value < 0) ThrowNegate();
        return value;
    }

    public static decimal Abs(decimal value) => decimal.Abs(value);
    [Intrinsic] public static double Abs(double value) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) & long.MaxValue);
    [Intrinsic] public static float Abs(float value) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) & int.MaxValue);

    [CLSCompliant(false)] public static int Sign(sbyte value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static int Sign(short value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static int Sign(int value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static int Sign(long value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static int Sign(nint value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static int Sign(decimal value) => decimal.Sign(value);

    public static int Sign(float value)
    {
        if (value < 0) return -1;
        if (value > 0) return 1;
        if (value == 0) return 0;
        throw new ArithmeticException("Function does not accept floating point Not-a-Number values.");
    }

    public static int Sign(double value)
    {
        if (value < 0) return -1;
        if (value > 0) return 1;
        if (value == 0) return 0;
        throw new ArithmeticException("Function does not accept floating point Not-a-Number values.");
    }

    public static byte Max(byte val1, byte val2) => val1 >= val2 ? val1 : val2;
    public static byte Min(byte val1, byte val2) => val1 <= val2 ? val1 : val2;
    [CLSCompliant(false)] public static sbyte Max(sbyte val1, sbyte val2) => val1 >= val2 ? val1 : val2;
    [CLSCompliant(false)] public static sbyte Min(sbyte val1, sbyte val2) => val1 <= val2 ? val1 : val2;
    public static short Max(short val1, short val2) => val1 >= val2 ? val1 : val2;
    public static short Min(short val1, short val2) => val1 <= val2 ? val1 : val2;
    [CLSCompliant(false)] public static ushort Max(ushort val1, ushort val2) => val1 >= val2 ? val1 : val2;
    [CLSCompliant(false)] public static ushort Min(ushort val1, ushort val2) => val1 <= val2 ? val1 : val2;
    public static int Max(int val1, int val2) => val1 >= val2 ? val1 : val2;
    public static int Min(int val1, int val2) => val1 <= val2 ? val1 : val2;
    [CLSCompliant(false)] public static uint Max(uint val1, uint val2) => val1 >= val2 ? val1 : val2;
    [CLSCompliant(false)] public static uint Min(uint val1, uint val2) => val1 <= val2 ? val1 : val2;
    public static long Max(long val1, long val2) => val1 >= val2 ? val1 : val2;
    public static long Min(long val1, long val2) => val1 <= val2 ? val1 : val2;
    [CLSCompliant(false)] public static ulong Max(ulong val1, ulong val2) => val1 >= val2 ? val1 : val2;
    [CLSCompliant(false)] public static ulong Min(ulong val1, ulong val2) => val1 <= val2 ? val1 : val2;
    public static nint Max(nint val1, nint val2) => val1 >= val2 ? val1 : val2;
    public static nint Min(nint val1, nint val2) => val1 <= val2 ? val1 : val2;
    [CLSCompliant(false)] public static nuint Max(nuint val1, nuint val2) => val1 >= val2 ? val1 : val2;
    [CLSCompliant(false)] public static nuint Min(nuint val1, nuint val2) => val1 <= val2 ? val1 : val2;
    [Intrinsic]
    public static float Max(float val1, float val2)
    {
        if (val1 != val2) return float.IsNaN(val1) || val2 < val1 ? val1 : val2;
        return float.IsNegative(val2) ? val1 : val2;
    }

    [Intrinsic]
    public static float Min(float val1, float val2)
    {
        if (val1 != val2) return float.IsNaN(val1) || val1 < val2 ? val1 : val2;
        return float.IsNegative(val1) ? val1 : val2;
    }

    [Intrinsic]
    public static double Max(double val1, double val2)
    {
        if (val1 != val2) return double.IsNaN(val1) || val2 < val1 ? val1 : val2;
        return double.IsNegative(val2) ? val1 : val2;
    }

    [Intrinsic]
    public static double Min(double val1, double val2)
    {
        if (val1 != val2) return double.IsNaN(val1) || val1 < val2 ? val1 : val2;
        return double.IsNegative(val1) ? val1 : val2;
    }

    public static decimal Max(decimal val1, decimal val2) => decimal.Max(val1, val2);
    public static decimal Min(decimal val1, decimal val2) => decimal.Min(val1, val2);

    public static byte Clamp(byte value, byte min, byte max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    [CLSCompliant(false)] public static sbyte Clamp(sbyte value, sbyte min, sbyte max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    public static short Clamp(short value, short min, short max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    [CLSCompliant(false)] public static ushort Clamp(ushort value, ushort min, ushort max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    public static int Clamp(int value, int min, int max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    [CLSCompliant(false)] public static uint Clamp(uint value, uint min, uint max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    public static long Clamp(long value, long min, long max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    [CLSCompliant(false)] public static ulong Clamp(ulong value, ulong min, ulong max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    public static nint Clamp(nint value, nint min, nint max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    [CLSCompliant(false)] public static nuint Clamp(nuint value, nuint min, nuint max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    public static float Clamp(float value, float min, float max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    public static double Clamp(double value, double min, double max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    public static decimal Clamp(decimal value, decimal min, decimal max)
    {
        if (min > max) ThrowMinMax(min, max);
        if (value < min) return min;
        return value > max ? max : value;
    }

    [CLSCompliant(false)] public static (sbyte Quotient, sbyte Remainder) DivRem(sbyte left, sbyte right)
    {
        sbyte quotient = (sbyte)(left / right);
        return (quotient, (sbyte)(left - quotient * right));
    }

    public static (byte Quotient, byte Remainder) DivRem(byte left, byte right)
    {
        byte quotient = (byte)(left / right);
        return (quotient, (byte)(left - quotient * right));
    }

    public static (short Quotient, short Remainder) DivRem(short left, short right)
    {
        short quotient = (short)(left / right);
        return (quotient, (short)(left - quotient * right));
    }

    [CLSCompliant(false)] public static (ushort Quotient, ushort Remainder) DivRem(ushort left, ushort right)
    {
        ushort quotient = (ushort)(left / right);
        return (quotient, (ushort)(left - quotient * right));
    }

    public static (int Quotient, int Remainder) DivRem(int left, int right)
    {
        int quotient = left / right;
        return (quotient, left - quotient * right);
    }

    [CLSCompliant(false)] public static (uint Quotient, uint Remainder) DivRem(uint left, uint right)
    {
        uint quotient = left / right;
        return (quotient, left - quotient * right);
    }

    public static (long Quotient, long Remainder) DivRem(long left, long right)
    {
        long quotient = left / right;
        return (quotient, left - quotient * right);
    }

    [CLSCompliant(false)] public static (ulong Quotient, ulong Remainder) DivRem(ulong left, ulong right)
    {
        ulong quotient = left / right;
        return (quotient, left - quotient * right);
    }

    public static (nint Quotient, nint Remainder) DivRem(nint left, nint right)
    {
        nint quotient = left / right;
        return (quotient, left - quotient * right);
    }

    [CLSCompliant(false)] public static (nuint Quotient, nuint Remainder) DivRem(nuint left, nuint right)
    {
        nuint quotient = left / right;
        return (quotient, left - quotient * right);
    }
}
